// Roles are compared by what they allow, custom ones with care.
import { describe, expect, test } from "vitest";
import { exceeds, isBuiltIn, normalizeRole, roleIn, sameRole } from "../../../src/families/shared/roles.ts";
import type { JsonObject } from "../../../src/model.ts";

describe("src/families/shared/roles.ts", () => {
  test.each([
    ["read", "pull"],
    ["WRITE", "push"],
    [" Triage ", "triage"],
    ["Deployer", "Deployer"],
  ])("%s is %s", (written, role) => {
    expect(normalizeRole(written)).toBe(role);
  });

  test.each<[string, string, boolean]>([
    ["push", "pull", true],
    ["pull", "push", false],
    ["push", "push", false],
    ["admin", "Deployer", true],
    ["maintain", "Deployer", false],
    ["Deployer", "pull", true],
    ["Deployer", "triage", false],
    ["Deployer", "Tester", false],
  ])("%s is certain to be more than %s: %s", (a, b, expected) => {
    expect(exceeds(a, b)).toBe(expected);
  });

  test.each<[string, JsonObject, string | undefined]>([
    ["a name tells custom roles too", { role_name: "Deployer", permissions: { pull: true, push: true } }, "Deployer"],
    ["a list of teams calls it permission", { permission: "push" }, "push"],
    [
      "without a name the highest flag counts",
      { permissions: { pull: true, triage: true, push: true, maintain: false, admin: false } },
      "push",
    ],
    ["without flags nothing is known", {}, undefined],
  ])("%s", (_, answer, role) => {
    expect(roleIn(answer)).toBe(role);
  });

  test("custom roles are caseless and never built in", () => {
    expect(sameRole("Deployer", "deployer")).toBe(true);
    expect(isBuiltIn("deployer")).toBe(false);
    expect(isBuiltIn("maintain")).toBe(true);
  });
});
