// Cuts GitHub's OpenAPI description down to the operations below and the components that they use. The result is
// simulator/schema/openapi.json. Usage: npm run simulator:schema [-- <folder of an unpacked @octokit/openapi>]. Without
// a folder, the package is downloaded into a temporary one.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const PACKAGE = "@octokit/openapi@23.0.2";
/** Only the Enterprise Cloud description knows the visibility `internal`. */
const SOURCE = "generated/ghec.json";
const TARGET = new URL("../simulator/schema/openapi.json", import.meta.url);

const OPERATIONS = words(`
  orgs/get orgs/list-app-installations orgs/list-custom-repo-roles orgs/list-members orgs/get-membership-for-user
  users/get-authenticated users/get-by-username rate-limit/get
  apps/get-authenticated apps/get-by-slug apps/get-org-installation apps/get-user-installation apps/get-repo-installation
  apps/create-installation-access-token apps/list-repos-accessible-to-installation
  repos/list-for-org repos/list-for-user repos/list-for-authenticated-user repos/get repos/update
  repos/get-all-topics repos/replace-all-topics repos/list-branches repos/get-branch
  teams/list teams/get-by-name teams/list-child-in-org teams/list-repos-in-org teams/check-permissions-for-repo-in-org
  teams/add-or-update-repo-permissions-in-org teams/remove-repo-in-org repos/list-teams teams/get-membership-for-user-in-org
  repos/list-autolinks repos/get-autolink repos/create-autolink repos/delete-autolink
  repos/get-branch-protection repos/update-branch-protection repos/delete-branch-protection
  repos/get-commit-signature-protection repos/create-commit-signature-protection repos/delete-commit-signature-protection
  actions/get-github-actions-permissions-repository actions/set-github-actions-permissions-repository
  actions/get-allowed-actions-repository actions/set-allowed-actions-repository
  actions/get-github-actions-default-workflow-permissions-repository actions/set-github-actions-default-workflow-permissions-repository
  actions/get-workflow-access-to-repository actions/set-workflow-access-to-repository
  actions/get-fork-pr-contributor-approval-permissions-repository actions/set-fork-pr-contributor-approval-permissions-repository
  actions/get-private-repo-fork-pr-workflows-settings-repository actions/set-private-repo-fork-pr-workflows-settings-repository
  actions/get-artifact-and-log-retention-settings-repository actions/set-artifact-and-log-retention-settings-repository
  repos/check-vulnerability-alerts repos/enable-vulnerability-alerts repos/disable-vulnerability-alerts
  repos/check-automated-security-fixes repos/enable-automated-security-fixes repos/disable-automated-security-fixes
  repos/check-private-vulnerability-reporting repos/enable-private-vulnerability-reporting repos/disable-private-vulnerability-reporting
  repos/list-collaborators repos/check-collaborator repos/add-collaborator repos/remove-collaborator repos/get-collaborator-permission-level
  repos/list-invitations repos/update-invitation repos/delete-invitation
  issues/list-labels-for-repo issues/get-label issues/create-label issues/update-label issues/delete-label
  orgs/custom-properties-for-repos-get-organization-definitions orgs/custom-properties-for-repos-get-organization-values
  orgs/custom-properties-for-repos-create-or-update-organization-values
  repos/custom-properties-for-repos-get-repository-values repos/custom-properties-for-repos-create-or-update-repository-values
  repos/get-repo-rulesets repos/get-repo-ruleset repos/create-repo-ruleset repos/update-repo-ruleset repos/delete-repo-ruleset
  repos/get-org-rulesets repos/get-org-ruleset repos/create-org-ruleset repos/update-org-ruleset repos/delete-org-ruleset
  repos/get-all-environments repos/get-environment repos/create-or-update-environment repos/delete-an-environment
  repos/list-deployment-branch-policies repos/create-deployment-branch-policy repos/delete-deployment-branch-policy
  repos/get-all-deployment-protection-rules repos/create-deployment-protection-rule repos/disable-deployment-protection-rule
  actions/list-repo-variables actions/create-repo-variable actions/update-repo-variable actions/delete-repo-variable
  actions/list-environment-variables actions/create-environment-variable actions/update-environment-variable
  actions/delete-environment-variable
  actions/list-repo-secrets actions/list-repo-organization-secrets dependabot/list-repo-secrets actions/list-environment-secrets
  issues/list-milestones issues/create-milestone issues/update-milestone issues/delete-milestone
  repos/list-webhooks repos/create-webhook repos/update-webhook repos/delete-webhook repos/update-webhook-config-for-repo
  repos/list-deploy-keys repos/create-deploy-key repos/delete-deploy-key
  repos/get-pages repos/create-pages-site repos/update-information-about-pages-site repos/delete-pages-site
  interactions/get-restrictions-for-repo interactions/set-restrictions-for-repo interactions/remove-restrictions-for-repo
  repos/check-immutable-releases repos/enable-immutable-releases repos/disable-immutable-releases
  orgs/get-immutable-releases-settings orgs/get-immutable-releases-settings-repositories
  code-scanning/get-default-setup code-scanning/update-default-setup
  code-security/get-configurations-for-org code-security/get-repositories-for-configuration code-security/attach-configuration
  issues/list-comments issues/create-comment issues/update-comment actions/list-jobs-for-workflow-run
  actions/list-workflow-run-artifacts actions/download-artifact`);

/** Keys of requests that GitHub takes and its description leaves out, by operation. */
const UNDESCRIBED: Readonly<Record<string, Obj>> = {
  // https://github.com/google/go-github/issues/2725
  "repos/create-or-update-environment": { can_admins_bypass: { type: "boolean" } },
};

/** Keywords that say nothing to a validator. */
const PROSE = words(
  "description summary example examples externalDocs title tags x-multi-segment x-github-breaking-changes",
);
/** Keywords whose keys are names, never keywords. */
const NAMED = words("properties patternProperties headers schemas responses parameters content");
/** Keywords whose values are data. */
const DATA = words("enum default required");
const GITHUB_HINTS = words("triggersNotification enabledForGitHubApps");

/**
 * Values that GitHub accepts and returns although its description lacks them; merged into the component. See
 * https://docs.github.com/en/graphql/reference/code-scanning#codequalityparameters-object. The parameter of
 * pull_request, which every ruleset shows since 2026: https://docs.github.com/en/rest/repos/rules
 */
const BEYOND = (): Record<string, Obj> => ({
  "repository-rule-code-quality": {
    type: "object",
    required: ["type"],
    properties: {
      type: { type: "string", enum: ["code_quality"] },
      parameters: {
        type: "object",
        properties: { severity: { type: "string", enum: ["all", "errors", "notes", "warnings"] } },
        required: ["severity"],
      },
    },
  },
});

type Json = null | boolean | number | string | Json[] | Obj;
interface Obj {
  [key: string]: Json;
}
interface Description {
  readonly openapi: string;
  readonly info: Obj;
  readonly paths: Readonly<Record<string, Obj>>;
  readonly components: Readonly<Record<string, Obj>>;
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

function isObject(value: Json | undefined): value is Obj {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function strip(value: Json, keysAreNames = false): Json {
  if (Array.isArray(value)) return value.map((item) => strip(item));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => keysAreNames || !PROSE.has(key));
  return Object.fromEntries(kept.map(([key, item]) => [key, stripKeyword(key, item, keysAreNames)]));
}

function stripKeyword(key: string, item: Json, isName: boolean): Json {
  if (isName) return strip(item);
  if (DATA.has(key)) return item;
  if (key === "x-github")
    return isObject(item) ? Object.fromEntries(Object.entries(item).filter(([hint]) => GITHUB_HINTS.has(hint))) : item;
  return strip(item, NAMED.has(key) && isObject(item));
}

function selectPaths(full: Description): Obj {
  const paths: Obj = {};
  const missing = new Set(OPERATIONS);
  for (const [path, methods] of Object.entries(full.paths)) {
    const kept = Object.entries(methods).filter(
      ([, operation]) => isObject(operation) && missing.delete(String(operation["operationId"])),
    );
    if (kept.length > 0)
      paths[path] = Object.fromEntries(kept.map(([method, operation]) => [method, completed(strip(operation))]));
  }
  if (missing.size > 0) throw new Error(`the description has no operation ${[...missing].join(", ")}`);
  return paths;
}

/** With the keys of its request that the description leaves out. */
function completed(operation: Json): Json {
  const extra = isObject(operation) ? UNDESCRIBED[String(operation["operationId"])] : undefined;
  if (!extra) return operation;
  const add = (value: Json, path: readonly string[]): Json => {
    if (!isObject(value)) return value;
    const [key, ...rest] = path;
    return key === undefined ? { ...value, ...extra } : { ...value, [key]: add(value[key] ?? {}, rest) };
  };
  return add(operation, ["requestBody", "content", "application/json", "schema", "properties"]);
}

/** Every component that `paths` refers to, directly or not. */
function reach(full: Description, paths: Obj): Record<string, Obj> {
  const components: Record<string, Obj> = {};
  const visit = (value: Json): void => {
    if (typeof value !== "object" || value === null) return;
    if (!Array.isArray(value) && typeof value["$ref"] === "string") keep(value["$ref"]);
    Object.values(value).forEach(visit);
  };
  const keep = (reference: string): void => {
    const [, , kind = "", name = ""] = reference.split("/");
    components[kind] ??= {};
    const group = components[kind];
    const component = full.components[kind]?.[name];
    if (component === undefined) throw new Error(`the description has no ${reference}`);
    if (name in group) return;
    group[name] = strip(component);
    visit(group[name]);
  };
  visit(paths);
  return components;
}

/** The components with what GitHub does not describe. */
function beyond(components: Record<string, Obj>): Record<string, Obj> {
  const schemas = structuredClone(components["schemas"]) as Record<string, Obj>;
  const rule = schemas["repository-rule"] as { oneOf: Obj[] };
  const pulls = schemas["repository-rule-pull-request"] as { properties: { parameters: { properties: Obj } } };
  rule.oneOf.push({ $ref: "#/components/schemas/repository-rule-code-quality" });
  pulls.properties.parameters.properties["require_extra_approval_for_unattributed_changes"] = { type: "boolean" };
  return { ...components, schemas: { ...schemas, ...BEYOND() } };
}

/** One entry a line, sorted, so that a new version gives a readable diff. */
function printSorted(entries: Obj): string {
  const sorted = Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{\n${sorted.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(",\n")}\n}`;
}

function print(full: Description, paths: Obj, components: Record<string, Obj>): string {
  const info = JSON.stringify({ title: `${PACKAGE} ${SOURCE}, trimmed`, version: full.info["version"] });
  const groups = Object.entries(components).sort(([a], [b]) => (a < b ? -1 : 1));
  const printed = groups.map(([kind, group]) => `${JSON.stringify(kind)}:${printSorted(group)}`).join(",\n");
  return `{"openapi":${JSON.stringify(full.openapi)},"info":${info},\n"paths":${printSorted(paths)},\n"components":{\n${printed}\n}}\n`;
}

function fetchPackage(): string {
  const folder = mkdtempSync(join(tmpdir(), "openapi-"));
  const packed = execFileSync("npm", ["pack", PACKAGE, "--silent", "--pack-destination", folder], {
    encoding: "utf8",
  }).trim();
  execFileSync("tar", ["-xzf", join(folder, packed), "-C", folder, `package/${SOURCE}`]);
  return join(folder, "package");
}

const given = process.argv[2];
const folder = given ?? fetchPackage();
const description = JSON.parse(readFileSync(join(folder, SOURCE), "utf8")) as Description;
if (given === undefined) rmSync(dirname(folder), { recursive: true });
const selected = selectPaths(description);
const text = print(description, selected, beyond(reach(description, selected)));
writeFileSync(TARGET, text);
console.log(`${OPERATIONS.size} operations, ${Math.round(text.length / 1024)} KB`);
