// Security switches: a second night writes nothing that GitHub accepts, for random states and configs.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { security } from "../../../src/families/security/security.ts";
import { SECURITY_KEYS } from "../../../src/families/security/switches.ts";
import { desiredOf, FamilyWorld } from "../world.ts";

const CONFIG = fc
  .record(Object.fromEntries(SECURITY_KEYS.map((key) => [key, fc.boolean()])), { requiredKeys: [] })
  .filter((config) => security.config.check?.(config).length === 0);
const ON = fc.subarray(["secret_scanning", "code_security", "secret_scanning_validity_checks"]);
const STATE = fc.record({ vulnerabilityAlerts: fc.boolean(), privateReporting: fc.boolean(), enforced: fc.boolean() });

describe("src/families/security", () => {
  test("whatever is on and whatever is asked, the second night writes nothing that GitHub takes", async () => {
    await fc.assert(
      fc.asyncProperty(
        CONFIG,
        ON,
        STATE,
        fc.constantFrom("public", "private"),
        async (config, on, state, visibility) => {
          const there = new FamilyWorld({
            repository: { settings: { visibility } },
            prepare({ repository }) {
              Object.assign(repository.security, state);
              Object.assign(repository.security.analysis, Object.fromEntries(on.map((key) => [key, true])));
            },
          });
          const desired = desiredOf(security, config);

          const first = await there.night(security, desired);
          const second = await there.night(security, desired);

          expect(first.outcome.failures).toEqual([]);
          expect(second.outcome).toMatchObject({ changes: [], failures: [] });
          if (!state.enforced) expect(second.writes).toEqual([]);
          expect(there.simulator.violations).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  }, 60_000);
});
