// Reads the security switches: alerts in bulk, `security_and_analysis` from the listing, private reporting on its own.
import type { JsonObject } from "../../model.ts";
import type { ReadRequest, ReadStep, RepositoryContext, Use } from "../read-contract.ts";
import { onRepository } from "../shared/requests.ts";
import type { DesiredSecurity } from "./schema.ts";
import { decodeAnalysis, isAnalysisKey, type Switches } from "./switches.ts";

const ALERTS = "security_vulnerability_alerts";

/**
 * REST answers 404 for both "off" and "no access"; this field is unambiguous.
 * https://docs.github.com/en/graphql/reference/objects#repository
 */
export function selectSecurity({ desired }: Use<DesiredSecurity>): string {
  return desired.some(usesAlerts) ? `${ALERTS}: hasVulnerabilityAlertsEnabled` : "";
}

/** Security updates require alerts. */
function usesAlerts(desired: DesiredSecurity): boolean {
  return desired.vulnerability_alerts !== undefined || desired.automated_security_fixes !== undefined;
}

function usesAnalysis(desired: DesiredSecurity): boolean {
  return Object.keys(desired).some((key) => isAnalysisKey(key) || key === "automated_security_fixes");
}

/** The listing includes the block at no cost. If it is missing, one request reads it. */
export function decodeSecurity(
  node: JsonObject,
  context: RepositoryContext,
  { desired }: Use<DesiredSecurity>,
): ReadStep<Switches> {
  const { repo } = context;
  const alerts = desired.some(usesAlerts) ? node[ALERTS] : undefined;
  if (desired.some(usesAlerts) && typeof alerts !== "boolean")
    return { kind: "unknown", reason: "GitHub did not say vulnerability_alerts" };
  const known: Switches = typeof alerts === "boolean" ? { vulnerability_alerts: alerts } : {};
  const listed = repo.listed?.["security"] as Switches | undefined;
  const asksAnalysis = desired.some(usesAnalysis) && listed === undefined;
  const asksReporting =
    desired.some((one) => one.private_vulnerability_reporting !== undefined) && repo.visibility === "public";
  const requests = [
    ...(asksAnalysis ? [get("GET /repos/{owner}/{repo}", context)] : []),
    ...(asksReporting ? [get("GET /repos/{owner}/{repo}/private-vulnerability-reporting", context)] : []),
  ];
  if (requests.length === 0) return { kind: "known", value: { ...listed, ...known } };
  return {
    kind: "more",
    requests,
    next: (answers) => {
      const analysis = asksAnalysis ? decodeAnalysis((answers[0] ?? {}) as JsonObject) : listed;
      if (desired.some(usesAnalysis) && analysis === undefined) return HIDDEN;
      if (!asksReporting) return { kind: "known", value: { ...analysis, ...known } };
      const enabled = (answers.at(-1) as JsonObject | undefined)?.["enabled"];
      if (typeof enabled !== "boolean")
        return { kind: "unknown", reason: "GitHub did not say private_vulnerability_reporting" };
      return { kind: "known", value: { ...analysis, ...known, private_vulnerability_reporting: enabled } };
    },
  };
}

const HIDDEN = {
  kind: "unknown",
  reason: "GitHub did not show security_and_analysis, which it shows to administrators only",
  failure: "denied",
} as const;

/**
 * https://docs.github.com/en/rest/repos/repos#get-a-repository,
 * https://docs.github.com/en/rest/repos/repos#check-if-private-vulnerability-reporting-is-enabled-for-a-repository
 */
function get(
  route: "GET /repos/{owner}/{repo}" | "GET /repos/{owner}/{repo}/private-vulnerability-reporting",
  context: RepositoryContext,
): ReadRequest {
  return { request: onRepository(route, context) };
}
