// Compares rulesets by name, finds contradictions with inherited rulesets, and marks changes that reduce protection.
import type { Drift, Finding, Json, JsonObject } from "../../model.ts";
import type { CompareContext, Comparison } from "../family.ts";
import { countDeletes, sortedByKey } from "../shared/diff.ts";
import { completed, differences, type Key } from "./compare.ts";
import { contradictions } from "./inherited.ts";
import { lessens } from "./lessens.ts";
import type { ActualRuleset, ActualRulesets } from "./read.ts";
import { type Ruleset, resolveRuleset } from "./resolve.ts";
import type { DesiredRuleset, DesiredRulesets } from "./schema.ts";

/** Data that the request of a change needs. */
export interface RulesetRef {
  readonly id?: number;
  /** The whole ruleset after the change. */
  readonly body?: JsonObject;
}

/** Compares rulesets by name. Rulesets that the config does not name matter only for pruning. */
export function diffRulesets(desired: DesiredRulesets, actual: ActualRulesets, context: CompareContext): Comparison {
  const compared = desired.map((one) => diffRuleset(one, actual, context));
  const named = new Set(desired.map(({ name }) => name));
  const isPruned = context.prune.has("rulesets") && desired.length > 0;
  const gone = isPruned ? actual.own.filter(({ value }) => !named.has(value.name)) : [];
  const changes = [...compared.flatMap((one) => one.changes), ...gone.map(deletion)];
  return {
    changes: sortedByKey(changes.map((change) => [change.target, change] as const)).map(([, change]) => change),
    findings: [...compared.flatMap((one) => one.findings), ...gone.flatMap((one) => stillInherited(one, actual))],
    ...(isPruned && { entries: { read: actual.own.length, deleted: countDeletes(changes) } }),
  };
}

function deletion({ id, value: { name, target = "branch", enforcement = "active" } }: ActualRuleset): Drift {
  return {
    action: "delete",
    target: name,
    before: { target, enforcement },
    ref: { id },
    ...(enforcement === "active" && { lessensProtection: true }),
  };
}

function stillInherited({ value: { name } }: ActualRuleset, { inherited }: ActualRulesets): readonly Finding[] {
  const above = inherited.find(({ value }) => value.name === name);
  return above
    ? [finding(name, `stays in force from ${above.from}, which has a ruleset of the same name; change it there`)]
    : [];
}

function diffRuleset(desired: DesiredRuleset, { own, inherited }: ActualRulesets, context: CompareContext): Comparison {
  const { name } = desired;
  const [there, second] = own.filter(({ value }) => value.name === name);
  if (second) return found(name, "there is more than one ruleset of this name: rename or delete one of them by hand");
  const { wanted, unknown } = resolveRuleset(desired, context.directory, there?.value.target);
  if (unknown.length > 0) {
    const which = unknown.length === 1 ? "which does not exist" : "which do not exist";
    return found(name, `names ${unknown.join(", ")}, ${which}; left as it is`);
  }
  const above = contradictions(wanted, inherited).map((message) => finding(name, message));
  if (!there && cannotHave(wanted, context)) return found(name, NO_PUSH_RULESETS);
  if (!there) return { changes: [creation(wanted)], findings: above };
  const keys = differences(wanted, there.value);
  if (there.hidesActors) return { changes: [], findings: [...above, ...hidden(wanted, keys)] };
  return { changes: keys.length > 0 ? [update(wanted, there, keys)] : [], findings: above };
}

/**
 * Public repositories have no push rulesets. Forks may have those of their network, so GitHub's answer decides there.
 * https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/about-rulesets
 */
function cannotHave({ target }: Ruleset, { repo }: CompareContext): boolean {
  return target === "push" && repo.visibility === "public" && !repo.fork;
}

const NO_PUSH_RULESETS = "GitHub has push rulesets only for private and internal repositories, and this one is public";

function creation(wanted: Ruleset): Drift {
  const body = asJson({ target: "branch", enforcement: "active", ...wanted });
  const { name, ...after } = body;
  return { action: "create", target: wanted.name, after, path: [wanted.name], ref: { body } };
}

function update(wanted: Ruleset, { id, value }: ActualRuleset, keys: readonly Key[]): Drift {
  const whole = completed(wanted, value);
  const pick = (ruleset: Ruleset): JsonObject =>
    Object.fromEntries(keys.map((key) => [key, shown(ruleset[key] as Json | undefined)]));
  return {
    action: "update",
    target: wanted.name,
    before: pick(value),
    after: pick(whole),
    path: [wanted.name, keys[0] ?? ""],
    ref: { id, body: asJson(whole) },
    ...(lessens(value, whole) && { lessensProtection: true }),
  };
}

/** Sorted, so that reports show only real differences. */
function shown(value: Json | undefined): Json {
  if (!Array.isArray(value)) return value ?? null;
  return [...(value as readonly Json[])].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function asJson(ruleset: Ruleset): JsonObject {
  return { ...(ruleset as unknown as JsonObject) };
}

/** A token that cannot see the bypass actors cannot write the ruleset, and a PUT without them could delete them. */
function hidden(wanted: Ruleset, keys: readonly Key[]): readonly Finding[] {
  const others = keys.filter((key) => key !== "bypass_actors");
  if (others.length === 0 && !wanted.bypass_actors) return [];
  const differ = others.length > 0 ? `differs in ${others.join(", ")}; nothing is written, since ` : "";
  return [finding(wanted.name, `${differ}GitHub shows bypass_actors only to tokens with Administration (write)`)];
}

function found(target: string, message: string): Comparison {
  return { changes: [], findings: [finding(target, message)] };
}

function finding(target: string, message: string): Finding {
  return { family: "rulesets", target, message };
}
