// Cuts one file into its layers: top level, policies, repositories. Checks all keys outside of families.

import type { AnyFamily, Dialect } from "../../families/family.ts";
import type { Provenance } from "../../model.ts";
import { given } from "../../objects.ts";
import { settingsDocument } from "../../text/document-url.ts";
import { nearest } from "../../text/suggest.ts";
import { placeOf } from "../../text/wording.ts";
import { adviceOn, sectionFor, upcomingKeys } from "../compat/aliases.ts";
import { DIALECT, withDialect } from "../compat/dialect.ts";
import { respell } from "../compat/spellings.ts";

import type { Layer, LayerFamily } from "../model/config.ts";
import { compileMatch, type Match } from "../model/match.ts";
import { readText, readTexts } from "../source/scalars.ts";
import {
  type Diagnostics,
  describe,
  entryOf,
  isEmpty,
  type MapEntry,
  type MapNode,
  type Position,
  quote,
  report,
  reportEmpty,
  toJson,
} from "../source/tree.ts";
import { type FamilyContext, provenance } from "../values/normalize.ts";
import { accepts, allowedAt, inputSchema, keysOf } from "../values/schema-hints.ts";
import { readFamily } from "./read-family.ts";
import { readMatch } from "./read-match.ts";

/** The context for reading layers. */
export interface LayerContext {
  readonly families: readonly AnyFamily[];
  readonly diagnostics: Diagnostics;
  /** The program for which the current file or layer was written. Left out: Repo Cop. */
  readonly dialect?: Dialect;
}

const TOP_KEYS = ["exclude", "include", "policies", "repositories", "prune", DIALECT];
const POLICY_KEYS = ["name", "match", "prune", DIALECT];
const REPOSITORY_KEYS = ["prune", DIALECT];

/** All layers of a file with a top level. Later layers win. */
export function readLayers(root: MapNode, around: LayerContext): readonly Layer[] {
  reportEmpty(root, around.diagnostics, { path: [], mayBeNull: nullsIn(around.families) });
  const context = withDialect(root, around);
  const at = root.entries[0]?.at ?? root.at;
  const top = readLayer(root, { kind: "top level", name: "", at, own: TOP_KEYS }, context);
  const policies = entryOf(root, "policies");
  const repositories = entryOf(root, "repositories");
  return [
    ...(top.families.length > 0 || top.prune ? [top] : []),
    ...(policies ? readPolicies(policies, context) : []),
    ...(repositories ? readRepositories(repositories, context) : []),
  ];
}

/** Returns a function that is true for paths at which the family accepts null. */
function nullsIn(families: readonly AnyFamily[]): (path: readonly (string | number)[]) => boolean {
  return (path) => {
    const [key = "", ...rest] = path[0] === "policies" || path[0] === "repositories" ? path.slice(2) : path;
    const family = families.find((one) => one.key === key);
    return family !== undefined && rest.length > 0 && accepts(allowedAt(family, rest), "null");
  };
}

/** The layer of a file for a single repository. */
export function readRepositoryFile(root: MapNode, name: string, context: LayerContext): Layer {
  reportEmpty(root, context.diagnostics, { path: [], mayBeNull: nullsIn(context.families) });
  const problem = nameProblem(name, new Map());
  if (problem) report(context.diagnostics.problems, root.at, `the file is named after no repository: ${problem}`);
  return readLayer(
    root,
    { kind: "repository", name, at: root.entries[0]?.at ?? root.at, own: REPOSITORY_KEYS },
    withDialect(root, context),
  );
}

interface LayerPlan {
  readonly kind: Layer["kind"];
  readonly name: string;
  readonly at: Position;
  /** Keys in addition to the families. */
  readonly own: readonly string[];
  readonly match?: Match;
}

function readLayer(
  written: MapNode,
  { kind, name, at, own, match }: LayerPlan,
  { families, diagnostics, dialect }: LayerContext,
): Layer {
  const map = respell(written, families, diagnostics);
  const label = { "top level": "top level", policy: policyName(name, at), repository: `repository ${name}` }[kind];
  const context: FamilyContext = {
    layer: { kind, name, ...given({ match }) },
    label,
    families,
    diagnostics,
    ...given({ dialect }),
  };
  const parts = map.entries.flatMap((entry): LayerFamily[] => {
    const family = families.find(({ key }) => key === entry.key);
    if (!family) reportUnknown(entry, own, context);
    const part = family && readFamily(family, entry, context);
    return part && part.pieces.length > 0 ? [part] : [];
  });
  const prune = entryOf(map, "prune");
  const isOfLayer = ({ key }: MapEntry): boolean => key === "prune" || families.some((family) => family.key === key);
  return {
    kind,
    name,
    source: provenance(label, at),
    text: JSON.stringify([kind, dialect ?? null, toJson({ ...map, entries: map.entries.filter(isOfLayer) })]),
    ...(match && { match: { wanted: match, matches: compileMatch(match) } }),
    families: parts,
    ...(prune && !isEmpty(prune.value) && { prune: readPrune(prune, context) }),
  };
}

/** `policy "databases"`, or the place of a policy without a name. */
function policyName(name: string, { file, line }: Position): string {
  return name === "" ? `policy at ${placeOf({ file, line })}` : `policy "${name}"`;
}

function reportUnknown(
  { key, at }: MapEntry,
  own: readonly string[],
  { families, diagnostics, layer }: FamilyContext,
): void {
  if (own.includes(key)) return;
  if (layer.kind === "repository" && key === EXTENDS) {
    report(diagnostics.warnings, at, EXTENDS_WARNING);
    return;
  }
  if (upcomingKeys(families, layer.kind).includes(key)) {
    report(
      diagnostics.warnings,
      at,
      `\`${key}\` is not managed yet: nothing under it is checked or written, and what GitHub has stays as it is.`,
    );
    return;
  }
  const keys = [...families.map((family) => family.key), ...own];
  const hint = hintFor(key, keys, families);
  const where =
    layer.kind === "policy" ? "in a policy" : layer.kind === "repository" ? "for a repository" : "at top level";
  const advice = hint || `Allowed: ${keys.join(", ")}.`;
  report(diagnostics.problems, at, `\`${key}\` is not known ${where}. ${advice} See ${settingsDocument()}`);
}

/** Probot's way to inherit settings from another repository. */
const EXTENDS = "_extends";
const EXTENDS_WARNING =
  "`_extends` is not followed. Settings that repositories share belong at top level or in a policy; " +
  "remove the line once it does.";

function hintFor(key: string, keys: readonly string[], families: readonly AnyFamily[]): string {
  if (key === EXTENDS)
    return "Files are joined by `include:`; settings that all repositories share belong at top level.";
  if (TOP_KEYS.includes(key)) return `\`${key}\` stands at top level only.`;
  const advice = adviceOn(key);
  if (advice) return advice;
  const section = sectionFor(key);
  const near = section && keys.includes(section) ? section : nearest(key, keys);
  if (near) return `Did you mean \`${near}\`?`;
  const home = families.find(
    (family) => family.config.merge.kind === "map" && keysOf([inputSchema(family)]).includes(key),
  );
  return home ? `Move it under \`${home.key}:\`.` : "";
}

/** An empty list removes `prune` of earlier layers. */
function readPrune(entry: MapEntry, { families, diagnostics, label }: FamilyContext): ReadonlyMap<string, Provenance> {
  const prunable = families.flatMap((family) => family.config.prunable ?? []);
  const rule = {
    wanted: `a list of ${prunable.join(", ")}`,
    mayBeEmpty: true,
    check: (text: string): string | undefined => {
      if (prunable.includes(text)) return undefined;
      const meant = sectionFor(text) ?? nearest(text, prunable);
      const known = meant !== undefined && prunable.includes(meant);
      const hint = known ? `Did you mean \`${meant}\`?` : `Allowed: ${prunable.join(", ")}.`;
      return `\`${text}\` cannot be pruned. ${hint}`;
    },
  };
  return new Map(readTexts(entry, rule, diagnostics).map(({ text, at }) => [text, provenance(label, at)]));
}

function readPolicies({ value, at }: MapEntry, context: LayerContext): readonly Layer[] {
  const { problems } = context.diagnostics;
  if (isEmpty(value)) return [];
  if (value.kind !== "list") {
    const name = value.kind === "map" ? value.entries[0]?.key : undefined;
    report(
      problems,
      at,
      `\`policies\` must be a list, each entry starting with \`- name: ${name ?? "…"}\`; found ${describe(value)}.`,
    );
    return [];
  }
  return value.items.flatMap((item) => {
    if (item.kind === "map") return readPolicy(item, context) ?? [];
    if (!isEmpty(item))
      report(
        problems,
        item.at,
        `a policy must be keys and values, e.g. \`- name: …\`, \`match: …\`; found ${describe(item)}.`,
      );
    return [];
  });
}

function readPolicy(map: MapNode, context: LayerContext): Layer | undefined {
  const { diagnostics } = context;
  const named = entryOf(map, "name");
  const name = named && readText(named, diagnostics);
  if (!named) report(diagnostics.problems, map.at, "a policy needs a `name`, which reports show.");
  const matched = entryOf(map, "match");
  if (!matched)
    report(
      diagnostics.problems,
      map.at,
      `${policyName(name ?? "", map.at)} needs a \`match\`. Settings for every repository belong at top level.`,
    );
  const match = matched && readMatch(matched, diagnostics);
  return readLayer(
    map,
    { kind: "policy", name: name ?? "", at: map.at, own: POLICY_KEYS, ...given({ match }) },
    withDialect(map, context),
  );
}

function readRepositories({ value, at }: MapEntry, context: LayerContext): readonly Layer[] {
  const { problems } = context.diagnostics;
  if (isEmpty(value)) return [];
  if (value.kind !== "map") {
    report(
      problems,
      at,
      "`repositories` must be names of repositories as keys, " +
        `with settings under each, e.g. \`web:\`; found ${describe(value)}.`,
    );
    return [];
  }
  const lines = new Map<string, number>();
  return value.entries.flatMap((entry) => {
    const problem = nameProblem(entry.key, lines);
    lines.set(entry.key.toLowerCase(), entry.at.line);
    if (problem) report(problems, entry.at, problem);
    if (entry.value.kind === "map") {
      const plan: LayerPlan = { kind: "repository", name: entry.key, at: entry.at, own: REPOSITORY_KEYS };
      return [readLayer(entry.value, plan, withDialect(entry.value, context))];
    }
    if (!isEmpty(entry.value))
      report(problems, entry.value.at, `\`${entry.key}\` must have settings under it; found ${describe(entry.value)}.`);
    return [];
  });
}

function nameProblem(name: string, lines: ReadonlyMap<string, number>): string | undefined {
  const line = lines.get(name.toLowerCase());
  if (line !== undefined)
    return `\`${name}\` stands twice under \`repositories\`: first in line ${line}. Capitals make no difference.`;
  if (name.includes("/")) return `\`${name}\` must be the name alone: \`${name.slice(name.lastIndexOf("/") + 1)}\`.`;
  if (/^[\w.-]+$/.test(name)) return undefined;
  const policy = `\`match: { name: ${quote(name)} }\``;
  return `\`${name}\` is not the name of a repository. Patterns stand in a policy: ${policy}.`;
}
