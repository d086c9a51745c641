// A repository that was created a moment ago: GraphQL shows it some seconds after REST does.
import { describe, expect, test } from "vitest";
import { foundOrganization } from "../../../simulator/seeds/basic.ts";
import { addRepository } from "../../../simulator/state/organization.ts";
import type { Clock } from "../../../src/deps.ts";
import { systemClock } from "../../../src/runner/clock.ts";
import { bench } from "../support.ts";

/** Waits up to a quarter of a minute pass at once; longer ones are time limits. */
function hastyClock() {
  let ahead = 0;
  const waits: number[] = [];
  const clock: Clock = {
    now: () => systemClock.now() + ahead,
    monotonic: () => systemClock.monotonic() + ahead,
    sleep: async (ms, signal) => {
      if (ms > 15_000) return systemClock.sleep(ms, signal);
      waits.push(ms);
      ahead += ms;
    },
  };
  return { clock, waits };
}

async function applyTo(repos: string, seconds: number) {
  const { clock, waits } = hastyClock();
  const organization = foundOrganization("acme");
  const web = addRepository(organization, { name: "web" });
  addRepository(organization, { name: "api" });
  web.seenByGraphqlAt = clock.now() + seconds * 1000;
  const there = bench("repository: { has_wiki: false }\n", { seeded: { organization, drifted: [] }, clock });
  const code = await there.run({ mode: "apply", repos });
  const queries = there.simulator.log.filter(({ graphql }) => graphql?.operation === "nodes").length;
  return { code, waits, queries, web, outcomes: there.report().outcomes };
}

describe("src/modes/apply/read-until-visible.ts", () => {
  test.each([0.5, 8, 29])("seen after %d s: it is asked for again, and then written", async (seconds) => {
    const { code, web, outcomes } = await applyTo("web", seconds);

    expect(code).toBe(0);
    expect(outcomes).toMatchObject([{ repo: "web", kind: "applied" }]);
    expect(web.settings.has_wiki).toBe(false);
  });

  test("others do not wait for it, and are not asked for again", async () => {
    const { code, outcomes, waits } = await applyTo("web,api", 3);

    expect(code).toBe(0);
    expect(outcomes.map(({ repo, kind }) => `${repo} ${kind}`).sort()).toEqual(["api applied", "web applied"]);
    expect(waits.slice(0, 2)).toEqual([1000, 2000]);
  });

  test("after 30 s it is said to be gone, or not to be seen", async () => {
    const { code, outcomes, waits } = await applyTo("web", 3600);

    expect(code).toBe(1);
    expect(waits).toEqual([1000, 2000, 4000, 8000, 15_000]);
    expect(outcomes).toMatchObject([{ repo: "web", kind: "failed" }]);
  });

  test("a repository that is visible costs no second look", async () => {
    const { waits } = await applyTo("api", 0);

    expect(waits).toEqual([]);
  });
});
