// Turns the YAML parser's errors into messages for people who write settings.
import type { ErrorCode, YAMLError } from "yaml";

const WORDS: Partial<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: "this line is indented with a tab. YAML wants spaces.",
  BLOCK_AS_IMPLICIT_KEY:
    "two keys in one line, or a value with `: ` in it. " +
    "Put quotes round the value, or the second key on a line of its own.",
  MULTILINE_IMPLICIT_KEY: "a key runs over several lines, or the `:` after it is missing.",
  MULTIPLE_DOCS:
    "a second document starts here (`---`). A file holds one: remove the line, or make it a file of its own.",
  BAD_ALIAS: "a value that begins with * or & needs quotes.",
  BAD_DQ_ESCAPE:
    'inside "…" a backslash starts an escape, and this one is not valid. ' +
    "Use '…' for text with backslashes, e.g. a pattern.",
  KEY_OVER_1024_CHARS: "a key of more than 1,024 characters: is a quote missing before it?",
  RESOURCE_EXHAUSTION: "the values are nested too deeply.",
};

/** One sentence about one complaint. */
export function plainWords({ code, message }: YAMLError): string {
  const words = WORDS[code];
  if (words) return words;
  if (code === "BAD_INDENT") return indentation(message);
  if (code === "MISSING_CHAR") return missing(message);
  if (code === "BAD_SCALAR_START") return `a value cannot begin with ${message.slice(-1)}. Put quotes round it.`;
  if (code === "TAG_RESOLVE_FAILED")
    return (
      `${message.replace("Unresolved tag:", "unknown type").trim()}. ` +
      'A value that begins with ! needs quotes, e.g. "!*-archive".'
    );
  if (code === "UNEXPECTED_TOKEN")
    return (
      "this does not belong here. Look at the indentation and for " +
      "a missing `:` , `-` or quote in this line or the one before."
    );
  return `not valid YAML: ${message.split("\n")[0]}.`;
}

function indentation(message: string): string {
  if (message.startsWith("Flow"))
    return (
      "a list in [ ] or keys in { } are not closed, or their next line is not indented. " +
      "A # after a blank begins a comment."
    );
  return "the indentation does not fit: keys of one level, and entries of one list, start in the same column.";
}

function missing(message: string): string {
  if (message.includes("map keys need")) return "the `:` after this key is missing.";
  if (message.includes("quote")) return "a quote that was opened is not closed.";
  return `something is missing: ${message}.`;
}
