// A request whose answer was lost is looked at again, and sent once more only where it was not done.
import { describe, expect, test } from "vitest";
import { applyPlan } from "../../src/apply/apply.ts";
import type { Reply } from "../../src/deps.ts";
import { ApiError } from "../../src/errors.ts";
import type { Change, FamilyRequest, RepoPlan } from "../../src/model.ts";
import { foldRequests } from "../../src/plan/fold.ts";
import { answer, apiError, flagFamily, repository, SOURCE, scriptedGitHub } from "../support/fixtures.ts";

const CREATE: FamilyRequest = {
  request: { kind: "rest", route: "POST /repos/{owner}/{repo}/labels", parameters: { owner: "acme", repo: "a" } },
  phase: "entries",
  effect: "create",
  targets: ["bug"],
};
const MEND: FamilyRequest = {
  ...CREATE,
  effect: "update",
  request: {
    ...CREATE.request,
    kind: "rest",
    route: "PATCH /repos/{owner}/{repo}/labels/{name}",
    parameters: { name: "bug" },
  },
};
const about = { family: "flag", target: "bug", source: SOURCE } as const;
const NEW: Change = { ...about, action: "create", after: 1 };
const CHANGED: Change = { ...about, action: "update", before: 0, after: 1 };

function planOf(changes: readonly Change[], requests: readonly FamilyRequest[]): RepoPlan {
  const folded = foldRequests(requests.map((request) => ({ ...request, family: "flag" })));
  return { repo: repository("a"), changes, findings: [], failures: [], notes: [], requests: folded, entries: {} };
}
const FIRST = planOf([NEW], [CREATE]);
const NOTHING = planOf([], []);
const LOST = new ApiError({
  ...{ kind: "unavailable", status: 0, route: "POST /x", message: "fetch failed" },
  ...{ isUnclear: true, needsLook: true },
});
/** The second attempt was refused. The result of the first is unknown. */
const REFUSED = new ApiError({
  ...{ kind: "rejected", status: 422, route: "POST /x", message: "already_exists" },
  ...{ isUnclear: true, needsLook: true },
});

/** The outcome of the plan, the requests that were sent, and the number of second looks. */
async function apply(replies: readonly (Reply | ApiError)[], looks: readonly (RepoPlan | undefined)[], plan = FIRST) {
  const github = scriptedGitHub((_, nth) => replies[nth - 1] ?? new Error("nothing more is expected"));
  let looked = 0;
  const planAgain = async (family: string) => {
    expect(family).toBe("flag");
    return looks[looked++];
  };
  const outcome = await applyPlan(plan, { github, families: [flagFamily()], planAgain });
  return { outcome, sent: github.sent.length, looked };
}

describe("src/apply/lost-answer.ts", () => {
  test("a change that the new plan lacks was done", async () => {
    expect(await apply([LOST], [NOTHING])).toMatchObject({ outcome: { kind: "applied" }, sent: 1, looked: 1 });
  });

  test("a change that is still planned is sent once more", async () => {
    const again = await apply([LOST, answer({})], [FIRST]);

    expect(again).toMatchObject({ outcome: { kind: "applied", failures: [] }, sent: 2, looked: 1 });
  });

  test("it is sent once more as it was, even if the new plan would spell it otherwise", async () => {
    const other = { ...CREATE.request, parameters: { name: "BUG" } } as FamilyRequest["request"];
    const again = await apply([LOST, answer({})], [planOf([NEW], [{ ...CREATE, request: other }])]);

    expect(again).toMatchObject({ outcome: { kind: "applied" }, sent: 2 });
  });

  test("a second one that is refused, because the first was done late, was done", async () => {
    expect(await apply([LOST, REFUSED], [FIRST, NOTHING])).toMatchObject({ outcome: { kind: "applied" }, sent: 2 });
  });

  test("a second one that is refused for itself fails with what GitHub says", async () => {
    const { outcome } = await apply([LOST, REFUSED], [FIRST, FIRST]);

    expect(outcome.failures).toMatchObject([{ kind: "rejected", message: "already_exists" }]);
  });

  test("after two lost answers it has failed, and is said not to be there", async () => {
    const { outcome, sent, looked } = await apply([LOST, LOST], [FIRST, FIRST]);

    expect({ sent, looked }).toEqual({ sent: 2, looked: 2 });
    expect(outcome.failures).toMatchObject([
      { kind: "unavailable", message: "fetch failed; another look shows that it was not done" },
    ]);
  });

  test("it is not sent again blindly if the second look fails", async () => {
    const { outcome, sent } = await apply([LOST], [undefined]);

    expect(sent).toBe(1);
    expect(outcome.failures).toMatchObject([
      { message: expect.stringMatching(/could not be seen, so it is not sent again$/) },
    ]);
  });

  test("a change done differently from the request is not called applied", async () => {
    const { outcome } = await apply([LOST], [planOf([CHANGED], [MEND])]);

    expect(outcome).toMatchObject({ kind: "deferred", changes: [{ state: "deferred" }] });
    expect(outcome.notes).toEqual([
      "flag[bug]: its answer was lost, and what it left differs from what was asked; the next run repairs it",
    ]);
  });

  test("values that later requests of the plan change belong to these", async () => {
    const plan = planOf([NEW], [CREATE, MEND]);
    const { outcome, sent } = await apply([LOST, answer({})], [planOf([CHANGED], [MEND])], plan);

    expect(outcome.kind).toBe("applied");
    expect(sent).toBe(2);
  });

  test("nothing is looked at where the answer is clear, or the request may be repeated", async () => {
    for (const error of [apiError("rejected", 422), apiError("unavailable", 502, "Bad Gateway", true)])
      expect(await apply([error], [])).toMatchObject({ outcome: { kind: "failed" }, sent: 1, looked: 0 });
  });
});
