// Keeps measured tables in the documentation: each bench writes its own block of a page.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";

/** The page with the numbers of `npm run bench`. */
export const PERFORMANCE = "docs/performance.md";

/** Puts the text between `<!-- name -->` and `<!-- /name -->` of the page, if it is there. */
export function writeBlock(page: string, name: string, text: string): void {
  if (!existsSync(page)) return;
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, rest = ""] = readFileSync(page, "utf8").split(start);
  const [, after = ""] = rest.split(end);
  writeFileSync(page, `${before}${start}\n\n${text}\n\n${end}${after}`);
}

/** The machine that the numbers are of. */
export function machine(): string {
  return `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`;
}

/** A table as Markdown, the first column as text and all others as numbers. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.map(shown).join(" | ")} |`;
  return [line(head), line(head.map((_, column) => (column === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

const shown = (cell: string | number) => (typeof cell === "number" ? cell.toLocaleString("en") : cell);
