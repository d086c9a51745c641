// The count of hard English finds what it names, and nothing in plain sentences or code.
import { describe, expect, test } from "vitest";
import { allProse, commentsOf, findingsIn, messagesOf, proseOf, testNamesOf } from "../../scripts/english.ts";

describe("scripts/english.ts", () => {
  test.each([
    ["What the config does not name is left as it is.", "openings"],
    ["Nothing else. Whether it is there decides.", "openings"],
    ["The write tells nobody.", "pronouns"],
    [`${"word ".repeat(31)}.`, "long"],
    ["The organisation has two teams.", "spelling"],
  ] as const)("%s", (text, kind) => {
    const found = findingsIn([{ place: "a", text }]);

    expect(Object.entries(found).filter(([, places]) => places.length > 0)).toEqual([[kind, [expect.any(String)]]]);
  });

  test("a plain sentence, a question and code are no finding", () => {
    const text = "Repo Cop reads the teams. What changed? `organisation nobody` is code.";

    expect(Object.values(findingsIn([{ place: "a", text }])).flat()).toEqual([]);
  });

  test("code blocks and comments of a document are not read, its cells are read separately", () => {
    const texts = proseOf("a.md", "# Title\n\n```sh\nnobody\n```\n\n<!-- nobody -->\n\n| one | two |\n");

    expect(texts.map(({ text }) => text.trim()).filter((text) => text !== "")).toEqual(["Title", "one", "two"]);
  });

  test("line comments on consecutive lines are one text, and a doc comment is another", () => {
    const source =
      "// One sentence\n// in two lines.\n\n// Another.\n/** A doc\n * comment. */\nconst a = 1; // Here.\n";

    const texts = commentsOf("a.ts", source).map(({ text }) => text.replaceAll(/\s+/g, " ").trim());

    expect(texts).toEqual(["One sentence in two lines.", "Another.", "A doc comment.", "Here."]);
  });

  test("names of tests begin with a capital letter, so that clauses at their beginning are found", () => {
    const source =
      'describe("what", () => {\n  test("what is left out stays", () => {});\n  test.each([1])("plain", () => {});\n});';

    const names = testNamesOf("a.test.ts", source);

    expect(names.map(({ text }) => text)).toEqual(["What", "What is left out stays", "Plain"]);
    expect(findingsIn(names).openings).toHaveLength(2);
  });

  test("messages are read whole: sums of texts and templates, without queries", () => {
    const source = [
      'const a = "Where it is " + `not ${x} here: ` + "stop.";',
      'const b = "query { nodes { ... on Team { slug } } }";',
      'const c = "word";',
    ].join("\n");

    expect(messagesOf("a.ts", source).map(({ text }) => text)).toEqual(["Where it is not `value` here: stop."]);
  });
});

describe("the texts of the project", () => {
  const prose = allProse();

  test.each(["README.md", "docs", "action.yml", "schema", "messages"] as const)("%s: plain sentences", (group) => {
    expect(Object.values(findingsIn(prose[group])).flat()).toEqual([]);
  });

  test("comments: at most one in fifty has to be decoded", () => {
    const { openings, pronouns, spelling } = findingsIn(prose.comments);

    expect(openings.length + pronouns.length).toBeLessThanOrEqual(prose.comments.length * 0.02);
    expect(spelling).toEqual([]);
  });
});
