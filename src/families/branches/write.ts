// The mutations that create, change and remove protection rules. Rules change in place, so a branch is never
// unprotected.
import type { Drift, FamilyRequest, Json, JsonObject } from "../../model.ts";
import { isObject } from "../../objects.ts";
import type { RepositoryContext } from "../read-contract.ts";
import { afterOf } from "../shared/diff.ts";
import { GIVE_PUSH, WHO_MAY_PUSH } from "./lists.ts";
import { decodeRule, MAX_ACTORS, nodeKey, ruleFields } from "./rule.ts";
import { ACTOR_KEYS, ACTOR_KINDS, ACTOR_LISTS, type ActorKey, type Actors, FLAGS, type FlagKey } from "./settings.ts";

/**
 * The answer has the requested fields as GitHub stored them.
 * https://docs.github.com/en/graphql/reference/mutations#createbranchprotectionrule, and the same for update and
 * delete.
 */
const createWith = (fields: string) =>
  "mutation CreateRule($input: CreateBranchProtectionRuleInput!) " +
  `{ createBranchProtectionRule(input: $input) { branchProtectionRule { ${fields} } } }`;
const updateWith = (fields: string) =>
  "mutation UpdateRule($input: UpdateBranchProtectionRuleInput!) " +
  `{ updateBranchProtectionRule(input: $input) { branchProtectionRule { ${fields} } } }`;
const DELETE =
  "mutation DeleteRule($input: DeleteBranchProtectionRuleInput!) " +
  "{ deleteBranchProtectionRule(input: $input) { clientMutationId } }";

/** GraphQL's value for a check that any App may report. */
const ANY_APP = "any";

/** Node ids by kind and name: of the actors in the config, and of those that stay. */
type Nodes = Readonly<Record<string, string>>;
/** One mutation for each rule. */
export function writeBranches(changes: readonly Drift[], context: RepositoryContext): readonly FamilyRequest[] {
  return changes.map((change) => {
    const ref = (change.ref ?? {}) as { readonly id?: string; readonly nodes?: Nodes };
    const common = { phase: "entries", targets: [change.target] } as const;
    if (change.action === "delete") {
      return { ...common, effect: "delete", request: mutation(DELETE, { branchProtectionRuleId: ref.id ?? "" }) };
    }
    const after = change.after as JsonObject;
    const values = inputFor(after, ref.nodes ?? {});
    const fields = ruleFields(new Set(Object.keys(after)), MAX_ACTORS);
    if (change.action === "create") {
      return {
        ...common,
        effect: "create",
        request: mutation(createWith(fields), { repositoryId: context.repo.nodeId, pattern: change.target, ...values }),
      };
    }
    // A mutation with a list replaces the whole list.
    const hasList = Object.values(after).some((value) => typeof value === "object" && value !== null);
    const effect = hasList ? "replace" : "update";
    return {
      ...common,
      effect,
      request: mutation(updateWith(fields), { branchProtectionRuleId: ref.id ?? "", ...values }),
    };
  });
}

function mutation(query: string, input: JsonObject): FamilyRequest["request"] {
  return { kind: "graphql", query, variables: { input } };
}

function inputFor(after: JsonObject, nodes: Nodes): JsonObject {
  return Object.assign(
    {},
    ...Object.entries(after).map(([key, value]) => settingInput(key, value, nodes)),
  ) as JsonObject;
}

function settingInput(key: string, value: Json, nodes: Nodes): JsonObject {
  if (key in FLAGS) return { [FLAGS[key as FlagKey]]: value };
  if (key in ACTOR_LISTS) return actorInput(key as ActorKey, value as Actors | null, nodes);
  if (key === "checks")
    return { requiredStatusChecks: (value as readonly JsonObject[]).map((check) => checkInput(check, nodes)) };
  return value === null
    ? { requiresDeployments: false }
    : { requiresDeployments: true, requiredDeploymentEnvironments: value };
}

function actorInput(key: ActorKey, list: Actors | null, nodes: Nodes): JsonObject {
  const { write, switch: isOn } = ACTOR_LISTS[key];
  if (list === null) return isOn ? { [isOn]: false } : { [write]: [] };
  const ids = ACTOR_KINDS.flatMap((kind) => (list[kind] ?? []).map((name) => nodeId(nodes, nodeKey(kind, name))));
  return { ...(isOn && { [isOn]: true }), [write]: ids };
}

/** Without an App, GitHub uses the App that last reported the check. */
function checkInput({ context, app_id }: JsonObject, nodes: Nodes): JsonObject {
  if (app_id === undefined) return { context: context ?? "" };
  if (app_id === -1) return { context: context ?? "", appId: ANY_APP };
  return { context: context ?? "", appId: nodeId(nodes, nodeKey("app", String(app_id))) };
}

/** @throws if a name has no node id. The comparison skips unknown names, so this is a bug. */
function nodeId(nodes: Nodes, key: string): string {
  const id = nodes[key];
  if (id === undefined) throw new Error(`no node id of ${key}`);
  return id;
}

/** The rule in the mutation's answer. Parts of a check that the config does not set are left out. */
export function storedRule(answer: Json, change: Drift): Json | undefined {
  if (!isObject(answer) || change.action === "delete") return undefined;
  const done = answer["createBranchProtectionRule"] ?? answer["updateBranchProtectionRule"];
  const node = isObject(done) ? done["branchProtectionRule"] : undefined;
  const after = change.after as JsonObject;
  const rule = isObject(node) && "pattern" in node ? decodeRule(node, new Set(Object.keys(after))) : undefined;
  if (!rule) return undefined;
  const { checks } = rule.settings;
  return checks === undefined ? rule.settings : { ...rule.settings, checks: inWordsOf(after["checks"], checks) };
}

/** The stored checks in the form of the request. GitHub adds the last reporting App to a check without one. */
function inWordsOf(asked: Json | undefined, shown: Json): Json {
  const wanted = new Map(((asked ?? []) as readonly JsonObject[]).map((check) => [check["context"], check]));
  return (shown as readonly JsonObject[]).map(({ context = "", app_id }): JsonObject => {
    const wish = wanted.get(context);
    if (wish?.["app_id"] === undefined) return { context };
    return { context, app_id: app_id ?? -1 };
  });
}

/** The names that GitHub left out of the rule's lists. */
export function whyUnstoredRule(change: Drift, shown: Json): string | undefined {
  const after = afterOf(change);
  if (!isObject(after) || !isObject(shown)) return undefined;
  const missing = ACTOR_KEYS.flatMap((key) => {
    const [wanted, stored] = [after[key] as Actors | null | undefined, shown[key] as Actors | null | undefined];
    const names = ACTOR_KINDS.flatMap((kind) =>
      (wanted?.[kind] ?? [])
        .filter((name) => !stored?.[kind]?.includes(name))
        .map((name) => `${kind.slice(0, -1)} ${name}`),
    );
    return names.length > 0 ? [`${names.join(", ")} in ${key}`] : [];
  });
  if (missing.length === 0) return undefined;
  return `GitHub took the rule and left out ${missing.join("; ")}: ` + `${WHO_MAY_PUSH}. ${GIVE_PUSH}`;
}
