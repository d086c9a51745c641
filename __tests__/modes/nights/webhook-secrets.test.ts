// Shows that neither the secret of a webhook nor the credentials in its URL leave a run, except to GitHub's API.
import { describe, expect, test } from "vitest";
import { addWebhook } from "../../../simulator/families/webhooks.ts";
import { seedOrganization } from "../../../simulator/seeds/basic.ts";
import type { Log, LogData } from "../../../src/deps.ts";
import { bench } from "../support.ts";

const SECRET = "s3cret-of-the-hook";
const URL_PARTS = /passw0rd|t0ken/;
const CONFIG = `
webhooks:
  - config: { url: "https://user:passw0rd@ci.example/hook?key=t0ken", secret: { env: REPO_COP_SECRET_CI } }
    events: [push]
  - config: { url: "https://user:passw0rd@old.example/hook?key=t0ken", content_type: json }
`;

function lab(variables: Readonly<Record<string, string>> = { REPO_COP_SECRET_CI: SECRET }) {
  const lines: string[] = [];
  const write = (message: string, data?: LogData) => void lines.push(`${message} ${JSON.stringify(data ?? {})}`);
  const log: Log = { debug: write, info: write, warning: write, error: write };
  const seeded = seedOrganization({ repositories: 3 });
  const repositories = [...seeded.organization.repositories.values()];
  for (const repository of repositories)
    addWebhook(seeded.organization, repository, {
      config: { url: "https://user:passw0rd@old.example/hook?key=t0ken" },
    });
  const there = bench(CONFIG, { seeded, log, env: { GITHUB_EVENT_NAME: "schedule", ...variables } });
  const said = () =>
    JSON.stringify([lines, there.annotations, there.summaries, [...there.outputs], [...there.artifacts]]);
  return { ...there, repositories, said };
}

describe("secrets of webhooks", () => {
  test("are sent to GitHub, and are in no log, summary, annotation, output or artifact", async () => {
    const { run, said, repositories } = lab();
    await run({ mode: "list" });
    await run({ mode: "apply" });

    expect(repositories.every(({ webhooks }) => webhooks.some(({ config }) => config.secret === SECRET))).toBe(true);
    expect(said()).toContain("https://***@ci.example/hook?***");
    expect(said()).not.toContain(SECRET);
    expect(said()).not.toMatch(URL_PARTS);
  });

  test("nor are they where a dry run of one repository explains each value", async () => {
    const { run, said, repositories } = lab();
    await run({ mode: "apply", "dry-run": "true", repos: repositories[0]?.name ?? "" });

    expect(said()).toContain("https://***@ci.example/hook?***");
    expect(said()).not.toContain(SECRET);
    expect(said()).not.toMatch(URL_PARTS);
  });

  test("nor where an error repeats all of it", async () => {
    const { run, said, simulator } = lab();
    const url = "https://user:passw0rd@ci.example/hook?key=t0ken";
    const body = { message: `bad: ${SECRET} at ${url} (${encodeURIComponent(url)})` };
    const route = "POST /repos/{owner}/{repo}/hooks";
    simulator.addFault({ route, times: 9999, effect: { kind: "answer", answer: { status: 422, body } } });
    await run({ mode: "list" });
    await run({ mode: "apply" });

    expect(said()).toContain("bad: *** at *** (***)");
    expect(said()).not.toContain(SECRET);
    expect(said()).not.toMatch(URL_PARTS);
  });

  test("nor where the variable is missing, which fails the webhook alone", async () => {
    const { run, said, repositories } = lab({});
    await run({ mode: "list", "private-names": "show" });
    await run({ mode: "apply", "private-names": "show" });

    expect(said()).toContain("REPO_COP_SECRET_CI");
    expect(said()).not.toMatch(URL_PARTS);
    expect(repositories.every(({ webhooks }) => webhooks.length === 1)).toBe(true);
    expect(repositories.every(({ webhooks }) => webhooks[0]?.config.content_type === "json")).toBe(true);
  });
});
