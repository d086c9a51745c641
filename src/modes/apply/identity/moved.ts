// Decides if a changed repository still belongs to the run, and if its desired state is still the same.

import { resolveRepository } from "../../../config/resolve.ts";
import { isLeftAlone } from "../../../families/shared/archived.ts";
import { selectRepositories } from "../../../inventory/select.ts";
import type { Repository, RepositoryRead } from "../../../model.ts";
import { differenceOf } from "../../../read/identity.ts";
import type { Run } from "../../context.ts";

export type SelectionRun = Pick<Run, "config"> & { readonly inputs: Pick<Run["inputs"], "repos"> };

/** `same`: the desired state is unchanged, so the repository can be planned with its current data. */
export type MoveEffect =
  | { readonly kind: "same" }
  | { readonly kind: "gone"; readonly reason: string }
  | { readonly kind: "deferred"; readonly reason: string };

/** Evaluates `exclude`, `repos` and the layers again for the changed repository. */
export function effectOfMove(before: Repository, after: Repository, { config, inputs }: SelectionRun): MoveEffect {
  const difference = differenceOf(before, after);
  if (difference === undefined) return { kind: "same" };
  const { selected, excluded } = selectRepositories([after], { exclude: config.exclude, only: inputs.repos });
  if (excluded.length > 0) return { kind: "gone", reason: `${difference}, and \`exclude\` names it now` };
  if (selected.length === 0) return { kind: "gone", reason: `${difference}, and \`repos\` does not name it` };
  const desired = resolveRepository(config, after);
  if (isLeftAlone(after, desired)) return { kind: "gone", reason: difference };
  const asked = JSON.stringify([desired.families, Object.keys(desired.prune)]);
  const { families, prune } = resolveRepository(config, before);
  return asked === JSON.stringify([families, Object.keys(prune)])
    ? { kind: "same" }
    : { kind: "deferred", reason: `${difference}, so other settings apply to it; the next run plans it again` };
}

/** If no repository can be found at all, the cause is the token, not deleted repositories. */
const ALL_GONE_ADVICE =
  "let the token see the repositories of this run; if they were deleted, the next run lists afresh";

/** The reads, adjusted for repositories that changed since they were listed. `listed` has the same order. */
export function settleMoved(
  reads: readonly RepositoryRead[],
  listed: readonly Repository[],
  run: SelectionRun,
): readonly RepositoryRead[] {
  const isAllGone = reads.length > 0 && reads.every(({ gone }) => gone !== undefined);
  return reads.map((read, at) => {
    const before = listed[at] ?? read.repo;
    if (read.gone !== undefined) {
      if (!isAllGone || read.repo.archived) return read;
      const { gone: message, ...unseen } = read;
      return { ...unseen, failure: { kind: "missing", message, advice: ALL_GONE_ADVICE } };
    }
    const effect = effectOfMove(before, read.repo, run);
    if (effect.kind === "same") return read;
    const rest = { ...read, families: new Map() };
    return effect.kind === "gone" ? { ...rest, gone: effect.reason } : { ...rest, deferred: effect.reason };
  });
}
