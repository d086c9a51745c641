// The pictures of docs/architecture.md are of this code.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { importsOf } from "../../scripts/imports.ts";

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

  describe.each(["From a config's text to a written request", "A request through its limits"])("%s", (title) => {
    const steps = text.split(`## ${title}\n`)[1]?.split("\n## ")[0] ?? "";
    const files = [...new Set([...steps.matchAll(/`(src\/[^`]+\.ts)`/g)].map(([, file = ""]) => file))];

    test("has ten steps", () => {
      expect(steps.match(/^\d+\. /gm)).toEqual(Array.from({ length: 10 }, (_, index) => `${index + 1}. `));
    });

    test("names functions and classes that their files export", () => {
      const named = [...steps.matchAll(/`(src\/[^`]+\.ts)`\s+\(`(\w+)`/g)].map(([, file = "", name = ""]) => ({
        file,
        name,
      }));
      const wrong = named.filter(({ file, name }) => {
        const declaration = new RegExp(`^export (async )?(function|class|const|interface) ${name}\\b`, "m");
        return !declaration.test(readFileSync(file, "utf8"));
      });

      expect([named.length > 5, wrong]).toEqual([true, []]);
    });

    test("names files that lead to each other", () => {
      const neighbors = files.map((file) => importsOf(file, readFileSync(file, "utf8")).map(({ to }) => to));
      const alone = files.filter(
        (file, index) => !files.some((other, at) => neighbors[index]?.includes(other) || neighbors[at]?.includes(file)),
      );

      expect(alone).toEqual([]);
    });
  });

  test("the gate asks the limits in the order of the page", () => {
    const asked = /inOrder = \[(.*)\]/.exec(readFileSync("src/github/limits/limits.ts", "utf8"))?.[1] ?? "";
    const step = /^5\. [\s\S]*?(?=^6\. )/m.exec(text.split("## A request through its limits")[1] ?? "")?.[0] ?? "";
    const named = [...step.matchAll(/limits\/(?:pace\/)?([a-z-]+)\.ts/g)].map(([, name = ""]) => name).slice(2);
    const fields: Readonly<Record<string, string>> = {
      access: "access-limit",
      time: "time-limit",
      core: "quota",
      graphql: "quota",
      slot: "slot-limit",
      guest: "guest-pace",
    };
    const inCode = [...asked.matchAll(/\w+(?=[,(]|$)/g)].map(([name]) => fields[name] ?? name.toLowerCase());

    expect(named).toEqual([...new Set(inCode)]);
  });
});
