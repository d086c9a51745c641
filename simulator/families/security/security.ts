// Security switches: those of the repository's own PATCH, Dependabot's, and private vulnerability reporting.
// https://docs.github.com/en/rest/repos/repos https://docs.github.com/en/rest/repos/security-advisories
import { NO_CONTENT, ok, type RepositoryCall } from "../../api/call.ts";
import { invalid, Refused } from "../../api/refusals.ts";
import type { Repository } from "../../state/repository.ts";
import type { Family, Fields } from "../family.ts";

/** Dependabot alerts: 404 means off, or no access. */
function checkAlerts({ repository }: RepositoryCall) {
  if (!repository.security.vulnerabilityAlerts) throw new Refused("vulnerabilityAlertsOff");
  return NO_CONTENT;
}

function setAlerts({ repository: { security } }: RepositoryCall, on: boolean) {
  changeable(security.enforced, security.vulnerabilityAlerts !== on);
  security.vulnerabilityAlerts = on;
  if (!on) security.automatedFixes = false;
  return NO_CONTENT;
}

function checkFixes({ repository }: RepositoryCall) {
  if (!repository.security.automatedFixes) throw new Refused("notFound");
  return ok({ enabled: true, paused: false });
}

function setFixes({ repository: { security } }: RepositoryCall, on: boolean) {
  changeable(security.enforced, security.automatedFixes !== on);
  if (on && !security.vulnerabilityAlerts) {
    throw invalid("Repository", "automated_security_fixes", {
      message: "Vulnerability alerts must be enabled to configure automated security fixes.",
    });
  }
  security.automatedFixes = on;
  return NO_CONTENT;
}

function setReporting({ repository: { security } }: RepositoryCall, on: boolean) {
  changeable(security.enforced, security.privateReporting !== on);
  security.privateReporting = on;
  return NO_CONTENT;
}

function changeable(enforced: boolean, changes: boolean): void {
  if (enforced && changes)
    throw invalid("Repository", "security", {
      message: "Security settings are enforced by a code security configuration",
    });
}

function requirePublic({ settings }: Repository): void {
  if (settings.visibility === "public") return;
  throw invalid("Repository", "visibility", {
    message: "Private vulnerability reporting is only available for public repositories",
  });
}

const read = (answer: (call: RepositoryCall) => ReturnType<typeof ok>) =>
  ({ scope: "repository", needs: ["administration:read"], answer }) as const;
const write = (answer: (call: RepositoryCall) => ReturnType<typeof ok>) =>
  ({ scope: "repository", needs: ["administration:write"], answer }) as const;

const ALERTS = "/repos/{owner}/{repo}/vulnerability-alerts";
const FIXES = "/repos/{owner}/{repo}/automated-security-fixes";
const REPORTING = "/repos/{owner}/{repo}/private-vulnerability-reporting";

const fields: Fields<Repository> = {
  hasVulnerabilityAlertsEnabled: ({ security }) => security.vulnerabilityAlerts,
};

export const security = {
  routes: {
    [`GET ${ALERTS}`]: read(checkAlerts),
    [`PUT ${ALERTS}`]: write((call) => setAlerts(call, true)),
    [`DELETE ${ALERTS}`]: write((call) => setAlerts(call, false)),
    [`GET ${FIXES}`]: read(checkFixes),
    [`PUT ${FIXES}`]: write((call) => setFixes(call, true)),
    [`DELETE ${FIXES}`]: write((call) => setFixes(call, false)),
    [`GET ${REPORTING}`]: read(({ repository }) => {
      requirePublic(repository);
      return ok({ enabled: repository.security.privateReporting });
    }),
    [`PUT ${REPORTING}`]: write((call) => {
      requirePublic(call.repository);
      return setReporting(call, true);
    }),
    [`DELETE ${REPORTING}`]: write((call) => {
      requirePublic(call.repository);
      return setReporting(call, false);
    }),
  },
  fields: { Repository: fields },
} satisfies Family;
