// Labels of issues and pull requests. A renamed label stays on its issues. GitHub ignores case in names.
import { z } from "zod";
import type { Drift, Finding, Json, JsonObject } from "../model.ts";
import { isObject, text } from "../objects.ts";
import { type CompareContext, type Comparison, defineFamily } from "./family.ts";
import { type Connection, readConnection } from "./shared/connection.ts";
import { changedIn, sameJson, sortedByKey } from "./shared/diff.ts";
import { limits } from "./shared/limits.ts";
import { keyedRequests } from "./shared/requests.ts";

const LABELS_PAGE = "https://docs.github.com/en/rest/issues/labels#create-a-label";
const MAX_DESCRIPTION = 100;

const NOT_A_COLOR = "a color has six hex digits, such as d73a4a; with # in front it needs quotes";
/** Without the `#`, in lower case. YAML reads six decimal digits as a number. */
const colorSchema = z
  .union([z.string(), z.number()], { error: NOT_A_COLOR })
  .transform((value) => String(value).trim().replace(/^#/, "").toLowerCase())
  .refine((color) => /^[0-9a-f]{6}$/.test(color), { error: NOT_A_COLOR })
  .meta({
    description: "Six hex digits, with or without #",
    ...limits({ text: "Six hex digits", source: LABELS_PAGE }),
  });

/** These limits are from GitHub's error messages, not from its documentation. */
const MAX_NAME = 50;
const NAMES = limits(
  { text: `At most ${MAX_NAME} characters, on one line`, source: "https://github.com/dwyl/labels/issues/146" },
  { text: "Not emoji alone", source: "https://github.com/Financial-Times/github-label-sync/issues/171" },
);
const DESCRIPTIONS = limits(
  { text: `At most ${MAX_DESCRIPTION} characters`, source: LABELS_PAGE },
  {
    text: "No characters of four bytes, such as most emoji",
    source: "https://github.com/github/safe-settings/issues/428",
  },
);
const FOUR_BYTES = /[\u{10000}-\u{10FFFF}]/u;
const EMOJI = /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\s]|\u200D|\uFE0F/gu;
const EMOJI_ONLY = "GitHub takes no label whose name is nothing but emoji; add a letter or a digit";
const NO_EMOJI = "GitHub takes no emoji in a label's description; take it out, or write it as :bug:";

const nameSchema = z
  .string()
  .trim()
  .min(1)
  .refine((name) => !/\p{Cc}/u.test(name), { error: "a label's name is one line, without control characters" })
  .refine((name) => name === "" || name.replaceAll(EMOJI, "") !== "", { error: EMOJI_ONLY })
  .refine((name) => lengthOf(name) <= MAX_NAME, {
    error: ({ input }) => `a label's name has at most ${MAX_NAME} characters; this one has ${lengthOf(String(input))}`,
  });

const labelSchema = z
  .strictObject({
    name: nameSchema.meta({ description: `Name of the label, at most ${MAX_NAME} characters`, ...NAMES }),
    new_name: z.exactOptional(nameSchema.meta({ description: "Rename the label `name` to this", ...NAMES })),
    oldname: z.exactOptional(nameSchema.meta({ description: "Rename the label of this name to `name`" })),
    color: z.exactOptional(colorSchema),
    description: z.exactOptional(
      z
        .union([z.string().max(MAX_DESCRIPTION), z.null()])
        .transform((value) => (value ?? "").replace(/\s*\n\s*/g, " ").trim())
        .refine((text) => !FOUR_BYTES.test(text), { error: NO_EMOJI })
        .meta({ description: `At most ${MAX_DESCRIPTION} characters; null empties it`, ...DESCRIPTIONS }),
    ),
  })
  .refine(({ new_name, oldname }) => new_name === undefined || oldname === undefined, {
    error: "new_name and oldname both say how the label was called before; keep one of them",
    path: ["oldname"],
  })
  .transform(({ name, new_name, oldname, ...rest }): DesiredLabel => {
    const formerName = new_name === undefined ? oldname : name;
    const presentName = new_name ?? name;
    const spelling = formerName !== undefined &&
      formerName.toLowerCase() === presentName.toLowerCase() && { respelled: true as const };
    const former = formerName !== undefined && !spelling && { formerName };
    return { name: presentName, ...former, ...spelling, ...rest };
  });

function lengthOf(name: string): number {
  return [...name].length;
}

interface DesiredLabel {
  readonly name: string;
  /** The label is renamed if it exists under this name and not under `name`. */
  readonly formerName?: string;
  /** The rename changes only the case of letters, so the label must get exactly this spelling. */
  readonly respelled?: true;
  readonly color?: string;
  readonly description?: string;
}
type DesiredLabels = readonly DesiredLabel[];

/** By name in lower case. */
type ActualLabels = ReadonlyMap<string, Label>;
/** An older server does not show every key. */
interface Label {
  readonly name: string;
  readonly color?: string;
  readonly description?: string;
}

function labelKey(entry: Json): string {
  return text(entry, "name").toLowerCase();
}

const LABELS: Connection = {
  name: "labels",
  field: "labels",
  rows: "nodes { name color description }",
  perPage: 100,
  things: "labels",
};

/** The family of `labels:`. */
export const labels = defineFamily<DesiredLabels, ActualLabels>({
  key: "labels",
  config: {
    schema: z.array(labelSchema),
    merge: { kind: "collection", keyOf: labelKey },
    prunable: ["labels"],
  },
  docs: {
    summary: "Labels with color and description, renamed without losing their issues",
    url: "https://docs.github.com/en/rest/issues/labels",
    permission: { name: "Issues", read: "read", write: "write", level: "repository" },
    cost: { steady: "0", change: "1 per label" },
  },
  read: {
    ...readConnection<DesiredLabels, ActualLabels>(
      LABELS,
      (rows) => new Map(rows.map(decode).map((label) => [label.name.toLowerCase(), label])),
    ),
    fields: { "Label.color": ["color"], "Label.description": ["description"] },
  },
  guards: { stored: (answer) => (isObject(answer) && "name" in answer ? asJson(decode(answer)) : undefined) },
  plan: {
    diff,
    /** https://docs.github.com/en/rest/issues/labels#update-a-label */
    write: keyedRequests({
      create: ({ after }) => ["POST /repos/{owner}/{repo}/labels", after as JsonObject],
      update: (change) => [
        "PATCH /repos/{owner}/{repo}/labels/{name}",
        { name: String(change.ref), ...withNewName(changedIn(change)) },
      ],
      delete: ({ ref }) => ["DELETE /repos/{owner}/{repo}/labels/{name}", { name: String(ref) }],
    }),
  },
});

function decode({ name, color, description }: JsonObject): Label {
  return {
    name: String(name),
    ...(color !== undefined && { color: String(color).toLowerCase() }),
    ...(description !== undefined && { description: String(description ?? "") }),
  };
}

function diff(desired: DesiredLabels, actual: ActualLabels, { prune }: CompareContext): Comparison {
  const wanted = new Map(desired.map((label) => [labelKey(label as unknown as JsonObject), label]));
  const renamedKeys = new Set<string>();
  const compared = sortedByKey(wanted).map(([key, label]) => diffLabel(key, label, { actual, wanted, renamedKeys }));
  const changes = compared.flatMap((one) => one.changes);
  const findings = compared.flatMap((one) => one.findings);
  if (!prune.has("labels") || wanted.size === 0) return { changes, findings };
  // The config also names the former name of a label: deleting that label would remove it from its issues.
  const named = new Set([
    ...wanted.keys(),
    ...desired.flatMap(({ formerName }) => (formerName === undefined ? [] : [formerName.toLowerCase()])),
  ]);
  const deleted = sortedByKey(actual).filter(([key]) => !named.has(key));
  const deletions = deleted.map(
    ([key, label]): Drift => ({ action: "delete", target: key, before: asJson(label), ref: label.name }),
  );
  return { changes: [...changes, ...deletions], findings, entries: { read: actual.size, deleted: deletions.length } };
}

interface LabelContext {
  readonly actual: ActualLabels;
  readonly wanted: ReadonlyMap<string, DesiredLabel>;
  /** Labels that a rename already uses. */
  readonly renamedKeys: Set<string>;
}

function diffLabel(
  key: string,
  { formerName, respelled, ...label }: DesiredLabel,
  { actual, wanted, renamedKeys }: LabelContext,
): Comparison {
  const there = actual.get(key);
  const oldKey = formerName?.toLowerCase();
  const old = oldKey === undefined || wanted.has(oldKey) || renamedKeys.has(oldKey) ? undefined : actual.get(oldKey);
  if (there) {
    const message = `should be called ${label.name}, but both exist: move its issues over and delete it by hand`;
    const findings: readonly Finding[] = old && oldKey ? [{ family: "labels", target: oldKey, message }] : [];
    return { changes: updates(key, there, { ...label, name: respelled ? label.name : there.name }), findings };
  }
  if (!old || !oldKey)
    return { changes: [{ action: "create", target: key, after: asJson(label), path: [key] }], findings: [] };
  renamedKeys.add(oldKey);
  return { changes: updates(key, old, label), findings: [] };
}

/** No drift if the label has all desired values. */
function updates(key: string, actual: Label, label: Omit<DesiredLabel, "formerName" | "respelled">): readonly Drift[] {
  const before = asJson(actual);
  const after = { ...before, ...asJson(label) };
  return sameJson(before, after)
    ? []
    : [{ action: "update", target: key, before, after, path: [key], ref: actual.name }];
}

function asJson(label: Label | Omit<DesiredLabel, "formerName" | "respelled">): JsonObject {
  return { ...label };
}

/** The path of the PATCH has the old name, its body the new one. */
function withNewName({ name, ...rest }: JsonObject): JsonObject {
  return name === undefined ? rest : { new_name: name, ...rest };
}
