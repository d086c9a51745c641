// A write changes the repository that it was planned for, or nothing, whatever happens to names meanwhile.
import { describe, expect, test } from "vitest";
import { addLabel } from "../../../simulator/families/labels.ts";
import { foundOrganization } from "../../../simulator/seeds/basic.ts";
import {
  addRepository,
  addTeam,
  type Organization,
  removeRepository,
  renameRepository,
  repositoryNamed,
} from "../../../simulator/state/organization.ts";
import { silentLog } from "../../support/fixtures.ts";
import { bench } from "../support.ts";

const CONFIG = `exclude: ["sandbox-*"]
repository: { has_wiki: false }
teams: [{ name: devops, permission: admin }]
labels: [{ name: keep }]
autolinks: [{ key_prefix: "OPS-", url_template: "https://acme.example/OPS-<num>", is_alphanumeric: false }]
prune: [labels, autolinks]
policies:
  - { name: inner, match: { visibility: private }, repository: { visibility: internal } }
`;

/** What the newcomer has that prune would delete, were it taken for the old one. */
function dress(organization: Organization, name: string): void {
  const repository = addRepository(organization, { name });
  addLabel(organization, repository, { name: "precious" });
  repository.autolinks.push({
    id: 77,
    key_prefix: "OLD-",
    url_template: "https://x.example/<num>",
    is_alphanumeric: true,
  });
}

const MOVES: Readonly<Record<string, (organization: Organization) => void>> = {
  "renamed, and another takes its name": (organization) => {
    renameRepository(organization, repositoryNamed(organization, "web"), "web-old");
    organization.names.delete("web");
    dress(organization, "web");
  },
  "deleted and made anew": (organization) => {
    removeRepository(organization, repositoryNamed(organization, "web"));
    organization.names.delete("web");
    dress(organization, "web");
  },
  "renamed to a name that `exclude` has": (organization) =>
    renameRepository(organization, repositoryNamed(organization, "web"), "sandbox-web"),
  archived: (organization) => {
    repositoryNamed(organization, "web").settings.archived = true;
  },
  published: (organization) => {
    repositoryNamed(organization, "web").settings.visibility = "public";
  },
};

const WHEN = { "between list and apply": "This shard's slice.", "between plan and write": "Planned." } as const;

describe.each(Object.entries(WHEN))("src/modes/apply/execute-plans.ts, %s", (_, line) => {
  test.each([
    ["renamed, and another takes its name", "applied", "web-old"],
    ["deleted and made anew", "gone", undefined],
    ["renamed to a name that `exclude` has", "gone", undefined],
    ["archived", "gone", undefined],
    ["published", "deferred", undefined],
  ] as const)("a repository that is %s", async (move, kind, written) => {
    const organization = foundOrganization("acme");
    addTeam(organization, { name: "devops" });
    for (const name of ["web", "api"]) dress(organization, name);
    const web = repositoryNamed(organization, "web");
    const log = { ...silentLog, info: (message: string) => message === line && MOVES[move]?.(organization) };
    const night = bench(CONFIG, { seeded: { organization, drifted: [] }, log });
    await night.run({ mode: "list" });

    await night.run({ mode: "apply" });

    const outcomes = Object.fromEntries(night.report().outcomes.map((one) => [one.repo, one.kind]));
    expect(outcomes["api"]).toBe("applied");
    expect(outcomes[web.name] ?? outcomes["web"]).toBe(kind);
    const paths = night.simulator.log.filter(({ write }) => write).map(({ path }) => path);
    const there = paths.filter((path) => /\/(web|sandbox-web)(\/|$)/.test(path));
    expect(there).toEqual([]);
    expect(paths.some((path) => path.includes("/web-old"))).toBe(written !== undefined);
    if (move === "published") expect(web.settings.visibility).toBe("public");
    expect(night.simulator.violations).toEqual([]);
  });
});
