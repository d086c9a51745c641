// What a token that only reads does not see is said once for a plan, and is neither drift nor failure.
import { describe, expect, test } from "vitest";
import type { Failure, RepoOutcome } from "../../../src/model.ts";
import { withoutInvisible } from "../../../src/modes/apply/not-visible.ts";

const outcome = (repo: string, kind: RepoOutcome["kind"], failures: readonly Failure[]): RepoOutcome => ({
  ...{ repo, kind, changes: [], findings: [], failures, notes: [] },
});
const DENIED: Failure = { kind: "denied", family: "autolinks", message: "403", advice: "give the token more" };

describe("src/modes/apply/not-visible.ts", () => {
  test("one sentence for what many repositories do not show, with their number and the permission", () => {
    const { outcomes, notes } = withoutInvisible([outcome("a", "failed", [DENIED]), outcome("b", "failed", [DENIED])]);

    expect(outcomes.map(({ kind, failures }) => [kind, failures])).toEqual([
      ["in-sync", []],
      ["in-sync", []],
    ]);
    expect(notes).toEqual([
      "Not visible with this token, in 2 repositories: autolinks (403); to see it, give the token more.",
    ]);
  });

  test("every other failure stays one, and so does a repository that cannot be reached at all", () => {
    const others: readonly Failure[] = [
      { kind: "unavailable", family: "autolinks", message: "502" },
      { kind: "denied", message: "SAML" },
    ];
    const { outcomes, notes } = withoutInvisible([outcome("a", "failed", [...others, DENIED])]);

    expect(outcomes).toMatchObject([{ kind: "failed", failures: others }]);
    expect(notes).toHaveLength(1);
  });
});
