// One query has the fields of all families in use, and partial answers are not trusted as a whole.
import { describe, expect, test } from "vitest";
import { familyUses, nodeAnswers, ownUse } from "../../src/read/repository-query.ts";
import { desiredState, flagFamily, repository, SOURCE } from "../support/fixtures.ts";

const labels = flagFamily({ key: "labels", config: { prunable: ["labels"] } });
const target = (name: string, prune: boolean) => ({
  repo: repository(name),
  desired: desiredState({ labels: [name] }, { prune: prune ? { labels: SOURCE } : {} }),
});

describe("src/read/repository-query.ts", () => {
  test("everything that exists is asked for as soon as one repository prunes, and only that one may use it", () => {
    const [pruning, other] = [target("a", true), target("b", false)];

    expect(familyUses([labels], [pruning, other])).toEqual([
      { family: labels, use: { desired: [["a"], ["b"]], prune: true } },
    ]);
    expect(familyUses([labels], [other])).toMatchObject([{ use: { prune: false } }]);
    expect([pruning, other].map((one) => ownUse(labels, one).prune)).toEqual([true, false]);
  });

  test("nothing for a repository, without a reason, is unknown: it is neither gone nor empty", () => {
    expect(nodeAnswers({ nodes: [null] }, [], 1)).toEqual([
      { kind: "unknown", message: "GitHub answered nothing for this repository" },
    ]);
  });

  test.each([
    ["fewer nodes than asked for", { nodes: [{ __typename: "Repository" }] }, []],
    ["a problem that does not say where it is", { nodes: [null, null] }, [{ message: "Something went wrong" }]],
    ["a problem elsewhere", { nodes: [null, null] }, [{ message: "Something went wrong", path: ["rateLimit"] }]],
    ["no data", null, []],
  ])("an answer with %s is not trusted as a whole", (_, data, problems) => {
    expect(nodeAnswers(data, problems, 2)).toBeUndefined();
  });
});
