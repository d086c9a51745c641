// The repository of this workflow, accessed with the job's own token.
import type { GitHub } from "../../deps.ts";
import { ApiError, ConfigError } from "../../errors.ts";
import type { ReportRun } from "../context.ts";

export interface OwnRepository {
  readonly github: GitHub;
  readonly owner: string;
  readonly repo: string;
}

/** A report does not wait longer than this for GitHub, in milliseconds. */
const PATIENCE_MS = 120_000;

/** Undefined outside of a workflow run, without `actions-token`, or if GitHub cannot be reached. */
export async function openOwnRepository(context: ReportRun): Promise<OwnRepository | undefined> {
  const { inputs, environment, clock, log, signal, host, connect } = context;
  const [owner, repo] = environment.repository?.split("/") ?? [];
  if (inputs.actionsToken === undefined || owner === undefined || repo === undefined) return undefined;
  try {
    const github = await connect({
      credentials: { kind: "token", token: inputs.actionsToken },
      isOwnToken: true,
      organization: owner,
      reserve: "0",
      apiUrl: environment.apiUrl,
      graphqlUrl: environment.graphqlUrl,
      registerSecret: (value) => host.registerSecret(value),
      shard: { index: 1, count: 1 },
      onLimit: "defer",
      deadline: clock.now() + PATIENCE_MS,
      ...{ clock, log, signal },
    });
    return { github, owner, repo };
  } catch (error) {
    if (!(error instanceof ApiError || error instanceof ConfigError)) throw error;
    log.info("GitHub cannot be reached with `actions-token`.", { reason: error.message });
    return undefined;
  }
}
