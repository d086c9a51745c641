// Settings that may be meant for another repository of that name delete nothing.
import { describe, expect, test } from "vitest";
import type { Change, Json } from "../../src/model.ts";
import { guardMisnamed } from "../../src/plan/name-mismatch.ts";
import { desiredState, repository, SOURCE } from "../support/fixtures.ts";

const update = (target: string, before: Json, after: Json): Change => ({
  action: "update",
  family: "repository",
  target,
  before,
  after,
  source: SOURCE,
});
const remove = (family: string, target: string): Change => ({
  action: "delete",
  family,
  target,
  before: {},
  source: SOURCE,
});

const OTHER = desiredState({ repository: { name: "billing-ui" } });
const SAME = desiredState({ repository: { name: "Payments-API" } });
const SILENT = desiredState({});
const repo = repository("payments-api");

describe("src/plan/name-mismatch.ts", () => {
  test.each<[string, Change, string]>([
    ["publish it", update("visibility", "private", "public"), "it is not made more visible"],
    ["open it to the enterprise", update("visibility", "private", "internal"), "it is not made more visible"],
    ["archive it", update("archived", false, true), "it is not archived"],
    ["prune its topics", update("topics", ["a", "b"], ["b", "c"]), "nothing is deleted from it"],
    ["delete an entry", remove("teams", "core"), "nothing is deleted from it"],
  ])("settings that may be meant for another repository do not %s", (_, change, reason) => {
    expect(guardMisnamed([change], { repo, desired: OTHER })).toEqual({
      allowed: [],
      failures: [
        {
          kind: "guarded",
          family: change.family,
          targets: [change.target],
          message: `the config calls this repository billing-ui, so its settings may be meant for another: ${reason}`,
          advice:
            "correct `name` (repo-cop.yml:3), rename the repository by hand, or move the settings to the repository that they are meant for",
        },
      ],
    });
    for (const desired of [SAME, SILENT])
      expect(guardMisnamed([change], { repo, desired })).toEqual({ allowed: [change], failures: [] });
  });

  test("all that is not deleted is one failure", () => {
    const { failures } = guardMisnamed([remove("labels", "a"), remove("labels", "b")], { repo, desired: OTHER });

    expect(failures.map(({ targets }) => targets)).toEqual([["a", "b"]]);
  });

  test("changes that can be reverted are written", () => {
    const changes = [
      update("visibility", "public", "private"),
      update("archived", true, false),
      update("topics", ["a"], ["a", "b"]),
      update("has_wiki", true, false),
    ];

    expect(guardMisnamed(changes, { repo, desired: OTHER })).toEqual({ allowed: changes, failures: [] });
  });
});
