// What counts as taken away, and as what.
import { describe, expect, test } from "vitest";
import type { Change, Json } from "../../src/model.ts";
import { collectionOf, countLosses, countLost, entryCounts } from "../../src/plan/losses.ts";
import { SOURCE } from "../support/fixtures.ts";

const update = (family: string, target: string, before: Json, after: Json): Change => ({
  ...{ action: "update", family, target, before, after, source: SOURCE },
});
const remove = (family: string, target: string): Change => ({
  ...{ action: "delete", family, target, before: {}, source: SOURCE },
});

describe("src/plan/losses.ts", () => {
  test.each<[string, Change, number, string]>([
    ["a deleted label", remove("labels", "bug"), 1, "labels"],
    ["a protection that is removed", remove("branches", "main"), 1, "branches"],
    ["a property that is set to null", update("custom_properties", "tier", "gold", null), 1, "custom_properties"],
    [
      "a property that gets another value",
      update("custom_properties", "tier", "gold", "silver"),
      0,
      "custom_properties",
    ],
    ["a setting that is set to null", update("repository", "homepage", "https://x", null), 1, "settings"],
    ["a repository that is archived", update("repository", "archived", false, true), 1, "archived"],
    ["a repository that is opened", update("repository", "archived", true, false), 0, "settings"],
    ["topics", update("repository", "topics", ["a", "b", "c"], ["c", "d"]), 2, "topics"],
    ["an entry of a family to come", remove("webhooks", "x"), 1, "webhooks"],
  ])("%s", (_, change, lost, collection) => {
    expect(countLost(change)).toBe(lost);
    expect(collectionOf(change)).toBe(collection);
  });

  test("is summed up by collection, beside what was read", () => {
    const changes = [remove("labels", "a"), remove("labels", "b"), update("repository", "archived", false, true)];

    expect([...countLosses(changes)]).toEqual([
      ["labels", 2],
      ["archived", 1],
    ]);
    expect(entryCounts({ labels: 9, topics: 3 }, changes)).toEqual({
      labels: { read: 9, deleted: 2 },
      topics: { read: 3, deleted: 0 },
      // Nobody counted these: as many as go.
      archived: { read: 1, deleted: 1 },
    });
  });
});
