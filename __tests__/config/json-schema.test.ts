// The published JSON Schema accepts and refuses what the families do.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { REPOSITORY_SCHEMA_FILE, repositorySchemaText, SCHEMA_FILE, schemaText } from "../../scripts/schema/schema.ts";
import { FAMILIES } from "../../src/families/index.ts";
import { editorCheck, families, problemsOf } from "./support.ts";

const validateOwn = editorCheck(repositorySchemaText(families));
const validate = editorCheck(schemaText(families));

describe("schema/repo-cop.schema.json", () => {
  test("is what the families say; if not: npm run schema", () => {
    expect(readFileSync(SCHEMA_FILE, "utf8")).toBe(schemaText());
    expect(readFileSync(REPOSITORY_SCHEMA_FILE, "utf8")).toBe(repositorySchemaText());
  });

  test("has the address that docs/configuration.md names", () => {
    const [, address] = /\$schema=(\S+)/.exec(readFileSync("docs/configuration.md", "utf8")) ?? [];
    const ids = [schemaText(), repositorySchemaText()].map((text) => decodeURI(JSON.parse(text).$id as string));

    expect(ids).toEqual([address, address?.replace("repo-cop.schema", "repository.schema")]);
  });

  test.each(FAMILIES.map(({ key }) => key))("has examples of %s, which it accepts", (key) => {
    const schema = JSON.parse(repositorySchemaText());
    const accepts = editorCheck(JSON.stringify(schema));

    expect(schema.definitions[key].examples).not.toEqual([]);
    for (const example of schema.definitions[key].examples)
      expect([accepts({ [key]: example }), accepts.errors]).toEqual([true, null]);
  });

  test("has GitHub's defaults, which it accepts", () => {
    const found: { readonly schema: object; readonly value: unknown }[] = [];
    const collect = (schema: unknown): void => {
      if (typeof schema !== "object" || schema === null) return;
      if ("default" in schema && !("name" in schema)) found.push({ schema, value: schema.default });
      for (const [key, inner] of Object.entries(schema)) if (key !== "examples") collect(inner);
    };
    collect(JSON.parse(schemaText()));
    const refused = found.filter(({ schema, value }) => !editorCheck(JSON.stringify(schema))(value));

    expect(JSON.parse(schemaText()).definitions.repository.properties.has_wiki.default).toBe(true);
    expect(refused).toEqual([]);
  });

  test("describes every family, with a link to GitHub's documentation", () => {
    const { definitions } = JSON.parse(schemaText()) as { definitions: Record<string, { description?: string }> };

    for (const { key, docs } of FAMILIES) expect(definitions[key]?.description).toBe(`${docs.summary}. ${docs.url}`);
  });

  test.each([
    [
      "every section",
      "exclude: ['sandbox-*']\ninclude: more.yml\npolicies: []\nrepositories: {}\nprune: [autolinks]\n",
    ],
    [
      "a policy",
      "policies:\n  - name: db\n    match: { name: ['*database*', '!old'], not: { fork: true, properties: { tier: [gold, 1, true] } } }\n    teams: [{ name: dba, permission: admin }]\n    prune: []\n",
    ],
    [
      "values from the repository",
      "repositories:\n  web:\n    repository: { topics: ['${repo.owner}'], default_branch: '${repo.default_branch}' }\n    autolinks: [{ key_prefix: '${properties.jira | lower}-', url_template: 'https://acme.example/<num>' }]\n",
    ],
    ["an entry that is taken out", "repositories:\n  web:\n    teams: [{ name: infosec, absent: true }]\n"],
    [
      "a settings.yml of one repository",
      "repositories:\n  web:\n    _extends: .github\n    repository: { name: web, private: true, has_downloads: false, topics: 'a, b', description: null }\n",
    ],
    [
      "visibility in a policy of its own",
      "policies:\n  - { name: inner, match: { visibility: private }, repository: { visibility: internal } }\n",
    ],
    [
      "archiving by a policy",
      "policies:\n  - { name: old, match: { topics: retired }, repository: { archived: true } }\n",
    ],
  ])("takes what is right: %s", (_, text) => {
    expect(problemsOf(text)).toEqual([]);
    expect([validate(parse(text)), validate.errors]).toEqual([true, null]);
  });

  test("takes in the file of one repository what is of one repository, and nothing of a policy", () => {
    const own =
      "repository: { name: web, description: The site, homepage: https://acme.example, private: true }\nprune: []\n";

    expect([validateOwn(parse(own)), validateOwn.errors]).toEqual([true, null]);
    expect(validate(parse(own))).toBe(false);
    expect(validateOwn(parse("match: { name: web }\n"))).toBe(false);
    expect(validateOwn(parse("exclude: [web]\n"))).toBe(false);
  });

  test("offers the roles wherever a permission is, and takes roles of the organization's own", () => {
    const { definitions } = JSON.parse(schemaText()) as { definitions: Record<string, unknown> };

    for (const family of ["teams", "collaborators"]) {
      expect(JSON.stringify(definitions[family])).toContain(
        '"enum":["pull","triage","push","maintain","admin","read","write"]',
      );
    }
    expect(validate(parse("teams: [{ name: core, permission: Deployer }]"))).toBe(true);
  });
});
