// Fleets of shards with one token on virtual time: what they send, what is refused, and how much of what is allowed
// they use.
import { writeFileSync } from "node:fs";
import { ENTERPRISE_APP } from "../../simulator/limits-and-faults/limits.ts";
import { writeBlock } from "../page.ts";
import { type FleetOptions, type FleetResult, runFleet } from "./fleet.ts";
import { drawPanels } from "./picture.ts";
import { ROLL_OUTS, runRollOut } from "./roll-out.ts";
import { connectPlain } from "./twin.ts";
import { useOf } from "./use.ts";

const PICTURE = "docs/limits.svg";
const PAGE = "docs/limits.md";
const USE_GOAL = 0.95;

/** Shards that start minutes apart, on runners whose clocks differ. */
const APART = { startWithin: 5, skewMs: 200 };
const FLEETS: readonly FleetOptions[] = [0.3, 2.5].flatMap((latency) => [
  { shards: 1, writes: 2400, latency, ...APART },
  { shards: 2, writes: 1200, latency, ...APART },
  { shards: 3, writes: 800, latency, ...APART },
  { shards: 8, writes: 600, latency, ...APART },
  { shards: 32, writes: 200, latency, ...APART },
  { shards: 256, writes: 128, latency, ...APART },
  { shards: 2, writes: 2400, latency, foreignShare: 1 / 3, ...APART },
  { shards: 8, writes: 600, latency, foreignShare: 1 / 3, ...APART },
  { shards: 8, writes: 600, latency, planned: 200, ...APART },
]);
const TWINS: readonly FleetOptions[] = [1, 2, 3, 4, 8, 32].map((shards) => ({
  shards,
  writes: Math.ceil(2400 / shards),
  latency: 0.3,
}));

const failures: string[] = [];
const sections = [await benchFleets(), await benchRollOuts(), await benchTwins()];
writeFileSync(PICTURE, await drawPicture());
writeBlock(PAGE, "bench:limits", sections.join("\n\n"));
for (const failure of failures) console.error(`Missed: ${failure}`);
process.exitCode = failures.length === 0 ? 0 : 1;

async function benchFleets(): Promise<string> {
  const table = createTable("Our gate", [
    "shards",
    "mean answer",
    "other traffic",
    "hours",
    "requests",
    "writes",
    "refusals",
    "use",
    "deferred",
  ]);
  for (const options of FLEETS) {
    const result = await runFleet(options);
    const refusals = result.limits.refusals.length;
    const use = useOf(options, result);
    const [sent, deferred] = [total(result, "sent"), total(result, "deferred")];
    const beside = besideOf(options);
    const row = [
      options.shards,
      `${options.latency} s`,
      beside,
      hoursOf(result),
      requestsOf(result),
      sent,
      refusals,
      percent(use),
      deferred,
    ];
    table.add(row);
    const isPlanned = result.planned === (options.planned ?? 0);
    if (refusals > 0 || use < USE_GOAL || deferred > 0 || !isPlanned) failures.push(row.join(" | "));
  }
  return table.markdown();
}

function besideOf({ foreignShare, planned }: FleetOptions): string {
  if (planned !== undefined) return `a pull request's plan of ${planned} requests`;
  return foreignShare === undefined ? "none" : "a third of the hour";
}

async function benchRollOuts(): Promise<string> {
  const title = "75,000 writes (1,500 repositories of 50) by two shards, in nights of 330 minutes";
  const table = createTable(title, [
    "token",
    "writes a minute",
    "forecast",
    "simulated",
    "least",
    "above the least",
    "refusals",
  ]);
  for (const rollOut of ROLL_OUTS) {
    const { forecast, simulated, least, refusals } = await runRollOut(rollOut);
    const show = ({ minutes, nights }: { readonly minutes: number; readonly nights: number }) =>
      `${(minutes / 60).toFixed(1)} h, ${nights} nights`;
    const above = simulated.minutes / least.minutes - 1;
    const row = [
      rollOut.token,
      rollOut.writesPerMinute,
      show(forecast),
      show(simulated),
      show(least),
      percent(above),
      refusals,
    ];
    table.add(row);
    if (above > 0.05 || refusals > 0) failures.push(row.join(" | "));
  }
  return table.markdown();
}

async function benchTwins(): Promise<string> {
  const table = createTable("Octokit's plugins as they come, in place of our gate", ["shards", "requests", "refusals"]);
  for (const options of TWINS) {
    const result = await runFleet({ ...options, connect: connectPlain });
    const refusals = result.limits.refusals.length;
    table.add([options.shards, requestsOf(result), refusals]);
    if (options.shards >= 4 && refusals === 0) failures.push(`${options.shards} shards without a gate are not refused`);
  }
  return table.markdown();
}

/** Our gate at the fastest that points allow, and the plugins alone. */
async function drawPicture(): Promise<string> {
  const fleet = { shards: 8, writes: 540, latency: 0.3, hourly: ENTERPRISE_APP };
  const ours = await runFleet({ ...fleet, writesPerMinute: 144 });
  const plain = await runFleet({ ...fleet, connect: connectPlain });
  return drawPanels([
    { title: "8 shards with our gate, writes-per-minute: 144", events: ours.events },
    { title: "8 shards with the plugins' defaults", events: plain.events },
  ]);
}

function total({ shards }: FleetResult, count: "sent" | "deferred"): number {
  return shards.reduce((sum, shard) => sum + shard[count], 0);
}

function requestsOf({ events }: FleetResult): number {
  return events.filter(({ foreign }) => !foreign).length;
}

function hoursOf({ shards, startedAt }: FleetResult): string {
  return ((Math.max(...shards.map(({ until }) => until)) - startedAt) / 3_600_000).toFixed(1);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

type Cell = string | number;

/** Prints rows as they come, and gives them again as Markdown. */
function createTable(title: string, columns: readonly string[]) {
  const rows: string[][] = [];
  const line = (cells: readonly Cell[]) =>
    `| ${cells.map((cell) => (typeof cell === "number" ? cell.toLocaleString("en") : cell)).join(" | ")} |`;
  console.log(`\n${title}\n${line(columns)}`);
  return {
    add(cells: readonly Cell[]): void {
      rows.push([line(cells)]);
      console.log(line(cells));
    },
    markdown: (): string =>
      [`**${title}**`, "", line(columns), line(columns.map(() => "---:")), ...rows.flat()].join("\n"),
  };
}
