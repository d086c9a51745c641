// The whole in-memory GitHub: one organization (or user) with everything that belongs to it. Tests and seeds build and
// change it here.
import type { OwnerKind } from "../../src/model.ts";
import { type Node, nodeIdOf } from "./node.ts";
import type { App, CustomRole, Role, Team, User } from "./people.ts";
import { modernName } from "./people.ts";
import { type NewRepository, newRepository, type Repository } from "./repository.ts";
import type { Ruleset } from "./ruleset.ts";
import type { Token } from "./token.ts";

export interface PropertyDefinition {
  readonly property_name: string;
  readonly value_type: "string" | "single_select" | "multi_select" | "true_false";
  readonly required: boolean;
  readonly default_value: string | readonly string[] | null;
  readonly allowed_values?: readonly string[];
}

/** The organization's policies for its repositories. */
export interface Policy {
  /** Private and internal repositories may be forked. */
  allowForking: boolean;
  /** Repositories may change between public, private and internal. */
  changeVisibility: boolean;
  signoffRequired: boolean;
  /** The least that repositories may choose from; narrower organization settings make their writes a conflict. */
  allowedActions: "all" | "local_only" | "selected";
  workflowWrite: boolean;
  /** License for secret scanning and code security in private repositories. */
  advancedSecurity: boolean;
  /** Repositories may get new deploy keys. */
  deployKeys: boolean;
  /** Repositories with enforced immutable releases, whatever their own setting is; ids if only some are. */
  immutableReleases: "all" | "none" | ReadonlySet<number>;
}

export interface Organization extends Node {
  readonly __typename: "Organization" | "User";
  readonly kind: OwnerKind;
  readonly login: string;
  readonly plan: "free" | "team" | "enterprise";
  readonly policy: Policy;
  /** By id, in order of creation. */
  readonly repositories: Map<number, Repository>;
  /** Present and former names in lower case; a former name redirects. */
  readonly names: Map<string, number>;
  readonly teams: Team[];
  /** By lower-case login: members, and all other users of GitHub. */
  readonly users: Map<string, User>;
  readonly apps: App[];
  readonly customRoles: CustomRole[];
  readonly properties: PropertyDefinition[];
  readonly rulesets: Ruleset[];
  /** By the token itself. */
  readonly tokens: Map<string, Token>;
  readonly nodes: Map<string, Node>;
  lastId: number;
}

export interface NewOrganization {
  readonly login: string;
  readonly kind?: OwnerKind;
  readonly plan?: Organization["plan"];
  readonly policy?: Partial<Policy>;
}

const POLICY: Policy = {
  allowForking: true,
  changeVisibility: true,
  signoffRequired: false,
  allowedActions: "all",
  workflowWrite: true,
  advancedSecurity: true,
  deployKeys: true,
  immutableReleases: "none",
};

/** When repositories of the simulator are born, unless a test says otherwise. */
const BIRTH = "2024-05-06T07:08:09Z";

export function createOrganization({
  login,
  kind = "organization",
  plan = "enterprise",
  policy,
}: NewOrganization): Organization {
  const organization: Organization = {
    __typename: kind === "organization" ? "Organization" : "User",
    id: 1000,
    nodeId: nodeIdOf(kind === "organization" ? "O" : "U", 1000),
    kind,
    login,
    plan,
    policy: { ...POLICY, ...policy },
    repositories: new Map(),
    names: new Map(),
    teams: [],
    users: new Map(),
    apps: [],
    customRoles: [],
    properties: [],
    rulesets: [],
    tokens: new Map(),
    nodes: new Map(),
    lastId: 1000,
  };
  return track(organization, organization);
}

/** The next id, unique in the organization. */
export function nextId(organization: Organization): number {
  organization.lastId += 1;
  return organization.lastId;
}

/** Makes an entity findable by its node id. */
export function track<N extends Node>(organization: Organization, node: N): N {
  organization.nodes.set(node.nodeId, node);
  return node;
}

export function addRepository(organization: Organization, wanted: NewRepository): Repository {
  if (organization.names.has(wanted.name.toLowerCase()))
    throw new Error(`there is a repository ${wanted.name} already`);
  const id = nextId(organization);
  const repository = track(organization, newRepository(wanted, { id, nodeId: nodeIdOf("R", id), at: BIRTH }));
  organization.repositories.set(id, repository);
  organization.names.set(wanted.name.toLowerCase(), id);
  return repository;
}

/** The repository with that current name. @throws if there is none: for tests and seeds. */
export function repositoryNamed(organization: Organization, name: string): Repository {
  const repository = organization.repositories.get(organization.names.get(name.toLowerCase()) ?? 0);
  if (!repository || repository.name.toLowerCase() !== name.toLowerCase())
    throw new Error(`there is no repository ${name}`);
  return repository;
}

/** The old name redirects from now on. */
export function renameRepository(organization: Organization, repository: Repository, name: string): void {
  repository.name = name;
  organization.names.set(name.toLowerCase(), repository.id);
}

/**
 * Another account has it from now on; the old address redirects.
 * https://docs.github.com/en/repositories/creating-and-managing-repositories/transferring-a-repository
 */
export function transferRepository({ teams }: Organization, repository: Repository, owner: string): void {
  repository.owner = owner;
  for (const { grants } of teams) grants.delete(repository.id);
}

/** `owner/name` as it is now. */
export function fullNameOf({ login }: Organization, { owner = login, name }: Repository): string {
  return `${owner}/${name}`;
}

export function removeRepository(organization: Organization, repository: Repository): void {
  organization.repositories.delete(repository.id);
  organization.nodes.delete(repository.nodeId);
}

export function addUser(organization: Organization, login: string, membership: User["membership"] = "member"): User {
  const id = nextId(organization);
  const user = track(organization, { __typename: "User" as const, id, nodeId: nodeIdOf("U", id), login, membership });
  organization.users.set(login.toLowerCase(), user);
  return user;
}

export interface NewTeam {
  readonly name: string;
  readonly slug?: string;
  readonly privacy?: Team["privacy"];
  readonly parent?: Team;
}

export function addTeam(organization: Organization, { name, slug, privacy = "closed", parent }: NewTeam): Team {
  const id = nextId(organization);
  const dashed = name.toLowerCase().replace(/[^a-z0-9_]+/g, "-");
  const team: Team = {
    __typename: "Team",
    id,
    nodeId: nodeIdOf("T", id),
    name,
    slug: slug ?? dashed,
    privacy,
    parent,
    grants: new Map(),
    members: new Set(),
  };
  organization.teams.push(team);
  return track(organization, team);
}

/** `role` may be REST's old word. */
export function grantTeam(team: Team, repository: Repository, role: Role): void {
  team.grants.set(repository.id, modernName(role));
}

export type NewApp = Pick<App, "slug"> & Partial<Pick<App, "id" | "publicKey" | "permissions" | "repositories">>;

export function addApp(organization: Organization, { id = nextId(organization), slug, ...rest }: NewApp): App {
  const app: App = {
    __typename: "App",
    id,
    nodeId: nodeIdOf("A", id),
    slug,
    name: slug,
    installationId: nextId(organization),
    permissions: {},
    ...rest,
  };
  organization.apps.push(app);
  return track(organization, app);
}

export function addCustomRole(organization: Organization, name: string, baseRole: CustomRole["baseRole"]): CustomRole {
  const role = { id: nextId(organization), name, baseRole };
  organization.customRoles.push(role);
  return role;
}
