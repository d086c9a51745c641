// Rulesets of repositories and of the organization over REST. https://docs.github.com/en/rest/repos/rules
import type { Json, JsonObject } from "../../../src/model.ts";
import { may } from "../../api/access.ts";
import { created, listOf, NO_CONTENT, ok, type RepositoryCall, type TokenCall } from "../../api/call.ts";
import type { Answer } from "../../api/ports.ts";
import { Refused } from "../../api/refusals.ts";
import { nodeIdOf } from "../../state/node.ts";
import { nextId, type Organization, track } from "../../state/organization.ts";
import type { Repository } from "../../state/repository.ts";
import type { BypassActor, NewRuleset, Ruleset } from "../../state/ruleset.ts";
import type { Family } from "../family.ts";
import { checkActors, checkFields, checkName, checkPlan, checkRoom, checkRules } from "./checks.ts";
import { rulesetFields } from "./fields.ts";
import { actorShown, conditionsShown, filledIn, rulesShown } from "./filled.ts";
import { rulesetsOver } from "./reach.ts";

const BIRTH = "2024-05-06T07:08:09Z";

/**
 * Adds a ruleset to a repository, or to the organization if `repository` is null. For tests and seeds: nothing is
 * checked.
 */
export function addRuleset(
  organization: Organization,
  repository: Repository | null,
  { name, target = "branch", enforcement, bypass_actors = [], conditions, rules = [] }: NewRuleset,
): Ruleset {
  const id = nextId(organization);
  const ruleset: Ruleset = {
    __typename: "RepositoryRuleset",
    id,
    nodeId: nodeIdOf("RRS", id),
    repositoryId: repository?.id ?? null,
    name,
    target,
    enforcement,
    bypassActors: bypass_actors.map(withMode),
    conditions: conditions ?? null,
    rules: rules.map(filledIn),
    createdAt: BIRTH,
    updatedAt: BIRTH,
  };
  (repository ?? organization).rulesets.push(ruleset);
  return track(organization, ruleset);
}

/** GitHub's default. https://docs.github.com/en/rest/repos/rules#create-a-repository-ruleset */
function withMode(actor: BypassActor): BypassActor {
  return { bypass_mode: "always", ...actor };
}

interface Place {
  readonly call: TokenCall;
  /** Null: the organization. */
  readonly repository: Repository | null;
}

const inRepository = (call: RepositoryCall): Place => ({ call, repository: call.repository });
const inOrganization = (call: TokenCall): Place => ({ call, repository: null });

function listed({ call, repository }: Place): readonly Ruleset[] {
  const { organization, query } = call;
  const own = (repository ?? organization).rulesets;
  const above = repository && query["includes_parents"] !== false ? rulesetsOver(organization, repository) : [];
  const targets = query["targets"] === undefined ? undefined : String(query["targets"]).split(",");
  return [...own, ...above].filter(({ target }) => targets?.includes(target) !== false);
}

function list(place: Place): Answer {
  checkPlan(place.call.organization, place.repository);
  return listOf(place.call, listed(place), (ruleset) => summary(ruleset, place));
}

/** @throws Refused if no visible ruleset has that id. */
function find(place: Place, among: readonly Ruleset[]): Ruleset {
  checkPlan(place.call.organization, place.repository);
  const found = among.find(({ id }) => String(id) === place.call.path["ruleset_id"]);
  if (!found) throw new Refused("notFound");
  return found;
}

function owned({ call, repository }: Place): Ruleset[] {
  return (repository ?? call.organization).rulesets;
}

function create(place: Place): Answer {
  const { organization, body } = place.call;
  const wanted = body as unknown as NewRuleset;
  checkPlan(organization, place.repository);
  checkName(wanted.name, owned(place));
  checkRoom(owned(place));
  check({ target: "branch", ...wanted }, place);
  return created(document(addRuleset(organization, place.repository, wanted), place));
}

/** Missing keys do not change. A list in the body replaces the whole list. */
function update(place: Place): Answer {
  const ruleset = find(place, owned(place));
  const { bypass_actors, conditions, rules, ...rest } = place.call.body as Partial<NewRuleset>;
  const before = document(ruleset, place);
  const others = owned(place).filter((other) => other !== ruleset);
  if (rest.name !== undefined) checkName(rest.name, others);
  const after: Ruleset = {
    ...ruleset,
    ...rest,
    ...(bypass_actors && { bypassActors: bypass_actors.map(withMode) }),
    ...(conditions && { conditions }),
    ...(rules && { rules: rules.map(filledIn) }),
    updatedAt: new Date(place.call.now).toISOString().replace(/\.\d+Z/, "Z"),
  };
  check({ ...after, bypass_actors: after.bypassActors, conditions: after.conditions ?? {} }, place);
  if (ruleset.ignoresWrites) return ok(ruleset.ignoresWrites === "shows-old" ? before : document(after, place));
  Object.assign(ruleset, after);
  return ok(document(ruleset, place));
}

function check(wanted: NewRuleset, { call, repository }: Place): void {
  checkFields(wanted, call.organization);
  checkRules(wanted, call.organization, repository);
  checkActors(wanted, call.organization);
}

function remove(place: Place): Answer {
  const ruleset = find(place, owned(place));
  owned(place).splice(owned(place).indexOf(ruleset), 1);
  place.call.organization.nodes.delete(ruleset.nodeId);
  return NO_CONTENT;
}

/** A ruleset in a list: without rules, conditions and actors. */
function summary(ruleset: Ruleset, { call: { organization, origin } }: Place): JsonObject {
  const { id, nodeId, name, target, enforcement, repositoryId, createdAt, updatedAt } = ruleset;
  const holder = repositoryId === null ? undefined : organization.repositories.get(repositoryId);
  const source = holder ? `${organization.login}/${holder.name}` : organization.login;
  const path = holder ? `repos/${source}` : `orgs/${source}`;
  return {
    ...{ id, name, target, source_type: holder ? "Repository" : "Organization", source, enforcement },
    node_id: nodeId,
    _links: {
      self: { href: `${origin}/${path}/rulesets/${id}` },
      html: { href: `https://github.com/${source}/rules/${id}` },
    },
    created_at: createdAt,
    updated_at: updatedAt,
  };
}

/** `bypass_actors` is for those alone who may write the ruleset. */
function document(ruleset: Ruleset, place: Place): JsonObject {
  const { identity, organization } = place.call;
  const isOwn = ruleset.repositoryId !== null;
  const holder = isOwn ? organization.repositories.get(ruleset.repositoryId ?? 0) : undefined;
  const mayWrite = may(identity, [isOwn ? "administration:write" : "organization_administration:write"], holder);
  const actors: Json = ruleset.bypassActors.map((actor) => actorShown(actor, ruleset));
  return {
    ...summary(ruleset, place),
    conditions: conditionsShown(ruleset),
    rules: rulesShown(ruleset),
    ...(mayWrite && { bypass_actors: actors, current_user_can_bypass: "never" }),
  };
}

const REPOSITORY = "/repos/{owner}/{repo}/rulesets";
const ORGANIZATION = "/orgs/{org}/rulesets";
const MANAGES = ["organization_administration:write"] as const;

export const rulesets = {
  routes: {
    [`GET ${REPOSITORY}`]: {
      scope: "repository",
      needs: ["metadata:read"],
      answer: (call: RepositoryCall) => list(inRepository(call)),
    },
    [`GET ${REPOSITORY}/{ruleset_id}`]: {
      scope: "repository",
      needs: ["metadata:read"],
      answer: (call: RepositoryCall) => {
        const place = inRepository(call);
        return ok(document(find(place, listed(place)), place));
      },
    },
    [`POST ${REPOSITORY}`]: {
      scope: "repository",
      needs: ["administration:write"],
      answer: (call: RepositoryCall) => create(inRepository(call)),
    },
    [`PUT ${REPOSITORY}/{ruleset_id}`]: {
      scope: "repository",
      needs: ["administration:write"],
      answer: (call: RepositoryCall) => update(inRepository(call)),
    },
    [`DELETE ${REPOSITORY}/{ruleset_id}`]: {
      scope: "repository",
      needs: ["administration:write"],
      answer: (call: RepositoryCall) => remove(inRepository(call)),
    },
    [`GET ${ORGANIZATION}`]: {
      scope: "organization",
      needs: MANAGES,
      answer: (call: TokenCall) => list(inOrganization(call)),
    },
    [`GET ${ORGANIZATION}/{ruleset_id}`]: {
      scope: "organization",
      needs: MANAGES,
      answer: (call: TokenCall) => {
        const place = inOrganization(call);
        return ok(document(find(place, listed(place)), place));
      },
    },
    [`POST ${ORGANIZATION}`]: {
      scope: "organization",
      needs: MANAGES,
      answer: (call: TokenCall) => create(inOrganization(call)),
    },
    [`PUT ${ORGANIZATION}/{ruleset_id}`]: {
      scope: "organization",
      needs: MANAGES,
      answer: (call: TokenCall) => update(inOrganization(call)),
    },
    [`DELETE ${ORGANIZATION}/{ruleset_id}`]: {
      scope: "organization",
      needs: MANAGES,
      answer: (call: TokenCall) => remove(inOrganization(call)),
    },
  },
  fields: rulesetFields,
} satisfies Family;
