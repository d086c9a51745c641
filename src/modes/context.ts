// The ports that an entry point provides, and the `Run` that every mode uses.

import type { Base } from "../config/base.ts";
import type { Explained } from "../config/explain.ts";
import type { Config } from "../config/model/config.ts";
import type { Annotation, Artifacts, Clock, Host, Log } from "../deps.ts";
import type { RunEnvironment } from "../entry/environment.ts";
import type { ReportInputs, WorkingInputs } from "../entry/mode-inputs.ts";
import type { Problem } from "../errors.ts";
import type { AnyFamily } from "../families/family.ts";
import type { GitHubConnection, GitHubOptions } from "../github/client.ts";
import type { RepoOutcome } from "../model.ts";
import { given } from "../objects.ts";
import { withDocumentLink } from "../text/document-url.ts";

/** 0: done. 1: a failure, or drift with `fail-on: drift`. 2: an invalid input or config; nothing was written. */
export type ExitCode = 0 | 1 | 2;

/** A person or program at a terminal. */
export interface Operator {
  /** Shows the desired state of the repository that `repos` names. */
  showDesired(repository: string, values: readonly Explained[]): void;
  /** Shows the settings of a valid config; for `validate` only. */
  showConfig(config: Config): void;
  /** Shows the planned changes; false: nothing may be written. */
  confirm(outcomes: readonly RepoOutcome[]): Promise<boolean>;
}

/** Shares a read between the runs of one process: the first call reads, and all get its result. */
export type Once = <T>(what: string, read: () => Promise<T>) => Promise<T>;

/** The ports of an entry point. */
export interface Deps {
  readonly host: Host;
  readonly log: Log;
  readonly clock: Clock;
  readonly artifacts: Artifacts;
  /** Left out in a workflow, which has no terminal. */
  readonly operator?: Operator;
  /** Left out if the process has only one run. */
  readonly once?: Once;
  connect(options: GitHubOptions): Promise<GitHubConnection>;
  /** Resolves when the first request was sent or has to wait: modules that are loaded afterwards do not delay it. */
  firstRequestSent(): Promise<void>;
  /** Aborted by SIGINT or SIGTERM: no new work starts; the report is still written. */
  readonly signal: AbortSignal;
}

/** One run of a mode, created once. Stages take it, or the part they need. `OfMode`: the inputs of the mode. */
export interface Run<OfMode extends WorkingInputs = WorkingInputs> {
  readonly inputs: OfMode;
  /** `org` of the inputs. */
  readonly organization: string;
  /** The validated variables of the runner. */
  readonly environment: RunEnvironment;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly config: Config;
  /** Present only if the input `config-base` is set. */
  readonly base?: Base | undefined;
  readonly families: readonly AnyFamily[];
  readonly github: GitHubConnection;
  readonly host: Host;
  readonly log: Log;
  readonly clock: Clock;
  readonly artifacts: Artifacts;
  readonly operator?: Operator | undefined;
  readonly once?: Once | undefined;
  /** As in `Deps`. */
  readonly signal: AbortSignal;
  /** Every annotation of the run so far, so that a summary can repeat them. */
  readonly annotations: readonly Annotation[];
}

/** A run of `mode: report`, which has neither a config nor a token for the organization. */
export interface ReportRun extends Deps {
  readonly inputs: ReportInputs;
  readonly environment: RunEnvironment;
}

/** Annotates each problem on its file and line. */
export function annotateProblems(problems: readonly Problem[], level: Annotation["level"], host: Host): void {
  for (const { message, file, line, column } of problems) {
    host.annotate({
      level,
      message: withDocumentLink(message, host.env),
      ...given({ file, line, column }),
    });
  }
}

/** The same host, which records its annotations from now on. */
export function recordAnnotations(host: Host): { readonly host: Host; readonly recorded: readonly Annotation[] } {
  const recorded: Annotation[] = [];
  const annotate = (annotation: Annotation): void => {
    recorded.push(annotation);
    host.annotate(annotation);
  };
  return { host: { ...host, annotate }, recorded };
}
