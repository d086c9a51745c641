export const id = 89;
export const ids = [89];
export const modules = {

/***/ 76164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ DigestBuilder),
  o: () => (/* binding */ digestOf)
});

;// CONCATENATED MODULE: ./lib/report/attention.js
/** In the order of the report. */
const ATTENTION = (/* unused pure expression or super */ null && (["deletion", "access", "visibility", "protection", "other"]));
/** Families whose every change decides what is enforced on branches, tags and deployments. */
const PROTECTION = new Set(["branches", "rulesets", "environments"]);
/** Settings of the repository that decide on who sees it, or on whether it can be written to at all. */
const VISIBILITY = new Set(["visibility", "private", "archived"]);
/** https://docs.github.com/en/organizations/managing-user-access-to-your-organizations-repositories */
const ROLES = ["none", "pull", "triage", "push", "maintain", "admin"];
/** https://docs.github.com/en/rest/actions/permissions */
const SCALES = new Map([
    ["actions access_level", ["none", "user", "organization", "enterprise"]],
    ["actions allowed_actions", ["local_only", "selected", "all"]],
    ["actions enabled", [false, true]],
    ["actions default_workflow_permissions", ["read", "write"]],
    ["actions can_approve_pull_request_reviews", [false, true]],
    ["actions fork_pr_workflows_private_repos.run_workflows_from_fork_pull_requests", [false, true]],
    ["actions fork_pr_workflows_private_repos.send_write_tokens_to_workflows", [false, true]],
    ["actions fork_pr_workflows_private_repos.send_secrets_and_variables", [false, true]],
    ["actions fork_pr_workflows_private_repos.require_approval_for_fork_pr_workflows", [true, false]],
    [
        "actions fork_pr_contributor_approval.approval_policy",
        ["all_external_contributors", "first_time_contributors", "first_time_contributors_new_to_github"],
    ],
    ["repository allow_forking", [false, true]],
]);
/** Grants: the entry's value is a role. */
const GRANTS = new Set(["teams", "collaborators"]);
/** Why a change needs a look; `other`: it does not. */
function attentionOf(change) {
    if (change.family === "repository" && VISIBILITY.has(change.target))
        return "visibility";
    if (change.action === "delete")
        return "deletion";
    if (widens(change))
        return "access";
    if (PROTECTION.has(change.family) || isSwitchedOff(change))
        return "protection";
    return "other";
}
/** A role or value that no scale knows counts as wider: a custom role may be anything. */
function widens(change) {
    if (change.action === "delete")
        return false;
    const { family, target, after } = change;
    if (family === "deploy_keys")
        return !isReadOnly(after);
    const scale = GRANTS.has(family) ? ROLES : SCALES.get(`${family} ${target}`);
    if (scale === undefined)
        return false;
    if (change.action === "create")
        return true;
    const [from, to] = [scale.indexOf(roleIn(change.before)), scale.indexOf(roleIn(after))];
    return from < 0 || to < 0 || to > from;
}
/** Grants are objects with a `permission`. */
function roleIn(value) {
    if (typeof value !== "object" || value === null || !("permission" in value))
        return value;
    return value["permission"] ?? null;
}
function isReadOnly(key) {
    return (typeof key === "object" && key !== null && !Array.isArray(key) && "read_only" in key && key["read_only"] === true);
}
/** A security feature that goes off. */
function isSwitchedOff(change) {
    if (change.family !== "security" || change.action !== "update")
        return false;
    return change.after === false || change.after === "disabled";
}

// EXTERNAL MODULE: ./lib/report/fields.js
var report_fields = __webpack_require__(15313);
;// CONCATENATED MODULE: ./lib/report/digest.js


/** So many different things of one kind are kept; a summary shows far fewer. */
const MOST_GROUPS = 20_000;
const NO_REASON = "the report does not say why";
/** Collects outcomes into a digest. */
class DigestBuilder {
    #counts = {
        ...{ "in-sync": 0, planned: 0, applied: 0, deferred: 0, failed: 0, gone: 0 },
    };
    #changes = 0;
    #findings = 0;
    #inSyncWithFindings = 0;
    #beyond = 0;
    #causes = new Map();
    #changeGroups = new Map();
    #findingGroups = new Map();
    #deferrals = new Map();
    #notes = new Map();
    #families = new Map();
    #layers = new Map();
    #layersAreKnown = true;
    #unconcerned;
    #origins = { proposed: { changes: 0, repositories: 0 }, earlier: { changes: 0, repositories: 0 } };
    /** Adds what a shard says about itself. */
    addShard({ layers, base }) {
        // Every shard reports the number of the whole organization.
        if (base)
            this.#unconcerned = Math.max(base.unconcerned, this.#unconcerned ?? 0);
        if (layers === undefined)
            this.#layersAreKnown = false;
        for (const { layer, repositories } of layers ?? [])
            this.#layers.set(layer, (this.#layers.get(layer) ?? 0) + repositories);
    }
    /** A shard is missing, so that nothing is known to concern every repository. */
    forgetLayers() {
        this.#layersAreKnown = false;
    }
    add(outcome) {
        const { repo, kind, changes, findings, failures, notes, reason } = outcome;
        this.#counts[kind] += 1;
        this.#changes += changes.length;
        if (findings.length > 0)
            this.#findings += 1;
        if (findings.length > 0 && kind === "in-sync")
            this.#inSyncWithFindings += 1;
        for (const failure of failures)
            this.#addFailure(repo, failure);
        for (const change of changes)
            this.#addTo(this.#changeGroups, keyOfChange(change), change, repo);
        for (const finding of findings)
            this.#addTo(this.#findingGroups, JSON.stringify([finding.family, finding.target, finding.message]), finding, repo);
        const why = kind === "deferred" ? (reason ?? notes.at(-1) ?? NO_REASON) : undefined;
        if (why !== undefined)
            this.#addTo(this.#deferrals, why, why, repo);
        for (const note of notes)
            if (note !== why)
                this.#addTo(this.#notes, note, note, repo);
        this.#countFamilies(changes);
        this.#countOrigins(changes);
    }
    #countOrigins(changes) {
        for (const origin of ["proposed", "earlier"]) {
            const count = changes.filter((change) => change.origin === origin).length;
            this.#origins[origin].changes += count;
            if (count > 0)
                this.#origins[origin].repositories += 1;
        }
    }
    #addTo(groups, key, item, repo) {
        const group = groups.get(key);
        if (group === undefined && groups.size >= MOST_GROUPS)
            this.#beyond += 1;
        else if (group === undefined)
            groups.set(key, { item, repos: [repo] });
        else if (group.repos.at(-1) !== repo)
            group.repos.push(repo);
    }
    /** Failures that differ in nothing but the repository and the targets there have one cause. */
    #addFailure(repo, { targets = [], ...failure }) {
        const key = JSON.stringify([failure.family, failure.message, failure.advice]);
        const cause = this.#causes.get(key) ?? { failure, targetsOf: new Map() };
        if (!this.#causes.has(key) && this.#causes.size >= MOST_GROUPS) {
            this.#beyond += 1;
            return;
        }
        const own = cause.targetsOf.get(repo) ?? new Set();
        for (const target of targets)
            own.add(target);
        cause.targetsOf.set(repo, own);
        this.#causes.set(key, cause);
    }
    #countFamilies(changes) {
        const seen = new Set();
        for (const { family, action, state } of changes) {
            const row = this.#families.get(family) ?? {
                ...{ family, applied: noActions(), planned: noActions(), failed: 0, deferred: 0, repositories: 0 },
            };
            if (state === "failed" || state === "deferred")
                row[state] += 1;
            else
                row[state][action] += 1;
            if (!seen.has(family))
                row.repositories += 1;
            seen.add(family);
            this.#families.set(family, row);
        }
    }
    /** Everything so far. */
    finish() {
        const { "in-sync": inSync, planned, applied, deferred, failed } = this.#counts;
        return {
            counts: {
                repositories: inSync + planned + applied + deferred + failed,
                ...{ inSync, planned, applied, deferred, failed },
                changes: this.#changes,
                findings: this.#findings,
                inSyncWithFindings: this.#inSyncWithFindings,
                ...(this.#unconcerned !== undefined && { origins: this.#origins }),
            },
            causes: [...this.#causes.values()].map(finishCause).sort((a, b) => b.places.length - a.places.length),
            changes: sorted(this.#changeGroups).map((group) => ({ ...group, attention: attentionOf(group.item) })),
            findings: sorted(this.#findingGroups),
            deferrals: sorted(this.#deferrals),
            notes: sorted(this.#notes),
            families: [...this.#families.values()],
            beyond: this.#beyond,
            unconcerned: this.#unconcerned,
            layers: this.#layersAreKnown ? this.#layers : new Map(),
        };
    }
}
/** The digest of one shard. */
function digestOf(report) {
    const builder = new DigestBuilder();
    builder.addShard(report);
    for (const outcome of report.outcomes)
        builder.add(outcome);
    return builder.finish();
}
function noActions() {
    return { create: 0, update: 0, delete: 0 };
}
/** Equal changes of several repositories. GitHub's ids, which differ, are ignored. */
function keyOfChange(change) {
    const { family, action, target, state, source, origin, isHidden } = change;
    const fields = (0,report_fields/* fieldsOf */.P)(change).map(({ path, before, after }) => [path, before ?? null, after ?? null]);
    return JSON.stringify([
        family,
        action,
        target,
        fields,
        state,
        source.layer,
        source.file,
        source.line,
        origin,
        isHidden,
    ]);
}
function sorted(groups) {
    return [...groups.values()].sort((a, b) => b.repos.length - a.repos.length);
}
/** Targets that are the same everywhere are named once. */
function finishCause({ failure, targetsOf }) {
    const places = [...targetsOf].map(([repo, targets]) => ({ repo, targets: [...targets] }));
    const targets = places[0]?.targets ?? [];
    const inOrder = (names) => JSON.stringify(names.toSorted());
    const isShared = targets.length > 0 && places.every((place) => inOrder(place.targets) === inOrder(targets));
    if (!isShared)
        return { failure, places };
    return { failure: { ...failure, targets }, places: places.map(({ repo }) => ({ repo, targets: [] })) };
}


/***/ }),

/***/ 15313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ fieldsOf),
/* harmony export */   k: () => (/* binding */ describeField)
/* harmony export */ });
/* harmony import */ var _text_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91455);

/** The fields that a change sets, changes or removes, in the order in which they are stored. */
function fieldsOf(change) {
    if (change.isHidden)
        return [];
    if (change.action === "delete") {
        // A single value, such as a role: the rest of the entry is not shown.
        const fields = added("", change.before);
        return fields.length === 1 ? fields : [];
    }
    if (change.action === "create")
        return added("", change.after);
    return differing("", change.before, change.after);
}
function leaf(path, before, after) {
    return { path, before, after };
}
function entriesOf(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : undefined;
}
function added(path, after) {
    const entries = entriesOf(after);
    if (entries === undefined || entries.length === 0)
        return [leaf(path, undefined, after)];
    return entries.flatMap(([key, value]) => added(below(path, key), value));
}
function differing(path, before, after) {
    const [old, fresh] = [entriesOf(before), entriesOf(after)];
    if (old === undefined || fresh === undefined)
        return JSON.stringify(before) === JSON.stringify(after) ? [] : [leaf(path, before, after)];
    const [was, is] = [new Map(old), new Map(fresh)];
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => differing(below(path, key), was.get(key), is.get(key)));
}
function below(path, key) {
    return path === "" ? key : `${path}.${key}`;
}
/** `enforce_admins: false → true`; for lists, the added and removed items. */
function describeField({ path, before, after }) {
    const values = valuesOf(before, after);
    return path === "" ? values : `${path}: ${values}`;
}
function valuesOf(before, after) {
    if (before === undefined)
        return textOf(after ?? null);
    if (after === undefined)
        return `${textOf(before)} → removed`;
    if (isListOfPlain(before) && isListOfPlain(after) && before.length + after.length > FEW)
        return listChange(before, after);
    return `${textOf(before)} → ${textOf(after)}`;
}
/** If two lists have more items together, only added and removed items are shown. */
const FEW = 4;
function isListOfPlain(value) {
    return Array.isArray(value) && value.every((item) => typeof item !== "object" || item === null);
}
function listChange(before, after) {
    const [was, is] = [new Set(before), new Set(after)];
    const came = after.filter((item) => !was.has(item));
    const went = before.filter((item) => !is.has(item));
    if (came.length + went.length === 0)
        return `${textOf(before)} → ${textOf(after)}`;
    const parts = [
        ...(came.length > 0 ? [`added ${itemsOf(came)}`] : []),
        ...(went.length > 0 ? [`removed ${itemsOf(went)}`] : []),
    ];
    return parts.join(", ");
}
const ITEMS_SHOWN = 20;
const CHARACTERS_SHOWN = 300;
function itemsOf(items) {
    const rest = items.length - ITEMS_SHOWN;
    const shown = items.slice(0, ITEMS_SHOWN).map(textOf).join(", ");
    return rest > 0 ? `${shown} and ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(rest)} more` : shown;
}
/** A value for people: no quotes, `none` for null. Long texts and lists are cut, with their length. */
function textOf(value) {
    if (value === null)
        return "none";
    if (typeof value === "string")
        return value === "" ? '""' : shortened(value);
    if (Array.isArray(value))
        return `[${itemsOf(value)}]`;
    const entries = entriesOf(value);
    if (entries === undefined)
        return String(value);
    return `{${entries.map(([key, inner]) => `${key}: ${textOf(inner)}`).join(", ")}}`;
}
function shortened(text) {
    const characters = [...text];
    if (characters.length <= CHARACTERS_SHOWN)
        return text;
    return `${characters.slice(0, CHARACTERS_SHOWN).join("")}… (${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(characters.length)} characters)`;
}


/***/ }),

/***/ 5916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ headlineOf)
/* harmony export */ });
/* harmony import */ var _text_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91455);
// The result of a shard or of a whole run in one sentence, fit for a chat message.

/** `3 of 1,500 repositories failed (1 cause); 12 changed; everything else is in sync.` */
function headlineOf({ digest, missing = [], shardFailures = 0, scope }) {
    const { counts, causes } = digest;
    const reasons = [
        ...(missing.length === 0 ? [] : [`${missing.length === 1 ? "shard" : "shards"} ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .joined */ .oR)(missing)} left no report`]),
        ...(shardFailures === 0 ? [] : [wholeFailures(shardFailures, scope)]),
    ];
    const outcomes = counts.repositories === 0 ? emptyTexts(reasons, counts, scope) : fullTexts(counts, causes.length);
    const text = [...reasons, ...outcomes].join("; ");
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
function wholeFailures(count, scope) {
    return scope === "shard"
        ? `this shard wrote nothing, for ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(count, "reason")} given below`
        : `${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(count, "failure")} of whole shards`;
}
function emptyTexts(reasons, { origins }, scope) {
    if (reasons.length > 0)
        return [];
    return [origins ? "this pull request concerns no repository" : `this ${scope} has no repositories`];
}
function fullTexts(counts, causes) {
    if (!counts.origins)
        return outcomeTexts(counts, causes);
    return [...originTexts(counts.origins), ...outcomeTexts({ ...counts, planned: 0, inSync: 0 }, causes)];
}
/** The changes of the proposed config, separate from earlier drift. */
function originTexts({ proposed, earlier }) {
    const inRepositories = ({ changes, repositories }) => `${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(changes, "change")} in ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(repositories, "repository", "repositories")}`;
    return [
        proposed.changes === 0
            ? "this pull request changes nothing"
            : `this pull request makes ${inRepositories(proposed)}`,
        ...(earlier.changes === 0 ? [] : [`${inRepositories(earlier)} had drifted before`]),
    ];
}
/** Each repository is counted once. */
function outcomeTexts(counts, causes) {
    const { repositories, failed, applied, planned, deferred, inSync, inSyncWithFindings } = counts;
    const parts = [
        [failed, `failed (${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(causes, "cause")})`],
        [applied, "changed"],
        [planned, "would change"],
        [deferred, `${deferred === 1 ? "waits" : "wait"} for the next run`],
    ];
    const shown = parts.filter(([count]) => count > 0);
    const all = (0,_text_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(repositories, "repository", "repositories");
    const texts = shown.map(([count, fate], at) => `${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(count)} ${at === 0 ? `of ${all} ` : ""}${fate}`);
    if (inSync === 0)
        return texts;
    const whole = repositories === 1 ? "the only repository is" : `all ${all} are`;
    const others = inSyncWithFindings === 0 ? "everything else is" : `${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(inSync)} ${inSync === 1 ? "is" : "are"}`;
    const findings = inSyncWithFindings === 0 ? "" : `, ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(inSyncWithFindings)} of them with findings`;
    return [...texts, `${texts.length === 0 ? whole : others} in sync${findings}`];
}


/***/ }),

/***/ 65526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   I0: () => (/* binding */ fitInto),
/* harmony export */   Sg: () => (/* binding */ opened),
/* harmony export */   YS: () => (/* binding */ markdownParts),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   kP: () => (/* binding */ foldedBelow),
/* harmony export */   q: () => (/* binding */ linked)
/* harmony export */ });
/* unused harmony export html */
/* harmony import */ var entities_escape__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78822);
/* harmony import */ var _text_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91455);
// Markdown from untrusted text, within a limit of bytes.


const utf8 = new TextEncoder();
/** Room for all headings, and for the sentences on blocks that are left out. */
const FRAME_BYTES = 4000;
/**
 * Sections one after the other within `maxBytes`, the most important first. Blocks that do not fit are cut
 * from the end, and a sentence says how many are missing.
 */
function fitInto(maxBytes, sections) {
    let text = "";
    for (const section of sections.filter(({ blocks }) => blocks.length > 0)) {
        const parts = section.blocks.map((block) => blockOf(block, section));
        const fitting = countFitting(parts, maxBytes - FRAME_BYTES - sizeOf(text));
        const missing = parts.length - fitting;
        const [open, close] = frame(section);
        const rest = `${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(missing)} more ${missing === 1 ? "entry does" : "entries do"}`;
        const note = `\n${rest} not fit into this summary; the report artifact holds everything.\n`;
        text += open + parts.slice(0, fitting).join("") + (missing > 0 ? note : "") + close;
    }
    return text;
}
/** The same without a limit, part by part. */
function* markdownParts(sections) {
    for (const section of sections) {
        if (section.blocks.length === 0)
            continue;
        const [open, close] = frame(section);
        yield open;
        for (const block of section.blocks)
            yield blockOf(block, section);
        yield close;
    }
}
function blockOf(block, { list }) {
    return list ? `- ${block}\n` : `${block}\n\n`;
}
function frame({ heading, folded, list }) {
    if (heading === undefined)
        return ["", ""];
    if (folded)
        return [`<details><summary>${html(heading)}</summary>\n\n`, FOLD_CLOSE];
    return [`### ${prose(heading)}\n\n`, list ? "\n" : ""];
}
const FOLD_CLOSE = "\n</details>\n\n";
/** Markdown under a list item, closed until the reader opens it. */
function foldedBelow(heading, markdown) {
    return `\n  <details><summary>${html(heading)}</summary>\n\n  ${markdown}\n\n  </details>\n`;
}
/** Rows of one kind before the rest is folded: a first night has to be read within three screens. */
const ROWS_OPEN = 5;
/** The first rows in view, the others folded. */
function opened(heading, rows) {
    const rest = rows.slice(ROWS_OPEN);
    return [
        { heading, list: true, blocks: rows.slice(0, ROWS_OPEN) },
        { heading: `${heading}: ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(rest.length)} more`, list: true, folded: true, blocks: rest },
    ];
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
/** Text as code, with a link if there is an address. */
function linked(text, url) {
    return url === undefined ? code(text) : `[${code(text)}](${url.replaceAll(/[\s\p{Cc}()<>\\]/gu, percentEncoded)})`;
}
/** As bytes: `encodeURIComponent` leaves parentheses as they are, and one of them would end the link. */
function percentEncoded(character) {
    return [...utf8.encode(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
}
/** Text as text: no formatting, no HTML, no link, no mention, no reference to an issue, no new line. */
function prose(text) {
    return inert(oneLine(text)).replaceAll(/[\\`*_~[\]<>&#|!$]/g, (character) => `\\${character}`);
}
/** The same inside HTML. */
function html(text) {
    return (0,entities_escape__WEBPACK_IMPORTED_MODULE_1__/* .escapeUTF8 */ .Nc)(inert(oneLine(text)));
}
/** Breaks texts that GitHub would turn into links after Markdown. */
const BREAK = "\u200b";
/** GitHub's own pages, which advice may link to. */
const KNOWN_PAGES = /^https:\/\/(?:docs\.github\.com|www\.githubstatus\.com)(?=\/|[.,;:)]*(?:\s|$))/;
/**
 * GitHub finds mentions, references and addresses in the finished text, so that escaping them in Markdown is not
 * enough.
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 */
function inert(text) {
    return text
        .replaceAll(/@(?=[\w-])/g, `@${BREAK}`)
        .replaceAll(/#(?=\d)/g, `#${BREAK}`)
        .replaceAll(/\b(gh)-(?=\d)/gi, `$1-${BREAK}`)
        .replaceAll(/\bwww\.(?=\w)/gi, (match, at, whole) => KNOWN_PAGES.test(whole.slice(Math.max(0, at - 8))) ? match : `${match.slice(0, 3)}${BREAK}.`)
        .replaceAll(/\b[a-z][a-z0-9+.-]*:(?=\/\/)/gi, (match, at, whole) => KNOWN_PAGES.test(whole.slice(at)) ? match : `${match}${BREAK}`)
        .replaceAll(/\bmailto:/gi, (match) => `${match}${BREAK}`)
        .replaceAll(/:(?=[a-z+-][\w+-]*:)/gi, `:${BREAK}`);
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
/* harmony export */   Qm: () => (/* binding */ runUrlOf),
/* harmony export */   av: () => (/* binding */ linksFrom)
/* harmony export */ });
// Links of names and places in the summary.
/** Undefined outside of a workflow run: the server is unknown. */
function linksFrom({ serverUrl, repository, commit }, organization) {
    if (serverUrl === undefined)
        return undefined;
    const repositories = `${serverUrl}/${encoded(organization)}`;
    if (repository === undefined || commit === undefined)
        return { repositories };
    return { repositories, files: `${serverUrl}/${repository}/blob/${commit}` };
}
function repositoryUrl(links, name) {
    // A name with a space is the label of a hidden name.
    return links && (name.includes(" ") ? undefined : `${links.repositories}/${encoded(name)}`);
}
/** The page of a workflow run; undefined outside of one. */
function runUrlOf({ serverUrl, repository }, runId) {
    return serverUrl && repository && `${serverUrl}/${repository}/actions/runs/${encoded(runId)}`;
}
/** Files outside of the workspace are in no repository that is known. */
function placeUrl(links, { file, line }) {
    if (links?.files === undefined || /^(\/|[A-Za-z]:[\\/])/.test(file))
        return undefined;
    return `${links.files}/${file.split("/").map(encoded).join("/")}#L${line}`;
}
/** A part of a path. A half surrogate pair cannot be encoded. */
function encoded(part) {
    return encodeURIComponent(part.toWellFormed());
}


/***/ }),

/***/ 99089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nz: () => (/* binding */ BY_REPOSITORY),
  zx: () => (/* binding */ MAX_BYTES),
  Nh: () => (/* binding */ repositoryRow),
  KB: () => (/* binding */ shardFacts),
  Rn: () => (/* binding */ shortSummary),
  eH: () => (/* binding */ summaryMarkdown),
  P2: () => (/* binding */ summarySections)
});

// UNUSED EXPORTS: NAMES_SHOWN, forecastText

// EXTERNAL MODULE: ./lib/text/wording.js
var wording = __webpack_require__(91455);
// EXTERNAL MODULE: ./lib/report/layout.js
var layout = __webpack_require__(65526);
// EXTERNAL MODULE: ./lib/report/rows.js
var report_rows = __webpack_require__(69965);
;// CONCATENATED MODULE: ./lib/report/change-sections.js



const HEADINGS = {
    deletion: "Deletions",
    access: "Access that widens",
    visibility: "Visibility and archiving",
    protection: "Changes of protection",
};
const ORIGINS = {
    proposed: "Because of this pull request",
    earlier: "Had drifted before",
};
function changesOf(digest, origin) {
    return digest.changes.filter(({ item }) => origin === undefined || item.origin === origin);
}
function titleFor(heading, origin) {
    return origin === undefined ? heading : `${ORIGINS[origin]}: ${heading.charAt(0).toLowerCase()}${heading.slice(1)}`;
}
/** Changes that need a look. */
function urgentSections(digest, context, origin) {
    const changes = changesOf(digest, origin);
    return ["deletion", "access", "visibility", "protection"].flatMap((attention) => {
        const blocks = changes.filter((group) => group.attention === attention).map((group) => (0,report_rows/* changeRow */.L_)(group, context));
        const heading = titleFor(HEADINGS[attention], origin);
        // Earlier drift is not what the reader of a pull request is asked about.
        return origin === "earlier" ? [{ heading, list: true, folded: true, blocks }] : (0,layout/* opened */.Sg)(heading, blocks);
    });
}
/** The other changes by family. They come last, since they are the first to be cut. */
function otherSections(digest, context, origin) {
    const others = changesOf(digest, origin).filter(({ attention }) => attention === "other");
    return [...Map.groupBy(others, ({ item }) => item.family)].map(([family, groups]) => ({
        heading: titleFor(`${family}, ${(0,wording/* plural */.LS)(groups.length, "different change")}`, origin),
        list: true,
        folded: true,
        blocks: groups.map((group) => (0,report_rows/* changeRow */.L_)(group, context)),
    }));
}

// EXTERNAL MODULE: ./lib/report/digest.js + 1 modules
var report_digest = __webpack_require__(76164);
// EXTERNAL MODULE: ./lib/report/headline.js
var headline = __webpack_require__(5916);
// EXTERNAL MODULE: ./lib/report/links.js
var report_links = __webpack_require__(64503);
;// CONCATENATED MODULE: ./lib/report/markdown.js







/**
 * GitHub drops a summary above 1 MiB whole:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
const MAX_BYTES = 1_000_000;
/** With each row of a summary; the artifact names all. */
const NAMES_SHOWN = 100;
/** The facts of one shard, whose work took `tookMs` milliseconds. */
function shardFacts(report, links, tookMs) {
    const digest = (0,report_digest/* digestOf */.o)(report);
    const { organization, shard, dryRun, usage, startedAt, finishedAt, failures, notes = [], forecast } = report;
    return {
        title: shard === "1/1" ? organization : `${organization}, shard ${shard}`,
        headline: (0,headline/* headlineOf */.g)({ digest, shardFailures: failures.length, scope: "shard" }),
        ...{ dryRun, digest, usage, startedAt, finishedAt, tookMs, notes, links, forecast },
        shardFailures: failures.map(report_rows/* describeFailure */.Ic),
    };
}
/** The job summary; what does not fit is left out with a sentence that says so. */
function summaryMarkdown(facts, outcomes = [], maxBytes = MAX_BYTES) {
    const sections = summarySections(facts, NAMES_SHOWN);
    const changed = outcomes.filter(({ changes }) => changes.length > 0);
    const blocks = changed.map((outcome) => repositoryRow(outcome, facts.links));
    return (0,layout/* fitInto */.I0)(maxBytes, [...sections, { heading: BY_REPOSITORY, list: true, folded: true, blocks }]);
}
/**
 * A shard's own summary where another job reports on the whole run: the headline, what failed, and where the rest is.
 */
function shortSummary(facts, { artifact, runUrl }) {
    const context = contextOf(facts, NAMES_SHOWN);
    const run = runUrl === undefined ? "the summary of this run" : `[the summary of this run](${runUrl})`;
    const rest = `The whole plan of this shard is in the artifact ${(0,layout/* code */.aY)(artifact)}; ` +
        `the \`report\` job adds all shards up in ${run}.`;
    return (0,layout/* fitInto */.I0)(MAX_BYTES, [
        { blocks: [titleOf(facts), `**${(0,layout/* prose */.CS)(facts.headline)}**`] },
        stoppedShards(facts),
        ...(0,layout/* opened */.Sg)("Failed", facts.digest.causes.filter(isFailed).map((cause) => (0,report_rows/* causeRow */.ET)(cause, context))),
        ...(0,layout/* opened */.Sg)("Held back", facts.digest.causes.filter(isHeldBack).map((cause) => (0,report_rows/* causeRow */.ET)(cause, context))),
        { blocks: [rest] },
    ]);
}
/** Everything but the list by repository, the most important first. */
function summarySections(facts, namesShown) {
    const { digest, notes } = facts;
    const context = contextOf(facts, namesShown);
    const rows = (items, row) => items.map((item) => row(item, context));
    const origins = digest.counts.origins === undefined ? [undefined] : ["proposed", "earlier"];
    return [
        header(facts),
        stoppedShards(facts),
        { heading: "About this run", list: true, blocks: notes.map((note) => (0,layout/* prose */.CS)((0,wording/* withStop */.d8)(note))) },
        ...(0,layout/* opened */.Sg)("Failed", rows(digest.causes.filter(isFailed), report_rows/* causeRow */.ET)),
        ...(0,layout/* opened */.Sg)("Held back", rows(digest.causes.filter(isHeldBack), report_rows/* causeRow */.ET)),
        ...origins.flatMap((origin) => urgentSections(digest, context, origin)),
        ...(0,layout/* opened */.Sg)("Findings: drift that cannot be repaired here", rows(digest.findings, report_rows/* findingRow */.ex)),
        ...(0,layout/* opened */.Sg)(`Waiting for the next run: ${repositories(digest.counts.deferred)}`, rows(digest.deferrals, report_rows/* textRow */.yL)),
        ...(0,layout/* opened */.Sg)("Notes", rows(digest.notes, report_rows/* textRow */.yL)),
        familyTable(facts),
        ...origins.flatMap((origin) => otherSections(digest, context, origin)),
        {
            blocks: digest.beyond === 0
                ? []
                : [
                    `${(0,wording/* plural */.LS)(digest.beyond, "further entry", "further entries")} ` +
                        "of different content are only in the report artifact.",
                ],
        },
    ];
}
function contextOf({ links, digest }, namesShown) {
    return { links, namesShown, layers: digest.layers };
}
const repositories = (count) => (0,wording/* plural */.LS)(count, "repository", "repositories");
const isHeldBack = ({ failure }) => failure.kind === "guarded";
const isFailed = (cause) => !isHeldBack(cause);
function titleOf({ title, dryRun }) {
    return `## Repo Cop: ${(0,layout/* prose */.CS)(title)}${dryRun ? " (dry run: nothing was written)" : ""}`;
}
function header(facts) {
    const { digest, headline, usage, startedAt, finishedAt, tookMs, forecast } = facts;
    const { counts } = digest;
    const cells = [
        counts.repositories,
        ...[counts.inSync, counts.planned, counts.applied, counts.deferred, counts.failed, counts.findings, counts.changes],
    ];
    return {
        blocks: [
            titleOf(facts),
            `**${(0,layout/* prose */.CS)(headline)}**`,
            [
                "| repositories | in sync | planned | applied | deferred | failed | with findings | changes |",
                "|--:|--:|--:|--:|--:|--:|--:|--:|",
                `| ${cells.map(wording/* grouped */.zD).join(" | ")} |`,
            ].join("\n"),
            ...(!digest.unconcerned ? [] : [unconcernedText(digest.unconcerned)]),
            ...(forecast === undefined ? [] : [forecastText(forecast)]),
            `${usageText(usage)} ${(0,layout/* prose */.CS)((0,wording/* moment */.n$)(startedAt))} to ${(0,layout/* prose */.CS)((0,wording/* moment */.n$)(finishedAt))} (${(0,wording/* duration */.p0)(tookMs)}).`,
        ],
    };
}
function unconcernedText(count) {
    const those = count === 1 ? "1 other repository, which was" : `${(0,wording/* grouped */.zD)(count)} other repositories, which were`;
    return `The config of this pull request asks the same as the base of ${those} not read.`;
}
function usageText({ requests, writes, graphqlQueries, refusals, waitedMs }) {
    const kinds = `${(0,wording/* plural */.LS)(writes, "write")}, ${(0,wording/* plural */.LS)(graphqlQueries, "GraphQL query", "GraphQL queries")}`;
    return `${(0,wording/* plural */.LS)(requests, "request")} (${kinds}); ${(0,wording/* plural */.LS)(refusals, "refusal")}; ${(0,wording/* duration */.p0)(waitedMs)} of waiting.`;
}
/** The cost of the planned writes, for the reader of a dry run. */
function forecastText({ writes, minutes, nights, minutesWithMoreShards }) {
    const cost = `Carrying this out takes ${(0,wording/* plural */.LS)(writes, "write")}, about ${(0,wording/* duration */.p0)(minutes * 60_000)} at this pace`;
    const runs = nights === 1 ? "one run is enough" : `${(0,wording/* plural */.LS)(nights, "run")} with this \`time-limit\``;
    if (minutesWithMoreShards === undefined)
        return `${cost}: ${runs}.`;
    const helps = minutesWithMoreShards < minutes * 0.9;
    const shards = helps
        ? `With twice as many shards it takes about ${(0,wording/* duration */.p0)(minutesWithMoreShards * 60_000)}.`
        : "More shards would not help: all shards share one limit.";
    return `${cost}: ${runs}. ${shards}`;
}
/** Failures of whole shards come first, because these shards wrote nothing. */
function stoppedShards({ shardFailures }) {
    return { heading: "Shards that did not do their work", list: true, blocks: shardFailures };
}
const DONE = { create: "created", update: "updated", delete: "deleted" };
const PLANNED = { create: "to create", update: "to update", delete: "to delete" };
const ACTIONS = ["create", "update", "delete"];
/** Columns for what did not happen only where there is some of it. */
function familyTable({ digest, dryRun }) {
    const titles = dryRun ? PLANNED : DONE;
    const columns = [
        ...ACTIONS.map((action) => [titles[action], (row) => row[dryRun ? "planned" : "applied"][action], "always"]),
        ["not made", ({ planned }) => (dryRun ? 0 : planned.create + planned.update + planned.delete), "if any"],
        ["failed", ({ failed }) => failed, "if any"],
        ["deferred", ({ deferred }) => deferred, "if any"],
        ["repositories", (row) => row.repositories, "always"],
    ];
    const shown = columns.filter(([, count, when]) => when === "always" || digest.families.some((row) => count(row) > 0));
    const table = [
        ["family", ...shown.map(([title]) => title)],
        ["---", ...shown.map(() => "--:")],
        ...digest.families.map((row) => [(0,layout/* prose */.CS)(row.family), ...shown.map(([, count]) => (0,wording/* grouped */.zD)(count(row)))]),
    ];
    return {
        heading: dryRun ? "All planned changes, by family" : "All changes, by family",
        blocks: digest.families.length === 0 ? [] : [table.map((cells) => `| ${cells.join(" | ")} |`).join("\n")],
    };
}
/** One line for each repository with changes. */
function repositoryRow({ repo, changes }, links) {
    return `${(0,layout/* linked */.q)(repo, (0,report_links/* repositoryUrl */.Ek)(links, repo))}: ${changes.map(report_rows/* describeChange */.uQ).join("; ")}`;
}
const BY_REPOSITORY = "Changes by repository";


/***/ }),

/***/ 69965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ET: () => (/* binding */ causeRow),
/* harmony export */   Ic: () => (/* binding */ describeFailure),
/* harmony export */   L_: () => (/* binding */ changeRow),
/* harmony export */   ex: () => (/* binding */ findingRow),
/* harmony export */   uQ: () => (/* binding */ describeChange),
/* harmony export */   yL: () => (/* binding */ textRow)
/* harmony export */ });
/* harmony import */ var _text_key_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21398);
/* harmony import */ var _text_wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91455);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15313);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65526);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64503);





/** So few repositories are named in the line itself. */
const NAMED_INLINE = 3;
/** Beside each name: a cause must not become too long to be shown at all. */
const TARGETS_SHOWN = 10;
/** The failure, the next step, and the places. */
function causeRow({ failure, places }, context) {
    const nameOf = ({ repo, targets }) => {
        const name = (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .linked */ .q)(repo, (0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryUrl */ .Ek)(context.links, repo));
        return targets.length === 0 ? name : `${name} (${targetCodes(failure.family, targets)})`;
    };
    return withPlaces(describeFailure(failure), places.map(nameOf), context);
}
function targetCodes(family, targets) {
    const names = targets.map((target) => (family === undefined ? target : (0,_text_key_name_js__WEBPACK_IMPORTED_MODULE_0__/* .targetName */ .je)(family, target)));
    return (0,_text_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(names.map(_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY), TARGETS_SHOWN);
}
/** Targets, or the family without any, message and advice. */
function describeFailure({ family, targets = [], message, advice }) {
    const wide = family === undefined ? "" : (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(family);
    const where = targets.length === 0 ? wide : targetCodes(family, targets);
    const todo = advice === undefined ? "" : ` Next step: ${sentence(advice)}`;
    return `${where}${where === "" ? "" : ": "}${sentence(message)}${todo}`;
}
/** A change with its config line and its repositories. */
function changeRow({ item, repos }, context) {
    const { layer, file, line } = item.source;
    const place = (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .linked */ .q)(`${file}:${line}`, (0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .placeUrl */ .Pb)(context.links, { file, line }));
    const isAll = repos.length > 1 && context.layers.get(layer) === repos.length;
    const what = `${describeChange(item)} (${place})`;
    const scope = layer === "top level" ? "repositories" : `repositories of ${(0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(layer)}`;
    return isAll
        ? `${what} in all ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .zD)(repos.length)} ${scope}`
        : withPlaces(what, namesOf(repos, context), context);
}
const VERBS = { create: "add ", update: "", delete: "delete " };
/** Other states are the point of the whole report. */
const SAID_STATES = new Set(["failed", "deferred"]);
/** `branches[main].enforce_admins: false → true`; several fields follow the name of their entry. */
function describeChange(change) {
    const { family, action, target, state } = change;
    const fields = (0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .P)(change);
    const [first] = fields;
    const isSingle = first !== undefined && fields.length === 1 && action === "update";
    const listed = fields.map((field) => (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .describeField */ .k)(field))).join(", ");
    const values = isSingle
        ? (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .describeField */ .k)({ ...first, path: (0,_text_key_name_js__WEBPACK_IMPORTED_MODULE_0__/* .updateName */ .D4)(family, target, first.path) }))
        : `${(0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_text_key_name_js__WEBPACK_IMPORTED_MODULE_0__/* .targetName */ .je)(family, target))}${fields.length === 0 ? "" : `: ${listed}`}`;
    return `${VERBS[action]}${values}${SAID_STATES.has(state) ? ` (${state})` : ""}`;
}
function findingRow({ item, repos }, context) {
    const what = `${(0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_text_key_name_js__WEBPACK_IMPORTED_MODULE_0__/* .targetName */ .je)(item.family, item.target))}: ${sentence(item.message)}`;
    return withPlaces(what, namesOf(repos, context), context);
}
/** A note, or the reason of a deferral. */
function textRow({ item, repos }, context) {
    return withPlaces(sentence(item), namesOf(repos, context), context);
}
function namesOf(repos, { links }) {
    return repos.map((repo) => (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .linked */ .q)(repo, (0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryUrl */ .Ek)(links, repo)));
}
/** A few names in the line itself, else their number with the names folded away. */
function withPlaces(what, names, { namesShown }) {
    const before = what.endsWith(".") ? "In" : "in";
    if (names.length <= NAMED_INLINE)
        return `${what} ${before} ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .joined */ .oR)(names)}`;
    return `${what}${(0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .foldedBelow */ .kP)(`In ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(names.length, "repository", "repositories")}`, (0,_text_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(names, namesShown))}`;
}
function sentence(text) {
    return (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)((0,_text_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .withStop */ .d8)(text));
}


/***/ })

};
