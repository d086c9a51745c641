// The parts of a release that a workflow file cannot say well: `check`, `notes` and `move`, each with a tag.
// .github/workflows/release.yml calls them; `npm run test:release` plays that file on a local clone.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import semver from "semver";

const [command = "", tag = ""] = process.argv.slice(2);
const COMMANDS: Readonly<Record<string, () => void>> = { check, notes, move };

const run = COMMANDS[command];
if (!run || semver.clean(tag) === null || tag !== `v${semver.clean(tag)}`) {
  refuse(`usage: npm run release -- ${Object.keys(COMMANDS).join("|")} v<major>.<minor>.<patch>`);
}
run();

/** Refuses a tag that does not fit the version, the changelog, the owner's name or main. */
function check(): void {
  const { version, repository } = JSON.parse(readFileSync("package.json", "utf8")) as Record<string, string>;
  if (tag !== `v${version}`) refuse(`The tag is ${tag}, and package.json has version ${version}. Make them equal.`);
  if (!repository || repository.includes("<")) {
    refuse(
      '`repository` in package.json still has its placeholder. Set it to "github:<your organization>/repo-cop", run `npm run docs`, and commit.',
    );
  }
  if (sectionOf(version ?? "") === undefined) refuse(`CHANGELOG.md has no section "## ${version}". Add one.`);
  if (!isAncestor(tag, "origin/main")) refuse(`${tag} is not a commit of main. Tag a commit that main contains.`);
  console.log(`${tag} fits package.json, CHANGELOG.md and main.`);
}

/** Prints the section of the changelog, and instructions to verify the origin of `dist/`. */
function notes(): void {
  const section = sectionOf(tag.slice(1)) ?? refuse(`CHANGELOG.md has no section "## ${tag.slice(1)}". Add one.`);
  const commit = git("rev-list", "-1", tag);
  console.log(section.trim());
  console.log(`\nPin it: \`uses: <owner>/repo-cop@${commit} # ${tag}\`. `.replace("<owner>", ownerOf()));
  console.log(
    `Check where \`dist/\` comes from: \`gh attestation verify dist/index.js --repo ${ownerOf()}/repo-cop\`.`,
  );
}

/** Moves the tag of the major version (`v0`, `v1`) here, unless a newer version of that line exists. */
function move(): void {
  const { major } = semver.parse(tag) ?? refuse(`${tag} is no version.`);
  const line = git("tag", "--list", `v${major}.*`)
    .split("\n")
    .filter((each) => semver.valid(each) !== null);
  const newest = semver.rsort(line)[0];
  const moving = `v${major}`;
  if (newest !== tag) {
    console.log(`${moving} stays: ${newest} is newer than ${tag}.`);
    return;
  }
  const commit = git("rev-list", "-1", tag);
  const [there = ""] = git("ls-remote", "origin", `refs/tags/${moving}`).split("\t");
  if (there === commit) {
    console.log(`${moving} is at ${tag} already.`);
    return;
  }
  git("tag", "--force", moving, commit);
  git("push", "--force", "origin", `refs/tags/${moving}`);
  console.log(`${moving} is at ${tag} now.`);
}

/** The text below `## <version>`; undefined if the section does not exist. */
function sectionOf(version: string): string | undefined {
  const [, ...sections] = readFileSync("CHANGELOG.md", "utf8").split(/^## /m);
  const found = sections.find((section) => section.split(/[\s(]/)[0] === version);
  return found?.split("\n").slice(1).join("\n");
}

function ownerOf(): string {
  const { repository = "" } = JSON.parse(readFileSync("package.json", "utf8")) as Record<string, string>;
  return repository.replace(/^github:/, "").replace(/\/.*$/, "");
}

function isAncestor(commit: string, branch: string): boolean {
  try {
    git("merge-base", "--is-ancestor", commit, branch);
    return true;
  } catch {
    return false;
  }
}

function git(...args: string[]): string {
  return execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trim();
}

function refuse(message: string): never {
  console.error(message);
  process.exit(1);
}
