// What a job may hand the bundle that nobody can have meant: variables, files, inputs and artifacts. Each with its
// message and exit code.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { crc32 } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readEntries } from "../../../harness/commands.ts";
import { runProcess } from "../../../harness/process.ts";
import { startWorld, type World } from "../../../harness/world.ts";
import { createSimulator, type Simulator } from "../../../simulator/index.ts";
import { SEEDED_HOME, SEEDED_TOKEN, seedOrganization } from "../../../simulator/seeds/basic.ts";

type Environment = Readonly<Record<string, string | undefined>>;

let world: World;
let simulator: Simulator;
let folder: string;
let runs = 0;

beforeAll(async () => {
  simulator = createSimulator(seedOrganization({ repositories: 6, drifted: 1 }));
  world = await startWorld(simulator);
});
afterAll(() => world.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bad-input-"));
  return () => rmSync(folder, { recursive: true });
});

const JOB_VARIABLES = [
  ...(["GITHUB_ACTIONS", "GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "RUNNER_TEMP", "HOME"] as const),
  ...([
    "GITHUB_API_URL",
    "GITHUB_GRAPHQL_URL",
    "GITHUB_SERVER_URL",
    "ACTIONS_RESULTS_URL",
    "ACTIONS_RUNTIME_TOKEN",
  ] as const),
  ...(["GITHUB_REPOSITORY", "GITHUB_REPOSITORY_OWNER", "GITHUB_RUN_ID", "GITHUB_RUN_ATTEMPT"] as const),
  ...(["INPUT_MODE", "INPUT_TOKEN", "INPUT_DRY-RUN"] as const),
];

/** The bundle in a job's environment, changed by `difference`; undefined takes a variable away. */
async function run(difference: Environment) {
  const workspace = join(folder, "workspace");
  mkdirSync(join(workspace, ".github"), { recursive: true });
  writeFileSync(join(workspace, ".github/repo-cop.yml"), readFileSync("examples/repo-cop.yml"));
  const [output, summary] = [join(folder, "output"), join(folder, "summary")];
  for (const file of [output, summary]) writeFileSync(file, "");
  const runId = difference["GITHUB_RUN_ID"] ?? String(9_000 + ++runs);
  const ownToken = "ACTIONS_RUNTIME_TOKEN" in difference ? "" : world.artifacts.startAttempt(runId).token("job");
  const job: Record<(typeof JOB_VARIABLES)[number], string> = {
    ...{
      GITHUB_ACTIONS: "true",
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: folder,
    },
    ...{
      GITHUB_API_URL: world.url,
      GITHUB_GRAPHQL_URL: `${world.url}/graphql`,
      GITHUB_SERVER_URL: "https://github.com",
    },
    ...{
      GITHUB_REPOSITORY: `acme/${SEEDED_HOME}`,
      GITHUB_REPOSITORY_OWNER: "acme",
      GITHUB_RUN_ID: runId,
      GITHUB_RUN_ATTEMPT: "1",
    },
    ...{ ACTIONS_RESULTS_URL: world.url, ACTIONS_RUNTIME_TOKEN: ownToken, HOME: folder },
    ...{ INPUT_MODE: "list", INPUT_TOKEN: SEEDED_TOKEN, "INPUT_DRY-RUN": "true" },
  };
  const given = Object.entries({ ...job, ...difference }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const { exitCode, lines } = await runProcess({
    command: process.execPath,
    args: [resolve("dist/index.js")],
    cwd: workspace,
    env: Object.fromEntries(given),
  });
  return { runId, exitCode, text: lines.join("\n"), outputs: readEntries(readFileSync(output, "utf8")) };
}
const APPLY = { INPUT_MODE: "apply", INPUT_REPOS: SEEDED_HOME };
const writes = () => simulator.log.filter(({ write }) => write);

describe("a variable that cannot be meant", () => {
  const BARE = { GITHUB_REPOSITORY: undefined, GITHUB_REPOSITORY_OWNER: undefined };
  test.each<[string, Environment, number, RegExp]>([
    [
      "no run",
      { GITHUB_RUN_ID: undefined, INPUT_MODE: "apply" },
      2,
      /apply needs the artifact of a workflow run; outside of one, name/,
    ],
    [
      "a run that is a path",
      { GITHUB_RUN_ID: "../x" },
      2,
      /GITHUB_RUN_ID: found "\.\.\/x"\. Allowed is a whole number/,
    ],
    [
      "an attempt that is no number",
      { GITHUB_RUN_ATTEMPT: "first" },
      2,
      /GITHUB_RUN_ATTEMPT: found "first"\. Allowed is a whole number/,
    ],
    ["no repository and no owner", BARE, 2, /org: nothing is given, and GITHUB_REPOSITORY_OWNER is not set/],
    [
      "an owner that is a path",
      { GITHUB_REPOSITORY_OWNER: "../x" },
      2,
      /org: found "\.\.\/x"\. Allowed is the bare name/,
    ],
    ["an API that is no URL", { GITHUB_API_URL: "nonsense" }, 2, /GITHUB_API_URL: found "nonsense"\. Allowed is a URL/],
    [
      "a GraphQL API that is a file",
      { GITHUB_GRAPHQL_URL: "file:///etc/passwd" },
      2,
      /GITHUB_GRAPHQL_URL: found "file:/,
    ],
    ["a server that is no URL", { GITHUB_SERVER_URL: "nonsense" }, 2, /GITHUB_SERVER_URL: found "nonsense"/],
    [
      "an artifact service that is no URL",
      { ACTIONS_RESULTS_URL: "nonsense" },
      2,
      /ACTIONS_RESULTS_URL: found "nonsense"/,
    ],
    ["a proxy that is no URL", { HTTPS_PROXY: "me:hunter2@proxy" }, 2, /HTTPS_PROXY: found no URL/],
    [
      "a runtime token that is none",
      { ACTIONS_RUNTIME_TOKEN: "nonsense" },
      1,
      /ACTIONS_RUNTIME_TOKEN is not a valid token/,
    ],
    [
      "no folder for temporary files",
      { RUNNER_TEMP: "/does/not/exist" },
      1,
      /folder for temporary files \(RUNNER_TEMP\) cannot be used/,
    ],
    [
      "a file for temporary files",
      { RUNNER_TEMP: resolve("package.json") },
      1,
      /folder for temporary files \(RUNNER_TEMP\) cannot be used/,
    ],
    ["a proxy for everything that is no URL", { ALL_PROXY: "nonsense" }, 2, /ALL_PROXY: found no URL/],
    [
      "a repository that is a path",
      { GITHUB_REPOSITORY: "acme/../x" },
      2,
      /GITHUB_REPOSITORY: found "acme\/\.\.\/x"\. Allowed is/,
    ],
    ["a config that never ends", { INPUT_CONFIG: "/dev/zero" }, 2, /this is not a regular file/],
    [
      "a workspace that does not exist",
      { GITHUB_WORKSPACE: "/does/not/exist" },
      2,
      /nothing in the workspace.*`actions\/checkout`/,
    ],
    [
      "a workspace that is a file",
      { GITHUB_WORKSPACE: resolve("package.json") },
      2,
      /nothing in the workspace.*`actions\/checkout`/,
    ],
    [
      "nothing but Node",
      Object.fromEntries(JOB_VARIABLES.map((name) => [name, undefined])),
      2,
      /Error: Repo Cop: mode: found nothing/,
    ],
  ])("stops the run with one message: %s", async (_, difference, code, message) => {
    const { exitCode, text } = await run(difference);

    expect([exitCode, text]).toEqual([code, expect.stringMatching(message)]);
    expect(text.match(/::error/g)?.length ?? 1).toBe(1);
    expect(text).not.toMatch(/This is a bug|hunter2|at file:/);
    expect(writes()).toEqual([]);
  });
});

describe("a variable that is missing and is not needed", () => {
  test.each<[string, Environment, RegExp]>([
    ["GITHUB_WORKSPACE: the current folder does", { GITHUB_WORKSPACE: undefined }, /The repositories are listed/],
    ["HOME and PATH", { HOME: undefined, PATH: undefined }, /The repositories are listed/],
    ["GITHUB_GRAPHQL_URL: it follows from the API", { GITHUB_GRAPHQL_URL: undefined }, /The repositories are listed/],
    ["GITHUB_RUN_ATTEMPT", { GITHUB_RUN_ATTEMPT: undefined }, /The repositories are listed/],
    ["GITHUB_EVENT_NAME", { GITHUB_EVENT_NAME: undefined, ...APPLY }, /Done\./],
    ["GITHUB_SERVER_URL", { GITHUB_SERVER_URL: undefined }, /The repositories are listed/],
    [
      "ACTIONS_RUNTIME_TOKEN: there are no artifacts then",
      { ACTIONS_RUNTIME_TOKEN: undefined },
      /::notice.*There are no artifacts here/,
    ],
    ["GITHUB_RUN_ID, where repositories are named", { GITHUB_RUN_ID: undefined, ...APPLY }, /Done\./],
  ])("%s", async (_, difference, message) => {
    const { exitCode, text } = await run(difference);

    expect([exitCode, text]).toEqual([0, expect.stringMatching(message)]);
    expect(text).not.toContain("::error");
  });
});

describe("a file of the runner that cannot be written", () => {
  const isRoot = process.getuid?.() === 0;
  const places: [string, (file: string) => string][] = [
    ["is a folder", () => tmpdir()],
    ["is in a folder that does not exist", (file) => join(file, "no", "where")],
    ["is not named", () => ""],
    ...(isRoot ? [] : [["is read-only", readOnly] as [string, (file: string) => string]]),
  ];

  test.each(places)("costs the summary, not the run: it %s", async (_, place) => {
    const { exitCode, text } = await run({ ...APPLY, GITHUB_STEP_SUMMARY: place(join(folder, "other")) });

    expect([exitCode, text]).toEqual([0, expect.stringContaining("Warning: The job summary could not be written.")]);
    expect(text).toContain("Done.");
  });

  test("costs the summary, not the run: the disk is full", async (context) => {
    // Linux has a file for which the disk is always full; other systems have none.
    if (!existsSync("/dev/full")) context.skip();
    const { exitCode, text } = await run({ ...APPLY, GITHUB_STEP_SUMMARY: "/dev/full" });

    expect([exitCode, text]).toEqual([
      0,
      expect.stringMatching(/The job summary could not be written\. reason="ENOSPC/),
    ]);
  });

  test.each(places.slice(0, 2))("is told of outputs, one by one: it %s", async (_, place) => {
    const { exitCode, text } = await run({ ...APPLY, GITHUB_OUTPUT: place(join(folder, "other")) });

    expect([exitCode, text]).toEqual([
      0,
      expect.stringContaining("Warning: An output could not be written. name=planned"),
    ]);
  });

  function readOnly(file: string): string {
    writeFileSync(file, "", { mode: 0o444 });
    return file;
  }
});

describe("an artifact that no job can have uploaded", () => {
  const NAME = "../../../../escaped";
  /** What an apply says of an archive with these files. */
  async function applyTo(files: readonly (readonly [string, string])[]) {
    const list = await run({});
    world.artifacts.addFault({
      call: "GET blob",
      answer: () => new Response(new Uint8Array(zip(files)), { headers: { "content-type": "application/zip" } }),
    });
    const { runId, outputs } = list;
    const token = world.artifacts.startAttempt(runId, "failed").token("apply");
    const id = { "INPUT_ARTIFACT-ID": outputs["artifact-id"] };
    return run({ INPUT_MODE: "apply", GITHUB_RUN_ID: runId, ACTIONS_RUNTIME_TOKEN: token, ...id });
  }

  test.each<[string, readonly (readonly [string, string])[], RegExp]>([
    ["is empty", [], /it holds no file all-repos\.json/],
    ["has other files", [["readme.md", "hello"]], /it holds no file all-repos\.json/],
    ["has a folder for a file", [["all-repos.json/x", "{}"]], /it holds no file all-repos\.json/],
    ["has no JSON", [["all-repos.json", "<html>"]], /all-repos\.json is not JSON/],
    ["leads out of its folder", [[NAME, "escaped"]], /it holds no file all-repos\.json/],
  ])("ends the shard: it %s", async (_, files, message) => {
    const { exitCode, text } = await applyTo(files);

    expect([exitCode, text]).toEqual([1, expect.stringMatching(message)]);
    expect(text).toContain("list");
    expect(text).not.toContain("This is a bug");
    for (const outside of [join(folder, ".."), join(folder, "../.."), "/", folder])
      expect(existsSync(join(outside, "escaped"))).toBe(false);
    expect(writes()).toEqual([]);
  });
});

/**
 * An archive of files that are stored as they are. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT,
 * sections 4.3.7 to 4.3.16
 */
function zip(files: readonly (readonly [string, string])[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of files) {
    const [path, data] = [Buffer.from(name), Buffer.from(text)];
    const common = Buffer.alloc(26);
    for (const [value, offset] of [
      [crc32(data), 10],
      [data.length, 14],
      [data.length, 18],
    ] as const)
      common.writeUInt32LE(value, offset);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(path.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    parts.push(Buffer.from("PK\x03\x04"), common, path, data);
    directory.push(Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), common, rest, path);
    at += 30 + path.length + data.length;
  }
  const end = Buffer.alloc(18);
  for (const offset of [4, 6]) end.writeUInt16LE(files.length, offset);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, ...directory, Buffer.from("PK\x05\x06"), end]);
}
