// Users, Apps, teams and their roles.
import type { Node } from "./node.ts";

/**
 * Built-in roles, least first.
 * https://docs.github.com/en/organizations/managing-user-access-to-your-organizations-repositories/managing-repository-roles/repository-roles-for-an-organization
 */
export const ROLES = ["read", "triage", "write", "maintain", "admin"] as const;
export type BuiltInRole = (typeof ROLES)[number];
/** A built-in role or the name of a custom one. */
export type Role = string;

export interface CustomRole {
  readonly id: number;
  readonly name: string;
  readonly baseRole: Exclude<BuiltInRole, "admin">;
}

export interface User extends Node {
  readonly __typename: "User";
  readonly login: string;
  /** `outsider`: no member, at most a collaborator. */
  membership: "owner" | "member" | "outsider";
}

export interface App extends Node {
  readonly __typename: "App";
  readonly slug: string;
  readonly name: string;
  /** PEM; only an App that asks for tokens needs one. */
  readonly publicKey?: string;
  readonly installationId: number;
  /** By GitHub's name of the permission. */
  permissions: Readonly<Record<string, "read" | "write">>;
  /** Repository names; left out: all. */
  repositories?: readonly string[];
}

export interface Team extends Node {
  readonly __typename: "Team";
  name: string;
  slug: string;
  privacy: "closed" | "secret";
  parent: Team | undefined;
  /** Its own grants, by repository id; what parents grant is inherited. */
  readonly grants: Map<number, Role>;
  /** Lower-case logins. */
  readonly members: Set<string>;
}

/** REST's old words for roles, in grants and in `permission`. */
const LEGACY: Readonly<Record<string, string>> = { read: "pull", write: "push" };
const MODERN: Readonly<Record<string, string>> = { pull: "read", push: "write" };

export function legacyName(role: Role): string {
  return LEGACY[role] ?? role;
}
export function modernName(permission: string): Role {
  return MODERN[permission] ?? permission;
}
