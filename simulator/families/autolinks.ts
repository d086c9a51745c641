// Autolinks: no update, and prefixes that begin alike are refused. https://docs.github.com/en/rest/repos/autolinks
import type { Json } from "../../src/model.ts";
import { type Call, created, NO_CONTENT, ok, type RepositoryCall } from "../api/call.ts";
import { invalid, Refused } from "../api/refusals.ts";
import { nextId, type Organization } from "../state/organization.ts";
import type { Autolink, Repository } from "../state/repository.ts";
import type { Family } from "./family.ts";

export type NewAutolink = Pick<Autolink, "key_prefix" | "url_template"> & Partial<Pick<Autolink, "is_alphanumeric">>;

/** @throws Refused */
export function addAutolink(organization: Organization, repository: Repository, wanted: NewAutolink): Autolink {
  checkAutolink(repository, wanted);
  const autolink = { id: nextId(organization), is_alphanumeric: true, ...wanted };
  repository.autolinks.push(autolink);
  return autolink;
}

function checkAutolink({ autolinks: existing }: Repository, { key_prefix, url_template }: NewAutolink): void {
  const prefix = key_prefix.toLowerCase();
  const others = existing.map((autolink) => autolink.key_prefix.toLowerCase());
  if (others.includes(prefix)) throw invalid("KeyLink", "key_prefix", { code: "already_exists" });
  if (others.some((other) => other.startsWith(prefix) || prefix.startsWith(other))) {
    throw invalid("KeyLink", "key_prefix", { message: "key_prefix must not overlap with an existing prefix" });
  }
  // https://github.com/integrations/terraform-provider-github/issues/3176
  if (!/^[a-z0-9.\-_+=:/#]*[a-z.\-_+=:/#]$/.test(prefix)) throw invalid("KeyLink", "key_prefix", { code: "invalid" });
  if (!/^https?:\/\//.test(url_template))
    throw invalid("KeyLink", "url_template", { message: "url_template must be an absolute URL" });
  if (!url_template.includes("<num>"))
    throw invalid("KeyLink", "url_template", { message: "url_template is missing a <num> token" });
}

/**
 * https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/managing-repository-settings/configuring-autolinks-to-reference-external-resources
 */
function requirePlan({ organization, repository }: RepositoryCall): void {
  if (organization.plan === "free" && repository.settings.visibility !== "public") throw new Refused("upgrade");
}

function find({ repository, path }: RepositoryCall): Autolink {
  const autolink = repository.autolinks.find(({ id }) => String(id) === path["autolink_id"]);
  if (!autolink) throw new Refused("notFound");
  return autolink;
}

function remove(call: RepositoryCall) {
  call.repository.autolinks.splice(call.repository.autolinks.indexOf(find(call)), 1);
  return NO_CONTENT;
}

const document = (autolink: Autolink): Json => ({ ...autolink });
const wantedOf = ({ body }: Call) => body as unknown as NewAutolink;

export const autolinks = {
  routes: {
    "GET /repos/{owner}/{repo}/autolinks": {
      scope: "repository",
      needs: ["administration:read"],
      answer: (call: RepositoryCall) => {
        requirePlan(call);
        return ok(call.repository.autolinks.map(document));
      },
    },
    "GET /repos/{owner}/{repo}/autolinks/{autolink_id}": {
      scope: "repository",
      needs: ["administration:read"],
      answer: (call: RepositoryCall) => ok(document(find(call))),
    },
    "POST /repos/{owner}/{repo}/autolinks": {
      scope: "repository",
      needs: ["administration:write"],
      answer: (call: RepositoryCall) => {
        requirePlan(call);
        return created(document(addAutolink(call.organization, call.repository, wantedOf(call))));
      },
    },
    "DELETE /repos/{owner}/{repo}/autolinks/{autolink_id}": {
      scope: "repository",
      needs: ["administration:write"],
      answer: remove,
    },
  },
} satisfies Family;
