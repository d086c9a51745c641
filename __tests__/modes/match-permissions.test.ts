// What docs/configuration.md says that a `match` needs, beside what the families need.
import { describe, expect, test } from "vitest";
import { SEEDED_TOKEN } from "../../simulator/seeds/basic.ts";
import { addApp } from "../../simulator/state/organization.ts";
import type { InstallationToken } from "../../simulator/state/token.ts";
import { bench } from "./support.ts";

const NEEDED: InstallationToken["permissions"] = { metadata: "read", administration: "write" };

function night(match: string, permissions: InstallationToken["permissions"]) {
  const there = bench(`policies: [{ name: some, match: ${match}, repository: { has_wiki: false } }]\n`, {
    repositories: 5,
  });
  const { organization } = there.seeded;
  const app = addApp(organization, { slug: "repo-cop" });
  organization.tokens.set(SEEDED_TOKEN, {
    kind: "installation",
    app,
    permissions,
    expiresAt: Number.POSITIVE_INFINITY,
  });
  return there.run({ mode: "apply", repos: "*" });
}

describe("match", () => {
  test.each<[string, InstallationToken["permissions"], number]>([
    ["{ teams: [infosec] }", { ...NEEDED, members: "read" }, 0],
    ["{ teams: [infosec] }", NEEDED, 1],
    ["{ properties: { tier: gold } }", NEEDED, 0],
    ['{ name: "*" }', NEEDED, 0],
  ])("%s with the permissions %j ends with %i", async (match, permissions, exitCode) => {
    expect(await night(match, permissions)).toBe(exitCode);
  });
});
