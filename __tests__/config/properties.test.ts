// Whatever the layers say, these hold. Configs are made up, written as YAML and read again, as if somebody had typed
// them.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import type { Config } from "../../src/config/model/config.ts";
import { resolveRepository } from "../../src/config/resolve.ts";
import type { DesiredState, JsonObject, Repository } from "../../src/model.ts";
import { build, configOf, repo } from "./support.ts";

const FLAGS = ["has_wiki", "has_issues", "has_projects", "allow_auto_merge"] as const;
const NAMES = ["web", "web-old", "api", "db"] as const;
const TEAMS = ["infosec", "devops", "core"] as const;
const TOPICS = ["cli", "site", "tool"] as const;
const TIERS = ["gold", "silver"] as const;

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const flags = fc.record(Object.fromEntries(FLAGS.map((key) => [key, optional(fc.boolean())])));
interface TeamEntry {
  readonly name: string;
  readonly permission?: string;
  readonly absent?: true;
}
const entry: fc.Arbitrary<TeamEntry> = fc.record({
  name: fc.constantFrom(...TEAMS),
  permission: fc.constantFrom("pull", "push"),
});
const taken: fc.Arbitrary<TeamEntry> = fc.record({ name: fc.constantFrom(...TEAMS), absent: fc.constant<true>(true) });
const teams = fc.uniqueArray(fc.oneof({ weight: 3, arbitrary: entry }, { weight: 1, arbitrary: taken }), {
  selector: ({ name }) => name,
});
const settings = fc.record({
  repository: optional(flags),
  teams: optional(teams),
  prune: optional(fc.constantFrom<readonly string[]>([], ["teams"])),
});

interface Condition {
  readonly name?: string | undefined;
  readonly fork?: boolean | undefined;
  readonly properties?: { readonly tier: string } | undefined;
}
const condition = fc
  .record({
    name: optional(fc.constantFrom("web*", "api", "*")),
    fork: optional(fc.boolean()),
    properties: optional(fc.record({ tier: fc.constantFrom(...TIERS) })),
  })
  .filter((each) => Object.values(each).some((value) => value !== undefined));
const match = fc.tuple(condition, optional(condition)).map(([own, not]) => (not ? { ...own, not } : own));
const policy = fc.tuple(match, settings).map(([wanted, rest]) => ({ match: wanted, ...rest }));
const layers = fc.record({
  top: settings,
  policies: fc.array(policy, { maxLength: 5 }),
  repositories: fc.dictionary(fc.constantFrom(...NAMES), settings),
});
type Layers = typeof layers extends fc.Arbitrary<infer T> ? T : never;

const repository = fc
  .record({ name: fc.constantFrom(...NAMES), fork: fc.boolean(), tier: fc.constantFrom(undefined, "unread", ...TIERS) })
  .map(({ name, fork, tier }): Repository => {
    const { properties: _, ...rest } = repo({ name, fork });
    return tier === "unread" ? rest : { ...rest, properties: tier === undefined ? {} : { tier } };
  });

function configFrom({ top, policies, repositories }: Layers): Config {
  const named = policies.map((each, index) => ({ name: `p${index}`, ...each }));
  return configOf(stringify(JSON.parse(JSON.stringify({ exclude: ["x"], ...top, policies: named, repositories }))));
}

/** All that a stage can see. */
function seen(desired: DesiredState): unknown {
  const sources = Object.keys(desired.families).map((key) => desired.sourceOf(key, []));
  return { families: desired.families, prune: desired.prune, notes: desired.notes, sources };
}

/** Decided by hand, without the code under test; undefined is unknown. */
function holds({ name, fork, properties }: Condition, to: Repository): boolean | undefined {
  const isNamed =
    name === undefined || name === "*" || (name === "web*" ? to.name.startsWith("web") : to.name === name);
  const isFork = fork === undefined || to.fork === fork;
  if (!isNamed || !isFork) return false;
  if (!properties) return true;
  return to.properties && to.properties["tier"] === properties.tier;
}
function isFor(wanted: Condition & { readonly not?: Condition }, to: Repository): boolean | undefined {
  const own = holds(wanted, to);
  const other = wanted.not && holds(wanted.not, to);
  if (own === false || other === true) return false;
  return own === undefined || (wanted.not && other === undefined) ? undefined : true;
}

/** What the layers come to, one after the other. */
function byHand(
  { top, policies, repositories }: Layers,
  to: Repository,
): { flags: Record<string, unknown>; teams: Map<string, string> } {
  const own = repositories[to.name];
  const matching = [top, ...policies.filter(({ match: wanted }) => isFor(wanted, to)), ...(own ? [own] : [])];
  const wanted = matching
    .flatMap((layer) => Object.entries(layer.repository ?? {}))
    .filter(([, value]) => value !== undefined);
  const permissions = new Map<string, string>();
  for (const { name, permission } of matching.flatMap((layer) => layer.teams ?? [])) {
    if (permission === undefined) permissions.delete(name);
    else permissions.set(name, permission);
  }
  return { flags: Object.fromEntries(wanted), teams: permissions };
}

describe("resolving any config", () => {
  test("sets what the last layer that matches says, and nothing that no layer says", () => {
    fc.assert(
      fc.property(layers, repository, (given, to) => {
        fc.pre(given.policies.every(({ match: wanted }) => isFor(wanted, to) !== undefined));

        const { families } = resolveRepository(configFrom(given), to);

        const expected = byHand(given, to);
        expect(families["repository"] ?? {}).toEqual(expected.flags);
        const resolved = (families["teams"] ?? []) as readonly JsonObject[];
        expect(new Map(resolved.map(({ name, permission }) => [name, permission]))).toEqual(expected.teams);
      }),
    );
  });

  test("twice is the same as once", () => {
    fc.assert(
      fc.property(layers, repository, (given, to) => {
        const config = configFrom(given);

        expect(seen(resolveRepository(config, to))).toEqual(seen(resolveRepository(config, to)));
      }),
    );
  });

  test("does not depend on the order of the inventory", () => {
    fc.assert(
      fc.property(layers, fc.array(repository, { minLength: 2, maxLength: 6 }), (given, inventory) => {
        const forwards = configFrom(given);
        const backwards = configFrom(given);
        const first = inventory.map((to) => seen(resolveRepository(forwards, to)));
        const second = inventory.toReversed().map((to) => seen(resolveRepository(backwards, to)));

        expect(second.reverse()).toEqual(first);
      }),
    );
  });

  test("is not changed by a layer that does not match", () => {
    fc.assert(
      fc.property(layers, policy, repository, (given, more, to) => {
        fc.pre(isFor(more.match, to) === false);
        const without = resolveRepository(configFrom(given), to);
        const withMore = resolveRepository(configFrom({ ...given, policies: [...given.policies, more] }), to);

        expect([withMore.families, Object.keys(withMore.prune), withMore.notes]).toEqual([
          without.families,
          Object.keys(without.prune),
          without.notes,
        ]);
      }),
    );
  });

  test("never prunes where something could not be decided", () => {
    fc.assert(
      fc.property(layers, repository, (given, to) => {
        const isOpen = given.policies.some(
          (each) => isFor(each.match, to) === undefined && (each.teams ?? []).some(({ absent }) => !absent),
        );
        fc.pre(isOpen);

        expect(resolveRepository(configFrom(given), to).prune).toEqual({});
      }),
    );
  });
});

describe("resolving after applying", () => {
  const own = fc.record({
    topics: optional(fc.uniqueArray(fc.constantFrom(...TOPICS), { minLength: 1 })),
    has_wiki: optional(fc.boolean()),
    is_template: optional(fc.boolean()),
  });
  const reads = fc
    .record({
      topics: optional(fc.constantFrom(...TOPICS)),
      template: optional(fc.boolean()),
      teams: optional(fc.constantFrom(...TEAMS)),
      name: optional(fc.constantFrom("web*", "*")),
    })
    .filter((each) => Object.values(each).some((value) => value !== undefined));
  const writer = fc.record({ match: reads, repository: optional(own), teams: optional(teams) });

  test("asks for nothing more: policies that would are refused", () => {
    fc.assert(
      fc.property(
        fc.array(writer, { minLength: 1, maxLength: 4 }),
        fc.subarray([...TOPICS]),
        fc.subarray([...TEAMS]),
        (policies, topics, access) => {
          const named = policies.map((each, index) => ({ name: `p${index}`, ...each }));
          const built = build(stringify(JSON.parse(JSON.stringify({ policies: named }))));
          fc.pre(!("problems" in built));
          const config = { ...built, digest: "" };
          const before = repo({ topics, teams: access });

          const first = resolveRepository(config, before).families;
          const asked = (first["repository"] ?? {}) as { topics?: string[]; is_template?: boolean };
          const granted = ((first["teams"] ?? []) as readonly { name: string }[]).map(({ name }) => name);
          const after = {
            ...before,
            topics: [...new Set([...topics, ...(asked.topics ?? [])])],
            template: asked.is_template ?? false,
            teams: [...new Set([...access, ...granted])],
          };

          expect(resolveRepository(config, after).families).toEqual(first);
        },
      ),
    );
  });
});
