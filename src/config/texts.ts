// Reads the plain parts of a config: texts, lists of texts, true and false.
import { describe, isEmpty, type MapEntry, quote, type ScalarNode, type SourceNode, tell, type Verdict } from "./source.ts";

/** A text with the place where it stands. */
export interface PlacedText {
  readonly text: string;
  readonly at: SourceNode["at"];
}

/** How a list of texts is described and checked. */
export interface TextsRule {
  /** What is expected, e.g. `a glob or a list of globs`. */
  readonly wanted: string;
  /** What is wrong with one of them. */
  check?(text: string): string | undefined;
  /** An empty list says something. */
  readonly mayBeEmpty?: boolean;
}

/** One text, or a list of texts; what is wrong is told. */
export function readTexts({ key, value, at }: MapEntry, rule: TextsRule, verdict: Pick<Verdict, "problems">): readonly PlacedText[] {
  if (isEmpty(value)) return [];
  const items = value.kind === "list" ? value.items : [value];
  if (items.length === 0 && !rule.mayBeEmpty)
    tell(verdict.problems, at, `the list after \`${key}:\` is empty. Remove the line, or name something.`);
  return items.flatMap((item): PlacedText[] => {
    if (isEmpty(item)) return [];
    const text = item.kind === "scalar" ? textOf(item) : undefined;
    if (text === undefined) {
      tell(verdict.problems, item.at, `\`${key}\` must be ${rule.wanted}; found ${describe(item)}.`);
      return [];
    }
    const problem = rule.check?.(text);
    if (problem) tell(verdict.problems, item.at, problem);
    return problem ? [] : [{ text, at: item.at }];
  });
}

/** Numbers and true/false are texts too where names and values are meant: `year: 2024`. */
function textOf({ value }: ScalarNode): string | undefined {
  return value === null || value === "" ? undefined : String(value);
}

/** `true` or `false`; what is wrong is told. */
export function readTruth({ key, value }: MapEntry, verdict: Pick<Verdict, "problems">): boolean | undefined {
  if (value.kind === "scalar" && typeof value.value === "boolean") return value.value;
  if (!isEmpty(value)) tell(verdict.problems, value.at, `\`${key}\` must be true or false; found ${describe(value)}.`);
  return undefined;
}

/** One text; what is wrong is told. */
export function readText({ key, value }: MapEntry, verdict: Pick<Verdict, "problems">): string | undefined {
  if (value.kind === "scalar" && typeof value.value === "string" && value.value.trim() !== "") return value.value;
  if (!isEmpty(value)) {
    const hint = value.kind === "scalar" && typeof value.value === "number" ? ` Put it in quotes: ${quote(String(value.value))}.` : "";
    tell(verdict.problems, value.at, `\`${key}\` must be text; found ${describe(value)}.${hint}`);
  }
  return undefined;
}
