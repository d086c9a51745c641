// Checks which repository stands behind a name, right before it is written: a write changes the repository it was
// planned for, or nothing.

import type { Clock, GitHub, Log } from "../../deps.ts";
import type { Repository } from "../../model.ts";
import { CHECKED_AT_ONCE, type Identity, readIdentities } from "../../read/identity.ts";

/** How long a write may rely on a check, in milliseconds. */
const GOOD_FOR_MS = 5 * 60_000;

interface ChecksOptions {
  readonly github: GitHub;
  readonly log: Log;
  readonly clock: Pick<Clock, "now">;
}

/** The checks of one shard: one query for the next 25 repositories that it will write. */
export class IdentityChecks {
  /** In the order of writing; those that are finished are taken out. */
  readonly #next: Map<number, Repository>;
  readonly #options: ChecksOptions;
  readonly #checks = new Map<number, { readonly identity: Identity; readonly at: number }>();
  #reading: Promise<unknown> | undefined;

  constructor(toWrite: readonly Repository[], options: ChecksOptions) {
    this.#next = new Map(toWrite.map((repo) => [repo.id, repo]));
    this.#options = options;
  }

  /** What the repository is, by a check of the last five minutes or by a new one of this and the next repositories. */
  async recent(repo: Repository): Promise<Identity> {
    for (;;) {
      const known = this.#fresh(repo.id);
      if (known) return known;
      if (this.#reading !== undefined) {
        await this.#reading;
        continue;
      }
      const reading = this.#read([repo, ...this.#others(repo)]);
      this.#reading = reading.catch(() => {}).finally(() => (this.#reading = undefined));
      const [identity] = await reading;
      // GitHub may have refused the query for the sake of another repository.
      return identity && identity.kind !== "unknown" ? identity : this.now(repo);
    }
  }

  /** What the repository is at this moment, by a request of its own through `github`. */
  async now(repo: Repository, github = this.#options.github): Promise<Identity> {
    const [identity] = await this.#read([repo], github);
    return identity ?? { kind: "deferred", reason: "the repository was not checked" };
  }

  /** Whether a check of this repository still holds. */
  isFresh(id: number): boolean {
    return this.#fresh(id) !== undefined;
  }

  /** Nothing more is written there. */
  finish(id: number): void {
    this.#next.delete(id);
    this.#checks.delete(id);
  }

  #fresh(id: number): Identity | undefined {
    const check = this.#checks.get(id);
    return check && this.#options.clock.now() - check.at <= GOOD_FOR_MS ? check.identity : undefined;
  }

  #others({ id }: Repository): readonly Repository[] {
    const waiting = [...this.#next.values()].filter((one) => one.id !== id && !this.isFresh(one.id));
    return waiting.slice(0, CHECKED_AT_ONCE - 1);
  }

  /** A check holds from the moment when it was sent. What could not be known is asked again. */
  async #read(repositories: readonly Repository[], github = this.#options.github): Promise<readonly Identity[]> {
    const at = this.#options.clock.now();
    const identities = await readIdentities(repositories, { github, log: this.#options.log });
    for (const [index, identity] of identities.entries()) {
      const repo = repositories[index];
      if (repo && (identity.kind === "known" || identity.kind === "gone")) this.#checks.set(repo.id, { identity, at });
    }
    return identities;
  }
}
