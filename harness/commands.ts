// Reads the output of a step: its commands, and the files that it appends to.
// https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands

export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly message: string;
  /** `file`, `line`, `col`, `title` and so on. */
  readonly properties: Readonly<Record<string, string>>;
}
export interface StepOutput {
  /** As the reader of the log sees it: masked from the line on that asked for it. */
  readonly log: string;
  readonly annotations: readonly Annotation[];
}

const COMMAND = /^::(\w[\w-]*)(?: ([^:]*))?::(.*)$/;
const LEVELS = ["error", "warning", "notice"] as const;

/** Reads the commands in the output of a step. `secrets` are masked from the first line on. */
export function readOutput(lines: readonly string[], secrets: readonly string[]): StepOutput {
  const masks = new Set(secrets.filter((secret) => secret !== ""));
  const annotations: Annotation[] = [];
  const log: string[] = [];
  for (const line of lines) {
    const [, name, properties = "", message = ""] = COMMAND.exec(line) ?? [];
    if (name === "add-mask") {
      for (const mask of masksOf(unescapeData(message))) masks.add(mask);
      continue;
    }
    // Shown only if the workflow's owner enables debug logging.
    if (name === "debug") continue;
    log.push([...masks].reduce((text, mask) => text.replaceAll(mask, "***"), line));
    const level = LEVELS.find((each) => each === name);
    if (level) annotations.push({ level, message: unescapeData(message), properties: readProperties(properties) });
  }
  return { log: log.join("\n"), annotations };
}

/** A secret of several lines is masked line by line too. */
const masksOf = (secret: string) => [secret, ...secret.split(/\r?\n/)].filter((part) => part !== "");

const ENTRY = /^([^=<\r\n]+)(?:=([^\r\n]*)|<<([^\r\n]+)\r?\n(?:([\s\S]*?)\r?\n)?\3)\r?$/gm;

/**
 * Reads `name=value` and `name<<delimiter` entries, as `GITHUB_OUTPUT` and `GITHUB_ENV` hold them. @throws on anything
 * else
 */
export function readEntries(text: string): Readonly<Record<string, string>> {
  const rest = text.replaceAll(ENTRY, "").trim();
  if (rest !== "") throw new Error(`Invalid format '${rest}'`);
  return Object.fromEntries(
    [...text.matchAll(ENTRY)].map(([, name = "", value, , lines = ""]) => [name, value ?? lines]),
  );
}

function readProperties(text: string): Readonly<Record<string, string>> {
  const pairs = text
    .split(",")
    .filter((pair) => pair !== "")
    .map((pair) => pair.split("="));
  return Object.fromEntries(
    pairs.map(([key = "", value = ""]) => [
      key.trim(),
      unescapeData(value).replaceAll("%3A", ":").replaceAll("%2C", ","),
    ]),
  );
}

function unescapeData(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}
