// A request for several repositories settles the share of each.
import { describe, expect, test } from "vitest";
import { sendJoint } from "../../src/apply/send-joint.ts";
import { requestKey } from "../../src/apply/write-sender.ts";
import type { Reply } from "../../src/deps.ts";
import type { JointRequest, RestRequest } from "../../src/model.ts";
import { answer, apiError, repository, scriptedGitHub, silentLog } from "../support/fixtures.ts";

const values = (...names: readonly string[]): RestRequest => ({
  kind: "rest",
  route: "PATCH /orgs/{org}/properties/values",
  parameters: { org: "acme", repository_names: names, properties: [] },
});
const jointOf = (...names: readonly string[]): JointRequest => ({
  request: values(...names),
  list: "repository_names",
  repositories: names.map((name) => repository(name)),
  shares: names.map((name) => values(name)),
});
const JOINT = jointOf("a", "b");

describe("src/apply/send-joint.ts", () => {
  test("each share gets the answer of the whole", async () => {
    const github = scriptedGitHub(() => answer(null, { status: 204 }));

    const answers = await sendJoint([JOINT], github, silentLog);

    expect(github.sent).toEqual([JOINT.request]);
    expect([...answers.keys()]).toEqual(JOINT.shares.map(requestKey));
    expect(answers.get(requestKey(values("b")))).toMatchObject({ kind: "answer", status: 204 });
  });

  test.each([
    ["rejected", 422],
    ["missing", 404],
  ] as const)(
    "a joint request that is %s settles nothing, so that every repository sends its own",
    async (kind, status) => {
      const answers = await sendJoint(
        [JOINT],
        scriptedGitHub(() => apiError(kind, status)),
        silentLog,
      );

      expect(answers.size).toBe(0);
    },
  );

  test.each<[string, Reply | Error, object]>([
    ["no permission", apiError("denied", 403), { kind: "denied" }],
    ["a server that is down", apiError("unavailable", 502), { kind: "unavailable" }],
    ["no room within the limits", { kind: "deferred", reason: "the reserve is reached" }, { kind: "deferred" }],
  ])("%s is the same for all of them", async (_, reply, expected) => {
    const answers = await sendJoint(
      [JOINT],
      scriptedGitHub(() => reply),
      silentLog,
    );

    expect([...answers.values()]).toMatchObject([expected, expected]);
  });

  test("a mistake of ours settles nothing either, and stops no other request", async () => {
    const other = jointOf("c", "d");
    const github = scriptedGitHub((_, nth) => (nth === 1 ? new RangeError("bug") : answer(null, { status: 204 })));
    const said: unknown[] = [];
    const log = { ...silentLog, error: (...line: unknown[]) => void said.push(line) };

    const answers = await sendJoint([JOINT, other], github, log);

    expect([...answers.keys()]).toEqual(other.shares.map(requestKey));
    expect(said).toEqual([
      [
        "Repo Cop made a mistake in a request for several repositories; each sends its own.",
        { reason: expect.stringMatching(/^RangeError: bug/) },
      ],
    ]);
  });
});
