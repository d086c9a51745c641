// `mode: validate`: checks only the config, without a token or requests.
import { loadConfig } from "../config/load.ts";
import type { RunEnvironment } from "../entry/environment.ts";
import type { ValidateInputs } from "../entry/mode-inputs.ts";
import { FAMILIES } from "../families/index.ts";
import { annotateProblems, type Deps, type ExitCode } from "./context.ts";

/** Annotates each warning on its line. @throws ConfigError with every mistake and its line */
export async function runValidate(
  { config: path }: ValidateInputs,
  { workspace }: RunEnvironment,
  { host, log, operator }: Pick<Deps, "host" | "log" | "operator">,
): Promise<ExitCode> {
  const config = await loadConfig(path, FAMILIES, workspace);
  annotateProblems(config.warnings, "warning", host);
  operator?.showConfig(config);
  log.info("The config is valid.", { config: path, warnings: config.warnings.length });
  return 0;
}
