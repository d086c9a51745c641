// Shows that a family can warn of what is right and seldom meant, at the line where it is written.
import { expect, test } from "vitest";
import type { AnyFamily } from "../../../src/families/family.ts";
import { teams } from "../../../src/families/teams/teams.ts";
import type { JsonObject } from "../../../src/model.ts";
import { configOf, sentences } from "../support.ts";

const warned: AnyFamily = {
  ...teams,
  config: {
    ...teams.config,
    warnings: (written) =>
      (written as readonly JsonObject[]).flatMap(({ permission }, index) =>
        permission === "admin" ? [{ path: [index, "permission"], message: "teams: admin is much" }] : [],
      ),
  },
};

test("a family's warnings stand at the key that they are about", () => {
  const text = "teams:\n  - { name: a, permission: pull }\n  - name: b\n    permission: admin\n";

  expect(sentences(configOf(text, [warned]).warnings)).toEqual(["repo-cop.yml:4:5: teams: admin is much"]);
});
