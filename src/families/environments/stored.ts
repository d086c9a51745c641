// Compares GitHub's answers with the request: settings, a pattern, a rule of an App.
// https://docs.github.com/en/rest/deployments/environments#create-or-update-an-environment

import type { Drift, Json, JsonObject } from "../../model.ts";
import { isObject } from "../../objects.ts";
import { afterOf, sameJson } from "../shared/diff.ts";
import type { EnvironmentRef } from "./diff.ts";

/** The change's own `after` if the answer agrees with it; otherwise the values that differ. */
export function storedEnvironment(answer: Json, change: Drift): Json | undefined {
  if (!isObject(answer)) return undefined;
  const { becomes = {}, add = [] } = change.ref as unknown as EnvironmentRef;
  if ("protection_rules" in answer) {
    const shown = settingsIn(answer);
    // Patterns have an effect only with the policy `custom`.
    const patterns: JsonObject = add.some((one) => typeof one === "object") ? { branches: "custom" } : {};
    const asked = Object.entries({ ...(becomes as JsonObject), ...patterns }).filter(([key]) => key in shown);
    const other = asked
      .filter(([key, value]) => !sameJson(value, shown[key]))
      .map(([key]) => [key, shown[key] ?? null]);
    return other.length === 0 ? afterOf(change) : inWords(Object.fromEntries(other));
  }
  // https://docs.github.com/en/rest/deployments/branch-policies#create-a-deployment-branch-policy
  if ("type" in answer && "name" in answer) {
    const isAsked = (add as readonly Json[]).some((one) => isObject(one) && one["name"] === answer["name"]);
    return isAsked ? afterOf(change) : inWords({ name: answer["name"] ?? null });
  }
  // https://docs.github.com/en/rest/deployments/protection-rules#create-a-custom-deployment-protection-rule-on-an-environment
  if (typeof answer["enabled"] === "boolean") return answer["enabled"] ? afterOf(change) : inWords({ enabled: false });
  return undefined;
}

function settingsIn(answer: JsonObject): JsonObject {
  const rules = Array.isArray(answer["protection_rules"]) ? answer["protection_rules"].filter(isObject) : [];
  const timer = rules.find(({ type }) => type === "wait_timer");
  const review = rules.find(({ type }) => type === "required_reviewers");
  const policy = answer["deployment_branch_policy"];
  return {
    wait_timer: timer?.["wait_timer"] ?? 0,
    ...(review && { prevent_self_review: review["prevent_self_review"] ?? false }),
    ...(answer["can_admins_bypass"] !== undefined && { can_admins_bypass: answer["can_admins_bypass"] }),
    branches: !isObject(policy) ? "all" : policy["protected_branches"] === true ? "protected" : "custom",
  };
}

function inWords(shown: JsonObject): string {
  return JSON.stringify(shown);
}
