// What many parts do with plain objects: leave out what is not given, and read a text of one whose shape is not known.
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
 * The text under a key of what a config or an answer holds. Of anything that is no text the word for it, which is the
 * name of nothing: schemas and decoders have looked before.
 */
export function text(object: Json | undefined, key: string): string {
  return String(isObject(object) ? object[key] : undefined);
}
