// How the config of each setting family asks for something with a given name, and the names that GitHub does not have.
import { hostileTeam } from "../../../simulator/seeds/hostile.ts";
import { addApp, addUser } from "../../../simulator/state/organization.ts";
import type { FamilyKey } from "../../../src/families/index.ts";
import { type HostileCase, type LeftOut, NO_NAMES } from "./hostile-case.ts";

const DOCS = "https://docs.github.com/en";
const isBlank = (name: string) => name.trim() === "";
const isLongerThan = (most: number) => (name: string) => [...name].length > most;
const NO_BLANK = (url: LeftOut["url"]): LeftOut => ({ rule: "a name is not blank", url, isMeant: isBlank });

const REF: LeftOut = {
  rule: "a branch is a Git reference: no dot first, no .., no control character, none of space ~ ^ : ? * [ and backslash",
  url: "https://git-scm.com/docs/git-check-ref-format",
  isMeant: (name) => /^$|^@$|(^|\/)\.|\.\.|[\p{Cc} ~^:?*[\\]|^\/|\/$|\/\/|@\{|\.$|\.lock(\/|$)|^-/u.test(name),
};
const VARIABLE: LeftOut = {
  rule: "names of variables and secrets have letters, digits and underscores, and no digit first",
  url: `${DOCS}/actions/reference/workflows-and-actions/variables#naming-conventions-for-configuration-variables`,
  isMeant: (name) => !/^(?!github_)[a-z_]\w*$/i.test(name),
};
const RULES_DOCS = `${DOCS}/rest/repos/rules#create-a-repository-ruleset` as const;

/** A family without a case does not compile. */
export const HOSTILE: Readonly<Record<FamilyKey, HostileCase>> = {
  repository: {
    asks: (name) => ({ description: name, default_branch: name }),
    keeps: { description: "kept", topics: ["kept"] },
    prune: ["topics"],
    prepare: ({ repository }, name) => repository.branches.add(name),
    leftOut: [REF],
  },
  teams: {
    asks: (name) => [{ name, permission: "push" }],
    keeps: [{ name: "kept", permission: "pull" }],
    prune: ["teams"],
    prepare: ({ organization }, name, at) => hostileTeam({ organization, name, at }),
    leftOut: [NO_BLANK(`${DOCS}/rest/teams/teams#create-a-team`)],
  },
  collaborators: {
    asks: (username) => [{ username, permission: "push" }],
    keeps: [{ username: "octo-owner", permission: "admin" }],
    prune: ["collaborators"],
    prepare: ({ organization }, name) => addUser(organization, name),
    leftOut: [
      {
        rule: "a login has letters, digits and hyphens, none of them first or last, and at most 39 characters",
        url: `${DOCS}/enterprise-cloud@latest/admin/managing-iam/iam-configuration-reference/username-considerations-for-external-authentication`,
        isMeant: (name) => !/^[a-z\d](?:-?[a-z\d])*$/i.test(name) || name.length > 39,
      },
    ],
  },
  autolinks: {
    asks: (name) => [{ key_prefix: name, url_template: "https://x.example/<num>" }],
    keeps: [{ key_prefix: "KEPT-", url_template: "https://x.example/<num>" }],
    prune: ["autolinks"],
    // Prefixes that begin alike are refused: https://docs.github.com/en/rest/repos/autolinks
    atOnce: 1,
    leftOut: [
      {
        rule: "a prefix has letters, digits and . - _ + = : / #, and does not end with a digit",
        url: "https://github.com/integrations/terraform-provider-github/issues/3176",
        isMeant: (name) => !/^[a-z0-9.\-_+=:/#]*[a-z.\-_+=:/#]$/i.test(name),
      },
    ],
  },
  rulesets: {
    asks: (name) => [
      {
        ...{ name, target: "branch", enforcement: "active" },
        conditions: { ref_name: { include: ["~ALL"] } },
        rules: [
          {
            type: "required_status_checks",
            parameters: { required_status_checks: [{ context: name }], strict_required_status_checks_policy: true },
          },
        ],
      },
    ],
    keeps: [{ name: "kept", conditions: { ref_name: { include: ["~ALL"] } }, rules: [{ type: "deletion" }] }],
    prune: ["rulesets"],
    // https://docs.github.com/en/enterprise-cloud@latest/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/about-rulesets
    atOnce: 74,
    leftOut: [NO_BLANK(RULES_DOCS)],
  },
  branches: {
    asks: (name) => [
      {
        name,
        protection: {
          required_status_checks: { strict: true, checks: [{ context: name, app_id: -1 }] },
          required_deployments: [name],
        },
      },
    ],
    keeps: [{ name: "release/*", protection: { enforce_admins: true } }],
    prune: ["branches"],
    prepare: ({ repository }, name) => repository.branches.add(name),
    leftOut: [
      NO_BLANK(
        `${DOCS}/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/managing-a-branch-protection-rule`,
      ),
    ],
  },
  actions: {
    asks: (name) => ({ allowed_actions: "selected", selected_actions: { patterns_allowed: [name] } }),
    keeps: { selected_actions: { patterns_allowed: ["kept/*"] } },
    leftOut: [
      {
        rule: "a pattern is a repository of actions with wildcards, without spaces",
        url: `${DOCS}/repositories/managing-your-repositorys-settings-and-features/enabling-features-for-your-repository/managing-github-actions-settings-for-a-repository#allowing-select-actions-and-reusable-workflows-to-run`,
        isMeant: (name) => isBlank(name) || /\s/.test(name),
      },
    ],
  },
  security: {
    asks: () => ({}),
    keeps: {},
    leftOut: [NO_NAMES(`${DOCS}/rest/repos/repos#update-a-repository`)],
  },
  labels: {
    asks: (name) => [{ name, description: name }],
    keeps: [{ name: "kept", color: "cccccc" }],
    prune: ["labels"],
    leftOut: [
      NO_BLANK(`${DOCS}/rest/issues/labels#create-a-label`),
      {
        rule: "a label's name has at most 50 characters",
        url: "https://github.com/github/safe-settings/issues/428",
        isMeant: isLongerThan(50),
      },
      {
        rule: "a label's name is more than emoji",
        url: "https://github.com/Financial-Times/github-label-sync/issues/171",
        isMeant: (name) => name !== "" && name.replaceAll(/[\p{Extended_Pictographic}\s]/gu, "") === "",
      },
    ],
  },
  milestones: {
    asks: (title) => [{ title, description: title }],
    keeps: [{ title: "kept" }],
    prune: ["milestones"],
    leftOut: [NO_BLANK(`${DOCS}/rest/issues/milestones#create-a-milestone`)],
  },
  custom_properties: {
    asks: (name, at) => [
      { name, value: "x" },
      { name: `text-${at}`, value: name },
    ],
    keeps: [{ name: "kept", value: "x" }],
    prune: ["custom_properties"],
    prepare: ({ organization }, name, at) => {
      const property = { value_type: "string", required: false, default_value: null } as const;
      for (const property_name of [name, `text-${at}`]) organization.properties.push({ property_name, ...property });
    },
    leftOut: [
      {
        rule: "a property's name has letters, digits and _ - $ #, and at most 75 characters",
        url: `${DOCS}/organizations/managing-organization-settings/managing-custom-properties-for-repositories-in-your-organization`,
        isMeant: (name) => !/^[\w$#-]{1,75}$/.test(name),
      },
    ],
  },
  environments: {
    asks: (name, at) => [
      {
        name,
        deployment_branch_policy: { custom_branch_policies: [name] },
        protection_rules: ["gate"],
        variables: [{ name: `VALUE_${at}`, value: name }],
      },
    ],
    keeps: [{ name: "kept", wait_timer: 1 }],
    prune: ["environments"],
    prepare: ({ organization }) => {
      if (organization.apps.every(({ slug }) => slug !== "gate"))
        addApp(organization, { slug: "gate", permissions: { deployments: "write" } });
    },
    leftOut: [NO_BLANK(`${DOCS}/rest/deployments/environments#create-or-update-an-environment`)],
  },
  variables: {
    asks: (name, at) => [
      { name, value: name },
      { name: `VALUE_${at}`, value: name },
    ],
    keeps: [{ name: "KEPT", value: "x" }],
    prune: ["variables"],
    leftOut: [VARIABLE],
  },
  required_secrets: {
    asks: (name) => ({ actions: [name], dependabot: [name] }),
    keeps: { actions: ["KEPT"], dependabot: ["KEPT"] },
    leftOut: [VARIABLE],
  },
  webhooks: {
    asks: (name) => [{ config: { url: `https://x.example/${name}` } }],
    keeps: [{ config: { url: "https://kept.example/" } }],
    prune: ["webhooks"],
    // The limit for each event: https://github.com/grafana/grafana/pull/129007
    atOnce: 19,
    leftOut: [],
  },
  deploy_keys: {
    asks: (title, at) => [{ title, key: `ssh-ed25519 ${Buffer.from(`asked ${at}`).toString("base64")}` }],
    keeps: [{ title: "kept", key: `ssh-ed25519 ${Buffer.from("kept").toString("base64")}` }],
    prune: ["deploy_keys"],
    leftOut: [NO_BLANK(`${DOCS}/rest/deploy-keys/deploy-keys#create-a-deploy-key`)],
  },
  releases: {
    asks: () => ({}),
    keeps: {},
    leftOut: [NO_NAMES(`${DOCS}/rest/repos/repos#enable-immutable-releases`)],
  },
};
