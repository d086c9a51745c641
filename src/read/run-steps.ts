// Runs the steps of a family's read: follows pages to the end, and turns failures into "unknown".

import type { Deferred, GitHub } from "../deps.ts";
import { ApiError } from "../errors.ts";
import type { AnyFamily } from "../families/family.ts";
import type { ReadRequest, ReadStep } from "../families/read-contract.ts";
import { adviceFor, failureOf, findingOf, grantFor } from "../families/shared/failure.ts";
import type { FailureKind, Json, JsonObject, ReadResult, Repository, RestRequest } from "../model.ts";
import { isObject } from "../objects.ts";
import { type Page, pageOf, readPages } from "../pages.ts";
import { own } from "../text/lookup.ts";

/** For requests about one repository: redirects are followed only to the same repository. */
export function readerOf(github: Pick<GitHub, "send">, { id }: Pick<Repository, "id">): Pick<GitHub, "send"> {
  return { send: (request, options) => github.send(request, { ...options, repositoryId: id }) };
}

/** Runs the steps to their end. Never throws an ApiError. Failures name `family`. */
export async function runSteps<T>(
  github: Pick<GitHub, "send">,
  first: ReadStep<T>,
  family?: AnyFamily,
): Promise<ReadResult<T>> {
  let step = first;
  while (step.kind === "more") {
    const answers: (Json | undefined)[] = [];
    for (const read of step.requests) {
      const answer = await runRead(github, read, family);
      if (answer.kind !== "known") return answer;
      answers.push(answer.value);
    }
    step = step.next(answers);
  }
  return step.kind === "known" ? step : unknown(step.reason, family, step.failure);
}

/** Reads every entry of a list, for data outside of families. */
export function readEntries(github: GitHub, request: RestRequest): Promise<ReadResult<readonly JsonObject[]>> {
  return runSteps<readonly JsonObject[]>(github, {
    kind: "more",
    requests: [{ request, pages: "all" }],
    next: ([list]) => ({ kind: "known", value: (list ?? []) as readonly JsonObject[] }),
  });
}

/** An unknown state of `family`, with advice on the permission that may be missing. */
export function unknown(message: string, family?: AnyFamily, kind: FailureKind = "unknown"): ReadResult<never> {
  const advice = family && adviceFor(kind, grantFor(family));
  return {
    kind: "unknown",
    failure: { kind, ...(family && { family: family.key }), message, ...(advice && { advice }) },
  };
}

/** A state that cannot be read on this server with any permission. */
export function unsupported(message: string, family?: AnyFamily): ReadResult<never> {
  return {
    kind: "unknown",
    failure: { kind: "unknown", ...(family && { family: family.key }), message },
    isFinding: true,
  };
}

async function runRead(
  github: Pick<GitHub, "send">,
  read: ReadRequest,
  family?: AnyFamily,
): Promise<ReadResult<Json | undefined>> {
  try {
    return read.pages ? await runPages(github, read, family) : await runOne(github, read, family);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.kind !== "unavailable" && read.absentOn?.includes(error.status))
      return { kind: "known", value: undefined };
    if (error.isFinding) return unsupported(findingOf(error), family);
    return { kind: "unknown", failure: failureOf(error, family) };
  }
}

async function runOne(
  github: Pick<GitHub, "send">,
  { request }: ReadRequest,
  family?: AnyFamily,
): Promise<ReadResult<Json>> {
  const reply = await github.send(request);
  if (reply.kind === "deferred") return reply;
  const [problem] = reply.problems;
  const missing = reply.missing?.find(({ name }) => own(family?.read.fields, name) === undefined);
  if (missing) return unknown(`this server does not know ${missing.name} of GraphQL`, family);
  return problem
    ? unknown(`GitHub answered only in part: ${problem.message}`, family)
    : { kind: "known", value: reply.data };
}

async function runPages(
  github: Pick<GitHub, "send">,
  { request, items, keep = (entry: JsonObject): Json => entry }: ReadRequest,
  family?: AnyFamily,
): Promise<ReadResult<Json>> {
  if (request.kind !== "rest") throw new TypeError("only REST reads have pages");
  const read = async (parameters: JsonObject): Promise<Page | Deferred | ReadResult<never>> => {
    const reply = await github.send({ ...request, parameters });
    if (reply.kind === "deferred") return reply;
    const page = pageOf(reply, items);
    if (!page) return unknown(`GitHub answered no list to ${request.route}`, family);
    // Without this entry the list would look as if it lacked what the entry stands for.
    const isOdd = !page.entries.every(isObject);
    return isOdd ? unknown(`GitHub answered a list with an odd entry to ${request.route}`, family) : page;
  };
  const { parameters } = request;
  const pages = await readPages(read, { parameters, keep: (entry) => keep(entry as JsonObject) });
  if (pages.kind === "pages") return { kind: "known", value: pages.entries };
  if (pages.kind === "unreadable") return unknown(pages.reason, family);
  return pages.kind === "known" ? unknown("GitHub's list is odd", family) : pages;
}
