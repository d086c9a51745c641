// What each part of the gate says to a request that wants to start.

export type Decision = { readonly kind: "go" } | Wait | { readonly kind: "stop"; readonly reason: string };
export interface Wait {
  readonly kind: "wait";
  readonly until: number;
  /** Part of a log line and, where the wait would be too long, of the reason for deferring. */
  readonly why: string;
  /** The hour is spent, which `on-limit` is about. */
  readonly isQuota?: boolean;
}

export const GO: Decision = { kind: "go" };

/** Ends a request inside the hooks of Octokit; `send` turns it into a deferred reply. */
export class Deferral extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.name = "Deferral";
    this.reason = reason;
  }
}
