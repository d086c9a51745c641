// A client on virtual time in front of a scripted server, with everything it did written down.

import { VirtualClock } from "../../simulator/virtual-clock.ts";
import type { GitHub, Log, LogData } from "../../src/deps.ts";
import { connect, type GitHubOptions } from "../../src/github/client.ts";

export const START = Date.UTC(2026, 10, 22, 2, 17);

export interface Sent {
  /** Seconds since the start. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly authorization: string | null;
  readonly body: string;
  readonly headers: Headers;
}

export type Script = (sent: Sent) => Response | Promise<Response>;

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
  });

/** What a server with plenty of quota says first; `rest` answers everything else. */
export function withLimits(rest: Script): Script {
  return (sent) => {
    const resource = { limit: 15_000, used: 0, remaining: 15_000, reset: START / 1000 + 3600 };
    if (sent.path === "/rate_limit")
      return json(200, { resources: { core: resource, graphql: resource }, rate: resource });
    if (isViewer(sent)) return json(200, { data: { viewer: { login: "robo" } } });
    return rest(sent);
  };
}

export const isViewer = ({ path, body }: Sent): boolean => path === "/graphql" && body.includes("viewer");
export const isStartup = (sent: Sent): boolean => sent.path === "/rate_limit" || isViewer(sent);

export interface Line {
  readonly level: "debug" | "info" | "warning" | "error";
  readonly message: string;
  readonly data: LogData | undefined;
}

export interface Bench {
  readonly clock: VirtualClock;
  /** Everything that reached the server, in order. */
  readonly sent: Sent[];
  readonly lines: Line[];
  readonly secrets: string[];
  readonly options: GitHubOptions;
  readonly stop: AbortController;
  /** Connects and lets time pass until `work` is done. */
  run<T>(work: (github: GitHub) => Promise<T>): Promise<T>;
  restore(): void;
}

/** One process. Octokit's plugins use the process's timers, so the virtual clock takes their place until `restore`. */
export function createBench(script: Script, options: Partial<GitHubOptions> = {}): Bench {
  const clock = new VirtualClock(START);
  const restore = clock.install();
  const sent: Sent[] = [];
  const lines: Line[] = [];
  const secrets: string[] = [];
  const stop = new AbortController();
  const fetch = async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers ?? {});
    const request = {
      at: (clock.monotonic() - START) / 1000,
      method: init.method ?? "GET",
      path: new URL(String(url)).pathname + new URL(String(url)).search,
      authorization: headers.get("authorization"),
      body: String(init.body ?? ""),
      headers,
    };
    sent.push(request);
    return script(request);
  };
  const all: GitHubOptions = {
    credentials: { kind: "token", token: "ghp_secret" },
    organization: "acme",
    apiUrl: "https://api.github.test",
    graphqlUrl: "https://api.github.test/graphql",
    shard: { index: 1, count: 1 },
    reserve: "10%",
    onLimit: "wait",
    deadline: START + 330 * 60_000,
    clock,
    log: recordingLog(lines),
    signal: stop.signal,
    registerSecret: (value) => void secrets.push(value),
    fetch,
    ...options,
  };
  const run = <T>(work: (github: GitHub) => Promise<T>) => clock.run(connect(all).then(work));
  return { clock, sent, lines, secrets, options: all, stop, run, restore };
}

function recordingLog(lines: Line[]): Log {
  const write = (level: Line["level"]) => (message: string, data?: LogData) =>
    void lines.push({ level, message, data });
  return { debug: write("debug"), info: write("info"), warning: write("warning"), error: write("error") };
}
