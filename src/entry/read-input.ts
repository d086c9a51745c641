// Reads one input by its row of the table: its text, its default, and the checks of any text.
import { ConfigError } from "../errors.ts";
import type { InputSpec } from "./input-table.ts";

/** Returns the text of an input from its source, such as the variables of the runner; undefined if it is not set. */
export type InputReader = (name: string) => string | undefined;

/** Never undefined if the input is required or has a default. @throws ConfigError */
export function readInput<T>(
  reader: InputReader,
  name: string,
  spec: InputSpec<T> & ({ default: string } | { required: true }),
): T;
export function readInput<T>(reader: InputReader, name: string, spec: InputSpec<T>): T | undefined;
export function readInput<T>(reader: InputReader, name: string, spec: InputSpec<T>): T | undefined {
  const text =
    givenText(reader, name, spec.neverEmpty) ??
    (spec.isExpression ? undefined : spec.default) ??
    (spec.required ? "" : undefined);
  if (text === undefined) return undefined;
  refuseOddText(name, text, spec);
  return spec.parse(text, name);
}

/** Actions passes unset inputs as empty texts. So empty means "not set", unless the table forbids that. */
export function givenText(reader: InputReader, name: string, neverEmpty = false): string | undefined {
  const text = reader(name)?.trim();
  return text === "" && !neverEmpty ? undefined : text;
}

function refuseOddText(name: string, text: string, { severalLines, maxLength = 1000 }: InputSpec<unknown>): void {
  if (text.length > maxLength)
    throw new ConfigError(`${name}: found ${text.length} characters. Allowed are at most ${maxLength}.`);
  const odd = (severalLines ? /[^\P{Cc}\t\r\n]/u : /\p{Cc}/u).exec(text)?.[0].codePointAt(0);
  if (odd === undefined) return;
  const code = `U+${odd.toString(16).toUpperCase().padStart(4, "0")}`;
  throw new ConfigError(
    `${name}: found the control character ${code}. ` +
      `Allowed is ${severalLines ? "text" : "text of one line"} without control characters.`,
  );
}
