// A policy that is new to a whole organization: night after night until everything is written, against the least that
// the limits allow.
import {
  appLimits,
  ENTERPRISE_APP,
  type HourlyLimits,
  PERSONAL_TOKEN,
} from "../../simulator/limits-and-faults/limits.ts";
import { type FleetOptions, runFleet } from "./fleet.ts";
import { hourOf, minuteRate } from "./use.ts";

/** 1,500 repositories, 50 writes each. */
const WRITES = 75_000;
const SHARDS = 2;
/** `time-limit`. */
const NIGHT_MINUTES = 330;
const REPOSITORIES = 1500;
const USERS = 200;

export interface RollOut {
  readonly token: string;
  readonly writesPerMinute: number;
  readonly hourly: HourlyLimits;
}

export const ROLL_OUTS: readonly RollOut[] = [
  { token: "personal token", writesPerMinute: 60, hourly: PERSONAL_TOKEN },
  { token: "personal token", writesPerMinute: 144, hourly: PERSONAL_TOKEN },
  { token: "App", writesPerMinute: 60, hourly: appLimits(REPOSITORIES, USERS) },
  { token: "App", writesPerMinute: 144, hourly: appLimits(REPOSITORIES, USERS) },
  { token: "App, Enterprise Cloud", writesPerMinute: 60, hourly: ENTERPRISE_APP },
  { token: "App, Enterprise Cloud", writesPerMinute: 144, hourly: ENTERPRISE_APP },
];

export interface RollOutResult {
  /** The forecast in the log of the first night. */
  readonly forecast: Pace;
  readonly simulated: Pace;
  readonly least: Pace;
  readonly refusals: number;
}
interface Pace {
  readonly minutes: number;
  readonly nights: number;
}

/** Lets the nights go by. */
export async function runRollOut({ writesPerMinute, hourly }: RollOut): Promise<RollOutResult> {
  const options = {
    shards: SHARDS,
    latency: 0.3,
    writesPerRead: 1000,
    writesPerMinute,
    hourly,
    minutes: NIGHT_MINUTES,
    skewMs: 200,
  };
  let forecast: Pace | undefined;
  let [minutes, nights, refusals] = [0, 0, 0];
  for (let left = WRITES / SHARDS; left > 0; nights++) {
    const { shards, limits, startedAt } = await runFleet({ ...options, writes: left, seed: nights + 1 });
    forecast ??= shards[0]?.forecast;
    refusals += limits.refusals.length;
    left = Math.max(...shards.map(({ deferred }) => deferred));
    minutes += left > 0 ? NIGHT_MINUTES : (Math.max(...shards.map(({ until }) => until)) - startedAt) / 60_000;
  }
  if (!forecast) throw new TypeError("our client gives a forecast");
  return { forecast, simulated: { minutes, nights }, least: leastFor(options), refusals };
}

/**
 * The shortest possible time: every minute and every hour is used up to its limit, and each night begins a new hour.
 */
function leastFor(options: Omit<FleetOptions, "writes">): Pace {
  const hour = Math.min(hourOf(options), 60 * minuteRate(options));
  const written = (minutes: number) =>
    Math.floor(minutes / 60) * hour + Math.min(hour, (minutes % 60) * minuteRate(options));
  const nights = Math.ceil(WRITES / written(NIGHT_MINUTES));
  const last = WRITES - (nights - 1) * written(NIGHT_MINUTES);
  let minutes = 0;
  while (written(minutes) < last) minutes++;
  return { minutes: (nights - 1) * NIGHT_MINUTES + minutes, nights };
}
