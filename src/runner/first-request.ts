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
 * V8 lets its space for young objects grow with what passes through it, here to 134 MB, where 8 do as well and as fast:
 * nearly everything that GitHub answers is garbage a moment later. And it collects the old ones when there are twice as
 * many as the last time, not four times. Called once, before the work begins.
 */
export function keepHeapSmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--heap-growing-percent=100");
}
