// An answer before it is classified, and the few facts that are read from its body.
import type { GraphqlProblem } from "../deps.ts";

/** The result of one attempt. */
export interface RawAnswer {
  /** The HTTP status; 0 without an answer. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** The reason why there is no answer. */
  readonly failure?: { readonly message: string; readonly timedOut: boolean };
}

type Fields = Readonly<Record<string, unknown>>;

/** The fields of an object; empty for any other value. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

/** GitHub's message and its details about single fields; never a page of HTML. */
export function messageOf({ status, body, failure }: RawAnswer): string {
  if (failure) return failure.message;
  const { message, errors } = fieldsOf(body);
  const details = Array.isArray(errors)
    ? errors.map(detailOf).filter((detail) => detail !== "" && detail !== message)
    : [];
  const sentence = typeof message === "string" ? message : "";
  return [sentence, details.join("; ")].filter((part) => part !== "").join(": ") || `HTTP status ${status}`;
}

/** The details of one entry of `errors`: its message, or a text such as `Label name already_exists`. */
function detailOf(error: unknown): string {
  if (typeof error === "string") return error;
  const { resource, field, code, message } = fieldsOf(error);
  if (typeof message === "string" && message !== "") return message;
  return [resource, field, code].filter((part) => typeof part === "string").join(" ");
}

/** https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api */
export function documentationUrl({ body }: RawAnswer): string {
  const { documentation_url: url } = fieldsOf(body);
  return typeof url === "string" ? url : "";
}

/** The entries of `errors` in a GraphQL answer with HTTP status 200. */
export function problemsOf({ status, body }: RawAnswer): readonly GraphqlProblem[] {
  const { errors } = fieldsOf(body);
  return status === 200 && Array.isArray(errors) ? errors.map(problemOf) : [];
}

function problemOf(error: unknown): GraphqlProblem {
  const { type, code, message: text, path, extensions } = fieldsOf(error);
  const kind = typeof type === "string" ? type : code === "graphql_rate_limit" ? "RATE_LIMIT" : undefined;
  const message = typeof text === "string" ? text : "unknown error";
  // https://docs.github.com/en/graphql/guides/forming-calls-with-graphql
  const isSaml = fieldsOf(extensions)["saml_failure"] === true;
  return {
    message: isSaml && !/SAML/.test(message) ? `${message} (SAML enforcement)` : message,
    ...(kind !== undefined && { type: kind }),
    ...(Array.isArray(path) && { path: path.filter((step) => typeof step === "string" || typeof step === "number") }),
  };
}

/** True if a GraphQL answer has any value other than null, not counting `rateLimit`. */
export function hasUsableData({ body }: RawAnswer): boolean {
  const { rateLimit: _, ...data } = fieldsOf(fieldsOf(body)["data"]);
  return holdsValue(data);
}

function holdsValue(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  return typeof value === "object" ? Object.values(value).some(holdsValue) : true;
}

/**
 * True if the body is not the JSON that it should be: the connection broke, or a proxy answered with a page of its own.
 * Statuses that say "there is none" count too, because their meaning is read as the state of a setting.
 */
export function isDamaged({ status, headers, body }: RawAnswer): boolean {
  // 204 never has a body, whatever its content type.
  if (status === 204 || typeof body !== "string") return false;
  if (status === 404 || status === 410) return body.trim() !== "";
  if (status < 200 || status >= 300) return false;
  return body.trim() !== "" || /\bjson\b/.test(headers["content-type"] ?? "");
}

/** True if an answer to a GraphQL request has neither data nor errors. */
export function saysNothing(answer: RawAnswer): boolean {
  const { data } = fieldsOf(answer.body);
  return answer.status === 200 && problemsOf(answer).length === 0 && (typeof data !== "object" || data === null);
}
