// Runs .github/workflows/self-test.yml under act, on a clone of the last commit. npm run test:act does, with act in ACT,
// in .tools or on the PATH.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const ACT = process.env["ACT"] ?? (existsSync(".tools/act") ? resolve(".tools/act") : "act");
const folder = mkdtempSync(join(tmpdir(), "repo-cop-self-test-"));
try {
  const [project, event] = [join(folder, "project"), join(folder, "event.json")];
  writeFileSync(event, JSON.stringify({ repository: { default_branch: "main", private: false } }));
  const cloned = spawnSync("git", ["clone", "--quiet", "--local", ".", project], { stdio: "inherit" });
  if (cloned.status !== 0) throw new Error("this checkout cannot be cloned");
  // act takes the name of the repository from there.
  spawnSync("git", ["remote", "set-url", "origin", "https://github.com/acme/repo-cop.git"], { cwd: project });
  const args = ["workflow_dispatch", "-W", ".github/workflows/self-test.yml", "-e", event];
  // Installing takes the certificates that this machine needs for its registry.
  const certificates = process.env["NODE_EXTRA_CA_CERTS"];
  const env = certificates === undefined ? [] : ["--env", `NODE_EXTRA_CA_CERTS=${certificates}`];
  const { status } = spawnSync(ACT, [...args, ...env, "-P", "ubuntu-24.04=-self-hosted", "-s", "GITHUB_TOKEN=none"], {
    ...{ cwd: project, stdio: "inherit" },
    env: {
      ...process.env,
      ...{ PATH: `${resolve("node_modules/.bin")}:${process.env["PATH"]}`, XDG_CACHE_HOME: join(folder, "cache") },
    },
  });
  console.log(`Self-test: act ended with ${status}.`);
  process.exitCode = status === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
