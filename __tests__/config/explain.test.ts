// Every value of a desired state is explained by its layer and line.
import { describe, expect, test } from "vitest";
import { explain } from "../../src/config/explain.ts";
import { resolveRepository } from "../../src/config/resolve.ts";
import { configOf, repo } from "./support.ts";

describe("src/config/explain.ts", () => {
  test("names the layer and the line of every value", () => {
    const config = configOf(`repository:
  has_wiki: false
  topics: [cli]
teams:
  - name: infosec
    permission: pull
policies:
  - name: sites
    match: { name: web }
    repository: { topics: [site] }
repositories:
  web:
    repository:
      description: null
    teams:
      - { name: infosec, permission: admin }
`);

    const lines = explain(config, resolveRepository(config, repo())).map(
      ({ path, value, source }) => `${path.join(".")}: ${JSON.stringify(value)} ${source.layer} :${source.line}`,
    );

    expect(lines).toEqual([
      "repository.has_wiki: false top level :2",
      'repository.topics.cli: "cli" top level :3',
      'repository.topics.site: "site" policy "sites" :10',
      'repository.description: "" repository web :14',
      'teams.infosec.name: "infosec" repository web :16',
      'teams.infosec.permission: "admin" repository web :16',
    ]);
  });

  test("has nothing to say where nothing is asked for", () => {
    const config = configOf("repositories: { web: { repository: { has_wiki: true } } }");

    expect(explain(config, resolveRepository(config, repo({ name: "api" })))).toEqual([]);
  });
});
