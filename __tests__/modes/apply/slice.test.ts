// A shard takes its slice of the list of its run, or lists by itself.
import { describe, expect, test } from "vitest";
import type { Annotation, ArtifactWanted } from "../../../src/deps.ts";
import { ArtifactError } from "../../../src/errors.ts";
import { buildInventory, encodeInventory } from "../../../src/inventory/artifact.ts";
import { loadSlice } from "../../../src/modes/apply/slice.ts";
import { configOf } from "../../config/support.ts";
import { answer, apiError, repository, STATE, scriptedGitHub } from "../../support/fixtures.ts";
import { applyRun } from "../../support/run.ts";

const DIGEST = "ab".repeat(32);

/** What is asked of the run's artifacts, which are damaged. */
async function askedFor(inputs: Readonly<Record<string, string>>): Promise<ArtifactWanted | undefined> {
  let asked: ArtifactWanted | undefined;
  const artifacts = {
    download: (wanted: ArtifactWanted) => {
      asked = wanted;
      return Promise.reject(new ArtifactError("damaged", "it is damaged"));
    },
  };

  await expect(loadSlice(applyRun({ artifacts }, inputs))).rejects.toThrow("it is damaged");
  return asked;
}

describe("src/modes/apply/slice.ts", () => {
  test("the list of this run is asked for, by name, for as many readers as there are shards", async () => {
    expect(await askedFor({ shard: "2/7" })).toEqual({ name: "all-repos-42", readers: 7 });
  });

  test("the artifact is compared with the id and digest of the list job", async () => {
    expect(await askedFor({ "artifact-id": "17", "artifact-digest": `sha256:${DIGEST}` })).toEqual({
      name: "all-repos-42",
      readers: 1,
      id: 17,
      digest: DIGEST,
    });
  });

  test.each([
    ["is not there", "not-found", {}, true],
    ["is not there, and has an id, so that there is a list job", "not-found", { "artifact-id": "17" }, false],
    ["is damaged", "damaged", {}, false],
  ] as const)("artifact that %s: advice to look at what fills `repos`", async (_, kind, inputs, isAdvised) => {
    const advice = "the input `repos` is empty, so look at the expression that fills it.";
    const error = new ArtifactError(kind, "Could not download it: gone. Next step: look.", new Error("cause"));
    const artifacts = { download: () => Promise.reject(error) };

    const told: unknown = await loadSlice(applyRun({ artifacts }, { repos: " ", ...inputs })).catch(
      (cause: unknown) => cause,
    );

    expect(told).toMatchObject({
      name: "ArtifactError",
      kind,
      message: expect.stringContaining(error.message),
      cause: error.cause,
    });
    expect((told as ArtifactError).message.endsWith(advice)).toBe(isAdvised);
  });

  test("an id that names no artifact of this run may be of another one", async () => {
    const error = new ArtifactError("not-found", "Could not download artifact 17: gone.");
    const artifacts = { download: () => Promise.reject(error) };

    await expect(loadSlice(applyRun({ artifacts }, { "artifact-id": "17" }))).rejects.toThrow(
      "Could not download artifact 17: gone. Or the id is of another run: `artifact-id` comes from the outputs of the `list` job",
    );
  });

  test("a server without artifacts lists by itself; no other trouble with the artifact does", async () => {
    const artifacts = { download: () => Promise.reject(new ArtifactError("unsupported", "none here")) };
    const github = scriptedGitHub(() => ({ kind: "deferred", reason: "the reserve is reached" }));

    expect(await loadSlice(applyRun({ github, artifacts }))).toEqual({
      kind: "deferred",
      reason: "the reserve is reached",
    });
    expect(github.sent).toMatchObject([{ kind: "graphql", query: expect.stringContaining("RepositoryCount") }]);
  });

  describe("data that the list could not read", () => {
    const LEADS =
      'policies: [{ name: leads, match: { name: "*" }, teams: [{ name: "${properties.tier}-leads", permission: push }] }]\n';
    const API = repository("api");
    const READ_AT = "2026-11-22T02:00:00.000Z";
    const TEAM = { id: 1, node_id: "T_1", slug: "gold-leads", name: "gold-leads", parent: null };

    async function workOn(handle: Parameters<typeof scriptedGitHub>[0]) {
      const about = {
        runId: "42",
        runAttempt: 1,
        organization: "acme",
        ownerKind: "organization",
        configDigest: "",
        shards: 1,
      } as const;
      const inventory = buildInventory({
        ...about,
        generatedAt: READ_AT,
        repositories: [API],
        state: { ...STATE, readAt: READ_AT },
      });
      const artifacts = { download: async () => encodeInventory(inventory) };
      const annotations: string[] = [];
      const host = { annotate: ({ message }: Annotation) => void annotations.push(message) };
      const github = scriptedGitHub(handle);
      const ports = { host, artifacts, github, config: configOf(LEADS) };
      const work = await loadSlice(applyRun({ ...ports, clock: { now: () => Date.parse(READ_AT) } }));
      if (work.kind !== "work") throw new Error(work.reason);
      return { work, github, annotations, desired: work.targets[0]?.desired };
    }
    const values = [{ repository_id: API.id, properties: [{ property_name: "tier", value: "gold" }] }];

    test("is asked once more, and the names that follow from it are looked up", async () => {
      const { work, desired, annotations } = await workOn((request) => {
        if (request.kind !== "rest") throw new Error("it is not read from here");
        return answer(request.route === "GET /orgs/{org}/properties/values" ? values : [TEAM]);
      });

      expect(desired).toMatchObject({
        families: { teams: [{ name: "gold-leads", permission: "push" }] },
        undecided: [],
      });
      expect(work.state.directory.teams).toMatchObject({ "gold-leads": { id: 1 } });
      expect(annotations).toEqual([]);
    });

    test("and is still not to be read stays undecided, with a warning of this job and one request", async () => {
      const { work, github, desired, annotations } = await workOn(() => apiError("denied", 403, "no access"));

      expect(desired?.undecided).toMatchObject([{ kind: "unknown", family: "teams" }]);
      expect(annotations).toEqual([expect.stringMatching(/^Could not read custom properties: .* no access/)]);
      expect([github.sent.length, work.state.readAt]).toEqual([1, READ_AT]);
    });

    test("stays as it is where asking has to wait", async () => {
      const { github, desired } = await workOn(() => ({ kind: "deferred", reason: "the reserve is reached" }));

      expect(desired?.undecided).toMatchObject([{ kind: "unknown", family: "teams" }]);
      expect(github.sent).toHaveLength(1);
    });
  });

  describe("organization data that the list could not read", () => {
    const READ_AT = "2026-11-22T02:00:00.000Z";
    const TEAM = { id: 1, node_id: "T_1", slug: "leads", name: "leads", parent: null };

    async function stateOn(handle: Parameters<typeof scriptedGitHub>[0], unknown = { teams: "Bad gateway" }) {
      const inventory = buildInventory({
        ...{ runId: "42", runAttempt: 1, organization: "acme", ownerKind: "organization", configDigest: "", shards: 1 },
        ...{ generatedAt: READ_AT, repositories: [repository("api")], state: { ...STATE, readAt: READ_AT, unknown } },
      });
      const github = scriptedGitHub(handle);
      const config = configOf("teams: [{ name: leads, permission: push }]\n");
      const artifacts = { download: async () => encodeInventory(inventory) };
      const work = await loadSlice(applyRun({ artifacts, github, config }));
      if (work.kind !== "work") throw new Error(work.reason);
      return { state: work.state, sent: github.sent.length };
    }

    test("is read again by the shard", async () => {
      const { state } = await stateOn(() => answer([TEAM]));

      expect(state.unknown).toEqual({});
      expect(state.directory.teams).toMatchObject({ leads: { id: 1 } });
    });

    test("stays unknown where that has to wait, and everything else goes on", async () => {
      const { state } = await stateOn(() => ({ kind: "deferred", reason: "the reserve is reached" }));

      expect(state.unknown).toEqual({ teams: "Bad gateway" });
    });

    test("costs nothing where this slice does not use it", async () => {
      const { sent } = await stateOn(() => answer([]), { labels: "Bad gateway" } as never);

      expect(sent).toBe(0);
    });
  });

  test("the order inside a slice changes from day to day, and nothing else does", async () => {
    const repositories = Array.from({ length: 10 }, (_, at) => repository(`r${at}`));
    const about = {
      runId: "42",
      runAttempt: 1,
      organization: "acme",
      ownerKind: "organization",
      configDigest: "",
      shards: 1,
    } as const;
    const namesOn = async (day: string) => {
      const files = encodeInventory(
        buildInventory({
          ...about,
          generatedAt: `${day}T02:00:00.000Z`,
          repositories,
          state: { ...STATE, readAt: `${day}T02:00:00.000Z` },
        }),
      );
      const clock = { now: () => Date.parse(`${day}T02:10:00.000Z`) };
      const work = await loadSlice(applyRun({ artifacts: { download: async () => files }, clock }));
      return work.kind === "work" ? work.targets.map(({ repo }) => repo.name) : [];
    };

    const [first, second] = [await namesOn("2026-11-22"), await namesOn("2026-11-23")];

    expect(first).not.toEqual(second);
    expect([...first].sort()).toEqual(repositories.map(({ name }) => name));
    expect([...second].sort()).toEqual([...first].sort());
  });
});
