// Webhooks: the secret never comes back, and a change of the configuration without it removes it.
// https://docs.github.com/en/rest/repos/webhooks
import type { JsonObject } from "../../src/model.ts";
import { created, listOf, NO_CONTENT, ok, type RepositoryCall } from "../api/call.ts";
import { invalid, Refused } from "../api/refusals.ts";
import type { Webhook } from "../state/access-keys.ts";
import { nextId, type Organization } from "../state/organization.ts";
import type { Repository } from "../state/repository.ts";
import type { Family } from "./family.ts";

export type NewWebhook = Partial<Pick<Webhook, "active" | "events">> & {
  readonly config: Partial<Webhook["config"]> & Pick<Webhook["config"], "url">;
};

/** @throws Refused */
export function addWebhook(organization: Organization, repository: Repository, wanted: NewWebhook): Webhook {
  const { active = true, events = ["push"], config } = wanted;
  // https://github.com/homedepot/github-webhook-resource/issues/56
  if (repository.webhooks.some((one) => one.config.url === config.url))
    throw invalid("Hook", "url", { message: "Hook already exists on this repository" });
  const hook: Webhook = {
    id: nextId(organization),
    active,
    events: checkEvents(repository, events),
    config: { content_type: "form", insecure_ssl: "0", ...config },
  };
  repository.webhooks.push(hook);
  return hook;
}

/** https://docs.github.com/en/webhooks/webhook-events-and-payloads, the common ones, and `*` for all. */
const EVENTS = new Set(
  `* branch_protection_rule check_run check_suite code_scanning_alert create delete dependabot_alert deployment
  deployment_status fork issue_comment issues label member meta milestone page_build ping public pull_request
  pull_request_review push release repository star status team_add watch workflow_job workflow_run`.split(/\s+/),
);
/** Limit of webhooks per event. https://github.com/grafana/grafana/pull/129007 */
const MOST_HOOKS = 20;

/** A set: GitHub keeps it in an order of its own. */
function checkEvents(repository: Repository, events: readonly string[], self?: Webhook): string[] {
  const unknown = events.find((event) => !EVENTS.has(event));
  if (unknown !== undefined) throw invalid("Hook", "events", { message: `These events are not allowed: ${unknown}` });
  const others = repository.webhooks.filter((one) => one !== self);
  const full = events.find((event) => others.filter((one) => one.events.includes(event)).length >= MOST_HOOKS);
  if (full !== undefined)
    throw invalid("Hook", "events", { message: `The "${full}" event cannot have more than ${MOST_HOOKS} hooks` });
  return [...new Set(events)].sort();
}

function find({ repository, path }: RepositoryCall): Webhook {
  const hook = repository.webhooks.find(({ id }) => String(id) === path["hook_id"]);
  if (!hook) throw new Refused("notFound");
  return hook;
}

/** @throws Refused if GitHub could not send to the URL. */
function configOf(wanted: unknown): Partial<Webhook["config"]> {
  const { insecure_ssl, ...config } = (wanted ?? {}) as Record<string, string | number>;
  if (config["url"] !== undefined && !/^https?:\/\/[^/\s]+/i.test(String(config["url"])))
    throw invalid("Hook", "url", { message: "Invalid URL" });
  return { ...config, ...(insecure_ssl !== undefined && { insecure_ssl: String(insecure_ssl) }) };
}

function create(call: RepositoryCall) {
  const { organization, repository, body } = call;
  const config = configOf(body["config"]);
  const { url } = config;
  if (url === undefined) throw invalid("Hook", "config", { code: "missing_field" });
  const { active, events } = body as unknown as NewWebhook;
  const wanted = { config: { ...config, url }, ...(active !== undefined && { active }), ...(events && { events }) };
  return created(document(addWebhook(organization, repository, wanted), call));
}

/**
 * With `config` and without its `secret`, the secret is gone; without `config`, it stays.
 * https://docs.github.com/en/rest/repos/webhooks#update-a-repository-webhook
 * https://github.com/PyGithub/PyGithub/issues/2906
 */
function update(call: RepositoryCall) {
  const hook = find(call);
  const { active, events, add_events, remove_events, config } = call.body as unknown as Partial<NewWebhook> & {
    readonly add_events?: readonly string[];
    readonly remove_events?: readonly string[];
  };
  const kept = [...(events ?? hook.events), ...(add_events ?? [])].filter((one) => !remove_events?.includes(one));
  hook.events = checkEvents(call.repository, kept, hook);
  hook.active = active ?? hook.active;
  if (config) {
    const { secret: _, ...before } = hook.config;
    hook.config = { ...before, ...configOf(config) };
  }
  return ok(document(hook, call));
}

/** https://docs.github.com/en/rest/repos/webhooks#update-a-webhook-configuration-for-a-repository */
function updateConfig(call: RepositoryCall) {
  const hook = find(call);
  Object.assign(hook.config, configOf(call.body));
  return ok(shownConfig(hook));
}

function remove(call: RepositoryCall) {
  call.repository.webhooks.splice(call.repository.webhooks.indexOf(find(call)), 1);
  return NO_CONTENT;
}

function shownConfig({ config: { secret, ...config } }: Webhook): JsonObject {
  return { ...config, ...(secret !== undefined && { secret: "********" }) };
}

function document(hook: Webhook, { origin, organization, repository }: RepositoryCall): JsonObject {
  const url = `${origin}/repos/${organization.login}/${repository.name}/hooks/${hook.id}`;
  return {
    ...{ type: "Repository", id: hook.id, name: "web", active: hook.active, events: hook.events },
    config: shownConfig(hook),
    ...{ created_at: repository.createdAt, updated_at: repository.createdAt, url },
    ...{ test_url: `${url}/test`, ping_url: `${url}/pings`, deliveries_url: `${url}/deliveries` },
    last_response: { code: null, status: "unused", message: null },
  };
}

const BASE = "/repos/{owner}/{repo}/hooks";
const write = { scope: "repository", needs: ["repository_hooks:write"] } as const;

export const webhooks = {
  routes: {
    [`GET ${BASE}`]: {
      scope: "repository",
      needs: ["repository_hooks:read"],
      answer: (call: RepositoryCall) => listOf(call, call.repository.webhooks, (hook) => document(hook, call)),
    },
    [`POST ${BASE}`]: { ...write, answer: create },
    [`PATCH ${BASE}/{hook_id}`]: { ...write, answer: update },
    [`PATCH ${BASE}/{hook_id}/config`]: { ...write, answer: updateConfig },
    [`DELETE ${BASE}/{hook_id}`]: { ...write, answer: remove },
  },
} satisfies Family;
