// One way to change a repository's settings, for REST and GraphQL, with every rule that GitHub checks first.
// https://docs.github.com/en/rest/repos/repos#update-a-repository
import type { Json, JsonObject } from "../../../src/model.ts";
import type { TokenIdentity } from "../../api/access.ts";
import { invalid, Refused } from "../../api/refusals.ts";
import { type Organization, renameRepository } from "../../state/organization.ts";
import type { Repository, RepositorySettings } from "../../state/repository.ts";
import { changeAnalysis } from "../security/analysis.ts";

interface Asker {
  readonly organization: Organization;
  readonly identity: TokenIdentity;
  readonly now: number;
}
interface Wish {
  readonly repository: Repository;
  readonly organization: Organization;
  /** As asked, `private` translated. */
  readonly asked: Readonly<Record<string, Json>>;
  /** The settings after the change. */
  readonly next: RepositorySettings;
}

/** Applies all settings or none. @throws Refused */
export function changeRepository(
  repository: Repository,
  body: JsonObject,
  { organization, identity, now }: Asker,
): void {
  const asked = visibilityOf(body);
  const { name, security_and_analysis: analysis } = asked;
  const known = Object.fromEntries(Object.entries(asked).filter(([key]) => key in repository.settings));
  const next: RepositorySettings = { ...repository.settings, ...known };
  const wish = { repository, organization, asked, next };
  for (const rule of RULES) rule(wish);
  leaveOut(wish);
  if (typeof analysis === "object" && analysis !== null)
    changeAnalysis({ repository, organization, identity }, analysis as JsonObject);
  if (typeof name === "string" && name !== repository.name) rename(organization, repository, name);
  // Free for public repositories.
  // https://docs.github.com/en/get-started/learning-about-github/about-github-advanced-security
  if (next.visibility === "public") repository.security.analysis.advanced_security = true;
  Object.assign(repository.settings, next);
  repository.updatedAt = new Date(now).toISOString().replace(/\.\d+Z/, "Z");
}

/**
 * GitHub answers 200 for settings that the plan does not include, and does not change them.
 * https://github.com/integrations/terraform-provider-github/issues/1623,
 * https://github.com/integrations/terraform-provider-github/issues/3100
 */
function leaveOut({ organization, repository: { settings }, next }: Wish): void {
  if (organization.plan === "free" && next.visibility !== "public") next.allow_auto_merge = settings.allow_auto_merge;
}

/** `private` is the old way to say `visibility`. */
function visibilityOf({ private: hidden, ...body }: JsonObject): JsonObject {
  if (typeof hidden !== "boolean" || body["visibility"] !== undefined) return body;
  return { ...body, visibility: hidden ? "private" : "public" };
}

function rename(organization: Organization, repository: Repository, name: string): void {
  const other = organization.names.get(name.toLowerCase());
  if (other !== undefined && other !== repository.id)
    throw invalid("Repository", "name", { message: "name already exists on this account" });
  renameRepository(organization, repository, name);
}

/** https://github.com/Ylianst/MeshCentral/issues/4724, https://github.com/github/VisualStudio/issues/1777 */
function description({ asked: { description: text } }: Wish): void {
  const refuse = (message: string) => invalid("Repository", "description", { message });
  if (typeof text !== "string") return;
  if (/\p{Cc}/u.test(text)) throw refuse("description control characters are not allowed");
  if ([...text].length > 350) throw refuse("description cannot be more than 350 characters");
}

const RULES: readonly ((wish: Wish) => void)[] = [
  description,
  archived,
  mergeMethods,
  squashTexts,
  mergeTexts,
  visibility,
  forking,
  signoff,
  defaultBranch,
];

/** Everything is read-only until the repository is unarchived, by a request that does only that. */
function archived({ repository, asked }: Wish): void {
  if (!repository.settings.archived) return;
  if (asked["archived"] !== false || Object.keys(asked).length > 1) throw new Refused("archived");
}

function mergeMethods({ next }: Wish): void {
  if (next.allow_merge_commit || next.allow_squash_merge || next.allow_rebase_merge) return;
  throw invalid("Repository", "merge_commit_allowed", {
    message: "Sorry, you need to allow at least one merge strategy. (no_merge_method)",
  });
}

/**
 * Pairs that the settings page offers.
 * https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/configuring-pull-request-merges
 */
const SQUASH_PAIRS = new Set([
  "COMMIT_OR_PR_TITLE+COMMIT_MESSAGES",
  "PR_TITLE+BLANK",
  "PR_TITLE+COMMIT_MESSAGES",
  "PR_TITLE+PR_BODY",
]);
const MERGE_PAIRS = new Set(["MERGE_MESSAGE+PR_TITLE", "PR_TITLE+BLANK", "PR_TITLE+PR_BODY"]);

function squashTexts({ asked, next }: Wish): void {
  const pair = `${next.squash_merge_commit_title}+${next.squash_merge_commit_message}`;
  checkPair("squash_merge_commit", { asked, fits: SQUASH_PAIRS.has(pair) });
}
function mergeTexts({ asked, next }: Wish): void {
  checkPair("merge_commit", {
    asked,
    fits: MERGE_PAIRS.has(`${next.merge_commit_title}+${next.merge_commit_message}`),
  });
}

function checkPair(method: string, { asked, fits }: { readonly asked: Wish["asked"]; readonly fits: boolean }): void {
  const hasTitle = asked[`${method}_title`] !== undefined;
  const hasMessage = asked[`${method}_message`] !== undefined;
  if (hasMessage && !hasTitle) throw invalid("Repository", `${method}_title`, { code: "missing_field" });
  if (hasTitle && !fits)
    throw invalid("Repository", `${method}_message`, {
      message: `Sorry, this title and message do not go together (invalid_${method}_setting_combo)`,
    });
}

function visibility({ repository, organization, asked, next }: Wish): void {
  if (asked["visibility"] === undefined || next.visibility === repository.settings.visibility) return;
  const refuse = (message: string) => invalid("Repository", "visibility", { message });
  if (next.visibility === "internal" && (organization.kind === "user" || organization.plan !== "enterprise")) {
    throw refuse("Only organizations associated with an enterprise can set visibility to internal");
  }
  if (repository.fork) throw refuse("The visibility of a fork cannot be changed");
  if (!organization.policy.changeVisibility) throw refuse("Visibility can't be changed by this user");
}

function forking({ organization, asked, next }: Wish): void {
  if (asked["allow_forking"] === undefined) return;
  const refuse = (message: string) => invalid("Repository", "allow_forking", { message });
  if (organization.kind === "user" || next.visibility === "public")
    throw refuse("Allow forks can only be changed on org-owned private repositories");
  if (asked["allow_forking"] === true && !organization.policy.allowForking)
    throw refuse("This organization does not allow private repository forking");
}

function signoff({ organization, asked }: Wish): void {
  if (asked["web_commit_signoff_required"] !== false || !organization.policy.signoffRequired) return;
  throw invalid("Repository", "web_commit_signoff_required", {
    message: "Commit signoff is enforced by the organization and cannot be disabled",
  });
}

function defaultBranch({ repository, asked, next }: Wish): void {
  if (asked["default_branch"] === undefined || next.default_branch === repository.settings.default_branch) return;
  const refuse = (message: string) => invalid("Repository", "default_branch", { code: "invalid", message });
  if (repository.branches.size === 0)
    throw refuse("Cannot update default branch for an empty repository. Please init the repository and push first.");
  if (!repository.branches.has(next.default_branch)) {
    throw refuse(
      `The branch ${next.default_branch} was not found. Please push that ref first or create it via the Git Data API.`,
    );
  }
}
