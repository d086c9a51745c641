// Identity of everything that GitHub gives a global node id.

/** Whatever GraphQL finds by its id. */
export interface Node {
  readonly __typename: string;
  readonly id: number;
  readonly nodeId: string;
}

/** GitHub's form: a prefix for the type, then a packed number. */
export function nodeIdOf(prefix: string, id: number): string {
  const packed = Buffer.alloc(4);
  packed.writeUInt32BE(id >>> 0);
  return `${prefix}_kgDO${packed.toString("base64url")}`;
}
