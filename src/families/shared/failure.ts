// Turns a final API error into a failure of a family, with the permission that is needed.

import type { ApiError } from "../../errors.ts";
import type { Failure, FailureKind } from "../../model.ts";
import { DRY_RUN_ACCESS, permissionSlug, permissionsInWords } from "../../text/permissions.ts";
import type { AnyFamily } from "../family.ts";

type Access = "read" | "write";

/** Turns an API error into a failure of `family`, or of the whole repository if `family` is undefined. */
export function failureOf(error: ApiError, family?: AnyFamily, access: Access = "read"): Failure {
  const kind = FAILURE_KINDS[error.kind];
  const advice = adviceOn(error, family, access);
  return { kind, ...(family && { family: family.key }), message: error.message, ...(advice && { advice }) };
}

/** The text of a finding for a refusal that neither another run nor another token can repair. */
export function findingOf({ message, advice }: ApiError): string {
  return advice === undefined ? message : `${message}: ${advice}`;
}

/** GitHub lists the accepted permissions on every answer. They explain a failure only if access is missing. */
function adviceOn(
  { kind, status, message, acceptedPermissions, advice }: ApiError,
  family: AnyFamily | undefined,
  access: Access,
): string | undefined {
  if (advice !== undefined) return advice;
  if (kind === "unauthorized") return "make a new token, and put it where this one came from";
  if (access === "write" && IS_THERE.test(message)) return MADE_MEANWHILE;
  if (status === 422 && access === "write")
    return "GitHub says why; correct the value in the config (its file and line stand with the change)";
  const isOwn = access === "read" && family !== undefined && isReadOf(family, acceptedPermissions);
  const named = isOwn ? undefined : permissionsInWords(acceptedPermissions);
  return adviceFor(FAILURE_KINDS[kind], named ?? (family && grantFor(family, access)));
}

/** GitHub's words for an entry that exists: of labels and variables, of rulesets, of branch protection. */
const IS_THERE = /\balready[_ ]exists\b|\bname must be unique\b|\bname already protected\b/i;
const MADE_MEANWHILE =
  "it was created after Repo Cop read the repository, and the next run compares again. " +
  "If two jobs run the same shard, give each shard one job; if the refusal stays, correct the config";

/** True if reading with the family's own permission will do. */
function isReadOf({ docs: { permission } }: AnyFamily, header = ""): boolean {
  return header.split(";").some((set) => set.trim() === `${permissionSlug(permission)}=read`);
}

/** A bug in this program. It fails one family or one repository and does not stop the others. */
export function bugFailure(error: unknown, family?: AnyFamily): Failure {
  const where = error instanceof Error ? error.stack?.split("\n")[1]?.trim() : undefined;
  const mistake = error instanceof Error ? error.message : String(error);
  const message = `Repo Cop made a mistake: ${mistake}${where ? ` (${where})` : ""}`;
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

/**
 * The permission of a family in the words of GitHub's settings pages. A read also asks for the access to write: with
 * less, the next run could read and would fail at its first write.
 */
export function grantFor({ docs: { permission } }: AnyFamily, access: Access = "read"): string {
  const { level, name, read, write } = permission;
  return `the ${level} permission "${name}" (${write})${access === "read" && read !== write ? DRY_RUN_ACCESS : ""}`;
}

/**
 * Advice for a failure that `grant` may repair. GitHub also answers 404 if the token lacks access, so the advice for
 * "missing" names both causes.
 */
export function adviceFor(kind: FailureKind, grant: string | undefined): string | undefined {
  if (kind === "denied") return grant && `give the token ${grant}`;
  if (kind === "missing") return `${GONE}${grant === undefined ? "" : `; else give the token ${grant}`}`;
  return kind === "unavailable" ? TRY_AGAIN : undefined;
}

const GONE = "if it was deleted, renamed or transferred since it was listed, the next run lists afresh";

/** The advice is safe: every run reads the state of GitHub again. */
export const TRY_AGAIN = "nothing; the next run tries again";
