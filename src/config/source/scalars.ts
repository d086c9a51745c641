// Reads the plain parts of a config: texts, lists of texts, true and false.
import {
  type Diagnostics,
  describe,
  isEmpty,
  type MapEntry,
  quote,
  report,
  type ScalarNode,
  type SourceNode,
} from "./tree.ts";

/** A text with its place. */
export interface PlacedText {
  readonly text: string;
  readonly at: SourceNode["at"];
}

/** How a list of texts is described and checked. */
export interface TextsRule {
  /** The expected value in words, e.g. `a glob or a list of globs`. */
  readonly wanted: string;
  /** The mistake in one of the texts. */
  check?(text: string): string | undefined;
  /** True if an empty list has a meaning. */
  readonly mayBeEmpty?: boolean;
  /** True if `true` and `false` are valid texts, as for custom properties. */
  readonly mayBeTruth?: boolean;
}

/** One text, or a list of texts. Reports problems. */
export function readTexts(
  { key, value, at }: MapEntry,
  rule: TextsRule,
  diagnostics: Pick<Diagnostics, "problems">,
): readonly PlacedText[] {
  if (isEmpty(value)) return [];
  const items = value.kind === "list" ? value.items : [value];
  if (items.length === 0 && !rule.mayBeEmpty)
    report(diagnostics.problems, at, `the list after \`${key}:\` is empty. Remove the line, or name something.`);
  return items.filter((item) => !isEmpty(item)).flatMap((item) => readItem(key, item, rule, diagnostics));
}

function readItem(
  key: string,
  item: SourceNode,
  rule: TextsRule,
  diagnostics: Pick<Diagnostics, "problems">,
): readonly PlacedText[] {
  const text = item.kind === "scalar" ? textOf(item, rule) : undefined;
  const hint = item.kind === "scalar" && item.value === null ? " Remove the line to leave it out." : "";
  const problem =
    text === undefined ? `\`${key}\` must be ${rule.wanted}; found ${describe(item)}.${hint}` : rule.check?.(text);
  if (problem) report(diagnostics.problems, item.at, problem);
  return problem || text === undefined ? [] : [{ text, at: item.at }];
}

/** A number is accepted as text, for names and values such as `year: 2024`. */
function textOf({ value }: ScalarNode, { mayBeTruth = false }: TextsRule): string | undefined {
  if (value === null || value === "" || (typeof value === "boolean" && !mayBeTruth)) return undefined;
  return String(value);
}

/** `true` or `false`. Reports problems. */
export function readBoolean({ key, value }: MapEntry, diagnostics: Pick<Diagnostics, "problems">): boolean | undefined {
  if (value.kind === "scalar" && typeof value.value === "boolean") return value.value;
  const hint = value.kind === "scalar" && typeof value.value === "string" ? truthHint(value.value) : undefined;
  if (!isEmpty(value))
    report(
      diagnostics.problems,
      value.at,
      `\`${key}\` must be true or false; found ${describe(value)}.${hint ? ` ${hint}` : ""}`,
    );
  return undefined;
}

/** The correction of a text that probably means true or false. */
export function truthHint(text: string): string | undefined {
  return TRUTHS.find(([pattern]) => pattern.test(text))?.[1];
}

/** Other spellings of true and false, which YAML reads as text. */
const TRUTHS = [
  [/^true$/i, "Write true without quotes."],
  [/^false$/i, "Write false without quotes."],
  [/^(yes|on|y)$/i, "YAML reads this as text: write true."],
  [/^(no|off|n)$/i, "YAML reads this as text: write false."],
] as const;

/** One text. Reports problems. */
export function readText({ key, value }: MapEntry, diagnostics: Pick<Diagnostics, "problems">): string | undefined {
  if (value.kind === "scalar" && typeof value.value === "string" && value.value.trim() !== "") return value.value;
  if (!isEmpty(value)) {
    const hint =
      value.kind === "scalar" && typeof value.value === "number"
        ? ` Put it in quotes: ${quote(String(value.value))}.`
        : "";
    report(diagnostics.problems, value.at, `\`${key}\` must be text; found ${describe(value)}.${hint}`);
  }
  return undefined;
}
