// In a layer that is written for another program, keys that are left out mean what they mean there.
import { describe, expect, test } from "vitest";
import { resolveRepository } from "../../../src/config/resolve.ts";
import { FAMILIES } from "../../../src/families/index.ts";
import type { Repository } from "../../../src/model.ts";
import { configOf, problemsOf, repo } from "../support.ts";

const BRANCHES = "branches: [{ name: main, protection: { enforce_admins: true, allow_deletions: false } }]";
const asWritten = { enforce_admins: true, allow_deletions: false };
const switchedOff = {
  ...asWritten,
  required_status_checks: null,
  required_pull_request_reviews: null,
  restrictions: null,
};

function protectionIn(files: Readonly<Record<string, string>>, repository: Partial<Repository> = {}) {
  const { families } = resolveRepository(configOf(files, FAMILIES), repo(repository));
  const entries = (families["branches"] ?? []) as readonly { readonly protection: unknown }[];
  return entries.map(({ protection }) => protection);
}

const indented = (text: string) => text.replace(/^(?=.)/gm, "    ");

describe("src/config/compat/dialect.ts", () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ["our own file", { "repo-cop.yml": BRANCHES }],
    ["our own layer for a repository", { "repo-cop.yml": `repositories:\n  web:\n${indented(BRANCHES)}` }],
    [
      "our own file beside a marked one",
      { "a.yml": "dialect: probot\nrepository: { has_wiki: false }", "b.yml": BRANCHES },
    ],
  ])("in %s a key that is left out is left as it is", (_, files) => {
    expect(protectionIn(files)).toEqual([asWritten]);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ["a file", { "repo-cop.yml": `dialect: probot\n${BRANCHES}` }],
    ["a file of safe-settings", { "repo-cop.yml": `dialect: safe-settings\n${BRANCHES}` }],
    ["a repository", { "repo-cop.yml": `repositories:\n  web:\n    dialect: probot\n${indented(BRANCHES)}` }],
    ["the file of a repository", { "repositories/web.yml": `dialect: probot\n${BRANCHES}` }],
    [
      "a policy",
      {
        "repo-cop.yml": `policies:\n  - name: all\n    match: { name: "*" }\n    dialect: probot\n${indented(BRANCHES)}`,
      },
    ],
    [
      "the file around a policy",
      { "repo-cop.yml": `dialect: probot\npolicies:\n  - name: all\n    match: { name: "*" }\n${indented(BRANCHES)}` },
    ],
    [
      "the file around a repository",
      { "repo-cop.yml": `dialect: probot\nrepositories:\n  web:\n${indented(BRANCHES)}` },
    ],
  ])("in %s that is marked, each of the four keys that is left out is off", (_, files) => {
    expect(protectionIn(files)).toEqual([switchedOff]);
  });

  test("a later layer of our own changes what it names and nothing else", () => {
    const ours = "branches: [{ name: main, protection: { restrictions: { users: [alice] } } }]";

    expect(protectionIn({ "repo-cop.yml": `dialect: probot\n${BRANCHES}`, "repositories/web.yml": ours })).toEqual([
      { ...switchedOff, restrictions: { users: ["alice"] } },
    ]);
  });

  test("a key that a marked layer leaves out overrides an earlier layer", () => {
    const ours = "branches: [{ name: main, protection: { required_status_checks: { contexts: [ci] } } }]";

    expect(protectionIn({ "repo-cop.yml": ours, "repositories/web.yml": `dialect: probot\n${BRANCHES}` })).toEqual([
      switchedOff,
    ]);
  });

  test("safe-settings merges its layers before it fills in: an earlier layer keeps what a later one leaves out", () => {
    const wide =
      "branches: [{ name: main, protection: { enforce_admins: true, required_status_checks: { contexts: [ci] } } }]";
    const narrow =
      "branches: [{ name: main, protection: { required_pull_request_reviews: { required_approving_review_count: 2 } } }]";
    const policy = `policies:\n  - name: all\n    match: { name: "*" }\n${indented(narrow)}`;
    const merged = {
      enforce_admins: true,
      required_status_checks: { checks: [{ context: "ci" }] },
      required_pull_request_reviews: { required_approving_review_count: 2 },
      restrictions: null,
    };

    expect(protectionIn({ "repo-cop.yml": `dialect: safe-settings\n${wide}\n${policy}` })).toEqual([merged]);
    expect(protectionIn({ "a.yml": wide, "b.yml": `dialect: safe-settings\n${policy}` })).toEqual([merged]);
    expect(protectionIn({ "a.yml": `dialect: safe-settings\n${wide}`, "b.yml": policy })).toEqual([merged]);
    expect(protectionIn({ "a.yml": wide, "b.yml": policy })).toEqual(
      [{ ...merged, restrictions: undefined }].map(({ restrictions: _, ...rest }) => rest),
    );
  });

  test("a protection that is removed stays removed, and values from the repository are filled in", () => {
    const branches =
      "branches: [{ name: old, protection: null }, { name: '${repo.default_branch}', protection: { enforce_admins: true } }]";

    expect(protectionIn({ "repo-cop.yml": `dialect: probot\n${branches}` })).toEqual([
      null,
      { enforce_admins: true, required_status_checks: null, required_pull_request_reviews: null, restrictions: null },
    ]);
  });

  test("an added key comes from the line of its entry", () => {
    const { sourceOf } = resolveRepository(configOf(`dialect: probot\n${BRANCHES}`, FAMILIES), repo());

    expect(sourceOf("branches", ["main", "protection", "restrictions"])).toMatchObject({ layer: "top level", line: 2 });
  });

  test("families without a meaning of their own are read as ever", () => {
    expect(
      problemsOf("dialect: safe-settings\nteams: [{ name: core, permission: push }]\nlabels: []", FAMILIES),
    ).toEqual([]);
  });
});
