// REST requests of families: on a repository, and one for each change of a collection.
import type { ApiRequest, Drift, FamilyRequest, JsonObject, RestRequest, Route } from "../../model.ts";
import type { RepositoryContext } from "../read-contract.ts";
import { afterOf } from "./diff.ts";

/** A request on the current repository. Every such route has `owner` and `repo`. */
export function onRepository(route: Route, { repo }: RepositoryContext, parameters: JsonObject = {}): RestRequest {
  return { kind: "rest", route, parameters: { owner: repo.owner, repo: repo.name, ...parameters } };
}

/** The route of a change, and its parameters in addition to `owner` and `repo`. */
export type KeyedCall = readonly [route: Route, parameters: JsonObject];
type ChangeOf<Action> = Extract<Drift, { readonly action: Action }>;

/** The routes that create, update and delete entries of a collection. */
export type KeyedRoutes = {
  create(change: ChangeOf<"create">, context: RepositoryContext): KeyedCall;
  delete(change: ChangeOf<"delete">, context: RepositoryContext): KeyedCall;
} & (
  | { update(change: ChangeOf<"update">, context: RepositoryContext): KeyedCall }
  /**
   * For entries that GitHub can neither change nor create next to the old one: an update deletes the old entry and
   * creates the new one. If GitHub refuses the new one, `look` reads the list before the old one is restored.
   */
  | { look(context: RepositoryContext): ApiRequest }
);

/**
 * One request for each change. If entries are updated by delete and create, deletes come first, because an old entry
 * may conflict with a new one. Otherwise the order of the changes is kept.
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

/** One request with all changed settings by name. Unchanged settings are not sent. */
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
