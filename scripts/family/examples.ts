// Writes the example of each family that has none, from its sample in __tests__. From then on it is kept by hand.
import { existsSync, writeFileSync } from "node:fs";
import { stringify } from "yaml";
import { FAMILIES, type FamilyKey } from "../../src/families/index.ts";
import { exampleOf } from "../schema/family-schema.ts";

/** A config that asks for `value`, as a reader would write it. */
export function exampleText(key: string, value: unknown): string {
  return stringify({ [key]: value }, { lineWidth: 0 });
}

if (import.meta.main) {
  for (const { key } of FAMILIES.filter((family) => !existsSync(exampleOf(family.key)))) {
    const { SAMPLES } = await import("../../__tests__/families/samples.ts");
    writeFileSync(exampleOf(key), exampleText(key, SAMPLES[key as FamilyKey].config));
    console.log(`${exampleOf(key)} is made of the sample; shorten it to what a reader needs`);
  }
}
