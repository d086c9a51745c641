// Helpers for plain objects: leave out undefined values, and read a text from JSON of unknown shape.
import type { Json, JsonObject } from "./model.ts";

/** The same object without the keys that are undefined, to spread into another: `{ kind, ...given({ advice }) }`. */
export function given<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as ReturnType<
    typeof given<T>
  >;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The text under a key of a config value or an answer. Other values become text as well, such as "null". Schemas and
 * decoders have checked the value before.
 */
export function text(object: Json | undefined, key: string): string {
  return String(isObject(object) ? object[key] : undefined);
}
