// "Never worse": between a state before a run and the desired one, what a run may leave behind, whatever interrupted it.
import type { Snapshot } from "./snapshot.ts";

/**
 * Entries that GitHub cannot change, only delete and create: for a moment, and after an unlucky end until the next run, there is none.
 * https://docs.github.com/en/rest/repos/autolinks
 */
const REPLACED = /^[^/]+\/autolinks\/[^/]+/;

/**
 * An archived repository is read-only: to be changed it is opened, and closed again at the end.
 * https://docs.github.com/en/repositories/archiving-a-github-repository/archiving-repositories
 */
const OPENED = /^[^/]+\/settings\/archived$/;

/** What is neither as it was nor as it is desired, each with what it is. Empty: not worse in any setting. */
export function worseThan(before: Snapshot, after: Snapshot, desired: Snapshot): readonly string[] {
  const paths = new Set([...before.keys(), ...after.keys(), ...desired.keys()]);
  return [...paths]
    .filter((path) => !isAllowed(path, { before, after, desired }))
    .map((path) => sentence(path, { before, after, desired }));
}

interface Moments {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly desired: Snapshot;
}

function isAllowed(path: string, { before, after, desired }: Moments): boolean {
  const is = after.get(path);
  if (is === before.get(path) || is === desired.get(path)) return true;
  if (OPENED.test(path) && is === "false" && desired.get(path) === "true") return true;
  const entry = REPLACED.exec(path)?.[0];
  return entry !== undefined && is === undefined && !after.has(entry) && isChanged(entry, { before, desired });
}

/** Whether the entry has to become another one. */
function isChanged(entry: string, { before, desired }: Pick<Moments, "before" | "desired">): boolean {
  const fields = [...before.keys()].filter((path) => path.startsWith(`${entry}/`));
  return desired.has(entry) && fields.some((path) => before.get(path) !== desired.get(path));
}

function sentence(path: string, { before, after, desired }: Moments): string {
  const show = (value: string | undefined) => value ?? "nothing";
  return `${path} was ${show(before.get(path))}, should be ${show(desired.get(path))}, is ${show(after.get(path))}`;
}

/** What existed and no longer does. */
export function lost(before: Snapshot, after: Snapshot): readonly string[] {
  return [...before.keys()].filter((path) => !after.has(path));
}
