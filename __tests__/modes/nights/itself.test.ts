// The repository that runs Repo Cop keeps what the next night needs: nothing of it is written, and each refusal is said.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { foundOrganization } from "../../../simulator/seeds/basic.ts";
import { addRepository, renameRepository } from "../../../simulator/state/organization.ts";
import { bench } from "../support.ts";

const WORKFLOW = "jobs:\n  night:\n    steps:\n      - uses: actions/checkout@v7\n      - uses: acme/tools@v1\n";

describe("the repository that runs Repo Cop, in a night", () => {
  test.each([
    ["allowed_actions: local_only", "actions: { allowed_actions: local_only }", "runs actions/checkout@v7"],
    [
      "a selection without GitHub's own actions",
      "actions: { allowed_actions: selected, selected_actions: { github_owned_allowed: false, patterns_allowed: [] } }",
      "runs actions/checkout@v7",
    ],
    ["archived", "repository: { archived: true }", "so it is never archived"],
    ["less visible", "repository: { visibility: private }", "so it is never made less reachable"],
    ["another default branch", "repository: { default_branch: next }", "so that stays the default"],
    ["Actions off", "actions: { enabled: false }", "so Actions stay enabled"],
  ])("%s: under its new name too, it is left as it is, and others are changed", async (_, config, why) => {
    const organization = foundOrganization("acme");
    const settings = { visibility: "internal" as const };
    const own = addRepository(organization, { name: "cop", settings });
    const other = addRepository(organization, { name: "web", settings });
    for (const { branches } of [own, other]) branches.add("next");
    renameRepository(organization, own, "cop-renamed");
    const env = {
      GITHUB_REPOSITORY: "acme/cop",
      GITHUB_REPOSITORY_ID: String(own.id),
      GITHUB_ACTION_REPOSITORY: "acme/tools",
      GITHUB_ACTION_REF: "v1",
      GITHUB_WORKFLOW_REF: "acme/cop/.github/workflows/night.yml@refs/heads/main",
    };
    const night = bench(`policies:\n  - { name: all, match: { visibility: internal }, ${config} }\n`, {
      seeded: { organization, drifted: [] },
      env,
    });
    mkdirSync(join(night.workspace, ".github/workflows"), { recursive: true });
    writeFileSync(join(night.workspace, ".github/workflows/night.yml"), WORKFLOW);
    const before = structuredClone([own.settings, own.actions]);
    await night.run({ mode: "list" });

    expect(await night.run({ mode: "apply", "max-deletes": "100%" })).toBe(1);

    const written = night.simulator.log.filter(({ write }) => write).map(({ path }) => path);
    expect(written.length).toBeGreaterThan(0);
    expect(written.filter((path) => !path.startsWith("/repos/acme/web"))).toEqual([]);
    expect([own.settings, own.actions]).toEqual(before);
    const failures = night.report().outcomes.flatMap((one) => one.failures.map(({ message }) => message));
    expect(failures).toContainEqual(expect.stringContaining(why));
    expect(night.simulator.violations).toEqual([]);
  });
});
