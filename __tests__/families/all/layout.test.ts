// Shows that every folder of a family has the same files, so that a reader of one knows where to look in another.
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";

const ROOT = "src/families";
const folders = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "shared")
  .map(({ name }) => name);

describe("src/families", () => {
  test.each(folders)("%s has what it accepts, reads, compares and writes where every folder has it", (folder) => {
    expect(readdirSync(`${ROOT}/${folder}`)).toEqual(
      expect.arrayContaining(["diff.ts", "read.ts", "schema.ts", "write.ts", `${folder}.ts`]),
    );
  });
});
