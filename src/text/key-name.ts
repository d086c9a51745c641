// How messages and reports name a key of the config.
import { HIDDEN } from "./hidden-names.ts";
import { listed } from "./wording.ts";

/** A key, or an entry of a collection by its name. */
export type KeyStep = string | { readonly entry: string };

/** `teams[infosec].permission` */
export function keyName(steps: readonly KeyStep[]): string {
  return steps
    .map((step, index) => (typeof step === "string" ? `${index === 0 ? "" : "."}${step}` : `[${step.entry}]`))
    .join("");
}

/** Families whose value is a map of settings. All others are collections; a test compares both with the registry. */
const MAPS: ReadonlySet<string> = new Set(["repository", "actions", "security", "required_secrets", "releases"]);
/** Collections whose entries change as one plain value, with the key of the config that it is. */
const VALUE_KEYS: ReadonlyMap<string, string> = new Map([
  ["teams", "permission"],
  ["collaborators", "permission"],
  ["custom_properties", "value"],
  ["variables", "value"],
]);
/** A part of an environment: `production: wait_timer`. */
const PART = /^(?<entry>.+): (?<part>[a-z_]+(?:\.[^\s.]+)?)$/s;
/** An entry of a list inside: `actions.NPM_TOKEN`. */
const ITEM = /^(?<list>actions|dependabot|variables|required_secrets)\.(?<entry>[^.]+)$/;

/**
 * The name of a change's target, and of a field in it: `repository.has_wiki`, `branches[main].enforce_admins`,
 * `environments[production].wait_timer`.
 */
export function targetName(family: string, target: string, field = ""): string {
  const below = field === "" ? "" : `.${field}`;
  if (target === HIDDEN) return `${family} ${target}${below}`;
  if (family === "required_secrets") return `${family}.${withItem(target)}${below}`;
  if (MAPS.has(family)) return `${family}.${target}${below}`;
  const { entry, part } = (family === "environments" && PART.exec(target)?.groups) || {};
  return part === undefined ? `${family}[${target}]${below}` : `${family}[${entry}].${withItem(part)}${below}`;
}

/** The name of the value that an update changes: `teams[infosec].permission`. */
export function updateName(family: string, target: string, field: string): string {
  return targetName(family, target, field === "" ? VALUE_KEYS.get(family) : field);
}

function withItem(path: string): string {
  const { list, entry } = ITEM.exec(path)?.groups ?? {};
  return entry === undefined ? path : `${list}[${entry}]`;
}

/** The first `shown` targets by name and the number of further ones; the family if there are none. */
export function targetNames(family: string, targets: readonly string[], shown = 3): string {
  const names = targets.map((target) => targetName(family, target));
  return names.length === 0 ? family : listed(names, shown);
}
