// Temporary private forks of security advisories are left alone, with a word in the list.
import { expect, test } from "vitest";
import { foundOrganization } from "../../../simulator/seeds/basic.ts";
import { addRepository } from "../../../simulator/state/organization.ts";
import { bench } from "../support.ts";

test("a night leaves the fork of an advisory alone and is green", async () => {
  const organization = foundOrganization("acme");
  addRepository(organization, { name: "web" });
  addRepository(organization, { name: "web-ghsa-vq4p-8fjr-2x3m", fork: true, settings: { visibility: "private" } });
  const config = "repository: { has_wiki: false }\nactions: { enabled: true }\n";
  const { run, report, simulator, summaries } = bench(config, { seeded: { organization, drifted: [] } });

  expect(await run({ mode: "list" })).toBe(0);
  expect(await run({ mode: "apply" })).toBe(0);

  expect(report().outcomes.map(({ repo }) => repo)).not.toContain("web-ghsa-vq4p-8fjr-2x3m");
  expect(simulator.log.filter(({ path }) => path.includes("-ghsa-"))).toEqual([]);
  expect(summaries[0]).toMatch(/advisor/);
});
