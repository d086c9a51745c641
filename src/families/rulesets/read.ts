// Reads rulesets in bulk over GraphQL, with the used parameters only. If GraphQL lacks data, or shows a difference from
// the config, REST reads the whole ruleset with one request.
import type { Directory, Json, JsonObject } from "../../model.ts";
import { given, text } from "../../objects.ts";
import type { Probe, ReadStep, RepositoryContext, Use } from "../read-contract.ts";
import { allRows, type Connection, countsNothing, selectRows, selectTotal } from "../shared/connection.ts";
import { andThen } from "../shared/read-steps.ts";
import { onRepository } from "../shared/requests.ts";
import { differences } from "./compare.ts";
import { SHOWN_RULES } from "./parameters.ts";
import { type Rule, type Ruleset, resolveRuleset } from "./resolve.ts";
import type { DesiredRulesets } from "./schema.ts";
import { shownRules, shownRuleset } from "./shown.ts";

export interface ActualRuleset {
  readonly id: number;
  /** Only name, target and enforcement if the config does not name the ruleset. */
  readonly value: Ruleset;
  /** GitHub does not show the bypass actors. */
  readonly hidesActors?: true;
}
/** A ruleset of the organization or enterprise that applies to the repository. */
export interface InheritedRuleset {
  readonly value: Ruleset;
  /** `the organization` or `the enterprise`. */
  readonly from: string;
}
export interface ActualRulesets {
  readonly own: readonly ActualRuleset[];
  readonly inherited: readonly InheritedRuleset[];
}

/** Rulesets per repository in the bulk read, and per page after it. GitHub allows 75. */
const RULESETS_AT_FIRST = 5;
const RULESETS_PER_PAGE = 20;
/** Limits of one ruleset in the bulk read. A larger ruleset is read over REST. */
const MAX_RULES = 30;
const MAX_ACTORS = 20;

/** Includes inherited rulesets, because they can contradict the config. */
function rulesetsWith(use: Use<DesiredRulesets>): Connection {
  return {
    name: "rulesets",
    field: "rulesets",
    rows: `nodes { ${fieldsFor(use)} }`,
    perPage: RULESETS_PER_PAGE,
    things: "rulesets",
  };
}

function fieldsFor({ desired }: Use<DesiredRulesets>): string {
  const wanted = desired.flat();
  const types = new Map<string, Set<string>>();
  for (const { type, parameters = {} } of wanted.flatMap(({ rules = [] }) => rules)) {
    const known = types.get(type) ?? new Set<string>();
    for (const name of Object.keys(parameters)) known.add(name);
    types.set(type, known);
  }
  const parameters = [...types].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([type, names]) => fragment(type, names));
  const inside = parameters.length > 0 ? ` parameters { __typename ${parameters.join(" ")} }` : "";
  return [
    "databaseId name target enforcement source { __typename ... on Repository { id } }",
    ...(wanted.some(({ conditions }) => conditions) ? ["conditions { refName { include exclude } }"] : []),
    ...(wanted.some(({ bypass_actors }) => bypass_actors) ? [ACTORS] : []),
    ...(types.size > 0 ? [`rules(first: ${MAX_RULES}) { totalCount nodes { type${inside} } }`] : []),
  ].join(" ");
}

const ACTORS = `bypassActors(first: ${MAX_ACTORS}) { totalCount nodes {
  bypassMode deployKey organizationAdmin enterpriseOwner repositoryRoleDatabaseId
  actor { __typename ... on App { databaseId } ... on Team { databaseId } ... on User { databaseId } } } }`;

function fragment(type: string, names: ReadonlySet<string>): readonly string[] {
  const shown = Object.hasOwn(SHOWN_RULES, type) ? SHOWN_RULES[type] : undefined;
  const fields = Object.entries(shown?.fields ?? {}).flatMap(([name, field]) => (names.has(name) ? [field] : []));
  return shown?.type === undefined || fields.length === 0 ? [] : [`... on ${shown.type} { ${fields.join(" ")} }`];
}

/** Fields that an older server may lack. A ruleset that is shown in part is read over REST. */
export const SHOWN_FIELDS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [
    ...["target", "enforcement", "conditions", "bypassActors", "rules"].map((name) => `RepositoryRuleset.${name}`),
    ...["RepositoryRuleConditions.refName", "RefNameConditionTarget.include", "RefNameConditionTarget.exclude"],
    ...["bypassMode", "deployKey", "organizationAdmin", "enterpriseOwner", "repositoryRoleDatabaseId", "actor"].map(
      (name) => `RepositoryRulesetBypassActor.${name}`,
    ),
    ...["App.databaseId", "Team.databaseId", "User.databaseId", "RepositoryRule.type", "RepositoryRule.parameters"],
  ].map((name) => [name, []]),
);

/** The path of each parameter that GraphQL shows. */
export function parameterPaths(desired: DesiredRulesets): readonly (readonly string[])[] {
  return desired.flatMap(({ name, rules = [] }) =>
    rules.flatMap(({ type, parameters = {} }) =>
      Object.keys(parameters).map((parameter) => [name, "rules", type, "parameters", parameter]),
    ),
  );
}

export const selectRulesets = (use: Use<DesiredRulesets>): string => selectRows(rulesetsWith(use), RULESETS_AT_FIRST);

/** The first pass. Without any rulesets, nothing else has to be read. */
export const rulesetsProbe: Probe<DesiredRulesets, ActualRulesets> = {
  selection: (use) => selectTotal(rulesetsWith(use)),
  decode: (node, _, use) =>
    countsNothing(rulesetsWith(use), node) ? { kind: "known", value: { own: [], inherited: [] } } : undefined,
};

/** Decodes the rulesets that this repository's desired state uses. */
export function decodeRulesets(
  node: JsonObject,
  context: RepositoryContext,
  use: Use<DesiredRulesets>,
): ReadStep<ActualRulesets> {
  return andThen(allRows(rulesetsWith(use), node, context), (rows) => {
    const own = rows.filter(({ source }) => (source as JsonObject | null)?.["id"] === context.repo.nodeId);
    const inherited = rows.filter((row) => !own.includes(row)).map((row) => inheritedIn(row, context.directory));
    return andThen(withDetails(own, context, use), (known) => ({ kind: "known", value: { own: known, inherited } }));
  });
}

function inheritedIn(row: JsonObject, directory: Directory): InheritedRuleset {
  const isEnterprise = (row["source"] as JsonObject | null)?.["__typename"] === "Enterprise";
  const rules = shownRules(row, directory);
  const value = { ...shownRuleset(row, { name: text(row, "name") }, directory), ...given({ rules }) } as Ruleset;
  return { value: { ...value, name: text(row, "name") }, from: isEnterprise ? "the enterprise" : "the organization" };
}

/** Reads details over REST for named rulesets that GraphQL cannot show or that differ from the config. */
function withDetails(
  rows: readonly JsonObject[],
  context: RepositoryContext,
  { desired }: Use<DesiredRulesets>,
): ReadStep<readonly ActualRuleset[]> {
  const shown = rows.map((row): ActualRuleset & { readonly isDoubtful: boolean } => {
    const id = Number(row["databaseId"]);
    const base = shownRuleset(row, { name: text(row, "name") }, context.directory);
    const value = base ?? { name: text(row, "name") };
    const wish = desired.flat().find(({ name }) => name === row["name"]);
    if (!wish) return { id, value, isDoubtful: false };
    const { wanted } = resolveRuleset(wish, context.directory, value.target);
    const found = shownRuleset(row, wanted, context.directory);
    const isDoubtful = found === undefined || differences(wanted, found).length > 0;
    return { id, value: found ?? value, isDoubtful };
  });
  const doubtful = shown.filter(({ isDoubtful }) => isDoubtful);
  const plain = ({ id, value }: ActualRuleset): ActualRuleset => ({ id, value });
  if (doubtful.length === 0) return { kind: "known", value: shown.map(plain) };
  return {
    kind: "more",
    requests: doubtful.map(({ id }) => ({ request: oneRuleset(id, context), absentOn: [404] })),
    next: (answers) => {
      const whole = new Map(doubtful.map(({ id }, index) => [id, wholeRuleset(answers[index])]));
      const lost = doubtful.find(({ id }) => whole.get(id) === undefined);
      if (lost) return { kind: "unknown", reason: `the ruleset ${lost.value.name} cannot be read in full` };
      return { kind: "known", value: shown.map((one) => whole.get(one.id) ?? plain(one)) };
    },
  };
}

/** https://docs.github.com/en/rest/repos/rules#get-a-repository-ruleset */
export function oneRuleset(ruleset_id: number, context: RepositoryContext) {
  return onRepository("GET /repos/{owner}/{repo}/rulesets/{ruleset_id}", context, {
    ruleset_id,
    includes_parents: false,
  });
}

/**
 * A ruleset in REST's answer; undefined if it is not one. GitHub shows `bypass_actors` only to tokens that may write
 * it.
 */
export function wholeRuleset(answer: Json | undefined): ActualRuleset | undefined {
  const { id, name, target, enforcement, bypass_actors, conditions, rules } = (answer ?? {}) as JsonObject;
  if (typeof id !== "number" || typeof name !== "string" || !Array.isArray(rules)) return undefined;
  const value: Ruleset = {
    name,
    ...(typeof target === "string" && { target }),
    ...(typeof enforcement === "string" && { enforcement }),
    ...(Array.isArray(bypass_actors) && { bypass_actors: bypass_actors as readonly JsonObject[] }),
    conditions: (conditions ?? null) as JsonObject | null,
    rules: rules as unknown as readonly Rule[],
  };
  return { id, value, ...(!Array.isArray(bypass_actors) && { hidesActors: true }) };
}
