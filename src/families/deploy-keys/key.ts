// Public keys of SSH: what tells them apart is type and material; the comment is the owner's business.

const FORM = /^((?:ssh|ecdsa|sk-ssh|sk-ecdsa)-[\w.@-]+)\s+([A-Za-z0-9+/]+=*)(?:\s|$)/;

/** Type and base64, without a comment; undefined where the text is not a public key in OpenSSH's format. */
export function materialOf(text: string): string | undefined {
  const [, type, base64] = FORM.exec(text.trim()) ?? [];
  return type === undefined || base64 === undefined ? undefined : `${type} ${base64}`;
}

/** The beginning of a private key, whatever its kind. */
export function isPrivate(text: string): boolean {
  return /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text);
}

export interface ActualKey {
  /** Left out where nothing has to be done. */
  readonly id?: number;
  readonly title: string;
  /** Type and material. */
  readonly key: string;
  readonly read_only: boolean;
}
export interface ActualKeys {
  readonly keys: readonly ActualKey[];
  /** The owner forbids new keys, so that one which is deleted cannot come back. */
  readonly isForbidden: boolean;
}
