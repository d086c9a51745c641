// Finds the repositories that hold the actions of this run's workflow. A workflow may use a renamed repository by its
// former name, so they are known by id.
// https://docs.github.com/en/repositories/creating-and-managing-repositories/renaming-a-repository
import type { GitHub } from "../../deps.ts";
import type { Repository } from "../../model.ts";
import { holderOf, isNamed, type LockoutContext, sourcesOf } from "../../plan/lockout/lockout.ts";
import { readIdOf } from "../../read/identity.ts";

type Sources = Pick<LockoutContext, "action" | "uses">;
type Holders = Required<Pick<LockoutContext, "holders">> & Pick<LockoutContext, "unplaced">;

/** The holders that have or had their name in one of these states of the run's repositories. */
export function holdersAmong(repositories: readonly Repository[], sources: Sources): Holders["holders"] {
  const named = sourcesOf(sources).flatMap((source) =>
    repositories.filter((repo) => isNamed(repo, holderOf(source))).map(({ id }) => [id, source] as const),
  );
  return new Map(named);
}

/** Looks up all other holders that belong to the organization, with one request each. */
export async function findHolders(
  itself: LockoutContext & Pick<Holders, "holders">,
  { github, organization }: { readonly github: GitHub; readonly organization: string },
): Promise<Holders> {
  const known = new Set([...itself.holders.values()].map(holderOf));
  if (itself.repository !== undefined) known.add(itself.repository);
  const holders = new Map(itself.holders);
  for (const source of sourcesOf(itself)) {
    const holder = holderOf(source);
    const [owner = "", name = ""] = holder.split("/");
    if (known.has(holder) || owner.toLowerCase() !== organization.toLowerCase()) continue;
    known.add(holder);
    const found = await readIdOf(github, { owner, name });
    if (found === "unknown") return { holders, unplaced: source };
    if (found !== undefined) holders.set(found, source);
  }
  return { holders };
}
