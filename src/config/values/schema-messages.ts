// Turns the issues of a schema into sentences: the value found, the values allowed, and the one probably meant.
import type { z } from "zod";
import type { AnyFamily, KeyOf } from "../../families/family.ts";
import { settingsDocument } from "../../text/document-url.ts";
import { type KeyStep, keyName } from "../../text/key-name.ts";
import { redactUrls } from "../../text/redact-urls.ts";
import { nearest } from "../../text/suggest.ts";
import { adviceOn, misnamed, sectionFor } from "../compat/aliases.ts";
import { shapeOf, shapeUnder } from "../model/sourced.ts";
import { hasTemplate } from "../model/template.ts";
import { truthHint } from "../source/scalars.ts";
import { describe, entryOf, isEmpty, locate, type Position, quote, type SourceNode, toJson } from "../source/tree.ts";
import { type Alternatives, accepts, allowedAt, allowedInWords, keysOf, wordsOf } from "./schema-hints.ts";

type Issue = z.core.$ZodIssue;

/** A sentence about a place in the config. */
export interface Complaint {
  readonly at: Position;
  readonly message: string;
  /** The key that is missing. */
  readonly missing?: string;
  /**
   * For an unknown key: the keys that are then not reported as missing. They are the key that was probably meant, or
   * all keys that an entry with the meant key does not need.
   */
  readonly meant?: readonly string[];
}

/** The place of a value, for its name in messages. */
export interface ValuePlace {
  readonly family: AnyFamily;
  /** The family's value as written. */
  readonly root: SourceNode;
  /** Keys of all families, to find one that is nested under another. */
  readonly families: readonly string[];
}

/** Marks issues for which the schema has no message of its own. Their messages are written here. */
const UNWORDED = "\u0000";

/** Checks data against the family's schema. The schema's own messages are kept. */
export function parseWith(family: AnyFamily, data: unknown): z.ZodSafeParseResult<unknown> {
  return family.config.schema.safeParse(data, { error: () => UNWORDED });
}

/** All complaints about one value, in the order of the file. A misspelled key is not reported as missing too. */
export function complaints(issues: readonly Issue[], place: ValuePlace): readonly Complaint[] {
  const found = issues.flatMap((issue) => explain(issue, [], place));
  const meant = new Set(found.flatMap((complaint) => complaint.meant ?? []));
  const kept = found.filter(({ missing }) => missing === undefined || !meant.has(missing));
  return kept.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
}

function explain(issue: Issue, base: readonly PropertyKey[], place: ValuePlace): readonly Complaint[] {
  const path = [...base, ...issue.path];
  const { node, at, complete } = locate(place.root, path);
  if (complete && isEmpty(node)) return []; // reported separately
  if (issue.message !== UNWORDED) {
    return [{ at, message: worded(issue, { name: `\`${label(place, path)}\``, found: foundIn(node, path) }) }];
  }
  if (issue.code === "unrecognized_keys") return issue.keys.flatMap((key) => unknownKey(key, { path, node, place }));
  if (issue.code === "invalid_union") return explainUnion(issue, path, place);
  if (!complete) return missing(path, place);
  return [{ at, message: wrongValue(node, { path, place }) }];
}

/** The schema's own message. If it is about the type, the value found is added. */
function worded({ code, message }: Issue, { name, found }: { readonly name: string; readonly found: string }): string {
  const isAboutType = code === "invalid_type" || code === "invalid_union" || code === "invalid_value";
  const colon = message.startsWith("must ") ? "" : ":";
  return `${name}${colon} ${message.replace(/\.$/, "")}${isAboutType ? `; ${found}` : ""}.`;
}

/** These messages appear in logs, so a secret in the config is not repeated. */
function foundIn(node: SourceNode, path: readonly PropertyKey[]): string {
  const isSecret = path.some((step) => /^(?:secret|token|password)$/i.test(String(step)));
  return `found ${isSecret && node.kind === "scalar" && node.written ? "a value, which is not shown" : describe(node)}`;
}

/** Explains the alternative that fits best; if none fits, names all alternatives. */
function explainUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  path: readonly PropertyKey[],
  place: ValuePlace,
): readonly Complaint[] {
  const inside = issue.errors.filter((issues) =>
    issues.every((each) => each.path.length > 0 || each.code === "unrecognized_keys" || each.message !== UNWORDED),
  );
  const best = inside.toSorted((a, b) => a.length - b.length)[0];
  if (best) return best.flatMap((each) => explain(each, path, place));
  const { node, at, complete } = locate(place.root, path);
  return complete ? [{ at, message: wrongValue(node, { path, place }) }] : missing(path, place);
}

function missing(path: readonly PropertyKey[], place: ValuePlace): readonly Complaint[] {
  const parent = locate(place.root, path.slice(0, -1));
  const key = String(path.at(-1));
  if (!parent.complete || (parent.node.kind === "map" && entryOf(parent.node, key))) return [];
  const allowed = allowedAt(place.family, path);
  const wanted = [allowedInWords(allowed), allowed[0]?.description].filter(Boolean).join(": ");
  const where = label(place, path.slice(0, -1));
  const message = `\`${key}\` is missing in \`${where}\`${wanted && `; it must be ${wanted}`}.`;
  return [{ at: parent.at, message, missing: identity(path) }];
}

interface Context {
  readonly path: readonly PropertyKey[];
  readonly place: ValuePlace;
}

function unknownKey(key: string, { path, node, place }: Context & { readonly node: SourceNode }): readonly Complaint[] {
  const entry = node.kind === "map" ? entryOf(node, key) : undefined;
  // Templates and `__proto__` as keys are reported elsewhere.
  if (!entry || isEmpty(entry.value) || hasTemplate(key) || key === "__proto__") return [];
  const needed = keysOf(allowedAt(place.family, path));
  const isEntry = place.family.config.merge.kind === "collection" && path.length === 1 && typeof path[0] === "number";
  const keys = isEntry ? [...needed, ABSENT] : needed;
  const fullName = [place.family.key, ...path.filter((step) => typeof step !== "number"), key].map(String).join(".");
  const alias = misnamed(fullName);
  const advice = adviceOn(fullName);
  const spelled = spelledAs(fullName.slice(0, -key.length), place);
  const meant = alias && keys.includes(alias) ? alias : advice ? undefined : nearest(key, [...keys, ...spelled]);
  const parent = parentOf(key, needed, { path, place });
  const elsewhere = () => hintForFamily(key, place) || (parent === undefined ? "" : `Move it under \`${parent}:\`.`);
  const hint = meant ? `Did you mean \`${meant}\`?` : (advice ?? elsewhere());
  const message =
    `\`${label(place, path)}\` has no key \`${key}\`. ${hint || `Allowed: ${keys.join(", ")}.`} ` +
    `See ${settingsDocument(place.family.key)}`;
  const excused = meant === ABSENT ? needed : [meant, parent].filter((each) => each !== undefined);
  return [{ at: entry.at, message, meant: excused.map((each) => identity([...path, each])) }];
}

/** An entry of a collection can have this key as well. Such an entry needs only its name. */
const ABSENT = "absent";

function identity(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String));
}

function hintForFamily(key: string, place: ValuePlace): string {
  const family = place.families.includes(key) ? key : sectionFor(key);
  if (!family || family === place.family.key || !place.families.includes(family)) return "";
  return `\`${family}\` is a family of its own: move it out, next to \`${place.family.key}\`.`;
}

/** The key that has this one, if it is one map too high. */
function parentOf(key: string, siblings: readonly string[], { path, place }: Context): string | undefined {
  return siblings.find((one) => keysOf(allowedAt(place.family, [...path, one])).includes(key));
}

/** The accepted spellings of other programs below a key, such as `security.`. */
function spelledAs(prefix: string, { family }: ValuePlace): readonly string[] {
  const names = (family.config.spellings ?? []).map(({ from }) => from.join("."));
  return names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
}

function wrongValue(node: SourceNode, { path, place }: Context): string {
  const allowed = allowedAt(place.family, path);
  const wanted = allowedInWords(allowed);
  const found = foundIn(node, path);
  const sentence = wanted ? `must be ${wanted}; ${found}.` : `cannot have this value; ${found}.`;
  const isUnnamed = typeof path.at(-1) === "number" && typeof stepsTo(path, place).at(-1) === "string";
  const name = isUnnamed ? `an entry of \`${label(place, path)}\`` : `\`${label(place, path)}\``;
  return [`${name} ${sentence}`, hintFor(node, allowed) || hintForEntry(node, path, allowed)].filter(Boolean).join(" ");
}

/** For a name in a list of maps. */
function hintForEntry(node: SourceNode, path: readonly PropertyKey[], allowed: Alternatives): string {
  const isName = node.kind === "scalar" && typeof node.value === "string" && typeof path.at(-1) === "number";
  const [key] = isName && accepts(allowed, "object") ? keysOf(allowed) : [];
  return key === undefined || node.kind !== "scalar" ? "" : `Write it with its key: { ${key}: ${String(node.value)} }.`;
}

function hintFor(node: SourceNode, allowed: Alternatives): string {
  if (node.kind === "map") return accepts(allowed, "array") ? "Each entry of a list starts with `- `." : "";
  if (node.kind === "list")
    return node.items[0]?.kind === "map" && accepts(allowed, "object") ? "Leave out the `- ` before its keys." : "";
  const { value } = node;
  if (value === null)
    return accepts(allowed, "array")
      ? "A list is never null: remove the line to leave it alone."
      : "Remove the line to leave it alone.";
  if (typeof value !== "string") return hintForPlain(value, allowed);
  return hintForText(value, allowed);
}

function hintForPlain(value: number | boolean, allowed: Alternatives): string {
  if (accepts(allowed, "string") && wordsOf(allowed).length === 0) return `Put it in quotes: "${value}".`;
  return accepts(allowed, "array") ? `Write it as a list: ["${value}"].` : "";
}

function hintForText(text: string, allowed: Alternatives): string {
  if (hasTemplate(text)) return "A value from the repository can stand only where any text can.";
  const truth = accepts(allowed, "boolean") && truthHint(text);
  if (truth) return truth;
  const near = nearest(text, wordsOf(allowed));
  if (near) return `Did you mean ${near}?`;
  if (accepts(allowed, "array")) return `Write it as a list: [${quote(text)}].`;
  const isNumber = accepts(allowed, "integer") || accepts(allowed, "number");
  return isNumber && /^\d+$/.test(text) ? "Write the number without quotes." : "";
}

/** `branches[main].protection.enforce_admins`. Positions in other lists are left out: the line shows the entry. */
function label(place: ValuePlace, path: readonly PropertyKey[]): string {
  return keyName(stepsTo(path, place));
}

function stepsTo(path: readonly PropertyKey[], { family, root }: ValuePlace): readonly KeyStep[] {
  const steps: KeyStep[] = [family.key];
  let shape = shapeOf(family);
  for (const [index, step] of path.entries()) {
    if (typeof step === "number") {
      const entry = shape.keyOf && writtenKey(locate(root, path.slice(0, index + 1)).node, shape.keyOf);
      if (entry !== undefined) steps.push({ entry });
      shape = shape.entry ?? {};
    } else {
      steps.push(String(step));
      shape = shapeUnder(shape, String(step));
    }
  }
  return steps;
}

/** The name of an entry that the schema did not accept; undefined if it has none. */
function writtenKey(entry: SourceNode, keyOf: KeyOf): string | undefined {
  if (entry.kind === "list") return undefined;
  try {
    const key = keyOf(toJson(entry));
    return /^(?:undefined|null|\[object.*)?$/.test(key) ? undefined : redactUrls(key);
  } catch {
    return undefined; // the entry lacks its name
  }
}
