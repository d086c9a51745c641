// Measures the cost of environments in a night without drift: requests per repository, for each part separately.
import { desiredOf, FamilyWorld } from "../__tests__/families/world.ts";
import { addTeam, addUser, grantTeam } from "../simulator/state/organization.ts";
import { environments } from "../src/families/environments/environments.ts";
import type { JsonObject } from "../src/model.ts";
import { PERFORMANCE, table, writeBlock } from "./page.ts";

const REVIEWERS = { reviewers: [{ team: "release" }, { user: "octocat" }], prevent_self_review: true };
const TIMER = { wait_timer: 30 };
const PATTERNS = { deployment_branch_policy: { custom_branch_policies: ["main", "release/*"] } };
const VARIABLE = { variables: [{ name: "REGION", value: "eu" }] };

const PARTS: readonly (readonly [what: string, settings: JsonObject])[] = [
  ["an environment", {}],
  ["with reviewers", REVIEWERS],
  ["with a timer", TIMER],
  ["with two branch patterns", PATTERNS],
  ["with one variable", VARIABLE],
  ["with all of these", { ...REVIEWERS, ...TIMER, ...PATTERNS, ...VARIABLE }],
];

/** Requests for this repository alone, and writes, in the night after. */
async function quietNight(settings: JsonObject): Promise<readonly [requests: number, writes: number]> {
  const world = new FamilyWorld({
    prepare({ organization, repository }) {
      grantTeam(addTeam(organization, { name: "release" }), repository, "pull");
      addUser(organization, "octocat");
    },
  });
  const desired = desiredOf(environments, [{ name: "production", ...settings }]);
  await world.night(environments, desired);
  const { ownReads, writes } = await world.night(environments, desired);
  return [ownReads.length, writes.length];
}

const rows = [];
for (const [what, settings] of PARTS) rows.push([what, ...(await quietNight(settings))] as const);
const report = `${table(["one environment, nothing drifted", "requests on top of the bulk reads", "writes"], rows)}`;
writeBlock(PERFORMANCE, "bench:environments", report);
console.log(report);
process.exitCode = rows.every(([, , writes]) => writes === 0) ? 0 : 1;
