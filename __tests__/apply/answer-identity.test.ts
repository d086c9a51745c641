// An answer that names another repository than the one written is recognized, whatever form the name has.
import { describe, expect, test } from "vitest";
import { otherRepositoryIn } from "../../src/apply/answer-identity.ts";
import type { Json, Route } from "../../src/model.ts";
import { repository } from "../support/fixtures.ts";

const REPO = repository("api", { id: 7, nodeId: "R_7" });
const SETTINGS = "PATCH /repos/{owner}/{repo}";
const LABEL = "PATCH /repos/{owner}/{repo}/labels/{name}";
const INVITE = "PUT /repos/{owner}/{repo}/collaborators/{username}";

describe("src/apply/answer-identity.ts", () => {
  test.each<[string, Route, Json, string | undefined]>([
    [
      "the repository itself",
      SETTINGS,
      { id: 7, node_id: "R_7", url: "https://api.github.com/repos/acme/api" },
      undefined,
    ],
    ["another id", SETTINGS, { id: 8, full_name: "acme/other" }, "acme/other (id 8)"],
    ["another node id alone", SETTINGS, { node_id: "R_8" }, "a repository (id R_8)"],
    ["the id of something inside", LABEL, { id: 8, url: "https://api.github.com/repos/Acme/API/labels/x" }, undefined],
    ["another address", LABEL, { id: 8, url: "https://ghe.example/api/v3/repos/acme/old/labels/x" }, "acme/old"],
    ["an address without a name", LABEL, { url: "https://api.github.com/repositories/9/labels/x" }, undefined],
    [
      "another repository inside",
      INVITE,
      { id: 1, repository: { id: 9, full_name: "umbrella/api" } },
      "umbrella/api (id 9)",
    ],
    ["the right repository inside", INVITE, { id: 1, repository: { id: 7 } }, undefined],
    ["nothing", SETTINGS, null, undefined],
    ["a list", SETTINGS, [{ id: 8 }], undefined],
  ])("%s", (_, route, answer, expected) => {
    const request = { kind: "rest", route, parameters: { owner: "acme", repo: "api" } } as const;

    expect(otherRepositoryIn(answer, request, REPO)).toBe(expected);
  });
});
