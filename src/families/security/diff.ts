// Compares the security switches. A switch that is unavailable, or whose prerequisite is off, is a finding.
import type { Drift, Finding } from "../../model.ts";
import type { CompareContext, Comparison } from "../family.ts";
import type { DesiredSecurity } from "./schema.ts";
import { REQUIRES, SECURITY_KEYS, type SecurityKey, type Switches } from "./switches.ts";

/** In the order in which the switches can be turned on. */
export function diffSecurity(desired: DesiredSecurity, actual: Switches, { repo, was }: CompareContext): Comparison {
  const next: Partial<Record<SecurityKey, boolean>> = { ...actual };
  const changes: Drift[] = [];
  const findings: Finding[] = [];
  const isPublic = repo.visibility === "public";
  const changesVisibility = was !== undefined && was.visibility !== repo.visibility;
  for (const key of [...SECURITY_KEYS].sort((a, b) => depthOf(a) - depthOf(b))) {
    const wanted = desired[key];
    if (wanted === undefined || wanted === actual[key]) continue;
    const why = obstacle(key, wanted, { actual, next, isPublic, changesVisibility });
    if (why === undefined) {
      changes.push({ action: "update", target: key, before: actual[key] ?? null, after: wanted, path: [key] });
      next[key] = wanted;
    } else if (why !== "") findings.push({ family: "security", target: key, message: why });
  }
  return { changes, findings };
}

function depthOf(key: SecurityKey): number {
  const base = REQUIRES[key];
  return base === undefined ? 0 : 1 + depthOf(base);
}

interface Situation {
  readonly actual: Switches;
  /** The switches after the changes so far. */
  readonly next: Switches;
  readonly isPublic: boolean;
  /** The plan changes the visibility, so switches that GitHub did not show before may become available. */
  readonly changesVisibility: boolean;
}

/** The reason why a switch cannot be changed; empty if there is nothing to report. */
function obstacle(key: SecurityKey, wanted: boolean, situation: Situation): string | undefined {
  const missing = missingHere(key, situation);
  if (missing !== undefined) return wanted === missing.means ? "" : missing.why;
  const base = REQUIRES[key];
  if (!wanted || base === undefined || situation.next[base] !== false) return undefined;
  return `needs ${base}, which is off here; set ${base}: true next to it`;
}

/**
 * The fixed state of a switch that the repository does not have, with the reason; the reason is empty if no message is
 * needed.
 */
function missingHere(
  key: SecurityKey,
  { actual, isPublic, changesVisibility }: Situation,
): { readonly means: boolean; readonly why: string } | undefined {
  if (key === "private_vulnerability_reporting") return isPublic ? undefined : { means: false, why: "" };
  if (key === "advanced_security" && isPublic)
    return { means: true, why: "is public: such repositories always have it" };
  // GitHub leaves out switches that the plan or license does not include.
  const isShown = key === "vulnerability_alerts" || actual[key] !== undefined || changesVisibility;
  return isShown
    ? undefined
    : { means: false, why: "GitHub does not offer it here: the plan or the license does not include it" };
}
