// Actions: a second night writes nothing, for random states and configs.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { actions } from "../../../src/families/actions/actions.ts";
import { desiredOf, FamilyWorld } from "../world.ts";

/** Some of the keys, each with one of its values. */
const some = (values: Readonly<Record<string, fc.Arbitrary<unknown>>>) => fc.record(values, { requiredKeys: [] });
const flags = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, fc.boolean()]));
const policy = fc.constantFrom("all", "local_only", "selected");
const selected = {
  ...flags("github_owned_allowed", "verified_allowed"),
  patterns_allowed: fc.subarray(["b/*", "a/*"]),
};
const forks = flags(
  "run_workflows_from_fork_pull_requests",
  "send_write_tokens_to_workflows",
  "send_secrets_and_variables",
  "require_approval_for_fork_pr_workflows",
);
const CONFIG = some({
  ...flags("enabled", "sha_pinning_required", "can_approve_pull_request_reviews"),
  allowed_actions: policy,
  selected_actions: some(selected),
  default_workflow_permissions: fc.constantFrom("read", "write"),
  access_level: fc.constantFrom("none", "organization"),
  fork_pr_contributor_approval: some({
    approval_policy: fc.constantFrom("first_time_contributors", "all_external_contributors"),
  }),
  fork_pr_workflows_private_repos: some(forks),
  artifact_and_log_retention: some({ days: fc.constantFrom(1, 90, 400) }),
});
const STATE = some({
  ...flags("enabled", "sha_pinning_required"),
  allowed_actions: policy,
  selected: fc.record(selected),
  forks: fc.record(forks),
  retention: fc.constantFrom(30, 90),
});

describe("src/families/actions", () => {
  test("whatever is in force and whatever is asked, the second night writes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(
        CONFIG,
        STATE,
        fc.constantFrom("public", "private", "internal"),
        async (config, state, visibility) => {
          const there = new FamilyWorld({
            repository: { settings: { visibility } },
            prepare: ({ repository }) => void Object.assign(repository.actions, state),
          });
          const desired = desiredOf(actions, config);

          const first = await there.night(actions, desired);
          const second = await there.night(actions, desired);

          expect(first.outcome.failures).toEqual([]);
          expect(second).toMatchObject({ writes: [], plan: { changes: [] } });
          expect(there.simulator.violations).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  }, 60_000);
});
