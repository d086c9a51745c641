// Makes docs/github-limits.md from the limits that the schemas of the families carry.
import type { AnyFamily } from "../../src/families/family.ts";
import { FAMILIES } from "../../src/families/index.ts";
import type { GithubLimit } from "../../src/families/shared/limits.ts";
import { type JsonSchema, limitedSchema } from "./family-schema.ts";

/** A limit and the key that it is for: `labels[].name`. */
export interface KeyLimit extends GithubLimit {
  readonly path: string;
}

/** The page without its title: a table of each family that has limits. */
export function limitsReference(families: readonly AnyFamily[] = FAMILIES): string {
  const sections = families.flatMap((family) => {
    const rows = limitsOf(family).map(
      ({ path, text, source, isUnchecked }) =>
        `| \`${path}\` | ${text.replaceAll("|", "\\|")} | ${isUnchecked ? "" : "yes"} | <${source}> |`,
    );
    if (rows.length === 0) return [];
    const head = ["| key | limit | checked | source |", "| --- | --- | --- | --- |"];
    return [`## ${family.key}\n\n${[...head, ...rows].join("\n")}`];
  });
  return sections.join("\n\n");
}

/** In the order of the keys. */
export function limitsOf(family: AnyFamily): readonly KeyLimit[] {
  return nodesOf(family).flatMap(({ path, schema }) =>
    ((schema["githubLimits"] ?? []) as readonly GithubLimit[]).map((limit) => ({ ...limit, path })),
  );
}

export interface SchemaNode {
  readonly path: string;
  readonly schema: JsonSchema;
}

/** Every schema of a family with the key that it is for, from the outside in. */
export function nodesOf(family: AnyFamily): readonly SchemaNode[] {
  return nodesIn(limitedSchema(family), family.key);
}

function nodesIn(schema: JsonSchema, path: string): readonly SchemaNode[] {
  const { properties, items, anyOf = [], oneOf = [], additionalProperties } = schema;
  return [
    { path, schema },
    ...[anyOf, oneOf].flatMap((branches) => (branches as readonly JsonSchema[]).flatMap((one) => nodesIn(one, path))),
    ...(isSchema(items) ? nodesIn(items, `${path}[]`) : []),
    ...Object.entries((properties ?? {}) as Record<string, JsonSchema>).flatMap(([key, inner]) =>
      nodesIn(inner, `${path}.${key}`),
    ),
    ...(isSchema(additionalProperties) ? nodesIn(additionalProperties, `${path}.<name>`) : []),
  ];
}

const isSchema = (value: unknown): value is JsonSchema => typeof value === "object" && value !== null;
