// Turns the permissions in GitHub's headers into the words of the pages on which they are granted.
import { own } from "./lookup.ts";

/** Names that differ on those pages. */
const NAMES: Readonly<Record<string, string>> = {
  organization_custom_roles: "Custom repository roles",
  vulnerability_alerts: "Dependabot alerts",
};

/** Added to a write permission if a plan needs only read access. */
export const DRY_RUN_ACCESS = ", or (read) for a dry run";

/**
 * `members=read` → `the organization permission "Members" (read)`; undefined if the header names none. Commas
 * separate permissions that are needed together. Semicolons separate sets, one of which is enough.
 * https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#resource-not-accessible
 */
export function permissionsInWords(header = ""): string | undefined {
  const sets = header.split(";").map((set) => set.split(",").flatMap(inWords).join(" and "));
  return sets.filter((set) => set !== "").join(", or ") || undefined;
}

function inWords(permission: string): readonly string[] {
  const [slug = "", access = ""] = permission.trim().split("=");
  if (!["read", "write", "admin"].includes(access)) return [];
  const level = slug === "members" || slug.startsWith("organization_") ? "organization" : "repository";
  const plain = slug.replace(/^(organization|repository)_/, "").replaceAll("_", " ");
  return [
    `the ${level} permission "${own(NAMES, slug) ?? plain.charAt(0).toUpperCase() + plain.slice(1)}" (${access})`,
  ];
}

/**
 * GitHub's names of permissions that differ from those on the page of a token or App.
 * https://docs.github.com/en/rest/authentication/permissions-required-for-github-apps
 */
const SLUGS: Readonly<Record<string, string>> = {
  "repository Variables": "actions_variables",
  "repository Webhooks": "repository_hooks",
  "repository Custom properties": "repository_custom_properties",
  "organization Members": "members",
  "organization Custom repository roles": "organization_custom_roles",
  "organization Webhooks": "organization_hooks",
};

/** GitHub's name of a permission in the answers of its API and in the manifest of an App. */
export function permissionSlug({ name, level }: { readonly name: string; readonly level: string }): string {
  const plain = name.toLowerCase().replaceAll(" ", "_");
  return own(SLUGS, `${level} ${name}`) ?? (level === "organization" ? `organization_${plain}` : plain);
}
