// If the new version of an entry cannot be made, the old one is put back. If that fails too, the report says so.
import { describe, expect, test } from "vitest";
import { applyPlan } from "../../src/apply/apply.ts";
import type { Reply, SendOptions } from "../../src/deps.ts";
import type { ApiError } from "../../src/errors.ts";
import { autolinks } from "../../src/families/autolinks.ts";
import type { ApiRequest, Change, JsonObject, RepoOutcome, RepoPlan } from "../../src/model.ts";
import { foldRequests } from "../../src/plan/fold.ts";
import { answer, apiError, repository, SOURCE, STATE } from "../support/fixtures.ts";

const OLD = { key_prefix: "Ops-", url_template: "https://old/<num>", is_alphanumeric: true };
const NEW = { ...OLD, url_template: "https://new/<num>" };
const CHANGE: Change = {
  action: "update",
  family: "autolinks",
  target: "ops-",
  before: OLD,
  after: NEW,
  ref: 7,
  source: SOURCE,
};
const UNCLEAR = () => apiError("unavailable", 502, "no answer", true);
const REFUSED = () => apiError("rejected", 422, "already_exists");
const DEFERRED: Reply = { kind: "deferred", reason: "the run was stopped" };

function plan(): RepoPlan {
  const repo = repository("a");
  const requests = autolinks.plan.write([CHANGE], { repo, directory: STATE.directory });
  const folded = foldRequests(requests.map((one) => ({ ...one, family: "autolinks" })));
  return { repo, changes: [CHANGE], findings: [], failures: [], notes: [], requests: folded, entries: {} };
}

/** `DELETE`, `GET`, `POST new` or `POST old`. */
function nameOf(request: ApiRequest): string {
  const { route, parameters } = request as ApiRequest & { route: string; parameters: JsonObject };
  const [method] = route.split(" ");
  return method === "POST" ? `POST ${parameters["url_template"] === OLD.url_template ? "old" : "new"}` : `${method}`;
}

/** Applies the replacement where GitHub answers so; what is left out succeeds. */
async function replace(answers: Readonly<Record<string, Reply | Error | readonly (Reply | Error)[]>>, given = plan()) {
  const sent: string[] = [];
  const options: (SendOptions | undefined)[] = [];
  const send = async (request: ApiRequest, sentWith?: SendOptions): Promise<Reply> => {
    const name = nameOf(request);
    const found = answers[name] ?? answer({});
    const reply = Array.isArray(found) ? found[sent.filter((one) => one === name).length] : found;
    sent.push(name);
    options.push(sentWith);
    if (reply instanceof Error) throw reply;
    return reply;
  };
  const outcome = await applyPlan(given, { github: { send }, families: [autolinks] });
  return { sent, options, outcome };
}
const said = ({ failures }: RepoOutcome) => failures.map(({ message }) => message);

describe("src/apply/restore.ts", () => {
  test.each([
    ["rejected", 422],
    ["denied", 403],
    ["missing", 404],
  ] as const)("the old entry is restored after the deletion if the new one is %s (%i)", async (kind, status) => {
    const { sent, options, outcome } = await replace({ "POST new": apiError(kind, status, "no") });

    expect(sent).toEqual(["DELETE", "POST new", "POST old"]);
    expect(options[2]).toEqual({ isContinuation: true, isCompensation: true });
    expect(outcome.changes).toMatchObject([{ target: "ops-", state: "failed" }]);
    expect(outcome.failures).toMatchObject([
      { kind, family: "autolinks", targets: ["ops-"], message: "no; the old one was put back" },
    ]);
  });

  test("nothing more is sent if the new entry is created", async () => {
    const { sent, outcome } = await replace({});

    expect(sent).toEqual(["DELETE", "POST new"]);
    expect(outcome.kind).toBe("applied");
  });

  test("nothing is restored if nothing was deleted", async () => {
    expect((await replace({ DELETE: apiError("denied", 403) })).sent).toEqual(["DELETE"]);
    expect((await replace({ DELETE: DEFERRED })).sent).toEqual(["DELETE"]);
  });

  test.each<[string, Reply | ApiError, string]>([
    ["refuses", apiError("denied", 403, "not yours"), "not yours"],
    ["is held back", DEFERRED, "the run was stopped"],
  ])("the report says that the old entry is gone if restoring %s too", async (_, reply, reason) => {
    const { sent, outcome } = await replace({ "POST new": apiError("denied", 403, "no"), "POST old": reply });

    expect(sent).toEqual(["DELETE", "POST new", "POST old"]);
    expect(said(outcome)).toEqual([
      `no; the old one is gone and could not be put back (${reason}); the next run tries the new one again`,
    ]);
  });

  test("it is unknown whether the old entry is back if the restoring request is deferred after it was sent", async () => {
    const reason = "the run was stopped; it may have been done all the same";
    const { sent, outcome } = await replace({
      "POST new": apiError("denied", 403, "no"),
      "POST old": { kind: "deferred", reason, isUnclear: true },
    });

    expect(sent).toEqual(["DELETE", "POST new", "POST old"]);
    expect(said(outcome)).toEqual([
      `no; whether the old one was put back is not known, so the next run looks again (${reason})`,
    ]);
  });

  test("a deferred new entry would defer the old one too, and the report says that it is missing", async () => {
    const { sent, outcome } = await replace({ "POST new": DEFERRED });

    expect(sent).toEqual(["DELETE", "POST new"]);
    expect(outcome).toMatchObject({ kind: "deferred", failures: [], changes: [{ state: "deferred" }] });
    expect(outcome.notes).toEqual([
      "the run was stopped",
      "autolinks[ops-]: the old one is deleted, and the new one is left for the next run",
    ]);
  });

  test.each([
    ["DELETE", "whether the old one is deleted is not known, so the next run looks again"],
    ["POST new", "the old one is deleted, and whether the new one is there is not known, so the next run looks again"],
  ])("the report says what is unknown if another try of %s is deferred", async (name, note) => {
    const { sent, outcome } = await replace({ [name]: { ...DEFERRED, isUnclear: true } });

    expect(sent.at(-1)).toBe(name);
    expect(outcome).toMatchObject({ kind: "deferred", failures: [] });
    expect(outcome.notes).toContain(`autolinks[ops-]: ${note}`);
  });

  describe("an unclear answer", () => {
    const there = answer([{ key_prefix: "OPS-" }]);
    const nothing = answer([{ key_prefix: "OTHER-" }]);

    test("a new one that is there stays", async () => {
      const { sent, options, outcome } = await replace({ "POST new": UNCLEAR(), GET: there });

      expect(sent).toEqual(["DELETE", "POST new", "GET"]);
      expect(options[2]).toEqual({ isContinuation: true, isCompensation: true });
      expect(said(outcome)).toEqual(["no answer; the new one is there, as another look shows"]);
    });

    test("only where there is none the old one is put back", async () => {
      const { sent, outcome } = await replace({ "POST new": UNCLEAR(), GET: nothing });

      expect(sent).toEqual(["DELETE", "POST new", "GET", "POST old"]);
      expect(said(outcome)).toEqual(["no answer; the old one was put back"]);
    });

    test.each<[string, Reply | ApiError]>([
      ["fails", apiError("unavailable", 502)],
      ["is held back", DEFERRED],
    ])("nothing is put back where a look %s", async (_, reply) => {
      const { sent, outcome } = await replace({ "POST new": UNCLEAR(), GET: reply });

      expect(sent).toEqual(["DELETE", "POST new", "GET"]);
      expect(said(outcome)).toEqual([
        "no answer; whether the new one is there is not known, so the next run looks again",
      ]);
    });

    test.each([
      ["an empty body", null],
      ["an object", { message: "come back later" }],
    ])("nothing is put back where a look answers %s, which is no list", async (_, data) => {
      const { sent, outcome } = await replace({ "POST new": UNCLEAR(), GET: answer(data) });

      expect(sent).toEqual(["DELETE", "POST new", "GET"]);
      expect(outcome.changes).toMatchObject([{ target: "ops-", state: "failed" }]);
      expect(said(outcome)).toEqual([
        "no answer; whether the new one is there is not known, so the next run looks again",
      ]);
    });

    test("an old one that was deleted after all is put back, and one that was not is left", async () => {
      const deleted = await replace({ DELETE: UNCLEAR(), GET: nothing });
      const kept = await replace({ DELETE: UNCLEAR(), GET: there });

      expect(deleted.sent).toEqual(["DELETE", "GET", "POST old"]);
      expect(said(deleted.outcome)).toEqual(["no answer; the old one was put back"]);
      expect(kept.sent).toEqual(["DELETE", "GET"]);
      expect(said(kept.outcome)).toEqual(["no answer; the old one is there, as another look shows"]);
    });

    test.each<[string, ApiError]>([
      ["is refused beside the new one, which came late", REFUSED()],
      ["gets no answer", UNCLEAR()],
    ])("nothing is called gone where putting back %s", async (_, reply) => {
      const { sent, outcome } = await replace({ "POST new": UNCLEAR(), GET: [nothing, there], "POST old": reply });

      expect(sent).toEqual(["DELETE", "POST new", "GET", "POST old", "GET"]);
      expect(said(outcome)).toEqual(["no answer; there is one all the same, as another look shows"]);
    });
  });

  describe("the restoring request", () => {
    const nothing = answer([]);

    test.each<[string, ApiError]>([
      ["is refused", REFUSED()],
      ["gets no answer", UNCLEAR()],
    ])("%s, only a look that finds nothing says that the old one is gone", async (_, reply) => {
      const looks: readonly [Reply | ApiError, string][] = [
        [
          nothing,
          `the old one is gone and could not be put back (${reply.message}); the next run tries the new one again`,
        ],
        [
          apiError("unavailable", 502),
          `whether the old one was put back is not known, so the next run looks again (${reply.message})`,
        ],
        [DEFERRED, `whether the old one was put back is not known, so the next run looks again (${reply.message})`],
        [answer(null), `whether the old one was put back is not known, so the next run looks again (${reply.message})`],
      ];
      for (const [look, end] of looks) {
        const { sent, outcome } = await replace({
          "POST new": apiError("denied", 403, "no"),
          "POST old": reply,
          GET: look,
        });

        expect(sent).toEqual(["DELETE", "POST new", "POST old", "GET"]);
        expect(said(outcome)).toEqual([`no; ${end}`]);
      }
    });
  });

  test("a plan that was JSON in between does the same", async () => {
    const { sent } = await replace({ "POST new": REFUSED() }, JSON.parse(JSON.stringify(plan())) as RepoPlan);

    expect(sent).toEqual(["DELETE", "POST new", "POST old"]);
  });

  test("a refusal by organization or enterprise is a finding, and the old entry is restored", async () => {
    const family = {
      ...autolinks,
      guards: {
        ...autolinks.guards,
        objection: ({ status }: { status: number }) => (status === 409 ? "not allowed" : undefined),
      },
    };
    const send = async (request: ApiRequest): Promise<Reply> => {
      if (nameOf(request) === "POST new") throw apiError("rejected", 409);
      return answer({});
    };

    const outcome = await applyPlan(plan(), { github: { send }, families: [family] });

    expect(outcome.findings).toMatchObject([{ target: "ops-", message: "not allowed; the old one was put back" }]);
  });

  test("a mistake of ours in putting back is told as one, and as what is not known then", async () => {
    const send = async (request: ApiRequest): Promise<Reply> => {
      if (nameOf(request) === "POST old") throw new TypeError("ours");
      if (nameOf(request) === "POST new") throw apiError("denied", 403, "no");
      return answer({});
    };

    const { changes, failures } = await applyPlan(plan(), { github: { send }, families: [autolinks] });

    expect(changes).toMatchObject([{ target: "ops-", state: "failed" }]);
    expect(failures).toMatchObject([
      { kind: "bug", family: "autolinks", targets: ["ops-"], advice: expect.stringContaining("report it") },
    ]);
    expect(failures[0]?.message).toMatch(
      /^no; whether the old one was put back is not known, so the next run looks again \(Repo Cop made a mistake: ours \(at .*\)\)$/,
    );
  });

  test("after a mistake of ours another look tells whether something is missing", async () => {
    const { sent, outcome } = await replace({ "POST new": new TypeError("ours"), GET: answer([]) });

    expect(sent).toEqual(["DELETE", "POST new", "GET", "POST old"]);
    expect(outcome.failures).toMatchObject([
      { kind: "bug", message: expect.stringMatching(/ours .*; the old one was put back$/) },
    ]);
  });
});
