// The parts of the editors' schema that no family owns: exclude, include, policies and their match, repositories,
// prune.
import { DIALECTS } from "../../src/families/family.ts";
import type { JsonSchema } from "./family-schema.ts";

const oneOrMore = (items: JsonSchema, description: string): JsonSchema => ({
  description,
  anyOf: [items, { type: "array", items, minItems: 1 }],
});

const glob = { type: ["string", "number"], pattern: "^!?[^/!][^/]*$" };
const slug = { type: ["string", "number"], pattern: "^[\\w-]+$" };
const text = { type: ["string", "number"] };
const truth = (description: string): JsonSchema => ({ type: "boolean", description });

/** `match` of a policy. */
export const matchSchema: JsonSchema = {
  type: "object",
  description: "All conditions must hold; in a list, one value is enough",
  additionalProperties: false,
  minProperties: 1,
  properties: {
    name: oneOrMore(glob, "Globs for the name, without regard to case; a glob with a leading ! excludes"),
    topics: oneOrMore(text, "Topics; the repository has one of them"),
    visibility: oneOrMore({ enum: ["public", "private", "internal"] }, "The visibility of the repository, or several"),
    fork: truth("true: the repository is a fork"),
    template: truth("true: the repository is a template"),
    language: oneOrMore(text, "The main language, as GitHub names it"),
    properties: {
      type: "object",
      description: "Custom properties and the values that they may have",
      minProperties: 1,
      additionalProperties: oneOrMore(
        { type: ["string", "number", "boolean"] },
        "The value, or several; the repository has one of them",
      ),
    },
    teams: oneOrMore(slug, "Slugs of teams; one of them has access"),
    not: { $ref: "#/definitions/match", description: "Conditions that must not hold" },
    any: {
      type: "array",
      minItems: 1,
      items: { $ref: "#/definitions/match" },
      description: "Conditions; at least one of them holds",
    },
  },
};

/** The key that marks what was written for another program. */
export const dialectSection: JsonSchema = {
  enum: DIALECTS,
  description:
    "The program of this file: there, a branch protection switches off those of its four keys that it leaves out",
};

/** Keys of the top level that are not families. */
export const topSections: JsonSchema = {
  exclude: oneOrMore(glob, "Globs for names of repositories that are never touched"),
  include: oneOrMore(
    { type: "string", minLength: 1 },
    "Further files, read before this one: paths and globs from this file's folder",
  ),
  policies: {
    type: "array",
    description: "Layers for the repositories that match, in order; later ones win",
    items: { $ref: "#/definitions/policy" },
  },
  repositories: {
    type: "object",
    description: "Layers for single repositories by exact name; they win over policies",
    propertyNames: { pattern: "^[\\w.-]+$" },
    additionalProperties: { $ref: "#/definitions/repositoryLayer" },
  },
};

/** Keys of narrower layers that are not families. */
export function layerSections(prunable: readonly string[]): {
  readonly prune: JsonSchema;
  readonly extends: JsonSchema;
  readonly later: JsonSchema;
  readonly policy: JsonSchema;
} {
  const names = { enum: prunable };
  return {
    prune: {
      description: "Collections; entries that the config does not name are deleted. Replaces `prune` of earlier layers",
      anyOf: [names, { type: "array", items: names }],
    },
    extends: { description: "Not followed", deprecated: true },
    later: { description: "Not managed yet: the settings on GitHub stay as they are", deprecated: true },
    policy: {
      name: { type: "string", minLength: 1, description: "The name of the policy in reports" },
      match: { $ref: "#/definitions/match" },
    },
  };
}
