// Apps are resolved by slug and by id; what is no name of an App is not looked up.
import { describe, expect, test } from "vitest";
import type { NameRef } from "../../../src/families/family.ts";
import type { ApiRequest, JsonObject } from "../../../src/model.ts";
import { readDirectory } from "../../../src/read/names/directory.ts";
import { answer, apiError, scriptedGitHub } from "../../support/fixtures.ts";

const app = (name: string): NameRef => ({ kind: "app", name, path: [] });
const APPS: Readonly<Record<string, JsonObject>> = {
  "github-actions": { id: 15368, node_id: "A_actions", slug: "github-actions" },
  "ci-bot": { id: 77, node_id: "A_ci", slug: "ci-bot" },
};

function github() {
  return scriptedGitHub((request: ApiRequest) => {
    if (request.kind !== "rest") return apiError("rejected", 422);
    if (request.route === "GET /orgs/{org}/installations")
      return answer({ total_count: 1, installations: [{ app_id: 77, app_slug: "ci-bot" }] });
    const found = APPS[String(request.parameters["app_slug"])];
    return found ? answer(found) : apiError("missing", 404);
  });
}

async function read(names: readonly string[]) {
  const there = github();
  const result = await readDirectory(there, "acme", names.map(app));
  return {
    apps: result.kind === "names" ? result.directory.apps : undefined,
    routes: there.sent.map((request) => request.kind === "rest" && request.route),
  };
}

describe("src/read/names/apps.ts", () => {
  test("an App is found by its slug, caseless", async () => {
    expect((await read(["CI-Bot"])).apps).toEqual({ "ci-bot": { id: 77, nodeId: "A_ci", name: "ci-bot" } });
  });

  test("an App that is known by its id is looked up among the installations", async () => {
    const { apps, routes } = await read(["77"]);

    expect(apps).toEqual({ "77": { id: 77, nodeId: "A_ci", name: "ci-bot" } });
    expect(routes).toEqual(["GET /orgs/{org}/installations", "GET /apps/{app_slug}"]);
  });

  test("GitHub Actions is known without a list", async () => {
    const { apps, routes } = await read(["15368"]);

    expect(apps?.["15368"]).toMatchObject({ name: "github-actions" });
    expect(routes).toEqual(["GET /apps/{app_slug}"]);
  });

  test("definitions of custom properties that come as no list are not known", async () => {
    const result = await readDirectory(
      scriptedGitHub(() => answer(null)),
      "acme",
      [{ kind: "property", name: "tier", path: [] }],
    );

    const message = "GitHub answered no list of definitions of custom properties";
    expect(result.kind === "names" && result.failures.get("property")?.failure).toMatchObject({ message });
  });

  test("a name that cannot be the slug of an App is not an App, and does not affect the others", async () => {
    const { apps, routes } = await read(["..", "ci-bot", "a/b", ""]);

    expect(apps).toEqual({ "..": null, "a/b": null, "": null, "ci-bot": expect.objectContaining({ id: 77 }) });
    expect(routes).toEqual(["GET /apps/{app_slug}"]);
  });

  test("an App that does not exist is null, by slug and by id", async () => {
    expect((await read(["nobody", "404"])).apps).toEqual({ nobody: null, "404": null });
  });
});
