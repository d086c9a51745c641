// Runs the modes in process: the real client and all stages, against the simulator, with artifacts in memory.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSimulator, type Limits, type Simulator } from "../../simulator/index.ts";
import { SEEDED_TOKEN, type Seeded, seedOrganization } from "../../simulator/seeds/basic.ts";
import { VirtualClock } from "../../simulator/virtual-clock.ts";
import type { Annotation, ArtifactFile, Clock, Host, Log } from "../../src/deps.ts";
import { readInputs } from "../../src/entry/inputs.ts";
import type { Inputs } from "../../src/entry/mode-inputs.ts";
import { connect } from "../../src/github/client.ts";
import type { ShardReport } from "../../src/model.ts";
import { runMode } from "../../src/modes/run.ts";
import { given } from "../../src/objects.ts";
import { systemClock } from "../../src/runner/clock.ts";
import { silentLog } from "../support/fixtures.ts";
import { asInputs, inMemory } from "../support/in-process.ts";

export interface Bench {
  readonly seeded: Seeded;
  readonly simulator: Simulator;
  readonly artifacts: Map<string, readonly ArtifactFile[]>;
  readonly outputs: Map<string, string>;
  readonly annotations: Annotation[];
  readonly summaries: string[];
  readonly workspace: string;
  /** Replaces the config. */
  write(config: string): void;
  /** Runs one mode with these inputs; what is not given has its default. */
  run(inputs: Readonly<Record<string, string>>): Promise<number>;
  report(shard?: string): ShardReport;
}

export type Through = (request: Request, answer: () => Promise<Response>) => Promise<Response>;

function behind({ fetch }: Simulator, through: Through = (_, answer) => answer()): typeof globalThis.fetch {
  return (input, init) => {
    const request = new Request(input, init);
    return through(request, () => fetch(request));
  };
}

export const GOOD_CONFIG = `
repository:
  has_projects: false
  has_wiki: false
  allow_merge_commit: false
  allow_rebase_merge: false
  allow_squash_merge: true
  allow_auto_merge: true
  allow_update_branch: true
  delete_branch_on_merge: true
  squash_merge_commit_title: PR_TITLE
  squash_merge_commit_message: PR_BODY
teams:
  - { name: infosec, permission: pull }
  - { name: devops, permission: admin }
  - { name: ci, permission: admin }
  - { name: engineering, permission: push }
`;
export const AUTOLINKS = `
autolinks:
  - { key_prefix: "OPS-", url_template: "https://acme.atlassian.net/browse/OPS-<num>", is_alphanumeric: false }
  - { key_prefix: "DEVOPS-", url_template: "https://acme.atlassian.net/browse/DEVOPS-<num>", is_alphanumeric: false }
  - { key_prefix: "SEC-", url_template: "https://acme.atlassian.net/browse/SEC-<num>", is_alphanumeric: false }
`;

export function bench(
  config: string,
  options: {
    readonly repositories?: number;
    readonly seeded?: Seeded;
    readonly env?: Readonly<Record<string, string>>;
    readonly log?: Log;
    readonly clock?: Clock;
    /** Left out: GitHub's clock is that of the run. */
    readonly serverClock?: Pick<Clock, "now" | "sleep">;
    /** In place of one that records everything as it is. */
    readonly host?: Host;
    /** Left out: GitHub has none. */
    readonly limits?: Limits;
    /** A proxy in front of the simulator: sees each request and its answer. */
    readonly through?: Through;
  } = {},
): Bench {
  const seeded = options.seeded ?? seedOrganization({ repositories: options.repositories ?? 60 });
  const simulator = createSimulator({
    organization: seeded.organization,
    ...given({ clock: options.serverClock ?? options.clock, limits: options.limits }),
  });
  const workspace = mkdtempSync(join(tmpdir(), "repo-cop-"));
  writeFileSync(join(workspace, "repo-cop.yml"), config);
  const outputs = new Map<string, string>();
  const annotations: Annotation[] = [];
  const summaries: string[] = [];
  const artifacts = new Map<string, readonly ArtifactFile[]>();
  const env = {
    GITHUB_WORKSPACE: workspace,
    GITHUB_RUN_ID: "42",
    GITHUB_REPOSITORY: "acme/repo-cop-config",
    ...options.env,
  };
  const host: Host = options.host ?? {
    env,
    setOutput: (name, value) => void outputs.set(name, String(value)),
    writeSummary: async (markdown) => void summaries.push(markdown),
    annotate: (annotation) => void annotations.push(annotation),
    registerSecret() {},
    hideNames() {},
    redact: (value) => value,
  };
  const deps = {
    host,
    log: options.log ?? silentLog,
    clock: options.clock ?? systemClock,
    artifacts: inMemory(artifacts),
    connect: (wanted: Parameters<typeof connect>[0]) =>
      connect({ ...wanted, fetch: behind(simulator, options.through) }),
    firstRequestSent: async () => {},
    signal: new AbortController().signal,
  };
  return {
    seeded,
    simulator,
    artifacts,
    outputs,
    annotations,
    summaries,
    workspace,
    write: (text) => writeFileSync(join(workspace, "repo-cop.yml"), text),
    run: (wanted) => {
      const inputs: Inputs = readInputs({
        ...env,
        ...asInputs({ token: SEEDED_TOKEN, config: "repo-cop.yml", ...wanted }),
      });
      return runMode(inputs, deps);
    },
    report: (shard = "1-of-1") => {
      const files = artifacts.get(`repo-cop-report-42-${shard}`);
      const json = files?.find(({ name }) => name.endsWith(".json"));
      if (!json) throw new Error(`no report of ${shard}`);
      return JSON.parse(json.text) as ShardReport;
    },
  };
}

/** Runs `work` on a virtual clock that also takes the place of the process's timers. */
export async function onVirtualClock<T>(work: (clock: VirtualClock) => Promise<T>): Promise<T> {
  const clock = new VirtualClock(Date.UTC(2026, 10, 22, 2));
  const restore = clock.install();
  try {
    return await passTime(clock, work(clock));
  } finally {
    restore();
  }
}

/** Reading files is no matter of this clock: while nothing waits for it, the real world is given a turn. */
export async function passTime<T>(clock: VirtualClock, running: Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await clock.run(running);
    } catch (error) {
      if (!/^nothing waits for the clock/.test(String((error as Error).message))) throw error;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}
