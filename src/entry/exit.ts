// Ends a run that could not be finished: its messages, and the exit code.

import type { Host, Log } from "../deps.ts";
import { ApiError, ArtifactError, ConfigError } from "../errors.ts";
import { withDocumentLink } from "../text/document-url.ts";
import { permissionsInWords } from "../text/permissions.ts";
import type { Inputs } from "./mode-inputs.ts";

/**
 * Says what stopped the run. 2: the user's mistake, nothing was written; 1: anything else, which `fail-on: never`
 * silences unless it is a bug.
 */
export function endWithError(
  error: unknown,
  { host, log }: { readonly host: Host; readonly log: Log },
  inputs: Inputs | undefined,
): 0 | 1 | 2 {
  if (error instanceof ConfigError) {
    for (const problem of error.problems) {
      const message = withDocumentLink(problem.message, host.env);
      host.annotate({ level: "error", title: "Repo Cop", ...problem, message });
    }
    return 2;
  }
  const isSilenced = inputs !== undefined && "failOn" in inputs && inputs.failOn === "never";
  if (error instanceof ArtifactError || error instanceof ApiError) {
    host.annotate({
      level: "error",
      title: "Repo Cop",
      message: error instanceof ApiError ? explain(error) : error.message,
    });
    return isSilenced ? 0 : 1;
  }
  // Bugs are reported in the repository of the running action.
  const repository = host.env["GITHUB_ACTION_REPOSITORY"];
  const tracker = repository ? `at https://github.com/${repository}/issues` : "where you got it";
  host.annotate({
    level: "error",
    title: "Repo Cop",
    message: `This is a bug in Repo Cop. Please report it ${tracker}, with the log.`,
  });
  for (const line of stackOf(error)) log.error(line);
  return 1;
}

const ADVICE = {
  unauthorized: "The token is invalid or has expired. Create a new one.",
  denied: "Give the token the permission that the documentation names for this request.",
  missing: "It does not exist, or the token may not see it.",
  rejected: "GitHub does not allow this; its message says why.",
  unavailable: "See https://www.githubstatus.com and run again later.",
  "too-large": "Run again later.",
} as const satisfies Record<ApiError["kind"], string>;

/** The message names route and status already. */
function explain({ kind, message, requestId, acceptedPermissions }: ApiError): string {
  const grant = permissionsInWords(acceptedPermissions);
  const granting = { denied: `Give the token ${grant}.`, missing: `If it exists, give the token ${grant}.` };
  const advice = (grant === undefined ? ADVICE : { ...ADVICE, ...granting })[kind];
  return `${message}${requestId ? `, request ${requestId}` : ""}. Next step: ${advice}`;
}

function stackOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [String(error)];
  const cause = error.cause === undefined ? [] : ["caused by:", ...stackOf(error.cause)];
  return [...(error.stack ?? error.message).split("\n"), ...cause];
}
