// SSH public keys. Type and base64 text identify a key; the comment does not matter.

const FORM = /^((?:ssh|ecdsa|sk-ssh|sk-ecdsa)-[\w.@-]+)\s+([A-Za-z0-9+/]+=*)(?:\s|$)/;

/** Type and base64 text without the comment; undefined if the text is not a public key in OpenSSH's format. */
export function materialOf(text: string): string | undefined {
  const [, type, base64] = FORM.exec(text.trim()) ?? [];
  return type === undefined || base64 === undefined ? undefined : `${type} ${base64}`;
}

/** True for a private key of any kind. */
export function isPrivate(text: string): boolean {
  return /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text);
}

export interface ActualKey {
  /** Left out if the key does not change. */
  readonly id?: number;
  readonly title: string;
  /** Type and base64 text. */
  readonly key: string;
  readonly read_only: boolean;
}
export interface ActualKeys {
  readonly keys: readonly ActualKey[];
  /** True if the owner forbids new deploy keys: a deleted key could not be restored. */
  readonly isForbidden: boolean;
}
