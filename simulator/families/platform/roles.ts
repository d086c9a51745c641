// Custom repository roles. https://docs.github.com/en/enterprise-cloud@latest/rest/orgs/custom-roles
import type { JsonObject } from "../../../src/model.ts";
import { ok, type TokenCall } from "../../api/call.ts";
import { accountDocument } from "../../api/documents.ts";
import { Refused } from "../../api/refusals.ts";
import type { CustomRole } from "../../state/people.ts";
import type { Family } from "../family.ts";

function document({ id, name, baseRole }: CustomRole, { organization, origin }: TokenCall): JsonObject {
  const at = "2020-01-01T00:00:00Z";
  const owner = accountDocument(organization, origin);
  return {
    id,
    name,
    description: "",
    base_role: baseRole,
    permissions: [],
    organization: owner,
    created_at: at,
    updated_at: at,
  };
}

function list(call: TokenCall) {
  const { customRoles, plan } = call.organization;
  if (plan !== "enterprise") throw new Refused("notFound");
  return ok({ total_count: customRoles.length, custom_roles: customRoles.map((role) => document(role, call)) });
}

export const roles = {
  routes: {
    "GET /orgs/{org}/custom-repository-roles": {
      scope: "organization",
      needs: ["organization_custom_roles:read"],
      answer: list,
    },
  },
} satisfies Family;
