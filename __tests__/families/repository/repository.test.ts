// A repository's own settings: what is accepted, what is drift, and the requests that repair it.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { repository as family } from "../../../src/families/repository/repository.ts";
import type { Json, JsonObject, Visibility } from "../../../src/model.ts";
import { contextOf, decodeNode, foundIn, knownOf, parse, refusals, runRead, sent, shown, useOf } from "../support.ts";

/** A repository as GraphQL answers it: text that was never written is null. */
const NODE: JsonObject = {
  repository_description: null,
  repository_homepage: null,
  repository_visibility: "PRIVATE",
  repository_has_issues: true,
  repository_has_projects: true,
  repository_has_wiki: true,
  repository_has_discussions: false,
  repository_has_pull_requests: true,
  repository_pull_request_creation_policy: "ALL",
  repository_is_template: false,
  repository_default_branch: { name: "main" },
  repository_allow_squash_merge: true,
  repository_allow_merge_commit: true,
  repository_allow_rebase_merge: true,
  repository_allow_auto_merge: false,
  repository_allow_update_branch: false,
  repository_delete_branch_on_merge: false,
  repository_squash_merge_commit_title: "COMMIT_OR_PR_TITLE",
  repository_squash_merge_commit_message: "COMMIT_MESSAGES",
  repository_merge_commit_title: "MERGE_MESSAGE",
  repository_merge_commit_message: "PR_TITLE",
  repository_allow_forking: false,
  repository_web_commit_signoff_required: false,
  repository_topics: { totalCount: 2, nodes: [{ topic: { name: "zebra" } }, { topic: { name: "ant" } }] },
};

function compare(config: JsonObject, options: Parameters<typeof contextOf>[0] & { node?: JsonObject } = {}) {
  const desired = parse(family, config);
  const context = contextOf(options);
  const actual = knownOf(decodeNode(family, { ...NODE, ...options.node }, { desired, context }));
  const comparison = family.plan.diff(desired, actual, context);
  return { ...comparison, requests: family.plan.write(comparison.changes, context) };
}

describe("src/families/repository/repository.ts", () => {
  describe("accepts", () => {
    test.each<[string, Json, Json]>([
      ["a description of null as empty", { description: null }, { description: "" }],
      [
        "a folded text without its line breaks",
        { description: "Takes\n  the money\n" },
        { description: "Takes the money" },
      ],
      ["topics as text", { topics: "Docker, dotnet,, testing" }, { topics: ["docker", "dotnet", "testing"] }],
      ["topics as a list", { topics: ["Docker", " dotnet "] }, { topics: ["docker", "dotnet"] }],
      ["private: false as public", { private: false }, { visibility: "public" }],
      ["private: true as private or internal", { private: true }, { private: true }],
      [
        "private beside a visibility that says more",
        { private: true, visibility: "internal" },
        { visibility: "internal" },
      ],
      [
        "retired keys, and drops them",
        { has_downloads: true, auto_init: true, license_template: "mit", has_wiki: false },
        { has_wiki: false },
      ],
    ])("%s", (_, value, expected) => {
      expect(parse(family, value)).toEqual(expected);
    });
  });

  describe("refuses", () => {
    test.each<[string, JsonObject, string]>([
      ["an unknown key", { has_wikis: true }, ': Unrecognized key: "has_wikis"'],
      ["text for a switch", { has_wiki: "yes" }, "has_wiki: Invalid input: expected boolean, received string"],
      ["null for a switch", { has_wiki: null }, "has_wiki: Invalid input: expected boolean, received null"],
      [
        "a visibility that is none",
        { visibility: "secret" },
        'visibility: Invalid option: expected one of "public"|"private"|"internal"',
      ],
      [
        "private and visibility that contradict",
        { private: false, visibility: "private" },
        "private: private: false contradicts",
      ],
      ["a topic with a space", { topics: ["ok", "not ok"] }, 'topics.1: "not ok" cannot be a topic'],
      ["a topic of 51 letters", { topics: ["a".repeat(51)] }, "topics.0:"],
      ["topics of null", { topics: null }, "topics: topics are a list, or one text"],
      [
        "no merge method",
        { allow_merge_commit: false, allow_squash_merge: false, allow_rebase_merge: false },
        "allow_merge_commit: one of",
      ],
      [
        "a squash pair that GitHub refuses",
        { squash_merge_commit_title: "COMMIT_OR_PR_TITLE", squash_merge_commit_message: "PR_BODY" },
        "squash_merge_commit_message: squash_merge_commit_message PR_BODY does not go with squash_merge_commit_title COMMIT_OR_PR_TITLE",
      ],
      [
        "a merge pair that GitHub refuses",
        { merge_commit_title: "PR_TITLE", merge_commit_message: "PR_TITLE" },
        "merge_commit_message: merge_commit_message PR_TITLE does not go with merge_commit_title PR_TITLE; GitHub accepts PR_TITLE with PR_BODY or BLANK",
      ],
    ])("%s", (_, value, expected) => {
      expect(refusals(family, value)).toEqual([expect.stringContaining(expected)]);
    });

    test("mistakes that only the merged layers have", () => {
      const merged = {
        squash_merge_commit_title: "COMMIT_OR_PR_TITLE",
        squash_merge_commit_message: "BLANK",
        topics: Array.from({ length: 21 }, (_, n) => `t${n}`),
      };

      expect(family.config.check?.(merged)?.map(({ path }) => path)).toEqual([
        ["squash_merge_commit_message"],
        ["topics"],
      ]);
    });
  });

  test.each<[string, Json, string]>([
    ["name", "x", "repository"],
    ["description", "x", "repository"],
    ["archived", false, "repository"],
    ["archived", true, "policy"],
    ["visibility", "public", "repository"],
    ["visibility", "internal", "policy"],
    ["default_branch", "main", "policy"],
  ])("%s: %j may stand at: %s", (key, value, expected) => {
    const rule = family.config.placement?.[key];

    expect(typeof rule === "function" ? rule(value) : rule).toBe(expected);
  });

  test("topics merge by themselves, whatever their letters", () => {
    expect(family.config.merge.kind === "map" && family.config.merge.collections?.["topics"]?.("Go")).toBe("go");
  });

  describe("reads", () => {
    const select = (desired: unknown) =>
      family.read.kind === "repository-query" ? family.read.selection(useOf(desired)) : "";

    test("only the fields in use, each under a name of its own", () => {
      expect(select({ has_wiki: true, name: "api" })).toBe("repository_has_wiki: hasWikiEnabled");
    });

    test("with a title its message and whether the method is allowed", () => {
      const fields = select({ merge_commit_title: "PR_TITLE" });

      expect(fields.split("\n").map((line) => line.split(":")[0])).toEqual([
        "repository_allow_merge_commit",
        "repository_merge_commit_title",
        "repository_merge_commit_message",
      ]);
    });

    test("the existence of the desired default branch, whatever characters it has", () => {
      expect(select({ default_branch: "release/1.x" })).toContain(
        'repository_branch_release_2f_1_2e_x: ref(qualifiedName: "refs/heads/release/1.x")',
      );
    });

    test("a field without an answer makes the family unknown", () => {
      expect(decodeNode(family, {}, { desired: { has_wiki: true } })).toMatchObject({
        kind: "unknown",
        reason: expect.stringContaining("has_wiki"),
      });
      expect(decodeNode(family, { repository_topics: null }, { desired: { topics: ["a"] } })).toMatchObject({
        kind: "unknown",
      });
    });

    test("more topics than came are read on", () => {
      const node = { repository_topics: { totalCount: 21, nodes: [{ topic: { name: "a" } }] } };
      const first = decodeNode(family, node, { desired: { topics: ["a"] } });

      const { step, requests } = runRead(first, () => ["a", "b"]);

      expect(requests).toMatchObject([{ route: "GET /repos/{owner}/{repo}/topics" }]);
      expect(knownOf(step)).toMatchObject({ topics: ["a", "b"] });
    });
  });

  describe("compares", () => {
    test("an empty text and none are the same, and empty is written as text", () => {
      expect(compare({ description: null }).changes).toEqual([]);
      expect(sent(compare({ description: null }, { node: { repository_description: "old" } }).requests)).toEqual([
        'settings update PATCH /repos/{owner}/{repo} {"owner":"acme","repo":"api","description":""}',
      ]);
    });

    test("every switch that differs is one change", () => {
      const wanted = { has_issues: false, has_wiki: false, delete_branch_on_merge: true, allow_auto_merge: false };

      expect(shown(compare(wanted).changes)).toEqual([
        "delete_branch_on_merge: false → true",
        "has_issues: true → false",
        "has_wiki: true → false",
      ]);
    });

    test.each<[string, JsonObject, JsonObject, readonly string[], readonly string[]]>([
      [
        "a message alone, with the title that is there",
        { merge_commit_message: "BLANK" },
        { repository_merge_commit_title: "PR_TITLE", repository_merge_commit_message: "PR_BODY" },
        [
          'merge_commit: {"merge_commit_title":"PR_TITLE","merge_commit_message":"PR_BODY"} → {"merge_commit_title":"PR_TITLE","merge_commit_message":"BLANK"}',
        ],
        [],
      ],
      [
        "a title that does not go with the message that is there",
        { squash_merge_commit_title: "COMMIT_OR_PR_TITLE" },
        { repository_squash_merge_commit_title: "PR_TITLE", repository_squash_merge_commit_message: "PR_BODY" },
        [],
        [
          "squash_merge_commit: squash_merge_commit_title COMMIT_OR_PR_TITLE does not go with squash_merge_commit_message PR_BODY; GitHub accepts PR_TITLE with PR_BODY or COMMIT_MESSAGES or BLANK, COMMIT_OR_PR_TITLE with COMMIT_MESSAGES: set both",
        ],
      ],
      [
        "nothing of a method that is off",
        { merge_commit_title: "PR_TITLE" },
        { repository_allow_merge_commit: false },
        [],
        [],
      ],
      [
        "nothing of a method that is to be off",
        { allow_merge_commit: false, merge_commit_title: "PR_TITLE" },
        { repository_allow_merge_commit: false },
        [],
        [],
      ],
    ])("%s", (_, config, node, changes, findings) => {
      const result = compare(config, { node });

      expect(shown(result.changes)).toEqual(changes);
      expect(foundIn(result)).toEqual(findings);
    });

    test("merge options go together in one request, whatever else drifted", () => {
      const { requests } = compare({
        allow_merge_commit: false,
        allow_rebase_merge: false,
        squash_merge_commit_title: "PR_TITLE",
        squash_merge_commit_message: "PR_BODY",
        has_wiki: false,
      });

      expect(sent(requests)).toEqual([
        'settings update PATCH /repos/{owner}/{repo} {"owner":"acme","repo":"api","allow_merge_commit":false,"allow_rebase_merge":false,"squash_merge_commit_title":"PR_TITLE","squash_merge_commit_message":"PR_BODY"}',
        'settings update PATCH /repos/{owner}/{repo} {"owner":"acme","repo":"api","has_wiki":false}',
      ]);
    });

    test("the last merge method is not taken away", () => {
      const node = { repository_allow_squash_merge: false, repository_allow_rebase_merge: false };
      const result = compare({ allow_merge_commit: false }, { node });

      expect(result.changes).toEqual([]);
      expect(foundIn(result)).toEqual([expect.stringContaining("allow_merge_commit: no merge method would be left")]);
    });

    test.each<[string, JsonObject, JsonObject, readonly string[]]>([
      ["a private repository becomes internal", { visibility: "internal" }, {}, ['visibility: "private" → "internal"']],
      [
        "private: true takes back a public one",
        { private: true },
        { repository_visibility: "PUBLIC" },
        ['visibility: "public" → "private"'],
      ],
      ["private: true leaves an internal one", { private: true }, { repository_visibility: "INTERNAL" }, []],
      ["private: false publishes", { private: false }, {}, ['visibility: "private" → "public"']],
    ])("%s", (_, config, node, expected) => {
      const visibility = String(node["repository_visibility"] ?? "PRIVATE").toLowerCase() as Visibility;
      expect(shown(compare(config, { node, repo: { visibility } }).changes)).toEqual(expected);
    });

    test("one that is not what it was listed as is left to the next run, whose layers know", () => {
      const result = compare(
        { visibility: "internal" },
        { node: { repository_visibility: "PUBLIC" }, repo: { visibility: "private" } },
      );

      expect(result.changes).toEqual([]);
      expect(foundIn(result)).toEqual([
        "visibility: was private when it was listed and is public now; the next run decides",
      ]);
    });

    test("a fork keeps its visibility", () => {
      const result = compare({ visibility: "internal" }, { repo: { fork: true } });

      expect(result.changes).toEqual([]);
      expect(foundIn(result)).toEqual(["visibility: is a fork: GitHub does not let it become internal"]);
    });

    test.each<[string, JsonObject, readonly string[], readonly string[]]>([
      [
        "an existing one is set",
        { repository_branch_develop: { name: "develop" } },
        ['default_branch: "main" → "develop"'],
        [],
      ],
      ["one that was not looked up is left to GitHub", {}, ['default_branch: "main" → "develop"'], []],
      [
        "a missing one is a finding",
        { repository_branch_develop: null },
        [],
        ["default_branch: has no branch develop; create it first"],
      ],
      [
        "an empty repository has none",
        { repository_default_branch: null, repository_branch_develop: null },
        [],
        ["default_branch: is empty: a default branch needs a commit"],
      ],
    ])("default branch: %s", (_, node, changes, findings) => {
      const result = compare({ default_branch: "develop" }, { node });

      expect(shown(result.changes)).toEqual(changes);
      expect(foundIn(result)).toEqual(findings);
    });

    test("forking is a switch of private and internal repositories only", () => {
      expect(shown(compare({ allow_forking: true }).changes)).toEqual(["allow_forking: false → true"]);
      const result = compare(
        { allow_forking: false },
        { node: { repository_visibility: "PUBLIC", repository_allow_forking: true } },
      );
      expect(result.changes).toEqual([]);
      expect(foundIn(result)).toEqual(["allow_forking: is public: forking cannot be switched off"]);
    });

    test("a name is compared and never written", () => {
      const result = compare({ name: "payments-api" });

      expect(result.changes).toEqual([]);
      expect(foundIn(result)).toEqual([
        "name: should be called payments-api, is called api; renaming is left to people",
      ]);
    });

    test("a setting that GitHub does not offer here is a finding", () => {
      const result = compare(
        { pull_request_creation_policy: "all" },
        { node: { repository_pull_request_creation_policy: null } },
      );

      expect(result.changes).toEqual([]);
      expect(foundIn(result)).toHaveLength(1);
    });

    test.each<[string, string[], string[], Json, { read: number; deleted: number } | undefined]>([
      ["are added to those that are there", ["bee", "ant"], [], ["ant", "bee", "zebra"], undefined],
      ["in another order are the same", ["zebra", "ant"], ["topics"], null, { read: 2, deleted: 0 }],
      ["replace the others where they are pruned", ["bee"], ["topics"], ["bee"], { read: 2, deleted: 2 }],
      ["of an empty list empty nothing", [], ["topics"], null, { read: 2, deleted: 0 }],
    ])("topics %s", (_, topics, prune, after, entries) => {
      const result = compare({ topics }, { prune });

      expect(result.changes.map((change) => (change.action === "update" ? change.after : null))).toEqual(
        after === null ? [] : [after],
      );
      expect(result.entries).toEqual(entries);
    });

    test("topics that would be too many together are a finding", () => {
      const result = compare({ topics: Array.from({ length: 19 }, (_, n) => `t${n}`) });

      expect(result.changes).toEqual([]);
      expect(foundIn(result)).toEqual([
        expect.stringContaining("topics: with the topics that are there it would have 21"),
      ]);
    });
  });

  describe("writes", () => {
    test("each change in its phase, topics and discussions by requests of their own", () => {
      const { requests } = compare(
        {
          visibility: "internal",
          topics: ["bee"],
          has_discussions: true,
          archived: true,
          web_commit_signoff_required: true,
        },
        { prune: ["topics"] },
      );

      expect(sent(requests)).toEqual([
        'visibility update PATCH /repos/{owner}/{repo} {"owner":"acme","repo":"api","visibility":"internal"}',
        'details update mutation SetDiscussions {"repositoryId":"R_api","enabled":true}',
        'settings update PATCH /repos/{owner}/{repo} {"owner":"acme","repo":"api","web_commit_signoff_required":true}',
        'details replace PUT /repos/{owner}/{repo}/topics {"owner":"acme","repo":"api","names":["bee"]}',
        'archive update PATCH /repos/{owner}/{repo} {"owner":"acme","repo":"api","archived":true}',
      ]);
    });

    test("an archived repository is brought back first", () => {
      const { requests } = compare({ archived: false, has_wiki: false }, { repo: { archived: true } });

      expect(requests.map(({ phase }) => phase).sort()).toEqual(["settings", "unarchive"]);
    });

    test("every change is carried by exactly one request, and nothing else is", () => {
      const switches = Object.keys(NODE)
        .map((name) => name.replace("repository_", ""))
        .filter((name) => typeof NODE[`repository_${name}`] === "boolean");
      const configs = fc.dictionary(fc.constantFrom(...switches), fc.boolean());

      fc.assert(
        fc.property(configs, (config) => {
          const valid = { ...config, allow_squash_merge: true };
          const { changes, requests } = compare(valid);

          expect(requests.flatMap(({ targets }) => targets).sort()).toEqual(changes.map(({ target }) => target).sort());
          expect(changes.every(({ target }) => target in valid)).toBe(true);
        }),
      );
    });
  });
});
