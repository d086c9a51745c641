// What only the inventory can tell of a config: names and globs that match nothing, layers that contradict each other.
import type { Problem } from "../errors.ts";
import type { Repository } from "../model.ts";
import type { Config } from "./config.ts";
import { compileName } from "./match.ts";
import { nearest } from "./suggest.ts";

/** Warnings: the run goes on, but somebody probably meant something else. */
export function checkInventory(config: Config, repositories: readonly Repository[]): readonly Problem[] {
  const names = repositories.map(({ name }) => name);
  return [...unknownRepositories(config, names), ...idleExcludes(config, repositories), ...idlePolicies(config, repositories)];
}

function unknownRepositories({ byRepository }: Config, names: readonly string[]): readonly Problem[] {
  const known = new Set(names.map((name) => name.toLowerCase()));
  return [...byRepository].flatMap(([key, layers]) => {
    if (known.has(key)) return [];
    return layers.map(({ name, source: { file, line } }) => ({
      file,
      line,
      message: `there is no repository \`${name}\`.${hint(name, names)}`,
    }));
  });
}

function hint(name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  return near ? ` Did you mean \`${near}\`?` : "";
}

function idleExcludes({ exclude, files }: Config, repositories: readonly Repository[]): readonly Problem[] {
  return exclude
    .filter((glob) => !repositories.some(compileName([glob])))
    .map((glob) => ({
      file: files[0] ?? "",
      message: `\`exclude\`: no repository is called "${glob}".${hint(
        glob,
        repositories.map(({ name }) => name),
      )}`,
    }));
}

function idlePolicies({ shared }: Config, repositories: readonly Repository[]): readonly Problem[] {
  return shared.flatMap(({ match, source: { file, line, layer } }) => {
    if (!match || repositories.some((repo) => match.matches(repo) !== false)) return [];
    return [{ file, line, message: `${layer} matches no repository.` }];
  });
}
