// Drift becomes changes with sources, requests, and counts that limits are checked by.
import { describe, expect, test } from "vitest";
import type { AnyFamily } from "../../src/families/family.ts";
import type { Json, ReadResult, RepositoryRead } from "../../src/model.ts";
import { planRepository } from "../../src/plan/plan.ts";
import { desiredState, flagFamily, patch, repository, SOURCE, STATE } from "../support/fixtures.ts";

const itself = {
  repository: "acme/cop",
  viewer: "robot",
  action: undefined,
  viewerAccess: { kind: "independent" } as const,
};
const context = (families: readonly AnyFamily[]) => ({ families, directory: STATE.directory, itself });
function read(
  families: Record<string, ReadResult<unknown>>,
  wanted: Record<string, Json>,
  overrides: Partial<RepositoryRead> = {},
): RepositoryRead {
  return {
    repo: repository("a"),
    desired: desiredState(wanted),
    families: new Map(Object.entries(families)),
    ...overrides,
  };
}
const known = (value: Json): ReadResult<unknown> => ({ kind: "known", value });

describe("src/plan/plan.ts", () => {
  test("drift becomes a change with its source, and one request", () => {
    const plan = planRepository(read({ flag: known(false) }, { flag: true }), context([flagFamily()]));

    expect(plan.changes).toEqual([
      { action: "update", target: "flag", before: false, after: true, family: "flag", source: SOURCE },
    ]);
    expect(plan.requests.map(({ request }) => request)).toEqual([patch("a", { flag: true }, []).request]);
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });

  test("settings that are in sync or not in the config need nothing", () => {
    const plan = planRepository(
      read({ flag: known(true), other: known(1) }, { flag: true }),
      context([flagFamily(), flagFamily({ key: "other" })]),
    );

    expect(plan).toMatchObject({ changes: [], requests: [], failures: [] });
  });

  test("entries are counted under the name that `prune` has for them", () => {
    const topical = flagFamily({
      config: { prunable: ["topics"] },
      plan: { diff: () => ({ changes: [], findings: [], entries: { read: 3, deleted: 0 } }) },
    });

    expect(planRepository(read({ flag: known(1) }, { flag: 1 }), context([topical])).entries).toEqual({
      topics: { read: 3, deleted: 0 },
    });
  });

  test("deletions that max-deletes does not allow are held back: no request sends them, and the rest is done", () => {
    const changes = [
      { action: "delete", target: "old", before: 1 },
      { action: "update", target: "flag", before: 1, after: 2 },
    ] as const;
    const family = flagFamily({ plan: { diff: () => ({ changes, findings: [], entries: { read: 9, deleted: 1 } }) } });
    const failure = { kind: "guarded", family: "flag", message: "too many" } as const;
    const about = read({ flag: known(1) }, { flag: 2 });
    const heldDeletes = new Map([[about.repo.id, new Map([["flag", failure]])]]);
    const plan = planRepository(about, { ...context([family]), heldDeletes });

    expect(plan.changes.map(({ target }) => target)).toEqual(["flag"]);
    expect(plan.heldBack?.map(({ target }) => target)).toEqual(["old"]);
    expect(plan.failures).toEqual([failure]);
    expect(plan.requests).toHaveLength(1);
    expect(plan.entries).toEqual({ flag: { read: 9, deleted: 0 } });
  });

  test("an unknown family is a failure and stops no sibling", () => {
    const failure = { kind: "denied", family: "flag", message: "403" } as const;
    const plan = planRepository(
      read({ flag: { kind: "unknown", failure }, other: known(1) }, { flag: true, other: 2 }),
      context([flagFamily(), flagFamily({ key: "other" })]),
    );

    expect(plan.failures).toEqual([failure]);
    expect(plan.changes.map(({ family }) => family)).toEqual(["other"]);
  });

  test("a mistake of ours in one family is reported as one and stops no sibling", () => {
    const broken = flagFamily({
      write: () => {
        throw new TypeError("cannot read x of null");
      },
    });
    const plan = planRepository(
      read({ flag: known(1), other: known(1) }, { flag: 2, other: 2 }),
      context([broken, flagFamily({ key: "other" })]),
    );

    expect(plan.failures).toMatchObject([
      { kind: "bug", family: "flag", message: expect.stringContaining("cannot read x of null") },
    ]);
    expect(plan.changes.map(({ family }) => family)).toEqual(["other"]);
  });

  test("two families' updates of the same route become one request with both parts", () => {
    const plan = planRepository(
      read({ flag: known(1), other: known(1) }, { flag: 2, other: 3 }),
      context([flagFamily(), flagFamily({ key: "other" })]),
    );

    expect(plan.requests).toHaveLength(1);
    expect(plan.requests[0]?.request).toEqual(patch("a", { flag: 2, other: 3 }, []).request);
    expect(plan.requests[0]?.parts.map(({ family, targets }) => [family, targets])).toEqual([
      ["flag", ["flag"]],
      ["other", ["other"]],
    ]);
  });

  test("a repository that could not be read has one failure and no change", () => {
    const failure = { kind: "missing", message: "gone" } as const;

    expect(planRepository(read({}, { flag: true }, { failure }), context([flagFamily()]))).toMatchObject({
      failures: [failure],
      changes: [],
      requests: [],
    });
  });

  test("one that was archived since it was listed is left alone, with a note", () => {
    const plan = planRepository(
      read({ flag: known(false) }, { flag: true }, { repo: repository("a", { archived: true }) }),
      context([flagFamily()]),
    );

    expect(plan).toMatchObject({
      changes: [],
      requests: [],
      notes: ["archived since it was listed, so it was left alone"],
    });
  });

  test("one that shall stay archived is opened for a change and archived again", () => {
    const wanted = { flag: true, repository: { archived: true } };
    const plan = planRepository(
      read({ flag: known(false) }, wanted, { repo: repository("a", { archived: true }) }),
      context([flagFamily()]),
    );

    expect(plan.requests.map(({ phase }) => phase)).toEqual(["unarchive", "settings", "archive"]);
    expect(
      planRepository(
        read({ flag: known(true) }, wanted, { repo: repository("a", { archived: true }) }),
        context([flagFamily()]),
      ).requests,
    ).toEqual([]);
  });

  test("a change that would lock us out is a failure and not among the requests; the rest of the family is written", () => {
    const collaborators = flagFamily({
      key: "collaborators",
      plan: {
        diff: () => ({
          changes: ["robot", "ada"].map((target) => ({ action: "delete", target, before: { permission: "admin" } })),
          findings: [],
        }),
        write: (changes, { repo }) => changes.map(({ target }) => patch(repo.name, { [target]: null }, [target])),
      },
    });
    const plan = planRepository(read({ collaborators: known([]) }, { collaborators: [] }), context([collaborators]));

    expect(plan.failures).toMatchObject([{ kind: "guarded", family: "collaborators", targets: ["robot"] }]);
    expect(plan.changes.map(({ target }) => target)).toEqual(["ada"]);
    expect(plan.requests.map(({ request }) => request)).toEqual([patch("a", { ada: null }, []).request]);
  });

  test("findings and the notes on the desired state are kept", () => {
    const finding = { family: "flag", target: "flag", message: "set by the organization" };
    const bound = flagFamily({ plan: { diff: () => ({ changes: [], findings: [finding] }) } });
    const desired = desiredState({ flag: 1 }, { notes: ["something is left out here"] });
    const plan = planRepository(read({ flag: known(1) }, {}, { desired }), context([bound]));

    expect(plan).toMatchObject({ findings: [finding], notes: ["something is left out here"] });
  });

  test("deletions held back because of another name in the config do not count as deleted", () => {
    const labels = flagFamily({
      key: "labels",
      plan: {
        diff: () => ({
          changes: [{ action: "delete", target: "old", before: {} }],
          findings: [],
          entries: { read: 3, deleted: 1 },
        }),
      },
    });
    const desired = desiredState({ repository: { name: "b" }, labels: [] }, { prune: { labels: SOURCE } });
    const plan = planRepository(read({ labels: known([]) }, {}, { desired }), context([labels]));

    expect(plan).toMatchObject({ changes: [], requests: [], entries: { labels: { read: 3, deleted: 0 } } });
    expect(plan.failures).toMatchObject([{ kind: "guarded", family: "labels", targets: ["old"] }]);
  });

  test("an undecided setting is a failure of the repository, and the rest is planned all the same", () => {
    const undecided = [{ kind: "unknown", message: "a policy is left out here" }] as const;
    const desired = desiredState({ flag: true }, { undecided });
    const failure = { kind: "unavailable", message: "no answer" } as const;

    expect(planRepository(read({ flag: known(false) }, {}, { desired }), context([flagFamily()]))).toMatchObject({
      failures: undecided,
      changes: [{ target: "flag" }],
    });
    expect(planRepository(read({}, {}, { desired, failure }), context([flagFamily()])).failures).toEqual([
      failure,
      ...undecided,
    ]);
  });

  test("only what the desired state prunes may be deleted, and the delete names who asked to prune", () => {
    const asked: (readonly string[])[] = [];
    const collection = (key: string) =>
      flagFamily({
        key,
        config: { prunable: [key] },
        plan: {
          diff: (_desired, _actual, { prune }) => {
            asked.push([...prune]);
            return { changes: prune.has(key) ? [{ action: "delete", target: "old", before: {} }] : [], findings: [] };
          },
        },
      });
    const pruning = { layer: "policy", file: "prune.yml", line: 7 };
    const desired = desiredState({ labels: [], teams: [] }, { prune: { labels: pruning } });
    const plan = planRepository(
      read({ labels: known([]), teams: known([]) }, {}, { desired }),
      context([collection("labels"), collection("teams")]),
    );

    expect(asked).toEqual([["labels"], ["labels"]]);
    expect(plan.changes).toMatchObject([{ action: "delete", family: "labels", target: "old", source: pruning }]);
  });
});
