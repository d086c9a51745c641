// Values that only the merged layers get wrong are found, each once with its repositories.
import { describe, expect, test } from "vitest";
import { checkDesired, checkNamed } from "../../../src/config/checks/desired.ts";
import { resolveRepository } from "../../../src/config/resolve.ts";
import { desiredState, flagFamily, STATE } from "../../support/fixtures.ts";
import { configOf, repo, sentences } from "../support.ts";

describe("src/config/checks/desired.ts", () => {
  test("finds what only the merged layers get wrong, each once with its repositories", () => {
    const link = (prefix: string) => `[{ key_prefix: ${prefix}, url_template: "https://acme.example/<num>" }]`;
    const config = configOf(
      `autolinks: ${link("TICK")}\npolicies:\n  - name: p\n    match: { name: "*" }\n    autolinks: ${link("TICKET-")}\n`,
    );
    const many = Array.from({ length: 5 }, (_, n) => repo({ name: `r${n}` }));

    const problems = checkDesired(
      config.families,
      many.map((each) => ({ repo: each, desired: resolveRepository(config, each) })),
    );

    expect(sentences(problems)).toEqual([
      "repo-cop.yml:5: autolinks: prefix TICKET- overlaps TICK: GitHub refuses a prefix that starts with another prefix (in r0, r1, r2 and 2 more)",
    ]);
  });

  describe("definitions of the organization", () => {
    const named = flagFamily({
      key: "named",
      config: {
        checkNamed: (desired, { roles }) =>
          roles.includes(String(desired)) ? [] : [{ path: [], message: `${desired} is not defined` }],
      },
    });
    const targets = ["a", "b"].map((name) => ({ repo: repo({ name }), desired: desiredState({ named: "gold" }) }));
    const state = (roles: readonly string[], unknown: Record<string, string> = {}) => ({
      ...STATE,
      directory: { ...STATE.directory, roles },
      unknown,
    });

    test("finds values that do not fit it", () => {
      expect(sentences(checkNamed([named, flagFamily()], targets, state(["silver"])))).toEqual([
        "repo-cop.yml:3: named: gold is not defined (in a, b)",
      ]);
      expect(checkNamed([named], targets, state(["gold"]))).toEqual([]);
    });

    test("finds nothing where the definitions could not be read", () => {
      expect(checkNamed([named], targets, state([], { named: "no access" }))).toEqual([]);
    });
  });
});
