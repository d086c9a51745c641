// Every account that the example of a whole policy names exists in both organizations of `npm run simulator`.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { seedOrganization } from "../../../simulator/seeds/basic.ts";
import { addPolicyAccounts, seedPolicyOrganization } from "../../../simulator/seeds/policy.ts";

type Entry = { readonly name: string };
type Layer = { readonly teams?: readonly Entry[] };
const policy = parse(readFileSync("examples/org-policy.yml", "utf8")) as Layer & {
  readonly policies: readonly Layer[];
};

const ORGANIZATIONS = {
  basic: () => {
    const { organization } = seedOrganization({ repositories: 2 });
    addPolicyAccounts(organization);
    return organization;
  },
  policy: () => seedPolicyOrganization({ repositories: 2 }).organization,
};

test.each(Object.entries(ORGANIZATIONS))("the %s organization", (_, create) => {
  const { teams, users } = create();
  const named = [policy, ...policy.policies].flatMap((layer) => layer.teams ?? []).map(({ name }) => name);
  const slugs = teams.map(({ slug }) => slug);

  expect(new Set(slugs).size).toBe(slugs.length);
  expect(named.filter((name) => !name.includes("${") && !slugs.includes(name))).toEqual([]);
  expect([...users.values()].map(({ login }) => login)).toContain("acme-release");
});
