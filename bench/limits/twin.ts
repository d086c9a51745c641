// The same shard with Octokit's plugins as they come, in place of our gate.
import { Octokit } from "@octokit/core";
import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import type { Reply } from "../../src/deps.ts";
import type { GitHubOptions } from "../../src/github/client.ts";
import type { ApiRequest, Json } from "../../src/model.ts";
import type { Client } from "./fleet.ts";

let processes = 0;

/** Repeats what was refused, as the plugin's documentation shows it. */
export async function connectPlain({
  credentials,
  apiUrl,
  fetch,
}: Pick<GitHubOptions, "credentials" | "apiUrl" | "fetch">): Promise<Client> {
  const octokit = new (Octokit.plugin(retry, throttling))({
    auth: credentials.kind === "token" ? credentials.token : "",
    baseUrl: apiUrl,
    log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
    request: { fetch },
    // Its limits are a process's own; here many processes share one.
    throttle: { id: String(++processes), onRateLimit: () => true, onSecondaryRateLimit: () => true },
  });
  return { send: (request) => send(octokit, request) };
}

async function send(octokit: Octokit, request: ApiRequest): Promise<Reply> {
  try {
    const [route, parameters] =
      request.kind === "rest" ? [request.route, request.parameters] : ["POST /graphql", { query: request.query }];
    const { status, data } = await octokit.request(route as never, parameters as never);
    return { kind: "answer", status, headers: {}, data: data as Json, problems: [] };
  } catch {
    return { kind: "answer", status: 403, headers: {}, data: null, problems: [] };
  }
}
