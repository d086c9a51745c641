// Runs the scripts of .github/workflows/release.yml on a local clone, with a tag, in a temporary folder. It runs them
// twice, because the second time must change nothing, and once more with a stale dist/, which must stop them. Usage:
// npm run test:release. A stand-in for the program `gh` keeps releases as files. Installing and testing are left out:
// the clone gets this checkout's node_modules, and .ci/run is the test.
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

const LEFT_OUT = ["Install", "Tests"];
const WORKFLOW = z.object({
  jobs: z.record(
    z.string(),
    z.object({ steps: z.array(z.object({ name: z.string().optional(), run: z.string().optional() })) }),
  ),
});
const root = mkdtempSync(join(tmpdir(), "release-"));
const [origin, clone, bin, releases] = [
  join(root, "origin.git"),
  join(root, "clone"),
  join(root, "bin"),
  join(root, "releases"),
];
const version = (JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string }).version;
const tag = `v${version}`;
const moving = `v${version.split(".")[0]}`;

/** Each release is a folder with its state and notes. */
const GH = `#!/usr/bin/env bash
set -eu
folder="$RELEASES/$3"
case "$1 $2" in
  "release view")
    [ -d "$folder" ] || exit 1
    if [ "\${4-}" = --json ]; then [ "$(cat "$folder/state")" = draft ] && echo true || echo false; fi ;;
  "release create")
    mkdir "$folder"; echo draft > "$folder/state"
    while [ $# -gt 0 ]; do if [ "$1" = --notes-file ]; then cp "$2" "$folder/notes"; fi; shift; done ;;
  "release edit")
    [ "$(cat "$folder/state")" = draft ] || { echo "an immutable release cannot be changed" >&2; exit 1; }
    echo published > "$folder/state" ;;
  *) echo "gh $*: not known here" >&2; exit 1 ;;
esac
`;

const shown: boolean[] = [];
try {
  prepare();
  show("The first run publishes.", play(tag) === undefined);
  const published = state();
  show(`${tag} and the tag of its major version are one commit.`, isOneCommit());
  show("The release is published, with notes.", /state: published[\s\S]*Pin it: /.test(published));
  show("The second run succeeds,", play(tag) === undefined);
  show("and changes nothing.", state() === published);
  const path = join(clone, "src/errors.ts");
  commit("src/errors.ts", `${readFileSync(path, "utf8")}\nexport class StaleError extends Error {}\n`);
  commit(
    "src/main.ts",
    `import "./errors.ts";\n${readFileSync(join(clone, "src/main.ts"), "utf8")}console.log("stale");\n`,
  );
  git("push", "--quiet", "origin", "main");
  git("tag", "--force", tag);
  show("A stale dist/ stops it,", play(tag) === "dist is what src gives");
  show("before anything is published.", state() === published);
} finally {
  rmSync(root, { recursive: true, force: true });
}
process.exitCode = shown.every(Boolean) ? 0 : 1;

/** An origin, a clone of it with an owner's name and a section in the changelog, and a stand-in for `gh`. */
function prepare(): void {
  execFileSync("git", ["clone", "--quiet", "--bare", ".", origin]);
  execFileSync("git", ["clone", "--quiet", origin, clone]);
  git("checkout", "--quiet", "-B", "main");
  const manifest = JSON.parse(readFileSync(join(clone, "package.json"), "utf8")) as Record<string, unknown>;
  commit("package.json", `${JSON.stringify({ ...manifest, repository: "github:acme/repo-cop" }, null, 2)}\n`);
  const changelog = readFileSync(join(clone, "CHANGELOG.md"), "utf8");
  if (!changelog.includes(`## ${version}`)) commit("CHANGELOG.md", `${changelog}\n## ${version}\n\n- Played.\n`);
  cpSync("node_modules", join(clone, "node_modules"), { recursive: true, verbatimSymlinks: true });
  // Between two rebuilds, dist/ of a checkout may be behind src/; a release starts from a fresh one.
  execFileSync(process.execPath, ["scripts/build.ts"], { cwd: clone, stdio: "ignore" });
  git("add", "--all", "dist");
  if (git("status", "--porcelain") !== "") git("commit", "--quiet", "--message", "build: rebuild dist");
  git("push", "--quiet", "--force", "origin", "main");
  git("tag", tag);
  git("push", "--quiet", "origin", tag);
  for (const folder of [bin, releases]) mkdirSync(folder);
  writeFileSync(join(bin, "gh"), GH);
  chmodSync(join(bin, "gh"), 0o755);
}

/** Runs the scripts of all jobs in order until one fails; the name of the step that failed. */
function play(ref: string): string | undefined {
  const { jobs } = WORKFLOW.parse(parse(readFileSync(".github/workflows/release.yml", "utf8")));
  const env = {
    ...{ GITHUB_REF_NAME: ref, RUNNER_TEMP: root, RELEASES: releases, HOME: root },
    PATH: [bin, process.env["PATH"] ?? ""].join(delimiter),
  };
  for (const { name = "", run } of Object.values(jobs).flatMap(({ steps }) => steps)) {
    if (run === undefined || LEFT_OUT.includes(name)) continue;
    const { status, stdout, stderr } = spawnSync("bash", ["-e", "-c", run], { cwd: clone, env, encoding: "utf8" });
    console.log(
      `  ${status === 0 ? "✓" : "✗"} ${name}\n    ${`${stdout}${stderr}`.trim().split("\n").slice(0, 3).join("\n    ")}`,
    );
    if (status !== 0) return name;
  }
  return undefined;
}

/** The moving tag of origin, and every release with its notes. */
function state(): string {
  const folder = join(releases, tag);
  const read = (name: string) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), "utf8") : "");
  return `${git("ls-remote", "--tags", "origin", moving)}\nstate: ${read("state")}\n${read("notes")}`;
}

function isOneCommit(): boolean {
  const lines = git("ls-remote", "--tags", "origin", tag, moving).split("\n");
  return lines.length === 2 && new Set(lines.map((line) => line.split("\t")[0])).size === 1;
}

function commit(file: string, text: string): void {
  writeFileSync(join(clone, file), text);
  git("add", file);
  git("commit", "--quiet", "--message", `chore: ${file}`);
}

function git(...args: string[]): string {
  const identity = ["-c", "user.name=test", "-c", "user.email=test@example.com"];
  return execFileSync("git", [...identity, ...args], { cwd: clone, encoding: "utf8" }).trim();
}

function show(what: string, isTrue: boolean): void {
  shown.push(isTrue);
  console.log(`${isTrue ? "✓" : "✗"} ${what}`);
}
