// Begins a run in its mode: the first requests are under way while the stages are loaded.
import type { Inputs } from "../entry/inputs.ts";
import { connectFor } from "./connection.ts";
import type { Deps, ExitCode } from "./deps.ts";

/**
 * What is wrong with the config is said before what is wrong with the token, although GitHub is asked first.
 * @throws ConfigError, ApiError, ArtifactError where the run cannot go on
 */
export async function runMode(inputs: Inputs, deps: Deps): Promise<ExitCode> {
  const connection = connectFor(inputs, deps);
  connection.catch(() => {}); // told by the mode, which waits for it
  await deps.firstRequestSent();
  if (inputs.mode === "list") {
    const { runList } = await import("./list/list.ts");
    return runList(inputs, { ...deps, connection });
  }
  const { runApply } = await import("./apply/apply.ts");
  return runApply(inputs, { ...deps, connection });
}
