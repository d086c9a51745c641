import { describe, expect, test } from "vitest";
import { checkInventory } from "../../../src/config/checks/unused.ts";
import { configOf, problemsOf, repo, sentences } from "../support.ts";

const repositories = [
  repo({ name: "web", topics: ["site"], language: "TypeScript", properties: { collection: "ui" } }),
  repo({ name: "payments-api", topics: ["api"], language: "Go", properties: { collection: "money" } }),
  repo({ name: "payments-db", language: null, properties: {} }),
];
const check = (text: string) => sentences(checkInventory(configOf(text), repositories));

describe("src/config/checks/unused.ts", () => {
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
    expect(check("repositories:\n  payment-api: { repository: { has_wiki: true } }\n  zebra: { prune: [] }\n")).toEqual(
      [
        "repo-cop.yml:2: there is no repository `payment-api`. Did you mean `payments-api`?",
        "repo-cop.yml:3: there is no repository `zebra`.",
      ],
    );
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
    const policy = (match: string) =>
      check(`policies:\n  - { name: p, match: ${match}, repository: { has_wiki: true } }\n`);

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
    const config = configOf(
      "policies:\n  - { name: p, match: { properties: { colection: ui } }, repository: { has_wiki: true } }\n",
    );

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
