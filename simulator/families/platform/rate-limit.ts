// The remaining quota. A server without limits does not have this endpoint.
// https://docs.github.com/en/rest/rate-limit/rate-limit
import { ok, type TokenCall } from "../../api/call.ts";
import { Refused } from "../../api/refusals.ts";
import type { Family } from "../family.ts";

function overview({ rate }: TokenCall) {
  const core = rate("core");
  const graphql = rate("graphql");
  if (!core || !graphql) throw new Refused("limitsOff");
  const search = { limit: 30, used: 0, remaining: 30, reset: core.reset };
  return ok({ resources: { core: { ...core }, graphql: { ...graphql }, search }, rate: { ...core } });
}

export const rateLimit = {
  routes: { "GET /rate_limit": { scope: "token", needs: [], answer: overview } },
} satisfies Family;
