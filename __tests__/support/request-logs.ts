// Gives the log of each end-to-end test a file of its own, in the folder that `npm run request-logs` names.
import { basename, join } from "node:path";
import { afterEach, beforeEach, expect } from "vitest";
import { REQUEST_LOG } from "../../harness/request-log.ts";
import { REQUEST_LOGS } from "../../scripts/request-logs.ts";

const folder = process.env[REQUEST_LOGS];
if (folder) {
  /** A world that all tests of a file share writes to the file's own log. */
  const writeTo = (name: string) => {
    const { testPath = "" } = expect.getState();
    process.env[REQUEST_LOG] = join(folder, basename(testPath, ".test.ts"), `${name}.log`);
  };
  writeTo("shared");
  beforeEach(({ task }) => writeTo(fileName(task.fullTestName ?? task.name)));
  afterEach(() => writeTo("shared"));
}

function fileName(test: string): string {
  return test.replaceAll(/[^\w.-]+/g, "-").slice(0, 200);
}
