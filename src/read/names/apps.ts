// Resolves Apps by slug, or by id if the config has only the id.
import type { GitHub } from "../../deps.ts";
import type { Directory, DirectoryActor, JsonObject, ReadResult } from "../../model.ts";
import { text } from "../../objects.ts";
import { runSteps } from "../run-steps.ts";

/** Other names cannot be Apps, and are not looked up. https://docs.github.com/en/rest/apps/apps#get-an-app */
const SLUG = /^[\w-]+$/;

/** By slug, or by id if the config has only the id. https://docs.github.com/en/rest/apps/apps#get-an-app */
export async function readApps(
  github: GitHub,
  org: string,
  names: readonly string[],
): Promise<ReadResult<Directory["apps"]>> {
  const apps = new Map<string, DirectoryActor | null>();
  const slugs = await readSlugs(github, org, names.filter(isAppId));
  if (slugs.kind !== "known") return slugs;
  for (const name of names) {
    const slug = isAppId(name) ? slugs.value.get(name) : name;
    const found =
      slug === undefined || !SLUG.test(slug)
        ? ({ kind: "known", value: undefined } as const)
        : await readApp(github, slug);
    if (found.kind !== "known") return found;
    const app = found.value;
    apps.set(name, app ? { id: Number(app["id"]), nodeId: text(app, "node_id"), name: text(app, "slug") } : null);
  }
  return { kind: "known", value: Object.fromEntries(apps) };
}

function readApp(github: GitHub, app_slug: string): Promise<ReadResult<JsonObject | undefined>> {
  return runSteps<JsonObject | undefined>(github, {
    kind: "more",
    requests: [{ request: { kind: "rest", route: "GET /apps/{app_slug}", parameters: { app_slug } }, absentOn: [404] }],
    next: ([app]) => ({ kind: "known", value: app as JsonObject | undefined }),
  });
}

function isAppId(name: string): boolean {
  return /^\d+$/.test(name);
}

/** GitHub Actions is available in every organization without an installation, so the list of installations lacks it. */
export const ACTIONS_SLUG = "github-actions";
const ACTIONS_APP = ["15368", ACTIONS_SLUG] as const;

/**
 * Slugs of Apps by id, from the organization's installations.
 * https://docs.github.com/en/rest/orgs/orgs#list-app-installations-for-an-organization
 */
async function readSlugs(
  github: GitHub,
  org: string,
  ids: readonly string[],
): Promise<ReadResult<ReadonlyMap<string, string>>> {
  const known = new Map<string, string>([ACTIONS_APP]);
  if (ids.every((id) => known.has(id))) return { kind: "known", value: known };
  return runSteps<ReadonlyMap<string, string>>(github, {
    kind: "more",
    requests: [
      {
        request: { kind: "rest", route: "GET /orgs/{org}/installations", parameters: { org } },
        pages: "all",
        items: "installations",
      },
    ],
    next: ([list]) => {
      const installed = (list as readonly JsonObject[]).map(
        (one) => [text(one, "app_id"), text(one, "app_slug")] as const,
      );
      return { kind: "known", value: new Map([...known, ...installed]) };
    },
  });
}
