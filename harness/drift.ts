// Finds drift that a night should have repaired, from the simulator's state and without the code under test.
import { GOOD_AUTOLINKS, GOOD_SETTINGS, GOOD_TEAMS } from "../simulator/seeds/basic-state.ts";
import type { Organization } from "../simulator/state/organization.ts";

/** The differences from the state in examples/repo-cop.yml, without archived repositories. */
export function driftOf({ repositories, teams }: Organization): readonly string[] {
  return [...repositories.values()]
    .filter(({ settings }) => !settings.archived)
    .flatMap((repository) => [
      ...Object.entries(GOOD_SETTINGS)
        .filter(([key, value]) => repository.settings[key as keyof typeof GOOD_SETTINGS] !== value)
        .map(([key]) => `${repository.name}: ${key}`),
      ...GOOD_TEAMS.filter(({ name, permission }) => {
        const role = teams.find((team) => team.slug === name)?.grants.get(repository.id);
        return role !== { pull: "read", push: "write", admin: "admin" }[permission];
      }).map(({ name }) => `${repository.name}: team ${name}`),
      ...GOOD_AUTOLINKS.filter((wanted) => {
        const actual = repository.autolinks.find(({ key_prefix }) => key_prefix === wanted.key_prefix);
        return actual?.url_template !== wanted.url_template || actual.is_alphanumeric !== false;
      }).map(({ key_prefix }) => `${repository.name}: ${key_prefix}`),
    ]);
}
