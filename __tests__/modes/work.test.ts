import { describe, expect, test } from "vitest";
import type { ArtifactWanted } from "../../src/deps.ts";
import type { ApplyInputs } from "../../src/entry/inputs.ts";
import { readInputs } from "../../src/entry/inputs.ts";
import { ArtifactError } from "../../src/errors.ts";
import { buildInventory, encodeInventory } from "../../src/inventory/artifact.ts";
import { findWork, type WorkContext } from "../../src/modes/work.ts";
import { configOf } from "../config/support.ts";
import { repository, STATE, scriptedGitHub, silentLog } from "../support/fixtures.ts";
import { asInputs } from "../support/in-process.ts";

const DIGEST = "ab".repeat(32);

/** What is asked of the run's artifacts, which are damaged. */
async function askedFor(inputs: Readonly<Record<string, string>>): Promise<ArtifactWanted | undefined> {
  let asked: ArtifactWanted | undefined;
  const env = { GITHUB_RUN_ID: "42", GITHUB_REPOSITORY: "acme/config" };
  const artifacts = {
    download: (wanted: ArtifactWanted) => {
      asked = wanted;
      return Promise.reject(new ArtifactError("damaged", "it is damaged"));
    },
  };
  const context = { config: { digest: "c0ffee" }, deps: { host: { env }, artifacts } } as unknown as WorkContext;
  const given = readInputs({ ...env, ...asInputs({ mode: "apply", token: "ghp_x", ...inputs }) }) as ApplyInputs;

  await expect(findWork(given, context)).rejects.toThrow("it is damaged");
  return asked;
}

describe("src/modes/work.ts", () => {
  test("the list of this run is asked for, by name, for as many readers as there are shards", async () => {
    expect(await askedFor({ shard: "2/7" })).toEqual({ name: "all-repos-42", readers: 7 });
  });

  test("what the list job says of its artifact is held against what comes", async () => {
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
  ] as const)("where the artifact %s: whether the advice is also to look at what fills `repos`", async (_, kind, inputs, isAdvised) => {
    const advice = "the input `repos` is empty, so look at the expression that fills it.";
    const error = new ArtifactError(kind, "Could not download it: gone. What to do: look.", new Error("cause"));
    const env = { GITHUB_RUN_ID: "42", GITHUB_REPOSITORY: "acme/config" };
    const artifacts = { download: () => Promise.reject(error) };
    const context = { config: { digest: "c0ffee" }, deps: { host: { env }, artifacts } } as unknown as WorkContext;
    const given = readInputs({ ...env, ...asInputs({ mode: "apply", token: "ghp_x", repos: " ", ...inputs }) }) as ApplyInputs;

    const told: unknown = await findWork(given, context).catch((cause: unknown) => cause);

    expect(told).toMatchObject({ name: "ArtifactError", kind, message: expect.stringContaining(error.message), cause: error.cause });
    expect((told as ArtifactError).message.endsWith(advice)).toBe(isAdvised);
  });

  test("a server without artifacts lists by itself; no other trouble with the artifact does", async () => {
    const artifacts = { download: () => Promise.reject(new ArtifactError("unsupported", "none here")) };
    const config = { digest: "c0ffee", layers: [], families: [], exclude: [] };
    const github = scriptedGitHub(() => ({ kind: "deferred", reason: "the reserve is reached" }));
    const env = { GITHUB_RUN_ID: "42", GITHUB_REPOSITORY: "acme/config" };
    const context = { config, github, deps: { host: { env }, artifacts, log: silentLog } } as unknown as WorkContext;
    const inputs = readInputs({ ...env, ...asInputs({ mode: "apply", token: "ghp_x" }) }) as ApplyInputs;

    expect(await findWork(inputs, context)).toEqual({ kind: "deferred", reason: "the reserve is reached" });
    expect(github.sent).toMatchObject([{ route: "GET /orgs/{org}/repos" }]);
  });

  test("the order inside a slice changes from day to day, and nothing else does", async () => {
    const repositories = Array.from({ length: 10 }, (_, at) => repository(`r${at}`));
    const about = { runId: "42", runAttempt: 1, organization: "acme", ownerKind: "organization", configDigest: "" } as const;
    const namesOn = async (day: string) => {
      const files = encodeInventory(
        buildInventory({
          ...about,
          generatedAt: `${day}T02:00:00.000Z`,
          repositories,
          state: { ...STATE, readAt: `${day}T02:00:00.000Z` },
        }),
      );
      const env = { GITHUB_RUN_ID: "42", GITHUB_REPOSITORY: "acme/config" };
      const clock = { now: () => Date.parse(`${day}T02:10:00.000Z`) };
      const deps = { host: { env }, artifacts: { download: async () => files }, log: silentLog, clock };
      const context = { config: configOf("repository: { has_wiki: true }\n"), deps } as unknown as WorkContext;
      const work = await findWork(readInputs({ ...env, ...asInputs({ mode: "apply", token: "ghp_x" }) }) as ApplyInputs, context);
      return work.kind === "work" ? work.targets.map(({ repo }) => repo.name) : [];
    };

    const [first, second] = [await namesOn("2026-11-22"), await namesOn("2026-11-23")];

    expect(first).not.toEqual(second);
    expect([...first].sort()).toEqual(repositories.map(({ name }) => name));
    expect([...second].sort()).toEqual([...first].sort());
  });
});
