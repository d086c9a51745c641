// A family's REST requests are followed page by page to a known or unknown value.
import { describe, expect, test } from "vitest";
import type { ReadStep } from "../../src/families/read-contract.ts";
import type { Json } from "../../src/model.ts";
import { runSteps } from "../../src/read/run-steps.ts";
import { answer, apiError, scriptedGitHub } from "../support/fixtures.ts";

const list = (rest: { pages?: "all"; items?: string; absentOn?: readonly number[] }): ReadStep<Json | undefined> => ({
  kind: "more",
  requests: [{ request: { kind: "rest", route: "GET /orgs/{org}/teams", parameters: { org: "acme" } }, ...rest }],
  next: ([value]) => ({ kind: "known", value }),
});
const link = (page: number) => ({
  link: `<https://api.github.com/organizations/1/teams?per_page=100&page=${page}>; rel="next", <x>; rel="last"`,
});

describe("src/read/run-steps.ts", () => {
  test("pages are followed to the last one", async () => {
    const github = scriptedGitHub((_, nth) => answer([{ id: nth }], { headers: nth < 3 ? link(nth + 1) : {} }));

    expect(await runSteps(github, list({ pages: "all" }))).toEqual({
      kind: "known",
      value: [{ id: 1 }, { id: 2 }, { id: 3 }],
    });
    expect(github.sent.map((request) => (request.kind === "rest" ? request.parameters["page"] : 0))).toEqual([
      undefined,
      2,
      3,
    ]);
    expect(github.sent.map((request) => (request.kind === "rest" ? request.parameters["per_page"] : 0))).toEqual([
      100, 100, 100,
    ]);
  });

  test("a failed later page makes the whole list unknown", async () => {
    const github = scriptedGitHub((_, nth) =>
      nth === 1 ? answer([{ id: 1 }], { headers: link(2) }) : apiError("unavailable", 502),
    );

    expect(await runSteps(github, list({ pages: "all" }))).toMatchObject({
      kind: "unknown",
      failure: { kind: "unavailable" },
    });
  });

  test.each([[null], [7], ["web"], [[{}]]])(
    "a list with the entry %j is unknown: what it stands for may be there",
    async (odd) => {
      const github = scriptedGitHub(() => answer([{ id: 1 }, odd]));

      expect(await runSteps(github, list({ pages: "all" }))).toMatchObject({
        kind: "unknown",
        failure: { message: expect.stringContaining("a list with an odd entry") },
      });
    },
  );

  test("a list inside an object is found, and an answer without it is unknown", async () => {
    const inside = scriptedGitHub(() => answer({ total_count: 1, values: [{ id: 7 }] }));
    const none = scriptedGitHub(() => answer({ total_count: 1 }));

    expect(await runSteps(inside, list({ pages: "all", items: "values" }))).toEqual({
      kind: "known",
      value: [{ id: 7 }],
    });
    expect(await runSteps(none, list({ pages: "all", items: "values" }))).toMatchObject({ kind: "unknown" });
  });

  test("404 means absent only if the family says so", async () => {
    const github = scriptedGitHub(() => apiError("missing", 404));

    expect(await runSteps(github, list({ absentOn: [404] }))).toEqual({ kind: "known", value: undefined });
    expect(await runSteps(github, list({}))).toMatchObject({ kind: "unknown", failure: { kind: "missing" } });
  });

  test("another refusal does not mean that the value is absent", async () => {
    for (const error of [apiError("denied", 403), apiError("unavailable", 502), apiError("missing", 410)]) {
      const github = scriptedGitHub(() => error);

      expect(await runSteps(github, list({ absentOn: [404] }))).toMatchObject({
        kind: "unknown",
        failure: { kind: error.kind },
      });
    }
  });

  test("a GraphQL answer with problems is unknown", async () => {
    const github = scriptedGitHub(() => answer({ node: null }, { problems: [{ message: "Something went wrong" }] }));

    expect(await runSteps(github, list({}))).toMatchObject({
      kind: "unknown",
      failure: { message: "GitHub answered only in part: Something went wrong" },
    });
  });

  test("an error that is not from GitHub is a bug and is thrown", async () => {
    const github = scriptedGitHub(() => new TypeError("bug"));

    await expect(runSteps(github, list({}))).rejects.toThrow("bug");
  });
});
