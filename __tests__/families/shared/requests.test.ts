// Shows which requests the changes of a collection come to, where GitHub changes entries and where it replaces them.
import { describe, expect, test } from "vitest";
import { type KeyedRoutes, keyedRequests } from "../../../src/families/shared/requests.ts";
import type { Drift, JsonObject } from "../../../src/model.ts";
import { contextOf } from "../support.ts";

const CREATED: Drift = { action: "create", target: "new", after: { url: "n" } };
const CHANGED: Drift = { action: "update", target: "old", before: { url: "o" }, after: { url: "p" }, ref: 7 };
const GONE: Drift = { action: "delete", target: "gone", before: { url: "g" }, ref: 8 };

const common = {
  create: ({ after }: { readonly after: unknown }) => ["POST /repos/{owner}/{repo}/keys", after as JsonObject] as const,
  delete: ({ ref }: Drift) => ["DELETE /repos/{owner}/{repo}/keys/{key_id}", { key_id: Number(ref) }] as const,
};
const changing: KeyedRoutes = {
  ...common,
  update: ({ ref, after }) => [
    "PATCH /repos/{owner}/{repo}/hooks/{hook_id}",
    { hook_id: Number(ref), ...(after as JsonObject) },
  ],
};
const replacing: KeyedRoutes = {
  ...common,
  look: () => ({ kind: "rest", route: "GET /repos/{owner}/{repo}/keys", parameters: {} }),
};
const sent = (routes: KeyedRoutes, changes: readonly Drift[]) =>
  keyedRequests(routes)(changes, contextOf()).map(({ request, effect, targets }) =>
    request.kind === "rest" ? `${effect} ${request.route} ${JSON.stringify(request.parameters)} for ${targets}` : "",
  );

describe("src/families/shared/requests.ts", () => {
  test("each change is one request, in the order of the changes", () => {
    expect(sent(changing, [CREATED, CHANGED, GONE])).toEqual([
      'create POST /repos/{owner}/{repo}/keys {"owner":"acme","repo":"api","url":"n"} for new',
      'update PATCH /repos/{owner}/{repo}/hooks/{hook_id} {"owner":"acme","repo":"api","hook_id":7,"url":"p"} for old',
      'delete DELETE /repos/{owner}/{repo}/keys/{key_id} {"owner":"acme","repo":"api","key_id":8} for gone',
    ]);
  });

  test("an entry that GitHub cannot change is deleted and made anew, after everything that only goes", () => {
    expect(sent(replacing, [CREATED, CHANGED, GONE])).toEqual([
      'delete DELETE /repos/{owner}/{repo}/keys/{key_id} {"owner":"acme","repo":"api","key_id":8} for gone',
      'delete DELETE /repos/{owner}/{repo}/keys/{key_id} {"owner":"acme","repo":"api","key_id":7} for old',
      'create POST /repos/{owner}/{repo}/keys {"owner":"acme","repo":"api","url":"p"} for old',
      'create POST /repos/{owner}/{repo}/keys {"owner":"acme","repo":"api","url":"n"} for new',
    ]);
  });

  test("only the delete that makes room can be undone: by making the old one again", () => {
    const undos = keyedRequests(replacing)([CREATED, CHANGED, GONE], contextOf()).map(({ undo }) => undo);

    expect(undos.map((undo) => undo !== undefined)).toEqual([false, true, false, false]);
    expect(undos[1]).toMatchObject({
      request: { route: "POST /repos/{owner}/{repo}/keys", parameters: { url: "o" } },
      look: { route: "GET /repos/{owner}/{repo}/keys" },
    });
  });
});
