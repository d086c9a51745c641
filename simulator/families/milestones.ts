// Milestones: titles are unique, a due date becomes midnight in California.
// https://docs.github.com/en/rest/issues/milestones
import type { JsonObject } from "../../src/model.ts";
import { type Call, created, NO_CONTENT, ok, type RepositoryCall } from "../api/call.ts";
import { connection } from "../api/graphql-connection.ts";
import { invalid, Refused } from "../api/refusals.ts";
import { nodeIdOf } from "../state/node.ts";
import { nextId, type Organization, track } from "../state/organization.ts";
import type { Milestone, Repository } from "../state/repository.ts";
import type { Family, Fields } from "./family.ts";

export type NewMilestone = Pick<Milestone, "title"> & Partial<Pick<Milestone, "description" | "state" | "due_on">>;

/** @throws Refused */
export function addMilestone(organization: Organization, repository: Repository, wanted: NewMilestone): Milestone {
  const { title, description = null, state = "open", due_on = null } = wanted;
  check(repository, title);
  const id = nextId(organization);
  const milestone: Milestone = {
    __typename: "Milestone",
    id,
    nodeId: nodeIdOf("MI", id),
    number: id,
    title,
    description,
    state,
    due_on: due_on === null ? null : pacificMidnight(due_on),
  };
  repository.milestones.push(milestone);
  return track(organization, milestone);
}

function check({ milestones: others }: Repository, title: string, self?: Milestone): void {
  if (title === "") throw invalid("Milestone", "title", { code: "missing_field" });
  if (others.some((other) => other !== self && other.title === title))
    throw invalid("Milestone", "title", { code: "already_exists" });
}

const PACIFIC = new Intl.DateTimeFormat("en-CA", { timeZone: "America/Los_Angeles", dateStyle: "short" });

/** The start of the day on which that moment falls in California: 07:00 UTC in summer, 08:00 in winter. */
function pacificMidnight(timestamp: string): string {
  const day = PACIFIC.format(Date.parse(timestamp));
  const inSummer = `${day}T07:00:00Z`;
  return PACIFIC.format(Date.parse(inSummer)) === day ? inSummer : `${day}T08:00:00Z`;
}

/** https://github.com/googleapis/repo-automation-bots/issues/4513 */
function requireIssues({ repository }: RepositoryCall): void {
  if (!repository.settings.has_issues) throw new Refused("issuesOff");
}

function find({ repository, path }: RepositoryCall): Milestone {
  const milestone = repository.milestones.find(({ number }) => String(number) === path["milestone_number"]);
  if (!milestone) throw new Refused("notFound");
  return milestone;
}

function update(call: RepositoryCall) {
  requireIssues(call);
  const milestone = find(call);
  const { title = milestone.title, due_on, ...rest } = wantedOf(call);
  check(call.repository, title, milestone);
  Object.assign(milestone, { ...rest, title, ...(due_on && { due_on: pacificMidnight(due_on) }) });
  return ok(document(milestone, call));
}

function remove(call: RepositoryCall) {
  requireIssues(call);
  const milestone = find(call);
  call.repository.milestones.splice(call.repository.milestones.indexOf(milestone), 1);
  call.organization.nodes.delete(milestone.nodeId);
  return NO_CONTENT;
}

function document(milestone: Milestone, { origin, organization, repository }: RepositoryCall): JsonObject {
  const { __typename: _, nodeId, ...fields } = milestone;
  const path = `${organization.login}/${repository.name}`;
  const url = `${origin}/repos/${path}/milestones/${milestone.number}`;
  return {
    ...fields,
    node_id: nodeId,
    url,
    labels_url: `${url}/labels`,
    html_url: `https://github.com/${path}/milestone/${milestone.number}`,
    creator: null,
    open_issues: 0,
    closed_issues: 0,
    created_at: repository.createdAt,
    updated_at: repository.createdAt,
    closed_at: milestone.state === "closed" ? repository.createdAt : null,
  };
}

interface Wanted {
  readonly states?: readonly string[] | null;
  readonly orderBy?: { readonly field: keyof typeof ORDERS; readonly direction: "ASC" | "DESC" } | null;
}
/** Milestones without a due date come last. The time of the last update is not kept, so that of creation is used. */
const ORDERS = {
  NUMBER: ({ number }: Milestone) => number,
  CREATED_AT: ({ number }: Milestone) => number,
  UPDATED_AT: ({ number }: Milestone) => number,
  DUE_DATE: ({ due_on }: Milestone) => (due_on === null ? Number.POSITIVE_INFINITY : Date.parse(due_on)),
} as const;

/** Milestones of all states, in the order of their numbers, unless the query has other arguments. */
function listed({ milestones: all }: Repository, { states, orderBy }: Wanted): readonly Milestone[] {
  const place = ORDERS[orderBy?.field ?? "NUMBER"];
  const shown = states ? all.filter((one) => states.includes(one.state.toUpperCase())) : all;
  const sorted = shown.toSorted((a, b) => Math.sign(place(a) - place(b)) || a.number - b.number);
  return orderBy?.direction === "DESC" ? sorted.toReversed() : sorted;
}

const wantedOf = ({ body }: Call) => body as unknown as NewMilestone;
const BASE = "/repos/{owner}/{repo}/milestones";

export const milestones = {
  routes: {
    [`POST ${BASE}`]: {
      scope: "repository",
      needs: ["issues:write"],
      answer: (call: RepositoryCall) => {
        requireIssues(call);
        return created(document(addMilestone(call.organization, call.repository, wantedOf(call)), call));
      },
    },
    [`PATCH ${BASE}/{milestone_number}`]: { scope: "repository", needs: ["issues:write"], answer: update },
    [`DELETE ${BASE}/{milestone_number}`]: { scope: "repository", needs: ["issues:write"], answer: remove },
  },
  fields: {
    Repository: {
      milestones: { needs: ["issues:read"], resolve: (repository, args) => connection(listed(repository, args), args) },
    } satisfies Fields<Repository>,
    Milestone: {
      state: ({ state }) => state.toUpperCase(),
      dueOn: ({ due_on }) => due_on,
    } satisfies Fields<Milestone>,
  },
} satisfies Family;
