// The config of the base branch, which the proposed one is compared with.
import type { Config } from "./model/config.ts";

export type Base =
  | { readonly kind: "config"; readonly config: Config }
  /** It is missing or invalid, so that nothing can be compared. */
  | { readonly kind: "unusable"; readonly reason: string };

/** The base config where it can be compared. */
export function comparableConfig(base: Base | undefined): Config | undefined {
  return base?.kind === "config" ? base.config : undefined;
}

/** Why the plan is one of everything although a base config was given; empty where it is not. */
export function notesOnBase(base: Base | undefined): readonly string[] {
  if (base?.kind !== "unusable") return [];
  return [`The base config cannot be compared, so this is a plan for all repositories: ${base.reason}`];
}
