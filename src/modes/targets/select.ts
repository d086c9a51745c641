// Selects the targets of a run from an owner's repositories: list, select, read data that layers match on, resolve.

import type { Config } from "../../config/model/config.ts";
import { usedFamilies } from "../../config/model/config.ts";
import type { Deferred, Host } from "../../deps.ts";
import { ConfigError } from "../../errors.ts";
import type { AnyFamily } from "../../families/family.ts";
import { type Listing, listRepositories, readRepositoriesByName } from "../../inventory/repositories.ts";
import { isAdvisoryFork, isPlainName, selectRepositories } from "../../inventory/select.ts";
import type { OwnerKind, Repository, SelectionCounts, Target } from "../../model.ts";
import { given } from "../../objects.ts";
import type { Run } from "../context.ts";
import { narrowToConcerned } from "./concerned.ts";
import { checkGrants } from "./granted.ts";
import { hideNames } from "./hide-names.ts";
import { checkReach, warnUnreachable, warnUntouched } from "./not-selected.ts";
import { decideTargets, openTargetsFor, refuseOrganizationNames, targetsFor } from "./targets.ts";

export interface Selection {
  readonly kind: "selected";
  readonly ownerKind: OwnerKind;
  readonly targets: readonly Target[];
  /** All listed repositories, to check the config against them. */
  readonly listed: readonly Repository[];
  readonly counts: SelectionCounts;
  readonly leftAlone: Readonly<Record<"excluded" | "archived" | "advisoryForks", readonly Repository[]>>;
}

/** The repositories are known, but the limits leave no room to decide or plan. */
export interface Postponed {
  readonly kind: "postponed";
  readonly targets: readonly Target[];
  readonly reason: string;
}

/**
 * Lists and selects the repositories of the run.
 * @throws ConfigError for names in `repos` that do not exist or lack admin access, and for settings that the owner
 * cannot have
 * @throws ApiError if the listing fails
 */
export async function selectTargets(run: Run): Promise<Selection | Postponed | Deferred> {
  const { organization, config, log, host } = run;
  const listing = await listFor(run);
  if (listing.kind === "deferred") return listing;
  hideNames(listing.repositories, run);
  annotateOdd(listing.odd, host);
  const {
    selected: wanted,
    excluded,
    unknown,
  } = selectRepositories(listing.repositories, {
    exclude: config.exclude,
    only: run.inputs.repos,
  });
  refuseUnknown([...new Set([...unknown, ...listing.unknown])], organization);
  const advisoryForks = wanted.filter(isAdvisoryFork);
  const selected = wanted.filter((repository) => !isAdvisoryFork(repository));
  const { reachable, unreachable } = checkReach(selected, run);
  warnUnreachable(unreachable, host);
  const narrowed = await narrowToConcerned(reachable, run);
  if (narrowed.kind === "deferred") return narrowed;
  const { repositories: concerned, unconcerned } = narrowed;
  // After a comparison, no further reads are needed to decide.
  const decided =
    unconcerned === undefined
      ? await decideTargets(concerned, run)
      : ({ kind: "decided", targets: targetsFor(config, concerned) } as const);
  if (decided.kind === "deferred")
    return { kind: "postponed", targets: openTargetsFor(config, concerned), reason: decided.reason };
  const { targets } = decided;
  if (listing.ownerKind === "user") refuseOrganizationNames(targets, organization, config.families);
  await checkGrants(targets, run);
  const kept = new Set(targets.map(({ repo }) => repo.id));
  const archived = concerned.filter(({ id }) => !kept.has(id));
  const counts = {
    listed: listing.repositories.length,
    excluded: excluded.length,
    archived: archived.length + advisoryForks.length,
    unreachable: unreachable.length,
    ...given({ unconcerned }),
    selected: targets.length,
  };
  log.info("Repositories selected.", counts);
  if (unconcerned === undefined) warnUntouched({ excluded, archived, counts }, run);
  const { ownerKind, repositories: listed } = listing;
  return { kind: "selected", ownerKind, targets, listed, counts, leftAlone: { excluded, archived, advisoryForks } };
}

/** A few plain names are read one by one. Globs and more names need the whole list. */
function listFor({ github, organization, inputs: { repos }, config }: Run): Promise<Listing | Deferred> {
  const isFew = repos.length > 0 && repos.length <= FEW && repos.every(isPlainName);
  return isFew
    ? readRepositoriesByName(github, organization, repos)
    : listRepositories(github, organization, listedFamilies(config));
}
const FEW = 10;

/** The used families that keep data of the listing. */
export function listedFamilies(config: Config): readonly AnyFamily[] {
  const used = usedFamilies(config);
  return config.families.filter(({ key, read }) => read.listed && used.has(key));
}

function refuseUnknown(names: readonly string[], organization: string): void {
  if (names.length === 0) return;
  const list = names.map((name) => JSON.stringify(name)).join(", ");
  throw new ConfigError(
    `repos: ${list} names no repository of ${organization}; correct it, or let the token see the repository`,
  );
}

/** An entry that is not a repository is reported and skipped. */
function annotateOdd(odd: readonly string[], host: Host): void {
  const [first] = odd;
  if (first === undefined) return;
  const more = odd.length === 1 ? "" : ` So are ${odd.length - 1} more.`;
  const message =
    "An entry of GitHub's list of repositories cannot be read, and is left out of this run: " +
    `${first}.${more} Next step: check whether a proxy changes answers; if not, report it.`;
  host.annotate({ level: "error", title: "Repo Cop", message });
}
