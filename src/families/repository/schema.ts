// Schema of `repository:`: the writable keys of a repository, normalized as GitHub normalizes them.
import { z } from "zod";
import { type GithubLimit, limits } from "../shared/limits.ts";
import { messageProblems, methodProblems } from "./merge-messages.ts";
import { topicsSchema } from "./topics.ts";

/** Keys that GitHub has removed or uses only when a repository is created. They are accepted, noted and dropped. */
export const RETIRED_KEYS = {
  has_downloads: "GitHub has retired downloads",
  use_squash_pr_title_as_default: "GitHub has replaced it by squash_merge_commit_title",
  auto_init: "it counts only when a repository is created",
  gitignore_template: "it counts only when a repository is created",
  license_template: "it counts only when a repository is created",
  team_id: "it counts only when a repository is created",
} as const;

const flag = (description: string) => z.exactOptional(z.boolean().meta({ description }));
const retired = (description: string) =>
  z
    .unknown()
    .optional()
    .meta({ description: `Not written: ${description}`, deprecated: true });

/** `null` empties a text. Line breaks are removed: a folded YAML text ends with one. */
const oneLine = () =>
  z.union([z.string(), z.null()]).transform((value) => (value ?? "").replace(/\s*\n\s*/g, " ").trim());

const MAX_NAME = 100;
const NAME: GithubLimit = {
  text: `At most ${MAX_NAME} characters: letters, digits, hyphens, underscores and periods`,
  source: "https://github.com/dead-claudia/github-limits#repository-names",
};
/** In characters, not in UTF-16 code units. */
const MAX_DESCRIPTION = 350;
const DESCRIPTION: readonly GithubLimit[] = [
  { text: `At most ${MAX_DESCRIPTION} characters`, source: "https://github.com/Ylianst/MeshCentral/issues/4724" },
  {
    text: "No control characters; line breaks become spaces",
    source: "https://github.com/github/VisualStudio/issues/1777",
  },
];
const descriptionSchema = () =>
  oneLine()
    .refine((text) => !/\p{Cc}/u.test(text), { error: "GitHub takes no control characters in a description" })
    .refine((text) => [...text].length <= MAX_DESCRIPTION, {
      error: `a description has at most ${MAX_DESCRIPTION} characters`,
    })
    .meta({ description: "One sentence about the repository; null empties it", ...limits(...DESCRIPTION) });
const BRANCH: GithubLimit = {
  text: "The branch must exist; an empty repository has none",
  source: "https://docs.github.com/en/rest/repos/repos#update-a-repository",
  isUnchecked: true,
};

const shape = () => ({
  name: z.exactOptional(
    z
      .string()
      .min(1)
      .max(MAX_NAME)
      .regex(/^[A-Za-z0-9._-]+$/, "a repository's name has letters, digits, hyphens, underscores and periods")
      .meta({ description: "Compared, never written", ...limits(NAME) }),
  ),
  description: z.exactOptional(descriptionSchema()),
  homepage: z.exactOptional(oneLine().meta({ description: "URL with more about the repository; null empties it" })),
  private: z.exactOptional(
    z.boolean().meta({ description: "false is visibility public; true leaves private and internal as they are" }),
  ),
  visibility: z.exactOptional(
    z.enum(["public", "private", "internal"]).meta({ description: "The users that can see the repository" }),
  ),
  archived: flag("Read-only; false brings it back"),
  is_template: flag("Offered as a template for new repositories"),
  default_branch: z.exactOptional(
    z
      .string()
      .min(1)
      .meta({ description: "Name of the default branch; it must exist", ...limits(BRANCH) }),
  ),
  topics: z.exactOptional(topicsSchema),
  has_issues: flag("Issues are on"),
  has_projects: flag("Projects are on"),
  has_wiki: flag("The wiki is on"),
  has_discussions: flag("Discussions are on"),
  has_pull_requests: flag("Pull requests are on"),
  pull_request_creation_policy: z.exactOptional(
    z.enum(["all", "collaborators_only"]).meta({ description: "The users that can open pull requests" }),
  ),
  allow_squash_merge: flag("Squash merging is allowed"),
  allow_merge_commit: flag("Merge commits are allowed"),
  allow_rebase_merge: flag("Rebase merging is allowed"),
  allow_auto_merge: flag("Auto-merge is allowed"),
  allow_update_branch: flag("Branches behind their base can always be updated"),
  delete_branch_on_merge: flag("Branches are deleted when their pull request is merged"),
  squash_merge_commit_title: z.exactOptional(
    z.enum(["PR_TITLE", "COMMIT_OR_PR_TITLE"]).meta({ description: "Title of a squash commit" }),
  ),
  squash_merge_commit_message: z.exactOptional(
    z.enum(["PR_BODY", "COMMIT_MESSAGES", "BLANK"]).meta({ description: "Message of a squash commit" }),
  ),
  merge_commit_title: z.exactOptional(
    z.enum(["PR_TITLE", "MERGE_MESSAGE"]).meta({ description: "Title of a merge commit" }),
  ),
  merge_commit_message: z.exactOptional(
    z.enum(["PR_BODY", "PR_TITLE", "BLANK"]).meta({ description: "Message of a merge commit" }),
  ),
  allow_forking: flag("Private and internal repositories can be forked"),
  web_commit_signoff_required: flag("Commits made on the web must be signed off"),
});

const retiredShape = () =>
  ({
    has_downloads: retired(RETIRED_KEYS.has_downloads),
    use_squash_pr_title_as_default: retired(RETIRED_KEYS.use_squash_pr_title_as_default),
    auto_init: retired(RETIRED_KEYS.auto_init),
    gitignore_template: retired(RETIRED_KEYS.gitignore_template),
    license_template: retired(RETIRED_KEYS.license_template),
    team_id: retired(RETIRED_KEYS.team_id),
  }) satisfies Record<keyof typeof RETIRED_KEYS, unknown>;

/** One layer's `repository:`. Built on first use. */
export const repositorySchema = z.lazy(() =>
  z
    .strictObject({ ...shape(), ...retiredShape() })
    .superRefine((value, context) => {
      const { private: isPrivate, visibility } = value;
      if (isPrivate !== undefined && visibility !== undefined && isPrivate === (visibility === "public")) {
        context.addIssue({
          code: "custom",
          path: ["private"],
          message: `private: ${isPrivate} contradicts visibility: ${visibility}; one of them is enough`,
        });
      }
      const { topics: _, ...rest } = withoutRetired(value);
      for (const { path, message } of [...messageProblems(rest), ...methodProblems(rest)])
        context.addIssue({ code: "custom", path: [...path], message });
    })
    .transform((value) => withVisibility(withoutRetired(value))),
);

export type DesiredRepository = z.output<typeof repositorySchema>;

function withoutRetired<Value extends Partial<Record<keyof typeof RETIRED_KEYS, unknown>>>(value: Value) {
  const {
    has_downloads,
    use_squash_pr_title_as_default,
    auto_init,
    gitignore_template,
    license_template,
    team_id,
    ...kept
  } = value;
  return kept;
}

/**
 * `private: false` means public. `private: true` allows private and internal. `private` has no effect if `visibility`
 * is set.
 */
function withVisibility<Value extends { private?: boolean; visibility?: "public" | "private" | "internal" }>(
  value: Value,
) {
  const { private: isPrivate, ...rest } = value;
  if (isPrivate === undefined || rest.visibility !== undefined) return rest;
  return isPrivate ? { ...rest, private: true } : { ...rest, visibility: "public" as const };
}
