// The registry of setting families: the order of reading, writing and of the documentation.
import { autolinks } from "./autolinks.ts";
import type { AnyFamily } from "./family.ts";
import { repository } from "./repository/repository.ts";
import { teams } from "./teams/teams.ts";

/** Every family that a config can use. */
export const FAMILIES = [repository, teams, autolinks] as const satisfies readonly AnyFamily[];

/** The family of a key in the config. */
export function familyByKey(key: string): AnyFamily | undefined {
  return FAMILIES.find((family) => family.key === key);
}
