// Teams: roles and names that are accepted, what is drift, and the requests that repair it.
import { describe, expect, test } from "vitest";
import type { ReadStep } from "../../../src/families/read-contract.ts";
import { teams as family } from "../../../src/families/teams/teams.ts";
import type { ApiRequest, Directory, Json, JsonObject } from "../../../src/model.ts";
import { contextOf, foundIn, knownOf, parse, refusals, runRead, sent, shown, team, useOf } from "../support.ts";

const DIRECTORY: Partial<Directory> = {
  teams: {
    infosec: team("infosec"),
    "data leads": team("data-leads-1", { name: "Data Leads" }),
    "data-leads-1": team("data-leads-1", { name: "Data Leads" }),
    backend: team("backend", { parent: "engineering" }),
    engineering: team("engineering"),
    ghost: null,
  },
  roles: ["Deployer"],
};
const ID = contextOf().repo.id;

interface Setup {
  /** Slug → role here, as the teams' own lists tell. */
  readonly lists?: JsonObject;
  /** What `GET /repos/{owner}/{repo}/teams` answers. */
  readonly own?: readonly JsonObject[];
  readonly prune?: boolean;
}

/** The state that the inventory carries: nothing of a team without access here. */
function stateOf(lists: JsonObject): Json {
  const all = { infosec: {}, "data-leads-1": {}, backend: {}, engineering: {} };
  return {
    ...all,
    ...Object.fromEntries(Object.entries(lists).map(([slug, role]) => [slug, { [ID]: role, "999": "admin" }])),
  };
}

function compare(config: readonly JsonObject[], { lists = {}, own = [], prune = false }: Setup = {}) {
  if (family.read.kind !== "organization") throw new Error("teams are read for the whole organization");
  const desired = parse(family, config);
  const context = contextOf({ directory: DIRECTORY, prune: prune ? ["teams"] : [] });
  const { step, requests } = runRead(family.read.decode(stateOf(lists), context, useOf(desired, prune)), () => [
    ...own,
  ]);
  const comparison = family.plan.diff(desired, knownOf(step), context);
  return { ...comparison, reads: requests, requests: family.plan.write(comparison.changes, context) };
}

const listed = (slug: string, permission: string, rest: JsonObject = {}): JsonObject => ({
  slug,
  permission,
  access_source: "direct",
  parent: null,
  ...rest,
});

describe("src/families/teams/teams.ts", () => {
  test("says which teams administer the repository by a grant of their own", () => {
    const inherited = { role: "admin", from: "team engineering" };
    const grants = new Map([
      ["infosec", { role: "pull" }],
      ["data-leads-1", { role: "admin" }],
      ["backend", { role: "admin", inherited }],
    ]);
    const context = contextOf({ directory: DIRECTORY });

    expect(family.guards?.administrators?.({ grants, complete: true }, context)).toEqual([
      { kind: "team", name: "data-leads-1" },
    ]);
  });

  test.each<
    [string, { role: string; inherited?: { role: string; from: string } } | undefined, string, boolean, string?]
  >([
    ["a team with pull", { role: "pull" }, "infosec", false, "pull"],
    ["a team with triage", { role: "triage" }, "infosec", false, "triage"],
    ["a team with push", { role: "push" }, "infosec", false],
    ["a team with a custom role", { role: "Deployer" }, "infosec", false],
    ["a team below another one, of which only its own role is known", { role: "pull" }, "backend", false],
    [
      "a team that inherits as little",
      { role: "pull", inherited: { role: "pull", from: "team engineering" } },
      "backend",
      false,
      "pull",
    ],
    [
      "a team that inherits more than its own role",
      { role: "pull", inherited: { role: "push", from: "team engineering" } },
      "backend",
      false,
    ],
    ["a team that is in no complete list", undefined, "infosec", true, "none"],
    ["a team that is in no list, and the list may lack some", undefined, "infosec", false],
    ["a team below another one that is in no complete list", undefined, "backend", true],
  ])("%s: says if it certainly cannot push", (_, grant, slug, complete, role) => {
    const grants = new Map(grant ? [[slug, grant]] : []);
    const low = (visibility: "public" | "private") =>
      family.guards
        ?.lowAccess?.({ grants, complete }, contextOf({ directory: DIRECTORY, repo: { visibility } }))
        .filter(({ name }) => name === slug);

    expect(low("private")).toEqual(role === undefined ? [] : [{ kind: "team", name: slug, role }]);
    // The list of a public repository lacks teams with inherited access.
    if (!grant) expect(low("public")).toEqual([]);
  });

  test.each([
    ["read", "pull"],
    ["write", "push"],
    ["Maintain", "maintain"],
    ["Deployer", "Deployer"],
  ])("permission %s is %s", (written, role) => {
    expect(parse(family, [{ name: " infosec ", permission: written }])).toEqual([
      { name: "infosec", permission: role },
    ]);
  });

  test.each<[string, Json, string]>([
    ["a team without a role", [{ name: "infosec" }], "0.permission: Invalid input"],
    ["an unknown key", [{ name: "infosec", permission: "pull", color: "closed" }], '0: Unrecognized key: "color"'],
    ["a map", { infosec: "pull" }, ": Invalid input: expected array"],
    ["an empty name", [{ name: " ", permission: "pull" }], "0.name:"],
  ])("refuses %s", (_, value, expected) => {
    expect(refusals(family, value)).toEqual([expect.stringContaining(expected)]);
  });

  test.each([
    ["Data Leads", "data-leads"],
    ["data-leads", "data-leads"],
    ["R&D / UI_kit ", "r-d-ui_kit"],
    ["Équipe Données", "equipe-donnees"],
    ["開発 A", "開発-a"],
  ])("%s has the key %s", (name, key) => {
    expect(family.config.merge.kind === "collection" && family.config.merge.keyOf({ name, permission: "pull" })).toBe(
      key,
    );
  });

  test("names every team, and every role that is not built in", () => {
    expect(
      family.config.names?.([
        { name: "Infosec", permission: "pull" },
        { name: "x", permission: "Deployer" },
      ]),
    ).toEqual([
      { kind: "team", name: "Infosec", path: ["infosec"] },
      { kind: "team", name: "x", path: ["x"] },
      { kind: "role", name: "Deployer", path: ["x", "permission"] },
    ]);
  });

  describe("reads", () => {
    const list = (desired: unknown, answer: (request: ApiRequest) => Json) =>
      family.read.kind === "organization"
        ? runRead(family.read.list("acme", contextOf({ directory: DIRECTORY }).directory, useOf(desired)), answer)
        : { step: { kind: "unknown", reason: "" } as ReadStep<Json>, requests: [] };

    test("one list for each named team and its parent, none for a team that does not exist", () => {
      const { requests } = list([{ name: "Data Leads" }, { name: "backend" }, { name: "ghost" }], () => []);

      expect(requests.map((request) => request.kind === "rest" && request.parameters["team_slug"])).toEqual([
        "backend",
        "data-leads-1",
        "engineering",
      ]);
    });

    test("built-in and custom roles, and flags where there is no name", () => {
      const repositories = [
        { id: 1, role_name: "write" },
        { id: 2, role_name: "Deployer" },
        { id: 3, permissions: { pull: true, triage: true, push: false, maintain: false, admin: false } },
        { id: 4 },
      ];
      const { step } = list([{ name: "infosec" }], () => repositories);

      expect(knownOf(step)).toEqual({ infosec: { "1": "push", "2": "Deployer", "3": "triage", "4": null } });
    });

    test("a role that GitHub did not say, or a list that was not read, is unknown", () => {
      if (family.read.kind !== "organization") return;
      const desired = [{ name: "infosec", permission: "pull" }];
      const context = contextOf({ directory: DIRECTORY });

      expect(family.read.decode(stateOf({ infosec: null }), context, useOf(desired))).toMatchObject({
        kind: "unknown",
      });
      expect(family.read.decode({}, context, useOf(desired))).toMatchObject({ kind: "unknown" });
    });

    test("once more: every desired team by itself, with the role it has, and the repository's own list", () => {
      if (family.read.kind !== "organization") return;
      const desired = [
        { name: "infosec", permission: "pull" },
        { name: "data leads", permission: "Deployer" },
      ];
      const context = contextOf({ directory: DIRECTORY, prune: ["teams"] });
      const { step, requests } = runRead(family.read.confirm(context, useOf(desired, true)), (request) => {
        if (request.kind !== "rest") return undefined;
        if (request.route === "GET /repos/{owner}/{repo}/teams")
          return [listed("data-leads-1", "push"), listed("old", "admin")];
        return request.parameters["team_slug"] === "data-leads-1" ? { role_name: "Deployer" } : undefined;
      });

      expect(requests).toHaveLength(3);
      expect(shown(family.plan.diff(desired, knownOf(step), context).changes)).toEqual([
        'infosec:  → "pull"',
        'old: "admin" → ',
      ]);
    });
  });

  describe("compares", () => {
    test("a grant that is missing is made, one that is right is left, one that is too low is raised", () => {
      const result = compare(
        [
          { name: "infosec", permission: "pull" },
          { name: "Data Leads", permission: "admin" },
          { name: "engineering", permission: "push" },
        ],
        { lists: { "data-leads-1": "admin", engineering: "triage" } },
      );

      expect(shown(result.changes)).toEqual(['engineering: "triage" → "push"', 'infosec:  → "pull"']);
      expect(result.reads).toEqual([]);
    });

    test("the later layer's entry of two names for one team", () => {
      const result = compare([
        { name: "Data Leads", permission: "pull" },
        { name: "data-leads-1", permission: "push" },
      ]);

      expect(shown(result.changes)).toEqual(['data-leads-1:  → "push"']);
    });

    test("custom roles are caseless", () => {
      expect(
        compare([{ name: "infosec", permission: "deployer" }], { lists: { infosec: "Deployer" } }).changes,
      ).toEqual([]);
      expect(shown(compare([{ name: "infosec", permission: "deployer" }]).changes)).toEqual(['infosec:  → "Deployer"']);
    });

    test.each<[string, JsonObject, readonly JsonObject[], readonly string[], readonly string[]]>([
      [
        "its own grant is lowered",
        { infosec: "admin" },
        [listed("infosec", "admin")],
        ['infosec: "admin" → "pull"'],
        [],
      ],
      [
        "a role in the organization is a finding",
        { infosec: "admin" },
        [listed("infosec", "admin", { access_source: "organization" })],
        [],
        ["infosec: has admin from a role in the organization, which pull cannot lower; change it there"],
      ],
      [
        "a role in the enterprise is a finding",
        { infosec: "admin" },
        [listed("infosec", "admin", { access_source: "enterprise" })],
        [],
        ["infosec: has admin from a role in the enterprise, which pull cannot lower; change it there"],
      ],
    ])("a role that is too high: %s", (_, lists, own, changes, findings) => {
      const result = compare([{ name: "infosec", permission: "pull" }], { lists, own });

      expect(shown(result.changes)).toEqual(changes);
      expect(foundIn(result)).toEqual(findings);
      expect(result.reads).toHaveLength(1);
    });

    test.each<[string, string, JsonObject, readonly string[], number]>([
      ["equal to the parent's is in sync", "push", { backend: "push", engineering: "push" }, [], 0],
      [
        "above the parent's is given",
        "admin",
        { backend: "push", engineering: "push" },
        ['backend: "push" → "admin"'],
        0,
      ],
      ["below the parent's is a finding", "pull", { backend: "push", engineering: "push" }, [], 1],
      [
        "below the parent's, with an own grant above it, comes down as far as it can",
        "pull",
        { backend: "admin", engineering: "push" },
        ['backend: "admin" → "pull"'],
        1,
      ],
      [
        "a custom role above the parent's pull is given",
        "Deployer",
        { backend: "pull", engineering: "pull" },
        ['backend: "pull" → "Deployer"'],
        0,
      ],
      [
        "a custom role that may be below the parent's is a finding",
        "Deployer",
        { backend: "push", engineering: "push" },
        [],
        1,
      ],
    ])("a child team: %s", (_, permission, lists, changes, findings) => {
      const own = [
        listed("engineering", "push"),
        listed("backend", String(lists["backend"]), { parent: { slug: "engineering" } }),
      ];
      const result = compare([{ name: "backend", permission }], { lists, own });

      expect(shown(result.changes)).toEqual(changes);
      expect(result.findings).toHaveLength(findings);
    });

    test("a name without a team is a finding and writes nothing", () => {
      const result = compare([{ name: "ghost", permission: "pull" }]);

      expect(result.changes).toEqual([]);
      expect(foundIn(result)).toEqual([expect.stringContaining("ghost: the organization has no team ghost")]);
    });
  });

  describe("prunes", () => {
    const own = [
      listed("infosec", "pull"),
      listed("old", "admin"),
      listed("older", "push"),
      listed("child-of-old", "admin", { parent: { slug: "old" } }),
      listed("own-child", "maintain", { parent: { slug: "infosec" } }),
      listed("managers", "pull", { access_source: "organization" }),
    ];

    test("only where asked, and only what a team has by itself", () => {
      const config = [{ name: "infosec", permission: "pull" }];
      const result = compare(config, { lists: { infosec: "pull" }, own, prune: true });

      expect(shown(result.changes)).toEqual(['old: "admin" → ', 'older: "push" → ', 'own-child: "maintain" → ']);
      expect(foundIn(result)).toEqual(["managers: has pull from a role in the organization; change it there"]);
      expect(result.entries).toEqual({ read: 6, deleted: 3 });
      expect(compare(config, { lists: { infosec: "pull" }, own }).changes).toEqual([]);
    });

    test("nothing where the config names no team, or one that does not exist", () => {
      expect(compare([], { own, prune: true }).changes).toEqual([]);
      expect(
        compare(
          [
            { name: "infosec", permission: "pull" },
            { name: "ghost", permission: "pull" },
          ],
          { lists: { infosec: "pull" }, own, prune: true },
        ).changes,
      ).toEqual([]);
    });
  });

  test("writes one request for each team", () => {
    const own = [listed("old", "push")];
    const { requests } = compare([{ name: "infosec", permission: "write" }], { own, prune: true });

    expect(sent(requests)).toEqual([
      'entries create PUT /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo} {"owner":"acme","repo":"api","org":"acme","team_slug":"infosec","permission":"push"}',
      'entries delete DELETE /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo} {"owner":"acme","repo":"api","org":"acme","team_slug":"old"}',
    ]);
  });
});
