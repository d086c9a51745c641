import { describe, expect, test } from "vitest";
import { checkInventory } from "../../src/config/check.ts";
import { checkDesired, checkNamed } from "../../src/config/check-desired.ts";
import { checkContradictions } from "../../src/config/contradictions.ts";
import { resolveRepository } from "../../src/config/resolve.ts";
import type { AnyFamily } from "../../src/families/family.ts";
import { desiredState, flagFamily, STATE } from "../support/fixtures.ts";
import { configOf, problemsOf, repo, sentences } from "./support.ts";

const repositories = [
  repo({ name: "web", topics: ["site"], language: "TypeScript", properties: { collection: "ui" } }),
  repo({ name: "payments-api", topics: ["api"], language: "Go", properties: { collection: "money" } }),
  repo({ name: "payments-db", language: null, properties: {} }),
];
const check = (text: string) => sentences(checkInventory(configOf(text), repositories));

describe("src/config/check.ts", () => {
  test("has nothing to say of a config that fits", () => {
    const text = `
exclude: ["*-db"]
policies:
  - { name: a, match: { name: "payments-*" }, repository: { has_wiki: false } }
  - { name: b, match: { properties: { Collection: ui } }, repository: { topics: ["\${properties.collection}"] } }
repositories:
  WEB: { repository: { has_wiki: true } }
`;

    expect(check(text)).toEqual([]);
  });

  test("names the nearest repository for a name that does not exist", () => {
    expect(check("repositories:\n  payment-api: { repository: { has_wiki: true } }\n  zebra: { prune: [] }\n")).toEqual([
      "repo-cop.yml:2: there is no repository `payment-api`. Did you mean `payments-api`?",
      "repo-cop.yml:3: there is no repository `zebra`.",
    ]);
  });

  test("refuses to take back what is excluded, since it would leave nothing out", () => {
    expect(problemsOf('exclude: ["!web-*"]\n')).toEqual([
      'repo-cop.yml:1:11: `exclude` takes nothing back: "!web-*" would leave no repository alone. To leave all but these alone, write "!(web-*)".',
    ]);
    expect(configOf('exclude: ["!(web-*)"]\n').exclude).toEqual(["!(web-*)"]);
  });

  test("finds globs that exclude nothing", () => {
    expect(check("exclude: [web, 'sandbox-*', wob]\n")).toEqual([
      "repo-cop.yml:1:16: `exclude`: no repository is called sandbox-*.",
      "repo-cop.yml:1:29: `exclude`: no repository is called wob. Did you mean `web`?",
    ]);
  });

  test("says why a policy matches nothing", () => {
    const policy = (match: string) => check(`policies:\n  - { name: p, match: ${match}, repository: { has_wiki: true } }\n`);

    expect(policy("{ name: payment-api }")).toEqual([
      'repo-cop.yml:2: policy "p" matches no repository: no repository has the name payment-api. Did you mean `payments-api`?',
    ]);
    expect(policy("{ topics: [sites, apis] }")).toEqual([
      'repo-cop.yml:2: policy "p" matches no repository: no repository has the topic sites. Did you mean `site`?; no repository has the topic apis. Did you mean `api`?',
    ]);
    expect(policy("{ language: Typescrit }")).toEqual([
      'repo-cop.yml:2: policy "p" matches no repository: no repository has the language Typescrit. Did you mean `TypeScript`?',
    ]);
    expect(policy("{ properties: { collection: mony } }")).toEqual([
      'repo-cop.yml:2: policy "p" matches no repository: no repository has the collection mony. Did you mean `money`?',
    ]);
    expect(policy("{ name: web, fork: true }")).toEqual(['repo-cop.yml:2: policy "p" matches no repository.']);
  });

  test("finds names of properties that no repository has, in matches and in values", () => {
    const text = `
policies:
  - { name: p, match: { not: { properties: { colection: ui } } }, repository: { has_wiki: true } }
repositories:
  web: { repository: { description: "\${properties.summary}" } }
`;

    expect(check(text)).toEqual([
      "repo-cop.yml:3: no repository has a custom property `colection`. Did you mean `collection`?",
      "repo-cop.yml:5: no repository has a custom property `summary`.",
    ]);
  });

  test("holds its tongue about what could not be read", () => {
    const { properties: _, ...unread } = repo();
    const config = configOf("policies:\n  - { name: p, match: { properties: { colection: ui } }, repository: { has_wiki: true } }\n");

    expect(checkInventory(config, [unread])).toEqual([]);
  });

  test("looks for names in everything listed, for matches in what is selected", () => {
    const config = configOf(
      "policies:\n  - { name: p, match: { name: web }, repository: { has_wiki: true } }\nrepositories: { web: { prune: [] } }\n",
    );

    expect(sentences(checkInventory(config, repositories, []))).toEqual([
      'repo-cop.yml:2: policy "p" matches no repository: no repository has the name web.',
    ]);
  });
});

describe("src/config/contradictions.ts", () => {
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
      'repo-cop.yml:12: policy "b" sets teams.infosec.permission to "push", and policy "a" (repo-cop.yml:8) to "admin"; both match 1 repository (payments-api). The later one wins.',
    ]);
  });

  test("counts the repositories, and stops where nobody reads on", () => {
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

describe("src/config/check-desired.ts", () => {
  test("finds what only the merged layers get wrong, each once with its repositories", () => {
    const link = (prefix: string) => `[{ key_prefix: ${prefix}, url_template: "https://acme.example/<num>" }]`;
    const config = configOf(
      `autolinks: ${link("TICK")}\npolicies:\n  - name: p\n    match: { name: "*" }\n    autolinks: ${link("TICKET-")}\n`,
    );
    const many = Array.from({ length: 5 }, (_, n) => repo({ name: `r${n}` }));

    const problems = checkDesired(
      config.families,
      many.map((each) => ({ repo: each, desired: resolveRepository(config, each) })),
    );

    expect(sentences(problems)).toEqual([
      "repo-cop.yml:5: autolinks: prefix TICKET- overlaps TICK: GitHub refuses two prefixes of which one starts with the other (in r0, r1, r2 and 2 more)",
    ]);
  });

  describe("what the organisation has defined", () => {
    const named: AnyFamily = {
      ...flagFamily({ key: "named" }),
      checkNamed: (desired, { roles }) => (roles.includes(String(desired)) ? [] : [{ path: [], message: `${desired} is not defined` }]),
    };
    const targets = ["a", "b"].map((name) => ({ repo: repo({ name }), desired: desiredState({ named: "gold" }) }));
    const state = (roles: readonly string[], unknown: Record<string, string> = {}) => ({
      ...STATE,
      directory: { ...STATE.directory, roles },
      unknown,
    });

    test("finds values that do not fit it", () => {
      expect(sentences(checkNamed([named, flagFamily()], targets, state(["silver"])))).toEqual([
        "repo-cop.yml:3: named: gold is not defined (in a, b)",
      ]);
      expect(checkNamed([named], targets, state(["gold"]))).toEqual([]);
    });

    test("finds nothing where the definitions could not be read", () => {
      expect(checkNamed([named], targets, state([], { named: "no access" }))).toEqual([]);
    });
  });
});
