// The layer below Octokit: answers arrive as a whole and in time, and only reads of the same repository follow
// redirects.
import type { Clock } from "../deps.ts";
import type { RawAnswer } from "./answer.ts";

export type Fetch = typeof globalThis.fetch;

/**
 * GitHub ends a request after 10 s, so a longer one hangs.
 * https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#timeouts
 */
const TIMEOUT_MS = 30_000;
const MOST_HOPS = 3;

/** No answer arrived in time. */
export class HangingError extends Error {}

/** A fetch that returns an answer with its whole body, or fails when the time is over. */
export function wholeAnswers(fetch: Fetch, clock: Clock): Fetch {
  return async (url, init) => {
    const cancel = new AbortController();
    const done = new AbortController();
    const timeUp = clock.sleep(TIMEOUT_MS, done.signal).then((): undefined => {
      if (done.signal.aborted) return undefined;
      cancel.abort();
      throw new HangingError(`No answer within ${TIMEOUT_MS / 1000} s`);
    });
    const answer = fetch(url, { ...init, redirect: "manual", signal: cancel.signal }).then(withBody);
    answer.catch(() => {}); // where the time was up first
    try {
      return (await Promise.race([answer, timeUp])) ?? (await answer);
    } finally {
      done.abort();
    }
  };
}

async function withBody(response: Response): Promise<Response> {
  const text = await response.text();
  return new Response(text === "" ? null : text, { status: response.status, headers: response.headers });
}

/** The part of Octokit's options that a redirect changes. */
export interface Redirectable {
  readonly method: string;
  readonly baseUrl: string;
  request: { readonly [option: string]: unknown };
}

/**
 * Points the next attempt of a read to the new address of a renamed repository. Only an address with the same
 * repository id on the same server is allowed: after a transfer, the old address may belong to another repository.
 * Writes are never redirected. False if the redirect must not be followed.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
 */
export function follow(options: Redirectable, { headers }: RawAnswer, repositoryId: number | undefined): boolean {
  const { hops = 0, fetch, direct = fetch } = options.request as { hops?: number; fetch: Fetch; direct?: Fetch };
  const isRead = options.method === "GET" || options.method === "HEAD";
  const target = URL.parse(headers["location"] || "none:", options.baseUrl);
  if (!isRead || repositoryId === undefined || hops >= MOST_HOPS || !target) return false;
  const own = new URL(`${options.baseUrl}/repositories/${repositoryId}`);
  const isOwn = target.pathname === own.pathname || target.pathname.startsWith(`${own.pathname}/`);
  if (target.origin !== own.origin || !isOwn) return false;
  const moved: Fetch = (_url, init) => direct(target, init);
  options.request = { ...options.request, hops: hops + 1, direct, fetch: moved };
  return true;
}

/** The same options; calls `leaves` directly before the request is on the wire. */
export function watchLeaving(options: Redirectable, leaves: () => void): Redirectable {
  const { fetch } = options.request as { readonly fetch: Fetch };
  const watched: Fetch = (url, init) => {
    leaves();
    return fetch(url, init);
  };
  return { ...options, request: { ...options.request, fetch: watched } };
}
