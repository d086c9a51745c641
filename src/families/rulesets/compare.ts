// Compares a ruleset with the config key by key, ignoring defaults that GitHub adds and the order of lists. Also
// completes the desired ruleset with the existing values that the config does not set.
import type { Json, JsonObject } from "../../model.ts";
import { isObject } from "../../objects.ts";
import { own } from "../../text/lookup.ts";
import { sameJson } from "../shared/diff.ts";
import type { Rule, Ruleset } from "./resolve.ts";
import { WITHOUT_ID } from "./schema.ts";

/** The compared top-level keys. A key that the config does not set is not compared. */
export const KEYS = ["target", "enforcement", "bypass_actors", "conditions", "rules"] as const;
export type Key = (typeof KEYS)[number];

/** The keys whose values differ from the desired ones. */
export function differences(wanted: Ruleset, actual: Ruleset): readonly Key[] {
  return KEYS.filter((key) => {
    if (wanted[key] === undefined) return false;
    if (key === "bypass_actors") return !sameJson(actorKeys(wanted), actorKeys(actual));
    if (key === "rules") return !sameRules(wanted.rules ?? [], actual.rules ?? []);
    return !agrees(wanted[key], actual[key] ?? null);
  });
}

function actorKeys({ bypass_actors: actors = [] }: Ruleset): readonly string[] {
  return [...new Set(actors.map(actorKey))].sort();
}

/** The identity of an actor: kind, id and mode. Some kinds have no id. */
export function actorKey({ actor_type, actor_id, bypass_mode }: JsonObject): string {
  const id = WITHOUT_ID.includes(String(actor_type)) ? "" : String(actor_id);
  return `${actor_type} ${id} ${bypass_mode ?? "always"}`;
}

/** True if both have the same rule types, and each rule has the desired parameters. */
function sameRules(wanted: readonly Rule[], actual: readonly Rule[]): boolean {
  if (wanted.length !== actual.length) return false;
  return wanted.every(({ type, parameters = {} }) => {
    const there = actual.find((rule) => rule.type === type);
    return there !== undefined && agrees(parameters, there.parameters ?? {});
  });
}

/** True for a value without effect: missing, off, empty or null. */
function isNothing(value: Json | undefined): boolean {
  return (
    value === undefined ||
    value === null ||
    value === false ||
    value === "" ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** True if `actual` has all desired values. Objects are compared key by key, lists as sets. */
export function agrees(wanted: Json | undefined, actual: Json | undefined): boolean {
  if (wanted === undefined) return true;
  if (isNothing(wanted) && isNothing(actual)) return true;
  if (Array.isArray(wanted)) return Array.isArray(actual) && pairs(wanted, actual)?.length === actual.length;
  if (isObject(wanted)) {
    const there: JsonObject = isObject(actual) ? actual : {};
    return Object.entries(wanted).every(([key, value]) => agrees(value, own(there, key)));
  }
  return sameJson(wanted, actual);
}

/**
 * Pairs each desired entry with an actual entry that satisfies it, entries with most keys first; undefined if one has
 * no match.
 */
function pairs(wanted: readonly Json[], actual: readonly Json[]): readonly (readonly [Json, Json])[] | undefined {
  const distinct = wanted.filter((one, index) => wanted.findIndex((other) => sameJson(one, other)) === index);
  const left = [...actual];
  const found: (readonly [Json, Json])[] = [];
  for (const one of distinct.sort((a, b) => size(b) - size(a))) {
    const at = left.findIndex((candidate) => agrees(one, candidate));
    if (at < 0) return undefined;
    found.push([one, left.splice(at, 1)[0] ?? null]);
  }
  return found;
}

function size(value: Json): number {
  return isObject(value) ? Object.keys(value).length : 0;
}

/** The ruleset to write: the values in the config, and the existing values for all other keys. */
export function completed(wanted: Ruleset, actual: Ruleset): Ruleset {
  const { rules, conditions, ...rest } = wanted;
  return {
    ...actual,
    ...rest,
    ...(conditions && { conditions: { ...actual.conditions, ...conditions } }),
    ...(rules && { rules: rules.map((rule) => completedRule(rule, actual.rules ?? [])) }),
  };
}

function completedRule({ type, parameters }: Rule, actual: readonly Rule[]): Rule {
  const there = actual.find((rule) => rule.type === type)?.parameters;
  if (!parameters && !there) return { type };
  return { type, parameters: completedValue(parameters ?? {}, there ?? {}) as JsonObject };
}

/** In lists, existing entries keep keys that the config does not set, such as the App of a check. */
function completedValue(wanted: Json, actual: Json | undefined): Json {
  if (Array.isArray(wanted)) {
    const left = Array.isArray(actual) ? [...(actual as readonly Json[])] : [];
    return (wanted as readonly Json[]).map((one) => {
      const at = left.findIndex((candidate) => agrees(one, candidate));
      return at < 0 ? withoutNulls(one) : withoutNulls(completedValue(one, left.splice(at, 1)[0]));
    });
  }
  if (!isObject(wanted)) return wanted;
  const there: JsonObject = isObject(actual) ? actual : {};
  const merged = Object.entries(wanted).map(([key, value]) => [key, completedValue(value, own(there, key))] as const);
  return { ...there, ...Object.fromEntries(merged) };
}

/** GitHub refuses null in a list's entries, so a check for any App leaves out the App. */
function withoutNulls(value: Json): Json {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== null));
}
