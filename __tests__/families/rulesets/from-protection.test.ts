// The ruleset that protects like a classic rule, and the sentences about what has no equal.
import { describe, expect, test } from "vitest";
import { branches } from "../../../src/families/branches/branches.ts";
import { rulesetFromProtection } from "../../../src/families/rulesets/from-protection.ts";
import { rulesets } from "../../../src/families/rulesets/rulesets.ts";
import type { JsonObject } from "../../../src/model.ts";
import { SAMPLES } from "../samples.ts";
import { parse } from "../support.ts";

const typesOf = (protection: JsonObject) =>
  ((rulesetFromProtection("main", protection)?.ruleset["rules"] ?? []) as readonly JsonObject[]).map(
    ({ type }) => type,
  );

describe("src/families/rulesets/from-protection.ts", () => {
  test("a rule without a setting forbids deletion and force pushes, and binds all but administrators", () => {
    expect(rulesetFromProtection("default", {})).toEqual({
      ruleset: {
        name: "default branch",
        target: "branch",
        enforcement: "active",
        bypass_actors: [{ role: "admin", bypass_mode: "always" }],
        conditions: { ref_name: { include: ["~DEFAULT_BRANCH"], exclude: [] } },
        rules: [{ type: "deletion" }, { type: "non_fast_forward" }],
      },
      differences: [],
    });
    expect(rulesetFromProtection("main", null)).toBeUndefined();
  });

  test.each([
    [{ allow_deletions: true, allow_force_pushes: true }, []],
    [
      { required_linear_history: true, required_signatures: true },
      ["deletion", "non_fast_forward", "required_linear_history", "required_signatures"],
    ],
    [{ lock_branch: true }, ["deletion", "non_fast_forward", "update"]],
    [{ restrictions: { teams: ["a"] }, block_creations: true }, ["deletion", "non_fast_forward", "update", "creation"]],
    [{ required_deployments: ["staging"] }, ["deletion", "non_fast_forward", "required_deployments"]],
    [
      { required_status_checks: { strict: false, contexts: ["a"] } },
      ["deletion", "non_fast_forward", "required_status_checks"],
    ],
    [{ required_pull_request_reviews: null, required_status_checks: null }, ["deletion", "non_fast_forward"]],
  ])("%j becomes the rules %j", (protection, types) => {
    expect(typesOf(protection)).toEqual(types);
  });

  test("reviews and checks keep their numbers, and checks their App", () => {
    const proposal = rulesetFromProtection("release/*", {
      enforce_admins: true,
      required_pull_request_reviews: { required_approving_review_count: 2, require_code_owner_reviews: true },
      required_conversation_resolution: true,
      required_status_checks: {
        strict: true,
        checks: [
          { context: "a", app_id: 15368 },
          { context: "b", app_id: -1 },
        ],
        contexts: ["b", "c"],
      },
    });

    expect(proposal?.ruleset["bypass_actors"]).toBeUndefined();
    const rules = (proposal?.ruleset["rules"] ?? []) as readonly JsonObject[];
    expect(rules.slice(2)).toMatchObject([
      {
        type: "pull_request",
        parameters: {
          required_approving_review_count: 2,
          require_code_owner_review: true,
          required_review_thread_resolution: true,
        },
      },
      {
        type: "required_status_checks",
        parameters: {
          strict_required_status_checks_policy: true,
          required_status_checks: [{ context: "a", integration_id: 15368 }, { context: "b" }, { context: "c" }],
        },
      },
    ]);
    expect(proposal?.differences).toEqual([]);
  });

  test.each([
    ["restrictions", { restrictions: { users: ["a"] } }],
    ["bypass_force_push_allowances", { bypass_force_push_allowances: { apps: ["a"] } }],
    [
      "bypass_pull_request_allowances",
      { required_pull_request_reviews: { bypass_pull_request_allowances: { teams: ["a"] } } },
    ],
    ["dismissal_restrictions.apps", { required_pull_request_reviews: { dismissal_restrictions: { apps: ["a"] } } }],
    ["required_conversation_resolution", { required_conversation_resolution: true }],
    ["required_status_checks.strict", { required_status_checks: { strict: true, contexts: [] } }],
    ["allow_fork_syncing", { allow_fork_syncing: true }],
  ])("says that %s has no equal", (setting, protection) => {
    const [difference, ...others] = rulesetFromProtection("main", protection)?.differences ?? [];

    expect([difference?.startsWith(`${setting}:`), others]).toEqual([true, []]);
  });

  test("each proposal is accepted, whatever the protection has", () => {
    const rules = parse(branches, SAMPLES.branches.config) as unknown as readonly {
      name: string;
      protection: JsonObject | null;
    }[];
    const proposals = rules.flatMap(({ name, protection }) => rulesetFromProtection(name, protection) ?? []);

    expect(proposals.length).toBeGreaterThan(2);
    expect(
      parse(
        rulesets,
        proposals.map(({ ruleset }) => ruleset),
      ),
    ).toHaveLength(proposals.length);
  });
});
