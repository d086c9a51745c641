// Jobs of a workflow run. https://docs.github.com/en/rest/actions/workflow-jobs#list-jobs-for-a-workflow-run
import type { JsonObject } from "../../../src/model.ts";
import { page, type RepositoryCall } from "../../api/call.ts";
import { nodeIdOf } from "../../state/node.ts";
import type { WorkflowJob } from "../../state/pull-request.ts";
import type { Family } from "../family.ts";

/** `filter=latest`, the default, has the latest execution of each job. */
function list(call: RepositoryCall) {
  const ofRun = call.repository.jobs.filter(({ runId }) => runId === call.path["run_id"]);
  const latest = new Map<string, WorkflowJob>();
  for (const job of ofRun) if (job.attempt >= (latest.get(job.name)?.attempt ?? 0)) latest.set(job.name, job);
  const jobs = call.query["filter"] === "all" ? ofRun : [...latest.values()];
  const { items, headers } = page(call, jobs);
  return {
    status: 200,
    headers,
    body: { total_count: jobs.length, jobs: items.map((job) => document(job, call)) },
  };
}

function document(job: WorkflowJob, { origin, organization, repository }: RepositoryCall): JsonObject {
  const path = `${organization.login}/${repository.name}`;
  const url = `${origin}/repos/${path}/actions`;
  const at = repository.createdAt;
  return {
    ...{
      id: job.id,
      node_id: nodeIdOf("CR", job.id),
      run_id: Number(job.runId),
      run_attempt: job.attempt,
      name: job.name,
    },
    ...{ run_url: `${url}/runs/${job.runId}`, url: `${url}/jobs/${job.id}`, head_sha: "0".repeat(40) },
    html_url: `https://github.com/${path}/actions/runs/${job.runId}/job/${job.id}`,
    check_run_url: `${origin}/repos/${path}/check-runs/${job.id}`,
    ...{ status: "completed", conclusion: job.conclusion, created_at: at, started_at: at, completed_at: at, steps: [] },
    ...{ labels: ["ubuntu-24.04"], workflow_name: "Repo Cop", head_branch: "main" },
    ...{ runner_id: 1, runner_name: "GitHub Actions 1", runner_group_id: 0, runner_group_name: "GitHub Actions" },
  };
}

export const workflowJobs = {
  routes: {
    "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs": {
      scope: "repository",
      needs: ["actions:read"],
      answer: list,
    },
  },
} satisfies Family;
