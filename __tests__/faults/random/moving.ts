// A world that moves: during a run of two shards over twelve repositories one of them is renamed, transferred, deleted
// and more, at any request. Says which writes went to a repository that they were not meant for.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSimulator } from "../../../simulator/index.ts";
import { createLimits } from "../../../simulator/limits-and-faults/limits.ts";
import {
  addRepository,
  addUser,
  createOrganization,
  type Organization,
  removeRepository,
  renameRepository,
  transferRepository,
} from "../../../simulator/state/organization.ts";
import type { Repository } from "../../../simulator/state/repository.ts";
import type { ArtifactFile, Clock } from "../../../src/deps.ts";
import { type FamilyKey, REGISTRY } from "../../../src/families/index.ts";
import type { Json, JsonObject, RepoOutcome } from "../../../src/model.ts";
import { SAMPLES } from "../../families/samples.ts";
import { type Ended, runProcess } from "../run/process.ts";
import { START, TOKEN } from "../run/scenario.ts";
import { addTwin } from "../run/twin.ts";
import { Random } from "./random.ts";

const REPOSITORIES = 12;
const NAMES: readonly string[] = Array.from({ length: REPOSITORIES }, (_, at) => `r${String(at + 1).padStart(2, "0")}`);
const KEYS = Object.keys(REGISTRY) as readonly FamilyKey[];
const COMMON = { token: TOKEN, "max-deletes": "100%" };
const RUNS = [
  { mode: "list", shards: "2", token: TOKEN },
  ...["1/2", "2/2"].map((shard) => ({ mode: "apply", shard, ...COMMON })),
];
const GOOD_FOR_MS = 5 * 60_000;

type Move = (organization: Organization, repository: Repository) => void;

/** Gives the name to another repository, with everything that prune would delete. */
function takeOver(organization: Organization, original: Repository, name: string): void {
  organization.names.delete(name.toLowerCase());
  addTwin(organization, original, name);
}

/** What can happen to a repository. */
export const MOVES = {
  renamed: (organization, repository) => renameRepository(organization, repository, `${repository.name}-new`),
  "renamed, and another takes the name": (organization, repository) => {
    const { name } = repository;
    renameRepository(organization, repository, `${name}-new`);
    takeOver(organization, repository, name);
  },
  excluded: (organization, repository) => renameRepository(organization, repository, `sandbox-${repository.name}`),
  transferred: (organization, repository) => transferRepository(organization, repository, "umbrella"),
  deleted: removeRepository,
  "deleted and made anew": (organization, repository) => {
    removeRepository(organization, repository);
    takeOver(organization, repository, repository.name);
  },
  archived: (_, { settings }) => {
    settings.archived = true;
  },
  published: (_, { settings }) => {
    settings.visibility = "public";
  },
  "given another default branch": (_, { branches, settings }) => {
    branches.add("trunk");
    settings.default_branch = "trunk";
  },
} as const satisfies Readonly<Record<string, Move>>;
export type MoveName = keyof typeof MOVES;

/** Each repository has the samples of some families, so that all families are in the run. */
function familiesOf(at: number): readonly FamilyKey[] {
  return KEYS.filter((_, index) => index % REPOSITORIES === at);
}

/** A key that a policy may not have keeps the family in the repository's own layer, which a rename ends. */
function isForPolicies(key: FamilyKey): boolean {
  const { config } = SAMPLES[key];
  const placed = Object.keys(REGISTRY[key].config.placement ?? {});
  return !placed.some((one) => typeof config === "object" && config !== null && one in config);
}

/** A repository's name can only be said to be what it is. */
function withoutName(config: Json): Json {
  if (typeof config !== "object" || config === null || Array.isArray(config)) return config;
  const { name: _, ...rest } = config as JsonObject;
  return rest;
}

function layerOf(keys: readonly FamilyKey[]): JsonObject {
  const values = keys.map((key) => [key, withoutName(SAMPLES[key].config)]);
  const prune = keys.flatMap((key) => [...(SAMPLES[key].prune ?? [])]);
  return { ...Object.fromEntries(values), ...(prune.length > 0 && { prune }) };
}

const WORKSPACE = (() => {
  const named = NAMES.map((name, at) => ({ name, keys: familiesOf(at) }));
  const policies = named.map(({ name, keys }) => ({
    ...{ name, match: { name: `${name}*` } },
    ...layerOf(keys.filter(isForPolicies)),
  }));
  const repositories = named.map(({ name, keys }) => [name, layerOf(keys.filter((key) => !isForPolicies(key)))]);
  const config = { exclude: ["sandbox-*", "api"], policies, repositories: Object.fromEntries(repositories) };
  const folder = mkdtempSync(join(tmpdir(), "repo-cop-"));
  writeFileSync(join(folder, "repo-cop.yml"), JSON.stringify(config));
  return folder;
})();

function populate(): Organization {
  const options = KEYS.map((key) => SAMPLES[key].organization ?? {});
  const organization = createOrganization({ ...Object.assign({}, ...options), login: "acme" });
  addUser(organization, "octo-owner", "owner");
  const token = { kind: "personal", login: "octo-owner", owner: true, permissions: "all", role: "admin" } as const;
  organization.tokens.set(TOKEN, token);
  // A sample names it, for a required workflow; no configuration is for it.
  addRepository(organization, { name: "api" });
  for (const [at, name] of NAMES.entries()) {
    const own = familiesOf(at).map((key) => SAMPLES[key].repository ?? {});
    const repository = addRepository(organization, { ...Object.assign({}, ...own), name });
    for (const key of familiesOf(at)) SAMPLES[key].prepare({ organization, repository });
  }
  tellTeamsApart(organization);
  return organization;
}

/** Samples found the same teams, each for itself; an organization has each once. */
function tellTeamsApart({ teams }: Organization): void {
  const seen = new Set<string>();
  for (const [at, team] of teams.entries()) {
    if (seen.has(team.slug)) Object.assign(team, { slug: `${team.slug}-${at}`, name: `${team.name} ${at}` });
    seen.add(team.slug);
  }
}

/** A write that had its effect. */
interface Write {
  readonly at: number;
  readonly time: number;
  readonly what: string;
  /** Ids of the repositories that it changed. */
  readonly ids: readonly number[];
  /** It deletes, archives, changes the visibility or grants admin. */
  readonly isGrave: boolean;
  readonly body: JsonObject;
  /** The repository in GitHub's answer, where it is one. */
  readonly answered: number | undefined;
}

export interface Played {
  readonly requests: number;
  readonly writes: readonly Write[];
  readonly outcomes: readonly RepoOutcome[];
  readonly ended: readonly Ended[];
  readonly organization: Organization;
  readonly violations: readonly string[];
  /** Ids of the repositories that `list` has met. */
  readonly listed: ReadonlySet<number>;
  /** By repository id: the requests before each write that said what the repository is. */
  readonly checks: ReadonlyMap<number, readonly { readonly at: number; readonly time: number }[]>;
}

/** Plays the run; `at`: the request, counted from 1, at whose arrival `happens` is called. */
export async function play(at: number, happens: (organization: Organization) => void): Promise<Played> {
  const organization = populate();
  let now = START;
  let clock: Clock = { now: () => now, monotonic: () => now, sleep: async () => {} };
  const ticking = { now: () => clock.now(), sleep: (ms: number, signal?: AbortSignal) => clock.sleep(ms, signal) };
  const simulator = createSimulator({ organization, limits: createLimits(), clock: ticking });
  const artifacts = new Map<string, readonly ArtifactFile[]>();
  const writes: Write[] = [];
  const checks = new Map<number, { at: number; time: number }[]>();
  const listed = new Set<number>();
  let requests = 0;
  const through = async (request: Request, answer: (request: Request) => Promise<Response>): Promise<Response> => {
    requests += 1;
    const number = requests;
    if (number === at) happens(organization);
    const body = bodyOf(await request.clone().text());
    const write = writeOf(request, body, organization);
    const time = clock.now();
    const response = await answer(request);
    const said = bodyOf(await response.clone().text());
    if (write && response.ok && !("errors" in said))
      writes.push({ ...write, at: number, time, body, answered: answeredBy(request, said) });
    if (new URL(request.url).pathname === "/orgs/acme/repos")
      for (const id of organization.repositories.keys()) listed.add(id);
    for (const id of seenIn(said, organization)) checks.set(id, [...(checks.get(id) ?? []), { at: number, time }]);
    return response;
  };
  const ended: Ended[] = [];
  for (const inputs of RUNS) {
    const tick = (own: Clock) => {
      clock = own;
    };
    const around = { simulator, workspace: WORKSPACE, artifacts, runId: "1", startsAt: now, tick, through };
    ended.push(await runProcess(inputs, around));
    now = ended.at(-1)?.endedAt ?? now;
  }
  return {
    ...{ requests, writes, ended, organization, checks, listed },
    outcomes: ended.flatMap(({ report }) => report?.outcomes ?? []),
    violations: simulator.violations.map(({ route, message }) => `${route}: ${message}`),
  };
}

function bodyOf(text: string): JsonObject {
  const value: unknown = text === "" ? {} : JSON.parse(text);
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

/** The id of the repository that the answer is. */
function answeredBy({ url }: Request, said: JsonObject): number | undefined {
  const isRepository = /\/repos\/[^/]+\/[^/]+$/.test(new URL(url).pathname);
  return isRepository && typeof said["id"] === "number" ? said["id"] : undefined;
}

/** What a request is about to change, by what its names stand for at this moment. */
function writeOf(request: Request, body: JsonObject, organization: Organization) {
  const { pathname } = new URL(request.url);
  const isMutation = pathname === "/graphql" && /^\s*mutation/.test(String(body["query"]));
  if (request.method === "GET" || (pathname === "/graphql" && !isMutation)) return undefined;
  const isGrave =
    request.method === "DELETE" ||
    /\bdelete\w+\(/.test(String(body["query"])) ||
    body["archived"] === true ||
    body["visibility"] !== undefined ||
    body["permission"] === "admin";
  const ids = isMutation
    ? idsBehind(body["variables"] as JsonObject, organization)
    : idsNamed(pathname, body, organization);
  return { what: `${request.method} ${pathname}`, ids, isGrave };
}

/** A former name redirects, and no write follows. */
function idsNamed(pathname: string, body: JsonObject, { login, names, repositories }: Organization): readonly number[] {
  const [, owner, name] = /\/repos\/([^/]+)\/([^/]+)/.exec(pathname) ?? [];
  const listed = (body["repository_names"] ?? []) as readonly string[];
  const called = owner === login && name !== undefined ? [name] : listed;
  return called.flatMap((one) => {
    const repository = repositories.get(names.get(one.toLowerCase()) ?? 0);
    return repository && repository.name.toLowerCase() === one.toLowerCase() ? [repository.id] : [];
  });
}

/** The repositories that have these node ids, or something with them inside. */
function idsBehind(variables: JsonObject, { repositories }: Organization): readonly number[] {
  const named = JSON.stringify(variables);
  return [...repositories.values()]
    .filter((one) => nodeIdsIn(one).some((id) => named.includes(`"${id}"`)))
    .map(({ id }) => id);
}

function nodeIdsIn({ nodeId, labels, milestones, rules }: Repository): readonly string[] {
  return [nodeId, ...[...labels, ...milestones, ...rules].map((one) => one.nodeId)];
}

/** Repositories that an answer says the name and the id of. */
function seenIn(said: JsonObject, { repositories }: Organization): readonly number[] {
  const nodes = ((said["data"] as JsonObject | null | undefined)?.["nodes"] ?? []) as readonly (JsonObject | null)[];
  if (!Array.isArray(nodes)) return [];
  return [...repositories.values()]
    .filter(({ nodeId }) => nodes.some((node) => node?.["id"] === nodeId && node["nameWithOwner"] !== undefined))
    .map(({ id }) => id);
}

export interface Judgement {
  readonly complaints: readonly string[];
  /** Writes that met the move in the gap that nothing can close. */
  readonly inTheGap: number;
}

/** The run in which nothing moves, with the repository that each request comes before a write of. */
export interface Quiet extends Played {
  victimAt(at: number): string;
}

export async function playQuiet(): Promise<Quiet> {
  const played = await play(0, () => {});
  const names = new Map([...played.organization.repositories.values()].map(({ id, name }) => [id, name]));
  const victimAt = (at: number): string => {
    const next = played.writes.find((write) => write.at >= at && write.ids.length > 0) ?? played.writes.at(-1);
    return names.get(next?.ids[0] ?? 0) ?? "r01";
  };
  return { ...played, victimAt };
}

/** Plays one move at one request, and judges what came of it. */
export async function playMove(move: MoveName, at: number, quiet: Quiet): Promise<Judgement> {
  const name = quiet.victimAt(at);
  let victim = 0;
  const played = await play(at, (organization) => {
    const repository = [...organization.repositories.values()].find((one) => one.name === name);
    if (!repository) throw new Error(`there is no ${name}`);
    victim = repository.id;
    MOVES[move](organization, repository);
  });
  const astray = played.writes.filter((write) => isAstray(write, { move, at, victim, listed: played.listed }));
  const inTheGap = astray.filter((write) => isInTheGap(write, at, played.checks.get(victim) ?? []));
  const wrong = astray.filter((write) => !inTheGap.includes(write));
  return {
    inTheGap: inTheGap.length,
    complaints: [
      ...wrong.map((write) => `${write.what} (request ${write.at}) went astray`),
      ...untruths(played, { move, name, victim, quiet, inTheGap }),
      ...played.violations,
    ],
  };
}

interface Moved {
  readonly move: MoveName;
  readonly at: number;
  readonly victim: number;
  readonly listed: ReadonlySet<number>;
}

/** It changed a newcomer, or a repository that is no longer to be changed so. */
function isAstray({ at, ids, body }: Write, moved: Moved): boolean {
  if (at < moved.at) return false;
  if (ids.some((id) => !moved.listed.has(id))) return true;
  if (!ids.includes(moved.victim)) return false;
  if (moved.move === "excluded" || moved.move === "transferred") return true;
  return moved.move === "published" && body["visibility"] !== undefined;
}

/** The last check came before the move; for what is grave, the move fell between the check and the very next request. */
function isInTheGap(
  write: Write,
  movedAt: number,
  checks: Played["checks"] extends ReadonlyMap<number, infer C> ? C : never,
): boolean {
  const last = checks.filter(({ at }) => at < write.at).at(-1);
  if (!last || last.at >= movedAt || write.time - last.time > GOOD_FOR_MS) return false;
  return !write.isGrave || (write.at === movedAt && last.at === write.at - 1);
}

interface Telling {
  readonly move: MoveName;
  readonly name: string;
  readonly victim: number;
  readonly quiet: Quiet;
  readonly inTheGap: readonly Write[];
}

/** Where the report says something else than what happened. */
function untruths(
  { outcomes, writes, ended, listed }: Played,
  { move, name, victim, quiet, inTheGap }: Telling,
): readonly string[] {
  const isVictim = ({ repo }: RepoOutcome) => repo.replace(/^sandbox-/, "").replace(/-new$/, "") === name;
  const before = new Map(quiet.outcomes.map(({ repo, kind }) => [repo, kind]));
  const others = outcomes.filter((one) => !isVictim(one) && one.kind !== before.get(one.repo));
  const own = outcomes.filter(isVictim);
  const bugs = outcomes.flatMap(({ repo, failures }) =>
    failures.filter(({ kind }) => kind === "bug").map(({ message }) => `${repo}: ${message}`),
  );
  const mayBeGone: readonly MoveName[] = ["excluded", "transferred", "deleted", "deleted and made anew", "archived"];
  const isWritten = writes.some(({ ids }) => ids.includes(victim));
  const elsewhere = inTheGap.filter(({ answered }) => answered !== undefined && answered !== victim);
  return [
    ...others.map(({ repo, kind, failures, notes }) => `${repo} is ${kind}: ${JSON.stringify([failures, notes])}`),
    ...bugs,
    ...own.filter(({ kind }) => kind === "gone" && !mayBeGone.includes(move)).map(() => `${name} is not gone`),
    ...own
      // An answer without a body does not say which repository was written, so nobody can know of it in the gap.
      .filter(({ kind }) => kind === "applied" && !isWritten && inTheGap.length === 0 && listed.has(victim))
      .map(() => `${name} was not written`),
    ...(elsewhere.length > 0 && own.some(({ kind }) => kind !== "failed")
      ? [`${name} was written elsewhere, which is not said`]
      : []),
    ...ended.filter(({ code }) => code !== 0 && code !== 1).map(({ code }) => `a process ended with ${code}`),
  ];
}

/** One move at one request, both by chance: the same seed is the same story. */
export async function fuzzMove(seed: number, quiet: Quiet) {
  const random = new Random(seed);
  const move = random.pick(Object.keys(MOVES) as MoveName[]);
  const at = random.number(1, quiet.requests);
  const judged = await playMove(move, at, quiet);
  return { ...judged, seed, story: [`${quiet.victimAt(at)} is ${move} at request ${at}`] };
}
