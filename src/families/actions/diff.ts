// Compares the settings of GitHub Actions key by key. Each change keeps the other values of its resource.
import type { Drift, Finding, Json, JsonObject } from "../../model.ts";
import type { CompareContext, Comparison } from "../family.ts";
import { sameJson } from "../shared/diff.ts";
import type { ActualActions } from "./read.ts";
import { pathOf, RESOURCE_NAMES, type ResourceName, resourceNamed, wishesFor } from "./resources.ts";
import type { DesiredActions } from "./schema.ts";

/** GitHub replaces a whole resource, so unchanged values must be sent too. */
export type ActionsRef = { readonly resource: ResourceName; readonly actual: JsonObject };

const NOTHING: Comparison = { changes: [], findings: [] };
const MISSING = "GitHub does not offer it here, or it is decided above the repository";

/** Skips settings that do not apply to the repository. Settings that GitHub would refuse are findings. */
export function diffActions(desired: DesiredActions, actual: ActualActions, { repo }: CompareContext): Comparison {
  const parts = RESOURCE_NAMES.map((name): Comparison => {
    const wishes = wishesFor(name, desired as JsonObject);
    if (Object.keys(wishes).length === 0 || !resourceNamed(name).appliesTo(repo)) return NOTHING;
    if (actual[name] === null)
      return { changes: [], findings: Object.keys(wishes).map((key) => finding(pathOf(name, key).join("."), MISSING)) };
    if (name === "permissions") return diffPermissions(wishes, actual);
    if (name === "selected_actions") return diffSelected(wishes, desired, actual);
    if (name === "artifact_and_log_retention") return diffRetention(wishes, actual);
    return { changes: diffResource(name, wishes, actual), findings: [] };
  });
  return { changes: parts.flatMap(({ changes }) => changes), findings: parts.flatMap(({ findings }) => findings) };
}

/** While Actions are off, GitHub does not return the rest of the policy, and the rest has no effect. */
function diffPermissions(wishes: JsonObject, actual: ActualActions): Comparison {
  const { enabled, sha_pinning_required: pinning, allowed_actions: policy } = wishes;
  const is = actual.permissions ?? {};
  const switches: JsonObject = enabled === undefined ? {} : { enabled };
  if ((enabled ?? is["enabled"]) !== true)
    return { changes: diffResource("permissions", switches, actual), findings: [] };
  // Older servers do not know the key.
  const isOffered = is["enabled"] !== true || is["sha_pinning_required"] !== undefined;
  const compared: JsonObject = {
    ...switches,
    ...(policy !== undefined && { allowed_actions: policy }),
    ...(pinning !== undefined && isOffered && { sha_pinning_required: pinning }),
  };
  const missing = pinning === true && !isOffered;
  return {
    changes: diffResource("permissions", compared, actual),
    findings: missing ? [finding("sha_pinning_required", "GitHub does not offer it here")] : [],
  };
}

function diffSelected(wishes: JsonObject, desired: DesiredActions, actual: ActualActions): Comparison {
  const is = actual.permissions ?? {};
  if ((desired.enabled ?? is["enabled"]) !== true) return NOTHING;
  const policy = desired.allowed_actions ?? is["allowed_actions"];
  if (policy === "selected") return { changes: diffResource("selected_actions", wishes, actual), findings: [] };
  const message =
    `counts only where allowed_actions is selected, and here it is ${policy ?? "unknown"}; ` +
    "set allowed_actions: selected next to it";
  return { changes: [], findings: [finding("selected_actions", message)] };
}

function diffRetention(wishes: JsonObject, actual: ActualActions): Comparison {
  const is = actual.artifact_and_log_retention ?? {};
  const { days } = wishes;
  const most = is["maximum_allowed_days"];
  if (typeof most !== "number" || typeof days !== "number" || days <= most)
    return { changes: diffResource("artifact_and_log_retention", wishes, actual), findings: [] };
  if (days === is["days"]) return NOTHING;
  const limit = `at most ${most} are allowed here, by the organization or by GitHub`;
  const message = `should be ${days}, is ${is["days"]}: ${limit}`;
  return { changes: [], findings: [finding("artifact_and_log_retention.days", message)] };
}

function diffResource(name: ResourceName, wishes: JsonObject, actual: ActualActions): readonly Drift[] {
  const { keys } = resourceNamed(name);
  const is = actual[name] ?? {};
  const kept = Object.fromEntries(keys.flatMap((key) => (is[key] === undefined ? [] : [[key, is[key]] as const])));
  const ref: ActionsRef = { resource: name, actual: kept };
  return keys.flatMap((key): readonly Drift[] => {
    if (wishes[key] === undefined) return [];
    const [before, after] = [sorted(is[key] ?? null), sorted(wishes[key])];
    if (is[key] !== undefined && sameJson(before, after)) return [];
    const path = pathOf(name, key);
    return [{ action: "update", target: path.join("."), before, after, path, ref }];
  });
}

/** The only lists are patterns, and their order does not matter. */
function sorted(value: Json): Json {
  return isList(value) ? [...new Set(value)].sort() : value;
}

function isList(value: Json | undefined): value is readonly string[] {
  return Array.isArray(value);
}

function finding(target: string, message: string): Finding {
  return { family: "actions", target, message };
}
