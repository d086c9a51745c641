// Two jobs of the same shard of one run, at once: each says what it is, and nothing is there twice afterwards.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createScenario, type Scenario } from "./support.ts";

const CONFIG = `
repository: { has_wiki: false }
labels: [{ name: reviewed, color: "00ff00" }]
autolinks: [{ key_prefix: "OPS-", url_template: "https://acme.example/<num>" }]
milestones: [{ title: v1 }]
branches: [{ name: default, protection: { enforce_admins: true } }]
rulesets:
  - { name: all, conditions: { ref_name: { include: ["~ALL"] } }, rules: [{ type: deletion }] }
webhooks: [{ config: { url: "https://ci.example/hook", content_type: json }, events: [push] }]
variables: [{ name: TEAM, value: core }]
`;

const TWINS = `on: workflow_dispatch
jobs:
  list:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v7
      - { uses: <owner>/repo-cop@v0, with: { mode: list, shards: "1", token: "\${{ secrets.REPO_COP_TOKEN }}" } }
  apply:
    needs: list
    runs-on: ubuntu-24.04
    strategy: { fail-fast: false, matrix: { twin: [1, 2] } }
    steps:
      - uses: actions/checkout@v7
      - { uses: <owner>/repo-cop@v0, with: { mode: apply, shard: "1/1", token: "\${{ secrets.REPO_COP_TOKEN }}" } }
`;

/** Holds every write until both processes want to send the same one: so both have planned all of it. */
function holdUntilBothPlanned({ simulator }: Scenario): void {
  const handle = simulator.handle.bind(simulator);
  const waiting = new Map<string, number>();
  const { promise: bothPlanned, resolve } = Promise.withResolvers<void>();
  const held = async (request: Request): Promise<Response> => {
    const body = await request.clone().text();
    if (request.method !== "GET" && (!request.url.endsWith("/graphql") || body.includes("mutation"))) {
      const key = `${request.method} ${request.url} ${body}`;
      waiting.set(key, (waiting.get(key) ?? 0) + 1);
      if (waiting.get(key) === 2) resolve();
      await bothPlanned;
    }
    return handle(request);
  };
  Object.assign(simulator, { handle: held });
}

/** Methods and paths, with the names in bodies, of everything that creates or deletes and was done. */
const doneIn = ({ simulator }: Scenario) =>
  simulator.log
    .filter(({ write, status, method }) => write && status < 300 && method !== "PATCH" && method !== "PUT")
    .filter(({ graphql }) => graphql === undefined)
    .map(({ method, path }) => `${method} ${path}`);

describe("two jobs of one shard at once", () => {
  test("each says what it is, nothing is made twice, and the next night has nothing to do", async () => {
    const scenario = await createScenario({ repositories: 4, drifted: 1, config: CONFIG });
    const workflow = join(scenario.world.folder, "twins.yml");
    writeFileSync(workflow, TWINS);
    holdUntilBothPlanned(scenario);

    const run = await scenario.run("nightly", { runId: "7", workflow });

    const steps = run.jobs.find(({ id }) => id === "apply")?.legs.map(({ steps }) => steps.at(-1)) ?? [];
    const told = steps.map((step) => step?.annotations ?? []);
    const errors = told.flat().filter(({ level }) => level === "error");
    // The one that came second in anything has failed there, and says why.
    expect(steps.map((step) => step?.exitCode)).toContain(1);
    expect(errors.length).toBeGreaterThan(0);
    for (const { message } of errors)
      expect(message).toMatch(
        /Next step: it was created after Repo Cop read the repository|autolinks\[ops-\]: Not Found .* if it was deleted/,
      );
    // One report a shard: the job without one says that the shard has run twice.
    const stored = scenario.world.artifacts.stored("7").filter(({ name }) => name.startsWith("repo-cop-report"));
    expect(stored).toMatchObject([{ name: "repo-cop-report-7-1-of-1", finished: true }]);
    expect(steps.filter((step) => step?.outputs["report-artifact"] !== undefined)).toHaveLength(1);
    expect(
      told.map((list) => list.filter(({ message }) => message.includes("has already reported")).length).sort(),
    ).toEqual([0, 1]);
    expect(told.flat().find(({ level }) => level === "warning")?.message).toMatch(
      /^Another job of this run has already reported on shard 1\/1, .* Give each shard one job/,
    );

    const done = doneIn(scenario);
    expect(new Set(done).size).toBe(done.length);
    const open = [...scenario.organization.repositories.values()].filter(({ settings }) => !settings.archived);
    for (const { name, labels, autolinks, milestones, rules, rulesets, webhooks, variables, settings } of open) {
      const counts = {
        labels: labels.filter((label) => label.name === "reviewed").length,
        autolinks: autolinks.filter(({ key_prefix }) => key_prefix === "OPS-").length,
        milestones: milestones.length,
        rules: rules.filter(({ pattern }) => pattern === settings.default_branch).length,
        rulesets: rulesets.length,
        webhooks: webhooks.length,
        variables: variables.size,
      };
      const each = { labels: 1, autolinks: 1, milestones: 1, rules: 1, rulesets: 1, webhooks: 1, variables: 1 };
      expect({ name, ...counts }).toEqual({ name, ...each });
    }

    const mark = scenario.simulator.log.length;
    const next = await scenario.act({ mode: "apply", repos: "*", token: "${{ secrets.REPO_COP_TOKEN }}" });
    expect(next.exitCode).toBe(0);
    expect(scenario.simulator.log.slice(mark).filter(({ write }) => write)).toEqual([]);
  });
});
