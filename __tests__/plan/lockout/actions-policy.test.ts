// A policy that would stop the action that applies it is refused.
import { describe, expect, test } from "vitest";
import type { Change, Json, JsonObject } from "../../../src/model.ts";
import { refuseLockout } from "../../../src/plan/lockout/lockout.ts";
import { repository, SOURCE } from "../../support/fixtures.ts";

const COMMIT = "3d3c42e5aac5ba805825da76410c181273ba90b1";
const ACTION = { repository: "octo-org/repo-cop", ref: "v1" };

function change(
  target: string,
  after: Json,
  { before = null, actual = {} }: { before?: Json; actual?: JsonObject } = {},
): Change {
  const ref = { resource: target.startsWith("selected") ? "selected_actions" : "permissions", actual };
  return { action: "update", family: "actions", target, before, after, ref, source: SOURCE };
}
const patterns = (list: readonly string[], actual: JsonObject = {}) =>
  change("selected_actions.patterns_allowed", list, { actual });
const selected = change("allowed_actions", "selected", { before: "all" });

function refused(changes: readonly Change[], action: typeof ACTION | null = ACTION, name = "cop"): readonly string[] {
  const { failures } = refuseLockout(
    changes,
    { repo: repository(name), administrators: [] },
    { repository: "acme/cop", viewer: "robot", action: action ?? undefined, viewerAccess: { kind: "independent" } },
  );
  return failures.flatMap(({ targets }) => targets ?? []);
}

describe("src/plan/lockout/actions-policy.ts", () => {
  test.each<[string, Change[], string[]]>([
    ["local_only", [change("allowed_actions", "local_only")], ["allowed_actions"]],
    ["a selection that nothing is known of", [selected], ["allowed_actions"]],
    [
      "a selection of others",
      [selected, patterns(["actions/*"])],
      ["allowed_actions", "selected_actions.patterns_allowed"],
    ],
    ["a selection of another ref", [patterns(["octo-org/repo-cop@v2"])], ["selected_actions.patterns_allowed"]],
    ["a selection without a ref", [patterns(["octo-org/repo-cop"])], ["selected_actions.patterns_allowed"]],
    [
      "a selection that blocks it",
      [patterns(["octo-org/*", "!octo-org/repo-cop"])],
      ["selected_actions.patterns_allowed"],
    ],
    [
      "a selection that no longer has verified creators",
      [
        change("selected_actions.verified_allowed", false, {
          before: true,
          actual: { verified_allowed: true, patterns_allowed: [] },
        }),
      ],
      ["selected_actions.verified_allowed"],
    ],
    ["pinning while it runs by a tag", [change("sha_pinning_required", true)], ["sha_pinning_required"]],
  ])("%s is refused where it would stop the running action", (_, changes, targets) => {
    expect(refused(changes)).toEqual(targets);
    expect(refused(changes, null)).toEqual([]);
    expect(refused(changes, ACTION, "other")).toEqual([]);
  });

  test.each<[string, Change[]]>([
    ["all", [change("allowed_actions", "all", { before: "selected" })]],
    ["its name with its ref", [selected, patterns(["Octo-Org/repo-cop@v1"])]],
    ["its name with any ref", [selected, patterns(["octo-org/repo-cop@*"])]],
    ["everything of its owner", [patterns(["octo-org/*"])]],
    [
      "a pattern that stays",
      [change("selected_actions.github_owned_allowed", true, { actual: { patterns_allowed: ["*/repo-cop@*"] } })],
    ],
    ["verified creators, as which it runs", [patterns(["a/b@*"], { verified_allowed: true, patterns_allowed: [] })]],
    ["no pinning", [change("sha_pinning_required", false, { before: true })]],
  ])("%s lets it run", (_, changes) => {
    expect(refused(changes)).toEqual([]);
  });

  test("an action of the same owner runs under every policy, but has to be pinned like any other", () => {
    const own = { repository: "Acme/repo-cop", ref: "main" };

    expect(refused([change("allowed_actions", "local_only"), selected, patterns([])], own)).toEqual([]);
    expect(refused([change("sha_pinning_required", true)], own)).toEqual(["sha_pinning_required"]);
  });

  test("an action of GitHub's runs where those are allowed, and a commit is pinned", () => {
    const action = { repository: "actions/repo-cop", ref: COMMIT };
    const owned = change("selected_actions.github_owned_allowed", true);

    expect(refused([selected, owned, change("sha_pinning_required", true)], action)).toEqual([]);
  });

  test("says what would make it possible", () => {
    const itself = {
      repository: "acme/cop",
      viewer: "robot",
      action: ACTION,
      viewerAccess: { kind: "independent" } as const,
    };

    expect(
      refuseLockout([patterns([])], { repo: repository("cop"), administrators: [] }, itself).failures,
    ).toMatchObject([
      {
        kind: "guarded",
        message: expect.stringContaining("octo-org/repo-cop@v1"),
        advice: expect.stringContaining("patterns_allowed"),
      },
    ]);
  });
});

describe("src/plan/lockout/lockout.ts, where the action comes from", () => {
  const level = (before: string, after: string): Change => change("access_level", after, { before });
  const visibility: Change = { ...change("visibility", "private", { before: "public" }), family: "repository" };
  const at = (one: Change, runner = "acme/cop") =>
    refuseLockout(
      [one],
      { repo: repository("tools"), administrators: [] },
      {
        repository: runner,
        viewer: "robot",
        action: { repository: "acme/tools", ref: "v1" },
        viewerAccess: { kind: "independent" },
      },
    ).failures.length;

  test("so does every other repository whose action or reusable workflow the workflow uses, and it is never archived", () => {
    const archived: Change = { ...change("archived", true, { before: false }), family: "repository" };
    const shared = { repository: "acme/shared/.github/workflows/night.yml", ref: "v1" };
    const judge = (one: Change, name: string) =>
      refuseLockout(
        [one],
        { repo: repository(name), administrators: [] },
        {
          repository: "acme/cop",
          viewer: "robot",
          action: { repository: "acme/tools", ref: "v1" },
          uses: [shared, { repository: "acme/setup", ref: "main" }],
          viewerAccess: { kind: "independent" },
        },
      ).failures.map(({ message }) => message);

    for (const name of ["shared", "setup"]) {
      const holds = "this repository holds an action that the workflow of Repo Cop uses in acme/cop";
      expect(judge(visibility, name)).toEqual([`${holds}, so it is never made less reachable`]);
      expect(judge(level("organization", "none"), name)).toEqual([`${holds}, so its actions stay open to it`]);
      expect(judge(archived, name)).toEqual([`${holds}, so it is never archived`]);
    }
    expect(judge(archived, "tools")).toHaveLength(1);
    expect([judge(visibility, "other"), judge(archived, "other")]).toEqual([[], []]);
  });

  test("it stays as reachable as it is", () => {
    expect([at(visibility), at(level("organization", "none")), at(level("enterprise", "none"))]).toEqual([1, 1, 1]);
    expect([at(level("enterprise", "organization")), at(level("enterprise", "organization"), "other/cop")]).toEqual([
      0, 1,
    ]);
    expect([at(level("none", "organization")), at(level("organization", "enterprise"))]).toEqual([0, 0]);
  });
});
