// Sends the requests of one repository's plan, each only while it is known that the repository is still the same.

import type { WriteOptions } from "../../apply/part-result.ts";
import type { GitHub, Reply } from "../../deps.ts";
import type { ApiRequest, JsonObject, Repository } from "../../model.ts";
import { differenceOf, type Identity } from "../../read/identity.ts";
import type { IdentityChecks } from "./identity-checks.ts";

/** Lets a check and the request that relies on it go out with nothing of this process in between. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  readonly #running = new Set<Promise<unknown>>();

  /** Beside others of its kind. */
  shared<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    const running = result.catch(() => {}).finally(() => this.#running.delete(running));
    this.#running.add(running);
    return result;
  }

  /** Alone. */
  exclusive<T>(work: () => Promise<T>): Promise<T> {
    const result = Promise.all([this.#last, ...this.#running]).then(work);
    this.#last = result.catch(() => {});
    return result;
  }
}

/** How often a request is checked again because it had to wait for longer than a check holds. */
const MOST_CHECKS = 100;
const UNDER_WAY = "while it was being changed";

export interface CheckedOptions {
  readonly github: GitHub;
  readonly checks: IdentityChecks;
  readonly turns: Turns;
}

/** The way to GitHub for one repository's plan. */
export class CheckedWrites {
  /** As the plan took it to be, and as its own requests have made it since. */
  readonly #repo: Repository;
  readonly #options: CheckedOptions;
  /** What requests of the plan make of it; while an answer is unclear, both are fine. */
  #asked: Partial<Repository> = {};
  /** Why the repository is none of this run's any more. */
  gone: string | undefined;

  constructor(repo: Repository, options: CheckedOptions) {
    this.#repo = repo;
    this.#options = options;
  }

  /** @throws ApiError as `GitHub.send` does */
  send(request: ApiRequest, options: WriteOptions = {}): Promise<Reply> {
    const work = () => this.#checkAndSend(request, options);
    // A compensation waits for nothing: where the run is being stopped, it has seconds.
    if (options.isCompensation) return work();
    return options.isGrave ? this.#options.turns.exclusive(work) : this.#options.turns.shared(work);
  }

  async #checkAndSend(request: ApiRequest, { isGrave = false, ...options }: WriteOptions): Promise<Reply> {
    const { github, checks } = this.#options;
    let isUnclear = false;
    let { earlierAttempts = 0 } = options;
    for (let count = 0; count < MOST_CHECKS; count += 1) {
      const obstacle = this.#obstacleIn(await this.#check(isGrave, options));
      if (obstacle !== undefined) return { kind: "deferred", reason: obstacle, ...(isUnclear && { isUnclear }) };
      this.#asked = { ...this.#asked, ...changesOf(request) };
      const isStillValid = (attempts: number) => (isGrave ? attempts === 0 : checks.isFresh(this.#repo.id));
      const reply = await github.send(request, { ...options, isStillValid, earlierAttempts });
      if (reply.kind !== "deferred" || !reply.isStale) return reply;
      isUnclear ||= reply.isUnclear === true;
      // One that GitHub refused for its limits is not counted: it was not done, and may be sent again.
      if (reply.isUnclear === true) earlierAttempts += reply.attempts ?? 0;
    }
    return { kind: "deferred", reason: "it was checked too often", ...(isUnclear && { isUnclear }) };
  }

  #check(isGrave: boolean, options: WriteOptions): Promise<Identity> {
    const { github, checks } = this.#options;
    if (!options.isCompensation) return isGrave ? checks.now(this.#repo) : checks.recent(this.#repo);
    if (!isGrave && checks.isFresh(this.#repo.id)) return checks.recent(this.#repo);
    return checks.now(this.#repo, { ...github, send: (request) => github.send(request, options) });
  }

  /** Why nothing may be sent. */
  #obstacleIn(identity: Identity): string | undefined {
    if (identity.kind === "deferred") return identity.reason;
    if (identity.kind === "unknown") return `it cannot be checked: ${identity.failure.message}`;
    if (identity.kind === "gone") {
      this.gone = identity.reason;
      return `${identity.reason}, ${UNDER_WAY}`;
    }
    const { repo } = identity;
    const difference = differenceOf({ ...this.#repo, ...agreed(repo, this.#asked) }, repo);
    return difference && `${difference}, ${UNDER_WAY}; the rest is left for the next run`;
  }
}

/** What of `asked` the repository is now. */
function agreed(repo: Repository, asked: Partial<Repository>): Partial<Repository> {
  return Object.fromEntries(
    Object.entries(asked).filter(([key, value]) => repo[key as keyof Repository] === value),
  ) as Partial<Repository>;
}

/**
 * What a request makes of the repository's identity.
 * https://docs.github.com/en/rest/repos/repos#update-a-repository
 */
function changesOf(request: ApiRequest): Partial<Repository> {
  if (request.kind !== "rest" || request.route !== "PATCH /repos/{owner}/{repo}") return {};
  const { archived, visibility, default_branch: branch } = request.parameters as JsonObject;
  return {
    ...(typeof archived === "boolean" && { archived }),
    ...(typeof visibility === "string" && { visibility: visibility as Repository["visibility"] }),
    ...(typeof branch === "string" && { defaultBranch: branch }),
  };
}
