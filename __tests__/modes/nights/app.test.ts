// Whole nights as a GitHub App: every shard signs in by itself, and no secret is ever shown.
import { generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Fault } from "../../../simulator/index.ts";
import { SEEDED_TOKEN } from "../../../simulator/seeds/basic.ts";
import { seedPolicyOrganization } from "../../../simulator/seeds/policy.ts";
import { addApp } from "../../../simulator/state/organization.ts";
import type { Annotation, Host, Log } from "../../../src/deps.ts";
import { endWithError } from "../../../src/entry/exit.ts";
import { type Bench, bench } from "../support.ts";

const POLICY = readFileSync(new URL("../../../examples/org-policy.yml", import.meta.url), "utf8");
/** Those that docs and README ask for, and no more. */
const PERMISSIONS = {
  metadata: "read",
  administration: "write",
  members: "read",
  organization_custom_properties: "read",
} as const;
const { publicKey, privateKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});

interface Recorded extends Bench {
  readonly lines: readonly string[];
  readonly log: Log;
  /** Inputs of one who signs in as the App. */
  readonly app: Readonly<Record<string, string>>;
}

function recorded(repositories = 60): Recorded {
  const seeded = seedPolicyOrganization({ repositories, drifted: 0.3 });
  const { id } = addApp(seeded.organization, { slug: "repo-cop", publicKey, permissions: PERMISSIONS });
  const lines: string[] = [];
  const record = (message: string, data?: object) => void lines.push(`${message} ${JSON.stringify(data)}`);
  const log: Log = { debug: record, info: record, warning: record, error: record };
  const night = bench(POLICY, { seeded, log });
  return { ...night, lines, log, app: { token: "", "app-id": String(id), "private-key": privateKey } };
}

/** Everything that leaves a run, but for the requests. */
function shown({ lines, outputs, annotations, summaries, artifacts }: Recorded): string {
  return [...lines, JSON.stringify([...outputs, annotations, summaries, ...artifacts])].join("\n");
}

/** Lines of the key, and every token and JSON web token. */
function expectNoSecret(text: string): void {
  for (const line of privateKey.split("\n").filter((each) => each.length > 20)) expect(text).not.toContain(line);
  expect(text).not.toContain(SEEDED_TOKEN);
  expect(text).not.toMatch(/gh[a-z]_\w{10}|eyJ[\w-]{10}|Bearer |authorization/i);
}

const writesOf = ({ simulator }: Bench, from = 0) =>
  simulator.log.slice(from).filter(({ write, route }) => write && !route.endsWith("/access_tokens"));

describe("src/modes, as a GitHub App", () => {
  test("a list and three shards repair what drifted from the policy; the second night writes nothing", async () => {
    const night = recorded();
    const { run, report, simulator, seeded, app } = night;
    const whole = async () => {
      expect(await run({ mode: "list", shards: "3", ...app })).toBe(0);
      for (const n of [1, 2, 3]) expect(await run({ mode: "apply", shard: `${n}/3`, ...app })).toBe(0);
      return [1, 2, 3].flatMap((n) => report(`${n}-of-3`).outcomes);
    };

    const outcomes = await whole();
    expect(
      outcomes
        .filter(({ kind }) => kind === "applied")
        .map(({ repo }) => repo)
        .sort(),
    ).toEqual([...seeded.drifted].sort());
    expect(outcomes.filter(({ kind }) => kind !== "applied" && kind !== "in-sync")).toEqual([]);

    const first = simulator.log.length;
    expect((await whole()).filter(({ kind }) => kind !== "in-sync")).toEqual([]);
    expect(writesOf(night, first)).toEqual([]);
    expect(simulator.violations).toEqual([]);
    expectNoSecret(shown(night));
  });

  const onEverything = (effect: Fault["effect"], matches?: Fault["matches"]): Fault => ({
    effect,
    times: 1000,
    ...(matches && { matches }),
  });
  const isWork = (request: Parameters<NonNullable<Fault["matches"]>>[0]) =>
    request.route !== "GET /rate_limit" && !/app|installation/.test(request.route);
  const forbidden = { kind: "refusal", name: "byIntegration" } as const;

  test.each<[string, readonly Fault[]]>([
    ["GitHub knows nobody", [onEverything({ kind: "refusal", name: "badCredentials" })]],
    ["nothing is allowed", [onEverything(forbidden, isWork)]],
    [
      "every write is refused",
      [onEverything(forbidden, ({ write, route }) => write && !route.endsWith("/access_tokens"))],
    ],
    ["a proxy answers", [onEverything({ kind: "html", status: 403 }, isWork)]],
  ])("nothing that a run says has a secret in it: %s", async (_, faults) => {
    for (const signsInAs of ["app", "token"]) {
      const night = recorded(8);
      const identity = signsInAs === "app" ? night.app : {};
      for (const fault of faults) night.simulator.addFault(fault);
      const ends: unknown[] = [];
      for (const mode of ["list", "apply"]) {
        const host = { env: {}, annotate: (one: Annotation) => void night.annotations.push(one) } as unknown as Host;
        ends.push(
          await night
            .run({ mode, repos: "*", ...identity })
            .catch((error: unknown) => endWithError(error, { host, log: night.log }, undefined)),
        );
      }

      expect(ends.some((code) => code !== 0)).toBe(true);
      expect(night.annotations.length).toBeGreaterThan(0);
      expectNoSecret(shown(night));
    }
  });
});
