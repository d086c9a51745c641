// The recipes of docs/rulesets.md load, apply and are stable; so do rulesets as they are found in public repositories.
import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { addApp, addRepository, addTeam, addUser } from "../../../simulator/state/organization.ts";
import { loadConfig } from "../../../src/config/load.ts";
import { resolveRepository } from "../../../src/config/resolve.ts";
import { FAMILIES } from "../../../src/families/index.ts";
import { rulesets } from "../../../src/families/rulesets/rulesets.ts";
import type { DesiredState, Json, JsonObject } from "../../../src/model.ts";
import { repo } from "../../config/support.ts";
import { desiredOf, FamilyWorld } from "../world.ts";

const RECIPES = globSync("examples/rulesets/*.yml").sort();

function world(visibility: "private" | "public" = "private"): FamilyWorld {
  return new FamilyWorld({
    repository: { name: "orders-service", settings: { visibility } },
    prepare({ organization }) {
      for (const name of ["release", "security", "platform"]) addTeam(organization, { name });
      addApp(organization, { slug: "github-actions", id: 15368 });
      addApp(organization, { slug: "renovate", id: 2740 });
      addUser(organization, "octocat");
      addRepository(organization, { name: "ci-workflows" });
      organization.lastId = 9000;
      addTeam(organization, { name: "found" });
    },
  });
}
const FOUND_TEAM = 9001;

async function twoNights(desired: DesiredState, there = world()) {
  const first = await there.night(rulesets, desired);
  const second = await there.night(rulesets, desired);
  expect(there.simulator.violations).toEqual([]);
  return { first, second };
}

describe("examples/rulesets", () => {
  test.each(RECIPES)("%s loads without a warning, applies, and is stable", async (file) => {
    const config = await loadConfig(file, FAMILIES, ".");
    const desired = resolveRepository(config, repo({ name: "orders-service", visibility: "private" }));

    const { first, second } = await twoNights(desired);

    expect(config.warnings).toEqual([]);
    expect(first.outcome).toMatchObject({ kind: "applied", failures: [], findings: [] });
    expect([second.writes, second.plan.changes]).toEqual([[], []]);
  });

  test("each of them is in docs/rulesets.md", () => {
    const text = readFileSync("docs/rulesets.md", "utf8");

    expect(RECIPES.filter((file) => !text.includes(`../${file}`))).toEqual([]);
    expect(RECIPES).toHaveLength(7);
  });
});

const refs = (...include: string[]) => ({ ref_name: { include, exclude: [] } });
const rule = (type: string, parameters?: JsonObject): JsonObject => ({ type, ...(parameters && { parameters }) });
const pulls = (count: number, more: JsonObject = {}) =>
  rule("pull_request", {
    dismiss_stale_reviews_on_push: false,
    require_code_owner_review: false,
    require_last_push_approval: false,
    required_approving_review_count: count,
    required_review_thread_resolution: false,
    ...more,
  });
const checks = (contexts: readonly JsonObject[], more: JsonObject = {}) =>
  rule("required_status_checks", {
    strict_required_status_checks_policy: false,
    required_status_checks: contexts,
    ...more,
  });
const active = (
  name: string,
  conditions: JsonObject,
  rules: readonly JsonObject[],
  more: JsonObject = {},
): JsonObject => ({
  name,
  target: "branch",
  enforcement: "active",
  conditions,
  rules,
  ...more,
});
const DEFAULT = refs("~DEFAULT_BRANCH");
const ADMIN = { actor_id: 5, actor_type: "RepositoryRole", bypass_mode: "always" };

/** Shapes of 20 public repositories, retyped: https://github.com/search?q=path%3A.github%2Fsettings.yml+rulesets */
const FOUND: readonly (readonly [string, Json])[] = [
  [
    "no destruction, checks by the id of an App, and a team by id",
    [
      active("prevent destruction", DEFAULT, [rule("deletion"), rule("non_fast_forward")]),
      active("verification", DEFAULT, [checks([{ context: "workflow-result", integration_id: 15368 }])], {
        bypass_actors: [{ actor_id: FOUND_TEAM, actor_type: "Team", bypass_mode: "always" }],
      }),
    ],
  ],
  [
    "a parameter that GitHub no longer has",
    [
      active(
        "quality bar",
        DEFAULT,
        [pulls(1, { allowed_merge_methods: ["squash"], automatic_copilot_code_review_enabled: true })],
        { bypass_actors: [ADMIN] },
      ),
    ],
  ],
  ["tags by their full ref", [active("releases", refs("refs/tags/v*"), [rule("deletion")], { target: "tag" })]],
  [
    "signatures and a linear history",
    [
      active("tampering", DEFAULT, [
        rule("deletion"),
        rule("non_fast_forward"),
        rule("required_linear_history"),
        rule("required_signatures"),
      ]),
    ],
  ],
  [
    "organization administrators with the id 1",
    [
      active("main", refs("refs/heads/main"), [pulls(1)], {
        bypass_actors: [{ actor_id: 1, actor_type: "OrganizationAdmin", bypass_mode: "always" }],
      }),
    ],
  ],
  [
    "organization administrators without an id",
    [
      active("main", DEFAULT, [pulls(2)], {
        bypass_actors: [{ actor_id: null, actor_type: "OrganizationAdmin", bypass_mode: "pull_request" }],
      }),
    ],
  ],
  [
    "a bot that may bypass",
    [
      active("main", DEFAULT, [pulls(1), checks([{ context: "CI" }])], {
        bypass_actors: [{ actor_id: 2740, actor_type: "Integration", bypass_mode: "always" }],
      }),
    ],
  ],
  [
    "deploy keys that may push",
    [
      active("main", DEFAULT, [pulls(0)], {
        bypass_actors: [{ actor_id: null, actor_type: "DeployKey", bypass_mode: "always" }],
      }),
    ],
  ],
  [
    "a merge queue",
    [
      active("queue", DEFAULT, [
        rule("merge_queue", {
          merge_method: "SQUASH",
          max_entries_to_build: 5,
          min_entries_to_merge: 1,
          max_entries_to_merge: 5,
          min_entries_to_merge_wait_minutes: 5,
          grouping_strategy: "ALLGREEN",
          check_response_timeout_minutes: 60,
        }),
      ]),
    ],
  ],
  [
    "two branches, one of them left out",
    [
      active(
        "all",
        { ref_name: { include: ["~ALL"], exclude: ["refs/heads/dependabot/**/*", "refs/heads/gh-pages"] } },
        [rule("non_fast_forward")],
      ),
    ],
  ],
  [
    "a check that is not needed for new branches",
    [
      active("main", DEFAULT, [
        checks([{ context: "build (ubuntu-latest, 20)", integration_id: 15368 }], { do_not_enforce_on_create: true }),
      ]),
    ],
  ],
  [
    "strict checks of many names",
    [
      active("main", DEFAULT, [
        checks([{ context: "lint" }, { context: "test / unit" }, { context: "DCO" }, { context: "codecov/patch" }], {
          strict_required_status_checks_policy: true,
        }),
      ]),
    ],
  ],
  [
    "results of code scanning",
    [
      active("main", DEFAULT, [
        rule("code_scanning", {
          code_scanning_tools: [
            { tool: "CodeQL", security_alerts_threshold: "high_or_higher", alerts_threshold: "errors" },
          ],
        }),
      ]),
    ],
  ],
  ["the quality of code", [active("main", DEFAULT, [rule("code_quality", { severity: "errors" })])]],
  [
    "reviews by Copilot",
    [
      active("main", DEFAULT, [
        rule("copilot_code_review", { review_on_push: true, review_draft_pull_requests: false }),
      ]),
    ],
  ],
  [
    "tags that nobody makes by hand",
    [
      active(
        "tags",
        refs("~ALL"),
        [rule("creation"), rule("update", { update_allows_fetch_and_merge: false }), rule("deletion")],
        { target: "tag", bypass_actors: [ADMIN] },
      ),
    ],
  ],
  [
    "commits with a sign-off",
    [
      active("DCO", DEFAULT, [
        rule("commit_message_pattern", {
          name: "DCO",
          negate: false,
          operator: "regex",
          pattern: "Signed-off-by: .+ <.+>",
        }),
      ]),
    ],
  ],
  [
    "names of branches",
    [
      active(
        "names",
        refs("~ALL"),
        [rule("branch_name_pattern", { name: "", negate: false, operator: "regex", pattern: "^(feat|fix)/.+" })],
        { enforcement: "evaluate" },
      ),
    ],
  ],
  [
    "deployments first",
    [
      active("staging first", refs("refs/heads/release/*"), [
        rule("required_deployments", { required_deployment_environments: ["staging"] }),
      ]),
    ],
  ],
  [
    "everything that GitHub answers, with its own parameters",
    [
      active(
        "main",
        DEFAULT,
        [
          pulls(1, {
            allowed_merge_methods: ["squash"],
            dismissal_restriction: { allowed_actors: [], enabled: false },
            require_extra_approval_for_unattributed_changes: true,
            required_reviewers: [],
          }),
        ],
        { bypass_actors: [] },
      ),
    ],
  ],
];

describe("rulesets as they are found in public repositories", () => {
  test.each(FOUND)("%s", async (_, config) => {
    const { first, second } = await twoNights(desiredOf(rulesets, config));

    expect(first.outcome).toMatchObject({ kind: "applied", failures: [], findings: [] });
    expect([second.writes, second.plan.changes]).toEqual([[], []]);
  });

  test("are twenty", () => expect(FOUND).toHaveLength(20));
});
