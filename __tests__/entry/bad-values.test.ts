// What nobody can have meant by an input: for every input of the table, or this does not compile.
import { describe, expect, test } from "vitest";
import type { INPUTS } from "../../src/entry/input-table.ts";
import { readInputs } from "../../src/entry/inputs.ts";
import { ConfigError } from "../../src/errors.ts";

type InputName = keyof typeof INPUTS;

const PEM = "-----BEGIN RSA PRIVATE KEY-----\nMIIEow\n-----END RSA PRIVATE KEY-----";
const PATHS = ["../x", "/etc/passwd", "a/../b", ".", ".."];
const MARKUP = ["<script>", "$(id)", "`id`", "${{ github.token }}", "%0A", "'", '"', "{}", "[]", "null"];
const NUMBERS = ["-1", "1e3", "0x10", "1.5", "NaN", "Infinity", "1_000", "١", "9".repeat(30)];
const CONTROL = ["a\nb", "a\u0000b", "\u001b[31m", "a\u2028b\u0085"];

/** Values that are refused. A path of a config may be any text of one line, and a glob much of it. */
const BAD = {
  mode: ["", "LIST", "reports", "list apply", ...PATHS, ...MARKUP, ...NUMBERS, ...CONTROL],
  token: ["two words", "tökén", ...CONTROL],
  "app-id": ["my app", ...PATHS, ...MARKUP, ...NUMBERS, ...CONTROL],
  "private-key": ["secret", "-----BEGIN PRIVATE KEY-----", PEM.replace("BEGIN", "END"), `x${PEM}`, "a\u0000b"],
  "installation-id": ["0", "one", ...PATHS, ...MARKUP, ...NUMBERS, ...CONTROL],
  org: [
    "acme/x",
    "https://github.com/acme",
    "-acme",
    "ac me",
    "acme,umbrella",
    ...PATHS,
    ...MARKUP.filter((text) => text !== "null"),
    ...CONTROL,
  ],
  config: CONTROL,
  shards: ["0", "257", "two", "1/2", ...PATHS, ...MARKUP, ...NUMBERS, ...CONTROL],
  shard: ["", "1", "0/2", "3/2", "1/0", "1/2/3", "1 of 2", "1/1000000000", ...PATHS, ...MARKUP, ...NUMBERS, ...CONTROL],
  repos: [
    ",",
    ",\n,",
    "a b",
    "a".repeat(1001),
    "umbrella/x",
    "a/b/c",
    ...PATHS,
    "<script>",
    "$(id)",
    "`id`",
    "%0A",
    "'",
    '"',
    "a\u0000b",
    "\u001b[31m",
  ],
  "artifact-id": ["0", "all-repos-1", ...PATHS, ...MARKUP, ...NUMBERS, ...CONTROL],
  "artifact-digest": [
    "abc",
    `md5:${"a".repeat(32)}`,
    "g".repeat(64),
    "a".repeat(65),
    ...PATHS,
    ...MARKUP,
    ...NUMBERS,
    ...CONTROL,
  ],
  "actions-token": ["two words", "tökén", ...CONTROL],
  "dry-run": ["", "yes", "1", "on", "tRUE", ...PATHS, ...MARKUP, ...NUMBERS, ...CONTROL],
  "writes-per-minute": ["0", "6001", "fast", ...PATHS, ...MARKUP, ...NUMBERS, ...CONTROL],
  "rewrite-secrets": ["yes", "1", "on", "tRUE", ...PATHS, ...MARKUP, ...NUMBERS, ...CONTROL],
  "max-changes": ["101%", "10 %", "%", "1.5%", "all", ...PATHS, ...MARKUP, ...NUMBERS, ...CONTROL],
  "max-deletes": ["101%", "10 %", "%", "1.5%", "many", ...PATHS, ...MARKUP, ...NUMBERS, ...CONTROL],
  reserve: ["100%", "10 %", "%", "most", ...PATHS, ...MARKUP, ...NUMBERS, ...CONTROL],
  "on-limit": ["Wait", "stop", ...PATHS, ...MARKUP, ...NUMBERS, ...CONTROL],
  "time-limit": [
    "0",
    "0.0",
    "7201",
    "5h",
    ...PATHS,
    ...MARKUP,
    ...NUMBERS.filter((text) => text !== "1.5"),
    ...CONTROL,
  ],
  "config-base": [...CONTROL],
  comment: ["yes", "true", ...PATHS, ...MARKUP, ...NUMBERS, ...CONTROL],
  reports: [...CONTROL],
  "fail-on": ["failure", "always", ...PATHS, ...MARKUP, ...NUMBERS, ...CONTROL],
  "private-names": ["yes", "AUTO", "true"],
} as const satisfies Record<InputName, readonly string[]>;

const RUN = { GITHUB_REPOSITORY: "acme/settings", GITHUB_REPOSITORY_OWNER: "acme", INPUT_MODE: "apply" };
const APP: readonly InputName[] = ["app-id", "private-key", "installation-id"];

function problemsOf(name: InputName, value: string): readonly string[] {
  const credentials = APP.includes(name) ? { "INPUT_APP-ID": "1", "INPUT_PRIVATE-KEY": PEM } : { INPUT_TOKEN: "ghp_1" };
  try {
    readInputs({ ...RUN, ...credentials, [`INPUT_${name.toUpperCase()}`]: value });
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map(({ message }) => message);
    throw error;
  }
  return [];
}
const rows = (Object.entries(BAD) as [InputName, readonly string[]][]).flatMap(([name, values]) =>
  values.map((value): [InputName, string] => [name, value]),
);

describe("src/entry/inputs.ts, bad values", () => {
  test.each(rows)("%s: %j is refused in one sentence that says what is allowed", (name, value) => {
    const [message, ...others] = problemsOf(name, value);

    expect(others).toEqual([]);
    expect(message).toMatch(new RegExp(`^${name}: found .*(Allowed (is|are) |Copy the )`, "s"));
    expect(message?.length).toBeLessThan(400);
    expect(message).not.toMatch(/(?![\n])\p{Cc}/u);
  });

  test.each(["token", "actions-token", "private-key"] as const)("%s: no refusal shows any of the value", (name) => {
    for (const value of BAD[name]) expect(problemsOf(name, `hunter2${value}`).join("")).not.toContain("hunter2");
  });
});
