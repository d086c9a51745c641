// One report of all shards: what is counted, what is missing, what is published, and the comment on a pull request.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { REPORT_SCHEMA_FILE, reportSchemaText } from "../../../scripts/schema/schema.ts";
import { addComment } from "../../../simulator/families/platform/pull-requests.ts";
import { SEEDED_HOME, SEEDED_JOB_TOKEN } from "../../../simulator/seeds/basic.ts";
import { repositoryNamed } from "../../../simulator/state/organization.ts";
import type { ArtifactFile } from "../../../src/deps.ts";
import type { ShardReport } from "../../../src/model.ts";
import { type Bench, bench, GOOD_CONFIG } from "../support.ts";

const RUN_REPORT = "repo-cop-report-42";

/** A night of three shards in its jobs' order, up to the report. */
async function night(shards: readonly string[], more: Parameters<typeof bench>[1] = {}): Promise<Bench> {
  const run = bench(GOOD_CONFIG, { repositories: 24, ...more });
  await run.run({ mode: "list", shards: "3" });
  for (const shard of shards) await run.run({ mode: "apply", shard });
  run.outputs.clear();
  run.summaries.length = 0;
  run.annotations.length = 0;
  return run;
}

function fileOf(run: Bench, name: string): string {
  return run.artifacts.get(RUN_REPORT)?.find((file) => file.name === name)?.text ?? "";
}

function replaceReport(run: Bench, shard: string, change: (report: ShardReport) => object): void {
  const name = `${RUN_REPORT}-${shard}`;
  const files = run.artifacts.get(name) ?? [];
  const replaced = files.map((file): ArtifactFile => {
    if (!file.name.endsWith(".json")) return file;
    return { name: file.name, text: JSON.stringify(change(JSON.parse(file.text) as ShardReport)) };
  });
  run.artifacts.set(name, replaced);
}

/** How many repositories GitHub was asked to change. */
function writtenTo({ simulator }: Bench): number {
  const names = simulator.log.filter(({ write }) => write).map(({ path }) => /\/repos\/acme\/([^/]+)/.exec(path)?.[1]);
  expect(names.length).toBeGreaterThan(0);
  return new Set(names).size;
}

const number = (run: Bench, output: string) => Number(run.outputs.get(output));

describe("src/modes/report", () => {
  test("adds all shards up: outputs, summary and artifact say the same as the shards", async () => {
    const run = await night(["1/3", "2/3", "3/3"]);
    const shards = ["1-of-3", "2-of-3", "3-of-3"].map((shard) => run.report(shard));
    const outcomes = shards.flatMap((one) => one.outcomes);

    expect(await run.run({ mode: "report" })).toBe(0);

    const count = (kind: string) => outcomes.filter((one) => one.kind === kind).length;
    expect(number(run, "applied")).toBe(writtenTo(run));
    expect(number(run, "in-sync")).toBe(count("in-sync"));
    expect(number(run, "failed") + number(run, "deferred") + number(run, "planned")).toBe(0);
    expect(number(run, "changes")).toBe(outcomes.reduce((sum, { changes }) => sum + changes.length, 0));
    expect(number(run, "requests")).toBe(shards.reduce((sum, { usage }) => sum + usage.requests, 0));
    expect(run.outputs.get("missing-shards")).toBe("[]");
    expect(run.outputs.get("report-artifact")).toBe(RUN_REPORT);
    expect(run.summaries).toHaveLength(1);
    expect(run.summaries[0]).toContain(run.outputs.get("headline"));
    expect(run.annotations).toEqual([]);

    const report = JSON.parse(fileOf(run, "report.json"));
    expect(report.outcomes.map(({ repo }: { repo: string }) => repo).sort()).toEqual(
      outcomes.map(({ repo }) => repo).sort(),
    );
    expect(report.headline).toBe(run.outputs.get("headline"));
    expect(fileOf(run, "report.md")).toContain("### Changes by repository");
    expect(fileOf(run, "outcomes.csv").trim().split("\r\n")).toHaveLength(1 + outcomes.length);
  });

  test("report.json keeps to its published schema, which is up to date", async () => {
    const run = await night(["1/3", "3/3"]);
    await run.run({ mode: "report" });

    expect(readFileSync(REPORT_SCHEMA_FILE, "utf8")).toBe(reportSchemaText());
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(reportSchemaText()));
    const report = JSON.parse(fileOf(run, "report.json"));
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...report, totals: { ...report.totals, failed: -1 } })).toBe(false);
  });

  test("counts the repositories of a shard without a report as failed, and names it with its job", async () => {
    const run = await night(["1/3", "3/3"], { env: { GITHUB_SERVER_URL: "https://github.com" } });
    const { organization } = run.seeded;
    const home = repositoryNamed(organization, SEEDED_HOME);
    home.jobs.push({ id: 77, runId: "42", attempt: 1, name: "apply (2/3)", conclusion: "failure" });
    organization.tokens.set(SEEDED_JOB_TOKEN, {
      kind: "job",
      repository: SEEDED_HOME,
      permissions: { actions: "read" },
    });
    const owned = run.report("1-of-3").outcomes.length + run.report("3-of-3").outcomes.length;
    const listed = 24 - [...organization.repositories.values()].filter(({ settings }) => settings.archived).length;

    expect(await run.run({ mode: "report", "actions-token": SEEDED_JOB_TOKEN })).toBe(1);

    expect(run.outputs.get("missing-shards")).toBe('["2/3"]');
    expect(run.outputs.get("headline")).toMatch(/^Shard 2\/3 left no report; /);
    expect(number(run, "failed")).toBeGreaterThan(0);
    const all = ["in-sync", "planned", "applied", "deferred", "failed"].reduce(
      (sum, name) => sum + number(run, name),
      0,
    );
    expect(all - owned).toBe(number(run, "failed"));
    expect(all).toBeLessThanOrEqual(listed + 1);
    const job = `https://github.com/acme/${SEEDED_HOME}/actions/runs/42/job/77`;
    expect(run.summaries[0]).toContain(`[Its job](${job})`);
    expect(run.annotations[0]?.message).toContain(job);
    expect(JSON.parse(fileOf(run, "report.json")).shards[1]).toMatchObject({ state: "missing", job });
    expect(await run.run({ mode: "report", "fail-on": "never" })).toBe(0);
  });

  test("links the run where jobs cannot be read", async () => {
    const run = await night(["1/3", "3/3"], { env: { GITHUB_SERVER_URL: "https://github.com" } });

    await run.run({ mode: "report", "actions-token": SEEDED_JOB_TOKEN });

    expect(run.summaries[0]).toContain(`[Its job](https://github.com/acme/${SEEDED_HOME}/actions/runs/42)`);
  });

  test.each([
    [
      "of a newer schema version",
      (report: ShardReport) => ({ ...report, schemaVersion: 3 }),
      /shard 2\/3: its report has the schema version 3, and this version of Repo Cop reads up to 2; use the same version in all jobs/,
    ],
    ["that is damaged", () => ({ schemaVersion: 2 }), /shard 2\/3: its report is damaged/],
  ])("refuses a report %s by name, and counts its repositories as failed", async (_, change, message) => {
    const run = await night(["1/3", "2/3", "3/3"]);
    const { outcomes } = run.report("2-of-3");
    replaceReport(run, "2-of-3", change);

    expect(await run.run({ mode: "report" })).toBe(1);
    expect(number(run, "failed")).toBe(outcomes.length);
    expect(run.annotations[0]?.message).toMatch(message);
  });

  test.each<[string, Partial<ShardReport>, string]>([
    ["another run", { runId: "41" }, "its report is of the run 41"],
    ["another organization", { organization: "evil" }, "its report is of the organization evil"],
    ["another shard", { shard: "1/3" }, "its report is of the shard 1/3"],
  ])("does not believe a report of %s, and counts the repositories of that shard as failed", async (_, change, why) => {
    const run = await night(["1/3", "2/3", "3/3"]);
    replaceReport(run, "2-of-3", (report) => ({ ...report, ...change, outcomes: [] }));

    expect(await run.run({ mode: "report" })).toBe(1);

    expect(run.outputs.get("missing-shards")).toBe('["2/3"]');
    expect(number(run, "failed")).toBeGreaterThan(0);
    expect(run.summaries[0]).toContain(why);
  });

  test("a report that names an impossible number of shards is no reason to count that far", async () => {
    const run = await night(["1/3"]);
    run.artifacts.delete("all-repos-42");
    run.artifacts.delete(`${RUN_REPORT}-1-of-3`);
    run.artifacts.set(`${RUN_REPORT}-1-of-9999999`, []);

    expect(await run.run({ mode: "report" })).toBe(1);

    expect(run.outputs.get("missing-shards")).toBe("[]");
    expect(run.outputs.get("headline")).toContain("`list` left no inventory");
  });

  test("reads reports of the older schema version", async () => {
    const run = await night(["1/3", "2/3", "3/3"]);
    replaceReport(run, "2-of-3", (report) => ({ ...report, schemaVersion: 1 }));

    expect(await run.run({ mode: "report" })).toBe(0);
    expect(number(run, "applied")).toBe(writtenTo(run));
  });

  test("merges the single report of a run with `repos`, which has no list", async () => {
    const run = bench(GOOD_CONFIG, { repositories: 12 });
    await run.run({ mode: "apply", repos: "*" });

    expect(await run.run({ mode: "report" })).toBe(0);
    expect(number(run, "applied")).toBe(writtenTo(run));
  });

  test("says that `list` failed where there is neither an inventory nor a report", async () => {
    const run = bench(GOOD_CONFIG);

    expect(await run.run({ mode: "report" })).toBe(1);
    expect(run.outputs.get("headline")).toBe(
      "`list` left no inventory and no shard left a report, so no repository was compared.",
    );
    expect(run.annotations).toMatchObject([
      { level: "error", message: expect.stringContaining("log of the `list` job") },
    ]);
    expect(number(run, "failed")).toBe(0);
  });

  test("names a report of another division instead of counting it", async () => {
    const run = await night(["1/3", "2/3", "3/3"]);
    const other = run.artifacts.get("repo-cop-report-42-1-of-3") ?? [];
    run.artifacts.set(
      "repo-cop-report-42-1-of-5",
      other.map(({ name, text }) => ({ name, text: text.replaceAll("1/3", "1/5") })),
    );

    expect(await run.run({ mode: "report" })).toBe(0);
    expect(run.annotations).toMatchObject([
      {
        level: "warning",
        message: "repo-cop-report-42-1-of-5 is not a report of a shard of this run, so it is not counted.",
      },
    ]);
    expect(number(run, "applied")).toBe(writtenTo(run));
  });

  test("reads a folder of reports where there are no artifacts, of a shard the one that was finished last", async () => {
    const run = await night(["1/3", "2/3", "3/3"]);
    for (const [at, shard] of ["1-of-3", "2-of-3", "3-of-3"].entries()) {
      const folder = join(run.workspace, "reports", String(at));
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `shard-${shard}.json`), JSON.stringify(run.report(shard)));
    }
    const old = join(run.workspace, "reports", "old");
    mkdirSync(old);
    const earlier = { ...run.report("2-of-3"), outcomes: [], finishedAt: "2020-01-01T00:00:00.000Z" };
    writeFileSync(join(old, "shard-2-of-3.json"), JSON.stringify(earlier));

    expect(await run.run({ mode: "report", reports: "reports" })).toBe(0);
    expect(number(run, "applied")).toBe(writtenTo(run));
    await expect(run.run({ mode: "report", reports: "nowhere" })).rejects.toThrow(
      /reports: the folder .*nowhere cannot be read/,
    );
  });
});

describe("src/modes/report/comment.ts", () => {
  const PULL_REQUEST = {
    GITHUB_REF: "refs/pull/7/merge",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_WORKFLOW_REF: `acme/${SEEDED_HOME}/.github/workflows/pull-request.yml@refs/pull/7/merge`,
  };

  async function proposal(permissions: Readonly<Record<string, "read" | "write">>, env = PULL_REQUEST) {
    const run = await night(["1/3", "2/3", "3/3"], { env });
    const { organization } = run.seeded;
    const home = repositoryNamed(organization, SEEDED_HOME);
    home.pullRequests.add(7);
    organization.tokens.set(SEEDED_JOB_TOKEN, { kind: "job", repository: SEEDED_HOME, permissions });
    const report = (more: Readonly<Record<string, string>> = {}) =>
      run.run({ mode: "report", "actions-token": SEEDED_JOB_TOKEN, ...more });
    return { run, home, organization, report };
  }

  test("writes one comment, and updates it on the next push", async () => {
    const { run, home, report } = await proposal({ pull_requests: "write" });

    await report();
    const [comment] = home.comments;
    expect(comment?.body).toContain(run.outputs.get("headline"));
    expect(comment?.body).toContain(`[The whole report](https://github.com/acme/${SEEDED_HOME}/actions/runs/42)`);
    expect(run.outputs.get("comment-url")).toBe(
      `https://github.com/acme/${SEEDED_HOME}/pull/7#issuecomment-${comment?.id}`,
    );

    const before = comment?.body;
    replaceReport(run, "1-of-3", (one) => ({ ...one, outcomes: [] }));
    await report();
    expect(home.comments).toHaveLength(1);
    expect(home.comments[0]?.body).not.toBe(before);
    expect(home.comments[0]?.body).toContain(run.outputs.get("headline"));
  });

  test("never touches the comment of another author, even with our marker, nor that of another workflow", async () => {
    const { organization, home, report } = await proposal({ pull_requests: "write" });
    await report();
    const ours = home.comments.splice(0)[0];
    const at = "2026-11-23T02:17:00Z";
    for (let filler = 0; filler < 120; filler += 1)
      addComment(organization, home, { number: 7, author: "octocat", body: ours?.body ?? "", at });
    const other = ours?.body.replace(/^(<!-- repo-cop: \S+) \S+/, "$1 other.yml") ?? "";
    addComment(organization, home, { number: 7, author: "github-actions[bot]", body: other, at });

    await report();
    await report();
    expect(home.comments).toHaveLength(122);
    expect(home.comments.filter(({ updatedAt }) => updatedAt !== at)).toHaveLength(1);
    expect(home.comments.at(-1)?.author).toBe("github-actions[bot]");
  });

  test.each([
    ["without `pull-requests: write`", { pull_requests: "read" }, {}, PULL_REQUEST, 0],
    ["with `comment: never`", { pull_requests: "write" }, { comment: "never" }, PULL_REQUEST, 0],
    ["outside of pull requests", { pull_requests: "write" }, {}, { ...PULL_REQUEST, GITHUB_REF: "refs/heads/main" }, 0],
    ["and warns under `comment: always`", { pull_requests: "read" }, { comment: "always" }, PULL_REQUEST, 1],
  ] as const)("writes nothing %s", async (_, permissions, inputs, env, warnings) => {
    const { run, home, report } = await proposal(permissions, env);

    expect(await report(inputs)).toBe(0);
    expect(home.comments).toEqual([]);
    expect(run.outputs.has("comment-url")).toBe(false);
    expect(run.annotations.filter(({ message }) => message.includes("comment could not be written"))).toHaveLength(
      warnings,
    );
  });

  test("stays within GitHub's size, and repository names in it notify no users", async () => {
    const { home, report, run } = await proposal({ pull_requests: "write" });
    replaceReport(run, "1-of-3", (one) => ({
      ...one,
      outcomes: Array.from({ length: 2000 }, (_, at) => ({
        ...{ repo: `r${at}`, kind: "failed", changes: [], findings: [], notes: [] },
        failures: [{ kind: "rejected", message: `@octocat see #${at} and https://evil.example/${"x".repeat(200)}` }],
      })),
    }));

    expect(await report()).toBe(1);
    const body = home.comments[0]?.body ?? "";
    expect(body.length).toBeLessThan(65_536);
    expect(body).toMatch(/more entries do not fit/);
    expect(body).not.toMatch(/@octocat|#\d|https:\/\/evil/);
  });
});
