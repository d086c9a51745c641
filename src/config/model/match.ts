// Decides if a policy applies to a repository: yes, no or unknown, because unknown is not "no".
import type { Repository, Visibility } from "../../model.ts";
import { compileGlob } from "../../text/globs.ts";
import { propertyValue } from "./template.ts";

/** Undefined if a value that decides the answer could not be read. */
export type Truth = boolean | undefined;

/** A checked `match`. All conditions must hold. A list holds if one of its values does. */
export interface Match {
  readonly name?: readonly string[];
  readonly topics?: readonly string[];
  readonly visibility?: readonly Visibility[];
  readonly fork?: boolean;
  readonly template?: boolean;
  readonly language?: readonly string[];
  readonly properties?: Readonly<Record<string, readonly string[]>>;
  readonly teams?: readonly string[];
  readonly not?: Match;
  /** At least one of these holds. */
  readonly any?: readonly Match[];
}
export type Matcher = (repo: Repository) => Truth;

/** Compiles `match` once, so that it is fast for thousands of repositories. */
export function compileMatch(match: Match): Matcher {
  const conditions = [
    match.name && compileName(match.name),
    match.fork !== undefined && isEqual((repo) => repo.fork, match.fork),
    match.template !== undefined && isEqual((repo) => repo.template, match.template),
    match.visibility && oneOf((repo) => [repo.visibility], match.visibility),
    match.language && oneOf((repo) => (repo.language === null ? [] : [repo.language]), match.language),
    match.topics && oneOf((repo) => repo.topics, match.topics),
    match.teams && hasTeam(match.teams),
    ...Object.entries(match.properties ?? {}).map(([name, values]) => hasProperty(name, values)),
    match.not && negate(compileMatch(match.not)),
    match.any && some(match.any.map(compileMatch)),
  ].filter((condition) => typeof condition === "function");
  return (repo) => all(conditions, repo);
}

/** Globs, without regard to case. A leading `!` excludes names; with only such globs, all other names match. */
export function compileName(globs: readonly string[]): (repo: { readonly name: string }) => boolean {
  const isUnwanted = (glob: string): boolean => glob.startsWith("!") && !glob.startsWith("!(");
  const wanted = globs.filter((glob) => !isUnwanted(glob)).map(compileGlob);
  const unwanted = globs.filter(isUnwanted).map((glob) => compileGlob(glob.slice(1)));
  return ({ name }) =>
    (wanted.length === 0 || wanted.some((accepts) => accepts(name))) && !unwanted.some((refuses) => refuses(name));
}

/** False if one condition is false, even if others are unknown. */
function all(conditions: readonly Matcher[], repo: Repository): Truth {
  let truth: Truth = true;
  for (const condition of conditions) {
    const next = condition(repo);
    if (next === false) return false;
    if (next === undefined) truth = undefined;
  }
  return truth;
}

/** True if one condition is true, even if others are unknown. */
function some(conditions: readonly Matcher[]): Matcher {
  return (repo) => {
    let truth: Truth = false;
    for (const condition of conditions) {
      const next = condition(repo);
      if (next === true) return true;
      if (next === undefined) truth = undefined;
    }
    return truth;
  };
}

function negate(matcher: Matcher): Matcher {
  return (repo) => {
    const truth = matcher(repo);
    return truth === undefined ? undefined : !truth;
  };
}

function isEqual<T>(read: (repo: Repository) => T, wanted: T): Matcher {
  return (repo) => read(repo) === wanted;
}

/** GitHub treats topics, slugs and languages without regard to case. */
function oneOf(valuesOf: (repo: Repository) => readonly string[] | undefined, wanted: readonly string[]): Matcher {
  const accepted = new Set(wanted.map((value) => value.toLowerCase()));
  return (repo) => valuesOf(repo)?.some((value) => accepted.has(value.toLowerCase()));
}

/** True if one team has access, even if the access of others is unknown. */
function hasTeam(wanted: readonly string[]): Matcher {
  const known = oneOf((repo) => repo.teams, wanted);
  const unread = oneOf((repo) => repo.unreadTeams ?? [], wanted);
  return (repo) => {
    const truth = known(repo);
    return truth !== true && unread(repo) ? undefined : truth;
  };
}

function hasProperty(name: string, wanted: readonly string[]): Matcher {
  const accepted = new Set(wanted);
  return (repo) => {
    const value = propertyValue(name, repo);
    if (value === undefined) return undefined;
    return typeof value === "string" ? accepted.has(value) : value.some((entry) => accepted.has(entry));
  };
}

/** Calls `visit` for a `match` and everything under its `not` and `any`. */
export function eachMatch(match: Match, visit: (match: Match) => void): void {
  visit(match);
  if (match.not) eachMatch(match.not, visit);
  for (const one of match.any ?? []) eachMatch(one, visit);
}

/** Slugs of the teams in a `match`, at any depth. */
export function teamsIn(match: Match): ReadonlySet<string> {
  const teams = new Set<string>();
  eachMatch(match, (each) => {
    for (const team of each.teams ?? []) teams.add(team);
  });
  return teams;
}
