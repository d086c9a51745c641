// Looks up a word from a user in a table, without finding the properties of every JavaScript object.

/** The table's own entry: inherited properties such as `toString` are not found. */
export function own<T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return table && Object.hasOwn(table, key) ? table[key] : undefined;
}
