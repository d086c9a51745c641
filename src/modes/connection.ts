// Opens the connection to GitHub that a mode's inputs describe.

import { readEnvironment } from "../entry/environment.ts";
import type { ConnectionInputs } from "../entry/inputs.ts";
import type { Connection, GitHubOptions } from "../github/client.ts";
import type { Shard } from "../inventory/shard.ts";
import type { Deps } from "./deps.ts";

/** Pacing that only `apply` knows. */
export type Pacing = Pick<GitHubOptions, "onLimit" | "deadline" | "writesPerMinute">;

/** @throws ConfigError where the token cannot do the job */
export function connectWith(inputs: ConnectionInputs, shard: Shard, { pacing, deps }: { pacing: Pacing; deps: Deps }): Promise<Connection> {
  const { clock, log, signal, host } = deps;
  const { apiUrl, graphqlUrl } = readEnvironment(host.env);
  return deps.connect({
    credentials: inputs.credentials,
    organization: inputs.org,
    reserve: inputs.reserve,
    shard,
    apiUrl,
    graphqlUrl,
    registerSecret: (value) => host.registerSecret(value),
    ...pacing,
    clock,
    log,
    signal,
  });
}
