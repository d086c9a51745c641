export const id = 318;
export const ids = [318];
export const modules = {

/***/ 69013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ sortedByKey),
/* harmony export */   Az: () => (/* binding */ disjointUnion),
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
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50315);
/* harmony import */ var _text_lookup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(601);


/** True if both are equal. The order of keys does not matter; the order of lists does. */
function sameJson(a, b) {
    if (a === b)
        return true;
    if (Array.isArray(a))
        return Array.isArray(b) && a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
    if (!(0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(a) || !(0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(b))
        return false;
    const keys = Object.keys(a);
    return (keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key])));
}
/** True if both have the same strings, ignoring order and duplicates. */
function sameSet(a, b) {
    const right = new Set(b);
    return new Set(a).size === right.size && a.every((item) => right.has(item));
}
/** One drift for each key of `desired` whose actual value differs, in the order of the keys. */
function diffSettings(desired, actual) {
    return Object.keys(desired)
        .sort()
        .filter((key) => !sameJson(desired[key], (0,_text_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .Z)(actual, key)))
        .map((key) => ({
        action: "update",
        target: key,
        before: (0,_text_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .Z)(actual, key) ?? null,
        after: desired[key] ?? null,
        path: [key],
    }));
}
/**
 * Creates, updates and (only with `prune`) deletes, each sorted by key. Keys that the config does not set are not
 * compared. The `after` of an update is the whole entry as it will be.
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
/** The entries of a list by key. If two have the same key, the later one is used. */
function byKey(entries, keyOf) {
    return new Map(entries.map((entry) => [keyOf(entry), entry]));
}
/**
 * Compares the entries in the config with the existing ones. `name` is the collection's name in `prune`. An empty list
 * prunes nothing.
 */
function compareEntries(name, { desired, actual, defaults }, { prune }) {
    const isPruned = prune.has(name) && desired.size > 0;
    const changes = diffCollection({ desired, actual, prune: isPruned, ...(0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .given */ .gI)({ defaults }) });
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
/** Sorted by key. The order does not depend on the locale. */
function sortedByKey(entries) {
    return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}
/** The keys of an entry that an update changes, with their new values. */
function changedIn({ before, after }) {
    const changed = Object.entries(after).filter(([key, value]) => !sameJson(value, (0,_text_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .Z)(before, key)));
    return Object.fromEntries(changed);
}
/** The value after a change; null after a delete. */
function afterOf(change) {
    return change.action === "delete" ? null : change.after;
}
/** Number of changes that delete an entry; for `max-deletes`. */
function countDeletes(changes) {
    return changes.filter(({ action }) => action === "delete").length;
}
/**
 * The whole list to write for an additive set, sorted: existing and desired values, or only the desired ones with
 * `prune`.
 */
function mergedSet(desired, actual, prune) {
    return [...new Set(prune ? desired : [...actual, ...desired])].sort();
}
/** Merges two objects at every depth; undefined if both set the same key. */
function disjointUnion(a, b) {
    const sum = new Map(Object.entries(a));
    for (const [key, value] of Object.entries(b)) {
        const other = sum.get(key);
        const inner = other === undefined ? value : (0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(other) && (0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) ? disjointUnion(other, value) : undefined;
        if (inner === undefined)
            return undefined;
        sum.set(key, inner);
    }
    return Object.fromEntries(sum);
}


/***/ }),

/***/ 37318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runApply: () => (/* binding */ runApply)
});

// EXTERNAL MODULE: ./lib/config/base.js
var config_base = __webpack_require__(30553);
// EXTERNAL MODULE: ./lib/config/checks/unused.js
var unused = __webpack_require__(28134);
// EXTERNAL MODULE: ./lib/config/model/config.js
var model_config = __webpack_require__(45844);
// EXTERNAL MODULE: ./lib/inventory/shard.js
var shard = __webpack_require__(81604);
// EXTERNAL MODULE: ./lib/objects.js
var objects = __webpack_require__(50315);
;// CONCATENATED MODULE: ./lib/plan/join.js
/**
 * Requests that differ only in their list of repositories, joined up to GitHub's limit. Requests that delete are not
 * joined, because their repositories are read again first. Neither are those of archived repositories, which must be
 * unarchived first.
 */
function joinRequests(plans) {
    const open = plans.filter(({ requests }) => !requests.some(({ phase }) => phase === "unarchive"));
    const shares = open.flatMap(({ repo, requests }) => requests.flatMap((planned) => shareOf(planned, repo) ?? []));
    const alike = Map.groupBy(shares, ({ key }) => key);
    return [...alike.values()].flatMap((shares) => {
        const max = shares[0]?.max ?? 1;
        const starts = Array.from({ length: Math.ceil(shares.length / max) }, (_, index) => index * max);
        return starts
            .map((start) => shares.slice(start, start + max))
            .flatMap((together) => (together.length > 1 ? [joint(together)] : []));
    });
}
/** Number of requests that the plans need. */
function countWrites(plans) {
    const all = plans.reduce((sum, { requests }) => sum + requests.length, 0);
    return joinRequests(plans).reduce((left, { shares }) => left - (shares.length - 1), all);
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
/** The joint request for some of its repositories, by id; undefined if fewer than two are left. */
function jointFor(whole, ids) {
    const { repositories, shares, list } = whole;
    const parts = shares.flatMap((request, at) => {
        const repo = repositories[at];
        return repo && ids.has(repo.id) ? [{ repo, request, list }] : [];
    });
    return parts.length < 2 ? undefined : joint(parts);
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/families/shared/failure.js
var shared_failure = __webpack_require__(53442);
// EXTERNAL MODULE: ./lib/read/batches.js
var batches = __webpack_require__(62540);
;// CONCATENATED MODULE: ./lib/read/identity.js
// Reads the current identity behind a node id: owner, name, archived, visibility and default branch.




/** Limit of repositories per check. */
const CHECKED_AT_ONCE = 25;
/**
 * Fields with the data that a `match` takes from the list, as GitHub has it now. Their names are their own, so that a
 * problem with one of them is not taken for that of a family. A repository has at most 20 topics.
 * https://docs.github.com/en/graphql/reference/objects#repository
 * https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/classifying-your-repository-with-topics
 */
const MATCHED = {
    topics: "matchedTopics: repositoryTopics(first: 20) { nodes { topic { name } } }",
    fork: "matchedFork: isFork",
    template: "matchedTemplate: isTemplate",
    language: "matchedLanguage: primaryLanguage { name }",
};
/** The fields that show if these conditions of `match` still get the answer that they got from the list. */
function matchedSelections(conditions) {
    return Object.entries(MATCHED).flatMap(([condition, field]) => (conditions.has(condition) ? [field] : []));
}
/** Reads these repositories by node id, in order, with one query for each 25. */
async function readIdentities(repositories, { github, log }) {
    const ids = repositories.map(({ nodeId }) => nodeId);
    const answers = await (0,batches/* queryInBatches */.A)(ids, { github, log, selections: [], maxSize: CHECKED_AT_ONCE });
    return repositories.map((repo, at) => identityIn(answers[at] ?? MISSING_ANSWER, repo));
}
/**
 * The id of the repository that has this name or had it before a rename; undefined if the token can see none.
 * https://docs.github.com/en/graphql/reference/queries#repository
 */
async function readIdOf(github, name) {
    const query = "query RepositoryId($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { databaseId } }";
    try {
        const reply = await github.send({ kind: "graphql", query, variables: name });
        const found = reply.kind === "answer" && (0,objects/* isObject */.Gv)(reply.data) ? reply.data["repository"] : undefined;
        const id = (0,objects/* isObject */.Gv)(found) ? found["databaseId"] : undefined;
        return typeof id === "number" ? id : "unknown";
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD))
            throw error;
        return error.kind === "missing" && error.status === 200 ? undefined : "unknown";
    }
}
const MISSING_ANSWER = { kind: "unknown", message: "GitHub answered fewer repositories than were asked for" };
/** Compares an answer with the repository as it was known before. */
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
const IDENTITY_KEYS = new Set([
    ...["id", "databaseId", "nameWithOwner", "isArchived", "visibility", "defaultBranchRef"],
    ...Object.values(MATCHED).map((field) => field.split(":")[0] ?? field),
]);
const GONE = "it was deleted or transferred since it was listed, or the token may not see it any more";
/** The repository with the values of the answer. Missing values stay as before. */
function asOfNow(node, before) {
    const [owner = before.owner, name = before.name] = String(node["nameWithOwner"] ?? "").split("/");
    const branch = node["defaultBranchRef"]?.["name"];
    return {
        ...before,
        ...(node["nameWithOwner"] !== undefined && { owner, name }),
        ...(node["isArchived"] !== undefined && { archived: node["isArchived"] === true }),
        ...(typeof node["visibility"] === "string" && {
            visibility: (0,objects/* text */.Qq)(node, "visibility").toLowerCase(),
        }),
        ...(branch !== undefined && { defaultBranch: String(branch) }),
        ...matchedData(node),
    };
}
function matchedData({ matchedTopics: topics, matchedFork: fork, matchedTemplate: template, matchedLanguage: language, }) {
    const names = (0,objects/* isObject */.Gv)(topics) && Array.isArray(topics["nodes"]) ? topics["nodes"] : undefined;
    return {
        ...(names && { topics: names.map((node) => (0,objects/* text */.Qq)(node["topic"], "name")) }),
        ...(typeof fork === "boolean" && { fork }),
        ...(typeof template === "boolean" && { template }),
        ...(language !== undefined && { language: (0,objects/* isObject */.Gv)(language) ? (0,objects/* text */.Qq)(language, "name") : null }),
    };
}
function wholeFailure(kind, message) {
    const advice = {
        denied: "let the token administer this repository, or name it under `exclude`",
        unknown: undefined,
        unavailable: shared_failure/* TRY_AGAIN */.RG,
    }[kind];
    return { kind, message, ...(0,objects/* given */.gI)({ advice }) };
}
function isOther(before = [], after = []) {
    const sorted = (topics) => topics
        .map((topic) => topic.toLowerCase())
        .sort()
        .join();
    return sorted(before) !== sorted(after);
}
/** The difference between two states of one repository, in words; undefined if there is none. */
function differenceOf(before, after) {
    const said = [
        before.name !== after.name && `renamed from ${before.name} to ${after.name}`,
        before.visibility !== after.visibility && `made ${after.visibility}`,
        before.archived !== after.archived && (after.archived ? "archived" : "unarchived"),
        before.defaultBranch !== after.defaultBranch && `given the default branch ${after.defaultBranch}`,
        isOther(before.topics, after.topics) && "given other topics than it was listed with",
        before.fork !== after.fork && (after.fork ? "listed as no fork" : "listed as a fork"),
        before.template !== after.template && (after.template ? "made a template" : "made no template any more"),
        before.language !== after.language && `given the main language ${after.language ?? "none"}`,
    ].filter((text) => text !== false);
    return said.length === 0 ? undefined : `it was ${said.join(" and ")}`;
}

// EXTERNAL MODULE: ./lib/families/shared/archived.js
var archived = __webpack_require__(5088);
// EXTERNAL MODULE: ./lib/in-parallel.js
var in_parallel = __webpack_require__(16938);
// EXTERNAL MODULE: ./lib/read/repository-query.js
var repository_query = __webpack_require__(8799);
// EXTERNAL MODULE: ./lib/read/run-steps.js
var run_steps = __webpack_require__(9383);
;// CONCATENATED MODULE: ./lib/read/bulk-read.js
// Reads the fields that families select for many repositories, and provides the answer of each repository.




/** Sends one query per batch, with the fields of every family that some repository needs. */
async function readBulk(asked, pass, { github, log, families, progress, matched = [] }) {
    const uses = families.flatMap((family) => {
        const targets = asked.filter((one) => one.families.includes(family)).map(({ target }) => target);
        return (0,repository_query/* familyUses */.XV)([family], targets);
    });
    const selections = new Map(uses.map((used) => [used.family.key, (0,repository_query/* selectionOf */.Wm)(used, pass)]));
    const ids = asked.map(({ target }) => target.repo.nodeId);
    progress?.begin(pass === "flat" ? "reading" : "reading details", ids.length);
    const answers = await (0,batches/* queryInBatches */.A)(ids, {
        github,
        log,
        ...(0,objects/* given */.gI)({ progress }),
        selections: [...selections.values(), ...(pass === "flat" ? matched : [])],
        maxSize: batches/* BATCH_SIZE */.B[pass],
    });
    return new Map(answers.map((answer, index) => [ids[index] ?? "", { answer, selections }]));
}
/** The answer for a family to decode; unknown if a field that the family selected has a problem. */
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

// EXTERNAL MODULE: ./lib/families/shared/left-out.js
var left_out = __webpack_require__(76370);
// EXTERNAL MODULE: ./lib/text/lookup.js
var lookup = __webpack_require__(601);
;// CONCATENATED MODULE: ./lib/read/unsupported.js
// Leaves out settings that this server's GraphQL does not support, and reports them as findings.




/** The target without settings whose fields the answer lacks, if the family can be read without them. */
function leaveOutUnsupported(target, bulk, { families, pass }) {
    const missing = bulk?.answer.kind === "node" ? (bulk.answer.missing ?? []) : [];
    const asked = missing.length === 0 ? [] : families.filter(({ key }) => bulk?.selections.has(key));
    let left = { target, findings: [], unsupported: new Map() };
    for (const family of asked)
        if (family.key in target.desired.families)
            left = without(family, left, { missing, pass });
    return left;
}
function without(family, left, { missing, pass }) {
    const { key, config, read } = family;
    const written = left.target.desired.families[key] ?? null;
    const prune = config.prunable?.some((collection) => collection in left.target.desired.prune) === true;
    const allLacks = (value) => lackOf((0,repository_query/* selectionOf */.Wm)({ family, use: { desired: [value], prune } }, pass), missing);
    const lacks = (value) => allLacks(value).filter((name) => (0,lookup/* own */.Z)(read.fields, name) === undefined);
    if (allLacks(written).length === 0)
        return left;
    const { kept: desired, findings: found } = withoutKeys(family, written, allLacks(written));
    if (lacks(desired).length === 0)
        return {
            ...left,
            target: asking(left.target, family, { value: desired, isIncomplete: false }),
            findings: [...left.findings, ...found],
        };
    const paths = read.parts?.(desired) ??
        (config.merge.kind === "map" ? Object.keys(desired).map((name) => [name]) : []);
    const parts = paths.map((path) => ({ path, names: lacks(alone(family, desired, { path, paths })) }));
    const lost = parts.filter(({ names }) => names.length > 0);
    // Without the type of its parameters, the server does not know a rule at all, so its entry cannot be written.
    const kept = lost.reduce((value, { path, names }) => (0,left_out/* withoutPath */.s)(family, value, {
        path: names.every((name) => name.includes(".")) ? path : path.slice(0, 1),
        leavesOutPart: true,
    }).value, desired);
    if (lost.length === 0 || (!(0,left_out/* isNothing */.q)(kept) && lacks(kept).length > 0))
        return { ...left, unsupported: new Map(left.unsupported).set(key, (0,run_steps/* unsupported */.qO)(sentence(lacks(desired)), family)) };
    const findings = lost.map(({ path, names }) => ({ family: key, target: path.join("."), message: sentence(names) }));
    const lostEntries = Array.isArray(kept) && kept.length < desired.length;
    return {
        ...left,
        target: asking(left.target, family, { value: kept, isIncomplete: lostEntries }),
        findings: [...left.findings, ...found, ...findings],
    };
}
/** A field, and not a whole type. */
/** The desired entries without the keys that need a missing field. */
function withoutKeys({ key: family, read }, desired, names) {
    if (!Array.isArray(desired))
        return { kept: desired, findings: [] };
    const entries = desired;
    const lost = names.flatMap((name) => ((0,lookup/* own */.Z)(read.fields, name) ?? []).filter((key) => entries.some((entry) => key in entry)).map((key) => ({ key, name })));
    const keys = new Set(lost.map(({ key }) => key));
    const kept = entries.map((entry) => Object.fromEntries(Object.entries(entry).filter(([key]) => !keys.has(key))));
    const findings = [...keys].map((target) => {
        const needed = lost.filter(({ key }) => key === target).map(({ name }) => name);
        return { family, target, message: sentence(needed) };
    });
    return { kept, findings };
}
/**
 * The missing fields that a selection uses: the selection contains the field's name and, as an alias of its own, the
 * response key that leads to it.
 */
function lackOf(selection, missing) {
    const says = (word, end = "\\b") => new RegExp(`\\b${word.replace(/\W/g, "\\$&")}${end}`).test(selection);
    const lacking = missing.filter(({ name, keys: [, key = ""] }) => says(key, "\\s*:") && says(name.split(".").at(-1) ?? ""));
    return [...new Set(lacking.map(({ name }) => name))];
}
/** The desired state with only this one of `paths`. */
function alone(family, desired, { path, paths }) {
    const others = paths.filter((other) => other !== path);
    return others.reduce((value, other) => (0,left_out/* withoutPath */.s)(family, value, { path: other, leavesOutPart: true }).value, desired);
}
/** The target with this desired value of the family. If an entry was left out, the collection is not pruned. */
function asking({ desired, ...target }, { key, config }, { value, isIncomplete }) {
    const { [key]: _, ...others } = desired.families;
    const families = (0,left_out/* isNothing */.q)(value) ? others : { ...others, [key]: value };
    const prune = { ...desired.prune };
    if (isIncomplete || (0,left_out/* isNothing */.q)(value))
        for (const collection of config.prunable ?? [])
            delete prune[collection];
    return { ...target, desired: { ...desired, families, prune } };
}
function sentence(names) {
    return `this server does not know it (${names.join(", ")} of GraphQL), so it is left as it is`;
}

;// CONCATENATED MODULE: ./lib/read/repositories.js
// Reads the actual state of many repositories: in bulk over GraphQL, details if a probe found entries, and the rest
// over REST.









/**
 * Reads every target, in order. A target that cannot be read does not stop the others. Only families that a target uses
 * are read.
 */
async function readRepositories(targets, context) {
    const { concurrency } = context.github;
    const flat = await readBulk(askedAtFirst(targets, context), "flat", context);
    const seen = await (0,in_parallel/* inParallel */.H)(targets, concurrency, (target) => look(target, flat.get(target.repo.nodeId), context));
    const nested = await readBulk(askedInDetail(seen, context), "nested", context);
    context.progress?.begin("reading one by one", seen.length);
    return (0,in_parallel/* inParallel */.H)(seen, concurrency, async (one) => {
        context.progress?.advance();
        if (one.kind === "done")
            return one.read;
        const details = nested.get(one.target.repo.nodeId);
        const now = repositories_asOfNow(one.target, details?.answer);
        return now.kind === "done" ? now.read : readOne({ ...one, target: now.target, nested: details }, context);
    });
}
function familiesOf({ desired }, { families }) {
    return families.filter(({ key }) => key in desired.families);
}
/**
 * The flat pass queries every repository, because it also shows which ones were renamed, archived or deleted since the
 * listing.
 */
function askedAtFirst(targets, context) {
    const isAsked = ({ read }) => read.kind === "repository-query" && (read.size === "flat" || (read.probe !== undefined && !context.confirming));
    const asked = targets.map((target) => ({ target, families: familiesOf(target, context).filter(isAsked) }));
    return context.confirming ? asked.filter(({ families }) => families.length > 0) : asked;
}
/** Used if the identity was not queried, because it was read a moment ago. */
const UNCHANGED = { kind: "node", node: {}, problems: [] };
async function look(target, flat, context) {
    const identity = identityIn(flat?.answer ?? UNCHANGED, target.repo);
    if (identity.kind === "deferred")
        return done(target, { deferred: identity.reason });
    if (identity.kind === "unknown")
        return done(target, { failure: identity.failure });
    const now = repositories_asOfNow(target, flat?.answer);
    if (now.kind === "done")
        return now;
    const { families } = context;
    const left = leaveOutUnsupported(now.target, flat, { families, pass: "flat" });
    const open = { kind: "open", target: left.target, flat, probed: left.unsupported, findings: left.findings };
    return { ...open, probed: await probeAll(open, context) };
}
/** The target with the repository's current identity. If the identity is unknown, the families report that. */
function repositories_asOfNow(target, answer = UNCHANGED) {
    const identity = identityIn(answer, target.repo);
    if (identity.kind === "gone")
        return done(target, { gone: identity.reason });
    if (identity.kind !== "known")
        return { kind: "known", target };
    const { repo } = identity;
    if ((0,archived/* isLeftAlone */.$)(repo, target.desired))
        return done(target, { repo, gone: "it was archived since it was listed" });
    return { kind: "known", target: { ...target, repo } };
}
function done(target, rest) {
    return { kind: "done", read: { ...target, families: new Map(), ...rest } };
}
async function probeAll(open, context) {
    const probed = new Map(open.probed);
    for (const family of familiesOf(open.target, context).filter(({ key }) => !probed.has(key))) {
        const result = await isolated(family, () => probe(family, open, context));
        if (result)
            probed.set(family.key, result);
    }
    return probed;
}
/** Undefined if the family has no probe, or must be read in detail. */
async function probe(family, { target, flat }, context) {
    const why = context.state.unknown[family.key];
    const isUnsupported = context.state.unsupported?.includes(family.key) === true;
    if (why !== undefined)
        return isUnsupported ? (0,run_steps/* unsupported */.qO)(why, family) : (0,run_steps/* unknown */.L5)(why, family);
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
async function readOne(given, context) {
    const left = leaveOutUnsupported(given.target, given.nested, { families: context.families, pass: "nested" });
    const answered = { ...given, target: left.target };
    const { target } = answered;
    const probed = new Map([...given.probed, ...left.unsupported]);
    const findings = [...given.findings, ...left.findings];
    const families = new Map();
    for (const family of familiesOf(target, context)) {
        families.set(family.key, probed.get(family.key) ?? (await isolated(family, () => readFamily(family, answered, context))));
    }
    const deferred = [...families.values()].find((result) => result.kind === "deferred");
    return { ...target, families, findings, ...(deferred && { deferred: deferred.reason }) };
}
/** A bug is a failure of the family in this repository. */
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
            if (read.single && !(family.key in context.state.families))
                return (0,run_steps/* runSteps */.rl)(github, read.single.start(about, use), family);
            return readFromState(family, context.state, (state) => (0,run_steps/* runSteps */.rl)(github, read.decode(state, about, use), family));
    }
}
function aboutIt({ repo, desired }, { confirming, state }) {
    const asked = desired.families["repository"];
    // The read before a delete ignores the listing data, so that it is read again.
    const { listed: _, properties: __, ...plain } = repo;
    return { repo: confirming ? plain : repo, directory: state.directory, ...(0,objects/* given */.gI)({ asked }) };
}
async function readFromState(family, state, decode) {
    const listed = state.families[family.key];
    return listed === undefined ? (0,run_steps/* unknown */.L5)("the organization's list was not read", family) : decode(listed);
}

// EXTERNAL MODULE: ./lib/report/fail-on.js
var fail_on = __webpack_require__(8368);
// EXTERNAL MODULE: ./lib/modes/targets/hide-names.js
var hide_names = __webpack_require__(68316);
// EXTERNAL MODULE: ./lib/text/key-name.js
var key_name = __webpack_require__(21398);
;// CONCATENATED MODULE: ./lib/apply/answer-identity.js
// Checks that GitHub's answer to a write names the repository that the write was meant for.

/**
 * The name of another repository in the answer; undefined if the answer names `repo` or none. `id` and `node_id` are
 * compared if the answer is a repository, and in an inner `repository`. In a `url`, owner and name are compared.
 * https://docs.github.com/en/rest/repos/repos#update-a-repository
 */
function otherRepositoryIn(answer, request, repo) {
    if (!(0,objects/* isObject */.Gv)(answer))
        return undefined;
    if (request.kind === "rest" && IS_REPOSITORY.test(request.route))
        return otherThan(answer, repo) ?? byUrl(answer, repo);
    const inner = answer["repository"];
    return ((0,objects/* isObject */.Gv)(inner) ? otherThan(inner, repo) : undefined) ?? byUrl(answer, repo);
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

;// CONCATENATED MODULE: ./lib/apply/write-sender.js

/** Identical for identical requests. */
function requestKey(request) {
    return JSON.stringify(request);
}
/** The reply, or GitHub's final refusal as a value. Other errors are bugs and are thrown. */
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

;// CONCATENATED MODULE: ./lib/apply/read-back.js
// Reads a value after its write if the family requests it, because GitHub sometimes answers 200 without storing it.



/**
 * The result of the part: applied; a finding if GitHub shows another value; a failure if the read fails; deferred if
 * the read has no time or quota left.
 */
async function readBack(part, answer, { family, github }) {
    const check = family?.guards?.readBack?.(part, answer);
    if (!check)
        return { part, state: "applied" };
    const { request, absentOn = [] } = check.read;
    const reply = await replyTo(request, github, { isContinuation: true });
    if (reply instanceof errors/* ApiError */.hD && (reply.kind === "unavailable" || !absentOn.includes(reply.status)))
        return { part, state: "failed", failure: unread(part, reply.message), isUnclear: true };
    if (!(reply instanceof errors/* ApiError */.hD) && reply.kind === "deferred")
        return { part, state: "deferred", isUnclear: true, note: `${(0,key_name/* targetNames */.i)(part.family, part.targets)}: ${NOT_READ}` };
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

// EXTERNAL MODULE: ./lib/families/shared/diff.js
var diff = __webpack_require__(69013);
;// CONCATENATED MODULE: ./lib/apply/stored.js
// Compares the values of a write with those that GitHub's answer shows.


/** Undefined if the answer agrees with the change or does not show the value. */
function unstored(change, answer, family) {
    if (change.action === "delete")
        return undefined;
    const { after } = change;
    const shown = family?.guards?.stored?.(answer, change);
    if (shown === undefined || agrees(after, shown))
        return undefined;
    const isUnchanged = change.action === "update" && agrees(change.before, shown);
    const sentence = `GitHub took the request and stored ${inWords(shown)} in place of ${inWords(after)}`;
    const why = family?.guards?.whyUnstored?.(change, shown) ?? (isUnchanged ? LEFT : sentence);
    if (!(0,objects/* isObject */.Gv)(after) || !(0,objects/* isObject */.Gv)(shown))
        return { why };
    return {
        why,
        unstoredKeys: Object.keys(after).filter((key) => key in shown && !agrees(after[key] ?? null, shown[key] ?? null)),
    };
}
const LEFT = "GitHub took the request and left it as it was: it is decided above the repository, or the plan does not include it";
/** True if all keys that both have are equal. An answer may have fewer or more keys than the request. */
function agrees(asked, shown) {
    if (!(0,objects/* isObject */.Gv)(asked) || !(0,objects/* isObject */.Gv)(shown))
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

;// CONCATENATED MODULE: ./lib/apply/judge-reply.js
// Turns GitHub's reply into a result for each part of the request.







/** Leaves every part for the next run. */
function deferAll(parts, deferred, isUnclear = false) {
    return {
        results: parts.map((part) => ({ part, state: "deferred", isUnclear })),
        ...(0,objects/* given */.gI)({ deferred }),
    };
}
async function judgeReply(reply, request, parts, context) {
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
/** GitHub made the change in another repository, so nothing more is sent. */
function writtenElsewhere(other, parts) {
    const what = parts.map(({ family, targets }) => (0,key_name/* targetNames */.i)(family, targets)).join(", ");
    const message = `GitHub answered for another repository, ${other}, so this was written there: ${what}`;
    const advice = "check that repository by hand; the next run lists afresh";
    const failed = failAll(parts, ({ family }) => ({ kind: "guarded", family, message, advice }));
    return { ...failed, deferred: "GitHub answered for another repository, so nothing more was sent" };
}
function judgeError(error, parts, context) {
    const answer = { status: error.status, message: error.message, data: null };
    const failed = failAll(parts, (part) => (0,shared_failure/* failureOf */.g5)(error, familyOf(part, context), "write"));
    const results = failed.results.map((result) => {
        const objection = found(result.part, answer, context);
        if (objection)
            return objection;
        // A refusal that neither another run nor another token can repair is a finding, in every family.
        if (error.isFinding)
            return { part: result.part, state: "found", why: (0,shared_failure/* findingOf */.hD)(error) };
        return { ...result, isUnclear: error.isUnclear };
    });
    const isRefused = error.kind === "rejected" || results.some(({ state }) => state === "found");
    return { results, ...(isRefused && { refusal: error.message }) };
}
function familyOf({ family }, { families }) {
    return families.find(({ key }) => key === family);
}
function found(part, answer, context) {
    const why = familyOf(part, context)?.guards?.objection?.(answer, part);
    return why === undefined ? undefined : { part, state: "found", why };
}
/** Applied, unless the answer or a second read shows another value. Each target of the part is judged separately. */
async function judgeAnswer(part, answer, context) {
    const objection = found(part, answer, context);
    if (objection)
        return [objection];
    const family = familyOf(part, context);
    // A DELETE before a new entry does not return the desired value.
    const isDelete = part.request.kind === "rest" && part.request.route.startsWith("DELETE ");
    const differing = (isDelete ? [] : part.targets).flatMap((target) => {
        const change = context.plan.changes.find((one) => one.family === part.family && one.target === target);
        const lost = change && unstored(change, answer.data, family);
        return lost ? [{ part: { ...part, targets: [target] }, state: "found", ...lost }] : [];
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

;// CONCATENATED MODULE: ./lib/apply/part-result.js
/**
 * The change with its state. `ref` is removed: it is only for requests, and may contain values that must not be shown.
 */
function stated({ ref: _, ...change }, state) {
    return { ...change, state };
}
/** True if both parts have a common target in the same family. */
function isOfSame(a, b) {
    return a.family === b.family && a.targets.some((target) => b.targets.includes(target));
}

;// CONCATENATED MODULE: ./lib/apply/restore.js





/**
 * The result with the state of the old entry. It is restored if neither the old nor the new entry exists. `earlier`:
 * the results of all requests before.
 */
async function restoreIfLost(result, earlier, context) {
    const loss = lossOf(result, earlier);
    if (!loss)
        return result;
    const { part, state, failure, why } = result;
    // The limits or the end of the run that deferred this request would also defer the restoring one.
    if (state === "deferred")
        return { ...result, note: `${(0,key_name/* targetNames */.i)(part.family, part.targets)}: ${leftWith(loss)}` };
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
/** The failure for a bug while restoring, which must not stop later requests. */
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
/** Restores the entry; returns its state as the end of a sentence. */
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
/**
 * The reason why restoring failed. GitHub refuses a second entry, and an unclear answer may hide a success, so the
 * state is read again.
 */
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
/** True if an entry exists in place of the deleted one; undefined if that cannot be read. */
async function restore_look({ part, undo }, context) {
    const family = context.families.find(({ key }) => key === part.family);
    const reply = await send(undo.look, context);
    if (reply instanceof errors/* ApiError */.hD || reply.kind === "deferred" || reply.problems.length > 0)
        return undefined;
    const found = part.targets.map((target) => family?.guards?.isThere?.(reply.data, target, part));
    return found.includes(undefined) ? undefined : found.every((isThere) => isThere);
}
/** Sent even while the run is being stopped: without it, the repository would be worse than before. */
function send(request, { github }) {
    return replyTo(request, github, { isContinuation: true, isCompensation: true });
}

;// CONCATENATED MODULE: ./lib/apply/lost-answer.js



/** Number of times that a request with lost answers is sent. */
const MOST_SENT = 2;
/**
 * Reads the state, and sends the request again if it was not done. GitHub may refuse the second request because the
 * first was done late, so after each answer the state is read again.
 */
async function settleLost(first, lost) {
    let reply = first;
    for (let sent = 1; reply instanceof errors/* ApiError */.hD && reply.needsLook; sent += 1) {
        const seen = await lost_answer_look(lost);
        if (seen === "done" || seen === "differs")
            return { kind: "done", isAsAsked: seen === "done" };
        const isRefused = reply.kind !== "unavailable";
        if (isRefused || seen === "unknown" || sent === MOST_SENT)
            return { kind: "reply", reply: isRefused ? reply : reply.withMessage(`${reply.message}; ${SAID[seen]}`) };
        reply = await lost.again();
    }
    return { kind: "reply", reply };
}
const SAID = {
    unknown: "whether it was done could not be seen, so it is not sent again",
    missing: "another look shows that it was not done",
};
/**
 * Compares the new plan with the request. Other requests of the same plan may still have to change the same target. If
 * the new plan creates the target, it does not exist yet. The new request may differ from the first one, because the
 * spelling of the deleted entry is no longer known.
 */
async function lost_answer_look({ part, plan, planAgain }) {
    const now = await planAgain?.(part.family);
    if (!now)
        return "unknown";
    const left = requestsFor(part, now);
    const isNew = now.changes.some(({ family, target, action }) => {
        return action === "create" && family === part.family && part.targets.includes(target);
    });
    if (isNew || left.has(requestKey(part.request)))
        return "missing";
    const planned = requestsFor(part, plan);
    return [...left].every((key) => planned.has(key)) ? "done" : "differs";
}
/** The requests of a plan for the targets of the part. */
function requestsFor(part, { requests }) {
    const parts = requests.flatMap((one) => one.parts).filter((one) => isOfSame(one, part));
    return new Set(parts.map(({ request }) => requestKey(request)));
}

// EXTERNAL MODULE: ./lib/text/redact-urls.js
var redact_urls = __webpack_require__(78649);
;// CONCATENATED MODULE: ./lib/apply/secrets.js
// Inserts secrets into a request right before it is sent. A plan contains only the names of their variables.



/** The routes that accept a secret. https://docs.github.com/en/rest/repos/webhooks */
const TAKES_SECRET = /^(?:POST \/repos\/\{owner\}\/\{repo\}\/hooks|PATCH \/repos\/\{owner\}\/\{repo\}\/hooks\/\{hook_id\}\/config)$/;
/** Only environment variables with this prefix can be sent as a secret. */
const SECRET_PREFIX = "REPO_COP_SECRET_";
/** The values of those variables. They must be masked before they are used. */
function secretsIn(env) {
    return Object.entries(env).flatMap(([name, value]) => (name.startsWith(SECRET_PREFIX) && value ? [value] : []));
}
/** The request to send: `secret: { env: … }` is replaced by the value of that variable. */
function withSecrets(request, secretOf) {
    if (request.kind !== "rest" || !TAKES_SECRET.test(request.route))
        return { kind: "ready", request };
    const { parameters } = request;
    const config = (0,objects/* isObject */.Gv)(parameters["config"]) ? parameters["config"] : parameters;
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
/** Only variables with the prefix: a config cannot name and send any other part of the environment. */
function nameIn(secret) {
    const name = (0,objects/* isObject */.Gv)(secret) ? secret["env"] : undefined;
    return typeof name === "string" && name.startsWith(SECRET_PREFIX) ? name : undefined;
}
/** Removes the secret, and what a webhook's URL hides, from a refusal, in case GitHub or a proxy repeats it there. */
function withoutSecret(reply, request, secret) {
    if (!(reply instanceof errors/* ApiError */.hD) || request.kind !== "rest" || !TAKES_SECRET.test(request.route))
        return reply;
    const { config } = request.parameters;
    const url = (0,objects/* isObject */.Gv)(config) ? (0,objects/* text */.Qq)(config, "url") : "";
    const encoded = encodeURIComponent(url);
    const hidden = [secret ?? "", ...((0,redact_urls/* redactUrls */.s)(url) === url ? [] : [url, encoded])].filter((one) => one !== "");
    return reply.withMessage(hidden.reduce((all, one) => all.replaceAll(one, "***"), reply.message));
}
/** The failure if the variable is not set. Nothing is sent then. */
function withoutVariable(name, family) {
    const message = `the variable ${name}, which holds the secret, is not set, so nothing was sent`;
    const advice = `set ${name} under \`env\` of the step, from a secret of the workflow`;
    return { kind: "guarded", family, message, advice };
}

;// CONCATENATED MODULE: ./lib/apply/send-request.js








/**
 * Sends these parts with as few requests as GitHub's answers allow. A value that GitHub refused for other repositories
 * is sent on its own, and skipped after some refusals.
 */
async function sendRequest(planned, parts, context) {
    const { knownRefusals } = context;
    if (parts.length === 0 || !knownRefusals) {
        const sent = await sendTogether(planned, parts, context);
        return { ...sent, results: inOrderOf(parts, sent.results) };
    }
    const done = await knownRefusals.turn(parts.flatMap((part) => wishesOf(part, context)));
    try {
        const skipped = parts.flatMap((part) => skippedBy(part, context));
        const open = parts.filter((part) => !skipped.some((result) => result.part === part));
        const isDoubtful = (part) => wishesOf(part, context).some((wish) => knownRefusals.isDoubtful(wish));
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
/** The desired values of a part: one for each target, and one for each key of a target that is a map. */
function wishesOf({ family, targets }, { plan: { repo, changes } }, keys) {
    const about = { family, repo: repo.name, visibility: repo.visibility };
    return targets.flatMap((target) => {
        const change = changes.find((one) => one.family === family && one.target === target);
        const value = change && change.action !== "delete" ? change.after : null;
        if (!(0,objects/* isObject */.Gv)(value))
            return [{ ...about, target, value }];
        const entries = Object.entries(value).filter(([key]) => keys?.includes(key) !== false);
        return entries.map(([key, inner]) => ({ ...about, target: `${target}.${key}`, value: inner }));
    });
}
function skippedBy(part, context) {
    const why = wishesOf(part, context).map((wish) => context.knownRefusals?.reasonToSkip(wish));
    return why.length > 0 && why.every((one) => one !== undefined) ? [{ part, state: "found", why: why[0] }] : [];
}
/**
 * Sends one request for all parts. After a refusal the parts are split, so that a wrong value of one family does not
 * affect the others.
 */
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
        // The refused request with all parts also counts for each part that is refused on its own.
        return recorded(apart, context, { isCountedAgain: true });
    }
    const refused = recorded({ results: sent.results.filter(({ part }) => named.includes(part)) }, context);
    const rest = await sendTogether(planned, parts.filter((part) => !named.includes(part)), context);
    return { ...rest, results: [...refused.results, ...rest.results] };
}
/** Joins the remaining parts again; undefined if that is not possible. */
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
/** True if GitHub's message names a key of the part, such as `web_commit_signoff_required`, or its words. */
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
/** The reason for a refusal that other repositories may get too; undefined for other results. */
function repeatedReason({ state, why, failure, isUnclear }) {
    if (state === "found")
        return why;
    if (state !== "failed" || !failure || isUnclear)
        return undefined;
    // The token lacks this permission everywhere. Other refusals of access concern one repository.
    const isLacking = failure.kind === "denied" && /\bnot accessible by\b/i.test(failure.message);
    return failure.kind === "rejected" || isLacking ? failure.message : undefined;
}
/** Records the results for the other repositories of this run. */
function recorded(sent, context, { isCountedAgain = false } = {}) {
    for (const result of sent.results) {
        const { part, state, unstoredKeys } = result;
        const why = repeatedReason(result);
        const wishes = wishesOf(part, context, unstoredKeys);
        if (state === "applied" && !isCountedAgain)
            for (const wish of wishes)
                context.knownRefusals?.recordSuccess(wish);
        if (why !== undefined)
            for (const wish of wishes)
                context.knownRefusals?.recordRefusal(wish, why);
    }
    return sent;
}
/** A bug fails only this request. It is then unknown whether the request was done. */
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
    const sending = async (earlierAttempts) => withoutSecret(await answerTo(ready.request, context, earlierAttempts), ready.request, ready.secret);
    const first = await sending();
    const [part] = parts;
    // Only requests of a single part are looked up and repeated here: one of several parts is a PATCH, which may be sent
    // twice.
    if (part === undefined || parts.length > 1)
        return judgeReply(first, request, parts, context);
    const outcome = await settleLost(first, { ...context, part, again: () => sending(1) });
    if (outcome.kind === "reply")
        return judgeReply(outcome.reply, request, parts, context);
    return outcome.isAsAsked ? { results: [{ part, state: "applied" }] } : { results: [doneOtherwise(part)] };
}
function doneOtherwise(part) {
    const note = `${(0,key_name/* targetNames */.i)(part.family, part.targets)}: its answer was lost, and what it left differs from what was asked; ` +
        "the next run repairs it";
    return { part, state: "deferred", isUnclear: true, note };
}
async function answerTo(request, { github, jointAnswers, isGrave, isContinuation, isCompensation }, earlierAttempts = 0) {
    const options = { isGrave, isContinuation, isCompensation, ...(earlierAttempts > 0 && { earlierAttempts }) };
    return jointAnswers?.get(requestKey(request)) ?? replyTo(request, github, options);
}

;// CONCATENATED MODULE: ./lib/apply/apply.js






/**
 * Applies a plan. A failed request does not stop other families. It stops requests that depend on it: the same target
 * in the same family, and everything after a failed unarchiving. After any failure, a repository is not archived,
 * because an archived one could not be repaired.
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
        const isSent = stopped === undefined || sending.isCompensation || context.jointAnswers?.has(requestKey(request.request));
        const sent = isSent ? await sendRequest(request, parts, sending) : deferAll(parts);
        stopped ??= sent.deferred;
        for (const result of sent.results)
            results.push(await restoreIfLost(result, results, context));
    }
    return outcomeOf(plan, results, stopped);
}
/**
 * True for requests that complete a change that has begun, or undo a temporary one: further requests for the same
 * target or for what was just created, and archiving again. They are sent even while the run is being stopped.
 */
function isCompensation({ phase, parts }, results, plan) {
    const done = results.filter(({ state }) => state === "applied").map(({ part }) => part);
    if (phase === "archive") {
        const opening = plan.requests.find((one) => one.phase === "unarchive");
        return plan.repo.archived && opening?.parts.some((part) => done.includes(part)) === true;
    }
    return parts.some((part) => done.some((earlier) => isOfSame(earlier, part) || awaits(part, earlier)));
}
/** True for changes that cannot be reverted, or only by some people. */
function isGrave({ phase, effect, request }) {
    if (effect === "delete" || phase === "visibility" || phase === "archive")
        return true;
    return request.kind === "rest" && request.parameters["permission"] === "admin";
}
function isContinuation(results) {
    return results.some(({ state }) => state === "applied");
}
/** The results that the part depends on and that were not applied: same target and family, or targets in `after`. */
function basesOf(part, results) {
    const isBase = ({ part: earlier }) => isOfSame(earlier, part) || isAwaited(earlier, part);
    return results.filter((result) => result.state !== "applied" && isBase(result));
}
function isAwaited(earlier, part) {
    const { builtOn = [] } = part;
    const isBuiltOn = earlier.family === "repository" && earlier.targets.some((target) => builtOn.includes(target));
    return isBuiltOn || awaits(part, earlier);
}
/** True if `after` names a target of the earlier part. */
function awaits({ family, after = [] }, earlier) {
    return earlier.family === family && earlier.targets.some((target) => after.includes(target));
}
/** The result of a part that is not sent because of earlier results, with the reason if these have other targets. */
function blockedBy(bases, part) {
    const awaited = bases
        .filter(({ part: earlier }) => isAwaited(earlier, part))
        .flatMap(({ part: { targets } }) => targets);
    // If all earlier parts are findings, the next run cannot apply this part either.
    const state = bases.every((base) => base.state === "found") ? "found" : "deferred";
    if (awaited.length === 0)
        return { part, state };
    const why = `left as it is, because ${awaited.join(", ")} was not applied`;
    return {
        part,
        state,
        ...(state === "found" ? { why } : { note: `${(0,key_name/* targetNames */.i)(part.family, part.targets)}: ${why}` }),
    };
}
/** The reason why nothing more may be sent to this repository; undefined if there is none. */
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
/** A change is applied when all its requests were. Work that was begun but not finished is noted. */
function outcomeOf(plan, results, stopped) {
    const changes = plan.changes.flatMap((change) => {
        const carried = results.filter(({ part }) => part.family === change.family && part.targets.includes(change.target));
        const state = worst(carried.map((result) => result.state));
        return state === "found" ? [] : [stated(change, state)];
    });
    const failures = [...plan.failures, ...results.flatMap(({ failure }) => (failure ? [failure] : []))];
    const refused = results.flatMap(({ part: { family, targets }, why }) => why === undefined ? [] : targets.map((target) => ({ family, target, message: why })));
    const findings = [...plan.findings, ...refused];
    const notes = [
        ...plan.notes,
        ...(stopped === undefined ? [] : [stopped]),
        ...results.flatMap(({ note }) => note ?? []),
    ];
    const states = [...changes, ...results].map(({ state }) => state);
    return { repo: plan.repo.name, kind: kindOf(states, failures), changes, findings, failures, notes };
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
 * Number of requests that may be refused for one key and reason. GitHub warns against ignoring errors:
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#do-not-ignore-errors
 */
const ENOUGH = 3;
/** Limit of remembered stored values per key. A policy has only a few different values. */
const MOST_VALUES = 50;
/** Refusals and successes that the repositories of one run share. */
class KnownRefusals {
    /** By key, then by reason. */
    #refused = new Map();
    /** By key: values that GitHub stored for some repository, so they are not refused in general. */
    #given = new Map();
    /** By key: the request that tries it first. The others wait for its result. */
    #trying = new Map();
    /** The reason why the wish should not be tried; undefined if it may be tried. */
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
    /** True if GitHub refused the key for another repository: then it is sent on its own. */
    isDoubtful(wish) {
        return this.#refused.has(keyOf(wish)) && !this.#isGiven(wish);
    }
    /** `requests`: number of requests that this refusal cost. */
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
     * Resolves when no other request is trying one of these keys for the first time. The caller must call the returned
     * function when it knows the results. Keys that GitHub has stored and never refused do not wait.
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
/** For switches, the key includes the value, because GitHub may refuse only one of the two positions. */
function keyOf({ family, target, value, visibility }) {
    return JSON.stringify([visibility, family, target, ...(typeof value === "boolean" ? [value] : [])]);
}

;// CONCATENATED MODULE: ./lib/plan/confirmation.js
/**
 * True if a plan deletes an entry or replaces a whole list: then the repository is read again before anything is sent.
 */
function needsConfirmation(plan) {
    return familiesToConfirm(plan).length > 0;
}
/** The families whose requests delete or replace entries. */
function familiesToConfirm({ requests }) {
    const destructive = requests.filter(({ effect }) => effect === "delete" || effect === "replace");
    return [...new Set(destructive.flatMap(({ parts }) => parts.map(({ family }) => family)))];
}

;// CONCATENATED MODULE: ./lib/model.js
/** The order of requests within one repository. */
const PHASES = ["unarchive", "visibility", "settings", "details", "entries", "archive"];

;// CONCATENATED MODULE: ./lib/plan/fold.js
// Joins requests of several families into as few as GitHub allows, and sorts them.



/**
 * One request for each route and phase if the keys do not overlap, in the order of `PHASES`. The order within a phase
 * is kept.
 */
function foldRequests(requests) {
    const folded = [];
    for (const { family, targets, undo, after, builtOn, ...rest } of requests) {
        const order = (0,objects/* given */.gI)({ after, builtOn, undo });
        const planned = { ...rest, parts: [{ family, targets, request: rest.request, ...order }] };
        const at = folded.findIndex((other) => joined(other, planned) !== undefined);
        const sum = at < 0 ? undefined : joined(folded[at], planned);
        if (sum)
            folded[at] = sum;
        else
            folded.push(planned);
    }
    return folded.sort((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase));
}
/** Both requests as one; undefined if they cannot be joined. Only partial updates (PATCH) can. */
function joined(a, b) {
    if (a.phase !== b.phase || a.effect !== "update" || b.effect !== "update")
        return undefined;
    if (a.request.kind !== "rest" || b.request.kind !== "rest")
        return undefined;
    if (a.request.route !== b.request.route || !a.request.route.startsWith("PATCH "))
        return undefined;
    if (a.join || b.join)
        return undefined;
    const path = [...a.request.route.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
    if (path.some((name) => parameter(a, name) !== parameter(b, name)))
        return undefined;
    const body = Object.fromEntries(Object.entries(b.request.parameters).filter(([key]) => !path.includes(key)));
    const parameters = (0,diff/* disjointUnion */.Az)(a.request.parameters, body);
    if (!parameters)
        return undefined;
    const request = { ...a.request, parameters };
    return { ...a, request, parts: [...a.parts, ...b.parts] };
}
function parameter({ request }, key) {
    return request.kind === "rest" ? request.parameters[key] : undefined;
}
/** An archived repository is read-only: it is unarchived first and archived again at the end. */
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
// Finds changes of the Actions policy that would keep the running action from running again.
// https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/enabling-features-for-your-repository/managing-github-actions-settings-for-a-repository

/** https://docs.github.com/en/actions/reference/security/secure-use#using-third-party-actions */
const COMMIT = /^[0-9a-f]{40}([0-9a-f]{24})?$/i;
/** The reason why a change of `actions` would stop the action; undefined if it would not. */
function deniesAction(change, policing) {
    const { action, owner } = policing;
    const name = action.ref === "" ? action.repository : `${action.repository}@${action.ref}`;
    const after = (0,diff/* afterOf */.Wo)(change);
    if (change.target === "sha_pinning_required" && after === true && !COMMIT.test(action.ref))
        return (`this repository runs ${name}, which is not pinned to a ` +
            "full-length commit SHA, so pinning is not required here");
    // Every policy allows an owner's own actions.
    if (ownerOf(action.repository) === owner.toLowerCase())
        return undefined;
    if (change.target === "allowed_actions" && after === "local_only")
        return `this repository runs ${name}, which belongs to another owner, so local_only would stop it`;
    const selects = (change.target === "allowed_actions" && after === "selected") || change.target.startsWith(SELECTION);
    return selects && !isSelected(policing)
        ? `this repository runs ${name}, which this selection is not certain to allow`
        : undefined;
}
/** Advice on how to make such a change possible. */
const DENIAL_ADVICE = {
    allowed_actions: "allow it by allowed_actions: selected and selected_actions.patterns_allowed",
    selected_actions: "name it in selected_actions.patterns_allowed, such as <owner>/<name>@*",
    sha_pinning_required: "pin it in the workflow to a full-length commit SHA first",
};
const SELECTION = "selected_actions.";
function ownerOf(repository) {
    return repository.split("/")[0]?.toLowerCase() ?? "";
}
/** True if the planned selection allows the action. Unknown parts of it allow nothing. */
function isSelected({ action, changes }) {
    const own = changes.filter(({ family, target }) => family === "actions" && target.startsWith(SELECTION));
    const before = (own[0]?.ref?.["actual"] ?? {});
    const after = {
        ...before,
        ...Object.fromEntries(own.map((change) => [change.target.slice(SELECTION.length), (0,diff/* afterOf */.Wo)(change)])),
    };
    if (allows(after, action))
        return true;
    // If the action runs now without a matching pattern, its creator is verified. It stays allowed with all verified
    // creators.
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
    const blocking = patternsOf(selection).filter((pattern) => pattern.startsWith("!"));
    // A pattern without a ref may apply to every ref. That is enough to count as blocked, but not as allowed.
    return blocking.flatMap((pattern) => [pattern.slice(1), `${pattern.slice(1)}@*`]).some((one) => matches(one, action));
}
function patternsOf({ patterns_allowed: patterns }) {
    return Array.isArray(patterns) ? patterns : [];
}
/** https://docs.github.com/en/rest/actions/permissions#set-allowed-actions-and-reusable-workflows-for-a-repository */
function matches(pattern, { repository, ref }) {
    const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
    return new RegExp(`^${parts.join(".*")}$`, "i").test(`${repository}@${ref}`);
}

;// CONCATENATED MODULE: ./lib/plan/lockout/teams.js
// Keeps the acting user from losing the teams that give it admin access to a repository.

/**
 * Slugs of the teams that any of these plans lowers or removes and that may give the acting user its access; sorted.
 */
function teamsAtStake(plans) {
    return [...new Set(plans.flatMap(({ changes }) => changes.filter(isLowering).map(({ target }) => target)))].sort();
}
/** The reason why a team must keep its role; undefined if the acting user keeps its access in any case. */
function losesAccess(change, holding) {
    const { viewer, viewerAccess } = holding;
    if (!isLowering(change) || viewerAccess.kind === "independent" || staysAdmin(holding, viewerAccess.members))
        return undefined;
    if (viewer === null)
        return ("GitHub did not name the account that Repo Cop uses. Its access may depend on " +
            `team ${change.target}, so that team is not removed or lowered`);
    const isMember = viewerAccess.members.get(change.target);
    if (isMember === false)
        return undefined;
    if (isMember === undefined)
        return (`team ${change.target} now administers this repository ` +
            "only since the first read, so the next run checks that team");
    if (isMember) {
        const access = `${viewer} runs Repo Cop and has its access by team ${change.target}`;
        return `${access}, which is never removed or lowered then`;
    }
    return (`GitHub did not say whether ${viewer}, who runs Repo Cop, ` +
        `is in team ${change.target}, so that team is not removed or lowered`);
}
/** Advice on how to make such a change possible. */
const ACCESS_ADVICE = "let the acting user own the organization, administer the repository by " +
    "another team that the config names, or be named under collaborators with admin";
/**
 * True if the change may take admin access from the team's members. A custom role counts as admin, because its
 * permissions are unknown.
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
 * True if the acting user has admin access by a grant that this plan does not change. Planned grants do not count,
 * because requests may be sent in another order.
 */
function staysAdmin({ viewer, administrators, changes }, members) {
    const touched = new Set(changes.filter(({ family }) => family === "teams").map(({ target }) => target));
    return administrators.some(({ kind, name, parent }) => kind === "user"
        ? name === viewer?.toLowerCase()
        : members.get(name) === true && !touched.has(name) && (parent === undefined || !touched.has(parent)));
}

;// CONCATENATED MODULE: ./lib/plan/lockout/lockout.js
// Keeps Repo Cop from locking itself out: protects its own repository, the action that runs, and the acting user.





/** Separates changes that would lock Repo Cop out. Each becomes a failure with the reason. */
function refuseLockout(changes, guarded, itself) {
    const judged = changes.map((change) => ({ change, veto: vetoFor(change, { changes, ...guarded, itself }) }));
    return {
        allowed: judged.filter(({ veto }) => veto === undefined).map(({ change }) => change),
        failures: judged.flatMap(({ change, veto }) => (veto === undefined ? [] : [failure(change, veto)])),
    };
}
function failure({ family, target, source }, { reason, advice }) {
    const general = `change it by hand, or remove it from the config for this repository (${source.file}:${source.line})`;
    const message = { kind: "guarded", family, targets: [target], message: reason };
    return { ...message, advice: advice === undefined ? general : `${advice}; or ${general}` };
}
function vetoFor(change, guarding) {
    const { repo, itself } = guarding;
    const { viewer, repository, repositoryId } = itself;
    if (isViewerLowered(change, viewer))
        return { reason: `${viewer} runs Repo Cop, so its own access is never removed or lowered` };
    if (viewer === null && isAdministratorLowered(change))
        return {
            reason: `GitHub did not name the account that Repo Cop uses, which may be ${change.target}, ` +
                "so no administrator is removed or lowered",
        };
    const reason = losesAccess(change, { ...guarding, viewer, viewerAccess: itself.viewerAccess });
    if (reason !== undefined)
        return { reason, advice: ACCESS_ADVICE };
    const isHere = repositoryId === undefined ? lockout_isNamed(repo, repository) : repo.id === repositoryId;
    if (isHere)
        return vetoHere(change, guarding);
    const { holders, unplaced } = itself;
    const named = sourcesOf(itself).find((one) => lockout_isNamed(repo, holderOf(one)));
    const source = named ?? holders?.get(repo.id) ?? unplaced;
    return source && vetoAtSource(change, source, itself);
}
/** The running action, and all other actions that the workflow uses. */
function sourcesOf({ action, uses = [] }) {
    return [...(action ? [action] : []), ...uses];
}
/** `owner/name` of the repository that holds an action or a reusable workflow, which may be in a folder of it. */
function holderOf({ repository }) {
    return repository.split("/").slice(0, 2).join("/");
}
function lockout_isNamed({ owner, name }, repository) {
    return repository?.toLowerCase() === `${owner}/${name}`.toLowerCase();
}
/** Vetoes in the repository of the running workflow. */
function vetoHere(change, { changes, repo, itself: { action, uses = [] } }) {
    const { family, target } = change;
    const after = (0,diff/* afterOf */.Wo)(change);
    if (isArchiving(change))
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
    const reasons = sourcesOf({ action, uses }).map((one) => deniesAction(change, { action: one, owner: repo.owner, changes }));
    const reason = reasons.find((one) => one !== undefined);
    if (reason === undefined)
        return undefined;
    return { reason, advice: DENIAL_ADVICE[target.split(".")[0]] };
}
/**
 * Vetoes in the repository of an action or reusable workflow that the workflow uses:
 * other repositories can use it only if they can see it and have access.
 * https://docs.github.com/en/rest/actions/permissions#set-the-level-of-access-for-workflows-outside-of-the-repository
 */
function vetoAtSource(change, source, itself) {
    const { repository, action, unplaced } = itself;
    const what = source === action ? "the action that runs Repo Cop" : "an action that the workflow of Repo Cop uses";
    const holds = source === unplaced
        ? `GitHub did not say which repository holds ${holderOf(source)} now, which may be this one`
        : `this repository holds ${what} in ${repository ?? "another one"}`;
    if (isArchiving(change))
        return { reason: `${holds}, so it is never archived` };
    if (isLessReachable(change))
        return { reason: `${holds}, so it is never made less reachable` };
    if (!isClosing(change))
        return undefined;
    const isShared = repository?.split("/")[0]?.toLowerCase() === source.repository.split("/")[0]?.toLowerCase();
    const enough = isShared ? ["user", "organization", "enterprise"] : ["enterprise"];
    if (enough.includes(String((0,diff/* afterOf */.Wo)(change))))
        return undefined;
    return { reason: `${holds}, so its actions stay open to it` };
}
/** True if workflows of other repositories may no longer use what this one holds. */
function mayCutOff(change) {
    return isArchiving(change) || isLessReachable(change) || isClosing(change);
}
function isArchiving(change) {
    return change.family === "repository" && change.target === "archived" && (0,diff/* afterOf */.Wo)(change) === true;
}
/** True for other access to the actions of a repository, where other repositories have access. */
function isClosing(change) {
    const { family, target, action } = change;
    return family === "actions" && target === "access_level" && action === "update" && change.before !== "none";
}
/** From the lowest to the highest. */
const REACH = ["private", "internal", "public"];
function isLessReachable(change) {
    if (change.family !== "repository" || change.target !== "visibility")
        return false;
    return change.action === "update" && REACH.indexOf(change.after) < REACH.indexOf(change.before);
}
/** True unless the new role is certainly higher. A custom role has no known rank between the built-in ones. */
function isViewerLowered(change, viewer) {
    if (change.family !== "collaborators" || viewer === null || change.target.toLowerCase() !== viewer.toLowerCase())
        return false;
    if (change.action !== "update")
        return change.action === "delete";
    return !(0,roles/* exceeds */.Or)(roleIn(change.after), roleIn(change.before));
}
/** If the acting user is unknown, any administrator may be the acting user. */
function isAdministratorLowered(change) {
    if (change.family !== "collaborators" || change.action === "create")
        return false;
    const before = roleIn(change.before);
    if ((0,roles/* isBuiltIn */.qi)(before) && before !== "admin")
        return false;
    return change.action === "delete" || !(0,roles/* exceeds */.Or)(roleIn(change.after), before);
}
function roleIn(value) {
    return (0,objects/* text */.Qq)(value, "permission");
}

;// CONCATENATED MODULE: ./lib/plan/losses.js
/** Collection name for repositories that are archived, for `max-deletes`. */
const ARCHIVED = "archived";
/** Collection name for settings of the family `repository` that become null. */
const SETTINGS = "settings";
/**
 * Number of entries that a change removes. A deleted entry, a value that becomes null and an archived repository count
 * as one. For topics, each removed topic counts.
 */
function countLost(change) {
    if (change.action !== "update")
        return Number(change.action === "delete");
    if (!isTopics(change))
        return Number(losses_isArchiving(change) || (change.after === null && change.before !== null));
    const after = new Set(change.after);
    return change.before.filter((topic) => !after.has(topic)).length;
}
/**
 * The collection in which `max-deletes` counts a change: the family's entries, or a part of the family `repository`.
 */
function collectionOf(change) {
    if (change.family !== "repository")
        return change.family;
    if (isTopics(change))
        return "topics";
    return losses_isArchiving(change) ? ARCHIVED : SETTINGS;
}
/** By collection: number of entries that these changes remove. */
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
/**
 * Numbers of entries read and of entries to remove. If a collection was not counted, the number of removed entries is
 * used for both.
 */
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
function losses_isArchiving(change) {
    if (change.family !== "repository" || change.action !== "update")
        return false;
    return change.target === "archived" && change.after === true;
}

;// CONCATENATED MODULE: ./lib/plan/low-access.js


/** The accounts that the families' reads show to have less than push access, and that this plan does not raise. */
function lowAccessIn({ repo, families: reads }, changes, { families, directory }) {
    const known = families.flatMap(({ key, guards }) => {
        const result = reads.get(key);
        return result?.kind === "known" ? (guards?.lowAccess?.(result.value, { repo, directory }) ?? []) : [];
    });
    const granted = changes.flatMap((change) => {
        const kind = { teams: "team", collaborators: "user" }[change.family];
        if (kind === undefined || change.action === "delete")
            return [];
        const role = String((0,objects/* isObject */.Gv)(change.after) ? change.after["permission"] : change.after);
        return [{ kind, name: change.target, role }];
    });
    return known.flatMap((one) => after(one, granted, directory));
}
/** A team that gets push gives it to its members and to the teams below it, and nothing shows which these are. */
function after(account, granted, { teams }) {
    const own = granted.find(({ kind, name }) => kind === account.kind && name.toLowerCase() === account.name);
    const role = own?.role ?? account.role;
    if (role !== "none" && !(0,roles/* isBelowPush */.QI)(role))
        return [];
    const isRaised = granted.some((one) => one.kind === "team" && one !== own && !(0,roles/* isBelowPush */.QI)(one.role));
    const isAtTop = account.kind === "team" &&
        Object.values(teams).some((team) => team?.slug.toLowerCase() === account.name && team.parent === null);
    return isRaised && !isAtTop ? [] : [{ ...account, role }];
}

;// CONCATENATED MODULE: ./lib/plan/name-mismatch.js


/**
 * Separates changes that would make the repository more visible, archive it, or delete entries. Each kind becomes a
 * failure with the reason.
 */
function guardMisnamed(changes, { repo, desired }) {
    const name = desired.families["repository"]?.["name"];
    if (typeof name !== "string" || name.toLowerCase() === repo.name.toLowerCase())
        return { allowed: changes, failures: [] };
    const { file, line } = desired.sourceOf("repository", ["name"]);
    const advice = `correct \`name\` (${file}:${line}), rename the repository by hand, ` +
        "or move the settings to the repository that they are meant for";
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
// Computes the changes of one repository and the requests for them from its desired and actual state. Sends nothing.








/**
 * Plans one repository. A family that could not be read becomes a failure and has no changes; the other families are
 * planned.
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
        findings: [...(read.findings ?? []), ...plans.flatMap((plan) => plan.findings)],
        failures: [...desired.undecided, ...plans.flatMap((plan) => plan.failures)],
        notes: desired.notes,
        requests: staysArchived ? wrapArchived(requests, repo) : requests,
        entries: entryCounts(Object.assign({}, ...plans.map((plan) => plan.read)), changes),
        ...(heldBack.length > 0 && { heldBack }),
    };
}
/** A plan without changes. */
function emptyPlan({ repo, desired }, rest) {
    const notes = [...desired.notes, ...(rest.notes ?? [])];
    return { repo, changes: [], findings: [], failures: rest.failures ?? [], notes, requests: [], entries: {} };
}
const NOTHING = { changes: [], findings: [], failures: [], requests: [], read: {}, heldBack: [] };
/**
 * Plans the repository's own settings first, then access: they are written first, so the other families are compared
 * with the new values.
 */
function planInOrder(used, read, context) {
    const own = used.find(({ key }) => key === "repository");
    const first = own && planIsolated(own, { read, upon: [] }, context);
    const upon = (first?.changes ?? []).filter(({ target, action }) => action !== "delete" && target !== "archived");
    const planned = new Map(own && first ? [[own, first]] : []);
    const granting = used.filter(({ guards }) => guards?.lowAccess);
    for (const family of granting)
        planned.set(family, planUpon(family, { read, upon }, context));
    const granted = granting.flatMap((family) => planned.get(family)?.changes ?? []);
    const basis = { read, upon, lowAccess: lowAccessIn(read, granted, context) };
    return used.map((family) => planned.get(family) ?? planUpon(family, basis, context));
}
/**
 * Plans a family on the repository as it will be, then again without all changes of `repository`, and without each. A
 * request that is different without a change is `builtOn` it, and is not sent if that change is not applied.
 */
function planUpon(family, basis, context) {
    const { upon } = basis;
    const plan = planIsolated(family, basis, context);
    if (upon.length === 0)
        return plan;
    const requestsUpon = (changes) => new Set(planIsolated(family, { ...basis, upon: changes }, context).requests.map((one) => JSON.stringify(one)));
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
/** The repository after these changes, and their values by name. */
function plan_after(repo, upon) {
    if (upon.length === 0)
        return { repo };
    const changed = Object.assign({}, ...upon.map((change) => {
        const value = change.action === "delete" ? null : change.after;
        return (0,objects/* isObject */.Gv)(value) ? value : { [change.target]: value };
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
function planFamily(family, { read, upon, lowAccess = [] }, context) {
    const { repo, desired, families } = read;
    const result = families.get(family.key);
    if (result?.kind === "unknown")
        return result.isFinding
            ? { ...NOTHING, findings: [{ family: family.key, target: family.key, message: result.failure.message }] }
            : { ...NOTHING, failures: [result.failure] };
    if (result?.kind !== "known")
        return NOTHING;
    const { directory, rewriteSecrets = false } = context;
    const prune = new Set(Object.keys(desired.prune));
    const about = { ...plan_after(repo, upon), directory, prune, rewriteSecrets, lowAccess };
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
/** Number of entries that a percentage in `max-deletes` refers to. */
function entriesRead({ key, config }, { families }, { entries }) {
    const own = entries && { [config.prunable?.[0] ?? key]: entries.read };
    if (key !== "repository")
        return own ?? {};
    const asked = Object.values(families[key]);
    return { ...own, [ARCHIVED]: 1, [SETTINGS]: asked.filter((value) => value === null).length };
}
/** Separates changes that `max-deletes` does not allow in this repository. */
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
/** Slugs of the teams that give admin access to one of these repositories; sorted. */
function administeringTeams(reads, context) {
    const teams = reads.flatMap((read) => administratorsOf(read, context)).filter(({ kind }) => kind === "team");
    return [...new Set(teams.map(({ name }) => name))].sort();
}
/** The config line of a change: the `prune` for an unnamed entry, otherwise the desired value. */
function sourceOf(drift, family, desired) {
    const pruned = drift.action === "delete" ? desired.prune[family.key] : undefined;
    return pruned ?? desired.sourceOf(family.key, drift.path ?? [drift.target]);
}

;// CONCATENATED MODULE: ./lib/modes/apply/identity/checked-writes.js
// Sends the requests of one repository's plan, each only after a recent check that the repository is still the same.

/** Number of checks of a request. A check is repeated if the request then waited longer than the check is valid. */
const MOST_CHECKS = 100;
const UNDER_WAY = "while it was being changed";
/** Sends the requests of one repository's plan. */
class CheckedWrites {
    /** The repository as the plan assumed it. */
    #repo;
    #options;
    /** Values that requests of the plan set. After an unclear answer, old and new value are both accepted. */
    #asked = {};
    /** The reason why the repository no longer belongs to this run. */
    gone;
    constructor(repo, options) {
        this.#repo = repo;
        this.#options = options;
    }
    /** @throws ApiError like `GitHub.send` */
    send(request, { isGrave = false, ...options } = {}) {
        return isGrave ? this.#sendAfterCheck(request, options) : this.#sendWhileFresh(request, options);
    }
    /** Each attempt has its own check, which is the request directly before. */
    #sendAfterCheck(request, options) {
        const { github, checks } = this.#options;
        const checkFirst = async (turn) => {
            const forCheck = { ...options, earlierAttempts: 0, turn };
            const inTurn = { ...github, send: (check) => github.send(check, forCheck) };
            const obstacle = this.#obstacleIn(await checks.now(this.#repo, inTurn));
            if (obstacle === undefined)
                this.#asked = { ...this.#asked, ...changesOf(request) };
            return obstacle;
        };
        return github.send(request, { ...options, checkFirst });
    }
    async #sendWhileFresh(request, options) {
        const { github, checks } = this.#options;
        const isStillValid = () => checks.isFresh(this.#repo.id);
        let isUnclear = false;
        let { earlierAttempts = 0 } = options;
        for (let count = 0; count < MOST_CHECKS; count += 1) {
            const obstacle = this.#obstacleIn(await this.#check(options));
            if (obstacle !== undefined)
                return { kind: "deferred", reason: obstacle, ...(isUnclear && { isUnclear }) };
            this.#asked = { ...this.#asked, ...changesOf(request) };
            const reply = await github.send(request, { ...options, isStillValid, earlierAttempts });
            if (reply.kind !== "deferred" || !reply.isStale)
                return reply;
            isUnclear ||= reply.isUnclear === true;
            // Attempts that a rate limit refused are not counted: they were not done and may be repeated.
            if (reply.isUnclear === true)
                earlierAttempts += reply.attempts ?? 0;
        }
        return { kind: "deferred", reason: "it was checked too often", ...(isUnclear && { isUnclear }) };
    }
    /** A compensation has a check of its own, because only seconds are left while the run is being stopped. */
    #check(options) {
        const { github, checks } = this.#options;
        if (!options.isCompensation || checks.isFresh(this.#repo.id))
            return checks.recent(this.#repo);
        return checks.now(this.#repo, { ...github, send: (request) => github.send(request, options) });
    }
    /** The reason why nothing may be sent; undefined if there is none. */
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
/** The part of `asked` that the repository has now. */
function agreed(repo, asked) {
    return Object.fromEntries(Object.entries(asked).filter(([key, value]) => repo[key] === value));
}
/**
 * The values of the repository's identity that a request sets.
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

;// CONCATENATED MODULE: ./lib/modes/apply/identity/identity-checks.js
// Checks the repository behind a name right before it is written. A write changes the repository it was planned for, or
// nothing.

/** Time in milliseconds that a write may rely on a check. */
const GOOD_FOR_MS = 5 * 60_000;
/** The checks of one shard. One query checks the next 25 repositories to write. */
class IdentityChecks {
    /** In the order of writing. Finished repositories are removed. */
    #next;
    #options;
    #checks = new Map();
    #reading;
    constructor(toWrite, options) {
        this.#next = new Map(toWrite.map((repo) => [repo.id, repo]));
        this.#options = options;
    }
    /**
     * The repository's identity from a check of the last five minutes, or from a new check of this and the next
     * repositories.
     */
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
            // GitHub may have refused the query because of another repository, so this one is checked on its own.
            return identity && identity.kind !== "unknown" ? identity : this.now(repo);
        }
    }
    /** The repository's current identity, read by a request of its own through `github`. */
    async now(repo, github = this.#options.github) {
        const [identity] = await this.#read([repo], github);
        return identity ?? { kind: "deferred", reason: "the repository was not checked" };
    }
    /** True if a check of this repository is still valid. */
    isFresh(id) {
        return this.#fresh(id) !== undefined;
    }
    /** Ends the checks of this repository: all its writes are done. */
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
    /** A check is valid from the time it was sent. Unknown results are not stored. */
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

// EXTERNAL MODULE: ./lib/config/resolve.js
var resolve = __webpack_require__(77526);
// EXTERNAL MODULE: ./lib/inventory/select.js
var inventory_select = __webpack_require__(58850);
;// CONCATENATED MODULE: ./lib/modes/apply/identity/moved.js
// Decides if a changed repository still belongs to the run, and if its desired state is still the same.




/** Evaluates `exclude`, `repos` and the layers again for the changed repository. */
function effectOfMove(before, after, { config, inputs }) {
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
/** If no repository can be found at all, the cause is the token, not deleted repositories. */
const ALL_GONE_ADVICE = "let the token see the repositories of this run; if they were deleted, the next run lists afresh";
/** The reads, adjusted for repositories that changed since they were listed. `listed` has the same order. */
function settleMoved(reads, listed, run) {
    const isAllGone = reads.length > 0 && reads.every(({ gone }) => gone !== undefined);
    return reads.map((read, at) => {
        const before = listed[at] ?? read.repo;
        if (read.gone !== undefined) {
            if (!isAllGone || read.repo.archived)
                return read;
            const { gone: message, ...unseen } = read;
            return { ...unseen, failure: { kind: "missing", message, advice: ALL_GONE_ADVICE } };
        }
        const effect = effectOfMove(before, read.repo, run);
        if (effect.kind === "same")
            return read;
        const rest = { ...read, families: new Map() };
        return effect.kind === "gone" ? { ...rest, gone: effect.reason } : { ...rest, deferred: effect.reason };
    });
}

;// CONCATENATED MODULE: ./lib/apply/send-joint.js
// Sends requests that GitHub accepts for many repositories at once, before each repository's own requests.



/**
 * The answer for each share, by `requestKey`. If GitHub rejects a joint request, one repository may be the cause. Its
 * shares then stay without an answer, and every repository sends its own request once. The same applies after a bug,
 * which is then reported there.
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
// Sends joint requests for several repositories when the first of them is written, and only for repositories that have
// not changed.




/** The joint requests of one shard. */
class JointWrites {
    /** The answers so far, by `requestKey` of each repository's own request. */
    answers = new Map();
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
    /** Repositories that have changed are left out. They send their own requests after they are planned again. */
    async #send(whole) {
        const { github, log, checks } = this.#options;
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
        const answers = await sendJoint([joint], sender, log);
        for (const [key, reply] of answers)
            if (!("isStale" in reply && reply.isStale))
                this.answers.set(key, reply);
    }
}

;// CONCATENATED MODULE: ./lib/modes/apply/plan-again.js
// Plans one family of a repository again with its current state, after the answer to one of its requests was lost.


/** All other data is as it was read before, so that the remaining work is planned as before. */
function planFamilyAgain({ repo, desired, findings = [], families: before }, { github, log, state, planning }) {
    // Work has begun in this repository and should be finished.
    const continuing = {
        ...github,
        send: (request, options) => github.send(request, { ...options, isContinuation: true }),
    };
    return async (key) => {
        const families = planning.families.filter((family) => family.key === key);
        const reading = { github: continuing, log, state, families, confirming: true };
        const [fresh] = await readRepositories([{ repo, desired }], reading);
        if (fresh?.families.get(key)?.kind !== "known")
            return undefined;
        return planRepository({ repo, desired, findings, families: new Map([...before, ...fresh.families]) }, planning);
    };
}

;// CONCATENATED MODULE: ./lib/modes/apply/execute-plans.js
// Executes plans for a few repositories at a time. Each repository is checked before it is written, and read again
// before entries are deleted or replaced as a whole.

















/**
 * Repositories in progress at once: while one waits for a read, others write. Few, so that a stopped run leaves few
 * repositories half done.
 */
const AT_ONCE = 4;
/** The outcome of each plan, in the order of the plans. */
async function executePlans({ planned, planning }, state, run) {
    const { github, families, log, clock, config, inputs, host } = run;
    for (const secret of secretsIn(host.env))
        host.registerSecret(secret);
    const ready = planned.filter(({ read }) => read.deferred === undefined).map(({ plan }) => plan);
    const toWrite = ready.filter(({ requests }) => requests.length > 0).map(({ repo }) => repo);
    const checks = new IdentityChecks(toWrite, { github, log, clock });
    const joint = new JointWrites(ready, { github, log, checks });
    const about = { github, families, log, clock, config, inputs, state, planning };
    const secretOf = (name) => host.env[name];
    const execution = { ...about, checks, joint, knownRefusals: new KnownRefusals(), secretOf };
    github.progress.begin("writing", toWrite.length);
    return (0,in_parallel/* inParallel */.H)(planned, AT_ONCE, async (one) => {
        const outcome = await applyIsolated(one, execution);
        checks.finish(one.plan.repo.id);
        if (one.plan.requests.length > 0 && one.read.deferred === undefined)
            github.progress.advance();
        logOutcome(outcome, log);
        return outcome;
    });
}
/** One line for a repository with changes, applied or not. */
function logOutcome({ repo: repository, kind: outcome, changes }, log) {
    if (changes.length === 0)
        return;
    const applied = changes.filter(({ state }) => state === "applied").length;
    const data = { repository, outcome, changes: applied, ...(applied < changes.length && { of: changes.length }) };
    log.info(applied > 0 ? "Repository changed." : "Repository not changed.", data);
}
/** A bug in one repository must not stop the others. */
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
        return applyPlan(plan, { families: execution.families, github: deferring(NOT_READ_AGAIN) });
    const now = await execute_plans_asOfNow(planned, execution);
    if (now.read.gone !== undefined || now.read.deferred !== undefined)
        return unapplied(now, "deferred");
    if (now.read.failure)
        return unapplied({ ...now, plan: withFailure(plan, now.read.failure) }, "deferred");
    await execution.joint.settle(now.plan);
    return applyConfirmed(now, execution);
}
/**
 * The plan for the current repository: the same plan, or a new one if the repository has changed and the config still
 * asks the same. If it may not be executed, the read has the reason.
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
    const effect = effectOfMove(read.repo, repo, execution);
    if (effect.kind === "gone")
        return { plan, read: { ...read, gone: effect.reason } };
    if (effect.kind === "deferred")
        return { plan, read: { ...read, deferred: effect.reason } };
    return differenceOf(read.repo, repo) === undefined ? planned : planChanged(planned, repo, execution);
}
/** Plans a repository again that has changed since: reads all of it, under its current name. */
async function planChanged({ read, plan }, repo, { github, families, log, state, planning }) {
    const reading = { github, families, log, state, confirming: true };
    const [fresh] = await readRepositories([{ repo, desired: read.desired }], reading);
    if (!fresh)
        throw new TypeError("one target gives one read");
    const known = { ...fresh, findings: [...(read.findings ?? []), ...(fresh.findings ?? [])] };
    const again = planRepository(known, planning);
    const deferred = fresh.deferred ?? moreDeletes(again, plan);
    return { read: { ...known, ...(0,objects/* given */.gI)({ deferred }) }, plan: again };
}
async function applyConfirmed({ read, plan }, execution) {
    const { families, knownRefusals, secretOf } = execution;
    const { answers: jointAnswers } = execution.joint;
    const writes = new CheckedWrites(read.repo, execution);
    const about = { families, jointAnswers, knownRefusals, secretOf, planAgain: planFamilyAgain(read, execution) };
    const confirmed = await execute_plans_confirm({ read, plan }, execution).catch((error) => (0,shared_failure/* bugFailure */.fT)(error));
    if (typeof confirmed === "string")
        return applyPlan(plan, { ...about, github: deferring(confirmed) });
    if ("message" in confirmed)
        return applyPlan(withFailure(plan, confirmed), { ...about, github: deferring(NOT_READ_AGAIN) });
    const outcome = await applyPlan(withJointAnswers(confirmed, plan, jointAnswers), { ...about, github: writes });
    if (writes.gone === undefined)
        return outcome;
    return { ...outcome, kind: "gone", changes: outcome.changes.filter(({ state }) => state === "applied") };
}
const NOT_READ_AGAIN = "the repository could not be looked at once more, so the rest is left for the next run";
function withFailure(plan, failure) {
    return { ...plan, failures: [...plan.failures, failure] };
}
/** Joint requests were sent before the second read, so the confirmed plan lacks their changes. Adds these again. */
function withJointAnswers(confirmed, plan, jointAnswers) {
    if (confirmed === plan)
        return plan;
    const done = plan.requests.filter(({ request }) => jointAnswers.has(requestKey(request)));
    const carries = ({ family, target }) => done.some(({ parts }) => parts.some((part) => part.family === family && part.targets.includes(target)));
    const others = confirmed.requests.filter(({ request }) => !jointAnswers.has(requestKey(request)));
    const changes = plan.changes.filter(carries);
    const isNew = ({ family, target }) => !changes.some((one) => one.family === family && one.target === target);
    return { ...confirmed, changes: [...changes, ...confirmed.changes.filter(isNew)], requests: [...done, ...others] };
}
/** Reads the repository again on its own and plans again; the reason if the new plan may not be executed now. */
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
    const findings = [...(read.findings ?? []), ...(fresh.findings ?? [])];
    const known = { ...fresh, findings, families: new Map([...read.families, ...fresh.families]) };
    const confirmed = planRepository(known, planning);
    return moreDeletes(confirmed, plan) ?? confirmed;
}
/** The reason to defer a new plan that deletes more than the first one, for which `max-deletes` was checked. */
function moreDeletes(confirmed, { entries }) {
    const [grown] = Object.entries(confirmed.entries).find(([name, { deleted }]) => deleted > (entries[name]?.deleted ?? 0)) ?? [];
    return grown && `more ${grown} would be deleted than when max-deletes was checked, so this is left for the next run`;
}
/** Defers all requests. Results of joint requests still count. */
function deferring(reason) {
    return { send: () => Promise.resolve({ kind: "deferred", reason }) };
}
/**
 * The outcome of a plan that is not executed: a dry run, a run that reached its limits, or a repository that is gone.
 * `state`: the state of all its changes.
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

;// CONCATENATED MODULE: ./lib/modes/apply/forecast.js
// Forecasts the cost of the work, and the part that will not fit into this night.



/**
 * Forecasts the reads of a slice, so that the quota is spread if it does not last. Details of nested families count for
 * every repository, because it is not yet known how many of them the first pass will save.
 */
function forecastReading(targets, state, { github, families, log }) {
    const detailed = families.filter(({ read }) => read.kind === "repository-query" && read.size === "nested");
    const nested = targets.filter(({ desired }) => detailed.some(({ key }) => key in desired.families)).length;
    const reads = families.reduce((sum, family) => sum + targets.reduce((own, target) => own + readsOf(family, target, state), 0), 0);
    const queries = Math.ceil(targets.length / batches/* BATCH_SIZE */.B.flat) + Math.ceil(nested / batches/* BATCH_SIZE */.B.nested);
    const { minutes, available } = github.expect({ reads, queries, writes: 0 });
    log.info("Reading.", { repositories: targets.length, requests: reads + queries, minutes, available });
}
/** Number of requests in the first step of a family for one repository. */
function readsOf({ key, read }, { repo, desired }, { directory }) {
    if (read.kind !== "endpoint" || !(key in desired.families))
        return 0;
    try {
        const step = read.start({ repo, directory }, { desired: [desired.families[key]], prune: key in desired.prune });
        return step.kind === "more" ? step.requests.length : 0;
    }
    catch {
        return 1; // a bug is reported when the family is read
    }
}
/** Forecasts the writes, and the part that is left for later nights. */
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
/**
 * The cost of a dry run's plans if they were executed, and whether more shards would help; undefined without writes.
 */
function forecastPlan(plans, { github, inputs }) {
    const writes = countWrites(plans);
    if (writes === 0)
        return undefined;
    const reads = plans.filter(needsConfirmation).length;
    const { minutes, nights } = github.expect({ reads, queries: 0, writes });
    const half = { reads: Math.ceil(reads / 2), queries: 0, writes: Math.ceil(writes / 2) };
    return { writes, minutes, nights, minutesWithMoreShards: github.expect(half, inputs.shard.count * 2).minutes };
}

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

;// CONCATENATED MODULE: ./lib/modes/apply/log-desired.js
// Logs the desired state of a single repository, for people who try out a config.


/**
 * Logs each desired value with the layer, file and line that set it. Only in a dry run of a single repository named by
 * `repos`.
 */
function logDesired(targets, { inputs, config, log, operator }) {
    const [target, ...others] = targets;
    if (!inputs.dryRun || inputs.repos.length === 0 || !target || others.length > 0)
        return;
    const values = explain(config, target.desired);
    operator?.showDesired(target.repo.name, values);
    log.group?.("Desired state, value by value");
    for (const { path, entryDepths, value, source } of values) {
        const data = {
            repository: target.repo.name,
            setting: (0,key_name/* keyName */.xT)(path.map((step, index) => (entryDepths.includes(index + 1) ? { entry: step } : step))),
            value: JSON.stringify(value),
            layer: source.layer,
        };
        log.info("Desired.", { ...data, place: `${source.file}:${source.line}` });
    }
    for (const [collection, { layer, file, line }] of Object.entries(target.desired.prune)) {
        log.info("Pruned.", { repository: target.repo.name, collection, layer, place: `${file}:${line}` });
    }
    log.endGroup?.();
}

;// CONCATENATED MODULE: ./lib/modes/apply/not-visible.js

/**
 * Removes failures of missing read access from the outcomes of a dry run. Nothing is written there, and the run that
 * writes has another token, so they count neither as drift nor as failures.
 */
function withoutInvisible(outcomes) {
    const counts = new Map();
    const visible = outcomes.map((outcome) => {
        const invisible = outcome.failures.filter(isInvisible);
        if (invisible.length === 0)
            return outcome;
        const sentences = invisible.map(({ family = "", message, advice }) => (0,wording/* withStop */.d8)(`${family} (${message})${advice === undefined ? "" : `; to see it, ${advice}`}`));
        for (const sentence of new Set(sentences))
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

// EXTERNAL MODULE: ./lib/config/compare.js
var compare = __webpack_require__(10157);
;// CONCATENATED MODULE: ./lib/plan/budget.js
// Holds back changes that would delete or change too much at once: `max-deletes` and `max-changes`.




/**
 * A percentage of a few entries is too strict, so a run may always delete this many entries, divided among its shards.
 */
const FREE_DELETES = 5;
/** With a percentage in `max-changes`, a shard may always change this many repositories. */
const FREE_CHANGES = 5;
const NAMES_SHOWN = 20;
/**
 * The deletions that `max-deletes` does not allow this shard. First come the repositories that exceed the budget of a
 * collection on their own. If the remaining deletions exceed it together, none of the collection is allowed.
 * So all shards of a run together delete at most that percentage of all entries plus `FREE_DELETES`.
 */
function excessDeletes(plans, max, shard) {
    const held = new Map();
    const collections = new Set(plans.flatMap(({ entries }) => Object.keys(entries)));
    for (const collection of collections) {
        for (const { id, failure } of judge(collection, plans, { max, shard })) {
            const inRepository = held.get(id) ?? new Map();
            held.set(id, inRepository.set(collection, failure));
        }
    }
    return held;
}
function judge(collection, plans, { max, shard }) {
    const counts = plans.map((plan) => {
        const { read = 0, deleted: lost = 0 } = (0,lookup/* own */.Z)(plan.entries, collection) ?? {};
        return { plan, read, lost };
    });
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
    const where = `${(0,wording/* plural */.LS)(rest.length, "repository", "repositories")} (${namesOf(rest)})`;
    return [
        ...hold(aside, `${totalOf(aside)} ${would} in ${namesOf(aside)}, in each too many for all: ${allowed} there`),
        ...(totalOf(rest) > budget ? hold(rest, `${totalOf(rest)} ${would} in ${where}: ${allowed}`) : []),
    ];
}
const WORDS = new Map([
    [ARCHIVED, { would: "repositories would be archived", none: "none is archived" }],
    [SETTINGS, { would: "settings would be reset to null", none: "none is reset" }],
    ["branches", { would: "branch protections would be removed", none: "none is removed" }],
    ["custom_properties", { would: "property values would be removed", none: "none is removed" }],
]);
function about({ changes }, collection) {
    const lost = changes.filter(isLossOf(collection));
    const family = lost[0]?.family;
    return { kind: "guarded", ...(0,objects/* given */.gI)({ family }), targets: lost.map(({ target }) => target) };
}
/** The advice names the percentage of entries that would allow all deletions. */
function adviceFor(losing, collection, read) {
    const share = Math.ceil((100 * totalOf(losing)) / Math.max(read, 1));
    const [asked] = losing.flatMap(({ plan }) => plan.changes.filter(isLossOf(collection)));
    const place = asked ? ` (${asked.source.file}:${asked.source.line})` : "";
    const isPruned = asked?.action === "delete" && asked.path === undefined;
    const otherwise = isPruned
        ? `name the entries to keep in the config, or remove ${collection} from \`prune\`${place}`
        : `correct the config${place}`;
    return `check these deletions. If they are right, run once with \`max-deletes: ${share}%\`; otherwise ${otherwise}`;
}
function deletesAllowed(read, max, shard) {
    if ("count" in max)
        return partOf(max.count, shard);
    // 0 % allows no deletions, not even the free ones.
    if (max.percent === 0)
        return 0;
    return Math.max(partOf(FREE_DELETES, shard), Math.floor((read * max.percent) / 100));
}
/** A shard's part of a number that all shards share: ⌊xn/m⌋ − ⌊x(n−1)/m⌋. */
function partOf(number, { index, count }) {
    return Math.floor((number * index) / count) - Math.floor((number * (index - 1)) / count);
}
/**
 * The plans that may be executed. If this shard would write to more repositories than `max` allows, none is written,
 * and each of them has a failure.
 */
function holdBackChanges(plans, max, shard) {
    if (max === undefined)
        return plans;
    const writing = plans.filter(({ requests }) => requests.length > 0).length;
    const allowed = changesAllowed(plans.length, max, shard);
    if (writing <= allowed)
        return plans;
    const share = Math.ceil((100 * writing) / plans.length);
    const message = `this shard would change ${(0,wording/* grouped */.zD)(writing)} of ${(0,wording/* plural */.LS)(plans.length, "repository", "repositories")}; ` +
        `max-changes allows it ${(0,wording/* grouped */.zD)(allowed)}, so it changes none`;
    const advice = "look at the plan; if it is right, as on a first night or with " +
        `a new policy, run once with \`max-changes: ${share}%\` or more`;
    const failure = { kind: "guarded", message, advice };
    return plans.map((plan) => {
        if (plan.requests.length === 0)
            return plan;
        const heldBack = [...(plan.heldBack ?? []), ...plan.changes];
        return { ...plan, changes: [], requests: [], entries: {}, failures: [...plan.failures, failure], heldBack };
    });
}
function changesAllowed(repositories, max, shard) {
    if ("count" in max)
        return partOf(max.count, shard);
    if (max.percent === 0)
        return 0;
    return Math.max(FREE_CHANGES, Math.floor((repositories * max.percent) / 100));
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

;// CONCATENATED MODULE: ./lib/plan/origin.js
// Separates changes of a proposed config from existing drift, which the base config would change too.



/**
 * The plan with the origin of each change, found by comparison with the plan of the base config. An update that the
 * base config makes in part becomes two changes. Only for plans that are not executed: the requests do not change.
 */
function withOrigins(plan, base) {
    const earlier = new Map([...(base?.changes ?? []), ...(base?.heldBack ?? [])].map((change) => [origin_keyOf(change), change]));
    const split = (change) => splitByOrigin(change, earlier.get(origin_keyOf(change)));
    return {
        ...plan,
        changes: plan.changes.flatMap(split),
        ...(plan.heldBack && { heldBack: plan.heldBack.flatMap(split) }),
    };
}
function origin_keyOf({ family, action, target }) {
    return JSON.stringify([family, action, target]);
}
function splitByOrigin(change, base) {
    const as = (origin) => [{ ...change, origin }];
    if (base === undefined)
        return as("proposed");
    if (change.action === "delete")
        return as("earlier");
    if (change.action !== "update" || base.action !== "update")
        return as("after" in base && (0,diff/* sameJson */.Vk)(change.after, base.after) ? "earlier" : "proposed");
    const { before } = change;
    const shared = sharedPart(before, change.after, base.after);
    if ((0,diff/* sameJson */.Vk)(shared, before))
        return as("proposed");
    if ((0,diff/* sameJson */.Vk)(shared, change.after))
        return as("earlier");
    return [
        { ...change, after: shared, origin: "earlier" },
        { ...change, before: shared, origin: "proposed" },
    ];
}
/** The value after the common part of both updates. Keys on which they differ keep the existing value. */
function sharedPart(before, after, baseAfter) {
    if ((0,diff/* sameJson */.Vk)(after, baseAfter))
        return after;
    if (!(0,objects/* isObject */.Gv)(before) || !(0,objects/* isObject */.Gv)(after) || !(0,objects/* isObject */.Gv)(baseAfter))
        return before;
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    const parts = keys.flatMap((key) => {
        const [old, fresh, other] = [(0,lookup/* own */.Z)(before, key), (0,lookup/* own */.Z)(after, key), (0,lookup/* own */.Z)(baseAfter, key)];
        if (old !== undefined && fresh !== undefined && other !== undefined)
            return [[key, sharedPart(old, fresh, other)]];
        const value = (0,diff/* sameJson */.Vk)(fresh, other) ? fresh : old;
        return value === undefined ? [] : [[key, value]];
    });
    return Object.fromEntries(parts);
}

;// CONCATENATED MODULE: ./lib/read/viewer-access.js

/** Sends one request for the organization and one for each team. A membership that cannot be read is unknown. */
async function readViewerAccess(github, { organization: org, atStake, others }) {
    const { viewer: username } = github;
    // An App is not a member of teams.
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
        const answer = await ask(github, {
            kind: "rest",
            route: "GET /orgs/{org}/teams/{team_slug}/memberships/{username}",
            parameters: { ...who, team_slug: slug },
        });
        if (answer.kind === "deferred")
            return answer;
        members.set(slug, answer.kind === "known" ? isActive(answer.value) : null);
    }
    return { kind: "by-teams", members };
}
/** Undefined for 404, which means "not a member": the teams were listed before, so the token can read them. */
function ask(github, request) {
    return (0,run_steps/* runSteps */.rl)(github, {
        kind: "more",
        requests: [{ request, absentOn: [404] }],
        next: ([answer]) => ({ kind: "known", value: answer }),
    });
}
/** A user with a pending invitation is not a member yet. */
function isActive(answer) {
    return answer?.["state"] === "active";
}

// EXTERNAL MODULE: ./lib/modes/targets/organization-state.js
var organization_state = __webpack_require__(22198);
;// CONCATENATED MODULE: ./lib/modes/apply/action-holders.js


/** The holders that have or had their name in one of these states of the run's repositories. */
function holdersAmong(repositories, sources) {
    const named = sourcesOf(sources).flatMap((source) => repositories.filter((repo) => lockout_isNamed(repo, holderOf(source))).map(({ id }) => [id, source]));
    return new Map(named);
}
/** Looks up all other holders that belong to the organization, with one request each. */
async function findHolders(itself, { github, organization }) {
    const known = new Set([...itself.holders.values()].map(holderOf));
    if (itself.repository !== undefined)
        known.add(itself.repository);
    const holders = new Map(itself.holders);
    for (const source of sourcesOf(itself)) {
        const holder = holderOf(source);
        const [owner = "", name = ""] = holder.split("/");
        if (known.has(holder) || owner.toLowerCase() !== organization.toLowerCase())
            continue;
        known.add(holder);
        const found = await readIdOf(github, { owner, name });
        if (found === "unknown")
            return { holders, unplaced: source };
        if (found !== undefined)
            holders.set(found, source);
    }
    return { holders };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/modes/apply/workflow-uses.js
// The actions that this run's workflow uses: the Actions policy of its own repository must continue to allow them.




/** If the used actions are unknown, any action of GitHub's own may be among them. */
const ANY_OF_GITHUB = { repository: "actions/checkout", ref: "" };
/**
 * Every action in the file of GITHUB_WORKFLOW_REF, and in the reusable workflows that it calls directly. Files come
 * from the workspace, or else from `readRemote`. A file that cannot be read counts as an action of GitHub's own. Empty
 * outside of Actions.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
async function readWorkflowUses({ workflowPath, workspace, repository, commit }, readRemote = async () => undefined) {
    if (workflowPath === undefined)
        return [];
    const ownUses = async (path) => {
        const inside = (0,external_node_path_.normalize)(path);
        if (inside.startsWith("..") || inside.startsWith("/"))
            return undefined;
        const local = await (0,promises_.readFile)((0,external_node_path_.join)(workspace, inside), "utf8").catch(() => undefined);
        if (local !== undefined || repository === undefined)
            return usesIn(local);
        return usesIn(await readRemote({ repository, path: inside, ref: commit }));
    };
    const uses = await ownUses(workflowPath);
    if (uses === undefined)
        return [ANY_OF_GITHUB];
    const called = uses.filter((text) => /\.ya?ml(@|$)/i.test(text));
    const inner = await Promise.all(called.map(async (text) => {
        if (text.startsWith("./"))
            return ownUses(text);
        const place = workflowIn(text);
        return place && usesIn(await readRemote(place));
    }));
    const isUnread = inner.some((one) => one === undefined);
    const all = [...uses, ...inner.flatMap((one) => one ?? [])].flatMap((text) => actionIn(text) ?? []);
    return isUnread ? [...all, ANY_OF_GITHUB] : all;
}
/**
 * Reads files of repositories that the token may see.
 * https://docs.github.com/en/rest/repos/contents#get-repository-content
 */
function contentsOf(github) {
    return async ({ repository, path, ref }) => {
        const [owner = "", repo = ""] = repository.split("/");
        const parameters = { owner, repo, path, ...(0,objects/* given */.gI)({ ref }) };
        try {
            const reply = await github.send({ kind: "rest", route: "GET /repos/{owner}/{repo}/contents/{path}", parameters });
            if (reply.kind !== "answer" || !(0,objects/* isObject */.Gv)(reply.data) || reply.data["encoding"] !== "base64")
                return undefined;
            return Buffer.from((0,objects/* text */.Qq)(reply.data, "content"), "base64").toString("utf8");
        }
        catch (error) {
            if (error instanceof errors/* ApiError */.hD)
                return undefined;
            throw error;
        }
    };
}
function usesIn(file) {
    if (file === undefined)
        return undefined;
    return [...file.matchAll(/^[ \t]*(?:-[ \t]+)?["']?uses["']?[ \t]*:[ \t]*["']?([^\s"'#]+)/gm)].map(([, found = ""]) => found);
}
/** The file of a reusable workflow of another repository. */
function workflowIn(called) {
    const [, repository, path, ref] = /^([\w-]+\/[\w.-]+)\/([^@]+)@(.+)$/.exec(called) ?? [];
    return repository === undefined || path === undefined ? undefined : { repository, path, ref };
}
/** `owner/name@ref`, also for an action in a folder of its repository; undefined for local actions and containers. */
function actionIn(text) {
    const [, repository, ref] = /^([\w-]+\/[\w.-]+(?:\/[^@]*)?)@(.+)$/.exec(text) ?? [];
    return repository === undefined || ref === undefined ? undefined : { repository, ref };
}

;// CONCATENATED MODULE: ./lib/modes/apply/plan-slice.js
// The plans of a shard. The acting user's teams are read only if a plan would remove one of their accesses.











/** The plans of all repositories, without changes that `max-deletes` and `max-changes` hold back. */
async function planSlice(reads, listed, state, run) {
    const { planned, planning } = await planAll(reads, listed, state, run);
    const { maxDeletes, maxChanges, shard } = run.inputs;
    const heldDeletes = excessDeletes(planned.map(({ plan }) => plan), maxDeletes, shard);
    const context = { ...planning, heldDeletes };
    const within = planned.map(({ read, plan }) => heldDeletes.has(read.repo.id) ? planRepository(read, context) : plan);
    const plans = holdBackChanges(within, maxChanges, shard);
    const all = planned.map(({ read, plan }, at) => ({ read, plan: plans[at] ?? plan }));
    return {
        planned: all.map((one) => ({ ...one, plan: withOrigin(one, { state, planning: context }, run) })),
        planning: context,
    };
}
/** The unchanged plan if there is no base config. */
function withOrigin({ read, plan }, { state, planning }, { base, families }) {
    const before = (0,config_base/* comparableConfig */.D)(base);
    if (!before)
        return plan;
    const desired = (0,compare/* baseDesired */.WD)(before, read);
    const [target] = desired ? (0,organization_state/* withoutUnusable */.Ko)([{ ...read, desired }], state, families) : [];
    return withOrigins(plan, target && planRepository({ ...read, ...target }, planning));
}
/** Plans all repositories as if no team mattered, then plans those again in which a team may matter. */
async function planAll(reads, listed, { directory }, run) {
    const { github, organization, families } = run;
    const { rewriteSecrets } = run.inputs;
    const itself = await readItself(reads, listed, run);
    const { trial, context } = await planFreely(reads, { families, directory, itself, rewriteSecrets }, run);
    const risky = trial.filter(({ plan }) => teamsAtStake([plan]).length > 0);
    const atStake = teamsAtStake(risky.map(({ plan }) => plan));
    if (atStake.length === 0 && github.viewer?.endsWith("[bot]") !== true)
        return { planned: trial, planning: context };
    const others = administeringTeams(risky.map(({ read }) => read), context);
    const known = await readViewerAccess(github, { organization, atStake, others });
    const again = new Set(risky.map(({ read }) => read));
    if (known.kind === "deferred") {
        const left = ({ read, plan }) => ({
            read: { ...read, families: new Map(), deferred: known.reason },
            plan: { ...plan, requests: [], entries: {} },
        });
        return { planned: trial.map((one) => (again.has(one.read) ? left(one) : one)), planning: context };
    }
    const planning = { ...context, itself: { ...context.itself, viewerAccess: known } };
    return {
        planned: trial.map((one) => (again.has(one.read) ? { ...one, plan: planRepository(one.read, planning) } : one)),
        planning,
    };
}
/** The facts that protect this run, without the acting user's teams. */
async function readItself(reads, listed, { github, environment }) {
    const { repository, repositoryId, action } = environment;
    // One file, and only where it decides something: the workspace of most runs has it.
    const mattersHere = reads.some(({ repo, desired }) => repo.id === repositoryId && "actions" in desired.families);
    const uses = await readWorkflowUses(environment, mattersHere ? contentsOf(github) : undefined);
    const holders = holdersAmong([...listed, ...reads.map(({ repo }) => repo)], { action, uses });
    const viewerAccess = { kind: "by-teams", members: new Map() };
    return { repository, repositoryId, action, uses, holders, viewer: github.viewer, viewerAccess };
}
/**
 * Plans as if no team mattered. If a plan would cut off a repository, the holders of all used actions are looked up.
 */
async function planFreely(reads, context, run) {
    const free = (itself) => ({ ...context, itself: { ...itself, viewerAccess: INDEPENDENT } });
    const trial = reads.map((read) => ({ read, plan: planRepository(read, free(context.itself)) }));
    const cutsOff = ({ plan }) => plan.changes.some(mayCutOff);
    if (!trial.some(cutsOff))
        return { trial, context };
    const itself = { ...context.itself, ...(await findHolders(context.itself, run)) };
    const again = ({ read }) => ({ read, plan: planRepository(read, free(itself)) });
    return { trial: trial.map((one) => (cutsOff(one) ? again(one) : one)), context: { ...context, itself } };
}
const INDEPENDENT = { kind: "independent" };

// EXTERNAL MODULE: ./lib/inventory/artifact.js
var inventory_artifact = __webpack_require__(69772);
// EXTERNAL MODULE: ./lib/report/annotations.js
var annotations = __webpack_require__(91116);
// EXTERNAL MODULE: ./lib/report/markdown.js + 1 modules
var markdown = __webpack_require__(99089);
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
// Publishes the result of a shard: job summary, outputs, annotations, report artifact. An error here does not fail the
// run.







/**
 * Returns the digest of the report. The summary is written first, so that it exists even if the run is being stopped.
 */
async function publishReport(given, run) {
    const { inputs, environment, host, log, artifacts } = run;
    const report = host.redact(inputs.hidesNames ? (0,without_values/* withoutValues */.l)(given) : given);
    const links = (0,report_links/* linksFrom */.av)(environment, report.organization);
    const facts = (0,markdown/* shardFacts */.KB)(report, links, Date.parse(report.finishedAt) - Date.parse(report.startedAt));
    const artifact = (0,inventory_artifact/* reportName */.e6)(report.runId, inputs.shard);
    const isShort = inputs.shard.count > 1 && artifacts.areSupported;
    const runUrl = (0,report_links/* runUrlOf */.Qm)(environment, report.runId);
    // The artifact has every change of each repository. Without artifacts, the summary must have them.
    const whole = () => (0,markdown/* summaryMarkdown */.eH)(facts, artifacts.areSupported && !isShort ? [] : report.outcomes);
    await host.writeSummary(isShort ? (0,markdown/* shortSummary */.Rn)(facts, { artifact, runUrl }) : whole());
    setOutputs(facts, report, run);
    for (const annotation of (0,annotations/* annotationsOf */.I)({ ...report, digest: facts.digest }))
        host.annotate(annotation);
    const { requests, writes, refusals } = report.usage;
    const { origins: _, ...counts } = facts.digest.counts;
    log.info("Done.", { ...counts, requests, writes, refusals });
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
    if (counts.origins) {
        host.setOutput("changes-proposed", counts.origins.proposed.changes);
        host.setOutput("changes-earlier", counts.origins.earlier.changes);
    }
    host.setOutput("requests", usage.requests);
}
/** False if the job summary is the only report. */
async function uploadReport(name, files, { artifacts, host, log, inputs }) {
    try {
        await artifacts.upload(name, files);
        host.setOutput("report-artifact", name);
        return true;
    }
    catch (error) {
        if (!(error instanceof errors/* ArtifactError */.nE))
            throw error;
        const { index, count } = inputs.shard;
        if (error.kind === "taken")
            host.annotate({
                level: "warning",
                title: "Repo Cop",
                message: `Another job of this run has already reported on shard ${index}/${count}, so both have done its work. ` +
                    "Give each shard one job. This job's summary is its only report.",
            });
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

;// CONCATENATED MODULE: ./lib/modes/apply/read-until-visible.js
// Reads repositories that were created a moment ago, which GraphQL does not show yet.

/** Milliseconds before each further read, 30 s in all. https://github.com/PrairieLearn/PrairieLearn/issues/14604 */
const WAITS = [1000, 2000, 4000, 8000, 15_000];
/** Reads repositories that REST has just listed. Those that GraphQL does not show yet are read again after a wait. */
async function readUntilVisible(targets, context, { clock, signal }) {
    let reads = await readRepositories(targets, context);
    for (const ms of WAITS) {
        const unseen = targets.filter((_, at) => reads[at]?.gone !== undefined && reads[at]?.repo.archived === false);
        if (unseen.length === 0 || signal.aborted)
            break;
        context.log.info("GitHub does not show a repository yet that it has just listed. Asking again.", {
            repositories: unseen.length,
            seconds: ms / 1000,
        });
        await clock.sleep(ms, signal);
        const again = await readRepositories(unseen, context);
        reads = reads.map((read, at) => again[unseen.indexOf(targets[at])] ?? read);
    }
    return reads;
}

// EXTERNAL MODULE: ./lib/inventory/decode-inventory.js + 1 modules
var decode_inventory = __webpack_require__(74134);
// EXTERNAL MODULE: ./lib/modes/learn-from-list.js
var learn_from_list = __webpack_require__(78260);
// EXTERNAL MODULE: ./lib/modes/targets/fit.js + 1 modules
var fit = __webpack_require__(56130);
// EXTERNAL MODULE: ./lib/modes/targets/select.js + 4 modules
var targets_select = __webpack_require__(6004);
// EXTERNAL MODULE: ./lib/modes/targets/targets.js
var targets_targets = __webpack_require__(63455);
// EXTERNAL MODULE: ./lib/inventory/repositories.js + 3 modules
var repositories = __webpack_require__(83517);
;// CONCATENATED MODULE: ./lib/modes/apply/refresh-listing.js
// Refreshes the listing data of each repository once it is too old.





/** Repositories on one page of the list. */
const PAGE = 100;
/**
 * The targets with current listing data; the desired states stay as they were decided. `count`: number of repositories
 * in the inventory. If the list fails, or would cost more requests than the slice has repositories, the data is left
 * out, and families read it repository by repository.
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
// Loads the work of a shard: its slice of the inventory, or the repositories named by `repos`, with the organization's
// state.











/** @throws ConfigError, ArtifactError, ApiError if the work cannot be loaded */
async function loadSlice(run) {
    const slice = await loadWork(run);
    if (slice.kind !== "work")
        return slice;
    return { ...slice, targets: (0,organization_state/* withoutUnusable */.Ko)(slice.targets, slice.state, run.families) };
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
        run.log.info("This server has no artifacts, and `repos` is empty, " +
            "so the shard lists all repositories by itself; every shard slices the same list.");
        return workOfListing(run);
    }
}
/**
 * The work without an artifact: the repositories named by `repos`, or all. Several shards divide them by id, because
 * their lists may differ. Shards of one process share the reads of list and organization.
 */
async function workOfListing(run) {
    const { once = (_, read) => read() } = run;
    const selection = await once("selection", () => (0,targets_select/* selectTargets */.D)(run));
    if (selection.kind === "deferred")
        return selection;
    const targets = inDailyOrder((0,shard/* sliceById */.BI)(keyedTargets(selection.targets), run.inputs.shard), selection.targets, run);
    if (selection.kind === "postponed")
        return { ...selection, targets };
    if (isFirstOfAll(run))
        (0,fit/* annotateFit */.S)(selection, run);
    const state = await once("state", () => (0,organization_state/* readState */.un)(selection.targets, run));
    return state.kind === "deferred"
        ? { kind: "postponed", targets, reason: state.reason }
        : { kind: "work", targets, state: state.state, unconcerned: selection.counts.unconcerned };
}
/** One shard of a run without `mode: list` that looks at all repositories. */
function isFirstOfAll({ inputs: { repos, shard }, operator }) {
    const isWhole = repos.length === 0 ? operator !== undefined : repos.every((name) => name === "*");
    return isWhole && shard.index === 1;
}
async function workOfSlice(run) {
    const inventory = await download(run);
    const slice = "idsOnly" in inventory ? await workOfIds(inventory, run) : await workOfInventory(inventory, run);
    return slice.kind === "work"
        ? { ...slice, unconcerned: (0,config_base/* comparableConfig */.D)(run.base) && inventory.base?.unconcerned }
        : slice;
}
async function workOfInventory(inventory, run) {
    const { config, environment, clock, log } = run;
    (0,hide_names/* hideNames */.r)(inventory.repositories, run);
    const targets = (0,targets_targets/* targetsFor */.Y$)(config, inventory.repositories);
    const listed = inDailyOrder((0,shard/* sliceOf */.Mz)(keyedTargets(targets), run.inputs.shard), targets, run);
    const decided = await (0,targets_targets/* decideAgain */.hd)(listed, run);
    const isOld = !(0,organization_state/* isFresh */.pL)(inventory.state, inventory.runAttempt === environment.runAttempt, clock.now());
    const isUnread = decided.some(({ desired }) => Object.keys(inventory.state.unknown).some((key) => key in desired.families));
    if (!isOld && !isUnread && decided === listed)
        return { kind: "work", targets: decided, state: inventory.state };
    log.info("The organization data from the list job is outdated or incomplete. It is read again.", {
        readAt: inventory.state.readAt,
    });
    const slice = await planOn(isOld ? await refreshListing(decided, inventory.count + (inventory.base?.unconcerned ?? 0), run) : decided, run);
    // If the limits do not allow reading it again, the data that `list` read is still used.
    const isStillGood = slice.kind === "postponed" && !isOld && decided === listed;
    return isStillGood ? { kind: "work", targets: decided, state: inventory.state } : slice;
}
/** The inventory of a run that hides names has only ids: the shard lists the repositories itself and takes its own. */
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
/** The targets with the current state of the organization, if it can be read. */
async function planOn(targets, run) {
    const result = await (0,organization_state/* readState */.un)(targets, run);
    return result.kind === "deferred"
        ? { kind: "postponed", targets, reason: result.reason }
        : { kind: "work", targets, state: result.state };
}
async function download({ inputs, environment, organization, config, base, artifacts, }) {
    const { runId } = environment;
    if (runId === undefined)
        throw new errors/* ConfigError */.xL("mode: apply needs the artifact of a workflow run; outside of one, name the repositories with `repos`");
    const wanted = (0,learn_from_list/* wantedArtifact */.i)(inputs, runId);
    const files = await artifacts.download(wanted).catch((error) => Promise.reject(pointToRepos(error, inputs)));
    const { digest: configDigest, exclude } = config;
    const baseDigest = base && { baseDigest: (0,config_base/* comparableConfig */.D)(base)?.digest ?? null };
    return (0,decode_inventory/* decodeInventory */.Xd)(files, {
        runId,
        organization,
        configDigest,
        configPath: inputs.config,
        ...baseDigest,
        exclude,
        shards: inputs.shard.count,
    });
}
/**
 * Adds advice to a missing artifact: `repos: ${{ … }}` with an empty result looks to the action as if `repos` were not
 * set.
 */
function pointToRepos(error, { artifactId }) {
    if (!(error instanceof errors/* ArtifactError */.nE) || error.kind !== "not-found")
        return error;
    const advice = artifactId === undefined ? EMPTY_REPOS : OTHER_RUN;
    return new errors/* ArtifactError */.nE(error.kind, `${error.message} ${advice}`, error.cause);
}
const OTHER_RUN = "Or the id is of another run: `artifact-id` comes from the outputs of the `list` job of the same workflow run.";
const EMPTY_REPOS = "Or, where this was to be about one repository: the input `repos` is empty, so look at the expression that fills it.";
function keyedTargets(targets) {
    return targets.map((target) => ({ id: target.repo.id, nodeId: target.repo.nodeId, target }));
}
/** The order within a slice changes daily, so that not always the same repositories are deferred. */
function inDailyOrder(slice, all, { inputs, clock, log }) {
    const data = { shard: (0,shard/* formatShard */._D)(inputs.shard), repositories: slice.length, of: all.length };
    log.info("This shard's slice.", data);
    return (0,shard/* rotate */.e$)(slice, clock.now()).map(({ target }) => target);
}

;// CONCATENATED MODULE: ./lib/modes/apply/apply.js
// `mode: apply`: plans the shard's slice of repositories, and writes only the differences.



















/** A failure of one repository or family does not stop the others. A dry run only leaves out the writes. */
async function runApply(run) {
    const { inputs, environment, clock, config, github } = run;
    const slice = await loadSlice(run);
    if (slice.kind === "work")
        logDesired(slice.targets, run);
    const result = withBroken(await resultOf(slice, run), github.failure());
    const { runId = "local", runAttempt } = environment;
    const notes = [...(0,config_base/* notesOnBase */._)(run.base), ...(result.notes ?? [])];
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
        ...(notes.length > 0 && { notes }),
        ...("unconcerned" in slice && slice.unconcerned !== undefined && { base: { unconcerned: slice.unconcerned } }),
        ...("targets" in slice && aboutTargets(slice.targets, result.outcomes, run)),
    };
    const { counts } = await publishReport(report, run);
    return (0,fail_on/* exitCodeOf */.F)(counts, report.failures.length > 0, inputs.failOn);
}
/** The outcomes with facts about their repositories, and the number of repositories for each layer. */
function aboutTargets(targets, outcomes, { config, base }) {
    const repositories = new Map(targets.map(({ repo }) => [repo.name, repo]));
    const identified = outcomes.map((outcome) => {
        const repo = repositories.get(outcome.repo);
        return repo ? { ...outcome, id: repo.id, visibility: repo.visibility } : outcome;
    });
    // The plan of a pull request has only some of the repositories that a layer applies to.
    if ((0,config_base/* comparableConfig */.D)(base))
        return { outcomes: identified };
    const policies = (0,unused/* countMatches */.b)(config, [...repositories.values()]);
    const layers = policies.map(({ source, matches, unknown }) => ({
        layer: source.layer,
        repositories: matches + unknown,
    }));
    return { outcomes: identified, layers: [{ layer: "top level", repositories: targets.length }, ...layers] };
}
/** If GitHub or the token does not work, remaining work counts as failed, because the next run would not help. */
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
    // A token that no longer works is reported once, with its own advice.
    if (run.github.failure() !== undefined)
        return { outcomes: [], failures: [] };
    const message = `the repositories could not be listed: ${slice.reason}`;
    return { outcomes: [], failures: [{ kind: "unavailable", message, advice: "run again later" }] };
}
function postponed({ repo, desired }, reason) {
    const { undecided: failures, notes } = desired;
    const kind = failures.length > 0 ? "failed" : "deferred";
    return { repo: repo.name, kind, reason, changes: [], findings: [], failures, notes };
}
async function workThrough({ targets, state }, run) {
    const { inputs, github, families, host, log, config } = run;
    forecastReading(targets, state, run);
    const listed = targets.map(({ repo }) => repo);
    const matched = matchedSelections((0,model_config/* matchedConditions */.D1)(config));
    const reading = { github, log, families, state, progress: github.progress, matched };
    // With `repos`, a new repository may be the reason for the run, and there is no next run for it before the night.
    const found = await (inputs.repos.length > 0
        ? readUntilVisible(targets, reading, run)
        : readRepositories(targets, reading));
    // Some repositories may have been renamed or made private since they were listed.
    (0,hide_names/* hideNames */.r)(found.map(({ repo }) => repo), run);
    const reads = settleMoved(found, listed, run);
    const plans = await planSlice(reads, listed, state, run);
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
    return { ...visible, failures: [], ...(0,objects/* given */.gI)({ forecast }) };
}
/** Changes that a limit such as `max-deletes` holds back make the repository count as failed. */
function withHeldBack(outcome, plan) {
    const heldBack = plan?.heldBack ?? [];
    return {
        ...outcome,
        changes: [...outcome.changes, ...heldBack.map((change) => ({ ...change, state: "failed" }))],
    };
}


/***/ }),

/***/ 78260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   downloadEarly: () => (/* binding */ downloadEarly),
/* harmony export */   i: () => (/* binding */ wantedArtifact)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _inventory_artifact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69772);
/* harmony import */ var _inventory_decode_inventory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74134);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50315);
// Downloads the inventory before the first request, for what `list` has learned about GitHub's limits.




function wantedArtifact({ artifactId, artifactDigest, shard }, runId) {
    return { name: (0,_inventory_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .inventoryName */ .mu)(runId), ...(0,_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .given */ .gI)({ id: artifactId, digest: artifactDigest }), readers: shard.count };
}
function downloadEarly(inputs, runId, artifacts) {
    const wanted = wantedArtifact(inputs, runId);
    let early = artifacts.download(wanted);
    const learned = early.then(_inventory_decode_inventory_js__WEBPACK_IMPORTED_MODULE_2__/* .limitsIn */ .UQ).catch((error) => {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ArtifactError */ .nE)
            return undefined;
        throw error;
    });
    const download = (other) => {
        const files = other.name === wanted.name ? early : undefined;
        early = undefined;
        return files ?? artifacts.download(other);
    };
    const { areSupported } = artifacts;
    const list = () => artifacts.list();
    const upload = (name, files, options) => artifacts.upload(name, files, options);
    return { learned, artifacts: { areSupported, list, upload, download } };
}


/***/ }),

/***/ 91116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ annotationsOf)
/* harmony export */ });
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50315);
/* harmony import */ var _text_key_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21398);
/* harmony import */ var _text_permissions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99251);
/* harmony import */ var _text_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91455);




/** An annotation is a line or two; the summary names more. */
const NAMES_SHOWN = 3;
/** https://docs.github.com/en/actions/reference/limits */
const MOST = 10;
/**
 * Failures of whole shards, then each cause with its repositories, the most frequent first, then the repositories that
 * wait for the next run. If there are more than ten, the tenth says how many are left out.
 */
function annotationsOf({ digest, shard, failures }) {
    const title = shard === undefined || shard === "1/1" ? "Repo Cop" : `Repo Cop, shard ${shard}`;
    const causes = acrossFamilies(digest.causes).map((same) => {
        const [first] = same;
        return first && same.length === 1 ? describeCause(first) : describeSeveral(same);
    });
    const errors = [...failures.map(describe), ...causes].map((message) => ({ level: "error", title, message }));
    const { deferred } = digest.counts;
    const waiting = (0,_text_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(deferred, "repository waits", "repositories wait");
    const message = `${waiting} for the next run; the report has the names.`;
    const warnings = deferred === 0 ? [] : [{ level: "warning", title, message }];
    return atMost([...errors, ...warnings], title);
}
/** A missing permission fails several families. It is one cause, although the requests differ. */
function acrossFamilies(causes) {
    const keyOf = ({ failure: { kind, family, message, advice } }) => kind === "denied" && advice !== undefined
        ? JSON.stringify([message.replace(REQUEST, ""), advice.replace(_text_permissions_js__WEBPACK_IMPORTED_MODULE_1__/* .DRY_RUN_ACCESS */ .Ti, "")])
        : JSON.stringify([family, message, advice]);
    return [...Map.groupBy(causes, keyOf).values()];
}
/** `message` ends with the request that failed. */
const REQUEST = / \([A-Z]+ [^()]*, \d{3}\)$/;
function describeCause({ failure, places }) {
    const names = places.map(({ repo, targets }) => targets.length === 0 ? repo : `${repo} (${placesIn(failure, targets)})`);
    return `${describe(failure)} In ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .inRepositories */ .Ae)(names, NAMES_SHOWN)}.`;
}
/** Names the families, and no targets of theirs. */
function describeSeveral(causes) {
    const families = [...new Set(causes.flatMap(({ failure: { family } }) => family ?? []))];
    const [message = ""] = causes.map(({ failure }) => failure.message.replace(REQUEST, ""));
    const advice = causes.flatMap((cause) => cause.failure.advice ?? []).sort((a, b) => a.length - b.length)[0];
    const repositories = [...new Set(causes.flatMap(({ places }) => places.map(({ repo }) => repo)))];
    const described = describe({ kind: "denied", message, ...(0,_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .given */ .gI)({ advice }) });
    const where = families.length === 0 ? "" : `${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .joined */ .oR)(families)}: `;
    return `${where}${described} In ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .inRepositories */ .Ae)(repositories, NAMES_SHOWN)}.`;
}
function atMost(annotations, title) {
    if (annotations.length <= MOST)
        return annotations;
    const shown = annotations.slice(0, MOST - 1);
    const rest = `${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .zD)(annotations.length - shown.length)} more causes are in the job summary and in the report.`;
    return [...shown, { level: "error", title, message: rest }];
}
function describe({ family, targets = [], message, advice }) {
    const where = placesIn({ family }, targets);
    const todo = advice === undefined ? "" : ` Next step: ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .withStop */ .d8)(advice)}`;
    return `${where === "" ? "" : `${where}: `}${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .withStop */ .d8)(message)}${todo}`;
}
function placesIn({ family }, targets) {
    return family === undefined ? (0,_text_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(targets, NAMES_SHOWN) : (0,_text_key_name_js__WEBPACK_IMPORTED_MODULE_0__/* .targetNames */ .i)(family, targets, NAMES_SHOWN);
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
/** 1 if `fail-on` includes the result, else 0. Wrong inputs and configs are exit code 2 under every value. */
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

/** Shorter values occur in many words of a message, so they are not replaced. */
const SHORTEST = 3;
/** A repository that was renamed after the listing has a name that the other rules do not hide. */
const RENAMED = /\brenamed from \S+ to [\w.-]*\w/g;
const FINDING = "something here cannot be repaired; " +
    "what it is would show values of a private repository, so look in the repository itself";
/** A repository of unknown visibility counts as private. */
function withoutValues(report) {
    const outcomes = report.outcomes.map((outcome) => (outcome.visibility === "public" ? outcome : hidden(outcome)));
    return { ...report, outcomes };
}
function hidden(outcome) {
    const { id, reason, changes, findings, failures, notes } = outcome;
    const values = new Set(changes.flatMap(valuesOf));
    const without = (text) => [...values]
        .toSorted((a, b) => b.length - a.length)
        .reduce((all, value) => all.replaceAll(value, _text_hidden_names_js__WEBPACK_IMPORTED_MODULE_0__/* .HIDDEN */ .RG), text.replaceAll(RENAMED, "renamed"));
    const wanted = new Set(changes.flatMap((change) => (change.action === "delete" ? [] : [change.target])));
    return {
        ...outcome,
        repo: id === undefined ? "private repository" : (0,_text_hidden_names_js__WEBPACK_IMPORTED_MODULE_0__/* .labelOf */ .Wy)({ id }),
        ...(reason !== undefined && { reason: without(reason) }),
        changes: changes.map(withoutBoth),
        findings: findings.map((finding) => ({ ...finding, target: _text_hidden_names_js__WEBPACK_IMPORTED_MODULE_0__/* .HIDDEN */ .RG, message: FINDING })),
        failures: failures.map((failure) => failureWithout(failure, { without, wanted })),
        notes: notes.map(without),
    };
}
function failureWithout({ targets, message, advice, ...failure }, { without, wanted }) {
    const shown = targets?.map((target) => (wanted.has(target) ? target : _text_hidden_names_js__WEBPACK_IMPORTED_MODULE_0__/* .HIDDEN */ .RG));
    return {
        ...failure,
        ...(shown && { targets: [...new Set(shown)] }),
        message: without(message),
        ...(advice !== undefined && { advice: without(advice) }),
    };
}
/** The target of a delete is an entry of the repository; all other targets are in the config. */
function withoutBoth({ ref: _, ...change }) {
    if (change.action === "create")
        return { ...change, after: null, isHidden: true };
    if (change.action === "update")
        return { ...change, before: null, after: null, isHidden: true };
    return { ...change, target: _text_hidden_names_js__WEBPACK_IMPORTED_MODULE_0__/* .HIDDEN */ .RG, before: null, isHidden: true };
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
// Removes credentials and queries from URLs in texts, because they may give access.
/** The scheme may be missing: `//user:password@host`. */
const URL_IN_TEXT = /((?:\b[a-z][a-z0-9+.-]*:)?\/\/)([^\s"'<>`]+)/gi;
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
