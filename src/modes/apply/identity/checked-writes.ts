// Sends the requests of one repository's plan, each only after a recent check that the repository is still the same.

import type { WriteOptions } from "../../../apply/write-sender.ts";
import type { GitHub, Reply, SendOptions, Turn } from "../../../deps.ts";
import type { ApiRequest, JsonObject, Repository } from "../../../model.ts";
import { differenceOf, type Identity } from "../../../read/identity.ts";
import type { IdentityChecks } from "./identity-checks.ts";

/** Number of checks of a request. A check is repeated if the request then waited longer than the check is valid. */
const MOST_CHECKS = 100;
const UNDER_WAY = "while it was being changed";

export interface CheckedOptions {
  readonly github: GitHub;
  readonly checks: IdentityChecks;
}

/** Sends the requests of one repository's plan. */
export class CheckedWrites {
  /** The repository as the plan assumed it. */
  readonly #repo: Repository;
  readonly #options: CheckedOptions;
  /** Values that requests of the plan set. After an unclear answer, old and new value are both accepted. */
  #asked: Partial<Repository> = {};
  /** The reason why the repository no longer belongs to this run. */
  gone: string | undefined;

  constructor(repo: Repository, options: CheckedOptions) {
    this.#repo = repo;
    this.#options = options;
  }

  /** @throws ApiError like `GitHub.send` */
  send(request: ApiRequest, { isGrave = false, ...options }: WriteOptions = {}): Promise<Reply> {
    return isGrave ? this.#sendAfterCheck(request, options) : this.#sendWhileFresh(request, options);
  }

  /** Each attempt has its own check, which is the request directly before. */
  #sendAfterCheck(request: ApiRequest, options: SendOptions): Promise<Reply> {
    const { github, checks } = this.#options;
    const checkFirst = async (turn: Turn): Promise<string | undefined> => {
      const forCheck = { ...options, earlierAttempts: 0, turn };
      const inTurn = { ...github, send: (check: ApiRequest) => github.send(check, forCheck) };
      const obstacle = this.#obstacleIn(await checks.now(this.#repo, inTurn));
      if (obstacle === undefined) this.#asked = { ...this.#asked, ...changesOf(request) };
      return obstacle;
    };
    return github.send(request, { ...options, checkFirst });
  }

  async #sendWhileFresh(request: ApiRequest, options: SendOptions): Promise<Reply> {
    const { github, checks } = this.#options;
    const isStillValid = () => checks.isFresh(this.#repo.id);
    let isUnclear = false;
    let { earlierAttempts = 0 } = options;
    for (let count = 0; count < MOST_CHECKS; count += 1) {
      const obstacle = this.#obstacleIn(await this.#check(options));
      if (obstacle !== undefined) return { kind: "deferred", reason: obstacle, ...(isUnclear && { isUnclear }) };
      this.#asked = { ...this.#asked, ...changesOf(request) };
      const reply = await github.send(request, { ...options, isStillValid, earlierAttempts });
      if (reply.kind !== "deferred" || !reply.isStale) return reply;
      isUnclear ||= reply.isUnclear === true;
      // Attempts that a rate limit refused are not counted: they were not done and may be repeated.
      if (reply.isUnclear === true) earlierAttempts += reply.attempts ?? 0;
    }
    return { kind: "deferred", reason: "it was checked too often", ...(isUnclear && { isUnclear }) };
  }

  /** A compensation has a check of its own, because only seconds are left while the run is being stopped. */
  #check(options: SendOptions): Promise<Identity> {
    const { github, checks } = this.#options;
    if (!options.isCompensation || checks.isFresh(this.#repo.id)) return checks.recent(this.#repo);
    return checks.now(this.#repo, { ...github, send: (request) => github.send(request, options) });
  }

  /** The reason why nothing may be sent; undefined if there is none. */
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

/** The part of `asked` that the repository has now. */
function agreed(repo: Repository, asked: Partial<Repository>): Partial<Repository> {
  return Object.fromEntries(
    Object.entries(asked).filter(([key, value]) => repo[key as keyof Repository] === value),
  ) as Partial<Repository>;
}

/**
 * The values of the repository's identity that a request sets.
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
