// Explains the errors of the artifact client: whether a retry can help, and the message for the user.
import { ArtifactError } from "../errors.ts";

/**
 * `soon`: a short interruption; `later`: GitHub refused for its limits; `once`: the client has already tried for long;
 * `never`: the next attempt would fail too.
 */
export type Retry = "soon" | "later" | "once" | "never";

export interface ArtifactFailure {
  readonly kind: ArtifactError["kind"];
  readonly retry: Retry;
  /** The cause, in words. */
  readonly reason: string;
  /** The next step. */
  readonly advice: string;
  readonly cause?: unknown;
}

interface FailureRule extends Omit<ArtifactFailure, "reason" | "cause"> {
  /**
   * Matches the client's message, after the name of its class. The client often wraps its own classes in plain
   * errors.
   */
  readonly when: RegExp;
}

const NO_SERVICE =
  "Leave the `list` job out: where there are no artifacts, every `apply` lists by itself and takes the same slices.";
const LATER = "See https://www.githubstatus.com and run the job again later.";
const LIST_AGAIN = "Run the `list` job again.";

/** The first rule that matches applies. The client shows most causes only in the text of its messages. */
const RULES: readonly FailureRule[] = [
  {
    when: /ACTIONS_(RUNTIME_TOKEN|RESULTS_URL)/,
    kind: "unsupported",
    retry: "never",
    advice: `Only a job of GitHub Actions has artifacts. ${NO_SERVICE}`,
  },
  {
    when: /Invalid token specified|backend IDs/,
    kind: "unavailable",
    retry: "never",
    advice: "ACTIONS_RUNTIME_TOKEN is not a valid token. The runner sets it; do not set it yourself.",
  },
  { when: /\(410\)/, kind: "not-found", retry: "never", advice: "The artifact has expired: run all jobs again." },
  {
    when: /^ArtifactNotFoundError|\(404\)/,
    kind: "not-found",
    retry: "never",
    advice:
      "Let `apply` wait for `list` (`needs:`) in the same workflow run; " +
      "where the artifact has expired, run everything again.",
  },
  {
    when: /\(409\)/,
    kind: "taken",
    retry: "never",
    advice:
      "Another job of this run has uploaded it already: " +
      "give each organization its own workflow, and each shard one job.",
  },
  {
    when: /storage quota/,
    kind: "unavailable",
    retry: "never",
    advice: "The storage for artifacts is used up: delete old ones or raise the limit.",
  },
  {
    when: /secondary rate limit|\(429\)/i,
    kind: "unavailable",
    retry: "later",
    advice: "Start fewer shards at once (`max-parallel`).",
  },
  {
    when: /\(401\)|\(403\)/,
    kind: "unavailable",
    retry: "never",
    advice: "The job's token for artifacts is not accepted, probably because the job runs too long: run it again.",
  },
  {
    when: /\bE(NOENT|NOTDIR|ACCES|ROFS|NOSPC|PERM|LOOP|NAMETOOLONG)\b/,
    kind: "unavailable",
    retry: "never",
    advice: "The runner's folder for temporary files (RUNNER_TEMP) cannot be used.",
  },
  { when: /Unable to make request/, kind: "unavailable", retry: "soon", advice: LATER },
  { when: /Unable to download and extract/, kind: "damaged", retry: "once", advice: LIST_AGAIN },
  { when: /(?:)/, kind: "unavailable", retry: "soon", advice: LATER },
];

/** The client refuses every server but github.com and ghe.com. */
export const NO_ARTIFACTS: ArtifactFailure = {
  kind: "unsupported",
  retry: "never",
  reason: "GitHub Enterprise Server keeps no artifacts for GitHub's client",
  advice: NO_SERVICE,
};

/** A failure that is known already. */
export class Failed extends Error {
  readonly failure: ArtifactFailure;
  constructor(failure: ArtifactFailure) {
    super(failure.reason, { cause: failure.cause });
    this.failure = failure;
  }
}

/** Classifies an error of the client. */
export function classifyFailure(cause: unknown): ArtifactFailure {
  if (cause instanceof Failed) return cause.failure;
  const [name, message] = cause instanceof Error ? [cause.name, cause.message] : ["", String(cause)];
  const text = `${name}: ${message}${statusOf(cause)}`;
  const rule = RULES.find(({ when }) => when.test(text));
  if (!rule) throw new TypeError("the last rule fits everything");
  const [firstLine = ""] = message.split("\n");
  return { kind: rule.kind, retry: rule.retry, advice: rule.advice, reason: firstLine.slice(0, 500), cause };
}

/** Errors of the REST API have the status as a number, those of the artifact service in their text. */
function statusOf(cause: unknown): string {
  const { status } = (typeof cause === "object" && cause !== null ? cause : {}) as { readonly status?: unknown };
  return typeof status === "number" ? ` (${status})` : "";
}

/** The archive is complete, but it is not the uploaded one. */
export function otherDigest(digest: string): ArtifactFailure {
  return { kind: "damaged", retry: "once", reason: `what came has not the SHA-256 ${digest}`, advice: LIST_AGAIN };
}

/** The run has artifacts, but not this one. */
export function notListed(name: string): ArtifactFailure {
  return classifyFailure(
    Object.assign(new Error(`the run has no artifact ${name}`), { name: "ArtifactNotFoundError" }),
  );
}

/** GitHub keeps the name of an unfinished upload: no other upload can use it, this one neither. */
export function brokenOff(failure: ArtifactFailure): ArtifactFailure {
  return {
    ...failure,
    advice: "An upload that broke off holds the name for this attempt of the run: run all jobs again.",
  };
}

/** Both ways to an artifact failed. Which advice helps depends on both. */
export function bothFailed(first: ArtifactFailure, second: ArtifactFailure): ArtifactFailure {
  const isDenied = /\(40[13]\)/.test(statusOf(second.cause));
  const advice = second.kind === "not-found" ? second.advice : first.advice;
  const more = isDenied ? " With `permissions: { actions: read }` the job could also ask the REST API." : "";
  return { ...first, reason: `${first.reason}; and from the REST API: ${second.reason}`, advice: advice + more };
}

/** `action`: the work that failed, e.g. `upload all-repos-1`. */
export function artifactError(action: string, { kind, reason, advice, cause }: ArtifactFailure): ArtifactError {
  return new ArtifactError(kind, `Could not ${action}: ${reason}. Next step: ${advice}`, cause);
}
