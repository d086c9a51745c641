// An App that lacks a permission: said once, by name, before any shard starts.
import { generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { seedPolicyOrganization } from "../../../simulator/seeds/policy.ts";
import { addApp } from "../../../simulator/state/organization.ts";
import { FAMILIES } from "../../../src/families/index.ts";
import { UNDESCRIBED } from "../../../src/modes/targets/granted.ts";
import { permissionSlug } from "../../../src/text/permissions.ts";
import { bench } from "../support.ts";

const { publicKey, privateKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});
const ADMINISTERED = `
repository: { has_wiki: false }
autolinks: [{ key_prefix: "A-", url_template: "https://tickets.example/<num>" }]
`;
const LABELED = `${ADMINISTERED}labels: [{ name: new, color: ffffff }]\n`;
const ALL = { metadata: "read", administration: "write", issues: "write" } as const;

function nightOf(permissions: Readonly<Record<string, "read" | "write">>, config = LABELED) {
  const seeded = seedPolicyOrganization({ repositories: 4, drifted: 1 });
  const { id } = addApp(seeded.organization, { slug: "repo-cop", publicKey, permissions });
  const night = bench(config, { seeded });
  const app = { token: "", "app-id": String(id), "private-key": privateKey };
  const messages = () => night.annotations.map(({ level, message }) => `${level}: ${message}`);
  return { ...night, messages, run: (inputs: Readonly<Record<string, string>>) => night.run({ ...inputs, ...app }) };
}

describe("src/modes/targets/granted.ts", () => {
  test.each<[string, Readonly<Record<string, "read" | "write">>]>([
    ["not at all", { metadata: "read" }],
    ["for reading", { metadata: "read", administration: "read" }],
  ])("list refuses an App that administers %s, where all settings need it", async (_, permissions) => {
    await expect(nightOf(permissions, ADMINISTERED).run({ mode: "list" })).rejects.toThrow(
      'token: the App lacks the repository permission "Administration" (write), so nothing can be done in acme; give it to the App in its settings, and approve the request where the App is installed',
    );
  });

  test("list names the settings that will fail, once, and the others are done", async () => {
    const night = nightOf({ metadata: "read", issues: "write" });

    expect(await night.run({ mode: "list" })).toBe(0);
    expect(night.messages()).toEqual([
      'error: The App lacks the repository permission "Administration" (write) for repository and autolinks: these settings fail in every repository. Next step: give it to the App in its settings, and approve the request where the App is installed.',
    ]);
    expect(await night.run({ mode: "apply" })).toBe(1);
    expect(night.report().outcomes.flatMap(({ changes }) => changes)).toContainEqual(
      expect.objectContaining({ family: "labels", state: "applied" }),
    );
    expect(night.messages().slice(1)).toEqual([
      expect.stringMatching(
        /^error: autolinks and repository: Resource not accessible by integration\. Next step: give the token the repository permission "Administration" \(write\)\. In 4 repositories: /,
      ),
    ]);
  });

  test("a plan needs no more than to read", async () => {
    const reading = { metadata: "read", administration: "read", issues: "read" } as const;
    const [enough, less] = [nightOf(reading), nightOf({ metadata: "read", administration: "read" })];
    for (const night of [enough, less]) expect(await night.run({ mode: "list", "dry-run": "true" })).toBe(0);

    expect(enough.messages()).toEqual([]);
    expect(less.messages()).toEqual([
      expect.stringContaining('The App lacks the repository permission "Issues" (read) for labels'),
    ]);
  });

  test("an App with all permissions is told nothing", async () => {
    const night = nightOf(ALL);

    expect(await night.run({ mode: "list" })).toBe(0);
    expect(night.messages()).toEqual([]);
  });

  describe("with a fine-grained token, whose permissions GitHub does not show", () => {
    const TOKEN = "github_pat_ofTheOwner";
    function fineGrained(permissions: Readonly<Record<string, "read" | "write">>, config = LABELED) {
      const seeded = seedPolicyOrganization({ repositories: 4, drifted: 1 });
      for (const { settings } of seeded.organization.repositories.values()) settings.visibility = "private";
      seeded.organization.tokens.set(TOKEN, {
        ...{ kind: "personal", login: "octo-owner", owner: true, role: "admin", permissions },
      });
      return bench(config, { seeded });
    }

    test("list refuses one without Administration, and names the settings that will fail where others do not", async () => {
      const none = fineGrained({ metadata: "read" }, ADMINISTERED);
      await expect(none.run({ mode: "list", token: TOKEN })).rejects.toThrow(
        'token: the token lacks the repository permission "Administration" (write), so nothing can be done in acme; give it to the token in its settings',
      );

      const some = fineGrained({ metadata: "read", issues: "write" });
      expect(await some.run({ mode: "list", token: TOKEN })).toBe(0);
      expect(some.annotations.map(({ message }) => message)).toEqual([
        expect.stringContaining('The token lacks the repository permission "Administration" (write) for repository'),
      ]);
    });

    test("one request shows that it administers, and a plan asks nothing", async () => {
      const probes = (night: ReturnType<typeof bench>) =>
        night.simulator.log.filter(({ route }) => route.endsWith("/autolinks")).length;
      const [all, plan] = [fineGrained(ALL), fineGrained(ALL)];
      expect(await all.run({ mode: "list", token: TOKEN })).toBe(0);
      expect(await plan.run({ mode: "list", token: TOKEN, "dry-run": "true" })).toBe(0);

      expect([all.annotations, probes(all), probes(plan)]).toEqual([[], 1, 0]);
    });
  });

  test("a permission that GitHub does not describe is not called lacking", async () => {
    const night = nightOf(ALL, `${LABELED}variables: [{ name: STAGE, value: test }]\n`);

    expect(await night.run({ mode: "list" })).toBe(0);
    expect(night.messages()).toEqual([]);
  });

  test("GitHub describes the permission of every setting family, or its absence proves nothing", () => {
    const file = new URL("../../../simulator/schema/openapi.json", import.meta.url);
    const known = JSON.parse(readFileSync(file, "utf8")).components.schemas["app-permissions"].properties;
    const asked = FAMILIES.map(({ docs: { permission } }) => permissionSlug(permission));

    expect(asked.filter((name) => !(name in known) && !UNDESCRIBED.has(name))).toEqual([]);
  });
});
