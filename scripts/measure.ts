// Measures how easily the source reads: sizes, shreds, repeated type names and comments that open with a clause.
// `npm run measure -- <folder>` prints the table for the src/ of that checkout; the default is this one.
import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { type Comment, type Function as FunctionNode, type Node, parseSync, Visitor } from "oxc-parser";

export interface Measures {
  readonly fileLines: number[];
  readonly functionLines: number[];
  readonly folders: Map<string, number>;
  readonly interfaces: { local: number; usedOnce: string[] };
  readonly helpers: { local: number; shreds: string[] };
  /** By name of a type: the files that declare it. */
  readonly types: Map<string, string[]>;
  readonly longLines: string[];
  readonly comments: { all: number; clauses: string[] };
}

/** Numbers of style are the linter's. */
const LONGEST_LINE = Number(/"lineWidth": (\d+)/.exec(readFileSync("biome.jsonc", "utf8"))?.[1]);
/** A line that is nothing but an address, as a comment or as a value: there is no place to break it. */
const ADDRESS_ALONE = /^\s*(\/\/|\*|\/\*\*|\w+:)? ?"?https?:\S+( \*\/)?$/;
/** A helper of so few lines that only one place calls may say less than its body. */
const SHRED_LINES = 4;
const CLAUSE = /^(What|Who|Whoever|Whose|Where|Whether|Of|That which)\b(?! is a| are)/;

/** Measures the `src/` of a folder. */
export function measure(root: string): Measures {
  const measures: Measures = {
    fileLines: [],
    functionLines: [],
    folders: new Map(),
    interfaces: { local: 0, usedOnce: [] },
    helpers: { local: 0, shreds: [] },
    types: new Map(),
    longLines: [],
    comments: { all: 0, clauses: [] },
  };
  for (const file of globSync(join(root, "src/**/*.ts")).sort()) addFile(file, root, measures);
  return measures;
}

function addFile(path: string, root: string, measures: Measures): void {
  const text = readFileSync(path, "utf8");
  const file = relative(root, path);
  const lines = text.trimEnd().split("\n");
  measures.fileLines.push(lines.length);
  measures.folders.set(dirname(file), (measures.folders.get(dirname(file)) ?? 0) + 1);
  for (const [index, line] of lines.entries()) {
    if (line.length > LONGEST_LINE && !ADDRESS_ALONE.test(line)) measures.longLines.push(`${file}:${index + 1}`);
  }
  const { program, comments } = parseSync(basename(path), text);
  const linesOf = ({ start, end }: Node) => text.slice(start, end).split("\n").length;
  const uses = usesOf(program);
  for (const node of program.body) addDeclaration(node, { file, uses, linesOf, measures });
  new Visitor({
    FunctionDeclaration: (node) => void measures.functionLines.push(linesOf(node)),
    MethodDefinition: (node) => void measures.functionLines.push(linesOf(node)),
    VariableDeclarator: (node) => {
      if (node.init?.type === "ArrowFunctionExpression") measures.functionLines.push(linesOf(node));
    },
  }).visit(program);
  addComments(comments, measures);
}

interface Place {
  readonly file: string;
  readonly uses: ReadonlyMap<string, number>;
  readonly linesOf: (node: Node) => number;
  readonly measures: Measures;
}

function addDeclaration(node: Node, { file, uses, linesOf, measures }: Place): void {
  const isExported = node.type === "ExportNamedDeclaration";
  const declared = isExported ? node.declaration : node;
  if (!declared || !("id" in declared) || declared.id === null || !("name" in declared.id)) return;
  const { name } = declared.id;
  const isUsedOnce = (uses.get(name) ?? 0) === 2; // where it is declared, and once more
  if (["TSInterfaceDeclaration", "TSTypeAliasDeclaration", "ClassDeclaration"].includes(declared.type)) {
    measures.types.set(name, [...(measures.types.get(name) ?? []), file]);
  }
  if (isExported) return;
  if (declared.type === "TSInterfaceDeclaration") {
    measures.interfaces.local++;
    if (isUsedOnce) measures.interfaces.usedOnce.push(`${file} ${name}`);
  }
  if (declared.type === "FunctionDeclaration") {
    measures.helpers.local++;
    const isShred = isUsedOnce && linesOf(declared) <= SHRED_LINES && isReplaceable(declared);
    if (isShred) measures.helpers.shreds.push(`${file} ${name}`);
  }
}

/** Generators and type guards cannot be written inline: the first are not expressions, and the second narrow a type. */
function isReplaceable({ generator, returnType }: FunctionNode): boolean {
  return !generator && returnType?.typeAnnotation.type !== "TSTypePredicate";
}

/** Number of uses of each identifier in the program. */
function usesOf(program: Node): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  new Visitor({ Identifier: ({ name }) => void uses.set(name, (uses.get(name) ?? 0) + 1) }).visit(program as never);
  return uses;
}

function addComments(comments: readonly Comment[], { comments: found }: Measures): void {
  let last = -2;
  for (const { value, start, end } of comments) {
    const isContinued = start - last <= 8;
    last = end;
    const text = value.replace(/^[*\s]+/, "");
    if (text === "" || text.startsWith("@") || isContinued) continue;
    found.all++;
    if (CLAUSE.test(text)) found.clauses.push(text.split("\n")[0] ?? "");
  }
}

function spread(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return `${at(0.5)}, ${at(0.9)}, ${sorted.at(-1) ?? 0}`;
}

function report(measures: Measures): readonly (readonly [what: string, value: string, details: readonly string[]])[] {
  const { fileLines, functionLines, folders, interfaces, helpers, types, longLines, comments } = measures;
  const sum = fileLines.reduce((total, each) => total + each, 0);
  const twice = [...types].filter(([, files]) => files.length > 1);
  const [largest = ["", 0]] = [...folders].sort(([, a], [, b]) => b - a);
  return [
    ["files", `${fileLines.length}`, []],
    ["lines", `${sum}`, []],
    ["files in the largest folder", `${largest[1]} (${largest[0]})`, []],
    ["lines a file: median, p90, max", spread(fileLines), []],
    ["lines a function: median, p90, max", spread(functionLines), []],
    [`lines over ${LONGEST_LINE} columns`, `${longLines.length}`, longLines],
    ["local interfaces used once", `${interfaces.usedOnce.length} of ${interfaces.local}`, interfaces.usedOnce],
    [`private helpers of up to ${SHRED_LINES} lines, one caller`, `${helpers.shreds.length}`, helpers.shreds],
    [
      "type names declared in several files",
      `${twice.length}`,
      twice.map(([name, files]) => `${name}: ${files.join(", ")}`),
    ],
    [
      "comments that open with a clause",
      `${comments.clauses.length} of ${comments.all} (${((100 * comments.clauses.length) / comments.all).toFixed(1)} %)`,
      comments.clauses,
    ],
  ];
}

/** Finds lines that are too long and can be broken, and type names with two meanings: the linter does not see them. */
export function offences({ longLines, types }: Measures): readonly string[] {
  const twice = [...types].filter(([, files]) => files.length > 1);
  return [
    ...longLines.map((place) => `${place} is longer than ${LONGEST_LINE} columns: break it.`),
    ...twice.map(([name, files]) => `The type name ${name} has ${files.length} meanings: ${files.join(", ")}.`),
  ];
}

if (import.meta.main && process.argv.includes("--check")) {
  for (const offence of offences(measure("."))) {
    console.error(offence);
    process.exitCode = 1;
  }
} else if (import.meta.main) {
  const [root = "."] = process.argv.slice(2).filter((each) => !each.startsWith("--"));
  const isVerbose = process.argv.includes("--details");
  for (const [what, value, details] of report(measure(root))) {
    console.log(`${what.padEnd(52)} ${value}`);
    if (isVerbose) for (const detail of details) console.log(`    ${detail}`);
  }
}
