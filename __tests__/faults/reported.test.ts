// Whatever a run changed stands in its report: nothing is written in silence.
import { describe, expect, test } from "vitest";
import type { Change, Json, RepoOutcome } from "../../src/model.ts";
import { playRun } from "./night.ts";
import { familyScenes, setStage } from "./scene.ts";
import { partOf, type Snapshot, takeSnapshot } from "./snapshot.ts";

/** Paths of the repository that differ, and that no applied change speaks of. */
function silent({ repo, changes }: RepoOutcome, before: Snapshot, after: Snapshot): readonly string[] {
  const [was, is] = [partOf(before, repo), partOf(after, repo)];
  const paths = [...new Set([...was.keys(), ...is.keys()])].filter((path) => was.get(path) !== is.get(path));
  const applied = changes.filter(({ state }) => state === "applied");
  return paths.filter((path) => !applied.some((change) => speaksOf(change, path)));
}

/**
 * By its target, or by what stands in it: names are GitHub's in REST or in GraphQL, and an entry may get another name.
 */
function speaksOf(change: Change, path: string): boolean {
  const before = change.action === "create" ? {} : change.before;
  const after = change.action === "delete" ? {} : change.after;
  const words = [change.target, ...wordsIn(before), ...wordsIn(after)].map(bare);
  const segments = path.split("/").slice(1).map(bare);
  return segments.some((segment) => words.some((word) => word.includes(segment) || segment.includes(word)));
}

function wordsIn(value: Json): readonly string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, one]) => (typeof one === "string" && one !== "" ? [key, one] : [key]));
}

/** Without what a report hides of an address: user, password and query. */
const bare = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[_-]/g, "")
    .replace(/%3f.*|\?.*/, "");

describe("what a run changes is reported", { timeout: 60_000 }, () => {
  // `required_secrets` only finds: GitHub takes no secret whose value is not known.
  const writing = familyScenes().filter(
    // Webhooks are shown by addresses without user and query: `families/webhooks` tests what is said of them.
    ({ name }) => name !== "required_secrets" && name !== "webhooks",
  );
  test.each(writing.map((scene) => [scene.name, scene] as const))("%s", async (_, scene) => {
    const stage = setStage(scene);
    const result = await playRun(stage, { desired: takeSnapshot(stage.organization) });

    expect(result.outcomes.map(({ kind }) => kind)).toEqual(scene.repositories.map(() => "applied"));
    for (const outcome of result.outcomes)
      expect(silent(outcome, result.before, result.after), outcome.repo).toEqual([]);
  });
});
