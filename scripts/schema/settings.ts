// Makes docs/settings.md, the reference of every key, from the schemas and documentation rows of the families.
import { existsSync, readFileSync } from "node:fs";
import type { AnyFamily, FurtherPermission } from "../../src/families/family.ts";
import { FAMILIES } from "../../src/families/index.ts";
import { exampleOf, familySchema, type JsonSchema, respell } from "./family-schema.ts";
import { familyNeed, keyNeed, type PlanNeed } from "./plan-needs.ts";

/** One key of a family as the reference shows it. */
export interface SettingKey {
  /** From the family down, `[]` for the entries of a list: `labels[].color`. */
  readonly path: string;
  readonly values: string;
  readonly meaning: string;
  readonly required: boolean;
}

const HOW = {
  "repository-query": "in bulk, many repositories in one GraphQL query",
  organization: "from lists of the whole organization",
  endpoint: "for each repository separately",
} as const satisfies Record<AnyFamily["read"]["kind"], string>;

/** The page without its title: a list of the families, then a section for each. */
export function settingsReference(families: readonly AnyFamily[] = FAMILIES): string {
  const schemas = Object.fromEntries(families.map((family) => [family.key, familySchema(family)]));
  respell(schemas, families);
  const toc = families.map(({ key, docs }) => `- [${key}](#${key}): ${docs.summary}`);
  return [toc.join("\n"), ...families.map((family) => section(family, schemas[family.key] ?? {}))].join("\n\n");
}

/** Every key of a family's schema, from the outside in. */
export function settingKeys(family: string, schema: JsonSchema): readonly SettingKey[] {
  return keysIn(schema, family, new Set());
}

function section(family: AnyFamily, schema: JsonSchema): string {
  const { key, docs, config, read } = family;
  const facts = [
    `- **GitHub's documentation**: <${docs.url}>`,
    `- **Permission to read**: ${grants(family, "read")}`,
    `- **Permission to write**: ${grants(family, "write")}`,
    `- **Read**: ${read.listed || read.usesProperties ? "with the list of repositories; the rest " : ""}${HOW[read.kind]}`,
    `- **Requests per repository in sync**: ${docs.cost.steady}`,
    `- **Requests per change**: ${docs.cost.change}`,
    `- **Plan and server**: ${needOf(familyNeed(key)) || "every plan and server"}`,
    ...(config.prunable?.length ? [`- **Can be pruned**: ${config.prunable.map(code).join(", ")}`] : []),
    ...placement(family),
  ];
  const rows = settingKeys(key, schema).map(
    ({ path, values, meaning, required }) =>
      `| ${code(path)}${required ? " (required)" : ""} | ${cell(values).replaceAll("; each entry: ", "<br>each entry: ")} | ${cell(meaning)} | ${needOf(keyNeed(key, path))} |`,
  );
  const file = exampleOf(key);
  if (!existsSync(file)) throw new Error(`The family ${key} has no ${file}; npm run docs makes it of the sample.`);
  const example = readFileSync(file, "utf8").trimEnd();
  return [
    `## ${key}`,
    `${docs.summary}.`,
    facts.join("\n"),
    ["| key | values | meaning | needs |", "| --- | --- | --- | --- |", ...rows].join("\n"),
    `Example, [${file}](../${file}):\n\n\`\`\`yaml\n${example}\n\`\`\``,
  ].join("\n\n");
}

/** `[GitHub Enterprise](https://docs.github.com/…)`; empty where nothing is needed. */
function needOf(need: PlanNeed | undefined): string {
  return need === undefined ? "" : `[${need.text}](${need.source})`;
}

/** A read permission is enough to plan; writing needs the stronger one. */
function grants({ docs: { permission } }: AnyFamily, to: "read" | "write"): string {
  const { name, level, also = [] } = permission;
  const all: readonly FurtherPermission[] = [{ name, level, access: permission[to] }, ...also];
  return all
    .map(({ name, access, level, when }) => {
      const needed = to === "read" && access === "write" ? "read" : access;
      return `${name}: ${needed} (${level})${when === undefined ? "" : `, ${when}`}`;
    })
    .join("<br>");
}

function placement({ config: { placement = {} } }: AnyFamily): readonly string[] {
  const keys = Object.entries(placement);
  const only = keys.filter(([, rule]) => rule === "repository").map(([key]) => code(key));
  const also = keys.filter(([, rule]) => rule === "policy").map(([key]) => code(key));
  const mixed = keys.filter(([, rule]) => typeof rule === "function").map(([key]) => code(key));
  return [
    ...(only.length > 0 ? [`- **Only under \`repositories\`**: ${only.join(", ")}`] : []),
    ...(also.length > 0 ? [`- **Only under \`repositories\` or in a policy**: ${also.join(", ")}`] : []),
    ...(mixed.length > 0
      ? [
          `- **Depends on the value**: ${mixed.join(", ")} (see [Keys of one repository](configuration.md#keys-of-one-repository))`,
        ]
      : []),
  ];
}

function keysIn(schema: JsonSchema, path: string, seen: Set<string>): readonly SettingKey[] {
  const found: SettingKey[] = [];
  const required = new Set(requiredOf(schema));
  for (const [key, value] of Object.entries((schema["properties"] ?? {}) as Record<string, JsonSchema>)) {
    const inner = `${path}.${key}`;
    if (!seen.has(inner)) {
      seen.add(inner);
      found.push({ path: inner, values: valuesOf(value), meaning: meaningOf(value), required: required.has(key) });
    }
    if (!isOtherSpelling(value)) found.push(...keysIn(value, inner, seen));
  }
  const { items, additionalProperties } = schema;
  if (isSchema(items)) found.push(...keysIn(items, `${path}[]`, seen));
  if (isSchema(additionalProperties)) found.push(...keysIn(additionalProperties, `${path}.<name>`, seen));
  for (const branch of branchesOf(schema)) found.push(...keysIn(withoutRequired(branch, schema), path, seen));
  return found;
}

/** An entry with `absent` needs its key alone, so the keys that it requires otherwise are in a branch. */
function requiredOf(schema: JsonSchema): readonly string[] {
  const own = (schema["required"] ?? []) as readonly string[];
  const [whole] = branchesOf(schema);
  const isAbsentBranch = branchesOf(schema).some((branch) => String(branch["required"]) === "absent");
  return isAbsentBranch ? [...own, ...((whole?.["required"] ?? []) as readonly string[])] : own;
}

/** Removes `required` if a setting accepts several kinds of map, because each kind requires other keys. */
function withoutRequired(branch: JsonSchema, { anyOf = [] }: JsonSchema): JsonSchema {
  const isOneOfSeveral = (anyOf as readonly JsonSchema[]).filter((each) => "properties" in each).length > 1;
  return isOneOfSeveral ? { ...branch, required: [] } : branch;
}

/** Another spelling has the keys of the setting that it names. */
const isOtherSpelling = (schema: JsonSchema) => /^Another spelling of \S+$/.test(String(schema["description"]));

function meaningOf(schema: JsonSchema): string {
  const own = schema["description"];
  if (typeof own === "string") return own;
  const inner = branchesOf(schema)
    .map(meaningOf)
    .find((text) => text !== "");
  return inner ?? "";
}

function valuesOf(schema: JsonSchema): string {
  if ("default" in schema) {
    const { default: given, ...rest } = schema;
    return `${valuesOf(rest)}; GitHub's default: ${code(typeof given === "string" ? given : JSON.stringify(given))}`;
  }
  if (schema["deprecated"] === true) return "any; not written";
  if ("const" in schema) return code(String(schema["const"]));
  if (Array.isArray(schema["enum"])) return schema["enum"].map((each) => code(String(each))).join(", ");
  const branches = branchesOf(schema).filter(
    (branch) => !isTemplate(branch) && !("required" in branch && !("type" in branch)),
  );
  if (branches.length > 0) return [...new Set(branches.map(valuesOf))].join(" or ");
  const { type } = schema;
  if (Array.isArray(type)) return [...new Set(type.map((each) => valuesOf({ ...schema, type: each })))].join(" or ");
  return valuesOfType(String(type), schema);
}

function valuesOfType(type: string, schema: JsonSchema): string {
  switch (type) {
    case "boolean":
      return "`true` or `false`";
    case "null":
      return "`null`";
    case "integer":
      return `whole number${range(schema)}`;
    case "number":
      return `number${range(schema)}`;
    case "array": {
      const { items, minItems, maxItems } = schema;
      const count = [
        ...(minItems === undefined ? [] : [`at least ${minItems}`]),
        ...(maxItems === undefined ? [] : [`at most ${maxItems}`]),
      ].join(", ");
      const each = isSchema(items) ? valuesOf(items) : "any value";
      return `list; each entry: ${each}${count === "" ? "" : ` (${count} entries)`}`;
    }
    case "object":
      return "map";
    case "string":
      return textForm(schema);
    default:
      return "any value";
  }
}

function range({ minimum, maximum }: JsonSchema): string {
  const isLimit = (value: unknown): value is number => typeof value === "number" && Math.abs(value) < 2 ** 53 - 1;
  if (isLimit(minimum) && isLimit(maximum)) return `, ${minimum} to ${maximum}`;
  if (isLimit(minimum)) return `, at least ${minimum}`;
  return isLimit(maximum) ? `, at most ${maximum}` : "";
}

function textForm({ format, pattern, maxLength, allOf }: JsonSchema): string {
  const patterns = [pattern, ...((allOf ?? []) as JsonSchema[]).map((each) => each["pattern"])].filter(
    (each) => typeof each === "string",
  );
  const limits = [
    ...(format === undefined ? [] : [`a ${format}`]),
    ...(maxLength === undefined ? [] : [`at most ${maxLength} characters`]),
    ...(patterns.length === 0 || format !== undefined ? [] : [`matches ${patterns.map(code).join(" and ")}`]),
  ];
  return limits.length === 0 ? "text" : `text (${limits.join(", ")})`;
}

const isTemplate = ({ pattern }: JsonSchema) => pattern === "\\$\\{";
const isSchema = (value: unknown): value is JsonSchema => typeof value === "object" && value !== null;
const branchesOf = (schema: JsonSchema): readonly JsonSchema[] =>
  [...((schema["anyOf"] ?? []) as JsonSchema[]), ...((schema["oneOf"] ?? []) as JsonSchema[])].filter(isSchema);
const code = (text: string) => `\`${text}\``;
/** A pipe ends a cell, in code too. */
const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
