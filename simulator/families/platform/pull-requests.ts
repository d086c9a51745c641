// Comments on pull requests, which are comments on issues to REST. https://docs.github.com/en/rest/issues/comments
import type { JsonObject } from "../../../src/model.ts";
import { created, listOf, ok, type RepositoryCall } from "../../api/call.ts";
import { invalid, Refused } from "../../api/refusals.ts";
import { nodeIdOf } from "../../state/node.ts";
import { nextId, type Organization, track } from "../../state/organization.ts";
import type { IssueComment } from "../../state/pull-request.ts";
import type { Repository } from "../../state/repository.ts";
import type { Family } from "../family.ts";

/** https://github.com/orgs/community/discussions/41331 */
const MOST_CHARACTERS = 65_536;

export interface NewComment {
  readonly number: number;
  readonly author: string;
  readonly body: string;
  readonly at: string;
}

/** @throws Refused */
export function addComment(organization: Organization, repository: Repository, wanted: NewComment): IssueComment {
  const { number, author, body, at } = wanted;
  if (!repository.pullRequests.has(number)) throw new Refused("notFound");
  check(body);
  const id = nextId(organization);
  const comment: IssueComment = {
    ...{
      __typename: "IssueComment",
      id,
      nodeId: nodeIdOf("IC", id),
      number,
      author,
      body,
      createdAt: at,
      updatedAt: at,
    },
  };
  repository.comments.push(comment);
  return track(organization, comment);
}

function check(body: string): void {
  if (body.trim() === "") throw invalid("IssueComment", "body", { code: "missing_field" });
  if ([...body].length > MOST_CHARACTERS)
    throw invalid("IssueComment", "body", {
      code: "custom",
      message: "body is too long (maximum is 65536 characters)",
    });
}

function list(call: RepositoryCall) {
  const number = numberOf(call);
  if (!call.repository.pullRequests.has(number)) throw new Refused("notFound");
  return listOf(
    call,
    call.repository.comments.filter((comment) => comment.number === number),
    (comment) => document(comment, call),
  );
}

function create(call: RepositoryCall) {
  const { organization, repository, identity, now } = call;
  const body = String(call.body["body"]);
  const wanted = { number: numberOf(call), author: identity.login, body, at: new Date(now).toISOString() };
  return created(document(addComment(organization, repository, wanted), call));
}

/** A token that may write comments may write those of others too. */
function update(call: RepositoryCall) {
  const comment = call.repository.comments.find(({ id }) => String(id) === call.path["comment_id"]);
  if (!comment) throw new Refused("notFound");
  const body = String(call.body["body"]);
  check(body);
  comment.body = body;
  comment.updatedAt = new Date(call.now).toISOString();
  return ok(document(comment, call));
}

const numberOf = ({ path }: RepositoryCall) => Number(path["issue_number"]);

function document(comment: IssueComment, { origin, organization, repository }: RepositoryCall): JsonObject {
  const { id, nodeId, number, body, createdAt, updatedAt } = comment;
  const path = `${organization.login}/${repository.name}`;
  return {
    ...{ id, node_id: nodeId, body, created_at: createdAt, updated_at: updatedAt, author_association: "NONE" },
    url: `${origin}/repos/${path}/issues/comments/${id}`,
    html_url: `https://github.com/${path}/pull/${number}#issuecomment-${id}`,
    issue_url: `${origin}/repos/${path}/issues/${number}`,
    user: authorDocument(comment.author, origin),
    performed_via_github_app: null,
  };
}

function authorDocument(login: string, origin: string): JsonObject {
  const url = `${origin}/users/${encodeURIComponent(login)}`;
  const lists = [
    "followers",
    "following",
    "gists",
    "organizations",
    "received_events",
    "repos",
    "starred",
    "subscriptions",
  ];
  return {
    ...{ login, id: 1, node_id: nodeIdOf("U", 1), url, avatar_url: `https://github.com/images/1`, gravatar_id: "" },
    ...{ html_url: `https://github.com/${login}`, events_url: `${url}/events`, site_admin: false },
    ...{ type: login.endsWith("[bot]") ? "Bot" : "User" },
    ...Object.fromEntries(lists.map((name) => [`${name}_url`, `${url}/${name}`])),
  };
}

const COMMENTS = "/repos/{owner}/{repo}/issues/{issue_number}/comments";

export const pullRequests = {
  routes: {
    [`GET ${COMMENTS}`]: { scope: "repository", needs: ["pull_requests:read"], answer: list },
    [`POST ${COMMENTS}`]: { scope: "repository", needs: ["pull_requests:write"], answer: create },
    "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}": {
      scope: "repository",
      needs: ["pull_requests:write"],
      answer: update,
    },
  },
} satisfies Family;
