// Requests are joined where their keys are disjoint, and put into the order of the phases.
import { describe, expect, test } from "vitest";
import type { FamilyRequest, Phase } from "../../src/model.ts";
import { foldRequests } from "../../src/plan/fold.ts";
import { patch } from "../support/fixtures.ts";

const of = (family: string, request: FamilyRequest) => ({ ...request, family });
const create = (phase: Phase, effect: FamilyRequest["effect"] = "create"): FamilyRequest => ({
  request: {
    kind: "rest",
    route: "POST /repos/{owner}/{repo}/autolinks",
    parameters: { owner: "acme", repo: "a", key_prefix: phase },
  },
  phase,
  effect,
  targets: [phase],
});

describe("src/plan/fold.ts", () => {
  test("requests go in the order of the phases, whatever family asked first", () => {
    const phases: Phase[] = ["archive", "entries", "details", "settings", "visibility", "unarchive"];

    const folded = foldRequests(phases.map((phase) => of("x", create(phase))));

    expect(folded.map(({ phase }) => phase)).toEqual([
      "unarchive",
      "visibility",
      "settings",
      "details",
      "entries",
      "archive",
    ]);
  });

  test.each([
    ["the same key", of("b", patch("a", { x: 2 }, ["x"]))],
    ["another repository", of("b", patch("b", { y: 2 }, ["y"]))],
    ["another phase", of("b", { ...patch("a", { y: 2 }, ["y"]), phase: "visibility" as const })],
    ["a replacement", of("b", { ...patch("a", { y: 2 }, ["y"]), effect: "replace" as const })],
    ["another route", of("b", create("settings", "update"))],
  ])("%s keeps two requests apart", (_, other) => {
    expect(foldRequests([of("a", patch("a", { x: 1 }, ["x"])), other])).toHaveLength(2);
  });

  test("three families share one PATCH, and each part keeps what it alone would send", () => {
    const folded = foldRequests([
      of("a", patch("r", { x: 1 }, ["x"])),
      of("b", patch("r", { y: 2 }, ["y"])),
      of("c", patch("r", { z: 3 }, ["z"])),
    ]);

    expect(folded).toHaveLength(1);
    expect(folded[0]?.request).toEqual(patch("r", { x: 1, y: 2, z: 3 }, []).request);
    expect(folded[0]?.parts.map(({ request }) => request)).toEqual([
      patch("r", { x: 1 }, []).request,
      patch("r", { y: 2 }, []).request,
      patch("r", { z: 3 }, []).request,
    ]);
  });

  test("keys of the same object are joined, and each part keeps its own", () => {
    const analysis = (key: string, status: string) =>
      patch("a", { security_and_analysis: { [key]: { status } } }, [key]);

    const [only, second] = foldRequests([
      of("repository", patch("a", { has_wiki: false }, ["has_wiki"])),
      of("security", analysis("secret_scanning", "enabled")),
      of("security", analysis("code_security", "disabled")),
    ]);

    expect(second).toBeUndefined();
    expect(only?.request).toMatchObject({
      parameters: {
        has_wiki: false,
        security_and_analysis: { secret_scanning: { status: "enabled" }, code_security: { status: "disabled" } },
      },
    });
    expect(only?.parts.map(({ targets }) => targets)).toEqual([["has_wiki"], ["secret_scanning"], ["code_security"]]);
    expect(only?.parts[2]?.request).toEqual(analysis("code_security", "disabled").request);
  });

  test("a request that can be joined across repositories stays separate", () => {
    const join = { list: "names", max: 30 };

    expect(
      foldRequests([of("a", { ...patch("a", { x: 1 }, ["x"]), join }), of("b", patch("a", { y: 1 }, ["y"]))]),
    ).toHaveLength(2);
  });
});
