// Schema of `collaborators:`: a login and its role.
import { z } from "zod";
import type { Json } from "../../model.ts";
import { text } from "../../objects.ts";
import type { NameRef } from "../family.ts";
import { limits } from "../shared/limits.ts";
import { isBuiltIn, roleSchema } from "../shared/roles.ts";

const collaboratorSchema = z.strictObject({
  username: z.string().trim().min(1).meta({ description: "Login of a user" }),
  permission: z.exactOptional(roleSchema),
});

/**
 * The role of an entry without `permission`.
 * https://docs.github.com/en/rest/collaborators/collaborators#add-a-repository-collaborator
 */
export const DEFAULT_ROLE = "push";

/** One layer's `collaborators:`. */
export const collaboratorsSchema = z.array(collaboratorSchema).meta(
  limits({
    text: "50 invitations to a repository in 24 hours",
    source: "https://docs.github.com/en/rest/collaborators/collaborators#add-a-repository-collaborator",
    isUnchecked: true,
  }),
);
export type DesiredCollaborators = z.output<typeof collaboratorsSchema>;

/** GitHub ignores case in logins. */
export function loginKey(entry: Json): string {
  return text(entry, "username").toLowerCase();
}

/** All users, with a lookup of the organization's owners, and all custom roles. */
export function collaboratorNames(desired: DesiredCollaborators): readonly NameRef[] {
  return desired.flatMap(({ username, permission = DEFAULT_ROLE }): NameRef[] => {
    const path = [username.toLowerCase()];
    const user: NameRef = { kind: "user", name: username, path, ownership: true };
    return isBuiltIn(permission) ? [user] : [user, { kind: "role", name: permission, path: [...path, "permission"] }];
  });
}
