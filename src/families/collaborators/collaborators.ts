// Roles of people who have direct access to a repository.
import { defineFamily } from "../family.ts";
import { CUSTOM_ROLES, MEMBERS } from "../shared/permissions.ts";
import { administrators, diffCollaborators, lowAccess } from "./diff.ts";
import { type ActualCollaborators, collaboratorsProbe, decodeCollaborators, selectCollaborators } from "./read.ts";
import { collaboratorNames, collaboratorsSchema, type DesiredCollaborators, loginKey } from "./schema.ts";
import { collaboratorsObjection, storedInvitation, writeCollaborators } from "./write.ts";

/** The family of `collaborators:`. */
export const collaborators = defineFamily<DesiredCollaborators, ActualCollaborators>({
  key: "collaborators",
  config: {
    schema: collaboratorsSchema,
    merge: { kind: "collection", keyOf: loginKey },
    prunable: ["collaborators"],
    names: collaboratorNames,
  },
  docs: {
    summary: "Roles of people with access of their own; outsiders are invited",
    url: "https://docs.github.com/en/rest/collaborators/collaborators",
    permission: {
      name: "Administration",
      read: "read",
      write: "write",
      level: "repository",
      also: [MEMBERS, CUSTOM_ROLES],
    },
    cost: { steady: "0; 1 while invitations are open or where people are pruned", change: "1 per person" },
  },
  read: {
    kind: "repository-query",
    size: "nested",
    selection: selectCollaborators,
    decode: decodeCollaborators,
    probe: collaboratorsProbe,
    // Without them, the source of an access is unknown, as where GitHub does not show it.
    fields: { "RepositoryCollaboratorEdge.permissionSources": [], "PermissionSource.roleName": [] },
  },
  plan: { diff: diffCollaborators, write: writeCollaborators },
  guards: { administrators, lowAccess, objection: collaboratorsObjection, stored: storedInvitation },
});
