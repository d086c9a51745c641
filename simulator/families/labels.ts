// Labels: names without case, colors in lower case, a rename keeps the issues.
// https://docs.github.com/en/rest/issues/labels
import type { JsonObject } from "../../src/model.ts";
import { may } from "../api/access.ts";
import { type Call, created, listOf, NO_CONTENT, ok, type RepositoryCall } from "../api/call.ts";
import { connection } from "../api/graphql-connection.ts";
import { invalid, Refused } from "../api/refusals.ts";
import { nodeIdOf } from "../state/node.ts";
import { nextId, type Organization, track } from "../state/organization.ts";
import type { Label, Repository } from "../state/repository.ts";
import type { Family, Fields } from "./family.ts";

const LONGEST_NAME = 50;
const LONGEST_DESCRIPTION = 100;

export interface NewLabel {
  readonly name: string;
  readonly color?: string;
  readonly description?: string | null;
  readonly issues?: number;
}

/** @throws Refused */
export function addLabel(organization: Organization, repository: Repository, wanted: NewLabel): Label {
  const { name, color = "ededed", description = null, issues = 0 } = wanted;
  check(repository, { name, color, description });
  const id = nextId(organization);
  const label: Label = {
    __typename: "Label",
    id,
    nodeId: nodeIdOf("LA", id),
    name,
    color: color.toLowerCase(),
    description,
    default: false,
    issues,
  };
  repository.labels.push(label);
  return track(organization, label);
}

function check(
  { labels: existing }: Repository,
  { name, color, description }: Pick<Label, "name" | "color" | "description">,
  self?: Label,
): void {
  const taken = existing.some((label) => label !== self && label.name.toLowerCase() === name.toLowerCase());
  if (taken) throw invalid("Label", "name", { code: "already_exists" });
  if (name === "") throw invalid("Label", "name", { code: "missing_field" });
  if ([...name].length > LONGEST_NAME) {
    throw invalid("Label", "name", { message: `name is too long (maximum is ${LONGEST_NAME} characters)` });
  }
  // https://github.com/Financial-Times/github-label-sync/issues/171, https://github.com/dwyl/labels/issues/146
  if (/^(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\s]|\u200D|\uFE0F)+$/u.test(name))
    throw invalid("Label", "name", { message: "name must contain more than native emoji" });
  // https://github.com/github/safe-settings/issues/428
  if (/[\u{10000}-\u{10FFFF}]/u.test(description ?? ""))
    throw invalid("Label", "description", { message: "description doesn't accept 4-byte Unicode" });
  if (!/^[0-9a-f]{6}$/i.test(color)) throw invalid("Label", "color", { code: "invalid" });
  if ([...(description ?? "")].length > LONGEST_DESCRIPTION) {
    throw invalid("Label", "description", {
      message: `description is too long (maximum is ${LONGEST_DESCRIPTION} characters)`,
    });
  }
}

function find({ repository, path }: RepositoryCall): Label {
  const label = repository.labels.find(({ name }) => name.toLowerCase() === path["name"]?.toLowerCase());
  if (!label) throw new Refused("notFound");
  return label;
}

function update(call: RepositoryCall) {
  const label = find(call);
  const {
    new_name: name = label.name,
    color = label.color,
    description = label.description,
  } = call.body as Partial<Record<string, string>>;
  const next = { name, color: color.toLowerCase(), description };
  check(call.repository, next, label);
  Object.assign(label, next);
  return ok(document(label, call));
}

function remove(call: RepositoryCall) {
  const label = find(call);
  call.repository.labels.splice(call.repository.labels.indexOf(label), 1);
  call.organization.nodes.delete(label.nodeId);
  return NO_CONTENT;
}

function document(
  { id, nodeId, name, color, description, default: isDefault }: Label,
  { origin, organization, path }: Call,
): JsonObject {
  const url = `${origin}/repos/${organization.login}/${path["repo"]}/labels/${encodeURIComponent(name)}`;
  return { id, node_id: nodeId, url, name, color, default: isDefault, description };
}

/** By name, as the list is sorted. */
function sorted({ labels: all }: Repository): readonly Label[] {
  return all.toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

/**
 * If issues are off, an App needs the permission for pull requests.
 * https://github.com/EndBug/label-sync/issues/302, https://github.com/Financial-Times/github-label-sync/issues/188
 */
function written<Answered>(answer: (call: RepositoryCall) => Answered) {
  return (call: RepositoryCall): Answered => {
    const { identity, repository } = call;
    const isEnough = repository.settings.has_issues || may(identity, ["pull_requests:write"], repository);
    if (identity.kind === "installation" && !isEnough)
      throw new Refused("byIntegration", {
        headers: { "x-accepted-github-permissions": "issues=write; pull_requests=write" },
      });
    return answer(call);
  };
}

const wantedOf = ({ body }: Call) => body as unknown as NewLabel;
const BASE = "/repos/{owner}/{repo}/labels";

export const labels = {
  routes: {
    [`GET ${BASE}`]: {
      scope: "repository",
      needs: ["issues:read"],
      answer: (call: RepositoryCall) => listOf(call, sorted(call.repository), (label) => document(label, call)),
    },
    [`POST ${BASE}`]: {
      scope: "repository",
      needs: ["issues:write"],
      answer: written((call) => created(document(addLabel(call.organization, call.repository, wantedOf(call)), call))),
    },
    [`GET ${BASE}/{name}`]: {
      scope: "repository",
      needs: ["issues:read"],
      answer: (call: RepositoryCall) => ok(document(find(call), call)),
    },
    [`PATCH ${BASE}/{name}`]: { scope: "repository", needs: ["issues:write"], answer: written(update) },
    [`DELETE ${BASE}/{name}`]: { scope: "repository", needs: ["issues:write"], answer: written(remove) },
  },
  fields: {
    Repository: {
      labels: { needs: ["issues:read"], resolve: (repository, args) => connection(sorted(repository), args) },
    } satisfies Fields<Repository>,
    Label: { isDefault: (label) => label.default } satisfies Fields<Label>,
  },
} satisfies Family;
