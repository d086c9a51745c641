export const id = 345;
export const ids = [345];
export const modules = {

/***/ 36345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runApply: () => (/* binding */ runApply)
});

// EXTERNAL MODULE: ./lib/config/load.js + 21 modules
var load = __webpack_require__(86148);
// EXTERNAL MODULE: ./lib/entry/environment.js
var environment = __webpack_require__(98553);
// EXTERNAL MODULE: ./lib/families/index.js + 46 modules
var lib_families = __webpack_require__(93530);
// EXTERNAL MODULE: ./lib/inventory/shard.js
var inventory_shard = __webpack_require__(81604);
;// CONCATENATED MODULE: ./lib/plan/guard.js
/** A share says little of a handful: up to this many deletes are always allowed under a percentage. */
const ALWAYS_ALLOWED = 5;
/** One failure for each family of which the shard would delete more than `max-deletes` of the entries that it read. */
function guardDeletes(plans, maxDeletes) {
    return [...totals(plans)].flatMap(([family, { deleted, read }]) => {
        const allowed = allowedOf(read, maxDeletes);
        if (deleted <= allowed)
            return [];
        const message = `this shard would delete ${deleted} of ${read} ${family} entries; max-deletes allows ${allowed}, so nothing was written`;
        const advice = `look at the plan in the summary; if it is right, run once with max-deletes: ${deleted}, else name the entries in the config or take ${family} out of prune`;
        return [{ kind: "guarded", family, message, advice }];
    });
}
/** Who says 0 % means none at all. */
function allowedOf(read, maxDeletes) {
    if ("count" in maxDeletes)
        return maxDeletes.count;
    return maxDeletes.percent === 0 ? 0 : Math.max(ALWAYS_ALLOWED, Math.floor((read * maxDeletes.percent) / 100));
}
function totals(plans) {
    const sums = new Map();
    for (const [family, { read, deleted }] of plans.flatMap(({ entries }) => Object.entries(entries))) {
        const sum = sums.get(family) ?? { read: 0, deleted: 0 };
        sums.set(family, { read: sum.read + read, deleted: sum.deleted + deleted });
    }
    return sums;
}
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
function joinable({ requests }) {
    if (requests.some(({ phase }) => phase === "unarchive"))
        return [];
    return requests.flatMap((planned) => shareOf(planned) ?? []);
}
function shareOf({ request, join, effect }) {
    if (!join || effect !== "update" || request.kind !== "rest")
        return undefined;
    const { [join.list]: _, ...rest } = request.parameters;
    return { ...join, request, key: JSON.stringify([request.route, rest, join]) };
}
function joint(shares) {
    const requests = shares.map(({ request }) => request);
    const [first] = shares;
    const listed = requests.flatMap(({ parameters }) => parameters[first.list] ?? []);
    const parameters = { ...first.request.parameters, [first.list]: listed };
    return { request: { ...first.request, parameters }, shares: requests };
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
    const identity = flat?.answer ?? UNCHANGED;
    if (identity.kind === "deferred")
        return done({ deferred: identity.reason });
    if (identity.kind !== "node")
        return done({ failure: wholeFailure(identity) });
    const repo = withIdentity(target.repo, identity.node);
    if (!repo)
        return done({
            failure: { kind: "missing", message: "the repository was transferred to another owner since it was listed" },
        });
    if ((0,archived/* isLeftAlone */.$)(repo, target.desired))
        return done({ repo });
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
    return step && (0,run_steps/* runSteps */.rl)(context.github, step, family);
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
function wholeFailure({ kind, message }) {
    const advice = {
        missing: "it was deleted or transferred since it was listed, or the token may not see it any more; the next run lists afresh",
        denied: "let the token administer this repository, or name it under `exclude`",
        unknown: undefined,
        unavailable: shared_failure/* TRY_AGAIN */.RG,
    }[kind];
    return { kind, message, ...(advice && { advice }) };
}
/** The repository as it is now; undefined when it belongs to somebody else now. */
function withIdentity(repo, node) {
    if (node["nameWithOwner"] === undefined)
        return repo;
    const [owner = "", name = ""] = String(node["nameWithOwner"]).split("/");
    if (owner.toLowerCase() !== repo.owner.toLowerCase())
        return undefined;
    return { ...repo, name, archived: node["isArchived"] === true };
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
    const about = aboutIt(answered.target, context);
    const use = (0,repository_query/* ownUse */.sq)(family, answered.target);
    switch (read.kind) {
        case "endpoint":
            return (0,run_steps/* runSteps */.rl)(context.github, read.start(about, use), family);
        case "repository-query": {
            const node = nodeFor(family, answered[read.size]);
            return node.kind === "known" ? (0,run_steps/* runSteps */.rl)(context.github, read.decode(node.value, about, use), family) : node;
        }
        case "organization":
            if (context.confirming)
                return (0,run_steps/* runSteps */.rl)(context.github, read.confirm(about, use), family);
            return readFromState(family, context.state, (state) => (0,run_steps/* runSteps */.rl)(context.github, read.decode(state, about, use), family));
    }
}
function aboutIt({ repo }, { confirming, state }) {
    return { repo: confirming ? unlisted(repo) : repo, directory: state.directory };
}
/** Without what the listing told beside, so that it is read afresh. */
function unlisted({ listed: _, properties: __, ...repo }) {
    return repo;
}
async function readFromState(family, state, decode) {
    const listed = state.families[family.key];
    return listed === undefined ? (0,run_steps/* unknown */.L5)("the organization's list was not read", family) : decode(listed);
}

// EXTERNAL MODULE: ./lib/modes/annotate.js
var annotate = __webpack_require__(53530);
// EXTERNAL MODULE: ./lib/config/shape.js
var shape = __webpack_require__(76587);
;// CONCATENATED MODULE: ./lib/config/explain.js

/** Every value in the order of the families. */
function explain({ families }, desired) {
    return families.flatMap((family) => {
        const value = desired.families[family.key];
        return value === undefined ? [] : explainFamily(family, value, desired);
    });
}
function explainFamily(family, value, desired) {
    const walk = (part, within, path) => {
        const { keyOf } = within;
        if (Array.isArray(part) && keyOf)
            return part.flatMap((entry) => walk(entry, {}, [...path, keyOf(entry)]));
        if (part === null || typeof part !== "object" || Array.isArray(part) || Object.keys(part).length === 0) {
            return [{ path: [family.key, ...path], value: part, source: desired.sourceOf(family.key, path) }];
        }
        return Object.entries(part).flatMap(([key, entry]) => walk(entry, (0,shape/* shapeUnder */.u)(within, key), [...path, key]));
    };
    return walk(value, (0,shape/* shapeOf */.F)(family), []);
}

;// CONCATENATED MODULE: ./lib/modes/announce-desired.js
// Shows what the config asks of one repository, and why, to somebody who tries a config out.

/**
 * In a dry run of one repository named by `repos`: each desired value with the layer, the file and the line that ask
 * for it.
 */
function logDesired(config, targets, { inputs, log }) {
    const [target, ...others] = targets;
    if (!inputs.dryRun || inputs.repos.length === 0 || !target || others.length > 0)
        return;
    for (const { path, value, source } of explain(config, target.desired)) {
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

;// CONCATENATED MODULE: ./lib/apply/part-result.js
/** The same target in the same family. */
function isOfSame(a, b) {
    return a.family === b.family && a.targets.some((target) => b.targets.includes(target));
}

;// CONCATENATED MODULE: ./lib/apply/send.js

/** What came of it; whatever else is thrown is a bug, and passes. */
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
    const found = part.targets.map((target) => family?.isThere?.(reply.data, target));
    return found.includes(undefined) ? undefined : found.every((isThere) => isThere);
}
/** Owed: without it the repository would be worse off than before. */
function send(request, { github }) {
    return replyTo(request, github, { isContinuation: true, isCompensation: true });
}

;// CONCATENATED MODULE: ./lib/apply/apply.js
// Sends the requests of one repository's plan, in order, and says for every change what became of it.





/** The same for the same request. */
function requestKey(request) {
    return JSON.stringify(request);
}
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
        results.push(...blocked.map((part) => ({ part, state: stateUpon(basesOf(part, results)) })));
        if (parts.length === 0)
            continue;
        stopped ??= reasonToStop(request, results, plan);
        const sending = {
            ...context,
            repo: plan.repo,
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
function isContinuation(results) {
    return results.some(({ state }) => state === "applied");
}
function deferAll(parts, deferred, isUnclear = false) {
    return {
        results: parts.map((part) => ({ part, state: "deferred", isUnclear })),
        ...(deferred !== undefined && { deferred }),
    };
}
/** What the part builds on and what was not applied: the same target in the same family. */
function basesOf(part, results) {
    return results.filter(({ part: earlier, state }) => state !== "applied" && isOfSame(earlier, part));
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
/**
 * Sends a request; a folded one that GitHub rejects is taken apart once, so that one family's mistake costs no other.
 */
async function sendRequest(planned, parts, context) {
    const isWhole = parts.length === planned.parts.length;
    if (!isWhole || parts.length === 0)
        return sendApart(parts, context);
    const answer = await apply_send(planned.request, parts, context);
    return parts.length > 1 && answer.isRefused ? sendApart(parts, context) : answer;
}
async function sendApart(parts, context) {
    const results = [];
    for (const [index, part] of parts.entries()) {
        const sent = await apply_send(part.request, [part], context);
        results.push(...sent.results);
        if (sent.deferred === undefined)
            continue;
        return { results: [...results, ...deferAll(parts.slice(index + 1)).results], deferred: sent.deferred };
    }
    return { results };
}
/** A mistake of ours costs this request alone; whether it was done nobody knows then. */
async function apply_send(request, parts, context) {
    try {
        return await sendOnce(request, parts, context);
    }
    catch (error) {
        const { results } = failAll(parts, (part) => (0,shared_failure/* bugFailure */.fT)(error, familyOf(part, context)));
        return { results: results.map((result) => ({ ...result, isUnclear: true })) };
    }
}
async function sendOnce(request, parts, context) {
    const known = parts.map((part) => context.objections?.reasonToSkip(part, context.repo));
    if (known.every((why) => why !== undefined))
        return { results: parts.map((part, index) => ({ part, state: "found", why: known[index] })) };
    const reply = await answerTo(request, context);
    if (reply instanceof errors/* ApiError */.hD)
        return judgeError(reply, parts, context);
    if (reply.kind === "deferred")
        return deferAll(parts, reply.reason, reply.isUnclear);
    const [problem] = reply.problems;
    if (problem) {
        const kind = problem.type === "FORBIDDEN" ? "denied" : problem.type === "NOT_FOUND" ? "missing" : "rejected";
        return failAll(parts, (part) => ({ kind, family: part.family, message: problem.message }));
    }
    const answer = { status: reply.status, message: "", data: reply.data };
    return { results: parts.map((part) => found(part, answer, context) ?? applied(part, context)) };
}
async function answerTo(request, { github, settled, isContinuation, isCompensation }) {
    return (settled?.get(requestKey(request)) ??
        replyTo(request, github, { isContinuation: isContinuation, isCompensation: isCompensation }));
}
function judgeError(error, parts, context) {
    const answer = { status: error.status, message: error.message, data: null };
    const failed = failAll(parts, (part) => (0,shared_failure/* failureOf */.g5)(error, familyOf(part, context), "write"));
    const results = failed.results.map((result) => found(result.part, answer, context) ?? { ...result, isUnclear: error.isUnclear });
    return { results, isRefused: error.kind === "rejected" || results.some(({ state }) => state === "found") };
}
function familyOf({ family }, { families }) {
    return families.find(({ key }) => key === family);
}
function found(part, answer, context) {
    const family = familyOf(part, context);
    const why = family?.objection?.(answer, part);
    if (why === undefined)
        return undefined;
    if (family?.objectsToAll)
        context.objections?.recordRefusal(part, context.repo, why);
    return { part, state: "found", why };
}
function applied(part, { objections, repo }) {
    objections?.recordSuccess(part, repo);
    return { part, state: "applied" };
}
function failAll(parts, failureFor) {
    return {
        results: parts.map((part) => ({ part, state: "failed", failure: { ...failureFor(part), targets: part.targets } })),
    };
}
/** A change is applied when every request that carries it was; what was begun and not finished is said. */
function outcomeOf(plan, results, stopped) {
    const changes = plan.changes.flatMap((change) => {
        const carried = results.filter(({ part }) => part.family === change.family && part.targets.includes(change.target));
        const state = worst(carried.map((result) => result.state));
        return state === "found" ? [] : [{ ...change, state }];
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

;// CONCATENATED MODULE: ./lib/apply/known-refusals.js
/**
 * So many repositories must have been refused the same before the rest is not tried. GitHub warns of going on
 * regardless:
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#do-not-ignore-errors
 */
const ENOUGH = 3;
/** The objections of one run. */
class KnownRefusals {
    /** By what was asked: why not, and how often it was said. */
    #heard = new Map();
    /** What some repository was given: not refused in general. */
    #given = new Set();
    /** Why it is not worth trying; undefined where it is. */
    reasonToSkip(part, repo) {
        const key = keyOf(part, repo);
        const heard = this.#heard.get(key);
        if (!heard || heard.times < ENOUGH || this.#given.has(key))
            return undefined;
        return `${heard.why}; ${heard.times} repositories of this run were refused the same, so it was not tried here`;
    }
    recordRefusal(part, repo, why) {
        const key = keyOf(part, repo);
        this.#heard.set(key, { why, times: (this.#heard.get(key)?.times ?? 0) + 1 });
    }
    recordSuccess(part, repo) {
        this.#given.add(keyOf(part, repo));
    }
}
/**
 * The same for the same wish in another repository that is as visible: policies tell public and private repositories
 * apart.
 */
function keyOf({ request }, { visibility }) {
    if (request.kind === "graphql")
        return JSON.stringify(request);
    const { owner: _, repo: __, ...wish } = request.parameters;
    return JSON.stringify([visibility, request.route, wish]);
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

// EXTERNAL MODULE: ./lib/families/shared/diff.js
var diff = __webpack_require__(69013);
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
function asPlanned({ family, targets, undo, ...rest }) {
    return { ...rest, parts: [{ family, targets, request: rest.request, ...(undo && { undo }) }] };
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
    const parameters = union(a.request.parameters, body);
    if (!parameters)
        return undefined;
    const request = { ...a.request, parameters };
    return { ...a, request, parts: [...a.parts, ...b.parts] };
}
/** All keys of both, objects inside likewise; undefined where both say something of the same key. */
function union(a, b) {
    const sum = { ...a };
    for (const [key, value] of Object.entries(b)) {
        const other = sum[key];
        const inner = other === undefined ? value : (0,diff/* isObject */.Gv)(other) && (0,diff/* isObject */.Gv)(value) ? union(other, value) : undefined;
        if (inner === undefined)
            return undefined;
        sum[key] = inner;
    }
    return sum;
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
    const name = `${action.repository}@${action.ref}`;
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
    const { viewer, repository, action } = itself;
    if (isViewerLowered(change, viewer))
        return { reason: `${viewer} runs Repo Cop, so its own access is never removed or lowered` };
    if (viewer === null && isAdministratorLowered(change))
        return {
            reason: `GitHub did not say who runs Repo Cop, which may be ${change.target}, so no administrator is removed or lowered`,
        };
    const reason = losesAccess(change, { ...guarding, viewer, standing: itself.standing });
    if (reason !== undefined)
        return { reason, advice: ACCESS_ADVICE };
    if (isNamed(repo, repository))
        return vetoHere(change, guarding);
    return isNamed(repo, action?.repository) ? vetoAtSource(change, itself) : undefined;
}
function isNamed({ owner, name }, repository) {
    return repository?.toLowerCase() === `${owner}/${name}`.toLowerCase();
}
/** In the repository whose workflow runs this. */
function vetoHere(change, { changes, repo, itself: { action } }) {
    const { family, target } = change;
    const after = (0,diff/* afterOf */.Wo)(change);
    if (family === "repository" && target === "archived" && after === true)
        return { reason: "this repository runs Repo Cop, so it is never archived" };
    if (isLessReachable(change))
        return { reason: "this repository runs Repo Cop, so it is never made less reachable" };
    if (family !== "actions")
        return undefined;
    if (target === "enabled" && after === false)
        return { reason: "this repository runs Repo Cop, so Actions stay enabled" };
    const reason = action && deniesAction(change, { action, owner: repo.owner, changes });
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
    if (countLost(change) > 0)
        return "nothing is deleted from it";
    if (change.family !== "repository" || change.action !== "update")
        return undefined;
    if (change.target === "archived" && change.after === true)
        return "it is not archived";
    return change.target === "visibility" && REACH.indexOf(change.after) > REACH.indexOf(change.before)
        ? "it is not made more visible"
        : undefined;
}
/** How many entries a change takes away; that of the topics carries their whole list. */
function countLost(change) {
    if (change.action !== "update" || change.family !== "repository" || change.target !== "topics")
        return Number(change.action === "delete");
    const after = new Set(change.after);
    return change.before.filter((topic) => !after.has(topic)).length;
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
    if ((0,archived/* isLeftAlone */.$)(repo, desired))
        return emptyPlan(read, { notes: ["archived since it was listed, so it was left alone"] });
    const used = context.families.filter(({ key }) => key in desired.families);
    const plans = used.map((family) => ({ family, plan: planIsolated(family, read, context) }));
    const requests = foldRequests(plans.flatMap(({ plan }) => plan.requests));
    const staysArchived = repo.archived && (0,archived/* desiredArchived */.f)(desired) === true;
    return {
        repo,
        changes: plans.flatMap(({ plan }) => plan.changes),
        findings: plans.flatMap(({ plan }) => plan.findings),
        failures: [...desired.undecided, ...plans.flatMap(({ plan }) => plan.failures)],
        notes: desired.notes,
        requests: staysArchived ? wrapArchived(requests, repo) : requests,
        entries: Object.fromEntries(plans.flatMap(({ family, plan }) => (plan.entries ? [[prunedName(family), plan.entries]] : []))),
    };
}
/** What `prune` calls the entries that a family counts: `topics` are those of `repository`. */
function prunedName({ key, prunable }) {
    return prunable?.[0] ?? key;
}
/** A plan that asks for nothing. */
function emptyPlan({ repo, desired }, rest) {
    const notes = [...desired.notes, ...(rest.notes ?? [])];
    return { repo, changes: [], findings: [], failures: rest.failures ?? [], notes, requests: [], entries: {} };
}
const NOTHING = { changes: [], findings: [], failures: [], requests: [], entries: undefined };
function planIsolated(family, read, context) {
    try {
        return planFamily(family, read, context);
    }
    catch (error) {
        return { ...NOTHING, failures: [(0,shared_failure/* bugFailure */.fT)(error, family)] };
    }
}
function planFamily(family, { repo, desired, families }, context) {
    const result = families.get(family.key);
    if (result?.kind === "unknown")
        return { ...NOTHING, failures: [result.failure] };
    if (result?.kind !== "known")
        return NOTHING;
    const about = { repo, directory: context.directory, prune: new Set(Object.keys(desired.prune)) };
    const compared = family.diff(desired.families[family.key], result.value, about);
    const changes = compared.changes.map((drift) => ({
        ...drift,
        family: family.key,
        source: sourceOf(drift, family, desired),
    }));
    const administrators = administratorsOf({ repo, families }, context);
    const safe = refuseLockout(changes, { repo, administrators }, context.itself);
    const { allowed, failures } = guardMisnamed(safe.allowed, { repo, desired });
    const requests = family.write(allowed, about).map((request) => ({ ...request, family: family.key }));
    const kept = countLoss(changes) - countLoss(allowed);
    const entries = compared.entries && { ...compared.entries, deleted: compared.entries.deleted - kept };
    return {
        changes: allowed,
        findings: compared.findings,
        failures: [...safe.failures, ...failures],
        requests,
        entries,
    };
}
function countLoss(changes) {
    return changes.reduce((sum, change) => sum + countLost(change), 0);
}
function administratorsOf({ repo, families }, context) {
    return context.families.flatMap((family) => {
        const result = families.get(family.key);
        return result?.kind === "known"
            ? (family.administrators?.(result.value, { repo, directory: context.directory }) ?? [])
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

;// CONCATENATED MODULE: ./lib/modes/apply/execute-plans.js
// Carries plans out, repository by repository, with a second look wherever something would be deleted or replaced
// whole.










/**
 * Repositories under way at once: while one waits for its second look, others write. How much is on the wire, the gate
 * decides.
 */
const AT_ONCE = 4;
/** The outcome of each plan, in order. What can be sent for several repositories at once is sent first. */
async function executePlans(planned, context) {
    const { github, log } = context.reading;
    const ready = planned.filter(({ read }) => read.deferred === undefined).map(({ plan }) => plan);
    const shared = {
        settled: await sendJoint(joinRequests(ready), github, log),
        objections: new KnownRefusals(),
    };
    return (0,in_parallel/* inParallel */.H)(planned, Math.max(AT_ONCE, github.concurrency), async (one) => {
        const outcome = await applyIsolated(one, shared, context);
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
async function applyIsolated(one, shared, context) {
    try {
        return await applyOne(one, shared, context);
    }
    catch (error) {
        return unapplied(withFailure(one.plan, (0,shared_failure/* bugFailure */.fT)(error)), "deferred");
    }
}
async function applyOne({ read, plan }, shared, context) {
    const { github } = context.reading;
    if (read.deferred !== undefined)
        return unapplied(plan, "deferred", read.deferred);
    const confirmed = await execute_plans_confirm({ read, plan }, context).catch((error) => (0,shared_failure/* bugFailure */.fT)(error));
    if (typeof confirmed === "string")
        return applyPlan(plan, { github: deferring(confirmed), families: lib_families/* FAMILIES */.B, ...shared });
    if ("message" in confirmed)
        return applyPlan(withFailure(plan, confirmed), { github: deferring(UNSEEN), families: lib_families/* FAMILIES */.B, ...shared });
    return applyPlan(withSettled(confirmed, plan, shared.settled), { github, families: lib_families/* FAMILIES */.B, ...shared });
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
async function execute_plans_confirm({ read, plan }, { reading, planning }) {
    const destructive = familiesToConfirm(plan);
    if (destructive.length === 0)
        return plan;
    const families = lib_families/* FAMILIES */.B.filter(({ key }) => destructive.includes(key));
    const [fresh] = await readRepositories([{ repo: read.repo, desired: read.desired }], {
        ...reading,
        families,
        confirming: true,
    });
    if (!fresh)
        throw new TypeError("one target gives one read");
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
/** The outcome of a plan that is not carried out: a dry run, a refused shard, or no room within the limits. */
function unapplied(plan, state, note) {
    const changes = plan.changes.map((change) => ({ ...change, state }));
    const notes = note === undefined ? plan.notes : [...plan.notes, note];
    const kind = plan.failures.length > 0 ? "failed" : changes.length > 0 || state === "deferred" ? state : "in-sync";
    return { repo: plan.repo.name, kind, changes, findings: plan.findings, failures: plan.failures, notes };
}

;// CONCATENATED MODULE: ./lib/modes/apply/forecast.js
// Says before the work what it will cost, and what of it will not fit into this night.



/**
 * What reading a slice will take at first; from then on the quota is spread where it would not last. Details count for
 * every repository of a nested family: what a probe will save is not known before.
 */
function forecastReading(github, targets, { families, log, state }) {
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
function forecastWriting(github, plans, log) {
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

;// CONCATENATED MODULE: ./lib/modes/apply/plan-slice.js



/** Plans all, as if no team mattered; then once more those where one may. */
async function planSlice(reads, { github, organization, context }) {
    const free = { ...context, itself: { ...context.itself, standing: { kind: "independent" } } };
    const trial = reads.map((read) => ({ read, plan: planRepository(read, free) }));
    const risky = trial.filter(({ plan }) => teamsAtStake([plan]).length > 0);
    const atStake = teamsAtStake(risky.map(({ plan }) => plan));
    if (atStake.length === 0 && github.viewer?.endsWith("[bot]") !== true)
        return { planned: trial, planning: context };
    const others = administeringTeams(risky.map(({ read }) => read), context);
    const standing = await readStanding(github, { organization, atStake, others });
    const again = new Set(risky.map(({ read }) => read));
    if (standing.kind === "deferred") {
        const left = ({ read, plan }) => ({
            read: { ...read, families: new Map(), deferred: standing.reason },
            plan: { ...plan, requests: [], entries: {} },
        });
        return { planned: trial.map((one) => (again.has(one.read) ? left(one) : one)), planning: context };
    }
    const planning = { ...context, itself: { ...context.itself, standing } };
    return {
        planned: trial.map((one) => (again.has(one.read) ? { ...one, plan: planRepository(one.read, planning) } : one)),
        planning,
    };
}

// EXTERNAL MODULE: ./lib/inventory/artifact.js + 1 modules
var artifact = __webpack_require__(39986);
// EXTERNAL MODULE: ./lib/text/wording.js
var wording = __webpack_require__(91455);
// EXTERNAL MODULE: ./lib/report/causes.js
var report_causes = __webpack_require__(52796);
;// CONCATENATED MODULE: ./lib/report/annotations.js


/** An annotation is a line or two; the summary names more. */
const NAMES_SHOWN = 3;
/**
 * What stopped the whole shard, then each cause with where it is found, the most frequent first, then what is left for
 * the next run.
 */
function annotationsOf({ shard, failures, outcomes }) {
    const title = titleFor(shard);
    const causes = (0,report_causes/* groupFailures */.B)(outcomes).map(({ failure, places }) => `${describe(failure)} In ${(0,wording/* inRepositories */.Ae)(places.map(named), NAMES_SHOWN)}.`);
    const errors = [...failures.map(describe), ...causes].map((message) => ({ level: "error", title, message }));
    const deferred = outcomes.filter(({ kind }) => kind === "deferred").length;
    if (deferred === 0)
        return errors;
    const left = (0,wording/* plural */.LS)(deferred, "repository is", "repositories are");
    return [...errors, { level: "warning", title, message: `${left} left for the next run; the report has the names.` }];
}
/** Jobs of a matrix are told apart; a single one needs no number. */
function titleFor(shard) {
    return shard === "1/1" ? "Repo Cop" : `Repo Cop, shard ${shard}`;
}
function describe({ family, targets = [], message, advice }) {
    const where = [
        ...(family === undefined ? [] : [family]),
        ...(targets.length === 0 ? [] : [(0,wording/* listed */.KE)(targets, NAMES_SHOWN)]),
    ].join(" ");
    return `${where === "" ? "" : `${where}: `}${(0,wording/* withStop */.d8)(message)}${advice === undefined ? "" : ` What to do: ${(0,wording/* withStop */.d8)(advice)}`}`;
}
function named({ repo, targets }) {
    return targets.length === 0 ? repo : `${repo} (${(0,wording/* listed */.KE)(targets, NAMES_SHOWN)})`;
}

// EXTERNAL MODULE: ./lib/report/markdown.js + 1 modules
var markdown = __webpack_require__(23343);
;// CONCATENATED MODULE: ./lib/report/files.js

/** Named after the shard, so that the reports of all shards can lie in one folder. */
function reportFiles(report, links) {
    const name = `shard-${report.shard.replace("/", "-of-")}`;
    return [
        { name: `${name}.json`, text: `${JSON.stringify(report, undefined, 2)}\n` },
        { name: `${name}.md`, text: (0,markdown/* summaryMarkdown */.e)(report, { links, maxBytes: Number.POSITIVE_INFINITY }) },
    ];
}

// EXTERNAL MODULE: ./lib/report/links.js
var report_links = __webpack_require__(64503);
// EXTERNAL MODULE: ./lib/report/summarize.js
var summarize = __webpack_require__(47443);
;// CONCATENATED MODULE: ./lib/modes/apply/publish.js
// Tells everybody what a shard did: outputs, annotations, job summary, report artifact. Nothing here can fail the run.








/** The summary comes first: it must stand even when the run is being stopped. */
async function publishReport(report, inputs, deps) {
    const { host, log } = deps;
    const links = (0,report_links/* linksFrom */.av)((0,environment/* readEnvironment */.Q)(host.env), report.organization);
    await host.writeSummary((0,markdown/* summaryMarkdown */.e)(report, { links }));
    const counts = (0,summarize/* countOutcomes */.XF)(report.outcomes);
    host.setOutput("in-sync", counts.inSync);
    host.setOutput("planned", counts.planned);
    host.setOutput("applied", counts.applied);
    host.setOutput("deferred", counts.deferred);
    host.setOutput("failed", counts.failed);
    host.setOutput("changes", counts.changes);
    host.setOutput("requests", report.usage.requests);
    for (const annotation of annotationsOf(report))
        host.annotate(annotation);
    log.info("Done.", {
        ...counts,
        requests: report.usage.requests,
        writes: report.usage.writes,
        refusals: report.usage.refusals,
    });
    await uploadReport((0,artifact/* reportName */.e6)(report.runId, inputs.shard), reportFiles(report, links), deps);
}
async function uploadReport(name, files, { artifacts, host, log }) {
    try {
        await artifacts.upload(name, files);
        host.setOutput("report-artifact", name);
    }
    catch (error) {
        if (!(error instanceof errors/* ArtifactError */.nE))
            throw error;
        if (error.kind === "unsupported")
            return log.info("There are no artifacts here; the job summary is the report.");
        log.warning("The report could not be uploaded; the job summary has the same content.", {
            artifact: name,
            reason: error.message,
        });
    }
}

// EXTERNAL MODULE: ./lib/modes/decide.js + 1 modules
var decide = __webpack_require__(99865);
// EXTERNAL MODULE: ./lib/modes/targets/organization-state.js
var organization_state = __webpack_require__(22198);
// EXTERNAL MODULE: ./lib/modes/targets/select.js + 2 modules
var targets_select = __webpack_require__(90163);
// EXTERNAL MODULE: ./lib/modes/targets/targets.js + 1 modules
var targets = __webpack_require__(87097);
// EXTERNAL MODULE: ./lib/config/model/config.js
var model_config = __webpack_require__(45844);
// EXTERNAL MODULE: ./lib/inventory/repositories.js + 2 modules
var repositories = __webpack_require__(61217);
;// CONCATENATED MODULE: ./lib/modes/apply/refresh-listing.js
// Renews what the listing told beside of each repository, once it is old.




/** Repositories on one page of the list. */
const PAGE = 100;
/**
 * The targets with what GitHub lists now; what layers ask of them stays as it was decided. Without the list, and where
 * it would cost more requests than the slice has repositories, families read one repository at a time.
 */
async function refreshListing(targets, context) {
    const { config, count } = context;
    if ((0,targets_select/* listedFamilies */.o)(config).length === 0 && !(0,model_config/* inventoryNeeds */.Q)(config).properties)
        return targets;
    const isWorthIt = targets.length * PAGE > count;
    const fresh = isWorthIt ? await listAgain(context) : [];
    const byId = new Map(fresh.map((repo) => [repo.id, repo]));
    return targets.map((target) => ({ ...target, repo: renewed(target.repo, byId.get(target.repo.id)) }));
}
async function listAgain({ github, organization, config }) {
    try {
        const listing = await (0,repositories/* listRepositories */.x)(github, organization, (0,targets_select/* listedFamilies */.o)(config));
        return listing.kind === "listed" ? listing.repositories : [];
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
async function loadSlice(inputs, context) {
    if (inputs.repos.length > 0)
        return workOfListing(inputs, context);
    try {
        return await workOfSlice(inputs, context);
    }
    catch (error) {
        if (!(error instanceof errors/* ArtifactError */.nE && error.kind === "unsupported"))
            throw error;
        context.deps.log.info("This server has no artifacts, and `repos` is empty, so the shard lists all repositories by itself; every shard slices the same list.");
        return workOfListing(inputs, context);
    }
}
/** Without an artifact: the repositories named by `repos`, or all. Of several shards each takes its slice of them. */
async function workOfListing(inputs, context) {
    const { config, github, deps } = context;
    const selection = await (0,targets_select/* selectTargets */.D)(github, { organization: inputs.org, repos: inputs.repos, config }, deps);
    if (selection.kind === "deferred")
        return selection;
    const targets = sliceTargets(selection.targets, inputs, deps);
    return selection.kind === "postponed" ? { ...selection, targets } : planOn(targets, inputs, context);
}
async function workOfSlice(inputs, context) {
    const { config, deps, github } = context;
    const inventory = await download(inputs, config, deps);
    const listed = sliceTargets((0,targets/* targetsFor */.Y$)(config, inventory.repositories), inputs, deps);
    const about = { github, organization: inputs.org, config };
    const decided = await (0,decide/* decideAgain */.h)(listed, { ...about, host: deps.host });
    const { runAttempt } = (0,environment/* readEnvironment */.Q)(deps.host.env);
    const isOld = !(0,organization_state/* isFresh */.p)(inventory.state, inventory.runAttempt === runAttempt, deps.clock.now());
    if (!isOld && decided === listed)
        return { kind: "work", targets: decided, state: inventory.state };
    deps.log.info("What the list job read of the organization is old or too little, so it is read again.", {
        readAt: inventory.state.readAt,
    });
    return planOn(isOld ? await refreshListing(decided, { ...about, count: inventory.count }) : decided, inputs, context);
}
/** The targets with the state of now, where that can be read. */
async function planOn(targets, { org }, { github, deps }) {
    const result = await (0,organization_state/* readState */.u)({ github, organization: org, targets }, deps);
    return result.kind === "deferred"
        ? { kind: "postponed", targets, reason: result.reason }
        : { kind: "work", targets, state: result.state };
}
async function download(inputs, config, { artifacts, host }) {
    const runId = (0,environment/* readEnvironment */.Q)(host.env).runId;
    if (runId === undefined)
        throw new errors/* ConfigError */.xL("mode: apply needs the artifact of a workflow run; outside of one, name the repositories with `repos`");
    const wanted = {
        name: (0,artifact/* artifactName */.Cs)(runId),
        ...(inputs.artifactId !== undefined && { id: inputs.artifactId }),
        ...(inputs.artifactDigest !== undefined && { digest: inputs.artifactDigest }),
        readers: inputs.shard.count,
    };
    const files = await artifacts.download(wanted).catch((error) => Promise.reject(pointToRepos(error, inputs)));
    return (0,artifact/* decodeInventory */.Xd)(files, { runId, organization: inputs.org, configDigest: config.digest });
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
/** Inside a slice the order changes from day to day, so that what is deferred is not always the same. */
function sliceTargets(targets, { shard }, { clock, log }) {
    const keyed = targets.map((target) => ({ nodeId: target.repo.nodeId, target }));
    const slice = (0,inventory_shard/* rotate */.e$)((0,inventory_shard/* sliceOf */.Mz)(keyed, shard), clock.now()).map(({ target }) => target);
    log.info("This shard's slice.", { shard: (0,inventory_shard/* formatShard */._D)(shard), repositories: slice.length, of: targets.length });
    return slice;
}

;// CONCATENATED MODULE: ./lib/modes/apply/apply.js
// `mode: apply`: takes its slice, compares what is with what should be, and writes only the difference.














/** One repository's or family's failure never stops another; a dry run is the same run without the last step. */
async function runApply(inputs, deps) {
    const { host, clock } = deps;
    const startedAt = clock.now();
    const { workspace, runId = "local", runAttempt } = (0,environment/* readEnvironment */.Q)(host.env);
    const config = await (0,load/* loadConfig */.Z)(inputs.config, lib_families/* FAMILIES */.B, workspace);
    (0,annotate/* annotateProblems */.$)(config.warnings, "warning", host);
    const github = await deps.connection;
    const work = await loadSlice(inputs, { config, github, deps });
    if (work.kind === "work")
        logDesired(config, work.targets, { inputs, log: deps.log });
    const result = await resultOf(work, inputs, { github, deps });
    const report = {
        schemaVersion: 1,
        organization: inputs.org,
        runId,
        runAttempt,
        shard: (0,inventory_shard/* formatShard */._D)(inputs.shard),
        dryRun: inputs.dryRun,
        startedAt: new Date(startedAt).toISOString(),
        finishedAt: new Date(clock.now()).toISOString(),
        configDigest: config.digest,
        usage: github.usage(),
        ...result,
    };
    await publishReport(report, inputs, deps);
    return exitCode(report, inputs);
}
async function resultOf(work, inputs, session) {
    if (work.kind === "work")
        return workThrough(work, inputs, session);
    if (work.kind === "postponed")
        return { outcomes: work.targets.map((target) => postponed(target, work.reason)), failures: [] };
    const message = `the repositories could not be listed: ${work.reason}`;
    return { outcomes: [], failures: [{ kind: "unavailable", message, advice: "run again later" }] };
}
function postponed({ repo, desired }, reason) {
    const { undecided: failures, notes } = desired;
    const kind = failures.length > 0 ? "failed" : "deferred";
    return { repo: repo.name, kind, changes: [], findings: [], failures, notes: [...notes, reason] };
}
async function workThrough(work, inputs, { github, deps }) {
    const { host, log } = deps;
    const reading = { github, log, families: lib_families/* FAMILIES */.B, state: work.state };
    forecastReading(github, work.targets, reading);
    const reads = await readRepositories(work.targets, reading);
    const { repository, action } = (0,environment/* readEnvironment */.Q)(host.env);
    const itself = {
        repository,
        action,
        viewer: github.viewer,
        standing: { kind: "by-teams", members: new Map() },
    };
    const context = { families: lib_families/* FAMILIES */.B, directory: work.state.directory, itself };
    const { planned, planning } = await planSlice(reads, { github, organization: inputs.org, context });
    const plans = planned.map(({ plan }) => plan);
    const refused = guardDeletes(plans, inputs.maxDeletes);
    const changes = plans.reduce((sum, plan) => sum + plan.changes.length, 0);
    log.info("Planned.", { repositories: plans.length, changes, writes: countWrites(plans), dryRun: inputs.dryRun });
    if (!inputs.dryRun)
        forecastWriting(github, plans, log);
    return {
        outcomes: await outcomesOf(planned, { inputs, refused, context: { reading, planning } }),
        failures: refused,
    };
}
async function outcomesOf(planned, { inputs, refused, context }) {
    if (!inputs.dryRun && refused.length === 0)
        return executePlans(planned, context);
    return planned.map(({ read, plan }) => unapplied(plan, read.deferred === undefined ? "planned" : "deferred", read.deferred));
}
function exitCode({ outcomes, failures }, { failOn }) {
    if (failOn === "never")
        return 0;
    if (failures.length > 0 || outcomes.some(({ kind }) => kind === "failed"))
        return 1;
    return failOn === "drift" && outcomes.some(({ changes }) => changes.length > 0) ? 1 : 0;
}


/***/ })

};
