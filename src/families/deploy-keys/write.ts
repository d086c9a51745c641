// The requests for deploy keys, which GitHub cannot change. The new key is created before the old one is deleted. For
// the same key text the order is reversed, because GitHub accepts each key only once.
import type { Drift, FamilyRequest, Json, JsonObject } from "../../model.ts";
import { isObject, text } from "../../objects.ts";
import type { WriteAnswer } from "../family.ts";
import type { RepositoryContext } from "../read-contract.ts";
import { onRepository } from "../shared/requests.ts";
import { FORBIDDEN, type KeyRef } from "./diff.ts";
import { materialOf } from "./key.ts";
import { listing } from "./read.ts";

export function writeKeys(changes: readonly Drift[], context: RepositoryContext): readonly FamilyRequest[] {
  return changes.flatMap((change) => {
    const { target } = change;
    const { kind, ids = [] } = (change.ref ?? {}) as Partial<KeyRef>;
    if (change.action === "create") return [creation(target, change.after, context)];
    // https://docs.github.com/en/rest/deploy-keys/deploy-keys#delete-a-deploy-key
    const deletions = ids.map((id): FamilyRequest => {
      const request = onRepository("DELETE /repos/{owner}/{repo}/keys/{key_id}", context, { key_id: id });
      return { request, phase: "entries", effect: "delete", targets: [target] };
    });
    if (change.action === "delete") return deletions;
    const added = creation(target, change.after, context);
    if (kind === "rotated") return [added, ...deletions];
    const undo = { request: creation(target, change.before, context).request, look: listing(context) };
    return [...deletions.map((one) => ({ ...one, undo })), added];
  });
}

/** https://docs.github.com/en/rest/deploy-keys/deploy-keys#create-a-deploy-key */
function creation(target: string, key: Json, context: RepositoryContext): FamilyRequest {
  const request = onRepository("POST /repos/{owner}/{repo}/keys", context, key as JsonObject);
  return { request, phase: "entries", effect: "create", targets: [target] };
}

/** True if the list has the key that the undo would restore. GitHub accepts a key once, whatever its title. */
export function isKeyThere(answer: Json, undone: Json | undefined): boolean | undefined {
  const wanted = materialOf(String(undone));
  if (!Array.isArray(answer) || wanted === undefined) return undefined;
  return answer.some((one: Json) => materialOf(text(one, "key")) === wanted);
}

/** The new key in GitHub's answer, which leaves out the comment of the key. */
export function storedKey(answer: Json, change: Drift): Json | undefined {
  if (!isObject(answer) || change.action === "delete" || !("key" in answer)) return undefined;
  const { key = "", title = "", read_only = false } = answer;
  const asked = (change.after as JsonObject)["key"] ?? "";
  const isSame = materialOf(String(key)) === materialOf(String(asked));
  return { title, key: isSame ? asked : key, read_only };
}

/**
 * https://docs.github.com/en/authentication/troubleshooting-ssh/error-key-already-in-use
 * https://github.com/vitodeploy/vito/issues/949
 */
export function keyObjection({ status, message }: WriteAnswer): string | undefined {
  if (status !== 422) return undefined;
  if (/already in use/i.test(message))
    return (
      "the key is already in use on GitHub, and a deploy key can be on one repository only. " +
      "Make another pair for this one"
    );
  return /deploy keys are disabled/i.test(message) ? FORBIDDEN : undefined;
}
