// Draws how many points a minute two fleets use, against GitHub's limit.
import type { FleetEvent } from "./fleet.ts";

export interface Panel {
  readonly title: string;
  readonly events: readonly FleetEvent[];
}

/** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits */
const LIMIT = 900;
const MINUTES = 30;
const STEP_MS = 5000;
const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, GAP] = [760, 150, 62, 14, 34, 58];
const MOST = 2700;

const STYLE = `
  text { font: 12px system-ui, sans-serif; fill: #1f2328; }
  .title { font-size: 14px; font-weight: 600; }
  .grid { stroke: #d1d9e0; }
  .area { fill: #54aeff; fill-opacity: 0.45; stroke: #0969da; }
  .limit { stroke: #cf222e; stroke-dasharray: 6 4; }
  .limit-text, .refused-text { fill: #cf222e; }
  .refused { stroke: #cf222e; stroke-opacity: 0.7; }
  @media (prefers-color-scheme: dark) { text { fill: #f0f6fc; } .grid { stroke: #3d444d; } .limit-text, .refused-text { fill: #ff7b72; } }
`;

/** An SVG of one panel below the other. */
export function drawPanels(panels: readonly Panel[]): string {
  const height = panels.length * (HEIGHT + GAP) + TOP;
  const body = panels.map((panel, index) => drawPanel(panel, TOP + index * (HEIGHT + GAP))).join("\n");
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img">`;
  return `${head}\n<title>Points a minute of two fleets, against GitHub's limit</title>\n<style>${STYLE}</style>\n${body}\n</svg>\n`;
}

const x = (ms: number) => (LEFT + (ms / (MINUTES * 60_000)) * (WIDTH - LEFT - RIGHT)).toFixed(1);

function drawPanel({ title, events }: Panel, top: number): string {
  const y = (points: number) => (top + HEIGHT - (Math.min(points, MOST) / MOST) * HEIGHT).toFixed(1);
  const refused = events.filter((event) => event.refused && event.at < MINUTES * 60_000);
  const area = pointsPerMinute(events).map(({ at, points }) => `L${x(at)} ${y(points)}`);
  const grid = [0, 900, 1800, 2700].map((points) => [
    `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(points)}" y2="${y(points)}"/>`,
    `<text x="${LEFT - 8}" y="${Number(y(points)) + 4}" text-anchor="end">${points}</text>`,
  ]);
  const minutes = [0, 5, 10, 15, 20, 25, 30].map((minute) => {
    return `<text x="${x(minute * 60_000)}" y="${top + HEIGHT + 18}" text-anchor="middle">${minute} min</text>`;
  });
  return [
    `<text class="title" x="${LEFT}" y="${top - 10}">${title}</text>`,
    ...grid.flat(),
    `<path class="area" d="M${x(0)} ${y(0)} ${area.join(" ")} L${x(MINUTES * 60_000)} ${y(0)} Z"/>`,
    `<line class="limit" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(LIMIT)}" y2="${y(LIMIT)}"/>`,
    `<text class="limit-text" x="${WIDTH - RIGHT}" y="${Number(y(LIMIT)) - 6}" text-anchor="end">GitHub's limit: ${LIMIT} points a minute</text>`,
    ...marks(refused).map((at) => `<line class="refused" x1="${x(at)}" x2="${x(at)}" y1="${top}" y2="${top + 8}"/>`),
    `<text class="refused-text" x="${WIDTH - RIGHT}" y="${top - 10}" text-anchor="end">${refused.length.toLocaleString("en")} refused</text>`,
    ...minutes,
  ].join("\n");
}

/** One mark for refusals that would be drawn on top of each other. */
function marks(refused: readonly FleetEvent[]): readonly number[] {
  return [...new Set(refused.map(({ at }) => Math.floor(at / STEP_MS) * STEP_MS))];
}

/** Points of the minute before each moment: 5 for a write, 1 for anything else. */
function pointsPerMinute(events: readonly FleetEvent[]): readonly { readonly at: number; readonly points: number }[] {
  return Array.from({ length: (MINUTES * 60_000) / STEP_MS + 1 }, (_, index) => {
    const at = index * STEP_MS;
    const recent = events.filter((event) => event.at > at - 60_000 && event.at <= at);
    return { at, points: recent.reduce((sum, { write }) => sum + (write ? 5 : 1), 0) };
  });
}
