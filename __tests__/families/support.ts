// What the tests of families share: a context to compare in, and running a read's steps on prepared answers.
import { expect } from "vitest";
import type { AnyFamily, CompareContext, Comparison } from "../../src/families/family.ts";
import type { ReadRequest, ReadStep, RepositoryContext, Use } from "../../src/families/read-contract.ts";
import type {
  ApiRequest,
  Directory,
  DirectoryTeam,
  Drift,
  FamilyRequest,
  Json,
  JsonObject,
  Repository,
} from "../../src/model.ts";
import { repository, STATE } from "../support/fixtures.ts";

interface ContextOptions {
  readonly repo?: Partial<Repository>;
  readonly directory?: Partial<Directory>;
  readonly prune?: readonly string[];
}

export function contextOf({ repo, directory, prune }: ContextOptions = {}): CompareContext {
  return {
    repo: repository("api", repo),
    directory: { ...STATE.directory, ...directory },
    prune: new Set(prune ?? []),
  };
}

/** What one repository asks, as the reader hands it to `decode`. */
export function useOf(desired: unknown, prune = false): Use<unknown> {
  return { desired: [desired], prune };
}

/** The normalized desired state of one layer. */
export function parse(family: AnyFamily, value: unknown): Json {
  return family.config.schema.parse(value) as Json;
}

/** The messages that refuse a value, each with its path. */
export function refusals(family: AnyFamily, value: unknown): readonly string[] {
  const result = family.config.schema.safeParse(value);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

export function decodeNode(
  family: AnyFamily,
  node: JsonObject,
  { desired, context = contextOf() }: { desired: unknown; context?: RepositoryContext },
) {
  if (family.read.kind !== "repository-query") throw new Error(`${family.key} is not read by repository query`);
  return family.read.decode(node, context, useOf(desired));
}

/**
 * Runs the steps; `answers` are looked up by route, then by what the route's parameters end with. Collects the
 * requests.
 */
export function runRead<T>(
  first: ReadStep<T>,
  answer: (request: ApiRequest) => Json | undefined,
): { step: ReadStep<T>; requests: readonly ApiRequest[] } {
  const requests: ApiRequest[] = [];
  let step = first;
  while (step.kind === "more") {
    requests.push(...step.requests.map(({ request }) => request));
    step = step.next(step.requests.map((read) => kept(answer(read.request), read)));
  }
  return { step, requests };
}

/** What the reader hands on of a list. */
function kept(answer: Json | undefined, { keep }: ReadRequest): Json | undefined {
  return keep && Array.isArray(answer) ? answer.map((entry) => keep(entry as JsonObject)) : answer;
}

/** @throws unless the read ended in something known. */
export function knownOf<T>(step: ReadStep<T>): T {
  expect(step.kind).toBe("known");
  if (step.kind !== "known") throw new Error("not known");
  return step.value;
}

/** `target: before → after`, as a reader of the report sees it. */
export function shown(changes: readonly Drift[]): readonly string[] {
  return changes.map((change) => {
    const before = change.action === "create" ? "" : JSON.stringify(change.before);
    const after = change.action === "delete" ? "" : JSON.stringify(change.after);
    return `${change.target}: ${before} → ${after}`;
  });
}

export function foundIn({ findings }: Pick<Comparison, "findings">): readonly string[] {
  return findings.map(({ target, message }) => `${target}: ${message}`);
}

/** `ROUTE {body}`, or the mutation with its variables. */
export function sent(requests: readonly FamilyRequest[]): readonly string[] {
  return requests.map(({ request, phase, effect }) => {
    const what =
      request.kind === "rest"
        ? `${request.route} ${JSON.stringify(request.parameters)}`
        : `${nameOf(request.query)} ${JSON.stringify(request.variables)}`;
    return `${phase} ${effect} ${what}`;
  });
}

function nameOf(query: string): string {
  return query.match(/^\w+ \w+/)?.[0] ?? query;
}

export function team(slug: string, rest: Partial<DirectoryTeam> = {}): DirectoryTeam {
  return { id: slug.length, nodeId: `T_${slug}`, slug, name: slug, parent: null, ...rest };
}
