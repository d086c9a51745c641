// Looks up names from the config in the organization's directory: teams, users, Apps and roles.
import type { Directory, DirectoryActor, DirectoryTeam } from "../../model.ts";
import { own } from "../../text/lookup.ts";
import { sameRole } from "./roles.ts";

/** By name or slug, ignoring case; undefined if the organization has no such team or it was not looked up. */
export function teamNamed(name: string, { teams }: Directory): DirectoryTeam | undefined {
  return own(teams, name.toLowerCase()) ?? undefined;
}

/** By login, ignoring case. */
export function userNamed(login: string, { users }: Directory): DirectoryActor | undefined {
  return own(users, login.toLowerCase()) ?? undefined;
}

/** By slug, or by id if the config has only the id. */
export function appNamed(slug: string, { apps }: Directory): DirectoryActor | undefined {
  return own(apps, slug.toLowerCase()) ?? undefined;
}

/** The role in the organization's spelling. Built-in roles are not in its list. */
export function roleNamed(role: string, { roles }: Directory): string {
  return roles.find((one) => sameRole(one, role)) ?? role;
}
