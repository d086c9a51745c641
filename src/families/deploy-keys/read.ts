// Reads deploy keys in bulk over GraphQL. Deleting a key over REST needs its number, which GraphQL does not return, so
// the list is read again over REST if something changes.
import type { JsonObject, RestRequest } from "../../model.ts";
import type { Probe, ReadStep, RepositoryContext, Use } from "../read-contract.ts";
import { allRows, type Connection, countsNothing, selectRows, selectTotal } from "../shared/connection.ts";
import { andThen, listOf } from "../shared/read-steps.ts";
import { onRepository } from "../shared/requests.ts";
import { compareKeys } from "./diff.ts";
import { type ActualKey, type ActualKeys, materialOf } from "./key.ts";
import type { DesiredKeys } from "./schema.ts";

/** https://docs.github.com/en/graphql/reference/objects#deploykey */
const KEYS: Connection = {
  name: "deploy_keys",
  field: "deployKeys",
  rows: "nodes { title key readOnly }",
  perPage: 100,
  things: "deploy keys",
};

export const selectKeys = () => selectRows(KEYS);

export const keysProbe: Probe<DesiredKeys, ActualKeys> = {
  selection: () => selectTotal(KEYS),
  decode: (node) =>
    countsNothing(KEYS, node) ? { kind: "known", value: { keys: [], isForbidden: false } } : undefined,
};

export function decodeKeys(
  node: JsonObject,
  context: RepositoryContext,
  { desired, prune }: Use<DesiredKeys>,
): ReadStep<ActualKeys> {
  return andThen(allRows(KEYS, node, context), (rows) => {
    const isShown = rows.every((row) => ["title", "key", "readOnly"].every((field) => field in row));
    if (!isShown) return readList(context);
    const keys = rows.map((row) => decode({ ...row, read_only: row["readOnly"] ?? null }));
    const inSync = desired.every((one) => {
      const { pairs, others } = compareKeys(one, keys);
      return pairs.every(({ kind }) => kind === "same" || kind === "new") && (!prune || others.length === 0);
    });
    return inSync ? { kind: "known", value: { keys, isForbidden: false } } : readList(context);
  });
}

/** https://docs.github.com/en/rest/deploy-keys/deploy-keys#list-deploy-keys */
export function listing(context: RepositoryContext): RestRequest {
  return onRepository("GET /repos/{owner}/{repo}/keys", context, { per_page: 100 });
}

function readList(context: RepositoryContext): ReadStep<ActualKeys> {
  return {
    kind: "more",
    requests: [{ request: listing(context), pages: "all" }],
    next: ([answer]) =>
      andThen(listOf("deploy keys", answer), (list) => ({
        kind: "known",
        value: { keys: list.map(decode), isForbidden: list.some(({ enabled }) => enabled === false) },
      })),
  };
}

function decode({ id, title, key, read_only }: JsonObject): ActualKey {
  const material = materialOf(String(key)) ?? String(key);
  return {
    ...(typeof id === "number" && { id }),
    title: String(title ?? ""),
    key: material,
    read_only: read_only === true,
  };
}
