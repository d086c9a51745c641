// Immutable releases: assets and tags of a published release cannot be changed. The organization may enforce them.

import { z } from "zod";
import type { Drift, FamilyRequest, Json, JsonObject, RestRequest } from "../model.ts";
import { isObject } from "../objects.ts";
import { type Comparison, defineFamily } from "./family.ts";
import type { ReadStep, RepositoryContext } from "./read-contract.ts";
import { afterOf } from "./shared/diff.ts";
import { onRepository } from "./shared/requests.ts";

const schema = z.strictObject({
  immutable: z.exactOptional(z.boolean().meta({ description: "Published releases cannot be changed or deleted" })),
});
type DesiredReleases = z.output<typeof schema>;
interface ActualReleases {
  readonly immutable: boolean;
  /** The organization enforces the setting, so it cannot be changed in the repository. */
  readonly isEnforced: boolean;
}

/** The family of `releases:`. */
export const releases = defineFamily<DesiredReleases, ActualReleases>({
  key: "releases",
  config: { schema, merge: { kind: "map" } },
  docs: {
    summary: "Immutability of published releases",
    url: "https://docs.github.com/en/rest/repos/repos#check-if-immutable-releases-are-enabled-for-a-repository",
    permission: { name: "Administration", read: "read", write: "write", level: "repository" },
    cost: {
      steady:
        "1; 0 where the organization enforces them and the token may read that (Administration of the organization)",
      change: "1",
    },
  },
  read: {
    kind: "organization",
    list: listEnforced,
    decode: (state, context) =>
      isEnforced(state, context) ? { kind: "known", value: ENFORCED } : readRepository(context),
    confirm: readRepository,
  },
  plan: { diff, write: (changes, context) => changes.map((change) => requestFor(change, context)) },
  guards: { objection: ({ status }) => (status === CONFLICT ? BY_OWNER : undefined) },
});

const ENFORCED: ActualReleases = { immutable: true, isEnforced: true };
const BY_OWNER = "the organization enforces immutable releases here; change it in the settings of the organization";
/** https://docs.github.com/en/rest/repos/repos#disable-immutable-releases */
const CONFLICT = 409;

/**
 * Reads which repositories the organization enforces it for: `"all"`, or a list of ids. Without the permission for
 * that, the setting is read repository by repository.
 * https://docs.github.com/en/rest/orgs/orgs#get-immutable-releases-settings-for-an-organization
 */
function listEnforced(organization: string): ReadStep<Json> {
  const route = "GET /orgs/{org}/settings/immutable-releases";
  return {
    kind: "more",
    requests: [{ request: { kind: "rest", route, parameters: { org: organization } }, absentOn: [403, 404] }],
    next: ([answer]) => {
      const which = isObject(answer) ? answer["enforced_repositories"] : undefined;
      if (which === "all") return { kind: "known", value: "all" };
      return which === "selected" ? listSelected(organization) : { kind: "known", value: [] };
    },
  };
}

function listSelected(organization: string): ReadStep<Json> {
  const request: RestRequest = {
    kind: "rest",
    route: "GET /orgs/{org}/settings/immutable-releases/repositories",
    parameters: { org: organization },
  };
  const keep = ({ id }: JsonObject): Json => id ?? null;
  return {
    kind: "more",
    requests: [{ request, pages: "all", items: "repositories", keep, absentOn: [403, 404] }],
    next: ([ids = []]) => ({ kind: "known", value: ids }),
  };
}

function isEnforced(state: Json, { repo }: RepositoryContext): boolean {
  return state === "all" || (Array.isArray(state) && state.includes(repo.id));
}

/**
 * 404 means "off". If the token cannot see the repository, an earlier read has failed; without admin access GitHub
 * answers 403.
 */
function readRepository(context: RepositoryContext): ReadStep<ActualReleases> {
  return {
    kind: "more",
    requests: [{ request: onRepository("GET /repos/{owner}/{repo}/immutable-releases", context), absentOn: [404] }],
    next: ([answer]) => {
      if (answer === undefined) return { kind: "known", value: { immutable: false, isEnforced: false } };
      const { enabled, enforced_by_owner } = isObject(answer) ? answer : {};
      if (typeof enabled !== "boolean")
        return { kind: "unknown", reason: "GitHub did not say whether releases are immutable" };
      return { kind: "known", value: { immutable: enabled, isEnforced: enforced_by_owner === true } };
    },
  };
}

function diff({ immutable }: DesiredReleases, actual: ActualReleases): Comparison {
  if (immutable === undefined || immutable === actual.immutable) return { changes: [], findings: [] };
  const target = "immutable";
  if (actual.isEnforced) return { changes: [], findings: [{ family: "releases", target, message: BY_OWNER }] };
  const change: Drift = { action: "update", target, before: actual.immutable, after: immutable, path: [target] };
  return { changes: [immutable ? change : { ...change, lessensProtection: true }], findings: [] };
}

/** https://docs.github.com/en/rest/repos/repos#enable-immutable-releases */
function requestFor(change: Drift, context: RepositoryContext): FamilyRequest {
  const method = afterOf(change) === true ? "PUT" : "DELETE";
  const request = onRepository(`${method} /repos/{owner}/{repo}/immutable-releases`, context);
  return { request, phase: "details", effect: "update", targets: [change.target] };
}
