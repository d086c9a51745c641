// Final refusals that a permission cannot repair: one table with cause and advice.
import type { GraphqlProblem } from "../deps.ts";
import type { ApiErrorKind, RefusalCause } from "../errors.ts";
import type { RawAnswer } from "./answer.ts";

export interface Cause {
  readonly name: RefusalCause;
  readonly statuses: readonly number[];
  readonly text: RegExp;
  /** A header that identifies the cause, whatever the text. */
  readonly header?: readonly [name: string, value: RegExp];
  readonly kind: ApiErrorKind;
  /** Advice for the user. */
  readonly advice: string;
  /** Neither another run nor a token with more permissions helps, so the change is a finding and not a failure. */
  readonly isFinding?: true;
}

export const CAUSES: readonly Cause[] = [
  {
    // https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api#personal-access-tokens-and-saml-sso
    name: "single-sign-on",
    statuses: [403],
    text: /\bSAML (?:enforcement|SSO|single sign-on)\b/i,
    header: ["x-github-sso", /^required/i],
    kind: "denied",
    advice: "authorize the token for the organization's single sign-on, in its owner's settings under Configure SSO",
  },
  {
    // https://docs.github.com/en/enterprise-cloud@latest/organizations/keeping-your-organization-secure/managing-security-settings-for-your-organization/managing-allowed-ip-addresses-for-your-organization
    name: "ip-allow-list",
    statuses: [403],
    text: /\bIP allow list\b/i,
    kind: "denied",
    advice: "add the runner's address to the organization's IP allow list, or run on a runner whose address is on it",
  },
  {
    // https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api
    name: "blocked",
    statuses: [403, 451],
    text: /\brepository access blocked\b/i,
    kind: "rejected",
    advice:
      "GitHub has blocked this repository: its owner can write to GitHub Support; until then name it under `exclude`",
  },
  {
    // https://docs.github.com/en/migrations/using-github-enterprise-importer/understanding-github-enterprise-importer
    name: "migration",
    statuses: [403],
    text: /\blocked for migration\b/i,
    kind: "rejected",
    advice: "it is being migrated, or was: unlock or delete it at GitHub, or name it under `exclude`",
  },
  {
    // https://docs.github.com/en/organizations/managing-peoples-access-to-your-organization-with-roles/managing-security-managers-in-your-organization
    name: "security-manager",
    statuses: [403, 422],
    text: /\bsecurity manager team\b/i,
    kind: "rejected",
    advice: "the team is a security manager of the organization, which gives it access to every repository",
    isFinding: true,
  },
  {
    // https://docs.github.com/en/rest/issues/milestones
    name: "issues-off",
    statuses: [410],
    text: /\bissues (?:are|is|have been|has been) disabled\b/i,
    kind: "rejected",
    advice: "the repository has issues switched off; switch them on with `repository: { has_issues: true }`",
    isFinding: true,
  },
  {
    // The page of all of REST in place of one of its own: https://github.com/github/rest-api-description/issues/7163
    name: "older-server",
    statuses: [404],
    text: /\bhttps:\/\/\S+\/(?:rest|v3)\/?$/,
    kind: "rejected",
    advice: "this server does not have it; a newer GitHub Enterprise Server may",
    isFinding: true,
  },
  {
    // https://docs.github.com/en/get-started/learning-about-github/githubs-plans
    name: "plan",
    statuses: [402, 403],
    text: /\bupgrade to\b|\bbilling\b|\bnot available (?:for|on)\b/i,
    kind: "rejected",
    advice: "the plan of the owner does not have this feature for such a repository",
    isFinding: true,
  },
];

/** `isForbidden`: a GraphQL error FORBIDDEN in an answer of status 200 counts as a 403. */
export function causeOf(
  { status, headers }: Pick<RawAnswer, "status" | "headers">,
  text: string,
  isForbidden: boolean,
): Cause | undefined {
  const said = isForbidden ? 403 : status;
  return CAUSES.find((cause) => {
    const [name = "", value] = cause.header ?? [];
    return cause.statuses.includes(said) && (cause.text.test(text) || value?.test(headers[name] ?? "") === true);
  });
}

/** Adds the cause and advice to a problem in one part of a GraphQL answer, if no permission would repair it. */
export function explain(problem: GraphqlProblem): GraphqlProblem {
  if (problem.type !== "FORBIDDEN") return problem;
  const cause = causeOf({ status: 200, headers: {} }, problem.message, true);
  return cause ? { ...problem, type: cause.name, message: `${problem.message}: ${cause.advice}` } : problem;
}
