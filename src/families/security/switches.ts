// The switches of `security:`: where GitHub stores each one, and its prerequisite.
import type { Json, JsonObject } from "../../model.ts";

/**
 * Switches of `security_and_analysis`, in the order in which they can be turned on.
 * https://docs.github.com/en/rest/repos/repos#update-a-repository
 */
export const ANALYSIS_KEYS = [
  "advanced_security",
  "code_security",
  "secret_scanning",
  "secret_scanning_push_protection",
  "secret_scanning_non_provider_patterns",
  "secret_scanning_validity_checks",
  "secret_scanning_ai_detection",
  "secret_scanning_delegated_alert_dismissal",
  "secret_scanning_delegated_bypass",
] as const;
/** Switches with endpoints of their own. */
const OWN_KEYS = ["vulnerability_alerts", "automated_security_fixes", "private_vulnerability_reporting"] as const;
export type AnalysisKey = (typeof ANALYSIS_KEYS)[number];
export type OwnKey = (typeof OWN_KEYS)[number];
export type SecurityKey = AnalysisKey | OwnKey;
export const SECURITY_KEYS: readonly SecurityKey[] = [...ANALYSIS_KEYS, ...OWN_KEYS];

/**
 * The switch that must be on first. https://docs.github.com/en/code-security/secret-scanning,
 * https://docs.github.com/en/code-security/dependabot
 */
export const REQUIRES: Readonly<Partial<Record<SecurityKey, SecurityKey>>> = {
  secret_scanning_push_protection: "secret_scanning",
  secret_scanning_non_provider_patterns: "secret_scanning",
  secret_scanning_validity_checks: "secret_scanning",
  secret_scanning_ai_detection: "secret_scanning",
  secret_scanning_delegated_alert_dismissal: "secret_scanning",
  secret_scanning_delegated_bypass: "secret_scanning_push_protection",
  automated_security_fixes: "vulnerability_alerts",
};

export function isAnalysisKey(key: string): key is AnalysisKey {
  return ANALYSIS_KEYS.some((one) => one === key);
}

/** By switch: true if on. Switches that GitHub does not show are left out. */
export type Switches = Readonly<Partial<Record<SecurityKey, boolean>>>;

/**
 * The switches in `security_and_analysis`; undefined if the block is missing. GitHub shows the block only to
 * administrators, so a missing block means "unknown", never "off".
 */
export function decodeAnalysis(repository: JsonObject): Switches | undefined {
  const block = repository["security_and_analysis"];
  if (typeof block !== "object" || block === null) return undefined;
  const fields = block as JsonObject;
  // Read from this block, but written with a request of its own.
  const fixes: readonly [OwnKey, boolean | undefined] = [
    "automated_security_fixes",
    statusOf(fields["dependabot_security_updates"]),
  ];
  const shown = [...ANALYSIS_KEYS.map((key) => [key, statusOf(fields[key])] as const), fixes];
  return Object.fromEntries(shown.filter(([, on]) => on !== undefined)) as Switches;
}

function statusOf(field: Json | undefined): boolean | undefined {
  const status = (field as JsonObject | null | undefined)?.["status"];
  return status === "enabled" ? true : status === "disabled" ? false : undefined;
}
