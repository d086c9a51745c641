// Compares webhooks by URL. Reports show URLs without credentials, and the variable's name in place of a secret.
import type { Drift, Finding, Json, JsonObject } from "../../model.ts";
import { given } from "../../objects.ts";
import type { CompareContext, Comparison } from "../family.ts";
import { sameSet } from "../shared/diff.ts";
import type { ActualWebhook, ActualWebhooks } from "./read.ts";
import { type DesiredWebhook, type DesiredWebhooks, normalUrl, shownUrl } from "./schema.ts";

/** Data that only the requests need. It is not shown, and never leaves the process. */
export interface WebhookRef {
  readonly id?: number;
  /** The whole URL of a new webhook. */
  readonly url?: string;
  /** Changed keys of `config`; a secret as the name of its variable. */
  readonly config?: JsonObject;
  /** `events` and `active`, if they change. */
  readonly hook?: JsonObject;
}

export function diffWebhooks(desired: DesiredWebhooks, actual: ActualWebhooks, context: CompareContext): Comparison {
  const wanted = [...desired].sort((a, b) => (shownUrl(a.config.url) < shownUrl(b.config.url) ? -1 : 1));
  const parts = wanted.map((one) =>
    diffOne(
      one,
      actual.filter((other) => isSame(one, other)),
      context,
    ),
  );
  const changes = parts.flatMap((part) => part.changes);
  const findings = parts.flatMap((part) => part.findings);
  if (!context.prune.has("webhooks") || desired.length === 0) return { changes, findings };
  const others = actual.filter((other) => !desired.some((one) => isSame(one, other)));
  const gone = others.map((other): Drift => {
    const ref: WebhookRef = { id: other.id };
    return {
      action: "delete",
      target: targetOf(other, [...desired.map(({ config }) => config), ...others]),
      before: shown(other),
      ref: ref as Json,
    };
  });
  return { changes: [...changes, ...gone], findings, entries: { read: actual.length, deleted: gone.length } };
}

function isSame({ config }: DesiredWebhook, { url }: ActualWebhook): boolean {
  return normalUrl(config.url) === normalUrl(url);
}

/** Adds GitHub's id if two webhooks have the same URL when credentials are hidden. */
function targetOf({ id, url }: ActualWebhook, all: readonly { readonly url: string }[]): string {
  const alike = all.filter((one) => shownUrl(one.url) === shownUrl(url));
  return alike.length > 1 ? `${shownUrl(url)} (${id})` : shownUrl(url);
}

function diffOne(wanted: DesiredWebhook, found: ActualWebhooks, { rewriteSecrets }: CompareContext): Comparison {
  const target = shownUrl(wanted.config.url);
  const [there, ...more] = found;
  if (!there) return { changes: [creation(wanted, target)], findings: [] };
  if (more.length > 0)
    return problem(target, `there are ${found.length} webhooks with this URL, so none is changed. Delete all but one`);
  const { secret, content_type, insecure_ssl } = wanted.config;
  const config: JsonObject = {
    ...(content_type !== undefined && content_type !== there.content_type && { content_type }),
    ...(insecure_ssl !== undefined && insecure_ssl !== there.insecure_ssl && { insecure_ssl }),
    ...(secret && rewriteSecrets && { secret: { ...secret } }),
  };
  const hook: JsonObject = {
    ...(wanted.events && !sameSet(wanted.events, there.events) && { events: wanted.events }),
    ...(wanted.active !== undefined && wanted.active !== there.active && { active: wanted.active }),
  };
  const isBare = secret !== undefined && !there.hasSecret && !rewriteSecrets;
  const findings = isBare ? problem(target, BARE).findings : [];
  if (Object.keys(config).length + Object.keys(hook).length === 0) return { changes: [], findings };
  const before = shown(there);
  const after = { ...before, ...config, ...hook };
  const ref: WebhookRef = { id: there.id, config, hook };
  const change: Drift = { action: "update", target, before, after, path: [target], ref: ref as Json };
  return {
    changes: [insecure_ssl === "1" && "insecure_ssl" in config ? { ...change, lessensProtection: true } : change],
    findings,
  };
}

const BARE =
  "has no secret, although the config names one. " +
  "Run once with `rewrite-secrets: true`, which sends the secrets of all webhooks again";

function problem(target: string, message: string): Comparison {
  const finding: Finding = { family: "webhooks", target, message };
  return { changes: [], findings: [finding] };
}

function creation({ config, events, active }: DesiredWebhook, target: string): Drift {
  const { url, secret, ...rest } = config;
  const hook: JsonObject = { ...given({ events, active }) };
  const ref: WebhookRef = { url, config: { ...rest, ...(secret && { secret: { ...secret } }) }, hook };
  const after: JsonObject = { url: target, ...ref.config, ...hook };
  return { action: "create", target, after, path: [target], ref: ref as Json };
}

function shown({ url, content_type, insecure_ssl, events, active }: ActualWebhook): JsonObject {
  return { url: shownUrl(url), content_type, insecure_ssl, events, active };
}
