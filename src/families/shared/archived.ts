// Archived repositories are left alone unless a layer says `archived:`.
import type { DesiredState, JsonObject, Repository } from "../../model.ts";

/** What the config asks of `archived`; undefined where no layer says anything. */
export function desiredArchived(desired: DesiredState): boolean | undefined {
  const settings = desired.families["repository"] as JsonObject | undefined;
  const archived = settings?.["archived"];
  return typeof archived === "boolean" ? archived : undefined;
}

/**
 * True for an archived repository that no layer speaks of: nothing is read or written there. A layer that is not
 * decided could only ask that it stay archived, since `archived: false` stands under the name of a repository alone.
 */
export function isLeftAlone(repo: Repository, desired: DesiredState): boolean {
  return repo.archived && desiredArchived(desired) === undefined;
}
