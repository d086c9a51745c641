// Shows how deploy keys are compared, in which order they are replaced, and that a lost one is put back.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDeployKey, type NewDeployKey } from "../../../simulator/families/deploy-keys.ts";
import { addRepository } from "../../../simulator/state/organization.ts";
import { deployKeys as family } from "../../../src/families/deploy-keys/deploy-keys.ts";
import { materialOf } from "../../../src/families/deploy-keys/key.ts";
import type { Json } from "../../../src/model.ts";
import { foundIn, parse, refusals, shown } from "../support.ts";
import { desiredOf, FamilyWorld } from "../world.ts";

const key = (name: string) => `ssh-ed25519 ${Buffer.from(`key ${name}`).toString("base64")}`;
const having = (...keys: readonly NewDeployKey[]) =>
  new FamilyWorld({
    prepare: ({ organization, repository }) => {
      for (const one of keys) addDeployKey(organization, repository, one);
    },
  });
const keysOf = ({ repository }: FamilyWorld) => repository.deployKeys.map((one) => [one.title, one.key, one.readOnly]);
const night = (there: FamilyWorld, config: Json, prune: readonly string[] = []) =>
  there.night(family, desiredOf(family, config, prune));

const ADD = "POST /repos/{owner}/{repo}/keys";
const DELETE = "DELETE /repos/{owner}/{repo}/keys/{key_id}";
/** In order. */
const sentIn = ({ simulator }: FamilyWorld) => simulator.log.flatMap(({ route, write }) => (write ? [route] : []));

describe("src/families/deploy-keys", () => {
  test.each([
    ["ssh-ed25519 AAAA me@example.com", "ssh-ed25519 AAAA"],
    ["  ssh-rsa   AAAA==\tlong comment ", "ssh-rsa AAAA=="],
    ["ecdsa-sha2-nistp256 AAAA", "ecdsa-sha2-nistp256 AAAA"],
    ["sk-ssh-ed25519@openssh.com AAAA", "sk-ssh-ed25519@openssh.com AAAA"],
    ["AAAA", undefined],
    ["ssh-ed25519", undefined],
  ])("the text %j has type and material %j", (text, material) => {
    expect(materialOf(text)).toBe(material);
  });

  test.each([
    ["-----BEGIN OPENSSH PRIVATE KEY-----\nc2VjcmV0", "this is a private key"],
    ["c2VjcmV0", "must be a public key"],
  ])("refuses what is no public key, and does not repeat it", (text, message) => {
    const [refusal = ""] = refusals(family, [{ title: "ci", key: text }]);
    expect(refusal).toContain(message);
    expect(refusal).not.toContain("c2VjcmV0");
  });

  test("the same key under two titles is a mistake of the config", () => {
    const desired = parse(family, [
      { title: "a", key: `${key("x")} one` },
      { title: "b", key: `${key("x")} two` },
    ]);
    expect(family.config.check?.(desired)).toEqual([
      { path: ["b"], message: expect.stringContaining("the same key as a") },
    ]);
  });

  test("comments are no drift, and what is in sync costs no request of its own", async () => {
    const there = having({ title: "ci", key: key("x"), readOnly: false });
    const { plan, ownReads } = await night(there, [{ title: "ci", key: `${key("x")} other@host` }], ["deploy_keys"]);

    expect(plan.changes).toEqual([]);
    expect(ownReads).toEqual([]);
  });

  test("a new key may only read unless the config says otherwise", async () => {
    const there = having();
    await night(there, [
      { title: "a", key: key("a") },
      { title: "b", key: key("b"), read_only: false },
    ]);

    expect(keysOf(there)).toEqual([
      ["a", key("a"), true],
      ["b", key("b"), false],
    ]);
  });

  test("new material is added before the old key goes, which keeps its rights", async () => {
    const there = having({ title: "ci", key: key("old") }, { title: "other", key: key("other") });
    await night(there, [{ title: "ci", key: key("new") }]);

    expect(sentIn(there)).toEqual([ADD, DELETE]);
    expect(keysOf(there)).toEqual([
      ["other", key("other"), false],
      ["ci", key("new"), false],
    ]);
  });

  test("the old key stays if new material is refused", async () => {
    const there = having({ title: "ci", key: key("old") });
    addDeployKey(there.organization, addRepository(there.organization, { name: "other" }), { key: key("new") });
    const { outcome } = await night(there, [{ title: "ci", key: key("new") }]);

    expect(sentIn(there)).toEqual([ADD]);
    expect(outcome).toMatchObject({ kind: "in-sync", failures: [] });
    expect(foundIn(outcome)).toEqual([expect.stringContaining("ci: the key is already in use on GitHub")]);
    expect(keysOf(there)).toEqual([["ci", key("old"), false]]);
  });

  test.each<[string, Json]>([
    ["another title", [{ title: "new", key: key("x") }]],
    ["other rights", [{ title: "ci", key: key("x"), read_only: true }]],
  ])("the same material with %s is deleted first, since GitHub refuses it twice", async (_, config) => {
    const there = having({ title: "ci", key: key("x") });

    await night(there, config);
    expect(sentIn(there)).toEqual([DELETE, ADD]);
    expect((await night(there, config)).writes).toEqual([]);
  });

  test("the old key is restored if the changed one is refused, whatever its title was", async () => {
    const there = having({ title: "ci", key: key("x") });
    const answer = { status: 422, body: { message: "Validation Failed" } };
    there.simulator.addFault({ route: ADD, effect: { kind: "answer", answer } });
    const { outcome } = await night(there, [{ title: "new", key: key("x"), read_only: true }]);

    expect(outcome.kind).toBe("failed");
    expect(outcome.failures[0]?.message).toContain("the old one was put back");
    expect(keysOf(there)).toEqual([["ci", key("x"), false]]);
  });

  test("a second look finds a new key with a lost answer by its material", async () => {
    const there = having({ title: "ci", key: key("x") });
    const lost = {
      kind: "lost",
      effect: { kind: "answer", answer: { status: 502, body: { message: "Bad Gateway" } } },
    } as const;
    there.simulator.addFault({ route: ADD, effect: lost });
    const { outcome } = await night(there, [{ title: "new", key: key("x") }]);

    expect(outcome).toMatchObject({ kind: "applied", failures: [] });
    expect(keysOf(there)).toEqual([["new", key("x"), false]]);
  });

  test("an owner that forbids keys: nothing is deleted that could not come back", async () => {
    const there = having({ title: "ci", key: key("x") }, { title: "old", key: key("old") });
    there.organization.policy.deployKeys = false;
    const { outcome, writes } = await night(there, [{ title: "new", key: key("x") }]);

    expect(writes).toEqual([]);
    expect(foundIn(outcome)).toEqual([
      "new: the owner of the repository does not allow deploy keys, so it is left as it is",
    ]);
    const added = await night(there, [
      { title: "ci", key: key("x") },
      { title: "more", key: key("more") },
    ]);
    expect(foundIn(added.outcome)).toEqual([expect.stringContaining("more: the owner of the repository")]);
  });

  test("prunes only where asked; keys of one title are told apart", async () => {
    const there = having(
      { title: "ci", key: key("x") },
      { title: "ci", key: key("y") },
      { title: "old", key: key("z") },
    );
    const config = [{ title: "ci", key: key("x") }];

    const first = await night(there, config);
    expect(first.plan.changes).toEqual([]);
    expect(foundIn(first.outcome)).toEqual([expect.stringContaining("ci: another key has this title too")]);
    const { plan } = await night(there, config, ["deploy_keys"]);
    expect(plan.findings).toEqual([]);
    expect(shown(plan.changes).map((line) => line.split(":")[0])).toEqual([
      expect.stringMatching(/^ci \(\d+\)$/),
      "old",
    ]);
    expect(plan.entries).toEqual({ deploy_keys: { read: 3, deleted: 2 } });
    expect(keysOf(there)).toEqual([["ci", key("x"), false]]);
  });

  test("whatever is there and whatever is asked, the second night writes nothing", async () => {
    const entry = fc.record(
      { title: fc.constantFrom("a", "b", "c"), key: fc.constantFrom(..."wxyz").map(key), read_only: fc.boolean() },
      { requiredKeys: ["title", "key"] },
    );
    const config = fc.uniqueArray(entry, { comparator: (a, b) => a.title === b.title || a.key === b.key });
    const state = fc.uniqueArray(entry, { selector: (one) => one.key });

    await fc.assert(
      fc.asyncProperty(config, state, fc.boolean(), async (wanted, keys, prune) => {
        const there = having(...keys.map(({ read_only = false, ...one }) => ({ ...one, readOnly: read_only })));
        const pruned = prune ? ["deploy_keys"] : [];

        expect((await night(there, wanted, pruned)).outcome.failures).toEqual([]);
        expect(await night(there, wanted, pruned)).toMatchObject({ writes: [], plan: { changes: [] } });
        expect(there.simulator.violations).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
