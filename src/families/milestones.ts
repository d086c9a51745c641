// Milestones of issues and pull requests. A due date is a day: GitHub drops the time, and what it answers is midnight
// in California.
import { z } from "zod";
import type { Drift, FamilyRequest, Json, JsonObject, RestRequest } from "../model.ts";
import { type CompareContext, type Comparison, defineFamily, type ReadStep, type RepositoryContext } from "./family.ts";
import { countsNothing } from "./probe.ts";
import { allRows, type Connection, selectRows } from "./shared/connection.ts";
import { type ActualEntry, changedIn, countDeletes, diffCollection } from "./shared/diff.ts";
import { andThen } from "./shared/read-steps.ts";

const NOT_A_DAY = "a due date is a day such as 2026-12-31; GitHub has no request that takes one away";
/** The day as it is written. https://docs.github.com/en/rest/issues/milestones#create-a-milestone */
const daySchema = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], { error: NOT_A_DAY })
  .transform(dayOf)
  .meta({ description: "The day, such as 2026-12-31; a time after it is dropped" });

const milestoneSchema = z.strictObject({
  title: z.string().trim().min(1).meta({ description: "Title of the milestone" }),
  description: z.exactOptional(
    z
      .union([z.string(), z.null()])
      .transform((text) => text ?? "")
      .meta({ description: "null empties it" }),
  ),
  state: z.exactOptional(
    z.enum(["open", "closed"]).meta({ description: "GitHub creates it open where this is left out" }),
  ),
  due_on: z.exactOptional(daySchema),
});
const milestonesSchema = z.array(milestoneSchema);
type DesiredMilestones = z.output<typeof milestonesSchema>;
/** By title. */
type ActualMilestones = ReadonlyMap<string, ActualEntry>;

/** The family of `milestones:`. */
export const milestones = defineFamily<DesiredMilestones, ActualMilestones>({
  key: "milestones",
  config: {
    schema: milestonesSchema,
    merge: { kind: "collection", keyOf: titleOf },
    prunable: ["milestones"],
  },
  docs: {
    summary: "Milestones with description, state and due date",
    url: "https://docs.github.com/en/rest/issues/milestones",
    permission: { name: "Issues", read: "read", write: "write", level: "repository" },
    cost: { steady: "0", change: "1 per milestone" },
  },
  read: {
    kind: "repository-query",
    size: "nested",
    selection: () => selectRows(MILESTONES),
    decode: readMilestones,
    probe: {
      selection: () => `milestones_total: milestones(${ALL_STATES}) { totalCount }`,
      decode: (node) => (countsNothing(node["milestones_total"]) ? { kind: "known", value: new Map() } : undefined),
    },
  },
  plan: {
    diff,
    write: (changes, context) => changes.map((change) => requestFor(change, context)),
  },
});

function titleOf(entry: Json): string {
  return String((entry as JsonObject)["title"]);
}

function dayOf(timestamp: string): string {
  return timestamp.slice(0, "YYYY-MM-DD".length);
}

/** Closed ones too: their titles are taken as well. */
const ALL_STATES = "states: [OPEN, CLOSED]";
/**
 * By number, so that one which is made or moved to another day meanwhile shifts no page.
 * https://docs.github.com/en/graphql/reference/objects#milestone
 */
const MILESTONES: Connection = {
  alias: "milestones_page",
  field: "milestones",
  filter: `${ALL_STATES}, orderBy: { field: NUMBER, direction: ASC }`,
  rows: "nodes { number title description state dueOn }",
  perPage: 100,
  things: "milestones",
};

function readMilestones(node: JsonObject, context: RepositoryContext): ReadStep<ActualMilestones> {
  return andThen(allRows(MILESTONES, node, context), (rows) => ({
    kind: "known",
    value: new Map(rows.map((one) => [titleOf(one), decode(one)])),
  }));
}

/** In the words of REST, which writes them. Midnight in California is 07:00 or 08:00 UTC of the same day. */
function decode({ number, title, description, state, dueOn }: JsonObject): ActualEntry {
  const day = typeof dueOn === "string" ? dayOf(dueOn) : null;
  const value = {
    title: String(title),
    description: description ?? "",
    state: String(state).toLowerCase(),
    due_on: day,
  };
  return { ref: Number(number), value };
}

function diff(desired: DesiredMilestones, actual: ActualMilestones, { prune }: CompareContext): Comparison {
  const wanted = new Map(desired.map((entry): [string, JsonObject] => [titleOf(entry), entry]));
  const isPruned = prune.has("milestones") && wanted.size > 0;
  const changes = diffCollection({ desired: wanted, actual, prune: isPruned });
  if (!isPruned) return { changes, findings: [] };
  return { changes, findings: [], entries: { read: actual.size, deleted: countDeletes(changes) } };
}

/** https://docs.github.com/en/rest/issues/milestones#update-a-milestone */
function requestFor(change: Drift, { repo }: RepositoryContext): FamilyRequest {
  const at = { owner: repo.owner, repo: repo.name };
  const one = { ...at, milestone_number: Number(change.ref) };
  const send = (route: RestRequest["route"], parameters: JsonObject): FamilyRequest => ({
    request: { kind: "rest", route, parameters },
    phase: "entries",
    effect: change.action,
    targets: [change.target],
  });
  if (change.action === "delete") return send("DELETE /repos/{owner}/{repo}/milestones/{milestone_number}", one);
  if (change.action === "create")
    return send("POST /repos/{owner}/{repo}/milestones", { ...at, ...bodyOf(change.after as JsonObject) });
  return send("PATCH /repos/{owner}/{repo}/milestones/{milestone_number}", { ...one, ...bodyOf(changedIn(change)) });
}

/** At noon UTC it is the same day in California, where GitHub looks at the calendar. */
function bodyOf({ due_on, ...rest }: JsonObject): JsonObject {
  return typeof due_on === "string" ? { ...rest, due_on: `${due_on}T12:00:00Z` } : rest;
}
