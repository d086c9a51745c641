// A proxy that repeats the token in its errors, and a homepage with a password, through the bundle and with debug
// logging: neither is in any byte of log, outputs, summary or artifacts, however it is spelled.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { unzip } from "../../harness/unzip.ts";
import { SEEDED_HOME, SEEDED_TOKEN } from "../../simulator/seeds/basic.ts";
import { createScenario, GOOD_CONFIG, shardsOf } from "./support.ts";

const PASSWORD = "hunter-22";
const SPELLINGS = [
  SEEDED_TOKEN,
  SEEDED_TOKEN.replaceAll("_", "\\_"),
  Buffer.from(`x-access-token:${SEEDED_TOKEN}`).toString("base64"),
];

test("a proxy that echoes the token: no byte that a run leaves has it", async () => {
  const scenario = await createScenario({ repositories: 8, drifted: 1 });
  const { organization, simulator, world } = scenario;
  const repositories = [...organization.repositories.values()].filter(({ name }) => name !== SEEDED_HOME);
  for (const { settings } of repositories) settings.homepage = `https://user:${PASSWORD}@acme.example/`;
  const own = repositories.map(({ name }) => `  ${name}: { repository: { homepage: https://acme.example/ } }\n`);
  scenario.setConfig(`${GOOD_CONFIG}\nrepositories:\n${own.join("")}`);
  const echo = `Refused by the proxy: Authorization: token ${SPELLINGS.join(" ")}`;
  for (const [nth, status] of [422, 403, 500, 502].entries())
    simulator.addFault({
      matches: ({ write, route }) => write && route === "PATCH /repos/{owner}/{repo}",
      nth: nth + 1,
      effect: { kind: "answer", answer: { status, body: { message: echo, errors: [{ message: echo }] } } },
    });
  const workflow = join(world.folder, "debug.yml");
  writeFileSync(workflow, readFileSync("examples/nightly.yml", "utf8").replaceAll("'25%'", "'100%'"));
  const lines: string[] = [];
  const run = await scenario.run("nightly", {
    workflow,
    env: { RUNNER_DEBUG: "1" },
    onLine: (_, line) => void lines.push(line),
  });

  const artifacts = world.artifacts
    .stored(run.runId)
    .flatMap(({ name, blob }) =>
      blob ? [...unzip(blob.bytes)].map(([file, text]) => [`${name}/${file}`, text] as const) : [],
    );
  const steps = run.jobs.flatMap(({ id, legs }) =>
    legs.flatMap(({ steps }) => steps.map(({ summary, outputs }) => [id, summary + JSON.stringify(outputs)] as const)),
  );
  const logged = lines.filter((line) => line !== `::add-mask::${SEEDED_TOKEN}`).map((line) => ["log", line] as const);
  const places = [...artifacts, ...steps, ...logged];
  const leaking = places.filter(([, text]) => [...SPELLINGS, PASSWORD].some((secret) => text.includes(secret)));

  expect(leaking).toEqual([]);
  expect(shardsOf(run).some(({ outcome }) => outcome === "failure")).toBe(true);
  for (const part of ["log", "report.json", "shard-"])
    expect(places.some(([place, text]) => place.includes(part) && text.includes("Refused by the proxy"))).toBe(true);
  expect(places.some(([, text]) => text.includes("https://***@acme.example/"))).toBe(true);
});
