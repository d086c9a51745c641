// The simulator's inputs, and its reports about requests.
import type { Clock } from "../../src/deps.ts";
import type { Json } from "../../src/model.ts";
import type { Organization } from "../state/organization.ts";

/** One request, from the moment its route and its sender are known. Limits, latency and faults decide on it. */
export interface RequestMeta {
  /** Milliseconds since 1970 of its arrival. */
  readonly at: number;
  readonly method: string;
  /** `PATCH /repos/{owner}/{repo}` or `POST /graphql`. */
  readonly route: string;
  readonly path: string;
  /** Anything but GET and HEAD over REST; a mutation over GraphQL. */
  readonly write: boolean;
  /** GitHub mails people because of it, which is the only published hint at "content-generating". */
  readonly notifies: boolean;
  readonly token: string;
  /** The holder of the limits that the request counts against: `installation:7`, `user:robo`, `job:acme/ops`. */
  readonly bucket: string;
  readonly graphql?: GraphqlMeta;
}
export interface GraphqlMeta {
  /** The names of the root fields. */
  readonly operation: string;
  /** Points of the primary limit. */
  readonly cost: number;
  readonly nodeCount: number;
}

/** A request and its status; 0 without an answer. */
export interface RequestRecord extends RequestMeta {
  readonly status: number;
}

/** Something that GitHub would never have met from a client that follows its descriptions, or never have answered. */
export interface Violation {
  readonly route: string;
  readonly message: string;
}

/** An answer before it becomes a Response. */
export interface Answer {
  readonly status: number;
  readonly body?: Json;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Rate limits; without them the simulator behaves like a GitHub Enterprise Server with rate limiting off. */
export interface Limits {
  /** Called once for each request as it arrives; an answer refuses it. */
  check(request: RequestMeta, now: number): Answer | undefined;
  /** Called when the answer of an admitted request leaves. */
  finish(request: RequestMeta, now: number): void;
  rate(bucket: string, resource: RateResource, now: number): Rate;
}
export type RateResource = "core" | "graphql";
export interface Rate {
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  /** Seconds since 1970. */
  readonly reset: number;
}

export interface SimulatorOptions {
  readonly organization: Organization;
  /** Default: the system's. */
  readonly clock?: Pick<Clock, "now" | "sleep">;
  readonly limits?: Limits;
  /** How long an answer takes, in milliseconds of `clock`. */
  readonly latency?: (request: RequestMeta) => number;
  /** Parts of the API that an older server lacks. */
  readonly lacks?: Lacking;
}
export interface Lacking {
  /** `Repository.rulesets`, and types of fragments such as `CodeQualityParameters`. */
  readonly graphql?: readonly string[];
  /** `GET /repos/{owner}/{repo}/rulesets`. */
  readonly routes?: readonly string[];
}
