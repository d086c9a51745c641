// Definitions of custom properties: which values GitHub accepts, and how it stores them.
import type { Directory, Json, JsonObject } from "../../model.ts";
import { didYouMean } from "../../text/suggest.ts";
import type { DesiredProblem } from "../family.ts";
import { type DesiredProperties, type DesiredProperty, propertyKey } from "./schema.ts";

export type PropertyValue = string | readonly string[] | null;

/**
 * https://docs.github.com/en/organizations/managing-organization-settings/managing-custom-properties-for-repositories-in-your-organization
 */
export interface Definition {
  /** In the organization's spelling. */
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  /** The value that GitHub shows for a repository without a value of its own. */
  readonly fallback: PropertyValue;
  readonly allowed: readonly string[] | undefined;
}

/** By name in lower case. */
export function definitionsIn({ properties }: Directory): ReadonlyMap<string, Definition> {
  return new Map(
    Object.values(properties).map((definition) => {
      const decoded = decode(definition as JsonObject);
      return [decoded.name.toLowerCase(), decoded];
    }),
  );
}

function decode({ property_name, value_type, required, default_value, allowed_values }: JsonObject): Definition {
  return {
    name: String(property_name),
    type: String(value_type),
    required: required === true,
    fallback: isValue(default_value) ? default_value : null,
    allowed: Array.isArray(allowed_values) ? allowed_values.map(String) : undefined,
  };
}

/** True for a value in an answer. Anything else means that no value is set. */
export function isValue(value: Json | undefined): value is string | readonly string[] {
  return typeof value === "string" || (Array.isArray(value) && value.every((item) => typeof item === "string"));
}

/** The value that GitHub will show: a list for `multi_select`, and the default if the value is removed. */
export function settled({ value }: DesiredProperty, { type, fallback }: Definition): PropertyValue {
  if (value === null) return fallback;
  if (type === "multi_select") return [...new Set(typeof value === "string" ? [value] : value)];
  return type === "true_false" && typeof value === "string" ? value.toLowerCase() : value;
}

/** Values that GitHub would refuse in any repository. A name without a definition is reported separately. */
export function valueProblems(desired: DesiredProperties, directory: Directory): readonly DesiredProblem[] {
  const definitions = definitionsIn(directory);
  return desired.flatMap((entry): DesiredProblem[] => {
    const definition = definitions.get(propertyKey(entry));
    const message = definition && problemWith(entry, definition);
    return message ? [{ path: [propertyKey(entry), "value"], message }] : [];
  });
}

const BOOLEANS = ["true", "false"];

function problemWith(entry: DesiredProperty, definition: Definition): string | undefined {
  const { name, type, required, fallback } = definition;
  if (entry.value === null) {
    return required && fallback === null
      ? `property "${name}" is required and has no default value, so it cannot be null`
      : undefined;
  }
  const value = settled(entry, definition);
  if (Array.isArray(value) && type !== "multi_select") return `property "${name}" takes one value, not a list`;
  const choices = type === "true_false" ? BOOLEANS : definition.allowed;
  const wrong = [value].flat().filter((one) => one !== null && choices !== undefined && !choices.includes(one));
  if (wrong.length === 0) return undefined;
  const shown = wrong.map((one) => `"${one}"${didYouMean(one, choices ?? [])}`).join(", ");
  return `property "${name}" cannot be ${shown}; it is defined with ${choices?.join(", ")}`;
}
