// The start of the process: a small heap, and when the first request has left, since what is loaded only then delays
// nothing.
import { setFlagsFromString } from "node:v8";
import type { Clock } from "../deps.ts";

/** A request that waits longer has to wait for its turn, and would be held up by nothing. */
const PATIENCE_MS = 50;
/** In which Node connects and writes; while a program is loaded it does neither. */
const CONNECT_MS = 2;

export interface FirstRequest {
  /** The same fetch, watched. */
  watch(fetch: typeof globalThis.fetch): typeof globalThis.fetch;
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

/**
 * V8 lets its space for young objects grow, here to 134 MB. 8 MB are as fast, because nearly all data of GitHub's
 * answers is soon garbage. It also collects old objects when their number has doubled, instead of quadrupled. Called
 * once, before the work begins.
 */
export function keepHeapSmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--heap-growing-percent=100");
}
