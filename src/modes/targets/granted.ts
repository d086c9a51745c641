// Compares the permissions of an App with those that the settings of a run need, before any shard starts.

import { ConfigError } from "../../errors.ts";
import type { Permission } from "../../families/family.ts";
import type { Target } from "../../model.ts";
import { permissionSlug } from "../../text/permissions.ts";
import { joined } from "../../text/wording.ts";
import type { Run } from "../context.ts";

/**
 * Says once, by name, which permissions the App lacks. GitHub does not show the permissions of other tokens.
 * @throws ConfigError if without them nothing can be done
 */
export function checkGrants(targets: readonly Target[], run: Run): void {
  const { families, github, host, organization, inputs } = run;
  if (github.grants === undefined) return;
  const access = inputs.dryRun ? "read" : "write";
  const used = families.filter(({ key }) => targets.some(({ desired }) => key in desired.families));
  const lacking = used.filter(({ docs: { permission } }) => {
    const slug = permissionSlug(permission);
    const granted = github.grants?.[slug];
    if (granted === undefined) return !UNDESCRIBED.has(slug);
    return granted === "read" && permission[access] === "write";
  });
  if (lacking.length === 0) return;
  const needed = Map.groupBy(lacking, ({ docs: { permission } }) => inWords(permission, access));
  if (lacking.length === used.length)
    throw new ConfigError(
      `token: the App lacks ${joined([...needed.keys()])}, so nothing can be done in ${organization}; ${ADVICE}`,
    );
  const named = [...needed].map(([permission, of]) => `${permission} for ${joined(of.map(({ key }) => key))}`);
  const message = `The App lacks ${joined(named)}: these settings fail in every repository. Next step: ${ADVICE}.`;
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
const ADVICE = "give it to the App in its settings, and approve the request where the App is installed";

function inWords(permission: Permission, access: "read" | "write"): string {
  return `the ${permission.level} permission "${permission.name}" (${permission[access]})`;
}
