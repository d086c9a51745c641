// The error classes. Any other error is a bug, and is reported as one.

/** One mistake in the config or an input, worded so that the user can repair it from the message alone. */
export interface Problem {
  readonly message: string;
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
}

/** The user can repair it: an input, the config, a token. Raised before anything is written. Exit code 2. */
export class ConfigError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[] | string) {
    const list = typeof problems === "string" ? [{ message: problems }] : problems;
    super(list.map(formatProblem).join("\n"));
    this.name = "ConfigError";
    this.problems = list;
  }
}

/** There is no config at the path of the input `config`. */
export class MissingConfig extends ConfigError {}

/** `file:line:column: message`, without the unknown parts. */
export function formatProblem({ file, line, column, message }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(":");
  return place ? `${place}: ${message}` : message;
}

/**
 * The kinds of a failed API request, after the last attempt.
 * - `denied`: the token lacks a permission
 * - `missing`: 404, gone or hidden
 * - `rejected`: GitHub refuses the content (409, 422, plan, policy)
 * - `unavailable`: server errors, timeouts, no network
 * - `too-large`: a GraphQL query that timed out or exceeded resource limits. Smaller batches may work.
 */
export type ApiErrorKind = "denied" | "missing" | "rejected" | "unavailable" | "too-large" | "unauthorized";

/** Causes of a permanent refusal that no permission repairs. */
export type RefusalCause =
  | "plan"
  | "single-sign-on"
  | "ip-allow-list"
  | "blocked"
  | "migration"
  | "security-manager"
  | "issues-off"
  | "older-server";

export interface ApiErrorDetails {
  readonly kind: ApiErrorKind;
  /** 0 if there was no answer. */
  readonly status: number;
  /** The route template, without values. */
  readonly route: string;
  readonly message: string;
  readonly requestId?: string;
  /** From `X-Accepted-GitHub-Permissions`. */
  readonly acceptedPermissions?: string;
  /** For a write: its result is unknown. */
  readonly isUnclear?: boolean;
  /** For an unclear write that must not be sent twice: a fresh read shows its result. */
  readonly needsLook?: boolean;
  readonly refusal?: RefusalCause;
  /** The next step, if GitHub's answer shows the cause. */
  readonly advice?: string;
  /** Neither another run nor another token repairs it: a finding rather than a failure. */
  readonly isFinding?: boolean;
  readonly cause?: unknown;
}

/** Created only in src/github, after the last attempt. Only src/read and src/apply turn it into a failure. */
export class ApiError extends Error {
  readonly kind: ApiErrorKind;
  readonly status: number;
  readonly route: string;
  readonly requestId: string | undefined;
  readonly acceptedPermissions: string | undefined;
  readonly isUnclear: boolean;
  readonly needsLook: boolean;
  readonly refusal: RefusalCause | undefined;
  readonly advice: string | undefined;
  readonly isFinding: boolean;
  readonly #details: ApiErrorDetails;
  constructor(details: ApiErrorDetails) {
    super(details.message, { cause: details.cause });
    this.#details = details;
    this.name = "ApiError";
    this.kind = details.kind;
    this.status = details.status;
    this.route = details.route;
    this.requestId = details.requestId;
    this.acceptedPermissions = details.acceptedPermissions;
    this.isUnclear = details.isUnclear ?? false;
    this.needsLook = details.needsLook ?? false;
    this.refusal = details.refusal;
    this.advice = details.advice;
    this.isFinding = details.isFinding ?? false;
  }

  /** The same error with another message. */
  withMessage(message: string): ApiError {
    return new ApiError({ ...this.#details, message });
  }
}

/** The artifact service failed, or the artifact is missing or damaged. `message` names the next step. */
export class ArtifactError extends Error {
  readonly kind: "not-found" | "damaged" | "taken" | "unavailable" | "unsupported";
  constructor(kind: ArtifactError["kind"], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "ArtifactError";
    this.kind = kind;
  }
}
