// Permissions that several families need in addition to their own.
// https://docs.github.com/en/rest/authentication/permissions-required-for-github-apps
import type { FurtherPermission } from "../family.ts";

/** Reads teams, their repositories, and the owners of the organization. */
export const MEMBERS: FurtherPermission = { name: "Members", access: "read", level: "organization" };

/** Reads the names of the organization's own roles. https://docs.github.com/en/rest/orgs/custom-roles */
export const CUSTOM_ROLES: FurtherPermission = {
  name: "Custom repository roles",
  access: "read",
  level: "organization",
  when: "where a custom role is given",
};

/**
 * Finds the slug of an App by its id.
 * https://docs.github.com/en/rest/orgs/orgs#list-app-installations-for-an-organization
 */
export const INSTALLATIONS: FurtherPermission = {
  name: "Administration",
  access: "read",
  level: "organization",
  when: "where `app_id` is an App other than GitHub Actions",
};
