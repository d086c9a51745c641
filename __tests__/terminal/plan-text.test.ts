// A plan for a terminal: field by field, with totals, and nothing that a repository could do to the terminal.
import { describe, expect, test } from "vitest";
import type { RepoOutcome } from "../../src/model.ts";
import { outcomeTexts, planText, type Style, totalLine } from "../../src/terminal/plan-text.ts";

const plain: Style = (_, text) => text;
const source = { layer: "top level", file: "repo-cop.yml", line: 4 };
const outcome = (repo: string, more: Partial<RepoOutcome> = {}): RepoOutcome => ({
  ...{ repo, kind: "planned", changes: [], findings: [], failures: [], notes: [] },
  ...more,
});
const change = { family: "labels", target: "bug", source, state: "planned" } as const;

describe("planText", () => {
  test("shows each change with its config line, and counts", () => {
    const text = planText(
      [
        outcome("web", {
          changes: [
            { ...change, family: "repository", target: "has_wiki", action: "update", before: true, after: false },
            { ...change, action: "create", after: { color: "d73a4a", description: null } },
            { ...change, target: "old", action: "delete", before: { color: "ffffff" } },
          ],
        }),
        outcome("quiet", { kind: "in-sync" }),
      ],
      plain,
    );

    expect(text.split("\n")).toEqual([
      "web",
      "  ~ repository.has_wiki: true → false  repo-cop.yml:4",
      "  + labels[bug]  repo-cop.yml:4",
      "      color: d73a4a",
      "      description: none",
      "  - labels[old]  repo-cop.yml:4",
      "      color: ffffff",
      "",
      "Plan: 1 to create, 1 to update, 1 to delete in 1 of 2 repositories.",
    ]);
  });

  test("shows repositories by name, in whatever order a run takes them today", () => {
    const changed = (repo: string) => outcome(repo, { changes: [{ ...change, action: "create", after: {} }] });

    const texts = outcomeTexts([changed("web"), changed("api"), changed("docs")], plain);

    expect(texts.map((text) => text.split("\n")[0])).toEqual(["api", "docs", "web"]);
  });

  test("shows failures with advice, findings, and why a repository waits", () => {
    const [text] = outcomeTexts(
      [
        outcome("web", {
          kind: "deferred",
          findings: [{ family: "security", target: "x", message: "enforced above" }],
          failures: [{ kind: "denied", family: "labels", targets: ["bug"], message: "no access", advice: "grant it" }],
          notes: ["the quota is used"],
        }),
      ],
      plain,
    );

    expect(text?.split("\n").slice(1)).toEqual([
      "  ! security.x: enforced above",
      "  ✗ labels[bug]: no access. Next step: grant it.",
      "  … the quota is used",
    ]);
  });

  test("shows a reason of several repositories once, and its number in each of them", () => {
    const failure = { kind: "denied", family: "labels", message: "no access", advice: "grant it" } as const;
    const finding = { family: "security", target: "x", message: "enforced above" };
    const outcomes = [
      outcome("a", { failures: [{ ...failure, targets: ["bug"] }], findings: [finding] }),
      outcome("b", { failures: [{ ...failure, targets: ["old"] }], findings: [finding] }),
      outcome("c", { kind: "deferred", notes: ["the quota is used"] }),
      ...Array.from({ length: 10 }, (_, at) => outcome(`w${at}`, { kind: "deferred", notes: ["the quota is used"] })),
    ];

    const texts = outcomeTexts(outcomes, plain);

    expect(texts.slice(0, 3)).toEqual([
      "a\n  ! security.x: reason 1 below\n  ✗ labels[bug]: reason 2 below",
      "b\n  ! security.x: reason 1 below\n  ✗ labels[old]: reason 2 below",
      "c\n  … reason 3 below",
    ]);
    expect(texts.at(-1)?.split("\n")).toEqual([
      "Reasons",
      "  ! 1, in 2 repositories: security.x: enforced above. In a, b.",
      "  ✗ 2, in 2 repositories: labels: no access. Next step: grant it. In a, b.",
      "  … 3, in 11 repositories: the quota is used. In c, w0, w1, w2, w3, w4, w5, w6, w7, w8 and 1 more.",
    ]);
  });

  test.each(["\u001b[2J", "a\nb", "a\rb", "\u202eevil", "\u0007"])("shows %j as escapes", (name) => {
    const text = planText(
      [
        outcome(name, {
          changes: [{ ...change, target: name, action: "create", after: { description: name } }],
          findings: [{ family: "labels", target: name, message: name }],
          failures: [{ kind: "bug", message: name, targets: [name] }],
        }),
      ],
      plain,
    );

    expect(text).not.toContain(name);
  });

  test("the total counts what would be done, and names apart what is held back and where something failed", () => {
    const deletion = { ...change, action: "delete", before: {} } as const;
    const outcomes = [
      outcome("a", { changes: [{ ...change, action: "create", after: {}, state: "planned" }] }),
      outcome("b", {
        changes: [{ ...deletion, state: "failed" }],
        failures: [{ kind: "guarded", message: "too many" }],
      }),
    ];

    expect(totalLine(outcomes)).toBe(
      "Plan: 1 to create, 0 to update, 0 to delete in 1 of 2 repositories. " +
        "Not done: 1 change, for the reasons above. Failed: 1 repository.",
    );
  });

  test("separates thousands", () => {
    const outcomes = Array.from({ length: 1453 }, (_, at) => outcome(`r${at}`));

    expect(totalLine(outcomes)).toBe("Plan: 0 to create, 0 to update, 0 to delete in 0 of 1,453 repositories.");
  });
});
