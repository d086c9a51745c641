// The whole state of a simulated organization as flat paths and values, so that two moments of it can be compared.
import type { Organization } from "../../../simulator/state/organization.ts";

/** By path, such as `api/settings/has_wiki`; what is not there has no path. */
export type Snapshot = ReadonlyMap<string, string>;

/** Fields that only tell entities apart or come from the time of a write, in the words of the simulator and of REST. */
const NO_STATE: ReadonlySet<string> = new Set([
  ...["id", "nodeId", "node_id", "number", "__typename", "repositoryId"],
  ...["updatedAt", "updated_at", "createdAt", "created_at", "expires_at"],
]);
/** Fields by which the entries of a list are told apart; the first that an entry has. */
const KEYS = [
  "key_prefix",
  "key",
  "pattern",
  "name",
  "property_name",
  "title",
  "slug",
  "context",
  "url",
  "invitee",
  "login",
  "app",
];
/** What has a path of its own elsewhere, or is no state of the organization's repositories. */
const NOT_OF_ORGANIZATION: ReadonlySet<string> = new Set([
  "repositories",
  "names",
  "nodes",
  "tokens",
  "lastId",
  "teams",
]);

/**
 * `organization/…` for the organization's own state, and `<repository>/…`, with `<repository>/team/<slug>` for grants.
 */
export function takeSnapshot(organization: Organization): Snapshot {
  const paths = new Map<string, string>();
  for (const [field, value] of Object.entries(organization)) {
    if (!NOT_OF_ORGANIZATION.has(field)) flatten(value, `organization/${field}`, paths);
  }
  for (const { grants, members, ...team } of organization.teams) {
    flatten({ ...team, parent: team.parent?.slug, members }, `organization/teams/${team.slug}`, paths);
    for (const [id, role] of grants) {
      const repository = organization.repositories.get(id);
      if (repository) paths.set(`${repository.name}/team/${team.slug}`, role);
    }
  }
  for (const repository of organization.repositories.values()) flattenFields(repository, repository.name, paths);
  return paths;
}

/** The same text for the same state. */
export function digestOf(snapshot: Snapshot): string {
  return [...snapshot]
    .map(([path, value]) => `${path}=${value}`)
    .sort()
    .join("\n");
}

/** The part of one repository. */
export function partOf(snapshot: Snapshot, repository: string): Snapshot {
  return new Map([...snapshot].filter(([path]) => path.startsWith(`${repository}/`)));
}

type Paths = Map<string, string>;

function flatten(value: unknown, path: string, paths: Paths): void {
  if (value === undefined) return;
  if (typeof value !== "object" || value === null) return void paths.set(path, textOf(value, path));
  const actor = actorOf(value);
  if (actor !== undefined) return void paths.set(path, actor);
  if (value instanceof Map) for (const [key, one] of value) flatten(one, `${path}/${String(key)}`, paths);
  else if (value instanceof Set || Array.isArray(value)) flattenList([...value], path, paths);
  else flattenFields(value, path, paths);
}

/** A prefix is the same in capitals. */
function textOf(value: unknown, path: string): string {
  return JSON.stringify(path.endsWith("/key_prefix") ? String(value).toLowerCase() : value);
}

function flattenFields(value: object, path: string, paths: Paths): void {
  for (const [field, one] of Object.entries(value)) {
    if (!NO_STATE.has(field)) flatten(one, `${path}/${field}`, paths);
  }
}

/** Lists are sets: of values, of actors, or of entries with a key. */
function flattenList(list: readonly unknown[], path: string, paths: Paths): void {
  for (const [index, entry] of list.entries()) {
    const actor = typeof entry === "object" && entry !== null ? actorOf(entry) : String(entry);
    if (actor !== undefined) {
      paths.set(`${path}/${actor}`, "there");
      continue;
    }
    const place = `${path}/${keyOf(entry as Readonly<Record<string, unknown>>) ?? index}`;
    paths.set(place, "there");
    flatten(entry, place, paths);
  }
}

function keyOf(entry: Readonly<Record<string, unknown>>): string | undefined {
  const { config } = entry as { readonly config?: { readonly url?: string } };
  if (config?.url !== undefined) return encodeURIComponent(config.url); // of a webhook
  const field = KEYS.find((name) => entry[name] !== undefined);
  const key = field === undefined ? undefined : entry[field];
  return typeof key === "object" && key !== null
    ? actorOf(key)
    : key === undefined
      ? undefined
      : String(key).toLowerCase();
}

/** `User octo-owner` for a user, a team or an App inside something else. */
function actorOf(value: object): string | undefined {
  const { __typename, login, slug } = value as { __typename?: string; login?: string; slug?: string };
  return __typename !== undefined && /^(?:User|Team|App)$/.test(__typename)
    ? `${__typename} ${login ?? slug}`
    : undefined;
}
