// Shows that URLs are shown without what gives access.
import { describe, expect, test } from "vitest";
import { redactUrls } from "../../src/text/redact-urls.ts";

describe("src/text/redact-urls.ts", () => {
  test.each([
    ["https://ci.example/hook", "https://ci.example/hook"],
    ["https://me:pa@ss@ci.example/hook", "https://***@ci.example/hook"],
    ["//me:pass@ci.example/hook", "//***@ci.example/hook"],
    ["https://token@ci.example", "https://***@ci.example"],
    ["https://ci.example/hook?token=abc&x=1", "https://ci.example/hook?***"],
    ["https://ci.example?token=abc", "https://ci.example?***"],
    ["https://ci.example/#token", "https://ci.example/#***"],
    ["see (HTTP://a:b@x.example/y?z) and ssh://git@h/x", "see (HTTP://***@x.example/y?*** and ssh://***@h/x"],
    ["no URL: a?b=c, me@example.com", "no URL: a?b=c, me@example.com"],
    ["", ""],
  ])("%j is shown as %j", (text, shown) => {
    expect(redactUrls(text)).toBe(shown);
    expect(redactUrls(shown)).toBe(shown);
  });
});
