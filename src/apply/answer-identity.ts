// Checks that GitHub's answer to a write names the repository that the write was meant for.

import type { ApiRequest, Json, JsonObject, Repository } from "../model.ts";
import { isObject } from "../objects.ts";

/**
 * The name of another repository in the answer; undefined if the answer names `repo` or none. `id` and `node_id` are
 * compared if the answer is a repository, and in an inner `repository`. In a `url`, owner and name are compared.
 * https://docs.github.com/en/rest/repos/repos#update-a-repository
 */
export function otherRepositoryIn(answer: Json, request: ApiRequest, repo: Repository): string | undefined {
  if (!isObject(answer)) return undefined;
  if (request.kind === "rest" && IS_REPOSITORY.test(request.route))
    return otherThan(answer, repo) ?? byUrl(answer, repo);
  const inner = answer["repository"];
  return (isObject(inner) ? otherThan(inner, repo) : undefined) ?? byUrl(answer, repo);
}

const IS_REPOSITORY = /^\w+ \/repos\/\{owner\}\/\{repo\}$/;

function otherThan({ id, node_id, full_name }: JsonObject, repo: Repository): string | undefined {
  const isOther =
    (typeof id === "number" && id !== repo.id) || (typeof node_id === "string" && node_id !== repo.nodeId);
  return isOther
    ? `${typeof full_name === "string" ? full_name : "a repository"} (id ${String(id ?? node_id)})`
    : undefined;
}

function byUrl({ url, repository_url }: JsonObject, repo: Repository): string | undefined {
  const address = [repository_url, url].find((one) => typeof one === "string") ?? "";
  const [, owner, name] = /\/repos\/([^/?#]+)\/([^/?#]+)/.exec(String(address)) ?? [];
  if (owner === undefined || name === undefined) return undefined;
  const found = `${owner}/${name}`;
  return found.toLowerCase() === `${repo.owner}/${repo.name}`.toLowerCase() ? undefined : found;
}
