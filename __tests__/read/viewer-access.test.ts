// The acting user's access is found with as few requests as possible.
import { describe, expect, test } from "vitest";
import type { ApiRequest } from "../../src/model.ts";
import { readViewerAccess } from "../../src/read/viewer-access.ts";
import { answer, apiError, scriptedGitHub } from "../support/fixtures.ts";

const QUESTION = { organization: "acme", atStake: ["ops"], others: ["ci", "ops"] };
const MEMBER = answer({ state: "active", role: "member" });
const NOBODY = apiError("missing", 404);
const slug = (request: ApiRequest) => (request.kind === "rest" ? request.parameters["team_slug"] : undefined);

describe("src/read/viewer-access.ts", () => {
  test("an App, which is in no team, and an owner hang on none", async () => {
    const app = { ...scriptedGitHub(() => MEMBER), viewer: "cop[bot]" };
    const owner = scriptedGitHub(() => answer({ state: "active", role: "admin" }));

    expect(await readViewerAccess(app, QUESTION)).toEqual({ kind: "independent" });
    expect(await readViewerAccess(owner, QUESTION)).toEqual({ kind: "independent" });
    expect([app.sent.length, owner.sent.length]).toEqual([0, 1]);
  });

  test("other teams are asked for only where the user is in one that is at stake", async () => {
    const inside = scriptedGitHub((request) => (slug(request) === "ci" ? NOBODY : MEMBER));
    const outside = scriptedGitHub((request) => (slug(request) ? NOBODY : MEMBER));

    expect(await readViewerAccess(inside, QUESTION)).toEqual({
      kind: "by-teams",
      members: new Map([
        ["ops", true],
        ["ci", false],
      ]),
    });
    expect(await readViewerAccess(outside, QUESTION)).toEqual({ kind: "by-teams", members: new Map([["ops", false]]) });
    expect([inside.sent.length, outside.sent.length]).toEqual([3, 2]);
  });

  test.each([1, 2, 3])("a read that the limits hold back at request %i is left for the next run", async (at) => {
    const reason = "the run was stopped";
    const github = scriptedGitHub((_, nth) => (nth === at ? { kind: "deferred", reason } : MEMBER));

    expect(await readViewerAccess(github, QUESTION)).toEqual({ kind: "deferred", reason });
  });

  test("an open invitation is no membership, and what cannot be read stays unknown", async () => {
    const invited = scriptedGitHub((request) =>
      answer({ state: slug(request) ? "pending" : "active", role: "member" }),
    );
    const denied = scriptedGitHub(() => apiError("denied", 403));

    expect(await readViewerAccess(invited, QUESTION)).toEqual({ kind: "by-teams", members: new Map([["ops", false]]) });
    expect(await readViewerAccess(denied, QUESTION)).toEqual({ kind: "by-teams", members: new Map([["ops", null]]) });
  });
});
