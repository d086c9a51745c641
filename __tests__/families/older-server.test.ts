// Servers that lack a field of our queries, or a route: what asks for it is a finding, and everything else goes on.
import fc from "fast-check";
import { parse, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import { describe, expect, test } from "vitest";
import { addRule } from "../../simulator/families/branches.ts";
import { addLabel } from "../../simulator/families/labels.ts";
import { addRuleset } from "../../simulator/families/rulesets.ts";
import { githubSchema } from "../../simulator/graphql/schema.ts";
import { addUser } from "../../simulator/state/organization.ts";
import { FAMILIES } from "../../src/families/index.ts";
import { desiredOfAll, FamilyWorld, type WorldOptions } from "./world.ts";

const CONFIG = {
  repository: {
    has_wiki: false,
    web_commit_signoff_required: true,
    squash_merge_commit_title: "PR_TITLE",
    squash_merge_commit_message: "PR_BODY",
    topics: ["go"],
    default_branch: "develop",
  },
  security: { vulnerability_alerts: true, secret_scanning: true },
  branches: [
    {
      name: "main",
      protection: {
        required_signatures: true,
        required_conversation_resolution: true,
        enforce_admins: true,
        required_pull_request_reviews: { require_last_push_approval: true, required_approving_review_count: 1 },
        restrictions: { users: ["bob"] },
        required_status_checks: { strict: true, checks: [{ context: "ci", app_id: -1 }] },
      },
    },
  ],
  rulesets: [
    {
      name: "all",
      target: "branch",
      enforcement: "active",
      conditions: { ref_name: { include: ["~ALL"] } },
      rules: [{ type: "deletion" }, { type: "code_quality", parameters: { severity: "errors" } }],
    },
  ],
  labels: [{ name: "bug", color: "ff0000", description: "Something is wrong" }],
  milestones: [{ title: "v1", description: "The first" }],
  collaborators: [{ username: "alice", permission: "push" }],
  environments: [{ name: "production", wait_timer: 5 }],
  deploy_keys: [{ title: "ci", key: `ssh-ed25519 ${Buffer.from("key ci").toString("base64")}` }],
  variables: [{ name: "A", value: "b" }],
};

const THERE: WorldOptions = {
  repository: { branches: ["main", "develop"], settings: { visibility: "public" } },
  prepare: ({ organization, repository }) => {
    for (const login of ["alice", "bob"]) addUser(organization, login, "member");
    repository.collaborators.set("bob", "write");
    addLabel(organization, repository, { name: "bug", color: "ffffff", description: "old" });
    addRule(organization, repository, { pattern: "main" });
    const conditions = { ref_name: { include: ["~ALL"], exclude: [] } };
    addRuleset(organization, repository, { name: "all", target: "branch", enforcement: "disabled", conditions });
  },
};

async function nightOn(lacks: NonNullable<WorldOptions["lacks"]>, config: Readonly<Record<string, unknown>> = CONFIG) {
  const there = new FamilyWorld({ ...THERE, lacks });
  const families = FAMILIES.filter(({ key }) => key in config);
  const { outcome, writes } = await there.night(families, desiredOfAll(config));
  const applied = outcome.changes
    .filter(({ state }) => state === "applied")
    .map(({ family, target }) => `${family} ${target}`);
  return { there, outcome, applied, writes };
}
type NightOn = Awaited<ReturnType<typeof nightOn>>;

const found = ({ outcome }: NightOn) => outcome.findings.map(({ family, target }) => `${family} ${target}`);

/** Every field that a night of these families asks for, as `Type.field`. */
async function fieldsAsked(config: Readonly<Record<string, unknown>>): Promise<readonly string[]> {
  const queries = new Set<string>();
  const there = new FamilyWorld(THERE);
  there.simulator.addFault({
    matches: ({ body }) => {
      const { query } = (body ?? {}) as { readonly query?: string };
      if (query?.startsWith("query Repositories")) queries.add(query);
      return false;
    },
    effect: { kind: "reset" },
  });
  await there.night(
    FAMILIES.filter(({ key }) => key in config),
    desiredOfAll(config),
  );
  return [...new Set([...queries].flatMap(fieldsIn))].sort();
}

function fieldsIn(query: string): readonly string[] {
  const types = new TypeInfo(githubSchema());
  const fields: string[] = [];
  visit(
    parse(query),
    visitWithTypeInfo(types, { Field: ({ name }) => void fields.push(`${types.getParentType()?.name}.${name.value}`) }),
  );
  return fields.filter((field) => !field.startsWith("Query.") && !field.endsWith(".__typename"));
}

const ALL = await nightOn({});
/** By field: the families that ask for it. Who acts is asked at the start of every run, and on every server. */
const ASKED = new Map<string, readonly string[]>();
for (const [key, value] of Object.entries(CONFIG)) {
  for (const field of await fieldsAsked({ [key]: value })) ASKED.set(field, [...(ASKED.get(field) ?? []), key]);
}
ASKED.delete("User.login");

describe("a server that lacks a field of GraphQL", () => {
  test.each([
    // https://github.com/integrations/terraform-provider-github/issues/1586
    ["Repository.webCommitSignoffRequired", ["repository web_commit_signoff_required"]],
    [
      "Repository.squashMergeCommitTitle",
      ["repository squash_merge_commit_title", "repository squash_merge_commit_message"],
    ],
    // https://github.com/integrations/terraform-provider-github/issues/1012
    [
      "BranchProtectionRule.requiresConversationResolution",
      ["branches main.protection.required_conversation_resolution"],
    ],
    // https://github.com/ossf/scorecard/issues/3606
    [
      "BranchProtectionRule.requireLastPushApproval",
      ["branches main.protection.required_pull_request_reviews.require_last_push_approval"],
    ],
    ["Repository.hasVulnerabilityAlertsEnabled", ["security vulnerability_alerts"]],
    ["Repository.rulesets", ["rulesets rulesets"]],
    ["CodeQualityParameters", ["rulesets rulesets"]],
    ["Label.description", ["labels labels"]],
  ])("%s: what asks for it is a finding, and everything else is written", async (field, expected) => {
    const night = await nightOn({ graphql: [field] });

    expect(night.outcome.failures).toEqual([]);
    expect(found(night)).toEqual(expected);
    expect(night.outcome.findings.map(({ message }) => message)).toEqual(
      expected.map(() => `this server does not know it (${field} of GraphQL), so it is left as it is`),
    );
    const lost = new Set(expected.map((one) => one.split(" ")[0]));
    const others = (applied: readonly string[]) => applied.filter((one) => !lost.has(one.split(" ")[0] ?? ""));
    expect(others(night.applied)).toEqual(others(ALL.applied));
    expect(night.there.simulator.violations).toEqual([]);
  });

  test("keys of the same family are written all the same", async () => {
    const night = await nightOn({
      graphql: ["Repository.webCommitSignoffRequired", "BranchProtectionRule.requiresCommitSignatures"],
    });

    expect(night.there.repository.settings.has_wiki).toBe(false);
    expect(night.there.repository.rules).toMatchObject([
      { requiresConversationResolution: true, isAdminEnforced: true },
    ]);
    expect(night.there.repository.settings.web_commit_signoff_required).toBe(false);
  });

  test("an entry with nothing left creates no rule and prunes none", async () => {
    const there = new FamilyWorld({ ...THERE, lacks: { graphql: ["BranchProtectionRule.requiresCommitSignatures"] } });
    const config = { branches: [{ name: "main", protection: { required_signatures: true } }] };
    const { plan } = await there.night(
      FAMILIES.filter(({ key }) => key === "branches"),
      desiredOfAll(config, ["branches"]),
    );

    expect(plan).toMatchObject({ changes: [], requests: [], findings: [{ family: "branches" }] });
    expect(there.repository.rules).toHaveLength(1);
  });

  test("a query is asked once more for what it lacks, and from then on as the server takes it", async () => {
    const { there } = await nightOn(
      { graphql: ["Repository.webCommitSignoffRequired"] },
      { repository: CONFIG.repository },
    );
    const asked = there.simulator.log.filter(({ graphql }) => graphql?.operation === "nodes").length;

    await there.plan(
      FAMILIES.filter(({ key }) => key === "repository"),
      desiredOfAll({ repository: CONFIG.repository }),
    );

    expect(there.simulator.log.filter(({ graphql }) => graphql?.operation === "nodes")).toHaveLength(asked + 1);
  });

  test("whatever one field is, only families that ask for it do without, and nothing fails", async () => {
    expect(ASKED.size).toBeGreaterThan(50);
    const property = fc.asyncProperty(fc.constantFrom(...ASKED), async ([field, askedBy]) => {
      const night = await nightOn({ graphql: [field] });
      const without = new Set(night.outcome.findings.map(({ family }) => family));

      expect(night.outcome.failures).toEqual([]);
      expect(night.there.simulator.violations).toEqual([]);
      expect(askedBy).toEqual(expect.arrayContaining([...without]));
      const goesOn = (one: string) => !without.has(one.split(" ")[0] ?? "");
      expect(night.applied.filter(goesOn)).toEqual(ALL.applied.filter(goesOn));
    });
    await fc.assert(property, { numRuns: process.env["FAULTS"] === "all" ? 400 : 20, seed: 1 });
  });
});

describe("a server that lacks a route", () => {
  test.each([
    ["GET /repos/{owner}/{repo}/actions/variables", "variables variables"],
    ["POST /repos/{owner}/{repo}/actions/variables", "variables A"],
    ["POST /repos/{owner}/{repo}/milestones", "milestones v1"],
  ])("%s: its family is a finding, and everything else is written", async (route, expected) => {
    const night = await nightOn({ routes: [route] });
    const [family = ""] = expected.split(" ");

    expect(night.outcome.failures).toEqual([]);
    expect(found(night)).toEqual([expected]);
    expect(night.outcome.findings[0]?.message).toMatch(/^Not Found \(.*404\): this server does not have it/);
    expect(night.applied).toEqual(ALL.applied.filter((one) => !one.startsWith(`${family} `)));
  });
});
