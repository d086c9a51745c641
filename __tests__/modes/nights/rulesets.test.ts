// Rulesets of an organization cost no request per repository where GraphQL shows them, and one each where it does not.
import { describe, expect, test } from "vitest";
import { addRuleset } from "../../../simulator/families/rulesets/rulesets.ts";
import { seedOrganization } from "../../../simulator/seeds/basic.ts";
import type { Rule } from "../../../simulator/state/ruleset.ts";
import { bench } from "../support.ts";

const REPOSITORIES = 1500;
const BATCHES = Math.ceil(REPOSITORIES / 50) + Math.ceil(REPOSITORIES / 25);
const REFS = { ref_name: { include: ["~DEFAULT_BRANCH"], exclude: [] } };
const CHECK = { context: "build", integration_id: 15368 };
const RULES: readonly Rule[] = [
  { type: "deletion" },
  {
    type: "pull_request",
    parameters: {
      dismiss_stale_reviews_on_push: true,
      require_code_owner_review: true,
      require_last_push_approval: false,
      required_approving_review_count: 1,
      required_review_thread_resolution: true,
    },
  },
];
const CHECKS: readonly Rule[] = [
  {
    type: "required_status_checks",
    parameters: { required_status_checks: [CHECK], strict_required_status_checks_policy: false },
  },
];
const CONFIG = `
rulesets:
  - name: default branch
    target: branch
    enforcement: active
    bypass_actors: [{ role: admin, bypass_mode: pull_request }]
    conditions: { ref_name: { include: ["~DEFAULT_BRANCH"] } }
    rules:
      - { type: deletion }
      - type: pull_request
        parameters: { required_approving_review_count: 1, require_code_owner_review: true, required_review_thread_resolution: true }
  - name: checks
    conditions: { ref_name: { include: ["~DEFAULT_BRANCH"] } }
    rules:
      - { type: required_status_checks, parameters: { required_status_checks: [{ context: build, integration_id: 15368 }] } }
      $MORE
prune: [rulesets]
`;

async function steady(more: { readonly config: string; readonly rules: readonly Rule[] }) {
  const seeded = seedOrganization({ repositories: REPOSITORIES, drifted: 0 });
  for (const repository of seeded.organization.repositories.values()) {
    repository.settings.archived = false;
    addRuleset(seeded.organization, repository, {
      name: "default branch",
      enforcement: "active",
      bypass_actors: [{ actor_type: "RepositoryRole", actor_id: 5, bypass_mode: "pull_request" }],
      conditions: REFS,
      rules: RULES,
    });
    addRuleset(seeded.organization, repository, {
      name: "checks",
      enforcement: "active",
      conditions: REFS,
      rules: [...CHECKS, ...more.rules],
    });
  }
  const { run, simulator, report } = bench(CONFIG.replace("$MORE", more.config), { seeded });
  await run({ mode: "list", shards: "1" });
  const listed = simulator.log.length;
  expect(await run({ mode: "apply", shard: "1/1" })).toBe(0);
  expect(report().outcomes.filter(({ kind }) => kind !== "in-sync")).toEqual([]);
  expect(simulator.violations).toEqual([]);
  const requests = simulator.log.slice(listed);
  return {
    writes: requests.filter(({ write }) => write).length,
    batches: requests.filter(({ graphql }) => graphql?.operation === "nodes").length,
    single: requests.filter(({ route }) => route.includes("/rulesets")).length,
  };
}

describe("1,500 repositories with two rulesets each", () => {
  test("in sync, and shown by GraphQL: no request per repository", async () => {
    expect(await steady({ config: "", rules: [] })).toEqual({ writes: 0, batches: BATCHES, single: 0 });
  }, 120_000);

  test("with one that GraphQL cannot show: one request each", async () => {
    const more = {
      config: "- { type: license_compliance_scanning }",
      rules: [{ type: "license_compliance_scanning" }],
    };

    expect(await steady(more)).toEqual({ writes: 0, batches: BATCHES, single: REPOSITORIES });
  }, 120_000);
});
