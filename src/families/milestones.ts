// Milestones of issues and pull requests. A due date is a day: GitHub drops the time and answers with midnight in
// California.
import { z } from "zod";
import type { Json, JsonObject } from "../model.ts";
import { isObject, text } from "../objects.ts";
import { type CompareContext, type Comparison, defineFamily } from "./family.ts";
import type { ReadStep } from "./read-contract.ts";
import { allRows, type Connection, countsNothing, selectRows, selectTotal } from "./shared/connection.ts";
import { type ActualEntry, byKey, changedIn, compareEntries } from "./shared/diff.ts";
import { limits } from "./shared/limits.ts";
import { andThen } from "./shared/read-steps.ts";
import { keyedRequests } from "./shared/requests.ts";

const PAGE = "https://docs.github.com/en/rest/issues/milestones#create-a-milestone";
const NOT_A_DAY = "write a day such as 2026-12-31";
const NO_REMOVAL = "GitHub has no request that removes a due date. Write a day such as 2026-12-31, or remove the line";
/** The day in the form that the config has. */
const daySchema = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], {
    error: ({ input }) => (input === null ? NO_REMOVAL : NOT_A_DAY),
  })
  .transform(dayOf)
  .meta({
    description: "The day, such as 2026-12-31; a time after it is dropped",
    ...limits({ text: "A day; GitHub drops the time, and has no request that removes the day", source: PAGE }),
  });

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
const milestonesSchema = z.array(milestoneSchema).meta(
  limits({
    text: "Issues must be on",
    source: "https://github.com/googleapis/repo-automation-bots/issues/4513",
    isUnchecked: true,
  }),
);
type DesiredMilestones = z.output<typeof milestonesSchema>;
interface ActualMilestones {
  /** By title. */
  readonly entries: ReadonlyMap<string, ActualEntry>;
  /** False if issues are off: then GitHub accepts no milestones. */
  readonly hasIssues: boolean;
}

/**
 * Includes closed milestones, because their titles are taken too. Ordered by number, so that a milestone that is
 * created or changed between two pages does not shift them.
 * https://docs.github.com/en/graphql/reference/objects#milestone
 */
const MILESTONES: Connection = {
  name: "milestones",
  field: "milestones",
  filter: "states: [OPEN, CLOSED]",
  order: "orderBy: { field: NUMBER, direction: ASC }",
  rows: "nodes { number title description state dueOn }",
  perPage: 100,
  things: "milestones",
};

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
    selection: () => `${HAS_ISSUES} ${selectRows(MILESTONES)}`,
    decode: (node, context) => andThen(allRows(MILESTONES, node, context), (rows) => known(node, rows)),
    probe: {
      selection: () => `${HAS_ISSUES} ${selectTotal(MILESTONES)}`,
      decode: (node) => (countsNothing(MILESTONES, node) ? known(node, []) : undefined),
    },
    fields: {
      "Repository.hasIssuesEnabled": [],
      "Milestone.description": ["description"],
      "Milestone.state": ["state"],
      "Milestone.dueOn": ["due_on"],
    },
  },
  guards: { stored: (answer) => (isObject(answer) && "title" in answer ? decodeRest(answer) : undefined) },
  plan: {
    diff,
    /** https://docs.github.com/en/rest/issues/milestones#update-a-milestone */
    write: keyedRequests({
      create: ({ after }) => ["POST /repos/{owner}/{repo}/milestones", bodyOf(after as JsonObject)],
      update: (change) => [
        "PATCH /repos/{owner}/{repo}/milestones/{milestone_number}",
        { milestone_number: Number(change.ref), ...bodyOf(changedIn(change)) },
      ],
      delete: ({ ref }) => [
        "DELETE /repos/{owner}/{repo}/milestones/{milestone_number}",
        { milestone_number: Number(ref) },
      ],
    }),
  },
});

const HAS_ISSUES = "milestones_issues: hasIssuesEnabled";

function known(node: JsonObject, rows: readonly JsonObject[]): ReadStep<ActualMilestones> {
  // An older server does not say it. If issues are off there, GitHub's answer to a write does.
  const { milestones_issues: hasIssues = true } = node;
  if (typeof hasIssues !== "boolean") return { kind: "unknown", reason: "GitHub did not say whether issues are on" };
  return { kind: "known", value: { entries: new Map(rows.map((one) => [titleOf(one), decode(one)])), hasIssues } };
}

/**
 * GitHub answers every write with 410 if issues are off. https://github.com/googleapis/repo-automation-bots/issues/4513
 */
function diff(
  desired: DesiredMilestones,
  { entries, hasIssues }: ActualMilestones,
  context: CompareContext,
): Comparison {
  const compared = compareEntries("milestones", { desired: byKey(desired, titleOf), actual: entries }, context);
  if ((context.changed?.["has_issues"] ?? hasIssues) !== false) return compared;
  const findings = compared.changes.map(({ target }) => ({ family: "milestones", target, message: ISSUES_OFF }));
  return { changes: [], findings };
}

const ISSUES_OFF =
  "issues are switched off here, and GitHub takes no milestones then; " +
  "set repository.has_issues: true, or leave milestones out";

function titleOf(entry: Json): string {
  return text(entry, "title");
}

function dayOf(timestamp: string): string {
  return timestamp.slice(0, "YYYY-MM-DD".length);
}

/** Uses the names of REST, which writes milestones. Midnight in California is 07:00 or 08:00 UTC of the same day. */
function decode({ number, title, description, state, dueOn }: JsonObject): ActualEntry {
  const value = {
    title: String(title),
    ...(description !== undefined && { description: description ?? "" }),
    ...(state !== undefined && { state: String(state).toLowerCase() }),
    ...(dueOn !== undefined && { due_on: typeof dueOn === "string" ? dayOf(dueOn) : null }),
  };
  return { ref: Number(number), value };
}

/** The part of REST's answer to a write that the config can set. */
function decodeRest({ title, description, state, due_on }: JsonObject): JsonObject {
  const day = typeof due_on === "string" ? dayOf(due_on) : null;
  return { title: title ?? "", description: description ?? "", state: state ?? "", due_on: day };
}

/** GitHub uses the calendar of California. Noon UTC is the same day there. */
function bodyOf({ due_on, ...rest }: JsonObject): JsonObject {
  return typeof due_on === "string" ? { ...rest, due_on: `${due_on}T12:00:00Z` } : rest;
}
