// Finds the result of a request whose answer was lost and that must not be repeated blindly. Its family is read and
// planned again: changes that are no longer planned were done.
import type { Reply } from "../deps.ts";
import { ApiError } from "../errors.ts";
import type { RepoPlan, RequestPart } from "../model.ts";
import { isOfSame } from "./part-result.ts";
import { requestKey } from "./write-sender.ts";

/** The plan for the family from a new read; undefined if it cannot be read. */
export type PlanAgain = (family: string) => Promise<RepoPlan | undefined>;

/**
 * `done`: `isAsAsked` is true if all targets have their desired values. `reply`: the last reply, if the result is
 * unknown.
 */
export type Settled =
  | { readonly kind: "done"; readonly isAsAsked: boolean }
  | { readonly kind: "reply"; readonly reply: Reply | ApiError };

interface Lost {
  readonly part: RequestPart;
  /** The plan that contains the part. */
  readonly plan: RepoPlan;
  readonly planAgain?: PlanAgain;
  /** Sends the request again. */
  again(): Promise<Reply | ApiError>;
}

/** Number of times that a request with lost answers is sent. */
const MOST_SENT = 2;

/**
 * Reads the state, and sends the request again if it was not done. GitHub may refuse the second request because the
 * first was done late, so after each answer the state is read again.
 */
export async function settleLost(first: Reply | ApiError, lost: Lost): Promise<Settled> {
  let reply = first;
  for (let sent = 1; reply instanceof ApiError && reply.needsLook; sent += 1) {
    const seen = await look(lost);
    if (seen === "done" || seen === "differs") return { kind: "done", isAsAsked: seen === "done" };
    const isRefused = reply.kind !== "unavailable";
    if (isRefused || seen === "unknown" || sent === MOST_SENT)
      return { kind: "reply", reply: isRefused ? reply : reply.withMessage(`${reply.message}; ${SAID[seen]}`) };
    reply = await lost.again();
  }
  return { kind: "reply", reply };
}

const SAID = {
  unknown: "whether it was done could not be seen, so it is not sent again",
  missing: "another look shows that it was not done",
} as const;

type SecondLook = "done" | "differs" | keyof typeof SAID;

/**
 * Compares the new plan with the request. Other requests of the same plan may still have to change the same target. If
 * the new plan creates the target, it does not exist yet. The new request may differ from the first one, because the
 * spelling of the deleted entry is no longer known.
 */
async function look({ part, plan, planAgain }: Lost): Promise<SecondLook> {
  const now = await planAgain?.(part.family);
  if (!now) return "unknown";
  const left = requestsFor(part, now);
  const isNew = now.changes.some(({ family, target, action }) => {
    return action === "create" && family === part.family && part.targets.includes(target);
  });
  if (isNew || left.has(requestKey(part.request))) return "missing";
  const planned = requestsFor(part, plan);
  return [...left].every((key) => planned.has(key)) ? "done" : "differs";
}

/** The requests of a plan for the targets of the part. */
function requestsFor(part: RequestPart, { requests }: RepoPlan): ReadonlySet<string> {
  const parts = requests.flatMap((one) => one.parts).filter((one) => isOfSame(one, part));
  return new Set(parts.map(({ request }) => requestKey(request)));
}
