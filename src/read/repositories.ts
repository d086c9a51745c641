// Reads the actual state of many repositories: in bulk over GraphQL, details if a probe found entries, and the rest
// over REST.

import type { GitHub, Log, Progress } from "../deps.ts";
import type { AnyFamily } from "../families/family.ts";
import type { RepositoryContext } from "../families/read-contract.ts";
import { isLeftAlone } from "../families/shared/archived.ts";
import { bugFailure } from "../families/shared/failure.ts";
import { inParallel } from "../in-parallel.ts";
import type { Json, JsonObject, OrganizationState, ReadResult, RepositoryRead, Target } from "../model.ts";
import { given } from "../objects.ts";
import type { BatchAnswer } from "./batches.ts";
import { type Asked, type BulkAnswer, nodeFor, readBulk } from "./bulk-read.ts";
import { identityIn } from "./identity.ts";
import { ownUse } from "./repository-query.ts";
import { readerOf, runSteps, unknown, unsupported } from "./run-steps.ts";
import { leaveOutUnsupported, type Supported } from "./unsupported.ts";

export interface ReadContext {
  readonly github: GitHub;
  readonly log: Log;
  readonly families: readonly AnyFamily[];
  readonly state: OrganizationState;
  /**
   * True for the read before a delete: organization-level families are read again, and only repositories with something
   * to read are queried.
   */
  readonly confirming?: boolean;
  /** Left out for a few repositories. */
  readonly progress?: Progress;
  /** Fields that are read besides, because a `match` decided by the same data of the list. */
  readonly matched?: readonly string[];
}

/**
 * Reads every target, in order. A target that cannot be read does not stop the others. Only families that a target uses
 * are read.
 */
export async function readRepositories(
  targets: readonly Target[],
  context: ReadContext,
): Promise<readonly RepositoryRead[]> {
  const { concurrency } = context.github;
  const flat = await readBulk(askedAtFirst(targets, context), "flat", context);
  const seen = await inParallel(targets, concurrency, (target) => look(target, flat.get(target.repo.nodeId), context));
  const nested = await readBulk(askedInDetail(seen, context), "nested", context);
  context.progress?.begin("reading one by one", seen.length);
  return inParallel(seen, concurrency, async (one) => {
    context.progress?.advance();
    if (one.kind === "done") return one.read;
    const details = nested.get(one.target.repo.nodeId);
    const now = asOfNow(one.target, details?.answer);
    return now.kind === "done" ? now.read : readOne({ ...one, target: now.target, nested: details }, context);
  });
}

function familiesOf({ desired }: Target, { families }: ReadContext): readonly AnyFamily[] {
  return families.filter(({ key }) => key in desired.families);
}

/**
 * The flat pass queries every repository, because it also shows which ones were renamed, archived or deleted since the
 * listing.
 */
function askedAtFirst(targets: readonly Target[], context: ReadContext): readonly Asked[] {
  const isAsked = ({ read }: AnyFamily): boolean =>
    read.kind === "repository-query" && (read.size === "flat" || (read.probe !== undefined && !context.confirming));
  const asked = targets.map((target) => ({ target, families: familiesOf(target, context).filter(isAsked) }));
  return context.confirming ? asked.filter(({ families }) => families.length > 0) : asked;
}

/** A repository after the flat pass. */
interface Open {
  readonly kind: "open";
  readonly target: Target;
  readonly flat: BulkAnswer | undefined;
  /** By family key: results that need no details. */
  readonly probed: ReadonlyMap<string, ReadResult<unknown>>;
  readonly findings: Supported["findings"];
}
/** There is nothing more to read. */
interface Done {
  readonly kind: "done";
  readonly read: RepositoryRead;
}
type FirstLook = Open | Done;

/** Used if the identity was not queried, because it was read a moment ago. */
const UNCHANGED = { kind: "node", node: {}, problems: [] } as const satisfies BatchAnswer;

async function look(target: Target, flat: BulkAnswer | undefined, context: ReadContext): Promise<FirstLook> {
  const identity = identityIn(flat?.answer ?? UNCHANGED, target.repo);
  if (identity.kind === "deferred") return done(target, { deferred: identity.reason });
  if (identity.kind === "unknown") return done(target, { failure: identity.failure });
  const now = asOfNow(target, flat?.answer);
  if (now.kind === "done") return now;
  const { families } = context;
  const left = leaveOutUnsupported(now.target, flat, { families, pass: "flat" });
  const open: Open = { kind: "open", target: left.target, flat, probed: left.unsupported, findings: left.findings };
  return { ...open, probed: await probeAll(open, context) };
}

/** The target with the repository's current identity. If the identity is unknown, the families report that. */
function asOfNow(
  target: Target,
  answer: BatchAnswer = UNCHANGED,
): Done | { readonly kind: "known"; readonly target: Target } {
  const identity = identityIn(answer, target.repo);
  if (identity.kind === "gone") return done(target, { gone: identity.reason });
  if (identity.kind !== "known") return { kind: "known", target };
  const { repo } = identity;
  if (isLeftAlone(repo, target.desired)) return done(target, { repo, gone: "it was archived since it was listed" });
  return { kind: "known", target: { ...target, repo } };
}

function done(target: Target, rest: Partial<RepositoryRead>): Done {
  return { kind: "done", read: { ...target, families: new Map(), ...rest } };
}

async function probeAll(open: Open, context: ReadContext): Promise<Open["probed"]> {
  const probed = new Map(open.probed);
  for (const family of familiesOf(open.target, context).filter(({ key }) => !probed.has(key))) {
    const result = await isolated(family, () => probe(family, open, context));
    if (result) probed.set(family.key, result);
  }
  return probed;
}

/** Undefined if the family has no probe, or must be read in detail. */
async function probe(
  family: AnyFamily,
  { target, flat }: Open,
  context: ReadContext,
): Promise<ReadResult<unknown> | undefined> {
  const why = context.state.unknown[family.key];
  const isUnsupported = context.state.unsupported?.includes(family.key) === true;
  if (why !== undefined) return isUnsupported ? unsupported(why, family) : unknown(why, family);
  const { read } = family;
  if (read.kind !== "repository-query" || !read.probe || context.confirming) return undefined;
  const node = nodeFor(family, flat);
  if (node.kind !== "known") return node;
  const step = read.probe.decode(node.value, aboutIt(target, context), ownUse(family, target));
  return step && runSteps(readerOf(context.github, target.repo), step, family);
}

function askedInDetail(seen: readonly FirstLook[], context: ReadContext): readonly Asked[] {
  return seen.flatMap((one) => {
    if (one.kind === "done") return [];
    const { target, probed } = one;
    const families = familiesOf(target, context).filter(
      ({ key, read }) => read.kind === "repository-query" && read.size === "nested" && !probed.has(key),
    );
    return families.length > 0 ? [{ target, families }] : [];
  });
}

/** A repository with the answers of both passes. */
interface Answered extends Open {
  readonly nested: BulkAnswer | undefined;
}

async function readOne(given: Answered, context: ReadContext): Promise<RepositoryRead> {
  const left = leaveOutUnsupported(given.target, given.nested, { families: context.families, pass: "nested" });
  const answered = { ...given, target: left.target };
  const { target } = answered;
  const probed = new Map([...given.probed, ...left.unsupported]);
  const findings = [...given.findings, ...left.findings];
  const families = new Map<string, ReadResult<unknown>>();
  for (const family of familiesOf(target, context)) {
    families.set(
      family.key,
      probed.get(family.key) ?? (await isolated(family, () => readFamily(family, answered, context))),
    );
  }
  const deferred = [...families.values()].find((result) => result.kind === "deferred");
  return { ...target, families, findings, ...(deferred && { deferred: deferred.reason }) };
}

/** A bug is a failure of the family in this repository. */
async function isolated<Result>(family: AnyFamily, work: () => Promise<Result>): Promise<Result | ReadResult<never>> {
  try {
    return await work();
  } catch (error) {
    return { kind: "unknown", failure: bugFailure(error, family) };
  }
}

async function readFamily(family: AnyFamily, answered: Answered, context: ReadContext): Promise<ReadResult<unknown>> {
  const { read } = family;
  const github = readerOf(context.github, answered.target.repo);
  const about = aboutIt(answered.target, context);
  const use = ownUse(family, answered.target);
  switch (read.kind) {
    case "endpoint":
      return runSteps(github, read.start(about, use), family);
    case "repository-query": {
      const node = nodeFor(family, answered[read.size]);
      return node.kind === "known" ? runSteps(github, read.decode(node.value, about, use), family) : node;
    }
    case "organization":
      if (context.confirming) return runSteps(github, read.confirm(about, use), family);
      if (read.single && !(family.key in context.state.families))
        return runSteps(github, read.single.start(about, use), family);
      return readFromState(family, context.state, (state) => runSteps(github, read.decode(state, about, use), family));
  }
}

function aboutIt({ repo, desired }: Target, { confirming, state }: ReadContext): RepositoryContext {
  const asked = desired.families["repository"] as JsonObject | undefined;
  // The read before a delete ignores the listing data, so that it is read again.
  const { listed: _, properties: __, ...plain } = repo;
  return { repo: confirming ? plain : repo, directory: state.directory, ...given({ asked }) };
}

type Decode = (state: Json) => Promise<ReadResult<unknown>>;

async function readFromState(
  family: AnyFamily,
  state: OrganizationState,
  decode: Decode,
): Promise<ReadResult<unknown>> {
  const listed = state.families[family.key];
  return listed === undefined ? unknown("the organization's list was not read", family) : decode(listed);
}
