// Keys of the config are named in one way: `teams[infosec].permission`.
import { expect, test } from "vitest";
import { keyName } from "../../src/text/key-name.ts";

test.each([
  [["repository", "has_wiki"], "repository.has_wiki"],
  [["teams", { entry: "infosec" }, "permission"], "teams[infosec].permission"],
  [
    ["rulesets", { entry: "default branch" }, "rules", { entry: "deletion" }],
    "rulesets[default branch].rules[deletion]",
  ],
] as const)("%j is %s", (steps, name) => {
  expect(keyName(steps)).toBe(name);
});
