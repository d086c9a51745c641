// The permissions that GitHub names with an answer, in the words of the pages where they are granted.
import { own } from "./lookup.ts";

/** Names that differ on those pages. */
const NAMES: Readonly<Record<string, string>> = {
  organization_custom_roles: "Custom repository roles",
  vulnerability_alerts: "Dependabot alerts",
};

/**
 * `members=read` → `the organization permission "Members" (read)`; undefined where the header names none. Between
 * commas stand permissions that are needed together, between semicolons those of which one set will do.
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
