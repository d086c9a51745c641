// Nothing is emptied by accident: a key or a `-` with nothing after it may mean "off" or "leave alone", so it means
// nothing.
import {
  type Diagnostics,
  isEmpty,
  type ListNode,
  type MapNode,
  quote,
  report,
  type SourceNode,
} from "./source/tree.ts";

/** Reports every place, at any depth, where nothing stands. */
export function reportEmpty(node: SourceNode, verdict: Diagnostics): void {
  if (node.kind === "list") reportEmptyItems(node, verdict);
  if (node.kind === "map") reportEmptyEntries(node, verdict);
}

function reportEmptyItems({ items }: ListNode, verdict: Diagnostics): void {
  for (const item of items) {
    if (!isEmpty(item)) reportEmpty(item, verdict);
    else
      report(
        verdict.problems,
        item.at,
        `nothing stands after this \`-\`; ${lostIn(item) ?? "write an entry, or remove the line."}`,
      );
  }
}

function reportEmptyEntries({ entries }: MapNode, verdict: Diagnostics): void {
  for (const { key, at, value } of entries) {
    if (!isEmpty(value)) reportEmpty(value, verdict);
    else
      report(
        verdict.problems,
        at,
        `nothing stands after \`${key}:\`; ${lostIn(value) ?? `remove the line to leave ${key} alone.`}`,
      );
  }
}

function lostIn(node: SourceNode): string | undefined {
  if (node.kind !== "scalar" || node.lost === undefined) return undefined;
  return `# begins a comment, so a value that starts with it needs quotes: ${quote(node.lost)}.`;
}
