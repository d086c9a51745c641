// Shows that a family without an example gets one that asks for what its sample asks for, as people write it.
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { exampleText } from "../../scripts/family/examples.ts";
import { SAMPLES } from "../families/samples.ts";

describe("scripts/family/examples.ts", () => {
  test.each(Object.entries(SAMPLES))("%s: the example of its sample reads as the sample", (key, { config }) => {
    expect(parse(exampleText(key, config))).toEqual({ [key]: config });
  });

  test("it is YAML in lines", () => {
    expect(exampleText("interaction_limits", { limit: "existing_users", expiry: "one_week" })).toBe(
      "interaction_limits:\n  limit: existing_users\n  expiry: one_week\n",
    );
  });
});
