// A team that gives the acting user its access is not removed or lowered.
import { describe, expect, test } from "vitest";
import type { Administrator, Change, ViewerAccess } from "../../../src/model.ts";
import { losesAccess } from "../../../src/plan/lockout/teams.ts";
import { SOURCE } from "../../support/fixtures.ts";

const at = { family: "teams", target: "ops", source: SOURCE } as const;
const remove = (before: string): Change => ({ ...at, action: "delete", before });
const update = (before: string, after: string): Change => ({ ...at, action: "update", before, after });
const inTeams = (members: Record<string, boolean | null>): ViewerAccess => ({
  kind: "by-teams",
  members: new Map(Object.entries(members)),
});
const refused = (
  change: Change,
  viewerAccess: ViewerAccess,
  administrators: readonly Administrator[] = [],
  changes = [change],
) => losesAccess(change, { viewer: "Robot", viewerAccess, administrators, changes }) !== undefined;

describe("src/plan/lockout/teams.ts", () => {
  test.each<[string, Change, boolean]>([
    ["removing", remove("admin"), true],
    ["lowering", update("admin", "push"), true],
    ["lowering to a custom role", update("admin", "deployer"), true],
    ["removing a custom role from", remove("deployer"), true],
    ["raising a custom role of", update("deployer", "admin"), false],
    ["raising", update("push", "admin"), false],
    ["removing what cannot administer from", remove("maintain"), false],
    ["adding", { ...at, action: "create", after: "pull" }, false],
  ])("%s a team of the acting user's is refused: %s", (_, change, isRefused) => {
    expect(refused(change, inTeams({ ops: true }))).toBe(isRefused);
    expect(refused(change, inTeams({}))).toBe(isRefused);
    expect(refused(change, inTeams({ ops: false }))).toBe(false);
    expect(refused(change, { kind: "independent" })).toBe(false);
  });

  test.each<[string, Administrator, boolean]>([
    ["themselves", { kind: "user", name: "robot" }, false],
    ["somebody else", { kind: "user", name: "mona" }, true],
    ["another team of theirs", { kind: "team", name: "ci" }, false],
    ["a team that they are not in", { kind: "team", name: "qa" }, true],
    ["a team below the one that loses it", { kind: "team", name: "ci", parent: "ops" }, true],
    ["the team that loses it", { kind: "team", name: "ops" }, true],
  ])("other administrator: %s", (_, administrator, isRefused) => {
    expect(refused(remove("admin"), inTeams({ ops: true, ci: true, qa: false }), [administrator])).toBe(isRefused);
  });

  test("the reason says what is known of the acting user, whatever the team is called", () => {
    const reason = (members: Record<string, boolean | null>, viewer: string | null = "robot") => {
      const change = { ...remove("admin"), target: "constructor" };
      return losesAccess(change, { viewer, viewerAccess: inTeams(members), administrators: [], changes: [change] });
    };

    expect(reason({ constructor: true })).toMatch(/^robot runs Repo Cop and has its access by team constructor/);
    expect(reason({ constructor: null })).toMatch(/^GitHub did not say whether robot/);
    expect(reason({})).toMatch(/^team constructor now administers this repository/);
    expect(reason({}, null)).toMatch(/^GitHub did not name the account that Repo Cop uses/);
  });

  test("a team that loses its role as well is no other way", () => {
    const other: Change = { ...remove("admin"), target: "ci" };
    const teams = inTeams({ ops: true, ci: true });

    expect(refused(remove("admin"), teams, [{ kind: "team", name: "ci" }], [remove("admin"), other])).toBe(true);
  });
});
