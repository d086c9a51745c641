// The state that examples/org-policy.yml asks for, said once more in the simulator's own words, so that neither can be
// wrong alone.
import type { NewAutolink } from "../families/autolinks.ts";
import type { ActionsSettings } from "../state/actions.ts";
import type { ProtectionFlags } from "../state/protection.ts";
import type { RepositorySettings } from "../state/repository.ts";

export const POLICY_SETTINGS = {
  allow_squash_merge: true,
  allow_merge_commit: false,
  allow_rebase_merge: false,
  delete_branch_on_merge: true,
} as const satisfies Partial<RepositorySettings>;

export const POLICY_ACTIONS = {
  enabled: true,
  allowed_actions: "selected",
} as const satisfies Partial<ActionsSettings>;

/** Branches that are protected if they exist, and one pattern. */
export const POLICY_BRANCHES = ["main", "master", "develop"];
export const POLICY_PATTERN = "release/*";
export const POLICY_PROTECTION = {
  requiresConversationResolution: true,
  requiresApprovingReviews: true,
  requiresCodeOwnerReviews: true,
  requireLastPushApproval: true,
  dismissesStaleReviews: true,
} as const satisfies Partial<ProtectionFlags>;
export const POLICY_BYPASS_USER = "acme-release";

/** Checks by the property `pipeline`. */
export const POLICY_CHECKS: Readonly<Record<string, readonly string[]>> = {
  build: ["build"],
  "build-and-scan": ["build", "scan"],
};

/** Everywhere, by REST's words. */
export const POLICY_TEAMS = { infosec: "pull", devops: "admin", ci: "admin", engineering: "push" } as const;
/** By the property `collection`. */
export const POLICY_COLLECTIONS = ["payments", "catalog", "identity"];

/** The first that is part of the name decides. */
const LEADS = { database: "database-leads", test: "test-leads", ui: "ui-leads" } as const;

export function leadsOf(name: string): string | undefined {
  return Object.entries(LEADS).find(([part]) => name.includes(part))?.[1];
}
export const LEAD_TEAMS = [...Object.values(LEADS), ...POLICY_COLLECTIONS.map((collection) => `${collection}-leads`)];

const PREFIXES = `OPS DEVOPS SEC INFRA PLAT DATA DBA WEB APP API MOB IOS AND PAY BILL ORD CART CAT SRCH SHIP INV PRC LOY RET FRD IDN SSO CRM ERP
  HR FIN LEG MKT SEO CMS BI ML QA TEST REL SUP DOC RND`;
export const POLICY_AUTOLINKS = PREFIXES.split(/\s+/).map(
  (project): NewAutolink => ({
    key_prefix: `${project}-`,
    url_template: `https://acme.atlassian.net/browse/${project}-<num>`,
    is_alphanumeric: false,
  }),
);
