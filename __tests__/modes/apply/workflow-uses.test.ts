// Which actions the workflow of a run needs, from its file in the workspace.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readEnvironment } from "../../../src/entry/environment.ts";
import type { RestRequest } from "../../../src/model.ts";
import { contentsOf, readWorkflowUses } from "../../../src/modes/apply/workflow-uses.ts";
import { answer, apiError, scriptedGitHub } from "../../support/fixtures.ts";
import { temporaryFolder } from "../../support/folder.ts";

const ANY = { repository: "actions/checkout", ref: "" };

function workspace(files: Readonly<Record<string, string>>) {
  const root = temporaryFolder();
  mkdirSync(join(root, ".github/workflows"), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, ".github/workflows", name), text);
  return (file: string) =>
    readWorkflowUses(
      readEnvironment({
        GITHUB_WORKSPACE: root,
        GITHUB_WORKFLOW_REF: `acme/settings/.github/workflows/${file}@refs/heads/main`,
      }),
    );
}

describe("src/modes/apply/workflow-uses.ts", () => {
  test("names every action of the file, whatever its spelling, and none of the repository's own", async () => {
    const uses = workspace({
      "night.yml":
        "jobs:\n  a:\n    steps:\n      - uses: actions/checkout@v7 # pinned\n      - name: x\n        uses: 'github/codeql-action/init@v4'\n      - uses: ./local\n      - uses: docker://alpine\n      # - uses: old/one@v1\n",
    });

    expect(await uses("night.yml")).toEqual([
      { repository: "actions/checkout", ref: "v7" },
      { repository: "github/codeql-action/init", ref: "v4" },
    ]);
  });

  test("looks into reusable workflows of the workspace, one level down", async () => {
    const uses = workspace({
      "night.yml": "jobs:\n  a:\n    uses: ./.github/workflows/inner.yml\n",
      "inner.yml": "jobs:\n  b:\n    steps:\n      - uses: acme/tool@v2\n",
    });

    expect(await uses("night.yml")).toEqual([{ repository: "acme/tool", ref: "v2" }]);
  });

  test("takes GitHub's own actions as needed where a file cannot be read", async () => {
    const uses = workspace({ "night.yml": "jobs:\n  a:\n    uses: other/shared/.github/workflows/x.yml@v1\n" });

    expect(await uses("gone.yml")).toEqual([ANY]);
    expect(await uses("../../../../etc/passwd")).toEqual([ANY]);
    expect(await uses("night.yml")).toContainEqual(ANY);
  });

  test("reads from GitHub what the workspace does not have: the file itself, and reusable workflows of other repositories", async () => {
    const files: Readonly<Record<string, string>> = {
      "acme/settings/.github/workflows/night.yml@c0ffee":
        "jobs:\n  a:\n    uses: other/shared/.github/workflows/x.yml@v1\n",
      "other/shared/.github/workflows/x.yml@v1": "jobs:\n  b:\n    steps:\n      - uses: acme/tool@v2\n",
    };
    const github = scriptedGitHub((request) => {
      const { route, parameters } = request as RestRequest;
      expect(route).toBe("GET /repos/{owner}/{repo}/contents/{path}");
      const { owner, repo, path, ref } = parameters;
      const file = files[`${owner}/${repo}/${path}@${ref}`];
      if (file === undefined) return apiError("missing", 404);
      return answer({ type: "file", encoding: "base64", content: Buffer.from(file).toString("base64") });
    });
    const environment = (file: string) => ({
      ...readEnvironment({ GITHUB_WORKSPACE: "/nowhere", GITHUB_REPOSITORY: "acme/settings" }),
      workflowPath: `.github/workflows/${file}`,
      commit: "c0ffee",
    });

    expect(await readWorkflowUses(environment("night.yml"), contentsOf(github))).toEqual([
      { repository: "other/shared/.github/workflows/x.yml", ref: "v1" },
      { repository: "acme/tool", ref: "v2" },
    ]);
    expect(await readWorkflowUses(environment("gone.yml"), contentsOf(github))).toEqual([ANY]);
    expect(github.sent).toHaveLength(3);
  });

  test("needs nothing outside of Actions", async () => {
    expect(await readWorkflowUses(readEnvironment({}))).toEqual([]);
  });
});
