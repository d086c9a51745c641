// Compares the requests of every end-to-end test before and after a change of the code.
// npm run request-logs -- write <folder> [vitest options]; npm run request-logs -- compare <before> <after>
import { spawnSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Environment variable with the folder; the tests of the project `e2e` write one file each. */
export const REQUEST_LOGS = "REQUEST_LOGS";

if (import.meta.main) process.exitCode = main(process.argv.slice(2));

function main([command, folder, ...rest]: readonly string[]): number {
  if (command === "write" && folder && !existsSync(folder)) return write(resolve(folder), rest);
  const [after] = rest;
  if (command === "compare" && folder && after) return print(differences(readLogs(folder), readLogs(after)));
  console.error("write <new folder> [vitest options], or compare <folder> <folder>");
  return 2;
}

function write(folder: string, options: readonly string[]): number {
  const env = { ...process.env, [REQUEST_LOGS]: folder };
  const { status } = spawnSync("npx", ["vitest", "run", "--project", "e2e", ...options], { env, stdio: "inherit" });
  return status ?? 1;
}

/** By test: the lines of its log. */
type Logs = ReadonlyMap<string, readonly string[]>;

function readLogs(folder: string): Logs {
  const files = globSync("**/*.log", { cwd: folder }).sort();
  return new Map(files.map((file) => [file, readFileSync(join(folder, file), "utf8").trimEnd().split("\n")]));
}

/** A line for each request that only one of the two has, `-` before and `+` after. */
export function differences(before: Logs, after: Logs): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((test) => {
    const [old, now] = [numbered(before.get(test) ?? []), numbered(after.get(test) ?? [])];
    const gone = [...old].filter((line) => !now.has(line)).map((line) => `- ${line}`);
    const come = [...now].filter((line) => !old.has(line)).map((line) => `+ ${line}`);
    return gone.length + come.length === 0 ? [] : [test, ...gone, ...come];
  });
}

/** Each line with the part of the test that it is in: the same request may be in several. */
function numbered(lines: readonly string[]): ReadonlySet<string> {
  let part = "";
  let number = 0;
  return new Set(
    lines.map((line) => {
      if (!line.startsWith("# ")) return `${part}: ${line}`;
      part = `${++number} ${line.slice(2)}`;
      return part;
    }),
  );
}

function print(lines: readonly string[]): number {
  for (const line of lines) console.log(line);
  console.log(lines.length === 0 ? "The requests are the same." : "The requests differ.");
  return lines.length === 0 ? 0 : 1;
}
