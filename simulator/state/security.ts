// Security switches of one repository.
import type { Visibility } from "../../src/model.ts";

/**
 * The keys of `security_and_analysis` that are plain switches.
 * https://docs.github.com/en/rest/repos/repos#update-a-repository
 */
export const ANALYSIS_KEYS = [
  "advanced_security",
  "code_security",
  "secret_scanning",
  "secret_scanning_push_protection",
  "secret_scanning_non_provider_patterns",
  "secret_scanning_ai_detection",
  "secret_scanning_validity_checks",
  "secret_scanning_delegated_alert_dismissal",
  "secret_scanning_delegated_bypass",
] as const;
export type AnalysisKey = (typeof ANALYSIS_KEYS)[number];

export interface SecuritySettings {
  readonly analysis: Record<AnalysisKey, boolean>;
  vulnerabilityAlerts: boolean;
  automatedFixes: boolean;
  privateReporting: boolean;
  /**
   * A code security configuration with `enforcement: enforced` is attached: it wins over the repository's own switches.
   */
  enforced: boolean;
}

export function securityDefaults(visibility: Visibility): SecuritySettings {
  const off = Object.fromEntries(ANALYSIS_KEYS.map((key) => [key, false])) as Record<AnalysisKey, boolean>;
  // Public repositories have the scanners' license for nothing.
  return {
    analysis: { ...off, advanced_security: visibility === "public" },
    vulnerabilityAlerts: false,
    automatedFixes: false,
    privateReporting: false,
    enforced: false,
  };
}
