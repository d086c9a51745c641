// The oracle has to object: an oracle that is content with everything proves nothing.
import { describe, expect, test } from "vitest";
import type { Snapshot } from "./snapshot.ts";
import { lostEntries, unfinishedIn, worseThan } from "./worse.ts";

const state = (entries: Readonly<Record<string, string>>): Snapshot => new Map(Object.entries(entries));
const [WIKI, OPEN, LINK, URL] = [
  "api/settings/has_wiki",
  "api/settings/archived",
  "api/autolinks/a-",
  "api/autolinks/a-/url_template",
];
const link = (url: string) => ({ [LINK]: "there", [URL]: url });

describe("__tests__/faults/invariants/worse.ts", () => {
  test.each([
    ["as it was", "true"],
    ["as it is desired", "false"],
  ])("a setting %s is not worse", (_, after) => {
    expect(worseThan(state({ [WIKI]: "true" }), state({ [WIKI]: after }), state({ [WIKI]: "false" }))).toEqual([]);
  });

  test.each([
    [
      "neither as it was nor as it is desired",
      { [WIKI]: "1" },
      { [WIKI]: "3" },
      { [WIKI]: "2" },
      "was 1, should be 2, is 3",
    ],
    ["gone, though nobody wants that", { [WIKI]: "1" }, {}, { [WIKI]: "1" }, "was 1, should be 1, is nothing"],
    ["there, though nobody wants it", {}, { [WIKI]: "1" }, {}, "was nothing, should be nothing, is 1"],
  ])("a setting that is %s is worse", (_, before, after, desired, complaint) => {
    expect(worseThan(state(before), state(after), state(desired))).toEqual([`${WIKI} ${complaint}`]);
  });

  test("an unarchived repository and an entry being replaced are intermediate states; none remains at the end", () => {
    const opened = [state({ [OPEN]: "true" }), state({ [OPEN]: "false" }), state({ [OPEN]: "true" })] as const;
    const replaced = [state(link("old")), state({}), state(link("new"))] as const;

    for (const moments of [opened, replaced]) {
      expect(worseThan(...moments)).toEqual([]);
      expect(unfinishedIn(...moments).length).toBeGreaterThan(0);
    }
  });

  test("an unchanged entry may not be gone, and half an entry is never an intermediate state", () => {
    expect(worseThan(state(link("same")), state({}), state(link("same")))).toHaveLength(2);
    expect(worseThan(state(link("old")), state({ [LINK]: "there" }), state(link("new")))).toHaveLength(1);
  });

  test.each([
    ["still the old one", { [URL]: "old" }, { [URL]: "new" }, []],
    ["the new one", { [URL]: "new" }, { [URL]: "new" }, []],
    ["wanted by nobody", {}, {}, []],
    ["gone and wanted", {}, { [URL]: "new" }, [LINK]],
  ])("an entry that is %s", (_, after, desired, expected) => {
    const moments = { before: state({ [URL]: "old" }), after: state(after), desired: state(desired) };

    expect(lostEntries(moments)).toEqual(expected);
  });
});
