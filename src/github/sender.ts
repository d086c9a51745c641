// Sends requests through Octokit and returns data, a deferral or an ApiError.
import type { Answer, Clock, Deferred, Reply, SendOptions } from "../deps.ts";
import { ApiError } from "../errors.ts";
import type { ApiRequest, Json } from "../model.ts";
import { problemsOf, type RawAnswer } from "./answer.ts";
import { apiError, classify, type Row } from "./answer-table.ts";
import { explain } from "./causes.ts";
import { Deferral, type PendingRequest } from "./limits/decision.ts";
import type { Gate } from "./limits/gate.ts";
import { API_VERSION, type Client, rawAnswerOf } from "./octokit.ts";
import { OlderSchema } from "./older-schema.ts";
import { isGraphql, isWrite, type RequestKind, requestKindOf } from "./request-kind.ts";
import { type Address, addressOf } from "./url.ts";

export interface SenderParts {
  readonly clock: Clock;
  readonly octokit: Client;
  readonly gate: Gate;
  readonly signal: AbortSignal;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
}

/** The last answer and the attempts it took, or the reason why there is none. */
export type SentRequest =
  | { readonly kind: "answered"; readonly answer: RawAnswer; readonly pending: PendingRequest }
  | Deferred;

export interface SendRawOptions extends SendOptions {
  /** One of the first few requests of a process. */
  readonly isStartup?: boolean;
}

/**
 * Time for the last answers after the run is stopped: two seconds less than the process has, because it still writes
 * its report.
 */
const LAST_MS = 3000;
const STOPPED = "the run was stopped";
const DONE_PERHAPS = "it may have been done all the same";

/** Sends requests through Octokit. */
export class Sender {
  readonly #parts: SenderParts;
  readonly #schema = new OlderSchema();
  /** Aborted when the process stops waiting for answers. */
  readonly #over = new AbortController();

  constructor(parts: SenderParts) {
    this.#parts = parts;
    parts.signal.addEventListener("abort", () => void parts.clock.sleep(LAST_MS).then(() => this.#over.abort()), {
      once: true,
    });
  }

  /** @throws ApiError after the last attempt, or if a name in the path would change the address */
  async send(request: ApiRequest, options?: SendRawOptions): Promise<Reply> {
    const { sent, missing } = await this.#schema.send(request, (one) => this.sendRaw(one, options));
    if (sent.kind === "deferred") return sent;
    const { answer, pending } = sent;
    const row = classify(answer, pending.requestKind);
    if (row.treatment === "accept")
      return { ...replyOf(answer, pending.requestKind), ...(missing.length > 0 && { missing }) };
    if (isDeletedAlready(pending, row))
      return { kind: "answer", status: answer.status, headers: answer.headers, data: null, problems: [] };
    throw apiError(answer, pending.requestKind, pending);
  }

  /** Sends without judging the last answer. @throws ApiError if a name in the path would change the address */
  async sendRaw(
    request: ApiRequest,
    { isStartup = false, isContinuation = false, isCompensation = false, ...about }: SendRawOptions = {},
  ): Promise<SentRequest> {
    const address = this.#addressOf(request);
    if (address.kind === "refused") throw refusedAddress(request, address);
    const pending: PendingRequest = {
      requestKind: requestKindOf(request),
      subject: subjectOf(request),
      isStartup,
      isContinuation,
      isCompensation,
      repositoryId: about.repositoryId,
      isStillValid: about.isStillValid,
      checkFirst: about.checkFirst,
      turn: about.turn,
      attempts: 0,
      signIns: 0,
      isOnWire: false,
      wasUnclear: (about.earlierAttempts ?? 0) > 0,
      earlierAttempts: about.earlierAttempts ?? 0,
      row: undefined,
    };
    const done = new AbortController();
    const stop = this.#stopOf(pending, done.signal);
    const answer = this.#answer(request, address, pending);
    answer.catch(() => {}); // where the run was stopped meanwhile
    try {
      return await Promise.race([answer, stop]);
    } finally {
      done.abort();
    }
  }

  /**
   * Resolves to a deferral when the run is stopped: at once if no request is in flight and no final answer has arrived.
   * Otherwise it resolves when the time for last answers is over.
   */
  #stopOf(pending: PendingRequest, done: AbortSignal): Promise<SentRequest> {
    return new Promise((resolve) => {
      const defer = () => resolve(deferred(pending.isOnWire ? `${STOPPED} before GitHub answered` : STOPPED, pending));
      const onAbort = () => !pending.isOnWire && !isAnswered(pending) && !pending.isCompensation && defer();
      this.#parts.signal.addEventListener("abort", onAbort, { signal: done });
      this.#over.signal.addEventListener("abort", defer, { signal: done });
    });
  }

  async #answer(request: ApiRequest, address: SentAddress, pending: PendingRequest): Promise<SentRequest> {
    try {
      return { kind: "answered", pending, answer: await rawAnswerOf(() => this.#request(request, address, pending)) };
    } catch (error) {
      if (error instanceof Deferral) return deferred(error.reason, pending, error.isStale);
      throw error;
    }
  }

  #addressOf(request: ApiRequest): Address {
    const { apiUrl, graphqlUrl } = this.#parts;
    if (request.kind === "rest") return addressOf(apiUrl, request);
    const { query, variables } = request;
    return { kind: "address", method: "POST", url: graphqlUrl, body: { query, variables } };
  }

  /** The address is complete, so Octokit inserts nothing. */
  #request(request: ApiRequest, { method, url, body }: SentAddress, pending: PendingRequest): Promise<unknown> {
    const accept = request.kind === "rest" && request.accept !== undefined ? { accept: request.accept } : {};
    const headers = { "x-github-api-version": API_VERSION, ...accept };
    const data = body === undefined ? {} : { data: body };
    return this.#parts.octokit.request({ method: method as "GET", url, ...data, headers, request: { pending } });
  }
}

function subjectOf(request: ApiRequest): string {
  if (request.kind === "graphql") return JSON.stringify(request.variables);
  const { owner, repo } = request.parameters;
  return repo === undefined ? JSON.stringify(request.parameters) : `${owner}/${repo}`;
}

type SentAddress = Extract<Address, { kind: "address" }>;

/** The error for a name that would change the address. The request is not sent. */
function refusedAddress(request: ApiRequest, { parameter, value }: Extract<Address, { kind: "refused" }>): ApiError {
  const route = requestKindOf(request).route;
  const message =
    `\`${parameter}\` is ${JSON.stringify(value)}, which would send the request to another address, ` +
    `so it was not sent (${route}): rename it at GitHub`;
  return new ApiError({ kind: "rejected", status: 0, route, message });
}

/** True if a final answer has arrived and is on its way through Octokit. */
function isAnswered({ row }: PendingRequest): boolean {
  return row?.treatment === "accept" || row?.treatment === "fail";
}

function deferred(reason: string, pending: PendingRequest, isStale = false): Deferred {
  const { requestKind, isOnWire, wasUnclear } = pending;
  const isUnclear = isWrite(requestKind) && (isOnWire || wasUnclear);
  return {
    kind: "deferred",
    reason: isUnclear ? `${reason}; ${DONE_PERHAPS}` : reason,
    ...(isUnclear && { isUnclear }),
    ...(isStale && { isStale, attempts: pending.attempts }),
  };
}

/** True if a DELETE that first got a server error now finds nothing: the first attempt deleted the entry. */
function isDeletedAlready({ requestKind, wasUnclear }: PendingRequest, { name }: Row): boolean {
  return requestKind.deletes && wasUnclear && name === "missing";
}

function replyOf(answer: RawAnswer, requestKind: RequestKind): Answer {
  const { status, headers, body } = answer;
  if (!isGraphql(requestKind))
    return { kind: "answer", status, headers, data: (body === "" ? null : (body ?? null)) as Json, problems: [] };
  const { data = null } = body as { readonly data?: Json };
  return { kind: "answer", status, headers, data, problems: problemsOf(answer).map(explain) };
}
