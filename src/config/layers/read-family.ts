// Checks what one layer says of one family, and prepares it: the fixed part once and for all, the rest as units.
import type { AnyFamily } from "../../families/family.ts";
import { own } from "../../text/lookup.ts";
import type { LayerFamily } from "../model/config.ts";
import { type Diagnostics, isEmpty, locate, type MapEntry, report, type SourceNode, toJson } from "../source/tree.ts";
import { withSamples } from "../values/fill-templates.ts";
import { buildValue, type FamilyContext, provenance } from "../values/normalize.ts";
import { keyOfEntry, splitUnits } from "../values/per-repository.ts";
import { checkPlacement } from "../values/placement.ts";
import { allowedAt, keysOf } from "../values/schema-hints.ts";
import { complaints, parseWith } from "../values/schema-messages.ts";

/** The family's part of the layer; undefined where it says nothing, or where it is wrong (then it has been told). */
export function readFamily(family: AnyFamily, entry: MapEntry, context: FamilyContext): LayerFamily | undefined {
  const { verdict } = context;
  const { value: node } = entry;
  const before = verdict.problems.length;
  if (isEmpty(node)) return undefined;
  if (node.kind === "scalar" && node.value === null) {
    report(verdict.problems, entry.at, `a family is never null. Remove the line to leave \`${family.key}\` alone.`);
    return undefined;
  }
  noteRetired(family, node, verdict);
  if (node.kind === "map") checkPlacement(family, node, context);
  const parts = splitUnits(family, node, context);
  checkSchema(family, parts.written, context);
  for (const absent of parts.absent) checkAbsent(family, absent, context);
  refuseTwice(family, parts, context);
  if (verdict.problems.length > before) return undefined;
  const fixed = buildValue(family, parts.fixed, { ...context, at: entry.at });
  const source = provenance(context.label, entry.at);
  return { family, source, ...(fixed.kind === "value" && { value: fixed.value }), units: parts.units };
}

/** Of a collection, the keys of its entries. */
function noteRetired(family: AnyFamily, node: SourceNode, { warnings }: Diagnostics): void {
  const maps = (node.kind === "list" ? node.items : [node]).filter((each) => each.kind === "map");
  for (const { key, at } of maps.flatMap(({ entries }) => entries)) {
    const why = own(family.config.retired, key);
    if (why !== undefined)
      report(warnings, at, `\`${family.key}.${key}\` has no effect and is not written: ${why}. Remove the line.`);
  }
}

function checkSchema(family: AnyFamily, node: SourceNode, { families, verdict }: FamilyContext): void {
  const result = parseWith(family, toJson(withSamples(node)));
  if (result.success) return;
  const place = { family, root: node, families: families.map(({ key }) => key) };
  for (const { at, message } of complaints(result.error.issues, place)) report(verdict.problems, at, message);
}

/** Of an entry that goes only its key is needed; what else is written must be right all the same. */
function checkAbsent(family: AnyFamily, list: SourceNode, { families, verdict }: FamilyContext): void {
  const sample = withSamples(list);
  const result = parseWith(family, toJson(sample));
  if (result.success) return;
  const issues = result.error.issues.filter(
    (issue) => issue.code === "unrecognized_keys" || locate(sample, issue.path).complete,
  );
  const place = { family, root: sample, families: families.map(({ key }) => key) };
  const wrong = complaints(issues, place);
  for (const { at, message } of wrong) report(verdict.problems, at, message);
  if (
    wrong.length > 0 ||
    family.config.merge.kind !== "collection" ||
    keyOfEntry(family, sample, family.config.merge.keyOf) !== undefined
  )
    return;
  const [key] = keysOf(allowedAt(family, [0]));
  report(
    verdict.problems,
    list.at,
    `${family.key}: an entry with \`absent: true\` must say which one is meant${key ? `: add its \`${key}\`` : ""}.`,
  );
}

/** Two entries of one list that are about the same thing: nobody can say which one counts. */
function refuseTwice(
  family: AnyFamily,
  parts: { fixed: SourceNode; absent: readonly SourceNode[] },
  { verdict }: FamilyContext,
): void {
  if (family.config.merge.kind !== "collection" || parts.fixed.kind !== "list") return;
  const { keyOf } = family.config.merge;
  const { fixed } = parts;
  const first = new Map<string, number>();
  const alone = [...fixed.items.map((item): SourceNode => ({ ...fixed, items: [item] })), ...parts.absent];
  for (const list of alone) {
    const key = keyOfEntry(family, list, keyOf);
    const at = list.kind === "list" ? (list.items[0]?.at ?? list.at) : list.at;
    const line = key === undefined ? undefined : first.get(key);
    if (line !== undefined)
      report(
        verdict.problems,
        at,
        `${family.key}: "${key}" stands twice in this list: first in line ${line}. Join the two.`,
      );
    else if (key !== undefined) first.set(key, at.line);
  }
}
