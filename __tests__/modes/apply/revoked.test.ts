// A token that is revoked in mid-run, or may write nowhere: the rest is not sent, and one failure says why.
import { expect, test } from "vitest";
import type { Fault } from "../../../simulator/index.ts";
import { bench } from "../support.ts";

const CONFIG = "repository: { has_wiki: false, allow_merge_commit: false, has_projects: false }\n";
const isWrite: NonNullable<Fault["matches"]> = ({ write }) => write;

async function nightWith(repositories: number, fault: Fault) {
  const night = bench(CONFIG, { repositories });
  for (const repository of night.seeded.organization.repositories.values()) repository.settings.has_wiki = true;
  await night.run({ mode: "list" });
  night.simulator.addFault(fault);
  const code = await night.run({ mode: "apply", "writes-per-minute": "144" });
  return { night, code, writes: night.simulator.log.filter(({ write }) => write) };
}

test("a token that is revoked after the second write: what is on its way is refused, and nothing more is sent", {
  timeout: 60_000,
}, async () => {
  const { night, code, writes } = await nightWith(24, {
    matches: isWrite,
    nth: 3,
    times: 9999,
    effect: { kind: "refusal", name: "badCredentials" },
  });

  expect(code).toBe(1);
  expect(writes.length).toBeLessThanOrEqual(2 + 10);
  const { outcomes, failures } = night.report();
  expect(failures).toEqual([
    expect.objectContaining({ kind: "denied", message: expect.stringContaining("no longer does") }),
  ]);
  expect(outcomes.flatMap((outcome) => outcome.failures)).toEqual([]);
  expect(outcomes.filter(({ kind }) => kind === "deferred").length).toBeGreaterThanOrEqual(12);
});

test("a token that may write nowhere is given up after ten repositories", { timeout: 60_000 }, async () => {
  const { night, code, writes } = await nightWith(40, {
    matches: isWrite,
    times: 9999,
    effect: { kind: "refusal", name: "byToken" },
  });

  expect(code).toBe(1);
  expect(writes.length).toBeLessThanOrEqual(20);
  expect(night.report().failures).toEqual([
    expect.objectContaining({ message: expect.stringContaining("10 repositories in a row") }),
  ]);
});
