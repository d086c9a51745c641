export const id = 154;
export const ids = [154];
export const modules = {

/***/ 69013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ sortedByKey),
/* harmony export */   Az: () => (/* binding */ disjointUnion),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   II: () => (/* binding */ diffCollection),
/* harmony export */   U1: () => (/* binding */ countDeletes),
/* harmony export */   Vk: () => (/* binding */ sameJson),
/* harmony export */   We: () => (/* binding */ changedIn),
/* harmony export */   Wo: () => (/* binding */ afterOf),
/* harmony export */   X6: () => (/* binding */ mergedSet),
/* harmony export */   XI: () => (/* binding */ diffSettings),
/* harmony export */   XV: () => (/* binding */ sameSet),
/* harmony export */   dX: () => (/* binding */ byKey),
/* harmony export */   wD: () => (/* binding */ compareEntries)
/* harmony export */ });
/** Equal whatever the order of keys; lists are equal in the same order only. */
function sameJson(a, b) {
    if (a === b)
        return true;
    if (Array.isArray(a))
        return Array.isArray(b) && a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
    if (!isObject(a) || !isObject(b))
        return false;
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every((key) => key in b && sameJson(a[key], b[key]));
}
/** Equal as sets of strings, whatever the order and however often. */
function sameSet(a, b) {
    const right = new Set(b);
    return new Set(a).size === right.size && a.every((item) => right.has(item));
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** One drift for each key of `desired` whose actual value differs, in the order of the keys. */
function diffSettings(desired, actual) {
    return Object.keys(desired)
        .sort()
        .filter((key) => !sameJson(desired[key], actual[key]))
        .map((key) => ({
        action: "update",
        target: key,
        before: actual[key] ?? null,
        after: desired[key] ?? null,
        path: [key],
    }));
}
/**
 * Creates, updates and (only if pruned) deletes, each sorted by key. An entry's undeclared keys never make a
 * difference; an update's `after` is the whole entry as it will be.
 */
function diffCollection({ desired, actual, prune, defaults }) {
    const wanted = sortedByKey(desired).flatMap(([key, entry]) => {
        const there = actual.get(key);
        if (!there)
            return [{ action: "create", target: key, after: { ...defaults, ...entry }, path: [key] }];
        const after = { ...there.value, ...entry };
        return sameJson(there.value, after)
            ? []
            : [{ action: "update", target: key, before: there.value, after, path: [key], ...refOf(there) }];
    });
    return prune ? [...wanted, ...deletions(desired, actual)] : wanted;
}
/** The entries of a list by key; of two with the same key the later one counts. */
function byKey(entries, keyOf) {
    return new Map(entries.map((entry) => [keyOf(entry), entry]));
}
/**
 * What the config names of a collection beside what is there. `name` is what `prune` calls it; a list without entries
 * prunes nothing.
 */
function compareEntries(name, { desired, actual, defaults }, { prune }) {
    const isPruned = prune.has(name) && desired.size > 0;
    const changes = diffCollection({ desired, actual, prune: isPruned, ...(defaults && { defaults }) });
    const entries = isPruned && { entries: { read: actual.size, deleted: countDeletes(changes) } };
    return { changes, findings: [], ...entries };
}
function deletions(desired, actual) {
    return sortedByKey(actual)
        .filter(([key]) => !desired.has(key))
        .map(([key, there]) => ({ action: "delete", target: key, before: there.value, ...refOf(there) }));
}
function refOf({ ref }) {
    return ref === undefined ? {} : { ref };
}
/** By key, in an order that does not depend on the language of the machine. */
function sortedByKey(entries) {
    return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}
/** What an update changes of an entry: the keys whose value differs, as they will be. */
function changedIn({ before, after }) {
    const changed = Object.entries(after).filter(([key, value]) => !sameJson(value, before[key]));
    return Object.fromEntries(changed);
}
/** What a change leads to: null where it takes something away. */
function afterOf(change) {
    return change.action === "delete" ? null : change.after;
}
/** How many of the changes take an entry away; for `max-deletes`. */
function countDeletes(changes) {
    return changes.filter(({ action }) => action === "delete").length;
}
/**
 * The whole list to write for an additive set: what is there and what is desired, or only the latter where it is
 * pruned. Sorted.
 */
function mergedSet(desired, actual, prune) {
    return [...new Set(prune ? desired : [...actual, ...desired])].sort();
}
/** All keys of both, objects inside likewise; undefined where both say something of the same key. */
function disjointUnion(a, b) {
    const sum = { ...a };
    for (const [key, value] of Object.entries(b)) {
        const other = sum[key];
        const inner = other === undefined ? value : isObject(other) && isObject(value) ? disjointUnion(other, value) : undefined;
        if (inner === undefined)
            return undefined;
        sum[key] = inner;
    }
    return sum;
}


/***/ }),

/***/ 24154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runApply: () => (/* binding */ runApply)
});

// EXTERNAL MODULE: ./lib/config/checks/unused.js
var unused = __webpack_require__(28134);
// EXTERNAL MODULE: ./lib/inventory/shard.js
var shard = __webpack_require__(81604);
;// CONCATENATED MODULE: ./lib/plan/join.js
/**
 * The requests that differ in the list of repositories alone, as many together as GitHub takes. What deletes is not
 * among them, since its repository is looked at once more before, and neither is what an archived repository has to be
 * opened for.
 */
function joinRequests(plans) {
    const alike = Map.groupBy(plans.flatMap(joinable), ({ key }) => key);
    return [...alike.values()].flatMap((shares) => {
        const max = shares[0]?.max ?? 1;
        const starts = Array.from({ length: Math.ceil(shares.length / max) }, (_, index) => index * max);
        return starts
            .map((start) => shares.slice(start, start + max))
            .flatMap((together) => (together.length > 1 ? [joint(together)] : []));
    });
}
/** How many requests carry the plans out. */
function countWrites(plans) {
    const all = plans.reduce((sum, { requests }) => sum + requests.length, 0);
    return joinRequests(plans).reduce((left, { shares }) => left - (shares.length - 1), all);
}
function joinable({ repo, requests }) {
    if (requests.some(({ phase }) => phase === "unarchive"))
        return [];
    return requests.flatMap((planned) => shareOf(planned, repo) ?? []);
}
function shareOf({ request, join, effect }, repo) {
    if (!join || effect !== "update" || request.kind !== "rest")
        return undefined;
    const { [join.list]: _, ...rest } = request.parameters;
    return { ...join, repo, request, key: JSON.stringify([request.route, rest, join]) };
}
function joint(parts) {
    const shares = parts.map(({ request }) => request);
    const [{ request, list }] = parts;
    const listed = shares.flatMap(({ parameters }) => parameters[list] ?? []);
    const parameters = { ...request.parameters, [list]: listed };
    return { request: { ...request, parameters }, list, repositories: parts.map(({ repo }) => repo), shares };
}
/** The same for some of its repositories, by id; undefined where fewer than two are left. */
function jointFor(whole, ids) {
    const { repositories, shares, list } = whole;
    const parts = shares.flatMap((request, at) => {
        const repo = repositories[at];
        return repo && ids.has(repo.id) ? [{ repo, request, list }] : [];
    });
    return parts.length < 2 ? undefined : joint(parts);
}

// EXTERNAL MODULE: ./lib/families/shared/archived.js
var archived = __webpack_require__(5088);
// EXTERNAL MODULE: ./lib/families/shared/failure.js
var shared_failure = __webpack_require__(53442);
// EXTERNAL MODULE: ./lib/in-parallel.js
var in_parallel = __webpack_require__(16938);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/read/repository-query.js
var repository_query = __webpack_require__(8799);
;// CONCATENATED MODULE: ./lib/read/batches.js
// Sends repository queries in batches whose size follows what GitHub can answer in time.


/**
 * Repositories in one query: GitHub gives a query 10 s,
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#timeouts
 */
const BATCH_SIZE = { flat: 50, nested: 25 };
/** How fast a batch grows back after it had to shrink. */
const GROWTH = 5;
/**
 * One answer for each node id, in order. A batch that GitHub cannot answer, for its size or for one of its
 * repositories, is halved, down to one repository, which then is `unavailable` by itself; other repositories go on.
 * Batches go one after the other, since GraphQL is one at a time anyway.
 */
async function queryInBatches(ids, run) {
    const answers = [];
    let size = run.maxSize;
    while (answers.length < ids.length) {
        const batch = ids.slice(answers.length, answers.length + size);
        const result = await queryBatch(batch, run);
        if ((result.kind === "too-large" || result.kind === "unavailable") && batch.length > 1) {
            size = Math.ceil(batch.length / 2);
            run.log.info("GitHub could not answer a query; going on with smaller batches.", { size, reason: result.message });
            continue;
        }
        answers.push(...batch.map((_, index) => answerAt(result, index)));
        size = result.kind === "answers" ? Math.min(run.maxSize, size === run.maxSize ? size : size + GROWTH) : size;
        run.log.debug("Repositories read.", { done: answers.length, of: ids.length });
    }
    return answers;
}
async function queryBatch(batch, { github, selections }) {
    try {
        const reply = await github.send((0,repository_query/* repositoryQuery */.B9)(selections, batch));
        if (reply.kind === "deferred")
            return reply;
        const answers = (0,repository_query/* nodeAnswers */.ei)(reply.data, reply.problems, batch.length);
        if (answers)
            return { kind: "answers", answers };
        return { kind: "too-large", message: reply.problems[0]?.message ?? "GitHub answered a query without its nodes" };
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD))
            throw error;
        return { kind: RESULTS[error.kind], message: error.message };
    }
}
const RESULTS = {
    "too-large": "too-large",
    unavailable: "unavailable",
    denied: "denied",
    unauthorized: "refused",
    missing: "refused",
    rejected: "refused",
};
function answerAt(result, index) {
    if (result.kind === "deferred")
        return result;
    if (result.kind !== "answers")
        return { kind: result.kind === "denied" ? "denied" : "unavailable", message: result.message };
    return result.answers[index] ?? { kind: "unknown", message: "GitHub answered fewer repositories than asked" };
}

// EXTERNAL MODULE: ./lib/read/run-steps.js
var run_steps = __webpack_require__(9383);
;// CONCATENATED MODULE: ./lib/read/bulk-read.js
// Asks many repositories what their families select, and hands out what came back for one of them.



/** One query per batch, with the fields of every family that some repository is asked for. */
async function readBulk(asked, pass, { github, log, families }) {
    const uses = families.flatMap((family) => {
        const targets = asked.filter((one) => one.families.includes(family)).map(({ target }) => target);
        return (0,repository_query/* familyUses */.XV)([family], targets);
    });
    const selections = new Map(uses.map((used) => [used.family.key, (0,repository_query/* selectionOf */.Wm)(used, pass)]));
    const ids = asked.map(({ target }) => target.repo.nodeId);
    const answers = await queryInBatches(ids, {
        github,
        log,
        selections: [...selections.values()],
        maxSize: BATCH_SIZE[pass],
    });
    return new Map(answers.map((answer, index) => [ids[index] ?? "", { answer, selections }]));
}
/** The answer, for a family to decode; unknown where something is wrong with a field that the family asked for. */
function nodeFor(family, bulk) {
    if (!bulk)
        return (0,run_steps/* unknown */.L5)("the repository was not asked for", family);
    const { answer, selections } = bulk;
    if (answer.kind === "deferred")
        return answer;
    if (answer.kind !== "node")
        return (0,run_steps/* unknown */.L5)(answer.message, family, answer.kind);
    const problem = (0,repository_query/* problemFor */.pp)(selections.get(family.key) ?? "", answer.problems);
    if (problem)
        return (0,run_steps/* unknown */.L5)(problem.message, family, problem.denied ? "denied" : "unknown");
    return { kind: "known", value: answer.node };
}

;// CONCATENATED MODULE: ./lib/read/identity.js
// Which repository stands behind a node id now: owner, name, archived, visibility and default branch, as GitHub says.


/** Repositories that one check reads at most. */
const CHECKED_AT_ONCE = 25;
/** Reads these repositories by their node ids, in order; one query for each 25. */
async function readIdentities(repositories, { github, log }) {
    const ids = repositories.map(({ nodeId }) => nodeId);
    const answers = await queryInBatches(ids, { github, log, selections: [], maxSize: CHECKED_AT_ONCE });
    return repositories.map((repo, at) => identityIn(answers[at] ?? MISSING_ANSWER, repo));
}
const MISSING_ANSWER = { kind: "unknown", message: "GitHub answered fewer repositories than were asked for" };
/** What an answer says of a repository that was known before. */
function identityIn(answer, before) {
    if (answer.kind === "deferred")
        return answer;
    if (answer.kind === "missing")
        return { kind: "gone", reason: GONE };
    if (answer.kind !== "node")
        return { kind: "unknown", failure: wholeFailure(answer.kind, answer.message) };
    const { node } = answer;
    const problem = answer.problems.find(({ key }) => IDENTITY_KEYS.has(key));
    if (problem)
        return { kind: "unknown", failure: wholeFailure(problem.denied ? "denied" : "unknown", problem.message) };
    const id = node["databaseId"];
    if (id !== undefined && id !== null && Number(id) !== before.id)
        return { kind: "unknown", failure: wholeFailure("unknown", `GitHub answered with the repository ${String(id)}`) };
    const repo = asOfNow(node, before);
    const owner = repo.owner.toLowerCase() === before.owner.toLowerCase();
    return owner ? { kind: "known", repo } : { kind: "gone", reason: `it was transferred to ${repo.owner}` };
}
const IDENTITY_KEYS = new Set(["id", "databaseId", "nameWithOwner", "isArchived", "visibility", "defaultBranchRef"]);
const GONE = "it was deleted or transferred since it was listed, or the token may not see it any more";
/** What GitHub did not say stays as it was. */
function asOfNow(node, before) {
    const [owner = before.owner, name = before.name] = String(node["nameWithOwner"] ?? "").split("/");
    const branch = node["defaultBranchRef"]?.["name"];
    return {
        ...before,
        ...(node["nameWithOwner"] !== undefined && { owner, name }),
        ...(node["isArchived"] !== undefined && { archived: node["isArchived"] === true }),
        ...(typeof node["visibility"] === "string" && {
            visibility: String(node["visibility"]).toLowerCase(),
        }),
        ...(branch !== undefined && { defaultBranch: String(branch) }),
    };
}
function wholeFailure(kind, message) {
    const advice = {
        denied: "let the token administer this repository, or name it under `exclude`",
        unknown: undefined,
        unavailable: shared_failure/* TRY_AGAIN */.RG,
    }[kind];
    return { kind, message, ...(advice !== undefined && { advice }) };
}
/** What differs between two states of one repository, in words; undefined where nothing does. */
function differenceOf(before, after) {
    const said = [
        before.name !== after.name && `renamed from ${before.name} to ${after.name}`,
        before.visibility !== after.visibility && `made ${after.visibility}`,
        before.archived !== after.archived && (after.archived ? "archived" : "unarchived"),
        before.defaultBranch !== after.defaultBranch && `given the default branch ${after.defaultBranch}`,
    ].filter((text) => text !== false);
    return said.length === 0 ? undefined : `it was ${said.join(" and ")}`;
}

;// CONCATENATED MODULE: ./lib/read/repositories.js
// Reads the actual state of many repositories: in bulk by GraphQL, details where a probe found something, the rest by
// REST.







/**
 * Reads every target, in order; one that cannot be read never stops another. Only families that a target uses are read.
 */
async function readRepositories(targets, context) {
    const { concurrency } = context.github;
    const flat = await readBulk(askedAtFirst(targets, context), "flat", context);
    const seen = await (0,in_parallel/* inParallel */.H)(targets, concurrency, (target) => look(target, flat.get(target.repo.nodeId), context));
    const nested = await readBulk(askedInDetail(seen, context), "nested", context);
    return (0,in_parallel/* inParallel */.H)(seen, concurrency, async (one) => {
        if (one.kind === "done")
            return one.read;
        return readOne({ ...one, nested: nested.get(one.target.repo.nodeId) }, context);
    });
}
function familiesOf({ desired }, { families }) {
    return families.filter(({ key }) => key in desired.families);
}
/** The flat pass asks every repository, since it also tells what was renamed, archived or deleted since the listing. */
function askedAtFirst(targets, context) {
    const isAsked = ({ read }) => read.kind === "repository-query" && (read.size === "flat" || (read.probe !== undefined && !context.confirming));
    const asked = targets.map((target) => ({ target, families: familiesOf(target, context).filter(isAsked) }));
    return context.confirming ? asked.filter(({ families }) => families.length > 0) : asked;
}
/** Where the identity was not asked for, the repository is as it was read a moment ago. */
const UNCHANGED = { kind: "node", node: {}, problems: [] };
async function look(target, flat, context) {
    const done = (rest) => ({
        kind: "done",
        read: { ...target, families: new Map(), ...rest },
    });
    const identity = identityIn(flat?.answer ?? UNCHANGED, target.repo);
    if (identity.kind === "deferred")
        return done({ deferred: identity.reason });
    if (identity.kind === "unknown")
        return done({ failure: identity.failure });
    if (identity.kind === "gone")
        return done({ gone: identity.reason });
    const { repo } = identity;
    if ((0,archived/* isLeftAlone */.$)(repo, target.desired))
        return done({ repo, gone: "it was archived since it was listed" });
    const open = { kind: "open", target: { ...target, repo }, flat, probed: new Map() };
    return { ...open, probed: await probeAll(open, context) };
}
async function probeAll(open, context) {
    const probed = new Map();
    for (const family of familiesOf(open.target, context)) {
        const result = await isolated(family, () => probe(family, open, context));
        if (result)
            probed.set(family.key, result);
    }
    return probed;
}
/** Undefined where the family has to be read, or read in detail. */
async function probe(family, { target, flat }, context) {
    const why = context.state.unknown[family.key];
    if (why !== undefined)
        return (0,run_steps/* unknown */.L5)(why, family);
    const { read } = family;
    if (read.kind !== "repository-query" || !read.probe || context.confirming)
        return undefined;
    const node = nodeFor(family, flat);
    if (node.kind !== "known")
        return node;
    const step = read.probe.decode(node.value, aboutIt(target, context), (0,repository_query/* ownUse */.sq)(family, target));
    return step && (0,run_steps/* runSteps */.rl)((0,run_steps/* readerOf */.TC)(context.github, target.repo), step, family);
}
function askedInDetail(seen, context) {
    return seen.flatMap((one) => {
        if (one.kind === "done")
            return [];
        const { target, probed } = one;
        const families = familiesOf(target, context).filter(({ key, read }) => read.kind === "repository-query" && read.size === "nested" && !probed.has(key));
        return families.length > 0 ? [{ target, families }] : [];
    });
}
async function readOne(answered, context) {
    const { target, probed } = answered;
    const families = new Map();
    for (const family of familiesOf(target, context)) {
        families.set(family.key, probed.get(family.key) ?? (await isolated(family, () => readFamily(family, answered, context))));
    }
    const deferred = [...families.values()].find((result) => result.kind === "deferred");
    return { ...target, families, ...(deferred && { deferred: deferred.reason }) };
}
/** A mistake of ours is a failure of the family in this repository. */
async function isolated(family, work) {
    try {
        return await work();
    }
    catch (error) {
        return { kind: "unknown", failure: (0,shared_failure/* bugFailure */.fT)(error, family) };
    }
}
async function readFamily(family, answered, context) {
    const { read } = family;
    const github = (0,run_steps/* readerOf */.TC)(context.github, answered.target.repo);
    const about = aboutIt(answered.target, context);
    const use = (0,repository_query/* ownUse */.sq)(family, answered.target);
    switch (read.kind) {
        case "endpoint":
            return (0,run_steps/* runSteps */.rl)(github, read.start(about, use), family);
        case "repository-query": {
            const node = nodeFor(family, answered[read.size]);
            return node.kind === "known" ? (0,run_steps/* runSteps */.rl)(github, read.decode(node.value, about, use), family) : node;
        }
        case "organization":
            if (context.confirming)
                return (0,run_steps/* runSteps */.rl)(github, read.confirm(about, use), family);
            return readFromState(family, context.state, (state) => (0,run_steps/* runSteps */.rl)(github, read.decode(state, about, use), family));
    }
}
function aboutIt({ repo, desired }, { confirming, state }) {
    const asked = desired.families["repository"];
    return { repo: confirming ? unlisted(repo) : repo, directory: state.directory, ...(asked && { asked }) };
}
/** Without what the listing told beside, so that it is read afresh. */
function unlisted({ listed: _, properties: __, ...repo }) {
    return repo;
}
async function readFromState(family, state, decode) {
    const listed = state.families[family.key];
    return listed === undefined ? (0,run_steps/* unknown */.L5)("the organization's list was not read", family) : decode(listed);
}

// EXTERNAL MODULE: ./lib/report/fail-on.js
var fail_on = __webpack_require__(8368);
// EXTERNAL MODULE: ./lib/modes/targets/hide-names.js
var hide_names = __webpack_require__(68316);
;// CONCATENATED MODULE: ./lib/apply/part-result.js

/** The change with what became of it, without what only its requests need: that may hold what is not to be shown. */
function stated({ ref: _, ...change }, state) {
    return { ...change, state };
}
/** The same target in the same family. */
function isOfSame(a, b) {
    return a.family === b.family && a.targets.some((target) => b.targets.includes(target));
}
/** The reply, or GitHub's final refusal as a value. Anything else that is thrown is a bug, and passes. */
async function replyTo(request, github, options) {
    try {
        return await github.send(request, options);
    }
    catch (error) {
        if (error instanceof errors/* ApiError */.hD)
            return error;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/apply/restore.js



/**
 * The result with what became of the old one, which is put back where GitHub is known to have neither. `earlier`: what
 * came of all requests before.
 */
async function restoreIfLost(result, earlier, context) {
    const loss = lossOf(result, earlier);
    if (!loss)
        return result;
    const { part, state, failure, why } = result;
    // What the limits or the end of the run hold back, they would hold back again.
    if (state === "deferred")
        return { ...result, note: `${part.family} ${part.targets}: ${leftWith(loss)}` };
    try {
        const said = await restore(loss, context);
        return {
            ...result,
            ...(failure && { failure: { ...failure, message: `${failure.message}; ${said}` } }),
            ...(why !== undefined && { why: `${why}; ${said}` }),
        };
    }
    catch (error) {
        return { part, state: "failed", failure: mistaken(error, result, context) };
    }
}
/** A mistake of ours on the way: it must not stop what comes after. */
function mistaken(error, { part, failure, why }, { families }) {
    const bug = (0,shared_failure/* bugFailure */.fT)(error, families.find(({ key }) => key === part.family));
    return { ...bug, targets: part.targets, message: `${failure?.message ?? why}; ${unknown(bug.message)}` };
}
function leftWith({ doubt }) {
    if (doubt === "the old one")
        return "whether the old one is deleted is not known, so the next run looks again";
    if (doubt === "the new one")
        return "the old one is deleted, and whether the new one is there is not known, so the next run looks again";
    return "the old one is deleted, and the new one is left for the next run";
}
function lossOf({ part, state, isUnclear = false }, earlier) {
    if (state === "applied")
        return undefined;
    if (part.undo)
        return isUnclear ? { part, undo: part.undo, doubt: "the old one" } : undefined;
    const last = earlier.findLast((one) => one.state === "applied" && isOfSame(one.part, part));
    return last?.part.undo && { part: last.part, undo: last.part.undo, doubt: isUnclear ? "the new one" : undefined };
}
/** What became of it, as the end of a sentence. */
async function restore(loss, context) {
    const { undo, doubt } = loss;
    const isThere = doubt && (await restore_look(loss, context));
    if (isThere)
        return `${doubt} is there, as another look shows`;
    if (doubt && isThere === undefined)
        return `whether ${doubt} is there is not known, so the next run looks again`;
    const reply = await send(undo.request, context);
    if (reply instanceof errors/* ApiError */.hD)
        return notPutBack(reply, loss, context);
    if (reply.kind === "answer")
        return "the old one was put back";
    return reply.isUnclear ? unknown(reply.reason) : gone(reply.reason);
}
/** GitHub refuses a second one, and an unclear answer may stand for the first: then only another look tells. */
async function notPutBack({ kind, isUnclear, message }, loss, context) {
    const isThere = kind === "rejected" || isUnclear ? await restore_look(loss, context) : false;
    if (isThere === undefined)
        return unknown(message);
    return isThere ? "there is one all the same, as another look shows" : gone(message);
}
function gone(reason) {
    return `the old one is gone and could not be put back (${reason}); the next run tries the new one again`;
}
function unknown(reason) {
    return `whether the old one was put back is not known, so the next run looks again (${reason})`;
}
/** Whether something is in the place of what was deleted; undefined where that cannot be known. */
async function restore_look({ part, undo }, context) {
    const family = context.families.find(({ key }) => key === part.family);
    const reply = await send(undo.look, context);
    if (reply instanceof errors/* ApiError */.hD || reply.kind === "deferred" || reply.problems.length > 0)
        return undefined;
    const found = part.targets.map((target) => family?.guards?.isThere?.(reply.data, target, part));
    return found.includes(undefined) ? undefined : found.every((isThere) => isThere);
}
/** Owed: without it the repository would be worse off than before. */
function send(request, { github }) {
    return replyTo(request, github, { isContinuation: true, isCompensation: true });
}

// EXTERNAL MODULE: ./lib/families/shared/diff.js
var diff = __webpack_require__(69013);
;// CONCATENATED MODULE: ./lib/apply/answer-identity.js
/**
 * How the answer names another repository than `repo`, in words; undefined where it names this one, or none. `id` and
 * `node_id` count in answers that are a repository, an inner `repository` everywhere; of a `url` owner and name count.
 * https://docs.github.com/en/rest/repos/repos#update-a-repository
 */
function otherRepositoryIn(answer, request, repo) {
    if (!isObject(answer))
        return undefined;
    if (request.kind === "rest" && IS_REPOSITORY.test(request.route))
        return otherThan(answer, repo) ?? byUrl(answer, repo);
    const inner = answer["repository"];
    return (isObject(inner) ? otherThan(inner, repo) : undefined) ?? byUrl(answer, repo);
}
const IS_REPOSITORY = /^\w+ \/repos\/\{owner\}\/\{repo\}$/;
function otherThan({ id, node_id, full_name }, repo) {
    const isOther = (typeof id === "number" && id !== repo.id) || (typeof node_id === "string" && node_id !== repo.nodeId);
    return isOther
        ? `${typeof full_name === "string" ? full_name : "a repository"} (id ${String(id ?? node_id)})`
        : undefined;
}
function byUrl({ url, repository_url }, repo) {
    const address = [repository_url, url].find((one) => typeof one === "string") ?? "";
    const [, owner, name] = /\/repos\/([^/?#]+)\/([^/?#]+)/.exec(String(address)) ?? [];
    if (owner === undefined || name === undefined)
        return undefined;
    const found = `${owner}/${name}`;
    return found.toLowerCase() === `${repo.owner}/${repo.name}`.toLowerCase() ? undefined : found;
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./lib/apply/read-back.js
// Reads what a write left behind, where a family asks for it: GitHub has answered 200 and stored nothing.


/**
 * The part as applied, or why it cannot be called so: a finding where GitHub shows something else, a failure where it
 * cannot be read, and the next run's work where there is no time or quota left to read it.
 */
async function readBack(part, answer, { family, github }) {
    const check = family?.guards?.readBack?.(part, answer);
    if (!check)
        return { part, state: "applied" };
    const { request, absentOn = [] } = check.read;
    const reply = await replyTo(request, github, { isContinuation: true });
    if (reply instanceof errors/* ApiError */.hD && !absentOn.includes(reply.status))
        return { part, state: "failed", failure: unread(part, reply.message), isUnclear: true };
    if (!(reply instanceof errors/* ApiError */.hD) && reply.kind === "deferred")
        return { part, state: "deferred", isUnclear: true, note: `${part.family} ${part.targets}: ${NOT_READ}` };
    const [problem] = reply instanceof errors/* ApiError */.hD ? [] : reply.problems;
    if (problem)
        return { part, state: "failed", failure: unread(part, problem.message), isUnclear: true };
    const why = check.differs(reply instanceof errors/* ApiError */.hD ? undefined : reply.data);
    return why === undefined ? { part, state: "applied" } : { part, state: "found", why };
}
const NOT_READ = "GitHub accepted the change; it is not read back yet, so the next run checks it";
function unread({ family, targets }, reason) {
    const message = `GitHub accepted the change, but what it stored cannot be read: ${reason}`;
    return { kind: "unknown", family, targets, message, advice: "no action needed; the next run checks it" };
}

;// CONCATENATED MODULE: ./lib/apply/secrets.js


/** The routes that take a secret. https://docs.github.com/en/rest/repos/webhooks */
const TAKES_SECRET = /^(?:POST \/repos\/\{owner\}\/\{repo\}\/hooks|PATCH \/repos\/\{owner\}\/\{repo\}\/hooks\/\{hook_id\}\/config)$/;
/** Variables that may hold a secret; nothing else of the environment can be sent anywhere. */
const SECRET_PREFIX = "REPO_COP_SECRET_";
/** The values of those variables, to be masked before any of them is used. */
function secretsIn(env) {
    return Object.entries(env).flatMap(([name, value]) => (name.startsWith(SECRET_PREFIX) && value ? [value] : []));
}
/** The request as it is sent: `secret: { env: … }` becomes the value of that variable. */
function withSecrets(request, secretOf) {
    if (request.kind !== "rest" || !TAKES_SECRET.test(request.route))
        return { kind: "ready", request };
    const { parameters } = request;
    const config = (0,diff/* isObject */.Gv)(parameters["config"]) ? parameters["config"] : parameters;
    const name = nameIn(config["secret"]);
    if (name === undefined)
        return { kind: "ready", request };
    const secret = secretOf(name);
    if (secret === undefined || secret === "")
        return { kind: "missing", name };
    const filled = { ...config, secret };
    const body = config === parameters ? filled : { ...parameters, config: filled };
    return { kind: "ready", request: { ...request, parameters: body }, secret };
}
/** Only these variables: no other part of the environment can be named in a config and sent away. */
function nameIn(secret) {
    const name = (0,diff/* isObject */.Gv)(secret) ? secret["env"] : undefined;
    return typeof name === "string" && name.startsWith(SECRET_PREFIX) ? name : undefined;
}
/** The reply as it may be reported: without the secret, should GitHub ever repeat it in a refusal. */
function withoutSecret(reply, secret) {
    if (!(reply instanceof errors/* ApiError */.hD) || secret === undefined || !reply.message.includes(secret))
        return reply;
    const { kind, status, route, requestId, acceptedPermissions, isUnclear } = reply;
    const message = reply.message.replaceAll(secret, "***");
    return new errors/* ApiError */.hD({
        ...{ kind, status, route, message, isUnclear },
        ...(requestId !== undefined && { requestId }),
        ...(acceptedPermissions !== undefined && { acceptedPermissions }),
    });
}
/** Why nothing is sent where the variable is not set. */
function withoutVariable(name, family) {
    const message = `the variable ${name}, which holds the secret, is not set, so nothing was sent`;
    const advice = `set ${name} under \`env\` of the step, from a secret of the workflow`;
    return { kind: "guarded", family, message, advice };
}

;// CONCATENATED MODULE: ./lib/apply/stored.js

/** Why the change cannot be called applied; undefined where the answer shows what was asked, or does not show it. */
function unstored(change, answer, family) {
    if (change.action === "delete")
        return undefined;
    const shown = family?.guards?.stored?.(answer, change);
    if (shown === undefined || agrees(change.after, shown))
        return undefined;
    const why = family?.guards?.whyUnstored?.(change, shown);
    if (why !== undefined)
        return why;
    const isUnchanged = change.action === "update" && agrees(change.before, shown);
    return isUnchanged
        ? LEFT
        : `GitHub took the request and stored ${inWords(shown)} in place of ${inWords(change.after)}`;
}
const LEFT = "GitHub took the request and left it as it was: it is decided above the repository, or the plan does not include it";
/** Whether everything that both name is the same: an answer may show less, or more. */
function agrees(asked, shown) {
    if (!(0,diff/* isObject */.Gv)(asked) || !(0,diff/* isObject */.Gv)(shown))
        return (0,diff/* sameJson */.Vk)(asked, shown);
    return Object.entries(asked).every(([key, value]) => {
        const other = Object.hasOwn(shown, key) ? shown[key] : undefined;
        return other === undefined || agrees(value, other);
    });
}
function inWords(value) {
    const text = JSON.stringify(value);
    return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
const MOST = 200;

;// CONCATENATED MODULE: ./lib/apply/send-request.js








/** The same for the same request. */
function requestKey(request) {
    return JSON.stringify(request);
}
/** Every part is left for the next run. */
function deferAll(parts, deferred, isUnclear = false) {
    return {
        results: parts.map((part) => ({ part, state: "deferred", isUnclear })),
        ...(deferred !== undefined && { deferred }),
    };
}
/**
 * Sends these parts of a request, with as few requests as GitHub's answers allow. What other repositories of this run
 * were refused is sent by itself, and after some refusals not at all.
 */
async function sendRequest(planned, parts, context) {
    const { objections } = context;
    if (parts.length === 0 || !objections) {
        const sent = await sendTogether(planned, parts, context);
        return { ...sent, results: inOrderOf(parts, sent.results) };
    }
    const done = await objections.turn(parts.flatMap((part) => wishesOf(part, context)));
    try {
        const skipped = parts.flatMap((part) => skippedBy(part, context));
        const open = parts.filter((part) => !skipped.some((result) => result.part === part));
        const isDoubtful = (part) => wishesOf(part, context).some((wish) => objections.isDoubtful(wish));
        const doubtful = open.length > 1 ? open.filter(isDoubtful) : [];
        const sent = await sendTogether(planned, open.filter((part) => !doubtful.includes(part)), context);
        const apart = sent.deferred === undefined ? await sendApart(doubtful, context) : deferAll(doubtful, sent.deferred);
        const results = [...skipped, ...sent.results, ...apart.results];
        return { ...sent, ...apart, results: inOrderOf(parts, results) };
    }
    finally {
        done();
    }
}
function inOrderOf(parts, results) {
    const place = ({ part }) => parts.findIndex(({ request }) => request === part.request);
    return results.toSorted((a, b) => place(a) - place(b));
}
/** What a part asks for, one key each. */
function wishesOf(part, { plan: { repo, changes } }) {
    return part.targets.map((target) => {
        const change = changes.find((one) => one.family === part.family && one.target === target);
        const value = change && change.action !== "delete" ? change.after : null;
        return { family: part.family, target, value, repo: repo.name, visibility: repo.visibility };
    });
}
function skippedBy(part, context) {
    const why = wishesOf(part, context).map((wish) => context.objections?.reasonToSkip(wish));
    return why.length > 0 && why.every((one) => one !== undefined) ? [{ part, state: "found", why: why[0] }] : [];
}
/** One request for all parts. What GitHub refuses is taken apart, so that one family's mistake costs no other. */
async function sendTogether(planned, parts, context) {
    if (parts.length === 0)
        return { results: [] };
    const request = parts.length === planned.parts.length ? planned.request : joinedAgain(parts);
    if (!request)
        return sendApart(parts, context);
    const sent = await send_request_send(request, parts, context);
    if (sent.refusal === undefined || parts.length === 1)
        return recorded(sent, context);
    const named = parts.filter((part) => isNamed(part, sent.refusal ?? ""));
    if (named.length === 0 || named.length === parts.length) {
        const apart = await sendApart(parts, context);
        // The request that was refused as a whole was spent on those that are refused by themselves too.
        return recorded(apart, context, { isCountedAgain: true });
    }
    const refused = recorded({ results: sent.results.filter(({ part }) => named.includes(part)) }, context);
    const rest = await sendTogether(planned, parts.filter((part) => !named.includes(part)), context);
    return { ...rest, results: [...refused.results, ...rest.results] };
}
/** The parts that are left of a joined request, joined again; undefined where that is not possible. */
function joinedAgain(parts) {
    const [first, ...others] = parts.map(({ request }) => request);
    if (others.length === 0 || first?.kind !== "rest")
        return others.length === 0 ? first : undefined;
    let parameters = first.parameters;
    for (const request of others) {
        if (request.kind !== "rest" || !parameters)
            return undefined;
        const { owner: _, repo: __, ...body } = request.parameters;
        parameters = (0,diff/* disjointUnion */.Az)(parameters, body);
    }
    return parameters && { ...first, parameters };
}
/** Whether GitHub's sentence names a key of the part: `web_commit_signoff_required`, or in words. */
function isNamed({ targets }, message) {
    const words = message.toLowerCase().replaceAll(/[_\-\s]+/g, " ");
    return targets.some((target) => {
        const name = target.toLowerCase().replaceAll(/[_\-\s]+/g, " ");
        return name.includes(" ") && words.includes(name);
    });
}
async function sendApart(parts, context) {
    const results = [];
    for (const [index, part] of parts.entries()) {
        const sent = recorded(await send_request_send(part.request, [part], context), context);
        results.push(...sent.results);
        if (sent.deferred === undefined)
            continue;
        return { results: [...results, ...deferAll(parts.slice(index + 1)).results], deferred: sent.deferred };
    }
    return { results };
}
/** What the other repositories of this run learn from it. */
function recorded(sent, context, { isCountedAgain = false } = {}) {
    for (const { part, state, why } of sent.results) {
        for (const wish of wishesOf(part, context)) {
            if (state === "applied" && !isCountedAgain)
                context.objections?.recordSuccess(wish);
            if (state === "found" && why !== undefined)
                context.objections?.recordRefusal(wish, why);
        }
    }
    return sent;
}
/** A mistake of ours costs this request alone; whether it was done nobody knows then. */
async function send_request_send(request, parts, context) {
    try {
        return await sendOnce(request, parts, context);
    }
    catch (error) {
        const { results } = failAll(parts, (part) => (0,shared_failure/* bugFailure */.fT)(error, familyOf(part, context)));
        return { results: results.map((result) => ({ ...result, isUnclear: true })) };
    }
}
async function sendOnce(request, parts, context) {
    const ready = withSecrets(request, context.secretOf ?? (() => undefined));
    if (ready.kind === "missing")
        return failAll(parts, ({ family }) => withoutVariable(ready.name, family));
    const reply = withoutSecret(await answerTo(ready.request, context), ready.secret);
    if (reply instanceof errors/* ApiError */.hD)
        return judgeError(reply, parts, context);
    if (reply.kind === "deferred")
        return deferAll(parts, reply.reason, reply.isUnclear);
    const [problem] = reply.problems;
    if (problem) {
        const kind = problem.type === "FORBIDDEN" ? "denied" : problem.type === "NOT_FOUND" ? "missing" : "rejected";
        return failAll(parts, (part) => ({ kind, family: part.family, message: problem.message }));
    }
    const other = otherRepositoryIn(reply.data, request, context.plan.repo);
    if (other !== undefined)
        return writtenElsewhere(other, parts);
    const answer = { status: reply.status, message: "", data: reply.data };
    const results = [];
    for (const part of parts)
        results.push(...(await judgeAnswer(part, answer, context)));
    return { results };
}
/** GitHub made the change in another repository: nothing more is sent. */
function writtenElsewhere(other, parts) {
    const what = parts.map(({ family, targets }) => [family, ...targets].join(" ")).join(", ");
    const message = `GitHub answered for another repository, ${other}, so this was written there: ${what}`;
    const advice = "check that repository by hand; the next run lists afresh";
    const failed = failAll(parts, ({ family }) => ({ kind: "guarded", family, message, advice }));
    return { ...failed, deferred: "GitHub answered for another repository, so nothing more was sent" };
}
async function answerTo(request, { github, settled, isGrave, isContinuation, isCompensation }) {
    return settled?.get(requestKey(request)) ?? replyTo(request, github, { isGrave, isContinuation, isCompensation });
}
function judgeError(error, parts, context) {
    const answer = { status: error.status, message: error.message, data: null };
    const failed = failAll(parts, (part) => (0,shared_failure/* failureOf */.g5)(error, familyOf(part, context), "write"));
    const results = failed.results.map((result) => found(result.part, answer, context) ??
        refusedFor(result.part, error) ?? { ...result, isUnclear: error.isUnclear });
    const isRefused = error.kind === "rejected" || results.some(({ state }) => state === "found");
    return { results, ...(isRefused && { refusal: error.message }) };
}
/** What neither another run nor another token repairs is a finding in every family. */
function refusedFor(part, error) {
    if (!error.isFinding)
        return undefined;
    const why = error.advice === undefined ? error.message : `${error.message}: ${error.advice}`;
    return { part, state: "found", why };
}
function familyOf({ family }, { families }) {
    return families.find(({ key }) => key === family);
}
function found(part, answer, context) {
    const why = familyOf(part, context)?.guards?.objection?.(answer, part);
    return why === undefined ? undefined : { part, state: "found", why };
}
/** Applied, unless the answer or a second read shows something else; each target of the part is judged by itself. */
async function judgeAnswer(part, answer, context) {
    const objection = found(part, answer, context);
    if (objection)
        return [objection];
    const family = familyOf(part, context);
    // What is deleted to make room is not what is to be there.
    const isDelete = part.request.kind === "rest" && part.request.route.startsWith("DELETE ");
    const differing = (isDelete ? [] : part.targets).flatMap((target) => {
        const change = context.plan.changes.find((one) => one.family === part.family && one.target === target);
        const why = change && unstored(change, answer.data, family);
        return why === undefined ? [] : [{ part: { ...part, targets: [target] }, state: "found", why }];
    });
    if (differing.length === 0)
        return [await readBack(part, answer, { family, github: context.github })];
    const others = part.targets.filter((target) => !differing.some((result) => result.part.targets.includes(target)));
    if (others.length === 0)
        return differing;
    const rest = await readBack({ ...part, targets: others }, answer, { family, github: context.github });
    return [...differing, rest];
}
function failAll(parts, failureFor) {
    return {
        results: parts.map((part) => ({ part, state: "failed", failure: { ...failureFor(part), targets: part.targets } })),
    };
}

;// CONCATENATED MODULE: ./lib/apply/apply.js



/**
 * Applies a plan. A failed request never stops another family; it stops what builds on it: the same target in the same
 * family, everything after a failed unarchiving, and a fresh archiving after any failure (an archived repository could
 * not be repaired).
 */
async function applyPlan(plan, context) {
    const results = [];
    let stopped;
    for (const request of plan.requests) {
        const parts = request.parts.filter((part) => basesOf(part, results).length === 0);
        const blocked = request.parts.filter((part) => !parts.includes(part));
        results.push(...blocked.map((part) => blockedBy(basesOf(part, results), part)));
        if (parts.length === 0)
            continue;
        stopped ??= reasonToStop(request, results, plan);
        const sending = {
            ...context,
            plan,
            isGrave: isGrave(request),
            isContinuation: isContinuation(results),
            isCompensation: isCompensation(request, results, plan),
        };
        const isSent = stopped === undefined || sending.isCompensation || context.settled?.has(requestKey(request.request));
        const sent = isSent ? await sendRequest(request, parts, sending) : deferAll(parts);
        stopped ??= sent.deferred;
        for (const result of sent.results)
            results.push(await restoreIfLost(result, results, context));
    }
    return outcomeOf(plan, results, stopped);
}
/** The new one of what was taken away, and closing what was opened. */
function isCompensation({ phase, effect, parts }, results, plan) {
    const done = plan.requests.filter((one) => results.some(({ part, state }) => state === "applied" && one.parts.includes(part)));
    if (phase === "archive")
        return plan.repo.archived && done.some((one) => one.phase === "unarchive");
    const taken = done.filter((one) => one.effect === "delete").flatMap((one) => one.parts);
    return effect === "create" && parts.some((part) => taken.some((other) => isOfSame(other, part)));
}
/** What cannot be taken back, or not by everyone. */
function isGrave({ phase, effect, request }) {
    if (effect === "delete" || phase === "visibility" || phase === "archive")
        return true;
    return request.kind === "rest" && request.parameters["permission"] === "admin";
}
function isContinuation(results) {
    return results.some(({ state }) => state === "applied");
}
/** What the part builds on and what was not applied: the same target in the same family, or what comes before it. */
function basesOf(part, results) {
    const isBase = ({ part: earlier }) => isOfSame(earlier, part) || isAwaited(earlier, part);
    return results.filter((result) => result.state !== "applied" && isBase(result));
}
function isAwaited(earlier, { family, after = [], builtOn = [] }) {
    const awaited = [...(earlier.family === family ? after : []), ...(earlier.family === "repository" ? builtOn : [])];
    return earlier.targets.some((target) => awaited.includes(target));
}
/** What is not sent because of what came before; why it stays, where that is of another target. */
function blockedBy(bases, part) {
    const awaited = bases
        .filter(({ part: earlier }) => isAwaited(earlier, part))
        .flatMap(({ part: { targets } }) => targets);
    const state = stateUpon(bases);
    if (awaited.length === 0)
        return { part, state };
    const why = `left as it is, because ${awaited.join(", ")} was not applied`;
    return { part, state, ...(state === "found" ? { why } : { note: `${part.family} ${part.targets}: ${why}` }) };
}
/** Where nothing but an objection stands in the way, the next run will not get any further. */
function stateUpon(bases) {
    return bases.every(({ state }) => state === "found") ? "found" : "deferred";
}
/** Why nothing more may be sent to this repository, if so. */
function reasonToStop(request, results, plan) {
    const failed = results.filter(({ state }) => state === "failed");
    if (failed.length === 0)
        return undefined;
    if (request.phase === "archive" && !plan.repo.archived)
        return "not archived, since an earlier change failed and an archived repository cannot be repaired";
    const opened = plan.requests.find(({ phase }) => phase === "unarchive");
    const isShut = opened?.parts.some((part) => failed.some((result) => result.part === part));
    return isShut ? "the repository could not be opened (unarchived), so the rest is left for the next run" : undefined;
}
/** A change is applied when every request that carries it was; what was begun and not finished is said. */
function outcomeOf(plan, results, stopped) {
    const changes = plan.changes.flatMap((change) => {
        const carried = results.filter(({ part }) => part.family === change.family && part.targets.includes(change.target));
        const state = worst(carried.map((result) => result.state));
        return state === "found" ? [] : [stated(change, state)];
    });
    const failures = [...plan.failures, ...results.flatMap(({ failure }) => (failure ? [failure] : []))];
    const findings = [...plan.findings, ...results.flatMap(findingsOf)];
    const notes = [
        ...plan.notes,
        ...(stopped === undefined ? [] : [stopped]),
        ...results.flatMap(({ note }) => note ?? []),
    ];
    const states = [...changes, ...results].map(({ state }) => state);
    return { repo: plan.repo.name, kind: kindOf(states, failures), changes, findings, failures, notes };
}
function findingsOf({ part: { family, targets }, why }) {
    return why === undefined ? [] : targets.map((target) => ({ family, target, message: why }));
}
function worst(states) {
    if (states.includes("failed"))
        return "failed";
    if (states.includes("found"))
        return "found";
    return states.includes("deferred") || states.length === 0 ? "deferred" : "applied";
}
function kindOf(states, failures) {
    if (failures.length > 0)
        return "failed";
    if (states.includes("deferred"))
        return "deferred";
    return states.includes("applied") ? "applied" : "in-sync";
}

// EXTERNAL MODULE: ./lib/text/wording.js
var wording = __webpack_require__(91455);
;// CONCATENATED MODULE: ./lib/apply/known-refusals.js

/**
 * So many requests may be spent on one key for the same reason. GitHub warns of going on regardless:
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#do-not-ignore-errors
 */
const ENOUGH = 3;
/** Values of one key that are remembered as stored: a policy tells few apart. */
const MOST_VALUES = 50;
/** What the repositories of one run learn from each other. */
class KnownRefusals {
    /** By key, then by reason. */
    #refused = new Map();
    /** By key: values that some repository was given, so that they are not refused in general. */
    #given = new Map();
    /** By key: the request that tries it first; the others wait for what it learns. */
    #trying = new Map();
    /** Why it is not worth trying; undefined where it is. */
    reasonToSkip(wish) {
        if (this.#isGiven(wish))
            return undefined;
        const reasons = [...(this.#refused.get(keyOf(wish)) ?? [])];
        const [why, refusal] = reasons.find(([, { requests }]) => requests >= ENOUGH) ?? [];
        if (why === undefined || refusal === undefined)
            return undefined;
        const where = (0,wording/* plural */.LS)(refusal.repositories.size, "repository", "repositories");
        return `${why}; it was the same in ${where} of this run, so it was not tried here`;
    }
    /** Refused somewhere, and so better sent by itself. */
    isDoubtful(wish) {
        return this.#refused.has(keyOf(wish)) && !this.#isGiven(wish);
    }
    /** `requests`: how many this refusal took. */
    recordRefusal(wish, why, requests = 1) {
        const reasons = this.#refused.get(keyOf(wish)) ?? new Map();
        const refusal = reasons.get(why) ?? { requests: 0, repositories: new Set() };
        refusal.requests += requests;
        refusal.repositories.add(wish.repo);
        this.#refused.set(keyOf(wish), reasons.set(why, refusal));
    }
    recordSuccess(wish) {
        const values = this.#given.get(keyOf(wish)) ?? new Set();
        if (values.size < MOST_VALUES)
            values.add(JSON.stringify(wish.value));
        this.#given.set(keyOf(wish), values);
    }
    /**
     * Resolves when no other request is trying one of these keys for the first time; what it resolves to must be called
     * once it is known what became of them. A key that some repository was given, and none refused, waits for nobody.
     */
    async turn(wishes) {
        for (;;) {
            const keys = new Set(wishes.filter((wish) => !this.#isSettled(wish)).map(keyOf));
            const busy = [...keys].flatMap((key) => this.#trying.get(key) ?? [])[0];
            if (busy === undefined)
                return this.#try(keys);
            await busy;
        }
    }
    #try(keys) {
        const { promise, resolve } = Promise.withResolvers();
        for (const key of keys)
            this.#trying.set(key, promise);
        return () => {
            for (const key of keys)
                this.#trying.delete(key);
            resolve();
        };
    }
    #isSettled(wish) {
        if (this.#isGiven(wish) || this.reasonToSkip(wish) !== undefined)
            return true;
        return this.#given.has(keyOf(wish)) && !this.#refused.has(keyOf(wish));
    }
    #isGiven(wish) {
        return this.#given.get(keyOf(wish))?.has(JSON.stringify(wish.value)) === true;
    }
}
/** What is refused of a switch is one of its two positions. */
function keyOf({ family, target, value, visibility }) {
    return JSON.stringify([visibility, family, target, ...(typeof value === "boolean" ? [value] : [])]);
}

;// CONCATENATED MODULE: ./lib/plan/guard.js
/**
 * True where a plan deletes something or replaces a whole list: such a repository is read once more before anything is
 * sent.
 */
function needsConfirmation(plan) {
    return familiesToConfirm(plan).length > 0;
}
/** The families whose requests delete or replace. */
function familiesToConfirm({ requests }) {
    const destructive = requests.filter(({ effect }) => effect === "delete" || effect === "replace");
    return [...new Set(destructive.flatMap(({ parts }) => parts.map(({ family }) => family)))];
}

;// CONCATENATED MODULE: ./lib/model.js
/** Order of requests inside one repository. */
const PHASES = ["unarchive", "visibility", "settings", "details", "entries", "archive"];

;// CONCATENATED MODULE: ./lib/plan/fold.js
// Joins requests of several families into the fewest that GitHub allows, and puts them in order.


/**
 * One request for each route and phase where the keys are disjoint; then in the order of `PHASES`, stable within a
 * phase.
 */
function foldRequests(requests) {
    const folded = [];
    for (const one of requests) {
        const planned = asPlanned(one);
        const at = folded.findIndex((other) => joined(other, planned) !== undefined);
        const sum = at < 0 ? undefined : joined(folded[at], planned);
        if (sum)
            folded[at] = sum;
        else
            folded.push(planned);
    }
    return folded.sort((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase));
}
function asPlanned({ family, targets, undo, after, builtOn, ...rest }) {
    const order = { ...(after && { after }), ...(builtOn && { builtOn }), ...(undo && { undo }) };
    return { ...rest, parts: [{ family, targets, request: rest.request, ...order }] };
}
/** Both requests as one; undefined where they must stay apart. Only partial updates (PATCH) may be joined. */
function joined(a, b) {
    if (a.phase !== b.phase || a.effect !== "update" || b.effect !== "update")
        return undefined;
    if (a.request.kind !== "rest" || b.request.kind !== "rest")
        return undefined;
    if (a.request.route !== b.request.route || !a.request.route.startsWith("PATCH "))
        return undefined;
    if (a.join || b.join)
        return undefined;
    const path = pathParameters(a.request.route);
    if (path.some((name) => parameter(a, name) !== parameter(b, name)))
        return undefined;
    const body = Object.fromEntries(Object.entries(b.request.parameters).filter(([key]) => !path.includes(key)));
    const parameters = (0,diff/* disjointUnion */.Az)(a.request.parameters, body);
    if (!parameters)
        return undefined;
    const request = { ...a.request, parameters };
    return { ...a, request, parts: [...a.parts, ...b.parts] };
}
function pathParameters(route) {
    return [...route.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
}
function parameter({ request }, key) {
    return request.kind === "rest" ? request.parameters[key] : undefined;
}
/** An archived repository is read-only: to change it, it is opened first and archived again at the end. */
function wrapArchived(requests, repo) {
    if (requests.length === 0)
        return requests;
    return [setArchived(repo, false), ...requests, setArchived(repo, true)];
}
/** https://docs.github.com/en/rest/repos/repos#update-a-repository */
function setArchived({ owner, name }, archived) {
    const parameters = { owner, repo: name, archived };
    const request = { kind: "rest", route: "PATCH /repos/{owner}/{repo}", parameters };
    return {
        request,
        phase: archived ? "archive" : "unarchive",
        effect: "update",
        parts: [{ family: "repository", targets: [], request }],
    };
}

// EXTERNAL MODULE: ./lib/families/shared/roles.js
var roles = __webpack_require__(38601);
;// CONCATENATED MODULE: ./lib/plan/lockout/actions-policy.js
// Which policies for Actions would keep the running action from running again.
// https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/enabling-features-for-your-repository/managing-github-actions-settings-for-a-repository

/** Why a change of `actions` would keep the action from running; undefined where it would not. */
function deniesAction(change, policing) {
    const { action, owner } = policing;
    const name = action.ref === "" ? action.repository : `${action.repository}@${action.ref}`;
    const after = (0,diff/* afterOf */.Wo)(change);
    if (change.target === "sha_pinning_required" && after === true && !isCommit(action.ref))
        return `this repository runs ${name}, which is not pinned to a full-length commit SHA, so pinning is not required here`;
    // An owner's own actions are allowed under every policy.
    if (ownerOf(action.repository) === owner.toLowerCase())
        return undefined;
    if (change.target === "allowed_actions" && after === "local_only")
        return `this repository runs ${name}, which belongs to another owner, so local_only would stop it`;
    const selects = (change.target === "allowed_actions" && after === "selected") || change.target.startsWith(SELECTION);
    return selects && !isSelected(policing)
        ? `this repository runs ${name}, which this selection is not certain to allow`
        : undefined;
}
/** What would make such a change possible. */
const DENIAL_ADVICE = {
    allowed_actions: "allow it by allowed_actions: selected and selected_actions.patterns_allowed",
    selected_actions: "name it in selected_actions.patterns_allowed, such as <owner>/<name>@*",
    sha_pinning_required: "pin it in the workflow to a full-length commit SHA first",
};
const SELECTION = "selected_actions.";
function ownerOf(repository) {
    return repository.split("/")[0]?.toLowerCase() ?? "";
}
/** https://docs.github.com/en/actions/reference/security/secure-use#using-third-party-actions */
function isCommit(ref) {
    return /^[0-9a-f]{40}([0-9a-f]{24})?$/i.test(ref);
}
/** The selection as it would be: what is not known of it allows nothing. */
function isSelected({ action, changes }) {
    const own = changes.filter(({ family, target }) => family === "actions" && target.startsWith(SELECTION));
    const before = (own[0]?.ref?.["actual"] ?? {});
    const after = {
        ...before,
        ...Object.fromEntries(own.map((change) => [change.target.slice(SELECTION.length), (0,diff/* afterOf */.Wo)(change)])),
    };
    if (allows(after, action))
        return true;
    // It runs although no pattern names it: then its creator is verified, and stays allowed with all that are.
    const isVerified = before["verified_allowed"] === true && !allows(before, action);
    return isVerified && after["verified_allowed"] === true && !isBlocked(after, action);
}
function allows(selection, action) {
    if (isBlocked(selection, action))
        return false;
    if (selection["github_owned_allowed"] === true && GITHUB_OWNERS.includes(ownerOf(action.repository)))
        return true;
    return patternsOf(selection).some((pattern) => matches(pattern, action));
}
const GITHUB_OWNERS = ["actions", "github"];
function isBlocked(selection, action) {
    return patternsOf(selection).some((pattern) => pattern.startsWith("!") && mayMatch(pattern.slice(1), action));
}
function patternsOf({ patterns_allowed: patterns }) {
    return Array.isArray(patterns) ? patterns : [];
}
/** https://docs.github.com/en/rest/actions/permissions#set-allowed-actions-and-reusable-workflows-for-a-repository */
function matches(pattern, { repository, ref }) {
    const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
    return new RegExp(`^${parts.join(".*")}$`, "i").test(`${repository}@${ref}`);
}
/** A pattern without a ref may stand for every ref; that is not certain enough to allow, but enough to block. */
function mayMatch(pattern, action) {
    return matches(pattern, action) || matches(`${pattern}@*`, action);
}

;// CONCATENATED MODULE: ./lib/plan/lockout/teams.js
// Keeps the acting user from losing the teams by which it administers a repository.

/**
 * Slugs of the teams that any of these plans lowers or removes where it may be what the acting user works by; sorted.
 */
function teamsAtStake(plans) {
    return [...new Set(plans.flatMap(({ changes }) => changes.filter(isLowering).map(({ target }) => target)))].sort();
}
/** Why a team keeps its role; undefined where the acting user keeps its access all the same. */
function losesAccess(change, holding) {
    const { viewer, standing } = holding;
    if (!isLowering(change) || standing.kind === "independent" || staysAdmin(holding, standing.members))
        return undefined;
    if (viewer === null)
        return `GitHub did not say who runs Repo Cop, who may have its access by team ${change.target}, so that team is not removed or lowered`;
    const isMember = standing.members.get(change.target);
    if (isMember === false)
        return undefined;
    if (isMember === undefined)
        return `team ${change.target} has become one that administers this repository only since it was read first, so that team is looked at in the next run`;
    if (isMember)
        return `${viewer} runs Repo Cop and has its access by team ${change.target}, which is never removed or lowered then`;
    return `GitHub did not say whether ${viewer}, who runs Repo Cop, is in team ${change.target}, so that team is not removed or lowered`;
}
/** What would make such a change possible. */
const ACCESS_ADVICE = "let the acting user own the organization, administer the repository by another team that the config names, or be named under collaborators with admin";
/**
 * Only who administers a repository changes its teams, and no custom role does: but what they are worth is not known.
 */
function isLowering(change) {
    if (change.family !== "teams" || change.action === "create")
        return false;
    const before = String(change.before);
    if ((0,roles/* isBuiltIn */.qi)(before) && before !== "admin")
        return false;
    return change.action === "delete" || !(0,roles/* exceeds */.Or)(String(change.after), before);
}
/**
 * By a grant that nothing here touches. What is only about to be granted does not count: the order of requests may be
 * another.
 */
function staysAdmin({ viewer, administrators, changes }, members) {
    const touched = new Set(changes.filter(({ family }) => family === "teams").map(({ target }) => target));
    return administrators.some(({ kind, name, parent }) => kind === "user"
        ? name === viewer?.toLowerCase()
        : members.get(name) === true && !touched.has(name) && (parent === undefined || !touched.has(parent)));
}

;// CONCATENATED MODULE: ./lib/plan/lockout/lockout.js
// Keeps Repo Cop from locking itself out: its own repository, the action that runs, and the user who acts.




/** Splits off the changes that would lock us out; each becomes a failure that says so. */
function refuseLockout(changes, guarded, itself) {
    const judged = changes.map((change) => ({ change, veto: vetoFor(change, { changes, ...guarded, itself }) }));
    return {
        allowed: judged.filter(({ veto }) => veto === undefined).map(({ change }) => change),
        failures: judged.flatMap(({ change, veto }) => (veto === undefined ? [] : [failure(change, veto)])),
    };
}
function failure({ family, target, source }, { reason, advice }) {
    const general = `change it by hand, or take it out of the config for this repository (${source.file}:${source.line})`;
    const message = { kind: "guarded", family, targets: [target], message: reason };
    return { ...message, advice: advice === undefined ? general : `${advice}; or ${general}` };
}
function vetoFor(change, guarding) {
    const { repo, itself } = guarding;
    const { viewer, repository, repositoryId, action } = itself;
    if (isViewerLowered(change, viewer))
        return { reason: `${viewer} runs Repo Cop, so its own access is never removed or lowered` };
    if (viewer === null && isAdministratorLowered(change))
        return {
            reason: `GitHub did not say who runs Repo Cop, which may be ${change.target}, so no administrator is removed or lowered`,
        };
    const reason = losesAccess(change, { ...guarding, viewer, standing: itself.standing });
    if (reason !== undefined)
        return { reason, advice: ACCESS_ADVICE };
    const isHere = repositoryId === undefined ? lockout_isNamed(repo, repository) : repo.id === repositoryId;
    if (isHere)
        return vetoHere(change, guarding);
    return lockout_isNamed(repo, action?.repository) ? vetoAtSource(change, itself) : undefined;
}
function lockout_isNamed({ owner, name }, repository) {
    return repository?.toLowerCase() === `${owner}/${name}`.toLowerCase();
}
/** In the repository whose workflow runs this. */
function vetoHere(change, { changes, repo, itself: { action, uses = [] } }) {
    const { family, target } = change;
    const after = (0,diff/* afterOf */.Wo)(change);
    if (family === "repository" && target === "archived" && after === true)
        return { reason: "this repository runs Repo Cop, so it is never archived" };
    if (isLessReachable(change))
        return { reason: "this repository runs Repo Cop, so it is never made less reachable" };
    // https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#schedule
    if (family === "repository" && target === "default_branch")
        return { reason: "this repository runs Repo Cop on the schedule of its default branch, so that stays the default" };
    if (family !== "actions")
        return undefined;
    if (target === "enabled" && after === false)
        return { reason: "this repository runs Repo Cop, so Actions stay enabled" };
    const needed = [...(action ? [action] : []), ...uses];
    const reasons = needed.map((one) => deniesAction(change, { action: one, owner: repo.owner, changes }));
    const reason = reasons.find((one) => one !== undefined);
    if (reason === undefined)
        return undefined;
    return { reason, advice: DENIAL_ADVICE[target.split(".")[0]] };
}
/**
 * In the repository that the action comes from: others reach it only while it is visible and lets them in.
 * https://docs.github.com/en/rest/actions/permissions#set-the-level-of-access-for-workflows-outside-of-the-repository
 */
function vetoAtSource(change, { repository, action }) {
    const holds = `this repository holds the action that runs Repo Cop in ${repository ?? "another one"}`;
    if (isLessReachable(change))
        return { reason: `${holds}, so it is never made less reachable` };
    if (change.family !== "actions" || change.target !== "access_level" || change.action !== "update")
        return undefined;
    const isShared = repository?.split("/")[0]?.toLowerCase() === action?.repository.split("/")[0]?.toLowerCase();
    const enough = isShared ? ["user", "organization", "enterprise"] : ["enterprise"];
    if (enough.includes(String(change.after)) || change.before === "none")
        return undefined;
    return { reason: `${holds}, so its actions stay open to it` };
}
/** From least to most. */
const REACH = ["private", "internal", "public"];
function isLessReachable(change) {
    if (change.family !== "repository" || change.target !== "visibility")
        return false;
    return change.action === "update" && REACH.indexOf(change.after) < REACH.indexOf(change.before);
}
/** Unless the new role is certain to be more: a custom role cannot be ranked between the built-in ones. */
function isViewerLowered(change, viewer) {
    if (change.family !== "collaborators" || viewer === null || change.target.toLowerCase() !== viewer.toLowerCase())
        return false;
    if (change.action !== "update")
        return change.action === "delete";
    return !(0,roles/* exceeds */.Or)(roleIn(change.after), roleIn(change.before));
}
/** Where nobody knows who acts, it may be anybody who administers. */
function isAdministratorLowered(change) {
    if (change.family !== "collaborators" || change.action === "create")
        return false;
    const before = roleIn(change.before);
    if ((0,roles/* isBuiltIn */.qi)(before) && before !== "admin")
        return false;
    return change.action === "delete" || !(0,roles/* exceeds */.Or)(roleIn(change.after), before);
}
function roleIn(value) {
    return String(value?.["permission"]);
}

;// CONCATENATED MODULE: ./lib/plan/losses.js
/** Repositories, where they are archived; what `max-deletes` counts beside the entries of a family. */
const ARCHIVED = "archived";
/** Settings of the family `repository` that become null. */
const SETTINGS = "settings";
/**
 * How many entries a change takes away: a deleted entry, a value that becomes null and a repository that is archived
 * count as one; the list of topics counts those that it loses.
 */
function countLost(change) {
    if (change.action !== "update")
        return Number(change.action === "delete");
    if (!isTopics(change))
        return Number(isArchiving(change) || (change.after === null && change.before !== null));
    const after = new Set(change.after);
    return change.before.filter((topic) => !after.has(topic)).length;
}
/** What `max-deletes` counts a change with: the entries of its family, or a part of the family `repository`. */
function collectionOf(change) {
    if (change.family !== "repository")
        return change.family;
    if (isTopics(change))
        return "topics";
    return isArchiving(change) ? ARCHIVED : SETTINGS;
}
/** By collection: how many entries these changes take away. */
function countLosses(changes) {
    const losses = new Map();
    for (const change of changes) {
        const lost = countLost(change);
        const collection = collectionOf(change);
        if (lost > 0)
            losses.set(collection, (losses.get(collection) ?? 0) + lost);
    }
    return losses;
}
/** The entries that were read, with those that these changes take away; of what nobody counted, as many as go. */
function entryCounts(read, changes) {
    const losses = countLosses(changes);
    const collections = new Set([...Object.keys(read), ...losses.keys()]);
    return Object.fromEntries([...collections].map((collection) => {
        const deleted = losses.get(collection) ?? 0;
        return [collection, { read: Math.max(read[collection] ?? 0, deleted), deleted }];
    }));
}
function isTopics({ family, target }) {
    return family === "repository" && target === "topics";
}
function isArchiving(change) {
    if (change.family !== "repository" || change.action !== "update")
        return false;
    return change.target === "archived" && change.after === true;
}

;// CONCATENATED MODULE: ./lib/plan/name-mismatch.js


/**
 * Splits off what would make the repository more visible, archive it, or delete from it; each kind becomes a failure
 * that says so.
 */
function guardMisnamed(changes, { repo, desired }) {
    const name = desired.families["repository"]?.["name"];
    if (typeof name !== "string" || name.toLowerCase() === repo.name.toLowerCase())
        return { allowed: changes, failures: [] };
    const { file, line } = desired.sourceOf("repository", ["name"]);
    const advice = `correct \`name\` (${file}:${line}), rename the repository by hand, or move the settings to the one that they are meant for`;
    const kinds = Map.groupBy(changes, (change) => vetoOf(change) ?? "");
    const failures = [...kinds].flatMap(([veto, held]) => {
        const [first] = held;
        if (veto === "" || !first)
            return [];
        const message = `the config calls this repository ${name}, so its settings may be meant for another: ${veto}`;
        return [{ kind: "guarded", family: first.family, targets: held.map(({ target }) => target), message, advice }];
    });
    return { allowed: kinds.get("") ?? [], failures };
}
function vetoOf(change) {
    if (collectionOf(change) === ARCHIVED)
        return "it is not archived";
    if (countLost(change) > 0)
        return "nothing is deleted from it";
    if (change.family !== "repository" || change.action !== "update")
        return undefined;
    return change.target === "visibility" && REACH.indexOf(change.after) > REACH.indexOf(change.before)
        ? "it is not made more visible"
        : undefined;
}

;// CONCATENATED MODULE: ./lib/plan/plan.js
// Desired state and actual state of one repository → changes and the requests that carry them out. Nothing is sent
// here.







/**
 * Plans one repository. A family that could not be read is a failure and asks for nothing; its siblings are planned all
 * the same.
 */
function planRepository(read, context) {
    const { repo, desired } = read;
    if (read.failure)
        return emptyPlan(read, { failures: [read.failure, ...desired.undecided] });
    if (read.gone !== undefined)
        return emptyPlan(read, {});
    if ((0,archived/* isLeftAlone */.$)(repo, desired))
        return emptyPlan(read, { notes: ["archived since it was listed, so it was left alone"] });
    const used = context.families.filter(({ key }) => key in desired.families);
    const plans = planInOrder(used, read, context);
    const requests = foldRequests(plans.flatMap((plan) => plan.requests));
    const staysArchived = repo.archived && (0,archived/* desiredArchived */.f)(desired) === true;
    const changes = plans.flatMap((plan) => plan.changes);
    const heldBack = plans.flatMap((plan) => plan.heldBack);
    return {
        repo,
        changes,
        findings: plans.flatMap((plan) => plan.findings),
        failures: [...desired.undecided, ...plans.flatMap((plan) => plan.failures)],
        notes: desired.notes,
        requests: staysArchived ? wrapArchived(requests, repo) : requests,
        entries: entryCounts(Object.assign({}, ...plans.map((plan) => plan.read)), changes),
        ...(heldBack.length > 0 && { heldBack }),
    };
}
/** A plan that asks for nothing. */
function emptyPlan({ repo, desired }, rest) {
    const notes = [...desired.notes, ...(rest.notes ?? [])];
    return { repo, changes: [], findings: [], failures: rest.failures ?? [], notes, requests: [], entries: {} };
}
const NOTHING = { changes: [], findings: [], failures: [], requests: [], read: {}, heldBack: [] };
/**
 * The repository's own settings first: whatever else is planned stands on what they will be, since they are written
 * first.
 */
function planInOrder(used, read, context) {
    const own = used.find(({ key }) => key === "repository");
    const first = own && planIsolated(own, { read, upon: [] }, context);
    const upon = (first?.changes ?? []).filter(({ target, action }) => action !== "delete" && target !== "archived");
    return used.map((family) => (family === own && first ? first : planUpon(family, { read, upon }, context)));
}
/** Requests that would be others without one of these changes are not sent where that change is not applied. */
function planUpon(family, { read, upon }, context) {
    const plan = planIsolated(family, { read, upon }, context);
    if (upon.length === 0)
        return plan;
    const requestsUpon = (changes) => new Set(planIsolated(family, { read, upon: changes }, context).requests.map((one) => JSON.stringify(one)));
    const plain = requestsUpon([]);
    if (plan.requests.every((one) => plain.has(JSON.stringify(one))))
        return plan;
    const without = upon.map((change) => ({
        target: change.target,
        requests: requestsUpon(upon.filter((one) => one !== change)),
    }));
    const requests = plan.requests.map((one) => {
        const text = JSON.stringify(one);
        const builtOn = without.filter((other) => !other.requests.has(text)).map(({ target }) => target);
        return builtOn.length > 0 ? { ...one, builtOn } : one;
    });
    return { ...plan, requests };
}
/** The repository as these changes leave it, and their values by name. */
function after(repo, upon) {
    if (upon.length === 0)
        return { repo };
    const changed = Object.assign({}, ...upon.map((change) => {
        const value = change.action === "delete" ? null : change.after;
        return (0,diff/* isObject */.Gv)(value) ? value : { [change.target]: value };
    }));
    const { visibility = repo.visibility, default_branch: branch = repo.defaultBranch } = changed;
    return {
        repo: { ...repo, visibility: visibility, defaultBranch: String(branch) },
        was: repo,
        changed,
    };
}
function planIsolated(family, basis, context) {
    try {
        return planFamily(family, basis, context);
    }
    catch (error) {
        return { ...NOTHING, failures: [(0,shared_failure/* bugFailure */.fT)(error, family)] };
    }
}
function planFamily(family, { read, upon }, context) {
    const { repo, desired, families } = read;
    const result = families.get(family.key);
    if (result?.kind === "unknown")
        return { ...NOTHING, failures: [result.failure] };
    if (result?.kind !== "known")
        return NOTHING;
    const { directory, rewriteSecrets = false } = context;
    const prune = new Set(Object.keys(desired.prune));
    const about = { ...after(repo, upon), directory, prune, rewriteSecrets };
    const compared = family.plan.diff(desired.families[family.key], result.value, about);
    const changes = compared.changes.map((drift) => ({
        ...drift,
        family: family.key,
        source: sourceOf(drift, family, desired),
    }));
    const administrators = administratorsOf({ repo, families }, context);
    const safe = refuseLockout(changes, { repo, administrators }, context.itself);
    const named = guardMisnamed(safe.allowed, { repo, desired });
    const { allowed, heldBack, failures } = withinBudget(named.allowed, context.heldDeletes?.get(repo.id));
    const requests = family.plan.write(allowed, about).map((request) => ({ ...request, family: family.key }));
    return {
        changes: allowed,
        findings: compared.findings,
        failures: [...safe.failures, ...named.failures, ...failures],
        requests,
        read: entriesRead(family, desired, compared),
        heldBack,
    };
}
/** How many entries `max-deletes` is a share of. */
function entriesRead({ key, config }, { families }, { entries }) {
    const own = entries && { [config.prunable?.[0] ?? key]: entries.read };
    if (key !== "repository")
        return own ?? {};
    const asked = Object.values(families[key]);
    return { ...own, [ARCHIVED]: 1, [SETTINGS]: asked.filter((value) => value === null).length };
}
/** Splits off what `max-deletes` does not allow in this repository. */
function withinBudget(changes, held = new Map()) {
    const isHeld = (change) => countLost(change) > 0 && held.has(collectionOf(change));
    const heldBack = changes.filter(isHeld);
    const failures = [...new Set(heldBack.map((change) => held.get(collectionOf(change))))];
    return {
        allowed: changes.filter((change) => !isHeld(change)),
        heldBack,
        failures: failures.filter((failure) => failure !== undefined),
    };
}
function administratorsOf({ repo, families }, context) {
    return context.families.flatMap((family) => {
        const result = families.get(family.key);
        return result?.kind === "known"
            ? (family.guards?.administrators?.(result.value, { repo, directory: context.directory }) ?? [])
            : [];
    });
}
/** Slugs of the teams by which somebody administers one of these repositories; sorted. */
function administeringTeams(reads, context) {
    const teams = reads.flatMap((read) => administratorsOf(read, context)).filter(({ kind }) => kind === "team");
    return [...new Set(teams.map(({ name }) => name))].sort();
}
/** A delete was asked for by whoever asked to prune; everything else by the value it becomes. */
function sourceOf(drift, family, desired) {
    const pruned = drift.action === "delete" ? desired.prune[family.key] : undefined;
    return pruned ?? desired.sourceOf(family.key, drift.path ?? [drift.target]);
}

;// CONCATENATED MODULE: ./lib/modes/apply/checked-writes.js
// Sends the requests of one repository's plan, each only while it is known that the repository is still the same.

/** Lets a check and the request that relies on it go out with nothing of this process in between. */
class Turns {
    #last = Promise.resolve();
    #running = new Set();
    /** Beside others of its kind. */
    shared(work) {
        const result = this.#last.then(work);
        const running = result.catch(() => { }).finally(() => this.#running.delete(running));
        this.#running.add(running);
        return result;
    }
    /** Alone. */
    exclusive(work) {
        const result = Promise.all([this.#last, ...this.#running]).then(work);
        this.#last = result.catch(() => { });
        return result;
    }
}
/** How often a request is checked again because it had to wait for longer than a check holds. */
const MOST_CHECKS = 100;
const UNDER_WAY = "while it was being changed";
/** The way to GitHub for one repository's plan. */
class CheckedWrites {
    /** As the plan took it to be, and as its own requests have made it since. */
    #repo;
    #options;
    /** What requests of the plan make of it; while an answer is unclear, both are fine. */
    #asked = {};
    /** Why the repository is none of this run's any more. */
    gone;
    constructor(repo, options) {
        this.#repo = repo;
        this.#options = options;
    }
    /** @throws ApiError as `GitHub.send` does */
    send(request, options = {}) {
        const work = () => this.#checkAndSend(request, options);
        // A compensation waits for nothing: where the run is being stopped, it has seconds.
        if (options.isCompensation)
            return work();
        return options.isGrave ? this.#options.turns.exclusive(work) : this.#options.turns.shared(work);
    }
    async #checkAndSend(request, { isGrave = false, ...options }) {
        const { github, checks } = this.#options;
        let isUnclear = false;
        let earlierAttempts = 0;
        for (let count = 0; count < MOST_CHECKS; count += 1) {
            const obstacle = this.#obstacleIn(await this.#check(isGrave, options));
            if (obstacle !== undefined)
                return { kind: "deferred", reason: obstacle, ...(isUnclear && { isUnclear }) };
            this.#asked = { ...this.#asked, ...changesOf(request) };
            const isStillValid = (attempts) => (isGrave ? attempts === 0 : checks.isFresh(this.#repo.id));
            const reply = await github.send(request, { ...options, isStillValid, earlierAttempts });
            if (reply.kind !== "deferred" || !reply.isStale)
                return reply;
            isUnclear ||= reply.isUnclear === true;
            // One that GitHub refused for its limits is not counted: it was not done, and may be sent again.
            if (reply.isUnclear === true)
                earlierAttempts += reply.attempts ?? 0;
        }
        return { kind: "deferred", reason: "it was checked too often", ...(isUnclear && { isUnclear }) };
    }
    #check(isGrave, options) {
        const { github, checks } = this.#options;
        if (!options.isCompensation)
            return isGrave ? checks.now(this.#repo) : checks.recent(this.#repo);
        if (!isGrave && checks.isFresh(this.#repo.id))
            return checks.recent(this.#repo);
        return checks.now(this.#repo, { ...github, send: (request) => github.send(request, options) });
    }
    /** Why nothing may be sent. */
    #obstacleIn(identity) {
        if (identity.kind === "deferred")
            return identity.reason;
        if (identity.kind === "unknown")
            return `it cannot be checked: ${identity.failure.message}`;
        if (identity.kind === "gone") {
            this.gone = identity.reason;
            return `${identity.reason}, ${UNDER_WAY}`;
        }
        const { repo } = identity;
        const difference = differenceOf({ ...this.#repo, ...agreed(repo, this.#asked) }, repo);
        return difference && `${difference}, ${UNDER_WAY}; the rest is left for the next run`;
    }
}
/** What of `asked` the repository is now. */
function agreed(repo, asked) {
    return Object.fromEntries(Object.entries(asked).filter(([key, value]) => repo[key] === value));
}
/**
 * What a request makes of the repository's identity.
 * https://docs.github.com/en/rest/repos/repos#update-a-repository
 */
function changesOf(request) {
    if (request.kind !== "rest" || request.route !== "PATCH /repos/{owner}/{repo}")
        return {};
    const { archived, visibility, default_branch: branch } = request.parameters;
    return {
        ...(typeof archived === "boolean" && { archived }),
        ...(typeof visibility === "string" && { visibility: visibility }),
        ...(typeof branch === "string" && { defaultBranch: branch }),
    };
}

;// CONCATENATED MODULE: ./lib/modes/apply/identity-checks.js
// Checks which repository stands behind a name, right before it is written: a write changes the repository it was
// planned for, or nothing.

/** How long a write may rely on a check, in milliseconds. */
const GOOD_FOR_MS = 5 * 60_000;
/** The checks of one shard: one query for the next 25 repositories that it will write. */
class IdentityChecks {
    /** In the order of writing; those that are finished are taken out. */
    #next;
    #options;
    #checks = new Map();
    #reading;
    constructor(toWrite, options) {
        this.#next = new Map(toWrite.map((repo) => [repo.id, repo]));
        this.#options = options;
    }
    /** What the repository is, by a check of the last five minutes or by a new one of this and the next repositories. */
    async recent(repo) {
        for (;;) {
            const known = this.#fresh(repo.id);
            if (known)
                return known;
            if (this.#reading !== undefined) {
                await this.#reading;
                continue;
            }
            const reading = this.#read([repo, ...this.#others(repo)]);
            this.#reading = reading.catch(() => { }).finally(() => (this.#reading = undefined));
            const [identity] = await reading;
            // GitHub may have refused the query for the sake of another repository.
            return identity && identity.kind !== "unknown" ? identity : this.now(repo);
        }
    }
    /** What the repository is at this moment, by a request of its own through `github`. */
    async now(repo, github = this.#options.github) {
        const [identity] = await this.#read([repo], github);
        return identity ?? { kind: "deferred", reason: "the repository was not checked" };
    }
    /** Whether a check of this repository still holds. */
    isFresh(id) {
        return this.#fresh(id) !== undefined;
    }
    /** Nothing more is written there. */
    finish(id) {
        this.#next.delete(id);
        this.#checks.delete(id);
    }
    #fresh(id) {
        const check = this.#checks.get(id);
        return check && this.#options.clock.now() - check.at <= GOOD_FOR_MS ? check.identity : undefined;
    }
    #others({ id }) {
        const waiting = [...this.#next.values()].filter((one) => one.id !== id && !this.isFresh(one.id));
        return waiting.slice(0, CHECKED_AT_ONCE - 1);
    }
    /** A check holds from the moment when it was sent. What could not be known is asked again. */
    async #read(repositories, github = this.#options.github) {
        const at = this.#options.clock.now();
        const identities = await readIdentities(repositories, { github, log: this.#options.log });
        for (const [index, identity] of identities.entries()) {
            const repo = repositories[index];
            if (repo && (identity.kind === "known" || identity.kind === "gone"))
                this.#checks.set(repo.id, { identity, at });
        }
        return identities;
    }
}

;// CONCATENATED MODULE: ./lib/apply/send-joint.js
// Sends what GitHub takes for many repositories at once, before each repository's own requests.




/**
 * The answer that each share got, by `requestKey`. A joint request that GitHub rejects may be wrong for one repository
 * only: its shares are left without an answer, so that every repository sends its own, once; and where we made a
 * mistake, that is reported there.
 */
async function sendJoint(requests, github, log) {
    const answers = await (0,in_parallel/* inParallel */.H)(requests, github.concurrency, async ({ request, shares }) => {
        const reply = await send_joint_answerTo(request, github, log);
        if (!reply)
            return [];
        const isOfOne = reply instanceof errors/* ApiError */.hD && (reply.kind === "rejected" || reply.kind === "missing");
        return isOfOne ? [] : shares.map((share) => [requestKey(share), reply]);
    });
    return new Map(answers.flat());
}
async function send_joint_answerTo(request, github, log) {
    try {
        return await replyTo(request, github);
    }
    catch (error) {
        const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
        log.error("Repo Cop made a mistake in a request for several repositories; each sends its own.", { reason });
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/modes/apply/joint-writes.js
// Sends what GitHub takes for several repositories at once: when the first of them is written, and only for those that
// are still the same.




/** The joint requests of one shard. */
class JointWrites {
    /** The answers so far, by `requestKey` of what each repository would have sent. */
    settled = new Map();
    #options;
    /** By `requestKey` of each share. */
    #byShare;
    #sent = new Map();
    constructor(plans, options) {
        this.#options = options;
        const shares = joinRequests(plans).flatMap((joint) => joint.shares.map((share) => [requestKey(share), joint]));
        this.#byShare = new Map(shares);
    }
    /** Sends the joint requests that this plan has a share in, each once. */
    async settle({ requests }) {
        for (const { request } of requests) {
            const joint = this.#byShare.get(requestKey(request));
            if (!joint)
                continue;
            const sent = this.#sent.get(joint) ?? this.#send(joint);
            this.#sent.set(joint, sent);
            await sent;
        }
    }
    /** Repositories that have changed send their own, after their plan has changed with them. */
    async #send(whole) {
        const { github, log, checks, turns } = this.#options;
        const same = new Set();
        for (const repo of whole.repositories) {
            const identity = await checks.recent(repo);
            if (identity.kind === "known" && differenceOf(repo, identity.repo) === undefined)
                same.add(repo.id);
        }
        const joint = jointFor(whole, same);
        if (!joint)
            return;
        const isStillValid = () => joint.repositories.every(({ id }) => checks.isFresh(id));
        const sender = {
            ...github,
            send: (request) => github.send(request, { isStillValid }),
        };
        const answers = await turns.shared(() => sendJoint([joint], sender, log));
        for (const [key, reply] of answers)
            if (!("isStale" in reply && reply.isStale))
                this.settled.set(key, reply);
    }
}

// EXTERNAL MODULE: ./lib/config/resolve.js
var resolve = __webpack_require__(77526);
// EXTERNAL MODULE: ./lib/inventory/select.js
var inventory_select = __webpack_require__(58850);
;// CONCATENATED MODULE: ./lib/modes/apply/moved.js
// Whether a repository that has changed since it was listed or planned is still one of the run, and as it was meant.




/** Evaluates `exclude`, `repos` and the layers again on what the repository has become. */
function standingOf(before, after, { config, inputs }) {
    const difference = differenceOf(before, after);
    if (difference === undefined)
        return { kind: "same" };
    const { selected, excluded } = (0,inventory_select/* selectRepositories */.XZ)([after], { exclude: config.exclude, only: inputs.repos });
    if (excluded.length > 0)
        return { kind: "gone", reason: `${difference}, and \`exclude\` names it now` };
    if (selected.length === 0)
        return { kind: "gone", reason: `${difference}, and \`repos\` does not name it` };
    const desired = (0,resolve/* resolveRepository */.B)(config, after);
    if ((0,archived/* isLeftAlone */.$)(after, desired))
        return { kind: "gone", reason: difference };
    const asked = JSON.stringify([desired.families, Object.keys(desired.prune)]);
    const { families, prune } = (0,resolve/* resolveRepository */.B)(config, before);
    return asked === JSON.stringify([families, Object.keys(prune)])
        ? { kind: "same" }
        : { kind: "deferred", reason: `${difference}, so other settings apply to it; the next run plans it again` };
}
/** The reads with what became of repositories that changed since they were listed; `listed` in the same order. */
function settleMoved(reads, listed, run) {
    const isAllGone = reads.length > 0 && reads.every(({ gone }) => gone !== undefined);
    return reads.map((read, at) => {
        const before = listed[at] ?? read.repo;
        if (read.gone !== undefined)
            return isAllGone && !read.repo.archived ? unseen(read, read.gone) : read;
        const standing = standingOf(before, read.repo, run);
        if (standing.kind === "same")
            return read;
        const rest = { ...read, families: new Map() };
        return standing.kind === "gone" ? { ...rest, gone: standing.reason } : { ...rest, deferred: standing.reason };
    });
}
/** Where no repository at all can be found, the token is to blame rather than people who delete repositories. */
function unseen({ gone: _, ...read }, message) {
    const advice = "let the token see the repositories of this run; if they were deleted, the next run lists afresh";
    return { ...read, failure: { kind: "missing", message, advice } };
}

;// CONCATENATED MODULE: ./lib/modes/apply/execute-plans.js
// Carries plans out, a few repositories at a time, each checked before it is written, with a second look wherever
// something would be deleted or replaced whole.















/**
 * Repositories under way at once: while one waits for its second look, others write. Few, so that a run that is stopped
 * leaves whole repositories.
 */
const AT_ONCE = 4;
/** The outcome of each plan, in order: one repository after another, a few at a time. */
async function executePlans({ planned, planning }, state, run) {
    const { github, families, log, clock, config, inputs, host } = run;
    for (const secret of secretsIn(host.env))
        host.registerSecret(secret);
    const ready = planned.filter(({ read }) => read.deferred === undefined).map(({ plan }) => plan);
    const toWrite = ready.filter(({ requests }) => requests.length > 0).map(({ repo }) => repo);
    const checks = new IdentityChecks(toWrite, { github, log, clock });
    const turns = new Turns();
    const joint = new JointWrites(ready, { github, log, checks, turns });
    const about = { github, families, log, clock, config, inputs, state, planning };
    const secretOf = (name) => host.env[name];
    const execution = { ...about, checks, turns, joint, objections: new KnownRefusals(), secretOf };
    return (0,in_parallel/* inParallel */.H)(planned, AT_ONCE, async (one) => {
        const outcome = await applyIsolated(one, execution);
        checks.finish(one.plan.repo.id);
        if (outcome.changes.length > 0)
            log.info("Repository changed.", {
                repository: outcome.repo,
                outcome: outcome.kind,
                changes: outcome.changes.length,
            });
        return outcome;
    });
}
/** A mistake of ours in one repository must not stop the others. */
async function applyIsolated(one, execution) {
    try {
        return await applyOne(one, execution);
    }
    catch (error) {
        return unapplied({ ...one, plan: withFailure(one.plan, (0,shared_failure/* bugFailure */.fT)(error)) }, "deferred");
    }
}
async function applyOne(planned, execution) {
    const { read, plan } = planned;
    if (read.deferred !== undefined || read.gone !== undefined)
        return unapplied(planned, "deferred");
    if (plan.requests.length === 0)
        return applyPlan(plan, { families: execution.families, github: deferring(UNSEEN) });
    const now = await execute_plans_asOfNow(planned, execution);
    if (now.read.gone !== undefined || now.read.deferred !== undefined)
        return unapplied(now, "deferred");
    if (now.read.failure)
        return unapplied({ ...now, plan: withFailure(plan, now.read.failure) }, "deferred");
    await execution.joint.settle(now.plan);
    return applyConfirmed(now, execution);
}
/**
 * The plan for what the repository is now: the same one, or a new one where it has changed and the config asks the same
 * of it. Where it may not be carried out, the read says why.
 */
async function execute_plans_asOfNow(planned, execution) {
    const { read, plan } = planned;
    const identity = await execution.checks.recent(read.repo);
    if (identity.kind === "deferred")
        return { plan, read: { ...read, deferred: identity.reason } };
    if (identity.kind === "unknown")
        return { plan, read: { ...read, failure: identity.failure } };
    if (identity.kind === "gone")
        return { plan, read: { ...read, gone: identity.reason } };
    const { repo } = identity;
    const standing = standingOf(read.repo, repo, execution);
    if (standing.kind === "gone")
        return { plan, read: { ...read, gone: standing.reason } };
    if (standing.kind === "deferred")
        return { plan, read: { ...read, deferred: standing.reason } };
    return differenceOf(read.repo, repo) === undefined ? planned : planAgain(planned, repo, execution);
}
/** Reads all of it once more, under its present name. */
async function planAgain({ read, plan }, repo, { github, families, log, state, planning }) {
    const reading = { github, families, log, state, confirming: true };
    const [fresh] = await readRepositories([{ repo, desired: read.desired }], reading);
    if (!fresh)
        throw new TypeError("one target gives one read");
    const again = planRepository(fresh, planning);
    const deferred = fresh.deferred ?? unjudged(again, plan);
    return { read: { ...fresh, ...(deferred !== undefined && { deferred }) }, plan: again };
}
async function applyConfirmed({ read, plan }, execution) {
    const { families, objections, secretOf } = execution;
    const { settled } = execution.joint;
    const writes = new CheckedWrites(read.repo, execution);
    const about = { families, settled, objections, secretOf };
    const confirmed = await execute_plans_confirm({ read, plan }, execution).catch((error) => (0,shared_failure/* bugFailure */.fT)(error));
    if (typeof confirmed === "string")
        return applyPlan(plan, { ...about, github: deferring(confirmed) });
    if ("message" in confirmed)
        return applyPlan(withFailure(plan, confirmed), { ...about, github: deferring(UNSEEN) });
    const outcome = await applyPlan(withSettled(confirmed, plan, settled), { ...about, github: writes });
    if (writes.gone === undefined)
        return outcome;
    return { ...outcome, kind: "gone", changes: outcome.changes.filter(({ state }) => state === "applied") };
}
const UNSEEN = "the repository could not be looked at once more, so the rest is left for the next run";
function withFailure(plan, failure) {
    return { ...plan, failures: [...plan.failures, failure] };
}
/**
 * What was sent for several repositories at once is done before the second look, which no longer sees it as a change.
 */
function withSettled(confirmed, plan, settled) {
    if (confirmed === plan)
        return plan;
    const done = plan.requests.filter(({ request }) => settled.has(requestKey(request)));
    const carries = ({ family, target }) => done.some(({ parts }) => parts.some((part) => part.family === family && part.targets.includes(target)));
    const others = confirmed.requests.filter(({ request }) => !settled.has(requestKey(request)));
    const changes = plan.changes.filter(carries);
    const isNew = ({ family, target }) => !changes.some((one) => one.family === family && one.target === target);
    return { ...confirmed, changes: [...changes, ...confirmed.changes.filter(isNew)], requests: [...done, ...others] };
}
/** Reads the repository once more by itself and plans again; the reason where that may not be carried out now. */
async function execute_plans_confirm({ read, plan }, execution) {
    const { github, log, state, planning } = execution;
    const destructive = familiesToConfirm(plan);
    if (destructive.length === 0)
        return plan;
    const families = execution.families.filter(({ key }) => destructive.includes(key));
    const reading = { github, log, state, families, confirming: true };
    const [fresh] = await readRepositories([{ repo: read.repo, desired: read.desired }], reading);
    if (!fresh)
        throw new TypeError("one target gives one read");
    const moved = fresh.gone ?? differenceOf(read.repo, fresh.repo);
    if (moved !== undefined)
        return `${moved} meanwhile; the next run looks again`;
    if (fresh.deferred !== undefined)
        return fresh.deferred;
    const confirmed = planRepository({ ...fresh, families: new Map([...read.families, ...fresh.families]) }, planning);
    return unjudged(confirmed, plan) ?? confirmed;
}
/** `max-deletes` was checked with what the first look found: nothing more than that may go. */
function unjudged(confirmed, { entries }) {
    const [grown] = Object.entries(confirmed.entries).find(([name, { deleted }]) => deleted > (entries[name]?.deleted ?? 0)) ?? [];
    return grown && `more ${grown} would be deleted than when max-deletes was checked, so this is left for the next run`;
}
/** Sends nothing more: what was sent for several repositories at once is done all the same. */
function deferring(reason) {
    return { send: () => Promise.resolve({ kind: "deferred", reason }) };
}
/**
 * The outcome of a plan that is not carried out: a dry run, a run without room within the limits, or a repository that
 * is gone. `state` is that of its changes.
 */
function unapplied({ read, plan }, state) {
    const { findings, failures } = plan;
    const about = { repo: plan.repo.name, findings, failures };
    if (read.gone !== undefined)
        return { ...about, kind: "gone", changes: [], findings: [], failures: [], notes: [read.gone] };
    const isDeferred = read.deferred !== undefined || state === "deferred";
    const changes = plan.changes.map((change) => stated(change, isDeferred ? "deferred" : "planned"));
    const notes = read.deferred === undefined ? plan.notes : [...plan.notes, read.deferred];
    const kind = failures.length > 0 ? "failed" : isDeferred ? "deferred" : changes.length > 0 ? "planned" : "in-sync";
    return { ...about, kind, changes, notes };
}

// EXTERNAL MODULE: ./lib/text/redact-urls.js
var redact_urls = __webpack_require__(78649);
// EXTERNAL MODULE: ./lib/config/model/sourced.js
var sourced = __webpack_require__(18323);
;// CONCATENATED MODULE: ./lib/config/explain.js


/** Every value in the order of the families. */
function explain({ families }, desired) {
    return families.flatMap((family) => {
        const value = desired.families[family.key];
        return value === undefined ? [] : explainFamily(family, value, desired);
    });
}
function explainFamily(family, value, desired) {
    const walk = (part, within, path, depths) => {
        const { keyOf } = within;
        if (Array.isArray(part) && keyOf)
            return part.flatMap((entry) => walk(entry, {}, [...path, keyOf(entry)], [...depths, path.length + 2]));
        if (part === null || typeof part !== "object" || Array.isArray(part) || Object.keys(part).length === 0) {
            const source = desired.sourceOf(family.key, path);
            const shown = typeof part === "string" ? (0,redact_urls/* redactUrls */.s)(part) : part;
            return [{ path: [family.key, ...path], entryDepths: depths, value: shown, source }];
        }
        return Object.entries(part).flatMap(([key, entry]) => walk(entry, (0,sourced/* shapeUnder */.uY)(within, key), [...path, key], depths));
    };
    return walk(value, (0,sourced/* shapeOf */.F5)(family), [], []);
}

;// CONCATENATED MODULE: ./lib/modes/apply/forecast.js
// Says before the work what it will cost, and what of it will not fit into this night.




/**
 * Logs each desired value with the layer, the file and the line that ask for it: in a dry run of one repository that
 * `repos` names, for people who try a config out.
 */
function logDesired(targets, { inputs, config, log, operator }) {
    const [target, ...others] = targets;
    if (!inputs.dryRun || inputs.repos.length === 0 || !target || others.length > 0)
        return;
    const values = explain(config, target.desired);
    operator?.showDesired(target.repo.name, values);
    for (const { path, value, source } of values) {
        const data = {
            repository: target.repo.name,
            setting: path.join("."),
            value: JSON.stringify(value),
            layer: source.layer,
        };
        log.info("Desired.", { ...data, place: `${source.file}:${source.line}` });
    }
    for (const [collection, { layer, file, line }] of Object.entries(target.desired.prune)) {
        log.info("Pruned.", { repository: target.repo.name, collection, layer, place: `${file}:${line}` });
    }
}
/**
 * What reading a slice will take at first; from then on the quota is spread where it would not last. Details count for
 * every repository of a nested family: what a probe will save is not known before.
 */
function forecastReading(targets, state, { github, families, log }) {
    const detailed = families.filter(({ read }) => read.kind === "repository-query" && read.size === "nested");
    const nested = targets.filter(({ desired }) => detailed.some(({ key }) => key in desired.families)).length;
    const reads = families.reduce((sum, family) => sum + targets.reduce((own, target) => own + readsOf(family, target, state), 0), 0);
    const queries = Math.ceil(targets.length / BATCH_SIZE.flat) + Math.ceil(nested / BATCH_SIZE.nested);
    const { minutes, available } = github.expect({ reads, queries, writes: 0 });
    log.info("Reading.", { repositories: targets.length, requests: reads + queries, minutes, available });
}
/** How many requests a family begins with in one repository. */
function readsOf({ key, read }, { repo, desired }, { directory }) {
    if (read.kind !== "endpoint" || !(key in desired.families))
        return 0;
    try {
        const step = read.start({ repo, directory }, { desired: [desired.families[key]], prune: key in desired.prune });
        return step.kind === "more" ? step.requests.length : 0;
    }
    catch {
        return 1; // a bug is reported where the family is read
    }
}
/** What carrying out the plans will take, and how much is left for later nights. */
function forecastWriting(plans, { github, log }) {
    const writes = countWrites(plans);
    const reads = plans.filter(needsConfirmation).length;
    if (writes === 0)
        return;
    const { minutes, available, deferredWrites, nights } = github.expect({ reads, queries: 0, writes });
    log.info("Writing.", { writes, minutes, available });
    if (deferredWrites === 0)
        return;
    log.warning("Not everything fits into this run: the rest is left for the next ones.", { deferredWrites, nights });
}
/** What carrying out the plans of a dry run would cost, and whether more shards would help; undefined without writes. */
function forecastPlan(plans, { github, inputs }) {
    const writes = countWrites(plans);
    if (writes === 0)
        return undefined;
    const reads = plans.filter(needsConfirmation).length;
    const { minutes, nights } = github.expect({ reads, queries: 0, writes });
    const half = { reads: Math.ceil(reads / 2), queries: 0, writes: Math.ceil(writes / 2) };
    return { writes, minutes, nights, minutesWithMoreShards: github.expect(half, inputs.shard.count * 2).minutes };
}

;// CONCATENATED MODULE: ./lib/modes/apply/not-visible.js

/**
 * Nothing is written in a plan, so that a lack of access there is one to read: it decides nothing, neither drift nor
 * failure, and the run that writes has another token.
 */
function withoutInvisible(outcomes) {
    const counts = new Map();
    const visible = outcomes.map((outcome) => {
        const invisible = outcome.failures.filter(isInvisible);
        if (invisible.length === 0)
            return outcome;
        for (const sentence of new Set(invisible.map(sentenceOn)))
            counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
        const failures = outcome.failures.filter((failure) => !isInvisible(failure));
        const kind = failures.length > 0 || outcome.kind !== "failed" ? outcome.kind : kindWithout(outcome);
        return { ...outcome, kind, failures };
    });
    const notes = [...counts].map(([sentence, count]) => `Not visible with this token, in ${(0,wording/* plural */.LS)(count, "repository", "repositories")}: ${sentence}`);
    return { outcomes: visible, notes };
}
function kindWithout({ changes }) {
    if (changes.some(({ state }) => state === "failed"))
        return "failed";
    return changes.length > 0 ? "planned" : "in-sync";
}
function isInvisible({ kind, family }) {
    return kind === "denied" && family !== undefined;
}
function sentenceOn({ family = "", message, advice }) {
    return (0,wording/* withStop */.d8)(`${family} (${message})${advice === undefined ? "" : `; to see it, ${advice}`}`);
}

;// CONCATENATED MODULE: ./lib/plan/budget.js


/** A share says little of a handful: this many deletions are free in a run, divided among its shards. */
const FREE_DELETES = 5;
/** Under a share of `max-changes` a shard may always change this many repositories. */
const FREE_CHANGES = 5;
const NAMES_SHOWN = 20;
/**
 * The deletions that `max-deletes` does not allow this shard: first those of a repository that exceeds the whole budget
 * of a collection by itself; then, where what remains exceeds it, all of that collection. So all shards of a run
 * together delete at most that share of all entries, and five more.
 */
function holdBackDeletes(plans, max, shard) {
    const held = new Map();
    const collections = new Set(plans.flatMap(({ entries }) => Object.keys(entries)));
    for (const collection of collections) {
        for (const { id, failure } of judge(collection, plans, { max, shard })) {
            const own = held.get(id) ?? new Map();
            held.set(id, own.set(collection, failure));
        }
    }
    return held;
}
function judge(collection, plans, { max, shard }) {
    const counts = plans.map((plan) => ({ plan, ...countsIn(plan, collection) }));
    const read = counts.reduce((sum, one) => sum + one.read, 0);
    const losing = counts.filter(({ lost }) => lost > 0);
    const budget = deletesAllowed(read, max, shard);
    const aside = losing.filter(({ lost }) => lost > budget);
    const rest = losing.filter(({ lost }) => lost <= budget);
    const { would, none } = WORDS.get(collection) ?? { would: `${collection} would be deleted`, none: "none is deleted" };
    const allowed = `max-deletes allows this shard ${(0,wording/* grouped */.zD)(budget)} of ${(0,wording/* grouped */.zD)(read)}, so ${none}`;
    const hold = (them, message) => {
        const advice = adviceFor(losing, collection, read);
        return them.map(({ plan }) => ({ id: plan.repo.id, failure: { ...about(plan, collection), message, advice } }));
    };
    const tooMany = `${totalOf(rest)} ${would} in ${(0,wording/* plural */.LS)(rest.length, "repository", "repositories")} (${namesOf(rest)})`;
    return [
        ...hold(aside, `${totalOf(aside)} ${would} in ${namesOf(aside)}, in each too many for all: ${allowed} there`),
        ...(totalOf(rest) > budget ? hold(rest, `${tooMany}: ${allowed}`) : []),
    ];
}
const WORDS = new Map([
    [ARCHIVED, { would: "repositories would be archived", none: "none is archived" }],
    [SETTINGS, { would: "settings would be reset to null", none: "none is reset" }],
    ["branches", { would: "branch protections would be removed", none: "none is removed" }],
    ["custom_properties", { would: "property values would be taken away", none: "none is taken away" }],
]);
function countsIn({ entries }, collection) {
    const counts = Object.hasOwn(entries, collection) ? entries[collection] : undefined;
    return { read: counts?.read ?? 0, lost: counts?.deleted ?? 0 };
}
function about({ changes }, collection) {
    const lost = changes.filter(isLossOf(collection));
    const family = lost[0]?.family;
    return { kind: "guarded", ...(family !== undefined && { family }), targets: lost.map(({ target }) => target) };
}
/** Everything that is to go, as a share of what this shard has read, is what would let it go. */
function adviceFor(losing, collection, read) {
    const share = Math.ceil((100 * totalOf(losing)) / Math.max(read, 1));
    const [asked] = losing.flatMap(({ plan }) => plan.changes.filter(isLossOf(collection)));
    const place = asked ? ` (${asked.source.file}:${asked.source.line})` : "";
    const isPruned = asked?.action === "delete" && asked.path === undefined;
    const otherwise = isPruned
        ? `name in the config what is to stay, or take ${collection} out of \`prune\`${place}`
        : `correct what asks for it${place}`;
    return `look at what would go; if it is right, run once with \`max-deletes: ${share}%\`, else ${otherwise}`;
}
function deletesAllowed(read, max, shard) {
    if ("count" in max)
        return partOf(max.count, shard);
    // 0 % means none at all.
    if (max.percent === 0)
        return 0;
    return Math.max(partOf(FREE_DELETES, shard), Math.floor((read * max.percent) / 100));
}
/** A shard's part of a number that all shards together may use up: ⌊xn/m⌋ − ⌊x(n−1)/m⌋. */
function partOf(number, { index, count }) {
    return Math.floor((number * index) / count) - Math.floor((number * (index - 1)) / count);
}
/**
 * The plans as they may be carried out: where more repositories of this shard would be written to than `max` allows,
 * none is, and each of them says so.
 */
function holdBackChanges(plans, max, shard) {
    if (max === undefined)
        return plans;
    const writing = plans.filter(({ requests }) => requests.length > 0).length;
    const allowed = changesAllowed(plans.length, max, shard);
    if (writing <= allowed)
        return plans;
    const share = Math.ceil((100 * writing) / plans.length);
    const message = `this shard would change ${(0,wording/* grouped */.zD)(writing)} of ${(0,wording/* plural */.LS)(plans.length, "repository", "repositories")}; max-changes allows it ${(0,wording/* grouped */.zD)(allowed)}, so it changes none`;
    const advice = `look at the plan; if it is right, as on a first night or with a new policy, run once with \`max-changes: ${share}%\` or more`;
    return plans.map((plan) => (plan.requests.length > 0 ? untouched(plan, { kind: "guarded", message, advice }) : plan));
}
function changesAllowed(repositories, max, shard) {
    if ("count" in max)
        return partOf(max.count, shard);
    if (max.percent === 0)
        return 0;
    return Math.max(FREE_CHANGES, Math.floor((repositories * max.percent) / 100));
}
function untouched(plan, failure) {
    const heldBack = [...(plan.heldBack ?? []), ...plan.changes];
    return { ...plan, changes: [], requests: [], entries: {}, failures: [...plan.failures, failure], heldBack };
}
function isLossOf(collection) {
    return (change) => countLost(change) > 0 && collectionOf(change) === collection;
}
function totalOf(losing) {
    return losing.reduce((sum, { lost }) => sum + lost, 0);
}
function namesOf(losing) {
    return (0,wording/* listed */.KE)(losing.map(({ plan, lost }) => `${plan.repo.name}: ${(0,wording/* grouped */.zD)(lost)}`), NAMES_SHOWN);
}

;// CONCATENATED MODULE: ./lib/read/viewer-access.js

/** One request for the organization and one for each team. What cannot be read stays unknown. */
async function readStanding(github, { organization: org, atStake, others }) {
    const { viewer: username } = github;
    // An App is in no team.
    // https://docs.github.com/en/apps/creating-github-apps/about-creating-github-apps/about-creating-github-apps
    if (username?.endsWith("[bot]"))
        return { kind: "independent" };
    if (username === null)
        return { kind: "by-teams", members: new Map() };
    // https://docs.github.com/en/rest/orgs/members#get-organization-membership-for-a-user
    const own = await ask(github, {
        kind: "rest",
        route: "GET /orgs/{org}/memberships/{username}",
        parameters: { org, username },
    });
    if (own.kind === "deferred")
        return own;
    if (own.kind === "known" && isActive(own.value) && own.value["role"] === "admin")
        return { kind: "independent" };
    const ownTeams = await askEach(atStake, { org, username }, github);
    if (ownTeams.kind === "deferred" || ![...ownTeams.members.values()].includes(true))
        return ownTeams;
    const further = others.filter((slug) => !atStake.includes(slug));
    const otherTeams = await askEach(further, { org, username }, github);
    return otherTeams.kind === "deferred"
        ? otherTeams
        : { kind: "by-teams", members: new Map([...ownTeams.members, ...otherTeams.members]) };
}
async function askEach(slugs, who, github) {
    const members = new Map();
    for (const slug of slugs) {
        const answer = await ask(github, membership({ ...who, team_slug: slug }));
        if (answer.kind === "deferred")
            return answer;
        members.set(slug, answer.kind === "known" ? isActive(answer.value) : null);
    }
    return { kind: "by-teams", members };
}
/**
 * Members of teams below it are members. https://docs.github.com/en/rest/teams/members#get-team-membership-for-a-user
 */
function membership(parameters) {
    return { kind: "rest", route: "GET /orgs/{org}/teams/{team_slug}/memberships/{username}", parameters };
}
/** Undefined for 404, which means "no member": that the teams were listed before proves that they may be read. */
function ask(github, request) {
    return (0,run_steps/* runSteps */.rl)(github, {
        kind: "more",
        requests: [{ request, absentOn: [404] }],
        next: ([answer]) => ({ kind: "known", value: answer }),
    });
}
/** Who was only invited is no member yet. */
function isActive(answer) {
    return answer?.["state"] === "active";
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/modes/apply/workflow-uses.js
// Which actions the workflow of this run uses: what its own repository's policy for Actions must go on allowing.


/** Where nobody can say what a workflow uses, it may be any action of GitHub's own. */
const ANY_OF_GITHUB = { repository: "actions/checkout", ref: "" };
/**
 * Every action that the file of GITHUB_WORKFLOW_REF names, and those of the reusable workflows of the same repository,
 * one level down. What the workspace does not have counts as GitHub's own actions. Empty outside of Actions.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
async function readWorkflowUses(environment) {
    const { workflowPath, workspace } = environment;
    if (workflowPath === undefined)
        return [];
    const uses = await usesIn(workspace, workflowPath);
    if (uses === undefined)
        return [ANY_OF_GITHUB];
    const called = uses.filter((text) => /\.ya?ml(@|$)/i.test(text));
    const inner = await Promise.all(called.map((text) => (text.startsWith("./") ? usesIn(workspace, text) : undefined)));
    const isUnread = inner.some((one) => one === undefined);
    const all = [...uses, ...inner.flatMap((one) => one ?? [])].flatMap((text) => actionIn(text) ?? []);
    return isUnread ? [...all, ANY_OF_GITHUB] : all;
}
async function usesIn(workspace, path) {
    const inside = (0,external_node_path_.normalize)(path);
    if (inside.startsWith("..") || inside.startsWith("/"))
        return undefined;
    try {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(workspace, inside), "utf8");
        return [...text.matchAll(/^[ \t]*(?:-[ \t]+)?["']?uses["']?[ \t]*:[ \t]*["']?([^\s"'#]+)/gm)].map(([, found = ""]) => found);
    }
    catch {
        return undefined;
    }
}
/** `owner/name@ref`, also of an action in a folder of its repository; undefined for local ones and containers. */
function actionIn(text) {
    const [, repository, ref] = /^([\w-]+\/[\w.-]+(?:\/[^@]*)?)@(.+)$/.exec(text) ?? [];
    return repository === undefined || ref === undefined ? undefined : { repository, ref };
}

;// CONCATENATED MODULE: ./lib/modes/apply/plan-slice.js





/** The plans of all repositories, without what `max-deletes` and `max-changes` hold back. */
async function planSlice(reads, state, run) {
    const { planned, planning } = await planAll(reads, state, run);
    const { maxDeletes, maxChanges, shard } = run.inputs;
    const heldDeletes = holdBackDeletes(planned.map(({ plan }) => plan), maxDeletes, shard);
    const context = { ...planning, heldDeletes };
    const within = planned.map(({ read, plan }) => heldDeletes.has(read.repo.id) ? planRepository(read, context) : plan);
    const plans = holdBackChanges(within, maxChanges, shard);
    return { planned: planned.map(({ read, plan }, at) => ({ read, plan: plans[at] ?? plan })), planning: context };
}
/** Plans all, as if no team mattered; then once more those where one may. */
async function planAll(reads, { directory }, { github, organization, families, environment, inputs: { rewriteSecrets } }) {
    const standing = { kind: "by-teams", members: new Map() };
    const { repository, repositoryId, action } = environment;
    const uses = await readWorkflowUses(environment);
    const itself = { repository, repositoryId, action, uses, viewer: github.viewer, standing };
    const context = { families, directory, itself, rewriteSecrets };
    const free = { ...context, itself: { ...itself, standing: { kind: "independent" } } };
    const trial = reads.map((read) => ({ read, plan: planRepository(read, free) }));
    const risky = trial.filter(({ plan }) => teamsAtStake([plan]).length > 0);
    const atStake = teamsAtStake(risky.map(({ plan }) => plan));
    if (atStake.length === 0 && github.viewer?.endsWith("[bot]") !== true)
        return { planned: trial, planning: context };
    const others = administeringTeams(risky.map(({ read }) => read), context);
    const known = await readStanding(github, { organization, atStake, others });
    const again = new Set(risky.map(({ read }) => read));
    if (known.kind === "deferred") {
        const left = ({ read, plan }) => ({
            read: { ...read, families: new Map(), deferred: known.reason },
            plan: { ...plan, requests: [], entries: {} },
        });
        return { planned: trial.map((one) => (again.has(one.read) ? left(one) : one)), planning: context };
    }
    const planning = { ...context, itself: { ...itself, standing: known } };
    return {
        planned: trial.map((one) => (again.has(one.read) ? { ...one, plan: planRepository(one.read, planning) } : one)),
        planning,
    };
}

// EXTERNAL MODULE: ./lib/inventory/artifact.js + 1 modules
var inventory_artifact = __webpack_require__(39986);
// EXTERNAL MODULE: ./lib/report/annotations.js
var annotations = __webpack_require__(91116);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(63021);
;// CONCATENATED MODULE: ./lib/report/files.js

/** Named after the shard, so that the reports of all shards can be in one folder. */
function reportFiles(report, facts) {
    const name = `shard-${report.shard.replace("/", "-of-")}`;
    return [
        { name: `${name}.json`, text: `${JSON.stringify(report, undefined, 2)}\n` },
        { name: `${name}.md`, text: (0,markdown/* summaryMarkdown */.eH)(facts, report.outcomes, Number.POSITIVE_INFINITY) },
    ];
}

// EXTERNAL MODULE: ./lib/report/links.js
var report_links = __webpack_require__(64503);
// EXTERNAL MODULE: ./lib/report/without-values.js
var without_values = __webpack_require__(28469);
;// CONCATENATED MODULE: ./lib/modes/apply/publish.js
// Publishes what a shard did: job summary, outputs, annotations, report artifact. Nothing here can fail the run.







/** The digest of the report. The summary comes first: it must be there even when the run is being stopped. */
async function publishReport(given, run) {
    const { inputs, environment, host, log, artifacts } = run;
    const report = host.redact(inputs.hidesNames ? (0,without_values/* withoutValues */.l)(given) : given);
    const links = (0,report_links/* linksFrom */.av)(environment, report.organization);
    const facts = (0,markdown/* shardFacts */.KB)(report, links, Date.parse(report.finishedAt) - Date.parse(report.startedAt));
    const artifact = (0,inventory_artifact/* reportName */.e6)(report.runId, inputs.shard);
    const isShort = inputs.shard.count > 1 && artifacts.areSupported;
    const runUrl = (0,report_links/* runUrlOf */.Qm)(environment, report.runId);
    // The artifact has every change by repository; without one the summary is all that there is.
    const whole = () => (0,markdown/* summaryMarkdown */.eH)(facts, artifacts.areSupported && !isShort ? [] : report.outcomes);
    await host.writeSummary(isShort ? (0,markdown/* shortSummary */.Rn)(facts, { artifact, runUrl }) : whole());
    setOutputs(facts, report, run);
    for (const annotation of (0,annotations/* annotationsOf */.I)({ ...report, digest: facts.digest }))
        host.annotate(annotation);
    const { requests, writes, refusals } = report.usage;
    log.info("Done.", { ...facts.digest.counts, requests, writes, refusals });
    const isUploaded = await uploadReport(artifact, reportFiles(report, facts), run);
    if (isShort && !isUploaded)
        await host.writeSummary(whole());
    return facts.digest;
}
function setOutputs({ digest: { counts } }, { usage }, { host }) {
    host.setOutput("in-sync", counts.inSync);
    host.setOutput("planned", counts.planned);
    host.setOutput("applied", counts.applied);
    host.setOutput("deferred", counts.deferred);
    host.setOutput("failed", counts.failed);
    host.setOutput("changes", counts.changes);
    host.setOutput("findings", counts.findings);
    host.setOutput("requests", usage.requests);
}
/** False where the job summary is all that there is. */
async function uploadReport(name, files, { artifacts, host, log }) {
    try {
        await artifacts.upload(name, files);
        host.setOutput("report-artifact", name);
        return true;
    }
    catch (error) {
        if (!(error instanceof errors/* ArtifactError */.nE))
            throw error;
        const isUnsupported = error.kind === "unsupported";
        if (isUnsupported)
            log.info("There are no artifacts here; the job summary is the report.");
        else
            log.warning("The report could not be uploaded; the job summary is the report.", {
                artifact: name,
                reason: error.message,
            });
        return false;
    }
}

// EXTERNAL MODULE: ./lib/modes/targets/organization-state.js
var organization_state = __webpack_require__(22198);
// EXTERNAL MODULE: ./lib/modes/targets/select.js + 1 modules
var targets_select = __webpack_require__(70024);
// EXTERNAL MODULE: ./lib/modes/targets/targets.js + 1 modules
var targets = __webpack_require__(41128);
// EXTERNAL MODULE: ./lib/config/model/config.js
var model_config = __webpack_require__(45844);
// EXTERNAL MODULE: ./lib/inventory/repositories.js + 1 modules
var repositories = __webpack_require__(61794);
;// CONCATENATED MODULE: ./lib/modes/apply/refresh-listing.js
// Renews what the listing told beside of each repository, once it is old.





/** Repositories on one page of the list. */
const PAGE = 100;
/**
 * The targets with what GitHub lists now (`count`: how many repositories the inventory has); what layers ask of them stays as it was decided. Without the list, and where
 * it would cost more requests than the slice has repositories, families read one repository at a time.
 */
async function refreshListing(targets, count, run) {
    const { config } = run;
    if ((0,targets_select/* listedFamilies */.o)(config).length === 0 && !(0,model_config/* inventoryNeeds */.QH)(config).properties)
        return targets;
    const isWorthIt = targets.length * PAGE > count;
    const fresh = isWorthIt ? await listAgain(run) : [];
    const byId = new Map(fresh.map((repo) => [repo.id, repo]));
    return targets.map((target) => ({ ...target, repo: renewed(target.repo, byId.get(target.repo.id)) }));
}
async function listAgain(run) {
    const { github, organization, config } = run;
    try {
        const listing = await (0,repositories/* listRepositories */.x)(github, organization, (0,targets_select/* listedFamilies */.o)(config));
        if (listing.kind !== "listed")
            return [];
        (0,hide_names/* hideNames */.r)(listing.repositories, run);
        return listing.repositories;
    }
    catch (error) {
        if (error instanceof errors/* ApiError */.hD)
            return [];
        throw error;
    }
}
function renewed({ listed: _, properties: __, ...repo }, fresh) {
    return {
        ...repo,
        ...(fresh?.listed && { listed: fresh.listed }),
        ...(fresh?.properties && { properties: fresh.properties }),
    };
}

;// CONCATENATED MODULE: ./lib/modes/apply/slice.js
// What a shard has to do: its slice of the inventory, or the repositories named by `repos`, with the state to plan on.








/** @throws ConfigError, ArtifactError, ApiError where the work cannot be known */
async function loadSlice(run) {
    const slice = await loadWork(run);
    if (slice.kind !== "work")
        return slice;
    return { ...slice, targets: (0,organization_state/* withoutUnknownNames */.RK)(slice.targets, slice.state, run.families) };
}
async function loadWork(run) {
    if (run.inputs.repos.length > 0 || run.operator)
        return workOfListing(run);
    try {
        return await workOfSlice(run);
    }
    catch (error) {
        if (!(error instanceof errors/* ArtifactError */.nE && error.kind === "unsupported"))
            throw error;
        run.log.info("This server has no artifacts, and `repos` is empty, so the shard lists all repositories by itself; every shard slices the same list.");
        return workOfListing(run);
    }
}
/**
 * Without an artifact: the repositories named by `repos`, or all. Of several shards each takes its slice by id, since
 * their lists may differ. Shards of one process read list and organization once.
 */
async function workOfListing(run) {
    const { once = (_, read) => read() } = run;
    const selection = await once("selection", () => (0,targets_select/* selectTargets */.D)(run));
    if (selection.kind === "deferred")
        return selection;
    const targets = inDailyOrder((0,shard/* sliceById */.BI)(keyedTargets(selection.targets), run.inputs.shard), selection.targets, run);
    if (selection.kind === "postponed")
        return { ...selection, targets };
    const state = await once("state", () => (0,organization_state/* readState */.un)(selection.targets, run));
    return state.kind === "deferred"
        ? { kind: "postponed", targets, reason: state.reason }
        : { kind: "work", targets, state: state.state };
}
async function workOfSlice(run) {
    const { config, environment, clock, log } = run;
    const inventory = await download(run);
    if ("idsOnly" in inventory)
        return workOfIds(inventory, run);
    (0,hide_names/* hideNames */.r)(inventory.repositories, run);
    const listed = sliceTargets((0,targets/* targetsFor */.Y$)(config, inventory.repositories), run);
    const decided = await (0,targets/* decideAgain */.hd)(listed, run);
    const isOld = !(0,organization_state/* isFresh */.pL)(inventory.state, inventory.runAttempt === environment.runAttempt, clock.now());
    const isUnread = decided.some(({ desired }) => Object.keys(inventory.state.unknown).some((key) => key in desired.families));
    if (!isOld && !isUnread && decided === listed)
        return { kind: "work", targets: decided, state: inventory.state };
    log.info("What the list job read of the organization is old or too little, so it is read again.", {
        readAt: inventory.state.readAt,
    });
    const slice = await planOn(isOld ? await refreshListing(decided, inventory.count, run) : decided, run);
    // Without room to read it again, the rest of what `list` read is still good.
    const isStillGood = slice.kind === "postponed" && !isOld && decided === listed;
    return isStillGood ? { kind: "work", targets: decided, state: inventory.state } : slice;
}
/** The inventory of a run that hides names has ids alone: the shard lists again, and takes those that are its own. */
async function workOfIds({ repositories }, run) {
    const { inputs, clock, log } = run;
    const selection = await (0,targets_select/* selectTargets */.D)(run);
    if (selection.kind === "deferred")
        return selection;
    const own = new Set((0,shard/* sliceOf */.Mz)(repositories, inputs.shard).map(({ nodeId }) => nodeId));
    const targets = (0,shard/* rotate */.e$)(selection.targets.filter(({ repo }) => own.has(repo.nodeId)), clock.now());
    log.info("This shard's slice of the ids, listed again.", {
        shard: (0,shard/* formatShard */._D)(inputs.shard),
        repositories: targets.length,
        gone: own.size - targets.length,
        of: repositories.length,
    });
    return selection.kind === "postponed" ? { ...selection, targets } : planOn(targets, run);
}
/** The targets with the state of now, where that can be read. */
async function planOn(targets, run) {
    const result = await (0,organization_state/* readState */.un)(targets, run);
    return result.kind === "deferred"
        ? { kind: "postponed", targets, reason: result.reason }
        : { kind: "work", targets, state: result.state };
}
async function download({ inputs, environment, organization, config, artifacts, }) {
    const { runId } = environment;
    if (runId === undefined)
        throw new errors/* ConfigError */.xL("mode: apply needs the artifact of a workflow run; outside of one, name the repositories with `repos`");
    const wanted = {
        name: (0,inventory_artifact/* artifactName */.Cs)(runId),
        ...(inputs.artifactId !== undefined && { id: inputs.artifactId }),
        ...(inputs.artifactDigest !== undefined && { digest: inputs.artifactDigest }),
        readers: inputs.shard.count,
    };
    const files = await artifacts.download(wanted).catch((error) => Promise.reject(pointToRepos(error, inputs)));
    const { digest: configDigest, exclude } = config;
    return (0,inventory_artifact/* decodeInventory */.Xd)(files, { runId, organization, configDigest, exclude, shards: inputs.shard.count });
}
/**
 * GitHub hands over `repos: ${{ … }}` that comes to nothing as if `repos` were not given. Who has no artifact, and
 * names none, may have meant that.
 */
function pointToRepos(error, { artifactId }) {
    if (!(error instanceof errors/* ArtifactError */.nE) || error.kind !== "not-found" || artifactId !== undefined)
        return error;
    return new errors/* ArtifactError */.nE(error.kind, `${error.message} ${EMPTY_REPOS}`, error.cause);
}
const EMPTY_REPOS = "Or, where this was to be about one repository: the input `repos` is empty, so look at the expression that fills it.";
function keyedTargets(targets) {
    return targets.map((target) => ({ id: target.repo.id, nodeId: target.repo.nodeId, target }));
}
function sliceTargets(targets, run) {
    return inDailyOrder((0,shard/* sliceOf */.Mz)(keyedTargets(targets), run.inputs.shard), targets, run);
}
/** Inside a slice the order changes from day to day, so that what is deferred is not always the same. */
function inDailyOrder(slice, all, { inputs, clock, log }) {
    const data = { shard: (0,shard/* formatShard */._D)(inputs.shard), repositories: slice.length, of: all.length };
    log.info("This shard's slice.", data);
    return (0,shard/* rotate */.e$)(slice, clock.now()).map(({ target }) => target);
}

;// CONCATENATED MODULE: ./lib/modes/apply/apply.js
// `mode: apply`: takes its slice, compares what is with what should be, and writes only the difference.













/** One repository's or family's failure never stops another; a dry run is the same run without the last step. */
async function runApply(run) {
    const { inputs, environment, clock, config, github } = run;
    const slice = await loadSlice(run);
    if (slice.kind === "work")
        logDesired(slice.targets, run);
    const result = withBroken(await resultOf(slice, run), github.failure());
    const { runId = "local", runAttempt } = environment;
    const report = {
        schemaVersion: 2,
        organization: run.organization,
        runId,
        runAttempt,
        shard: (0,shard/* formatShard */._D)(inputs.shard),
        dryRun: inputs.dryRun,
        startedAt: new Date(run.startedAt).toISOString(),
        finishedAt: new Date(clock.now()).toISOString(),
        configDigest: config.digest,
        usage: github.usage(),
        ...result,
        ...("targets" in slice && aboutTargets(slice.targets, result.outcomes, run)),
    };
    const { counts } = await publishReport(report, run);
    return (0,fail_on/* exitCodeOf */.F)(counts, report.failures.length > 0, inputs.failOn);
}
/** Outcomes with what identifies their repositories, and how many of these each layer applies to. */
function aboutTargets(targets, outcomes, { config }) {
    const repositories = new Map(targets.map(({ repo }) => [repo.name, repo]));
    const identified = outcomes.map((outcome) => {
        const repo = repositories.get(outcome.repo);
        return repo ? { ...outcome, id: repo.id, visibility: repo.visibility } : outcome;
    });
    const policies = (0,unused/* countMatches */.b)(config, [...repositories.values()]);
    const layers = policies.map(({ source, matches, unknown }) => ({
        layer: source.layer,
        repositories: matches + unknown,
    }));
    return { outcomes: identified, layers: [{ layer: "top level", repositories: targets.length }, ...layers] };
}
/** What is left undone because GitHub or the token does not work has failed: the next run would not be the way out. */
function withBroken(result, broken) {
    if (!broken)
        return result;
    const isLeft = result.outcomes.some(({ kind }) => kind === "deferred");
    if (!isLeft)
        return { ...result, failures: [...result.failures, broken] };
    const outcomes = result.outcomes.map((outcome) => outcome.kind === "deferred" ? { ...outcome, kind: "failed", failures: [...outcome.failures, broken] } : outcome);
    return { ...result, outcomes };
}
async function resultOf(slice, run) {
    if (slice.kind === "work")
        return workThrough(slice, run);
    if (slice.kind === "postponed")
        return { outcomes: slice.targets.map((target) => postponed(target, slice.reason)), failures: [] };
    const message = `the repositories could not be listed: ${slice.reason}`;
    return { outcomes: [], failures: [{ kind: "unavailable", message, advice: "run again later" }] };
}
function postponed({ repo, desired }, reason) {
    const { undecided: failures, notes } = desired;
    const kind = failures.length > 0 ? "failed" : "deferred";
    return { repo: repo.name, kind, reason, changes: [], findings: [], failures, notes };
}
async function workThrough({ targets, state }, run) {
    const { inputs, github, families, host, log } = run;
    forecastReading(targets, state, run);
    const listed = targets.map(({ repo }) => repo);
    const found = await readRepositories(targets, { github, log, families, state });
    // Some have another name by now, or have become private.
    (0,hide_names/* hideNames */.r)(found.map(({ repo }) => repo), run);
    const reads = settleMoved(found, listed, run);
    const plans = await planSlice(reads, state, run);
    const all = plans.planned.map(({ plan }) => plan);
    const changes = all.reduce((sum, plan) => sum + plan.changes.length, 0);
    log.info("Planned.", { repositories: all.length, changes, writes: countWrites(all), dryRun: inputs.dryRun });
    if (!inputs.dryRun)
        forecastWriting(all, run);
    const planOnly = () => plans.planned.map((one) => unapplied(one, "planned"));
    const mayWrite = !inputs.dryRun && ((await run.operator?.confirm(planOnly())) ?? true);
    const outcomes = mayWrite ? await executePlans(plans, state, run) : planOnly();
    const complete = outcomes.map((outcome, at) => withHeldBack(outcome, all[at]));
    if (!inputs.dryRun)
        return { outcomes: complete, failures: [] };
    const visible = withoutInvisible(complete);
    for (const note of visible.notes)
        host.annotate({ level: "notice", title: "Repo Cop", message: note });
    const forecast = forecastPlan(all, run);
    return { ...visible, failures: [], ...(forecast && { forecast }) };
}
/** What is held back is neither planned nor deferred: its repository counts as failed. */
function withHeldBack(outcome, plan) {
    const heldBack = plan?.heldBack ?? [];
    return {
        ...outcome,
        changes: [...outcome.changes, ...heldBack.map((change) => ({ ...change, state: "failed" }))],
    };
}


/***/ }),

/***/ 91116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ annotationsOf)
/* harmony export */ });
/* harmony import */ var _text_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91455);

/** An annotation is a line or two; the summary names more. */
const NAMES_SHOWN = 3;
/** https://docs.github.com/en/actions/reference/limits */
const MOST = 10;
/**
 * Failures of whole shards, then each cause with its repositories, the most frequent first, then the repositories that
 * wait for the next run. The last of ten says how many more there are.
 */
function annotationsOf({ digest, shard, failures }) {
    const title = shard === undefined || shard === "1/1" ? "Repo Cop" : `Repo Cop, shard ${shard}`;
    const causes = digest.causes.map(({ failure, places }) => `${describe(failure)} In ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .inRepositories */ .Ae)(places.map(named), NAMES_SHOWN)}.`);
    const errors = [...failures.map(describe), ...causes].map((message) => ({ level: "error", title, message }));
    const { deferred } = digest.counts;
    const waiting = (0,_text_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(deferred, "repository waits", "repositories wait");
    const message = `${waiting} for the next run; the report has the names.`;
    const warnings = deferred === 0 ? [] : [{ level: "warning", title, message }];
    return atMost([...errors, ...warnings], title);
}
function atMost(annotations, title) {
    if (annotations.length <= MOST)
        return annotations;
    const shown = annotations.slice(0, MOST - 1);
    const rest = `${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(annotations.length - shown.length)} more causes are in the job summary and in the report.`;
    return [...shown, { level: "error", title, message: rest }];
}
function describe({ family, targets = [], message, advice }) {
    const where = [
        ...(family === undefined ? [] : [family]),
        ...(targets.length === 0 ? [] : [(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(targets, NAMES_SHOWN)]),
    ].join(" ");
    const todo = advice === undefined ? "" : ` What to do: ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .withStop */ .d8)(advice)}`;
    return `${where === "" ? "" : `${where}: `}${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .withStop */ .d8)(message)}${todo}`;
}
function named({ repo, targets }) {
    return targets.length === 0 ? repo : `${repo} (${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(targets, NAMES_SHOWN)})`;
}


/***/ }),

/***/ 8368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ exitCodeOf)
/* harmony export */ });
/** By value: the results that fail the job. Failures of a whole shard count under every value but `never`. */
const FAILING = {
    failed: ["failed"],
    deferred: ["failed", "deferred"],
    drift: ["failed", "deferred", "planned", "applied", "findings"],
    never: [],
};
/** 1 where `fail-on` says so, else 0. Wrong inputs and configs are exit code 2 under every value. */
function exitCodeOf(results, hasShardFailure, failOn) {
    if (failOn === "never")
        return 0;
    return hasShardFailure || FAILING[failOn].some((result) => results[result] > 0) ? 1 : 0;
}


/***/ }),

/***/ 28469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ withoutValues)
/* harmony export */ });
/* harmony import */ var _text_hidden_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22986);

const HIDDEN = "(hidden)";
/** A shorter value would take apart the words of a message. */
const SHORTEST = 3;
/** Of a name that came to be after the listing, nobody has told what hides names. */
const RENAMED = /\brenamed from \S+ to [\w.-]*\w/g;
const FINDING = "something here cannot be repaired; what it is would show values of a private repository, so look in the repository itself";
/** A repository of which the visibility is not known counts as private. */
function withoutValues(report) {
    const outcomes = report.outcomes.map((outcome) => (outcome.visibility === "public" ? outcome : hidden(outcome)));
    return { ...report, outcomes };
}
function hidden(outcome) {
    const { id, reason, changes, findings, failures, notes } = outcome;
    const values = new Set(changes.flatMap(valuesOf));
    const without = (text) => [...values]
        .toSorted((a, b) => b.length - a.length)
        .reduce((all, value) => all.replaceAll(value, HIDDEN), text.replaceAll(RENAMED, "renamed"));
    const wanted = new Set(changes.flatMap((change) => (change.action === "delete" ? [] : [change.target])));
    return {
        ...outcome,
        repo: id === undefined ? "private repository" : (0,_text_hidden_names_js__WEBPACK_IMPORTED_MODULE_0__/* .labelOf */ .W)({ id }),
        ...(reason !== undefined && { reason: without(reason) }),
        changes: changes.map(withoutBoth),
        findings: findings.map((finding) => ({ ...finding, target: HIDDEN, message: FINDING })),
        failures: failures.map((failure) => failureWithout(failure, { without, wanted })),
        notes: notes.map(without),
    };
}
function failureWithout({ targets, message, advice, ...failure }, { without, wanted }) {
    const shown = targets?.map((target) => (wanted.has(target) ? target : HIDDEN));
    return {
        ...failure,
        ...(shown && { targets: [...new Set(shown)] }),
        message: without(message),
        ...(advice !== undefined && { advice: without(advice) }),
    };
}
/** The target of what is deleted is an entry of the repository; every other one is of the config. */
function withoutBoth({ ref: _, ...change }) {
    if (change.action === "create")
        return { ...change, after: null, isHidden: true };
    if (change.action === "update")
        return { ...change, before: null, after: null, isHidden: true };
    return { ...change, target: HIDDEN, before: null, isHidden: true };
}
/** Every text among the values that the repository has, or is to have. */
function valuesOf(change) {
    const before = change.action === "create" ? [] : textsIn(change.before);
    const after = change.action === "delete" ? [change.target] : textsIn(change.after);
    return [...before, ...after].filter((text) => text.length >= SHORTEST);
}
function textsIn(value) {
    if (typeof value === "string")
        return [value];
    if (typeof value !== "object" || value === null)
        return [];
    return Object.values(value).flatMap(textsIn);
}


/***/ }),

/***/ 78649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ redactUrls)
/* harmony export */ });
// Takes out of texts what gives access: credentials and queries of URLs.
const URL_IN_TEXT = /\b([a-z][a-z0-9+.-]*:\/\/)([^\s"'<>`]+)/gi;
const HIDDEN = "***";
/** The text with every URL in it without user, password and query: `https://***@ci.example/hook?***`. */
function redactUrls(text) {
    return text.replace(URL_IN_TEXT, (_, scheme, rest) => {
        const [, authority = "", path = ""] = /^([^/?#]*)(.*)$/s.exec(rest) ?? [];
        const at = authority.lastIndexOf("@");
        const host = at < 0 ? authority : `${HIDDEN}@${authority.slice(at + 1)}`;
        const query = path.search(/[?#]/);
        return `${scheme}${host}${query < 0 ? path : `${path.slice(0, query)}${path[query]}${HIDDEN}`}`;
    });
}


/***/ })

};
