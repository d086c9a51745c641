// Reads the number of each team's repositories, to decide if listing them costs less than reading a few one by one.
import type { Deferred } from "../deps.ts";
import type { JsonObject, ReadResult } from "../model.ts";
import { PAGE_SIZE } from "../pages.ts";
import type { ReadRun } from "./context.ts";
import { runSteps } from "./run-steps.ts";

/** By slug; null if the team does not exist. */
type TeamSizes = ReadonlyMap<string, number | null>;

/** Teams per query. */
const AT_ONCE = 50;

/** https://docs.github.com/en/graphql/reference/objects#team */
export async function readTeamSizes(
  slugs: readonly string[],
  { github, organization }: Pick<ReadRun, "github" | "organization">,
): Promise<ReadResult<TeamSizes>> {
  const sizes = new Map<string, number | null>();
  for (let at = 0; at < slugs.length; at += AT_ONCE) {
    const some = slugs.slice(at, at + AT_ONCE);
    const read = await runSteps<TeamSizes>(github, {
      kind: "more",
      requests: [{ request: { kind: "graphql", ...queryFor(some, organization) } }],
      next: ([answer]) => decode(some, answer as JsonObject),
    });
    if (read.kind !== "known") return read;
    for (const [slug, size] of read.value) sizes.set(slug, size);
  }
  return { kind: "known", value: sizes };
}

function queryFor(slugs: readonly string[], login: string): { readonly query: string; readonly variables: JsonObject } {
  const parameters = slugs.map((_, at) => `, $s${at}: String!`).join("");
  const fields = slugs.map((_, at) => `t${at}: team(slug: $s${at}) { repositories { totalCount } }`).join(" ");
  const variables = Object.fromEntries(slugs.map((slug, at) => [`s${at}`, slug]));
  return {
    query: `query TeamSizes($login: String!${parameters}) { organization(login: $login) { ${fields} } }`,
    variables: { login, ...variables },
  };
}

function decode(
  slugs: readonly string[],
  answer: JsonObject,
): { readonly kind: "known"; readonly value: TeamSizes } | { readonly kind: "unknown"; readonly reason: string } {
  const teams = answer["organization"] as JsonObject | null | undefined;
  const sizes = new Map<string, number | null>();
  for (const [at, slug] of slugs.entries()) {
    const team = teams?.[`t${at}`] as JsonObject | null | undefined;
    const size = team === null ? null : (team?.["repositories"] as JsonObject | undefined)?.["totalCount"];
    if (size !== null && typeof size !== "number")
      return { kind: "unknown", reason: `GitHub did not say how many repositories team ${slug} has` };
    sizes.set(slug, size);
  }
  return { kind: "known", value: sizes };
}

/** Number of requests for the lists of these teams; undefined if their sizes are unknown. */
export async function listingCost(slugs: readonly string[], run: ReadRun): Promise<number | undefined | Deferred> {
  const sizes = await readTeamSizes(slugs, run);
  if (sizes.kind === "deferred") return sizes;
  if (sizes.kind === "unknown") return undefined;
  return [...sizes.value.values()].reduce<number>((sum, size) => sum + pagesOf(size ?? 0), 0);
}

/** Number of pages. An empty list has one. */
export function pagesOf(size: number): number {
  return Math.max(1, Math.ceil(size / PAGE_SIZE));
}
