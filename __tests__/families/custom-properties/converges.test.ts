// Custom properties: a second night writes nothing, for random values and definitions.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PropertyDefinition } from "../../../simulator/state/organization.ts";
import { customProperties } from "../../../src/families/custom-properties/custom-properties.ts";
import { desiredOf, FamilyWorld } from "../world.ts";

const DEFINITIONS: readonly PropertyDefinition[] = [
  {
    property_name: "Tier",
    value_type: "single_select",
    required: true,
    default_value: "silver",
    allowed_values: ["gold", "silver"],
  },
  {
    property_name: "owners",
    value_type: "multi_select",
    required: true,
    default_value: ["web"],
    allowed_values: ["web", "ops"],
  },
  { property_name: "critical", value_type: "true_false", required: false, default_value: null },
  { property_name: "note", value_type: "string", required: false, default_value: null },
];
const TIER = fc.constantFrom("gold", "silver");
const OWNERS = fc.subarray(["ops", "web"], { minLength: 1 });
const entry = (name: string, value: fc.Arbitrary<unknown>) =>
  fc.record({ name: fc.constant(name), value: fc.option(value) });
const CONFIG = fc
  .tuple(
    fc.option(entry("TIER", TIER)),
    fc.option(entry("owners", fc.oneof(OWNERS, fc.constant("ops")))),
    fc.option(entry("critical", fc.boolean())),
    fc.option(entry("note", fc.constantFrom("x", 3))),
  )
  .map((entries) => entries.filter((one) => one !== null));
const STATE = fc.record(
  { Tier: TIER, owners: OWNERS, critical: fc.constantFrom("true", "false"), note: fc.constant("x") },
  { requiredKeys: [] },
);

describe("src/families/custom-properties", () => {
  test("whatever is set, asked and pruned, the second night writes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(CONFIG, STATE, fc.subarray(["custom_properties"]), async (config, state, prune) => {
        const there = new FamilyWorld({
          prepare({ organization, repository }) {
            organization.properties.push(...DEFINITIONS);
            for (const [name, value] of Object.entries(state)) repository.properties.set(name, value);
          },
        });
        const desired = desiredOf(customProperties, config, prune);

        const first = await there.night(customProperties, desired);
        const second = await there.night(customProperties, desired);

        expect(first.outcome.failures).toEqual([]);
        expect(second).toMatchObject({ writes: [], plan: { changes: [] } });
        expect(there.simulator.violations).toEqual([]);
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});
