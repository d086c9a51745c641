// Tells when the first request has left: what is loaded only then delays nothing.
import type { Clock } from "../deps.ts";

type Fetch = typeof globalThis.fetch;

/** A request that waits longer has to wait for its turn, and would be held up by nothing. */
const PATIENCE_MS = 50;
/** In which Node connects and writes; while a program is loaded it does neither. */
const CONNECT_MS = 2;

export interface FirstRequest {
  /** The same fetch, watched. */
  watch(fetch: Fetch): Fetch;
  /** Resolves when the first request has left, or does not leave at once. */
  wait(): Promise<void>;
}

export function watchFirstRequest(clock: Clock): FirstRequest {
  const first = Promise.withResolvers<void>();
  return {
    watch: (fetch) => (input, init) => {
      const answer = fetch(input, init);
      first.resolve();
      return answer;
    },
    async wait() {
      const patience = new AbortController();
      await Promise.race([first.promise, clock.sleep(PATIENCE_MS, patience.signal)]);
      patience.abort();
      await clock.sleep(CONNECT_MS);
    },
  };
}
