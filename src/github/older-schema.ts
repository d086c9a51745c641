// Queries of a server whose GraphQL is older than ours: what it does not know is left out, and the rest is asked again.
import type { MissingField } from "../deps.ts";
import type { ApiRequest } from "../model.ts";
import { fieldsOf, type RawAnswer } from "./answer.ts";
import { type Selection, selectionAt, without } from "./document.ts";

/** A query as this server takes it. */
interface Known {
  readonly query: string;
  readonly missing: readonly MissingField[];
}

type Sent = { readonly kind: "asked"; readonly answer: RawAnswer } | { readonly kind: "deferred" };

export interface AskedQuery<Reply> {
  readonly asked: Reply;
  /** What the answer has nothing of. */
  readonly missing: readonly MissingField[];
}

/** A server names all that it does not know at once, or nearly so. */
const MOST_ROUNDS = 5;
/** Queries that are remembered. */
const MOST_KNOWN = 200;

/** What one server does not know, by query. */
export class OlderSchema {
  readonly #known = new Map<string, Known>();

  /** Sends; of a query, without what the server does not know. */
  async ask<Reply extends Sent>(
    request: ApiRequest,
    send: (request: ApiRequest) => Promise<Reply>,
  ): Promise<AskedQuery<Reply>> {
    if (request.kind === "rest" || /^\s*mutation\b/.test(request.query))
      return { asked: await send(request), missing: [] };
    let known = this.#known.get(request.query) ?? { query: request.query, missing: [] };
    for (let round = 1; ; round += 1) {
      const asked = await send({ ...request, query: known.query });
      const unknown = asked.kind === "asked" ? undefinedIn(asked.answer, known.query) : [];
      if (unknown.length === 0 || round === MOST_ROUNDS) return { asked, missing: known.missing };
      known = {
        query: without(known.query, unknown),
        missing: [...known.missing, ...unknown.map(({ name, keys }) => ({ name, keys }))],
      };
      if (this.#known.size >= MOST_KNOWN) this.#known.clear();
      this.#known.set(request.query, known);
    }
  }
}

/** The selections of the query to which the answer says so. The shape: https://github.com/facebook/sapling/issues/906 */
function undefinedIn({ status, body }: RawAnswer, query: string): readonly (Selection & MissingField)[] {
  const { errors } = fieldsOf(body);
  if (status !== 200 || !Array.isArray(errors)) return [];
  return errors.flatMap((error: unknown) => {
    const { extensions, locations } = fieldsOf(error);
    const { code, typeName, fieldName } = fieldsOf(extensions);
    if (code !== "undefinedField" && code !== "undefinedType") return [];
    const { line, column } = fieldsOf(Array.isArray(locations) ? locations[0] : undefined);
    const selection = selectionAt(query, Number(line), Number(column));
    const name = [typeName, fieldName].filter((part) => typeof part === "string").join(".");
    return selection ? [{ ...selection, name }] : [];
  });
}
