// Builds dist/ again and fails if it differs from the committed files, including new and removed files.
import { execFileSync } from "node:child_process";

const git = (...args: string[]) => execFileSync("git", args, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });

execFileSync(process.execPath, ["scripts/build.ts"], { stdio: "inherit" });
const changes = git("status", "--porcelain", "--", "dist");
if (changes) {
  console.error(`dist/ is not what src/ and the lock file give:\n${changes}`);
  // The bundle's own attributes say "no diff"; here the reader wants one, if not all of it.
  console.error(git("diff", "--text", "--unified=1", "--", "dist").split("\n").slice(0, 200).join("\n"));
  console.error('\nTo repair: npm run build && git add dist && git commit -m "build: rebuild dist"');
  process.exitCode = 1;
} else console.log("dist/ is fresh");
