import { describe, expect, test } from "vitest";
import { ApiError, type ApiErrorKind } from "../../src/errors.ts";
import { failureOf } from "../../src/families/failure.ts";
import { flagFamily } from "../support/fixtures.ts";

const failed = (kind: ApiErrorKind, acceptedPermissions?: string) =>
  failureOf(
    new ApiError({
      kind,
      status: 400,
      route: "GET /x",
      message: "Oops",
      ...(acceptedPermissions !== undefined && { acceptedPermissions }),
    }),
    flagFamily(),
  );

describe("src/families/failure.ts", () => {
  test("advises the permission that GitHub names, where one may be lacking", () => {
    expect(failed("denied", "members=read").advice).toBe("GitHub accepts a token with members=read");
    expect(failed("missing", "members=read").advice).toContain("members=read");
    expect(failed("denied").advice).toBe('give the token the repository permission "Administration" (read)');
  });

  test("says both possibilities where GitHub may hide what the token may not see", () => {
    expect(failed("missing").advice).toBe(
      'either it is gone, or the token may not see it: that needs the repository permission "Administration" (read)',
    );
  });

  test("does not send the user after a permission where it is about something else", () => {
    expect(failed("unauthorized", "members=read")).toMatchObject({ kind: "denied", advice: expect.stringMatching(/^make a new token/) });
    for (const kind of ["rejected", "unavailable", "too-large"] as const) expect(failed(kind, "members=read")).not.toHaveProperty("advice");
  });
});
