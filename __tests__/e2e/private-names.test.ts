// A run of a public repository, through the bundle and with debug logging: neither the name nor a value of a private
// repository is in any byte that leaves it, artifacts unzipped.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { unzip } from "../../harness/unzip.ts";
import { addLabel } from "../../simulator/families/labels.ts";
import { SEEDED_HOME } from "../../simulator/seeds/basic.ts";
import { renameRepository } from "../../simulator/state/organization.ts";
import { createScenario, GOOD_CONFIG, type Scenario, shardsOf } from "./support.ts";

const NAME = "canary-under-wraps";
const OTHER = "canary_second.half";
const VALUE = "The merger that nobody may know of";
const LABEL = "merger-of-january";

/** Every text that a run leaves, with where it is. */
function leftBy(
  { world }: Scenario,
  { runId, jobs }: Awaited<ReturnType<Scenario["run"]>>,
): ReadonlyMap<string, string> {
  const steps = jobs.flatMap(({ id, legs }) =>
    legs.flatMap((leg, at) => leg.steps.map((step) => [`${id} ${at} ${step.id}`, JSON.stringify(step)] as const)),
  );
  const files = world.artifacts
    .stored(runId)
    .flatMap(({ name, blob }) =>
      blob ? [...unzip(blob.bytes)].map(([file, text]) => [`${name}/${file}`, text] as const) : [],
    );
  return new Map([...steps, ...files]);
}

async function night(visibility: "public" | "private") {
  const labels = "prune: [labels]\nlabels:\n  - { name: bug, color: d73a4a, description: Kept by policy }\n";
  const scenario = await createScenario({ repositories: 20, drifted: 1 / 2, config: `${GOOD_CONFIG}\n${labels}` });
  const { organization, simulator, world } = scenario;
  const isPrivate = (one: { name: string; settings: { visibility: string; archived: boolean } }) =>
    one.name !== SEEDED_HOME && one.settings.visibility !== "public" && !one.settings.archived;
  const victims = [...organization.repositories.values()].filter(isPrivate);
  for (const [at, name] of [NAME, OTHER].entries()) {
    const victim = victims[at * 5 + 1];
    if (!victim) throw new Error("the organization has too few private repositories");
    renameRepository(organization, victim, name);
    addLabel(organization, victim, { name: "bug", description: VALUE });
    addLabel(organization, victim, { name: LABEL });
  }
  simulator.addFault({
    matches: ({ write, path }) => write && path.includes(OTHER),
    times: Number.POSITIVE_INFINITY,
    effect: { kind: "answer", answer: { status: 422, body: { message: `${OTHER}: ${VALUE} is not valid` } } },
  });
  const workflow = join(world.folder, "debug.yml");
  writeFileSync(
    workflow,
    readFileSync("examples/nightly.yml", "utf8").replaceAll(
      "max-changes: ${{ inputs.max-changes || '25%' }}",
      "max-changes: 100%\n          max-deletes: 1000",
    ),
  );
  const event = {
    name: "workflow_dispatch",
    payload: {
      repository: { full_name: "acme/home", default_branch: "main", private: visibility === "private", visibility },
    },
  };
  const run = await scenario.run("nightly", { workflow, event, env: { RUNNER_DEBUG: "1" } });
  return { scenario, run, texts: leftBy(scenario, run), victims };
}

describe("private-names", () => {
  test("a public repository's run shows no name and no value of a private one", async () => {
    const { run, texts, victims } = await night("public");

    const all = [...texts.values()].join("\n");
    const places = [...texts].filter(([, text]) => [NAME, OTHER, VALUE, LABEL].some((canary) => text.includes(canary)));
    expect(places.map(([place]) => place)).toEqual([]);
    expect(all).toContain("private repository ");
    expect(all).toContain("Next step: keep config and workflow in a private repository.");
    const named = victims.filter(({ name }) => new RegExp(`(?<![\\w.-])${name}(?![\\w-])`).test(all));
    expect(named.map(({ name }) => name)).toEqual([]);
    expect(shardsOf(run).map(({ outputs }) => Number(outputs["applied"]) > 0)).toEqual([true, true]);
    const inventory = JSON.parse(texts.get(`all-repos-${run.runId}/all-repos.json`) ?? "{}");
    expect(Object.keys(inventory.repositories[0])).toEqual(["id", "nodeId"]);
    const done = shardsOf(run).reduce(
      (sum, { outputs }) => sum + Number(outputs["in-sync"]) + Number(outputs["applied"]) + Number(outputs["failed"]),
      0,
    );
    expect(done).toBe(inventory.count);
  });

  test("a private one's run shows them", async () => {
    const { texts } = await night("private");

    const all = [...texts.values()].join("\n");
    for (const canary of [NAME, VALUE, LABEL]) expect(all).toContain(canary);
  });
});
