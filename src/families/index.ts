// The registry of setting families: the order of reading, writing and of the documentation.
import { autolinks } from "./autolinks.ts";
import type { AnyFamily } from "./family.ts";
import { repository } from "./repository/repository.ts";
import { teams } from "./teams/teams.ts";

/** By key in the config. */
export const REGISTRY = { repository, teams, autolinks } as const satisfies Readonly<Record<string, AnyFamily>>;
export type FamilyKey = keyof typeof REGISTRY;

/** Every family that a config can use. */
export const FAMILIES: readonly AnyFamily[] = Object.values(REGISTRY);

/** The family of a key in the config. */
export function familyByKey(key: string): AnyFamily | undefined {
  return FAMILIES.find((family) => family.key === key);
}
