// Setting families that people know from other programs and that this one is going to have: their settings do no harm
// in a config.
import type { AnyFamily } from "../families/family.ts";
import type { Layer } from "./model/config.ts";

const UPCOMING = [
  "rulesets",
  "environments",
  "variables",
  "webhooks",
  "deploy_keys",
  "pages",
  "interaction_limits",
  "immutable_releases",
  "code_scanning",
];
/** What is not of one repository. */
const LATER_AT_TOP = ["organization"];

/** Keys of a layer that are accepted without effect until there is a family for them. */
export function laterKeys(families: readonly AnyFamily[], kind: Layer["kind"]): readonly string[] {
  const keys = kind === "top level" ? [...UPCOMING, ...LATER_AT_TOP] : UPCOMING;
  return keys.filter((key) => !families.some((family) => family.key === key));
}
