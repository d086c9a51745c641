// Resolves logins, and finds the owners of the organization among them.
import type { GitHub, Reply } from "../../deps.ts";
import { ApiError } from "../../errors.ts";
import type { NameRef } from "../../families/family.ts";
import { failureOf } from "../../families/shared/failure.ts";
import type { Directory, DirectoryActor, GraphqlRequest, Json, JsonObject, ReadResult } from "../../model.ts";
import { text } from "../../objects.ts";
import { readEntries, runSteps, unknown, unsupported } from "../run-steps.ts";

/** Users per query. */
const USERS_PER_QUERY = 50;

/** By login, in lower case. https://docs.github.com/en/graphql/reference/queries#user */
export async function readUsers(
  github: GitHub,
  names: readonly string[],
  atOnce = USERS_PER_QUERY,
): Promise<ReadResult<Directory["users"]>> {
  const users: (readonly [string, DirectoryActor | null])[] = [];
  for (let from = 0; from < names.length; from += atOnce) {
    const batch = await readBatch(github, names.slice(from, from + atOnce));
    if (batch.kind !== "known") return batch;
    users.push(...Object.entries(batch.value));
  }
  return { kind: "known", value: Object.fromEntries(users) };
}

async function readBatch(github: GitHub, logins: readonly string[]): Promise<ReadResult<Directory["users"]>> {
  const reply = await sendOrFail(github, usersQuery(logins));
  if (reply === "nobody") {
    const [only, ...others] = logins;
    // The whole query failed, possibly because of another user, so each user is queried separately.
    return others.length > 0 ? readUsers(github, logins, 1) : { kind: "known", value: { [only ?? ""]: null } };
  }
  if (reply.kind !== "answer") return reply;
  const [missing] = reply.missing ?? [];
  if (missing) return unsupported(`users cannot be looked up: this server does not know ${missing.name} of GraphQL`);
  const trouble = reply.problems.find((problem) => problem.type !== "NOT_FOUND");
  if (trouble || reply.data === null) return unknown(`users cannot be looked up: ${trouble?.message ?? "no data"}`);
  const found = reply.data as JsonObject;
  return {
    kind: "known",
    value: Object.fromEntries(logins.map((login, index) => [login, decodeUser(found[`user${index}`])])),
  };
}

/** `nobody`: GitHub does not know the user. A 404 would be about the endpoint. */
async function sendOrFail(
  github: GitHub,
  request: GraphqlRequest,
): Promise<Reply | Exclude<ReadResult<never>, { kind: "known" }> | "nobody"> {
  try {
    return await github.send(request);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return error.kind === "missing" && error.status === 200 ? "nobody" : { kind: "unknown", failure: failureOf(error) };
  }
}

function usersQuery(logins: readonly string[]): GraphqlRequest {
  const variables = logins.map((_, index) => `$login${index}: String!`).join(", ");
  const fields = logins
    .map((_, index) => `user${index}: user(login: $login${index}) { id databaseId login }`)
    .join(" ");
  return {
    kind: "graphql",
    query: `query Users(${variables}) { ${fields} }`,
    variables: Object.fromEntries(logins.map((login, index) => [`login${index}`, login])),
  };
}

function decodeUser(user: Json | undefined): DirectoryActor | null {
  if (user === null || user === undefined) return null;
  const { id, databaseId, login } = user as JsonObject;
  return { id: Number(databaseId), nodeId: String(id), name: String(login) };
}

/**
 * Logins of the organization's owners, if a family needs them.
 * https://docs.github.com/en/rest/orgs/members#list-organization-members
 */
export async function readOwners(
  github: GitHub,
  org: string,
  refs: readonly NameRef[],
): Promise<ReadResult<ReadonlySet<string>>> {
  if (!refs.some(({ ownership }) => ownership)) return unknown("no entry requires it");
  const owners = await readEntries(github, {
    kind: "rest",
    route: "GET /orgs/{org}/members",
    parameters: { org, role: "admin" },
  });
  if (owners.kind === "unknown" && owners.failure.kind === "missing") return ownersOfUser(github, org, owners);
  if (owners.kind !== "known") return owners;
  return { kind: "known", value: new Set(owners.value.map(({ login }) => String(login).toLowerCase())) };
}

/** A user account has no list of members, and owns itself. An organization without the list has unknown owners. */
async function ownersOfUser(
  github: GitHub,
  org: string,
  missing: ReadResult<never>,
): Promise<ReadResult<ReadonlySet<string>>> {
  const request = { kind: "rest", route: "GET /users/{username}", parameters: { username: org } } as const;
  const account = await runSteps<Json>(github, {
    kind: "more",
    requests: [{ request }],
    next: ([answer]) => ({ kind: "known", value: answer ?? null }),
  });
  if (account.kind !== "known") return account;
  return text(account.value, "type") === "User" ? { kind: "known", value: new Set([org.toLowerCase()]) } : missing;
}

/** Marks owners. If the owners are unknown, no user is marked, neither as owner nor as other. */
export function withOwners(users: Directory["users"], owners: ReadResult<ReadonlySet<string>>): Directory["users"] {
  if (owners.kind !== "known") return users;
  const marked = Object.entries(users).map(([login, user]) => [
    login,
    user && { ...user, owner: owners.value.has(user.name.toLowerCase()) },
  ]);
  return Object.fromEntries(marked) as Directory["users"];
}
