// A failure says what to do, by its kind and the permission that is missing.
import { describe, expect, test } from "vitest";
import { ApiError, type ApiErrorKind } from "../../../src/errors.ts";
import { failureOf } from "../../../src/families/shared/failure.ts";
import { flagFamily } from "../../support/fixtures.ts";

interface Given {
  readonly permissions?: string;
  readonly status?: number;
  readonly access?: "read" | "write";
}
const failed = (kind: ApiErrorKind, { permissions, status = 400, access = "read" }: Given = {}) => {
  const accepted = permissions !== undefined && { acceptedPermissions: permissions };
  return failureOf(new ApiError({ kind, status, route: "GET /x", message: "Oops", ...accepted }), flagFamily(), access);
};
const GONE = "if it was deleted, renamed or transferred since it was listed, the next run lists afresh";
const TO_READ = 'the repository permission "Administration" (write), or (read) for a dry run';

describe("src/families/shared/failure.ts", () => {
  test("advises the permission that GitHub names, else that of the family, where one may be lacking", () => {
    expect(failed("denied", { permissions: "members=read" }).advice).toBe(
      'give the token the organization permission "Members" (read)',
    );
    expect(failed("denied").advice).toBe(`give the token ${TO_READ}`);
    expect(failed("denied", { access: "write" }).advice).toBe(
      'give the token the repository permission "Administration" (write)',
    );
  });

  test("never advises only to read what the next write would need", () => {
    for (const permissions of ["administration=read", "contents=read;administration=read"])
      expect(failed("denied", { permissions }).advice).toBe(`give the token ${TO_READ}`);
    expect(failed("denied", { permissions: "administration=read,members=read" }).advice).toBe(
      'give the token the repository permission "Administration" (read) and the organization permission "Members" (read)',
    );
  });

  test("says both possibilities where GitHub may hide what the token may not see", () => {
    expect(failed("missing").advice).toBe(`${GONE}; else give the token ${TO_READ}`);
    expect(failed("missing", { permissions: "members=read" }).advice).toBe(
      `${GONE}; else give the token the organization permission "Members" (read)`,
    );
  });

  test.each([
    ["unauthorized", "make a new token, and put it where this one came from"],
    ["unavailable", "nothing; the next run tries again"],
    ["too-large", "nothing; the next run tries again"],
    ["rejected", undefined],
  ] as const)("does not send the user after a permission where it is about something else (%s)", (kind, advice) => {
    expect(failed(kind, { permissions: "members=read" }).advice).toBe(advice);
  });

  test.each([
    ["Validation Failed: Label name already_exists", 422],
    ["Already exists - Variable already exists", 409],
    ["Validation Failed: Name must be unique", 422],
    ["Name already protected: main", 200],
  ])("an entry that is there by now (%s) may be another job's", (message, status) => {
    const error = new ApiError({ kind: "rejected", status, route: "POST /x", message });

    expect(failureOf(error, flagFamily(), "write").advice).toMatch(
      /^it was created after Repo Cop read the repository, .* give each shard one job/,
    );
  });

  test("sends the user to the config where GitHub refuses what it says", () => {
    expect(failed("rejected", { status: 422, access: "write" }).advice).toMatch(
      /^GitHub says why; correct the value in the config/,
    );
    expect(failed("rejected", { status: 422 })).not.toHaveProperty("advice");
  });
});
