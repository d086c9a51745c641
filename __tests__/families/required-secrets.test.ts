// Shows that missing secrets are findings with the command that adds them, and what that costs.
import { describe, expect, test } from "vitest";
import { requiredSecrets as family } from "../../src/families/required-secrets.ts";
import type { Json } from "../../src/model.ts";
import { foundIn, parse, refusals } from "./support.ts";
import { desiredOf, FamilyWorld, type WorldOptions } from "./world.ts";

async function night(config: Json, prepare: NonNullable<WorldOptions["prepare"]> = () => {}) {
  return new FamilyWorld({ prepare }).night(family, desiredOf(family, config));
}

describe("src/families/required-secrets.ts", () => {
  test("takes names in any letters, and only names", () => {
    expect(parse(family, { actions: ["npm_token"] })).toEqual({ actions: ["NPM_TOKEN"] });
    expect(refusals(family, { actions: [{ name: "A", value: "s3cret" }] })).toHaveLength(1);
    expect(refusals(family, { codespaces: ["A"] })).toEqual([': Unrecognized key: "codespaces"']);
  });

  test("a missing one is a finding that says how to add it", async () => {
    const { plan, outcome, writes } = await night({ actions: ["NPM_TOKEN"], dependabot: ["NPM_TOKEN"] });

    expect(foundIn(plan)).toEqual([
      "actions.NPM_TOKEN: the secret is missing. Add it with `gh secret set NPM_TOKEN --app actions --repo acme/api`, or give it access to an organization secret of that name",
      "dependabot.NPM_TOKEN: the secret is missing. Add it with `gh secret set NPM_TOKEN --app dependabot --repo acme/api`",
    ]);
    expect([outcome.kind, writes]).toEqual(["in-sync", []]);
  });

  test.each<[string, Json, number]>([
    ["one request for each kind where all are there", { actions: ["OWN"], dependabot: ["D"] }, 2],
    ["one more where the organization may have it", { actions: ["OWN", "SHARED"] }, 2],
  ])("costs %s", async (_, config, requests) => {
    const { plan, ownReads } = await night(config, ({ repository: { secrets } }) => {
      secrets.actions.add("OWN");
      secrets.organization.add("SHARED");
      secrets.dependabot.add("D");
    });

    expect(plan.findings).toEqual([]);
    expect(ownReads).toHaveLength(requests);
  });
});
