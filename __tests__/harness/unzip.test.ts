// Archives as GitHub's client makes them are read in the end-to-end tests; here is what must not be read.
import { describe, expect, test } from "vitest";
import { unzip } from "../../harness/unzip.ts";

describe("harness/unzip", () => {
  test.each([
    ["nothing", Buffer.of()],
    ["text", Buffer.from("<Error><Code>BlobNotFound</Code></Error>")],
  ])("refuses %s", (_, bytes) => {
    expect(() => unzip(bytes)).toThrow("not a zip archive");
  });

  test("refuses an archive that was cut and closed again", () => {
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 10);

    expect(() => unzip(end)).toThrow("broken directory");
  });
});
