// Placeholders are filled from a repository, and never make an empty name.
import { describe, expect, test } from "vitest";
import { fillInsert, hasTemplate, parseTemplate } from "../../../src/config/model/template.ts";
import type { Repository } from "../../../src/model.ts";
import { repo } from "../support.ts";

/** The text, or what stands in the way. */
const fill = (text: string, given: Partial<Repository> = {}): string => {
  const parsed = parseTemplate(text);
  if ("problem" in parsed) return `problem: ${parsed.problem}`;
  const filled = parsed.template.map((part) =>
    typeof part === "string" ? ({ kind: "text", text: part } as const) : fillInsert(part, repo(given)),
  );
  return filled.map((part) => (part.kind === "text" ? part.text : `<${part.kind}: ${part.why}>`)).join("");
};
const properties = { collection: "Data Ärger & Co", Tier: "gold", langs: ["go", "rust"], one: ["x"], none: "" };

describe("src/config/model/template.ts", () => {
  test.each([
    ["${repo.name}", "web"],
    ["${ repo.name }", "web"],
    ["a-${repo.name}-${repo.default_branch}-z", "a-web-main-z"],
    ["${repo.owner}/${repo.visibility}", "acme/private"],
    ["${repo.language | lower}", "typescript"],
    ["${properties.collection}", "Data Ärger & Co"],
    ["${properties.collection | slug}", "data-arger-co"],
    ["${properties.tier}", "gold"],
    ["${properties.one}", "x"],
    ["${properties.tier | default(none)}", "gold"],
    ["${properties.constructor | default(none)}", "none"],
    ["${properties.nothing | default(core)}", "core"],
    ['${properties.nothing | default("Core Team") | slug}', "core-team"],
    ["${properties.nothing | default('Core Team')}", "Core Team"],
    ["${properties.none | default(x)}", "x"],
    ["$${literal} costs $5", "${literal} costs $5"],
    ["$$${repo.name}", "$${repo.name}"],
  ])("fills %s with %s", (text, expected) => {
    expect(fill(text, { properties })).toBe(expected);
  });

  test.each([
    ["${properties.nothing}", "<left-out: properties.nothing has no value here>"],
    ["${properties.nothing | slug}", "<left-out: properties.nothing has no value here>"],
    ["${properties.none}", "<left-out: properties.none has no value here>"],
    ["${properties.langs | lower}", "<left-out: properties.langs has several values here>"],
    ["${repo.language}", "<left-out: repo.language has no value here>"],
    ["${properties.collection | default(&) | slug}", "data-arger-co"],
    ["${properties.nothing | default(&) | slug}", "<left-out: properties.nothing has no value here>"],
  ])("never makes an empty name of %s", (text, expected) => {
    expect(fill(text, { properties, language: null })).toBe(expected);
  });

  test("tells what could not be read from what is not there, even with a default", () => {
    const { properties: _, ...unread } = repo();
    const parsed = parseTemplate("${properties.tier | default(x)}");
    const insert = "template" in parsed ? parsed.template[0] : undefined;

    expect(typeof insert === "object" && fillInsert(insert, unread)).toEqual({
      kind: "unknown",
      why: "properties.tier could not be read",
    });
  });

  test.each([
    ["${repo.nam}", "`${repo.nam}` is not known. Did you mean `${repo.name}`?"],
    ["${property.tier}", "`${property.tier}` is not known. Did you mean `${properties.tier}`?"],
    [
      "${}",
      "`${}` is not known. Allowed: repo.name, repo.owner, repo.default_branch, repo.visibility, repo.language, properties.<name of a custom property>.",
    ],
    [
      "${repo.constructor}",
      "`${repo.constructor}` is not known. Allowed: repo.name, repo.owner, repo.default_branch, repo.visibility, repo.language, properties.<name of a custom property>.",
    ],
    ["${repo.name | upper}", "after `|` write lower, slug or default(text); found `upper`"],
    ["${repo.name | default()}", "after `|` write lower, slug or default(text); found `default()`"],
    ["${repo.name", "`${` is not closed by `}`. A written `${` is spelled `$${`"],
  ])("refuses %s", (text, expected) => {
    expect(fill(text)).toBe(`problem: ${expected}`);
  });

  test("takes only ${ for the beginning of a template", () => {
    expect(["$5", "{repo.name}", "$ {repo.name}", "<num>"].map(hasTemplate)).toEqual([false, false, false, false]);
  });
});
