// Which program a layer was written for: there, what is left out of a few settings means something else than here.
import { DIALECTS, type Dialect } from "../../families/family.ts";
import { nearest } from "../../text/suggest.ts";
import { readText } from "../source/scalars.ts";
import { type Diagnostics, entryOf, type MapNode, report } from "../source/tree.ts";

/** The key that marks a file, a policy or a repository. */
export const DIALECT = "dialect";

/**
 * safe-settings merges its layers first, and what is left out of the result is off. A file for Probot Settings is the
 * whole of a repository's settings, so what it leaves out is off whatever other layers say.
 * https://github.com/github/safe-settings#how-it-works
 */
export function isFilledLast(dialect: Dialect): boolean {
  return dialect === "safe-settings";
}

/**
 * The context with the map's own mark, where it has one; what is wrong is told. Its `dialect` is that of what stands
 * around, left out where that is our own.
 */
export function withDialect<Context extends { readonly diagnostics: Diagnostics; readonly dialect?: Dialect }>(
  map: MapNode,
  context: Context,
): Context {
  const entry = entryOf(map, DIALECT);
  const text = entry && readText(entry, context.diagnostics);
  if (!entry || text === undefined) return context;
  const dialect = DIALECTS.find((name) => name === text);
  if (dialect) return { ...context, dialect };
  const near = nearest(text, DIALECTS);
  const hint = near ? ` Did you mean \`${near}\`?` : "";
  report(
    context.diagnostics.problems,
    entry.value.at,
    `\`${DIALECT}\` can be ${DIALECTS.join(" or ")}; found "${text}".${hint}`,
  );
  return context;
}
