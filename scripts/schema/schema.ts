// Writes schema/repo-cop.schema.json, which editors check config files with: `npm run schema`. Made from the families'
// own schemas.
import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { upcomingKeys } from "../../src/config/compat/aliases.ts";
import type { AnyFamily, PlacementRule } from "../../src/families/family.ts";
import { FAMILIES } from "../../src/families/index.ts";
import { RUN_REPORT } from "../../src/report/run/report-schema.ts";
import { actionName } from "../release/action-name.ts";
import { familySchema, type JsonSchema, respell } from "./family-schema.ts";
import { dialectSection as dialect, layerSections, matchSchema, topSections } from "./sections.ts";

type LayerKind = "top" | "policy" | "repository";
const LAYER_KINDS = { top: "top level", policy: "policy", repository: "repository" } as const satisfies Record<
  LayerKind,
  string
>;

/** The committed files: the schema of a config, and of the file of one repository in a folder `repositories`. */
export const SCHEMA_FILE = fileURLToPath(new URL("../../schema/repo-cop.schema.json", import.meta.url));
export const REPOSITORY_SCHEMA_FILE = fileURLToPath(new URL("../../schema/repository.schema.json", import.meta.url));

/** The address that configs name in `$schema`. The owner is percent-encoded while package.json has a placeholder. */
function addressOf(file: string): string {
  const [repository = "", version = ""] = actionName().split("@");
  return encodeURI(`https://raw.githubusercontent.com/${repository}/${version}/schema/${basename(file)}`);
}

/** A policy that sets visibility names the one that it starts from. */
const visibilityNeedsItsStart = {
  if: { required: ["repository"], properties: { repository: { required: ["visibility"] } } },
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word
  then: { properties: { match: { required: ["visibility"] } } },
};

/** The whole schema as text. */
export function schemaText(families: readonly AnyFamily[] = FAMILIES): string {
  return `${JSON.stringify(configSchema(families), undefined, 2)}\n`;
}

/** The schema of the file of one repository, as text. */
export function repositorySchemaText(families: readonly AnyFamily[] = FAMILIES): string {
  const { definitions, $schema } = configSchema(families);
  const { repositoryLayer, policy: _, ...rest } = definitions as Record<string, JsonSchema>;
  const shared = Object.entries(rest).filter(([name]) => name !== "match" && !/_in_(policy|top)$/.test(name));
  const schema = {
    $schema,
    $id: addressOf(REPOSITORY_SCHEMA_FILE),
    title: "Settings of one repository, for Repo Cop",
    ...repositoryLayer,
    definitions: Object.fromEntries(shared),
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

function configSchema(families: readonly AnyFamily[]): JsonSchema {
  const prunable = families.flatMap((family) => family.config.prunable ?? []);
  const whole = Object.fromEntries(families.map((family) => [family.key, familySchema(family)]));
  respell(whole, families);
  const sections = layerSections(prunable);
  const layer = (kind: LayerKind, own: JsonSchema, required: readonly string[] = []): JsonSchema => ({
    type: "object",
    properties: {
      ...own,
      ...Object.fromEntries(upcomingKeys(families, LAYER_KINDS[kind]).map((key) => [key, sections.later])),
      ...Object.fromEntries(
        families.map((family) => [family.key, { $ref: `#/definitions/${definitionFor(family, kind)}` }]),
      ),
    },
    additionalProperties: false,
    ...(required.length > 0 && { required }),
  });
  const policy = {
    ...layer("policy", { ...sections.policy, prune: sections.prune, dialect }, ["name", "match"]),
    ...visibilityNeedsItsStart,
  };
  const repository = layer("repository", { _extends: sections.extends, prune: sections.prune, dialect });
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: addressOf(SCHEMA_FILE),
    title: "Config of Repo Cop",
    ...layer("top", { ...topSections, prune: sections.prune, dialect }),
    minProperties: 1,
    definitions: {
      policy,
      repositoryLayer: repository,
      match: matchSchema,
      ...Object.fromEntries(families.flatMap((family) => definitionsOf(family, whole[family.key] ?? {}))),
    },
  };
}

function isPlaced({ config: { placement = {} } }: AnyFamily): boolean {
  return Object.keys(placement).length > 0;
}

function definitionFor(family: AnyFamily, kind: LayerKind): string {
  return isPlaced(family) && kind !== "repository" ? `${family.key}_in_${kind}` : family.key;
}

/** One definition, or one for each kind of layer if keys have a placement. */
function definitionsOf(family: AnyFamily, schema: JsonSchema): readonly [string, JsonSchema][] {
  if (!isPlaced(family)) return [[family.key, schema]];
  return [
    [family.key, schema],
    [`${family.key}_in_policy`, restricted(family, schema, "policy")],
    [`${family.key}_in_top`, restricted(family, schema, "top")],
  ];
}

function restricted({ config: { placement = {} } }: AnyFamily, schema: JsonSchema, kind: LayerKind): JsonSchema {
  const properties = Object.entries(schema["properties"] as JsonSchema).flatMap(
    ([key, value]): [string, JsonSchema][] => {
      const rule = placement[key];
      if (rule === undefined) return [[key, value as JsonSchema]];
      if (kind === "top" || rule === "repository") return [];
      return [[key, typeof rule === "function" ? onlyWhere(value as JsonSchema, rule) : (value as JsonSchema)]];
    },
  );
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** The values of a key that a policy may set. */
function onlyWhere({ type, enum: words, description }: JsonSchema, rule: Exclude<PlacementRule, string>): JsonSchema {
  const values = (words as readonly string[] | undefined) ?? (type === "boolean" ? [true, false] : []);
  return {
    ...(description === undefined ? {} : { description }),
    enum: values.filter((value) => rule(value) === "policy"),
  };
}

/** The file for the schema of report.json in a run's report artifact. */
export const REPORT_SCHEMA_FILE = fileURLToPath(new URL("../../schema/report.schema.json", import.meta.url));

/** The schema of report.json as text. */
export function reportSchemaText(): string {
  const { $schema, ...schema } = z.toJSONSchema(RUN_REPORT, { target: "draft-2020-12" });
  return `${JSON.stringify({ $schema, $id: addressOf(REPORT_SCHEMA_FILE), ...schema }, undefined, 2)}\n`;
}

if (import.meta.main) {
  writeFileSync(SCHEMA_FILE, schemaText());
  writeFileSync(REPOSITORY_SCHEMA_FILE, repositorySchemaText());
  writeFileSync(REPORT_SCHEMA_FILE, reportSchemaText());
}
