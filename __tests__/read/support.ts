// Teams as GitHub lists them, and names as a config uses them.
import type { NameRef } from "../../src/families/family.ts";

export const ref = (kind: NameRef["kind"], name: string): NameRef => ({ kind, name, path: [name] });
const team = (id: number, slug: string, name: string, parent: string | null = null) => ({
  id,
  node_id: `T_${id}`,
  slug,
  name,
  parent: parent && { slug: parent },
});
export const TEAMS = [
  team(1, "infosec", "InfoSec"),
  team(2, "data-leads", "Data Leads", "infosec"),
  team(3, "ops", "Twins"),
  team(4, "ops-1", "Twins"),
];
