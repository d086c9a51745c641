// The actions that this run's workflow uses: the Actions policy of its own repository must continue to allow them.
import { readFile } from "node:fs/promises";
import { join, normalize } from "node:path";
import type { GitHub } from "../../deps.ts";
import type { RunEnvironment } from "../../entry/environment.ts";
import { ApiError } from "../../errors.ts";
import { given, isObject, text } from "../../objects.ts";
import type { RunningAction } from "../../plan/lockout/actions-policy.ts";

/** If the used actions are unknown, any action of GitHub's own may be among them. */
const ANY_OF_GITHUB: RunningAction = { repository: "actions/checkout", ref: "" };

/** A file of a repository at a branch, tag or commit. */
interface FilePlace {
  /** `owner/name`. */
  readonly repository: string;
  readonly path: string;
  readonly ref?: string | undefined;
}
/** Reads a file from GitHub; undefined if it cannot be read. */
type ReadFile = (place: FilePlace) => Promise<string | undefined>;

/**
 * Every action in the file of GITHUB_WORKFLOW_REF, and in the reusable workflows that it calls directly. Files come
 * from the workspace, or else from `readRemote`. A file that cannot be read counts as an action of GitHub's own. Empty
 * outside of Actions.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export async function readWorkflowUses(
  { workflowPath, workspace, repository, commit }: RunEnvironment,
  readRemote: ReadFile = async () => undefined,
): Promise<readonly RunningAction[]> {
  if (workflowPath === undefined) return [];
  const ownUses = async (path: string): Promise<readonly string[] | undefined> => {
    const inside = normalize(path);
    if (inside.startsWith("..") || inside.startsWith("/")) return undefined;
    const local = await readFile(join(workspace, inside), "utf8").catch(() => undefined);
    if (local !== undefined || repository === undefined) return usesIn(local);
    return usesIn(await readRemote({ repository, path: inside, ref: commit }));
  };
  const uses = await ownUses(workflowPath);
  if (uses === undefined) return [ANY_OF_GITHUB];
  const called = uses.filter((text) => /\.ya?ml(@|$)/i.test(text));
  const inner = await Promise.all(
    called.map(async (text) => {
      if (text.startsWith("./")) return ownUses(text);
      const place = workflowIn(text);
      return place && usesIn(await readRemote(place));
    }),
  );
  const isUnread = inner.some((one) => one === undefined);
  const all = [...uses, ...inner.flatMap((one) => one ?? [])].flatMap((text) => actionIn(text) ?? []);
  return isUnread ? [...all, ANY_OF_GITHUB] : all;
}

/**
 * Reads files of repositories that the token may see.
 * https://docs.github.com/en/rest/repos/contents#get-repository-content
 */
export function contentsOf(github: Pick<GitHub, "send">): ReadFile {
  return async ({ repository, path, ref }) => {
    const [owner = "", repo = ""] = repository.split("/");
    const parameters = { owner, repo, path, ...given({ ref }) };
    try {
      const reply = await github.send({ kind: "rest", route: "GET /repos/{owner}/{repo}/contents/{path}", parameters });
      if (reply.kind !== "answer" || !isObject(reply.data) || reply.data["encoding"] !== "base64") return undefined;
      return Buffer.from(text(reply.data, "content"), "base64").toString("utf8");
    } catch (error) {
      if (error instanceof ApiError) return undefined;
      throw error;
    }
  };
}

function usesIn(file: string | undefined): readonly string[] | undefined {
  if (file === undefined) return undefined;
  return [...file.matchAll(/^[ \t]*(?:-[ \t]+)?["']?uses["']?[ \t]*:[ \t]*["']?([^\s"'#]+)/gm)].map(
    ([, found = ""]) => found,
  );
}

/** The file of a reusable workflow of another repository. */
function workflowIn(called: string): FilePlace | undefined {
  const [, repository, path, ref] = /^([\w-]+\/[\w.-]+)\/([^@]+)@(.+)$/.exec(called) ?? [];
  return repository === undefined || path === undefined ? undefined : { repository, path, ref };
}

/** `owner/name@ref`, also for an action in a folder of its repository; undefined for local actions and containers. */
function actionIn(text: string): RunningAction | undefined {
  const [, repository, ref] = /^([\w-]+\/[\w.-]+(?:\/[^@]*)?)@(.+)$/.exec(text) ?? [];
  return repository === undefined || ref === undefined ? undefined : { repository, ref };
}
