import { describe, expect, test } from "vitest";
import { countMatches } from "../../src/config/count-matches.ts";
import { configOf, repo } from "./support.ts";

const CONFIG = `
repository: { has_wiki: false }
policies:
  - { name: payments, match: { name: payments-* }, repository: { has_issues: true } }
  - { name: ui, match: { properties: { collection: ui } }, repository: { has_projects: true } }
  - { name: ops, match: { teams: ops, not: { name: web } }, prune: [teams] }
repositories:
  web: { repository: { has_wiki: true } }
`;

describe("src/config/count-matches.ts", () => {
  test("counts for each policy, in their order, what it matches and what nobody knows", () => {
    const { properties: _, ...withoutProperties } = repo({ name: "payments-db", teams: ["ops"] });
    const repositories = [
      repo({ name: "web", properties: { collection: "ui" }, teams: ["ops"] }),
      repo({ name: "payments-api", unreadTeams: ["ops"] }),
      withoutProperties,
    ];

    expect(countMatches(configOf(CONFIG), repositories)).toEqual([
      {
        name: "payments",
        source: { layer: 'policy "payments"', file: "repo-cop.yml", line: 4 },
        matches: 2,
        unknown: 0,
      },
      { name: "ui", source: { layer: 'policy "ui"', file: "repo-cop.yml", line: 5 }, matches: 1, unknown: 1 },
      { name: "ops", source: { layer: 'policy "ops"', file: "repo-cop.yml", line: 6 }, matches: 1, unknown: 1 },
    ]);
  });
});
