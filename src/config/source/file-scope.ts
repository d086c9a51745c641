// Decides by its folders if a config file is for all repositories or for a single one.

/** The scope of a file, from its folders; `message` explains why a file is not read. */
export type FileScope =
  | { readonly kind: "all" }
  | { readonly kind: "repository"; readonly repository: string }
  | { readonly kind: "refused"; readonly message: string };
const FOR_ALL: FileScope = { kind: "all" };

/**
 * A file below a folder `repositories`, at any depth and in any case, is for one repository. A file below a folder that
 * other programs use for such files is refused, because it would be read as settings of every repository. The deepest
 * folder counts. A file that the input `config` names directly is always read.
 */
export function scopeOf(name: string, isNamed = false): FileScope {
  const folders = name.split("/");
  const file = folders.pop() ?? name;
  const folder = folders.findLast((each) => isRepositories(each) || MISLEADING.has(each.toLowerCase()));
  if (folder === undefined) return FOR_ALL;
  if (isRepositories(folder)) return { kind: "repository", repository: file.replace(/(?<=.)\.[^.]*$/, "") };
  if (isNamed) return FOR_ALL;
  const home = [...folders.slice(0, folders.lastIndexOf(folder)).filter((each) => each !== "."), "repositories", file];
  const message =
    MISLEADING.get(folder.toLowerCase()) === "policy"
      ? `a file below a folder \`${folder}\` is not read, because it would apply to every repository. ` +
        `Make it an entry of \`policies\` with a \`match\`, in a file outside of \`${folder}\`.`
      : `a file below a folder \`${folder}\` is not read, because it would apply to every repository. ` +
        `Settings of one repository are in a folder \`repositories\`: move it to ${home.join("/")}.`;
  return { kind: "refused", message };
}

function isRepositories(folder: string): boolean {
  return folder.toLowerCase() === "repositories";
}

/** Folders of other programs, and what the files in them are for there. */
const MISLEADING: ReadonlyMap<string, "repository" | "policy"> = new Map([
  ["repos", "repository"],
  ["repository", "repository"],
  ["suborgs", "policy"],
]);
