// Checks the repository behind a name right before it is written. A write changes the repository it was planned for, or
// nothing.

import type { Clock, GitHub, Log } from "../../../deps.ts";
import type { Repository } from "../../../model.ts";
import { CHECKED_AT_ONCE, type Identity, readIdentities } from "../../../read/identity.ts";

/** Time in milliseconds that a write may rely on a check. */
const GOOD_FOR_MS = 5 * 60_000;

interface ChecksOptions {
  readonly github: GitHub;
  readonly log: Log;
  readonly clock: Pick<Clock, "now">;
}

/** The checks of one shard. One query checks the next 25 repositories to write. */
export class IdentityChecks {
  /** In the order of writing. Finished repositories are removed. */
  readonly #next: Map<number, Repository>;
  readonly #options: ChecksOptions;
  readonly #checks = new Map<number, { readonly identity: Identity; readonly at: number }>();
  #reading: Promise<unknown> | undefined;

  constructor(toWrite: readonly Repository[], options: ChecksOptions) {
    this.#next = new Map(toWrite.map((repo) => [repo.id, repo]));
    this.#options = options;
  }

  /**
   * The repository's identity from a check of the last five minutes, or from a new check of this and the next
   * repositories.
   */
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
      // GitHub may have refused the query because of another repository, so this one is checked on its own.
      return identity && identity.kind !== "unknown" ? identity : this.now(repo);
    }
  }

  /** The repository's current identity, read by a request of its own through `github`. */
  async now(repo: Repository, github = this.#options.github): Promise<Identity> {
    const [identity] = await this.#read([repo], github);
    return identity ?? { kind: "deferred", reason: "the repository was not checked" };
  }

  /** True if a check of this repository is still valid. */
  isFresh(id: number): boolean {
    return this.#fresh(id) !== undefined;
  }

  /** Ends the checks of this repository: all its writes are done. */
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

  /** A check is valid from the time it was sent. Unknown results are not stored. */
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
