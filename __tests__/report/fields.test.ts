// Changes field by field, and what of them a person has to look at.
import { describe, expect, test } from "vitest";
import type { StatedChange } from "../../src/model.ts";
import { attentionOf } from "../../src/report/attention.ts";
import { describeField, fieldsOf } from "../../src/report/fields.ts";
import { change } from "./support.ts";

const described = (difference: Partial<StatedChange>) => fieldsOf(change(difference)).map(describeField);

describe("src/report/fields.ts", () => {
  test.each<[string, Partial<StatedChange>, readonly string[]]>([
    ["one plain value", { before: true, after: false }, ["true → false"]],
    ["a value that was not set", { before: null, after: "docs" }, ["none → docs"]],
    ["an empty text", { before: "old", after: "" }, ['old → ""']],
    [
      "nested settings, only the fields that differ",
      {
        before: { enforce_admins: false, reviews: { count: 1, stale: true } },
        after: { enforce_admins: true, reviews: { count: 2, stale: true } },
      },
      ["enforce_admins: false → true", "reviews.count: 1 → 2"],
    ],
    ["a field that goes away", { before: { a: 1, b: 2 }, after: { a: 1 } }, ["b: 2 → removed"]],
    ["a new entry", { action: "create", after: { permission: "pull" } }, ["permission: pull"]],
    ["a deleted value", { action: "delete", before: "pull" }, ["pull"]],
    ["a deleted grant", { action: "delete", before: { permission: "pull" } }, ["permission: pull"]],
    ["a deleted entry", { action: "delete", before: { color: "red", name: "bug" } }, []],
    ["a short list", { before: ["a"], after: ["a", "b"] }, ["[a] → [a, b]"]],
    ["a longer list", { before: ["a", "b", "c"], after: ["b", "c", "d"] }, ["added d, removed a"]],
    ["another order", { before: ["a", "b", "c"], after: ["c", "b", "a"] }, ["[a, b, c] → [c, b, a]"]],
    [
      "objects in a list",
      { before: [], after: [{ context: "build", app: null }] },
      ["[] → [{context: build, app: none}]"],
    ],
    [
      "keys that every object has",
      { before: {}, after: { toString: 1, constructor: 2 } },
      ["toString: 1", "constructor: 2"],
    ],
    ["hidden values", { isHidden: true, before: 1, after: 2 }, []],
  ])("shows %s", (_, difference, expected) => {
    expect(described(difference)).toEqual(expected);
  });

  test("says how long a text or a list is that is too long, and cuts no character in half", () => {
    const [text = ""] = described({ before: null, after: "😀".repeat(1234) });
    const [list = ""] = described({ before: [], after: Array.from({ length: 30 }, (_, at) => `t${at}`) });

    expect(text).toBe(`none → ${"😀".repeat(300)}… (1,234 characters)`);
    expect(list).toMatch(/^added t0, .*, t19 and 10 more$/);
  });
});

describe("src/report/attention.ts", () => {
  test.each<[string, Partial<StatedChange>]>([
    ["deletion", { family: "labels", action: "delete", target: "bug" }],
    ["deletion", { family: "teams", action: "delete", target: "ops" }],
    ["access", { family: "teams", action: "create", target: "ops", after: { permission: "pull" } }],
    ["access", { family: "teams", target: "ops", before: { permission: "pull" }, after: { permission: "admin" } }],
    [
      "access",
      { family: "collaborators", target: "o", before: { permission: "pull" }, after: { permission: "custom" } },
    ],
    ["other", { family: "teams", target: "ops", before: { permission: "admin" }, after: { permission: "pull" } }],
    ["access", { family: "actions", target: "allowed_actions", before: "selected", after: "all" }],
    ["other", { family: "actions", target: "allowed_actions", before: "all", after: "selected" }],
    ["access", { family: "deploy_keys", action: "create", target: "ci", after: { read_only: false } }],
    ["other", { family: "deploy_keys", action: "create", target: "ci", after: { read_only: true } }],
    ["visibility", { target: "visibility", before: "private", after: "public" }],
    ["visibility", { target: "archived", before: false, after: true }],
    ["protection", { family: "branches", target: "main", before: {}, after: { enforce_admins: true } }],
    ["protection", { family: "rulesets", action: "create", target: "default", after: {} }],
    ["protection", { family: "security", target: "secret_scanning", before: true, after: false }],
    ["other", { family: "security", target: "secret_scanning", before: false, after: true }],
    ["other", { target: "has_wiki", before: true, after: false }],
  ])("%s: %j", (expected, difference) => {
    expect(attentionOf(change(difference))).toBe(expected);
  });
});
