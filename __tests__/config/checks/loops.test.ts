// A policy that writes what a match reads is refused, because the next night would match otherwise.
import { describe, expect, test } from "vitest";
import { formatProblem } from "../../../src/errors.ts";
import { configOf, problemsOf } from "../support.ts";

const policies = (...lines: readonly string[]) =>
  problemsOf(`policies:\n${lines.map((line) => `  - ${line}\n`).join("")}`);
const VISIBILITY = "{ name: inner, match: { visibility: private }, repository: { visibility: internal } }";

describe("src/config/checks/loops.ts", () => {
  test.each([
    [
      "topics",
      "{ name: a, match: { topics: cli }, repository: { has_wiki: true } }",
      "{ name: b, match: { fork: true }, repository: { topics: [CLI] } }",
      "topics: cli",
    ],
    [
      "template",
      "{ name: a, match: { template: true }, repository: { has_wiki: true } }",
      "{ name: b, match: { fork: true }, repository: { is_template: true } }",
      "template",
    ],
    [
      "teams",
      "{ name: a, match: { not: { teams: Infosec } }, repository: { has_wiki: true } }",
      "{ name: b, match: { fork: true }, teams: [{ name: infosec, permission: pull }] }",
      "teams: infosec",
    ],
    [
      "a topic that may be any",
      "{ name: a, match: { topics: cli }, repository: { has_wiki: true } }",
      '{ name: b, match: { fork: true }, repository: { topics: ["${repo.name}"] } }',
      "topics",
    ],
  ])("refuses a policy that writes what a match reads: %s", (_, reader, writer, written) => {
    expect(policies(reader, writer)).toEqual([
      `repo-cop.yml:3: policy "b" writes \`${written}\`, which the \`match\` of policy "a" reads: what matches tonight would not match tomorrow. Match on something that no policy writes.`,
    ]);
  });

  test("lets a policy write other entries than those that are read", () => {
    expect(
      policies(
        "{ name: a, match: { topics: cli, teams: x }, teams: [{ name: y, permission: pull }], repository: { topics: [tool] } }",
      ),
    ).toEqual([]);
  });

  test("warns where prune may take away what a match reads", () => {
    const text =
      "prune: [teams, topics, autolinks]\npolicies:\n  - { name: a, match: { not: { topics: cli } }, repository: { has_wiki: true } }\n";

    expect(configOf(text).warnings.map(formatProblem)).toEqual([
      'repo-cop.yml:1: `prune` may take topics away that the `match` of policy "a" reads, and then it matches no more. Name them in a layer that stays.',
    ]);
  });

  test("lets top level and single repositories write them", () => {
    expect(
      problemsOf(
        "repository: { topics: [cli] }\npolicies:\n  - { name: a, match: { topics: cli }, repository: { has_wiki: true } }\nrepositories: { web: { repository: { visibility: public, topics: [cli] } } }\n",
      ),
    ).toEqual([]);
  });

  test("lets visibility alone be written by a policy of its own", () => {
    expect(
      policies(VISIBILITY, "{ name: other, match: { visibility: private }, repository: { has_wiki: false } }"),
    ).toEqual([]);
  });

  test("refuses visibility beside something else", () => {
    const message =
      'policy "inner" writes `visibility`, which the `match` of policy "inner" reads: what matches tonight would not match tomorrow. Put visibility into a policy of its own.';

    expect(policies(VISIBILITY.replace("visibility: internal", "visibility: internal, has_wiki: false"))).toEqual([
      `repo-cop.yml:2: ${message}`,
    ]);
    expect(policies(VISIBILITY.replace("} }", "}, teams: [{ name: a, permission: pull }] }"))).toEqual([
      `repo-cop.yml:2: ${message}`,
    ]);
  });
});
