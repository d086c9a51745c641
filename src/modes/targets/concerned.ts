// Finds the repositories whose desired state differs between proposed config and base config. Only these are read.
import { comparableConfig } from "../../config/base.ts";
import { type Concerned, concernedRepositories } from "../../config/compare.ts";
import { inventoryNeeds } from "../../config/model/config.ts";
import type { Deferred } from "../../deps.ts";
import type { Repository } from "../../model.ts";
import { readForMatching } from "../../read/matching.ts";
import { readOpenTeams } from "../../read/open-teams.ts";
import type { Run } from "../context.ts";
import { warnMissingTeams } from "./targets.ts";

export interface Narrowed {
  readonly kind: "narrowed";
  /** With all data that their layers match on. */
  readonly repositories: readonly Repository[];
  /** Number of repositories with the same desired state in both configs; undefined without a base config. */
  readonly unconcerned: number | undefined;
}

/** Returns all repositories if there is no base config. */
export async function narrowToConcerned(repositories: readonly Repository[], run: Run): Promise<Narrowed | Deferred> {
  const base = comparableConfig(run.base);
  if (!base) return { kind: "narrowed", repositories, unconcerned: undefined };
  const needs = [base, run.config].map(inventoryNeeds);
  const properties = needs.some((one) => one.properties);
  const read = await readForMatching(repositories, { properties, teams: [] }, run);
  if (read.kind === "deferred") return read;
  const candidates = concernedRepositories(base, run.config, read.repositories);
  const known = await withTeams(candidates, run);
  if (known.kind === "deferred") return known;
  const concerned = known.repositories.filter((repo) => concernedRepositories(base, run.config, [repo]).length > 0);
  return { kind: "narrowed", repositories: concerned, unconcerned: repositories.length - concerned.length };
}

/** Reads team access for repositories whose layers depend on it. The others get no teams. */
async function withTeams(
  candidates: readonly Concerned[],
  run: Run,
): Promise<{ readonly kind: "matchable"; readonly repositories: readonly Repository[] } | Deferred> {
  const isOpen = ({ teams }: Concerned) => teams.length > 0;
  const settled = candidates.filter((one) => !isOpen(one)).map(({ repo }) => ({ ...repo, teams: repo.teams ?? [] }));
  const open = candidates.filter(isOpen);
  if (open.length === 0) return { kind: "matchable", repositories: settled };
  const read = await readOpenTeams(open, run);
  if (read.kind === "deferred") return read;
  await warnMissingTeams(read.missingTeams, run);
  return { kind: "matchable", repositories: [...settled, ...read.repositories] };
}
