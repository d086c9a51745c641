// The requests that repair environments: first the settings as a whole, then the other parts.
import type { Drift, FamilyRequest, Json, JsonObject } from "../../model.ts";
import { isObject } from "../../objects.ts";
import type { WriteAnswer } from "../family.ts";
import type { RepositoryContext } from "../read-contract.ts";
import { afterOf } from "../shared/diff.ts";
import { onRepository } from "../shared/requests.ts";
import type { EnvironmentRef } from "./diff.ts";
import { WHO_MAY_REVIEW } from "./reviewers.ts";
import type { Pattern } from "./schema.ts";
import { bodyOf, DEFAULTS, isPlanLimit, LIMITED, type Settings } from "./settings.ts";

const ONE = "/repos/{owner}/{repo}/environments/{environment_name}";
const REPLACED = `PUT ${ONE}`;

/** The requests of one environment stay together, in the order of the changes. */
export function writeEnvironments(changes: readonly Drift[], context: RepositoryContext): readonly FamilyRequest[] {
  const byEnvironment = Map.groupBy(changes, (change) => refOf(change).key);
  return [...byEnvironment.values()].flatMap((own) => {
    const writing: Writing = { own, context };
    return [...settingsRequests(writing), ...own.flatMap((change) => partRequests(change, writing))];
  });
}

interface Writing {
  /** The changes of one environment. */
  readonly own: readonly Drift[];
  readonly context: RepositoryContext;
}

function refOf({ ref }: Drift): EnvironmentRef {
  return ref as unknown as EnvironmentRef;
}

/** The part of the environment that a change is about; empty for a new environment. */
function partOf({ target }: Drift, { key }: EnvironmentRef): string {
  return target.slice(key.length + 2);
}

/**
 * One write for all settings. Private repositories get two: below Enterprise, GitHub refuses a whole request that
 * contains a timer or reviewers, and the other settings should still be written.
 */
function settingsRequests({ own, context }: Writing): readonly FamilyRequest[] {
  const settings = own.filter((change) => refOf(change).becomes !== undefined);
  const limited = settings.filter((change) => LIMITED.has(partOf(change, refOf(change))));
  const others = settings.filter((change) => !limited.includes(change));
  const isSplit = context.repo.visibility === "private" && limited.length > 0 && others.length > 0;
  const steps = isSplit ? [others, limited] : [settings];
  let is = settings.map((change) => refOf(change).is)[0] ?? DEFAULTS;
  return steps.flatMap((step, index): FamilyRequest[] => {
    const [first] = step;
    if (!first) return [];
    const before = is;
    is = Object.assign({}, is, ...step.map((change) => refOf(change).becomes)) as Settings;
    const isNew = step.some(({ action }) => action === "create");
    const body = bodyOf(is, before);
    return [
      {
        request: onRepository(REPLACED, context, { environment_name: refOf(first).name, ...body }),
        phase: "entries",
        effect: isNew ? "create" : "replace",
        targets: step.map(({ target }) => target),
        ...(index > 0 && { after: others.filter(({ action }) => action === "create").map(({ target }) => target) }),
      },
    ];
  });
}

function partRequests(change: Drift, { own, context }: Writing): readonly FamilyRequest[] {
  const { key, name, add = [], remove = [] } = refOf(change);
  const isNew = own.some(({ action, target }) => action === "create" && target === key);
  const send = (effect: FamilyRequest["effect"], route: string, parameters: JsonObject = {}): FamilyRequest => ({
    request: onRepository(route as Parameters<typeof onRepository>[0], context, {
      environment_name: name,
      ...parameters,
    }),
    phase: "entries",
    effect,
    targets: [change.target],
    ...(isNew && change.target !== key && { after: [key] }),
  });
  // https://docs.github.com/en/rest/deployments/environments#delete-an-environment
  if (change.action === "delete") return [send("delete", `DELETE ${ONE}`)];
  const part = partOf(change, refOf(change));
  if (part === "deployment_branch_policy") {
    // https://docs.github.com/en/rest/deployments/branch-policies
    const policies = `${ONE}/deployment-branch-policies`;
    return [
      ...(add as readonly Pattern[]).map((pattern) => send("create", `POST ${policies}`, { ...pattern })),
      ...remove.map((id) => send("delete", `DELETE ${policies}/{branch_policy_id}`, { branch_policy_id: id })),
    ];
  }
  if (part === "protection_rules") {
    // https://docs.github.com/en/rest/deployments/protection-rules
    const rules = `${ONE}/deployment_protection_rules`;
    return [
      ...(add as readonly number[]).map((id) => send("create", `POST ${rules}`, { integration_id: id })),
      ...remove.map((id) => send("delete", `DELETE ${rules}/{protection_rule_id}`, { protection_rule_id: id })),
    ];
  }
  if (!part.startsWith("variables.")) return [];
  // https://docs.github.com/en/rest/actions/variables#create-an-environment-variable
  const route = change.action === "create" ? `POST ${ONE}/variables` : `PATCH ${ONE}/variables/{name}`;
  return [send(change.action, route, afterOf(change) as JsonObject)];
}

const PLAN =
  "the plan has no wait timer and no reviewers for environments of private repositories; " +
  "GitHub Enterprise has. Make the repository public, or take the settings out";
/** https://docs.github.com/en/rest/deployments/branch-policies#create-a-deployment-branch-policy */
const IS_THERE = 303;

/** The reason if GitHub's plan or the repository rules out the change. GitHub drops reviewers without an error. */
export function environmentObjection(
  { status, message, data }: WriteAnswer,
  { request }: { readonly request: FamilyRequest["request"] },
): string | undefined {
  if (status === IS_THERE) return "GitHub says that the pattern is there already; the next run checks it";
  if (status === 422 && isPlanLimit(message)) return PLAN;
  if (request.kind !== "rest" || request.route !== REPLACED || status !== 200) return undefined;
  const asked = request.parameters["reviewers"];
  const reviewers = Array.isArray(asked) ? asked.filter(isObject) : [];
  // By GitHub's id, such as `team 15`.
  const ids = reviewers.map(({ type, id }) => `${String(type).toLowerCase()} ${id}`);
  const lost = ids.filter((one) => !storedIn(data).includes(one));
  if (lost.length === 0) return undefined;
  return `GitHub did not store ${lost.join(", ")} as reviewers: ${WHO_MAY_REVIEW}`;
}

function storedIn(data: Json): readonly string[] {
  const rules =
    isObject(data) && Array.isArray(data["protection_rules"]) ? data["protection_rules"].filter(isObject) : [];
  const people = rules.flatMap(({ reviewers }) => (Array.isArray(reviewers) ? reviewers.filter(isObject) : []));
  return people.map(({ type, reviewer }) => {
    const id = isObject(reviewer) ? reviewer["id"] : undefined;
    return `${String(type).toLowerCase()} ${id}`;
  });
}
