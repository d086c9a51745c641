// Reads data that one request returns for many repositories: names, team grants, and other data that families list per
// organization.
import type { Deferred } from "../deps.ts";
import type { AnyFamily, NameRef } from "../families/family.ts";
import { ROLE_WORDS } from "../families/shared/roles.ts";
import type { Directory, Json, OrganizationState, ReadResult, Target } from "../model.ts";
import { given } from "../objects.ts";
import { own } from "../text/lookup.ts";
import { nearest } from "../text/suggest.ts";
import type { ReadRun } from "./context.ts";
import { ACTIONS_SLUG } from "./names/apps.ts";
import { type Names, readDirectory } from "./names/directory.ts";
import { type FamilyUse, familyUses } from "./repository-query.ts";
import { runSteps } from "./run-steps.ts";
import { listingCost } from "./team-sizes.ts";

/** The organization's state. */
export interface KnownOrganization {
  readonly kind: "known";
  readonly value: OrganizationState;
}

/**
 * Reads everything organization-level that `targets` need. Only the limits end it early; data that cannot be read is
 * marked unknown. `isSelective`: the targets are few of many, so lists that cost more requests than there are targets
 * are not read.
 */
export async function readOrganization(
  targets: readonly Target[],
  run: ReadRun,
  { isSelective = false } = {},
): Promise<KnownOrganization | Deferred> {
  const readAt = new Date(run.clock.now()).toISOString();
  const uses = familyUses(run.families, targets);
  const refs = uses.flatMap(({ family, use }) =>
    use.desired.flatMap((desired) => family.config.names?.(desired) ?? []),
  );
  const names = await readDirectory(run.github, run.organization, refs);
  if (names.kind === "deferred") return names;
  const { directory, slugs, failures } = names;
  const few = isSelective ? targets : undefined;
  const families: Record<string, Json> = {};
  const unknown: Record<string, string> = {};
  const unsupported: string[] = [];
  for (const used of uses) {
    const result = withoutNames(used, failures) ?? (await listFamily(used, { directory, few }, run));
    if (result?.kind === "deferred") return result;
    if (result?.kind === "known") families[used.family.key] = result.value;
    if (result?.kind !== "unknown") continue;
    const { message, advice } = result.failure;
    unknown[used.family.key] = advice === undefined ? message : `${message}. Next step: ${advice}`;
    if (result.isFinding) unsupported.push(used.family.key);
  }
  const meant = Object.fromEntries(
    refs.flatMap((ref): [string, string][] => {
      if (failures.has(ref.kind) || exists(ref, directory)) return [];
      const near = nearest(ref.name, knownNames(ref.kind, directory, slugs));
      return near === undefined ? [] : [[nameId(ref), near]];
    }),
  );
  return {
    kind: "known",
    value: { readAt, directory, families, unknown, ...(unsupported.length > 0 && { unsupported }), meant },
  };
}

interface FamilyListing {
  readonly directory: Directory;
  /** The targets if they are only a few of many repositories. */
  readonly few: readonly Target[] | undefined;
}

/** True if reading the repositories one by one needs fewer requests than the family's lists. */
async function costsMoreThanTargets(
  { family, use }: FamilyUse,
  { directory, few = [] }: FamilyListing,
  run: ReadRun,
): Promise<boolean | Deferred> {
  const single = family.read.kind === "organization" ? family.read.single : undefined;
  if (!single) return false;
  const cost = await listingCost(single.teams(directory, use), run);
  if (typeof cost === "object") return cost;
  const users = few.filter(({ desired }) => family.key in desired.families).map(({ repo }) => repo.id);
  return cost !== undefined && new Set(users).size < cost;
}

/** Undefined if the family is not listed. */
async function listFamily(
  used: FamilyUse,
  listing: FamilyListing,
  run: ReadRun,
): Promise<ReadResult<Json> | undefined> {
  const { family, use } = used;
  if (family.read.kind !== "organization") return undefined;
  const isLeftOut = listing.few !== undefined && (await costsMoreThanTargets(used, listing, run));
  if (typeof isLeftOut === "object") return isLeftOut;
  if (isLeftOut) return undefined;
  return runSteps(run.github, family.read.list(run.organization, listing.directory, use), family);
}

/** If a kind of name could not be read, the families that use it are unknown, in every way of reading. */
function withoutNames({ family, use }: FamilyUse, failures: Names["failures"]): ReadResult<never> | undefined {
  const kinds = use.desired.flatMap((desired) => (family.config.names?.(desired) ?? []).map(({ kind }) => kind));
  return kinds.map((kind) => failures.get(kind)).find((one) => one !== undefined);
}

/** A name in the desired state of a repository. */
export interface UsedName {
  readonly ref: NameRef;
  readonly family: AnyFamily;
}

/** The names of the target that do not exist. Names of a kind that could not be read are not included. */
export function unknownNames(
  target: Target,
  state: OrganizationState,
  families: readonly AnyFamily[],
): readonly (UsedName & { readonly meant?: string })[] {
  const used = namesOf(target, families).filter(({ family }) => !(family.key in state.unknown));
  return used.flatMap(({ ref, family }) => {
    if (exists(ref, state.directory)) return [];
    const meant = state.meant?.[nameId(ref)];
    return [{ ref, family, ...given({ meant }) }];
  });
}

/** Equal for all spellings of a name. */
export function nameId({ kind, name }: NameRef): string {
  return `${kind} ${name.toLowerCase()}`;
}

/** Every name in a repository's desired state. */
export function namesOf(target: Target, families: readonly AnyFamily[]): readonly UsedName[] {
  return families.flatMap((family) => {
    const desired = target.desired.families[family.key];
    const refs = desired === undefined ? [] : (family.config.names?.(desired) ?? []);
    return refs.map((ref) => ({ ref, family }));
  });
}

function exists({ kind, name }: NameRef, directory: Directory): boolean {
  const key = name.toLowerCase();
  if (kind === "role") return directory.roles.some((role) => role.toLowerCase() === key);
  if (kind === "property") return Object.keys(directory.properties).some((property) => property.toLowerCase() === key);
  const { teams: team, users: user, apps: app, repositories: repository = {} } = directory;
  const found = own<unknown>({ team, user, app, repository }[kind], key);
  return found !== null && found !== undefined;
}

/** Existing names of that kind, as far as they were read, to suggest one for a wrong name. */
function knownNames(kind: NameRef["kind"], directory: Directory, slugs: readonly string[]): readonly string[] {
  if (kind === "team") return slugs;
  if (kind === "role") return [...ROLE_WORDS, ...directory.roles];
  if (kind === "property") return Object.keys(directory.properties);
  if (kind === "repository") return [];
  const actors = Object.values(kind === "app" ? directory.apps : directory.users).flatMap((actor) => actor?.name ?? []);
  return kind === "app" ? [...actors, ACTIONS_SLUG] : actors;
}
