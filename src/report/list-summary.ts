// The result of a list as Markdown: the selected repositories, the others, and the matches of each policy.
import type { Annotation } from "../deps.ts";
import { formatProblem } from "../errors.ts";
import type { PolicyCount, SelectionCounts } from "../model.ts";
import { grouped, plural } from "../text/wording.ts";
import { fitInto, prose, type Section } from "./layout.ts";
import { MAX_BYTES } from "./markdown.ts";

export interface ListFacts {
  readonly organization: string;
  readonly counts: SelectionCounts;
  /** In the order of the config. */
  readonly policies: readonly PolicyCount[];
  readonly shards: number;
  /** Files of the config that apply to all repositories. */
  readonly filesForAll?: readonly string[];
  /** By reason: the names of repositories that no shard gets. */
  readonly leftAlone?: readonly (readonly [reason: string, names: readonly string[]])[];
  /** Sentences about the whole list. */
  readonly notes?: readonly string[];
  /** The other annotations of the job. */
  readonly told: readonly Annotation[];
}

/** The job summary of `mode: list`. */
export function listSummary(facts: ListFacts, maxBytes = MAX_BYTES): string {
  return fitInto(maxBytes, [
    header(facts),
    sayings("Warnings", "warning", facts),
    policies(facts),
    { heading: "Files that apply to all repositories", list: true, blocks: (facts.filesForAll ?? []).map(prose) },
    { blocks: (facts.leftAlone ?? []).flatMap(([reason, names]) => folded(reason, names)) },
    sayings("Notices", "notice", facts),
  ]);
}

function header({ organization, counts, shards, notes = [] }: ListFacts): Section {
  const { listed, excluded, archived, unreachable, unconcerned = 0, selected } = counts;
  const others = listed - excluded - archived - unreachable - unconcerned - selected;
  const same =
    unconcerned === 0
      ? ""
      : ` The config of this pull request asks the same as the base of the other ${grouped(unconcerned)}.`;
  return {
    blocks: [
      `## Repo Cop: ${prose(organization)}, list`,
      [
        "| listed | excluded | archived | not administrable | selected |",
        "|---|---|---|---|---|",
        `| ${listed} | ${excluded} | ${archived} | ${unreachable} | ${selected} |`,
      ].join("\n"),
      `The selected repositories are split into ${plural(shards, "shard")}.` +
        same +
        (others > 0 ? ` The other ${others} of those listed are not among \`repos\`.` : ""),
      ...notes.map(prose),
    ],
  };
}

/** A table cannot be cut between its rows by who lays it out. */
const ROWS_SHOWN = 500;

function policies({ policies }: ListFacts): Section {
  const rows = policies
    .slice(0, ROWS_SHOWN)
    .map(
      ({ name, source, matches, unknown }) =>
        `| ${prose(name)} | ${prose(`${source.file}:${source.line}`)} | ${matches} | ${unknown} |`,
    );
  const table = ["| policy | where | matches | not known |", "|---|---|---|---|", ...rows].join("\n");
  return {
    heading: "Policies, and how many of the selected repositories they match",
    blocks: shown([table], policies.length, rows.length),
  };
}

/** Names are GitHub's, of letters, digits and `-_.` alone, so that they are safe inside HTML. */
function folded(reason: string, names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const shown = names.slice(0, ROWS_SHOWN).map(prose).join(", ");
  const more = names.length > ROWS_SHOWN ? ` and ${names.length - ROWS_SHOWN} more` : "";
  return [`<details><summary>${reason}: ${names.length}</summary>\n\n${shown}${more}\n\n</details>`];
}

/** More would make the summary hard to read. */
const SAYINGS_SHOWN = 100;

function sayings(heading: string, level: Annotation["level"], { told }: ListFacts): Section {
  const all = told.filter((annotation) => annotation.level === level);
  const blocks = all.slice(0, SAYINGS_SHOWN).map((annotation) => prose(formatProblem(annotation)));
  return { heading, list: true, blocks: shown(blocks, all.length, blocks.length) };
}

/** The blocks with a sentence on those that are left out; empty if there is nothing to show. */
function shown(blocks: readonly string[], total: number, count: number): readonly string[] {
  if (total === 0) return [];
  return total > count ? [...blocks, `${total - count} more are not shown here.`] : blocks;
}
