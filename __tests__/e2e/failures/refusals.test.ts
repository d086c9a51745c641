// Mistakes that stop a run before anything is written: each with a message that says what to do, and exit code 2.
import { describe, expect, test } from "vitest";
import { createScenario, isWrite, type Scenario } from "../support.ts";

const TOKEN = "${{ secrets.REPO_COP_TOKEN }}";
const LIST = { mode: "list", token: TOKEN };
const APPLY = { mode: "apply", token: TOKEN };

async function expectRefusal(
  scenario: Scenario,
  inputs: Readonly<Record<string, string>>,
  messages: readonly (string | RegExp)[],
) {
  const { exitCode, annotations } = await scenario.act(inputs);

  expect([exitCode, annotations.map(({ level }) => level)]).toEqual([2, messages.map(() => "error")]);
  for (const [index, message] of messages.entries()) expect(annotations[index]?.message).toMatch(message);
  expect(scenario.simulator.log.filter(isWrite)).toEqual([]);
  return annotations;
}

describe("a run that cannot begin", () => {
  test.each([
    ["no token", { mode: "list" }, /^token: nothing is given\. Give `token`, or `app-id` and `private-key`/],
    [
      "a secret that does not exist",
      { ...LIST, token: "${{ secrets.NO_SUCH_SECRET }}" },
      /A secret that does not exist is empty/,
    ],
    [
      "the job's own token",
      { ...LIST, token: "${{ github.token }}" },
      /GITHUB_TOKEN, which reaches only the repository that the workflow runs in/,
    ],
    ["the job's own token to apply with", { ...APPLY, token: "${{ github.token }}" }, /GITHUB_TOKEN/],
    [
      "a token that GitHub does not know",
      { ...LIST, token: "ghp_revoked" },
      /does not accept the token .*Check `token`/,
    ],
    [
      "an organization that does not exist",
      { ...LIST, org: "nobody" },
      /no organization or user "nobody".*Check the spelling/,
    ],
    ["no mode", { token: TOKEN }, /^mode: found nothing/],
    ["a mode that does not exist", { ...LIST, mode: "lsit" }, /^mode: found "lsit"/],
    ["a name that selects nothing", { ...APPLY, repos: "no-such-repository" }, /no-such-repository/],
  ])("is refused: %s", async (_, inputs, message) => {
    await expectRefusal(await createScenario(), inputs, [message]);
  });

  test.each(["0/2", "3/2", "1/0", "a/b", "1", "-1/2", "1.5/2", "1/2/3", ""])("is refused: shard %j", async (shard) => {
    const [annotation] = await expectRefusal(await createScenario(), { ...APPLY, shard }, [/^shard: /]);

    expect(annotation?.message).toContain(shard === "" ? "found nothing" : `found "${shard}"`);
    expect(annotation?.message).toMatch(/counting from 1/);
  });
});

describe("a config that cannot be meant", () => {
  test.each([LIST, { ...APPLY, repos: "repo-cop-config" }])(
    "is refused when it is not there: $mode",
    async (inputs) => {
      await expectRefusal(await createScenario(), { ...inputs, config: "elsewhere.yml" }, [
        /there is no config at elsewhere\.yml\. Create it/,
      ]);
    },
  );

  test.each(["", "# only a comment\n", "---\n"])("is refused when it is empty: %j", async (config) => {
    await expectRefusal(await createScenario({ config }), LIST, [
      /the file is empty\. The shortest config that does something/,
    ]);
  });

  test("is refused with all its mistakes at once, each at its place in the file", async () => {
    const config = "repository:\n  has_wikki: true\n  has_issues: maybe\nteams:\n";
    const annotations = await expectRefusal(await createScenario({ config }), LIST, [
      /no key `has_wikki`\. Did you mean `has_wiki`\?/,
      /`repository\.has_issues` must be true or false; found the text "maybe"/,
      /`teams:` has no value; remove the line to leave `teams` alone/,
    ]);

    expect(annotations.map(({ properties }) => [properties["file"], properties["line"]])).toEqual([
      [".github/repo-cop.yml", "2"],
      [".github/repo-cop.yml", "3"],
      [".github/repo-cop.yml", "4"],
    ]);
  });

  const SETTINGS = [
    "name: payments-api",
    "description: Takes the money",
    "homepage: https://pay.acme.example",
    "topics: payments, money",
    "private: false",
    "has_wiki: true",
    "default_branch: main",
    "allow_squash_merge: true",
  ];
  const probot = (indent: string) =>
    `${indent}repository:\n${SETTINGS.map((line) => `${indent}  ${line}\n`).join("")}${indent}teams:\n${indent}  - name: infosec\n${indent}    permission: push\n`;

  test("is refused when it is the settings.yml of one repository, with the keys to move", async () => {
    const { exitCode, annotations } = await (await createScenario({ config: probot("") })).act(LIST);

    expect(exitCode).toBe(2);
    const text = annotations.map(({ message }) => message).join("\n");
    for (const key of ["name", "description", "homepage", "private", "default_branch"])
      expect(text).toMatch(new RegExp(`\\b${key}\\b`));
    expect(text).toMatch(/repositories:/);
  });

  test("is fine when the same settings stand under the name of their repository", async () => {
    const scenario = await createScenario({
      repositories: 40,
      config: `repositories:\n  billing-api:\n${probot("    ").replace("payments-api", "billing-api")}`,
    });
    const run = await scenario.run("nightly");

    expect(run.conclusion).toBe("success");
    const repository = [...scenario.organization.repositories.values()].find(({ name }) => name === "billing-api");
    expect(repository?.settings).toMatchObject({
      description: "Takes the money",
      visibility: "public",
      has_wiki: true,
    });
    expect(repository?.topics.toSorted()).toEqual(["money", "payments"]);
    const written = scenario.simulator.log.filter(isWrite).map(({ path }) => path);
    expect(written.filter((path) => !path.includes("/billing-api"))).toEqual([]);
  });
});
