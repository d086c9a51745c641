// Finds out what became of a request whose answer was lost and that may not be repeated blindly: its family is read and
// planned once more, for what is no longer planned was done.
import type { Reply } from "../deps.ts";
import { ApiError } from "../errors.ts";
import type { RepoPlan, RequestPart } from "../model.ts";
import { isOfSame, requestKey } from "./part-result.ts";

/** What this family would still change here, after another look; undefined where that cannot be known. */
export type PlanAgain = (family: string) => Promise<RepoPlan | undefined>;

/** `done`, and whether all that the request was for is as asked; else the last reply. */
export type Settled =
  | { readonly kind: "done"; readonly isAsAsked: boolean }
  | { readonly kind: "reply"; readonly reply: Reply | ApiError };

interface Lost {
  readonly part: RequestPart;
  /** The plan that the part belongs to. */
  readonly plan: RepoPlan;
  readonly planAgain?: PlanAgain;
  /** Sends it once more. */
  again(): Promise<Reply | ApiError>;
}

/** How often a request is sent whose answers are lost. */
const MOST_SENT = 2;

/**
 * Looks, and sends once more where it was not done. A second one may be refused because the first was done late, so
 * whatever its answer says, another look decides.
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
 * Other requests of the same plan may still have to change the same target. One that would now be made anew is not
 * there, even if the request would be another: the spelling of what was deleted before it is forgotten.
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

/** What a plan sends for the targets of the part. */
function requestsFor(part: RequestPart, { requests }: RepoPlan): ReadonlySet<string> {
  const parts = requests.flatMap((one) => one.parts).filter((one) => isOfSame(one, part));
  return new Set(parts.map(({ request }) => requestKey(request)));
}
