// A token that no longer works stops the process, and one that only may not do everything does not.
import { describe, expect, test } from "vitest";
import { AccessLimit } from "../../../src/github/limits/access-limit.ts";
import type { ApiRequest } from "../../../src/model.ts";
import { ended, GET, pending } from "./support.ts";

const PATCH: ApiRequest = { kind: "rest", route: "PATCH /repos/{owner}/{repo}", parameters: {} };
const write = (repository: number) => pending(PATCH, { subject: `acme/repo-${repository}` });

/** After writes to so many repositories were answered with this status. */
function afterWrites(limit: AccessLimit, from: number, count: number, status: number): AccessLimit {
  for (let index = 0; index < count; index++) limit.end(write(from + index), ended(status, 0));
  return limit;
}

describe("src/github/limits/access-limit.ts", () => {
  test("writes that are denied in ten repositories in a row stop everything", () => {
    expect(afterWrites(new AccessLimit(), 0, 9, 403).decide()).toEqual({ kind: "go" });
    expect(afterWrites(new AccessLimit(), 0, 10, 403).decide()).toMatchObject({
      kind: "stop",
      reason: expect.stringContaining("denied writing to 10 repositories in a row"),
    });
  });

  test("one that is accepted in between begins the row anew", () => {
    const limit = afterWrites(new AccessLimit(), 0, 9, 403);
    afterWrites(limit, 20, 1, 200);

    expect(afterWrites(limit, 30, 9, 403).decide()).toEqual({ kind: "go" });
  });

  test("many refusals in one repository, of reads, or for other reasons stop nothing", () => {
    const limit = new AccessLimit();
    for (let index = 0; index < 50; index++) {
      limit.end(write(1), ended(403, 0));
      limit.end(pending(GET, { subject: `acme/read-${index}` }), ended(403, 0));
      limit.end(write(100 + index), ended(422, 0));
    }

    expect(limit.decide()).toEqual({ kind: "go" });
  });

  test("a token that is refused at startup is a mistake of the inputs, not a stop", () => {
    const limit = new AccessLimit();

    expect(limit.signedOut({ isStartup: true }, "Bad credentials")).toBeUndefined();
    expect(limit.decide()).toEqual({ kind: "go" });
  });

  test("a token that worked and no longer does stops everything, with one failure", () => {
    const limit = new AccessLimit();

    expect(limit.signedOut({ isStartup: false }, "Bad credentials")).toContain("no longer does (Bad credentials)");
    expect(limit.decide()).toMatchObject({ kind: "stop" });
    expect(limit.failure).toMatchObject({ kind: "denied", advice: expect.stringContaining("new token") });
  });
});
