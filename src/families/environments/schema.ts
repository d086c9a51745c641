// Schema of `environments:`: GitHub's requests with names in place of ids, and the spellings of other programs.
import { z } from "zod";
import type { Json } from "../../model.ts";
import { text } from "../../objects.ts";
import { isPathPart } from "../../text/path-part.ts";
import type { DesiredProblem, NameRef } from "../family.ts";
import { limits } from "../shared/limits.ts";
import { nameSchema, VARIABLE_LIMITS, variablesSchema } from "../shared/variables.ts";

const flag = (description: string) => z.exactOptional(z.boolean().meta({ description }));

const API = "https://docs.github.com/en/rest/deployments/environments#create-or-update-an-environment";
const RULES = "https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments";
/** Minutes: 30 days. */
const LONGEST_WAIT = 43_200;
export const MOST_REVIEWERS = 6;
const MOST_RULES = 6;
const MOST_VARIABLES = 100;
const LIMITS = {
  name: limits({
    text: "At most 255 characters",
    source: "https://docs.github.com/en/actions/how-tos/deploy/configure-and-manage-deployments/manage-environments",
  }),
  wait: limits({ text: `0 to ${LONGEST_WAIT} minutes (30 days)`, source: API }),
  reviewers: limits(
    { text: `At most ${MOST_REVIEWERS} users and teams`, source: API },
    { text: "They need read access to the repository", source: RULES, isUnchecked: true },
    { text: "In private repositories with GitHub Enterprise only", source: RULES, isUnchecked: true },
  ),
  branches: limits({ text: "Either protected branches or patterns, never both and never neither", source: API }),
  rules: limits({ text: `At most ${MOST_RULES} Apps`, source: RULES }),
  variables: limits({ text: `At most ${MOST_VARIABLES} in an environment`, source: VARIABLE_LIMITS }),
};

/** A user or a team, by name or by GitHub's id. */
export type DesiredReviewer =
  | { readonly team: string }
  | { readonly user: string }
  | { readonly type: "User" | "Team"; readonly id: number };

const reviewerSchema = z
  .strictObject({
    team: z.exactOptional(z.string().trim().min(1).meta({ description: "Name or slug of a team" })),
    user: z.exactOptional(z.string().trim().min(1).meta({ description: "Login of a user" })),
    type: z.exactOptional(z.enum(["User", "Team"]).meta({ description: "The kind of account that `id` belongs to" })),
    id: z.exactOptional(z.int().meta({ description: "GitHub's id; a name says more" })),
  })
  .transform(({ team, user, type, id }, context): DesiredReviewer => {
    const forms = [team !== undefined, user !== undefined, type !== undefined || id !== undefined];
    if (forms.filter((isGiven) => isGiven).length === 1) {
      if (team !== undefined) return { team };
      if (user !== undefined) return { user };
      if (type !== undefined && id !== undefined) return { type, id };
    }
    context.issues.push({
      code: "custom",
      message: "a reviewer is { team: … }, { user: … } or { type: …, id: … }",
      input: "",
    });
    return z.NEVER;
  });

const patternSchema = z.string().trim().min(1);
/** A pattern for branches or tags. The config may leave out `type`, which means "branch". */
export interface Pattern {
  readonly name: string;
  readonly type: "branch" | "tag";
}
const typeSchema = z.exactOptional(z.enum(["branch", "tag"]).meta({ description: "branch where it is left out" }));
const patternsSchema = z
  .array(
    z.union([
      patternSchema.transform((name): readonly Pattern[] => [{ name, type: "branch" }]),
      z
        .strictObject({ name: patternSchema.meta({ description: "Pattern of a branch or tag" }), type: typeSchema })
        .transform(({ name, type = "branch" }): readonly Pattern[] => [{ name, type }]),
      z
        .strictObject({
          names: z.array(patternSchema).meta({ description: "Several patterns of one type" }),
          type: typeSchema,
        })
        .transform(({ names, type = "branch" }): readonly Pattern[] => names.map((name) => ({ name, type }))),
    ]),
  )
  .min(1, "an empty list would let nothing deploy. Name a branch, or write `deployment_branch_policy: null` for all")
  .transform((lists) => sortedPatterns(lists.flat()));

/** Sorted, without duplicates. */
export function sortedPatterns(patterns: readonly Pattern[]): readonly Pattern[] {
  const byText = new Map(patterns.map((one) => [`${one.type} ${one.name}`, one]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** The branches that may deploy: `protected`, a list of patterns, or (custom without a list) the existing patterns. */
export interface BranchPolicy {
  readonly protected_branches: boolean;
  readonly custom_branch_policies: boolean | readonly Pattern[];
}

const branchPolicySchema = z
  .strictObject({
    protected_branches: flag("Only protected branches may deploy"),
    custom_branch_policies: z.exactOptional(
      z.union([z.boolean(), patternsSchema]).meta({
        description: "The whole list of branches and tags that may deploy; true keeps the list that is there",
      }),
    ),
  })
  .transform(({ protected_branches, custom_branch_policies }, context): BranchPolicy => {
    const isCustom = custom_branch_policies !== undefined && custom_branch_policies !== false;
    const isProtected = protected_branches ?? !isCustom;
    if (isProtected !== isCustom)
      return { protected_branches: isProtected, custom_branch_policies: isCustom && custom_branch_policies };
    const message =
      "either protected_branches or custom_branch_policies; write `deployment_branch_policy: null` for all branches";
    context.issues.push({ code: "custom", message, input: "" });
    return z.NEVER;
  });

const appSchema = z.union([z.string().trim().min(1), z.int().transform(String)]);

const environmentSchema = () =>
  z
    .strictObject({
      name: z
        .string()
        .trim()
        .min(1)
        .max(255)
        .refine(isPathPart, "GitHub's API cannot address an environment of that name")
        .meta({ description: "GitHub keeps its letters and ignores their case", ...LIMITS.name }),
      wait_timer: z.exactOptional(
        z
          .int()
          .min(0)
          .max(LONGEST_WAIT)
          .meta({ description: "Minutes that a job waits, up to 30 days", ...LIMITS.wait }),
      ),
      prevent_self_review: flag("The person who started a deployment cannot approve it"),
      can_admins_bypass: flag("Administrators may deploy without approval"),
      reviewers: z.exactOptional(
        z
          .nullable(z.array(reviewerSchema))
          .transform((all): readonly DesiredReviewer[] => all ?? [])
          .refine((all) => all.length <= MOST_REVIEWERS, `GitHub takes at most ${MOST_REVIEWERS} reviewers`)
          .meta({
            description: "All reviewers, users and teams; one must approve; null or [] means none",
            ...LIMITS.reviewers,
          }),
      ),
      deployment_branch_policy: z.exactOptional(
        z
          .nullable(branchPolicySchema)
          .meta({ description: "Branches and tags that may deploy; null is all", ...LIMITS.branches }),
      ),
      protection_rules: z.exactOptional(
        z
          .array(appSchema)
          .max(MOST_RULES, `GitHub takes at most ${MOST_RULES} Apps`)
          .meta({ description: "The whole list of Apps whose rules must pass, by slug", ...LIMITS.rules }),
      ),
      deployment_protection_rules: z.exactOptional(
        z
          .array(z.strictObject({ app_id: z.int().meta({ description: "Id of the App" }) }))
          .meta({ description: "Another spelling of protection_rules, with ids" }),
      ),
      variables: z.exactOptional(
        variablesSchema()
          .max(MOST_VARIABLES, `an environment has at most ${MOST_VARIABLES} variables`)
          .meta({ description: "Variables of the environment", ...LIMITS.variables }),
      ),
      required_secrets: z.exactOptional(
        z.array(nameSchema("secret")).meta({ description: "Names of secrets that the environment must have" }),
      ),
    })
    .transform(({ deployment_protection_rules: byId, protection_rules: bySlug, ...rest }, context) => {
      if (byId && bySlug) {
        const message = "protection_rules and deployment_protection_rules are the same. Keep one";
        context.issues.push({ code: "custom", message, input: "" });
        return z.NEVER;
      }
      const apps = bySlug ?? byId?.map(({ app_id }) => String(app_id));
      return {
        ...rest,
        ...(apps && { protection_rules: [...new Set(apps.map((slug) => slug.toLowerCase()))].sort() }),
      };
    });

/** One layer's `environments:`. Built on first use. */
export const environmentsSchema = z.lazy(() => z.array(environmentSchema()));
export type DesiredEnvironment = z.output<ReturnType<typeof environmentSchema>>;
export type DesiredEnvironments = z.output<typeof environmentsSchema>;

/** https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments */
export function environmentKey(entry: Json): string {
  return text(entry, "name").toLowerCase();
}

/**
 * GitHub treats self review as part of the reviewers.
 * https://github.com/github-community-projects/safe-settings/issues/628
 */
export function environmentProblems(desired: DesiredEnvironments): readonly DesiredProblem[] {
  return desired.flatMap(({ name, prevent_self_review, reviewers }): DesiredProblem[] => {
    if (prevent_self_review !== true || reviewers?.length !== 0) return [];
    const message = "prevent_self_review counts only where there are reviewers, and reviewers is empty";
    return [{ path: [name.toLowerCase(), "prevent_self_review"], message }];
  });
}

/** Reviewers and Apps by name. A list with an unknown name is left out, so that GitHub's list stays. */
export function environmentNames(desired: DesiredEnvironments): readonly NameRef[] {
  return desired.flatMap(({ name, reviewers = [], protection_rules = [] }) => {
    const key = name.toLowerCase();
    const part = (inner: string) => ({ path: [key, inner], leavesOutPart: true }) as const;
    const people = reviewers.flatMap((one): NameRef[] => {
      if ("team" in one) return [{ kind: "team", name: one.team, ...part("reviewers") }];
      return "user" in one ? [{ kind: "user", name: one.user, ...part("reviewers") }] : [];
    });
    return [
      ...people,
      ...protection_rules.map((slug): NameRef => ({ kind: "app", name: slug, ...part("protection_rules") })),
    ];
  });
}
