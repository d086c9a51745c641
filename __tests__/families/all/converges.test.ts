// Branches, repositories and labels: a second night writes nothing, for random states and configs.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addRule } from "../../../simulator/families/branches.ts";
import { addLabel } from "../../../simulator/families/labels.ts";
import { addApp, addUser } from "../../../simulator/state/organization.ts";
import type { RepositorySettings } from "../../../simulator/state/repository.ts";
import { type FamilyKey, REGISTRY } from "../../../src/families/index.ts";
import type { Json } from "../../../src/model.ts";
import { desiredOf, FamilyWorld, type WorldOptions } from "../world.ts";

/** Some of the keys, each with one of its values. */
const some = (values: Readonly<Record<string, fc.Arbitrary<unknown>>>) => fc.record(values, { requiredKeys: [] });
const flags = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, fc.boolean()]));
const people = some({ users: fc.subarray(["alice", "bob"]), apps: fc.subarray(["ci-bot"]) });

const PROTECTION = some({
  required_pull_request_reviews: fc.option(
    some({
      ...flags("dismiss_stale_reviews", "require_code_owner_reviews", "require_last_push_approval"),
      required_approving_review_count: fc.integer({ min: 0, max: 6 }),
      dismissal_restrictions: fc.option(people),
      bypass_pull_request_allowances: fc.option(people),
    }),
  ),
  required_status_checks: fc.option(
    some({
      ...flags("strict"),
      contexts: fc.subarray(["ci", "lint"]),
      checks: fc.subarray([
        { context: "ci", app_id: 15368 },
        { context: "e2e", app_id: -1 },
      ]),
    }),
  ),
  restrictions: fc.option(people),
  required_deployments: fc.option(fc.subarray(["staging", "production"])),
  bypass_force_push_allowances: fc.option(people),
  ...flags(
    "enforce_admins",
    "required_linear_history",
    "allow_force_pushes",
    "allow_deletions",
    "block_creations",
    "lock_branch",
    "allow_fork_syncing",
  ),
  ...flags("required_conversation_resolution", "required_signatures"),
});

const RULE = some({
  ...flags(
    "requiresApprovingReviews",
    "dismissesStaleReviews",
    "requiresStatusChecks",
    "isAdminEnforced",
    "restrictsPushes",
    "lockBranch",
  ),
  ...flags("restrictsReviewDismissals", "allowsDeletions", "requiresDeployments"),
});

const LABEL = some({
  color: fc.constantFrom("d73a4a", "#D73A4A", 123456),
  description: fc.constantFrom(null, "", "A thing"),
  oldname: fc.constantFrom("old", "bug"),
});

const SWITCHES = flags(
  ...[
    "has_issues",
    "has_projects",
    "has_wiki",
    "has_discussions",
    "has_pull_requests",
    "is_template",
    "allow_auto_merge",
    "allow_update_branch",
  ],
  ...[
    "delete_branch_on_merge",
    "web_commit_signoff_required",
    "allow_squash_merge",
    "allow_merge_commit",
    "allow_rebase_merge",
    "allow_forking",
  ],
);
const REPOSITORY = some({
  ...SWITCHES,
  archived: fc.boolean(),
  description: fc.constantFrom(null, "", "Takes\nthe money"),
  homepage: fc.constantFrom(null, "https://acme.example"),
  visibility: fc.constantFrom("public", "private", "internal"),
  default_branch: fc.constantFrom("main", "develop", "nowhere"),
  topics: fc.constantFrom([], "b,A", ["a", "c"]),
  squash_merge_commit_title: fc.constantFrom("PR_TITLE", "COMMIT_OR_PR_TITLE"),
  squash_merge_commit_message: fc.constantFrom("PR_BODY", "COMMIT_MESSAGES", "BLANK"),
  merge_commit_title: fc.constantFrom("PR_TITLE", "MERGE_MESSAGE"),
  merge_commit_message: fc.constantFrom("PR_BODY", "PR_TITLE", "BLANK"),
}).filter((config) => REGISTRY.repository.config.schema.safeParse(config).success);
const { allow_squash_merge: _, ...OTHERS } = SWITCHES;
const SETTINGS = some({
  ...OTHERS,
  visibility: fc.constantFrom("public", "private", "internal"),
  archived: fc.boolean(),
});

async function nights(family: FamilyKey, config: Json, world: WorldOptions) {
  const there = new FamilyWorld(world);
  const desired = desiredOf(REGISTRY[family], config);
  const first = await there.night(REGISTRY[family], desired);
  const second = await there.night(REGISTRY[family], desired);
  return { first, second };
}

describe("src/families", () => {
  test("branches: whatever a rule is and whatever is asked of it, the second night writes nothing", async () => {
    const entries = fc.array(
      fc.record({
        name: fc.constantFrom("main", "default", "release/*", "nowhere"),
        protection: fc.option(PROTECTION),
      }),
      { maxLength: 3 },
    );

    await fc.assert(
      fc.asyncProperty(entries, fc.option(RULE), async (config, rule) => {
        const { first, second } = await nights("branches", config as Json, {
          prepare({ organization, repository }) {
            for (const login of ["alice", "bob"]) {
              addUser(organization, login);
              repository.collaborators.set(login, "write");
            }
            for (const [slug, id] of [
              ["ci-bot", 77],
              ["github-actions", 15368],
            ] as const)
              addApp(organization, { slug, id });
            if (rule) addRule(organization, repository, { pattern: "main", ...rule });
          },
        });

        expect(first.outcome.failures).toEqual([]);
        expect(second).toMatchObject({ writes: [], plan: { changes: [] } });
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test("repository: whatever it is and whatever is asked of it, the second night writes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(REPOSITORY, SETTINGS, fc.subarray(["main", "develop"]), async (config, settings, branches) => {
        const { first, second } = await nights("repository", config as Json, {
          repository: { branches, topics: ["c", "d"], settings: settings as Partial<RepositorySettings> },
        });

        expect(first.outcome.failures).toEqual([]);
        expect(second).toMatchObject({ writes: [], plan: { changes: [] } });
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test("labels: whatever there is and whatever is asked, the second night writes nothing", async () => {
    const entry = fc
      .tuple(fc.constantFrom("bug", "Help", "needs/triage"), LABEL)
      .map(([name, rest]) => ({ name, ...rest }));
    const entries = fc.uniqueArray(entry, { selector: ({ name }) => name });

    await fc.assert(
      fc.asyncProperty(entries, fc.subarray(["BUG", "old", "help"]), async (config, existing) => {
        const { first, second } = await nights("labels", config as Json, {
          prepare({ organization, repository }) {
            for (const name of existing) addLabel(organization, repository, { name });
          },
        });

        expect(first.outcome.failures).toEqual([]);
        expect(second).toMatchObject({ writes: [], plan: { changes: [] } });
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
