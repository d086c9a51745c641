// A report of private repositories keeps what is counted and what the config names, and loses everything else.
import { describe, expect, test } from "vitest";
import type { StatedChange } from "../../src/model.ts";
import { withoutValues } from "../../src/report/without-values.ts";
import { outcome, report } from "./support.ts";

const source = { layer: "top level", file: "repo-cop.yml", line: 1 };
const CHANGES: readonly StatedChange[] = [
  {
    family: "labels",
    action: "delete",
    target: "merger-label",
    before: { color: "secret-color" },
    source,
    state: "applied",
  },
  {
    family: "labels",
    action: "update",
    target: "bug",
    before: "secret-text",
    after: "wanted",
    source,
    state: "failed",
    ref: "secret-ref",
  },
];
const SECRET = /secret|merger/;

describe("src/report/without-values.ts", () => {
  test.each(["private", "internal", undefined] as const)("nothing of a repository that is %s is left", (visibility) => {
    const one = {
      ...outcome("secret-repo"),
      ...(visibility && { visibility }),
      kind: "failed" as const,
      reason: "it was renamed from secret-repo to secret-new, so other settings apply to it",
      changes: CHANGES,
      findings: [{ family: "labels", target: "secret-target", message: "is secret-too" }],
      failures: [
        {
          kind: "rejected" as const,
          targets: ["bug", "merger-label"],
          message: "secret-text is bad",
          advice: "drop merger-label",
        },
      ],
      notes: ["secret-color"],
    };
    const { outcomes } = withoutValues(report({ outcomes: [one] }));

    expect(JSON.stringify(outcomes)).not.toMatch(SECRET);
    expect(outcomes[0]?.changes.map(({ isHidden, state }) => [isHidden, state])).toEqual([
      [true, "applied"],
      [true, "failed"],
    ]);
    expect(outcomes[0]?.failures[0]?.targets).toEqual(["bug", "(hidden)"]);
    expect(outcomes[0]?.reason).toBe("it was renamed, so other settings apply to it");
  });

  test("a public repository keeps everything", () => {
    const given = report({ outcomes: [{ ...outcome("open"), visibility: "public", changes: CHANGES }] });

    expect(withoutValues(given)).toEqual(given);
  });
});
