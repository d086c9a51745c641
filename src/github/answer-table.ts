// Classifies GitHub's answers, and decides how to go on. The first row of the table that matches applies. Only this
// file turns an answer into an ApiError.
import { ApiError, type ApiErrorKind } from "../errors.ts";
import { given } from "../objects.ts";
import {
  documentationUrl,
  hasUsableData,
  isDamaged,
  messageOf,
  problemsOf,
  type RawAnswer,
  saysNothing,
} from "./answer.ts";
import { type Cause, causeOf } from "./causes.ts";
import { isGraphql, isWrite, type RequestKind } from "./request-kind.ts";

export type AnswerName =
  | "network"
  | "content"
  | "secondary"
  | "primary"
  | "unauthorized"
  | "refusal"
  | "permission"
  | "missing"
  | "conflict"
  | "timeout"
  | "resource-limit"
  | "server"
  | "validation"
  | "redirect"
  | "success";

/**
 * `pause`: send nothing from this process until the back-off is over, then repeat. `sign-in`: repeat with a fresh token
 * if there is one. `repeat`: repeat soon if sending twice is harmless. `follow`: repeat at the given address.
 */
export type Treatment = "accept" | "follow" | "pause" | "sign-in" | "repeat" | "fail";

export interface Row {
  readonly name: AnswerName;
  readonly matches: (seen: Seen) => boolean;
  readonly treatment: Treatment;
  /** The kind of error if the last attempt ends here. */
  readonly kind: ApiErrorKind;
  /** Advice for the user, which is part of the message. */
  readonly advice?: string;
  /** Only in the row `refusal`: the cause. */
  readonly refusal?: Cause;
}

/** The facts that rows test. */
interface Seen {
  readonly answer: RawAnswer;
  readonly requestKind: RequestKind;
  readonly status: number;
  readonly text: string;
  /** Types of GraphQL errors in an answer without usable data; empty for REST. */
  readonly types: readonly string[];
  readonly isEmpty: boolean;
}

/**
 * GitHub refuses with 403 or 429.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
const isForbidden = ({ status }: Seen) => status === 403 || status === 429;
const hasType = (...names: readonly string[]) => {
  return ({ types }: Seen) => types.some((type) => names.includes(type));
};

/** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits */
function isSecondary(seen: Seen): boolean {
  const isNamed =
    /\bsecondary rate limit/i.test(seen.text) || /secondary-rate-limits$/.test(documentationUrl(seen.answer));
  return isNamed
    ? isForbidden(seen) || isFailedGraphql(seen)
    : seen.status === 403 && "retry-after" in seen.answer.headers;
}

/**
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#exceeding-the-rate-limit
 */
function isPrimary(seen: Seen): boolean {
  if (hasType("RATE_LIMIT", "RATE_LIMITED")(seen)) return true;
  if (!isForbidden(seen)) return false;
  return (
    seen.answer.headers["x-ratelimit-remaining"] === "0" || /API rate limit (?:already )?exceeded/i.test(seen.text)
  );
}

/** https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#timeouts */
function isTimeout(seen: Seen): boolean {
  const { answer, requestKind, status, text } = seen;
  if (answer.failure?.timedOut) return true;
  const isGivenUp = isFailedGraphql(seen) && /Something went wrong while executing your query/i.test(text);
  return isGraphql(requestKind) && (status === 502 || status === 504 || isGivenUp);
}

/** A GraphQL answer of status 200 without usable data; for a mutation, an answer with any error. */
function isFailedGraphql({ answer, requestKind, isEmpty }: Seen): boolean {
  return isGraphql(requestKind) && problemsOf(answer).length > 0 && (isEmpty || isWrite(requestKind));
}

/** The cause if GitHub names one that no permission repairs. */
function refusalOf(seen: Seen): Cause | undefined {
  const words = [seen.text, ...problemsOf(seen.answer).map(({ message }) => message), documentationUrl(seen.answer)];
  const text = words.filter((one) => one !== "").join(" ");
  return causeOf(seen.answer, text, hasType("FORBIDDEN", "INSUFFICIENT_SCOPES")(seen));
}

/** GitHub says that there is none. A proxy's page with the same status says nothing. */
function isGone({ answer, status }: Seen): boolean {
  return (status === 404 || status === 410) && !isDamaged(answer);
}

/** The connection broke, or the body is damaged. A write may have been done or not. */
function isBroken({ answer, requestKind, status }: Seen): boolean {
  return status === 0 || isDamaged(answer) || (isGraphql(requestKind) && saysNothing(answer));
}

const ANSWERS: readonly Row[] = [
  {
    name: "content",
    matches: (seen) => isSecondary(seen) && /content creation/i.test(seen.text),
    treatment: "pause",
    kind: "unavailable",
  },
  { name: "secondary", matches: isSecondary, treatment: "pause", kind: "unavailable" },
  { name: "primary", matches: isPrimary, treatment: "pause", kind: "unavailable" },
  { name: "secondary", matches: ({ status }) => status === 429, treatment: "pause", kind: "unavailable" },
  {
    name: "unauthorized",
    matches: ({ status }) => status === 401,
    treatment: "sign-in",
    kind: "unauthorized",
    advice: "the token is invalid, has expired or was revoked",
  },
  { name: "refusal", matches: (seen) => refusalOf(seen) !== undefined, treatment: "fail", kind: "rejected" },
  {
    name: "permission",
    matches: (seen) => seen.status === 403 || seen.status === 451 || hasType("FORBIDDEN", "INSUFFICIENT_SCOPES")(seen),
    treatment: "fail",
    kind: "denied",
  },
  {
    name: "missing",
    matches: (seen) => isGone(seen) || hasType("NOT_FOUND")(seen),
    treatment: "fail",
    kind: "missing",
    advice: "it is gone, or the token may not see it",
  },
  {
    // 303: https://docs.github.com/en/rest/deployments/branch-policies#create-a-deployment-branch-policy
    name: "conflict",
    matches: ({ status }) => status === 409 || status === 303,
    treatment: "fail",
    kind: "rejected",
  },
  { name: "timeout", matches: isTimeout, treatment: "repeat", kind: "unavailable" },
  {
    name: "resource-limit",
    matches: hasType("RESOURCE_LIMITS_EXCEEDED", "MAX_NODE_LIMIT_EXCEEDED", "ARGUMENT_LIMIT"),
    treatment: "fail",
    kind: "too-large",
  },
  { name: "network", matches: isBroken, treatment: "repeat", kind: "unavailable" },
  { name: "server", matches: ({ status }) => status >= 500, treatment: "repeat", kind: "unavailable" },
  {
    name: "validation",
    matches: (seen) => seen.status >= 400 || isFailedGraphql(seen),
    treatment: "fail",
    kind: "rejected",
  },
  {
    name: "redirect",
    matches: ({ status }) => status >= 300 && status !== 304,
    treatment: "follow",
    kind: "missing",
    advice: "it was renamed or transferred, and nothing was sent to where it is now",
  },
  { name: "success", matches: () => true, treatment: "accept", kind: "rejected" },
];

/** The first row of the table that matches the answer. */
export function classify(answer: RawAnswer, requestKind: RequestKind): Row {
  const isEmpty = !hasUsableData(answer);
  const problems = isGraphql(requestKind) ? problemsOf(answer) : [];
  const isFailed = problems.length > 0 && (isEmpty || isWrite(requestKind));
  const types = problems.filter(({ type }) => isFailed || /^RATE_LIMIT/.test(type ?? "")).map(({ type }) => type ?? "");
  const seen: Seen = { answer, requestKind, status: answer.status, text: messageOf(answer), types, isEmpty };
  const found = ANSWERS.find(({ matches }) => matches(seen));
  if (!found) throw new TypeError("the last row matches everything");
  const refusal = found.name === "refusal" ? refusalOf(seen) : undefined;
  const row = refusal ? { ...found, kind: refusal.kind, refusal } : found;
  // A query about several entries that GitHub cannot answer is split into smaller queries instead of repeated.
  return row.treatment === "repeat" && requestKind.divisible ? { ...row, treatment: "fail", kind: "too-large" } : row;
}

/** The attempts before an answer. */
interface Tries {
  /** Number of attempts, including the last one. */
  readonly attempts: number;
  /** One of the attempts may have had its effect, although it failed. */
  readonly wasUnclear?: boolean;
}

/** Turns the final answer of a failed request into an error. */
export function apiError(
  answer: RawAnswer,
  requestKind: RequestKind,
  { attempts, wasUnclear = false }: Tries,
): ApiError {
  const { kind, advice, treatment, refusal } = classify(answer, requestKind);
  const { status, headers, failure } = answer;
  const isBroken = treatment === "repeat";
  const isUnclear = isWrite(requestKind) && (isBroken || wasUnclear);
  const needsLook = isUnclear && !requestKind.repeatable;
  const unclear = isBroken && needsLook ? "it may have been done all the same" : undefined;
  const times = attempts > 1 ? `, ${attempts} attempts` : "";
  const outcome = `${status === 0 ? "no answer" : status}${times}`;
  const message = `${textOf(answer, requestKind)} (${requestKind.route}, ${outcome})`;
  const requestId = headers["x-github-request-id"];
  const acceptedPermissions = headers["x-accepted-github-permissions"];
  return new ApiError({
    kind,
    status,
    route: requestKind.route,
    isUnclear,
    needsLook,
    message: [message, advice ?? unclear].filter((part) => part !== undefined).join(": "),
    ...(refusal && { refusal: refusal.name, advice: refusal.advice, isFinding: refusal.isFinding === true }),
    ...given({ requestId, acceptedPermissions }),
    ...(failure && { cause: failure.message }),
  });
}

function textOf(answer: RawAnswer, requestKind: RequestKind): string {
  if (isDamaged(answer) || (isGraphql(requestKind) && saysNothing(answer)))
    return "The answer broke off, or is not GitHub's";
  return messageOf(answer);
}
