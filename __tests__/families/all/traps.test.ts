// Traps of GitHub's API, family by family, each through whole nights.
import { describe, expect, test } from "vitest";
import { addAutolink } from "../../../simulator/families/autolinks.ts";
import { addRule } from "../../../simulator/families/branches.ts";
import { addLabel } from "../../../simulator/families/labels.ts";
import { addApp, addTeam, addUser, grantTeam } from "../../../simulator/state/organization.ts";
import { type FamilyKey, REGISTRY } from "../../../src/families/index.ts";
import type { Json, RepoOutcome } from "../../../src/model.ts";
import { desiredOf, FamilyWorld, type World, type WorldOptions } from "../world.ts";

interface Trap extends WorldOptions {
  readonly trap: string;
  readonly family: FamilyKey;
  readonly config: Json;
  readonly prune?: readonly string[];
  /** Targets of the changes, with what became of them. */
  readonly changes?: readonly string[];
  readonly findings?: readonly string[];
  readonly failures?: readonly string[];
  /** Routes and mutations that wrote, in order. */
  readonly writes?: number;
  /** What is there afterwards. */
  readonly after?: (world: World) => unknown;
  readonly is?: unknown;
}

const PRIVATE_FREE = { plan: "free" } as const;
const autolink = { key_prefix: "OPS-", url_template: "https://acme.example/<num>", is_alphanumeric: true };

/**
 * How GitHub behaves where one would not think so: https://docs.github.com/en/rest and
 * https://docs.github.com/en/graphql
 */
const TRAPS: readonly Trap[] = [
  // ── Archived, empty, forked ──
  {
    trap: "an archived repository takes no other write: it is opened, changed and archived again",
    family: "repository",
    config: { archived: true, has_wiki: false },
    repository: { settings: { archived: true } },
    changes: ["has_wiki applied"],
    writes: 3,
    after: ({ repository: { settings } }) => [settings.archived, settings.has_wiki],
    is: [true, false],
  },
  {
    trap: "an archived repository that no layer speaks of is left alone",
    family: "repository",
    config: { has_wiki: false },
    repository: { settings: { archived: true } },
    writes: 0,
  },
  {
    trap: "an empty repository has no default branch, whatever REST says",
    family: "repository",
    config: { default_branch: "main", has_wiki: false },
    repository: { branches: [] },
    changes: ["has_wiki applied"],
    findings: ["default_branch: is empty"],
    writes: 1,
  },
  {
    trap: "a default branch must exist",
    family: "repository",
    config: { default_branch: "develop" },
    findings: ["default_branch: has no branch develop"],
    writes: 0,
  },
  {
    trap: "a fork cannot change its visibility",
    family: "repository",
    config: { visibility: "internal" },
    repository: { fork: true },
    findings: ["visibility: is a fork"],
    writes: 0,
  },
  // ── Above the repository ──
  {
    trap: "forking is the organization's to allow; the other settings are written all the same",
    family: "repository",
    config: { allow_forking: true, has_wiki: false },
    organization: { policy: { allowForking: false } },
    changes: ["has_wiki applied"],
    findings: ["allow_forking: decided above the repository"],
  },
  {
    trap: "signing off may be enforced by the organization",
    family: "repository",
    config: { web_commit_signoff_required: false },
    organization: { policy: { signoffRequired: true } },
    repository: { settings: { web_commit_signoff_required: true } },
    findings: ["web_commit_signoff_required: decided above the repository"],
  },
  {
    // https://github.com/integrations/terraform-provider-github/issues/1623
    trap: "auto-merge in private repositories of a free plan is taken and not stored; the other settings are",
    family: "repository",
    config: { allow_auto_merge: true, delete_branch_on_merge: true },
    organization: PRIVATE_FREE,
    changes: ["delete_branch_on_merge applied"],
    findings: ["allow_auto_merge: GitHub took the request and left it as it was"],
    writes: 1,
    after: ({ repository }) => [repository.settings.allow_auto_merge, repository.settings.delete_branch_on_merge],
    is: [false, true],
  },
  {
    trap: "patterns without a license are taken and not stored",
    family: "security",
    config: { secret_scanning: true, secret_scanning_non_provider_patterns: true },
    organization: { policy: { advancedSecurity: false } },
    repository: { settings: { visibility: "public" } },
    changes: ["secret_scanning applied"],
    findings: ["secret_scanning_non_provider_patterns: "],
    after: ({ repository }) => repository.security.analysis.secret_scanning_non_provider_patterns,
    is: false,
  },
  {
    trap: "public repositories can always be forked",
    family: "repository",
    config: { allow_forking: false },
    repository: { settings: { visibility: "public", allow_forking: true } },
    findings: ["allow_forking: is public"],
    writes: 0,
  },
  // ── Values that GitHub changes ──
  {
    trap: "no description is an empty one",
    family: "repository",
    config: { description: null, homepage: "" },
    writes: 0,
  },
  {
    trap: "topics are lower-case, a set, and written whole",
    family: "repository",
    config: { topics: "Zebra, ant" },
    repository: { topics: ["zebra", "bee"] },
    changes: ["topics applied"],
    writes: 1,
    after: ({ repository }) => [...repository.topics].sort(),
    is: ["ant", "bee", "zebra"],
  },
  {
    trap: "a message needs its title in the same request, and the pair must be one of GitHub's",
    family: "repository",
    config: { squash_merge_commit_message: "BLANK", squash_merge_commit_title: "PR_TITLE" },
    changes: ["squash_merge_commit applied"],
    writes: 1,
  },
  {
    trap: "titles of a merge method that is off are refused: they are left alone",
    family: "repository",
    config: { allow_merge_commit: false, merge_commit_title: "PR_TITLE", merge_commit_message: "BLANK" },
    changes: ["allow_merge_commit applied"],
    writes: 1,
  },
  {
    trap: "discussions are a mutation, since the PATCH does not document them",
    family: "repository",
    config: { has_discussions: true },
    changes: ["has_discussions applied"],
    writes: 1,
    after: ({ repository }) => repository.settings.has_discussions,
    is: true,
  },
  // ── Teams ──
  {
    trap: "a child team's access may come from its parent and is not lowered here",
    family: "teams",
    config: [{ name: "child", permission: "pull" }],
    prepare({ organization, repository }) {
      const parent = addTeam(organization, { name: "parent" });
      addTeam(organization, { name: "child", parent });
      grantTeam(parent, repository, "push");
    },
    findings: ["child: has push from team parent"],
    writes: 0,
  },
  {
    trap: "a team's slug is not its name in lower case",
    family: "teams",
    config: [{ name: "Data Leads", permission: "push" }],
    prepare: ({ organization }) => void addTeam(organization, { name: "Data Leads", slug: "data-leads-1" }),
    changes: ["data-leads-1 applied"],
    writes: 1,
  },
  {
    trap: "two teams of one name are no team",
    family: "teams",
    config: [{ name: "Leads", permission: "push" }],
    prepare({ organization }) {
      addTeam(organization, { name: "Leads", slug: "leads-1" });
      addTeam(organization, { name: "Leads", slug: "leads-2" });
    },
    findings: ["Leads: the organization has no team Leads, or more than one"],
    writes: 0,
  },
  // ── Autolinks ──
  {
    trap: "prefixes are caseless",
    family: "autolinks",
    config: [autolink],
    prepare: ({ organization, repository }) =>
      void addAutolink(organization, repository, { ...autolink, key_prefix: "ops-" }),
    writes: 0,
  },
  {
    trap: "a prefix that starts with another's is refused",
    family: "autolinks",
    config: [{ ...autolink, key_prefix: "TICKET" }],
    prepare: ({ organization, repository }) =>
      void addAutolink(organization, repository, { ...autolink, key_prefix: "TICK" }),
    findings: ["ticket: cannot coexist with tick"],
    writes: 0,
  },
  // ── Branches ──
  {
    trap: "a rule for a branch that does not exist can be created: it is left out",
    family: "branches",
    config: [{ name: "develop", protection: { enforce_admins: true } }],
    writes: 0,
  },
  {
    trap: "REST does not show rules of patterns",
    family: "branches",
    config: [{ name: "release/*", protection: { enforce_admins: true } }],
    prepare: ({ organization, repository }) =>
      void addRule(organization, repository, { pattern: "release/*", isAdminEnforced: true }),
    writes: 0,
  },
  {
    trap: "a check without an App reads back with one",
    family: "branches",
    config: [{ name: "main", protection: { required_status_checks: { strict: true, contexts: ["ci"] } } }],
    prepare({ organization, repository }) {
      const app = addApp(organization, { slug: "github-actions", id: 15368 });
      addRule(organization, repository, {
        pattern: "main",
        requiresStatusChecks: true,
        requiresStrictStatusChecks: true,
        checks: [{ context: "ci", app }],
      });
    },
    writes: 0,
  },
  {
    trap: "a rule has two dozen settings: those that the config leaves out stay",
    family: "branches",
    config: [{ name: "main", protection: { enforce_admins: true } }],
    prepare: ({ organization, repository }) =>
      void addRule(organization, repository, {
        pattern: "main",
        lockBranch: true,
        requiresApprovingReviews: true,
        requiredApprovingReviewCount: 3,
      }),
    changes: ["main applied"],
    writes: 1,
    after: ({ repository: { rules } }) =>
      rules.map((rule) => [rule.isAdminEnforced, rule.lockBranch, rule.requiredApprovingReviewCount]),
    is: [[true, true, 3]],
  },
  {
    trap: "private repositories of a free plan have no protection",
    family: "branches",
    config: [{ name: "main", protection: { enforce_admins: true } }],
    organization: PRIVATE_FREE,
    findings: ["main: Upgrade to GitHub Pro"],
  },
  // ── People ──
  {
    trap: "an outsider is invited, and an open invitation is no reason to invite again",
    family: "collaborators",
    config: [{ username: "guest", permission: "push" }],
    prepare({ organization, repository }) {
      const invitee = addUser(organization, "Guest", "outsider");
      repository.invitations.push({ id: 700, invitee, role: "write" });
    },
    writes: 0,
  },
  {
    trap: "owners of the organization have every access and are left alone",
    family: "collaborators",
    config: [{ username: "octo-owner", permission: "pull" }],
    writes: 0,
  },
  {
    trap: "what somebody may do in all is not what the repository grants",
    family: "collaborators",
    config: [{ username: "alice", permission: "pull" }],
    prepare({ organization, repository }) {
      addUser(organization, "alice");
      const team = addTeam(organization, { name: "devs" });
      team.members.add("alice");
      grantTeam(team, repository, "admin");
      repository.collaborators.set("alice", "read");
    },
    writes: 0,
  },
  // ── Labels ──
  {
    trap: "a rename keeps the label on its issues",
    family: "labels",
    config: [{ name: "help", oldname: "Help Wanted", color: "#336699" }],
    prepare: ({ organization, repository }) =>
      void addLabel(organization, repository, { name: "help wanted", issues: 12 }),
    changes: ["help applied"],
    writes: 1,
    after: ({ repository: { labels } }) => labels.map(({ name, color, issues }) => [name, color, issues]),
    is: [["help", "336699", 12]],
  },
  {
    trap: "names of labels are caseless and stand in the path",
    family: "labels",
    config: [{ name: "NEEDS/TRIAGE?", color: "00ff00" }],
    prepare: ({ organization, repository }) => void addLabel(organization, repository, { name: "needs/triage?" }),
    changes: ["needs/triage? applied"],
    writes: 1,
  },
];

describe("src/families", () => {
  test.each(TRAPS)("$family: $trap", async (trap) => {
    const family = REGISTRY[trap.family];
    const world = new FamilyWorld(trap);
    const { outcome, writes } = await world.night(family, desiredOf(family, trap.config, trap.prune));

    expect(outcome.changes.map(({ target, state }) => `${target} ${state}`)).toEqual(trap.changes ?? []);
    expect(outcome.findings.map(({ target, message }) => `${target}: ${message}`)).toEqual(startingWith(trap.findings));
    expect(outcome.failures.map(({ message }) => message)).toEqual(startingWith(trap.failures));
    if (trap.writes !== undefined) expect(writes).toHaveLength(trap.writes);
    if (trap.after) expect(trap.after(world)).toEqual(trap.is);
  });

  test("an autolink whose successor is refused is put back, and changed by the next run", async () => {
    const world = new FamilyWorld({
      prepare: ({ organization, repository }) =>
        void addAutolink(organization, repository, { ...autolink, url_template: "https://old.example/<num>" }),
    });
    const desired = desiredOf(REGISTRY.autolinks, [autolink]);
    const answer = { status: 422, body: { message: "Validation Failed" } };
    world.simulator.addFault({ route: "POST /repos/{owner}/{repo}/autolinks", effect: { kind: "answer", answer } });

    const first = await world.night(REGISTRY.autolinks, desired);
    expect(stateOf(first.outcome)).toEqual(["failed", "ops- failed"]);
    expect(world.repository.autolinks).toMatchObject([{ url_template: "https://old.example/<num>" }]);
    const second = await world.night(REGISTRY.autolinks, desired);
    expect(stateOf(second.outcome)).toEqual(["applied", "ops- applied"]);
    expect((await world.night(REGISTRY.autolinks, desired)).writes).toEqual([]);
  });
});

function startingWith(beginnings: readonly string[] = []): unknown[] {
  return beginnings.map((beginning) => expect.stringContaining(beginning));
}

function stateOf({ kind, changes }: RepoOutcome): readonly string[] {
  return [kind, ...changes.map(({ target, state }) => `${target} ${state}`)];
}
