// The files of a run's report: CSV that no spreadsheet calculates, JSON and Markdown as streams of parts.
import { describe, expect, test } from "vitest";
import type { ShardReport } from "../../src/model.ts";
import { commentBody, commentMarker } from "../../src/report/run/comment.ts";
import { decodeShardReport } from "../../src/report/run/report-schema.ts";
import { runFiles } from "../../src/report/run/run-files.ts";
import { mergeReports, type ReportedShard } from "../../src/report/run/run-report.ts";
import { change, outcome, report } from "./support.ts";

const IDENTITY = { organization: "acme", runId: "42", runAttempt: 1, now: "2026-11-23T02:17:00.000Z" };

async function filesOf(...reports: readonly ShardReport[]) {
  const shards = reports.map((one): ReportedShard => ({ shard: one.shard, repositories: [], read: async () => one }));
  const merged = await mergeReports(shards, IDENTITY);
  const facts = { title: "acme", ...merged.head, ...merged, tookMs: 0, shardFailures: [], links: undefined };
  const texts = new Map<string, string>();
  for (const file of runFiles(merged, facts)) {
    let text = "";
    for await (const part of file.parts()) text += part;
    texts.set(file.name, text);
  }
  return texts;
}

describe("src/report/run/run-files.ts", () => {
  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"])("writes %j as text of a spreadsheet", async (message) => {
    const failures = [{ kind: "bug", message } as const];
    const csv = (await filesOf(report({ outcomes: [outcome(message, { kind: "failed", failures })] }))).get(
      "outcomes.csv",
    );

    expect(csv).toContain(`"'${message}"`);
    expect(csv).not.toMatch(/(^|,)"?[=+\-@\t＝]/m);
  });

  test("quotes separators, quotes and line breaks as RFC 4180 says", async () => {
    const outcomes = [
      outcome('a,"b"\nc', { id: 7, kind: "deferred", reason: "the time limit\r\nis reached" }),
      outcome("d", { kind: "applied", changes: [change(), change({ state: "failed" })] }),
    ];

    expect((await filesOf(report({ outcomes }))).get("outcomes.csv")).toBe(
      [
        '"repository","id","outcome","shard","changes","failed changes","findings","failures","reason"',
        '"a,""b""\nc",7,"deferred","shard 1/2",0,0,0,0,"the time limit\r\nis reached"',
        '"d","","applied","shard 1/2",2,1,0,0,""',
        "",
      ].join("\r\n"),
    );
  });

  test("report.json and report.md hold every outcome of every shard", async () => {
    const names = ["a", "b", "c"];
    const shards = names.map((name, at) =>
      report({ shard: `${at + 1}/3`, outcomes: [outcome(name, { kind: "applied", changes: [change()] })] }),
    );
    const files = await filesOf(...shards);

    const json = JSON.parse(files.get("report.json") ?? "");
    expect(json.outcomes).toEqual(shards.map(({ shard, outcomes: [one] }) => ({ ...one, shard })));
    expect(json.totals).toMatchObject({ repositories: 3, applied: 3, changes: 3 });
    expect(json.usage).toEqual({ requests: 360, writes: 9, graphqlQueries: 90, refusals: 0, waitedMs: 4500 });
    for (const name of names) expect(files.get("report.md")).toMatch(new RegExp(`^- \`${name}\`: `, "m"));
  });
});

describe("src/report/run/report-schema.ts", () => {
  test("reads what a shard writes, without loss", () => {
    const given = report({
      outcomes: [
        outcome("a", {
          kind: "failed",
          id: 7,
          visibility: "private",
          changes: [change({ origin: "proposed", path: ["x"], ref: { id: 1 } })],
          findings: [{ family: "teams", target: "t", message: "m" }],
          failures: [{ kind: "denied", family: "teams", targets: ["t"], message: "m", advice: "a" }],
        }),
      ],
      layers: [{ layer: "top level", repositories: 1 }],
      forecast: { writes: 1, minutes: 1, nights: 1, minutesWithMoreShards: 1 },
      notes: ["n"],
    });

    expect(decodeShardReport(JSON.stringify(given))).toEqual(given);
  });
});

describe("src/report/run/comment.ts", () => {
  test("marks the comment for one organization and one workflow, whatever they are called", () => {
    const marker = commentMarker("acme", "acme/.github/.github/workflows/a--b.yml");

    expect(marker).toMatch(/^<!-- repo-cop: acme \S+a%2D%2Db\.yml -->$/);
    expect(marker.slice(4, -3)).not.toContain("--");
    expect(commentMarker("acme", "other")).not.toBe(commentMarker("acme2", "other"));
  });

  test("falls back to the headline where nothing else fits", async () => {
    const merged = await mergeReports([], IDENTITY);
    const long = Array.from({ length: 40 }, () => "\u{1F600}".repeat(300)).join(" ");
    const facts = {
      title: "acme",
      ...merged.head,
      ...merged,
      headline: "All is well.",
      tookMs: 0,
      shardFailures: [long],
      links: undefined,
    };

    expect(commentBody(facts, { marker: "<!-- m -->", runUrl: "https://x/y" }).length).toBeLessThan(65_536);
  });
});
