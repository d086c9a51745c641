// Two policies that ask different things of one repository are told with both places.
import { describe, expect, test } from "vitest";
import { checkContradictions } from "../../../src/config/checks/contradictions.ts";
import { configOf, repo, sentences } from "../support.ts";

const repositories = [
  repo({ name: "web", topics: ["site"], language: "TypeScript", properties: { collection: "ui" } }),
  repo({ name: "payments-api", topics: ["api"], language: "Go", properties: { collection: "money" } }),
  repo({ name: "payments-db", language: null, properties: {} }),
];

describe("src/config/checks/contradictions.ts", () => {
  const text = `
repository: { has_wiki: true }
teams: [{ name: infosec, permission: pull }]
policies:
  - name: a
    match: { name: "payments-*" }
    repository: { has_wiki: false, has_issues: true }
    teams: [{ name: infosec, permission: admin }]
  - name: b
    match: { name: "*-api" }
    repository: { has_wiki: true, has_issues: true }
    teams: [{ name: Infosec, permission: push }]
  - name: c
    match: { name: web }
    repository: { has_wiki: false }
repositories:
  payments-api: { repository: { has_wiki: false } }
`;

  test("names both places for what two policies ask of one repository", () => {
    expect(sentences(checkContradictions(configOf(text), repositories))).toEqual([
      'repo-cop.yml:11: policy "b" sets repository.has_wiki to true, and policy "a" (repo-cop.yml:7) to false; both match 1 repository (payments-api). The later one wins.',
      'repo-cop.yml:12: policy "b" sets teams[infosec].permission to "push", and policy "a" (repo-cop.yml:8) to "admin"; both match 1 repository (payments-api). The later one wins.',
    ]);
  });

  test("counts the repositories, and stops after enough of them", () => {
    const flags = ["has_wiki", "has_issues", "has_projects", "allow_auto_merge"];
    const policy = (n: number) =>
      `  - { name: p${n}, match: { name: "*" }, repository: { ${flags.map((flag) => `${flag}: ${n % 2 === 0}`).join(", ")} } }\n`;
    const problems = sentences(
      checkContradictions(configOf(`policies:\n${Array.from({ length: 8 }, (_, n) => policy(n)).join("")}`), [
        ...repositories,
        repo({ name: "cli" }),
      ]),
    );

    expect(problems).toHaveLength(21);
    expect(problems[0]).toContain("both match 4 repositories (web, payments-api, payments-db, …)");
    expect(problems[20]).toBe("8 more values are set differently by policies that match the same repositories.");
  });

  test("is silent where no repository meets both", () => {
    expect(
      checkContradictions(
        configOf(text),
        repositories.filter(({ name }) => name !== "payments-api"),
      ),
    ).toEqual([]);
  });
});
