export const id = 486;
export const ids = [486];
export const modules = {

/***/ 69486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommandLine: () => (/* binding */ runCommandLine)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./lib/objects.js
var objects = __webpack_require__(50315);
;// CONCATENATED MODULE: ./lib/families/rulesets/from-protection.js

/**
 * The ruleset for one entry of `branches:`. `protection` is in the form of the config, which is also how the family
 * reads it. Null protects nothing, so it has no ruleset.
 */
function rulesetFromProtection(name, protection) {
    if (protection === null)
        return undefined;
    const differences = [];
    const isOn = (key) => protection[key] === true;
    const actors = bypassActors(protection, differences);
    const ruleset = {
        name: name === "default" ? "default branch" : name,
        target: "branch",
        enforcement: "active",
        ...(actors.length > 0 && { bypass_actors: actors }),
        conditions: { ref_name: { include: [name === "default" ? "~DEFAULT_BRANCH" : name], exclude: [] } },
        rules: [
            // By default, a protected branch can be neither deleted nor overwritten.
            ...(isOn("allow_deletions") ? [] : [{ type: "deletion" }]),
            ...(isOn("allow_force_pushes") ? [] : [{ type: "non_fast_forward" }]),
            ...(isOn("required_linear_history") ? [{ type: "required_linear_history" }] : []),
            ...(isOn("required_signatures") ? [{ type: "required_signatures" }] : []),
            ...pushRules(protection, differences),
            ...deploymentRules(protection["required_deployments"]),
            ...pullRequestRules(protection, differences),
            ...checkRules(protection["required_status_checks"], differences),
        ],
    };
    return { ruleset, differences };
}
/** Administrators may bypass a classic rule unless `enforce_admins` is on. */
function bypassActors(protection, differences) {
    const admins = protection["enforce_admins"] === true ? [] : [{ role: "admin", bypass_mode: "always" }];
    const { restrictions, bypass_force_push_allowances: forcers } = protection;
    const pushers = (0,objects/* isObject */.Gv)(restrictions) ? named(restrictions, "always") : [];
    if (pushers.length > 0)
        differences.push("restrictions: actors with push access bypass the whole ruleset, reviews and checks included");
    if ((0,objects/* isObject */.Gv)(forcers) && named(forcers, "always").length > 0)
        differences.push("bypass_force_push_allowances: rulesets have no counterpart; " +
            "an actor that bypasses a ruleset bypasses all of its rules");
    const reviews = protection["required_pull_request_reviews"];
    const allowances = (0,objects/* isObject */.Gv)(reviews) ? reviews["bypass_pull_request_allowances"] : undefined;
    const pullers = (0,objects/* isObject */.Gv)(allowances) ? named(allowances, "always") : [];
    if (pullers.length > 0)
        differences.push("bypass_pull_request_allowances: they bypass the whole ruleset here, not pull requests alone");
    const all = [...admins, ...pushers, ...pullers];
    return all.filter((one, index) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === index);
}
const KINDS = { users: "user", teams: "team", apps: "app" };
function named(list, bypass_mode) {
    return Object.entries(KINDS).flatMap(([key, kind]) => textsIn(list[key]).map((name) => ({ [kind]: name, bypass_mode })));
}
function textsIn(value) {
    return Array.isArray(value) ? value.map(String) : [];
}
/** The rules that restrict pushes and the creation of branches. */
function pushRules(protection, differences) {
    const isRestricted = (0,objects/* isObject */.Gv)(protection["restrictions"]);
    if (protection["allow_fork_syncing"] === true && protection["lock_branch"] !== true)
        differences.push("allow_fork_syncing: counts only with lock_branch, in both");
    const update = {
        type: "update",
        parameters: { update_allows_fetch_and_merge: protection["allow_fork_syncing"] === true },
    };
    return [
        ...(isRestricted || protection["lock_branch"] === true ? [update] : []),
        ...(isRestricted && protection["block_creations"] === true ? [{ type: "creation" }] : []),
    ];
}
function deploymentRules(environments) {
    const names = textsIn(environments);
    if (names.length === 0)
        return [];
    return [{ type: "required_deployments", parameters: { required_deployment_environments: names } }];
}
function pullRequestRules(protection, differences) {
    const reviews = protection["required_pull_request_reviews"];
    const resolves = protection["required_conversation_resolution"] === true;
    if (!(0,objects/* isObject */.Gv)(reviews) && !resolves)
        return [];
    const { required_approving_review_count: count, dismissal_restrictions: dismissers, ...flags } = (0,objects/* isObject */.Gv)(reviews) ? reviews : {};
    if (!(0,objects/* isObject */.Gv)(reviews))
        differences.push("required_conversation_resolution: a ruleset asks for it of pull requests, so a pull request is needed");
    return [
        {
            type: "pull_request",
            parameters: {
                required_approving_review_count: (0,objects/* isObject */.Gv)(reviews) ? (typeof count === "number" ? count : 1) : 0,
                dismiss_stale_reviews_on_push: flags["dismiss_stale_reviews"] === true,
                require_code_owner_review: flags["require_code_owner_reviews"] === true,
                require_last_push_approval: flags["require_last_push_approval"] === true,
                required_review_thread_resolution: resolves,
                ...((0,objects/* isObject */.Gv)(dismissers) && { dismissal_restriction: dismissal(dismissers, differences) }),
            },
        },
    ];
}
function dismissal(list, differences) {
    if (textsIn(list["apps"]).length > 0)
        differences.push("dismissal_restrictions.apps: name an App by the id of its installation: { id, type: IntegrationInstallation }");
    const { apps: _, ...people } = list;
    return { enabled: true, allowed_actors: named(people, "").map(({ bypass_mode: __, ...actor }) => actor) };
}
const ANY = -1;
function checkRules(value, differences) {
    if (!(0,objects/* isObject */.Gv)(value))
        return [];
    const checks = (Array.isArray(value["checks"]) ? value["checks"] : []);
    const contexts = textsIn(value["contexts"]).filter((context) => !checks.some((check) => check["context"] === context));
    const all = [...checks, ...contexts.map((context) => ({ context }))];
    if (all.length === 0) {
        if (value["strict"] === true)
            differences.push("required_status_checks.strict: a ruleset needs at least one check for it");
        return [];
    }
    const required = all.map(({ context, app_id }) => {
        const isNamed = typeof app_id === "number" && app_id !== ANY;
        return { context: context ?? "", ...(isNamed && { integration_id: app_id }) };
    });
    const parameters = {
        strict_required_status_checks_policy: value["strict"] === true,
        required_status_checks: required,
    };
    return [{ type: "required_status_checks", parameters }];
}

// EXTERNAL MODULE: ./lib/config/resolve.js
var resolve = __webpack_require__(77526);
// EXTERNAL MODULE: ./lib/text/permissions.js
var text_permissions = __webpack_require__(99251);
// EXTERNAL MODULE: ./lib/config/build-config.js + 13 modules
var build_config = __webpack_require__(94855);
// EXTERNAL MODULE: ./lib/config/checks/desired.js
var desired = __webpack_require__(19696);
// EXTERNAL MODULE: ./lib/config/model/config.js
var model_config = __webpack_require__(45844);
;// CONCATENATED MODULE: ./lib/config/validate.js
// Checks a config without GitHub: finds mistakes and warnings with their lines, and the permissions that it needs.






/**
 * Everything that `apply` would refuse before it sends a request, as far as no repository is needed. The top level
 * alone is checked as well: it is the desired state of repositories without other layers.
 */
function validateConfig(files, families) {
    const built = buildConfig(files, families);
    if ("problems" in built)
        return { problems: built.problems, warnings: [] };
    const wide = { ...built, digest: "", shared: built.shared.filter(({ kind }) => kind === "top level") };
    const desired = resolveRepository({ ...wide, byRepository: new Map() }, SAMPLE);
    const problems = checkDesired(families, [{ repo: SAMPLE, desired }]).map(({ message, ...place }) => ({
        ...place,
        message: message.replace(` (in ${SAMPLE.name})`, " (in every repository that no policy changes it for)"),
    }));
    return { problems: [], warnings: [...built.warnings, ...problems], config: built };
}
/** A repository without any known data. */
const SAMPLE = {
    id: 0,
    nodeId: "",
    owner: "owner",
    name: "repository",
    visibility: "private",
    archived: false,
    fork: false,
    template: false,
    language: null,
    defaultBranch: "main",
};
/** Each permission once, those of repositories first, in the order of their names. */
function permissionsFor(config) {
    const whole = { ...config, digest: "" };
    const used = (0,model_config/* usedFamilies */.O2)(whole);
    const { properties, teams } = (0,model_config/* inventoryNeeds */.QH)(whole);
    const all = [
        { name: "Metadata", level: "repository", read: "read", write: "read", askedBy: ["every request"] },
        ...config.families.filter(({ key }) => used.has(key)).flatMap(permissionsOf),
        ...(teams.length > 0 ? [orgRead("Members", "match")] : []),
        ...(properties ? [orgRead("Custom properties", "match and placeholders")] : []),
    ];
    const joined = Map.groupBy(all, ({ level, name }) => `${level === "repository" ? 0 : 1} ${name}`);
    return [...joined].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, same]) => join(same));
}
function permissionsOf({ key, docs: { permission } }) {
    const { also = [], name, level, read, write } = permission;
    return [
        { name, level, read, write, askedBy: [key] },
        ...also.map(({ access, ...further }) => ({ ...further, read: access, write: access, askedBy: [key] })),
    ];
}
function orgRead(name, askedBy) {
    return { name, level: "organization", read: "read", write: "read", askedBy: [askedBy] };
}
function join(same) {
    const isWrite = (access) => same.some((each) => each[access] === "write");
    const { name = "", level = "repository" } = same[0] ?? {};
    const conditions = [...new Set(same.map(({ when }) => when))];
    const when = conditions.includes(undefined) ? undefined : conditions.join("; ");
    return {
        name,
        level,
        read: isWrite("read") ? "write" : "read",
        write: isWrite("write") ? "write" : "read",
        askedBy: [...new Set(same.flatMap(({ askedBy }) => askedBy))],
        ...(0,objects/* given */.gI)({ when }),
    };
}
/**
 * The manifest of an App with exactly these permissions,
 * to plan (`read`) or to apply (`write`); it listens to no events.
 * https://docs.github.com/en/apps/sharing-github-apps/registering-a-github-app-from-a-manifest
 */
function appManifest(permissions, access, { name, url }) {
    const entries = permissions.map((permission) => [(0,text_permissions/* permissionSlug */.H5)(permission), permission[access]]);
    return {
        name,
        url,
        public: false,
        hook_attributes: { url, active: false },
        default_permissions: Object.fromEntries(entries),
        default_events: [],
    };
}

;// CONCATENATED MODULE: ./lib/config/propose-rulesets.js
// Proposes for each layer of a config the rulesets that protect like its classic branch protections.




/** In the order of the layers; those without `branches` are left out. */
function proposeRulesets(config) {
    const layers = [...config.shared, ...[...config.byRepository.values()].flat()];
    return layers.flatMap((layer) => {
        const proposals = entriesOf(layer, config).flatMap(({ name, protection }) => typeof name === "string" && ((0,objects/* isObject */.Gv)(protection) || protection === null)
            ? (rulesetFromProtection(name, protection) ?? [])
            : []);
        if (proposals.length === 0)
            return [];
        const differences = proposals.flatMap((proposal) => proposal.differences);
        return [{ layer: layer.source.layer, rulesets: proposals.map(({ ruleset }) => ruleset), differences }];
    });
}
/** The entries of `branches` in this layer only. */
function entriesOf({ match: _, ...layer }, config) {
    const families = layer.families.filter(({ family }) => family.key === "branches");
    const alone = { ...layer, kind: "top level", families };
    const { families: desired } = (0,resolve/* resolveRepository */.B)({ ...config, shared: [alone], byRepository: new Map() }, SAMPLE);
    const entries = desired["branches"];
    return Array.isArray(entries) ? entries.filter(objects/* isObject */.Gv) : [];
}

// EXTERNAL MODULE: ./lib/entry/exit.js
var exit = __webpack_require__(70754);
// EXTERNAL MODULE: ./lib/entry/input-table.js + 1 modules
var input_table = __webpack_require__(43787);
// EXTERNAL MODULE: ./lib/entry/inputs.js + 4 modules
var entry_inputs = __webpack_require__(10120);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/github/client.js + 30 modules
var client = __webpack_require__(33941);
;// CONCATENATED MODULE: ./lib/inventory/cluster.js
// Which shards one of several processes runs, from the variables CLUSTER, CLUSTERS and SHARDS.

const MAX_SHARDS = 256;
/**
 * Cluster c of k runs the shards ⌊(c−1)m/k⌋+1 to ⌊cm/k⌋ of m: 16 shards over 3 clusters are 5, 5 and 6. Without SHARDS
 * there is one shard for each cluster; without any variable there is no cluster.
 * @throws ConfigError that names the variable and the next step
 */
function clusterFrom(env) {
    const [index, count, shards] = ["CLUSTER", "CLUSTERS", "SHARDS"].map((name) => numberIn(env, name));
    if (index === undefined && count === undefined) {
        if (shards === undefined)
            return undefined;
        throw new errors/* ConfigError */.xL("SHARDS: it needs CLUSTER and CLUSTERS. Set all three, or none for one process that does everything.");
    }
    if (index === undefined)
        throw new errors/* ConfigError */.xL("CLUSTER: it is not set, and CLUSTERS is. Set it to the number of this cluster, from 1.");
    if (count === undefined)
        throw new errors/* ConfigError */.xL("CLUSTERS: it is not set, and CLUSTER is. Set it to the number of all clusters.");
    if (index > count)
        throw new errors/* ConfigError */.xL(`CLUSTER: found ${index}, and there are ${count} clusters. Set it to a number from 1 to ${count}.`);
    const all = shards ?? count;
    if (all < count) {
        throw new errors/* ConfigError */.xL(`SHARDS: found ${all}, and there are ${count} clusters. ` +
            `Set it to at least ${count}, so that each cluster has a shard.`);
    }
    const first = Math.floor(((index - 1) * all) / count) + 1;
    const last = Math.floor((index * all) / count);
    return {
        index,
        count,
        shards: Array.from({ length: last - first + 1 }, (_, at) => ({ index: first + at, count: all })),
    };
}
function numberIn(env, name) {
    const text = env[name]?.trim();
    if (!text)
        return undefined;
    const value = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : Number.NaN;
    if (value <= MAX_SHARDS)
        return value;
    throw new errors/* ConfigError */.xL(`${name}: found ${JSON.stringify(text.slice(0, 80))}. Set it to a whole number from 1 to ${MAX_SHARDS}.`);
}

// EXTERNAL MODULE: ./lib/inventory/shard.js
var shard = __webpack_require__(81604);
// EXTERNAL MODULE: ./lib/modes/run.js + 1 modules
var run = __webpack_require__(54508);
// EXTERNAL MODULE: ./lib/runner/clock.js
var clock = __webpack_require__(35888);
// EXTERNAL MODULE: ./lib/runner/event-file.js
var event_file = __webpack_require__(71153);
// EXTERNAL MODULE: ./lib/runner/proxy.js
var proxy = __webpack_require__(37034);
// EXTERNAL MODULE: ./lib/runner/stop.js
var runner_stop = __webpack_require__(81516);
;// CONCATENATED MODULE: ./lib/terminal/cluster-text.js
/** `Cluster 2 of 3 runs the shards 6 to 10 of 16. …` */
function clusterText({ index, count, shards }) {
    const [first, last] = [shards[0], shards.at(-1)];
    const range = first?.index === last?.index ? `shard ${first?.index}` : `shards ${first?.index} to ${last?.index}`;
    return (`Cluster ${index} of ${count} runs the ${range} of ${first?.count}. ` +
        "All clusters share the limits of one token: more clusters shorten the work of " +
        "the processor and survive the loss of a machine, and they do not write faster.");
}

;// CONCATENATED MODULE: ./lib/terminal/config-place.js
/**
 * Splits the path or glob of a config. Inside the working folder, paths in messages begin there; elsewhere they begin
 * at the config's own folder, outside of which `include` does not reach.
 */
function placeConfig(given, workingFolder, path) {
    const parts = (path.sep === "\\" ? given.replaceAll("\\", "/") : given).split("/");
    const firstGlob = parts.findIndex((part) => /[*?{}[\]!()]/.test(part));
    const fixed = firstGlob < 0 ? parts.slice(0, -1) : parts.slice(0, firstGlob);
    const rest = firstGlob < 0 ? parts.slice(-1) : parts.slice(firstGlob);
    const folder = path.resolve(workingFolder, fixed.join("/") || (given.startsWith("/") ? "/" : "."));
    const inside = path.relative(workingFolder, folder);
    const isOutside = inside === ".." || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside);
    if (isOutside)
        return { workspace: folder, config: rest.join("/") };
    const below = inside === "" ? [] : inside.split(path.sep);
    return { workspace: workingFolder, config: [...below, ...rest].join("/") };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./lib/terminal/config-text.js
// The output of `validate --permissions` and `rulesets --from-branches`.

/** One line for each permission, then the manifests of two Apps, one to plan and one to apply. */
function permissionsText(permissions, manifests) {
    const lines = permissions.map(({ name, level, read, write, askedBy, when }) => {
        const condition = when === undefined ? "" : `, ${when}`;
        return `${name} (${level}): ${read} to plan, ${write} to apply; for ${askedBy.join(", ")}${condition}`;
    });
    const blocks = [
        ["An App that plans:", manifests.read],
        ["An App that applies:", manifests.write],
    ];
    return [...lines, ...blocks.map(([title, manifest]) => `\n${title}\n${JSON.stringify(manifest, undefined, 2)}`)].join("\n");
}
/** YAML for each layer; settings without a counterpart become comments. */
function rulesetsText(proposals) {
    if (proposals.length === 0)
        return "# The config has no `branches`.";
    const blocks = proposals.map(({ layer, rulesets, differences }) => [
        `# ${layer}`,
        ...differences.map((difference) => `# Differs: ${difference}.`),
        (0,dist/* stringify */.As)({ rulesets }, { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd(),
    ].join("\n"));
    return blocks.join("\n\n");
}

;// CONCATENATED MODULE: ./lib/terminal/desired-text.js
// The desired state of one repository as YAML, with the config line behind each value as a comment.

/** `has_wiki: false # .github/repo-cop.yml:3, top level`, nested as in a config. */
function desiredText(repository, values) {
    const root = new dist/* YAMLMap */.CA();
    const known = new Map([["[]", root]]);
    for (const { path, entryDepths, value, source } of values) {
        const node = nodeOf(value);
        node.comment = ` ${source.file}:${source.line}, ${source.layer}`;
        put(path, entryDepths, node, known);
    }
    const document = new dist/* Document */.yo(root);
    document.commentBefore = ` The desired state of ${repository}.`;
    return document.toString({ lineWidth: 0 }).trimEnd();
}
function nodeOf(value) {
    const node = new dist/* Document */.yo(value, { aliasDuplicateObjects: false }).contents;
    if ((0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node))
        node.flow = true;
    return node;
}
/** Adds a node below its parents, and creates missing parents. Entries of collections form a list. */
function put(path, entryDepths, node, known) {
    const parentPath = path.slice(0, -1);
    const id = JSON.stringify(parentPath);
    let parent = known.get(id);
    if (!parent) {
        parent = entryDepths.includes(path.length) ? new dist/* YAMLSeq */.Rw() : new dist/* YAMLMap */.CA();
        known.set(id, parent);
        put(parentPath, entryDepths, parent, known);
    }
    if (parent instanceof dist/* YAMLSeq */.Rw)
        parent.add(node);
    else
        parent.add(new dist/* Pair */.Rm(new dist/* Scalar */.X5(path.at(-1) ?? ""), node));
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./lib/terminal/memory-artifacts.js
// Artifacts for a program outside of a workflow run: uploads are kept in memory for the result, and written to a folder
// if one is named. The names of the files differ from shard to shard.



class MemoryArtifacts {
    /** Each run lists the repositories itself. */
    areSupported = false;
    #folder;
    #files = new Map();
    /** `folder`: every file is written into it too. */
    constructor(folder) {
        this.#folder = folder;
    }
    /** The texts of all files with such a name, in all artifacts. */
    find(file) {
        const files = [...this.#files.values()].flat();
        return files.filter(({ name }) => file.test(name)).map(({ text }) => text);
    }
    async list() {
        return [];
    }
    /** @throws ArtifactError if the folder cannot be written */
    async upload(name, files) {
        const whole = await Promise.all(files.map(wholeFile));
        this.#files.set(name, whole);
        if (this.#folder !== undefined)
            await writeInto(this.#folder, whole);
        return { id: this.#files.size, digest: "" };
    }
    async download() {
        throw new errors/* ArtifactError */.nE("unsupported", "There are no artifacts outside of a workflow run.");
    }
}
async function wholeFile(file) {
    if ("text" in file)
        return file;
    let text = "";
    for await (const part of file.parts())
        text += part;
    return { name: file.name, text };
}
async function writeInto(folder, files) {
    try {
        await (0,promises_.mkdir)(folder, { recursive: true });
        for (const { name, text } of files)
            await (0,promises_.writeFile)((0,external_node_path_.join)(folder, name), text);
    }
    catch (cause) {
        throw new errors/* ArtifactError */.nE("unavailable", `The report could not be written into ${folder}: ${String(cause)}.`, cause);
    }
}

// EXTERNAL MODULE: ./lib/report/fields.js
var report_fields = __webpack_require__(15313);
// EXTERNAL MODULE: ./lib/runner/log.js
var log = __webpack_require__(93188);
// EXTERNAL MODULE: ./lib/text/key-name.js
var key_name = __webpack_require__(21398);
// EXTERNAL MODULE: ./lib/text/wording.js
var wording = __webpack_require__(91455);
;// CONCATENATED MODULE: ./lib/terminal/plan-text.js




const MARKS = { create: ["green", "+"], update: ["yellow", "~"], delete: ["red", "-"] };
/** Repositories that a shared reason names; each of them has a block of its own. */
const NAMES_SHOWN = 10;
/** Every repository that has something to show, the reasons that several share, then the totals. */
function planText(outcomes, style) {
    return [...outcomeTexts(outcomes, style), style("bold", totalLine(outcomes))].join("\n\n");
}
/**
 * A text for each repository with changes, findings or failures, by name: the order in which a run takes its
 * repositories changes from day to day. A reason that several share is shown there as a number, and explained once in
 * the last text.
 */
function outcomeTexts(outcomes, style) {
    const sorted = outcomes.toSorted((a, b) => (a.repo < b.repo ? -1 : 1));
    const shared = sharedRemarks(sorted);
    const blocks = sorted.flatMap((outcome) => {
        const lines = [
            ...outcome.changes.map((change) => changeLines(change, style)),
            ...remarksOf(outcome).map((remark) => remarkLine(remark, shared.get(remark.key), style)),
        ];
        return lines.length === 0 ? [] : [[style("bold", (0,log/* visible */.RK)(outcome.repo)), ...new Set(lines)].join("\n")];
    });
    const reasons = [...shared.values()].map((one) => sharedLine(one, style));
    return reasons.length === 0 ? blocks : [...blocks, [style("bold", "Reasons"), ...reasons].join("\n")];
}
function remarksOf({ kind, findings, failures, notes }) {
    const waiting = kind === "deferred" ? notes : [];
    return [
        ...findings.map(({ family, target, message }) => {
            const place = (0,key_name/* targetName */.je)(family, target);
            const key = JSON.stringify([place, message]);
            return { color: "yellow", mark: "!", family, place, text: message, key };
        }),
        ...failures.map((failure) => {
            const { family = "", targets = [], message, advice } = failure;
            const place = family === "" ? targets.join(", ") : (0,key_name/* targetNames */.i)(family, targets);
            const key = JSON.stringify([family, message, advice]);
            return { color: "red", mark: "✗", family, place, text: failureText(failure), key };
        }),
        ...waiting.map((note) => ({ color: "dim", mark: "…", family: "", place: "", text: note, key: note })),
    ];
}
function sharedRemarks(outcomes) {
    const all = outcomes.flatMap((outcome) => remarksOf(outcome).map((remark) => ({ remark, repo: outcome.repo })));
    const shared = [...Map.groupBy(all, ({ remark }) => remark.key)].flatMap(([key, group]) => {
        const repositories = [...new Set(group.map(({ repo }) => repo))];
        const [first] = group;
        if (first === undefined || repositories.length < 2)
            return [];
        const { place, family } = first.remark;
        const isSame = group.every(({ remark }) => remark.place === place);
        return [{ key, remark: { ...first.remark, place: isSame ? place : family }, repositories }];
    });
    return new Map(shared.map(({ key, ...rest }, index) => [key, { ...rest, number: index + 1 }]));
}
function remarkLine({ color, mark, place, text }, shared, style) {
    const where = place === "" ? "" : `${place}: `;
    if (shared === undefined)
        return `  ${style(color, mark)} ${(0,log/* visible */.RK)(where + text)}`;
    return `  ${style(color, mark)} ${(0,log/* visible */.RK)(`${where}reason ${shared.number} below`)}`;
}
/** `  ✗ 1, in 3 repositories: labels: no access. Next step: grant it. In a, b, c.` */
function sharedLine({ remark, repositories, number }, style) {
    const { color, mark, place } = remark;
    const text = place === "" ? remark.text : `${place}: ${remark.text}`;
    const names = style("dim", (0,log/* visible */.RK)(`In ${(0,wording/* listed */.KE)(repositories, NAMES_SHOWN)}.`));
    const count = (0,wording/* plural */.LS)(repositories.length, "repository", "repositories");
    return `  ${style(color, mark)} ${number}, in ${count}: ${(0,log/* visible */.RK)((0,wording/* withStop */.d8)(text))} ${names}`;
}
function changeLines(change, style) {
    const { action, family, target, source, state } = change;
    const [color, mark] = MARKS[action];
    const place = style("dim", `${(0,log/* visible */.RK)(source.file)}:${source.line}${state === "failed" ? ", not done" : ""}`);
    const fields = (0,report_fields/* fieldsOf */.P)(change);
    const [first] = fields;
    if (first !== undefined && fields.length === 1 && (action === "update" || first.path === "")) {
        const name = (action === "update" ? key_name/* updateName */.D4 : key_name/* targetName */.je)(family, target, first.path);
        const text = (0,report_fields/* describeField */.k)({ ...first, path: name });
        return `  ${style(color, mark)} ${(0,log/* visible */.RK)(text)}  ${place}`;
    }
    const head = `  ${style(color, mark)} ${(0,log/* visible */.RK)((0,key_name/* targetName */.je)(family, target))}  ${place}`;
    return [head, ...fields.map((field) => `      ${(0,log/* visible */.RK)((0,report_fields/* describeField */.k)(field))}`)].join("\n");
}
function failureText({ message, advice }) {
    return `${(0,wording/* withStop */.d8)(message)}${advice === undefined ? "" : ` Next step: ${(0,wording/* withStop */.d8)(advice)}`}`;
}
/**
 * `Plan: 12 to create, 40 to update, 3 to delete in 31 of 1,453 repositories.`, then the changes that are held back
 * or failed.
 */
function totalLine(outcomes) {
    const isOpen = ({ state }) => state !== "failed";
    const changed = outcomes.filter(({ changes }) => changes.some(isOpen));
    const all = changed.flatMap(({ changes }) => changes.filter(isOpen));
    const count = (action) => (0,wording/* grouped */.zD)(all.filter((change) => change.action === action).length);
    const scope = `${(0,wording/* grouped */.zD)(changed.length)} of ${(0,wording/* plural */.LS)(outcomes.length, "repository", "repositories")}`;
    const heldBack = outcomes.flatMap((outcome) => outcome.changes).filter(({ state }) => state === "failed").length;
    const failed = outcomes.filter(({ failures }) => failures.length > 0).length;
    return [
        `Plan: ${count("create")} to create, ${count("update")} to update, ${count("delete")} to delete in ${scope}.`,
        ...(heldBack === 0 ? [] : [`Not done: ${(0,wording/* plural */.LS)(heldBack, "change", "changes")}, for the reasons above.`]),
        ...(failed === 0 ? [] : [`Failed: ${(0,wording/* plural */.LS)(failed, "repository", "repositories")}.`]),
    ].join(" ");
}

;// CONCATENATED MODULE: ./lib/entry/version.js
// The version that `--version` prints; a test compares it with package.json.
const VERSION = "0.1.0";

;// CONCATENATED MODULE: ./lib/terminal/program.js
// The commands and flags of the command line, made from the one table of inputs.



/** Every command, in the order of `--help`. */
const COMMANDS = {
    plan: {
        mode: "apply",
        summary: "Show what would change, and write nothing. For one repository also its desired state, line by line.",
        takesRepositories: true,
    },
    apply: { mode: "apply", summary: "Show what would change, ask, and write it.", takesRepositories: true },
    list: { mode: "list", summary: "List the repositories that the config is for." },
    report: { mode: "report", summary: "Merge the reports of several shards into one." },
    validate: { mode: "validate", summary: "Check the config alone, without a token or network." },
    rulesets: { mode: "validate", summary: "Print the rulesets that protect like the `branches` of the config." },
};
/** Inputs that only mean something to a workflow, or that a command itself decides. */
const NOT_FLAGS = new Set(["mode", "dry-run", "artifact-id", "artifact-digest", "actions-token", "shards", "comment"]);
/** Variables that replace a flag. The first one that is set is used. No other variables are read. */
const VARIABLES = {
    token: ["GH_TOKEN", "GITHUB_TOKEN"],
    "app-id": ["REPO_COP_APP_ID"],
    "private-key": ["REPO_COP_PRIVATE_KEY"],
    "installation-id": ["REPO_COP_INSTALLATION_ID"],
};
/** The program; `run` gets the parsed command line. Errors and `--help` throw commander's `CommanderError`. */
function createProgram(run) {
    const program = new esm/* Command */.uB("repo-cop")
        .description("Keeps every repository of an organization on policy.")
        .version(VERSION, "--version", "print the version")
        .helpOption("--help", "print this help")
        .helpCommand(false)
        .exitOverride()
        .showSuggestionAfterError();
    for (const [name, spec] of Object.entries(COMMANDS))
        program.addCommand(commandOf(name, spec, run));
    program.addHelpText("after", `\n${VARIABLES_TEXT}`);
    return program;
}
const VARIABLES_TEXT = [
    "Variables:",
    "  GH_TOKEN, GITHUB_TOKEN    the token, where --token is not given",
    "  REPO_COP_APP_ID, REPO_COP_PRIVATE_KEY, REPO_COP_INSTALLATION_ID    a GitHub App in place of a token",
    "  GH_HOST                   a GitHub Enterprise server, such as github.example.com",
    "  GITHUB_API_URL, GITHUB_GRAPHQL_URL    the addresses of its APIs, where they differ",
    "  <NAME>_FILE               a file with the value, for each of the above",
    "  CLUSTER, CLUSTERS, SHARDS    this process is cluster CLUSTER of CLUSTERS, and runs its share of the SHARDS",
    "  NO_COLOR, FORCE_COLOR     colors off or on",
    "",
    "Exit codes: 0 done; 1 something failed, or the answer was no; 2 input or config is wrong, and nothing was written.",
].join("\n");
function commandOf(name, spec, run) {
    const command = new esm/* Command */.uB(name)
        .description(spec.summary)
        .helpOption("--help", "print this help")
        .exitOverride()
        .showSuggestionAfterError();
    if (spec.takesRepositories)
        command.argument("[repositories...]", "names or globs; all where none is given");
    for (const [input, inputSpec] of flagsOf(spec.mode))
        command.addOption(optionFor(input, inputSpec));
    if (spec.mode === "apply")
        command.option("--reports <value>", "a folder to write the report into, for `repo-cop report`");
    if (spec.mode !== "validate")
        command.option("--json", "print one JSON document for programs");
    if (name === "apply") {
        command.option("--yes", "write without asking");
        command.option("--dry-run", "show what would change, and write nothing: the same as `repo-cop plan`");
    }
    if (name === "plan")
        command.option("--detailed-exitcode", "0: no changes, 1: error, 2: changes");
    if (name === "rulesets")
        command.requiredOption("--from-branches", "from the classic protections of the config");
    if (name === "validate")
        command.option("--permissions", "print the permissions that the config needs, and an App manifest");
    command.option("--verbose", "print the log");
    return command.action((...args) => {
        const repositories = spec.takesRepositories ? args[0] : [];
        const options = command.opts();
        const given = new Map(flagsOf(spec.mode).flatMap(([input]) => givenValue(input, options)));
        if (typeof options["reports"] === "string")
            given.set("reports", options["reports"]);
        if (repositories.length > 0)
            given.set("repos", [given.get("repos") ?? [], repositories].flat().join("\n"));
        const isOn = (flag) => options[flag] === true;
        run({
            ...{ command: isOn("dryRun") ? "plan" : name, mode: spec.mode, given },
            ...{ json: isOn("json"), yes: isOn("yes"), verbose: isOn("verbose") },
            ...{ detailedExitcode: isOn("detailedExitcode"), permissions: isOn("permissions") },
        });
    });
}
/** The inputs that are flags of a mode's commands, in the order of the table. */
function flagsOf(mode) {
    return Object.entries(input_table/* INPUTS */.m).filter(([name, { modes }]) => modes.includes(mode) && !NOT_FLAGS.has(name));
}
function optionFor(name, { meaning, default: preset, isExpression }) {
    const variables = VARIABLES[name];
    const notes = [
        ...(preset === undefined || isExpression ? [] : [`default: ${preset}`]),
        ...(variables === undefined ? [] : [`else ${variables.join(", ")}`]),
    ];
    const text = meaning.replaceAll("`", "");
    return new esm/* Option */.c$(`--${name} <value>`, notes.length === 0 ? text : `${text} (${notes.join("; ")})`);
}
function givenValue(name, options) {
    const value = options[name.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase())];
    return typeof value === "string" ? [[name, value]] : [];
}

// EXTERNAL MODULE: ./lib/report/markdown.js + 1 modules
var markdown = __webpack_require__(99089);
// EXTERNAL MODULE: ./lib/report/run/run-files.js
var run_files = __webpack_require__(50735);
// EXTERNAL MODULE: ./lib/report/run/run-report.js
var run_report = __webpack_require__(45176);
;// CONCATENATED MODULE: ./lib/terminal/result.js





/** Prints the result of a command that has ended; true if something changed or would change. */
async function printResult({ command, json }, results, screen) {
    if (command === "list")
        printList(results.find(/^all-repos\.json$/), json, screen);
    if (command === "report")
        for (const text of results.find(json ? /^report\.json$/ : /^report\.md$/))
            screen.print(text.trimEnd());
    const texts = command === "plan" || command === "apply" ? results.find(/^shard-.*\.json$/) : [];
    if (texts.length === 0)
        return false;
    const reports = texts.map((text) => JSON.parse(text)); // written a moment ago by this program
    const outcomes = reports.flatMap((report) => report.outcomes);
    if (json)
        screen.print(await jsonOf(reports));
    else if (command === "plan")
        printPlan(outcomes, screen);
    else
        for (const report of reports)
            screen.print(resultText(report, screen.style));
    return outcomes.some(({ changes }) => changes.length > 0);
}
function printPlan(outcomes, screen) {
    screen.print(planText(outcomes, screen.style));
    if (outcomes.some(({ changes }) => changes.length > 0))
        screen.say("Nothing was written. `repo-cop apply` with the same flags writes these changes.");
}
function printList(inventories, json, screen) {
    for (const inventory of inventories) {
        const { repositories } = JSON.parse(inventory);
        screen.print(json ? inventory.trimEnd() : repositories.map(({ name }) => (0,log/* visible */.RK)(name)).join("\n"));
    }
}
/** Failures, deferred repositories and the headline. The changes were shown before they were written. */
function resultText(report, style) {
    const open = report.outcomes.filter(({ kind }) => kind === "failed" || kind === "deferred");
    const blocks = outcomeTexts(open.map((outcome) => ({ ...outcome, changes: [] })), style);
    const { headline } = (0,markdown/* shardFacts */.KB)(report, undefined, 0);
    const shard = report.shard === "1/1" ? "" : `Shard ${report.shard}: `;
    return [...blocks, style("bold", `${shard}${headline}`)].join("\n\n");
}
/** The published report of a run, of the shards of this process. */
async function jsonOf(reports) {
    const [first] = reports;
    if (first === undefined)
        return "";
    const { organization, runId, runAttempt, finishedAt: now } = first;
    const shards = reports.map((report) => {
        const repositories = report.outcomes.map(({ repo, id = 0 }) => ({ name: repo, id }));
        return { shard: report.shard, repositories, read: async () => report };
    });
    const merged = await (0,run_report/* mergeReports */.C1)(shards, { organization, runId, runAttempt, now });
    const file = (0,run_files/* runFiles */.N)(merged, (0,markdown/* shardFacts */.KB)(first, undefined, 0)).find(({ name }) => name === "report.json");
    let text = "";
    for await (const part of file?.parts() ?? [])
        text += part;
    return text.trimEnd();
}

// EXTERNAL MODULE: external "node:readline/promises"
var external_node_readline_promises_ = __webpack_require__(26848);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/text/redact.js
var redact = __webpack_require__(51814);
;// CONCATENATED MODULE: ./lib/terminal/screen.js
// The terminal: results on standard output; messages, progress and questions on standard error.






const BAR_WIDTH = 24;
/** The runner reads commands in every line of a step's output. In JSON, only an escape leaves the value as it is. */
function withoutCommands(text) {
    if (/^[{[]/.test(text))
        return text.replaceAll("##[", "#\\u0023[");
    return text.replaceAll("##[", "## [").replaceAll(/^(\s*)::/gm, "$1: :");
}
/** `NO_COLOR` and `FORCE_COLOR` are respected: https://no-color.org */
function createScreen({ stdin, stdout, stderr }, env, { isVerbose, logsToStdout }) {
    const redactor = (0,redact/* createRedactor */.l)();
    const redacted = (text) => redactor.text(text);
    const inActions = env["GITHUB_ACTIONS"] === "true";
    const status = new StatusLine(logsToStdout ? stdout : stderr);
    const say = (text) => status.above(`${redacted(text)}\n`);
    const style = styleFor(stdout, env);
    const logFor = (label) => {
        const line = (level) => (message, data) => say(`${label}${level}${(0,log/* formatLine */.IL)(message, data)}`);
        return {
            debug: (message, data) => env["RUNNER_DEBUG"] === "1" && line("Debug: ")(message, data),
            info: isVerbose ? line("") : (message, data) => status.show(redacted(statusText(message, data))),
            warning: line("Warning: "),
            error: line("Error: "),
        };
    };
    const hostFor = (label) => ({
        env,
        setOutput: () => { },
        writeSummary: async () => { },
        // An error may have an example of several lines. All other control characters are shown as escapes.
        annotate: ({ level, ...problem }) => {
            const text = `${LEVELS[level]}: ${withFlags((0,errors/* formatProblem */.Vw)(problem), problem.file === undefined)}`;
            say(label + (level === "error" ? text.split("\n").map(log/* harmless */.Is).join("\n") : (0,log/* harmless */.Is)(text)));
        },
        registerSecret: (value) => redactor.add(value),
        hideNames: (repositories) => redactor.hide(repositories),
        redact: (value) => redactor.data(value),
    });
    return {
        style,
        isInteractive: stdin.isTTY && stderr.isTTY,
        print: (text) => void stdout.write(`${inActions ? withoutCommands(redacted(text)) : redacted(text)}\n`),
        say,
        clear: () => status.clear(),
        log: logFor(""),
        host: hostFor(""),
        labelled: (label) => ({ log: logFor(`${label} `), host: hostFor(`${label} `) }),
        ask: async (question, signal) => {
            status.clear();
            const reader = (0,external_node_readline_promises_.createInterface)({ input: stdin, output: stderr });
            try {
                return /^y(es)?$/i.test((await reader.question(question, { signal })).trim());
            }
            catch {
                return false; // aborted, or the input has ended
            }
            finally {
                reader.close();
            }
        },
    };
}
/** Inputs are flags here. A message about no file is about inputs, so each name of one in it is a flag. */
function withFlags(message, isAboutInputs) {
    const flag = (whole, name) => (Object.hasOwn(input_table/* INPUTS */.m, name) ? `\`--${name}\`` : whole);
    const named = message.replaceAll(/\bthe input `([a-z-]+)`/g, flag);
    return isAboutInputs ? named.replaceAll(/`([a-z-]+)`/g, flag).replace(/^([a-z-]+)(?=: )/, flag) : named;
}
const LEVELS = { error: "Error", warning: "Warning", notice: "Note" };
/** A progress bar for a message with `done` and `of`; otherwise the message and its numbers. */
function statusText(message, data = {}) {
    const { done, of } = data;
    if (typeof done !== "number" || typeof of !== "number" || of <= 0)
        return (0,log/* visible */.RK)((0,log/* formatLine */.IL)(message, data));
    const filled = Math.min(BAR_WIDTH, Math.round((BAR_WIDTH * done) / of));
    const bar = `${"█".repeat(filled)}${"░".repeat(BAR_WIDTH - filled)}`;
    return `${bar} ${done.toLocaleString("en-US")} of ${of.toLocaleString("en-US")}  ${(0,log/* visible */.RK)(message)}`;
}
function styleFor(stream, env) {
    const isColored = env["NO_COLOR"] ? false : Boolean(env["FORCE_COLOR"]) || (stream.isTTY && stream.hasColors());
    return isColored ? (color, text) => (0,external_node_util_.styleText)(color, text, { validateStream: false }) : (_, text) => text;
}
/** One line at the bottom of a terminal that later lines push down; nothing if there is no terminal. */
class StatusLine {
    #stream;
    #shown = "";
    constructor(stream) {
        this.#stream = stream;
    }
    show(text) {
        if (!this.#stream.isTTY)
            return;
        this.#shown = text.slice(0, Math.max(0, this.#stream.columns - 1));
        this.#stream.write(`\r\u001b[2K${this.#shown}`);
    }
    above(text) {
        if (this.#shown === "")
            return void this.#stream.write(text);
        this.#stream.write(`\r\u001b[2K${text}${this.#shown}`);
    }
    clear() {
        if (this.#shown === "")
            return;
        this.#shown = "";
        this.#stream.write("\r\u001b[2K");
    }
}

;// CONCATENATED MODULE: ./lib/cli.js
// The command line: builds the ports for a person or a program, runs the command, and prints its result.


























/**
 * Runs one command and gives its exit code: 0 done, 1 something failed, 2 wrong input or config; 130 or 143 after a
 * signal.
 */
async function runCommandLine(own) {
    let invocation;
    const program = createProgram((parsed) => {
        invocation = parsed;
    });
    for (const each of [program, ...program.commands]) {
        each.configureOutput({
            writeOut: (text) => void own.stdout.write(text),
            writeErr: (text) => void own.stderr.write(text),
        });
    }
    try {
        program.parse(own.argv.slice(2), { from: "user" });
    }
    catch (error) {
        if (error instanceof esm/* CommanderError */.b7)
            return error.exitCode === 0 ? 0 : 2;
        throw error;
    }
    return invocation === undefined ? 2 : runCommand(invocation, own);
}
async function runCommand(invocation, own) {
    const { given, verbose, command } = invocation;
    const isClustered = isCluster(own.env);
    const workingFolder = own.cwd();
    const place = placeConfig(given.get("config") ?? input_table/* INPUTS */.m.config.default, workingFolder, external_node_path_);
    const env = { ...environmentFor(own.env), GITHUB_WORKSPACE: place.workspace };
    const screen = createScreen(own, env, { isVerbose: verbose || isClustered, logsToStdout: isClustered });
    const stop = (0,runner_stop/* onStop */.g)(own, screen.log);
    const results = new MemoryArtifacts(command === "report" ? undefined : given.get("reports"));
    const session = { invocation, own, env, screen, results, stop, once: createOnce() };
    let code;
    try {
        const sources = { env: own.env, workingFolder, config: place.config };
        const readers = shardsOf(invocation, own.env, screen).map((shard) => readerFor(invocation, shard, sources));
        code = Math.max(...(await Promise.all(readers.map((reader) => runShard(reader, session)))));
    }
    catch (error) {
        code = (0,exit/* endWithError */.q)(error, screen, undefined);
    }
    screen.clear();
    if (code === 0 && command === "validate")
        screen.say("The config is valid.");
    const isChanged = await printResult(invocation, results, screen);
    const whole = stop.exitCode() ?? code;
    return invocation.detailedExitcode ? detailedExitCode(whole, isChanged) : whole;
}
function isCluster(env) {
    return Boolean(env["CLUSTER"] || env["CLUSTERS"]);
}
/** The shards of this process, as `--shard` would name them; one that is not named where there is no cluster. */
function shardsOf({ mode, given }, env, screen) {
    const cluster = mode === "apply" ? clusterFrom(env) : undefined;
    if (!cluster)
        return [undefined];
    if (given.has("shard"))
        throw new errors/* ConfigError */.xL("--shard: CLUSTER and CLUSTERS already say which shards this process runs. Leave it out.");
    screen.say(clusterText(cluster));
    return cluster.shards.map(shard/* formatShard */._D);
}
/** Runs the mode once, as one shard. Never throws: what goes wrong is said, and is its exit code. */
async function runShard(reader, { invocation, own, env, screen, results, stop, once }) {
    const shard = reader("shard");
    const { log, host } = env["CLUSTER"] ? screen.labelled(`[cluster ${env["CLUSTER"]}, shard ${shard}]`) : screen;
    let inputs;
    try {
        for (const secret of (0,entry_inputs/* secretsAmong */.o0)(reader))
            host.registerSecret(secret);
        inputs = (0,entry_inputs/* readInputs */.Ko)(env, (0,event_file/* readEventFile */.z)(env), reader);
        for (const message of inputs.warnings)
            host.annotate({ level: "warning", message });
        if (invocation.command === "apply" && !invocation.yes && !screen.isInteractive)
            throw new errors/* ConfigError */.xL(NOBODY_TO_ASK);
        let isDeclined = false;
        const operator = operatorFor(invocation, { screen, own }, async (question) => {
            const isAgreed = await screen.ask(question, stop.signal);
            isDeclined = !isAgreed;
            return isAgreed;
        });
        const code = await (0,run/* runMode */.r)(inputs, {
            ...{ host, log, clock: clock/* systemClock */.m, artifacts: results, operator, once, signal: stop.signal },
            connect: (options) => connectAndSay(options, env, { screen, once }),
            firstRequestSent: async () => { },
        });
        return isDeclined ? 1 : code;
    }
    catch (error) {
        screen.clear();
        return (0,exit/* endWithError */.q)(error, { host, log }, inputs);
    }
}
function createOnce() {
    const known = new Map();
    return (what, read) => {
        const first = known.get(what) ?? read();
        known.set(what, first);
        return first;
    };
}
const NOBODY_TO_ASK = "`apply` asks before it writes, and there is no terminal to ask on. " +
    "Add `--yes` to write without a question, or `--dry-run` to see the plan and write nothing.";
/** As Terraform has it: 0 nothing to change, 1 an error, 2 something to change. */
function detailedExitCode(code, isChanged) {
    if (code === 0)
        return isChanged ? 2 : 0;
    return code === 2 ? 1 : code;
}
/** Without what belongs to a workflow run's own actions: a command lists by itself and leaves no artifact. */
function environmentFor(env) {
    const { GITHUB_RUN_ID: _, GITHUB_RUN_ATTEMPT: __, ACTIONS_RESULTS_URL: ___, GITHUB_ACTION_REPOSITORY: ____, ...kept } = env;
    const server = env["GH_HOST"];
    if (!server || server === "github.com" || env["GITHUB_API_URL"])
        return kept;
    return {
        ...kept,
        GITHUB_SERVER_URL: `https://${server}`,
        // https://docs.github.com/en/enterprise-server@latest/rest/quickstart, https://docs.github.com/en/graphql/guides
        GITHUB_API_URL: server.endsWith(".ghe.com") ? `https://api.${server}` : `https://${server}/api/v3`,
        GITHUB_GRAPHQL_URL: server.endsWith(".ghe.com") ? `https://api.${server}/graphql` : `https://${server}/api/graphql`,
    };
}
/** Flags, then the variables that `--help` names. How to sign in comes from flags alone where they say it. */
function readerFor({ command, mode, given }, shard, { env, workingFolder, config }) {
    const isSignedInByFlag = SIGN_IN.some((name) => given.has(name));
    const variables = new Map(Object.entries(VARIABLES).flatMap(([name, names]) => {
        const text = names.map((each) => variableOrFile(env, each)).find((value) => value);
        // A variable that happens to be there is nothing that `validate` was given.
        return text === undefined || isSignedInByFlag || mode === "validate" ? [] : [[name, text]];
    }));
    if (variables.has("app-id"))
        variables.delete("token");
    const { reports, ...flags } = Object.fromEntries(given);
    const fixed = new Map(Object.entries({
        ...{ ...flags, mode, config },
        ...(mode === "apply" && command !== "apply" && { "dry-run": "true" }),
        ...(mode === "report" && reports !== undefined && { reports: external_node_path_.resolve(workingFolder, reports) }),
        ...(shard !== undefined && { shard }),
    }));
    return (name) => fixed.get(name) ?? variables.get(name);
}
/** `<NAME>_FILE` names a file with the value, as containers get their secrets. @throws ConfigError */
function variableOrFile(env, name) {
    const file = env[`${name}_FILE`];
    if (env[name] || !file)
        return env[name];
    try {
        return (0,external_node_fs_.readFileSync)(file, "utf8");
    }
    catch (error) {
        throw new errors/* ConfigError */.xL(`${name}_FILE: the file ${file} cannot be read (${error.message}).`);
    }
}
const SIGN_IN = Object.keys(VARIABLES);
/** Says which account acts, where, before anything is done. */
async function connectAndSay(options, env, { screen, once }) {
    const fetch = (await (0,proxy/* proxyFetch */.Z)(env)) ?? globalThis.fetch;
    const connection = await (0,client/* connect */.N)({ ...options, fetch });
    const who = connection.viewer ?? "an account that GitHub does not name";
    await once("account", async () => screen.say(`Acting as ${who} on ${options.organization} (${options.apiUrl}).`));
    return connection;
}
function operatorFor({ yes, json, command, permissions }, { screen, own }, ask) {
    const isClustered = isCluster(own.env);
    return {
        showDesired: (repository, values) => {
            if (!json)
                screen.print(`${desiredText(repository, values)}`);
        },
        showConfig: (config) => {
            if (command === "rulesets")
                screen.print(rulesetsText(proposeRulesets(config)));
            if (!permissions)
                return;
            const needed = permissionsFor(config);
            const url = "https://github.com";
            // Two Apps cannot share a name:
            // https://docs.github.com/en/apps/creating-github-apps/registering-a-github-app/registering-a-github-app
            const read = appManifest(needed, "read", { name: "Repo Cop plan", url });
            const write = appManifest(needed, "write", { name: "Repo Cop apply", url });
            screen.print(permissionsText(needed, { read, write }));
        },
        confirm: async (outcomes) => {
            screen.clear();
            if (!outcomes.some(({ changes }) => changes.length > 0))
                return true;
            if (!json && !isClustered)
                screen.print(planText(outcomes, screen.style));
            if (yes || command !== "apply")
                return true;
            const isAgreed = await ask("Write these changes? (yes or no) ");
            if (!isAgreed)
                screen.say("Nothing is written.");
            return isAgreed;
        },
    };
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

/***/ 16990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZN: () => (/* binding */ RUN_SCHEMA_VERSION),
/* harmony export */   hn: () => (/* binding */ decodeShardReport)
/* harmony export */ });
/* unused harmony exports SHARD_SCHEMA_VERSION, RUN_REPORT */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37428);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(961);
// The shapes of the reports: of one shard, as it is uploaded, and of a whole run, as schema/report.schema.json
// publishes it.

/** The version of shard reports; older versions are read as well. */
const SHARD_SCHEMA_VERSION = 2;
/** The version of run reports. */
const RUN_SCHEMA_VERSION = 1;
const count = () => zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0);
const failure = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["denied", "missing", "rejected", "unavailable", "unknown", "guarded", "bug"]),
    family: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    targets: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())),
    message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    advice: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().meta({ description: "The next step for the user" })),
});
const finding = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ family: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), target: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
const provenance = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    layer: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().meta({ description: '`top level`, `policy "<name>"` or `repository <name>`' }),
    file: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    line: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
});
const place = {
    family: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    target: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    path: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())),
    ref: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq9()),
    source: provenance.meta({ description: "The config line that asks for the change" }),
    origin: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["proposed", "earlier"])
        .meta({ description: "In a pull request: `proposed` by it, or drift from `earlier`" })),
    state: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["planned", "applied", "deferred", "failed"]),
    isHidden: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(true).meta({ description: "The values of a private repository are left out" })),
};
const change = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt("action", [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...place, action: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("create"), after: zod__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq9() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...place, action: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("update"), before: zod__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq9(), after: zod__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq9() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...place, action: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("delete"), before: zod__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq9() }),
]);
const outcome = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    repo: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().meta({ description: "GitHub's numeric id" })),
    visibility: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["public", "private", "internal"])),
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["in-sync", "planned", "applied", "deferred", "failed", "gone"]),
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().meta({ description: "The reason why a deferred repository waits" })),
    changes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(change),
    findings: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(finding),
    failures: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(failure),
    notes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
});
const usage = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    requests: count(),
    writes: count(),
    graphqlQueries: count(),
    refusals: count(),
    waitedMs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0),
});
const time = () => zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().meta({ description: "ISO 8601, UTC" });
const SHARD_REPORT = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1), zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(SHARD_SCHEMA_VERSION)]),
    organization: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    runId: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    runAttempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1),
    shard: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[1-9]\d*\/[1-9]\d*$/),
    dryRun: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    startedAt: time(),
    finishedAt: time(),
    configDigest: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    usage,
    outcomes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(outcome),
    failures: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(failure),
    layers: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ layer: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), repositories: count() }))),
    forecast: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        writes: count(),
        minutes: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
        nights: count(),
        minutesWithMoreShards: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()),
    })),
    notes: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())),
    base: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ unconcerned: count() })),
});
const originCounts = () => zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ changes: count(), repositories: count().meta({ description: "With at least one of them" }) });
/** One shard in the report of a run. */
const shardEntry = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    shard: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().meta({ description: "`n/m`" }),
    state: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["reported", "missing"])
        .meta({ description: "`missing`: the report is missing or cannot be read; its repositories count as failed" }),
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().meta({ description: "The reason why the report is missing" })),
    job: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().meta({ description: "Address of its job" })),
    runAttempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1)),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(time()),
    finishedAt: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(time()),
    repositories: count(),
    usage: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(usage),
    failures: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(failure).meta({ description: "Failures of the whole shard" }),
});
/** The whole file report.json; `outcomes` is last, so that a reader may stop before it. */
const RUN_REPORT = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(RUN_SCHEMA_VERSION),
    organization: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    runId: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    runAttempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1),
    dryRun: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    startedAt: time(),
    finishedAt: time(),
    headline: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().meta({ description: "The result in one sentence" }),
    totals: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        repositories: count(),
        inSync: count(),
        planned: count(),
        applied: count(),
        deferred: count(),
        failed: count(),
        findings: count().meta({ description: "Repositories with at least one finding, whatever their outcome" }),
        changes: count(),
    })
        .meta({ description: "The five outcomes sum to `repositories`" }),
    base: zod__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        unconcerned: count().meta({ description: "Repositories that both configs ask the same of; not read" }),
        proposed: originCounts().meta({ description: "Because of the pull request" }),
        earlier: originCounts().meta({ description: "Drift from before" }),
    })),
    usage,
    shards: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(shardEntry),
    outcomes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(outcome.extend({ shard: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })),
})
    .meta({
    title: "Repo Cop: report of a run",
    description: "The file report.json of the artifact repo-cop-report-<run id>",
});
/** Decodes a shard's report. Refuses other files, and names a newer schema version in the message. */
function decodeShardReport(text) {
    const content = parseJson(text);
    const version = typeof content === "object" && content !== null
        ? content.schemaVersion
        : undefined;
    if (typeof version === "number" && version > SHARD_SCHEMA_VERSION)
        return unreadable(`its report has the schema version ${version}, and this version of Repo ` +
            `Cop reads up to ${SHARD_SCHEMA_VERSION}; use the same version in all jobs`);
    const decoded = SHARD_REPORT.safeParse(content);
    if (!decoded.success)
        return unreadable(`its report is damaged: ${zod__WEBPACK_IMPORTED_MODULE_1__/* .prettifyError */ .S1(new zod__WEBPACK_IMPORTED_MODULE_2__/* .ZodError */ .G(decoded.error.issues.slice(0, 1)))}`);
    return { ...decoded.data, schemaVersion: SHARD_SCHEMA_VERSION };
}
function unreadable(reason) {
    return { kind: "unreadable", reason };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 50735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ runFiles)
/* harmony export */ });
/* harmony import */ var csv_stringify_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96789);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65526);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99089);
/* harmony import */ var _run_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45176);
// The report of a run as files of its artifact, each a stream of parts: report.json, report.md and outcomes.csv.




/** The files, in the order in which people open them. */
function runFiles(report, facts) {
    return [
        { name: "report.md", parts: () => markdownFile(report, facts) },
        { name: "report.json", parts: () => jsonFile(report) },
        { name: "outcomes.csv", parts: () => csvFile(report) },
    ];
}
async function* jsonFile(report) {
    yield `${JSON.stringify(report.head).slice(0, -1)},"outcomes":[`;
    let separator = "\n";
    for await (const [outcome, shard] of (0,_run_report_js__WEBPACK_IMPORTED_MODULE_3__/* .outcomesOf */ .RK)(report)) {
        yield `${separator}${JSON.stringify({ ...outcome, shard })}`;
        separator = ",\n";
    }
    yield "\n]}\n";
}
async function* markdownFile(report, facts) {
    yield* (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownParts */ .YS)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .summarySections */ .P2)(facts, Number.POSITIVE_INFINITY));
    yield* byRepository(report, facts.links);
}
async function* byRepository(report, links) {
    if (report.digest.counts.changes === 0)
        return;
    yield `### ${_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .BY_REPOSITORY */ .nz}\n\n`;
    for await (const [outcome] of (0,_run_report_js__WEBPACK_IMPORTED_MODULE_3__/* .outcomesOf */ .RK)(report))
        if (outcome.changes.length > 0)
            yield `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryRow */ .Nh)(outcome, links)}\n`;
}
const COLUMNS = ["repository", "id", "outcome", "shard", "changes", "failed changes", "findings", "failures", "reason"];
/** RFC 4180, one line for each repository. */
async function* csvFile(report) {
    yield csvLine(COLUMNS);
    for await (const [outcome, shard] of (0,_run_report_js__WEBPACK_IMPORTED_MODULE_3__/* .outcomesOf */ .RK)(report))
        yield csvLine(cellsOf(outcome, shard));
}
function cellsOf({ repo, id, kind, changes, findings, failures, reason, notes }, shard) {
    const failedChanges = changes.filter(({ state }) => state === "failed").length;
    const why = failures[0]?.message ?? reason ?? (kind === "deferred" ? notes.at(-1) : undefined) ?? "";
    // A spreadsheet would take a bare `1/2` for a date.
    return [repo, id ?? "", kind, `shard ${shard}`, changes.length, failedChanges, findings.length, failures.length, why];
}
/** `escape_formulas`: a cell that a spreadsheet would calculate begins with an apostrophe. */
function csvLine(cells) {
    return (0,csv_stringify_sync__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .A)([[...cells]], { record_delimiter: "windows", quoted_string: true, escape_formulas: true });
}


/***/ }),

/***/ 45176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ mergeReports),
/* harmony export */   RK: () => (/* binding */ outcomesOf)
/* harmony export */ });
/* unused harmony export lostOutcomes */
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50315);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76164);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5916);
/* harmony import */ var _report_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16990);
// Merges the reports of all shards into one, reading one shard's report at a time.




const NOTHING = { requests: 0, writes: 0, graphqlQueries: 0, refusals: 0, waitedMs: 0 };
/** Combines the reports of all shards. Throws only if an existing report cannot be read from disk. */
async function mergeReports(shards, identity) {
    const builder = new _digest_js__WEBPACK_IMPORTED_MODULE_0__/* .DigestBuilder */ .O();
    const entries = [];
    const about = [];
    for (const shard of shards) {
        const report = await reportOf(shard);
        if (report.kind === "unreadable") {
            builder.forgetLayers();
            for (const outcome of lostOutcomes(shard, report.reason))
                builder.add(outcome);
            entries.push(missingEntry(shard, report.reason));
            continue;
        }
        builder.addShard(report);
        for (const outcome of report.outcomes)
            builder.add(outcome);
        const { dryRun, notes = [], forecast } = report;
        const failures = report.failures.map((one) => ({ ...one, message: `shard ${shard.shard}: ${one.message}` }));
        about.push({ dryRun, notes, failures, ...(0,_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)({ forecast }) });
        entries.push(entryOf(report, shard));
    }
    const digest = builder.finish();
    const failures = [...(identity.failure ? [identity.failure] : []), ...about.flatMap((one) => one.failures)];
    const forecast = sumOf(about.flatMap((one) => one.forecast ?? []));
    const dryRun = about.length > 0 && about.every((one) => one.dryRun);
    return {
        head: headOf(entries, identity, { digest, failures }, dryRun),
        digest,
        missing: missingOf(entries),
        failures,
        notes: [...new Set(about.flatMap((one) => one.notes))],
        ...(0,_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)({ forecast }),
        shards,
    };
}
async function reportOf(shard) {
    if (shard.read === undefined)
        return { kind: "unreadable", reason: "left no report" };
    return shard.read();
}
/** The results of a shard without a report are unknown, so its repositories count as failed. */
function lostOutcomes({ shard, job, repositories }, reason) {
    const failure = {
        kind: "unavailable",
        message: `shard ${shard}: ${reason}, so the outcome is not known`,
        advice: job === undefined
            ? "look at the log of its job, then re-run the failed jobs"
            : `look at ${job}, then re-run the failed jobs`,
    };
    return repositories.map(({ name, id }) => ({
        ...{ repo: name, id, kind: "failed", changes: [], findings: [], failures: [failure], notes: [] },
    }));
}
function missingEntry({ shard, job, repositories }, reason) {
    return {
        shard,
        state: "missing",
        reason,
        ...(0,_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)({ job }),
        repositories: repositories.length,
        failures: [],
    };
}
function entryOf(report, { job }) {
    const { shard, runAttempt, startedAt, finishedAt, usage, failures, outcomes } = report;
    return {
        ...{
            shard,
            state: "reported",
            runAttempt,
            startedAt,
            finishedAt,
            repositories: outcomes.filter(({ kind }) => kind !== "gone").length,
            usage,
        },
        ...(0,_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .given */ .gI)({ job }),
        failures: failures.map((failure) => ({ ...failure, targets: [...(failure.targets ?? [])] })),
    };
}
function missingOf(entries) {
    return entries.filter(({ state }) => state === "missing").map(({ shard }) => shard);
}
function headOf(shards, identity, { digest, failures }, dryRun) {
    const { organization, runId, runAttempt, now } = identity;
    const { repositories, inSync, planned, applied, deferred, failed, findings, changes } = digest.counts;
    const { origins } = digest.counts;
    const starts = shards.flatMap(({ startedAt }) => startedAt ?? []).sort();
    const ends = shards.flatMap(({ finishedAt }) => finishedAt ?? []).sort();
    return {
        schemaVersion: _report_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .RUN_SCHEMA_VERSION */ .ZN,
        ...{ organization, runId, runAttempt, dryRun },
        startedAt: starts[0] ?? now,
        finishedAt: ends.at(-1) ?? now,
        headline: identity.failure
            ? `${identity.failure.message}.`
            : (0,_headline_js__WEBPACK_IMPORTED_MODULE_3__/* .headlineOf */ .g)({ digest, missing: missingOf(shards), shardFailures: failures.length, scope: "run" }),
        totals: { repositories, inSync, planned, applied, deferred, failed, findings, changes },
        ...(origins && { base: { unconcerned: digest.unconcerned ?? 0, ...origins } }),
        usage: shards.reduce((sum, { usage = NOTHING }) => addUsage(sum, usage), NOTHING),
        shards,
    };
}
function addUsage(a, b) {
    return {
        requests: a.requests + b.requests,
        writes: a.writes + b.writes,
        graphqlQueries: a.graphqlQueries + b.graphqlQueries,
        refusals: a.refusals + b.refusals,
        waitedMs: a.waitedMs + b.waitedMs,
    };
}
/** Shards work in parallel, so the slowest one counts. */
function sumOf(forecasts) {
    if (forecasts.length === 0)
        return undefined;
    const more = forecasts.flatMap(({ minutesWithMoreShards }) => minutesWithMoreShards ?? []);
    return {
        writes: forecasts.reduce((sum, { writes }) => sum + writes, 0),
        minutes: Math.max(...forecasts.map(({ minutes }) => minutes)),
        nights: Math.max(...forecasts.map(({ nights }) => nights)),
        ...(more.length === forecasts.length && { minutesWithMoreShards: Math.max(...more) }),
    };
}
/** Every outcome of the run with its shard, one shard in memory at a time. */
async function* outcomesOf({ shards }) {
    for (const shard of shards) {
        const report = await reportOf(shard);
        const outcomes = report.kind === "unreadable" ? lostOutcomes(shard, report.reason) : report.outcomes;
        for (const outcome of outcomes)
            yield [outcome, shard.shard];
    }
}


/***/ })

};
