// The report of a whole night through the committed bundle: seven shards, one of which dies, and a second attempt. Every
// number is computed from the simulator's own log and state.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { RunResult } from "../../harness/run.ts";
import { unzip } from "../../harness/unzip.ts";
import type { RequestRecord } from "../../simulator/index.ts";
import { SEEDED_HOME, SEEDED_JOB_TOKEN } from "../../simulator/seeds/basic.ts";
import { repositoryNamed } from "../../simulator/state/organization.ts";
import { createScenario, GOOD_CONFIG, isWrite, type Scenario } from "./support.ts";

const RUN_ID = "4711";
const DEAD = 3;
const LATE = 5;

/** examples/nightly.yml with seven shards, of which one dies in the first attempt and one has no time. */
function sevenShards(folder: string): string {
  const changed = readFileSync("examples/nightly.yml", "utf8")
    .replace("          mode: list\n", "          mode: list\n          shards: 7\n")
    .replace(
      "          mode: apply\n",
      `          mode: apply\n          time-limit: \${{ matrix.shard == '${LATE}/7' && '0.001' || '330' }}\n`,
    )
    .replace(
      /( {6}- uses: <owner>\/repo-cop@v\d\n {8}with:\n {10}mode: apply)/,
      `      - run: test "\${{ matrix.shard }}" != ${DEAD}/7 || test "\${{ github.run_attempt }}" != 1\n$1`,
    )
    .replace("max-changes: ${{ inputs.max-changes || '25%' }}", "max-changes: 100%");
  const path = join(folder, "seven-shards.yml");
  writeFileSync(path, changed);
  return path;
}

/** The names of the repositories of shard n of 7, by the documented rule. */
function sliceOf({ organization }: Scenario, index: number): readonly string[] {
  const sorted = [...organization.repositories.values()]
    .filter(({ settings }) => !settings.archived)
    .map(({ name, nodeId }) => ({ name, key: createHash("sha256").update(nodeId).digest("hex") }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ name }) => name);
  return sorted.slice(Math.floor((sorted.length * (index - 1)) / 7), Math.floor((sorted.length * index) / 7));
}

const nameIn = (path: string) => /\/repos\/acme\/([^/]+)/.exec(path)?.[1] ?? "";
const isOk = ({ status }: RequestRecord) => status < 300;
const writtenIn = (log: readonly RequestRecord[]) =>
  new Set(
    log
      .filter(isWrite)
      .filter(isOk)
      .map(({ path }) => nameIn(path)),
  );

function outputsOf(run: RunResult): Readonly<Record<string, string>> {
  return run.jobs.find(({ id }) => id === "report")?.legs[0]?.steps.at(-1)?.outputs ?? {};
}

describe("the report of a night", () => {
  test("equals the sums over log and state, in both attempts", async () => {
    const scenario = await createScenario({ repositories: 70, drifted: 1 / 2 });
    const { organization, simulator, world } = scenario;
    const slices = Array.from({ length: 7 }, (_, at) => sliceOf(scenario, at + 1));
    const [odd = ""] = slices[0] ?? [];
    scenario.setConfig(`${GOOD_CONFIG}\nrepositories:\n  ${odd}:\n    repository: { default_branch: nowhere }\n`);
    const all = slices.flat();
    const home = repositoryNamed(organization, SEEDED_HOME);
    organization.tokens.set(SEEDED_JOB_TOKEN, {
      kind: "job",
      repository: SEEDED_HOME,
      permissions: { actions: "read" },
    });
    const refused = new Set<string>();
    simulator.addFault({
      matches: ({ write, path }) => {
        const name = nameIn(path);
        const isRefused = write && (slices[1] ?? []).includes(name);
        if (isRefused) refused.add(name);
        return isRefused;
      },
      times: Number.POSITIVE_INFINITY,
      effect: { kind: "answer", answer: { status: 422, body: { message: "Validation Failed" } } },
    });
    const workflow = sevenShards(world.folder);
    let listed = 0;
    const attempt = async (number: number, more = {}) =>
      scenario.run("nightly", {
        workflow,
        runId: RUN_ID,
        onLeg: (leg, { result }) => {
          if (leg === "list") listed = simulator.log.length;
          home.jobs.push({ id: home.jobs.length + 1, runId: RUN_ID, attempt: number, name: leg, conclusion: result });
        },
        ...more,
      });

    const first = await attempt(1);

    const log = simulator.log.slice(listed).filter(({ token }) => token !== SEEDED_JOB_TOKEN);
    const [dead, late] = [slices[DEAD - 1] ?? [], slices[LATE - 1] ?? []];
    const written = [...writtenIn(log)].filter((name) => !refused.has(name));
    expect([dead.length, late.length, refused.size, written.length].every((count) => count > 0)).toBe(true);
    const outputs = outputsOf(first);
    const inSync = all.length - dead.length - late.length - refused.size - written.length;
    expect(outputs).toMatchObject({
      applied: String(written.length),
      failed: String(dead.length + refused.size),
      deferred: String(late.length),
      planned: "0",
      "in-sync": String(inSync),
      findings: "1",
      requests: String(log.length),
      "missing-shards": `["${DEAD}/7"]`,
      "report-artifact": `repo-cop-report-${RUN_ID}`,
    });
    expect(first.conclusion).toBe("failure");
    const job = home.jobs.find(({ name }) => name === `apply (${DEAD}/7)`);
    const step = first.jobs.find(({ id }) => id === "report")?.legs[0]?.steps.at(-1);
    expect(step?.summary).toContain(`https://github.com/acme/${SEEDED_HOME}/actions/runs/${RUN_ID}/job/${job?.id}`);
    expect(step?.annotations.length).toBeLessThanOrEqual(10);

    simulator.clearFaults();
    const mark = simulator.log.length;
    const second = await attempt(2, { rerun: { of: first, jobs: "failed" } });

    const again = simulator.log.slice(mark).filter(({ token }) => token !== SEEDED_JOB_TOKEN);
    const rerun = new Set([...(slices[1] ?? []), ...dead]);
    const applied = new Set([...written.filter((name) => !rerun.has(name)), ...writtenIn(again)]);
    expect(outputsOf(second)).toMatchObject({
      applied: String(applied.size),
      failed: "0",
      deferred: String(late.length),
      "in-sync": String(all.length - late.length - applied.size),
      findings: "1",
      "missing-shards": "[]",
    });
    expect(second.conclusion).toBe("success");
    const stored = world.artifacts.stored(RUN_ID).findLast(({ name }) => name === `repo-cop-report-${RUN_ID}`);
    const csv = unzip(stored?.blob?.bytes ?? Buffer.of()).get("outcomes.csv") ?? "";
    const rows = csv.trim().split("\r\n").slice(1);
    expect(rows.map((row) => row.split(",")[0]).sort()).toEqual(all.map((name) => `"${name}"`).sort());
    expect(rows.filter((row) => row.includes('"deferred"'))).toHaveLength(late.length);
  });
});
