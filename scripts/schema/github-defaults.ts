// GitHub's own defaults, from its OpenAPI description: for editors and for docs/settings.md. Repo Cop never fills them
// in.
import { readFileSync } from "node:fs";
import { z } from "zod";

type Schema = Readonly<Record<string, unknown>>;

const DESCRIPTION = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
const REQUEST = z.object({
  requestBody: z.object({
    content: z.object({ "application/json": z.object({ schema: z.record(z.string(), z.unknown()) }) }),
  }),
});

/** The request that stores an entry of a family, and the key of our schema that has its body. */
interface Route {
  readonly path: string;
  readonly method: "patch" | "post" | "put";
  readonly under?: string;
}
const ROUTES: Readonly<Record<string, Route>> = {
  repository: { path: "/repos/{owner}/{repo}", method: "patch" },
  autolinks: { path: "/repos/{owner}/{repo}/autolinks", method: "post" },
  branches: { path: "/repos/{owner}/{repo}/branches/{branch}/protection", method: "put", under: "protection" },
  collaborators: { path: "/repos/{owner}/{repo}/collaborators/{username}", method: "put" },
  milestones: { path: "/repos/{owner}/{repo}/milestones", method: "post" },
  rulesets: { path: "/repos/{owner}/{repo}/rulesets", method: "post" },
  webhooks: { path: "/repos/{owner}/{repo}/hooks", method: "post" },
};

/** The schema of a family with `default` at the keys that GitHub describes with one. */
export function withGitHubDefaults(family: string, schema: Schema): Schema {
  const route = Object.hasOwn(ROUTES, family) ? ROUTES[family] : undefined;
  if (route === undefined) return schema;
  const { paths } = DESCRIPTION.parse(JSON.parse(readFileSync("simulator/schema/openapi.json", "utf8")));
  const { requestBody } = REQUEST.parse(paths[route.path]?.[route.method]);
  const body = requestBody.content["application/json"].schema;
  return withDefaults(schema, route.under === undefined ? body : { properties: { [route.under]: body } });
}

function withDefaults(schema: Schema, body: Schema): Schema {
  const { properties, items, anyOf } = schema;
  return {
    ...schema,
    ...(isObject(properties) && { properties: ofProperties(properties, body["properties"]) }),
    ...(isObject(items) && { items: withDefaults(items, isObject(body["items"]) ? body["items"] : body) }),
    ...(Array.isArray(anyOf) && { anyOf: anyOf.map((each: Schema) => withDefaults(each, body)) }),
  };
}

function ofProperties(properties: Schema, bodies: unknown): Schema {
  return Object.fromEntries(
    Object.entries(properties).map(([key, schema]) => {
      const body = isObject(bodies) && Object.hasOwn(bodies, key) ? bodies[key] : undefined;
      if (!isObject(schema) || !isObject(body)) return [key, schema];
      const inner = withDefaults(schema, body);
      return [key, body["default"] === undefined ? inner : { ...inner, default: body["default"] }];
    }),
  );
}

function isObject(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
