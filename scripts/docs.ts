// Writes the generated parts of the documentation: tables from the code's own tables, examples from the files that the
// tests run.
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { WRITING_EVENTS } from "../src/entry/events.ts";
import { INPUTS, type InputSpec } from "../src/entry/input-table.ts";
import { OUTPUTS } from "../src/entry/output-table.ts";
import type { AnyFamily, FurtherPermission, Permission } from "../src/families/family.ts";
import { FAMILIES } from "../src/families/index.ts";
import { createProgram } from "../src/terminal/program.ts";
import { importChart } from "./imports.ts";
import { withActionName } from "./release/action-name.ts";
import { limitsReference } from "./schema/limits.ts";
import { settingsReference } from "./schema/settings.ts";

/** The documents with generated parts. */
export const DOCUMENTS = [
  "README.md",
  "docs/architecture.md",
  "docs/configuration.md",
  "docs/getting-started.md",
  "docs/inputs.md",
  "docs/operations.md",
  "docs/families.md",
  "docs/settings.md",
  "docs/github-limits.md",
  "docs/command-line.md",
  "docs/clusters.md",
];

type Row = readonly string[];

const BLOCKS: Readonly<Record<string, () => string>> = {
  inputs: () =>
    table(["input", "modes", "default", "meaning"], Object.entries<InputSpec<unknown>>(INPUTS).map(inputRow)),
  outputs: () =>
    table(
      ["output", "modes", "meaning"],
      Object.entries(OUTPUTS).map(([name, { modes, meaning }]) => [code(name), modes.map(code).join(", "), meaning]),
    ),
  families: () =>
    table(
      ["family", "settings", "permission"],
      FAMILIES.map((family) => familyRow(family)),
    ),
  events: () =>
    table(
      ["event", "a run writes"],
      [...[...WRITING_EVENTS].map(([event, { writes }]) => [code(event), writes]), ["every other", "never"]],
    ),
  imports: importChart,
  help: helpTexts,
  settings: () => settingsReference(),
  limits: () => limitsReference(),
};

/** `--help` of the program and of every command. */
function helpTexts(): string {
  const program = createProgram(() => {});
  const texts = [program, ...program.commands].map((command) => {
    let text = "";
    command.configureOutput({ writeOut: (part) => (text += part), getOutHelpWidth: () => 120 });
    command.outputHelp();
    return `\`\`\`text\n${text.trim()}\n\`\`\``;
  });
  return texts.join("\n\n");
}

const BLOCK = /<!-- generated: (.+?) -->\n[\s\S]*?<!-- end -->/g;

/** The document with its generated parts as they should be. `file <path>` stands for an example as it is. */
export function withGenerated(document: string): string {
  return withActionName(document).replace(
    BLOCK,
    (_, name: string) => `<!-- generated: ${name} -->\n${generate(name)}\n<!-- end -->`,
  );
}

function generate(name: string): string {
  const [, file] = /^file (\S+)$/.exec(name) ?? [];
  if (file) return `\`\`\`yaml\n${readFileSync(file, "utf8").trimEnd()}\n\`\`\``;
  const block = BLOCKS[name];
  if (!block) throw new Error(`there is no generated part called ${name}`);
  return block();
}

function familyRow(family: AnyFamily): Row {
  const { summary, permission } = family.docs;
  return [`[${code(family.key)}](docs/settings.md#${family.key})`, summary, permissionCell(permission)];
}

function permissionCell({ also = [], write, ...main }: Permission): string {
  const all: readonly FurtherPermission[] = [{ ...main, access: write }, ...also];
  return all
    .map(({ name, access, level, when }) => `${name}: ${access} (${level})${when === undefined ? "" : `, ${when}`}`)
    .join("<br>");
}

function inputRow([name, { modes, default: preset, required, meaning }]: [string, InputSpec<unknown>]): Row {
  return [
    code(name),
    modes.map(code).join(", "),
    required ? "required" : preset === undefined ? "" : code(preset),
    meaning,
  ];
}

function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

const code = (text: string) => `\`${text}\``;

if (relative(resolve(process.argv[1] ?? ""), import.meta.filename) === "") {
  for (const file of [...globSync("{examples/**,.github/ISSUE_TEMPLATE}/*.yml"), "Dockerfile"])
    writeFileSync(file, withActionName(readFileSync(file, "utf8")));
  for (const file of DOCUMENTS) writeFileSync(file, withGenerated(readFileSync(file, "utf8")));
}
