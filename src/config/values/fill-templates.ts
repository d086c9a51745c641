// Finds the templates in a source tree, and replaces their inserts by text.

import { withStop } from "../../text/wording.ts";
import type { FilledTexts } from "../model/sourced.ts";
import { hasTemplate, type Insert, parseTemplate, type Template } from "../model/template.ts";
import type { SourceNode } from "../source/tree.ts";
import { type Diagnostics, report } from "../source/tree.ts";

/** Calls `visit` for every text that needs the template parser. */
function eachTemplate(node: SourceNode, visit: (text: string, node: SourceNode) => void): void {
  if (node.kind === "list") for (const item of node.items) eachTemplate(item, visit);
  else if (node.kind === "map") for (const entry of node.entries) eachTemplate(entry.value, visit);
  else if (typeof node.value === "string" && hasTemplate(node.value)) visit(node.value, node);
}

/** Reports templates that are not valid, and templates in keys. */
export function checkTemplates(node: SourceNode, diagnostics: Diagnostics): void {
  eachTemplate(node, (text, { at }) => {
    const parsed = parseTemplate(text);
    if ("problem" in parsed) report(diagnostics.problems, at, withStop(parsed.problem));
  });
  checkKeys(node, diagnostics);
}

function checkKeys(node: SourceNode, diagnostics: Diagnostics): void {
  if (node.kind === "list") for (const item of node.items) checkKeys(item, diagnostics);
  if (node.kind !== "map") return;
  for (const { key, at, value } of node.entries) {
    // It would replace the prototype of an object.
    if (key === "__proto__") report(diagnostics.problems, at, "`__proto__` cannot be a key.");
    if (hasTemplate(key)) report(diagnostics.problems, at, `\`${key}\`: a value from the repository cannot be a key.`);
    checkKeys(value, diagnostics);
  }
}

/** The inserts of a tree, each once. */
export function insertsOf(node: SourceNode): readonly Insert[] {
  const inserts = new Map<string, Insert>();
  eachTemplate(node, (text) => {
    for (const part of partsOf(text)) if (typeof part !== "string") inserts.set(insertKey(part), part);
  });
  return [...inserts.values()];
}

/** The tree with its inserts replaced by texts; the same tree if it has no templates. */
export function withTexts(node: SourceNode, textOf: (insert: Insert) => string): SourceNode {
  if (node.kind === "list") return { ...node, items: node.items.map((item) => withTexts(item, textOf)) };
  if (node.kind === "map")
    return { ...node, entries: node.entries.map((entry) => ({ ...entry, value: withTexts(entry.value, textOf) })) };
  if (typeof node.value !== "string" || !hasTemplate(node.value)) return node;
  const parsed = parseTemplate(node.value);
  // A broken template is reported elsewhere. A sample keeps the schema from reporting it again.
  if ("problem" in parsed) return { ...node, value: "sample" };
  return {
    ...node,
    value: parsed.template.map((part) => (typeof part === "string" ? part : textOf(part))).join(""),
  };
}

/** The texts that inserts make in a tree, with the names of those inserts. */
export function filledTexts(node: SourceNode, textOf: (insert: Insert) => string): FilledTexts {
  const filled = new Map<string, readonly string[]>();
  eachTemplate(node, (text) => {
    const parts = partsOf(text);
    const names = parts.flatMap((part) => (typeof part === "string" ? [] : [`${part.scope}.${part.name}`]));
    const result = parts.map((part) => (typeof part === "string" ? part : textOf(part))).join("");
    if (names.length > 0) filled.set(result.trim().toLowerCase(), [...new Set(names)]);
  });
  return filled;
}

/** The tree with sample words as inserts, to check it without a repository. Equal inserts become the same word. */
export function withSamples(node: SourceNode): SourceNode {
  const known = new Map<string, string>();
  return withTexts(node, (insert) => {
    const key = insertKey(insert);
    const sample = known.get(key) ?? `sample${known.size + 1}`;
    known.set(key, sample);
    return sample;
  });
}

function partsOf(text: string): Template {
  const parsed = parseTemplate(text);
  return "problem" in parsed ? [text] : parsed.template;
}

/** The same for equal inserts. */
export function insertKey(insert: Insert): string {
  return JSON.stringify(insert);
}
