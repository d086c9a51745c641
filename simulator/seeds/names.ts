// Names, kinds and visibilities of the repositories in an invented organization, as real ones have them.
import type { NewRepository } from "../state/repository.ts";

/** The repository that runs Repo Cop. */
export const SEEDED_HOME = "repo-cop-config";

const DOMAINS =
  "billing payments orders search identity catalog shipping pricing inventory loyalty returns fraud content media analytics support".split(
    " ",
  );
const PARTS = "api worker ui database events gateway scheduler importer exporter reports mobile admin".split(" ");
const SUFFIXES = ["", "-v2", "-tools", "-tests", "-docs", "-infra", "-client", "-schema"];
const LANGUAGES = ["TypeScript", "Go", "Kotlin", "Python", "Ruby", null];

export type Chance = () => number;

/** Mulberry32: small, seeded, good enough to scatter. */
export function prng(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(items: readonly T[], chance: Chance): T {
  return items[Math.floor(chance() * items.length)] as T;
}

function nameOf(index: number): string {
  if (index === 0) return SEEDED_HOME;
  const number = index - 1;
  const base = `${DOMAINS[number % DOMAINS.length]}-${PARTS[Math.floor(number / DOMAINS.length) % PARTS.length]}`;
  const round = Math.floor(number / (DOMAINS.length * PARTS.length));
  return base + (SUFFIXES[round] ?? `-${round}`);
}

/** `good`: settings that it has apart from what it is. */
export function kindOf(index: number, chance: Chance, good: NewRepository["settings"] = {}): NewRepository {
  const visibility = chance();
  const isHome = index === 0;
  const empty = !isHome && chance() < 0.01;
  const defaultBranch = chance() < 0.2 ? "master" : "main";
  return {
    name: nameOf(index),
    fork: !isHome && chance() < 0.02,
    language: pick(LANGUAGES, chance),
    branches: empty ? [] : [defaultBranch, ...(chance() < 0.3 ? ["develop"] : [])],
    settings: {
      ...good,
      default_branch: empty ? "main" : defaultBranch,
      visibility: visibility < 0.1 ? "public" : visibility < 0.4 ? "internal" : "private",
      archived: !isHome && chance() < 0.03,
      is_template: !isHome && chance() < 0.01,
    },
  };
}
