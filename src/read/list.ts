// Reads one list of GitHub's to its last page, for what belongs to no family.
import type { GitHub } from "../deps.ts";
import type { JsonObject, ReadResult, RestRequest } from "../model.ts";
import { runSteps } from "./run-steps.ts";

/** Every entry. */
export function readList(github: GitHub, request: RestRequest): Promise<ReadResult<readonly JsonObject[]>> {
  return runSteps<readonly JsonObject[]>(github, {
    kind: "more",
    requests: [{ request, pages: "all" }],
    next: ([list]) => ({ kind: "known", value: (list ?? []) as readonly JsonObject[] }),
  });
}
