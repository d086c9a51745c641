// The pictures of docs/architecture.md are of this code.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const text = readFileSync("docs/architecture.md", "utf8");
const [pipeline = "", imports = ""] = [...text.matchAll(/```mermaid\n([\s\S]*?)```/g)].map(
  ([, picture = ""]) => picture,
);
const folders = readdirSync("src", { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [`src/${entry.name}`] : [],
);
const named = (picture: string) => [...new Set(picture.match(/\bsrc\/[a-z-]+\b(?!\.ts)/g))].sort();

describe("docs/architecture.md", () => {
  test.each([
    ["the pipeline", pipeline],
    ["the imports", imports],
    ["the table", (text.match(/^\| `src\/.*$/gm) ?? []).join("\n")],
  ])("%s names every folder of src/, and no other", (_, picture) => {
    expect(named(picture)).toEqual(folders.sort());
  });

  test("every file at the root of src/ stands in the table", () => {
    const files = readdirSync("src").filter((name) => name.endsWith(".ts"));

    expect(files.filter((name) => !new RegExp(`^\\| .*\\b${name}\`.*\\|`, "m").test(text))).toEqual([]);
  });
});
