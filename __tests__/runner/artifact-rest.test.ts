// The way round: where the artifact service fails, GitHub's REST API gives the same artifact.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type ArtifactFault, type ArtifactService, createArtifactService } from "../../simulator/artifacts/service.ts";
import { ConnectionReset, type Served, serve } from "../../simulator/serve.ts";
import type { ArtifactRef } from "../../src/deps.ts";
import { ArtifactError } from "../../src/errors.ts";
import { type ArtifactsOptions, createArtifacts } from "../../src/runner/artifacts.ts";
import { recordedOutput, waitingClock } from "./support.ts";

const FILES = [{ name: "all-repos.json", text: "{}\n" }];
const NAME = "all-repos-42";
const TOKEN = "ghs_job";
const DAY = 86_400_000;

let now = Date.parse("2026-11-23T02:17:00Z");
let service: ArtifactService;
let server: Served;
let folder: string;
let uploaded: ArtifactRef;

// The client keeps the address that it finds when it is loaded.
beforeAll(async () => {
  server = await serve({ handle: (request) => service.handle(request) });
  process.env["GITHUB_API_URL"] = server.url;
});
afterAll(async () => {
  delete process.env["GITHUB_API_URL"];
  await server.close();
});

beforeEach(async () => {
  service = createArtifactService(() => now);
  service.allow(TOKEN, "acme/settings");
  folder = mkdtempSync(join(tmpdir(), "artifacts-"));
  vi.stubEnv("ACTIONS_RESULTS_URL", server.url);
  vi.stubEnv("GITHUB_SERVER_URL", "https://github.com");
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  vi.stubEnv("ACTIONS_RUNTIME_TOKEN", service.startAttempt("42").token("list"));
  uploaded = await artifacts().upload(NAME, FILES);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function artifacts(difference: Partial<ArtifactsOptions> = {}) {
  const clock = waitingClock();
  const { log, lines } = recordedOutput();
  const env = { RUNNER_TEMP: folder, GITHUB_REPOSITORY: "acme/settings", GITHUB_RUN_ID: "42" };
  const options = {
    env,
    clock,
    log,
    signal: new AbortController().signal,
    token: TOKEN,
    random: () => 1,
    ...difference,
  };
  return { ...createArtifacts(options), waits: clock.waits, lines };
}

async function failure(work: Promise<unknown>): Promise<ArtifactError> {
  const error = await work.then(
    () => new Error("it worked"),
    (cause: unknown) => cause,
  );
  if (error instanceof ArtifactError) return error;
  throw error;
}

const always = (fault: Omit<ArtifactFault, "times">) => service.addFault({ ...fault, times: 1000 });
/** As it happened: the artifact is listed, and there is no URL for it. */
const noRun = () => Response.json({ code: "not_found", msg: "workflow run not found" }, { status: 404 });
const reset = () => {
  throw new ConnectionReset();
};

describe("src/runner/artifacts.ts, REST", () => {
  test.each([
    ["by id", () => ({ id: uploaded.id, digest: uploaded.digest })],
    ["by name", () => ({})],
  ])("gives the artifact %s at once where the service denies it", async (_, wanted) => {
    always({ call: "GetSignedArtifactURL", answer: noRun });
    const { download, waits, lines } = artifacts();

    expect(await download({ name: NAME, ...wanted() })).toEqual(FILES);
    expect(waits).toEqual([]);
    expect(lines).toEqual([
      expect.stringMatching(
        /^Warning: The artifact service fails, so GitHub's REST API is asked.*workflow run not found/,
      ),
    ]);
  });

  test("gives the artifact where the service cannot be reached in five tries", async () => {
    always({ call: "ListArtifacts", answer: reset });
    const { download, waits } = artifacts();

    expect(await download({ name: NAME })).toEqual(FILES);
    expect(waits).toEqual([2000, 4000, 8000, 16_000]);
  });

  test("is not asked where the service answers", async () => {
    await artifacts().download({ name: NAME, id: uploaded.id });

    expect(service.calls.filter((call) => call === "GET artifacts" || call === "GET archive")).toEqual([]);
  });

  test("takes the newest of a name, which need not have the highest id", async () => {
    vi.stubEnv("ACTIONS_RUNTIME_TOKEN", service.startAttempt("42", "all").token("list"));
    now += 60_000;
    const second = await artifacts().upload(NAME, [{ name: "all-repos.json", text: "2" }]);
    always({ call: "GetSignedArtifactURL", answer: noRun });

    expect(second.id).toBeLessThan(uploaded.id);
    expect(await artifacts().download({ name: NAME })).toEqual([{ name: "all-repos.json", text: "2" }]);
  });

  test("verifies the digest all the same", async () => {
    always({ call: "GetSignedArtifactURL", answer: noRun });

    const { kind, message } = await failure(
      artifacts().download({ name: NAME, id: uploaded.id, digest: "0".repeat(64) }),
    );

    expect(kind).toBe("not-found");
    expect(message).toMatch(/workflow run not found.*from the REST API: what came has not the SHA-256 0{64}/);
  });

  test.each([
    ["without a token", { token: "" }],
    ["outside of a run", { env: {} }],
    ["where the run is being stopped", { signal: AbortSignal.abort() }],
  ])("is not asked %s", async (_, difference) => {
    always({ call: "GetSignedArtifactURL", answer: noRun });

    const { message } = await failure(artifacts(difference).download({ name: NAME }));

    expect(message).toContain("workflow run not found. Next step: ");
    expect(service.calls.filter((call) => call === "GET artifacts" || call === "GET archive")).toEqual([]);
  });

  test("says which permission the job lacks for it", async () => {
    always({ call: "GetSignedArtifactURL", answer: noRun });

    const { kind, message } = await failure(
      artifacts({ token: "ghs_without" }).download({ name: NAME, id: uploaded.id }),
    );

    expect(kind).toBe("not-found");
    expect(message).toMatch(
      /^Could not download .*workflow run not found; and from the REST API: Resource not accessible by integration.* Next step: Let `apply` wait .*With `permissions: \{ actions: read \}`/,
    );
  });

  test("says that the artifact has expired", async () => {
    now += 91 * DAY;
    vi.stubEnv("ACTIONS_RUNTIME_TOKEN", service.startAttempt("42", "failed").token("apply"));

    const { kind, message } = await failure(artifacts().download({ name: NAME, id: uploaded.id }));

    expect(kind).toBe("not-found");
    expect(message).toContain("from the REST API: Artifact has expired");
    expect(message).toContain("Next step: The artifact has expired: run all jobs again.");
  });

  test("says what to do where there is none in either place", async () => {
    const { kind, message } = await failure(artifacts().download({ name: "all-repos-43" }));

    expect(kind).toBe("not-found");
    expect(message).toMatch(
      /no artifact all-repos-43; and from the REST API: the run has no artifact all-repos-43\. Next step: Let `apply` wait/,
    );
  });
});
