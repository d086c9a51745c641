// Compares the permissions of an App or a fine-grained token with those that the settings need, before shards start.

import { ApiError, ConfigError } from "../../errors.ts";
import type { AnyFamily } from "../../families/family.ts";
import type { Target } from "../../model.ts";
import { permissionSlug } from "../../text/permissions.ts";
import { joined } from "../../text/wording.ts";
import type { Run } from "../context.ts";

/**
 * Says once, by name, which permissions an App or a fine-grained token lacks.
 * @throws ConfigError if without them nothing can be done
 */
export async function checkGrants(targets: readonly Target[], run: Run): Promise<void> {
  const used = run.families.filter(({ key }) => targets.some(({ desired }) => key in desired.families));
  const { grants } = run.github;
  const access = run.inputs.dryRun ? "read" : "write";
  if (grants === undefined) {
    const administered = used.filter(({ docs: { permission } }) => permissionSlug(permission) === "administration");
    if (administered.length > 0 && (await isDeniedByProbe(targets, run))) tellLacking(TOKEN, administered, used, run);
    return;
  }
  const lacking = used.filter(({ docs: { permission } }) => {
    const slug = permissionSlug(permission);
    const granted = grants[slug];
    if (granted === undefined) return !UNDESCRIBED.has(slug);
    return granted === "read" && permission[access] === "write";
  });
  if (lacking.length > 0) tellLacking(APP, lacking, used, run);
}

/**
 * GitHub does not show the permissions of a fine-grained token, and says with a refusal which one would do. Asks for a
 * private repository: public ones are listed although the token was not given them.
 * https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats
 */
async function isDeniedByProbe(targets: readonly Target[], { inputs, github }: Run): Promise<boolean> {
  const { credentials, dryRun } = inputs;
  const isFineGrained = credentials.kind === "token" && credentials.token.trim().startsWith("github_pat_");
  const probed = targets.find(({ repo }) => repo.visibility !== "public")?.repo;
  if (dryRun || !isFineGrained || !probed) return false;
  const { owner, name: repo } = probed;
  try {
    await github.send({ kind: "rest", route: "GET /repos/{owner}/{repo}/autolinks", parameters: { owner, repo } });
    return false;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return error.kind === "denied" && (error.acceptedPermissions ?? "").startsWith("administration=");
  }
}

function tellLacking(
  { name, advice }: typeof APP,
  lacking: readonly AnyFamily[],
  used: readonly AnyFamily[],
  { inputs, organization, host }: Run,
): void {
  const access = inputs.dryRun ? "read" : "write";
  const needed = Map.groupBy(
    lacking,
    ({ docs: { permission } }) => `the ${permission.level} permission "${permission.name}" (${permission[access]})`,
  );
  if (lacking.length === used.length)
    throw new ConfigError(
      `token: the ${name} lacks ${joined([...needed.keys()])}, so nothing can be done in ${organization}; ${advice}`,
    );
  const named = [...needed].map(([permission, of]) => `${permission} for ${joined(of.map(({ key }) => key))}`);
  const message = `The ${name} lacks ${joined(named)}: these settings fail in every repository. Next step: ${advice}.`;
  host.annotate({ level: "error", title: "Repo Cop", message });
}

/**
 * The description of an App's permissions leaves these out, so an answer that does not show them proves nothing.
 * https://docs.github.com/en/rest/apps/apps#create-an-installation-access-token-for-an-app
 */
export const UNDESCRIBED: ReadonlySet<string> = new Set(["actions_variables"]);

/**
 * https://docs.github.com/en/apps/maintaining-github-apps/modifying-a-github-app-registration#changing-the-permissions-of-a-github-app
 */
const APP: { readonly name: string; readonly advice: string } = {
  name: "App",
  advice: "give it to the App in its settings, and approve the request where the App is installed",
};
const TOKEN: typeof APP = {
  name: "token",
  advice: "give it to the token in its settings; the organization may have to approve it",
};
