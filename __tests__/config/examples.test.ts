// Every example config is valid, here and in an editor.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { loadConfig } from "../../src/config/load.ts";
import { resolveRepository } from "../../src/config/resolve.ts";
import { FAMILIES } from "../../src/families/index.ts";
import type { JsonObject, Repository } from "../../src/model.ts";
import { editorCheck, repo } from "./support.ts";

const validate = editorCheck(readFileSync("schema/repo-cop.schema.json", "utf8"));
const CONFIGS = ["examples/repo-cop.yml", "examples/org-policy.yml"];

describe("examples of configs", () => {
  test.each(CONFIGS)("%s loads without a word, here and in an editor", async (file) => {
    const config = await loadConfig(file, FAMILIES, ".");

    expect(config.warnings).toEqual([]);
    expect([validate(parse(readFileSync(file, "utf8"))), validate.errors]).toEqual([true, null]);
  });

  describe("examples/org-policy.yml", () => {
    const desired = async (given: Partial<Repository>) =>
      resolveRepository(await loadConfig("examples/org-policy.yml", FAMILIES, "."), repo(given));
    const teamsOf = async (given: Partial<Repository>) =>
      Object.fromEntries(
        ((await desired(given)).families["teams"] as readonly JsonObject[]).map(({ name, permission }) => [
          name,
          permission,
        ]),
      );
    const everywhere = { infosec: "pull", devops: "admin", ci: "admin", engineering: "push" };

    test.each([
      ["orders-database", { "database-leads": "admin" }],
      ["database-test-ui", { "database-leads": "admin" }],
      ["orders-test", { "test-leads": "admin" }],
      ["ui-tests", { "test-leads": "admin" }],
      ["orders-ui", { "ui-leads": "admin" }],
      ["orders-api", {}],
    ])("gives %s the team of the first pattern that matches", async (name, own) => {
      expect(await teamsOf({ name })).toEqual({ ...everywhere, ...own });
    });

    test("names a team after a property, and none where the property is not set", async () => {
      expect(await teamsOf({ name: "x", properties: { collection: "payments" } })).toEqual({
        ...everywhere,
        "payments-leads": "maintain",
      });
      expect(await teamsOf({ name: "x" })).toEqual(everywhere);
    });

    test("makes private repositories internal, and leaves the others as they are", async () => {
      expect((await desired({})).families["repository"]).toMatchObject({ visibility: "internal" });
      expect((await desired({ visibility: "public" })).families["repository"]).not.toHaveProperty("visibility");
    });

    test.each([
      [{}, undefined],
      [{ pipeline: "build" }, ["build"]],
      [{ pipeline: "build-and-scan" }, ["build", "scan"]],
    ] as const)("protects four branches, with the checks that the pipeline %j has", async (properties, checks) => {
      const { families } = await desired({ properties });
      const branches = families["branches"] as readonly { name: string; protection: JsonObject }[];

      expect(branches.map(({ name }) => name)).toEqual(["main", "master", "develop", "release/*"]);
      for (const { protection } of branches) {
        expect(protection["required_pull_request_reviews"]).toMatchObject({
          required_approving_review_count: 1,
          require_last_push_approval: true,
        });
        expect(protection["required_status_checks"]).toEqual(
          checks && { strict: false, checks: checks.map((context) => ({ context })) },
        );
      }
    });

    test("lets one repository have the last word", async () => {
      const { families, sourceOf } = await desired({ name: "payments-api" });

      expect(families["repository"]).toMatchObject({
        description: "Takes the money",
        allow_auto_merge: false,
        allow_squash_merge: true,
      });
      expect(await teamsOf({ name: "payments-api" })).toEqual({ ...everywhere, engineering: "pull" });
      expect(sourceOf("teams", ["engineering", "permission"]).layer).toBe("repository payments-api");
    });

    test("prunes autolinks, of which it names 43, and nothing else", async () => {
      const { families, prune } = await desired({});

      expect(families["autolinks"]).toHaveLength(43);
      expect(Object.keys(prune)).toEqual(["autolinks"]);
    });
  });
});
