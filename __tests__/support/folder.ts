// A folder of a test's own.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** An empty folder, gone when the test has ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "repo-cop-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
