// How sentences are put together, before they become Markdown or an annotation.

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** `1,500`. */
export function grouped(count: number): string {
  return count.toLocaleString("en-US");
}

/** `1 h 12 min`, `12 min`, `45 s`; from milliseconds, rounded for people. */
export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return `${grouped(Math.floor(minutes / 60))} h${rest === 0 ? "" : ` ${rest} min`}`;
}

/** `2026-11-23 02:17 UTC` of an ISO 8601 time in UTC; another text as it is. */
export function moment(iso: string): string {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/.exec(iso) ?? [];
  return day === undefined ? iso : `${day} ${time} UTC`;
}

export function withStop(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** `a`, `a and b`, `a, b and c`; with "or" as the word `a or b`. */
export function joined(items: readonly string[], word: "and" | "or" = "and"): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1)}`;
}

/** The first `shown` items of a list, and the number of further ones. */
export function listed(items: readonly string[], shown: number): string {
  const rest = items.length - shown;
  return `${items.slice(0, shown).join(", ")}${rest > 0 ? ` and ${grouped(rest)} more` : ""}`;
}

/** The name of a single item, or the number of several. */
export function inRepositories(items: readonly string[], shown: number): string {
  return items.length === 1
    ? listed(items, 1)
    : `${plural(items.length, "repository", "repositories")}: ${listed(items, shown)}`;
}

/** `file:line`, as people search for it. */
export function placeOf({ file, line }: { readonly file: string; readonly line: number }): string {
  return `${file}:${line}`;
}
