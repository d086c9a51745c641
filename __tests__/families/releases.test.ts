// Shows when a repository is asked whether its releases are immutable, and what the organization decides.
import { describe, expect, test } from "vitest";
import { releases as family } from "../../src/families/releases.ts";
import { foundIn, refusals, shown } from "./support.ts";
import { desiredOf, FamilyWorld, type WorldOptions } from "./world.ts";

async function night(immutable: boolean, options: WorldOptions = {}) {
  const there = new FamilyWorld(options);
  const result = await there.night(family, desiredOf(family, { immutable }));
  return { ...result, there };
}
const enforcedFor = (which: "all" | "selected"): WorldOptions => ({
  prepare: ({ organization, repository }) => {
    organization.policy.immutableReleases = which === "all" ? "all" : new Set([repository.id]);
  },
});

describe("src/families/releases.ts", () => {
  test("is a switch and nothing else", () => {
    expect(refusals(family, { immutable: "yes" })).toHaveLength(1);
    expect(refusals(family, { draft: true })).toHaveLength(1);
  });

  test.each([true, false])("turns it %s, once", async (on) => {
    const options: WorldOptions = {
      prepare: ({ repository }) => void Object.assign(repository, { immutableReleases: !on }),
    };
    const { plan, there, writes } = await night(on, options);

    expect(shown(plan.changes)).toEqual([`immutable: ${!on} → ${on}`]);
    expect([writes.length, there.repository.immutableReleases]).toEqual([1, on]);
    expect((await there.night(family, desiredOf(family, { immutable: on }))).writes).toEqual([]);
  });

  test.each(["all", "selected"] as const)(
    "enforced by the organization for %s: the repository is not read, and off is a finding",
    async (which) => {
      expect(await night(true, enforcedFor(which))).toMatchObject({
        plan: { changes: [], findings: [] },
        ownReads: [],
      });

      const { plan, writes } = await night(false, enforcedFor(which));
      expect(foundIn(plan)).toEqual([
        expect.stringContaining("immutable: the organization enforces immutable releases"),
      ]);
      expect(writes).toEqual([]);
    },
  );

  test("a token that may not read the organization's settings asks the repository", async () => {
    const { plan, outcome } = await night(false, {
      ...enforcedFor("all"),
      permissions: { metadata: "read", administration: "write" },
    });

    expect(plan.findings).toHaveLength(1);
    expect(outcome.failures).toEqual([]);
  });

  test("a setting that the organization enforces in the meantime is a finding, not a failure", async () => {
    const there = new FamilyWorld();
    there.simulator.addFault({
      route: "PUT /repos/{owner}/{repo}/immutable-releases",
      effect: { kind: "answer", answer: { status: 409, body: { message: "Conflict" } } },
    });
    const { outcome } = await there.night(family, desiredOf(family, { immutable: true }));

    expect(outcome).toMatchObject({ kind: "in-sync", failures: [], changes: [] });
    expect(outcome.findings).toHaveLength(1);
  });
});
