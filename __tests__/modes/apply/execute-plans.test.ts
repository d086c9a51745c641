// Plans are carried out repository by repository, each after its second look; one never stops another.
import { describe, expect, test } from "vitest";
import type { Answer, GitHub, LogData } from "../../../src/deps.ts";
import { FAMILIES } from "../../../src/families/index.ts";
import type { ApiRequest, FamilyRequest, RepoPlan } from "../../../src/model.ts";
import { executePlans, unapplied } from "../../../src/modes/apply/execute-plans.ts";
import type { PlannedRepository } from "../../../src/modes/apply/plan-slice.ts";
import { foldRequests } from "../../../src/plan/fold.ts";
import { answer, desiredState, patch, repository, SOURCE, STATE, scriptedGitHub } from "../../support/fixtures.ts";
import { applyRun } from "../../support/run.ts";

const itself = {
  repository: undefined,
  viewer: "robot",
  action: undefined,
  viewerAccess: { kind: "independent" } as const,
};
const apply = (planned: readonly PlannedRepository[], github: GitHub) =>
  executePlans(
    { planned, planning: { families: FAMILIES, directory: STATE.directory, itself } },
    STATE,
    applyRun({ github, families: FAMILIES }),
  );

/** To a query, every repository as it was planned; to a write, a success. */
function identities(request: ApiRequest): Answer {
  if (request.kind === "rest") return answer({});
  const nodes = (request.variables["ids"] as readonly string[]).map((id) => ({
    ...{ __typename: "Repository", id, nameWithOwner: `acme/${id.replace("R_", "")}`, isArchived: false },
    ...{ visibility: "PRIVATE", defaultBranchRef: { name: "main" } },
  }));
  return answer({ nodes });
}

function planned(name: string, request: FamilyRequest, rest: Partial<RepoPlan> = {}): PlannedRepository {
  const repo = repository(name);
  const requests = foldRequests([{ ...request, family: "labels" }]);
  const changes = [{ action: "delete", family: "labels", target: "old", before: {}, source: SOURCE }] as const;
  const plan = {
    repo,
    changes,
    findings: [],
    failures: [],
    notes: [],
    requests,
    entries: { labels: { read: 2, deleted: 1 } },
    ...rest,
  };
  const desired = desiredState({ labels: [{ name: "keep" }] }, { prune: { labels: SOURCE } });
  return { plan, read: { repo, desired, families: new Map() } };
}

/** With a request that is sent for several repositories at once before its own. */
function withShared(name: string, effect: "update" | "delete"): PlannedRepository {
  const own: FamilyRequest = { ...patch(name, {}, ["old"]), effect, phase: "entries" };
  const parameters = { org: "acme", repository_names: [name], properties: [] };
  const shared: FamilyRequest = {
    request: { kind: "rest", route: "PATCH /orgs/{org}/properties/values", parameters },
    phase: "details",
    effect: "update",
    targets: ["tier"],
    join: { list: "repository_names", max: 30 },
  };
  const change = {
    action: "update",
    family: "custom_properties",
    target: "tier",
    before: "a",
    after: "b",
    source: SOURCE,
  } as const;
  const requests = foldRequests([
    { ...shared, family: "custom_properties" },
    { ...own, family: "labels" },
  ]);
  const { plan, read } = planned(name, own);
  return { read, plan: { ...plan, changes: [...plan.changes, change], requests } };
}

describe("src/modes/apply/execute-plans.ts", () => {
  test("a repository in which nothing was changed is not called changed, and each one is counted when it is done", async () => {
    const lines: string[] = [];
    const info = (message: string, data: LogData = {}) => void lines.push(`${message} ${JSON.stringify(data)}`);
    const counted: number[] = [];
    const write: FamilyRequest = { ...patch("shop", {}, ["old"]), effect: "update" };
    const github = scriptedGitHub((request) =>
      request.kind === "rest" && request.parameters["repo"] === "full"
        ? { kind: "deferred", reason: "the reserve is reached" }
        : identities(request),
    );
    const run = applyRun({ github, families: FAMILIES, log: { debug() {}, info, warning() {}, error() {} } });
    const progress = { begin: (_: string, of: number) => void counted.push(of), advance: () => void counted.push(-1) };
    const full: FamilyRequest = { ...patch("full", {}, ["old"]), effect: "update" };
    const idle = planned("idle", write, { changes: [], requests: [] });
    await executePlans(
      {
        planned: [planned("shop", write), planned("full", full), idle],
        planning: { families: FAMILIES, directory: STATE.directory, itself },
      },
      STATE,
      { ...run, github: { ...run.github, progress } },
    );

    expect(lines.filter((line) => line.startsWith("Repository"))).toEqual([
      'Repository changed. {"repository":"shop","outcome":"applied","changes":1}',
      'Repository not changed. {"repository":"full","outcome":"deferred","changes":0,"of":1}',
    ]);
    expect(counted).toEqual([2, -1, -1]);
  });

  test("nothing is deleted if the second look has to wait, and the repository is left for the next run", async () => {
    const github = scriptedGitHub((request, nth) => {
      if (nth === 1) return identities(request);
      return request.kind === "graphql" ? { kind: "deferred", reason: "the reserve is reached" } : answer({});
    });

    const [outcome] = await apply([planned("web", { ...patch("web", {}, ["old"]), effect: "delete" })], github);

    expect(github.sent.map(({ kind }) => kind)).toEqual(["graphql", "graphql"]);
    expect(outcome).toMatchObject({
      kind: "deferred",
      changes: [{ target: "old", state: "deferred" }],
      notes: ["the reserve is reached"],
    });
  });

  test("a mistake of ours in one repository is reported there, and stops no other", async () => {
    const github = scriptedGitHub((request) => {
      if (request.kind === "rest" && request.parameters["repo"] === "web") throw new TypeError("cannot read x of null");
      return identities(request);
    });

    const outcomes = await apply(
      ["web", "api"].map((name) => planned(name, patch(name, {}, ["old"]))),
      github,
    );

    expect(outcomes).toMatchObject([
      {
        repo: "web",
        kind: "failed",
        failures: [{ kind: "bug", message: expect.stringContaining("cannot read x of null") }],
      },
      { repo: "api", kind: "applied", failures: [] },
    ]);
  });

  test("a mistake of ours in what is sent for several repositories at once is told by each, and costs nothing else", async () => {
    const github = scriptedGitHub((request) => {
      if (request.kind === "rest" && request.route === "PATCH /orgs/{org}/properties/values")
        throw new TypeError("cannot read x of null");
      return identities(request);
    });

    const outcomes = await apply(
      ["web", "api"].map((name) => withShared(name, "update")),
      github,
    );

    for (const outcome of outcomes) {
      expect(outcome.failures).toMatchObject([{ kind: "bug", family: "custom_properties", targets: ["tier"] }]);
      expect(outcome.changes.map(({ target, state }) => [target, state])).toEqual([
        ["old", "applied"],
        ["tier", "failed"],
      ]);
    }
  });

  test("a bug in the second look does not undo what a joint request has done", async () => {
    const github = scriptedGitHub((request, nth) => {
      if (request.kind === "graphql" && nth > 1) throw new TypeError("cannot read x of null");
      return identities(request);
    });

    const outcomes = await apply(
      ["web", "api"].map((name) => withShared(name, "delete")),
      github,
    );

    expect(github.sent.map((request) => request.kind === "rest" && request.route)).toEqual([
      false,
      "PATCH /orgs/{org}/properties/values",
      false,
      false,
    ]);
    for (const outcome of outcomes) {
      expect(outcome.kind).toBe("failed");
      expect(outcome.failures).toMatchObject([
        { kind: "bug", message: expect.stringContaining("cannot read x of null") },
      ]);
      expect(outcome.changes.map(({ target, state }) => [target, state])).toEqual([
        ["old", "deferred"],
        ["tier", "applied"],
      ]);
    }
  });

  test("a plan that is not carried out keeps everything that is known", () => {
    const finding = { family: "labels", target: "x", message: "set by the organization" };
    const failure = { kind: "denied", family: "teams", message: "403" } as const;
    const one = planned("web", patch("web", {}, ["old"]), {
      findings: [finding],
      failures: [failure],
      notes: ["left out"],
    });

    const { plan, read } = one;
    const as = (rest: Partial<RepoPlan>, deferred?: string): PlannedRepository => ({
      plan: { ...plan, ...rest },
      read: { ...read, ...(deferred !== undefined && { deferred }) },
    });

    expect(unapplied(as({}, "and more"), "planned")).toEqual({
      repo: "web",
      kind: "failed",
      changes: plan.changes.map((change) => ({ ...change, state: "deferred" })),
      findings: [finding],
      failures: [failure],
      notes: ["left out", "and more"],
    });
    expect(unapplied(as({ failures: [] }), "planned")).toMatchObject({
      kind: "planned",
      changes: [{ state: "planned" }],
    });
    expect(unapplied(as({ failures: [], changes: [] }), "planned").kind).toBe("in-sync");
    expect(unapplied(as({ failures: [], changes: [] }), "deferred").kind).toBe("deferred");
  });
});
