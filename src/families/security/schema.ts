// Schema of `security:`: switches as booleans, and the spellings in files of other programs.
import { z } from "zod";
import type { DesiredProblem, Spelling } from "../family.ts";
import { type GithubLimit, limits } from "../shared/limits.ts";
import { REQUIRES, SECURITY_KEYS, type SecurityKey } from "./switches.ts";

/** Also accepts GitHub's own form: `{ status: enabled }`. */
const ALERTS: GithubLimit = {
  text: "Dependabot alerts must be on",
  source:
    "https://docs.github.com/en/code-security/dependabot/dependabot-security-updates/about-dependabot-security-updates",
};
const PUBLIC: GithubLimit = {
  text: "Public repositories only",
  source: "https://docs.github.com/en/rest/repos/repos#enable-private-vulnerability-reporting-for-a-repository",
  isUnchecked: true,
};
const SCANNING: GithubLimit = {
  text: "Secret scanning must be on",
  source: "https://docs.github.com/en/rest/repos/repos#update-a-repository",
};
const LICENSED: GithubLimit = {
  text: "In private repositories with a license only",
  source: "https://docs.github.com/en/get-started/learning-about-github/about-github-advanced-security",
  isUnchecked: true,
};

const flag = (description: string, ...known: readonly GithubLimit[]) =>
  z.exactOptional(
    z
      .union([
        z.boolean(),
        z.strictObject({ status: z.enum(["enabled", "disabled"]).meta({ description: "As GitHub's API writes it" }) }),
      ])
      .transform((value) => (typeof value === "boolean" ? value : value.status === "enabled"))
      .meta({ description, ...(known.length > 0 && limits(...known)) }),
  );

const SHAPE = {
  vulnerability_alerts: flag("Dependabot alerts, and with them the dependency graph"),
  automated_security_fixes: flag("Dependabot security updates; they need vulnerability_alerts", ALERTS),
  private_vulnerability_reporting: flag(
    "Any user can report a vulnerability in private; public repositories only",
    PUBLIC,
  ),
  advanced_security: flag(
    "GitHub Advanced Security, where it is licensed as one; public repositories always have it",
    LICENSED,
  ),
  code_security: flag("GitHub Code Security", LICENSED),
  secret_scanning: flag("Secret scanning", LICENSED),
  secret_scanning_push_protection: flag("Pushes with secrets are stopped", SCANNING),
  secret_scanning_non_provider_patterns: flag("Secrets of no known provider are found too", SCANNING),
  secret_scanning_validity_checks: flag(
    "GitHub checks with the provider whether a found secret is still active",
    SCANNING,
  ),
  secret_scanning_ai_detection: flag("Passwords are found by a language model", SCANNING),
  secret_scanning_delegated_alert_dismissal: flag("Dismissing an alert needs a second person", SCANNING),
  secret_scanning_delegated_bypass: flag("Getting round push protection needs a second person"),
} satisfies Record<SecurityKey, unknown>;

/** One layer's `security:`. */
export const securitySchema = z.strictObject(SHAPE);
export type DesiredSecurity = z.output<typeof securitySchema>;

/**
 * Probot Settings has two switches under `repository:`; safe-settings has a map there; GitHub has
 * `security_and_analysis`.
 */
export const SECURITY_SPELLINGS: readonly Spelling[] = [
  { from: ["repository", "security"] },
  { from: ["repository", "security_and_analysis"] },
  { from: ["repository", "enable_vulnerability_alerts"], to: "vulnerability_alerts" },
  { from: ["repository", "enable_automated_security_fixes"], to: "automated_security_fixes" },
  { from: ["security", "enableVulnerabilityAlerts"], to: "vulnerability_alerts" },
  { from: ["security", "enableAutomatedSecurityFixes"], to: "automated_security_fixes" },
  { from: ["security", "enable_vulnerability_alerts"], to: "vulnerability_alerts" },
  { from: ["security", "enable_automated_security_fixes"], to: "automated_security_fixes" },
  { from: ["security", "dependabot_alerts"], to: "vulnerability_alerts" },
  { from: ["security", "dependabot_security_updates"], to: "automated_security_fixes" },
];

/** Reports a switch that should be on while its prerequisite should be off. */
export function securityProblems(desired: DesiredSecurity): readonly DesiredProblem[] {
  return SECURITY_KEYS.flatMap((key): DesiredProblem[] => {
    const base = REQUIRES[key];
    if (base === undefined || desired[key] !== true || desired[base] !== false) return [];
    return [{ path: [key], message: `${key}: true needs ${base}, which the config switches off` }];
  });
}
