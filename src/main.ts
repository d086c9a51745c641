#!/usr/bin/env node
// The entry point. With a command this is the command line; without arguments it is the action. The action reads the
// inputs, builds the parts that the mode needs, runs it, and turns its result into an exit code.
import { endWithError } from "./entry/exit.ts";
import { actionInputs, readInputs, secretsAmong } from "./entry/inputs.ts";
import type { Inputs } from "./entry/mode-inputs.ts";
import { connect, type GitHubConnection, type GitHubOptions } from "./github/client.ts";
import { runMode } from "./modes/run.ts";
import { createArtifacts } from "./runner/artifacts.ts";
import { systemClock as clock } from "./runner/clock.ts";
import { readEventFile } from "./runner/event-file.ts";
import { keepHeapSmall, watchFirstRequest } from "./runner/first-request.ts";
import { createHost } from "./runner/host.ts";
import { createLog } from "./runner/log.ts";
import { createOutput } from "./runner/output.ts";
import { proxyFetch } from "./runner/proxy.ts";
import { onStop } from "./runner/stop.ts";

keepHeapSmall();
process.noDeprecation = true; // of libraries: nothing that the reader of a job's log could do anything about
if (process.argv.length > 2) {
  if (!("groupBy" in Map)) await import("./runner/older-node.ts");
  const { runCommandLine } = await import("./cli.ts");
  process.exitCode = await runCommandLine(process);
} else {
  process.exitCode = await runAction();
}
// Connections that are kept alive must not keep a finished job alive.
setTimeout(() => process.exit(), 1000).unref();

async function runAction(): Promise<number> {
  const { env } = process;
  const output = createOutput(env);
  const log = createLog(output, env);
  const host = createHost({ env, output, log });
  const stop = onStop(process, log);
  const { signal } = stop;
  const firstRequest = watchFirstRequest(clock);
  const connectByProxy = async (options: GitHubOptions): Promise<GitHubConnection> => {
    const fetch = (await proxyFetch(env)) ?? globalThis.fetch;
    return connect({ ...options, fetch: firstRequest.watch(fetch) });
  };
  let inputs: Inputs | undefined;
  let code: number;
  try {
    const reader = actionInputs(env);
    for (const secret of secretsAmong(reader)) output.mask(secret);
    inputs = readInputs(env, readEventFile(env), reader);
    for (const message of inputs.warnings) host.annotate({ level: "warning", title: "Repo Cop", message });
    if ("dryRun" in inputs && inputs.dryRun)
      log.info("This is a dry run: nothing is written.", { event: env["GITHUB_EVENT_NAME"], reason: inputs.planOnly });
    const artifacts = createArtifacts({
      env,
      clock,
      log,
      signal,
      ...("actionsToken" in inputs && { token: inputs.actionsToken }),
    });
    code = await runMode(inputs, {
      host,
      log,
      clock,
      artifacts,
      connect: connectByProxy,
      firstRequestSent: firstRequest.wait,
      signal,
    });
  } catch (error) {
    code = endWithError(error, { host, log }, inputs);
  }
  await host.settled();
  return stop.exitCode() ?? code;
}
