// Slugs tell entries that mean the same team, and never make one of two.
import { describe, expect, test } from "vitest";
import { slugOf } from "../../../src/families/shared/slug.ts";

describe("src/families/shared/slug.ts", () => {
  test.each([
    ["Data Leads", "data-leads"],
    ["  Équipe (A) ", "equipe-a"],
    ["データ", "データ"],
    ["__proto__", "__proto__"],
    ["..", ".."],
    ["...", "..."],
  ])("%j is %j", (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });
});
