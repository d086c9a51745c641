// Webhooks of a repository. Secrets are sent, never read, compared, stored or shown.
import { defineFamily } from "../family.ts";
import { diffWebhooks } from "./diff.ts";
import { webhookWarnings } from "./events.ts";
import { type ActualWebhooks, readWebhooks } from "./read.ts";
import { type DesiredWebhooks, webhookKey, webhookProblems, webhooksSchema } from "./schema.ts";
import { storedWebhook, webhookObjection, writeWebhooks } from "./write.ts";

/** The family of `webhooks:`. */
export const webhooks = defineFamily<DesiredWebhooks, ActualWebhooks>({
  key: "webhooks",
  config: {
    schema: webhooksSchema,
    merge: { kind: "collection", keyOf: webhookKey },
    prunable: ["webhooks"],
    check: webhookProblems,
    warnings: webhookWarnings,
  },
  docs: {
    summary: "URLs that GitHub sends events to; secrets come from variables that begin with `REPO_COP_SECRET_`",
    url: "https://docs.github.com/en/rest/repos/webhooks",
    permission: { name: "Webhooks", read: "read", write: "write", level: "repository" },
    cost: { steady: "1", change: "1 per webhook; 2 where its configuration and its events change" },
  },
  read: readWebhooks,
  plan: { diff: diffWebhooks, write: writeWebhooks },
  guards: { objection: webhookObjection, stored: storedWebhook },
});
