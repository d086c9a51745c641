// Leaves out settings that this server's GraphQL does not support, and reports them as findings.

import type { MissingField } from "../deps.ts";
import type { AnyFamily } from "../families/family.ts";
import { isNothing, withoutPath } from "../families/shared/left-out.ts";
import type { Finding, Json, JsonObject, Provenance, ReadResult, Target } from "../model.ts";
import { own } from "../text/lookup.ts";
import type { BulkAnswer } from "./bulk-read.ts";
import { type Pass, selectionOf } from "./repository-query.ts";
import { unsupported } from "./run-steps.ts";

/** The part of a target that can be read. */
export interface Supported {
  readonly target: Target;
  readonly findings: readonly Finding[];
  /** By family key: families that cannot be read at all. */
  readonly unsupported: ReadonlyMap<string, ReadResult<never>>;
}

/** The target without settings whose fields the answer lacks, if the family can be read without them. */
export function leaveOutUnsupported(
  target: Target,
  bulk: BulkAnswer | undefined,
  { families, pass }: { readonly families: readonly AnyFamily[]; readonly pass: Pass },
): Supported {
  const missing = bulk?.answer.kind === "node" ? (bulk.answer.missing ?? []) : [];
  const asked = missing.length === 0 ? [] : families.filter(({ key }) => bulk?.selections.has(key));
  let left: Supported = { target, findings: [], unsupported: new Map() };
  for (const family of asked)
    if (family.key in target.desired.families) left = without(family, left, { missing, pass });
  return left;
}

function without(
  family: AnyFamily,
  left: Supported,
  { missing, pass }: { readonly missing: readonly MissingField[]; readonly pass: Pass },
): Supported {
  const { key, config, read } = family;
  const written = left.target.desired.families[key] ?? null;
  const prune = config.prunable?.some((collection) => collection in left.target.desired.prune) === true;
  const allLacks = (value: Json) => lackOf(selectionOf({ family, use: { desired: [value], prune } }, pass), missing);
  const lacks = (value: Json) => allLacks(value).filter((name) => own(read.fields, name) === undefined);
  if (allLacks(written).length === 0) return left;
  const { kept: desired, findings: found } = withoutKeys(family, written, allLacks(written));
  if (lacks(desired).length === 0)
    return {
      ...left,
      target: asking(left.target, family, { value: desired, isIncomplete: false }),
      findings: [...left.findings, ...found],
    };
  const paths =
    read.parts?.(desired) ??
    (config.merge.kind === "map" ? Object.keys(desired as JsonObject).map((name) => [name]) : []);
  const parts = paths.map((path) => ({ path, names: lacks(alone(family, desired, { path, paths })) }));
  const lost = parts.filter(({ names }) => names.length > 0);
  // Without the type of its parameters, the server does not know a rule at all, so its entry cannot be written.
  const kept = lost.reduce(
    (value, { path, names }) =>
      withoutPath(family, value, {
        path: names.every((name) => name.includes(".")) ? path : path.slice(0, 1),
        leavesOutPart: true,
      }).value,
    desired,
  );
  if (lost.length === 0 || (!isNothing(kept) && lacks(kept).length > 0))
    return { ...left, unsupported: new Map(left.unsupported).set(key, unsupported(sentence(lacks(desired)), family)) };
  const findings = lost.map(({ path, names }) => ({ family: key, target: path.join("."), message: sentence(names) }));
  const lostEntries = Array.isArray(kept) && kept.length < (desired as readonly Json[]).length;
  return {
    ...left,
    target: asking(left.target, family, { value: kept, isIncomplete: lostEntries }),
    findings: [...left.findings, ...found, ...findings],
  };
}

/** A field, and not a whole type. */
/** The desired entries without the keys that need a missing field. */
function withoutKeys(
  { key: family, read }: AnyFamily,
  desired: Json,
  names: readonly string[],
): { readonly kept: Json; readonly findings: readonly Finding[] } {
  if (!Array.isArray(desired)) return { kept: desired, findings: [] };
  const entries = desired as readonly JsonObject[];
  const lost = names.flatMap((name) =>
    (own(read.fields, name) ?? []).filter((key) => entries.some((entry) => key in entry)).map((key) => ({ key, name })),
  );
  const keys = new Set(lost.map(({ key }) => key));
  const kept = entries.map((entry) => Object.fromEntries(Object.entries(entry).filter(([key]) => !keys.has(key))));
  const findings = [...keys].map((target) => {
    const needed = lost.filter(({ key }) => key === target).map(({ name }) => name);
    return { family, target, message: sentence(needed) };
  });
  return { kept, findings };
}

/**
 * The missing fields that a selection uses: the selection contains the field's name and, as an alias of its own, the
 * response key that leads to it.
 */
function lackOf(selection: string, missing: readonly MissingField[]): readonly string[] {
  const says = (word: string, end = "\\b") => new RegExp(`\\b${word.replace(/\W/g, "\\$&")}${end}`).test(selection);
  const lacking = missing.filter(
    ({ name, keys: [, key = ""] }) => says(key, "\\s*:") && says(name.split(".").at(-1) ?? ""),
  );
  return [...new Set(lacking.map(({ name }) => name))];
}

/** The desired state with only this one of `paths`. */
function alone(
  family: AnyFamily,
  desired: Json,
  { path, paths }: { readonly path: readonly string[]; readonly paths: readonly (readonly string[])[] },
): Json {
  const others = paths.filter((other) => other !== path);
  return others.reduce(
    (value, other) => withoutPath(family, value, { path: other, leavesOutPart: true }).value,
    desired,
  );
}

/** The target with this desired value of the family. If an entry was left out, the collection is not pruned. */
function asking(
  { desired, ...target }: Target,
  { key, config }: AnyFamily,
  { value, isIncomplete }: { readonly value: Json; readonly isIncomplete: boolean },
): Target {
  const { [key]: _, ...others } = desired.families;
  const families = isNothing(value) ? others : { ...others, [key]: value };
  const prune: Record<string, Provenance> = { ...desired.prune };
  if (isIncomplete || isNothing(value)) for (const collection of config.prunable ?? []) delete prune[collection];
  return { ...target, desired: { ...desired, families, prune } };
}

function sentence(names: readonly string[]): string {
  return `this server does not know it (${names.join(", ")} of GraphQL), so it is left as it is`;
}
