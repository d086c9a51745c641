// Reads protection rules in bulk, with the used settings only. Further pages are read if a repository has more rules.
import type { JsonObject } from "../../model.ts";
import { text } from "../../objects.ts";
import type { Probe, ReadRequest, ReadStep, RepositoryContext, Use } from "../read-contract.ts";
import { allRows, type Connection, countsNothing, nodeIn, selectRows, selectTotal } from "../shared/connection.ts";
import { andThen } from "../shared/read-steps.ts";
import { branchesIn, DEFAULT, DEFAULT_REF, defaultBranchIn, exactNames, refFields } from "./refs.ts";
import { type ActualRule, decodeRule, isCut, MAX_ACTORS, ruleFields } from "./rule.ts";
import type { DesiredBranches } from "./schema.ts";
import { flatten, settingsInUse } from "./settings.ts";

/** Rules per repository in the bulk read, and per page after it. */
const RULES_AT_FIRST = 5;
const RULES_PER_PAGE = 20;
/**
 * Limit of branches that the bulk query looks up in every repository. Further ones are looked up repository by
 * repository.
 */
const MAX_BRANCHES = 20;

export interface ActualBranches {
  /** By pattern. GitHub does not allow two rules with the same pattern. */
  readonly rules: ReadonlyMap<string, ActualRule>;
  /** The desired branch names, without patterns, that exist. */
  readonly branches: ReadonlySet<string>;
  /** Null in an empty repository. */
  readonly defaultBranch: string | null;
}

export function selectBranches(use: Use<DesiredBranches>): string {
  const refs = refFields(exactNames(use).slice(0, MAX_BRANCHES));
  return [DEFAULT_REF, ...refs, selectRows(rulesWith(fieldsFor(use)), RULES_AT_FIRST)].join("\n");
}

/** Decodes the rules that this repository's desired state uses. */
export function decodeBranches(
  node: JsonObject,
  context: RepositoryContext,
  use: Use<DesiredBranches>,
): ReadStep<ActualBranches> {
  const defaultBranch = defaultBranchIn(node);
  if (defaultBranch === undefined || !node["branches_page"])
    return { kind: "unknown", reason: "GitHub did not say which branches are protected" };
  const wanted = new Set(use.desired.flat().map(({ name }) => (name === DEFAULT ? (defaultBranch ?? name) : name)));
  // If the plan changes the default branch, `default` means the new one, so its rule is needed too.
  const next = context.asked?.["default_branch"];
  if (typeof next === "string") wanted.add(next);
  return andThen(withRefs(node, context, use), (branches) =>
    andThen(allRows(rulesWith(fieldsFor(use)), node, context), (nodes) =>
      andThen(wholeRules(nodes, wanted, use), (whole) =>
        decodeRules(whole, wanted, { branches, defaultBranch, inUse: inUseBy(use) }),
      ),
    ),
  );
}

/** Decodes all settings of the rules that the config names, and only the pattern of other rules. */
function decodeRules(
  nodes: readonly JsonObject[],
  wanted: ReadonlySet<string>,
  { inUse, ...known }: Omit<ActualBranches, "rules"> & { readonly inUse: ReadonlySet<string> },
): ReadStep<ActualBranches> {
  const rules = new Map<string, ActualRule>();
  for (const node of nodes) {
    const pattern = text(node, "pattern");
    const rule = wanted.has(pattern)
      ? decodeRule(node, inUse)
      : { id: text(node, "id"), pattern, settings: {}, nodes: {} };
    if (!rule) return { kind: "unknown", reason: `GitHub does not say who is in the lists of the rule ${pattern}` };
    rules.set(pattern, rule);
  }
  return { kind: "known", value: { ...known, rules } };
}

/** The desired branches that exist. Branches that the bulk read left out are looked up here. */
function withRefs(
  node: JsonObject,
  context: RepositoryContext,
  use: Use<DesiredBranches>,
): ReadStep<ReadonlySet<string>> {
  const { branches, unasked } = branchesIn(node, exactNames(use));
  if (unasked.length === 0) return { kind: "known", value: new Set(branches) };
  return {
    kind: "more",
    requests: [nodeRead(context.repo.nodeId, `... on Repository { ${refFields(unasked).join(" ")} }`)],
    next: ([answer]) => ({
      kind: "known",
      value: new Set([...branches, ...branchesIn(nodeIn(answer), unasked).branches]),
    }),
  };
}

function inUseBy({ desired }: Use<DesiredBranches>): ReadonlySet<string> {
  return settingsInUse(desired.flat().flatMap(({ protection }) => (protection ? [flatten(protection)] : [])));
}

function fieldsFor(use: Use<DesiredBranches>): string {
  return ruleFields(inUseBy(use));
}

function rulesWith(fields: string): Connection {
  const rows = `nodes { ${fields} }`;
  return {
    name: "branches",
    field: "branchProtectionRules",
    rows,
    perPage: RULES_PER_PAGE,
    things: "protection rules",
  };
}

/** Completes the lists of the desired rules: truncated lists are read again as a whole. */
function wholeRules(
  rules: readonly JsonObject[],
  wanted: ReadonlySet<string>,
  use: Use<DesiredBranches>,
): ReadStep<readonly JsonObject[]> {
  const cut = rules.filter((rule) => isCut(rule) && wanted.has(text(rule, "pattern")));
  if (cut.length === 0) return { kind: "known", value: rules };
  const fields = ruleFields(inUseBy(use), MAX_ACTORS);
  return {
    kind: "more",
    requests: cut.map((rule) => nodeRead(text(rule, "id"), `... on BranchProtectionRule { ${fields} }`)),
    next: (answers) => {
      const whole = new Map(answers.map((answer) => [String(nodeIn(answer)["id"]), nodeIn(answer)]));
      if ([...whole.values()].some(isCut))
        return { kind: "unknown", reason: `a protection rule names more than ${MAX_ACTORS} users, teams and Apps` };
      return { kind: "known", value: rules.map((rule) => whole.get(text(rule, "id")) ?? rule) };
    },
  };
}

function nodeRead(id: string, selection: string): ReadRequest {
  return {
    request: { kind: "graphql", query: `query Node($id: ID!) { node(id: $id) { ${selection} } }`, variables: { id } },
  };
}

/** Limit of branches that the first pass looks up. With more branches, the details are always read. */
const MAX_PROBED_BRANCHES = 10;

/** The first pass. If the repository has no rules, its answer is all that the comparison needs. */
export const branchesProbe: Probe<DesiredBranches, ActualBranches> = {
  selection(use) {
    const refs = refFields(exactNames(use).slice(0, MAX_PROBED_BRANCHES));
    return [DEFAULT_REF, ...refs, selectTotal(rulesWith(""))].join("\n");
  },
  decode(node, _, use) {
    const defaultBranch = defaultBranchIn(node);
    const { branches, unasked } = branchesIn(node, exactNames(use));
    if (!countsNothing(rulesWith(""), node) || defaultBranch === undefined || unasked.length > 0) return undefined;
    return { kind: "known", value: { rules: new Map(), branches: new Set(branches), defaultBranch } };
  },
};
