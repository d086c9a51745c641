// What a final API error means for a family in a repository: a failure with the permission that is needed.
import type { ApiError } from "../errors.ts";
import type { Failure, FailureKind } from "../model.ts";
import type { AnyFamily } from "./family.ts";

type Access = "read" | "write";

/** Turns an API error into a failure of `family` (of the whole repository where undefined). */
export function failureOf(error: ApiError, family?: AnyFamily, access: Access = "read"): Failure {
  const kind = FAILURE_KINDS[error.kind];
  const advice = adviceFor(error) ?? (family && permissionAdvice(kind, family, access));
  return { kind, ...(family && { family: family.key }), message: error.message, ...(advice && { advice }) };
}

/** GitHub names the permissions of a route on every answer; only a lack of access has to do with them. */
function adviceFor({ kind, acceptedPermissions }: ApiError): string | undefined {
  if (kind === "unauthorized") return "make a new token, and put it where this one came from";
  return acceptedPermissions && isAboutAccess(kind) ? `GitHub accepts a token with ${acceptedPermissions}` : undefined;
}

function isAboutAccess(kind: ApiError["kind"]): boolean {
  return kind === "denied" || kind === "missing";
}

/** A mistake of ours, in one family or in a whole repository: it must not stop the others, and is reported as what it is. */
export function bugFailure(error: unknown, family?: AnyFamily): Failure {
  const where = error instanceof Error ? error.stack?.split("\n")[1]?.trim() : undefined;
  const message = `Repo Cop made a mistake: ${error instanceof Error ? error.message : String(error)}${where ? ` (${where})` : ""}`;
  return { kind: "bug", ...(family && { family: family.key }), message, advice: "please report it with this message" };
}

const FAILURE_KINDS = {
  denied: "denied",
  unauthorized: "denied",
  missing: "missing",
  rejected: "rejected",
  unavailable: "unavailable",
  "too-large": "unavailable",
} as const satisfies Record<ApiError["kind"], FailureKind>;

/** What to grant. GitHub hides what a token may not see behind 404, so "missing" says both possibilities. */
export function permissionAdvice(kind: FailureKind, family: AnyFamily, access: Access = "read"): string | undefined {
  const { name, level } = family.permission;
  const grant = `the ${level} permission "${name}" (${family.permission[access]})`;
  if (kind === "denied") return `give the token ${grant}`;
  if (kind === "missing") return `either it is gone, or the token may not see it: that needs ${grant}`;
  return undefined;
}
