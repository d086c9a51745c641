// Sends the requests of one repository's plan, in order, and says for every change what became of it.

import type { GitHub } from "../deps.ts";
import { ApiError } from "../errors.ts";
import { failureOf } from "../families/failure.ts";
import type { AnyFamily } from "../families/family.ts";
import type { ApiRequest, ChangeState, Failure, OutcomeKind, PlannedRequest, RepoOutcome, RepoPlan, RequestPart } from "../model.ts";

export interface ApplyContext {
  readonly github: GitHub;
  readonly families: readonly AnyFamily[];
}

/** What became of one part of a request. */
interface PartResult {
  readonly part: RequestPart;
  readonly state: ChangeState;
  readonly failure?: Failure;
}

/**
 * Applies a plan. A failed request never stops another family; it stops what builds on it: the same target in the same family,
 * everything after a failed unarchiving, and a fresh archiving after any failure (an archived repository could not be repaired).
 */
export async function applyPlan(plan: RepoPlan, context: ApplyContext): Promise<RepoOutcome> {
  const results: PartResult[] = [];
  let stopped: string | undefined;
  for (const request of plan.requests) {
    const parts = request.parts.filter((part) => !dependsOnFailed(part, results));
    const blocked = request.parts.filter((part) => !parts.includes(part));
    results.push(...blocked.map((part) => ({ part, state: "deferred" as const })));
    if (parts.length === 0) continue;
    stopped ??= reasonToStop(request, results, plan);
    const sent = stopped === undefined ? await sendRequest(request, parts, context) : deferAll(parts);
    if (stopped === undefined && sent.deferred !== undefined) stopped = sent.deferred;
    results.push(...sent.results);
  }
  return outcomeOf(plan, results, stopped);
}

interface Sent {
  readonly results: readonly PartResult[];
  readonly deferred?: string;
}

function deferAll(parts: readonly RequestPart[], deferred?: string): Sent {
  return { results: parts.map((part) => ({ part, state: "deferred" })), ...(deferred !== undefined && { deferred }) };
}

function dependsOnFailed(part: RequestPart, results: readonly PartResult[]): boolean {
  return results.some(({ part: earlier, state }) => {
    return state !== "applied" && earlier.family === part.family && earlier.targets.some((target) => part.targets.includes(target));
  });
}

/** Why nothing more may be sent to this repository, if so. */
function reasonToStop(request: PlannedRequest, results: readonly PartResult[], plan: RepoPlan): string | undefined {
  const failed = results.filter(({ state }) => state === "failed");
  if (failed.length === 0) return undefined;
  if (request.phase === "archive" && !plan.repo.archived)
    return "not archived, since an earlier change failed and an archived repository cannot be repaired";
  const opened = plan.requests.find(({ phase }) => phase === "unarchive");
  const isShut = opened?.parts.some((part) => failed.some((result) => result.part === part));
  return isShut ? "the repository could not be opened (unarchived), so the rest is left for the next run" : undefined;
}

/** Sends a request; a folded one that GitHub rejects is taken apart once, so that one family's mistake costs no other. */
async function sendRequest(planned: PlannedRequest, parts: readonly RequestPart[], context: ApplyContext): Promise<Sent> {
  const isWhole = parts.length === planned.parts.length;
  if (!isWhole || parts.length === 0) return sendApart(parts, context);
  const answer = await send(planned.request, parts, context);
  const isRejectedTogether = parts.length > 1 && answer.results.some(({ failure }) => failure?.kind === "rejected");
  return isRejectedTogether ? sendApart(parts, context) : answer;
}

async function sendApart(parts: readonly RequestPart[], context: ApplyContext): Promise<Sent> {
  const results: PartResult[] = [];
  for (const [index, part] of parts.entries()) {
    const sent = await send(part.request, [part], context);
    results.push(...sent.results);
    if (sent.deferred === undefined) continue;
    return { results: [...results, ...deferAll(parts.slice(index + 1)).results], deferred: sent.deferred };
  }
  return { results };
}

async function send(request: ApiRequest, parts: readonly RequestPart[], { github, families }: ApplyContext): Promise<Sent> {
  try {
    const reply = await github.send(request);
    if (reply.kind === "deferred") return deferAll(parts, reply.reason);
    const [problem] = reply.problems;
    if (!problem) return { results: parts.map((part) => ({ part, state: "applied" })) };
    const kind = problem.type === "FORBIDDEN" ? "denied" : problem.type === "NOT_FOUND" ? "missing" : "rejected";
    return failAll(parts, (part) => ({ kind, family: part.family, message: problem.message }));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return failAll(parts, (part) =>
      failureOf(
        error,
        families.find(({ key }) => key === part.family),
        "write",
      ),
    );
  }
}

function failAll(parts: readonly RequestPart[], failureFor: (part: RequestPart) => Failure): Sent {
  return { results: parts.map((part) => ({ part, state: "failed", failure: { ...failureFor(part), targets: part.targets } })) };
}

/** A change is applied when every request that carries it was; what was begun and not finished is said. */
function outcomeOf(plan: RepoPlan, results: readonly PartResult[], stopped: string | undefined): RepoOutcome {
  const changes = plan.changes.map((change) => {
    const carried = results.filter(({ part }) => part.family === change.family && part.targets.includes(change.target));
    return { ...change, state: worst(carried.map(({ state }) => state)) };
  });
  const failures = [...plan.failures, ...results.flatMap(({ failure }) => (failure ? [failure] : []))];
  const notes = stopped === undefined ? plan.notes : [...plan.notes, stopped];
  const states = [...changes, ...results].map(({ state }) => state);
  return { repo: plan.repo.name, kind: kindOf(states, failures), changes, findings: plan.findings, failures, notes };
}

function worst(states: readonly ChangeState[]): ChangeState {
  if (states.includes("failed")) return "failed";
  return states.includes("deferred") || states.length === 0 ? "deferred" : "applied";
}

function kindOf(states: readonly ChangeState[], failures: readonly Failure[]): OutcomeKind {
  if (failures.length > 0) return "failed";
  if (states.includes("deferred")) return "deferred";
  return states.includes("applied") ? "applied" : "in-sync";
}
