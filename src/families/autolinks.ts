// Autolinks: prefixes such as `OPS-` that become links. GitHub cannot change one, so an update is a delete and a
// create.

import { z } from "zod";
import type { Drift, Finding, Json, JsonObject, RestRequest } from "../model.ts";
import { given, isObject, text } from "../objects.ts";
import { type CompareContext, type Comparison, type DesiredProblem, defineFamily } from "./family.ts";
import type { RepositoryContext } from "./read-contract.ts";
import { type ActualEntry, compareEntries } from "./shared/diff.ts";
import { limits } from "./shared/limits.ts";
import { readList } from "./shared/read-steps.ts";
import { keyedRequests, onRepository } from "./shared/requests.ts";

const AUTOLINKS =
  "https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/managing-repository-settings/configuring-autolinks-to-reference-external-resources";
const PREFIXES = limits(
  {
    text: "Letters, digits and `.-_+=:/#`, and no digit at the end",
    source: "https://github.com/integrations/terraform-provider-github/issues/3176",
  },
  { text: "No prefix starts with another one of the repository", source: AUTOLINKS },
);
const TEMPLATES = limits({
  text: "A whole URL with `<num>` in it",
  source: "https://docs.github.com/en/rest/repos/autolinks#create-an-autolink-reference-for-a-repository",
});
const PREFIX = /\s|^[A-Za-z0-9.\-_+=:/#]*[A-Za-z.\-_+=:/#]$/;
const NO_PREFIX =
  "GitHub takes letters, digits and .-_+=:/# in a prefix, and no digit at its end; end it with a hyphen, such as OPS-";

const autolinkSchema = z.strictObject({
  key_prefix: z
    .string()
    .trim()
    .min(1)
    .regex(/^\S+$/, "a prefix has no spaces")
    .regex(PREFIX, NO_PREFIX)
    .meta({ description: "The text before the number, such as OPS-", ...PREFIXES }),
  url_template: z
    .string()
    .trim()
    .regex(/<num>/, "must contain <num>, where the number goes")
    .regex(/^[A-Za-z][A-Za-z0-9+.-]*:/, "must be a whole URL, such as https://example.com/browse/OPS-<num>")
    .meta({ description: "URL with <num> in it", ...TEMPLATES }),
  is_alphanumeric: z.exactOptional(
    z.boolean().meta({ description: "Letters count as part of the number; where left out, GitHub creates it as true" }),
  ),
});
const autolinksSchema = z.array(autolinkSchema);
type DesiredAutolinks = z.output<typeof autolinksSchema>;
/** By prefix in lower case: GitHub treats OPS- and ops- as the same prefix. */
type ActualAutolinks = ReadonlyMap<string, ActualEntry>;

/** The family of `autolinks:`. */
export const autolinks = defineFamily<DesiredAutolinks, ActualAutolinks>({
  key: "autolinks",
  config: {
    schema: autolinksSchema,
    merge: { kind: "collection", keyOf: prefixKey },
    prunable: ["autolinks"],
    check,
  },
  docs: {
    summary: "Prefixes that become links to other systems",
    url: "https://docs.github.com/en/rest/repos/autolinks",
    permission: { name: "Administration", read: "read", write: "write", level: "repository" },
    cost: { steady: "1", change: "1 per new or pruned entry, 2 per changed one" },
  },
  read: readList(
    "autolinks",
    (context) => ({ request: listing(context) }),
    (list) => new Map(list.map((one) => [prefixKey(one), decode(one)])),
  ),
  plan: {
    diff,
    /** https://docs.github.com/en/rest/repos/autolinks#create-an-autolink-reference-for-a-repository */
    write: keyedRequests({
      create: ({ after }) => ["POST /repos/{owner}/{repo}/autolinks", after as JsonObject],
      look: listing,
      delete: ({ ref }) => ["DELETE /repos/{owner}/{repo}/autolinks/{autolink_id}", { autolink_id: Number(ref) }],
    }),
  },
  guards: {
    stored: (answer) => (isObject(answer) && "key_prefix" in answer ? decode(answer).value : undefined),
    isThere: (answer, target) =>
      Array.isArray(answer) ? answer.some((one: Json) => prefixKey(one) === target) : undefined,
  },
});

function prefixKey(entry: Json): string {
  return text(entry, "key_prefix").toLowerCase();
}

/** True if one prefix starts with the other, which GitHub refuses. `OPS-` inside `DEVOPS-` is allowed. */
function overlap(a: string, b: string): boolean {
  return a !== b && (a.startsWith(b) || b.startsWith(a));
}

function check(desired: DesiredAutolinks): readonly DesiredProblem[] {
  return desired.flatMap((entry, index) =>
    desired.slice(0, index).flatMap((other): DesiredProblem[] => {
      if (!overlap(prefixKey(entry), prefixKey(other))) return [];
      const message =
        `prefix ${entry.key_prefix} overlaps ${other.key_prefix}: ` +
        "GitHub refuses a prefix that starts with another prefix";
      return [{ path: [prefixKey(entry)], message }];
    }),
  );
}

/** The endpoint is not paginated. https://docs.github.com/en/rest/repos/autolinks#get-all-autolinks-of-a-repository */
function listing(context: RepositoryContext): RestRequest {
  return onRepository("GET /repos/{owner}/{repo}/autolinks", context);
}

function decode({ id, key_prefix, url_template, is_alphanumeric }: JsonObject): ActualEntry {
  return {
    ref: Number(id),
    value: { key_prefix: key_prefix ?? "", url_template: url_template ?? "", is_alphanumeric: is_alphanumeric ?? true },
  };
}

function diff(desired: DesiredAutolinks, actual: ActualAutolinks, context: CompareContext): Comparison {
  const wanted = new Map(
    desired.map((entry): [string, JsonObject] => {
      // GitHub ignores case in prefixes, so a difference in case is not drift.
      const there = actual.get(prefixKey(entry))?.value["key_prefix"];
      return [prefixKey(entry), { ...entry, key_prefix: there ?? entry.key_prefix }];
    }),
  );
  const defaults = { is_alphanumeric: true };
  const { changes, entries } = compareEntries("autolinks", { desired: wanted, actual, defaults }, context);
  const staying = [...actual.keys()].filter((key) => entries === undefined || wanted.has(key));
  const blocked = changes.flatMap((change): Finding[] => blockedBy(change, [...staying, ...wanted.keys()]));
  const possible = changes.filter((change) => !blocked.some(({ target }) => target === change.target));
  return { changes: possible, findings: blocked, ...given({ entries }) };
}

function blockedBy({ action, target }: Drift, others: readonly string[]): Finding[] {
  const other = action === "create" ? others.find((one) => overlap(target, one)) : undefined;
  if (other === undefined) return [];
  const message = `cannot coexist with ${other}: GitHub refuses a prefix that starts with another prefix`;
  return [{ family: "autolinks", target, message }];
}
