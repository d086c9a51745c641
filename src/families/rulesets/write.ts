// The requests that create, change and remove rulesets. Protection never drops in between: requests that add protection
// go first; requests that reduce it follow, and only if the first ones were stored.
import type { Drift, FamilyRequest, Json, JsonObject, RequestPart } from "../../model.ts";
import type { WriteAnswer } from "../family.ts";
import type { ReadBack, RepositoryContext } from "../read-contract.ts";
import { onRepository } from "../shared/requests.ts";
import { agrees, differences } from "./compare.ts";
import type { RulesetRef } from "./diff.ts";
import { wholeRuleset } from "./read.ts";
import type { Ruleset } from "./resolve.ts";

const CREATE = "POST /repos/{owner}/{repo}/rulesets";
const UPDATE = "PUT /repos/{owner}/{repo}/rulesets/{ruleset_id}";
const DELETE = "DELETE /repos/{owner}/{repo}/rulesets/{ruleset_id}";
const READ = "GET /repos/{owner}/{repo}/rulesets/{ruleset_id}";

/** https://docs.github.com/en/rest/repos/rules */
export function writeRulesets(changes: readonly Drift[], context: RepositoryContext): readonly FamilyRequest[] {
  const isGain = (change: Drift) => change.action !== "delete" && !change.lessensProtection;
  const gains = [
    ...changes.filter((change) => change.action === "create"),
    ...changes.filter((change) => change.action === "update" && isGain(change)),
  ];
  const losses = [
    ...changes.filter((change) => change.action === "update" && !isGain(change)),
    ...changes.filter((change) => change.action === "delete"),
  ];
  const before = gains.map(({ target }) => target);
  return [
    ...gains.map((change) => requestFor(change, context)),
    ...losses.map((change) => ({ ...requestFor(change, context), ...(before.length > 0 && { after: before }) })),
  ];
}

function requestFor(change: Drift, context: RepositoryContext): FamilyRequest {
  const { id = 0, body = {} } = (change.ref ?? {}) as unknown as RulesetRef;
  const common = { phase: "entries", targets: [change.target] } as const;
  if (change.action === "delete")
    return { ...common, effect: "delete", request: onRepository(DELETE, context, { ruleset_id: id }) };
  const sent = sendable(body);
  if (change.action === "create") return { ...common, effect: "create", request: onRepository(CREATE, context, sent) };
  return { ...common, effect: "replace", request: onRepository(UPDATE, context, { ruleset_id: id, ...sent }) };
}

/** Leaves out empty keys, which GitHub refuses: push rulesets have no refs, and some actors have no id. */
function sendable({ conditions, bypass_actors, ...rest }: JsonObject): JsonObject {
  const actors = Array.isArray(bypass_actors) ? (bypass_actors as readonly JsonObject[]) : undefined;
  return {
    ...rest,
    ...(conditions !== null && conditions !== undefined && { conditions }),
    ...(actors && { bypass_actors: actors.map((actor) => ({ ...actor })) }),
  };
}

/** The ruleset in the request. */
function askedFor({ request }: RequestPart): Ruleset | undefined {
  if (request.kind !== "rest" || (request.route !== CREATE && request.route !== UPDATE)) return undefined;
  const { owner: _, repo: __, ruleset_id: ___, ...body } = request.parameters;
  return body as unknown as Ruleset;
}

/** Compares GitHub's answer with the request. Returns the keys that differ; undefined if none does. */
function difference(answer: Json | undefined, asked: Ruleset): string | undefined {
  const shown = wholeRuleset(answer);
  if (!shown) return "GitHub accepted it, and does not show it";
  const keys: string[] = differences(asked, shown.value).filter((key) => key !== "bypass_actors" || !shown.hidesActors);
  if (!agrees(asked.name, shown.value.name)) keys.push("name");
  return keys.length === 0
    ? undefined
    : `GitHub accepted ${keys.join(", ")}, and shows something else; change it by hand`;
}

/**
 * GitHub sometimes answers a PUT with 200 without storing it.
 * https://github.com/integrations/terraform-provider-github/issues/2784
 */
export function readBackRuleset(part: RequestPart, { data }: WriteAnswer): ReadBack | undefined {
  const { request } = part;
  if (request.kind !== "rest") return undefined;
  const { owner = "", repo = "", ruleset_id } = request.parameters;
  const at = (id: Json) =>
    ({ kind: "rest", route: READ, parameters: { owner, repo, ruleset_id: id, includes_parents: false } }) as const;
  const asked = askedFor(part);
  if (!asked)
    return {
      read: { request: at(ruleset_id ?? 0), absentOn: [404] },
      differs: (answer) => (answer === undefined ? undefined : "GitHub accepted the deletion, and still shows it"),
    };
  const id = ruleset_id ?? (data as JsonObject | null)?.["id"];
  if (typeof id !== "number") return undefined;
  return { read: { request: at(id), absentOn: [404] }, differs: (answer) => difference(answer, asked) };
}

const UPGRADE = /\bupgrade to github\b/i;
/**
 * GitHub's message without a reason: `Invalid rule 'tag_name_pattern': `.
 * https://github.com/eclipse-csi/otterdog/issues/483
 */
const UNAVAILABLE = /invalid rule '(\w+)': *(?:\(|$)/i;
const EVALUATE = /\bevaluate\b/i;
const FOR_SOME = /^(commit_|committer_|branch_name_|tag_name_)|^(merge_queue|max_file_|file_|license_)/;

/**
 * The repository cannot repair limits of the plan, so they are findings.
 * https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/about-rulesets
 */
export function rulesetObjection({ status, message, data }: WriteAnswer, part: RequestPart): string | undefined {
  const asked = askedFor(part);
  if (status < 300) return asked && data !== null ? difference(data, asked) : undefined;
  if (UPGRADE.test(message)) return `rulesets of private repositories need another plan (${message})`;
  if (status !== 422 || !asked) return undefined;
  const rule = UNAVAILABLE.exec(message)?.[1];
  if (rule !== undefined && FOR_SOME.test(rule))
    return `the plan, or the kind of repository, does not have the rule ${rule} (${message.trim()})`;
  if (asked.enforcement === "evaluate" && EVALUATE.test(message))
    return `enforcement: evaluate needs GitHub Enterprise (${message})`;
  return asked.target === "push" && /push rulesets?/i.test(message)
    ? `push rulesets need GitHub Team and a private repository (${message})`
    : undefined;
}
