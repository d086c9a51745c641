// What the runner tells, and what is refused of it.
import { describe, expect, test } from "vitest";
import { readEnvironment } from "../../src/entry/environment.ts";
import { ConfigError } from "../../src/errors.ts";

describe("src/entry/environment.ts", () => {
  test("reads what a job has", () => {
    const env = {
      GITHUB_RUN_ID: "12345678901",
      GITHUB_RUN_ATTEMPT: "2",
      GITHUB_WORKSPACE: "/home/runner/work/x/x",
      GITHUB_REPOSITORY: "acme/x",
      GITHUB_ACTION_REPOSITORY: "octo-org/repo-cop",
      GITHUB_ACTION_REF: "v1",
      GITHUB_SHA: "c".repeat(40),
      GITHUB_SERVER_URL: "https://github.com/",
      GITHUB_API_URL: "https://api.github.com",
      GITHUB_GRAPHQL_URL: "https://api.github.com/graphql",
    };

    expect(readEnvironment(env)).toEqual({
      runId: "12345678901",
      runAttempt: 2,
      workspace: "/home/runner/work/x/x",
      repository: "acme/x",
      commit: "c".repeat(40),
      action: { repository: "octo-org/repo-cop", ref: "v1" },
      serverUrl: "https://github.com",
      apiUrl: "https://api.github.com",
      graphqlUrl: "https://api.github.com/graphql",
    });
  });

  test.each([
    {},
    {
      GITHUB_RUN_ID: "",
      GITHUB_RUN_ATTEMPT: "",
      GITHUB_WORKSPACE: "",
      GITHUB_API_URL: "",
      GITHUB_REPOSITORY: "",
      GITHUB_SHA: "",
      GITHUB_SERVER_URL: "",
      GITHUB_ACTION_REPOSITORY: "",
    },
  ])("makes do with nothing: %j", (env) => {
    expect(readEnvironment(env)).toEqual({
      runId: undefined,
      runAttempt: 1,
      workspace: ".",
      repository: undefined,
      commit: undefined,
      action: undefined,
      serverUrl: undefined,
      apiUrl: "https://api.github.com",
      graphqlUrl: "https://api.github.com/graphql",
    });
  });

  test.each(["main", "c".repeat(39), `../${"c".repeat(40)}`])(
    "does without a commit rather than to stop at %j",
    (GITHUB_SHA) => {
      expect(readEnvironment({ GITHUB_SHA }).commit).toBeUndefined();
    },
  );

  test.each([
    ["https://github.example.com/api/v3", "https://github.example.com/api/graphql"],
    ["https://github.example.com/api/v3/", "https://github.example.com/api/graphql"],
    ["https://api.acme.ghe.com", "https://api.acme.ghe.com/graphql"],
    ["http://127.0.0.1:8080", "http://127.0.0.1:8080/graphql"],
  ])("asks %s for GraphQL at %s, never another server", (GITHUB_API_URL, graphqlUrl) => {
    expect(readEnvironment({ GITHUB_API_URL }).graphqlUrl).toBe(graphqlUrl);
  });

  test.each([
    ["GITHUB_API_URL", "api.github.com"],
    ["GITHUB_API_URL", "file:///etc/passwd"],
    ["GITHUB_GRAPHQL_URL", "not a url"],
    ["GITHUB_SERVER_URL", "github.com"],
    ["ACTIONS_RESULTS_URL", "results-receiver.actions.githubusercontent.com"],
    ["GITHUB_REPOSITORY", "acme"],
    ["GITHUB_REPOSITORY", "acme/../x"],
    ["GITHUB_REPOSITORY", "acme/.."],
    ["GITHUB_REPOSITORY", "<b>/x"],
    ["GITHUB_RUN_ID", "../x"],
    ["GITHUB_RUN_ID", "0"],
    ["GITHUB_RUN_ID", "1e9"],
    ["GITHUB_RUN_ATTEMPT", "-1"],
    ["GITHUB_RUN_ATTEMPT", "1.5"],
    ["GITHUB_RUN_ATTEMPT", "one\n"],
    ["GITHUB_RUN_ATTEMPT", "9".repeat(1000)],
  ])("refuses %s=%j", (name, value) => {
    const read = () => readEnvironment({ [name]: value });

    expect(read).toThrow(ConfigError);
    expect(read).toThrow(`the environment variable ${name}: found ${JSON.stringify(value.slice(0, 80))}. Allowed is `);
  });

  describe.each(["GITHUB_API_URL", "GITHUB_GRAPHQL_URL", "GITHUB_SERVER_URL", "ACTIONS_RESULTS_URL"])("%s", (name) => {
    test.each([
      ["a user or password", "https://me:hunter2@github.example.com"],
      ["a `?` or `#`", "https://github.example.com?key=hunter2"],
      ["a `?` or `#`", "https://github.example.com/#hunter2"],
      ["a `?` or `#`", "https://github.example.com?"],
      ["a `?` or `#`", "https://github.example.com/api/v3/#"],
      ["spaces", " https://github.example.com/hunter2 "],
    ])("is refused with %s, and not shown", (found, value) => {
      const read = () => readEnvironment({ [name]: value });

      expect(read).toThrow(
        `the environment variable ${name}: found ${found} in the URL. Allowed is server and path alone`,
      );
      expect(read).not.toThrow(/hunter2/);
    });
  });

  test("shows nothing that may hold a password", () => {
    const read = () => readEnvironment({ GITHUB_API_URL: "me:hunter2@github.example.com" });

    expect(read).toThrow("the environment variable GITHUB_API_URL: found something with an @");
    expect(read).not.toThrow(/hunter2/);
  });

  test.each(["all_proxy", "ALL_PROXY"])(
    "refuses nonsense in %s, and leaves other kinds of proxy to other programs",
    (name) => {
      expect(() => readEnvironment({ [name]: "nonsense" })).toThrow(`${name}: found no URL`);
      expect(() => readEnvironment({ [name]: "socks5://proxy:1080" })).not.toThrow();
    },
  );

  test.each(["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"])(
    "refuses a proxy that is no URL, and shows none of it: %s",
    (name) => {
      const error = (value: string) => {
        try {
          readEnvironment({ [name]: value });
          return "";
        } catch (cause) {
          return String(cause);
        }
      };

      expect(error("user:hunter2@proxy:3128")).toMatch(
        new RegExp(`${name}: found no URL. Allowed is a URL such as http://proxy`),
      );
      expect(error("user:hunter2@proxy:3128")).not.toContain("hunter2");
      expect(error("socks5://proxy:1080")).not.toBe("");
      expect([error("http://user:hunter2@proxy:3128"), error("")]).toEqual(["", ""]);
    },
  );
});
