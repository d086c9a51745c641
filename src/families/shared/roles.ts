// Repository roles: GitHub's two spellings of the built-in ones, and their order.
import { z } from "zod";
import type { Json, JsonObject } from "../../model.ts";

/**
 * From least to most.
 * https://docs.github.com/en/organizations/managing-user-access-to-your-organizations-repositories/managing-repository-roles/repository-roles-for-an-organization
 */
const BUILT_IN: readonly string[] = ["pull", "triage", "push", "maintain", "admin"];
const ALIASES: Readonly<Record<string, string>> = { read: "pull", write: "push" };

/** Every spelling of a built-in role. */
export const ROLE_WORDS: readonly string[] = [...BUILT_IN, ...Object.keys(ALIASES)];

/** Both spellings → the one that REST takes; custom roles keep theirs. */
export function normaliseRole(name: string): string {
  const role = name.trim();
  const lower = role.toLowerCase();
  const known = ALIASES[lower] ?? lower;
  return isBuiltIn(known) ? known : role;
}

/** A role as people write it. */
export const roleSchema = z
  .string()
  .trim()
  .min(1)
  .meta({ examples: [...ROLE_WORDS] })
  .transform(normaliseRole)
  .meta({ description: "pull (or read), triage, push (or write), maintain, admin, or a custom repository role" });

/** Any other role is one of the organization's own. */
export function isBuiltIn(role: string): boolean {
  return BUILT_IN.includes(role);
}

/** Custom roles are caseless. */
export function sameRole(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/**
 * True only where `a` is certain to be more than `b`: of a custom role we know that it is at least `pull` and less than
 * `admin`.
 */
export function exceeds(a: string, b: string): boolean {
  if (isBuiltIn(a) && isBuiltIn(b)) return rank(a) > rank(b);
  if (isBuiltIn(a)) return a === "admin";
  return b === "pull";
}

function rank(role: string): number {
  return BUILT_IN.indexOf(role);
}

/** The role in an answer: its name, which alone tells custom roles, else the highest flag of `permissions`. */
export function roleIn(answer: JsonObject): string | undefined {
  const name = answer["role_name"] ?? answer["permission"];
  if (typeof name === "string") return normaliseRole(name);
  const flags = answer["permissions"] as Readonly<Record<string, Json>> | undefined;
  return flags && BUILT_IN.findLast((role) => flags[role] === true);
}
