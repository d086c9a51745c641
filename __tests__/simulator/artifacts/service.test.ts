// The artifact service, judged by GitHub's own client.
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DefaultArtifactClient } from "@actions/artifact";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type ArtifactService, type Attempt, createArtifactService } from "../../../simulator/artifacts/service.ts";
import { ConnectionReset, type Served, serve } from "../../../simulator/serve.ts";

let now = Date.parse("2026-10-01T00:00:00Z");
let service: ArtifactService;
let server: Served;
let folder: string;
const client = new DefaultArtifactClient();

beforeEach(async () => {
  service = createArtifactService(() => now);
  server = await serve(service);
  folder = mkdtempSync(join(tmpdir(), "artifacts-"));
  vi.stubEnv("ACTIONS_RESULTS_URL", server.url);
  vi.stubEnv("GITHUB_SERVER_URL", "https://github.com");
  // The client narrates on stdout.
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Whatever follows runs as a job of this attempt. */
const runAs = (attempt: Attempt, job = "list") => vi.stubEnv("ACTIONS_RUNTIME_TOKEN", attempt.token(job));

function upload(text: string, name = "all-repos-1") {
  const file = join(folder, "all-repos.json");
  writeFileSync(file, text);
  return client.uploadArtifact(name, [file], folder);
}
async function download(id: number, options = {}) {
  const path = join(folder, "download");
  const result = await client.downloadArtifact(id, { path, ...options });
  return { ...result, text: readFileSync(join(path, "all-repos.json"), "utf8") };
}

describe("simulator/artifacts", () => {
  test("hands out by id and by name what was uploaded, with its digest", async () => {
    runAs(service.startAttempt("1"));
    const uploaded = await upload("[1,2,3]");
    const found = await client.getArtifact("all-repos-1");

    expect(found.artifact).toMatchObject({ id: uploaded.id, digest: `sha256:${uploaded.digest}`, size: uploaded.size });
    expect(await download(uploaded.id ?? 0, { expectedHash: `sha256:${uploaded.digest}` })).toMatchObject({
      text: "[1,2,3]",
      digestMismatch: false,
    });
    expect(service.calls).toEqual([
      ...["CreateArtifact", "PUT block", "PUT blocklist", "FinalizeArtifact", "ListArtifacts"],
      ...["ListArtifacts", "GetSignedArtifactURL", "GET blob"],
    ]);
  });

  test("keeps an upload of several blocks in order", async () => {
    runAs(service.startAttempt("1"));
    // Noise does not compress below its own size, and a block has 8 MiB.
    const text = randomBytes(9_000_000).toString("base64");
    const { id } = await upload(text);

    expect(service.calls.filter((call) => call === "PUT block").length).toBeGreaterThan(1);
    expect((await download(id ?? 0)).text).toBe(text);
  });

  test("refuses a second artifact of the same name in one attempt", async () => {
    runAs(service.startAttempt("1"));
    await upload("first");

    await expect(upload("second")).rejects.toThrow(
      "(409) Conflict: an artifact with this name already exists on the workflow run",
    );
  });

  test("frees the name of a deleted artifact", async () => {
    runAs(service.startAttempt("1"));
    await upload("first");
    await client.deleteArtifact("all-repos-1");

    expect((await download((await upload("second")).id ?? 0)).text).toBe("second");
  });

  test("shows re-run failed jobs the artifacts of earlier attempts, and takes the same name once more", async () => {
    runAs(service.startAttempt("1"));
    const first = await upload("of attempt 1");
    runAs(service.startAttempt("1", "failed"));
    expect((await download(first.id ?? 0)).text).toBe("of attempt 1");
    await upload("of attempt 2");

    const { artifacts } = await client.listArtifacts();
    expect(artifacts.map(({ name }) => name)).toEqual(["all-repos-1", "all-repos-1"]);
  });

  test("numbers artifacts so that a later one may have the lower id, which fools a search by name", async () => {
    runAs(service.startAttempt("1"));
    const first = await upload("of attempt 1");
    runAs(service.startAttempt("1", "failed"));
    const second = await upload("of attempt 2");

    expect(second.id).toBeLessThan(first.id ?? 0);
    expect((await client.getArtifact("all-repos-1")).artifact.id).toBe(first.id);
  });

  test("hides earlier attempts from a re-run of all jobs, and other runs always", async () => {
    runAs(service.startAttempt("1"));
    const { id } = await upload("of attempt 1");
    runAs(service.startAttempt("1", "all"));
    await expect(download(id ?? 0)).rejects.toThrow("No artifacts found");
    runAs(service.startAttempt("2"));
    await expect(client.getArtifact("all-repos-1")).rejects.toThrow("Artifact not found");
  });

  test("forgets what has expired, and no longer trusts an old token", async () => {
    const attempt = service.startAttempt("1");
    runAs(attempt);
    await upload("short-lived");
    now += 5 * 3_600_000;
    expect((await client.listArtifacts()).artifacts).toHaveLength(1);
    now += 2 * 3_600_000;
    await expect(client.listArtifacts()).rejects.toThrow("(401)");
    now += 90 * 24 * 3_600_000;
    runAs(attempt);
    expect((await client.listArtifacts()).artifacts).toEqual([]);
  });

  test("trusts only tokens that it issued, and only for their own run", async () => {
    const [own, other] = [service.startAttempt("1"), service.startAttempt("2")];
    const [, claims] = other.token("list").split(".");
    vi.stubEnv("ACTIONS_RUNTIME_TOKEN", own.token("list").replace(/\.[^.]+\./, `.${claims}.`));

    await expect(client.listArtifacts()).rejects.toThrow("(401)");
  });

  test.each([
    ["a forged signature", (url: string) => url.replace(/sig=..../, "sig=0000"), 403, "AuthenticationFailed"],
    ["a signature for reading", (url: string) => url, 403, "AuthorizationPermissionMismatch"],
  ])("stores nothing under %s", async (_, change, status, code) => {
    runAs(service.startAttempt("1"));
    await upload("first");
    let signed = "";
    service.addFault({
      call: "GetSignedArtifactURL",
      async answer(proceed) {
        const response = await proceed();
        signed = ((await response.clone().json()) as { signed_url: string }).signed_url;
        return response;
      },
    });
    await download(service.stored("1")[0]?.id ?? 0);
    const answer = await fetch(change(signed), {
      method: "PUT",
      body: "evil",
      headers: { "x-ms-blob-type": "BlockBlob" },
    });

    expect([answer.status, answer.headers.get("x-ms-error-code")]).toEqual([status, code]);
    expect(service.stored("1")[0]?.blob?.bytes.length).toBeGreaterThan(0);
    expect((await download(service.stored("1")[0]?.id ?? 0)).text).toBe("first");
  });

  test("closes a signed URL after ten minutes", async () => {
    runAs(service.startAttempt("1"));
    const { id } = await upload("first");
    service.addFault({
      call: "GetSignedArtifactURL",
      async answer(proceed) {
        const response = await proceed();
        now += 11 * 60_000;
        return response;
      },
    });
    service.addFault({
      call: "GET blob",
      async answer(proceed) {
        expect((await proceed()).status).toBe(403);
        now -= 11 * 60_000;
        return proceed();
      },
    });

    expect((await download(id ?? 0)).text).toBe("first");
  });

  test("refuses a request that GitHub's description of the service does not know", async () => {
    const token = service.startAttempt("1").token("list");
    const post = (method: string, body: object) =>
      fetch(`${server.url}/twirp/github.actions.results.api.v1.ArtifactService/${method}`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify(body),
      });

    expect((await post("CreateArtifact", { name: "x", color: "red" })).status).toBe(400);
    expect((await post("RenameArtifact", {})).status).toBe(404);
  });

  test("holds a name from the start of an upload, so that a lost reply blocks a second try", async () => {
    runAs(service.startAttempt("1"));
    service.addFault({
      call: "FinalizeArtifact",
      async answer(proceed) {
        await proceed();
        throw new ConnectionReset();
      },
    });
    await expect(upload("first")).rejects.toThrow("ECONNRESET");

    await expect(upload("first")).rejects.toThrow("(409)");
  });

  test("answers as scripted for so many calls, then as itself", async () => {
    runAs(service.startAttempt("1"));
    const { id } = await upload("first");
    service.addFault({
      call: "ListArtifacts",
      answer: () => Response.json({ msg: "exceeded a secondary rate limit" }, { status: 403 }),
    });
    await expect(download(id ?? 0)).rejects.toThrow("exceeded a secondary rate limit");

    expect((await download(id ?? 0)).text).toBe("first");
  });
});
