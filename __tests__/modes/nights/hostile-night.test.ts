// Two nights over the hostile organization, all families and everything pruned, through the host and log of a real run:
// what leaves the process has every name as text.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { readOutput } from "../../../harness/commands.ts";
import { SEEDED_TOKEN } from "../../../simulator/seeds/basic.ts";
import { HOSTILE_NAMES, type Hostile, hostileOrganization } from "../../../simulator/seeds/hostile.ts";
import { createHost } from "../../../src/runner/host.ts";
import { createLog } from "../../../src/runner/log.ts";
import { createOutput } from "../../../src/runner/output.ts";
import { partOf, takeSnapshot } from "../../faults/invariants/snapshot.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { bench } from "../support.ts";

const CONFIG = `
exclude: [bystander, repo-cop-config]
prune: [topics, teams, collaborators, autolinks, rulesets, branches, labels, milestones, custom_properties, environments, variables, webhooks, deploy_keys]
repository: { has_wiki: false, topics: [kept] }
teams: [{ name: kept, permission: pull }]
collaborators: [{ username: octo-owner, permission: admin }]
autolinks: [{ key_prefix: KEPT-, url_template: "https://x.example/<num>" }]
rulesets: [{ name: kept, conditions: { ref_name: { include: ["~ALL"] } }, rules: [{ type: deletion }] }]
branches: [{ name: main, protection: { enforce_admins: true } }]
labels: [{ name: kept, color: cccccc }]
milestones: [{ title: kept }]
environments: [{ name: kept, wait_timer: 1 }]
variables: [{ name: KEPT, value: x }]
required_secrets: { actions: [KEPT] }
webhooks: [{ config: { url: "https://kept.example/" }, events: [release] }]
releases: { immutable: true }
repositories:
  full: { deploy_keys: [{ title: kept, key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB }] }
`;

afterEach(() => void vi.restoreAllMocks());

/** A list, an apply and a report over the organization; what they leave, as a reader finds it. */
function nights(hostile: Hostile) {
  const lines: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => lines.push(...String(text).split(/\n(?=.)/)) > 0);
  const summary = join(temporaryFolder(), "summary");
  writeFileSync(summary, "");
  const job = { GITHUB_ACTIONS: "true", GITHUB_RUN_ID: "42", GITHUB_SERVER_URL: "https://github.test" };
  const env = { ...job, RUNNER_DEBUG: "1", GITHUB_STEP_SUMMARY: summary };
  const output = createOutput(env, (line) => void lines.push(line));
  const log = createLog(output, env);
  const host = createHost({ env, output, log });
  const seeded = { organization: hostile.organization, drifted: [] };
  const { run, workspace, artifacts, simulator, report } = bench(CONFIG, { seeded, log, host: { ...host, env } });
  Object.assign(host.env, { GITHUB_WORKSPACE: workspace });
  const given = { config: join(workspace, "repo-cop.yml"), "max-deletes": "100%", "private-names": "show" };
  return {
    simulator,
    report,
    lines,
    night: async () => {
      const mark = simulator.log.length;
      for (const mode of ["list", "apply", "report"]) await run({ ...given, mode });
      await host.settled();
      return simulator.log.slice(mark).filter(({ write }) => write);
    },
    markdown: () =>
      [
        readFileSync(summary, "utf8"),
        ...[...artifacts.values()]
          .flat()
          .filter(({ name }) => name.endsWith(".md"))
          .map(({ text }) => text),
      ].join("\n"),
    files: () => new Map([...artifacts.values()].flat().map(({ name, text }) => [name, text])),
  };
}

/** Markdown without what is only text in it: code, escaped characters, and our own links and folds. */
function activeIn(markdown: string): string {
  return markdown
    .split("\n")
    .map((line) =>
      line
        .replaceAll(/\\[!-/:-@[-`{-~]|(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)/g, (_, fence?: string) => (fence ? "C" : ""))
        .replaceAll(/\[C\]\(https:\/\/github\.test\/[^()<>\s\\]*\)/g, "L")
        .replaceAll(/^\s*<\/?details>(<summary>[^<>]*<\/summary>)?$/g, ""),
    )
    .join("\n");
}

describe("nights over the hostile organization", () => {
  test("every name and every error text leaves the process as text, and the second night repeats only what failed", async () => {
    const hostile = hostileOrganization();
    const { night, simulator, report, lines, markdown, files } = nights(hostile);
    const texts = HOSTILE_NAMES.filter((name) => name.trim() !== "");
    for (const [at, message] of texts.entries())
      simulator.addFault({
        matches: ({ method, path }) => method === "DELETE" && path.startsWith("/repos/acme/full/milestones/"),
        nth: at + 1,
        effect: { kind: "answer", answer: { status: 422, body: { message } } },
      });
    const before = stateOf(hostile, ["bystander", "repo-cop-config"]);
    const first = await night();
    const failures = report().outcomes.flatMap((one) => one.failures);
    simulator.clearFaults();
    const second = await night();

    expect(simulator.violations).toEqual([]);
    expect(stateOf(hostile, ["bystander", "repo-cop-config"])).toBe(before);
    expect(failures.filter(({ kind }) => kind === "bug")).toEqual([]);
    expect(failures.filter(({ family }) => family === "milestones").length).toBeGreaterThan(texts.length / 2);
    expect(first.filter(({ path }) => !IN_REACH.test(path))).toEqual([]);
    expect(
      second.filter(({ route }) => route !== "DELETE /repos/{owner}/{repo}/milestones/{milestone_number}"),
    ).toEqual([]);

    const commands = lines.filter((line) => line.trimStart().startsWith("::"));
    expect(commands.filter((line) => !/^::(debug|error|warning|notice)[ :]/.test(line))).toEqual([
      `::add-mask::${SEEDED_TOKEN}`,
    ]);
    expect(lines.filter((line) => line.includes("##["))).toEqual([]);
    expect(lines.filter((line) => CONTROL.test(line.trimEnd()))).toEqual([]);
    const shown = readOutput(lines, []).annotations.map(({ message }) => message);
    expect(shown.filter((message) => /##\[|[\u202a-\u202e\u2066-\u2069]/.test(message))).toEqual([]);

    const active = activeIn(markdown());
    expect(
      active.match(/<|\]\(|!\[|&\w+;|@[\w-]|#\d|\bGH-\d|https?:\/\/(?!docs\.github\.com)|\bwww\.\w|:tada:/g) ?? [],
    ).toEqual([]);
    expect(
      active.match(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu)?.filter((one) => one !== "\n") ?? [],
    ).toEqual([]);
    expect((files().get("outcomes.csv") ?? "").split("\n").filter((line) => /(^|,)"?[=+@-]\D/.test(line))).toEqual([]);
    expect(JSON.parse(files().get("report.json") ?? "")).toMatchObject({ organization: "acme" });
  });
});

const CONTROL = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** Addresses of the organization's repositories, by the names that GitHub takes. */
const IN_REACH =
  /^\/(repos\/acme\/(?!bystander\b|repo-cop-config\b)[\w.-]+(\/[^/]+)*|graphql|orgs\/acme\/teams\/[^/]+\/repos\/acme\/[\w.-]+|orgs\/acme\/properties\/values)$/;

function stateOf({ organization }: Hostile, repositories: readonly string[]): string {
  const all = takeSnapshot(organization);
  return repositories.map((name) => JSON.stringify([...partOf(all, name)])).join("\n");
}
