// The texts of a new family, as plain functions of its names: what has to be written by hand says so and fails.
export interface FamilyNames {
  /** In the config: `interaction_limits`. */
  readonly key: string;
  /** In file names: `interaction-limits`. */
  readonly file: string;
  /** In code: `interactionLimits`. */
  readonly variable: string;
  /** In types: `InteractionLimits`. */
  readonly type: string;
  /** In a path of the API: `interaction-limits`. */
  readonly path: string;
}

/** `interaction_limits` and its other spellings. @throws Error if `key` is not a valid key of a config */
export function namesOf(key: string): FamilyNames {
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(key))
    throw new Error(`a family is called as its key in the config, such as deploy_keys; ${key} is none`);
  const file = key.replaceAll("_", "-");
  const variable = key.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
  return { key, file, variable, type: `${variable[0]?.toUpperCase()}${variable.slice(1)}`, path: file };
}

/** The source of a family whose value is a list of entries with a name. */
export function collectionSource({ key, variable, type, path }: FamilyNames): string {
  return `// FILL IN: one sentence on what ${key} are, and one on what is odd about them.
import { z } from "zod";
import type { Json, JsonObject } from "../model.ts";
import { defineFamily } from "./family.ts";
import { text } from "../objects.ts";
import { type ActualEntry, byKey, changedIn, compareEntries } from "./shared/diff.ts";
import { readList } from "./shared/read-steps.ts";
import { keyedRequests, onRepository } from "./shared/requests.ts";

// FILL IN: keys as Probot Settings or GitHub's requests have them; refuse here what GitHub refuses, with its address.
const ${variable}Schema = z.array(
  z.strictObject({
    name: z.string().trim().min(1).meta({ description: "FILL IN" }),
  }),
);
type Desired${type} = z.output<typeof ${variable}Schema>;
/** By name, as GitHub tells two of them apart. */
type Actual${type} = ReadonlyMap<string, ActualEntry>;

/** The family of \`${key}:\`. */
export const ${variable} = defineFamily<Desired${type}, Actual${type}>({
  key: "${key}",
  config: {
    schema: ${variable}Schema,
    merge: { kind: "collection", keyOf: nameOf },
    prunable: ["${key}"],
  },
  docs: {
    summary: "FILL IN",
    url: "https://docs.github.com/en/rest/FILL-IN",
    permission: { name: "Administration", read: "read", write: "write", level: "repository" },
    cost: { steady: "1", change: "1 per entry" },
  },
  // Where GraphQL has the list, readConnection reads 25 repositories with one request: see labels.ts.
  read: readList(
    "${key}",
    (context) => ({ request: onRepository("GET /repos/{owner}/{repo}/${path}", context), pages: "all" }),
    (list) => new Map(list.map((one) => [nameOf(one), decode(one)])),
  ),
  plan: {
    diff: (desired, actual, context) =>
      compareEntries("${key}", { desired: byKey(desired, nameOf), actual }, context),
    write: keyedRequests({
      create: ({ after }) => ["POST /repos/{owner}/{repo}/${path}", after as JsonObject],
      // Where GitHub cannot change an entry: \`look\` in place of \`update\`, and \`isThere\` among the guards.
      update: (change) => ["PATCH /repos/{owner}/{repo}/${path}/{id}", { id: Number(change.ref), ...changedIn(change) }],
      delete: ({ ref }) => ["DELETE /repos/{owner}/{repo}/${path}/{id}", { id: Number(ref) }],
    }),
  },
});

/** In lower case where GitHub's names are caseless. */
function nameOf(entry: Json): string {
  return text(entry, "name");
}

/** What counts of an entry, in the words of the config. */
function decode({ id, name }: JsonObject): ActualEntry {
  return { ref: Number(id), value: { name: name ?? "" } };
}
`;
}

/** The source of a family whose value is a map of settings. */
export function mapSource({ key, variable, type, path }: FamilyNames): string {
  return `// FILL IN: one sentence on what ${key} are, and one on what is odd about them.
import { z } from "zod";
import type { JsonObject } from "../model.ts";
import { defineFamily } from "./family.ts";
import { isObject } from "../objects.ts";
import { diffSettings } from "./shared/diff.ts";
import { onRepository, settingsRequest } from "./shared/requests.ts";

// FILL IN: keys as Probot Settings or GitHub's requests have them; refuse here what GitHub refuses, with its address.
const ${variable}Schema = z.strictObject({
  enabled: z.exactOptional(z.boolean().meta({ description: "FILL IN" })),
});
type Desired${type} = z.output<typeof ${variable}Schema>;

/** The family of \`${key}:\`. */
export const ${variable} = defineFamily<Desired${type}, JsonObject>({
  key: "${key}",
  config: { schema: ${variable}Schema, merge: { kind: "map" } },
  docs: {
    summary: "FILL IN",
    url: "https://docs.github.com/en/rest/FILL-IN",
    permission: { name: "Administration", read: "read", write: "write", level: "repository" },
    cost: { steady: "1", change: "1" },
  },
  // Where GraphQL has the settings, "repository-query" reads fifty repositories with one request: see security/read.ts.
  read: {
    kind: "endpoint",
    start: (context) => ({
      kind: "more",
      requests: [{ request: onRepository("GET /repos/{owner}/{repo}/${path}", context) }],
      next: ([answer]) =>
        isObject(answer)
          ? { kind: "known", value: answer }
          : { kind: "unknown", reason: "GitHub did not say ${key}" },
    }),
  },
  plan: {
    diff: (desired, actual) => ({ changes: diffSettings(desired, actual), findings: [] }),
    write: settingsRequest("PATCH /repos/{owner}/{repo}/${path}"),
  },
});
`;
}

/** The simulator's part: GitHub's routes, and what GitHub does to values. */
export function simulatorSource({ variable, key, type, path }: FamilyNames): string {
  return `// ${key}. FILL IN: what GitHub refuses, defaults and normalizes, each with the address that says so.
import { ok, type RepositoryCall } from "../api/call.ts";
import { Refused } from "../api/refusals.ts";
import type { Family, HostilePlace } from "./family.ts";

/** FILL IN: stores the name wherever GitHub takes it. @throws Refused where GitHub refuses it */
export function put${type}({ name }: HostilePlace): void {
  throw new Refused("invalid", { message: name });
}

export const ${variable} = {
  routes: {
    "GET /repos/{owner}/{repo}/${path}": {
      scope: "repository",
      needs: ["administration:read"],
      answer: ({ repository }: RepositoryCall) => ok(repository.${variable}),
    },
  },
} satisfies Family;
`;
}

/** The source of the samples that the contract suite uses. */
export function samplesSource(isCollection: boolean): string {
  return `// What the family is tried on. FILL IN: as much as one repository can have, and a state that differs in everything.
import type { Samples } from "../all/contract.ts";
${isCollection ? COLLECTION_SAMPLES : MAP_SAMPLES}`;
}

const COLLECTION_SAMPLES = `import type { HostileCase } from "../hostile/hostile-case.ts";

export const samples: Samples = {
  config: [],
  prepare() {},
};

/** FILL IN: asks for the name wherever the family has names; only a rule of GitHub's leaves one out. */
export const hostile: HostileCase = {
  asks: (name) => [{ name }],
  keeps: [],
  leftOut: [],
};
`;

const MAP_SAMPLES = `import { type HostileCase, NO_NAMES } from "../hostile/hostile-case.ts";

export const samples: Samples = {
  config: {},
  prepare() {},
};

/** FILL IN: where the family has names, they are asked for, and only a rule of GitHub's leaves one out. */
export const hostile: HostileCase = {
  asks: () => ({}),
  keeps: {},
  leftOut: [NO_NAMES("https://docs.github.com/en/rest/FILL-IN")],
};
`;

/** The family's own test. */
export function testSource({ file, variable }: FamilyNames): string {
  const sentences = [
    "what it takes is normalized as GitHub normalizes it",
    "what GitHub refuses is refused with a message that says what to do",
    "what did not come is unknown, and never empty",
    "what the config leaves out is left as it is",
    "it sends exactly these requests",
    "the second night writes nothing, whatever the values",
  ];
  const tests = sentences.map((sentence) => `  test("${sentence}", () => {\n    expect.unreachable("FILL IN");\n  });`);
  return `// Shows FILL IN.
import { describe, expect, test } from "vitest";
import { ${variable} as family } from "../../src/families/${file}.ts";

describe(\`src/families/${file}.ts: \${family.key}\`, () => {
${tests.join("\n\n")}
});
`;
}

/** The test of the simulator's part. */
export function simulatorTestSource({ file }: FamilyNames): string {
  return `// Shows FILL IN.
import { describe, expect, test } from "vitest";
import { addRepository } from "../../../simulator/state/organization.ts";
import { acme, openLab } from "../harness.ts";

function lab() {
  const organization = acme();
  const repository = addRepository(organization, { name: "one" });
  return { ...openLab(organization), repository };
}

describe("simulator/families/${file}.ts", () => {
  test("GitHub refuses, defaults and normalizes what its documentation says", () => {
    expect.unreachable(\`FILL IN: \${lab().repository.name}\`);
  });
});
`;
}
