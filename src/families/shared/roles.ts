// Repository roles: GitHub's two spellings of the built-in ones, and their order.

import { z } from "zod";
import type { Json, JsonObject } from "../../model.ts";
import { own } from "../../text/lookup.ts";

/**
 * From the lowest to the highest.
 * https://docs.github.com/en/organizations/managing-user-access-to-your-organizations-repositories/managing-repository-roles/repository-roles-for-an-organization
 */
const BUILT_IN: readonly string[] = ["pull", "triage", "push", "maintain", "admin"];
const ALIASES: Readonly<Record<string, string>> = { read: "pull", write: "push" };

/** Every spelling of a built-in role. */
export const ROLE_WORDS: readonly string[] = [...BUILT_IN, ...Object.keys(ALIASES)];

/** Converts both spellings to that of the REST API. Names of custom roles stay as they are. */
export function normalizeRole(name: string): string {
  const role = name.trim();
  const lower = role.toLowerCase();
  const known = own(ALIASES, lower) ?? lower;
  return isBuiltIn(known) ? known : role;
}

/** A role in the config. */
export const roleSchema = z
  .string()
  .trim()
  .min(1)
  .meta({ examples: [...ROLE_WORDS] })
  .transform(normalizeRole)
  .meta({ description: "pull (or read), triage, push (or write), maintain, admin, or a custom repository role" });

/** All other roles are custom roles of the organization. */
export function isBuiltIn(role: string): boolean {
  return BUILT_IN.includes(role);
}

/** GitHub ignores case in the names of custom roles. */
export function sameRole(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/**
 * True only if `a` certainly grants more than `b`. A custom role is known to grant at least `pull` and less than
 * `admin`.
 */
export function exceeds(a: string, b: string): boolean {
  if (isBuiltIn(a) && isBuiltIn(b)) return rank(a) > rank(b);
  if (isBuiltIn(a)) return a === "admin";
  return b === "pull";
}

/** True for the built-in roles without push access. */
export function isBelowPush(role: string): role is "pull" | "triage" {
  return isBuiltIn(role) && exceeds("push", role);
}

function rank(role: string): number {
  return BUILT_IN.indexOf(role);
}

/**
 * The role in an answer: its name, because custom roles have no flag of their own; otherwise the highest flag in
 * `permissions`.
 */
export function roleIn(answer: JsonObject): string | undefined {
  const name = answer["role_name"] ?? answer["permission"];
  if (typeof name === "string") return normalizeRole(name);
  const flags = answer["permissions"] as Readonly<Record<string, Json>> | undefined;
  return flags && BUILT_IN.findLast((role) => flags[role] === true);
}
