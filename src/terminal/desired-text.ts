// The desired state of one repository as YAML, with the config line behind each value as a comment.
import { Document, isMap, isSeq, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";
import type { Json, Provenance } from "../model.ts";

/** A value of the desired state: family, then keys; entries of a collection by their own key. */
export interface DesiredValue {
  readonly path: readonly string[];
  /** How much of the path leads to an entry of a collection. */
  readonly entryDepths: readonly number[];
  readonly value: Json;
  readonly source: Provenance;
}

/** `has_wiki: false # .github/repo-cop.yml:3, top level`, nested as in a config. */
export function desiredText(repository: string, values: readonly DesiredValue[]): string {
  const root = new YAMLMap();
  const known = new Map<string, YAMLMap | YAMLSeq>([["[]", root]]);
  for (const { path, entryDepths, value, source } of values) {
    const node = nodeOf(value);
    node.comment = ` ${source.file}:${source.line}, ${source.layer}`;
    put(path, entryDepths, node, known);
  }
  const document = new Document(root);
  document.commentBefore = ` The desired state of ${repository}.`;
  return document.toString({ lineWidth: 0 }).trimEnd();
}

function nodeOf(value: Json): Node {
  const node = new Document(value, { aliasDuplicateObjects: false }).contents as Node;
  if (isMap(node) || isSeq(node)) node.flow = true;
  return node;
}

/** Adds a node below its parents, and creates missing parents. Entries of collections form a list. */
function put(
  path: readonly string[],
  entryDepths: readonly number[],
  node: Node,
  known: Map<string, YAMLMap | YAMLSeq>,
): void {
  const parentPath = path.slice(0, -1);
  const id = JSON.stringify(parentPath);
  let parent = known.get(id);
  if (!parent) {
    parent = entryDepths.includes(path.length) ? new YAMLSeq() : new YAMLMap();
    known.set(id, parent);
    put(parentPath, entryDepths, parent, known);
  }
  if (parent instanceof YAMLSeq) parent.add(node);
  else parent.add(new Pair(new Scalar(path.at(-1) ?? ""), node));
}
