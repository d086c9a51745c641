// Whether the brackets of a glob are whole, said without the library that reads globs, which takes long to load.

const OPENED_BY: Readonly<Record<string, string>> = { ")": "(", "}": "{" };

/**
 * A bracket without its other half stands for itself to that library, and no name of a repository has one: such a glob
 * matches nothing.
 */
export function hasWholeBrackets(glob: string): boolean {
  const open: string[] = [];
  for (const sign of glob.replaceAll(/\\.|\[(?:\[:\w+:\]|[^\]])+\]/g, "")) {
    if (sign === "[" || sign === "]") return false;
    if (sign === "(" || sign === "{") open.push(sign);
    const opener = OPENED_BY[sign];
    if (opener !== undefined && open.pop() !== opener) return false;
  }
  return open.length === 0;
}
