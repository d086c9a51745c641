// Security switches of a repository: Dependabot, secret scanning, licenses, private vulnerability reporting.
import { defineFamily } from "../family.ts";
import { diffSecurity } from "./diff.ts";
import { decodeSecurity, selectSecurity } from "./read.ts";
import { type DesiredSecurity, SECURITY_SPELLINGS, securityProblems, securitySchema } from "./schema.ts";
import { decodeAnalysis, type Switches } from "./switches.ts";
import { securityObjection, storedSwitch, whyUnstoredSwitch, writeSecurity } from "./write.ts";

/** The family of `security:`. */
export const security = defineFamily<DesiredSecurity, Switches>({
  key: "security",
  config: {
    schema: securitySchema,
    merge: { kind: "map" },
    spellings: SECURITY_SPELLINGS,
    check: securityProblems,
  },
  docs: {
    summary:
      "Dependabot alerts and security updates, secret scanning with push protection, private vulnerability reporting",
    url: "https://docs.github.com/en/code-security/getting-started/github-security-features",
    permission: { name: "Administration", read: "read", write: "write", level: "repository" },
    cost: {
      steady: "0; 1 for private_vulnerability_reporting in public repositories",
      change: "1, joined with `repository`, and 1 each for alerts, updates and reporting",
    },
  },
  read: {
    kind: "repository-query",
    size: "flat",
    selection: selectSecurity,
    decode: decodeSecurity,
    listed: decodeAnalysis,
  },
  plan: {
    diff: diffSecurity,
    write: writeSecurity,
  },
  guards: {
    objection: securityObjection,
    stored: storedSwitch,
    whyUnstored: whyUnstoredSwitch,
  },
});
