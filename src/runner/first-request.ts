// The start of the process: a small heap, and the moment at which the first request is sent. Modules that are loaded
// afterwards do not delay it.
import { setFlagsFromString } from "node:v8";
import type { Clock } from "../deps.ts";

/** A request that is not sent within this time waits for its turn, so loading modules does not delay it. */
const PATIENCE_MS = 50;
/** Time for Node to connect and write, which it cannot do while it loads modules. */
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
