// A pull request's job with a token that may write gets a warning, once a run, where GitHub says what the token may do.
import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { SEEDED_TOKEN, seedOrganization } from "../../simulator/seeds/basic.ts";
import { addApp } from "../../simulator/state/organization.ts";
import { bench, GOOD_CONFIG } from "./support.ts";

const PULL_REQUEST = { GITHUB_REF: "refs/pull/7/merge" };
const FINE_GRAINED = "github_pat_ofSomebodyWhoMayRead";

/** What the run warns of. */
async function warnings(
  given: Readonly<Record<string, string>>[],
  { env = PULL_REQUEST as Record<string, string>, access = "read" as "read" | "write" } = {},
): Promise<readonly string[]> {
  const seeded = seedOrganization({ repositories: 3, drifted: 0 });
  const { organization } = seeded;
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const permissions = { administration: access, metadata: "read", organization_administration: "read" } as const;
  const app = addApp(organization, {
    slug: "planner",
    publicKey: publicKey.export({ type: "spki", format: "pem" }).toString(),
    permissions,
  });
  const person = { kind: "personal", login: "octo-owner", owner: true, role: "admin" } as const;
  organization.tokens.set(FINE_GRAINED, { ...person, permissions: { ...permissions, members: "read" } });
  const { run, annotations } = bench(GOOD_CONFIG, { seeded, env });
  const key = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  for (const { as, ...inputs } of given) {
    const signIn =
      as === "app" ? { token: "", "app-id": String(app.id), "private-key": key } : { token: as ?? SEEDED_TOKEN };
    await run({ "dry-run": "true", ...inputs, ...signIn });
  }
  return annotations.flatMap(({ level, message }) => (level === "warning" ? [message] : []));
}

describe("a pull request's token", () => {
  test.each([
    ["a classic token", {}, "read", "admin:org, repo, workflow"],
    ["an App that may write", { as: "app" }, "write", "administration"],
  ] as const)("%s is warned of once, and what to do is said", async (_, given, access, by) => {
    const said = await warnings(
      [
        { ...given, mode: "list" },
        { ...given, mode: "apply", shard: "1/1" },
      ],
      { access },
    );

    expect(said.filter((message) => message.includes("may write"))).toEqual([
      `The token of this pull request's job may write (${by}): a person who may push a branch can take it and change every repository. Next step: plan with a token or App that only reads, in a secret of its own.`,
    ]);
  });

  test("the plan says it if there is no list", async () => {
    expect(await warnings([{ mode: "apply", repos: "billing-api" }])).toHaveLength(1);
  });

  test.each([
    ["an App that only reads", [{ as: "app", mode: "list" }], {}],
    ["a token of which GitHub does not say what it may do", [{ as: FINE_GRAINED, mode: "list" }], { access: "write" }],
    ["a run of another event", [{ mode: "list" }], { env: { GITHUB_REF: "refs/heads/main" } }],
  ] as const)("%s is not warned of", async (_, given, options) => {
    expect(await warnings([...given], options)).toEqual([]);
  });
});
