// A night of seven shards with everything that can happen: each output equals what the simulator's log and state tell.
import { describe, expect, test } from "vitest";
import { driftOf } from "../../../harness/drift.ts";
import { addTeam, grantTeam, type Organization } from "../../../simulator/state/organization.ts";
import { inventoryName } from "../../../src/inventory/artifact.ts";
import { shardsIn } from "../../../src/inventory/decode-inventory.ts";
import { AUTOLINKS, type Bench, bench, GOOD_CONFIG } from "../support.ts";

const SHARDS = 7;
const DEAD = "3/7";
const LATE = "5/7";
const ALL = Array.from({ length: SHARDS }, (_, at) => `${at + 1}/${SHARDS}`);

/** Names of the repositories of each shard. */
function slicesOf({ artifacts }: Bench): ReadonlyMap<string, readonly string[]> {
  const slices = shardsIn(artifacts.get(inventoryName("42")) ?? []) ?? [];
  return new Map(slices.map((slice, at) => [`${at + 1}/${SHARDS}`, slice.map(({ name }) => name)]));
}

/** GitHub takes title and message of a squashed commit together, so they are one change. */
const changesLeft = (organization: Organization) =>
  new Set(driftOf(organization).map((text) => text.replace(/(squash_merge_commit)_\w+/, "$1"))).size;
const driftedIn = (organization: Organization) =>
  new Set(driftOf(organization).map((text) => text.slice(0, text.indexOf(":"))));

function outputsOf({ outputs }: Bench): Readonly<Record<string, number>> {
  const names = ["in-sync", "planned", "applied", "deferred", "failed", "changes", "findings", "requests"];
  return Object.fromEntries(names.map((name) => [name, Number(outputs.get(name))]));
}

describe("a night of seven shards, and its second attempt", () => {
  test("adds up to what the simulator has seen", async () => {
    const made = bench(`${GOOD_CONFIG}${AUTOLINKS}`, { repositories: 140 });
    const { organization } = made.seeded;
    await made.run({ mode: "list", shards: String(SHARDS) });
    const slices = slicesOf(made);
    const [[broken] = [], [inherited] = []] = [slices.get("1/7"), slices.get("2/7")];
    const guild = addTeam(organization, { name: "guild" });
    addTeam(organization, { name: "novices", parent: guild });
    const repository = [...organization.repositories.values()].find(({ name }) => name === inherited);
    if (!repository) throw new Error("the second shard is empty");
    grantTeam(guild, repository, "push");
    made.write(`${GOOD_CONFIG}${AUTOLINKS}repositories:
  ${broken}: { teams: [{ name: nobody-has-this, permission: pull }] }
  ${inherited}: { teams: [{ name: novices, permission: pull }] }
`);
    await made.run({ mode: "list", shards: String(SHARDS) });
    const total = [...organization.repositories.values()].filter(({ settings }) => !settings.archived).length;
    const [before, driftedBefore] = [changesLeft(organization), driftedIn(organization)];
    // A parent team's access cannot be lowered through its child: a finding in each repository that it reaches.
    const held = () => guild.grants.size;
    const sizeOf = (shard: string) => slices.get(shard)?.length ?? 0;
    let from = made.simulator.log.length;
    let late = 0;
    for (const shard of ALL.filter((one) => one !== DEAD)) {
      const before = made.simulator.log.length;
      await made.run({ mode: "apply", shard, ...(shard === LATE && { "time-limit": "0.00001" }) });
      if (shard === LATE) late = made.simulator.log.length - before;
    }

    const repaired = [...driftedBefore].filter((name) => !driftedIn(organization).has(name));
    const applied = repaired.filter((name) => name !== broken).length;
    const requests = made.simulator.log.length - from;
    const failed = sizeOf(DEAD) + 1;
    expect(await made.run({ mode: "report", token: "", org: "acme" })).toBe(1);
    expect(outputsOf(made)).toEqual({
      ...{ "in-sync": total - applied - failed - sizeOf(LATE), planned: 0, applied, deferred: sizeOf(LATE), failed },
      ...{ changes: before - changesLeft(organization), findings: held(), requests },
    });
    expect(applied).toBeGreaterThan(10);
    expect(made.outputs.get("missing-shards")).toBe(JSON.stringify([DEAD]));
    expect(made.simulator.log.length).toBe(from + requests);

    from = made.simulator.log.length;
    for (const shard of [DEAD, LATE]) await made.run({ mode: "apply", shard });
    const second = made.simulator.log.length - from;
    expect(await made.run({ mode: "report", token: "", org: "acme" })).toBe(1);
    const all = [...driftedBefore].filter((name) => name !== broken).length;
    const { requests: sum, ...outputs } = outputsOf(made);
    expect(outputs).toEqual({
      ...{
        "in-sync": total - all - 1,
        planned: 0,
        applied: all,
        deferred: 0,
        failed: 1,
        changes: before,
        findings: held(),
      },
    });
    expect(driftOf(organization)).toEqual([]);
    expect(made.outputs.get("missing-shards")).toBe("[]");
    // The first try of the late shard is not counted: of several attempts the latest counts.
    expect(sum).toBe(requests - late + second);
  });
});
