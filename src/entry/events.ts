// Which events may start a run that writes. Everything else plans only.
import type { JsonObject } from "../model.ts";

/** The event that started a workflow run, from the runner. */
export interface Trigger {
  /** Name of the event; in a called workflow that of the caller. Empty: not said. */
  readonly event: string;
  /** The branch or tag of the run, fully formed, such as `refs/heads/main`. */
  readonly ref: string;
  /** The file of GITHUB_EVENT_PATH; undefined where it could not be read. */
  readonly payload: JsonObject | undefined;
}

/** When a run writes, by the event that starts it; for the documentation and for the decision. */
interface EventRule {
  readonly writes: string;
  /** Why this run may only plan; undefined where it may write. */
  readonly refuse: (trigger: Trigger) => string | undefined;
}

const ALWAYS: EventRule = { writes: "always", refuse: () => undefined };
const DEFAULT_BRANCH: EventRule = {
  writes: "where the run is of the default branch",
  refuse: (trigger) => {
    const branch = defaultBranchOf(trigger);
    if (branch === undefined) return UNREAD;
    return trigger.ref === `refs/heads/${branch}`
      ? undefined
      : `it started on ${shown(trigger.ref)}, which is not the default branch ${shown(branch)}`;
  },
};

/**
 * Events that allow a run to write. Only users who can change the default branch, or its schedule, can start them.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
export const WRITING_EVENTS: ReadonlyMap<string, EventRule> = new Map([
  ["schedule", ALWAYS],
  ["repository_dispatch", ALWAYS],
  ["workflow_dispatch", DEFAULT_BRANCH],
  ["push", DEFAULT_BRANCH],
  [
    "workflow_run",
    {
      writes: "where one of the four above started the run that it follows, on the default branch",
      refuse: refuseFollowedRun,
    },
  ],
]);

/**
 * Why a run that this event started may only plan; undefined where it may write. Names are compared exactly.
 * https://docs.github.com/en/actions/reference/security/secure-use#mitigating-the-risks-of-untrusted-code-checkout
 */
export function reasonToPlanOnly(trigger: Trigger): string | undefined {
  const { event } = trigger;
  if (event === "") return "GitHub does not say which event started it";
  const rule = WRITING_EVENTS.get(event);
  if (rule) return rule.refuse(trigger);
  return `${shown(event)} is not among the events by which a run writes (${[...WRITING_EVENTS.keys()].join(", ")})`;
}

/**
 * Why no mode that reads the config or has a token may run for this event at all; undefined where it may.
 * https://docs.github.com/en/actions/reference/security/secure-use#mitigating-the-risks-of-untrusted-code-checkout
 */
export function reasonToRefuse({ event, payload }: Trigger): string | undefined {
  if (event === "pull_request_target") return `the event pull_request_target ${STRANGERS}`;
  const pullRequest = objectIn(payload, "pull_request");
  if (pullRequest === undefined) return undefined;
  const [head, base] = [idIn(objectIn(pullRequest, "head"), "repo"), idIn(objectIn(pullRequest, "base"), "repo")];
  // A fork that was deleted has no repository any more.
  return head !== undefined && head === base
    ? undefined
    : `this pull request comes from a fork, and its run ${STRANGERS}`;
}

const STRANGERS =
  "could run a stranger's config with the secrets of this repository, so Repo Cop does not run here. " +
  "Use the event pull_request, for branches of this repository";

/**
 * It runs on the default branch whatever it follows, so that a stranger's pull request may be what started both.
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads#workflow_run
 */
function refuseFollowedRun({ payload, ...trigger }: Trigger): string | undefined {
  const followed = objectIn(payload, "workflow_run");
  const branch = defaultBranchOf({ ...trigger, payload });
  if (followed === undefined || branch === undefined) return UNREAD;
  const { event, head_branch: head } = followed;
  // The payload of a second `workflow_run` does not say which event started the first run.
  if (typeof event !== "string" || event === "workflow_run" || !WRITING_EVENTS.has(event))
    return `it follows a run that ${shown(event)} started, by which a run does not write`;
  if (head !== branch) return `it follows a run of ${shown(head)}, which is not the default branch ${shown(branch)}`;
  return idIn(followed, "head_repository") === idIn(payload, "repository")
    ? undefined
    : "it follows a run of another repository";
}

const UNREAD =
  "the file of GITHUB_EVENT_PATH does not say what is needed to tell that it started on the default branch";

function defaultBranchOf({ payload }: Trigger): string | undefined {
  const branch = objectIn(payload, "repository")?.["default_branch"];
  return typeof branch === "string" && branch !== "" ? branch : undefined;
}

function idIn(parent: JsonObject | undefined, key: string): unknown {
  return objectIn(parent, key)?.["id"];
}

function objectIn(parent: JsonObject | undefined, key: string): JsonObject | undefined {
  const value = parent?.[key];
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? "nothing").slice(0, 120);
}
