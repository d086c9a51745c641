// Globs for names: `*`, `?`, `[a-z]`, `{a,b}` and `!(a|b)`. The number of steps of a match is bounded by the lengths.

const OPENED_BY: Readonly<Record<string, string>> = { ")": "(", "}": "{" };

/** False if a bracket has no counterpart. It would be matched literally, and names of repositories have no brackets. */
export function hasWholeBrackets(glob: string): boolean {
  const open: string[] = [];
  for (const sign of glob.replaceAll(/\\.|\[(?:\[:\w+:\]|[^\]])+\]/g, "")) {
    if (sign === "[" || sign === "]") return false;
    if (sign === "(" || sign === "{") open.push(sign);
    const opener = OPENED_BY[sign];
    if (opener !== undefined && open.pop() !== opener) return false;
  }
  return open.length === 0;
}

/**
 * Prepares a glob; letters match in either case. `count` is called for every step of the matching. A glob without
 * groups takes at most (length of glob + 1) × (length of name + 1) steps. With groups, multiply by the length of the
 * name.
 */
export function compileGlob(glob: string): (name: string, count?: () => void) => boolean {
  const alternatives = new GlobParser(glob.toLowerCase()).parse();
  const [only, ...others] = alternatives;
  if (only && others.length === 0 && only.every((part) => part.kind !== "group"))
    return (name, count) => matchesFlat(only as readonly FlatPart[], name.toLowerCase(), count);
  return (name, count) => {
    const text = name.toLowerCase();
    return new GroupMatcher(text, count).endsOf(alternatives, 0)[text.length] === true;
  };
}

type FlatPart = { readonly kind: "character"; accepts(sign: string): boolean } | { readonly kind: "star" };
type Repeat = "once" | "optional" | "some" | "any" | "not";
interface GlobGroup {
  readonly kind: "group";
  readonly alternatives: GlobAlternatives;
  readonly repeat: Repeat;
}
type GlobPart = FlatPart | GlobGroup;
type GlobAlternatives = readonly (readonly GlobPart[])[];

/**
 * After the last `*` that was passed, one more character at a time is left to it: earlier ones need not be tried again.
 */
function matchesFlat(parts: readonly FlatPart[], text: string, count?: () => void): boolean {
  let part = 0;
  let at = 0;
  let star = -1;
  let resume = 0;
  while (at < text.length) {
    count?.();
    const now = parts[part];
    if (now?.kind === "star") {
      star = part;
      part += 1;
      resume = at;
    } else if (now?.accepts(text.charAt(at))) {
      part += 1;
      at += 1;
    } else if (star >= 0) {
      part = star + 1;
      resume += 1;
      at = resume;
    } else return false;
  }
  return parts.slice(part).every(({ kind }) => kind === "star");
}

/** By position: whether a match can end there. */
type Ends = readonly boolean[];

/** Follows all ways at once, and each group from each position only once. */
class GroupMatcher {
  readonly #text: string;
  readonly #count: (() => void) | undefined;
  readonly #known = new Map<GlobAlternatives, Map<number, Ends>>();

  constructor(text: string, count: (() => void) | undefined) {
    this.#text = text;
    this.#count = count;
  }

  /** The ends of matches of the alternatives that begin at `start`. */
  endsOf(alternatives: GlobAlternatives, start: number): Ends {
    const known = this.#known.get(alternatives) ?? new Map<number, Ends>();
    this.#known.set(alternatives, known);
    const before = known.get(start);
    if (before) return before;
    const ends: boolean[] = [];
    for (const parts of alternatives) {
      let reached: Ends = this.#only(start);
      for (const part of parts) reached = this.#after(part, reached);
      for (const [at, isReached] of reached.entries()) if (isReached) ends[at] = true;
    }
    known.set(start, ends);
    return ends;
  }

  #only(start: number): Ends {
    const ends: boolean[] = [];
    ends[start] = true;
    return ends;
  }

  #after(part: GlobPart, from: Ends): Ends {
    const starts = [...from.keys()].filter((at) => from[at]);
    const ends: boolean[] = [];
    for (const at of part.kind === "star" ? starts.slice(0, 1) : starts) {
      this.#count?.();
      for (const end of this.#endsOfPart(part, at)) ends[end] = true;
    }
    return ends;
  }

  #endsOfPart(part: GlobPart, at: number): Iterable<number> {
    if (part.kind === "group") return this.#groupEnds(part, at);
    if (part.kind === "star") return this.#positionsFrom(at);
    return at < this.#text.length && part.accepts(this.#text.charAt(at)) ? [at + 1] : [];
  }

  #positionsFrom(start: number): readonly number[] {
    return Array.from({ length: this.#text.length + 1 - start }, (_, index) => start + index);
  }

  #groupEnds({ alternatives, repeat }: GlobGroup, start: number): Iterable<number> {
    const positions = this.#positionsFrom(start);
    const once = this.endsOf(alternatives, start);
    if (repeat === "not") return positions.filter((end) => !once[end]);
    const found = new Set(positions.filter((end) => once[end]));
    // A set also yields what is added while it is walked through.
    if (repeat === "some" || repeat === "any")
      for (const middle of found) {
        const next = this.endsOf(alternatives, middle);
        for (const end of positions) if (next[end]) found.add(end);
      }
    if (repeat === "optional" || repeat === "any") found.add(start);
    return found;
  }
}

const REPEATS: ReadonlyMap<string, Repeat> = new Map([
  ["@", "once"],
  ["?", "optional"],
  ["+", "some"],
  ["*", "any"],
  ["!", "not"],
]);

const CLASSES: ReadonlyMap<string, RegExp> = new Map([
  ["alpha", /[a-z]/],
  ["digit", /\d/],
  ["alnum", /[a-z\d]/],
  ["lower", /[a-z]/],
  ["upper", /[a-z]/],
  ["word", /\w/],
  ["punct", /[._-]/],
]);

class GlobParser {
  readonly #glob: string;
  #at = 0;

  constructor(glob: string) {
    this.#glob = glob;
  }

  parse(): GlobAlternatives {
    return this.#alternatives("|", "");
  }

  #alternatives(separator: string, end: string): GlobAlternatives {
    const found: GlobPart[][] = [[]];
    while (this.#at < this.#glob.length) {
      const sign = this.#glob.charAt(this.#at);
      if (sign === end) {
        this.#at += 1;
        break;
      }
      if (sign === separator) {
        this.#at += 1;
        found.push([]);
      } else found.at(-1)?.push(this.#part(sign));
    }
    return found;
  }

  #part(sign: string): GlobPart {
    const repeat = REPEATS.get(sign);
    if (repeat && this.#glob.charAt(this.#at + 1) === "(") return this.#group(2, "|", { end: ")", repeat });
    if (sign === "(") return this.#group(1, "|", { end: ")", repeat: "once" });
    if (sign === "{") return this.#group(1, ",", { end: "}", repeat: "once" });
    const set = sign === "[" ? /^\[[!^]?(?:\[:\w+:\]|[^\]])+\]/.exec(this.#glob.slice(this.#at))?.[0] : undefined;
    this.#at += set?.length ?? 1;
    if (set !== undefined) return { kind: "character", accepts: acceptsSet(set.slice(1, -1)) };
    if (sign === "*") return { kind: "star" };
    if (sign === "?") return { kind: "character", accepts: () => true };
    const literal = sign === "\\" ? this.#glob.charAt(this.#at++) : sign;
    return { kind: "character", accepts: (other) => other === literal };
  }

  #group(
    skip: number,
    separator: string,
    { end, repeat }: { readonly end: string; readonly repeat: Repeat },
  ): GlobGroup {
    this.#at += skip;
    const from = this.#at;
    const alternatives = this.#alternatives(separator, end);
    const range = end === "}" && /^([a-z]|\d{1,3})\.\.([a-z]|\d{1,3})$/.exec(this.#glob.slice(from, this.#at - 1));
    return { kind: "group", alternatives: range ? rangeOf(range[1] ?? "", range[2] ?? "") : alternatives, repeat };
  }
}

/** `{1..3}`, `{a..c}`. */
function rangeOf(first: string, last: string): GlobAlternatives {
  const isNumber = /^\d/.test(first) && /^\d/.test(last);
  const numberOf = (text: string): number => (isNumber ? Number(text) : text.charCodeAt(0));
  const [low, high] = [numberOf(first), numberOf(last)].sort((a, b) => a - b) as [number, number];
  const texts = Array.from({ length: high - low + 1 }, (_, index) =>
    isNumber ? String(low + index) : String.fromCharCode(low + index),
  );
  return texts.map((text) => [...text].map((literal) => ({ kind: "character", accepts: (sign) => sign === literal })));
}

/** Tests characters against the inside of `[a-z_]` or `[!0-9]`. */
function acceptsSet(body: string): (sign: string) => boolean {
  const isNegated = /^[!^]/.test(body);
  const tests = [...body.slice(isNegated ? 1 : 0).matchAll(/\[:(\w+):\]|\\?(.)-\\?(.)|\\?(.)/gs)].map(
    ([, name, low, high, single]) =>
      (sign: string): boolean => {
        if (name !== undefined) return CLASSES.get(name)?.test(sign) === true;
        return low !== undefined && high !== undefined ? low <= sign && sign <= high : sign === single;
      },
  );
  return (sign) => tests.some((test) => test(sign)) !== isNegated;
}
