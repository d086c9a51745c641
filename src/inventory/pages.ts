// Reads all pages of a long list, a few at a time.
import type { Answer } from "../deps.ts";
import { inParallel } from "../in-parallel.ts";
import type { Json, RestRequest } from "../model.ts";

/** The most that one page holds: https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
const PAGE_SIZE = 100;
/** Long lists are slow to answer: more of them side by side break the limit of CPU time per minute. */
const PAGES_IN_FLIGHT = 2;

export type Send = (request: RestRequest) => Promise<Answer>;

/**
 * What `keep` makes of all pages, in order; a page itself is let go as soon as it is read, since 200 of them fill the
 * memory. The last page is read once more at the end: what was created meanwhile is on it, or on those that follow it
 * by then. So entries may come twice.
 */
export async function readPages<T>(
  send: Send,
  request: RestRequest,
  keep: (page: Json) => readonly T[],
): Promise<readonly T[]> {
  const read = async (page: number) => {
    const { data, headers } = await send({
      ...request,
      parameters: { ...request.parameters, per_page: PAGE_SIZE, page },
    });
    return { kept: keep(data), link: headers["link"] };
  };
  const first = await read(1);
  const last = lastPage(first.link);
  if (last === 1) return first.kept;
  const numbers = Array.from({ length: last - 1 }, (_, at) => at + 2);
  const pages = [first, ...(await inParallel(numbers, PAGES_IN_FLIGHT, read))];
  for (let page = last, more = true; more; page += 1) {
    const again = await read(page);
    pages.push(again);
    more = hasNext(again.link);
  }
  return pages.flatMap(({ kept }) => kept);
}

/** The number that the `Link` header names as the last page; 1 where there is no other page. */
function lastPage(link: string | undefined): number {
  const url = /<([^>]*)>;\s*rel="last"/.exec(link ?? "")?.[1];
  const page = url === undefined ? Number.NaN : Number(new URL(url).searchParams.get("page"));
  return Number.isSafeInteger(page) && page > 0 ? page : 1;
}

function hasNext(link: string | undefined): boolean {
  return /rel="next"/.test(link ?? "");
}
