// For how many repositories each policy is, so that a reader of the list sees a `match` that catches too much or too
// little.
import type { PolicyCount, Repository } from "../model.ts";
import type { Config } from "./model/config.ts";

/** Policies in their order. */
export function countMatches(
  { shared }: Pick<Config, "shared">,
  repositories: readonly Repository[],
): readonly PolicyCount[] {
  return shared.flatMap(({ name, source, match }) => {
    if (!match) return [];
    const count = { matches: 0, unknown: 0 };
    for (const repo of repositories) {
      const truth = match.matches(repo);
      if (truth === true) count.matches += 1;
      else if (truth === undefined) count.unknown += 1;
    }
    return [{ name, source, ...count }];
  });
}
