// The permissions that the README names are all that a family needs, and none of them is too much.
import { describe, expect, test } from "vitest";
import { withGenerated } from "../../../scripts/docs.ts";
import { addApp } from "../../../simulator/state/organization.ts";
import type { AnyFamily } from "../../../src/families/family.ts";
import { FAMILIES, type FamilyKey } from "../../../src/families/index.ts";
import type { Json, RepoOutcome } from "../../../src/model.ts";
import { SAMPLES } from "../samples.ts";
import { desiredOf, FamilyWorld, UnreadOrganization } from "../world.ts";
import type { Samples } from "./contract.ts";

/**
 * What the interface and the documentation call them, and what the API does.
 * https://docs.github.com/en/rest/apps/apps#create-an-installation-access-token-for-an-app
 */
const API_NAMES: Readonly<Record<string, string>> = {
  "Administration (repository)": "administration",
  "Issues (repository)": "issues",
  "Administration (organization)": "organization_administration",
  "Custom properties (organization)": "organization_custom_properties",
  "Custom repository roles (organization)": "organization_custom_roles",
  "Members (organization)": "members",
  "Actions (repository)": "actions",
  "Environments (repository)": "environments",
  "Variables (repository)": "actions_variables",
  "Secrets (repository)": "secrets",
  "Dependabot secrets (repository)": "dependabot_secrets",
  "Webhooks (repository)": "repository_hooks",
};

interface Grant {
  readonly name: string;
  readonly access: "read" | "write";
}

/** As the table of families in the README has them. */
function grantsOf({ key }: AnyFamily): readonly Grant[] {
  const table = withGenerated("<!-- generated: families -->\n<!-- end -->").split("\n");
  const cell =
    table
      .find((line) => line.startsWith(`| [\`${key}\`]`))
      ?.split(" | ")[2]
      ?.replace(/ \|$/, "") ?? "";
  return cell.split("<br>").map((text) => {
    const [, name, access, level] = /^(.+): (read|write) \((\w+)\)(, where .+)?$/.exec(text) ?? [];
    const apiName = API_NAMES[`${name} (${level})`];
    if (apiName === undefined)
      throw new Error(`${key} needs ${text}: add what the API calls it to API_NAMES, or correct docs.permission`);
    return { name: apiName, access: access === "write" ? "write" : "read" };
  });
}

/** The samples of the contract, and whatever else asks for a permission. */
function samplesOf(family: AnyFamily): Samples {
  const samples = SAMPLES[family.key as FamilyKey];
  if (family.key !== "branches") return samples;
  const checks: Json = [{ context: "audit", app_id: 4711 }];
  return {
    ...samples,
    config: [
      ...(samples.config as readonly Json[]),
      { name: "audited/*", protection: { required_status_checks: { checks } } },
    ],
    prepare(world) {
      addApp(world.organization, { slug: "auditor", id: 4711 });
      samples.prepare(world);
    },
  };
}

async function night(family: AnyFamily, grants: readonly Grant[]) {
  const samples = samplesOf(family);
  const permissions = {
    metadata: "read" as const,
    ...Object.fromEntries(grants.map(({ name, access }) => [name, access])),
  };
  const there = new FamilyWorld({ ...samples, permissions });
  const desired = desiredOf(family, samples.config, samples.prune);
  return { there, desired, ...(await there.night(family, desired)) };
}

async function endWith(family: AnyFamily, grants: readonly Grant[]): Promise<RepoOutcome["kind"] | "unread"> {
  try {
    return (await night(family, grants)).outcome.kind;
  } catch (error) {
    if (error instanceof UnreadOrganization) return "unread";
    throw error;
  }
}

/** Each grant taken away once, and each to write lowered to read. */
function lessThan(grants: readonly Grant[]): readonly { readonly what: string; readonly left: readonly Grant[] }[] {
  return grants.flatMap((grant) => {
    const others = grants.filter((other) => other !== grant);
    const without = { what: `without ${grant.name}`, left: others };
    const lowered = {
      what: `with ${grant.name} to read only`,
      left: [...others, { ...grant, access: "read" as const }],
    };
    return grant.access === "write" ? [without, lowered] : [without];
  });
}

describe.each(FAMILIES.map((family) => ({ family, key: family.key, grants: grantsOf(family) })))(
  "$key",
  ({ family, grants }) => {
    test("needs no more than its row in the README names", async () => {
      const { there, desired, outcome, plan } = await night(family, grants);

      const { findsOnly } = samplesOf(family);
      expect(findsOnly ? plan.findings : plan.changes).not.toEqual([]);
      expect(outcome).toMatchObject({ kind: findsOnly ? "in-sync" : "applied", failures: [] });
      expect((await there.plan(family, desired)).changes).toEqual([]);
    });

    test.each(lessThan(grants))("does not end well $what", async ({ left }) => {
      expect(["failed", "unread"]).toContain(await endWith(family, left));
    });
  },
);
