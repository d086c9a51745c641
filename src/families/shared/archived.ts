// Archived repositories are not changed unless a layer sets `archived:`.
import type { DesiredState, JsonObject, Repository } from "../../model.ts";

/** The value of `archived` in the config; undefined if no layer sets it. */
export function desiredArchived(desired: DesiredState): boolean | undefined {
  const settings = desired.families["repository"] as JsonObject | undefined;
  const archived = settings?.["archived"];
  return typeof archived === "boolean" ? archived : undefined;
}

/**
 * True for an archived repository without a configured `archived`: nothing is read or written there. Undecided layers
 * do not matter: only an entry for a single repository may set `archived: false`, and such entries are never undecided.
 */
export function isLeftAlone(repo: Repository, desired: DesiredState): boolean {
  return repo.archived && desiredArchived(desired) === undefined;
}
