// A local GitHub for whole runs: the simulator and the artifact service on one port, and runs numbered as they come.
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { type ArtifactService, createArtifactService } from "../simulator/artifacts/service.ts";
import type { Simulator } from "../simulator/index.ts";
import { serve } from "../simulator/serve.ts";
import { RequestLog } from "./request-log.ts";
import { type RunOptions, type RunResult, runWorkflow } from "./run.ts";

export interface World {
  readonly url: string;
  readonly artifacts: ArtifactService;
  /** Removed when the world closes. */
  readonly folder: string;
  run(options: WorldRun): Promise<RunResult>;
  close(): Promise<void>;
}
/** A run in this world: what is left to say about it. */
export type WorldRun = Pick<RunOptions, "workflow" | "checkout" | "githubToken" | "repository"> & Partial<RunOptions>;

/**
 * Copies what GitHub needs of the action and nothing else, so that neither the simulator nor node_modules is in reach.
 * Returns the folder.
 */
export function copyAction(folder: string): string {
  const action = join(folder, "action");
  mkdirSync(action);
  copyFileSync("action.yml", join(action, "action.yml"));
  cpSync("dist", join(action, "dist"), { recursive: true });
  return action;
}

export interface WorldOptions {
  /** Folder of the action under test: this checkout, if not given. */
  readonly action?: string;
  /** By which clock artifacts expire. */
  now?(): number;
}

/** Starts a world around a simulator. */
export async function startWorld(simulator: Simulator, { action = ".", now }: WorldOptions = {}): Promise<World> {
  const artifacts = createArtifactService(now);
  const server = await serve({
    handle: (request) => (artifacts.owns(request) ? artifacts.handle(request) : simulator.handle(request)),
  });
  const folder = mkdtempSync(join(tmpdir(), "repo-cop-"));
  const requests = new RequestLog(simulator.log);
  let runs = 0;
  return {
    url: server.url,
    artifacts,
    folder,
    run(options) {
      const runId = options.runId ?? String(7_000_000_000 + ++runs);
      const runFolder = join(folder, runId);
      mkdirSync(runFolder, { recursive: true });
      requests.startPart(basename(options.workflow));
      return runWorkflow({
        action: resolve(action),
        folder: runFolder,
        serverUrl: server.url,
        artifacts,
        ...options,
        runId,
      });
    },
    async close() {
      await server.close();
      requests.write();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
