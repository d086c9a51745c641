// The team by which the acting user administers a repository is not taken away.
import { describe, expect, test } from "vitest";
import { SEEDED_TOKEN, seedOrganization } from "../../../simulator/seeds/basic.ts";
import { addUser, type Organization } from "../../../simulator/state/organization.ts";
import { bench } from "../support.ts";

const LOWERED = "teams:\n  - { name: devops, permission: pull }\n";
const PRUNED = "teams:\n  - { name: ci, permission: admin }\nprune: [teams]\n";

/** A user who owns nothing and administers by these teams. */
function night(
  config: string,
  teams: readonly string[],
  change: (organization: Organization) => void = () => undefined,
) {
  const seeded = seedOrganization({ repositories: 6, drifted: 0 });
  const { organization } = seeded;
  addUser(organization, "robot");
  organization.tokens.set(SEEDED_TOKEN, {
    kind: "personal",
    login: "robot",
    owner: false,
    permissions: "all",
    role: "none",
  });
  for (const team of organization.teams) if (teams.includes(team.slug)) team.members.add("robot");
  change(organization);
  return bench(config, { seeded });
}
type Night = ReturnType<typeof night>;
const run = async (one: Night) => {
  await one.run({ mode: "list" });
  return one.run({ mode: "apply", "max-deletes": "100" });
};
const asked = ({ simulator }: Night) =>
  simulator.log.filter(({ path }) => path.includes("/memberships/")).map(({ path }) => path);
const failures = (one: Night) => one.report().outcomes.flatMap((outcome) => outcome.failures);
const devops = ({ seeded }: Night) => [
  ...(seeded.organization.teams.find(({ slug }) => slug === "devops")?.grants.values() ?? []),
];

describe("src/modes/apply/plan-slice.ts", () => {
  test.each([
    ["lowered", LOWERED],
    ["pruned", PRUNED],
  ])("the team that gives the acting user its access is not %s, and each team is asked for once", async (_, config) => {
    const one = night(config, ["devops"]);

    expect(await run(one)).toBe(1);

    expect(failures(one)).toContainEqual(
      expect.objectContaining({ kind: "guarded", family: "teams", targets: ["devops"] }),
    );
    expect(devops(one)).toSatisfy((roles: string[]) => roles.length > 0 && roles.every((role) => role === "admin"));
    expect(new Set(asked(one)).size).toBe(asked(one).length);
    expect(asked(one)).toContain("/orgs/acme/teams/devops/memberships/robot");
  });

  test("it is pruned where another team, which stays, gives the same", async () => {
    const one = night(PRUNED, ["devops", "ci"]);

    expect(await run(one)).toBe(0);
    expect(failures(one)).toEqual([]);
    expect(asked(one).length).toBeLessThanOrEqual(4);
  });

  test("a team without the acting user is lowered", async () => {
    const one = night(LOWERED, ["ci"]);

    expect(await run(one)).toBe(0);
    expect(asked(one)).toEqual(["/orgs/acme/memberships/robot", "/orgs/acme/teams/devops/memberships/robot"]);
  });

  test("the team keeps its role if the membership cannot be read", async () => {
    const one = night(LOWERED, ["ci"]);
    const route = "GET /orgs/{org}/teams/{team_slug}/memberships/{username}";
    one.simulator.addFault({
      route,
      effect: { kind: "answer", answer: { status: 403, body: { message: "Must have admin rights" } } },
    });

    expect(await run(one)).toBe(1);
    expect(failures(one)[0]?.message).toContain("GitHub did not say whether robot");
  });

  test("an owner loses nothing, and a night without such a change asks nothing", async () => {
    const owner = night(LOWERED, [], ({ tokens }) => {
      tokens.set(SEEDED_TOKEN, {
        kind: "personal",
        login: "octo-owner",
        owner: true,
        permissions: "all",
        role: "admin",
      });
    });
    const steady = night("teams:\n  - { name: devops, permission: admin }\n", ["devops"]);

    expect([await run(owner), await run(steady)]).toEqual([0, 0]);
    expect([asked(owner), asked(steady)]).toEqual([["/orgs/acme/memberships/octo-owner"], []]);
  });

  describe("by what is so now, and not what was so when the list was made", () => {
    const CI_AND_LOWERED = `${LOWERED}  - { name: ci, permission: admin }\n`;
    const grantsOf = (one: Night, slug: string) =>
      one.seeded.organization.teams.find((team) => team.slug === slug)?.grants ?? new Map();

    test("another team that gave the same no longer does", async () => {
      const one = night(CI_AND_LOWERED, ["devops", "ci"]);
      await one.run({ mode: "list" });
      grantsOf(one, "ci").clear();

      expect(await one.run({ mode: "apply" })).toBe(1);

      expect(new Set(devops(one))).toEqual(new Set(["admin"]));
      expect(grantsOf(one, "ci").size).toBeGreaterThan(0);
    });

    test("the team has become what the acting user works by", async () => {
      const one = night(LOWERED, ["devops"]);
      const [first] = grantsOf(one, "devops").keys();
      grantsOf(one, "devops").set(first, "write");
      await one.run({ mode: "list" });
      grantsOf(one, "devops").set(first, "admin");

      expect(await one.run({ mode: "apply" })).toBe(1);
      expect(new Set(devops(one))).toEqual(new Set(["admin"]));
    });

    test("a team that came to administer after the plans were made is left for the next run", async () => {
      const one = night(PRUNED, ["ci"]);
      const infosec = grantsOf(one, "infosec");
      await one.run({ mode: "list" });
      one.simulator.addFault({
        route: "GET /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}",
        matches: () => {
          for (const id of infosec.keys()) infosec.set(id, "admin");
          return false;
        },
        effect: { kind: "reset" },
      });

      await one.run({ mode: "apply", "max-deletes": "100" });

      const reasons = failures(one).map(({ message }) => message);
      expect(reasons).toContainEqual(expect.stringMatching(/^team infosec now administers this repository only since/));
      expect(reasons).not.toContainEqual(expect.stringMatching(/did not say/));
    });
  });

  test("no admin team is lowered if the acting user is unknown, and no membership is read", async () => {
    const one = night(LOWERED, ["devops"]);
    await one.run({ mode: "list" });
    one.simulator.addFault({
      route: "POST /graphql",
      matches: ({ body }) => JSON.stringify(body).includes("{ viewer { login } }"),
      effect: { kind: "answer", answer: { status: 200, body: { data: { viewer: null } } } },
    });

    expect(await one.run({ mode: "apply" })).toBe(1);

    expect(new Set(devops(one))).toEqual(new Set(["admin"]));
    expect(failures(one)[0]?.message).toMatch(/^GitHub did not name the account that Repo Cop uses/);
    expect(asked(one)).toEqual([]);
  });

  test("a refused change does not count for max-deletes", async () => {
    const one = night(`repository: { has_wiki: true }\n${PRUNED}`, ["devops"], ({ teams }) => {
      for (const { slug, grants } of teams) if (!["devops", "ci"].includes(slug)) grants.clear();
    });
    await one.run({ mode: "list" });

    expect(await one.run({ mode: "apply", "max-deletes": "0" })).toBe(1);

    expect(one.report().failures).toEqual([]);
    expect(new Set(failures(one).map(({ kind }) => kind))).toEqual(new Set(["guarded"]));
    expect(one.simulator.log.some(({ write }) => write)).toBe(true);
  });
});
