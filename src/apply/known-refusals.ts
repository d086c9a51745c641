// Remembers what GitHub has refused, or taken and not stored, so that it is not asked a thousand times in one night.
import type { Json, Visibility } from "../model.ts";
import { plural } from "../text/wording.ts";

/**
 * So many requests may be spent on one key for the same reason. GitHub warns of going on regardless:
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#do-not-ignore-errors
 */
const ENOUGH = 3;
/** Values of one key that are remembered as stored: a policy tells few apart. */
const MOST_VALUES = 50;

/** One key of one family, with the value that it is to have in a repository. */
export interface Wish {
  readonly family: string;
  readonly target: string;
  readonly value: Json;
  readonly repo: string;
  /** Policies tell public and private repositories apart. */
  readonly visibility: Visibility;
}

interface Refusal {
  requests: number;
  readonly repositories: Set<string>;
}

/** What the repositories of one run learn from each other. */
export class KnownRefusals {
  /** By key, then by reason. */
  readonly #refused = new Map<string, Map<string, Refusal>>();
  /** By key: values that some repository was given, so that they are not refused in general. */
  readonly #given = new Map<string, Set<string>>();
  /** By key: the request that tries it first; the others wait for what it learns. */
  readonly #trying = new Map<string, Promise<void>>();

  /** Why it is not worth trying; undefined where it is. */
  reasonToSkip(wish: Wish): string | undefined {
    if (this.#isGiven(wish)) return undefined;
    const reasons = [...(this.#refused.get(keyOf(wish)) ?? [])];
    const [why, refusal] = reasons.find(([, { requests }]) => requests >= ENOUGH) ?? [];
    if (why === undefined || refusal === undefined) return undefined;
    const where = plural(refusal.repositories.size, "repository", "repositories");
    return `${why}; it was the same in ${where} of this run, so it was not tried here`;
  }

  /** Refused somewhere, and so better sent by itself. */
  isDoubtful(wish: Wish): boolean {
    return this.#refused.has(keyOf(wish)) && !this.#isGiven(wish);
  }

  /** `requests`: how many this refusal took. */
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
   * Resolves when no other request is trying one of these keys for the first time; what it resolves to must be called
   * once it is known what became of them. A key that some repository was given, and none refused, waits for nobody.
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

/** What is refused of a switch is one of its two positions. */
function keyOf({ family, target, value, visibility }: Wish): string {
  return JSON.stringify([visibility, family, target, ...(typeof value === "boolean" ? [value] : [])]);
}
