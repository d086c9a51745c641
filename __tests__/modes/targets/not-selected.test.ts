// Repositories in which nothing is done on purpose: whoever counts on them is told why.
import { describe, expect, test } from "vitest";
import { foundOrganization } from "../../../simulator/seeds/basic.ts";
import { addRepository } from "../../../simulator/state/organization.ts";
import { bench } from "../support.ts";

const CONFIG = `exclude: ["sandbox-*", payments-api]
repository: { has_wiki: false }
policies:
  - { name: back, match: { name: lost-* }, repository: { archived: true } }
`;

function night(config = CONFIG) {
  const organization = foundOrganization("acme");
  for (const name of ["web", "payments-api", "sandbox-1", "sandbox-2"]) addRepository(organization, { name });
  for (const name of ["old-api", "old-web", "lost-api"])
    addRepository(organization, { name, settings: { archived: true } });
  return bench(config, { seeded: { organization, drifted: [] } });
}

async function warnings(inputs: Readonly<Record<string, string>>, config?: string): Promise<readonly string[]> {
  const { run, annotations } = night(config);
  expect(await run(inputs)).toBe(0);
  expect(annotations.every(({ level, title }) => level === "warning" && title === "Repo Cop")).toBe(true);
  return annotations.map(({ message }) => message);
}

describe.each(["list", "apply"])("src/modes/targets/not-selected.ts, in %s", (mode) => {
  test.each([
    [
      "excluded by name",
      "Payments-API",
      "payments-api is excluded by repo-cop.yml:1 (exclude), so nothing is done there.",
    ],
    [
      "excluded by a glob",
      "sandbox-2, web",
      "sandbox-2 is excluded by repo-cop.yml:1 (exclude), so nothing is done there.",
    ],
    [
      "several at one place",
      "sandbox-*, sandbox-1, sandbox-2",
      "sandbox-1, sandbox-2 are excluded by repo-cop.yml:1 (exclude), so nothing is done there.",
    ],
    [
      "archived",
      "old-api",
      "old-api is archived, so it is left alone; to have it unarchived, write `archived: false` for it under `repositories:`.",
    ],
    [
      "several that are archived",
      "web, old-api, old-web",
      "old-api, old-web are archived, so they are left alone; to have them unarchived, write `archived: false` for them under `repositories:`.",
    ],
  ])(
    "a repository that `repos` names and that is left out, %s: the job says why, and is green",
    async (_, repos, message) => {
      expect(await warnings({ mode, repos })).toEqual([message]);
    },
  );

  test("each place that excludes speaks for itself", async () => {
    const config = CONFIG.replace('["sandbox-*", payments-api]', "\n  - payments-api\n  - sandbox-*");

    expect(await warnings({ mode, repos: "payments-api, sandbox-1, web" }, config)).toEqual([
      "payments-api is excluded by repo-cop.yml:2 (exclude), so nothing is done there.",
      "sandbox-1 is excluded by repo-cop.yml:3 (exclude), so nothing is done there.",
    ]);
  });

  test.each([
    ["is there and asked for", "web"],
    ["is archived, which some layer speaks of", "lost-api"],
    ["is left out beside others that a glob asks for", "*"],
  ])("nothing is said of one that %s", async (_, repos) => {
    expect(await warnings({ mode, repos })).toEqual([]);
  });

  test("a run without any repository says so, and what became of them", async () => {
    expect(await warnings({ mode, repos: "sandbox-*, old-*" })).toEqual([
      "No repository is selected, so nothing is done. Listed in acme: 7. Left out: 2 excluded, 2 archived and left alone, 0 that the token cannot administer.",
    ]);
  });
});

describe("src/modes/targets/not-selected.ts", () => {
  test("an organization in which the token sees nothing is not a night without drift", async () => {
    const { run, annotations, seeded } = night("repository: { has_wiki: false }\n");
    seeded.organization.repositories.clear();

    expect(await run({ mode: "list" })).toBe(0);
    expect(annotations.map(({ message }) => message)).toEqual([
      "The token sees no repository of acme, so nothing is done. Next step: give it access to them.",
    ]);
  });
});
