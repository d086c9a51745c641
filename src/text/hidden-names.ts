// Replaces the names of private repositories in text: whole names only, in every encoding that a text may use.

/** Replaces a value, or an entry that the config does not name. */
export const HIDDEN = "(hidden)";

/** A repository with a hidden name. */
export interface NamedRepository {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
}

/** The text that replaces the name: "private repository 1234567". */
export function labelOf({ id }: Pick<NamedRepository, "id">): string {
  return `private repository ${id}`;
}

/**
 * First the separators that are made of letters: tags of our own Markdown, and escapes of addresses and of JSON. Then
 * possible names, with escapes of Markdown and the breaks that prevent links.
 * https://docs.github.com/en/repositories/creating-and-managing-repositories/creating-a-new-repository
 */
const PARTS =
  /<\/?(?:details|summary|br)>|%[0-9a-f]{2}|\\u[0-9a-f]{4}|\\[nrtbf](?![._-])|(?:\\?[._-]|[a-z0-9\u200b])+/gi;
const MAYBE_NAME = /^(?:\\?[._-]|[a-z0-9\u200b])+$/i;
/** The path after the name: it may contain entries of the repository, which are hidden too. */
const REST_OF_PATH = /^(?:\/[^\s"'`)\]}>,;?]+)+/;
/** No ordinary name has more pieces between dots. */
const MOST_PIECES = 12;

/** The names to hide, and the texts without them. */
export class HiddenNames {
  /** By the name in lower case: names of repositories have no case. */
  readonly #labels = new Map<string, string>();
  readonly #owners = new Set<string>();

  add(repository: NamedRepository): void {
    this.#labels.set(repository.name.toLowerCase(), labelOf(repository));
    this.#owners.add(repository.owner.toLowerCase());
  }

  /** The text of one field that is nothing but a name. */
  name(name: string): string {
    return this.#labels.get(name.toLowerCase()) ?? this.text(name);
  }

  text(text: string): string {
    if (this.#labels.size === 0) return text;
    let done = "";
    let from = 0;
    for (const { 0: part, index } of text.matchAll(PARTS)) {
      if (index < from) continue;
      const before = text.slice(from, index);
      const isInPath = this.#isBehindOwner(text.slice(0, index));
      const hidden = MAYBE_NAME.test(part) ? this.#replaced(part, isInPath) : part;
      done += before + hidden;
      from = index + part.length;
      if (hidden !== part && isInPath && /repos\/[^/]+\/$/i.test(text.slice(0, index)))
        from += REST_OF_PATH.exec(text.slice(from))?.[0].length ?? 0;
    }
    return done + text.slice(from);
  }

  #isBehindOwner(before: string): boolean {
    const [, owner] = /([\w-]+)(?:\/|%2f)$/i.exec(before.slice(-110)) ?? [];
    return owner !== undefined && this.#owners.has(owner.toLowerCase());
  }

  /** The longest name first; then the pieces between dots, which end sentences and begin extensions too. */
  #replaced(part: string, isInPath: boolean): string {
    const plain = part.replaceAll(/[\\\u200b]/g, "");
    const whole = this.#label(plain, isInPath);
    if (whole !== undefined) return whole;
    const [, start = "", core = "", end = ""] = /^([._-]*)(.*?)([._-]*)$/s.exec(plain) ?? [];
    for (const [left, name, right] of [
      [start, core + end, ""],
      ["", start + core, end],
      [start, core, end],
    ] as const) {
      const label = this.#label(name, isInPath);
      if (label !== undefined) return `${left}${label}${right}`;
    }
    return this.#betweenDots(plain, isInPath) ?? part;
  }

  #betweenDots(plain: string, isInPath: boolean): string | undefined {
    const pieces = plain.split(".");
    if (pieces.length === 1) return undefined;
    for (let length = Math.min(pieces.length - 1, MOST_PIECES); length > 0; length -= 1) {
      for (let at = 0; at + length <= pieces.length; at += 1) {
        const label = this.#label(pieces.slice(at, at + length).join("."), isInPath && at === 0);
        if (label === undefined) continue;
        const rest = [pieces.slice(0, at).join("."), pieces.slice(at + length).join(".")];
        const [left = "", right = ""] = rest.map((text) => this.#replaced(text, false));
        return `${at > 0 ? `${left}.` : ""}${label}${at + length < pieces.length ? `.${right}` : ""}`;
      }
    }
    return undefined;
  }

  /** A number or the owner's login is hidden only after the owner in a path. Elsewhere it reveals nothing. */
  #label(name: string, isInPath: boolean): string | undefined {
    const key = name.toLowerCase();
    const isWeak = /^\d*$/.test(key) || this.#owners.has(key);
    return isWeak && !isInPath ? undefined : this.#labels.get(key);
  }
}
