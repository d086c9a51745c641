// Looks a word that somebody typed up in a table, without finding what every JavaScript object has.

/** The table's own entry: `toString` is in none of ours. */
export function own<T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return table && Object.hasOwn(table, key) ? table[key] : undefined;
}
