// Cuts GitHub's OpenAPI description down to the operations below and to the components that they reach.
// node trim-openapi.ts [api.github.com|ghec|ghes-3.19]  → openapi.json
import { readFileSync, writeFileSync } from "node:fs";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Obj = { [key: string]: Json };
const operations = `
repos/get repos/update repos/list-for-org repos/list-for-user repos/list-for-authenticated-user repos/get-all-topics repos/replace-all-topics orgs/get users/get-by-username users/get-authenticated rate-limit/get
apps/get-authenticated apps/get-org-installation apps/get-user-installation apps/create-installation-access-token
repos/check-vulnerability-alerts repos/enable-vulnerability-alerts repos/disable-vulnerability-alerts
repos/check-automated-security-fixes repos/enable-automated-security-fixes repos/disable-automated-security-fixes
repos/check-private-vulnerability-reporting repos/enable-private-vulnerability-reporting repos/disable-private-vulnerability-reporting
repos/get-branch repos/list-branches repos/get-branch-protection repos/update-branch-protection repos/delete-branch-protection
repos/create-commit-signature-protection repos/delete-commit-signature-protection repos/get-commit-signature-protection
repos/get-repo-rulesets repos/get-repo-ruleset repos/create-repo-ruleset repos/update-repo-ruleset repos/delete-repo-ruleset
repos/get-org-rulesets repos/get-org-ruleset repos/create-org-ruleset repos/update-org-ruleset repos/delete-org-ruleset
teams/list teams/get-by-name teams/list-repos-in-org teams/add-or-update-repo-permissions-in-org teams/remove-repo-in-org repos/list-teams orgs/list-custom-repo-roles
repos/list-collaborators repos/add-collaborator repos/remove-collaborator repos/list-invitations repos/update-invitation repos/delete-invitation
issues/list-labels-for-repo issues/create-label issues/update-label issues/delete-label
issues/list-milestones issues/create-milestone issues/update-milestone issues/delete-milestone
repos/list-autolinks repos/create-autolink repos/delete-autolink
actions/get-github-actions-permissions-repository actions/set-github-actions-permissions-repository actions/get-allowed-actions-repository actions/set-allowed-actions-repository
actions/get-github-actions-default-workflow-permissions-repository actions/set-github-actions-default-workflow-permissions-repository
actions/get-workflow-access-to-repository actions/set-workflow-access-to-repository
actions/get-fork-pr-contributor-approval-permissions-repository actions/set-fork-pr-contributor-approval-permissions-repository
repos/get-all-environments repos/get-environment repos/create-or-update-environment repos/delete-an-environment
repos/list-deployment-branch-policies repos/create-deployment-branch-policy repos/delete-deployment-branch-policy
orgs/custom-properties-for-repos-get-organization-definitions orgs/custom-properties-for-repos-get-organization-values orgs/custom-properties-for-repos-create-or-update-organization-values
repos/custom-properties-for-repos-get-repository-values repos/custom-properties-for-repos-create-or-update-repository-values
actions/list-repo-variables actions/create-repo-variable actions/update-repo-variable actions/delete-repo-variable
repos/list-webhooks repos/create-webhook repos/update-webhook repos/delete-webhook
repos/list-deploy-keys repos/create-deploy-key repos/delete-deploy-key
repos/get-pages repos/create-pages-site repos/update-information-about-pages-site repos/delete-pages-site
interactions/get-restrictions-for-repo interactions/set-restrictions-for-repo interactions/remove-restrictions-for-repo
repos/check-immutable-releases repos/enable-immutable-releases repos/disable-immutable-releases
code-scanning/get-default-setup code-scanning/update-default-setup
code-security/get-configurations-for-org code-security/get-repositories-for-configuration code-security/attach-configuration
actions/list-workflow-run-artifacts actions/download-artifact
`
  .trim()
  .split(/\s+/);

const PROSE = new Set([
  "description",
  "summary",
  "example",
  "examples",
  "externalDocs",
  "title",
  "tags",
  "x-multi-segment",
  "x-github-breaking-changes",
]);
const NAMED = new Set(["properties", "patternProperties", "headers", "schemas", "responses", "parameters", "content"]); // their keys are names, never keywords
const isObject = (value: Json | undefined): value is Obj => typeof value === "object" && value !== null && !Array.isArray(value);
function strip(value: Json, names = false): Json {
  if (Array.isArray(value)) return value.map((item) => strip(item));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => names || !PROSE.has(key))
      .map(([key, item]) => [
        key,
        key === "enum" || key === "default" || key === "required"
          ? item
          : key === "x-github"
            ? pick(item)
            : strip(item, !names && NAMED.has(key) && isObject(item)),
      ]),
  );
}
const pick = (value: Json): Json =>
  isObject(value)
    ? Object.fromEntries(Object.entries(value).filter(([key]) => key === "triggersNotification" || key === "enabledForGitHubApps"))
    : value;

const which = process.argv[2] ?? "api.github.com";
const full = JSON.parse(readFileSync(`node_modules/@octokit/openapi/generated/${which}.json`, "utf8")) as {
  openapi: string;
  info: Obj;
  paths: { [path: string]: Obj };
  components: { [kind: string]: Obj };
};
const wanted = new Set(operations),
  missing = new Set(operations);
const paths: Obj = {};
for (const [path, methods] of Object.entries(full.paths))
  for (const [method, operation] of Object.entries(methods)) {
    const id = isObject(operation) ? String(operation["operationId"]) : "";
    if (!wanted.has(id)) continue;
    missing.delete(id);
    ((paths[path] ??= {}) as Obj)[method] = strip(operation);
  }
if (missing.size) console.error(`not in ${which}: ${[...missing].join(", ")}`);
const components: { [kind: string]: Obj } = {};
const reach = (value: Json): void => {
  if (Array.isArray(value)) return value.forEach(reach);
  if (!isObject(value)) return;
  const ref = value["$ref"];
  if (typeof ref === "string") {
    const [, , kind, name] = ref.split("/") as [string, string, string, string];
    const kept = (components[kind] ??= {});
    if (!(name in kept)) {
      kept[name] = null;
      reach((kept[name] = strip(full.components[kind]![name]!)));
    }
  }
  Object.values(value).forEach(reach);
};
reach(paths);
const sorted = (o: Obj): Obj => Object.fromEntries(Object.entries(o).sort(([a], [b]) => (a < b ? -1 : 1)));
const lines = (o: Obj) =>
  `{\n${Object.entries(sorted(o))
    .map(([k, v]) => `${JSON.stringify(k)}:${JSON.stringify(v)}`)
    .join(",\n")}\n}`; // one entry a line: a new version gives a readable diff
const out = `{"openapi":${JSON.stringify(full.openapi)},"info":${JSON.stringify({ title: which, version: full.info["version"] })},\n"paths":${lines(paths)},\n"components":{\n${Object.entries(
  components,
)
  .map(([k, v]) => `${JSON.stringify(k)}:${lines(v)}`)
  .join(",\n")}\n}}\n`;
JSON.parse(out);
writeFileSync("openapi.json", out);
console.error(
  `${operations.length - missing.size} operations, ${Object.entries(components)
    .map(([k, v]) => `${Object.keys(v).length} ${k}`)
    .join(", ")}, ${(out.length / 1024).toFixed(0)} KB`,
);
