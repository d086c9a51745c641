// Scripted bad days: which request meets which fault, and what the fault does to its answer.
import type { Json, JsonObject } from "../../src/model.ts";
import type { Answer, RequestMeta } from "../api/ports.ts";
import { type RefusalName, refusalAnswer } from "../api/refusals.ts";
import { ConnectionReset } from "../serve.ts";

export type Path = readonly (string | number)[];
export type Effect =
  /** In place of GitHub's answer; nothing is done. */
  | { readonly kind: "answer"; readonly answer: Answer }
  | {
      readonly kind: "refusal";
      readonly name: RefusalName;
      readonly headers?: Readonly<Record<string, string>>;
      readonly status?: number;
    }
  /** A page of a proxy in the way. */
  | { readonly kind: "html"; readonly status: number }
  | { readonly kind: "reset" }
  /** No answer until the client gives up. */
  | { readonly kind: "hang" }
  /** The request is carried out, and then the answer meets the other fault. */
  | { readonly kind: "lost"; readonly effect: Effect }
  /** The JSON ends in the middle. */
  | { readonly kind: "truncated" }
  /** The answer that the same request got before, as a replica that lags behind would give it. */
  | { readonly kind: "stale" }
  /** GraphQL: null with an error at these paths of `data`. */
  | { readonly kind: "partial"; readonly type: string; readonly message: string; paths(data: Json): readonly Path[] };

export interface Fault {
  /** `PATCH /repos/{owner}/{repo}`, `POST /graphql`; left out: any. */
  readonly route?: string;
  matches?(request: FaultTarget): boolean;
  /** The first matching request that it meets, from 1. */
  readonly nth?: number;
  /** How many in a row; default 1. */
  readonly times?: number;
  readonly effect: Effect;
}
export interface FaultTarget extends RequestMeta {
  readonly body: Json | undefined;
}

/** An answer as it leaves: JSON, unless a fault made it something else. */
export interface Outgoing extends Answer {
  /** Sent as it is, in place of `body`. */
  readonly text?: string;
}

export class Faults {
  readonly #faults: { readonly fault: Fault; seen: number }[] = [];
  readonly #answers = new Map<string, Answer>();

  add(fault: Fault): void {
    this.#faults.push({ fault, seen: 0 });
  }
  clear(): void {
    this.#faults.length = 0;
  }

  /** The first fault in line for this request; every matching one counts it. */
  next(target: FaultTarget): Effect | undefined {
    let effect: Effect | undefined;
    for (const entry of this.#faults) {
      const { route, matches, nth = 1, times = 1 } = entry.fault;
      if ((route !== undefined && route !== target.route) || matches?.(target) === false) continue;
      entry.seen += 1;
      if (entry.seen >= nth && entry.seen < nth + times) effect ??= entry.fault.effect;
    }
    return effect;
  }

  /** Lets the request through to `answer`, or not. @throws ConnectionReset, or what `signal` was aborted with */
  async apply(effect: Effect | undefined, exchange: Exchange): Promise<Outgoing> {
    switch (effect?.kind) {
      case undefined:
        return this.#remember(exchange);
      case "answer":
        return effect.answer;
      case "refusal":
        return refusalAnswer(effect.name, effect);
      case "html":
        return {
          status: effect.status,
          text: "<html><body><h1>Bad gateway</h1></body></html>",
          headers: { "content-type": "text/html" },
        };
      case "reset":
        throw new ConnectionReset("the simulator cuts the connection", { cause: { code: "ECONNRESET" } });
      case "hang":
        return await untilAborted(exchange.signal);
      case "lost": {
        const answer = exchange.answer();
        return await this.apply(effect.effect, { ...exchange, answer: () => answer });
      }
      case "truncated": {
        const answer = exchange.answer();
        return answer.body === undefined ? answer : { ...answer, text: JSON.stringify(answer.body).slice(0, -2) };
      }
      case "stale":
        return this.#answers.get(exchange.key) ?? this.#remember(exchange);
      case "partial":
        return partial(exchange.answer(), effect);
    }
  }

  #remember(exchange: Exchange): Answer {
    const answer = exchange.answer();
    if (this.#faults.some(({ fault }) => fault.effect.kind === "stale")) this.#answers.set(exchange.key, answer);
    return answer;
  }
}

export interface Exchange {
  /** Equal for equal requests. */
  readonly key: string;
  readonly signal: AbortSignal;
  /** Carries the request out. */
  answer(): Answer;
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

function partial(answer: Answer, { type, message, paths }: Extract<Effect, { kind: "partial" }>): Answer {
  const body = structuredClone(answer.body) as { data: Json; errors?: Json[] };
  const errors = paths(body.data).map((path) => {
    setNull(body.data, path);
    return { type, path: [...path], locations: [], message };
  });
  return { ...answer, body: { data: body.data, errors: [...(body.errors ?? []), ...errors] } };
}

function setNull(data: Json, path: Path): void {
  let place = data as JsonObject;
  for (const step of path.slice(0, -1)) place = place[step] as JsonObject;
  const last = path.at(-1);
  if (last !== undefined) (place as Record<string, Json>)[last] = null;
}
