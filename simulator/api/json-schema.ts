// Turns the schemas of an OpenAPI 3.0 description into JSON Schema, open for answers and closed for requests.

export type Schema = { readonly [keyword: string]: unknown };
type Rewrite = (schema: Schema) => Schema;

const BY_NAME = new Set(["properties", "patternProperties"]);
const ONE = new Set(["items", "not", "additionalProperties"]);
const BRANCHES = new Set(["allOf", "anyOf", "oneOf"]);

/** `nullable` is OpenAPI 3.0's own keyword. */
export function toJsonSchema(schema: Schema): Schema {
  const { nullable, ...rest } = eachSubschema(schema, { nested: toJsonSchema, branch: toJsonSchema });
  if (nullable !== true) return rest;
  if (typeof rest["type"] !== "string") return { anyOf: [rest, { type: "null" }] };
  const withNull = Array.isArray(rest["enum"]) ? { enum: [...new Set([...rest["enum"], null])] } : {};
  return { ...rest, type: [rest["type"], "null"], ...withNull };
}

/** Refuses every property that the schema does not name, at any depth. GitHub's description never says so itself. */
export function closed(schema: Schema, resolve: (reference: string) => Schema): Schema {
  const open: Rewrite = (part) => eachSubschema(dereference(part, resolve), { nested: shut, branch: open });
  const shut: Rewrite = (part) => {
    const opened = open(part);
    const isObject = "properties" in opened || [...BRANCHES].some((keyword) => keyword in opened);
    return isObject && !("additionalProperties" in opened) ? { ...opened, unevaluatedProperties: false } : opened;
  };
  return shut(schema);
}

function dereference(schema: Schema, resolve: (reference: string) => Schema): Schema {
  const reference = schema["$ref"];
  return typeof reference === "string" ? dereference(resolve(reference), resolve) : schema;
}

function eachSubschema(
  schema: Schema,
  { nested, branch }: { readonly nested: Rewrite; readonly branch: Rewrite },
): Schema {
  const rewrite = (keyword: string, value: unknown): unknown => {
    if (BRANCHES.has(keyword)) return (value as Schema[]).map(branch);
    if (typeof value !== "object" || value === null) return value;
    if (ONE.has(keyword)) return nested(value as Schema);
    if (BY_NAME.has(keyword)) return mapValues(value as Record<string, Schema>, nested);
    return value;
  };
  return Object.fromEntries(Object.entries(schema).map(([keyword, value]) => [keyword, rewrite(keyword, value)]));
}

function mapValues(schemas: Readonly<Record<string, Schema>>, rewrite: Rewrite): Record<string, Schema> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, rewrite(schema)]));
}
