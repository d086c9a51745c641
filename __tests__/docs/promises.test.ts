// Every section of README and of the pages for users names what shows it: a hidden comment with tests or commands.
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** The pages that promise something to users. Generated pages and those for contributors are checked elsewhere. */
const PAGES = [
  "README.md",
  ...[
    "clusters",
    "command-line",
    "configuration",
    "families",
    "getting-started",
    "limits",
    "operations",
    "performance",
    "rulesets",
  ].map((name) => `docs/${name}.md`),
];
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** `<!-- shown by: __tests__/e2e/nightly.test.ts "part of a title"; npm run demo -->` */
const COMMENT = /<!-- shown by: ([\s\S]*?) -->/g;
const TEST = /^(\S+\.test\.ts) "(.+)"$/;

interface Section {
  readonly title: string;
  readonly shownBy: readonly string[];
}

function sectionsOf(page: string): readonly Section[] {
  const text = readFileSync(page, "utf8").replace(/^( *)```[\s\S]*?^\1```/gm, "");
  return text
    .split(/^##? /m)
    .slice(1)
    .map((section) => ({
      title: section.slice(0, section.indexOf("\n")),
      shownBy: [...section.matchAll(COMMENT)].flatMap(([, list = ""]) => list.split(/;\n/)),
    }));
}

/** The mistake in a reference; undefined if it leads to a test or a command. */
function mistakeIn(reference: string): string | undefined {
  const command = /^npm run ([\w:]+)$/.exec(reference)?.[1];
  if (command !== undefined) return command in scripts ? undefined : `there is no command ${command}`;
  const [, file = "", title = ""] = TEST.exec(reference) ?? [];
  if (!existsSync(file)) return `${reference}: there is no such file`;
  return readFileSync(file, "utf8").includes(title) ? undefined : `${file} has no test "${title}"`;
}

describe.each(PAGES)("%s", (page) => {
  test("each section names the tests or commands that show it", () => {
    expect(
      sectionsOf(page)
        .filter(({ shownBy }) => shownBy.length === 0)
        .map(({ title }) => title),
    ).toEqual([]);
  });

  test("each of them exists", () => {
    expect(sectionsOf(page).flatMap(({ shownBy }) => shownBy.flatMap((one) => mistakeIn(one) ?? []))).toEqual([]);
  });
});

test("a reference that leads nowhere is noticed", () => {
  expect(
    ["npm run nothing", '__tests__/no.test.ts "x"', '__tests__/docs/promises.test.ts "no such title\\u0000"', "x"].map(
      mistakeIn,
    ),
  ).not.toContain(undefined);
});
