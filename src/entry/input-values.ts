// Reads single input values: each parser returns the value or says what was found and what is allowed.

import { ConfigError } from "../errors.ts";
import type { Amount } from "../model.ts";
import { hasWholeBrackets } from "../text/globs.ts";

/** Reads the text of one input. @throws ConfigError */
export type Parser<T> = (text: string, name: string) => T;

/** A refusal of the one form: what was found, what is allowed. */
export function refuse(name: string, text: string, allowed: string): ConfigError {
  return new ConfigError(`${name}: found ${shown(text)}. Allowed is ${allowed}.`);
}

function shown(text: string): string {
  if (text === "") return "nothing (did an expression yield nothing?)";
  return text.length <= 80
    ? JSON.stringify(text)
    : `${JSON.stringify(text.slice(0, 80))} and ${text.length - 80} characters more`;
}

/** One of a few words. */
export function oneOf<const T extends string>(...words: readonly T[]): Parser<T> {
  const allowed = words.map((word) => `\`${word}\``).join(" or ");
  return (text, name) => {
    const found = words.find((word) => word === text);
    if (found === undefined) throw refuse(name, text, allowed);
    return found;
  };
}

/** `true` or `false`, in the spellings of YAML 1.2. */
export const parseBoolean: Parser<boolean> = (text, name) => {
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  throw refuse(name, text, "`true` or `false`");
};

/** A whole number from `min` to `max`. */
export function wholeNumber(min: number, max: number, why = ""): Parser<number> {
  return (text, name) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= min && value <= max)) throw refuse(name, text, `a whole number from ${min} to ${max}${why}`);
    return value;
  };
}

/** Minutes, fractions too. */
export const parseMinutes: Parser<number> = (text, name) => {
  const value = /^\d{1,6}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
  if (!(value > 0 && value <= 7200))
    throw refuse(name, text, "a number of minutes above 0, up to 7200 (a job's limit on own runners)");
  return value;
};

/** `10%` or `25`. */
export function amount(maxPercent: number): Parser<Amount> {
  return (text, name) => {
    const percent = /^(\d{1,3})%$/.exec(text)?.[1];
    if (percent !== undefined && Number(percent) <= maxPercent) return { percent: Number(percent) };
    if (/^\d{1,9}$/.test(text)) return { count: Number(text) };
    throw refuse(name, text, `a number such as \`25\`, or a share from \`0%\` to \`${maxPercent}%\``);
  };
}

/** As `amount(99)`, but kept as text. */
export const parseReserve: Parser<string> = (text, name) => {
  amount(99)(text, name);
  return text;
};

/**
 * A login as part of a URL.
 * https://docs.github.com/en/admin/managing-iam/iam-configuration-reference/username-considerations-for-external-authentication
 */
export const parseOwner: Parser<string> = (text, name) => {
  if (!/^[A-Za-z0-9][\w-]{0,99}$/.test(text))
    throw refuse(name, text, "the bare name of an organization or user, such as `acme`");
  return text;
};

/** Any text of one line. */
export const parseText: Parser<string> = (text) => text;

/** A number, or the client id that newer Apps show. */
export const parseAppId: Parser<string> = (text, name) => {
  if (!/^(\d{1,15}|Iv[\w.]{1,100})$/.test(text))
    throw refuse(name, text, "the App's id (a number) or client id (`Iv…`)");
  return text;
};

/** SHA-256 in hex, with or without the name of the algorithm; bare and in lower case. */
export const parseDigest: Parser<string> = (text, name) => {
  const digest = /^(?:sha256:)?([0-9a-f]{64})$/i.exec(text)?.[1];
  if (digest === undefined) throw refuse(name, text, "64 hexadecimal digits, the output `artifact-digest` of `list`");
  return digest.toLowerCase();
};

/** A token has no spaces. Its value is never shown. */
export const parseToken: Parser<string> = (text, name) => {
  if (!/^[\x21-\x7e]+$/.test(text))
    throw new ConfigError(
      `${name}: found spaces or other characters that no token has. Copy the token alone into the secret.`,
    );
  return text;
};

/** A PEM private key; it may be in quotes, and line breaks may have become `\n`. Its value is never shown. */
export const parsePrivateKey: Parser<string> = (text, name) => {
  const [, bare = text] = /^(?:"(.*)"|'(.*)')$/s.exec(text)?.filter((part) => part !== undefined) ?? [];
  const key = bare.replaceAll(/(?:\\r)?\\n/g, "\n").trim();
  if (/^-----BEGIN [A-Z ]*PRIVATE KEY-----\s[\s\S]+-----END [A-Z ]*PRIVATE KEY-----$/.test(key)) return key;
  throw new ConfigError(
    `${name}: found no private key in PEM format. ` +
      "Copy the whole .pem file of the App, first and last line included, into the secret.",
  );
};

/** GitHub's longest name of a repository. */
const LONGEST_NAME = 100;
const LONGEST_PATTERN = 10 * LONGEST_NAME;

/** Names or globs, separated by commas or line breaks. A comma inside braces belongs to the glob. */
export const parsePatterns: Parser<readonly string[]> = (text, name) => {
  const entries = text.split(/[\n,](?![^{}\n]*\})/).map((entry) => entry.trim());
  const patterns = entries.filter((entry) => entry !== "");
  for (const pattern of patterns) {
    const allowed = allowedInstead(pattern);
    if (allowed !== undefined) throw refuse(name, pattern, allowed);
  }
  // Separators alone are a list that came out empty somewhere else: no names at all would mean every repository.
  if (patterns.length === 0)
    throw refuse(name, text, "at least one name; leave the input out to mean every repository");
  return patterns;
};

/** The allowed form, for a pattern that cannot match a repository. */
function allowedInstead(pattern: string): string | undefined {
  const isOdd = !/^([\w-]+\/)?[\w.\-*?[\]{},()|!+@^]+$/.test(pattern) || /(^|\/)\.{1,2}$/.test(pattern);
  if (isOdd || pattern.length > LONGEST_PATTERN)
    return "names of repositories or globs such as `payments-*`, separated by commas or line breaks";
  if (!hasWholeBrackets(pattern))
    return "a glob with every bracket closed, such as `{web,api}-*`; a comma outside of braces begins the next";
  const [, bare = ""] = /^(?:[\w-]+\/)?([\w.-]+)$/.exec(pattern) ?? [];
  return bare.length > LONGEST_NAME
    ? `a name of at most ${LONGEST_NAME} characters, as GitHub has them, or a glob`
    : undefined;
}
