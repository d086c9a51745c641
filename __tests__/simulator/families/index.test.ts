// Every route, field and mutation of the simulator is one of GitHub's, and its refusals name their page.
import { isObjectType } from "graphql";
import { describe, expect, test } from "vitest";
import { findOperation } from "../../../simulator/api/description.ts";
import { REFUSALS } from "../../../simulator/api/refusals.ts";
import { FIELDS, MUTATIONS, ROUTES } from "../../../simulator/families/index.ts";
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
});
