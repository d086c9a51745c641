// Topics of a repository: their spelling, and the whole list to write.
import { z } from "zod";
import type { Drift, Json } from "../../model.ts";
import type { DesiredProblem } from "../family.ts";
import { mergedSet, sameSet } from "../shared/diff.ts";
import { limits } from "../shared/limits.ts";

const MAX_TOPICS = 20;
const source =
  "https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/classifying-your-repository-with-topics";
const LIMITS = limits(
  { text: `At most ${MAX_TOPICS} topics`, source },
  { text: "At most 50 lower-case letters, digits and hyphens each", source },
);
const TOPIC = /^[a-z0-9][a-z0-9-]{0,49}$/;

/** A list, or one text with commas. GitHub stores topics in lower case. */
export const topicsSchema = z
  .union([z.string(), z.array(z.string())], { error: "topics are a list, or one text with commas between them" })
  .transform((value) => (typeof value === "string" ? value.split(",").filter((topic) => topic.trim() !== "") : value))
  .transform((topics) => topics.map((topic) => topic.trim().toLowerCase()))
  .superRefine((topics, context) => {
    for (const [index, topic] of topics.entries()) {
      if (TOPIC.test(topic)) continue;
      const message =
        `"${topic}" cannot be a topic: topics have letters, digits and hyphens, ` +
        "start with a letter or a digit and have 50 characters at most";
      context.addIssue({ code: "custom", path: [index], message });
    }
  })
  .meta({ description: "Topics; added to the topics that the repository has, unless `prune` names topics", ...LIMITS });

/** The identity of a topic is the topic. */
export function topicKey(topic: Json): string {
  return String(topic).toLowerCase();
}

/** Reports more topics than a repository can have. */
export function topicProblems(desired: readonly string[]): readonly DesiredProblem[] {
  const count = new Set(desired).size;
  return count > MAX_TOPICS
    ? [{ path: ["topics"], message: `${count} topics, and a repository has at most ${MAX_TOPICS}` }]
    : [];
}

export interface TopicComparison {
  readonly changes: readonly Drift[];
  readonly finding?: string;
  /** Number of actual topics that are removed. */
  readonly removed: number;
}

/** Compares topics as sets. The change has the whole list, because GitHub only replaces the whole list. */
export function diffTopics(desired: readonly string[], actual: readonly string[], prune: boolean): TopicComparison {
  // An empty list has no effect, so it never removes topics.
  if (desired.length === 0) return { changes: [], removed: 0 };
  const after = mergedSet(desired, actual, prune);
  if (sameSet(after, actual)) return { changes: [], removed: 0 };
  if (after.length > MAX_TOPICS) {
    const finding =
      `with the topics that are there it would have ${after.length}, ` +
      `and a repository has at most ${MAX_TOPICS}; remove some, or prune topics`;
    return { changes: [], finding, removed: 0 };
  }
  const change: Drift = { action: "update", target: "topics", before: [...actual].sort(), after, path: ["topics"] };
  return { changes: [change], removed: actual.filter((topic) => !after.includes(topic)).length };
}
