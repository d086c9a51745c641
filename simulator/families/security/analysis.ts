// The switches of `security_and_analysis`, as `PATCH /repos/{owner}/{repo}` changes them.
import type { JsonObject } from "../../../src/model.ts";
import type { TokenIdentity } from "../../api/access.ts";
import { invalid } from "../../api/refusals.ts";
import type { Organization } from "../../state/organization.ts";
import type { Repository } from "../../state/repository.ts";
import { ANALYSIS_KEYS } from "../../state/security.ts";

interface Target {
  readonly repository: Repository;
  readonly organization: Organization;
  readonly identity: TokenIdentity;
}

/** @throws Refused without a license, against an enforced configuration, or without the switch that it requires. */
export function changeAnalysis({ repository, organization }: Target, asked: JsonObject): void {
  const { security, settings } = repository;
  const next = { ...security.analysis };
  for (const key of ANALYSIS_KEYS) {
    const wish = asked[key] as JsonObject | undefined;
    if (wish) next[key] = wish["status"] === "enabled";
  }
  const refuse = (message: string) => invalid("Repository", "security_and_analysis", { message });
  const changed = ANALYSIS_KEYS.filter((key) => next[key] !== security.analysis[key]);
  if (security.enforced && changed.length > 0)
    throw refuse("Security settings are enforced by a code security configuration");
  if (settings.visibility === "public" && asked["advanced_security"] !== undefined) {
    throw refuse("Advanced security is always available for public repos.");
  }
  const licensed = settings.visibility === "public" || organization.policy.advancedSecurity;
  if (!licensed && changed.some((key) => next[key]))
    throw refuse("Secret scanning is not available for this repository: Advanced Security is not purchased.");
  // Without a license taken with 200, and left as they were.
  // https://docs.github.com/en/code-security/secret-scanning/using-advanced-secret-scanning-and-push-protection-features/non-provider-patterns/enabling-secret-scanning-for-non-provider-patterns
  if (!organization.policy.advancedSecurity) {
    next.secret_scanning_non_provider_patterns = security.analysis.secret_scanning_non_provider_patterns;
    next.secret_scanning_validity_checks = security.analysis.secret_scanning_validity_checks;
  }
  if (next.secret_scanning_push_protection && !next.secret_scanning)
    throw refuse("Secret scanning must be enabled to enable push protection.");
  Object.assign(security.analysis, next);
}
