// Reads a paginated list to its end, and checks `Link` headers and pages against each other and against a known count.
import type { Answer } from "./deps.ts";
import { inParallel } from "./in-parallel.ts";
import type { Json, JsonObject } from "./model.ts";

/** GitHub's maximum: https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
export const PAGE_SIZE = 100;
/** Pages to read beyond the count of a list, for entries that are created in the meantime. */
const PAGES_TO_SPARE = 5;
/** The limit for a list of unknown length. */
const MOST_PAGES = 10_000;

export interface Page {
  readonly entries: readonly Json[];
  readonly link: string | undefined;
}
/** Reads one page. Any other result ends the reading and is returned. */
export type ReadPage<Stop> = (parameters: JsonObject) => Promise<Page | Stop>;

export interface PagesOptions<T> {
  readonly parameters: JsonObject;
  /** Keeps the needed part of an entry. The rest of a page is dropped at once, because 200 pages fill the memory. */
  readonly keep: (entry: Json) => T;
  /** The number of entries according to GitHub; left out if it does not say. */
  readonly count?: number | undefined;
  /** The number of pages that may be read in parallel after the first. Default: 1. */
  readonly inFlight?: number;
  /** True to read the last page again at the end, with all pages after it: new entries are there. */
  readonly isGrowing?: boolean;
}

/** The reason why a list cannot be read to its end. */
export interface Unreadable {
  readonly kind: "unreadable";
  readonly reason: string;
}
export type Pages<T> = { readonly kind: "pages"; readonly entries: readonly T[] } | Unreadable;

/**
 * All entries in order, without duplicates. The list ends when there is no next page and the last page is not full. It
 * is unreadable if a page has only entries of earlier pages, or if there are more pages than the count explains.
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
  if (!isGrowing || list.pages === 1) return list.done();
  const again = await readOn(list, { kind: "next", parameters: end.parameters, last: 1 }, PAGES_TO_SPARE, true);
  return again.kind === "stopped" ? again.result : list.done();
}

/** Reads from page to page to the end. `again`: known entries are expected, and too many pages are not an error. */
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
  /** A page was read. `parameters` are those of the next page, or of the same page if it was the last. */
  | {
      readonly kind: "next" | "end";
      readonly parameters: JsonObject;
      /** The last page that GitHub names. */
      readonly last: number;
    }
  | { readonly kind: "stopped"; readonly result: Unreadable | Stop };

/** The entries read so far, by page. */
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

  /** The number of entries so far. */
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
    // GitHub may filter all entries of a page, so some pages may be empty. A known count limits the pages already.
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

/** The number of the last page in the `Link` header; 1 if there is no other page. */
function lastPage(link: string | undefined): number {
  const page = Number(queryOf(link, "last")?.get("page") ?? Number.NaN);
  return Number.isSafeInteger(page) && page > 0 ? page : 1;
}

/**
 * The parameters of the next page; undefined after the last. A proxy may have dropped the `Link` header. So without it,
 * a full page has a next one, unless all entries were read (`isAll`).
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

/** A page of an answer: the list itself, or the list under the key `items`; undefined if there is none. */
export function pageOf({ data, headers }: Answer, items?: string): Page | undefined {
  const entries = items === undefined ? data : (data as JsonObject | null)?.[items];
  return Array.isArray(entries) ? { entries: entries as readonly Json[], link: headers["link"] } : undefined;
}
