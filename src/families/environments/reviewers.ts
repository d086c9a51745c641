// Reviewers of an environment: a set of users and teams, compared by GitHub's ids and shown by name.
import type { Directory, LowAccess } from "../../model.ts";
import { teamNamed, userNamed } from "../shared/directory.ts";
import { type DesiredReviewer, MOST_REVIEWERS } from "./schema.ts";

export interface Reviewer {
  readonly type: "User" | "Team";
  readonly id: number;
  /** Login or slug; the id if the config has only the id. */
  readonly name: string;
}

/** The existing reviewers as a set. A list with an unknown name was left out before. */
export function reviewersFor(desired: readonly DesiredReviewer[], directory: Directory): readonly Reviewer[] {
  return sortedReviewers(desired.flatMap((one) => reviewerFor(one, directory) ?? []));
}

function reviewerFor(desired: DesiredReviewer, directory: Directory): Reviewer | undefined {
  if ("team" in desired) {
    const team = teamNamed(desired.team, directory);
    return team && { type: "Team", id: team.id, name: team.slug };
  }
  if ("user" in desired) {
    const user = userNamed(desired.user, directory);
    return user && { type: "User", id: user.id, name: user.name };
  }
  return { ...desired, name: String(desired.id) };
}

/** Sorted by type and id, because the ids of users and teams overlap. */
export function sortedReviewers(reviewers: readonly Reviewer[]): readonly Reviewer[] {
  const byId = new Map(reviewers.map((one) => [`${one.type} ${one.id}`, one]));
  return [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** The reviewers in reports, such as `team release`. */
export function shownReviewers(reviewers: readonly Reviewer[]): readonly string[] {
  return reviewers.map(({ type, name }) => `${type.toLowerCase()} ${name}`);
}

export const WHO_MAY_REVIEW = "they need read access to the repository, teams by a grant of their own";

/**
 * The reviewers without teams that certainly have no access, because GitHub would leave them out. Then the reviewers
 * that are there stay, so that no approval is lost on account of a name that GitHub does not store.
 */
export function storable(
  wanted: readonly Reviewer[],
  there: readonly Reviewer[],
  low: readonly LowAccess[],
): { readonly kept: readonly Reviewer[]; readonly leftOut: readonly string[] } {
  const isLost = ({ type, id, name }: Reviewer) =>
    type === "Team" &&
    !there.some((one) => one.type === type && one.id === id) &&
    low.some((one) => one.kind === "team" && one.role === "none" && one.name === name.toLowerCase());
  const lost = wanted.filter(isLost);
  if (lost.length === 0) return { kept: wanted, leftOut: [] };
  const leftOut = `GitHub does not store ${shownReviewers(lost).join(", ")} as reviewers: ${WHO_MAY_REVIEW}`;
  const together = sortedReviewers([...wanted.filter((one) => !isLost(one)), ...there]);
  return { kept: together.length > MOST_REVIEWERS ? there : together, leftOut: [leftOut] };
}
