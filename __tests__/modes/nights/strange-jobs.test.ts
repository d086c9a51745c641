// Jobs with odd variables, workspaces, configs, shards and lists: only what the config and the inputs say is written,
// or nothing.
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { foundOrganization } from "../../../simulator/seeds/basic.ts";
import { addRepository, type Organization, repositoryNamed } from "../../../simulator/state/organization.ts";
import { buildInventory, encodeInventory, type Inventory } from "../../../src/inventory/artifact.ts";
import type { Repository } from "../../../src/model.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { type Bench, bench } from "../support.ts";

const NO_WIKI = "repository: { has_wiki: false }\n";

function organizationOf(names: readonly string[]): Organization {
  const organization = foundOrganization("acme");
  for (const name of names) addRepository(organization, { name, settings: { has_wiki: true } });
  return organization;
}
const withWiki = ({ repositories }: Organization) =>
  [...repositories.values()].filter(({ settings }) => settings.has_wiki).map(({ name }) => name);
const writesOf = ({ simulator }: Bench) =>
  simulator.log
    .filter(({ write }) => write)
    .map(({ path }) => path)
    .sort();

function jobOn(names: readonly string[], config: string, env: Readonly<Record<string, string>> = {}) {
  const organization = organizationOf(names);
  return { organization, there: bench(config, { seeded: { organization, drifted: [] }, env }) };
}

describe("variables of the job", () => {
  test("are no inputs: neither repositories nor a plan nor another token follows from them", async () => {
    const env = { REPOS: "api", DRY_RUN: "true", "DRY-RUN": "true", TOKEN: "ghp_another", MODE: "validate" };
    const { organization, there } = jobOn(["api", "web"], NO_WIKI, env);

    expect(await there.run({ mode: "list" })).toBe(0);
    expect(await there.run({ mode: "apply" })).toBe(0);

    expect(writesOf(there)).toEqual(["/repos/acme/api", "/repos/acme/web"]);
    expect(withWiki(organization)).toEqual([]);
  });

  test("take the place of no token", async () => {
    const { organization, there } = jobOn(["api"], NO_WIKI, { TOKEN: "ghp_another", GITHUB_TOKEN: "ghp_another" });

    expect(() => there.run({ mode: "apply", repos: "api", token: "" })).toThrow("token");

    expect(there.simulator.log).toEqual([]);
    expect(withWiki(organization)).toEqual(["api"]);
  });
});

describe("a shard", () => {
  test.each(["1/5", "3/3", "2/4"])(
    "%s of a list for two writes nothing and sends no request for one",
    async (shard) => {
      const { organization, there } = jobOn(
        Array.from({ length: 60 }, (_, n) => `repo-${n}`),
        NO_WIKI,
      );
      await there.run({ mode: "list" });
      expect(there.outputs.get("matrix")).toBe('["1/2","2/2"]');

      await expect(there.run({ mode: "apply", shard })).rejects.toThrow(
        `The inventory is divided into 2 shards, and this job is one of ${shard.slice(2)}`,
      );

      expect(writesOf(there)).toEqual([]);
      expect(withWiki(organization)).toHaveLength(60);
    },
  );
});

describe("a list that another job of the run has replaced", () => {
  const CONFIG = `exclude: ["sandbox-*"]\n${NO_WIKI}`;

  test.each<[string, (listed: readonly Repository[], organization: Organization) => readonly Repository[], string]>([
    ["an excluded repository", (listed, all) => [...listed, sandboxIn(listed, all)], "which the config excludes"],
    ["one of another owner", ([first, ...rest]) => [{ ...some(first), owner: "umbrella" }, ...rest], "is not of acme"],
    ["one twice", (listed) => [...listed, some(listed[0])], "twice"],
    ["one id twice", ([a, b]) => [some(a), { ...some(b), id: some(a).id }], "twice"],
  ])("is refused with %s, and nothing is written", async (_, change, message) => {
    const { organization, there } = await withList(CONFIG, change);

    await expect(there.run({ mode: "apply" })).rejects.toThrow(message);

    expect(writesOf(there)).toEqual([]);
    expect(withWiki(organization)).toEqual(["api", "web", "sandbox-x"]);
  });

  test("and that gives an excluded repository the name of another one leads to no write there", async () => {
    const { organization, there } = await withList(CONFIG, (listed, all) => {
      const { id, nodeId } = repositoryNamed(all, "sandbox-x");
      return listed.map((one) => (one.name === "api" ? { ...one, id, nodeId } : one));
    });

    await there.run({ mode: "apply" });

    expect(writesOf(there)).toEqual(["/repos/acme/web"]);
    expect(withWiki(organization)).toEqual(["api", "sandbox-x"]);
  });

  test("and that exchanges node ids leads to no write to either of the two", async () => {
    const { organization, there } = await withList(CONFIG, ([a, b]) => [
      { ...some(a), nodeId: some(b).nodeId },
      { ...some(b), nodeId: some(a).nodeId },
    ]);

    await there.run({ mode: "apply" });

    expect(writesOf(there)).toEqual([]);
    expect(withWiki(organization)).toEqual(["api", "web", "sandbox-x"]);
  });

  test.each<[string, string, Partial<Repository>]>([
    ["topics", "topics: [open]", { topics: ["open"] }],
    ["another language", "language: Cobol", { language: "Cobol" }],
    ["the sign of a fork", "fork: true", { fork: true }],
    ["the sign of a template", "any: [{ template: true }]", { template: true }],
    ["a visibility", "visibility: public", { visibility: "public" }],
  ])(
    "and that gives a repository %s which GitHub does not know of leads to no write by their policy",
    async (...row) => {
      const [, match, forged] = row;
      const policy = `policies:\n  - { name: open, match: { ${match} }, repository: { has_wiki: false } }\n`;
      const { organization, there } = await withList(`exclude: ["sandbox-*"]\n${policy}`, (listed) =>
        listed.map((one) => (one.name === "api" ? { ...one, ...forged } : one)),
      );

      await there.run({ mode: "apply" });

      expect(writesOf(there)).toEqual([]);
      expect(withWiki(organization)).toEqual(["api", "web", "sandbox-x"]);
      expect(there.report().outcomes.find(({ repo }) => repo === "api")?.kind).toBe("deferred");
    },
  );

  /** The list of two repositories and an excluded one, changed; count and checksum are right. */
  async function withList(
    config: string,
    change: (listed: readonly Repository[], organization: Organization) => readonly Repository[],
  ) {
    const job = jobOn(["api", "web", "sandbox-x"], config);
    await job.there.run({ mode: "list" });
    const file = job.there.artifacts.get("all-repos-42")?.find(({ name }) => name.endsWith(".json"));
    const { checksum: _, count: __, schemaVersion: ___, ...content } = JSON.parse(file?.text ?? "") as Inventory;
    const repositories = change(content.repositories, job.organization);
    job.there.artifacts.set("all-repos-42", encodeInventory(buildInventory({ ...content, repositories })));
    return job;
  }
  function sandboxIn([first]: readonly Repository[], organization: Organization): Repository {
    const { id, nodeId, name } = repositoryNamed(organization, "sandbox-x");
    return { ...some(first), id, nodeId, name };
  }
  function some<T>(value: T | undefined): T {
    if (value === undefined) throw new Error("the list has fewer repositories than expected");
    return value;
  }
});

describe("a config", () => {
  test("with a glob of many stars is for the repository that it matches, and ends for one that it does not", async () => {
    const config = `policies:\n  - { name: many, match: { name: "${"*a".repeat(20)}*b" }, ${NO_WIKI.trim()} }\n`;
    const [long, fits] = ["a".repeat(100), `${"a".repeat(99)}b`];
    const { organization, there } = jobOn([long, fits], config);

    expect(await there.run({ mode: "list" })).toBe(0);
    expect(await there.run({ mode: "apply" })).toBe(0);

    expect(writesOf(there)).toEqual([`/repos/acme/${fits}`]);
    expect(withWiki(organization)).toEqual([long]);
  });

  test.each(["list", "apply"])("that is a link out of the workspace is refused by %s, unread", async (mode) => {
    const { organization, there } = jobOn(["api"], NO_WIKI);
    const outside = join(temporaryFolder(), "secret.yml");
    writeFileSync(outside, "hunter2: *x\n");
    symlinkSync(outside, join(there.workspace, "link.yml"));
    symlinkSync(outside, join(there.workspace, "other.yml"));
    there.write(`include: [other.yml]\n${NO_WIKI}`);

    for (const config of ["link.yml", "repo-cop.yml"]) {
      const error: unknown = await there.run({ mode, config, repos: "api" }).catch((reason: unknown) => reason);
      expect(String(error)).toContain("this is a link that leads out of the workspace");
      expect(String(error)).not.toContain("hunter2");
    }

    expect(writesOf(there)).toEqual([]);
    expect(withWiki(organization)).toEqual(["api"]);
  });

  test("with a merge key that brings in 200,000 keys is refused in a sentence", async () => {
    const keys = Array.from({ length: 200_000 }, (_, n) => `k${n}: 1`).join(", ");
    const { organization, there } = jobOn(["api"], `repository: { <<: { ${keys} }, has_wiki: false }\n`);

    await expect(there.run({ mode: "apply", repos: "api" })).rejects.toMatchObject({
      name: "ConfigError",
      message: expect.stringContaining("this merge key `<<:` brings in 200000 keys; 100000 at most"),
    });

    expect(writesOf(there)).toEqual([]);
    expect(withWiki(organization)).toEqual(["api"]);
  });

  test.each(["w[0-9]x", "w{a,b}", "w*?"])("in a workspace at %s is found and carried out", async (folder) => {
    const workspace = join(temporaryFolder(), folder);
    mkdirSync(join(workspace, "policy"), { recursive: true });
    writeFileSync(join(workspace, "policy", "all.yml"), NO_WIKI);
    const { organization, there } = jobOn(["api"], "", { GITHUB_WORKSPACE: workspace });

    for (const config of ["policy", "policy/*.yml", "policy/all.yml"]) {
      repositoryNamed(organization, "api").settings.has_wiki = true;
      expect(await there.run({ mode: "list", config })).toBe(0);
      expect(await there.run({ mode: "apply", config })).toBe(0);
      expect(withWiki(organization)).toEqual([]);
    }

    expect(writesOf(there)).toEqual(Array(3).fill("/repos/acme/api"));
  });
});
