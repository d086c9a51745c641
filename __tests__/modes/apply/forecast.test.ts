// The forecast counts the requests that reading a slice begins with.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Log, LogData } from "../../../src/deps.ts";
import type { AnyFamily } from "../../../src/families/family.ts";
import type { Workload } from "../../../src/github/limits/forecast.ts";
import type { Target } from "../../../src/model.ts";
import { forecastReading } from "../../../src/modes/apply/forecast.ts";
import { formatLine } from "../../../src/runner/log.ts";
import { desiredState, flagFamily, repository, STATE } from "../../support/fixtures.ts";
import { applyRun } from "../../support/run.ts";
import { bench } from "../support.ts";

const nested = (key: string, probe = false): AnyFamily =>
  flagFamily({
    key,
    read: {
      kind: "repository-query",
      size: "nested",
      selection: () => key,
      decode: () => ({ kind: "known", value: 1 }),
      ...(probe && { probe: { selection: () => `${key}_total`, decode: () => undefined } }),
    },
  });

function expectedWork(targets: readonly Target[], families: readonly AnyFamily[]): Workload | undefined {
  const works: Workload[] = [];
  const run = applyRun({ families });
  const github = {
    ...run.github,
    expect: (work: Workload) => {
      works.push(work);
      return { minutes: 1, available: undefined, deferredWrites: 0, nights: 1 };
    },
  };
  forecastReading(targets, STATE, { ...run, github });
  return works[0];
}

const targets = (count: number, ...families: string[]): readonly Target[] =>
  Array.from({ length: count }, (_, index) => ({
    repo: repository(`${families.join("-")}-${index}`),
    desired: desiredState(Object.fromEntries(families.map((key) => [key, true]))),
  }));

describe("src/modes/apply/forecast.ts", () => {
  test.each([
    ["flat families alone", targets(120, "flag"), 3],
    ["a nested family everywhere", targets(120, "rules"), 3 + 5],
    ["nested families here and there", [...targets(60, "rules"), ...targets(60, "labels")], 3 + 5],
    ["nested families in some repositories", [...targets(100, "flag"), ...targets(20, "rules", "labels")], 3 + 1],
  ])("counts queries of %s", (_, asked, queries) => {
    expect(expectedWork(asked, [flagFamily(), nested("rules"), nested("labels")])).toEqual({
      reads: 0,
      queries,
      writes: 0,
    });
  });

  test("counts what a probe might save as if it saved nothing", () => {
    expect(expectedWork(targets(120, "rules"), [nested("rules", true)])).toMatchObject({ queries: 3 + 5 });
  });
});

const text = `repository: { has_wiki: false }
teams: [{ name: infosec, permission: pull }]
policies:
  - name: all
    match: { name: "*" }
    teams: [{ name: infosec, permission: triage }]
prune: [teams]
`;

describe("src/modes/apply/forecast.ts, for one repository", () => {
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
          setting: "teams[infosec].name",
          value: '"infosec"',
          layer: 'policy "all"',
          place: "repo-cop.yml:6",
        },
      ],
      [
        "Desired.",
        {
          repository: "true",
          setting: "teams[infosec].permission",
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
