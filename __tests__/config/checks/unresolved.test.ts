// Shows that a name which does not resolve costs one repository what asks for it, and nothing that GitHub has.
import { describe, expect, test } from "vitest";
import { isFromPlaceholder, leaveOutNames } from "../../../src/config/checks/unresolved.ts";
import { resolveRepository } from "../../../src/config/resolve.ts";
import { branches } from "../../../src/families/branches/branches.ts";
import type { NameRef } from "../../../src/families/family.ts";
import { repository } from "../../../src/families/repository/repository.ts";
import { teams } from "../../../src/families/teams/teams.ts";
import { configOf, repo } from "../support.ts";

const FAMILIES = [repository, teams, branches];
const TEXT = `
teams:
  - { name: infosec, permission: pull }
  - { name: "\${properties.owner}-Leads", permission: admin }
branches:
  - name: main
    protection:
      enforce_admins: true
      restrictions: { teams: [infosec, "\${properties.owner}-leads"] }
prune: [teams, branches]
`;
const web = repo({ properties: { owner: "acme-ui" } });
const target = { repo: web, desired: resolveRepository(configOf(TEXT, FAMILIES), web) };
const team = (name: string): NameRef => ({ kind: "team", name, path: [name.toLowerCase()] });

describe("src/config/checks/unresolved.ts", () => {
  test("leaves the entry out, prunes nothing in its collection, and fails the repository", () => {
    const { desired } = leaveOutNames(target, [
      { family: teams, ref: team("acme-ui-Leads"), hint: ' (did you mean "ui-leads"?)' },
    ]);

    expect(desired.families["teams"]).toEqual([{ name: "infosec", permission: "pull" }]);
    expect(Object.keys(desired.prune)).toEqual(["branches"]);
    expect(desired.families["branches"]).toEqual(target.desired.families["branches"]);
    expect(desired.undecided).toEqual([
      {
        kind: "missing",
        family: "teams",
        targets: ["acme-ui-leads"],
        message:
          'there is no team "acme-ui-Leads" (did you mean "ui-leads"?), which properties.owner of this repository gives (repo-cop.yml:4); the settings that use it stay as they are',
        advice:
          "correct the value of the custom property owner of this repository, or create it, correct the name, or let the token see it if it is a secret team (teams are never created by Repo Cop)",
      },
    ]);
  });

  test("a family of which nothing remains is left out", () => {
    const { desired } = leaveOutNames(target, [
      { family: teams, ref: team("infosec") },
      { family: teams, ref: team("acme-ui-Leads") },
    ]);

    expect(desired.families["teams"]).toBeUndefined();
    expect(desired.prune["teams"]).toBeUndefined();
  });

  test("leaves out one part of an entry where the family says that it may, and goes on pruning", () => {
    const ref: NameRef = { ...team("infosec"), path: ["main", "protection", "restrictions"], leavesOutPart: true };

    const { desired } = leaveOutNames(target, [{ family: branches, ref }]);

    expect(desired.families["branches"]).toEqual([{ name: "main", protection: { enforce_admins: true } }]);
    expect(Object.keys(desired.prune)).toEqual(["teams", "branches"]);
  });

  test("leaves out the whole entry where a path leads nowhere", () => {
    const ref: NameRef = { ...team("infosec"), path: ["main", "protection", "no", "such"], leavesOutPart: true };

    const { desired } = leaveOutNames(target, [{ family: branches, ref }]);

    expect(desired.families["branches"]).toBeUndefined();
    expect(Object.keys(desired.prune)).toEqual(["teams"]);
  });

  test("tells a name that a placeholder makes from one that is written, inside lists too", () => {
    const inList = (name: string) => ({
      family: branches,
      ref: { ...team(name), path: ["main", "protection", "restrictions"] },
    });

    expect(isFromPlaceholder({ family: teams, ref: team("acme-ui-Leads") }, target.desired)).toBe(true);
    expect(isFromPlaceholder({ family: teams, ref: team("infosec") }, target.desired)).toBe(false);
    expect(isFromPlaceholder(inList("acme-ui-leads"), target.desired)).toBe(true);
    expect(isFromPlaceholder(inList("infosec"), target.desired)).toBe(false);
    expect(target.desired.placeholdersOf("teams", ["acme-ui-leads"], "ACME-UI-LEADS")).toEqual(["properties.owner"]);
    expect(target.desired.placeholdersOf("labels", ["x"], "x")).toEqual([]);
  });

  test("is the same target where every name resolves", () => {
    expect(leaveOutNames(target, [])).toBe(target);
  });
});
