// The job summary as a person reads it.
import { describe, expect, test } from "vitest";
import { reportFiles } from "../../src/report/files.ts";
import { linked } from "../../src/report/layout.ts";
import { repositoryUrl } from "../../src/report/links.ts";
import { MAX_BYTES, summaryMarkdown } from "../../src/report/markdown.ts";
import { change, outcome, report } from "./support.ts";

const MIXED = [
  outcome("payments-api", {
    kind: "applied",
    changes: [
      change(),
      change({ family: "teams", action: "create", target: "infosec", after: { permission: "pull" } }),
    ],
  }),
  outcome("payments-web", { kind: "applied", changes: [change()] }),
  outcome("docs", {
    kind: "failed",
    changes: [change({ state: "failed" })],
    failures: [
      {
        kind: "denied",
        family: "repository",
        targets: ["delete_branch_on_merge"],
        message: "Resource not accessible by integration",
        advice: 'give the token the repository permission "Administration" (write)',
      },
    ],
  }),
  outcome("legacy", {
    kind: "in-sync",
    findings: [{ family: "teams", target: "all-staff", message: "granted by the parent team everybody" }],
    notes: ["`topics` are not pruned: a match is not decided"],
  }),
  outcome("late", { kind: "deferred" }),
];

describe("src/report/markdown.ts", () => {
  test("renders what happened", () => {
    expect(summaryMarkdown(report({ outcomes: MIXED }))).toMatchInlineSnapshot(`
      "## Repo Cop: acme, shard 1/2

      1 of 5 repositories failed, of 1 cause; 2 changed; 1 is left for the next run; everything else is in sync, but for drift in 1 that may not be repaired here.

      | repositories | in sync | planned | applied | deferred | failed | changes |
      |---|---|---|---|---|---|---|
      | 5 | 1 | 0 | 2 | 1 | 1 | 4 |

      120 requests, of these 3 writes and 30 GraphQL queries; 0 refusals; 2 s of waiting. From 2026-11-23T02:17:00.000Z to 2026-11-23T02:18:00.000Z.

      ### Failed

      - **repository** \`delete_branch_on_merge\`: Resource not accessible by integration. What to do: give the token the repository permission "Administration" (write). In \`docs\`.

      ### Changes by family

      | family | created | updated | deleted | failed | repositories |
      | --- | --- | --- | --- | --- | --- |
      | repository | 0 | 2 | 0 | 1 | 3 |
      | teams | 1 | 0 | 0 | 0 | 1 |

      ### Changes, alike ones together

      - **repository** set \`delete_branch_on_merge\`: \`false\` → \`true\` (applied) in 2 repositories: \`payments-api\`, \`payments-web\` (\`.github/repo-cop.yml:5\`, top level)
      - **teams** add \`infosec\`: \`{"permission":"pull"}\` (applied) in \`payments-api\` (\`.github/repo-cop.yml:5\`, top level)
      - **repository** set \`delete_branch_on_merge\`: \`false\` → \`true\` (failed) in \`docs\` (\`.github/repo-cop.yml:5\`, top level)

      ### Findings: drift that may not be repaired here

      - **teams** \`all-staff\`: granted by the parent team everybody. In \`legacy\`.

      ### Notes

      - \\\`topics\\\` are not pruned: a match is not decided. In \`legacy\`.

      ### Left for the next run: 1 repository

      \`late\`

      <details><summary>Changes by repository</summary>

      - \`payments-api\`: **repository** set \`delete_branch_on_merge\`: \`false\` → \`true\` (applied); **teams** add \`infosec\`: \`{"permission":"pull"}\` (applied)
      - \`payments-web\`: **repository** set \`delete_branch_on_merge\`: \`false\` → \`true\` (applied)
      - \`docs\`: **repository** set \`delete_branch_on_merge\`: \`false\` → \`true\` (failed)

      </details>

      "
    `);
  });

  test("says that a dry run wrote nothing, and what would change", () => {
    const text = summaryMarkdown(
      report({ dryRun: true, outcomes: [outcome("a", { kind: "planned", changes: [change({ state: "planned" })] })] }),
    );

    expect(text).toContain("(dry run: nothing was written)");
    expect(text).toContain("### What would change, by family");
    expect(text).toContain("| family | to create | to update | to delete | repositories |\n");
    expect(text).not.toContain("### Changes by family");
  });

  test("speaks of a refused shard's changes as of a plan too", () => {
    const outcomes = [outcome("a", { kind: "planned", changes: [change({ state: "planned" })] })];

    expect(summaryMarkdown(report({ outcomes, failures: [{ kind: "guarded", message: "too much" }] }))).toContain(
      "### What would change",
    );
  });

  test("tells refused creates from creates, and shows what was put off only where something was", () => {
    const refused = (state: "failed" | "deferred") =>
      outcome("a", {
        kind: state,
        changes: Array.from({ length: 47 }, () => change({ family: "autolinks", action: "create", state })),
      });

    expect(summaryMarkdown(report({ outcomes: [refused("failed")] }))).toContain(
      "| family | created | updated | deleted | failed | repositories |\n| --- | --- | --- | --- | --- | --- |\n| autolinks | 0 | 0 | 0 | 47 | 1 |",
    );
    expect(summaryMarkdown(report({ outcomes: [refused("deferred")] }))).toContain(
      "| family | created | updated | deleted | deferred | repositories |",
    );
  });

  test("puts what stopped the whole shard first", () => {
    const failures = [
      { kind: "guarded", family: "teams", message: "would delete 9 of 10", advice: "raise `max-deletes`" } as const,
    ];

    const text = summaryMarkdown(report({ outcomes: MIXED, failures }));

    expect(text.indexOf("Why this shard did not do its work")).toBeGreaterThan(0);
    expect(text.indexOf("Why this shard did not do its work")).toBeLessThan(text.indexOf("### Failed"));
    expect(text).toContain("**teams**: would delete 9 of 10. What to do: raise \\`max-deletes\\`.");
  });

  test("says beside its name what failed in a repository, where that is not the same in all", () => {
    const failed = (repo: string, target: string) =>
      outcome(repo, {
        kind: "failed",
        failures: [{ kind: "rejected", family: "labels", targets: [target], message: "is invalid" }],
      });

    expect(summaryMarkdown(report({ outcomes: [failed("a", "bug"), failed("b", "`x`")] }))).toContain(
      "- **labels**: is invalid. In 2 repositories: `a` (`bug`), `b` (`` `x` ``).\n",
    );
    expect(summaryMarkdown(report({ outcomes: [failed("a", "bug"), failed("b", "bug")] }))).toContain(
      "- **labels** `bug`: is invalid. In 2 repositories: `a`, `b`.\n",
    );
  });

  test("shows a cause however many targets it has in however many repositories", () => {
    const failed = (repo: string, prefix: string) => {
      const targets = Array.from({ length: 500 }, (_, at) => `${prefix}-${at}`);
      return outcome(repo, {
        kind: "failed",
        failures: [{ kind: "rejected", family: "labels", targets, message: "is invalid" }],
      });
    };
    const outcomes = Array.from({ length: 200 }, (_, at) => failed(`r${at}`, `${at}`.padEnd(50, "x")));

    expect(summaryMarkdown(report({ outcomes }))).toMatch(
      /- \*\*labels\*\*: is invalid\. In 200 repositories: `r0` \(`0x+-0`, .* and 490 more\), `r1`/,
    );
  });

  test("is short when all is well", () => {
    const text = summaryMarkdown(report({ outcomes: [outcome("a"), outcome("b")] }));

    expect(text).toContain("| 2 | 2 | 0 | 0 | 0 | 0 | 0 |");
    expect(text).not.toContain("###");
  });

  test("shows each kind of change with its values", () => {
    const changes = [
      change({ action: "update", target: "description", before: null, after: "a ``b``\nc" }),
      change({ family: "autolinks", action: "delete", target: "OPS-" }),
      change({ target: "long", after: "x".repeat(1000) }),
    ];

    const text = summaryMarkdown(report({ outcomes: [outcome("a", { kind: "applied", changes })] }));

    expect(text).toContain('set `description`: `null` → ```"a ``b``\\nc"``` (applied)');
    expect(text).toContain("**autolinks** delete `OPS-` (applied)");
    expect(text).toContain(`${"x".repeat(199)}…\``);
  });

  test("tells the same drift of two repositories in one line, though GitHub gave each autolink an id of its own", () => {
    const outcomes = [7, 8].map((ref) =>
      outcome(`r${ref}`, { kind: "applied", changes: [change({ family: "autolinks", ref })] }),
    );

    expect(summaryMarkdown(report({ outcomes })).match(/ in 2 repositories: `r7`, `r8`/g)).toHaveLength(1);
  });

  test("cuts no character in half", () => {
    const [even, odd] = [`${"x".repeat(198)}😀😀`, `${"x".repeat(197)}😀😀`].map((after) =>
      summaryMarkdown(report({ outcomes: [outcome("a", { kind: "applied", changes: [change({ after })] })] })),
    );

    expect([even?.isWellFormed(), odd?.isWellFormed()]).toEqual([true, true]);
    expect(even).toContain(`${"x".repeat(198)}…\``);
    expect(odd).toContain(`${"x".repeat(197)}😀…\``);
  });

  test("links repositories where they failed or changed, and the config where it asks", () => {
    const links = { repositories: "https://github.com/acme", files: "https://github.com/acme/.github/blob/c0ffee" };

    const text = summaryMarkdown(report({ outcomes: MIXED }), { links });

    expect(text).toContain("In [`docs`](https://github.com/acme/docs).");
    expect(text).toContain("- [`payments-web`](https://github.com/acme/payments-web): **repository** set");
    expect(text).toContain(
      "([`.github/repo-cop.yml:5`](https://github.com/acme/.github/blob/c0ffee/.github/repo-cop.yml#L5), top level)",
    );
    expect(text.replaceAll(/\[(`.*?`)\]\(.*?\)/g, "$1")).toBe(summaryMarkdown(report({ outcomes: MIXED })));
  });

  test.each([undefined, { repositories: "https://x/acme", files: "https://x/y" }])(
    "lets no name or value become markup: %j",
    (links) => {
      const evil = "</details><img src=x>`|[a](b)\n# x";
      const outcomes = [
        outcome(evil, {
          kind: "failed",
          changes: [
            change({
              family: evil,
              target: evil,
              before: evil,
              after: { [evil]: evil },
              source: { layer: evil, file: evil, line: 1 },
            }),
          ],
          findings: [{ family: evil, target: evil, message: evil }],
          failures: [{ kind: "bug", family: evil, targets: [evil], message: evil, advice: evil }],
          notes: [evil],
        }),
      ];

      const text = summaryMarkdown(report({ organization: evil, outcomes }), { links });
      const markup = text.replaceAll(/\\.|(`+)(?!`).*?(?<!`)\1(?!`)/g, "");

      expect(markup).not.toMatch(/<img|\[a\]|`/);
      expect(markup.replaceAll(/\[\]\(https:\/\/x\/[\w/%.#-]*\)/g, "")).not.toMatch(/\]\(/);
      expect(text.match(/^<\/details>$/gm)).toHaveLength(1);
      expect(text.split("\n").filter((line) => line.startsWith("# "))).toEqual([]);
    },
  );

  test("names at most 100 repositories of a group and counts the rest", () => {
    const outcomes = Array.from({ length: 130 }, (_, at) =>
      outcome(`r${at}`, { kind: "applied", changes: [change()] }),
    );

    const text = summaryMarkdown(report({ outcomes }));

    expect(text).toContain("in 130 repositories: `r0`, `r1`");
    expect(text).toContain("`r99` and 30 more (");
  });

  test.each([undefined, { repositories: `https://x/${"o".repeat(100)}`, files: `https://x/${"f".repeat(200)}` }])(
    "stays below GitHub's limit, and the report artifact holds what is left out: %j",
    (links) => {
      const changes = Array.from({ length: 20 }, (_, at) =>
        change({ target: `setting-${at}`, before: "é".repeat(90), after: `${at}` }),
      );
      const outcomes = Array.from({ length: 1500 }, (_, at) =>
        outcome(`repository-${at}`, { kind: "applied", changes }),
      );

      const text = summaryMarkdown(report({ outcomes }), { links });
      const [json, markdown] = reportFiles(report({ outcomes }), links);

      expect(Buffer.byteLength(text)).toBeLessThan(MAX_BYTES);
      expect(Buffer.byteLength(text)).toBeGreaterThan(MAX_BYTES * 0.9);
      expect(text).toMatch(/\d+ more entries do not fit into this summary/);
      expect(markdown?.text).toContain(
        `${linked("repository-1499", repositoryUrl(links, "repository-1499"))}: **repository**`,
      );
      expect(JSON.parse(json?.text ?? "").outcomes).toHaveLength(1500);
    },
  );
});

describe("src/report/files.ts", () => {
  test("names the files after the shard, and keeps the report as it is", () => {
    const files = reportFiles(report({ outcomes: MIXED }));

    expect(files.map(({ name }) => name)).toEqual(["shard-1-of-2.json", "shard-1-of-2.md"]);
    expect(JSON.parse(files[0]?.text ?? "")).toEqual(report({ outcomes: MIXED }));
  });

  test("names every repository that is left for the next run, a hundred a line", () => {
    const names = Array.from({ length: 250 }, (_, at) => `r${at}`);

    const text = summaryMarkdown(report({ outcomes: names.map((name) => outcome(name, { kind: "deferred" })) }));

    const [, left = ""] = text.split("### Left for the next run: 250 repositories\n\n");
    expect(
      left
        .trim()
        .split("\n\n")
        .map((line) => line.split(", ").length),
    ).toEqual([100, 100, 50]);
    expect(left.match(/r\d+/g)).toEqual(names);
  });

  test("stays below the 1 MiB above which GitHub drops a summary", () => {
    expect(MAX_BYTES).toBeLessThan(1024 * 1024);
  });
});
