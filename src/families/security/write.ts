// The requests that set security switches, and the meaning of GitHub's answers.
import type { Drift, FamilyRequest, Json, JsonObject, Route } from "../../model.ts";
import { isObject } from "../../objects.ts";
import type { WriteAnswer } from "../family.ts";
import type { RepositoryContext } from "../read-contract.ts";
import { onRepository } from "../shared/requests.ts";
import { isAnalysisKey, type OwnKey } from "./switches.ts";

/**
 * https://docs.github.com/en/rest/repos/repos#enable-vulnerability-alerts,
 * https://docs.github.com/en/rest/repos/repos#enable-dependabot-security-updates,
 * https://docs.github.com/en/rest/repos/repos#enable-private-vulnerability-reporting-for-a-repository
 */
const ROUTES = {
  vulnerability_alerts: {
    on: "PUT /repos/{owner}/{repo}/vulnerability-alerts",
    off: "DELETE /repos/{owner}/{repo}/vulnerability-alerts",
  },
  automated_security_fixes: {
    on: "PUT /repos/{owner}/{repo}/automated-security-fixes",
    off: "DELETE /repos/{owner}/{repo}/automated-security-fixes",
  },
  private_vulnerability_reporting: {
    on: "PUT /repos/{owner}/{repo}/private-vulnerability-reporting",
    off: "DELETE /repos/{owner}/{repo}/private-vulnerability-reporting",
  },
} as const satisfies Record<OwnKey, { readonly on: Route; readonly off: Route }>;

/** One request per switch. The plan joins those of `security_and_analysis` to the repository's PATCH. */
export function writeSecurity(changes: readonly Drift[], context: RepositoryContext): readonly FamilyRequest[] {
  const analysis = changes.filter(({ target }) => isAnalysisKey(target));
  const own = changes.filter(({ target }) => !isAnalysisKey(target));
  // On: alerts, then the updates that stand on them. Off: the other way round.
  const ordered = [...own.filter((change) => !isOn(change)).reverse(), ...own.filter(isOn)];
  return [
    ...analysis.map((change) => patch(change, context)),
    ...ordered.map((change) => toggle(change, own, context)),
  ];
}

function isOn(change: Drift): boolean {
  return change.action !== "delete" && change.after === true;
}

/** https://docs.github.com/en/rest/repos/repos#update-a-repository */
function patch(change: Drift, context: RepositoryContext): FamilyRequest {
  const wanted: JsonObject = { [change.target]: { status: isOn(change) ? "enabled" : "disabled" } };
  const request = onRepository("PATCH /repos/{owner}/{repo}", context, { security_and_analysis: wanted });
  return { request, phase: "settings", effect: "update", targets: [change.target] };
}

function toggle(change: Drift, own: readonly Drift[], context: RepositoryContext): FamilyRequest {
  const { target } = change;
  const { on, off } = ROUTES[target as OwnKey];
  const request = onRepository(isOn(change) ? on : off, context);
  // If alerts cannot be turned on, security updates are not tried.
  const dependent =
    target === "vulnerability_alerts" && isOn(change)
      ? own.filter((one) => isOn(one) && one.target === "automated_security_fixes")
      : [];
  return { request, phase: "details", effect: "update", targets: [target, ...dependent.map((one) => one.target)] };
}

/**
 * Recognize the reason in GitHub's message. https://docs.github.com/en/code-security/securing-your-organization,
 * https://docs.github.com/en/billing/concepts/product-billing/github-advanced-security
 */
const ENFORCED = /\benforced\b|\bsecurity configuration|\bpolic(?:y|ies)\b/i;
const UNLICENSED = /\blicen[cs]|\bpurchased\b|\bnot available\b|\bseats?\b|\bupgrade to\b/i;

/** The repository cannot change a switch that the organization enforces or has no license for. */
export function securityObjection({ status, message }: WriteAnswer): string | undefined {
  if (status < 400) return undefined;
  if (ENFORCED.test(message)) return `enforced by the organization, so it cannot be changed here (${message})`;
  if (UNLICENSED.test(message)) return `the organization has no license for it here (${message})`;
  return undefined;
}

/** The switch in the answer to the PATCH. */
export function storedSwitch(answer: Json, { target }: Drift): Json | undefined {
  const shown = isObject(answer) ? answer["security_and_analysis"] : undefined;
  const field = isObject(shown) && isAnalysisKey(target) ? shown[target] : undefined;
  const status = isObject(field) ? field["status"] : undefined;
  return status === "enabled" ? true : status === "disabled" ? false : undefined;
}

/** GitHub sometimes answers 200 without changing anything. */
export function whyUnstoredSwitch(): string {
  return (
    "GitHub took the request and left it as it was: " +
    "the organization's security configuration decides, or the plan does not include it"
  );
}
