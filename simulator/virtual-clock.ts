// A clock for tests: hours pass in a second, in order, and only while some code waits for them.
import type { Clock } from "../src/deps.ts";

/** A scheduled call. `run` is removed when it is canceled. */
interface Timer {
  at: number;
  run: (() => void) | undefined;
  /** Milliseconds between repetitions. */
  readonly every?: number;
}

type Callback = (...values: unknown[]) => void;

/** The return value of setTimeout, in place of Node's own handle. */
interface Handle {
  readonly timer: Timer;
  ref(): Handle;
  unref(): Handle;
  hasRef(): boolean;
}

/** The real one, before anything is replaced: it lets all promises settle without time passing. */
const nextTurn = setImmediate;
const realTimeout = setTimeout;

/** Before a jump of so many milliseconds, modules that are being loaded get real time to arrive. */
const LONG_JUMP_MS = 60 * 60_000;
const LOADING_MS = 50;

/** A clock that stops while work runs, and jumps to the next timer when no work is left. */
export class VirtualClock implements Clock {
  #now: number;
  #stepped = 0;
  /** By time, then in the order of setting. */
  readonly #due: Timer[] = [];

  constructor(start: number) {
    this.#now = start;
  }

  now = (): number => this.#now + this.#stepped;

  monotonic = (): number => this.#now;

  /** Sets the clock of the wall, as a time service does: nothing that waits notices. */
  step(ms: number): void {
    this.#stepped += ms;
  }

  sleep = (ms: number, signal?: AbortSignal): Promise<void> => {
    if (signal?.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = this.#set(() => {
        signal?.removeEventListener("abort", stop);
        resolve();
      }, ms);
      const stop = () => {
        timer.run = undefined;
        resolve();
      };
      signal?.addEventListener("abort", stop, { once: true });
    });
  };

  /**
   * Lets time pass until `work` settles. All waits must use this clock: no sockets, no threads.
   * @throws if no code waits for the clock any more, because `work` would never settle
   */
  async run<T>(work: Promise<T>): Promise<T> {
    let isSettled = false;
    const settle = () => {
      isSettled = true;
    };
    work.then(settle, settle);
    for (;;) {
      await new Promise<void>((resolve) => nextTurn(resolve));
      if (isSettled) return work;
      if (isReading()) continue;
      if (this.#isLongJump()) {
        await new Promise((resolve) => realTimeout(resolve, LOADING_MS));
        if (isSettled) return work;
      }
      this.#jump();
    }
  }

  /**
   * Puts this clock in the place of the process's Date and timers, for libraries that cannot be given one. Gives the
   * way back.
   */
  install(): () => void {
    const real = { Date, setTimeout, setInterval, clearTimeout, clearInterval };
    const clear = (handle?: Partial<Handle>) => {
      if (handle?.timer) handle.timer.run = undefined;
    };
    Object.assign(globalThis, {
      Date: dateBy(this.now),
      clearTimeout: clear,
      clearInterval: clear,
      setTimeout: (run: Callback, ms = 0, ...values: unknown[]) => handleOf(this.#set(() => run(...values), ms)),
      setInterval: (run: Callback, ms = 0, ...values: unknown[]) =>
        handleOf(this.#set(() => run(...values), ms, Math.max(1, ms))),
    });
    return () => void Object.assign(globalThis, real);
  }

  #isLongJump(): boolean {
    const next = this.#due.find(({ run }) => run);
    return next !== undefined && next.at - this.#now > LONG_JUMP_MS;
  }

  /** To the next timer, and runs all that are due by then. */
  #jump(): void {
    while (this.#due[0] && !this.#due[0].run) this.#due.shift();
    const [first] = this.#due;
    if (!first) throw new Error(`nothing waits for the clock at ${new Date(this.#now).toISOString()}`);
    this.#now = Math.max(this.#now, first.at);
    for (let timer = this.#due[0]; timer && timer.at <= this.#now; timer = this.#due[0]) {
      this.#due.shift();
      const { run } = timer;
      if (run && timer.every !== undefined) this.#insert(timer, this.#now + timer.every);
      run?.();
    }
  }

  #set(run: () => void, ms: number, every?: number): Timer {
    const timer: Timer = { at: 0, run, ...(every !== undefined && { every }) };
    this.#insert(timer, this.#now + (ms > 0 ? ms : 0));
    return timer;
  }

  #insert(timer: Timer, at: number): void {
    timer.at = at;
    let [low, high] = [0, this.#due.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#due[middle]?.at ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    this.#due.splice(low, 0, timer);
  }
}

/** True while a file is being read: that takes real time, not time of this clock. */
function isReading(): boolean {
  return process.getActiveResourcesInfo().some((name) => /^(?:FSReq|CloseReq)/.test(name));
}

function handleOf(timer: Timer): Handle {
  const handle: Handle = { timer, ref: () => handle, unref: () => handle, hasRef: () => true };
  return handle;
}

function dateBy(now: () => number): DateConstructor {
  return class extends Date {
    constructor(...values: [number]) {
      super(...(values.length > 0 ? values : ([now()] as [number])));
    }
    static override now = now;
  } as DateConstructor;
}
