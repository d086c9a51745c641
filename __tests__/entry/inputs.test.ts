// The inputs: what is read from where, and that every wrong value is refused in words that help.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { INPUTS, type InputSpec } from "../../src/entry/input-table.ts";
import { actionInputs, readInputs, secretsAmong } from "../../src/entry/inputs.ts";
import { OUTPUTS } from "../../src/entry/output-table.ts";
import { ConfigError } from "../../src/errors.ts";

const PEM = "-----BEGIN RSA PRIVATE KEY-----\nMIIEow\n-----END RSA PRIVATE KEY-----";
const RUN = { GITHUB_REPOSITORY: "acme/settings", GITHUB_REPOSITORY_OWNER: "acme" };
const LIST = { ...RUN, INPUT_MODE: "list", INPUT_TOKEN: "ghp_1" };
const APPLY = { ...LIST, INPUT_MODE: "apply" };

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readInputs(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map(({ message }) => message);
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("src/entry/inputs.ts", () => {
  describe("action.yml", () => {
    const action = parse(readFileSync("action.yml", "utf8"));

    test("has the inputs of the table, with their meaning and default", () => {
      const expected = Object.entries<InputSpec<unknown>>(INPUTS).map(
        ([name, { meaning, required = false, default: value }]) => [
          name,
          { description: meaning, required, ...(value !== undefined && { default: value }) },
        ],
      );

      expect(action.inputs).toEqual(Object.fromEntries(expected));
      expect(Object.keys(action.inputs)).toEqual(Object.keys(INPUTS));
    });

    test("has the outputs of the table", () => {
      const expected = Object.entries(OUTPUTS).map(([name, { meaning }]) => [name, { description: meaning }]);

      expect(action.outputs).toEqual(Object.fromEntries(expected));
    });

    test("runs the bundle on Node 24", () => {
      expect(action.runs).toEqual({ using: "node24", main: "dist/index.js" });
    });
  });

  describe("reading", () => {
    test("fills in the defaults of list", () => {
      expect(readInputs(LIST)).toEqual({
        mode: "list",
        org: "acme",
        config: ".github/repo-cop.yml",
        repos: [],
        credentials: { kind: "token", token: "ghp_1" },
        reserve: "10%",
        dryRun: false,
        warnings: [],
        shards: 2,
      });
    });

    test("fills in the defaults of apply", () => {
      expect(readInputs(APPLY)).toMatchObject({
        mode: "apply",
        shard: { index: 1, count: 1 },
        maxDeletes: { percent: 10 },
        onLimit: "wait",
        timeLimitMinutes: 330,
        failOn: "failed",
      });
      expect(Object.keys(readInputs(APPLY))).not.toContain("writesPerMinute");
    });

    test("reads everything that apply takes", () => {
      const digest = "AB".repeat(32);

      expect(
        readInputs({
          ...APPLY,
          INPUT_TOKEN: "",
          "INPUT_APP-ID": "7",
          "INPUT_PRIVATE-KEY": PEM,
          "INPUT_INSTALLATION-ID": "8",
          INPUT_ORG: "other",
          INPUT_CONFIG: "policy.yml",
          INPUT_SHARD: "3/7",
          INPUT_REPOS: "a, b\nc-{d,e}*",
          "INPUT_ARTIFACT-ID": "9",
          "INPUT_ARTIFACT-DIGEST": `sha256:${digest}`,
          "INPUT_DRY-RUN": "True",
          "INPUT_WRITES-PER-MINUTE": "30",
          "INPUT_MAX-DELETES": "25",
          INPUT_RESERVE: "500",
          "INPUT_ON-LIMIT": "defer",
          "INPUT_TIME-LIMIT": "0.5",
          "INPUT_FAIL-ON": "drift",
          "INPUT_REWRITE-SECRETS": "true",
        }),
      ).toEqual({
        mode: "apply",
        credentials: { kind: "app", appId: "7", privateKey: PEM, installationId: 8 },
        org: "other",
        config: "policy.yml",
        shard: { index: 3, count: 7 },
        repos: ["a", "b", "c-{d,e}*"],
        artifactId: 9,
        artifactDigest: digest.toLowerCase(),
        dryRun: true,
        writesPerMinute: 30,
        maxDeletes: { count: 25 },
        reserve: "500",
        onLimit: "defer",
        timeLimitMinutes: 0.5,
        failOn: "drift",
        rewriteSecrets: true,
        warnings: [],
      });
    });

    test("reads INPUT_<NAME> and no other variable of the job", () => {
      const job = {
        MAX_DELETES: "3",
        INPUT_MAX_DELETES: "2",
        REPOS: "b",
        DRY_RUN: "true",
        TOKEN: "ghp_job",
        SHARD: "2/2",
      };

      expect(readInputs({ ...APPLY, ...job })).toEqual(readInputs(APPLY));
      expect(problemsOf({ ...LIST, ...job, INPUT_TOKEN: "" })).toEqual([
        expect.stringContaining("token: nothing is given"),
      ]);
    });

    test("reads over the same table from wherever else the texts are", () => {
      const flags = new Map([
        ["mode", "list"],
        ["token", "ghp_1"],
        ["shards", "3"],
      ]);

      expect(readInputs({ ...RUN, INPUT_SHARDS: "9" }, undefined, (name) => flags.get(name))).toMatchObject({
        mode: "list",
        shards: 3,
      });
    });

    test("validate takes the config alone, on every event, with a token or without", () => {
      const event = { GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: "pull_request_target" };

      expect(readInputs({ ...event, INPUT_MODE: "validate" })).toEqual({
        ...{ mode: "validate", config: ".github/repo-cop.yml", warnings: [] },
      });
      expect(readInputs({ ...event, INPUT_MODE: "validate", INPUT_CONFIG: "a.yml", INPUT_TOKEN: "t" })).toMatchObject({
        ...{ mode: "validate", config: "a.yml", warnings: [expect.stringContaining("token")] },
      });
    });

    test("ignores blanks around a value, as secrets often have them", () => {
      expect(readInputs({ ...LIST, INPUT_TOKEN: " ghp_1\n" })).toMatchObject({
        credentials: { kind: "token", token: "ghp_1" },
      });
    });

    test("takes the owner from GITHUB_REPOSITORY where there is nothing else", () => {
      expect(readInputs({ INPUT_MODE: "list", INPUT_TOKEN: "t", GITHUB_REPOSITORY: "acme/x" })).toMatchObject({
        org: "acme",
      });
    });

    test.each([
      ["line breaks written as \\n", PEM.replaceAll("\n", "\\n")],
      ["the last one too", `${PEM}\n`.replaceAll("\n", "\\n")],
      ["line breaks written as \\r\\n", `${PEM}\n`.replaceAll("\n", "\\r\\n")],
      ["double quotes around", `"${PEM}"`],
      ["single quotes around", `'${PEM}\n'`],
      ["a JSON text", JSON.stringify(`${PEM}\n`)],
    ])("accepts a private key with %s", (_, key) => {
      const env = { ...LIST, INPUT_TOKEN: "", "INPUT_APP-ID": "Iv23liABC", "INPUT_PRIVATE-KEY": key };

      expect(readInputs(env)).toMatchObject({ credentials: { kind: "app", appId: "Iv23liABC", privateKey: PEM } });
    });

    test("takes the owner off the names of repositories when it is ours", () => {
      expect(readInputs({ ...LIST, INPUT_REPOS: "Acme/payments,docs" })).toMatchObject({ repos: ["payments", "docs"] });
    });

    test("warns of inputs that the mode does not use, unless they are the default", () => {
      expect(readInputs({ ...LIST, INPUT_SHARD: "1/1", "INPUT_FAIL-ON": "drift" }).warnings).toEqual([
        "fail-on: `mode: list` does not use it",
      ]);
    });

    test("warns of more shards than a matrix starts", () => {
      expect(readInputs({ ...APPLY, INPUT_SHARD: "1/257" }).warnings).toEqual([
        expect.stringContaining("at most 256 jobs"),
      ]);
    });
  });

  describe("refusing", () => {
    test.each([
      ["mode", "nothing (did an expression yield nothing?)", "`list` or `apply`", { INPUT_MODE: "" }],
      ["mode", '"List"', "`list` or `apply`", { INPUT_MODE: "List" }],
      ["shards", '"0"', "from 1 to 256", { INPUT_SHARDS: "0" }],
      ["shards", '"257"', "the most jobs that a matrix starts", { INPUT_SHARDS: "257" }],
      ["shards", '"2.5"', "a whole number", { INPUT_SHARDS: "2.5" }],
      ["shards", '"two"', "a whole number", { INPUT_SHARDS: "two" }],
      ["shard", '"0/2"', "counting from 1", { INPUT_SHARD: "0/2" }],
      ["shard", "nothing", "counting from 1", { INPUT_SHARD: "" }],
      ["dry-run", "nothing (did an expression yield nothing?)", "`true` or `false`", { "INPUT_DRY-RUN": "" }],
      ["dry-run", '"yes"', "`true` or `false`", { "INPUT_DRY-RUN": "yes" }],
      ["app-id", '"my-app"', "client id", { INPUT_TOKEN: "", "INPUT_APP-ID": "my-app", "INPUT_PRIVATE-KEY": PEM }],
      [
        "installation-id",
        '"0"',
        "a whole number from 1",
        { INPUT_TOKEN: "", "INPUT_APP-ID": "1", "INPUT_PRIVATE-KEY": PEM, "INPUT_INSTALLATION-ID": "0" },
      ],
      ["org", '"https://github.com/acme"', "the bare name", { INPUT_ORG: "https://github.com/acme" }],
      ["org", '"acme/x"', "the bare name", { INPUT_ORG: "acme/x" }],
      ["org", '".."', "the bare name", { INPUT_ORG: ".." }],
      ["repos", '"../x"', "names of repositories or globs", { INPUT_REPOS: "ok,../x" }],
      ["repos", '".."', "names of repositories or globs", { INPUT_REPOS: ".." }],
      ["repos", '"a b"', "names of repositories or globs", { INPUT_REPOS: "a b" }],
      ["repos", '"[a-"', "a glob with every bracket closed", { INPUT_REPOS: "[a-,web" }],
      ["repos", '"[a"', "a comma outside of braces begins the next", { INPUT_REPOS: "web-*,[a,b]" }],
      ["repos", '"(((("', "a glob with every bracket closed", { INPUT_REPOS: "((((" }],
      ["repos", '"xxxx', "a name of at most 100 characters", { INPUT_REPOS: `web,${"x".repeat(101)}` }],
      ["repos", '"acme/xxxx', "a name of at most 100 characters", { INPUT_REPOS: `acme/${"x".repeat(101)}` }],
      ["repos", '"other/x"', "repositories of acme only", { INPUT_REPOS: "other/x" }],
      ["repos", '"a/b/c"', "names of repositories or globs", { INPUT_REPOS: "a/b/c" }],
      ["artifact-id", '"all-repos-1"', "a whole number", { "INPUT_ARTIFACT-ID": "all-repos-1" }],
      ["artifact-id", '"99999999999999999999"', "a whole number", { "INPUT_ARTIFACT-ID": "99999999999999999999" }],
      ["artifact-digest", '"abc"', "64 hexadecimal digits", { "INPUT_ARTIFACT-DIGEST": "abc" }],
      ["writes-per-minute", '"0"', "from 1 to 6000", { "INPUT_WRITES-PER-MINUTE": "0" }],
      ["writes-per-minute", '"-1"', "from 1 to 6000", { "INPUT_WRITES-PER-MINUTE": "-1" }],
      ["max-deletes", '"101%"', "from `0%` to `100%`", { "INPUT_MAX-DELETES": "101%" }],
      ["max-deletes", '"ten"', "a number such as `25`", { "INPUT_MAX-DELETES": "ten" }],
      ["reserve", '"100%"', "from `0%` to `99%`", { INPUT_RESERVE: "100%" }],
      ["reserve", '"-5"', "a number such as `25`", { INPUT_RESERVE: "-5" }],
      ["on-limit", '"stop"', "`wait` or `defer`", { "INPUT_ON-LIMIT": "stop" }],
      ["time-limit", '"0"', "minutes above 0", { "INPUT_TIME-LIMIT": "0" }],
      ["time-limit", '"1e9"', "minutes above 0", { "INPUT_TIME-LIMIT": "1e9" }],
      ["time-limit", '"7201"', "minutes above 0", { "INPUT_TIME-LIMIT": "7201" }],
      ["fail-on", '"always"', "`failed` or `deferred` or `drift` or `never`", { "INPUT_FAIL-ON": "always" }],
    ])("%s: found %s", (name, found, allowed, env) => {
      const [message, ...others] = problemsOf({ ...APPLY, ...env });

      expect(others).toEqual([]);
      expect(message).toContain(`${name}: found ${found}`);
      expect(message).toContain("Allowed ");
      expect(message).toContain(allowed);
    });

    test.each([
      ["nothing at all", {}, "token: nothing is given. Give `token`, or `app-id` and `private-key`"],
      ["an App without a key", { "INPUT_APP-ID": "1" }, "private-key: nothing is given."],
      ["a key without an App", { "INPUT_PRIVATE-KEY": PEM }, "app-id: nothing is given."],
      ["an installation alone", { "INPUT_INSTALLATION-ID": "1" }, "app-id: nothing is given."],
      [
        "both kinds",
        { INPUT_TOKEN: "t", "INPUT_APP-ID": "1", "INPUT_PRIVATE-KEY": PEM },
        "token: found together with inputs of a GitHub App",
      ],
    ])("credentials: %s", (_, env, message) => {
      expect(problemsOf({ ...RUN, INPUT_MODE: "list", ...env })).toEqual([expect.stringContaining(message)]);
    });

    test("says that an owner is missing outside a workflow", () => {
      expect(problemsOf({ INPUT_MODE: "list", INPUT_TOKEN: "t" })).toEqual([
        expect.stringContaining("org: nothing is given"),
      ]);
    });

    test("says all problems at once, each once", () => {
      const problems = problemsOf({
        INPUT_MODE: "x",
        INPUT_SHARD: "0/0",
        "INPUT_DRY-RUN": "maybe",
        "INPUT_APP-ID": "?",
      });

      expect(problems.map((message) => message.split(":")[0]).sort()).toEqual([
        "app-id",
        "dry-run",
        "mode",
        "org",
        "shard",
      ]);
    });

    test.each([
      ["token", { INPUT_TOKEN: "ghp_secret value" }],
      ["token", { INPUT_TOKEN: "ghp_secret\u0007" }],
      ["token", { INPUT_TOKEN: "ghp_secret".repeat(10_000) }],
      ["private-key", { INPUT_TOKEN: "", "INPUT_APP-ID": "1", "INPUT_PRIVATE-KEY": "ghp_secret" }],
    ])("never shows the value of %s", (name, env) => {
      const [message, ...others] = problemsOf({ ...LIST, ...env });

      expect(others).toEqual([]);
      expect(message).toContain(`${name}: found`);
      expect(message).not.toContain("ghp_");
    });

    const plain = Object.entries<InputSpec<unknown>>(INPUTS).map(([name]) => name);
    test.each(plain)("%s: refuses a control character by its code", (name) => {
      const problems = problemsOf({ ...APPLY, [`INPUT_${name.toUpperCase()}`]: "1\u001b[31m1" });

      expect(problems).toContainEqual(expect.stringContaining(`${name}: found the control character U+001B`));
    });

    test.each(plain)("%s: refuses a huge value without repeating it", (name) => {
      const problems = problemsOf({ ...APPLY, [`INPUT_${name.toUpperCase()}`]: "1".repeat(300_000) });

      expect(problems).toContainEqual(expect.stringMatching(new RegExp(`^${name}: found 300000 characters`)));
      expect(problems.join("").length).toBeLessThan(500);
    });

    test.each(plain.filter((name) => !["repos", "private-key"].includes(name)))(
      "%s: refuses a line break in the middle",
      (name) => {
        const problems = problemsOf({ ...APPLY, [`INPUT_${name.toUpperCase()}`]: "1\n1" });

        expect(problems).toContainEqual(expect.stringContaining(`${name}: found the control character U+000A`));
      },
    );
  });

  test("names the secrets among the inputs for masking", () => {
    const secretsIn = (env: Record<string, string>) => secretsAmong(actionInputs(env));

    expect(secretsIn({ INPUT_TOKEN: " t ", "INPUT_PRIVATE-KEY": "k", INPUT_ORG: "acme" })).toEqual(["t", "k"]);
    expect(secretsIn({ INPUT_TOKEN: "" })).toEqual([]);
  });
});
