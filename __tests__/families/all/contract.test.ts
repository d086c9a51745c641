// Every registered family keeps the family contract with its samples.
import { describe, expect, test } from "vitest";
import { FAMILIES, type FamilyKey, REGISTRY } from "../../../src/families/index.ts";
import { targetName } from "../../../src/text/key-name.ts";
import { SAMPLES } from "../samples.ts";
import { describeContract } from "./contract.ts";

describe("__tests__/families/all/contract", () => {
  for (const family of FAMILIES) describeContract(family, SAMPLES[family.key as FamilyKey]);

  test("the registry has every family under its own key", () => {
    expect(Object.entries(REGISTRY).map(([key, family]) => [key, family.key])).toEqual(
      FAMILIES.map(({ key }) => [key, key]),
    );
  });

  test.each(FAMILIES.map((family) => [family.key, family] as const))(
    "reports name the changes of %s like its config",
    (key, { config }) => {
      expect(targetName(key, "x")).toBe(config.merge.kind === "map" ? `${key}.x` : `${key}[x]`);
    },
  );
});
