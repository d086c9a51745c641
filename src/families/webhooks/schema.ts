// Schema of `webhooks:`: GitHub's request, with the name of a variable in place of the secret.
import { z } from "zod";
import type { Json, JsonObject } from "../../model.ts";
import { text } from "../../objects.ts";
import { redactUrls } from "../../text/redact-urls.ts";
import type { DesiredProblem } from "../family.ts";
import { limits } from "../shared/limits.ts";

/** Only environment variables with this prefix can be sent as a secret. */
export const SECRET_PREFIX = "REPO_COP_SECRET_";
const REFERENCE = `{ env: ${SECRET_PREFIX}… }`;
const NO_SECRET =
  `a config must not contain the secret. Write ${REFERENCE} and set that variable in the workflow. ` +
  "Replace this secret, because the Git history keeps it";

const secretSchema = z.strictObject(
  {
    env: z
      .string()
      .regex(new RegExp(`^${SECRET_PREFIX}[A-Z0-9_]+$`), `the name begins with ${SECRET_PREFIX}, in capitals`)
      .meta({ description: "Name of the variable that holds the secret" }),
  },
  { error: ({ code }) => (code === "invalid_type" ? NO_SECRET : undefined) },
);

const configSchema = z.strictObject({
  url: z
    .string()
    .trim()
    .regex(/^https?:\/\//i, "must be a whole URL, such as https://ci.example/hook")
    .refine((text) => URL.canParse(text), "is not a URL")
    .meta({
      description: "Tells webhooks apart; user, password and query are never shown",
      ...limits({
        text: "A whole URL",
        source: "https://docs.github.com/en/rest/repos/webhooks#create-a-repository-webhook",
      }),
    }),
  content_type: z.exactOptional(
    z.enum(["json", "form"]).meta({ description: "GitHub takes form where it is left out" }),
  ),
  insecure_ssl: z.exactOptional(
    z
      .union([z.literal(["0", "1"]), z.literal([0, 1]), z.boolean()])
      .transform((value) => String(Number(value)))
      .meta({ description: "1 does not verify certificates" }),
  ),
  secret: z.exactOptional(
    secretSchema.meta({
      description: `The variable that holds it, ${REFERENCE}: sent to new webhooks, and to others with rewrite-secrets`,
    }),
  ),
});

/** The limit of GitHub Enterprise Server. That of github.com is 20. */
const MOST_PER_EVENT = 250;
const PER_EVENT = limits({
  text: `At most 20 webhooks for each event; on GitHub Enterprise Server ${MOST_PER_EVENT}, which alone is checked`,
  source: "https://docs.github.com/en/webhooks/types-of-webhooks#repository-webhooks",
});

/** Reports more webhooks for one event than any server accepts. */
export function webhookProblems(desired: DesiredWebhooks): readonly DesiredProblem[] {
  const byEvent = Map.groupBy(
    desired.flatMap(({ events = ["push"] }) => events),
    (event) => event,
  );
  return [...byEvent].flatMap(([event, { length }]) =>
    length > MOST_PER_EVENT
      ? [{ path: [], message: `${length} webhooks for ${event}, and GitHub takes at most ${MOST_PER_EVENT}` }]
      : [],
  );
}

/** One layer's `webhooks:`. */
export const webhooksSchema = z.array(
  z
    .strictObject({
      name: z.exactOptional(z.literal("web").meta({ description: "GitHub's own constant" })),
      config: configSchema.meta({ description: "Address, format and secret of the webhook" }),
      events: z.exactOptional(
        z
          .array(z.string().trim().min(1))
          .min(1, "a webhook without events is never called")
          .transform((events) => [...new Set(events)].sort())
          .meta({ description: "The whole list; GitHub takes push where it is left out", ...PER_EVENT }),
      ),
      active: z.exactOptional(z.boolean().meta({ description: "false keeps it and sends nothing" })),
    })
    .transform(({ name: _, ...rest }) => rest),
);
export type DesiredWebhooks = z.output<typeof webhooksSchema>;
export type DesiredWebhook = DesiredWebhooks[number];

/** The URL without credentials: the identity of a webhook in reports and across layers. */
export function webhookKey(entry: Json): string {
  const { config } = entry as { readonly config: JsonObject };
  return shownUrl(text(config, "url"));
}

export function shownUrl(url: string): string {
  return redactUrls(normalUrl(url));
}

/** The URL without differences that have no effect: the case of the host, and a default port. */
export function normalUrl(url: string): string {
  return URL.canParse(url) ? new URL(url).href : url;
}
