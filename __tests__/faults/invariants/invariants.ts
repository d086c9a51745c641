// Judges a run: what holds of every run whatever happens, and what a case of the matrix has to come to.
import type { RepoOutcome } from "../../../src/model.ts";
import { given } from "../../../src/objects.ts";
import type { Ending, Expectation } from "../matrix/expected.ts";
import type { Route } from "../matrix/routes.ts";
import type { Result } from "../run/run.ts";
import { TARGET, TOKEN } from "../run/scenario.ts";
import { digestOf, partOf, type Snapshot } from "./snapshot.ts";
import { lostEntries } from "./worse.ts";

/** "Never worse, never wrong, always reported": what is not so, one sentence each. */
export function complaintsAbout(result: Result): readonly string[] {
  return [
    ...result.worse.map((one) => `worse: ${one}`),
    ...result.violations.map((one) => `violation: ${one}`),
    ...saidWrongly(result),
    ...unreported(result),
    ...lostInSilence(result),
    ...calledLost(result),
    ...bugs(result),
  ];
}

/**
 * What was deleted to be replaced is there again at the end; where nothing could be done, the report says so. A process
 * that was killed says nothing.
 */
function lostInSilence(result: Result): readonly string[] {
  if (result.ended.some(({ code }) => code === "killed")) return [];
  return lostEntries(result)
    .filter((entry) => !result.outcomes.some((outcome) => entry.startsWith(`${outcome.repo}/`) && saysOfLoss(outcome)))
    .map((entry) => `${entry} is gone and nobody says so`);
}

function saysOfLoss(outcome: RepoOutcome): boolean {
  return saidOf(outcome).some((text) =>
    /could not be put back|the old one is deleted|is not known, so the next run looks again/.test(text),
  );
}

/** Of what is there nobody says that it is gone. */
function calledLost(result: Result): readonly string[] {
  const lost = lostEntries(result);
  return result.outcomes
    .filter((outcome) => saidOf(outcome).some((text) => /the old one is gone/.test(text)))
    .filter(({ repo }) => !lost.some((entry) => entry.startsWith(`${repo}/`)))
    .map(({ repo }) => `something in ${repo} is called gone and is there`);
}

function saidOf({ failures, findings, notes }: RepoOutcome): readonly string[] {
  return [...failures, ...findings].map(({ message }) => message).concat(notes);
}

/** A repository that is called in sync or applied is as it should be, unless something more is said about it. */
function saidWrongly({ outcomes, after, desired }: Result): readonly string[] {
  const plain = outcomes.filter(({ findings, notes }) => findings.length === 0 && notes.length === 0);
  const good = plain.filter(({ kind }) => kind === "in-sync" || kind === "applied");
  return good.flatMap(({ repo, kind }) =>
    isSame(partOf(after, repo), partOf(desired, repo)) ? [] : [`${repo} is called ${kind} and is not`],
  );
}

/** Every repository of the slice has an outcome, or the process says why it ended. */
function unreported({ ended: processes }: Result): readonly string[] {
  return processes
    .filter(({ code }) => code !== "killed")
    .flatMap(({ report, inputs, ...ended }) => {
      if (inputs["mode"] === "list" && ended.code === 0) return [];
      if (!report) {
        const isSaid = ended.code !== 0 && ended.annotations.some(({ level }) => level === "error");
        return unless(isSaid, "a process ended without a report and without an error");
      }
      const { outcomes, failures } = report;
      return [
        ...unless(
          failures.length > 0 || outcomes.length === sliceOf(ended.lines),
          `${outcomes.length} repositories are in the report`,
        ),
        ...unless(ended.summaries.length === 1, `there are ${ended.summaries.length} summaries`),
        ...outcomes
          .filter((one) => (one.kind === "failed") !== one.failures.length > 0)
          .map(({ repo }) => `${repo} failed without a reason`),
      ];
    });
}

/** How many repositories the process said that it has. */
function sliceOf(lines: readonly string[]): number {
  const line = lines.find((one) => one.startsWith("This shard's slice."));
  return line === undefined ? Number.NaN : Number(/"repositories":(\d+)/.exec(line)?.[1]);
}

function bugs({ ended, outcomes }: Result): readonly string[] {
  const texts = ended.flatMap(({ annotations, summaries, lines, outputs }) => [
    ...annotations.map(({ message }) => message),
    ...summaries,
    ...lines,
    ...outputs.values(),
  ]);
  return [
    ...texts
      .filter((text) => /bug in Repo Cop|Repo Cop made a mistake/.test(text))
      .map(() => `a bug: ${ended.flatMap(({ lines }) => lines.slice(-8)).join(" | ")}`),
    ...outcomes.flatMap(({ failures }) => failures.filter(({ kind }) => kind === "bug").map(({ message }) => message)),
    ...texts.filter((text) => text.includes(TOKEN)).map(() => "the token is shown"),
  ];
}

/** What a case came to instead of what it should; empty where it is as expected. */
export function deviations(result: Result, expectation: Expectation, { role }: Route): readonly string[] {
  const complaints = CHECKS[expectation.ending](result, expectation);
  if (role === "write") return complaints;
  return [
    ...complaints,
    ...(expectation.ending === "target failed" ? writtenOnUnknown(result) : writtenAfterAll(result, expectation)),
  ];
}

type Check = (result: Result, expectation: Expectation) => readonly string[];

const CHECKS: Readonly<Record<Ending, Check>> = {
  healed: (result) => [
    ...codes(result, [0, 0]),
    ...unless(isSame(result.after, result.desired), "not everything is as desired"),
    ...unfinished(result, []),
  ],
  "target failed": (result, expectation) => [
    ...codes(result, [0, 1]),
    ...failedAs(result, expectation, [TARGET]),
    ...unfinished(result, [TARGET]),
  ],
  "all failed": (result, expectation) => [...codes(result, [0, 1]), ...failedAs(result, expectation, drifted(result))],
  found: (result, { message }) => [
    ...codes(result, [0, 0]),
    ...unless(
      foundIn(result, TARGET).some((one) => message?.test(one)),
      `found is ${JSON.stringify(foundIn(result, TARGET))}`,
    ),
    ...unfinished(result, [TARGET]),
  ],
  deferred: (result, { message }) => [
    ...codes(result, [0, 0]),
    ...unless(
      result.outcomes.every(({ failures }) => failures.length === 0),
      "something failed",
    ),
    ...unless(
      result.outcomes.some(({ repo, kind }) => repo === TARGET && kind === "deferred"),
      `${TARGET} is not deferred`,
    ),
    ...unless(
      result.outcomes.some(({ notes, reason = "" }) => [...notes, reason].some((text) => message?.test(text))),
      "nobody says why",
    ),
  ],
  stopped: (result, expectation) => ended(result, 1, expectation),
  refused: (result, expectation) => ended(result, 2, expectation),
  "in part": (result, { kind, message }) => [
    ...codes(result, [0, 1]),
    ...failedAs(result, { ending: "in part", ...given({ kind, message }) }, drifted(result)),
    ...result.outcomes.flatMap(({ repo, failures }) =>
      failures.filter((one) => message?.test(one.message) !== true).map((one) => `${repo} also fails: ${one.message}`),
    ),
    ...unless(result.writes.length > 0, "nothing is written"),
    ...undone(result),
  ],
  "signed out": (result, expectation) => [
    ...codes(result, [0, 1]),
    ...failedAs(result, { ...expectation, kind: "denied" }, [TARGET]),
    ...unfinished(result, failedIn(result)),
    ...result.outcomes
      .filter(
        ({ kind, failures }) => kind === "failed" && !failures.some((one) => expectation.message?.test(one.message)),
      )
      .map(({ repo }) => `${repo} failed for something else`),
  ],
  settled: (result) => [
    ...unless(isSame(result.after, result.desired), "not everything is as desired"),
    ...codes(result, [0, failedIn(result).length > 0 ? 1 : 0]),
    ...unfinished(result, [TARGET]),
    ...result.outcomes
      .flatMap(({ failures }) => failures)
      .filter(({ kind }) => kind !== "rejected" && kind !== "missing")
      .map(({ kind, message }) => `the target failed as ${kind}: ${message}`),
  ],
};

function failedIn({ outcomes }: Result): readonly string[] {
  return outcomes.filter(({ kind }) => kind === "failed").map(({ repo }) => repo);
}

/** Changes that were planned and not made. */
function undone({ outcomes }: Result): readonly string[] {
  return outcomes.flatMap(({ repo, changes }) =>
    changes.filter(({ state }) => state !== "applied").map(({ target, state }) => `${repo}: ${target} is ${state}`),
  );
}

function unless(isSo: boolean, complaint: string): readonly string[] {
  return isSo ? [] : [complaint];
}

/** Of runs with one process, the last of `expected`. */
function codes({ ended: processes, runs }: Result, expected: readonly number[]): readonly string[] {
  const found = processes.map(({ code }) => code);
  return unless(`${found}` === `${expected.slice(-runs)}`, `exit codes ${found} instead of ${expected.slice(-runs)}`);
}

function foundIn({ outcomes }: Result, name: string): readonly string[] {
  return outcomes.filter(({ repo }) => repo === name).flatMap(({ findings }) => findings.map(({ message }) => message));
}

function ended({ ended: processes, writes }: Result, code: number, { message }: Expectation): readonly string[] {
  const [last] = processes.slice(-1);
  const errors =
    last?.annotations.filter(({ level }) => level === "error").map((annotation) => annotation.message) ?? [];
  return [
    ...unless(last?.code === code, `exit code ${last?.code} instead of ${code}`),
    ...unless(errors.length > 0, "no error is shown"),
    ...unless(!message || errors.some((error) => message.test(error)), `the error is ${JSON.stringify(errors)}`),
    ...unless(writes.length === 0, `it wrote ${writes}`),
  ];
}

function failedAs(
  { outcomes }: Result,
  { kind, message }: Expectation,
  repositories: readonly string[],
): readonly string[] {
  return repositories.flatMap((name) => {
    const outcome = outcomes.find(({ repo }) => repo === name);
    const fits = (failure: RepoOutcome["failures"][number]) =>
      failure.kind === kind && message?.test(failure.message) !== false;
    return unless(
      outcome?.kind === "failed" && outcome.failures.some(fits),
      `${name} is ${JSON.stringify(outcome?.failures ?? outcome?.kind)}`,
    );
  });
}

/** All others are finished. */
function unfinished({ outcomes, after, desired }: Result, except: readonly string[]): readonly string[] {
  return outcomes
    .filter(({ repo }) => !except.includes(repo))
    .filter(
      ({ repo, kind, failures }) =>
        failures.length > 0 || kind === "deferred" || !isSame(partOf(after, repo), partOf(desired, repo)),
    )
    .map(({ repo, kind, failures }) => `${repo} is ${kind}: ${JSON.stringify(failures)}`);
}

/**
 * Where a read failed, the repository that it was about stays as it was; but for what was changed on what was known
 * before.
 */
function writtenOnUnknown({ before, after, outcomes }: Result): readonly string[] {
  const outcome = outcomes.find(({ repo }) => repo === TARGET);
  const isBegun = outcome?.changes.some(({ state }) => state === "applied") === true;
  return unless(
    isBegun || isSame(partOf(before, TARGET), partOf(after, TARGET)),
    `${TARGET} was changed though it could not be read`,
  );
}

function writtenAfterAll({ writes }: Result, { ending }: Expectation): readonly string[] {
  return unless(ending !== "all failed" || writes.length === 0, `it wrote ${writes}`);
}

function drifted({ before, desired, outcomes }: Result): readonly string[] {
  return outcomes.map(({ repo }) => repo).filter((repo) => !isSame(partOf(before, repo), partOf(desired, repo)));
}

function isSame(a: Snapshot, b: Snapshot): boolean {
  return digestOf(a) === digestOf(b);
}
