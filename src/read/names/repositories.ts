// Resolves repositories that a config names because of their content, such as required workflows.

import type { GitHub } from "../../deps.ts";
import type { Directory, DirectoryActor, JsonObject, ReadResult } from "../../model.ts";
import { text } from "../../objects.ts";
import { runSteps } from "../run-steps.ts";

/**
 * By name, or by owner and name. A repository that the token cannot see counts as missing.
 * https://docs.github.com/en/rest/repos/repos#get-a-repository
 */
export async function readNamedRepositories(
  github: GitHub,
  org: string,
  names: readonly string[],
): Promise<ReadResult<NonNullable<Directory["repositories"]>>> {
  const found = new Map<string, DirectoryActor | null>();
  for (const written of names) {
    const [owner = org, repo = written] = written.includes("/") ? written.split("/") : [];
    const result = await readOne(github, owner, repo);
    if (result.kind !== "known") return result;
    found.set(written, result.value);
  }
  return { kind: "known", value: Object.fromEntries(found) };
}

function readOne(github: GitHub, owner: string, repo: string): Promise<ReadResult<DirectoryActor | null>> {
  return runSteps<DirectoryActor | null>(github, {
    kind: "more",
    requests: [
      { request: { kind: "rest", route: "GET /repos/{owner}/{repo}", parameters: { owner, repo } }, absentOn: [404] },
    ],
    next: ([answer]) => {
      const one = answer as JsonObject | undefined;
      const value = one && { id: Number(one["id"]), nodeId: text(one, "node_id"), name: text(one, "full_name") };
      return { kind: "known", value: value ?? null };
    },
  });
}
