// Tells the process which names must not leave it.
import type { Repository } from "../../model.ts";
import type { Run } from "../context.ts";

/**
 * From now on the names of the private and internal ones among these leave no text, where the run hides them. Those
 * that the config itself has, in the place of a repository or in the path of a file, are public with it, and the name
 * of the repository that runs this is in the address of the run.
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
