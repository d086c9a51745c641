// Finds the accounts that cannot push to a repository, after the changes of access that the same plan makes.
import type { AnyFamily } from "../families/family.ts";
import { isBelowPush } from "../families/shared/roles.ts";
import type { Change, Directory, LowAccess, RepositoryRead } from "../model.ts";
import { isObject } from "../objects.ts";

/** The accounts that the families' reads show to have less than push access, and that this plan does not raise. */
export function lowAccessIn(
  { repo, families: reads }: Pick<RepositoryRead, "repo" | "families">,
  changes: readonly Change[],
  { families, directory }: { readonly families: readonly AnyFamily[]; readonly directory: Directory },
): readonly LowAccess[] {
  const known = families.flatMap(({ key, guards }) => {
    const result = reads.get(key);
    return result?.kind === "known" ? (guards?.lowAccess?.(result.value, { repo, directory }) ?? []) : [];
  });
  const granted = changes.flatMap((change): readonly Granted[] => {
    const kind = ({ teams: "team", collaborators: "user" } as const)[change.family];
    if (kind === undefined || change.action === "delete") return [];
    const role = String(isObject(change.after) ? change.after["permission"] : change.after);
    return [{ kind, name: change.target, role }];
  });
  return known.flatMap((one) => after(one, granted, directory));
}

interface Granted {
  readonly kind: LowAccess["kind"];
  readonly name: string;
  readonly role: string;
}

/** A team that gets push gives it to its members and to the teams below it, and nothing shows which these are. */
function after(account: LowAccess, granted: readonly Granted[], { teams }: Directory): readonly LowAccess[] {
  const own = granted.find(({ kind, name }) => kind === account.kind && name.toLowerCase() === account.name);
  const role = own?.role ?? account.role;
  if (role !== "none" && !isBelowPush(role)) return [];
  const isRaised = granted.some((one) => one.kind === "team" && one !== own && !isBelowPush(one.role));
  const isAtTop =
    account.kind === "team" &&
    Object.values(teams).some((team) => team?.slug.toLowerCase() === account.name && team.parent === null);
  return isRaised && !isAtTop ? [] : [{ ...account, role }];
}
