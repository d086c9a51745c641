// Remembers what a policy above the repositories has refused, so that it is not asked a thousand times in one night.
import type { Repository, RequestPart } from "../model.ts";

/**
 * So many repositories must have been refused the same before the rest is not tried. GitHub warns of going on
 * regardless:
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#do-not-ignore-errors
 */
const ENOUGH = 3;

/** The objections of one run. */
export class KnownRefusals {
  /** By what was asked: why not, and how often it was said. */
  readonly #heard = new Map<string, { readonly why: string; readonly times: number }>();
  /** What some repository was given: not refused in general. */
  readonly #given = new Set<string>();

  /** Why it is not worth trying; undefined where it is. */
  reasonToSkip(part: RequestPart, repo: Repository): string | undefined {
    const key = keyOf(part, repo);
    const heard = this.#heard.get(key);
    if (!heard || heard.times < ENOUGH || this.#given.has(key)) return undefined;
    return `${heard.why}; ${heard.times} repositories of this run were refused the same, so it was not tried here`;
  }

  recordRefusal(part: RequestPart, repo: Repository, why: string): void {
    const key = keyOf(part, repo);
    this.#heard.set(key, { why, times: (this.#heard.get(key)?.times ?? 0) + 1 });
  }

  recordSuccess(part: RequestPart, repo: Repository): void {
    this.#given.add(keyOf(part, repo));
  }
}

/**
 * The same for the same wish in another repository that is as visible: policies tell public and private repositories
 * apart.
 */
function keyOf({ request }: RequestPart, { visibility }: Repository): string {
  if (request.kind === "graphql") return JSON.stringify(request);
  const { owner: _, repo: __, ...wish } = request.parameters;
  return JSON.stringify([visibility, request.route, wish]);
}
