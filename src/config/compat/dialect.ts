// Finds the program for which a layer was written: in other programs, some omitted settings have another meaning.
import { DIALECTS, type Dialect } from "../../families/family.ts";
import { nearest } from "../../text/suggest.ts";
import { readText } from "../source/scalars.ts";
import { type Diagnostics, entryOf, type MapNode, report } from "../source/tree.ts";

/** The key that marks a file, a policy or a repository. */
export const DIALECT = "dialect";

/**
 * safe-settings merges its layers first; settings that the result omits are off. A file for Probot Settings has all
 * settings of a repository, so the settings that it omits are off, even if other layers set them.
 * https://github.com/github/safe-settings#how-it-works
 */
export function isFilledLast(dialect: Dialect): boolean {
  return dialect === "safe-settings";
}

/** The context with the dialect that the map sets, otherwise with the surrounding one. Reports problems. */
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
