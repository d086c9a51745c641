// Removes secrets, and credentials in addresses, from text before it leaves the process.

/** Shorter values would black out half of the log. */
const SHORTEST_SECRET = 4;
const MASK = "***";
/** `https://user:password@host`: everything between the slashes and the last `@` of the authority. */
const CREDENTIALS = /([a-z][a-z0-9+.-]{0,30}:\u200b?\/\/)[^\s/?#"'<>`\\]+@/gi;

/** Knows the secrets of this process. */
export interface Redactor {
  /** Removes a value from everything that follows, in every spelling in which it may appear. */
  add(secret: string): void;
  text(text: string): string;
  /** Plain data with every text in it redacted, keys included. */
  data<T>(value: T): T;
}

/** A redactor that knows no secret yet. */
export function createRedactor(): Redactor {
  const secrets = new Set<string>();
  const text = (given: string) =>
    [...secrets].reduce((all, secret) => all.replaceAll(secret, MASK), given).replaceAll(CREDENTIALS, `$1${MASK}@`);
  const data = (value: unknown): unknown => {
    if (typeof value === "string") return text(value);
    if (Array.isArray(value)) return value.map(data);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [text(key), data(inner)]));
  };
  return {
    text,
    data: <T>(value: T) => data(value) as T,
    add(secret) {
      const lines = secret.split(/[\r\n]+/).filter((line) => !line.startsWith("-----"));
      for (const part of [secret, ...lines]) {
        if (part.trim().length < SHORTEST_SECRET) continue;
        for (const spelling of spellingsOf(part)) secrets.add(spelling);
      }
    },
  };
}

/** As it is, in JSON, in an address, in Markdown, and as base64 of a header. */
function spellingsOf(secret: string): readonly string[] {
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret.toWellFormed()),
    secret.replaceAll(/[\\`*_~[\]<>&#|!$]/g, (character) => `\\${character}`),
    ...["", "x-access-token:"].map((user) => btoa(unescapeToBytes(`${user}${secret}`))),
  ];
}

/** `btoa` takes bytes. */
function unescapeToBytes(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text));
}
