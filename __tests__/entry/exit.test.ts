// What is said, and the exit code, when a run could not be finished.
import { describe, expect, test } from "vitest";
import type { Annotation, Host } from "../../src/deps.ts";
import { endWithError } from "../../src/entry/exit.ts";
import { readInputs } from "../../src/entry/inputs.ts";
import type { Inputs } from "../../src/entry/mode-inputs.ts";
import { ApiError, ArtifactError, ConfigError } from "../../src/errors.ts";
import { recordedOutput } from "../runner/support.ts";

function inputs(difference: Record<string, string> = {}): Inputs {
  return readInputs({ INPUT_MODE: "apply", INPUT_TOKEN: "t", INPUT_ORG: "acme", ...difference });
}

function end(error: unknown, given: Inputs | undefined = inputs(), env = {}) {
  const annotations: Annotation[] = [];
  const { log, lines } = recordedOutput();
  const host: Host = {
    env,
    setOutput() {},
    writeSummary: () => Promise.resolve(),
    annotate: (annotation) => annotations.push(annotation),
    registerSecret() {},
    hideNames() {},
    redact: (value) => value,
  };
  return {
    code: endWithError(error, { host, log }, given),
    annotations,
    messages: annotations.map(({ message }) => message),
    lines,
  };
}

const api = (details: Partial<ConstructorParameters<typeof ApiError>[0]>) =>
  new ApiError({
    kind: "denied",
    status: 403,
    route: "GET /orgs/{org}/repos",
    message: "Forbidden (GET /orgs/{org}/repos, 403)",
    ...details,
  });

describe("src/entry/exit.ts", () => {
  test("a mistake of the user is 2, with every problem on its place", () => {
    const problems = [
      { message: "unknown key", file: ".github/repo-cop.yml", line: 3, column: 1 },
      { message: "no token" },
    ];

    const { code, annotations } = end(new ConfigError(problems));

    expect(code).toBe(2);
    expect(annotations).toEqual(problems.map((problem) => ({ level: "error", title: "Repo Cop", ...problem })));
  });

  test("a document is a link to the running action", () => {
    const env = { GITHUB_ACTION_REPOSITORY: "acme/repo-cop", GITHUB_ACTION_REF: "v0" };

    expect(end(new ConfigError("`x` is not known. See docs/settings.md"), undefined, env).messages).toEqual([
      "`x` is not known. See https://github.com/acme/repo-cop/blob/v0/docs/settings.md",
    ]);
  });

  test("a mistake is 2 also before the inputs are known, and where fail-on is never", () => {
    expect(end(new ConfigError("no"), undefined).code).toBe(2);
    expect(end(new ConfigError("no"), inputs({ "INPUT_FAIL-ON": "never" })).code).toBe(2);
  });

  test("a failure of the artifact service is 1, in its own words", () => {
    const { code, messages } = end(new ArtifactError("not-found", "no such artifact. Next step: wait."));

    expect(code).toBe(1);
    expect(messages).toEqual(["no such artifact. Next step: wait."]);
  });

  test.each([
    ["denied", 403, "Forbidden (GET /orgs/{org}/repos, 403). Next step: Give the token the permission"],
    ["unavailable", 0, "Next step: See https://www.githubstatus.com"],
    ["unauthorized", 401, "The token is invalid"],
    ["missing", 404, "or the token may not see it"],
    ["rejected", 422, "its message says why"],
    ["too-large", 502, "Run again later"],
  ] as const)("a request that failed for good (%s) is 1, with advice", (kind, status, expected) => {
    const { code, messages } = end(api({ kind, status }));

    expect(code).toBe(1);
    expect(messages).toEqual([expect.stringContaining(expected)]);
  });

  test("says the permission that GitHub asks for, and the request to quote to GitHub", () => {
    const { messages } = end(api({ acceptedPermissions: "administration=read", requestId: "AB:12" }));

    expect(messages).toEqual([
      'Forbidden (GET /orgs/{org}/repos, 403), request AB:12. Next step: Give the token the repository permission "Administration" (read).',
    ]);
  });

  test.each(["unauthorized", "rejected", "unavailable", "too-large"] as const)(
    "names no permission where it is not about one (%s), though GitHub names it on every answer",
    (kind) => {
      expect(end(api({ kind, acceptedPermissions: "administration=read" })).messages[0]).not.toMatch(/administration/i);
    },
  );

  test("fail-on: never silences failures of apply, not of list", () => {
    const never = inputs({ "INPUT_FAIL-ON": "never" });

    expect(end(api({}), never).code).toBe(0);
    expect(end(new ArtifactError("damaged", "x"), never).code).toBe(0);
    expect(end(api({}), inputs({ INPUT_MODE: "list" })).code).toBe(1);
  });

  test("anything else is a bug: 1 whatever fail-on says, with the stack and where to report it", () => {
    const error = new TypeError("x is undefined", { cause: new Error("deeper") });

    const { code, messages, lines } = end(error, inputs({ "INPUT_FAIL-ON": "never" }), {
      GITHUB_ACTION_REPOSITORY: "acme/repo-cop",
    });

    expect(code).toBe(1);
    expect(messages).toEqual([
      "This is a bug in Repo Cop. Please report it at https://github.com/acme/repo-cop/issues, with the log.",
    ]);
    expect(lines[0]).toBe("Error: TypeError: x is undefined");
    expect(lines).toContain("Error: Error: deeper");
  });

  test("copes with what is thrown and is no error", () => {
    expect(end("text").lines).toEqual(["Error: text"]);
  });
});
