// Small building blocks for unit tests: a repository, a desired state, a family, and a GitHub that answers from a
// function.
import { z } from "zod";
import type { Answer, GitHub, GraphqlProblem, Log, Reply } from "../../src/deps.ts";
import { ApiError, type ApiErrorKind } from "../../src/errors.ts";
import type { AnyFamily } from "../../src/families/family.ts";
import type {
  ApiRequest,
  DesiredState,
  Drift,
  FamilyRequest,
  Json,
  JsonObject,
  OrganizationState,
  Provenance,
  Repository,
} from "../../src/model.ts";

export function repository(name: string, overrides: Partial<Repository> = {}): Repository {
  const id = [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 1_000_000;
  const identity = { id, nodeId: `R_${name}`, owner: "acme", name, defaultBranch: "main" };
  return {
    ...identity,
    visibility: "private",
    archived: false,
    fork: false,
    template: false,
    language: null,
    ...overrides,
  };
}

export const SOURCE: Provenance = { layer: "top level", file: "repo-cop.yml", line: 3 };

export function desiredState(families: Record<string, Json>, overrides: Partial<DesiredState> = {}): DesiredState {
  return {
    families,
    prune: {},
    notes: [],
    undecided: [],
    sourceOf: () => SOURCE,
    placeholdersOf: () => [],
    ...overrides,
  };
}

export const STATE: OrganizationState = {
  readAt: "2026-11-22T02:00:00.000Z",
  directory: { teams: {}, users: {}, apps: {}, roles: [], properties: {} },
  families: {},
  unknown: {},
};

export const silentLog: Log = { debug() {}, info() {}, warning() {}, error() {} };

export function answer(
  data: Json,
  rest: { status?: number; headers?: Record<string, string>; problems?: readonly GraphqlProblem[] } = {},
): Answer {
  return { kind: "answer", status: 200, headers: {}, problems: [], ...rest, data };
}

export function apiError(kind: ApiErrorKind, status: number, message: string = kind, isUnclear = false): ApiError {
  return new ApiError({ kind, status, message, isUnclear, route: "GET /x" });
}

export interface ScriptedGitHub extends GitHub {
  readonly sent: ApiRequest[];
}

/** Answers every request by `handle`, which may throw an ApiError; keeps what was sent. */
export function scriptedGitHub(handle: (request: ApiRequest, nth: number) => Reply | Error): ScriptedGitHub {
  const sent: ApiRequest[] = [];
  return {
    sent,
    concurrency: 2,
    viewer: "robot",
    usage: () => ({ requests: sent.length, writes: 0, graphqlQueries: 0, refusals: 0, waitedMs: 0 }),
    async send(request) {
      sent.push(request);
      const reply = handle(request, sent.length);
      if (reply instanceof Error) throw reply;
      return reply;
    },
  };
}

interface FamilyOverrides {
  readonly key?: string;
  readonly read?: AnyFamily["read"];
  readonly write?: (changes: readonly Drift[]) => readonly FamilyRequest[];
  readonly names?: AnyFamily["config"]["names"];
  readonly config?: Partial<AnyFamily["config"]>;
  readonly plan?: Partial<AnyFamily["plan"]>;
  readonly guards?: AnyFamily["guards"];
  readonly listed?: AnyFamily["read"]["listed"];
}

/** A family over one flag: desired and actual are compared by equality. */
export function flagFamily(overrides: FamilyOverrides = {}): AnyFamily {
  const { key = "flag", read, write, names, config, plan, guards, listed } = overrides;
  return {
    key,
    config: { schema: z.unknown(), merge: { kind: "map" }, ...(names && { names }), ...config },
    docs: {
      summary: "a flag",
      url: "https://docs.github.com",
      permission: { name: "Administration", read: "read", write: "write", level: "repository" },
      cost: { steady: "0", change: "1" },
    },
    read: read ?? {
      kind: "repository-query",
      size: "flat",
      selection: () => key,
      decode: (node: JsonObject) => ({ kind: "known", value: node[key] }),
      ...(listed && { listed }),
    },
    plan: {
      diff: (desired, actual) => {
        const drift = { action: "update", target: key, before: actual as Json, after: desired as Json } as const;
        return { changes: desired === actual ? [] : [drift], findings: [] };
      },
      write: (changes, { repo }) =>
        write
          ? write(changes)
          : changes.map((change) =>
              patch(repo.name, { [key]: change.action === "delete" ? null : change.after }, [key]),
            ),
      ...plan,
    },
    ...(guards && { guards }),
  };
}

export function patch(repo: string, body: JsonObject, targets: readonly string[]): FamilyRequest {
  const parameters = { owner: "acme", repo, ...body };
  return {
    request: { kind: "rest", route: "PATCH /repos/{owner}/{repo}", parameters },
    phase: "settings",
    effect: "update",
    targets,
  };
}

/** Answers by route; GraphQL under `graphql`. What nobody expects is an error. */
export const routed =
  (answers: Record<string, Json | Error>) =>
  (request: ApiRequest): Reply | Error => {
    const key = request.kind === "rest" ? request.route : "graphql";
    const found = answers[key];
    if (found === undefined) throw new Error(`unexpected ${key}`);
    return found instanceof Error ? found : answer(found);
  };
