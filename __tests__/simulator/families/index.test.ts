// Every route, field and mutation of the simulator is one of GitHub's, and its refusals name their page.
import { isObjectType } from "graphql";
import { describe, expect, test } from "vitest";
import { findOperation } from "../../../simulator/api/description.ts";
import { REFUSALS } from "../../../simulator/api/refusals.ts";
import { FIELDS, MUTATIONS, merged, ROUTES } from "../../../simulator/families/index.ts";
import { githubSchema } from "../../../simulator/graphql/schema.ts";

describe("simulator/families", () => {
  test.each(Object.keys(ROUTES))("%s is a route of GitHub's description", (route) => {
    const [method = "", path = ""] = route.split(" ");

    expect(findOperation(method, path.replaceAll(/\{[^}]+\}/g, "x"))?.operation.route).toBe(route);
  });

  test.each(
    Object.entries(FIELDS).flatMap(([type, fields]) => Object.keys(fields).map((field) => [type, field] as const)),
  )("%s.%s is a field of GitHub's schema", (typeName, field) => {
    const type = githubSchema().getType(typeName);

    expect(isObjectType(type) && Object.keys(type.getFields())).toContain(field);
  });

  test.each(Object.keys(MUTATIONS))("%s is a mutation of GitHub's schema", (name) => {
    expect(Object.keys(githubSchema().getMutationType()?.getFields() ?? {})).toContain(name);
  });

  test.each(Object.entries(REFUSALS))("the refusal %s names the page that documents it", (_name, { source }) => {
    expect(source).toMatch(/^https:\/\/docs\.github\.com\//);
  });

  test("two answers to the same are refused with its name, since one would hide the other", () => {
    expect(merged<number>([{ a: 1 }, {}, { b: 2, toString: 3 }])).toEqual({ a: 1, b: 2, toString: 3 });
    expect(() => merged([{ interactionAbility: 1 }, { interactionAbility: 2 }])).toThrow(
      "two files of simulator/families answer interactionAbility; take one away",
    );
  });
});
