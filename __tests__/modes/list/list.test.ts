// `mode: list` lists, checks the config against what it found, and hands the inventory on whole or not at all.
import { describe, expect, test } from "vitest";
import { foundOrganization } from "../../../simulator/seeds/basic.ts";
import { addRepository, addTeam } from "../../../simulator/state/organization.ts";
import type { Annotation } from "../../../src/deps.ts";
import { ArtifactError } from "../../../src/errors.ts";
import { runList } from "../../../src/modes/list/list.ts";
import { configOf } from "../../config/support.ts";
import { answer, scriptedGitHub } from "../../support/fixtures.ts";
import { inMemory } from "../../support/in-process.ts";
import { listRun } from "../../support/run.ts";
import { bench, GOOD_CONFIG } from "../support.ts";

const LISTED = {
  id: 1,
  node_id: "R_1",
  name: "api",
  owner: { login: "acme", type: "Organization" },
  private: true,
  fork: false,
  default_branch: "main",
  permissions: { admin: true },
};
const MATCHED = "policies: [{ name: ops, match: { teams: [devops] }, repository: { has_wiki: false } }]\n";

describe("src/modes/list/list.ts", () => {
  test.each([
    ["itself", GOOD_CONFIG, "GET /orgs/{org}/repos"],
    ["of what a policy matches on", MATCHED, "GET /orgs/{org}/teams/{team_slug}/repos"],
  ])(
    "a list %s that cannot be finished is none: no outputs, no artifact, and a red job that says why",
    async (_, config, route) => {
      const annotations: Annotation[] = [];
      const outputs: string[] = [];
      const artifacts = new Map();
      const host = {
        setOutput: (name: string) => void outputs.push(name),
        annotate: (one: Annotation) => void annotations.push(one),
      };
      const github = scriptedGitHub((request) =>
        request.kind === "rest" && request.route !== route
          ? answer([LISTED])
          : { kind: "deferred", reason: "the run was stopped" },
      );
      const run = listRun({ host, github, config: configOf(config), artifacts: inMemory(artifacts) });
      const code = await runList(run);

      expect(code).toBe(1);
      expect(annotations).toMatchObject([
        { level: "error", message: expect.stringMatching(/no shard can start: the run was stopped.*run again later/) },
      ]);
      expect([...outputs, ...artifacts.keys()]).toEqual([]);
    },
  );

  test("its summary counts what was listed and whom each policy is for, and repeats what the job was told", async () => {
    const policies = `${GOOD_CONFIG}exclude: [sandbox-1, nothing-*]
policies:
  - { name: payments, match: { name: payments-* }, repository: { has_issues: true } }
  - { name: wikis, match: { name: "*-api" }, repository: { has_wiki: true, has_issues: false } }
  - { name: nobody, match: { name: nobody }, repository: { has_wiki: true } }
`;
    const organization = foundOrganization("acme");
    for (const name of ["infosec", "devops", "ci", "engineering"]) addTeam(organization, { name });
    for (const name of ["web", "sandbox-1", "payments-api", "payments-web"]) addRepository(organization, { name });
    addRepository(organization, { name: "old", settings: { archived: true } });
    const night = bench(policies, { seeded: { organization, drifted: [] } });

    expect(await night.run({ mode: "list", shards: "3" })).toBe(0);

    expect(night.summaries).toHaveLength(1);
    expect(night.summaries[0]).toMatchInlineSnapshot(`
      "## Repo Cop: acme, list

      | listed | excluded | archived | not administrable | selected |
      |---|---|---|---|---|
      | 5 | 1 | 1 | 0 | 3 |

      The selected repositories are split into 3 shards.

      ### Warnings

      - repo-cop.yml:22: policy "nobody" matches no repository. No repository has the name nobody.

      ### Policies, and how many of the selected repositories they match

      | policy | where | matches | not known |
      |---|---|---|---|
      | payments | repo-cop.yml:20 | 2 | 0 |
      | wikis | repo-cop.yml:21 | 1 | 0 |
      | nobody | repo-cop.yml:22 | 0 | 0 |

      ### Files that apply to all repositories

      - repo-cop.yml

      <details><summary>Excluded: 1</summary>

      sandbox-1

      </details>

      <details><summary>Archived, and left alone: 1</summary>

      old

      </details>

      ### Notices

      - repo-cop.yml:21: policy "wikis" sets repository.has\\_issues to false, and policy "payments" (repo-cop.yml:20) to true; both match 1 repository (payments-api). The later one wins.

      "
    `);
    expect(night.annotations).toHaveLength(2);
  });

  test("its summary stands before the upload, which may fail", async () => {
    const { run, summaries, artifacts } = bench(GOOD_CONFIG, { repositories: 4 });
    artifacts.set = () => {
      throw new ArtifactError("unavailable", "the service is down");
    };

    await expect(run({ mode: "list" })).rejects.toThrow("the service is down");
    expect(summaries).toEqual([expect.stringContaining("| listed |")]);
  });
});
