// GitHub answers a query in part: what it left out is unknown, whatever family asked for it, and never taken for absent.
import { describe, expect, test } from "vitest";
import type { Path } from "../../simulator/faults.ts";
import { repositoryNamed } from "../../simulator/state/organization.ts";
import type { Json, JsonObject } from "../../src/model.ts";
import { rehearse } from "./cells.ts";
import { complaintsAbout } from "./judge.ts";
import { playRun } from "./night.ts";
import { recoveryOf } from "./recovery.ts";
import { familyScenes, setStage, TARGET } from "./scene.ts";
import { partOf } from "./snapshot.ts";

const IDENTITY = new Set(["__typename", "id", "nameWithOwner", "isArchived"]);

/** Every field of the repository that some family asked for. */
function fieldsOf(data: Json, id: string): readonly Path[] {
  const { nodes = [] } = (data ?? {}) as unknown as { readonly nodes?: readonly (JsonObject | null)[] };
  return nodes.flatMap((node, index) => {
    const fields = node?.["id"] === id ? Object.keys(node).filter((field) => !IDENTITY.has(field)) : [];
    return fields.map((field) => ["nodes", index, field]);
  });
}

const scenes = familyScenes().filter(({ name }) => name !== "teams");

describe("fields that GitHub leaves out", () => {
  test.each(
    scenes.flatMap((scene) =>
      (["FORBIDDEN", "INTERNAL"] as const).flatMap((type) =>
        ([false, true] as const).map((one) => [scene.name, type, one, scene] as const),
      ),
    ),
  )("%s, %s, only one of them: %s", async (_, type, isOne, scene) => {
    const { desired } = await rehearse(scene);
    const stage = setStage(scene);
    const { nodeId } = repositoryNamed(stage.organization, TARGET);
    let isAsked = false;
    const paths = (data: Json) => {
      const fields = fieldsOf(data, nodeId);
      isAsked ||= fields.length > 0;
      return isOne ? fields.slice(-1) : fields;
    };
    stage.simulator.addFault({
      matches: ({ graphql }) => graphql?.operation === "nodes",
      times: Number.POSITIVE_INFINITY,
      effect: { kind: "partial", type, message: "not now", paths },
    });

    const result = await playRun(stage, { desired });
    stage.simulator.clearFaults();

    expect(complaintsAbout(result, scene)).toEqual([]);
    const kinds = Object.fromEntries(result.outcomes.map(({ repo, kind }) => [repo, kind]));
    expect(kinds).toEqual({ api: isAsked ? "failed" : "applied", web: "applied" });
    if (isAsked) expect(partOf(result.after, TARGET)).toEqual(partOf(result.before, TARGET));
    expect(await recoveryOf(stage, desired)).toEqual([]);
  });
});
