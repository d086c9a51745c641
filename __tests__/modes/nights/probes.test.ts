// Details are requested only for repositories that have something to show.
import { describe, expect, test } from "vitest";
import { addRule } from "../../../simulator/families/branches.ts";
import { addMilestone } from "../../../simulator/families/milestones.ts";
import { seedOrganization } from "../../../simulator/seeds/basic.ts";
import { bench } from "../support.ts";

const CONFIG = `
branches:
  - name: release
    protection: { enforce_admins: true, allow_force_pushes: false }
  - name: release/*
    protection: null
`;

const MILESTONES = `
milestones:
  - { title: v1, state: closed, due_on: "2026-12-31" }
`;

/** 120 repositories, of which these have the branch, protected as it should be; others have nothing to protect. */
function seededWith(protectedOnes: readonly number[]) {
  const seeded = seedOrganization({ repositories: 120, drifted: 0 });
  const active = [...seeded.organization.repositories.values()].filter(({ settings }) => !settings.archived);
  for (const index of protectedOnes) {
    const repository = active[index];
    if (!repository) throw new Error("too few repositories");
    repository.branches.add("release");
    addRule(seeded.organization, repository, { pattern: "release", isAdminEnforced: true });
  }
  return { seeded, active };
}

describe("modes with probes", () => {
  test.each([
    ["no repository has rules", [], 0],
    ["few have rules", [3, 50, 100], 1],
    ["one batch has rules", Array.from({ length: 26 }, (_, index) => index), 2],
  ])("if %s, all are read in the flat query and only those in detail", async (_, protectedOnes, details) => {
    const { seeded } = seededWith(protectedOnes);
    const { run, simulator, report } = bench(CONFIG, { seeded });
    await run({ mode: "list", shards: "1" });
    const listed = simulator.log.length;

    expect(await run({ mode: "apply", shard: "1/1" })).toBe(0);

    const queries = simulator.log.slice(listed).filter(({ graphql }) => graphql?.operation === "nodes");
    expect(queries).toHaveLength(Math.ceil(120 / 50) + details);
    expect(simulator.log.filter(({ write }) => write)).toEqual([]);
    expect(report().outcomes.filter(({ kind }) => kind !== "in-sync")).toEqual([]);
    expect(simulator.violations).toEqual([]);
  });

  test("an entry that a probe calls missing is created, and found the next night", async () => {
    const { seeded, active } = seededWith([3]);
    active[7]?.branches.add("release");
    const { run, simulator, report } = bench(CONFIG, { seeded });
    await run({ mode: "list", shards: "1" });

    expect(await run({ mode: "apply", shard: "1/1" })).toBe(0);
    expect(
      report().outcomes.flatMap(({ changes, repo }) => changes.map(({ action, target }) => [repo, action, target])),
    ).toEqual([[active[7]?.name, "create", "release"]]);

    const written = simulator.log.length;
    expect(await run({ mode: "apply", shard: "1/1" })).toBe(0);
    expect(simulator.log.slice(written).filter(({ write }) => write)).toEqual([]);
  });

  test("a steady night over milestones costs the bulk queries and nothing per repository", async () => {
    const seeded = seedOrganization({ repositories: 120, drifted: 0 });
    for (const repository of seeded.organization.repositories.values())
      addMilestone(seeded.organization, repository, { title: "v1", state: "closed", due_on: "2026-12-31T12:00:00Z" });
    const { run, simulator, report } = bench(MILESTONES, { seeded });
    await run({ mode: "list", shards: "1" });
    const listed = simulator.log.length;

    expect(await run({ mode: "apply", shard: "1/1" })).toBe(0);

    const requests = simulator.log.slice(listed).filter(({ route }) => route !== "GET /rate_limit");
    expect(
      requests
        .map(({ route, graphql }) => `${route} ${graphql?.operation}`)
        .filter((one) => one !== "POST /graphql viewer"),
    ).toEqual(Array.from({ length: Math.ceil(120 / 50) + Math.ceil(120 / 25) }, () => "POST /graphql nodes"));
    expect(report().outcomes.filter(({ kind }) => kind !== "in-sync")).toEqual([]);
    expect(simulator.violations).toEqual([]);
  });
});
