// The comment on a pull request: the changes of the proposed config, within GitHub's limit for comments.
import { fitInto, prose } from "../layout.ts";
import { type SummaryFacts, summarySections } from "../markdown.ts";

/**
 * Characters. GitHub refuses a longer body with 422.
 * https://github.com/orgs/community/discussions/41331
 */
const MOST_CHARACTERS = 65_536;
/** In bytes. A character has at least one byte. */
const MAX_BYTES = 60_000;
/** With each row. */
const NAMES_SHOWN = 20;

/** An invisible marker to find the comment again. Each organization and workflow has its own. */
export function commentMarker(organization: string, workflow: string): string {
  // Two hyphens would end the HTML comment.
  const part = (text: string) => encodeURIComponent(text.toWellFormed()).replaceAll("-", "%2D");
  return `<!-- repo-cop: ${part(organization)} ${part(workflow)} -->`;
}

/** The body of the comment, beginning with `marker`. */
export function commentBody(
  facts: SummaryFacts,
  { marker, runUrl }: { marker: string; runUrl: string | undefined },
): string {
  const whole =
    runUrl === undefined ? "" : `\n[The whole report](${runUrl}) is in the summary and the artifact of the run.\n`;
  const text = fitInto(MAX_BYTES, summarySections(facts, NAMES_SHOWN));
  const body = `${marker}\n${text}${whole}`;
  return body.length <= MOST_CHARACTERS ? body : `${marker}\n**${prose(facts.headline)}**\n${whole}`;
}
