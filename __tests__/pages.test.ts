// Lists in pages: where they end, what is read side by side, and what makes them unreadable.
import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../src/model.ts";
import { type Page, pageOf, readPages } from "../src/pages.ts";
import { answer } from "./support/fixtures.ts";

const entries = (from: number, to: number): readonly Json[] =>
  Array.from({ length: to - from + 1 }, (_, at) => ({ id: from + at }));
const ids = (pages: object) => ("entries" in pages ? pages.entries : pages);
const keep = (entry: Json) => Number((entry as JsonObject)["id"]);

/** Answers page after page, whatever is asked. */
function script(...pages: readonly Page[]) {
  const asked: JsonObject[] = [];
  const read = async (parameters: JsonObject): Promise<Page> => {
    asked.push(parameters);
    return pages[asked.length - 1] ?? { entries: [], link: undefined };
  };
  return { asked, read };
}

describe("src/pages.ts", () => {
  test.each([
    ['<https://x/a?after=Y3Vy&per_page=100>; rel="next"', { after: "Y3Vy" }],
    ['<https://x/a?cursor=MTIz>; rel="next"', { cursor: "MTIz" }],
    ['<https://x/a?page=1>; rel="prev", <https://x/a?page=3>; rel="next"', { page: 3 }],
  ])("reads the next page from %s", async (link, next) => {
    const { asked, read } = script({ entries: entries(1, 2), link });

    await readPages(read, { parameters: { org: "acme" }, keep });

    expect(asked).toEqual([
      { org: "acme", per_page: 100 },
      { org: "acme", per_page: 100, ...next },
    ]);
  });

  test.each([
    ["a page that is not full, without a Link header", entries(1, 99), undefined, 1],
    ["a full page whose Link header names no next one", entries(1, 100), '<https://x/a?page=1>; rel="first"', 1],
    ["a full page without a Link header, after another look", entries(1, 100), undefined, 2],
    ["a Link header that is no address, after another look", entries(1, 100), "<what>; rel=next", 1],
  ])("ends at %s", async (_, page, link, requests) => {
    const { asked, read } = script({ entries: page, link });

    expect(ids(await readPages(read, { parameters: {}, keep }))).toHaveLength(page.length);
    expect(asked).toHaveLength(requests);
  });

  test("empty pages that always name another one make the list unreadable, after a few of them", async () => {
    const asked: number[] = [];
    const read = async ({ page = 1 }: JsonObject): Promise<Page> => {
      asked.push(Number(page));
      return { entries: [], link: `<https://x/a?page=${Number(page) + 1}>; rel="next"` };
    };

    expect(await readPages(read, { parameters: {}, keep })).toMatchObject({
      kind: "unreadable",
      reason: expect.stringContaining("6 of its pages are empty"),
    });
    expect(asked).toHaveLength(6);
  });

  test("keeps the order of the pages and each entry once, also where they overlap", async () => {
    const next = (page: number) => `<https://x/a?page=${page}>; rel="next"`;
    const { read } = script(
      { entries: entries(1, 3), link: next(2) },
      { entries: entries(3, 5), link: next(3) },
      { entries: entries(6, 6), link: undefined },
    );

    expect(ids(await readPages(read, { parameters: {}, keep }))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("hands on what is no page", async () => {
    const stop = { kind: "deferred", reason: "stopping" } as const;

    expect(await readPages(async () => stop, { parameters: {}, keep })).toBe(stop);
  });

  test("a page that repeats an earlier one makes the list unreadable, and so does one page too many", async () => {
    const next = '<https://x/a?page=2>; rel="next"';
    const repeating = script({ entries: entries(1, 2), link: next }, { entries: entries(1, 2), link: next });
    const endless = script(...Array.from({ length: 20 }, (_, at) => ({ entries: entries(at, at), link: next })));

    expect(await readPages(repeating.read, { parameters: {}, keep })).toMatchObject({ kind: "unreadable" });
    expect(await readPages(endless.read, { parameters: {}, keep, count: 150 })).toMatchObject({ kind: "unreadable" });
    expect(endless.asked).toHaveLength(2 + 5);
  });

  test("finds the list inside an answer, or none", () => {
    expect(pageOf(answer([1], { headers: { link: "x" } }))).toEqual({ entries: [1], link: "x" });
    expect(pageOf(answer({ names: ["a"] }), "names")).toEqual({ entries: ["a"], link: undefined });
    expect(pageOf(answer({ names: null }), "names")).toBeUndefined();
    expect(pageOf(answer(null))).toBeUndefined();
  });
});
