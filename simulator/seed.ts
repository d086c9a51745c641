// A made-up organisation, the same for the same options: names, kinds and visibilities as they are found, and a share of drifted repositories.
import { addAutolink } from "./families/autolinks.ts";
import { GOOD_AUTOLINKS, GOOD_SETTINGS, GOOD_TEAMS } from "./good-state.ts";
import { addRepository, addTeam, addUser, createOrganization, grantTeam, type Organization } from "./state/organization.ts";
import type { Repository } from "./state/repository.ts";

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

/** Of an organisation owner. */
export const SEEDED_TOKEN = "ghp_simulatedOwnerOfTheOrganization00000000";
/** Of a job in the repository `repo-cop-config`. */
export const SEEDED_JOB_TOKEN = "ghs_simulatedJobTokenOfOneRepository0000000";
export const SEEDED_HOME = "repo-cop-config";

const DOMAINS =
  "billing payments orders search identity catalog shipping pricing inventory loyalty returns fraud content media analytics support".split(
    " ",
  );
const PARTS = "api worker ui database events gateway scheduler importer exporter reports mobile admin".split(" ");
const SUFFIXES = ["", "-v2", "-tools", "-tests", "-docs", "-infra", "-client", "-schema"];
const LANGUAGES = ["TypeScript", "Go", "Kotlin", "Python", "Ruby", null];

export function seedOrganization({ repositories, drifted = 1 / 3, seed = 1, login = "acme" }: SeedOptions): Seeded {
  const organization = createOrganization({ login });
  const chance = prng(seed);
  addUser(organization, "octo-owner", "owner");
  organization.tokens.set(SEEDED_TOKEN, { kind: "personal", login: "octo-owner", owner: true, permissions: "all", role: "admin" });
  organization.tokens.set(SEEDED_JOB_TOKEN, { kind: "job", repository: SEEDED_HOME });
  const teams = new Map(GOOD_TEAMS.map(({ name }) => [name, addTeam(organization, { name })]));
  const names: string[] = [];
  for (let index = 0; index < repositories; index += 1) {
    const repository = addRepository(organization, kindOf(index, chance));
    for (const { name, permission } of GOOD_TEAMS) {
      const team = teams.get(name);
      if (team) grantTeam(team, repository, permission);
    }
    for (const autolink of GOOD_AUTOLINKS) addAutolink(organization, repository, autolink);
    if (repository.settings.archived || chance() >= drifted) continue;
    drift(organization, repository, chance);
    names.push(repository.name);
  }
  return { organization, drifted: names };
}

type Chance = () => number;

/** Mulberry32: small, seeded, good enough to scatter. */
function prng(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(items: readonly T[], chance: Chance): T {
  return items[Math.floor(chance() * items.length)] as T;
}

function nameOf(index: number): string {
  if (index === 0) return SEEDED_HOME;
  const number = index - 1;
  const base = `${DOMAINS[number % DOMAINS.length]}-${PARTS[Math.floor(number / DOMAINS.length) % PARTS.length]}`;
  const round = Math.floor(number / (DOMAINS.length * PARTS.length));
  return base + (SUFFIXES[round] ?? `-${round}`);
}

function kindOf(index: number, chance: Chance) {
  const visibility = chance();
  const isHome = index === 0;
  const empty = !isHome && chance() < 0.01;
  const defaultBranch = chance() < 0.2 ? "master" : "main";
  return {
    name: nameOf(index),
    fork: !isHome && chance() < 0.02,
    language: pick(LANGUAGES, chance),
    branches: empty ? [] : [defaultBranch, ...(chance() < 0.3 ? ["develop"] : [])],
    settings: {
      ...GOOD_SETTINGS,
      default_branch: empty ? "main" : defaultBranch,
      visibility: visibility < 0.1 ? "public" : visibility < 0.4 ? "internal" : "private",
      archived: !isHome && chance() < 0.03,
      is_template: !isHome && chance() < 0.01,
    },
  } as const;
}

/** One or two ways of drifting each. */
function drift(organization: Organization, repository: Repository, chance: Chance): void {
  const first = Math.floor(chance() * DRIFTS.length);
  DRIFTS[first]?.(repository, organization);
  if (chance() < 0.3) DRIFTS[(first + 1 + Math.floor(chance() * (DRIFTS.length - 1))) % DRIFTS.length]?.(repository, organization);
}

const DRIFTS: readonly ((repository: Repository, organization: Organization) => void)[] = [
  ({ settings }) => void Object.assign(settings, { has_wiki: true, has_projects: true }),
  ({ settings }) => void Object.assign(settings, { allow_merge_commit: true, allow_rebase_merge: true }),
  ({ settings }) => void Object.assign(settings, { delete_branch_on_merge: false }),
  ({ settings }) =>
    void Object.assign(settings, { squash_merge_commit_title: "COMMIT_OR_PR_TITLE", squash_merge_commit_message: "COMMIT_MESSAGES" }),
  ({ settings }) => void Object.assign(settings, { allow_auto_merge: false, allow_update_branch: false }),
  (repository, { teams }) => void teams[0]?.grants.delete(repository.id),
  (repository, { teams }) => void teams[3]?.grants.set(repository.id, "admin"),
  (repository, { teams }) => void teams[1]?.grants.set(repository.id, "read"),
  ({ autolinks }) => void autolinks.pop(),
  (repository, organization) => {
    repository.autolinks.shift();
    addAutolink(organization, repository, { key_prefix: "OPS-", url_template: "https://jira.acme.example/browse/OPS-<num>" });
  },
];
