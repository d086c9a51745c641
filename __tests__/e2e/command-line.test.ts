// The committed bundle as a command line: plan, apply and list against a local GitHub, each as a process of its own.
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runProcess } from "../../harness/process.ts";
import { SEEDED_TOKEN } from "../../simulator/seeds/basic.ts";
import { RUN_REPORT } from "../../src/report/run/report-schema.ts";
import { createScenario, type Scenario } from "./support.ts";

interface Spoken {
  readonly exitCode: number;
  readonly text: string;
}

async function speak(
  { world, checkout }: Scenario,
  args: readonly string[],
  env: Readonly<Record<string, string>> = { GH_TOKEN: SEEDED_TOKEN },
): Promise<Spoken> {
  const { exitCode, lines } = await runProcess({
    command: process.execPath,
    args: [join(world.folder, "action/dist/index.js"), ...args],
    cwd: checkout,
    env: {
      PATH: process.env["PATH"] ?? "",
      GITHUB_API_URL: world.url,
      GITHUB_GRAPHQL_URL: `${world.url}/graphql`,
      ...env,
    },
  });
  return { exitCode, text: lines.join("\n") };
}

const writes = ({ simulator }: Scenario) => simulator.log.filter(({ write }) => write).length;

describe("repo-cop", () => {
  test("plans: says who acts, shows each change with its line, counts, and writes nothing", async () => {
    const scenario = await createScenario({ drifted: 1 });
    const { exitCode, text } = await speak(scenario, ["plan", "--org", "acme"]);

    expect(text).toContain("Acting as octo-owner on acme");
    expect(text).toMatch(/Plan: \d+ to create, \d+ to update, \d+ to delete in 12 of 12 repositories\./);
    expect(text).toContain(".github/repo-cop.yml:");
    expect([exitCode, writes(scenario)]).toEqual([0, 0]);
  });

  test("a plan of all warns of a policy that matches nothing, and of a repository that does not exist", async () => {
    const config = "policies:\n  - { name: none, match: { name: zzz }, repository: { has_wiki: false } }\n";
    const scenario = await createScenario({
      config: `${config}repositories:\n  no-such: { repository: { has_wiki: true } }\n`,
    });
    const { text } = await speak(scenario, ["plan", "--org", "acme"]);

    expect(text).toMatch(/Warning: .*policy "none" matches no repository/);
    expect(text).toMatch(/Warning: .*no-such/);
  });

  test("README shows a plan as the command prints it", async () => {
    const [, shown = ""] = /^```text\n([a-z-]+\n {2}[\s\S]*?)^```/m.exec(readFileSync("README.md", "utf8")) ?? [];
    const scenario = await createScenario({ repositories: 40, drifted: 0.1 });
    mkdirSync(join(scenario.checkout, "examples"));
    copyFileSync("examples/repo-cop.yml", join(scenario.checkout, "examples/repo-cop.yml"));
    const { text } = await speak(scenario, ["plan", "--org", "acme", "--config", "examples/repo-cop.yml"]);

    expect(shown).toContain("Plan: ");
    expect(text).toContain(shown.trim());
  });

  test("the config of README plans without a failure in the simulated organization", async () => {
    const [, indented = ""] =
      /^ {3}```yaml\n( {3}repository:[\s\S]*?)^ {3}```/m.exec(readFileSync("README.md", "utf8")) ?? [];
    const config = indented.replaceAll(/^ {3}/gm, "");
    const { exitCode, text } = await speak(await createScenario({ config }), ["plan", "--org", "acme"]);

    expect(config).toContain("policies:");
    expect(text).toContain("Plan: ");
    expect([exitCode, text]).toEqual([0, expect.not.stringContaining("Failed")]);
  });

  test("plans one repository: its desired state as YAML comes first", async () => {
    const scenario = await createScenario({ drifted: 1 });
    const [repository = ""] = [...scenario.organization.repositories.values()].map(({ name }) => name).slice(1);
    const { text } = await speak(scenario, ["plan", "--org", "acme", repository]);

    expect(text).toContain(`# The desired state of ${repository}.`);
    expect(text).toMatch(/ {2}has_wiki: false # \.github\/repo-cop\.yml:\d+, top level/);
  });

  test("--json is one document that fits the published schema; --detailed-exitcode tells whether anything would change", async () => {
    const scenario = await createScenario({ drifted: 1 });
    const plan = await speak(scenario, ["plan", "--org", "acme", "--json", "--detailed-exitcode"]);
    const json = plan.text.split("\n").filter((line) => !line.startsWith("Acting as"));

    expect(RUN_REPORT.parse(JSON.parse(json.join("\n"))).totals).toMatchObject({ repositories: 12, planned: 12 });
    expect(plan.exitCode).toBe(2);
    expect((await speak(scenario, ["apply", "--org", "acme", "--yes"])).exitCode).toBe(0);
    expect((await speak(scenario, ["plan", "--org", "acme", "--detailed-exitcode"])).exitCode).toBe(0);
    expect(
      (await speak(scenario, ["plan", "--org", "acme", "--config", "none.yml", "--detailed-exitcode"])).exitCode,
    ).toBe(1);
  });

  test("applies with --yes, and refuses to write unasked", async () => {
    const scenario = await createScenario({ drifted: 1 });
    const unasked = await speak(scenario, ["apply", "--org", "acme"]);

    expect(unasked.exitCode).toBe(2);
    expect(unasked.text).toContain("Add `--yes`");
    expect(writes(scenario)).toBe(0);
    const { exitCode, text } = await speak(scenario, ["apply", "--org", "acme", "--yes"]);
    expect(text).toContain("12 of 12 repositories changed.");
    expect([exitCode, writes(scenario) > 0]).toEqual([0, true]);
  });

  test("lists names, one a line", async () => {
    const scenario = await createScenario();
    const { text, exitCode } = await speak(scenario, ["list", "--org", "acme"]);
    const names = text.split("\n").filter((line) => /^[\w.-]+$/.test(line));

    expect(names.sort()).toEqual([...scenario.organization.repositories.values()].map(({ name }) => name).sort());
    expect(exitCode).toBe(0);
  });

  test("validate says nothing of a token that the shell happens to have", async () => {
    const { exitCode, text } = await speak(await createScenario(), ["validate"]);

    expect(exitCode).toBe(0);
    expect(text).not.toContain("token");
  });

  test("an error with an example shows its lines", async () => {
    const { exitCode, text } = await speak(await createScenario(), ["validate", "--config", "no-such.yml"]);

    expect(exitCode).toBe(2);
    expect(text).toContain("\nrepository:\n  delete_branch_on_merge: true");
  });

  test("validates without a token or a request: 0, or 2 with file and line", async () => {
    const scenario = await createScenario();
    const good = await speak(scenario, ["validate"], {});
    scenario.setConfig("repository:\n  has_wikki: true\n");
    const bad = await speak(scenario, ["validate"], {});

    expect([good.exitCode, bad.exitCode, scenario.simulator.log.length]).toEqual([0, 2, 0]);
    expect(bad.text).toMatch(/\.github\/repo-cop\.yml:2.*has_wikki/);
  });

  test("prints the permissions that the config needs, and rulesets for its branches", async () => {
    const scenario = await createScenario();
    scenario.setConfig(
      "branches:\n  - { name: default, protection: { enforce_admins: true, required_linear_history: true } }\n",
    );
    const permissions = await speak(scenario, ["validate", "--permissions"], {});
    const rulesets = await speak(scenario, ["rulesets", "--from-branches"], {});

    expect(permissions.text).toMatch(/Administration \(repository\): read to plan, write to apply; for branches/);
    expect(permissions.text).toContain('"default_permissions"');
    expect(permissions.text).toMatch(/"name": "Repo Cop plan"[\s\S]*"name": "Repo Cop apply"/);
    expect(rulesets.text).toMatch(/# top level\nrulesets:\n {2}- name: default branch/);
    expect(rulesets.text).toContain("type: required_linear_history");
    expect([permissions.exitCode, rulesets.exitCode, scenario.simulator.log.length]).toEqual([0, 0, 0]);
  });

  test("merges the reports that shards left in a folder", async () => {
    const scenario = await createScenario({ drifted: 1 });
    for (const shard of ["1/2", "2/2"]) {
      await speak(scenario, ["apply", "--org", "acme", "--yes", "--shard", shard, "--reports", "reports"]);
    }
    const { text, exitCode } = await speak(scenario, ["report", "--org", "acme", "--reports", "reports", "--json"], {});

    expect(RUN_REPORT.parse(JSON.parse(text)).totals).toMatchObject({ repositories: 12, applied: 12, failed: 0 });
    expect(exitCode).toBe(0);
  });

  test("in a step of a workflow it reads GH_TOKEN, no INPUT_ variable, and writes only by the events that may", async () => {
    const scenario = await createScenario({ drifted: 1 });
    const actions = {
      GITHUB_ACTIONS: "true",
      GITHUB_RUN_ID: "7",
      GITHUB_REPOSITORY: "acme/.github",
      GITHUB_EVENT_NAME: "pull_request",
    };
    const plan = await speak(scenario, ["plan"], {
      ...actions,
      GH_TOKEN: SEEDED_TOKEN,
      INPUT_ORG: "other",
      INPUT_REPOS: "none",
    });
    const apply = await speak(scenario, ["apply", "--yes"], { ...actions, GH_TOKEN: SEEDED_TOKEN });

    expect(plan.text).toContain("in 12 of 12 repositories.");
    expect([plan.exitCode, apply.exitCode, writes(scenario)]).toEqual([0, 0, 0]);
    expect(apply.text).toContain("only plans");
  });

  test.each([
    ["no command that exists", ["plna"], "Did you mean plan?"],
    ["a flag that does not exist", ["plan", "--organisation", "acme"], "unknown option"],
    ["no token", ["plan", "--org", "acme"], "token"],
    ["a wrong value", ["plan", "--org", "acme", "--token", "x", "--shard", "3/2"], "`--shard`: found"],
  ])("exits with 2 for %s", async (_, args, expected) => {
    const scenario = await createScenario();
    const { exitCode, text } = await speak(scenario, args, {});

    expect(text).toContain(expected);
    expect([exitCode, scenario.simulator.log.length]).toEqual([2, 0]);
  });

  test("--version is that of package.json, and --help names every command", async () => {
    const scenario = await createScenario();
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string };

    expect(await speak(scenario, ["--version"])).toEqual({ exitCode: 0, text: version });
    expect((await speak(scenario, ["--help"])).text).toMatch(/plan[\s\S]*apply[\s\S]*list/);
  });
});
