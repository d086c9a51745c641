// Nothing is emptied by accident: a key or a `-` with nothing after it may mean "off" or "leave alone", so it means nothing.
import { isEmpty, type ListNode, type MapNode, quote, type SourceNode, tell, type Verdict } from "./source/tree.ts";

/** Reports every place, at any depth, where nothing stands. */
export function tellEmpty(node: SourceNode, verdict: Verdict): void {
  if (node.kind === "list") tellEmptyItems(node, verdict);
  if (node.kind === "map") tellEmptyEntries(node, verdict);
}

function tellEmptyItems({ items }: ListNode, verdict: Verdict): void {
  for (const item of items) {
    if (!isEmpty(item)) tellEmpty(item, verdict);
    else tell(verdict.problems, item.at, `nothing stands after this \`-\`; ${lostIn(item) ?? "write an entry, or remove the line."}`);
  }
}

function tellEmptyEntries({ entries }: MapNode, verdict: Verdict): void {
  for (const { key, at, value } of entries) {
    if (!isEmpty(value)) tellEmpty(value, verdict);
    else tell(verdict.problems, at, `nothing stands after \`${key}:\`; ${lostIn(value) ?? `remove the line to leave ${key} alone.`}`);
  }
}

function lostIn(node: SourceNode): string | undefined {
  if (node.kind !== "scalar" || node.lost === undefined) return undefined;
  return `# begins a comment, so a value that starts with it needs quotes: ${quote(node.lost)}.`;
}
