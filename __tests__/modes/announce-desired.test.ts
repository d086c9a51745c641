import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Log, LogData } from "../../src/deps.ts";
import { formatLine } from "../../src/runner/log.ts";
import { bench } from "./support.ts";

const text = `repository: { has_wiki: false }
teams: [{ name: infosec, permission: pull }]
policies:
  - name: all
    match: { name: "*" }
    teams: [{ name: infosec, permission: triage }]
prune: [teams]
`;

describe("src/modes/announce-desired.ts", () => {
  type Line = readonly [string, LogData | undefined];
  /** What a run with this config says of one repository. */
  const said = async (config: string, given: Readonly<Record<string, string>>): Promise<readonly Line[]> => {
    const lines: [string, LogData | undefined][] = [];
    const none = (): void => undefined;
    const log: Log = {
      debug: none,
      warning: none,
      error: none,
      info: (message, data) => void lines.push([message, data]),
    };
    await bench(config, { repositories: 5, log }).run({ mode: "apply", repos: "payments-api", ...given });
    return lines.filter(([message]) => ["Desired.", "Pruned."].includes(message));
  };
  const linesOf = async (given: Readonly<Record<string, string>>): Promise<readonly Line[]> =>
    (await said(text, given)).map(([message, data]) => [
      message,
      { ...data, repository: String(data?.["repository"] === "payments-api") },
    ]);

  test("prints in a dry run of one repository where each value comes from", async () => {
    expect(await linesOf({ "dry-run": "true" })).toEqual([
      [
        "Desired.",
        {
          repository: "true",
          setting: "repository.has_wiki",
          value: "false",
          layer: "top level",
          place: "repo-cop.yml:1",
        },
      ],
      [
        "Desired.",
        {
          repository: "true",
          setting: "teams.infosec.name",
          value: '"infosec"',
          layer: 'policy "all"',
          place: "repo-cop.yml:6",
        },
      ],
      [
        "Desired.",
        {
          repository: "true",
          setting: "teams.infosec.permission",
          value: '"triage"',
          layer: 'policy "all"',
          place: "repo-cop.yml:6",
        },
      ],
      ["Pruned.", { repository: "true", collection: "teams", layer: "top level", place: "repo-cop.yml:7" }],
    ]);
  });

  test("keeps silent in a run that writes, and over many repositories", async () => {
    expect(await linesOf({})).toEqual([]);
    expect(await linesOf({ "dry-run": "true", repos: "*" })).toEqual([]);
  });

  test("prints what docs/configuration.md shows", async () => {
    const [, section = ""] = readFileSync("docs/configuration.md", "utf8").split(
      "## Why does this repository get this?\n",
    );
    const [config = "", output] = [...section.matchAll(/```\w+\n([\s\S]*?)```/g)].map(([, block]) => block);
    const lines = await said(config, { "dry-run": "true" });

    expect(lines.map(([message, data]) => `${formatLine(message, data)}\n`).join("")).toBe(output);
  });
});
