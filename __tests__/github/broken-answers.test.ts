// Answers that are none: broken off, a page of somebody in between, or lost. Reads come again, and what may have
// happened is never called done.
import { afterEach, describe, expect, test } from "vitest";
import { ApiError } from "../../src/errors.ts";
import type { ApiRequest } from "../../src/model.ts";
import { type Bench, createBench, isViewer, json, type Script, type Sent, withLimits } from "./harness.ts";

let bench: Bench;
afterEach(() => bench.restore());

const REPO = { owner: "acme", repo: "shop" };
const GET: ApiRequest = { kind: "rest", route: "GET /repos/{owner}/{repo}", parameters: REPO };
const PATCH: ApiRequest = {
  kind: "rest",
  route: "PATCH /repos/{owner}/{repo}",
  parameters: { ...REPO, has_wiki: false },
};
const POST: ApiRequest = {
  kind: "rest",
  route: "POST /repos/{owner}/{repo}/autolinks",
  parameters: { ...REPO, key_prefix: "A-" },
};
const QUERY: ApiRequest = {
  kind: "graphql",
  query: "query ($id: ID!) { node(id: $id) { id } }",
  variables: { id: "R_1" },
};
const BATCH: ApiRequest = {
  kind: "graphql",
  query: "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }",
  variables: { ids: ["R_1", "R_2"] },
};
const MUTATION: ApiRequest = {
  kind: "graphql",
  query: "mutation ($input: UpdateRepositoryInput!) { updateRepository(input: $input) { clientMutationId } }",
  variables: { input: {} },
};
const DELETE: ApiRequest = {
  kind: "rest",
  route: "DELETE /repos/{owner}/{repo}/autolinks/{autolink_id}",
  parameters: { ...REPO, autolink_id: 1 },
};
const DELETE_RULE: ApiRequest = {
  kind: "graphql",
  query:
    "mutation ($input: DeleteBranchProtectionRuleInput!) { deleteBranchProtectionRule(input: $input) { clientMutationId } }",
  variables: { input: {} },
};

const good = ({ path }: Sent) =>
  path === "/graphql" ? json(200, { data: { node: { id: "R_1" } } }) : json(200, { name: "shop" });
const cut = () =>
  new Response('{"name":"sh', { status: 200, headers: { "content-type": "application/json; charset=utf-8" } });
const page = () =>
  new Response("<html>Sign in to the network</html>", { status: 200, headers: { "content-type": "text/html" } });
const lostPage = () =>
  new Response("<html>Not Found</html>", { status: 404, headers: { "content-type": "text/html" } });
const cutMissing = () =>
  new Response('{"message":"Not Fou', { status: 404, headers: { "content-type": "application/json" } });
const empty = () => json(200, {});
const badGateway = () => json(502, { message: "We couldn't respond to your request in time." });

/** `broken` for the first requests after the start, `good` from then on. */
function first(times: number, broken: () => Response): Script {
  let left = times;
  return withLimits((sent) => (left-- > 0 ? broken() : good(sent)));
}

async function endOf(script: Script, request: ApiRequest) {
  bench = createBench(script);
  const end = await bench.run((github) => github.send(request).catch((error: unknown) => error));
  return { end, attempts: bench.sent.length - 2 };
}

describe("src/github", () => {
  test.each([
    ["JSON that breaks off", cut],
    ["a page of HTML with status 200", page],
    ["a proxy's page with status 404", lostPage],
    ["a 404 that breaks off", cutMissing],
  ])("%s is asked for again", async (_, broken) => {
    expect(await endOf(first(1, broken), GET)).toMatchObject({
      end: { kind: "answer", data: { name: "shop" } },
      attempts: 2,
    });
    bench.restore();
    expect(await endOf(first(1, broken), PATCH)).toMatchObject({ end: { kind: "answer" }, attempts: 2 });
    bench.restore();
    expect(await endOf(first(1, broken), QUERY)).toMatchObject({
      end: { kind: "answer", data: { node: { id: "R_1" } } },
      attempts: 2,
    });
  });

  test.each([
    ["a write", PATCH, page],
    ["a mutation", MUTATION, page],
    ["a deletion whose answer is a proxy's 404", DELETE, lostPage],
    ["a query", QUERY, lostPage],
    ["a mutation whose answer has neither data nor errors", MUTATION, empty],
    ["a query whose answer has neither data nor errors", QUERY, empty],
  ])("%s is never called done on an answer that is none", async (_, request, broken) => {
    const { end } = await endOf(first(100, broken), request);

    expect(end).toBeInstanceOf(ApiError);
    expect(end).toMatchObject({ kind: "unavailable" });
  });

  test("a request that creates something is not sent again, since it may have been done", async () => {
    const { end, attempts } = await endOf(first(1, cut), POST);

    expect(end).toMatchObject({ kind: "unavailable", message: expect.stringContaining("may have been done") });
    expect(attempts).toBe(1);
  });

  test.each([
    ["a timeout", badGateway],
    ["an error of the server", () => json(500, { message: "Server Error" })],
    ["an answer that breaks off", cut],
  ])("a query about one thing is asked again after %s, one about many is left to be cut in two", async (_, broken) => {
    expect(await endOf(first(1, broken), QUERY)).toMatchObject({ end: { kind: "answer" }, attempts: 2 });
    bench.restore();
    expect(await endOf(first(100, broken), QUERY)).toMatchObject({ end: { kind: "unavailable" }, attempts: 4 });
    bench.restore();
    expect(await endOf(first(1, broken), BATCH)).toMatchObject({ end: { kind: "too-large" }, attempts: 1 });
  });

  test("one thing that the server cannot answer, among many, does not look like a server that is down", async () => {
    bench = createBench(first(100, badGateway));

    const ends = await bench.run((github) =>
      Promise.all(Array.from({ length: 12 }, () => github.send(BATCH).catch(({ kind }) => kind))),
    );

    expect(ends).toEqual(Array(12).fill("too-large"));
    expect(bench.sent.at(-1)?.at).toBeLessThan(30);
  });

  test("an answer that is final stays final after a broken one", async () => {
    const answers = [badGateway(), json(422, { message: "Validation Failed" })];

    expect(
      await endOf(
        withLimits(() => answers.shift() ?? badGateway()),
        PATCH,
      ),
    ).toMatchObject({ end: { kind: "rejected" }, attempts: 2 });
  });

  test.each([
    ["by REST", DELETE, json(404, { message: "Not Found" })],
    [
      "by a mutation",
      DELETE_RULE,
      json(200, {
        data: { deleteRule: null },
        errors: [{ type: "NOT_FOUND", message: "Could not resolve to a node" }],
      }),
    ],
  ])("an entry deleted %s with a lost answer is missing in the second try: it is done", async (_, request, gone) => {
    const answers = [badGateway(), gone.clone()];
    expect(
      await endOf(
        withLimits(() => answers.shift() ?? badGateway()),
        request,
      ),
    ).toMatchObject({ end: { kind: "answer", problems: [] } });
    bench.restore();
    expect(
      await endOf(
        withLimits(() => gone.clone()),
        request,
      ),
    ).toMatchObject({ end: { kind: "missing" }, attempts: 1 });
  });

  test.each([
    ["a refusal", 403, { message: "Resource not accessible by integration" }, "denied"],
    [
      "an error beside no data",
      200,
      { data: { viewer: null }, errors: [{ type: "INTERNAL", message: "Oops" }] },
      "rejected",
    ],
    ["an error of the server", 500, { message: "Server Error" }, "unavailable"],
  ])("without knowing who acts, because of %s, nothing is begun", async (_, status, body, kind) => {
    bench = createBench((sent) => (isViewer(sent) ? json(status, body) : withLimits(good)(sent)));

    const end = await bench.run((github) => github.send(GET)).catch((error: unknown) => error);

    expect(end).toBeInstanceOf(ApiError);
    expect(end).toMatchObject({ kind });
    expect(bench.sent.filter(({ path }) => path === "/repos/acme/shop")).toEqual([]);
  });
});

describe("answers with odd content", () => {
  test.each([
    ["a key that every object has", '{"toString":{"name":"x"},"__proto__":{"a":1},"constructor":null}'],
    ["a number that is too large to be exact", '{"id":9007199254740993,"list":[12345678901234567890]}'],
    ["text that looks like a number of another kind", '{"description":"123n"}'],
  ])("%s is JSON like any other", async (_, text) => {
    bench = createBench(withLimits(() => new Response(text, { headers: { "content-type": "application/json" } })));

    const reply = await bench.run((github) => github.send(GET));

    expect(reply).toMatchObject({ kind: "answer" });
    expect(JSON.stringify((reply as { data: unknown }).data)).toBe(JSON.stringify(JSON.parse(text)));
  });
});
