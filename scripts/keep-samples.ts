// Keeps the files that this version writes and reads, so that later versions are tested against them. Usage: npm run
// keep, before a release. The folder __tests__/kept/v<version> gets the inventory, a shard's report, the run's report
// and the config.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzip } from "../harness/unzip.ts";
import { copyAction, startWorld } from "../harness/world.ts";
import { createSimulator } from "../simulator/index.ts";
import { SEEDED_HOME, SEEDED_JOB_TOKEN, SEEDED_TOKEN } from "../simulator/seeds/basic.ts";
import { seedPolicyOrganization } from "../simulator/seeds/policy.ts";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string };
const CONFIG = "examples/org-policy.yml";
const kept = `__tests__/kept/v${version}`;
const simulator = createSimulator({
  organization: seedPolicyOrganization({ repositories: 9, drifted: 0.7 }).organization,
});
const world = await startWorld(simulator);
try {
  const checkout = join(world.folder, "checkout");
  mkdirSync(join(checkout, ".github"), { recursive: true });
  copyFileSync(CONFIG, join(checkout, ".github/repo-cop.yml"));
  const run = await world.run({
    workflow: "examples/nightly.yml",
    ...{ action: copyAction(world.folder), checkout, repository: `acme/${SEEDED_HOME}`, githubToken: SEEDED_JOB_TOKEN },
    secrets: { REPO_COP_TOKEN: SEEDED_TOKEN },
    inputs: { "max-changes": "100%" },
  });
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(kept, { recursive: true });
  copyFileSync(CONFIG, join(kept, "repo-cop.yml"));
  keep(/^all-repos-/, "all-repos.json", "all-repos.json");
  keep(/-1-of-2$/, "shard-1-of-2.json", "shard-report.json");
  keep(/^repo-cop-report-\d+$/, "report.json", "report.json");
  console.log(`${kept}: the bundle of version ${version}, jobs ${run.jobs.map(({ result }) => result).join(", ")}.`);

  function keep(artifact: RegExp, file: string, name: string): void {
    const stored = world.artifacts.stored(run.runId).find((one) => artifact.test(one.name));
    const text = stored?.blob && unzip(stored.blob.bytes).get(file);
    if (text === undefined) throw new Error(`the run left no ${file} in ${artifact}`);
    // As written: the inventory has a checksum over its content.
    writeFileSync(join(kept, name), text);
  }
} finally {
  await world.close();
}
