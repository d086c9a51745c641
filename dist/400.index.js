export const id = 400;
export const ids = [400];
export const modules = {

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


/** Compiles `match` once, so that it is fast for thousands of repositories. */
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
/** Globs, without regard to case. A leading `!` excludes names; with only such globs, all other names match. */
function compileName(globs) {
    const isUnwanted = (glob) => glob.startsWith("!") && !glob.startsWith("!(");
    const wanted = globs.filter((glob) => !isUnwanted(glob)).map(_text_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .compileGlob */ .S);
    const unwanted = globs.filter(isUnwanted).map((glob) => (0,_text_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .compileGlob */ .S)(glob.slice(1)));
    return ({ name }) => (wanted.length === 0 || wanted.some((accepts) => accepts(name))) && !unwanted.some((refuses) => refuses(name));
}
/** False if one condition is false, even if others are unknown. */
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
/** True if one condition is true, even if others are unknown. */
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
/** True if one team has access, even if the access of others is unknown. */
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
/** Slugs of the teams in a `match`, at any depth. */
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
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50315);
/* harmony import */ var _text_lookup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(601);
// Values with the config line that sets each of their parts, and the merge of two such values.


/**
 * Maps merge at every depth, collections by key; other values are replaced. Layers do not change, so unchanged parts
 * are shared.
 */
function merge(earlier, later, own) {
    if (!earlier || earlier.kind === "whole" || earlier.kind !== later.kind)
        return later;
    const entries = own.has(earlier.entries) ? earlier.entries : new Map(earlier.entries);
    own.add(entries);
    for (const [key, value] of later.entries)
        entries.set(key, merge(entries.get(key), value, own));
    const dialect = later.dialect ?? earlier.dialect;
    return { kind: earlier.kind, entries, source: later.source, ...(0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .given */ .gI)({ dialect }) };
}
/** The value without the part at `path`; the same value if there is none. */
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
/** The value as plain data, without sources. Shared parts are built once. */
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
/** The plain data that a family compares, with the defaults of the layer's `dialect`. */
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
/** The layer that set the value at `path`, or at its deepest part that a layer set. */
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
/** The placeholders that made this text at or below `path`; empty if the config has the text itself. */
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
/** The shape of the value under a key of a map. */
function shapeUnder({ collections }, key) {
    const keyOf = (0,_text_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .Z)(collections, key);
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
/** True if the text needs `parseTemplate`. `$${` is a literal `${`. */
function hasTemplate(text) {
    return text.includes(OPEN);
}
/** Cuts a text into literals and inserts; `problem` if it is not valid. */
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
    return { problem: `after \`|\` write lower, slug or default(text); found \`${text}\`` };
}
/** The text of one insert for one repository. */
function fillInsert(insert, repo) {
    const label = `${insert.scope}.${insert.name}`;
    let value = insert.scope === "repo"
        ? (REPO_VALUES[insert.name](repo) ?? "")
        : propertyValue(insert.name, repo);
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
    if (filter.kind === "lower")
        return value.toLowerCase();
    // A name without a letter or digit has no slug.
    return /[\p{L}\p{N}]/u.test(value) ? (0,_families_shared_slug_js__WEBPACK_IMPORTED_MODULE_1__/* .slugOf */ .t)(value) : "";
}
/** GitHub ignores case in names of custom properties. Undefined if the properties could not be read. */
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

/***/ 84353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ slugOf)
/* harmony export */ });
// Computes the slug of a name, as far as that is possible without GitHub.
/**
 * Lower case, Latin letters without accents, one hyphen between words. Letters of other scripts are kept, so that
 * different names keep different slugs. If a slug is taken, GitHub appends a number (`leads-1`). Use the slug to detect
 * entries for the same team, not to look up a team. A name without letters and digits stays as it is.
 */
function slugOf(name) {
    const slug = name
        .normalize("NFKD")
        .replaceAll(/(?<=\p{Script=Latin})\p{Mark}+/gu, "")
        .normalize("NFKC")
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\p{M}_]+/gu, "-")
        .replaceAll(/^-+|-+$/g, "");
    return slug === "" ? name : slug;
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

/***/ 86101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   au: () => (/* binding */ didYouMean),
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
// Finds the most similar word, for suggestions.
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
/** ` (did you mean "infosec"?)`, to follow a wrong name; empty if no name is similar. */
function didYouMean(word, candidates) {
    return suggestion(nearest(word, candidates));
}
/** The same for a known suggestion. */
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


/***/ })

};
