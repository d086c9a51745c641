// The artifacts of the workflow run, through GitHub's own client, with the retries and the way round that it lacks.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ArtifactClient, FindOptions } from "@actions/artifact";
import type {
  ArtifactFile,
  ArtifactRef,
  Artifacts,
  ArtifactWanted,
  Clock,
  ListedArtifact,
  Log,
  StreamedFile,
} from "../deps.ts";
import { given } from "../objects.ts";
import { artifactError, bothFailed, classifyFailure, Failed, NO_ARTIFACTS } from "./artifact-failures.ts";
import { downloadOnce, listOnce, uploadOnce } from "./artifact-transfer.ts";

export interface ArtifactsOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** A token that may read the run's artifacts through the REST API, which is used if the artifact service fails. */
  readonly token?: string;
  /** 0 to 1. */
  random?(): number;
  /** The client is large: it is loaded when it is needed first. */
  loadClient?(): Promise<ArtifactClient>;
}

/** `waitMs` before the second try; doubled before each further one, and spread over half to all of it. */
const RETRIES = {
  soon: { tries: 5, waitMs: 2000 },
  later: { tries: 5, waitMs: 30_000 },
  once: { tries: 2, waitMs: 2000 },
  never: { tries: 1, waitMs: 0 },
} as const;

/** This many jobs may request an artifact in the same second. GitHub has refused 13 (secondary rate limit). */
const TOGETHER = 12;
/** The start of more is spread over so much for each, and this in all. */
const SPREAD_MS = { each: 250, most: 15_000 };

/** Artifacts as GitHub's client keeps them. */
export function createArtifacts(options: ArtifactsOptions): Artifacts {
  return {
    areSupported: !isEnterpriseServer(options.env["GITHUB_SERVER_URL"]),
    list: () => list(options),
    upload: (name, files, { replace = false } = {}) => upload(name, files, replace, options),
    download: (wanted) => download(wanted, options),
  };
}

async function upload(
  name: string,
  files: readonly (ArtifactFile | StreamedFile)[],
  replace: boolean,
  options: ArtifactsOptions,
): Promise<ArtifactRef> {
  const action = `upload the artifact ${name}`;
  const client = await loadClient(options).catch(tell(action));
  const progress = { isOurs: replace };
  const work = () => inTemporaryFolder(options, (folder) => uploadOnce(client, { name, files, folder, progress }));
  return persist(action, work, options).catch(tell(action));
}

async function download(wanted: ArtifactWanted, options: ArtifactsOptions): Promise<readonly ArtifactFile[]> {
  const action = `download the artifact ${wanted.id === undefined ? wanted.name : `${wanted.id} (${wanted.name})`}`;
  const client = await loadClient(options).catch(tell(action));
  await spreadOut(wanted.readers ?? 1, options);
  return eitherWay(action, options, (findBy) =>
    inTemporaryFolder(options, (folder) => downloadOnce(client, wanted, { folder, ...given({ findBy }) })),
  );
}

async function list(options: ArtifactsOptions): Promise<readonly ListedArtifact[]> {
  const action = "list the artifacts of this run";
  const client = await loadClient(options).catch(tell(action));
  return eitherWay(action, options, (findBy) => listOnce(client, findBy));
}

/** From the artifact service, else through GitHub's REST API. @throws ArtifactError */
async function eitherWay<T>(
  action: string,
  options: ArtifactsOptions,
  work: (findBy?: FindBy) => Promise<T>,
): Promise<T> {
  const from = (findBy?: FindBy) => persist(action, () => work(findBy), options);
  const goRound = async (cause: unknown): Promise<T> => {
    const findBy = restApi(options);
    const failure = classifyFailure(cause);
    // The service has claimed of artifacts that were there that they are not, while the REST API gave them.
    const mayBeThere = failure.kind === "not-found" || failure.kind === "unavailable";
    if (!findBy || !mayBeThere || options.signal.aborted) throw cause;
    options.log.warning("The artifact service fails, so GitHub's REST API is asked for the artifact.", {
      action,
      reason: failure.reason,
    });
    return from(findBy).catch((second: unknown) =>
      Promise.reject(new Failed(bothFailed(failure, classifyFailure(second)))),
    );
  };
  return from().catch(goRound).catch(tell(action));
}

type FindBy = NonNullable<FindOptions["findBy"]>;

/** https://docs.github.com/en/rest/actions/artifacts */
function restApi({ env, token }: ArtifactsOptions): FindBy | undefined {
  const [repositoryOwner, repositoryName] = env["GITHUB_REPOSITORY"]?.split("/") ?? [];
  const workflowRunId = Number(env["GITHUB_RUN_ID"]);
  return token && workflowRunId && repositoryOwner && repositoryName
    ? { token, workflowRunId, repositoryOwner, repositoryName }
    : undefined;
}

async function spreadOut(readers: number, { clock, signal, random = Math.random }: ArtifactsOptions): Promise<void> {
  if (readers <= TOGETHER) return;
  await clock.sleep(Math.round(random() * Math.min(readers * SPREAD_MS.each, SPREAD_MS.most)), signal);
}

/**
 * @throws Failed if the server has no artifacts: the client would annotate every attempt as a temporary error.
 */
async function loadClient({ env, loadClient }: ArtifactsOptions): Promise<ArtifactClient> {
  if (isEnterpriseServer(env["GITHUB_SERVER_URL"])) throw new Failed(NO_ARTIFACTS);
  if (loadClient) return loadClient();
  const { DefaultArtifactClient } = await import("@actions/artifact");
  return new DefaultArtifactClient();
}

/** The client's own rule: it supports github.com, ghe.com and, for tests, localhost. */
function isEnterpriseServer(url = ""): boolean {
  const host = URL.parse(url)?.hostname ?? "github.com";
  return !/^github\.com$|\.(ghe\.com|localhost)$/i.test(host);
}

/** Repeats work that may succeed the next time. @throws Failed */
async function persist<T>(action: string, work: () => Promise<T>, options: ArtifactsOptions): Promise<T> {
  const { clock, log, signal, random = Math.random } = options;
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (cause) {
      const failure = classifyFailure(cause);
      const { retry, reason } = failure;
      if (tries >= RETRIES[retry].tries || signal.aborted) throw new Failed(failure);
      const waitMs = Math.round(RETRIES[retry].waitMs * 2 ** (tries - 1) * (0.5 + random() / 2));
      log.warning("The artifact service failed; trying again.", { action, tries, waitMs, reason });
      await clock.sleep(waitMs, signal);
    }
  }
}

/** @throws ArtifactError */
function tell(action: string): (cause: unknown) => never {
  return (cause) => {
    throw artifactError(action, classifyFailure(cause));
  };
}

async function inTemporaryFolder<T>({ env }: ArtifactsOptions, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(env["RUNNER_TEMP"] || tmpdir(), "repo-cop-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
