// A config knows which families it uses, and what it needs to know of repositories.
import { describe, expect, test } from "vitest";
import { inventoryNeeds, usedFamilies } from "../../../src/config/model/config.ts";
import { customProperties } from "../../../src/families/custom-properties/custom-properties.ts";
import { configOf, families } from "../support.ts";

describe("src/config/model/config.ts", () => {
  test("knows the families that some layer sets or prunes", () => {
    const text = "teams: [{ name: a, permission: pull }]\nrepositories: { web: { prune: [topics, autolinks] } }\n";

    expect([...usedFamilies(configOf(text))].sort()).toEqual(["autolinks", "repository", "teams"]);
    expect([...usedFamilies(configOf("exclude: x\nautolinks: []\n"))]).toEqual([]);
  });

  const policy = (match: string, more = "repository: { has_wiki: true }") =>
    `policies:\n  - { name: p, match: ${match}, ${more} }\n`;

  test.each([
    ["nothing by itself", "repository: { has_wiki: true }", { properties: false, teams: [] }],
    [
      "the teams of a match, once and by slug",
      policy("{ teams: [Ops, infosec], not: { teams: [ops, core] } }"),
      { properties: false, teams: ["core", "infosec", "ops"] },
    ],
    ["properties for a match", policy("{ properties: { tier: gold } }"), { properties: true, teams: [] }],
    [
      "properties for a match deep inside",
      policy("{ not: { not: { properties: { tier: gold } } } }"),
      { properties: true, teams: [] },
    ],
    [
      "properties for a template",
      policy("{ fork: true }", 'teams: [{ name: "${properties.owner}", permission: pull }]'),
      { properties: true, teams: [] },
    ],
    [
      "no properties for a template of names",
      policy("{ fork: true }", 'teams: [{ name: "${repo.name}", permission: pull }]'),
      { properties: false, teams: [] },
    ],
    [
      "properties for a family that reads them",
      "custom_properties: [{ name: tier, value: gold }]",
      { properties: true, teams: [] },
    ],
  ])("asks the inventory for %s", (_, text, needs) => {
    expect(inventoryNeeds(configOf(text, [...families, customProperties]))).toEqual(needs);
  });
});
