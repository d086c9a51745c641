// A request that has to be checked right before goes out as the very next one after its check, whatever else waits.
import { afterEach, describe, expect, test } from "vitest";
import type { GitHub, Reply, SendOptions } from "../../src/deps.ts";
import type { ApiRequest } from "../../src/model.ts";
import { type Bench, createBench, isStartup, json, type Script, type Sent, withLimits } from "./harness.ts";

let bench: Bench;
afterEach(() => bench.restore());

type Route = Extract<ApiRequest, { kind: "rest" }>["route"];
const rest = (route: Route, repo: string): ApiRequest => ({
  kind: "rest",
  route,
  parameters: { owner: "acme", repo },
});
const get = (repo: string) => rest("GET /repos/{owner}/{repo}", repo);
const patch = (repo: string) => rest("PATCH /repos/{owner}/{repo}", repo);
const post = (repo: string) => rest("POST /repos/{owner}/{repo}/autolinks", repo);
const remove = (repo: string) => rest("DELETE /repos/{owner}/{repo}", repo);
const unprotect = (repo: string): ApiRequest => ({
  kind: "graphql",
  query: "mutation Unprotect($id: ID!) { deleteBranchProtectionRule(input: { branchProtectionRuleId: $id }) { x } }",
  variables: { id: repo },
});
const check = (repo: string): ApiRequest => ({
  kind: "graphql",
  query: "query Check($id: ID!) { node(id: $id) { id } }",
  variables: { id: repo },
});

/** Sends it after a check that finds nothing. */
function checked(github: GitHub, request: ApiRequest, repo: string, options: SendOptions = {}): Promise<Reply> {
  const checkFirst: SendOptions["checkFirst"] = async (turn) => {
    const reply = await github.send(check(repo), { ...options, turn });
    return reply.kind === "deferred" ? reply.reason : undefined;
  };
  return github.send(request, { ...options, checkFirst });
}

const isCheck = ({ body }: Sent) => body.includes("query Check");
const nameOf = (sent: Sent) => (isCheck(sent) ? `check of ${idIn(sent)}` : `${sent.method} ${sent.path}`);
const idIn = ({ body }: Sent) => (JSON.parse(body) as { variables: { id: string } }).variables.id;
const sentAfterStart = () => bench.sent.filter((one) => !isStartup(one));

/** Each answer takes a third of a second. */
const slowly =
  (script: Script): Script =>
  async (sent) => {
    await bench.clock.sleep(300);
    return script(sent);
  };
const good: Script = (sent) => (sent.path === "/graphql" ? json(200, { data: { node: null } }) : json(200, {}));
const broken = () => json(502, { message: "Bad gateway" });
const many = (work: (name: string) => Promise<Reply>, name: string) =>
  Array.from({ length: 12 }, (_, at) => work(`${name}${at}`));

describe("a check right before a request", () => {
  test.each([1, 4, 64])("is the request directly before it, in a shard of %i", async (count) => {
    bench = createBench(withLimits(slowly(good)), { shard: { index: 1, count } });

    await bench.run((github) =>
      Promise.all([
        ...many((name) => github.send(get(name)), "read"),
        ...many((name) => github.send(patch(name)), "changed"),
        ...many((name) => checked(github, remove(name), name), "gone"),
        ...many((name) => checked(github, unprotect(name), name), "open"),
        ...many((name) => github.send(post(name), { isContinuation: true, isCompensation: true }), "replaced"),
      ]),
    );

    const sent = sentAfterStart();
    const grave = sent.flatMap((one, at) => {
      const isGrave = one.method === "DELETE" || one.body.includes("mutation");
      const repo = isGrave && one.path === "/graphql" ? idIn(one) : one.path.split("/").at(-1);
      return isGrave ? [{ repo, before: sent[at - 1], seconds: one.at - (sent[at - 1]?.at ?? 0) }] : [];
    });
    expect(grave).toHaveLength(24);
    expect(grave.map(({ before }) => before && nameOf(before))).toEqual(grave.map(({ repo }) => `check of ${repo}`));
    expect(Math.max(...grave.map(({ seconds }) => seconds))).toBeLessThan(1);
    expect(sent).toHaveLength(5 * 12 + 24);
  });

  test("says why the request is not sent, and all else goes on", async () => {
    bench = createBench(withLimits(slowly(good)));

    const [reply, other] = await bench.run((github) =>
      Promise.all([
        github.send(remove("gone"), {
          checkFirst: async (turn) => {
            await github.send(check("gone"), { turn });
            return "it was renamed";
          },
        }),
        github.send(patch("changed")),
      ]),
    );

    expect(reply).toEqual({ kind: "deferred", reason: "it was renamed" });
    expect(other).toMatchObject({ kind: "answer" });
    expect(sentAfterStart().map(({ method }) => method)).not.toContain("DELETE");
  });

  test("comes before each attempt", async () => {
    bench = createBench(withLimits((sent) => (sent.method === "DELETE" ? broken() : good(sent))));

    await expect(bench.run((github) => checked(github, remove("gone"), "gone"))).rejects.toMatchObject({ status: 502 });

    const names = sentAfterStart().map(nameOf);
    expect(names).toEqual(Array.from({ length: 4 }, () => ["check of gone", "DELETE /repos/acme/gone"]).flat());
  });

  test("holds nothing back while it is to be repeated", async () => {
    let checks = 0;
    bench = createBench(
      withLimits((sent) => {
        if (isCheck(sent)) checks += 1;
        return isCheck(sent) && checks === 1 ? broken() : good(sent);
      }),
    );

    await bench.run((github) =>
      Promise.all([
        checked(github, remove("gone"), "gone"),
        bench.clock.sleep(100).then(() => github.send(get("read"))),
      ]),
    );

    expect(sentAfterStart().map(nameOf)).toEqual([
      "check of gone",
      "GET /repos/acme/read",
      "check of gone",
      "DELETE /repos/acme/gone",
    ]);
  });

  test("that hangs keeps nothing from being completed where the run is stopped", async () => {
    bench = createBench(withLimits((sent) => (isCheck(sent) ? new Promise<Response>(() => {}) : good(sent))));
    const seconds = { stopped: 0, completed: 0 };
    const now = () => bench.clock.monotonic() / 1000;

    const [reply, compensation] = await bench.run((github) => {
      const completing = bench.clock.sleep(1000).then(async () => {
        const sending = github.send(post("replaced"), { isContinuation: true, isCompensation: true });
        void sending.then(() => (seconds.completed = now()));
        return sending;
      });
      const stopping = bench.clock.sleep(2000).then(() => {
        seconds.stopped = now();
        bench.stop.abort();
      });
      return Promise.all([checked(github, remove("gone"), "gone"), completing, stopping]);
    });

    expect(reply).toMatchObject({ kind: "deferred" });
    expect(compensation).toMatchObject({ kind: "answer" });
    expect(seconds.completed - seconds.stopped).toBeLessThan(0.5);
    expect(sentAfterStart().map(({ method }) => method)).not.toContain("DELETE");
  });
});
