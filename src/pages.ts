// Reads a list that comes in pages to its end, and believes neither `Link` headers nor pages more than it has to.
import type { Answer } from "./deps.ts";
import { inParallel } from "./in-parallel.ts";
import type { Json, JsonObject } from "./model.ts";

/** The most that one page holds: https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
export const PAGE_SIZE = 100;
/** More pages than the count of a list asks for: what is created while it is read, and little more. */
const PAGES_TO_SPARE = 5;
/** The limit for a list of unknown length. */
const MOST_PAGES = 10_000;

export interface Page {
  readonly entries: readonly Json[];
  readonly link: string | undefined;
}
/** Reads one page; whatever is no page ends the reading and is its result. */
export type ReadPage<Stop> = (parameters: JsonObject) => Promise<Page | Stop>;

export interface PagesOptions<T> {
  readonly parameters: JsonObject;
  /** Keeps the needed part of an entry. The rest of a page is dropped at once, because 200 pages fill the memory. */
  readonly keep: (entry: Json) => T;
  /** How many entries GitHub says that there are; left out where it does not. */
  readonly count?: number | undefined;
  /** How many pages may be read side by side once the first is there; one after another where left out. */
  readonly inFlight?: number;
  /** Read the last page once more at the end: what was created meanwhile is on it, or on those that follow it. */
  readonly isGrowing?: boolean;
}

/** Why a list cannot be read to its end. */
export interface Unreadable {
  readonly kind: "unreadable";
  readonly reason: string;
}
export type Pages<T> = { readonly kind: "pages"; readonly entries: readonly T[] } | Unreadable;

/**
 * All entries, in order, each once: until there is neither a next page nor a full one. A page that has nothing but
 * entries of earlier pages, and more pages than the count explains, make the list unreadable.
 */
export async function readPages<T, Stop extends object>(
  read: ReadPage<Stop>,
  options: PagesOptions<T>,
): Promise<Pages<T> | Stop> {
  const { parameters, count, inFlight = 1, isGrowing = false } = options;
  const most = count === undefined ? MOST_PAGES : Math.ceil(count / PAGE_SIZE) + PAGES_TO_SPARE;
  const list = new Reading(read, options);
  const start = { per_page: PAGE_SIZE, ...parameters };
  const first = await list.read(start);
  if (first.kind === "stopped") return first.result;
  const last = inFlight > 1 ? Math.min(first.last, most) : 1;
  const pages = Array.from({ length: Math.max(0, last - 1) }, (_, at) => at + 2);
  const steps = await inParallel(pages, inFlight, (page) => list.read({ ...start, page }));
  const stopped = steps.find((step) => step.kind === "stopped");
  if (stopped) return stopped.result;
  const end = await readOn(list, steps.at(-1) ?? first, most - last);
  if (end.kind === "stopped") return end.result;
  // Once more from the last page on: what was created meanwhile is on it, or on those that have followed it by then.
  if (!isGrowing || list.pages === 1) return list.done();
  const again = await readOn(list, { kind: "next", parameters: end.parameters, last: 1 }, PAGES_TO_SPARE, true);
  return again.kind === "stopped" ? again.result : list.done();
}

/** Goes from page to page to the end. A reading `again` knows all that it sees, and ends with its pages. */
async function readOn<T, Stop extends object>(
  list: Reading<T, Stop>,
  from: PageStep<Stop>,
  most: number,
  again = false,
): Promise<PageStep<Stop>> {
  let step = from;
  for (let pages = 0; step.kind === "next"; pages += 1) {
    if (pages >= most) return again ? step : unreadable(`it goes on where ${list.size} entries were read`);
    step = await list.read(step.parameters, again);
  }
  return step;
}

type PageStep<Stop> =
  /** A page was read; `parameters` are those of the next one, or of itself where it was the last. */
  | {
      readonly kind: "next" | "end";
      readonly parameters: JsonObject;
      /** The last page that GitHub names. */
      readonly last: number;
    }
  | { readonly kind: "stopped"; readonly result: Unreadable | Stop };

/** The entries that were read so far, by page. */
class Reading<T, Stop extends object> {
  readonly #read: ReadPage<Stop>;
  readonly #options: PagesOptions<T>;
  readonly #seen = new Set<string>();
  readonly #pages = new Map<string, T[]>();
  #emptyPages = 0;

  constructor(read: ReadPage<Stop>, options: PagesOptions<T>) {
    this.#read = read;
    this.#options = options;
  }

  /** How many entries there are so far. */
  get size(): number {
    return this.#seen.size;
  }

  get pages(): number {
    return this.#pages.size;
  }

  async read(parameters: JsonObject, again = false): Promise<PageStep<Stop>> {
    const page: Page | Stop = await this.#read(parameters);
    if (!("entries" in page)) return { kind: "stopped", result: page };
    const fresh = page.entries.filter((entry) => !this.#seen.has(identityOf(entry)));
    for (const entry of fresh) this.#seen.add(identityOf(entry));
    if (fresh.length === 0 && page.entries.length > 0 && !again)
      return unreadable("a page has what an earlier one had, and nothing else");
    // GitHub may filter a page until nothing is left of it, but not for ever. A known count is a limit of its own.
    this.#emptyPages += page.entries.length === 0 && this.#options.count === undefined ? 1 : 0;
    if (this.#emptyPages > PAGES_TO_SPARE) return unreadable(`${this.#emptyPages} of its pages are empty`);
    const key = JSON.stringify(parameters);
    this.#pages.set(key, [...(this.#pages.get(key) ?? []), ...fresh.map(this.#options.keep)]);
    const { count } = this.#options;
    const next = nextPage(parameters, page, count !== undefined && this.size >= count);
    return { kind: next ? "next" : "end", parameters: next ?? parameters, last: lastPage(page.link) };
  }

  /** In the order of the pages. */
  done(): Pages<T> {
    const numbered = [...this.#pages].map(([key, entries], at) => {
      const { page } = JSON.parse(key) as JsonObject;
      return { page: typeof page === "number" ? page : at + 1, entries };
    });
    return { kind: "pages", entries: numbered.sort((a, b) => a.page - b.page).flatMap(({ entries }) => entries) };
  }
}

function identityOf(entry: Json): string {
  const id = typeof entry === "object" && entry !== null ? (entry as JsonObject)["id"] : undefined;
  return typeof id === "number" || typeof id === "string" ? String(id) : JSON.stringify(entry);
}

function unreadable(why: string): { readonly kind: "stopped"; readonly result: Unreadable } {
  const reason = `GitHub's list cannot be read to its end: ${why}`;
  return { kind: "stopped", result: { kind: "unreadable", reason } };
}

/** The number that the `Link` header names as the last page; 1 where there is no other page. */
function lastPage(link: string | undefined): number {
  const page = Number(queryOf(link, "last")?.get("page") ?? Number.NaN);
  return Number.isSafeInteger(page) && page > 0 ? page : 1;
}

/**
 * The parameters of the next page; undefined after the last. Without a `Link` header, which a proxy may have dropped, a
 * full page has a next one unless that was all.
 */
function nextPage(parameters: JsonObject, { entries, link }: Page, isAll: boolean): JsonObject | undefined {
  const query = queryOf(link, "next");
  if (query) {
    const moved = ["page", "after", "cursor"].flatMap((name) => {
      const value = query.get(name);
      return value === null ? [] : [[name, name === "page" ? Number(value) : value] as const];
    });
    return { ...parameters, ...Object.fromEntries(moved) };
  }
  if (link !== undefined || isAll || entries.length < Number(parameters["per_page"])) return undefined;
  return { ...parameters, page: Number(parameters["page"] ?? 1) + 1 };
}

function queryOf(link: string | undefined, rel: "next" | "last"): URLSearchParams | undefined {
  const url = new RegExp(`<([^>]{1,2000})>;\\s*rel="${rel}"`).exec(link ?? "")?.[1];
  return url !== undefined && URL.canParse(url) ? new URL(url).searchParams : undefined;
}

/** A page of an answer: the list, or the one that `items` names inside; undefined where there is none. */
export function pageOf({ data, headers }: Answer, items?: string): Page | undefined {
  const entries = items === undefined ? data : (data as JsonObject | null)?.[items];
  return Array.isArray(entries) ? { entries: entries as readonly Json[], link: headers["link"] } : undefined;
}
