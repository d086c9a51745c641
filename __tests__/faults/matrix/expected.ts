// What each fault may come to, by what the request that meets it is for: the matrix as data.
import type { FailureKind } from "../../../src/model.ts";
import { APP_ID_SCENARIO, APP_SCENARIO, MATCH_SCENARIO, NAMES_SCENARIO } from "../run/scenarios.ts";
import type { FaultCase } from "./case.ts";
import type { FaultName } from "./faults.ts";
import type { Role, Route } from "./routes.ts";

/**
 * `healed`: as if nothing had been. `target failed`: that repository alone, all others are finished. `all failed`:
 * every repository, and nothing is written that could be left. `deferred`: nothing failed, and what is not finished is
 * said to be left. `found`: somebody above the repository does not allow it, which is said and is no failure.
 * `stopped`: the run ends with the reason and exit code 1; `refused`: with 2. Nothing is written in either. `in part`:
 * every repository fails for what could not be decided, and all else in them is written. `signed out`: each repository
 * is as desired, or has failed for the token. `settled`: everything is as desired; GitHub may have refused the target
 * what it had already.
 */
export type Ending =
  | "healed"
  | "target failed"
  | "all failed"
  | "deferred"
  | "found"
  | "stopped"
  | "refused"
  | "in part"
  | "signed out"
  | "settled";

export interface Expectation {
  readonly ending: Ending;
  /** Of the failure, where there is one. */
  readonly kind?: FailureKind;
  /** What somebody reads about it. */
  readonly message?: RegExp;
}

/** Faults that mean the same to a client. */
type FaultClass =
  | "token"
  | "denied"
  | "limit"
  | "missing"
  | "rejected"
  | "broken"
  | "partial"
  | "partly denied"
  | "too large"
  | "stale";

const CLASSES = {
  "401": "token",
  "403 permission": "denied",
  "403 secondary limit": "limit",
  "403 primary limit": "limit",
  "404": "missing",
  "404 of a proxy": "broken",
  "409": "rejected",
  "422": "rejected",
  "429": "limit",
  "500": "broken",
  "502": "broken",
  "502 of a proxy": "broken",
  "504": "broken",
  reset: "broken",
  hang: "broken",
  "truncated JSON": "broken",
  "HTML with status 200": "broken",
  "GraphQL partial error": "partial",
  "GraphQL partial refusal": "partly denied",
  "GraphQL error and no data": "broken",
  "GraphQL rate limit": "limit",
  "GraphQL secondary limit": "limit",
  "GraphQL resource limit": "too large",
  "stale read": "stale",
  "500 after it was done": "broken",
  "reset after it was done": "broken",
} as const satisfies Record<FaultName, FaultClass>;

/** What the reader of a report is told, by fault: GitHub's sentence or ours. */
const WORDS: Readonly<Record<FaultName, RegExp>> = {
  "401": /Bad credentials.*(?:the token is|invalid, has expired or was revoked)|no longer does \(Bad credentials\)/,
  "403 permission": /Resource not accessible by personal access token/,
  "403 secondary limit": /secondary rate limit/,
  "403 primary limit": /hourly limit is spent/,
  "404": /Not Found/,
  "404 of a proxy": /The answer broke off, or is not GitHub's.*404/,
  "409": /Conflict/,
  "422": /Validation Failed/,
  "429": /secondary rate limit/,
  "500": /Server Error.*500/,
  "502": /couldn't respond to your request in time.*502/,
  "502 of a proxy": /HTTP status 502/,
  "504": /couldn't respond to your request in time.*504/,
  reset: /cuts the connection.*no answer/,
  hang: /No answer within 30 s/,
  "truncated JSON": /The answer broke off/,
  "HTML with status 200": /The answer broke off, or is not GitHub's/,
  "GraphQL partial error": /Something went wrong/,
  "GraphQL partial refusal": /Resource not accessible/,
  "GraphQL error and no data": /Something went wrong while executing your query/,
  "GraphQL rate limit": /hourly limit is spent/,
  "GraphQL secondary limit": /secondary rate limit/,
  "GraphQL resource limit": /Resource limits for this query exceeded/,
  "stale read": /./,
  "500 after it was done": /Server Error.*500/,
  "reset after it was done": /cuts the connection.*no answer/,
};

const failing = (ending: "target failed" | "all failed", kind: FailureKind, message?: RegExp): Expectation => ({
  ending,
  kind,
  ...(message && { message }),
});
const inPart = (message: RegExp): Expectation => ({ ending: "in part", kind: "missing", message });
const HEALED: Expectation = { ending: "healed" };
const STOPPED: Expectation = { ending: "stopped" };
const REFUSED: Expectation = { ending: "refused" };

type ByRole = Readonly<Record<Role, Expectation>>;

/** The fault stays for the whole run. */
const ALWAYS: Readonly<Record<Exclude<FaultClass, "limit">, ByRole>> = {
  token: row(
    { start: REFUSED, listing: STOPPED, names: "unknown", bulk: "all", kind: "denied" },
    { bulk: "unavailable" },
  ),
  denied: row({ start: STOPPED, listing: STOPPED, names: "unknown", bulk: "all", kind: "denied" }),
  missing: row(
    { start: STOPPED, listing: STOPPED, names: "unknown", bulk: "all", kind: "missing" },
    { bulk: "unavailable" },
  ),
  rejected: row(
    { start: STOPPED, listing: STOPPED, names: "unknown", bulk: "all", kind: "rejected" },
    { bulk: "unavailable" },
  ),
  broken: row({ start: STOPPED, listing: STOPPED, names: "unknown", bulk: "target", kind: "unavailable" }),
  partial: row(
    { start: STOPPED, listing: STOPPED, names: "unknown", bulk: "target", kind: "rejected" },
    { bulk: "unknown", read: "rejected" },
  ),
  "partly denied": row({ start: STOPPED, listing: STOPPED, names: "unknown", bulk: "target", kind: "denied" }),
  "too large": row({ start: STOPPED, listing: STOPPED, names: "unknown", bulk: "target", kind: "unavailable" }),
  stale: {
    start: HEALED,
    listing: HEALED,
    names: HEALED,
    bulk: { ending: "settled" },
    read: { ending: "settled" },
    write: HEALED,
  },
};

interface Row {
  readonly start: Expectation;
  readonly listing: Expectation;
  readonly names: FailureKind;
  readonly bulk: "all" | "target";
  readonly kind: FailureKind;
}

function row(
  { start, listing, names, bulk, kind }: Row,
  kinds: Partial<Record<"bulk" | "read", FailureKind>> = {},
): ByRole {
  return {
    start,
    listing,
    names: failing("all failed", names),
    bulk: failing(bulk === "all" ? "all failed" : "target failed", kinds.bulk ?? kind),
    read: failing("target failed", kinds.read ?? kind),
    write: failing("target failed", kind),
  };
}

/** Places where a route means something else than its role says, and why. */
interface Exception {
  readonly route: RegExp;
  /** Left out: in any. */
  readonly scenario?: string;
  /** Left out: all. */
  readonly faults?: readonly FaultName[];
  readonly expected: Expectation;
  readonly why: string;
}

const BROKEN = faultsOf("broken");
const JOINT = /^PATCH \/orgs\/\{org\}\/properties\/values$/;

export const EXCEPTIONS: readonly Exception[] = [
  {
    route: /^GET \/repos\/\{owner\}\/\{repo\}$/,
    scenario: "rulesets",
    faults: ["404"],
    expected: inPart(/there is no repository "api"/),
    why: "404 says that there is no such repository: rulesets that require a workflow of it are left as they are",
  },
  {
    route: /^GET \/repos\/\{owner\}\/\{repo\}\/rulesets\/\{ruleset_id\}$/,
    faults: ["404"],
    expected: { ending: "target failed", kind: "unknown", message: /cannot be read in full/ },
    why: "a ruleset that the list has and that cannot be shown is unknown, not absent",
  },
  {
    route: /^(?:POST \/graphql repositoryOwner|GET \/installation\/repositories)$/,
    faults: [
      ...[...faultsOf("denied"), ...faultsOf("missing"), ...faultsOf("rejected"), ...BROKEN],
      ...[...faultsOf("partial"), ...faultsOf("partly denied"), ...faultsOf("too large")],
    ],
    expected: HEALED,
    why: "a list is read without the count by which it would be checked",
  },
  {
    route: /^GET \/rate_limit$/,
    faults: ["403 permission", "404", "409", "422"],
    expected: HEALED,
    why: "limits are learned from the headers of other answers, and 404 says that there are none",
  },
  {
    route: /^GET \/orgs\/\{org\}\/teams\/\{team_slug\}\/repos$/,
    scenario: MATCH_SCENARIO,
    faults: faultsOf("stale"),
    expected: HEALED,
    why: "nothing was written that this would show",
  },
  {
    route: /^GET \/orgs\/\{org\}\/teams\/\{team_slug\}\/repos$/,
    scenario: MATCH_SCENARIO,
    faults: ["404"],
    expected: { ending: "all failed", kind: "unknown", message: /because what its match asks for could not be read/ },
    why: "404 says that there is no such team: it may have been renamed, so nobody knows which repositories it has",
  },
  {
    route: /^GET \/orgs\/\{org\}\/teams\/\{team_slug\}\/repos$/,
    scenario: MATCH_SCENARIO,
    faults: [...faultsOf("token"), ...faultsOf("denied"), ...faultsOf("rejected"), ...BROKEN],
    expected: { ending: "all failed", kind: "unknown", message: /because what its match asks for could not be read/ },
    why: "nobody knows whether the policy is for the repositories: nothing of it is done, and that is a failure",
  },
  {
    route: /^GET \/orgs\/\{org\}\/repos$/,
    faults: ["404"],
    expected: { ending: "refused", message: /the token may not list the repositories of "acme"/ },
    why: "the organization exists, as a second request tells",
  },
  {
    route: /^GET \/users\/\{username\}$/,
    faults: ["404"],
    expected: { ending: "refused", message: /there is no organization or user "acme"/ },
    why: "nobody is called so",
  },
  {
    route: /^GET \/repos\/\{owner\}\/\{repo\}$/,
    scenario: NAMES_SCENARIO,
    faults: ["404"],
    expected: { ending: "refused", message: /"api", "web" names no repository of acme/ },
    why: "a name in `repos` that does not exist is a mistake",
  },
  {
    route: /^GET \/orgs\/\{org\}\/installation$/,
    faults: ["401"],
    expected: { ending: "refused", message: /GitHub does not know the App 99 by this key/ },
    why: "App and key do not belong together",
  },
  {
    route: /^GET \/orgs\/\{org\}\/installation$/,
    faults: ["403 permission", "404", "409", "422"],
    expected: { ending: "refused", message: /The GitHub App 99 is not installed on acme/ },
    why: "without an installation there is nothing to act in the name of",
  },
  {
    route: /^POST \/app\/installations\/\{installation_id\}\/access_tokens$/,
    faults: ["401", "403 permission", "404", "409", "422"],
    expected: { ending: "refused", message: /The App gets no token for its installation/ },
    why: "GitHub says why the installation gets no token",
  },
  {
    route: /^GET \/orgs\/\{org\}\/custom-repository-roles$/,
    faults: ["404"],
    expected: inPart(/there is no repository role "Deployer"/),
    why: "404 says that the plan has no custom roles: what asks for one is left as it is, and all else is done",
  },
  {
    route: /^GET \/apps\/\{app_slug\}$/,
    scenario: APP_ID_SCENARIO,
    faults: ["404"],
    expected: failing("all failed", "missing", /there is no GitHub App "77"/),
    why: "404 says that there is no such App, and the only rule asks for it",
  },
  {
    route: /^GET \/apps\/\{app_slug\}$/,
    faults: ["404"],
    expected: inPart(/there is no GitHub App "(?:CI-bot|ci-bot|gate|github-actions|\d+)"/),
    why: "404 says that there is no such App: what asks for it is left as it is, and all else is done",
  },
  {
    route: /^GET \/orgs\/\{org\}\/members$/,
    faults: [...faultsOf("token"), ...faultsOf("denied"), ...faultsOf("missing"), ...faultsOf("rejected"), ...BROKEN],
    expected: { ending: "all failed", kind: "unknown", message: /did not say whether \w+ owns the organization/ },
    why: "what is missing is said in the words of the family",
  },
  {
    route: /^GET \/orgs\/\{org\}\/memberships\/\{username\}$/,
    faults: [...faultsOf("token"), ...faultsOf("denied"), ...faultsOf("missing"), ...faultsOf("rejected"), ...BROKEN],
    expected: HEALED,
    why: "whether the acting user owns the organization need not be known: its teams are asked for then",
  },
  {
    route: /^GET \/orgs\/\{org\}\/teams\/\{team_slug\}\/memberships\/\{username\}$/,
    faults: ["404"],
    expected: HEALED,
    why: "404 says that the user is not in the team",
  },
  {
    route: /^GET \/orgs\/\{org\}\/teams\/\{team_slug\}\/memberships\/\{username\}$/,
    faults: [...faultsOf("token"), ...faultsOf("denied"), ...faultsOf("rejected"), ...BROKEN],
    expected: {
      ending: "all failed",
      kind: "guarded",
      message: /did not say whether robot, who runs Repo Cop, is in team crew/,
    },
    why: "what the acting user may work by is not touched",
  },
  {
    route: /^GET \/orgs\/\{org\}\/teams\/\{team_slug\}\/repos\/\{owner\}\/\{repo\}$/,
    faults: ["404"],
    expected: HEALED,
    why: "404 says that the team has no access",
  },
  {
    route: /^PUT \/repos\/\{owner\}\/\{repo\}\/actions\/permissions/,
    faults: ["409"],
    expected: { ending: "found", message: /organi[sz]ation/ },
    why: "a conflict is how GitHub says that the organization decides",
  },
  {
    route:
      /^GET .*\/actions\/permissions\/(?:artifact-and-log-retention|fork-pr-workflows-private-repos|fork-pr-contributor-approval)$/,
    faults: ["403 permission", "404"],
    expected: { ending: "found", message: /./ },
    why: "not every repository has these, and another answer proves that the token may see them",
  },
  {
    route: /^GET \/orgs\/\{org\}\/settings\/immutable-releases$/,
    faults: ["403 permission", "404"],
    expected: HEALED,
    why: "a token that may not see what the organization enforces asks each repository",
  },
  {
    route: /^GET \/repos\/\{owner\}\/\{repo\}\/immutable-releases$/,
    faults: ["404"],
    expected: HEALED,
    why: "404 says that they are off: https://docs.github.com/en/rest/repos/repos#check-if-immutable-releases-are-enabled-for-a-repository",
  },
  {
    route: /^PUT \/repos\/\{owner\}\/\{repo\}\/immutable-releases$/,
    faults: ["409"],
    expected: { ending: "found", message: /the organization enforces immutable releases/ },
    why: "a conflict is how GitHub says that the organization decides",
  },
  {
    route: JOINT,
    faults: [...faultsOf("token"), ...faultsOf("denied")],
    expected: failing("all failed", "denied"),
    why: "one request writes several repositories",
  },
  {
    route: JOINT,
    faults: BROKEN,
    expected: failing("all failed", "unavailable"),
    why: "one request writes several repositories",
  },
];

/** How many of the faults that mean the same are enough, where not all of them are played. */
const enough = (name: FaultClass) => (name === "broken" ? 2 : 1);

/** Some of the faults of each meaning, others at the next route: together the routes meet them all. */
export function samplesAt(position: number): readonly FaultName[] {
  return [...new Set<FaultClass>(Object.values(CLASSES))].flatMap((name) => {
    const faults = faultsOf(name);
    const start = (position * enough(name)) % faults.length;
    return [...faults, ...faults].slice(start, start + enough(name));
  });
}

function faultsOf(name: FaultClass): readonly FaultName[] {
  return (Object.keys(CLASSES) as FaultName[]).filter((fault) => CLASSES[fault] === name);
}

export function exceptionFor({ scenario, route, fault }: FaultCase): Exception | undefined {
  return EXCEPTIONS.find((one) => {
    return (
      one.route.test(route.name) &&
      one.faults?.includes(fault) !== false &&
      (one.scenario ?? scenario.name) === scenario.name
    );
  });
}

/**
 * A token that worked and no longer does stops the run: `list` ends without a list, and so does `apply` before it knows
 * its repositories. What a shard had done before depends on the order of its repositories; in the first query about
 * many of them, nothing.
 */
function endedToken({ route, fault, times }: FaultCase): Expectation {
  if (route.role === "bulk" && times !== "later") return { ...failing("all failed", "denied"), message: WORDS[fault] };
  return { ending: isWithoutWork(route) ? "stopped" : "signed out", message: WORDS[fault] };
}

/** What a case comes to. */
export function expectedFor(faultCase: FaultCase): Expectation {
  const { route, fault, times } = faultCase;
  const name: FaultClass = CLASSES[fault];
  if ((times === "once" && heals(faultCase)) || isSeen(faultCase)) return HEALED;
  if (name === "token" && route.role !== "start") return endedToken(faultCase);
  const exception = exceptionFor(faultCase);
  if (exception) return { message: WORDS[fault], ...exception.expected };
  if (name === "limit") return { ending: isWithoutWork(route) ? "stopped" : "deferred", message: WORDS[fault] };
  const expected = { message: WORDS[fault], ...ALWAYS[name][route.role] };
  if (times === "once" && isReplacing(faultCase)) return { ...expected, message: PUT_BACK };
  const isSecondLook = times === "later" && route.role === "bulk" && faultCase.scenario.bulk === "flat";
  return isSecondLook && expected.ending !== "settled" ? aboutOne(expected) : expected;
}

/**
 * The second look is about one repository, and an answer that lacks it is one that has nothing. Nested families have a
 * second query before.
 */
function aboutOne(expected: Expectation): Expectation {
  return { ...expected, ending: "target failed", ...(expected.kind === "unknown" && { kind: "unavailable" }) };
}

/** Where nobody knows yet which repositories there are, nothing can be left for the next run. */
function isWithoutWork({ mode, role }: Route): boolean {
  return mode === "list" || role === "listing";
}

/**
 * Where once is not the same as always: the client gets over it, since it is worth another try, and another try does no
 * harm.
 */
function heals({ scenario, route: { role, name: route }, fault }: FaultCase): boolean {
  const name: FaultClass = CLASSES[fault];
  if (name === "limit") return true;
  if (name === "token") return scenario.name === APP_SCENARIO && route !== "GET /orgs/{org}/installation";
  if (name === "too large") return role === "bulk";
  return name === "broken";
}

/** Whether once is worth a case of its own. */
export function differsOnce(faultCase: FaultCase): boolean {
  return heals(faultCase) || isReplacing(faultCase) || CLASSES[faultCase.fault] === "stale";
}

/** The successor of what was deleted is refused, and nothing is wrong with putting the old one back. */
function isReplacing({ route, fault }: FaultCase): boolean {
  const isClear = ["denied", "missing", "rejected"].includes(CLASSES[fault]);
  return isClear && REPLACING.test(route.name);
}

const REPLACING = /^POST \/repos\/\{owner\}\/\{repo\}\/(?:autolinks|keys)$/;
const PUT_BACK = /; the old one was put back$/;

/** What was done and never said is seen by another look, where it may not be repeated blindly. */
function isSeen({ route: { role, name: route }, fault }: FaultCase): boolean {
  return role === "write" && makesNew(route) && DONE.has(fault);
}

const DONE: ReadonlySet<FaultName> = new Set(["500 after it was done", "reset after it was done", "truncated JSON"]);

/** Sent twice it would be there twice, or be refused. */
function makesNew(route: string): boolean {
  return (
    (route.startsWith("POST ") && !route.startsWith("POST /graphql")) ||
    /^POST \/graphql (?:add|create|import|clone|submit)/.test(route)
  );
}
