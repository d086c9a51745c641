export const id = 953;
export const ids = [953];
export const modules = {

/***/ 30553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ comparableConfig),
/* harmony export */   _: () => (/* binding */ notesOnBase)
/* harmony export */ });
/** The base config, if it can be compared. */
function comparableConfig(base) {
    return base?.kind === "config" ? base.config : undefined;
}
/** The reason why all repositories are planned although a base config is set; empty if only some are. */
function notesOnBase(base) {
    if (base?.kind !== "unusable")
        return [];
    return [`The base config cannot be compared, so this is a plan for all repositories: ${base.reason}`];
}


/***/ }),

/***/ 19696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eY: () => (/* binding */ checkNamed),
/* harmony export */   pV: () => (/* binding */ checkDesired),
/* harmony export */   pc: () => (/* binding */ refusedValues)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _text_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91455);
// Finds mistakes that show only in the merged layers of a repository, or in comparison with the organization. Runs
// before anything is written.


/** Values that contradict each other in a repository. Each problem once, with the repositories that have it. */
function checkDesired(families, targets) {
    return collect(families, targets, (family, value) => family.config.check?.(value));
}
/** Values that do not fit the definitions of the organization. Definitions that could not be read are not checked. */
function checkNamed(families, targets, state) {
    const read = families.filter(({ key }) => !Object.hasOwn(state.unknown, key));
    return collect(read, targets, (family, value) => family.config.checkNamed?.(value, state.directory));
}
/** The same for one target, each with its family. */
function refusedValues({ desired }, state, families) {
    return families.flatMap((family) => {
        const value = desired.families[family.key];
        if (value === undefined || Object.hasOwn(state.unknown, family.key))
            return [];
        const problems = family.config.checkNamed?.(value, state.directory) ?? [];
        return problems.map((problem) => ({ family, problem }));
    });
}
function collect(families, targets, check) {
    const found = new Map();
    const known = new Map();
    for (const target of targets) {
        for (const problem of families.flatMap((family) => problemsIn(family, target, known, check))) {
            const key = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .formatProblem */ .Vw)(problem);
            const entry = found.get(key) ?? { problem, names: [] };
            entry.names.push(target.repo.name);
            found.set(key, entry);
        }
    }
    return [...found.values()].map(({ problem, names }) => ({
        ...problem,
        message: `${problem.message} (in ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(names, 3)})`,
    }));
}
/** Repositories with the same layers share their values, so each value is checked once. `known`: earlier results. */
function problemsIn(family, { desired }, known, check) {
    const value = desired.families[family.key];
    if (value === undefined)
        return [];
    const before = known.get(value);
    if (before)
        return before;
    const problems = (check(family, value) ?? []).map(({ path, message }) => {
        const { file, line } = desired.sourceOf(family.key, path);
        return { file, line, message: `${family.key}: ${message}` };
    });
    known.set(value, problems);
    return problems;
}


/***/ }),

/***/ 71327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ KINDS),
/* harmony export */   O5: () => (/* binding */ leaveOutValues),
/* harmony export */   QE: () => (/* binding */ isFromPlaceholder),
/* harmony export */   gH: () => (/* binding */ leaveOutNames),
/* harmony export */   hc: () => (/* binding */ ADVICE)
/* harmony export */ });
/* harmony import */ var _families_shared_left_out_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76370);
/* harmony import */ var _text_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91455);


/**
 * The same target without the settings that use these names: an entry of a collection, or only the part of an entry
 * that `leavesOutPart` marks. Nothing is pruned in a collection that lacks an entry. Each name is a failure in
 * `undecided`.
 */
function leaveOutNames(target, names) {
    return leaveOut(target, names.map((name) => ({ ...name.ref, family: name.family, failure: failureOf(name, target.desired) })));
}
/** The same target without the entries that have these values, by the same rules. */
function leaveOutValues(target, values) {
    return leaveOut(target, values.map(({ family, problem }) => {
        const { path, message } = problem;
        const place = (0,_text_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(target.desired.sourceOf(family.key, path));
        const failure = {
            kind: "rejected",
            family: family.key,
            targets: path.slice(0, 1),
            message: `${message} (${place}); the settings that use it stay as they are`,
            advice: "correct the value, or allow it in the organization's settings",
        };
        return { family, path, failure };
    }));
}
function leaveOut(target, parts) {
    if (parts.length === 0)
        return target;
    const { desired } = target;
    const families = { ...desired.families };
    const prune = { ...desired.prune };
    const leftOut = new Set();
    for (const { family, ...ref } of parts) {
        const place = JSON.stringify([family.key, ref.path]);
        if (leftOut.has(place))
            continue; // two names of one list
        leftOut.add(place);
        const value = families[family.key];
        if (value === undefined)
            continue;
        const left = (0,_families_shared_left_out_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutPath */ .s)(family, value, ref);
        if (left.isIncomplete)
            for (const collection of family.config.prunable ?? [])
                delete prune[collection];
        if ((0,_families_shared_left_out_js__WEBPACK_IMPORTED_MODULE_1__/* .isNothing */ .q)(left.value))
            delete families[family.key];
        else
            families[family.key] = left.value;
    }
    const undecided = [...desired.undecided, ...parts.map(({ failure }) => failure)];
    return { ...target, desired: { ...desired, families, prune, undecided } };
}
/** True if a placeholder made the name. Then the repository's value is wrong, not the config. */
function isFromPlaceholder({ family, ref }, desired) {
    return desired.placeholdersOf(family.key, ref.path, ref.name).length > 0;
}
function failureOf({ family, ref, hint = "" }, desired) {
    const source = desired.sourceOf(family.key, ref.path);
    const placeholders = desired.placeholdersOf(family.key, ref.path, ref.name);
    const from = placeholders.length > 0 ? `, which ${placeholders.join(" and ")} of this repository gives` : "";
    const property = placeholders.find((name) => name.startsWith("properties."));
    const advice = property
        ? `correct the value of the custom property ${property.slice("properties.".length)} ` +
            `of this repository, or ${ADVICE[ref.kind]}`
        : ADVICE[ref.kind];
    return {
        kind: "missing",
        family: family.key,
        targets: ref.path.slice(0, 1),
        message: `there is no ${KINDS[ref.kind]} "${ref.name}"${hint}${from} (${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(source)}); ${consequenceOf(ref)}`,
        advice,
    };
}
/** A list without the name would lose an actor, so nothing of the list is written, not even in a new entry. */
function consequenceOf({ path, leavesOutPart }) {
    if (!leavesOutPart)
        return "the settings that use it stay as they are";
    return `${path.at(-1)} of ${path[0]} is left as it is; if ${path[0]} is created now, it gets no such list`;
}
/** The word for each kind of name in messages. */
const KINDS = {
    team: "team",
    user: "user",
    app: "GitHub App",
    role: "repository role",
    property: "custom property",
    repository: "repository",
};
/** Advice for a missing name, by kind. */
const ADVICE = {
    team: "create it, correct the name, or let the token see it if " +
        "it is a secret team (teams are never created by Repo Cop)",
    user: "correct the login",
    app: "correct the slug (the last part of the App's address)",
    role: "use pull, triage, push, maintain, admin or a custom role of the organization",
    property: "define it in the organization's settings first, or correct the name",
    repository: "correct the name, or let the token see the repository",
};


/***/ }),

/***/ 28134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ checkInventory),
/* harmony export */   b: () => (/* binding */ countMatches)
/* harmony export */ });
/* harmony import */ var _text_key_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21398);
/* harmony import */ var _text_lookup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(601);
/* harmony import */ var _text_suggest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86101);
/* harmony import */ var _model_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45844);
/* harmony import */ var _model_match_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76409);





/**
 * Warnings for parts that have no effect. Names are compared with all `listed` repositories. Policies are checked
 * against the `selected` ones, because only their match data is complete.
 */
function checkInventory(config, listed, selected = listed) {
    const names = listed.map(({ name }) => name);
    return [
        ...config.excluded.flatMap((glob) => unusedGlob(glob, listed)),
        ...unknownRepositories(config, names),
        ...config.shared.flatMap((layer) => unusedPolicy(layer, selected)),
        ...unknownProperties(config, selected),
        ...unusedParts(config, selected),
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
/** `exclude` may name repositories that do not exist yet. Only a name that is close to an existing one is reported. */
function unusedGlob({ text, at }, repositories) {
    if (/[*?[\]{}()!]/.test(text) || repositories.some((0,_model_match_js__WEBPACK_IMPORTED_MODULE_2__/* .compileName */ .$d)([text])))
        return [];
    const meant = hint(text, repositories.map(({ name }) => name));
    if (meant === "")
        return [];
    return [{ ...at, message: `\`exclude\`: no repository is called ${text}.${meant}` }];
}
/** An unknown result counts as a match. */
function unusedPolicy({ match, source: { file, line, layer } }, repositories) {
    if (!match || repositories.some((repo) => match.matches(repo) !== false))
        return [];
    const reasons = reasonsFor(match.wanted, repositories);
    return [{ file, line, message: [`${layer} matches no repository.`, ...reasons].join(" ") }];
}
/** The conditions that no repository fulfils, even alone. */
function reasonsFor(wanted, repositories) {
    const isUnused = (match) => repositories.every((repo) => (0,_model_match_js__WEBPACK_IMPORTED_MODULE_2__/* .compileMatch */ .tB)(match)(repo) === false);
    const { name = [], topics = [], language = [], properties = {} } = wanted;
    const reasons = [];
    const tell = (what, values, known) => {
        // A value with `!` excludes repositories, so it is not the reason.
        for (const value of values.filter((one) => !one.startsWith("!")))
            reasons.push(`No repository has the ${what} ${value}.${hint(value, new Set(known))}`);
    };
    if (wanted.name && isUnused({ name }))
        tell("name", name, repositories.map((repo) => repo.name));
    if (wanted.topics && isUnused({ topics }))
        tell("topic", topics, repositories.flatMap((repo) => repo.topics ?? []));
    if (wanted.language && isUnused({ language }))
        tell("language", language, repositories.flatMap((repo) => repo.language ?? []));
    for (const [property, values] of Object.entries(properties)) {
        const known = repositories.flatMap((repo) => (0,_text_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .own */ .Z)(repo.properties, property) ?? []);
        if (known.length > 0 && isUnused({ properties: { [property]: values } }))
            tell(`${property}`, values, known);
    }
    return reasons;
}
/**
 * Names of custom properties in a `match` or template that no repository has, but that are close to an existing name. A
 * property without any value yet is not a mistake.
 */
function unknownProperties({ layers }, repositories) {
    if (repositories.some(({ properties }) => properties === undefined))
        return [];
    const known = new Set(repositories.flatMap(({ properties = {} }) => Object.keys(properties)));
    const caseless = new Set([...known].map((name) => name.toLowerCase()));
    const asked = layers.flatMap(({ match, families, source }) => [
        ...propertiesIn(match?.wanted).map((name) => ({ name, source })),
        ...families
            .flatMap(({ pieces }) => pieces)
            .flatMap(({ placeholders, source: from }) => placeholders.filter(({ scope }) => scope === "properties").map(({ name }) => ({ name, source: from }))),
    ]);
    return asked
        .filter(({ name }) => !caseless.has(name.toLowerCase()) && hint(name, known) !== "")
        .map(({ name, source: { file, line } }) => ({
        file,
        line,
        message: `no repository has a custom property \`${name}\`.${hint(name, known)}`,
    }));
}
function propertiesIn(match) {
    const names = [];
    if (match)
        (0,_model_match_js__WEBPACK_IMPORTED_MODULE_2__/* .eachMatch */ .jZ)(match, ({ properties = {} }) => {
            for (const name of Object.keys(properties))
                names.push(name);
        });
    return names;
}
/** Warnings: shared layers first. Values with placeholders are not checked. */
function unusedParts({ shared, byRepository, layers }, repositories) {
    return [
        ...shared.flatMap((layer, index) => [
            ...unusedAbsents(layer, shared.slice(0, index), repositories),
            ...unusedPrunes(layer, layers),
        ]),
        ...[...byRepository.values()].flatMap((own) => own.flatMap((layer, index) => [
            ...unusedAbsents(layer, [...shared, ...own.slice(0, index)], repositories),
            ...unusedPrunes(layer, [...shared, ...own]),
        ])),
    ];
}
function unusedAbsents({ families }, earlier, repositories) {
    if (repositories.length === 0)
        return [];
    return families.flatMap(({ family: { key }, pieces }) => pieces.flatMap(({ constant, source: { file, line } }) => {
        if (constant?.kind !== "remove")
            return [];
        if (earlier.some((layer) => mayName(layer, key, constant.path)))
            return [];
        const [entry = "", list, inner = ""] = constant.path;
        const name = (0,_text_key_name_js__WEBPACK_IMPORTED_MODULE_0__/* .keyName */ .xT)([key, { entry }, ...(list === undefined ? [] : [list, { entry: inner }])]);
        const message = `\`${name}\`: no earlier layer has this entry, so \`absent: true\` has no effect. ` +
            "To delete it on GitHub, use `prune`.";
        return [{ file, line, message }];
    }));
}
function mayName({ families }, key, path) {
    const pieces = families.flatMap((part) => (part.family.key === key ? part.pieces : []));
    return pieces.some(({ constant, collection }) => constant?.kind === "value" ? leadsTo(constant.value, path) : collection === key);
}
function leadsTo(value, [key, ...rest]) {
    if (key === undefined)
        return true;
    const inner = value.kind === "whole" ? undefined : value.entries.get(key);
    return inner !== undefined && leadsTo(inner, rest);
}
function unusedPrunes({ prune = new Map() }, layers) {
    return [...prune].flatMap(([name, { file, line }]) => {
        const named = layers.flatMap(({ families }) => families);
        if (named.some(({ family, pieces }) => pieces.some((piece) => (0,_model_config_js__WEBPACK_IMPORTED_MODULE_1__/* .collectionsOf */ .f)(piece, family.key).includes(name))))
            return [];
        return [
            {
                file,
                line,
                message: `prune: no layer names an entry of ${name}, so nothing is pruned there. ` +
                    "Name at least one entry that stays.",
            },
        ];
    });
}
/** How many repositories each policy matches, in the order of the policies. */
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
function hint(word, candidates) {
    const near = (0,_text_suggest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .pA)(word, candidates);
    return near ? ` Did you mean \`${near}\`?` : "";
}


/***/ }),

/***/ 10157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qc: () => (/* binding */ concernedRepositories),
/* harmony export */   WD: () => (/* binding */ baseDesired),
/* harmony export */   uD: () => (/* binding */ isAddedName)
/* harmony export */ });
/* harmony import */ var _model_match_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76409);
/* harmony import */ var _resolve_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77526);


/**
 * Compares the desired states of both configs for each repository. Equal layers in the same order give an equal state,
 * even if some data could not be read. If the layers differ and something is unknown, the repository is concerned.
 */
function concernedRepositories(base, head, repositories) {
    const [isOutOfBase, isOutOfHead] = [exclusionOf(base), exclusionOf(head)];
    return repositories.flatMap((repo) => {
        if (isOutOfHead(repo))
            return [];
        if (isOutOfBase(repo))
            return [{ repo, head: (0,_resolve_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveRepository */ .B)(head, repo), teams: openTeams(head, repo) }];
        if (sequenceOf(base, repo) === sequenceOf(head, repo))
            return [];
        const [before, after] = [(0,_resolve_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveRepository */ .B)(base, repo), (0,_resolve_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveRepository */ .B)(head, repo)];
        const teams = [...new Set([...openTeams(base, repo), ...openTeams(head, repo)])].sort();
        const isKnown = before.undecided.length === 0 && after.undecided.length === 0 && teams.length === 0;
        return isKnown && sameDesired(before, after, head.families) ? [] : [{ repo, base: before, head: after, teams }];
    });
}
/**
 * The base config's desired state of a repository, for the families of the head config; other families cause no
 * change. Undefined if the base config excludes the repository.
 */
function baseDesired(base, { repo, desired: head }) {
    if (exclusionOf(base)(repo))
        return undefined;
    const desired = (0,_resolve_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveRepository */ .B)(base, repo);
    const families = Object.entries(desired.families).filter(([key]) => key in head.families);
    return { ...desired, families: Object.fromEntries(families) };
}
/** True if only the head config uses the name in this repository. */
function isAddedName(family, ref, base) {
    const value = base?.families[family.key];
    if (base === undefined || value === undefined)
        return base !== undefined;
    const before = family.config.names?.(value) ?? [];
    return !before.some(({ kind, name }) => kind === ref.kind && name.toLowerCase() === ref.name.toLowerCase());
}
function exclusionOf({ exclude }) {
    return exclude.length > 0 ? (0,_model_match_js__WEBPACK_IMPORTED_MODULE_0__/* .compileName */ .$d)(exclude) : () => false;
}
function layersFor({ shared, byRepository }, { name }) {
    return [...shared, ...(byRepository.get(name.toLowerCase()) ?? [])];
}
/** A text of the layers that apply or may apply. Equal texts mean equal desired states. */
function sequenceOf(config, repo) {
    const layers = layersFor(config, repo).flatMap(({ text, match }) => {
        const truth = match ? match.matches(repo) : true;
        return truth === false ? [] : [[text, truth ?? null, truth === undefined ? (match?.wanted ?? null) : null]];
    });
    return JSON.stringify(layers);
}
function openTeams(config, repo) {
    const open = layersFor(config, repo).filter(({ match }) => match && match.matches(repo) === undefined);
    return [...new Set(open.flatMap(({ match }) => (match ? [...(0,_model_match_js__WEBPACK_IMPORTED_MODULE_0__/* .teamsIn */ .ON)(match.wanted)] : [])))].sort();
}
function sameDesired(before, after, families) {
    const textOf = ({ families: values, prune }) => JSON.stringify([
        Object.keys(prune).sort(),
        families.map(({ key, config: { merge } }) => canonical(values[key] ?? null, merge.kind === "collection" ? merge.keyOf : undefined)),
    ]);
    return textOf(before) === textOf(after);
}
/** Sorts keys, and entries of collections, because their order has no meaning. */
function canonical(value, keyOf) {
    if (Array.isArray(value)) {
        const entries = value;
        const ordered = keyOf ? entries.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) : entries;
        return ordered.map((entry) => canonical(entry));
    }
    if (value === null || typeof value !== "object")
        return value;
    return Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, entry]) => [key, canonical(entry)]);
}


/***/ }),

/***/ 45844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D1: () => (/* binding */ matchedConditions),
/* harmony export */   O2: () => (/* binding */ usedFamilies),
/* harmony export */   QH: () => (/* binding */ inventoryNeeds),
/* harmony export */   f: () => (/* binding */ collectionsOf),
/* harmony export */   mZ: () => (/* binding */ filesForAll),
/* harmony export */   vP: () => (/* binding */ collectionsIn)
/* harmony export */ });
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76409);

/** The collections to which the piece may add an entry, as in `prune`. */
function collectionsOf({ constant, collection }, key) {
    if (constant?.kind === "value")
        return collectionsIn(key, constant.value);
    return collection === undefined ? [] : [collection];
}
/** The collections that have entries in a family's value, as in `prune`. */
function collectionsIn(key, value) {
    if (value.kind === "collection")
        return [key];
    if (value.kind === "whole")
        return [];
    return [...value.entries].filter(([, entry]) => entry.kind === "collection").map(([name]) => name);
}
/** Files with settings at top level, which apply to all repositories; in the order in which they were read. */
function filesForAll({ layers }) {
    return [...new Set(layers.filter(({ kind }) => kind === "top level").map(({ source }) => source.file))];
}
/** Keys of the families that some layer sets or prunes. */
function usedFamilies(config) {
    const used = new Set();
    for (const layer of config.layers) {
        for (const { family } of layer.families)
            used.add(family.key);
        for (const name of layer.prune?.keys() ?? []) {
            const owner = config.families.find((family) => family.config.prunable?.includes(name));
            if (owner)
                used.add(owner.key);
        }
    }
    return used;
}
/** The conditions of every `match`, such as `topics`, at any depth. */
function matchedConditions(config) {
    const conditions = new Set();
    const collect = (match) => {
        for (const condition of Object.keys(match))
            conditions.add(condition);
    };
    for (const { match } of config.layers)
        if (match)
            (0,_match_js__WEBPACK_IMPORTED_MODULE_0__/* .eachMatch */ .jZ)(match.wanted, collect);
    return conditions;
}
/** Collects the data that `match` and templates of all layers use. */
function inventoryNeeds(config) {
    const teams = new Set();
    let properties = false;
    for (const layer of config.layers) {
        if (layer.match) {
            for (const team of (0,_match_js__WEBPACK_IMPORTED_MODULE_0__/* .teamsIn */ .ON)(layer.match.wanted))
                teams.add(team);
            (0,_match_js__WEBPACK_IMPORTED_MODULE_0__/* .eachMatch */ .jZ)(layer.match.wanted, (match) => {
                properties ||= match.properties !== undefined;
            });
        }
        properties ||= layer.families.some(({ family, pieces }) => family.read.usesProperties ||
            pieces.some(({ placeholders }) => placeholders.some(({ scope }) => scope === "properties")));
    }
    return { properties, teams: [...teams].sort() };
}


/***/ }),

/***/ 77526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ resolveRepository)
/* harmony export */ });
/* harmony import */ var _text_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91455);
/* harmony import */ var _model_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45844);
/* harmony import */ var _model_sourced_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18323);



/**
 * Applies the shared layers, then those for this repository by name; a later value wins. Every layer sees the
 * repository as it was listed.
 */
function resolveRepository(config, repo) {
    const draft = newDraft();
    for (const layer of config.shared)
        applyLayer(draft, layer, repo);
    for (const layer of config.byRepository.get(repo.name.toLowerCase()) ?? [])
        applyLayer(draft, layer, repo);
    return finish(draft, config);
}
/** The failed read has reported the reason already. */
const UNREAD_ADVICE = "see the warning of this job, or of the list job";
function newDraft() {
    return {
        values: new Map(),
        own: new Set(),
        added: new Set(),
        incomplete: new Set(),
        prune: new Map(),
        notes: [],
        undecided: [],
    };
}
function applyLayer(draft, layer, repo) {
    const truth = layer.match ? layer.match.matches(repo) : true;
    if (truth === undefined)
        leaveOpen(draft, layer, repo);
    if (truth !== true)
        return;
    for (const part of layer.families)
        applyFamily(draft, part, repo);
    if (layer.prune) {
        draft.prune.clear();
        for (const [name, source] of layer.prune)
            draft.prune.set(name, source);
    }
}
function applyFamily(draft, { family, pieces }, repo) {
    for (const piece of pieces) {
        const result = piece.evaluate(repo);
        if (result.kind === "value")
            add(draft, family.key, result.value);
        else if (result.kind === "remove")
            remove(draft, family.key, result.path);
        else
            leaveOut(draft, { key: family.key, piece }, result);
    }
}
function add(draft, key, value) {
    draft.values.set(key, (0,_model_sourced_js__WEBPACK_IMPORTED_MODULE_1__/* .merge */ .h1)(draft.values.get(key), value, draft.own));
    for (const collection of (0,_model_config_js__WEBPACK_IMPORTED_MODULE_0__/* .collectionsIn */ .vP)(key, value))
        draft.added.add(collection);
}
function remove({ values }, key, path) {
    const value = values.get(key);
    if (value && path.length > 0)
        values.set(key, (0,_model_sourced_js__WEBPACK_IMPORTED_MODULE_1__/* .without */ .FF)(value, path));
}
function leaveOut(draft, { key, piece }, result) {
    const { source, collection } = piece;
    const message = `${source.layer} (${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(source)}) asks for something that ` +
        `is left out here, because ${result.why.replace(/\.$/, "")}`;
    if (collection !== undefined)
        draft.incomplete.add(collection);
    if (result.kind === "left-out") {
        draft.notes.push(`${key}: ${message}`);
        return;
    }
    draft.undecided.push({ kind: "unknown", family: key, message, advice: UNREAD_ADVICE });
    forget(draft, key, result.path);
}
/** Without a known path the whole collection is open: no entry is created. */
function forget(draft, key, path) {
    if (path)
        remove(draft, key, path);
    else
        draft.values.delete(key);
}
/** An undecided layer leaves its values open: they are neither set nor overwritten. */
function leaveOpen(draft, layer, repo) {
    const message = `${layer.source.layer} (${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(layer.source)}) is left out here, ` +
        "because what its match asks for could not be read";
    draft.undecided.push({ kind: "unknown", message, advice: UNREAD_ADVICE });
    for (const part of layer.families)
        leaveFamilyOpen(draft, part, repo);
    if (!layer.prune)
        return;
    for (const name of draft.prune.keys())
        if (!layer.prune.has(name))
            draft.incomplete.add(name);
}
function leaveFamilyOpen(draft, { family, pieces }, repo) {
    for (const piece of pieces) {
        const result = piece.evaluate(repo);
        for (const collection of (0,_model_config_js__WEBPACK_IMPORTED_MODULE_0__/* .collectionsOf */ .f)(piece, family.key))
            draft.incomplete.add(collection);
        if (result.kind === "value") {
            for (const path of leaves(result.value))
                remove(draft, family.key, path);
        }
        else if (result.kind === "remove") {
            draft.incomplete.add(family.key);
            // Removes the whole entry, because it would be weaker without the inner part.
            remove(draft, family.key, result.path.slice(0, 1));
        }
        else if (result.kind === "unknown")
            forget(draft, family.key, result.path);
    }
}
/** The values that an undecided layer might overwrite: whole entries of a collection, single keys of a map. */
function leaves(value) {
    if (value.kind === "whole")
        return [[]];
    const entries = [...value.entries];
    if (value.kind === "collection")
        return entries.filter(([, entry]) => entry.kind !== "whole").map(([key]) => [key]);
    return entries.flatMap(([key, entry]) => leaves(entry).map((path) => [key, ...path]));
}
function finish(draft, config) {
    const { values, notes, undecided } = draft;
    const prune = decidedPrune(draft);
    const set = config.families.flatMap((family) => {
        const value = values.get(family.key);
        if (!value || (value.kind === "map" && value.entries.size === 0))
            return [];
        return [[family.key, (0,_model_sourced_js__WEBPACK_IMPORTED_MODULE_1__/* .desiredValue */ .Ik)(family, value)]];
    });
    const nowhere = config.layers[0]?.source ?? { layer: "top level", file: config.files[0] ?? "", line: 1 };
    const sourceOf = (family, path) => {
        const value = values.get(family);
        return value ? (0,_model_sourced_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceAt */ .Pf)(value, path) : (prune[family] ?? nowhere);
    };
    const placeholdersOf = (family, path, text) => {
        const value = values.get(family);
        return value ? (0,_model_sourced_js__WEBPACK_IMPORTED_MODULE_1__/* .placeholdersAt */ .kG)(value, path, text) : [];
    };
    return {
        families: Object.fromEntries(set),
        prune,
        sourceOf,
        placeholdersOf,
        notes,
        undecided,
    };
}
/** Nothing is pruned where the config names no entry, or where an entry might be missing. */
function decidedPrune({ prune, added, incomplete, notes }) {
    const decided = {};
    for (const [name, source] of prune) {
        if (incomplete.has(name))
            notes.push(`nothing is pruned in ${name} here, because not everything that the config asks for is known`);
        else if (!added.has(name))
            notes.push(`nothing is pruned in ${name} here, because no layer names an entry of it`);
        else
            decided[name] = source;
    }
    return decided;
}


/***/ }),

/***/ 5088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isLeftAlone),
/* harmony export */   f: () => (/* binding */ desiredArchived)
/* harmony export */ });
/** The value of `archived` in the config; undefined if no layer sets it. */
function desiredArchived(desired) {
    const settings = desired.families["repository"];
    const archived = settings?.["archived"];
    return typeof archived === "boolean" ? archived : undefined;
}
/**
 * True for an archived repository without a configured `archived`: nothing is read or written there. Undecided layers
 * do not matter: only an entry for a single repository may set `archived: false`, and such entries are never undecided.
 */
function isLeftAlone(repo, desired) {
    return repo.archived && desiredArchived(desired) === undefined;
}


/***/ }),

/***/ 53442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O4: () => (/* binding */ grantFor),
/* harmony export */   RG: () => (/* binding */ TRY_AGAIN),
/* harmony export */   cp: () => (/* binding */ adviceFor),
/* harmony export */   fT: () => (/* binding */ bugFailure),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   hD: () => (/* binding */ findingOf)
/* harmony export */ });
/* harmony import */ var _text_permissions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99251);
// Turns a final API error into a failure of a family, with the permission that is needed.

/** Turns an API error into a failure of `family`, or of the whole repository if `family` is undefined. */
function failureOf(error, family, access = "read") {
    const kind = FAILURE_KINDS[error.kind];
    const advice = adviceOn(error, family, access);
    return { kind, ...(family && { family: family.key }), message: error.message, ...(advice && { advice }) };
}
/** The text of a finding for a refusal that neither another run nor another token can repair. */
function findingOf({ message, advice }) {
    return advice === undefined ? message : `${message}: ${advice}`;
}
/** GitHub lists the accepted permissions on every answer. They explain a failure only if access is missing. */
function adviceOn({ kind, status, message, acceptedPermissions, advice }, family, access) {
    if (advice !== undefined)
        return advice;
    if (kind === "unauthorized")
        return "make a new token, and put it where this one came from";
    if (access === "write" && IS_THERE.test(message))
        return MADE_MEANWHILE;
    if (status === 422 && access === "write")
        return "GitHub says why; correct the value in the config (its file and line stand with the change)";
    const isOwn = access === "read" && family !== undefined && isReadOf(family, acceptedPermissions);
    const named = isOwn ? undefined : (0,_text_permissions_js__WEBPACK_IMPORTED_MODULE_0__/* .permissionsInWords */ .pY)(acceptedPermissions);
    return adviceFor(FAILURE_KINDS[kind], named ?? (family && grantFor(family, access)));
}
/** GitHub's words for an entry that exists: of labels and variables, of rulesets, of branch protection. */
const IS_THERE = /\balready[_ ]exists\b|\bname must be unique\b|\bname already protected\b/i;
const MADE_MEANWHILE = "it was created after Repo Cop read the repository, and the next run compares again. " +
    "If two jobs run the same shard, give each shard one job; if the refusal stays, correct the config";
/** True if reading with the family's own permission will do. */
function isReadOf({ docs: { permission } }, header = "") {
    return header.split(";").some((set) => set.trim() === `${(0,_text_permissions_js__WEBPACK_IMPORTED_MODULE_0__/* .permissionSlug */ .H5)(permission)}=read`);
}
/** A bug in this program. It fails one family or one repository and does not stop the others. */
function bugFailure(error, family) {
    const where = error instanceof Error ? error.stack?.split("\n")[1]?.trim() : undefined;
    const mistake = error instanceof Error ? error.message : String(error);
    const message = `Repo Cop made a mistake: ${mistake}${where ? ` (${where})` : ""}`;
    return { kind: "bug", ...(family && { family: family.key }), message, advice: "please report it with this message" };
}
const FAILURE_KINDS = {
    denied: "denied",
    unauthorized: "denied",
    missing: "missing",
    rejected: "rejected",
    unavailable: "unavailable",
    "too-large": "unavailable",
};
/**
 * The permission of a family in the words of GitHub's settings pages. A read also asks for the access to write: with
 * less, the next run could read and would fail at its first write.
 */
function grantFor({ docs: { permission } }, access = "read") {
    const { level, name, read, write } = permission;
    return `the ${level} permission "${name}" (${write})${access === "read" && read !== write ? _text_permissions_js__WEBPACK_IMPORTED_MODULE_0__/* .DRY_RUN_ACCESS */ .Ti : ""}`;
}
/**
 * Advice for a failure that `grant` may repair. GitHub also answers 404 if the token lacks access, so the advice for
 * "missing" names both causes.
 */
function adviceFor(kind, grant) {
    if (kind === "denied")
        return grant && `give the token ${grant}`;
    if (kind === "missing")
        return `${GONE}${grant === undefined ? "" : `; else give the token ${grant}`}`;
    return kind === "unavailable" ? TRY_AGAIN : undefined;
}
const GONE = "if it was deleted, renamed or transferred since it was listed, the next run lists afresh";
/** The advice is safe: every run reads the state of GitHub again. */
const TRY_AGAIN = "nothing; the next run tries again";


/***/ }),

/***/ 76370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ isNothing),
/* harmony export */   s: () => (/* binding */ withoutPath)
/* harmony export */ });
/* harmony import */ var _text_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(601);

/**
 * The desired state without the part at `path`, entry key first. Without `leavesOutPart`, the whole key or entry is
 * removed.
 */
function withoutPath({ config: { merge } }, value, ref) {
    const [first, ...rest] = ref.path;
    if (merge.kind === "map" || !Array.isArray(value)) {
        const path = ref.leavesOutPart && leadsSomewhere(value, ref.path, {}) ? ref.path : ref.path.slice(0, 1);
        return { value: without(value, path, {}) ?? null, isIncomplete: true };
    }
    const { nested = {} } = merge;
    const isMeant = (entry) => merge.keyOf(entry) === first;
    const entries = value.flatMap((entry) => {
        if (!isMeant(entry))
            return [entry];
        const kept = ref.leavesOutPart && leadsSomewhere(entry, rest, nested) ? without(entry, rest, nested) : undefined;
        // An entry that contained only the removed list has no meaning without it.
        return kept === undefined || (rest.length > 1 && !leadsSomewhere(kept, rest.slice(0, 1), nested)) ? [] : [kept];
    });
    return { value: entries, isIncomplete: entries.length < value.length };
}
/** The value without the part at `path` and without maps that become empty; undefined if nothing remains. */
function without(value, [key, ...rest], nested) {
    if (key === undefined || value === null || typeof value !== "object")
        return undefined;
    const entries = Object.entries(value).flatMap(([name, entry]) => {
        const keyOf = (0,_text_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .Z)(nested, name);
        if (name === key && rest.length > 0 && Array.isArray(entry) && keyOf)
            return [[name, withoutEntry(entry, keyOf, rest)]];
        const kept = name === key ? without(entry, rest, {}) : entry;
        return kept === undefined ? [] : [[name, kept]];
    });
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
function withoutEntry(list, keyOf, [key, ...rest]) {
    return list.flatMap((entry) => (keyOf(entry) === key ? (without(entry, rest, {}) ?? []) : [entry]));
}
function leadsSomewhere(value, path, nested) {
    const [key, ...rest] = path;
    if (key === undefined)
        return true;
    if (value === null || typeof value !== "object" || Array.isArray(value) || !Object.hasOwn(value, key))
        return false;
    const inner = value[key] ?? null;
    const keyOf = (0,_text_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .Z)(nested, key);
    if (!Array.isArray(inner) || !keyOf || rest.length === 0)
        return leadsSomewhere(inner, rest, {});
    const entry = inner.find((one) => keyOf(one) === rest[0]);
    return entry !== undefined && leadsSomewhere(entry, rest.slice(1), {});
}
/** True if the value asks for nothing. */
function isNothing(value) {
    return value === null || (typeof value === "object" && Object.keys(value).length === 0);
}


/***/ }),

/***/ 78536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   hg: () => (/* binding */ andThen)
/* harmony export */ });
/** Continues with the value of a read. An unknown state stays unknown. */
function andThen(step, next) {
    if (step.kind === "known")
        return next(step.value);
    if (step.kind === "unknown")
        return step;
    return { ...step, next: (answers) => andThen(step.next(answers), next) };
}
/** The entries of an answer that should be a list of `things`. If it is not a list, the state is unknown. */
function listOf(things, answer) {
    if (!Array.isArray(answer))
        return { kind: "unknown", reason: `GitHub answered no list of ${things}` };
    return { kind: "known", value: answer };
}
/** The read of a family that consists of one list over REST: one request per repository and run. */
function readList(things, request, decode) {
    return {
        kind: "endpoint",
        start: (context) => ({
            kind: "more",
            requests: [request(context)],
            next: ([answer]) => andThen(listOf(things, answer), (list) => ({ kind: "known", value: decode(list) })),
        }),
    };
}


/***/ }),

/***/ 38601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ag: () => (/* binding */ roleSchema),
/* harmony export */   GY: () => (/* binding */ normalizeRole),
/* harmony export */   Ik: () => (/* binding */ roleIn),
/* harmony export */   J$: () => (/* binding */ ROLE_WORDS),
/* harmony export */   Or: () => (/* binding */ exceeds),
/* harmony export */   QI: () => (/* binding */ isBelowPush),
/* harmony export */   lR: () => (/* binding */ sameRole),
/* harmony export */   qi: () => (/* binding */ isBuiltIn)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
/* harmony import */ var _text_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(601);
// Repository roles: GitHub's two spellings of the built-in ones, and their order.


/**
 * From the lowest to the highest.
 * https://docs.github.com/en/organizations/managing-user-access-to-your-organizations-repositories/managing-repository-roles/repository-roles-for-an-organization
 */
const BUILT_IN = ["pull", "triage", "push", "maintain", "admin"];
const ALIASES = { read: "pull", write: "push" };
/** Every spelling of a built-in role. */
const ROLE_WORDS = [...BUILT_IN, ...Object.keys(ALIASES)];
/** Converts both spellings to that of the REST API. Names of custom roles stay as they are. */
function normalizeRole(name) {
    const role = name.trim();
    const lower = role.toLowerCase();
    const known = (0,_text_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .Z)(ALIASES, lower) ?? lower;
    return isBuiltIn(known) ? known : role;
}
/** A role in the config. */
const roleSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .trim()
    .min(1)
    .meta({ examples: [...ROLE_WORDS] })
    .transform(normalizeRole)
    .meta({ description: "pull (or read), triage, push (or write), maintain, admin, or a custom repository role" });
/** All other roles are custom roles of the organization. */
function isBuiltIn(role) {
    return BUILT_IN.includes(role);
}
/** GitHub ignores case in the names of custom roles. */
function sameRole(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}
/**
 * True only if `a` certainly grants more than `b`. A custom role is known to grant at least `pull` and less than
 * `admin`.
 */
function exceeds(a, b) {
    if (isBuiltIn(a) && isBuiltIn(b))
        return rank(a) > rank(b);
    if (isBuiltIn(a))
        return a === "admin";
    return b === "pull";
}
/** True for the built-in roles without push access. */
function isBelowPush(role) {
    return isBuiltIn(role) && exceeds("push", role);
}
function rank(role) {
    return BUILT_IN.indexOf(role);
}
/**
 * The role in an answer: its name, because custom roles have no flag of their own; otherwise the highest flag in
 * `permissions`.
 */
function roleIn(answer) {
    const name = answer["role_name"] ?? answer["permission"];
    if (typeof name === "string")
        return normalizeRole(name);
    const flags = answer["permissions"];
    return flags && BUILT_IN.findLast((role) => flags[role] === true);
}


/***/ }),

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

/***/ 83517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ listRepositories),
  t: () => (/* binding */ readRepositoriesByName)
});

// EXTERNAL MODULE: ./lib/in-parallel.js
var in_parallel = __webpack_require__(16938);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/errors.js
var errors = __webpack_require__(37428);
;// CONCATENATED MODULE: ./lib/inventory/listed-repository.js
// Decodes a `Repository` from GitHub's lists and single reads over REST.

/**
 * The keys that we use of https://docs.github.com/en/rest/repos/repos#list-organization-repositories; most are optional
 * there.
 */
const LISTED = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({
    id: schemas/* int */.Whr(),
    node_id: schemas/* string */.YjP().min(1),
    name: schemas/* string */.YjP().min(1),
    owner: schemas/* object */.Ikc({ login: schemas/* string */.YjP().min(1), type: schemas/* string */.YjP().optional() }),
    private: schemas/* boolean */.zMY(),
    visibility: schemas/* enum */.k5n(["public", "private", "internal"]).optional(),
    archived: schemas/* boolean */.zMY().optional(),
    fork: schemas/* boolean */.zMY(),
    is_template: schemas/* boolean */.zMY().optional(),
    language: schemas/* string */.YjP().nullish(),
    topics: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    default_branch: schemas/* string */.YjP(),
    custom_properties: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP()), schemas/* null */.chJ()])).nullish(),
    permissions: schemas/* object */.Ikc({ admin: schemas/* boolean */.zMY(), pull: schemas/* boolean */.zMY().optional() }).nullish(),
}));
/** With the parts of the entry that `families` use. @throws Error if GitHub's answer has an undocumented shape */
function decodeRepository(answer, families = []) {
    const decoded = LISTED.safeParse(answer);
    if (!decoded.success)
        throw new Error(`GitHub describes a repository in an unknown way: ${errors/* prettifyError */.S1(decoded.error)}`);
    const listed = decoded.data;
    const kept = keptOf(answer, families);
    const repository = { ...toRepository(listed), ...(kept && { listed: kept }) };
    return { repository, ownerKind: listed.owner.type === "User" ? "user" : "organization" };
}
function keptOf(entry, families) {
    const kept = families.flatMap((family) => {
        const part = family.read.listed?.(entry);
        return part === undefined ? [] : [[family.key, part]];
    });
    return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
function toRepository(listed) {
    const properties = listed.custom_properties && withoutNull(listed.custom_properties);
    return {
        id: listed.id,
        nodeId: listed.node_id,
        owner: listed.owner.login,
        name: listed.name,
        visibility: listed.visibility ?? (listed.private ? "private" : "public"),
        archived: listed.archived ?? false,
        fork: listed.fork,
        template: listed.is_template ?? false,
        language: listed.language ?? null,
        defaultBranch: listed.default_branch,
        ...(listed.topics && { topics: listed.topics }),
        ...(properties && { properties }),
        // A user who sees a repository can at least pull from it. An App has its own permissions and no role, so all of
        // the flags are false.
        // https://docs.github.com/en/rest/apps/installations#list-repositories-accessible-to-the-app-installation
        ...(listed.permissions && listed.permissions.pull !== false && { admin: listed.permissions.admin }),
    };
}
/** A property that is null has no value, like a missing property. */
function withoutNull(values) {
    return Object.fromEntries(Object.entries(values).filter((entry) => entry[1] !== null));
}

// EXTERNAL MODULE: ./lib/errors.js
var lib_errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/pages.js
var lib_pages = __webpack_require__(35047);
;// CONCATENATED MODULE: ./lib/inventory/sending.js

/** Long lists are slow to answer: more of them side by side break the limit of CPU time per minute. */
const READS_IN_FLIGHT = 2;
/** Ends a listing in the middle; caught by `unlessDeferred`. */
class Interruption extends Error {
    deferred;
    constructor(deferred) {
        super(deferred.reason);
        this.deferred = deferred;
    }
}
/** A list that is not complete is no list: the first request that is put off ends it. */
async function unlessDeferred(github, work) {
    try {
        return await work(async (request) => {
            const reply = await github.send(request);
            if (reply.kind === "deferred")
                throw new Interruption(reply);
            return reply;
        });
    }
    catch (error) {
        if (error instanceof Interruption)
            return error.deferred;
        throw error;
    }
}
/** Undefined where GitHub refuses: what is only asked to be sure must not stop what works. */
async function unlessRefused(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (error instanceof lib_errors/* ApiError */.hD)
            return undefined;
        throw error;
    }
}
async function unlessMissing(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (error instanceof lib_errors/* ApiError */.hD && error.kind === "missing")
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/inventory/owned-list.js




/**
 * The list of the owner's repositories, read a second time if it does not agree with GitHub's own count.
 * @throws Interruption where the second list does not agree either
 */
async function readOwnedList(search) {
    const first = await readOnce(search);
    return isWhole(first) ? first : await readAgain(search, first);
}
async function readOnce(search) {
    const before = await countRepositories(search);
    const { ownerKind, entries, hasMore } = await readOwned(search, before);
    const listed = entries.flatMap((entry) => (typeof entry === "string" ? [] : [entry]));
    const odd = entries.filter((entry) => typeof entry === "string");
    // One page is of one moment.
    const after = entries.length > lib_pages/* PAGE_SIZE */.md ? await countRepositories(search) : before;
    return { ownerKind, listed, odd, counts: { before, after }, hasMore };
}
/** A repository that is deleted while pages are read moves others off the page that is read next. */
function isWhole({ listed, odd, counts: { before, after }, hasMore }) {
    if (before === undefined || after === undefined)
        return true;
    const found = listed.length + odd.length;
    return before <= after && (hasMore ? found >= after : found === after);
}
/** The second reading; where repositories come and go all the time, what either of them has found. */
async function readAgain(search, first) {
    const second = await readOnce(search);
    if (isWhole(second))
        return second;
    const byId = new Map([...first.listed, ...second.listed].map((repository) => [repository.id, repository]));
    const listed = [...byId.values()];
    const { before = 0, after = 0 } = second.counts;
    const found = listed.length + second.odd.length;
    const most = second.hasMore ? Number.POSITIVE_INFINITY : Math.max(before, after) + Math.abs(before - after) + SPARE;
    if (found >= Math.max(before, after) && found <= most)
        return { ...second, listed };
    const reason = `GitHub counts ${after} repositories of ${search.owner} for this token, ` +
        `and lists ${second.listed.length + second.odd.length}`;
    throw new Interruption({ kind: "deferred", reason });
}
/** Repositories that may have gone between two readings. */
const SPARE = 100;
const COUNT = `query RepositoryCount($login: String!) {
  repositoryOwner(login: $login) { repositories(ownerAffiliations: [OWNER]) { totalCount } }
}`;
/**
 * How many repositories the token may see, as GitHub counts them; undefined where it does not say.
 * https://docs.github.com/en/graphql/reference/interfaces#repositoryowner
 */
async function countRepositories({ github, send, owner }) {
    const request = isApp(github)
        ? { ...INSTALLED, parameters: { per_page: 1 } }
        : { kind: "graphql", query: COUNT, variables: { login: owner } };
    const answer = await unlessRefused(send(request));
    const count = isApp(github)
        ? numberAt(answer?.data, ["total_count"])
        : numberAt(answer?.data, ["repositoryOwner", "repositories", "totalCount"]);
    return answer?.problems.length === 0 ? count : undefined;
}
function numberAt(value, path) {
    const found = path.reduce((inner, key) => (typeof inner === "object" && inner !== null ? inner[key] : undefined), value);
    return typeof found === "number" ? found : undefined;
}
/** By date of creation, so that a repository which is created meanwhile moves no page. */
const BY_CREATION = { sort: "created", direction: "asc" };
/** https://docs.github.com/en/rest/repos/repos#list-organization-repositories */
async function readOwned(search, count) {
    const { github, send, owner: org } = search;
    const request = {
        kind: "rest",
        route: "GET /orgs/{org}/repos",
        parameters: { org, type: "all", ...BY_CREATION },
    };
    // The list of an organization shows an App more than the count of its installation has.
    const entries = await unlessMissing(readEntries(search, request, isApp(github) ? undefined : count));
    if (entries)
        return { ownerKind: "organization", entries, hasMore: isApp(github) };
    const account = await unlessMissing(send({ kind: "rest", route: "GET /users/{username}", parameters: { username: org } }));
    if (!account)
        throw new lib_errors/* ConfigError */.xL(`org: there is no organization or user "${org}" on this GitHub. Check the spelling, or leave \`org\` out.`);
    if (account.data?.type !== "User") {
        throw new lib_errors/* ConfigError */.xL(`org: the token may not list the repositories of "${org}". Install the App there, or authorize the token for it.`);
    }
    return { ownerKind: "user", entries: await readEntries(search, userRequest(github, org), count), hasMore: false };
}
function readEntries({ send, families }, request, count) {
    return readList(send, request, count, (entry) => decodeEntry(entry, families));
}
/** An invalid entry must not end the run of the other repositories. */
function decodeEntry(entry, families) {
    try {
        return decodeRepository(entry, families).repository;
    }
    catch (error) {
        const { id, name } = (entry ?? {});
        const which = typeof name === "string" ? JSON.stringify(name.slice(0, 100)) : `the entry with the id ${String(id)}`;
        return `${which}: ${error instanceof Error ? error.message : String(error)}`;
    }
}
/** All entries of a list of repositories. @throws Interruption where it cannot be read to its end */
async function readList(send, request, count, keep) {
    const items = request.route === INSTALLED.route ? "repositories" : undefined;
    const read = async (parameters) => (0,lib_pages/* pageOf */.ZZ)(await send({ ...request, parameters }), items) ?? { kind: "deferred", reason: NO_LIST };
    const { parameters } = request;
    const pages = await (0,lib_pages/* readPages */.n4)(read, { parameters, inFlight: READS_IN_FLIGHT, isGrowing: true, count, keep });
    if (pages.kind === "pages")
        return pages.entries;
    throw new Interruption({ kind: "deferred", reason: pages.reason });
}
const NO_LIST = "GitHub answered no list where it lists repositories";
/**
 * `GET /users/{username}/repos` would list public repositories only.
 * https://docs.github.com/en/rest/repos/repos#list-repositories-for-the-authenticated-user
 */
function userRequest(github, user) {
    if (isApp(github))
        return INSTALLED;
    if (github.viewer !== null && github.viewer.toLowerCase() !== user.toLowerCase()) {
        throw new lib_errors/* ConfigError */.xL(`org: "${user}" is a user, and the token belongs to "${github.viewer}". Take a token of "${user}", or an App.`);
    }
    return { kind: "rest", route: "GET /user/repos", parameters: { affiliation: "owner", ...BY_CREATION } };
}
function isApp(github) {
    return github.viewer?.endsWith("[bot]") ?? false;
}
/** https://docs.github.com/en/rest/apps/installations#list-repositories-accessible-to-the-app-installation */
const INSTALLED = { kind: "rest", route: "GET /installation/repositories", parameters: {} };

;// CONCATENATED MODULE: ./lib/inventory/repositories.js




/**
 * All repositories of `organization` that the token may see, each with what `families` keep of its entry. A list that
 * does not agree with GitHub's own count, and does not when it is read once more, is put off as unreadable.
 * @throws ConfigError where there is no such owner, ApiError where GitHub does not answer
 */
function listRepositories(github, organization, families = []) {
    return unlessDeferred(github, async (send) => {
        const search = { github, send, owner: organization, families };
        const owned = await readOwnedList(search);
        const own = owned.listed.filter(({ owner }) => owner.toLowerCase() === organization.toLowerCase());
        const isInstallation = owned.ownerKind === "organization" && isApp(github);
        const repositories = isInstallation
            ? await markInstalled(search, own, owned.counts.after)
            : own.map((repository) => judged(github, repository));
        return { kind: "listed", ownerKind: owned.ownerKind, odd: owned.odd, repositories, unknown: [] };
    });
}
/** Reads `names` one by one: for a run on a few repositories, without listing all of them. @throws ApiError */
function readRepositoriesByName(github, organization, names) {
    return unlessDeferred(github, async (send) => {
        const wanted = [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
        const read = await (0,in_parallel/* inParallel */.H)(wanted, READS_IN_FLIGHT, (name) => readByName(send, organization, name));
        const found = read.filter((one) => one !== undefined);
        return {
            kind: "listed",
            ownerKind: found[0]?.ownerKind ?? "organization",
            odd: [],
            repositories: found.map(({ repository }) => judged(github, repository)),
            unknown: wanted.filter((_, at) => read[at] === undefined),
        };
    });
}
/**
 * Undefined also where GitHub leads on to a repository of another name or owner: what was asked for is no longer there.
 */
async function readByName(send, owner, repo) {
    const answer = await unlessMissing(send({ kind: "rest", route: "GET /repos/{owner}/{repo}", parameters: { owner, repo } }));
    if (!answer)
        return undefined;
    const found = decodeRepository(answer.data);
    const isSame = `${found.repository.owner}/${found.repository.name}`.toLowerCase() === `${owner}/${repo}`.toLowerCase();
    return isSame ? found : undefined;
}
/**
 * `permissions` in GitHub's answers are those of a user. For an App they say nothing, so what it may do stays unknown.
 */
function judged(github, repository) {
    if (github.viewer !== null && !isApp(github))
        return repository;
    const { admin: _, ...rest } = repository;
    return rest;
}
/**
 * An organization's list shows an App also public repositories on which it is not installed: those it cannot
 * administer.
 */
async function markInstalled({ send }, repositories, count) {
    const isEverywhere = count === undefined || count >= repositories.length;
    const keep = (entry) => Number(entry?.["id"]);
    const installed = isEverywhere ? undefined : new Set(await readList(send, INSTALLED, count, keep));
    return repositories.map(({ admin: _, ...repository }) => installed && !installed.has(repository.id) ? { ...repository, admin: false } : repository);
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

/***/ 56130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ annotateFit)
});

// EXTERNAL MODULE: ./lib/text/key-name.js
var key_name = __webpack_require__(21398);
// EXTERNAL MODULE: ./lib/text/wording.js
var wording = __webpack_require__(91455);
// EXTERNAL MODULE: ./lib/config/model/sourced.js
var sourced = __webpack_require__(18323);
;// CONCATENATED MODULE: ./lib/config/checks/contradictions.js



/**
 * Notes, one for each pair of policies and key that meet in some repository. A layer for fewer repositories
 * may override one for more: that is not a contradiction.
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
/** More notices would hide the important ones. */
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
        return [...value.entries].flatMap(([name, entry]) => leavesOf(withoutKey(entry, merge.keyOf), (0,key_name/* keyName */.xT)([family.key, { entry: name }]), layer));
    });
}
/** The entry without its key: two spellings of one name are not a contradiction. */
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
    const shownNames = `${names.slice(0, NAMES_SHOWN).join(", ")}${names.length > NAMES_SHOWN ? ", …" : ""}`;
    const where = `${(0,wording/* plural */.LS)(names.length, "repository", "repositories")} (${shownNames})`;
    const other = `${earlier.layer.source.layer} (${(0,wording/* placeOf */.$t)(earlier.value.source)})`;
    const message = `${later.layer.source.layer} sets ${later.key} to ${shown(later)}, ` +
        `and ${other} to ${shown(earlier)}; both match ${where}. The later one wins.`;
    return { file, line, message };
}
const NAMES_SHOWN = 3;
function shown({ json }) {
    return json.length > 60 ? `${json.slice(0, 57)}…` : json;
}

// EXTERNAL MODULE: ./lib/config/checks/unused.js
var unused = __webpack_require__(28134);
// EXTERNAL MODULE: ./lib/modes/context.js
var context = __webpack_require__(77179);
;// CONCATENATED MODULE: ./lib/modes/targets/fit.js
// Warnings of a config that does not fit the organization: for the run that has listed all repositories.



/** Names that match nothing and policies that contradict each other are annotated; they do not stop the run. */
function annotateFit({ listed, targets, counts }, { config, host }) {
    const selected = targets.map(({ repo }) => repo);
    // Policies also apply to repositories that the pull request does not change.
    const fitting = counts.unconcerned === undefined ? selected : listed;
    (0,context/* annotateProblems */.$)((0,unused/* checkInventory */.L)(config, listed, fitting), "warning", host);
    (0,context/* annotateProblems */.$)(checkContradictions(config, selected), "notice", host);
}


/***/ }),

/***/ 68316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ hideNames)
/* harmony export */ });
/**
 * Hides the names of private and internal repositories in all output from now on, if the run hides names. Excepted are
 * names in the config itself, in the place of a repository or in a file path, because the config is public. The name of
 * the repository that runs this is excepted too: it is in the URL of the run.
 */
function hideNames(repositories, { inputs, config, environment, host }) {
    if (!inputs.hidesNames)
        return;
    const inPaths = new Set(config.files
        .flatMap((file) => file.split("/"))
        .map((part) => part.toLowerCase())
        .flatMap((name) => [name, name.replace(/\.[^.]+$/, "")]));
    const [, home] = environment.repository?.toLowerCase().split("/") ?? [];
    const isShown = (name) => name === home || config.byRepository.has(name) || inPaths.has(name);
    host.hideNames(repositories.filter(({ name, visibility }) => visibility !== "public" && !isShown(name.toLowerCase())));
}


/***/ }),

/***/ 22198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ refusedValueProblems),
/* harmony export */   Ko: () => (/* binding */ withoutUnusable),
/* harmony export */   _f: () => (/* binding */ unknownNameProblems),
/* harmony export */   pL: () => (/* binding */ isFresh),
/* harmony export */   un: () => (/* binding */ readState),
/* harmony export */   zw: () => (/* binding */ refuseAddedNames)
/* harmony export */ });
/* harmony import */ var _config_base_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30553);
/* harmony import */ var _config_checks_desired_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19696);
/* harmony import */ var _config_checks_unresolved_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71327);
/* harmony import */ var _config_compare_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10157);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
/* harmony import */ var _read_organization_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76523);
/* harmony import */ var _text_suggest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86101);
// The organization-level state of a run, and the targets without names and values that the organization does not have.







/** Age in milliseconds up to which a shard may plan with organization-level state. */
const MAX_AGE_MS = 60 * 60_000;
/** Reads the organization-level state that `targets` need. */
async function readState(targets, run) {
    const base = (0,_config_base_js__WEBPACK_IMPORTED_MODULE_5__/* .comparableConfig */ .D)(run.base);
    // The plan of the base config needs its names too.
    const before = targets.flatMap((target) => {
        const desired = base && (0,_config_compare_js__WEBPACK_IMPORTED_MODULE_2__/* .baseDesired */ .WD)(base, target);
        return desired ? [{ ...target, desired }] : [];
    });
    const result = await (0,_read_organization_js__WEBPACK_IMPORTED_MODULE_4__/* .readOrganization */ .wu)([...targets, ...before], run, { isSelective: base !== undefined });
    return result.kind === "deferred" ? result : { kind: "state", state: result.value };
}
/**
 * The targets without names that the organization does not have, and without values that it does not allow. Each of
 * these is a failure of the repositories that use it; all other settings continue. Call it only with decided targets:
 * reading again does not bring back what it leaves out.
 */
function withoutUnusable(targets, state, families) {
    return targets.map((target) => {
        const names = (0,_read_organization_js__WEBPACK_IMPORTED_MODULE_4__/* .unknownNames */ .be)(target, state, families).map(({ ref, family, meant }) => ({
            ref,
            family,
            hint: (0,_text_suggest_js__WEBPACK_IMPORTED_MODULE_6__/* .suggestion */ .h)(meant),
        }));
        const named = (0,_config_checks_unresolved_js__WEBPACK_IMPORTED_MODULE_1__/* .leaveOutNames */ .gH)(target, names);
        return (0,_config_checks_unresolved_js__WEBPACK_IMPORTED_MODULE_1__/* .leaveOutValues */ .O5)(named, (0,_config_checks_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .refusedValues */ .pc)(named, state, families));
    });
}
/** One problem for each value that the organization does not allow, at its place in the config. */
function refusedValueProblems(targets, state, families) {
    return (0,_config_checks_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .checkNamed */ .eY)(families, targets, state).map(({ message, ...place }) => ({
        ...place,
        message: `${message}. It is left as it is in these repositories, which count as failed.`,
    }));
}
/**
 * A name that the proposed config brings in and that the organization does not have is a mistake of the pull request.
 * @throws ConfigError with each such name once
 */
function refuseAddedNames(targets, state, { base, families }) {
    const before = (0,_config_base_js__WEBPACK_IMPORTED_MODULE_5__/* .comparableConfig */ .D)(base);
    if (!before)
        return;
    const isAdded = (target, { family, ref }) => (0,_config_compare_js__WEBPACK_IMPORTED_MODULE_2__/* .isAddedName */ .uD)(family, ref, (0,_config_compare_js__WEBPACK_IMPORTED_MODULE_2__/* .baseDesired */ .WD)(before, target)) && !(0,_config_checks_unresolved_js__WEBPACK_IMPORTED_MODULE_1__/* .isFromPlaceholder */ .QE)({ family, ref }, target.desired);
    const problems = unknownNameProblems(targets, state, families, isAdded);
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL(problems);
}
/**
 * One problem for each name that the organization does not have, at its place in the config, with the number of
 * repositories.
 */
function unknownNameProblems(targets, state, families, isMeant = () => true) {
    const found = new Map();
    for (const target of targets) {
        const { repo, desired } = target;
        for (const { ref, family, meant } of (0,_read_organization_js__WEBPACK_IMPORTED_MODULE_4__/* .unknownNames */ .be)(target, state, families)) {
            if (!isMeant(target, { ref, family }))
                continue;
            const id = (0,_read_organization_js__WEBPACK_IMPORTED_MODULE_4__/* .nameId */ .Zn)(ref);
            const { file, line } = desired.sourceOf(family.key, ref.path);
            const missing = `${family.key}: there is no ${_config_checks_unresolved_js__WEBPACK_IMPORTED_MODULE_1__/* .KINDS */ .GW[ref.kind]} "${ref.name}"${(0,_text_suggest_js__WEBPACK_IMPORTED_MODULE_6__/* .suggestion */ .h)(meant)}`;
            const entry = found.get(id) ?? { first: { file, line, missing, advice: _config_checks_unresolved_js__WEBPACK_IMPORTED_MODULE_1__/* .ADVICE */ .hc[ref.kind] }, repos: new Set() };
            entry.repos.add(repo.name);
            found.set(id, entry);
        }
    }
    return [...found.values()].map(({ first: { missing, advice, ...place }, repos }) => {
        const [one = ""] = repos;
        const where = repos.size === 1 ? `${one}, which counts` : `${repos.size} repositories, which count`;
        const kept = `The settings that refer to it stay as they are in ${where} as failed.`;
        return { ...place, message: `${missing}. ${kept} Next step: ${advice}.` };
    });
}
/** True if the state that `list` read may still be used: read in this attempt, and not older than an hour. */
function isFresh(state, readInThisAttempt, now) {
    return readInThisAttempt && now - Date.parse(state.readAt) <= MAX_AGE_MS;
}


/***/ }),

/***/ 6004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ listedFamilies),
  D: () => (/* binding */ selectTargets)
});

// EXTERNAL MODULE: ./lib/config/model/config.js
var model_config = __webpack_require__(45844);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/inventory/repositories.js + 3 modules
var repositories = __webpack_require__(83517);
// EXTERNAL MODULE: ./lib/inventory/select.js
var inventory_select = __webpack_require__(58850);
// EXTERNAL MODULE: ./lib/objects.js
var objects = __webpack_require__(50315);
// EXTERNAL MODULE: ./lib/config/base.js
var config_base = __webpack_require__(30553);
// EXTERNAL MODULE: ./lib/config/compare.js
var compare = __webpack_require__(10157);
// EXTERNAL MODULE: ./lib/read/matching.js
var matching = __webpack_require__(4393);
// EXTERNAL MODULE: ./lib/read/run-steps.js
var run_steps = __webpack_require__(9383);
// EXTERNAL MODULE: ./lib/read/team-sizes.js
var team_sizes = __webpack_require__(43380);
;// CONCATENATED MODULE: ./lib/read/open-teams.js



/**
 * Fills in `teams` as requested. A team's repositories are listed only if that needs fewer requests than reading the
 * repositories one by one.
 */
async function readOpenTeams(open, run) {
    const slugs = [...new Set(open.flatMap(({ teams }) => teams))];
    const sizes = await (0,team_sizes/* readTeamSizes */.q5)(slugs, run);
    if (sizes.kind === "deferred")
        return sizes;
    const access = new Map();
    for (const team of slugs) {
        const asked = open.filter(({ teams }) => teams.includes(team)).map(({ repo }) => repo);
        const size = sizes.kind === "known" ? sizes.value.get(team) : undefined;
        const found = size === null ? MISSING : await readTeam(team, { asked, size }, run);
        if (found.kind === "deferred")
            return found;
        if (found.kind === "unknown" && found.failure.kind !== "missing")
            (0,matching/* warnUnknown */.FC)(`the repositories of team ${team}`, found.failure, run);
        access.set(team, found);
    }
    const missingTeams = [...access].flatMap(([team, found]) => found.kind === "unknown" && found.failure.kind === "missing" ? [team] : []);
    return { kind: "matchable", repositories: open.map((one) => withTeams(one, access)), missingTeams };
}
const MISSING = {
    kind: "unknown",
    failure: { kind: "missing", message: "there is no such team" },
};
function withTeams({ repo: { unreadTeams: _, ...repo }, teams }, access) {
    const isKnown = (team) => access.get(team)?.kind === "known";
    const unreadTeams = teams.filter((team) => !isKnown(team));
    const own = teams.filter((team) => {
        const found = access.get(team);
        return found?.kind === "known" && found.value.has(repo.id);
    });
    return { ...repo, teams: own, ...(unreadTeams.length > 0 && { unreadTeams }) };
}
async function readTeam(team_slug, { asked, size }, run) {
    const org = run.organization;
    if (size !== undefined && asked.length < (0,team_sizes/* pagesOf */.E0)(size))
        return askOneByOne(team_slug, asked, run);
    const route = "GET /orgs/{org}/teams/{team_slug}/repos";
    const list = await (0,run_steps/* readEntries */.$2)(run.github, { kind: "rest", route, parameters: { org, team_slug } });
    return list.kind === "known" ? { kind: "known", value: new Set(list.value.map(({ id }) => Number(id))) } : list;
}
/** 404 means "no access". https://docs.github.com/en/rest/teams/teams#check-team-permissions-for-a-repository */
async function askOneByOne(team_slug, asked, { github, organization: org }) {
    const ids = new Set();
    for (const { id, owner, name: repo } of asked) {
        const request = {
            kind: "rest",
            route: "GET /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}",
            parameters: { org, team_slug, owner, repo },
            accept: "application/vnd.github.v3.repository+json",
        };
        const found = await (0,run_steps/* runSteps */.rl)(github, {
            kind: "more",
            requests: [{ request, absentOn: [404] }],
            next: ([answer]) => ({ kind: "known", value: answer !== undefined }),
        });
        if (found.kind !== "known")
            return found;
        if (found.value)
            ids.add(id);
    }
    return { kind: "known", value: ids };
}

// EXTERNAL MODULE: ./lib/modes/targets/targets.js
var targets_targets = __webpack_require__(63455);
;// CONCATENATED MODULE: ./lib/modes/targets/concerned.js
// Finds the repositories whose desired state differs between proposed config and base config. Only these are read.






/** Returns all repositories if there is no base config. */
async function narrowToConcerned(repositories, run) {
    const base = (0,config_base/* comparableConfig */.D)(run.base);
    if (!base)
        return { kind: "narrowed", repositories, unconcerned: undefined };
    const needs = [base, run.config].map(model_config/* inventoryNeeds */.QH);
    const properties = needs.some((one) => one.properties);
    const read = await (0,matching/* readForMatching */.HY)(repositories, { properties, teams: [] }, run);
    if (read.kind === "deferred")
        return read;
    const candidates = (0,compare/* concernedRepositories */.Qc)(base, run.config, read.repositories);
    const known = await concerned_withTeams(candidates, run);
    if (known.kind === "deferred")
        return known;
    const concerned = known.repositories.filter((repo) => (0,compare/* concernedRepositories */.Qc)(base, run.config, [repo]).length > 0);
    return { kind: "narrowed", repositories: concerned, unconcerned: repositories.length - concerned.length };
}
/** Reads team access for repositories whose layers depend on it. The others get no teams. */
async function concerned_withTeams(candidates, run) {
    const isOpen = ({ teams }) => teams.length > 0;
    const settled = candidates.filter((one) => !isOpen(one)).map(({ repo }) => ({ ...repo, teams: repo.teams ?? [] }));
    const open = candidates.filter(isOpen);
    if (open.length === 0)
        return { kind: "matchable", repositories: settled };
    const read = await readOpenTeams(open, run);
    if (read.kind === "deferred")
        return read;
    await (0,targets_targets/* warnMissingTeams */.R5)(read.missingTeams, run);
    return { kind: "matchable", repositories: [...settled, ...read.repositories] };
}

// EXTERNAL MODULE: ./lib/text/permissions.js
var permissions = __webpack_require__(99251);
// EXTERNAL MODULE: ./lib/text/wording.js
var wording = __webpack_require__(91455);
;// CONCATENATED MODULE: ./lib/modes/targets/granted.js
// Compares the permissions of an App or a fine-grained token with those that the settings need, before shards start.



/**
 * Says once, by name, which permissions an App or a fine-grained token lacks.
 * @throws ConfigError if without them nothing can be done
 */
async function checkGrants(targets, run) {
    const used = run.families.filter(({ key }) => targets.some(({ desired }) => key in desired.families));
    const { grants } = run.github;
    const access = run.inputs.dryRun ? "read" : "write";
    if (grants === undefined) {
        const administered = used.filter(({ docs: { permission } }) => (0,permissions/* permissionSlug */.H5)(permission) === "administration");
        if (administered.length > 0 && (await isDeniedByProbe(targets, run)))
            tellLacking(TOKEN, administered, used, run);
        return;
    }
    const lacking = used.filter(({ docs: { permission } }) => {
        const slug = (0,permissions/* permissionSlug */.H5)(permission);
        const granted = grants[slug];
        if (granted === undefined)
            return !UNDESCRIBED.has(slug);
        return granted === "read" && permission[access] === "write";
    });
    if (lacking.length > 0)
        tellLacking(APP, lacking, used, run);
}
/**
 * GitHub does not show the permissions of a fine-grained token, and says with a refusal which one would do. Asks for a
 * private repository: public ones are listed although the token was not given them.
 * https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats
 */
async function isDeniedByProbe(targets, { inputs, github }) {
    const { credentials, dryRun } = inputs;
    const isFineGrained = credentials.kind === "token" && credentials.token.trim().startsWith("github_pat_");
    const probed = targets.find(({ repo }) => repo.visibility !== "public")?.repo;
    if (dryRun || !isFineGrained || !probed)
        return false;
    const { owner, name: repo } = probed;
    try {
        await github.send({ kind: "rest", route: "GET /repos/{owner}/{repo}/autolinks", parameters: { owner, repo } });
        return false;
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD))
            throw error;
        return error.kind === "denied" && (error.acceptedPermissions ?? "").startsWith("administration=");
    }
}
function tellLacking({ name, advice }, lacking, used, { inputs, organization, host }) {
    const access = inputs.dryRun ? "read" : "write";
    const needed = Map.groupBy(lacking, ({ docs: { permission } }) => `the ${permission.level} permission "${permission.name}" (${permission[access]})`);
    if (lacking.length === used.length)
        throw new errors/* ConfigError */.xL(`token: the ${name} lacks ${(0,wording/* joined */.oR)([...needed.keys()])}, so nothing can be done in ${organization}; ${advice}`);
    const named = [...needed].map(([permission, of]) => `${permission} for ${(0,wording/* joined */.oR)(of.map(({ key }) => key))}`);
    const message = `The ${name} lacks ${(0,wording/* joined */.oR)(named)}: these settings fail in every repository. Next step: ${advice}.`;
    host.annotate({ level: "error", title: "Repo Cop", message });
}
/**
 * The description of an App's permissions leaves these out, so an answer that does not show them proves nothing.
 * https://docs.github.com/en/rest/apps/apps#create-an-installation-access-token-for-an-app
 */
const UNDESCRIBED = new Set(["actions_variables"]);
/**
 * https://docs.github.com/en/apps/maintaining-github-apps/modifying-a-github-app-registration#changing-the-permissions-of-a-github-app
 */
const APP = {
    name: "App",
    advice: "give it to the App in its settings, and approve the request where the App is installed",
};
const TOKEN = {
    name: "token",
    advice: "give it to the token in its settings; the organization may have to approve it",
};

// EXTERNAL MODULE: ./lib/modes/targets/hide-names.js
var hide_names = __webpack_require__(68316);
;// CONCATENATED MODULE: ./lib/modes/targets/not-selected.js
// Repositories that a run leaves out although the user may expect them: refused or reported.



const ADMINISTRATION = 'the repository permission "Administration" (write)';
/**
 * Checks the token's access. A token that lost its role must not look like a night without drift, and a repository
 * named in `repos` must not be skipped silently.
 * @throws ConfigError if the token has no admin access to a named repository, or to any repository
 */
function checkReach(selected, { organization, inputs: { repos, dryRun } }) {
    // A dry run only needs to read the repositories.
    if (dryRun)
        return { reachable: selected, unreachable: [] };
    const unreachable = selected.filter(({ admin }) => admin === false);
    const named = unreachable.filter(namedBy(repos));
    if (named.length > 0)
        throw new errors/* ConfigError */.xL(unreachableByName(named, organization));
    if (selected.length > 0 && unreachable.length === selected.length)
        throw new errors/* ConfigError */.xL(allUnreachable(selected.length, organization));
    return { reachable: selected.filter(({ admin }) => admin !== false), unreachable };
}
function unreachableByName(named, organization) {
    const list = named.map(({ name }) => JSON.stringify(name)).join(", ");
    const them = named.length === 1 ? "it" : "them";
    return (`repos: the token may not administer ${list} of ${organization}; ` +
        `give it ${ADMINISTRATION} there, or leave ${them} out`);
}
function allUnreachable(count, organization) {
    const which = count === 1 ? "the repository" : `none of the ${count} repositories`;
    const may = count === 1 ? "may not administer" : "may administer";
    return `token: the token ${may} ${which} of ${organization}, so nothing can be done; give it ${ADMINISTRATION} there`;
}
/** One warning for all, instead of a failure of each repository. */
function warnUnreachable(unreachable, host) {
    if (unreachable.length === 0)
        return;
    const [which, them] = unreachable.length === 1 ? ["1 repository is", "it"] : [`${unreachable.length} repositories are`, "them"];
    const advice = `give the token ${ADMINISTRATION} there, or name ${them} under \`exclude\``;
    warn(`${which} left alone, because the token may not administer ${them}: ` +
        `${namesOf(unreachable)}. Next step: ${advice}.`, host);
}
/**
 * Warns about named repositories that are left out, and about a run with nothing to do: it must not look like a run
 * without drift.
 */
function warnUntouched({ excluded, archived, counts }, run) {
    const isNamed = namedBy(run.inputs.repos);
    const reasons = [...whyExcluded(excluded.filter(isNamed), run.config), ...whyArchived(archived.filter(isNamed))];
    const isNothing = counts.selected === 0 && reasons.length === 0;
    for (const message of isNothing ? [nothingSelected(counts, run.organization)] : reasons)
        warn(message, run.host);
}
function whyExcluded(named, config) {
    const byPlace = Map.groupBy(named, (repository) => placeOfExclusion(repository, config));
    return [...byPlace].map(([place, repositories]) => `${areOf(repositories)} excluded by ${place} (exclude), so nothing is done there.`);
}
function placeOfExclusion(repository, { excluded }) {
    const glob = excluded.find(({ text }) => (0,inventory_select/* selectRepositories */.XZ)([repository], { exclude: [text], only: [] }).excluded.length > 0);
    return glob ? `${glob.at.file}:${glob.at.line}` : "the config";
}
function whyArchived(named) {
    if (named.length === 0)
        return [];
    const [they, them] = named.length === 1 ? ["it is", "it"] : ["they are", "them"];
    return [
        `${areOf(named)} archived, so ${they} left alone; ` +
            `to have ${them} unarchived, write \`archived: false\` for ${them} under \`repositories:\`.`,
    ];
}
function areOf(repositories) {
    return `${namesOf(repositories)} ${repositories.length === 1 ? "is" : "are"}`;
}
function nothingSelected({ listed, excluded, archived, unreachable }, organization) {
    if (listed === 0)
        return `The token sees no repository of ${organization}, so nothing is done. Next step: give it access to them.`;
    const leftOut = `${excluded} excluded, ${archived} archived and left alone`;
    return (`No repository is selected, so nothing is done. Listed in ${organization}: ${listed}. ` +
        `Left out: ${leftOut}, ${unreachable} that the token cannot administer.`);
}
/** A function that is true for repositories that `repos` names without a glob. */
function namedBy(repos) {
    const names = new Set(repos.filter(inventory_select/* isPlainName */.sh).map((name) => name.toLowerCase()));
    return ({ name }) => names.has(name.toLowerCase());
}
function namesOf(repositories) {
    const names = repositories.map(({ name }) => name);
    return (0,wording/* listed */.KE)(names, NAMES_SHOWN);
}
const NAMES_SHOWN = 20;
function warn(message, host) {
    host.annotate({ level: "warning", title: "Repo Cop", message });
}

;// CONCATENATED MODULE: ./lib/modes/targets/select.js
// Selects the targets of a run from an owner's repositories: list, select, read data that layers match on, resolve.










/**
 * Lists and selects the repositories of the run.
 * @throws ConfigError for names in `repos` that do not exist or lack admin access, and for settings that the owner
 * cannot have
 * @throws ApiError if the listing fails
 */
async function selectTargets(run) {
    const { organization, config, log, host } = run;
    const listing = await listFor(run);
    if (listing.kind === "deferred")
        return listing;
    (0,hide_names/* hideNames */.r)(listing.repositories, run);
    annotateOdd(listing.odd, host);
    const { selected: wanted, excluded, unknown, } = (0,inventory_select/* selectRepositories */.XZ)(listing.repositories, {
        exclude: config.exclude,
        only: run.inputs.repos,
    });
    refuseUnknown([...new Set([...unknown, ...listing.unknown])], organization);
    const advisoryForks = wanted.filter(inventory_select/* isAdvisoryFork */.cA);
    const selected = wanted.filter((repository) => !(0,inventory_select/* isAdvisoryFork */.cA)(repository));
    const { reachable, unreachable } = checkReach(selected, run);
    warnUnreachable(unreachable, host);
    const narrowed = await narrowToConcerned(reachable, run);
    if (narrowed.kind === "deferred")
        return narrowed;
    const { repositories: concerned, unconcerned } = narrowed;
    // After a comparison, no further reads are needed to decide.
    const decided = unconcerned === undefined
        ? await (0,targets_targets/* decideTargets */.DB)(concerned, run)
        : { kind: "decided", targets: (0,targets_targets/* targetsFor */.Y$)(config, concerned) };
    if (decided.kind === "deferred")
        return { kind: "postponed", targets: (0,targets_targets/* openTargetsFor */.OW)(config, concerned), reason: decided.reason };
    const { targets } = decided;
    if (listing.ownerKind === "user")
        (0,targets_targets/* refuseOrganizationNames */.aR)(targets, organization, config.families);
    await checkGrants(targets, run);
    const kept = new Set(targets.map(({ repo }) => repo.id));
    const archived = concerned.filter(({ id }) => !kept.has(id));
    const counts = {
        listed: listing.repositories.length,
        excluded: excluded.length,
        archived: archived.length + advisoryForks.length,
        unreachable: unreachable.length,
        ...(0,objects/* given */.gI)({ unconcerned }),
        selected: targets.length,
    };
    log.info("Repositories selected.", counts);
    if (unconcerned === undefined)
        warnUntouched({ excluded, archived, counts }, run);
    const { ownerKind, repositories: listed } = listing;
    return { kind: "selected", ownerKind, targets, listed, counts, leftAlone: { excluded, archived, advisoryForks } };
}
/** A few plain names are read one by one. Globs and more names need the whole list. */
function listFor({ github, organization, inputs: { repos }, config }) {
    const isFew = repos.length > 0 && repos.length <= FEW && repos.every(inventory_select/* isPlainName */.sh);
    return isFew
        ? (0,repositories/* readRepositoriesByName */.t)(github, organization, repos)
        : (0,repositories/* listRepositories */.x)(github, organization, listedFamilies(config));
}
const FEW = 10;
/** The used families that keep data of the listing. */
function listedFamilies(config) {
    const used = (0,model_config/* usedFamilies */.O2)(config);
    return config.families.filter(({ key, read }) => read.listed && used.has(key));
}
function refuseUnknown(names, organization) {
    if (names.length === 0)
        return;
    const list = names.map((name) => JSON.stringify(name)).join(", ");
    throw new errors/* ConfigError */.xL(`repos: ${list} names no repository of ${organization}; correct it, or let the token see the repository`);
}
/** An entry that is not a repository is reported and skipped. */
function annotateOdd(odd, host) {
    const [first] = odd;
    if (first === undefined)
        return;
    const more = odd.length === 1 ? "" : ` So are ${odd.length - 1} more.`;
    const message = "An entry of GitHub's list of repositories cannot be read, and is left out of this run: " +
        `${first}.${more} Next step: check whether a proxy changes answers; if not, report it.`;
    host.annotate({ level: "error", title: "Repo Cop", message });
}


/***/ }),

/***/ 63455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DB: () => (/* binding */ decideTargets),
/* harmony export */   OW: () => (/* binding */ openTargetsFor),
/* harmony export */   R5: () => (/* binding */ warnMissingTeams),
/* harmony export */   Y$: () => (/* binding */ targetsFor),
/* harmony export */   aR: () => (/* binding */ refuseOrganizationNames),
/* harmony export */   hd: () => (/* binding */ decideAgain)
/* harmony export */ });
/* harmony import */ var _config_checks_desired_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19696);
/* harmony import */ var _config_checks_unresolved_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71327);
/* harmony import */ var _config_model_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45844);
/* harmony import */ var _config_model_match_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76409);
/* harmony import */ var _config_resolve_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77526);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(452);
/* harmony import */ var _families_shared_archived_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5088);
/* harmony import */ var _read_matching_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4393);
/* harmony import */ var _read_organization_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76523);
/* harmony import */ var _text_suggest_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(86101);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(77179);
// Computes the targets from repositories and config: the desired state of each repository, and which ones to process.











/**
 * Decides the desired state of each repository: reads data that layers match on, and resolves the layers.
 * @throws ConfigError for mistakes that show only once the layers of a repository are merged
 */
async function decideTargets(repositories, run) {
    const { config } = run;
    const read = await (0,_read_matching_js__WEBPACK_IMPORTED_MODULE_6__/* .readForMatching */ .HY)(repositories, (0,_config_model_config_js__WEBPACK_IMPORTED_MODULE_2__/* .inventoryNeeds */ .QH)(config), run);
    if (read.kind === "deferred")
        return read;
    await warnMissingTeams(read.missingTeams, run);
    return { kind: "decided", targets: targetsFor(config, read.repositories) };
}
/**
 * Reads again the data that `list` could not read for these targets. GitHub may answer now, and re-running a failed
 * shard does not run `list` again. Returns the same targets if nothing new is known or the limits require a wait.
 * @throws ConfigError like `decideTargets`
 */
async function decideAgain(targets, run) {
    if (targets.every(({ desired }) => desired.undecided.length === 0))
        return targets;
    const repositories = targets.map(({ repo }) => repo);
    const read = await (0,_read_matching_js__WEBPACK_IMPORTED_MODULE_6__/* .readForMatching */ .HY)(repositories, (0,_config_model_config_js__WEBPACK_IMPORTED_MODULE_2__/* .inventoryNeeds */ .QH)(run.config), run);
    if (read.kind === "deferred")
        return targets;
    const decided = targetsFor(run.config, read.repositories);
    return undecidedIn(decided) === undecidedIn(targets) ? targets : decided;
}
function undecidedIn(targets) {
    return JSON.stringify(targets.map(({ desired }) => desired.undecided));
}
/**
 * The desired state of each repository. Archived repositories without a configured `archived` are left out.
 * @throws ConfigError for mistakes that show only once the layers of a repository are merged
 */
function targetsFor(config, repositories) {
    const targets = resolveAll(config, repositories);
    const problems = (0,_config_checks_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .checkDesired */ .pV)(config.families, targets);
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigError */ .xL(problems);
    return targets;
}
/** Targets for data that was not read yet because the read was postponed: undecided layers are not failures. */
function openTargetsFor(config, repositories) {
    const targets = resolveAll(config, repositories);
    return targets.map(({ repo, desired }) => ({ repo, desired: { ...desired, undecided: [], notes: [] } }));
}
function resolveAll(config, repositories) {
    const targets = repositories.map((repo) => ({ repo, desired: (0,_config_resolve_js__WEBPACK_IMPORTED_MODULE_4__/* .resolveRepository */ .B)(config, repo) }));
    return targets.filter(({ repo, desired }) => !(0,_families_shared_archived_js__WEBPACK_IMPORTED_MODULE_8__/* .isLeftAlone */ .$)(repo, desired));
}
/**
 * Refuses names that a user account cannot have: it has no teams, custom roles or properties, and GitHub's answers
 * would not say so.
 * @throws ConfigError with each name once
 */
function refuseOrganizationNames(targets, account, families) {
    const found = targets.flatMap((target) => (0,_read_organization_js__WEBPACK_IMPORTED_MODULE_7__/* .namesOf */ .eZ)(target, families).flatMap(({ ref, family }) => {
        if (!isOrganizational(ref.kind))
            return [];
        const { file, line } = target.desired.sourceOf(family.key, ref.path);
        const message = `${family.key}: ${account} is the account of a person, ` +
            `which has no ${ORGANIZATIONAL[ref.kind]}: take "${ref.name}" out.`;
        return [{ file, line, message }];
    }));
    const problems = [...new Map(found.map((problem) => [(0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .formatProblem */ .Vw)(problem), problem])).values()];
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigError */ .xL(problems);
}
const ORGANIZATIONAL = { team: "teams", role: "custom roles", property: "custom properties" };
function isOrganizational(kind) {
    return kind in ORGANIZATIONAL;
}
/**
 * Warns about each `match` with one of these slugs, on its line. A misspelled team has no members, so its policy would
 * apply nowhere.
 */
async function warnMissingTeams(missingTeams, run) {
    if (missingTeams.length === 0)
        return;
    const { config, host } = run;
    const slugs = await (0,_read_matching_js__WEBPACK_IMPORTED_MODULE_6__/* .readTeamSlugs */ ._u)(run);
    const problems = config.layers.flatMap(({ match, source: { file, line, layer } }) => {
        const asked = match ? (0,_config_model_match_js__WEBPACK_IMPORTED_MODULE_3__/* .teamsIn */ .ON)(match.wanted) : new Set();
        const teams = missingTeams.filter((team) => asked.has(team));
        return teams.map((team) => {
            const missing = `match of ${layer}: there is no team "${team}"${(0,_text_suggest_js__WEBPACK_IMPORTED_MODULE_9__/* .didYouMean */ .au)(team, slugs)}`;
            const effect = "it is left out in this run, and the repositories that it may be for count as failed";
            return { file, line, message: `${missing}; ${effect}. Next step: ${_config_checks_unresolved_js__WEBPACK_IMPORTED_MODULE_1__/* .ADVICE */ .hc.team}.` };
        });
    });
    (0,_context_js__WEBPACK_IMPORTED_MODULE_10__/* .annotateProblems */ .$)(problems, "warning", host);
}


/***/ }),

/***/ 35047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZZ: () => (/* binding */ pageOf),
/* harmony export */   md: () => (/* binding */ PAGE_SIZE),
/* harmony export */   n4: () => (/* binding */ readPages)
/* harmony export */ });
/* harmony import */ var _in_parallel_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16938);

/** GitHub's maximum: https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
const PAGE_SIZE = 100;
/** Pages to read beyond the count of a list, for entries that are created in the meantime. */
const PAGES_TO_SPARE = 5;
/** The limit for a list of unknown length. */
const MOST_PAGES = 10_000;
/**
 * All entries in order, without duplicates. The list ends when there is no next page and the last page is not full. It
 * is unreadable if a page has only entries of earlier pages, or if there are more pages than the count explains.
 */
async function readPages(read, options) {
    const { parameters, count, inFlight = 1, isGrowing = false } = options;
    const most = count === undefined ? MOST_PAGES : Math.ceil(count / PAGE_SIZE) + PAGES_TO_SPARE;
    const list = new Reading(read, options);
    const start = { per_page: PAGE_SIZE, ...parameters };
    const first = await list.read(start);
    if (first.kind === "stopped")
        return first.result;
    const last = inFlight > 1 ? Math.min(first.last, most) : 1;
    const pages = Array.from({ length: Math.max(0, last - 1) }, (_, at) => at + 2);
    const steps = await (0,_in_parallel_js__WEBPACK_IMPORTED_MODULE_0__/* .inParallel */ .H)(pages, inFlight, (page) => list.read({ ...start, page }));
    const stopped = steps.find((step) => step.kind === "stopped");
    if (stopped)
        return stopped.result;
    const end = await readOn(list, steps.at(-1) ?? first, most - last);
    if (end.kind === "stopped")
        return end.result;
    if (!isGrowing || list.pages === 1)
        return list.done();
    const again = await readOn(list, { kind: "next", parameters: end.parameters, last: 1 }, PAGES_TO_SPARE, true);
    return again.kind === "stopped" ? again.result : list.done();
}
/** Reads from page to page to the end. `again`: known entries are expected, and too many pages are not an error. */
async function readOn(list, from, most, again = false) {
    let step = from;
    for (let pages = 0; step.kind === "next"; pages += 1) {
        if (pages >= most)
            return again ? step : unreadable(`it goes on where ${list.size} entries were read`);
        step = await list.read(step.parameters, again);
    }
    return step;
}
/** The entries read so far, by page. */
class Reading {
    #read;
    #options;
    #seen = new Set();
    #pages = new Map();
    #emptyPages = 0;
    constructor(read, options) {
        this.#read = read;
        this.#options = options;
    }
    /** The number of entries so far. */
    get size() {
        return this.#seen.size;
    }
    get pages() {
        return this.#pages.size;
    }
    async read(parameters, again = false) {
        const page = await this.#read(parameters);
        if (!("entries" in page))
            return { kind: "stopped", result: page };
        const fresh = page.entries.filter((entry) => !this.#seen.has(identityOf(entry)));
        for (const entry of fresh)
            this.#seen.add(identityOf(entry));
        if (fresh.length === 0 && page.entries.length > 0 && !again)
            return unreadable("a page has what an earlier one had, and nothing else");
        // GitHub may filter all entries of a page, so some pages may be empty. A known count limits the pages already.
        this.#emptyPages += page.entries.length === 0 && this.#options.count === undefined ? 1 : 0;
        if (this.#emptyPages > PAGES_TO_SPARE)
            return unreadable(`${this.#emptyPages} of its pages are empty`);
        const key = JSON.stringify(parameters);
        this.#pages.set(key, [...(this.#pages.get(key) ?? []), ...fresh.map(this.#options.keep)]);
        const { count } = this.#options;
        const next = nextPage(parameters, page, count !== undefined && this.size >= count);
        return { kind: next ? "next" : "end", parameters: next ?? parameters, last: lastPage(page.link) };
    }
    /** In the order of the pages. */
    done() {
        const numbered = [...this.#pages].map(([key, entries], at) => {
            const { page } = JSON.parse(key);
            return { page: typeof page === "number" ? page : at + 1, entries };
        });
        return { kind: "pages", entries: numbered.sort((a, b) => a.page - b.page).flatMap(({ entries }) => entries) };
    }
}
function identityOf(entry) {
    const id = typeof entry === "object" && entry !== null ? entry["id"] : undefined;
    return typeof id === "number" || typeof id === "string" ? String(id) : JSON.stringify(entry);
}
function unreadable(why) {
    const reason = `GitHub's list cannot be read to its end: ${why}`;
    return { kind: "stopped", result: { kind: "unreadable", reason } };
}
/** The number of the last page in the `Link` header; 1 if there is no other page. */
function lastPage(link) {
    const page = Number(queryOf(link, "last")?.get("page") ?? Number.NaN);
    return Number.isSafeInteger(page) && page > 0 ? page : 1;
}
/**
 * The parameters of the next page; undefined after the last. A proxy may have dropped the `Link` header. So without it,
 * a full page has a next one, unless all entries were read (`isAll`).
 */
function nextPage(parameters, { entries, link }, isAll) {
    const query = queryOf(link, "next");
    if (query) {
        const moved = ["page", "after", "cursor"].flatMap((name) => {
            const value = query.get(name);
            return value === null ? [] : [[name, name === "page" ? Number(value) : value]];
        });
        return { ...parameters, ...Object.fromEntries(moved) };
    }
    if (link !== undefined || isAll || entries.length < Number(parameters["per_page"]))
        return undefined;
    return { ...parameters, page: Number(parameters["page"] ?? 1) + 1 };
}
function queryOf(link, rel) {
    const url = new RegExp(`<([^>]{1,2000})>;\\s*rel="${rel}"`).exec(link ?? "")?.[1];
    return url !== undefined && URL.canParse(url) ? new URL(url).searchParams : undefined;
}
/** A page of an answer: the list itself, or the list under the key `items`; undefined if there is none. */
function pageOf({ data, headers }, items) {
    const entries = items === undefined ? data : data?.[items];
    return Array.isArray(entries) ? { entries: entries, link: headers["link"] } : undefined;
}


/***/ }),

/***/ 62540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ queryInBatches),
/* harmony export */   B: () => (/* binding */ BATCH_SIZE)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _repository_query_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8799);
// Sends repository queries in batches. The batch size follows the amount that GitHub can answer in time.


/**
 * Repositories per query. GitHub stops a query after 10 s:
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#timeouts
 */
const BATCH_SIZE = { flat: 50, nested: 25 };
/** Number of repositories by which a reduced batch grows again. */
const GROWTH = 5;
/**
 * One answer for each node id, in order. If GitHub cannot answer a batch, because of its size or of one repository, the
 * batch is halved, down to a single repository. That repository is then `unavailable`; the others continue. Batches are
 * sent one after another, like all GraphQL queries.
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
        run.progress?.advance(batch.length);
        run.log.debug("Repositories read.", { done: answers.length, of: ids.length });
    }
    return answers;
}
async function queryBatch(batch, { github, selections }) {
    try {
        const reply = await github.send((0,_repository_query_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryQuery */ .B9)(selections, batch));
        if (reply.kind === "deferred")
            return reply;
        const answers = (0,_repository_query_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAnswers */ .ei)(reply.data, reply.problems, batch.length);
        const { missing } = reply;
        if (answers)
            return {
                kind: "answers",
                answers: answers.map((answer) => (answer.kind === "node" && missing ? { ...answer, missing } : answer)),
            };
        return { kind: "too-large", message: reply.problems[0]?.message ?? "GitHub answered a query without its nodes" };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD))
            throw error;
        const { kind, status, message } = error;
        // An answer in which every node is missing. Status 404 would be about the address of GraphQL itself.
        if (kind === "missing" && status === 200)
            return { kind: "answers", answers: batch.map(() => ({ kind: "missing", message })) };
        return { kind: RESULTS[kind], message };
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


/***/ }),

/***/ 4393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FC: () => (/* binding */ warnUnknown),
/* harmony export */   HY: () => (/* binding */ readForMatching),
/* harmony export */   _u: () => (/* binding */ readTeamSlugs)
/* harmony export */ });
/* harmony import */ var _run_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9383);
// Reads data that layers match on and that the listing lacks: custom properties and team access. If a read fails, its
// data is unknown. If it must wait, everything is postponed.

/** Reads only data that is not known yet. */
async function readForMatching(repositories, needs, run) {
    const read = needs.properties ? await addProperties(repositories, run) : matchable(repositories);
    return read.kind === "deferred" || needs.teams.length === 0 ? read : addTeams(read.repositories, needs.teams, run);
}
function matchable(repositories) {
    return { kind: "matchable", repositories, missingTeams: [] };
}
/**
 * Reads the organization's repositories with their values. If a repository is missing in the list, its values are
 * unknown.
 * https://docs.github.com/en/rest/orgs/custom-properties#list-custom-property-values-for-organization-repositories
 */
async function addProperties(repositories, run) {
    if (repositories.every(({ properties }) => properties !== undefined))
        return matchable(repositories);
    const parameters = { org: run.organization };
    const list = await (0,_run_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .readEntries */ .$2)(run.github, { kind: "rest", route: "GET /orgs/{org}/properties/values", parameters });
    if (list.kind === "deferred")
        return list;
    if (list.kind === "unknown") {
        warnUnknown("custom properties", list.failure, run);
        return matchable(repositories);
    }
    const valuesById = new Map(list.value.map((row) => [Number(row["repository_id"]), decodeValues(row["properties"])]));
    const withValues = repositories.map((repo) => {
        const properties = valuesById.get(repo.id);
        return properties ? { ...repo, properties } : repo;
    });
    warnUnlisted(withValues, run);
    return matchable(withValues);
}
function warnUnlisted(repositories, run) {
    const names = repositories.flatMap(({ name, properties }) => (properties ? [] : [name]));
    if (names.length === 0)
        return;
    const count = names.length === 1 ? "1 repository" : `${names.length} repositories`;
    const shown = [...names.slice(0, NAMES_SHOWN), ...(names.length > NAMES_SHOWN ? ["…"] : [])].join(", ");
    warnUnknown(`custom properties of ${count} (${shown})`, UNLISTED, run);
}
const NAMES_SHOWN = 3;
const UNLISTED = {
    kind: "unknown",
    message: "GitHub's list of properties lacks them",
    advice: "run again; if it stays so, let the token see these repositories, or name them under `exclude`",
};
function decodeValues(list) {
    const values = (list ?? []);
    return Object.fromEntries(values.flatMap(({ property_name, value }) => value === null ? [] : [[String(property_name), value]]));
}
/** https://docs.github.com/en/rest/teams/teams#list-team-repositories */
async function addTeams(repositories, names, run) {
    const teamsById = new Map(repositories.map(({ id, teams = [] }) => [id, [...teams]]));
    const unreadTeams = [];
    const missingTeams = [];
    for (const name of names.filter((each) => repositories.some(({ teams, unreadTeams }) => !teams || unreadTeams?.includes(each)))) {
        const parameters = { org: run.organization, team_slug: name };
        const list = await (0,_run_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .readEntries */ .$2)(run.github, {
            kind: "rest",
            route: "GET /orgs/{org}/teams/{team_slug}/repos",
            parameters,
        });
        if (list.kind === "deferred")
            return list;
        if (list.kind === "known")
            for (const repo of list.value)
                teamsById.get(Number(repo["id"]))?.push(name);
        else {
            unreadTeams.push(name);
            if (list.failure.kind === "missing")
                missingTeams.push(name);
            else
                warnUnknown(`the repositories of team ${name}`, list.failure, run);
        }
    }
    const unread = unreadTeams.length > 0 && { unreadTeams };
    const withTeams = repositories.map(({ unreadTeams: _, ...repo }) => ({
        ...repo,
        teams: teamsById.get(repo.id) ?? [],
        ...unread,
    }));
    return { ...matchable(withTeams), missingTeams };
}
/**
 * The slugs of all teams, to suggest one for a missing team; empty if they cannot be listed.
 * https://docs.github.com/en/rest/teams/teams#list-teams
 */
async function readTeamSlugs({ github, organization: org }) {
    const list = await (0,_run_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .readEntries */ .$2)(github, { kind: "rest", route: "GET /orgs/{org}/teams", parameters: { org } });
    return list.kind === "known" ? list.value.map(({ slug }) => String(slug)) : [];
}
/** Annotates the run: a part of the policy is not applied in this run. */
function warnUnknown(what, { message, advice }, { host }) {
    const why = `Why: ${message}.${advice === undefined ? "" : ` Next step: ${advice}.`}`;
    host.annotate({
        level: "warning",
        title: "Repo Cop",
        message: `Could not read ${what}: what matches on it is left out in this run, ` +
            `and the repositories that it may be for count as failed. ${why}`,
    });
}


/***/ }),

/***/ 76523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zn: () => (/* binding */ nameId),
  eZ: () => (/* binding */ namesOf),
  wu: () => (/* binding */ readOrganization),
  be: () => (/* binding */ unknownNames)
});

// EXTERNAL MODULE: ./lib/families/shared/roles.js
var roles = __webpack_require__(38601);
// EXTERNAL MODULE: ./lib/objects.js
var objects = __webpack_require__(50315);
// EXTERNAL MODULE: ./lib/text/lookup.js
var lookup = __webpack_require__(601);
// EXTERNAL MODULE: ./lib/text/suggest.js
var suggest = __webpack_require__(86101);
// EXTERNAL MODULE: ./lib/read/run-steps.js
var run_steps = __webpack_require__(9383);
;// CONCATENATED MODULE: ./lib/read/names/apps.js


/** Other names cannot be Apps, and are not looked up. https://docs.github.com/en/rest/apps/apps#get-an-app */
const SLUG = /^[\w-]+$/;
/** By slug, or by id if the config has only the id. https://docs.github.com/en/rest/apps/apps#get-an-app */
async function readApps(github, org, names) {
    const apps = new Map();
    const slugs = await readSlugs(github, org, names.filter(isAppId));
    if (slugs.kind !== "known")
        return slugs;
    for (const name of names) {
        const slug = isAppId(name) ? slugs.value.get(name) : name;
        const found = slug === undefined || !SLUG.test(slug)
            ? { kind: "known", value: undefined }
            : await readApp(github, slug);
        if (found.kind !== "known")
            return found;
        const app = found.value;
        apps.set(name, app ? { id: Number(app["id"]), nodeId: (0,objects/* text */.Qq)(app, "node_id"), name: (0,objects/* text */.Qq)(app, "slug") } : null);
    }
    return { kind: "known", value: Object.fromEntries(apps) };
}
function readApp(github, app_slug) {
    return (0,run_steps/* runSteps */.rl)(github, {
        kind: "more",
        requests: [{ request: { kind: "rest", route: "GET /apps/{app_slug}", parameters: { app_slug } }, absentOn: [404] }],
        next: ([app]) => ({ kind: "known", value: app }),
    });
}
function isAppId(name) {
    return /^\d+$/.test(name);
}
/** GitHub Actions is available in every organization without an installation, so the list of installations lacks it. */
const ACTIONS_SLUG = "github-actions";
const ACTIONS_APP = ["15368", ACTIONS_SLUG];
/**
 * Slugs of Apps by id, from the organization's installations.
 * https://docs.github.com/en/rest/orgs/orgs#list-app-installations-for-an-organization
 */
async function readSlugs(github, org, ids) {
    const known = new Map([ACTIONS_APP]);
    if (ids.every((id) => known.has(id)))
        return { kind: "known", value: known };
    return (0,run_steps/* runSteps */.rl)(github, {
        kind: "more",
        requests: [
            {
                request: { kind: "rest", route: "GET /orgs/{org}/installations", parameters: { org } },
                pages: "all",
                items: "installations",
            },
        ],
        next: ([list]) => {
            const installed = list.map((one) => [(0,objects/* text */.Qq)(one, "app_id"), (0,objects/* text */.Qq)(one, "app_slug")]);
            return { kind: "known", value: new Map([...known, ...installed]) };
        },
    });
}

// EXTERNAL MODULE: ./lib/families/shared/read-steps.js
var read_steps = __webpack_require__(78536);
;// CONCATENATED MODULE: ./lib/read/names/repositories.js
// Resolves repositories that a config names because of their content, such as required workflows.


/**
 * By name, or by owner and name. A repository that the token cannot see counts as missing.
 * https://docs.github.com/en/rest/repos/repos#get-a-repository
 */
async function readNamedRepositories(github, org, names) {
    const found = new Map();
    for (const written of names) {
        const [owner = org, repo = written] = written.includes("/") ? written.split("/") : [];
        const result = await readOne(github, owner, repo);
        if (result.kind !== "known")
            return result;
        found.set(written, result.value);
    }
    return { kind: "known", value: Object.fromEntries(found) };
}
function readOne(github, owner, repo) {
    return (0,run_steps/* runSteps */.rl)(github, {
        kind: "more",
        requests: [
            { request: { kind: "rest", route: "GET /repos/{owner}/{repo}", parameters: { owner, repo } }, absentOn: [404] },
        ],
        next: ([answer]) => {
            const one = answer;
            const value = one && { id: Number(one["id"]), nodeId: (0,objects/* text */.Qq)(one, "node_id"), name: (0,objects/* text */.Qq)(one, "full_name") };
            return { kind: "known", value: value ?? null };
        },
    });
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/families/shared/failure.js
var failure = __webpack_require__(53442);
;// CONCATENATED MODULE: ./lib/read/names/users.js




/** Users per query. */
const USERS_PER_QUERY = 50;
/** By login, in lower case. https://docs.github.com/en/graphql/reference/queries#user */
async function readUsers(github, names, atOnce = USERS_PER_QUERY) {
    const users = [];
    for (let from = 0; from < names.length; from += atOnce) {
        const batch = await readBatch(github, names.slice(from, from + atOnce));
        if (batch.kind !== "known")
            return batch;
        users.push(...Object.entries(batch.value));
    }
    return { kind: "known", value: Object.fromEntries(users) };
}
async function readBatch(github, logins) {
    const reply = await sendOrFail(github, usersQuery(logins));
    if (reply === "nobody") {
        const [only, ...others] = logins;
        // The whole query failed, possibly because of another user, so each user is queried separately.
        return others.length > 0 ? readUsers(github, logins, 1) : { kind: "known", value: { [only ?? ""]: null } };
    }
    if (reply.kind !== "answer")
        return reply;
    const [missing] = reply.missing ?? [];
    if (missing)
        return (0,run_steps/* unsupported */.qO)(`users cannot be looked up: this server does not know ${missing.name} of GraphQL`);
    const trouble = reply.problems.find((problem) => problem.type !== "NOT_FOUND");
    if (trouble || reply.data === null)
        return (0,run_steps/* unknown */.L5)(`users cannot be looked up: ${trouble?.message ?? "no data"}`);
    const found = reply.data;
    return {
        kind: "known",
        value: Object.fromEntries(logins.map((login, index) => [login, decodeUser(found[`user${index}`])])),
    };
}
/** `nobody`: GitHub does not know the user. A 404 would be about the endpoint. */
async function sendOrFail(github, request) {
    try {
        return await github.send(request);
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD))
            throw error;
        return error.kind === "missing" && error.status === 200 ? "nobody" : { kind: "unknown", failure: (0,failure/* failureOf */.g5)(error) };
    }
}
function usersQuery(logins) {
    const variables = logins.map((_, index) => `$login${index}: String!`).join(", ");
    const fields = logins
        .map((_, index) => `user${index}: user(login: $login${index}) { id databaseId login }`)
        .join(" ");
    return {
        kind: "graphql",
        query: `query Users(${variables}) { ${fields} }`,
        variables: Object.fromEntries(logins.map((login, index) => [`login${index}`, login])),
    };
}
function decodeUser(user) {
    if (user === null || user === undefined)
        return null;
    const { id, databaseId, login } = user;
    return { id: Number(databaseId), nodeId: String(id), name: String(login) };
}
/**
 * Logins of the organization's owners, if a family needs them.
 * https://docs.github.com/en/rest/orgs/members#list-organization-members
 */
async function readOwners(github, org, refs) {
    if (!refs.some(({ ownership }) => ownership))
        return (0,run_steps/* unknown */.L5)("no entry requires it");
    const owners = await (0,run_steps/* readEntries */.$2)(github, {
        kind: "rest",
        route: "GET /orgs/{org}/members",
        parameters: { org, role: "admin" },
    });
    if (owners.kind === "unknown" && owners.failure.kind === "missing")
        return ownersOfUser(github, org, owners);
    if (owners.kind !== "known")
        return owners;
    return { kind: "known", value: new Set(owners.value.map(({ login }) => String(login).toLowerCase())) };
}
/** A user account has no list of members, and owns itself. An organization without the list has unknown owners. */
async function ownersOfUser(github, org, missing) {
    const request = { kind: "rest", route: "GET /users/{username}", parameters: { username: org } };
    const account = await (0,run_steps/* runSteps */.rl)(github, {
        kind: "more",
        requests: [{ request }],
        next: ([answer]) => ({ kind: "known", value: answer ?? null }),
    });
    if (account.kind !== "known")
        return account;
    return (0,objects/* text */.Qq)(account.value, "type") === "User" ? { kind: "known", value: new Set([org.toLowerCase()]) } : missing;
}
/** Marks owners. If the owners are unknown, no user is marked, neither as owner nor as other. */
function withOwners(users, owners) {
    if (owners.kind !== "known")
        return users;
    const marked = Object.entries(users).map(([login, user]) => [
        login,
        user && { ...user, owner: owners.value.has(user.name.toLowerCase()) },
    ]);
    return Object.fromEntries(marked);
}

;// CONCATENATED MODULE: ./lib/read/names/directory.js
// Resolves the names in a config (teams, users, Apps, roles, properties, repositories) once per run.






const EMPTY_DIRECTORY = { teams: {}, users: {}, apps: {}, roles: [], properties: {} };
/** In the order of requests: the place of each kind of name in the directory, and its reader. */
const READERS = {
    team: (github, org, refs) => readTeams(github, org, namesIn(refs)),
    user: async (github, org, refs) => under("users", await readUsersOf(github, org, refs)),
    app: async (github, org, refs) => under("apps", await readApps(github, org, namesIn(refs))),
    role: (github, org) => readRoles(github, org),
    property: async (github, org) => under("properties", await readProperties(github, org)),
    repository: async (github, org, refs) => under("repositories", await readNamedRepositories(github, org, namesIn(refs))),
};
/** A kind costs requests only if the config uses it. If it cannot be read, the other kinds are not affected. */
async function readDirectory(github, organization, refs) {
    let found = { ...EMPTY_DIRECTORY, slugs: [] };
    const failures = new Map();
    for (const kind of Object.keys(READERS)) {
        const own = refs.filter((ref) => ref.kind === kind);
        const part = own.length === 0 ? NOTHING : await READERS[kind](github, organization, own);
        if (part.kind === "deferred")
            return part;
        if (part.kind === "unknown")
            failures.set(kind, part);
        else
            found = { ...found, ...part.value };
    }
    const { slugs, ...directory } = found;
    return { kind: "names", directory, slugs, failures };
}
const NOTHING = { kind: "known", value: {} };
function under(place, result) {
    return result.kind === "known" ? { kind: "known", value: { [place]: result.value } } : result;
}
/** Each name once, in lower case. */
function namesIn(refs) {
    return [...new Set(refs.map(({ name }) => name.toLowerCase()))];
}
async function readUsersOf(github, org, refs) {
    const users = await readUsers(github, namesIn(refs));
    if (users.kind !== "known")
        return users;
    const owners = await readOwners(github, org, refs);
    return owners.kind === "deferred" ? owners : { kind: "known", value: withOwners(users.value, owners) };
}
/** https://docs.github.com/en/rest/teams/teams#list-teams */
async function readTeams(github, org, names) {
    const list = await (0,run_steps/* readEntries */.$2)(github, { kind: "rest", route: "GET /orgs/{org}/teams", parameters: { org } });
    if (list.kind !== "known")
        return list;
    const teams = list.value.map(decodeTeam);
    const found = Object.fromEntries(names.map((name) => [name, findTeam(teams, name)]));
    return { kind: "known", value: { teams: found, slugs: teams.map(({ slug }) => slug) } };
}
function decodeTeam(team) {
    const parent = team["parent"];
    return {
        id: Number(team["id"]),
        nodeId: (0,objects/* text */.Qq)(team, "node_id"),
        slug: (0,objects/* text */.Qq)(team, "slug"),
        name: (0,objects/* text */.Qq)(team, "name"),
        parent: parent ? (0,objects/* text */.Qq)(parent, "slug") : null,
    };
}
/**
 * A slug is unique. A display name matches only if a single team has it, because slugs cannot be computed from names.
 */
function findTeam(teams, name) {
    const bySlug = teams.find(({ slug }) => slug.toLowerCase() === name);
    if (bySlug)
        return bySlug;
    const [only, second] = teams.filter((team) => team.name.toLowerCase() === name);
    return only && !second ? only : null;
}
/** https://docs.github.com/en/rest/orgs/custom-roles */
async function readRoles(github, org) {
    return (0,run_steps/* runSteps */.rl)(github, {
        kind: "more",
        requests: [
            {
                request: { kind: "rest", route: "GET /orgs/{org}/custom-repository-roles", parameters: { org } },
                absentOn: [404],
            },
        ],
        next: ([answer]) => {
            const roles = (answer?.["custom_roles"] ?? []);
            const ids = roles.map((role) => [(0,objects/* text */.Qq)(role, "name").toLowerCase(), Number(role["id"])]);
            return {
                kind: "known",
                value: { roles: roles.map((role) => (0,objects/* text */.Qq)(role, "name")), roleIds: Object.fromEntries(ids) },
            };
        },
    });
}
/** https://docs.github.com/en/rest/orgs/custom-properties#get-all-custom-properties-for-an-organization */
async function readProperties(github, org) {
    const request = { kind: "rest", route: "GET /orgs/{org}/properties/schema", parameters: { org } };
    return (0,run_steps/* runSteps */.rl)(github, {
        kind: "more",
        requests: [{ request }],
        next: ([answer]) => (0,read_steps/* andThen */.hg)((0,read_steps/* listOf */.c3)("definitions of custom properties", answer), (definitions) => ({
            kind: "known",
            value: Object.fromEntries(definitions.map((one) => [(0,objects/* text */.Qq)(one, "property_name"), one])),
        })),
    });
}

// EXTERNAL MODULE: ./lib/read/repository-query.js
var repository_query = __webpack_require__(8799);
// EXTERNAL MODULE: ./lib/read/team-sizes.js
var team_sizes = __webpack_require__(43380);
;// CONCATENATED MODULE: ./lib/read/organization.js









/**
 * Reads everything organization-level that `targets` need. Only the limits end it early; data that cannot be read is
 * marked unknown. `isSelective`: the targets are few of many, so lists that cost more requests than there are targets
 * are not read.
 */
async function readOrganization(targets, run, { isSelective = false } = {}) {
    const readAt = new Date(run.clock.now()).toISOString();
    const uses = (0,repository_query/* familyUses */.XV)(run.families, targets);
    const refs = uses.flatMap(({ family, use }) => use.desired.flatMap((desired) => family.config.names?.(desired) ?? []));
    const names = await readDirectory(run.github, run.organization, refs);
    if (names.kind === "deferred")
        return names;
    const { directory, slugs, failures } = names;
    const few = isSelective ? targets : undefined;
    const families = {};
    const unknown = {};
    const unsupported = [];
    for (const used of uses) {
        const result = withoutNames(used, failures) ?? (await listFamily(used, { directory, few }, run));
        if (result?.kind === "deferred")
            return result;
        if (result?.kind === "known")
            families[used.family.key] = result.value;
        if (result?.kind !== "unknown")
            continue;
        const { message, advice } = result.failure;
        unknown[used.family.key] = advice === undefined ? message : `${message}. Next step: ${advice}`;
        if (result.isFinding)
            unsupported.push(used.family.key);
    }
    const meant = Object.fromEntries(refs.flatMap((ref) => {
        if (failures.has(ref.kind) || exists(ref, directory))
            return [];
        const near = (0,suggest/* nearest */.pA)(ref.name, knownNames(ref.kind, directory, slugs));
        return near === undefined ? [] : [[nameId(ref), near]];
    }));
    return {
        kind: "known",
        value: { readAt, directory, families, unknown, ...(unsupported.length > 0 && { unsupported }), meant },
    };
}
/** True if reading the repositories one by one needs fewer requests than the family's lists. */
async function costsMoreThanTargets({ family, use }, { directory, few = [] }, run) {
    const single = family.read.kind === "organization" ? family.read.single : undefined;
    if (!single)
        return false;
    const cost = await (0,team_sizes/* listingCost */.en)(single.teams(directory, use), run);
    if (typeof cost === "object")
        return cost;
    const users = few.filter(({ desired }) => family.key in desired.families).map(({ repo }) => repo.id);
    return cost !== undefined && new Set(users).size < cost;
}
/** Undefined if the family is not listed. */
async function listFamily(used, listing, run) {
    const { family, use } = used;
    if (family.read.kind !== "organization")
        return undefined;
    const isLeftOut = listing.few !== undefined && (await costsMoreThanTargets(used, listing, run));
    if (typeof isLeftOut === "object")
        return isLeftOut;
    if (isLeftOut)
        return undefined;
    return (0,run_steps/* runSteps */.rl)(run.github, family.read.list(run.organization, listing.directory, use), family);
}
/** If a kind of name could not be read, the families that use it are unknown, in every way of reading. */
function withoutNames({ family, use }, failures) {
    const kinds = use.desired.flatMap((desired) => (family.config.names?.(desired) ?? []).map(({ kind }) => kind));
    return kinds.map((kind) => failures.get(kind)).find((one) => one !== undefined);
}
/** The names of the target that do not exist. Names of a kind that could not be read are not included. */
function unknownNames(target, state, families) {
    const used = namesOf(target, families).filter(({ family }) => !(family.key in state.unknown));
    return used.flatMap(({ ref, family }) => {
        if (exists(ref, state.directory))
            return [];
        const meant = state.meant?.[nameId(ref)];
        return [{ ref, family, ...(0,objects/* given */.gI)({ meant }) }];
    });
}
/** Equal for all spellings of a name. */
function nameId({ kind, name }) {
    return `${kind} ${name.toLowerCase()}`;
}
/** Every name in a repository's desired state. */
function namesOf(target, families) {
    return families.flatMap((family) => {
        const desired = target.desired.families[family.key];
        const refs = desired === undefined ? [] : (family.config.names?.(desired) ?? []);
        return refs.map((ref) => ({ ref, family }));
    });
}
function exists({ kind, name }, directory) {
    const key = name.toLowerCase();
    if (kind === "role")
        return directory.roles.some((role) => role.toLowerCase() === key);
    if (kind === "property")
        return Object.keys(directory.properties).some((property) => property.toLowerCase() === key);
    const { teams: team, users: user, apps: app, repositories: repository = {} } = directory;
    const found = (0,lookup/* own */.Z)({ team, user, app, repository }[kind], key);
    return found !== null && found !== undefined;
}
/** Existing names of that kind, as far as they were read, to suggest one for a wrong name. */
function knownNames(kind, directory, slugs) {
    if (kind === "team")
        return slugs;
    if (kind === "role")
        return [...roles/* ROLE_WORDS */.J$, ...directory.roles];
    if (kind === "property")
        return Object.keys(directory.properties);
    if (kind === "repository")
        return [];
    const actors = Object.values(kind === "app" ? directory.apps : directory.users).flatMap((actor) => actor?.name ?? []);
    return kind === "app" ? [...actors, ACTIONS_SLUG] : actors;
}


/***/ }),

/***/ 8799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ repositoryQuery),
/* harmony export */   Wm: () => (/* binding */ selectionOf),
/* harmony export */   XV: () => (/* binding */ familyUses),
/* harmony export */   ei: () => (/* binding */ nodeAnswers),
/* harmony export */   pp: () => (/* binding */ problemFor),
/* harmony export */   sq: () => (/* binding */ ownUse)
/* harmony export */ });
/* harmony import */ var _text_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(601);
// Reads many repositories in one GraphQL query: builds the document, and splits the answer by repository.

/** The families that `targets` use, each with the combined needs; equal desired states are listed once. */
function familyUses(families, targets) {
    return families.flatMap((family) => {
        const users = targets.filter(({ desired }) => family.key in desired.families);
        if (users.length === 0)
            return [];
        const distinct = new Map(users.map(({ desired }) => [JSON.stringify(desired.families[family.key]), desired.families[family.key]]));
        return [
            {
                family,
                use: { desired: [...distinct.values()], prune: users.some(({ desired }) => isPruned(family, desired)) },
            },
        ];
    });
}
/** The needs of one repository for a family. */
function ownUse(family, { desired }) {
    return { desired: [desired.families[family.key]], prune: isPruned(family, desired) };
}
function isPruned(family, desired) {
    return (family.config.prunable ?? []).some((collection) => collection in desired.prune);
}
/**
 * Fields that are read for every repository, to detect changes since the listing.
 * https://docs.github.com/en/graphql/reference/objects#repository
 */
const IDENTITY = "__typename ... on Repository { id databaseId nameWithOwner isArchived visibility defaultBranchRef { name } }";
/**
 * The query with these fields. `$ids` takes up to 100 node ids.
 * https://docs.github.com/en/graphql/reference/queries#nodes
 */
function repositoryQuery(selections, ids) {
    const used = selections.filter((selection) => selection !== "");
    const fields = used.length > 0 ? `... on Repository { ${used.join("\n")} }` : "";
    return {
        kind: "graphql",
        query: `query Repositories($ids: [ID!]!) { nodes(ids: $ids) { ${IDENTITY} ${fields} } }`,
        variables: { ids: [...ids] },
    };
}
/** The fields that a family selects in a pass, including those of its probe; empty if it has none. */
function selectionOf({ family: { read }, use }, pass) {
    if (read.kind !== "repository-query")
        return "";
    if (read.size === pass)
        return read.selection(use);
    return pass === "flat" ? (read.probe?.selection(use) ?? "") : "";
}
/**
 * The answer for each of `count` ids, in order. Undefined if the whole answer is unreliable: no data, a problem without
 * a path, or resource limits.
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
function nodeAnswers(data, problems, count) {
    const nodes = data?.["nodes"];
    if (!Array.isArray(nodes) || nodes.length !== count)
        return undefined;
    if (problems.some((problem) => problem.type === "RESOURCE_LIMITS_EXCEEDED" || indexOf(problem) === undefined))
        return undefined;
    return nodes.map((node, index) => nodeAnswer(node, problems.filter((problem) => indexOf(problem) === index)));
}
function indexOf({ path }) {
    return path?.[0] === "nodes" && typeof path[1] === "number" ? path[1] : undefined;
}
/** By type of error, for a node without an answer. */
const REASONS = { NOT_FOUND: "missing", FORBIDDEN: "denied" };
function nodeAnswer(node, problems) {
    const whole = problems.find((problem) => problem.path?.length === 2);
    if (whole)
        return { kind: (0,_text_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .Z)(REASONS, whole.type ?? "") ?? "unknown", message: whole.message };
    if (node === null)
        return { kind: "unknown", message: problems[0]?.message ?? "GitHub answered nothing for this repository" };
    const object = node;
    if (object["__typename"] !== "Repository")
        return { kind: "missing", message: "the node id no longer names a repository" };
    const fields = problems.map((problem) => ({
        key: String(problem.path?.[2]),
        message: problem.message,
        denied: problem.type === "FORBIDDEN",
    }));
    return { kind: "node", node: object, problems: fields };
}
/**
 * The first problem with a field that the family selected. Any mention of the response key counts, because treating the
 * state as unknown is safe.
 */
function problemFor(selection, problems) {
    return problems.find(({ key }) => new RegExp(`\\b${key.replace(/\W/g, "\\$&")}\\b`).test(selection));
}


/***/ }),

/***/ 9383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ readEntries),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   TC: () => (/* binding */ readerOf),
/* harmony export */   qO: () => (/* binding */ unsupported),
/* harmony export */   rl: () => (/* binding */ runSteps)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _families_shared_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53442);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50315);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35047);
/* harmony import */ var _text_lookup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(601);
// Runs the steps of a family's read: follows pages to the end, and turns failures into "unknown".





/** For requests about one repository: redirects are followed only to the same repository. */
function readerOf(github, { id }) {
    return { send: (request, options) => github.send(request, { ...options, repositoryId: id }) };
}
/** Runs the steps to their end. Never throws an ApiError. Failures name `family`. */
async function runSteps(github, first, family) {
    let step = first;
    while (step.kind === "more") {
        const answers = [];
        for (const read of step.requests) {
            const answer = await runRead(github, read, family);
            if (answer.kind !== "known")
                return answer;
            answers.push(answer.value);
        }
        step = step.next(answers);
    }
    return step.kind === "known" ? step : unknown(step.reason, family, step.failure);
}
/** Reads every entry of a list, for data outside of families. */
function readEntries(github, request) {
    return runSteps(github, {
        kind: "more",
        requests: [{ request, pages: "all" }],
        next: ([list]) => ({ kind: "known", value: (list ?? []) }),
    });
}
/** An unknown state of `family`, with advice on the permission that may be missing. */
function unknown(message, family, kind = "unknown") {
    const advice = family && (0,_families_shared_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .adviceFor */ .cp)(kind, (0,_families_shared_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .grantFor */ .O4)(family));
    return {
        kind: "unknown",
        failure: { kind, ...(family && { family: family.key }), message, ...(advice && { advice }) },
    };
}
/** A state that cannot be read on this server with any permission. */
function unsupported(message, family) {
    return {
        kind: "unknown",
        failure: { kind: "unknown", ...(family && { family: family.key }), message },
        isFinding: true,
    };
}
async function runRead(github, read, family) {
    try {
        return read.pages ? await runPages(github, read, family) : await runOne(github, read, family);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD))
            throw error;
        if (error.kind !== "unavailable" && read.absentOn?.includes(error.status))
            return { kind: "known", value: undefined };
        if (error.isFinding)
            return unsupported((0,_families_shared_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .findingOf */ .hD)(error), family);
        return { kind: "unknown", failure: (0,_families_shared_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g5)(error, family) };
    }
}
async function runOne(github, { request }, family) {
    const reply = await github.send(request);
    if (reply.kind === "deferred")
        return reply;
    const [problem] = reply.problems;
    const missing = reply.missing?.find(({ name }) => (0,_text_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .Z)(family?.read.fields, name) === undefined);
    if (missing)
        return unknown(`this server does not know ${missing.name} of GraphQL`, family);
    return problem
        ? unknown(`GitHub answered only in part: ${problem.message}`, family)
        : { kind: "known", value: reply.data };
}
async function runPages(github, { request, items, keep = (entry) => entry }, family) {
    if (request.kind !== "rest")
        throw new TypeError("only REST reads have pages");
    const read = async (parameters) => {
        const reply = await github.send({ ...request, parameters });
        if (reply.kind === "deferred")
            return reply;
        const page = (0,_pages_js__WEBPACK_IMPORTED_MODULE_3__/* .pageOf */ .ZZ)(reply, items);
        if (!page)
            return unknown(`GitHub answered no list to ${request.route}`, family);
        // Without this entry the list would look as if it lacked what the entry stands for.
        const isOdd = !page.entries.every(_objects_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv);
        return isOdd ? unknown(`GitHub answered a list with an odd entry to ${request.route}`, family) : page;
    };
    const { parameters } = request;
    const pages = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_3__/* .readPages */ .n4)(read, { parameters, keep: (entry) => keep(entry) });
    if (pages.kind === "pages")
        return { kind: "known", value: pages.entries };
    if (pages.kind === "unreadable")
        return unknown(pages.reason, family);
    return pages.kind === "known" ? unknown("GitHub's list is odd", family) : pages;
}


/***/ }),

/***/ 43380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ pagesOf),
/* harmony export */   en: () => (/* binding */ listingCost),
/* harmony export */   q5: () => (/* binding */ readTeamSizes)
/* harmony export */ });
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35047);
/* harmony import */ var _run_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9383);


/** Teams per query. */
const AT_ONCE = 50;
/** https://docs.github.com/en/graphql/reference/objects#team */
async function readTeamSizes(slugs, { github, organization }) {
    const sizes = new Map();
    for (let at = 0; at < slugs.length; at += AT_ONCE) {
        const some = slugs.slice(at, at + AT_ONCE);
        const read = await (0,_run_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .runSteps */ .rl)(github, {
            kind: "more",
            requests: [{ request: { kind: "graphql", ...queryFor(some, organization) } }],
            next: ([answer]) => decode(some, answer),
        });
        if (read.kind !== "known")
            return read;
        for (const [slug, size] of read.value)
            sizes.set(slug, size);
    }
    return { kind: "known", value: sizes };
}
function queryFor(slugs, login) {
    const parameters = slugs.map((_, at) => `, $s${at}: String!`).join("");
    const fields = slugs.map((_, at) => `t${at}: team(slug: $s${at}) { repositories { totalCount } }`).join(" ");
    const variables = Object.fromEntries(slugs.map((slug, at) => [`s${at}`, slug]));
    return {
        query: `query TeamSizes($login: String!${parameters}) { organization(login: $login) { ${fields} } }`,
        variables: { login, ...variables },
    };
}
function decode(slugs, answer) {
    const teams = answer["organization"];
    const sizes = new Map();
    for (const [at, slug] of slugs.entries()) {
        const team = teams?.[`t${at}`];
        const size = team === null ? null : team?.["repositories"]?.["totalCount"];
        if (size !== null && typeof size !== "number")
            return { kind: "unknown", reason: `GitHub did not say how many repositories team ${slug} has` };
        sizes.set(slug, size);
    }
    return { kind: "known", value: sizes };
}
/** Number of requests for the lists of these teams; undefined if their sizes are unknown. */
async function listingCost(slugs, run) {
    const sizes = await readTeamSizes(slugs, run);
    if (sizes.kind === "deferred")
        return sizes;
    if (sizes.kind === "unknown")
        return undefined;
    return [...sizes.value.values()].reduce((sum, size) => sum + pagesOf(size ?? 0), 0);
}
/** Number of pages. An empty list has one. */
function pagesOf(size) {
    return Math.max(1, Math.ceil(size / _pages_js__WEBPACK_IMPORTED_MODULE_1__/* .PAGE_SIZE */ .md));
}


/***/ }),

/***/ 78822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nc: () => (/* binding */ escapeUTF8)
/* harmony export */ });
/* unused harmony exports XML_BITSET_VALUE, xmlEncodeRegex, encodeXML, escape, escapeAttribute, escapeText */
/**
 * Get the named reference for an XML special character or U+00A0.
 * @param char Code unit matched by one of the escape regexes.
 */
function getEscape(char) {
    return char === 34
        ? "&quot;"
        : char === 38
            ? "&amp;"
            : char === 39
                ? "&apos;"
                : char === 60
                    ? "&lt;"
                    : char === 62
                        ? "&gt;"
                        : "&nbsp;";
}
/**
 * Bitset for ASCII characters that need to be escaped in XML.
 */
const XML_BITSET_VALUE = 0x50_00_00_c4; // 32..63 -> 34 ("),38 (&),39 ('),60 (<),62 (>)
/**
 * Matches exactly the characters `encodeXML` escapes: the five XML special
 * characters plus every non-ASCII code unit (lone surrogates included — no
 * `u` flag). Kept in sync with `XML_BITSET_VALUE`.
 *
 * Shared with `encodeNonAsciiHTML` in `encode.ts`. Because the regex is
 * stateful (`g` flag), every call site must set `lastIndex` before use.
 */
// eslint-disable-next-line unicorn/prefer-unicode-code-point-escapes -- the `\u{...}` form requires the `u` flag, which we deliberately omit so lone surrogates match by code unit
const xmlEncodeRegex = /["&'<>\u0080-\uFFFF]/g;
/**
 * Whether `code` (a UTF-16 code unit) is escaped by {@link encodeXML}: a
 * non-ASCII unit, or one of the five XML specials flagged in
 * `XML_BITSET_VALUE` (which is only meaningful for code units 32-63).
 * @param code Code unit to test.
 */
function isXmlEscapable(code) {
    return (code >= 0x80 ||
        (code >= 32 && code < 64 && ((XML_BITSET_VALUE >>> code) & 1) === 1));
}
/**
 * Encodes all non-ASCII characters, as well as characters not valid in XML
 * documents using XML entities.
 *
 * If a character has no equivalent entity, a numeric decimal reference
 * (eg. `&#252;`) will be used.
 * @param input Input string to encode.
 */
function encodeXML(input) {
    const { length } = input;
    let out;
    let last = 0;
    let index = 0;
    while (index < length) {
        const char = input.charCodeAt(index);
        /*
         * Find the next character to escape: scan a short window inline
         * (escapable characters cluster in markup-heavy input), then fall
         * back to the regex, which skips clean spans in native code.
         */
        if (!isXmlEscapable(char)) {
            const bound = Math.min(index + 32, length);
            let next = index + 1;
            while (next < bound && !isXmlEscapable(input.charCodeAt(next))) {
                next++;
            }
            if (next < bound) {
                index = next;
                continue;
            }
            if (next >= length)
                break;
            xmlEncodeRegex.lastIndex = next;
            if (!xmlEncodeRegex.test(input))
                break;
            index = xmlEncodeRegex.lastIndex - 1;
            continue;
        }
        if (out === undefined)
            out = input.substring(0, index);
        else if (last !== index)
            out += input.substring(last, index);
        if (char < 64) {
            // Known replacement
            out += getEscape(char);
            last = index += 1;
            continue;
        }
        // Non-ASCII: encode as numeric entity (handle surrogate pair)
        const cp = input.codePointAt(index);
        out += `&#${cp};`;
        if (cp !== char)
            index++; // Skip trailing surrogate
        last = index += 1;
    }
    if (out === undefined)
        return input;
    if (last < length)
        out += input.substr(last);
    return out;
}
/**
 * Encodes all non-ASCII characters, as well as characters not valid in XML
 * documents using numeric decimal reference (eg. `&#252;`).
 *
 * Have a look at `escapeUTF8` if you want a more concise output at the expense
 * of reduced transportability.
 * @param data String to escape.
 */
const escape = (/* unused pure expression or super */ null && (encodeXML));
/**
 * Escape `data` using `re`, mapping each matched character to its entity.
 * Every match is one UTF-16 code unit, so its index is `lastIndex - 1`.
 * @param re Global regex matching exactly the characters to escape
 *   (`"`, `&`, `'`, `<`, `>`, `\u00A0` at most).
 * @param data String to escape.
 */
function escapeWithRegex(re, data) {
    re.lastIndex = 0;
    if (!re.test(data))
        return data;
    let out = "";
    let last = 0;
    do {
        const index = re.lastIndex - 1;
        if (last !== index)
            out += data.substring(last, index);
        const char = data.charCodeAt(index);
        out += getEscape(char);
        last = index + 1;
    } while (re.test(data));
    return out + data.substring(last);
}
const xmlEscapeRegex = /["&'<>]/g;
/**
 * Encodes all characters not valid in XML documents using XML entities.
 *
 * Note that the output will be character-set dependent.
 * @param data String to escape.
 */
function escapeUTF8(data) {
    return escapeWithRegex(xmlEscapeRegex, data);
}
const attributeEscapeRegex = /["&<>\u{A0}]/gu;
/**
 * Encodes all characters that have to be escaped in HTML attributes,
 * following {@link https://html.spec.whatwg.org/multipage/parsing.html#escapingString}.
 * @param data String to escape.
 */
function escapeAttribute(data) {
    return escapeWithRegex(attributeEscapeRegex, data);
}
const textEscapeRegex = /[&<>\u{A0}]/gu;
/**
 * Encodes all characters that have to be escaped in HTML text,
 * following {@link https://html.spec.whatwg.org/multipage/parsing.html#escapingString}.
 * @param data String to escape.
 */
function escapeText(data) {
    return escapeWithRegex(textEscapeRegex, data);
}
//# sourceMappingURL=escape.js.map

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
