// The simulator's custom properties behave like GitHub's.
import { describe, expect, test } from "vitest";
import { addRepository } from "../../../simulator/state/organization.ts";
import { acme, openLab } from "../harness.ts";

describe("simulator/families/custom-properties", () => {
  function defined() {
    const organization = acme();
    const repository = addRepository(organization, { name: "one" });
    const opened = openLab(organization);
    organization.properties.push(
      {
        property_name: "tier",
        value_type: "single_select",
        required: true,
        default_value: "low",
        allowed_values: ["low", "high"],
      },
      {
        property_name: "areas",
        value_type: "multi_select",
        required: false,
        default_value: null,
        allowed_values: ["ui", "db", "ops"],
      },
      { property_name: "owner", value_type: "string", required: false, default_value: null },
      { property_name: "live", value_type: "true_false", required: false, default_value: null },
    );
    const set = (...properties: [string, unknown][]) =>
      opened.send("PATCH /orgs/acme/properties/values", {
        repository_names: ["one"],
        properties: properties.map(([property_name, value]) => ({ property_name, value })),
      });
    const values = async () => {
      const { body } = await opened.send("GET /repos/acme/one/properties/values");
      return Object.fromEntries(
        body.map(({ property_name, value }: { property_name: string; value: unknown }) => [property_name, value]),
      );
    };
    return { ...opened, repository, set, values };
  }

  test("sets values, keeps the rest, unsets by null, falls back to the default", async () => {
    const { set, values } = defined();
    expect((await set(["tier", "high"], ["areas", ["ops", "ui"]], ["live", "true"])).status).toBe(204);
    expect(await values()).toEqual({ tier: "high", areas: ["ui", "ops"], owner: null, live: "true" });

    await set(["tier", null], ["areas", []]);

    expect(await values()).toEqual({ tier: "low", areas: null, owner: null, live: "true" });
  });

  test("shows them in lists and by GraphQL", async () => {
    const { set, send, graphql } = defined();
    await set(["owner", "payments"]);

    expect((await send("GET /orgs/acme/repos")).body[0].custom_properties).toEqual({
      tier: "low",
      areas: null,
      owner: "payments",
      live: null,
    });
    expect((await send("GET /orgs/acme/properties/values")).body[0]).toMatchObject({ repository_name: "one" });
    const { body } = await graphql(
      '{ repository(owner: "acme", name: "one") { repositoryCustomPropertyValues(first: 10) { nodes { propertyName value } } } }',
    );
    expect(body.data.repository.repositoryCustomPropertyValues.nodes).toEqual([
      { propertyName: "tier", value: "low" },
      { propertyName: "owner", value: "payments" },
    ]);
  });

  test.each<[string, [string, unknown]]>([
    ["a property without a definition", ["zork", "x"]],
    ["a value with quotation marks", ["owner", 'the "team"']],
    ["a value that is not ASCII", ["owner", "Größe"]],
    ["a value that is not allowed", ["tier", "medium"]],
    ["a list for one value", ["owner", ["a"]]],
    ["one value for a list", ["areas", "ui"]],
    ["a flag that is neither", ["live", "yes"]],
  ])("refuses %s and sets nothing", async (_what, wish) => {
    const { set, values } = defined();

    expect((await set(["owner", "kept"], wish)).status).toBe(422);
    expect((await values())["owner"]).toBeNull();
  });

  test("takes thirty repositories a request", async () => {
    const { send, simulator } = defined();

    await send("PATCH /orgs/acme/properties/values", {
      repository_names: Array.from({ length: 31 }, () => "one"),
      properties: [],
    });

    expect(simulator.violations).toHaveLength(1);
  });

  test("lists the definitions", async () => {
    const { send, simulator } = defined();

    expect((await send("GET /orgs/acme/properties/schema")).body).toMatchObject([
      { property_name: "tier" },
      {},
      {},
      {},
    ]);
    expect(simulator.violations).toEqual([]);
  });

  test("can be set by a mutation", async () => {
    const { graphql, values, repository } = defined();
    const mutation =
      "mutation($input: SetRepositoryCustomPropertyValuesInput!) { setRepositoryCustomPropertyValues(input: $input) { repository { name } } }";

    await graphql(mutation, {
      input: { repositoryId: repository.nodeId, properties: [{ propertyName: "areas", value: ["db"] }] },
    });

    expect((await values())["areas"]).toEqual(["db"]);
  });
});
