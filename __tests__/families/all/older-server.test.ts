// Servers that lack a field of our queries, or a route: what asks for it is a finding, and everything else goes on.
import fc from "fast-check";
import { parse, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import { describe, expect, test } from "vitest";
import { addRule } from "../../../simulator/families/branches.ts";
import { addDeployKey } from "../../../simulator/families/deploy-keys.ts";
import { addEnvironment } from "../../../simulator/families/environments/environments.ts";
import { addLabel } from "../../../simulator/families/labels.ts";
import { addMilestone } from "../../../simulator/families/milestones.ts";
import { addRuleset } from "../../../simulator/families/rulesets/rulesets.ts";
import { githubSchema } from "../../../simulator/graphql/schema.ts";
import { addUser } from "../../../simulator/state/organization.ts";
import { FAMILIES } from "../../../src/families/index.ts";
import { isObject } from "../../../src/objects.ts";
import { desiredOfAll, FamilyWorld, type WorldOptions } from "../world.ts";

/** GitHub requires all of them where the rule is new. */
const REVIEWS = {
  required_approving_review_count: 2,
  require_last_push_approval: true,
  dismiss_stale_reviews_on_push: true,
  require_code_owner_review: true,
  required_review_thread_resolution: true,
};

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
      name: "reviewed",
      enforcement: "active",
      bypass_actors: [{ actor_type: "RepositoryRole", actor_id: 5 }],
      conditions: { ref_name: { include: ["~DEFAULT_BRANCH"] } },
      rules: [{ type: "creation" }, { type: "pull_request", parameters: REVIEWS }],
    },
    {
      name: "all",
      target: "branch",
      enforcement: "active",
      conditions: { ref_name: { include: ["~ALL"] } },
      rules: [{ type: "deletion" }, { type: "code_quality", parameters: { severity: "errors" } }],
    },
  ],
  labels: [
    { name: "bug", color: "ff0000", description: "Something is wrong" },
    { name: "new", color: "00ff00" },
  ],
  milestones: [{ title: "v1", description: "The first", state: "closed", due_on: "2030-01-02" }, { title: "v2" }],
  collaborators: [{ username: "alice", permission: "push" }],
  environments: [
    { name: "production", wait_timer: 5, prevent_self_review: true, reviewers: [{ user: "bob" }] },
    { name: "staging", wait_timer: 1, variables: [{ name: "REGION", value: "eu" }] },
  ],
  deploy_keys: [{ title: "ci", key: `ssh-ed25519 ${Buffer.from("key ci").toString("base64")}`, read_only: true }],
  variables: [{ name: "A", value: "b" }],
};

const THERE: WorldOptions = {
  repository: { branches: ["main", "develop"], settings: { visibility: "public" } },
  prepare: ({ organization, repository }) => {
    for (const login of ["alice", "bob"]) addUser(organization, login, "member");
    repository.collaborators.set("bob", "write");
    addLabel(organization, repository, { name: "bug", color: "ffffff", description: "old" });
    addMilestone(organization, repository, { title: "v1", description: "Old" });
    addDeployKey(organization, repository, { title: "ci", key: "ssh-ed25519 b2xk" });
    const reviewers = [...organization.users.values()].filter(({ login }) => login === "alice");
    addEnvironment(organization, repository, { name: "production", reviewers, can_admins_bypass: false });
    addEnvironment(organization, repository, { name: "staging" });
    addRule(organization, repository, { pattern: "main" });
    const conditions = { ref_name: { include: ["~ALL"], exclude: [] } };
    const reviews = Object.entries(REVIEWS).map(([key, value]) => [key, typeof value === "number" ? 0 : false]);
    const rules = [{ type: "pull_request", parameters: Object.fromEntries(reviews) }];
    addRuleset(organization, repository, {
      name: "reviewed",
      target: "branch",
      enforcement: "disabled",
      conditions,
      rules,
    });
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
/** Users of the config are resolved with these, before any repository is read. */
for (const field of ["User.databaseId", "User.id"]) ASKED.delete(field);

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
    ["CodeQualityParameters", ["rulesets all.rules.code_quality.parameters.severity"]],
    [
      "PullRequestParameters.requireLastPushApproval",
      ["rulesets reviewed.rules.pull_request.parameters.require_last_push_approval"],
    ],
    ["Label.description", ["labels description"]],
    ["Milestone.dueOn", ["milestones due_on"]],
    ["DeploymentProtectionRule.preventSelfReview", ["environments prevent_self_review"]],
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

  test("without the numbers of users, families that name users are findings, and everything else is written", async () => {
    const night = await nightOn({ graphql: ["User.databaseId"] });
    const naming = ["collaborators", "branches", "environments"];

    expect(night.outcome.failures).toEqual([]);
    expect(found(night)).toEqual(naming.map((key) => `${key} ${key}`));
    expect(night.applied).toEqual(ALL.applied.filter((one) => !naming.includes(one.split(" ")[0] ?? "")));
  });

  test("whatever one field is, only the keys that need it are lost, and nothing fails", async () => {
    expect(ASKED.size).toBeGreaterThan(60);
    const holds = async ([field, askedBy]: readonly [string, readonly string[]]) => {
      const night = await nightOn({ graphql: [field] });
      const lost = found(night);
      const wholeFamilies = lost.filter((one) => one.split(" ")[0] === one.split(" ")[1]);

      expect(night.outcome.failures, field).toEqual([]);
      expect(night.there.simulator.violations, field).toEqual([]);
      expect(askedBy, field).toEqual(expect.arrayContaining(lost.map((one) => one.split(" ")[0])));
      if (!isEssential(field)) expect(wholeFamilies, field).toEqual([]);
      expect(valuesIn(night, lost), field).toEqual(valuesIn(ALL, lost));
    };
    if (process.env["FAULTS"] === "all") for (const one of ASKED) await holds(one);
    else await fc.assert(fc.asyncProperty(fc.constantFrom(...ASKED), holds), { numRuns: 15, seed: 1 });
  });
});

/** Without one of these, nothing of its list can be read: the list itself, and the name of an entry. */
const ESSENTIAL = new Set([
  ...["branchProtectionRules", "collaborators", "deployKeys", "environments", "labels", "milestones", "rulesets"].map(
    (name) => `Repository.${name}`,
  ),
  ...["Label.name", "Milestone.title", "Milestone.number", "Environment.name"],
  ...["BranchProtectionRule.id", "BranchProtectionRule.pattern"],
  ...["RepositoryRuleset.databaseId", "RepositoryRuleset.name", "RepositoryRuleset.source", "Repository.id"],
  ...["RepositoryCollaboratorEdge.permission", "RepositoryCollaboratorEdge.node", "Repository.owner"],
  ...["PermissionSource.permission", "PermissionSource.source"],
  // Branches are looked up by name, and the default branch is one of them.
  ...["Repository.ref", "Repository.defaultBranchRef", "Ref.name"],
]);
/** Pages and totals of a list are part of the list. */
const isEssential = (field: string) =>
  ESSENTIAL.has(field) || /\.(totalCount|nodes|edges|pageInfo|hasNextPage|endCursor)$/.test(field);

/** The values that the night wrote, by family, target and key, without those of lost keys, entries and families. */
function valuesIn({ outcome }: NightOn, lost: readonly string[]): readonly string[] {
  const isLost = (family: string, target: string, key: string) =>
    lost.some((one) => {
      const [of, place = ""] = one.split(" ");
      const path = place.split(".");
      if (of !== family) return false;
      if (place === family || place === key || `${target}`.endsWith(`: ${place}`)) return true;
      // A parameter of a rule is in the value of `rules`.
      return path[0] === target && (path.includes(key) || key === "rules" || path.at(-1) === key);
    });
  return outcome.changes.flatMap(({ family, target, state, ...change }) => {
    const after = change.action === "delete" ? null : change.after;
    const values = isObject(after) ? Object.entries(after) : [[target, after] as const];
    return values
      .filter(([key]) => !isLost(family, target, key))
      .map(([key, value]) => `${family} ${target} ${key}: ${JSON.stringify(value)} ${state}`);
  });
}

describe("a server that lacks a route", () => {
  test.each([
    ["GET /repos/{owner}/{repo}/actions/variables", "variables variables"],
    ["POST /repos/{owner}/{repo}/actions/variables", "variables A"],
    ["POST /repos/{owner}/{repo}/milestones", "milestones v2"],
  ])("%s: its family is a finding, and everything else is written", async (route, expected) => {
    const night = await nightOn({ routes: [route] });
    const [family = ""] = expected.split(" ");

    expect(night.outcome.failures).toEqual([]);
    expect(found(night)).toEqual([expected]);
    expect(night.outcome.findings[0]?.message).toMatch(/^Not Found \(.*404\): this server does not have it/);
    const isLost = (one: string) =>
      one === expected || (expected === `${family} ${family}` && one.startsWith(`${family} `));
    expect(night.applied).toEqual(ALL.applied.filter((one) => !isLost(one)));
  });
});
