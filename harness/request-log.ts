// Writes which requests a world got, in a form that two runs of the same code have in common.
import { appendFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { RequestRecord } from "../simulator/api/ports.ts";

/** Environment variable with the path of the file to write to; without it nothing is written. */
export const REQUEST_LOG = "REQUEST_LOG";

/** The log of a world, cut into the runs of its workflows. */
export class RequestLog {
  readonly #file = process.env[REQUEST_LOG];
  readonly #records: readonly RequestRecord[];
  readonly #starts: { readonly title: string; readonly index: number }[] = [];
  constructor(records: readonly RequestRecord[] = []) {
    this.#records = records;
    this.startPart("start");
  }

  /** The requests from here on belong to another run. */
  startPart(title: string): void {
    this.#starts.push({ title, index: this.#records.length });
  }

  /** Appends to the file, because a test may have several worlds. */
  write(): void {
    if (!this.#file) return;
    const parts = this.#starts.map(({ title, index }, part) => {
      const records = this.#records.slice(index, this.#starts[part + 1]?.index);
      return [`# ${title}`, ...linesOf(records)].join("\n");
    });
    mkdirSync(dirname(this.#file), { recursive: true });
    appendFileSync(this.#file, `${parts.join("\n")}\n`);
  }
}

/**
 * Each request with its number of times. Sorted: jobs run in parallel, and a job has many requests at once. Numbers in
 * paths become `#`: the simulator gives them out in the order of arrival.
 */
export function linesOf(records: readonly RequestRecord[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { method, path, status, graphql } of records) {
    const place = path.replaceAll(/(?<=\/)\d+(?=\/|$)/g, "#");
    const request = [method, place, ...(graphql ? [graphql.operation] : []), status].join(" ");
    counts.set(request, (counts.get(request) ?? 0) + 1);
  }
  return [...counts].map(([request, count]) => `${request} ×${count}`).sort();
}
