// Topics. https://docs.github.com/en/rest/repos/repos#replace-all-repository-topics
import type { JsonObject } from "../../../src/model.ts";
import { ok, type RepositoryCall } from "../../api/call.ts";
import { connection } from "../../api/graphql-connection.ts";
import { writable } from "../../api/graphql-target.ts";
import { Refused } from "../../api/refusals.ts";
import { nodeIdOf } from "../../state/node.ts";
import type { Repository } from "../../state/repository.ts";
import type { Family, GraphqlContext } from "../family.ts";

/**
 * https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/classifying-your-repository-with-topics
 */
const TOPIC = /^[a-z0-9][a-z0-9-]{0,49}$/;
const MOST = 20;

/** Saved in lower case, without repeats, in no order that a client could rely on. */
function replaceTopics(repository: Repository, names: readonly string[]): void {
  const topics = [...new Set(names.map((name) => name.toLowerCase()))].sort();
  if (topics.length > MOST)
    throw new Refused("invalid", { message: `A repository cannot have more than ${MOST} topics.` });
  if (!topics.every((topic) => TOPIC.test(topic))) {
    throw new Refused("invalid", {
      message:
        "Topics must start with a lowercase letter or number, consist of 50 characters or less, and can include hyphens.",
    });
  }
  repository.topics = topics;
}

function updateTopics(input: JsonObject, context: GraphqlContext): object {
  const repository = writable(input["repositoryId"], context);
  const names = input["topicNames"] as string[];
  const invalidTopicNames = names.filter((name) => !TOPIC.test(name.toLowerCase()));
  if (invalidTopicNames.length === 0) replaceTopics(repository, names);
  return { repository, invalidTopicNames };
}

export const topics = {
  routes: {
    "GET /repos/{owner}/{repo}/topics": {
      scope: "repository",
      needs: ["metadata:read"],
      answer: ({ repository }: RepositoryCall) => ok({ names: repository.topics }),
    },
    "PUT /repos/{owner}/{repo}/topics": {
      scope: "repository",
      needs: ["administration:write"],
      answer: ({ repository, body }: RepositoryCall) => {
        replaceTopics(repository, body["names"] as string[]);
        return ok({ names: repository.topics });
      },
    },
  },
  fields: {
    Repository: {
      repositoryTopics: ({ topics: names }: Repository, args) =>
        connection(names, args, { node: (name) => ({ name }) }),
    },
    RepositoryTopic: {
      id: ({ name }: { name: string }) => nodeIdOf("RT", name.length),
      topic: ({ name }: { name: string }) => ({ name }),
    },
    Topic: { name: ({ name }: { name: string }) => name },
  },
  mutations: { updateTopics },
} satisfies Family;
