// One function builds all addresses, and no name can make it another address.
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { ApiError } from "../../src/errors.ts";
import { addressOf } from "../../src/github/url.ts";
import type { ApiRequest, Json } from "../../src/model.ts";
import { type Bench, createBench, isStartup, json, withLimits } from "./harness.ts";

const API = "https://api.github.test";
const REPO = { owner: "acme", repo: "shop" };
const label = (name: Json) =>
  ({ route: "DELETE /repos/{owner}/{repo}/labels/{name}", parameters: { ...REPO, name } }) as const;

describe("src/github/url.ts", () => {
  test.each([
    ["a plain name", "bug", "bug"],
    ["a number", 7, "7"],
    ["a slash, as branches and labels have", "area/ui", "area%2Fui"],
    ["dots that are only a part", "v1..2", "v1..2"],
    ["three dots", "...", "..."],
    ["a percent sign", "100%", "100%25"],
    ["an escape", "%41", "%2541"],
    ["a question mark and a hash", "why?#1", "why%3F%231"],
    ["braces", "{owner}", "%7Bowner%7D"],
    ["a colon and a word, which Octokit takes for a parameter", ":owner", "%3Aowner"],
    ["what RFC 6570 reserves", "a!'()*", "a%21%27%28%29%2A"],
    ["four bytes", "\u{1F41B}", "%F0%9F%90%9B"],
    ["the name of a part of every object", "__proto__", "__proto__"],
  ])("%s is sent as it is", (_, name, encoded) => {
    expect(addressOf(API, label(name))).toEqual({
      kind: "address",
      method: "DELETE",
      url: `${API}/repos/acme/shop/labels/${encoded}`,
      body: undefined,
    });
  });

  test.each([
    [".."],
    ["."],
    [""],
    ["%2E%2E"],
    ["%2e"],
    [".%2E"],
    ["%252E%252e"],
    ["../.."],
    ["a/../../b"],
    ["a\\.."],
    ["a%2F.."],
    ["%5C..%5c"],
    ["\ud83d"],
    [null],
    [["a"]],
  ])("%j is refused", (name) => {
    expect(addressOf(API, label(name))).toMatchObject({ kind: "refused", parameter: "name" });
  });

  test("a parameter that is missing is refused", () => {
    expect(addressOf(API, { route: "GET /repos/{owner}/{repo}", parameters: { owner: "acme" } })).toEqual({
      kind: "refused",
      parameter: "repo",
      value: "",
    });
  });

  test("whatever the name, the address keeps its parts, and the name comes back out of the last", () => {
    const nasty = fc.string({
      unit: fc.constantFrom(".", "/", "%", "2", "e", "E", "\\", "?", "#", "f", " ", ":", "{", "}"),
    });
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: "binary" })), (name) => {
        const address = addressOf(API, label(name));
        if (address.kind === "refused") return;
        const parts = new URL(address.url).pathname.split("/");
        expect(parts.slice(0, -1)).toEqual(["", "repos", "acme", "shop", "labels"]);
        expect(decodeURIComponent(parts.at(-1) ?? "")).toBe(name);
      }),
    );
  });

  test("the rest is the query of a read and the body of a write", () => {
    expect(
      addressOf(`${API}/api/v3/`, { route: "GET /repos/{owner}/{repo}", parameters: { ...REPO, page: 2, q: "a b&c" } }),
    ).toMatchObject({ url: `${API}/api/v3/repos/acme/shop?page=2&q=a%20b%26c`, body: undefined });
    expect(
      addressOf(API, { route: "PATCH /repos/{owner}/{repo}", parameters: { ...REPO, url: "x", headers: "y" } }),
    ).toMatchObject({ url: `${API}/repos/acme/shop`, body: { url: "x", headers: "y" } });
  });

  describe("through the client", () => {
    let bench: Bench;
    afterEach(() => bench.restore());

    test.each([
      ["a label named `..`", { kind: "rest", ...label("..") }],
      ["an App named `..`", { kind: "rest", route: "GET /apps/{app_slug}", parameters: { app_slug: ".." } }],
    ] as const)("%s is an error, and nothing is sent", async (_, request: ApiRequest) => {
      bench = createBench(withLimits(() => json(200, {})));

      const error = await bench.run((github) => github.send(request)).catch((thrown: unknown) => thrown);

      expect(error).toBeInstanceOf(ApiError);
      expect(error).toMatchObject({ kind: "rejected", status: 0, isUnclear: false });
      expect(String(error)).toContain('is ".."');
      expect(bench.sent.filter((sent) => !isStartup(sent))).toEqual([]);
    });

    test("a label that is named like a parameter of Octokit arrives", async () => {
      bench = createBench(withLimits(() => json(200, {})));

      await bench.run((github) => github.send({ kind: "rest", ...label(":owner{repo}") }));

      expect(bench.sent.at(-1)?.path).toBe("/repos/acme/shop/labels/%3Aowner%7Brepo%7D");
    });
  });
});
