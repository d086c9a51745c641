// The first command of the README, with a smaller organization.
import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";

const demo = (...options: string[]) =>
  spawnSync(process.execPath, ["scripts/demo.ts", ...options], { encoding: "utf8" });

describe("scripts/demo.ts", () => {
  test.each(["repo-cop", "org-policy"])(
    "shows a night that repairs and one that writes nothing, in any number of shards: %s",
    (config) => {
      const { status, stdout, stderr } = demo("--config", config, "--repositories", "60", "--shards", "3");

      expect(stderr).toBe("");
      expect(status).toBe(0);
      expect(stdout.match(/✓ apply \(\d\/3\)/g)).toHaveLength(6);
      expect(stdout).toMatch(/First night[\s\S]*changes +(?!none)\w[\s\S]*Second night/);
      expect(stdout).toMatch(/Second night[\s\S]*changes +none[\s\S]* 0 writes[\s\S]*the second night wrote nothing\./);
    },
  );

  test.each([
    ["shards", "0"],
    ["shards", "257"],
    ["shards", "two"],
    ["repositories", "-1"],
    ["config", "nobody"],
  ])("refuses --%s %s", (option, value) => {
    const { status, stdout, stderr } = demo(`--${option}=${value}`);

    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(new RegExp(`^--${option} ${value}: it must be .+\n$`));
  });
});
