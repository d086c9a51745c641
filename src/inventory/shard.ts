// Which repositories a shard owns: a pure function of `n/m` and the inventory, so that shards need not talk to each
// other.
import { createHash } from "node:crypto";
import { ConfigError } from "../errors.ts";
import type { Shard } from "../model.ts";

/** A matrix starts at most this many jobs: https://docs.github.com/en/actions/reference/limits */
export const MAX_MATRIX_JOBS = 256;
const MAX_SHARDS = 1_000_000;

/** Reads `n/m`. @throws ConfigError with the value found and the allowed values */
export function parseShard(text: string): Shard {
  const match = /^(\d{1,15})\/(\d{1,15})$/.exec(text);
  if (!match) throw refuse(text, "it is not two whole numbers with one slash between them");
  const [index, count] = [Number(match[1]), Number(match[2])];
  if (count === 0) throw refuse(text, "there is no division into 0 shards");
  if (count > MAX_SHARDS) throw refuse(text, `more than ${MAX_SHARDS} shards make no sense`);
  if (index === 0) throw refuse(text, `the first shard is 1/${count}`);
  if (index > count) throw refuse(text, `the last shard is ${count}/${count}`);
  return { index, count };
}

function refuse(found: string, reason: string): ConfigError {
  const shown = found === "" ? "nothing" : JSON.stringify(found.slice(0, 80));
  return new ConfigError(
    `shard: found ${shown}, but ${reason}. ` +
      "Allowed is n/m, counting from 1, with n from 1 to m: 1/2 and 2/2 are the two halves.",
  );
}

/** `n/m`, as `parseShard` reads it. */
export function formatShard({ index, count }: Shard): string {
  return `${index}/${count}`;
}

/** All shards of a run, for a matrix: `["1/2", "2/2"]`. */
export function shardMatrix(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => formatShard({ index: at + 1, count }));
}

/** A warning for a valid but unusual shard. */
export function shardWarning({ count }: Shard): string | undefined {
  if (count <= MAX_MATRIX_JOBS) return undefined;
  return (
    `shard: ${count} shards, but one matrix starts at most ${MAX_MATRIX_JOBS} jobs. ` +
    "Every shard must run, or its slice is left alone."
  );
}

/**
 * The slice of shard n of m: repositories sorted by SHA-256 of the node id, from ⌊R(n−1)/m⌋ up to ⌊Rn/m⌋. Every
 * repository is in exactly one slice, sizes differ by at most 1, and neither the order of the list nor a rename moves
 * anything.
 */
export function sliceOf<T extends { readonly nodeId: string }>(
  repositories: readonly T[],
  { index, count }: Shard,
): readonly T[] {
  const sorted = repositories.map((repository) => ({ repository, key: sha256(repository.nodeId) })).sort(byKey);
  const from = Math.floor((sorted.length * (index - 1)) / count);
  const to = Math.floor((sorted.length * index) / count);
  return sorted.slice(from, to).map(({ repository }) => repository);
}

/**
 * The slice of shard n of m if every shard lists the repositories itself. A repository belongs to shard (SHA-256 of its
 * id mod m) + 1. So a repository that is created or deleted between two lists moves no other one. Sizes differ by about
 * 4√(R/m).
 */
export function sliceById<T extends { readonly id: number }>(
  repositories: readonly T[],
  { index, count }: Shard,
): readonly T[] {
  return repositories.filter(({ id }) => {
    // 48 bits of the hash are exact in a number and spread evenly over any count of shards.
    const hash = sha256(String(id)).slice(0, 12);
    return (Number.parseInt(hash, 16) % count) + 1 === index;
  });
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  if (a.key === b.key) return 0;
  return a.key < b.key ? -1 : 1;
}

const DAY_MS = 86_400_000;
/** The fractional part of the golden ratio: its multiples spread evenly over a circle, however many are taken. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Starts the slice at another place every day (UTC), far from the places of the days before. If every run defers its
 * last tenth, each night another tenth is last.
 */
export function rotate<T>(repositories: readonly T[], now: number): readonly T[] {
  const turn = Math.floor(now / DAY_MS) * GOLDEN;
  const start = Math.floor((turn - Math.floor(turn)) * repositories.length);
  return [...repositories.slice(start), ...repositories.slice(0, start)];
}
