// One repository's plan is sent in order, and each change is told apart as applied, failed or left for later.
import { describe, expect, test } from "vitest";
import { applyPlan } from "../../src/apply/apply.ts";
import { KnownRefusals } from "../../src/apply/known-refusals.ts";
import { requestKey } from "../../src/apply/write-sender.ts";
import type { Reply, SendOptions } from "../../src/deps.ts";
import type { ApiError } from "../../src/errors.ts";
import type { WriteAnswer } from "../../src/families/family.ts";
import type { ApiRequest, Change, FamilyRequest, RepoPlan } from "../../src/model.ts";
import { foldRequests, wrapArchived } from "../../src/plan/fold.ts";
import {
  answer,
  apiError,
  flagFamily,
  patch,
  repository,
  type ScriptedGitHub,
  SOURCE,
  scriptedGitHub,
} from "../support/fixtures.ts";

const FAMILIES = [flagFamily(), flagFamily({ key: "other" })];
const change = (family: string, target = family): Change => ({
  action: "update",
  family,
  target,
  before: 1,
  after: 2,
  source: SOURCE,
});
const link = (action: "delete" | "create"): FamilyRequest => ({
  request:
    action === "delete"
      ? {
          kind: "rest",
          route: "DELETE /repos/{owner}/{repo}/autolinks/{autolink_id}",
          parameters: { owner: "acme", repo: "a", autolink_id: 1 },
        }
      : {
          kind: "rest",
          route: "POST /repos/{owner}/{repo}/autolinks",
          parameters: { owner: "acme", repo: "a", key_prefix: "X-" },
        },
  phase: "entries",
  effect: action,
  targets: ["flag"],
});
function planOf(
  requests: readonly (FamilyRequest & { family: string })[],
  overrides: Partial<RepoPlan> = {},
): RepoPlan {
  const changes = [...new Set(requests.map(({ family }) => family))].map((family) => change(family));
  return {
    repo: repository("a"),
    changes,
    findings: [],
    failures: [],
    notes: [],
    requests: foldRequests(requests),
    entries: {},
    ...overrides,
  };
}
const two = [
  { ...patch("a", { flag: 2 }, ["flag"]), family: "flag" },
  { ...patch("a", { other: 2 }, ["other"]), family: "other" },
];
const states = (outcome: { changes: readonly { family: string; state: string }[] }) =>
  outcome.changes.map(({ family, state }) => [family, state]);

describe("src/apply/apply.ts", () => {
  test("sends a folded request once and reports every change as applied", async () => {
    const github = scriptedGitHub(() => answer({}));

    const outcome = await applyPlan(planOf(two), { github, families: FAMILIES });

    expect(github.sent).toHaveLength(1);
    expect(outcome.kind).toBe("applied");
    expect(states(outcome)).toEqual([
      ["flag", "applied"],
      ["other", "applied"],
    ]);
  });

  test("a folded request that is rejected is taken apart once, and only the guilty family fails", async () => {
    const github = scriptedGitHub((request) =>
      request.kind === "rest" && "other" in request.parameters
        ? apiError("rejected", 422, "other is not allowed")
        : answer({}),
    );

    const outcome = await applyPlan(planOf(two), { github, families: FAMILIES });

    expect(github.sent).toHaveLength(3);
    expect(outcome.kind).toBe("failed");
    expect(states(outcome)).toEqual([
      ["flag", "applied"],
      ["other", "failed"],
    ]);
    const advice = expect.stringContaining("correct the value in the config");
    expect(outcome.failures).toEqual([
      { kind: "rejected", family: "other", targets: ["other"], message: "other is not allowed", advice },
    ]);
  });

  test("a joined request is sent without the parts that depend on a failed one", async () => {
    const github = scriptedGitHub((_, nth) => (nth === 1 ? apiError("denied", 403) : answer({})));
    const plan = planOf([
      { ...patch("a", { archived: false }, ["flag"]), phase: "visibility", family: "flag" },
      ...two,
    ]);

    const outcome = await applyPlan(plan, { github, families: FAMILIES });

    expect(github.sent.map((request) => request.kind === "rest" && request.parameters)).toEqual([
      { owner: "acme", repo: "a", archived: false },
      { owner: "acme", repo: "a", other: 2 },
    ]);
    expect(states(outcome)).toEqual([
      ["flag", "failed"],
      ["other", "applied"],
    ]);
  });

  test("a target of the same name in another family does not depend on it", async () => {
    const github = scriptedGitHub((_, nth) => (nth === 1 ? apiError("denied", 403) : answer({})));
    const plan = planOf([
      { ...patch("a", { flag: 2 }, ["main"]), family: "flag" },
      { ...link("create"), targets: ["main"], family: "other" },
    ]);

    const outcome = await applyPlan(
      { ...plan, changes: [change("flag", "main"), change("other", "main")] },
      { github, families: FAMILIES },
    );

    expect(states(outcome)).toEqual([
      ["flag", "failed"],
      ["other", "applied"],
    ]);
  });

  test("a server error is not taken apart", async () => {
    const github = scriptedGitHub(() => apiError("unavailable", 502));

    const outcome = await applyPlan(planOf(two), { github, families: FAMILIES });

    expect(github.sent).toHaveLength(1);
    expect(states(outcome)).toEqual([
      ["flag", "failed"],
      ["other", "failed"],
    ]);
  });

  test("a mistake of ours costs its own request, and what was sent before and after stays as it is", async () => {
    const github = scriptedGitHub((_, nth) => (nth === 2 ? new TypeError("cannot read x of null") : answer({})));
    const plan = planOf(
      ["one", "two", "three"].map((name) => ({
        ...patch("a", { name }, [name]),
        family: name,
        phase: "entries" as const,
      })),
    );

    const outcome = await applyPlan(plan, { github, families: [...FAMILIES, flagFamily({ key: "two" })] });

    expect(github.sent).toHaveLength(3);
    expect(outcome.kind).toBe("failed");
    expect(states(outcome)).toEqual([
      ["one", "applied"],
      ["two", "failed"],
      ["three", "applied"],
    ]);
    expect(outcome.failures).toMatchObject([
      { kind: "bug", family: "two", targets: ["two"], message: expect.stringContaining("cannot read x of null") },
    ]);
  });

  test("an entry is not created again where deleting the old one failed", async () => {
    const github = scriptedGitHub(() => apiError("denied", 403));

    const outcome = await applyPlan(
      planOf([
        { ...link("delete"), family: "flag" },
        { ...link("create"), family: "flag" },
      ]),
      { github, families: FAMILIES },
    );

    expect(github.sent).toHaveLength(1);
    expect(states(outcome)).toEqual([["flag", "failed"]]);
    expect(outcome.failures[0]?.advice).toContain('"Administration" (write)');
  });

  test("requests that exceed the limits are deferred, and those already sent stay applied", async () => {
    const github = scriptedGitHub((_, nth) =>
      nth === 1 ? answer({}) : { kind: "deferred", reason: "the reserve is reached" },
    );
    const plan = planOf([
      { ...patch("a", { flag: 2 }, ["flag"]), family: "flag" },
      { ...link("create"), targets: ["other"], family: "other" },
    ]);

    const outcome = await applyPlan(plan, { github, families: FAMILIES });

    expect(outcome.kind).toBe("deferred");
    expect(states(outcome)).toEqual([
      ["flag", "applied"],
      ["other", "deferred"],
    ]);
    expect(outcome.notes).toEqual(["the reserve is reached"]);
  });

  test("only what finishes a repository that was begun may use the reserve", async () => {
    const begun: (boolean | undefined)[] = [];
    const github = scriptedGitHub(() => answer({}));
    const watched = {
      ...github,
      send: (request: ApiRequest, options?: SendOptions) => {
        begun.push(options?.isContinuation);
        return github.send(request);
      },
    };
    const requests = [
      { ...patch("a", { flag: 2 }, ["flag"]), family: "flag" },
      { ...link("create"), targets: ["other"], family: "other" },
    ];

    await applyPlan(planOf(requests), { github: watched, families: FAMILIES });

    expect(begun).toEqual([false, true]);
  });

  test("stopped in the middle, it still sends what without it would be worse than before, and nothing else", async () => {
    const sent: string[] = [];
    const send = async (request: ApiRequest, options?: SendOptions): Promise<Reply> => {
      const body = request.kind === "rest" ? request.parameters : {};
      const isLate = sent.length >= 2;
      if (isLate && !options?.isCompensation) return { kind: "deferred", reason: "the run was stopped" };
      sent.push(`${request.kind === "rest" ? request.route.split(" ")[0] : ""} ${JSON.stringify(body["archived"])}`);
      return answer({});
    };
    const plan = planOf([
      { ...link("delete"), family: "flag" },
      { ...link("create"), family: "flag" },
      { ...link("create"), targets: ["other"], family: "other" },
    ]);

    const outcome = await applyPlan(
      { ...plan, repo: repository("a", { archived: true }), requests: wrapArchived(plan.requests, plan.repo) },
      { github: { send }, families: FAMILIES },
    );

    expect(sent).toEqual(["PATCH false", "DELETE undefined", "POST undefined", "PATCH true"]);
    expect(outcome.kind).toBe("deferred");
    expect(states(outcome)).toEqual([
      ["flag", "applied"],
      ["other", "deferred"],
    ]);
  });

  test("an entry that was not deleted is not created again", async () => {
    const github = scriptedGitHub(() => ({ kind: "deferred", reason: "the run was stopped" }));
    const requests = [
      { ...link("delete"), family: "flag" },
      { ...link("create"), family: "flag" },
    ];

    await applyPlan(planOf(requests), { github, families: FAMILIES });

    expect(github.sent).toHaveLength(1);
  });

  test("nothing else is sent if a repository cannot be unarchived", async () => {
    const github = scriptedGitHub(() => apiError("denied", 403));
    const plan = planOf(two);
    const archived = {
      ...plan,
      repo: repository("a", { archived: true }),
      requests: wrapArchived(plan.requests, plan.repo),
    };

    const outcome = await applyPlan(archived, { github, families: FAMILIES });

    expect(github.sent).toHaveLength(1);
    expect(states(outcome)).toEqual([
      ["flag", "deferred"],
      ["other", "deferred"],
    ]);
    expect(outcome.kind).toBe("failed");
  });

  test("an opened repository is archived again even after a failure", async () => {
    const github = scriptedGitHub((_, nth) => (nth === 2 ? apiError("unavailable", 502) : answer({})));
    const plan = planOf(two.slice(0, 1));

    await applyPlan(
      { ...plan, repo: repository("a", { archived: true }), requests: wrapArchived(plan.requests, plan.repo) },
      { github, families: FAMILIES },
    );

    expect(github.sent.map((request) => request.kind === "rest" && request.parameters["archived"])).toEqual([
      false,
      undefined,
      true,
    ]);
  });

  test("a repository is not archived for the first time after a failure, since it could not be repaired then", async () => {
    const github = scriptedGitHub((_, nth) => (nth === 1 ? apiError("unavailable", 502) : answer({})));
    const archive = { ...patch("a", { archived: true }, ["archived"]), phase: "archive" as const, family: "other" };

    const outcome = await applyPlan(planOf([{ ...patch("a", { flag: 2 }, ["flag"]), family: "flag" }, archive]), {
      github,
      families: FAMILIES,
    });

    expect(github.sent).toHaveLength(1);
    expect(outcome.notes).toEqual([
      "not archived, since an earlier change failed and an archived repository cannot be repaired",
    ]);
  });

  test("a mutation that GitHub answers with errors has failed", async () => {
    const github = scriptedGitHub(() =>
      answer(null, { problems: [{ type: "FORBIDDEN", message: "Resource not accessible" }] }),
    );
    const mutation: FamilyRequest = {
      request: { kind: "graphql", query: "mutation M { x }", variables: {} },
      phase: "details",
      effect: "update",
      targets: ["flag"],
    };

    const outcome = await applyPlan(planOf([{ ...mutation, family: "flag" }]), { github, families: FAMILIES });

    expect(outcome.failures).toEqual([
      { kind: "denied", family: "flag", targets: ["flag"], message: "Resource not accessible" },
    ]);
  });

  describe("a refusal by organization or enterprise", () => {
    const OBJECTING = [
      flagFamily({
        guards: { objection: ({ status }: WriteAnswer) => (status === 409 ? "set by the organization" : undefined) },
      }),
      flagFamily({ key: "other" }),
    ];
    const conflict = (request: ApiRequest) =>
      request.kind === "rest" && "flag" in request.parameters ? apiError("rejected", 409) : answer({});

    test("the change becomes a finding, and is no failure", async () => {
      const outcome = await applyPlan(planOf(two.slice(0, 1)), {
        github: scriptedGitHub(conflict),
        families: OBJECTING,
      });

      expect(outcome).toMatchObject({ kind: "in-sync", changes: [], failures: [] });
      expect(outcome.findings).toEqual([{ family: "flag", target: "flag", message: "set by the organization" }]);
    });

    test("a part joined with it is sent separately", async () => {
      const github = scriptedGitHub(conflict);

      const outcome = await applyPlan(planOf(two), { github, families: OBJECTING });

      expect(github.sent).toHaveLength(3);
      expect(outcome.kind).toBe("applied");
      expect(states(outcome)).toEqual([["other", "applied"]]);
      expect(outcome.findings).toHaveLength(1);
    });

    test("a dependent part is not tried, and does not wait for another run", async () => {
      const github = scriptedGitHub(conflict);
      const plan = planOf([
        { ...patch("a", { flag: 2 }, ["flag"]), family: "flag" },
        { ...link("create"), family: "flag" },
      ]);

      const outcome = await applyPlan(plan, { github, families: OBJECTING });

      expect(github.sent).toHaveLength(1);
      expect(outcome).toMatchObject({ kind: "in-sync", changes: [] });
    });

    test("another refusal of the same request is a failure", async () => {
      const github = scriptedGitHub(() => apiError("rejected", 422, "not a color"));

      const outcome = await applyPlan(planOf(two.slice(0, 1)), { github, families: OBJECTING });

      expect(outcome).toMatchObject({ kind: "failed", findings: [], failures: [{ message: "not a color" }] });
    });

    test("an answer that was accepted without effect counts as an objection too, and is not sent again", async () => {
      const families = [
        flagFamily({
          guards: { objection: ({ data }: WriteAnswer) => (data === "ignored" ? "left as it was" : undefined) },
        }),
        flagFamily({ key: "other" }),
      ];
      const github = scriptedGitHub(() => answer("ignored"));

      const outcome = await applyPlan(planOf(two), { github, families });

      expect(github.sent).toHaveLength(1);
      expect(states(outcome)).toEqual([["other", "applied"]]);
      expect(outcome.findings).toEqual([{ family: "flag", target: "flag", message: "left as it was" }]);
    });
  });

  describe("a policy for all repositories", () => {
    const families = [
      flagFamily({
        guards: {
          objection: ({ status }: WriteAnswer) => (status === 409 ? "no" : undefined),
        },
      }),
    ];
    const refusing = () => scriptedGitHub(() => apiError("rejected", 409));
    const planFor = (name: string, value = 2, rest: Partial<RepoPlan["repo"]> = {}) =>
      planOf([{ ...patch(name, { flag: value }, ["flag"]), family: "flag" }], { repo: repository(name, rest) });
    async function applyAll(plans: readonly RepoPlan[], github: ScriptedGitHub) {
      const knownRefusals = new KnownRefusals();
      const outcomes = [];
      for (const plan of plans) outcomes.push(await applyPlan(plan, { github, families, knownRefusals }));
      return outcomes;
    }

    test("three refusals are enough", async () => {
      const github = refusing();

      const outcomes = await applyAll(
        ["a", "b", "c", "d", "e"].map((name) => planFor(name)),
        github,
      );

      expect(github.sent).toHaveLength(3);
      expect(outcomes.map(({ kind }) => kind)).toEqual(["in-sync", "in-sync", "in-sync", "in-sync", "in-sync"]);
      expect(outcomes.map(({ findings }) => findings[0]?.message)).toEqual([
        "no",
        "no",
        "no",
        "no; it was the same in 3 repositories of this run, so it was not tried here",
        "no; it was the same in 3 repositories of this run, so it was not tried here",
      ]);
    });

    test("another value of the same key is not tried either", async () => {
      const github = refusing();

      await applyAll([...["a", "b", "c"].map((name) => planFor(name)), planFor("d", 3)], github);

      expect(github.sent).toHaveLength(3);
    });

    test.each([["another visibility", planFor("d", 2, { visibility: "public" })]])(
      "%s is tried all the same",
      async (_, other) => {
        const github = refusing();

        await applyAll([...["a", "b", "c"].map((name) => planFor(name)), other], github);

        expect(github.sent).toHaveLength(4);
      },
    );

    test("a value that one repository accepted is tried in others", async () => {
      const github = scriptedGitHub((_, nth) => (nth === 1 ? answer({}) : apiError("rejected", 409)));

      await applyAll(
        ["a", "b", "c", "d", "e"].map((name) => planFor(name)),
        github,
      );

      expect(github.sent).toHaveLength(5);
    });

    test("another failure counts for nothing", async () => {
      const github = scriptedGitHub(() => apiError("unavailable", 502));

      await applyAll(
        ["a", "b", "c", "d"].map((name) => planFor(name)),
        github,
      );

      expect(github.sent).toHaveLength(4);
    });
  });

  describe("a joint request", () => {
    const answeredBy = (reply: Reply | ApiError) => new Map([[requestKey(link("create").request), reply]]);
    const plan = planOf([
      { ...patch("a", { other: 2 }, ["other"]), family: "other" },
      { ...link("create"), family: "flag" },
    ]);

    test("is not sent again", async () => {
      const github = scriptedGitHub(() => answer({}));

      const outcome = await applyPlan(plan, { github, families: FAMILIES, jointAnswers: answeredBy(answer(null)) });

      expect(github.sent).toHaveLength(1);
      expect(states(outcome)).toEqual([
        ["other", "applied"],
        ["flag", "applied"],
      ]);
    });

    test("is applied even where the limits leave no room for the rest", async () => {
      const github = scriptedGitHub(() => ({ kind: "deferred", reason: "the reserve is reached" }));

      const outcome = await applyPlan(plan, { github, families: FAMILIES, jointAnswers: answeredBy(answer(null)) });

      expect(outcome.kind).toBe("deferred");
      expect(states(outcome)).toEqual([
        ["other", "deferred"],
        ["flag", "applied"],
      ]);
    });

    test("fails here as it failed for all", async () => {
      const outcome = await applyPlan(plan, {
        github: scriptedGitHub(() => answer({})),
        families: FAMILIES,
        jointAnswers: answeredBy(apiError("denied", 403)),
      });

      expect(outcome.failures).toMatchObject([{ kind: "denied", family: "flag", targets: ["flag"] }]);
    });
  });

  describe("a change that a family reads back", () => {
    const READ: ApiRequest = {
      kind: "rest",
      route: "GET /repos/{owner}/{repo}",
      parameters: { owner: "acme", repo: "a" },
    };
    const checked = flagFamily({
      guards: {
        readBack: (part) =>
          part.request.kind === "rest" && part.request.route.startsWith("PATCH")
            ? {
                read: { request: READ, absentOn: [410] },
                differs: (data) =>
                  data === undefined ? undefined : JSON.stringify(data) === "{}" ? "is not stored" : undefined,
              }
            : undefined,
      },
    });
    const night = (read: Reply | ApiError) => {
      const github = scriptedGitHub((request) =>
        request.kind === "rest" && request.route.startsWith("GET") ? read : answer({ flag: 2 }),
      );
      return { github, outcome: applyPlan(planOf(two.slice(0, 1)), { github, families: [checked] }) };
    };

    test.each([
      ["shows it", answer({ flag: 2 }), "applied"],
      ["shows that it is gone, as it should be", apiError("missing", 410), "applied"],
      ["shows something else", answer({}), "in-sync"],
      ["fails", apiError("unavailable", 502), "failed"],
      ["has a problem", answer({ flag: 2 }, { problems: [{ message: "half of it" }] }), "failed"],
      ["must wait", { kind: "deferred", reason: "no quota" } as const, "deferred"],
    ])("is applied only where the second read %s", async (_, read, kind) => {
      const { github, outcome } = night(read);

      expect((await outcome).kind).toBe(kind);
      expect(github.sent).toHaveLength(2);
    });

    test("a change that is not stored is a finding and no change", async () => {
      const { changes, findings, failures } = await night(answer({})).outcome;

      expect([changes, failures]).toEqual([[], []]);
      expect(findings).toEqual([{ family: "flag", target: "flag", message: "is not stored" }]);
    });
  });

  describe("a request that comes after others", () => {
    const request = (name: string, after?: readonly string[]): FamilyRequest & { family: string } => ({
      ...patch("a", { [name]: 1 }, [name]),
      family: "flag",
      phase: "entries",
      effect: "delete",
      ...(after && { after }),
    });
    const refusing = (error: ApiError, guards?: { objection(answer: WriteAnswer): string | undefined }) => {
      const github = scriptedGitHub((sent) => (sent.kind === "rest" && "new" in sent.parameters ? error : answer({})));
      const plan = { ...planOf([request("new"), request("old", ["new"])]), changes: [change("flag", "old")] };
      return { github, outcome: applyPlan(plan, { github, families: [flagFamily({ ...(guards && { guards }) })] }) };
    };

    test("is not sent where one of them failed", async () => {
      const { github, outcome } = refusing(apiError("rejected", 422));

      expect((await outcome).changes).toMatchObject([{ target: "old", state: "deferred" }]);
      expect((await outcome).notes).toEqual(["flag[old]: left as it is, because new was not applied"]);
      expect(github.sent).toHaveLength(1);
    });

    test("is a finding where the organization does not allow one of them", async () => {
      const { outcome } = refusing(apiError("rejected", 403), {
        objection: ({ status }) => (status === 403 ? "no" : undefined),
      });

      expect((await outcome).changes).toEqual([]);
      expect((await outcome).findings).toEqual([
        { family: "flag", target: "new", message: "no" },
        { family: "flag", target: "old", message: "left as it is, because new was not applied" },
      ]);
    });
  });
});
