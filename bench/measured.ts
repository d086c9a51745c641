// Runs the bundle as a process of its own and says what it has used.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readEntries } from "../harness/commands.ts";

/** Loaded into the process before the bundle: says at its end what it has used, on a channel of its own. */
const MEASURE = moduleOf(
  'import { writeSync } from "node:fs"; process.on("exit", () => writeSync(3, JSON.stringify(process.resourceUsage())));',
);
/**
 * Loaded too: waits of the bundle for a slot of the clock or for other shards end at once. Its time limits for answers,
 * which are whole seconds, stay as they are.
 */
const WITHOUT_WAITING = moduleOf(`
  const { now } = Date, { setTimeout: set } = globalThis, LOOK_MS = 60_000;
  let ahead = 0;
  Date.now = () => now() + ahead;
  globalThis.setTimeout = (run, ms, ...rest) => {
    const isWait = ms === LOOK_MS || (ms > 1000 && ms % 1000 !== 0);
    if (isWait) ahead += ms;
    return set(run, isWait ? 1 : ms, ...rest);
  };
`);
const USAGE = z.object({ userCPUTime: z.number(), systemCPUTime: z.number(), maxRSS: z.number() });

export interface Measured {
  readonly cpuSeconds: number;
  readonly peakMb: number;
  readonly outputs: Readonly<Record<string, string>>;
}

/** `folder` is created for the runner's files. @throws Error if the bundle fails */
export async function runMeasured(env: Readonly<Record<string, string>>, folder: string): Promise<Measured> {
  mkdirSync(folder);
  const [output, summary] = [join(folder, "output"), join(folder, "summary")];
  for (const file of [output, summary]) writeFileSync(file, "");
  const child = spawn(process.execPath, ["--import", MEASURE, "--import", WITHOUT_WAITING, "dist/index.js"], {
    env: { ...env, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary, RUNNER_TEMP: folder, HOME: folder },
    stdio: ["ignore", "pipe", "inherit", "pipe"],
  });
  const [, log, , usage] = child.stdio.map((stream) => textOf(stream as NodeJS.ReadableStream | null));
  const exitCode = await new Promise<number>((resolve) => child.once("close", (code) => resolve(code ?? 1)));
  if (exitCode !== 0) throw new Error(`the bundle ended with ${exitCode}:\n${(await log)?.slice(-2000)}`);
  const { userCPUTime, systemCPUTime, maxRSS } = USAGE.parse(JSON.parse((await usage) ?? ""));
  return {
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMb: maxRSS / 1024,
    outputs: readEntries(readFileSync(output, "utf8")),
  };
}

function moduleOf(text: string): string {
  return `data:text/javascript,${encodeURIComponent(text)}`;
}

async function textOf(stream: NodeJS.ReadableStream | null): Promise<string> {
  const chunks: string[] = [];
  if (!stream) return "";
  for await (const chunk of stream) chunks.push(String(chunk));
  return chunks.join("");
}
