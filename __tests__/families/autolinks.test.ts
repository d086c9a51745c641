// Autolinks: what is accepted, what is drift, and the requests that repair it.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { autolinks as family } from "../../src/families/autolinks.ts";
import type { Json, JsonObject } from "../../src/model.ts";
import { contextOf, foundIn, knownOf, parse, refusals, runRead, sent, shown, useOf } from "./support.ts";

const jira = (key_prefix: string, rest: JsonObject = {}): JsonObject => ({
  key_prefix,
  url_template: `https://acme.atlassian.net/browse/${key_prefix}<num>`,
  ...rest,
});
const existing = (id: number, key_prefix: string, rest: JsonObject = {}): JsonObject => ({
  id,
  is_alphanumeric: true,
  updated_at: null,
  ...jira(key_prefix),
  ...rest,
});

function compare(config: readonly JsonObject[], actual: readonly JsonObject[], prune: readonly string[] = []) {
  if (family.read.kind !== "endpoint") throw new Error("autolinks are read repository by repository");
  const desired = parse(family, config);
  const context = contextOf({ prune });
  const { step } = runRead(family.read.start(context, useOf(desired)), () => [...actual]);
  const comparison = family.plan.diff(desired, knownOf(step), context);
  return { ...comparison, requests: family.plan.write(comparison.changes, context) };
}

describe("src/families/autolinks.ts", () => {
  test.each<[string, Json, string]>([
    [
      "a template without <num>",
      [{ key_prefix: "OPS-", url_template: "https://x/browse" }],
      "0.url_template: must contain <num>",
    ],
    [
      "a template that is no URL",
      [{ key_prefix: "OPS-", url_template: "/browse/<num>" }],
      "0.url_template: must be a whole URL",
    ],
    [
      "a prefix with a space",
      [jira("OPS ")].map((one) => ({ ...one, key_prefix: "O S-" })),
      "0.key_prefix: a prefix has no spaces",
    ],
    ["a digit at the end", [{ ...jira("J"), key_prefix: "JIRA2" }], "0.key_prefix: GitHub takes letters, digits"],
    ["another character", [{ ...jira("J"), key_prefix: "A&B-" }], "0.key_prefix: GitHub takes letters, digits"],
    ["no prefix", [{ url_template: "https://x/<num>" }], "0.key_prefix: Invalid input"],
    ["an unknown key", [jira("OPS-", { alphanumeric: true })], '0: Unrecognized key: "alphanumeric"'],
    ["text for a switch", [jira("OPS-", { is_alphanumeric: "no" })], "0.is_alphanumeric: Invalid input"],
  ])("refuses %s", (_, value, expected) => {
    expect(refusals(family, value)).toEqual([expect.stringContaining(expected)]);
  });

  test.each<[readonly string[], number]>([
    [["TICK", "TICKET"], 1],
    [["tick-", "TICK-2-"], 1],
    [["OPS-", "DEVOPS-"], 0],
    [["TICK-", "TICKET-"], 0],
    [["A-", "B-", "C-"], 0],
  ])("in %j, %i overlap at the start", (prefixes, count) => {
    expect(family.config.check?.(prefixes.map((prefix) => jira(prefix)))).toHaveLength(count);
  });

  test.each([null, {}, "[]"])("an answer that is no list tells nothing of what is there: %j", (answer) => {
    if (family.read.kind !== "endpoint") throw new Error("autolinks are read repository by repository");
    const { step, requests } = runRead(family.read.start(contextOf(), useOf([])), () => answer);

    expect(step).toEqual({ kind: "unknown", reason: "GitHub answered no list of autolinks" });
    const parts = requests.map((request) => ({ family: "autolinks", targets: [], request }));
    expect(parts.map((part) => family.guards?.isThere?.(answer, "ops-", part))).toEqual([undefined]);
  });

  test("existing entries are left alone, whatever their order and case", () => {
    const result = compare(
      [jira("OPS-"), jira("DEVOPS-", { is_alphanumeric: false })],
      [
        existing(2, "DEVOPS-", { is_alphanumeric: false }),
        existing(1, "Ops-", { url_template: "https://acme.atlassian.net/browse/OPS-<num>" }),
      ],
    );

    expect(result).toMatchObject({ changes: [], findings: [], requests: [] });
  });

  test("a missing one is created alphanumeric unless the config says otherwise", () => {
    expect(sent(compare([jira("OPS-"), jira("QA-", { is_alphanumeric: false })], []).requests)).toEqual([
      'entries create POST /repos/{owner}/{repo}/autolinks {"owner":"acme","repo":"api","is_alphanumeric":true,"key_prefix":"OPS-","url_template":"https://acme.atlassian.net/browse/OPS-<num>"}',
      'entries create POST /repos/{owner}/{repo}/autolinks {"owner":"acme","repo":"api","is_alphanumeric":false,"key_prefix":"QA-","url_template":"https://acme.atlassian.net/browse/QA-<num>"}',
    ]);
  });

  test("a switch that the config leaves out stays as it is, also through an update", () => {
    const actual = [existing(7, "OPS-", { is_alphanumeric: false })];

    expect(compare([jira("OPS-")], actual).changes).toEqual([]);
    expect(sent(compare([jira("OPS-", { url_template: "https://new/<num>" })], actual).requests)).toEqual([
      'entries delete DELETE /repos/{owner}/{repo}/autolinks/{autolink_id} {"owner":"acme","repo":"api","autolink_id":7}',
      'entries create POST /repos/{owner}/{repo}/autolinks {"owner":"acme","repo":"api","key_prefix":"OPS-","url_template":"https://new/<num>","is_alphanumeric":false}',
    ]);
  });

  test("an update says how the old one is put back, as it was", () => {
    const actual = [existing(7, "Ops-", { url_template: "https://old/<num>", is_alphanumeric: false })];
    const { requests } = compare([jira("OPS-", { is_alphanumeric: true })], actual);

    expect(requests.map(({ undo }) => undo)).toEqual([
      {
        request: {
          kind: "rest",
          route: "POST /repos/{owner}/{repo}/autolinks",
          parameters: {
            owner: "acme",
            repo: "api",
            key_prefix: "Ops-",
            url_template: "https://old/<num>",
            is_alphanumeric: false,
          },
        },
        look: {
          kind: "rest",
          route: "GET /repos/{owner}/{repo}/autolinks",
          parameters: { owner: "acme", repo: "api" },
        },
      },
      undefined,
    ]);
    expect(
      compare([jira("OPS-")], [existing(1, "OLD-")], ["autolinks"]).requests.flatMap(({ undo }) => undo ?? []),
    ).toEqual([]);
  });

  test("an update that lost its second half is a creation in the next run", () => {
    const config = [jira("OPS-", { url_template: "https://new/<num>" })];
    const [deletion] = compare(config, [existing(7, "OPS-")]).requests;

    expect(deletion?.effect).toBe("delete");
    expect(compare(config, []).requests.map(({ effect }) => effect)).toEqual(["create"]);
  });

  test("pruned entries are deleted before new ones are created, since their prefix may be in the way", () => {
    const result = compare(
      [jira("TICKET-"), jira("OPS-", { is_alphanumeric: false })],
      [existing(1, "TICK"), existing(2, "OPS-")],
      ["autolinks"],
    );

    expect(result.requests.map(({ effect, targets }) => `${effect} ${targets}`)).toEqual([
      "delete tick",
      "delete ops-",
      "create ops-",
      "create ticket-",
    ]);
    expect(result.entries).toEqual({ read: 2, deleted: 1 });
  });

  test("a prefix that overlaps one that stays is a finding", () => {
    const result = compare([jira("TICKET-")], [existing(1, "TICK")]);

    expect(result.changes).toEqual([]);
    expect(foundIn(result)).toEqual([
      "ticket-: cannot coexist with tick: GitHub refuses a prefix that starts with another prefix",
    ]);
  });

  test("an empty list prunes nothing", () => {
    expect(compare([], [existing(1, "OPS-")], ["autolinks"]).changes).toEqual([]);
  });

  test("changes and requests do not depend on the order of config or answer", () => {
    const prefixes = fc.uniqueArray(fc.constantFrom("A-", "B-", "C-", "D-", "E-"), { minLength: 1 });
    const shuffled = fc
      .tuple(prefixes, prefixes)
      .chain(([wanted, there]) =>
        fc.tuple(
          fc.constant({ wanted, there }),
          fc.shuffledSubarray(wanted, { minLength: wanted.length }),
          fc.shuffledSubarray(there, { minLength: there.length }),
        ),
      );

    fc.assert(
      fc.property(shuffled, ([{ wanted, there }, wantedAgain, thereAgain]) => {
        const run = (config: readonly string[], actual: readonly string[]) =>
          compare(
            config.map((prefix) => jira(prefix)),
            actual.map((prefix) => existing(prefix.charCodeAt(0), prefix, { url_template: "https://old/<num>" })),
            ["autolinks"],
          );

        expect(shown(run(wantedAgain, thereAgain).changes)).toEqual(shown(run(wanted, there).changes));
        expect(sent(run(wantedAgain, thereAgain).requests)).toEqual(sent(run(wanted, there).requests));
      }),
    );
  });
});
