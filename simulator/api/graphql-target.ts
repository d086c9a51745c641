// Finds what an id in a query or a mutation stands for, as far as the sender may see and change it.

import type { Node } from "../state/node.ts";
import type { Organization } from "../state/organization.ts";
import type { Repository } from "../state/repository.ts";
import { canSee, demand, type Need, type TokenIdentity } from "./access.ts";
import { Refused } from "./refusals.ts";

interface Asker {
  readonly organization: Organization;
  readonly identity: TokenIdentity;
  /** Milliseconds since 1970. */
  readonly now: number;
}

function isRepository(node: Node): node is Repository {
  return node.__typename === "Repository";
}

/** @throws Refused if there is none, or it is hidden. */
export function nodeOf(id: unknown, { organization, identity, now }: Asker): Node {
  const node = organization.nodes.get(String(id));
  const isSeen = node && (!isRepository(node) || (canSee(identity, node) && now >= (node.seenByGraphqlAt ?? 0)));
  if (!isSeen) {
    throw new Refused("notFound", { message: `Could not resolve to a node with the global id of '${String(id)}'` });
  }
  return node;
}

/** The repository that a mutation is about. @throws Refused */
export function writable(id: unknown, asker: Asker, needs: readonly Need[] = ["administration:write"]): Repository {
  const node = nodeOf(id, asker);
  if (!isRepository(node))
    throw new Refused("notFound", { message: `Could not resolve to a Repository with the id '${String(id)}'` });
  demand(asker.identity, needs, node);
  if (node.settings.archived) throw new Refused("archived");
  return node;
}
