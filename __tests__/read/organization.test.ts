// Names and lists of the organization are read once, and what cannot be read is unknown everywhere.
import { describe, expect, test } from "vitest";
import { ApiError } from "../../src/errors.ts";
import type { Target } from "../../src/model.ts";
import { readOrganization, unknownNames } from "../../src/read/organization.ts";
import { apiError, desiredState, flagFamily, repository, routed, STATE, scriptedGitHub } from "../support/fixtures.ts";
import { applyRun } from "../support/run.ts";
import { ref, TEAMS } from "./support.ts";

describe("src/read/organization.ts", () => {
  const named = flagFamily({ names: (desired) => [ref("team", String(desired))] });
  const other = flagFamily({ key: "other" });
  const targets: Target[] = [
    { repo: repository("a"), desired: desiredState({ flag: "infosec", other: 1 }) },
    { repo: repository("b"), desired: desiredState({ flag: "infosek" }) },
  ];
  const context = (github: ReturnType<typeof scriptedGitHub>) => applyRun({ github, families: [named, other] });

  test("names that do not exist are found in each repository that asks, with what was probably meant", async () => {
    const result = await readOrganization(targets, context(scriptedGitHub(routed({ "GET /orgs/{org}/teams": TEAMS }))));
    const state = result.kind === "known" ? result.value : STATE;

    expect(state.readAt).toBe("2026-11-22T02:00:00.000Z");
    const unknown = targets.map((target) => unknownNames(target, state, [named, other]));
    expect(unknown.map((names) => names.map(({ ref: { name }, meant }) => [name, meant]))).toEqual([
      [],
      [["infosek", "infosec"]],
    ]);
  });

  test("families that use names are unknown if names cannot be looked up, and no name is called missing", async () => {
    const result = await readOrganization(
      targets,
      context(scriptedGitHub(routed({ "GET /orgs/{org}/teams": apiError("denied", 403, "no access") }))),
    );
    const state = result.kind === "known" ? result.value : STATE;

    expect(state.unknown).toEqual({ flag: "no access" });
    expect(targets.flatMap((target) => unknownNames(target, state, [named, other]))).toEqual([]);
  });

  test("the reason says which permission is lacking, since every repository will report it", async () => {
    const details = { kind: "denied", status: 403, route: "GET /orgs/{org}/teams", message: "no access" } as const;
    const denied = new ApiError({ ...details, acceptedPermissions: "members=read" });
    const result = await readOrganization(
      targets,
      context(scriptedGitHub(routed({ "GET /orgs/{org}/teams": denied }))),
    );

    expect(result.kind === "known" && result.value.unknown).toEqual({
      flag: 'no access. Next step: give the token the organization permission "Members" (read)',
    });
  });
});
