// When a run hides the names of private repositories, and what it says about that.
import { describe, expect, test } from "vitest";
import { readInputs } from "../../src/entry/inputs.ts";
import { privacyOf } from "../../src/entry/private-names.ts";
import type { JsonObject } from "../../src/model.ts";

const PUBLIC = { repository: { visibility: "public" } };

describe("src/entry/private-names.ts", () => {
  test.each<[string, JsonObject | undefined, boolean]>([
    ["public", PUBLIC, true],
    ["public, by the older field", { repository: { private: false } }, true],
    ["private", { repository: { visibility: "private", private: true } }, false],
    ["internal", { repository: { visibility: "internal" } }, false],
    ["of a visibility that nobody knows", { repository: { visibility: "secret" } }, true],
    ["not in the payload", {}, true],
    ["in no payload at all", undefined, true],
  ])("`auto` in a repository that is %s", (_, payload, hides) => {
    expect(privacyOf("auto", true, payload).hidesNames === true).toBe(hides);
    expect(privacyOf("hide", true, payload).hidesNames).toBe(true);
    expect(privacyOf("show", true, payload).hidesNames).toBeUndefined();
  });

  test("outside of Actions names are not hidden, unless requested", () => {
    expect(privacyOf("auto", false, undefined)).toEqual({});
    expect(privacyOf("hide", false, undefined)).toEqual({ hidesNames: true });
  });

  test("a public repository is advised to be a private one, once a run", () => {
    const env = {
      GITHUB_ACTIONS: "true",
      GITHUB_REPOSITORY: "acme/home",
      GITHUB_EVENT_NAME: "schedule",
      GITHUB_REF: "refs/heads/main",
    };
    const warnings = (mode: string, wish: string) =>
      readInputs(
        { ...env, INPUT_MODE: mode, INPUT_TOKEN: "ghp_1", "INPUT_PRIVATE-NAMES": wish },
        PUBLIC,
      ).warnings.filter((warning) => warning.includes("private repository"));

    expect(warnings("list", "")).toEqual([
      expect.stringMatching(/public.* hidden .*Next step: keep .* private repository/),
    ]);
    expect(warnings("list", "show")).toEqual([expect.stringMatching(/public.*shows them the names.*Next step/)]);
    expect(warnings("apply", "")).toEqual([]);
  });
});
