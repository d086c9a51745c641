// The desired state of one repository is YAML that is shaped like a config, with the line behind each value.
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Json } from "../../src/model.ts";
import { type DesiredValue, desiredText } from "../../src/terminal/desired-text.ts";

const value = (path: string, given: Json, line: number, entryDepths: readonly number[] = []): DesiredValue => ({
  path: path.split("."),
  entryDepths,
  value: given,
  source: { layer: "top level", file: "repo-cop.yml", line },
});

describe("desiredText", () => {
  test("nests maps and lists, and names layer and line behind each value", () => {
    const text = desiredText("web", [
      value("repository.has_wiki", false, 3),
      value("repository.topics", ["a", "b"], 4),
      value("teams.infosec.name", "infosec", 6, [2]),
      value("teams.infosec.permission", "pull", 6, [2]),
      value("teams.ci.name", "ci", 7, [2]),
    ]);

    expect(text).toContain("has_wiki: false # repo-cop.yml:3, top level");
    expect(parse(text)).toEqual({
      repository: { has_wiki: false, topics: ["a", "b"] },
      teams: [{ name: "infosec", permission: "pull" }, { name: "ci" }],
    });
  });

  test.each(["__proto__", "constructor", "a: b # c", "- x", "\u001b[31m"])("keeps the odd text %j as it is", (text) => {
    const printed = desiredText("web", [value("labels.x.name", text, 1, [2]), value(`custom.${text}`, text, 2)]);

    expect(parse(printed)["labels"]).toEqual([{ name: text }]);
    expect(Object.entries(parse(printed)["custom"] as object)).toEqual([[text, text]]);
    expect(printed).not.toContain("\u001b");
  });
});
