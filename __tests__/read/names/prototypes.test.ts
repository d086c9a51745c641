// Names that every JavaScript object has are names like any other: they are found where the organization has them, and
// nowhere else, also after the directory has travelled as JSON.
import { describe, expect, test } from "vitest";
import { appNamed, teamNamed, userNamed } from "../../../src/families/shared/directory.ts";
import { normalizeRole } from "../../../src/families/shared/roles.ts";
import type { Directory, JsonObject } from "../../../src/model.ts";
import { readDirectory } from "../../../src/read/names/directory.ts";
import { answer, STATE, scriptedGitHub } from "../../support/fixtures.ts";

const NAMES = ["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"];

/** An organization that has each of these names, or none. */
function github(hasThem: boolean) {
  return scriptedGitHub((request) => {
    if (request.kind === "graphql") return answer(usersIn(request.variables, hasThem));
    const slug = request.parameters["app_slug"] ?? "";
    if (!hasThem) return answer(slug === "" ? [] : null);
    const one = { id: 1, node_id: "N" };
    return answer(slug === "" ? NAMES.map((name) => ({ ...one, name, slug: name.toLowerCase() })) : { ...one, slug });
  });
}

function usersIn(variables: JsonObject, hasThem: boolean): JsonObject {
  const users = Object.entries(variables).map(
    ([key, login]) => [key.replace("login", "user"), { id: "U", databaseId: 1, login }] as const,
  );
  return Object.fromEntries(users.map(([key, user]) => [key, hasThem ? user : null]));
}

async function directoryOf(hasThem: boolean): Promise<Directory> {
  const refs = (["team", "user", "app"] as const).flatMap((kind) => NAMES.map((name) => ({ kind, name, path: [] })));
  const names = await readDirectory(github(hasThem), "acme", refs);
  if (names.kind !== "names") throw new Error("deferred");
  return JSON.parse(JSON.stringify(names.directory)) as Directory;
}

describe.each(NAMES)("a name such as %s", (name) => {
  test("is found where the organization has it", async () => {
    const directory = await directoryOf(true);

    expect(teamNamed(name, directory)).toMatchObject({ name });
    expect(userNamed(name, directory)).toMatchObject({ id: 1 });
    expect(appNamed(name, directory)).toMatchObject({ id: 1 });
  });

  test("is found nowhere else", async () => {
    for (const directory of [await directoryOf(false), STATE.directory]) {
      expect(teamNamed(name, directory)).toBeUndefined();
      expect(userNamed(name, directory)).toBeUndefined();
      expect(appNamed(name, directory)).toBeUndefined();
    }
  });

  test("is a role as it is written", () => {
    expect(normalizeRole(name)).toBe(name);
  });
});
