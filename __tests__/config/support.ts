// Configs from text and repositories from a few words, for the tests of this folder.
import { Ajv, type ValidateFunction } from "ajv";
import { buildConfig } from "../../src/config/build-config.ts";
import type { Config } from "../../src/config/model/config.ts";
import { scopeOf } from "../../src/config/source/file-scope.ts";
import { parseYaml } from "../../src/config/source/yaml.ts";
import { formatProblem, type Problem } from "../../src/errors.ts";
import { autolinks } from "../../src/families/autolinks.ts";
import type { AnyFamily } from "../../src/families/family.ts";
import { repository } from "../../src/families/repository/repository.ts";
import { teams } from "../../src/families/teams/teams.ts";
import type { Repository } from "../../src/model.ts";

/** One family of each kind of merge; the messages of these tests list them. */
export const families: readonly AnyFamily[] = [repository, teams, autolinks];

/** Builds a config from texts by file name; one text alone is `repo-cop.yml`. */
export function build(source: string | Readonly<Record<string, string>>, known: readonly AnyFamily[] = families) {
  const texts = typeof source === "string" ? { "repo-cop.yml": source } : source;
  const parsed = Object.entries(texts).map(([name, text]) => {
    const bytes = new TextEncoder().encode(text);
    const { root, problems } = parseYaml(name, bytes);
    const scope = scopeOf(name);
    const repository = scope.kind === "repository" ? { repository: scope.repository } : {};
    return { file: { name, bytes, ...(root && { root }), ...repository }, problems };
  });
  return buildConfig(
    { files: parsed.map(({ file }) => file), problems: parsed.flatMap(({ problems }) => problems) },
    known,
  );
}

/** The config; fails the test where the text is wrong. */
export function configOf(source: string | Readonly<Record<string, string>>, known?: readonly AnyFamily[]): Config {
  const result = build(source, known);
  if ("problems" in result) throw new Error(result.problems.map(formatProblem).join("\n"));
  return { ...result, digest: "" };
}

/** Every problem as people see it. */
export function problemsOf(
  source: string | Readonly<Record<string, string>>,
  known?: readonly AnyFamily[],
): readonly string[] {
  const result = build(source, known);
  return "problems" in result ? result.problems.map(formatProblem) : [];
}

export function sentences(problems: readonly Problem[]): readonly string[] {
  return problems.map(formatProblem);
}

/** Checks a parsed config as an editor does, by the schema alone. Dates have patterns of their own. */
export function editorCheck(schema: string): ValidateFunction {
  return new Ajv({ allErrors: true, strict: false, formats: { date: true, "date-time": true } }).compile(
    JSON.parse(schema),
  );
}

/** A private repository called `web`, but for what is given. */
export function repo(given: Partial<Repository> = {}): Repository {
  return {
    id: 1,
    nodeId: "R_1",
    owner: "acme",
    name: "web",
    visibility: "private",
    archived: false,
    fork: false,
    template: false,
    language: "TypeScript",
    topics: [],
    defaultBranch: "main",
    properties: {},
    teams: [],
    ...given,
  };
}
