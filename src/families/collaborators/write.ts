// The requests that invite people, change their roles and remove them.
import type { Drift, Json, JsonObject } from "../../model.ts";
import { isObject, text } from "../../objects.ts";
import type { WriteAnswer } from "../family.ts";
import { afterOf } from "../shared/diff.ts";
import { type KeyedCall, keyedRequests } from "../shared/requests.ts";
import { isBuiltIn, normalizeRole } from "../shared/roles.ts";

/**
 * Changes to an open invitation use the invitation's endpoints.
 * https://docs.github.com/en/rest/collaborators/invitations
 */
export const writeCollaborators = keyedRequests({
  create: grant,
  update: (change) => {
    if (change.ref === undefined) return grant(change);
    const permission = text(change.after, "permission");
    // Invitations use the words read and write.
    const permissions = { pull: "read", push: "write" }[permission] ?? permission;
    const invitation = { invitation_id: Number(change.ref), permissions };
    return ["PATCH /repos/{owner}/{repo}/invitations/{invitation_id}", invitation];
  },
  delete: ({ target, ref }) =>
    ref === undefined
      ? ["DELETE /repos/{owner}/{repo}/collaborators/{username}", { username: target }]
      : ["DELETE /repos/{owner}/{repo}/invitations/{invitation_id}", { invitation_id: Number(ref) }],
});

function grant({ target, after }: { readonly target: string; readonly after: Json }): KeyedCall {
  const { permission = "" } = after as JsonObject;
  return ["PUT /repos/{owner}/{repo}/collaborators/{username}", { username: target, permission }];
}

/** Only invitations have an answer. An invitation to a custom role shows the built-in role that it extends. */
export function storedInvitation(answer: Json, change: Drift): Json | undefined {
  const permissions = isObject(answer) ? answer["permissions"] : undefined;
  const asked = isObject(afterOf(change)) ? (afterOf(change) as JsonObject)["permission"] : undefined;
  if (typeof permissions !== "string" || !isBuiltIn(String(asked))) return undefined;
  return { permission: normalizeRole(permissions) };
}

/** https://docs.github.com/en/rest/collaborators/collaborators#add-a-repository-collaborator */
export function collaboratorsObjection({ message }: WriteAnswer): string | undefined {
  return /cannot assign .*permission/i.test(message)
    ? `the organization's base permission is higher: ${message}`
    : undefined;
}
