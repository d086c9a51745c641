// Variables of a repository or an environment: their form in the config, and GitHub's lists of them.
// https://docs.github.com/en/rest/actions/variables

import { z } from "zod";
import type { Json } from "../../model.ts";
import { isObject, text } from "../../objects.ts";
import type { ReadStep } from "../read-contract.ts";
import type { ActualEntry } from "./diff.ts";
import { limits } from "./limits.ts";

const PAGE = "https://docs.github.com/en/actions/reference/workflows-and-actions/variables";
const NAMING = {
  variable: `${PAGE}#naming-conventions-for-configuration-variables`,
  secret: "https://docs.github.com/en/actions/reference/security/secrets#naming-your-secrets",
};
/** The documentation of the limits for number and size. */
export const VARIABLE_LIMITS = `${PAGE}#limits-for-configuration-variables`;

/** GitHub stores names of variables and secrets in upper case. */
export const nameSchema = (what: "variable" | "secret") =>
  z
    .string()
    .trim()
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, `a ${what}'s name has letters, digits and underscores, and no digit first`)
    .regex(/^(?!github_)/i, `GitHub does not allow names that begin with GITHUB_`)
    .transform((name) => name.toUpperCase())
    .meta(
      limits({
        text: "Letters, digits and underscores, no digit first, and not GITHUB_ at the beginning",
        source: NAMING[what],
      }),
    );

/** In bytes of UTF-8. */
const LARGEST = 48 * 1024;

/** A list of variables. */
export const variablesSchema = () =>
  z.array(
    z.strictObject({
      name: nameSchema("variable").meta({ description: "GitHub writes it in upper case" }),
      value: z
        .string({ error: "a variable's value is text: put it in quotes" })
        .refine((value) => new TextEncoder().encode(value).length <= LARGEST, "GitHub takes at most 48 KB")
        .meta({
          description: "Text; visible to all users with read access to the repository's workflows",
          ...limits({ text: "At most 48 KB", source: VARIABLE_LIMITS }),
        }),
    }),
  );

/** The largest page that GitHub allows. https://docs.github.com/en/rest/actions/variables#list-repository-variables */
export const VARIABLES_PER_PAGE = 30;

/** The identity of a variable, or of any other entry whose name GitHub stores in upper case. */
export function upperName(entry: Json): string {
  return (typeof entry === "string" ? entry : text(entry, "name")).toUpperCase();
}

/** The variables in GitHub's answer, by name. */
export function variablesIn(answer: Json | undefined): ReadStep<ReadonlyMap<string, ActualEntry>> {
  if (!Array.isArray(answer) || !answer.every(isVariable))
    return { kind: "unknown", reason: "GitHub answered no list of variables" };
  const entries = answer.map(
    ({ name, value }) => [upperName(name), { value: { name: upperName(name), value } }] as const,
  );
  return { kind: "known", value: new Map(entries) };
}

function isVariable(entry: Json): entry is { readonly name: string; readonly value: string } {
  return isObject(entry) && typeof entry["name"] === "string" && typeof entry["value"] === "string";
}

/**
 * The names of the secrets in GitHub's answer. https://docs.github.com/en/rest/actions/secrets#list-repository-secrets
 */
export function secretNamesIn(answer: Json | undefined): ReadStep<readonly string[]> {
  if (!Array.isArray(answer) || !answer.every((entry: Json) => isObject(entry) && typeof entry["name"] === "string"))
    return { kind: "unknown", reason: "GitHub answered no list of secrets" };
  return { kind: "known", value: answer.map((entry: Json) => upperName(entry)) };
}
