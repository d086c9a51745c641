// Whatever a run changed stands in its report: nothing is written in silence.
import { describe, expect, test } from "vitest";
import type { Change, Json, RepoOutcome } from "../../src/model.ts";
import { redactUrls } from "../../src/text/redact-urls.ts";
import { digestOf, partOf, type Snapshot, takeSnapshot } from "./invariants/snapshot.ts";
import { playRun } from "./run/run.ts";
import { createWorld, familyScenarios, type Scenario } from "./run/scenario.ts";

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
  return namesIn(path).some((name) => words.some((word) => word.includes(name) || name.includes(word)));
}

/** A webhook's address is encoded in its path, and a report hides its user, password and query. */
function namesIn(path: string): readonly string[] {
  const [, collection, ...rest] = path.split("/");
  if (collection === "webhooks") return [bare(redactUrls(decodeURIComponent(rest[0] ?? "")))];
  return [collection ?? "", ...rest].map(bare);
}

function wordsIn(value: Json): readonly string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, one]) => (typeof one === "string" && one !== "" ? [key, one] : [key]));
}

const bare = (text: string) => text.toLowerCase().replaceAll(/[_-]/g, "");

async function play(scenario: Scenario) {
  const world = createWorld(scenario);
  return playRun(world, { desired: takeSnapshot(world.organization) });
}

const named = (scenarios: readonly Scenario[]) => scenarios.map((scenario) => [scenario.name, scenario] as const);

describe("all changes of a run are reported", () => {
  const writing = familyScenarios().filter(({ findsOnly }) => !findsOnly);
  test.each(named(writing))("%s", async (_, scenario) => {
    const { before, after, outcomes } = await play(scenario);

    expect(outcomes.map(({ kind }) => kind)).toEqual(scenario.repositories.map(() => "applied"));
    for (const outcome of outcomes) expect(silent(outcome, before, after), outcome.repo).toEqual([]);
  });

  test("each of several webhooks whose addresses differ only in what a report hides", async () => {
    const { before, after, outcomes } = await play(sceneNamed("webhooks"));
    const hooksIn = (state: Snapshot, repo: string) =>
      [...partOf(state, repo).keys()].filter((path) => /^[^/]+\/webhooks\/[^/]+$/.test(path));

    for (const { repo, changes } of outcomes) {
      const [was, is] = [hooksIn(before, repo), hooksIn(after, repo)];
      const count = (action: Change["action"]) => changes.filter((change) => change.action === action).length;

      expect(count("create")).toBe(is.filter((one) => !was.includes(one)).length);
      expect(count("delete")).toBe(was.filter((one) => !is.includes(one)).length);
      expect(new Set(changes.map(({ target }) => target)).size).toBe(changes.length);
    }
  });

  test.each(named(familyScenarios().filter(({ findsOnly }) => findsOnly)))(
    "%s changes nothing, and each repository has what it finds",
    async (_, scenario) => {
      const { before, after, outcomes } = await play(scenario);

      expect(digestOf(after)).toBe(digestOf(before));
      expect(outcomes.map(({ kind, changes }) => [kind, changes])).toEqual(
        scenario.repositories.map(() => ["in-sync", []]),
      );
      for (const { findings } of outcomes) expect(findings.map(({ family }) => family)).toContain(scenario.name);
    },
  );

  test("required_secrets names each secret that is missing", async () => {
    const { outcomes } = await play(sceneNamed("required_secrets"));

    for (const { findings } of outcomes)
      expect(findings.map(({ target }) => target)).toEqual(["actions.NPM_TOKEN", "dependabot.NPM_TOKEN"]);
  });
});

function sceneNamed(name: string): Scenario {
  const scenario = familyScenarios().find((one) => one.name === name);
  if (!scenario) throw new Error(`there is no ${name}`);
  return scenario;
}
