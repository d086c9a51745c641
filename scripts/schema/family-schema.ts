// The schema that editors use for one family: the family's own schema, and the additions of layers.
import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { AnyFamily, Spelling } from "../../src/families/family.ts";
import { withGitHubDefaults } from "./github-defaults.ts";

/** JSON Schema, draft 7: what editors' YAML plug-ins know best. */
export type JsonSchema = { [key: string]: unknown };

/**
 * The schema of a family in a config: its own schema, with links, examples, GitHub's defaults, values from the
 * repository, and `absent` entries.
 */
export function familySchema(family: AnyFamily): JsonSchema {
  return withoutLimits(limitedSchema(family));
}

/** The same schema with GitHub's limits at their keys. */
export function limitedSchema(family: AnyFamily): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(family.config.schema, {
    io: "input",
    unrepresentable: "any",
    reused: "inline",
    target: "draft-7",
  }) as JsonSchema;
  const known = withTemplates(withGitHubDefaults(family.key, schema));
  const written = family.config.merge.kind === "collection" ? withAbsent(known) : known;
  const examples = examplesOf(family.key);
  return {
    ...written,
    description: `${family.docs.summary}. ${family.docs.url}`,
    ...(examples.length > 0 && { examples }),
  };
}

/** The example of a family, which a test loads. */
export const exampleOf = (family: string): string => `examples/settings/${family}.yml`;

/** The values of the family in its example file, at top level and in other layers. */
function examplesOf(family: string): readonly unknown[] {
  const file = exampleOf(family);
  if (!existsSync(file)) return [];
  const found: unknown[] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === family) found.push(inner);
      else if (["policies", "repositories"].includes(key)) Object.values(inner as object).forEach(collect);
    }
  };
  collect(parse(readFileSync(file, "utf8")));
  return found;
}

/** They are for people, and no part of JSON Schema. */
function withoutLimits({ githubLimits: _, ...schema }: JsonSchema): JsonSchema {
  return mapSchemas(schema, withoutLimits);
}

/** Texts with a form of their own may also come from the repository. */
function withTemplates(schema: JsonSchema): JsonSchema {
  const inner = mapSchemas(schema, withTemplates);
  const isFree = inner["type"] === "string" && !("enum" in inner) && !("const" in inner);
  const isFormed = ["pattern", "format", "minLength", "maxLength", "allOf"].some((key) => key in inner);
  if (!isFree || !isFormed) return inner;
  const { description, default: given, examples, githubLimits, ...form } = inner;
  return {
    ...(description === undefined ? {} : { description }),
    ...(githubLimits === undefined ? {} : { githubLimits }),
    ...(given === undefined ? {} : { default: given }),
    ...(examples === undefined ? {} : { examples }),
    // As values of their own, so that editors offer them.
    anyOf: [...(examples === undefined ? [] : [{ enum: examples }]), form, { type: "string", pattern: "\\$\\{" }],
  };
}

/** `absent` needs only the key of the entry. */
function withAbsent(schema: JsonSchema): JsonSchema {
  const inner = mapSchemas(schema, (each) => each);
  const items = inner["items"] as JsonSchema | undefined;
  if (!items) return mapSchemas(inner, (each) => (each["type"] === "array" ? withAbsent(each) : each));
  const { required, ...entry } = items;
  const absent = {
    const: true,
    description: "Removes the entry of earlier layers; only `prune` deletes it on GitHub",
  };
  const whole = required === undefined ? {} : { anyOf: [{ required }, { required: ["absent"] }] };
  return { ...inner, items: { ...entry, properties: { ...(entry["properties"] as JsonSchema), absent }, ...whole } };
}

/** Applies `change` to every schema directly inside. */
function mapSchemas(schema: JsonSchema, change: (inner: JsonSchema) => JsonSchema): JsonSchema {
  const entries = Object.entries(schema).map(([key, value]): [string, unknown] => {
    if (key === "properties")
      return [
        key,
        Object.fromEntries(
          Object.entries(value as JsonSchema).map(([name, inner]) => [name, change(inner as JsonSchema)]),
        ),
      ];
    if (["anyOf", "oneOf"].includes(key)) return [key, (value as JsonSchema[]).map(change)];
    return [
      key,
      (key === "items" || key === "additionalProperties") && typeof value === "object"
        ? change(value as JsonSchema)
        : value,
    ];
  });
  return Object.fromEntries(entries);
}

/** Other programs' spellings are read too. */
export function respell(whole: Record<string, JsonSchema>, families: readonly AnyFamily[]): void {
  for (const family of families)
    for (const spelling of family.config.spellings ?? []) addSpelling(whole, family, spelling);
}

function addSpelling(whole: Record<string, JsonSchema>, family: AnyFamily, { from, to }: Spelling): void {
  const [owner = "", key, ...deeper] = from;
  const properties = whole[owner]?.["properties"] as JsonSchema | undefined;
  if (!properties || key === undefined || deeper.length > 0) return;
  const own = whole[family.key] ?? {};
  const meant = to === undefined ? own : ((own["properties"] as JsonSchema)[to] as JsonSchema);
  properties[key] = {
    ...meant,
    description: `Another spelling of ${to === undefined ? family.key : `${family.key}.${to}`}`,
  };
}
