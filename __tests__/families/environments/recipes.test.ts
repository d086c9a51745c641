// Shows that every recipe for environments loads without a word, does what it says, and is done after one night.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { addApp, addTeam, addUser, grantTeam } from "../../../simulator/state/organization.ts";
import { loadConfig } from "../../../src/config/load.ts";
import { resolveRepository } from "../../../src/config/resolve.ts";
import { environments as family } from "../../../src/families/environments/environments.ts";
import { FAMILIES } from "../../../src/families/index.ts";
import type { Json, JsonObject } from "../../../src/model.ts";
import { editorCheck, repo } from "../../config/support.ts";
import { desiredState } from "../../support/fixtures.ts";
import { FamilyWorld } from "../world.ts";

const FOLDER = "examples/environments";
const RECIPES = readdirSync(FOLDER);
const validate = editorCheck(readFileSync("schema/repo-cop.schema.json", "utf8"));

/** What the recipe asks of a repository of the tier gold. */
async function desiredIn(file: string) {
  const config = await loadConfig(`${FOLDER}/${file}`, FAMILIES, ".");
  const { families } = resolveRepository(config, repo({ name: "api", properties: { tier: "gold" } }));
  return { config, value: families["environments"] as Json };
}

function world() {
  return new FamilyWorld({
    prepare({ organization, repository }) {
      grantTeam(addTeam(organization, { name: "release" }), repository, "pull");
      addUser(organization, "octocat");
      addApp(organization, { slug: "acme-change-gate", permissions: { deployments: "write" } });
    },
  });
}

describe(FOLDER, () => {
  test.each(RECIPES)("%s loads without a word, here and in an editor", async (file) => {
    expect((await desiredIn(file)).config.warnings).toEqual([]);
    expect([validate(parse(readFileSync(`${FOLDER}/${file}`, "utf8"))), validate.errors]).toEqual([true, null]);
  });

  test.each(RECIPES)("%s is applied in one night, and the next one writes nothing", async (file) => {
    const there = world();
    const desired = desiredState({ environments: (await desiredIn(file)).value });

    expect((await there.night(family, desired)).outcome).toMatchObject({ kind: "applied", failures: [] });
    expect(await there.night(family, desired)).toMatchObject({ writes: [], plan: { changes: [] } });
  });

  test("layers join environments by name, and their variables too", async () => {
    const value = (await desiredIn("stages.yml")).value as readonly JsonObject[];

    expect(value.find(({ name }) => name === "production")).toMatchObject({
      wait_timer: 15,
      deployment_branch_policy: { protected_branches: true },
      variables: [
        { name: "SERVICE", value: "api" },
        { name: "SLO", value: "99.95" },
      ],
    });
  });
});
