// A file for one repository is read like any other layer, and empties nothing by accident.
import { describe, expect, test } from "vitest";
import { problemsOf } from "../support.ts";

describe("src/config/layers/read-layers.ts", () => {
  test("nothing is emptied by accident in the file of one repository either", () => {
    expect(problemsOf({ "repositories/web.yml": "repository:\n  has_wiki:\nteams:\n  -\n" })).toEqual([
      "repositories/web.yml:2:3: `has_wiki:` has no value; remove the line to leave `has_wiki` alone.",
      "repositories/web.yml:4:4: this `-` has no value; write an entry, or remove the line.",
    ]);
  });

  test("a file that is named after no repository is refused", () => {
    expect(problemsOf({ "repositories/we b.yml": "repository: { has_wiki: true }\n" })).toEqual([
      expect.stringMatching(/the file is named after no repository: `we b` is not the name of a repository/),
    ]);
  });
});
