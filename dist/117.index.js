export const id = 117;
export const ids = [117];
export const modules = {

/***/ 86148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ loadConfig)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/config/model/match.js
var model_match = __webpack_require__(76409);
;// CONCATENATED MODULE: ./lib/config/checks/loops.js

/** Checks every policy against every `match`. */
function checkLoops(layers, { problems, warnings }) {
    const readers = readersOf(layers);
    for (const layer of layers)
        warnings.push(...prunedReads(layer, readers));
    for (const layer of layers.filter(({ kind }) => kind === "policy")) {
        for (const write of writesOf(layer)) {
            const reader = readerOf(write.key, readers);
            if (reader && !isVisibilityAlone(write.key, layer))
                problems.push(loop(write, layer, reader));
        }
    }
}
/** What a `match` reads may also go because nothing names it. */
function prunedReads({ prune }, readers) {
    return [...(prune ?? [])].flatMap(([name, { file, line }]) => {
        const reader = readerOf(name === "custom_properties" ? "properties" : name, readers);
        const message = `\`prune\` may take ${name} away that the \`match\` of ${reader} reads, and then it matches no more. Name them in a layer that stays.`;
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
    const message = `${source.layer} writes \`${key.replace("=", ": ")}\`, which the \`match\` of ${reader} reads: what matches tonight would not match tomorrow. ${advice}`;
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
/** What a `match` reads that can be written at all. */
function readsOf({ visibility, template, topics = [], teams = [], properties = {} }) {
    return [
        ...(visibility ? ["visibility"] : []),
        ...(template === undefined ? [] : ["template"]),
        ...topics.map((topic) => `topics=${topic.toLowerCase()}`),
        ...teams.map((team) => `teams=${team.toLowerCase()}`),
        ...Object.keys(properties).map((name) => `properties=${name.toLowerCase()}`),
    ];
}
/**
 * Where the settings that a `match` can read are written: family, key inside it (`*` for entries), name for the reader.
 */
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
        .flatMap(({ value, units }) => [
        ...(value ? entriesAt(value, path, read) : []),
        ...units
            .filter(({ collection }) => collection === (path[0] ?? family))
            .map(({ source }) => ({ key: read, file: source.file, line: source.line })),
    ]));
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
    const [only] = families;
    return only?.units.length === 0 && only.value?.kind === "map" && only.value.entries.size === 1;
}

// EXTERNAL MODULE: ./lib/text/suggest.js
var suggest = __webpack_require__(86101);
// EXTERNAL MODULE: ./lib/text/lookup.js
var lookup = __webpack_require__(601);
;// CONCATENATED MODULE: ./lib/config/compat/aliases.js
// Names that people bring along from other tools, from GitHub's pages or from memory, and where those settings stand
// here.

const WHERE = "Which repositories an entry is for is said by its layer: put it into a policy with a `match`, or under `repositories:`.";
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
/** What to do instead of a key that has no counterpart. */
const ADVICE = {
    "collaborators.include": WHERE,
    "collaborators.exclude": WHERE,
    "teams.include": WHERE,
    "teams.exclude": WHERE,
    validator: "Names of repositories are not checked.",
};
/** What to do instead of a key that has no counterpart, by full name. */
function adviceOn(fullName) {
    return (0,lookup/* own */.Z)(ADVICE, fullName);
}
/** The top-level key that stands for what somebody wrote. */
function sectionFor(written) {
    return (0,lookup/* own */.Z)(SECTIONS, written);
}
/** The key inside a family that stands for what somebody wrote, by full name (`repository.homepage_url`). */
function misnamed(fullName) {
    return (0,lookup/* own */.Z)(KEYS, fullName);
}

// EXTERNAL MODULE: ./lib/families/family.js
var family = __webpack_require__(14958);
;// CONCATENATED MODULE: ./lib/config/source/tree.js
/** Adds a sentence about a place. */
function report(list, at, message) {
    list.push({ message, file: at.file, line: at.line, column: at.column });
}
/** The entry of a map under a key. */
function entryOf(map, key) {
    return map.entries.find((entry) => entry.key === key);
}
/** True for a key with nothing after it. */
function isEmpty(node) {
    return node.kind === "scalar" && !node.written;
}
/** The value as plain data; keys with nothing after them are left out (they are reported by themselves). */
function toJson(node) {
    if (node.kind === "scalar")
        return node.value;
    if (node.kind === "list")
        return node.items.filter((item) => !isEmpty(item)).map(toJson);
    return Object.fromEntries(node.entries.filter((entry) => !isEmpty(entry.value)).map((entry) => [entry.key, toJson(entry.value)]));
}
/** What `path` leads to: the deepest key or list entry that is written, and whether that is all of the path. */
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
/** How a message names what was found. */
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
/** A text in quotes, cut where it is long, on one line. */
function quote(text) {
    return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}

;// CONCATENATED MODULE: ./lib/config/source/scalars.js
// Reads the plain parts of a config: texts, lists of texts, true and false.

/** One text, or a list of texts; what is wrong is told. */
function readTexts({ key, value, at }, rule, verdict) {
    if (isEmpty(value))
        return [];
    const items = value.kind === "list" ? value.items : [value];
    if (items.length === 0 && !rule.mayBeEmpty)
        report(verdict.problems, at, `the list after \`${key}:\` is empty. Remove the line, or name something.`);
    return items.filter((item) => !isEmpty(item)).flatMap((item) => readItem(key, item, { rule, verdict }));
}
function readItem(key, item, { rule, verdict }) {
    const text = item.kind === "scalar" ? textOf(item, rule) : undefined;
    const hint = item.kind === "scalar" && item.value === null ? " Remove the line to leave it out." : "";
    const problem = text === undefined ? `\`${key}\` must be ${rule.wanted}; found ${describe(item)}.${hint}` : rule.check?.(text);
    if (problem)
        report(verdict.problems, item.at, problem);
    return problem || text === undefined ? [] : [{ text, at: item.at }];
}
/** Numbers are texts too where names and values are meant: `year: 2024`. */
function textOf({ value }, { mayBeTruth = false }) {
    if (value === null || value === "" || (typeof value === "boolean" && !mayBeTruth))
        return undefined;
    return String(value);
}
/** `true` or `false`; what is wrong is told. */
function readBoolean({ key, value }, verdict) {
    if (value.kind === "scalar" && typeof value.value === "boolean")
        return value.value;
    const hint = value.kind === "scalar" && typeof value.value === "string" ? truthHint(value.value) : undefined;
    if (!isEmpty(value))
        report(verdict.problems, value.at, `\`${key}\` must be true or false; found ${describe(value)}.${hint ? ` ${hint}` : ""}`);
    return undefined;
}
/** What to write for a text that was probably meant as true or false. */
function truthHint(text) {
    return TRUTHS.find(([pattern]) => pattern.test(text))?.[1];
}
/** How people write true and false where YAML reads text. */
const TRUTHS = [
    [/^true$/i, "Write true without quotes."],
    [/^false$/i, "Write false without quotes."],
    [/^(yes|on|y)$/i, "YAML reads this as text: write true."],
    [/^(no|off|n)$/i, "YAML reads this as text: write false."],
];
/** One text; what is wrong is told. */
function readText({ key, value }, verdict) {
    if (value.kind === "scalar" && typeof value.value === "string" && value.value.trim() !== "")
        return value.value;
    if (!isEmpty(value)) {
        const hint = value.kind === "scalar" && typeof value.value === "number"
            ? ` Put it in quotes: ${quote(String(value.value))}.`
            : "";
        report(verdict.problems, value.at, `\`${key}\` must be text; found ${describe(value)}.${hint}`);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/config/compat/dialect.js
// Which program a layer was written for: there, what is left out of a few settings means something else than here.




/** The key that marks a file, a policy or a repository. */
const DIALECT = "dialect";
/** The same with the map's own mark, where it has one; what is wrong is told. */
function withDialect(map, context) {
    const entry = entryOf(map, DIALECT);
    const text = entry && readText(entry, context.verdict);
    if (!entry || text === undefined)
        return context;
    const dialect = family/* DIALECTS */.O.find((name) => name === text);
    if (dialect)
        return { ...context, dialect };
    const near = (0,suggest/* nearest */.p)(text, family/* DIALECTS */.O);
    const hint = near ? ` Did you mean \`${near}\`?` : "";
    report(context.verdict.problems, entry.value.at, `\`${DIALECT}\` can be ${family/* DIALECTS */.O.join(" or ")}; found "${text}".${hint}`);
    return context;
}

;// CONCATENATED MODULE: ./lib/config/compat/spellings.js

/** The layer in this program's spelling; keys keep the places where they were written. */
function respell(written, families, verdict) {
    const collections = new Set(families.filter(({ merge }) => merge.kind === "collection").map(({ key }) => key));
    const layer = {
        ...written,
        entries: written.entries.map((entry) => (collections.has(entry.key) ? unwrap(entry, verdict) : entry)),
    };
    const moves = families.flatMap((family) => (family.spellings ?? []).map((spelling) => ({ family, spelling })));
    return moves.reduce((map, { family, spelling }) => move(map, { family, spelling, verdict }), layer);
}
/** safe-settings has the entries of a list under `include`, and names under `exclude` that it does not delete. */
function unwrap(entry, { problems }) {
    const { value } = entry;
    const include = value.kind === "map" ? entryOf(value, "include") : undefined;
    if (value.kind !== "map" || include?.value.kind !== "list")
        return entry;
    for (const { key, at } of value.entries.filter((each) => each !== include)) {
        report(problems, at, `\`${entry.key}.${key}\` is not known. Nothing is deleted unless \`prune\` names ${entry.key}; remove \`${key}\`.`);
    }
    return { ...entry, value: include.value };
}
function move(layer, { family, spelling: { from, to }, verdict }) {
    const { map, taken } = takeOut(layer, from);
    if (!taken || (to === undefined && taken.value.kind !== "map"))
        return layer;
    const arriving = to === undefined && taken.value.kind === "map" ? taken.value.entries : [{ ...taken, key: to ?? taken.key }];
    const home = entryOf(map, family.key);
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
        const rival = entryOf(value, entry.key);
        if (rival)
            report(verdict.problems, entry.at, `\`${from.join(".")}\` and \`${family.key}.${entry.key}\` in line ${rival.at.line} are one setting. Keep one of them.`);
        return !rival;
    });
    const grown = { ...home, value: { ...value, entries: [...value.entries, ...kept] } };
    return { ...map, entries: map.entries.map((entry) => (entry === home ? grown : entry)) };
}
/** The map without the entry at a path, and that entry. */
function takeOut(map, [key, ...rest]) {
    const entry = key === undefined ? undefined : entryOf(map, key);
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

;// CONCATENATED MODULE: ./lib/config/emptiness.js
// Nothing is emptied by accident: a key or a `-` with nothing after it may mean "off" or "leave alone", so it means
// nothing.

/** Reports every place, at any depth, where nothing stands. */
function reportEmpty(node, verdict) {
    if (node.kind === "list")
        reportEmptyItems(node, verdict);
    if (node.kind === "map")
        reportEmptyEntries(node, verdict);
}
function reportEmptyItems({ items }, verdict) {
    for (const item of items) {
        if (!isEmpty(item))
            reportEmpty(item, verdict);
        else
            report(verdict.problems, item.at, `nothing stands after this \`-\`; ${lostIn(item) ?? "write an entry, or remove the line."}`);
    }
}
function reportEmptyEntries({ entries }, verdict) {
    for (const { key, at, value } of entries) {
        if (!isEmpty(value))
            reportEmpty(value, verdict);
        else
            report(verdict.problems, at, `nothing stands after \`${key}:\`; ${lostIn(value) ?? `remove the line to leave ${key} alone.`}`);
    }
}
function lostIn(node) {
    if (node.kind !== "scalar" || node.lost === undefined)
        return undefined;
    return `# begins a comment, so a value that starts with it needs quotes: ${quote(node.lost)}.`;
}

;// CONCATENATED MODULE: ./lib/config/later.js
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
/** What is not of one repository. */
const LATER_AT_TOP = ["organization"];
/** Keys of a layer that are accepted without effect until there is a family for them. */
function laterKeys(families, kind) {
    const keys = kind === "top level" ? [...UPCOMING, ...LATER_AT_TOP] : UPCOMING;
    return keys.filter((key) => !families.some((family) => family.key === key));
}

// EXTERNAL MODULE: ./lib/config/model/sourced.js
var sourced = __webpack_require__(18323);
// EXTERNAL MODULE: ./lib/config/shape.js
var shape = __webpack_require__(76587);
// EXTERNAL MODULE: ./lib/config/model/template.js
var template = __webpack_require__(66528);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(98439);
;// CONCATENATED MODULE: ./lib/config/values/schema-hints.js
// What a family's schema allows at a path, in plain words: taken from its JSON Schema, so that it needs no second
// table.


/** The JSON Schema of what people write for a family. */
function inputSchema(family) {
    const known = SCHEMAS.get(family);
    if (known)
        return known;
    const schema = json_schema_processors/* toJSONSchema */.bl(family.schema, { io: "input", unrepresentable: "any", reused: "inline" });
    SCHEMAS.set(family, schema);
    return schema;
}
const SCHEMAS = new WeakMap();
/** What a family's schema allows at `path`. */
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
/** The keys that may be written there; retired ones are not offered. */
function keysOf(alternatives) {
    return [
        ...new Set(alternatives.flatMap(({ properties = {} }) => Object.keys(properties).filter((key) => !properties[key]?.deprecated))),
    ];
}
/** The words that may be written there, if only certain words may. */
function wordsOf(alternatives) {
    return alternatives
        .flatMap((schema) => schema.enum ?? (schema.const === undefined ? [] : [schema.const]))
        .filter((word) => typeof word === "string");
}
/** Whether JSON of this type (`string`, `array`, …) may stand there. */
function accepts(alternatives, type) {
    return alternatives.some((schema) => typesOf(schema).includes(type));
}
/** `true or false`, `one of pull, push, admin`, `a whole number from 0 to 6`, …; empty where anything goes. */
function allowedInWords(alternatives) {
    const words = [...new Set(alternatives.flatMap((schema) => wordsOf([schema])))];
    const rest = alternatives
        .filter((schema) => wordsOf([schema]).length === 0)
        .flatMap((schema) => typesOf(schema).flatMap((type) => (type === "boolean" ? ["true", "false"] : [inWords(type, schema)])));
    const choices = [...(words.length > 1 ? [`one of ${words.join(", ")}`] : words), ...new Set(rest)].sort((a, b) => Number(a === "null") - Number(b === "null"));
    return orList(choices);
}
function orList(choices) {
    if (choices.length < 2)
        return choices[0] ?? "";
    return `${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}`;
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
/** Bounds that JSON Schema adds for safe integers say nothing to people. */
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






/** Marks messages that no schema has worded: we word those. */
const UNWORDED = "\u0000";
/** Checks data against the family's schema; messages that the schema words itself are kept. */
function parseWith(family, data) {
    return family.schema.safeParse(data, { error: () => UNWORDED });
}
/** All complaints about one value, in the order of the file. A key that is only misspelt is not missing besides. */
function complaints(issues, place) {
    const found = issues.flatMap((issue) => explain(issue, [], place));
    const meant = new Set(found.flatMap((complaint) => complaint.meant ?? []));
    const kept = found.filter(({ missing }) => missing === undefined || !meant.has(missing));
    return kept.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
}
function explain(issue, base, place) {
    const path = [...base, ...issue.path];
    const { node, at, complete } = locate(place.root, path);
    if (complete && isEmpty(node))
        return []; // reported by itself
    if (issue.message !== UNWORDED)
        return [{ at, message: worded(issue, label(place, path), node) }];
    if (issue.code === "unrecognized_keys")
        return issue.keys.flatMap((key) => unknownKey(key, { path, node, place }));
    if (issue.code === "invalid_union")
        return explainUnion(issue, path, place);
    if (!complete)
        return missing(path, place);
    return [{ at, message: wrongValue(node, { path, place }) }];
}
/** The schema's own words, with what was found where they are about the type. */
function worded({ code, message }, name, node) {
    const found = code === "invalid_type" || code === "invalid_union" || code === "invalid_value" ? `; found ${describe(node)}` : "";
    return `${name}: ${message.replace(/\.$/, "")}${found}.`;
}
/** The alternative that fits best speaks; where none fits at all, all are named. */
function explainUnion(issue, path, place) {
    const inside = issue.errors.filter((issues) => issues.every((each) => each.path.length > 0 || each.code === "unrecognized_keys" || each.message !== UNWORDED));
    const best = inside.toSorted((a, b) => a.length - b.length)[0];
    if (best)
        return best.flatMap((each) => explain(each, path, place));
    const { node, at, complete } = locate(place.root, path);
    return complete ? [{ at, message: wrongValue(node, { path, place }) }] : missing(path, place);
}
function missing(path, place) {
    const parent = locate(place.root, path.slice(0, -1));
    const key = String(path.at(-1));
    if (!parent.complete || (parent.node.kind === "map" && entryOf(parent.node, key)))
        return [];
    const allowed = allowedAt(place.family, path);
    const wanted = [allowedInWords(allowed), allowed[0]?.description].filter(Boolean).join(": ");
    const message = `${label(place, path.slice(0, -1))}: \`${key}\` is missing here${wanted && `; it must be ${wanted}`}.`;
    return [{ at: parent.at, message, missing: identity(path) }];
}
function unknownKey(key, { path, node, place }) {
    const entry = node.kind === "map" ? entryOf(node, key) : undefined;
    if (!entry || isEmpty(entry.value) || (0,template/* hasTemplate */.rJ)(key))
        return [];
    const needed = keysOf(allowedAt(place.family, path));
    const keys = isEntry(path, place) ? [...needed, ABSENT] : needed;
    const alias = misnamed(`${label(place, path)}.${key}`);
    const advice = adviceOn(`${label(place, path)}.${key}`);
    const meant = alias && keys.includes(alias) ? alias : advice ? undefined : (0,suggest/* nearest */.p)(key, keys);
    const hint = meant ? `Did you mean \`${meant}\`?` : (advice ?? hintForFamily(key, place));
    const message = `\`${label(place, path)}\` has no key \`${key}\`. ${hint && `${hint} `}Allowed: ${keys.join(", ")}.`;
    return [{ at: entry.at, message, meant: excusedBy(meant, needed).map((each) => identity([...path, each])) }];
}
function excusedBy(meant, needed) {
    if (meant === ABSENT)
        return needed;
    return meant ? [meant] : [];
}
/** What an entry of a collection may have beside the keys of its family; such an entry needs no more than its key. */
const ABSENT = "absent";
function isEntry(path, { family }) {
    return family.merge.kind === "collection" && path.length === 1 && typeof path[0] === "number";
}
function identity(path) {
    return JSON.stringify(path.map(String));
}
function hintForFamily(key, place) {
    const family = place.families.includes(key) ? key : sectionFor(key);
    if (!family || family === place.family.key || !place.families.includes(family))
        return "";
    return `\`${family}\` is a family of its own: move it out, beside \`${place.family.key}\`.`;
}
function wrongValue(node, { path, place }) {
    const allowed = allowedAt(place.family, path);
    const wanted = allowedInWords(allowed);
    const found = `found ${describe(node)}`;
    const sentence = wanted ? `must be ${wanted}; ${found}.` : `cannot have this value; ${found}.`;
    const name = typeof path.at(-1) === "number" ? `an entry of ${label(place, path)}` : label(place, path);
    return [`${name} ${sentence}`, hintFor(node, allowed)].filter(Boolean).join(" ");
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
    const truth = accepts(allowed, "boolean") && truthHint(text);
    if (truth)
        return truth;
    const near = (0,suggest/* nearest */.p)(text, wordsOf(allowed));
    if (near)
        return `Did you mean ${near}?`;
    if (accepts(allowed, "array"))
        return `Write it as a list: [${quote(text)}].`;
    const isNumber = accepts(allowed, "integer") || accepts(allowed, "number");
    return isNumber && /^\d+$/.test(text) ? "Write the number without quotes." : "";
}
/** `branches.protection.enforce_admins`: positions in lists are left out, the line says which entry it is. */
function label({ family }, path) {
    return [family.key, ...path.filter((step) => typeof step !== "number")].map(String).join(".");
}

;// CONCATENATED MODULE: ./lib/config/values/normalize.js




/** Normalizes a family's value and gives every entry the line that it came from. */
function buildValue(family, node, { label, at, dialect }) {
    const result = parseWith(family, toJson(node));
    if (!result.success) {
        const [first] = complaints(result.error.issues, { family, root: node, families: [] });
        return { kind: "wrong", why: first?.message ?? "it is not valid" };
    }
    const data = dialect && family.fromDialect ? family.fromDialect(result.data, dialect) : result.data;
    const value = (0,sourced/* sourced */.Mj)(data, (0,shape/* shapeOf */.F)(family), (path) => provenance(label, path.length === 0 ? at : locate(node, path).at));
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
// Templates inside a source tree: finding them, and writing text in their place.


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
/** Reports templates that are not understood, and templates in keys. */
function checkTemplates(node, verdict) {
    eachTemplate(node, (text, { at }) => {
        const parsed = (0,template/* parseTemplate */.QC)(text);
        if ("problem" in parsed)
            report(verdict.problems, at, `${parsed.problem}.`);
    });
    checkKeys(node, verdict);
}
function checkKeys(node, verdict) {
    if (node.kind === "list")
        for (const item of node.items)
            checkKeys(item, verdict);
    if (node.kind !== "map")
        return;
    for (const { key, at, value } of node.entries) {
        if ((0,template/* hasTemplate */.rJ)(key))
            report(verdict.problems, at, `\`${key}\`: a value from the repository cannot be a key.`);
        checkKeys(value, verdict);
    }
}
/** What a tree asks of a repository, each once. */
function insertsOf(node) {
    const inserts = new Map();
    eachTemplate(node, (text) => {
        for (const part of partsOf(text))
            if (typeof part !== "string")
                inserts.set(keyOf(part), part);
    });
    return [...inserts.values()];
}
/** The tree with texts in place of its inserts; the same tree where it has no templates. */
function withTexts(node, textOf) {
    if (node.kind === "list")
        return { ...node, items: node.items.map((item) => withTexts(item, textOf)) };
    if (node.kind === "map")
        return { ...node, entries: node.entries.map((entry) => ({ ...entry, value: withTexts(entry.value, textOf) })) };
    if (typeof node.value !== "string" || !(0,template/* hasTemplate */.rJ)(node.value))
        return node;
    return {
        ...node,
        value: partsOf(node.value)
            .map((part) => (typeof part === "string" ? part : textOf(part)))
            .join(""),
    };
}
/** The tree as it could be in some repository: every insert becomes a word, equal inserts the same one. */
function withSamples(node) {
    const known = new Map();
    return withTexts(node, (insert) => {
        const key = keyOf(insert);
        const sample = known.get(key) ?? `sample${known.size + 1}`;
        known.set(key, sample);
        return sample;
    });
}
function partsOf(text) {
    const parsed = (0,template/* parseTemplate */.QC)(text);
    return "problem" in parsed ? [text] : parsed.template;
}
function keyOf(insert) {
    return JSON.stringify(insert);
}

;// CONCATENATED MODULE: ./lib/config/values/per-repository.js





/** Never throws; what is wrong is told. */
function splitUnits(family, node, context) {
    checkTemplates(node, context.verdict);
    if (family.merge.kind === "map")
        return splitMap(family, node, context);
    if (node.kind === "list")
        return splitEntries(family, node, context);
    const isFixed = insertsOf(node).length === 0;
    const units = isFixed ? [] : [unit(family, { node, path: [], collection: family.key }, context)];
    const fixed = isFixed ? withTexts(node, () => "") : { kind: "list", at: node.at, items: [] };
    return { written: node, fixed, absent: [], units };
}
function splitEntries(family, list, context) {
    const written = [];
    const fixed = [];
    const absent = [];
    const units = [];
    const alone = (item) => ({ ...list, items: [item] });
    for (const item of list.items) {
        const taken = takenOut(item, context.verdict);
        if (taken) {
            absent.push(alone(taken));
            units.push(unit(family, { node: alone(taken), path: [], ...keyOption(family) }, context));
            continue;
        }
        written.push(item);
        if (insertsOf(item).length === 0)
            fixed.push(withTexts(item, () => ""));
        else
            units.push(unit(family, { node: alone(item), path: [], collection: family.key }, context));
    }
    return { written: { ...list, items: written }, fixed: { ...list, items: fixed }, absent, units };
}
/** An entry with `absent: true`, without that key. */
function takenOut(item, verdict) {
    const absent = item.kind === "map" ? entryOf(item, "absent") : undefined;
    if (!absent || item.kind !== "map")
        return undefined;
    checkAbsent(absent, verdict);
    return { ...item, entries: item.entries.filter((entry) => entry !== absent) };
}
function keyOption({ merge }) {
    return merge.kind === "collection" ? { absent: merge.keyOf } : undefined;
}
function checkAbsent({ value, at }, { problems }) {
    if (value.kind === "scalar" && value.value === true)
        return;
    report(problems, at, "`absent` can only be true: it takes the entry out of what earlier layers ask for. Remove the line to keep the entry.");
}
function splitMap(family, node, context) {
    if (node.kind !== "map")
        return { written: node, fixed: node, absent: [], units: [] };
    const collections = family.merge.kind === "map" ? (family.merge.collections ?? {}) : {};
    const cuts = node.entries.map((entry) => cutEntry(node, entry, Object.hasOwn(collections, entry.key)));
    return {
        written: node,
        fixed: { ...node, entries: cuts.flatMap(({ fixed }) => fixed) },
        absent: [],
        units: cuts.flatMap(({ moving }) => moving).map((cut) => unit(family, cut, context)),
    };
}
/** A key depends on the repository as a whole; only entries of a collection inside do so one by one. */
function cutEntry(map, entry, isCollection) {
    const { key, value } = entry;
    const alone = (part) => ({ ...map, entries: [{ ...entry, value: part }] });
    const collection = isCollection && { collection: key };
    if (insertsOf(value).length === 0)
        return { fixed: [{ ...entry, value: withTexts(value, () => "") }], moving: [] };
    if (!collection || value.kind !== "list")
        return { fixed: [], moving: [{ node: alone(value), path: collection ? [] : [key], ...collection }] };
    const still = value.items.filter((item) => insertsOf(item).length === 0).map((item) => withTexts(item, () => ""));
    const moving = value.items.filter((item) => insertsOf(item).length > 0);
    return {
        fixed: [{ ...entry, value: { ...value, items: still } }],
        moving: moving.map((item) => ({ node: alone({ ...value, items: [item] }), path: [], ...collection })),
    };
}
function unit(family, cut, { label, dialect }) {
    const inserts = insertsOf(cut.node);
    const at = firstPlace(cut.node);
    const results = new Map();
    const build = cut.absent ? removal(family, cut.absent) : addition(family, { label, at, ...(dialect && { dialect }) });
    const evaluate = (repo) => {
        const texts = [];
        for (const insert of inserts) {
            const filled = (0,template/* fillInsert */.F8)(insert, repo);
            if (filled.kind !== "text")
                return cut.absent ? filled : { ...filled, path: cut.path };
            texts.push(filled.text);
        }
        const key = JSON.stringify(texts);
        const known = results.get(key) ?? build(withTexts(cut.node, (insert) => texts[indexOf(inserts, insert)] ?? ""));
        results.set(key, known);
        return known;
    };
    const names = inserts.map(({ scope, name }) => ({ scope, name }));
    return { source: provenance(label, at), names, ...(cut.collection && { collection: cut.collection }), evaluate };
}
function indexOf(inserts, wanted) {
    const key = JSON.stringify(wanted);
    return inserts.findIndex((insert) => JSON.stringify(insert) === key);
}
/** The place of the only entry of a value. */
function firstPlace(node) {
    if (node.kind === "list")
        return node.items[0]?.at ?? node.at;
    if (node.kind === "map")
        return node.entries[0]?.at ?? node.at;
    return node.at;
}
function addition(family, origin) {
    return (node) => {
        const built = buildValue(family, node, origin);
        if (built.kind === "value")
            return { kind: "value", value: built.value };
        return { kind: "left-out", why: built.kind === "wrong" ? built.why : "it is empty here" };
    };
}
function removal(family, keyOf) {
    return (node) => {
        const key = keyOfEntry(family, node, keyOf);
        return key === undefined
            ? { kind: "left-out", why: "it does not say which entry is meant" }
            : { kind: "remove", path: [key] };
    };
}
/**
 * The key of the only entry of a list: normalized if the schema takes the entry, which need not have more than its key.
 */
function keyOfEntry(family, list, keyOf) {
    const json = toJson(list);
    const result = parseWith(family, json);
    const [entry] = result.success ? result.data : json;
    try {
        const key = entry === undefined ? "" : keyOf(entry);
        return key === "" || key === "undefined" ? undefined : key;
    }
    catch {
        return undefined; // the entry lacks what the key is made of
    }
}

;// CONCATENATED MODULE: ./lib/config/values/placement.js


/** Reports every key of the value that must not stand in this kind of layer. */
function checkPlacement(family, value, { layer, verdict }) {
    if (layer.kind === "repository")
        return;
    const name = ownName(value);
    const found = value.entries.flatMap((entry) => {
        const message = misplaced({ family, entry, home: `repositories: ${name ?? "<name>"}: ${family.key}:` }, layer);
        return message ? [{ entry, message }] : [];
    });
    const [first] = found;
    if (layer.kind === "top level" && first && found.length >= ONE_REPOSITORY)
        report(verdict.problems, first.entry.at, asOneRepository(name));
    for (const { entry, message } of found)
        report(verdict.problems, entry.at, message);
}
/** So many keys of one repository make the file look like the settings file of one. */
const ONE_REPOSITORY = 3;
function asOneRepository(name = "<name>") {
    return `these look like the settings of one repository. The file is valid as it stands, indented, under \`repositories: ${name}:\`, or as the included file \`repositories/${name}.yml\`.`;
}
/** What the file calls the repository, if it is such a file. */
function ownName(value) {
    const name = entryOf(value, "name")?.value;
    return name?.kind === "scalar" && typeof name.value === "string" ? name.value : undefined;
}
function misplaced({ family, entry, home }, layer) {
    const placement = placementOf(family, entry);
    if (!placement)
        return undefined;
    const key = `${family.key}.${entry.key}`;
    const written = `${entry.key}: ${shown(entry)}`;
    if (placement === "repository") {
        const why = entry.key === "visibility" ? "only a repository by name is made public" : "it is of one repository";
        return `\`${key}\` cannot stand ${whereIs(layer)}: ${why}. Move \`${written}\` to \`${home}\`.`;
    }
    if (layer.kind === "top level") {
        return `\`${key}\` cannot stand at top level, where it is for every repository. Move \`${written}\` to a policy with a \`match\`, or to \`${home}\`.`;
    }
    if (entry.key === "visibility" && !layer.match?.visibility) {
        return `\`${key}\` in a policy needs the visibility that it starts from: add e.g. \`visibility: private\` to the policy's \`match\`.`;
    }
    return undefined;
}
function placementOf(family, entry) {
    const rule = (0,lookup/* own */.Z)(family.placement, entry.key);
    return typeof rule === "function" ? rule(toJson(entry.value)) : rule;
}
function shown({ value }) {
    const text = value.kind === "scalar" ? String(value.value) : "…";
    return text.length > 40 ? `${text.slice(0, 37)}…` : text;
}
function whereIs(layer) {
    return layer.kind === "policy" ? `in policy "${layer.name}"` : "at top level";
}

;// CONCATENATED MODULE: ./lib/config/layers/read-family.js








/** The family's part of the layer; undefined where it says nothing, or where it is wrong (then it has been told). */
function readFamily(family, entry, context) {
    const { verdict } = context;
    const { value: node } = entry;
    const before = verdict.problems.length;
    if (isEmpty(node))
        return undefined;
    if (node.kind === "scalar" && node.value === null) {
        report(verdict.problems, entry.at, `a family is never null. Remove the line to leave \`${family.key}\` alone.`);
        return undefined;
    }
    noteRetired(family, node, verdict);
    if (node.kind === "map")
        checkPlacement(family, node, context);
    const parts = splitUnits(family, node, context);
    checkSchema(family, parts.written, context);
    for (const absent of parts.absent)
        read_family_checkAbsent(family, absent, context);
    refuseTwice(family, parts, context);
    if (verdict.problems.length > before)
        return undefined;
    const fixed = buildValue(family, parts.fixed, { ...context, at: entry.at });
    const source = provenance(context.label, entry.at);
    return { family, source, ...(fixed.kind === "value" && { value: fixed.value }), units: parts.units };
}
/** Of a collection, the keys of its entries. */
function noteRetired(family, node, { warnings }) {
    const maps = (node.kind === "list" ? node.items : [node]).filter((each) => each.kind === "map");
    for (const { key, at } of maps.flatMap(({ entries }) => entries)) {
        const why = (0,lookup/* own */.Z)(family.retired, key);
        if (why !== undefined)
            report(warnings, at, `\`${family.key}.${key}\` has no effect and is not written: ${why}. Remove the line.`);
    }
}
function checkSchema(family, node, { families, verdict }) {
    const result = parseWith(family, toJson(withSamples(node)));
    if (result.success)
        return;
    const place = { family, root: node, families: families.map(({ key }) => key) };
    for (const { at, message } of complaints(result.error.issues, place))
        report(verdict.problems, at, message);
}
/** Of an entry that goes only its key is needed; what else is written must be right all the same. */
function read_family_checkAbsent(family, list, { families, verdict }) {
    const sample = withSamples(list);
    const result = parseWith(family, toJson(sample));
    if (result.success)
        return;
    const issues = result.error.issues.filter((issue) => issue.code === "unrecognized_keys" || locate(sample, issue.path).complete);
    const place = { family, root: sample, families: families.map(({ key }) => key) };
    const wrong = complaints(issues, place);
    for (const { at, message } of wrong)
        report(verdict.problems, at, message);
    if (wrong.length > 0 ||
        family.merge.kind !== "collection" ||
        keyOfEntry(family, sample, family.merge.keyOf) !== undefined)
        return;
    const [key] = keysOf(allowedAt(family, [0]));
    report(verdict.problems, list.at, `${family.key}: an entry with \`absent: true\` must say which one is meant${key ? `: add its \`${key}\`` : ""}.`);
}
/** Two entries of one list that are about the same thing: nobody can say which one counts. */
function refuseTwice(family, parts, { verdict }) {
    if (family.merge.kind !== "collection" || parts.fixed.kind !== "list")
        return;
    const { keyOf } = family.merge;
    const { fixed } = parts;
    const first = new Map();
    const alone = [...fixed.items.map((item) => ({ ...fixed, items: [item] })), ...parts.absent];
    for (const list of alone) {
        const key = keyOfEntry(family, list, keyOf);
        const at = list.kind === "list" ? (list.items[0]?.at ?? list.at) : list.at;
        const line = key === undefined ? undefined : first.get(key);
        if (line !== undefined)
            report(verdict.problems, at, `${family.key}: "${key}" stands twice in this list: first in line ${line}. Join the two.`);
        else if (key !== undefined)
            first.set(key, at.line);
    }
}

// EXTERNAL MODULE: ./lib/text/globs.js
var globs = __webpack_require__(93912);
;// CONCATENATED MODULE: ./lib/config/layers/read-match.js
// Reads `match:` of a policy: strict at every depth, so that a mistyped condition never makes a policy match
// everything.





const read_match_KEYS = ["name", "topics", "visibility", "fork", "template", "language", "properties", "teams", "not"];
const VISIBILITIES = ["public", "private", "internal"];
/** What people write for a condition that exists under another name. */
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
};
/** The conditions; undefined where they are wrong or missing, which has been told then. */
function readMatch(entry, verdict) {
    const { key, value, at } = entry;
    const before = verdict.problems.length;
    if (isEmpty(value))
        return undefined;
    if (value.kind !== "map") {
        report(verdict.problems, at, `\`${key}\` must be conditions, e.g. \`${key}: { name: "web-*" }\`; found ${describe(value)}.`);
        return undefined;
    }
    if (value.entries.length === 0) {
        report(verdict.problems, at, `\`${key}\` has no condition. Write e.g. \`${key}: { name: "*" }\` for every repository.`);
        return undefined;
    }
    const match = {};
    for (const condition of value.entries)
        readCondition(match, condition, verdict);
    return verdict.problems.length > before ? undefined : match;
}
function readCondition(match, entry, verdict) {
    const read = (0,lookup/* own */.Z)(READERS, entry.key);
    if (read) {
        read(match, entry, verdict);
        return;
    }
    const meant = (0,lookup/* own */.Z)(MISNAMED, entry.key) ?? (0,suggest/* nearest */.p)(entry.key, read_match_KEYS);
    report(verdict.problems, entry.at, `\`match\` has no condition \`${entry.key}\`. ${meant ? `Did you mean \`${meant}\`? ` : ""}Allowed: ${read_match_KEYS.join(", ")}.`);
}
const READERS = {
    name: (match, entry, verdict) => {
        match.name = textsOf(entry, NAME, verdict);
    },
    topics: (match, entry, verdict) => {
        match.topics = textsOf(entry, TOPIC, verdict);
    },
    visibility: (match, entry, verdict) => {
        match.visibility = textsOf(entry, VISIBILITY, verdict);
    },
    language: (match, entry, verdict) => {
        match.language = textsOf(entry, LANGUAGE, verdict);
    },
    teams: (match, entry, verdict) => {
        match.teams = textsOf(entry, TEAM, verdict).map((slug) => slug.toLowerCase());
    },
    fork: (match, entry, verdict) => {
        match.fork = readBoolean(entry, verdict) ?? false;
    },
    template: (match, entry, verdict) => {
        match.template = readBoolean(entry, verdict) ?? false;
    },
    properties: readProperties,
    not: (match, entry, verdict) => {
        match.not = readMatch(entry, verdict) ?? {};
    },
};
function textsOf(entry, rule, verdict) {
    return readTexts(entry, rule, verdict).map(({ text }) => text);
}
function readProperties(match, { value, at }, verdict) {
    if (isEmpty(value))
        return;
    if (value.kind !== "map" || value.entries.length === 0) {
        report(verdict.problems, at, `\`properties\` must be names and values of custom properties, e.g. \`properties: { tier: gold }\`; found ${describe(value)}.`);
        return;
    }
    match.properties = Object.fromEntries(value.entries.map((entry) => [entry.key, textsOf(entry, PROPERTY, verdict)]));
}
const NAME = { wanted: "a glob or a list of globs", check: globProblem };
const TOPIC = { wanted: "a topic or a list of topics" };
const LANGUAGE = { wanted: "a language or a list of languages" };
const PROPERTY = { wanted: "a value or a list of values", mayBeTruth: true };
const VISIBILITY = {
    wanted: "public, private, internal, or a list of these",
    check: (text) => {
        if (VISIBILITIES.includes(text))
            return undefined;
        const near = (0,suggest/* nearest */.p)(text, VISIBILITIES);
        return `\`visibility\` must be public, private, internal, or a list of these; found "${text}".${near ? ` Did you mean ${near}?` : ""}`;
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
/** What is wrong with a glob for names of repositories. */
function globProblem(glob) {
    if (glob.length > LONGEST_GLOB)
        return `"${glob.slice(0, 40)}…" has ${glob.length} characters, and ${LONGEST_GLOB} are more than any name needs. Make it several globs.`;
    const name = glob.replace(/^!/, "");
    if (name.includes("/"))
        return `"${glob}" has a slash, and names of repositories have none: leave the owner out.`;
    if (!(0,globs/* hasWholeBrackets */.Z)(name))
        return `"${glob}" has a bracket without its other half, so it fits no name. Close it, or take it out.`;
    return name === "" ? `"${glob}" names nothing.` : undefined;
}

;// CONCATENATED MODULE: ./lib/config/layers/read-layers.js













const TOP_KEYS = ["exclude", "include", "policies", "repositories", "prune", DIALECT];
const POLICY_KEYS = ["name", "match", "prune", DIALECT];
const REPOSITORY_KEYS = ["prune", DIALECT];
/** All layers of a file with the top level in it, in the order in which they win. */
function readLayers(root, around) {
    reportEmpty(root, around.verdict);
    const context = withDialect(root, around);
    const at = root.entries[0]?.at ?? root.at;
    const top = readLayer(root, { kind: "top level", name: "", at, own: TOP_KEYS }, context);
    const policies = entryOf(root, "policies");
    const repositories = entryOf(root, "repositories");
    return [
        ...(isNothing(top) ? [] : [top]),
        ...(policies ? readPolicies(policies, context) : []),
        ...(repositories ? readRepositories(repositories, context) : []),
    ];
}
/** The layer of a file that is for one repository alone. */
function readRepositoryFile(root, name, context) {
    reportEmpty(root, context.verdict);
    const problem = nameProblem(name, new Map());
    if (problem)
        report(context.verdict.problems, root.at, `the file is named after no repository: ${problem}`);
    return readLayer(root, { kind: "repository", name, at: root.entries[0]?.at ?? root.at, own: REPOSITORY_KEYS }, withDialect(root, context));
}
function isNothing({ families, prune }) {
    return families.length === 0 && !prune;
}
function readLayer(written, { kind, name, at, own, match }, { families, verdict, dialect }) {
    const map = respell(written, families, verdict);
    const label = { "top level": "top level", policy: `policy "${name}"`, repository: `repository ${name}` }[kind];
    const context = {
        layer: { kind, name, ...(match && { match }) },
        label,
        families,
        verdict,
        ...(dialect && { dialect }),
    };
    const parts = map.entries.flatMap((entry) => {
        const family = families.find(({ key }) => key === entry.key);
        if (!family)
            reportUnknown(entry, own, context);
        const part = family && readFamily(family, entry, context);
        return part && (part.value || part.units.length > 0) ? [part] : [];
    });
    const prune = entryOf(map, "prune");
    return {
        kind,
        name,
        source: provenance(label, at),
        ...(match && { match: { wanted: match, matches: (0,model_match/* compileMatch */.tB)(match) } }),
        families: parts,
        ...(prune && !isEmpty(prune.value) && { prune: readPrune(prune, context) }),
    };
}
function reportUnknown({ key, at }, own, { families, verdict, layer }) {
    if (own.includes(key))
        return;
    if (layer.kind === "repository" && key === EXTENDS) {
        report(verdict.warnings, at, EXTENDS_WARNING);
        return;
    }
    if (laterKeys(families, layer.kind).includes(key)) {
        report(verdict.warnings, at, `\`${key}\` is not managed yet: nothing under it is checked or written, and what GitHub has stays as it is.`);
        return;
    }
    const keys = [...families.map((family) => family.key), ...own];
    const hint = read_layers_hintFor(key, keys, families);
    const where = layer.kind === "policy" ? "in a policy" : layer.kind === "repository" ? "for a repository" : "at top level";
    report(verdict.problems, at, `\`${key}\` is not known ${where}. ${hint && `${hint} `}Allowed: ${keys.join(", ")}.`);
}
/** Probot's way to inherit settings from another repository. */
const EXTENDS = "_extends";
const EXTENDS_WARNING = "`_extends` is not followed. What repositories share stands at top level or in a policy; remove the line once it does.";
function read_layers_hintFor(key, keys, families) {
    if (key === EXTENDS)
        return "Files are joined by `include:`; what all repositories share stands here, at top level.";
    if (TOP_KEYS.includes(key))
        return `\`${key}\` stands at top level only.`;
    const advice = adviceOn(key);
    if (advice)
        return advice;
    const section = sectionFor(key);
    const near = section && keys.includes(section) ? section : (0,suggest/* nearest */.p)(key, keys);
    if (near)
        return `Did you mean \`${near}\`?`;
    const home = families.find((family) => family.merge.kind === "map" && keysOf([inputSchema(family)]).includes(key));
    return home ? `Move it under \`${home.key}:\`.` : "";
}
/** An empty list prunes nothing, whatever earlier layers say. */
function readPrune(entry, { families, verdict, label }) {
    const prunable = families.flatMap((family) => family.prunable ?? []);
    const rule = {
        wanted: `a list of ${prunable.join(", ")}`,
        mayBeEmpty: true,
        check: (text) => {
            if (prunable.includes(text))
                return undefined;
            const meant = sectionFor(text) ?? (0,suggest/* nearest */.p)(text, prunable);
            return `\`${text}\` cannot be pruned. ${meant && prunable.includes(meant) ? `Did you mean \`${meant}\`? ` : ""}Allowed: ${prunable.join(", ")}.`;
        },
    };
    return new Map(readTexts(entry, rule, verdict).map(({ text, at }) => [text, provenance(label, at)]));
}
function readPolicies({ value, at }, context) {
    const { problems } = context.verdict;
    if (isEmpty(value))
        return [];
    if (value.kind !== "list") {
        const name = value.kind === "map" ? value.entries[0]?.key : undefined;
        report(problems, at, `\`policies\` must be a list, each entry starting with \`- name: ${name ?? "…"}\`; found ${describe(value)}.`);
        return [];
    }
    return value.items.flatMap((item) => {
        if (item.kind === "map")
            return readPolicy(item, context) ?? [];
        if (!isEmpty(item))
            report(problems, item.at, `a policy must be keys and values, e.g. \`- name: …\`, \`match: …\`; found ${describe(item)}.`);
        return [];
    });
}
function readPolicy(map, context) {
    const { verdict } = context;
    const named = entryOf(map, "name");
    const name = named && readText(named, verdict);
    if (!named)
        report(verdict.problems, map.at, "a policy needs a `name`, by which reports call it.");
    const matched = entryOf(map, "match");
    if (!matched)
        report(verdict.problems, map.at, `policy ${quote(name ?? "")} needs a \`match\`. What is for every repository stands at top level.`);
    const match = matched && readMatch(matched, verdict);
    return readLayer(map, { kind: "policy", name: name ?? "", at: map.at, own: POLICY_KEYS, ...(match && { match }) }, withDialect(map, context));
}
function readRepositories({ value, at }, context) {
    const { problems } = context.verdict;
    if (isEmpty(value))
        return [];
    if (value.kind !== "map") {
        report(problems, at, `\`repositories\` must be names of repositories as keys, with settings under each, e.g. \`web:\`; found ${describe(value)}.`);
        return [];
    }
    const lines = new Map();
    return value.entries.flatMap((entry) => {
        const problem = nameProblem(entry.key, lines);
        lines.set(entry.key.toLowerCase(), entry.at.line);
        if (problem)
            report(problems, entry.at, problem);
        if (entry.value.kind === "map") {
            const plan = { kind: "repository", name: entry.key, at: entry.at, own: REPOSITORY_KEYS };
            return [readLayer(entry.value, plan, withDialect(entry.value, context))];
        }
        if (!isEmpty(entry.value))
            report(problems, entry.value.at, `\`${entry.key}\` must have settings under it; found ${describe(entry.value)}.`);
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
    return `\`${name}\` is not the name of a repository. Patterns stand in a policy: \`match: { name: ${quote(name)} }\`.`;
}

;// CONCATENATED MODULE: ./lib/config/build-config.js





/** Checks everything that can be checked without GitHub. */
function buildConfig({ files, problems }, families) {
    const verdict = { problems: [...problems], warnings: [] };
    const context = { families, verdict };
    const layers = [];
    const excluded = [];
    for (const file of files) {
        const map = topMap(file, verdict);
        if (!map)
            continue;
        if (file.repository !== undefined)
            layers.push(readRepositoryFile(map, file.repository, context));
        else {
            layers.push(...readLayers(map, context));
            excluded.push(...readExclude(map, verdict));
        }
    }
    const ordered = KINDS.flatMap((kind) => layers.filter((layer) => layer.kind === kind));
    checkNames(ordered, verdict);
    reportUnused(ordered, files, verdict);
    checkLoops(ordered, verdict);
    if (verdict.problems.length > 0)
        return { problems: inOrder(verdict.problems, files) };
    return {
        files: files.map(({ name }) => name),
        layers: ordered,
        shared: ordered.filter(({ kind }) => kind !== "repository"),
        byRepository: Map.groupBy(ordered.filter(({ kind }) => kind === "repository"), ({ name }) => name.toLowerCase()),
        exclude: excluded.map(({ text }) => text),
        excluded,
        warnings: inOrder(verdict.warnings, files),
        families,
    };
}
const KINDS = ["top level", "policy", "repository"];
function topMap({ root }, { problems }) {
    if (!root || root.kind === "map")
        return root;
    report(problems, root.at, `the file must start with keys and values, e.g. \`repository:\`; found ${describe(root)}.`);
    return undefined;
}
function readExclude(map, verdict) {
    const entry = entryOf(map, "exclude");
    return entry ? readTexts(entry, { wanted: "a glob or a list of globs", check: excludeProblem }, verdict) : [];
}
/** A `!` in front would match names that begin with it, and so leave nothing alone. */
function excludeProblem(glob) {
    if (!glob.startsWith("!") || glob.startsWith("!("))
        return globProblem(glob);
    return `\`exclude\` takes nothing back: "${glob}" would leave no repository alone. To leave all but these alone, write "!(${glob.slice(1)})".`;
}
/** Nothing is wrong with a config that asks for nothing, but somebody should know. */
function reportUnused(layers, files, { warnings }) {
    const [file] = files;
    if (file && !layers.some(({ families }) => families.length > 0))
        warnings.push({ file: file.name, line: 1, message: "the config asks for nothing: no family is set in it." });
}
/** Reports name policies: two of one name could not be told apart. */
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
                message: `policy "${layer.name}" has the name of the one in ${earlier.source.file}:${earlier.source.line}. Give it another.`,
            });
        else
            first.set(key, layer);
    }
}
/** By file as they were read, then from top to bottom. */
function inOrder(problems, files) {
    const order = new Map(files.map(({ name }, index) => [name, index]));
    const rank = ({ file }) => order.get(file ?? "") ?? -1;
    return [...problems].sort((a, b) => rank(a) - rank(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./lib/config/source/yaml-messages.js
const yaml_messages_WORDS = {
    TAB_AS_INDENT: "this line is indented with a tab. YAML wants spaces.",
    BLOCK_AS_IMPLICIT_KEY: "two keys in one line, or a value with `: ` in it. Put quotes round the value, or the second key on a line of its own.",
    MULTILINE_IMPLICIT_KEY: "a key runs over several lines, or the `:` after it is missing.",
    MULTIPLE_DOCS: "a second document starts here (`---`). A file holds one: remove the line, or make it a file of its own.",
    BAD_ALIAS: "a value that begins with * or & needs quotes.",
    BAD_DQ_ESCAPE: "inside \"…\" a backslash starts an escape, and this is none. Use '…' for text with backslashes, e.g. a pattern.",
    KEY_OVER_1024_CHARS: "a key of more than 1,024 characters: is a quote missing before it?",
    RESOURCE_EXHAUSTION: "the values are nested too deeply.",
};
/** One sentence about one complaint. */
function plainWords({ code, message }) {
    const words = yaml_messages_WORDS[code];
    if (words)
        return words;
    if (code === "BAD_INDENT")
        return indentation(message);
    if (code === "MISSING_CHAR")
        return yaml_messages_missing(message);
    if (code === "BAD_SCALAR_START")
        return `a value cannot begin with ${message.slice(-1)}. Put quotes round it.`;
    if (code === "TAG_RESOLVE_FAILED")
        return `${message.replace("Unresolved tag:", "unknown type").trim()}. A value that begins with ! needs quotes, e.g. "!*-archive".`;
    if (code === "UNEXPECTED_TOKEN")
        return "this does not belong here. Look at the indentation and for a missing `:` , `-` or quote in this line or the one before.";
    return `not valid YAML: ${message.split("\n")[0]}.`;
}
function indentation(message) {
    if (message.startsWith("Flow"))
        return "a list in [ ] or keys in { } are not closed, or their next line is not indented. A # after a blank begins a comment.";
    return "the indentation does not fit: keys of one level, and entries of one list, start in the same column.";
}
function yaml_messages_missing(message) {
    if (message.includes("map keys need"))
        return "the `:` after this key is missing.";
    if (message.includes("quote"))
        return "a quote that was opened is not closed.";
    return `something is missing: ${message}.`;
}

;// CONCATENATED MODULE: ./lib/config/source/yaml.js
// Reads the bytes of one YAML file into a source tree, or says in plain words what is wrong and where.



/** No policy that a person reads is larger. */
const MAX_BYTES = 10 * 1024 * 1024;
/** How many values all aliases of a file may stand for together. */
const MAX_ALIASED = 100_000;
/** Keys that reach into JavaScript's objects. */
const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);
/** Parses one file. Never throws for what the file says. */
function parseYaml(file, bytes) {
    const text = decode(file, bytes);
    if (typeof text !== "string")
        return { problems: [text] };
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, {
        version: "1.2",
        schema: "core",
        uniqueKeys: false,
        lineCounter: lines,
        prettyErrors: false,
        logLevel: "error",
    });
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { file, line, column: col };
    };
    const mistakes = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
    if (mistakes.length > 0)
        return {
            problems: onePerLine(mistakes.map((mistake) => ({ ...at(mistake.pos[0]), message: plainWords(mistake) }))),
        };
    const builder = new TreeBuilder(at);
    const root = document.contents ? builder.node(document.contents) : undefined;
    if (builder.problems.length > 0)
        return { problems: builder.problems };
    return root && !isEmpty(root) ? { root, problems: [] } : { problems: [] };
}
function decode(file, bytes) {
    const whole = { file, line: 1, column: 1 };
    if (bytes.byteLength > MAX_BYTES) {
        return {
            ...whole,
            message: `the file has ${bytes.byteLength} bytes; at most ${MAX_BYTES} (10 MiB) are read. Split it into several files.`,
        };
    }
    let text;
    try {
        text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    }
    catch {
        return { ...whole, message: "the file is not UTF-8 text. Save it as UTF-8." };
    }
    const zero = text.indexOf("\0");
    if (zero < 0)
        return text;
    return { file, ...lineOf(text, zero), message: "the file holds a NUL byte: it is binary, not YAML text." };
}
function lineOf(text, offset) {
    const before = text.slice(0, offset);
    return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}
/** One mistake makes the parser stumble several times in a line: the first says it best. */
function onePerLine(problems) {
    const seen = new Set();
    return problems.filter(({ line }) => !seen.has(line) && seen.add(line));
}
/** Turns the parser's nodes into ours: resolves aliases and merge keys, refuses what JSON cannot hold. */
class TreeBuilder {
    problems = [];
    #at;
    /** By anchor name; `undefined` while the anchored value is still being built. */
    #anchors = new Map();
    #sizes = new WeakMap();
    #aliased = 0;
    constructor(at) {
        this.#at = at;
    }
    node(node) {
        const at = this.#at(node.range?.[0] ?? 0);
        if ((0,dist/* isAlias */.Vj)(node))
            return this.#alias(node.source, at);
        if (node.anchor)
            this.#anchors.set(node.anchor, undefined);
        const built = this.#build(node, at);
        if (node.anchor)
            this.#anchors.set(node.anchor, built);
        return built;
    }
    #build(node, at) {
        if ((0,dist/* isMap */.jh)(node))
            return this.#map(node.items, at);
        if ((0,dist/* isSeq */.oP)(node))
            return this.#list(node.items, at);
        return this.#scalar(node, at);
    }
    #scalar(node, at) {
        const source = node.source ?? "";
        const value = node.value;
        if (value === null) {
            const lost = node.comment && /^\S/.test(node.comment) ? `#${node.comment.split("\n")[0]}` : undefined;
            return this.#sized({ kind: "scalar", value, written: /^(~|null)$/i.test(source), at, ...(lost && { lost }) }, 1);
        }
        if (typeof value === "string")
            this.#refuseHalves(value, at);
        if (typeof value === "object") {
            report(this.problems, at, "binary data and other special YAML types are not settings. Write plain text.");
            return this.#sized({ kind: "scalar", value: null, written: true, at }, 1);
        }
        // `006b75`, `5319e7` or `1.10` mean what is written, not the number that they happen to be.
        const kept = typeof value === "number" && String(value) !== source ? source : value;
        return this.#sized({ kind: "scalar", value: kept, written: true, at }, 1);
    }
    /** Half of a pair of escapes is no text: nobody could read back what is written. */
    #refuseHalves(text, at) {
        const [half] = /\p{Surrogate}/u.exec(text) ?? [];
        if (half === undefined)
            return;
        const written = `\\u${half.charCodeAt(0).toString(16)}`;
        report(this.problems, at, `this holds half a character: beside an escape such as \`${written}\` the other half is missing. Write the character itself.`);
    }
    #list(items, at) {
        const nodes = items.map((item) => this.node(item));
        return this.#sized({ kind: "list", items: nodes, at }, total(nodes, this.#sizes));
    }
    #map(pairs, at) {
        const own = [];
        const merged = [];
        for (const pair of pairs) {
            const key = this.#key(pair.key);
            if (!key)
                continue;
            const value = pair.value
                ? this.node(pair.value)
                : this.#sized({ kind: "scalar", value: null, written: false, at: key.at }, 1);
            if (key.merge)
                merged.push(...this.#merged(value));
            else
                own.push({ key: key.text, at: key.at, value });
        }
        this.#refuseTwice(own);
        const names = new Set(own.map((entry) => entry.key));
        const inherited = merged.filter((entry) => !names.has(entry.key) && names.add(entry.key));
        const entries = [...own, ...inherited];
        return this.#sized({ kind: "map", entries, at }, total(entries.map((entry) => entry.value), this.#sizes));
    }
    #key(node) {
        const at = this.#at(node?.range?.[0] ?? 0);
        if (!(0,dist/* isScalar */.jn)(node) || node.value === null || typeof node.value === "object") {
            report(this.problems, at, "a key must be plain text.");
            return undefined;
        }
        const text = node.type === "PLAIN" ? (node.source ?? String(node.value)) : String(node.value);
        this.#refuseHalves(text, at);
        if (FORBIDDEN_KEYS.has(text)) {
            report(this.problems, at, `\`${text}\` cannot be a key.`);
            return undefined;
        }
        return { text, at, merge: text === "<<" && node.type === "PLAIN" };
    }
    /** The entries that `<<:` brings in; the first of several maps wins. */
    #merged(value) {
        if (value.kind === "map")
            return value.entries;
        if (value.kind === "list" && value.items.every((item) => item.kind === "map"))
            return value.items.flatMap((item) => item.entries);
        report(this.problems, value.at, "after the merge key `<<:` stands an alias of keys and values, e.g. `<<: *common`, or a list of such aliases.");
        return [];
    }
    #refuseTwice(entries) {
        const first = new Map();
        for (const entry of entries) {
            const earlier = first.get(entry.key);
            if (earlier)
                report(this.problems, entry.at, `\`${entry.key}\` stands twice here: first in line ${earlier.at.line}. Join the two.`);
            else
                first.set(entry.key, entry);
        }
    }
    #alias(name, at) {
        const target = this.#anchors.get(name);
        if (target) {
            this.#aliased += this.#sizes.get(target) ?? 1;
            if (this.#aliased <= MAX_ALIASED)
                return target;
            report(this.problems, at, `the aliases of this file stand for more than ${MAX_ALIASED} values. Use fewer.`);
            this.#aliased = Number.NEGATIVE_INFINITY;
        }
        else {
            const why = this.#anchors.has(name) ? `stands inside \`&${name}\` itself` : `has no \`&${name}\` before it`;
            report(this.problems, at, `the alias \`*${name}\` ${why}. A value that begins with * needs quotes.`);
        }
        return { kind: "scalar", value: null, written: true, at };
    }
    #sized(node, size) {
        this.#sizes.set(node, size);
        return node;
    }
}
function total(nodes, sizes) {
    return nodes.reduce((sum, node) => sum + (sizes.get(node) ?? 1), 1);
}

;// CONCATENATED MODULE: ./lib/config/source/files.js
// Finds and reads the files of a config: one file, a folder, a glob, and what files include. The order is the order in
// which layers win.





/**
 * Reads the config at `path`; files of a folder or glob in the order of their names, included files before the file
 * that includes them.
 */
async function readFiles(path, root) {
    const reader = {
        root: (0,external_node_path_.resolve)(root),
        base: (0,external_node_path_.resolve)(root, path),
        files: [],
        seen: new Set(),
        open: [],
        problems: [],
    };
    const found = await findFiles(reader.base);
    if (found.length === 0)
        reader.problems.push((await files_isEmpty(reader.root)) ? NO_CHECKOUT : await nothingAt(path, reader));
    for (const file of found)
        await readOne(reader, file, { ...(isGlob(path) && { glob: path }) });
    return reader;
}
/** Absolute paths: the file itself, all YAML files of a folder, or those that a glob matches. */
async function findFiles(path) {
    if (isGlob(path))
        return byName(await matching(path));
    const found = await (0,promises_.stat)(path).catch((error) => error);
    // Whatever else is wrong with it, reading it says so.
    if (found instanceof Error)
        return found.code === "ENOENT" || found.code === "ENOTDIR" ? [] : [path];
    if (!found.isDirectory())
        return [path];
    const entries = await (0,promises_.readdir)(path, { recursive: true, withFileTypes: true });
    return byName(entries
        .filter((entry) => !entry.isDirectory() && isYaml(entry.name))
        .map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name)));
}
function isGlob(path) {
    return /[*?[{]/.test(path);
}
/** Without folders: `**` reaches what is in them. */
async function matching(pattern) {
    const paths = [];
    for await (const path of (0,promises_.glob)(pattern))
        if (!(await isFolder(path)))
            paths.push(path);
    return paths;
}
async function isFolder(path) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    return found?.isDirectory() === true;
}
function isYaml(name) {
    return /\.ya?ml$/i.test(name);
}
/** The same on every machine: by code unit, not by locale. */
function byName(paths) {
    return [...paths].sort((a, b) => (a < b ? -1 : 1));
}
async function readOne(reader, path, { glob, at }) {
    if (reader.open.includes(path) && at)
        return report(reader.problems, at, `${display(reader, path)} includes itself. Remove this line.`);
    if (reader.seen.has(path))
        return;
    reader.seen.add(path);
    const name = display(reader, path);
    const bytes = await readBytes(path);
    if (typeof bytes === "string") {
        reader.problems.push({ file: name, message: bytes });
        return;
    }
    const { root, problems } = parseYaml(name, bytes);
    if (glob !== undefined && root?.kind !== "map" && !isYaml(path) && (0,external_node_path_.extname)(path) !== ".json") {
        reader.problems.push({ file: name, message: strayIn(glob) });
        return;
    }
    reader.problems.push(...problems);
    if (!root && problems.length === 0)
        reader.problems.push({ file: name, line: 1, column: 1, message: `the file is empty. ${EXAMPLE}` });
    reader.open.push(path);
    if (root?.kind === "map")
        await readIncludes(reader, root, path);
    reader.open.pop();
    const repository = (0,external_node_path_.basename)((0,external_node_path_.dirname)(path)) === "repositories" ? (0,external_node_path_.basename)(path, (0,external_node_path_.extname)(path)) : undefined;
    reader.files.push({ name, bytes, ...(root && { root }), ...(repository !== undefined && { repository }) });
}
/** Of a file that is no YAML, neither by its name nor inside, a mistake of syntax tells nothing. */
function strayIn(glob) {
    return `this is no YAML with keys and values; the glob ${glob} matches it too. Write a glob for YAML files alone, such as one that ends in *.yml.`;
}
async function readBytes(path) {
    try {
        const found = await (0,promises_.stat)(path);
        if (found.isDirectory())
            return "this leads to a folder, and a folder is read only where `config` or `include` names it.";
        if (!found.isFile())
            return "this is no file: what a device, a pipe or a socket gives is not read.";
        const { size } = found;
        // The parser says it best; it needs only to see that there is too much.
        return size > MAX_BYTES ? new Uint8Array(size) : await (0,promises_.readFile)(path);
    }
    catch (error) {
        return `the file cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
    }
}
/**
 * Included paths are relative to the file that names them, and stay inside the workspace or the config's own folder.
 */
async function readIncludes(reader, root, path) {
    const entry = entryOf(root, "include");
    if (!entry)
        return;
    for (const { text, at } of readTexts(entry, { wanted: "a path or a list of paths" }, reader)) {
        const target = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), text);
        if (!isInside(target, reader.root) && !isInside(target, (0,external_node_path_.dirname)(reader.base))) {
            report(reader.problems, at, `"${text}" leads out of the workspace. Include files of this repository.`);
            continue;
        }
        const found = (await findFiles(target)).filter((file) => file !== path || !isGlob(text));
        if (found.length === 0)
            report(reader.problems, at, `there is no file ${display(reader, target)}. Paths in \`include\` start from the folder of this file.`);
        for (const file of found)
            await readOne(reader, file, { at, ...(isGlob(text) && { glob: text }) });
    }
}
function isInside(path, folder) {
    return path === folder || path.startsWith(folder + external_node_path_.sep);
}
/** How messages name a file: from the workspace where it is inside. */
function display({ root }, path) {
    return isInside(path, root) ? (0,external_node_path_.relative)(root, path).replaceAll(external_node_path_.sep, "/") : path;
}
const EXAMPLE = "The shortest config that does something:\n\nrepository:\n  delete_branch_on_merge: true\n";
/** Also where there is no such folder. */
async function files_isEmpty(folder) {
    const entries = await (0,promises_.readdir)(folder).catch(() => []);
    return entries.length === 0;
}
const NO_CHECKOUT = {
    message: "there is nothing in the workspace, so no config either. Check the repository out in a step before this one (`actions/checkout`).",
};
async function nothingAt(path, reader) {
    const what = await lackOf(path, reader);
    return { message: `${what}. Create it, or name another with the input \`config\`. ${EXAMPLE}` };
}
async function lackOf(path, reader) {
    if (isGlob(path))
        return `no file matches ${path}`;
    const place = display(reader, reader.base);
    return (await isFolder(reader.base))
        ? `there is no YAML file (*.yml or *.yaml) in the folder ${place}`
        : `there is no config at ${place}`;
}

;// CONCATENATED MODULE: ./lib/config/load.js
// From files to the checked config: all mistakes at once, each with its place, before any request that writes.




/**
 * Reads and checks the config at `path`, relative to `root`, the workspace.
 * @throws ConfigError with all problems
 */
async function loadConfig(path, families, root) {
    const files = await readFiles(path, root);
    const config = buildConfig(files, families);
    if ("problems" in config)
        throw new errors/* ConfigError */.xL(config.problems);
    return { ...config, digest: digestOf(files.files) };
}
/** Changes with every byte, and with every file that comes, goes or changes its name. */
function digestOf(files) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    for (const { name, bytes } of files) {
        hash.update(JSON.stringify([name, bytes.byteLength]));
        hash.update(bytes);
    }
    return hash.digest("hex");
}


/***/ }),

/***/ 45844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ usedFamilies),
/* harmony export */   Q: () => (/* binding */ inventoryNeeds)
/* harmony export */ });
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76409);

/** Keys of the families that some layer sets or prunes. */
function usedFamilies(config) {
    const used = new Set();
    for (const layer of config.layers) {
        for (const { family } of layer.families)
            used.add(family.key);
        for (const name of layer.prune?.keys() ?? []) {
            const owner = config.families.find((family) => family.prunable?.includes(name));
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
        properties ||= layer.families.some(({ family, units }) => family.usesProperties || units.some((unit) => unit.names.some(({ scope }) => scope === "properties")));
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
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14006);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66528);
// Which repositories a policy is for: `match` as conditions, decided in three values, because unknown is not "no".


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
    ].filter((condition) => typeof condition === "function");
    return (repo) => all(conditions, repo);
}
/** Globs without regard to case; those with `!` in front take away, and need something to take it from. */
function compileName(globs) {
    const options = { nocase: true, dot: true };
    const wanted = globs.filter((glob) => !glob.startsWith("!"));
    const unwanted = globs.filter((glob) => glob.startsWith("!")).map((glob) => glob.slice(1));
    const accepts = wanted.length > 0 ? picomatch__WEBPACK_IMPORTED_MODULE_1__(wanted, options) : () => true;
    const refuses = unwanted.length > 0 ? picomatch__WEBPACK_IMPORTED_MODULE_1__(unwanted, options) : () => false;
    return ({ name }) => accepts(name) && !refuses(name);
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
        const value = (0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .propertyValue */ .Nw)(name, repo);
        if (value === undefined)
            return undefined;
        return typeof value === "string" ? accepted.has(value) : value.some((entry) => accepted.has(entry));
    };
}
/** Calls `visit` for a `match` and everything under its `not`. */
function eachMatch(match, visit) {
    visit(match);
    if (match.not)
        eachMatch(match.not, visit);
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
/* harmony export */   FF: () => (/* binding */ without),
/* harmony export */   Mj: () => (/* binding */ sourced),
/* harmony export */   Pf: () => (/* binding */ sourceAt),
/* harmony export */   h1: () => (/* binding */ merge),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76587);

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
    return { kind: earlier.kind, entries, source: later.source };
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
/** Gives every entry of a plain value its source. */
function sourced(value, shape, sourceOf) {
    const build = (part, within, path) => {
        const source = sourceOf(path);
        const { keyOf } = within;
        if (Array.isArray(part) && keyOf) {
            return {
                kind: "collection",
                source,
                entries: new Map(part.map((entry, index) => [keyOf(entry), build(entry, {}, [...path, index])])),
            };
        }
        if (part === null || typeof part !== "object" || Array.isArray(part))
            return { kind: "whole", value: part, source };
        const entries = Object.entries(part).filter(([, entry]) => entry !== undefined);
        return {
            kind: "map",
            source,
            entries: new Map(entries.map(([key, entry]) => [key, build(entry, (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeUnder */ .u)(within, key), [...path, key])])),
        };
    };
    return build(value, shape, []);
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
    const meant = (0,_text_suggest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(subject, known) ??
        (scope !== "properties" && (0,_text_suggest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(scope, ["properties"]) ? `properties.${name}` : undefined);
    const hint = meant ? ` Did you mean \`\${${meant}}\`?` : "";
    return {
        problem: `\`\${${subject}}\` is not known.${hint} Allowed: ${known.join(", ")}, properties.<name of a custom property>`,
    };
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
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   BN: () => (/* binding */ resolveRepository),
/* harmony export */   vP: () => (/* binding */ collectionsIn)
/* harmony export */ });
/* harmony import */ var _model_sourced_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18323);

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
function applyFamily(draft, { family, value, units }, repo) {
    if (value)
        add(draft, family.key, value);
    for (const unit of units) {
        const result = unit.evaluate(repo);
        if (result.kind === "value")
            add(draft, family.key, result.value);
        else if (result.kind === "remove")
            remove(draft, family.key, result.path);
        else
            leaveOut(draft, { key: family.key, unit }, result);
    }
}
function add(draft, key, value) {
    draft.values.set(key, (0,_model_sourced_js__WEBPACK_IMPORTED_MODULE_0__/* .merge */ .h1)(draft.values.get(key), value, draft.own));
    for (const collection of collectionsIn(key, value))
        draft.added.add(collection);
}
/** The collections that have entries in this value, as `prune` names them. */
function collectionsIn(key, value) {
    if (value.kind === "collection")
        return [key];
    if (value.kind === "whole")
        return [];
    return [...value.entries].filter(([, entry]) => entry.kind === "collection").map(([name]) => name);
}
function remove({ values }, key, path) {
    const value = values.get(key);
    if (value && path.length > 0)
        values.set(key, (0,_model_sourced_js__WEBPACK_IMPORTED_MODULE_0__/* .without */ .FF)(value, path));
}
function leaveOut(draft, { key, unit }, result) {
    const { source, collection } = unit;
    const message = `${source.layer} (${placeOf(source)}) asks for something that is left out here, because ${result.why.replace(/\.$/, "")}`;
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
    const message = `${layer.source.layer} (${placeOf(layer.source)}) is left out here, because what its match asks for could not be read`;
    draft.undecided.push({ kind: "unknown", message, advice: UNREAD_ADVICE });
    for (const part of layer.families)
        leaveFamilyOpen(draft, part, repo);
    if (!layer.prune)
        return;
    for (const name of draft.prune.keys())
        if (!layer.prune.has(name))
            draft.incomplete.add(name);
}
function leaveFamilyOpen(draft, { family, value, units }, repo) {
    const results = units.map((unit) => unit.evaluate(repo));
    const wanted = results.flatMap((result) => (result.kind === "value" ? [result.value] : []));
    if (value)
        wanted.push(value);
    if (results.some(({ kind }) => kind === "remove"))
        draft.incomplete.add(family.key);
    const collections = [
        ...wanted.flatMap((each) => collectionsIn(family.key, each)),
        ...units.flatMap(({ collection }) => collection ?? []),
    ];
    for (const collection of collections)
        draft.incomplete.add(collection);
    for (const path of wanted.flatMap(leaves))
        remove(draft, family.key, path);
    for (const result of results) {
        if (result.kind === "remove")
            remove(draft, family.key, result.path);
        if (result.kind === "unknown")
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
    const set = config.families.flatMap(({ key }) => {
        const value = values.get(key);
        return value && !isEmptyMap(value) ? [[key, value]] : [];
    });
    const nowhere = config.layers[0]?.source ?? { layer: "top level", file: config.files[0] ?? "", line: 1 };
    const sourceOf = (family, path) => {
        const value = values.get(family);
        return value ? (0,_model_sourced_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceAt */ .Pf)(value, path) : (prune[family] ?? nowhere);
    };
    return {
        families: Object.fromEntries(set.map(([key, value]) => [key, (0,_model_sourced_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(value)])),
        prune,
        sourceOf,
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
/** `file:line`, as people search for it. */
function placeOf({ file, line }) {
    return `${file}:${line}`;
}


/***/ }),

/***/ 76587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ shapeOf),
/* harmony export */   u: () => (/* binding */ shapeUnder)
/* harmony export */ });
/* harmony import */ var _text_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(601);

/** The shape of a whole family's value. */
function shapeOf({ merge }) {
    if (merge.kind === "collection")
        return { keyOf: merge.keyOf };
    return merge.collections ? { collections: merge.collections } : {};
}
/** The shape of what stands under a key of a map. */
function shapeUnder({ collections }, key) {
    const keyOf = (0,_text_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .Z)(collections, key);
    return keyOf ? { keyOf } : {};
}


/***/ }),

/***/ 14958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ DIALECTS),
/* harmony export */   u: () => (/* binding */ defineFamily)
/* harmony export */ });
/** Programs whose files can stand in the config, marked by `dialect`. */
const DIALECTS = ["probot", "safe-settings"];
/** Methods are bivariant, so a family fits the registry without a cast, and its literal is checked here. */
function defineFamily(family) {
    return family;
}


/***/ }),

/***/ 93530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ FAMILIES)
});

// UNUSED EXPORTS: REGISTRY

// EXTERNAL MODULE: ./lib/families/family.js
var family = __webpack_require__(14958);
// EXTERNAL MODULE: ./lib/families/shared/diff.js
var diff = __webpack_require__(69013);
;// CONCATENATED MODULE: ./lib/families/actions/resources.js
const everywhere = () => true;
const isPublic = ({ visibility }) => visibility === "public";
const isHidden = ({ visibility }) => visibility !== "public";
/** In the order of writing: which actions may be selected counts only once `allowed_actions` says `selected`. */
const RESOURCES = {
    permissions: {
        read: "GET /repos/{owner}/{repo}/actions/permissions",
        write: "PUT /repos/{owner}/{repo}/actions/permissions",
        keys: ["enabled", "allowed_actions", "sha_pinning_required"],
        appliesTo: everywhere,
    },
    selected_actions: {
        read: "GET /repos/{owner}/{repo}/actions/permissions/selected-actions",
        write: "PUT /repos/{owner}/{repo}/actions/permissions/selected-actions",
        under: "selected_actions",
        keys: ["github_owned_allowed", "verified_allowed", "patterns_allowed"],
        appliesTo: everywhere,
    },
    workflow: {
        read: "GET /repos/{owner}/{repo}/actions/permissions/workflow",
        write: "PUT /repos/{owner}/{repo}/actions/permissions/workflow",
        keys: ["default_workflow_permissions", "can_approve_pull_request_reviews"],
        appliesTo: everywhere,
    },
    access: {
        read: "GET /repos/{owner}/{repo}/actions/permissions/access",
        write: "PUT /repos/{owner}/{repo}/actions/permissions/access",
        keys: ["access_level"],
        appliesTo: isHidden,
    },
    fork_pr_contributor_approval: {
        read: "GET /repos/{owner}/{repo}/actions/permissions/fork-pr-contributor-approval",
        write: "PUT /repos/{owner}/{repo}/actions/permissions/fork-pr-contributor-approval",
        under: "fork_pr_contributor_approval",
        keys: ["approval_policy"],
        appliesTo: isPublic,
        isOptional: true,
    },
    fork_pr_workflows_private_repos: {
        read: "GET /repos/{owner}/{repo}/actions/permissions/fork-pr-workflows-private-repos",
        write: "PUT /repos/{owner}/{repo}/actions/permissions/fork-pr-workflows-private-repos",
        under: "fork_pr_workflows_private_repos",
        keys: [
            "run_workflows_from_fork_pull_requests",
            "send_write_tokens_to_workflows",
            "send_secrets_and_variables",
            "require_approval_for_fork_pr_workflows",
        ],
        appliesTo: isHidden,
        isOptional: true,
    },
    artifact_and_log_retention: {
        read: "GET /repos/{owner}/{repo}/actions/permissions/artifact-and-log-retention",
        write: "PUT /repos/{owner}/{repo}/actions/permissions/artifact-and-log-retention",
        under: "artifact_and_log_retention",
        keys: ["days"],
        appliesTo: everywhere,
        isOptional: true,
    },
};
const RESOURCE_NAMES = Object.keys(RESOURCES);
/** The resource of that name, seen as any other. */
function resourceNamed(name) {
    return RESOURCES[name];
}
/** What the config asks of one resource; empty where it asks nothing. */
function wishesFor(name, desired) {
    const { under, keys } = resourceNamed(name);
    const place = under === undefined ? desired : (desired[under] ?? {});
    return Object.fromEntries(keys.flatMap((key) => (place[key] === undefined ? [] : [[key, place[key]]])));
}
/** Where a key of a resource stands in the config. */
function pathOf(name, key) {
    const { under } = resourceNamed(name);
    return under === undefined ? [key] : [under, key];
}

;// CONCATENATED MODULE: ./lib/families/actions/diff.js


const NOTHING = { changes: [], findings: [] };
const MISSING = "GitHub does not offer it here, or it is decided above the repository";
/** What does not exist for such a repository is left out, quietly; what GitHub would refuse is a finding. */
function diffActions(desired, actual, { repo }) {
    const parts = RESOURCE_NAMES.map((name) => {
        const wishes = wishesFor(name, desired);
        if (Object.keys(wishes).length === 0 || !resourceNamed(name).appliesTo(repo))
            return NOTHING;
        if (actual[name] === null)
            return { changes: [], findings: Object.keys(wishes).map((key) => finding(pathOf(name, key).join("."), MISSING)) };
        if (name === "permissions")
            return diffPermissions(wishes, actual);
        if (name === "selected_actions")
            return diffSelected(wishes, desired, actual);
        if (name === "artifact_and_log_retention")
            return diffRetention(wishes, actual);
        return { changes: diffResource(name, wishes, actual), findings: [] };
    });
    return { changes: parts.flatMap(({ changes }) => changes), findings: parts.flatMap(({ findings }) => findings) };
}
/** While Actions are off, GitHub keeps quiet about the rest of the policy, and nothing of it is in force. */
function diffPermissions(wishes, actual) {
    const { enabled, sha_pinning_required: pinning, allowed_actions: policy } = wishes;
    const is = actual.permissions ?? {};
    const switches = enabled === undefined ? {} : { enabled };
    if ((enabled ?? is["enabled"]) !== true)
        return { changes: diffResource("permissions", switches, actual), findings: [] };
    // An older server does not know the key.
    const isOffered = is["enabled"] !== true || is["sha_pinning_required"] !== undefined;
    const compared = {
        ...switches,
        ...(policy !== undefined && { allowed_actions: policy }),
        ...(pinning !== undefined && isOffered && { sha_pinning_required: pinning }),
    };
    const missing = pinning === true && !isOffered;
    return {
        changes: diffResource("permissions", compared, actual),
        findings: missing ? [finding("sha_pinning_required", "GitHub does not offer it here")] : [],
    };
}
function diffSelected(wishes, desired, actual) {
    const is = actual.permissions ?? {};
    if ((desired.enabled ?? is["enabled"]) !== true)
        return NOTHING;
    const policy = desired.allowed_actions ?? is["allowed_actions"];
    if (policy === "selected")
        return { changes: diffResource("selected_actions", wishes, actual), findings: [] };
    const message = `counts only where allowed_actions is selected, and here it is ${policy ?? "unknown"}; set allowed_actions: selected beside it`;
    return { changes: [], findings: [finding("selected_actions", message)] };
}
function diffRetention(wishes, actual) {
    const is = actual.artifact_and_log_retention ?? {};
    const { days } = wishes;
    const most = is["maximum_allowed_days"];
    if (typeof most !== "number" || typeof days !== "number" || days <= most)
        return { changes: diffResource("artifact_and_log_retention", wishes, actual), findings: [] };
    if (days === is["days"])
        return NOTHING;
    const message = `should be ${days}, is ${is["days"]}: at most ${most} are allowed here, by the organization or by GitHub`;
    return { changes: [], findings: [finding("artifact_and_log_retention.days", message)] };
}
function diffResource(name, wishes, actual) {
    const { keys } = resourceNamed(name);
    const is = actual[name] ?? {};
    const kept = Object.fromEntries(keys.flatMap((key) => (is[key] === undefined ? [] : [[key, is[key]]])));
    const ref = { resource: name, actual: kept };
    return keys
        .filter((key) => wishes[key] !== undefined && !same(wishes[key], is[key]))
        .map((key) => {
        const path = pathOf(name, key);
        return {
            action: "update",
            target: path.join("."),
            before: sorted(is[key] ?? null),
            after: sorted(wishes[key] ?? null),
            path,
            ref,
        };
    });
}
/** The only lists are patterns, and their order means nothing. */
function same(a, b) {
    return isList(a) && isList(b) ? (0,diff/* sameSet */.XV)(a, b) : (0,diff/* sameJson */.Vk)(a, b);
}
function sorted(value) {
    return isList(value) ? [...new Set(value)].sort() : value;
}
function isList(value) {
    return Array.isArray(value);
}
function finding(target, message) {
    return { family: "actions", target, message };
}

;// CONCATENATED MODULE: ./lib/families/actions/read.js

/** https://docs.github.com/en/rest/actions/permissions */
function readActions(context, { desired }) {
    const wanted = RESOURCE_NAMES.filter((name) => isUsed(name, desired) && resourceNamed(name).appliesTo(context.repo));
    const usesSelected = wanted.includes("selected_actions");
    // Only what `permissions` says tells whether there is a selection to read.
    const first = RESOURCE_NAMES.filter((name) => name !== "selected_actions" && (wanted.includes(name) || (usesSelected && name === "permissions")));
    if (first.length === 0)
        return { kind: "known", value: {} };
    return {
        kind: "more",
        requests: first.map((name) => requestFor(name, context)),
        next: (answers) => {
            const actual = Object.fromEntries(first.map((name, index) => [name, (answers[index] ?? null)]));
            if (first.some((name) => actual[name] === null) && !actual.permissions)
                return withProof(actual, context);
            return usesSelected && actual.permissions?.["allowed_actions"] === "selected"
                ? withSelected(actual, context)
                : { kind: "known", value: actual };
        },
    };
}
/** Who may read the permissions may read everything here: so what was not shown is not there. */
function withProof(actual, context) {
    return {
        kind: "more",
        requests: [requestFor("permissions", context)],
        next: () => ({ kind: "known", value: actual }),
    };
}
function isUsed(name, desired) {
    return desired.some((one) => Object.keys(wishesFor(name, one)).length > 0);
}
/** GitHub answers 409 where another policy than `selected` is in force. */
function withSelected(actual, context) {
    return {
        kind: "more",
        requests: [requestFor("selected_actions", context)],
        next: ([answer]) => ({ kind: "known", value: { ...actual, selected_actions: answer } }),
    };
}
function requestFor(name, { repo }) {
    const { read, isOptional } = resourceNamed(name);
    const request = { kind: "rest", route: read, parameters: { owner: repo.owner, repo: repo.name } };
    return { request, ...(isOptional && { absentOn: [403, 404] }) };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
;// CONCATENATED MODULE: ./lib/families/actions/schema.js
// What `actions:` accepts: the keys of GitHub's own requests.

const flag = (description) => schemas/* exactOptional */.yqP(schemas/* boolean */.zMY().meta({ description }));
/**
 * Patterns compare as a set.
 * https://docs.github.com/en/rest/actions/permissions#set-allowed-actions-and-reusable-workflows-for-a-repository
 */
const patterns = () => schemas/* array */.YOg(schemas/* string */.YjP().trim().min(1).regex(/^\S+$/, "a pattern has no spaces")).meta({
    description: "The whole list of actions and reusable workflows that may run, such as octo-org/*, octo-org/octo-repo@v2",
});
const shape = () => ({
    enabled: flag("Workflows run at all"),
    allowed_actions: schemas/* exactOptional */.yqP(schemas/* enum */.k5n(["all", "local_only", "selected"]).meta({ description: "Which actions and reusable workflows may run" })),
    sha_pinning_required: flag("Actions must be pinned to a full-length commit SHA"),
    selected_actions: schemas/* exactOptional */.yqP(schemas/* strictObject */.rej({
        github_owned_allowed: flag("Actions of GitHub itself may run"),
        verified_allowed: flag("Actions of verified creators may run"),
        patterns_allowed: schemas/* exactOptional */.yqP(patterns()),
    })
        .meta({ description: "Counts where allowed_actions is selected" })),
    default_workflow_permissions: schemas/* exactOptional */.yqP(schemas/* enum */.k5n(["read", "write"])
        .meta({ description: "What a workflow's GITHUB_TOKEN may do unless the workflow says otherwise" })),
    can_approve_pull_request_reviews: flag("Workflows may create and approve pull requests"),
    access_level: schemas/* exactOptional */.yqP(schemas/* enum */.k5n(["none", "user", "organization", "enterprise"]).meta({
        description: "Who else may use this repository's actions and workflows; left out in public repositories, where everybody may",
    })),
    fork_pr_contributor_approval: schemas/* exactOptional */.yqP(schemas/* strictObject */.rej({
        approval_policy: schemas/* exactOptional */.yqP(schemas/* enum */.k5n(["first_time_contributors_new_to_github", "first_time_contributors", "all_external_contributors"])
            .meta({ description: "Whose pull requests from forks wait for an approval before workflows run" })),
    })
        .meta({ description: "Counts in public repositories" })),
    fork_pr_workflows_private_repos: schemas/* exactOptional */.yqP(schemas/* strictObject */.rej({
        run_workflows_from_fork_pull_requests: flag("Workflows run for pull requests from forks"),
        send_write_tokens_to_workflows: flag("They get a token that may write"),
        send_secrets_and_variables: flag("They get secrets and variables"),
        require_approval_for_fork_pr_workflows: flag("They wait for an approval"),
    })
        .meta({ description: "Counts in private and internal repositories" })),
    artifact_and_log_retention: schemas/* exactOptional */.yqP(schemas/* strictObject */.rej({
        days: schemas/* exactOptional */.yqP(schemas/* int */.Whr().min(1).max(400).meta({ description: "At most what the organization allows" })),
    })
        .meta({ description: "How long artifacts and logs are kept" })),
});
/** One layer's `actions:`. Built on first use. */
const actionsSchema = schemas/* lazy */.RZV(() => schemas/* strictObject */.rej(shape()));
/** Contradictions between keys that layers may have set apart from each other. */
function actionsProblems({ allowed_actions, selected_actions }) {
    if (!selected_actions || allowed_actions === undefined || allowed_actions === "selected")
        return [];
    const message = `selected_actions counts only with allowed_actions: selected, and allowed_actions is ${allowed_actions}`;
    return [{ path: ["selected_actions"], message }];
}

;// CONCATENATED MODULE: ./lib/families/actions/write.js


/** `permissions` goes first: without the policy `selected` GitHub takes no selection. */
function writeActions(changes, context) {
    return RESOURCE_NAMES.flatMap((name) => {
        const own = changesOf(name, changes);
        return own.length === 0 ? [] : [write_requestFor(name, own, { changes, context })];
    });
}
function write_requestFor(name, own, { changes, context: { repo } }) {
    const { write, under } = resourceNamed(name);
    const carried = refOf(own[0])?.actual ?? {};
    const after = Object.fromEntries(own.map((change) => [keyOf(change, under), (0,diff/* afterOf */.Wo)(change)]));
    // A list, and what is only carried along, may have changed since it was read.
    const isReplaced = Object.keys(carried).some((key) => !(key in after)) || Object.values(after).some(Array.isArray);
    // What builds on the policy is not tried where the policy was refused.
    const dependent = "allowed_actions" in after ? changesOf("selected_actions", changes) : [];
    return {
        request: { kind: "rest", route: write, parameters: { owner: repo.owner, repo: repo.name, ...carried, ...after } },
        phase: "details",
        effect: isReplaced ? "replace" : "update",
        targets: [...own, ...dependent].map(({ target }) => target),
    };
}
function changesOf(name, changes) {
    return changes.filter((change) => refOf(change)?.resource === name);
}
function refOf(change) {
    return change?.ref;
}
function keyOf({ target }, under) {
    return under === undefined ? target : target.slice(under.length + 1);
}
/**
 * Documented where the owning organization or enterprise forbids a change.
 * https://docs.github.com/en/rest/actions/permissions#set-default-workflow-permissions-for-a-repository
 */
const CONFLICT = 409;
/** A refusal by policy is no failure: nobody can repair it in the repository. */
function actionsObjection({ status, message }) {
    if (status !== CONFLICT)
        return undefined;
    return `set by the organization or the enterprise, whose policy for Actions does not allow this here (${message})`;
}

;// CONCATENATED MODULE: ./lib/families/actions/actions.js
// GitHub Actions in a repository: whether they run and which, what workflows may do, who shares them, forks, retention.





/** The family of `actions:`. */
const actions = (0,family/* defineFamily */.u)({
    key: "actions",
    summary: "Whether Actions run and which, permissions of workflows, access from outside, pull requests from forks, retention",
    docs: "https://docs.github.com/en/rest/actions/permissions",
    permission: { name: "Administration", read: "read", write: "write", level: "repository" },
    cost: {
        steady: "1; 1 more for the selection, workflow permissions, access, each fork setting and retention, where used",
        change: "1 per group",
    },
    schema: actionsSchema,
    merge: { kind: "map" },
    check: actionsProblems,
    read: { kind: "endpoint", start: readActions },
    diff: diffActions,
    write: writeActions,
    objection: actionsObjection,
    objectsToAll: true,
});

// EXTERNAL MODULE: ./lib/families/shared/read-steps.js
var read_steps = __webpack_require__(78536);
;// CONCATENATED MODULE: ./lib/families/autolinks.js
// Autolinks: prefixes such as `OPS-` that become links. GitHub cannot change one, so an update is a delete and a
// create.




const autolinkSchema = schemas/* strictObject */.rej({
    key_prefix: schemas/* string */.YjP()
        .trim()
        .min(1)
        .regex(/^\S+$/, "a prefix has no spaces")
        .meta({ description: "What stands before the number, such as OPS-" }),
    url_template: schemas/* string */.YjP()
        .trim()
        .regex(/<num>/, "must contain <num>, where the number goes")
        .regex(/^[A-Za-z][A-Za-z0-9+.-]*:/, "must be a whole URL, such as https://example.com/browse/OPS-<num>")
        .meta({ description: "URL with <num> in it" }),
    is_alphanumeric: schemas/* exactOptional */.yqP(schemas/* boolean */.zMY().meta({ description: "Letters count as part of the number; where left out, GitHub creates it as true" })),
});
const autolinksSchema = schemas/* array */.YOg(autolinkSchema);
/** The family of `autolinks:`. */
const autolinks = (0,family/* defineFamily */.u)({
    key: "autolinks",
    summary: "Prefixes that become links to other systems",
    docs: "https://docs.github.com/en/rest/repos/autolinks",
    permission: { name: "Administration", read: "read", write: "write", level: "repository" },
    cost: { steady: "1", change: "1 per new or pruned entry, 2 per changed one" },
    schema: autolinksSchema,
    merge: { kind: "collection", keyOf: prefixKey },
    prunable: ["autolinks"],
    check,
    read: { kind: "endpoint", start: readAutolinks },
    diff: autolinks_diff,
    write: (changes, context) => [
        // What goes, goes first: its prefix may stand in the way of a new one.
        ...changes.flatMap((change) => (change.action === "delete" ? [deletion(change, context)] : [])),
        ...changes.flatMap((change) => (change.action === "update" ? replacement(change, context) : [])),
        ...changes.flatMap((change) => (change.action === "create" ? [creation(change, change.after, context)] : [])),
    ],
    isThere: (answer, target) => Array.isArray(answer) ? answer.some((one) => prefixKey(one) === target) : undefined,
});
function prefixKey(entry) {
    return String(entry["key_prefix"]).toLowerCase();
}
/** True where one prefix starts with the other, which GitHub refuses; `OPS-` inside `DEVOPS-` is fine. */
function overlap(a, b) {
    return a !== b && (a.startsWith(b) || b.startsWith(a));
}
/**
 * https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/managing-repository-settings/configuring-autolinks-to-reference-external-resources
 */
function check(desired) {
    return desired.flatMap((entry, index) => desired.slice(0, index).flatMap((other) => {
        if (!overlap(prefixKey(entry), prefixKey(other)))
            return [];
        const message = `prefix ${entry.key_prefix} overlaps ${other.key_prefix}: GitHub refuses two prefixes of which one starts with the other`;
        return [{ path: [prefixKey(entry)], message }];
    }));
}
/**
 * No pages: one answer has them all. https://docs.github.com/en/rest/repos/autolinks#get-all-autolinks-of-a-repository
 */
function listing({ repo }) {
    return {
        kind: "rest",
        route: "GET /repos/{owner}/{repo}/autolinks",
        parameters: { owner: repo.owner, repo: repo.name },
    };
}
function readAutolinks(context) {
    return {
        kind: "more",
        requests: [{ request: listing(context) }],
        next: ([answer]) => (0,read_steps/* andThen */.h)((0,read_steps/* listOf */.c)("autolinks", answer), (list) => ({
            kind: "known",
            value: new Map(list.map((one) => [prefixKey(one), decode(one)])),
        })),
    };
}
function decode({ id, key_prefix, url_template, is_alphanumeric }) {
    return {
        ref: Number(id),
        value: { key_prefix: key_prefix ?? "", url_template: url_template ?? "", is_alphanumeric: is_alphanumeric ?? true },
    };
}
function autolinks_diff(desired, actual, { prune }) {
    const isPruned = prune.has("autolinks") && desired.length > 0;
    const wanted = new Map(desired.map((entry) => [prefixKey(entry), withActualCase(entry, actual)]));
    const drifts = (0,diff/* diffCollection */.II)({ desired: wanted, actual, prune: isPruned, defaults: { is_alphanumeric: true } });
    const staying = [...actual.keys()].filter((key) => !isPruned || wanted.has(key));
    const blocked = drifts.flatMap((drift) => blockedBy(drift, [...staying, ...wanted.keys()]));
    const changes = drifts.filter((drift) => !blocked.some(({ target }) => target === drift.target));
    if (!isPruned)
        return { changes, findings: blocked };
    return { changes, findings: blocked, entries: { read: actual.size, deleted: (0,diff/* countDeletes */.U1)(changes) } };
}
/** Prefixes are caseless: their letters alone are no drift. */
function withActualCase(entry, actual) {
    const there = actual.get(prefixKey(entry));
    return there ? { ...entry, key_prefix: there.value["key_prefix"] ?? entry.key_prefix } : { ...entry };
}
function blockedBy({ action, target }, others) {
    const other = action === "create" ? others.find((one) => overlap(target, one)) : undefined;
    if (other === undefined)
        return [];
    const message = `cannot be created beside ${other}: GitHub refuses two prefixes of which one starts with the other`;
    return [{ family: "autolinks", target, message }];
}
/** https://docs.github.com/en/rest/repos/autolinks#delete-an-autolink-reference-from-a-repository */
function deletion({ target, ref }, { repo }) {
    const parameters = { owner: repo.owner, repo: repo.name, autolink_id: Number(ref) };
    const request = { kind: "rest", route: "DELETE /repos/{owner}/{repo}/autolinks/{autolink_id}", parameters };
    return { request, phase: "entries", effect: "delete", targets: [target] };
}
/** https://docs.github.com/en/rest/repos/autolinks#create-an-autolink-reference-for-a-repository */
function creation({ target }, entry, { repo }) {
    const parameters = { owner: repo.owner, repo: repo.name, ...entry };
    const request = { kind: "rest", route: "POST /repos/{owner}/{repo}/autolinks", parameters };
    return { request, phase: "entries", effect: "create", targets: [target] };
}
/**
 * The new one cannot be made beside the old one, so that has to go first, and comes back where GitHub does not take the
 * new one.
 */
function replacement(change, context) {
    const undo = { request: creation(change, change.before, context).request, look: listing(context) };
    return [{ ...deletion(change, context), undo }, creation(change, change.after, context)];
}

;// CONCATENATED MODULE: ./lib/families/shared/permissions.js
/** To see teams, their repositories, and who owns the organization. */
const MEMBERS = { name: "Members", access: "read", level: "organization" };
/** To see what the organization calls its own roles. https://docs.github.com/en/rest/orgs/custom-roles */
const CUSTOM_ROLES = {
    name: "Custom repository roles",
    access: "read",
    level: "organization",
    when: "where a custom role is given",
};
/**
 * To find the slug of an App by its id.
 * https://docs.github.com/en/rest/orgs/orgs#list-app-installations-for-an-organization
 */
const INSTALLATIONS = {
    name: "Administration",
    access: "read",
    level: "organization",
    when: "where `app_id` is an App other than GitHub Actions",
};

// EXTERNAL MODULE: ./lib/families/shared/roles.js
var shared_roles = __webpack_require__(38601);
;// CONCATENATED MODULE: ./lib/families/shared/directory.js

/** By name or slug, caseless; undefined where the organization has none (or it was never asked for). */
function teamNamed(name, { teams }) {
    return teams[name.toLowerCase()] ?? undefined;
}
/** By login, caseless. */
function userNamed(login, { users }) {
    return users[login.toLowerCase()] ?? undefined;
}
/** By slug, or by id where the config has only that. */
function appNamed(slug, { apps }) {
    return apps[slug.toLowerCase()] ?? undefined;
}
/** As the organization spells it; built-in roles are not among its own. */
function roleNamed(role, { roles }) {
    return roles.find((one) => (0,shared_roles/* sameRole */.lR)(one, role)) ?? role;
}

;// CONCATENATED MODULE: ./lib/families/branches/settings.js
/**
 * Switches and numbers: our name → field of GraphQL, the same in answers and in mutations.
 * https://docs.github.com/en/graphql/reference/objects#branchprotectionrule
 */
const FLAGS = {
    required_pull_request_reviews: "requiresApprovingReviews",
    required_approving_review_count: "requiredApprovingReviewCount",
    dismiss_stale_reviews: "dismissesStaleReviews",
    require_code_owner_reviews: "requiresCodeOwnerReviews",
    require_last_push_approval: "requireLastPushApproval",
    required_status_checks: "requiresStatusChecks",
    strict: "requiresStrictStatusChecks",
    enforce_admins: "isAdminEnforced",
    required_linear_history: "requiresLinearHistory",
    allow_force_pushes: "allowsForcePushes",
    allow_deletions: "allowsDeletions",
    block_creations: "blocksCreations",
    required_conversation_resolution: "requiresConversationResolution",
    required_signatures: "requiresCommitSignatures",
    lock_branch: "lockBranch",
    allow_fork_syncing: "lockAllowsFetchAndMerge",
};
/** Lists of users, teams and Apps; `switch` is on while the list counts. */
const ACTOR_LISTS = {
    dismissal_restrictions: {
        read: "reviewDismissalAllowances",
        write: "reviewDismissalActorIds",
        switch: "restrictsReviewDismissals",
    },
    bypass_pull_request_allowances: {
        read: "bypassPullRequestAllowances",
        write: "bypassPullRequestActorIds",
        switch: undefined,
    },
    bypass_force_push_allowances: {
        read: "bypassForcePushAllowances",
        write: "bypassForcePushActorIds",
        switch: undefined,
    },
    restrictions: { read: "pushAllowances", write: "pushActorIds", switch: "restrictsPushes" },
};
/** A switch that counts only while another setting is on; GitHub answers false otherwise, whatever was written. */
const DEPENDS_ON = { block_creations: "restrictions", allow_fork_syncing: "lock_branch" };
const FLAG_KEYS = Object.keys(FLAGS);
const ACTOR_KEYS = Object.keys(ACTOR_LISTS);
const ACTOR_KINDS = ["users", "teams", "apps"];
/** What a layer says of a rule, one name for each thing. Left out means left alone. */
function flatten(protection) {
    const { required_pull_request_reviews: reviews, required_status_checks: checks, ...rest } = protection;
    return withoutUndefined({
        ...rest,
        ...(reviews !== undefined && { required_pull_request_reviews: reviews !== null, ...reviews }),
        ...(checks !== undefined && { required_status_checks: checks !== null, ...checks }),
    });
}
/** Where a setting stands inside `protection`. */
function placeOf(key) {
    if (REVIEW_KEYS.has(key))
        return ["required_pull_request_reviews", key];
    return CHECK_KEYS.has(key) ? ["required_status_checks", key] : [key];
}
const REVIEW_KEYS = new Set([
    "required_approving_review_count",
    "dismiss_stale_reviews",
    "require_code_owner_reviews",
    "require_last_push_approval",
    "dismissal_restrictions",
    "bypass_pull_request_allowances",
]);
const CHECK_KEYS = new Set(["strict", "checks"]);
function withoutUndefined(values) {
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
/** The names in use, with those that they depend on. */
function settingsInUse(desired) {
    const named = new Set(desired.flatMap((one) => Object.keys(one)));
    for (const [key, base] of Object.entries(DEPENDS_ON))
        if (named.has(key))
            named.add(base);
    return named;
}

;// CONCATENATED MODULE: ./lib/families/branches/rule.js

/** How many users, teams and Apps of a list come with the rule; GitHub allows 100 in all. */
const ACTORS_AT_FIRST = 20;
const MAX_ACTORS = 100;
/** The key of `ActualRule.nodes`. */
function nodeKey(kind, name) {
    return `${kind} ${name}`;
}
/** Fields of a rule for the settings in use. */
function ruleFields(inUse, actors = ACTORS_AT_FIRST) {
    const flags = FLAG_KEYS.filter((key) => inUse.has(key)).map((key) => FLAGS[key]);
    const lists = ACTOR_KEYS.filter((key) => inUse.has(key)).flatMap((key) => [
        ACTOR_LISTS[key].switch ?? "",
        actorField(key, actors),
    ]);
    const checks = inUse.has("checks") ? ["requiredStatusChecks { context app { id databaseId slug } }"] : [];
    const deployments = inUse.has("required_deployments") ? ["requiresDeployments requiredDeploymentEnvironments"] : [];
    return ["id pattern", ...flags, ...lists, ...checks, ...deployments].filter((field) => field !== "").join(" ");
}
function actorField(key, first) {
    const actor = "__typename ... on App { id slug } ... on Team { id slug } ... on User { id login }";
    return `${ACTOR_LISTS[key].read}(first: ${first}) { totalCount nodes { actor { ${actor} } } }`;
}
/** The lists of a rule that did not come whole. */
function isCut(node) {
    return ACTOR_KEYS.some((key) => {
        const list = node[ACTOR_LISTS[key].read];
        return list !== undefined && list.totalCount > list.nodes.length;
    });
}
/** Undefined where GitHub does not say who somebody in a list is, so that the list cannot be written again. */
function decodeRule(node, inUse) {
    const nodes = {};
    const flags = FLAG_KEYS.filter((key) => inUse.has(key)).map((key) => [key, node[FLAGS[key]] ?? null]);
    const lists = ACTOR_KEYS.filter((key) => inUse.has(key)).map((key) => [key, decodeList(key, node, nodes)]);
    if (lists.some(([, list]) => list === undefined))
        return undefined;
    const settings = { ...Object.fromEntries(flags), ...Object.fromEntries(lists) };
    if (inUse.has("checks"))
        settings["checks"] = decodeChecks(node["requiredStatusChecks"], nodes);
    if (inUse.has("required_deployments")) {
        settings["required_deployments"] =
            node["requiresDeployments"] === true ? rule_sorted(node["requiredDeploymentEnvironments"]) : null;
    }
    return { id: String(node["id"]), pattern: String(node["pattern"]), settings, nodes };
}
/** Null where the list's switch is off. */
function decodeList(key, node, nodes) {
    const { read, switch: isOn } = ACTOR_LISTS[key];
    const actors = decodeActors(node[read], nodes);
    return isOn !== undefined && node[isOn] !== true ? null : actors;
}
const KIND_OF = { App: "apps", Team: "teams", User: "users" };
function decodeActors({ nodes }, ids) {
    const lists = { users: [], teams: [], apps: [] };
    for (const { actor } of nodes) {
        if (!actor)
            return undefined;
        const kind = KIND_OF[actor.__typename];
        const name = (actor.login ?? actor.slug ?? "").toLowerCase();
        lists[kind].push(name);
        ids[nodeKey(kind, name)] = actor.id;
    }
    return Object.fromEntries(ACTOR_KINDS.map((kind) => [kind, lists[kind].sort()]));
}
/** Sorted by context; an App that must report the check stands beside it by id. */
function decodeChecks(value, ids) {
    const checks = (value ?? []);
    return [...checks]
        .sort((a, b) => (a.context < b.context ? -1 : 1))
        .map(({ context, app }) => {
        if (!app)
            return { context };
        ids[nodeKey("app", String(app.databaseId))] = app.id;
        return { context, app_id: app.databaseId };
    });
}
function rule_sorted(value) {
    return [...(value ?? [])].sort();
}

;// CONCATENATED MODULE: ./lib/families/branches/lists.js



/** Names as GitHub spells them; a list with a name that does not exist is left out, and told. */
function canonical(settings, directory) {
    const wanted = { ...settings };
    const unknown = [];
    for (const [key, missing] of unknownIn(settings, directory)) {
        delete wanted[key];
        unknown.push(`${key} names ${missing.join(", ")}, which ${missing.length === 1 ? "does" : "do"} not exist`);
    }
    const nodes = {};
    for (const key of ACTOR_KEYS)
        if (wanted[key])
            wanted[key] = canonicalList(wanted[key], directory, nodes);
    for (const id of appIds(settings)) {
        const app = appNamed(id, directory);
        if (app)
            nodes[nodeKey("app", id)] = app.nodeId;
    }
    return { wanted, nodes, unknown };
}
/** By list: the names, and the ids of Apps, that nobody has. */
function unknownIn(settings, directory) {
    const lists = ACTOR_KEYS.map((key) => [key, unknownActors(settings[key], directory)]);
    const apps = ["checks", appIds(settings).filter((id) => appNamed(id, directory) === undefined)];
    return [...lists, apps].filter(([, missing]) => missing.length > 0);
}
/** Of the Apps that must report a check. */
function appIds(settings) {
    const checks = (settings["checks"] ?? []);
    return checks.flatMap(({ app_id }) => (app_id === undefined || app_id === -1 ? [] : [String(app_id)]));
}
function unknownActors(list, directory) {
    return ACTOR_KINDS.flatMap((kind) => (list?.[kind] ?? []).filter((name) => actorNamed(kind, name, directory) === undefined));
}
/** Sorted, so that lists compare as sets. Adds everybody to `nodes`. */
function canonicalList(list, directory, nodes) {
    const kinds = ACTOR_KINDS.flatMap((kind) => {
        const found = list[kind]?.flatMap((name) => actorNamed(kind, name, directory) ?? []);
        for (const { name, nodeId } of found ?? [])
            nodes[nodeKey(kind, name)] = nodeId;
        return found ? [[kind, [...new Set(found.map(({ name }) => name))].sort()]] : [];
    });
    return Object.fromEntries(kinds);
}
/** By the name that GitHub gives back, in lower case. */
function actorNamed(kind, written, directory) {
    if (kind === "teams") {
        const team = teamNamed(written, directory);
        return team && { name: team.slug.toLowerCase(), nodeId: team.nodeId };
    }
    const actor = kind === "users" ? userNamed(written, directory) : appNamed(written, directory);
    return actor && { name: actor.name.toLowerCase(), nodeId: actor.nodeId };
}
/** What a list leaves open is filled from the rule: kinds of actors, and the Apps of checks. */
function completed(wanted, rule) {
    const lists = ACTOR_KEYS.flatMap((key) => {
        const list = wanted[key];
        if (!list)
            return [];
        const none = { users: [], teams: [], apps: [] };
        return [[key, { ...none, ...(rule?.settings[key] ?? {}), ...list }]];
    });
    const checks = wanted["checks"] === undefined
        ? []
        : [["checks", completedChecks(wanted["checks"], rule)]];
    return { ...wanted, ...Object.fromEntries([...lists, ...checks]) };
}
/** A check reads back with the App that reported it, although none was asked for. */
function completedChecks(wanted, rule) {
    const actual = (rule?.settings["checks"] ?? []);
    return [...wanted]
        .sort((a, b) => (a.context < b.context ? -1 : 1))
        .map(({ context, app_id }) => {
        const there = actual.find((check) => check.context === context);
        // -1 is any App, which reads back as none.
        if (app_id === -1)
            return there && there.app_id === undefined ? { context } : { context, app_id };
        const id = app_id ?? there?.app_id;
        return id === undefined ? { context } : { context, app_id: id };
    });
}

;// CONCATENATED MODULE: ./lib/families/shared/branch-refs.js
// Asks in a bulk query whether branches exist: one aliased field each, the same for the same branch in every query.
/** A GraphQL name for a branch. `prefix` keeps it from colliding with those of other families. */
function branchAlias(prefix, branch) {
    return `${prefix}_${branch.replace(/[^A-Za-z0-9]/g, (character) => `_${character.codePointAt(0)?.toString(16)}_`)}`;
}
/**
 * The field on `Repository`; null where there is no such branch.
 * https://docs.github.com/en/graphql/reference/objects#ref
 */
function branchField(prefix, branch) {
    return `${branchAlias(prefix, branch)}: ref(qualifiedName: ${JSON.stringify(`refs/heads/${branch}`)}) { name }`;
}

;// CONCATENATED MODULE: ./lib/families/branches/refs.js

/**
 * A name with one of GitHub's wild cards is a pattern.
 * https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/managing-a-branch-protection-rule
 */
function isPattern(name) {
    return /[*?[]/.test(name);
}
/** The word for the default branch, whatever it is called. */
const DEFAULT = "default";
/** Asks for the default branch. */
const DEFAULT_REF = "branches_default: defaultBranchRef { name }";
/** Null in an empty repository; undefined where GitHub did not say. */
function defaultBranchIn(node) {
    const ref = node["branches_default"];
    return ref ? String(ref["name"]) : ref;
}
/** The desired names that are no patterns, sorted. */
function exactNames({ desired }) {
    const names = desired.flat().map(({ name }) => name);
    return [...new Set(names.filter((name) => name !== DEFAULT && !isPattern(name)))].sort();
}
/** Asks whether these branches exist. */
function refFields(names) {
    return names.map((name) => branchField(PREFIX, name));
}
const PREFIX = "branches_ref";
/** Of these names: the branches that exist, and the names that were not asked for. */
function branchesIn(node, names) {
    return {
        branches: names.filter((name) => (node[branchAlias(PREFIX, name)] ?? null) !== null),
        unasked: names.filter((name) => node[branchAlias(PREFIX, name)] === undefined),
    };
}

;// CONCATENATED MODULE: ./lib/families/branches/diff.js




/** Rules are compared by pattern. A named branch that the repository does not have is left out, quietly. */
function diffBranches(desired, actual, context) {
    const wishes = diff_wishesFor(desired, actual);
    const compared = (0,diff/* sortedByKey */.AN)(wishes).map(([pattern, wish]) => diffRule(pattern, wish, { actual, directory: context.directory }));
    const pruned = context.prune.has("branches") && wishes.size > 0 ? unnamed(actual, wishes) : [];
    const changes = [...compared.flatMap((one) => one.changes), ...pruned];
    const findings = compared.flatMap((one) => one.findings);
    const mayDelete = context.prune.has("branches") || [...wishes.values()].some(({ protection }) => protection === null);
    return {
        changes,
        findings,
        ...(mayDelete && { entries: { read: actual.rules.size, deleted: (0,diff/* countDeletes */.U1)(changes) } }),
    };
}
/** Of two entries for one branch (`default` and its name) the later one's settings win. */
function diff_wishesFor(desired, { rules, branches, defaultBranch }) {
    const wishes = new Map();
    for (const { name, protection } of desired) {
        const pattern = name === DEFAULT ? defaultBranch : name;
        if (pattern === null)
            continue;
        const isThere = name === DEFAULT || isPattern(name) || branches.has(name) || pattern === defaultBranch || rules.has(pattern);
        if (!isThere)
            continue;
        const earlier = wishes.get(pattern)?.protection ?? null;
        const merged = mergeDeep(earlier, protection);
        wishes.set(pattern, { protection: merged, path: [name, "protection"] });
    }
    return wishes;
}
/** As layers merge: maps deep, everything else replaces. */
function mergeDeep(earlier, later) {
    if (!(0,diff/* isObject */.Gv)(earlier) || !(0,diff/* isObject */.Gv)(later))
        return later;
    const merged = Object.entries(later).map(([key, value]) => [key, mergeDeep(earlier[key], value)]);
    return { ...earlier, ...Object.fromEntries(merged) };
}
function unnamed({ rules }, wishes) {
    return (0,diff/* sortedByKey */.AN)(rules)
        .filter(([pattern]) => !wishes.has(pattern))
        .map(([pattern, { id }]) => ({ action: "delete", target: pattern, before: { pattern }, ref: { id } }));
}
function diffRule(pattern, { protection, path }, { actual, directory }) {
    const rule = actual.rules.get(pattern);
    if (protection === null) {
        if (!rule)
            return { changes: [], findings: [] };
        return {
            changes: [{ action: "delete", target: pattern, before: { pattern }, path, ref: { id: rule.id } }],
            findings: [],
        };
    }
    const { wanted, nodes, unknown } = canonical(flatten(protection), directory);
    const complete = completed(wanted, rule);
    const { kept, useless } = withoutUseless(complete, rule?.settings ?? {});
    const found = [...unknown, ...useless].map((message) => diff_finding(pattern, message));
    if (!rule) {
        const changes = Object.keys(kept).length > 0 ? [{ action: "create", target: pattern, after: kept, path, ref: { nodes } }] : [];
        return { changes, findings: found };
    }
    const differing = Object.keys(kept).filter((key) => !(0,diff/* sameJson */.Vk)(kept[key], rule.settings[key]));
    if (differing.length === 0)
        return { changes: [], findings: found };
    const pick = (values) => Object.fromEntries(differing.map((key) => [key, values[key] ?? null]));
    const update = {
        action: "update",
        target: pattern,
        before: pick(rule.settings),
        after: pick(kept),
        path: [...path, ...placeOf(differing[0] ?? "")],
        ref: { id: rule.id, nodes: { ...rule.nodes, ...nodes } },
    };
    return { changes: [update], findings: found };
}
/** A dependent switch without what it depends on would read back as false for ever. */
function withoutUseless(wanted, is) {
    const useless = Object.entries(DEPENDS_ON).filter(([key, base]) => wanted[key] === true && !(base in wanted ? wanted[base] : is[base]));
    const kept = Object.fromEntries(Object.entries(wanted).filter(([key]) => !useless.some(([one]) => one === key)));
    return { kept, useless: useless.map(([key, base]) => `${key} counts only with ${base}, which is off`) };
}
function diff_finding(target, message) {
    return { family: "branches", target, message };
}

;// CONCATENATED MODULE: ./lib/families/probe.js
/**
 * True where a connection of which only `totalCount` was asked has no entries; false where it has some, or where that
 * is not certain.
 */
function countsNothing(connection) {
    return connection?.["totalCount"] === 0;
}

;// CONCATENATED MODULE: ./lib/families/branches/probe.js


/** Branches that are looked up in every repository; who names more reads the details. */
const MAX_BRANCHES = 10;
const branchesProbe = {
    selection(use) {
        const refs = refFields(exactNames(use).slice(0, MAX_BRANCHES));
        return [DEFAULT_REF, ...refs, "branches_total: branchProtectionRules { totalCount }"].join("\n");
    },
    decode(node, _, use) {
        const defaultBranch = defaultBranchIn(node);
        const { branches, unasked } = branchesIn(node, exactNames(use));
        if (!countsNothing(node["branches_total"]) || defaultBranch === undefined || unasked.length > 0)
            return undefined;
        return { kind: "known", value: { rules: new Map(), branches: new Set(branches), defaultBranch } };
    },
};

;// CONCATENATED MODULE: ./lib/families/shared/connection.js
/** Fields on `Repository` that ask for the first page. */
function selectRows(connection, first = connection.perPage) {
    return selectPage(connection, `first: ${first}`);
}
function selectPage({ alias, field, filter, rows }, page) {
    const which = filter === undefined ? page : `${filter}, ${page}`;
    return `${alias}: ${field}(${which}) { totalCount pageInfo { hasNextPage endCursor } ${rows} }`;
}
/** Every row; what did not come, or fewer rows than GitHub counts, is unknown. */
function allRows(connection, node, context) {
    return collect(node, [], { connection, context });
}
function collect(node, before, around) {
    const { alias, things, failure } = around.connection;
    const page = node[alias];
    const came = page?.nodes ?? page?.edges;
    if (!page || !came)
        return { kind: "unknown", reason: `GitHub did not say which ${things} there are`, ...(failure && { failure }) };
    const rows = [...before, ...came];
    if (page.pageInfo.hasNextPage)
        return nextPage(page, rows, around);
    if (rows.length < page.totalCount)
        return { kind: "unknown", reason: `GitHub answered fewer ${things} than it counts` };
    return { kind: "known", value: rows };
}
function nextPage({ pageInfo }, rows, around) {
    const { connection, context } = around;
    const selection = selectPage(connection, `first: ${connection.perPage}, after: $after`);
    const query = `query Page($id: ID!, $after: String) { node(id: $id) { ... on Repository { ${selection} } } }`;
    const variables = { id: context.repo.nodeId, after: pageInfo.endCursor };
    return {
        kind: "more",
        requests: [{ request: { kind: "graphql", query, variables } }],
        next: ([answer]) => collect(nodeIn(answer), rows, around),
    };
}
/** What a query for one node answered; empty where it is gone. */
function nodeIn(answer) {
    return (answer?.["node"] ?? {});
}

;// CONCATENATED MODULE: ./lib/families/branches/read.js





/** Rules that come with the bulk read, and that are read on with. */
const RULES_AT_FIRST = 5;
const RULES_PER_PAGE = 20;
/** Branches that are looked up with the details of every repository; further ones repository by repository. */
const read_MAX_BRANCHES = 20;
function selectBranches(use) {
    const refs = refFields(exactNames(use).slice(0, read_MAX_BRANCHES));
    return [DEFAULT_REF, ...refs, selectRows(rulesWith(fieldsFor(use)), RULES_AT_FIRST)].join("\n");
}
/** Only what this repository's own desired state needs. */
function decodeBranches(node, context, use) {
    const defaultBranch = defaultBranchIn(node);
    if (defaultBranch === undefined || !node["branches_rules"])
        return { kind: "unknown", reason: "GitHub did not say which branches are protected" };
    const wanted = new Set(use.desired.flat().map(({ name }) => (name === DEFAULT ? (defaultBranch ?? name) : name)));
    return (0,read_steps/* andThen */.h)(withRefs(node, context, use), (branches) => (0,read_steps/* andThen */.h)(allRows(rulesWith(fieldsFor(use)), node, context), (nodes) => (0,read_steps/* andThen */.h)(wholeRules(nodes, wanted, use), (whole) => decodeRules(whole, wanted, { branches, defaultBranch, inUse: inUseBy(use) }))));
}
/** Of a rule that the config does not name, nothing but its pattern counts. */
function decodeRules(nodes, wanted, { inUse, ...known }) {
    const rules = new Map();
    for (const node of nodes) {
        const pattern = String(node["pattern"]);
        const rule = wanted.has(pattern)
            ? decodeRule(node, inUse)
            : { id: String(node["id"]), pattern, settings: {}, nodes: {} };
        if (!rule)
            return { kind: "unknown", reason: `GitHub does not say who is in the lists of the rule ${pattern}` };
        rules.set(pattern, rule);
    }
    return { kind: "known", value: { ...known, rules } };
}
/** Which of the desired branches exist; those that the bulk read left out are looked up here. */
function withRefs(node, context, use) {
    const { branches, unasked } = branchesIn(node, exactNames(use));
    if (unasked.length === 0)
        return { kind: "known", value: new Set(branches) };
    return {
        kind: "more",
        requests: [repositoryRead(refFields(unasked).join(" "), context)],
        next: ([answer]) => ({
            kind: "known",
            value: new Set([...branches, ...branchesIn(nodeIn(answer), unasked).branches]),
        }),
    };
}
function inUseBy({ desired }) {
    return settingsInUse(desired.flat().flatMap(({ protection }) => (protection ? [flatten(protection)] : [])));
}
function fieldsFor(use) {
    return ruleFields(inUseBy(use));
}
function rulesWith(fields) {
    const rows = `nodes { ${fields} }`;
    return {
        alias: "branches_rules",
        field: "branchProtectionRules",
        rows,
        perPage: RULES_PER_PAGE,
        things: "protection rules",
    };
}
/** The rules; of those that are wanted, every list to its end. */
function wholeRules(rules, wanted, use) {
    const cut = rules.filter((rule) => isCut(rule) && wanted.has(String(rule["pattern"])));
    if (cut.length === 0)
        return { kind: "known", value: rules };
    const fields = ruleFields(inUseBy(use), MAX_ACTORS);
    return {
        kind: "more",
        requests: cut.map((rule) => nodeRead(String(rule["id"]), `... on BranchProtectionRule { ${fields} }`)),
        next: (answers) => {
            const whole = new Map(answers.map((answer) => [String(nodeIn(answer)["id"]), nodeIn(answer)]));
            if ([...whole.values()].some(isCut))
                return { kind: "unknown", reason: `a protection rule names more than ${MAX_ACTORS} users, teams and Apps` };
            return { kind: "known", value: rules.map((rule) => whole.get(String(rule["id"])) ?? rule) };
        },
    };
}
function repositoryRead(fields, { repo }) {
    return nodeRead(repo.nodeId, `... on Repository { ${fields} }`);
}
function nodeRead(id, selection) {
    return {
        request: { kind: "graphql", query: `query Node($id: ID!) { node(id: $id) { ${selection} } }`, variables: { id } },
    };
}

;// CONCATENATED MODULE: ./lib/families/branches/schema.js
// What `branches:` accepts: a branch or pattern, and its protection in the words of GitHub's REST API.

const schema_flag = (description) => schemas/* exactOptional */.yqP(schemas/* boolean */.zMY().meta({ description }));
/** GitHub's own examples switch these off with null. */
const nullableFlag = (description) => schemas/* exactOptional */.yqP(schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* null */.chJ()])
    .transform((value) => value ?? false)
    .meta({ description: `${description}; null is off` }));
const names = (description) => schemas/* exactOptional */.yqP(schemas/* array */.YOg(schemas/* string */.YjP().trim().min(1)).meta({ description }));
/** Users, teams and Apps by name. Each list is the whole list of its kind; a kind that is left out stays as it is. */
const actors = (description) => schemas/* strictObject */.rej({ users: names("Logins"), teams: names("Names or slugs"), apps: names("Slugs of Apps") })
    .meta({ description });
/** `{}` switches a restriction off, as in GitHub's API. */
const restriction = (description) => schemas/* exactOptional */.yqP(schemas/* union */.KCZ([schemas/* null */.chJ(), actors(description)])
    .transform((value) => (value && Object.keys(value).length > 0 ? value : null))
    .meta({ description: `${description}; null or {} is off` }));
/** An allowance that is off is a list without entries. */
const allowance = (description) => schemas/* exactOptional */.yqP(schemas/* union */.KCZ([schemas/* null */.chJ(), actors(description)])
    .transform((value) => (value && Object.keys(value).length > 0 ? value : { users: [], teams: [], apps: [] }))
    .meta({ description: `${description}; null or {} is nobody` }));
const reviewsSchema = () => schemas/* strictObject */.rej({
    required_approving_review_count: schemas/* exactOptional */.yqP(schemas/* int */.Whr().min(0).max(6).meta({ description: "Approvals that are needed, 0 to 6" })),
    dismiss_stale_reviews: schema_flag("New commits dismiss approvals"),
    require_code_owner_reviews: schema_flag("Code owners must approve"),
    require_last_push_approval: schema_flag("Somebody other than who pushed last must approve"),
    dismissal_restrictions: restriction("Who may dismiss reviews"),
    bypass_pull_request_allowances: allowance("Who needs no pull request"),
});
const checkSchema = () => schemas/* strictObject */.rej({
    context: schemas/* string */.YjP().min(1).meta({ description: "Name of the check" }),
    app_id: schemas/* exactOptional */.yqP(schemas/* union */.KCZ([schemas/* int */.Whr(), schemas/* null */.chJ()])
        .transform((id) => id ?? -1)
        .meta({ description: "Id of the App that must report it; -1 is any" })),
});
/** `contexts` are checks of no particular App. What both name is one check. */
const checksSchema = () => schemas/* strictObject */.rej({
    strict: schema_flag("Branches must be up to date before merging"),
    contexts: names("Names of checks; `checks` says more"),
    checks: schemas/* exactOptional */.yqP(schemas/* array */.YOg(checkSchema())),
})
    .transform(({ contexts, checks, ...rest }) => {
    if (!contexts && !checks)
        return rest;
    const named = (contexts ?? []).filter((context) => !checks?.some((check) => check.context === context));
    return { ...rest, checks: [...(checks ?? []), ...named.map((context) => ({ context }))] };
});
const protectionSchema = () => schemas/* strictObject */.rej({
    required_pull_request_reviews: schemas/* exactOptional */.yqP(schemas/* union */.KCZ([schemas/* null */.chJ(), reviewsSchema()])),
    required_status_checks: schemas/* exactOptional */.yqP(schemas/* union */.KCZ([schemas/* null */.chJ(), checksSchema()])),
    enforce_admins: nullableFlag("Administrators are bound too"),
    restrictions: schemas/* exactOptional */.yqP(schemas/* union */.KCZ([schemas/* null */.chJ(), actors("Who may push")])),
    required_linear_history: nullableFlag("No merge commits"),
    allow_force_pushes: nullableFlag("Everyone who may push may force"),
    bypass_force_push_allowances: allowance("Who may force push"),
    allow_deletions: nullableFlag("The branch can be deleted"),
    block_creations: nullableFlag("`restrictions` also hold for creating matching branches"),
    required_conversation_resolution: nullableFlag("Conversations must be resolved"),
    required_signatures: nullableFlag("Commits must be signed"),
    required_deployments: schemas/* exactOptional */.yqP(schemas/* union */.KCZ([schemas/* null */.chJ(), schemas/* array */.YOg(schemas/* string */.YjP().min(1)).transform((environments) => [...new Set(environments)].sort())])
        .meta({ description: "Environments that must be deployed to first; null is none" })),
    lock_branch: nullableFlag("The branch is read-only"),
    allow_fork_syncing: nullableFlag("A locked branch can pull from upstream"),
});
const branchSchema = () => schemas/* strictObject */.rej({
    name: schemas/* string */.YjP().trim().min(1).meta({ description: "A branch, a pattern such as release/*, or `default`" }),
    protection: schemas/* union */.KCZ([schemas/* null */.chJ(), protectionSchema()])
        .meta({ description: "What holds there; null removes the rule" }),
});
/** One layer's `branches:`. Built on first use. */
const branchesSchema = schemas/* lazy */.RZV(() => schemas/* array */.YOg(branchSchema()));
/**
 * Left out, each of these means "off" to Probot Settings and safe-settings: they hand the protection to GitHub's REST
 * API, which wants all four.
 */
const OFF = {
    required_status_checks: null,
    enforce_admins: false,
    required_pull_request_reviews: null,
    restrictions: null,
};
/** The four keys keep their meaning; further ones that are left out are left as they are. */
function branchesFromDialect(branches) {
    return branches.map((branch) => branch.protection ? { ...branch, protection: { ...OFF, ...branch.protection } } : branch);
}
/** Branch names are not caseless. */
function branchKey(entry) {
    return String(entry["name"]);
}
/** Every user, team and App, and Apps that are known by their id only. */
function branchNames(desired) {
    return desired.flatMap(({ name, protection }) => {
        if (!protection)
            return [];
        const reviews = protection.required_pull_request_reviews;
        const lists = {
            restrictions: protection.restrictions,
            bypass_force_push_allowances: protection.bypass_force_push_allowances,
            dismissal_restrictions: reviews?.dismissal_restrictions,
            bypass_pull_request_allowances: reviews?.bypass_pull_request_allowances,
        };
        const ids = (protection.required_status_checks?.checks ?? []).flatMap(({ app_id }) => app_id !== undefined && app_id >= 0 ? [app_id] : []);
        const apps = ids.map((id) => ({ kind: "app", name: String(id), path: [name, "protection", "required_status_checks"] }));
        return [
            ...Object.entries(lists).flatMap(([list, value]) => actorNames(value, [name, "protection", list])),
            ...apps,
        ];
    });
}
const KINDS = { users: "user", teams: "team", apps: "app" };
function actorNames(list, path) {
    if (!list)
        return [];
    return ["users", "teams", "apps"].flatMap((kind) => (list[kind] ?? []).map((name) => ({ kind: KINDS[kind], name, path })));
}

;// CONCATENATED MODULE: ./lib/families/branches/write.js


/** https://docs.github.com/en/graphql/reference/mutations#createbranchprotectionrule and the two beside it */
const CREATE = "mutation CreateRule($input: CreateBranchProtectionRuleInput!) { createBranchProtectionRule(input: $input) { branchProtectionRule { id } } }";
const UPDATE = "mutation UpdateRule($input: UpdateBranchProtectionRuleInput!) { updateBranchProtectionRule(input: $input) { branchProtectionRule { id } } }";
const DELETE = "mutation DeleteRule($input: DeleteBranchProtectionRuleInput!) { deleteBranchProtectionRule(input: $input) { clientMutationId } }";
/** GraphQL's word for a check that any App may report. */
const ANY_APP = "any";
/** One mutation a rule. */
function writeBranches(changes, context) {
    return changes.map((change) => {
        const ref = (change.ref ?? {});
        const common = { phase: "entries", targets: [change.target] };
        if (change.action === "delete") {
            return { ...common, effect: "delete", request: mutation(DELETE, { branchProtectionRuleId: ref.id ?? "" }) };
        }
        const after = change.after;
        const values = inputFor(after, ref.nodes ?? {});
        if (change.action === "create") {
            return {
                ...common,
                effect: "create",
                request: mutation(CREATE, { repositoryId: context.repo.nodeId, pattern: change.target, ...values }),
            };
        }
        const effect = carriesList(after) ? "replace" : "update";
        return { ...common, effect, request: mutation(UPDATE, { branchProtectionRuleId: ref.id ?? "", ...values }) };
    });
}
function mutation(query, input) {
    return { kind: "graphql", query, variables: { input } };
}
/** True where the mutation replaces a whole list. */
function carriesList(after) {
    return Object.values(after).some((value) => typeof value === "object" && value !== null);
}
function inputFor(after, nodes) {
    return Object.assign({}, ...Object.entries(after).map(([key, value]) => settingInput(key, value, nodes)));
}
function settingInput(key, value, nodes) {
    if (key in FLAGS)
        return { [FLAGS[key]]: value };
    if (key in ACTOR_LISTS)
        return actorInput(key, value, nodes);
    if (key === "checks")
        return { requiredStatusChecks: value.map((check) => checkInput(check, nodes)) };
    return value === null
        ? { requiresDeployments: false }
        : { requiresDeployments: true, requiredDeploymentEnvironments: value };
}
function actorInput(key, list, nodes) {
    const { write, switch: isOn } = ACTOR_LISTS[key];
    if (list === null)
        return isOn ? { [isOn]: false } : { [write]: [] };
    const ids = ACTOR_KINDS.flatMap((kind) => (list[kind] ?? []).map((name) => nodeId(nodes, nodeKey(kind, name))));
    return { ...(isOn && { [isOn]: true }), [write]: ids };
}
/** Without an App, GitHub takes the one that reported the check last. */
function checkInput({ context, app_id }, nodes) {
    if (app_id === undefined)
        return { context: context ?? "" };
    if (app_id === -1)
        return { context: context ?? "", appId: ANY_APP };
    return { context: context ?? "", appId: nodeId(nodes, nodeKey("app", String(app_id))) };
}
/** @throws where comparing let somebody through whom nobody knows: a bug. */
function nodeId(nodes, key) {
    const id = nodes[key];
    if (id === undefined)
        throw new Error(`no node id of ${key}`);
    return id;
}

;// CONCATENATED MODULE: ./lib/families/branches/branches.js
// Classic branch protection, for branches by name, for the default branch, and for patterns.







/** The family of `branches:`. */
const branches = (0,family/* defineFamily */.u)({
    key: "branches",
    summary: "Classic protection of branches, by name, pattern or `default`",
    docs: "https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/about-protected-branches",
    permission: {
        name: "Administration",
        read: "read",
        write: "write",
        level: "repository",
        also: [{ ...MEMBERS, when: "where people or teams are named" }, INSTALLATIONS],
    },
    cost: { steady: "0", change: "1 per rule" },
    schema: branchesSchema,
    merge: { kind: "collection", keyOf: branchKey },
    fromDialect: branchesFromDialect,
    prunable: ["branches"],
    names: branchNames,
    read: {
        kind: "repository-query",
        size: "nested",
        selection: selectBranches,
        decode: decodeBranches,
        probe: branchesProbe,
    },
    diff: diffBranches,
    write: writeBranches,
});

;// CONCATENATED MODULE: ./lib/families/collaborators/read.js





const COLLABORATORS = {
    alias: "collaborators_page",
    field: "collaborators",
    filter: "affiliation: DIRECT",
    rows: "edges { permission permissionSources { permission roleName source { __typename } } node { login } }",
    perPage: 100,
    things: "collaborators",
    failure: "denied",
};
const OWNER = "collaborators_owner: owner { __typename }";
function selectCollaborators() {
    return `${OWNER} ${selectRows(COLLABORATORS)}`;
}
function decodeCollaborators(node, context, use) {
    const ownedByUser = isOwnedByUser(node);
    if (ownedByUser === undefined)
        return { kind: "unknown", reason: "GitHub did not say whose repository this is" };
    return (0,read_steps/* andThen */.h)(allRows(COLLABORATORS, node, context), (edges) => {
        const people = new Map(edges.flatMap((edge) => decodeEdge(edge, ownedByUser)));
        return read_completed({ people, ownedByUser }, context, use);
    });
}
function isOwnedByUser(node) {
    const kind = node["collaborators_owner"]?.["__typename"];
    return kind === undefined ? undefined : kind === "User";
}
/** Where nobody has access of their own, somebody may still be invited. */
const collaboratorsProbe = {
    selection: () => `${OWNER} collaborators_total: collaborators(affiliation: DIRECT) { totalCount }`,
    decode(node, context, use) {
        const ownedByUser = isOwnedByUser(node);
        if (!countsNothing(node["collaborators_total"]) || ownedByUser === undefined)
            return undefined;
        return read_completed({ people: new Map(), ownedByUser }, context, use);
    },
};
/** Invitations cost a request: only where somebody who is desired is not there, or where people are pruned. */
function read_completed(known, context, use) {
    const { people } = known;
    const desired = use.desired.flat().flatMap(({ username, permission }) => {
        const user = userNamed(username, context.directory);
        const login = user?.name.toLowerCase() ?? "";
        return !user || user.owner || login === context.repo.owner.toLowerCase()
            ? []
            : [{ ...user, permission, person: people.get(login) }];
    });
    const doubtful = desired.find(({ person, permission }) => isDoubtful(person, permission));
    if (doubtful)
        return { kind: "unknown", reason: `GitHub did not say where the access of ${doubtful.name} comes from` };
    const missing = desired.filter(({ person }) => person === undefined);
    const unclear = missing.find(({ owner }) => owner === undefined);
    // An owner has access already, and is no collaborator.
    if (unclear)
        return {
            kind: "unknown",
            reason: `GitHub did not say whether ${unclear.name} owns the organization; ${MEMBERS_NEEDED}`,
        };
    if (missing.length === 0 && !use.prune)
        return { kind: "known", value: { ...known, complete: false } };
    return (0,read_steps/* andThen */.h)(openInvitations(context), (open) => ({
        kind: "known",
        value: { ...known, people: new Map([...open, ...people]), complete: true },
    }));
}
/** Of a role that may come from a team only one thing is certain: a higher one has not been granted yet. */
function isDoubtful(person, permission) {
    if (!person?.unexplained || (0,shared_roles/* sameRole */.lR)(person.role, permission))
        return false;
    return !(0,shared_roles/* isBuiltIn */.qi)(permission) || !(0,shared_roles/* exceeds */.Or)(permission, person.role);
}
const MEMBERS_NEEDED = 'give the token the organization permission "Members" (read)';
/**
 * What the repository itself grants; who has only what teams or the organization grant is no collaborator. A user
 * account has neither.
 */
function decodeEdge({ permission, permissionSources, node }, ownedByUser) {
    const login = node.login.toLowerCase();
    if (ownedByUser)
        return [[login, { role: (0,shared_roles/* normaliseRole */.hK)(permission) }]];
    if (!permissionSources)
        return [[login, { role: (0,shared_roles/* normaliseRole */.hK)(permission), unexplained: true }]];
    const own = permissionSources.find(({ source }) => source.__typename === "Repository");
    const byOrganization = permissionSources.some((one) => one.source.__typename === "Organization" && one.permission === "ADMIN");
    if (!own)
        return [];
    const rest = byOrganization && { byOrganization: true };
    // Without the name, read and write stand for two roles each.
    if (own.roleName === null)
        return [[login, { role: (0,shared_roles/* normaliseRole */.hK)(permission), unexplained: true, ...rest }]];
    return [[login, { role: (0,shared_roles/* normaliseRole */.hK)(own.roleName), ...rest }]];
}
/** https://docs.github.com/en/rest/collaborators/invitations#list-repository-invitations */
function openInvitations({ repo }) {
    const parameters = { owner: repo.owner, repo: repo.name };
    return {
        kind: "more",
        requests: [{ request: { kind: "rest", route: "GET /repos/{owner}/{repo}/invitations", parameters }, pages: "all" }],
        next: ([list]) => ({ kind: "known", value: (list ?? []).flatMap(decodeInvitation) }),
    };
}
/** One that has run out, or that went to a mail address, invites nobody we know. */
function decodeInvitation({ id, expired, invitee, permissions }) {
    const login = invitee?.["login"];
    if (typeof login !== "string" || expired === true)
        return [];
    return [[login.toLowerCase(), { role: (0,shared_roles/* normaliseRole */.hK)(String(permissions)), invitation: Number(id) }]];
}

;// CONCATENATED MODULE: ./lib/families/collaborators/collaborators.js
// People with access of their own. A pending invitation counts as access; owners of the organization are left alone.







const collaboratorSchema = schemas/* strictObject */.rej({
    username: schemas/* string */.YjP().trim().min(1).meta({ description: "Login of a user" }),
    permission: shared_roles/* roleSchema */.Ag,
});
const collaboratorsSchema = schemas/* array */.YOg(collaboratorSchema);
function loginKey(entry) {
    return String(entry["username"]).toLowerCase();
}
/** The family of `collaborators:`. */
const collaborators = (0,family/* defineFamily */.u)({
    key: "collaborators",
    summary: "Roles of people with access of their own; outsiders are invited",
    docs: "https://docs.github.com/en/rest/collaborators/collaborators",
    permission: {
        name: "Administration",
        read: "read",
        write: "write",
        level: "repository",
        also: [MEMBERS, CUSTOM_ROLES],
    },
    cost: { steady: "0; 1 while invitations are open or where people are pruned", change: "1 per person" },
    schema: collaboratorsSchema,
    merge: { kind: "collection", keyOf: loginKey },
    prunable: ["collaborators"],
    names: collaborators_names,
    read: {
        kind: "repository-query",
        size: "nested",
        selection: selectCollaborators,
        decode: decodeCollaborators,
        probe: collaboratorsProbe,
    },
    diff: collaborators_diff,
    write: (changes, context) => changes.map((change) => collaborators_requestFor(change, context)),
    administrators: ({ people }) => [...people].flatMap(([name, { role, invitation, unexplained }]) => role === "admin" && invitation === undefined && !unexplained ? [{ kind: "user", name }] : []),
    // https://docs.github.com/en/rest/collaborators/collaborators#add-a-repository-collaborator
    objection: ({ message }) => /cannot assign .*permission/i.test(message)
        ? `the organization's base permission is higher: ${message}`
        : undefined,
});
/** Everybody, with the question who owns the organization, and every role that is not built in. */
function collaborators_names(desired) {
    return desired.flatMap(({ username, permission }) => {
        const path = [username.toLowerCase()];
        const user = { kind: "user", name: username, path, ownership: true };
        return (0,shared_roles/* isBuiltIn */.qi)(permission) ? [user] : [user, { kind: "role", name: permission, path: [...path, "permission"] }];
    });
}
function collaborators_diff(desired, actual, { prune, directory, repo }) {
    const wanted = desired
        .map((entry) => ({ ...entry, key: loginKey(entry) }))
        .sort((a, b) => (a.key < b.key ? -1 : 1));
    const compared = wanted.map(({ key, username, permission }) => {
        const user = userNamed(username, directory);
        if (!user)
            return { changes: [], findings: [collaborators_finding(key, `GitHub has no user ${username}`)] };
        const login = user.name.toLowerCase();
        if (user.owner || login === repo.owner.toLowerCase())
            return { changes: [], findings: [] };
        const person = actual.people.get(login);
        return actual.ownedByUser
            ? diffGuest(permission, key, person)
            : diffPerson(roleNamed(permission, directory), key, person);
    });
    const changes = compared.flatMap((one) => one.changes);
    const findings = compared.flatMap((one) => one.findings);
    const areKnown = wanted.every(({ username }) => userNamed(username, directory) !== undefined);
    const isPruned = prune.has("collaborators") && wanted.length > 0 && areKnown && actual.complete;
    if (!isPruned)
        return { changes, findings };
    // The account of a person owns its repositories, and is listed with those who collaborate.
    const named = new Set([
        repo.owner.toLowerCase(),
        ...wanted.map(({ username }) => userNamed(username, directory)?.name.toLowerCase()),
    ]);
    const others = (0,diff/* sortedByKey */.AN)(actual.people).filter(([login, person]) => !named.has(login) && !person.byOrganization && !person.unexplained);
    const deletions = others.map(([login, person]) => ({ action: "delete", target: login, before: roleOf(person.role), ...collaborators_refOf(person) }));
    return {
        changes: [...changes, ...deletions],
        findings,
        entries: { read: actual.people.size, deleted: deletions.length },
    };
}
function diffPerson(permission, key, person) {
    const after = roleOf(permission);
    const path = [key];
    if (!person)
        return { changes: [{ action: "create", target: key, after, path }], findings: [] };
    // An invitation to a custom role reads as the built-in one below it.
    const isOpen = person.invitation !== undefined;
    if ((0,shared_roles/* sameRole */.lR)(person.role, permission) || (isOpen && !(0,shared_roles/* isBuiltIn */.qi)(permission)))
        return { changes: [], findings: [] };
    return {
        changes: [{ action: "update", target: key, before: roleOf(person.role), after, path, ...collaborators_refOf(person) }],
        findings: [],
    };
}
/**
 * Everybody else's role in the repositories of a user account; `permission` is ignored there.
 * https://docs.github.com/en/account-and-profile/setting-up-and-managing-your-personal-account-on-github/managing-user-account-settings/permission-levels-for-a-personal-account-repository
 */
const GUEST = "push";
function diffGuest(permission, key, person) {
    const changes = person
        ? []
        : [{ action: "create", target: key, after: roleOf(GUEST), path: [key] }];
    const message = `is to have ${permission}, but in repositories of a user account everybody has ${GUEST}; only an organization has roles`;
    return { changes, findings: (0,shared_roles/* sameRole */.lR)(permission, GUEST) ? [] : [collaborators_finding(key, message)] };
}
function roleOf(permission) {
    return { permission };
}
function collaborators_refOf({ invitation }) {
    return invitation === undefined ? {} : { ref: invitation };
}
function collaborators_finding(target, message) {
    return { family: "collaborators", target, message };
}
/** An open invitation is changed or withdrawn as such. https://docs.github.com/en/rest/collaborators/invitations */
function collaborators_requestFor(change, context) {
    const request = change.ref === undefined ? memberRequest(change, context) : invitationRequest(change, context);
    return { request, phase: "entries", effect: change.action, targets: [change.target] };
}
function memberRequest(change, { repo }) {
    const parameters = { owner: repo.owner, repo: repo.name, username: change.target };
    if (change.action === "delete")
        return { kind: "rest", route: "DELETE /repos/{owner}/{repo}/collaborators/{username}", parameters };
    const { permission = "" } = change.after;
    return {
        kind: "rest",
        route: "PUT /repos/{owner}/{repo}/collaborators/{username}",
        parameters: { ...parameters, permission },
    };
}
/** Invitations speak of read and write. */
function invitationRequest(change, { repo }) {
    const parameters = { owner: repo.owner, repo: repo.name, invitation_id: Number(change.ref) };
    if (change.action === "delete")
        return { kind: "rest", route: "DELETE /repos/{owner}/{repo}/invitations/{invitation_id}", parameters };
    const permission = String(change.after["permission"]);
    const permissions = { pull: "read", push: "write" }[permission] ?? permission;
    return {
        kind: "rest",
        route: "PATCH /repos/{owner}/{repo}/invitations/{invitation_id}",
        parameters: { ...parameters, permissions },
    };
}

// EXTERNAL MODULE: ./lib/text/suggest.js
var suggest = __webpack_require__(86101);
;// CONCATENATED MODULE: ./lib/families/custom-properties/schema.js
// What `custom_properties:` accepts: values for properties that the organization has defined.

/** GitHub keeps texts: true and 3 are written `true` and `3`. */
const schema_text = schemas/* union */.KCZ([schemas/* string */.YjP().trim().min(1), schemas/* boolean */.zMY(), schemas/* number */.aig()]).transform(String);
const propertySchema = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP().trim().min(1).meta({ description: "Name of a property that the organization has defined" }),
    value: schemas/* union */.KCZ([schema_text, schemas/* array */.YOg(schema_text).min(1), schemas/* null */.chJ()])
        .meta({ description: "A value, or a list of them where several may be chosen; null takes the value away" }),
});
/** One layer's `custom_properties:`. */
const propertiesSchema = schemas/* array */.YOg(propertySchema);
/** Names are caseless. */
function propertyKey(entry) {
    return String(entry["name"]).toLowerCase();
}
/** Every property must be defined. */
function propertyNames(desired) {
    return desired.map((entry) => ({ kind: "property", name: entry.name, path: [propertyKey(entry)] }));
}

;// CONCATENATED MODULE: ./lib/families/custom-properties/definitions.js


/** By name in lower case. */
function definitionsIn({ properties }) {
    return new Map(Object.values(properties).map((definition) => {
        const decoded = definitions_decode(definition);
        return [decoded.name.toLowerCase(), decoded];
    }));
}
function definitions_decode({ property_name, value_type, required, default_value, allowed_values }) {
    return {
        name: String(property_name),
        type: String(value_type),
        required: required === true,
        fallback: isValue(default_value) ? default_value : null,
        allowed: Array.isArray(allowed_values) ? allowed_values.map(String) : undefined,
    };
}
/** A value in an answer; anything else stands for none. */
function isValue(value) {
    return typeof value === "string" || (Array.isArray(value) && value.every((item) => typeof item === "string"));
}
/**
 * The value as GitHub will show it: one choice of several is a list, and what is taken away falls back to the default.
 */
function settled({ value }, { type, fallback }) {
    if (value === null)
        return fallback;
    if (type === "multi_select")
        return [...new Set(typeof value === "string" ? [value] : value)];
    return type === "true_false" && typeof value === "string" ? value.toLowerCase() : value;
}
/** Values that GitHub would refuse in any repository. A name without a definition is reported by itself. */
function valueProblems(desired, directory) {
    const definitions = definitionsIn(directory);
    return desired.flatMap((entry) => {
        const definition = definitions.get(propertyKey(entry));
        const message = definition && problemWith(entry, definition);
        return message ? [{ path: [propertyKey(entry), "value"], message }] : [];
    });
}
const BOOLEANS = ["true", "false"];
function problemWith(entry, definition) {
    const { name, type, required, fallback } = definition;
    if (entry.value === null) {
        return required && fallback === null
            ? `property "${name}" is required and has no default value, so it cannot be null`
            : undefined;
    }
    const value = settled(entry, definition);
    if (Array.isArray(value) && type !== "multi_select")
        return `property "${name}" takes one value, not a list`;
    const choices = type === "true_false" ? BOOLEANS : definition.allowed;
    const wrong = [value].flat().filter((one) => one !== null && choices !== undefined && !choices.includes(one));
    if (wrong.length === 0)
        return undefined;
    const shown = wrong.map((one) => `"${one}"${(0,suggest/* didYouMean */.a)(one, choices ?? [])}`).join(", ");
    return `property "${name}" cannot be ${shown}; it is defined with ${choices?.join(", ")}`;
}

;// CONCATENATED MODULE: ./lib/families/custom-properties/custom-properties.js





/** The family of `custom_properties:`. */
const customProperties = (0,family/* defineFamily */.u)({
    key: "custom_properties",
    summary: "Values of the organization's custom properties",
    docs: "https://docs.github.com/en/rest/orgs/custom-properties",
    permission: { name: "Custom properties", read: "read", write: "write", level: "organization" },
    cost: { steady: "0", change: "1 for up to 30 repositories that get the same values" },
    schema: propertiesSchema,
    merge: { kind: "collection", keyOf: propertyKey },
    prunable: ["custom_properties"],
    names: propertyNames,
    checkNamed: valueProblems,
    usesProperties: true,
    read: { kind: "endpoint", start: readProperties },
    diff: custom_properties_diff,
    write,
});
/**
 * The listing has them; where it has not, one request does.
 * https://docs.github.com/en/rest/repos/custom-properties#get-all-custom-property-values-for-a-repository
 */
function readProperties({ repo }) {
    if (repo.properties)
        return { kind: "known", value: actualOf(Object.entries(repo.properties)) };
    const parameters = { owner: repo.owner, repo: repo.name };
    return {
        kind: "more",
        requests: [{ request: { kind: "rest", route: "GET /repos/{owner}/{repo}/properties/values", parameters } }],
        next: ([answer]) => (0,read_steps/* andThen */.h)((0,read_steps/* listOf */.c)("custom properties", answer), (list) => ({
            kind: "known",
            value: actualOf(list.map(({ property_name, value }) => [String(property_name), value])),
        })),
    };
}
function actualOf(entries) {
    return new Map(entries.flatMap(([name, value]) => (isValue(value) ? [[name.toLowerCase(), value]] : [])));
}
function custom_properties_diff(desired, actual, { directory, prune }) {
    const definitions = definitionsIn(directory);
    const wanted = (0,diff/* sortedByKey */.AN)(desired.map((entry) => [propertyKey(entry), entry]));
    const changes = wanted.flatMap(([key, entry]) => {
        const definition = definitions.get(key);
        return definition && !isSettled(entry, definition, actual.get(key))
            ? [drift(entry, definition, actual.get(key))]
            : [];
    });
    if (!prune.has("custom_properties") || desired.length === 0)
        return { changes, findings: [] };
    const named = new Set(desired.map(propertyKey));
    const own = (0,diff/* sortedByKey */.AN)(actual).filter(([key, value]) => !sameValue(value, definitions.get(key)?.fallback ?? null));
    const deletes = own
        .filter(([key]) => !named.has(key))
        .map(([key, value]) => ({
        action: "delete",
        target: key,
        before: value,
        ref: definitions.get(key)?.name ?? key,
    }));
    return { changes: [...changes, ...deletes], findings: [], entries: { read: own.length, deleted: deletes.length } };
}
/** What was taken away shows the default, if there is one. */
function isSettled(entry, definition, actual = null) {
    if (entry.value === null && actual === null)
        return true;
    return sameValue(settled(entry, definition), actual);
}
/** To take a value away is to send null, also where a default takes its place. */
function drift(entry, definition, before) {
    const after = entry.value === null ? null : settled(entry, definition);
    const key = propertyKey(entry);
    const place = { target: key, path: [key], ref: definition.name };
    return before === undefined ? { action: "create", after, ...place } : { action: "update", before, after, ...place };
}
/** Several choices have no order; no choice is no value. */
function sameValue(a, b) {
    if (Array.isArray(a) && Array.isArray(b))
        return (0,diff/* sameSet */.XV)(a, b);
    return a === b;
}
/**
 * https://docs.github.com/en/rest/orgs/custom-properties#create-or-update-custom-property-values-for-organization-repositories
 */
const REPOSITORIES_PER_REQUEST = 30;
/** Deletes stand alone, since the repository is read once more before they are sent. */
function write(changes, context) {
    const deletes = changes.filter(({ action }) => action === "delete");
    const sets = changes.filter(({ action }) => action !== "delete");
    return [
        ...(sets.length > 0
            ? [
                {
                    ...custom_properties_requestFor(sets, context),
                    effect: "update",
                    join: { list: "repository_names", max: REPOSITORIES_PER_REQUEST },
                },
            ]
            : []),
        ...(deletes.length > 0 ? [{ ...custom_properties_requestFor(deletes, context), effect: "delete" }] : []),
    ];
}
function custom_properties_requestFor(changes, { repo }) {
    const properties = changes.map((change) => ({
        property_name: String(change.ref),
        value: (0,diff/* afterOf */.Wo)(change),
    }));
    const parameters = { org: repo.owner, repository_names: [repo.name], properties };
    return {
        request: { kind: "rest", route: "PATCH /orgs/{org}/properties/values", parameters },
        phase: "entries",
        targets: changes.map(({ target }) => target),
    };
}

;// CONCATENATED MODULE: ./lib/families/labels.js
// Labels of issues and pull requests. A rename keeps them on their issues; names are caseless.






/** https://docs.github.com/en/rest/issues/labels#create-a-label */
const MAX_DESCRIPTION = 100;
const NOT_A_COLOR = "a color has six hex digits, such as d73a4a; with # in front it needs quotes";
/** Without the `#`, in lower case; six decimal digits are a number to YAML. */
const colorSchema = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()], { error: NOT_A_COLOR })
    .transform((value) => String(value).trim().replace(/^#/, "").toLowerCase())
    .refine((color) => /^[0-9a-f]{6}$/.test(color), { error: NOT_A_COLOR })
    .meta({ description: "Six hex digits, with or without #" });
/** GitHub's own answer says so: "name is too long (maximum is 50 characters)". Its documentation does not. */
const MAX_NAME = 50;
const nameSchema = schemas/* string */.YjP()
    .trim()
    .min(1)
    .refine((name) => !/\p{Cc}/u.test(name), { error: "a label's name is one line, without control characters" })
    .refine((name) => lengthOf(name) <= MAX_NAME, {
    error: ({ input }) => `a label's name has at most ${MAX_NAME} characters; this one has ${lengthOf(String(input))}`,
});
const labelSchema = schemas/* strictObject */.rej({
    name: nameSchema.meta({ description: `Name of the label, at most ${MAX_NAME} characters` }),
    new_name: schemas/* exactOptional */.yqP(nameSchema.meta({ description: "Rename the label `name` to this" })),
    oldname: schemas/* exactOptional */.yqP(nameSchema.meta({ description: "Rename the label of this name to `name`" })),
    color: schemas/* exactOptional */.yqP(colorSchema),
    description: schemas/* exactOptional */.yqP(schemas/* union */.KCZ([schemas/* string */.YjP().max(MAX_DESCRIPTION), schemas/* null */.chJ()])
        .transform((value) => (value ?? "").replace(/\s*\n\s*/g, " ").trim())
        .meta({ description: `At most ${MAX_DESCRIPTION} characters; null empties it` })),
})
    .refine(({ new_name, oldname }) => new_name === undefined || oldname === undefined, {
    error: "new_name and oldname both say how the label was called before; keep one of them",
    path: ["oldname"],
})
    .transform(({ name, new_name, oldname, ...rest }) => {
    const before = new_name === undefined ? oldname : name;
    const after = new_name ?? name;
    return { name: after, ...(before !== undefined && !sameName(before, after) && { before }), ...rest };
});
function lengthOf(name) {
    return [...name].length;
}
function sameName(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}
function labelKey(entry) {
    return String(entry["name"]).toLowerCase();
}
/** The family of `labels:`. */
const labels = (0,family/* defineFamily */.u)({
    key: "labels",
    summary: "Labels with color and description, renamed without losing their issues",
    docs: "https://docs.github.com/en/rest/issues/labels",
    permission: { name: "Issues", read: "read", write: "write", level: "repository" },
    cost: { steady: "0", change: "1 per label" },
    schema: schemas/* array */.YOg(labelSchema),
    merge: { kind: "collection", keyOf: labelKey },
    prunable: ["labels"],
    read: {
        kind: "repository-query",
        size: "nested",
        selection: () => selectRows(LABELS),
        decode: readLabels,
        probe: {
            selection: () => "labels_total: labels { totalCount }",
            decode: (node) => (countsNothing(node["labels_total"]) ? { kind: "known", value: new Map() } : undefined),
        },
    },
    diff: labels_diff,
    write: (changes, context) => changes.map((change) => labels_requestFor(change, context)),
});
const LABELS = {
    alias: "labels_page",
    field: "labels",
    rows: "nodes { name color description }",
    perPage: 100,
    things: "labels",
};
function readLabels(node, context) {
    return (0,read_steps/* andThen */.h)(allRows(LABELS, node, context), (rows) => {
        const labels = rows.map(labels_decode);
        return { kind: "known", value: new Map(labels.map((label) => [label.name.toLowerCase(), label])) };
    });
}
function labels_decode({ name, color, description }) {
    return { name: String(name), color: String(color).toLowerCase(), description: String(description ?? "") };
}
function labels_diff(desired, actual, { prune }) {
    const wanted = new Map(desired.map((label) => [labelKey(label), label]));
    const renamed = new Set();
    const compared = (0,diff/* sortedByKey */.AN)(wanted).map(([key, label]) => diffLabel(key, label, { actual, wanted, renamed }));
    const changes = compared.flatMap((one) => one.changes);
    const findings = compared.flatMap((one) => one.findings);
    if (!prune.has("labels") || wanted.size === 0)
        return { changes, findings };
    // The former name of a label is named by the config too: deleting it would take it off its issues.
    const named = new Set([
        ...wanted.keys(),
        ...desired.flatMap(({ before }) => (before === undefined ? [] : [before.toLowerCase()])),
    ]);
    const deleted = (0,diff/* sortedByKey */.AN)(actual).filter(([key]) => !named.has(key));
    const deletions = deleted.map(([key, label]) => ({ action: "delete", target: key, before: asJson(label), ref: label.name }));
    return { changes: [...changes, ...deletions], findings, entries: { read: actual.size, deleted: deletions.length } };
}
function diffLabel(key, { before, ...label }, { actual, wanted, renamed }) {
    const there = actual.get(key);
    const oldKey = before?.toLowerCase();
    const old = oldKey === undefined || wanted.has(oldKey) || renamed.has(oldKey) ? undefined : actual.get(oldKey);
    if (there) {
        const message = `is to be called ${label.name}, but both exist: move its issues over and delete it by hand`;
        const findings = old && oldKey ? [{ family: "labels", target: oldKey, message }] : [];
        return { changes: updates(key, there, { ...label, name: there.name }), findings };
    }
    if (!old || !oldKey)
        return { changes: [{ action: "create", target: key, after: asJson(label), path: [key] }], findings: [] };
    renamed.add(oldKey);
    return { changes: updates(key, old, label), findings: [] };
}
/** Nothing where all that is desired is there. */
function updates(key, actual, label) {
    const before = asJson(actual);
    const after = { ...before, ...asJson(label) };
    return (0,diff/* sameJson */.Vk)(before, after)
        ? []
        : [{ action: "update", target: key, before, after, path: [key], ref: actual.name }];
}
function asJson(label) {
    return { ...label };
}
/** https://docs.github.com/en/rest/issues/labels#update-a-label */
function labels_requestFor(change, { repo }) {
    const at = { owner: repo.owner, repo: repo.name };
    const common = { phase: "entries", effect: change.action, targets: [change.target] };
    const name = String(change.ref);
    if (change.action === "delete") {
        return {
            ...common,
            request: { kind: "rest", route: "DELETE /repos/{owner}/{repo}/labels/{name}", parameters: { ...at, name } },
        };
    }
    const after = change.after;
    if (change.action === "create") {
        return {
            ...common,
            request: { kind: "rest", route: "POST /repos/{owner}/{repo}/labels", parameters: { ...at, ...after } },
        };
    }
    const body = Object.fromEntries(Object.entries((0,diff/* changedIn */.We)(change)).map(([key, value]) => [key === "name" ? "new_name" : key, value]));
    return {
        ...common,
        request: { kind: "rest", route: "PATCH /repos/{owner}/{repo}/labels/{name}", parameters: { ...at, name, ...body } },
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./lib/families/milestones.js
// Milestones of issues and pull requests. A due date is a day: GitHub drops the time, and what it answers is midnight
// in California.






const NOT_A_DAY = "a due date is a day such as 2026-12-31; GitHub has no request that takes one away";
/** The day as it is written. https://docs.github.com/en/rest/issues/milestones#create-a-milestone */
const daySchema = schemas/* union */.KCZ([iso/* date */.p6(), iso/* datetime */.w$({ offset: true })], { error: NOT_A_DAY })
    .transform(dayOf)
    .meta({ description: "The day, such as 2026-12-31; a time after it is dropped" });
const milestoneSchema = schemas/* strictObject */.rej({
    title: schemas/* string */.YjP().trim().min(1).meta({ description: "Title of the milestone" }),
    description: schemas/* exactOptional */.yqP(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* null */.chJ()])
        .transform((text) => text ?? "")
        .meta({ description: "null empties it" })),
    state: schemas/* exactOptional */.yqP(schemas/* enum */.k5n(["open", "closed"]).meta({ description: "GitHub creates it open where this is left out" })),
    due_on: schemas/* exactOptional */.yqP(daySchema),
});
const milestonesSchema = schemas/* array */.YOg(milestoneSchema);
/** The family of `milestones:`. */
const milestones = (0,family/* defineFamily */.u)({
    key: "milestones",
    summary: "Milestones with description, state and due date",
    docs: "https://docs.github.com/en/rest/issues/milestones",
    permission: { name: "Issues", read: "read", write: "write", level: "repository" },
    cost: { steady: "0", change: "1 per milestone" },
    schema: milestonesSchema,
    merge: { kind: "collection", keyOf: titleOf },
    prunable: ["milestones"],
    read: {
        kind: "repository-query",
        size: "nested",
        selection: () => selectRows(MILESTONES),
        decode: readMilestones,
        probe: {
            selection: () => `milestones_total: milestones(${ALL_STATES}) { totalCount }`,
            decode: (node) => (countsNothing(node["milestones_total"]) ? { kind: "known", value: new Map() } : undefined),
        },
    },
    diff: milestones_diff,
    write: (changes, context) => changes.map((change) => milestones_requestFor(change, context)),
});
function titleOf(entry) {
    return String(entry["title"]);
}
function dayOf(timestamp) {
    return timestamp.slice(0, "YYYY-MM-DD".length);
}
/** Closed ones too: their titles are taken as well. */
const ALL_STATES = "states: [OPEN, CLOSED]";
/**
 * By number, so that one which is made or moved to another day meanwhile shifts no page.
 * https://docs.github.com/en/graphql/reference/objects#milestone
 */
const MILESTONES = {
    alias: "milestones_page",
    field: "milestones",
    filter: `${ALL_STATES}, orderBy: { field: NUMBER, direction: ASC }`,
    rows: "nodes { number title description state dueOn }",
    perPage: 100,
    things: "milestones",
};
function readMilestones(node, context) {
    return (0,read_steps/* andThen */.h)(allRows(MILESTONES, node, context), (rows) => ({
        kind: "known",
        value: new Map(rows.map((one) => [titleOf(one), milestones_decode(one)])),
    }));
}
/** In the words of REST, which writes them. Midnight in California is 07:00 or 08:00 UTC of the same day. */
function milestones_decode({ number, title, description, state, dueOn }) {
    const day = typeof dueOn === "string" ? dayOf(dueOn) : null;
    const value = {
        title: String(title),
        description: description ?? "",
        state: String(state).toLowerCase(),
        due_on: day,
    };
    return { ref: Number(number), value };
}
function milestones_diff(desired, actual, { prune }) {
    const wanted = new Map(desired.map((entry) => [titleOf(entry), entry]));
    const isPruned = prune.has("milestones") && wanted.size > 0;
    const changes = (0,diff/* diffCollection */.II)({ desired: wanted, actual, prune: isPruned });
    if (!isPruned)
        return { changes, findings: [] };
    return { changes, findings: [], entries: { read: actual.size, deleted: (0,diff/* countDeletes */.U1)(changes) } };
}
/** https://docs.github.com/en/rest/issues/milestones#update-a-milestone */
function milestones_requestFor(change, { repo }) {
    const at = { owner: repo.owner, repo: repo.name };
    const one = { ...at, milestone_number: Number(change.ref) };
    const send = (route, parameters) => ({
        request: { kind: "rest", route, parameters },
        phase: "entries",
        effect: change.action,
        targets: [change.target],
    });
    if (change.action === "delete")
        return send("DELETE /repos/{owner}/{repo}/milestones/{milestone_number}", one);
    if (change.action === "create")
        return send("POST /repos/{owner}/{repo}/milestones", { ...at, ...bodyOf(change.after) });
    return send("PATCH /repos/{owner}/{repo}/milestones/{milestone_number}", { ...one, ...bodyOf((0,diff/* changedIn */.We)(change)) });
}
/** At noon UTC it is the same day in California, where GitHub looks at the calendar. */
function bodyOf({ due_on, ...rest }) {
    return typeof due_on === "string" ? { ...rest, due_on: `${due_on}T12:00:00Z` } : rest;
}

;// CONCATENATED MODULE: ./lib/families/repository/fields.js
/** Every setting that is read as one field; topics come another way, name and archived with the repository itself. */
const FIELDS = {
    description: fields_text("description"),
    homepage: fields_text("homepageUrl"),
    has_issues: fields_flag("hasIssuesEnabled"),
    has_projects: fields_flag("hasProjectsEnabled"),
    has_wiki: fields_flag("hasWikiEnabled"),
    has_pull_requests: fields_flag("hasPullRequestsEnabled"),
    pull_request_creation_policy: choice("pullRequestCreationPolicy", "lower"),
    is_template: fields_flag("isTemplate"),
    allow_squash_merge: fields_flag("squashMergeAllowed"),
    allow_merge_commit: fields_flag("mergeCommitAllowed"),
    allow_rebase_merge: fields_flag("rebaseMergeAllowed"),
    allow_auto_merge: fields_flag("autoMergeAllowed"),
    allow_update_branch: fields_flag("allowUpdateBranch"),
    delete_branch_on_merge: fields_flag("deleteBranchOnMerge"),
    squash_merge_commit_title: choice("squashMergeCommitTitle"),
    squash_merge_commit_message: choice("squashMergeCommitMessage"),
    merge_commit_title: choice("mergeCommitTitle"),
    merge_commit_message: choice("mergeCommitMessage"),
    allow_forking: fields_flag("forkingAllowed"),
    web_commit_signoff_required: fields_flag("webCommitSignoffRequired"),
    visibility: choice("visibility", "lower"),
    has_discussions: fields_flag("hasDiscussionsEnabled"),
    /** Null in an empty repository, whatever REST says there. */
    default_branch: { select: "defaultBranchRef { name }", decode: branchName },
};
const FIELD_KEYS = Object.keys(FIELDS);
/** Compared key by key, without a rule of their own. */
const PLAIN_KEYS = [
    "description",
    "homepage",
    "has_issues",
    "has_projects",
    "has_wiki",
    "has_discussions",
    "has_pull_requests",
    "pull_request_creation_policy",
    "is_template",
    "allow_auto_merge",
    "allow_update_branch",
    "delete_branch_on_merge",
    "web_commit_signoff_required",
];
function fields_flag(select) {
    return { select, decode: (value) => (typeof value === "boolean" ? value : undefined) };
}
/** GitHub answers null where nothing was ever written; null and "" are the same text. */
function fields_text(select) {
    return { select, decode: (value) => (value === null ? "" : typeof value === "string" ? value : undefined) };
}
/** GraphQL's enum; REST has the same words, some in lower case. */
function choice(select, letters) {
    return {
        select,
        decode: (value) => {
            if (value === null)
                return null;
            if (typeof value !== "string")
                return undefined;
            return letters === "lower" ? value.toLowerCase() : value;
        },
    };
}
function branchName(value) {
    if (value === null)
        return null;
    const name = typeof value === "object" && !Array.isArray(value)
        ? value["name"]
        : undefined;
    return typeof name === "string" ? name : undefined;
}

;// CONCATENATED MODULE: ./lib/families/repository/merge-messages.js
/**
 * https://docs.github.com/en/rest/repos/repos#update-a-repository; the pairs are those that the settings page offers.
 */
const PAIRS = [
    {
        target: "squash_merge_commit",
        allowedBy: "allow_squash_merge",
        title: "squash_merge_commit_title",
        message: "squash_merge_commit_message",
        valid: { PR_TITLE: ["PR_BODY", "COMMIT_MESSAGES", "BLANK"], COMMIT_OR_PR_TITLE: ["COMMIT_MESSAGES"] },
    },
    {
        target: "merge_commit",
        allowedBy: "allow_merge_commit",
        title: "merge_commit_title",
        message: "merge_commit_message",
        valid: { PR_TITLE: ["PR_BODY", "BLANK"], MERGE_MESSAGE: ["PR_TITLE"] },
    },
];
/** The merge methods, of which a repository must allow one. */
const MERGE_METHODS = ["allow_merge_commit", "allow_rebase_merge", "allow_squash_merge"];
/** Keys that must be read too when `key` is in use. */
function companionsOf(keys) {
    const pairs = PAIRS.filter(({ title, message }) => keys.has(title) || keys.has(message));
    const methods = MERGE_METHODS.some((method) => keys.has(method)) ? MERGE_METHODS : [];
    return [...pairs.flatMap(({ title, message, allowedBy }) => [title, message, allowedBy]), ...methods];
}
/** Pairs that GitHub would refuse in any repository. */
function messageProblems(desired) {
    return PAIRS.filter((pair) => desired[pair.title] !== undefined && desired[pair.message] !== undefined && !isValid(pair, desired)).map((pair) => ({
        path: [pair.message],
        message: `${pair.message} ${desired[pair.message]} does not go with ${pair.title} ${desired[pair.title]}; GitHub accepts ${validPairs(pair)}`,
    }));
}
/** No merge method left: GitHub refuses that. */
function methodProblems(desired) {
    if (MERGE_METHODS.some((method) => desired[method] !== false))
        return [];
    return [
        {
            path: ["allow_merge_commit"],
            message: `one of ${MERGE_METHODS.join(", ")} must stay true: GitHub refuses a repository without a merge method`,
        },
    ];
}
/**
 * Compares the pairs that the desired state touches; what it leaves out is taken from the repository. Of a merge method
 * that is off GitHub refuses titles and messages, and they have no effect: such a pair is not compared.
 */
function diffMessages(desired, actual) {
    const results = PAIRS.map((pair) => diffPair(pair, desired, actual));
    return { changes: results.flatMap(({ changes }) => changes), findings: results.flatMap(({ findings }) => findings) };
}
function diffPair(pair, desired, actual) {
    const asked = [pair.title, pair.message].filter((key) => desired[key] !== undefined);
    const isOff = (desired[pair.allowedBy] ?? actual[pair.allowedBy]) === false;
    const differs = asked.some((key) => desired[key] !== actual[key]);
    if (isOff || !differs)
        return { changes: [], findings: [] };
    const before = pairOf(pair, actual);
    const after = pairOf(pair, { ...actual, ...desired });
    if (isValid(pair, after))
        return {
            changes: [{ action: "update", target: pair.target, before, after, path: asked.slice(0, 1) }],
            findings: [],
        };
    const message = `${pair.title} ${after[pair.title]} does not go with ${pair.message} ${after[pair.message]}; GitHub accepts ${validPairs(pair)}: set both`;
    return { changes: [], findings: [{ target: pair.target, message }] };
}
function pairOf(pair, values) {
    return { [pair.title]: values[pair.title] ?? null, [pair.message]: values[pair.message] ?? null };
}
function isValid(pair, values) {
    const messages = Object.entries(pair.valid).find(([title]) => title === values[pair.title])?.[1] ?? [];
    return messages.some((message) => message === values[pair.message]);
}
function validPairs({ valid }) {
    return Object.entries(valid)
        .map(([title, messages]) => `${title} with ${messages.join(" or ")}`)
        .join(", ");
}

;// CONCATENATED MODULE: ./lib/families/repository/topics.js
// Topics of a repository: how they are spelled, and the whole list that is to be written.


/**
 * https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/classifying-your-repository-with-topics
 */
const MAX_TOPICS = 20;
const TOPIC = /^[a-z0-9][a-z0-9-]{0,49}$/;
/** A list, or one text with commas between; saved by GitHub in lower case. */
const topicsSchema = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())], { error: "topics are a list, or one text with commas between them" })
    .transform((value) => (typeof value === "string" ? value.split(",").filter((topic) => topic.trim() !== "") : value))
    .transform((topics) => topics.map((topic) => topic.trim().toLowerCase()))
    .superRefine((topics, context) => {
    for (const [index, topic] of topics.entries()) {
        if (TOPIC.test(topic))
            continue;
        const message = `"${topic}" cannot be a topic: topics have letters, digits and hyphens, start with a letter or a digit and have 50 characters at most`;
        context.addIssue({ code: "custom", path: [index], message });
    }
})
    .meta({ description: "Topics; added to those that the repository has, unless `prune` names topics" });
/** The identity of a topic is the topic. */
function topicKey(topic) {
    return String(topic).toLowerCase();
}
/** More topics than a repository can have. */
function topicProblems(desired) {
    const count = new Set(desired).size;
    return count > MAX_TOPICS
        ? [{ path: ["topics"], message: `${count} topics, and a repository has at most ${MAX_TOPICS}` }]
        : [];
}
/** Compares as sets. The change carries the whole list, since GitHub knows no other write. */
function diffTopics(desired, actual, prune) {
    // A list without entries is the same as none, so that it never empties anything.
    if (desired.length === 0)
        return { changes: [], removed: 0 };
    const after = (0,diff/* mergedSet */.X6)(desired, actual, prune);
    if ((0,diff/* sameSet */.XV)(after, actual))
        return { changes: [], removed: 0 };
    if (after.length > MAX_TOPICS) {
        const finding = `with the topics that are there it would have ${after.length}, and a repository has at most ${MAX_TOPICS}; remove some, or prune topics`;
        return { changes: [], finding, removed: 0 };
    }
    const change = { action: "update", target: "topics", before: [...actual].sort(), after, path: ["topics"] };
    return { changes: [change], removed: actual.filter((topic) => !after.includes(topic)).length };
}

;// CONCATENATED MODULE: ./lib/families/repository/diff.js




const diff_NOTHING = { changes: [] };
/** The drift of one repository; what GitHub would refuse is a finding. */
function diffRepository(desired, actual, context) {
    const wanted = settingsOf(desired);
    const topics = diffTopics(desired.topics ?? [], actual.topics, context.prune.has("topics"));
    const parts = [
        diffName(wanted, actual),
        diffVisibility(wanted, actual, context),
        diffPlain(wanted, actual),
        diffMethods(wanted, actual),
        diffMessages(wanted, actual.settings),
        diffForking(wanted, actual),
        diffDefaultBranch(wanted, actual),
        { changes: topics.changes, findings: topics.finding ? [{ target: "topics", message: topics.finding }] : [] },
        { changes: (0,diff/* diffSettings */.XI)(pick(wanted, ["archived"]), actual.settings) },
    ];
    const findings = parts.flatMap((part) => (part.findings ?? []).map((finding) => ({ family: "repository", ...finding })));
    const changes = parts.flatMap((part) => part.changes);
    return context.prune.has("topics")
        ? { changes, findings, entries: { read: actual.topics.length, deleted: topics.removed } }
        : { changes, findings };
}
function diffName({ name }, { settings }) {
    if (name === undefined || name === settings["name"])
        return diff_NOTHING;
    return {
        changes: [],
        findings: [
            {
                target: "name",
                message: `should be called ${name}, is called ${settings["name"]}; renaming is left to people`,
            },
        ],
    };
}
function diffVisibility({ private: isPrivate, visibility }, { settings }, { repo }) {
    const is = settings["visibility"];
    const wanted = visibility ?? (isPrivate === true && is === "public" ? "private" : is);
    if (wanted === undefined || wanted === is)
        return diff_NOTHING;
    if (is !== repo.visibility)
        return { changes: [], findings: [{ target: "visibility", message: changedSince(repo, is) }] };
    if (repo.fork)
        return {
            changes: [],
            findings: [{ target: "visibility", message: `is a fork: GitHub does not let it become ${wanted}` }],
        };
    return {
        changes: [
            {
                action: "update",
                target: "visibility",
                before: is ?? null,
                after: wanted,
                path: [visibility === undefined ? "private" : "visibility"],
            },
        ],
    };
}
/**
 * Layers were chosen for what it was. To hide a public repository costs its stars and forks, so nobody else's decision
 * is undone in passing.
 */
function changedSince({ visibility }, is) {
    return `was ${visibility} when it was listed and is ${is} now; the next run decides`;
}
/** A setting that GitHub answers with null (and null is no value of it) does not exist in this repository. */
function diffPlain(wanted, { settings }) {
    const drifts = (0,diff/* diffSettings */.XI)(pick(wanted, PLAIN_KEYS), settings);
    const changes = drifts.filter(({ target }) => settings[target] !== null);
    const findings = drifts
        .filter((drift) => !changes.includes(drift))
        .map(({ target }) => ({ target, message: "GitHub does not offer it in this repository" }));
    return { changes, findings };
}
function diffMethods(wanted, { settings }) {
    const changes = (0,diff/* diffSettings */.XI)(pick(wanted, MERGE_METHODS), settings);
    if (methodProblems({ ...settings, ...wanted }).length === 0 || changes.length === 0)
        return { changes };
    const message = "no merge method would be left, which GitHub refuses; say which of the three is allowed";
    return { changes: [], findings: changes.map(({ target }) => ({ target, message })) };
}
/** Public repositories can always be forked; the switch exists only for the others. */
function diffForking(wanted, { settings }) {
    const changes = (0,diff/* diffSettings */.XI)(pick(wanted, ["allow_forking"]), settings);
    if (changes.length === 0 || (wanted["visibility"] ?? settings["visibility"]) !== "public")
        return { changes };
    return { changes: [], findings: [{ target: "allow_forking", message: "is public: forking cannot be switched off" }] };
}
function diffDefaultBranch(wanted, { settings, missingBranches }) {
    const changes = (0,diff/* diffSettings */.XI)(pick(wanted, ["default_branch"]), settings);
    const branch = String(wanted["default_branch"]);
    if (changes.length === 0)
        return diff_NOTHING;
    if (settings["default_branch"] === null) {
        return {
            changes: [],
            findings: [{ target: "default_branch", message: "is empty: a default branch needs a commit" }],
        };
    }
    if (!missingBranches.includes(branch))
        return { changes };
    return { changes: [], findings: [{ target: "default_branch", message: `has no branch ${branch}; create it first` }] };
}
/** Every setting but the topics, which are a collection. */
function settingsOf({ topics: _, ...settings }) {
    return settings;
}
function pick(values, keys) {
    return Object.fromEntries(keys.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]]])));
}

;// CONCATENATED MODULE: ./lib/families/repository/read.js



/** How many names of default branches are looked up in every repository; further ones are left to GitHub's answer. */
const repository_read_MAX_BRANCHES = 5;
/** The fields to ask for in every repository at hand. */
function selectRepository(use) {
    const fields = keysInUse(use).map((key) => `repository_${key}: ${FIELDS[key].select}`);
    const topics = "repositoryTopics(first: 20) { totalCount nodes { topic { name } } }";
    const branches = branchesInUse(use).map((branch) => branchField(read_PREFIX, branch));
    return [...fields, ...(usesTopics(use) ? [`repository_topics: ${topics}`] : []), ...branches].join("\n");
}
/** Only what this repository's own desired state needs; a field without an answer makes all of it unknown. */
function decodeRepository(node, context, use) {
    const settings = { name: context.repo.name, archived: context.repo.archived };
    for (const key of keysInUse(use)) {
        const value = FIELDS[key].decode(node[`repository_${key}`]);
        if (value === undefined)
            return { kind: "unknown", reason: `GitHub did not say ${key}` };
        settings[key] = value;
    }
    const missingBranches = branchesInUse(use).filter((branch) => node[branchAlias(read_PREFIX, branch)] === null);
    if (!usesTopics(use))
        return { kind: "known", value: { settings, topics: [], missingBranches } };
    return decodeTopics(node["repository_topics"], { settings, missingBranches }, context);
}
function decodeTopics(value, rest, { repo }) {
    const connection = value;
    if (!connection?.nodes)
        return { kind: "unknown", reason: "GitHub did not say topics" };
    const topics = connection.nodes.map(({ topic }) => topic.name);
    if (topics.length >= connection.totalCount)
        return { kind: "known", value: { ...rest, topics } };
    // More than a repository can be given today: the list by itself has them all.
    const request = {
        kind: "rest",
        route: "GET /repos/{owner}/{repo}/topics",
        parameters: { owner: repo.owner, repo: repo.name },
    };
    return {
        kind: "more",
        requests: [{ request, pages: "all", items: "names" }],
        next: ([names]) => ({
            kind: "known",
            value: { ...rest, topics: names ?? topics },
        }),
    };
}
/** The fields to ask for: what is desired, with what is needed to compare or write it. */
function keysInUse({ desired }) {
    const named = new Set(desired.flatMap((one) => Object.keys(one)));
    const keys = new Set([
        ...named,
        ...companionsOf(named),
        ...(named.has("private") || named.has("allow_forking") ? ["visibility"] : []),
    ]);
    return FIELD_KEYS.filter((key) => keys.has(key));
}
function usesTopics({ desired }) {
    return desired.some(({ topics }) => topics !== undefined);
}
function branchesInUse({ desired }) {
    const names = new Set(desired.flatMap(({ default_branch }) => (default_branch === undefined ? [] : [default_branch])));
    return [...names].sort().slice(0, repository_read_MAX_BRANCHES);
}
const read_PREFIX = "repository_branch";

;// CONCATENATED MODULE: ./lib/families/repository/schema.js
// What `repository:` accepts: the writable keys of a repository, normalized as GitHub normalizes them.



/** Keys that GitHub no longer has, or has only when a repository is made; accepted, noted and dropped. */
const RETIRED_KEYS = {
    has_downloads: "GitHub has retired downloads",
    use_squash_pr_title_as_default: "GitHub has replaced it by squash_merge_commit_title",
    auto_init: "it counts only when a repository is created",
    gitignore_template: "it counts only when a repository is created",
    license_template: "it counts only when a repository is created",
    team_id: "it counts only when a repository is created",
};
const repository_schema_flag = (description) => schemas/* exactOptional */.yqP(schemas/* boolean */.zMY().meta({ description }));
const retired = (description) => schemas/* unknown */.L5J()
    .optional()
    .meta({ description: `Not written: ${description}`, deprecated: true });
/** `null` empties a text. Line breaks, which a folded YAML text ends with, are no part of it. */
const repository_schema_text = (description) => schemas/* exactOptional */.yqP(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* null */.chJ()])
    .transform((value) => (value ?? "").replace(/\s*\n\s*/g, " ").trim())
    .meta({ description }));
const schema_shape = () => ({
    name: schemas/* exactOptional */.yqP(schemas/* string */.YjP().min(1).meta({ description: "Compared, never written" })),
    description: repository_schema_text("One sentence about the repository; null empties it"),
    homepage: repository_schema_text("URL with more about the repository; null empties it"),
    private: schemas/* exactOptional */.yqP(schemas/* boolean */.zMY().meta({ description: "false is visibility public; true leaves private and internal as they are" })),
    visibility: schemas/* exactOptional */.yqP(schemas/* enum */.k5n(["public", "private", "internal"]).meta({ description: "Who can see the repository" })),
    archived: repository_schema_flag("Read-only; false brings it back"),
    is_template: repository_schema_flag("Offered as a template for new repositories"),
    default_branch: schemas/* exactOptional */.yqP(schemas/* string */.YjP().min(1).meta({ description: "Name of the default branch; it must exist" })),
    topics: schemas/* exactOptional */.yqP(topicsSchema),
    has_issues: repository_schema_flag("Issues are on"),
    has_projects: repository_schema_flag("Projects are on"),
    has_wiki: repository_schema_flag("The wiki is on"),
    has_discussions: repository_schema_flag("Discussions are on"),
    has_pull_requests: repository_schema_flag("Pull requests are on"),
    pull_request_creation_policy: schemas/* exactOptional */.yqP(schemas/* enum */.k5n(["all", "collaborators_only"]).meta({ description: "Who can open pull requests" })),
    allow_squash_merge: repository_schema_flag("Squash merging is allowed"),
    allow_merge_commit: repository_schema_flag("Merge commits are allowed"),
    allow_rebase_merge: repository_schema_flag("Rebase merging is allowed"),
    allow_auto_merge: repository_schema_flag("Auto-merge is allowed"),
    allow_update_branch: repository_schema_flag("Branches behind their base can always be updated"),
    delete_branch_on_merge: repository_schema_flag("Branches are deleted when their pull request is merged"),
    squash_merge_commit_title: schemas/* exactOptional */.yqP(schemas/* enum */.k5n(["PR_TITLE", "COMMIT_OR_PR_TITLE"]).meta({ description: "Title of a squash commit" })),
    squash_merge_commit_message: schemas/* exactOptional */.yqP(schemas/* enum */.k5n(["PR_BODY", "COMMIT_MESSAGES", "BLANK"]).meta({ description: "Message of a squash commit" })),
    merge_commit_title: schemas/* exactOptional */.yqP(schemas/* enum */.k5n(["PR_TITLE", "MERGE_MESSAGE"]).meta({ description: "Title of a merge commit" })),
    merge_commit_message: schemas/* exactOptional */.yqP(schemas/* enum */.k5n(["PR_BODY", "PR_TITLE", "BLANK"]).meta({ description: "Message of a merge commit" })),
    allow_forking: repository_schema_flag("Private and internal repositories can be forked"),
    web_commit_signoff_required: repository_schema_flag("Commits made on the web must be signed off"),
});
const retiredShape = () => ({
    has_downloads: retired(RETIRED_KEYS.has_downloads),
    use_squash_pr_title_as_default: retired(RETIRED_KEYS.use_squash_pr_title_as_default),
    auto_init: retired(RETIRED_KEYS.auto_init),
    gitignore_template: retired(RETIRED_KEYS.gitignore_template),
    license_template: retired(RETIRED_KEYS.license_template),
    team_id: retired(RETIRED_KEYS.team_id),
});
/** One layer's `repository:`. Built on first use. */
const repositorySchema = schemas/* lazy */.RZV(() => schemas/* strictObject */.rej({ ...schema_shape(), ...retiredShape() })
    .superRefine((value, context) => {
    const { private: isPrivate, visibility } = value;
    if (isPrivate !== undefined && visibility !== undefined && isPrivate === (visibility === "public")) {
        context.addIssue({
            code: "custom",
            path: ["private"],
            message: `private: ${isPrivate} contradicts visibility: ${visibility}; one of them is enough`,
        });
    }
    const { topics: _, ...rest } = withoutRetired(value);
    for (const { path, message } of [...messageProblems(rest), ...methodProblems(rest)])
        context.addIssue({ code: "custom", path: [...path], message });
})
    .transform((value) => withVisibility(withoutRetired(value))));
function withoutRetired(value) {
    const { has_downloads, use_squash_pr_title_as_default, auto_init, gitignore_template, license_template, team_id, ...kept } = value;
    return kept;
}
/**
 * `private: false` says public; `private: true` says nothing about private or internal, and nothing at all beside a
 * visibility.
 */
function withVisibility(value) {
    const { private: isPrivate, ...rest } = value;
    if (isPrivate === undefined || rest.visibility !== undefined)
        return rest;
    return isPrivate ? { ...rest, private: true } : { ...rest, visibility: "public" };
}

;// CONCATENATED MODULE: ./lib/families/repository/write.js


/**
 * Discussions are not a documented key of the PATCH.
 * https://docs.github.com/en/graphql/reference/mutations#updaterepository
 */
const SET_DISCUSSIONS = "mutation SetDiscussions($repositoryId: ID!, $enabled: Boolean!) { updateRepository(input: { repositoryId: $repositoryId, hasDiscussionsEnabled: $enabled }) { repository { id } } }";
/**
 * Merge methods, titles and messages depend on each other and go together; any other key is a request of its own,
 * joined by the plan.
 */
const MERGE_TARGETS = [...MERGE_METHODS, "squash_merge_commit", "merge_commit"];
/** Settings → PATCH, topics → their own PUT, discussions → a mutation. */
function writeRepository(changes, context) {
    const merging = changes.filter(({ target }) => MERGE_TARGETS.includes(target));
    const others = changes.filter(({ target }) => !MERGE_TARGETS.includes(target));
    const requests = others.map((change) => repository_write_requestFor(change, context));
    return merging.length === 0 ? requests : [patch(merging, "settings", context), ...requests];
}
function repository_write_requestFor(change, context) {
    const { repo } = context;
    if (change.target === "topics") {
        const parameters = { owner: repo.owner, repo: repo.name, names: (0,diff/* afterOf */.Wo)(change) };
        return {
            ...details(change, "replace"),
            request: { kind: "rest", route: "PUT /repos/{owner}/{repo}/topics", parameters },
        };
    }
    if (change.target === "has_discussions") {
        const variables = { repositoryId: repo.nodeId, enabled: (0,diff/* afterOf */.Wo)(change) };
        return { ...details(change, "update"), request: { kind: "graphql", query: SET_DISCUSSIONS, variables } };
    }
    return patch([change], phaseOf(change), context);
}
function details({ target }, effect) {
    return { phase: "details", effect, targets: [target] };
}
function phaseOf(change) {
    if (change.target === "archived")
        return (0,diff/* afterOf */.Wo)(change) === true ? "archive" : "unarchive";
    return change.target === "visibility" ? "visibility" : "settings";
}
/** https://docs.github.com/en/rest/repos/repos#update-a-repository */
function patch(changes, phase, { repo }) {
    const values = changes.map((change) => {
        const after = (0,diff/* afterOf */.Wo)(change);
        // A pair of title and message is a change of two keys.
        return MERGE_TARGETS.includes(change.target) && typeof after === "object"
            ? after
            : { [change.target]: after };
    });
    const parameters = Object.assign({ owner: repo.owner, repo: repo.name }, ...values);
    return {
        request: { kind: "rest", route: "PATCH /repos/{owner}/{repo}", parameters },
        phase,
        effect: "update",
        targets: changes.map(({ target }) => target),
    };
}
const write_OWNER = /\b(organi[sz]ation|enterprise)\b/i;
const POLICY = /enforce|restrict|disable|not allow|only .* can set/i;
/** What the organization or the enterprise has decided is no failure of ours. GitHub says it in words only. */
function repositoryObjection({ status, message }) {
    const isPolicy = status === 422 && write_OWNER.test(message) && POLICY.test(message);
    return isPolicy ? `decided above the repository: ${message}` : undefined;
}

;// CONCATENATED MODULE: ./lib/families/repository/repository.js
// Features, merge options, metadata, topics, visibility, default branch, template and archived: what GitHub keeps on
// the repository itself.







/** The family of `repository:`. */
const repository = (0,family/* defineFamily */.u)({
    key: "repository",
    summary: "Features, merge options, description, topics, visibility, default branch, template, archived",
    docs: "https://docs.github.com/en/rest/repos/repos#update-a-repository",
    permission: { name: "Administration", read: "read", write: "write", level: "repository" },
    cost: { steady: "0", change: "1, and 1 each for topics, discussions, visibility and archived" },
    schema: repositorySchema,
    merge: { kind: "map", collections: { topics: topicKey } },
    placement: {
        name: "repository",
        description: "repository",
        homepage: "repository",
        private: "repository",
        archived: (value) => (value === false ? "repository" : "policy"),
        visibility: (value) => (value === "public" ? "repository" : "policy"),
        default_branch: "policy",
        is_template: "policy",
    },
    retired: RETIRED_KEYS,
    prunable: ["topics"],
    check: (desired) => [
        ...messageProblems(settingsOf(desired)),
        ...methodProblems(settingsOf(desired)),
        ...topicProblems(desired.topics ?? []),
    ],
    read: { kind: "repository-query", size: "flat", selection: selectRepository, decode: decodeRepository },
    diff: diffRepository,
    write: writeRepository,
    objection: repositoryObjection,
});

;// CONCATENATED MODULE: ./lib/families/security/switches.js
/**
 * Switches of `security_and_analysis`, in the order in which they can be turned on.
 * https://docs.github.com/en/rest/repos/repos#update-a-repository
 */
const ANALYSIS_KEYS = [
    "advanced_security",
    "code_security",
    "secret_scanning",
    "secret_scanning_push_protection",
    "secret_scanning_non_provider_patterns",
    "secret_scanning_validity_checks",
    "secret_scanning_ai_detection",
    "secret_scanning_delegated_alert_dismissal",
    "secret_scanning_delegated_bypass",
];
/** Switches with requests of their own. */
const OWN_KEYS = ["vulnerability_alerts", "automated_security_fixes", "private_vulnerability_reporting"];
const SECURITY_KEYS = [...ANALYSIS_KEYS, ...OWN_KEYS];
/**
 * The switch that must be on first. https://docs.github.com/en/code-security/secret-scanning,
 * https://docs.github.com/en/code-security/dependabot
 */
const REQUIRES = {
    secret_scanning_push_protection: "secret_scanning",
    secret_scanning_non_provider_patterns: "secret_scanning",
    secret_scanning_validity_checks: "secret_scanning",
    secret_scanning_ai_detection: "secret_scanning",
    secret_scanning_delegated_alert_dismissal: "secret_scanning",
    secret_scanning_delegated_bypass: "secret_scanning_push_protection",
    automated_security_fixes: "vulnerability_alerts",
};
function isAnalysisKey(key) {
    return ANALYSIS_KEYS.some((one) => one === key);
}
/**
 * What `security_and_analysis` says; undefined where an answer has no such block. GitHub leaves it out for those who do
 * not administer the repository, so a missing block is unknown, and never "off".
 */
function decodeAnalysis(repository) {
    const block = repository["security_and_analysis"];
    if (typeof block !== "object" || block === null)
        return undefined;
    const fields = block;
    const shown = [...ANALYSIS_KEYS.map((key) => [key, statusOf(fields[key])]), fixesIn(fields)];
    return Object.fromEntries(shown.filter(([, on]) => on !== undefined));
}
/** Read there, written elsewhere. */
function fixesIn(fields) {
    return ["automated_security_fixes", statusOf(fields["dependabot_security_updates"])];
}
function statusOf(field) {
    const status = field?.["status"];
    return status === "enabled" ? true : status === "disabled" ? false : undefined;
}

;// CONCATENATED MODULE: ./lib/families/security/diff.js

/** In the order in which switches can be turned on. */
function diffSecurity(desired, actual, { repo }) {
    const next = { ...actual };
    const changes = [];
    const findings = [];
    const isPublic = repo.visibility === "public";
    for (const key of [...SECURITY_KEYS].sort(standingLast)) {
        const wanted = desired[key];
        if (wanted === undefined || wanted === actual[key])
            continue;
        const why = obstacle(key, wanted, { actual, next, isPublic });
        if (why === undefined) {
            changes.push({ action: "update", target: key, before: actual[key] ?? null, after: wanted, path: [key] });
            next[key] = wanted;
        }
        else if (why !== "")
            findings.push({ family: "security", target: key, message: why });
    }
    return { changes, findings };
}
function standingLast(a, b) {
    return depthOf(a) - depthOf(b);
}
function depthOf(key) {
    const base = REQUIRES[key];
    return base === undefined ? 0 : 1 + depthOf(base);
}
/** Why a switch stays as it is; empty where that is nothing to speak of. */
function obstacle(key, wanted, situation) {
    const missing = missingHere(key, situation);
    if (missing !== undefined)
        return wanted === missing.means ? "" : missing.why;
    const base = REQUIRES[key];
    if (!wanted || base === undefined || situation.next[base] !== false)
        return undefined;
    return `needs ${base}, which is off here; set ${base}: true beside it`;
}
/**
 * A switch that such a repository does not have: what that comes to, and why it cannot be otherwise; no reason where
 * nobody would ask.
 */
function missingHere(key, { actual, isPublic }) {
    if (key === "private_vulnerability_reporting")
        return isPublic ? undefined : { means: false, why: "" };
    if (key === "advanced_security" && isPublic)
        return { means: true, why: "is public: such repositories always have it" };
    // GitHub leaves out what the plan or the license does not include.
    const isShown = key === "vulnerability_alerts" || actual[key] !== undefined;
    return isShown
        ? undefined
        : { means: false, why: "GitHub does not offer it here: the plan or the license does not include it" };
}

;// CONCATENATED MODULE: ./lib/families/security/read.js

const ALERTS = "security_vulnerability_alerts";
/**
 * REST answers 404 both for "off" and for "no access"; this field tells.
 * https://docs.github.com/en/graphql/reference/objects#repository
 */
function selectSecurity({ desired }) {
    return desired.some(usesAlerts) ? `${ALERTS}: hasVulnerabilityAlertsEnabled` : "";
}
/** Security updates stand on alerts. */
function usesAlerts(desired) {
    return desired.vulnerability_alerts !== undefined || desired.automated_security_fixes !== undefined;
}
function usesAnalysis(desired) {
    return Object.keys(desired).some((key) => isAnalysisKey(key) || key === "automated_security_fixes");
}
/** The listing has the block for nothing; without it one request asks for it. */
function decodeSecurity(node, context, { desired }) {
    const { repo } = context;
    const alerts = desired.some(usesAlerts) ? node[ALERTS] : undefined;
    if (desired.some(usesAlerts) && typeof alerts !== "boolean")
        return { kind: "unknown", reason: "GitHub did not say vulnerability_alerts" };
    const known = typeof alerts === "boolean" ? { vulnerability_alerts: alerts } : {};
    const listed = repo.listed?.["security"];
    const asksAnalysis = desired.some(usesAnalysis) && listed === undefined;
    const asksReporting = desired.some((one) => one.private_vulnerability_reporting !== undefined) && repo.visibility === "public";
    const requests = [
        ...(asksAnalysis ? [get("GET /repos/{owner}/{repo}", context)] : []),
        ...(asksReporting ? [get("GET /repos/{owner}/{repo}/private-vulnerability-reporting", context)] : []),
    ];
    if (requests.length === 0)
        return { kind: "known", value: { ...listed, ...known } };
    return {
        kind: "more",
        requests,
        next: (answers) => {
            const analysis = asksAnalysis ? decodeAnalysis((answers[0] ?? {})) : listed;
            if (desired.some(usesAnalysis) && analysis === undefined)
                return HIDDEN;
            if (!asksReporting)
                return { kind: "known", value: { ...analysis, ...known } };
            const enabled = answers.at(-1)?.["enabled"];
            if (typeof enabled !== "boolean")
                return { kind: "unknown", reason: "GitHub did not say private_vulnerability_reporting" };
            return { kind: "known", value: { ...analysis, ...known, private_vulnerability_reporting: enabled } };
        },
    };
}
const HIDDEN = {
    kind: "unknown",
    reason: "GitHub did not show security_and_analysis, which it shows to administrators only",
    failure: "denied",
};
/**
 * https://docs.github.com/en/rest/repos/repos#get-a-repository,
 * https://docs.github.com/en/rest/repos/repos#check-if-private-vulnerability-reporting-is-enabled-for-a-repository
 */
function get(route, { repo }) {
    return { request: { kind: "rest", route, parameters: { owner: repo.owner, repo: repo.name } } };
}

;// CONCATENATED MODULE: ./lib/families/security/schema.js
// What `security:` accepts: switches, true or false, and how other programs' files spell them.


/** Also as GitHub writes it: `{ status: enabled }`. */
const security_schema_flag = (description) => schemas/* exactOptional */.yqP(schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* strictObject */.rej({ status: schemas/* enum */.k5n(["enabled", "disabled"]) })])
    .transform((value) => (typeof value === "boolean" ? value : value.status === "enabled"))
    .meta({ description }));
const SHAPE = {
    vulnerability_alerts: security_schema_flag("Dependabot alerts, and with them the dependency graph"),
    automated_security_fixes: security_schema_flag("Dependabot security updates; they need vulnerability_alerts"),
    private_vulnerability_reporting: security_schema_flag("Anybody can report a vulnerability in private; public repositories only"),
    advanced_security: security_schema_flag("GitHub Advanced Security, where it is licensed as one; public repositories always have it"),
    code_security: security_schema_flag("GitHub Code Security"),
    secret_scanning: security_schema_flag("Secret scanning"),
    secret_scanning_push_protection: security_schema_flag("Pushes with secrets are stopped"),
    secret_scanning_non_provider_patterns: security_schema_flag("Secrets of no known provider are found too"),
    secret_scanning_validity_checks: security_schema_flag("Whether a found secret is still in use is asked at its provider"),
    secret_scanning_ai_detection: security_schema_flag("Passwords are found by a language model"),
    secret_scanning_delegated_alert_dismissal: security_schema_flag("Dismissing an alert needs a second person"),
    secret_scanning_delegated_bypass: security_schema_flag("Getting round push protection needs a second person"),
};
/** One layer's `security:`. */
const securitySchema = schemas/* strictObject */.rej(SHAPE);
/**
 * Probot Settings has two of them under `repository:`; safe-settings has a map there; GitHub has
 * `security_and_analysis`.
 */
const SECURITY_SPELLINGS = [
    { from: ["repository", "security"] },
    { from: ["repository", "security_and_analysis"] },
    { from: ["repository", "enable_vulnerability_alerts"], to: "vulnerability_alerts" },
    { from: ["repository", "enable_automated_security_fixes"], to: "automated_security_fixes" },
    { from: ["security", "enableVulnerabilityAlerts"], to: "vulnerability_alerts" },
    { from: ["security", "enableAutomatedSecurityFixes"], to: "automated_security_fixes" },
    { from: ["security", "enable_vulnerability_alerts"], to: "vulnerability_alerts" },
    { from: ["security", "enable_automated_security_fixes"], to: "automated_security_fixes" },
    { from: ["security", "dependabot_alerts"], to: "vulnerability_alerts" },
    { from: ["security", "dependabot_security_updates"], to: "automated_security_fixes" },
];
/** A switch that is to be on, standing on one that is to be off. */
function securityProblems(desired) {
    return SECURITY_KEYS.flatMap((key) => {
        const base = REQUIRES[key];
        if (base === undefined || desired[key] !== true || desired[base] !== false)
            return [];
        return [{ path: [key], message: `${key}: true needs ${base}, which is to be off` }];
    });
}

;// CONCATENATED MODULE: ./lib/families/security/write.js


/**
 * https://docs.github.com/en/rest/repos/repos#enable-vulnerability-alerts,
 * https://docs.github.com/en/rest/repos/repos#enable-dependabot-security-updates,
 * https://docs.github.com/en/rest/repos/repos#enable-private-vulnerability-reporting-for-a-repository
 */
const ROUTES = {
    vulnerability_alerts: {
        on: "PUT /repos/{owner}/{repo}/vulnerability-alerts",
        off: "DELETE /repos/{owner}/{repo}/vulnerability-alerts",
    },
    automated_security_fixes: {
        on: "PUT /repos/{owner}/{repo}/automated-security-fixes",
        off: "DELETE /repos/{owner}/{repo}/automated-security-fixes",
    },
    private_vulnerability_reporting: {
        on: "PUT /repos/{owner}/{repo}/private-vulnerability-reporting",
        off: "DELETE /repos/{owner}/{repo}/private-vulnerability-reporting",
    },
};
/** Each switch is a request of its own; the plan joins those of `security_and_analysis` to the repository's PATCH. */
function writeSecurity(changes, context) {
    const analysis = changes.filter(({ target }) => isAnalysisKey(target));
    const own = changes.filter(({ target }) => !isAnalysisKey(target));
    return [
        ...analysis.map((change) => write_patch(change, context)),
        ...inOrder(own).map((change) => toggle(change, { own, context })),
    ];
}
/** On: alerts, then the updates that stand on them. Off: the other way round. */
function inOrder(changes) {
    return [...changes.filter((change) => !isOn(change)).reverse(), ...changes.filter(isOn)];
}
function isOn(change) {
    return change.action !== "delete" && change.after === true;
}
/** https://docs.github.com/en/rest/repos/repos#update-a-repository */
function write_patch(change, { repo }) {
    const wanted = { [change.target]: { status: isOn(change) ? "enabled" : "disabled" } };
    const parameters = { owner: repo.owner, repo: repo.name, security_and_analysis: wanted };
    const request = { kind: "rest", route: "PATCH /repos/{owner}/{repo}", parameters };
    return { request, phase: "settings", effect: "update", targets: [change.target] };
}
function toggle(change, { own, context: { repo } }) {
    const { target } = change;
    const { on, off } = ROUTES[target];
    const request = {
        kind: "rest",
        route: isOn(change) ? on : off,
        parameters: { owner: repo.owner, repo: repo.name },
    };
    // Without alerts, security updates are not tried.
    const dependent = target === "vulnerability_alerts" && isOn(change) ? own.filter((one) => isOn(one) && isFixes(one)) : [];
    return { request, phase: "details", effect: "update", targets: [target, ...dependent.map((one) => one.target)] };
}
function isFixes({ target }) {
    return target === "automated_security_fixes";
}
/**
 * GitHub's sentences, by what they mean. https://docs.github.com/en/code-security/securing-your-organization,
 * https://docs.github.com/en/billing/concepts/product-billing/github-advanced-security
 */
const ENFORCED = /\benforced\b|\bsecurity configuration|\bpolic(?:y|ies)\b/i;
const UNLICENSED = /\blicen[cs]|\bpurchased\b|\bnot available\b|\bseats?\b|\bupgrade to\b/i;
/** A switch that the organization has set, or has no license for, cannot be changed in the repository. */
function securityObjection({ status, message, data }, part) {
    if (status < 400)
        return isIgnored(part, data) ? IGNORED : undefined;
    if (ENFORCED.test(message))
        return `enforced by the organization, so it cannot be changed here (${message})`;
    if (UNLICENSED.test(message))
        return `the organization has no license for it here (${message})`;
    return undefined;
}
const IGNORED = "GitHub took the request and left it as it was: the organization's security configuration decides, or the plan does not include it";
/** The answer to the PATCH shows the switches as they are now. */
function isIgnored({ request }, data) {
    const wanted = request.kind === "rest" ? request.parameters["security_and_analysis"] : undefined;
    const shown = (0,diff/* isObject */.Gv)(data) ? data["security_and_analysis"] : undefined;
    if (!(0,diff/* isObject */.Gv)(wanted) || !(0,diff/* isObject */.Gv)(shown))
        return false;
    return Object.entries(wanted).some(([key, value]) => (0,diff/* isObject */.Gv)(shown[key]) && shown[key]["status"] !== value["status"]);
}

;// CONCATENATED MODULE: ./lib/families/security/security.js
// Security switches of a repository: Dependabot, secret scanning, licenses, private vulnerability reporting.






/** The family of `security:`. */
const security = (0,family/* defineFamily */.u)({
    key: "security",
    summary: "Dependabot alerts and security updates, secret scanning with push protection, private vulnerability reporting",
    docs: "https://docs.github.com/en/code-security/getting-started/github-security-features",
    permission: { name: "Administration", read: "read", write: "write", level: "repository" },
    cost: {
        steady: "0; 1 for private_vulnerability_reporting in public repositories",
        change: "1, joined with `repository`, and 1 each for alerts, updates and reporting",
    },
    schema: securitySchema,
    merge: { kind: "map" },
    spellings: SECURITY_SPELLINGS,
    check: securityProblems,
    listed: decodeAnalysis,
    read: { kind: "repository-query", size: "flat", selection: selectSecurity, decode: decodeSecurity },
    diff: diffSecurity,
    write: writeSecurity,
    objection: securityObjection,
});

;// CONCATENATED MODULE: ./lib/families/teams/read.js


/** One list for each named team and for its parent, since a child inherits what the parent has. */
function listTeams(org, directory, use) {
    const teams = use.desired.flat().flatMap(({ name }) => teamNamed(name, directory) ?? []);
    const slugs = [...new Set(teams.flatMap(({ slug, parent }) => (parent === null ? [slug] : [slug, parent])))].sort();
    if (slugs.length === 0)
        return { kind: "known", value: {} };
    return {
        kind: "more",
        requests: slugs.map((team_slug) => ({
            request: { kind: "rest", route: "GET /orgs/{org}/teams/{team_slug}/repos", parameters: { org, team_slug } },
            pages: "all",
            keep: (repository) => [String(repository["id"]), (0,shared_roles/* roleIn */.Ik)(repository) ?? null],
        })),
        next: (answers) => ({
            kind: "known",
            value: Object.fromEntries(slugs.map((slug, index) => [slug, rolesById(answers[index])])),
        }),
    };
}
function rolesById(answer) {
    return Object.fromEntries((answer ?? []));
}
/** What the lists say of one repository. Pruning, and taking something away, need the repository's own list beside. */
function decodeTeams(state, context, use) {
    const grants = {};
    let isDoubtful = use.prune;
    for (const { name, permission } of use.desired.flat()) {
        const team = teamNamed(name, context.directory);
        if (!team)
            continue;
        const grant = grantIn(state, team, context.repo.id);
        if (typeof grant === "string")
            return { kind: "unknown", reason: grant };
        if (grant === undefined)
            continue;
        grants[team.slug] = grant;
        const isExplained = grant.inherited !== undefined && (0,shared_roles/* sameRole */.lR)(grant.role, grant.inherited.role);
        isDoubtful ||= !isExplained && !(0,shared_roles/* sameRole */.lR)(grant.role, permission) && !(0,shared_roles/* exceeds */.Or)(permission, grant.role);
    }
    return isDoubtful ? withOwnList(grants, context) : { kind: "known", value: { grants, complete: false } };
}
/** The grant; undefined where the team has none; a text where that is unknown. */
function grantIn(lists, { slug, parent }, id) {
    const list = lists[slug];
    if (!list)
        return `the repositories of team ${slug} were not read`;
    const role = list[id];
    if (role === null)
        return `GitHub did not say which role team ${slug} has`;
    if (role === undefined)
        return undefined;
    const parentRole = parent === null ? undefined : lists[parent]?.[id];
    return { role, ...(parentRole && { inherited: { role: parentRole, from: `team ${parent}` } }) };
}
/** Reads the desired teams one by one and the repository's own list, all afresh. */
function confirmTeams(context, use) {
    const { repo, directory } = context;
    const teams = new Map(use.desired
        .flat()
        .flatMap(({ name }) => teamNamed(name, directory) ?? [])
        .map((team) => [team.slug, team]));
    const slugs = [...teams.keys()].sort();
    return {
        kind: "more",
        requests: slugs.map((slug) => teamAccess(slug, context)),
        next: (answers) => {
            const found = slugs.flatMap((slug, index) => {
                const role = answers[index] === undefined ? undefined : (0,shared_roles/* roleIn */.Ik)(answers[index]);
                return role === undefined ? [] : [[slug, { role }]];
            });
            return withOwnList(Object.fromEntries(found), { repo, directory });
        },
    };
}
/**
 * With this media type the answer has the role; 404 is documented as "no access", and the repository's own list proves
 * that we may see.
 */
function teamAccess(team_slug, { repo }) {
    const route = "GET /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}";
    const parameters = { org: repo.owner, team_slug, owner: repo.owner, repo: repo.name };
    return {
        request: { kind: "rest", route, parameters, accept: "application/vnd.github.v3.repository+json" },
        absentOn: [404],
    };
}
/**
 * Which teams have access now, and where it comes from; `known` is older, and tells custom roles, for which this list
 * has what they build on.
 * https://docs.github.com/en/rest/repos/repos#list-repository-teams
 */
function withOwnList(known, { repo }) {
    const request = {
        kind: "rest",
        route: "GET /repos/{owner}/{repo}/teams",
        parameters: { owner: repo.owner, repo: repo.name },
    };
    return {
        kind: "more",
        requests: [{ request, pages: "all" }],
        next: ([answer]) => {
            const list = new Map((answer ?? []).map((team) => [String(team["slug"]), team]));
            const listed = [...list].flatMap(([slug, team]) => {
                const role = newestRole((0,shared_roles/* roleIn */.Ik)(team), known[slug]?.role);
                if (role === undefined)
                    return [];
                const inherited = inheritedBy(team, { role, list }) ?? known[slug]?.inherited;
                return [[slug, { role, ...(inherited && { inherited }) }]];
            });
            return { kind: "known", value: { grants: Object.fromEntries(listed), complete: true } };
        },
    };
}
/** No custom role is admin. */
function newestRole(listed, known) {
    const isCustom = known !== undefined && !(0,shared_roles/* isBuiltIn */.qi)(known) && listed !== "admin";
    return isCustom ? known : (listed ?? known);
}
function inheritedBy(team, { role, list }) {
    const source = team["access_source"];
    if (source === "organization" || source === "enterprise")
        return { role, from: `a role in the ${source === "organization" ? "organization" : source}` };
    const parent = team["parent"];
    const slug = parent ? String(parent["slug"]) : undefined;
    const above = slug === undefined ? undefined : list.get(slug);
    const parentRole = above && (0,shared_roles/* roleIn */.Ik)(above);
    return parentRole === undefined ? undefined : { role: parentRole, from: `team ${slug}` };
}

// EXTERNAL MODULE: ./lib/families/shared/slug.js
var slug = __webpack_require__(84353);
;// CONCATENATED MODULE: ./lib/families/teams/schema.js
// What `teams:` accepts: which team gets which role.



/** safe-settings creates teams; what it says of new ones is accepted and dropped. */
const schema_RETIRED_KEYS = {
    visibility: "it counts only when a team is created, and no team is created here",
};
const teamSchema = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP().trim().min(1).meta({ description: "Name or slug of a team that exists" }),
    permission: shared_roles/* roleSchema */.Ag,
    visibility: schemas/* unknown */.L5J()
        .optional()
        .meta({ description: `Not written: ${schema_RETIRED_KEYS.visibility}`, deprecated: true }),
})
    .transform(({ name, permission }) => ({ name, permission }));
/** One layer's `teams:`. */
const teamsSchema = schemas/* array */.YOg(teamSchema);
/** Name and slug of a team mean the same entry: both are written as GitHub makes slugs. */
function teamKey(entry) {
    return (0,slug/* slugOf */.t)(String(entry["name"]));
}
/** Every team, and every role that is not built in. */
function teamNames(desired) {
    return desired.flatMap((entry) => {
        const path = [teamKey(entry)];
        const team = { kind: "team", name: entry.name, path };
        return (0,shared_roles/* isBuiltIn */.qi)(entry.permission)
            ? [team]
            : [team, { kind: "role", name: entry.permission, path: [...path, "permission"] }];
    });
}

;// CONCATENATED MODULE: ./lib/families/teams/teams.js







/** The family of `teams:`. */
const teams = (0,family/* defineFamily */.u)({
    key: "teams",
    summary: "Roles of teams, built in and custom",
    docs: "https://docs.github.com/en/rest/teams/teams#add-or-update-team-repository-permissions",
    permission: {
        name: "Administration",
        read: "read",
        write: "write",
        level: "repository",
        also: [MEMBERS, CUSTOM_ROLES],
    },
    cost: { steady: "0; 1 where teams are pruned", change: "1 per team" },
    schema: teamsSchema,
    merge: { kind: "collection", keyOf: teamKey },
    retired: schema_RETIRED_KEYS,
    prunable: ["teams"],
    names: teamNames,
    read: { kind: "organization", list: listTeams, decode: decodeTeams, confirm: confirmTeams },
    diff: teams_diff,
    write: (changes, context) => changes.map((change) => teams_requestFor(change, context)),
    administrators,
});
function teams_diff(desired, actual, context) {
    const { wishes, findings } = resolve(desired, context);
    const wanted = [...wishes].map(([slug, wish]) => diffTeam(slug, wish, actual.grants[slug]));
    // A name that stands for no team may stand for one that would be pruned.
    const isPruned = context.prune.has("teams") && actual.complete && wishes.size > 0 && findings.length === 0;
    const pruned = isPruned ? Object.entries(actual.grants).filter(([slug]) => !wishes.has(slug)) : [];
    const others = (0,diff/* sortedByKey */.AN)(pruned).map(([slug, grant]) => diffUnnamed(slug, grant));
    const changes = [...wanted, ...others].flatMap((one) => one.changes);
    const all = [...findings, ...[...wanted, ...others].flatMap((one) => one.findings)];
    if (!isPruned)
        return { changes, findings: all };
    return {
        changes,
        findings: all,
        entries: { read: Object.keys(actual.grants).length, deleted: (0,diff/* countDeletes */.U1)(changes) },
    };
}
/** By slug, sorted; of two names for the same team the later layer's counts. */
function resolve(desired, { directory }) {
    const found = [];
    const findings = [];
    for (const entry of desired) {
        const team = teamNamed(entry.name, directory);
        if (team)
            found.push([team.slug, { role: roleNamed(entry.permission, directory), path: [teamKey(entry)] }]);
        else
            findings.push(teams_finding(entry.name, `the organization has no team ${entry.name}, or more than one of that name: give the slug`));
    }
    return { wishes: new Map((0,diff/* sortedByKey */.AN)(new Map(found))), findings };
}
function diffTeam(slug, { role, path }, grant) {
    if (!grant)
        return { changes: [{ action: "create", target: slug, after: role, path }], findings: [] };
    if ((0,shared_roles/* sameRole */.lR)(grant.role, role))
        return { changes: [], findings: [] };
    const update = { action: "update", target: slug, before: grant.role, after: role, path };
    const { inherited } = grant;
    if (!inherited || (0,shared_roles/* exceeds */.Or)(role, inherited.role))
        return { changes: [update], findings: [] };
    const message = `has ${inherited.role} from ${inherited.from}, which ${role} cannot lower; change it there`;
    // Its own grant may be higher than what it inherits: then that one is brought down.
    const isOwnHigher = !(0,shared_roles/* sameRole */.lR)(grant.role, inherited.role);
    return { changes: isOwnHigher ? [update] : [], findings: [teams_finding(slug, message)] };
}
/**
 * A team that the config does not name, where teams are pruned. A child's inherited access goes, or stays, with the
 * parent's.
 */
function diffUnnamed(slug, { role, inherited }) {
    if (!inherited || !(0,shared_roles/* sameRole */.lR)(role, inherited.role))
        return { changes: [{ action: "delete", target: slug, before: role }], findings: [] };
    if (inherited.from.startsWith("team "))
        return { changes: [], findings: [] };
    return { changes: [], findings: [teams_finding(slug, `has ${role} from ${inherited.from}; change it there`)] };
}
/** Teams whose own grant is more than what they inherit. */
function administrators({ grants }, { directory }) {
    const own = Object.entries(grants).filter(([, { role, inherited }]) => role === "admin" && inherited?.role !== "admin");
    return own.map(([slug]) => {
        const parent = Object.values(directory.teams).find((team) => team?.slug === slug)?.parent;
        return { kind: "team", name: slug, ...(parent && { parent }) };
    });
}
function teams_finding(target, message) {
    return { family: "teams", target, message };
}
/** https://docs.github.com/en/rest/teams/teams#add-or-update-team-repository-permissions */
function teams_requestFor(change, { repo }) {
    const at = { org: repo.owner, team_slug: change.target, owner: repo.owner, repo: repo.name };
    const common = { phase: "entries", targets: [change.target] };
    if (change.action === "delete") {
        return {
            ...common,
            effect: "delete",
            request: { kind: "rest", route: "DELETE /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}", parameters: at },
        };
    }
    const parameters = { ...at, permission: change.after };
    return {
        ...common,
        effect: change.action,
        request: { kind: "rest", route: "PUT /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}", parameters },
    };
}

;// CONCATENATED MODULE: ./lib/families/index.js
// The registry of setting families: the order of reading, writing and of the documentation.










/** By key in the config. */
const REGISTRY = {
    repository: repository,
    teams: teams,
    autolinks: autolinks,
    branches: branches,
    actions: actions,
    security: security,
    collaborators: collaborators,
    labels: labels,
    milestones: milestones,
    custom_properties: customProperties,
};
/** Every family that a config can use. */
const FAMILIES = Object.values(REGISTRY);


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

/***/ 69013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ sortedByKey),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   II: () => (/* binding */ diffCollection),
/* harmony export */   U1: () => (/* binding */ countDeletes),
/* harmony export */   Vk: () => (/* binding */ sameJson),
/* harmony export */   We: () => (/* binding */ changedIn),
/* harmony export */   Wo: () => (/* binding */ afterOf),
/* harmony export */   X6: () => (/* binding */ mergedSet),
/* harmony export */   XI: () => (/* binding */ diffSettings),
/* harmony export */   XV: () => (/* binding */ sameSet)
/* harmony export */ });
/** Equal whatever the order of keys; lists are equal in the same order only. */
function sameJson(a, b) {
    if (a === b)
        return true;
    if (Array.isArray(a))
        return Array.isArray(b) && a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
    if (!isObject(a) || !isObject(b))
        return false;
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every((key) => key in b && sameJson(a[key], b[key]));
}
/** Equal as sets of strings, whatever the order and however often. */
function sameSet(a, b) {
    const right = new Set(b);
    return new Set(a).size === right.size && a.every((item) => right.has(item));
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** One drift for each key of `desired` whose actual value differs, in the order of the keys. */
function diffSettings(desired, actual) {
    return Object.keys(desired)
        .sort()
        .filter((key) => !sameJson(desired[key], actual[key]))
        .map((key) => ({
        action: "update",
        target: key,
        before: actual[key] ?? null,
        after: desired[key] ?? null,
        path: [key],
    }));
}
/**
 * Creates, updates and (only if pruned) deletes, each sorted by key. An entry's undeclared keys never make a
 * difference; an update's `after` is the whole entry as it will be.
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
function deletions(desired, actual) {
    return sortedByKey(actual)
        .filter(([key]) => !desired.has(key))
        .map(([key, there]) => ({ action: "delete", target: key, before: there.value, ...refOf(there) }));
}
function refOf({ ref }) {
    return ref === undefined ? {} : { ref };
}
/** By key, in an order that does not depend on the language of the machine. */
function sortedByKey(entries) {
    return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}
/** What an update changes of an entry: the keys whose value differs, as they will be. */
function changedIn({ before, after }) {
    const changed = Object.entries(after).filter(([key, value]) => !sameJson(value, before[key]));
    return Object.fromEntries(changed);
}
/** What a change leads to: null where it takes something away. */
function afterOf(change) {
    return change.action === "delete" ? null : change.after;
}
/** How many of the changes take an entry away; for `max-deletes`. */
function countDeletes(changes) {
    return changes.filter(({ action }) => action === "delete").length;
}
/**
 * The whole list to write for an additive set: what is there and what is desired, or only the latter where it is
 * pruned. Sorted.
 */
function mergedSet(desired, actual, prune) {
    return [...new Set(prune ? desired : [...actual, ...desired])].sort();
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
function adviceOn({ kind, status, acceptedPermissions }, grant, access) {
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
function grantFor({ permission }, access = "read") {
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
/* harmony export */   c: () => (/* binding */ listOf),
/* harmony export */   h: () => (/* binding */ andThen)
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
  Lx: () => (/* binding */ organizationIn),
  e6: () => (/* binding */ reportName)
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
        properties: schemas/* record */.g1P(schemas/* string */.YjP(), json),
    });
    const STATE = schemas/* strictObject */.rej({
        readAt: iso/* datetime */.w$(),
        directory: DIRECTORY,
        families: schemas/* record */.g1P(schemas/* string */.YjP(), json),
        unknown: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    });
    return schemas/* strictObject */.rej({
        schemaVersion: schemas/* literal */.euz(1),
        runId: text,
        runAttempt: schemas/* int */.Whr().min(1),
        organization: text,
        ownerKind: schemas/* enum */.k5n(["organization", "user"]),
        generatedAt: iso/* datetime */.w$(),
        configDigest: schemas/* string */.YjP(),
        count: schemas/* int */.Whr().min(0),
        checksum: schemas/* string */.YjP(),
        repositories: schemas/* array */.YOg(REPOSITORY),
        state: STATE,
    });
});

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
/** Completes the inventory with count and checksum. */
function buildInventory(content) {
    const unsigned = { schemaVersion: SCHEMA_VERSION, ...content, count: content.repositories.length };
    return { ...unsigned, checksum: checksumOf(unsigned) };
}
/** `all-repos.json` for the shards, and `all_repos` with one name a line for everybody else. */
function encodeInventory(inventory) {
    const names = inventory.repositories.map(({ name }) => `${name}\n`).join("");
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
    const decoded = INVENTORY.safeParse(content);
    if (!decoded.success)
        throw damaged(mistakesIn(decoded.error));
    refuseOtherRun(decoded.data, wanted);
    return decoded.data;
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

/***/ 61217:
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
        const part = family.listed?.(entry);
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

;// CONCATENATED MODULE: ./lib/inventory/pages.js

/** The most that one page holds: https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
const PAGE_SIZE = 100;
/** Long lists are slow to answer: more of them side by side break the limit of CPU time per minute. */
const PAGES_IN_FLIGHT = 2;
/**
 * What `keep` makes of all pages, in order; a page itself is let go as soon as it is read, since 200 of them fill the
 * memory. The last page is read once more at the end: what was created meanwhile is on it, or on those that follow it
 * by then. So entries may come twice.
 */
async function readPages(send, request, keep) {
    const read = async (page) => {
        const { data, headers } = await send({
            ...request,
            parameters: { ...request.parameters, per_page: PAGE_SIZE, page },
        });
        return { kept: keep(data), link: headers["link"] };
    };
    const first = await read(1);
    const last = lastPage(first.link);
    if (last === 1)
        return first.kept;
    const numbers = Array.from({ length: last - 1 }, (_, at) => at + 2);
    const pages = [first, ...(await (0,in_parallel/* inParallel */.H)(numbers, PAGES_IN_FLIGHT, read))];
    for (let page = last, more = true; more; page += 1) {
        const again = await read(page);
        pages.push(again);
        more = hasNext(again.link);
    }
    return pages.flatMap(({ kept }) => kept);
}
/** The number that the `Link` header names as the last page; 1 where there is no other page. */
function lastPage(link) {
    const url = /<([^>]*)>;\s*rel="last"/.exec(link ?? "")?.[1];
    const page = url === undefined ? Number.NaN : Number(new URL(url).searchParams.get("page"));
    return Number.isSafeInteger(page) && page > 0 ? page : 1;
}
function hasNext(link) {
    return /rel="next"/.test(link ?? "");
}

;// CONCATENATED MODULE: ./lib/inventory/repositories.js




const READS_IN_FLIGHT = 2;
/**
 * All repositories of `organization` that the token may see, each with what `families` keep of its entry.
 * @throws ConfigError where there is no such owner, ApiError where GitHub does not answer
 */
function listRepositories(github, organization, families = []) {
    return unlessDeferred(github, async (send) => {
        const read = (request) => readPages(send, request, (page) => entriesOf(page).map((entry) => decodeRepository(entry, families).repository));
        const { ownerKind, listed } = await readOwned(github, { send, read, owner: organization });
        const own = listed.filter(({ owner }) => owner.toLowerCase() === organization.toLowerCase());
        const unique = uniqueById(own);
        const isInstallation = ownerKind === "organization" && isApp(github);
        const repositories = isInstallation
            ? await markInstalled(send, unique)
            : unique.map((repository) => judged(github, repository));
        return { kind: "listed", ownerKind, repositories, unknown: [] };
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
async function readOwned(github, { send, read, owner: org }) {
    const request = {
        kind: "rest",
        route: "GET /orgs/{org}/repos",
        parameters: { org, type: "all", ...BY_CREATION },
    };
    const listed = await unlessMissing(read(request));
    if (listed)
        return { ownerKind: "organization", listed };
    const account = await unlessMissing(send({ kind: "rest", route: "GET /users/{username}", parameters: { username: org } }));
    if (!account)
        throw new errors/* ConfigError */.xL(`org: there is no organization or user "${org}" on this GitHub. Check the spelling, or leave \`org\` out.`);
    if (account.data?.type !== "User") {
        throw new errors/* ConfigError */.xL(`org: the token may not list the repositories of "${org}". Install the App there, or authorize the token for it.`);
    }
    return { ownerKind: "user", listed: await read(userRequest(github, org)) };
}
/**
 * `GET /users/{username}/repos` would list public repositories only.
 * https://docs.github.com/en/rest/repos/repos#list-repositories-for-the-authenticated-user
 */
function userRequest(github, user) {
    if (isApp(github))
        return { kind: "rest", route: "GET /installation/repositories", parameters: {} };
    if (github.viewer !== null && github.viewer.toLowerCase() !== user.toLowerCase()) {
        throw new errors/* ConfigError */.xL(`org: "${user}" is a user, and the token belongs to "${github.viewer}". Take a token of "${user}", or an App.`);
    }
    return { kind: "rest", route: "GET /user/repos", parameters: { affiliation: "owner", ...BY_CREATION } };
}
/**
 * Installation lists wrap their entries.
 * https://docs.github.com/en/rest/apps/installations#list-repositories-accessible-to-the-app-installation
 */
function entriesOf(page) {
    const entries = Array.isArray(page) ? page : page?.repositories;
    if (!Array.isArray(entries))
        throw new Error("GitHub answered no list where it lists repositories");
    return entries;
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
/**
 * An organization's list shows an App also public repositories on which it is not installed: those it cannot
 * administer.
 */
async function markInstalled(send, repositories) {
    const request = { kind: "rest", route: "GET /installation/repositories", parameters: {} };
    const counted = await send({ ...request, parameters: { per_page: 1 } });
    const total = counted.data?.total_count;
    const isEverywhere = typeof total !== "number" || total >= repositories.length;
    const ids = (page) => entriesOf(page).map((entry) => decodeRepository(entry).repository.id);
    const installed = isEverywhere ? undefined : new Set(await readPages(send, request, ids));
    return repositories.map(({ admin: _, ...repository }) => installed && !installed.has(repository.id) ? { ...repository, admin: false } : repository);
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

/***/ 53530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ annotateProblems),
/* harmony export */   _: () => (/* binding */ recordAnnotations)
/* harmony export */ });
// Problems and failures as annotations, where Actions shows them on the file and on the run.
/** Each problem on its file and line. */
function annotateProblems(problems, level, host) {
    for (const { message, file, line, column } of problems) {
        host.annotate({
            level,
            message,
            ...(file !== undefined && { file }),
            ...(line !== undefined && { line }),
            ...(column !== undefined && { column }),
        });
    }
}
/** The same host, and what it is told from now on, so that a summary can say it too. */
function recordAnnotations(host) {
    const told = [];
    const annotate = (annotation) => {
        told.push(annotation);
        host.annotate(annotation);
    };
    return { host: { ...host, annotate }, recorded: told };
}


/***/ }),

/***/ 99865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ decideAgain),
  D: () => (/* binding */ decideTargets)
});

// EXTERNAL MODULE: ./lib/config/model/config.js
var model_config = __webpack_require__(45844);
// EXTERNAL MODULE: ./lib/read/list.js
var read_list = __webpack_require__(74342);
;// CONCATENATED MODULE: ./lib/read/matching.js
// Reads what layers match on and the listing does not tell: custom properties and team access. What fails stays
// unknown; what has to wait is put off as a whole.

/** Asks for nothing that is known already. */
async function readForMatching(repositories, needs, context) {
    const read = needs.properties ? await addProperties(repositories, context) : matchable(repositories);
    return read.kind === "deferred" || needs.teams.length === 0
        ? read
        : addTeams(read.repositories, needs.teams, context);
}
function matchable(repositories) {
    return { kind: "matchable", repositories, missingTeams: [], slugs: [] };
}
/**
 * It lists the organization's repositories with their values: of one that it lacks nobody knows whether it has any.
 * https://docs.github.com/en/rest/orgs/custom-properties#list-custom-property-values-for-organization-repositories
 */
async function addProperties(repositories, context) {
    if (repositories.every(({ properties }) => properties !== undefined))
        return matchable(repositories);
    const parameters = { org: context.organization };
    const list = await (0,read_list/* readList */.L)(context.github, { kind: "rest", route: "GET /orgs/{org}/properties/values", parameters });
    if (list.kind === "deferred")
        return list;
    if (list.kind === "unknown") {
        warnUnknown("custom properties", list.failure, context);
        return matchable(repositories);
    }
    const valuesById = new Map(list.value.map((row) => [Number(row["repository_id"]), decodeValues(row["properties"])]));
    const withValues = repositories.map((repo) => {
        const properties = valuesById.get(repo.id);
        return properties ? { ...repo, properties } : repo;
    });
    warnUnlisted(withValues, context);
    return matchable(withValues);
}
function warnUnlisted(repositories, context) {
    const names = repositories.flatMap(({ name, properties }) => (properties ? [] : [name]));
    if (names.length === 0)
        return;
    const count = names.length === 1 ? "1 repository" : `${names.length} repositories`;
    const shown = [...names.slice(0, NAMES_SHOWN), ...(names.length > NAMES_SHOWN ? ["…"] : [])].join(", ");
    warnUnknown(`custom properties of ${count} (${shown})`, UNLISTED, context);
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
async function addTeams(repositories, names, context) {
    const teamsById = new Map(repositories.map(({ id, teams = [] }) => [id, [...teams]]));
    const unreadTeams = [];
    const missingTeams = [];
    for (const name of names.filter((each) => repositories.some((repo) => isOpen(each, repo)))) {
        const parameters = { org: context.organization, team_slug: name };
        const list = await (0,read_list/* readList */.L)(context.github, {
            kind: "rest",
            route: "GET /orgs/{org}/teams/{team_slug}/repos",
            parameters,
        });
        if (list.kind === "deferred")
            return list;
        if (list.kind === "known")
            for (const repo of list.value)
                teamsById.get(Number(repo["id"]))?.push(name);
        else if (list.failure.kind === "missing")
            missingTeams.push(name);
        else {
            unreadTeams.push(name);
            warnUnknown(`the repositories of team ${name}`, list.failure, context);
        }
    }
    const unread = unreadTeams.length > 0 && { unreadTeams };
    const withTeams = repositories.map(({ unreadTeams: _, ...repo }) => ({
        ...repo,
        teams: teamsById.get(repo.id) ?? [],
        ...unread,
    }));
    return { ...matchable(withTeams), missingTeams, slugs: await slugsFor(missingTeams, context) };
}
function isOpen(team, { teams, unreadTeams }) {
    return teams === undefined || unreadTeams?.includes(team) === true;
}
/**
 * The run ends with them: without the list it only says less. https://docs.github.com/en/rest/teams/teams#list-teams
 */
async function slugsFor(missing, { github, organization: org }) {
    if (missing.length === 0)
        return [];
    const list = await (0,read_list/* readList */.L)(github, { kind: "rest", route: "GET /orgs/{org}/teams", parameters: { org } });
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

// EXTERNAL MODULE: ./lib/modes/targets/targets.js + 1 modules
var targets = __webpack_require__(87097);
;// CONCATENATED MODULE: ./lib/modes/decide.js
// Decides what each repository should be: reads what layers match on, and resolves. Once more in a shard, where `list`
// could not.



/**
 * @throws ConfigError for teams that do not exist, and for mistakes that show only once the layers of a repository are
 * merged
 */
async function decideTargets(repositories, context) {
    const { config } = context;
    const read = await readForMatching(repositories, (0,model_config/* inventoryNeeds */.Q)(config), context);
    if (read.kind === "deferred")
        return read;
    (0,targets/* refuseMissingTeams */.N5)(config, read);
    return { kind: "decided", targets: (0,targets/* targetsFor */.Y$)(config, read.repositories) };
}
/**
 * Asks once more for what `list` could not read of these targets: GitHub may answer by now, and re-running a failed
 * shard does not run `list` again. The same targets where that decides nothing, or has to wait.
 * @throws ConfigError as `decideTargets` does
 */
async function decideAgain(targets, context) {
    if (targets.every(({ desired }) => desired.undecided.length === 0))
        return targets;
    const repositories = targets.map(({ repo }) => repo);
    const decided = await decideTargets(repositories, context);
    return decided.kind === "deferred" || undecidedIn(decided.targets) === undecidedIn(targets)
        ? targets
        : decided.targets;
}
function undecidedIn(targets) {
    return JSON.stringify(targets.map(({ desired }) => desired.undecided));
}


/***/ }),

/***/ 22198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ isFresh),
/* harmony export */   u: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _families_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93530);
/* harmony import */ var _read_organization_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84858);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87097);
// The organization-level state of a run: read here, and refused here where the config names what does not exist.



/** How old organization-level state may be when a shard plans with it, in milliseconds. */
const MAX_AGE_MS = 60 * 60_000;
/** @throws ConfigError for names that the organization does not have */
async function readState({ github, organization, targets }, { log, clock }) {
    const result = await (0,_read_organization_js__WEBPACK_IMPORTED_MODULE_1__/* .readOrganization */ .wu)(targets, { github, log, clock, organization, families: _families_index_js__WEBPACK_IMPORTED_MODULE_0__/* .FAMILIES */ .B });
    if (result.kind === "deferred")
        return result;
    (0,_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseUnknownNames */ .fw)(targets, result, _families_index_js__WEBPACK_IMPORTED_MODULE_0__/* .FAMILIES */ .B);
    return { kind: "state", state: result.value };
}
/** Whether what `list` read may still be planned with: it is of this attempt, and not older than an hour. */
function isFresh(state, readInThisAttempt, now) {
    return readInThisAttempt && now - Date.parse(state.readAt) <= MAX_AGE_MS;
}


/***/ }),

/***/ 90163:
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
// EXTERNAL MODULE: ./lib/inventory/repositories.js + 2 modules
var repositories = __webpack_require__(61217);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
;// CONCATENATED MODULE: ./lib/inventory/select.js
// Which of the listed repositories a run is about: `exclude` of the config and the `repos` input.

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
    const globs = patterns.filter((pattern) => !isPlainName(pattern)).map(compile);
    return ({ name }) => names.has(name.toLowerCase()) || globs.some((matches) => matches(name));
}
/** A leading dot is nothing special in a repository's name (`.github`), and neither is a leading `!`. */
function compile(glob) {
    return picomatch(glob, { nocase: true, dot: true, nonegate: true });
}

// EXTERNAL MODULE: ./lib/modes/decide.js + 1 modules
var decide = __webpack_require__(99865);
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
function checkReach(selected, { organization, repos }) {
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
function warnUntouched({ excluded, archived, counts }, asked, host) {
    const isNamed = namedBy(asked.repos);
    const reasons = [...whyExcluded(excluded.filter(isNamed), asked.config), ...whyArchived(archived.filter(isNamed))];
    const isNothing = counts.selected === 0 && reasons.length === 0;
    for (const message of isNothing ? [nothingSelected(counts, asked)] : reasons)
        warn(message, host);
}
function whyExcluded(named, config) {
    const byPlace = Map.groupBy(named, (repository) => placeOfExclusion(repository, config));
    return [...byPlace].map(([place, repositories]) => `${areOf(repositories)} excluded by ${place} (exclude), so nothing is done there.`);
}
function placeOfExclusion(repository, { excluded }) {
    const glob = excluded.find(({ text }) => selectRepositories([repository], { exclude: [text], only: [] }).excluded.length > 0);
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
function nothingSelected({ listed, excluded, archived, unreachable }, { organization }) {
    if (listed === 0)
        return `The token sees no repository of ${organization}, so nothing is done. What to do: let it see them.`;
    const left = `${excluded} excluded, ${archived} archived and left alone, ${unreachable} that the token may not administer`;
    return `No repository is selected, so nothing is done. Of ${organization} were listed: ${listed}; of these ${left}.`;
}
/** Whether a repository is asked for by its plain name. */
function namedBy(repos) {
    const names = new Set(repos.filter(isPlainName).map((name) => name.toLowerCase()));
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
var targets_targets = __webpack_require__(87097);
;// CONCATENATED MODULE: ./lib/modes/targets/select.js
// From an owner's repositories to the targets of a run: list, select, read what layers match on, resolve.







/**
 * @throws ConfigError for names in `repos` that do not exist or may not be administered, and for what the owner cannot
 * have
 * @throws ApiError where the listing fails
 */
async function selectTargets(github, request, { log, host }) {
    const { organization, repos, config } = request;
    const listing = await listFor(github, request);
    if (listing.kind === "deferred")
        return listing;
    const { selected, excluded, unknown } = selectRepositories(listing.repositories, {
        exclude: config.exclude,
        only: repos,
    });
    refuseUnknown([...new Set([...unknown, ...listing.unknown])], organization);
    const { reachable, unreachable } = checkReach(selected, request);
    warnUnreachable(unreachable, host);
    const decided = await (0,decide/* decideTargets */.D)(reachable, { config, github, host, organization });
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
        archived: archived.length,
        unreachable: unreachable.length,
        selected: targets.length,
    };
    log.info("Repositories selected.", counts);
    warnUntouched({ excluded, archived, counts }, request, host);
    return { kind: "selected", ownerKind: listing.ownerKind, targets, listed: listing.repositories, counts };
}
/** A few plain names are read one by one; globs, and more names than a page is worth, need the whole list. */
function listFor(github, { organization, repos, config }) {
    const isFew = repos.length > 0 && repos.length <= FEW && repos.every(isPlainName);
    return isFew
        ? (0,repositories/* readRepositoriesByName */.t)(github, organization, repos)
        : (0,repositories/* listRepositories */.x)(github, organization, listedFamilies(config));
}
const FEW = 10;
/** The families in use that keep something of the listing. */
function listedFamilies(config) {
    const used = (0,model_config/* usedFamilies */.O)(config);
    return config.families.filter(({ key, listed }) => listed && used.has(key));
}
function refuseUnknown(names, organization) {
    if (names.length === 0)
        return;
    const list = names.map((name) => JSON.stringify(name)).join(", ");
    throw new errors/* ConfigError */.xL(`repos: ${list} names no repository of ${organization}; correct it, or let the token see the repository`);
}


/***/ }),

/***/ 87097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OW: () => (/* binding */ openTargetsFor),
  N5: () => (/* binding */ refuseMissingTeams),
  aR: () => (/* binding */ refuseOrganizationNames),
  fw: () => (/* binding */ refuseUnknownNames),
  Y$: () => (/* binding */ targetsFor)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/config/checks/desired.js
// Mistakes that show only once the layers of a repository are merged, or beside what the organization has: found before
// anything is written.

/** Values that contradict each other in a repository. Each problem once, with the repositories that have it. */
function checkDesired(families, targets) {
    return collect(families, targets, (family, value) => family.check?.(value));
}
/** Values that do not fit what the organization has defined. What could not be read there proves nothing. */
function checkNamed(families, targets, state) {
    const read = families.filter(({ key }) => !(key in state.unknown));
    return collect(read, targets, (family, value) => family.checkNamed?.(value, state.directory));
}
function collect(families, targets, check) {
    const found = new Map();
    const known = new Map();
    for (const target of targets) {
        for (const problem of families.flatMap((family) => problemsIn(family, target, { known, check }))) {
            const key = (0,errors/* formatProblem */.Vw)(problem);
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

// EXTERNAL MODULE: ./lib/config/model/match.js
var model_match = __webpack_require__(76409);
// EXTERNAL MODULE: ./lib/config/resolve.js
var resolve = __webpack_require__(77526);
// EXTERNAL MODULE: ./lib/families/shared/archived.js
var archived = __webpack_require__(5088);
// EXTERNAL MODULE: ./lib/read/organization.js + 3 modules
var read_organization = __webpack_require__(84858);
// EXTERNAL MODULE: ./lib/text/suggest.js
var suggest = __webpack_require__(86101);
;// CONCATENATED MODULE: ./lib/modes/targets/targets.js
// Repositories and config → targets: what each repository should be, and which of them are touched at all.







/**
 * The desired state of each repository; archived ones that no layer speaks of are left out.
 * @throws ConfigError for mistakes that show only once the layers of a repository are merged
 */
function targetsFor(config, repositories) {
    const targets = resolveAll(config, repositories);
    const problems = checkDesired(config.families, targets);
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
    const targets = repositories.map((repo) => ({ repo, desired: (0,resolve/* resolveRepository */.BN)(config, repo) }));
    return targets.filter(({ repo, desired }) => !(0,archived/* isLeftAlone */.$)(repo, desired));
}
/**
 * The account of a person has neither teams nor roles nor properties of its own, and GitHub's answers would not say so.
 * @throws ConfigError with each name once
 */
function refuseOrganizationNames(targets, account, families) {
    const found = targets.flatMap((target) => (0,read_organization/* namesOf */.eZ)(target, families).flatMap(({ ref, family }) => {
        if (!isOrganizational(ref.kind))
            return [];
        const { file, line } = target.desired.sourceOf(family, ref.path);
        const message = `${family}: ${account} is the account of a person, which has no ${ORGANIZATIONAL[ref.kind]}: take "${ref.name}" out.`;
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
 * Names that the organization does not have, and values that it does not allow, stop the run before anything is
 * written.
 * @throws ConfigError with all of them
 */
function refuseUnknownNames(targets, organization, families) {
    const state = organization.value;
    const unknown = (0,read_organization/* unknownNames */.be)(targets, state, families).map(({ ref, family, target }) => {
        const { file, line } = target.desired.sourceOf(family, ref.path);
        const hint = (0,suggest/* didYouMean */.a)(ref.name, (0,read_organization/* knownNames */.UH)(ref.kind, organization));
        return {
            file,
            line,
            message: `${family}: there is no ${KINDS[ref.kind]} "${ref.name}"${hint}; ${ADVICE[ref.kind]}`,
        };
    });
    const problems = [...unknown, ...checkNamed(families, targets, state)];
    if (problems.length > 0)
        throw new errors/* ConfigError */.xL(problems);
}
/**
 * A mistyped team would be one that nobody is in, and its policy one that is kept nowhere.
 * @throws ConfigError with every `match` that asks for one of these slugs
 */
function refuseMissingTeams({ layers }, { missingTeams, slugs }) {
    const problems = layers.flatMap(({ match, source: { file, line, layer } }) => {
        const asked = match ? (0,model_match/* teamsIn */.ON)(match.wanted) : new Set();
        const teams = missingTeams.filter((team) => asked.has(team));
        return teams.map((team) => {
            const message = `match of ${layer}: there is no team "${team}"${(0,suggest/* didYouMean */.a)(team, slugs)}; ${ADVICE.team}`;
            return { file, line, message };
        });
    });
    if (problems.length > 0)
        throw new errors/* ConfigError */.xL(problems);
}
const KINDS = {
    team: "team",
    user: "user",
    app: "GitHub App",
    role: "repository role",
    property: "custom property",
};
const ADVICE = {
    team: "create it, correct the name, or let the token see it if it is a secret team (teams are never created by Repo Cop)",
    user: "correct the login",
    app: "correct the slug (the last part of the App's address)",
    role: "use pull, triage, push, maintain, admin or a custom role of the organization",
    property: "define it in the organization's settings first, or correct the name",
};


/***/ }),

/***/ 74342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readList)
/* harmony export */ });
/* harmony import */ var _run_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9383);

/** Every entry. */
function readList(github, request) {
    return (0,_run_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .runSteps */ .rl)(github, {
        kind: "more",
        requests: [{ request, pages: "all" }],
        next: ([list]) => ({ kind: "known", value: (list ?? []) }),
    });
}


/***/ }),

/***/ 84858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  UH: () => (/* binding */ knownNames),
  eZ: () => (/* binding */ namesOf),
  wu: () => (/* binding */ readOrganization),
  be: () => (/* binding */ unknownNames)
});

// EXTERNAL MODULE: ./lib/families/shared/roles.js
var roles = __webpack_require__(38601);
// EXTERNAL MODULE: ./lib/read/run-steps.js
var run_steps = __webpack_require__(9383);
;// CONCATENATED MODULE: ./lib/read/names/apps.js

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
        const found = slug === undefined ? { kind: "known", value: undefined } : await readApp(github, slug);
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
// EXTERNAL MODULE: ./lib/read/list.js
var read_list = __webpack_require__(74342);
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
    const owners = await (0,read_list/* readList */.L)(github, {
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
    role: async (github, org) => under("roles", await readRoles(github, org)),
    property: async (github, org) => under("properties", await readProperties(github, org)),
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
    const list = await (0,read_list/* readList */.L)(github, { kind: "rest", route: "GET /orgs/{org}/teams", parameters: { org } });
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
            return { kind: "known", value: roles.map((role) => String(role["name"])) };
        },
    });
}
/** https://docs.github.com/en/rest/orgs/custom-properties#get-all-custom-properties-for-an-organization */
async function readProperties(github, org) {
    const request = { kind: "rest", route: "GET /orgs/{org}/properties/schema", parameters: { org } };
    return (0,run_steps/* runSteps */.rl)(github, {
        kind: "more",
        requests: [{ request }],
        next: ([answer]) => (0,read_steps/* andThen */.h)((0,read_steps/* listOf */.c)("definitions of custom properties", answer), (definitions) => ({
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
async function readOrganization(targets, context) {
    const readAt = new Date(context.clock.now()).toISOString();
    const uses = (0,repository_query/* familyUses */.XV)(context.families, targets);
    const refs = uses.flatMap(({ family, use }) => use.desired.flatMap((desired) => family.names?.(desired) ?? []));
    const names = await readDirectory(context.github, context.organization, refs);
    if (names.kind === "deferred")
        return names;
    const { directory, slugs, failures } = names;
    const families = {};
    const unknown = {};
    for (const used of uses) {
        const result = withoutNames(used, failures) ?? (await listFamily(used, directory, context));
        if (result?.kind === "deferred")
            return result;
        if (result?.kind === "known")
            families[used.family.key] = result.value;
        if (result?.kind === "unknown")
            unknown[used.family.key] = reasonOf(result.failure);
    }
    return { kind: "known", value: { readAt, directory, families, unknown }, slugs };
}
function reasonOf({ message, advice }) {
    return advice === undefined ? message : `${message}. What to do: ${advice}`;
}
function listFamily({ family, use }, directory, context) {
    if (family.read.kind !== "organization")
        return undefined;
    return (0,run_steps/* runSteps */.rl)(context.github, family.read.list(context.organization, directory, use), family);
}
/** Without the names, families that use names of that kind are unknown everywhere, whatever way they are read. */
function withoutNames({ family, use }, failures) {
    const kinds = use.desired.flatMap((desired) => (family.names?.(desired) ?? []).map(({ kind }) => kind));
    const failure = kinds.map((kind) => failures.get(kind)).find((one) => one !== undefined);
    return failure && { kind: "unknown", failure };
}
/**
 * The names that do not exist, each once, with the first repository that asks. All are found before the first write.
 */
function unknownNames(targets, state, families) {
    const missing = new Map();
    for (const target of targets) {
        for (const name of namesOf(target, families)) {
            const id = `${name.ref.kind} ${name.ref.name.toLowerCase()}`;
            if (name.family in state.unknown || missing.has(id) || exists(name.ref, state.directory))
                continue;
            missing.set(id, name);
        }
    }
    return [...missing.values()];
}
/** Every name that a repository's desired state uses. */
function namesOf(target, families) {
    return families.flatMap((family) => {
        const desired = target.desired.families[family.key];
        const refs = desired === undefined ? [] : (family.names?.(desired) ?? []);
        return refs.map((ref) => ({ ref, family: family.key, target }));
    });
}
function exists({ kind, name }, directory) {
    const key = name.toLowerCase();
    if (kind === "role")
        return directory.roles.some((role) => role.toLowerCase() === key);
    if (kind === "property")
        return Object.keys(directory.properties).some((property) => property.toLowerCase() === key);
    const found = { team: directory.teams, user: directory.users, app: directory.apps }[kind][key];
    return found !== null && found !== undefined;
}
/** Names of that kind that there are, as far as they were read: what a wrong one may have meant. */
function knownNames(kind, { value: { directory }, slugs }) {
    if (kind === "team")
        return slugs;
    if (kind === "role")
        return [...roles/* ROLE_WORDS */.J$, ...directory.roles];
    if (kind === "property")
        return Object.keys(directory.properties);
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
    return (family.prunable ?? []).some((collection) => collection in desired.prune);
}
/** Fields on every repository, so that a rename or an archiving since the listing is seen. */
const IDENTITY = "__typename ... on Repository { id nameWithOwner isArchived }";
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
/* harmony export */   rl: () => (/* binding */ runSteps)
/* harmony export */ });
/* unused harmony export nextPage */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _families_shared_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53442);
// Runs the steps of a family's read against GitHub: pages to the end, and turns what fails into "unknown".


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
/**
 * Reads to the last page by the `Link` header.
 * https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api
 */
async function runPages(github, read, family) {
    const { request, items, keep = (entry) => entry } = read;
    if (request.kind !== "rest")
        throw new TypeError("only REST reads have pages");
    const all = [];
    let parameters = { per_page: 100, ...request.parameters };
    while (parameters) {
        const reply = await github.send({ ...request, parameters });
        if (reply.kind === "deferred")
            return reply;
        const list = items === undefined ? reply.data : reply.data?.[items];
        if (!Array.isArray(list))
            return unknown(`GitHub answered no list to ${request.route}`, family);
        all.push(...list.map((entry) => keep(entry)));
        parameters = nextPage(parameters, reply.headers["link"]);
    }
    return { kind: "known", value: all };
}
/** The parameters of the next page, or undefined after the last. */
function nextPage(parameters, link) {
    const next = link?.match(/<([^>]+)>;\s*rel="next"/)?.[1];
    if (!next)
        return undefined;
    const query = new URL(next).searchParams;
    const moved = ["page", "after", "cursor"].flatMap((name) => {
        const value = query.get(name);
        return value === null ? [] : [[name, name === "page" ? Number(value) : value]];
    });
    return { ...parameters, ...Object.fromEntries(moved) };
}


/***/ }),

/***/ 52796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ groupFailures)
/* harmony export */ });
/** Failures that differ in nothing but the repository and the targets there; those of most repositories first. */
function groupFailures(outcomes) {
    const causes = new Map();
    for (const { repo, failures } of outcomes) {
        for (const { targets = [], ...failure } of failures) {
            const key = JSON.stringify([failure.family, failure.message, failure.advice]);
            const cause = causes.get(key) ?? { failure, targetsOf: new Map() };
            cause.targetsOf.set(repo, new Set([...(cause.targetsOf.get(repo) ?? []), ...targets]));
            causes.set(key, cause);
        }
    }
    const grouped = [...causes.values()].map(({ failure, targetsOf }) => ({
        failure,
        places: [...targetsOf].map(([repo, targets]) => ({ repo, targets: [...targets] })),
    }));
    return grouped.map(withShared).sort((a, b) => b.places.length - a.places.length);
}
/** Targets that are the same everywhere are said once. */
function withShared(cause) {
    const { failure, places } = cause;
    const targets = places[0]?.targets ?? [];
    const isShared = places.every((place) => sorted(place.targets) === sorted(targets));
    if (!isShared || targets.length === 0)
        return cause;
    return { failure: { ...failure, targets }, places: places.map(({ repo }) => ({ repo, targets: [] })) };
}
function sorted(targets) {
    return JSON.stringify(targets.toSorted());
}


/***/ }),

/***/ 65526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   I0: () => (/* binding */ fitInto),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   q: () => (/* binding */ linked)
/* harmony export */ });
// Markdown from untrusted text, within a limit of bytes.
const utf8 = new TextEncoder();
/** Room for all headings, and for the sentences on what was left out. */
const FRAME_BYTES = 4000;
/**
 * Sections one after the other within `maxBytes`. What is too much is cut between blocks, and a sentence says how many
 * are missing.
 */
function fitInto(maxBytes, sections) {
    let text = "";
    for (const section of sections.filter(({ blocks }) => blocks.length > 0)) {
        const parts = section.blocks.map((block) => (section.list ? `- ${block}\n` : `${block}\n\n`));
        const fitting = countFitting(parts, maxBytes - FRAME_BYTES - sizeOf(text));
        const missing = parts.length - fitting;
        const [open, close] = frame(section);
        text += open + parts.slice(0, fitting).join("") + (missing > 0 ? leftOut(missing) : "") + close;
    }
    return text;
}
function leftOut(count) {
    return `\n${count} more ${count === 1 ? "entry does" : "entries do"} not fit into this summary; the report artifact holds everything.\n`;
}
function frame({ heading, folded, list }) {
    if (heading === undefined)
        return ["", ""];
    if (folded)
        return [`<details><summary>${heading}</summary>\n\n`, "\n</details>\n\n"];
    return [`### ${heading}\n\n`, list ? "\n" : ""];
}
function countFitting(parts, free) {
    let used = 0;
    const first = parts.findIndex((part) => {
        used += sizeOf(part);
        return used > free;
    });
    return first === -1 ? parts.length : first;
}
function sizeOf(text) {
    return utf8.encode(text).length;
}
/** Text as code, so that nothing in it means anything: the fence is longer than any run of backticks inside. */
function code(text) {
    const line = oneLine(text);
    const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = "`".repeat(longest + 1);
    const pad = line === "" || /^[` ]|[` ]$/.test(line) ? " " : "";
    return `${fence}${pad}${line}${pad}${fence}`;
}
/** Text as code that leads somewhere, where there is a place to lead to. */
function linked(text, url) {
    return url === undefined ? code(text) : `[${code(text)}](${url.replaceAll(/[\s\p{Cc}()<>\\]/gu, percentEncoded)})`;
}
/** As bytes: `encodeURIComponent` leaves parentheses as they are, and one of them would end the link. */
function percentEncoded(character) {
    return [...utf8.encode(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
}
/** Text as text: no formatting, no HTML, no link with a name of its own, no new line. */
function prose(text) {
    return oneLine(text).replaceAll(/[\\`*_~[\]<>&#|!]/g, (character) => `\\${character}`);
}
function oneLine(text) {
    return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
}


/***/ }),

/***/ 64503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ek: () => (/* binding */ repositoryUrl),
/* harmony export */   Pb: () => (/* binding */ placeUrl),
/* harmony export */   av: () => (/* binding */ linksFrom)
/* harmony export */ });
// Where names and places in the summary lead.
/** None outside of a workflow run, where nobody says which server it is. */
function linksFrom({ serverUrl, repository, commit }, organization) {
    if (serverUrl === undefined)
        return undefined;
    const repositories = `${serverUrl}/${encoded(organization)}`;
    if (repository === undefined || commit === undefined)
        return { repositories };
    return { repositories, files: `${serverUrl}/${repository}/blob/${commit}` };
}
function repositoryUrl(links, name) {
    return links && `${links.repositories}/${encoded(name)}`;
}
/** Files outside of the workspace are in no repository that is known. */
function placeUrl(links, { file, line }) {
    if (links?.files === undefined || /^(\/|[A-Za-z]:[\\/])/.test(file))
        return undefined;
    return `${links.files}/${file.split("/").map(encoded).join("/")}#L${line}`;
}
/** A part of a path. What is no text cannot be encoded. */
function encoded(part) {
    return encodeURIComponent(part.toWellFormed());
}


/***/ }),

/***/ 23343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ MAX_BYTES),
  e: () => (/* binding */ summaryMarkdown)
});

// EXTERNAL MODULE: ./lib/text/wording.js
var wording = __webpack_require__(91455);
// EXTERNAL MODULE: ./lib/report/causes.js
var causes = __webpack_require__(52796);
// EXTERNAL MODULE: ./lib/report/summarize.js
var summarize = __webpack_require__(47443);
;// CONCATENATED MODULE: ./lib/report/headline.js



/** `3 of 1,500 repositories failed, of 1 cause; 12 changed; everything else is in sync.` */
function headlineOf({ outcomes, failures }) {
    const reasons = failures.length === 0 ? [] : [`This shard wrote nothing, for ${(0,wording/* plural */.LS)(failures.length, "reason")} given below`];
    if (outcomes.length === 0)
        return `${reasons[0] ?? "This shard has no repositories"}.`;
    return `${[...reasons, ...fatesOf(outcomes)].join("; ")}.`;
}
/** Each repository is counted once, by what became of it. */
function fatesOf(outcomes) {
    const { failed, applied, planned, deferred, inSync } = (0,summarize/* countOutcomes */.XF)(outcomes);
    const fates = [
        [failed, `failed, of ${(0,wording/* plural */.LS)((0,causes/* groupFailures */.B)(outcomes).length, "cause")}`],
        [applied, "changed"],
        [planned, "would change"],
        [deferred, `${deferred === 1 ? "is" : "are"} left for the next run`],
    ];
    const told = fates.filter(([count]) => count > 0);
    const all = (0,wording/* plural */.LS)(outcomes.length, "repository", "repositories");
    const texts = told.map(([count, fate], at) => `${(0,wording/* grouped */.zD)(count)} ${at === 0 ? `of ${all} ` : ""}${fate}`);
    if (inSync === 0)
        return texts;
    const whole = outcomes.length === 1 ? "The only repository is" : `All ${all} are`;
    return [...texts, `${texts.length === 0 ? whole : "everything else is"} in sync${exceptFindings(outcomes)}`];
}
function exceptFindings(outcomes) {
    const count = outcomes.filter(({ kind, findings }) => kind === "in-sync" && findings.length > 0).length;
    return count === 0 ? "" : `, but for drift in ${(0,wording/* grouped */.zD)(count)} that may not be repaired here`;
}

// EXTERNAL MODULE: ./lib/report/layout.js
var layout = __webpack_require__(65526);
// EXTERNAL MODULE: ./lib/report/links.js
var report_links = __webpack_require__(64503);
;// CONCATENATED MODULE: ./lib/report/markdown.js






/**
 * GitHub drops a summary above 1 MiB whole:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
const MAX_BYTES = 1_000_000;
const NAMES_SHOWN = 100;
/** Beside each of these names: a cause must not become too long to be shown at all. */
const TARGETS_SHOWN = 10;
/** The job summary; what does not fit is left out with a sentence that says so. */
function summaryMarkdown(report, { links, maxBytes = MAX_BYTES } = {}) {
    return (0,layout/* fitInto */.I0)(maxBytes, [
        header(report),
        shardFailures(report),
        failures(report.outcomes, links),
        changesByFamily(report),
        identicalChanges(report.outcomes, links),
        findings(report.outcomes),
        notes(report.outcomes),
        deferred(report.outcomes),
        changesByRepository(report.outcomes, links),
    ]);
}
function header(report) {
    const { organization, shard, dryRun, outcomes, usage, startedAt, finishedAt } = report;
    const { inSync, planned, applied, deferred, failed, changes } = (0,summarize/* countOutcomes */.XF)(outcomes);
    const title = `## Repo Cop: ${(0,layout/* prose */.CS)(organization)}, shard ${(0,layout/* prose */.CS)(shard)}${dryRun ? " (dry run: nothing was written)" : ""}`;
    const seconds = Math.round(usage.waitedMs / 1000);
    return {
        blocks: [
            title,
            headlineOf(report),
            [
                "| repositories | in sync | planned | applied | deferred | failed | changes |",
                "|---|---|---|---|---|---|---|",
                `| ${outcomes.length} | ${inSync} | ${planned} | ${applied} | ${deferred} | ${failed} | ${changes} |`,
            ].join("\n"),
            `${(0,wording/* plural */.LS)(usage.requests, "request")}, of these ${(0,wording/* plural */.LS)(usage.writes, "write")} and ${(0,wording/* plural */.LS)(usage.graphqlQueries, "GraphQL query", "GraphQL queries")}; ` +
                `${(0,wording/* plural */.LS)(usage.refusals, "refusal")}; ${seconds} s of waiting. From ${(0,layout/* prose */.CS)(startedAt)} to ${(0,layout/* prose */.CS)(finishedAt)}.`,
        ],
    };
}
/** What concerns the shard as a whole stands first: nothing was written because of it. */
function shardFailures({ failures }) {
    return {
        heading: "Why this shard did not do its work",
        list: true,
        blocks: failures.map((failure) => describeFailure(failure)),
    };
}
function failures(outcomes, links) {
    const placeName = ({ repo, targets }) => (0,layout/* linked */.q)(repo, (0,report_links/* repositoryUrl */.Ek)(links, repo)) + amongOthers(targets);
    const blocks = (0,causes/* groupFailures */.B)(outcomes).map(({ failure, places }) => `${describeFailure(failure)} In ${(0,wording/* inRepositories */.Ae)(places.map(placeName), NAMES_SHOWN)}.`);
    return { heading: "Failed", list: true, blocks };
}
function amongOthers(targets) {
    return targets.length === 0 ? "" : ` (${(0,wording/* listed */.KE)(targets.map(layout/* code */.aY), TARGETS_SHOWN)})`;
}
function describeFailure({ family, targets, message, advice }) {
    const where = [...(family === undefined ? [] : [`**${(0,layout/* prose */.CS)(family)}**`]), ...(targets ?? []).map(layout/* code */.aY)].join(" ");
    return `${where}${where === "" ? "" : ": "}${sentence(message)}${advice === undefined ? "" : ` What to do: ${sentence(advice)}`}`;
}
const DONE = { create: "created", update: "updated", delete: "deleted" };
const PLANNED = { create: "to create", update: "to update", delete: "to delete" };
/** Columns of what did not come to be only where there is such a thing. */
function changesByFamily({ outcomes, dryRun, failures }) {
    const rows = (0,summarize/* countByFamily */.z1)(outcomes);
    const isPlan = dryRun || failures.length > 0;
    const troubles = ["failed", "deferred"].filter((state) => rows.some((row) => row[state] > 0));
    const columns = [...["create", "update", "delete"], ...troubles, "repositories"];
    const titles = { ...(isPlan ? PLANNED : DONE), failed: "failed", deferred: "deferred", repositories: "repositories" };
    const table = [
        ["family", ...columns.map((column) => titles[column])],
        ["", ...columns].map(() => "---"),
        ...rows.map((row) => [(0,layout/* prose */.CS)(row.family), ...columns.map((column) => row[column])]),
    ];
    const text = table.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
    return {
        heading: isPlan ? "What would change, by family" : "Changes by family",
        blocks: rows.length === 0 ? [] : [text],
    };
}
function identicalChanges(outcomes, links) {
    const origin = ({ file, line, layer }) => `(${(0,layout/* linked */.q)(`${file}:${line}`, (0,report_links/* placeUrl */.Pb)(links, { file, line }))}, ${(0,layout/* prose */.CS)(layer)})`;
    const blocks = (0,summarize/* groupChanges */.tw)(outcomes).map(({ item, repos }) => `${describeChange(item)} in ${names(repos)} ${origin(item.source)}`);
    return { heading: "Changes, alike ones together", list: true, blocks };
}
function findings(outcomes) {
    const blocks = (0,summarize/* groupFindings */.kG)(outcomes).map(({ item, repos }) => `**${(0,layout/* prose */.CS)(item.family)}** ${(0,layout/* code */.aY)(item.target)}: ${sentence(item.message)} In ${names(repos)}.`);
    return { heading: "Findings: drift that may not be repaired here", list: true, blocks };
}
function notes(outcomes) {
    const blocks = (0,summarize/* groupNotes */.tq)(outcomes).map(({ item, repos }) => `${sentence(item)} In ${names(repos)}.`);
    return { heading: "Notes", list: true, blocks };
}
function deferred(outcomes) {
    const repos = outcomes.filter(({ kind }) => kind === "deferred").map(({ repo }) => (0,layout/* code */.aY)(repo));
    const lines = Array.from({ length: Math.ceil(repos.length / NAMES_SHOWN) }, (_, at) => repos.slice(at * NAMES_SHOWN, (at + 1) * NAMES_SHOWN));
    return {
        heading: `Left for the next run: ${(0,wording/* plural */.LS)(repos.length, "repository", "repositories")}`,
        blocks: lines.map((line) => line.join(", ")),
    };
}
function changesByRepository(outcomes, links) {
    const changed = outcomes.filter(({ changes }) => changes.length > 0);
    const blocks = changed.map(({ repo, changes }) => `${(0,layout/* linked */.q)(repo, (0,report_links/* repositoryUrl */.Ek)(links, repo))}: ${changes.map(describeChange).join("; ")}`);
    return { heading: "Changes by repository", list: true, folded: true, blocks };
}
const VERBS = { create: "add", update: "set", delete: "delete" };
function describeChange(change) {
    const { family, action, target, state } = change;
    return `**${(0,layout/* prose */.CS)(family)}** ${VERBS[action]} ${(0,layout/* code */.aY)(target)}${describeValues(change)} (${state})`;
}
function describeValues(change) {
    const values = (0,summarize/* valuesOf */.sm)(change).map(value);
    return values.length === 0 ? "" : `: ${values.join(" → ")}`;
}
const VALUE_LENGTH = 200;
function value(json) {
    const text = JSON.stringify(json);
    // Half a surrogate pair would not be text any more.
    return (0,layout/* code */.aY)(text.length > VALUE_LENGTH ? `${text.slice(0, VALUE_LENGTH).replace(/[\ud800-\udbff]$/, "")}…` : text);
}
function names(repos) {
    return (0,wording/* inRepositories */.Ae)([...new Set(repos)].map(layout/* code */.aY), NAMES_SHOWN);
}
function sentence(text) {
    return (0,layout/* prose */.CS)((0,wording/* withStop */.d8)(text));
}


/***/ }),

/***/ 47443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XF: () => (/* binding */ countOutcomes),
/* harmony export */   kG: () => (/* binding */ groupFindings),
/* harmony export */   sm: () => (/* binding */ valuesOf),
/* harmony export */   tq: () => (/* binding */ groupNotes),
/* harmony export */   tw: () => (/* binding */ groupChanges),
/* harmony export */   z1: () => (/* binding */ countByFamily)
/* harmony export */ });
function countOutcomes(outcomes) {
    const count = (kind) => outcomes.filter((outcome) => outcome.kind === kind).length;
    return {
        inSync: count("in-sync"),
        planned: count("planned"),
        applied: count("applied"),
        deferred: count("deferred"),
        failed: count("failed"),
        changes: outcomes.reduce((sum, { changes }) => sum + changes.length, 0),
    };
}
/** Changes that read alike, whatever GitHub's identifiers in each repository are; the most frequent first. */
function groupChanges(outcomes) {
    return groupBy(outcomes, { itemsOf: ({ changes }) => changes, keyOf: keyOfChange });
}
function keyOfChange(change) {
    const { family, action, target, state, source } = change;
    return [family, action, target, valuesOf(change), state, source.layer, source.file, source.line];
}
/** The values that are shown of a change: those that it begins and ends with, and none of a delete. */
function valuesOf(change) {
    if (change.action === "delete")
        return [];
    return change.action === "create" ? [change.after] : [change.before, change.after];
}
function groupFindings(outcomes) {
    return groupBy(outcomes, {
        itemsOf: ({ findings }) => findings,
        keyOf: ({ family, target, message }) => [family, target, message],
    });
}
function groupNotes(outcomes) {
    return groupBy(outcomes, { itemsOf: ({ notes }) => notes, keyOf: (note) => note });
}
function groupBy(outcomes, { itemsOf, keyOf }) {
    const groups = new Map();
    for (const outcome of outcomes) {
        for (const item of itemsOf(outcome)) {
            const key = JSON.stringify(keyOf(item));
            const group = groups.get(key) ?? { item, repos: [] };
            group.repos.push(outcome.repo);
            groups.set(key, group);
        }
    }
    return [...groups.values()].sort((a, b) => b.repos.length - a.repos.length);
}
/**
 * One row per family that has changes, in order of appearance. A change that failed or was put off is not counted as
 * what it would have been.
 */
function countByFamily(outcomes) {
    const stated = outcomes.flatMap(({ repo, changes }) => changes.map((change) => ({ repo, ...change })));
    return [...Map.groupBy(stated, ({ family }) => family)].map(([family, changes]) => {
        const fates = changes.map(({ state, action }) => (state === "failed" || state === "deferred" ? state : action));
        const count = (fate) => fates.filter((one) => one === fate).length;
        return {
            family,
            create: count("create"),
            update: count("update"),
            delete: count("delete"),
            failed: count("failed"),
            deferred: count("deferred"),
            repositories: new Set(changes.map(({ repo }) => repo)).size,
        };
    });
}


/***/ }),

/***/ 601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ own)
/* harmony export */ });
// Looks a word that somebody typed up in a table, without finding what every JavaScript object has.
/** The table's own entry: `toString` is in none of ours. */
function own(table, key) {
    return table && Object.hasOwn(table, key) ? table[key] : undefined;
}


/***/ }),

/***/ 86101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean),
/* harmony export */   p: () => (/* binding */ nearest)
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
    const near = nearest(word, candidates);
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
/* harmony export */   Ae: () => (/* binding */ inRepositories),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   d8: () => (/* binding */ withStop),
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
function withStop(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}
/** The first `shown` of a list, and how many there are besides. */
function listed(items, shown) {
    const rest = items.length - shown;
    return `${items.slice(0, shown).join(", ")}${rest > 0 ? ` and ${grouped(rest)} more` : ""}`;
}
/** One is named; of several it is said how many they are. */
function inRepositories(items, shown) {
    return items.length === 1
        ? listed(items, 1)
        : `${plural(items.length, "repository", "repositories")}: ${listed(items, shown)}`;
}


/***/ })

};
