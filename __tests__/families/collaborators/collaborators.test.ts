// Collaborators: roles and logins that are accepted, what is drift, and the requests that repair it.
import { describe, expect, test } from "vitest";
import { addUser } from "../../../simulator/state/organization.ts";
import { collaborators as family } from "../../../src/families/collaborators/collaborators.ts";
import type { Directory, Json, JsonObject } from "../../../src/model.ts";
import { contextOf, foundIn, knownOf, parse, refusals, runRead, sent, shown, useOf } from "../support.ts";
import { desiredOf, FamilyWorld } from "../world.ts";

const user = (name: string, owner = false) => ({ id: name.length, nodeId: `U_${name}`, name, owner });
const DIRECTORY: Partial<Directory> = {
  users: { alice: user("Alice"), bob: user("bob"), carol: user("carol"), boss: user("boss", true), nobody: null },
};

const source = (
  kind: "Repository" | "Team" | "Organization",
  roleName: string,
  permission = roleName.toUpperCase(),
): JsonObject => ({
  permission,
  roleName,
  source: { __typename: kind },
});
const edge = (login: string, ...permissionSources: JsonObject[]): JsonObject => ({
  permission: "ADMIN",
  permissionSources,
  node: { login },
});
const direct = (login: string, role: string): JsonObject => edge(login, source("Repository", role));
const page = (edges: readonly JsonObject[], rest: JsonObject = {}, owner = "Organization"): JsonObject => ({
  collaborators_owner: { __typename: owner },
  collaborators_page: { totalCount: edges.length, pageInfo: { hasNextPage: false, endCursor: null }, edges, ...rest },
});
const invitation = (id: number, login: string | null, permissions: string, rest: JsonObject = {}): JsonObject => ({
  id,
  permissions,
  invitee: login === null ? null : { login },
  expired: false,
  ...rest,
});

interface Setup {
  readonly edges?: readonly JsonObject[];
  readonly invitations?: readonly JsonObject[];
  readonly prune?: boolean;
  readonly owner?: "Organization" | "User";
}

function compare(config: readonly JsonObject[], { edges = [], invitations = [], prune = false, owner }: Setup = {}) {
  if (family.read.kind !== "repository-query") throw new Error("collaborators are read by repository query");
  const desired = parse(family, config);
  const context = contextOf({ directory: DIRECTORY, prune: prune ? ["collaborators"] : [] });
  const { step, requests: reads } = runRead(
    family.read.decode(page(edges, {}, owner), context, useOf(desired, prune)),
    () => [...invitations],
  );
  const comparison = family.plan.diff(desired, knownOf(step), context);
  return { ...comparison, reads, requests: family.plan.write(comparison.changes, context) };
}

const alice = (permission: string): readonly JsonObject[] => [{ username: "alice", permission }];

describe("src/families/collaborators/collaborators.ts", () => {
  test("roles have both spellings, logins are caseless", () => {
    expect(parse(family, [{ username: " Alice ", permission: "write" }])).toEqual([
      { username: "Alice", permission: "push" },
    ]);
    expect(family.config.merge.kind === "collection" && family.config.merge.keyOf({ username: "Alice" })).toBe("alice");
  });

  test.each<[string, Json, string]>([
    ["an empty role", [{ username: "alice", permission: "" }], "0.permission"],
    ["an unknown key", [{ username: "alice", permission: "pull", role: "x" }], 'Unrecognized key: "role"'],
  ])("refuses %s", (_, value, expected) => {
    expect(refusals(family, value).join()).toContain(expected);
  });

  test("names all users, with a lookup of the organization's owners, and custom roles", () => {
    expect(family.config.names?.([{ username: "alice", permission: "Deployer" }])).toEqual([
      { kind: "user", name: "alice", path: ["alice"], ownership: true },
      { kind: "role", name: "Deployer", path: ["alice", "permission"] },
    ]);
  });

  test("access that is there is left alone, without asking for invitations", () => {
    const result = compare([...alice("push"), { username: "BOB", permission: "deployer" }], {
      edges: [direct("Alice", "write"), direct("bob", "Deployer")],
    });

    expect(result).toMatchObject({ changes: [], findings: [], reads: [] });
  });

  test("an entry without a role asks for push, as GitHub's own request does", () => {
    expect(shown(compare([{ username: "alice" }], { edges: [direct("alice", "read")] }).changes)).toEqual([
      'alice: {"permission":"pull"} → {"permission":"push"}',
    ]);
    expect(compare([{ username: "alice" }], { edges: [direct("alice", "write")] }).changes).toEqual([]);
  });

  test("only what the repository itself grants counts", () => {
    const edges = [
      edge("alice", source("Team", "admin"), source("Repository", "read")),
      edge("bob", source("Team", "write")),
    ];

    expect(shown(compare([...alice("push"), { username: "bob", permission: "push" }], { edges }).changes)).toEqual([
      'alice: {"permission":"pull"} → {"permission":"push"}',
      'bob:  → {"permission":"push"}',
    ]);
  });

  test("a role is lowered as it is raised", () => {
    expect(sent(compare(alice("pull"), { edges: [direct("alice", "admin")] }).requests)).toEqual([
      'entries update PUT /repos/{owner}/{repo}/collaborators/{username} {"owner":"acme","repo":"api","username":"alice","permission":"pull"}',
    ]);
  });

  describe("invitations", () => {
    test.each<[string, string, JsonObject, readonly string[]]>([
      ["an open one counts as access", "push", invitation(7, "Alice", "write"), []],
      [
        "one to another role is changed",
        "push",
        invitation(7, "alice", "read"),
        [
          'entries update PATCH /repos/{owner}/{repo}/invitations/{invitation_id} {"owner":"acme","repo":"api","invitation_id":7,"permissions":"write"}',
        ],
      ],
      [
        "one to a custom role reads as the role below and is left alone",
        "Deployer",
        invitation(7, "alice", "write"),
        [],
      ],
      [
        "one that has run out is made again",
        "push",
        invitation(7, "alice", "write", { expired: true }),
        [
          'entries create PUT /repos/{owner}/{repo}/collaborators/{username} {"owner":"acme","repo":"api","username":"alice","permission":"push"}',
        ],
      ],
      [
        "one to a mail address is nobody's",
        "push",
        invitation(7, null, "write"),
        [
          'entries create PUT /repos/{owner}/{repo}/collaborators/{username} {"owner":"acme","repo":"api","username":"alice","permission":"push"}',
        ],
      ],
    ])("%s", (_, permission, open, expected) => {
      const result = compare(alice(permission), { invitations: [open] });

      expect(result.reads).toHaveLength(1);
      expect(sent(result.requests)).toEqual(expected);
    });
  });

  test("owners of the organization are left alone, whether listed or not, and cost no request", () => {
    const config = [{ username: "boss", permission: "pull" }];

    expect(compare(config)).toMatchObject({ changes: [], findings: [], reads: [] });
    expect(
      compare(config, { edges: [edge("boss", source("Organization", "admin"), source("Repository", "admin"))] })
        .changes,
    ).toEqual([]);
  });

  test("a user who is not listed is not invited if the organization's owners are unknown", () => {
    if (family.read.kind !== "repository-query") throw new Error("collaborators are read by repository query");
    const { owner: _, ...unclear } = user("Alice");
    const context = contextOf({ directory: { users: { alice: unclear } } });
    const step = (edges: readonly JsonObject[]) =>
      family.read.kind === "repository-query" &&
      family.read.decode(page(edges), context, useOf(parse(family, alice("push"))));

    expect(step([])).toMatchObject({ kind: "unknown", reason: expect.stringMatching(/Alice.*"Members"/) });
    expect(step([direct("alice", "pull")])).toMatchObject({ kind: "known" });
  });

  test("a user who does not exist is a finding", () => {
    expect(foundIn(compare([{ username: "nobody", permission: "pull" }]))).toEqual([
      "nobody: GitHub has no user nobody",
    ]);
  });

  describe("without direct collaborators", () => {
    const OWNED = { collaborators_owner: { __typename: "Organization" } };
    const probe = (desired: Json, prune: boolean, invitations: readonly JsonObject[]) => {
      const step =
        family.read.kind === "repository-query" &&
        family.read.probe?.decode(
          { ...OWNED, collaborators_total: { totalCount: 0 } },
          contextOf({ directory: DIRECTORY }),
          useOf(desired, prune),
        );
      return step ? runRead(step, () => [...invitations]) : undefined;
    };

    test("asks for invitations all the same, and nothing else", () => {
      const read = probe(parse(family, alice("push")), false, [invitation(7, "Alice", "write")]);

      expect(read?.requests).toMatchObject([{ route: "GET /repos/{owner}/{repo}/invitations" }]);
      expect(read?.step).toEqual({
        kind: "known",
        value: { people: new Map([["alice", { role: "push", invitation: 7 }]]), ownedByUser: false, complete: true },
      });
    });

    test("asks for nothing where only owners of the organization are desired", () => {
      const read = probe(parse(family, [{ username: "boss", permission: "admin" }]), false, []);

      expect(read).toEqual({
        requests: [],
        step: { kind: "known", value: { people: new Map(), ownedByUser: false, complete: false } },
      });
    });

    test.each<JsonObject>([
      { ...OWNED, collaborators_total: { totalCount: 1 } },
      { ...OWNED, collaborators_total: null },
      { collaborators_owner: null, collaborators_total: { totalCount: 0 } },
    ])("leaves it to the details where that is not certain: %j", (node) => {
      const step = family.read.kind === "repository-query" && family.read.probe?.decode(node, contextOf(), useOf([]));

      expect(step).toBeUndefined();
    });
  });

  describe("access from an unknown source", () => {
    const unexplained = (permission: string): JsonObject => ({ ...edge("alice"), permission, permissionSources: null });
    const unnamed = (permission: string): JsonObject => ({
      ...edge("alice", { ...source("Repository", "x", "WRITE"), roleName: null }),
      permission,
    });
    const read = (given: JsonObject, permission: string, directory = DIRECTORY) =>
      family.read.kind === "repository-query" &&
      family.read.decode(page([given]), contextOf({ directory }), useOf(parse(family, alice(permission))));

    test.each([
      ["a lower role", unexplained("ADMIN"), "pull"],
      ["a custom role", unexplained("WRITE"), "Deployer"],
      ["a lower role, its own nameless", unnamed("MAINTAIN"), "push"],
      ["a custom role, its own nameless", unnamed("WRITE"), "Deployer"],
    ])("it is unknown whether %s is drift, every night anew", (_, given, permission) => {
      expect(read(given, permission)).toEqual({
        kind: "unknown",
        reason: "GitHub did not say where the access of Alice comes from",
      });
    });

    test.each([
      ["the role that is desired is left alone", unexplained("WRITE"), "push", []],
      ["the role that is desired is left alone, its own nameless", unnamed("MAINTAIN"), "maintain", []],
      ["a higher role is given", unexplained("READ"), "push", ['alice: {"permission":"pull"} → {"permission":"push"}']],
    ])("%s", (_, given, permission, expected) => {
      expect(shown(compare(alice(permission), { edges: [given] }).changes)).toEqual(expected);
    });

    test("owners of the organization are left alone all the same", () => {
      const boss = { ...user("Alice", true) };

      expect(read(unexplained("ADMIN"), "pull", { users: { alice: boss } })).toMatchObject({ kind: "known" });
    });
  });

  describe("in a repository of a user account", () => {
    const guest = { permission: "WRITE", permissionSources: null, node: { login: "alice" } };
    const message = (role: string) =>
      `alice: should have ${role}, but in repositories of a user account all collaborators have push; only an organization has roles`;

    test.each(["pull", "maintain", "admin"])(
      "a role that there cannot be is a finding every night, and no write: %s",
      (role) => {
        const result = compare(alice(role), { edges: [guest], owner: "User" });

        expect(result.requests).toEqual([]);
        expect(foundIn(result)).toEqual([message(role)]);
      },
    );

    test("the one role there is is in sync, also while the invitation is open", () => {
      expect(compare(alice("push"), { edges: [guest], owner: "User" })).toMatchObject({
        changes: [],
        findings: [],
        reads: [],
      });
      expect(compare(alice("push"), { invitations: [invitation(7, "alice", "write")], owner: "User" })).toMatchObject({
        changes: [],
        findings: [],
      });
    });

    test("a missing user is invited once, with a finding if the config has another role", () => {
      const result = compare(alice("admin"), { owner: "User" });

      expect(sent(result.requests)).toEqual([
        'entries create PUT /repos/{owner}/{repo}/collaborators/{username} {"owner":"acme","repo":"api","username":"alice","permission":"push"}',
      ]);
      expect(foundIn(result)).toEqual([message("admin")]);
      expect(
        compare(alice("admin"), { invitations: [invitation(7, "alice", "write")], owner: "User" }).changes,
      ).toEqual([]);
    });

    test("nights write nothing once all users have access", async () => {
      const there = new FamilyWorld({
        organization: { kind: "user" },
        prepare: ({ organization, repository }) => {
          for (const login of ["alice", "bob"]) addUser(organization, login, "outsider");
          repository.collaborators.set("alice", "write");
        },
      });
      const desired = desiredOf(family, [
        { username: "alice", permission: "admin" },
        { username: "bob", permission: "pull" },
      ]);

      const first = await there.night(family, desired);
      const second = await there.night(family, desired);

      expect(first.writes).toEqual(["PUT PUT /repos/{owner}/{repo}/collaborators/{username}"]);
      expect(second.writes).toEqual([]);
      expect(second.plan.findings.map(({ target }) => target)).toEqual(["alice", "bob"]);
      expect([first.outcome.failures, second.outcome.failures, there.simulator.violations]).toEqual([[], [], []]);
    });

    test("pruning removes all other users, with and without findings, but not the account itself", () => {
      const others = ["acme", "bob"].map((login) => ({ ...guest, node: { login } }));
      const result = compare(alice("admin"), { edges: [guest, ...others], prune: true, owner: "User" });

      expect(shown(result.changes)).toEqual(['bob: {"permission":"push"} → ']);
    });
  });

  test("the owner of the repository must be known", () => {
    if (family.read.kind !== "repository-query") throw new Error("collaborators are read by repository query");
    const { collaborators_owner: _, ...node } = page([]);

    expect(family.read.decode(node, contextOf(), useOf([]))).toEqual({
      kind: "unknown",
      reason: "GitHub did not say whose repository this is",
    });
  });

  describe("prunes", () => {
    const setup: Setup = {
      edges: [
        direct("alice", "write"),
        direct("old", "admin"),
        edge("boss", source("Organization", "admin"), source("Repository", "admin")),
        edge("team-only", source("Team", "write")),
      ],
      invitations: [invitation(7, "invited", "read")],
    };

    test("only where asked: people with access of their own, and open invitations", () => {
      expect(compare(alice("push"), setup).changes).toEqual([]);
      const result = compare(alice("push"), { ...setup, prune: true });
      expect(sent(result.requests)).toEqual([
        'entries delete DELETE /repos/{owner}/{repo}/invitations/{invitation_id} {"owner":"acme","repo":"api","invitation_id":7}',
        'entries delete DELETE /repos/{owner}/{repo}/collaborators/{username} {"owner":"acme","repo":"api","username":"old"}',
      ]);
      expect(result.entries).toEqual({ read: 4, deleted: 2 });
    });

    test("no user with unexplained access, and not the owner of the account", () => {
      const edges = [
        direct("alice", "write"),
        { ...edge("somebody"), permissionSources: null },
        direct("Acme", "admin"),
      ];

      expect(compare(alice("push"), { edges, prune: true }).changes).toEqual([]);
    });

    test("nothing if no user is named, or one that does not exist", () => {
      expect(compare([], { ...setup, prune: true }).changes).toEqual([]);
      expect(
        compare([...alice("push"), { username: "nobody", permission: "pull" }], { ...setup, prune: true }).changes,
      ).toEqual([]);
    });
  });

  test.each<[string, JsonObject]>([
    ["no list", { collaborators_page: null }],
    ["fewer people than GitHub counts", page([direct("alice", "write")], { totalCount: 2 })],
  ])("%s is unknown", (_, node) => {
    if (family.read.kind !== "repository-query") return;

    expect(family.read.decode(node, contextOf(), useOf([]))).toMatchObject({ kind: "unknown" });
  });

  test("people are read to the last page", () => {
    if (family.read.kind !== "repository-query") return;
    const first = page([direct("alice", "write")], { totalCount: 2, pageInfo: { hasNextPage: true, endCursor: "c" } });
    const { step } = runRead(family.read.decode(first, contextOf(), useOf([])), () => ({
      node: page([direct("bob", "read")], { totalCount: 2 }),
    }));

    expect(knownOf(step)).toMatchObject({ people: expect.objectContaining({ size: 2 }) });
  });

  test("a role below the organization's base permission is its objection, not a failure", () => {
    const part = {
      family: "collaborators",
      targets: ["alice"],
      request: { kind: "graphql", query: "", variables: {} },
    } as const;
    const refused = (message: string) => family.guards?.objection?.({ status: 422, message, data: null }, part);

    expect(refused("Cannot assign member permission of read")).toContain("base permission is higher");
    expect(refused("Validation Failed")).toBeUndefined();
  });
});
