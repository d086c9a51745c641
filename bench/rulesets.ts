// Measures the cost of rulesets in a night without drift: requests for 1,500 repositories with two rulesets each.
import { desiredOf, FamilyWorld } from "../__tests__/families/world.ts";
import { addRuleset } from "../simulator/families/rulesets/rulesets.ts";
import { addRepository } from "../simulator/state/organization.ts";
import type { NewRuleset } from "../simulator/state/ruleset.ts";
import { rulesets } from "../src/families/rulesets/rulesets.ts";
import { PERFORMANCE, table, writeBlock } from "./page.ts";

const REPOSITORIES = 1500;
const BRANCHES = { ref_name: { include: ["~DEFAULT_BRANCH"], exclude: [] } };
const TAGS = { ref_name: { include: ["refs/tags/v*"], exclude: [] } };
const REVIEWED: NewRuleset = {
  name: "reviewed",
  target: "branch",
  enforcement: "active",
  conditions: BRANCHES,
  rules: [{ type: "deletion" }, { type: "pull_request", parameters: { required_approving_review_count: 2 } }],
};
const VERSIONS: NewRuleset = {
  name: "versions",
  target: "tag",
  enforcement: "active",
  conditions: TAGS,
  rules: [{ type: "deletion" }, { type: "update" }],
};
/** GraphQL does not show this rule. */
const SECRET: NewRuleset = {
  ...REVIEWED,
  rules: [{ type: "deletion" }, { type: "license_compliance_scanning" }],
};
const NIGHTS: readonly (readonly [what: string, shown: readonly NewRuleset[]])[] = [
  ["two rulesets that GraphQL shows", [REVIEWED, VERSIONS]],
  ["one of them with a rule that it does not show", [SECRET, VERSIONS]],
];

/** Requests in bulk, requests for one repository, and changes that were planned. */
async function quietNight(
  there: readonly NewRuleset[],
): Promise<readonly [bulk: number, own: number, changes: number]> {
  const world = new FamilyWorld();
  const { organization, repository } = world;
  const others = Array.from({ length: REPOSITORIES - 1 }, (_, index) =>
    addRepository(organization, { name: `r${index}` }),
  );
  const all = [repository, ...others];
  for (const one of all) for (const ruleset of there) addRuleset(organization, one, ruleset);
  const desired = desiredOf(rulesets, there);
  const plans = await world.planAll(rulesets, all, desired);
  const own = world.simulator.log.filter(({ path }) => path.startsWith("/repos/"));
  const changes = plans.flatMap((plan) => plan.changes);
  return [world.simulator.log.length - own.length, own.length, changes.length];
}

const rows = [];
for (const [what, there] of NIGHTS) rows.push([what, ...(await quietNight(there))] as const);
const head = [
  `${REPOSITORIES.toLocaleString("en")} repositories, nothing drifted`,
  "requests in bulk",
  "for one repository",
  "changes",
];
const report = table(head, rows);
writeBlock(PERFORMANCE, "bench:rulesets", report);
console.log(report);
const [shown, hidden] = rows;
process.exitCode = shown?.[2] === 0 && hidden?.[2] === REPOSITORIES && rows.every((row) => row[3] === 0) ? 0 : 1;
