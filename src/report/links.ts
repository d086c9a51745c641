// Links of names and places in the summary.

export interface Links {
  /** Repositories of the organization are below it. */
  readonly repositories: string;
  /** The files of the workspace are below it; left out if the run does not belong to a commit. */
  readonly files?: string;
}

/** The server, repository and commit of a run, from the runner. */
export interface RunOrigin {
  readonly serverUrl: string | undefined;
  /** `owner/name` */
  readonly repository: string | undefined;
  readonly commit: string | undefined;
}

/** Undefined outside of a workflow run: the server is unknown. */
export function linksFrom({ serverUrl, repository, commit }: RunOrigin, organization: string): Links | undefined {
  if (serverUrl === undefined) return undefined;
  const repositories = `${serverUrl}/${encoded(organization)}`;
  if (repository === undefined || commit === undefined) return { repositories };
  return { repositories, files: `${serverUrl}/${repository}/blob/${commit}` };
}

export function repositoryUrl(links: Links | undefined, name: string): string | undefined {
  // A name with a space is the label of a hidden name.
  return links && (name.includes(" ") ? undefined : `${links.repositories}/${encoded(name)}`);
}

/** The page of a workflow run; undefined outside of one. */
export function runUrlOf(
  { serverUrl, repository }: Pick<RunOrigin, "serverUrl" | "repository">,
  runId: string,
): string | undefined {
  return serverUrl && repository && `${serverUrl}/${repository}/actions/runs/${encoded(runId)}`;
}

/** Files outside of the workspace are in no repository that is known. */
export function placeUrl(
  links: Links | undefined,
  { file, line }: { readonly file: string; readonly line: number },
): string | undefined {
  if (links?.files === undefined || /^(\/|[A-Za-z]:[\\/])/.test(file)) return undefined;
  return `${links.files}/${file.split("/").map(encoded).join("/")}#L${line}`;
}

/** A part of a path. A half surrogate pair cannot be encoded. */
function encoded(part: string): string {
  return encodeURIComponent(part.toWellFormed());
}
