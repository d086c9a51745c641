// Describes the values that a family's schema allows at a path, from its JSON Schema.

import { z } from "zod";
import type { AnyFamily } from "../../families/family.ts";
import { own } from "../../text/lookup.ts";
import { joined } from "../../text/wording.ts";

/** The part of JSON Schema that zod writes and we read. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema | boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly description?: string;
  readonly deprecated?: boolean;
}

/** The schemas that are allowed at a place: the alternatives of all unions on the way. */
export type Alternatives = readonly JsonSchema[];

/** The JSON Schema for a family's value in a config, before it is normalized. */
export function inputSchema(family: AnyFamily): JsonSchema {
  const known = SCHEMAS.get(family);
  if (known) return known;
  const schema = z.toJSONSchema(family.config.schema, {
    io: "input",
    unrepresentable: "any",
    reused: "inline",
  }) as JsonSchema;
  SCHEMAS.set(family, schema);
  return schema;
}
const SCHEMAS = new WeakMap<AnyFamily, JsonSchema>();

/** The schemas of a family at `path`. */
export function allowedAt(family: AnyFamily, path: readonly PropertyKey[]): Alternatives {
  return path.reduce<Alternatives>(
    (schemas, step) => schemas.flatMap((schema) => inner(schema, step)),
    flatten(inputSchema(family)),
  );
}

function inner(schema: JsonSchema, step: PropertyKey): Alternatives {
  const next =
    typeof step === "number" ? schema.items : (own(schema.properties, String(step)) ?? schema.additionalProperties);
  return typeof next === "object" ? flatten(next) : [];
}

function flatten(schema: JsonSchema): Alternatives {
  const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const { description } = schema;
  return choices.length > 0
    ? choices.flatMap((choice) => flatten(description === undefined ? choice : { description, ...choice }))
    : [schema];
}

/** The keys that are allowed there, without retired ones. */
export function keysOf(alternatives: Alternatives): readonly string[] {
  return [
    ...new Set(
      alternatives.flatMap(({ properties = {} }) =>
        Object.keys(properties).filter((key) => !properties[key]?.deprecated),
      ),
    ),
  ];
}

/** The words that are allowed there, if only certain words are. */
export function wordsOf(alternatives: Alternatives): readonly string[] {
  return alternatives
    .flatMap((schema) => schema.enum ?? (schema.const === undefined ? [] : [schema.const]))
    .filter((word) => typeof word === "string");
}

/** True if the schemas accept JSON of this type (`string`, `array`, …). */
export function accepts(alternatives: Alternatives, type: string): boolean {
  return alternatives.some((schema) => typesOf(schema).includes(type));
}

/** `true or false`, `one of pull, push, admin`, `a whole number from 0 to 6`, …; empty if every value is allowed. */
export function allowedInWords(alternatives: Alternatives): string {
  const words = [...new Set(alternatives.flatMap((schema) => wordsOf([schema])))];
  const rest = alternatives
    .filter((schema) => wordsOf([schema]).length === 0)
    .flatMap((schema) =>
      typesOf(schema).flatMap((type) => (type === "boolean" ? ["true", "false"] : [inWords(type, schema)])),
    );
  const choices = [...(words.length > 1 ? [`one of ${words.join(", ")}`] : words), ...new Set(rest)].sort(
    (a, b) => Number(a === "null") - Number(b === "null"),
  );
  return joined(choices, "or");
}

function typesOf({ type }: JsonSchema): readonly string[] {
  if (type === undefined) return [];
  return typeof type === "string" ? [type] : type;
}

function inWords(type: string, schema: JsonSchema): string {
  if (type === "integer" || type === "number")
    return `${type === "integer" ? "a whole number" : "a number"}${range(schema)}`;
  if (type === "string")
    return schema.maxLength === undefined ? "text" : `text of at most ${schema.maxLength} characters`;
  return WORDS[type] ?? type;
}

/** Leaves out the bounds that JSON Schema adds for safe integers. */
function range({ minimum, maximum }: JsonSchema): string {
  const isBound = (bound: number | undefined): bound is number =>
    bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
  if (isBound(minimum) && isBound(maximum)) return ` from ${minimum} to ${maximum}`;
  if (isBound(minimum)) return `, ${minimum} or more`;
  return isBound(maximum) ? `, ${maximum} or less` : "";
}

const WORDS: Readonly<Record<string, string>> = { array: "a list", object: "keys and values", null: "null" };
