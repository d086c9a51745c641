// How sentences are put together, before they become Markdown or an annotation.

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** `1,500`. */
export function grouped(count: number): string {
  return count.toLocaleString("en-US");
}

export function withStop(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** The first `shown` of a list, and how many there are besides. */
export function listed(items: readonly string[], shown: number): string {
  const rest = items.length - shown;
  return `${items.slice(0, shown).join(", ")}${rest > 0 ? ` and ${grouped(rest)} more` : ""}`;
}

/** One is named; of several it is said how many they are. */
export function inRepositories(items: readonly string[], shown: number): string {
  return items.length === 1
    ? listed(items, 1)
    : `${plural(items.length, "repository", "repositories")}: ${listed(items, shown)}`;
}

/** `file:line`, as people search for it. */
export function placeOf({ file, line }: { readonly file: string; readonly line: number }): string {
  return `${file}:${line}`;
}
