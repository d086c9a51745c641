// Schema of `teams:`: a team and its role.
import { z } from "zod";
import type { Json } from "../../model.ts";
import { text } from "../../objects.ts";
import type { NameRef } from "../family.ts";
import { isBuiltIn, roleSchema } from "../shared/roles.ts";
import { slugOf } from "../shared/slug.ts";

/** safe-settings creates teams, so its files have settings of new teams. They are accepted and dropped. */
export const RETIRED_KEYS = {
  visibility: "it counts only when a team is created, and no team is created here",
} as const;

const teamSchema = z
  .strictObject({
    name: z.string().trim().min(1).meta({ description: "Name or slug of a team that exists" }),
    permission: roleSchema,
    visibility: z
      .unknown()
      .optional()
      .meta({ description: `Not written: ${RETIRED_KEYS.visibility}`, deprecated: true }),
  })
  .transform(({ name, permission }) => ({ name, permission }));

/** One layer's `teams:`. */
export const teamsSchema = z.array(teamSchema);
export type DesiredTeams = z.output<typeof teamsSchema>;

/** The key of an entry is a slug, so that name and slug of a team mean the same entry. */
export function teamKey(entry: Json): string {
  return slugOf(text(entry, "name"));
}

/** Every team, and every custom role. */
export function teamNames(desired: DesiredTeams): readonly NameRef[] {
  return desired.flatMap((entry): NameRef[] => {
    const path = [teamKey(entry)];
    const team: NameRef = { kind: "team", name: entry.name, path };
    return isBuiltIn(entry.permission)
      ? [team]
      : [team, { kind: "role", name: entry.permission, path: [...path, "permission"] }];
  });
}
