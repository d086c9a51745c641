// A made-up organization, the same for the same options: names, kinds and visibilities as they are found, and a share
// of drifted repositories.
import { addAutolink } from "../families/autolinks.ts";
import {
  addRepository,
  addTeam,
  addUser,
  createOrganization,
  grantTeam,
  type Organization,
} from "../state/organization.ts";
import type { Repository } from "../state/repository.ts";
import { GOOD_AUTOLINKS, GOOD_SETTINGS, GOOD_TEAMS } from "./basic-state.ts";
import { type Chance, kindOf, prng, SEEDED_HOME } from "./names.ts";

export { SEEDED_HOME } from "./names.ts";

export interface SeedOptions {
  readonly repositories: number;
  /** Share of the repositories that drift; those that are archived are left out of the count. Default 1/3. */
  readonly drifted?: number;
  readonly seed?: number;
  readonly login?: string;
}
export interface Seeded {
  readonly organization: Organization;
  /** Names of the repositories that are not in the good state. */
  readonly drifted: readonly string[];
}

/** The token of an organization owner. */
export const SEEDED_TOKEN = "ghp_simulatedOwnerOfTheOrganization00000000";
/** The token of a job in `SEEDED_HOME`. */
export const SEEDED_JOB_TOKEN = "ghs_simulatedJobTokenOfOneRepository0000000";

/** An organization without repositories, with an owner and the two tokens. */
export function foundOrganization(login: string): Organization {
  const organization = createOrganization({ login });
  addUser(organization, "octo-owner", "owner");
  organization.tokens.set(SEEDED_TOKEN, {
    kind: "personal",
    login: "octo-owner",
    owner: true,
    permissions: "all",
    role: "admin",
  });
  organization.tokens.set(SEEDED_JOB_TOKEN, { kind: "job", repository: SEEDED_HOME });
  return organization;
}

export function seedOrganization({ repositories, drifted = 1 / 3, seed = 1, login = "acme" }: SeedOptions): Seeded {
  const organization = foundOrganization(login);
  const chance = prng(seed);
  const teams = GOOD_TEAMS.map(({ name, permission }) => ({ team: addTeam(organization, { name }), permission }));
  const names: string[] = [];
  for (let index = 0; index < repositories; index += 1) {
    const repository = addRepository(organization, kindOf(index, chance, GOOD_SETTINGS));
    for (const { team, permission } of teams) grantTeam(team, repository, permission);
    for (const autolink of GOOD_AUTOLINKS) addAutolink(organization, repository, autolink);
    if (repository.settings.archived || chance() >= drifted) continue;
    drift(DRIFTS, { organization, repository, chance });
    names.push(repository.name);
  }
  return { organization, drifted: names };
}

export type Drift = (repository: Repository, organization: Organization) => void;
interface Victim {
  readonly organization: Organization;
  readonly repository: Repository;
  readonly chance: Chance;
}

/** One or two ways of drifting each. */
export function drift(drifts: readonly Drift[], { organization, repository, chance }: Victim): void {
  const first = Math.floor(chance() * drifts.length);
  drifts[first]?.(repository, organization);
  if (chance() < 0.3)
    drifts[(first + 1 + Math.floor(chance() * (drifts.length - 1))) % drifts.length]?.(repository, organization);
}

const DRIFTS: readonly Drift[] = [
  ({ settings }) => void Object.assign(settings, { has_wiki: true, has_projects: true }),
  ({ settings }) => void Object.assign(settings, { allow_merge_commit: true, allow_rebase_merge: true }),
  ({ settings }) => void Object.assign(settings, { delete_branch_on_merge: false }),
  ({ settings }) =>
    void Object.assign(settings, {
      squash_merge_commit_title: "COMMIT_OR_PR_TITLE",
      squash_merge_commit_message: "COMMIT_MESSAGES",
    }),
  ({ settings }) => void Object.assign(settings, { allow_auto_merge: false, allow_update_branch: false }),
  (repository, { teams }) => void teams[0]?.grants.delete(repository.id),
  (repository, { teams }) => void teams[3]?.grants.set(repository.id, "admin"),
  (repository, { teams }) => void teams[1]?.grants.set(repository.id, "read"),
  ({ autolinks }) => void autolinks.pop(),
  (repository, organization) => {
    repository.autolinks.shift();
    addAutolink(organization, repository, {
      key_prefix: "OPS-",
      url_template: "https://jira.acme.example/browse/OPS-<num>",
    });
  },
];
