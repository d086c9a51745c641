// Remembers values that GitHub refused or did not store, so that the same request is not sent for every repository.
import type { Json, Visibility } from "../model.ts";
import { plural } from "../text/wording.ts";

/**
 * Number of requests that may be refused for one key and reason. GitHub warns against ignoring errors:
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#do-not-ignore-errors
 */
const ENOUGH = 3;
/** Limit of remembered stored values per key. A policy has only a few different values. */
const MOST_VALUES = 50;

/** One key of one family, with the desired value for a repository. */
export interface Wish {
  readonly family: string;
  readonly target: string;
  readonly value: Json;
  readonly repo: string;
  /** Policies distinguish public and private repositories. */
  readonly visibility: Visibility;
}

interface Refusal {
  requests: number;
  readonly repositories: Set<string>;
}

/** Refusals and successes that the repositories of one run share. */
export class KnownRefusals {
  /** By key, then by reason. */
  readonly #refused = new Map<string, Map<string, Refusal>>();
  /** By key: values that GitHub stored for some repository, so they are not refused in general. */
  readonly #given = new Map<string, Set<string>>();
  /** By key: the request that tries it first. The others wait for its result. */
  readonly #trying = new Map<string, Promise<void>>();

  /** The reason why the wish should not be tried; undefined if it may be tried. */
  reasonToSkip(wish: Wish): string | undefined {
    if (this.#isGiven(wish)) return undefined;
    const reasons = [...(this.#refused.get(keyOf(wish)) ?? [])];
    const [why, refusal] = reasons.find(([, { requests }]) => requests >= ENOUGH) ?? [];
    if (why === undefined || refusal === undefined) return undefined;
    const where = plural(refusal.repositories.size, "repository", "repositories");
    return `${why}; it was the same in ${where} of this run, so it was not tried here`;
  }

  /** True if GitHub refused the key for another repository: then it is sent on its own. */
  isDoubtful(wish: Wish): boolean {
    return this.#refused.has(keyOf(wish)) && !this.#isGiven(wish);
  }

  /** `requests`: number of requests that this refusal cost. */
  recordRefusal(wish: Wish, why: string, requests = 1): void {
    const reasons = this.#refused.get(keyOf(wish)) ?? new Map<string, Refusal>();
    const refusal = reasons.get(why) ?? { requests: 0, repositories: new Set<string>() };
    refusal.requests += requests;
    refusal.repositories.add(wish.repo);
    this.#refused.set(keyOf(wish), reasons.set(why, refusal));
  }

  recordSuccess(wish: Wish): void {
    const values = this.#given.get(keyOf(wish)) ?? new Set();
    if (values.size < MOST_VALUES) values.add(JSON.stringify(wish.value));
    this.#given.set(keyOf(wish), values);
  }

  /**
   * Resolves when no other request is trying one of these keys for the first time. The caller must call the returned
   * function when it knows the results. Keys that GitHub has stored and never refused do not wait.
   */
  async turn(wishes: readonly Wish[]): Promise<() => void> {
    for (;;) {
      const keys = new Set(wishes.filter((wish) => !this.#isSettled(wish)).map(keyOf));
      const busy = [...keys].flatMap((key) => this.#trying.get(key) ?? [])[0];
      if (busy === undefined) return this.#try(keys);
      await busy;
    }
  }

  #try(keys: ReadonlySet<string>): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    for (const key of keys) this.#trying.set(key, promise);
    return () => {
      for (const key of keys) this.#trying.delete(key);
      resolve();
    };
  }

  #isSettled(wish: Wish): boolean {
    if (this.#isGiven(wish) || this.reasonToSkip(wish) !== undefined) return true;
    return this.#given.has(keyOf(wish)) && !this.#refused.has(keyOf(wish));
  }

  #isGiven(wish: Wish): boolean {
    return this.#given.get(keyOf(wish))?.has(JSON.stringify(wish.value)) === true;
  }
}

/** For switches, the key includes the value, because GitHub may refuse only one of the two positions. */
function keyOf({ family, target, value, visibility }: Wish): string {
  return JSON.stringify([visibility, family, target, ...(typeof value === "boolean" ? [value] : [])]);
}
