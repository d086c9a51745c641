// Removes secrets, credentials in addresses, and hidden names of private repositories from text before it leaves the
// process.
import { HiddenNames, type NamedRepository } from "./hidden-names.ts";

/** Shorter values occur in many other words, so they are not replaced. */
const SHORTEST_SECRET = 4;
const MASK = "***";
/** `https://user:password@host` or `//user:password@host`: all between the slashes and the authority's last `@`. */
const CREDENTIALS = /((?:[a-z][a-z0-9+.-]{0,30}:\u200b?)?\/\/)[^\s/?#"'<>`\\]+@/gi;

/** Keys whose values are fixed words, numbers or parts of the config: they are not names, even if they equal one. */
const FIXED: ReadonlySet<string> = new Set(
  ["kind", "state", "action", "family", "level", "title", "visibility", "origin", "attention"].concat([
    "organization",
    "runId",
    "shard",
    "startedAt",
    "finishedAt",
    "configDigest",
    "file",
    "layer",
    "path",
  ]),
);
/** Keys whose values are always names of repositories. */
const NAMES: ReadonlySet<string> = new Set(["repo", "repository"]);

/** Knows the secrets and the hidden names of this process. */
export interface Redactor {
  /** Removes a value from all later output, in every encoding. */
  add(secret: string): void;
  /** Replaces the names in all later output. */
  hide(repositories: readonly NamedRepository[]): void;
  /** A line with redacted parts: only secrets are removed, because some lines are commands. */
  line(text: string): string;
  text(text: string): string;
  /** Plain data with every text in it redacted, keys included. */
  data<T>(value: T): T;
}

/** A redactor that knows no secret yet. */
export function createRedactor(): Redactor {
  const secrets = new Set<string>();
  const names = new HiddenNames();
  const line = (given: string) =>
    [...secrets].reduce((all, secret) => all.replaceAll(secret, MASK), given).replaceAll(CREDENTIALS, `$1${MASK}@`);
  const text = (given: string) => names.text(line(given));
  const data = (value: unknown, under = ""): unknown => {
    if (typeof value === "string") {
      if (FIXED.has(under)) return line(value);
      return NAMES.has(under) ? names.name(line(value)) : text(value);
    }
    if (Array.isArray(value)) return value.map((item) => data(item, under));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [line(key), data(inner, key)]));
  };
  return {
    line,
    text,
    data: <T>(value: T) => data(value) as T,
    hide(repositories) {
      for (const repository of repositories) names.add(repository);
    },
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
