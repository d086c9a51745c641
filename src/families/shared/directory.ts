// Looks up what the config calls a team, a user or an App in the organization's directory.
import type { Directory, DirectoryActor, DirectoryTeam } from "../../model.ts";
import { sameRole } from "./roles.ts";

/** By name or slug, caseless; undefined where the organization has none (or it was never asked for). */
export function teamNamed(name: string, { teams }: Directory): DirectoryTeam | undefined {
  return teams[name.toLowerCase()] ?? undefined;
}

/** By login, caseless. */
export function userNamed(login: string, { users }: Directory): DirectoryActor | undefined {
  return users[login.toLowerCase()] ?? undefined;
}

/** By slug, or by id where the config has only that. */
export function appNamed(slug: string, { apps }: Directory): DirectoryActor | undefined {
  return apps[slug.toLowerCase()] ?? undefined;
}

/** As the organization spells it; built-in roles are not among its own. */
export function roleNamed(role: string, { roles }: Directory): string {
  return roles.find((one) => sameRole(one, role)) ?? role;
}
