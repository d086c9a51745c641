// One repository in the simulator, and one family's night over it: the real client, read, plan and apply.
import { createSimulator, type Simulator, type SimulatorOptions } from "../../simulator/index.ts";
import {
  addApp,
  addRepository,
  addUser,
  createOrganization,
  type NewOrganization,
  type Organization,
} from "../../simulator/state/organization.ts";
import type { NewRepository, Repository as SimulatedRepository } from "../../simulator/state/repository.ts";
import type { InstallationToken } from "../../simulator/state/token.ts";
import { applyPlan } from "../../src/apply/apply.ts";
import type { AnyFamily } from "../../src/families/family.ts";
import { FAMILIES } from "../../src/families/index.ts";
import { connect } from "../../src/github/client.ts";
import type {
  DesiredState,
  Json,
  OrganizationState,
  RepoOutcome,
  RepoPlan,
  Repository,
  Target,
} from "../../src/model.ts";
import { planFamilyAgain } from "../../src/modes/apply/plan-again.ts";
import { planRepository } from "../../src/plan/plan.ts";
import { readOrganization } from "../../src/read/organization.ts";
import { readRepositories } from "../../src/read/repositories.ts";
import { systemClock } from "../../src/runner/clock.ts";
import { desiredState, SOURCE, silentLog } from "../support/fixtures.ts";

const TOKEN = "ghp_ownerOfTheWorld0000000000000000000000";
const OWNER = "octo-owner";

/** The organization and the repository, which a test may change before the night. */
export interface World {
  readonly organization: Organization;
  readonly repository: SimulatedRepository;
}

export interface Night {
  readonly plan: RepoPlan;
  readonly outcome: RepoOutcome;
  /** Methods and routes of all writes. */
  readonly writes: readonly string[];
  /** Number of requests before the plan was made. */
  readonly reads: number;
  /** Routes of the reads that serve only this repository. */
  readonly ownReads: readonly string[];
}

export interface WorldOptions {
  readonly repository?: Partial<NewRepository>;
  readonly organization?: Partial<NewOrganization>;
  /** The permissions of an App. Left out: an owner of the organization, with all permissions, is used. */
  readonly permissions?: InstallationToken["permissions"];
  /** Routes and fields that an older server lacks. */
  readonly lacks?: SimulatorOptions["lacks"];
  prepare?(world: World): void;
}

/** The read of the organization was refused or incomplete. */
export class UnreadOrganization extends Error {}

export class FamilyWorld implements World {
  readonly organization: Organization;
  readonly repository: SimulatedRepository;
  readonly simulator: Simulator;
  /** The secrets, by the names of their variables. */
  readonly secrets: Record<string, string | undefined> = { REPO_COP_SECRET_HOOK: "s3cret-of-the-hook" };
  /** As the input `rewrite-secrets`. */
  rewriteSecrets = false;
  readonly #violated = Promise.withResolvers<never>();
  constructor({ repository, organization, permissions, lacks, prepare }: WorldOptions = {}) {
    this.organization = createOrganization({ login: "acme", ...organization });
    addUser(this.organization, OWNER, "owner");
    if (permissions) this.organization.tokens.set(TOKEN, tokenOfApp(this.organization, permissions));
    else
      this.organization.tokens.set(TOKEN, {
        kind: "personal",
        login: OWNER,
        owner: true,
        permissions: "all",
        role: "admin",
      });
    this.repository = addRepository(this.organization, { name: "api", ...repository });
    this.simulator = createSimulator({ organization: this.organization, ...(lacks && { lacks }) });
    prepare?.(this);
    this.#violated.promise.catch(() => {});
  }

  /** Reads and plans; sends nothing that writes. @throws if a request or an answer does not fit GitHub's descriptions */
  plan(families: AnyFamily | readonly AnyFamily[], desired: DesiredState): Promise<RepoPlan> {
    const planned = this.#plan([families].flat(), desired).then(({ plan }) => plan);
    return Promise.race([planned, this.#violated.promise]);
  }

  /** Plans several repositories, which are read together. */
  async planAll(
    family: AnyFamily,
    repositories: readonly SimulatedRepository[],
    desired: DesiredState,
  ): Promise<readonly RepoPlan[]> {
    const { read, planning } = await this.#read([family], repositories, desired);
    return read.map((one) => planRepository(one, planning));
  }

  async #plan(families: readonly AnyFamily[], desired: DesiredState) {
    const { read, planning, ...around } = await this.#read(families, [this.repository], desired);
    const [one] = read;
    if (!one) throw new Error("the repository was not read");
    return { plan: planRepository(one, planning), planAgain: planFamilyAgain(one, { ...around, planning }) };
  }

  async #read(families: readonly AnyFamily[], repositories: readonly SimulatedRepository[], desired: DesiredState) {
    const github = await this.#connect();
    const targets: readonly Target[] = repositories.map((one) => ({ repo: listed(one), desired }));
    const context = { github, log: silentLog, families };
    const run = { ...context, organization: "acme", clock: systemClock, host: { annotate() {} } };
    const state = await readOrganization(targets, run);
    if (state.kind !== "known") throw new UnreadOrganization();
    const read = await readRepositories(targets, { ...context, state: state.value });
    const planning = { ...planContext(families, state.value), rewriteSecrets: this.rewriteSecrets };
    return { read, planning, github, log: silentLog, state: state.value };
  }

  /** Plans and applies. */
  async night(families: AnyFamily | readonly AnyFamily[], desired: DesiredState): Promise<Night> {
    const start = this.simulator.log.length;
    const planned = this.#plan([families].flat(), desired);
    const { plan, planAgain } = await Promise.race([planned, this.#violated.promise]);
    const readTo = this.simulator.log.length;
    const work = applyPlan(plan, {
      github: await this.#connect(),
      families: [families].flat(),
      secretOf: (name) => this.secrets[name],
      planAgain,
    });
    const outcome = await Promise.race([work, this.#violated.promise]);
    const writes = this.simulator.log
      .filter(({ write }, index) => index >= start && write)
      .map(({ method, route }) => `${method} ${route}`);
    const read = this.simulator.log.slice(start, readTo);
    const ownReads = read.filter(({ route }) => route.startsWith("GET /repos/")).map(({ route }) => route);
    return { plan, outcome, writes, reads: readTo - start, ownReads };
  }

  #lies = false;
  /** Methods with paths, and names of mutations, whose answers showed something else than what was stored. */
  readonly lied = new Set<string>();

  /** From now on every answer to a write shows something else than what was asked for. */
  lieAboutWrites(): void {
    this.#lies = true;
  }

  async #lie(response: Response, input: string | URL | Request, init: RequestInit | undefined): Promise<Response> {
    const text = await response.text();
    const { status, headers } = response;
    if (!response.ok || text === "") return new Response(text === "" ? null : text, { status, headers });
    const changed = JSON.stringify(otherThan(JSON.parse(text) as Json));
    if (changed !== text) {
      const [, mutation] = /mutation (\w+)/.exec(String(init?.body)) ?? [];
      this.lied.add(mutation ?? `${init?.method} ${new URL(String(input)).pathname}`);
    }
    return new Response(changed, { status, headers });
  }

  #connection: ReturnType<typeof connect> | undefined;
  #connect() {
    this.#connection ??= this.#newConnection();
    return this.#connection;
  }

  #newConnection() {
    const limits = {
      shard: { index: 0, count: 1 },
      reserve: "10%",
      onLimit: "wait",
      deadline: Number.MAX_SAFE_INTEGER,
    } as const;
    return connect({
      ...limits,
      credentials: { kind: "token", token: TOKEN },
      organization: "acme",
      apiUrl: "https://api.github.com",
      graphqlUrl: "https://api.github.com/graphql",
      clock: systemClock,
      log: silentLog,
      signal: new AbortController().signal,
      registerSecret() {},
      fetch: async (input, init) => {
        const answered = await this.simulator.fetch(input, init);
        const response = this.#lies && isWrite(init) ? await this.#lie(answered, input, init) : answered;
        const [violation] = this.simulator.violations;
        if (violation) this.#violated.reject(new Error(`${violation.route}: ${violation.message}`));
        return response;
      },
    });
  }
}

/** The repository as the inventory has it. */
function listed({ id, nodeId, name, fork, language, topics, settings }: SimulatedRepository): Repository {
  const { visibility, archived, is_template: template, default_branch: defaultBranch } = settings;
  return { id, nodeId, owner: "acme", name, visibility, archived, fork, template, language, topics, defaultBranch };
}

function isWrite(init: RequestInit | undefined): boolean {
  const { method = "GET", body } = init ?? {};
  return method !== "GET" && (typeof body !== "string" || !body.includes('"query":"') || body.includes("mutation"));
}

/** Identity stays as it is, so that only what was stored is in question. */
const IDENTITY = new Set(["id", "databaseId", "number", "node_id", "__typename", "url", "html_url", "full_name"]);

function otherThan(value: Json): Json {
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value + 1;
  if (value === "enabled" || value === "disabled") return value === "enabled" ? "disabled" : "enabled";
  if (typeof value === "string") return `not ${value}`;
  if (Array.isArray(value)) return value.map(otherThan);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, IDENTITY.has(key) ? item : otherThan(item)]),
  );
}

function tokenOfApp(organization: Organization, permissions: InstallationToken["permissions"]): InstallationToken {
  return {
    kind: "installation",
    app: addApp(organization, { slug: "repo-cop" }),
    permissions,
    expiresAt: Number.POSITIVE_INFINITY,
  };
}

function planContext(families: readonly AnyFamily[], state: OrganizationState) {
  return {
    families,
    directory: state.directory,
    itself: {
      repository: "acme/repo-cop-config",
      viewer: OWNER,
      action: undefined,
      viewerAccess: { kind: "independent" } as const,
    },
  };
}

/** The same for several families at once, by key. */
export function desiredOfAll(config: Readonly<Record<string, unknown>>, prune: readonly string[] = []): DesiredState {
  const families = Object.entries(config).map(([key, value]) => {
    const family = FAMILIES.find((one) => one.key === key);
    if (!family) throw new Error(`there is no family ${key}`);
    return [key, family.config.schema.parse(value) as Json] as const;
  });
  return desiredState(Object.fromEntries(families), { prune: Object.fromEntries(prune.map((key) => [key, SOURCE])) });
}

/** What the layers would make of one value, normalized by the family's schema. */
export function desiredOf(family: AnyFamily, config: unknown, prune: readonly string[] = []): DesiredState {
  const families = { [family.key]: family.config.schema.parse(config) as Json };
  return desiredState(families, { prune: Object.fromEntries(prune.map((key) => [key, SOURCE])) });
}
