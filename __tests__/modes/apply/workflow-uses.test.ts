// Which actions the workflow of a run needs, from its file in the workspace.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readEnvironment } from "../../../src/entry/environment.ts";
import { readWorkflowUses } from "../../../src/modes/apply/workflow-uses.ts";
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

  test("needs nothing outside of Actions", async () => {
    expect(await readWorkflowUses(readEnvironment({}))).toEqual([]);
  });
});
