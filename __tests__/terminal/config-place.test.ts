// A config may lie anywhere, on every system: paths, globs and separators.
import { posix, win32 } from "node:path";
import { describe, expect, test } from "vitest";
import { placeConfig } from "../../src/terminal/config-place.ts";

describe("placeConfig", () => {
  test.each([
    ["a file below the working folder", ".github/repo-cop.yml", "/work", ".github/repo-cop.yml"],
    ["a file in it", "repo-cop.yml", "/work", "repo-cop.yml"],
    ["a glob below it", "policies/**/*.yml", "/work", "policies/**/*.yml"],
    ["an absolute path below it", "/work/policies/a.yml", "/work", "policies/a.yml"],
    ["a folder", "policies", "/work", "policies"],
    ["a file beside it", "../other/a.yml", "/other", "a.yml"],
    ["an absolute path elsewhere", "/etc/repo-cop/a.yml", "/etc/repo-cop", "a.yml"],
    ["a glob elsewhere", "/etc/*/a.yml", "/etc", "*/a.yml"],
    ["a folder whose name begins with two dots", "..x/a.yml", "/work", "..x/a.yml"],
  ])("POSIX: %s", (_, given, workspace, config) => {
    expect(placeConfig(given, "/work", posix)).toEqual({ workspace, config });
  });

  test.each([
    ["backslashes", ".github\\repo-cop.yml", "C:\\work", ".github/repo-cop.yml"],
    ["slashes", ".github/repo-cop.yml", "C:\\work", ".github/repo-cop.yml"],
    ["a glob", "policies\\**\\*.yml", "C:\\work", "policies/**/*.yml"],
    ["another folder", "C:\\other\\a.yml", "C:\\other", "a.yml"],
    ["another drive", "D:\\policies\\a.yml", "D:\\policies", "a.yml"],
    ["a share", "\\\\server\\share\\a.yml", "\\\\server\\share\\", "a.yml"],
  ])("Windows: %s", (_, given, workspace, config) => {
    expect(placeConfig(given, "C:\\work", win32)).toEqual({ workspace, config });
  });
});
