// Keys of the config are named in one way: `teams[infosec].permission`.
import { expect, test } from "vitest";
import { keyName, targetName, updateName } from "../../src/text/key-name.ts";

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

test.each([
  ["repository", "has_wiki", "", "repository.has_wiki"],
  ["actions", "selected_actions.verified_allowed", "", "actions.selected_actions.verified_allowed"],
  ["branches", "main", "required_status_checks.strict", "branches[main].required_status_checks.strict"],
  ["branches", "release/*: x", "", "branches[release/*: x]"],
  ["environments", "production", "", "environments[production]"],
  ["environments", "eu: blue: wait_timer", "", "environments[eu: blue].wait_timer"],
  ["environments", "production: required_secrets.KEY", "", "environments[production].required_secrets[KEY]"],
  ["required_secrets", "actions.NPM_TOKEN", "", "required_secrets.actions[NPM_TOKEN]"],
  ["labels", "(hidden)", "", "labels (hidden)"],
] as const)("the target of %s %s, %s is %s", (family, target, field, name) => {
  expect(targetName(family, target, field)).toBe(name);
});

test.each([
  ["teams", "infosec", "", "teams[infosec].permission"],
  ["custom_properties", "tier", "", "custom_properties[tier].value"],
  ["branches", "main", "enforce_admins", "branches[main].enforce_admins"],
  ["repository", "has_wiki", "", "repository.has_wiki"],
] as const)("the value that %s %s, %s changes is %s", (family, target, field, name) => {
  expect(updateName(family, target, field)).toBe(name);
});
