// A token that is revoked in mid-run or may write nowhere, and a GitHub that fails: the rest is not sent, and has failed.
import { expect, test } from "vitest";
import type { Fault } from "../../../simulator/index.ts";
import { bench } from "../support.ts";

const CONFIG = "repository: { has_wiki: false, allow_merge_commit: false, has_projects: false }\n";
const isWrite: NonNullable<Fault["matches"]> = ({ write }) => write;

async function nightWith(repositories: number, fault: Fault, inputs: Readonly<Record<string, string>> = {}) {
  const night = bench(CONFIG, { repositories });
  for (const repository of night.seeded.organization.repositories.values()) repository.settings.has_wiki = true;
  await night.run({ mode: "list" });
  night.simulator.addFault(fault);
  const code = await night.run({ mode: "apply", "writes-per-minute": "144", ...inputs });
  return { night, code, writes: night.simulator.log.filter(({ write }) => write) };
}

test("a token that is revoked after the second write: what is on its way is refused, and nothing more is sent", async () => {
  const { night, code, writes } = await nightWith(24, {
    matches: isWrite,
    nth: 3,
    times: 9999,
    effect: { kind: "refusal", name: "badCredentials" },
  });

  expect(code).toBe(1);
  expect(writes.length).toBeLessThanOrEqual(2 + 10);
  const { outcomes, failures } = night.report();
  const failed = outcomes.filter(({ kind }) => kind === "failed");
  expect([failures, outcomes.filter(({ kind }) => kind === "deferred")]).toEqual([[], []]);
  expect(failed.length).toBeGreaterThanOrEqual(12);
  for (const outcome of failed)
    expect(outcome.failures).toEqual([
      expect.objectContaining({ kind: "denied", message: expect.stringContaining("no longer does") }),
    ]);
  expect(night.annotations.filter(({ message }) => message.includes("no longer does")).length).toBe(1);
});

test("a token that may write nowhere is given up after ten repositories", async () => {
  const { night, code, writes } = await nightWith(40, {
    matches: isWrite,
    times: 9999,
    // A refusal that speaks of one repository alone, so that no key is given up.
    effect: { kind: "answer", answer: { status: 403, body: { message: "Must have admin rights to Repository." } } },
  });

  expect(code).toBe(1);
  expect(writes.length).toBeLessThanOrEqual(20);
  const { outcomes } = night.report();
  expect(outcomes.filter(({ kind }) => kind === "deferred")).toEqual([]);
  const messages = outcomes.flatMap(({ failures }) => failures.map(({ message }) => message));
  expect(messages.filter((message) => message.includes("10 repositories in a row")).length).toBeGreaterThan(10);
});

test("a GitHub that cuts every connection from the fifth write on: what is left has failed, and waits for no next run", async () => {
  const fault: Fault = { matches: isWrite, nth: 5, times: 9999, effect: { kind: "reset" } };
  // The breaker waits half a minute before it tries again, which is more than this run has.
  const { night, code } = await nightWith(24, fault, { "time-limit": "0.45" });

  expect(code).toBe(1);
  const { outcomes } = night.report();
  expect(outcomes.filter(({ kind }) => kind === "deferred")).toEqual([]);
  const failed = outcomes.filter(({ kind }) => kind === "failed");
  expect(failed.length).toBeGreaterThanOrEqual(12);
  const kinds = failed.flatMap(({ failures }) => failures.map(({ kind }) => kind));
  expect(new Set(kinds)).toEqual(new Set(["unavailable"]));
});

const isBulk: NonNullable<Fault["matches"]> = ({ graphql }) => graphql?.operation === "nodes";
const REVOKED: Fault["effect"] = { kind: "refusal", name: "badCredentials" };
const NEW_TOKEN = expect.stringContaining("create a new token");

test("a token that is refused from the first bulk query on: one request, and what to change", async () => {
  const night = bench(CONFIG, { repositories: 120 });
  await night.run({ mode: "list" });
  const before = night.simulator.log.length;
  night.simulator.addFault({ matches: isBulk, times: 9999, effect: REVOKED });

  expect(await night.run({ mode: "apply" })).toBe(1);

  expect(night.simulator.log.slice(before).filter(({ status }) => status === 401)).toHaveLength(1);
  const { outcomes } = night.report();
  expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(["failed"]));
  for (const { failures } of outcomes) expect(failures).toEqual([expect.objectContaining({ advice: NEW_TOKEN })]);
});

test.each([
  ["list", {}],
  ["apply", { repos: "*" }],
] as const)("the same while %s lists: the next step is not to run again", async (mode, inputs) => {
  const night = bench(CONFIG, { repositories: 120 });
  const isListing = ({ route }: { readonly route: string }) => route === "GET /orgs/{org}/repos";
  night.simulator.addFault({ matches: isListing, times: 9999, effect: REVOKED });

  expect(await night.run({ mode, ...inputs })).toBe(1);

  const errors = night.annotations.filter(({ level }) => level === "error").map(({ message }) => message);
  expect(errors).toEqual([expect.stringMatching(/no longer does.*create a new token/s)]);
});
