// How much of what the limits allow a fleet has used, while its shards had work.

import { PERSONAL_TOKEN } from "../../simulator/limits-and-faults/limits.ts";
import type { FleetEvent, FleetOptions, FleetResult } from "./fleet.ts";

/** Our margins, as DESIGN has them: 72 of 90 s and 720 of 900 points a minute. */
const SECONDS = 72;
const POINTS = 720;
const POINTS_PER_WRITE = 5;
const WINDOW_MS = 3_600_000;

/**
 * Writes sent ÷ the writes that the least of `writes-per-minute`, points, seconds and the hour allowed the shards that
 * had work.
 */
export function useOf(options: FleetOptions, result: FleetResult): number {
  const sent = result.shards.reduce((sum, shard) => sum + shard.sent, 0);
  return sent / writesAllowed(options, result);
}

/** Writes per minute of all shards together, without the hourly limit. */
export function minuteRate({
  writesPerMinute = 60,
  latency,
}: Pick<FleetOptions, "writesPerMinute" | "latency">): number {
  return Math.min(writesPerMinute, POINTS / POINTS_PER_WRITE, SECONDS / latency);
}

function writesAllowed(options: FleetOptions, { shards, events, startedAt }: FleetResult): number {
  const perMs = minuteRate(options) / options.shards / 60_000;
  const hour = hourOf(options);
  const windows = windowsOf(
    events.filter(({ resource }) => resource === "core"),
    hour,
  );
  const inTime = windows.map(({ from, until, others }) => {
    const overlaps = shards.map(
      (shard) => Math.min(until, shard.until - startedAt) - Math.max(from, shard.from - startedAt),
    );
    const byMinute = overlaps.reduce((sum, overlap) => sum + Math.max(0, overlap) * perMs, 0);
    return Math.min(byMinute, hour - others);
  });
  // The first write of a shard takes no time.
  return inTime.reduce((sum, writes) => sum + writes, shards.length);
}

/** Requests an hour, the reserve taken off. */
export function hourOf({ hourly = PERSONAL_TOKEN, reserve = "10%" }: Pick<FleetOptions, "hourly" | "reserve">): number {
  return hourly.core - (hourly.core * Number.parseFloat(reserve)) / 100;
}

interface Window {
  readonly from: number;
  readonly until: number;
  /** Requests that were no writes of ours, until the reserve was reached. */
  readonly others: number;
}

/** GitHub's windows begin with the first request after the last one has ended. */
function windowsOf(events: readonly FleetEvent[], hour: number): readonly Window[] {
  const windows: { readonly from: number; readonly events: FleetEvent[] }[] = [];
  for (const event of events) {
    const last = windows.at(-1);
    if (last && event.at < last.from + WINDOW_MS) last.events.push(event);
    else windows.push({ from: event.at, events: [event] });
  }
  return windows.map(({ from, events: inside }, index) => ({
    from,
    until: windows[index + 1]?.from ?? Number.POSITIVE_INFINITY,
    others: inside.slice(0, hour).filter(({ write, foreign }) => foreign || !write).length,
  }));
}
