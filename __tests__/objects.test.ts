// What is left out of an object, and what a text of it is, whatever the object holds.
import { describe, expect, test } from "vitest";
import { given, text } from "../src/objects.ts";

describe("src/objects.ts", () => {
  test("undefined values are left out, and nothing else is", () => {
    const values = given({ a: undefined, b: null, c: "", d: 0, e: false });

    expect(values).toStrictEqual({ b: null, c: "", d: 0, e: false });
  });

  test.each([
    [{ name: "web" }, "web"],
    [{ name: 7 }, "7"],
    [{}, "undefined"],
    [null, "undefined"],
    ["web", "undefined"],
  ])("the name of %j is %s", (object, name) => {
    expect(text(object, "name")).toBe(name);
  });
});
