// Shard reports of whole nights, made up: the same ones each time, for measuring `report` and for pictures of it.
import type { Failure, Json, RepoOutcome, ShardReport, StatedChange } from "../src/model.ts";

export interface NightOptions {
  readonly repositories: number;
  readonly shards: number;
  /** A first night changes twenty things in each repository; a quiet one a few things in three of a hundred. */
  readonly kind: "first" | "quiet";
  readonly dryRun?: boolean;
}

const ORGANIZATION = "acme";
export const NIGHT_RUN_ID = "4242";
const NAMES = ["billing", "catalog", "checkout", "identity", "inventory", "loyalty", "orders", "payments", "search"];
const KINDS = ["api", "web", "worker", "docs", "cli", "infra"];
const CONFIG = ".github/repo-cop.yml";
const TOP = { layer: "top level", file: CONFIG } as const;
const SERVICES = { layer: 'policy "services"', file: CONFIG, line: 60 } as const;

/** The reports, one at a time. */
export function* nightReports({ repositories, shards, kind, dryRun = false }: NightOptions): Generator<ShardReport> {
  for (let shard = 1; shard <= shards; shard += 1) {
    const [from, to] = [shard - 1, shard].map((at) => Math.floor((repositories * at) / shards));
    const outcomes = numbers(from ?? 0, to ?? 0).map((at) => (kind === "first" ? firstNight(at) : quietNight(at)));
    const planned = dryRun ? outcomes.map(asPlanned) : outcomes;
    const writes = planned.reduce((sum, { changes }) => sum + changes.length, 0);
    yield {
      schemaVersion: 2,
      organization: ORGANIZATION,
      runId: NIGHT_RUN_ID,
      runAttempt: 1,
      shard: `${shard}/${shards}`,
      dryRun,
      startedAt: "2026-11-23T03:17:20.000Z",
      finishedAt: kind === "first" ? "2026-11-23T07:41:05.000Z" : "2026-11-23T03:24:31.000Z",
      configDigest: "c0ffee",
      usage: {
        ...{ requests: outcomes.length + writes, writes: dryRun ? 0 : writes, graphqlQueries: 12, refusals: 0 },
        waitedMs: kind === "first" ? 1_260_000 : 31_000,
      },
      outcomes: planned,
      failures: [],
      layers: [
        { layer: "top level", repositories: outcomes.length },
        { layer: SERVICES.layer, repositories: outcomes.filter(({ repo }) => repo.includes("-api")).length },
      ],
      ...(dryRun && {
        forecast: { writes, minutes: writes / 8, nights: kind === "first" ? 2 : 1, minutesWithMoreShards: writes / 8 },
      }),
    };
  }
}

function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

function nameOf(at: number): string {
  return `${NAMES[at % NAMES.length]}-${KINDS[Math.floor(at / NAMES.length) % KINDS.length]}-${at}`;
}

function outcomeOf(at: number, rest: Partial<RepoOutcome>): RepoOutcome {
  const about = { repo: nameOf(at), id: 100_000 + at, visibility: at % 5 === 0 ? "public" : "private" } as const;
  return { ...about, kind: "in-sync", changes: [], findings: [], failures: [], notes: [], ...rest };
}

const DENIED: Failure = {
  kind: "denied",
  family: "branches",
  targets: ["main"],
  message: "GitHub refused this (403): Upgrade to GitHub Pro or make this repository public to enable this feature",
  advice: "take the protection out for private repositories, or change the plan of the organization",
};
const MANY_LABELS: Failure = {
  kind: "guarded",
  family: "labels",
  message: "max-deletes allows 10% of the labels here, and 45 of 52 would be deleted",
  advice: "look at the list, then start the run by hand with max-deletes: 100%",
};
const FINDING = {
  family: "repository",
  target: "allow_forking",
  message: "the organization does not allow forks of private repositories",
};
const LATER = "the hourly limit is spent down to the reserve (500 of 5000 left), and the time limit comes first";

function firstNight(at: number): RepoOutcome {
  const changes = firstChanges(at);
  const findings = at % 50 === 0 ? [FINDING] : [];
  if (at % 40 === 7) return outcomeOf(at, { kind: "failed", changes: failedAt(changes), failures: [DENIED], findings });
  if (at % 211 === 3) return outcomeOf(at, { kind: "failed", changes, failures: [MANY_LABELS], findings });
  if (at % 12 === 5)
    return outcomeOf(at, {
      kind: "deferred",
      reason: LATER,
      changes: changes.map((one) => ({ ...one, state: "deferred" })),
    });
  return outcomeOf(at, { kind: "applied", changes, findings });
}

/** The protection is what GitHub refuses. */
function failedAt(changes: readonly StatedChange[]): readonly StatedChange[] {
  return changes.map((change) => (change.family === "branches" ? { ...change, state: "failed" } : change));
}

function quietNight(at: number): RepoOutcome {
  if (at % 33 !== 4) return outcomeOf(at, at % 400 === 9 ? { findings: [FINDING] } : {});
  const some = firstChanges(at).filter((_, index) => index % 7 === at % 7);
  return outcomeOf(at, { kind: "applied", changes: some });
}

function asPlanned(outcome: RepoOutcome): RepoOutcome {
  const changes = outcome.changes.map((change) => ({ ...change, state: "planned" as const }));
  const { reason: _, ...rest } = outcome;
  return { ...rest, kind: outcome.kind === "failed" ? "failed" : changes.length > 0 ? "planned" : "in-sync", changes };
}

function setting(target: string, before: Json, after: Json, line: number): StatedChange {
  return { family: "repository", action: "update", target, before, after, state: "applied", source: { ...TOP, line } };
}

/** Twenty changes, of which some have values of the repository's own. */
function firstChanges(at: number): readonly StatedChange[] {
  const isApi = nameOf(at).includes("-api");
  const state = "applied" as const;
  return [
    setting("has_wiki", true, false, 5),
    setting("has_projects", true, false, 6),
    setting("allow_merge_commit", true, false, 7),
    setting("allow_rebase_merge", true, false, 8),
    setting("allow_auto_merge", false, true, 9),
    setting("allow_update_branch", false, true, 10),
    setting("delete_branch_on_merge", false, true, 11),
    setting("squash_merge_commit_title", "COMMIT_OR_PR_TITLE", "PR_TITLE", 12),
    setting("squash_merge_commit_message", "COMMIT_MESSAGES", "PR_BODY", 13),
    ...(at % 90 === 11
      ? [setting("visibility", "public", "private", 14)]
      : [setting("homepage", `https://${nameOf(at)}.example`, "", 14)]),
    ...["triage", "bug", "security"].map(
      (target, index): StatedChange => ({
        ...{ family: "labels", action: "create", target, state, source: { ...TOP, line: 20 + index } },
        after: { name: target, color: "cc0000", description: `Everything about ${target}` },
      }),
    ),
    {
      ...{ family: "labels", action: "delete", target: at % 3 === 0 ? "wontfix" : `old-${at % 400}`, state },
      ...{ before: { color: "ffffff" }, source: { ...TOP, line: 18 } },
    },
    {
      ...{ family: "teams", action: at % 4 === 0 ? "create" : "update", target: "engineering", state },
      ...(at % 4 === 0 ? {} : { before: "pull" }),
      ...{ after: "push", source: { ...TOP, line: 31 } },
    } as StatedChange,
    { family: "teams", action: "create", target: "infosec", after: "pull", state, source: { ...TOP, line: 32 } },
    {
      ...{
        family: "branches",
        action: "update",
        target: "main",
        state,
        source: isApi ? SERVICES : { ...TOP, line: 40 },
      },
      before: { enforce_admins: false, required_linear_history: at % 2 === 0, required_approving_review_count: at % 3 },
      after: { enforce_admins: true, required_linear_history: true, required_approving_review_count: 2 },
    },
    {
      ...{ family: "autolinks", action: "create", target: "OPS-", state, source: { ...TOP, line: 50 } },
      after: {
        key_prefix: "OPS-",
        url_template: "https://acme.atlassian.net/browse/OPS-<num>",
        is_alphanumeric: false,
      },
    },
    {
      ...{ family: "actions", action: "update", target: "default_workflow_permissions", state },
      ...{ before: "write", after: "read", source: { ...TOP, line: 55 } },
    },
    {
      ...{ family: "security", action: "update", target: "secret_scanning", state },
      ...{ before: "disabled", after: "enabled", source: { ...TOP, line: 57 } },
    },
  ];
}
