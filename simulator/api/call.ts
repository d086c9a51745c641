// The arguments and answers of route handlers.
import type { Json, JsonObject } from "../../src/model.ts";
import type { Organization } from "../state/organization.ts";
import type { Repository } from "../state/repository.ts";
import type { Identity, Need, TokenIdentity } from "./access.ts";
import type { Answer, Rate, RateResource } from "./ports.ts";

/** A validated request to one operation of the description. */
export interface Call {
  readonly organization: Organization;
  readonly identity: Identity;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | number | boolean>>;
  readonly body: JsonObject;
  readonly accept: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** `http://127.0.0.1:8080`, without a slash at the end. */
  readonly origin: string;
  /** The URL of the request, for links to further pages. */
  readonly url: URL;
  /** `undefined` if limits are off. */
  rate(resource: RateResource): Rate | undefined;
}
export interface TokenCall extends Call {
  readonly identity: TokenIdentity;
}
export interface RepositoryCall extends TokenCall {
  readonly repository: Repository;
}

/** `app`: needs a JSON web token; `token`: anything else; `organization` and `repository`: of the one in the path. */
export type Route =
  | { readonly scope: "app"; answer(call: Call): Answer }
  | { readonly scope: "token"; readonly needs: readonly Need[]; answer(call: TokenCall): Answer }
  | { readonly scope: "organization"; readonly needs: readonly Need[]; answer(call: TokenCall): Answer }
  | {
      readonly scope: "repository";
      readonly needs: readonly Need[];
      readonly archived?: "writable";
      answer(call: RepositoryCall): Answer;
    };
/** By `METHOD /template`, as in GitHub's description. */
export type Routes = Readonly<Record<string, Route>>;

export function ok(body: Json): Answer {
  return { status: 200, body };
}
export function created(body: Json): Answer {
  return { status: 201, body };
}
export const NO_CONTENT: Answer = { status: 204 };

/**
 * One page of a list, with links to its neighbors.
 * https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api
 */
export function page<T>(
  call: Call,
  all: readonly T[],
  { byDefault, most } = { byDefault: 30, most: 100 },
): { readonly items: readonly T[]; readonly headers: Record<string, string> } {
  const size = Math.min(most, Math.max(1, Number(call.query["per_page"] ?? byDefault)));
  const last = Math.max(1, Math.ceil(all.length / size));
  const number = Math.max(1, Number(call.query["page"] ?? 1));
  const relations = [
    ["prev", number > 1 ? number - 1 : 0],
    ["next", number < last ? number + 1 : 0],
    ["last", number < last ? last : 0],
    ["first", number > 1 ? 1 : 0],
  ] as const;
  const links = relations
    .filter(([, target]) => target > 0)
    .map(([relation, target]) => `<${pageUrl(call.url, target)}>; rel="${relation}"`);
  const items = all.slice((number - 1) * size, number * size);
  return { items, headers: links.length > 0 ? { link: links.join(", ") } : {} };
}

function pageUrl(url: URL, number: number): string {
  const target = new URL(url);
  target.searchParams.set("page", String(number));
  return target.href;
}

/** A page of documents as the whole answer. */
export function listOf<T>(call: Call, all: readonly T[], document: (item: T) => Json): Answer {
  const { items, headers } = page(call, all);
  return { status: 200, body: items.map(document), headers };
}
