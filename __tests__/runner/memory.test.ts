// The space for young objects stays as small as it is when the work begins.
import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";

/** Megabytes that a process of its own sets aside for young objects after many of them have lived for a while. */
function youngSpaceAfter(start: string): number {
  const script = `${start}
    const { getHeapSpaceStatistics } = await import("node:v8");
    for (let page = 0; page < 200; page += 1) JSON.parse(JSON.stringify(Array.from({ length: 3000 }, (_, at) => ({ id: at, name: "x" + at }))));
    console.log(getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space").space_size / 2 ** 20);`;
  return Number(execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }));
}

describe("src/runner/memory.ts", () => {
  test("keeps V8 from setting aside much more for young objects than they need", () => {
    const limited = youngSpaceAfter('(await import("./src/runner/memory.ts")).keepHeapSmall();');

    expect(youngSpaceAfter("")).toBeGreaterThan(2 * limited);
    expect(limited).toBeLessThan(16);
  });
});
