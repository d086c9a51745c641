// Deploy keys: SSH keys that give access to one repository.
import { defineFamily } from "../family.ts";
import { diffKeys } from "./diff.ts";
import type { ActualKeys } from "./key.ts";
import { decodeKeys, keysProbe, selectKeys } from "./read.ts";
import { type DesiredKeys, deployKeysSchema, keyProblems, titleOf } from "./schema.ts";
import { isKeyThere, keyObjection, storedKey, writeKeys } from "./write.ts";

/** The family of `deploy_keys:`. */
export const deployKeys = defineFamily<DesiredKeys, ActualKeys>({
  key: "deploy_keys",
  config: {
    schema: deployKeysSchema,
    merge: { kind: "collection", keyOf: titleOf },
    prunable: ["deploy_keys"],
    check: keyProblems,
  },
  docs: {
    summary: "SSH keys that give access to one repository",
    url: "https://docs.github.com/en/rest/deploy-keys/deploy-keys",
    permission: { name: "Administration", read: "read", write: "write", level: "repository" },
    cost: { steady: "0", change: "1 to list them, 1 per new or pruned key, 2 per changed one" },
  },
  read: {
    kind: "repository-query",
    size: "nested",
    selection: selectKeys,
    decode: decodeKeys,
    probe: keysProbe,
    // An older server is asked over REST.
    fields: { "DeployKey.title": [], "DeployKey.key": [], "DeployKey.readOnly": [] },
  },
  plan: { diff: diffKeys, write: writeKeys },
  guards: {
    isThere: (answer, _target, { undo }) =>
      isKeyThere(answer, undo?.request.kind === "rest" ? undo.request.parameters["key"] : undefined),
    objection: keyObjection,
    stored: storedKey,
  },
});
