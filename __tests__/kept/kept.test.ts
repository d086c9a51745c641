// What earlier versions have written is read by this one: their inventories, reports and configs. `npm run keep` adds
// those of a new version.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadConfig } from "../../src/config/load.ts";
import { FAMILIES } from "../../src/families/index.ts";
import type { Inventory } from "../../src/inventory/artifact.ts";
import { decodeInventory, type WantedInventory } from "../../src/inventory/decode-inventory.ts";
import { decodeShardReport, RUN_REPORT } from "../../src/report/run/report-schema.ts";

const HERE = "__tests__/kept";
const VERSIONS = readdirSync(HERE).filter((name) => name.startsWith("v"));
const textOf = (version: string, file: string) => readFileSync(`${HERE}/${version}/${file}`, "utf8");

function inventoryOf(version: string): { readonly text: string; readonly wanted: WantedInventory } {
  const text = textOf(version, "all-repos.json");
  const { runId, organization, configDigest, shards } = JSON.parse(text) as Inventory;
  return { text, wanted: { runId, organization, configDigest, shards, exclude: [] } };
}

describe.each(VERSIONS)("%s", (version) => {
  test("its inventory is read", () => {
    const { text, wanted } = inventoryOf(version);
    const inventory = decodeInventory([{ name: "all-repos.json", text }], wanted);

    expect(inventory.repositories.length).toBeGreaterThan(0);
  });

  test("its reports are read, of a shard and of a run", () => {
    const shard = decodeShardReport(textOf(version, "shard-report.json"));

    expect(shard).toMatchObject({ shard: "1/2" });
    expect(RUN_REPORT.safeParse(JSON.parse(textOf(version, "report.json"))).error).toBeUndefined();
  });

  test("its config is valid", async () => {
    const config = await loadConfig("repo-cop.yml", FAMILIES, `${HERE}/${version}`);

    expect(config.warnings).toEqual([]);
  });
});

test("there is one of each version that the changelog names", () => {
  const released = [...readFileSync("CHANGELOG.md", "utf8").matchAll(/^## (\d+\.\d+\.\d+)/gm)].map(
    ([, one]) => `v${one}`,
  );

  expect(VERSIONS).toEqual(expect.arrayContaining(released));
});
