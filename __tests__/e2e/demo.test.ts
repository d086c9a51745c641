// The first command of the README, with a smaller organisation.
import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";

const demo = (...options: string[]) => spawnSync(process.execPath, ["scripts/demo.ts", ...options], { encoding: "utf8" });

describe("scripts/demo.ts", () => {
  test("shows a night that repairs and one that writes nothing, in any number of shards", () => {
    const { status, stdout, stderr } = demo("--repositories", "60", "--shards", "3");

    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout.match(/✓ apply \(\d\/3\)/g)).toHaveLength(6);
    expect(stdout).toMatch(/changes +repository \d+/);
    expect(stdout).toMatch(/Second night[\s\S]*changes +none[\s\S]* 0 writes[\s\S]*the second night wrote nothing\./);
  });

  test.each(["0", "257", "two"])("refuses %s shards", (shards) => {
    const { status, stderr } = demo("--shards", shards);

    expect([status, stderr]).toEqual([2, `--shards ${shards}: a whole number from 1 to 256 is needed\n`]);
  });
});
