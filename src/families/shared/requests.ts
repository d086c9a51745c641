// The requests of families over REST: on a repository, and one for each change of a collection.
import type { ApiRequest, Drift, FamilyRequest, JsonObject, RestRequest, Route } from "../../model.ts";
import type { RepositoryContext } from "../family.ts";
import { afterOf } from "./diff.ts";

/** A request on the repository at hand: `owner` and `repo` stand in every such route. */
export function onRepository(route: Route, { repo }: RepositoryContext, parameters: JsonObject = {}): RestRequest {
  return { kind: "rest", route, parameters: { owner: repo.owner, repo: repo.name, ...parameters } };
}

/** The route of a change, and its parameters beside `owner` and `repo`. */
export type KeyedCall = readonly [route: Route, parameters: JsonObject];
type ChangeOf<Action> = Extract<Drift, { readonly action: Action }>;

/** How entries of a collection are made, changed and taken away. */
export type KeyedRoutes = {
  create(change: ChangeOf<"create">, context: RepositoryContext): KeyedCall;
  delete(change: ChangeOf<"delete">, context: RepositoryContext): KeyedCall;
} & (
  | { update(change: ChangeOf<"update">, context: RepositoryContext): KeyedCall }
  /**
   * GitHub cannot change an entry, nor make the new one beside the old one: it is deleted and made anew. `look` reads
   * what is there, before the old one is put back where GitHub did not take the new one.
   */
  | { look(context: RepositoryContext): ApiRequest }
);

/**
 * One request for each change, in the order of the changes. Where entries are replaced, what goes goes first, since it
 * may stand in the way of a new one.
 */
export function keyedRequests(
  routes: KeyedRoutes,
): (changes: readonly Drift[], context: RepositoryContext) => readonly FamilyRequest[] {
  const send = (change: Drift, [route, parameters]: KeyedCall, context: RepositoryContext): FamilyRequest => ({
    request: onRepository(route, context, parameters),
    phase: "entries",
    effect: change.action,
    targets: [change.target],
  });
  if ("update" in routes) {
    return (changes, context) =>
      changes.map((change) => {
        if (change.action === "create") return send(change, routes.create(change, context), context);
        if (change.action === "update") return send(change, routes.update(change, context), context);
        return send(change, routes.delete(change, context), context);
      });
  }
  const create = (change: ChangeOf<"create">, context: RepositoryContext) =>
    send(change, routes.create(change, context), context);
  const remove = (change: ChangeOf<"delete">, context: RepositoryContext) =>
    send(change, routes.delete(change, context), context);
  const replace = (change: ChangeOf<"update">, context: RepositoryContext): readonly FamilyRequest[] => {
    const { before, after, ...place } = change;
    const undo = {
      request: create({ ...place, action: "create", after: before }, context).request,
      look: routes.look(context),
    };
    return [
      { ...remove({ ...place, action: "delete", before }, context), undo },
      create({ ...place, action: "create", after }, context),
    ];
  };
  return (changes, context) => [
    ...changes.flatMap((change) => (change.action === "delete" ? [remove(change, context)] : [])),
    ...changes.flatMap((change) => (change.action === "update" ? replace(change, context) : [])),
    ...changes.flatMap((change) => (change.action === "create" ? [create(change, context)] : [])),
  ];
}

/** One request with every setting that changes, by name; what does not change is not sent. */
export function settingsRequest(
  route: Route,
): (changes: readonly Drift[], context: RepositoryContext) => readonly FamilyRequest[] {
  return (changes, context) => {
    if (changes.length === 0) return [];
    const values = Object.fromEntries(changes.map((change) => [change.target, afterOf(change)]));
    const targets = changes.map(({ target }) => target);
    return [{ request: onRepository(route, context, values), phase: "details", effect: "update", targets }];
  };
}
