// The actions that this run's workflow uses: the Actions policy of its own repository must continue to allow them.
import { readFile } from "node:fs/promises";
import { join, normalize } from "node:path";
import type { RunEnvironment } from "../../entry/environment.ts";
import type { RunningAction } from "../../plan/lockout/actions-policy.ts";

/** If the used actions are unknown, any action of GitHub's own may be among them. */
const ANY_OF_GITHUB: RunningAction = { repository: "actions/checkout", ref: "" };

/**
 * Every action in the file of GITHUB_WORKFLOW_REF, and in the reusable workflows of the same repository that it calls
 * directly. A file missing in the workspace counts as an action of GitHub's own. Empty outside of Actions.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export async function readWorkflowUses(environment: RunEnvironment): Promise<readonly RunningAction[]> {
  const { workflowPath, workspace } = environment;
  if (workflowPath === undefined) return [];
  const uses = await usesIn(workspace, workflowPath);
  if (uses === undefined) return [ANY_OF_GITHUB];
  const called = uses.filter((text) => /\.ya?ml(@|$)/i.test(text));
  const inner = await Promise.all(called.map((text) => (text.startsWith("./") ? usesIn(workspace, text) : undefined)));
  const isUnread = inner.some((one) => one === undefined);
  const all = [...uses, ...inner.flatMap((one) => one ?? [])].flatMap((text) => actionIn(text) ?? []);
  return isUnread ? [...all, ANY_OF_GITHUB] : all;
}

async function usesIn(workspace: string, path: string): Promise<readonly string[] | undefined> {
  const inside = normalize(path);
  if (inside.startsWith("..") || inside.startsWith("/")) return undefined;
  try {
    const text = await readFile(join(workspace, inside), "utf8");
    return [...text.matchAll(/^[ \t]*(?:-[ \t]+)?["']?uses["']?[ \t]*:[ \t]*["']?([^\s"'#]+)/gm)].map(
      ([, found = ""]) => found,
    );
  } catch {
    return undefined;
  }
}

/** `owner/name@ref`, also for an action in a folder of its repository; undefined for local actions and containers. */
function actionIn(text: string): RunningAction | undefined {
  const [, repository, ref] = /^([\w-]+\/[\w.-]+(?:\/[^@]*)?)@(.+)$/.exec(text) ?? [];
  return repository === undefined || ref === undefined ? undefined : { repository, ref };
}
