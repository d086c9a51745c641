// Problems and failures as annotations, where Actions shows them on the file and on the run.

import type { Annotation, Host } from "../deps.ts";
import type { Problem } from "../errors.ts";

/** Each problem on its file and line. */
export function annotateProblems(problems: readonly Problem[], level: Annotation["level"], host: Host): void {
  for (const { message, file, line, column } of problems) {
    host.annotate({
      level,
      message,
      ...(file !== undefined && { file }),
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
    });
  }
}

/** The same host, and what it is told from now on, so that a summary can say it too. */
export function recordAnnotations(host: Host): { readonly host: Host; readonly recorded: readonly Annotation[] } {
  const told: Annotation[] = [];
  const annotate = (annotation: Annotation): void => {
    told.push(annotation);
    host.annotate(annotation);
  };
  return { host: { ...host, annotate }, recorded: told };
}
