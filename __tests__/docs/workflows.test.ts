// Every workflow that we show or use, and action.yml, as GitHub's language service sees them.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { findMistakes } from "../../harness/validate.ts";
import { actionName, withActionName } from "../../scripts/release/action-name.ts";

const OURS = readdirSync(".github/workflows").map((file) => `.github/workflows/${file}`);
const EXAMPLES = readdirSync("examples")
  .filter((file) => file.endsWith(".yml"))
  .map((file) => `examples/${file}`)
  .filter((file) => file.endsWith(".yml"))
  .filter((file) => /^jobs:/m.test(readFileSync(file, "utf8")));

const STEP = z.object({ uses: z.string().optional(), with: z.record(z.string(), z.unknown()).optional() });
const WORKFLOW = z.object({
  permissions: z.object({}).strict(),
  concurrency: z.object({ group: z.string(), "cancel-in-progress": z.unknown(), queue: z.string().optional() }),
  jobs: z.record(
    z.string(),
    z.object({
      "timeout-minutes": z.number(),
      strategy: z.object({ "fail-fast": z.literal(false) }).optional(),
      steps: z.array(STEP),
    }),
  ),
});
const usesIn = (file: string) => [...readFileSync(file, "utf8").matchAll(/uses: (\S+)/g)].map(([, uses = ""]) => uses);

describe("workflows", () => {
  test.each([...OURS, ...EXAMPLES, "action.yml"])("%s has no mistake", async (file) => {
    expect(await findMistakes(file)).toEqual([]);
  });

  test.each([
    ["a runtime that does not exist", "action.yml", (text: string) => text.replace("node24", "node22")],
    [
      "an output of a job that does not exist",
      "examples/nightly.yml",
      (text: string) => text.replaceAll("needs.list", "needs.lst"),
    ],
    [
      "an input that the action does not have",
      "examples/nightly.yml",
      (text: string) => text.replace("shard: $", "shrad: $"),
    ],
    ["an input that is required", "examples/nightly.yml", (text: string) => text.replace("mode: list", "org: acme")],
    [
      "an input of our own nightly run",
      ".github/workflows/nightly.yml",
      (text: string) => text.replace("shards: 2", "shads: 2"),
    ],
  ])("%s would be noticed", async (_, file, change) => {
    expect(await findMistakes(file, change(readFileSync(file, "utf8")))).not.toEqual([]);
  });

  const sharingLimits = EXAMPLES.filter((file) => readFileSync(file, "utf8").includes("secrets."));
  test.each(sharingLimits)(
    "%s grants nothing by default, waits for its turn, and ends before GitHub ends it",
    (file) => {
      const { concurrency, jobs } = WORKFLOW.parse(parse(readFileSync(file, "utf8")));

      // Only the night may take the place of what waits, since it does the same work:
      // https://docs.github.com/actions/how-tos/write-workflows/choose-when-workflows-run/control-workflow-concurrency
      const queue = file.endsWith("nightly.yml") ? {} : { queue: "max" };
      const shared = { group: "repo-cop", "cancel-in-progress": false, ...queue };
      // A plan runs beside the night, slowly, and a new push ends it.
      const own = { group: "repo-cop-${{ github.event.pull_request.number }}", "cancel-in-progress": true };
      expect(concurrency).toEqual(file.endsWith("pull-request.yml") ? own : shared);
      // The report sends a few requests for the jobs of its own run, whatever the organization's size.
      for (const [id, job] of Object.entries(jobs)) expect(job["timeout-minutes"]).toBe(id === "report" ? 30 : 360);
    },
  );

  test.each([...OURS, ...EXAMPLES])("%s pins whatever is not ours to a commit", (file) => {
    const foreign = usesIn(file).filter((uses) => !(uses.startsWith("./") || uses === actionName()));

    for (const uses of foreign) expect(uses).toMatch(/^[\w-]+\/[\w-]+(\/[\w-]+)*@[0-9a-f]{40}$/);
  });

  test.each(EXAMPLES)("%s uses this action under its present name", (file) => {
    const text = readFileSync(file, "utf8");

    expect(withActionName(text)).toBe(text);
    expect(usesIn(file)).toContain(actionName());
  });

  test("the nightly run has the jobs of the dry run, with the token that writes in an environment, and with a brake", () => {
    const only = [
      / +environment: \{ name: repo-cop, deployment: false \}.*\n/g,
      / +dry-run: true\n/g,
      / +max-changes: .*\n/g,
      /READ_/g,
    ];
    const [nightly, dry] = ["examples/nightly.yml", "examples/dry-run.yml"].map((file) => {
      const jobs = readFileSync(file, "utf8").replace(/[\s\S]*?\njobs/, "");
      return { jobs, common: only.reduce((text, pattern) => text.replaceAll(pattern, ""), jobs) };
    });

    expect(dry?.common).toBe(nightly?.common);
    expect(nightly?.jobs).toContain("max-changes: ${{ inputs.max-changes || '25%' }}");
    expect(nightly?.jobs.match(/deployment: false/g)).toHaveLength(nightly?.jobs.match(/REPO_COP_TOKEN/g)?.length ?? 0);
  });

  test.each(["examples/dry-run.yml", "examples/pull-request.yml"])("%s has no token that writes", (file) => {
    expect(readFileSync(file, "utf8")).not.toContain("REPO_COP_TOKEN");
  });
});
