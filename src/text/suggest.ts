// Finds the most similar word, for suggestions.

/** The nearest of `candidates`, if it is near enough to be worth mentioning. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(word);
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) * 0.4));
    const distance = editDistance(wanted, fold(candidate), best ? best.distance - 1 : allowed);
    if (distance <= allowed && (!best || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate;
}

/** ` (did you mean "infosec"?)`, to follow a wrong name; empty if no name is similar. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  return suggestion(nearest(word, candidates));
}

/** The same for a known suggestion. */
export function suggestion(near: string | undefined): string {
  return near === undefined ? "" : ` (did you mean "${near}"?)`;
}

/** `-`, blanks and capitals are the commonest differences: they cost nothing. */
function fold(word: string): string {
  return word.toLowerCase().replaceAll(/[-\s.]/g, "_");
}

/** Insertions, deletions, replacements and swaps of neighbors that lead from `a` to `b`; gives up above `limit`. */
function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const costs = [at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1)];
      if (swapped) costs.push(at(before, column - 2) + 1);
      current.push(Math.min(...costs));
    }
    [before, last] = [last, current];
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
