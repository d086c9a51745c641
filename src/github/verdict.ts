// What each part of the gate says to a request that wants to start.

export type Verdict =
  | { readonly kind: "go" }
  /** `why` is part of a log line and, where the wait would be too long, of the reason for deferring. */
  | { readonly kind: "wait"; readonly until: number; readonly why: string }
  | { readonly kind: "stop"; readonly reason: string };

export const GO: Verdict = { kind: "go" };

/** Ends a request inside the hooks of Octokit; `send` turns it into a deferred reply. */
export class Deferral extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.name = "Deferral";
    this.reason = reason;
  }
}
