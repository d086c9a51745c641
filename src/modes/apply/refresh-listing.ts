// Refreshes the listing data of each repository once it is too old.

import { inventoryNeeds } from "../../config/model/config.ts";
import { ApiError } from "../../errors.ts";
import { listRepositories } from "../../inventory/repositories.ts";
import type { Repository, Target } from "../../model.ts";
import type { Run } from "../context.ts";
import { hideNames } from "../targets/hide-names.ts";
import { listedFamilies } from "../targets/select.ts";

/** Repositories on one page of the list. */
const PAGE = 100;

/**
 * The targets with current listing data; the desired states stay as they were decided. `count`: number of repositories
 * in the inventory. If the list fails, or would cost more requests than the slice has repositories, the data is left
 * out, and families read it repository by repository.
 */
export async function refreshListing(targets: readonly Target[], count: number, run: Run): Promise<readonly Target[]> {
  const { config } = run;
  if (listedFamilies(config).length === 0 && !inventoryNeeds(config).properties) return targets;
  const isWorthIt = targets.length * PAGE > count;
  const fresh = isWorthIt ? await listAgain(run) : [];
  const byId = new Map(fresh.map((repo) => [repo.id, repo]));
  return targets.map((target) => ({ ...target, repo: renewed(target.repo, byId.get(target.repo.id)) }));
}

async function listAgain(run: Run): Promise<readonly Repository[]> {
  const { github, organization, config } = run;
  try {
    const listing = await listRepositories(github, organization, listedFamilies(config));
    if (listing.kind !== "listed") return [];
    hideNames(listing.repositories, run);
    return listing.repositories;
  } catch (error) {
    if (error instanceof ApiError) return [];
    throw error;
  }
}

function renewed({ listed: _, properties: __, ...repo }: Repository, fresh: Repository | undefined): Repository {
  return {
    ...repo,
    ...(fresh?.listed && { listed: fresh.listed }),
    ...(fresh?.properties && { properties: fresh.properties }),
  };
}
