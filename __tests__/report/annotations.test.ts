// Annotations as GitHub shows them on a run.
import { describe, expect, test } from "vitest";
import type { Failure } from "../../src/model.ts";
import { annotationsOf } from "../../src/report/annotations.ts";
import { digest, outcome } from "./support.ts";

const DENIED: Failure = {
  kind: "denied",
  family: "teams",
  message: "GET /repos/{owner}/{repo}/teams: 403",
  advice: 'give the token the permission "Administration"',
};
const failed = (repo: string, difference: Partial<Failure> = {}) =>
  outcome(repo, { kind: "failed", failures: [{ ...DENIED, ...difference }] });

describe("src/report/annotations.ts", () => {
  test("tells each cause once, so that forty repositories with one leave room for the other", () => {
    const many = Array.from({ length: 40 }, (_, at) => failed(`r${at}`));

    const facts = { shard: "2/64", failures: [], digest: digest([failed("odd", { message: "boom!" }), ...many]) };

    expect(annotationsOf(facts)).toEqual([
      {
        level: "error",
        title: "Repo Cop, shard 2/64",
        message:
          'teams: GET /repos/{owner}/{repo}/teams: 403. Next step: give the token the permission "Administration". In 40 repositories: r0, r1, r2 and 37 more.',
      },
      {
        level: "error",
        title: "Repo Cop, shard 2/64",
        message: 'teams: boom! Next step: give the token the permission "Administration". In odd.',
      },
    ]);
  });

  test("names targets where they belong, few of many", () => {
    const messages = (...outcomes: ReturnType<typeof outcome>[]) =>
      annotationsOf({ digest: digest(outcomes), failures: [] }).map(({ message }) =>
        message.replace(/ Next step: .*?"\./, ""),
      );

    expect(
      messages(failed("a", { message: "no", targets: ["x"] }), failed("b", { message: "no", targets: ["x"] })),
    ).toEqual(["teams[x]: no. In 2 repositories: a, b."]);
    expect(
      messages(failed("a", { message: "no", targets: ["x"] }), failed("b", { message: "no", targets: [..."uvwxyz"] })),
    ).toEqual(["teams: no. In 2 repositories: a (teams[x]), b (teams[u], teams[v], teams[w] and 3 more)."]);
  });

  test("a permission that several families lack is one cause, whatever their requests were", () => {
    const grant = 'give the token the repository permission "Administration" (write)';
    const denied = (family: string, request: string, advice = grant): Failure => ({
      ...{ kind: "denied", family, message: `No access (${request}, 403)`, advice },
    });
    const failures = [
      denied("repository", "PATCH /repos/{owner}/{repo}"),
      denied("autolinks", "GET /repos/{owner}/{repo}/autolinks", `${grant}, or (read) for a dry run`),
      denied(
        "labels",
        "POST /repos/{owner}/{repo}/labels",
        'give the token the repository permission "Issues" (write)',
      ),
    ];
    const outcomes = ["a", "b"].map((repo) => outcome(repo, { kind: "failed", failures }));

    expect(annotationsOf({ digest: digest(outcomes), failures: [] }).map(({ message }) => message)).toEqual([
      `repository and autolinks: No access. Next step: ${grant}. In 2 repositories: a, b.`,
      'labels: No access (POST /repos/{owner}/{repo}/labels, 403). Next step: give the token the repository permission "Issues" (write). In 2 repositories: a, b.',
    ]);
  });

  test("needs neither family nor advice, and no number where there is one shard", () => {
    const failures: Failure[] = [{ kind: "unavailable", message: "the repositories could not be listed" }];

    expect(annotationsOf({ shard: "1/1", digest: digest([]), failures })).toEqual([
      { level: "error", title: "Repo Cop", message: "the repositories could not be listed." },
    ]);
  });

  test.each([
    [0, []],
    [1, ["1 repository waits for the next run; the report has the names."]],
    [1200, ["1,200 repositories wait for the next run; the report has the names."]],
  ])("warns of what is left for the next run: %i", (count, expected) => {
    const outcomes = Array.from({ length: count }, (_, at) => outcome(`r${at}`, { kind: "deferred" }));
    const annotations = annotationsOf({ shard: "1/2", digest: digest(outcomes), failures: [] });

    expect(annotations.map(({ message }) => message)).toEqual(expected);
    expect(annotations.every(({ level, title }) => level === "warning" && title === "Repo Cop, shard 1/2")).toBe(true);
  });

  test("is at most ten, of which the last counts the others", () => {
    const outcomes = Array.from({ length: 30 }, (_, at) => failed(`r${at}`, { message: `cause ${at}` }));
    const annotations = annotationsOf({ digest: digest(outcomes), failures: [] });

    expect(annotations).toHaveLength(10);
    expect(annotations.at(-1)?.message).toBe("21 more causes are in the job summary and in the report.");
  });
});
