// The table of SECURITY.md: each guard is where the row says, and each test exists under its title.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const ROW = /^\| ([^|]+) \| (.+?) \| \[(\w+)\]\(([^)]+)\) \| \[[^\]]+\]\(([^)]+)\) ``(.+)`` \|$/;
const WHO = [
  "Outside contributor",
  "Member with triage",
  "Member who may push a branch",
  "Member who may edit the config",
  "Another job of the run",
  "A proxy",
  "GitHub's answers",
];
const [, table = ""] = readFileSync("SECURITY.md", "utf8").split("## Who can try what");
const lines = table.split("\n").filter((line) => line.startsWith("| ") && !/^\| (who|---) /.test(line));
const rows = lines.map((line) => {
  const [, who = line, tries = "", name = "", guard = "", file = "", title = ""] = ROW.exec(line) ?? [];
  return { who, tries, name, guard, file, title: title.replaceAll("\\|", "|") };
});

describe("SECURITY.md", () => {
  test("has rows for every kind of attacker", () => {
    expect([...new Set(rows.map(({ who }) => who))]).toEqual(WHO);
  });

  test.each(rows)("$who: $tries", ({ name, guard, file, title }) => {
    expect(readFileSync(guard, "utf8")).toContain(name);
    expect(readFileSync(file, "utf8").replaceAll('\\"', '"')).toContain(title);
  });
});
