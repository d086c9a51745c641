// The requests that invite people, change their roles and take them away.
import type { Drift, Json, JsonObject } from "../../model.ts";
import type { WriteAnswer } from "../family.ts";
import { afterOf, isObject } from "../shared/diff.ts";
import { type KeyedCall, keyedRequests } from "../shared/requests.ts";
import { isBuiltIn, normaliseRole } from "../shared/roles.ts";

/** An open invitation is changed or withdrawn as such. https://docs.github.com/en/rest/collaborators/invitations */
export const writeCollaborators = keyedRequests({
  create: grant,
  update: (change) =>
    change.ref === undefined
      ? grant(change)
      : [
          "PATCH /repos/{owner}/{repo}/invitations/{invitation_id}",
          { invitation_id: Number(change.ref), permissions: invitedTo(change.after) },
        ],
  delete: ({ target, ref }) =>
    ref === undefined
      ? ["DELETE /repos/{owner}/{repo}/collaborators/{username}", { username: target }]
      : ["DELETE /repos/{owner}/{repo}/invitations/{invitation_id}", { invitation_id: Number(ref) }],
});

function grant({ target, after }: { readonly target: string; readonly after: Json }): KeyedCall {
  const { permission = "" } = after as JsonObject;
  return ["PUT /repos/{owner}/{repo}/collaborators/{username}", { username: target, permission }];
}

/** Invitations speak of read and write. */
function invitedTo(after: Json): string {
  const permission = String((after as JsonObject)["permission"]);
  return { pull: "read", push: "write" }[permission] ?? permission;
}

/** Only an invitation is answered; one to a custom role reads as the built-in role below it. */
export function storedInvitation(answer: Json, change: Drift): Json | undefined {
  const permissions = isObject(answer) ? answer["permissions"] : undefined;
  const asked = isObject(afterOf(change)) ? (afterOf(change) as JsonObject)["permission"] : undefined;
  if (typeof permissions !== "string" || !isBuiltIn(String(asked))) return undefined;
  return { permission: normaliseRole(permissions) };
}

/** https://docs.github.com/en/rest/collaborators/collaborators#add-a-repository-collaborator */
export function collaboratorsObjection({ message }: WriteAnswer): string | undefined {
  return /cannot assign .*permission/i.test(message)
    ? `the organization's base permission is higher: ${message}`
    : undefined;
}
