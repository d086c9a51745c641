// The job summary as a person reads it.
import { describe, expect, test } from "vitest";
import type { RepoOutcome, StatedChange } from "../../src/model.ts";
import { reportFiles } from "../../src/report/files.ts";
import type { Links } from "../../src/report/links.ts";
import { MAX_BYTES, shardFacts, shortSummary, summaryMarkdown } from "../../src/report/markdown.ts";
import { change, outcome, report, summary } from "./support.ts";

const TOP_LEVEL = { layer: "top level", file: ".github/repo-cop.yml", line: 5 };
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
  outcome("late", { kind: "deferred", reason: "the time limit is reached" }),
];
const many = (count: number, difference: (at: number) => Partial<RepoOutcome>) =>
  Array.from({ length: count }, (_, at) => outcome(`r${at}`, difference(at)));
const changed = (...changes: StatedChange[]) => outcome("a", { kind: "applied", changes });

describe("src/report/markdown.ts", () => {
  test("renders what happened, what needs a look first", () => {
    expect(summary({ outcomes: MIXED })).toMatchInlineSnapshot(`
      "## Repo Cop: acme, shard 1/2

      **1 of 5 repositories failed (1 cause); 2 changed; 1 waits for the next run; 1 is in sync, 1 of them with findings.**

      | repositories | in sync | planned | applied | deferred | failed | with findings | changes |
      |--:|--:|--:|--:|--:|--:|--:|--:|
      | 5 | 1 | 0 | 2 | 1 | 1 | 1 | 4 |

      120 requests (3 writes, 30 GraphQL queries); 0 refusals; 2 s of waiting. 2026-11-23 02:17 UTC to 2026-11-23 02:18 UTC (1 min).

      ### Failed

      - \`repository.delete_branch_on_merge\`: Resource not accessible by integration. Next step: give the token the repository permission "Administration" (write). In \`docs\`

      ### Access that widens

      - add \`teams[infosec]\`: \`permission: pull\` (\`.github/repo-cop.yml:5\`) in \`payments-api\`

      ### Findings: drift that cannot be repaired here

      - \`teams[all-staff]\`: granted by the parent team everybody. In \`legacy\`

      ### Waiting for the next run: 1 repository

      - the time limit is reached. In \`late\`

      ### Notes

      - \\\`topics\\\` are not pruned: a match is not decided. In \`legacy\`

      ### All changes, by family

      | family | created | updated | deleted | failed | repositories |
      | --- | --: | --: | --: | --: | --: |
      | repository | 0 | 2 | 0 | 1 | 3 |
      | teams | 1 | 0 | 0 | 0 | 1 |

      <details><summary>repository, 2 different changes</summary>

      - \`repository.delete_branch_on_merge: false → true\` (\`.github/repo-cop.yml:5\`) in \`payments-api\` and \`payments-web\`
      - \`repository.delete_branch_on_merge: false → true\` (failed) (\`.github/repo-cop.yml:5\`) in \`docs\`

      </details>

      <details><summary>Changes by repository</summary>

      - \`payments-api\`: \`repository.delete_branch_on_merge: false → true\`; add \`teams[infosec]\`: \`permission: pull\`
      - \`payments-web\`: \`repository.delete_branch_on_merge: false → true\`
      - \`docs\`: \`repository.delete_branch_on_merge: false → true\` (failed)

      </details>

      "
    `);
  });

  test("orders its parts by importance", () => {
    const kinds: Partial<StatedChange>[] = [
      {},
      { family: "branches", target: "main", before: { a: false }, after: { a: true } },
      { target: "visibility", before: "private", after: "public" },
      { family: "teams", action: "create", target: "ops", after: { permission: "push" } },
      { family: "labels", action: "delete", target: "bug", before: {} },
    ];
    const outcomes = [
      changed(...kinds.map(change)),
      outcome("b", { kind: "failed", failures: [{ kind: "guarded", message: "max-deletes" }] }),
      outcome("c", { kind: "failed", failures: [{ kind: "denied", message: "no" }] }),
    ];
    const failures = [{ kind: "unavailable", message: "not listed" } as const];

    expect(summary({ outcomes, failures }).match(/^### .*|^<details><summary>.*/gm)).toEqual([
      ...["### Shards that did not do their work", "### Failed", "### Held back", "### Deletions"],
      ...["### Access that widens", "### Visibility and archiving", "### Changes of protection"],
      "### All changes, by family",
      "<details><summary>repository, 1 different change</summary>",
      "<details><summary>Changes by repository</summary>",
    ]);
  });

  test("splits a pull request's plan into its own changes and earlier drift", () => {
    const outcomes = [
      changed(
        change({ origin: "proposed", family: "labels", action: "delete", target: "bug", before: {} }),
        change({ origin: "earlier" }),
        change({ origin: "earlier", family: "labels", action: "delete", target: "old", before: {} }),
      ),
    ];

    const text = summary({ dryRun: true, outcomes, base: { unconcerned: 1490 } });
    expect(text.match(/^### .*|^<details><summary>.*/gm)).toEqual([
      "### Because of this pull request: deletions",
      "<details><summary>Had drifted before: deletions</summary>",
      "### All planned changes, by family",
      "<details><summary>Had drifted before: repository, 1 different change</summary>",
      "<details><summary>Changes by repository</summary>",
    ]);
    expect(text).toContain("asks the same as the base of 1,490 other repositories, which were not read.");
  });

  test("says that a dry run wrote nothing, what would change, and what it would cost", () => {
    const outcomes = [outcome("a", { kind: "planned", changes: [change({ state: "planned" })] })];
    const forecast = { writes: 1234, minutes: 72, nights: 2, minutesWithMoreShards: 72 };
    const text = summary({ dryRun: true, outcomes, forecast });

    expect(text).toContain("(dry run: nothing was written)");
    expect(text).toContain("| family | to create | to update | to delete | repositories |\n");
    expect(text).toContain(
      "Carrying this out takes 1,234 writes, about 1 h 12 min at this pace: 2 runs with this `time-limit`. More shards would not help: all shards share one limit.",
    );
    expect(summary({ forecast: { ...forecast, nights: 1, minutesWithMoreShards: 36 } })).toContain(
      "one run is enough. With twice as many shards it takes about 36 min.",
    );
  });

  test("counts planned changes of a run that writes as not made, and refused ones as failed", () => {
    const outcomes = [
      outcome("a", {
        kind: "failed",
        changes: [change({ action: "create", state: "planned" }), change({ state: "failed" })],
      }),
    ];

    expect(summary({ outcomes })).toContain(
      "| family | created | updated | deleted | not made | failed | repositories |\n| --- | --: | --: | --: | --: | --: | --: |\n| repository | 0 | 0 | 0 | 1 | 1 | 1 |",
    );
  });

  test("names a cause's targets once where they are the same, else beside each repository", () => {
    const failed = (repo: string, target: string) =>
      outcome(repo, {
        kind: "failed",
        failures: [{ kind: "rejected", family: "labels", targets: [target], message: "is invalid" }],
      });

    expect(summary({ outcomes: [failed("a", "bug"), failed("b", "`x`")] })).toContain(
      "- `labels`: is invalid. In `a` (`labels[bug]`) and `b` (``labels[`x`]``)\n",
    );
    expect(summary({ outcomes: [failed("a", "bug"), failed("b", "bug")] })).toContain(
      "- `labels[bug]`: is invalid. In `a` and `b`\n",
    );
  });

  test("shows a cause however many targets it has in however many repositories", () => {
    const failure = (prefix: string) => ({
      ...{ kind: "rejected", family: "labels", message: "is invalid" },
      targets: Array.from({ length: 500 }, (_, at) => `${prefix}-${at}`),
    });
    const outcomes = many(200, (at) => ({
      kind: "failed",
      failures: [failure(`${at}`.padEnd(50, "x")) as RepoOutcome["failures"][number]],
    }));

    expect(summary({ outcomes })).toMatch(
      /In 200 repositories<\/summary>\n\n {2}`r0` \(`labels\[0x+-0\]`, .* and 490 more\), `r1` .* and 100 more\n/,
    );
  });

  test("is short when all is well", () => {
    const text = summary({ outcomes: [outcome("a"), outcome("b")] });

    expect(text).toContain("| 2 | 2 | 0 | 0 | 0 | 0 | 0 | 0 |");
    expect(text).not.toMatch(/###|<details>/);
  });

  test("says of a change that it concerns all repositories of its policy, else folds their names", () => {
    const outcomes = many(144, () => ({ kind: "applied", changes: [change()] }));
    const layers = (repositories: number) => [{ layer: "top level", repositories }];

    expect(summary({ outcomes, layers: layers(144) })).toContain(
      "- `repository.delete_branch_on_merge: false → true` (`.github/repo-cop.yml:5`) in all 144 repositories\n",
    );
    const some = summary({ outcomes, layers: layers(145) });
    expect(some).toContain("\n  <details><summary>In 144 repositories</summary>\n\n  `r0`, `r1`");
    expect(some).toContain("`r99` and 44 more\n\n  </details>");
    const policy = change({ source: { ...TOP_LEVEL, layer: 'policy "databases"' } });
    expect(
      summary({
        outcomes: many(2, () => ({ kind: "applied", changes: [policy] })),
        layers: [{ layer: 'policy "databases"', repositories: 2 }],
      }),
    ).toContain('in all 2 repositories of policy "databases"\n');
  });

  test("keeps the first five rows of each kind in view and folds the rest", () => {
    const outcomes = many(12, (at) => ({
      kind: "failed",
      failures: [{ kind: "rejected", family: "labels", message: `cause ${at}` }],
    }));

    const [open = "", folded = ""] = summary({ outcomes }).split("<details><summary>Failed: 7 more</summary>");
    expect(open.match(/cause \d+/g)).toHaveLength(5);
    expect(folded.match(/cause \d+/g)).toHaveLength(7);
  });

  test("groups what waits by reason, and tells nothing twice", () => {
    const outcomes = many(250, () => ({
      kind: "deferred",
      reason: "the time limit is reached",
      notes: ["the time limit is reached"],
    }));
    const text = summary({ outcomes });

    expect(text).toContain("### Waiting for the next run: 250 repositories\n\n- the time limit is reached.\n");
    expect(text.match(/the time limit is reached/g)).toHaveLength(1);
    expect(text).toContain("<summary>In 250 repositories</summary>");
  });

  test("links repositories and the config line", () => {
    const links: Links = {
      repositories: "https://github.com/acme",
      files: "https://github.com/acme/.github/blob/c0ffee",
    };
    const text = summary({ outcomes: MIXED }, links);

    expect(text).toContain("In [`docs`](https://github.com/acme/docs)\n");
    expect(text).toContain(
      "([`.github/repo-cop.yml:5`](https://github.com/acme/.github/blob/c0ffee/.github/repo-cop.yml#L5))",
    );
    expect(text.replaceAll(/\[(`.*?`)\]\(.*?\)/g, "$1")).toBe(summary({ outcomes: MIXED }));
    expect(summary({ outcomes: [outcome("private repository 7", MIXED[1])] }, links)).not.toContain("acme/private");
  });

  test.each([undefined, { repositories: "https://x/acme", files: "https://x/y" }])(
    "lets no name or value become markup: %j",
    (links) => {
      const evil =
        "</details></summary><img src=x>`|[a](b)\n# x @octocat #1 https://evil.example www.evil.example GH-7";
      const evilChange = (difference: Partial<StatedChange>) =>
        change({ family: evil, target: evil, source: { layer: evil, file: evil, line: 1 }, ...difference });
      const outcomes = [
        outcome(evil, {
          kind: "failed",
          changes: [
            evilChange({ before: evil, after: { [evil]: evil } }),
            evilChange({ action: "delete", before: evil }),
            evilChange({ before: { [evil]: [evil] }, after: { [evil]: [] } }),
          ],
          findings: [{ family: evil, target: evil, message: evil }],
          failures: [{ kind: "bug", family: evil, targets: [evil], message: evil, advice: evil }],
          notes: [evil],
        }),
      ];

      const text = summary(
        { organization: evil, outcomes, failures: [{ kind: "bug", message: evil }], notes: [evil] },
        links,
      );
      const markup = text.replaceAll(/<summary>[^<>]*<\/summary>|\\.|(`+)(?!`).*?(?<!`)\1(?!`)/g, "");

      expect(markup).not.toMatch(/<img|\[a\]|`/);
      expect(markup.replaceAll(/\[\]\(https:\/\/x\/[\w/%.#-]*\)/g, "")).not.toMatch(
        /\]\(|@\w|#\d|GH-\d|https:\/\/evil|www\.evil/,
      );
      expect(text.match(/^ *<\/details>$/gm)).toHaveLength(text.match(/^ *<details>/gm)?.length ?? -1);
      expect(text.split("\n").filter((line) => line.startsWith("# "))).toEqual([]);
    },
  );

  test.each([undefined, { repositories: `https://x/${"o".repeat(100)}`, files: `https://x/${"f".repeat(200)}` }])(
    "stays below GitHub's limit, cuts the least important first, and the report artifact holds everything: %j",
    (links) => {
      const changes = Array.from({ length: 20 }, (_, at) =>
        change({ target: `setting-${at}`, before: "é".repeat(90), after: `${at}` }),
      );
      const failures = [{ kind: "denied", message: "no" } as const];
      const outcomes = Array.from({ length: 1500 }, (_, at) =>
        outcome(`repository-${at}`, { kind: "failed", changes, failures }),
      );

      const given = report({ outcomes });
      const facts = shardFacts(given, links, 60_000);
      const text = summaryMarkdown(facts, outcomes);
      const [json, markdown] = reportFiles(given, facts);

      expect(Buffer.byteLength(text)).toBeLessThan(MAX_BYTES);
      expect(Buffer.byteLength(text)).toBeGreaterThan(MAX_BYTES * 0.9);
      expect(text).toMatch(/\d more entries do not fit into this summary/);
      expect(text.indexOf("### Failed")).toBeLessThan(2000);
      expect(text).toContain("setting-19");
      expect(markdown?.text).toContain("repository-1499");
      expect(markdown?.text).not.toContain("do not fit");
      expect(JSON.parse(json?.text ?? "").outcomes).toHaveLength(1500);
    },
  );

  test("keeps a shard's own summary to its headline, its failures and links, where another job adds shards up", () => {
    const runUrl = "https://github.com/acme/.github/actions/runs/42";
    const facts = shardFacts(report({ outcomes: MIXED }), undefined, 60_000);

    expect(shortSummary(facts, { artifact: "repo-cop-report-42-1-of-2", runUrl })).toMatchInlineSnapshot(`
      "## Repo Cop: acme, shard 1/2

      **1 of 5 repositories failed (1 cause); 2 changed; 1 waits for the next run; 1 is in sync, 1 of them with findings.**

      ### Failed

      - \`repository.delete_branch_on_merge\`: Resource not accessible by integration. Next step: give the token the repository permission "Administration" (write). In \`docs\`

      The whole plan of this shard is in the artifact \`repo-cop-report-42-1-of-2\`; the \`report\` job adds all shards up in [the summary of this run](https://github.com/acme/.github/actions/runs/42).

      "
    `);
  });
});

describe("src/report/files.ts", () => {
  test("names the files after the shard, and keeps the report as it is", () => {
    const given = report({ outcomes: MIXED });
    const files = reportFiles(given, shardFacts(given, undefined, 60_000));

    expect(files.map(({ name }) => name)).toEqual(["shard-1-of-2.json", "shard-1-of-2.md"]);
    expect(JSON.parse(files[0]?.text ?? "")).toEqual(given);
  });

  test("stays below the 1 MiB above which GitHub drops a summary", () => {
    expect(MAX_BYTES).toBeLessThan(1024 * 1024);
  });
});
