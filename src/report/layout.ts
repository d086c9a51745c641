// Markdown from untrusted text, within a limit of bytes.
import { escapeUTF8 } from "entities/escape";
import { grouped } from "../text/wording.ts";

export interface Section {
  /** Plain text. */
  readonly heading?: string;
  /** Each block is an item of a list. */
  readonly list?: true;
  /** Closed until the reader opens it. */
  readonly folded?: true;
  /** A block is shown whole or not at all. A section without blocks is left out. */
  readonly blocks: readonly string[];
}

const utf8 = new TextEncoder();
/** Room for all headings, and for the sentences on blocks that are left out. */
const FRAME_BYTES = 4000;

/**
 * Sections one after the other within `maxBytes`, the most important first. Blocks that do not fit are cut
 * from the end, and a sentence says how many are missing.
 */
export function fitInto(maxBytes: number, sections: readonly Section[]): string {
  let text = "";
  for (const section of sections.filter(({ blocks }) => blocks.length > 0)) {
    const parts = section.blocks.map((block) => blockOf(block, section));
    const fitting = countFitting(parts, maxBytes - FRAME_BYTES - sizeOf(text));
    const missing = parts.length - fitting;
    const [open, close] = frame(section);
    const rest = `${grouped(missing)} more ${missing === 1 ? "entry does" : "entries do"}`;
    const note = `\n${rest} not fit into this summary; the report artifact holds everything.\n`;
    text += open + parts.slice(0, fitting).join("") + (missing > 0 ? note : "") + close;
  }
  return text;
}

/** The same without a limit, part by part. */
export function* markdownParts(sections: Iterable<Section>): Generator<string> {
  for (const section of sections) {
    if (section.blocks.length === 0) continue;
    const [open, close] = frame(section);
    yield open;
    for (const block of section.blocks) yield blockOf(block, section);
    yield close;
  }
}

function blockOf(block: string, { list }: Section): string {
  return list ? `- ${block}\n` : `${block}\n\n`;
}

function frame({ heading, folded, list }: Section): readonly [string, string] {
  if (heading === undefined) return ["", ""];
  if (folded) return [`<details><summary>${html(heading)}</summary>\n\n`, FOLD_CLOSE];
  return [`### ${prose(heading)}\n\n`, list ? "\n" : ""];
}

const FOLD_CLOSE = "\n</details>\n\n";

/** Markdown under a list item, closed until the reader opens it. */
export function foldedBelow(heading: string, markdown: string): string {
  return `\n  <details><summary>${html(heading)}</summary>\n\n  ${markdown}\n\n  </details>\n`;
}

/** Rows of one kind before the rest is folded: a first night has to be read within three screens. */
const ROWS_OPEN = 5;

/** The first rows in view, the others folded. */
export function opened(heading: string, rows: readonly string[]): readonly Section[] {
  const rest = rows.slice(ROWS_OPEN);
  return [
    { heading, list: true, blocks: rows.slice(0, ROWS_OPEN) },
    { heading: `${heading}: ${grouped(rest.length)} more`, list: true, folded: true, blocks: rest },
  ];
}

function countFitting(parts: readonly string[], free: number): number {
  let used = 0;
  const first = parts.findIndex((part) => {
    used += sizeOf(part);
    return used > free;
  });
  return first === -1 ? parts.length : first;
}

function sizeOf(text: string): number {
  return utf8.encode(text).length;
}

/** Text as code, so that nothing in it means anything: the fence is longer than any run of backticks inside. */
export function code(text: string): string {
  const line = oneLine(text);
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = line === "" || /^[` ]|[` ]$/.test(line) ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** Text as code, with a link if there is an address. */
export function linked(text: string, url: string | undefined): string {
  return url === undefined ? code(text) : `[${code(text)}](${url.replaceAll(/[\s\p{Cc}()<>\\]/gu, percentEncoded)})`;
}

/** As bytes: `encodeURIComponent` leaves parentheses as they are, and one of them would end the link. */
function percentEncoded(character: string): string {
  return [...utf8.encode(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
}

/** Text as text: no formatting, no HTML, no link, no mention, no reference to an issue, no new line. */
export function prose(text: string): string {
  return inert(oneLine(text)).replaceAll(/[\\`*_~[\]<>&#|!$]/g, (character) => `\\${character}`);
}

/** The same inside HTML. */
export function html(text: string): string {
  return escapeUTF8(inert(oneLine(text)));
}

/** Breaks texts that GitHub would turn into links after Markdown. */
const BREAK = "\u200b";
/** GitHub's own pages, which advice may link to. */
const KNOWN_PAGES = /^https:\/\/(?:docs\.github\.com|www\.githubstatus\.com)(?=\/|[.,;:)]*(?:\s|$))/;

/**
 * GitHub finds mentions, references and addresses in the finished text, so that escaping them in Markdown is not
 * enough.
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 */
function inert(text: string): string {
  return text
    .replaceAll(/@(?=[\w-])/g, `@${BREAK}`)
    .replaceAll(/#(?=\d)/g, `#${BREAK}`)
    .replaceAll(/\b(gh)-(?=\d)/gi, `$1-${BREAK}`)
    .replaceAll(/\bwww\.(?=\w)/gi, (match, at: number, whole: string) =>
      KNOWN_PAGES.test(whole.slice(Math.max(0, at - 8))) ? match : `${match.slice(0, 3)}${BREAK}.`,
    )
    .replaceAll(/\b[a-z][a-z0-9+.-]*:(?=\/\/)/gi, (match, at: number, whole: string) =>
      KNOWN_PAGES.test(whole.slice(at)) ? match : `${match}${BREAK}`,
    )
    .replaceAll(/\bmailto:/gi, (match) => `${match}${BREAK}`)
    .replaceAll(/:(?=[a-z+-][\w+-]*:)/gi, `:${BREAK}`);
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
}
