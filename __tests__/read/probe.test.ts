// A first query says which repositories need a second one.
import { describe, expect, test } from "vitest";
import type { GraphqlProblem } from "../../src/deps.ts";
import type { AnyFamily } from "../../src/families/family.ts";
import type { Probe } from "../../src/families/read-contract.ts";
import { countsNothing } from "../../src/families/shared/connection.ts";
import type { ApiRequest, Json, JsonObject, Target } from "../../src/model.ts";
import { readRepositories } from "../../src/read/repositories.ts";
import { answer, desiredState, flagFamily, repository, STATE, scriptedGitHub, silentLog } from "../support/fixtures.ts";

const probed = (key: string, probe: Partial<Probe<unknown, unknown>> = {}): AnyFamily =>
  flagFamily({
    key,
    read: {
      kind: "repository-query",
      size: "nested",
      selection: () => `${key}_all { nodes { id } }`,
      decode: (node) => ({ kind: "known", value: node[`${key}_all`] }),
      probe: {
        selection: () => `${key}_total { totalCount }`,
        decode: (node) => (countsNothing({ name: key }, node) ? { kind: "known", value: "nothing" } : undefined),
        ...probe,
      },
    },
  });
const rules = probed("rules");

const target = (name: string, families: Record<string, Json> = { rules: true }): Target => ({
  repo: repository(name),
  desired: desiredState(families),
});
const idsOf = (request: ApiRequest) => (request as unknown as { variables: { ids: string[] } }).variables.ids;
const queryOf = (request: ApiRequest) => (request as { query: string }).query;
const isDetailed = (request: ApiRequest) => queryOf(request).includes("_all");

/** Answers both passes: by id, how many entries there are. */
function answering(totals: Readonly<Record<string, JsonObject>>, problems: readonly GraphqlProblem[] = []) {
  return scriptedGitHub((request) => {
    const nodes = idsOf(request).map((id) => ({
      __typename: "Repository",
      id,
      nameWithOwner: `acme/${id.slice(2)}`,
      isArchived: false,
      rules_total: { totalCount: 0 },
      labels_total: { totalCount: 0 },
      ...totals[id],
      ...(isDetailed(request) && { rules_all: "the rules", labels_all: "the labels" }),
    }));
    return answer({ nodes }, { problems: isDetailed(request) ? [] : problems });
  });
}

const read = (
  targets: readonly Target[],
  github: ReturnType<typeof scriptedGitHub>,
  given: { families?: AnyFamily[]; confirming?: boolean },
) => readRepositories(targets, { github, log: silentLog, families: [rules], state: STATE, ...given });
const known = (value: Json) => ({ kind: "known", value });

describe("src/read/repositories.ts with probes", () => {
  test("asks details of those alone that have something", async () => {
    const names = Array.from({ length: 120 }, (_, index) => `r${index}`);
    const github = answering({ R_r7: { rules_total: { totalCount: 1 } }, R_r99: { rules_total: { totalCount: 2 } } });

    const reads = await read(
      names.map((name) => target(name)),
      github,
      {},
    );

    expect(github.sent.map((request) => [isDetailed(request), idsOf(request).length])).toEqual([
      [false, 50],
      [false, 50],
      [false, 20],
      [true, 2],
    ]);
    expect(reads.map(({ families }) => families.get("rules"))).toEqual(
      names.map((name) => known(["r7", "r99"].includes(name) ? "the rules" : "nothing")),
    );
  });

  test("asks each family's details only if one of the repositories needs them", async () => {
    const github = answering({ R_a: { rules_total: { totalCount: 1 } } });
    const both = { rules: true, labels: true };

    const [a, b] = await read([target("a", both), target("b", both)], github, { families: [rules, probed("labels")] });

    expect(github.sent).toHaveLength(2);
    expect(
      github.sent.filter(isDetailed).map((request) => [idsOf(request), queryOf(request).includes("labels_all")]),
    ).toEqual([[["R_a"], false]]);
    expect([a, b].map((one) => Object.fromEntries(one?.families ?? []))).toEqual([
      { rules: known("the rules"), labels: known("nothing") },
      { rules: known("nothing"), labels: known("nothing") },
    ]);
  });

  test.each([
    ["a total that is null", { rules_total: null }],
    ["a total that is missing", { rules_total: {} }],
  ])("%s is in doubt: the details decide", async (_, fields) => {
    const github = answering({ R_a: fields });

    const [a] = await read([target("a")], github, {});

    expect(a?.families.get("rules")).toEqual(known("the rules"));
  });

  test("a problem with a probe's field makes the family unknown there, and asks nothing more", async () => {
    const problem = {
      type: "FORBIDDEN",
      message: "Resource not accessible by integration",
      path: ["nodes", 0, "rules_total"],
    };
    const github = answering({ R_a: { rules_total: null } }, [problem]);

    const [a, b] = await read([target("a"), target("b")], github, {});

    expect(a?.families.get("rules")).toMatchObject({
      kind: "unknown",
      failure: { kind: "denied", family: "rules", message: problem.message },
    });
    expect(JSON.stringify(a?.families.get("rules"))).toContain(
      'permission \\"Administration\\" (write), or (read) for a dry run',
    );
    expect(b?.families.get("rules")).toEqual(known("nothing"));
    expect(github.sent).toHaveLength(1);
  });

  test("a problem with another family's field changes nothing", async () => {
    const github = answering({}, [{ type: "FORBIDDEN", message: "no", path: ["nodes", 0, "labels_total"] }]);

    const [a] = await read([target("a", { rules: true, labels: true })], github, {
      families: [rules, probed("labels")],
    });

    expect(a?.families.get("rules")).toEqual(known("nothing"));
    expect(a?.families.get("labels")).toMatchObject({ kind: "unknown" });
  });

  test.each([
    ["archived since the listing", { isArchived: true }],
    ["transferred since the listing", { nameWithOwner: "other/a" }],
    ["deleted since the listing", { __typename: "Issue" }],
  ])("a repository that was %s is asked no details", async (_, fields) => {
    const github = answering({ R_a: { rules_total: { totalCount: 1 }, ...fields } });

    const [a] = await read([target("a")], github, {});

    expect(github.sent).toHaveLength(1);
    expect(a?.families.size).toBe(0);
  });

  test("the second look before a delete trusts no total and reads the details at once", async () => {
    const github = answering({});

    const [a] = await read([target("a")], github, { confirming: true });

    expect(github.sent.map(isDetailed)).toEqual([true]);
    expect(a?.families.get("rules")).toEqual(known("the rules"));
  });

  test("a mistake of ours in a probe is reported as one and stops nothing else", async () => {
    const broken = probed("labels", {
      decode: () => {
        throw new TypeError("cannot read y of null");
      },
    });
    const github = answering({});

    const [a] = await read([target("a", { rules: true, labels: true })], github, { families: [broken, rules] });

    expect(a?.families.get("labels")).toMatchObject({ kind: "unknown", failure: { kind: "bug", family: "labels" } });
    expect(a?.families.get("rules")).toEqual(known("nothing"));
  });

  test("a family that is unknown everywhere is asked no details", async () => {
    const github = answering({ R_a: { rules_total: { totalCount: 1 } } });
    const state = { ...STATE, unknown: { rules: "403" } };

    const [a] = await readRepositories([target("a")], { github, log: silentLog, families: [rules], state });

    expect(a?.families.get("rules")).toMatchObject({ kind: "unknown", failure: { message: "403" } });
    expect(github.sent.filter(isDetailed)).toEqual([]);
  });
});
