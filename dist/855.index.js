export const id = 855;
export const ids = [855];
export const modules = {

/***/ 94855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ buildConfig)
});

// EXTERNAL MODULE: ./lib/text/wording.js
var wording = __webpack_require__(91455);
// EXTERNAL MODULE: ./lib/config/model/match.js
var model_match = __webpack_require__(76409);
;// CONCATENATED MODULE: ./lib/config/checks/loops.js

/** Checks every policy against every `match`. */
function checkLoops(layers, { problems, warnings }) {
    const readers = readersOf(layers);
    for (const problem of layers.flatMap((layer) => prunedReads(layer, readers)))
        warnings.push(problem);
    for (const layer of layers.filter(({ kind }) => kind === "policy")) {
        for (const write of writesOf(layer)) {
            const reader = readerOf(write.key, readers);
            if (reader && !isVisibilityAlone(write.key, layer))
                problems.push(loop(write, layer, reader));
        }
    }
}
/** Pruning can remove a value that a `match` reads. */
function prunedReads({ prune }, readers) {
    return [...(prune ?? [])].flatMap(([name, { file, line }]) => {
        const reader = readerOf(name === "custom_properties" ? "properties" : name, readers);
        const message = `\`prune\` may take ${name} away that the \`match\` of ${reader} reads, ` +
            "and then it matches no more. Name them in a layer that stays.";
        return reader === undefined ? [] : [{ file, line, message }];
    });
}
/** An entry whose name depends on the repository may be any. */
function readerOf(key, readers) {
    const isOpen = ["topics", "teams", "properties"].includes(key);
    return isOpen ? [...readers].find(([read]) => read.startsWith(`${key}=`))?.[1] : readers.get(key);
}
function loop({ key, file, line }, { source }, reader) {
    const advice = key === "visibility" ? "Put visibility into a policy of its own." : "Match on something that no policy writes.";
    const message = `${source.layer} writes \`${key.replace("=", ": ")}\`, which the \`match\` of ${reader} reads: ` +
        `what matches tonight would not match tomorrow. ${advice}`;
    return { file, line, message };
}
/** By what is read (`template`, `topics=cli`): the layer that reads it first. */
function readersOf(layers) {
    const readers = new Map();
    for (const { match, source } of layers) {
        if (!match)
            continue;
        (0,model_match/* eachMatch */.jZ)(match.wanted, (each) => {
            for (const key of readsOf(each))
                if (!readers.has(key))
                    readers.set(key, source.layer);
        });
    }
    return readers;
}
/** The values that a `match` reads and that a config can write. */
function readsOf({ visibility, template, topics = [], teams = [], properties = {} }) {
    return [
        ...(visibility ? ["visibility"] : []),
        ...(template === undefined ? [] : ["template"]),
        ...topics.map((topic) => `topics=${topic.toLowerCase()}`),
        ...teams.map((team) => `teams=${team.toLowerCase()}`),
        ...Object.keys(properties).map((name) => `properties=${name.toLowerCase()}`),
    ];
}
/** The config keys for the values that a `match` can read: family, key inside it (`*` for entries), shown name. */
const WRITERS = [
    { family: "repository", path: ["visibility"], read: "visibility" },
    { family: "repository", path: ["is_template"], read: "template" },
    { family: "repository", path: ["topics"], read: "topics" },
    { family: "teams", path: [], read: "teams" },
    { family: "custom_properties", path: [], read: "properties" },
];
function writesOf({ families }) {
    return WRITERS.flatMap(({ family, path, read }) => families
        .filter((part) => part.family.key === family)
        .flatMap(({ pieces }) => pieces)
        .flatMap(({ constant, collection, source }) => {
        if (constant?.kind === "value")
            return entriesAt(constant.value, path, read);
        return collection === (path[0] ?? family) ? [{ key: read, file: source.file, line: source.line }] : [];
    }));
}
function entriesAt(value, path, read) {
    const [step] = path;
    const node = step === undefined ? value : value.kind === "map" ? value.entries.get(step) : undefined;
    if (!node)
        return [];
    if (node.kind === "whole")
        return [{ key: read, file: node.source.file, line: node.source.line }];
    return [...node.entries].map(([key, { source }]) => ({
        key: `${read}=${key.toLowerCase()}`,
        file: source.file,
        line: source.line,
    }));
}
function isVisibilityAlone(key, { families }) {
    if (key !== "visibility" || families.length !== 1)
        return false;
    const [piece, ...others] = families[0]?.pieces ?? [];
    const value = piece?.constant?.kind === "value" && others.length === 0 ? piece.constant.value : undefined;
    return value?.kind === "map" && value.entries.size === 1;
}

// EXTERNAL MODULE: ./lib/objects.js
var objects = __webpack_require__(50315);
// EXTERNAL MODULE: ./lib/text/document-url.js
var document_url = __webpack_require__(87150);
// EXTERNAL MODULE: ./lib/text/suggest.js
var suggest = __webpack_require__(86101);
// EXTERNAL MODULE: ./lib/text/lookup.js
var lookup = __webpack_require__(601);
;// CONCATENATED MODULE: ./lib/config/compat/aliases.js

const WHERE = "Which repositories an entry is for is said by its layer: " +
    "put it into a policy with a `match`, or under `repositories:`.";
/** Top-level keys. */
const SECTIONS = {
    branch_protection: "branches",
    branch_protections: "branches",
    branch_protection_rules: "branches",
    branch: "branches",
    protection: "branches",
    repo: "repository",
    repos: "repositories",
    general: "repository",
    settings: "repository",
    team: "teams",
    collaborator: "collaborators",
    users: "collaborators",
    members: "collaborators",
    label: "labels",
    issue_labels: "labels",
    autolink: "autolinks",
    auto_links: "autolinks",
    autolink_references: "autolinks",
    ruleset: "rulesets",
    rules: "rulesets",
    properties: "custom_properties",
    custom_property: "custom_properties",
    custom_property_values: "custom_properties",
    hooks: "webhooks",
    webhook: "webhooks",
    keys: "deploy_keys",
    action: "actions",
    actions_permissions: "actions",
    security_and_analysis: "security",
    policy: "policies",
    groups: "policies",
    suborgs: "policies",
    overrides: "repositories",
    exclusions: "exclude",
    excluded: "exclude",
    ignore: "exclude",
    restrictedRepos: "exclude",
    includes: "include",
    import: "include",
    delete: "prune",
    strict: "prune",
};
/** Keys inside a family, by their full name as it was written. */
const KEYS = {
    "repository.homepage_url": "homepage",
    "repository.homepageUrl": "homepage",
    "repository.website": "homepage",
    "repository.url": "homepage",
    "repository.desc": "description",
    "repository.wiki": "has_wiki",
    "repository.enable_wiki": "has_wiki",
    "repository.issues": "has_issues",
    "repository.projects": "has_projects",
    "repository.discussions": "has_discussions",
    "repository.template": "is_template",
    "repository.public": "visibility",
    "repository.archive": "archived",
    "repository.branch": "default_branch",
    "repository.main_branch": "default_branch",
    "repository.squash_merge": "allow_squash_merge",
    "repository.allow_squash": "allow_squash_merge",
    "repository.merge_commit": "allow_merge_commit",
    "repository.allow_merge": "allow_merge_commit",
    "repository.rebase_merge": "allow_rebase_merge",
    "repository.allow_rebase": "allow_rebase_merge",
    "repository.auto_merge": "allow_auto_merge",
    "repository.delete_head_branch_on_merge": "delete_branch_on_merge",
    "repository.delete_merged_branches": "delete_branch_on_merge",
    "repository.labels_topics": "topics",
    "repository.tags": "topics",
    "teams.role": "permission",
    "teams.access": "permission",
    "teams.slug": "name",
    "teams.team": "name",
    "collaborators.name": "username",
    "collaborators.user": "username",
    "collaborators.login": "username",
    "collaborators.role": "permission",
    "labels.colour": "color",
    "autolinks.prefix": "key_prefix",
    "autolinks.url": "url_template",
    "autolinks.target_url": "url_template",
    "autolinks.alphanumeric": "is_alphanumeric",
    "branches.pattern": "name",
    "branches.branch": "name",
    "branches.rules": "protection",
    "branches.protection.require_linear_history": "required_linear_history",
    "branches.protection.linear_history": "required_linear_history",
    "branches.protection.required_reviews": "required_pull_request_reviews",
    "branches.protection.required_checks": "required_status_checks",
    "branches.protection.status_checks": "required_status_checks",
    "branches.protection.include_administrators": "enforce_admins",
    "branches.protection.force_push": "allow_force_pushes",
    "branches.protection.signed_commits": "required_signatures",
    "branches.protection.require_signed_commits": "required_signatures",
    "branches.protection.require_conversation_resolution": "required_conversation_resolution",
    "branches.protection.required_pull_request_reviews.required_approvals": "required_approving_review_count",
    "branches.protection.required_pull_request_reviews.require_code_owner_review": "require_code_owner_reviews",
    "branches.protection.required_pull_request_reviews.dismiss_stale_reviews_on_push": "dismiss_stale_reviews",
};
/** Advice for keys of other programs that have no counterpart. */
const ADVICE = {
    "collaborators.include": WHERE,
    "collaborators.exclude": WHERE,
    "teams.include": WHERE,
    "teams.exclude": WHERE,
    suborgrepos: "Make it a policy: `policies: [{ name: …, match: { name: [web-*] }, … }]`.",
    suborgteams: "Make it a policy: `policies: [{ name: …, match: { teams: [core] }, … }]`.",
    suborgproperties: "Make it a policy: `policies: [{ name: …, match: { properties: { tier: gold } }, … }]`.",
    disable_plugins: "Families that no layer sets are left alone.",
    additive_plugins: "Nothing is deleted unless `prune` names its collection.",
    validator: "Names of repositories are not checked.",
};
/** Advice for a key without a counterpart, by full name. */
function adviceOn(fullName) {
    return (0,lookup/* own */.Z)(ADVICE, fullName);
}
/** The top-level key for another spelling. */
function sectionFor(written) {
    return (0,lookup/* own */.Z)(SECTIONS, written);
}
/** The key inside a family for another spelling, by full name (`repository.homepage_url`). */
function misnamed(fullName) {
    return (0,lookup/* own */.Z)(KEYS, fullName);
}
/** Setting families that are known from other programs and are not managed yet: their settings do no harm. */
const UPCOMING = [
    "rulesets",
    "environments",
    "variables",
    "webhooks",
    "deploy_keys",
    "pages",
    "interaction_limits",
    "immutable_releases",
    "code_scanning",
];
/** Not settings of one repository. */
const UPCOMING_AT_TOP = ["organization"];
/** Keys of a layer that are accepted without effect until there is a family for them. */
function upcomingKeys(families, kind) {
    const keys = kind === "top level" ? [...UPCOMING, ...UPCOMING_AT_TOP] : UPCOMING;
    return keys.filter((key) => !families.some((family) => family.key === key));
}

// EXTERNAL MODULE: ./lib/families/family.js
var family = __webpack_require__(14958);
// EXTERNAL MODULE: ./lib/config/source/scalars.js
var scalars = __webpack_require__(38435);
// EXTERNAL MODULE: ./lib/config/source/tree.js
var tree = __webpack_require__(48716);
;// CONCATENATED MODULE: ./lib/config/compat/dialect.js
// Finds the program for which a layer was written: in other programs, some omitted settings have another meaning.




/** The key that marks a file, a policy or a repository. */
const DIALECT = "dialect";
/**
 * safe-settings merges its layers first; settings that the result omits are off. A file for Probot Settings has all
 * settings of a repository, so the settings that it omits are off, even if other layers set them.
 * https://github.com/github/safe-settings#how-it-works
 */
function isFilledLast(dialect) {
    return dialect === "safe-settings";
}
/** The context with the dialect that the map sets, otherwise with the surrounding one. Reports problems. */
function withDialect(map, context) {
    const entry = (0,tree/* entryOf */.Ms)(map, DIALECT);
    const text = entry && (0,scalars/* readText */.yR)(entry, context.diagnostics);
    if (!entry || text === undefined)
        return context;
    const dialect = family/* DIALECTS */.O.find((name) => name === text);
    if (dialect)
        return { ...context, dialect };
    const near = (0,suggest/* nearest */.pA)(text, family/* DIALECTS */.O);
    const hint = near ? ` Did you mean \`${near}\`?` : "";
    (0,tree/* report */.z8)(context.diagnostics.problems, entry.value.at, `\`${DIALECT}\` can be ${family/* DIALECTS */.O.join(" or ")}; found "${text}".${hint}`);
    return context;
}

;// CONCATENATED MODULE: ./lib/config/compat/spellings.js

/** The layer in this program's spelling; keys keep the places where they were written. */
function respell(written, families, diagnostics) {
    const collections = new Set(families.filter(({ config }) => config.merge.kind === "collection").map(({ key }) => key));
    const layer = {
        ...written,
        entries: written.entries.map((entry) => (collections.has(entry.key) ? unwrap(entry, diagnostics) : entry)),
    };
    const moves = families.flatMap((family) => (family.config.spellings ?? []).map((spelling) => ({ family, spelling })));
    return moves.reduce((map, { family, spelling }) => move(map, family, spelling, diagnostics), layer);
}
/** In safe-settings, a list has its entries under `include`, and under `exclude` names that are not deleted. */
function unwrap(entry, { problems }) {
    const { value } = entry;
    const include = value.kind === "map" ? (0,tree/* entryOf */.Ms)(value, "include") : undefined;
    if (value.kind !== "map" || include?.value.kind !== "list")
        return entry;
    for (const { key, at } of value.entries.filter((each) => each !== include)) {
        (0,tree/* report */.z8)(problems, at, `\`${entry.key}.${key}\` is not known. ` +
            `Nothing is deleted unless \`prune\` names ${entry.key}; remove \`${key}\`.`);
    }
    return { ...entry, value: include.value };
}
function move(layer, family, { from, to }, diagnostics) {
    const { map, taken } = takeOut(layer, from);
    if (!taken || (to === undefined && taken.value.kind !== "map"))
        return layer;
    const arriving = to === undefined && taken.value.kind === "map" ? taken.value.entries : [{ ...taken, key: to ?? taken.key }];
    const home = (0,tree/* entryOf */.Ms)(map, family.key);
    if (!home)
        return {
            ...map,
            entries: [
                ...map.entries,
                { key: family.key, at: taken.at, value: { kind: "map", at: taken.at, entries: arriving } },
            ],
        };
    if (home.value.kind !== "map")
        return layer;
    const { value } = home;
    const kept = arriving.filter((entry) => {
        const rival = (0,tree/* entryOf */.Ms)(value, entry.key);
        if (rival)
            (0,tree/* report */.z8)(diagnostics.problems, entry.at, `\`${from.join(".")}\` and \`${family.key}.${entry.key}\` ` +
                `in line ${rival.at.line} are one setting. Keep one of them.`);
        return !rival;
    });
    const grown = { ...home, value: { ...value, entries: [...value.entries, ...kept] } };
    return { ...map, entries: map.entries.map((entry) => (entry === home ? grown : entry)) };
}
/** The map without the entry at a path, and that entry. */
function takeOut(map, [key, ...rest]) {
    const entry = key === undefined ? undefined : (0,tree/* entryOf */.Ms)(map, key);
    if (!entry)
        return { map };
    if (rest.length === 0)
        return { map: { ...map, entries: map.entries.filter((each) => each !== entry) }, taken: entry };
    if (entry.value.kind !== "map")
        return { map };
    const inner = takeOut(entry.value, rest);
    if (!inner.taken)
        return { map };
    const entries = map.entries.map((each) => (each === entry ? { ...entry, value: inner.map } : each));
    return { map: { ...map, entries }, taken: inner.taken };
}

// EXTERNAL MODULE: ./lib/config/model/sourced.js
var sourced = __webpack_require__(18323);
// EXTERNAL MODULE: ./lib/text/key-name.js
var key_name = __webpack_require__(21398);
// EXTERNAL MODULE: ./lib/text/redact-urls.js
var redact_urls = __webpack_require__(78649);
// EXTERNAL MODULE: ./lib/config/model/template.js
var template = __webpack_require__(66528);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(98439);
;// CONCATENATED MODULE: ./lib/config/values/schema-hints.js
// Describes the values that a family's schema allows at a path, from its JSON Schema.



/** The JSON Schema for a family's value in a config, before it is normalized. */
function inputSchema(family) {
    const known = SCHEMAS.get(family);
    if (known)
        return known;
    const schema = json_schema_processors/* toJSONSchema */.bl(family.config.schema, {
        io: "input",
        unrepresentable: "any",
        reused: "inline",
    });
    SCHEMAS.set(family, schema);
    return schema;
}
const SCHEMAS = new WeakMap();
/** The schemas of a family at `path`. */
function allowedAt(family, path) {
    return path.reduce((schemas, step) => schemas.flatMap((schema) => inner(schema, step)), flatten(inputSchema(family)));
}
function inner(schema, step) {
    const next = typeof step === "number" ? schema.items : ((0,lookup/* own */.Z)(schema.properties, String(step)) ?? schema.additionalProperties);
    return typeof next === "object" ? flatten(next) : [];
}
function flatten(schema) {
    const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
    const { description } = schema;
    return choices.length > 0
        ? choices.flatMap((choice) => flatten(description === undefined ? choice : { description, ...choice }))
        : [schema];
}
/** The keys that are allowed there, without retired ones. */
function keysOf(alternatives) {
    return [
        ...new Set(alternatives.flatMap(({ properties = {} }) => Object.keys(properties).filter((key) => !properties[key]?.deprecated))),
    ];
}
/** The words that are allowed there, if only certain words are. */
function wordsOf(alternatives) {
    return alternatives
        .flatMap((schema) => schema.enum ?? (schema.const === undefined ? [] : [schema.const]))
        .filter((word) => typeof word === "string");
}
/** True if the schemas accept JSON of this type (`string`, `array`, …). */
function accepts(alternatives, type) {
    return alternatives.some((schema) => typesOf(schema).includes(type));
}
/** `true or false`, `one of pull, push, admin`, `a whole number from 0 to 6`, …; empty if every value is allowed. */
function allowedInWords(alternatives) {
    const words = [...new Set(alternatives.flatMap((schema) => wordsOf([schema])))];
    const rest = alternatives
        .filter((schema) => wordsOf([schema]).length === 0)
        .flatMap((schema) => typesOf(schema).flatMap((type) => (type === "boolean" ? ["true", "false"] : [inWords(type, schema)])));
    const choices = [...(words.length > 1 ? [`one of ${words.join(", ")}`] : words), ...new Set(rest)].sort((a, b) => Number(a === "null") - Number(b === "null"));
    return (0,wording/* joined */.oR)(choices, "or");
}
function typesOf({ type }) {
    if (type === undefined)
        return [];
    return typeof type === "string" ? [type] : type;
}
function inWords(type, schema) {
    if (type === "integer" || type === "number")
        return `${type === "integer" ? "a whole number" : "a number"}${range(schema)}`;
    if (type === "string")
        return schema.maxLength === undefined ? "text" : `text of at most ${schema.maxLength} characters`;
    return WORDS[type] ?? type;
}
/** Leaves out the bounds that JSON Schema adds for safe integers. */
function range({ minimum, maximum }) {
    const isBound = (bound) => bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
    if (isBound(minimum) && isBound(maximum))
        return ` from ${minimum} to ${maximum}`;
    if (isBound(minimum))
        return `, ${minimum} or more`;
    return isBound(maximum) ? `, ${maximum} or less` : "";
}
const WORDS = { array: "a list", object: "keys and values", null: "null" };

;// CONCATENATED MODULE: ./lib/config/values/schema-messages.js










/** Marks issues for which the schema has no message of its own. Their messages are written here. */
const UNWORDED = "\u0000";
/** Checks data against the family's schema. The schema's own messages are kept. */
function parseWith(family, data) {
    return family.config.schema.safeParse(data, { error: () => UNWORDED });
}
/** All complaints about one value, in the order of the file. A misspelled key is not reported as missing too. */
function complaints(issues, place) {
    const found = issues.flatMap((issue) => explain(issue, [], place));
    const meant = new Set(found.flatMap((complaint) => complaint.meant ?? []));
    const kept = found.filter(({ missing }) => missing === undefined || !meant.has(missing));
    return kept.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
}
function explain(issue, base, place) {
    const path = [...base, ...issue.path];
    const { node, at, complete } = (0,tree/* locate */.x5)(place.root, path);
    if (complete && (0,tree/* isEmpty */.Im)(node))
        return []; // reported separately
    if (issue.message !== UNWORDED) {
        return [{ at, message: worded(issue, { name: `\`${label(place, path)}\``, found: foundIn(node, path) }) }];
    }
    if (issue.code === "unrecognized_keys")
        return issue.keys.flatMap((key) => unknownKey(key, { path, node, place }));
    if (issue.code === "invalid_union")
        return explainUnion(issue, path, place);
    if (!complete)
        return missing(path, place);
    return [{ at, message: wrongValue(node, { path, place }) }];
}
/** The schema's own message. If it is about the type, the value found is added. */
function worded({ code, message }, { name, found }) {
    const isAboutType = code === "invalid_type" || code === "invalid_union" || code === "invalid_value";
    const colon = message.startsWith("must ") ? "" : ":";
    return `${name}${colon} ${message.replace(/\.$/, "")}${isAboutType ? `; ${found}` : ""}.`;
}
/** These messages appear in logs, so a secret in the config is not repeated. */
function foundIn(node, path) {
    const isSecret = path.some((step) => /^(?:secret|token|password)$/i.test(String(step)));
    return `found ${isSecret && node.kind === "scalar" && node.written ? "a value, which is not shown" : (0,tree/* describe */.q0)(node)}`;
}
/** Explains the alternative that fits best; if none fits, names all alternatives. */
function explainUnion(issue, path, place) {
    const inside = issue.errors.filter((issues) => issues.every((each) => each.path.length > 0 || each.code === "unrecognized_keys" || each.message !== UNWORDED));
    const best = inside.toSorted((a, b) => a.length - b.length)[0];
    if (best)
        return best.flatMap((each) => explain(each, path, place));
    const { node, at, complete } = (0,tree/* locate */.x5)(place.root, path);
    return complete ? [{ at, message: wrongValue(node, { path, place }) }] : missing(path, place);
}
function missing(path, place) {
    const parent = (0,tree/* locate */.x5)(place.root, path.slice(0, -1));
    const key = String(path.at(-1));
    if (!parent.complete || (parent.node.kind === "map" && (0,tree/* entryOf */.Ms)(parent.node, key)))
        return [];
    const allowed = allowedAt(place.family, path);
    const wanted = [allowedInWords(allowed), allowed[0]?.description].filter(Boolean).join(": ");
    const where = label(place, path.slice(0, -1));
    const message = `\`${key}\` is missing in \`${where}\`${wanted && `; it must be ${wanted}`}.`;
    return [{ at: parent.at, message, missing: identity(path) }];
}
function unknownKey(key, { path, node, place }) {
    const entry = node.kind === "map" ? (0,tree/* entryOf */.Ms)(node, key) : undefined;
    // Templates and `__proto__` as keys are reported elsewhere.
    if (!entry || (0,tree/* isEmpty */.Im)(entry.value) || (0,template/* hasTemplate */.rJ)(key) || key === "__proto__")
        return [];
    const needed = keysOf(allowedAt(place.family, path));
    const isEntry = place.family.config.merge.kind === "collection" && path.length === 1 && typeof path[0] === "number";
    const keys = isEntry ? [...needed, ABSENT] : needed;
    const fullName = [place.family.key, ...path.filter((step) => typeof step !== "number"), key].map(String).join(".");
    const alias = misnamed(fullName);
    const advice = adviceOn(fullName);
    const spelled = spelledAs(fullName.slice(0, -key.length), place);
    const meant = alias && keys.includes(alias) ? alias : advice ? undefined : (0,suggest/* nearest */.pA)(key, [...keys, ...spelled]);
    const parent = parentOf(key, needed, { path, place });
    const elsewhere = () => hintForFamily(key, place) || (parent === undefined ? "" : `Move it under \`${parent}:\`.`);
    const hint = meant ? `Did you mean \`${meant}\`?` : (advice ?? elsewhere());
    const message = `\`${label(place, path)}\` has no key \`${key}\`. ${hint || `Allowed: ${keys.join(", ")}.`} ` +
        `See ${(0,document_url/* settingsDocument */.bJ)(place.family.key)}`;
    const excused = meant === ABSENT ? needed : [meant, parent].filter((each) => each !== undefined);
    return [{ at: entry.at, message, meant: excused.map((each) => identity([...path, each])) }];
}
/** An entry of a collection can have this key as well. Such an entry needs only its name. */
const ABSENT = "absent";
function identity(path) {
    return JSON.stringify(path.map(String));
}
function hintForFamily(key, place) {
    const family = place.families.includes(key) ? key : sectionFor(key);
    if (!family || family === place.family.key || !place.families.includes(family))
        return "";
    return `\`${family}\` is a family of its own: move it out, next to \`${place.family.key}\`.`;
}
/** The key that has this one, if it is one map too high. */
function parentOf(key, siblings, { path, place }) {
    return siblings.find((one) => keysOf(allowedAt(place.family, [...path, one])).includes(key));
}
/** The accepted spellings of other programs below a key, such as `security.`. */
function spelledAs(prefix, { family }) {
    const names = (family.config.spellings ?? []).map(({ from }) => from.join("."));
    return names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
}
function wrongValue(node, { path, place }) {
    const allowed = allowedAt(place.family, path);
    const wanted = allowedInWords(allowed);
    const found = foundIn(node, path);
    const sentence = wanted ? `must be ${wanted}; ${found}.` : `cannot have this value; ${found}.`;
    const isUnnamed = typeof path.at(-1) === "number" && typeof stepsTo(path, place).at(-1) === "string";
    const name = isUnnamed ? `an entry of \`${label(place, path)}\`` : `\`${label(place, path)}\``;
    return [`${name} ${sentence}`, hintFor(node, allowed) || hintForEntry(node, path, allowed)].filter(Boolean).join(" ");
}
/** For a name in a list of maps. */
function hintForEntry(node, path, allowed) {
    const isName = node.kind === "scalar" && typeof node.value === "string" && typeof path.at(-1) === "number";
    const [key] = isName && accepts(allowed, "object") ? keysOf(allowed) : [];
    return key === undefined || node.kind !== "scalar" ? "" : `Write it with its key: { ${key}: ${String(node.value)} }.`;
}
function hintFor(node, allowed) {
    if (node.kind === "map")
        return accepts(allowed, "array") ? "Each entry of a list starts with `- `." : "";
    if (node.kind === "list")
        return node.items[0]?.kind === "map" && accepts(allowed, "object") ? "Leave out the `- ` before its keys." : "";
    const { value } = node;
    if (value === null)
        return accepts(allowed, "array")
            ? "A list is never null: remove the line to leave it alone."
            : "Remove the line to leave it alone.";
    if (typeof value !== "string")
        return hintForPlain(value, allowed);
    return hintForText(value, allowed);
}
function hintForPlain(value, allowed) {
    if (accepts(allowed, "string") && wordsOf(allowed).length === 0)
        return `Put it in quotes: "${value}".`;
    return accepts(allowed, "array") ? `Write it as a list: ["${value}"].` : "";
}
function hintForText(text, allowed) {
    if ((0,template/* hasTemplate */.rJ)(text))
        return "A value from the repository can stand only where any text can.";
    const truth = accepts(allowed, "boolean") && (0,scalars/* truthHint */.PS)(text);
    if (truth)
        return truth;
    const near = (0,suggest/* nearest */.pA)(text, wordsOf(allowed));
    if (near)
        return `Did you mean ${near}?`;
    if (accepts(allowed, "array"))
        return `Write it as a list: [${(0,tree/* quote */.hD)(text)}].`;
    const isNumber = accepts(allowed, "integer") || accepts(allowed, "number");
    return isNumber && /^\d+$/.test(text) ? "Write the number without quotes." : "";
}
/** `branches[main].protection.enforce_admins`. Positions in other lists are left out: the line shows the entry. */
function label(place, path) {
    return (0,key_name/* keyName */.xT)(stepsTo(path, place));
}
function stepsTo(path, { family, root }) {
    const steps = [family.key];
    let shape = (0,sourced/* shapeOf */.F5)(family);
    for (const [index, step] of path.entries()) {
        if (typeof step === "number") {
            const entry = shape.keyOf && writtenKey((0,tree/* locate */.x5)(root, path.slice(0, index + 1)).node, shape.keyOf);
            if (entry !== undefined)
                steps.push({ entry });
            shape = shape.entry ?? {};
        }
        else {
            steps.push(String(step));
            shape = (0,sourced/* shapeUnder */.uY)(shape, String(step));
        }
    }
    return steps;
}
/** The name of an entry that the schema did not accept; undefined if it has none. */
function writtenKey(entry, keyOf) {
    if (entry.kind === "list")
        return undefined;
    try {
        const key = keyOf((0,tree/* toJson */.aB)(entry));
        return /^(?:undefined|null|\[object.*)?$/.test(key) ? undefined : (0,redact_urls/* redactUrls */.s)(key);
    }
    catch {
        return undefined; // the entry lacks its name
    }
}

;// CONCATENATED MODULE: ./lib/config/values/normalize.js
// Normalizes a family's value by its schema, and adds the config line of every entry.





/** Normalizes a family's value, and adds the config line of every entry. */
function buildValue(family, node, { label, at, dialect, filled }) {
    const result = parseWith(family, (0,tree/* toJson */.aB)(node));
    if (!result.success) {
        const [first] = complaints(result.error.issues, { family, root: node, families: [] });
        return { kind: "wrong", why: first?.message ?? "it is not valid" };
    }
    const isLast = dialect !== undefined && isFilledLast(dialect);
    const { fromDialect } = family.config;
    const data = dialect && fromDialect && !isLast ? fromDialect(result.data, dialect) : result.data;
    const value = (0,sourced/* sourced */.Mj)(data, (0,sourced/* shapeOf */.F5)(family), {
        sourceOf: (path) => provenance(label, path.length === 0 ? at : (0,tree/* locate */.x5)(node, path).at),
        ...(0,objects/* given */.gI)({ filled }),
        ...(isLast && fromDialect && { dialect }),
    });
    const set = withoutEmptyCollections(value);
    return set ? { kind: "value", value: set } : { kind: "nothing" };
}
/** `[]` is the same as absent. */
function withoutEmptyCollections(value) {
    if (value.kind === "whole")
        return value;
    if (value.kind === "collection")
        return value.entries.size > 0 ? value : undefined;
    const kept = [...value.entries].filter(([, entry]) => entry.kind !== "collection" || entry.entries.size > 0);
    return kept.length > 0 ? { ...value, entries: new Map(kept) } : undefined;
}
/** A place as a provenance. */
function provenance(layer, { file, line }) {
    return { layer, file, line };
}

;// CONCATENATED MODULE: ./lib/config/values/fill-templates.js
// Finds the templates in a source tree, and replaces their inserts by text.



/** Calls `visit` for every text that needs the template parser. */
function eachTemplate(node, visit) {
    if (node.kind === "list")
        for (const item of node.items)
            eachTemplate(item, visit);
    else if (node.kind === "map")
        for (const entry of node.entries)
            eachTemplate(entry.value, visit);
    else if (typeof node.value === "string" && (0,template/* hasTemplate */.rJ)(node.value))
        visit(node.value, node);
}
/** Reports templates that are not valid, and templates in keys. */
function checkTemplates(node, diagnostics) {
    eachTemplate(node, (text, { at }) => {
        const parsed = (0,template/* parseTemplate */.QC)(text);
        if ("problem" in parsed)
            (0,tree/* report */.z8)(diagnostics.problems, at, (0,wording/* withStop */.d8)(parsed.problem));
    });
    checkKeys(node, diagnostics);
}
function checkKeys(node, diagnostics) {
    if (node.kind === "list")
        for (const item of node.items)
            checkKeys(item, diagnostics);
    if (node.kind !== "map")
        return;
    for (const { key, at, value } of node.entries) {
        // It would replace the prototype of an object.
        if (key === "__proto__")
            (0,tree/* report */.z8)(diagnostics.problems, at, "`__proto__` cannot be a key.");
        if ((0,template/* hasTemplate */.rJ)(key))
            (0,tree/* report */.z8)(diagnostics.problems, at, `\`${key}\`: a value from the repository cannot be a key.`);
        checkKeys(value, diagnostics);
    }
}
/** The inserts of a tree, each once. */
function insertsOf(node) {
    const inserts = new Map();
    eachTemplate(node, (text) => {
        for (const part of partsOf(text))
            if (typeof part !== "string")
                inserts.set(insertKey(part), part);
    });
    return [...inserts.values()];
}
/** The tree with its inserts replaced by texts; the same tree if it has no templates. */
function withTexts(node, textOf) {
    if (node.kind === "list")
        return { ...node, items: node.items.map((item) => withTexts(item, textOf)) };
    if (node.kind === "map")
        return { ...node, entries: node.entries.map((entry) => ({ ...entry, value: withTexts(entry.value, textOf) })) };
    if (typeof node.value !== "string" || !(0,template/* hasTemplate */.rJ)(node.value))
        return node;
    const parsed = (0,template/* parseTemplate */.QC)(node.value);
    // A broken template is reported elsewhere. A sample keeps the schema from reporting it again.
    if ("problem" in parsed)
        return { ...node, value: "sample" };
    return {
        ...node,
        value: parsed.template.map((part) => (typeof part === "string" ? part : textOf(part))).join(""),
    };
}
/** The texts that inserts make in a tree, with the names of those inserts. */
function filledTexts(node, textOf) {
    const filled = new Map();
    eachTemplate(node, (text) => {
        const parts = partsOf(text);
        const names = parts.flatMap((part) => (typeof part === "string" ? [] : [`${part.scope}.${part.name}`]));
        const result = parts.map((part) => (typeof part === "string" ? part : textOf(part))).join("");
        if (names.length > 0)
            filled.set(result.trim().toLowerCase(), [...new Set(names)]);
    });
    return filled;
}
/** The tree with sample words as inserts, to check it without a repository. Equal inserts become the same word. */
function withSamples(node) {
    const known = new Map();
    return withTexts(node, (insert) => {
        const key = insertKey(insert);
        const sample = known.get(key) ?? `sample${known.size + 1}`;
        known.set(key, sample);
        return sample;
    });
}
function partsOf(text) {
    const parsed = (0,template/* parseTemplate */.QC)(text);
    return "problem" in parsed ? [text] : parsed.template;
}
/** The same for equal inserts. */
function insertKey(insert) {
    return JSON.stringify(insert);
}

;// CONCATENATED MODULE: ./lib/config/values/pieces.js
// Cuts a family's value in one layer into pieces. Each piece is evaluated for each repository.







/** The pieces, in the order in which they are written. Never throws; reports invalid `absent` keys. */
function cutPieces(family, node, diagnostics) {
    const { merge: rule } = family.config;
    if (rule.kind === "collection")
        return cutCollection(node, family, diagnostics);
    if (node.kind !== "map")
        return [{ node, at: node.at, path: [] }];
    return node.entries.flatMap((entry) => {
        const alone = (value) => ({ ...node, entries: [{ ...entry, value }] });
        if (!Object.hasOwn(rule.collections ?? {}, entry.key))
            return [{ node: alone(entry.value), at: entry.at, path: [entry.key] }];
        const collection = { collection: entry.key, path: [] };
        if (entry.value.kind !== "list")
            return [{ node: alone(entry.value), at: entry.at, ...collection }];
        const list = entry.value;
        return list.items.map((item) => ({ node: alone({ ...list, items: [item] }), at: entry.at, ...collection }));
    });
}
function cutCollection(node, { key: collection, config: { merge: rule } }, diagnostics) {
    if (node.kind !== "list")
        return [{ node, at: node.at, collection, path: [] }];
    const nested = rule.kind === "collection" ? Object.keys(rule.nested ?? {}) : [];
    return node.items.flatMap((item) => {
        const alone = (part) => ({ ...node, items: [part] });
        const gone = removedEntry(item, diagnostics);
        if (gone)
            return [{ node: alone(gone), at: item.at, path: [], isAbsent: true }];
        const inside = nested.flatMap((list) => removedInside(item, list, diagnostics).map((part) => ({ list, part })));
        const kept = { node: alone(withoutAbsent(item, nested)), at: item.at, collection, path: [] };
        return [kept, ...inside.map(({ list, part }) => ({ node: alone(part), at: item.at, path: [], isAbsent: list }))];
    });
}
/** An entry with `absent: true`, without that key. */
function removedEntry(item, diagnostics) {
    const absent = item.kind === "map" ? (0,tree/* entryOf */.Ms)(item, "absent") : undefined;
    if (!absent || item.kind !== "map")
        return undefined;
    checkAbsent(absent, diagnostics);
    return { ...item, entries: item.entries.filter((entry) => entry !== absent) };
}
/** A copy of the entry for each `absent` entry of the list `key`, with only that entry in the list. */
function removedInside(item, key, diagnostics) {
    const found = item.kind === "map" ? (0,tree/* entryOf */.Ms)(item, key) : undefined;
    if (!found || item.kind !== "map" || found.value.kind !== "list")
        return [];
    const list = found.value;
    return list.items.flatMap((one) => {
        const gone = removedEntry(one, diagnostics);
        const value = gone && { ...list, items: [gone] };
        return value
            ? [{ ...item, entries: item.entries.map((entry) => (entry === found ? { ...entry, value } : entry)) }]
            : [];
    });
}
/** The entry without the `absent` entries of its lists; the same entry if there are none. */
function withoutAbsent(item, nested) {
    if (item.kind !== "map" || nested.length === 0)
        return item;
    const entries = item.entries.map((entry) => {
        const { value } = entry;
        if (!nested.includes(entry.key) || value.kind !== "list")
            return entry;
        const items = value.items.filter((one) => one.kind !== "map" || !(0,tree/* entryOf */.Ms)(one, "absent"));
        return items.length === value.items.length ? entry : { ...entry, value: { ...value, items } };
    });
    return { ...item, entries };
}
function checkAbsent({ value, at }, { problems }) {
    if (value.kind === "scalar" && value.value === true)
        return;
    (0,tree/* report */.z8)(problems, at, "`absent` can only be true: it removes the entry of earlier layers. Remove the line to keep the entry.");
}
/** Prepares a piece. It is built once for all repositories with the same texts for its placeholders. */
function preparePiece(family, written, context) {
    const { node, at, collection, path, isAbsent } = written;
    const inserts = insertsOf(node);
    const build = (texts) => {
        const textOf = (insert) => texts.get(insertKey(insert)) ?? "";
        const here = withTexts(node, textOf);
        return isAbsent
            ? removal(family, here, isAbsent)
            : addition(family, here, { ...context, filled: filledTexts(node, textOf) });
    };
    const constant = inserts.length === 0 ? build(new Map()) : undefined;
    const known = new Map();
    const evaluate = (repo) => {
        if (constant)
            return constant;
        const texts = textsIn(repo, inserts);
        if ("kind" in texts)
            return isAbsent ? texts : { ...texts, path };
        const key = JSON.stringify([...texts.values()]);
        const result = known.get(key) ?? build(texts);
        known.set(key, result);
        return result;
    };
    return {
        source: provenance(context.label, at),
        placeholders: inserts.map(({ scope, name }) => ({ scope, name })),
        ...(0,objects/* given */.gI)({ collection, constant }),
        evaluate,
    };
}
/** The text of each insert, or the reason why one is missing. */
function textsIn(repo, inserts) {
    const texts = new Map();
    for (const insert of inserts) {
        const filled = (0,template/* fillInsert */.F8)(insert, repo);
        if (filled.kind !== "text")
            return filled;
        texts.set(insertKey(insert), filled.text);
    }
    return texts;
}
/** The reason why a piece without an entry is left out. */
const EMPTY = "it is empty here";
function addition(family, node, origin) {
    const built = buildValue(family, node, origin);
    if (built.kind === "value")
        return { kind: "value", value: built.value };
    return { kind: "left-out", why: built.kind === "wrong" ? built.why : EMPTY };
}
function removal(family, node, what) {
    const { merge: rule } = family.config;
    const key = rule.kind === "collection" ? keyOfEntry(family, node, rule.keyOf) : undefined;
    const inner = what === true ? [] : [what, keyInside(family, node, what)];
    return key === undefined || inner.includes(undefined)
        ? { kind: "left-out", why: "it does not say which entry is meant" }
        : { kind: "remove", path: [key, ...inner.map(String)] };
}
/** The key of the only entry in the list `list` of the only entry of a collection. */
function keyInside({ config: { merge: rule } }, node, list) {
    const keyOf = rule.kind === "collection" ? rule.nested?.[list] : undefined;
    const [entry] = (0,tree/* toJson */.aB)(node);
    const [inner] = (entry?.[list] ?? []);
    const key = inner === undefined || keyOf === undefined ? "" : keyOf(inner);
    return key === "" || key === "undefined" ? undefined : key;
}
/**
 * The key of the only entry of a list. It is normalized if the schema accepts the entry, which may have only its key.
 */
function keyOfEntry(family, list, keyOf) {
    const json = (0,tree/* toJson */.aB)(list);
    const result = parseWith(family, json);
    const [entry] = result.success ? result.data : json;
    try {
        const key = entry === undefined ? "" : keyOf(entry);
        return key === "" || key === "undefined" ? undefined : key;
    }
    catch {
        return undefined; // the entry lacks the value that its key consists of
    }
}
/** Joins adjacent pieces without placeholders, so that most repositories share the whole value of a layer. */
function joinConstants(pieces) {
    const joined = [];
    for (const piece of pieces) {
        const last = joined.at(-1);
        if (last?.constant?.kind !== "value" || piece.constant?.kind !== "value") {
            joined.push(piece);
            continue;
        }
        const { source, placeholders } = last;
        const constant = { kind: "value", value: (0,sourced/* merge */.h1)(last.constant.value, piece.constant.value, new Set()) };
        joined[joined.length - 1] = { source, placeholders, constant, evaluate: () => constant };
    }
    return joined;
}

;// CONCATENATED MODULE: ./lib/config/values/placement.js


/** Reports every key of the value that is not allowed in this kind of layer. */
function checkPlacement(family, value, { layer, label, diagnostics }) {
    if (layer.kind === "repository")
        return;
    const name = ownName(value);
    const found = value.entries.flatMap((entry) => {
        const message = misplaced(family, entry, `repositories: ${name ?? "<name>"}: ${family.key}:`, { ...layer, label });
        return message ? [{ entry, message }] : [];
    });
    const [first] = found;
    if (layer.kind === "top level" && first && found.length >= ONE_REPOSITORY)
        (0,tree/* report */.z8)(diagnostics.problems, first.entry.at, asOneRepository(name));
    for (const { entry, message } of found)
        (0,tree/* report */.z8)(diagnostics.problems, entry.at, message);
}
/** With this many such keys at top level, the file is probably the settings file of a single repository. */
const ONE_REPOSITORY = 3;
function asOneRepository(name = "<name>") {
    return ("these look like the settings of one repository. The file is valid as it stands, indented, " +
        `under \`repositories: ${name}:\`, or as the included file \`repositories/${name}.yml\`.`);
}
/** The repository's `name` in a file of one repository. */
function ownName(value) {
    const name = (0,tree/* entryOf */.Ms)(value, "name")?.value;
    return name?.kind === "scalar" && typeof name.value === "string" ? name.value : undefined;
}
/** The reason why an entry is not allowed here; undefined if it is. `home`: the place where it belongs. */
function misplaced(family, entry, home, layer) {
    const rule = (0,lookup/* own */.Z)(family.config.placement, entry.key);
    const placement = typeof rule === "function" ? rule((0,tree/* toJson */.aB)(entry.value)) : rule;
    if (!placement)
        return undefined;
    const key = `${family.key}.${entry.key}`;
    const written = `${entry.key}: ${shown(entry)}`;
    if (placement === "repository") {
        const where = layer.kind === "policy" ? `in ${layer.label}` : "at top level";
        const why = entry.key === "visibility"
            ? "only a repository that the config names can become public"
            : "it belongs to one repository";
        return `\`${key}\` is not allowed ${where}: ${why}. Move \`${written}\` to \`${home}\`.`;
    }
    if (layer.kind === "top level") {
        return (`\`${key}\` is not allowed at top level, where it is for every repository. ` +
            `Move \`${written}\` to a policy with a \`match\`, or to \`${home}\`.`);
    }
    if (entry.key === "visibility" && !layer.match?.visibility) {
        return (`\`${key}\` in a policy needs the visibility that it starts from: ` +
            "add e.g. `visibility: private` to the policy's `match`.");
    }
    return undefined;
}
function shown({ value }) {
    const text = value.kind === "scalar" ? String(value.value) : "…";
    return text.length > 40 ? `${text.slice(0, 37)}…` : text;
}

;// CONCATENATED MODULE: ./lib/config/layers/read-family.js









/** The family's part of the layer; undefined if it is empty, or after a problem was reported. */
function readFamily(family, entry, context) {
    const { diagnostics } = context;
    const { value: node } = entry;
    const before = diagnostics.problems.length;
    if ((0,tree/* isEmpty */.Im)(node))
        return undefined;
    if (node.kind === "scalar" && node.value === null) {
        (0,tree/* report */.z8)(diagnostics.problems, entry.at, `a family is never null. Remove the line to leave \`${family.key}\` alone.`);
        return undefined;
    }
    noteRetired(family, node, diagnostics);
    if (node.kind === "map")
        checkPlacement(family, node, context);
    checkTemplates(node, diagnostics);
    const written = cutPieces(family, node, diagnostics);
    checkSchema(family, wholeEntries(family, node), context);
    for (const { node: list } of written.filter(({ isAbsent }) => isAbsent === true))
        read_family_checkAbsent(family, list, context);
    const pieces = written.map((piece) => preparePiece(family, piece, { ...context, at: entry.at }));
    refuseTwice(family, written, { pieces, diagnostics });
    if (diagnostics.problems.length > before)
        return undefined;
    for (const { path, message } of family.config.warnings?.((0,tree/* toJson */.aB)(node)) ?? [])
        (0,tree/* report */.z8)(diagnostics.warnings, (0,tree/* locate */.x5)(node, path).at, message);
    const kept = pieces.filter(({ constant }) => constant?.kind !== "left-out" || constant.why !== EMPTY);
    return { family, source: provenance(context.label, entry.at), pieces: joinConstants(kept) };
}
/** The value without `absent` entries, which the schema does not accept. */
function wholeEntries({ config: { merge } }, node) {
    if (node.kind !== "list" || merge.kind !== "collection")
        return node;
    const kept = node.items.filter((item) => item.kind !== "map" || !(0,tree/* entryOf */.Ms)(item, "absent"));
    return { ...node, items: kept.map((item) => withoutAbsent(item, Object.keys(merge.nested ?? {}))) };
}
/** Warns about retired keys; in a collection, about those of its entries. */
function noteRetired(family, node, { warnings }) {
    const maps = (node.kind === "list" ? node.items : [node]).filter((each) => each.kind === "map");
    for (const { key, at } of maps.flatMap(({ entries }) => entries)) {
        const why = (0,lookup/* own */.Z)(family.config.retired, key);
        if (why !== undefined)
            (0,tree/* report */.z8)(warnings, at, `\`${family.key}.${key}\` has no effect and is not written: ${why}. Remove the line.`);
    }
}
function checkSchema(family, node, { families, diagnostics }) {
    const result = parseWith(family, (0,tree/* toJson */.aB)(withSamples(node)));
    if (result.success)
        return;
    const place = { family, root: node, families: families.map(({ key }) => key) };
    for (const { at, message } of complaints(result.error.issues, place))
        (0,tree/* report */.z8)(diagnostics.problems, at, message);
}
/** An `absent` entry needs only its key. Other keys in it are checked as usual. */
function read_family_checkAbsent(family, list, { families, diagnostics }) {
    const sample = withSamples(list);
    const result = parseWith(family, (0,tree/* toJson */.aB)(sample));
    if (result.success)
        return;
    const issues = result.error.issues.filter((issue) => issue.code === "unrecognized_keys" || (0,tree/* locate */.x5)(sample, issue.path).complete);
    const place = { family, root: sample, families: families.map(({ key }) => key) };
    const wrong = complaints(issues, place);
    for (const { at, message } of wrong)
        (0,tree/* report */.z8)(diagnostics.problems, at, message);
    if (wrong.length > 0 ||
        family.config.merge.kind !== "collection" ||
        keyOfEntry(family, sample, family.config.merge.keyOf) !== undefined)
        return;
    const [key] = keysOf(allowedAt(family, [0]));
    (0,tree/* report */.z8)(diagnostics.problems, list.at, `${family.key}: an entry with \`absent: true\` must say which one is meant${key ? `: add its \`${key}\`` : ""}.`);
}
/** Refuses two entries of one list with the same key. */
function refuseTwice(family, written, { pieces, diagnostics }) {
    if (family.config.merge.kind !== "collection")
        return;
    const first = new Map();
    for (const [index, { at }] of written.entries()) {
        for (const key of keysIn(pieces[index]?.constant)) {
            const line = first.get(key);
            if (line === undefined)
                first.set(key, at.line);
            else {
                const name = (0,key_name/* keyName */.xT)([family.key, { entry: key }]);
                const message = `\`${name}\` is in this list twice, first in line ${line}. Join the two.`;
                (0,tree/* report */.z8)(diagnostics.problems, at, message);
            }
        }
    }
}
function keysIn(result) {
    if (result?.kind === "remove")
        return result.path.length === 1 ? result.path : [];
    return result?.kind === "value" && result.value.kind === "collection" ? [...result.value.entries.keys()] : [];
}

// EXTERNAL MODULE: ./lib/text/globs.js
var globs = __webpack_require__(93912);
;// CONCATENATED MODULE: ./lib/config/layers/read-match.js
// Reads `match:` of a policy: strict at every depth, so that a mistyped condition never makes a policy match
// everything.






const read_match_KEYS = ["name", "topics", "visibility", "fork", "template", "language", "properties", "teams", "not", "any"];
const VISIBILITIES = ["public", "private", "internal"];
/** Common wrong names of conditions. */
const MISNAMED = {
    names: "name",
    repository: "name",
    repositories: "name",
    repos: "name",
    topic: "topics",
    private: "visibility",
    is_fork: "fork",
    is_template: "template",
    languages: "language",
    property: "properties",
    custom_properties: "properties",
    team: "teams",
    exclude: "not",
    except: "not",
    anyOf: "any",
    any_of: "any",
    or: "any",
};
/** The conditions; undefined after a problem was reported. */
function readMatch(entry, diagnostics) {
    const { key, value, at } = entry;
    const before = diagnostics.problems.length;
    if ((0,tree/* isEmpty */.Im)(value))
        return undefined;
    if (value.kind !== "map") {
        (0,tree/* report */.z8)(diagnostics.problems, at, `\`${key}\` must be conditions, e.g. \`${key}: { name: "web-*" }\`; found ${(0,tree/* describe */.q0)(value)}.`);
        return undefined;
    }
    if (value.entries.length === 0) {
        (0,tree/* report */.z8)(diagnostics.problems, at, `\`${key}\` has no condition. Write e.g. \`${key}: { name: "*" }\` for every repository.`);
        return undefined;
    }
    const match = {};
    for (const condition of value.entries)
        readCondition(match, condition, diagnostics);
    return diagnostics.problems.length > before ? undefined : match;
}
function readCondition(match, entry, diagnostics) {
    const read = (0,lookup/* own */.Z)(READERS, entry.key);
    if (read) {
        read(match, entry, diagnostics);
        return;
    }
    const meant = (0,lookup/* own */.Z)(MISNAMED, entry.key) ?? (0,suggest/* nearest */.pA)(entry.key, read_match_KEYS);
    (0,tree/* report */.z8)(diagnostics.problems, entry.at, `\`match\` has no condition \`${entry.key}\`. ` +
        `${meant ? `Did you mean \`${meant}\`?` : `Allowed: ${read_match_KEYS.join(", ")}.`} See ${document_url/* MATCH_DOCUMENT */.oY}`);
}
const READERS = {
    name: (match, entry, diagnostics) => {
        match.name = textsOf(entry, NAME, diagnostics);
    },
    topics: (match, entry, diagnostics) => {
        match.topics = textsOf(entry, TOPIC, diagnostics);
    },
    visibility: (match, entry, diagnostics) => {
        match.visibility = textsOf(entry, VISIBILITY, diagnostics);
    },
    language: (match, entry, diagnostics) => {
        match.language = textsOf(entry, LANGUAGE, diagnostics);
    },
    teams: (match, entry, diagnostics) => {
        match.teams = textsOf(entry, TEAM, diagnostics).map((slug) => slug.toLowerCase());
    },
    fork: (match, entry, diagnostics) => {
        match.fork = (0,scalars/* readBoolean */.Vf)(entry, diagnostics) ?? false;
    },
    template: (match, entry, diagnostics) => {
        match.template = (0,scalars/* readBoolean */.Vf)(entry, diagnostics) ?? false;
    },
    properties: readProperties,
    not: (match, entry, diagnostics) => {
        match.not = readMatch(entry, diagnostics) ?? {};
    },
    any: readAny,
};
function textsOf(entry, rule, diagnostics) {
    return (0,scalars/* readTexts */.Z7)(entry, rule, diagnostics).map(({ text }) => text);
}
function readProperties(match, { value, at }, diagnostics) {
    if ((0,tree/* isEmpty */.Im)(value))
        return;
    if (value.kind !== "map" || value.entries.length === 0) {
        (0,tree/* report */.z8)(diagnostics.problems, at, "`properties` must be names and values of custom properties, e.g. " +
            `\`properties: { tier: gold }\`; found ${(0,tree/* describe */.q0)(value)}.`);
        return;
    }
    match.properties = Object.fromEntries(value.entries.map((entry) => [entry.key, textsOf(entry, PROPERTY, diagnostics)]));
}
function readAny(match, { key, value, at }, diagnostics) {
    if ((0,tree/* isEmpty */.Im)(value))
        return;
    if (value.kind !== "list" || value.items.length === 0) {
        (0,tree/* report */.z8)(diagnostics.problems, at, "`any` must be a list of conditions, of which one has to hold, e.g. " +
            `\`any: [{ name: "web-*" }, { topics: web }]\`; found ${(0,tree/* describe */.q0)(value)}.`);
        return;
    }
    match.any = value.items.flatMap((item) => (0,tree/* isEmpty */.Im)(item) ? [] : (readMatch({ key, at: item.at, value: item }, diagnostics) ?? []));
}
const NAME = { wanted: "a glob or a list of globs", check: globProblem };
const TOPIC = { wanted: "a topic or a list of topics" };
const LANGUAGE = { wanted: "a language or a list of languages" };
const PROPERTY = { wanted: "a value or a list of values", mayBeTruth: true };
const VISIBILITY = {
    wanted: "public, private, internal, or a list of them",
    check: (text) => {
        if (VISIBILITIES.includes(text))
            return undefined;
        const near = (0,suggest/* nearest */.pA)(text, VISIBILITIES);
        return ("`visibility` must be public, private, internal, or a list of them; " +
            `found "${text}".${near ? ` Did you mean ${near}?` : ""}`);
    },
};
const TEAM = {
    wanted: "the slug of a team or a list of slugs",
    check: (text) => {
        if (/^[\w-]+$/.test(text))
            return undefined;
        return `\`teams\` in a match takes slugs, the last part of a team's address; found "${text}".`;
    },
};
/** Ten times the longest name of a repository; the library that reads globs gives up at 65,536. */
const LONGEST_GLOB = 1000;
/** Signs that globs do not have, and that no name of a repository has. */
const REGULAR_EXPRESSION = /^\/.*\/[a-z]*$|^\^|\$$|\\[dwsb]|\(\?[:=!]|\.\+|^\.\*|\.\*$/;
/** The mistake in a glob for repository names; undefined for a valid one. */
function globProblem(glob) {
    if (glob.length > LONGEST_GLOB)
        return (`"${glob.slice(0, 40)}…" has ${glob.length} characters, ` +
            `and ${LONGEST_GLOB} are more than any name needs. Make it several globs.`);
    const name = glob.replace(/^!/, "");
    if (REGULAR_EXPRESSION.test(name))
        return (`"${glob}" looks like a regular expression. These are globs: ` +
            '`*` is any text, `?` one character, e.g. "web-*".');
    if (name.includes("/"))
        return `"${glob}" has a slash, and names of repositories have none: leave the owner out.`;
    if (!(0,globs/* hasWholeBrackets */.Z)(name))
        return `"${glob}" has a bracket without its other half, so it fits no name. Close it, or remove it.`;
    return name === "" ? `"${glob}" names nothing.` : undefined;
}

;// CONCATENATED MODULE: ./lib/config/layers/read-layers.js
// Cuts one file into its layers: top level, policies, repositories. Checks all keys outside of families.














const TOP_KEYS = ["exclude", "include", "policies", "repositories", "prune", DIALECT];
const POLICY_KEYS = ["name", "match", "prune", DIALECT];
const REPOSITORY_KEYS = ["prune", DIALECT];
/** All layers of a file with a top level. Later layers win. */
function readLayers(root, around) {
    (0,tree/* reportEmpty */.A1)(root, around.diagnostics, { path: [], mayBeNull: nullsIn(around.families) });
    const context = withDialect(root, around);
    const at = root.entries[0]?.at ?? root.at;
    const top = readLayer(root, { kind: "top level", name: "", at, own: TOP_KEYS }, context);
    const policies = (0,tree/* entryOf */.Ms)(root, "policies");
    const repositories = (0,tree/* entryOf */.Ms)(root, "repositories");
    return [
        ...(top.families.length > 0 || top.prune ? [top] : []),
        ...(policies ? readPolicies(policies, context) : []),
        ...(repositories ? readRepositories(repositories, context) : []),
    ];
}
/** Returns a function that is true for paths at which the family accepts null. */
function nullsIn(families) {
    return (path) => {
        const [key = "", ...rest] = path[0] === "policies" || path[0] === "repositories" ? path.slice(2) : path;
        const family = families.find((one) => one.key === key);
        return family !== undefined && rest.length > 0 && accepts(allowedAt(family, rest), "null");
    };
}
/** The layer of a file for a single repository. */
function readRepositoryFile(root, name, context) {
    (0,tree/* reportEmpty */.A1)(root, context.diagnostics, { path: [], mayBeNull: nullsIn(context.families) });
    const problem = nameProblem(name, new Map());
    if (problem)
        (0,tree/* report */.z8)(context.diagnostics.problems, root.at, `the file is named after no repository: ${problem}`);
    return readLayer(root, { kind: "repository", name, at: root.entries[0]?.at ?? root.at, own: REPOSITORY_KEYS }, withDialect(root, context));
}
function readLayer(written, { kind, name, at, own, match }, { families, diagnostics, dialect }) {
    const map = respell(written, families, diagnostics);
    const label = { "top level": "top level", policy: policyName(name, at), repository: `repository ${name}` }[kind];
    const context = {
        layer: { kind, name, ...(0,objects/* given */.gI)({ match }) },
        label,
        families,
        diagnostics,
        ...(0,objects/* given */.gI)({ dialect }),
    };
    const parts = map.entries.flatMap((entry) => {
        const family = families.find(({ key }) => key === entry.key);
        if (!family)
            reportUnknown(entry, own, context);
        const part = family && readFamily(family, entry, context);
        return part && part.pieces.length > 0 ? [part] : [];
    });
    const prune = (0,tree/* entryOf */.Ms)(map, "prune");
    const isOfLayer = ({ key }) => key === "prune" || families.some((family) => family.key === key);
    return {
        kind,
        name,
        source: provenance(label, at),
        text: JSON.stringify([kind, dialect ?? null, (0,tree/* toJson */.aB)({ ...map, entries: map.entries.filter(isOfLayer) })]),
        ...(match && { match: { wanted: match, matches: (0,model_match/* compileMatch */.tB)(match) } }),
        families: parts,
        ...(prune && !(0,tree/* isEmpty */.Im)(prune.value) && { prune: readPrune(prune, context) }),
    };
}
/** `policy "databases"`, or the place of a policy without a name. */
function policyName(name, { file, line }) {
    return name === "" ? `policy at ${(0,wording/* placeOf */.$t)({ file, line })}` : `policy "${name}"`;
}
function reportUnknown({ key, at }, own, { families, diagnostics, layer }) {
    if (own.includes(key))
        return;
    if (layer.kind === "repository" && key === EXTENDS) {
        (0,tree/* report */.z8)(diagnostics.warnings, at, EXTENDS_WARNING);
        return;
    }
    if (upcomingKeys(families, layer.kind).includes(key)) {
        (0,tree/* report */.z8)(diagnostics.warnings, at, `\`${key}\` is not managed yet: nothing under it is checked or written, and what GitHub has stays as it is.`);
        return;
    }
    const keys = [...families.map((family) => family.key), ...own];
    const hint = read_layers_hintFor(key, keys, families);
    const where = layer.kind === "policy" ? "in a policy" : layer.kind === "repository" ? "for a repository" : "at top level";
    const advice = hint || `Allowed: ${keys.join(", ")}.`;
    (0,tree/* report */.z8)(diagnostics.problems, at, `\`${key}\` is not known ${where}. ${advice} See ${(0,document_url/* settingsDocument */.bJ)()}`);
}
/** Probot's way to inherit settings from another repository. */
const EXTENDS = "_extends";
const EXTENDS_WARNING = "`_extends` is not followed. Settings that repositories share belong at top level or in a policy; " +
    "remove the line once it does.";
function read_layers_hintFor(key, keys, families) {
    if (key === EXTENDS)
        return "Files are joined by `include:`; settings that all repositories share belong at top level.";
    if (TOP_KEYS.includes(key))
        return `\`${key}\` stands at top level only.`;
    const advice = adviceOn(key);
    if (advice)
        return advice;
    const section = sectionFor(key);
    const near = section && keys.includes(section) ? section : (0,suggest/* nearest */.pA)(key, keys);
    if (near)
        return `Did you mean \`${near}\`?`;
    const home = families.find((family) => family.config.merge.kind === "map" && keysOf([inputSchema(family)]).includes(key));
    return home ? `Move it under \`${home.key}:\`.` : "";
}
/** An empty list removes `prune` of earlier layers. */
function readPrune(entry, { families, diagnostics, label }) {
    const prunable = families.flatMap((family) => family.config.prunable ?? []);
    const rule = {
        wanted: `a list of ${prunable.join(", ")}`,
        mayBeEmpty: true,
        check: (text) => {
            if (prunable.includes(text))
                return undefined;
            const meant = sectionFor(text) ?? (0,suggest/* nearest */.pA)(text, prunable);
            const known = meant !== undefined && prunable.includes(meant);
            const hint = known ? `Did you mean \`${meant}\`?` : `Allowed: ${prunable.join(", ")}.`;
            return `\`${text}\` cannot be pruned. ${hint}`;
        },
    };
    return new Map((0,scalars/* readTexts */.Z7)(entry, rule, diagnostics).map(({ text, at }) => [text, provenance(label, at)]));
}
function readPolicies({ value, at }, context) {
    const { problems } = context.diagnostics;
    if ((0,tree/* isEmpty */.Im)(value))
        return [];
    if (value.kind !== "list") {
        const name = value.kind === "map" ? value.entries[0]?.key : undefined;
        (0,tree/* report */.z8)(problems, at, `\`policies\` must be a list, each entry starting with \`- name: ${name ?? "…"}\`; found ${(0,tree/* describe */.q0)(value)}.`);
        return [];
    }
    return value.items.flatMap((item) => {
        if (item.kind === "map")
            return readPolicy(item, context) ?? [];
        if (!(0,tree/* isEmpty */.Im)(item))
            (0,tree/* report */.z8)(problems, item.at, `a policy must be keys and values, e.g. \`- name: …\`, \`match: …\`; found ${(0,tree/* describe */.q0)(item)}.`);
        return [];
    });
}
function readPolicy(map, context) {
    const { diagnostics } = context;
    const named = (0,tree/* entryOf */.Ms)(map, "name");
    const name = named && (0,scalars/* readText */.yR)(named, diagnostics);
    if (!named)
        (0,tree/* report */.z8)(diagnostics.problems, map.at, "a policy needs a `name`, which reports show.");
    const matched = (0,tree/* entryOf */.Ms)(map, "match");
    if (!matched)
        (0,tree/* report */.z8)(diagnostics.problems, map.at, `${policyName(name ?? "", map.at)} needs a \`match\`. Settings for every repository belong at top level.`);
    const match = matched && readMatch(matched, diagnostics);
    return readLayer(map, { kind: "policy", name: name ?? "", at: map.at, own: POLICY_KEYS, ...(0,objects/* given */.gI)({ match }) }, withDialect(map, context));
}
function readRepositories({ value, at }, context) {
    const { problems } = context.diagnostics;
    if ((0,tree/* isEmpty */.Im)(value))
        return [];
    if (value.kind !== "map") {
        (0,tree/* report */.z8)(problems, at, "`repositories` must be names of repositories as keys, " +
            `with settings under each, e.g. \`web:\`; found ${(0,tree/* describe */.q0)(value)}.`);
        return [];
    }
    const lines = new Map();
    return value.entries.flatMap((entry) => {
        const problem = nameProblem(entry.key, lines);
        lines.set(entry.key.toLowerCase(), entry.at.line);
        if (problem)
            (0,tree/* report */.z8)(problems, entry.at, problem);
        if (entry.value.kind === "map") {
            const plan = { kind: "repository", name: entry.key, at: entry.at, own: REPOSITORY_KEYS };
            return [readLayer(entry.value, plan, withDialect(entry.value, context))];
        }
        if (!(0,tree/* isEmpty */.Im)(entry.value))
            (0,tree/* report */.z8)(problems, entry.value.at, `\`${entry.key}\` must have settings under it; found ${(0,tree/* describe */.q0)(entry.value)}.`);
        return [];
    });
}
function nameProblem(name, lines) {
    const line = lines.get(name.toLowerCase());
    if (line !== undefined)
        return `\`${name}\` stands twice under \`repositories\`: first in line ${line}. Capitals make no difference.`;
    if (name.includes("/"))
        return `\`${name}\` must be the name alone: \`${name.slice(name.lastIndexOf("/") + 1)}\`.`;
    if (/^[\w.-]+$/.test(name))
        return undefined;
    const policy = `\`match: { name: ${(0,tree/* quote */.hD)(name)} }\``;
    return `\`${name}\` is not the name of a repository. Patterns stand in a policy: ${policy}.`;
}

;// CONCATENATED MODULE: ./lib/config/build-config.js






const EXCLUDE = { wanted: "a glob or a list of globs", check: excludeProblem };
/** Checks everything that can be checked without GitHub. */
function buildConfig({ files, problems }, families) {
    const diagnostics = { problems: [...problems], warnings: [] };
    const context = { families, diagnostics };
    const layers = [];
    const excluded = [];
    for (const file of files) {
        const map = topMap(file, diagnostics);
        if (!map)
            continue;
        if (file.repository !== undefined)
            layers.push(readRepositoryFile(map, file.repository, context));
        else {
            for (const layer of readLayers(map, context))
                layers.push(layer);
            const entry = (0,tree/* entryOf */.Ms)(map, "exclude");
            if (entry)
                excluded.push(...(0,scalars/* readTexts */.Z7)(entry, EXCLUDE, diagnostics));
        }
    }
    const ordered = KINDS.flatMap((kind) => layers.filter((layer) => layer.kind === kind));
    checkNames(ordered, diagnostics);
    reportUnused(ordered, files, diagnostics);
    checkLoops(ordered, diagnostics);
    if (diagnostics.problems.length > 0)
        return { problems: inOrder(diagnostics.problems, files) };
    return {
        files: files.map(({ name }) => name),
        layers: ordered,
        shared: ordered.filter(({ kind }) => kind !== "repository"),
        byRepository: Map.groupBy(ordered.filter(({ kind }) => kind === "repository"), ({ name }) => name.toLowerCase()),
        exclude: excluded.map(({ text }) => text),
        excluded,
        warnings: inOrder(diagnostics.warnings, files),
        families,
    };
}
const KINDS = ["top level", "policy", "repository"];
function topMap({ root }, { problems }) {
    if (!root || root.kind === "map")
        return root;
    // The text of a file that is not a config is not quoted.
    const found = root.kind === "scalar" ? "a single value" : (0,tree/* describe */.q0)(root);
    (0,tree/* report */.z8)(problems, root.at, `the file must start with keys and values, e.g. \`repository:\`; found ${found}.`);
    return undefined;
}
/** A leading `!` would be part of the name, so the glob would exclude nothing. */
function excludeProblem(glob) {
    if (!glob.startsWith("!") || glob.startsWith("!("))
        return globProblem(glob);
    return (`\`exclude\` does not support a leading \`!\`, as in "${glob}". ` +
        `To exclude everything except ${glob.slice(1)}, write "!(${glob.slice(1)})".`);
}
/** Warns about a config without any settings: it is valid, and probably a mistake. */
function reportUnused(layers, files, { warnings }) {
    const [file] = files;
    if (file && !layers.some(({ families }) => families.length > 0))
        warnings.push({ file: file.name, line: 1, message: "the config asks for nothing: no family is set in it." });
}
/** Refuses two policies of the same name: reports could not tell them apart. */
function checkNames(layers, { problems }) {
    const first = new Map();
    for (const layer of layers.filter(({ kind, name }) => kind === "policy" && name !== "")) {
        const key = layer.name.toLowerCase();
        const earlier = first.get(key);
        const { file, line } = layer.source;
        if (earlier)
            problems.push({
                file,
                line,
                message: `policy "${layer.name}" has the name of the one in ${(0,wording/* placeOf */.$t)(earlier.source)}. Give it another.`,
            });
        else
            first.set(key, layer);
    }
}
/** In the order in which the files were read, then from top to bottom. */
function inOrder(problems, files) {
    const order = new Map(files.map(({ name }, index) => [name, index]));
    const rank = ({ file }) => order.get(file ?? "") ?? -1;
    return [...problems].sort((a, b) => rank(a) - rank(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}


/***/ }),

/***/ 38435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PS: () => (/* binding */ truthHint),
/* harmony export */   Vf: () => (/* binding */ readBoolean),
/* harmony export */   Z7: () => (/* binding */ readTexts),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48716);
// Reads the plain parts of a config: texts, lists of texts, true and false.

/** One text, or a list of texts. Reports problems. */
function readTexts({ key, value, at }, rule, diagnostics) {
    if ((0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .isEmpty */ .Im)(value))
        return [];
    const items = value.kind === "list" ? value.items : [value];
    if (items.length === 0 && !rule.mayBeEmpty)
        (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .report */ .z8)(diagnostics.problems, at, `the list after \`${key}:\` is empty. Remove the line, or name something.`);
    return items.filter((item) => !(0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .isEmpty */ .Im)(item)).flatMap((item) => readItem(key, item, rule, diagnostics));
}
function readItem(key, item, rule, diagnostics) {
    const text = item.kind === "scalar" ? textOf(item, rule) : undefined;
    const hint = item.kind === "scalar" && item.value === null ? " Remove the line to leave it out." : "";
    const problem = text === undefined ? `\`${key}\` must be ${rule.wanted}; found ${(0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(item)}.${hint}` : rule.check?.(text);
    if (problem)
        (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .report */ .z8)(diagnostics.problems, item.at, problem);
    return problem || text === undefined ? [] : [{ text, at: item.at }];
}
/** A number is accepted as text, for names and values such as `year: 2024`. */
function textOf({ value }, { mayBeTruth = false }) {
    if (value === null || value === "" || (typeof value === "boolean" && !mayBeTruth))
        return undefined;
    return String(value);
}
/** `true` or `false`. Reports problems. */
function readBoolean({ key, value }, diagnostics) {
    if (value.kind === "scalar" && typeof value.value === "boolean")
        return value.value;
    const hint = value.kind === "scalar" && typeof value.value === "string" ? truthHint(value.value) : undefined;
    if (!(0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .isEmpty */ .Im)(value))
        (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .report */ .z8)(diagnostics.problems, value.at, `\`${key}\` must be true or false; found ${(0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(value)}.${hint ? ` ${hint}` : ""}`);
    return undefined;
}
/** The correction of a text that probably means true or false. */
function truthHint(text) {
    return TRUTHS.find(([pattern]) => pattern.test(text))?.[1];
}
/** Other spellings of true and false, which YAML reads as text. */
const TRUTHS = [
    [/^true$/i, "Write true without quotes."],
    [/^false$/i, "Write false without quotes."],
    [/^(yes|on|y)$/i, "YAML reads this as text: write true."],
    [/^(no|off|n)$/i, "YAML reads this as text: write false."],
];
/** One text. Reports problems. */
function readText({ key, value }, diagnostics) {
    if (value.kind === "scalar" && typeof value.value === "string" && value.value.trim() !== "")
        return value.value;
    if (!(0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .isEmpty */ .Im)(value)) {
        const hint = value.kind === "scalar" && typeof value.value === "number"
            ? ` Put it in quotes: ${(0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(String(value.value))}.`
            : "";
        (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .report */ .z8)(diagnostics.problems, value.at, `\`${key}\` must be text; found ${(0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(value)}.${hint}`);
    }
    return undefined;
}


/***/ }),

/***/ 48716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ reportEmpty),
/* harmony export */   Im: () => (/* binding */ isEmpty),
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   aB: () => (/* binding */ toJson),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   x5: () => (/* binding */ locate),
/* harmony export */   z8: () => (/* binding */ report)
/* harmony export */ });
/** Adds a message about a place. */
function report(list, at, message) {
    list.push({ message, file: at.file, line: at.line, column: at.column });
}
/** The entry of a map under a key. */
function entryOf(map, key) {
    const known = INDEX.get(map) ?? new Map(map.entries.toReversed().map((entry) => [entry.key, entry]));
    INDEX.set(map, known);
    return known.get(key);
}
const INDEX = new WeakMap();
/** True for a key without a value. */
function isEmpty(node) {
    return node.kind === "scalar" && !node.written;
}
/** The value as plain data; keys without a value are left out, because they are reported separately. */
function toJson(node) {
    if (node.kind === "scalar")
        return node.value;
    if (node.kind === "list")
        return node.items.filter((item) => !isEmpty(item)).map(toJson);
    return Object.fromEntries(node.entries.filter((entry) => !isEmpty(entry.value)).map((entry) => [entry.key, toJson(entry.value)]));
}
/** Finds the deepest written key or list entry of `path`; `complete` if that is the whole path. */
function locate(root, path) {
    let found = { node: root, at: root.at, complete: true };
    for (const step of path) {
        const { node } = found;
        const next = node.kind === "map" ? entryOf(node, String(step)) : undefined;
        const item = node.kind === "list" ? node.items[Number(step)] : undefined;
        if (next)
            found = { node: next.value, at: next.at, complete: true };
        else if (item)
            found = { node: item, at: item.at, complete: true };
        else
            return { ...found, complete: false };
    }
    return found;
}
/** Describes a node for messages. */
function describe(node) {
    if (node.kind === "list")
        return "a list";
    if (node.kind === "map")
        return "keys and values";
    if (!node.written)
        return "nothing";
    if (typeof node.value === "string")
        return `the text ${quote(node.value)}`;
    return typeof node.value === "number" ? `the number ${node.value}` : `${node.value}`;
}
/** A text in quotes, on one line; a long text is cut. */
function quote(text) {
    return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}
/** Reports every key without a value, at any depth: it may mean "off" or "leave alone", so it is not guessed. */
function reportEmpty(node, diagnostics, place) {
    if (node.kind === "list")
        reportEmptyItems(node, diagnostics, place);
    if (node.kind === "map")
        reportEmptyEntries(node, diagnostics, place);
}
function under({ path, mayBeNull }, step) {
    return { path: [...path, step], mayBeNull };
}
function reportEmptyItems({ items }, diagnostics, place) {
    for (const [index, item] of items.entries()) {
        if (!isEmpty(item))
            reportEmpty(item, diagnostics, under(place, index));
        else
            report(diagnostics.problems, item.at, `this \`-\` has no value; ${lostIn(item) ?? "write an entry, or remove the line."}`);
    }
}
function reportEmptyEntries({ entries }, diagnostics, place) {
    for (const { key, at, value } of entries) {
        const here = under(place, key);
        if (!isEmpty(value))
            reportEmpty(value, diagnostics, here);
        else {
            const unset = place.mayBeNull(here.path) ? "write `null` to unset it, or " : "";
            const advice = lostIn(value) ?? `${unset}remove the line to leave \`${key}\` alone.`;
            report(diagnostics.problems, at, `\`${key}:\` has no value; ${advice}`);
        }
    }
}
function lostIn(node) {
    if (node.kind !== "scalar" || node.lost === undefined)
        return undefined;
    return `# begins a comment, so a value that starts with it needs quotes: ${quote(node.lost)}.`;
}


/***/ }),

/***/ 14958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ DIALECTS),
/* harmony export */   u: () => (/* binding */ defineFamily)
/* harmony export */ });
/** Programs whose file formats the config accepts. The key `dialect` marks such a file. */
const DIALECTS = ["probot", "safe-settings"];
/** Checks the literal of a family. Methods are bivariant, so the family fits the registry without a cast. */
function defineFamily(family) {
    return family;
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
