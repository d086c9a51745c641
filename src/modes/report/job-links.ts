// URLs of the jobs of this run: a shard without a report is listed with a link to its log.
import { ApiError, ConfigError } from "../../errors.ts";
import { runUrlOf } from "../../report/links.ts";
import type { ReportRun } from "../context.ts";
import { openOwnRepository } from "./own-repository.ts";

/** Limit of pages of jobs. A matrix has at most 256 jobs. */
const MOST_PAGES = 10;

/**
 * Returns the URL of a shard's job. Returns the URL of the run if the token cannot read jobs, or no job is named after
 * the shard. https://docs.github.com/en/rest/actions/workflow-jobs#list-jobs-for-a-workflow-run
 */
export async function jobLinks(context: ReportRun): Promise<(shard: string) => string | undefined> {
  const { environment, log } = context;
  const run = environment.runId === undefined ? undefined : runUrlOf(environment, environment.runId);
  try {
    const jobs = await readJobs(context);
    return (shard) => jobs.find(({ name }) => name.includes(`(${shard})`))?.url ?? run;
  } catch (error) {
    if (!(error instanceof ApiError || error instanceof ConfigError)) throw error;
    log.info("The jobs of this run cannot be read, so missing shards are linked to the run.", {
      reason: error.message,
    });
    return () => run;
  }
}

interface Job {
  readonly name: string;
  readonly url: string;
}

async function readJobs(context: ReportRun): Promise<readonly Job[]> {
  const { runId } = context.environment;
  const own = runId === undefined ? undefined : await openOwnRepository(context);
  if (!own) return [];
  const jobs: Job[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const reply = await own.github.send({
      kind: "rest",
      route: "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs",
      parameters: { owner: own.owner, repo: own.repo, run_id: Number(runId), filter: "latest", per_page: 100, page },
    });
    if (reply.kind === "deferred") return jobs;
    const read = jobsIn(reply.data);
    jobs.push(...read);
    if (read.length < 100) return jobs;
  }
  return jobs;
}

function jobsIn(data: unknown): readonly Job[] {
  const { jobs } = (typeof data === "object" && data !== null ? data : {}) as { jobs?: unknown };
  if (!Array.isArray(jobs)) return [];
  return jobs.flatMap((job: { name?: unknown; html_url?: unknown } | null) =>
    typeof job?.name === "string" && typeof job.html_url === "string" ? [{ name: job.name, url: job.html_url }] : [],
  );
}
