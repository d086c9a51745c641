// Every family against every hostile name: as what GitHub has and prune takes away, and as what the config asks for.
// Requests are compared with those of the same night with plain names.
import { describe, expect, test } from "vitest";
import { addLabel } from "../../../simulator/families/labels.ts";
import { HOSTILE_NAMES, HOSTILE_PLACES, type HostilePlace, putHostileName } from "../../../simulator/seeds/hostile.ts";
import { addRepository } from "../../../simulator/state/organization.ts";
import type { AnyFamily } from "../../../src/families/family.ts";
import { FAMILIES, type FamilyKey } from "../../../src/families/index.ts";
import type { Json } from "../../../src/model.ts";
import { partOf, takeSnapshot } from "../../faults/invariants/snapshot.ts";
import { desiredOf, FamilyWorld, type Night } from "../world.ts";
import { HOSTILE } from "./cases.ts";

/** A family without a place does not compile. */
const PLACES: Readonly<Record<FamilyKey, (place: HostilePlace) => unknown>> = HOSTILE_PLACES;
/** Where names are: in the repository, for prune to find, or in the config, to be written. */
type Where = "found" | "asked for";
type Named = readonly [at: number, name: string];

describe.each(FAMILIES)("$key among hostile names", (family) => {
  const key = family.key as FamilyKey;
  const { leftOut, atOnce = HOSTILE_NAMES.length } = HOSTILE[key];

  test("leaves out only names that a rule of GitHub's excludes, and every rule is needed", () => {
    const refused = HOSTILE_NAMES.filter((name, at) => !canBeFound(key, name, at));

    expect(refused.filter((name) => !leftOut.some(({ isMeant }) => isMeant(name)))).toEqual([]);
    expect(leftOut.filter(({ isMeant }) => !HOSTILE_NAMES.some(isMeant))).toEqual([]);
  });

  test.each(["found", "asked for"] as const)(
    "%s, they lead to the requests of plain names, or to none",
    async (where) => {
      for (const names of chunksOf(playedNames(family, where), atOnce)) {
        const hostile = await nights(family, where, names);
        const plain = await nights(
          family,
          where,
          names.map(([at]) => [at, plainName(at)]),
        );

        expect([plain.first.failures, plain.second.changes]).toEqual([[], []]);
        expect(hostile.violations).toEqual([]);
        expect(hostile.first.changes.length).toBe(plain.first.changes.length);
        expect(hostile.first.failures.filter(({ kind }) => kind === "bug")).toEqual([]);
        expect([...hostile.routes].filter((route) => !plain.routes.has(route))).toEqual([]);
        expect(hostile.paths.filter((path) => !IN_REACH.test(path))).toEqual([]);
        expect(hostile.others[1]).toBe(hostile.others[0]);
        expect(hostile.second.writes).toEqual([]);
        const failed = new Set(hostile.second.failures.flatMap(({ targets = [] }) => targets));
        expect(hostile.second.changes.filter(({ target }) => !failed.has(target))).toEqual([]);
      }
    },
  );
});

/** Addresses of the repository at hand, and of what the organization shares. */
const IN_REACH = /^\/(repos\/acme\/api(\/.*)?|graphql|orgs\/acme\/.*|users\/[^/]+|apps\/[^/]+|rate_limit|user)$/;

/** `plainaa`, `plainab` and so on: letters alone, which every family takes. */
function plainName(at: number): string {
  return `plain${String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26))}`;
}

function canBeFound(key: FamilyKey, name: string, at: number): boolean {
  const { organization, repository } = new FamilyWorld();
  return putHostileName(PLACES[key], { organization, repository, name, at });
}

/** What GitHub has and the config takes; of names that mean the same entry the first. */
function playedNames({ key, config: { merge, schema } }: AnyFamily, where: Where): readonly Named[] {
  const { leftOut, asks } = HOSTILE[key as FamilyKey];
  const named = HOSTILE_NAMES.map((name, at) => [at, name] as const).filter(
    ([, name]) => !leftOut.some(({ isMeant }) => isMeant(name)),
  );
  if (where === "found") return named;
  const seen = new Set<string>();
  return named.filter(([at, name]) => {
    const taken = schema.safeParse(asks(name, at));
    if (!taken.success) return false;
    const id = merge.kind === "collection" ? merge.keyOf((taken.data as readonly Json[])[0] ?? null) : name;
    return !seen.has(id) && seen.add(id).has(id);
  });
}

function chunksOf<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return all.length === 0 ? [] : [all.slice(0, size), ...chunksOf(all.slice(size), size)];
}

/** Of one night after the other, as many as the family needs for all names. */
interface Played extends Pick<Night, "writes"> {
  readonly changes: Night["plan"]["changes"];
  readonly failures: Night["outcome"]["failures"];
}

/** Two nights of one family over one repository. */
async function nights(family: AnyFamily, where: Where, names: readonly Named[]) {
  const world = new FamilyWorld();
  const { organization, repository, simulator } = world;
  const key = family.key as FamilyKey;
  const { asks, keeps, prepare, prune = [] } = HOSTILE[key];
  addLabel(organization, addRepository(organization, { name: "bystander" }), { name: "bug" });
  prepare?.(world, "kept", HOSTILE_NAMES.length);
  for (const [at, name] of names) {
    if (where === "found") putHostileName(PLACES[key], { organization, repository, name, at });
    else prepare?.(world, name, at);
  }
  const asked = [keeps, ...(where === "asked for" ? names.map(([at, name]) => asks(name, at)) : [])];
  const before = stateOfOthers(world);
  const played: Night[][] = [];
  for (const value of family.config.merge.kind === "map" ? asked : [asked.flat()]) {
    const desired = desiredOf(family, value, where === "found" ? prune : []);
    played.push([await world.night(family, desired), await world.night(family, desired)]);
  }
  return {
    first: together(played.flatMap(([first]) => first ?? [])),
    second: together(played.flatMap(([, second]) => second ?? [])),
    routes: new Set(simulator.log.map(({ route }) => route)),
    paths: simulator.log.map(({ path }) => path),
    violations: simulator.violations,
    others: [before, stateOfOthers(world)],
  };
}

function together(all: readonly Night[]): Played {
  return {
    writes: all.flatMap(({ writes }) => writes),
    changes: all.flatMap(({ plan }) => plan.changes),
    failures: all.flatMap(({ outcome }) => outcome.failures),
  };
}

/** The other repository, and the organization itself: no night may change them. */
function stateOfOthers({ organization }: FamilyWorld): string {
  const all = takeSnapshot(organization);
  return JSON.stringify([...partOf(all, "bystander"), ...partOf(all, "organization")]);
}
