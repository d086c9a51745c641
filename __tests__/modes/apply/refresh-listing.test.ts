// Data of the listing that is too old is listed again, where that is worth its requests.
import { describe, expect, test } from "vitest";
import type { Config } from "../../../src/config/model/config.ts";
import type { GitHub } from "../../../src/deps.ts";
import type { AnyFamily } from "../../../src/families/family.ts";
import type { JsonObject, Target } from "../../../src/model.ts";
import { refreshListing } from "../../../src/modes/apply/refresh-listing.ts";
import {
  answer,
  apiError,
  desiredState,
  flagFamily,
  repository,
  SOURCE,
  scriptedGitHub,
} from "../../support/fixtures.ts";
import { applyRun } from "../../support/run.ts";

const LISTED = flagFamily({ listed: (entry: JsonObject) => entry["flag"] });

function configOf(family: AnyFamily): Config {
  const layer = {
    kind: "top level",
    name: "",
    text: "",
    source: SOURCE,
    families: [{ family, source: SOURCE, pieces: [] }],
  } as const;
  const files = { digest: "", files: [], exclude: [], excluded: [], warnings: [] };
  return { ...files, layers: [layer], shared: [layer], byRepository: new Map(), families: [family] };
}
const entry = (id: number, rest: JsonObject = {}): JsonObject => ({
  id,
  node_id: `R_${id}`,
  name: `r${id}`,
  owner: { login: "acme", type: "Organization" },
  private: true,
  fork: false,
  default_branch: "main",
  permissions: { admin: true },
  ...rest,
});
const targetsOf = (...ids: readonly number[]): readonly Target[] =>
  ids.map((id) => ({
    repo: repository(`r${id}`, { id, listed: { flag: "old" }, properties: { tier: "old" } }),
    desired: desiredState({}),
  }));
const told = (targets: readonly Target[]) =>
  targets.map(({ repo: { listed, properties } }) => ({ listed, properties }));
const refresh = (targets: readonly Target[], count: number, github: GitHub, family = LISTED) =>
  refreshListing(targets, count, applyRun({ github, config: configOf(family) }));

describe("src/modes/apply/refresh-listing.ts", () => {
  test("the listing data is that of GitHub's current list", async () => {
    const github = scriptedGitHub(() =>
      answer([entry(1, { flag: "new", custom_properties: { tier: "gold" } }), entry(2, { flag: "new" })]),
    );

    const targets = await refresh(targetsOf(1, 2, 3), 3, github);

    expect(told(targets)).toEqual([
      { listed: { flag: "new" }, properties: { tier: "gold" } },
      { listed: { flag: "new" }, properties: undefined },
      { listed: undefined, properties: undefined },
    ]);
  });

  test("nothing is listed again where no family keeps anything of it", async () => {
    const github = scriptedGitHub(() => answer([]));
    const targets = targetsOf(1);

    expect(await refresh(targets, 1, github, flagFamily())).toBe(targets);
    expect(github.sent).toEqual([]);
  });

  test("a list that costs more requests than the slice has repositories is left to the families", async () => {
    const github = scriptedGitHub(() => answer([]));

    const targets = await refresh(targetsOf(1, 2), 200, github);

    expect(github.sent).toEqual([]);
    expect(told(targets)).toEqual(Array.from({ length: 2 }, () => ({ listed: undefined, properties: undefined })));
  });

  test.each([
    ["cannot be had", () => apiError("unavailable", 502)],
    ["has to wait", () => ({ kind: "deferred", reason: "the reserve is reached" }) as const],
  ])("old listing data is dropped if the list %s", async (_, reply) => {
    const targets = await refresh(targetsOf(1), 1, scriptedGitHub(reply));

    expect(told(targets)).toEqual([{ listed: undefined, properties: undefined }]);
  });
});
