// What would lock Repo Cop out is not written, and says why.
import { describe, expect, test } from "vitest";
import type { Change, Json } from "../../../src/model.ts";
import { refuseLockout } from "../../../src/plan/lockout/lockout.ts";
import { repository, SOURCE } from "../../support/fixtures.ts";

const update = (family: string, target: string, values: { before: Json; after: Json }): Change => ({
  action: "update",
  family,
  target,
  ...values,
  source: SOURCE,
});
const remove = (family: string, target: string): Change => ({
  action: "delete",
  family,
  target,
  before: {},
  source: SOURCE,
});

describe("src/plan/lockout/lockout.ts", () => {
  const itself = {
    repository: "Acme/Cop",
    viewer: "Robot",
    action: { repository: "octo-org/repo-cop", ref: "v1" },
    viewerAccess: { kind: "independent" } as const,
  };

  test.each([
    ["archiving it", update("repository", "archived", { before: false, after: true })],
    ["hiding it", update("repository", "visibility", { before: "public", after: "internal" })],
    ["making it private", update("repository", "visibility", { before: "internal", after: "private" })],
    ["denying Actions", update("actions", "enabled", { before: true, after: false })],
    ["another default branch", update("repository", "default_branch", { before: "main", after: "next" })],
  ])("%s is refused for the repository that runs Repo Cop, and allowed for others", (_, change) => {
    expect(refuseLockout([change], { repo: repository("cop"), administrators: [] }, itself)).toMatchObject({
      allowed: [],
      failures: [{ kind: "guarded", targets: [change.target] }],
    });
    expect(refuseLockout([change], { repo: repository("other"), administrators: [] }, itself)).toEqual({
      allowed: [change],
      failures: [],
    });
  });

  test("it is known by its id: under a new name too, and another one that has taken its name is not it", () => {
    const change = update("repository", "archived", { before: false, after: true });
    const byId = { ...itself, repositoryId: 4711 };
    const judge = (name: string, id: number) =>
      refuseLockout([change], { repo: { ...repository(name), id }, administrators: [] }, byId).allowed.length;

    expect(judge("renamed", 4711)).toBe(0);
    expect(judge("cop", 1)).toBe(1);
  });

  test.each<[string, Json]>([
    ["allowed_actions", "local_only"],
    ["allowed_actions", "selected"],
    ["sha_pinning_required", true],
  ])("every action that the workflow uses is kept: %s: %j is refused", (target, after) => {
    const change = update("actions", target, { before: null, after });
    const own = { ...itself, action: { repository: "acme/repo-cop", ref: "a".repeat(40) } };
    const judge = (uses: readonly { repository: string; ref: string }[]) =>
      refuseLockout([change], { repo: repository("cop"), administrators: [] }, { ...own, uses }).failures;

    expect(judge([])).toEqual([]);
    expect(judge([{ repository: "actions/checkout", ref: "v7" }])).toMatchObject([
      { kind: "guarded", message: expect.stringContaining("runs actions/checkout@v7") },
    ]);
    expect(judge([{ repository: "actions/checkout", ref: "" }])).toMatchObject([
      { kind: "guarded", message: expect.stringContaining("runs actions/checkout,") },
    ]);
  });

  test.each<[string, Change, boolean]>([
    ["an administrator is not removed", remove("collaborators", "mona"), false],
    [
      "an administrator is not lowered",
      update("collaborators", "mona", { before: { permission: "admin" }, after: { permission: "push" } }),
      false,
    ],
    [
      "somebody with a custom role is not",
      update("collaborators", "mona", { before: { permission: "deployer" }, after: { permission: "pull" } }),
      false,
    ],
    [
      "whoever cannot administer is",
      update("collaborators", "mona", { before: { permission: "maintain" }, after: { permission: "pull" } }),
      true,
    ],
    [
      "whoever is raised is",
      update("collaborators", "mona", { before: { permission: "deployer" }, after: { permission: "admin" } }),
      true,
    ],
  ])("if the acting user is unknown: %s", (_, change, isAllowed) => {
    const { allowed, failures } = refuseLockout(
      [change],
      { repo: repository("web"), administrators: [] },
      { ...itself, viewer: null },
    );

    expect(allowed).toEqual(isAllowed ? [change] : []);
    expect(failures.map(({ message }) => message)).toEqual(
      isAllowed ? [] : [expect.stringMatching(/^GitHub did not name the account that Repo Cop uses/)],
    );
  });

  test.each([
    ["removing", remove("collaborators", "robot"), false],
    [
      "lowering",
      update("collaborators", "robot", { before: { permission: "admin" }, after: { permission: "push" } }),
      false,
    ],
    [
      "raising",
      update("collaborators", "robot", { before: { permission: "push" }, after: { permission: "admin" } }),
      true,
    ],
    [
      "taking a custom role from",
      update("collaborators", "robot", { before: { permission: "deployer" }, after: { permission: "pull" } }),
      false,
    ],
    [
      "raising a custom role of",
      update("collaborators", "robot", { before: { permission: "deployer" }, after: { permission: "admin" } }),
      true,
    ],
  ])("%s the acting user", (_, change, allowed) => {
    expect(refuseLockout([change], { repo: repository("other"), administrators: [] }, itself).allowed).toHaveLength(
      allowed ? 1 : 0,
    );
  });

  test("making it more reachable, and other changes, are allowed", () => {
    const changes = [
      update("repository", "visibility", { before: "private", after: "internal" }),
      update("repository", "has_wiki", { before: true, after: false }),
    ];

    expect(refuseLockout(changes, { repo: repository("cop"), administrators: [] }, itself)).toEqual({
      allowed: changes,
      failures: [],
    });
  });
});
