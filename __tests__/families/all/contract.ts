// What every setting family promises, whatever it is about; each runs through it with samples of its own.
import { describe, expect, test } from "vitest";
import { withGenerated } from "../../../scripts/docs.ts";
import type { AnyFamily } from "../../../src/families/family.ts";
import { requestKindOf } from "../../../src/github/request-kind.ts";
import type { ApiRequest, Json, RepoPlan } from "../../../src/model.ts";
import { desiredOf, FamilyWorld, type World, type WorldOptions } from "../world.ts";

/** A key of docs/settings.md, a value that is just right, and one that is beyond GitHub's limit. */
export type Edge = readonly [path: string, right: unknown, beyond: unknown];

export interface Samples extends WorldOptions {
  /** One layer's value with as much of the family as one repository can have. */
  readonly config: Json;
  /** What is pruned beside. */
  readonly prune?: readonly string[];
  /** The family writes nothing: what differs is a finding. */
  readonly findsOnly?: true;
  /** Requests carry much that no change asks for, and an answer that lies about that is no lie about a change. */
  readonly writesWhole?: true;
  /** For each key with a limit that the schema checks; see `limits`. */
  readonly edges?: readonly Edge[];
  /** Routes in the source that this config does not send, each with the reason. */
  readonly unreached?: Readonly<Record<string, string>>;
  /** Puts the repository into a state that differs from `config`, in every setting if that can be. */
  prepare(world: World): void;
}

export function describeContract(family: AnyFamily, samples: Samples): void {
  const desired = desiredOf(family, samples.config, samples.prune);
  const world = () => new FamilyWorld(samples);

  describe(`${family.key} keeps the contract`, () => {
    test("what it writes is what it then reads: after one night there is no drift", async () => {
      const { simulator, ...rest } = await night(world());

      expect(rest.first.outcome.failures).toEqual([]);
      expect(samples.findsOnly ? rest.first.plan.findings : rest.first.plan.changes).not.toEqual([]);
      expect(rest.first.outcome.kind).toBe(samples.findsOnly ? "in-sync" : "applied");
      expect(rest.second.plan.changes).toEqual([]);
      expect(simulator.violations).toEqual([]);
    });

    test("the second night writes nothing", async () => {
      const { first, second } = await night(world());

      expect(first.writes.length > 0).toBe(!samples.findsOnly);
      expect(second.writes).toEqual([]);
    });

    test("a desired state that names nothing changes nothing", async () => {
      const nothing = desiredOf(family, Array.isArray(samples.config) ? [] : {}, family.config.prunable ?? []);
      const plan = await world().plan(family, nothing);

      expect(plan).toMatchObject({ changes: [], requests: [], failures: [] });
    });

    test.each(partsOf(samples.config))(
      "asked for $name alone, it leaves everything else as it is",
      async ({ part }) => {
        const there = world();
        const before = targetsOf(await there.plan(family, desiredOf(family, samples.config)));
        const { plan } = await there.night(family, desiredOf(family, part));
        const after = targetsOf(await there.plan(family, desiredOf(family, samples.config)));

        expect(before).toEqual(expect.arrayContaining(targetsOf(plan)));
        expect(before).toEqual(expect.arrayContaining(after));
        expect(there.simulator.violations).toEqual([]);
      },
    );

    test("reading and planning send nothing that writes", async () => {
      const there = world();
      await there.plan(family, desired);

      expect(there.simulator.log.filter(({ write }) => write)).toEqual([]);
      expect(there.simulator.violations).toEqual([]);
    });

    test("a plan survives being written down as JSON, and is the same every time", async () => {
      const plan = await world().plan(family, desired);

      expect(JSON.parse(JSON.stringify(plan.requests))).toStrictEqual(plan.requests);
      expect(JSON.parse(JSON.stringify(plan.changes))).toStrictEqual(plan.changes);
      expect(await world().plan(family, desired)).toEqual(plan);
    });

    test("every change is carried by a request, and every request by a change", async () => {
      const { changes, requests } = await world().plan(family, desired);
      const carried = requests.flatMap(({ parts }) => parts.flatMap(({ targets }) => targets));

      expect([...new Set(carried)].sort()).toEqual([...new Set(changes.map(({ target }) => target))].sort());
    });

    test("what GitHub refuses to show is a failure of the family and leads to no write", async () => {
      const there = world();
      const everything = {
        matches: ({ route }: { route: string }) => !route.startsWith("GET /rate_limit"),
        times: Number.POSITIVE_INFINITY,
      };
      const forbidden = { status: 403, body: { message: "Resource not accessible by personal access token" } };
      const partial = {
        kind: "partial",
        type: "FORBIDDEN",
        message: "Resource not accessible",
        paths: firstFields,
      } as const;
      there.simulator.addFault({
        ...everything,
        matches: (request) => everything.matches(request) && request.graphql?.operation === "nodes",
        effect: partial,
      });
      there.simulator.addFault({
        ...everything,
        matches: (request) => everything.matches(request) && request.method === "GET",
        effect: { kind: "answer", answer: forbidden },
      });
      const { outcome, writes } = await there.night(family, desired);

      expect(writes).toEqual([]);
      expect(outcome.kind).toBe("failed");
      expect(outcome.failures).toMatchObject([
        { family: family.key, kind: expect.stringMatching(/^(denied|unknown)$/) },
      ]);
      expect(outcome.failures[0]?.message).toContain("Resource not accessible");
    });

    test("what the answer shows is what was written, or it is not called applied", async () => {
      const there = world();
      there.lieAboutWrites();
      const { plan, outcome } = await there.night(family, desired);
      const applied = outcome.changes.filter(({ state }) => state === "applied").map(({ target }) => target);

      const lied = plan.requests.filter(({ request }) => there.lied.has(sentAs(request)));
      const believed = lied.filter(({ parts }) =>
        parts.every(({ targets }) => targets.every((target) => applied.includes(target))),
      );

      if (!samples.writesWhole) expect(believed.map(({ request }) => request)).toEqual([]);
      expect(outcome.failures.filter(({ kind }) => kind === "bug")).toEqual([]);
      if (there.lied.size > 0) expect(outcome.findings).not.toEqual(plan.findings);
    });

    test.each([
      { what: "before", effect: { kind: "reset" } },
      { what: "after", effect: { kind: "lost", effect: { kind: "reset" } } },
    ] as const)(
      "a request that may not be repeated blindly, cut off $what it was done, is done once",
      async (given) => {
        const there = world();
        const met = new Set<string>();
        const made: string[] = [];
        there.simulator.addFault({
          matches: ({ route, path, body }) => {
            if (!isUnrepeatable(route, body)) return false;
            const key = `${path} ${JSON.stringify(body)}`;
            made.push(key);
            return met.size < met.add(key).size;
          },
          times: Number.POSITIVE_INFINITY,
          effect: given.effect,
        });
        const { outcome, plan } = await there.night(family, desired);
        const { writes } = await there.night(family, desired);

        expect(met.size).toBe(plan.requests.filter(({ request }) => !requestKindOf(request).repeatable).length);
        expect(outcome.failures).toEqual([]);
        expect(outcome.changes.filter(({ state }) => state !== "applied")).toEqual([]);
        expect(made).toHaveLength(given.what === "after" ? met.size : 2 * met.size);
        expect(writes).toEqual([]);
      },
    );

    test("it has a row in the documentation", () => {
      expect(withGenerated("<!-- generated: families -->\n<!-- end -->")).toContain(`\`${family.key}\``);
    });
  });

  async function night(there: FamilyWorld) {
    const first = await there.night(family, desired);
    const second = await there.night(family, desired);
    return { first, second, simulator: there.simulator };
  }
}

/** As the world remembers it: the route with its parameters filled in, or the name of the mutation. */
function sentAs(request: ApiRequest): string {
  if (request.kind === "graphql") return /mutation (\w+)/.exec(request.query)?.[1] ?? "";
  return request.route.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(request.parameters[name])),
  );
}

/** After it was done once, a second one is another one, or refused. */
function isUnrepeatable(route: string, body: Json | undefined): boolean {
  if (route !== "POST /graphql") return route.startsWith("POST ");
  const { query = "" } = (body ?? {}) as { readonly query?: string };
  return /^mutation\b.*\{ (?:add|create|import|clone|submit)[A-Z]/.test(query);
}

/** Each key of a map alone, each entry of a collection alone. */
function partsOf(config: Json): readonly { name: string; part: Json }[] {
  if (Array.isArray(config))
    return config.map((entry: Json) => ({ name: String(Object.values(entry as object)[0]), part: [entry] }));
  return Object.entries(config as Readonly<Record<string, Json>>).map(([key, value]) => ({
    name: key,
    part: { [key]: value },
  }));
}

function targetsOf({ changes, findings }: RepoPlan): string[] {
  return [...changes, ...findings].map(({ target }) => target);
}

/** The first field of every repository that is no part of its identity. */
function firstFields(data: Json): readonly (readonly (string | number)[])[] {
  const { nodes } = data as unknown as { nodes: readonly Readonly<Record<string, Json>>[] };
  return nodes.flatMap((node, index) => {
    const field = Object.keys(node).find((key) => key.includes("_") && !key.startsWith("__"));
    return field === undefined ? [] : [["nodes", index, field]];
  });
}
