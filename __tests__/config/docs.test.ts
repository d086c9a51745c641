// Every config that the documentation shows loads.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { FAMILIES } from "../../src/families/index.ts";
import { editorCheck, problemsOf } from "./support.ts";

const examples = [...readFileSync("docs/configuration.md", "utf8").matchAll(/```yaml\n([\s\S]*?)```/g)].map(
  ([, text = ""]) => text,
);
const validate = editorCheck(readFileSync("schema/repo-cop.schema.json", "utf8"));

describe("docs/configuration.md", () => {
  test.each(examples)("shows configs that load: %s", (text) => {
    expect(problemsOf(text, FAMILIES)).toEqual([]);
    expect([validate(parse(text)), validate.errors]).toEqual([true, null]);
  });

  test("shows some", () => {
    expect(examples.length).toBeGreaterThan(3);
  });
});
