export const id = 394;
export const ids = [394];
export const modules = {

/***/ 16938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ inParallel)
/* harmony export */ });
// Runs work on many items, a bounded number at a time.
/** Results in the order of `items`. Stops beginning new work at the first rejection and passes it on. */
async function inParallel(items, limit, work) {
    const results = new Array(items.length);
    const queue = items.entries();
    let failed = false;
    const lane = async () => {
        for (const [index, item] of queue) {
            if (failed)
                return;
            try {
                results[index] = await work(item, index);
            }
            catch (error) {
                failed = true;
                throw error;
            }
        }
    };
    await Promise.all(Array.from({ length: Math.max(1, Math.min(limit, items.length)) }, lane));
    return results;
}


/***/ }),

/***/ 69772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KB: () => (/* binding */ JSON_FILE),
/* harmony export */   R1: () => (/* binding */ runReportName),
/* harmony export */   Rs: () => (/* binding */ buildInventory),
/* harmony export */   e6: () => (/* binding */ reportName),
/* harmony export */   f$: () => (/* binding */ SCHEMA_VERSION),
/* harmony export */   lf: () => (/* binding */ checksumOf),
/* harmony export */   mu: () => (/* binding */ inventoryName),
/* harmony export */   nf: () => (/* binding */ encodeInventory),
/* harmony export */   xl: () => (/* binding */ idsOnly)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50315);
/* harmony import */ var _shard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81604);
// The inventory that `list` makes, as files of an artifact, and the names of artifacts.



const SCHEMA_VERSION = 1;
const JSON_FILE = "all-repos.json";
const TEXT_FILE = "all_repos";
/** Name of the inventory artifact of a workflow run. */
function inventoryName(runId) {
    return `all-repos-${runId}`;
}
/** Name of a shard's report artifact. */
function reportName(runId, shard) {
    return `repo-cop-report-${runId}-${(0,_shard_js__WEBPACK_IMPORTED_MODULE_1__/* .formatShard */ ._D)(shard).replace("/", "-of-")}`;
}
/** Name of the artifact with the report of a whole run. */
function runReportName(runId) {
    return `repo-cop-report-${runId}`;
}
/** The same inventory without data that GitHub shows only to members. */
function idsOnly({ schemaVersion, runId, organization, shards, configDigest, ...rest }) {
    const repositories = rest.repositories.map(({ id, nodeId }) => ({ id, nodeId }));
    const { base, configPath, limits, count } = rest;
    const about = { schemaVersion, runId, organization, shards, configDigest };
    const head = { ...about, ...(0,_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)({ configPath, base, limits }), count };
    const unsigned = { ...head, idsOnly: true, repositories };
    return { ...unsigned, checksum: checksumOf(unsigned) };
}
/** Completes the inventory with count and checksum. */
function buildInventory(content) {
    const unsigned = { schemaVersion: SCHEMA_VERSION, ...content, count: content.repositories.length };
    return { ...unsigned, checksum: checksumOf(unsigned) };
}
/** `all-repos.json` for the shards, and `all_repos` with one name or id a line for other programs. */
function encodeInventory(inventory) {
    const names = "idsOnly" in inventory
        ? inventory.repositories.map(({ id }) => `${id}\n`).join("")
        : inventory.repositories.map(({ name }) => `${name}\n`).join("");
    return [
        { name: JSON_FILE, text: `${JSON.stringify(inventory)}\n` },
        { name: TEXT_FILE, text: names },
    ];
}
/** Over the text of the parsed file, so key order counts, and no field can be changed or added without notice. */
function checksumOf(unsigned) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(JSON.stringify(unsigned)).digest("hex");
}


/***/ }),

/***/ 74134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xd: () => (/* binding */ decodeInventory),
  UQ: () => (/* binding */ limitsIn),
  L4: () => (/* binding */ shardsIn),
  r7: () => (/* binding */ textIn)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/core/errors.js
var errors = __webpack_require__(37428);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/errors.js
var classic_errors = __webpack_require__(961);
// EXTERNAL MODULE: ./lib/errors.js
var lib_errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/inventory/artifact.js
var artifact = __webpack_require__(69772);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./lib/inventory/inventory-schema.js
// The shape of the inventory file: JSON from another job is unknown until it has passed here.

const BASE = schemas/* lazy */.RZV(() => schemas/* strictObject */.rej({ digest: schemas/* string */.YjP().nullable(), unconcerned: schemas/* int */.Whr().min(0) }));
const LIMITS = schemas/* lazy */.RZV(() => schemas/* strictObject */.rej({
    areLimited: schemas/* boolean */.zMY(),
    secondsPerAnswer: schemas/* number */.aig().positive().exactOptional(),
}));
/** `all-repos.json`, schema version 1. Built on first use: a job that lists never needs it. */
const INVENTORY = schemas/* lazy */.RZV(() => {
    const text = schemas/* string */.YjP().min(1);
    /**
     * The result of JSON.parse is JSON already. Checking each value of 20,000 repositories again would only cost memory.
     */
    const json = schemas/* custom */.IeY();
    /**
     * They become parts of URLs.
     * https://docs.github.com/en/repositories/creating-and-managing-repositories/about-repositories
     */
    const login = schemas/* string */.YjP().regex(/^[\w-]{1,100}$/);
    const repositoryName = schemas/* string */.YjP().regex(/^(?!\.{1,2}$)[\w.-]{1,100}$/);
    const actor = schemas/* strictObject */.rej({ id: schemas/* int */.Whr(), nodeId: text, name: text, owner: schemas/* exactOptional */.yqP(schemas/* boolean */.zMY()) });
    const team = schemas/* strictObject */.rej({ id: schemas/* int */.Whr(), nodeId: text, slug: text, name: text, parent: text.nullable() });
    const REPOSITORY = schemas/* strictObject */.rej({
        id: schemas/* int */.Whr(),
        nodeId: text,
        owner: login,
        name: repositoryName,
        visibility: schemas/* enum */.k5n(["public", "private", "internal"]),
        archived: schemas/* boolean */.zMY(),
        fork: schemas/* boolean */.zMY(),
        template: schemas/* boolean */.zMY(),
        language: schemas/* string */.YjP().nullable(),
        topics: schemas/* array */.YOg(schemas/* string */.YjP()).exactOptional(),
        defaultBranch: schemas/* string */.YjP(),
        properties: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())])).exactOptional(),
        teams: schemas/* array */.YOg(schemas/* string */.YjP()).exactOptional(),
        unreadTeams: schemas/* array */.YOg(schemas/* string */.YjP()).exactOptional(),
        admin: schemas/* boolean */.zMY().exactOptional(),
        listed: schemas/* record */.g1P(schemas/* string */.YjP(), json).exactOptional(),
    });
    const DIRECTORY = schemas/* strictObject */.rej({
        teams: schemas/* record */.g1P(schemas/* string */.YjP(), team.nullable()),
        users: schemas/* record */.g1P(schemas/* string */.YjP(), actor.nullable()),
        apps: schemas/* record */.g1P(schemas/* string */.YjP(), actor.nullable()),
        roles: schemas/* array */.YOg(schemas/* string */.YjP()),
        roleIds: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* int */.Whr()).exactOptional(),
        repositories: schemas/* record */.g1P(schemas/* string */.YjP(), actor.nullable()).exactOptional(),
        properties: schemas/* record */.g1P(schemas/* string */.YjP(), json),
    });
    const STATE = schemas/* strictObject */.rej({
        readAt: iso/* datetime */.w$(),
        directory: DIRECTORY,
        families: schemas/* record */.g1P(schemas/* string */.YjP(), json),
        unknown: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
        unsupported: schemas/* array */.YOg(schemas/* string */.YjP()).exactOptional(),
        meant: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).exactOptional(),
    });
    return schemas/* strictObject */.rej({
        schemaVersion: schemas/* literal */.euz(1),
        runId: text,
        runAttempt: schemas/* int */.Whr().min(1),
        organization: text,
        ownerKind: schemas/* enum */.k5n(["organization", "user"]),
        generatedAt: iso/* datetime */.w$(),
        configDigest: schemas/* string */.YjP(),
        configPath: schemas/* string */.YjP().exactOptional(),
        base: BASE.exactOptional(),
        limits: LIMITS.exactOptional(),
        shards: schemas/* int */.Whr().min(1),
        count: schemas/* int */.Whr().min(0),
        checksum: schemas/* string */.YjP(),
        repositories: schemas/* array */.YOg(REPOSITORY),
        state: STATE,
    });
});
/** The same of a run that hides names. */
const IDS_ONLY = schemas/* lazy */.RZV(() => schemas/* strictObject */.rej({
    schemaVersion: schemas/* literal */.euz(1),
    runId: schemas/* string */.YjP().min(1),
    organization: schemas/* string */.YjP().min(1),
    shards: schemas/* int */.Whr().min(1),
    configDigest: schemas/* string */.YjP(),
    configPath: schemas/* string */.YjP().exactOptional(),
    base: BASE.exactOptional(),
    limits: LIMITS.exactOptional(),
    count: schemas/* int */.Whr().min(0),
    checksum: schemas/* string */.YjP(),
    idsOnly: schemas/* literal */.euz(true),
    repositories: schemas/* array */.YOg(schemas/* strictObject */.rej({ id: schemas/* int */.Whr(), nodeId: schemas/* string */.YjP().min(1) })),
}));
/** The part that a report needs: the repositories and their shards. */
const DIVISION = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({
    shards: schemas/* int */.Whr().min(1).exactOptional(),
    repositories: schemas/* array */.YOg(schemas/* object */.Ikc({ id: schemas/* int */.Whr(), nodeId: schemas/* string */.YjP(), name: schemas/* exactOptional */.yqP(schemas/* string */.YjP()) })),
}));

// EXTERNAL MODULE: ./lib/inventory/select.js
var inventory_select = __webpack_require__(58850);
// EXTERNAL MODULE: ./lib/inventory/shard.js
var inventory_shard = __webpack_require__(81604);
;// CONCATENATED MODULE: ./lib/inventory/decode-inventory.js
// Decodes the inventory artifact. Accepts only the one that `list` of this run uploaded.






const REPEAT = "run the `list` job again (re-run all jobs)";
/**
 * Both errors name the problem and the next step.
 * @throws ArtifactError if the artifact is damaged
 * @throws ConfigError if the artifact does not fit the inputs
 */
function decodeInventory(files, wanted) {
    const file = files.find(({ name }) => name === artifact/* JSON_FILE */.KB);
    if (!file)
        throw damaged(`it holds no file ${artifact/* JSON_FILE */.KB}`);
    const content = parseObject(file.text);
    refuseOtherVersion(content["schemaVersion"]);
    const { checksum, ...unsigned } = content;
    if (checksum !== (0,artifact/* checksumOf */.lf)(unsigned))
        throw damaged("its checksum does not fit its content");
    if ("idsOnly" in content) {
        const decoded = IDS_ONLY.safeParse(content);
        if (!decoded.success)
            throw damaged(mistakesIn(decoded.error));
        refuseOtherRun(decoded.data, wanted);
        return decoded.data;
    }
    const decoded = INVENTORY.safeParse(content);
    if (!decoded.success)
        throw damaged(mistakesIn(decoded.error));
    refuseOtherRun(decoded.data, wanted);
    refuseOtherEntries(decoded.data, wanted);
    return decoded.data;
}
/** Without a digest, any job may have written the file. So `exclude` and the owner are checked again. */
function refuseOtherEntries({ repositories, organization }, { exclude }) {
    const foreigner = repositories.find(({ owner }) => owner.toLowerCase() !== organization.toLowerCase());
    if (foreigner)
        throw damaged(`it lists ${foreigner.owner}/${foreigner.name}, which is not of ${organization}`);
    for (const identity of ["id", "nodeId"]) {
        const seen = new Set();
        const twice = repositories.find((repository) => seen.size === seen.add(repository[identity]).size);
        if (twice)
            throw damaged(`it lists the repository ${twice.name} (${identity} ${twice[identity]}) twice`);
    }
    const [excluded] = (0,inventory_select/* selectRepositories */.XZ)(repositories, { exclude, only: [] }).excluded;
    if (excluded)
        throw damaged(`it lists ${excluded.name}, which the config excludes`);
}
/** The repositories of each shard, in order, by what the inventory says of them and of their division. */
function shardsIn(files) {
    const file = files.find(({ name }) => name === artifact/* JSON_FILE */.KB);
    if (!file)
        throw damaged(`it holds no file ${artifact/* JSON_FILE */.KB}`);
    const content = parseObject(file.text);
    refuseOtherVersion(content["schemaVersion"]);
    const { checksum, ...unsigned } = content;
    const division = DIVISION.safeParse(content);
    if (checksum !== (0,artifact/* checksumOf */.lf)(unsigned) || !division.success)
        throw damaged("its checksum does not fit its content");
    const { shards, repositories } = division.data;
    if (shards === undefined)
        return undefined;
    const named = repositories.map(({ id, nodeId, name = `repository ${id}` }) => ({ id, nodeId, name }));
    return (0,inventory_shard/* shardMatrix */._b)(shards).map((shard) => (0,inventory_shard/* sliceOf */.Mz)(named, (0,inventory_shard/* parseShard */.uK)(shard)));
}
/** The limits that `list` has learned; undefined if they are missing, or if the inventory cannot be read. */
function limitsIn(files) {
    try {
        const content = parseObject(files.find(({ name }) => name === artifact/* JSON_FILE */.KB)?.text ?? "");
        return LIMITS.safeParse(content["limits"]).data;
    }
    catch (error) {
        if (error instanceof lib_errors/* ArtifactError */.nE)
            return undefined;
        throw error;
    }
}
/** A text of the inventory in an artifact, even of a damaged one; undefined without it. */
function textIn(files, key) {
    try {
        const { [key]: text } = parseObject(files.find(({ name }) => name === artifact/* JSON_FILE */.KB)?.text ?? "");
        return typeof text === "string" ? text : undefined;
    }
    catch (error) {
        if (error instanceof lib_errors/* ArtifactError */.nE)
            return undefined;
        throw error;
    }
}
/** Only the first few problems: all repositories often have the same ones. */
function mistakesIn({ issues }) {
    const more = issues.length > SHOWN_MISTAKES ? `\n… and ${issues.length - SHOWN_MISTAKES} more` : "";
    return errors/* prettifyError */.S1(new classic_errors/* ZodError */.G(issues.slice(0, SHOWN_MISTAKES))) + more;
}
const SHOWN_MISTAKES = 3;
function refuseOtherVersion(version) {
    if (version === artifact/* SCHEMA_VERSION */.f$)
        return;
    const found = JSON.stringify(version)?.slice(0, 80) ?? "nothing";
    throw new lib_errors/* ConfigError */.xL(`The inventory has the schema version ${found}, this is for ${artifact/* SCHEMA_VERSION */.f$}: ` +
        "use the same version of Repo Cop in `list` and `apply`.");
}
function refuseOtherRun(inventory, wanted) {
    if (inventory.count !== inventory.repositories.length) {
        throw damaged(`it counts ${inventory.count} repositories and lists ${inventory.repositories.length}`);
    }
    if (inventory.organization.toLowerCase() !== wanted.organization.toLowerCase()) {
        throw foreign(`is of ${inventory.organization}, not of ${wanted.organization}`, "give `list` and `apply` the same `org`");
    }
    if (inventory.runId !== wanted.runId) {
        throw foreign(`is of workflow run ${inventory.runId}, not of ${wanted.runId}`, "give `apply` the `artifact-id` of its own run's `list`");
    }
    if (inventory.configDigest !== wanted.configDigest)
        throw otherConfig(inventory.configPath, wanted.configPath);
    if (inventory.base?.digest !== wanted.baseDigest) {
        throw foreign("was made with another base config, or without one", "check out the same commits and give the same `config-base` in `list` and `apply`");
    }
    // A single shard takes all repositories, even if `list` planned more shards.
    if (wanted.shards !== 1 && inventory.shards !== wanted.shards) {
        throw foreign(`is divided into ${inventory.shards} shards, ` +
            `and this job is one of ${wanted.shards}, so repositories would be left out`, "take `shard` from the output `matrix` of `list`");
    }
}
function otherConfig(listed, here) {
    const advice = "check out the same commit and give the same `config` in `list` and `apply`";
    if (listed === undefined || here === undefined)
        return foreign("was made with another config", advice);
    return listed === here
        ? foreign(`was made with another config: \`list\` also read \`${here}\`, with other content`, "check out the same commit of the same repository in `list` and `apply`")
        : foreign(`was made with another config: \`list\` read \`${listed}\`, and this job reads \`${here}\``, advice);
}
function parseObject(text) {
    const content = parseJson(text);
    if (typeof content !== "object" || content === null || Array.isArray(content))
        throw damaged(`${artifact/* JSON_FILE */.KB} is not a JSON object`);
    return { ...content };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw damaged(`${artifact/* JSON_FILE */.KB} is not JSON (${error instanceof Error ? error.message.slice(0, 200) : error})`);
    }
}
function damaged(reason) {
    return new lib_errors/* ArtifactError */.nE("damaged", `The inventory artifact is damaged: ${reason}. Next step: ${REPEAT}.`);
}
/** The artifact is whole, so the inputs must be wrong. */
function foreign(reason, advice) {
    return new lib_errors/* ConfigError */.xL(`The inventory ${reason}. Next step: ${advice}.`);
}


/***/ }),

/***/ 58850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XZ: () => (/* binding */ selectRepositories),
/* harmony export */   cA: () => (/* binding */ isAdvisoryFork),
/* harmony export */   sh: () => (/* binding */ isPlainName)
/* harmony export */ });
/* harmony import */ var _text_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93912);

/** Applies `only`, then `exclude`, which always wins. Case is ignored, as on GitHub. */
function selectRepositories(repositories, selection) {
    const wanted = selection.only.length > 0 ? repositories.filter(matcher(selection.only)) : repositories;
    const isExcluded = matcher(selection.exclude);
    return {
        selected: wanted.filter((repository) => !isExcluded(repository)),
        excluded: wanted.filter(isExcluded),
        unknown: selection.only.filter((pattern) => !repositories.some(matcher([pattern]))),
    };
}
/** True for a plain name: its repository can be read without listing all of them. */
function isPlainName(pattern) {
    return /^[\w.-]+$/.test(pattern);
}
function matcher(patterns) {
    const names = new Set(patterns.filter(isPlainName).map((name) => name.toLowerCase()));
    const globs = patterns.filter((pattern) => !isPlainName(pattern)).map((glob) => (0,_text_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .compileGlob */ .S)(glob));
    return ({ name }) => names.has(name.toLowerCase()) || globs.some((matches) => matches(name));
}
/**
 * True for a temporary private fork for a security advisory: GitHub controls its settings, and most cannot be changed.
 * Its name ends with four characters, three times, from an alphabet without look-alikes.
 * https://docs.github.com/en/code-security/security-advisories/working-with-repository-security-advisories/collaborating-in-a-temporary-private-fork-to-resolve-a-repository-security-vulnerability
 */
function isAdvisoryFork({ name, visibility }) {
    return visibility === "private" && /-ghsa(?:-[23456789cfghjmpqrvwx]{4}){3}$/i.test(name);
}


/***/ }),

/***/ 40394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runReport: () => (/* binding */ runReport)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/report/fail-on.js
var fail_on = __webpack_require__(8368);
// EXTERNAL MODULE: ./lib/report/run/run-report.js
var run_report = __webpack_require__(45176);
// EXTERNAL MODULE: ./lib/report/without-values.js
var without_values = __webpack_require__(28469);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/in-parallel.js
var in_parallel = __webpack_require__(16938);
// EXTERNAL MODULE: ./lib/inventory/artifact.js
var artifact = __webpack_require__(69772);
// EXTERNAL MODULE: ./lib/inventory/decode-inventory.js + 1 modules
var decode_inventory = __webpack_require__(74134);
// EXTERNAL MODULE: ./lib/inventory/shard.js
var shard = __webpack_require__(81604);
// EXTERNAL MODULE: ./lib/report/run/report-schema.js
var report_schema = __webpack_require__(16990);
;// CONCATENATED MODULE: ./lib/modes/report/collect.js
// Collects the artifacts of a run's jobs: the number of shards, the repositories of each, and the newest report of
// each. Reports stay on disk, so that only one at a time is in memory.








/** Parallel downloads. GitHub has refused 13 jobs that requested artifacts in the same second. */
const AT_ONCE = 4;
/**
 * Collects from the artifacts of the run into `folder`, which is empty at first. Without an inventory, the number of
 * shards is taken from the reports.
 * @throws ArtifactError if the artifacts cannot be listed
 */
async function collectArtifacts(runId, folder, { artifacts, log }) {
    const listed = newestByName(await artifacts.list());
    const inventory = await inventoryOf(listed.get((0,artifact/* inventoryName */.mu)(runId)), artifacts, log);
    const named = [...listed.values()].flatMap((artifact) => {
        const shard = shardOf(artifact.name, runId);
        return shard ? [{ artifact, shard }] : [];
    });
    const count = inventory?.length ?? countOf(named.map(({ shard }) => shard));
    const ours = named.filter(({ shard }) => shard.count === count);
    const reads = new Map();
    await (0,in_parallel/* inParallel */.H)(ours, AT_ONCE, async ({ artifact, shard }) => {
        reads.set(shard.index, await download(artifact, { artifacts, path: (0,external_node_path_.join)(folder, `${shard.index}.json`) }));
    });
    return {
        shards: (0,shard/* shardMatrix */._b)(count).map((shard, at) => withRead({ shard, repositories: inventory?.[at] ?? [] }, reads.get(at + 1))),
        foreign: named.filter(({ shard }) => shard.count !== count).map(({ artifact }) => artifact.name),
    };
}
/** Compared by time: a later attempt may have an artifact with a lower id. */
function newestByName(listed) {
    const newest = new Map();
    for (const artifact of listed) {
        const other = newest.get(artifact.name);
        const isNewer = !other || artifact.createdAt - other.createdAt || artifact.id - other.id;
        if (isNewer === true || Number(isNewer) > 0)
            newest.set(artifact.name, artifact);
    }
    return newest;
}
/** The repositories of each shard; undefined without a readable inventory. */
async function inventoryOf(artifact, artifacts, log) {
    if (!artifact)
        return undefined;
    try {
        return (0,decode_inventory/* shardsIn */.L4)(await artifacts.download({ name: artifact.name, id: artifact.id }));
    }
    catch (error) {
        if (!(error instanceof errors/* ArtifactError */.nE || error instanceof errors/* ConfigError */.xL))
            throw error;
        log.warning("The inventory cannot be read, so the reports say how many shards there are.", {
            reason: error.message,
        });
        return undefined;
    }
}
function shardOf(name, runId) {
    const [, index, count] = /-(\d{1,5})-of-(\d{1,5})$/.exec(name) ?? [];
    if (index === undefined || count === undefined)
        return undefined;
    const shard = { index: Number(index), count: Number(count) };
    const isPossible = shard.index >= 1 && shard.index <= shard.count;
    return isPossible && name === (0,artifact/* reportName */.e6)(runId, shard) ? shard : undefined;
}
/** The number of shards that most reports name; 0 without reports. */
function countOf(shards) {
    const [best] = [...Map.groupBy(shards, ({ count }) => count)].sort(([, a], [, b]) => b.length - a.length);
    return best?.[0] ?? 0;
}
async function download({ name, id }, { artifacts, path }) {
    try {
        const files = await artifacts.download({ name, id });
        const file = files.find((one) => one.name.endsWith(".json"));
        await (0,promises_.writeFile)(path, file?.text ?? "");
        return () => readReport(path);
    }
    catch (error) {
        if (!(error instanceof errors/* ArtifactError */.nE))
            throw error;
        return async () => ({ kind: "unreadable", reason: `its report could not be downloaded (${error.message})` });
    }
}
async function readReport(path) {
    return (0,report_schema/* decodeShardReport */.hn)(await (0,promises_.readFile)(path, "utf8"));
}
function withRead(shard, read) {
    return read === undefined ? shard : { ...shard, read };
}
/**
 * Collects from report files in a folder, for servers without artifacts. If a shard has several, the one that finished
 * last is used.
 * @throws ConfigError if the folder cannot be read
 */
async function collectFolder(folder) {
    const found = new Map();
    const foreign = [];
    for (const path of await jsonFiles(folder)) {
        const report = await readReport(path);
        if ("kind" in report)
            foreign.push(path);
        else if ((found.get(report.shard)?.finishedAt ?? "") <= report.finishedAt)
            found.set(report.shard, { path, finishedAt: report.finishedAt });
    }
    const count = countOf([...found.keys()].map(shard/* parseShard */.uK));
    const read = (shard) => {
        const path = found.get(shard)?.path;
        return path === undefined ? undefined : () => readReport(path);
    };
    const others = [...found].filter(([shard]) => !shard.endsWith(`/${count}`)).map(([, { path }]) => path);
    return {
        shards: (0,shard/* shardMatrix */._b)(count).map((shard) => withRead({ shard, repositories: [] }, read(shard))),
        foreign: [...foreign, ...others],
    };
}
async function jsonFiles(folder) {
    try {
        const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
        const files = entries.filter((entry) => entry.isFile() && /^shard-\d+-of-\d+\.json$/.test(entry.name));
        return files.map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name)).sort();
    }
    catch (error) {
        throw new errors/* ConfigError */.xL(`reports: the folder ${folder} cannot be read (${error instanceof Error ? error.message : error})`);
    }
}

// EXTERNAL MODULE: ./lib/report/links.js
var links = __webpack_require__(64503);
;// CONCATENATED MODULE: ./lib/modes/report/own-repository.js

/** A report does not wait longer than this for GitHub, in milliseconds. */
const PATIENCE_MS = 120_000;
/** Undefined outside of a workflow run, without `actions-token`, or if GitHub cannot be reached. */
async function openOwnRepository(context) {
    const { inputs, environment, clock, log, signal, host, connect } = context;
    const [owner, repo] = environment.repository?.split("/") ?? [];
    if (inputs.actionsToken === undefined || owner === undefined || repo === undefined)
        return undefined;
    try {
        const github = await connect({
            credentials: { kind: "token", token: inputs.actionsToken },
            isOwnToken: true,
            organization: owner,
            reserve: "0",
            apiUrl: environment.apiUrl,
            graphqlUrl: environment.graphqlUrl,
            registerSecret: (value) => host.registerSecret(value),
            shard: { index: 1, count: 1 },
            onLimit: "defer",
            deadline: clock.now() + PATIENCE_MS,
            ...{ clock, log, signal },
        });
        return { github, owner, repo };
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD || error instanceof errors/* ConfigError */.xL))
            throw error;
        log.info("GitHub cannot be reached with `actions-token`.", { reason: error.message });
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/modes/report/job-links.js
// URLs of the jobs of this run: a shard without a report is listed with a link to its log.



/** Limit of pages of jobs. A matrix has at most 256 jobs. */
const MOST_PAGES = 10;
/**
 * Returns the URL of a shard's job. Returns the URL of the run if the token cannot read jobs, or no job is named after
 * the shard. https://docs.github.com/en/rest/actions/workflow-jobs#list-jobs-for-a-workflow-run
 */
async function jobLinks(context) {
    const { environment, log } = context;
    const run = environment.runId === undefined ? undefined : (0,links/* runUrlOf */.Qm)(environment, environment.runId);
    try {
        const jobs = await readJobs(context);
        return (shard) => jobs.find(({ name }) => name.includes(`(${shard})`))?.url ?? run;
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD || error instanceof errors/* ConfigError */.xL))
            throw error;
        log.info("The jobs of this run cannot be read, so missing shards are linked to the run.", {
            reason: error.message,
        });
        return () => run;
    }
}
async function readJobs(context) {
    const { runId } = context.environment;
    const own = runId === undefined ? undefined : await openOwnRepository(context);
    if (!own)
        return [];
    const jobs = [];
    for (let page = 1; page <= MOST_PAGES; page += 1) {
        const reply = await own.github.send({
            kind: "rest",
            route: "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs",
            parameters: { owner: own.owner, repo: own.repo, run_id: Number(runId), filter: "latest", per_page: 100, page },
        });
        if (reply.kind === "deferred")
            return jobs;
        const read = jobsIn(reply.data);
        jobs.push(...read);
        if (read.length < 100)
            return jobs;
    }
    return jobs;
}
function jobsIn(data) {
    const { jobs } = (typeof data === "object" && data !== null ? data : {});
    if (!Array.isArray(jobs))
        return [];
    return jobs.flatMap((job) => typeof job?.name === "string" && typeof job.html_url === "string" ? [{ name: job.name, url: job.html_url }] : []);
}

// EXTERNAL MODULE: ./lib/report/annotations.js
var annotations = __webpack_require__(91116);
// EXTERNAL MODULE: ./lib/report/markdown.js + 1 modules
var markdown = __webpack_require__(99089);
// EXTERNAL MODULE: ./lib/report/rows.js
var rows = __webpack_require__(69965);
;// CONCATENATED MODULE: ./lib/report/run/run-facts.js

/** The facts for the summary of a whole run. */
function runFacts({ head, digest, failures, notes, forecast }, { links, tookMs }) {
    const { organization, headline, dryRun, usage, startedAt, finishedAt, shards } = head;
    const missing = shards.filter(({ state }) => state === "missing");
    return {
        title: organization,
        ...{ headline, dryRun, digest, usage, startedAt, finishedAt, forecast },
        tookMs,
        shardFailures: [
            ...missing.map(({ shard, reason = "left no report", job }) => (0,rows/* describeFailure */.Ic)({ kind: "unavailable", message: `shard ${shard}: ${reason}` }) +
                (job === undefined ? "" : ` [Its job](${job})`)),
            ...failures.map(rows/* describeFailure */.Ic),
        ],
        notes,
        links,
    };
}

// EXTERNAL MODULE: ./lib/report/run/run-files.js
var run_files = __webpack_require__(50735);
// EXTERNAL MODULE: ./lib/report/layout.js
var layout = __webpack_require__(65526);
;// CONCATENATED MODULE: ./lib/report/run/comment.js
// The comment on a pull request: the changes of the proposed config, within GitHub's limit for comments.


/**
 * Characters. GitHub refuses a longer body with 422.
 * https://github.com/orgs/community/discussions/41331
 */
const MOST_CHARACTERS = 65_536;
/** In bytes. A character has at least one byte. */
const MAX_BYTES = 60_000;
/** With each row. */
const NAMES_SHOWN = 20;
/** An invisible marker to find the comment again. Each organization and workflow has its own. */
function commentMarker(organization, workflow) {
    // Two hyphens would end the HTML comment.
    const part = (text) => encodeURIComponent(text.toWellFormed()).replaceAll("-", "%2D");
    return `<!-- repo-cop: ${part(organization)} ${part(workflow)} -->`;
}
/** The body of the comment, beginning with `marker`. */
function commentBody(facts, { marker, runUrl }) {
    const whole = runUrl === undefined ? "" : `\n[The whole report](${runUrl}) is in the summary and the artifact of the run.\n`;
    const text = (0,layout/* fitInto */.I0)(MAX_BYTES, (0,markdown/* summarySections */.P2)(facts, NAMES_SHOWN));
    const body = `${marker}\n${text}${whole}`;
    return body.length <= MOST_CHARACTERS ? body : `${marker}\n**${(0,layout/* prose */.CS)(facts.headline)}**\n${whole}`;
}

;// CONCATENATED MODULE: ./lib/modes/report/comment.js




/** A pull request with more comments gets a second comment instead of a longer search. */
const comment_MOST_PAGES = 30;
/** The URL of the comment; undefined if there is none. A refused comment never fails the run. */
async function writeComment(facts, context) {
    const { inputs, environment, log } = context;
    const number = environment.pullRequest;
    if (inputs.comment === "never" || number === undefined) {
        if (inputs.comment === "always")
            warn("this run does not belong to a pull request", context);
        return undefined;
    }
    const own = await openOwnRepository(context);
    if (!own) {
        warn("`actions-token` is empty or does not reach GitHub", context);
        return undefined;
    }
    const marker = commentMarker(inputs.org, environment.workflow ?? "");
    const runUrl = environment.runId === undefined ? undefined : (0,links/* runUrlOf */.Qm)(environment, environment.runId);
    try {
        return await upsert(own, number, marker, commentBody(facts, { marker, runUrl }));
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD))
            throw error;
        if (inputs.comment === "auto" && (error.kind === "denied" || error.kind === "missing"))
            log.info("The job has no `pull-requests: write`, so there is no comment.", { reason: error.message });
        else
            warn(error.message, context);
        return undefined;
    }
}
function warn(reason, { inputs, host, log }) {
    const message = `The comment could not be written: ${reason}. The job needs \`pull-requests: write\`.`;
    if (inputs.comment === "always")
        host.annotate({ level: "warning", title: "Repo Cop", message });
    else
        log.info("There is no comment on the pull request.", { reason });
}
/** https://docs.github.com/en/rest/issues/comments @throws ApiError */
async function upsert(own, number, marker, body) {
    const { owner, repo } = own;
    const found = await find(own, number, marker);
    if (found === "unknown")
        return undefined;
    const request = found === undefined
        ? {
            kind: "rest",
            route: "POST /repos/{owner}/{repo}/issues/{issue_number}/comments",
            parameters: { owner, repo, issue_number: number, body },
        }
        : {
            kind: "rest",
            route: "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}",
            parameters: { owner, repo, comment_id: found, body },
        };
    const reply = await own.github.send(request);
    return reply.kind === "deferred" ? undefined : textIn(reply.data, "html_url");
}
/**
 * The id of our comment. `unknown`: not all comments could be read, so no second comment may be created. A comment of
 * another author with our marker does not count.
 */
async function find({ github, owner, repo }, number, marker) {
    if (github.viewer === null)
        return "unknown";
    for (let page = 1; page <= comment_MOST_PAGES; page += 1) {
        const reply = await github.send({
            kind: "rest",
            route: "GET /repos/{owner}/{repo}/issues/{issue_number}/comments",
            parameters: { owner, repo, issue_number: number, per_page: 100, page },
        });
        if (reply.kind === "deferred")
            return "unknown";
        const comments = commentsIn(reply);
        const ours = comments.find(({ body, author }) => body.startsWith(marker) && author.toLowerCase() === github.viewer?.toLowerCase());
        if (ours)
            return ours.id;
        if (comments.length < 100)
            return undefined;
    }
    return "unknown";
}
function commentsIn({ data }) {
    if (!Array.isArray(data))
        return [];
    return data.map((comment) => {
        const { id, user } = (comment ?? {});
        return { id: Number(id), body: textIn(comment, "body") ?? "", author: textIn(user ?? null, "login") ?? "" };
    });
}
function textIn(value, key) {
    const text = typeof value === "object" && value !== null ? value[key] : undefined;
    return typeof text === "string" ? text : undefined;
}

;// CONCATENATED MODULE: ./lib/modes/report/publish.js
// Publishes the report of a run: job summary, outputs, annotations, artifact, comment. An error here does not fail the
// run.








/** Writes the summary first, so that it exists even if the run is being stopped. */
async function publishRun(report, context) {
    const { host } = context;
    const { organization, startedAt, finishedAt } = report.head;
    const tookMs = Math.max(0, Date.parse(finishedAt) - Date.parse(startedAt));
    const facts = runFacts(report, { links: (0,links/* linksFrom */.av)(context.environment, organization), tookMs });
    await host.writeSummary((0,markdown/* summaryMarkdown */.eH)(facts));
    setOutputs(report, context);
    for (const annotation of (0,annotations/* annotationsOf */.I)({ digest: report.digest, failures: report.failures }))
        host.annotate(annotation);
    await upload(report, facts, context);
    const url = await writeComment(facts, context);
    if (url !== undefined)
        host.setOutput("comment-url", url);
}
function setOutputs({ head, missing }, { host }) {
    const { inSync, planned, applied, deferred, failed, changes, findings } = head.totals;
    host.setOutput("in-sync", inSync);
    host.setOutput("planned", planned);
    host.setOutput("applied", applied);
    host.setOutput("deferred", deferred);
    host.setOutput("failed", failed);
    host.setOutput("changes", changes);
    host.setOutput("findings", findings);
    if (head.base) {
        host.setOutput("changes-proposed", head.base.proposed.changes);
        host.setOutput("changes-earlier", head.base.earlier.changes);
    }
    host.setOutput("requests", head.usage.requests);
    host.setOutput("headline", head.headline);
    host.setOutput("missing-shards", JSON.stringify(missing));
}
async function upload(report, facts, { artifacts, host, log }) {
    const name = (0,artifact/* runReportName */.R1)(report.head.runId);
    try {
        // An earlier step of this job may have left an artifact.
        await artifacts.upload(name, (0,run_files/* runFiles */.N)(report, facts), { replace: true });
        host.setOutput("report-artifact", name);
    }
    catch (error) {
        if (!(error instanceof errors/* ArtifactError */.nE))
            throw error;
        if (error.kind === "unsupported")
            log.info("There are no artifacts here; the job summary is the report.");
        else
            log.warning("The report could not be uploaded; the job summary is the report.", {
                artifact: name,
                reason: error.message,
            });
    }
}

;// CONCATENATED MODULE: ./lib/modes/report/report.js
// `mode: report`: combines the reports of all shards of this run into one summary, one artifact and one exit code.









const WITHOUT_ARTIFACTS = "This server has no artifacts, so there is nothing to add up: " +
    "the summary of each shard is its whole report. Or give the folder of all shard reports as `reports`.";
const LIST_FAILED = {
    kind: "unavailable",
    message: "`list` left no inventory and no shard left a report, so no repository was compared",
    advice: "look at the log of the `list` job",
};
/** Never writes to the organization. @throws ConfigError, ArtifactError if the reports cannot be found */
async function runReport(context) {
    const { inputs, host, artifacts } = context;
    if (inputs.reports === undefined && !artifacts.areSupported) {
        host.annotate({ level: "notice", title: "Repo Cop", message: WITHOUT_ARTIFACTS });
        return 0;
    }
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(host.env["RUNNER_TEMP"] || (0,external_node_os_.tmpdir)(), "repo-cop-"));
    try {
        return await reportThrough(folder, context);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function reportThrough(folder, context) {
    const { inputs, environment, host, log } = context;
    const { runId = OUTSIDE, workspace } = environment;
    const collected = inputs.reports === undefined
        ? await collectArtifacts(runId, folder, context)
        : await collectFolder((0,external_node_path_.resolve)(workspace, inputs.reports));
    for (const name of collected.foreign)
        host.annotate({
            level: "warning",
            title: "Repo Cop",
            message: `${name} is not a report of a shard of this run, so it is not counted.`,
        });
    const report = await merge(collected, context);
    log.info("The shards are added up.", { shards: report.shards.length, missing: report.missing.length });
    await publishRun(report, context);
    return (0,fail_on/* exitCodeOf */.F)(report.digest.counts, report.failures.length + report.missing.length > 0, inputs.failOn);
}
async function merge({ shards }, context) {
    const { inputs, environment, clock, host } = context;
    const { runId = OUTSIDE, runAttempt } = environment;
    const links = shards.some(({ read }) => read === undefined) ? await jobLinks(context) : () => undefined;
    const linked = shards.map(({ read, ...one }) => {
        const readRedacted = async (reading) => {
            const report = believed(await reading(), one.shard, context);
            // Removes values if this job hides names. A shard may have shown them in its own report.
            return host.redact(inputs.hidesNames && !("kind" in report) ? (0,without_values/* withoutValues */.l)(report) : report);
        };
        if (read)
            return { ...one, read: () => readRedacted(read) };
        const job = links(one.shard);
        return job === undefined ? one : { ...one, job };
    });
    const identity = { organization: inputs.org, runId, runAttempt, now: new Date(clock.now()).toISOString() };
    return (0,run_report/* mergeReports */.C1)(linked, { ...identity, ...(shards.length === 0 && { failure: LIST_FAILED }) });
}
/** A report that another job or an earlier run left under this shard's name counts as missing. */
function believed(report, shard, { inputs, environment: { runId = OUTSIDE } }) {
    if ("kind" in report)
        return report;
    // Reports in a folder may come from outside of Actions, where a run has no id.
    const runs = inputs.reports === undefined ? [runId] : [runId, OUTSIDE];
    const isAnyRun = inputs.reports !== undefined && runId === OUTSIDE;
    const is = (what, found) => ({
        kind: "unreadable",
        reason: `its report is of the ${what} ${found}, so it is not believed`,
    });
    if (report.shard !== shard)
        return is("shard", report.shard);
    if (!isAnyRun && !runs.includes(report.runId))
        return is("run", report.runId);
    return report.organization.toLowerCase() === inputs.org.toLowerCase()
        ? report
        : is("organization", report.organization);
}
/** The id of a run outside of Actions. */
const OUTSIDE = "local";


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

/***/ 16990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZN: () => (/* binding */ RUN_SCHEMA_VERSION),
/* harmony export */   hn: () => (/* binding */ decodeShardReport)
/* harmony export */ });
/* unused harmony exports SHARD_SCHEMA_VERSION, RUN_REPORT */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37428);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(961);
// The shapes of the reports: of one shard, as it is uploaded, and of a whole run, as schema/report.schema.json
// publishes it.

/** The version of shard reports; older versions are read as well. */
const SHARD_SCHEMA_VERSION = 2;
/** The version of run reports. */
const RUN_SCHEMA_VERSION = 1;
const count = () => zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0);
const failure = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["denied", "missing", "rejected", "unavailable", "unknown", "guarded", "bug"]),
    family: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    targets: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())),
    message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    advice: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().meta({ description: "The next step for the user" })),
});
const finding = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ family: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), target: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
const provenance = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    layer: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().meta({ description: '`top level`, `policy "<name>"` or `repository <name>`' }),
    file: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    line: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
});
const place = {
    family: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    target: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    path: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())),
    ref: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq9()),
    source: provenance.meta({ description: "The config line that asks for the change" }),
    origin: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["proposed", "earlier"])
        .meta({ description: "In a pull request: `proposed` by it, or drift from `earlier`" })),
    state: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["planned", "applied", "deferred", "failed"]),
    isHidden: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(true).meta({ description: "The values of a private repository are left out" })),
};
const change = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt("action", [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...place, action: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("create"), after: zod__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq9() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...place, action: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("update"), before: zod__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq9(), after: zod__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq9() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...place, action: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("delete"), before: zod__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq9() }),
]);
const outcome = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    repo: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().meta({ description: "GitHub's numeric id" })),
    visibility: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["public", "private", "internal"])),
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["in-sync", "planned", "applied", "deferred", "failed", "gone"]),
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().meta({ description: "The reason why a deferred repository waits" })),
    changes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(change),
    findings: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(finding),
    failures: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(failure),
    notes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
});
const usage = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    requests: count(),
    writes: count(),
    graphqlQueries: count(),
    refusals: count(),
    waitedMs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0),
});
const time = () => zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().meta({ description: "ISO 8601, UTC" });
const SHARD_REPORT = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1), zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(SHARD_SCHEMA_VERSION)]),
    organization: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    runId: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    runAttempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1),
    shard: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[1-9]\d*\/[1-9]\d*$/),
    dryRun: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    startedAt: time(),
    finishedAt: time(),
    configDigest: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    usage,
    outcomes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(outcome),
    failures: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(failure),
    layers: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ layer: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), repositories: count() }))),
    forecast: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        writes: count(),
        minutes: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
        nights: count(),
        minutesWithMoreShards: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()),
    })),
    notes: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())),
    base: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ unconcerned: count() })),
});
const originCounts = () => zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ changes: count(), repositories: count().meta({ description: "With at least one of them" }) });
/** One shard in the report of a run. */
const shardEntry = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    shard: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().meta({ description: "`n/m`" }),
    state: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["reported", "missing"])
        .meta({ description: "`missing`: the report is missing or cannot be read; its repositories count as failed" }),
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().meta({ description: "The reason why the report is missing" })),
    job: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().meta({ description: "Address of its job" })),
    runAttempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1)),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(time()),
    finishedAt: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(time()),
    repositories: count(),
    usage: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(usage),
    failures: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(failure).meta({ description: "Failures of the whole shard" }),
});
/** The whole file report.json; `outcomes` is last, so that a reader may stop before it. */
const RUN_REPORT = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(RUN_SCHEMA_VERSION),
    organization: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    runId: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    runAttempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1),
    dryRun: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    startedAt: time(),
    finishedAt: time(),
    headline: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().meta({ description: "The result in one sentence" }),
    totals: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        repositories: count(),
        inSync: count(),
        planned: count(),
        applied: count(),
        deferred: count(),
        failed: count(),
        findings: count().meta({ description: "Repositories with at least one finding, whatever their outcome" }),
        changes: count(),
    })
        .meta({ description: "The five outcomes sum to `repositories`" }),
    base: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        unconcerned: count().meta({ description: "Repositories that both configs ask the same of; not read" }),
        proposed: originCounts().meta({ description: "Because of the pull request" }),
        earlier: originCounts().meta({ description: "Drift from before" }),
    })),
    usage,
    shards: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(shardEntry),
    outcomes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(outcome.extend({ shard: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })),
})
    .meta({
    title: "Repo Cop: report of a run",
    description: "The file report.json of the artifact repo-cop-report-<run id>",
});
/** Decodes a shard's report. Refuses other files, and names a newer schema version in the message. */
function decodeShardReport(text) {
    const content = parseJson(text);
    const version = typeof content === "object" && content !== null
        ? content.schemaVersion
        : undefined;
    if (typeof version === "number" && version > SHARD_SCHEMA_VERSION)
        return unreadable(`its report has the schema version ${version}, and this version of Repo ` +
            `Cop reads up to ${SHARD_SCHEMA_VERSION}; use the same version in all jobs`);
    const decoded = SHARD_REPORT.safeParse(content);
    if (!decoded.success)
        return unreadable(`its report is damaged: ${zod__WEBPACK_IMPORTED_MODULE_1__/* .prettifyError */ .S1(new zod__WEBPACK_IMPORTED_MODULE_2__/* .ZodError */ .G(decoded.error.issues.slice(0, 1)))}`);
    return { ...decoded.data, schemaVersion: SHARD_SCHEMA_VERSION };
}
function unreadable(reason) {
    return { kind: "unreadable", reason };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 50735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ runFiles)
/* harmony export */ });
/* harmony import */ var csv_stringify_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96789);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65526);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99089);
/* harmony import */ var _run_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45176);
// The report of a run as files of its artifact, each a stream of parts: report.json, report.md and outcomes.csv.




/** The files, in the order in which people open them. */
function runFiles(report, facts) {
    return [
        { name: "report.md", parts: () => markdownFile(report, facts) },
        { name: "report.json", parts: () => jsonFile(report) },
        { name: "outcomes.csv", parts: () => csvFile(report) },
    ];
}
async function* jsonFile(report) {
    yield `${JSON.stringify(report.head).slice(0, -1)},"outcomes":[`;
    let separator = "\n";
    for await (const [outcome, shard] of (0,_run_report_js__WEBPACK_IMPORTED_MODULE_3__/* .outcomesOf */ .RK)(report)) {
        yield `${separator}${JSON.stringify({ ...outcome, shard })}`;
        separator = ",\n";
    }
    yield "\n]}\n";
}
async function* markdownFile(report, facts) {
    yield* (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownParts */ .YS)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .summarySections */ .P2)(facts, Number.POSITIVE_INFINITY));
    yield* byRepository(report, facts.links);
}
async function* byRepository(report, links) {
    if (report.digest.counts.changes === 0)
        return;
    yield `### ${_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .BY_REPOSITORY */ .nz}\n\n`;
    for await (const [outcome] of (0,_run_report_js__WEBPACK_IMPORTED_MODULE_3__/* .outcomesOf */ .RK)(report))
        if (outcome.changes.length > 0)
            yield `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryRow */ .Nh)(outcome, links)}\n`;
}
const COLUMNS = ["repository", "id", "outcome", "shard", "changes", "failed changes", "findings", "failures", "reason"];
/** RFC 4180, one line for each repository. */
async function* csvFile(report) {
    yield csvLine(COLUMNS);
    for await (const [outcome, shard] of (0,_run_report_js__WEBPACK_IMPORTED_MODULE_3__/* .outcomesOf */ .RK)(report))
        yield csvLine(cellsOf(outcome, shard));
}
function cellsOf({ repo, id, kind, changes, findings, failures, reason, notes }, shard) {
    const failedChanges = changes.filter(({ state }) => state === "failed").length;
    const why = failures[0]?.message ?? reason ?? (kind === "deferred" ? notes.at(-1) : undefined) ?? "";
    // A spreadsheet would take a bare `1/2` for a date.
    return [repo, id ?? "", kind, `shard ${shard}`, changes.length, failedChanges, findings.length, failures.length, why];
}
/** `escape_formulas`: a cell that a spreadsheet would calculate begins with an apostrophe. */
function csvLine(cells) {
    return (0,csv_stringify_sync__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .A)([[...cells]], { record_delimiter: "windows", quoted_string: true, escape_formulas: true });
}


/***/ }),

/***/ 45176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ mergeReports),
/* harmony export */   RK: () => (/* binding */ outcomesOf)
/* harmony export */ });
/* unused harmony export lostOutcomes */
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50315);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76164);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5916);
/* harmony import */ var _report_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16990);
// Merges the reports of all shards into one, reading one shard's report at a time.




const NOTHING = { requests: 0, writes: 0, graphqlQueries: 0, refusals: 0, waitedMs: 0 };
/** Combines the reports of all shards. Throws only if an existing report cannot be read from disk. */
async function mergeReports(shards, identity) {
    const builder = new _digest_js__WEBPACK_IMPORTED_MODULE_0__/* .DigestBuilder */ .O();
    const entries = [];
    const about = [];
    for (const shard of shards) {
        const report = await reportOf(shard);
        if (report.kind === "unreadable") {
            builder.forgetLayers();
            for (const outcome of lostOutcomes(shard, report.reason))
                builder.add(outcome);
            entries.push(missingEntry(shard, report.reason));
            continue;
        }
        builder.addShard(report);
        for (const outcome of report.outcomes)
            builder.add(outcome);
        const { dryRun, notes = [], forecast } = report;
        const failures = report.failures.map((one) => ({ ...one, message: `shard ${shard.shard}: ${one.message}` }));
        about.push({ dryRun, notes, failures, ...(0,_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)({ forecast }) });
        entries.push(entryOf(report, shard));
    }
    const digest = builder.finish();
    const failures = [...(identity.failure ? [identity.failure] : []), ...about.flatMap((one) => one.failures)];
    const forecast = sumOf(about.flatMap((one) => one.forecast ?? []));
    const dryRun = about.length > 0 && about.every((one) => one.dryRun);
    return {
        head: headOf(entries, identity, { digest, failures }, dryRun),
        digest,
        missing: missingOf(entries),
        failures,
        notes: [...new Set(about.flatMap((one) => one.notes))],
        ...(0,_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)({ forecast }),
        shards,
    };
}
async function reportOf(shard) {
    if (shard.read === undefined)
        return { kind: "unreadable", reason: "left no report" };
    return shard.read();
}
/** The results of a shard without a report are unknown, so its repositories count as failed. */
function lostOutcomes({ shard, job, repositories }, reason) {
    const failure = {
        kind: "unavailable",
        message: `shard ${shard}: ${reason}, so the outcome is not known`,
        advice: job === undefined
            ? "look at the log of its job, then re-run the failed jobs"
            : `look at ${job}, then re-run the failed jobs`,
    };
    return repositories.map(({ name, id }) => ({
        ...{ repo: name, id, kind: "failed", changes: [], findings: [], failures: [failure], notes: [] },
    }));
}
function missingEntry({ shard, job, repositories }, reason) {
    return {
        shard,
        state: "missing",
        reason,
        ...(0,_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)({ job }),
        repositories: repositories.length,
        failures: [],
    };
}
function entryOf(report, { job }) {
    const { shard, runAttempt, startedAt, finishedAt, usage, failures, outcomes } = report;
    return {
        ...{
            shard,
            state: "reported",
            runAttempt,
            startedAt,
            finishedAt,
            repositories: outcomes.filter(({ kind }) => kind !== "gone").length,
            usage,
        },
        ...(0,_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)({ job }),
        failures: failures.map((failure) => ({ ...failure, targets: [...(failure.targets ?? [])] })),
    };
}
function missingOf(entries) {
    return entries.filter(({ state }) => state === "missing").map(({ shard }) => shard);
}
function headOf(shards, identity, { digest, failures }, dryRun) {
    const { organization, runId, runAttempt, now } = identity;
    const { repositories, inSync, planned, applied, deferred, failed, findings, changes } = digest.counts;
    const { origins } = digest.counts;
    const starts = shards.flatMap(({ startedAt }) => startedAt ?? []).sort();
    const ends = shards.flatMap(({ finishedAt }) => finishedAt ?? []).sort();
    return {
        schemaVersion: _report_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .RUN_SCHEMA_VERSION */ .ZN,
        ...{ organization, runId, runAttempt, dryRun },
        startedAt: starts[0] ?? now,
        finishedAt: ends.at(-1) ?? now,
        headline: identity.failure
            ? `${identity.failure.message}.`
            : (0,_headline_js__WEBPACK_IMPORTED_MODULE_3__/* .headlineOf */ .g)({ digest, missing: missingOf(shards), shardFailures: failures.length, scope: "run" }),
        totals: { repositories, inSync, planned, applied, deferred, failed, findings, changes },
        ...(origins && { base: { unconcerned: digest.unconcerned ?? 0, ...origins } }),
        usage: shards.reduce((sum, { usage = NOTHING }) => addUsage(sum, usage), NOTHING),
        shards,
    };
}
function addUsage(a, b) {
    return {
        requests: a.requests + b.requests,
        writes: a.writes + b.writes,
        graphqlQueries: a.graphqlQueries + b.graphqlQueries,
        refusals: a.refusals + b.refusals,
        waitedMs: a.waitedMs + b.waitedMs,
    };
}
/** Shards work in parallel, so the slowest one counts. */
function sumOf(forecasts) {
    if (forecasts.length === 0)
        return undefined;
    const more = forecasts.flatMap(({ minutesWithMoreShards }) => minutesWithMoreShards ?? []);
    return {
        writes: forecasts.reduce((sum, { writes }) => sum + writes, 0),
        minutes: Math.max(...forecasts.map(({ minutes }) => minutes)),
        nights: Math.max(...forecasts.map(({ nights }) => nights)),
        ...(more.length === forecasts.length && { minutesWithMoreShards: Math.max(...more) }),
    };
}
/** Every outcome of the run with its shard, one shard in memory at a time. */
async function* outcomesOf({ shards }) {
    for (const shard of shards) {
        const report = await reportOf(shard);
        const outcomes = report.kind === "unreadable" ? lostOutcomes(shard, report.reason) : report.outcomes;
        for (const outcome of outcomes)
            yield [outcome, shard.shard];
    }
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

/***/ 21398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ updateName),
/* harmony export */   i: () => (/* binding */ targetNames),
/* harmony export */   je: () => (/* binding */ targetName),
/* harmony export */   xT: () => (/* binding */ keyName)
/* harmony export */ });
/* harmony import */ var _hidden_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22986);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91455);
// How messages and reports name a key of the config.


/** `teams[infosec].permission` */
function keyName(steps) {
    return steps
        .map((step, index) => (typeof step === "string" ? `${index === 0 ? "" : "."}${step}` : `[${step.entry}]`))
        .join("");
}
/** Families whose value is a map of settings. All others are collections; a test compares both with the registry. */
const MAPS = new Set(["repository", "actions", "security", "required_secrets", "releases"]);
/** Collections whose entries change as one plain value, with the key of the config that it is. */
const VALUE_KEYS = new Map([
    ["teams", "permission"],
    ["collaborators", "permission"],
    ["custom_properties", "value"],
    ["variables", "value"],
]);
/** A part of an environment: `production: wait_timer`. */
const PART = /^(?<entry>.+): (?<part>[a-z_]+(?:\.[^\s.]+)?)$/s;
/** An entry of a list inside: `actions.NPM_TOKEN`. */
const ITEM = /^(?<list>actions|dependabot|variables|required_secrets)\.(?<entry>[^.]+)$/;
/**
 * The name of a change's target, and of a field in it: `repository.has_wiki`, `branches[main].enforce_admins`,
 * `environments[production].wait_timer`.
 */
function targetName(family, target, field = "") {
    const below = field === "" ? "" : `.${field}`;
    if (target === _hidden_names_js__WEBPACK_IMPORTED_MODULE_0__/* .HIDDEN */ .RG)
        return `${family} ${target}${below}`;
    if (family === "required_secrets")
        return `${family}.${withItem(target)}${below}`;
    if (MAPS.has(family))
        return `${family}.${target}${below}`;
    const { entry, part } = (family === "environments" && PART.exec(target)?.groups) || {};
    return part === undefined ? `${family}[${target}]${below}` : `${family}[${entry}].${withItem(part)}${below}`;
}
/** The name of the value that an update changes: `teams[infosec].permission`. */
function updateName(family, target, field) {
    return targetName(family, target, field === "" ? VALUE_KEYS.get(family) : field);
}
function withItem(path) {
    const { list, entry } = ITEM.exec(path)?.groups ?? {};
    return entry === undefined ? path : `${list}[${entry}]`;
}
/** The first `shown` targets by name and the number of further ones; the family if there are none. */
function targetNames(family, targets, shown = 3) {
    const names = targets.map((target) => targetName(family, target));
    return names.length === 0 ? family : (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(names, shown);
}


/***/ }),

/***/ 91455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Ae: () => (/* binding */ inRepositories),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   d8: () => (/* binding */ withStop),
/* harmony export */   n$: () => (/* binding */ moment),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
// How sentences are put together, before they become Markdown or an annotation.
function plural(count, one, many = `${one}s`) {
    return `${grouped(count)} ${count === 1 ? one : many}`;
}
/** `1,500`. */
function grouped(count) {
    return count.toLocaleString("en-US");
}
/** `1 h 12 min`, `12 min`, `45 s`; from milliseconds, rounded for people. */
function duration(ms) {
    const seconds = Math.round(ms / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.round(seconds / 60);
    if (minutes < 60)
        return `${minutes} min`;
    const rest = minutes % 60;
    return `${grouped(Math.floor(minutes / 60))} h${rest === 0 ? "" : ` ${rest} min`}`;
}
/** `2026-11-23 02:17 UTC` of an ISO 8601 time in UTC; another text as it is. */
function moment(iso) {
    const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/.exec(iso) ?? [];
    return day === undefined ? iso : `${day} ${time} UTC`;
}
function withStop(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}
/** `a`, `a and b`, `a, b and c`; with "or" as the word `a or b`. */
function joined(items, word = "and") {
    return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1)}`;
}
/** The first `shown` items of a list, and the number of further ones. */
function listed(items, shown) {
    const rest = items.length - shown;
    return `${items.slice(0, shown).join(", ")}${rest > 0 ? ` and ${grouped(rest)} more` : ""}`;
}
/** The name of a single item, or the number of several. */
function inRepositories(items, shown) {
    return items.length === 1
        ? listed(items, 1)
        : `${plural(items.length, "repository", "repositories")}: ${listed(items, shown)}`;
}
/** `file:line`, as people search for it. */
function placeOf({ file, line }) {
    return `${file}:${line}`;
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDate */ .db(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODate */ .Brp, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
