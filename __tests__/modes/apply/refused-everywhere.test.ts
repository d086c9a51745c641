// Keys that are decided above every repository: a shard asks three times, and everything else is written.
import { describe, expect, test } from "vitest";
import { addRule } from "../../../simulator/families/branches.ts";
import type { Fault } from "../../../simulator/index.ts";
import { foundOrganization } from "../../../simulator/seeds/basic.ts";
import { addRepository, addUser } from "../../../simulator/state/organization.ts";
import { bench } from "../support.ts";

const REPOSITORIES = 150;
const SHARDS = 4;

/** Runs all shards of a night. */
async function night(
  config: string,
  {
    fault,
    prepare = () => {},
  }: { fault?: Fault; prepare?: (organization: ReturnType<typeof foundOrganization>) => void } = {},
) {
  const organization = foundOrganization("acme");
  for (let n = 0; n < REPOSITORIES; n += 1)
    addRepository(organization, {
      name: `repo-${n}`,
      settings: { web_commit_signoff_required: true, visibility: "private" },
    });
  prepare(organization);
  const { run, report, simulator } = bench(config, { seeded: { organization, drifted: [] } });
  if (fault) simulator.addFault(fault);
  expect(await run({ mode: "list", shards: String(SHARDS) })).toBe(0);
  const codes: number[] = [];
  for (let n = 1; n <= SHARDS; n += 1) codes.push(await run({ mode: "apply", shard: `${n}/${SHARDS}` }));
  const outcomes = Array.from({ length: SHARDS }, (_, n) => report(`${n + 1}-of-${SHARDS}`).outcomes).flat();
  const writes = simulator.log.filter(({ write }) => write);
  const repositories = [...organization.repositories.values()].filter(({ name }) => name.startsWith("repo-"));
  const requests = simulator.log.length;
  return {
    codes,
    outcomes,
    writes,
    requests,
    repositories,
    refused: writes.filter(({ status }) => status >= 400).length,
  };
}

describe("a refusal in all repositories", () => {
  test("a key that the organization enforces: at most three refusals a shard, and all other keys are written", async () => {
    const { codes, outcomes, writes, repositories, refused } = await night(
      "repository: { web_commit_signoff_required: false, has_wiki: false, delete_branch_on_merge: true }\n",
      {
        prepare: ({ policy }) => {
          policy.signoffRequired = true;
        },
      },
    );

    expect(codes).toEqual([0, 0, 0, 0]);
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThanOrEqual(3 * SHARDS);
    expect(repositories.filter(({ settings }) => settings.has_wiki || !settings.delete_branch_on_merge)).toEqual([]);
    expect(
      outcomes.filter(({ findings }) => findings.some(({ target }) => target === "web_commit_signoff_required")),
    ).toHaveLength(outcomes.length);
    expect(writes.length - refused).toBeLessThanOrEqual(outcomes.length + 3 * SHARDS);
  });

  test("a refusal of unknown cause: the same, and the job is red", async () => {
    const message = "Validation Failed";
    const { codes, outcomes, repositories, refused } = await night(
      "repository: { has_wiki: false }\nautolinks:\n  - { key_prefix: OPS-, url_template: 'https://acme.example/<num>' }\n",
      {
        fault: {
          route: "POST /repos/{owner}/{repo}/autolinks",
          times: Number.POSITIVE_INFINITY,
          effect: { kind: "answer", answer: { status: 422, body: { message } } },
        },
      },
    );

    expect(codes).toEqual([1, 1, 1, 1]);
    expect(refused).toBeLessThanOrEqual(3 * SHARDS);
    expect(repositories.filter(({ settings }) => settings.has_wiki)).toEqual([]);
    const skipped = outcomes
      .flatMap(({ findings }) => findings)
      .filter(({ message }) => message.includes("it was the same in"));
    expect(skipped.length + refused).toBe(outcomes.length);
  });

  test("a permission that the token lacks everywhere: the same", async () => {
    const { refused, repositories } = await night(
      "repository: { has_wiki: false }\nautolinks:\n  - { key_prefix: OPS-, url_template: 'https://acme.example/<num>' }\n",
      {
        fault: {
          route: "POST /repos/{owner}/{repo}/autolinks",
          times: Number.POSITIVE_INFINITY,
          effect: { kind: "refusal", name: "byIntegration" },
        },
      },
    );

    expect(refused).toBeLessThanOrEqual(3 * SHARDS);
    expect(repositories.filter(({ settings }) => settings.has_wiki)).toEqual([]);
  });

  test("an actor whom GitHub leaves out: the rest of the rule is written everywhere, then he is asked for three times a shard", async () => {
    const config = (admins: boolean) =>
      `branches:\n  - { name: default, protection: { ${admins ? "enforce_admins: true, " : ""}restrictions: { users: [alice] } } }\n`;
    const prepare = (organization: ReturnType<typeof foundOrganization>) =>
      void addUser(organization, "alice", "member");

    const first = await night(config(true), { prepare });
    expect(first.repositories.filter(({ rules }) => rules[0]?.isAdminEnforced !== true)).toEqual([]);

    const again = await night(config(false), { prepare });
    expect(again.writes.length).toBeLessThanOrEqual(3 * SHARDS);
  });

  test("an actor whom the reads show to have no push access: no mutation, no more requests, a finding everywhere", async () => {
    const config = (users: string) =>
      "collaborators: [{ username: alice, permission: pull }]\n" +
      `branches:\n  - { name: default, protection: { restrictions: { users: ${users} } } }\n`;
    const prepare = (organization: ReturnType<typeof foundOrganization>) => {
      addUser(organization, "alice", "member");
      for (const repository of organization.repositories.values()) {
        repository.collaborators.set("alice", "read");
        addRule(organization, repository, { pattern: repository.settings.default_branch, restrictsPushes: true });
      }
    };

    const without = await night(config("[]"), { prepare });
    const named = await night(config("[alice]"), { prepare });

    expect(without.writes).toEqual([]);
    expect(named).toMatchObject({ codes: [0, 0, 0, 0], writes: [], requests: without.requests });
    expect(named.outcomes).toHaveLength(without.outcomes.length);
    expect(without.outcomes.length).toBeGreaterThanOrEqual(REPOSITORIES);
    expect(named.outcomes.filter(({ findings }) => findings.some(({ family }) => family === "branches"))).toHaveLength(
      named.outcomes.length,
    );
  });
});
