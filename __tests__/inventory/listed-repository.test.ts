// An entry of GitHub's list is decoded, and values that it leaves out stay unknown.
import { describe, expect, test } from "vitest";
import { decodeRepository } from "../../src/inventory/listed-repository.ts";

const ENTRY = {
  id: 1,
  node_id: "R_1",
  name: "web",
  owner: { login: "acme", type: "Organization" },
  private: true,
  fork: false,
  default_branch: "main",
};

describe("src/inventory/listed-repository.ts", () => {
  test("missing values stay unknown: they do not count as empty", () => {
    const { repository } = decodeRepository(ENTRY);

    for (const key of ["topics", "properties", "admin", "listed"]) expect(repository).not.toHaveProperty(key);
    expect(decodeRepository({ ...ENTRY, custom_properties: null, permissions: null }).repository).toEqual(repository);
  });

  test("an empty list is known to be empty, and a property that is null has no value", () => {
    const { repository } = decodeRepository({ ...ENTRY, topics: [], custom_properties: { tier: "gold", team: null } });

    expect(repository).toMatchObject({ topics: [], properties: { tier: "gold" } });
    expect(repository.properties).not.toHaveProperty("team");
  });
});
