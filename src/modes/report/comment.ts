// Keeps one comment on the pull request. Finds it by marker and author, creates it once, then updates it.
import type { Answer } from "../../deps.ts";
import { ApiError } from "../../errors.ts";
import type { ApiRequest, Json } from "../../model.ts";
import { runUrlOf } from "../../report/links.ts";
import type { SummaryFacts } from "../../report/markdown.ts";
import { commentBody, commentMarker } from "../../report/run/comment.ts";
import type { ReportRun } from "../context.ts";
import { type OwnRepository, openOwnRepository } from "./own-repository.ts";

/** A pull request with more comments gets a second comment instead of a longer search. */
const MOST_PAGES = 30;

/** The URL of the comment; undefined if there is none. A refused comment never fails the run. */
export async function writeComment(facts: SummaryFacts, context: ReportRun): Promise<string | undefined> {
  const { inputs, environment, log } = context;
  const number = environment.pullRequest;
  if (inputs.comment === "never" || number === undefined) {
    if (inputs.comment === "always") warn("this run does not belong to a pull request", context);
    return undefined;
  }
  const own = await openOwnRepository(context);
  if (!own) {
    warn("`actions-token` is empty or does not reach GitHub", context);
    return undefined;
  }
  const marker = commentMarker(inputs.org, environment.workflow ?? "");
  const runUrl = environment.runId === undefined ? undefined : runUrlOf(environment, environment.runId);
  try {
    return await upsert(own, number, marker, commentBody(facts, { marker, runUrl }));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (inputs.comment === "auto" && (error.kind === "denied" || error.kind === "missing"))
      log.info("The job has no `pull-requests: write`, so there is no comment.", { reason: error.message });
    else warn(error.message, context);
    return undefined;
  }
}

function warn(reason: string, { inputs, host, log }: ReportRun): void {
  const message = `The comment could not be written: ${reason}. The job needs \`pull-requests: write\`.`;
  if (inputs.comment === "always") host.annotate({ level: "warning", title: "Repo Cop", message });
  else log.info("There is no comment on the pull request.", { reason });
}

/** https://docs.github.com/en/rest/issues/comments @throws ApiError */
async function upsert(own: OwnRepository, number: number, marker: string, body: string): Promise<string | undefined> {
  const { owner, repo } = own;
  const found = await find(own, number, marker);
  if (found === "unknown") return undefined;
  const request: ApiRequest =
    found === undefined
      ? {
          kind: "rest",
          route: "POST /repos/{owner}/{repo}/issues/{issue_number}/comments",
          parameters: { owner, repo, issue_number: number, body },
        }
      : {
          kind: "rest",
          route: "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}",
          parameters: { owner, repo, comment_id: found, body },
        };
  const reply = await own.github.send(request);
  return reply.kind === "deferred" ? undefined : textIn(reply.data, "html_url");
}

/**
 * The id of our comment. `unknown`: not all comments could be read, so no second comment may be created. A comment of
 * another author with our marker does not count.
 */
async function find(
  { github, owner, repo }: OwnRepository,
  number: number,
  marker: string,
): Promise<number | "unknown" | undefined> {
  if (github.viewer === null) return "unknown";
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const reply = await github.send({
      kind: "rest",
      route: "GET /repos/{owner}/{repo}/issues/{issue_number}/comments",
      parameters: { owner, repo, issue_number: number, per_page: 100, page },
    });
    if (reply.kind === "deferred") return "unknown";
    const comments = commentsIn(reply);
    const ours = comments.find(
      ({ body, author }) => body.startsWith(marker) && author.toLowerCase() === github.viewer?.toLowerCase(),
    );
    if (ours) return ours.id;
    if (comments.length < 100) return undefined;
  }
  return "unknown";
}

interface Comment {
  readonly id: number;
  readonly body: string;
  readonly author: string;
}

function commentsIn({ data }: Answer): readonly Comment[] {
  if (!Array.isArray(data)) return [];
  return data.map((comment: Json) => {
    const { id, user } = (comment ?? {}) as { id?: unknown; user?: Json };
    return { id: Number(id), body: textIn(comment, "body") ?? "", author: textIn(user ?? null, "login") ?? "" };
  });
}

function textIn(value: Json, key: string): string | undefined {
  const text = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return typeof text === "string" ? text : undefined;
}
