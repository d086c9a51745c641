// "Never worse": between a state before a run and the desired one, what a run may leave behind, whatever interrupted
// it.
import type { Snapshot } from "./snapshot.ts";

/**
 * Entries that GitHub cannot change, only delete and create: for a moment, and after an unlucky end until the next run,
 * there is none.
 * https://docs.github.com/en/rest/repos/autolinks https://docs.github.com/en/rest/deploy-keys/deploy-keys
 */
const REPLACED = /^[^/]+\/(?:autolinks|deployKeys)\/[^/]+/;

/**
 * An archived repository is read-only: to be changed it is opened, and closed again at the end.
 * https://docs.github.com/en/repositories/archiving-a-github-repository/archiving-repositories
 */
const OPENED = /^[^/]+\/settings\/archived$/;

/** What is neither as it was nor as it is desired, each with what it is. Empty: not worse in any setting. */
export function worseThan(before: Snapshot, after: Snapshot, desired: Snapshot): readonly string[] {
  return odd({ before, after, desired })
    .filter(([path, moments]) => !isPassing(path, moments))
    .map(sentence);
}

/** As `worseThan`, where nothing may be in the middle of being replaced or open to be changed. */
export function unfinishedIn(before: Snapshot, after: Snapshot, desired: Snapshot): readonly string[] {
  return odd({ before, after, desired }).map(sentence);
}

interface Moments {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly desired: Snapshot;
}
type Odd = readonly [path: string, moments: Moments];

function odd(moments: Moments): readonly Odd[] {
  const { before, after, desired } = moments;
  const paths = new Set([...before.keys(), ...after.keys(), ...desired.keys()]);
  const differing = [...paths].filter(
    (path) => after.get(path) !== before.get(path) && after.get(path) !== desired.get(path),
  );
  return differing.map((path) => [path, moments]);
}

/** What cannot be avoided on the way. */
function isPassing(path: string, { before, after, desired }: Moments): boolean {
  const is = after.get(path);
  if (OPENED.test(path) && is === "false" && desired.get(path) === "true") return true;
  const entry = REPLACED.exec(path)?.[0];
  return entry !== undefined && is === undefined && !after.has(entry) && isChanged(entry, { before, desired });
}

/** Whether the entry has to become another one. */
function isChanged(entry: string, { before, desired }: Pick<Moments, "before" | "desired">): boolean {
  const fields = [...before.keys()].filter((path) => path.startsWith(`${entry}/`));
  return desired.has(entry) && fields.some((path) => before.get(path) !== desired.get(path));
}

function sentence([path, { before, after, desired }]: Odd): string {
  const show = (value: string | undefined) => value ?? "nothing";
  return `${path} was ${show(before.get(path))}, should be ${show(desired.get(path))}, is ${show(after.get(path))}`;
}

/**
 * Entries that were to become others, and are neither: what a run may leave only where it can do nothing more, and says
 * so.
 */
export function lostEntries({ before, after, desired }: Moments): readonly string[] {
  const entries = new Set([...before.keys()].flatMap((path) => REPLACED.exec(path)?.[0] ?? []));
  const isThere = (state: Snapshot, entry: string) =>
    [...state.keys()].some((path) => path === entry || path.startsWith(`${entry}/`));
  return [...entries].filter((entry) => isThere(desired, entry) && !isThere(after, entry));
}
