// Labels of issues and pull requests. A rename keeps them on their issues; names are caseless.
import { z } from "zod";
import type { Drift, FamilyRequest, Finding, Json, JsonObject } from "../model.ts";
import { sameJson } from "./diff.ts";
import { type CompareContext, type Comparison, defineFamily, type ReadRequest, type ReadStep, type RepositoryContext } from "./family.ts";
import { countsNothing } from "./probe.ts";

// ── Config ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** https://docs.github.com/en/rest/issues/labels#create-a-label */
const MAX_DESCRIPTION = 100;

const NOT_A_COLOR = "a color has six hex digits, such as d73a4a; with # in front it needs quotes";
/** Without the `#`, in lower case; six decimal digits are a number to YAML. */
const colorSchema = z
  .union([z.string(), z.number()], { error: NOT_A_COLOR })
  .transform((value) => String(value).trim().replace(/^#/, "").toLowerCase())
  .refine((color) => /^[0-9a-f]{6}$/.test(color), { error: NOT_A_COLOR })
  .meta({ description: "Six hex digits, with or without #" });

const labelSchema = z
  .strictObject({
    name: z.string().trim().min(1).meta({ description: "Name of the label" }),
    new_name: z.exactOptional(z.string().trim().min(1).meta({ description: "Rename the label `name` to this" })),
    oldname: z.exactOptional(z.string().trim().min(1).meta({ description: "Rename the label of this name to `name`" })),
    color: z.exactOptional(colorSchema),
    description: z.exactOptional(
      z
        .union([z.string().max(MAX_DESCRIPTION), z.null()])
        .transform((value) => (value ?? "").replace(/\s*\n\s*/g, " ").trim())
        .meta({ description: `At most ${MAX_DESCRIPTION} characters; null empties it` }),
    ),
  })
  .refine(({ new_name, oldname }) => new_name === undefined || oldname === undefined, {
    error: "new_name and oldname both say how the label was called before; keep one of them",
    path: ["oldname"],
  })
  .transform(({ name, new_name, oldname, ...rest }): DesiredLabel => {
    const before = new_name === undefined ? oldname : name;
    const after = new_name ?? name;
    return { name: after, ...(before !== undefined && !sameName(before, after) && { before }), ...rest };
  });

interface DesiredLabel {
  readonly name: string;
  /** What it was called: it is renamed where only that one exists. */
  readonly before?: string;
  readonly color?: string;
  readonly description?: string;
}
type DesiredLabels = readonly DesiredLabel[];

/** By name in lower case. */
type ActualLabels = ReadonlyMap<string, Label>;
interface Label {
  readonly name: string;
  readonly color: string;
  readonly description: string;
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function labelKey(entry: Json): string {
  return String((entry as JsonObject)["name"]).toLowerCase();
}

/** The family of `labels:`. */
export const labels = defineFamily<DesiredLabels, ActualLabels>({
  key: "labels",
  summary: "Labels with color and description, renamed without losing their issues",
  docs: "https://docs.github.com/en/rest/issues/labels",
  permission: { name: "Issues", read: "read", write: "write", level: "repository" },
  cost: { steady: "0", change: "1 per label" },
  schema: z.array(labelSchema),
  merge: { kind: "collection", keyOf: labelKey },
  prunable: ["labels"],
  read: {
    kind: "repository-query",
    size: "nested",
    selection: () => `labels_page: labels(first: ${PAGE}) { ${FIELDS} }`,
    decode: (node, context) => collect(node["labels_page"], [], context),
    probe: {
      selection: () => "labels_total: labels { totalCount }",
      decode: (node) => (countsNothing(node["labels_total"]) ? { kind: "known", value: new Map() } : undefined),
    },
  },
  diff,
  write: (changes, context) => changes.map((change) => requestFor(change, context)),
});

// ── Read ────────────────────────────────────────────────────────────────────────────────────────────────────────────

const PAGE = 100;
const FIELDS = "totalCount pageInfo { hasNextPage endCursor } nodes { name color description }";

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly { readonly name: string; readonly color: string; readonly description: string | null }[];
}

/** Every label, page by page; fewer than GitHub counts is unknown. */
function collect(answer: Json | undefined, before: Page["nodes"], context: RepositoryContext): ReadStep<ActualLabels> {
  const page = answer as unknown as Page | null | undefined;
  if (!page?.nodes) return { kind: "unknown", reason: "GitHub did not say which labels there are" };
  const all = [...before, ...page.nodes];
  if (page.pageInfo.hasNextPage) {
    const query = `query Labels($id: ID!, $after: String) { node(id: $id) { ... on Repository { labels_page: labels(first: ${PAGE}, after: $after) { ${FIELDS} } } } }`;
    const request: ReadRequest["request"] = {
      kind: "graphql",
      query,
      variables: { id: context.repo.nodeId, after: page.pageInfo.endCursor },
    };
    return { kind: "more", requests: [{ request }], next: ([next]) => collect(pageIn(next), all, context) };
  }
  if (all.length < page.totalCount) return { kind: "unknown", reason: "GitHub answered fewer labels than it counts" };
  return { kind: "known", value: new Map(all.map((label) => [label.name.toLowerCase(), decode(label)])) };
}

function pageIn(answer: Json | undefined): Json | undefined {
  return ((answer as JsonObject | undefined)?.["node"] as JsonObject | null | undefined)?.["labels_page"];
}

function decode({ name, color, description }: Page["nodes"][number]): Label {
  return { name, color: color.toLowerCase(), description: description ?? "" };
}

// ── Compare ─────────────────────────────────────────────────────────────────────────────────────────────────────────

function diff(desired: DesiredLabels, actual: ActualLabels, { prune }: CompareContext): Comparison {
  const wanted = new Map(desired.map((label) => [labelKey(label as unknown as JsonObject), label]));
  const renamed = new Set<string>();
  const compared = [...wanted]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, label]) => diffLabel(key, label, { actual, wanted, renamed }));
  const changes = compared.flatMap((one) => one.changes);
  const findings = compared.flatMap((one) => one.findings);
  if (!prune.has("labels") || wanted.size === 0) return { changes, findings };
  // The former name of a label is named by the config too: deleting it would take it off its issues.
  const named = new Set([...wanted.keys(), ...desired.flatMap(({ before }) => (before === undefined ? [] : [before.toLowerCase()]))]);
  const deleted = [...actual].filter(([key]) => !named.has(key)).sort(([a], [b]) => (a < b ? -1 : 1));
  const deletions = deleted.map(([key, label]): Drift => ({ action: "delete", target: key, before: asJson(label), ref: label.name }));
  return { changes: [...changes, ...deletions], findings, entries: { read: actual.size, deleted: deletions.length } };
}

interface Around {
  readonly actual: ActualLabels;
  readonly wanted: ReadonlyMap<string, DesiredLabel>;
  /** Labels that a rename has taken already. */
  readonly renamed: Set<string>;
}

function diffLabel(key: string, { before, ...label }: DesiredLabel, { actual, wanted, renamed }: Around): Comparison {
  const existing = actual.get(key);
  const oldKey = before?.toLowerCase();
  const old = oldKey === undefined || wanted.has(oldKey) || renamed.has(oldKey) ? undefined : actual.get(oldKey);
  if (existing) {
    const message = `is to be called ${label.name}, but both exist: move its issues over and delete it by hand`;
    const findings: readonly Finding[] = old && oldKey ? [{ family: "labels", target: oldKey, message }] : [];
    return { changes: updates(key, existing, { ...label, name: existing.name }), findings };
  }
  if (!old || !oldKey) return { changes: [{ action: "create", target: key, after: asJson(label), path: [key] }], findings: [] };
  renamed.add(oldKey);
  return { changes: updates(key, old, label), findings: [] };
}

/** Nothing where all that is desired is there. */
function updates(key: string, existing: Label, label: Omit<DesiredLabel, "before">): readonly Drift[] {
  const before = asJson(existing);
  const after = { ...before, ...asJson(label) };
  return sameJson(before, after) ? [] : [{ action: "update", target: key, before, after, path: [key], ref: existing.name }];
}

function asJson(label: Label | Omit<DesiredLabel, "before">): JsonObject {
  return { ...label };
}

// ── Write ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** https://docs.github.com/en/rest/issues/labels#update-a-label */
function requestFor(change: Drift, { repo }: RepositoryContext): FamilyRequest {
  const at = { owner: repo.owner, repo: repo.name };
  const common = { phase: "entries", effect: change.action, targets: [change.target] } as const;
  const name = String(change.ref);
  if (change.action === "delete") {
    return { ...common, request: { kind: "rest", route: "DELETE /repos/{owner}/{repo}/labels/{name}", parameters: { ...at, name } } };
  }
  const after = change.after as JsonObject;
  if (change.action === "create") {
    return { ...common, request: { kind: "rest", route: "POST /repos/{owner}/{repo}/labels", parameters: { ...at, ...after } } };
  }
  const changed = Object.entries(after).filter(([key, value]) => !sameJson(value, (change.before as JsonObject)[key]));
  const body = Object.fromEntries(changed.map(([key, value]) => [key === "name" ? "new_name" : key, value]));
  return { ...common, request: { kind: "rest", route: "PATCH /repos/{owner}/{repo}/labels/{name}", parameters: { ...at, name, ...body } } };
}
