// Reads the actual state of many repositories: in bulk by GraphQL, then what only REST or the organisation's lists can tell.

import type { GitHub, Log } from "../deps.ts";
import { isLeftAlone } from "../families/archived.ts";
import { bugFailure } from "../families/failure.ts";
import type { AnyFamily, RepositoryContext, Use } from "../families/family.ts";
import { inParallel } from "../in-parallel.ts";
import type {
  DesiredState,
  Failure,
  Json,
  JsonObject,
  OrganizationState,
  ReadResult,
  Repository,
  RepositoryRead,
  Target,
} from "../model.ts";
import { BATCH_SIZE, type BatchAnswer, queryInBatches } from "./batches.ts";
import { type FamilyUse, problemFor, selectionOf } from "./repository-query.ts";
import { runSteps, unknown } from "./steps.ts";

export interface ReadContext {
  readonly github: GitHub;
  readonly log: Log;
  readonly families: readonly AnyFamily[];
  readonly state: OrganizationState;
  /** The second look before a delete: organisation-level families are read afresh, and nothing is asked that no family needs. */
  readonly confirming?: boolean;
}

/** Reads every target, in order; one that cannot be read never stops another. Only families that a target uses are read. */
export async function readRepositories(targets: readonly Target[], context: ReadContext): Promise<readonly RepositoryRead[]> {
  const flat = await readBulk(targets, "flat", context);
  const nested = await readBulk(targets, "nested", context);
  return inParallel(targets, context.github.concurrency, async (target) => {
    const answers = { flat: flat.get(target.repo.nodeId), nested: nested.get(target.repo.nodeId) };
    return readOne(target, answers, context);
  });
}

/** The families in use among `targets`, each with what they ask of it together; equal wishes are listed once. */
export function familyUses(families: readonly AnyFamily[], targets: readonly Target[]): readonly FamilyUse[] {
  return families.flatMap((family) => {
    const users = targets.filter(({ desired }) => family.key in desired.families);
    if (users.length === 0) return [];
    const distinct = new Map(users.map(({ desired }) => [JSON.stringify(desired.families[family.key]), desired.families[family.key]]));
    return [{ family, use: { desired: [...distinct.values()], prune: users.some(({ desired }) => isPruned(family, desired)) } }];
  });
}

function isPruned(family: AnyFamily, desired: DesiredState): boolean {
  return (family.prunable ?? []).some((collection) => collection in desired.prune);
}

interface BulkAnswer {
  readonly answer: BatchAnswer;
  /** What the query asked for. */
  readonly uses: readonly FamilyUse[];
}
type Bulk = ReadonlyMap<string, BulkAnswer>;

/** The flat pass asks every repository, since it also tells what was renamed, archived or deleted since the listing. */
async function readBulk(targets: readonly Target[], size: "flat" | "nested", context: ReadContext): Promise<Bulk> {
  const families = context.families.filter(({ read }) => read.kind === "repository-query" && read.size === size);
  const asked = size === "flat" ? targets : targets.filter(({ desired }) => families.some(({ key }) => key in desired.families));
  const uses = familyUses(families, asked);
  if (context.confirming && uses.length === 0) return new Map();
  const ids = asked.map(({ repo }) => repo.nodeId);
  const answers = await queryInBatches(ids, { ...context, uses, maxSize: BATCH_SIZE[size] });
  return new Map(answers.map((answer, index) => [ids[index] ?? "", { answer, uses }]));
}

/** Where the identity was not asked for, the repository is as it was read a moment ago. */
const UNCHANGED = { kind: "node", node: {}, problems: [] } as const satisfies BatchAnswer;

interface BulkAnswers {
  readonly flat: BulkAnswer | undefined;
  readonly nested: BulkAnswer | undefined;
}

async function readOne(target: Target, bulk: BulkAnswers, context: ReadContext): Promise<RepositoryRead> {
  const identity = bulk.flat?.answer ?? UNCHANGED;
  if (identity.kind === "deferred") return { ...target, families: new Map(), deferred: identity.reason };
  if (identity.kind !== "node") return { ...target, families: new Map(), failure: wholeFailure(identity) };
  const repo = withIdentity(target.repo, identity.node);
  if (!repo)
    return {
      ...target,
      families: new Map(),
      failure: { kind: "missing", message: "the repository was transferred to another owner since it was listed" },
    };
  const current = { ...target, repo };
  if (isLeftAlone(repo, target.desired)) return { ...current, families: new Map() };
  const families = new Map<string, ReadResult<unknown>>();
  for (const family of context.families) {
    if (family.key in target.desired.families) families.set(family.key, await readIsolated(family, { target: current, bulk }, context));
  }
  const deferred = [...families.values()].find((result) => result.kind === "deferred");
  return { ...current, families, ...(deferred && { deferred: deferred.reason }) };
}

function wholeFailure({ kind, message }: Exclude<BatchAnswer, { kind: "node" | "deferred" }>): Failure {
  const advice = {
    missing: "it was deleted or transferred since it was listed, or the token may not see it any more; the next run lists afresh",
    denied: "let the token administer this repository, or name it under `exclude`",
    unknown: undefined,
    unavailable: undefined,
  }[kind];
  return { kind, message, ...(advice && { advice }) };
}

/** The repository as it is now; undefined when it belongs to somebody else now. */
function withIdentity(repo: Repository, node: JsonObject): Repository | undefined {
  if (node["nameWithOwner"] === undefined) return repo;
  const [owner = "", name = ""] = String(node["nameWithOwner"]).split("/");
  if (owner.toLowerCase() !== repo.owner.toLowerCase()) return undefined;
  return { ...repo, name, archived: node["isArchived"] === true };
}

interface FamilyRead {
  readonly target: Target;
  readonly bulk: BulkAnswers;
}

async function readIsolated(family: AnyFamily, target: FamilyRead, context: ReadContext): Promise<ReadResult<unknown>> {
  try {
    return await readFamily(family, target, context);
  } catch (error) {
    return { kind: "unknown", failure: bugFailure(error, family) };
  }
}

async function readFamily(family: AnyFamily, { target, bulk }: FamilyRead, context: ReadContext): Promise<ReadResult<unknown>> {
  const use: Use<unknown> = { desired: [target.desired.families[family.key]], prune: isPruned(family, target.desired) };
  const repo = context.confirming ? unlisted(target.repo) : target.repo;
  const about: RepositoryContext = { repo, directory: context.state.directory };
  const { read } = family;
  const why = context.state.unknown[family.key];
  if (why !== undefined) return unknown(why, family);
  switch (read.kind) {
    case "endpoint":
      return runSteps(context.github, read.start(about, use), family);
    case "repository-query":
      return readFromBulk(family, bulk[read.size], (node) => runSteps(context.github, read.decode(node, about, use), family));
    case "organization":
      if (context.confirming) return runSteps(context.github, read.confirm(about, use), family);
      return readFromState(family, context.state, (state) => runSteps(context.github, read.decode(state, about, use), family));
  }
}

/** Without what the listing told beside, so that it is read afresh. */
function unlisted({ listed: _, properties: __, ...repo }: Repository): Repository {
  return repo;
}

type Decode<Source> = (source: Source) => Promise<ReadResult<unknown>>;

async function readFromBulk(family: AnyFamily, bulk: BulkAnswer | undefined, decode: Decode<JsonObject>): Promise<ReadResult<unknown>> {
  if (!bulk) return unknown("the repository was not asked for", family);
  const { answer, uses } = bulk;
  if (answer.kind === "deferred") return answer;
  if (answer.kind !== "node") return unknown(answer.message, family, answer.kind);
  const selection = uses.filter((used) => used.family === family).map((used) => selectionOf(family, used.use));
  const problem = problemFor(selection.join("\n"), answer.problems);
  return problem ? unknown(problem.message, family, problem.denied ? "denied" : "unknown") : decode(answer.node);
}

async function readFromState(family: AnyFamily, state: OrganizationState, decode: Decode<Json>): Promise<ReadResult<unknown>> {
  const listed = state.families[family.key];
  return listed === undefined ? unknown("the organisation's list was not read", family) : decode(listed);
}
