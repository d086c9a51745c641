// Reads webhooks over REST. GitHub shows asterisks in place of a secret, and leaves the key out if there is no secret.
import type { JsonObject } from "../../model.ts";
import { isObject } from "../../objects.ts";
import { readList } from "../shared/read-steps.ts";
import { onRepository } from "../shared/requests.ts";
import type { DesiredWebhooks } from "./schema.ts";

export interface ActualWebhook {
  readonly id: number;
  /** The whole URL, which may contain credentials: never shown. */
  readonly url: string;
  readonly content_type: string;
  readonly insecure_ssl: string;
  readonly events: readonly string[];
  readonly active: boolean;
  readonly hasSecret: boolean;
}
export type ActualWebhooks = readonly ActualWebhook[];

/** https://docs.github.com/en/rest/repos/webhooks#list-repository-webhooks */
export const readWebhooks = readList<DesiredWebhooks, ActualWebhooks>(
  "webhooks",
  (context) => ({ request: onRepository("GET /repos/{owner}/{repo}/hooks", context), pages: "all" }),
  // Old service hooks have a `name` other than `web`.
  (list) => list.filter(({ name }) => name === "web").map(decode),
);

function decode({ id, config, events, active }: JsonObject): ActualWebhook {
  const { url, content_type, insecure_ssl, secret } = isObject(config) ? config : {};
  return {
    id: Number(id),
    url: String(url ?? ""),
    content_type: String(content_type ?? "form"),
    insecure_ssl: String(insecure_ssl ?? "0"),
    events: Array.isArray(events) ? [...new Set(events.map(String))].sort() : [],
    active: active === true,
    hasSecret: typeof secret === "string" && secret !== "",
  };
}
