// Looks up what the config calls a team, a user or an App in the organisation's directory.
import type { Directory, DirectoryTeam } from "../model.ts";

/** By name or slug, caseless; undefined where the organisation has none (or it was never asked for). */
export function teamNamed(name: string, { teams }: Directory): DirectoryTeam | undefined {
  return teams[name.toLowerCase()] ?? undefined;
}
