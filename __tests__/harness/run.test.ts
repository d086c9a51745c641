// The harness against a toy action: whatever is claimed about workflows in the other tests rests on this.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type RunOptions, type RunResult, runWorkflow } from "../../harness/run.ts";
import { createArtifactService } from "../../simulator/artifacts/service.ts";

const ACTION = `
name: Toy
description: Says what it was given
inputs:
  say: { description: what, required: true }
  in-color: { description: how, default: red }
  token: { description: who, default: "\${{ github.token }}" }
outputs:
  legs: { description: some }
runs: { using: node24, main: main.js }
`;
const MAIN = `
import { appendFileSync, existsSync } from "node:fs";
const { INPUT_SAY: say, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary } = process.env;
appendFileSync(summary, "# " + say);
if (say === "list") appendFileSync(output, 'legs=["a","b"]\\n');
if (say === "env") console.log(JSON.stringify(process.env));
if (say === "files") console.log(existsSync("policy.yml"));
if (say === "secret") console.log("it is", process.env.INPUT_TOKEN);
if (say === "fail" || say === process.env.FAIL) process.exitCode = 3;
if (say === "wait") {
  const t = setInterval(() => {}, 1000);
  process.once("SIGINT", () => { console.log("stopping"); clearInterval(t); process.exitCode = 130; });
  console.log("waiting");
}
`;

let folder: string;
let artifacts: RunOptions["artifacts"];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "harness-"));
  for (const each of ["action", "checkout"]) mkdirSync(join(folder, each));
  writeFileSync(join(folder, "action/action.yml"), ACTION);
  writeFileSync(join(folder, "action/package.json"), '{"type":"module"}');
  writeFileSync(join(folder, "action/main.js"), MAIN);
  writeFileSync(join(folder, "checkout/policy.yml"), "");
  artifacts = createArtifactService();
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(jobs: string, options: Partial<RunOptions> = {}): Promise<RunResult> {
  const workflow = join(folder, "workflow.yml");
  writeFileSync(workflow, `on: workflow_dispatch\njobs:\n${jobs}`);
  return runWorkflow({
    workflow,
    action: join(folder, "action"),
    checkout: join(folder, "checkout"),
    folder: join(folder, "run"),
    repository: "acme/.github",
    runId: "1",
    githubToken: "ghs_job",
    serverUrl: "http://127.0.0.1:9",
    artifacts,
    ...options,
  });
}
const job = (name: string, more: string, steps: string) =>
  `  ${name}:\n    runs-on: ubuntu-24.04\n${more}    steps:\n${steps}`;
const step = (say: string, more = "") => `      - uses: <owner>/repo-cop@v0\n        with: { say: "${say}" }\n${more}`;
const results = ({ jobs }: RunResult) => Object.fromEntries(jobs.map(({ id, result }) => [id, result]));
const environment = ({ jobs }: RunResult) =>
  JSON.parse(jobs[0]?.legs[0]?.steps[0]?.log ?? "") as Record<string, string>;

const MATRIX = [
  job("list", "    outputs: { legs: '${{ steps.it.outputs.legs }}' }\n", step("list", "        id: it\n")),
  job(
    "legs",
    "    needs: list\n    strategy: { fail-fast: false, matrix: { leg: '${{ fromJSON(needs.list.outputs.legs) }}' } }\n",
    step("${{ matrix.leg }}"),
  ),
].join("");

describe("harness/run", () => {
  test("hands an output of one job to the matrix of the next", async () => {
    const { conclusion, jobs } = await run(MATRIX);

    expect(conclusion).toBe("success");
    expect(jobs[1]?.legs.map(({ matrix, steps }) => [matrix, steps[0]?.summary])).toEqual([
      [{ leg: "a" }, "# a"],
      [{ leg: "b" }, "# b"],
    ]);
  });

  test("gives an action its inputs with the defaults of action.yml, the runner's variables, and nothing of this process", async () => {
    vi.stubEnv("HARNESS_TEST", "leaks");
    const env = environment(
      await run(job("only", "    env: { LEVEL: '2' }\n", step("env", "        env: { DEEP: '${{ env.LEVEL }}x' }\n"))),
    );

    expect(env).toMatchObject({
      ...{
        INPUT_SAY: "env",
        "INPUT_IN-COLOR": "red",
        INPUT_TOKEN: "***",
        LEVEL: "2",
        GITHUB_REPOSITORY: "acme/.github",
      },
      ...{ GITHUB_ACTIONS: "true", GITHUB_RUN_ID: "1", GITHUB_RUN_ATTEMPT: "1", GITHUB_API_URL: "http://127.0.0.1:9" },
      ...{ ACTIONS_RESULTS_URL: "http://127.0.0.1:9/", GITHUB_JOB: "only", GITHUB_EVENT_NAME: "workflow_dispatch" },
    });
    expect(env["HARNESS_TEST"]).toBeUndefined();
  });

  test("keeps the variables of the artifact service from scripts", async () => {
    const { jobs } = await run(job("only", "", "      - run: env | grep -c ACTIONS_RUNTIME_TOKEN\n"));

    expect(jobs[0]?.legs[0]?.steps[0]).toMatchObject({ log: "0", outcome: "failure" });
  });

  test("hands outputs and variables of a script to the steps after it", async () => {
    const first =
      "      - id: one\n        run: |\n          echo color=blue >> $GITHUB_OUTPUT\n          echo LEVEL=3 >> $GITHUB_ENV\n";
    const { jobs } = await run(job("only", "", `${first}      - run: echo $LEVEL \${{ steps.one.outputs.color }}\n`));

    expect(jobs[0]?.legs[0]?.steps[1]?.log).toBe("3 blue");
  });

  test("starts a job in an empty workspace, which a checkout fills", async () => {
    const empty = await run(job("only", "", step("files")));
    const filled = await run(job("only", "", `      - uses: actions/checkout@v7\n${step("files")}`), { runId: "2" });

    expect(empty.jobs[0]?.legs[0]?.steps[0]?.log).toBe("false");
    expect(filled.jobs[0]?.legs[0]?.steps[1]?.log).toBe("true");
  });

  test("masks the secrets of the workflow", async () => {
    const { jobs } = await run(job("only", "", step("secret")));

    expect(jobs[0]?.legs[0]?.steps[0]?.log).toBe("it is ***");
  });

  test("skips what needs a failed job, unless its condition says otherwise", async () => {
    const jobs = [
      job("first", "", step("fail") + step("list") + step("list", "        if: always()\n")),
      job("second", "    needs: first\n", step("list")),
      job("third", "    needs: second\n", step("list")),
      job("last", "    needs: [first, third]\n    if: ${{ !cancelled() }}\n", step("list")),
      job("alarm", "    needs: first\n    if: failure() && needs.first.result == 'failure'\n", step("list")),
    ];
    const result = await run(jobs.join(""));

    expect(results(result)).toEqual({
      first: "failure",
      second: "skipped",
      third: "skipped",
      last: "success",
      alarm: "success",
    });
    expect(result.conclusion).toBe("failure");
    expect(result.jobs[0]?.legs[0]?.steps.map(({ outcome }) => outcome)).toEqual(["failure", "skipped", "success"]);
  });

  test("goes on after a step that may fail", async () => {
    const { conclusion, jobs } = await run(
      job("only", "", step("fail", "        continue-on-error: true\n") + step("list")),
    );

    expect(conclusion).toBe("success");
    expect(jobs[0]?.legs[0]?.steps[0]).toMatchObject({ exitCode: 3, outcome: "failure", conclusion: "success" });
  });

  test("runs again only the legs that failed, in the next attempt, with the outputs of what had succeeded", async () => {
    const first = await run(MATRIX, { env: { FAIL: "b" } });
    expect(results(first)).toEqual({ list: "success", legs: "failure" });
    const second = await run(MATRIX, { rerun: { of: first, jobs: "failed" } });

    expect([second.attempt, second.conclusion]).toEqual([2, "success"]);
    expect(second.jobs[0]?.legs[0]).toBe(first.jobs[0]?.legs[0]);
    expect(second.jobs[1]?.legs[0]).toBe(first.jobs[1]?.legs[0]);
    expect(second.jobs[1]?.legs[1]).not.toBe(first.jobs[1]?.legs[1]);
  });

  test("runs everything again where all jobs are asked for", async () => {
    const first = await run(MATRIX);
    const second = await run(MATRIX, { rerun: { of: first, jobs: "all" } });

    expect(second.jobs[0]?.legs[0]).not.toBe(first.jobs[0]?.legs[0]);
  });

  test("cancels with SIGINT and lets the process end in its own way", async () => {
    const cancel = new AbortController();
    const onLine = () => cancel.abort();
    const { conclusion, jobs } = await run(job("only", "", step("wait")), { cancel: cancel.signal, onLine });

    expect(conclusion).toBe("cancelled");
    expect(jobs[0]?.legs[0]?.steps[0]).toMatchObject({ exitCode: 130, log: "waiting\nstopping" });
  });

  test.each([
    [
      "an input that the action does not have",
      job("only", "", step("list").replace("say:", "sya: x, say:")),
      "Unexpected input(s) sya",
    ],
    ["another action", job("only", "", "      - uses: acme/other@v1\n"), "no other action"],
    ["a key that GitHub does not know", job("only", "    color: red\n", step("list")), "Unexpected value 'color'"],
    [
      "a need that does not exist",
      job("only", "    needs: nobody\n", step("list")),
      "at least one job with no dependencies",
    ],
  ])("refuses %s", async (_, jobs, message) => {
    await expect(run(jobs)).rejects.toThrow(message);
  });
});
