// Settings of the repository itself: features, merge options, metadata, topics, visibility, default branch, template,
// archived.
import { defineFamily } from "../family.ts";
import { diffRepository, settingsOf } from "./diff.ts";
import { messageProblems, methodProblems } from "./merge-messages.ts";
import { type ActualRepository, decodeRepository, selectRepository } from "./read.ts";
import { type DesiredRepository, RETIRED_KEYS, repositorySchema } from "./schema.ts";
import { topicKey, topicProblems } from "./topics.ts";
import { repositoryObjection, storedSetting, writeRepository } from "./write.ts";

/** The family of `repository:`. */
export const repository = defineFamily<DesiredRepository, ActualRepository>({
  key: "repository",
  config: {
    schema: repositorySchema,
    merge: { kind: "map", collections: { topics: topicKey } },
    placement: {
      name: "repository",
      description: "repository",
      homepage: "repository",
      private: "repository",
      archived: (value) => (value === false ? "repository" : "policy"),
      visibility: (value) => (value === "public" ? "repository" : "policy"),
      default_branch: "policy",
      is_template: "policy",
    },
    retired: RETIRED_KEYS,
    prunable: ["topics"],
    check: (desired) => [
      ...messageProblems(settingsOf(desired)),
      ...methodProblems(settingsOf(desired)),
      ...topicProblems(desired.topics ?? []),
    ],
  },
  docs: {
    summary: "Features, merge options, description, topics, visibility, default branch, template, archived",
    url: "https://docs.github.com/en/rest/repos/repos#update-a-repository",
    permission: { name: "Administration", read: "read", write: "write", level: "repository" },
    cost: { steady: "0", change: "1, and 1 each for topics, discussions, visibility and archived" },
  },
  read: { kind: "repository-query", size: "flat", selection: selectRepository, decode: decodeRepository },
  plan: {
    diff: diffRepository,
    write: writeRepository,
  },
  guards: {
    objection: repositoryObjection,
    stored: storedSetting,
  },
});
