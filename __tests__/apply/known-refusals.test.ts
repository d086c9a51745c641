// Shows that what GitHub refuses, or takes and does not store, costs a run three requests and no other key.
import { describe, expect, test } from "vitest";
import { applyPlan } from "../../src/apply/apply.ts";
import { KnownRefusals } from "../../src/apply/known-refusals.ts";
import type { Reply } from "../../src/deps.ts";
import { repository as family } from "../../src/families/repository/repository.ts";
import { inParallel } from "../../src/in-parallel.ts";
import type { ApiRequest, Json, RepoOutcome } from "../../src/model.ts";
import { planRepository } from "../../src/plan/plan.ts";
import { answer, apiError, desiredState, repository, STATE } from "../support/fixtures.ts";

const REPOSITORIES = 1500;
const ASKED = {
  web_commit_signoff_required: false,
  has_wiki: false,
  has_projects: false,
  allow_update_branch: true,
  delete_branch_on_merge: true,
};
const OTHERS = Object.keys(ASKED).filter((key) => key !== "web_commit_signoff_required");
const is = Object.fromEntries(Object.entries(ASKED).map(([key, value]) => [key, !value]));

const plans = Array.from({ length: REPOSITORIES }, (_, index) => {
  const read = { repo: repository(`r${index}`, { id: index + 1 }), desired: desiredState({ repository: ASKED }) };
  const actual = { settings: is, topics: [], missingBranches: [] };
  return planRepository(
    { ...read, families: new Map([["repository", { kind: "known", value: actual }]]) },
    {
      families: [family],
      directory: STATE.directory,
      itself: { repository: "acme/x", viewer: null, action: undefined, viewerAccess: { kind: "independent" } },
    },
  );
});

async function night(reply: (body: Readonly<Record<string, Json>>) => Reply) {
  const written = new Map<string, Set<string>>();
  let vain = 0;
  const send = async (request: ApiRequest): Promise<Reply> => {
    const body = request.kind === "rest" ? request.parameters : {};
    await new Promise((resolve) => setImmediate(resolve));
    if ("web_commit_signoff_required" in body) vain += 1;
    const answered = reply(body);
    const name = String(body["repo"]);
    const keys = Object.keys(body).filter((key) => OTHERS.includes(key));
    written.set(name, new Set([...(written.get(name) ?? []), ...keys]));
    return answered;
  };
  const knownRefusals = new KnownRefusals();
  const outcomes = await inParallel(plans, 8, (plan) =>
    applyPlan(plan, { github: { send }, families: [family], knownRefusals }),
  );
  return { outcomes, written, vain };
}

const refusing = (message: string) => (body: Readonly<Record<string, Json>>) => {
  if ("web_commit_signoff_required" in body) throw apiError("rejected", 422, message);
  return answer({ ...body });
};
const findingsOf = (outcomes: readonly RepoOutcome[]) => outcomes.flatMap(({ findings }) => findings);

describe("src/apply/known-refusals.ts, 1,500 repositories with one key that is decided above", () => {
  test.each([
    ["names the key", "Commit signoff is enforced by the organization: web_commit_signoff_required cannot be disabled"],
    ["names no key", "This is enforced by the organization"],
  ])("if the refusal %s, three requests are refused, and every other key is written", async (_what, message) => {
    const { outcomes, written, vain } = await night(refusing(message));

    expect(vain).toBeLessThanOrEqual(3);
    for (const { repo } of plans) expect([...(written.get(repo.name) ?? [])].sort()).toEqual([...OTHERS].sort());
    expect(outcomes.every(({ kind, failures }) => kind === "applied" && failures.length === 0)).toBe(true);
    expect(findingsOf(outcomes)).toHaveLength(REPOSITORIES);
    expect(findingsOf(outcomes).at(-1)?.message).toMatch(/it was the same in \d+ repositories of this run/);
  });

  test("a value that GitHub accepts but does not store is skipped in the same way, and never called applied", async () => {
    const { outcomes, vain } = await night((body) => answer({ ...body, web_commit_signoff_required: true }));

    expect(vain).toBe(3);
    expect(findingsOf(outcomes)).toHaveLength(REPOSITORIES);
    expect(outcomes.flatMap(({ changes }) => changes).filter(({ target }) => !OTHERS.includes(target))).toEqual([]);
  });

  test("a value that some repository was given is tried in all", async () => {
    let nth = 0;
    const { vain } = await night((body) => {
      nth += "web_commit_signoff_required" in body ? 1 : 0;
      if ("web_commit_signoff_required" in body && nth % 2 === 0)
        throw apiError("rejected", 422, "enforced by the organization");
      return answer({ ...body });
    });

    expect(vain).toBeGreaterThan(REPOSITORIES);
  });
});
