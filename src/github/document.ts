// Finds the fields of one of our GraphQL documents by line and column, to remove some of them.

/** A field or an inline fragment, with its whole selection. */
export interface SelectionPlace {
  /** The path of the field in the answer. A fragment has the path of the field around it. */
  readonly keys: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** Replaces a removed selection, because a selection set must not be empty. It adds nothing to the answer. */
const NOTHING = "__typename @skip(if: true)";

/** The selection at this line and column, both counted from 1. */
export function selectionAt(document: string, line: number, column: number): SelectionPlace | undefined {
  const lines = document.split("\n").slice(0, line - 1);
  const at = lines.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
  // Several selections may contain the place; the last one is the innermost.
  return selectionsIn(document).findLast(({ start, end }) => start <= at && at < end);
}

/** The document without these selections. */
export function without(document: string, selections: readonly SelectionPlace[]): string {
  const distinct = [...new Map(selections.map((one) => [one.start, one])).values()];
  const outer = distinct.filter(({ start, end }) => !distinct.some((other) => other.start < start && end <= other.end));
  const fromTheEnd = outer.sort((a, b) => b.start - a.start);
  return fromTheEnd.reduce((text, { start, end }) => text.slice(0, start) + NOTHING + text.slice(end), document);
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** All selections of the document, sorted by start. */
function selectionsIn(document: string): readonly SelectionPlace[] {
  const tokens = [...document.matchAll(/"(?:[^"\\]|\\.)*"|\.\.\.|[\w$@-]+|[^\s,]/g)].map(
    ({ 0: text, index }): Token => ({ text, start: index, end: index + text.length }),
  );
  // Inside parentheses, braces are default values of variables and not selection sets.
  let open = 0;
  const first = tokens.findIndex(({ text }) => {
    open += text === "(" ? 1 : text === ")" ? -1 : 0;
    return text === "{" && open === 0;
  });
  const found: SelectionPlace[] = [];
  if (first >= 0) readSet(tokens, first + 1, { keys: [], found });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

interface Walk {
  readonly keys: readonly string[];
  readonly found: SelectionPlace[];
}

/** Reads selections up to the closing brace; returns the index of the next token. */
function readSet(tokens: readonly Token[], from: number, around: Walk): number {
  let at = from;
  while (at < tokens.length && tokens[at]?.text !== "}") at = readSelection(tokens, at, around);
  return at + 1;
}

function readSelection(tokens: readonly Token[], from: number, { keys, found }: Walk): number {
  const key = tokens[from]?.text ?? "";
  const isFragment = key === "...";
  const isAlias = tokens[from + 1]?.text === ":";
  const inner = isFragment ? keys : [...keys, key];
  let at = from + (isAlias ? 3 : isFragment && tokens[from + 1]?.text === "on" ? 3 : 1);
  for (; tokens[at]?.text === "(" || tokens[at]?.text.startsWith("@"); ) at = behindArguments(tokens, at);
  if (tokens[at]?.text === "{") at = readSet(tokens, at + 1, { keys: inner, found });
  found.push({ keys: inner, start: tokens[from]?.start ?? 0, end: tokens[at - 1]?.end ?? 0 });
  return at;
}

/** The index after arguments in parentheses, or after the name of a directive. */
function behindArguments(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.text !== "(") return from + 1;
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const { text = "" } = tokens[at] ?? {};
    depth += text === "(" ? 1 : text === ")" ? -1 : 0;
    if (depth === 0) return at + 1;
  }
  return tokens.length;
}
