// A run that is ended from outside, at every request: what it leaves is never worse, and the next run repairs it.
import { describe, expect, test } from "vitest";
import { addDeployKey } from "../../simulator/families/deploy-keys.ts";
import { addEnvironment } from "../../simulator/families/environments/environments.ts";
import { addWebhook } from "../../simulator/families/webhooks.ts";
import type { Organization } from "../../simulator/state/organization.ts";
import { complaintsAbout } from "./invariants/invariants.ts";
import { digestOf, partOf, takeSnapshot } from "./invariants/snapshot.ts";
import { unfinishedIn } from "./invariants/worse.ts";
import { runWithoutFaults } from "./matrix/cases.ts";
import { recoveryOf } from "./run/recovery.ts";
import { playRun } from "./run/run.ts";
import { createWorld, familyScenarios, type Scenario, scenarioOf } from "./run/scenario.ts";
import { together } from "./run/together.ts";

const SMALL = together();

describe("killed", () => {
  test.each([...familyScenarios(), SMALL].map((scenario) => [scenario.name, scenario] as const))(
    "%s: after any of its requests",
    async (_, scenario) => {
      const { desired } = await runWithoutFaults(scenario);
      const world = createWorld(scenario);
      const left = new Map<string, Organization>();
      // Whatever is there after a request is what a process leaves that ends then.
      const watch = () => left.set(digestOf(takeSnapshot(world.organization)), structuredClone(world.organization));

      const { worse } = await playRun(world, { desired, watch });

      expect(worse).toEqual([]);
      expect(left.size).toBeGreaterThanOrEqual(scenario.findsOnly ? 1 : scenario.repositories.length + 1);
      for (const organization of left.values())
        expect(await recoveryOf(createWorld(scenario, organization), desired)).toEqual([]);
    },
  );

  test("the protection of a branch is never missing, and no grant that stays, in any of these moments", async () => {
    const world = createWorld(SMALL);
    const holes = new Set<string>();
    const watch = () => {
      const now = takeSnapshot(world.organization);
      for (const path of [
        "rules/main",
        "rules/main/requiresLinearHistory",
        "team/devops",
        "collaborators/alice",
        "collaborators/bob",
      ]) {
        if (!partOf(now, "api").has(`api/${path}`)) holes.add(path);
      }
    };
    const { desired } = await runWithoutFaults(SMALL);

    await playRun(world, { desired, watch });

    expect([...holes]).toEqual([]);
  });
});

describe("asked to stop", async () => {
  const { desired } = await runWithoutFaults(SMALL);
  const quiet = await playRun(createWorld(SMALL), { desired });
  const requests = quiet.ended.at(-1)?.requests ?? 0;

  const moments = Array.from(
    { length: requests },
    (_, index) => [index + 1, index % 3 === 2 ? "stop-hanging" : "stop"] as const,
  );

  test.each(moments)("at request %i (%s), it ends in time and in good order", async (at, kind) => {
    const world = createWorld(SMALL);
    let stoppedAt: number | undefined;
    const fell = (now: number) => {
      stoppedAt = now;
    };
    const result = await playRun(world, {
      desired,
      interruption: (run) => (run === 1 ? { at, kind, fell } : undefined),
    });
    const last = result.ended.at(-1);

    expect(stoppedAt).toBeDefined();
    expect((last?.endedAt ?? 0) - (stoppedAt ?? 0)).toBeLessThanOrEqual(5000);
    expect(complaintsAbout(result)).toEqual([]);
    expect(last?.code).toBe(0);
    expect(result.outcomes.flatMap(({ failures }) => failures)).toEqual([]);
    expect(last?.summaries).toHaveLength(1);
    // A request that never comes back leaves open whether it had its effect.
    if (kind === "stop") expect(unfinishedIn(result.before, result.after, desired)).toEqual([]);
    expect(await recoveryOf(world, desired)).toEqual([]);
  });
});

// Each of these changes takes several requests, and is the only one of its world.
describe("asked to stop in the middle of one change", () => {
  const MANY: readonly Scenario[] = [
    scenarioOf({
      name: "a deploy key is rotated",
      family: "deploy_keys",
      config: [{ title: "ci", key: sshKey("new") }],
      prepare: ({ organization, repository }) =>
        void addDeployKey(organization, repository, { title: "ci", key: sshKey("old") }),
    }),
    scenarioOf({
      name: "a deploy key is renamed",
      family: "deploy_keys",
      config: [{ title: "ci", key: sshKey("one") }],
      prepare: ({ organization, repository }) =>
        void addDeployKey(organization, repository, { title: "before", key: sshKey("one") }),
    }),
    scenarioOf({
      name: "an environment is closed to all but some branches",
      family: "environments",
      config: [{ name: "live", deployment_branch_policy: { custom_branch_policies: ["main", "release/*"] } }],
      prepare: ({ organization, repository }) => void addEnvironment(organization, repository, { name: "live" }),
    }),
    scenarioOf({
      name: "actions are selected",
      family: "actions",
      config: {
        allowed_actions: "selected",
        selected_actions: { github_owned_allowed: true, verified_allowed: false, patterns_allowed: ["acme/*"] },
      },
      prepare: () => {},
    }),
    scenarioOf({
      name: "a webhook",
      family: "webhooks",
      config: [{ config: { url: "https://ci.example/hook", content_type: "json" }, events: ["push"] }],
      prepare: ({ organization, repository }) =>
        void addWebhook(organization, repository, { config: { url: "https://ci.example/hook" }, events: ["issues"] }),
    }),
  ];

  test.each(MANY.map((scenario) => [scenario.name, scenario] as const))(
    "%s: it is completed, or was not begun",
    async (_, scenario) => {
      const { desired } = await runWithoutFaults(scenario);
      const quiet = await playRun(createWorld(scenario), { desired });
      expect(quiet.writes.length).toBeGreaterThanOrEqual(2 * scenario.repositories.length);
      for (let at = 1; at <= (quiet.ended.at(-1)?.requests ?? 0); at += 1) {
        const world = createWorld(scenario);

        const { before, after, ended } = await playRun(world, {
          desired,
          interruption: (run) => (run === 1 ? { at, kind: "stop" } : undefined),
        });

        expect(ended.at(-1)?.code).toBe(0);
        for (const name of scenario.repositories) {
          const now = Object.fromEntries(partOf(after, name));
          expect([Object.fromEntries(partOf(before, name)), Object.fromEntries(partOf(desired, name))]).toContainEqual(
            now,
          );
        }
      }
    },
  );
});

function sshKey(name: string): string {
  return `ssh-ed25519 ${Buffer.from(`key ${name}`).toString("base64")}`;
}
