// The requests for webhooks. A PATCH of the webhook itself never has `config`: GitHub would remove the secret.
import type { Drift, FamilyRequest, Json, JsonObject, Route } from "../../model.ts";
import { isObject } from "../../objects.ts";
import type { WriteAnswer } from "../family.ts";
import type { RepositoryContext } from "../read-contract.ts";
import { afterOf, sameSet } from "../shared/diff.ts";
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
    // The secret stays if `config` is left out: https://github.com/PyGithub/PyGithub/issues/2906
    const events = "events" in hook ? "replace" : "update";
    return [
      // https://docs.github.com/en/rest/repos/webhooks#update-a-webhook-configuration-for-a-repository
      ...(Object.keys(config).length > 0 ? [send("update", `PATCH ${ONE}/config`, { hook_id: id, ...config })] : []),
      ...(Object.keys(hook).length > 0 ? [send(events, `PATCH ${ONE}`, { hook_id: id, ...hook })] : []),
    ];
  });
}

/**
 * Compares GitHub's answer, a webhook or only its configuration, with the request; the secret is never returned.
 * Returns the change's `after` if they agree, otherwise the stored values of the keys that differ, as JSON text.
 */
export function storedWebhook(answer: Json, change: Drift): Json | undefined {
  if (!isObject(answer)) return undefined;
  const { config = {}, hook = {} } = change.ref as unknown as WebhookRef;
  const isHook = "events" in answer;
  const shownConfig = isHook ? answer["config"] : "content_type" in answer ? answer : {};
  const asked = Object.entries({ ...(isHook && hook), ...config }).filter(([key]) => key !== "secret");
  const shown = { ...(isHook && answer), ...(isObject(shownConfig) ? shownConfig : {}) };
  const other = asked.filter(([key, value]) => shown[key] !== undefined && !isSame(value, shown[key]));
  if (other.length === 0) return afterOf(change);
  return JSON.stringify(Object.fromEntries(other.map(([key]) => [key, shown[key]])));
}

/** The order of events does not matter, and GitHub returns the configuration's switches as text. */
function isSame(asked: Json | undefined, shown: Json | undefined): boolean {
  if (Array.isArray(asked) && Array.isArray(shown)) return sameSet(asked.map(String), shown.map(String));
  return String(asked) === String(shown);
}

/** https://docs.github.com/en/webhooks/about-webhooks#webhook-limits */
export function webhookObjection({ status, message }: WriteAnswer): string | undefined {
  if (status !== 422 || !/cannot have more than \d+ hooks/i.test(message)) return undefined;
  return (
    "the repository has reached GitHub's limit of webhooks for one of the events. " + "Delete one, or name fewer events"
  );
}
