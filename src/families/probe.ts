// What the probes of families share.
import type { Json, JsonObject } from "../model.ts";

/**
 * True where a connection of which only `totalCount` was asked has no entries; false where it has some, or where that
 * is not certain.
 */
export function countsNothing(connection: Json | undefined): boolean {
  return (connection as JsonObject | null | undefined)?.["totalCount"] === 0;
}
