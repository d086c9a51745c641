// Every scenario of the matrix: each family's own, and runs that reach what those do not.
import { generateKeyPairSync } from "node:crypto";
import { addRule } from "../../../simulator/families/branches.ts";
import { addApp, addTeam, addUser, grantTeam } from "../../../simulator/state/organization.ts";
import { SAMPLES } from "../../families/samples.ts";
import type { Role } from "../matrix/routes.ts";
import { familyScenarios, type Scenario, scenarioOf, TARGET, TOKEN } from "./scenario.ts";

export const APP_ID_SCENARIO = "branches, Apps by id";
export const APP_SCENARIO = "as an App";
export const NAMES_SCENARIO = "named repositories";
export const MATCH_SCENARIO = "matched by team";
export const TEAMS_SCENARIO = "by teams of its own";

export function allScenarios(): readonly Scenario[] {
  return [
    ...familyScenarios(),
    asApp(),
    byName(),
    ofUser(),
    switchedOff(),
    inPublic(),
    byAppId(),
    byMatch(),
    byOwnTeams(),
  ];
}

/** What follows is the same as in the scenario of the family. */
function isBeginning(role: Role): boolean {
  return role === "start" || role === "listing";
}

/** Signs in as an App, whose tokens can be renewed. */
function asApp(): Scenario {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  const credentials = { "app-id": "99", "private-key": privateKey };
  return scenarioOf({
    ...SAMPLES.autolinks,
    name: APP_SCENARIO,
    family: "autolinks",
    plays: ({ role }, fault) => isBeginning(role) || fault === "401",
    runs: [
      { mode: "list", ...credentials },
      { mode: "apply", ...credentials, "max-deletes": "100%" },
    ],
    prepare(world) {
      const permissions = { administration: "write", metadata: "read" } as const;
      addApp(world.organization, { id: 99, slug: "repo-cop", publicKey, permissions });
      SAMPLES.autolinks.prepare(world);
    },
  });
}

/** Without a list: the repositories are named. */
function byName(): Scenario {
  const runs = [{ mode: "apply", token: TOKEN, "max-deletes": "100%", repos: `${TARGET}, web` }];
  return scenarioOf({
    ...SAMPLES.repository,
    name: NAMES_SCENARIO,
    family: "repository",
    plays: ({ role }) => isBeginning(role),
    roles: { "GET /repos/{owner}/{repo}": "listing" },
    runs,
  });
}

/** The repositories belong to a person. */
function ofUser(): Scenario {
  return scenarioOf({
    ...SAMPLES.autolinks,
    name: "of a user",
    family: "autolinks",
    plays: ({ role }) => isBeginning(role),
    organization: { kind: "user" },
    prepare(world) {
      world.organization.tokens.set(TOKEN, {
        kind: "personal",
        login: "acme",
        owner: true,
        permissions: "all",
        role: "admin",
      });
      SAMPLES.autolinks.prepare(world);
    },
  });
}

/** What the sample switches on is switched off. */
function switchedOff(): Scenario {
  return scenarioOf({
    name: "security, switched off",
    family: "security",
    config: {
      vulnerability_alerts: false,
      automated_security_fixes: false,
      private_vulnerability_reporting: false,
      secret_scanning: false,
    },
    repository: { settings: { visibility: "public" } },
    prepare({ repository: { security } }) {
      Object.assign(security, { vulnerabilityAlerts: true, automatedFixes: true, privateReporting: true });
      security.analysis.secret_scanning = true;
    },
  });
}

/** What only public repositories have. */
function inPublic(): Scenario {
  return scenarioOf({
    name: "actions, in public",
    family: "actions",
    config: { fork_pr_contributor_approval: { approval_policy: "all_external_contributors" } },
    repository: { settings: { visibility: "public" } },
    prepare() {},
  });
}

/** A check names its App by number, as other programs' files do. */
function byAppId(): Scenario {
  const checks = [{ context: "build", app_id: 77 }];
  return scenarioOf({
    name: APP_ID_SCENARIO,
    family: "branches",
    config: [{ name: "default", protection: { required_status_checks: { strict: true, checks } } }],
    prepare({ organization, repository }) {
      addApp(organization, { id: 77, slug: "builder" });
      addRule(organization, repository, { pattern: "main", requiresLinearHistory: true });
    },
  });
}

/** Layers apply by what a team has access to; where that is unknown they are left out, and nothing is taken away. */
function byMatch(): Scenario {
  const { config } = SAMPLES.autolinks;
  return scenarioOf({
    ...SAMPLES.autolinks,
    name: MATCH_SCENARIO,
    family: "autolinks",
    yaml: JSON.stringify({
      policies: [{ name: "data", match: { teams: "data" }, autolinks: config, prune: ["autolinks"] }],
    }),
    prepare(world) {
      SAMPLES.autolinks.prepare(world);
      grantTeam(addTeam(world.organization, { name: "data" }), world.repository, "pull");
    },
  });
}

/** The acting user owns nothing: it has its access by two teams, of which one is lowered. */
function byOwnTeams(): Scenario {
  return scenarioOf({
    name: TEAMS_SCENARIO,
    family: "teams",
    config: [{ name: "crew", permission: "push" }],
    prepare({ organization, repository }) {
      addUser(organization, "robot");
      organization.tokens.set(TOKEN, {
        kind: "personal",
        login: "robot",
        owner: false,
        permissions: "all",
        role: "none",
      });
      for (const name of ["crew", "officers"]) {
        const team = addTeam(organization, { name });
        team.members.add("robot");
        grantTeam(team, repository, "admin");
      }
    },
  });
}
