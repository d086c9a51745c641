// Holds back changes that are hard to revert if the config has another name for the repository: the settings may be
// meant for another repository.
import type { Change, Failure, JsonObject, Target } from "../model.ts";
import { REACH } from "./lockout/lockout.ts";
import { ARCHIVED, collectionOf, countLost } from "./losses.ts";

/**
 * Separates changes that would make the repository more visible, archive it, or delete entries. Each kind becomes a
 * failure with the reason.
 */
export function guardMisnamed(
  changes: readonly Change[],
  { repo, desired }: Target,
): { allowed: readonly Change[]; failures: readonly Failure[] } {
  const name = (desired.families["repository"] as JsonObject | undefined)?.["name"];
  if (typeof name !== "string" || name.toLowerCase() === repo.name.toLowerCase())
    return { allowed: changes, failures: [] };
  const { file, line } = desired.sourceOf("repository", ["name"]);
  const advice =
    `correct \`name\` (${file}:${line}), rename the repository by hand, ` +
    "or move the settings to the repository that they are meant for";
  const kinds = Map.groupBy(changes, (change) => vetoOf(change) ?? "");
  const failures = [...kinds].flatMap(([veto, held]): Failure[] => {
    const [first] = held;
    if (veto === "" || !first) return [];
    const message = `the config calls this repository ${name}, so its settings may be meant for another: ${veto}`;
    return [{ kind: "guarded", family: first.family, targets: held.map(({ target }) => target), message, advice }];
  });
  return { allowed: kinds.get("") ?? [], failures };
}

function vetoOf(change: Change): string | undefined {
  if (collectionOf(change) === ARCHIVED) return "it is not archived";
  if (countLost(change) > 0) return "nothing is deleted from it";
  if (change.family !== "repository" || change.action !== "update") return undefined;
  return change.target === "visibility" && REACH.indexOf(change.after) > REACH.indexOf(change.before)
    ? "it is not made more visible"
    : undefined;
}
