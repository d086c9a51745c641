// Copies a repository of the simulator with everything that it has, so that several drift in the same way.
import { nodeIdOf } from "../../../simulator/state/node.ts";
import { addRepository, nextId, type Organization } from "../../../simulator/state/organization.ts";
import type { Repository } from "../../../simulator/state/repository.ts";

/** A repository of another name in the same state, team grants included. */
export function addTwin(organization: Organization, original: Repository, name: string): Repository {
  const twin = addRepository(organization, { name, fork: original.fork, language: original.language });
  const { id, nodeId, createdAt } = twin;
  const copied = copyFields(original, { organization, from: original, to: twin });
  Object.assign(twin, copied, { id, nodeId, name, createdAt });
  for (const one of twin.deployKeys) Object.assign(one, { key: keyOfTwin(one.key, name) });
  for (const { grants } of organization.teams) {
    const role = grants.get(original.id);
    if (role !== undefined) grants.set(id, role);
  }
  return twin;
}

/** A deploy key can be on one repository only, so the twin has others. */
export function keyOfTwin(key: string, name: string): string {
  const [type = "", material = ""] = key.split(" ");
  return `${type} ${Buffer.from(`${material} ${name}`).toString("base64")}`;
}

interface Copying {
  readonly organization: Organization;
  readonly from: Repository;
  readonly to: Repository;
}

function copy(value: unknown, copying: Copying): unknown {
  if (typeof value !== "object" || value === null) return value === copying.from.id ? copying.to.id : value;
  if (isShared(value)) return value;
  if (value instanceof Map) return new Map([...value].map(([key, one]) => [key, copy(one, copying)]));
  if (value instanceof Set) return new Set([...value].map((one) => copy(one, copying)));
  if (Array.isArray(value)) return value.map((one) => copy(one, copying));
  return copyFields(value, copying);
}

/** What has ids of its own gets new ones, and what GraphQL can find by them is found. */
function copyFields(value: object, copying: Copying): object {
  const copied: Record<string, unknown> = Object.fromEntries(
    Object.entries(value).map(([field, one]) => [field, copy(one, copying)]),
  );
  if (value === copying.from || typeof copied["id"] !== "number") return copied;
  const id = nextId(copying.organization);
  copied["id"] = id;
  if (typeof copied["nodeId"] === "string") {
    const nodeId = nodeIdOf(copied["nodeId"].split("_")[0] ?? "N", id);
    Object.assign(copied, { nodeId });
    copying.organization.nodes.set(nodeId, copied as never);
  }
  return copied;
}

/** Users, teams and Apps belong to the organization. */
function isShared(value: object): boolean {
  return "__typename" in value && /^(?:User|Team|App|Organization)$/.test(String(value.__typename));
}
