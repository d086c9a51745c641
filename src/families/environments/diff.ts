// Compares environments part by part: each setting, list and variable is a separate change.
import type { Drift, Finding, Json, JsonObject } from "../../model.ts";
import type { CompareContext, Comparison } from "../family.ts";
import { byKey, diffCollection, sameJson, sortedByKey } from "../shared/diff.ts";
import { appNamed } from "../shared/directory.ts";
import { upperName } from "../shared/variables.ts";
import type { ActualEnvironment, ActualEnvironments } from "./read.ts";
import { type Reviewer, reviewersFor, shownReviewers, storable } from "./reviewers.ts";
import type { DesiredEnvironment, DesiredEnvironments, Pattern } from "./schema.ts";
import { DEFAULTS, type Settings, settingsOf } from "./settings.ts";

/** Data that only the requests need; it is not shown. */
export interface EnvironmentRef {
  /** The name in lower case. */
  readonly key: string;
  /** The name in GitHub's spelling, or in the config's if the environment is new. */
  readonly name: string;
  /** For a change of settings: the current settings, and those that change. */
  readonly is?: Settings;
  readonly becomes?: Partial<Settings>;
  /** New patterns or ids of Apps, and the ids of entries to delete. */
  readonly add?: readonly (Pattern | number)[];
  readonly remove?: readonly number[];
}

/** One environment of the config and its actual state. */
interface EnvironmentPlace {
  readonly key: string;
  readonly name: string;
  readonly wanted: DesiredEnvironment;
  /** Undefined if the environment is new. */
  readonly there: ActualEnvironment | undefined;
  readonly context: CompareContext;
}

/**
 * GitHub creates this environment for every Pages site.
 * https://docs.github.com/en/pages/getting-started-with-github-pages
 */
const OF_GITHUB: ReadonlySet<string> = new Set(["github-pages"]);

export function diffEnvironments(
  desired: DesiredEnvironments,
  actual: ActualEnvironments,
  context: CompareContext,
): Comparison {
  const wanted = new Map(desired.map((one) => [one.name.toLowerCase(), one]));
  const parts = sortedByKey(wanted).map(([key, one]) => {
    const there = actual.get(key);
    return diffOne({ key, name: there?.name ?? one.name, wanted: one, there, context });
  });
  const changes = parts.flatMap((part) => part.changes);
  const findings = parts.flatMap((part) => part.findings);
  if (!context.prune.has("environments") || wanted.size === 0) return { changes, findings };
  const others = sortedByKey(actual).filter(([key]) => !OF_GITHUB.has(key));
  const gone = others.filter(([key]) => !wanted.has(key)).map(([key, there]) => deletion(key, there));
  return { changes: [...changes, ...gone], findings, entries: { read: others.length, deleted: gone.length } };
}

/** https://docs.github.com/en/rest/deployments/environments#delete-an-environment */
function deletion(key: string, there: ActualEnvironment): Drift {
  const { name, wait_timer, prevent_self_review, reviewers } = there;
  const ref: EnvironmentRef = { key, name };
  const settings = { wait_timer, prevent_self_review, reviewers: shownReviewers(reviewers) };
  const before = { name, ...settings, deleted_with_it: "all secrets and variables of the environment" };
  return { action: "delete", target: key, before, ref: json(ref) };
}

function diffOne(place: EnvironmentPlace): Comparison {
  const { key, name, there } = place;
  const created: Drift[] = there
    ? []
    : [
        {
          action: "create",
          target: key,
          after: { name },
          path: [key],
          ref: json({ key, name, is: DEFAULTS, becomes: {} }),
        },
      ];
  const parts = [diffSettings(place), diffRules(place), diffVariables(place), findSecrets(place)];
  return {
    changes: [...created, ...parts.flatMap(({ changes }) => changes)],
    findings: parts.flatMap(({ findings }) => findings),
  };
}

/** The ref as plain JSON data. */
function json(ref: EnvironmentRef): Json {
  return ref as unknown as JsonObject;
}

function finding({ key }: EnvironmentPlace, part: string, message: string): Finding {
  return { family: "environments", target: `${key}: ${part}`, message };
}

interface ChangedPart {
  readonly part: string;
  readonly before: Json;
  readonly after: Json;
  readonly lessens?: boolean;
}

function update(
  { key, name }: EnvironmentPlace,
  { part, before, after, lessens }: ChangedPart,
  rest: Partial<EnvironmentRef>,
): Drift {
  const ref = json({ key, name, ...rest });
  const drift: Drift = { action: "update", target: `${key}: ${part}`, before, after, path: [key, part], ref };
  return lessens ? { ...drift, lessensProtection: true } : drift;
}

function diffSettings(place: EnvironmentPlace): Comparison {
  const { wanted, there, context } = place;
  const is = there ? settingsOf(there) : DEFAULTS;
  const changes: Drift[] = [];
  const change = (part: ChangedPart, becomes: Partial<Settings>) =>
    void changes.push(update(place, part, { is, becomes }));
  const { wait_timer } = wanted;
  if (wait_timer !== undefined && wait_timer !== is.wait_timer)
    change(
      { part: "wait_timer", before: is.wait_timer, after: wait_timer, lessens: wait_timer < is.wait_timer },
      { wait_timer },
    );
  const { kept: reviewers, leftOut } = wanted.reviewers
    ? storable(reviewersFor(wanted.reviewers, context.directory), is.reviewers, context.lowAccess ?? [])
    : { kept: is.reviewers, leftOut: [] };
  const idsOf = (all: readonly Reviewer[]) => all.map(({ type, id }) => `${type} ${id}`);
  if (!sameJson(idsOf(reviewers), idsOf(is.reviewers))) {
    const [before, after] = [shownReviewers(is.reviewers), shownReviewers(reviewers)];
    change({ part: "reviewers", before, after, lessens: reviewers.length === 0 }, { reviewers });
  }
  const bypass = diffBypass(place, is);
  const review = diffSelfReview(place, is, reviewers);
  const branches = diffBranches(place, is);
  return {
    changes: [...changes, ...review.changes, ...bypass.changes, ...branches],
    findings: [
      ...leftOut.map((message) => finding(place, "reviewers", message)),
      ...review.findings,
      ...bypass.findings,
    ],
  };
}

const NOTHING: Comparison = { changes: [], findings: [] };

/** https://github.com/github-community-projects/safe-settings/issues/628 */
function diffSelfReview(place: EnvironmentPlace, is: Settings, reviewers: readonly Reviewer[]): Comparison {
  const { prevent_self_review } = place.wanted;
  if (prevent_self_review === undefined || prevent_self_review === is.prevent_self_review) return NOTHING;
  if (reviewers.length === 0) {
    if (!prevent_self_review) return NOTHING;
    const message = "GitHub prevents self review only where there are reviewers. Name at least one under `reviewers`";
    return { changes: [], findings: [finding(place, "prevent_self_review", message)] };
  }
  const part = { part: "prevent_self_review", before: is.prevent_self_review, after: prevent_self_review };
  return {
    changes: [update(place, { ...part, lessens: !prevent_self_review }, { is, becomes: { prevent_self_review } })],
    findings: [],
  };
}

function diffBypass(place: EnvironmentPlace, is: Settings): Comparison {
  const { can_admins_bypass } = place.wanted;
  if (can_admins_bypass === undefined || can_admins_bypass === is.can_admins_bypass) return NOTHING;
  if (is.can_admins_bypass === undefined)
    return { changes: [], findings: [finding(place, "can_admins_bypass", "GitHub does not offer it here")] };
  const part = { part: "can_admins_bypass", before: is.can_admins_bypass, after: can_admins_bypass };
  return {
    changes: [update(place, { ...part, lessens: can_admins_bypass }, { is, becomes: { can_admins_bypass } })],
    findings: [],
  };
}

/** New patterns are created before old ones are deleted, so that no branch loses access in between. */
function diffBranches(place: EnvironmentPlace, is: Settings): readonly Drift[] {
  const { deployment_branch_policy: policy } = place.wanted;
  if (policy === undefined) return [];
  const branches: Settings["branches"] = policy === null ? "all" : policy.protected_branches ? "protected" : "custom";
  const there = place.there?.patterns ?? [];
  const list = Array.isArray(policy?.custom_branch_policies)
    ? (policy.custom_branch_policies as readonly Pattern[])
    : undefined;
  const add = (list ?? []).filter((one) => !there.some((other) => isSamePattern(one, other)));
  const gone = list ? there.filter((one) => !list.some((other) => isSamePattern(one, other))) : [];
  if (branches === is.branches && add.length === 0 && gone.length === 0) return [];
  const before = shownPolicy(is.branches, place.there?.patterns);
  const after = shownPolicy(branches, list);
  const rest = {
    ...(branches !== is.branches && { is, becomes: { branches } }),
    add,
    remove: gone.map(({ id }) => id),
  };
  return [update(place, { part: "deployment_branch_policy", before, after, lessens: branches === "all" }, rest)];
}

function isSamePattern(a: Pattern, b: Pattern): boolean {
  return a.name === b.name && a.type === b.type;
}

/** The policy for reports; null if every branch may deploy, so that the change counts as a reset. */
function shownPolicy(branches: Settings["branches"], patterns: readonly Pattern[] | undefined): Json {
  if (branches === "all") return null;
  if (branches === "protected") return "protected branches";
  return patterns ? patterns.map(({ name, type }) => `${type} ${name}`).sort() : "branches and tags by pattern";
}

function diffRules(place: EnvironmentPlace): Comparison {
  const { wanted, there, context } = place;
  if (!wanted.protection_rules) return NOTHING;
  const apps = wanted.protection_rules.map((slug) => appNamed(slug, context.directory));
  if (!apps.every((app) => app !== undefined)) return NOTHING; // reported with the name that does not exist
  const rules = there?.rules ?? [];
  const add = apps.filter(({ id }) => !rules.some(({ app }) => app === id)).map(({ id }) => id);
  const gone = rules.filter(({ app }) => !apps.some(({ id }) => id === app));
  if (add.length === 0 && gone.length === 0) return NOTHING;
  const before = rules.map(({ slug }) => slug).sort();
  const after = apps.map(({ name }) => name).sort();
  const part = { part: "protection_rules", before, after, lessens: gone.length > 0 };
  return { changes: [update(place, part, { add, remove: gone.map(({ id }) => id) })], findings: [] };
}

/** Variables that the config does not name are not changed. */
function diffVariables(place: EnvironmentPlace): Comparison {
  const { key, name, wanted, there } = place;
  if (!wanted.variables) return NOTHING;
  const desired = byKey(wanted.variables, upperName);
  const drifts = diffCollection({ desired, actual: there?.variables ?? new Map(), prune: false });
  const changes = drifts.map((drift): Drift => {
    const target = `${key}: variables.${drift.target}`;
    return { ...drift, target, path: [key, "variables", drift.target], ref: json({ key, name }) };
  });
  return { changes, findings: [] };
}

function findSecrets(place: EnvironmentPlace): Comparison {
  const { name, wanted, there, context } = place;
  const missing = (wanted.required_secrets ?? []).filter((secret) => there?.secrets?.has(secret) !== true).sort();
  const { owner, name: repo } = context.repo;
  const findings = missing.map((secret) => {
    const command = `gh secret set ${secret} --env ${quoted(name)} --repo ${owner}/${repo}`;
    return finding(place, `required_secrets.${secret}`, `the secret is missing. Add it with \`${command}\``);
  });
  return { changes: [], findings };
}

/** Quotes the text for a shell if needed. */
function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
