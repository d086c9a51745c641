// Stops the process if the token no longer works: GitHub would refuse all remaining requests.
import type { Failure } from "../../model.ts";
import { isWrite } from "../request-kind.ts";
import { type Decision, type Ended, GO, type Limit, type PendingRequest } from "./decision.ts";

/** Denied writes to this many repositories in a row mean that the token may not write anywhere. */
const MOST_DENIED_IN_A_ROW = 10;

export class AccessLimit implements Limit {
  #failure: Failure | undefined;
  /** The subjects of writes that were denied since the last accepted write. */
  readonly #denied = new Set<string>();

  /** The reason why nothing more is sent; undefined otherwise. */
  get failure(): Failure | undefined {
    return this.#failure;
  }

  decide(): Decision {
    return this.#failure ? { kind: "stop", reason: this.#failure.message } : GO;
  }

  begin(): void {}

  /** Only writes count: public repositories can be read without any permission. */
  end({ requestKind, subject }: PendingRequest, { row }: Ended): void {
    if (row.treatment === "accept" && isWrite(requestKind)) this.#denied.clear();
    if (row.name !== "permission" || !isWrite(requestKind)) return;
    this.#denied.add(subject);
    if (this.#denied.size < MOST_DENIED_IN_A_ROW) return;
    this.#failure ??= {
      kind: "denied",
      message: `GitHub denied writing to ${MOST_DENIED_IN_A_ROW} repositories in a row, so nothing more is sent`,
      advice: "check what the token may do in these repositories; the next run goes on",
    };
  }

  /**
   * The reason to stop when GitHub refuses the token. Undefined at startup, where it is a mistake of the inputs: no
   * other request is sent before GitHub has accepted the token once.
   */
  signedOut({ isStartup }: Pick<PendingRequest, "isStartup">, message: string): string | undefined {
    if (isStartup) return undefined;
    this.#failure ??= {
      kind: "denied",
      message: `GitHub accepted the token at first and no longer does (${message}), so nothing more is sent`,
      advice: "create a new token, or install the App again, and put it where this one is; the next run goes on",
    };
    return this.#failure.message;
  }

  shift(): void {}
}
