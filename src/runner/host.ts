// The runner, or a shell, as the rest of the program sees it: outputs, job summary, annotations, masked values.

import { appendFile } from "node:fs/promises";
import type { Annotation, Host, Log } from "../deps.ts";
import { formatProblem } from "../errors.ts";
import { given } from "../objects.ts";
import { harmless, visible } from "./log.ts";
import type { Output } from "./output.ts";

/** GitHub shows this many of each level per step: https://docs.github.com/en/actions/reference/limits */
const SHOWN_ANNOTATIONS = 10;
/** More mistakes in files than this are usually one mistake, repeated. */
const TOLD_MISTAKES = 200;

export interface HostOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly output: Output;
  readonly log: Log;
}

export interface RunnerHost extends Host {
  /** Resolves when outputs and annotations have reached the runner. */
  settled(): Promise<void>;
}

type Toolkit = typeof import("@actions/core");
/** Runs the work that needs the toolkit, in order. */
type WithToolkit = (act: (toolkit: Toolkit) => void, failed: (reason: string) => void) => void;

/** Never throws: output that the runner does not accept is logged. */
export function createHost({ env, output, log }: HostOptions): RunnerHost {
  let last: Promise<void> = Promise.resolve();
  const withToolkit: WithToolkit = (act, failed) => {
    // Loaded on first use: it brings an HTTP client, and the first request to GitHub need not wait for that.
    last = last.then(async () => act(await import("@actions/core"))).catch((cause: unknown) => failed(reasonOf(cause)));
  };
  const { redactor } = output;
  const annotate = output.inActions
    ? annotator(output, log, withToolkit)
    : (annotation: Annotation) => printAnnotation(output, annotation);
  return {
    env,
    redact: (value) => redactor.data(value),
    setOutput: (name, given) => {
      const value = redactor.data(given);
      if (!env["GITHUB_OUTPUT"]) output.line(harmless(`${name}=${value}`));
      else
        withToolkit(
          ({ setOutput }) => setOutput(name, value),
          (reason) => log.warning("An output could not be written.", { name, reason }),
        );
    },
    writeSummary: (markdown) => appendSummary({ env, output, log }, redactor.text(markdown)),
    annotate: (annotation) => annotate(redactor.data(annotation)),
    registerSecret: (value) => output.mask(value),
    hideNames: (repositories) => redactor.hide(repositories),
    settled: () => last,
  };
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

/**
 * Annotations up to GitHub's limit, then lines of the log: a limited number about files, and all others.
 */
function annotator(output: Output, log: Log, withToolkit: WithToolkit): (annotation: Annotation) => void {
  const told = { error: 0, warning: 0, notice: 0 };
  const mistakes = { error: 0, warning: 0, notice: 0 };
  return (annotation) => {
    const { level } = annotation;
    if (isLeftOut(annotation)) return;
    told[level] += 1;
    if (told[level] === SHOWN_ANNOTATIONS + 1)
      log.info("GitHub shows no more annotations of this kind; the rest follows here.", { level });
    if (told[level] <= SHOWN_ANNOTATIONS) command(annotation);
    else printAnnotation(output, annotation);
  };

  function isLeftOut({ level, file }: Annotation): boolean {
    if (file === undefined) return false;
    mistakes[level] += 1;
    if (mistakes[level] === TOLD_MISTAKES + 1) log.info("There are more, which are left out here.", { level });
    return mistakes[level] > TOLD_MISTAKES;
  }

  function command(annotation: Annotation): void {
    const { level, message, title, file, line, column } = annotation;
    const properties = {
      ...given({ title, file }),
      ...(line !== undefined && { startLine: line }),
      ...(column !== undefined && { startColumn: column }),
    };
    const text = message.split(/\r?\n/).map(visible).join("\n");
    withToolkit(
      (toolkit) => toolkit[level](text, properties),
      () => printAnnotation(output, annotation),
    );
  }
}

const WORDS = { error: "Error", warning: "Warning", notice: "Note" } as const;

/** Further lines of a message are indented, so that each annotation begins where a line begins. */
function printAnnotation(output: Output, { level, title, ...problem }: Annotation): void {
  const text = `${WORDS[level]}: ${title === undefined ? "" : `${title}: `}${formatProblem(problem)}`;
  for (const [at, line] of text.trimEnd().split(/\r?\n/).entries())
    output.line(harmless(at === 0 ? line : `  ${line}`));
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
