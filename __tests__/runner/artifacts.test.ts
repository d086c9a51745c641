// Artifacts through GitHub's own client against the local service: what works, what is tried again, what is told to the
// user.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ArtifactClient } from "@actions/artifact";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type ArtifactService, type Attempt, createArtifactService } from "../../simulator/artifacts/service.ts";
import { ConnectionReset, type Served, serve } from "../../simulator/serve.ts";
import type { ArtifactFile } from "../../src/deps.ts";
import { ArtifactError } from "../../src/errors.ts";
import { type ArtifactsOptions, createArtifacts } from "../../src/runner/artifacts.ts";
import { recordedOutput, waitingClock } from "./support.ts";

const FILES = [
  { name: "all-repos.json", text: '{"é":1}\n' },
  { name: "all_repos", text: "a\nb\n" },
  { name: "sub/empty.md", text: "" },
];
const SECONDARY = () =>
  Response.json(
    { code: "permission_denied", msg: "You have exceeded a secondary rate limit. Please wait." },
    { status: 403 },
  );
const reset = () => {
  throw new ConnectionReset();
};

let now = Date.parse("2026-11-23T02:17:00Z");
let service: ArtifactService;
let server: Served;
let folder: string;
let attempt: Attempt;
const runAs = (next: Attempt) => vi.stubEnv("ACTIONS_RUNTIME_TOKEN", next.token("job"));

beforeEach(async () => {
  service = createArtifactService(() => now);
  server = await serve(service);
  folder = mkdtempSync(join(tmpdir(), "artifacts-"));
  vi.stubEnv("ACTIONS_RESULTS_URL", server.url);
  vi.stubEnv("GITHUB_SERVER_URL", "https://github.com");
  attempt = service.startAttempt("42");
  runAs(attempt);
  // The client narrates on stdout.
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
  rmSync(folder, { recursive: true });
});

function artifacts(difference: Partial<ArtifactsOptions> = {}) {
  const clock = waitingClock();
  const { log, lines } = recordedOutput();
  const env = { RUNNER_TEMP: folder };
  const options = { env, clock, log, signal: new AbortController().signal, random: () => 1, ...difference };
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

describe("src/runner/artifacts.ts", () => {
  test("brings back by id, by name and with the digest what was uploaded", async () => {
    const { upload, download } = artifacts();
    const inOrder = (files: readonly ArtifactFile[]) =>
      FILES.map(({ name }) => files.find((file) => file.name === name));

    const { id, digest } = await upload("all-repos-42", FILES);

    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(inOrder(await download({ name: "all-repos-42" }))).toEqual(FILES);
    expect(inOrder(await download({ name: "other", id, digest }))).toEqual(FILES);
  });

  test("leaves no files behind", async () => {
    const { upload, download } = artifacts();

    await upload("all-repos-42", FILES);
    await download({ name: "all-repos-42" });
    await failure(download({ name: "none" }));

    expect(readdirSync(folder)).toEqual([]);
  });

  test("uploads again after a reset connection", async () => {
    service.addFault({ call: "CreateArtifact", answer: reset });
    const { upload, download, waits, lines } = artifacts();

    const { id } = await upload("all-repos-42", FILES);

    expect(waits).toEqual([2000]);
    expect(lines).toEqual([expect.stringContaining("trying again")]);
    expect(await download({ name: "all-repos-42", id })).toHaveLength(3);
  });

  test("says that the name is taken when an upload was begun and cannot be finished: GitHub does not give it back", async () => {
    service.addFault({ call: "FinalizeArtifact", answer: reset });
    const { upload, waits } = artifacts();

    const { kind, message } = await failure(upload("all-repos-42", FILES));

    expect(kind).toBe("taken");
    expect(message).toContain(
      "An upload that broke off holds the name for this attempt of the run: run all jobs again.",
    );
    expect(waits).toEqual([2000]);
  });

  test("replaces its own upload when only the last answer was lost", async () => {
    service.addFault({
      call: "FinalizeArtifact",
      answer: async (proceed) => {
        await proceed();
        throw new ConnectionReset();
      },
    });
    const { upload, download } = artifacts();

    const { id } = await upload("all-repos-42", FILES);

    expect(service.stored("42").map((stored) => stored.id)).toEqual([id]);
    expect(await download({ name: "all-repos-42", id })).toHaveLength(3);
  });

  test.each(["ListArtifacts", "GetSignedArtifactURL"] as const)(
    "downloads again after resets of %s, waiting longer each time",
    async (call) => {
      const { upload, download, waits } = artifacts();
      await upload("all-repos-42", FILES);
      service.addFault({ call, times: 3, answer: reset });

      expect(await download({ name: "all-repos-42" })).toHaveLength(3);
      expect(waits).toEqual([2000, 4000, 8000]);
    },
  );

  test("waits half a minute and more where GitHub asks to slow down", async () => {
    const { upload, download, waits } = artifacts({ random: () => 0 });
    const { id } = await upload("all-repos-42", FILES);
    service.addFault({ call: "ListArtifacts", times: 2, answer: SECONDARY });

    expect(await download({ name: "all-repos-42", id })).toHaveLength(3);
    expect(waits).toEqual([15_000, 30_000]);
  });

  test("gives up after five tries, and says what to do", async () => {
    service.addFault({ call: "CreateArtifact", times: 10, answer: reset });
    const { upload, waits } = artifacts();

    const { kind, message } = await failure(upload("all-repos-42", FILES));

    expect(waits).toHaveLength(4);
    expect(kind).toBe("unavailable");
    expect(message).toMatch(
      /^Could not upload the artifact all-repos-42: Failed to CreateArtifact: Unable to make request: ECONNRESET. Next step: See https:\/\/www\.githubstatus\.com/,
    );
  });

  test("does not try again once the run is being stopped", async () => {
    service.addFault({ call: "CreateArtifact", times: 10, answer: reset });
    const { upload, waits } = artifacts({ signal: AbortSignal.abort() });

    await failure(upload("all-repos-42", FILES));

    expect(waits).toEqual([]);
  });

  test("refuses another archive than the one that was uploaded, after trying again", async () => {
    const { upload, download, waits } = artifacts();
    const { id } = await upload("all-repos-42", FILES);

    const { kind, message } = await failure(download({ name: "all-repos-42", id, digest: "0".repeat(64) }));

    expect(kind).toBe("damaged");
    expect(message).toContain(`has not the SHA-256 ${"0".repeat(64)}`);
    expect(waits).toEqual([2000]);
  });

  test("verifies by the digest that GitHub lists, where none is given", async () => {
    const { upload, download } = artifacts();
    await upload("all-repos-42", FILES);
    service.addFault({
      call: "ListArtifacts",
      times: 20,
      answer: async (proceed) => {
        const listed = await (await proceed()).text();
        return new Response(listed.replaceAll(/[0-9a-f]{64}/g, "f".repeat(64)), {
          headers: { "content-type": "application/json" },
        });
      },
    });

    expect(await failure(download({ name: "all-repos-42" }))).toMatchObject({ kind: "damaged" });
  });

  test.each([
    ["by name", {}],
    ["by id", { id: 12 }],
  ])("says what to do where there is no such artifact %s", async (_, wanted) => {
    const { download, waits } = artifacts();

    const { kind, message } = await failure(download({ name: "all-repos-42", ...wanted }));

    expect(kind).toBe("not-found");
    expect(message).toContain("Let `apply` wait for `list` (`needs:`)");
    expect(waits).toEqual([]);
  });

  test("takes the newest of a name, which need not have the highest id", async () => {
    const { upload, download } = artifacts();
    const first = await upload("all-repos-42", FILES);
    runAs(service.startAttempt("42", "failed"));
    now += 60_000;
    const second = await upload("all-repos-42", [{ name: "all-repos.json", text: "2" }]);

    expect(second.id).toBeLessThan(first.id);
    expect(await download({ name: "all-repos-42" })).toEqual([{ name: "all-repos.json", text: "2" }]);
  });

  test.each([
    [1, []],
    [12, []],
    [13, [1625]],
    [256, [7500]],
  ])("spreads the start of %i jobs that want the same", async (readers, waits) => {
    const one = artifacts({ random: () => 0.5 });
    await one.upload("all-repos-42", FILES);

    expect(await one.download({ name: "all-repos-42", readers })).toHaveLength(3);
    expect(one.waits).toEqual(waits);
  });

  test("replaces one of that name where it is told to", async () => {
    const { id } = await artifacts().upload("all-repos-42", FILES);

    const replaced = await artifacts().upload("all-repos-42", [{ name: "all-repos.json", text: "2" }], {
      replace: true,
    });

    expect(service.stored("42").map((stored) => stored.id)).toEqual([replaced.id]);
    expect(replaced.id).not.toBe(id);
  });

  test("never deletes what another job has uploaded between two tries", async () => {
    const other = await artifacts().upload("all-repos-42", FILES);
    service.addFault({ call: "CreateArtifact", answer: reset });

    expect(await failure(artifacts().upload("all-repos-42", FILES))).toMatchObject({ kind: "taken" });
    expect(service.stored("42").map((stored) => stored.id)).toEqual([other.id]);
  });

  test("says that the name is taken by another job", async () => {
    const { upload, waits } = artifacts();
    await upload("all-repos-42", FILES);

    const { kind, message } = await failure(artifacts().upload("all-repos-42", FILES));

    expect(kind).toBe("taken");
    expect(message).toContain("give each organization its own workflow");
    expect(waits).toEqual([]);
  });

  test("finds in a re-run of failed jobs what the first attempt uploaded, and not in a re-run of all", async () => {
    const { upload, download } = artifacts();
    const { id } = await upload("all-repos-42", FILES);

    runAs(service.startAttempt("42", "failed"));
    expect(await download({ name: "all-repos-42", id })).toHaveLength(3);

    runAs(service.startAttempt("42", "all"));
    expect(await failure(download({ name: "all-repos-42", id }))).toMatchObject({ kind: "not-found" });
  });

  test.each(["https://github.example.com", "https://ghe.com.evil.example", "http://127.0.0.1:3000"])(
    "says that %s has no artifacts, and how to do without",
    async (GITHUB_SERVER_URL) => {
      const loadClient = () => Promise.reject(new Error("the client annotates what it refuses"));
      const { upload, download } = artifacts({ env: { RUNNER_TEMP: folder, GITHUB_SERVER_URL }, loadClient });

      for (const { kind, message } of [await failure(upload("a", FILES)), await failure(download({ name: "a" }))]) {
        expect(kind).toBe("unsupported");
        expect(message).toContain("Leave the `list` job out");
      }
    },
  );

  test.each(["https://github.com", "https://acme.ghe.com", "", "nonsense"])(
    "asks the client on %j",
    async (GITHUB_SERVER_URL) => {
      const { upload } = artifacts({ env: { RUNNER_TEMP: folder, GITHUB_SERVER_URL } });

      expect(await upload("all-repos-42", FILES)).toMatchObject({ id: expect.any(Number) });
    },
  );

  test("says that a shell has no artifacts, and how to do without", async () => {
    vi.stubEnv("ACTIONS_RUNTIME_TOKEN", "");

    const { kind, message } = await failure(artifacts().upload("all-repos-42", FILES));

    expect(kind).toBe("unsupported");
    expect(message).toContain("Only a job of GitHub Actions has artifacts");
  });

  test.each(["nonsense", "a.b.c", `a.${Buffer.from('{"scp":"Actions.Other"}').toString("base64url")}.c`])(
    "says at once that the runner's token is not valid: %s",
    async (token) => {
      vi.stubEnv("ACTIONS_RUNTIME_TOKEN", token);
      const { upload, waits } = artifacts();

      const { kind, message } = await failure(upload("all-repos-42", FILES));

      expect(kind).toBe("unavailable");
      expect(message).toContain("ACTIONS_RUNTIME_TOKEN is not a valid token");
      expect(waits).toEqual([]);
    },
  );

  test.each(["missing", "a-file"])("says so when the folder for temporary files cannot be used: %s", async (name) => {
    writeFileSync(join(folder, "a-file"), "");
    const { upload, waits } = artifacts({ env: { RUNNER_TEMP: join(folder, name) } });

    const { kind, message } = await failure(upload("all-repos-42", FILES));

    expect(kind).toBe("unavailable");
    expect(message).toContain("RUNNER_TEMP");
    expect(waits).toEqual([]);
  });

  describe("retries of the client itself, with its waits of seconds made a hundred times shorter", () => {
    beforeEach(() => {
      const real = globalThis.setTimeout;
      const shortened = (run: () => void, ms = 0) => real(run, ms >= 3000 && ms <= 30_000 ? ms / 100 : ms);
      vi.stubGlobal("setTimeout", shortened);
    });
    afterEach(() => vi.unstubAllGlobals());

    const unavailable = () => new Response("upstream", { status: 503 });
    const html = () => new Response("<html>proxy</html>", { headers: { "content-type": "text/html" } });
    const halfOf = async (proceed: () => Promise<Response>) => {
      const whole = await (await proceed()).arrayBuffer();
      return new Response(whole.slice(0, whole.byteLength / 2), { headers: { "content-type": "application/zip" } });
    };

    test.each([
      ["a service that is not available", "ListArtifacts", unavailable, 4],
      ["the page of a proxy", "GetSignedArtifactURL", html, 4],
      ["a store that is not available", "GET blob", unavailable, 3],
      ["half an archive", "GET blob", halfOf, 1],
    ] as const)("downloads after %s", async (_, call, answer, times) => {
      const { upload, download } = artifacts();
      const { id, digest } = await upload("all-repos-42", FILES);
      service.addFault({ call, times, answer });

      expect(await download({ name: "all-repos-42", id, digest })).toHaveLength(3);
    });

    test.each([
      ["a service that is not available", "FinalizeArtifact", unavailable, 4],
      ["a store that is not available", "PUT block", unavailable, 2],
    ] as const)("uploads after %s", async (_, call, answer, times) => {
      service.addFault({ call, times, answer });
      const { upload, download } = artifacts();

      const { id } = await upload("all-repos-42", FILES);

      expect(await download({ name: "all-repos-42", id })).toHaveLength(3);
    });

    test("calls an archive that stays cut off damaged", async () => {
      const { upload, download } = artifacts();
      const { id, digest } = await upload("all-repos-42", FILES);
      service.addFault({ call: "GET blob", times: 100, answer: halfOf });

      const { kind, message } = await failure(download({ name: "all-repos-42", id, digest }));

      expect(kind).toBe("damaged");
      expect(message.toLowerCase()).toContain("run the `list` job again");
    });
  });

  describe("messages of the client", () => {
    const NON_RETRYABLE = "Failed to CreateArtifact: Received non-retryable error: Failed request:";
    test.each([
      [`${NON_RETRYABLE} (409) Conflict: an artifact with this name already exists on the workflow run`, "taken", 1],
      [`${NON_RETRYABLE} (401) Unauthorized: token expired`, "unavailable", 1],
      [`${NON_RETRYABLE} (403) Forbidden: no`, "unavailable", 1],
      [`${NON_RETRYABLE} (403) Forbidden: You have exceeded a secondary rate limit`, "unavailable", 5],
      [
        "Failed to GetSignedArtifactURL: Received non-retryable error: Failed request: (404) Not Found: workflow run not found",
        "not-found",
        1,
      ],
      [
        "Failed to ListArtifacts: Failed to make request after 5 attempts: Failed request: (503) Service Unavailable",
        "unavailable",
        5,
      ],
      ["Failed to ListArtifacts: Failed to make request after 5 attempts: Unexpected token '<'", "unavailable", 5],
      ["Unable to download and extract artifact: Artifact download failed after 5 retries.", "damaged", 2],
      [`${NON_RETRYABLE} Artifact storage quota has been hit. Unable to upload any new artifacts.`, "unavailable", 1],
      ["something new", "unavailable", 5],
    ])("%s: %s after %i tries", async (text, kind, tries) => {
      let calls = 0;
      const client = {
        uploadArtifact: () => {
          calls += 1;
          return Promise.reject(new Error(text));
        },
        deleteArtifact: () => Promise.reject(new Error("no")),
      } as Partial<ArtifactClient> as ArtifactClient;

      const error = await failure(artifacts({ loadClient: async () => client }).upload("all-repos-42", FILES));

      expect(error.kind).toBe(kind);
      expect(error.message).toContain("Next step: ");
      expect(calls).toBe(tries);
    });

    test("copes with what is thrown and is no error, and with an answer without id", async () => {
      const loadClient = (uploadArtifact: () => Promise<object>) => async () =>
        ({ uploadArtifact }) as Partial<ArtifactClient> as ArtifactClient;

      const thrown = await failure(
        artifacts({ loadClient: loadClient(() => Promise.reject("text (409)")) }).upload("a", FILES),
      );
      const empty = await failure(artifacts({ loadClient: loadClient(() => Promise.resolve({})) }).upload("a", FILES));

      expect([thrown.kind, empty.kind]).toEqual(["taken", "unavailable"]);
    });
  });
});
