// What the errors of the artifact client mean: worth another try or not, and what to tell the user in the end.
import { ArtifactError } from "../errors.ts";

/** `soon`: a hiccup; `later`: GitHub asked to slow down; `once`: tried long enough already; `never`: the next try ends the same way. */
export type Retry = "soon" | "later" | "once" | "never";

export interface ArtifactFailure {
  readonly error: ArtifactError;
  readonly retry: Retry;
  /** What happened, without the advice. */
  readonly reason: string;
}

interface Rule {
  /** What the client's message says, after the name of its class. The client often wraps its own classes in plain errors. */
  readonly when: RegExp;
  readonly kind: ArtifactError["kind"];
  readonly retry: Retry;
  readonly advice: string;
}

const NO_SERVICE = "Leave the `list` job out: where there are no artifacts, every `apply` lists by itself and takes the same slices.";
const LATER = "See https://www.githubstatus.com and run the job again later.";

/** The first that fits counts. The client says most of this only in the text of its messages. */
const RULES: readonly Rule[] = [
  { when: /^GHESNotSupportedError/, kind: "unsupported", retry: "never", advice: NO_SERVICE },
  {
    when: /ACTIONS_(RUNTIME_TOKEN|RESULTS_URL)/,
    kind: "unsupported",
    retry: "never",
    advice: `Only a job of GitHub Actions has artifacts. ${NO_SERVICE}`,
  },
  {
    when: /^ArtifactNotFoundError|\(404\)/,
    kind: "not-found",
    retry: "never",
    advice: "Let `apply` wait for `list` (`needs:`) in the same workflow run; where the artifact has expired, run everything again.",
  },
  {
    when: /\(409\)/,
    kind: "taken",
    retry: "never",
    advice: "Another job of this run has uploaded it already: give each organisation its own workflow, and each shard one job.",
  },
  {
    when: /storage quota/,
    kind: "unavailable",
    retry: "never",
    advice: "The storage for artifacts is used up: delete old ones or raise the limit.",
  },
  { when: /secondary rate limit|\(429\)/i, kind: "unavailable", retry: "later", advice: "Start fewer shards at once (`max-parallel`)." },
  {
    when: /\(401\)|\(403\)/,
    kind: "unavailable",
    retry: "never",
    advice: "The job's token for artifacts is not accepted, probably because the job runs too long: run it again.",
  },
  {
    when: /\bE(NOENT|ACCES|ROFS|NOSPC|PERM)\b/,
    kind: "unavailable",
    retry: "never",
    advice: "The runner's folder for temporary files (RUNNER_TEMP) cannot be used.",
  },
  { when: /Unable to make request/, kind: "unavailable", retry: "soon", advice: LATER },
  { when: /Unable to download and extract/, kind: "damaged", retry: "once", advice: "Run the `list` job again." },
  { when: /(?:)/, kind: "unavailable", retry: "soon", advice: LATER },
];

/** `action` says what was tried, e.g. `upload all-repos-1`. */
export function classifyFailure(action: string, cause: unknown): ArtifactFailure {
  const text = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  const rule = RULES.find(({ when }) => when.test(text));
  if (!rule) throw new TypeError("the last rule fits everything");
  const [firstLine = ""] = (cause instanceof Error ? cause.message : text).split("\n");
  const reason = firstLine.slice(0, 500);
  const error = new ArtifactError(rule.kind, `Could not ${action}: ${reason}. What to do: ${rule.advice}`, cause);
  return { retry: rule.retry, reason, error };
}

/** The archive came whole, but is not the one that was uploaded. */
export function otherDigest(action: string, digest: string): ArtifactFailure {
  const reason = `what came has not the SHA-256 ${digest}`;
  const error = new ArtifactError("damaged", `Could not ${action}: ${reason}. What to do: run the \`list\` job again.`);
  return { retry: "once", reason, error };
}
