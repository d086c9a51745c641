// What becomes of an inventory where its name is taken already, or where there are no artifacts.
import { describe, expect, test } from "vitest";
import type { Annotation, ArtifactFile, Artifacts } from "../../../src/deps.ts";
import { ArtifactError, ConfigError } from "../../../src/errors.ts";
import { buildInventory, encodeInventory } from "../../../src/inventory/artifact.ts";
import { uploadInventory } from "../../../src/modes/list/upload.ts";
import { STATE } from "../../support/fixtures.ts";
import { listRun } from "../../support/run.ts";

const inventoryOf = (organization: string) =>
  buildInventory({
    ...{ runId: "42", runAttempt: 2, organization, ownerKind: "organization", generatedAt: "2026-11-23T02:17:00.000Z" },
    ...{ configDigest: "c0ffee", shards: 1, repositories: [], state: STATE },
  });
const INVENTORY = inventoryOf("acme");

/** A service in which the name is taken; `present` is what has it, an error where that cannot be read. */
function serviceWith(
  present: readonly ArtifactFile[] | ArtifactError,
  refusal = new ArtifactError("taken", "taken by somebody"),
) {
  const uploads: (boolean | undefined)[] = [];
  const annotations: Annotation[] = [];
  const artifacts: Artifacts = {
    areSupported: true,
    list: async () => [],
    async upload(_, __, { replace } = {}) {
      uploads.push(replace);
      if (!replace) throw refusal;
      return { id: 7, digest: "d" };
    },
    async download() {
      if (present instanceof ArtifactError) throw present;
      return present;
    },
  };
  const run = listRun({ artifacts, host: { annotate: (one: Annotation) => void annotations.push(one) } });
  return { run, uploads, annotations };
}
const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe("src/modes/list/upload.ts", () => {
  test.each(["acme", "ACME"])("an inventory of the same organization (%s) is replaced", async (organization) => {
    const { run, uploads } = serviceWith(encodeInventory(inventoryOf(organization)));

    expect(await uploadInventory(INVENTORY, run)).toEqual({ id: 7, digest: "d" });
    expect(uploads).toEqual([undefined, true]);
  });

  test("an inventory of another organization is left alone, and the mistake is said", async () => {
    const { run, uploads } = serviceWith(encodeInventory(inventoryOf("umbrella")));

    const error = await failureOf(uploadInventory(INVENTORY, run));

    expect(error).toBeInstanceOf(ConfigError);
    expect(String(error)).toMatch(
      /all-repos-42 of this run is the inventory of umbrella, and this job lists acme. Next step: give each/,
    );
    expect(uploads).toEqual([undefined]);
  });

  test.each([
    ["is no inventory", [{ name: "readme.md", text: "hello" }]],
    ["is no JSON", [{ name: "all-repos.json", text: "<html>" }]],
    ["names no organization", [{ name: "all-repos.json", text: '{"organization":7}' }]],
    ["cannot be read", new ArtifactError("not-found", "there is none")],
  ])("an artifact that %s is left alone", async (_, present) => {
    const { run, uploads } = serviceWith(present);

    expect(await failureOf(uploadInventory(INVENTORY, run))).toMatchObject({
      kind: "taken",
      message: "taken by somebody",
    });
    expect(uploads).toEqual([undefined]);
  });

  test("without artifacts there is no inventory, and a notice", async () => {
    const { run, annotations } = serviceWith([], new ArtifactError("unsupported", "none here"));

    expect(await uploadInventory(INVENTORY, run)).toBeUndefined();
    expect(annotations).toEqual([
      expect.objectContaining({ level: "notice", message: expect.stringContaining("every `apply` lists") }),
    ]);
  });

  test("outside of a workflow run, the notice promises nothing that apply refuses", async () => {
    const { run, annotations } = serviceWith([], new ArtifactError("unsupported", "none here"));
    const outside = listRun({ ...run, environment: { ...run.environment, runId: undefined } });

    expect(await uploadInventory(INVENTORY, outside)).toBeUndefined();
    expect(annotations.map(({ message }) => message)).toEqual([
      "There are no artifacts outside of a workflow run, so `apply` cannot take this list there. Next step: name the repositories for `apply` with `repos`.",
    ]);
  });

  test("any other failure ends the list", async () => {
    const { run } = serviceWith([], new ArtifactError("unavailable", "quota"));

    expect(await failureOf(uploadInventory(INVENTORY, run))).toMatchObject({ kind: "unavailable" });
  });
});
