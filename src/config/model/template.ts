// Values from the repository: `${repo.name}`, `${properties.collection | default(core) | slug}`. Substitution only,
// never evaluation.
import { slugOf } from "../../families/shared/slug.ts";
import type { Repository } from "../../model.ts";
import { nearest } from "../../text/suggest.ts";

/** A value of the repository that a template inserts. */
export interface TemplateName {
  readonly scope: "repo" | "properties";
  readonly name: string;
}
export interface Insert extends TemplateName {
  readonly filters: readonly Filter[];
}
type Filter = { readonly kind: "lower" | "slug" } | { readonly kind: "default"; readonly text: string };

/** Literal texts and inserts, in order. */
export type Template = readonly (string | Insert)[];

/** `left-out`: this repository has no such value. `unknown`: the value could not be read. */
export type Filled =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "left-out" | "unknown"; readonly why: string };

const REPO_VALUES = {
  name: (repo) => repo.name,
  owner: (repo) => repo.owner,
  default_branch: (repo) => repo.defaultBranch,
  visibility: (repo) => repo.visibility,
  language: (repo) => repo.language,
} as const satisfies Record<string, (repo: Repository) => string | null>;

const OPEN = "${";

/** True if the text needs `parseTemplate`. `$${` is a literal `${`. */
export function hasTemplate(text: string): boolean {
  return text.includes(OPEN);
}

/** Cuts a text into literals and inserts; `problem` if it is not valid. */
export function parseTemplate(text: string): { template: Template } | { problem: string } {
  const parts: (string | Insert)[] = [];
  let rest = text;
  for (;;) {
    const found = /\$?\$\{/.exec(rest);
    if (!found) return { template: [...parts, rest].filter((part) => part !== "") };
    parts.push(rest.slice(0, found.index));
    rest = rest.slice(found.index + found[0].length);
    if (found[0] !== OPEN) {
      parts.push(OPEN);
      continue;
    }
    const end = rest.indexOf("}");
    if (end < 0)
      return { problem: `\`${OPEN}\` is not closed by \`}\`. A written \`${OPEN}\` is spelled \`$${OPEN}\`` };
    const insert = parseInsert(rest.slice(0, end));
    if ("problem" in insert) return insert;
    parts.push(insert);
    rest = rest.slice(end + 1);
  }
}

function parseInsert(body: string): Insert | { problem: string } {
  const [subject = "", ...filters] = body.split("|").map((part) => part.trim());
  const name = parseName(subject);
  if ("problem" in name) return name;
  const parsed = filters.map(parseFilter);
  const wrong = parsed.find((filter) => "problem" in filter);
  if (wrong && "problem" in wrong) return wrong;
  return { ...name, filters: parsed as Filter[] };
}

function parseName(subject: string): TemplateName | { problem: string } {
  const [scope = "", ...names] = subject.split(".");
  const name = names.join(".");
  if (scope === "properties" && /^[\w$#-]+$/.test(name)) return { scope, name };
  if (scope === "repo" && Object.hasOwn(REPO_VALUES, name)) return { scope, name };
  const known = Object.keys(REPO_VALUES).map((key) => `repo.${key}`);
  const meant =
    nearest(subject, known) ??
    (scope !== "properties" && nearest(scope, ["properties"]) ? `properties.${name}` : undefined);
  const allowed = `Allowed: ${known.join(", ")}, properties.<name of a custom property>.`;
  return { problem: `\`\${${subject}}\` is not known. ${meant ? `Did you mean \`\${${meant}}\`?` : allowed}` };
}

function parseFilter(text: string): Filter | { problem: string } {
  if (text === "lower" || text === "slug") return { kind: text };
  const written = /^default\(\s*(?:"([^"]*)"|'([^']*)'|([^"'()]*?))\s*\)$/.exec(text);
  const fallback = written?.[1] ?? written?.[2] ?? written?.[3];
  if (fallback) return { kind: "default", text: fallback };
  return { problem: `after \`|\` write lower, slug or default(text); found \`${text}\`` };
}

/** The text of one insert for one repository. */
export function fillInsert(insert: Insert, repo: Repository): Filled {
  const label = `${insert.scope}.${insert.name}`;
  let value =
    insert.scope === "repo"
      ? (REPO_VALUES[insert.name as keyof typeof REPO_VALUES](repo) ?? "")
      : propertyValue(insert.name, repo);
  if (value === undefined) return { kind: "unknown", why: `${label} could not be read` };
  for (const filter of insert.filters) value = applyFilter(filter, value);
  if (Array.isArray(value)) return { kind: "left-out", why: `${label} has several values here` };
  if (value === "") return { kind: "left-out", why: `${label} has no value here` };
  return { kind: "text", text: value as string };
}

function applyFilter(filter: Filter, value: string | readonly string[]): string | readonly string[] {
  if (filter.kind === "default") return value === "" ? filter.text : value;
  if (typeof value !== "string") return value;
  if (filter.kind === "lower") return value.toLowerCase();
  // A name without a letter or digit has no slug.
  return /[\p{L}\p{N}]/u.test(value) ? slugOf(value) : "";
}

/** GitHub ignores case in names of custom properties. Undefined if the properties could not be read. */
export function propertyValue(name: string, repo: Repository): string | readonly string[] | undefined {
  const { properties } = repo;
  if (!properties) return undefined;
  if (Object.hasOwn(properties, name)) return single(properties[name]);
  const found = Object.keys(properties).find((key) => key.toLowerCase() === name.toLowerCase());
  return found === undefined ? "" : single(properties[found]);
}

function single(value: string | readonly string[] | undefined): string | readonly string[] {
  if (value === undefined) return "";
  return Array.isArray(value) && value.length < 2 ? (value[0] ?? "") : value;
}
