// One `Run` for tests of what works with a run: real inputs and environment, and silent ports that a test replaces.
import type { Artifacts, Clock, GitHub, Host } from "../../src/deps.ts";
import { readEnvironment } from "../../src/entry/environment.ts";
import { readInputs } from "../../src/entry/inputs.ts";
import type { ApplyInputs, ListInputs, WorkingInputs } from "../../src/entry/mode-inputs.ts";
import { ArtifactError } from "../../src/errors.ts";
import type { Run } from "../../src/modes/context.ts";
import { configOf } from "../config/support.ts";
import { STATE, scriptedGitHub, silentLog } from "./fixtures.ts";
import { asInputs } from "./in-process.ts";

const ENV = { GITHUB_RUN_ID: "42", GITHUB_REPOSITORY: "acme/config" };

/** What a test gives of a run; the rest of each port does nothing. */
export type TestPorts = Partial<Omit<Run, "inputs" | "github" | "host" | "artifacts" | "clock">> & {
  readonly github?: GitHub;
  readonly host?: Partial<Host>;
  readonly artifacts?: Partial<Artifacts>;
  readonly clock?: Partial<Clock>;
};

export function applyRun(ports: TestPorts = {}, inputs: Readonly<Record<string, string>> = {}): Run<ApplyInputs> {
  return runOf(readInputs({ ...ENV, ...asInputs({ mode: "apply", token: "ghp_x", ...inputs }) }) as ApplyInputs, ports);
}

export function listRun(ports: TestPorts = {}, inputs: Readonly<Record<string, string>> = {}): Run<ListInputs> {
  return runOf(readInputs({ ...ENV, ...asInputs({ mode: "list", token: "ghp_x", ...inputs }) }) as ListInputs, ports);
}

function runOf<OfMode extends WorkingInputs>(inputs: OfMode, given: TestPorts): Run<OfMode> {
  const { github, host, artifacts, clock, ...ports } = given;
  const now = Date.parse(STATE.readAt);
  const none = () => Promise.reject(new ArtifactError("not-found", "there are no artifacts"));
  const config = ports.config ?? configOf("repository: { has_wiki: false }\n");
  return {
    inputs,
    organization: inputs.org,
    environment: readEnvironment(ENV),
    startedAt: now,
    config,
    families: config.families,
    github: {
      expect: () => NO_FORECAST,
      failure: () => undefined,
      waitingFor: () => undefined,
      limits: () => ({ areLimited: true }),
      progress: { begin() {}, advance() {} },
      ...(github ?? scriptedGitHub(() => new Error("nothing is sent here"))),
    },
    host: {
      env: ENV,
      setOutput() {},
      writeSummary: async () => {},
      annotate() {},
      registerSecret() {},
      hideNames() {},
      redact: (value) => value,
      ...host,
    },
    log: silentLog,
    clock: { now: () => now, monotonic: () => now, sleep: async () => {}, ...clock },
    artifacts: { areSupported: true, list: none, upload: none, download: none, ...artifacts },
    signal: new AbortController().signal,
    annotations: [],
    ...ports,
  };
}

const NO_FORECAST = { minutes: 0, available: undefined, deferredWrites: 0, nights: 1 };
