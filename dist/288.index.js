export const id = 288;
export const ids = [288];
export const modules = {

/***/ 19696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ checkNamed),
/* harmony export */   p: () => (/* binding */ checkDesired)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
// Mistakes that show only once the layers of a repository are merged, or beside what the organization has: found before
// anything is written.

/** Values that contradict each other in a repository. Each problem once, with the repositories that have it. */
function checkDesired(families, targets) {
    return collect(families, targets, (family, value) => family.config.check?.(value));
}
/** Values that do not fit what the organization has defined. What could not be read there proves nothing. */
function checkNamed(families, targets, state) {
    const read = families.filter(({ key }) => !(key in state.unknown));
    return collect(read, targets, (family, value) => family.config.checkNamed?.(value, state.directory));
}
function collect(families, targets, check) {
    const found = new Map();
    const known = new Map();
    for (const target of targets) {
        for (const problem of families.flatMap((family) => problemsIn(family, target, { known, check }))) {
            const key = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .formatProblem */ .Vw)(problem);
            const entry = found.get(key) ?? { problem, names: [] };
            entry.names.push(target.repo.name);
            found.set(key, entry);
        }
    }
    return [...found.values()].map(({ problem, names }) => ({
        ...problem,
        message: `${problem.message} (in ${shown(names)})`,
    }));
}
function problemsIn(family, { desired }, { known, check }) {
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
function shown(names) {
    const first = names.slice(0, 3).join(", ");
    return names.length > 3 ? `${first} and ${names.length - 3} more` : first;
}


/***/ }),

/***/ 71327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ KINDS),
/* harmony export */   gH: () => (/* binding */ leaveOutNames),
/* harmony export */   hc: () => (/* binding */ ADVICE)
/* harmony export */ });
/* unused harmony export isFromPlaceholder */
/* harmony import */ var _text_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91455);

/**
 * The same target without what these names would decide: an entry of a collection, or the one list of an entry that
 * `ref.list` marks. Nothing is pruned in a collection that lacks an entry. Each name is a failure in `undecided`.
 */
function leaveOutNames(target, names) {
    if (names.length === 0)
        return target;
    const { desired } = target;
    const families = { ...desired.families };
    const prune = { ...desired.prune };
    const leftOut = new Set();
    for (const { family, ref } of names) {
        const place = JSON.stringify([family.key, ref.path]);
        if (leftOut.has(place))
            continue; // two names of one list
        leftOut.add(place);
        const value = families[family.key];
        if (value === undefined)
            continue;
        const left = withoutName(family, value, ref);
        if (left.isIncomplete)
            for (const collection of family.config.prunable ?? [])
                delete prune[collection];
        if (isNothing(left.value))
            delete families[family.key];
        else
            families[family.key] = left.value;
    }
    const undecided = [...desired.undecided, ...names.map((name) => failureOf(name, desired))];
    return { ...target, desired: { ...desired, families, prune, undecided } };
}
/** Whether a placeholder of the config made the name; the config cannot be wrong then, only a repository's value. */
function isFromPlaceholder({ family, ref }, desired) {
    return desired.placeholdersOf(family.key, ref.path, ref.name).length > 0;
}
function withoutName({ config: { merge } }, value, ref) {
    const [first, ...rest] = ref.path;
    if (merge.kind === "map" || !Array.isArray(value)) {
        const path = ref.list && leadsSomewhere(value, ref.path) ? ref.path : ref.path.slice(0, 1);
        return { value: without(value, path) ?? null, isIncomplete: true };
    }
    const isMeant = (entry) => merge.keyOf(entry) === first;
    const entries = value.flatMap((entry) => {
        if (!isMeant(entry))
            return [entry];
        const kept = ref.list && leadsSomewhere(entry, rest) ? without(entry, rest) : undefined;
        // An entry that asks for nothing but the list has no meaning without it.
        return kept === undefined || (rest.length > 1 && !leadsSomewhere(kept, rest.slice(0, 1))) ? [] : [kept];
    });
    return { value: entries, isIncomplete: entries.length < value.length };
}
/** The value without what `path` leads to, and without maps that are empty then; undefined where nothing remains. */
function without(value, [key, ...rest]) {
    if (key === undefined || value === null || typeof value !== "object")
        return undefined;
    const entries = Object.entries(value).flatMap(([name, entry]) => {
        const kept = name === key ? without(entry, rest) : entry;
        return kept === undefined ? [] : [[name, kept]];
    });
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
function leadsSomewhere(value, path) {
    const [key, ...rest] = path;
    if (key === undefined)
        return true;
    if (value === null || typeof value !== "object" || Array.isArray(value) || !Object.hasOwn(value, key))
        return false;
    return leadsSomewhere(value[key] ?? null, rest);
}
function isNothing(value) {
    return value === null || (typeof value === "object" && Object.keys(value).length === 0);
}
function failureOf({ family, ref, hint = "" }, desired) {
    const source = desired.sourceOf(family.key, ref.path);
    const placeholders = desired.placeholdersOf(family.key, ref.path, ref.name);
    const from = placeholders.length > 0 ? `, which ${placeholders.join(" and ")} of this repository gives` : "";
    const property = placeholders.find((name) => name.startsWith("properties."));
    const advice = property
        ? `correct the value of the custom property ${property.slice("properties.".length)} of this repository, or ${ADVICE[ref.kind]}`
        : ADVICE[ref.kind];
    return {
        kind: "missing",
        family: family.key,
        targets: ref.path.slice(0, 1),
        message: `there is no ${KINDS[ref.kind]} "${ref.name}"${hint}${from} (${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(source)}); what asks for it is left as it is`,
        advice,
    };
}
/** How messages call each kind of name. */
const KINDS = {
    team: "team",
    user: "user",
    app: "GitHub App",
    role: "repository role",
    property: "custom property",
    repository: "repository",
};
/** What to do about a name of each kind that does not exist. */
const ADVICE = {
    team: "create it, correct the name, or let the token see it if it is a secret team (teams are never created by Repo Cop)",
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
/* harmony import */ var _text_lookup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(601);
/* harmony import */ var _text_suggest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86101);
/* harmony import */ var _model_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45844);
/* harmony import */ var _model_match_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76409);




/**
 * Warnings: the run goes on, but somebody probably meant something else. Names are looked for in everything that was
 * `listed`; what policies match on may be known only of those `selected`.
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
/** A glob or a name may exclude what does not exist yet: only a name that is nearly one that exists is a mistake. */
function unusedGlob({ text, at }, repositories) {
    if (/[*?[\]{}()!]/.test(text) || repositories.some((0,_model_match_js__WEBPACK_IMPORTED_MODULE_1__/* .compileName */ .$d)([text])))
        return [];
    const meant = hint(text, repositories.map(({ name }) => name));
    if (meant === "")
        return [];
    return [{ ...at, message: `\`exclude\`: no repository is called ${text}.${meant}` }];
}
/** `undefined` counts as a match: nobody knows. */
function unusedPolicy({ match, source: { file, line, layer } }, repositories) {
    if (!match || repositories.some((repo) => match.matches(repo) !== false))
        return [];
    const reasons = reasonsFor(match.wanted, repositories);
    return [
        { file, line, message: `${layer} matches no repository${reasons.length > 0 ? `: ${reasons.join("; ")}` : "."}` },
    ];
}
/** Of the conditions, those that no repository fulfils even alone. */
function reasonsFor(wanted, repositories) {
    const isUnused = (match) => repositories.every((repo) => (0,_model_match_js__WEBPACK_IMPORTED_MODULE_1__/* .compileMatch */ .tB)(match)(repo) === false);
    const { name = [], topics = [], language = [], properties = {} } = wanted;
    const reasons = [];
    const tell = (what, values, known) => {
        for (const value of values)
            reasons.push(`no repository has the ${what} ${value}.${hint(value, new Set(known))}`);
    };
    if (wanted.name && isUnused({ name }))
        tell("name", name, repositories.map((repo) => repo.name));
    if (wanted.topics && isUnused({ topics }))
        tell("topic", topics, repositories.flatMap((repo) => repo.topics ?? []));
    if (wanted.language && isUnused({ language }))
        tell("language", language, repositories.flatMap((repo) => repo.language ?? []));
    for (const [property, values] of Object.entries(properties)) {
        const known = repositories.flatMap((repo) => (0,_text_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .Z)(repo.properties, property) ?? []);
        if (known.length > 0 && isUnused({ properties: { [property]: values } }))
            tell(`${property}`, values, known);
    }
    return reasons;
}
/**
 * Names of custom properties that a `match` or a template asks for, that no repository has, and that are nearly one which
 * some repository has. A property without any value yet is not a mistake.
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
        (0,_model_match_js__WEBPACK_IMPORTED_MODULE_1__/* .eachMatch */ .jZ)(match, ({ properties = {} }) => {
            for (const name of Object.keys(properties))
                names.push(name);
        });
    return names;
}
/** Warnings: shared layers first. What a template comes to is not asked: it may be anything. */
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
        const entry = constant.path.at(-1);
        if (entry === undefined || earlier.some((layer) => mayName(layer, key, constant.path)))
            return [];
        const message = `${key}: no earlier layer names "${entry}", so \`absent: true\` takes nothing out; to delete what is there, use \`prune\`.`;
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
    return families.some(({ family, pieces }) => pieces.some((piece) => (0,_model_config_js__WEBPACK_IMPORTED_MODULE_0__/* .collectionsOf */ .f)(piece, family.key).includes(name)));
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
    const near = (0,_text_suggest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .pA)(word, candidates);
    return near ? ` Did you mean \`${near}\`?` : "";
}


/***/ }),

/***/ 45844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O2: () => (/* binding */ usedFamilies),
/* harmony export */   QH: () => (/* binding */ inventoryNeeds),
/* harmony export */   f: () => (/* binding */ collectionsOf),
/* harmony export */   mZ: () => (/* binding */ filesForAll),
/* harmony export */   vP: () => (/* binding */ collectionsIn)
/* harmony export */ });
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76409);

/** The collections that the piece may add an entry to, as `prune` names them. */
function collectionsOf({ constant, collection }, key) {
    if (constant?.kind === "value")
        return collectionsIn(key, constant.value);
    return collection === undefined ? [] : [collection];
}
/** The collections that have entries in a family's value, as `prune` names them. */
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
/** Collects what every `match` and every template asks of a repository. */
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

/***/ 76409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ compileName),
/* harmony export */   ON: () => (/* binding */ teamsIn),
/* harmony export */   jZ: () => (/* binding */ eachMatch),
/* harmony export */   tB: () => (/* binding */ compileMatch)
/* harmony export */ });
/* harmony import */ var _text_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93912);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66528);


/** Prepares `match` once, so that asking it of thousands of repositories is cheap. */
function compileMatch(match) {
    const conditions = [
        match.name && compileName(match.name),
        match.fork !== undefined && isEqual((repo) => repo.fork, match.fork),
        match.template !== undefined && isEqual((repo) => repo.template, match.template),
        match.visibility && oneOf((repo) => [repo.visibility], match.visibility),
        match.language && oneOf((repo) => (repo.language === null ? [] : [repo.language]), match.language),
        match.topics && oneOf((repo) => repo.topics, match.topics),
        match.teams && hasTeam(match.teams),
        ...Object.entries(match.properties ?? {}).map(([name, values]) => hasProperty(name, values)),
        match.not && negate(compileMatch(match.not)),
        match.any && some(match.any.map(compileMatch)),
    ].filter((condition) => typeof condition === "function");
    return (repo) => all(conditions, repo);
}
/** Globs without regard to case; those with `!` in front take away, and need something to take it from. */
function compileName(globs) {
    const isUnwanted = (glob) => glob.startsWith("!") && !glob.startsWith("!(");
    const wanted = globs.filter((glob) => !isUnwanted(glob)).map(_text_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .compileGlob */ .S);
    const unwanted = globs.filter(isUnwanted).map((glob) => (0,_text_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .compileGlob */ .S)(glob.slice(1)));
    return ({ name }) => (wanted.length === 0 || wanted.some((accepts) => accepts(name))) && !unwanted.some((refuses) => refuses(name));
}
/** False as soon as one condition is, whatever is unknown beside it. */
function all(conditions, repo) {
    let truth = true;
    for (const condition of conditions) {
        const next = condition(repo);
        if (next === false)
            return false;
        if (next === undefined)
            truth = undefined;
    }
    return truth;
}
/** True as soon as one condition is, whatever is unknown of the others. */
function some(conditions) {
    return (repo) => {
        let truth = false;
        for (const condition of conditions) {
            const next = condition(repo);
            if (next === true)
                return true;
            if (next === undefined)
                truth = undefined;
        }
        return truth;
    };
}
function negate(matcher) {
    return (repo) => {
        const truth = matcher(repo);
        return truth === undefined ? undefined : !truth;
    };
}
function isEqual(read, wanted) {
    return (repo) => read(repo) === wanted;
}
/** GitHub treats topics, slugs and languages without regard to case. */
function oneOf(valuesOf, wanted) {
    const accepted = new Set(wanted.map((value) => value.toLowerCase()));
    return (repo) => valuesOf(repo)?.some((value) => accepted.has(value.toLowerCase()));
}
/** One team with access is enough, whatever is unknown of the others. */
function hasTeam(wanted) {
    const known = oneOf((repo) => repo.teams, wanted);
    const unread = oneOf((repo) => repo.unreadTeams ?? [], wanted);
    return (repo) => {
        const truth = known(repo);
        return truth !== true && unread(repo) ? undefined : truth;
    };
}
function hasProperty(name, wanted) {
    const accepted = new Set(wanted);
    return (repo) => {
        const value = (0,_template_js__WEBPACK_IMPORTED_MODULE_1__/* .propertyValue */ .Nw)(name, repo);
        if (value === undefined)
            return undefined;
        return typeof value === "string" ? accepted.has(value) : value.some((entry) => accepted.has(entry));
    };
}
/** Calls `visit` for a `match` and everything under its `not` and `any`. */
function eachMatch(match, visit) {
    visit(match);
    if (match.not)
        eachMatch(match.not, visit);
    for (const one of match.any ?? [])
        eachMatch(one, visit);
}
/** Slugs of the teams that it asks for, at any depth. */
function teamsIn(match) {
    const teams = new Set();
    eachMatch(match, (each) => {
        for (const team of each.teams ?? [])
            teams.add(team);
    });
    return teams;
}


/***/ }),

/***/ 18323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F5: () => (/* binding */ shapeOf),
/* harmony export */   FF: () => (/* binding */ without),
/* harmony export */   Ik: () => (/* binding */ desiredValue),
/* harmony export */   Mj: () => (/* binding */ sourced),
/* harmony export */   Pf: () => (/* binding */ sourceAt),
/* harmony export */   h1: () => (/* binding */ merge),
/* harmony export */   kG: () => (/* binding */ placeholdersAt),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   uY: () => (/* binding */ shapeUnder)
/* harmony export */ });
/* harmony import */ var _text_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(601);

/**
 * Maps merge deep, collections by key, everything else is replaced. What layers hold never changes; untouched parts are
 * shared.
 */
function merge(earlier, later, own) {
    if (!earlier || earlier.kind === "whole" || earlier.kind !== later.kind)
        return later;
    const entries = own.has(earlier.entries) ? earlier.entries : new Map(earlier.entries);
    own.add(entries);
    for (const [key, value] of later.entries)
        entries.set(key, merge(entries.get(key), value, own));
    const dialect = later.dialect ?? earlier.dialect;
    return { kind: earlier.kind, entries, source: later.source, ...(dialect && { dialect }) };
}
/** The value without what stands at `path`; the same value where nothing does. */
function without(value, path) {
    const [key, ...rest] = path;
    if (value.kind === "whole" || key === undefined)
        return value;
    const inner = value.entries.get(key);
    if (!inner)
        return value;
    const entries = new Map(value.entries);
    if (rest.length === 0)
        entries.delete(key);
    else
        entries.set(key, without(inner, rest));
    return { ...value, entries };
}
/** Plain data again: what a family compares. Shared parts are built once. */
function plain(value) {
    if (value.kind === "whole")
        return value.value;
    const known = PLAIN.get(value);
    if (known !== undefined)
        return known;
    const json = value.kind === "collection"
        ? [...value.entries.values()].map(plain)
        : Object.fromEntries([...value.entries].map(([key, entry]) => [key, plain(entry)]));
    PLAIN.set(value, json);
    return json;
}
const PLAIN = new WeakMap();
/** What a family compares: plain data, with what the program that a layer was written for fills in. */
function desiredValue(family, value) {
    const json = plain(value);
    const { fromDialect } = family.config;
    if (!fromDialect || value.kind === "whole")
        return json;
    if (value.kind === "map")
        return value.dialect ? fromDialect(json, value.dialect) : json;
    const entries = [...value.entries.values()];
    if (!entries.some(dialectOf))
        return json;
    const known = COMPLETE.get(value);
    if (known !== undefined)
        return known;
    const complete = entries.flatMap((entry) => {
        const dialect = dialectOf(entry);
        return dialect ? fromDialect([plain(entry)], dialect) : [plain(entry)];
    });
    COMPLETE.set(value, complete);
    return complete;
}
const COMPLETE = new WeakMap();
function dialectOf(value) {
    return value.kind === "whole" ? undefined : value.dialect;
}
/** Who asked for what stands at `path`, or at the deepest part of it that somebody set. */
function sourceAt(value, path) {
    let node = value;
    for (const key of path) {
        const inner = node.kind === "whole" ? undefined : node.entries.get(key);
        if (!inner)
            break;
        node = inner;
    }
    return node.source;
}
/** The placeholders that made this text at or below `path`; empty where it is written as it is. */
function placeholdersAt(value, path, text) {
    const [key, ...rest] = path;
    if (value.kind === "whole")
        return value.filled?.get(text.trim().toLowerCase()) ?? [];
    const inner = key === undefined ? undefined : value.entries.get(key);
    if (inner)
        return placeholdersAt(inner, rest, text);
    return ([...value.entries.values()].map((entry) => placeholdersAt(entry, [], text)).find(({ length }) => length > 0) ?? []);
}
/** Gives every entry of a plain value its source. */
function sourced(value, shape, { sourceOf, filled, dialect }) {
    const texts = filled && filled.size > 0 ? { filled } : {};
    const build = (part, within, path) => {
        const source = sourceOf(path);
        const { keyOf } = within;
        if (Array.isArray(part) && keyOf) {
            return {
                kind: "collection",
                source,
                entries: new Map(part.map((entry, index) => [keyOf(entry), build(entry, within.entry ?? {}, [...path, index])])),
            };
        }
        if (part === null || typeof part !== "object" || Array.isArray(part))
            return { kind: "whole", value: part, source, ...texts };
        const entries = Object.entries(part).filter(([, entry]) => entry !== undefined);
        const isMarked = dialect && path.length === (shape.keyOf ? 1 : 0);
        return {
            kind: "map",
            source,
            ...(isMarked && { dialect }),
            entries: new Map(entries.map(([key, entry]) => [key, build(entry, shapeUnder(within, key), [...path, key])])),
        };
    };
    return build(value, shape, []);
}
/** The shape of a whole family's value. */
function shapeOf({ config: { merge } }) {
    if (merge.kind === "collection")
        return { keyOf: merge.keyOf, ...(merge.nested && { entry: { collections: merge.nested } }) };
    return merge.collections ? { collections: merge.collections } : {};
}
/** The shape of what stands under a key of a map. */
function shapeUnder({ collections }, key) {
    const keyOf = (0,_text_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .Z)(collections, key);
    return keyOf ? { keyOf } : {};
}


/***/ }),

/***/ 66528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F8: () => (/* binding */ fillInsert),
/* harmony export */   Nw: () => (/* binding */ propertyValue),
/* harmony export */   QC: () => (/* binding */ parseTemplate),
/* harmony export */   rJ: () => (/* binding */ hasTemplate)
/* harmony export */ });
/* harmony import */ var _families_shared_slug_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84353);
/* harmony import */ var _text_suggest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86101);
// Values from the repository: `${repo.name}`, `${properties.collection | default(core) | slug}`. Substitution only,
// never evaluation.


const REPO_VALUES = {
    name: (repo) => repo.name,
    owner: (repo) => repo.owner,
    default_branch: (repo) => repo.defaultBranch,
    visibility: (repo) => repo.visibility,
    language: (repo) => repo.language,
};
const OPEN = "${";
/** Whether a text has to go through `parseTemplate`; `$${` is a written `${`. */
function hasTemplate(text) {
    return text.includes(OPEN);
}
/** Cuts a text into literals and inserts; `problem` where it is not understood. */
function parseTemplate(text) {
    const parts = [];
    let rest = text;
    for (;;) {
        const found = /\$?\$\{/.exec(rest);
        if (!found)
            return { template: [...parts, rest].filter((part) => part !== "") };
        parts.push(rest.slice(0, found.index));
        rest = rest.slice(found.index + found[0].length);
        if (found[0] !== OPEN) {
            parts.push(OPEN);
            continue;
        }
        const end = rest.indexOf("}");
        if (end < 0)
            return { problem: `\`${OPEN}\` is not closed by \`}\`. A written \`${OPEN}\` is spelled \`$${OPEN}\`` };
        const insert = parseInsert(rest.slice(0, end));
        if ("problem" in insert)
            return insert;
        parts.push(insert);
        rest = rest.slice(end + 1);
    }
}
function parseInsert(body) {
    const [subject = "", ...filters] = body.split("|").map((part) => part.trim());
    const name = parseName(subject);
    if ("problem" in name)
        return name;
    const parsed = filters.map(parseFilter);
    const wrong = parsed.find((filter) => "problem" in filter);
    if (wrong && "problem" in wrong)
        return wrong;
    return { ...name, filters: parsed };
}
function parseName(subject) {
    const [scope = "", ...names] = subject.split(".");
    const name = names.join(".");
    if (scope === "properties" && /^[\w$#-]+$/.test(name))
        return { scope, name };
    if (scope === "repo" && Object.hasOwn(REPO_VALUES, name))
        return { scope, name };
    const known = Object.keys(REPO_VALUES).map((key) => `repo.${key}`);
    const meant = (0,_text_suggest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .pA)(subject, known) ??
        (scope !== "properties" && (0,_text_suggest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .pA)(scope, ["properties"]) ? `properties.${name}` : undefined);
    const allowed = `Allowed: ${known.join(", ")}, properties.<name of a custom property>.`;
    return { problem: `\`\${${subject}}\` is not known. ${meant ? `Did you mean \`\${${meant}}\`?` : allowed}` };
}
function parseFilter(text) {
    if (text === "lower" || text === "slug")
        return { kind: text };
    const written = /^default\(\s*(?:"([^"]*)"|'([^']*)'|([^"'()]*?))\s*\)$/.exec(text);
    const fallback = written?.[1] ?? written?.[2] ?? written?.[3];
    if (fallback)
        return { kind: "default", text: fallback };
    return { problem: `after \`|\` stands lower, slug or default(text); found \`${text}\`` };
}
/** The text of one insert for one repository. */
function fillInsert(insert, repo) {
    const label = `${insert.scope}.${insert.name}`;
    let value = insert.scope === "repo" ? repoValue(insert.name, repo) : propertyValue(insert.name, repo);
    if (value === undefined)
        return { kind: "unknown", why: `${label} could not be read` };
    for (const filter of insert.filters)
        value = applyFilter(filter, value);
    if (Array.isArray(value))
        return { kind: "left-out", why: `${label} has several values here` };
    if (value === "")
        return { kind: "left-out", why: `${label} has no value here` };
    return { kind: "text", text: value };
}
function applyFilter(filter, value) {
    if (filter.kind === "default")
        return value === "" ? filter.text : value;
    if (typeof value !== "string")
        return value;
    return filter.kind === "lower" ? value.toLowerCase() : (0,_families_shared_slug_js__WEBPACK_IMPORTED_MODULE_1__/* .slugOf */ .t)(value);
}
function repoValue(name, repo) {
    return REPO_VALUES[name](repo) ?? "";
}
/** Names of custom properties are caseless; `undefined` where the properties could not be read. */
function propertyValue(name, repo) {
    const { properties } = repo;
    if (!properties)
        return undefined;
    if (Object.hasOwn(properties, name))
        return single(properties[name]);
    const found = Object.keys(properties).find((key) => key.toLowerCase() === name.toLowerCase());
    return found === undefined ? "" : single(properties[found]);
}
function single(value) {
    if (value === undefined)
        return "";
    return Array.isArray(value) && value.length < 2 ? (value[0] ?? "") : value;
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



/** Every layer sees the repository as it was listed. */
function resolveRepository(config, repo) {
    const draft = newDraft();
    for (const layer of config.shared)
        applyLayer(draft, layer, repo);
    for (const layer of config.byRepository.get(repo.name.toLowerCase()) ?? [])
        applyLayer(draft, layer, repo);
    return finish(draft, config);
}
/** The reason is told once, by whoever tried to read it. */
const UNREAD_ADVICE = "see the warning of this job, or of the one that listed the repositories";
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
    if (layer.prune)
        replacePrune(draft, layer.prune);
}
function replacePrune({ prune }, wanted) {
    prune.clear();
    for (const [name, source] of wanted)
        prune.set(name, source);
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
    const message = `${source.layer} (${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(source)}) asks for something that is left out here, because ${result.why.replace(/\.$/, "")}`;
    if (collection !== undefined)
        draft.incomplete.add(collection);
    if (result.kind === "left-out") {
        draft.notes.push(`${key}: ${message}`);
        return;
    }
    draft.undecided.push({ kind: "unknown", family: key, message, advice: UNREAD_ADVICE });
    forget(draft, key, result.path);
}
/** Where it is not known which entry goes, none may be created. */
function forget(draft, key, path) {
    if (path)
        remove(draft, key, path);
    else
        draft.values.delete(key);
}
/** Nobody knows whether the layer is for this repository: what it would set is neither set nor written over. */
function leaveOpen(draft, layer, repo) {
    const message = `${layer.source.layer} (${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(layer.source)}) is left out here, because what its match asks for could not be read`;
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
            // Of something inside an entry, the whole entry: without it the entry would ask for less.
            remove(draft, family.key, result.path.slice(0, 1));
        }
        else if (result.kind === "unknown")
            forget(draft, family.key, result.path);
    }
}
/** What a layer that is not decided might overwrite: entries of a collection as a whole, keys of a map one by one. */
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
        return value && !isEmptyMap(value) ? [[family.key, (0,_model_sourced_js__WEBPACK_IMPORTED_MODULE_1__/* .desiredValue */ .Ik)(family, value)]] : [];
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
function isEmptyMap(value) {
    return value.kind === "map" && value.entries.size === 0;
}


/***/ }),

/***/ 5088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isLeftAlone),
/* harmony export */   f: () => (/* binding */ desiredArchived)
/* harmony export */ });
/** What the config asks of `archived`; undefined where no layer says anything. */
function desiredArchived(desired) {
    const settings = desired.families["repository"];
    const archived = settings?.["archived"];
    return typeof archived === "boolean" ? archived : undefined;
}
/**
 * True for an archived repository that no layer speaks of: nothing is read or written there. A layer that is not
 * decided could only ask that it stay archived, since `archived: false` stands under the name of a repository alone.
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
/* harmony export */   g5: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _text_permissions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99251);
// What a final API error means for a family in a repository: a failure with the permission that is needed.

/** Turns an API error into a failure of `family` (of the whole repository where undefined). */
function failureOf(error, family, access = "read") {
    const kind = FAILURE_KINDS[error.kind];
    const advice = adviceOn(error, family && grantFor(family, access), access);
    return { kind, ...(family && { family: family.key }), message: error.message, ...(advice && { advice }) };
}
/** GitHub names the permissions of a route on every answer; only a lack of access has to do with them. */
function adviceOn({ kind, status, acceptedPermissions, advice }, grant, access) {
    if (advice !== undefined)
        return advice;
    if (kind === "unauthorized")
        return "make a new token, and put it where this one came from";
    if (status === 422 && access === "write")
        return "GitHub says why; correct the value in the config (its file and line stand with the change)";
    return adviceFor(FAILURE_KINDS[kind], (0,_text_permissions_js__WEBPACK_IMPORTED_MODULE_0__/* .permissionsInWords */ .p)(acceptedPermissions) ?? grant);
}
/**
 * A mistake of ours, in one family or in a whole repository: it must not stop the others, and is reported as what it
 * is.
 */
function bugFailure(error, family) {
    const where = error instanceof Error ? error.stack?.split("\n")[1]?.trim() : undefined;
    const message = `Repo Cop made a mistake: ${error instanceof Error ? error.message : String(error)}${where ? ` (${where})` : ""}`;
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
/** What a family needs, in the words of the pages where it is granted. */
function grantFor({ docs: { permission } }, access = "read") {
    return `the ${permission.level} permission "${permission.name}" (${permission[access]})`;
}
/**
 * What to do about a failure, which `grant` may repair. GitHub hides what a token may not see behind 404, so "missing"
 * says both possibilities.
 */
function adviceFor(kind, grant) {
    if (kind === "denied")
        return grant && `give the token ${grant}`;
    if (kind === "missing")
        return `${GONE}${grant === undefined ? "" : `; else give the token ${grant}`}`;
    return kind === "unavailable" ? TRY_AGAIN : undefined;
}
const GONE = "if it was deleted, renamed or transferred since it was listed, the next run lists afresh";
/** Every run looks at GitHub as it is. */
const TRY_AGAIN = "nothing; the next run tries again";


/***/ }),

/***/ 78536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   hg: () => (/* binding */ andThen)
/* harmony export */ });
/** Goes on with what a read came to know; what is unknown stays unknown. */
function andThen(step, next) {
    if (step.kind === "known")
        return next(step.value);
    if (step.kind === "unknown")
        return step;
    return { ...step, next: (answers) => andThen(step.next(answers), next) };
}
/** The entries of an answer that should be a list of `things`; what is no list tells nothing of what there is. */
function listOf(things, answer) {
    if (!Array.isArray(answer))
        return { kind: "unknown", reason: `GitHub answered no list of ${things}` };
    return { kind: "known", value: answer };
}
/** The read of a family that is one list of a repository over REST: one request a repository and night. */
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
/* harmony export */   Ik: () => (/* binding */ roleIn),
/* harmony export */   J$: () => (/* binding */ ROLE_WORDS),
/* harmony export */   Or: () => (/* binding */ exceeds),
/* harmony export */   hK: () => (/* binding */ normaliseRole),
/* harmony export */   lR: () => (/* binding */ sameRole),
/* harmony export */   qi: () => (/* binding */ isBuiltIn)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);
// Repository roles: GitHub's two spellings of the built-in ones, and their order.

/**
 * From least to most.
 * https://docs.github.com/en/organizations/managing-user-access-to-your-organizations-repositories/managing-repository-roles/repository-roles-for-an-organization
 */
const BUILT_IN = ["pull", "triage", "push", "maintain", "admin"];
const ALIASES = { read: "pull", write: "push" };
/** Every spelling of a built-in role. */
const ROLE_WORDS = [...BUILT_IN, ...Object.keys(ALIASES)];
/** Both spellings → the one that REST takes; custom roles keep theirs. */
function normaliseRole(name) {
    const role = name.trim();
    const lower = role.toLowerCase();
    const known = ALIASES[lower] ?? lower;
    return isBuiltIn(known) ? known : role;
}
/** A role as people write it. */
const roleSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .trim()
    .min(1)
    .meta({ examples: [...ROLE_WORDS] })
    .transform(normaliseRole)
    .meta({ description: "pull (or read), triage, push (or write), maintain, admin, or a custom repository role" });
/** Any other role is one of the organization's own. */
function isBuiltIn(role) {
    return BUILT_IN.includes(role);
}
/** Custom roles are caseless. */
function sameRole(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}
/**
 * True only where `a` is certain to be more than `b`: of a custom role we know that it is at least `pull` and less than
 * `admin`.
 */
function exceeds(a, b) {
    if (isBuiltIn(a) && isBuiltIn(b))
        return rank(a) > rank(b);
    if (isBuiltIn(a))
        return a === "admin";
    return b === "pull";
}
function rank(role) {
    return BUILT_IN.indexOf(role);
}
/** The role in an answer: its name, which alone tells custom roles, else the highest flag of `permissions`. */
function roleIn(answer) {
    const name = answer["role_name"] ?? answer["permission"];
    if (typeof name === "string")
        return normaliseRole(name);
    const flags = answer["permissions"];
    return flags && BUILT_IN.findLast((role) => flags[role] === true);
}


/***/ }),

/***/ 84353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ slugOf)
/* harmony export */ });
// A name as GitHub makes a slug of it, as far as that can be computed.
/**
 * Lower case, Latin letters without accents, everything between words one hyphen; letters of other scripts stay, so
 * that two names never become one by it. GitHub counts on where a slug is taken (`leads-1`): this tells entries that
 * mean the same team, and finds none.
 */
function slugOf(name) {
    return name
        .normalize("NFKD")
        .replaceAll(/(?<=\p{Script=Latin})\p{Mark}+/gu, "")
        .normalize("NFKC")
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\p{M}_]+/gu, "-")
        .replaceAll(/^-+|-+$/g, "");
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

/***/ 39986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cs: () => (/* binding */ artifactName),
  Rs: () => (/* binding */ buildInventory),
  Xd: () => (/* binding */ decodeInventory),
  nf: () => (/* binding */ encodeInventory),
  xl: () => (/* binding */ idsOnly),
  Lx: () => (/* binding */ organizationIn),
  e6: () => (/* binding */ reportName),
  R1: () => (/* binding */ runReportName),
  L4: () => (/* binding */ shardsIn)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/errors.js
var errors = __webpack_require__(37428);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/errors.js
var classic_errors = __webpack_require__(961);
// EXTERNAL MODULE: ./lib/errors.js
var lib_errors = __webpack_require__(452);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./lib/inventory/inventory-schema.js
// The shape of the inventory file: JSON from another job is unknown until it has passed here.

/** `all-repos.json`, schema version 1. Built on first use: a job that lists never needs it. */
const INVENTORY = schemas/* lazy */.RZV(() => {
    const text = schemas/* string */.YjP().min(1);
    /**
     * What comes out of JSON.parse is JSON: looking at each value of 20,000 repositories again would only cost memory.
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
    count: schemas/* int */.Whr().min(0),
    checksum: schemas/* string */.YjP(),
    idsOnly: schemas/* literal */.euz(true),
    repositories: schemas/* array */.YOg(schemas/* strictObject */.rej({ id: schemas/* int */.Whr(), nodeId: schemas/* string */.YjP().min(1) })),
}));
/** What a report needs of it: which repositories there are, and how they are divided. */
const DIVISION = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({
    shards: schemas/* int */.Whr().min(1).exactOptional(),
    repositories: schemas/* array */.YOg(schemas/* object */.Ikc({ id: schemas/* int */.Whr(), nodeId: schemas/* string */.YjP(), name: schemas/* exactOptional */.yqP(schemas/* string */.YjP()) })),
}));

// EXTERNAL MODULE: ./lib/inventory/select.js
var inventory_select = __webpack_require__(58850);
// EXTERNAL MODULE: ./lib/inventory/shard.js
var inventory_shard = __webpack_require__(81604);
;// CONCATENATED MODULE: ./lib/inventory/artifact.js
// The inventory as files of an artifact, and back: whatever is not exactly what `list` of this run uploaded is refused.






const SCHEMA_VERSION = 1;
const JSON_FILE = "all-repos.json";
const TEXT_FILE = "all_repos";
const REPEAT = "run the `list` job again (re-run all jobs)";
/** Name of the inventory artifact of a workflow run. */
function artifactName(runId) {
    return `all-repos-${runId}`;
}
/** Name of a shard's report artifact. */
function reportName(runId, shard) {
    return `repo-cop-report-${runId}-${(0,inventory_shard/* formatShard */._D)(shard).replace("/", "-of-")}`;
}
/** Name of the artifact with the report of a whole run. */
function runReportName(runId) {
    return `repo-cop-report-${runId}`;
}
/** The same inventory without anything that GitHub shows to members alone. */
function idsOnly({ schemaVersion, runId, organization, shards, configDigest, ...rest }) {
    const repositories = rest.repositories.map(({ id, nodeId }) => ({ id, nodeId }));
    const head = { schemaVersion, runId, organization, shards, configDigest, count: rest.count };
    const unsigned = { ...head, idsOnly: true, repositories };
    return { ...unsigned, checksum: checksumOf(unsigned) };
}
/** The repositories of each shard, in order, by what the inventory says of them and of their division. */
function shardsIn(files) {
    const file = files.find(({ name }) => name === JSON_FILE);
    if (!file)
        throw damaged(`it holds no file ${JSON_FILE}`);
    const content = parseObject(file.text);
    refuseOtherVersion(content["schemaVersion"]);
    const { checksum, ...unsigned } = content;
    const division = DIVISION.safeParse(content);
    if (checksum !== checksumOf(unsigned) || !division.success)
        throw damaged("its checksum does not fit its content");
    const { shards, repositories } = division.data;
    if (shards === undefined)
        return undefined;
    const named = repositories.map(({ id, nodeId, name = `repository ${id}` }) => ({ id, nodeId, name }));
    return (0,inventory_shard/* shardMatrix */._b)(shards).map((shard) => (0,inventory_shard/* sliceOf */.Mz)(named, (0,inventory_shard/* parseShard */.uK)(shard)));
}
/** Completes the inventory with count and checksum. */
function buildInventory(content) {
    const unsigned = { schemaVersion: SCHEMA_VERSION, ...content, count: content.repositories.length };
    return { ...unsigned, checksum: checksumOf(unsigned) };
}
/** `all-repos.json` for the shards, and `all_repos` with one name a line for everybody else, or one id. */
function encodeInventory(inventory) {
    const names = "idsOnly" in inventory
        ? inventory.repositories.map(({ id }) => `${id}\n`).join("")
        : inventory.repositories.map(({ name }) => `${name}\n`).join("");
    return [
        { name: JSON_FILE, text: `${JSON.stringify(inventory)}\n` },
        { name: TEXT_FILE, text: names },
    ];
}
/**
 * Both errors say what is wrong and what to do.
 * @throws ArtifactError where the artifact is damaged
 * @throws ConfigError where it is another one than the inputs promise
 */
function decodeInventory(files, wanted) {
    const file = files.find(({ name }) => name === JSON_FILE);
    if (!file)
        throw damaged(`it holds no file ${JSON_FILE}`);
    const content = parseObject(file.text);
    refuseOtherVersion(content["schemaVersion"]);
    const { checksum, ...unsigned } = content;
    if (checksum !== checksumOf(unsigned))
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
/** Without a digest nothing says who wrote the file: it must not lead to a repository that `list` would not name. */
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
/** Whose inventory an artifact holds, whatever else is wrong with it; undefined where it holds none. */
function organizationIn(files) {
    try {
        const { organization } = parseObject(files.find(({ name }) => name === JSON_FILE)?.text ?? "");
        return typeof organization === "string" ? organization : undefined;
    }
    catch (error) {
        if (error instanceof lib_errors/* ArtifactError */.nE)
            return undefined;
        throw error;
    }
}
/** The first few: what is wrong with one repository is often wrong with all. */
function mistakesIn({ issues }) {
    const more = issues.length > SHOWN_MISTAKES ? `\n… and ${issues.length - SHOWN_MISTAKES} more` : "";
    return errors/* prettifyError */.S1(new classic_errors/* ZodError */.G(issues.slice(0, SHOWN_MISTAKES))) + more;
}
const SHOWN_MISTAKES = 3;
function refuseOtherVersion(version) {
    if (version === SCHEMA_VERSION)
        return;
    const found = JSON.stringify(version)?.slice(0, 80) ?? "nothing";
    throw new lib_errors/* ConfigError */.xL(`The inventory has the schema version ${found}, this is for ${SCHEMA_VERSION}: use the same version of Repo Cop in \`list\` and \`apply\`.`);
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
    if (inventory.configDigest !== wanted.configDigest) {
        throw foreign("was made with another config", "check out the same commit and give the same `config` in `list` and `apply`");
    }
    // The only shard of one takes them all, whatever `list` divides them into.
    if (wanted.shards !== 1 && inventory.shards !== wanted.shards) {
        throw foreign(`is divided into ${inventory.shards} shards, and this job is one of ${wanted.shards}, so repositories would be left out`, "take `shard` from the output `matrix` of `list`");
    }
}
function parseObject(text) {
    const content = parseJson(text);
    if (typeof content !== "object" || content === null || Array.isArray(content))
        throw damaged(`${JSON_FILE} is not a JSON object`);
    return { ...content };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw damaged(`${JSON_FILE} is not JSON (${error instanceof Error ? error.message.slice(0, 200) : error})`);
    }
}
function damaged(reason) {
    return new lib_errors/* ArtifactError */.nE("damaged", `The inventory artifact is damaged: ${reason}. What to do: ${REPEAT}.`);
}
/** The artifact is whole, so the inputs must be wrong. */
function foreign(reason, advice) {
    return new lib_errors/* ConfigError */.xL(`The inventory ${reason}. What to do: ${advice}.`);
}
/** Over the text of the parsed file, so key order counts, and no field can be changed or added without notice. */
function checksumOf(unsigned) {
    return (0,external_node_crypto_.createHash)("sha256").update(JSON.stringify(unsigned)).digest("hex");
}


/***/ }),

/***/ 61794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ listRepositories),
  t: () => (/* binding */ readRepositoriesByName)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/in-parallel.js
var in_parallel = __webpack_require__(16938);
// EXTERNAL MODULE: ./lib/pages.js
var lib_pages = __webpack_require__(35047);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/errors.js
var core_errors = __webpack_require__(37428);
;// CONCATENATED MODULE: ./lib/inventory/listed-repository.js
// Makes a `Repository` of what GitHub's REST lists and single reads answer.

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
/** With what `families` keep of the entry. @throws Error where GitHub's answer has not the documented shape */
function decodeRepository(answer, families = []) {
    const decoded = LISTED.safeParse(answer);
    if (!decoded.success)
        throw new Error(`GitHub describes a repository in an unknown way: ${core_errors/* prettifyError */.S1(decoded.error)}`);
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
        // Who sees a repository may at least pull from it; an App has permissions of its own and no role, so all of these
        // are false.
        // https://docs.github.com/en/rest/apps/installations#list-repositories-accessible-to-the-app-installation
        ...(listed.permissions && listed.permissions.pull !== false && { admin: listed.permissions.admin }),
    };
}
/** A property that is null has no value: the same as one that is not there. */
function withoutNull(values) {
    return Object.fromEntries(Object.entries(values).filter((entry) => entry[1] !== null));
}

;// CONCATENATED MODULE: ./lib/inventory/repositories.js




/** Long lists are slow to answer: more of them side by side break the limit of CPU time per minute. */
const READS_IN_FLIGHT = 2;
/**
 * All repositories of `organization` that the token may see, each with what `families` keep of its entry. A list that
 * does not agree with GitHub's own count, and does not when it is read once more, is put off as unreadable.
 * @throws ConfigError where there is no such owner, ApiError where GitHub does not answer
 */
function listRepositories(github, organization, families = []) {
    return unlessDeferred(github, async (send) => {
        const search = { github, send, owner: organization, families };
        const first = await readOnce(search);
        const owned = isWhole(first) ? first : await readAgain(search, first);
        const own = owned.listed.filter(({ owner }) => owner.toLowerCase() === organization.toLowerCase());
        const isInstallation = owned.ownerKind === "organization" && isApp(github);
        const repositories = isInstallation
            ? await markInstalled(search, own, owned.counts.after)
            : own.map((repository) => judged(github, repository));
        return { kind: "listed", ownerKind: owned.ownerKind, odd: owned.odd, repositories, unknown: [] };
    });
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
    const listed = uniqueById([...first.listed, ...second.listed]);
    const { before = 0, after = 0 } = second.counts;
    const found = listed.length + second.odd.length;
    const most = second.hasMore ? Number.POSITIVE_INFINITY : Math.max(before, after) + Math.abs(before - after) + SPARE;
    if (found >= Math.max(before, after) && found <= most)
        return { ...second, listed };
    const reason = `GitHub counts ${after} repositories of ${search.owner} for this token, and lists ${second.listed.length + second.odd.length}`;
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
        throw new errors/* ConfigError */.xL(`org: there is no organization or user "${org}" on this GitHub. Check the spelling, or leave \`org\` out.`);
    if (account.data?.type !== "User") {
        throw new errors/* ConfigError */.xL(`org: the token may not list the repositories of "${org}". Install the App there, or authorize the token for it.`);
    }
    return { ownerKind: "user", entries: await readEntries(search, userRequest(github, org), count), hasMore: false };
}
function readEntries({ send, families }, request, count) {
    return readList(send, request, { count, keep: (entry) => decodeEntry(entry, families) });
}
/** What is no repository must not end the night of all others. */
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
async function readList(send, request, options) {
    const items = request.route === INSTALLED.route ? "repositories" : undefined;
    const read = async (parameters) => (0,lib_pages/* pageOf */.ZZ)(await send({ ...request, parameters }), items) ?? { kind: "deferred", reason: NO_LIST };
    const { parameters } = request;
    const pages = await (0,lib_pages/* readPages */.n4)(read, { parameters, inFlight: READS_IN_FLIGHT, isGrowing: true, ...options });
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
        throw new errors/* ConfigError */.xL(`org: "${user}" is a user, and the token belongs to "${github.viewer}". Take a token of "${user}", or an App.`);
    }
    return { kind: "rest", route: "GET /user/repos", parameters: { affiliation: "owner", ...BY_CREATION } };
}
function uniqueById(repositories) {
    return [...new Map(repositories.map((repository) => [repository.id, repository])).values()];
}
function isApp(github) {
    return github.viewer?.endsWith("[bot]") ?? false;
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
/** https://docs.github.com/en/rest/apps/installations#list-repositories-accessible-to-the-app-installation */
const INSTALLED = { kind: "rest", route: "GET /installation/repositories", parameters: {} };
/**
 * An organization's list shows an App also public repositories on which it is not installed: those it cannot
 * administer.
 */
async function markInstalled({ send }, repositories, count) {
    const isEverywhere = count === undefined || count >= repositories.length;
    const keep = (entry) => Number(entry?.["id"]);
    const installed = isEverywhere ? undefined : new Set(await readList(send, INSTALLED, { count, keep }));
    return repositories.map(({ admin: _, ...repository }) => installed && !installed.has(repository.id) ? { ...repository, admin: false } : repository);
}
/** Undefined where GitHub refuses: what is only asked to be sure must not stop what works. */
async function unlessRefused(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (error instanceof errors/* ApiError */.hD)
            return undefined;
        throw error;
    }
}
async function unlessMissing(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (error instanceof errors/* ApiError */.hD && error.kind === "missing")
            return undefined;
        throw error;
    }
}
/** Leaves a listing in the middle; never leaves this file. */
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


/***/ }),

/***/ 58850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XZ: () => (/* binding */ selectRepositories),
/* harmony export */   cA: () => (/* binding */ isAdvisoryFork),
/* harmony export */   sh: () => (/* binding */ isPlainName)
/* harmony export */ });
/* harmony import */ var _text_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93912);

/** Applies `only`, then `exclude`, which always wins. Names are caseless, as on GitHub. */
function selectRepositories(repositories, selection) {
    const wanted = selection.only.length > 0 ? repositories.filter(matcher(selection.only)) : repositories;
    const isExcluded = matcher(selection.exclude);
    return {
        selected: wanted.filter((repository) => !isExcluded(repository)),
        excluded: wanted.filter(isExcluded),
        unknown: selection.only.filter((pattern) => !repositories.some(matcher([pattern]))),
    };
}
/** Whether a pattern is a plain name: then its repository can be read by itself, without listing all of them. */
function isPlainName(pattern) {
    return /^[\w.-]+$/.test(pattern);
}
function matcher(patterns) {
    const names = new Set(patterns.filter(isPlainName).map((name) => name.toLowerCase()));
    const globs = patterns.filter((pattern) => !isPlainName(pattern)).map((glob) => (0,_text_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .compileGlob */ .S)(glob));
    return ({ name }) => names.has(name.toLowerCase()) || globs.some((matches) => matches(name));
}
/**
 * A temporary private fork, in which a security advisory is worked on: its settings are GitHub's, and most cannot be
 * changed. Four characters, three times, from an alphabet without look-alikes.
 * https://docs.github.com/en/code-security/security-advisories/working-with-repository-security-advisories/collaborating-in-a-temporary-private-fork-to-resolve-a-repository-security-vulnerability
 */
function isAdvisoryFork({ name, visibility }) {
    return visibility === "private" && /-ghsa(?:-[23456789cfghjmpqrvwx]{4}){3}$/i.test(name);
}


/***/ }),

/***/ 68316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ hideNames)
/* harmony export */ });
/**
 * From now on the names of the private and internal ones among these leave no text, where the run hides them. Those that
 * the config itself has, in the place of a repository or in the path of a file, are public with it, and the name of the
 * repository that runs this is in the address of the run.
 */
function hideNames(repositories, { inputs, config, environment, host }) {
    if (!inputs.hidesNames)
        return;
    const inPaths = new Set(config.files.flatMap((file) => file.split("/")).flatMap(withAndWithoutExtension));
    const [, home] = environment.repository?.toLowerCase().split("/") ?? [];
    const isShown = (name) => name === home || config.byRepository.has(name) || inPaths.has(name);
    host.hideNames(repositories.filter(({ name, visibility }) => visibility !== "public" && !isShown(name.toLowerCase())));
}
function withAndWithoutExtension(part) {
    const name = part.toLowerCase();
    return [name, name.replace(/\.[^.]+$/, "")];
}


/***/ }),

/***/ 22198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RK: () => (/* binding */ withoutUnknownNames),
/* harmony export */   _f: () => (/* binding */ unknownNameProblems),
/* harmony export */   pL: () => (/* binding */ isFresh),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _config_checks_desired_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19696);
/* harmony import */ var _config_checks_unresolved_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71327);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _read_organization_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76523);
/* harmony import */ var _text_suggest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86101);
// The organization-level state of a run, and what a name that the organization does not have means for each target.





/** How old organization-level state may be when a shard plans with it, in milliseconds. */
const MAX_AGE_MS = 60 * 60_000;
/**
 * Reads what `targets` need of the organization.
 * @throws ConfigError for values that the organization does not allow
 */
async function readState(targets, run) {
    const result = await (0,_read_organization_js__WEBPACK_IMPORTED_MODULE_3__/* .readOrganization */ .wu)(targets, run);
    if (result.kind === "deferred")
        return result;
    const state = result.value;
    const problems = (0,_config_checks_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .checkNamed */ .e)(run.families, withoutUnknownNames(targets, state, run.families), state);
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(problems);
    return { kind: "state", state };
}
/**
 * The targets without what asks for names that the organization does not have; each such name is a failure of the
 * repositories that use it, and everything else goes on. Call it with targets that are decided: what it leaves out does
 * not change by asking again.
 */
function withoutUnknownNames(targets, state, families) {
    return targets.map((target) => {
        const names = (0,_read_organization_js__WEBPACK_IMPORTED_MODULE_3__/* .unknownNames */ .be)(target, state, families).map(({ ref, family, meant }) => ({
            ref,
            family,
            hint: (0,_text_suggest_js__WEBPACK_IMPORTED_MODULE_4__/* .suggestion */ .h)(meant),
        }));
        return (0,_config_checks_unresolved_js__WEBPACK_IMPORTED_MODULE_1__/* .leaveOutNames */ .gH)(target, names);
    });
}
/** One problem for each name that the organization does not have, where it is asked for, with how many ask. */
function unknownNameProblems(targets, state, families) {
    const found = new Map();
    for (const { repo, desired } of targets) {
        for (const { ref, family, meant } of (0,_read_organization_js__WEBPACK_IMPORTED_MODULE_3__/* .unknownNames */ .be)({ repo, desired }, state, families)) {
            const id = (0,_read_organization_js__WEBPACK_IMPORTED_MODULE_3__/* .nameId */ .Zn)(ref);
            const { file, line } = desired.sourceOf(family.key, ref.path);
            const missing = `${family.key}: there is no ${_config_checks_unresolved_js__WEBPACK_IMPORTED_MODULE_1__/* .KINDS */ .GW[ref.kind]} "${ref.name}"${(0,_text_suggest_js__WEBPACK_IMPORTED_MODULE_4__/* .suggestion */ .h)(meant)}`;
            const entry = found.get(id) ?? { first: { file, line, missing, advice: _config_checks_unresolved_js__WEBPACK_IMPORTED_MODULE_1__/* .ADVICE */ .hc[ref.kind] }, repos: new Set() };
            entry.repos.add(repo.name);
            found.set(id, entry);
        }
    }
    return [...found.values()].map(({ first: { missing, advice, ...place }, repos }) => {
        const [one = ""] = repos;
        const [who, count] = repos.size === 1 ? [one, "counts"] : [`${repos.size} repositories`, "count"];
        const message = `${missing}. What asks for it is left as it is in ${who}, which ${count} as failed. What to do: ${advice}.`;
        return { ...place, message };
    });
}
/** Whether what `list` read may still be planned with: it is of this attempt, and not older than an hour. */
function isFresh(state, readInThisAttempt, now) {
    return readInThisAttempt && now - Date.parse(state.readAt) <= MAX_AGE_MS;
}


/***/ }),

/***/ 70024:
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
// EXTERNAL MODULE: ./lib/inventory/repositories.js + 1 modules
var repositories = __webpack_require__(61794);
// EXTERNAL MODULE: ./lib/inventory/select.js
var inventory_select = __webpack_require__(58850);
// EXTERNAL MODULE: ./lib/modes/targets/hide-names.js
var hide_names = __webpack_require__(68316);
// EXTERNAL MODULE: ./lib/text/wording.js
var wording = __webpack_require__(91455);
;// CONCATENATED MODULE: ./lib/modes/targets/not-selected.js
// Repositories that a run leaves out although somebody may count on them: refused, or said where everybody looks.



const ADMINISTRATION = 'the repository permission "Administration" (write)';
/**
 * A token that lost its role must not look like a night without drift, and who names a repository wants something done
 * there.
 * @throws ConfigError where the token may administer none of them, or not one that is named
 */
function checkReach(selected, { organization, inputs: { repos, dryRun } }) {
    // A plan needs no more than to read them.
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
    return `repos: the token may not administer ${list} of ${organization}; give it ${ADMINISTRATION} there, or leave ${them} out`;
}
function allUnreachable(count, organization) {
    const which = count === 1 ? "the repository" : `none of the ${count} repositories`;
    const may = count === 1 ? "may not administer" : "may administer";
    return `token: the token ${may} ${which} of ${organization}, so nothing can be done; give it ${ADMINISTRATION} there`;
}
/** Once, not as a failure of every repository. */
function warnUnreachable(unreachable, host) {
    if (unreachable.length === 0)
        return;
    const [which, them] = unreachable.length === 1 ? ["1 repository is", "it"] : [`${unreachable.length} repositories are`, "them"];
    const advice = `give the token ${ADMINISTRATION} there, or name ${them} under \`exclude\``;
    warn(`${which} left alone, because the token may not administer ${them}: ${namesOf(unreachable)}. What to do: ${advice}.`, host);
}
/**
 * Who names one repository wants to know why nothing is done there, and a run with nothing to do must not look like one
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
        `${areOf(named)} archived, so ${they} left alone; to have ${them} unarchived, write \`archived: false\` for ${them} under \`repositories:\`.`,
    ];
}
function areOf(repositories) {
    return `${namesOf(repositories)} ${repositories.length === 1 ? "is" : "are"}`;
}
function nothingSelected({ listed, excluded, archived, unreachable }, organization) {
    if (listed === 0)
        return `The token sees no repository of ${organization}, so nothing is done. What to do: let it see them.`;
    const left = `${excluded} excluded, ${archived} archived and left alone, ${unreachable} that the token may not administer`;
    return `No repository is selected, so nothing is done. Of ${organization} were listed: ${listed}; of these ${left}.`;
}
/** Whether a repository is asked for by its plain name. */
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

// EXTERNAL MODULE: ./lib/modes/targets/targets.js + 1 modules
var targets_targets = __webpack_require__(41128);
;// CONCATENATED MODULE: ./lib/modes/targets/select.js
// From an owner's repositories to the targets of a run: list, select, read what layers match on, resolve.







/**
 * @throws ConfigError for names in `repos` that do not exist or may not be administered, and for what the owner cannot
 * have
 * @throws ApiError where the listing fails
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
    const decided = await (0,targets_targets/* decideTargets */.DB)(reachable, run);
    if (decided.kind === "deferred")
        return { kind: "postponed", targets: (0,targets_targets/* openTargetsFor */.OW)(config, reachable), reason: decided.reason };
    const { targets } = decided;
    if (listing.ownerKind === "user")
        (0,targets_targets/* refuseOrganizationNames */.aR)(targets, organization, config.families);
    const kept = new Set(targets.map(({ repo }) => repo.id));
    const archived = reachable.filter(({ id }) => !kept.has(id));
    const counts = {
        listed: listing.repositories.length,
        excluded: excluded.length,
        archived: archived.length + advisoryForks.length,
        unreachable: unreachable.length,
        selected: targets.length,
    };
    log.info("Repositories selected.", counts);
    warnUntouched({ excluded, archived, counts }, run);
    const { ownerKind, repositories: listed } = listing;
    return { kind: "selected", ownerKind, targets, listed, counts, leftAlone: { excluded, archived, advisoryForks } };
}
/** A few plain names are read one by one; globs, and more names than a page is worth, need the whole list. */
function listFor({ github, organization, inputs: { repos }, config }) {
    const isFew = repos.length > 0 && repos.length <= FEW && repos.every(inventory_select/* isPlainName */.sh);
    return isFew
        ? (0,repositories/* readRepositoriesByName */.t)(github, organization, repos)
        : (0,repositories/* listRepositories */.x)(github, organization, listedFamilies(config));
}
const FEW = 10;
/** The families in use that keep something of the listing. */
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
/** An entry that is no repository fails alone. */
function annotateOdd(odd, host) {
    const [first] = odd;
    if (first === undefined)
        return;
    const more = odd.length === 1 ? "" : ` So are ${odd.length - 1} more.`;
    const message = `An entry of GitHub's list of repositories cannot be read, and is left out of this run: ${first}.${more} What to do: look whether a proxy changes answers; if not, report it.`;
    host.annotate({ level: "error", title: "Repo Cop", message });
}


/***/ }),

/***/ 41128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hd: () => (/* binding */ decideAgain),
  DB: () => (/* binding */ decideTargets),
  OW: () => (/* binding */ openTargetsFor),
  aR: () => (/* binding */ refuseOrganizationNames),
  Y$: () => (/* binding */ targetsFor)
});

// EXTERNAL MODULE: ./lib/config/checks/desired.js
var desired = __webpack_require__(19696);
// EXTERNAL MODULE: ./lib/config/checks/unresolved.js
var unresolved = __webpack_require__(71327);
// EXTERNAL MODULE: ./lib/config/model/config.js
var model_config = __webpack_require__(45844);
// EXTERNAL MODULE: ./lib/config/model/match.js
var model_match = __webpack_require__(76409);
// EXTERNAL MODULE: ./lib/config/resolve.js
var resolve = __webpack_require__(77526);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/families/shared/archived.js
var archived = __webpack_require__(5088);
// EXTERNAL MODULE: ./lib/read/run-steps.js
var run_steps = __webpack_require__(9383);
;// CONCATENATED MODULE: ./lib/read/matching.js
// Reads what layers match on and the listing does not tell: custom properties and team access. What fails stays
// unknown; what has to wait is put off as a whole.

/** Asks for nothing that is known already. */
async function readForMatching(repositories, needs, run) {
    const read = needs.properties ? await addProperties(repositories, run) : matchable(repositories);
    return read.kind === "deferred" || needs.teams.length === 0 ? read : addTeams(read.repositories, needs.teams, run);
}
function matchable(repositories) {
    return { kind: "matchable", repositories, missingTeams: [] };
}
/**
 * It lists the organization's repositories with their values: of one that it lacks nobody knows whether it has any.
 * https://docs.github.com/en/rest/orgs/custom-properties#list-custom-property-values-for-organization-repositories
 */
async function addProperties(repositories, run) {
    if (repositories.every(({ properties }) => properties !== undefined))
        return matchable(repositories);
    const parameters = { org: run.organization };
    const list = await (0,run_steps/* readList */.LD)(run.github, { kind: "rest", route: "GET /orgs/{org}/properties/values", parameters });
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
    for (const name of names.filter((each) => repositories.some((repo) => isOpen(each, repo)))) {
        const parameters = { org: run.organization, team_slug: name };
        const list = await (0,run_steps/* readList */.LD)(run.github, {
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
function isOpen(team, { teams, unreadTeams }) {
    return teams === undefined || unreadTeams?.includes(team) === true;
}
/**
 * Of all teams, for what a missing one may have meant; empty where they cannot be listed.
 * https://docs.github.com/en/rest/teams/teams#list-teams
 */
async function readTeamSlugs({ github, organization: org }) {
    const list = await (0,run_steps/* readList */.LD)(github, { kind: "rest", route: "GET /orgs/{org}/teams", parameters: { org } });
    return list.kind === "known" ? list.value.map(({ slug }) => String(slug)) : [];
}
/** Where everybody looks: a part of the policy is not kept in this run. */
function warnUnknown(what, { message, advice }, { host }) {
    const why = `Why: ${message}.${advice === undefined ? "" : ` What to do: ${advice}.`}`;
    host.annotate({
        level: "warning",
        title: "Repo Cop",
        message: `Could not read ${what}: what matches on it is left out in this run, and the repositories that it may be for count as failed. ${why}`,
    });
}

// EXTERNAL MODULE: ./lib/read/organization.js + 4 modules
var organization = __webpack_require__(76523);
// EXTERNAL MODULE: ./lib/text/suggest.js
var suggest = __webpack_require__(86101);
// EXTERNAL MODULE: ./lib/modes/context.js
var context = __webpack_require__(77179);
;// CONCATENATED MODULE: ./lib/modes/targets/targets.js
// Repositories and config → targets: what each repository should be, and which of them are touched at all.











/**
 * Decides what each repository should be: reads what layers match on, and resolves.
 * @throws ConfigError for mistakes that show only once the layers of a repository are merged
 */
async function decideTargets(repositories, run) {
    const { config } = run;
    const read = await readForMatching(repositories, (0,model_config/* inventoryNeeds */.QH)(config), run);
    if (read.kind === "deferred")
        return read;
    if (read.missingTeams.length > 0)
        warnMissingTeams(read, await readTeamSlugs(run), run);
    return { kind: "decided", targets: targetsFor(config, read.repositories) };
}
/**
 * Asks once more for what `list` could not read of these targets: GitHub may answer by now, and re-running a failed
 * shard does not run `list` again. The same targets where that decides nothing, or has to wait.
 * @throws ConfigError as `decideTargets` does
 */
async function decideAgain(targets, run) {
    if (targets.every(({ desired }) => desired.undecided.length === 0))
        return targets;
    const repositories = targets.map(({ repo }) => repo);
    const read = await readForMatching(repositories, (0,model_config/* inventoryNeeds */.QH)(run.config), run);
    if (read.kind === "deferred")
        return targets;
    const decided = targetsFor(run.config, read.repositories);
    return undecidedIn(decided) === undecidedIn(targets) ? targets : decided;
}
function undecidedIn(targets) {
    return JSON.stringify(targets.map(({ desired }) => desired.undecided));
}
/**
 * The desired state of each repository; archived ones that no layer speaks of are left out.
 * @throws ConfigError for mistakes that show only once the layers of a repository are merged
 */
function targetsFor(config, repositories) {
    const targets = resolveAll(config, repositories);
    const problems = (0,desired/* checkDesired */.p)(config.families, targets);
    if (problems.length > 0)
        throw new errors/* ConfigError */.xL(problems);
    return targets;
}
/**
 * The same where reading what layers match on was put off: what is open is not decided yet, so nothing of it is a
 * failure.
 */
function openTargetsFor(config, repositories) {
    const targets = resolveAll(config, repositories);
    return targets.map(({ repo, desired }) => ({ repo, desired: { ...desired, undecided: [], notes: [] } }));
}
function resolveAll(config, repositories) {
    const targets = repositories.map((repo) => ({ repo, desired: (0,resolve/* resolveRepository */.B)(config, repo) }));
    return targets.filter(({ repo, desired }) => !(0,archived/* isLeftAlone */.$)(repo, desired));
}
/**
 * The account of a person has neither teams nor roles nor properties of its own, and GitHub's answers would not say so.
 * @throws ConfigError with each name once
 */
function refuseOrganizationNames(targets, account, families) {
    const found = targets.flatMap((target) => (0,organization/* namesOf */.eZ)(target, families).flatMap(({ ref, family }) => {
        if (!isOrganizational(ref.kind))
            return [];
        const { file, line } = target.desired.sourceOf(family.key, ref.path);
        const message = `${family.key}: ${account} is the account of a person, which has no ${ORGANIZATIONAL[ref.kind]}: take "${ref.name}" out.`;
        return [{ file, line, message }];
    }));
    const problems = [...new Map(found.map((problem) => [(0,errors/* formatProblem */.Vw)(problem), problem])).values()];
    if (problems.length > 0)
        throw new errors/* ConfigError */.xL(problems);
}
const ORGANIZATIONAL = { team: "teams", role: "custom roles", property: "custom properties" };
function isOrganizational(kind) {
    return kind in ORGANIZATIONAL;
}
/**
 * A mistyped team would be one that nobody is in, and its policy one that is kept nowhere: each `match` that asks for
 * one of these slugs is a warning on its line.
 */
function warnMissingTeams({ missingTeams }, slugs, { config, host }) {
    const problems = config.layers.flatMap(({ match, source: { file, line, layer } }) => {
        const asked = match ? (0,model_match/* teamsIn */.ON)(match.wanted) : new Set();
        const teams = missingTeams.filter((team) => asked.has(team));
        return teams.map((team) => {
            const missing = `match of ${layer}: there is no team "${team}"${(0,suggest/* didYouMean */.au)(team, slugs)}`;
            const effect = "it is left out in this run, and the repositories that it may be for count as failed";
            return { file, line, message: `${missing}; ${effect}. What to do: ${unresolved/* ADVICE */.hc.team}.` };
        });
    });
    (0,context/* annotateProblems */.$)(problems, "warning", host);
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

/** The most that one page holds: https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
const PAGE_SIZE = 100;
/** More pages than the count of a list asks for: what is created while it is read, and little more. */
const PAGES_TO_SPARE = 5;
/** Where nobody says how long a list is. */
const MOST_PAGES = 10_000;
/**
 * All entries, in order, each once: until there is neither a next page nor a full one. A page that has nothing but
 * entries of earlier pages, and more pages than the count explains, make the list unreadable.
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
    // Once more from the last page on: what was created meanwhile is on it, or on those that have followed it by then.
    if (!isGrowing || list.pages === 1)
        return list.done();
    const again = await readOn(list, { kind: "next", parameters: end.parameters, last: 1 }, PAGES_TO_SPARE, true);
    return again.kind === "stopped" ? again.result : list.done();
}
/** Goes from page to page to the end. A reading `again` knows all that it sees, and ends with its pages. */
async function readOn(list, from, most, again = false) {
    let step = from;
    for (let pages = 0; step.kind === "next"; pages += 1) {
        if (pages >= most)
            return again ? step : unreadable(`it goes on where ${list.size} entries were read`);
        step = await list.read(step.parameters, again);
    }
    return step;
}
/** What was read so far, by page. */
class Reading {
    #read;
    #options;
    #seen = new Set();
    #pages = new Map();
    constructor(read, options) {
        this.#read = read;
        this.#options = options;
    }
    /** How many entries there are so far. */
    get size() {
        return this.#seen.size;
    }
    get pages() {
        return this.#pages.size;
    }
    async read(parameters, again = false) {
        const page = await this.#read(parameters);
        if (!isPage(page))
            return { kind: "stopped", result: page };
        const fresh = page.entries.filter((entry) => !this.#seen.has(identityOf(entry)));
        for (const entry of fresh)
            this.#seen.add(identityOf(entry));
        if (fresh.length === 0 && page.entries.length > 0 && !again)
            return unreadable("a page has what an earlier one had, and nothing else");
        const key = JSON.stringify(parameters);
        this.#pages.set(key, [...(this.#pages.get(key) ?? []), ...fresh.map(this.#options.keep)]);
        const { count } = this.#options;
        const next = nextPage(parameters, page, count !== undefined && this.size >= count);
        return { kind: next ? "next" : "end", parameters: next ?? parameters, last: lastPage(page.link) };
    }
    /** In the order of the pages. */
    done() {
        const numbered = [...this.#pages].map(([key, entries], at) => ({ page: pageIn(key) ?? at + 1, entries }));
        return { kind: "pages", entries: numbered.sort((a, b) => a.page - b.page).flatMap(({ entries }) => entries) };
    }
}
function pageIn(key) {
    const { page } = JSON.parse(key);
    return typeof page === "number" ? page : undefined;
}
function identityOf(entry) {
    const id = typeof entry === "object" && entry !== null ? entry["id"] : undefined;
    return typeof id === "number" || typeof id === "string" ? String(id) : JSON.stringify(entry);
}
function unreadable(why) {
    const reason = `GitHub's list cannot be read to its end: ${why}`;
    return { kind: "stopped", result: { kind: "unreadable", reason } };
}
function isPage(page) {
    return "entries" in page;
}
/** The number that the `Link` header names as the last page; 1 where there is no other page. */
function lastPage(link) {
    const page = Number(queryOf(link, "last")?.get("page") ?? Number.NaN);
    return Number.isSafeInteger(page) && page > 0 ? page : 1;
}
/**
 * The parameters of the next page; undefined after the last. Without a `Link` header, which a proxy may have dropped, a
 * full page has a next one unless that was all.
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
/** A page of an answer: the list, or the one that `items` names inside; undefined where there is none. */
function pageOf({ data, headers }, items) {
    const entries = items === undefined ? data : data?.[items];
    return Array.isArray(entries) ? { entries: entries, link: headers["link"] } : undefined;
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
// EXTERNAL MODULE: ./lib/text/suggest.js
var suggest = __webpack_require__(86101);
// EXTERNAL MODULE: ./lib/read/run-steps.js
var run_steps = __webpack_require__(9383);
;// CONCATENATED MODULE: ./lib/read/names/apps.js

/** Any other name is no App's, and is not looked up. https://docs.github.com/en/rest/apps/apps#get-an-app */
const SLUG = /^[\w-]+$/;
/**
 * By slug, or by id for Apps that the config knows no other way. https://docs.github.com/en/rest/apps/apps#get-an-app
 */
async function readApps(github, org, names) {
    const apps = {};
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
        apps[name] = found.value
            ? { id: Number(found.value["id"]), nodeId: String(found.value["node_id"]), name: String(found.value["slug"]) }
            : null;
    }
    return { kind: "known", value: apps };
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
/** GitHub Actions: in every organization without being installed, so no list of installations has it. */
const ACTIONS_SLUG = "github-actions";
const ACTIONS_APP = ["15368", ACTIONS_SLUG];
/**
 * Slugs of Apps by id: those of the organization's installations.
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
            const installed = list.map((one) => [String(one["app_id"]), String(one["app_slug"])]);
            return { kind: "known", value: new Map([...known, ...installed]) };
        },
    });
}

// EXTERNAL MODULE: ./lib/families/shared/read-steps.js
var read_steps = __webpack_require__(78536);
;// CONCATENATED MODULE: ./lib/read/names/repositories.js

/**
 * By name, or by owner and name. One that the token may not see is as good as none.
 * https://docs.github.com/en/rest/repos/repos#get-a-repository
 */
async function readNamedRepositories(github, org, names) {
    const found = Object.create(null);
    for (const written of names) {
        const [owner = org, repo = written] = written.includes("/") ? written.split("/") : [];
        const result = await readOne(github, owner, repo);
        if (result.kind !== "known")
            return result;
        found[written] = result.value;
    }
    return { kind: "known", value: { ...found } };
}
function readOne(github, owner, repo) {
    return (0,run_steps/* runSteps */.rl)(github, {
        kind: "more",
        requests: [
            { request: { kind: "rest", route: "GET /repos/{owner}/{repo}", parameters: { owner, repo } }, absentOn: [404] },
        ],
        next: ([answer]) => {
            const one = answer;
            const value = one && { id: Number(one["id"]), nodeId: String(one["node_id"]), name: String(one["full_name"]) };
            return { kind: "known", value: value ?? null };
        },
    });
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/families/shared/failure.js
var failure = __webpack_require__(53442);
;// CONCATENATED MODULE: ./lib/read/names/users.js



/** Users asked for in one query. */
const USERS_PER_QUERY = 50;
/** By login, in lower case. https://docs.github.com/en/graphql/reference/queries#user */
async function readUsers(github, names, atOnce = USERS_PER_QUERY) {
    const users = {};
    for (let from = 0; from < names.length; from += atOnce) {
        const batch = await readBatch(github, names.slice(from, from + atOnce));
        if (batch.kind !== "known")
            return batch;
        Object.assign(users, batch.value);
    }
    return { kind: "known", value: users };
}
async function readBatch(github, logins) {
    const reply = await sendOrFail(github, usersQuery(logins));
    if (reply === "nobody") {
        const [only, ...others] = logins;
        // Of several, one may be missing for another reason.
        return others.length > 0 ? readUsers(github, logins, 1) : { kind: "known", value: { [only ?? ""]: null } };
    }
    if (reply.kind !== "answer")
        return reply;
    const trouble = reply.problems.find((problem) => problem.type !== "NOT_FOUND");
    if (trouble || reply.data === null)
        return (0,run_steps/* unknown */.L5)(`users cannot be looked up: ${trouble?.message ?? "no data"}`);
    const found = reply.data;
    return {
        kind: "known",
        value: Object.fromEntries(logins.map((login, index) => [login, decodeUser(found[`user${index}`])])),
    };
}
/** `nobody`: GitHub answered that it does not know who is meant. A 404 would be about the address. */
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
 * Logins of the organization's owners, where somebody asks for them.
 * https://docs.github.com/en/rest/orgs/members#list-organization-members
 */
async function readOwners(github, org, refs) {
    if (!refs.some(({ ownership }) => ownership))
        return (0,run_steps/* unknown */.L5)("nobody asks");
    const owners = await (0,run_steps/* readList */.LD)(github, {
        kind: "rest",
        route: "GET /orgs/{org}/members",
        parameters: { org, role: "admin" },
    });
    // Only a user account has no list of members: it owns itself.
    if (owners.kind === "unknown" && owners.failure.kind === "missing")
        return { kind: "known", value: new Set([org.toLowerCase()]) };
    if (owners.kind !== "known")
        return owners;
    return { kind: "known", value: new Set(owners.value.map(({ login }) => String(login).toLowerCase())) };
}
/** Where the owners are unknown, nobody is said to be one, or not to be. */
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





const EMPTY_DIRECTORY = { teams: {}, users: {}, apps: {}, roles: [], properties: {} };
/** In the order of asking: each kind of name, where the directory keeps it and how it is looked up. */
const READERS = {
    team: (github, org, refs) => readTeams(github, org, namesIn(refs)),
    user: async (github, org, refs) => under("users", await readUsersOf(github, org, refs)),
    app: async (github, org, refs) => under("apps", await readApps(github, org, namesIn(refs))),
    role: (github, org) => readRoles(github, org),
    property: async (github, org) => under("properties", await readProperties(github, org)),
    repository: async (github, org, refs) => under("repositories", await readNamedRepositories(github, org, namesIn(refs))),
};
/** A kind costs requests only if the config uses it, and one that cannot be read says nothing of the others. */
async function readDirectory(github, organization, refs) {
    let found = { ...EMPTY_DIRECTORY, slugs: [] };
    const failures = new Map();
    for (const kind of Object.keys(READERS)) {
        const own = refs.filter((ref) => ref.kind === kind);
        const part = own.length === 0 ? NOTHING : await READERS[kind](github, organization, own);
        if (part.kind === "deferred")
            return part;
        if (part.kind === "unknown")
            failures.set(kind, part.failure);
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
/** Each once, in lower case. */
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
    const list = await (0,run_steps/* readList */.LD)(github, { kind: "rest", route: "GET /orgs/{org}/teams", parameters: { org } });
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
        nodeId: String(team["node_id"]),
        slug: String(team["slug"]),
        name: String(team["name"]),
        parent: parent ? String(parent["slug"]) : null,
    };
}
/** A slug is unique; a display name counts only if one team bears it (slugs cannot be computed from names). */
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
            const ids = roles.map((role) => [String(role["name"]).toLowerCase(), Number(role["id"])]);
            return {
                kind: "known",
                value: { roles: roles.map((role) => String(role["name"])), roleIds: Object.fromEntries(ids) },
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
            value: Object.fromEntries(definitions.map((one) => [String(one["property_name"]), one])),
        })),
    });
}

// EXTERNAL MODULE: ./lib/read/repository-query.js
var repository_query = __webpack_require__(8799);
;// CONCATENATED MODULE: ./lib/read/organization.js
// Reads what one request answers for many repositories: names, team grants, and whatever else families list per
// organization.






/**
 * Everything organization-level that `targets` need. Only running out of budget ends it early; what cannot be read is
 * marked unknown.
 */
async function readOrganization(targets, run) {
    const readAt = new Date(run.clock.now()).toISOString();
    const uses = (0,repository_query/* familyUses */.XV)(run.families, targets);
    const refs = uses.flatMap(({ family, use }) => use.desired.flatMap((desired) => family.config.names?.(desired) ?? []));
    const names = await readDirectory(run.github, run.organization, refs);
    if (names.kind === "deferred")
        return names;
    const { directory, slugs, failures } = names;
    const families = {};
    const unknown = {};
    for (const used of uses) {
        const result = withoutNames(used, failures) ?? (await listFamily(used, directory, run));
        if (result?.kind === "deferred")
            return result;
        if (result?.kind === "known")
            families[used.family.key] = result.value;
        if (result?.kind === "unknown")
            unknown[used.family.key] = reasonOf(result.failure);
    }
    const meant = Object.fromEntries(refs.flatMap((ref) => {
        if (failures.has(ref.kind) || exists(ref, directory))
            return [];
        const near = (0,suggest/* nearest */.pA)(ref.name, knownNames(ref.kind, directory, slugs));
        return near === undefined ? [] : [[nameId(ref), near]];
    }));
    return { kind: "known", value: { readAt, directory, families, unknown, meant } };
}
function reasonOf({ message, advice }) {
    return advice === undefined ? message : `${message}. What to do: ${advice}`;
}
function listFamily({ family, use }, directory, run) {
    if (family.read.kind !== "organization")
        return undefined;
    return (0,run_steps/* runSteps */.rl)(run.github, family.read.list(run.organization, directory, use), family);
}
/** Without the names, families that use names of that kind are unknown everywhere, whatever way they are read. */
function withoutNames({ family, use }, failures) {
    const kinds = use.desired.flatMap((desired) => (family.config.names?.(desired) ?? []).map(({ kind }) => kind));
    const failure = kinds.map((kind) => failures.get(kind)).find((one) => one !== undefined);
    return failure && { kind: "unknown", failure };
}
/** The names of the target that do not exist. Of a family that could not be read nothing is known. */
function unknownNames(target, state, families) {
    const used = namesOf(target, families).filter(({ family }) => !(family.key in state.unknown));
    return used.flatMap(({ ref, family }) => {
        if (exists(ref, state.directory))
            return [];
        const meant = state.meant?.[nameId(ref)];
        return [{ ref, family, ...(meant !== undefined && { meant }) }];
    });
}
/** The same for each spelling of a name. */
function nameId({ kind, name }) {
    return `${kind} ${name.toLowerCase()}`;
}
/** Every name that a repository's desired state uses. */
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
    const found = { team, user, app, repository }[kind][key];
    return found !== null && found !== undefined;
}
/** Names of that kind that there are, as far as they were read: what a wrong one may have meant. */
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
// Reads many repositories in one GraphQL query: builds the document and takes the answer apart, repository by
// repository.
/** The families in use among `targets`, each with what they ask of it together; equal wishes are listed once. */
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
/** What one repository asks of a family. */
function ownUse(family, { desired }) {
    return { desired: [desired.families[family.key]], prune: isPruned(family, desired) };
}
function isPruned(family, desired) {
    return (family.config.prunable ?? []).some((collection) => collection in desired.prune);
}
/**
 * Fields on every repository, so that what happened to it since the listing is seen.
 * https://docs.github.com/en/graphql/reference/objects#repository
 */
const IDENTITY = "__typename ... on Repository { id databaseId nameWithOwner isArchived visibility defaultBranchRef { name } }";
/**
 * The document with these fields; `$ids` takes up to 100 node ids.
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
/** The fields that a family selects in a pass, those of its probe included; empty where it has none. */
function selectionOf({ family: { read }, use }, pass) {
    if (read.kind !== "repository-query")
        return "";
    if (read.size === pass)
        return read.selection(use);
    return pass === "flat" ? (read.probe?.selection(use) ?? "") : "";
}
/**
 * The answer for each of `count` ids, in order; undefined where the answer as a whole cannot be trusted
 * (no data, a problem without a path, or resource limits:
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api).
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
function nodeAnswer(node, problems) {
    const whole = problems.find((problem) => problem.path?.length === 2);
    if (whole)
        return { kind: reasonOf(whole), message: whole.message };
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
function reasonOf({ type }) {
    if (type === "NOT_FOUND")
        return "missing";
    return type === "FORBIDDEN" ? "denied" : "unknown";
}
/**
 * The first problem that touches what a family selected: any mention of the response key counts, since unknown is safe.
 */
function problemFor(selection, problems) {
    return problems.find(({ key }) => new RegExp(`\\b${key.replace(/\W/g, "\\$&")}\\b`).test(selection));
}


/***/ }),

/***/ 9383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   TC: () => (/* binding */ readerOf),
/* harmony export */   rl: () => (/* binding */ runSteps)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _families_shared_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53442);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35047);
// Runs the steps of a family's read against GitHub: pages to the end, and turns what fails into "unknown".



/** Sends what is about one repository: a redirect is followed to this repository and to no other. */
function readerOf(github, { id }) {
    return { send: (request, options) => github.send(request, { ...options, repositoryId: id }) };
}
/** Follows the steps to their end. Never throws an ApiError. `family` is named in failures. */
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
/** Reads every entry of one list of GitHub's, for what belongs to no family. */
function readList(github, request) {
    return runSteps(github, {
        kind: "more",
        requests: [{ request, pages: "all" }],
        next: ([list]) => ({ kind: "known", value: (list ?? []) }),
    });
}
/** An unknown of `family`, with the permission that may be missing. */
function unknown(message, family, kind = "unknown") {
    const advice = family && (0,_families_shared_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .adviceFor */ .cp)(kind, (0,_families_shared_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .grantFor */ .O4)(family));
    return {
        kind: "unknown",
        failure: { kind, ...(family && { family: family.key }), message, ...(advice && { advice }) },
    };
}
async function runRead(github, read, family) {
    try {
        return read.pages ? await runPages(github, read, family) : await runOne(github, read, family);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD))
            throw error;
        if (read.absentOn?.includes(error.status))
            return { kind: "known", value: undefined };
        return { kind: "unknown", failure: (0,_families_shared_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g5)(error, family) };
    }
}
async function runOne(github, { request }, family) {
    const reply = await github.send(request);
    if (reply.kind === "deferred")
        return reply;
    const [problem] = reply.problems;
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
        return (0,_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .pageOf */ .ZZ)(reply, items) ?? unknown(`GitHub answered no list to ${request.route}`, family);
    };
    const { parameters } = request;
    const pages = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .readPages */ .n4)(read, { parameters, keep: (entry) => keep(entry) });
    if (pages.kind === "pages")
        return { kind: "known", value: pages.entries };
    if (pages.kind === "unreadable")
        return unknown(pages.reason, family);
    return pages.kind === "known" ? unknown("GitHub's list is odd", family) : pages;
}


/***/ }),

/***/ 86101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   au: () => (/* binding */ didYouMean),
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
// Finds the word that somebody probably meant.
/** The nearest of `candidates`, if it is near enough to be worth mentioning. */
function nearest(word, candidates) {
    const wanted = fold(word);
    let best;
    for (const candidate of candidates) {
        const allowed = Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) * 0.4));
        const distance = editDistance(wanted, fold(candidate), best ? best.distance - 1 : allowed);
        if (distance <= allowed && (!best || distance < best.distance))
            best = { candidate, distance };
    }
    return best?.candidate;
}
/** ` (did you mean "infosec"?)`, to stand after a wrong name; empty where nothing is near. */
function didYouMean(word, candidates) {
    return suggestion(nearest(word, candidates));
}
/** The same where the name that was probably meant is known. */
function suggestion(near) {
    return near === undefined ? "" : ` (did you mean "${near}"?)`;
}
/** `-`, blanks and capitals are the commonest differences: they cost nothing. */
function fold(word) {
    return word.toLowerCase().replaceAll(/[-\s.]/g, "_");
}
/** Insertions, deletions, replacements and swaps of neighbors that lead from `a` to `b`; gives up above `limit`. */
function editDistance(a, b, limit = Number.POSITIVE_INFINITY) {
    if (Math.abs(a.length - b.length) > limit)
        return Number.POSITIVE_INFINITY;
    let before = [];
    let last = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row += 1) {
        const current = [row];
        for (let column = 1; column <= b.length; column += 1) {
            const same = a[row - 1] === b[column - 1];
            const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
            const costs = [at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1)];
            if (swapped)
                costs.push(at(before, column - 2) + 1);
            current.push(Math.min(...costs));
        }
        [before, last] = [last, current];
    }
    return at(last, b.length);
}
function at(row, column) {
    return row[column] ?? Number.POSITIVE_INFINITY;
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
