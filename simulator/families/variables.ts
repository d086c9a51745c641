// Variables of repositories and environments, and the names of secrets.
// https://docs.github.com/en/rest/actions/variables https://docs.github.com/en/rest/actions/secrets
import type { JsonObject } from "../../src/model.ts";
import { created, NO_CONTENT, page, type RepositoryCall, type Route } from "../api/call.ts";
import { Refused } from "../api/refusals.ts";
import type { Variables } from "../state/environments.ts";
import { environmentOf } from "./environments/environments.ts";
import type { Family } from "./family.ts";

/** Ten unless asked, never more than thirty. https://docs.github.com/en/rest/actions/variables#list-repository-variables */
const PAGE = { byDefault: 10, most: 30 };
/** https://docs.github.com/en/actions/reference/workflows-and-actions/variables#naming-conventions-for-configuration-variables */
const NAME = /^[A-Z_][A-Z0-9_]*$/;
/** Bytes of a value, and how many variables a repository or an environment has. https://docs.github.com/en/actions/reference/limits */
const LARGEST = 48 * 1024;
const MOST = { repository: 500, environment: 100 };

function list(variables: Variables, call: RepositoryCall) {
  const sorted = [...variables].sort(([a], [b]) => (a < b ? -1 : 1));
  const { items, headers } = page(call, sorted, PAGE);
  const shown = items.map(([name, value]) => ({ name, value, ...times(call) }));
  return { status: 200, body: { total_count: sorted.length, variables: shown }, headers };
}

function times({ repository }: RepositoryCall): JsonObject {
  return { created_at: repository.createdAt, updated_at: repository.createdAt };
}

/** @throws Refused */
function add(variables: Variables, { body }: RepositoryCall, most: number) {
  const { name, value } = checked(String(body["name"]), String(body["value"]));
  if (variables.has(name)) throw new Refused("conflict", { message: "Already exists - Variable already exists" });
  if (variables.size >= most) throw new Refused("conflict", { message: `At most ${most} variables are allowed` });
  variables.set(name, value);
  return created({});
}

function change(variables: Variables, { body, path }: RepositoryCall) {
  const name = (path["name"] ?? "").toUpperCase();
  const before = variables.get(name);
  if (before === undefined) throw new Refused("notFound");
  const wanted = checked(String(body["name"] ?? name), String(body["value"] ?? before));
  variables.delete(name);
  variables.set(wanted.name, wanted.value);
  return NO_CONTENT;
}

function checked(written: string, value: string): { readonly name: string; readonly value: string } {
  const name = written.toUpperCase();
  if (!NAME.test(name) || name.startsWith("GITHUB_"))
    throw new Refused("invalid", {
      message: "Variable names can only contain alphanumeric characters and underscores",
    });
  if (Buffer.byteLength(value) > LARGEST) throw new Refused("invalid", { message: "Variable value is too large" });
  return { name, value };
}

function remove(variables: Variables, { path }: RepositoryCall) {
  if (!variables.delete((path["name"] ?? "").toUpperCase())) throw new Refused("notFound");
  return NO_CONTENT;
}

function routesOf(base: string, permission: string, most: number, of: (call: RepositoryCall) => Variables) {
  const read = { scope: "repository", needs: [`${permission}:read`] } as const;
  const write = { scope: "repository", needs: [`${permission}:write`] } as const;
  return {
    [`GET ${base}`]: { ...read, answer: (call: RepositoryCall) => list(of(call), call) },
    [`POST ${base}`]: { ...write, answer: (call: RepositoryCall) => add(of(call), call, most) },
    [`PATCH ${base}/{name}`]: { ...write, answer: (call: RepositoryCall) => change(of(call), call) },
    [`DELETE ${base}/{name}`]: { ...write, answer: (call: RepositoryCall) => remove(of(call), call) },
  } satisfies Readonly<Record<string, Route>>;
}

/** Values never come back. */
function secrets(permission: string, of: (call: RepositoryCall) => ReadonlySet<string>): Route {
  const answer = (call: RepositoryCall) => {
    const names = [...of(call)].sort();
    const { items, headers } = page(call, names);
    const shown = items.map((name) => ({ name, ...times(call) }));
    return { status: 200, body: { total_count: names.length, secrets: shown }, headers };
  };
  return { scope: "repository", needs: [`${permission}:read`], answer };
}

const REPOSITORY = "/repos/{owner}/{repo}";
const ENVIRONMENT = `${REPOSITORY}/environments/{environment_name}`;

export const variables = {
  routes: {
    ...routesOf(
      `${REPOSITORY}/actions/variables`,
      "actions_variables",
      MOST.repository,
      (call) => call.repository.variables,
    ),
    ...routesOf(`${ENVIRONMENT}/variables`, "environments", MOST.environment, (call) => environmentOf(call).variables),
    [`GET ${REPOSITORY}/actions/secrets`]: secrets("secrets", ({ repository }) => repository.secrets.actions),
    [`GET ${REPOSITORY}/actions/organization-secrets`]: secrets(
      "secrets",
      ({ repository }) => repository.secrets.organization,
    ),
    [`GET ${REPOSITORY}/dependabot/secrets`]: secrets(
      "dependabot_secrets",
      ({ repository }) => repository.secrets.dependabot,
    ),
    [`GET ${ENVIRONMENT}/secrets`]: secrets("environments", (call) => environmentOf(call).secrets),
  },
} satisfies Family;
