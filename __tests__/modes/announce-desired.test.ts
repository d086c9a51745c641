import { describe, expect, test } from "vitest";
import type { Log, LogData } from "../../src/deps.ts";
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
  const linesOf = async (given: Readonly<Record<string, string>>): Promise<readonly (readonly [string, LogData | undefined])[]> => {
    const lines: [string, LogData | undefined][] = [];
    const none = (): void => undefined;
    const log: Log = { debug: none, warning: none, error: none, info: (message, data) => void lines.push([message, data]) };
    const night = bench(text, { repositories: 5, log });
    const [, name = ""] = [...night.seeded.organization.repositories.values()].map((each) => each.name);
    await night.run({ mode: "apply", repos: name, ...given });
    return lines
      .filter(([message]) => ["Desired.", "Pruned."].includes(message))
      .map(([message, data]) => [message, { ...data, repository: String(data?.["repository"] === name) }]);
  };

  test("prints in a dry run of one repository where each value comes from", async () => {
    expect(await linesOf({ "dry-run": "true" })).toEqual([
      ["Desired.", { repository: "true", setting: "repository.has_wiki", value: "false", layer: "top level", place: "repo-cop.yml:1" }],
      [
        "Desired.",
        { repository: "true", setting: "teams.infosec.name", value: '"infosec"', layer: 'policy "all"', place: "repo-cop.yml:6" },
      ],
      [
        "Desired.",
        { repository: "true", setting: "teams.infosec.permission", value: '"triage"', layer: 'policy "all"', place: "repo-cop.yml:6" },
      ],
      ["Pruned.", { repository: "true", collection: "teams", layer: "top level", place: "repo-cop.yml:7" }],
    ]);
  });

  test("keeps silent in a run that writes, and over many repositories", async () => {
    expect(await linesOf({})).toEqual([]);
    expect(await linesOf({ "dry-run": "true", repos: "*" })).toEqual([]);
  });
});
