// The job summary of a list as a person reads it.
import { describe, expect, test } from "vitest";
import type { Annotation } from "../../src/deps.ts";
import type { PolicyCount } from "../../src/model.ts";
import { type ListFacts, listSummary } from "../../src/report/list-summary.ts";

const COUNTS = { listed: 60, excluded: 3, archived: 5, unreachable: 2, selected: 50 };

function policy(name: string, line: number, count: Partial<PolicyCount> = {}): PolicyCount {
  return {
    name,
    source: { layer: `policy "${name}"`, file: ".github/repo-cop.yml", line },
    matches: 0,
    unknown: 0,
    ...count,
  };
}
const warning = (message: string, place: Partial<Annotation> = {}): Annotation => ({
  level: "warning",
  message,
  ...place,
});
const summary = (difference: Partial<ListFacts> = {}) =>
  listSummary({ organization: "acme", counts: COUNTS, policies: [], shards: 2, told: [], ...difference });

describe("src/report/list-summary.ts", () => {
  test("renders what a list came to", () => {
    const told: readonly Annotation[] = [
      warning("`exclude`: no repository is called sandbox-*.", { file: ".github/repo-cop.yml", line: 1, column: 11 }),
      {
        level: "notice",
        message: 'policy "databases" sets teams.ops.permission to "admin"; the later one wins.',
        file: "a.yml",
        line: 9,
      },
      warning("2 repositories are left alone, because the token may not administer them: web, docs.", {
        title: "Repo Cop",
      }),
    ];
    const policies = [
      policy("databases", 7, { matches: 12 }),
      policy("infra", 9, { matches: 3, unknown: 4 }),
      policy("nobody", 12),
    ];

    expect(summary({ policies, told })).toMatchInlineSnapshot(`
      "## Repo Cop: acme, list

      | listed | excluded | archived | not administrable | selected |
      |---|---|---|---|---|
      | 60 | 3 | 5 | 2 | 50 |

      The selected repositories are split into 2 shards.

      ### Warnings

      - .github/repo-cop.yml:1:11: \\\`exclude\\\`: no repository is called sandbox-\\*.
      - 2 repositories are left alone, because the token may not administer them: web, docs.

      ### Policies, and how many of the selected repositories they match

      | policy | where | matches | not known |
      |---|---|---|---|
      | databases | .github/repo-cop.yml:7 | 12 | 0 |
      | infra | .github/repo-cop.yml:9 | 3 | 4 |
      | nobody | .github/repo-cop.yml:12 | 0 | 0 |

      ### Notices

      - a.yml:9: policy "databases" sets teams.ops.permission to "admin"; the later one wins.

      "
    `);
  });

  test("leaves out what there is nothing to say of", () => {
    expect(summary({ shards: 1 })).toMatchInlineSnapshot(`
      "## Repo Cop: acme, list

      | listed | excluded | archived | not administrable | selected |
      |---|---|---|---|---|
      | 60 | 3 | 5 | 2 | 50 |

      The selected repositories are split into 1 shard.

      "
    `);
  });

  test("says of how many it is not about, where `repos` names some", () => {
    expect(summary({ counts: { ...COUNTS, listed: 200 } })).toContain(
      "The other 140 of those listed are not among `repos`.",
    );
  });

  test("nothing in a name or a message is Markdown or another cell", () => {
    const text = summary({
      organization: "<b>",
      policies: [policy("a | `b` <img>", 1)],
      told: [warning("[x](http:\u200b//y)\n# z")],
    });

    expect(text).toContain("| a \\| \\`b\\` \\<img\\> |");
    expect(text).toContain("- \\[x\\](http:\u200b//y) \\# z\n");
    expect(text).not.toMatch(/<b>|<img>/);
  });

  test("says how many warnings and policies it does not show, and stays within its limit", () => {
    const told = Array.from({ length: 130 }, (_, at) => warning(`warning ${at}`));
    const policies = Array.from({ length: 540 }, (_, at) => policy(`p${at}`, at + 1));

    const text = summary({ policies, told });

    expect(text).toContain("- warning 99\n- 30 more are not shown here.\n");
    expect(text).toMatch(/\| p499 \|.*\n\n40 more are not shown here\./);
    expect(listSummary({ organization: "acme", counts: COUNTS, policies, shards: 2, told }, 6000).length).toBeLessThan(
      6000,
    );
  });

  test("names the files that apply to all, and folds the names of what is left alone", () => {
    const text = summary({
      filesForAll: [".github/repo-cop.yml", "policy/all.yml"],
      leftAlone: [
        ["Excluded", ["sandbox-1", "sandbox-2"]],
        ["Archived, and left alone", []],
      ],
    });

    expect(text).toContain("### Files that apply to all repositories\n\n- .github/repo-cop.yml\n- policy/all.yml");
    expect(text).toContain("<details><summary>Excluded: 2</summary>\n\nsandbox-1, sandbox-2\n\n</details>");
    expect(text).not.toContain("Archived, and left alone");
  });
});
