// The inventory survives the way through the artifact, and everything that is not exactly it is refused with advice.
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ArtifactFile } from "../../src/deps.ts";
import { ArtifactError, ConfigError } from "../../src/errors.ts";
import {
  buildInventory,
  encodeInventory,
  type InventoryContent,
  idsOnly,
  inventoryName,
  reportName,
} from "../../src/inventory/artifact.ts";
import { decodeInventory, type WantedInventory } from "../../src/inventory/decode-inventory.ts";
import type { Repository } from "../../src/model.ts";

const REPOSITORY: Repository = {
  id: 1,
  nodeId: "R_1",
  owner: "acme",
  name: "payments-api",
  visibility: "internal",
  archived: false,
  fork: false,
  template: false,
  language: null,
  topics: ["go"],
  defaultBranch: "main",
  properties: { collection: "ui", tiers: ["1", "2"] },
  listed: { security: { secret_scanning: true } },
  admin: true,
};
const CONTENT: InventoryContent = {
  runId: "42",
  runAttempt: 1,
  organization: "acme",
  ownerKind: "organization",
  generatedAt: "2026-11-23T02:17:00.000Z",
  configDigest: "c0ffee",
  shards: 2,
  repositories: [REPOSITORY],
  state: {
    readAt: "2026-11-23T02:17:00.000Z",
    directory: {
      teams: { infosec: { id: 1, nodeId: "T_1", slug: "infosec", name: "InfoSec", parent: null }, gone: null },
      users: { alice: { id: 7, nodeId: "U_7", name: "alice", owner: true } },
      apps: {},
      roles: [],
      properties: {},
    },
    families: { teams: { infosec: [["R_1", "pull"]] } },
    unknown: { security: "no permission" },
  },
};
const EXPECTED: WantedInventory = {
  runId: "42",
  organization: "acme",
  configDigest: "c0ffee",
  shards: 2,
  exclude: ["sandbox-*"],
};

function encode(content: Partial<InventoryContent> = {}): readonly ArtifactFile[] {
  return encodeInventory(buildInventory({ ...CONTENT, ...content }));
}

function edit(change: (inventory: Record<string, unknown>) => void): readonly ArtifactFile[] {
  return encode().map((file) => {
    if (file.name !== "all-repos.json") return file;
    const inventory = JSON.parse(file.text);
    change(inventory);
    return { name: file.name, text: JSON.stringify(inventory) };
  });
}

function refusal(files: readonly ArtifactFile[], expected = EXPECTED): string {
  try {
    decodeInventory(files, expected);
  } catch (error) {
    if (error instanceof ArtifactError) return `${error.kind}: ${error.message}`;
    if (error instanceof ConfigError) return `config: ${error.message}`;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("src/inventory/artifact.ts", () => {
  test("names the artifacts after run and shard", () => {
    expect(inventoryName("42")).toBe("all-repos-42");
    expect(reportName("42", { index: 2, count: 7 })).toBe("repo-cop-report-42-2-of-7");
  });

  test("brings back what was encoded", () => {
    expect(decodeInventory(encode(), EXPECTED)).toMatchObject({ ...CONTENT, schemaVersion: 1, count: 1 });
  });

  test("brings back what the list has learned of limits, also where names are hidden", () => {
    const limits = { areLimited: true, secondsPerAnswer: 0.31 };
    const hidden = encodeInventory(idsOnly(buildInventory({ ...CONTENT, limits })));

    expect(decodeInventory(encode({ limits }), EXPECTED).limits).toEqual(limits);
    expect(decodeInventory(hidden, EXPECTED).limits).toEqual(limits);
    expect(decodeInventory(encode(), EXPECTED).limits).toBeUndefined();
  });

  test("brings back any repositories, in order", () => {
    const repository = fc.record({
      id: fc.integer({ min: 1 }),
      name: fc.stringMatching(/^[\w.-]{1,100}$/).filter((name) => !/^(\.{1,2}$|sandbox-)/i.test(name)),
      topics: fc.array(fc.string()),
      language: fc.option(fc.string()),
      admin: fc.boolean(),
    });
    const distinct = fc.uniqueArray(repository, { maxLength: 20, selector: ({ id }) => id });
    fc.assert(
      fc.property(distinct, (list) => {
        const repositories = list.map((some) => ({ ...REPOSITORY, ...some, nodeId: `R_${some.id}` }));

        expect(decodeInventory(encode({ repositories }), EXPECTED).repositories).toEqual(repositories);
      }),
    );
  });

  test("leaves unknown things unknown", () => {
    const { topics: _, properties: __, admin: ___, listed: ____, ...bare } = REPOSITORY;

    expect(decodeInventory(encode({ repositories: [bare] }), EXPECTED).repositories).toEqual([bare]);
  });

  test.each<[string, Partial<Repository>, string]>([
    ["of another owner", { id: 2, nodeId: "R_2", owner: "globex" }, "globex/payments-api, which is not of acme"],
    ["with an id that is there already", { nodeId: "R_2" }, "the repository payments-api (id 1) twice"],
    ["with a node id that is there already", { id: 2 }, "the repository payments-api (nodeId R_1) twice"],
    ["that the config excludes", { id: 2, nodeId: "R_2", name: "Sandbox-x" }, "Sandbox-x, which the config excludes"],
  ])("refuses an inventory with a repository %s, digest or not", (_, difference, reason) => {
    const repositories = [REPOSITORY, { ...REPOSITORY, ...difference }];

    expect(refusal(encode({ repositories }))).toContain(
      `damaged: The inventory artifact is damaged: it lists ${reason}`,
    );
  });

  test("refuses a shard of another number of shards, which would leave repositories out", () => {
    expect(refusal(encode(), { ...EXPECTED, shards: 5 })).toBe(
      "config: The inventory is divided into 2 shards, and this job is one of 5, so repositories would be left out. Next step: take `shard` from the output `matrix` of `list`.",
    );
    expect(decodeInventory(encode(), { ...EXPECTED, shards: 1 }).count).toBe(1);
  });

  test("writes one name a line into all_repos", () => {
    const repositories = [REPOSITORY, { ...REPOSITORY, name: ".github" }];

    expect(encode({ repositories }).find(({ name }) => name === "all_repos")?.text).toBe("payments-api\n.github\n");
    expect(encode({ repositories: [] }).find(({ name }) => name === "all_repos")?.text).toBe("");
  });

  test.each([
    [
      "b.yml",
      "`list` read `a.yml`, and this job reads `b.yml`. Next step: check out the same commit and give the same `config` in `list` and `apply`.",
    ],
    [
      "a.yml",
      "`list` also read `a.yml`, with other content. Next step: check out the same commit of the same repository in `list` and `apply`.",
    ],
  ])("names the config of both jobs where they differ: a.yml and %s", (configPath, told) => {
    const message = refusal(encode({ configPath: "a.yml" }), { ...EXPECTED, configDigest: "other", configPath });

    expect(message).toBe(`config: The inventory was made with another config: ${told}`);
  });

  test("accepts another spelling of the organization and an earlier attempt of the run", () => {
    expect(decodeInventory(encode(), { ...EXPECTED, organization: "ACME" })).toMatchObject({ runAttempt: 1 });
  });

  test.each([
    ["of another organization", { organization: "evil" }, "is of acme, not of evil", "the same `org`"],
    ["of another run", { runId: "43" }, "is of workflow run 42, not of 43", "`artifact-id`"],
    ["made with another config", { configDigest: "other" }, "another config", "the same commit"],
  ])("refuses an inventory %s", (_, difference, found, advice) => {
    const message = refusal(encode(), { ...EXPECTED, ...difference });

    expect(message).toContain("config: The inventory ");
    expect(message).toContain(found);
    expect(message).toContain("Next step: ");
    expect(message).toContain(advice);
  });

  test.each([
    ["is not JSON", [{ name: "all-repos.json", text: "<html>" }], "not JSON"],
    ["is truncated", [{ name: "all-repos.json", text: encode()[0]?.text.slice(0, -20) ?? "" }], "not JSON"],
    ["is empty", [{ name: "all-repos.json", text: "" }], "not JSON"],
    ["is a list", [{ name: "all-repos.json", text: "[]" }], "not a JSON object"],
    ["is null", [{ name: "all-repos.json", text: "null" }], "not a JSON object"],
    ["is not there", [{ name: "all_repos", text: "" }], "no file all-repos.json"],
    ["has an entry changed", edit((inventory) => Object.assign(inventory, { organization: "evil" })), "checksum"],
    ["has a repository taken out", edit((inventory) => Object.assign(inventory, { repositories: [] })), "checksum"],
    ["has something added", edit((inventory) => Object.assign(inventory, { more: 1 })), "checksum"],
    ["has no checksum", edit((inventory) => Reflect.deleteProperty(inventory, "checksum")), "checksum"],
  ])("refuses a file that %s, and says to list again", (_, files, reason) => {
    const message = refusal(files);

    expect(message).toContain("damaged: The inventory artifact is damaged: ");
    expect(message).toContain(reason);
    expect(message).toContain("run the `list` job again");
  });

  test.each([
    [2, "schema version 2, this is for 1"],
    [undefined, "schema version nothing"],
    ["1", 'schema version "1"'],
  ])("refuses schema version %j and says that both modes need the same version", (schemaVersion, found) => {
    const message = refusal(edit((inventory) => Object.assign(inventory, { schemaVersion })));

    expect(message).toContain("config: ");
    expect(message).toContain(found);
    expect(message).toContain("use the same version of Repo Cop");
  });

  test("refuses wrong types even where the checksum fits", () => {
    const wrong = { ...CONTENT, repositories: [{ ...REPOSITORY, id: "1" }] } as unknown as InventoryContent;

    expect(refusal(encodeInventory(buildInventory(wrong)))).toContain("repositories[0].id");
  });

  test.each(["../x", "..", ".", "a/b", "a b", "", "x".repeat(101), "a\n", "\u001b[31m", "é"])(
    "refuses a repository called %j even where the checksum fits: it would become part of a URL",
    (name) => {
      const message = refusal(encode({ repositories: [{ ...REPOSITORY, name }] }));

      expect(message).toContain("damaged: ");
      expect(message).toContain("repositories[0].name");
    },
  );

  test.each(["../x", "a/b", ""])("refuses an owner called %j", (owner) => {
    expect(refusal(encode({ repositories: [{ ...REPOSITORY, owner }] }))).toContain("repositories[0].owner");
  });

  test("says of many mistakes only so much", () => {
    const repositories = Array.from({ length: 5000 }, () => ({ ...REPOSITORY, name: "../x" }));

    expect(refusal(encode({ repositories })).length).toBeLessThan(1000);
  });

  test("refuses brackets without end", () => {
    expect(refusal([{ name: "all-repos.json", text: "[".repeat(5_000_000) }])).toContain("not JSON");
  });

  test("refuses a count that is not the number of repositories, even where the checksum fits", () => {
    const unsigned = { schemaVersion: 1, ...CONTENT, count: 5 };
    const checksum = createHash("sha256").update(JSON.stringify(unsigned)).digest("hex");

    const message = refusal([{ name: "all-repos.json", text: JSON.stringify({ ...unsigned, checksum }) }]);
    expect(message).toContain("counts 5 repositories and lists 1");
  });
});
