// Decides whether a run hides the names and values of private repositories. The output of a public repository's run is
// public.
import type { JsonObject } from "../model.ts";

/** The input `private-names`. */
export type PrivateNames = "auto" | "show" | "hide";

/** The treatment of private names, and its warning; both left out if the run's output is private. */
export interface Privacy {
  readonly hidesNames?: true;
  readonly warning?: string;
}

const PUBLIC_HOME = "The repository that runs this is public, so anyone can read its logs, job summaries and artifacts";
const ADVICE = "Next step: keep config and workflow in a private repository.";

/**
 * `isInActions`: the run belongs to a workflow. Outside of Actions the names are shown. A payload that does not say
 * whether the repository is public hides them as well.
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads (`repository`)
 */
export function privacyOf(wish: PrivateNames, isInActions: boolean, payload: JsonObject | undefined): Privacy {
  const isPublic = isInActions ? isPublicIn(payload) : false;
  const hides = wish === "hide" || (wish === "auto" && isPublic !== false);
  if (isPublic) {
    const what = hides
      ? "the names and values of private repositories are hidden there"
      : "`private-names: show` shows them the names and values of private repositories";
    return { ...(hides && { hidesNames: true }), warning: `${PUBLIC_HOME}: ${what}. ${ADVICE}` };
  }
  if (!hides) return {};
  return { hidesNames: true, ...(wish === "auto" && { warning: UNKNOWN_HOME }) };
}

const UNKNOWN_HOME =
  "The event that started this run does not say whether its repository is public, so the names and values of " +
  "private repositories are hidden. Next step: give `private-names: show` where the repository is private.";

function isPublicIn(payload: JsonObject | undefined): boolean | undefined {
  const repository = payload?.["repository"];
  if (typeof repository !== "object" || repository === null || Array.isArray(repository)) return undefined;
  const { private: isPrivate, visibility } = repository as JsonObject;
  if (visibility === "public" || isPrivate === false) return true;
  return isPrivate === true || visibility === "private" || visibility === "internal" ? false : undefined;
}
