// As a GitHub App: the key signs, GitHub gives a token for an hour, and neither is ever shown.
import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addApp } from "../../simulator/state/organization.ts";
import { createScenario, isWrite, reportsOf } from "./support.ts";

const keyPair = () =>
  generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
const { publicKey, privateKey } = keyPair();
const PERMISSIONS = { metadata: "read", administration: "write", members: "read" } as const;

async function createAppScenario() {
  const scenario = await createScenario({ drifted: 1 });
  const app = addApp(scenario.organization, { slug: "repo-cop", publicKey, permissions: PERMISSIONS });
  const inputs = { mode: "apply", "app-id": String(app.id), "private-key": "${{ secrets.APP_KEY }}", repos: "*" };
  return { scenario, inputs, secrets: { APP_KEY: privateKey } };
}

describe("a GitHub App", () => {
  test("finds its installation by the organization, and repairs every repository", async () => {
    const { scenario, inputs, secrets } = await createAppScenario();
    const lines: string[] = [];
    const step = await scenario.act(inputs, { secrets, onLine: (_, line) => void lines.push(line) });

    expect(step).toMatchObject({ exitCode: 0, outputs: { applied: "12", failed: "0" } });
    expect(scenario.simulator.violations).toEqual([]);
    const shown = lines.filter((line) => !line.startsWith("::add-mask::")).join("\n");
    expect(shown).not.toMatch(/ghs_|BEGIN (RSA )?PRIVATE KEY/);
    for (const line of privateKey.split("\n").filter((each) => each.length > 20)) expect(shown).not.toContain(line);
    const mark = scenario.simulator.log.length;
    await scenario.act(inputs, { secrets });
    const writes = scenario.simulator.log.slice(mark).filter(isWrite);
    expect(writes.filter(({ route }) => !route.endsWith("/access_tokens"))).toEqual([]);
  });

  test("examples/app.yml plans for every repository with it, and changes none", async () => {
    const { scenario, inputs } = await createAppScenario();
    const run = await scenario.run("app", {
      vars: { REPO_COP_APP_ID: inputs["app-id"] },
      secrets: { REPO_COP_PRIVATE_KEY: privateKey },
    });

    expect(run.conclusion).toBe("success");
    expect(reportsOf(scenario, run).flatMap(({ outcomes }) => outcomes.map(({ kind }) => kind))).toEqual(
      Array.from({ length: 12 }, () => "planned"),
    );
    const writes = scenario.simulator.log.filter(isWrite).filter(({ route }) => !route.endsWith("/access_tokens"));
    expect(writes).toEqual([]);
  });

  test.each([
    ["a key that is none", { APP_KEY: "not a key" }, /private-key/],
    ["the key of another App", { APP_KEY: keyPair().privateKey }, /private-key|app-id/],
  ])("with %s is refused", async (_, secrets, message) => {
    const { scenario, inputs } = await createAppScenario();
    const { exitCode, annotations } = await scenario.act(inputs, { secrets });

    expect([exitCode, annotations.map((each) => each.message)]).toEqual([2, [expect.stringMatching(message)]]);
  });

  test("that is not installed there is refused", async () => {
    const { scenario, inputs, secrets } = await createAppScenario();
    const { exitCode, annotations } = await scenario.act({ ...inputs, org: "somebody-else" }, { secrets });

    expect([exitCode, annotations.map((each) => each.message)]).toEqual([2, [expect.stringMatching(/somebody-else/)]]);
  });
});
