// Plans one family of a repository again with its current state, after the answer to one of its requests was lost.

import type { PlanAgain } from "../../apply/lost-answer.ts";
import type { GitHub } from "../../deps.ts";
import type { RepositoryRead } from "../../model.ts";
import { type PlanContext, planRepository } from "../../plan/plan.ts";
import { type ReadContext, readRepositories } from "../../read/repositories.ts";

/** All other data is as it was read before, so that the remaining work is planned as before. */
export function planFamilyAgain(
  { repo, desired, findings = [], families: before }: RepositoryRead,
  { github, log, state, planning }: Pick<ReadContext, "github" | "log" | "state"> & { readonly planning: PlanContext },
): PlanAgain {
  // Work has begun in this repository and should be finished.
  const continuing: GitHub = {
    ...github,
    send: (request, options) => github.send(request, { ...options, isContinuation: true }),
  };
  return async (key) => {
    const families = planning.families.filter((family) => family.key === key);
    const reading = { github: continuing, log, state, families, confirming: true };
    const [fresh] = await readRepositories([{ repo, desired }], reading);
    if (fresh?.families.get(key)?.kind !== "known") return undefined;
    return planRepository({ repo, desired, findings, families: new Map([...before, ...fresh.families]) }, planning);
  };
}
