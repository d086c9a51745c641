// Below Octokit: answers arrive whole and in time, and a moved repository is found at the same server only.
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
    const answer = fetch(url, { ...init, signal: cancel.signal }).then(withBody);
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
 * Points the next attempt to where a renamed repository is now. The token goes to no other server, and a write follows
 * only a redirect that keeps method and body. False where it must not be followed.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
 */
export function follow(options: Redirectable, { status, headers }: RawAnswer): boolean {
  const { hops = 0, fetch, direct = fetch } = options.request as { hops?: number; fetch: Fetch; direct?: Fetch };
  const isRead = options.method === "GET" || options.method === "HEAD";
  const keepsBody = status === 307 || status === 308;
  // Without an address it would lead to the root of the API, whose answer is about something else.
  const target = URL.parse(headers["location"] || "none:", options.baseUrl);
  if (target?.origin !== new URL(options.baseUrl).origin || hops >= MOST_HOPS || !(isRead || keepsBody)) return false;
  const moved: Fetch = (_url, init) => direct(target, init);
  options.request = { ...options.request, hops: hops + 1, direct, fetch: moved };
  return true;
}
