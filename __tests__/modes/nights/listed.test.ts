// What comes with the listing costs no request of its own, and what GitHub takes for many repositories is sent for
// many.
import { describe, expect, test } from "vitest";
import type { PropertyDefinition } from "../../../simulator/state/organization.ts";
import { type Bench, bench } from "../support.ts";

const CONFIG = `
repository:
  has_wiki: false
security:
  vulnerability_alerts: true
  automated_security_fixes: true
  secret_scanning: true
  secret_scanning_push_protection: true
custom_properties:
  - { name: tier, value: gold }
  - { name: owners, value: [ops, web] }
`;
const DEFINITIONS: readonly PropertyDefinition[] = [
  {
    property_name: "Tier",
    value_type: "single_select",
    required: false,
    default_value: null,
    allowed_values: ["gold", "silver"],
  },
  {
    property_name: "owners",
    value_type: "multi_select",
    required: false,
    default_value: null,
    allowed_values: ["web", "ops"],
  },
];
const VALUES = "PATCH /orgs/{org}/properties/values";

function organization(config = CONFIG): Bench {
  const night = bench(config, { repositories: 70 });
  night.seeded.organization.properties.push(...DEFINITIONS);
  return night;
}

async function run(night: Bench) {
  const from = night.simulator.log.length;
  expect(await night.run({ mode: "list" })).toBe(0);
  const code = await night.run({ mode: "apply", shard: "1/1", "max-deletes": "100%" });
  const log = night.simulator.log.slice(from);
  return { code, log, writes: log.filter(({ write }) => write), outcomes: night.report().outcomes };
}

describe("src/modes", () => {
  test("values are written for thirty repositories at once, and in sync nothing is asked of a single repository", async () => {
    const night = organization();

    const first = await run(night);
    const second = await run(night);

    const values = first.writes.filter(({ route }) => route === VALUES);
    expect(first.code).toBe(0);
    expect(values).toHaveLength(Math.ceil(first.outcomes.length / 30));
    expect(first.outcomes.every(({ kind }) => kind === "applied")).toBe(true);
    expect(second.writes).toEqual([]);
    expect(second.log.filter(({ route }) => route.startsWith("GET /repos/"))).toEqual([]);
    expect(night.simulator.violations).toEqual([]);
  });

  test("one PATCH carries the repository's settings and its security switches", async () => {
    const night = organization();

    const { writes, outcomes } = await run(night);

    const patches = writes.filter(({ route }) => route === "PATCH /repos/{owner}/{repo}");
    expect(patches.length).toBeLessThanOrEqual(outcomes.length);
    expect(new Set(patches.map(({ path }) => path)).size).toBe(patches.length);
  });

  test("a joint request that GitHub rejects is repeated repository by repository, once", async () => {
    const night = organization();
    let refused = 0;
    night.simulator.addFault({
      matches: ({ route }) => route === VALUES && refused++ === 0,
      times: 1,
      effect: { kind: "answer", answer: { status: 422, body: { message: 'Repository "gone" does not exist' } } },
    });

    const { code, writes, outcomes } = await run(night);

    expect(code).toBe(0);
    expect(outcomes.every(({ kind }) => kind === "applied")).toBe(true);
    expect(writes.filter(({ route }) => route === VALUES)).toHaveLength(Math.ceil(outcomes.length / 30) + 30);
  });

  test("a value that the organization does not allow fails what uses it, prunes nothing beside it, and all else is written", async () => {
    const night = organization(CONFIG.replace("gold", "bronze").concat("prune: [custom_properties]\n"));
    const { properties, repositories } = night.seeded.organization;
    properties.push({ property_name: "old", value_type: "string", required: false, default_value: null });
    for (const repository of repositories.values()) repository.properties.set("old", "kept");

    const { code, outcomes } = await run(night);

    expect(code).toBe(1);
    expect(night.annotations.map(({ level, message }) => `${level}: ${message}`)).toContainEqual(
      expect.stringMatching(
        /^warning: custom_properties: property "Tier" cannot be "bronze"; it is defined with gold, silver \(in .*\)\. It is left as it is in these repositories, which count as failed\.$/,
      ),
    );
    for (const { kind, failures, changes } of outcomes) {
      expect([kind, failures]).toMatchObject([
        "failed",
        [
          {
            kind: "rejected",
            family: "custom_properties",
            targets: ["tier"],
            message: expect.stringContaining("(repo-cop.yml:10); the settings that use it stay as they are"),
          },
        ],
      ]);
      expect(changes.filter(({ state }) => state !== "applied")).toEqual([]);
      expect(changes.map(({ target }) => target)).toContain("owners");
      expect(changes.map(({ target }) => target)).not.toContain("tier");
    }
    const open = [...repositories.values()].filter(({ settings }) => !settings.archived);
    expect(open.every((one) => one.properties.get("old") === "kept" && !one.settings.has_wiki)).toBe(true);
  });

  test("pruned values are looked at once more, one repository at a time", async () => {
    const night = organization(`${CONFIG}prune: [custom_properties]\n`);
    night.seeded.organization.properties.push({
      property_name: "old",
      value_type: "string",
      required: false,
      default_value: null,
    });
    const [some] = [...night.seeded.organization.repositories.values()].filter(({ settings }) => !settings.archived);
    some?.properties.set("old", "x");

    const { code, log, outcomes } = await run(night);

    expect(code).toBe(0);
    // What went out for thirty repositories is done by then, and is reported all the same.
    expect(
      outcomes.find(({ repo }) => repo === some?.name)?.changes.filter(({ family }) => family === "custom_properties"),
    ).toMatchObject([
      { target: "owners", state: "applied" },
      { target: "tier", state: "applied" },
      { target: "old", action: "delete", state: "applied" },
    ]);
    expect(log.filter(({ route }) => route === "GET /repos/{owner}/{repo}/properties/values")).toHaveLength(1);
    expect(some?.properties.has("old")).toBe(false);
    expect((await run(night)).writes).toEqual([]);
  });
});
