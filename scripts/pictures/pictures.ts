// Pictures of what people read, as GitHub renders it: npm run pictures. The browser comes with the npm package.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { styleText } from "node:util";
import { nightFacts } from "../../bench/night-facts.ts";
import { nightReports } from "../../bench/night-reports.ts";
import { summaryMarkdown } from "../../src/report/markdown.ts";
import { commentBody } from "../../src/report/run/comment.ts";
import { planText } from "../../src/terminal/plan-text.ts";

const FOLDER = "docs/pictures";
const REPOSITORIES = 3000;
const SHARDS = 7;
const RUN_URL = "https://github.com/acme/repo-cop-config/actions/runs/4242";
/** As wide as GitHub shows them, in pixels. */
const WIDTH = { summary: 1012, comment: 816, terminal: 960 } as const;
const STYLES = readFileSync(
  createRequire(import.meta.url).resolve("github-markdown-css/github-markdown-light.css"),
  "utf8",
);

/** By the number in an escape sequence of the terminal. */
const COLORS = new Map([
  ["1", "font-weight: bold"],
  ["2", "opacity: 0.6"],
  ["31", "color: #ff7b72"],
  ["32", "color: #7ee787"],
  ["33", "color: #e3b341"],
]);
const ESCAPE = String.fromCharCode(27);

/** The part of the browser's library that is used here; its own types need those of a browser. */
interface Page {
  setViewport(size: { readonly width: number; readonly height: number }): Promise<void>;
  setContent(html: string): Promise<void>;
  screenshot(options: { readonly fullPage: true; readonly type: "png" }): Promise<Uint8Array>;
  close(): Promise<void>;
}
interface Browser {
  newPage(): Promise<Page>;
  close(): Promise<void>;
}
interface Libraries {
  readonly chromium: { readonly args: readonly string[]; executablePath(): Promise<string> };
  readonly puppeteer: { launch(options: object): Promise<Browser> };
  readonly markdownIt: (options: object) => { render(markdown: string): string };
}

const { chromium, puppeteer, markdownIt } = await loadLibraries();
const browser = await puppeteer.launch({
  args: chromium.args,
  executablePath: await chromium.executablePath(),
  headless: "shell",
});
try {
  mkdirSync(FOLDER, { recursive: true });
  for (const kind of ["first", "quiet"] as const) {
    const facts = await nightFacts({ repositories: REPOSITORIES, shards: SHARDS, kind });
    await draw(`summary-${kind}-night`, rendered(summaryMarkdown(facts)), WIDTH.summary);
    const plan = await nightFacts({ repositories: REPOSITORIES, shards: SHARDS, kind, dryRun: true });
    await draw(`comment-${kind}-night`, rendered(commentBody(plan, { marker: "", runUrl: RUN_URL })), WIDTH.comment);
  }
  await draw("plan-terminal", terminal(), WIDTH.terminal);
} finally {
  await browser.close();
}

async function loadLibraries(): Promise<Libraries> {
  const load = async (name: string): Promise<unknown> => ((await import(name)) as { default: unknown }).default;
  const [browserOf, control, markdown] = await Promise.all(
    ["@sparticuz/chromium", "puppeteer-core", "markdown-it"].map(load),
  );
  return { chromium: browserOf, puppeteer: control, markdownIt: markdown } as Libraries;
}

/** GitHub's Markdown as far as summaries use it: tables, lists, code, links and `<details>`. */
function rendered(markdown: string): string {
  const html = markdownIt({ html: true, linkify: false }).render(markdown);
  return `<style>${STYLES} body { margin: 0; padding: 24px; background: white; }</style><article class="markdown-body">${html}</article>`;
}

/** `repo-cop plan` for two repositories, with its colors. */
function terminal(): string {
  const [report] = nightReports({ repositories: 12, shards: 1, kind: "first", dryRun: true });
  const outcomes = (report?.outcomes ?? []).filter(({ kind }) => kind !== "in-sync").slice(6, 8);
  const text = planText(outcomes, (color, part) => styleText(color, part, { validateStream: false }));
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const spans = escaped.replaceAll(new RegExp(`${ESCAPE}\\[(\\d+)m`, "g"), (_, code: string) => {
    const style = COLORS.get(code);
    return style === undefined ? "</span>" : `<span style="${style}">`;
  });
  const style =
    "margin: 0; padding: 20px; background: #0d1117; color: #e6edf3; font: 13px/1.5 monospace; white-space: pre-wrap";
  return `<body style="margin: 0"><pre style="${style}"><span style="opacity: 0.6">$ npx . plan orders-api-6 payments-api-7</span>\n\n${spans}</pre></body>`;
}

async function draw(name: string, html: string, width: number): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 100 });
  await page.setContent(html);
  writeFileSync(`${FOLDER}/${name}.png`, await page.screenshot({ fullPage: true, type: "png" }));
  await page.close();
  console.log(`${FOLDER}/${name}.png`);
}
