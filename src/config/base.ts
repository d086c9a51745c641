// The config of the base branch, with which the proposed one is compared.
import type { Config } from "./model/config.ts";

export type Base =
  | { readonly kind: "config"; readonly config: Config }
  /** It is missing or invalid, so it cannot be compared. */
  | { readonly kind: "unusable"; readonly reason: string };

/** The base config, if it can be compared. */
export function comparableConfig(base: Base | undefined): Config | undefined {
  return base?.kind === "config" ? base.config : undefined;
}

/** The reason why all repositories are planned although a base config is set; empty if only some are. */
export function notesOnBase(base: Base | undefined): readonly string[] {
  if (base?.kind !== "unusable") return [];
  return [`The base config cannot be compared, so this is a plan for all repositories: ${base.reason}`];
}
