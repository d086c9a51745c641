// Counts what makes our English hard to read: `npm run english`, with `--details` for the places. It reads documents,
// action.yml, schemas, messages, comments and test names. Exit code 1 if a text says `organisation`.
import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { type Expression, parseSync, Visitor } from "oxc-parser";

/** A text that people read, and its place. */
export interface Prose {
  readonly place: string;
  readonly text: string;
}
export interface Findings {
  readonly openings: readonly string[];
  readonly pronouns: readonly string[];
  readonly long: readonly string[];
  readonly spelling: readonly string[];
}

const LONGEST_SENTENCE = 30;
const OPENING = /^(?:What|Who|Whoever|Whose|Where|Whether|Of)\b(?![^.?!]*\?)/;
const PRONOUN = /\b(?:nobody|somebody|anybody|everybody|whoever|(?:those|he|one) who)\b/i;
const GRAPHQL = /\{ ?\.\.\. on |\{ (?:totalCount|nodes) /;
const SPELLING = /\borganisation/i;

/** The sentences of each text that are hard to read. */
export function findingsIn(texts: readonly Prose[]): Findings {
  const sentences = texts.flatMap(({ place, text }) => sentencesOf(text).map((sentence) => ({ place, sentence })));
  const placesOf = (isMeant: (sentence: string) => boolean) =>
    sentences.filter(({ sentence }) => isMeant(sentence)).map(({ place, sentence }) => `${place}: ${sentence}`);
  return {
    openings: placesOf((sentence) => OPENING.test(sentence)),
    pronouns: placesOf((sentence) => PRONOUN.test(sentence)),
    long: placesOf((sentence) => wordsOf(sentence) > LONGEST_SENTENCE),
    spelling: placesOf((sentence) => SPELLING.test(sentence)),
  };
}

/** The sentences of a text; code in backticks counts as one word. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .replace(/`[^`]*`/g, "`code`")
    .split(/(?<=[.!?:])\s+(?=[A-Z@`*[])/)
    .map((sentence) => sentence.replace(/\s+/g, " ").trim())
    .filter((sentence) => sentence !== "");
}

const wordsOf = (sentence: string) => sentence.split(" ").length;

/** Paragraphs, list entries and cells of a document, without its code blocks. */
export function proseOf(file: string, markdown: string): readonly Prose[] {
  return markdown
    .replace(/^ *```[\s\S]*?^ *```$/gm, "")
    .replace(/<!--[\s\S]*?-->/g, "")
    .split(/\n{2,}|\n(?=\s*(?:[-*|#]|\d+\.) ?)|\||<br>/)
    .map((text) => ({ place: file, text: text.replace(/^\s*(?:[-*#]+|\d+\.)\s/, "") }));
}

/** The comments of a source; line comments on consecutive lines are one text. */
export function commentsOf(file: string, source: string): readonly Prose[] {
  const texts: { text: string; end: number }[] = [];
  for (const { type, value, start, end } of parseSync(basename(file), source).comments) {
    const text = value.replace(/^[*\s]+/gm, "");
    const last = texts.at(-1);
    const continues = type === "Line" && last !== undefined && /^\n[ \t]*$/.test(source.slice(last.end, start));
    if (continues) texts.splice(-1, 1, { text: `${last.text} ${text}`, end });
    else texts.push({ text, end });
  }
  return texts.map(({ text }) => ({ place: file, text }));
}

/** Texts with a space in them, whole: a sum of literals and templates is one text. Queries are not messages. */
export function messagesOf(file: string, source: string): readonly Prose[] {
  const messages: Prose[] = [];
  const parts = new Set<Expression>();
  const add = (node: Expression) => {
    if (parts.has(node)) return;
    const text = textOf(node, parts);
    if (text?.trim().includes(" ") && !GRAPHQL.test(text)) messages.push({ place: file, text });
  };
  const visitor = new Visitor({ BinaryExpression: add, Literal: add, TemplateLiteral: add });
  visitor.visit(parseSync(basename(file), source).program);
  return messages;
}

/** The text of a literal, a template or a sum of them; `parts` collects the texts that it is made of. */
function textOf(node: Expression, parts: Set<Expression>): string | undefined {
  if (node.type === "TemplateLiteral") return node.quasis.map(({ value }) => value.cooked ?? value.raw).join("`value`");
  if (node.type === "Literal") return typeof node.value === "string" ? node.value : undefined;
  if (node.type !== "BinaryExpression" || node.operator !== "+") return undefined;
  const texts = [node.left, node.right].map((side) => textOf(side, parts));
  if (texts.every((text) => text === undefined)) return undefined;
  for (const side of [node.left, node.right]) parts.add(side);
  return texts.map((text) => text ?? "`value`").join("");
}

/** Names of tests and of their groups, with a capital letter first. */
export function testNamesOf(file: string, source: string): readonly Prose[] {
  const names = source.matchAll(/^\s*(?:(?:test|describe)(?:\.\w+)*|.*\](?: as const)?\))\(\s*(["'`])(.+?)\1/gm);
  return [...names].map(([, , name = ""]) => ({
    place: file,
    text: `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
  }));
}

/** Descriptions of a JSON schema. */
function descriptionsOf(file: string, source: string): readonly Prose[] {
  const texts = source.match(/(?<="description": )".*"/g) ?? [];
  return texts.map((text) => ({ place: file, text: JSON.parse(text) as string }));
}

/** All texts of the project, by the groups that are counted. */
export function allProse() {
  const all = (find: (file: string, source: string) => readonly Prose[], ...patterns: readonly string[]) =>
    globSync(patterns)
      .sort()
      .flatMap((file) => find(file, readFileSync(file, "utf8")));
  const action = readFileSync("action.yml", "utf8").match(/(?<=description: ).*/g) ?? [];
  return {
    "README.md": all(proseOf, "README.md"),
    docs: all(proseOf, "docs/*.md"),
    "action.yml": action.map((text): Prose => ({ place: "action.yml", text })),
    schema: all(descriptionsOf, "schema/*.json"),
    messages: all(messagesOf, "src/**/*.ts"),
    comments: all(commentsOf, "src/**/*.ts"),
    "comments of tools": all(
      commentsOf,
      ...["simulator", "harness", "scripts", "bench"].map((one) => `${one}/**/*.ts`),
    ),
    "test names": all(testNamesOf, "__tests__/**/*.test.ts"),
  };
}

if (import.meta.main) {
  for (const [name, texts] of Object.entries(allProse())) {
    const { openings, pronouns, long, spelling } = findingsIn(texts);
    const counts = `${openings.length} clauses that open, ${pronouns.length} pronouns, ${long.length} long sentences`;
    console.log(
      `${name.padEnd(17)} ${String(texts.length).padStart(5)} texts: ${counts}, ${spelling.length} misspelled`,
    );
    if (process.argv.includes("--details"))
      for (const each of [...openings, ...pronouns, ...long]) console.log(`    ${each}`);
    for (const each of spelling) console.log(`    write "organization": ${each}`);
    if (spelling.length > 0) process.exitCode = 1;
  }
}
