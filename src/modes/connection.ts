// Opens the connection to GitHub that a run's inputs describe.

import { readEnvironment } from "../entry/environment.ts";
import type { ApplyInputs, Inputs } from "../entry/inputs.ts";
import type { Connection, GitHubOptions } from "../github/client.ts";
import type { Deps } from "./deps.ts";

/** @throws ConfigError where the token cannot do the job; ApiError where GitHub cannot be reached */
export async function connectFor(inputs: Inputs, { clock, log, signal, host, connect }: Deps): Promise<Connection> {
  const { apiUrl, graphqlUrl } = readEnvironment(host.env);
  return connect({
    credentials: inputs.credentials,
    organization: inputs.org,
    reserve: inputs.reserve,
    apiUrl,
    graphqlUrl,
    registerSecret: (value) => host.registerSecret(value),
    ...(inputs.mode === "list" ? ALONE : paceOf(inputs, clock.now())),
    clock,
    log,
    signal,
  });
}

type Pace = Pick<GitHubOptions, "shard" | "onLimit" | "deadline" | "writesPerMinute">;

/** `list` is one job, and half a list would be none. */
const ALONE: Pace = { shard: { index: 1, count: 1 }, onLimit: "wait", deadline: Number.POSITIVE_INFINITY };

function paceOf({ shard, onLimit, timeLimitMinutes, writesPerMinute }: ApplyInputs, startedAt: number): Pace {
  const deadline = startedAt + timeLimitMinutes * 60_000;
  return { shard, onLimit, deadline, ...(writesPerMinute !== undefined && { writesPerMinute }) };
}
