// Inserts secrets into a request right before it is sent. A plan contains only the names of their variables.

import type { Reply } from "../deps.ts";
import { ApiError } from "../errors.ts";
import type { ApiRequest, Failure, Json, JsonObject } from "../model.ts";
import { isObject, text } from "../objects.ts";
import { redactUrls } from "../text/redact-urls.ts";

/** The value of the variable with that name; undefined if it is not set. */
export type SecretOf = (name: string) => string | undefined;

/** The routes that accept a secret. https://docs.github.com/en/rest/repos/webhooks */
const TAKES_SECRET =
  /^(?:POST \/repos\/\{owner\}\/\{repo\}\/hooks|PATCH \/repos\/\{owner\}\/\{repo\}\/hooks\/\{hook_id\}\/config)$/;
/** Only environment variables with this prefix can be sent as a secret. */
export const SECRET_PREFIX = "REPO_COP_SECRET_";

/** The values of those variables. They must be masked before they are used. */
export function secretsIn(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.entries(env).flatMap(([name, value]) => (name.startsWith(SECRET_PREFIX) && value ? [value] : []));
}

export type WithSecrets =
  | { readonly kind: "ready"; readonly request: ApiRequest; readonly secret?: string }
  | { readonly kind: "missing"; readonly name: string };

/** The request to send: `secret: { env: … }` is replaced by the value of that variable. */
export function withSecrets(request: ApiRequest, secretOf: SecretOf): WithSecrets {
  if (request.kind !== "rest" || !TAKES_SECRET.test(request.route)) return { kind: "ready", request };
  const { parameters } = request;
  const config = isObject(parameters["config"]) ? parameters["config"] : parameters;
  const name = nameIn(config["secret"]);
  if (name === undefined) return { kind: "ready", request };
  const secret = secretOf(name);
  if (secret === undefined || secret === "") return { kind: "missing", name };
  const filled: JsonObject = { ...config, secret };
  const body = config === parameters ? filled : { ...parameters, config: filled };
  return { kind: "ready", request: { ...request, parameters: body }, secret };
}

/** Only variables with the prefix: a config cannot name and send any other part of the environment. */
function nameIn(secret: Json | undefined): string | undefined {
  const name = isObject(secret) ? secret["env"] : undefined;
  return typeof name === "string" && name.startsWith(SECRET_PREFIX) ? name : undefined;
}

/** Removes the secret, and what a webhook's URL hides, from a refusal, in case GitHub or a proxy repeats it there. */
export function withoutSecret(
  reply: Reply | ApiError,
  request: ApiRequest,
  secret: string | undefined,
): Reply | ApiError {
  if (!(reply instanceof ApiError) || request.kind !== "rest" || !TAKES_SECRET.test(request.route)) return reply;
  const { config } = request.parameters;
  const url = isObject(config) ? text(config, "url") : "";
  const encoded = encodeURIComponent(url);
  const hidden = [secret ?? "", ...(redactUrls(url) === url ? [] : [url, encoded])].filter((one) => one !== "");
  return reply.withMessage(hidden.reduce((all, one) => all.replaceAll(one, "***"), reply.message));
}

/** The failure if the variable is not set. Nothing is sent then. */
export function withoutVariable(name: string, family: string): Failure {
  const message = `the variable ${name}, which holds the secret, is not set, so nothing was sent`;
  const advice = `set ${name} under \`env\` of the step, from a secret of the workflow`;
  return { kind: "guarded", family, message, advice };
}
