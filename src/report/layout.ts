// Markdown from untrusted text, within a limit of bytes.

export interface Section {
  readonly heading?: string;
  /** Each block is an item of a list. */
  readonly list?: true;
  /** Closed until the reader opens it. */
  readonly folded?: true;
  /** A block is shown whole or not at all. A section without blocks is left out. */
  readonly blocks: readonly string[];
}

const utf8 = new TextEncoder();
/** Room for all headings, and for the sentences on what was left out. */
const FRAME_BYTES = 4000;

/**
 * Sections one after the other within `maxBytes`. What is too much is cut between blocks, and a sentence says how many
 * are missing.
 */
export function fitInto(maxBytes: number, sections: readonly Section[]): string {
  let text = "";
  for (const section of sections.filter(({ blocks }) => blocks.length > 0)) {
    const parts = section.blocks.map((block) => (section.list ? `- ${block}\n` : `${block}\n\n`));
    const fitting = countFitting(parts, maxBytes - FRAME_BYTES - sizeOf(text));
    const missing = parts.length - fitting;
    const [open, close] = frame(section);
    text += open + parts.slice(0, fitting).join("") + (missing > 0 ? leftOut(missing) : "") + close;
  }
  return text;
}

function leftOut(count: number): string {
  return `\n${count} more ${count === 1 ? "entry does" : "entries do"} not fit into this summary; the report artifact holds everything.\n`;
}

function frame({ heading, folded, list }: Section): readonly [string, string] {
  if (heading === undefined) return ["", ""];
  if (folded) return [`<details><summary>${heading}</summary>\n\n`, "\n</details>\n\n"];
  return [`### ${heading}\n\n`, list ? "\n" : ""];
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

/** Text as code that leads somewhere, where there is a place to lead to. */
export function linked(text: string, url: string | undefined): string {
  return url === undefined ? code(text) : `[${code(text)}](${url.replaceAll(/[\s\p{Cc}()<>\\]/gu, percentEncoded)})`;
}

/** As bytes: `encodeURIComponent` leaves parentheses as they are, and one of them would end the link. */
function percentEncoded(character: string): string {
  return [...utf8.encode(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
}

/** Text as text: no formatting, no HTML, no link with a name of its own, no new line. */
export function prose(text: string): string {
  return oneLine(text).replaceAll(/[\\`*_~[\]<>&#|!]/g, (character) => `\\${character}`);
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
}
