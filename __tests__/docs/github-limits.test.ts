// The page of GitHub's limits: every form that a schema asks for has a source there, and every limit that it calls checked
// is.
import { describe, expect, test } from "vitest";
import { limitsOf, nodesOf, type SchemaNode } from "../../scripts/schema/limits.ts";
import { FAMILIES, type FamilyKey, REGISTRY } from "../../src/families/index.ts";
import type { Edge } from "../families/all/contract.ts";
import { SAMPLES } from "../families/samples.ts";
import { desiredOf } from "../families/world.ts";

/** Words of JSON Schema that refuse values; an enum's are GitHub's own names. */
const FORMS = ["maxLength", "maximum", "maxItems", "pattern", "format"];
/** Repo Cop's own rules: a placeholder, the name of a variable. */
const OWN = /^\\\$\\\{$|^\^REPO_COP_SECRET_/;
const LARGEST = 2 ** 53 - 1;

function hasForm({ schema }: SchemaNode): boolean {
  const all = [schema, ...((schema["allOf"] ?? []) as SchemaNode["schema"][])];
  return all.some((one) =>
    FORMS.some((word) => {
      const value = one[word];
      return value !== undefined && value !== LARGEST && !OWN.test(String(value));
    }),
  );
}

const many = <Value>(count: number, make: (index: number) => Value) =>
  Array.from({ length: count }, (_, index) => make(index));
const branch = (protection: unknown) => [{ name: "main", protection }];
const ruleset = (parameters: unknown) => [{ name: "all", rules: [{ type: "pull_request", parameters }] }];
const environment = (rest: object) => [{ name: "production", ...rest }];
const users = (count: number) => ({ users: many(count, (index) => `user-${index}`) });
const hook = (index: number) => ({ config: { url: `https://ci.example/${index}` }, events: ["push"] });
const KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGZpZWxk";

/** A new family has its edges among its samples. */
const EDGES: readonly Edge[] = [
  ...Object.values(SAMPLES).flatMap(({ edges = [] }) => edges),
  ["repository.name", { name: "a".repeat(100) }, { name: "a".repeat(101) }],
  ["repository.name", { name: "a.b-c_D" }, { name: "a b" }],
  ["repository.description", { description: "ä".repeat(350) }, { description: "ä".repeat(351) }],
  ["repository.description", { description: "two\nlines" }, { description: "a bell \u0007" }],
  ["repository.topics", { topics: many(20, (index) => `t${index}`) }, { topics: many(21, (index) => `t${index}`) }],
  ["repository.topics", { topics: ["a".repeat(50)] }, { topics: ["a".repeat(51)] }],
  [
    "autolinks[].key_prefix",
    [{ key_prefix: "A-", url_template: "https://x.example/<num>" }],
    [{ key_prefix: "A2", url_template: "https://x.example/<num>" }],
  ],
  [
    "autolinks[].key_prefix",
    [
      { key_prefix: "A-", url_template: "https://x.example/<num>" },
      { key_prefix: "B-", url_template: "https://x.example/<num>" },
    ],
    [
      { key_prefix: "A-", url_template: "https://x.example/<num>" },
      { key_prefix: "A-B-", url_template: "https://x.example/<num>" },
    ],
  ],
  [
    "autolinks[].url_template",
    [{ key_prefix: "A-", url_template: "https://x.example/<num>" }],
    [{ key_prefix: "A-", url_template: "https://x.example/" }],
  ],
  ["rulesets", many(75, (index) => ({ name: `${index}` })), many(76, (index) => ({ name: `${index}` }))],
  [
    "rulesets[].bypass_actors[].role",
    [{ name: "all", bypass_actors: [{ role: "write" }] }],
    [{ name: "all", bypass_actors: [{ role: "triage" }] }],
  ],
  [
    "rulesets[].rules[].parameters.required_approving_review_count",
    ruleset({ required_approving_review_count: 10 }),
    ruleset({ required_approving_review_count: 11 }),
  ],
  [
    "rulesets[].rules[].parameters.required_reviewers[].minimum_approvals",
    ruleset({ required_reviewers: [{ team: "a", file_patterns: ["*"], minimum_approvals: 10 }] }),
    ruleset({ required_reviewers: [{ team: "a", file_patterns: ["*"], minimum_approvals: 11 }] }),
  ],
  ...(["check_response_timeout_minutes", "min_entries_to_merge_wait_minutes"] as const).map(
    (key) => [`rulesets[].rules[].parameters.${key}`, ruleset({ [key]: 360 }), ruleset({ [key]: 361 })] as const,
  ),
  ...(["max_entries_to_build", "max_entries_to_merge", "min_entries_to_merge", "max_file_size"] as const).map(
    (key) => [`rulesets[].rules[].parameters.${key}`, ruleset({ [key]: 100 }), ruleset({ [key]: 101 })] as const,
  ),
  [
    "rulesets[].rules[].parameters.max_file_path_length",
    ruleset({ max_file_path_length: 32_767 }),
    ruleset({ max_file_path_length: 32_768 }),
  ],
  [
    "rulesets[].rules[].parameters.workflows[].repository",
    ruleset({ workflows: [{ path: "ci.yml", repository: "ci" }] }),
    ruleset({ workflows: [{ path: "ci.yml", repository: "c i" }] }),
  ],
  [
    "branches[].protection.required_pull_request_reviews.required_approving_review_count",
    branch({ required_pull_request_reviews: { required_approving_review_count: 6 } }),
    branch({ required_pull_request_reviews: { required_approving_review_count: 7 } }),
  ],
  ...(["dismissal_restrictions", "bypass_pull_request_allowances"] as const).map(
    (key) =>
      [
        `branches[].protection.required_pull_request_reviews.${key}`,
        branch({ required_pull_request_reviews: { [key]: users(100) } }),
        branch({ required_pull_request_reviews: { [key]: users(101) } }),
      ] as const,
  ),
  ...(["restrictions", "bypass_force_push_allowances"] as const).map(
    (key) => [`branches[].protection.${key}`, branch({ [key]: users(100) }), branch({ [key]: users(101) })] as const,
  ),
  [
    "actions.selected_actions.patterns_allowed",
    { selected_actions: { patterns_allowed: ["octo-org/*"] } },
    { selected_actions: { patterns_allowed: ["octo org/*"] } },
  ],
  [
    "actions.artifact_and_log_retention.days",
    { artifact_and_log_retention: { days: 400 } },
    { artifact_and_log_retention: { days: 401 } },
  ],
  [
    "security.automated_security_fixes",
    { vulnerability_alerts: true, automated_security_fixes: true },
    { vulnerability_alerts: false, automated_security_fixes: true },
  ],
  ...(
    [
      "secret_scanning_push_protection",
      "secret_scanning_non_provider_patterns",
      "secret_scanning_validity_checks",
      "secret_scanning_ai_detection",
      "secret_scanning_delegated_alert_dismissal",
    ] as const
  ).map(
    (key) =>
      [`security.${key}`, { secret_scanning: true, [key]: true }, { secret_scanning: false, [key]: true }] as const,
  ),
  ["labels[].name", [{ name: "ä".repeat(50) }], [{ name: "ä".repeat(51) }]],
  ["labels[].name", [{ name: "bug 🐛" }], [{ name: "🐛" }]],
  ["labels[].new_name", [{ name: "a", new_name: "b".repeat(50) }], [{ name: "a", new_name: "b".repeat(51) }]],
  ["labels[].new_name", [{ name: "a", new_name: "bug 🐛" }], [{ name: "a", new_name: "🐛" }]],
  ["labels[].color", [{ name: "a", color: "#d73a4a" }], [{ name: "a", color: "red" }]],
  [
    "labels[].description",
    [{ name: "a", description: "ä".repeat(100) }],
    [{ name: "a", description: "ä".repeat(101) }],
  ],
  ["labels[].description", [{ name: "a", description: "a bug" }], [{ name: "a", description: "a 🐛" }]],
  ["milestones[].due_on", [{ title: "v1", due_on: "2026-12-31" }], [{ title: "v1", due_on: null }]],
  ["custom_properties[].name", [{ name: "a".repeat(75), value: "x" }], [{ name: "a".repeat(76), value: "x" }]],
  ["custom_properties[].value", [{ name: "a", value: "plain text!" }], [{ name: "a", value: 'with "quotes"' }]],
  ["environments[].name", [{ name: "a".repeat(255) }], [{ name: "a".repeat(256) }]],
  ["environments[].wait_timer", environment({ wait_timer: 43_200 }), environment({ wait_timer: 43_201 })],
  [
    "environments[].reviewers",
    environment({ reviewers: many(6, (index) => ({ user: `u${index}` })) }),
    environment({ reviewers: many(7, (index) => ({ user: `u${index}` })) }),
  ],
  [
    "environments[].deployment_branch_policy",
    environment({ deployment_branch_policy: { protected_branches: true } }),
    environment({ deployment_branch_policy: { protected_branches: true, custom_branch_policies: ["main"] } }),
  ],
  [
    "environments[].protection_rules",
    environment({ protection_rules: many(6, (index) => `app-${index}`) }),
    environment({ protection_rules: many(7, (index) => `app-${index}`) }),
  ],
  [
    "environments[].variables",
    environment({ variables: many(100, (index) => ({ name: `A${index}`, value: "x" })) }),
    environment({ variables: many(101, (index) => ({ name: `A${index}`, value: "x" })) }),
  ],
  [
    "environments[].variables[].name",
    environment({ variables: [{ name: "A", value: "x" }] }),
    environment({ variables: [{ name: "1", value: "x" }] }),
  ],
  [
    "environments[].variables[].value",
    environment({ variables: [{ name: "A", value: "x".repeat(49_152) }] }),
    environment({ variables: [{ name: "A", value: "x".repeat(49_153) }] }),
  ],
  [
    "environments[].required_secrets[]",
    environment({ required_secrets: ["A"] }),
    environment({ required_secrets: ["GITHUB_A"] }),
  ],
  [
    "variables",
    many(500, (index) => ({ name: `A${index}`, value: "x" })),
    many(501, (index) => ({ name: `A${index}`, value: "x" })),
  ],
  ["variables[].name", [{ name: "A", value: "x" }], [{ name: "GITHUB_A", value: "x" }]],
  ["variables[].value", [{ name: "A", value: "x".repeat(49_152) }], [{ name: "A", value: "x".repeat(49_153) }]],
  ["required_secrets.actions[]", { actions: ["A_1"] }, { actions: ["1_A"] }],
  ["required_secrets.dependabot[]", { dependabot: ["A_1"] }, { dependabot: ["A-1"] }],
  ["webhooks[].config.url", [hook(1)], [{ config: { url: "ci.example" } }]],
  ["webhooks[].events", many(250, hook), many(251, hook)],
  ["deploy_keys[].key", [{ title: "ci", key: KEY }], [{ title: "ci", key: "no key" }]],
];

/** True if a config with this value for the family is valid once its layers are merged. */
function isTaken(path: string, value: unknown): boolean {
  const key = /^\w+/.exec(path)?.[0] as FamilyKey;
  const family = REGISTRY[key];
  if (!family.config.schema.safeParse(value).success) return false;
  const desired = desiredOf(family, value).families[key];
  return (family.config.check?.(desired) ?? []).length === 0;
}

describe("docs/github-limits.md", () => {
  test.each(FAMILIES.map(({ key }) => key))(
    "%s: whatever form a key must have, the page says where that comes from",
    (key) => {
      const family = REGISTRY[key as FamilyKey];
      const said = new Set(limitsOf(family).map(({ path }) => path.replace(/\[\]$/, "")));
      const formed = nodesOf(family)
        .filter(hasForm)
        .map(({ path }) => path.replace(/\[\]$/, ""));

      expect(formed.filter((path) => !said.has(path))).toEqual([]);
    },
  );

  test("every limit has a source", () => {
    const all = FAMILIES.flatMap((family) => limitsOf(family));

    expect(all.length).toBeGreaterThan(60);
    expect(all.filter(({ source }) => !/^https:\/\/(?:docs\.)?github\.com\/\S+$/.test(source))).toEqual([]);
  });

  test("every limit that the page calls checked has an edge", () => {
    const edges = new Set(EDGES.map(([path]) => path));
    const checked = FAMILIES.flatMap((family) => limitsOf(family)).filter(({ isUnchecked }) => !isUnchecked);
    const without = [...new Set(checked.map(({ path }) => path))].filter((path) => !edges.has(path));

    expect(without, "give them `edges` in __tests__/families/samples, or say isUnchecked in the schema").toEqual([]);
  });

  test.each(EDGES)("%s: what is just right is taken, and what is beyond is refused", (path, right, beyond) => {
    expect(isTaken(path, right)).toBe(true);
    expect(isTaken(path, beyond)).toBe(false);
  });
});
