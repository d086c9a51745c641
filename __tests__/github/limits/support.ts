// A request and the end of its attempt, for tests of single limits.
import type { RawAnswer } from "../../../src/github/answer.ts";
import { classify } from "../../../src/github/answer-table.ts";
import type { Ended, PendingRequest } from "../../../src/github/limits/decision.ts";
import { requestKindOf } from "../../../src/github/request-kind.ts";
import type { ApiRequest } from "../../../src/model.ts";

export const GET: ApiRequest = { kind: "rest", route: "GET /repos/{owner}/{repo}", parameters: {} };
export const QUERY: ApiRequest = { kind: "graphql", query: "{ viewer { login } }", variables: {} };

export function pending(request: ApiRequest = GET, more: Partial<PendingRequest> = {}): PendingRequest {
  return {
    requestKind: requestKindOf(request),
    subject: "acme/shop",
    isStartup: false,
    isContinuation: false,
    isCompensation: false,
    isStillValid: undefined,
    checkFirst: undefined,
    turn: undefined,
    attempts: 0,
    isOnWire: false,
    row: undefined,
    wasUnclear: false,
    earlierAttempts: 0,
    signIns: 0,
    ...more,
  };
}

/** The end of an attempt of `GET`. */
export function ended(status: number, now: number, headers: RawAnswer["headers"] = {}): Ended {
  const answer: RawAnswer = { status, headers, body: { message: "" } };
  return { answer, row: classify(answer, requestKindOf(GET)), now, seconds: 0.3 };
}
