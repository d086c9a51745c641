// Reads the payload of the event that started the run, from the runner's file.
import { readFileSync } from "node:fs";
import type { JsonObject } from "../model.ts";

/**
 * The content of the file of GITHUB_EVENT_PATH; undefined if there is no file, or no JSON object in it.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export function readEventFile(env: Readonly<Record<string, string | undefined>>): JsonObject | undefined {
  const path = env["GITHUB_EVENT_PATH"];
  if (!path) return undefined;
  try {
    const content: unknown = JSON.parse(readFileSync(path, "utf8"));
    return typeof content === "object" && content !== null && !Array.isArray(content)
      ? (content as JsonObject)
      : undefined;
  } catch {
    return undefined; // what needs it says so
  }
}
