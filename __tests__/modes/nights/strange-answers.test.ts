// Nights on which GitHub, a proxy or the machine's clock behaves oddly: every living repository is repaired, or none is
// written.
import { describe, expect, test } from "vitest";
import { createLimits } from "../../../simulator/limits-and-faults/limits.ts";
import { foundOrganization } from "../../../simulator/seeds/basic.ts";
import {
  addRepository,
  type Organization,
  removeRepository,
  repositoryNamed,
  transferRepository,
} from "../../../simulator/state/organization.ts";
import type { JsonObject } from "../../../src/model.ts";
import { type Bench, bench, onVirtualClock, type Through } from "../support.ts";

const NO_WIKI = "repository: { has_wiki: false }\n";
const LIST_ROUTE = "/orgs/acme/repos";

function organizationOf(count: number): Organization {
  const organization = foundOrganization("acme");
  for (let n = 1; n <= count; n += 1) addRepository(organization, { name: `repo-${n}`, settings: { has_wiki: true } });
  return organization;
}
const withWiki = ({ repositories }: Organization) =>
  [...repositories.values()].filter(({ settings }) => settings.has_wiki).map(({ name }) => name);
const writesOf = ({ simulator }: Bench) => simulator.log.filter(({ write }) => write).map(({ path }) => path);

/** Changes what GitHub answers where it lists repositories. */
function listing(change: (answer: { readonly entries: JsonObject[]; readonly page: number }) => Changed): Through {
  return async (request, answer) => {
    const url = new URL(request.url);
    const response = await answer();
    if (url.pathname !== LIST_ROUTE) return response;
    const entries = (await response.json()) as JsonObject[];
    const changed = change({ entries, page: Number(url.searchParams.get("page") ?? 1) });
    const headers = new Headers(response.headers);
    if (changed.link === null) headers.delete("link");
    if (typeof changed.link === "number")
      headers.set("link", `<https://api.github.com${LIST_ROUTE}?page=${changed.link}>; rel="next"`);
    return new Response(JSON.stringify(changed.entries ?? entries), { headers });
  };
}
interface Changed {
  readonly entries?: readonly unknown[];
  /** The number of the next page, null for no header. Left out: as it was. */
  readonly link?: number | null;
}

async function night(organization: Organization, through: Through) {
  const there = bench(NO_WIKI, { seeded: { organization, drifted: [] }, through });
  const listed = await there.run({ mode: "list" });
  return { there, listed };
}

describe("a list of repositories", () => {
  test("without a Link header is read to its end, and every repository is repaired", async () => {
    const organization = organizationOf(130);

    const { there, listed } = await night(
      organization,
      listing(() => ({ link: null })),
    );

    expect([listed, await there.run({ mode: "apply" })]).toEqual([0, 0]);
    expect(writesOf(there)).toHaveLength(130);
    expect(withWiki(organization)).toEqual([]);
  });

  test("from which a repository is deleted while it is read misses no living one", async () => {
    const organization = organizationOf(230);
    let requests = 0;
    const through = listing(() => {
      requests += 1;
      if (requests === 1) removeRepository(organization, repositoryNamed(organization, "repo-1"));
      return {};
    });

    const { there, listed } = await night(organization, through);

    expect([listed, await there.run({ mode: "apply" })]).toEqual([0, 0]);
    expect(writesOf(there)).toHaveLength(229);
    expect(withWiki(organization)).toEqual([]);
  });

  test.each<[string, Parameters<typeof listing>[0]]>([
    ["repeats its first page", firstPageAgain({ link: null })],
    ["repeats its first page and names another one", firstPageAgain({ link: 2 })],
    ["names a next page without end", ({ page }) => ({ entries: [{ id: 9_000_000 + page }], link: page + 1 })],
  ])("that %s leads to no write, with a bounded number of requests", async (_, change) => {
    const organization = organizationOf(130);

    const { there, listed } = await night(organization, listing(change));

    expect(listed).toBe(1);
    await expect(there.run({ mode: "apply" })).rejects.toThrow("no artifact all-repos-42");
    expect(there.simulator.log.length).toBeLessThan(60);
    expect(writesOf(there)).toEqual([]);
    expect(withWiki(organization)).toHaveLength(130);
  });

  test.each([[null], [7], ["x"], [[]], [{}], [{ id: 5, name: null }]])(
    "with the odd entry %j says so, and all others are repaired",
    async (odd) => {
      const organization = organizationOf(3);

      const { there, listed } = await night(
        organization,
        listing(({ entries }) => ({ entries: [odd, ...entries.slice(1)] })),
      );

      expect([listed, await there.run({ mode: "apply" })]).toEqual([0, 0]);
      expect(there.annotations).toEqual([
        expect.objectContaining({
          message: expect.stringContaining("An entry of GitHub's list of repositories cannot"),
        }),
      ]);
      expect(writesOf(there)).toHaveLength(2);
      expect(withWiki(organization)).toEqual(["repo-1"]);
    },
  );

  function firstPageAgain(changed: Changed): Parameters<typeof listing>[0] {
    let first: readonly JsonObject[] | undefined;
    return ({ entries }) => {
      first ??= entries;
      return { entries: first, ...changed };
    };
  }
});

describe("a write", () => {
  test("is not sent on to the new owner of a repository that was transferred a moment before", async () => {
    const organization = organizationOf(2);
    const victim = repositoryNamed(organization, "repo-1");
    const there = bench(NO_WIKI, { seeded: { organization, drifted: [] }, through: transferBeforeWrite });
    async function transferBeforeWrite(request: Request, answer: () => Promise<Response>) {
      const isWrite = request.method === "PATCH" && request.url.endsWith("/repo-1");
      if (isWrite && !victim.owner) transferRepository(organization, victim, "umbrella");
      return answer();
    }
    await there.run({ mode: "list" });

    await there.run({ mode: "apply" });

    expect(victim).toMatchObject({ owner: "umbrella", settings: { has_wiki: true } });
    const writes = there.simulator.log.filter(({ write }) => write);
    expect(writes.map(({ path, status }) => [path, status]).sort()).toEqual([
      ["/repos/acme/repo-1", 307],
      ["/repos/acme/repo-2", 200],
    ]);
    expect(repositoryNamed(organization, "repo-2").settings.has_wiki).toBe(false);
    expect(there.report().outcomes.find(({ repo }) => repo === "repo-1")?.kind).not.toBe("applied");
  });
});

describe("GET /rate_limit", () => {
  test.each([[null], [{ resources: null }], [[]]])("that answers %j: the night is done all the same", async (body) => {
    const organization = organizationOf(2);
    const { there, listed, code } = await onVirtualClock(async (clock) => {
      const through: Through = async (request, answer) => {
        if (new URL(request.url).pathname !== "/rate_limit") return answer();
        return new Response(JSON.stringify(body), { headers: { "content-type": "application/json" } });
      };
      const seeded = { organization, drifted: [] };
      const there = bench(NO_WIKI, { seeded, through, clock, limits: createLimits() });
      return { there, listed: await there.run({ mode: "list" }), code: await there.run({ mode: "apply" }) };
    });

    expect([listed, code]).toEqual([0, 0]);
    expect(writesOf(there).sort()).toEqual(["/repos/acme/repo-1", "/repos/acme/repo-2"]);
    expect(withWiki(organization)).toEqual([]);
  });
});

describe("the clock of the machine", () => {
  test.each([
    ["an hour ahead", 60],
    ["an hour back", -60],
    ["five minutes ahead", 5],
    ["five minutes back", -5],
  ])("that is set %s after the fifth of 20 writes does not change how long they take", async (_, minutes) => {
    const organization = organizationOf(20);
    let writes = 0;
    const at: number[] = [];
    const { there, code } = await onVirtualClock(async (clock) => {
      const through: Through = (request, answer) => {
        if (request.method === "PATCH") at.push(clock.monotonic());
        if (request.method === "PATCH" && ++writes === 5) clock.step(minutes * 60_000);
        return answer();
      };
      const serverClock = { now: clock.monotonic, sleep: clock.sleep };
      const ports = { through, clock, serverClock, limits: createLimits() };
      const there = bench(NO_WIKI, { seeded: { organization, drifted: [] }, ...ports });
      await there.run({ mode: "list" });
      return { there, code: await there.run({ mode: "apply" }) };
    });

    const seconds = ((at.at(-1) ?? 0) - (at[0] ?? 0)) / 1000;
    expect([code, writesOf(there).length, withWiki(organization)]).toEqual([0, 20, []]);
    expect(seconds).toBeGreaterThanOrEqual(19);
    expect(seconds).toBeLessThanOrEqual(25);
  });
});
