export const id = 19;
export const ids = [19];
export const modules = {

/***/ 43019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runList: () => (/* binding */ runList)
});

// EXTERNAL MODULE: ./lib/text/wording.js
var wording = __webpack_require__(91455);
// EXTERNAL MODULE: ./lib/config/model/sourced.js
var sourced = __webpack_require__(18323);
;// CONCATENATED MODULE: ./lib/config/checks/contradictions.js


/**
 * Notes, one for each pair of policies and key that meet in some repository. That a narrower layer overrides a wider
 * one is what layers are for, and no contradiction.
 */
function checkContradictions(config, repositories) {
    const policies = config.shared
        .filter(({ kind }) => kind === "policy")
        .map((layer) => ({ layer, settings: settingsOf(layer) }));
    const found = new Map();
    for (const repo of repositories) {
        const matching = policies.filter(({ layer }) => layer.match?.matches(repo) === true);
        collect(found, matching.flatMap(({ settings }) => settings), repo.name);
    }
    const contradictions = [...found.values()];
    const rest = contradictions.length - MAX_NOTES;
    const notes = contradictions.slice(0, MAX_NOTES).map(sentence);
    return rest > 0
        ? [...notes, { message: `${rest} more values are set differently by policies that match the same repositories.` }]
        : notes;
}
/** Nobody reads more. */
const MAX_NOTES = 20;
function collect(found, settings, name) {
    const last = new Map();
    for (const later of settings) {
        const earlier = last.get(later.key);
        last.set(later.key, later);
        if (!earlier || earlier.json === later.json)
            continue;
        const pair = `${later.key}\n${earlier.layer.name}\n${later.layer.name}`;
        const known = found.get(pair);
        if (known)
            known.names.push(name);
        else
            found.set(pair, { earlier, later, names: [name] });
    }
}
function settingsOf(layer) {
    const values = layer.families.flatMap(({ family, pieces }) => pieces.flatMap(({ constant }) => (constant?.kind === "value" ? [{ family, value: constant.value }] : [])));
    return values.flatMap(({ family, value }) => {
        const { merge } = family.config;
        if (merge.kind === "map" || value.kind !== "collection")
            return leavesOf(value, family.key, layer);
        return [...value.entries].flatMap(([name, entry]) => leavesOf(withoutKey(entry, merge.keyOf), `${family.key}.${name}`, layer));
    });
}
/** The entry without what its key is made of: two spellings of one name are no contradiction. */
function withoutKey(entry, keyOf) {
    if (entry.kind === "whole")
        return entry;
    const json = (0,sourced/* plain */.pj)(entry);
    const isOfKey = (name) => typeof json[name] === "string" && keyOf({ ...json, [name]: "?" }) !== keyOf(json);
    return { ...entry, entries: new Map([...entry.entries].filter(([name]) => !isOfKey(name))) };
}
function leavesOf(value, key, layer) {
    if (value.kind === "whole")
        return [{ layer, key, value, json: JSON.stringify(value.value) }];
    return [...value.entries].flatMap(([name, entry]) => leavesOf(entry, `${key}.${name}`, layer));
}
function sentence({ earlier, later, names }) {
    const { file, line } = later.value.source;
    const where = `${names.length === 1 ? "1 repository" : `${names.length} repositories`} (${names.slice(0, NAMES_SHOWN).join(", ")}${names.length > NAMES_SHOWN ? ", …" : ""})`;
    const other = `${earlier.layer.source.layer} (${(0,wording/* placeOf */.$t)(earlier.value.source)})`;
    const message = `${later.layer.source.layer} sets ${later.key} to ${shown(later)}, and ${other} to ${shown(earlier)}; both match ${where}. The later one wins.`;
    return { file, line, message };
}
const NAMES_SHOWN = 3;
function shown({ json }) {
    return json.length > 60 ? `${json.slice(0, 57)}…` : json;
}

// EXTERNAL MODULE: ./lib/config/checks/unused.js
var unused = __webpack_require__(28134);
// EXTERNAL MODULE: ./lib/config/model/config.js
var model_config = __webpack_require__(45844);
// EXTERNAL MODULE: ./lib/inventory/artifact.js + 1 modules
var artifact = __webpack_require__(39986);
// EXTERNAL MODULE: ./lib/inventory/shard.js
var shard = __webpack_require__(81604);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/report/layout.js
var layout = __webpack_require__(65526);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(63021);
;// CONCATENATED MODULE: ./lib/report/list-summary.js




/** The job summary of `mode: list`. */
function listSummary(facts, maxBytes = markdown/* MAX_BYTES */.zx) {
    return (0,layout/* fitInto */.I0)(maxBytes, [
        header(facts),
        sayings("Warnings", "warning", facts),
        policies(facts),
        { heading: "Files that apply to all repositories", list: true, blocks: (facts.filesForAll ?? []).map(layout/* prose */.CS) },
        { blocks: (facts.leftAlone ?? []).flatMap(([reason, names]) => folded(reason, names)) },
        sayings("Notices", "notice", facts),
    ]);
}
function header({ organization, counts, shards }) {
    const { listed, excluded, archived, unreachable, selected } = counts;
    const others = listed - excluded - archived - unreachable - selected;
    return {
        blocks: [
            `## Repo Cop: ${(0,layout/* prose */.CS)(organization)}, list`,
            [
                "| listed | excluded | archived | not administrable | selected |",
                "|---|---|---|---|---|",
                `| ${listed} | ${excluded} | ${archived} | ${unreachable} | ${selected} |`,
            ].join("\n"),
            `The selected repositories are split into ${(0,wording/* plural */.LS)(shards, "shard")}.` +
                (others > 0 ? ` The other ${others} of those listed are not among \`repos\`.` : ""),
        ],
    };
}
/** A table cannot be cut between its rows by who lays it out. */
const ROWS_SHOWN = 500;
function policies({ policies }) {
    const rows = policies
        .slice(0, ROWS_SHOWN)
        .map(({ name, source, matches, unknown }) => `| ${(0,layout/* prose */.CS)(name)} | ${(0,layout/* prose */.CS)(`${source.file}:${source.line}`)} | ${matches} | ${unknown} |`);
    const table = ["| policy | where | matches | not known |", "|---|---|---|---|", ...rows].join("\n");
    return {
        heading: "Policies, and how many of the selected repositories they match",
        blocks: list_summary_shown([table], policies.length, rows.length),
    };
}
/** Names are GitHub's, of letters, digits and `-_.` alone, so that they are safe inside HTML. */
function folded(reason, names) {
    if (names.length === 0)
        return [];
    const shown = names.slice(0, ROWS_SHOWN).map(layout/* prose */.CS).join(", ");
    const more = names.length > ROWS_SHOWN ? ` and ${names.length - ROWS_SHOWN} more` : "";
    return [`<details><summary>${reason}: ${names.length}</summary>\n\n${shown}${more}\n\n</details>`];
}
/** Nobody reads more. */
const SAYINGS_SHOWN = 100;
function sayings(heading, level, { told }) {
    const all = told.filter((annotation) => annotation.level === level);
    const blocks = all.slice(0, SAYINGS_SHOWN).map((annotation) => (0,layout/* prose */.CS)((0,errors/* formatProblem */.Vw)(annotation)));
    return { heading, list: true, blocks: list_summary_shown(blocks, all.length, blocks.length) };
}
/** The blocks with a sentence on what is left out; none where there is nothing to show. */
function list_summary_shown(blocks, total, count) {
    if (total === 0)
        return [];
    return total > count ? [...blocks, `${total - count} more are not shown here.`] : blocks;
}

// EXTERNAL MODULE: ./lib/modes/context.js
var context = __webpack_require__(77179);
// EXTERNAL MODULE: ./lib/modes/targets/organization-state.js
var organization_state = __webpack_require__(22198);
// EXTERNAL MODULE: ./lib/modes/targets/select.js + 1 modules
var targets_select = __webpack_require__(70024);
;// CONCATENATED MODULE: ./lib/modes/list/upload.js
// Uploads the inventory: in place of one of the same organization, and not at all where there are no artifacts.


/**
 * Undefined where there are no artifacts: then every shard lists by itself.
 * @throws ConfigError where the run has the inventory of another organization
 * @throws ArtifactError
 */
async function uploadInventory(inventory, run) {
    const { artifacts, host, log } = run;
    const name = (0,artifact/* artifactName */.Cs)(inventory.runId);
    const files = (0,artifact/* encodeInventory */.nf)(inventory);
    try {
        return await artifacts.upload(name, files);
    }
    catch (error) {
        if (!(error instanceof errors/* ArtifactError */.nE))
            throw error;
        if (error.kind === "unsupported") {
            host.annotate({ level: "notice", title: "Repo Cop", message: WITHOUT_ARTIFACTS });
            return undefined;
        }
        if (error.kind !== "taken")
            throw error;
        await refuseOther(inventory, error, run);
        log.info("This run has an inventory of the organization already, which is replaced.", { artifact: name });
        return artifacts.upload(name, files, { replace: true });
    }
}
const WITHOUT_ARTIFACTS = "There are no artifacts here (GitHub Enterprise Server has none for actions): every `apply` lists the repositories by itself and takes the same slices.";
/**
 * A step or an attempt of the same list may have left one; that of another organization belongs to somebody else's
 * shards.
 */
async function refuseOther({ runId, organization }, taken, { artifacts }) {
    const name = (0,artifact/* artifactName */.Cs)(runId);
    const files = await artifacts.download({ name }).catch((error) => {
        throw error instanceof errors/* ArtifactError */.nE ? taken : error;
    });
    const owner = (0,artifact/* organizationIn */.Lx)(files);
    if (owner === undefined)
        throw taken;
    if (owner.toLowerCase() === organization.toLowerCase())
        return;
    throw new errors/* ConfigError */.xL(`The artifact ${name} of this run is the inventory of ${owner}, and this job lists ${organization}. What to do: give each organization a workflow of its own.`);
}

;// CONCATENATED MODULE: ./lib/modes/list/list.js
// `mode: list`: lists the repositories, checks the config against them, and uploads the inventory. Never writes to
// GitHub's API.










/** The config is checked first, so that a mistake stops the run before any shard starts. */
async function runList(run) {
    const { inputs, github, host, log } = run;
    const selection = await (0,targets_select/* selectTargets */.D)(run);
    if (selection.kind !== "selected")
        return stop(selection.reason, run);
    if (inputs.repos.length === 0)
        annotateFit(selection, run);
    const state = await (0,organization_state/* readState */.un)(selection.targets, run);
    if (state.kind === "deferred")
        return stop(state.reason, run);
    (0,context/* annotateProblems */.$)((0,organization_state/* unknownNameProblems */._f)(selection.targets, state.state, run.families), "warning", host);
    const inventory = inventoryOf(selection, state.state, run);
    await host.writeSummary(summaryOf(selection, run));
    const reference = await uploadInventory(inputs.hidesNames ? (0,artifact/* idsOnly */.xl)(inventory) : inventory, run);
    host.setOutput("repo-count", inventory.count);
    host.setOutput("matrix", JSON.stringify((0,shard/* shardMatrix */._b)(inputs.shards)));
    if (reference)
        setListOutputs(inventory, reference, host);
    log.info("The repositories are listed.", { repositories: inventory.count, requests: github.usage().requests });
    return 0;
}
function setListOutputs({ runId }, { id, digest }, host) {
    host.setOutput("artifact-id", id);
    host.setOutput("artifact-name", (0,artifact/* artifactName */.Cs)(runId));
    host.setOutput("artifact-digest", digest);
}
/** Names that hit nothing, and policies that contradict each other: worth a word, and no reason to stop. */
function annotateFit({ listed, targets }, { config, host }) {
    const selected = targets.map(({ repo }) => repo);
    (0,context/* annotateProblems */.$)((0,unused/* checkInventory */.L)(config, listed, selected), "warning", host);
    (0,context/* annotateProblems */.$)(checkContradictions(config, selected), "notice", host);
}
function summaryOf({ counts, targets, leftAlone }, { organization, inputs, config, annotations, host }) {
    const policies = (0,unused/* countMatches */.b)(config, targets.map(({ repo }) => repo));
    // Before Markdown escapes them.
    const names = (repositories) => host.redact(repositories.map(({ name }) => name));
    return listSummary({
        ...{ organization, counts, policies, shards: inputs.shards, told: annotations },
        filesForAll: (0,model_config/* filesForAll */.mZ)(config),
        leftAlone: [
            ["Excluded", names(leftAlone.excluded)],
            ["Archived, and left alone", names(leftAlone.archived)],
            ["Temporary forks of security advisories, left alone", names(leftAlone.advisoryForks)],
        ],
    });
}
/** Without the whole list no shard may start: half an inventory would leave repositories out in silence. */
function stop(reason, { host }) {
    const message = `The list could not be finished, so no shard can start: ${reason}. What to do: run again later.`;
    host.annotate({ level: "error", title: "Repo Cop", message });
    return 1;
}
function inventoryOf(selection, state, run) {
    const { inputs, environment, organization, config, clock } = run;
    const { runId = "local", runAttempt } = environment;
    return (0,artifact/* buildInventory */.Rs)({
        runId,
        runAttempt,
        organization,
        ownerKind: selection.ownerKind,
        generatedAt: new Date(clock.now()).toISOString(),
        configDigest: config.digest,
        shards: inputs.shards,
        repositories: selection.targets.map(({ repo }) => repo),
        state,
    });
}


/***/ })

};
