// Actions: what is accepted, what is drift, and the requests that repair it.
import { describe, expect, test } from "vitest";
import type { Policy } from "../../../simulator/state/organization.ts";
import { actions } from "../../../src/families/actions/actions.ts";
import type { CompareContext } from "../../../src/families/family.ts";
import type { ApiRequest, JsonObject, RequestPart, Visibility } from "../../../src/model.ts";
import { contextOf, foundIn, knownOf, parse, refusals, runRead, sent, shown, useOf } from "../support.ts";
import { desiredOf, FamilyWorld } from "../world.ts";

const BASE = "/repos/{owner}/{repo}/actions/permissions";
const AT = { owner: "acme", repo: "api" };
const routes = (requests: readonly ApiRequest[]) =>
  requests.map((request) => (request.kind === "rest" ? request.route : request.query));
const of = (visibility: Visibility) => contextOf({ repo: { visibility } });

function read(
  desired: JsonObject,
  answers: Readonly<Record<string, JsonObject>>,
  context: CompareContext = contextOf(),
) {
  if (actions.read.kind !== "endpoint") throw new Error("not read by endpoint");
  const start = actions.read.start(context, useOf(parse(actions, desired)));
  return runRead(start, (request) =>
    request.kind === "rest" ? answers[request.route.slice(`GET ${BASE}`.length)] : undefined,
  );
}

function compare(
  desired: JsonObject,
  answers: Readonly<Record<string, JsonObject>>,
  context: CompareContext = contextOf(),
) {
  return actions.plan.diff(parse(actions, desired), knownOf(read(desired, answers, context).step), context);
}

const changesOf = (desired: JsonObject, answers: Readonly<Record<string, JsonObject>>, context?: CompareContext) =>
  shown(compare(desired, answers, context).changes);
const writesOf = (
  desired: JsonObject,
  answers: Readonly<Record<string, JsonObject>>,
  context: CompareContext = contextOf(),
) => actions.plan.write(compare(desired, answers, context).changes, context);

const ON = { enabled: true, allowed_actions: "all", sha_pinning_required: false };
/** Every resource answers. */
const PATHS = [
  "/workflow",
  "/access",
  "/fork-pr-contributor-approval",
  "/fork-pr-workflows-private-repos",
  "/artifact-and-log-retention",
];
const EVERYTHING: Readonly<Record<string, JsonObject>> = Object.fromEntries(PATHS.map((path) => [path, {}]));
const SELECTED = { ...ON, allowed_actions: "selected", selected_actions_url: "https://api.github.com/x" };

describe("src/families/actions", () => {
  describe("accepts", () => {
    test("the keys of GitHub's requests, side by side", () => {
      const config = {
        enabled: true,
        allowed_actions: "selected",
        sha_pinning_required: true,
        selected_actions: {
          github_owned_allowed: true,
          verified_allowed: false,
          patterns_allowed: ["acme/*", "octo/build@v2"],
        },
        default_workflow_permissions: "read",
        can_approve_pull_request_reviews: false,
        access_level: "organization",
        fork_pr_contributor_approval: { approval_policy: "all_external_contributors" },
        fork_pr_workflows_private_repos: { run_workflows_from_fork_pull_requests: false },
        artifact_and_log_retention: { days: 30 },
      };

      expect(parse(actions, config)).toEqual(config);
    });

    test.each([
      [{ allowed_actions: "none" }, "allowed_actions"],
      [
        { selected_actions: { patterns_allowed: ["acme/a, acme/b"] } },
        "selected_actions.patterns_allowed.0: a pattern has no spaces",
      ],
      [{ selected_actions: { patterns: [] } }, "selected_actions"],
      [{ artifact_and_log_retention: { days: 0 } }, "artifact_and_log_retention.days"],
      [{ days: 30 }, "days"],
    ])("%j is refused", (config, reason) => {
      expect(refusals(actions, config).join("\n")).toContain(reason);
    });

    test("a selection beside another policy is a contradiction, wherever the two come from", () => {
      const selected = { selected_actions: { verified_allowed: true } };

      expect(actions.config.check?.(parse(actions, { ...selected, allowed_actions: "all" }))).toMatchObject([
        { path: ["selected_actions"] },
      ]);
      expect(actions.config.check?.(parse(actions, { ...selected, allowed_actions: "selected" }))).toEqual([]);
      expect(actions.config.check?.(parse(actions, selected))).toEqual([]);
    });
  });

  describe("reads", () => {
    test.each<[string, JsonObject, readonly string[]]>([
      ["one resource for keys of one", { enabled: true, allowed_actions: "all" }, [""]],
      [
        "one more for the selection, where there is one",
        { selected_actions: { verified_allowed: true } },
        ["", "/selected-actions"],
      ],
      [
        "one for workflow permissions",
        { default_workflow_permissions: "read", can_approve_pull_request_reviews: false },
        ["/workflow"],
      ],
      ["one for access", { access_level: "organization" }, ["/access"]],
      ["one for retention", { artifact_and_log_retention: { days: 30 } }, ["/artifact-and-log-retention"]],
      ["nothing for nothing", { selected_actions: {} }, []],
    ])("%s", (_, desired, paths) => {
      const { requests } = read(desired, { ...EVERYTHING, "": SELECTED, "/selected-actions": {} });

      expect(routes(requests)).toEqual(paths.map((path) => `GET ${BASE}${path}`));
    });

    test("a selection is not asked for where another policy is in force: GitHub would answer 409", () => {
      expect(routes(read({ selected_actions: { verified_allowed: true } }, { "": ON }).requests)).toEqual([
        `GET ${BASE}`,
      ]);
    });

    test.each<[string, JsonObject, Visibility, boolean]>([
      ["access", { access_level: "none" }, "public", false],
      ["access", { access_level: "none" }, "internal", true],
      [
        "approval for forks",
        { fork_pr_contributor_approval: { approval_policy: "first_time_contributors" } },
        "private",
        false,
      ],
      [
        "approval for forks",
        { fork_pr_contributor_approval: { approval_policy: "first_time_contributors" } },
        "public",
        true,
      ],
      [
        "workflows of forks",
        { fork_pr_workflows_private_repos: { send_secrets_and_variables: false } },
        "public",
        false,
      ],
      [
        "workflows of forks",
        { fork_pr_workflows_private_repos: { send_secrets_and_variables: false } },
        "private",
        true,
      ],
    ])("%s of %j in a %s repository: %s", (_, desired, visibility, isRead) => {
      const { requests } = read(desired, EVERYTHING, of(visibility));

      expect(requests).toHaveLength(isRead ? 1 : 0);
      if (!isRead) expect(compare(desired, {}, of(visibility))).toEqual({ changes: [], findings: [] });
    });
  });

  describe("settings that GitHub does not show", () => {
    const desired = { artifact_and_log_retention: { days: 30 }, enabled: true };

    test("is not there, if the permissions prove that it would be shown", () => {
      const comparison = compare(desired, { "": ON });

      expect(comparison.changes).toEqual([]);
      expect(foundIn(comparison)).toEqual([
        "artifact_and_log_retention.days: GitHub does not offer it here, or it is decided above the repository",
      ]);
    });

    test("is proven by one more request where the permissions were not asked for", () => {
      const alone = read({ artifact_and_log_retention: { days: 30 } }, {});

      expect(routes(alone.requests)).toEqual([`GET ${BASE}/artifact-and-log-retention`, `GET ${BASE}`]);
      expect(knownOf(alone.step)).toEqual({ artifact_and_log_retention: null });
    });
  });

  describe("compares", () => {
    test("each key by itself, and only keys that the config names", () => {
      expect(changesOf({ allowed_actions: "local_only", sha_pinning_required: true }, { "": ON })).toEqual([
        'allowed_actions: "all" → "local_only"',
        "sha_pinning_required: false → true",
      ]);
      expect(changesOf({ enabled: true }, { "": ON })).toEqual([]);
    });

    test.each([
      [["b/*", "a/*"], []],
      [["a/*", "b/*", "a/*"], []],
      [["a/*"], ['selected_actions.patterns_allowed: ["a/*","b/*"] → ["a/*"]']],
      [[], ['selected_actions.patterns_allowed: ["a/*","b/*"] → []']],
    ])("patterns %j compare as a set", (patterns, expected) => {
      const actual = {
        "": SELECTED,
        "/selected-actions": { patterns_allowed: ["b/*", "a/*"], verified_allowed: true },
      };

      expect(changesOf({ selected_actions: { patterns_allowed: patterns } }, actual)).toEqual(expected);
    });

    test.each<[string, JsonObject, JsonObject, readonly string[]]>([
      [
        "while Actions stay off, nothing else is compared",
        { enabled: false, allowed_actions: "selected" },
        { enabled: false },
        [],
      ],
      [
        "nor where the config leaves them off",
        { allowed_actions: "selected", sha_pinning_required: true },
        { enabled: false },
        [],
      ],
      [
        "switched on, they get the rest of the policy too",
        { enabled: true, allowed_actions: "local_only" },
        { enabled: false },
        ["enabled: false → true", 'allowed_actions: null → "local_only"'],
      ],
      [
        "switched off, they lose only that",
        { enabled: false, allowed_actions: "selected" },
        ON,
        ["enabled: true → false"],
      ],
    ])("%s", (_, desired, actual, expected) => {
      expect(changesOf(desired, { "": actual })).toEqual(expected);
    });

    test("a selection counts only where the policy is selected", () => {
      const comparison = compare({ selected_actions: { verified_allowed: true } }, { "": ON });

      expect(comparison.changes).toEqual([]);
      expect(foundIn(comparison)).toEqual([
        "selected_actions: counts only where allowed_actions is selected, and here it is all; set allowed_actions: selected next to it",
      ]);
    });

    test("a selection under a policy that is only becoming selected is set in full", () => {
      const desired = {
        allowed_actions: "selected",
        selected_actions: { verified_allowed: false, patterns_allowed: [] },
      };

      expect(changesOf(desired, { "": ON })).toEqual([
        'allowed_actions: "all" → "selected"',
        "selected_actions.verified_allowed: null → false",
        "selected_actions.patterns_allowed: null → []",
      ]);
    });

    test("while Actions are off, a selection is nothing to speak of", () => {
      expect(compare({ selected_actions: { verified_allowed: true } }, { "": { enabled: false } })).toEqual({
        changes: [],
        findings: [],
      });
    });

    test.each([
      [true, ["sha_pinning_required: GitHub does not offer it here"]],
      [false, []],
    ])("a server that does not know SHA pinning is told nothing (%s)", (wanted, findings) => {
      const comparison = compare({ sha_pinning_required: wanted }, { "": { enabled: true, allowed_actions: "all" } });

      expect(comparison.changes).toEqual([]);
      expect(foundIn(comparison)).toEqual(findings);
    });

    test.each([
      [30, ["artifact_and_log_retention.days: 90 → 30"], []],
      [90, [], []],
      [
        400,
        [],
        [
          "artifact_and_log_retention.days: should be 400, is 90: at most 120 are allowed here, by the organization or by GitHub",
        ],
      ],
    ])("retention of %i days keeps to what is allowed", (days, changes, findings) => {
      const actual = { "/artifact-and-log-retention": { days: 90, maximum_allowed_days: 120 } };
      const comparison = compare({ artifact_and_log_retention: { days } }, actual);

      expect(shown(comparison.changes)).toEqual(changes);
      expect(foundIn(comparison)).toEqual(findings);
    });
  });

  describe("sends", () => {
    test("a resource whole: what the config does not name goes along as it is", () => {
      expect(sent(writesOf({ allowed_actions: "local_only" }, { "": { ...ON, sha_pinning_required: true } }))).toEqual([
        `details replace PUT ${BASE} ${JSON.stringify({ ...AT, enabled: true, allowed_actions: "local_only", sha_pinning_required: true })}`,
      ]);
      expect(
        sent(
          writesOf(
            { can_approve_pull_request_reviews: false },
            { "/workflow": { default_workflow_permissions: "write", can_approve_pull_request_reviews: true } },
          ),
        ),
      ).toEqual([
        `details replace PUT ${BASE}/workflow ${JSON.stringify({ ...AT, default_workflow_permissions: "write", can_approve_pull_request_reviews: false })}`,
      ]);
    });

    test("nothing that only the answer has", () => {
      const [request] = writesOf(
        { artifact_and_log_retention: { days: 30 } },
        { "/artifact-and-log-retention": { days: 90, maximum_allowed_days: 90 } },
      );

      expect(request).toMatchObject({ effect: "update", request: { parameters: { ...AT, days: 30 } } });
      expect(request?.request).not.toHaveProperty("parameters.maximum_allowed_days");
    });

    test("without a second look where every key is the config's own", () => {
      const desired = { default_workflow_permissions: "read", can_approve_pull_request_reviews: false };
      const actual = { "/workflow": { default_workflow_permissions: "write", can_approve_pull_request_reviews: true } };

      expect(writesOf(desired, actual).map(({ effect }) => effect)).toEqual(["update"]);
    });

    test("patterns after a second look, since they replace a whole list", () => {
      const desired = {
        selected_actions: { github_owned_allowed: true, verified_allowed: true, patterns_allowed: ["a/*"] },
      };
      const actual = {
        "": SELECTED,
        "/selected-actions": { github_owned_allowed: false, verified_allowed: false, patterns_allowed: [] },
      };

      expect(writesOf(desired, actual).map(({ effect }) => effect)).toEqual(["replace"]);
    });

    test("the policy before the selection, which is not tried where the policy is refused", () => {
      const desired = { allowed_actions: "selected", selected_actions: { patterns_allowed: ["a/*"] } };

      const requests = writesOf(desired, { "": ON });

      expect(requests.map(({ request }) => request.kind === "rest" && request.route)).toEqual([
        `PUT ${BASE}`,
        `PUT ${BASE}/selected-actions`,
      ]);
      expect(requests[0]?.targets).toEqual(["allowed_actions", "selected_actions.patterns_allowed"]);
    });

    test("sends the current value for a change of the same resource that is held back", () => {
      const context = contextOf();
      const { changes } = compare(
        { enabled: false, default_workflow_permissions: "read" },
        { "": ON, "/workflow": { default_workflow_permissions: "write" } },
      );
      const withPolicy = compare({ enabled: true, allowed_actions: "local_only" }, { "": { enabled: false } }).changes;

      expect(
        actions.plan.write(
          changes.filter(({ target }) => target !== "enabled"),
          context,
        ),
      ).toHaveLength(1);
      expect(
        actions.plan.write(
          withPolicy.filter(({ target }) => target !== "enabled"),
          context,
        ),
      ).toMatchObject([{ request: { parameters: { enabled: false, allowed_actions: "local_only" } } }]);
    });
  });

  describe("the meaning of GitHub's refusals", () => {
    const part: RequestPart = {
      family: "actions",
      targets: [],
      request: { kind: "graphql", query: "", variables: {} },
    };

    test("a conflict is the organization's policy", () => {
      expect(actions.guards?.objection?.({ status: 409, message: "Conflict", data: null }, part)).toBe(
        "set by the organization or the enterprise, whose policy for Actions does not allow this here (Conflict)",
      );
    });

    test.each([204, 403, 404, 422])("status %i is not", (status) => {
      expect(actions.guards?.objection?.({ status, message: "no", data: null }, part)).toBeUndefined();
    });
  });

  describe("a night in an organization", () => {
    const night = (there: FamilyWorld, config: JsonObject) => there.night(actions, desiredOf(actions, config));
    const written = ({ simulator }: FamilyWorld) =>
      simulator.log.filter(({ write }) => write).map(({ route }) => route);
    const SELECTION = { github_owned_allowed: true, verified_allowed: false, patterns_allowed: ["b/*", "a/*"] };

    test.each([true, false])(
      "Actions that were on (%s) get policy and selection in one night, and the next writes nothing",
      async (enabled) => {
        const there = new FamilyWorld({
          prepare: ({ repository }) => void Object.assign(repository.actions, { enabled }),
        });
        const config = { enabled: true, allowed_actions: "selected", selected_actions: SELECTION };

        const first = await night(there, config);

        expect(first.outcome).toMatchObject({ kind: "applied", failures: [], findings: [] });
        expect(written(there)).toEqual([`PUT ${BASE}`, `PUT ${BASE}/selected-actions`]);
        expect((await night(there, config)).writes).toEqual([]);
        expect(there.simulator.violations).toEqual([]);
      },
    );

    test.each<[string, Partial<Policy>, JsonObject, readonly string[], readonly string[]]>([
      [
        "which Actions run",
        { allowedActions: "local_only" },
        { allowed_actions: "selected", selected_actions: SELECTION },
        [
          "allowed_actions",
          "selected_actions.github_owned_allowed",
          "selected_actions.verified_allowed",
          "selected_actions.patterns_allowed",
        ],
        [`PUT ${BASE}`],
      ],
      [
        "what workflows may do",
        { workflowWrite: false },
        { default_workflow_permissions: "write" },
        ["default_workflow_permissions"],
        [`PUT ${BASE}/workflow`],
      ],
    ])("a finding if the organization has decided %s", async (_, policy, config, targets, writes) => {
      const there = new FamilyWorld({ prepare: ({ organization }) => void Object.assign(organization.policy, policy) });

      const { outcome } = await night(there, config);

      expect(outcome).toMatchObject({ kind: "in-sync", changes: [], failures: [] });
      expect(outcome.findings.map(({ target }) => target)).toEqual(targets);
      expect(outcome.findings[0]?.message).toContain("set by the organization");
      expect(written(there)).toEqual(writes);
    });

    test("a token without access is told which permission is missing, and nothing is taken for absent", async () => {
      const there = new FamilyWorld();
      there.simulator.addFault({
        matches: ({ route }) => route.startsWith(`GET ${BASE}`),
        times: 10,
        effect: { kind: "answer", answer: { status: 404, body: { message: "Not Found" } } },
      });

      const { outcome } = await night(there, { artifact_and_log_retention: { days: 30 } });

      expect(outcome).toMatchObject({
        kind: "failed",
        changes: [],
        findings: [],
        failures: [{ kind: "missing", family: "actions" }],
      });
      expect(outcome.failures[0]?.advice).toMatch(/administration/i);
    });

    test.each(["public", "private", "internal"] as const)(
      "in a %s repository, what it does not have is left out",
      async (visibility) => {
        const there = new FamilyWorld({ repository: { settings: { visibility } } });
        const config = {
          access_level: "organization",
          fork_pr_contributor_approval: { approval_policy: "all_external_contributors" },
          fork_pr_workflows_private_repos: { run_workflows_from_fork_pull_requests: true },
          artifact_and_log_retention: { days: 30 },
        };

        const first = await night(there, config);

        expect(first.outcome).toMatchObject({ kind: "applied", failures: [], findings: [] });
        expect((await night(there, config)).writes).toEqual([]);
        expect(there.simulator.violations).toEqual([]);
      },
    );
  });
});
