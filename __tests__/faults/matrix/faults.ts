// Everything that can go wrong with one request, as the simulator plays it.
import type { Effect, Path } from "../../../simulator/limits-and-faults/faults.ts";
import type { Json, JsonObject } from "../../../src/model.ts";
import type { Route } from "./routes.ts";

export interface FaultKind {
  /** Whether the route can meet it at all. */
  readonly meets?: (route: Route) => boolean;
  /** `target` is the node id of the repository that meets it. */
  effect(target: string): Effect;
}

const refusal = (
  name: Extract<Effect, { kind: "refusal" }>["name"],
  rest: { status?: number; headers?: Record<string, string> } = {},
) => ({
  effect: (): Effect => ({ kind: "refusal", name, ...rest }),
});
const lost = (effect: Effect): FaultKind => ({ meets: isWrite, effect: () => ({ kind: "lost", effect }) });
const isGraphql = ({ name: route }: Route) => route.startsWith("POST /graphql");
const isRead = ({ name: route, role }: Route) =>
  role !== "write" && (route.startsWith("GET ") || route.startsWith("POST /graphql"));
const isWrite = ({ role }: Route) => role === "write";

export const FAULTS = {
  "401": refusal("badCredentials"),
  "403 permission": refusal("byToken"),
  "403 secondary limit": refusal("secondaryLimit", { headers: { "retry-after": "60" } }),
  "403 primary limit": refusal("primaryLimit", { headers: { "x-ratelimit-remaining": "0" } }),
  "404": refusal("notFound"),
  "404 of a proxy": { effect: () => ({ kind: "html", status: 404 }) },
  "409": refusal("actionsPolicy"),
  "422": refusal("invalid"),
  "429": refusal("secondaryLimit", { status: 429, headers: { "retry-after": "60" } }),
  "500": refusal("serverError"),
  "502": refusal("timeout"),
  "502 of a proxy": { effect: () => ({ kind: "html", status: 502 }) },
  "504": refusal("timeout", { status: 504 }),
  reset: { effect: () => ({ kind: "reset" }) },
  hang: { effect: () => ({ kind: "hang" }) },
  "truncated JSON": { meets: ({ isEmpty }) => !isEmpty, effect: () => ({ kind: "truncated" }) },
  "HTML with status 200": { effect: () => ({ kind: "html", status: 200 }) },
  "GraphQL partial error": {
    meets: isGraphql,
    effect: (target) => partial("INTERNAL", "Something went wrong", target),
  },
  "GraphQL partial refusal": {
    meets: isGraphql,
    effect: (target) => partial("FORBIDDEN", "Resource not accessible", target),
  },
  "GraphQL error and no data": {
    meets: isGraphql,
    effect: () => failed("INTERNAL", "Something went wrong while executing your query."),
  },
  "GraphQL rate limit": {
    meets: isGraphql,
    effect: () => failed("RATE_LIMIT", "API rate limit already exceeded for installation ID 1."),
  },
  "GraphQL secondary limit": {
    meets: isGraphql,
    effect: () => failed("FORBIDDEN", "You have exceeded a secondary rate limit."),
  },
  "GraphQL resource limit": {
    meets: isGraphql,
    effect: () => failed("RESOURCE_LIMITS_EXCEEDED", "Resource limits for this query exceeded."),
  },
  "stale read": { meets: isRead, effect: () => ({ kind: "stale" }) },
  "500 after it was done": lost({ kind: "refusal", name: "serverError" }),
  "reset after it was done": lost({ kind: "reset" }),
} as const satisfies Readonly<Record<string, FaultKind>>;
export type FaultName = keyof typeof FAULTS;
export const FAULT_NAMES = Object.keys(FAULTS) as readonly FaultName[];

function failed(type: string, message: string): Effect {
  return { kind: "answer", answer: { status: 200, body: { data: null, errors: [{ type, message }] } } };
}

/** The target's node is null in an answer about several; of any other answer all of it. */
function partial(type: string, message: string, target: string): Effect {
  return { kind: "partial", type, message, paths: (data) => pathsOf(data, target) };
}

function pathsOf(data: Json, target: string): readonly Path[] {
  const { nodes } = (data ?? {}) as { readonly nodes?: readonly (JsonObject | null)[] };
  if (!nodes) return Object.keys((data ?? {}) as JsonObject).map((field) => [field]);
  return nodes.flatMap((node, index) => (node?.["id"] === target ? [["nodes", index]] : []));
}

const IDENTITY: ReadonlySet<string> = new Set(["__typename", "id", "nameWithOwner", "isArchived"]);

/** Every field of one repository that some family asked for. */
export function fieldsOf(data: Json, id: string): readonly Path[] {
  const { nodes = [] } = (data ?? {}) as unknown as { readonly nodes?: readonly (JsonObject | null)[] };
  return nodes.flatMap((node, index) => {
    const fields = node?.["id"] === id ? Object.keys(node).filter((field) => !IDENTITY.has(field)) : [];
    return fields.map((field) => ["nodes", index, field]);
  });
}

/** In an answer about many repositories one has none of what was asked for, or lacks only the last of it. */
export function withoutFields(type: "FORBIDDEN" | "INTERNAL", target: string, which: "all" | "last"): Effect {
  const paths = (data: Json) => fieldsOf(data, target).slice(which === "all" ? 0 : -1);
  return { kind: "partial", type, message: "not now", paths };
}
