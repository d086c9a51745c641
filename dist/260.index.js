export const id = 260;
export const ids = [260];
export const modules = {

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
