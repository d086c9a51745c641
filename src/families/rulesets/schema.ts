// Schema of `rulesets:`: GitHub's own form, with names in place of ids. Unknown types of rules and parameters are
// passed to GitHub.
import { z } from "zod";
import type { Json, JsonObject } from "../../model.ts";
import { text } from "../../objects.ts";
import { own } from "../../text/lookup.ts";
import type { DesiredProblem, Dialect, NameRef } from "../family.ts";
import { limits } from "../shared/limits.ts";
import { parametersSchema, WRONG_TYPES } from "./parameters.ts";

const textSchema = () => z.string().trim().min(1);

/** GitHub ignores the ids of these types, and returns null, 0 or 1. https://docs.github.com/en/rest/repos/rules */
export const WITHOUT_ID: readonly string[] = ["OrganizationAdmin", "EnterpriseOwner", "DeployKey"];
const ACTOR_TYPES = ["Integration", "RepositoryRole", "Team", "EnterpriseRole", "User", ...WITHOUT_ID] as const;
const NAMED = ["team", "user", "app", "role"] as const;

/** The roles that may bypass a ruleset: all roles with write access. */
export const ROLE_IDS: Readonly<Record<string, number>> = { maintain: 2, write: 4, push: 4, admin: 5 };

const actorSchema = () =>
  z
    .strictObject({
      team: z.exactOptional(textSchema().meta({ description: "Name or slug of a team" })),
      user: z.exactOptional(textSchema().meta({ description: "Login" })),
      app: z.exactOptional(textSchema().meta({ description: "Slug of a GitHub App" })),
      role: z.exactOptional(
        textSchema()
          .refine((role) => !["read", "pull", "triage"].includes(role), {
            error: "only roles that can write may bypass: write, maintain, admin or a custom role",
          })
          .meta({
            description: "write, maintain, admin or a custom repository role",
            ...limits({ text: "Only roles that may write", source: ABOUT }),
          }),
      ),
      actor_type: z.exactOptional(z.enum(ACTOR_TYPES).meta({ description: "GitHub's own way to name an actor" })),
      actor_id: z.exactOptional(
        z.union([z.int(), z.null()]).meta({ description: "Beside `actor_type`; left out where it has no id" }),
      ),
      bypass_mode: z.exactOptional(
        z.enum(["always", "pull_request", "exempt"]).meta({ description: "always where it is left out" }),
      ),
    })
    .superRefine((actor, { addIssue }) => {
      const ways = [...NAMED, "actor_type" as const].filter((key) => actor[key] !== undefined);
      if (ways.length !== 1)
        addIssue({ code: "custom", message: "name one of team, user, app, role or actor_type for each actor" });
      if (actor.actor_type === undefined && actor.actor_id !== undefined)
        addIssue({ code: "custom", message: "actor_id needs actor_type next to it", path: ["actor_id"] });
      const needsId = actor.actor_type !== undefined && !WITHOUT_ID.includes(actor.actor_type);
      if (needsId && typeof actor.actor_id !== "number")
        addIssue({ code: "custom", message: `${actor.actor_type} needs its actor_id`, path: ["actor_type"] });
    })
    .transform(({ bypass_mode = "always", actor_id, ...actor }): JsonObject => {
      const isIgnored = WITHOUT_ID.includes(actor.actor_type ?? "");
      return { ...actor, ...(typeof actor_id === "number" && !isIgnored && { actor_id }), bypass_mode };
    });

const refs = (description: string) => z.array(textSchema()).meta({ description });
const conditionsSchema = () =>
  z
    .looseObject({
      ref_name: z.exactOptional(
        z
          .strictObject({
            include: refs("Branches or tags, such as main, release/*, ~DEFAULT_BRANCH or ~ALL"),
            exclude: z.exactOptional(refs("Branches or tags that are left out")),
          })
          .transform(({ include, exclude = [] }) => ({ include, exclude }))
          .meta({ description: "Names and patterns of the branches or tags" }),
      ),
    })
    .meta({ description: "Which branches or tags it is for" });

const ruleSchema = () =>
  z
    .strictObject({
      type: textSchema().meta({
        description: "GitHub's name of the rule, such as pull_request",
        examples: [...RULE_TYPES],
      }),
      parameters: z.exactOptional(
        parametersSchema().meta({ description: "Parameters that are left out stay as they are" }),
      ),
    })
    .superRefine(({ type }, { addIssue }) => {
      const hint = Object.hasOwn(WRONG_TYPES, type) ? WRONG_TYPES[type] : undefined;
      if (hint !== undefined)
        addIssue({ code: "custom", message: `\`${type}\` is not a type of rules: ${hint}`, path: ["type"] });
    });

/** https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/available-rules-for-rulesets */
export const RULE_TYPES: readonly string[] = [
  ...["creation", "update", "deletion", "required_linear_history", "merge_queue", "required_deployments"],
  ...["required_signatures", "pull_request", "required_status_checks", "non_fast_forward", "workflows"],
  ...["code_scanning", "code_quality", "copilot_code_review", "license_compliance_scanning"],
  ...["commit_message_pattern", "commit_author_email_pattern", "committer_email_pattern", "branch_name_pattern"],
  ...["tag_name_pattern", "file_path_restriction", "max_file_path_length", "file_extension_restriction"],
  "max_file_size",
];

const rulesetSchema = () =>
  z.strictObject({
    name: textSchema().meta({ description: "Name of the ruleset" }),
    target: z.exactOptional(
      z.enum(["branch", "tag", "push"]).meta({ description: "GitHub makes it for branches where this is left out" }),
    ),
    enforcement: z.exactOptional(
      z.enum(["active", "evaluate", "disabled"]).meta({
        description: "Made active where this is left out; evaluate needs GitHub Enterprise",
        ...limits({ text: "`evaluate` on GitHub Enterprise only", source: ABOUT, isUnchecked: true }),
      }),
    ),
    bypass_actors: z.exactOptional(
      z
        .array(actorSchema())
        .meta({ description: "The whole list of actors that can bypass the ruleset; [] means no actor" }),
    ),
    conditions: z.exactOptional(conditionsSchema()),
    rules: z.exactOptional(
      z
        .array(ruleSchema())
        .superRefine((rules, { addIssue }) => {
          const twice = rules.findIndex(({ type }, index) => rules.findIndex((one) => one.type === type) < index);
          if (twice >= 0)
            addIssue({
              code: "custom",
              message: `two rules of the type ${rules[twice]?.type}: join them`,
              path: [twice],
            });
        })
        .meta({ description: "All rules of the ruleset; those of layers merge by type" }),
    ),
  });

const MOST_RULESETS = 75;
const ABOUT =
  "https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/about-rulesets";

/** One layer's `rulesets:`. Built on first use. */
export const rulesetsSchema = z.lazy(() =>
  z.array(rulesetSchema()).meta(limits({ text: `At most ${MOST_RULESETS} in a repository`, source: ABOUT })),
);

/** Reports more rulesets than a repository can have. */
export function rulesetProblems(desired: DesiredRulesets): readonly DesiredProblem[] {
  return desired.length > MOST_RULESETS
    ? [{ path: [], message: `${desired.length} rulesets, and a repository has at most ${MOST_RULESETS}` }]
    : [];
}
export type DesiredRulesets = z.output<typeof rulesetsSchema>;
export type DesiredRuleset = DesiredRulesets[number];

export function rulesetKey(entry: Json): string {
  return text(entry, "name");
}

export function ruleKey(rule: Json): string {
  return text(rule, "type");
}

const KIND_OF = { team: "team", user: "user", app: "app", repository: "repository" } as const;

/** Every team, user, App, custom role and repository. Only a list of bypass actors can be left out on its own. */
export function rulesetNames(desired: DesiredRulesets): readonly NameRef[] {
  return desired.flatMap(({ name, bypass_actors = [], rules = [] }) => {
    const actors = bypass_actors.flatMap((actor) => namesIn(actor, [name, "bypass_actors"]));
    const inRules = rules.flatMap(({ type, parameters = {} }) => {
      const lists = ["required_reviewers", "required_status_checks", "workflows"].flatMap(
        (key) => parameters[key] ?? [],
      );
      const { allowed_actors = [] } = (parameters["dismissal_restriction"] ?? {}) as {
        allowed_actors?: readonly Json[];
      };
      return [...lists, ...allowed_actors].flatMap((one) => namesIn(one as JsonObject, [name, "rules", type]));
    });
    return [...actors.map((ref) => ({ ...ref, leavesOutPart: true as const })), ...inRules];
  });
}

function namesIn(entry: JsonObject, path: readonly string[]): readonly NameRef[] {
  const named = Object.entries(KIND_OF).flatMap(([key, kind]): readonly NameRef[] => {
    const name = entry[key];
    return typeof name === "string" && name !== ANY_APP ? [{ kind, name, path }] : [];
  });
  const { role } = entry;
  const isCustom = typeof role === "string" && !Object.hasOwn(ROLE_IDS, role.toLowerCase());
  return isCustom ? [...named, { kind: "role", name: role, path }] : named;
}

/** The value in the config for a check that any App may report. */
export const ANY_APP = "any";

/**
 * Probot Settings and safe-settings send a rule to GitHub as written, and GitHub resets parameters that are left out.
 * https://docs.github.com/en/rest/repos/rules#update-a-repository-ruleset
 */
const RESET: Readonly<Record<string, JsonObject>> = {
  pull_request: { allowed_merge_methods: ["merge", "squash", "rebase"], required_reviewers: [] },
  required_status_checks: { do_not_enforce_on_create: false },
  workflows: { do_not_enforce_on_create: false },
  copilot_code_review: { review_draft_pull_requests: false, review_on_push: false },
};

/** The word of safe-settings for checks that are managed elsewhere. */
const ELSEWHERE = "{{EXTERNALLY_DEFINED}}";

/** Sets parameters that a rule leaves out to GitHub's defaults. Checks that are managed elsewhere are not changed. */
export function rulesetsFromDialect(rulesets: DesiredRulesets, dialect: Dialect): DesiredRulesets {
  return rulesets.map((ruleset) => {
    if (!ruleset.rules) return ruleset;
    const rules = ruleset.rules.map(({ type, parameters = {} }) => {
      const { required_status_checks: checks, ...rest } = parameters;
      const isElsewhere = dialect === "safe-settings" && checks?.some(({ context }) => context === ELSEWHERE);
      const whole = { ...own(RESET, type), ...(isElsewhere ? rest : parameters) };
      return Object.keys(whole).length > 0 ? { type, parameters: whole } : { type };
    });
    return { ...ruleset, rules };
  });
}
