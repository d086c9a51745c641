// Creates Octokit with our gate and the plugins that repeat server errors and know GitHub's special endpoints.
import { Octokit } from "@octokit/core";
import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import Bottleneck from "bottleneck/light.js";
import type { Clock, Log } from "../deps.ts";
import { isDamaged, type RawAnswer } from "./answer.ts";
import type { Session } from "./auth.ts";
import type { Attempt, PendingRequest } from "./limits/decision.ts";
import type { Gate } from "./limits/gate.ts";
import { Queue } from "./limits/queue.ts";
import { type Fetch, follow, HangingError, type Redirectable, watchLeaving, wholeAnswers } from "./transport.ts";

/** https://docs.github.com/en/rest/about-the-rest-api/api-versions */
export const API_VERSION = "2022-11-28";
/** Statuses that plugin-retry never repeats, because our own table decides about them. */
const NOT_RETRIED = [400, 401, 403, 404, 409, 410, 422, 429, 451];
/** Number of repetitions of a server error by plugin-retry, after 1, 4 and 9 s. */
const RETRIES = 3;

export type Client = Octokit;

export interface OctokitOptions {
  readonly apiUrl: string;
  readonly clock: Clock;
  readonly gate: Gate;
  readonly log: Log;
  readonly fetch?: Fetch;
  readonly session: Session;
}

/** Plugins nest in order: the gate is the innermost, so that it sees every attempt of the others. */
export function createOctokit(options: OctokitOptions): Client {
  const { apiUrl, clock, fetch = globalThis.fetch, session } = options;
  const Client = Octokit.plugin(gatePlugin(options), retry, throttling);
  return new Client({
    ...session.auth,
    baseUrl: apiUrl,
    userAgent: "repo-cop",
    request: { fetch: wholeAnswers(fetch, clock), parseSuccessResponseBody: false },
    retry: { doNotRetry: NOT_RETRIED },
    throttle: { ...(groupsWithoutLimits() as object), ...lastNet(options) },
  });
}

/** Limits of the throttling plugin: number of waits, and seconds of one wait. */
const NET_TRIES = 3;
const LONGEST_NET_WAIT = 15 * 60;

/**
 * The throttling plugin handles the one request that no attempt of the gate contains: the renewal of an App's token
 * after a 401. It repeats that request after a refusal. A token request inside an attempt waits together with that
 * attempt. Any other refusal that arrives here passed the gate by mistake: a bug.
 */
function lastNet({ session, log }: OctokitOptions) {
  const onRefusal = (seconds: number, options: object, _octokit: unknown, tries: number): boolean => {
    const { request, url } = options as {
      readonly request: { readonly pending?: PendingRequest };
      readonly url: string;
    };
    if (!request.pending) return session.isRenewing && tries < NET_TRIES && seconds <= LONGEST_NET_WAIT;
    if (request.pending.row?.treatment === "fail")
      log.error("Repo Cop made a mistake: the gate let a rate-limit refusal pass.", {
        url,
        row: request.pending.row.name,
      });
    return false;
  };
  return { onRateLimit: onRefusal, onSecondaryRateLimit: onRefusal };
}

type LimiterTask = (...values: readonly unknown[]) => Promise<unknown>;

/**
 * Groups without limits: the gate already paces requests, so Bottleneck should not delay them again. Each request gets
 * a Bottleneck of its own, as in plugin-retry. A shared one would block all requests for an hour if the machine's clock
 * were set back by an hour.
 */
function groupsWithoutLimits() {
  const free = {
    key: () => ({ schedule: (_options: object, task: LimiterTask, ...values: unknown[]) => task(...values) }),
  };
  const queue = new Queue();
  const oneByOne = {
    key: () => ({
      schedule: (_options: object, task: LimiterTask, ...values: unknown[]) => queue.inTurn(() => task(...values)),
    }),
  };
  let onFailed: ((error: unknown, info: unknown) => Promise<number | undefined>) | undefined;
  const retryLimiter = {
    on: (_event: "failed", handler: typeof onFailed) => {
      onFailed = handler;
    },
    schedule: (task: LimiterTask, ...values: unknown[]) => {
      const limiter = new Bottleneck();
      if (onFailed) limiter.on("failed", onFailed as never);
      return limiter.schedule(...([task, ...values] as unknown as [() => Promise<unknown>])); // the handler reads them
    },
  };
  return { global: free, write: free, notifications: free, search: free, auth: oneByOne, retryLimiter };
}

/**
 * Sends each attempt through the gate. Requests without a pending request are auth-app's own, inside an attempt that
 * the gate already let pass.
 */
function gatePlugin({ gate, session }: OctokitOptions) {
  return (octokit: Octokit): object => {
    octokit.hook.wrap("request", async (request, options) => {
      const pending = options.request["pending"] as PendingRequest | undefined;
      if (!pending) {
        gate.count();
        return (await withBody(await request(options))) as never;
      }
      options.request["retries"] = 0; // before the attempt, since its error keeps a copy
      let result: AttemptResult | undefined;
      const attempt: Attempt = {
        send: async (leaves) => {
          const watched = pending.checkFirst ? watchLeaving(options as Redirectable, leaves) : options;
          result = await resultOf(async () => withBody(await request(watched as typeof options)));
          return result.raw;
        },
        follow: (answer) => follow(options as Redirectable, answer, pending.repositoryId),
        signIn: () => session.signIn(pending),
      };
      await gate.send(pending, attempt);
      const isBroken = pending.row?.treatment === "repeat";
      if (isBroken && pending.requestKind.repeatable)
        options.request["retries"] = Math.max(0, RETRIES - pending.earlierAttempts);
      if (isBroken) throw repeatable(result, options);
      if (result?.error !== undefined) throw result.error;
      return result?.response as never;
    });
    return {};
  };
}

/** The error of a broken attempt; for an unusable answer, one that plugin-retry repeats whatever the status. */
function repeatable(result: AttemptResult | undefined, request: object): unknown {
  if (result?.error !== undefined && !isDamaged(result.raw)) return result.error;
  const response = result?.response ?? responseOf(result?.error);
  return Object.assign(new Error("The answer is empty or incomplete"), {
    status: 500,
    request: { ...request },
    response,
  });
}

interface AttemptResult {
  readonly raw: RawAnswer;
  readonly response?: unknown;
  readonly error?: unknown;
}

async function resultOf(send: () => unknown): Promise<AttemptResult> {
  try {
    const response = await send();
    return { response, raw: rawAnswer(response) };
  } catch (error) {
    return { error, raw: rawFailure(error) };
  }
}

/** The answer that ended a request, returned or thrown by Octokit. @throws errors that do not come from a request */
export async function rawAnswerOf(send: () => Promise<unknown>): Promise<RawAnswer> {
  return (await resultOf(send)).raw;
}

interface OctokitAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  data: unknown;
}

/**
 * Reads the body of a success. Octokit's own reader fails on a key that is called `toString`, as a custom property can
 * be, and makes large numbers something that is not JSON. Text that should have been JSON stays text.
 */
async function withBody(response: unknown): Promise<unknown> {
  const answer = response as OctokitAnswer;
  if (answer.data instanceof ReadableStream || answer.data === null)
    answer.data = bodyOf(await new Response(answer.data).text(), String(answer.headers["content-type"] ?? ""));
  return answer;
}

function bodyOf(text: string, type: string): unknown {
  if (!/\bjson\b/.test(type)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function rawAnswer(response: unknown): RawAnswer {
  const { status, headers, data } = response as OctokitAnswer;
  const known = Object.entries(headers).filter((entry) => entry[1] !== undefined);
  return { status, headers: Object.fromEntries(known.map(([name, value]) => [name, String(value)])), body: data };
}

/** @throws errors that do not come from a request */
function rawFailure(error: unknown): RawAnswer {
  const { status, cause } = error as { status?: number; cause?: unknown };
  const response = responseOf(error);
  if (response !== undefined) return rawAnswer(response);
  if (status === undefined) throw error;
  const message = error instanceof Error ? error.message : String(error);
  return { status: 0, headers: {}, body: undefined, failure: { message, timedOut: cause instanceof HangingError } };
}

function responseOf(error: unknown): unknown {
  return (error as { readonly response?: unknown } | undefined)?.response;
}
