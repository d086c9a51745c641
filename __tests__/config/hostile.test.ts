// Shows that no value, key or name of a config reaches into JavaScript, and that `null` anywhere is a clear mistake.
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { resolveRepository } from "../../src/config/resolve.ts";
import { FAMILIES } from "../../src/families/index.ts";
import type { Json } from "../../src/model.ts";
import { permissionsInWords } from "../../src/text/permissions.ts";
import { SAMPLES } from "../families/samples.ts";
import { configOf, problemsOf, repo } from "./support.ts";

/** The value with `put` in the place of every entry of a list in turn, and added to every list. */
function variants(value: Json, put: Json): readonly Json[] {
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    const inside = list.flatMap((entry, index) => variants(entry, put).map((each) => list.with(index, each)));
    return [...inside, ...list.map((_, index) => list.with(index, put)), [...list, put], [put, ...list]];
  }
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, entry]) =>
    variants(entry, put).map((each) => ({ ...value, [key]: each })),
  );
}

const HOSTILE = ["constructor", "__proto__", "prototype", "toString", "hasOwnProperty"];

describe("a hostile config", () => {
  test.each(Object.entries(SAMPLES))(
    "%s: null in any list is a mistake in one line, and never a bug",
    (key, { config }) => {
      for (const put of [null, [null], [[]]] as const) {
        for (const value of variants(config as Json, put)) {
          const text = stringify({ repositories: { web: { [key]: value } } });
          const problems = problemsOf(text, FAMILIES);
          expect([text, problems.length > 0 || put !== null]).toEqual([text, true]);
          for (const problem of problems) expect(problem).toMatch(/^repo-cop\.yml:\d+:\d+: /);
        }
      }
    },
  );

  test.each(HOSTILE)("a repository, a team, a label and a property can be called %s", (name) => {
    const text = `
policies:
  - name: ${name}
    match: { properties: { ${name}: ${name} } }
    teams: [{ name: "${name}", permission: pull }, { name: "\${properties.${name}}-x", permission: push }]
    prune: [teams]
repositories:
  ${name}: { custom_properties: [{ name: ${name}, value: ${name} }], labels: [{ name: ${name}, color: cccccc }] }
`;
    const config = configOf(text, FAMILIES);
    const properties = Object.fromEntries([[name, name]]);
    const desired = resolveRepository(config, repo({ name, properties }));

    expect(desired.families["teams"]).toEqual([
      { name, permission: "pull" },
      { name: `${name}-x`, permission: "push" },
    ]);
    expect(desired.families["labels"]).toHaveLength(1);
    expect(resolveRepository(config, repo()).families).toEqual({});
  });

  test.each(HOSTILE)("as a key of settings %s is a mistake", (name) => {
    for (const text of [`repository: { ${name}: 1 }`, `${name}: {}`, `actions: { selected_actions: { ${name}: [] } }`])
      expect(problemsOf(text, FAMILIES)).toHaveLength(1);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  test.each(HOSTILE)("as the slug of a permission %s is a word", (name) => {
    expect(permissionsInWords(`${name}=read`)).toMatch(/^the repository permission "[^"{]*" \(read\)$/);
  });
});
