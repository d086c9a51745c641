// A change as the fields that differ, each with its value before and after: never as JSON that has to be cut.
import type { Json, StatedChange } from "../model.ts";
import { grouped } from "../text/wording.ts";

export interface FieldChange {
  /** `required_status_checks.strict`; empty if the change is one plain value. */
  readonly path: string;
  /** Undefined: the field was not there. */
  readonly before: Json | undefined;
  /** Undefined: the field goes away. */
  readonly after: Json | undefined;
}

/** The fields that a change sets, changes or removes, in the order in which they are stored. */
export function fieldsOf(change: StatedChange): readonly FieldChange[] {
  if (change.isHidden) return [];
  if (change.action === "delete") {
    // A single value, such as a role: the rest of the entry is not shown.
    const fields = added("", change.before);
    return fields.length === 1 ? fields : [];
  }
  if (change.action === "create") return added("", change.after);
  return differing("", change.before, change.after);
}

function leaf(path: string, before: Json | undefined, after: Json | undefined): FieldChange {
  return { path, before, after };
}

function entriesOf(value: Json | undefined): readonly (readonly [string, Json])[] | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : undefined;
}

function added(path: string, after: Json): readonly FieldChange[] {
  const entries = entriesOf(after);
  if (entries === undefined || entries.length === 0) return [leaf(path, undefined, after)];
  return entries.flatMap(([key, value]) => added(below(path, key), value));
}

function differing(path: string, before: Json | undefined, after: Json | undefined): readonly FieldChange[] {
  const [old, fresh] = [entriesOf(before), entriesOf(after)];
  if (old === undefined || fresh === undefined)
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [leaf(path, before, after)];
  const [was, is] = [new Map(old), new Map(fresh)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) =>
    differing(below(path, key), was.get(key), is.get(key)),
  );
}

function below(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

/** `enforce_admins: false → true`; for lists, the added and removed items. */
export function describeField({ path, before, after }: FieldChange): string {
  const values = valuesOf(before, after);
  return path === "" ? values : `${path}: ${values}`;
}

function valuesOf(before: Json | undefined, after: Json | undefined): string {
  if (before === undefined) return textOf(after ?? null);
  if (after === undefined) return `${textOf(before)} → removed`;
  if (isListOfPlain(before) && isListOfPlain(after) && before.length + after.length > FEW)
    return listChange(before, after);
  return `${textOf(before)} → ${textOf(after)}`;
}

/** If two lists have more items together, only added and removed items are shown. */
const FEW = 4;

function isListOfPlain(value: Json): value is readonly Json[] {
  return Array.isArray(value) && value.every((item) => typeof item !== "object" || item === null);
}

function listChange(before: readonly Json[], after: readonly Json[]): string {
  const [was, is] = [new Set(before), new Set(after)];
  const came = after.filter((item) => !was.has(item));
  const went = before.filter((item) => !is.has(item));
  if (came.length + went.length === 0) return `${textOf(before)} → ${textOf(after)}`;
  const parts = [
    ...(came.length > 0 ? [`added ${itemsOf(came)}`] : []),
    ...(went.length > 0 ? [`removed ${itemsOf(went)}`] : []),
  ];
  return parts.join(", ");
}

const ITEMS_SHOWN = 20;
const CHARACTERS_SHOWN = 300;

function itemsOf(items: readonly Json[]): string {
  const rest = items.length - ITEMS_SHOWN;
  const shown = items.slice(0, ITEMS_SHOWN).map(textOf).join(", ");
  return rest > 0 ? `${shown} and ${grouped(rest)} more` : shown;
}

/** A value for people: no quotes, `none` for null. Long texts and lists are cut, with their length. */
function textOf(value: Json): string {
  if (value === null) return "none";
  if (typeof value === "string") return value === "" ? '""' : shortened(value);
  if (Array.isArray(value)) return `[${itemsOf(value)}]`;
  const entries = entriesOf(value);
  if (entries === undefined) return String(value);
  return `{${entries.map(([key, inner]) => `${key}: ${textOf(inner)}`).join(", ")}}`;
}

function shortened(text: string): string {
  const characters = [...text];
  if (characters.length <= CHARACTERS_SHOWN) return text;
  return `${characters.slice(0, CHARACTERS_SHOWN).join("")}… (${grouped(characters.length)} characters)`;
}
