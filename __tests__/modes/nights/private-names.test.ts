// The modes with hidden names, in process: a shard's listing, its failures and its report, through the host and log of a
// real run.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { seedOrganization } from "../../../simulator/seeds/basic.ts";
import { renameRepository } from "../../../simulator/state/organization.ts";
import { createHost } from "../../../src/runner/host.ts";
import { createLog } from "../../../src/runner/log.ts";
import { createOutput } from "../../../src/runner/output.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { bench, GOOD_CONFIG } from "../support.ts";

const NAME = "canary-under-wraps";
const VALUE = "A description that tells of the merger";

/** What a list, two shards and a report leave, all in one text. */
async function nightOf(
  privateNames: string,
  config: string,
): Promise<{ readonly text: string; readonly codes: readonly number[] }> {
  const seeded = seedOrganization({ repositories: 12, drifted: 0 });
  const { organization } = seeded;
  const victim = [...organization.repositories.values()].find(
    ({ settings }) => settings.visibility !== "public" && !settings.archived,
  );
  if (!victim) throw new Error("the organization has no private repository");
  renameRepository(organization, victim, NAME);
  Object.assign(victim.settings, { description: VALUE, has_wiki: true });
  const folder = temporaryFolder();
  const files = ["outputs", "summary"].map((name) => join(folder, name));
  for (const file of files) writeFileSync(file, "");
  const [outputs = "", summary = ""] = files;
  const lines: string[] = [];
  const env = { RUNNER_DEBUG: "1", GITHUB_STEP_SUMMARY: summary, GITHUB_RUN_ID: "42" };
  const output = createOutput(env, (line) => void lines.push(line));
  const log = createLog(output, env);
  const host = createHost({ env, output, log });
  const { run, artifacts, workspace } = bench(config, {
    seeded,
    log,
    host: { ...host, env: { ...env, GITHUB_OUTPUT: outputs } },
  });
  Object.assign(host.env, { GITHUB_WORKSPACE: workspace });
  const given = { "private-names": privateNames, config: join(workspace, "repo-cop.yml") };
  const codes = [
    await run({ ...given, mode: "list" }),
    await run({ ...given, mode: "apply", shard: "1/2" }),
    await run({ ...given, mode: "apply", shard: "2/2" }),
    await run({ ...given, mode: "report" }),
  ];
  await host.settled();
  const uploaded = [...artifacts.values()].flat().map(({ text }) => text);
  return {
    text: [...lines, readFileSync(outputs, "utf8"), readFileSync(summary, "utf8"), ...uploaded].join("\n"),
    codes,
  };
}

describe("private-names, in process", () => {
  test("`hide` leaves no name and no value of a private repository, and repairs it all the same", async () => {
    const { text, codes } = await nightOf("hide", GOOD_CONFIG);

    expect(codes).toEqual([0, 0, 0, 0]);
    expect(text).not.toContain(NAME);
    expect(text).not.toContain(VALUE);
    expect(text).toMatch(
      /"repo": "private repository \d+",\s+"kind": "applied"|"kind": "applied"[\s\S]*private repository \d+/,
    );
  });

  test("a name that the config itself has may be seen, its values may not", async () => {
    const own = `${GOOD_CONFIG}\nrepositories:\n  ${NAME}:\n    repository: { description: Kept by policy }\n`;
    const { text, codes } = await nightOf("hide", own);

    expect(codes).toEqual([0, 0, 0, 0]);
    expect(text).not.toContain(VALUE);
    expect(text).toContain('"isHidden": true');
  });

  test("`show` shows them", async () => {
    const own = `${GOOD_CONFIG}\nrepositories:\n  ${NAME}:\n    repository: { description: Kept by policy }\n`;
    const { text } = await nightOf("show", own);

    expect(text).toContain(NAME);
    expect(text).toContain(VALUE);
  });
});
