// Below Octokit: answers arrive whole and in time, and only a read of the same repository follows a redirect.
import type { Clock } from "../deps.ts";
import type { RawAnswer } from "./answer.ts";

export type Fetch = typeof globalThis.fetch;

/**
 * GitHub ends a request after 10 s; more is a connection that hangs.
 * https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#timeouts
 */
const TIMEOUT_MS = 30_000;
const MOST_HOPS = 3;

/** No answer came in time. */
export class HangingError extends Error {}

/** A fetch whose answers have arrived with their whole body, or not at all, within the time allowed. */
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
 * Points the next attempt of a read to where a renamed repository is now: to its own id on the same server, nowhere
 * else. After a transfer the same address would be somebody else's repository. A write is never followed. False where
 * it must not be followed.
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
