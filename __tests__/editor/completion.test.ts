// An editor with yaml-language-server, which the YAML extension of Visual Studio Code runs, helps with every key.
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { familySchema } from "../../scripts/schema/family-schema.ts";
import { REPOSITORY_SCHEMA_FILE, SCHEMA_FILE } from "../../scripts/schema/schema.ts";
import { settingKeys } from "../../scripts/schema/settings.ts";
import { FAMILIES } from "../../src/families/index.ts";
import { ROLE_WORDS } from "../../src/families/shared/roles.ts";
import { LanguageServer } from "./language-server.ts";

const CONFIG = "file:///home/repo-cop.yml";
const OF_ONE = "file:///home/repositories/web.yml";
/** A file of its own: the server keeps the state of a file that was closed. */
const fileFor = (path: string) => `file:///home/repositories/${encodeURIComponent(path)}.yml`;
const server = new LanguageServer({
  [pathToFileURL(SCHEMA_FILE).href]: "repo-cop.yml",
  [pathToFileURL(REPOSITORY_SCHEMA_FILE).href]: "repositories/*.yml",
});

beforeAll(() => server.start());
afterAll(() => server.stop());

/** Keys by the path of the map that has them: `branches[].protection`. */
const maps = Map.groupBy(
  FAMILIES.flatMap((family) => settingKeys(family.key, familySchema(family)).map(({ path }) => path)),
  (path) => path.slice(0, path.lastIndexOf(".")),
);

/** A file that ends where the first key of the map would be written. */
function fileUpTo(path: string): string {
  let text = "";
  let indent = "";
  for (const step of path.split(".")) {
    const [, key = "", ...lists] = /^([^[]+)(\[\])?/.exec(step) ?? [];
    text += `${key === "<name>" ? "a-name" : key}:\n`;
    indent += "  ";
    text += indent;
    if (lists[0] === undefined) continue;
    text += "- ";
    indent += "  ";
  }
  return text;
}

describe("an editor", () => {
  test.each([...maps])("offers the keys of %s, each with a description", async (path, keys) => {
    const suggestions = await server.complete(fileFor(path), fileUpTo(path));
    const described = suggestions.filter(({ documentation = "" }) => documentation !== "").map(({ label }) => label);

    expect(described).toEqual(expect.arrayContaining(keys.map((key) => key.slice(path.length + 1))));
  });

  test.each([
    ["at top level", "file:///home/top/repo-cop.yml", ""],
    ["in a policy", "file:///home/policy/repo-cop.yml", "policies:\n  - name: libraries\n    "],
    ["for one repository", "file:///home/one/repo-cop.yml", "repositories:\n  web:\n    "],
    ["in the file of one repository", fileFor("families"), ""],
  ])("offers every family %s", async (_, file, text) => {
    const suggestions = await server.complete(file, text);
    const described = suggestions.filter(({ documentation = "" }) => documentation !== "").map(({ label }) => label);

    expect(described).toEqual(expect.arrayContaining(FAMILIES.map(({ key }) => key)));
  });

  test.each(["teams", "collaborators"])("offers the roles as permission in %s", async (family) => {
    const suggestions = await server.complete(`file:///home/${family}/repo-cop.yml`, `${family}:\n  - permission: `);

    expect(suggestions.map(({ label }) => label)).toEqual(expect.arrayContaining([...ROLE_WORDS]));
  });

  test("checks a file under repositories/ by its own definition", async () => {
    const own = "repository: { name: web, description: The site }\n";

    expect(await server.diagnose(OF_ONE, own)).toEqual([]);
    expect((await server.diagnose(CONFIG, own)).toSorted()).toEqual([
      "Property description is not allowed.",
      "Property name is not allowed.",
    ]);
    expect(await server.diagnose(fileFor("policies"), "policies: []\n")).toEqual(["Property policies is not allowed."]);
  });
});
