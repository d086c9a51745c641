// The simulator's Actions settings behave like GitHub's.
import { describe, expect, test } from "vitest";
import { addRepository, type NewOrganization } from "../../../simulator/state/organization.ts";
import type { Visibility } from "../../../src/model.ts";
import { acme, openLab } from "../harness.ts";

const BASE = "/repos/acme/one/actions/permissions";

function lab(visibility: Visibility = "private", owner: Partial<NewOrganization> = {}) {
  const organization = acme(owner);
  addRepository(organization, { name: "one", settings: { visibility } });
  return openLab(organization);
}

describe("simulator/families/actions", () => {
  test("a PUT replaces the whole resource", async () => {
    const { send } = lab();
    await send(`PUT ${BASE}`, { enabled: true, allowed_actions: "local_only", sha_pinning_required: true });

    await send(`PUT ${BASE}`, { enabled: true });

    expect((await send(`GET ${BASE}`)).body).toEqual({
      enabled: true,
      allowed_actions: "all",
      sha_pinning_required: false,
    });
  });

  test("does not say what is allowed while Actions are off", async () => {
    const { send } = lab();
    await send(`PUT ${BASE}`, { enabled: false });

    expect((await send(`GET ${BASE}`)).body).toEqual({ enabled: false, sha_pinning_required: false });
  });

  test("knows selected actions only while that is the policy, as a set", async () => {
    const { send } = lab();
    expect((await send(`GET ${BASE}/selected-actions`)).status).toBe(409);
    expect((await send(`PUT ${BASE}/selected-actions`, { verified_allowed: true })).status).toBe(409);

    await send(`PUT ${BASE}`, { enabled: true, allowed_actions: "selected" });
    await send(`PUT ${BASE}/selected-actions`, { github_owned_allowed: true, patterns_allowed: ["b/*", "a/*", "b/*"] });

    expect((await send(`GET ${BASE}/selected-actions`)).body).toEqual({
      github_owned_allowed: true,
      verified_allowed: false,
      patterns_allowed: ["a/*", "b/*"],
    });
    expect((await send(`GET ${BASE}`)).body.selected_actions_url).toContain("/selected-actions");
  });

  test.each([
    ["other actions", `PUT ${BASE}`, { enabled: true, allowed_actions: "all" }],
    ["patterns of its own", `PUT ${BASE}/selected-actions`, { patterns_allowed: ["a/*"] }],
    ["a token that writes", `PUT ${BASE}/workflow`, { default_workflow_permissions: "write" }],
    ["workflows that approve", `PUT ${BASE}/workflow`, { can_approve_pull_request_reviews: true }],
  ])("is in conflict with an organization that forbids %s", async (_what, request, body) => {
    const { send } = lab("private", { policy: { allowedActions: "selected", workflowWrite: false } });
    expect((await send(`PUT ${BASE}`, { enabled: true, allowed_actions: "selected" })).status).toBe(204);

    expect((await send(request, body)).status).toBe(409);
  });

  test.each([
    ["access", "public", `PUT ${BASE}/access`, { access_level: "organization" }, 422],
    ["access", "public", `GET ${BASE}/access`, undefined, 422],
    ["access of users", "private", `PUT ${BASE}/access`, { access_level: "user" }, 422],
    ["access", "internal", `PUT ${BASE}/access`, { access_level: "organization" }, 204],
    ["approval of forks", "private", `GET ${BASE}/fork-pr-contributor-approval`, undefined, 404],
    [
      "approval of forks",
      "public",
      `PUT ${BASE}/fork-pr-contributor-approval`,
      { approval_policy: "all_external_contributors" },
      204,
    ],
    ["forks", "public", `GET ${BASE}/fork-pr-workflows-private-repos`, undefined, 404],
    [
      "forks",
      "private",
      `PUT ${BASE}/fork-pr-workflows-private-repos`,
      { run_workflows_from_fork_pull_requests: true },
      204,
    ],
    ["retention", "public", `PUT ${BASE}/artifact-and-log-retention`, { days: 91 }, 422],
    ["retention", "private", `PUT ${BASE}/artifact-and-log-retention`, { days: 400 }, 204],
  ] as const)("answers for %s of a %s repository: %s %j → %i", async (_what, visibility, request, body, status) => {
    const { send, simulator } = lab(visibility);

    expect((await send(request, body)).status).toBe(status);
    expect(simulator.violations).toEqual([]);
  });

  test("reads back every resource", async () => {
    const { send, simulator } = lab();
    await send(`PUT ${BASE}/workflow`, {
      default_workflow_permissions: "write",
      can_approve_pull_request_reviews: true,
    });
    await send(`PUT ${BASE}/access`, { access_level: "organization" });
    await send(`PUT ${BASE}/artifact-and-log-retention`, { days: 30 });

    expect((await send(`GET ${BASE}/workflow`)).body).toEqual({
      default_workflow_permissions: "write",
      can_approve_pull_request_reviews: true,
    });
    expect((await send(`GET ${BASE}/access`)).body).toEqual({ access_level: "organization" });
    expect((await send(`GET ${BASE}/artifact-and-log-retention`)).body).toEqual({
      days: 30,
      maximum_allowed_days: 400,
    });
    expect(simulator.violations).toEqual([]);
  });
});
