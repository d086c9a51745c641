// Seeded organizations are the same for the same seed, and drift as much as told.
import { describe, expect, test } from "vitest";
import { SEEDED_TOKEN, type SeedOptions, seedOrganization } from "../../../simulator/seeds/basic.ts";
import { GOOD_AUTOLINKS, GOOD_SETTINGS, GOOD_TEAMS } from "../../../simulator/seeds/basic-state.ts";
import { modernName } from "../../../simulator/state/people.ts";
import type { Repository } from "../../../simulator/state/repository.ts";
import { openLab } from "../harness.ts";

function isGood({ organization }: ReturnType<typeof seedOrganization>, repository: Repository): boolean {
  const settings = Object.entries(GOOD_SETTINGS).every(
    ([key, value]) => repository.settings[key as keyof typeof GOOD_SETTINGS] === value,
  );
  const teams = GOOD_TEAMS.every(({ name, permission }) => {
    const team = organization.teams.find(({ slug }) => slug === name);
    return team?.grants.get(repository.id) === modernName(permission);
  });
  const autolinks = repository.autolinks.map(({ id: _id, ...autolink }) => autolink);
  const byPrefix = (a: { key_prefix: string }, b: { key_prefix: string }) => (a.key_prefix < b.key_prefix ? -1 : 1);
  return (
    settings &&
    teams &&
    JSON.stringify(sorted(autolinks.sort(byPrefix))) === JSON.stringify(sorted([...GOOD_AUTOLINKS].sort(byPrefix)))
  );
}
const sorted = (list: readonly object[]) => list.map((item) => Object.fromEntries(Object.entries(item).sort()));

const fingerprint = (options: SeedOptions) =>
  JSON.stringify(
    [...seedOrganization(options).organization.repositories.values()].map(({ name, settings, autolinks }) => [
      name,
      settings,
      autolinks,
    ]),
  );

describe("simulator/seeds/basic.ts", () => {
  test("is the same for the same seed, and another for another", () => {
    expect(fingerprint({ repositories: 200 })).toBe(fingerprint({ repositories: 200 }));
    expect(fingerprint({ repositories: 200, seed: 2 })).not.toBe(fingerprint({ repositories: 200 }));
  });

  test("names exactly the repositories that are not in the good state", () => {
    const seeded = seedOrganization({ repositories: 400 });

    const bad = [...seeded.organization.repositories.values()]
      .filter((repository) => !isGood(seeded, repository))
      .map(({ name }) => name);

    expect(bad).toEqual(seeded.drifted);
    expect(bad.length).toBeGreaterThan(100);
    expect(bad.length).toBeLessThan(170);
  });

  test.each([0, 1])("drifts as much as it is told: %d", (drifted) => {
    const seeded = seedOrganization({ repositories: 100, drifted });
    const active = [...seeded.organization.repositories.values()].filter(({ settings }) => !settings.archived);

    expect(seeded.drifted).toHaveLength(drifted * active.length);
  });

  test("has every kind of repository, and unique names at any size", () => {
    const repositories = [...seedOrganization({ repositories: 20_000 }).organization.repositories.values()];

    expect(new Set(repositories.map(({ name }) => name)).size).toBe(20_000);
    for (const visibility of ["public", "internal", "private"])
      expect(repositories.some(({ settings }) => settings.visibility === visibility)).toBe(true);
    expect(repositories.filter(({ settings }) => settings.archived).length).toBeGreaterThan(300);
    expect(repositories.some(({ branches }) => branches.size === 0)).toBe(true);
    expect(repositories.some(({ fork }) => fork)).toBe(true);
  });

  test("is answered without a violation, whatever kind the repository is", async () => {
    const { organization } = seedOrganization({ repositories: 300 });
    const { send, simulator } = openLab(organization);

    for (const page of [1, 2, 3]) await send(`GET /orgs/acme/repos?per_page=100&page=${page}`, undefined, SEEDED_TOKEN);
    for (const { name } of organization.repositories.values())
      await send(`GET /repos/acme/${name}`, undefined, SEEDED_TOKEN);

    expect(simulator.violations).toEqual([]);
    expect(simulator.log.every(({ status }) => status === 200)).toBe(true);
  });
});
