// The settings reference covers every key of the published schema, explains each, and shows examples that load.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { exampleOf, familySchema } from "../../scripts/schema/family-schema.ts";
import { needyKeys, PLAN_NEEDS } from "../../scripts/schema/plan-needs.ts";
import { settingKeys, settingsReference } from "../../scripts/schema/settings.ts";
import { loadConfig } from "../../src/config/load.ts";
import type { AnyFamily } from "../../src/families/family.ts";
import { FAMILIES } from "../../src/families/index.ts";

const PAGE = readFileSync("docs/settings.md", "utf8");
const ROWS = new Map(
  [...PAGE.matchAll(/^\| `([^`]+)`[^|]*\| (.*?) \| (.*) \| (.*) \|$/gm)].map(
    ([, path = "", values = "", meaning = "", needs = ""]) => [path, { values, meaning, needs }],
  ),
);

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);

/** Every path of a schema as it is published, however it is nested; a setting with another spelling ends there. */
function pathsIn(node: unknown, path: string): readonly string[] {
  if (Array.isArray(node)) return node.flatMap((each) => pathsIn(each, path));
  if (!isNode(node)) return [];
  return Object.entries(node).flatMap(([word, value]) => {
    if (word === "properties" && isNode(value)) {
      return Object.entries(value).flatMap(([key, inner]) => {
        const isOther = isNode(inner) && /^Another spelling of \S+$/.test(String(inner["description"]));
        return [`${path}.${key}`, ...(isOther ? [] : pathsIn(inner, `${path}.${key}`))];
      });
    }
    if (word === "items") return pathsIn(value, `${path}[]`);
    if (word === "additionalProperties" && isNode(value)) return pathsIn(value, `${path}.<name>`);
    return pathsIn(value, path);
  });
}

describe("docs/settings.md", () => {
  test.each(FAMILIES.map(({ key }) => key))("%s: every key of the published schema has a row", (family) => {
    const published = JSON.parse(readFileSync("schema/repository.schema.json", "utf8")) as Record<string, Node>;
    const paths = new Set(pathsIn(published["definitions"]?.[family], family));

    expect(paths.size).toBeGreaterThan(0);
    expect([...paths].filter((path) => !ROWS.has(path))).toEqual([]);
  });

  test("every row has values and a meaning", () => {
    expect(ROWS.size).toBeGreaterThan(150);
    expect(
      [...ROWS].filter(([, { values, meaning }]) => values === "" || meaning === "").map(([path]) => path),
    ).toEqual([]);
  });

  test("each plan and server stands at a key that exists, with its source", () => {
    expect(needyKeys().filter((key) => !/^\[.+\]\(https:.+\)$/.test(ROWS.get(key)?.needs ?? ""))).toEqual([]);
    expect(Object.keys(PLAN_NEEDS).filter((family) => !FAMILIES.some(({ key }) => key === family))).toEqual([]);
    expect(ROWS.get("rulesets[].enforcement")?.needs).toContain("`evaluate`: GitHub Enterprise");
    expect(ROWS.get("labels[].name")?.needs).toBe("");
    expect(PAGE.match(/^- \*\*Plan and server\*\*: .+$/gm)).toHaveLength(FAMILIES.length);
  });

  test.each(FAMILIES.map(({ key }) => key))(
    "%s: its example loads as it stands, and uses the family",
    async (family) => {
      const { warnings } = await loadConfig(exampleOf(family), FAMILIES, ".");

      expect(warnings).toEqual([]);
      expect(readFileSync(exampleOf(family), "utf8")).toMatch(new RegExp(`^ *${family}:`, "m"));
      expect(PAGE).toContain(readFileSync(exampleOf(family), "utf8").trimEnd());
    },
  );

  test("limits, alternatives and lists are in words", () => {
    const keys = new Map(
      FAMILIES.flatMap((family) => settingKeys(family.key, familySchema(family))).map(({ path, ...rest }) => [
        path,
        rest,
      ]),
    );

    expect(keys.get("environments[].wait_timer")?.values).toBe("whole number, 0 to 43200");
    expect(keys.get("labels[].description")?.values).toBe("text (at most 100 characters) or `null`");
    expect(keys.get("repository.visibility")?.values).toBe("`public`, `private`, `internal`");
    expect(keys.get("labels[].name")?.required).toBe(true);
    expect(keys.get("labels[].color")?.required).toBe(false);
  });

  test("a family without an example is refused", () => {
    const [first] = FAMILIES;
    const family = { ...first, key: "unheard_of" } as AnyFamily;

    expect(() => settingsReference([family])).toThrow("no examples/settings/unheard_of.yml; npm run docs makes it");
  });
});
