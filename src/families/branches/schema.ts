// Schema of `branches:`: a branch or pattern, and its protection with the names of GitHub's REST API.
import { z } from "zod";
import type { Json, JsonObject } from "../../model.ts";
import { isObject, text } from "../../objects.ts";
import type { NameRef, WrittenWarning } from "../family.ts";
import { type GithubLimit, limits } from "../shared/limits.ts";

const flag = (description: string) => z.exactOptional(z.boolean().meta({ description }));
/** Null means off, as in GitHub's own examples. */
const nullableFlag = (description: string) =>
  z.exactOptional(
    z
      .union([z.boolean(), z.null()])
      .transform((value) => value ?? false)
      .meta({ description: `${description}; null is off` }),
  );
const API = "https://docs.github.com/en/rest/branches/branch-protection#update-branch-protection";
const MOST_ACTORS = 100;
const ACTORS: GithubLimit = { text: `At most ${MOST_ACTORS} users, teams and Apps in total`, source: API };
const PUSHERS: GithubLimit = {
  text: "Only who may push to the repository",
  source: "https://github.com/integrations/terraform-provider-github/issues/1841",
  isUnchecked: true,
};
const names = (description: string) => z.exactOptional(z.array(z.string().trim().min(1)).meta({ description }));

/**
 * Users, teams and Apps by name. Each list replaces all actors of its kind; a kind that is left out does not change.
 */
const actors = (description: string) =>
  z
    .strictObject({ users: names("Logins"), teams: names("Names or slugs"), apps: names("Slugs of Apps") })
    .refine(({ users = [], teams = [], apps = [] }) => users.length + teams.length + apps.length <= MOST_ACTORS, {
      error: `GitHub takes at most ${MOST_ACTORS} users, teams and Apps in one list`,
    })
    .meta({ description });

/** `{}` turns a restriction off, as in GitHub's API. */
const restriction = (description: string) =>
  z.exactOptional(
    z
      .union([z.null(), actors(description)])
      .transform((value) => (value && Object.keys(value).length > 0 ? value : null))
      .meta({ description: `${description}; null or {} is off`, ...limits(ACTORS, PUSHERS) }),
  );
/** An allowance that is off is an empty list. */
const allowance = (description: string) =>
  z.exactOptional(
    z
      .union([z.null(), actors(description)])
      .transform((value) => (value && Object.keys(value).length > 0 ? value : { users: [], teams: [], apps: [] }))
      .meta({ description: `${description}; null or {} means no actor`, ...limits(ACTORS, PUSHERS) }),
  );

const reviewsSchema = () =>
  z.strictObject({
    required_approving_review_count: z.exactOptional(
      z
        .int()
        .min(0)
        .max(6)
        .meta({ description: "Approvals that are needed, 0 to 6", ...limits({ text: "0 to 6", source: API }) }),
    ),
    dismiss_stale_reviews: flag("New commits dismiss approvals"),
    require_code_owner_reviews: flag("Code owners must approve"),
    require_last_push_approval: flag("The last push needs the approval of another person"),
    dismissal_restrictions: restriction("Users, teams and Apps that can dismiss reviews"),
    bypass_pull_request_allowances: allowance("Users, teams and Apps that can push without a pull request"),
  });

const anyApp = (description: string) => z.exactOptional(z.literal("any").meta({ description }));
/** GitHub's id of "any App". https://docs.github.com/en/rest/branches/branch-protection#update-branch-protection */
const ANY_APP = -1;

const checkSchema = () =>
  z
    .strictObject({
      context: z.string().min(1).meta({ description: "Name of the check" }),
      app_id: z.exactOptional(
        z
          .union([z.int(), z.null()])
          .transform((id) => id ?? ANY_APP)
          .meta({ description: "Id of the App that must report it; -1 is any" }),
      ),
      app: anyApp("The same as `app_id: -1`: any App may report it"),
    })
    .refine(({ app, app_id }) => app === undefined || app_id === undefined, {
      error: "app and app_id both say which App reports the check; keep one of them",
      path: ["app"],
    })
    .transform(({ app, ...check }) => ({ ...check, ...(app && { app_id: ANY_APP }) }));

export type DesiredCheck = z.output<ReturnType<typeof checkSchema>>;
/** `contexts` are checks without an App. A name in both `contexts` and `checks` is one check. */
const checksSchema = () =>
  z
    .strictObject({
      strict: flag("Branches must be up to date before merging"),
      contexts: names("Names of checks; `checks` says more"),
      app: anyApp("Any App may report the `contexts`; left out, GitHub ties each to the one that reported it last"),
      checks: z.exactOptional(z.array(checkSchema()).meta({ description: "Checks that must pass, each with its App" })),
    })
    .refine(({ app, contexts }) => app === undefined || contexts !== undefined, {
      error: "`app` says who may report the `contexts`, and there are none",
      path: ["app"],
    })
    .transform(
      ({
        contexts,
        checks,
        app,
        ...rest
      }): { readonly strict?: boolean; readonly checks?: readonly DesiredCheck[] } => {
        if (!contexts && !checks) return rest;
        const named = (contexts ?? []).filter((context) => !checks?.some((check) => check.context === context));
        return {
          ...rest,
          checks: [...(checks ?? []), ...named.map((context) => ({ context, ...(app && { app_id: ANY_APP }) }))],
        };
      },
    );

const protectionSchema = () =>
  z.strictObject({
    required_pull_request_reviews: z.exactOptional(
      z
        .union([z.null(), reviewsSchema()])
        .meta({ description: "Pull requests are required before merging; null is off" }),
    ),
    required_status_checks: z.exactOptional(
      z.union([z.null(), checksSchema()]).meta({ description: "Checks that must pass before merging; null is off" }),
    ),
    enforce_admins: nullableFlag("Administrators are bound too"),
    restrictions: z.exactOptional(
      z
        .union([z.null(), actors("Users, teams and Apps that can push")])
        .meta({ description: "Accounts that may push; null is off", ...limits(ACTORS, PUSHERS) }),
    ),
    required_linear_history: nullableFlag("No merge commits"),
    allow_force_pushes: nullableFlag("All users with push access can force push"),
    bypass_force_push_allowances: allowance("Users, teams and Apps that can force push"),
    allow_deletions: nullableFlag("The branch can be deleted"),
    block_creations: nullableFlag("`restrictions` also hold for creating matching branches"),
    required_conversation_resolution: nullableFlag("Conversations must be resolved"),
    required_signatures: nullableFlag("Commits must be signed"),
    required_deployments: z.exactOptional(
      z
        .union([z.null(), z.array(z.string().min(1)).transform((environments) => [...new Set(environments)].sort())])
        .meta({ description: "Environments that must be deployed to first; null means no environment" }),
    ),
    lock_branch: nullableFlag("The branch is read-only"),
    allow_fork_syncing: nullableFlag("A locked branch can pull from upstream"),
  });

const branchSchema = () =>
  z.strictObject({
    name: z.string().trim().min(1).meta({ description: "A branch, a pattern such as release/*, or `default`" }),
    protection: z
      .union([z.null(), protectionSchema()])
      .meta({ description: "The settings of the rule; null removes the rule" }),
  });

/** One layer's `branches:`. Built on first use. */
export const branchesSchema = z.lazy(() => z.array(branchSchema()));
export type DesiredBranches = z.output<typeof branchesSchema>;
export type Protection = z.output<ReturnType<typeof protectionSchema>>;
export type DesiredActors = z.output<ReturnType<typeof actors>>;

/**
 * Probot Settings and safe-settings send the protection to GitHub's REST API, which requires all four keys. In their
 * files a key that is left out therefore means "off".
 */
const OFF = {
  required_status_checks: null,
  enforce_admins: false,
  required_pull_request_reviews: null,
  restrictions: null,
} as const;

/** Sets the four keys above if they are left out. Other keys that are left out stay unchanged on GitHub. */
export function branchesFromDialect(branches: DesiredBranches): DesiredBranches {
  return branches.map((branch) =>
    branch.protection ? { ...branch, protection: { ...OFF, ...branch.protection } } : branch,
  );
}

/** Branch names are case-sensitive. */
export function branchKey(entry: Json): string {
  return text(entry, "name");
}

/** Every user, team and App, including Apps that the config names by id. */
export function branchNames(desired: DesiredBranches): readonly NameRef[] {
  return desired.flatMap(({ name, protection }) => {
    if (!protection) return [];
    const reviews = protection.required_pull_request_reviews;
    const { restrictions, bypass_force_push_allowances } = protection;
    const lists = Object.entries({ restrictions, bypass_force_push_allowances });
    const reviewLists = Object.entries({
      dismissal_restrictions: reviews?.dismissal_restrictions,
      bypass_pull_request_allowances: reviews?.bypass_pull_request_allowances,
    });
    const place = [name, "protection"];
    const ids = (protection.required_status_checks?.checks ?? []).flatMap(({ app_id }) =>
      app_id !== undefined && app_id >= 0 ? [app_id] : [],
    );
    const apps = ids.map(
      (id): NameRef => ({
        kind: "app",
        name: String(id),
        path: [...place, "required_status_checks"],
        leavesOutPart: true,
      }),
    );
    return [
      ...lists.flatMap(([list, value]) => actorNames(value, [...place, list])),
      ...reviewLists.flatMap(([list, value]) => actorNames(value, [...place, "required_pull_request_reviews", list])),
      ...apps,
    ];
  });
}

const KINDS = { users: "user", teams: "team", apps: "app" } as const;

function actorNames(list: DesiredActors | null | undefined, path: readonly string[]): readonly NameRef[] {
  if (!list) return [];
  return (["users", "teams", "apps"] as const).flatMap((kind) =>
    (list[kind] ?? []).map((name) => ({ kind: KINDS[kind], name, path, leavesOutPart: true })),
  );
}

const EMPTY_LISTS = {
  restrictions:
    "allows only administrators to push: write null to lift the restriction, or list the actors that can push",
  dismissal_restrictions: "is the same as null: all users with write access can dismiss reviews",
  bypass_pull_request_allowances: "is the same as null: all actors need a pull request",
} as const;

/** Warnings about valid settings whose effect may be unexpected. */
export function branchWarnings(written: Json): readonly WrittenWarning[] {
  if (!Array.isArray(written)) return [];
  return written.flatMap((entry: Json, index): readonly WrittenWarning[] => {
    const protection = inside(entry, "protection");
    const reviews = inside(protection, "required_pull_request_reviews");
    const checks = inside(protection, "required_status_checks");
    const path = [index, "protection"];
    const empty = Object.entries(EMPTY_LISTS).flatMap(([key, meaning]) =>
      [[protection, path] as const, [reviews, [...path, "required_pull_request_reviews"]] as const]
        .filter(([map]) => isObject(map?.[key]) && Object.keys(map[key]).length === 0)
        .map(([, place]) => ({ path: [...place, key], message: `\`${key}: {}\` ${meaning}.` })),
    );
    const contexts = checks?.["contexts"];
    if (!Array.isArray(contexts) || contexts.length === 0 || checks?.["app"] === "any") return empty;
    return [...empty, { path: [...path, "required_status_checks", "contexts"], message: PINNED }];
  });
}

/** https://github.com/kubernetes-sigs/prow/issues/915 */
const PINNED =
  "GitHub ties a check without an App to the App that reported it last. " +
  "Write `app: any` next to `contexts` if any App may report them.";

function inside(value: Json | undefined, key: string): JsonObject | undefined {
  const inner = isObject(value) ? value[key] : undefined;
  return isObject(inner) ? inner : undefined;
}
