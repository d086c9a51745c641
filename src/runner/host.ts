// The runner, or a shell, as the rest of the program sees it: outputs, job summary, annotations, masked values.
import { appendFile } from "node:fs/promises";
import { error, notice, setOutput, warning } from "@actions/core";
import type { Annotation, Host, Log } from "../deps.ts";
import { formatProblem } from "../errors.ts";
import { harmless } from "./log.ts";
import type { Output } from "./output.ts";

/** GitHub shows this many of each level per step: https://docs.github.com/en/actions/reference/limits */
const SHOWN_ANNOTATIONS = 10;

export interface HostOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly output: Output;
  readonly log: Log;
}

/** Nothing here throws: what cannot be told to the runner is told to the log. */
export function createHost({ env, output, log }: HostOptions): Host {
  return {
    env,
    setOutput: (name, value) => writeOutput({ env, output, log }, name, value),
    writeSummary: (markdown) => appendSummary({ env, output, log }, markdown),
    annotate: output.inActions ? annotator(output, log) : (annotation) => printAnnotation(output, annotation),
    registerSecret: (value) => output.mask(value),
  };
}

function writeOutput({ env, output, log }: HostOptions, name: string, value: string | number): void {
  try {
    if (env["GITHUB_OUTPUT"]) setOutput(name, value);
    else output.line(harmless(`${name}=${value}`));
  } catch (cause) {
    log.warning("An output could not be written.", { name, reason: reasonOf(cause) });
  }
}

async function appendSummary({ env, output, log }: HostOptions, markdown: string): Promise<void> {
  const file = env["GITHUB_STEP_SUMMARY"];
  if (!file && !output.inActions) {
    for (const line of markdown.split("\n")) output.line(line);
    return;
  }
  try {
    if (!file) throw new Error("GITHUB_STEP_SUMMARY is not set");
    await appendFile(file, markdown.endsWith("\n") ? markdown : `${markdown}\n`);
  } catch (cause) {
    log.warning("The job summary could not be written.", { reason: reasonOf(cause) });
  }
}

/** Annotations as far as GitHub shows them, then lines of the log. */
function annotator(output: Output, log: Log): (annotation: Annotation) => void {
  const left = { error: SHOWN_ANNOTATIONS, warning: SHOWN_ANNOTATIONS, notice: SHOWN_ANNOTATIONS };
  const issue = { error, warning, notice };
  return (annotation) => {
    const { level, message, title, file, line, column } = annotation;
    left[level] -= 1;
    if (left[level] === -1) log.info("GitHub shows no more annotations of this kind; the rest follows here.", { level });
    if (left[level] < 0) {
      printAnnotation(output, annotation);
      return;
    }
    issue[level](message, {
      ...(title !== undefined && { title }),
      ...(file !== undefined && { file }),
      ...(line !== undefined && { startLine: line }),
      ...(column !== undefined && { startColumn: column }),
    });
  };
}

const WORDS = { error: "Error", warning: "Warning", notice: "Note" } as const;

/** Further lines of a message are indented, so that each annotation begins where a line begins. */
function printAnnotation(output: Output, { level, title, ...problem }: Annotation): void {
  const text = `${WORDS[level]}: ${title === undefined ? "" : `${title}: `}${formatProblem(problem)}`;
  for (const [at, line] of text.trimEnd().split(/\r?\n/).entries()) output.line(harmless(at === 0 ? line : `  ${line}`));
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
