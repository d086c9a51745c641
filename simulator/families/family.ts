// The contribution of one file in this folder: routes, GraphQL fields and mutations over the same state.
import type { JsonObject } from "../../src/model.ts";
import type { Need, TokenIdentity } from "../api/access.ts";
import type { Routes } from "../api/call.ts";
import type { Organization } from "../state/organization.ts";
import type { Repository } from "../state/repository.ts";

export interface GraphqlContext {
  readonly organization: Organization;
  readonly identity: TokenIdentity;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly rateLimit: JsonObject | null;
}

/** A field of a GraphQL type: from its state, the field's arguments and who asks. */
export type Resolve<Source> = (
  source: Source,
  args: Readonly<Record<string, unknown>>,
  context: GraphqlContext,
) => unknown;
export interface GuardedField<Source> {
  /** Without these permissions, the field is null, and `errors` has an error. */
  readonly needs: readonly Need[];
  readonly resolve: Resolve<Source>;
}
export type Fields<Source> = Readonly<Record<string, Resolve<Source> | GuardedField<Source>>>;

/** Gets the `input` argument; returns the payload. @throws Refused */
export type Mutation = (input: JsonObject, context: GraphqlContext) => object;

export interface Family {
  readonly routes?: Routes;
  /** By type, then field. */
  readonly fields?: Readonly<Record<string, Fields<never>>>;
  readonly mutations?: Readonly<Record<string, Mutation>>;
}

/** The place for a hostile name. */
export interface HostilePlace {
  readonly organization: Organization;
  readonly repository: Repository;
  readonly name: string;
  /** Index of the name in the list, to make values unique if they must be. */
  readonly at: number;
}
