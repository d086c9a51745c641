// The roles of teams in a repository.
import { defineFamily } from "../family.ts";
import { CUSTOM_ROLES, MEMBERS } from "../shared/permissions.ts";
import { administrators, diffTeams, lowAccess } from "./diff.ts";
import { type ActualTeams, confirmTeams, decodeTeams, listedTeams, listTeams, readTeams } from "./read.ts";
import { type DesiredTeams, RETIRED_KEYS, teamKey, teamNames, teamsSchema } from "./schema.ts";
import { writeTeams } from "./write.ts";

/** The family of `teams:`. */
export const teams = defineFamily<DesiredTeams, ActualTeams>({
  key: "teams",
  config: {
    schema: teamsSchema,
    merge: { kind: "collection", keyOf: teamKey },
    retired: RETIRED_KEYS,
    prunable: ["teams"],
    names: teamNames,
  },
  docs: {
    summary: "Roles of teams, built in and custom",
    url: "https://docs.github.com/en/rest/teams/teams#add-or-update-team-repository-permissions",
    permission: {
      name: "Administration",
      read: "read",
      write: "write",
      level: "repository",
      also: [MEMBERS, CUSTOM_ROLES],
    },
    cost: { steady: "0; 1 where teams are pruned", change: "1 per team" },
  },
  read: {
    kind: "organization",
    list: listTeams,
    decode: decodeTeams,
    confirm: confirmTeams,
    single: { teams: listedTeams, start: readTeams },
  },
  plan: { diff: diffTeams, write: writeTeams },
  guards: { administrators, lowAccess },
});
