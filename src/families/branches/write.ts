// The mutations that create, change and remove protection rules, in place: a branch is never without protection in
// between.
import type { Drift, FamilyRequest, Json, JsonObject } from "../../model.ts";
import type { RepositoryContext } from "../family.ts";
import { nodeKey } from "./rule.ts";
import { ACTOR_KINDS, ACTOR_LISTS, type ActorKey, type Actors, FLAGS, type FlagKey } from "./settings.ts";

/** https://docs.github.com/en/graphql/reference/mutations#createbranchprotectionrule and the two beside it */
const CREATE =
  "mutation CreateRule($input: CreateBranchProtectionRuleInput!) { createBranchProtectionRule(input: $input) { branchProtectionRule { id } } }";
const UPDATE =
  "mutation UpdateRule($input: UpdateBranchProtectionRuleInput!) { updateBranchProtectionRule(input: $input) { branchProtectionRule { id } } }";
const DELETE =
  "mutation DeleteRule($input: DeleteBranchProtectionRuleInput!) { deleteBranchProtectionRule(input: $input) { clientMutationId } }";

/** GraphQL's word for a check that any App may report. */
const ANY_APP = "any";

/** Node ids by kind and name: of those whom the config names and of those who stay. */
type Nodes = Readonly<Record<string, string>>;
interface Ref {
  readonly id?: string;
  readonly nodes?: Nodes;
}

/** One mutation a rule. */
export function writeBranches(changes: readonly Drift[], context: RepositoryContext): readonly FamilyRequest[] {
  return changes.map((change) => {
    const ref = (change.ref ?? {}) as Ref;
    const common = { phase: "entries", targets: [change.target] } as const;
    if (change.action === "delete") {
      return { ...common, effect: "delete", request: mutation(DELETE, { branchProtectionRuleId: ref.id ?? "" }) };
    }
    const after = change.after as JsonObject;
    const values = inputFor(after, ref.nodes ?? {});
    if (change.action === "create") {
      return {
        ...common,
        effect: "create",
        request: mutation(CREATE, { repositoryId: context.repo.nodeId, pattern: change.target, ...values }),
      };
    }
    const effect = carriesList(after) ? "replace" : "update";
    return { ...common, effect, request: mutation(UPDATE, { branchProtectionRuleId: ref.id ?? "", ...values }) };
  });
}

function mutation(query: string, input: JsonObject): FamilyRequest["request"] {
  return { kind: "graphql", query, variables: { input } };
}

/** True where the mutation replaces a whole list. */
function carriesList(after: JsonObject): boolean {
  return Object.values(after).some((value) => typeof value === "object" && value !== null);
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

/** Without an App, GitHub takes the one that reported the check last. */
function checkInput({ context, app_id }: JsonObject, nodes: Nodes): JsonObject {
  if (app_id === undefined) return { context: context ?? "" };
  if (app_id === -1) return { context: context ?? "", appId: ANY_APP };
  return { context: context ?? "", appId: nodeId(nodes, nodeKey("app", String(app_id))) };
}

/** @throws where comparing let somebody through whom nobody knows: a bug. */
function nodeId(nodes: Nodes, key: string): string {
  const id = nodes[key];
  if (id === undefined) throw new Error(`no node id of ${key}`);
  return id;
}
