// GitHub's OpenAPI description as a judge: which operation a request is for, and what is wrong with a request or an
// answer.
import { readFileSync } from "node:fs";
import { Ajv2019, type ValidateFunction } from "ajv/dist/2019.js";
import type { Json } from "../../src/model.ts";
import { closed, type Schema, toJsonSchema } from "./json-schema.ts";

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: boolean;
  readonly schema: Schema;
}
interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}
interface Reference {
  readonly $ref: string;
}
interface DescribedOperation {
  readonly operationId: string;
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: Content & { readonly required?: boolean };
  readonly responses: Readonly<Record<string, Content | Reference>>;
  readonly "x-github"?: { readonly triggersNotification?: boolean };
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface Operation {
  /** `PATCH /repos/{owner}/{repo}` */
  readonly route: string;
  /** GitHub says that it mails people. */
  readonly notifies: boolean;
  readonly described: DescribedOperation;
}
export interface Match {
  readonly operation: Operation;
  readonly path: Readonly<Record<string, string>>;
}
export interface RequestParts {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** `undefined`: nothing was sent. */
  readonly body: Json | undefined;
}

const description = JSON.parse(readFileSync(new URL("../schema/openapi.json", import.meta.url), "utf8")) as Description;
const operations: ReadonlyMap<string, Operation> = new Map(
  Object.entries(description.paths).flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, described]): [string, Operation] => {
      const route = `${method.toUpperCase()} ${template}`;
      return [route, { route, described, notifies: described["x-github"]?.triggersNotification === true }];
    }),
  ),
);

interface Branch {
  readonly literals: Map<string, Branch>;
  parameter?: { readonly name: string; readonly branch: Branch };
  readonly operations: Map<string, Operation>;
}
const newBranch = (): Branch => ({ literals: new Map(), operations: new Map() });
const root = newBranch();
for (const operation of operations.values()) plant(operation);

function plant(operation: Operation): void {
  const [method = "", template = ""] = operation.route.split(" ");
  let branch = root;
  for (const segment of template.slice(1).split("/")) branch = descend(branch, segment);
  branch.operations.set(method, operation);
}

function descend(branch: Branch, segment: string): Branch {
  if (segment.startsWith("{")) {
    branch.parameter ??= { name: segment.slice(1, -1), branch: newBranch() };
    return branch.parameter.branch;
  }
  const next = branch.literals.get(segment) ?? newBranch();
  branch.literals.set(segment, next);
  return next;
}

/** Literal segments go before parameters; a parameter's `%2F` stays inside it. */
export function findOperation(method: string, pathname: string): Match | undefined {
  return walk(root, { method, segments: pathname.slice(1).split("/"), values: [] });
}

interface Walk {
  readonly method: string;
  readonly segments: readonly string[];
  readonly values: readonly string[];
}
function walk(branch: Branch, { method, segments, values }: Walk): Match | undefined {
  const [segment, ...rest] = segments;
  if (segment === undefined) {
    const operation = branch.operations.get(method);
    return operation && { operation, path: pathOf(operation, values) };
  }
  const literal = branch.literals.get(segment);
  const found = literal && walk(literal, { method, segments: rest, values });
  if (found || !branch.parameter || segment === "") return found;
  return walk(branch.parameter.branch, { method, segments: rest, values: [...values, decodeURIComponent(segment)] });
}

function pathOf({ route }: Operation, values: readonly string[]): Record<string, string> {
  const names = [...route.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name);
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? ""]));
}

const formats = {
  uri: /^$|^[a-z][a-z0-9+.-]*:\/\//i,
  "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
  email: /@/,
  int64: true,
  date: true,
  timestamp: true,
} as const;
const ajv = new Ajv2019({ strict: false, allErrors: true, formats });
/** Values in a URL are strings, so they are converted. */
const textAjv = new Ajv2019({ strict: false, allErrors: true, formats, coerceTypes: "array" });
for (const [name, schema] of Object.entries(description.components["schemas"] ?? {})) {
  ajv.addSchema(toJsonSchema(schema as Schema), `#/components/schemas/${name}`);
}

function resolve(reference: string): Schema {
  const [, , kind = "", name = ""] = reference.split("/");
  return description.components[kind]?.[name] as Schema;
}
function resolved<T extends object>(value: T | Reference): T {
  return "$ref" in value ? (resolve(value.$ref) as T) : value;
}

const compiled = new Map<string, ValidateFunction | undefined>();
function once(key: string, compile: () => ValidateFunction | undefined): ValidateFunction | undefined {
  if (!compiled.has(key)) compiled.set(key, compile());
  return compiled.get(key);
}

function problemsOf(validate: ValidateFunction, value: unknown, what: string): string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${what}${instancePath}: ${message} ${JSON.stringify(params)}`,
  );
}

export interface Judged {
  readonly problems: readonly string[];
  /** The query with numbers and booleans. */
  readonly query: Readonly<Record<string, string | number | boolean>>;
}

export function judgeRequest(operation: Operation, { path, query, body }: RequestParts): Judged {
  const typed: Record<string, string | number | boolean> = { ...query };
  const problems = [
    ...problemsOf(parametersValidator(operation, "path"), { ...path }, "path"),
    ...problemsOf(parametersValidator(operation, "query"), typed, "query"),
    ...bodyProblems(operation, body),
  ];
  return { problems, query: typed };
}

function parametersValidator(operation: Operation, place: "path" | "query"): ValidateFunction {
  const validate = once(`${place} ${operation.route}`, () => {
    const described = (operation.described.parameters ?? [])
      .map((parameter) => resolved<Parameter>(parameter))
      .filter((parameter) => parameter.in === place);
    const properties = Object.fromEntries(described.map(({ name, schema }) => [name, toJsonSchema(schema)]));
    const required = described.filter((parameter) => parameter.required).map(({ name }) => name);
    return textAjv.compile({ type: "object", properties, required, additionalProperties: false });
  });
  return validate ?? textAjv.compile(true);
}

function bodyProblems({ route, described: { requestBody } }: Operation, body: Json | undefined): string[] {
  if (body === undefined) return requestBody?.required ? ["body: is missing"] : [];
  const schema = Object.values(requestBody?.content ?? {})[0]?.schema;
  if (!schema) return isEmpty(body) ? [] : ["body: this operation has none"];
  const validate = once(`body ${route}`, () => ajv.compile(toJsonSchema(closed(schema, resolve))));
  return validate ? problemsOf(validate, body, "body") : [];
}

function isEmpty(body: Json): boolean {
  return typeof body === "object" && body !== null && Object.keys(body).length === 0;
}

/** Only success is described well enough to be judged. */
export function answerProblems(
  { route, described }: Operation,
  { status, body }: { readonly status: number; readonly body?: Json },
): string[] {
  if (status >= 300) return [];
  const response = described.responses[status];
  if (!response) return [`status ${status} is not described`];
  const schema = Object.values(resolved<Content>(response).content ?? {})[0]?.schema;
  if (!schema) return body === undefined ? [] : [`status ${status} has no body`];
  const validate = once(`answer ${status} ${route}`, () => ajv.compile(toJsonSchema(schema)));
  return validate ? problemsOf(validate, body, "answer") : [];
}

/** The property names of a component, in its order: an answer of that shape has no others. */
export function propertyNames(component: string): readonly string[] {
  return Object.keys((resolve(`#/components/schemas/${component}`)["properties"] ?? {}) as object);
}
