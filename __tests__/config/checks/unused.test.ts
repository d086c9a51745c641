// Names in a config that match no repository are told with the nearest one that exists.
import { describe, expect, test } from "vitest";
import { checkInventory, countMatches } from "../../../src/config/checks/unused.ts";
import { configOf, problemsOf, repo, sentences } from "../support.ts";

const repositories = [
  repo({ name: "web", topics: ["site"], language: "TypeScript", properties: { collection: "ui" } }),
  repo({ name: "payments-api", topics: ["api"], language: "Go", properties: { collection: "money" } }),
  repo({ name: "payments-db", language: null, properties: {} }),
];
const check = (text: string) => sentences(checkInventory(configOf(text), repositories));

const checkWeb = (text: string) =>
  sentences(checkInventory(configOf(text), [repo({ properties: { team: "ops" } }), repo({ name: "api" })]));
const GONE = (line: number) =>
  `repo-cop.yml:${line}: \`teams[ci]\`: no earlier layer has this entry, so \`absent: true\` has no effect. To delete it on GitHub, use \`prune\`.`;
const KEPT = (line: number, name: string) =>
  `repo-cop.yml:${line}: prune: no layer names an entry of ${name}, so nothing is pruned there. Name at least one entry that stays.`;

const POLICIES = `
repository: { has_wiki: false }
policies:
  - { name: payments, match: { name: payments-* }, repository: { has_issues: true } }
  - { name: ui, match: { properties: { collection: ui } }, repository: { has_projects: true } }
  - { name: ops, match: { teams: ops, not: { name: web } }, prune: [teams] }
repositories:
  web: { repository: { has_wiki: true } }
`;

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
      'repo-cop.yml:1:11: `exclude` does not support a leading `!`, as in "!web-*". To exclude everything except web-*, write "!(web-*)".',
    ]);
    expect(configOf('exclude: ["!(web-*)"]\n').exclude).toEqual(["!(web-*)"]);
  });

  test("finds a name that excludes nothing and is nearly one that exists, and lets prevention be", () => {
    expect(check("exclude: [web, 'sandbox-*', wob, to-be-made]\n")).toEqual([
      "repo-cop.yml:1:29: `exclude`: no repository is called wob. Did you mean `web`?",
    ]);
  });

  test("says why a policy matches nothing", () => {
    const policy = (match: string) =>
      check(`policies:\n  - { name: p, match: ${match}, repository: { has_wiki: true } }\n`);

    expect(policy("{ name: payment-api }")).toEqual([
      'repo-cop.yml:2: policy "p" matches no repository. No repository has the name payment-api. Did you mean `payments-api`?',
    ]);
    expect(policy("{ topics: [sites, apis] }")).toEqual([
      'repo-cop.yml:2: policy "p" matches no repository. No repository has the topic sites. Did you mean `site`? No repository has the topic apis. Did you mean `api`?',
    ]);
    expect(policy("{ language: Typescrit }")).toEqual([
      'repo-cop.yml:2: policy "p" matches no repository. No repository has the language Typescrit. Did you mean `TypeScript`?',
    ]);
    expect(policy("{ properties: { collection: mony } }")).toEqual([
      'repo-cop.yml:2: policy "p" matches no repository. No repository has the collection mony. Did you mean `money`?',
    ]);
    expect(policy("{ name: web, fork: true }")).toEqual(['repo-cop.yml:2: policy "p" matches no repository.']);
  });

  test("finds names of properties that are nearly one that some repository has, in matches and in values", () => {
    const text = `
policies:
  - { name: p, match: { not: { properties: { colection: ui } }, any: [{ properties: { colection: web } }, { fork: false }] }, repository: { has_wiki: true } }
repositories:
  web: { repository: { description: "\${properties.colectin}, \${properties.summary}" } }
`;

    expect(check(text)).toEqual([
      "repo-cop.yml:3: no repository has a custom property `colection`. Did you mean `collection`?",
      "repo-cop.yml:3: no repository has a custom property `colection`. Did you mean `collection`?",
      "repo-cop.yml:5: no repository has a custom property `colectin`. Did you mean `collection`?",
    ]);
  });

  test("holds its tongue about what could not be read", () => {
    const { properties: _, ...unread } = repo();
    const config = configOf(
      "policies:\n  - { name: p, match: { properties: { colection: ui } }, repository: { has_wiki: true } }\n",
    );

    expect(checkInventory(config, [unread])).toEqual([]);
  });

  test("does not look for a name that a match leaves out", () => {
    const config = configOf(
      'policies:\n  - { name: p, match: { name: ["*zebra*", "!web"] }, repository: { has_wiki: true } }\n',
    );

    expect(sentences(checkInventory(config, repositories))).toEqual([
      'repo-cop.yml:2: policy "p" matches no repository. No repository has the name *zebra*.',
    ]);
  });

  test("looks for names in everything listed, for matches in what is selected", () => {
    const config = configOf(
      "policies:\n  - { name: p, match: { name: web }, repository: { has_wiki: true } }\nrepositories: { web: { prune: [] } }\n",
    );

    expect(sentences(checkInventory(config, repositories, []))).toEqual([
      'repo-cop.yml:2: policy "p" matches no repository. No repository has the name web.',
    ]);
  });

  test.each([
    ["teams: [{ name: ci, absent: true }]", [GONE(1)]],
    [
      "teams: [{ name: ops, permission: pull }]\nrepositories: { web: { teams: [{ name: CI, absent: true }] } }",
      [GONE(2)],
    ],
    [
      "repositories:\n  api: { teams: [{ name: ci, permission: pull }] }\n  web: { teams: [{ name: ci, absent: true }] }",
      [GONE(3)],
    ],
    ["teams: [{ name: ci, permission: pull }]\nrepositories: { web: { teams: [{ name: CI, absent: true }] } }", []],
    [
      'teams: [{ name: "${properties.team}", permission: pull }]\nrepositories: { web: { teams: [{ name: ci, absent: true }] } }',
      [],
    ],
    ['repositories: { web: { teams: [{ name: "${properties.team}", absent: true }] } }', []],
  ])("finds an entry that is taken out of nothing: %s", (text, expected) => {
    expect(checkWeb(text)).toEqual(expected);
  });

  test.each([
    ["prune: [teams]", [KEPT(1, "teams")]],
    ["teams: []\nprune: [teams]", [KEPT(2, "teams")]],
    ["repository: { has_wiki: true }\nprune: [topics]", [KEPT(2, "topics")]],
    [
      "repositories:\n  api: { teams: [{ name: ci, permission: pull }] }\n  web: { prune: [teams] }",
      [KEPT(3, "teams")],
    ],
    ["prune: [teams]\nrepositories: { web: { teams: [{ name: ci, permission: pull }] } }", []],
    ["repository: { topics: [a] }\nprune: [topics]", []],
    ['prune: [teams]\nteams: [{ name: "${properties.team}", permission: pull }]', []],
    ["prune: []", []],
  ])("finds a collection that is pruned in vain: %s", (text, expected) => {
    expect(checkWeb(text)).toEqual(expected);
  });

  test("says nothing of entries where there is no repository", () => {
    expect(checkInventory(configOf("teams: [{ name: ci, absent: true }]"), [])).toEqual([]);
  });

  test("counts for each policy, in order, the matching and the undecided repositories", () => {
    const { properties: _, ...withoutProperties } = repo({ name: "payments-db", teams: ["ops"] });
    const repositories = [
      repo({ name: "web", properties: { collection: "ui" }, teams: ["ops"] }),
      repo({ name: "payments-api", unreadTeams: ["ops"] }),
      withoutProperties,
    ];

    expect(countMatches(configOf(POLICIES), repositories)).toEqual([
      {
        name: "payments",
        source: { layer: 'policy "payments"', file: "repo-cop.yml", line: 4 },
        matches: 2,
        unknown: 0,
      },
      { name: "ui", source: { layer: 'policy "ui"', file: "repo-cop.yml", line: 5 }, matches: 1, unknown: 1 },
      { name: "ops", source: { layer: 'policy "ops"', file: "repo-cop.yml", line: 6 }, matches: 1, unknown: 1 },
    ]);
  });
});
