// A local GitHub: a fetch-style handler over an in-memory organization, strict about what it is sent and about what it
// answers.
import type { Answer, RequestRecord, SimulatorOptions, Violation } from "./api/ports.ts";
import { Refused } from "./api/refusals.ts";
import { type Arrival, arrive } from "./arrival.ts";
import { NotModelled } from "./graphql/schema.ts";
import { type Fault, Faults, type Outgoing } from "./limits-and-faults/faults.ts";
import type { Organization } from "./state/organization.ts";

export type { Limits, RequestMeta, RequestRecord, SimulatorOptions, Violation } from "./api/ports.ts";
export type { Fault } from "./limits-and-faults/faults.ts";
export { type Served, serve } from "./serve.ts";

export interface Simulator {
  handle(request: Request): Promise<Response>;
  /** As the global one, redirects included. */
  readonly fetch: typeof globalThis.fetch;
  /** Tests may change it between requests. */
  readonly organization: Organization;
  /** In order of arrival. */
  readonly log: readonly RequestRecord[];
  /** Empty, unless the client or the simulator is wrong. */
  readonly violations: readonly Violation[];
  addFault(fault: Fault): void;
  clearFaults(): void;
}

const systemClock: NonNullable<SimulatorOptions["clock"]> = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

export function createSimulator(options: SimulatorOptions): Simulator {
  const simulation = new Simulation(options);
  const handle = (request: Request) => simulation.handle(request);
  return {
    handle,
    fetch: (input, init) => follow(handle, new Request(input, init)),
    organization: options.organization,
    log: simulation.log,
    violations: simulation.violations,
    addFault: (fault) => simulation.faults.add(fault),
    clearFaults: () => simulation.faults.clear(),
  };
}

async function follow(handle: Simulator["handle"], request: Request): Promise<Response> {
  const again = request.clone();
  const response = await handle(request);
  const location = response.headers.get("location");
  if ((response.status !== 301 && response.status !== 307) || !location || request.redirect === "manual")
    return response;
  return follow(handle, new Request(location, again));
}

class Simulation {
  readonly log: RequestRecord[] = [];
  readonly violations: Violation[] = [];
  readonly faults = new Faults();
  readonly #options: SimulatorOptions;
  readonly #clock: NonNullable<SimulatorOptions["clock"]>;
  constructor(options: SimulatorOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
  }

  async handle(request: Request): Promise<Response> {
    const arrival = arrive(request, await request.text(), {
      organization: this.#options.organization,
      now: this.#clock.now(),
      lacks: this.#options.lacks ?? {},
    });
    const record = { ...arrival.meta, status: 0 };
    const number = this.log.push(record);
    const outgoing = await this.#answer(arrival, request.signal);
    record.status = outgoing.status;
    return this.#respond(arrival, { outgoing, number });
  }

  async #answer(arrival: Arrival, signal: AbortSignal): Promise<Outgoing> {
    const { meta } = arrival;
    const { limits, latency } = this.#options;
    const refused = limits?.check(meta, meta.at);
    if (refused) return refused;
    try {
      const latencyMs = latency?.(meta) ?? 0;
      if (latencyMs > 0) await this.#clock.sleep(latencyMs, signal);
      signal.throwIfAborted();
      const effect = this.faults.next({ ...meta, body: arrival.body });
      const key = `${meta.method} ${meta.path} ${JSON.stringify(arrival.body)}`;
      return await this.faults.apply(effect, { key, signal, answer: () => this.#carryOut(arrival) });
    } finally {
      limits?.finish(meta, this.#clock.now());
    }
  }

  /** Mistakes of the client and wrong answers of the simulator both end in a 500, which tests can see. */
  #carryOut(arrival: Arrival): Answer {
    const { route } = arrival.meta;
    try {
      const { answer, problems } = arrival.answer({
        now: this.#clock.now(),
        rate: (resource) => this.#rate(arrival, resource),
      });
      if (problems.length === 0) return answer;
      return this.#violation(route, problems);
    } catch (error) {
      if (error instanceof Refused) return error.answer;
      return this.#violation(route, [
        error instanceof NotModelled ? error.message : String((error as Error).stack ?? error),
      ]);
    }
  }

  #violation(route: string, problems: readonly string[]): Answer {
    const message = problems.join("\n");
    this.violations.push({ route, message });
    return { status: 500, body: { message: `Simulator: ${route}: ${message}` } };
  }

  #rate({ meta }: Arrival, resource: "core" | "graphql") {
    return this.#options.limits?.rate(meta.bucket, resource, this.#clock.now());
  }

  #respond(arrival: Arrival, { outgoing, number }: { readonly outgoing: Outgoing; readonly number: number }): Response {
    const resource = arrival.meta.graphql ? "graphql" : "core";
    const rate = this.#rate(arrival, resource);
    const text = outgoing.text ?? (outgoing.body === undefined ? null : JSON.stringify(outgoing.body));
    const headers = {
      ...(text === null ? {} : { "content-type": "application/json; charset=utf-8" }),
      date: new Date(this.#clock.now()).toUTCString(),
      "x-github-media-type": "github.v3; format=json",
      "x-github-request-id": `5151:${number.toString(16).toUpperCase().padStart(6, "0")}`,
      ...arrival.headers,
      ...(rate ? rateHeaders(rate, resource) : {}),
      ...outgoing.headers,
    };
    return new Response(text, { status: outgoing.status, headers });
  }
}

/**
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#checking-the-status-of-your-rate-limit
 */
function rateHeaders(
  rate: Readonly<Record<"limit" | "used" | "remaining" | "reset", number>>,
  resource: string,
): Record<string, string> {
  const numbers = Object.entries(rate).map(([name, value]) => [`x-ratelimit-${name}`, String(value)]);
  return { ...Object.fromEntries(numbers), "x-ratelimit-resource": resource };
}
