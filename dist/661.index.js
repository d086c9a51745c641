export const id = 661;
export const ids = [661];
export const modules = {

/***/ 6042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runList: () => (/* binding */ runList)
});

// EXTERNAL MODULE: ./lib/config/base.js
var config_base = __webpack_require__(30553);
// EXTERNAL MODULE: ./lib/config/checks/unused.js
var unused = __webpack_require__(28134);
// EXTERNAL MODULE: ./lib/config/model/config.js
var model_config = __webpack_require__(45844);
// EXTERNAL MODULE: ./lib/inventory/artifact.js
var artifact = __webpack_require__(69772);
// EXTERNAL MODULE: ./lib/inventory/shard.js
var shard = __webpack_require__(81604);
// EXTERNAL MODULE: ./lib/read/batches.js
var batches = __webpack_require__(62540);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/text/wording.js
var wording = __webpack_require__(91455);
// EXTERNAL MODULE: ./lib/report/layout.js
var layout = __webpack_require__(65526);
// EXTERNAL MODULE: ./lib/report/markdown.js + 1 modules
var markdown = __webpack_require__(99089);
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
function header({ organization, counts, shards, notes = [] }) {
    const { listed, excluded, archived, unreachable, unconcerned = 0, selected } = counts;
    const others = listed - excluded - archived - unreachable - unconcerned - selected;
    const same = unconcerned === 0
        ? ""
        : ` The config of this pull request asks the same as the base of the other ${(0,wording/* grouped */.zD)(unconcerned)}.`;
    return {
        blocks: [
            `## Repo Cop: ${(0,layout/* prose */.CS)(organization)}, list`,
            [
                "| listed | excluded | archived | not administrable | selected |",
                "|---|---|---|---|---|",
                `| ${listed} | ${excluded} | ${archived} | ${unreachable} | ${selected} |`,
            ].join("\n"),
            `The selected repositories are split into ${(0,wording/* plural */.LS)(shards, "shard")}.` +
                same +
                (others > 0 ? ` The other ${others} of those listed are not among \`repos\`.` : ""),
            ...notes.map(layout/* prose */.CS),
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
        blocks: shown([table], policies.length, rows.length),
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
/** More would make the summary hard to read. */
const SAYINGS_SHOWN = 100;
function sayings(heading, level, { told }) {
    const all = told.filter((annotation) => annotation.level === level);
    const blocks = all.slice(0, SAYINGS_SHOWN).map((annotation) => (0,layout/* prose */.CS)((0,errors/* formatProblem */.Vw)(annotation)));
    return { heading, list: true, blocks: shown(blocks, all.length, blocks.length) };
}
/** The blocks with a sentence on those that are left out; empty if there is nothing to show. */
function shown(blocks, total, count) {
    if (total === 0)
        return [];
    return total > count ? [...blocks, `${total - count} more are not shown here.`] : blocks;
}

// EXTERNAL MODULE: ./lib/modes/context.js
var context = __webpack_require__(77179);
// EXTERNAL MODULE: ./lib/modes/targets/fit.js + 1 modules
var fit = __webpack_require__(56130);
// EXTERNAL MODULE: ./lib/modes/targets/organization-state.js
var organization_state = __webpack_require__(22198);
// EXTERNAL MODULE: ./lib/modes/targets/select.js + 4 modules
var targets_select = __webpack_require__(6004);
// EXTERNAL MODULE: ./lib/inventory/decode-inventory.js + 1 modules
var decode_inventory = __webpack_require__(74134);
;// CONCATENATED MODULE: ./lib/modes/list/upload.js
// Uploads the inventory. Replaces one of the same organization. Uploads nothing if there are no artifacts.



/**
 * Undefined without artifacts: then every shard lists the repositories itself, or those that `repos` names.
 * @throws ConfigError if the run has the inventory of another organization
 * @throws ArtifactError
 */
async function uploadInventory(inventory, run) {
    const { artifacts, environment, host, log } = run;
    const name = (0,artifact/* inventoryName */.mu)(inventory.runId);
    const files = (0,artifact/* encodeInventory */.nf)(inventory);
    try {
        return await artifacts.upload(name, files);
    }
    catch (error) {
        if (!(error instanceof errors/* ArtifactError */.nE))
            throw error;
        if (error.kind === "unsupported") {
            const message = environment.runId === undefined ? OUTSIDE_OF_RUN : WITHOUT_ARTIFACTS;
            host.annotate({ level: "notice", title: "Repo Cop", message });
            return undefined;
        }
        if (error.kind !== "taken")
            throw error;
        await refuseOther(inventory, error, run);
        log.info("This run has an inventory of the organization already, which is replaced.", { artifact: name });
        return artifacts.upload(name, files, { replace: true });
    }
}
const WITHOUT_ARTIFACTS = "There are no artifacts here (GitHub Enterprise Server has none for actions): " +
    "every `apply` lists the repositories by itself and takes the same slices.";
/** `apply` refuses to start there without `repos`. */
const OUTSIDE_OF_RUN = "There are no artifacts outside of a workflow run, so `apply` cannot take this list there. " +
    "Next step: name the repositories for `apply` with `repos`.";
/**
 * An earlier step or attempt may have left an inventory. One of another organization belongs to other shards and must
 * stay.
 */
async function refuseOther({ runId, organization }, taken, { artifacts }) {
    const name = (0,artifact/* inventoryName */.mu)(runId);
    const files = await artifacts.download({ name }).catch((error) => {
        throw error instanceof errors/* ArtifactError */.nE ? taken : error;
    });
    const owner = (0,decode_inventory/* textIn */.r7)(files, "organization");
    if (owner === undefined)
        throw taken;
    if (owner.toLowerCase() === organization.toLowerCase())
        return;
    throw new errors/* ConfigError */.xL(`The artifact ${name} of this run is the inventory of ${owner}, and this job lists ${organization}. ` +
        "Next step: give each organization a workflow of its own.");
}

;// CONCATENATED MODULE: ./lib/modes/list/list.js
// `mode: list`: lists the repositories, checks the config against them, and uploads the inventory. It never writes to
// GitHub's API.












/** Checks the config first, so that a mistake stops the run before any shard starts. */
async function runList(run) {
    const { inputs, github, host, log } = run;
    const selection = await (0,targets_select/* selectTargets */.D)(run);
    if (selection.kind !== "selected")
        return stop(selection.reason, run);
    if (inputs.repos.length === 0)
        (0,fit/* annotateFit */.S)(selection, run);
    const shards = shardsFor(selection, inputs.shards);
    const state = await (0,organization_state/* readState */.un)(selection.targets, run);
    if (state.kind === "deferred")
        return stop(state.reason, run);
    (0,organization_state/* refuseAddedNames */.zw)(selection.targets, state.state, run);
    const unusable = [organization_state/* unknownNameProblems */._f, organization_state/* refusedValueProblems */.Ax].flatMap((problemsIn) => problemsIn(selection.targets, state.state, run.families));
    (0,context/* annotateProblems */.$)(unusable, "warning", host);
    const inventory = inventoryOf(selection, { state: state.state, shards }, run);
    await host.writeSummary(summaryOf(selection, shards, run));
    const reference = await uploadInventory(inputs.hidesNames ? (0,artifact/* idsOnly */.xl)(inventory) : inventory, run);
    host.setOutput("repo-count", inventory.count);
    host.setOutput("matrix", JSON.stringify((0,shard/* shardMatrix */._b)(shards)));
    if (reference)
        setListOutputs(inventory, reference, host);
    log.info("The repositories are listed.", { repositories: inventory.count, requests: github.usage().requests });
    return 0;
}
/** The plan of a pull request has at most as many shards as queries, and at least one shard. */
function shardsFor({ targets, counts }, most) {
    if (counts.unconcerned === undefined)
        return most;
    return Math.max(1, Math.min(most, Math.ceil(targets.length / batches/* BATCH_SIZE */.B.flat)));
}
function setListOutputs({ runId }, { id, digest }, host) {
    host.setOutput("artifact-id", id);
    host.setOutput("artifact-name", (0,artifact/* inventoryName */.mu)(runId));
    host.setOutput("artifact-digest", digest);
}
function summaryOf({ counts, targets, leftAlone }, shards, { organization, config, base, annotations, host }) {
    const policies = (0,unused/* countMatches */.b)(config, targets.map(({ repo }) => repo));
    // Redacts the names before Markdown escapes them.
    const names = (repositories) => host.redact(repositories.map(({ name }) => name));
    return listSummary({
        ...{ organization, counts, policies, shards, told: annotations },
        notes: (0,config_base/* notesOnBase */._)(base),
        filesForAll: (0,model_config/* filesForAll */.mZ)(config),
        leftAlone: [
            ["Excluded", names(leftAlone.excluded)],
            ["Archived, and left alone", names(leftAlone.archived)],
            ["Temporary forks of security advisories, left alone", names(leftAlone.advisoryForks)],
        ],
    });
}
/** Without the whole list, no shard may start: part of an inventory would silently leave out repositories. */
function stop(reason, { host, github }) {
    const advice = github.failure()?.advice ?? "run again later";
    const message = `The list could not be finished, so no shard can start: ${reason}. Next step: ${advice}.`;
    host.annotate({ level: "error", title: "Repo Cop", message });
    return 1;
}
function inventoryOf(selection, { state, shards }, run) {
    const { inputs, environment, organization, config, base, clock, github } = run;
    const { runId = "local", runAttempt } = environment;
    return (0,artifact/* buildInventory */.Rs)({
        runId,
        runAttempt,
        organization,
        ownerKind: selection.ownerKind,
        generatedAt: new Date(clock.now()).toISOString(),
        configDigest: config.digest,
        configPath: inputs.config,
        shards,
        limits: github.limits(),
        ...(base && {
            base: { digest: (0,config_base/* comparableConfig */.D)(base)?.digest ?? null, unconcerned: selection.counts.unconcerned ?? 0 },
        }),
        repositories: selection.targets.map(({ repo }) => repo),
        state,
    });
}


/***/ })

};
