// Compares a repository's own settings, and finds the changes that GitHub would refuse.
import type { Drift, Finding, JsonObject } from "../../model.ts";
import { text } from "../../objects.ts";
import type { CompareContext, Comparison } from "../family.ts";
import { diffSettings } from "../shared/diff.ts";
import { PLAIN_KEYS } from "./fields.ts";
import { diffMessages, MERGE_METHODS, methodProblems } from "./merge-messages.ts";
import type { ActualRepository } from "./read.ts";
import type { DesiredRepository } from "./schema.ts";
import { diffTopics } from "./topics.ts";

interface PartDrift {
  readonly changes: readonly Drift[];
  readonly findings?: readonly { readonly target: string; readonly message: string }[];
}
const NOTHING: PartDrift = { changes: [] };

/** The drift of one repository. Changes that GitHub would refuse are findings. */
export function diffRepository(
  desired: DesiredRepository,
  actual: ActualRepository,
  context: CompareContext,
): Comparison {
  const wanted = settingsOf(desired);
  const topics = diffTopics(desired.topics ?? [], actual.topics, context.prune.has("topics"));
  const parts: readonly PartDrift[] = [
    diffName(wanted, actual),
    diffVisibility(wanted, actual, context),
    diffPlain(wanted, actual),
    diffMethods(wanted, actual),
    diffMessages(wanted, actual.settings),
    diffForking(wanted, actual),
    diffDefaultBranch(wanted, actual),
    { changes: topics.changes, findings: topics.finding ? [{ target: "topics", message: topics.finding }] : [] },
    { changes: diffSettings(pick(wanted, ["archived"]), actual.settings) },
  ];
  const findings: readonly Finding[] = parts.flatMap((part) =>
    (part.findings ?? []).map((finding) => ({ family: "repository", ...finding })),
  );
  const changes = parts.flatMap((part) => part.changes);
  return context.prune.has("topics")
    ? { changes, findings, entries: { read: actual.topics.length, deleted: topics.removed } }
    : { changes, findings };
}

function diffName({ name }: JsonObject, { settings }: ActualRepository): PartDrift {
  if (name === undefined || name === settings["name"]) return NOTHING;
  return {
    changes: [],
    findings: [
      {
        target: "name",
        message: `should be called ${name}, is called ${settings["name"]}; renaming is left to people`,
      },
    ],
  };
}

function diffVisibility(
  { private: isPrivate, visibility }: JsonObject,
  { settings }: ActualRepository,
  { repo }: CompareContext,
): PartDrift {
  const is = settings["visibility"];
  const wanted = visibility ?? (isPrivate === true && is === "public" ? "private" : is);
  if (wanted === undefined || wanted === is) return NOTHING;
  if (is !== repo.visibility) {
    // The layers were chosen for the visibility in the listing, which changed since then. Hiding a public repository
    // costs its stars and forks, so a decision made in the meantime is not reverted.
    const message = `was ${repo.visibility} when it was listed and is ${is} now; the next run decides`;
    return { changes: [], findings: [{ target: "visibility", message }] };
  }
  if (repo.fork)
    return {
      changes: [],
      findings: [{ target: "visibility", message: `is a fork: GitHub does not let it become ${wanted}` }],
    };
  return {
    changes: [
      {
        action: "update",
        target: "visibility",
        before: is ?? null,
        after: wanted,
        path: [visibility === undefined ? "private" : "visibility"],
      },
    ],
  };
}

/** Null means that the repository does not have the setting, unless null is a valid value of the setting. */
function diffPlain(wanted: JsonObject, { settings }: ActualRepository): PartDrift {
  const drifts = diffSettings(pick(wanted, PLAIN_KEYS), settings);
  const changes = drifts.filter(({ target }) => settings[target] !== null);
  const findings = drifts
    .filter((drift) => !changes.includes(drift))
    .map(({ target }) => ({ target, message: "GitHub does not offer it in this repository" }));
  return { changes, findings };
}

function diffMethods(wanted: JsonObject, { settings }: ActualRepository): PartDrift {
  const changes = diffSettings(pick(wanted, MERGE_METHODS), settings);
  if (methodProblems({ ...settings, ...wanted }).length === 0 || changes.length === 0) return { changes };
  const message = "no merge method would be left, which GitHub refuses; say which of the three is allowed";
  return { changes: [], findings: changes.map(({ target }) => ({ target, message })) };
}

/** Public repositories can always be forked, so GitHub has the setting only for other repositories. */
function diffForking(wanted: JsonObject, { settings }: ActualRepository): PartDrift {
  const changes = diffSettings(pick(wanted, ["allow_forking"]), settings);
  if (changes.length === 0 || (wanted["visibility"] ?? settings["visibility"]) !== "public") return { changes };
  return { changes: [], findings: [{ target: "allow_forking", message: "is public: forking cannot be switched off" }] };
}

function diffDefaultBranch(wanted: JsonObject, { settings, missingBranches }: ActualRepository): PartDrift {
  const changes = diffSettings(pick(wanted, ["default_branch"]), settings);
  const branch = text(wanted, "default_branch");
  if (changes.length === 0) return NOTHING;
  if (settings["default_branch"] === null) {
    return {
      changes: [],
      findings: [{ target: "default_branch", message: "is empty: a default branch needs a commit" }],
    };
  }
  if (!missingBranches.includes(branch)) return { changes };
  return { changes: [], findings: [{ target: "default_branch", message: `has no branch ${branch}; create it first` }] };
}

/** Every setting except the topics, which are a collection. */
export function settingsOf({ topics: _, ...settings }: DesiredRepository): JsonObject {
  return settings;
}

function pick(values: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(keys.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]] as const])));
}
