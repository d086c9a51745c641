// What the entry point hands to a mode.
import type { Artifacts, Clock, Host, Log } from "../deps.ts";
import type { Connection, GitHubOptions } from "../github/client.ts";

/** 0: done; 1: something failed, or drift where `fail-on: drift`; 2: input or config wrong, and nothing was written. */
export type ExitCode = 0 | 1 | 2;

export interface Deps {
  readonly host: Host;
  readonly log: Log;
  readonly clock: Clock;
  readonly artifacts: Artifacts;
  connect(options: GitHubOptions): Promise<Connection>;
  /** Resolves when the first request has left or has to wait for its turn: what is loaded after that delays none. */
  firstRequestSent(): Promise<void>;
  /** Aborted by SIGINT or SIGTERM: nothing new is begun, the report is still written. */
  readonly signal: AbortSignal;
}

/** What a mode works with: the connection may still be opening. */
export interface ModeDeps extends Deps {
  readonly connection: Promise<Connection>;
}
