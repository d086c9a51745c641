// How long it takes to load a large policy and to resolve it for an organization: `node bench/resolve.ts [repositories]
// [policies]`.
import { buildConfig } from "../src/config/build-config.ts";
import { checkContradictions } from "../src/config/checks/contradictions.ts";
import { resolveRepository } from "../src/config/resolve.ts";
import { parseYaml } from "../src/config/source/yaml.ts";
import { formatProblem } from "../src/errors.ts";
import { FAMILIES } from "../src/families/index.ts";
import type { Repository, Visibility } from "../src/model.ts";

const TEAMS = 40;
const TIERS = ["gold", "silver", "bronze"];
const VISIBILITIES: readonly Visibility[] = ["public", "private", "internal"];

/** A policy file as a large organization has it: most policies match some repositories, every tenth matches all. */
function policyText(policies: number): string {
  const autolinks = Array.from(
    { length: 43 },
    (_, n) => `  - { key_prefix: "P${n}X-", url_template: "https://acme.example/browse/P${n}X-<num>" }\n`,
  );
  const top = `repository: { delete_branch_on_merge: true, allow_squash_merge: true }\nteams: [{ name: infosec, permission: pull }]\nautolinks:\n${autolinks.join("")}prune: [autolinks]\npolicies:\n`;
  return top + Array.from({ length: policies }, (_, n) => policyLines(n)).join("");
}

function policyLines(n: number): string {
  const matches = [
    `name: ["*-${n % 25}-*", "!*-old"]`,
    `properties: { tier: ${TIERS[n % TIERS.length]} }, name: "*${n % 10}"`,
    `topics: topic-${n % 20}`,
    `language: Go, not: { fork: true }`,
    `visibility: ${VISIBILITIES[n % VISIBILITIES.length]}, not: { name: "*${n % 7}" }`,
  ];
  const match = n % 10 === 0 ? 'name: "*"' : matches[n % matches.length];
  const lead = n % 20 === 0 ? `      - { name: "\${properties.tier}-leads-${n}", permission: maintain }\n` : "";
  return `  - name: policy-${n}\n    match: { ${match} }\n    repository: { has_wiki: ${n % 2 === 0}, allow_auto_merge: ${n % 3 === 0} }\n    teams:\n      - { name: team-${n % TEAMS}, permission: push }\n${lead}`;
}

function inventory(count: number): readonly Repository[] {
  return Array.from({ length: count }, (_, n) => ({
    id: n + 1,
    nodeId: `R_${n}`,
    owner: "acme",
    name: `service-${n % 50}-${n}`,
    visibility: VISIBILITIES[n % VISIBILITIES.length] ?? "private",
    archived: false,
    fork: n % 17 === 0,
    template: false,
    language: n % 4 === 0 ? "Go" : "TypeScript",
    topics: [`topic-${n % 20}`, `topic-${n % 33}`],
    defaultBranch: "main",
    properties: { tier: TIERS[n % TIERS.length] ?? "gold" },
    teams: [],
  }));
}

function timed<T>(what: string, work: () => T): T {
  const start = performance.now();
  const result = work();
  console.log(`${what.padEnd(60)} ${(performance.now() - start).toFixed(0).padStart(6)} ms`);
  return result;
}

const [repositories = 1500, policies = 200] = process.argv.slice(2).map(Number);
const bytes = new TextEncoder().encode(policyText(policies));
const listed = inventory(repositories);
const config = timed(`load ${policies} policies (${(bytes.length / 1024).toFixed(0)} KiB)`, () => {
  const { root, problems } = parseYaml("bench.yml", bytes);
  const built = buildConfig({ files: root ? [{ name: "bench.yml", bytes, root }] : [], problems }, FAMILIES);
  if ("problems" in built) throw new Error(built.problems.map(formatProblem).join("\n"));
  return { ...built, digest: "" };
});
const first = timed(`resolve ${repositories} repositories x ${policies} policies`, () =>
  listed.map((repo) => resolveRepository(config, repo)),
);
timed("the same again", () => listed.map((repo) => resolveRepository(config, repo)));
timed("contradictions between policies", () => checkContradictions(config, listed));
const layers = listed.map((repo) => config.shared.filter(({ match }) => match?.matches(repo) ?? true).length);
const teams = first.map(({ families }) => (families["teams"] as readonly unknown[]).length);
console.log(
  `layers that match a repository: ${Math.min(...layers)} to ${Math.max(...layers)}; teams: ${Math.min(...teams)} to ${Math.max(...teams)}`,
);
