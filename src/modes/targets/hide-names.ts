// Registers the names that must not be shown.
import type { Repository } from "../../model.ts";
import type { Run } from "../context.ts";

/**
 * Hides the names of private and internal repositories in all output from now on, if the run hides names. Excepted are
 * names in the config itself, in the place of a repository or in a file path, because the config is public. The name of
 * the repository that runs this is excepted too: it is in the URL of the run.
 */
export function hideNames(repositories: readonly Repository[], { inputs, config, environment, host }: HidingRun): void {
  if (!inputs.hidesNames) return;
  const inPaths = new Set(
    config.files
      .flatMap((file) => file.split("/"))
      .map((part) => part.toLowerCase())
      .flatMap((name) => [name, name.replace(/\.[^.]+$/, "")]),
  );
  const [, home] = environment.repository?.toLowerCase().split("/") ?? [];
  const isShown = (name: string) => name === home || config.byRepository.has(name) || inPaths.has(name);
  host.hideNames(
    repositories.filter(({ name, visibility }) => visibility !== "public" && !isShown(name.toLowerCase())),
  );
}

type HidingRun = Pick<Run, "config" | "environment" | "host"> & { readonly inputs: Pick<Run["inputs"], "hidesNames"> };
