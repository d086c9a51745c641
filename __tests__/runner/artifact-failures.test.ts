// Errors of the artifact client are told apart by their text: when to try again, and what to do.
import { describe, expect, test } from "vitest";
import { classifyFailure } from "../../src/runner/artifact-failures.ts";

describe("src/runner/artifact-failures.ts", () => {
  test.each([
    ["a limit known by its status", new Error("Failed request: (429) Too Many Requests"), "later"],
    ["a limit known by its text", new Error("You have exceeded a secondary rate limit"), "later"],
    ["a limit of the REST API", Object.assign(new Error("slow down"), { status: 429 }), "later"],
    ["a hiccup", new Error("Failed request: (503) Service Unavailable"), "soon"],
    ["a token that is not accepted", new Error("Failed request: (403) Forbidden"), "never"],
  ])("%s: when it is tried again", (_, cause, retry) => {
    expect(classifyFailure(cause)).toMatchObject({ kind: "unavailable", retry });
  });
});
