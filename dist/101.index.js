export const id = 101;
export const ids = [101];
export const modules = {

/***/ 84101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runList: () => (/* binding */ runList)
});

// EXTERNAL MODULE: ./lib/config/model/sourced.js
var sourced = __webpack_require__(18323);
// EXTERNAL MODULE: ./lib/config/resolve.js
var resolve = __webpack_require__(77526);
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
    return layer.families.flatMap(({ family, value }) => {
        if (!value)
            return [];
        const { merge } = family;
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
    const other = `${earlier.layer.source.layer} (${(0,resolve/* placeOf */.$t)(earlier.value.source)})`;
    const message = `${later.layer.source.layer} sets ${later.key} to ${shown(later)}, and ${other} to ${shown(earlier)}; both match ${where}. The later one wins.`;
    return { file, line, message };
}
const NAMES_SHOWN = 3;
function shown({ json }) {
    return json.length > 60 ? `${json.slice(0, 57)}…` : json;
}

// EXTERNAL MODULE: ./lib/text/lookup.js
var lookup = __webpack_require__(601);
// EXTERNAL MODULE: ./lib/text/suggest.js
var suggest = __webpack_require__(86101);
;// CONCATENATED MODULE: ./lib/config/idle.js

/** Warnings: shared layers first. What a template comes to is not asked: it may be anything. */
function findUnused({ shared, byRepository, layers }, repositories) {
    return [
        ...shared.flatMap((layer, index) => [
            ...idleAbsents(layer, shared.slice(0, index), repositories),
            ...idlePrunes(layer, layers),
        ]),
        ...[...byRepository.values()].flatMap((own) => own.flatMap((layer, index) => [
            ...idleAbsents(layer, [...shared, ...own.slice(0, index)], repositories),
            ...idlePrunes(layer, [...shared, ...own]),
        ])),
    ];
}
function idleAbsents({ families }, earlier, repositories) {
    return families.flatMap(({ family: { key }, units }) => units.flatMap((unit) => {
        const entry = entryTakenOut(unit, repositories);
        if (entry === undefined || earlier.some((layer) => mayName(layer, key, entry)))
            return [];
        const { file, line } = unit.source;
        const message = `${key}: no earlier layer names "${entry}", so \`absent: true\` takes nothing out; to delete what is there, use \`prune\`.`;
        return [{ file, line, message }];
    }));
}
/** Without a template it is the same in every repository. */
function entryTakenOut({ names, evaluate }, [repo]) {
    const result = repo && names.length === 0 ? evaluate(repo) : undefined;
    return result?.kind === "remove" ? result.path[0] : undefined;
}
function mayName({ families }, key, entry) {
    const parts = families.filter(({ family }) => family.key === key);
    return parts.some(({ value, units }) => (value?.kind === "collection" && value.entries.has(entry)) || units.some(({ collection }) => collection === key));
}
function idlePrunes({ prune = new Map() }, layers) {
    return [...prune].flatMap(([name, { file, line }]) => {
        if (layers.some((layer) => mayHaveEntries(layer, name)))
            return [];
        return [
            {
                file,
                line,
                message: `prune: no layer names an entry of ${name}, so nothing is pruned there; name at least one that stays.`,
            },
        ];
    });
}
function mayHaveEntries({ families }, name) {
    return families.some(({ family, value, units }) => (value && (0,resolve/* collectionsIn */.vP)(family.key, value).includes(name)) || units.some(({ collection }) => collection === name));
}

// EXTERNAL MODULE: ./lib/config/model/match.js
var model_match = __webpack_require__(76409);
;// CONCATENATED MODULE: ./lib/config/checks/unused.js




/**
 * Warnings: the run goes on, but somebody probably meant something else. Names are looked for in everything that was
 * `listed`; what policies match on may be known only of those `selected`.
 */
function checkInventory(config, listed, selected = listed) {
    const names = listed.map(({ name }) => name);
    return [
        ...config.excluded.flatMap((glob) => idleGlob(glob, listed)),
        ...unknownRepositories(config, names),
        ...config.shared.flatMap((layer) => idlePolicy(layer, selected)),
        ...unknownProperties(config, selected),
        ...findUnused(config, selected),
    ];
}
function unknownRepositories({ byRepository }, names) {
    const known = new Set(names.map((name) => name.toLowerCase()));
    const layers = [...byRepository].flatMap(([key, found]) => (known.has(key) ? [] : found));
    return layers.map(({ name, source: { file, line } }) => ({
        file,
        line,
        message: `there is no repository \`${name}\`.${hint(name, names)}`,
    }));
}
function idleGlob({ text, at }, repositories) {
    if (repositories.some((0,model_match/* compileName */.$d)([text])))
        return [];
    const names = repositories.map(({ name }) => name);
    return [
        {
            file: at.file,
            line: at.line,
            column: at.column,
            message: `\`exclude\`: no repository is called ${text}.${hint(text, names)}`,
        },
    ];
}
/** `undefined` counts as a match: nobody knows. */
function idlePolicy({ match, source: { file, line, layer } }, repositories) {
    if (!match || repositories.some((repo) => match.matches(repo) !== false))
        return [];
    const reasons = reasonsFor(match.wanted, repositories);
    return [
        { file, line, message: `${layer} matches no repository${reasons.length > 0 ? `: ${reasons.join("; ")}` : "."}` },
    ];
}
/** Of the conditions, those that no repository fulfils even alone. */
function reasonsFor(wanted, repositories) {
    const isIdle = (match) => repositories.every((repo) => (0,model_match/* compileMatch */.tB)(match)(repo) === false);
    const { name = [], topics = [], language = [], properties = {} } = wanted;
    const reasons = [];
    const tell = (what, values, known) => {
        for (const value of values)
            reasons.push(`no repository has the ${what} ${value}.${hint(value, new Set(known))}`);
    };
    if (wanted.name && isIdle({ name }))
        tell("name", name, repositories.map((repo) => repo.name));
    if (wanted.topics && isIdle({ topics }))
        tell("topic", topics, repositories.flatMap((repo) => repo.topics ?? []));
    if (wanted.language && isIdle({ language }))
        tell("language", language, repositories.flatMap((repo) => repo.language ?? []));
    for (const [property, values] of Object.entries(properties)) {
        const known = repositories.flatMap((repo) => (0,lookup/* own */.Z)(repo.properties, property) ?? []);
        if (known.length > 0 && isIdle({ properties: { [property]: values } }))
            tell(`${property}`, values, known);
    }
    return reasons;
}
/** Names of custom properties that a `match` or a template asks for, and that no repository has. */
function unknownProperties({ layers }, repositories) {
    if (repositories.some(({ properties }) => properties === undefined))
        return [];
    const known = new Set(repositories.flatMap(({ properties = {} }) => Object.keys(properties)));
    const caseless = new Set([...known].map((name) => name.toLowerCase()));
    const asked = layers.flatMap(({ match, families, source }) => [
        ...propertiesIn(match?.wanted).map((name) => ({ name, source })),
        ...families
            .flatMap(({ units }) => units)
            .flatMap((unit) => unit.names.filter(({ scope }) => scope === "properties").map(({ name }) => ({ name, source: unit.source }))),
    ]);
    return asked
        .filter(({ name }) => !caseless.has(name.toLowerCase()))
        .map(({ name, source: { file, line } }) => ({
        file,
        line,
        message: `no repository has a custom property \`${name}\`.${hint(name, known)}`,
    }));
}
function propertiesIn(match) {
    return match ? [...Object.keys(match.properties ?? {}), ...propertiesIn(match.not)] : [];
}
function hint(word, candidates) {
    const near = (0,suggest/* nearest */.p)(word, candidates);
    return near ? ` Did you mean \`${near}\`?` : "";
}

;// CONCATENATED MODULE: ./lib/config/count-matches.js
/** Policies in their order. */
function countMatches({ shared }, repositories) {
    return shared.flatMap(({ name, source, match }) => {
        if (!match)
            return [];
        const count = { matches: 0, unknown: 0 };
        for (const repo of repositories) {
            const truth = match.matches(repo);
            if (truth === true)
                count.matches += 1;
            else if (truth === undefined)
                count.unknown += 1;
        }
        return [{ name, source, ...count }];
    });
}

// EXTERNAL MODULE: ./lib/config/load.js + 21 modules
var load = __webpack_require__(86148);
// EXTERNAL MODULE: ./lib/entry/environment.js
var environment = __webpack_require__(98553);
// EXTERNAL MODULE: ./lib/families/index.js + 46 modules
var families = __webpack_require__(93530);
// EXTERNAL MODULE: ./lib/inventory/artifact.js + 1 modules
var artifact = __webpack_require__(39986);
// EXTERNAL MODULE: ./lib/inventory/shard.js
var shard = __webpack_require__(81604);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/text/wording.js
var wording = __webpack_require__(91455);
// EXTERNAL MODULE: ./lib/report/layout.js
var layout = __webpack_require__(65526);
// EXTERNAL MODULE: ./lib/report/markdown.js + 1 modules
var markdown = __webpack_require__(23343);
;// CONCATENATED MODULE: ./lib/report/list-summary.js




/** The job summary of `mode: list`. */
function listSummary(facts, maxBytes = markdown/* MAX_BYTES */.z) {
    return (0,layout/* fitInto */.I0)(maxBytes, [
        header(facts),
        sayings("Warnings", "warning", facts),
        policies(facts),
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

// EXTERNAL MODULE: ./lib/modes/annotate.js
var annotate = __webpack_require__(53530);
// EXTERNAL MODULE: ./lib/modes/targets/organization-state.js
var organization_state = __webpack_require__(22198);
// EXTERNAL MODULE: ./lib/modes/targets/select.js + 2 modules
var targets_select = __webpack_require__(90163);
;// CONCATENATED MODULE: ./lib/modes/list/upload.js
// Uploads the inventory: in place of one of the same organization, and not at all where there are no artifacts.


/**
 * Undefined where there are no artifacts: then every shard lists by itself.
 * @throws ConfigError where the run has the inventory of another organization
 * @throws ArtifactError
 */
async function uploadInventory(inventory, deps) {
    const { artifacts, host, log } = deps;
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
        await refuseOther(inventory, error, deps);
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
async function runList(inputs, given) {
    const { host, recorded: told } = (0,annotate/* recordAnnotations */._)(given.host);
    const deps = { ...given, host };
    const config = await (0,load/* loadConfig */.Z)(inputs.config, families/* FAMILIES */.B, (0,environment/* readEnvironment */.Q)(host.env).workspace);
    (0,annotate/* annotateProblems */.$)(config.warnings, "warning", host);
    const github = await deps.connection;
    const selection = await (0,targets_select/* selectTargets */.D)(github, { organization: inputs.org, repos: inputs.repos, config }, deps);
    if (selection.kind !== "selected")
        return stop(selection.reason, deps);
    if (inputs.repos.length === 0)
        annotateFit(config, selection, host);
    const state = await (0,organization_state/* readState */.u)({ github, organization: inputs.org, targets: selection.targets }, deps);
    if (state.kind === "deferred")
        return stop(state.reason, deps);
    const inventory = inventoryOf(inputs, { config, selection, state: state.state }, deps);
    await host.writeSummary(summaryOf(inputs, { config, selection, told }));
    const reference = await uploadInventory(inventory, deps);
    host.setOutput("repo-count", inventory.count);
    host.setOutput("matrix", JSON.stringify((0,shard/* shardMatrix */._b)(inputs.shards)));
    if (reference)
        setListOutputs(inventory, reference, host);
    deps.log.info("The repositories are listed.", { repositories: inventory.count, requests: github.usage().requests });
    return 0;
}
function setListOutputs({ runId }, { id, digest }, host) {
    host.setOutput("artifact-id", id);
    host.setOutput("artifact-name", (0,artifact/* artifactName */.Cs)(runId));
    host.setOutput("artifact-digest", digest);
}
/** Names that hit nothing, and policies that contradict each other: worth a word, and no reason to stop. */
function annotateFit(config, { listed, targets }, host) {
    const selected = targets.map(({ repo }) => repo);
    (0,annotate/* annotateProblems */.$)(checkInventory(config, listed, selected), "warning", host);
    (0,annotate/* annotateProblems */.$)(checkContradictions(config, selected), "notice", host);
}
function summaryOf({ org, shards }, { config, selection: { counts, targets }, told }) {
    const policies = countMatches(config, targets.map(({ repo }) => repo));
    return listSummary({ organization: org, counts, policies, shards, told });
}
/** Without the whole list no shard may start: half an inventory would leave repositories out in silence. */
function stop(reason, { host }) {
    const message = `The list could not be finished, so no shard can start: ${reason}. What to do: run again later.`;
    host.annotate({ level: "error", title: "Repo Cop", message });
    return 1;
}
function inventoryOf(inputs, { config, selection, state }, { host, clock }) {
    const { runId = "local", runAttempt } = (0,environment/* readEnvironment */.Q)(host.env);
    return (0,artifact/* buildInventory */.Rs)({
        runId,
        runAttempt,
        organization: inputs.org,
        ownerKind: selection.ownerKind,
        generatedAt: new Date(clock.now()).toISOString(),
        configDigest: config.digest,
        repositories: selection.targets.map(({ repo }) => repo),
        state,
    });
}


/***/ })

};
