// Compares the roles of teams. Inherited access is reported, since it cannot be changed here.
import type { Administrator, Drift, Finding, LowAccess } from "../../model.ts";
import type { CompareContext, Comparison } from "../family.ts";
import type { RepositoryContext } from "../read-contract.ts";
import { countDeletes, sortedByKey } from "../shared/diff.ts";
import { roleNamed, teamNamed } from "../shared/directory.ts";
import { exceeds, isBelowPush, sameRole } from "../shared/roles.ts";
import type { ActualTeams, Grant } from "./read.ts";
import { type DesiredTeams, teamKey } from "./schema.ts";

interface RoleWish {
  readonly role: string;
  readonly path: readonly string[];
}

/** Compares teams by slug. A name that the organization does not have is a finding. */
export function diffTeams(desired: DesiredTeams, actual: ActualTeams, context: CompareContext): Comparison {
  const { wishes, findings } = resolve(desired, context);
  const wanted = [...wishes].map(([slug, wish]) => diffTeam(slug, wish, actual.grants.get(slug)));
  // A name without a team may be a misspelled team that would be pruned, so nothing is pruned.
  const isPruned = context.prune.has("teams") && actual.complete && wishes.size > 0 && findings.length === 0;
  const pruned = isPruned ? [...actual.grants].filter(([slug]) => !wishes.has(slug)) : [];
  const others = sortedByKey(pruned).map(([slug, grant]) => diffUnnamed(slug, grant));
  const changes = [...wanted, ...others].flatMap((one) => one.changes);
  const all = [...findings, ...[...wanted, ...others].flatMap((one) => one.findings)];
  if (!isPruned) return { changes, findings: all };
  return {
    changes,
    findings: all,
    entries: { read: actual.grants.size, deleted: countDeletes(changes) },
  };
}

/** Desired roles by slug, sorted. If two names mean the same team, the later layer's role is used. */
function resolve(
  desired: DesiredTeams,
  { directory }: CompareContext,
): { wishes: ReadonlyMap<string, RoleWish>; findings: readonly Finding[] } {
  const found: [string, RoleWish][] = [];
  const findings: Finding[] = [];
  for (const entry of desired) {
    const team = teamNamed(entry.name, directory);
    if (team) found.push([team.slug, { role: roleNamed(entry.permission, directory), path: [teamKey(entry)] }]);
    else
      findings.push(
        finding(entry.name, `the organization has no team ${entry.name}, or more than one of that name: give the slug`),
      );
  }
  return { wishes: new Map(sortedByKey(new Map(found))), findings };
}

function diffTeam(slug: string, { role, path }: RoleWish, grant: Grant | undefined): Comparison {
  if (!grant) return { changes: [{ action: "create", target: slug, after: role, path }], findings: [] };
  if (sameRole(grant.role, role)) return { changes: [], findings: [] };
  const update: Drift = { action: "update", target: slug, before: grant.role, after: role, path };
  const { inherited } = grant;
  if (!inherited || exceeds(role, inherited.role)) return { changes: [update], findings: [] };
  const message = `has ${inherited.role} from ${inherited.from}, which ${role} cannot lower; change it there`;
  // The team's own grant may be higher than its inherited role: then the own grant is lowered.
  const isOwnHigher = !sameRole(grant.role, inherited.role);
  return { changes: isOwnHigher ? [update] : [], findings: [finding(slug, message)] };
}

/**
 * A team that the config does not name, if teams are pruned. Access inherited from a parent team is left to the parent.
 */
function diffUnnamed(slug: string, { role, inherited }: Grant): Comparison {
  if (!inherited || !sameRole(role, inherited.role))
    return { changes: [{ action: "delete", target: slug, before: role }], findings: [] };
  if (inherited.from.startsWith("team ")) return { changes: [], findings: [] };
  return { changes: [], findings: [finding(slug, `has ${role} from ${inherited.from}; change it there`)] };
}

/** Teams with admin access of their own, not inherited. */
export function administrators({ grants }: ActualTeams, { directory }: RepositoryContext): readonly Administrator[] {
  const own = [...grants].filter(([, { role, inherited }]) => role === "admin" && inherited?.role !== "admin");
  return own.map(([slug]) => {
    const parent = Object.values(directory.teams).find((team) => team?.slug === slug)?.parent;
    return { kind: "team", name: slug, ...(parent && { parent }) };
  });
}

/**
 * Teams whose role here is below push. A list may lack what a team inherits. So a team below another one counts only if
 * its inherited role is known, and a missing team only if the list is complete and has inherited access too.
 * https://docs.github.com/en/rest/repos/repos#list-repository-teams
 */
export function lowAccess({ grants, complete }: ActualTeams, context: RepositoryContext): readonly LowAccess[] {
  const teams = Object.values(context.directory.teams).filter((team) => team !== null);
  const isWhole = complete && context.repo.visibility !== "public";
  return [...new Map(teams.map((team) => [team.slug, team])).values()].flatMap(({ slug, parent }): LowAccess[] => {
    const account = { kind: "team", name: slug.toLowerCase() } as const;
    const grant = grants.get(slug);
    if (!grant) return isWhole && parent === null ? [{ ...account, role: "none" }] : [];
    const { role, inherited } = grant;
    if (parent !== null && inherited === undefined) return [];
    return isBelowPush(role) && isBelowPush(inherited?.role ?? role) ? [{ ...account, role }] : [];
  });
}

function finding(target: string, message: string): Finding {
  return { family: "teams", target, message };
}
