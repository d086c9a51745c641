// GitHub's REST endpoints for artifacts of workflow runs: the list of a run, and the archive of one.
import type { Json } from "../../src/model.ts";
import { answerProblems, findOperation, judgeRequest, type Match } from "../api/description.ts";

export interface RestArtifact {
  readonly id: number;
  readonly name: string;
  readonly runId: string;
  readonly size: number;
  readonly digest: string;
  readonly createdAt: number;
  readonly expiresAt: number;
}
/** The source of the data. */
export interface RestSource {
  now(): number;
  /** Finished artifacts, including expired ones. */
  artifacts(): readonly RestArtifact[];
  /** A URL that returns the archive for a while, without a token. */
  archiveUrl(artifact: RestArtifact, origin: string): string;
  /** `owner/name` of the repository whose Actions the token may read; undefined if there is none. */
  repositoryOf(token: string): string | undefined;
}

const ROUTES = {
  "GET artifacts": "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts",
  "GET archive": "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}",
} as const;
export type RestCall = keyof typeof ROUTES;

/** Which of the two calls a request is. https://docs.github.com/en/rest/actions/artifacts */
export function restCallOf(request: Request): RestCall | undefined {
  const route = matchOf(request)?.operation.route;
  return (Object.keys(ROUTES) as RestCall[]).find((call) => ROUTES[call] === route);
}

function matchOf({ method, url }: Request): Match | undefined {
  return findOperation(method, new URL(url).pathname.replace(/^\/api\/v3/, ""));
}

/** Answers a request that `restCallOf` knows. */
export function answerRestCall(source: RestSource, request: Request): Response {
  const match = matchOf(request);
  if (!match) return notFound();
  const { path, operation } = match;
  const url = new URL(request.url);
  const { problems, query } = judgeRequest(operation, {
    path,
    query: Object.fromEntries(url.searchParams),
    body: undefined,
  });
  if (problems.length > 0) return Response.json({ message: problems.join("\n") }, { status: 422 });
  const token = request.headers.get("authorization")?.split(" ")[1] ?? "";
  const repository = source.repositoryOf(token);
  // https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#resource-not-accessible
  if (repository === undefined)
    return Response.json({ message: "Resource not accessible by integration" }, { status: 403 });
  if (repository.toLowerCase() !== `${path["owner"]}/${path["repo"]}`.toLowerCase()) return notFound();
  if (operation.route === ROUTES["GET archive"]) return archive(source, Number(path["artifact_id"]), url.origin);
  const body = listOf(source, String(path["run_id"]), query);
  const wrong = answerProblems(operation, { status: 200, body });
  return wrong.length > 0 ? new Response(wrong.join("\n"), { status: 500 }) : Response.json(body);
}

const notFound = () => Response.json({ message: "Not Found" }, { status: 404 });

function archive(source: RestSource, id: number, origin: string): Response {
  const artifact = source.artifacts().find((each) => each.id === id);
  if (!artifact) return notFound();
  if (artifact.expiresAt <= source.now()) return Response.json({ message: "Artifact has expired" }, { status: 410 });
  return new Response(null, { status: 302, headers: { location: source.archiveUrl(artifact, origin) } });
}

function listOf(source: RestSource, runId: string, query: Readonly<Record<string, string | number | boolean>>): Json {
  const found = source.artifacts().filter((each) => each.runId === runId && (query["name"] ?? each.name) === each.name);
  const [size, page] = [Number(query["per_page"] ?? 30), Number(query["page"] ?? 1)];
  const shown = found.slice((page - 1) * size, page * size);
  return { total_count: found.length, artifacts: shown.map((artifact) => entryOf(artifact, source.now())) };
}

function entryOf({ id, name, runId, size, digest, createdAt, expiresAt }: RestArtifact, now: number): Json {
  const url = `https://api.github.com/artifacts/${id}`;
  const [created_at, expires_at] = [new Date(createdAt).toISOString(), new Date(expiresAt).toISOString()];
  return {
    ...{
      id,
      node_id: `A_${id}`,
      name,
      size_in_bytes: size,
      url,
      archive_download_url: `${url}/zip`,
      expired: expiresAt <= now,
    },
    ...{ created_at, updated_at: created_at, expires_at, digest, workflow_run: { id: Number(runId) } },
  };
}
