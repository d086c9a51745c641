// Puts secrets into a request at the moment when it is sent: a plan holds the names of their variables alone.

import type { Reply } from "../deps.ts";
import { ApiError } from "../errors.ts";
import type { ApiRequest, Failure, Json, JsonObject } from "../model.ts";
import { isObject } from "../objects.ts";

/** The value of the variable of that name; undefined where it is not set. */
export type SecretOf = (name: string) => string | undefined;

/** The routes that take a secret. https://docs.github.com/en/rest/repos/webhooks */
const TAKES_SECRET =
  /^(?:POST \/repos\/\{owner\}\/\{repo\}\/hooks|PATCH \/repos\/\{owner\}\/\{repo\}\/hooks\/\{hook_id\}\/config)$/;
/** Variables that may hold a secret; nothing else of the environment can be sent anywhere. */
export const SECRET_PREFIX = "REPO_COP_SECRET_";

/** The values of those variables, to be masked before any of them is used. */
export function secretsIn(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.entries(env).flatMap(([name, value]) => (name.startsWith(SECRET_PREFIX) && value ? [value] : []));
}

export type WithSecrets =
  | { readonly kind: "ready"; readonly request: ApiRequest; readonly secret?: string }
  | { readonly kind: "missing"; readonly name: string };

/** The request as it is sent: `secret: { env: … }` becomes the value of that variable. */
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

/** Only these variables: no other part of the environment can be named in a config and sent away. */
function nameIn(secret: Json | undefined): string | undefined {
  const name = isObject(secret) ? secret["env"] : undefined;
  return typeof name === "string" && name.startsWith(SECRET_PREFIX) ? name : undefined;
}

/** The reply as it may be reported: without the secret, should GitHub ever repeat it in a refusal. */
export function withoutSecret(reply: Reply | ApiError, secret: string | undefined): Reply | ApiError {
  if (!(reply instanceof ApiError) || secret === undefined || !reply.message.includes(secret)) return reply;
  return reply.withMessage(reply.message.replaceAll(secret, "***"));
}

/** Why nothing is sent where the variable is not set. */
export function withoutVariable(name: string, family: string): Failure {
  const message = `the variable ${name}, which holds the secret, is not set, so nothing was sent`;
  const advice = `set ${name} under \`env\` of the step, from a secret of the workflow`;
  return { kind: "guarded", family, message, advice };
}
