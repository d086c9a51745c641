// Any ruleset that GitHub's description allows is stable: written, and read back in GitHub's form, it has no drift; and
// any single change of any of its leaves is found.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addApp, addTeam, addUser } from "../../../simulator/state/organization.ts";
import type { Ruleset } from "../../../simulator/state/ruleset.ts";
import { rulesets } from "../../../src/families/rulesets/rulesets.ts";
import type { Json, JsonObject } from "../../../src/model.ts";
import { desiredOf, FamilyWorld } from "../world.ts";

const some = (values: Readonly<Record<string, fc.Arbitrary<unknown>>>) => fc.record(values, { requiredKeys: [] });
const word = fc.constantFrom("a", "lint", "Build (x)", "é", "__proto__", "constructor", "a/b", "*.tf");
const words = fc.uniqueArray(word, { minLength: 1, maxLength: 3 });
const pattern = fc.record(
  {
    operator: fc.constantFrom("starts_with", "ends_with", "contains", "regex"),
    pattern: fc.constantFrom("x", "^[A-Z]+$"),
    negate: fc.boolean(),
    name: fc.constantFrom("", "A name"),
  },
  { requiredKeys: ["operator", "pattern"] },
);
const TEAM = 501;
const USER = 502;
const APP = 503;

const pulls = fc
  .tuple(
    fc.record({
      dismiss_stale_reviews_on_push: fc.boolean(),
      require_code_owner_review: fc.boolean(),
      require_last_push_approval: fc.boolean(),
      required_approving_review_count: fc.integer({ min: 0, max: 10 }),
      required_review_thread_resolution: fc.boolean(),
    }),
    some({
      allowed_merge_methods: fc.uniqueArray(fc.constantFrom("merge", "squash", "rebase"), { minLength: 1 }),
      require_extra_approval_for_unattributed_changes: fc.boolean(),
      dismissal_restriction: fc.record({
        enabled: fc.boolean(),
        allowed_actors: fc.subarray([
          { id: TEAM, type: "Team" },
          { id: USER, type: "User" },
        ]),
      }),
      required_reviewers: fc.uniqueArray(
        fc.record({
          file_patterns: words,
          minimum_approvals: fc.integer({ min: 0, max: 3 }),
          reviewer: fc.constant({ id: TEAM, type: "Team" }),
        }),
        { maxLength: 2, selector: (one) => JSON.stringify(one) },
      ),
    }),
  )
  .map(([required, optional]) => ({ ...required, ...optional }));
const checks = fc.uniqueArray(
  fc.record({ context: word, integration_id: fc.constantFrom(APP, 15368) }, { requiredKeys: ["context"] }),
  { minLength: 1, maxLength: 3, selector: ({ context }) => context },
);

/** By type: the parameters that GitHub's description knows. */
const BRANCH_RULES: Readonly<Record<string, fc.Arbitrary<unknown> | undefined>> = {
  creation: undefined,
  deletion: undefined,
  non_fast_forward: undefined,
  required_linear_history: undefined,
  required_signatures: undefined,
  license_compliance_scanning: undefined,
  update: fc.record({ update_allows_fetch_and_merge: fc.boolean() }),
  required_deployments: words.map((required_deployment_environments) => ({ required_deployment_environments })),
  pull_request: pulls,
  required_status_checks: fc.record(
    {
      required_status_checks: checks,
      strict_required_status_checks_policy: fc.boolean(),
      do_not_enforce_on_create: fc.boolean(),
    },
    { requiredKeys: ["required_status_checks", "strict_required_status_checks_policy"] },
  ),
  workflows: fc.record({
    workflows: fc.uniqueArray(
      fc.record(
        { path: word, repository_id: fc.constantFrom(1, 2), ref: word },
        { requiredKeys: ["path", "repository_id"] },
      ),
      {
        minLength: 1,
        maxLength: 2,
        selector: ({ path }) => path,
      },
    ),
  }),
  code_scanning: fc.record({
    code_scanning_tools: fc.uniqueArray(
      fc.record({
        tool: word,
        alerts_threshold: fc.constantFrom("none", "errors", "errors_and_warnings", "all"),
        security_alerts_threshold: fc.constantFrom("none", "critical", "high_or_higher", "medium_or_higher", "all"),
      }),
      { minLength: 1, maxLength: 2, selector: ({ tool }) => tool },
    ),
  }),
  code_quality: fc.record({ severity: fc.constantFrom("all", "errors", "notes", "warnings") }),
  copilot_code_review: some({ review_draft_pull_requests: fc.boolean(), review_on_push: fc.boolean() }),
  merge_queue: fc.record({
    check_response_timeout_minutes: fc.integer({ min: 1, max: 360 }),
    grouping_strategy: fc.constantFrom("ALLGREEN", "HEADGREEN"),
    max_entries_to_build: fc.integer({ min: 0, max: 100 }),
    max_entries_to_merge: fc.integer({ min: 0, max: 100 }),
    merge_method: fc.constantFrom("MERGE", "SQUASH", "REBASE"),
    min_entries_to_merge: fc.integer({ min: 0, max: 100 }),
    min_entries_to_merge_wait_minutes: fc.integer({ min: 0, max: 360 }),
  }),
  commit_message_pattern: pattern,
  commit_author_email_pattern: pattern,
  committer_email_pattern: pattern,
  branch_name_pattern: pattern,
};
const PUSH_RULES: typeof BRANCH_RULES = {
  file_path_restriction: words.map((restricted_file_paths) => ({ restricted_file_paths })),
  max_file_path_length: fc.integer({ min: 1, max: 32767 }).map((max_file_path_length) => ({ max_file_path_length })),
  file_extension_restriction: words.map((restricted_file_extensions) => ({ restricted_file_extensions })),
  max_file_size: fc.integer({ min: 1, max: 100 }).map((max_file_size) => ({ max_file_size })),
};
const TAG_RULES: typeof BRANCH_RULES = {
  creation: undefined,
  deletion: undefined,
  tag_name_pattern: pattern,
  required_signatures: undefined,
};

const rulesOf = (known: typeof BRANCH_RULES) =>
  fc.uniqueArray(fc.constantFrom(...Object.keys(known)), { minLength: 1, maxLength: 5 }).chain((types) =>
    fc.tuple(
      ...types.map((type): fc.Arbitrary<JsonObject> => {
        const parameters = known[type];
        return parameters ? parameters.map((value) => ({ type, parameters: value as Json })) : fc.constant({ type });
      }),
    ),
  );
const actors = (isBranch: boolean) =>
  fc.uniqueArray(
    fc
      .tuple(
        fc.constantFrom<JsonObject>(
          ...[
            { actor_type: "Team", actor_id: TEAM },
            { actor_type: "User", actor_id: USER },
            { actor_type: "Integration", actor_id: APP },
          ],
          ...[
            { actor_type: "RepositoryRole", actor_id: 5 },
            { actor_type: "OrganizationAdmin", actor_id: 1 },
            { actor_type: "DeployKey", actor_id: null },
          ],
        ),
        fc.constantFrom("always", "pull_request", "exempt"),
      )
      .map(([actor, mode]) => {
        const isPossible = mode !== "pull_request" || (isBranch && actor["actor_type"] !== "DeployKey");
        return { ...actor, bypass_mode: isPossible ? mode : "always" };
      }),
    { maxLength: 4, selector: ({ actor_type }: JsonObject) => actor_type },
  );
const refs = fc.uniqueArray(fc.constantFrom("~ALL", "main", "release/*", "v1", "__proto__"), {
  minLength: 1,
  maxLength: 3,
});
const common = {
  name: fc.constantFrom("main", "a b", "__proto__", "é"),
  enforcement: fc.constantFrom("active", "evaluate", "disabled"),
};
const conditions = fc.record({
  ref_name: fc.record({ include: refs, exclude: fc.uniqueArray(word, { maxLength: 2 }) }),
});
const RULESET: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.record({
    ...common,
    target: fc.constant("branch"),
    bypass_actors: actors(true),
    conditions,
    rules: rulesOf(BRANCH_RULES),
  }),
  fc.record({
    ...common,
    target: fc.constant("tag"),
    bypass_actors: actors(false),
    conditions,
    rules: rulesOf(TAG_RULES),
  }),
  fc.record({ ...common, target: fc.constant("push"), bypass_actors: actors(false), rules: rulesOf(PUSH_RULES) }),
) as fc.Arbitrary<JsonObject>;

function world(): FamilyWorld {
  return new FamilyWorld({
    prepare({ organization }) {
      for (const [id, add] of [
        [TEAM, () => addTeam(organization, { name: "team", privacy: "secret" })],
        [USER, () => addUser(organization, "user")],
        [APP, () => addApp(organization, { slug: "app", id: APP })],
      ] as const) {
        organization.lastId = id - 1;
        add();
      }
      organization.lastId = 2000;
    },
  });
}

/** Every place in a value, for a change by hand. Of GitHub's own parts: what the config does not name does not count. */
function leavesOf(value: Json, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (value === null || typeof value !== "object") return [path];
  const entries = Array.isArray(value) ? value.map((one, index) => [index, one] as const) : Object.entries(value);
  return [
    ...(Array.isArray(value) ? [path] : []),
    ...entries.flatMap(([key, one]) => leavesOf(one as Json, [...path, key])),
  ];
}

/** Texts that GraphQL has as words of its own: they change into each other. */
const WORDS: readonly (readonly string[])[] = [
  ["active", "evaluate", "disabled"],
  ["branch", "tag", "push"],
  ["always", "pull_request", "exempt"],
  ["Team", "User", "Integration"],
  ["OrganizationAdmin", "DeployKey", "RepositoryRole", "OrganizationAdmin"],
  ["ALLGREEN", "HEADGREEN"],
  ["MERGE", "SQUASH", "REBASE"],
  ["merge", "squash", "rebase"],
  ["starts_with", "ends_with", "contains", "regex"],
  ["creation", "deletion", "required_signatures", "non_fast_forward", "required_linear_history"],
  ["license_compliance_scanning", "creation"],
];

/** The value with another one at that place. */
function changedAt(value: Json, [key, ...rest]: readonly (string | number)[], within = ""): Json {
  if (key === undefined) return another(value, within);
  if (Array.isArray(value))
    return value.map((one, index) => (index === key ? changedAt(one as Json, rest, within) : one));
  const there = value as JsonObject;
  return Object.fromEntries(
    Object.entries(there).map(([name, one]) => [name, name === key ? changedAt(one, rest, name) : one]),
  );
}

const OF_KEY: Readonly<Record<string, readonly string[]>> = {
  severity: ["all", "errors", "notes", "warnings"],
  alerts_threshold: ["none", "errors", "errors_and_warnings", "all"],
  security_alerts_threshold: ["none", "critical", "high_or_higher", "medium_or_higher", "all"],
};
/** What is added to an empty list. */
const ENTRIES: Readonly<Record<string, JsonObject>> = {
  bypassActors: { actor_type: "DeployKey" },
  allowed_actors: { id: TEAM, type: "Team" },
  required_reviewers: { file_patterns: ["a"], minimum_approvals: 1, reviewer: { id: TEAM, type: "Team" } },
};

/** A switch flipped, a number moved, another word, a list without its last. */
function another(value: Json, key: string): Json {
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value > 1 ? value - 1 : value + 1;
  if (Array.isArray(value)) return value.length > 0 ? value.slice(0, -1) : [ENTRIES[key] ?? "one more"];
  const words = OF_KEY[key] ?? WORDS.find((group) => group.includes(String(value))) ?? [];
  return words[(words.indexOf(String(value)) + 1) % words.length] ?? `${value ?? ""}~`;
}

/**
 * Leaves of the config that mean something: the name is the identity, GitHub ignores some ids knows one kind
 * of reviewer, and no type of rules without its own parameters.
 */
function counts(config: JsonObject, path: readonly (string | number)[]): boolean {
  if (path.length === 0 || path[0] === "name" || path.at(-2) === "reviewer") return false;
  if (path.at(-1) === "type" && path.includes("allowed_actors")) return false;
  const rule = path[0] === "rules" ? (config["rules"] as readonly JsonObject[])[Number(path[1])] : undefined;
  if (path[2] === "type" && rule?.["parameters"]) return false;
  if (path[0] !== "bypass_actors" || path[2] !== "actor_id") return true;
  const actor = (config["bypass_actors"] as readonly JsonObject[])[Number(path[1])];
  return !["OrganizationAdmin", "DeployKey"].includes(String(actor?.["actor_type"]));
}

/** Where the simulator keeps each key. */
const PLACES: Readonly<Record<string, keyof Ruleset>> = {
  target: "target",
  enforcement: "enforcement",
  bypass_actors: "bypassActors",
  conditions: "conditions",
  rules: "rules",
};

/** Changes what the simulator has stored, as a person would by hand. It is stored in the order of the config. */
function changeByHand(stored: Ruleset, [key, ...rest]: readonly (string | number)[]): void {
  const place = PLACES[String(key)];
  if (!place) throw new Error(`no place for ${String(key)}`);
  Object.assign(stored, { [place]: changedAt(stored[place] as unknown as Json, rest, place) });
}

describe("rulesets of every kind", () => {
  test("written and read back in GitHub's form, they have no drift, and the second night writes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(RULESET, async (config) => {
        const there = world();
        const desired = desiredOf(rulesets, [config]);
        const first = await there.night(rulesets, desired);
        const second = await there.night(rulesets, desired);

        expect(first.outcome).toMatchObject({ kind: "applied", failures: [], findings: [] });
        expect(second.writes).toEqual([]);
        expect(second.plan).toMatchObject({ changes: [], findings: [], failures: [] });
        expect(there.simulator.violations).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  test("any single change of any leaf that the config names is found", async () => {
    const changed = RULESET.chain((config) =>
      fc.record({
        config: fc.constant(config),
        path: fc.constantFrom(...leavesOf(config).filter((path) => counts(config, path))),
      }),
    );
    await fc.assert(
      fc.asyncProperty(changed, async ({ config, path }) => {
        const there = world();
        const desired = desiredOf(rulesets, [config]);
        await there.night(rulesets, desired);
        const [stored] = there.repository.rulesets;
        if (!stored) throw new Error("nothing was made");
        changeByHand(stored, path);

        const { changes } = await there.plan(rulesets, desired);

        expect([path, changes.length]).toEqual([path, 1]);
      }),
      { numRuns: 80 },
    );
  }, 120_000);
});
