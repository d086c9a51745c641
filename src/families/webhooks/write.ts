// The requests for webhooks. A change never sends `config` to the webhook itself: GitHub would take the secret away.
import type { Drift, FamilyRequest, JsonObject, Route } from "../../model.ts";
import type { RepositoryContext, WriteAnswer } from "../family.ts";
import { onRepository } from "../shared/requests.ts";
import type { WebhookRef } from "./diff.ts";

const ONE = "/repos/{owner}/{repo}/hooks/{hook_id}";

export function writeWebhooks(changes: readonly Drift[], context: RepositoryContext): readonly FamilyRequest[] {
  return changes.flatMap((change) => {
    const { id = 0, url, config = {}, hook = {} } = change.ref as unknown as WebhookRef;
    const send = (effect: FamilyRequest["effect"], route: Route, parameters: JsonObject): FamilyRequest => ({
      request: onRepository(route, context, parameters),
      phase: "entries",
      effect,
      targets: [change.target],
    });
    // https://docs.github.com/en/rest/repos/webhooks#create-a-repository-webhook
    if (change.action === "create") {
      const body = { name: "web", config: { url: url ?? "", ...config }, ...hook };
      return [send("create", "POST /repos/{owner}/{repo}/hooks", body)];
    }
    if (change.action === "delete") return [send("delete", `DELETE ${ONE}`, { hook_id: id })];
    // Without `config` the secret stays: https://github.com/PyGithub/PyGithub/issues/2906
    const events = "events" in hook ? "replace" : "update";
    return [
      // https://docs.github.com/en/rest/repos/webhooks#update-a-webhook-configuration-for-a-repository
      ...(Object.keys(config).length > 0 ? [send("update", `PATCH ${ONE}/config`, { hook_id: id, ...config })] : []),
      ...(Object.keys(hook).length > 0 ? [send(events, `PATCH ${ONE}`, { hook_id: id, ...hook })] : []),
    ];
  });
}

/** https://docs.github.com/en/webhooks/about-webhooks#webhook-limits */
export function webhookObjection({ status, message }: WriteAnswer): string | undefined {
  if (status !== 422 || !/cannot have more than \d+ hooks/i.test(message)) return undefined;
  return "the repository has as many webhooks for one of these events as GitHub allows. Delete one, or name fewer events";
}
