// Sends queries to servers with an older GraphQL schema: removes the fields that the server does not know, and repeats.
import type { MissingField } from "../deps.ts";
import type { ApiRequest } from "../model.ts";
import { fieldsOf, type RawAnswer } from "./answer.ts";
import { type SelectionPlace, selectionAt, without } from "./document.ts";

type SentOrDeferred = { readonly kind: "answered"; readonly answer: RawAnswer } | { readonly kind: "deferred" };

export interface SentWithMissing<Reply> {
  readonly sent: Reply;
  /** The fields that were removed, so the answer does not have them. */
  readonly missing: readonly MissingField[];
}

/** A server reports all or nearly all unknown fields at once. */
const MOST_ROUNDS = 5;
/** Limit of remembered queries. */
const MOST_KNOWN = 200;

/** Remembers for each query the fields that the server does not know. */
export class OlderSchema {
  /** By query: the form that this server accepts. */
  readonly #known = new Map<string, { readonly query: string; readonly missing: readonly MissingField[] }>();

  /** Sends a request. Fields that the server does not know are removed from a query. */
  async send<Reply extends SentOrDeferred>(
    request: ApiRequest,
    sendOnce: (request: ApiRequest) => Promise<Reply>,
  ): Promise<SentWithMissing<Reply>> {
    if (request.kind === "rest" || /^\s*mutation\b/.test(request.query))
      return { sent: await sendOnce(request), missing: [] };
    let known = this.#known.get(request.query) ?? { query: request.query, missing: [] };
    for (let round = 1; ; round += 1) {
      const sent = await sendOnce({ ...request, query: known.query });
      const unknown = sent.kind === "answered" ? undefinedIn(sent.answer, known.query) : [];
      if (unknown.length === 0 || round === MOST_ROUNDS) return { sent, missing: known.missing };
      known = {
        query: without(known.query, unknown),
        missing: [...known.missing, ...unknown.map(({ name, keys }) => ({ name, keys }))],
      };
      if (this.#known.size >= MOST_KNOWN) this.#known.clear();
      this.#known.set(request.query, known);
    }
  }
}

/** The selections that the answer reports as undefined. Example: https://github.com/facebook/sapling/issues/906 */
function undefinedIn({ status, body }: RawAnswer, query: string): readonly (SelectionPlace & MissingField)[] {
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
