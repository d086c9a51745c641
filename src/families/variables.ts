// Variables of a repository for GitHub Actions.
import type { z } from "zod";
import type { JsonObject } from "../model.ts";
import { defineFamily } from "./family.ts";
import type { ReadStep, RepositoryContext } from "./read-contract.ts";
import { type ActualEntry, byKey, compareEntries } from "./shared/diff.ts";
import { limits } from "./shared/limits.ts";
import { keyedRequests, onRepository } from "./shared/requests.ts";
import { upperName, VARIABLE_LIMITS, VARIABLES_PER_PAGE, variablesIn, variablesSchema } from "./shared/variables.ts";

const MOST = 500;
const schema = variablesSchema().meta(limits({ text: `At most ${MOST} in a repository`, source: VARIABLE_LIMITS }));
type DesiredVariables = z.output<typeof schema>;
/** By name. */
type ActualVariables = ReadonlyMap<string, ActualEntry>;

/** The family of `variables:`. */
export const variables = defineFamily<DesiredVariables, ActualVariables>({
  key: "variables",
  config: {
    schema,
    merge: { kind: "collection", keyOf: upperName },
    prunable: ["variables"],
    check: (desired) =>
      desired.length > MOST
        ? [{ path: [], message: `${desired.length} variables, and a repository has at most ${MOST}` }]
        : [],
  },
  docs: {
    summary: "Variables for GitHub Actions",
    url: "https://docs.github.com/en/rest/actions/variables",
    permission: { name: "Variables", read: "read", write: "write", level: "repository" },
    cost: { steady: "1 for every 30 variables", change: "1 per variable" },
  },
  read: { kind: "endpoint", start: readVariables },
  plan: {
    diff: (desired, actual, context) =>
      compareEntries("variables", { desired: byKey(desired, upperName), actual }, context),
    /** https://docs.github.com/en/rest/actions/variables#create-a-repository-variable */
    write: keyedRequests({
      create: ({ after }) => ["POST /repos/{owner}/{repo}/actions/variables", after as JsonObject],
      update: ({ after }) => ["PATCH /repos/{owner}/{repo}/actions/variables/{name}", after as JsonObject],
      delete: ({ target }) => ["DELETE /repos/{owner}/{repo}/actions/variables/{name}", { name: target }],
    }),
  },
});

/** https://docs.github.com/en/rest/actions/variables#list-repository-variables */
function readVariables(context: RepositoryContext): ReadStep<ActualVariables> {
  const route = "GET /repos/{owner}/{repo}/actions/variables";
  const request = onRepository(route, context, { per_page: VARIABLES_PER_PAGE });
  return { kind: "more", requests: [{ request, pages: "all", items: "variables" }], next: ([all]) => variablesIn(all) };
}
