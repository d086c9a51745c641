// The host in a job, in a shell, and where the runner's files cannot be used.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createHost } from "../../src/runner/host.ts";
import { recordedOutput } from "./support.ts";

let folder: string;
const commands: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "host-"));
  vi.spyOn(process.stdout, "write").mockImplementation((text) => commands.push(String(text).trimEnd()) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
  commands.length = 0;
});

/** The toolkit reads `process.env` itself. */
function host(env: Record<string, string>) {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const recorded = recordedOutput(env);
  return { ...recorded, host: createHost(recorded) };
}
const job = (env: Record<string, string> = {}) =>
  host({ GITHUB_ACTIONS: "true", GITHUB_OUTPUT: "", GITHUB_STEP_SUMMARY: "", ...env });
const shell = () => host({ GITHUB_OUTPUT: "", GITHUB_STEP_SUMMARY: "" });

describe("src/runner/host.ts", () => {
  describe("outputs", () => {
    test("go into the runner's file, values of several lines too", async () => {
      const file = join(folder, "output");
      writeFileSync(file, "");
      const { host } = job({ GITHUB_OUTPUT: file });

      host.setOutput("repo-count", 3);
      host.setOutput("matrix", '["1/2",\n"2/2"]');
      await host.settled();

      expect(readFileSync(file, "utf8")).toMatch(
        /^repo-count<<(\S+)\n3\n\1\nmatrix<<(\S+)\n\["1\/2",\n"2\/2"\]\n\2\n$/,
      );
    });

    test("are lines of the log in a shell", () => {
      const { host, lines } = shell();

      host.setOutput("repo-count", 3);

      host.setOutput("::stop-commands::x", "y");

      expect(lines).toEqual(["repo-count=3", ": :stop-commands::x=y"]);
      expect(commands).toEqual([]);
    });

    test("are a warning where the file is missing", async () => {
      const { host, lines } = job({ GITHUB_OUTPUT: join(folder, "missing") });

      host.setOutput("repo-count", 3);
      await host.settled();

      expect(lines).toEqual([
        expect.stringMatching(/^Warning: An output could not be written. name=repo-count reason="Missing file/),
      ]);
    });
  });

  describe("the job summary", () => {
    test("is appended to the runner's file", async () => {
      const file = join(folder, "summary");
      const { host } = job({ GITHUB_STEP_SUMMARY: file });

      await host.writeSummary("# one");
      await host.writeSummary("# two\n");

      expect(readFileSync(file, "utf8")).toBe("# one\n# two\n");
    });

    test("is printed in a shell", async () => {
      const { host, lines } = shell();

      await host.writeSummary("# one\n\ntwo");

      expect(lines).toEqual(["# one", "", "two"]);
    });

    test.each([
      ["names a folder", () => folder],
      ["names a place that does not exist", () => join(folder, "no", "where")],
      ["is not set", () => ""],
    ])("is a warning where its variable %s", async (_, file) => {
      const { host, lines } = job({ GITHUB_STEP_SUMMARY: file() });

      await host.writeSummary("# one");

      expect(lines).toEqual([expect.stringMatching(/^Warning: The job summary could not be written. reason=/)]);
    });
  });

  describe("annotations", () => {
    test("are commands of the runner, on file, line and column", async () => {
      const { host, lines } = job();

      host.annotate({
        level: "error",
        title: "Repo Cop",
        message: "100 %\nwrong",
        file: ".github/repo-cop.yml",
        line: 3,
        column: 7,
      });
      host.annotate({ level: "warning", message: "odd" });
      await host.settled();

      expect(commands).toEqual([
        "::error title=Repo Cop,file=.github/repo-cop.yml,line=3,col=7::100 %25%0Awrong",
        "::warning::odd",
      ]);
      expect(lines).toEqual([]);
    });

    test("go to the log after the tenth of a level, since GitHub shows no more", async () => {
      const { host, lines } = job();

      for (let at = 1; at <= 12; at += 1) host.annotate({ level: "error", message: `failure ${at}` });
      host.annotate({ level: "warning", message: "still shown" });
      await host.settled();

      expect(commands).toHaveLength(11);
      expect(commands.at(-1)).toBe("::warning::still shown");
      expect(lines).toEqual([
        "GitHub shows no more annotations of this kind; the rest follows here. level=error",
        "Error: failure 11",
        "Error: failure 12",
      ]);
    });

    describe("about lines of files", () => {
      const mistake = (at: number) =>
        ({ level: "error", message: `mistake ${at}`, file: "repo-cop.yml", line: at }) as const;

      test("are told two hundred times, and then that there are more", async () => {
        const { host, lines } = job();

        for (let at = 1; at <= 5000; at += 1) host.annotate(mistake(at));
        await host.settled();

        expect(commands).toHaveLength(10);
        expect(lines).toHaveLength(192);
        expect(lines.slice(-2)).toEqual([
          "Error: repo-cop.yml:200: mistake 200",
          "There are more, which are left out here. level=error",
        ]);
      });

      test("are left out for themselves: what is about no file is told, however much has been told before", async () => {
        const { host, lines } = job();

        for (let at = 1; at <= 250; at += 1) host.annotate(mistake(at));
        for (let at = 1; at <= 250; at += 1) host.annotate({ level: "error", message: `failure ${at}` });
        host.annotate(mistake(251));
        host.annotate({ level: "warning", message: "odd", file: "repo-cop.yml" });
        await host.settled();

        expect(lines.filter((line) => line.startsWith("Error: failure"))).toHaveLength(250);
        expect(lines.filter((line) => line.startsWith("There are more"))).toEqual([
          "There are more, which are left out here. level=error",
        ]);
        expect(lines.at(-1)).toBe("Error: failure 250");
        expect(commands.at(-1)).toBe("::warning file=repo-cop.yml::odd");
      });
    });

    test("show what cannot be seen", async () => {
      const { host } = job();

      host.annotate({ level: "error", message: 'no team "admin\u202enimda\u001b[8m"\nNext step: look' });
      await host.settled();

      expect(commands).toEqual(['::error::no team "admin\\u202enimda\\u001b[8m"%0ANext step: look']);
    });

    test("are counted level by level", async () => {
      const { host, lines } = job();

      for (const level of ["warning", "notice"] as const)
        for (let at = 1; at <= 11; at += 1) host.annotate({ level, message: `${at}` });
      await host.settled();

      expect(commands).toHaveLength(20);
      expect(lines.filter((line) => !line.startsWith("GitHub shows"))).toEqual(["Warning: 11", "Note: 11"]);
    });

    test("are lines in a shell, without commands", () => {
      const { host, lines } = shell();

      host.annotate({
        level: "error",
        title: "Repo Cop",
        message: "wrong\n::error::x",
        file: "repo-cop.yml",
        line: 3,
        column: 7,
      });
      host.annotate({ level: "notice", message: "by the way" });

      expect(lines).toEqual(["Error: Repo Cop: repo-cop.yml:3:7: wrong", "  : :error::x", "Note: by the way"]);
      expect(commands).toEqual([]);
    });
  });

  test("masks what is registered", () => {
    const { host, lines, log } = shell();

    host.registerSecret("hunter2");
    log.info("hunter2");

    expect(lines).toEqual(["***"]);
  });
});
