// By which events a run writes: one row for each event in GitHub's list, and what a stranger could make of the others.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { reasonToPlanOnly, reasonToRefuse, WRITING_EVENTS } from "../../src/entry/events.ts";
import { readInputs } from "../../src/entry/inputs.ts";
import type { JsonObject } from "../../src/model.ts";

const REPOSITORY = { id: 7, full_name: "acme/settings", default_branch: "main" };
const onMain = (event: string, payload: JsonObject = { repository: REPOSITORY }) =>
  reasonToPlanOnly({ event, ref: "refs/heads/main", payload });
const followed = (run: JsonObject) =>
  onMain("workflow_run", {
    repository: REPOSITORY,
    workflow_run: { event: "push", head_branch: "main", head_repository: { id: 7 }, ...run },
  });

describe("src/entry/events.ts", () => {
  // https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
  test.each<[string, boolean]>([
    ["branch_protection_rule", false],
    ["check_run", false],
    ["check_suite", false],
    ["create", false],
    ["delete", false],
    ["deployment", false],
    ["deployment_status", false],
    ["discussion", false],
    ["discussion_comment", false],
    ["fork", false],
    ["gollum", false],
    ["image_version", false],
    ["issue_comment", false],
    ["issues", false],
    ["label", false],
    ["merge_group", false],
    ["milestone", false],
    ["page_build", false],
    ["public", false],
    ["pull_request", false],
    ["pull_request_comment", false],
    ["pull_request_review", false],
    ["pull_request_review_comment", false],
    ["pull_request_target", false],
    ["push", true],
    ["registry_package", false],
    ["release", false],
    ["repository_dispatch", true],
    ["schedule", true],
    ["status", false],
    ["watch", false],
    ["workflow_call", false],
    ["workflow_dispatch", true],
    ["workflow_run", false], // of what it follows, this payload says nothing
  ])("%s on the default branch: writes is %j", (event, writes) => {
    expect(onMain(event) === undefined).toBe(writes);
  });

  const pullRequest = (head: number | null, base = 1) => ({
    pull_request: { head: { repo: head === null ? null : { id: head } }, base: { repo: { id: base } } },
  });

  test.each([
    ["pull_request", pullRequest(1), false],
    ["pull_request", pullRequest(2), true],
    ["pull_request", pullRequest(null), true], // the fork was deleted
    ["pull_request_review", pullRequest(2), true],
    ["pull_request_review_comment", pullRequest(2), true],
    ["pull_request_target", pullRequest(1), true],
    ["pull_request_target", undefined, true],
    ["push", { repository: REPOSITORY }, false],
    ["merge_group", {}, false],
  ])("%s, %j: refused is %j, for a stranger's config never runs with secrets", (event, payload, isRefused) => {
    const reason = reasonToRefuse({ event, ref: "refs/pull/7/merge", payload });

    expect(reason !== undefined).toBe(isRefused);
    if (isRefused) expect(reason).toContain("does not run here");
  });

  test.each(["Schedule", "PUSH", " push", "push\n", "constructor", "__proto__", "", "schedule,push"])(
    "%j is no event that writes: names are compared exactly",
    (event) => {
      expect(onMain(event)).toBeDefined();
    },
  );

  test.each(["push", "workflow_dispatch"])("%s writes on the default branch alone, whatever it is called", (event) => {
    const payload = { repository: { ...REPOSITORY, default_branch: "trunk" } };
    const on = (ref: string) => reasonToPlanOnly({ event, ref, payload });

    expect(on("refs/heads/trunk")).toBeUndefined();
    expect(on("refs/heads/main")).toContain('"refs/heads/main", which is not the default branch "trunk"');
    for (const ref of ["refs/tags/trunk", "trunk", "refs/heads/Trunk", "refs/heads/x/trunk", ""])
      expect(on(ref)).toBeDefined();
  });

  test.each<[string, JsonObject | undefined]>([
    ["no file", undefined],
    ["no repository", {}],
    ["an odd repository", { repository: [] }],
    ["no default branch", { repository: { id: 7 } }],
    ["an empty one", { repository: { default_branch: "" } }],
    ["one that is no text", { repository: { default_branch: 1 } }],
  ])("plans only where a file is needed and there is %s", (_, payload) => {
    for (const event of ["push", "workflow_dispatch", "workflow_run"])
      expect(reasonToPlanOnly({ event, ref: "refs/heads/main", payload })).toContain("GITHUB_EVENT_PATH");
    expect(reasonToPlanOnly({ event: "schedule", ref: "", payload })).toBeUndefined();
  });

  test.each(["schedule", "repository_dispatch", "workflow_dispatch", "push"])(
    "workflow_run writes where it follows a run that %s started on the default branch",
    (event) => {
      expect(followed({ event })).toBeUndefined();
    },
  );

  test.each<[string, JsonObject]>([
    ["a pull request", { event: "pull_request" }],
    ["a pull request from a fork whose branch is called like ours", { event: "pull_request_target" }],
    ["another run, which may have followed a pull request", { event: "workflow_run" }],
    ["another branch", { head_branch: "feature" }],
    ["nothing that is said", { event: null }],
    ["a run of a fork", { head_repository: { id: 8 } }],
  ])("workflow_run plans only where it follows %s", (_, run) => {
    expect(followed(run)).toBeDefined();
  });

  describe("in the inputs", () => {
    const APPLY = { GITHUB_REPOSITORY: "acme/settings", INPUT_MODE: "apply", INPUT_TOKEN: "ghp_1" };
    const event = (name: string) => ({ ...APPLY, GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: name });

    test("an event that may not write makes a dry run of it, and the run says so", () => {
      const inputs = readInputs({ ...event("pull_request_review"), "INPUT_DRY-RUN": "false" });

      expect(inputs).toMatchObject({ dryRun: true, planOnly: expect.stringContaining('"pull_request_review"') });
      expect(inputs.warnings).toEqual([expect.stringContaining("This run only plans")]);
    });

    test("a requested dry run has no warning, and neither has any shard but the first", () => {
      expect(readInputs({ ...event("pull_request"), "INPUT_DRY-RUN": "true" }).warnings).toEqual([]);
      expect(readInputs({ ...event("pull_request"), INPUT_SHARD: "2/2" }).warnings).toEqual([]);
    });

    test("Actions without the name of an event plans only; outside of Actions there is no lock", () => {
      expect(readInputs({ ...APPLY, GITHUB_ACTIONS: "true" })).toHaveProperty("dryRun", true);
      expect(readInputs(APPLY)).toHaveProperty("dryRun", false);
    });

    test("the payload says which branch is the default one", () => {
      const push = { ...event("push"), GITHUB_REF: "refs/heads/main" };

      expect(readInputs(push, { repository: REPOSITORY })).toHaveProperty("dryRun", false);
      expect(readInputs(push)).toHaveProperty("dryRun", true);
    });
  });

  test("the table of the documentation has each of them", () => {
    const page = readFileSync("docs/operations.md", "utf8");

    for (const [event, { writes }] of WRITING_EVENTS) expect(page).toContain(`| \`${event}\` | ${writes} |`);
  });
});
