// Default titles and messages of merge commits. GitHub sets them in pairs and allows only some pairs.
import type { Drift, JsonObject } from "../../model.ts";
import type { DesiredProblem } from "../family.ts";

/** The pairs that GitHub's settings page offers. https://docs.github.com/en/rest/repos/repos#update-a-repository */
const PAIRS = [
  {
    target: "squash_merge_commit",
    allowedBy: "allow_squash_merge",
    title: "squash_merge_commit_title",
    message: "squash_merge_commit_message",
    valid: { PR_TITLE: ["PR_BODY", "COMMIT_MESSAGES", "BLANK"], COMMIT_OR_PR_TITLE: ["COMMIT_MESSAGES"] },
  },
  {
    target: "merge_commit",
    allowedBy: "allow_merge_commit",
    title: "merge_commit_title",
    message: "merge_commit_message",
    valid: { PR_TITLE: ["PR_BODY", "BLANK"], MERGE_MESSAGE: ["PR_TITLE"] },
  },
] as const;
type MessagePair = (typeof PAIRS)[number];

/** The merge methods. A repository must allow at least one. */
export const MERGE_METHODS = ["allow_merge_commit", "allow_rebase_merge", "allow_squash_merge"] as const;

/** Changes set a pair at once. A finding has the reason why a pair cannot be written. */
export interface MergeMessages {
  readonly changes: readonly Drift[];
  readonly findings: readonly { readonly target: string; readonly message: string }[];
}

/** Keys that must also be read if one of `keys` is used. */
export function companionsOf(keys: ReadonlySet<string>): readonly string[] {
  const pairs = PAIRS.filter(({ title, message }) => keys.has(title) || keys.has(message));
  const methods = MERGE_METHODS.some((method) => keys.has(method)) ? MERGE_METHODS : [];
  return [...pairs.flatMap(({ title, message, allowedBy }) => [title, message, allowedBy]), ...methods];
}

/** Pairs that GitHub would refuse in any repository. */
export function messageProblems(desired: JsonObject): readonly DesiredProblem[] {
  return PAIRS.filter(
    (pair) => desired[pair.title] !== undefined && desired[pair.message] !== undefined && !isValid(pair, desired),
  ).map((pair) => ({
    path: [pair.message],
    message:
      `${pair.message} ${desired[pair.message]} does not go with ${pair.title} ${desired[pair.title]}; ` +
      `GitHub accepts ${validPairs(pair)}`,
  }));
}

/** All merge methods are off, which GitHub refuses. */
export function methodProblems(desired: JsonObject): readonly DesiredProblem[] {
  if (MERGE_METHODS.some((method) => desired[method] !== false)) return [];
  return [
    {
      path: ["allow_merge_commit"],
      message: `one of ${MERGE_METHODS.join(", ")} must stay true: GitHub refuses a repository without a merge method`,
    },
  ];
}

/**
 * Compares the pairs that the desired state sets; missing halves come from the repository. Pairs of a merge method that
 * is off are skipped: GitHub refuses to set them, and they have no effect.
 */
export function diffMessages(desired: JsonObject, actual: JsonObject): MergeMessages {
  const results = PAIRS.map((pair) => diffPair(pair, desired, actual));
  return { changes: results.flatMap(({ changes }) => changes), findings: results.flatMap(({ findings }) => findings) };
}

function diffPair(pair: MessagePair, desired: JsonObject, actual: JsonObject): MergeMessages {
  const asked = [pair.title, pair.message].filter((key) => desired[key] !== undefined);
  const isOff = (desired[pair.allowedBy] ?? actual[pair.allowedBy]) === false;
  const differs = asked.some((key) => desired[key] !== actual[key]);
  if (isOff || !differs) return { changes: [], findings: [] };
  const before = pairOf(pair, actual);
  const after = pairOf(pair, { ...actual, ...desired });
  if (isValid(pair, after))
    return {
      changes: [{ action: "update", target: pair.target, before, after, path: asked.slice(0, 1) }],
      findings: [],
    };
  const message =
    `${pair.title} ${after[pair.title]} does not go with ${pair.message} ${after[pair.message]}; ` +
    `GitHub accepts ${validPairs(pair)}: set both`;
  return { changes: [], findings: [{ target: pair.target, message }] };
}

function pairOf(pair: MessagePair, values: JsonObject): JsonObject {
  return { [pair.title]: values[pair.title] ?? null, [pair.message]: values[pair.message] ?? null };
}

function isValid(pair: MessagePair, values: JsonObject): boolean {
  const messages: readonly string[] =
    Object.entries(pair.valid).find(([title]) => title === values[pair.title])?.[1] ?? [];
  return messages.some((message) => message === values[pair.message]);
}

function validPairs({ valid }: MessagePair): string {
  return Object.entries(valid)
    .map(([title, messages]) => `${title} with ${messages.join(" or ")}`)
    .join(", ");
}
