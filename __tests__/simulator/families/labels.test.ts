// The simulator's labels behave like GitHub's.
import { describe, expect, test } from "vitest";
import { addRepository } from "../../../simulator/state/organization.ts";
import { acme, openLab } from "../harness.ts";

function lab() {
  const organization = acme();
  const repository = addRepository(organization, { name: "one" });
  return { ...openLab(organization), repository };
}
const LABELS = "/repos/acme/one/labels";

describe("simulator/families/labels", () => {
  test("compares names without case and keeps colors in lower case", async () => {
    const { send } = lab();

    const { status, body } = await send(`POST ${LABELS}`, { name: "Bug", color: "F29513" });

    expect([status, body.color, body.description]).toEqual([201, "f29513", null]);
    expect((await send(`POST ${LABELS}`, { name: "bug" })).status).toBe(422);
    expect((await send(`GET ${LABELS}/BUG`)).body.name).toBe("Bug");
  });

  test("a rename keeps the issues, a deletion does not", async () => {
    const { send, repository } = lab();
    await send(`POST ${LABELS}`, { name: "good first issue" });
    for (const label of repository.labels) label.issues = 3;

    const { body } = await send(`PATCH ${LABELS}/good%20first%20issue`, {
      new_name: "starter/easy",
      description: "begin here",
    });

    expect(repository.labels).toMatchObject([{ name: "starter/easy", issues: 3, description: "begin here" }]);
    expect(body.url).toContain("starter%2Feasy");
    expect((await send(`DELETE ${LABELS}/starter%2Feasy`)).status).toBe(204);
    expect((await send(`GET ${LABELS}`)).body).toEqual([]);
  });

  test.each([
    ["a color with #", { name: "new", color: "#ffffff" }],
    ["a color by name", { name: "new", color: "red" }],
    ["a long name", { name: "x".repeat(51) }],
    ["a long description", { name: "new", description: "x".repeat(101) }],
  ])("refuses %s", async (_what, body) => {
    expect((await lab().send(`POST ${LABELS}`, body)).status).toBe(422);
  });

  test("refuses a rename to a name that is taken, but not to its own in another case", async () => {
    const { send } = lab();
    await send(`POST ${LABELS}`, { name: "bug" });
    await send(`POST ${LABELS}`, { name: "feature" });

    expect((await send(`PATCH ${LABELS}/bug`, { new_name: "Feature" })).status).toBe(422);
    expect((await send(`PATCH ${LABELS}/bug`, { new_name: "BUG" })).body.name).toBe("BUG");
  });

  test("reads labels by GraphQL", async () => {
    const { send, graphql } = lab();
    await send(`POST ${LABELS}`, { name: "bug", color: "ffffff" });

    const { body } = await graphql(
      '{ repository(owner: "acme", name: "one") { labels(first: 5) { totalCount nodes { name color description isDefault } } } }',
    );

    expect(body.data.repository.labels).toEqual({
      totalCount: 1,
      nodes: [{ name: "bug", color: "ffffff", description: null, isDefault: false }],
    });
  });
});
