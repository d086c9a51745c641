// An answer as it came, before anybody has judged it, and the few facts that are read from its body.
import type { GraphqlProblem } from "../deps.ts";

/** One attempt's result. */
export interface RawAnswer {
  /** 0 where no answer came. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Why no answer came. */
  readonly failure?: { readonly message: string; readonly timedOut: boolean };
}

type Fields = Readonly<Record<string, unknown>>;

/** The fields of an object; none of whatever else came. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

/** The sentence that GitHub gives, with what it says about single fields; never a page of HTML. */
export function messageOf({ status, body, failure }: RawAnswer): string {
  if (failure) return failure.message;
  const { message, errors } = fieldsOf(body);
  const details = Array.isArray(errors)
    ? errors.map(detailOf).filter((detail) => detail !== "" && detail !== message)
    : [];
  const sentence = typeof message === "string" ? message : "";
  return [sentence, details.join("; ")].filter((part) => part !== "").join(": ") || `HTTP status ${status}`;
}

/** `Label name already_exists`, or the message of one entry of `errors`. */
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

/** `errors` of a GraphQL answer with HTTP status 200. */
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

/** Whether a GraphQL answer holds anything but nulls; what it says about rate limits is not counted. */
export function hasUsableData({ body }: RawAnswer): boolean {
  const { rateLimit: _, ...data } = fieldsOf(fieldsOf(body)["data"]);
  return holdsValue(data);
}

function holdsValue(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  return typeof value === "object" ? Object.values(value).some(holdsValue) : true;
}

/**
 * True where a connection broke inside a body that should have been JSON, or where somebody in between answered with a
 * page of theirs.
 */
export function isDamaged({ status, headers, body }: RawAnswer): boolean {
  // 204 has no body at all, whatever type a server names.
  if (status < 200 || status >= 300 || status === 204 || typeof body !== "string") return false;
  return body.trim() !== "" || /\bjson\b/.test(headers["content-type"] ?? "");
}

/** True where an answer to a GraphQL request says neither what there is nor what went wrong. */
export function saysNothing(answer: RawAnswer): boolean {
  const { data } = fieldsOf(answer.body);
  return answer.status === 200 && problemsOf(answer).length === 0 && (typeof data !== "object" || data === null);
}
