// A summary is short before its folded parts, and what needs a person is never cut, whatever else is.
import { describe, expect, test } from "vitest";
import { nightFacts } from "../../bench/night-facts.ts";
import { summaryMarkdown } from "../../src/report/markdown.ts";
import { commentBody } from "../../src/report/run/comment.ts";

/** A screen of 1080 pixels has so many lines of a summary, with browser and page head; a line has so many characters. */
const LINES_A_SCREEN = 36;
const CHARACTERS_A_LINE = 120;
/** Headings have space above and below. */
const LINES_A_HEADING = 2;

/** Lines that a reader sees before opening anything. */
function shownLines(markdown: string): number {
  let depth = 0;
  let lines = 0;
  for (const line of markdown.split("\n")) {
    const isSummary = line.includes("<summary>");
    if (isSummary && depth === 0) lines += 1;
    if (line.includes("<details>")) depth += 1;
    if (depth === 0 && /^#+ /.test(line)) lines += LINES_A_HEADING;
    else if (depth === 0 && line.trim() !== "" && !/^[|: -]+$/.test(line)) lines += heightOf(line);
    if (line.includes("</details>")) depth -= 1;
  }
  return lines;
}

/** Addresses of links are not shown. */
function heightOf(line: string): number {
  return Math.ceil(line.replaceAll(/\]\([^)]*\)/g, "]").length / CHARACTERS_A_LINE);
}

const night = (kind: "first" | "quiet", dryRun = false) => nightFacts({ repositories: 3000, shards: 7, kind, dryRun });

describe("a night of 3,000 repositories", () => {
  test.each(["first", "quiet"] as const)(
    "the %s night's summary has at most three screens before its folded parts",
    async (kind) => {
      const text = summaryMarkdown(await night(kind));

      expect(shownLines(text)).toBeLessThanOrEqual(3 * LINES_A_SCREEN);
      expect(Buffer.byteLength(text)).toBeLessThan(1_048_576);
    },
  );

  test("a first night is cut by the changes that need no look, and it is said", async () => {
    const text = summaryMarkdown(await night("first"));

    for (const section of text.split(/^(?=### |<details><summary>(?:repository|labels|autolinks|actions|security), )/m))
      if (section.startsWith("###")) expect(section).not.toContain("not fit into this summary");
    expect(text).toContain("more entries do not fit into this summary; the report artifact holds everything.");
    expect(text).toContain("does not allow forks of private repositories");
    expect(text).toContain("Waiting for the next run: 248 repositories");
  });

  test.each(["first", "quiet"] as const)(
    "the comment on the %s night's plan is within what GitHub takes",
    async (kind) => {
      const body = commentBody(await night(kind, true), { marker: "<!-- x -->", runUrl: "https://github.com/acme/x" });

      expect(body.length).toBeLessThanOrEqual(65_536);
      expect(shownLines(body)).toBeLessThanOrEqual(3 * LINES_A_SCREEN);
    },
  );
});
