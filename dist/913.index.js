export const id = 913;
export const ids = [913];
export const modules = {

/***/ 53913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FAMILIES: () => (/* binding */ FAMILIES)
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
/** In the order of writing: GitHub accepts a selection only after `allowed_actions` is `selected`. */
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
/** The resource of that name, as the general type. */
function resourceNamed(name) {
    return RESOURCES[name];
}
/** The settings of one resource in the config; empty if the config has none. */
function wishesFor(name, desired) {
    const { under, keys } = resourceNamed(name);
    const place = under === undefined ? desired : (desired[under] ?? {});
    return Object.fromEntries(keys.flatMap((key) => (place[key] === undefined ? [] : [[key, place[key]]])));
}
/** The path of a resource's key in the config. */
function pathOf(name, key) {
    const { under } = resourceNamed(name);
    return under === undefined ? [key] : [under, key];
}

;// CONCATENATED MODULE: ./lib/families/actions/diff.js


const NOTHING = { changes: [], findings: [] };
const MISSING = "GitHub does not offer it here, or it is decided above the repository";
/** Skips settings that do not apply to the repository. Settings that GitHub would refuse are findings. */
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
/** While Actions are off, GitHub does not return the rest of the policy, and the rest has no effect. */
function diffPermissions(wishes, actual) {
    const { enabled, sha_pinning_required: pinning, allowed_actions: policy } = wishes;
    const is = actual.permissions ?? {};
    const switches = enabled === undefined ? {} : { enabled };
    if ((enabled ?? is["enabled"]) !== true)
        return { changes: diffResource("permissions", switches, actual), findings: [] };
    // Older servers do not know the key.
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
    const message = `counts only where allowed_actions is selected, and here it is ${policy ?? "unknown"}; ` +
        "set allowed_actions: selected next to it";
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
    const limit = `at most ${most} are allowed here, by the organization or by GitHub`;
    const message = `should be ${days}, is ${is["days"]}: ${limit}`;
    return { changes: [], findings: [finding("artifact_and_log_retention.days", message)] };
}
function diffResource(name, wishes, actual) {
    const { keys } = resourceNamed(name);
    const is = actual[name] ?? {};
    const kept = Object.fromEntries(keys.flatMap((key) => (is[key] === undefined ? [] : [[key, is[key]]])));
    const ref = { resource: name, actual: kept };
    return keys.flatMap((key) => {
        if (wishes[key] === undefined)
            return [];
        const [before, after] = [sorted(is[key] ?? null), sorted(wishes[key])];
        if (is[key] !== undefined && (0,diff/* sameJson */.Vk)(before, after))
            return [];
        const path = pathOf(name, key);
        return [{ action: "update", target: path.join("."), before, after, path, ref }];
    });
}
/** The only lists are patterns, and their order does not matter. */
function sorted(value) {
    return isList(value) ? [...new Set(value)].sort() : value;
}
function isList(value) {
    return Array.isArray(value);
}
function finding(target, message) {
    return { family: "actions", target, message };
}

;// CONCATENATED MODULE: ./lib/families/shared/requests.js

/** A request on the current repository. Every such route has `owner` and `repo`. */
function onRepository(route, { repo }, parameters = {}) {
    return { kind: "rest", route, parameters: { owner: repo.owner, repo: repo.name, ...parameters } };
}
/**
 * One request for each change. If entries are updated by delete and create, deletes come first, because an old entry
 * may conflict with a new one. Otherwise the order of the changes is kept.
 */
function keyedRequests(routes) {
    const send = (change, [route, parameters], context) => ({
        request: onRepository(route, context, parameters),
        phase: "entries",
        effect: change.action,
        targets: [change.target],
    });
    if ("update" in routes) {
        return (changes, context) => changes.map((change) => {
            if (change.action === "create")
                return send(change, routes.create(change, context), context);
            if (change.action === "update")
                return send(change, routes.update(change, context), context);
            return send(change, routes.delete(change, context), context);
        });
    }
    const create = (change, context) => send(change, routes.create(change, context), context);
    const remove = (change, context) => send(change, routes.delete(change, context), context);
    const replace = (change, context) => {
        const { before, after, ...place } = change;
        const undo = {
            request: create({ ...place, action: "create", after: before }, context).request,
            look: routes.look(context),
        };
        return [
            { ...remove({ ...place, action: "delete", before }, context), undo },
            create({ ...place, action: "create", after }, context),
        ];
    };
    return (changes, context) => [
        ...changes.flatMap((change) => (change.action === "delete" ? [remove(change, context)] : [])),
        ...changes.flatMap((change) => (change.action === "update" ? replace(change, context) : [])),
        ...changes.flatMap((change) => (change.action === "create" ? [create(change, context)] : [])),
    ];
}
/** One request with all changed settings by name. Unchanged settings are not sent. */
function settingsRequest(route) {
    return (changes, context) => {
        if (changes.length === 0)
            return [];
        const values = Object.fromEntries(changes.map((change) => [change.target, afterOf(change)]));
        const targets = changes.map(({ target }) => target);
        return [{ request: onRepository(route, context, values), phase: "details", effect: "update", targets }];
    };
}

;// CONCATENATED MODULE: ./lib/families/actions/read.js


/** https://docs.github.com/en/rest/actions/permissions */
function readActions(context, { desired }) {
    const wanted = RESOURCE_NAMES.filter((name) => {
        const isAsked = desired.some((one) => Object.keys(wishesFor(name, one)).length > 0);
        return isAsked && resourceNamed(name).appliesTo(context.repo);
    });
    const usesSelected = wanted.includes("selected_actions");
    // A selection exists only if `permissions` shows the policy `selected`, so `permissions` is read first.
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
/** Reads `permissions`, which fails without access. If it succeeds, the missing resources do not exist here. */
function withProof(actual, context) {
    return {
        kind: "more",
        requests: [requestFor("permissions", context)],
        next: () => ({ kind: "known", value: actual }),
    };
}
/** Read only for the policy `selected`: otherwise GitHub answers 409. */
function withSelected(actual, context) {
    return {
        kind: "more",
        requests: [requestFor("selected_actions", context)],
        next: ([answer]) => ({ kind: "known", value: { ...actual, selected_actions: answer } }),
    };
}
function requestFor(name, context) {
    const { read, isOptional } = resourceNamed(name);
    return { request: onRepository(read, context), ...(isOptional && { absentOn: [403, 404] }) };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
;// CONCATENATED MODULE: ./lib/families/shared/limits.js
// Limits of GitHub, each with the page or report that documents it. docs/github-limits.md is generated from them.
/** Metadata of a schema whose values are checked for these limits. */
function limits(...all) {
    return { githubLimits: all };
}

;// CONCATENATED MODULE: ./lib/families/actions/schema.js
// Schema of `actions:`, with the keys of GitHub's own requests.


const PAGES = "https://docs.github.com/en";
const MOST_DAYS = 400;
const RETENTION = limits({
    text: `1 to ${MOST_DAYS} days; in public repositories at most 90`,
    source: `${PAGES}/organizations/managing-organization-settings/` +
        "configuring-the-retention-period-for-github-actions-artifacts-and-logs-in-your-organization",
}, {
    text: "At most what the organization allows",
    source: `${PAGES}/rest/actions/permissions#set-artifact-and-log-retention-settings-for-a-repository`,
    isUnchecked: true,
});
const ABOVE = limits({
    text: "Not more than the organization and the enterprise allow",
    source: `${PAGES}/rest/actions/permissions#set-github-actions-permissions-for-a-repository`,
    isUnchecked: true,
});
const flag = (description) => schemas/* exactOptional */.yqP(schemas/* boolean */.zMY().meta({ description }));
/**
 * Patterns are compared as a set.
 * https://docs.github.com/en/rest/actions/permissions#set-allowed-actions-and-reusable-workflows-for-a-repository
 */
const patterns = () => schemas/* array */.YOg(schemas/* string */.YjP().trim().min(1).regex(/^\S+$/, "a pattern has no spaces")).meta({
    description: "The whole list of actions and reusable workflows that may run, such as octo-org/*, octo-org/octo-repo@v2",
    ...limits({
        text: "No spaces in a pattern",
        source: `${PAGES}/rest/actions/permissions#set-allowed-actions-and-reusable-workflows-for-a-repository`,
    }),
});
const shape = () => ({
    enabled: flag("Workflows run at all"),
    allowed_actions: schemas/* exactOptional */.yqP(schemas/* enum */.k5n(["all", "local_only", "selected"])
        .meta({ description: "Which actions and reusable workflows may run", ...ABOVE })),
    sha_pinning_required: flag("Actions must be pinned to a full-length commit SHA"),
    selected_actions: schemas/* exactOptional */.yqP(schemas/* strictObject */.rej({
        github_owned_allowed: flag("Actions of GitHub itself may run"),
        verified_allowed: flag("Actions of verified creators may run"),
        patterns_allowed: schemas/* exactOptional */.yqP(patterns()),
    })
        .meta({ description: "Counts where allowed_actions is selected" })),
    default_workflow_permissions: schemas/* exactOptional */.yqP(schemas/* enum */.k5n(["read", "write"]).meta({ description: "Default permissions of a workflow's GITHUB_TOKEN" })),
    can_approve_pull_request_reviews: flag("Workflows may create and approve pull requests"),
    access_level: schemas/* exactOptional */.yqP(schemas/* enum */.k5n(["none", "user", "organization", "enterprise"]).meta({
        description: "Access of other repositories to this repository's actions and workflows; " +
            "left out in public repositories, where all have access",
    })),
    fork_pr_contributor_approval: schemas/* exactOptional */.yqP(schemas/* strictObject */.rej({
        approval_policy: schemas/* exactOptional */.yqP(schemas/* enum */.k5n(["first_time_contributors_new_to_github", "first_time_contributors", "all_external_contributors"])
            .meta({ description: "Authors whose pull requests from forks need an approval before workflows run" })),
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
        days: schemas/* exactOptional */.yqP(schemas/* int */.Whr()
            .min(1)
            .max(MOST_DAYS)
            .meta({ description: "At most what the organization allows", ...RETENTION })),
    })
        .meta({ description: "How long artifacts and logs are kept" })),
});
/** One layer's `actions:`. Built on first use. */
const actionsSchema = schemas/* lazy */.RZV(() => schemas/* strictObject */.rej(shape()));
/** Contradictions between keys, which different layers may have set. */
function actionsProblems({ allowed_actions, selected_actions }) {
    if (!selected_actions || allowed_actions === undefined || allowed_actions === "selected")
        return [];
    const rule = "selected_actions counts only with allowed_actions: selected";
    return [{ path: ["selected_actions"], message: `${rule}, and allowed_actions is ${allowed_actions}` }];
}

;// CONCATENATED MODULE: ./lib/families/actions/write.js



/** `permissions` goes first: GitHub refuses a selection unless the policy is `selected`. */
function writeActions(changes, context) {
    return RESOURCE_NAMES.flatMap((name) => {
        const own = changesOf(name, changes);
        return own.length === 0 ? [] : [write_requestFor(name, own, changes, context)];
    });
}
/** The request for `own`, the changes of one resource, among all `changes` of the family. */
function write_requestFor(name, own, changes, context) {
    const { write, under } = resourceNamed(name);
    const skipped = under === undefined ? 0 : under.length + 1;
    const carried = refOf(own[0])?.actual ?? {};
    const after = Object.fromEntries(own.map((change) => [change.target.slice(skipped), (0,diff/* afterOf */.Wo)(change)]));
    // Lists, and values that are sent unchanged, may have changed on GitHub since they were read.
    const isReplaced = Object.keys(carried).some((key) => !(key in after)) || Object.values(after).some(Array.isArray);
    // If GitHub refuses the policy, the selection that depends on it is not sent.
    const dependent = "allowed_actions" in after ? changesOf("selected_actions", changes) : [];
    return {
        request: onRepository(write, context, { ...carried, ...after }),
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
/**
 * GitHub answers 409 if the organization or enterprise forbids the change.
 * https://docs.github.com/en/rest/actions/permissions#set-default-workflow-permissions-for-a-repository
 */
const CONFLICT = 409;
/** A refusal by policy is a finding: it cannot be repaired in the repository. */
function actionsObjection({ status, message }) {
    if (status !== CONFLICT)
        return undefined;
    return `set by the organization or the enterprise, whose policy for Actions does not allow this here (${message})`;
}

;// CONCATENATED MODULE: ./lib/families/actions/actions.js
// GitHub Actions in a repository: on or off, allowed actions, workflow permissions, access from outside, forks,
// retention.





/** The family of `actions:`. */
const actions = (0,family/* defineFamily */.u)({
    key: "actions",
    config: {
        schema: actionsSchema,
        merge: { kind: "map" },
        check: actionsProblems,
    },
    docs: {
        summary: "Enabled Actions, permissions of workflows, " + "access from outside, pull requests from forks, retention",
        url: "https://docs.github.com/en/rest/actions/permissions",
        permission: { name: "Administration", read: "read", write: "write", level: "repository" },
        cost: {
            steady: "1; 1 more for the selection, workflow permissions, access, each fork setting and retention, where used",
            change: "1 per group",
        },
    },
    read: { kind: "endpoint", start: readActions },
    plan: {
        diff: diffActions,
        write: writeActions,
    },
    guards: {
        objection: actionsObjection,
    },
});

// EXTERNAL MODULE: ./lib/objects.js
var objects = __webpack_require__(50315);
// EXTERNAL MODULE: ./lib/families/shared/read-steps.js
var read_steps = __webpack_require__(78536);
;// CONCATENATED MODULE: ./lib/families/autolinks.js
// Autolinks: prefixes such as `OPS-` that become links. GitHub cannot change one, so an update is a delete and a
// create.







const AUTOLINKS = "https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/managing-repository-settings/configuring-autolinks-to-reference-external-resources";
const PREFIXES = limits({
    text: "Letters, digits and `.-_+=:/#`, and no digit at the end",
    source: "https://github.com/integrations/terraform-provider-github/issues/3176",
}, { text: "No prefix starts with another one of the repository", source: AUTOLINKS });
const TEMPLATES = limits({
    text: "A whole URL with `<num>` in it",
    source: "https://docs.github.com/en/rest/repos/autolinks#create-an-autolink-reference-for-a-repository",
});
const PREFIX = /\s|^[A-Za-z0-9.\-_+=:/#]*[A-Za-z.\-_+=:/#]$/;
const NO_PREFIX = "GitHub takes letters, digits and .-_+=:/# in a prefix, and no digit at its end; end it with a hyphen, such as OPS-";
const autolinkSchema = schemas/* strictObject */.rej({
    key_prefix: schemas/* string */.YjP()
        .trim()
        .min(1)
        .regex(/^\S+$/, "a prefix has no spaces")
        .regex(PREFIX, NO_PREFIX)
        .meta({ description: "The text before the number, such as OPS-", ...PREFIXES }),
    url_template: schemas/* string */.YjP()
        .trim()
        .regex(/<num>/, "must contain <num>, where the number goes")
        .regex(/^[A-Za-z][A-Za-z0-9+.-]*:/, "must be a whole URL, such as https://example.com/browse/OPS-<num>")
        .meta({ description: "URL with <num> in it", ...TEMPLATES }),
    is_alphanumeric: schemas/* exactOptional */.yqP(schemas/* boolean */.zMY().meta({ description: "Letters count as part of the number; where left out, GitHub creates it as true" })),
});
const autolinksSchema = schemas/* array */.YOg(autolinkSchema);
/** The family of `autolinks:`. */
const autolinks = (0,family/* defineFamily */.u)({
    key: "autolinks",
    config: {
        schema: autolinksSchema,
        merge: { kind: "collection", keyOf: prefixKey },
        prunable: ["autolinks"],
        check,
    },
    docs: {
        summary: "Prefixes that become links to other systems",
        url: "https://docs.github.com/en/rest/repos/autolinks",
        permission: { name: "Administration", read: "read", write: "write", level: "repository" },
        cost: { steady: "1", change: "1 per new or pruned entry, 2 per changed one" },
    },
    read: (0,read_steps/* readList */.LD)("autolinks", (context) => ({ request: listing(context) }), (list) => new Map(list.map((one) => [prefixKey(one), decode(one)]))),
    plan: {
        diff: autolinks_diff,
        /** https://docs.github.com/en/rest/repos/autolinks#create-an-autolink-reference-for-a-repository */
        write: keyedRequests({
            create: ({ after }) => ["POST /repos/{owner}/{repo}/autolinks", after],
            look: listing,
            delete: ({ ref }) => ["DELETE /repos/{owner}/{repo}/autolinks/{autolink_id}", { autolink_id: Number(ref) }],
        }),
    },
    guards: {
        stored: (answer) => ((0,objects/* isObject */.Gv)(answer) && "key_prefix" in answer ? decode(answer).value : undefined),
        isThere: (answer, target) => Array.isArray(answer) ? answer.some((one) => prefixKey(one) === target) : undefined,
    },
});
function prefixKey(entry) {
    return (0,objects/* text */.Qq)(entry, "key_prefix").toLowerCase();
}
/** True if one prefix starts with the other, which GitHub refuses. `OPS-` inside `DEVOPS-` is allowed. */
function overlap(a, b) {
    return a !== b && (a.startsWith(b) || b.startsWith(a));
}
function check(desired) {
    return desired.flatMap((entry, index) => desired.slice(0, index).flatMap((other) => {
        if (!overlap(prefixKey(entry), prefixKey(other)))
            return [];
        const message = `prefix ${entry.key_prefix} overlaps ${other.key_prefix}: ` +
            "GitHub refuses a prefix that starts with another prefix";
        return [{ path: [prefixKey(entry)], message }];
    }));
}
/** The endpoint is not paginated. https://docs.github.com/en/rest/repos/autolinks#get-all-autolinks-of-a-repository */
function listing(context) {
    return onRepository("GET /repos/{owner}/{repo}/autolinks", context);
}
function decode({ id, key_prefix, url_template, is_alphanumeric }) {
    return {
        ref: Number(id),
        value: { key_prefix: key_prefix ?? "", url_template: url_template ?? "", is_alphanumeric: is_alphanumeric ?? true },
    };
}
function autolinks_diff(desired, actual, context) {
    const wanted = new Map(desired.map((entry) => {
        // GitHub ignores case in prefixes, so a difference in case is not drift.
        const there = actual.get(prefixKey(entry))?.value["key_prefix"];
        return [prefixKey(entry), { ...entry, key_prefix: there ?? entry.key_prefix }];
    }));
    const defaults = { is_alphanumeric: true };
    const { changes, entries } = (0,diff/* compareEntries */.wD)("autolinks", { desired: wanted, actual, defaults }, context);
    const staying = [...actual.keys()].filter((key) => entries === undefined || wanted.has(key));
    const blocked = changes.flatMap((change) => blockedBy(change, [...staying, ...wanted.keys()]));
    const possible = changes.filter((change) => !blocked.some(({ target }) => target === change.target));
    return { changes: possible, findings: blocked, ...(0,objects/* given */.gI)({ entries }) };
}
function blockedBy({ action, target }, others) {
    const other = action === "create" ? others.find((one) => overlap(target, one)) : undefined;
    if (other === undefined)
        return [];
    const message = `cannot coexist with ${other}: GitHub refuses a prefix that starts with another prefix`;
    return [{ family: "autolinks", target, message }];
}

;// CONCATENATED MODULE: ./lib/families/shared/permissions.js
/** Reads teams, their repositories, and the owners of the organization. */
const MEMBERS = { name: "Members", access: "read", level: "organization" };
/** Reads the names of the organization's own roles. https://docs.github.com/en/rest/orgs/custom-roles */
const CUSTOM_ROLES = {
    name: "Custom repository roles",
    access: "read",
    level: "organization",
    when: "where a custom role is given",
};
/**
 * Finds the slug of an App by its id.
 * https://docs.github.com/en/rest/orgs/orgs#list-app-installations-for-an-organization
 */
const INSTALLATIONS = {
    name: "Administration",
    access: "read",
    level: "organization",
    when: "where `app_id` is an App other than GitHub Actions",
};

// EXTERNAL MODULE: ./lib/text/lookup.js
var lookup = __webpack_require__(601);
// EXTERNAL MODULE: ./lib/families/shared/roles.js
var shared_roles = __webpack_require__(38601);
;// CONCATENATED MODULE: ./lib/families/shared/directory.js


/** By name or slug, ignoring case; undefined if the organization has no such team or it was not looked up. */
function teamNamed(name, { teams }) {
    return (0,lookup/* own */.Z)(teams, name.toLowerCase()) ?? undefined;
}
/** By login, ignoring case. */
function userNamed(login, { users }) {
    return (0,lookup/* own */.Z)(users, login.toLowerCase()) ?? undefined;
}
/** By slug, or by id if the config has only the id. */
function appNamed(slug, { apps }) {
    return (0,lookup/* own */.Z)(apps, slug.toLowerCase()) ?? undefined;
}
/** The role in the organization's spelling. Built-in roles are not in its list. */
function roleNamed(role, { roles }) {
    return roles.find((one) => (0,shared_roles/* sameRole */.lR)(one, role)) ?? role;
}

;// CONCATENATED MODULE: ./lib/families/branches/settings.js
// The settings of a protection rule as a flat map, with their place in the config and their fields in GraphQL.

/**
 * Switches and numbers: our name → GraphQL field, the same in answers and in mutations.
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
/** Lists of users, teams and Apps. GraphQL's field `switch` is true while the list is in effect. */
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
/** Switches that need another setting to be on. Otherwise GitHub returns false, whatever was written. */
const DEPENDS_ON = { block_creations: "restrictions", allow_fork_syncing: "lock_branch" };
const FLAG_KEYS = Object.keys(FLAGS);
const ACTOR_KEYS = Object.keys(ACTOR_LISTS);
const ACTOR_KINDS = ["users", "teams", "apps"];
/** A layer's protection as a flat map. Settings that are left out do not change. */
function flatten(protection) {
    const { required_pull_request_reviews: reviews, required_status_checks: checks, ...rest } = protection;
    return (0,objects/* given */.gI)({
        ...rest,
        ...(reviews !== undefined && { required_pull_request_reviews: reviews !== null, ...reviews }),
        ...(checks !== undefined && { required_status_checks: checks !== null, ...checks }),
    });
}
/** The path of a setting inside `protection`. */
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
/** The path of each setting in the config, entry first. A setting with inner settings is left out in favor of these. */
function settingPaths(desired) {
    return desired.flatMap(({ name, protection }) => {
        const places = Object.keys(protection ? flatten(protection) : {}).map(placeOf);
        const isOuter = ([key]) => places.some(([other, inner]) => other === key && inner !== undefined);
        return places.filter((place) => place.length > 1 || !isOuter(place)).map((place) => [name, "protection", ...place]);
    });
}
/** The used settings, and the settings that they depend on. */
function settingsInUse(desired) {
    const named = new Set(desired.flatMap((one) => Object.keys(one)));
    for (const [key, base] of Object.entries(DEPENDS_ON))
        if (named.has(key))
            named.add(base);
    return named;
}

;// CONCATENATED MODULE: ./lib/families/branches/rule.js


/** Limit of users, teams and Apps of a list that the first request returns. GitHub allows 100 in total. */
const ACTORS_AT_FIRST = 20;
const MAX_ACTORS = 100;
/** The key of `ActualRule.nodes`. */
function nodeKey(kind, name) {
    return `${kind} ${name}`;
}
const ACTOR = "__typename ... on App { id slug } ... on Team { id slug } ... on User { id login }";
/** Fields of a rule for the settings in use. */
function ruleFields(inUse, actors = ACTORS_AT_FIRST) {
    const flags = FLAG_KEYS.filter((key) => inUse.has(key)).map((key) => FLAGS[key]);
    const lists = ACTOR_KEYS.filter((key) => inUse.has(key)).flatMap((key) => [
        ACTOR_LISTS[key].switch ?? "",
        `${ACTOR_LISTS[key].read}(first: ${actors}) { totalCount nodes { actor { ${ACTOR} } } }`,
    ]);
    const checks = inUse.has("checks") ? ["requiredStatusChecks { context app { id databaseId slug } }"] : [];
    const deployments = inUse.has("required_deployments") ? ["requiresDeployments requiredDeploymentEnvironments"] : [];
    return ["id pattern", ...flags, ...lists, ...checks, ...deployments].filter((field) => field !== "").join(" ");
}
/** True if a list of the rule is truncated. */
function isCut(node) {
    return ACTOR_KEYS.some((key) => {
        const list = node[ACTOR_LISTS[key].read];
        return list !== undefined && list.totalCount > list.nodes.length;
    });
}
/** Undefined if GitHub hides an actor of a list: such a list could not be written back. */
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
        const environments = (node["requiredDeploymentEnvironments"] ?? []);
        settings["required_deployments"] = node["requiresDeployments"] === true ? [...environments].sort() : null;
    }
    return { id: (0,objects/* text */.Qq)(node, "id"), pattern: (0,objects/* text */.Qq)(node, "pattern"), settings, nodes };
}
/** Null if the list's switch is off. */
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
        if (kind === undefined)
            return undefined;
        const name = (actor.login ?? actor.slug ?? "").toLowerCase();
        lists[kind].push(name);
        ids[nodeKey(kind, name)] = actor.id;
    }
    return Object.fromEntries(ACTOR_KINDS.map((kind) => [kind, lists[kind].sort()]));
}
/** Sorted by context, with the id of the App that must report the check if there is one. */
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

;// CONCATENATED MODULE: ./lib/families/branches/lists.js



/** The settings with names in GitHub's spelling. A list with an unknown name is left out and reported. */
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
/** By list: names and App ids that do not exist. */
function unknownIn(settings, directory) {
    const lists = ACTOR_KEYS.map((key) => [key, unknownActors(settings[key], directory)]);
    const apps = ["checks", appIds(settings).filter((id) => appNamed(id, directory) === undefined)];
    return [...lists, apps].filter(([, missing]) => missing.length > 0);
}
/** The ids of the Apps that must report a check. */
function appIds(settings) {
    const checks = (settings["checks"] ?? []);
    return checks.flatMap(({ app_id }) => (app_id === undefined || app_id === -1 ? [] : [String(app_id)]));
}
function unknownActors(list, directory) {
    return ACTOR_KINDS.flatMap((kind) => (list?.[kind] ?? []).filter((name) => actorNamed(kind, name, directory) === undefined));
}
/** Sorted, so that lists compare as sets. Adds the node ids of all actors to `nodes`. */
function canonicalList(list, directory, nodes) {
    const kinds = ACTOR_KINDS.flatMap((kind) => {
        const found = list[kind]?.flatMap((name) => actorNamed(kind, name, directory) ?? []);
        for (const { name, nodeId } of found ?? [])
            nodes[nodeKey(kind, name)] = nodeId;
        return found ? [[kind, [...new Set(found.map(({ name }) => name))].sort()]] : [];
    });
    return Object.fromEntries(kinds);
}
/** The actor with the name that GitHub returns, in lower case. */
function actorNamed(kind, written, directory) {
    if (kind === "teams") {
        const team = teamNamed(written, directory);
        return team && { name: team.slug.toLowerCase(), nodeId: team.nodeId };
    }
    const actor = kind === "users" ? userNamed(written, directory) : appNamed(written, directory);
    return actor && { name: actor.name.toLowerCase(), nodeId: actor.nodeId };
}
const WHO_MAY_PUSH = "GitHub accepts only actors with push access to the repository";
const GIVE_PUSH = "Give them push, or remove them from the list";
/**
 * The lists without users and teams that certainly cannot push, because GitHub would leave them out. Actors in the
 * existing rule stay. https://github.com/kubernetes/test-infra/issues/9824
 */
function storable(wanted, rule, low) {
    const kept = { ...wanted };
    const leftOut = [];
    for (const key of ACTOR_KEYS) {
        const list = wanted[key];
        if (!list)
            continue;
        const there = rule?.settings[key];
        const isLost = (kind, name) => there?.[kind]?.includes(name) !== true && lowRole(kind, name, low) !== undefined;
        const names = ACTOR_KINDS.flatMap((kind) => (list[kind] ?? [])
            .filter((name) => isLost(kind, name))
            .map((name) => `${kind.slice(0, -1)} ${name} (${lowRole(kind, name, low)})`));
        if (names.length === 0)
            continue;
        const rest = ACTOR_KINDS.flatMap((kind) => {
            const actors = list[kind];
            return actors ? [[kind, actors.filter((name) => !isLost(kind, name))]] : [];
        });
        kept[key] = Object.fromEntries(rest);
        leftOut.push(`${key} is kept without ${names.join(", ")}: ${WHO_MAY_PUSH}. ${GIVE_PUSH}`);
    }
    return { kept, leftOut };
}
/** The role of an account that certainly cannot push; undefined for all others, Apps included. */
function lowRole(kind, name, low) {
    const account = low.find((one) => `${one.kind}s` === kind && one.name === name);
    return account && (account.role === "none" ? "no access" : account.role);
}
/**
 * Adds the parts of a list that the config does not set, from the existing rule: kinds of actors, and the Apps of
 * checks.
 */
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
/** GitHub returns a check with the App that reported it, even if no App was requested. */
function completedChecks(wanted, rule) {
    const actual = (rule?.settings["checks"] ?? []);
    return [...wanted]
        .sort((a, b) => (a.context < b.context ? -1 : 1))
        .map(({ context, app_id }) => {
        const there = actual.find((check) => check.context === context);
        // -1 means any App. GitHub returns such a check without an App.
        if (app_id === -1)
            return there && there.app_id === undefined ? { context } : { context, app_id };
        const id = app_id ?? there?.app_id;
        return id === undefined ? { context } : { context, app_id: id };
    });
}

;// CONCATENATED MODULE: ./lib/families/shared/branch-refs.js
// Checks in a bulk query whether branches exist. Each branch has one aliased field, with the same alias in every query.
/** A GraphQL name for a branch. `prefix` keeps it from colliding with those of other families. */
function branchAlias(prefix, branch) {
    return `${prefix}_${branch.replace(/[^A-Za-z0-9]/g, (character) => `_${character.codePointAt(0)?.toString(16)}_`)}`;
}
/**
 * The field on `Repository`; null if the branch does not exist.
 * https://docs.github.com/en/graphql/reference/objects#ref
 */
function branchField(prefix, branch) {
    return `${branchAlias(prefix, branch)}: ref(qualifiedName: ${JSON.stringify(`refs/heads/${branch}`)}) { name }`;
}

;// CONCATENATED MODULE: ./lib/families/branches/refs.js


/**
 * True if the name has one of GitHub's wildcards.
 * https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/managing-a-branch-protection-rule
 */
function isPattern(name) {
    return /[*?[]/.test(name);
}
/** The word in the config for the default branch, whatever its name. */
const DEFAULT = "default";
/** The field that requests the default branch. */
const DEFAULT_REF = "branches_default: defaultBranchRef { name }";
/** Null in an empty repository; undefined if the answer lacks the field. */
function defaultBranchIn(node) {
    const ref = node["branches_default"];
    return ref ? (0,objects/* text */.Qq)(ref, "name") : ref;
}
/** The desired names that are not patterns, sorted. */
function exactNames({ desired }) {
    const names = desired.flat().map(({ name }) => name);
    return [...new Set(names.filter((name) => name !== DEFAULT && !isPattern(name)))].sort();
}
/** The fields that look up these branches. */
function refFields(names) {
    return names.map((name) => branchField(refs_PREFIX, name));
}
const refs_PREFIX = "branches_ref";
/** The branches that exist, and the names that the query did not look up. */
function branchesIn(node, names) {
    return {
        branches: names.filter((name) => (node[branchAlias(refs_PREFIX, name)] ?? null) !== null),
        unasked: names.filter((name) => node[branchAlias(refs_PREFIX, name)] === undefined),
    };
}

;// CONCATENATED MODULE: ./lib/families/branches/diff.js






/** Compares rules by pattern. Named branches that the repository does not have are skipped without a finding. */
function diffBranches(desired, actual, context) {
    const wishes = diff_wishesFor(desired, actual, context);
    const compared = (0,diff/* sortedByKey */.AN)(wishes).map(([pattern, wish]) => diffRule(pattern, wish, actual, context));
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
/**
 * The desired rule of each pattern. If `default` and a name mean the same branch, the settings of the later entry win.
 */
function diff_wishesFor(desired, { rules, branches, defaultBranch: branchNow }, { changed }) {
    const branchNext = changed?.["default_branch"];
    const defaultBranch = typeof branchNext === "string" ? branchNext : branchNow;
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
/** Merges like layers: maps deep, all other values replace. */
function mergeDeep(earlier, later) {
    if (!(0,objects/* isObject */.Gv)(earlier) || !(0,objects/* isObject */.Gv)(later))
        return later;
    const merged = Object.entries(later).map(([key, value]) => [key, mergeDeep((0,lookup/* own */.Z)(earlier, key), value)]);
    return { ...earlier, ...Object.fromEntries(merged) };
}
function unnamed({ rules }, wishes) {
    return (0,diff/* sortedByKey */.AN)(rules)
        .filter(([pattern]) => !wishes.has(pattern))
        .map(([pattern, { id }]) => ({ action: "delete", target: pattern, before: { pattern }, ref: { id } }));
}
function diffRule(pattern, { protection, path }, actual, { directory, lowAccess = [] }) {
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
    const listed = storable(wanted, rule, lowAccess);
    const complete = completed(listed.kept, rule);
    const { kept, useless } = withoutUseless(complete, rule?.settings ?? {});
    const found = [...unknown, ...listed.leftOut, ...useless].map((message) => ({ family: "branches", target: pattern, message }));
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
/** Removes switches that have no effect without another setting: GitHub would always return false for them. */
function withoutUseless(wanted, is) {
    const useless = Object.entries(DEPENDS_ON).filter(([key, base]) => wanted[key] === true && !(base in wanted ? wanted[base] : is[base]));
    const kept = Object.fromEntries(Object.entries(wanted).filter(([key]) => !useless.some(([one]) => one === key)));
    return { kept, useless: useless.map(([key, base]) => `${key} counts only with ${base}, which is off`) };
}

;// CONCATENATED MODULE: ./lib/families/shared/connection.js


/** Fields on `Repository` that request the first page. */
function selectRows(connection, first = connection.perPage) {
    return selectPage(connection, `first: ${first}`);
}
function selectPage({ name, field, filter, order, rows }, page) {
    const which = [filter, order, page].filter((part) => part !== undefined).join(", ");
    return `${name}_page: ${field}(${which}) { totalCount pageInfo { hasNextPage endCursor } ${rows} }`;
}
/** The field on `Repository` that requests the number of rows. */
function selectTotal({ name, field, filter }) {
    return `${name}_total: ${field}${filter === undefined ? "" : `(${filter})`} { totalCount }`;
}
/** True if the total is 0; false if rows exist or the total is unknown. */
function countsNothing({ name }, node) {
    return node[`${name}_total`]?.["totalCount"] === 0;
}
/** The read of a family that consists of one list: first the total, then the rows if there are any. */
function readConnection(connection, decode) {
    const known = (rows) => ({ kind: "known", value: decode(rows) });
    return {
        kind: "repository-query",
        size: "nested",
        selection: () => selectRows(connection),
        decode: (node, context) => (0,read_steps/* andThen */.hg)(allRows(connection, node, context), known),
        probe: {
            selection: () => selectTotal(connection),
            decode: (node) => (countsNothing(connection, node) ? known([]) : undefined),
        },
    };
}
/** Every row. The state is unknown if a page is missing, or if GitHub returned fewer rows than its total. */
function allRows(connection, node, context) {
    return collect(node, [], { connection, context });
}
function collect(node, before, around) {
    const { name, things, failure } = around.connection;
    const page = node[`${name}_page`];
    const came = page?.nodes ?? page?.edges;
    if (!page || !came)
        return { kind: "unknown", reason: `GitHub did not say which ${things} there are`, ...(0,objects/* given */.gI)({ failure }) };
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
/** The node in an answer to a query for one node; empty if the node no longer exists. */
function nodeIn(answer) {
    return (answer?.["node"] ?? {});
}

;// CONCATENATED MODULE: ./lib/families/branches/read.js






/** Rules per repository in the bulk read, and per page after it. */
const RULES_AT_FIRST = 5;
const RULES_PER_PAGE = 20;
/**
 * Limit of branches that the bulk query looks up in every repository. Further ones are looked up repository by
 * repository.
 */
const MAX_BRANCHES = 20;
function selectBranches(use) {
    const refs = refFields(exactNames(use).slice(0, MAX_BRANCHES));
    return [DEFAULT_REF, ...refs, selectRows(rulesWith(fieldsFor(use)), RULES_AT_FIRST)].join("\n");
}
/** Decodes the rules that this repository's desired state uses. */
function decodeBranches(node, context, use) {
    const defaultBranch = defaultBranchIn(node);
    if (defaultBranch === undefined || !node["branches_page"])
        return { kind: "unknown", reason: "GitHub did not say which branches are protected" };
    const wanted = new Set(use.desired.flat().map(({ name }) => (name === DEFAULT ? (defaultBranch ?? name) : name)));
    // If the plan changes the default branch, `default` means the new one, so its rule is needed too.
    const next = context.asked?.["default_branch"];
    if (typeof next === "string")
        wanted.add(next);
    return (0,read_steps/* andThen */.hg)(withRefs(node, context, use), (branches) => (0,read_steps/* andThen */.hg)(allRows(rulesWith(fieldsFor(use)), node, context), (nodes) => (0,read_steps/* andThen */.hg)(wholeRules(nodes, wanted, use), (whole) => decodeRules(whole, wanted, { branches, defaultBranch, inUse: inUseBy(use) }))));
}
/** Decodes all settings of the rules that the config names, and only the pattern of other rules. */
function decodeRules(nodes, wanted, { inUse, ...known }) {
    const rules = new Map();
    for (const node of nodes) {
        const pattern = (0,objects/* text */.Qq)(node, "pattern");
        const rule = wanted.has(pattern)
            ? decodeRule(node, inUse)
            : { id: (0,objects/* text */.Qq)(node, "id"), pattern, settings: {}, nodes: {} };
        if (!rule)
            return { kind: "unknown", reason: `GitHub does not say who is in the lists of the rule ${pattern}` };
        rules.set(pattern, rule);
    }
    return { kind: "known", value: { ...known, rules } };
}
/** The desired branches that exist. Branches that the bulk read left out are looked up here. */
function withRefs(node, context, use) {
    const { branches, unasked } = branchesIn(node, exactNames(use));
    if (unasked.length === 0)
        return { kind: "known", value: new Set(branches) };
    return {
        kind: "more",
        requests: [nodeRead(context.repo.nodeId, `... on Repository { ${refFields(unasked).join(" ")} }`)],
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
        name: "branches",
        field: "branchProtectionRules",
        rows,
        perPage: RULES_PER_PAGE,
        things: "protection rules",
    };
}
/** Completes the lists of the desired rules: truncated lists are read again as a whole. */
function wholeRules(rules, wanted, use) {
    const cut = rules.filter((rule) => isCut(rule) && wanted.has((0,objects/* text */.Qq)(rule, "pattern")));
    if (cut.length === 0)
        return { kind: "known", value: rules };
    const fields = ruleFields(inUseBy(use), MAX_ACTORS);
    return {
        kind: "more",
        requests: cut.map((rule) => nodeRead((0,objects/* text */.Qq)(rule, "id"), `... on BranchProtectionRule { ${fields} }`)),
        next: (answers) => {
            const whole = new Map(answers.map((answer) => [String(nodeIn(answer)["id"]), nodeIn(answer)]));
            if ([...whole.values()].some(isCut))
                return { kind: "unknown", reason: `a protection rule names more than ${MAX_ACTORS} users, teams and Apps` };
            return { kind: "known", value: rules.map((rule) => whole.get((0,objects/* text */.Qq)(rule, "id")) ?? rule) };
        },
    };
}
function nodeRead(id, selection) {
    return {
        request: { kind: "graphql", query: `query Node($id: ID!) { node(id: $id) { ${selection} } }`, variables: { id } },
    };
}
/** Limit of branches that the first pass looks up. With more branches, the details are always read. */
const MAX_PROBED_BRANCHES = 10;
/** The first pass. If the repository has no rules, its answer is all that the comparison needs. */
const branchesProbe = {
    selection(use) {
        const refs = refFields(exactNames(use).slice(0, MAX_PROBED_BRANCHES));
        return [DEFAULT_REF, ...refs, selectTotal(rulesWith(""))].join("\n");
    },
    decode(node, _, use) {
        const defaultBranch = defaultBranchIn(node);
        const { branches, unasked } = branchesIn(node, exactNames(use));
        if (!countsNothing(rulesWith(""), node) || defaultBranch === undefined || unasked.length > 0)
            return undefined;
        return { kind: "known", value: { rules: new Map(), branches: new Set(branches), defaultBranch } };
    },
};

;// CONCATENATED MODULE: ./lib/families/branches/schema.js
// Schema of `branches:`: a branch or pattern, and its protection with the names of GitHub's REST API.



const schema_flag = (description) => schemas/* exactOptional */.yqP(schemas/* boolean */.zMY().meta({ description }));
/** Null means off, as in GitHub's own examples. */
const nullableFlag = (description) => schemas/* exactOptional */.yqP(schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* null */.chJ()])
    .transform((value) => value ?? false)
    .meta({ description: `${description}; null is off` }));
const API = "https://docs.github.com/en/rest/branches/branch-protection#update-branch-protection";
const MOST_ACTORS = 100;
const ACTORS = { text: `At most ${MOST_ACTORS} users, teams and Apps in total`, source: API };
const PUSHERS = {
    text: "Only who may push to the repository",
    source: "https://github.com/integrations/terraform-provider-github/issues/1841",
    isUnchecked: true,
};
const names = (description) => schemas/* exactOptional */.yqP(schemas/* array */.YOg(schemas/* string */.YjP().trim().min(1)).meta({ description }));
/**
 * Users, teams and Apps by name. Each list replaces all actors of its kind; a kind that is left out does not change.
 */
const actors = (description) => schemas/* strictObject */.rej({ users: names("Logins"), teams: names("Names or slugs"), apps: names("Slugs of Apps") })
    .refine(({ users = [], teams = [], apps = [] }) => users.length + teams.length + apps.length <= MOST_ACTORS, {
    error: `GitHub takes at most ${MOST_ACTORS} users, teams and Apps in one list`,
})
    .meta({ description });
/** `{}` turns a restriction off, as in GitHub's API. */
const restriction = (description) => schemas/* exactOptional */.yqP(schemas/* union */.KCZ([schemas/* null */.chJ(), actors(description)])
    .transform((value) => (value && Object.keys(value).length > 0 ? value : null))
    .meta({ description: `${description}; null or {} is off`, ...limits(ACTORS, PUSHERS) }));
/** An allowance that is off is an empty list. */
const allowance = (description) => schemas/* exactOptional */.yqP(schemas/* union */.KCZ([schemas/* null */.chJ(), actors(description)])
    .transform((value) => (value && Object.keys(value).length > 0 ? value : { users: [], teams: [], apps: [] }))
    .meta({ description: `${description}; null or {} means no actor`, ...limits(ACTORS, PUSHERS) }));
const reviewsSchema = () => schemas/* strictObject */.rej({
    required_approving_review_count: schemas/* exactOptional */.yqP(schemas/* int */.Whr()
        .min(0)
        .max(6)
        .meta({ description: "Approvals that are needed, 0 to 6", ...limits({ text: "0 to 6", source: API }) })),
    dismiss_stale_reviews: schema_flag("New commits dismiss approvals"),
    require_code_owner_reviews: schema_flag("Code owners must approve"),
    require_last_push_approval: schema_flag("The last push needs the approval of another person"),
    dismissal_restrictions: restriction("Users, teams and Apps that can dismiss reviews"),
    bypass_pull_request_allowances: allowance("Users, teams and Apps that can push without a pull request"),
});
const anyApp = (description) => schemas/* exactOptional */.yqP(schemas/* literal */.euz("any").meta({ description }));
/** GitHub's id of "any App". https://docs.github.com/en/rest/branches/branch-protection#update-branch-protection */
const ANY_APP = -1;
const checkSchema = () => schemas/* strictObject */.rej({
    context: schemas/* string */.YjP().min(1).meta({ description: "Name of the check" }),
    app_id: schemas/* exactOptional */.yqP(schemas/* union */.KCZ([schemas/* int */.Whr(), schemas/* null */.chJ()])
        .transform((id) => id ?? ANY_APP)
        .meta({ description: "Id of the App that must report it; -1 is any" })),
    app: anyApp("The same as `app_id: -1`: any App may report it"),
})
    .refine(({ app, app_id }) => app === undefined || app_id === undefined, {
    error: "app and app_id both say which App reports the check; keep one of them",
    path: ["app"],
})
    .transform(({ app, ...check }) => ({ ...check, ...(app && { app_id: ANY_APP }) }));
/** `contexts` are checks without an App. A name in both `contexts` and `checks` is one check. */
const checksSchema = () => schemas/* strictObject */.rej({
    strict: schema_flag("Branches must be up to date before merging"),
    contexts: names("Names of checks; `checks` says more"),
    app: anyApp("Any App may report the `contexts`; left out, GitHub ties each to the one that reported it last"),
    checks: schemas/* exactOptional */.yqP(schemas/* array */.YOg(checkSchema()).meta({ description: "Checks that must pass, each with its App" })),
})
    .refine(({ app, contexts }) => app === undefined || contexts !== undefined, {
    error: "`app` says who may report the `contexts`, and there are none",
    path: ["app"],
})
    .transform(({ contexts, checks, app, ...rest }) => {
    if (!contexts && !checks)
        return rest;
    const named = (contexts ?? []).filter((context) => !checks?.some((check) => check.context === context));
    return {
        ...rest,
        checks: [...(checks ?? []), ...named.map((context) => ({ context, ...(app && { app_id: ANY_APP }) }))],
    };
});
const protectionSchema = () => schemas/* strictObject */.rej({
    required_pull_request_reviews: schemas/* exactOptional */.yqP(schemas/* union */.KCZ([schemas/* null */.chJ(), reviewsSchema()])
        .meta({ description: "Pull requests are required before merging; null is off" })),
    required_status_checks: schemas/* exactOptional */.yqP(schemas/* union */.KCZ([schemas/* null */.chJ(), checksSchema()]).meta({ description: "Checks that must pass before merging; null is off" })),
    enforce_admins: nullableFlag("Administrators are bound too"),
    restrictions: schemas/* exactOptional */.yqP(schemas/* union */.KCZ([schemas/* null */.chJ(), actors("Users, teams and Apps that can push")])
        .meta({ description: "Accounts that may push; null is off", ...limits(ACTORS, PUSHERS) })),
    required_linear_history: nullableFlag("No merge commits"),
    allow_force_pushes: nullableFlag("All users with push access can force push"),
    bypass_force_push_allowances: allowance("Users, teams and Apps that can force push"),
    allow_deletions: nullableFlag("The branch can be deleted"),
    block_creations: nullableFlag("`restrictions` also hold for creating matching branches"),
    required_conversation_resolution: nullableFlag("Conversations must be resolved"),
    required_signatures: nullableFlag("Commits must be signed"),
    required_deployments: schemas/* exactOptional */.yqP(schemas/* union */.KCZ([schemas/* null */.chJ(), schemas/* array */.YOg(schemas/* string */.YjP().min(1)).transform((environments) => [...new Set(environments)].sort())])
        .meta({ description: "Environments that must be deployed to first; null means no environment" })),
    lock_branch: nullableFlag("The branch is read-only"),
    allow_fork_syncing: nullableFlag("A locked branch can pull from upstream"),
});
const branchSchema = () => schemas/* strictObject */.rej({
    name: schemas/* string */.YjP().trim().min(1).meta({ description: "A branch, a pattern such as release/*, or `default`" }),
    protection: schemas/* union */.KCZ([schemas/* null */.chJ(), protectionSchema()])
        .meta({ description: "The settings of the rule; null removes the rule" }),
});
/** One layer's `branches:`. Built on first use. */
const branchesSchema = schemas/* lazy */.RZV(() => schemas/* array */.YOg(branchSchema()));
/**
 * Probot Settings and safe-settings send the protection to GitHub's REST API, which requires all four keys. In their
 * files a key that is left out therefore means "off".
 */
const OFF = {
    required_status_checks: null,
    enforce_admins: false,
    required_pull_request_reviews: null,
    restrictions: null,
};
/** Sets the four keys above if they are left out. Other keys that are left out stay unchanged on GitHub. */
function branchesFromDialect(branches) {
    return branches.map((branch) => branch.protection ? { ...branch, protection: { ...OFF, ...branch.protection } } : branch);
}
/** Branch names are case-sensitive. */
function branchKey(entry) {
    return (0,objects/* text */.Qq)(entry, "name");
}
/** Every user, team and App, including Apps that the config names by id. */
function branchNames(desired) {
    return desired.flatMap(({ name, protection }) => {
        if (!protection)
            return [];
        const reviews = protection.required_pull_request_reviews;
        const { restrictions, bypass_force_push_allowances } = protection;
        const lists = Object.entries({ restrictions, bypass_force_push_allowances });
        const reviewLists = Object.entries({
            dismissal_restrictions: reviews?.dismissal_restrictions,
            bypass_pull_request_allowances: reviews?.bypass_pull_request_allowances,
        });
        const place = [name, "protection"];
        const ids = (protection.required_status_checks?.checks ?? []).flatMap(({ app_id }) => app_id !== undefined && app_id >= 0 ? [app_id] : []);
        const apps = ids.map((id) => ({
            kind: "app",
            name: String(id),
            path: [...place, "required_status_checks"],
            leavesOutPart: true,
        }));
        return [
            ...lists.flatMap(([list, value]) => actorNames(value, [...place, list])),
            ...reviewLists.flatMap(([list, value]) => actorNames(value, [...place, "required_pull_request_reviews", list])),
            ...apps,
        ];
    });
}
const KINDS = { users: "user", teams: "team", apps: "app" };
function actorNames(list, path) {
    if (!list)
        return [];
    return ["users", "teams", "apps"].flatMap((kind) => (list[kind] ?? []).map((name) => ({ kind: KINDS[kind], name, path, leavesOutPart: true })));
}
const EMPTY_LISTS = {
    restrictions: "allows only administrators to push: write null to lift the restriction, or list the actors that can push",
    dismissal_restrictions: "is the same as null: all users with write access can dismiss reviews",
    bypass_pull_request_allowances: "is the same as null: all actors need a pull request",
};
/** Warnings about valid settings whose effect may be unexpected. */
function branchWarnings(written) {
    if (!Array.isArray(written))
        return [];
    return written.flatMap((entry, index) => {
        const protection = inside(entry, "protection");
        const reviews = inside(protection, "required_pull_request_reviews");
        const checks = inside(protection, "required_status_checks");
        const path = [index, "protection"];
        const empty = Object.entries(EMPTY_LISTS).flatMap(([key, meaning]) => [[protection, path], [reviews, [...path, "required_pull_request_reviews"]]]
            .filter(([map]) => (0,objects/* isObject */.Gv)(map?.[key]) && Object.keys(map[key]).length === 0)
            .map(([, place]) => ({ path: [...place, key], message: `\`${key}: {}\` ${meaning}.` })));
        const contexts = checks?.["contexts"];
        if (!Array.isArray(contexts) || contexts.length === 0 || checks?.["app"] === "any")
            return empty;
        return [...empty, { path: [...path, "required_status_checks", "contexts"], message: PINNED }];
    });
}
/** https://github.com/kubernetes-sigs/prow/issues/915 */
const PINNED = "GitHub ties a check without an App to the App that reported it last. " +
    "Write `app: any` next to `contexts` if any App may report them.";
function inside(value, key) {
    const inner = (0,objects/* isObject */.Gv)(value) ? value[key] : undefined;
    return (0,objects/* isObject */.Gv)(inner) ? inner : undefined;
}

;// CONCATENATED MODULE: ./lib/families/branches/write.js





/**
 * The answer has the requested fields as GitHub stored them.
 * https://docs.github.com/en/graphql/reference/mutations#createbranchprotectionrule, and the same for update and
 * delete.
 */
const createWith = (fields) => "mutation CreateRule($input: CreateBranchProtectionRuleInput!) " +
    `{ createBranchProtectionRule(input: $input) { branchProtectionRule { ${fields} } } }`;
const updateWith = (fields) => "mutation UpdateRule($input: UpdateBranchProtectionRuleInput!) " +
    `{ updateBranchProtectionRule(input: $input) { branchProtectionRule { ${fields} } } }`;
const DELETE = "mutation DeleteRule($input: DeleteBranchProtectionRuleInput!) " +
    "{ deleteBranchProtectionRule(input: $input) { clientMutationId } }";
/** GraphQL's value for a check that any App may report. */
const write_ANY_APP = "any";
/** One mutation for each rule. */
function writeBranches(changes, context) {
    return changes.map((change) => {
        const ref = (change.ref ?? {});
        const common = { phase: "entries", targets: [change.target] };
        if (change.action === "delete") {
            return { ...common, effect: "delete", request: mutation(DELETE, { branchProtectionRuleId: ref.id ?? "" }) };
        }
        const after = change.after;
        const values = inputFor(after, ref.nodes ?? {});
        const fields = ruleFields(new Set(Object.keys(after)), MAX_ACTORS);
        if (change.action === "create") {
            return {
                ...common,
                effect: "create",
                request: mutation(createWith(fields), { repositoryId: context.repo.nodeId, pattern: change.target, ...values }),
            };
        }
        // A mutation with a list replaces the whole list.
        const hasList = Object.values(after).some((value) => typeof value === "object" && value !== null);
        const effect = hasList ? "replace" : "update";
        return {
            ...common,
            effect,
            request: mutation(updateWith(fields), { branchProtectionRuleId: ref.id ?? "", ...values }),
        };
    });
}
function mutation(query, input) {
    return { kind: "graphql", query, variables: { input } };
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
/** Without an App, GitHub uses the App that last reported the check. */
function checkInput({ context, app_id }, nodes) {
    if (app_id === undefined)
        return { context: context ?? "" };
    if (app_id === -1)
        return { context: context ?? "", appId: write_ANY_APP };
    return { context: context ?? "", appId: nodeId(nodes, nodeKey("app", String(app_id))) };
}
/** @throws if a name has no node id. The comparison skips unknown names, so this is a bug. */
function nodeId(nodes, key) {
    const id = nodes[key];
    if (id === undefined)
        throw new Error(`no node id of ${key}`);
    return id;
}
/** The rule in the mutation's answer. Parts of a check that the config does not set are left out. */
function storedRule(answer, change) {
    if (!(0,objects/* isObject */.Gv)(answer) || change.action === "delete")
        return undefined;
    const done = answer["createBranchProtectionRule"] ?? answer["updateBranchProtectionRule"];
    const node = (0,objects/* isObject */.Gv)(done) ? done["branchProtectionRule"] : undefined;
    const after = change.after;
    const rule = (0,objects/* isObject */.Gv)(node) && "pattern" in node ? decodeRule(node, new Set(Object.keys(after))) : undefined;
    if (!rule)
        return undefined;
    const { checks } = rule.settings;
    return checks === undefined ? rule.settings : { ...rule.settings, checks: inWordsOf(after["checks"], checks) };
}
/** The stored checks in the form of the request. GitHub adds the last reporting App to a check without one. */
function inWordsOf(asked, shown) {
    const wanted = new Map((asked ?? []).map((check) => [check["context"], check]));
    return shown.map(({ context = "", app_id }) => {
        const wish = wanted.get(context);
        if (wish?.["app_id"] === undefined)
            return { context };
        return { context, app_id: app_id ?? -1 };
    });
}
/** The names that GitHub left out of the rule's lists. */
function whyUnstoredRule(change, shown) {
    const after = (0,diff/* afterOf */.Wo)(change);
    if (!(0,objects/* isObject */.Gv)(after) || !(0,objects/* isObject */.Gv)(shown))
        return undefined;
    const missing = ACTOR_KEYS.flatMap((key) => {
        const [wanted, stored] = [after[key], shown[key]];
        const names = ACTOR_KINDS.flatMap((kind) => (wanted?.[kind] ?? [])
            .filter((name) => !stored?.[kind]?.includes(name))
            .map((name) => `${kind.slice(0, -1)} ${name}`));
        return names.length > 0 ? [`${names.join(", ")} in ${key}`] : [];
    });
    if (missing.length === 0)
        return undefined;
    return `GitHub took the rule and left out ${missing.join("; ")}: ` + `${WHO_MAY_PUSH}. ${GIVE_PUSH}`;
}

;// CONCATENATED MODULE: ./lib/families/branches/branches.js
// Classic branch protection for named branches, for the default branch, and for patterns.







/** The family of `branches:`. */
const branches = (0,family/* defineFamily */.u)({
    key: "branches",
    config: {
        schema: branchesSchema,
        merge: { kind: "collection", keyOf: branchKey },
        fromDialect: branchesFromDialect,
        prunable: ["branches"],
        names: branchNames,
        warnings: branchWarnings,
    },
    docs: {
        summary: "Classic protection of branches, by name, pattern or `default`",
        url: "https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/about-protected-branches",
        permission: {
            name: "Administration",
            read: "read",
            write: "write",
            level: "repository",
            also: [{ ...MEMBERS, when: "where people or teams are named" }, INSTALLATIONS],
        },
        cost: { steady: "0", change: "1 per rule" },
    },
    read: {
        kind: "repository-query",
        size: "nested",
        selection: selectBranches,
        decode: decodeBranches,
        probe: branchesProbe,
        parts: settingPaths,
    },
    guards: { stored: storedRule, whyUnstored: whyUnstoredRule },
    plan: {
        diff: diffBranches,
        write: writeBranches,
    },
});

;// CONCATENATED MODULE: ./lib/families/collaborators/schema.js
// Schema of `collaborators:`: a login and its role.




const collaboratorSchema = schemas/* strictObject */.rej({
    username: schemas/* string */.YjP().trim().min(1).meta({ description: "Login of a user" }),
    permission: schemas/* exactOptional */.yqP(shared_roles/* roleSchema */.Ag),
});
/**
 * The role of an entry without `permission`.
 * https://docs.github.com/en/rest/collaborators/collaborators#add-a-repository-collaborator
 */
const DEFAULT_ROLE = "push";
/** One layer's `collaborators:`. */
const collaboratorsSchema = schemas/* array */.YOg(collaboratorSchema).meta(limits({
    text: "50 invitations to a repository in 24 hours",
    source: "https://docs.github.com/en/rest/collaborators/collaborators#add-a-repository-collaborator",
    isUnchecked: true,
}));
/** GitHub ignores case in logins. */
function loginKey(entry) {
    return (0,objects/* text */.Qq)(entry, "username").toLowerCase();
}
/** All users, with a lookup of the organization's owners, and all custom roles. */
function collaboratorNames(desired) {
    return desired.flatMap(({ username, permission = DEFAULT_ROLE }) => {
        const path = [username.toLowerCase()];
        const user = { kind: "user", name: username, path, ownership: true };
        return (0,shared_roles/* isBuiltIn */.qi)(permission) ? [user] : [user, { kind: "role", name: permission, path: [...path, "permission"] }];
    });
}

;// CONCATENATED MODULE: ./lib/families/collaborators/diff.js




/** Compares people by login. Owners of the repository or of its organization are not changed. */
function diffCollaborators(desired, actual, { prune, directory, repo }) {
    const wanted = desired
        .map((entry) => ({ ...entry, key: loginKey(entry) }))
        .sort((a, b) => (a.key < b.key ? -1 : 1));
    const compared = wanted.map(({ key, username, permission = DEFAULT_ROLE }) => {
        const user = userNamed(username, directory);
        if (!user)
            return { changes: [], findings: [diff_finding(key, `GitHub has no user ${username}`)] };
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
    // A user account owns its repositories, but GitHub lists it with the collaborators.
    const named = new Set([
        repo.owner.toLowerCase(),
        ...wanted.map(({ username }) => userNamed(username, directory)?.name.toLowerCase()),
    ]);
    const others = (0,diff/* sortedByKey */.AN)(actual.people).filter(([login, person]) => !named.has(login) && !person.byOrganization && !person.unexplained);
    const deletions = others.map(([login, person]) => ({ action: "delete", target: login, before: roleOf(person.role), ...diff_refOf(person) }));
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
    // GitHub shows an invitation to a custom role as the built-in role that the custom role extends.
    const isOpen = person.invitation !== undefined;
    if ((0,shared_roles/* sameRole */.lR)(person.role, permission) || (isOpen && !(0,shared_roles/* isBuiltIn */.qi)(permission)))
        return { changes: [], findings: [] };
    return {
        changes: [{ action: "update", target: key, before: roleOf(person.role), after, path, ...diff_refOf(person) }],
        findings: [],
    };
}
/**
 * The only role that GitHub gives in repositories of a user account; it ignores `permission` there.
 * https://docs.github.com/en/account-and-profile/setting-up-and-managing-your-personal-account-on-github/managing-user-account-settings/permission-levels-for-a-personal-account-repository
 */
const GUEST = "push";
function diffGuest(permission, key, person) {
    const changes = person
        ? []
        : [{ action: "create", target: key, after: roleOf(GUEST), path: [key] }];
    const message = `should have ${permission}, but in repositories of a user account all collaborators have ${GUEST}; ` +
        "only an organization has roles";
    return { changes, findings: (0,shared_roles/* sameRole */.lR)(permission, GUEST) ? [] : [diff_finding(key, message)] };
}
function roleOf(permission) {
    return { permission };
}
function diff_refOf({ invitation }) {
    return invitation === undefined ? {} : { ref: invitation };
}
function diff_finding(target, message) {
    return { family: "collaborators", target, message };
}
/** Collaborators whose highest role, from all sources, is below push. People who are not listed may be in a team. */
function lowAccess({ people }) {
    return [...people].flatMap(([name, { atMost, invitation }]) => atMost === undefined || invitation !== undefined ? [] : [{ kind: "user", name, role: atMost }]);
}
/** People with admin access granted in the repository itself. */
function administrators({ people }) {
    return [...people].flatMap(([name, { role, invitation, unexplained }]) => role === "admin" && invitation === undefined && !unexplained ? [{ kind: "user", name }] : []);
}

;// CONCATENATED MODULE: ./lib/families/collaborators/read.js







const COLLABORATORS = {
    name: "collaborators",
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
    return (0,read_steps/* andThen */.hg)(allRows(COLLABORATORS, node, context), (edges) => {
        const people = new Map(edges.flatMap((edge) => decodeEdge(edge, ownedByUser)));
        return read_completed({ people, ownedByUser }, context, use);
    });
}
function isOwnedByUser(node) {
    const kind = node["collaborators_owner"]?.["__typename"];
    return kind === undefined ? undefined : kind === "User";
}
/** The first pass. Without any collaborators there may still be open invitations, so these are read if needed. */
const collaboratorsProbe = {
    selection: () => `${OWNER} ${selectTotal(COLLABORATORS)}`,
    decode(node, context, use) {
        const ownedByUser = isOwnedByUser(node);
        if (!countsNothing(COLLABORATORS, node) || ownedByUser === undefined)
            return undefined;
        return read_completed({ people: new Map(), ownedByUser }, context, use);
    },
};
/**
 * Adds open invitations. They cost a request, so they are read only if a desired person is missing or people are
 * pruned.
 */
function read_completed(known, context, use) {
    const { people } = known;
    const desired = use.desired.flat().flatMap(({ username, permission = DEFAULT_ROLE }) => {
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
    // An owner has access without being a collaborator, so a missing owner is not missing access.
    if (unclear)
        return {
            kind: "unknown",
            reason: `GitHub did not say whether ${unclear.name} owns the organization; ${MEMBERS_NEEDED}`,
        };
    if (missing.length === 0 && !use.prune)
        return { kind: "known", value: { ...known, complete: false } };
    return (0,read_steps/* andThen */.hg)(openInvitations(context), (open) => ({
        kind: "known",
        value: { ...known, people: new Map([...open, ...people]), complete: true },
    }));
}
/**
 * True if the source of the access must be known to compare the role. Not needed if the role is equal, or the desired
 * role is certainly higher.
 */
function isDoubtful(person, permission) {
    if (!person?.unexplained || (0,shared_roles/* sameRole */.lR)(person.role, permission))
        return false;
    return !(0,shared_roles/* isBuiltIn */.qi)(permission) || !(0,shared_roles/* exceeds */.Or)(permission, person.role);
}
const MEMBERS_NEEDED = 'give the token the organization permission "Members" (read)';
/**
 * The access that the repository itself grants. People with access only through a team or the organization are not
 * collaborators. A user account has neither teams nor an organization.
 */
function decodeEdge({ permission, permissionSources, node }, ownedByUser) {
    const login = node.login.toLowerCase();
    if (ownedByUser)
        return [[login, { role: (0,shared_roles/* normalizeRole */.GY)(permission) }]];
    if (!permissionSources)
        return [[login, { role: (0,shared_roles/* normalizeRole */.GY)(permission), unexplained: true }]];
    const own = permissionSources.find(({ source }) => source.__typename === "Repository");
    const byOrganization = permissionSources.some((one) => one.source.__typename === "Organization" && one.permission === "ADMIN");
    if (!own)
        return [];
    const atMost = highestBelowPush({ permission, permissionSources });
    const rest = { ...(byOrganization && { byOrganization: true }), ...(0,objects/* given */.gI)({ atMost }) };
    // Without the role's name, GitHub's permission is ambiguous: read and write stand for two roles each.
    if (own.roleName === null || own.roleName === undefined)
        return [[login, { role: (0,shared_roles/* normalizeRole */.GY)(permission), unexplained: true, ...rest }]];
    return [[login, { role: (0,shared_roles/* normalizeRole */.GY)(own.roleName), ...rest }]];
}
/**
 * The highest role of all sources, teams and the organization included, if it is below push. A custom role may allow
 * more than the built-in role that it extends.
 * https://docs.github.com/en/graphql/reference/objects#repositorycollaboratoredge
 */
function highestBelowPush({ permission, permissionSources }) {
    const highest = (0,shared_roles/* normalizeRole */.GY)(permission);
    const roles = (permissionSources ?? []).flatMap(({ roleName }) => (roleName ? (0,shared_roles/* normalizeRole */.GY)(roleName) : []));
    return (0,shared_roles/* isBelowPush */.QI)(highest) && roles.every(shared_roles/* isBelowPush */.QI) ? highest : undefined;
}
/** https://docs.github.com/en/rest/collaborators/invitations#list-repository-invitations */
function openInvitations(context) {
    return {
        kind: "more",
        requests: [{ request: onRepository("GET /repos/{owner}/{repo}/invitations", context), pages: "all" }],
        next: ([list]) => ({ kind: "known", value: (list ?? []).flatMap(decodeInvitation) }),
    };
}
/** Skips expired invitations, and invitations to an email address without an account. */
function decodeInvitation({ id, expired, invitee, permissions }) {
    const login = invitee?.["login"];
    if (typeof login !== "string" || expired === true)
        return [];
    return [[login.toLowerCase(), { role: (0,shared_roles/* normalizeRole */.GY)(String(permissions)), invitation: Number(id) }]];
}

;// CONCATENATED MODULE: ./lib/families/collaborators/write.js




/**
 * Changes to an open invitation use the invitation's endpoints.
 * https://docs.github.com/en/rest/collaborators/invitations
 */
const writeCollaborators = keyedRequests({
    create: grant,
    update: (change) => {
        if (change.ref === undefined)
            return grant(change);
        const permission = (0,objects/* text */.Qq)(change.after, "permission");
        // Invitations use the words read and write.
        const permissions = { pull: "read", push: "write" }[permission] ?? permission;
        const invitation = { invitation_id: Number(change.ref), permissions };
        return ["PATCH /repos/{owner}/{repo}/invitations/{invitation_id}", invitation];
    },
    delete: ({ target, ref }) => ref === undefined
        ? ["DELETE /repos/{owner}/{repo}/collaborators/{username}", { username: target }]
        : ["DELETE /repos/{owner}/{repo}/invitations/{invitation_id}", { invitation_id: Number(ref) }],
});
function grant({ target, after }) {
    const { permission = "" } = after;
    return ["PUT /repos/{owner}/{repo}/collaborators/{username}", { username: target, permission }];
}
/** Only invitations have an answer. An invitation to a custom role shows the built-in role that it extends. */
function storedInvitation(answer, change) {
    const permissions = (0,objects/* isObject */.Gv)(answer) ? answer["permissions"] : undefined;
    const asked = (0,objects/* isObject */.Gv)((0,diff/* afterOf */.Wo)(change)) ? (0,diff/* afterOf */.Wo)(change)["permission"] : undefined;
    if (typeof permissions !== "string" || !(0,shared_roles/* isBuiltIn */.qi)(String(asked)))
        return undefined;
    return { permission: (0,shared_roles/* normalizeRole */.GY)(permissions) };
}
/** https://docs.github.com/en/rest/collaborators/collaborators#add-a-repository-collaborator */
function collaboratorsObjection({ message }) {
    return /cannot assign .*permission/i.test(message)
        ? `the organization's base permission is higher: ${message}`
        : undefined;
}

;// CONCATENATED MODULE: ./lib/families/collaborators/collaborators.js
// Roles of people who have direct access to a repository.






/** The family of `collaborators:`. */
const collaborators = (0,family/* defineFamily */.u)({
    key: "collaborators",
    config: {
        schema: collaboratorsSchema,
        merge: { kind: "collection", keyOf: loginKey },
        prunable: ["collaborators"],
        names: collaboratorNames,
    },
    docs: {
        summary: "Roles of people with access of their own; outsiders are invited",
        url: "https://docs.github.com/en/rest/collaborators/collaborators",
        permission: {
            name: "Administration",
            read: "read",
            write: "write",
            level: "repository",
            also: [MEMBERS, CUSTOM_ROLES],
        },
        cost: { steady: "0; 1 while invitations are open or where people are pruned", change: "1 per person" },
    },
    read: {
        kind: "repository-query",
        size: "nested",
        selection: selectCollaborators,
        decode: decodeCollaborators,
        probe: collaboratorsProbe,
        // Without them, the source of an access is unknown, as where GitHub does not show it.
        fields: { "RepositoryCollaboratorEdge.permissionSources": [], "PermissionSource.roleName": [] },
    },
    plan: { diff: diffCollaborators, write: writeCollaborators },
    guards: { administrators: administrators, lowAccess: lowAccess, objection: collaboratorsObjection, stored: storedInvitation },
});

// EXTERNAL MODULE: ./lib/text/suggest.js
var suggest = __webpack_require__(86101);
;// CONCATENATED MODULE: ./lib/families/custom-properties/schema.js
// Schema of `custom_properties:`: values for properties that the organization has defined.



const PAGE = "https://docs.github.com/en/organizations/managing-organization-settings/managing-custom-properties-for-repositories-in-your-organization";
const MAX_NAME = 75;
const VALUES = limits({ text: 'Printable ASCII characters without `"`', source: `${PAGE}#allowed-characters` }, { text: "One of the values that the organization allows", source: `${PAGE}#adding-custom-properties` });
/** GitHub stores strings: true and 3 become `true` and `3`. */
const textSchema = schemas/* union */.KCZ([
    schemas/* string */.YjP()
        .trim()
        .min(1)
        .regex(/^[\u0020-\u007E]*$/, "GitHub takes printable ASCII characters in a property's value")
        .regex(/^[^"]*$/, "GitHub takes no quotation marks in a property's value"),
    schemas/* boolean */.zMY(),
    schemas/* number */.aig(),
])
    .transform(String);
const propertySchema = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP()
        .trim()
        .min(1)
        .max(MAX_NAME)
        .regex(/^[\w$#-]*$/, "a property's name has letters, digits and _-$#")
        .meta({
        description: "Name of a property that the organization has defined",
        ...limits({ text: `At most ${MAX_NAME} letters, digits and _-$#`, source: `${PAGE}#allowed-characters` }),
    }),
    value: schemas/* union */.KCZ([textSchema, schemas/* array */.YOg(textSchema).min(1), schemas/* null */.chJ()]).meta({
        description: "A value, or a list of them where several may be chosen; null removes the value",
        ...VALUES,
    }),
});
/** One layer's `custom_properties:`. */
const propertiesSchema = schemas/* array */.YOg(propertySchema);
/** GitHub ignores case in names. */
function propertyKey(entry) {
    return (0,objects/* text */.Qq)(entry, "name").toLowerCase();
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
/** True for a value in an answer. Anything else means that no value is set. */
function isValue(value) {
    return typeof value === "string" || (Array.isArray(value) && value.every((item) => typeof item === "string"));
}
/** The value that GitHub will show: a list for `multi_select`, and the default if the value is removed. */
function settled({ value }, { type, fallback }) {
    if (value === null)
        return fallback;
    if (type === "multi_select")
        return [...new Set(typeof value === "string" ? [value] : value)];
    return type === "true_false" && typeof value === "string" ? value.toLowerCase() : value;
}
/** Values that GitHub would refuse in any repository. A name without a definition is reported separately. */
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
    const shown = wrong.map((one) => `"${one}"${(0,suggest/* didYouMean */.au)(one, choices ?? [])}`).join(", ");
    return `property "${name}" cannot be ${shown}; it is defined with ${choices?.join(", ")}`;
}

;// CONCATENATED MODULE: ./lib/families/custom-properties/diff.js



/** Properties without a definition are skipped. */
function diffProperties(desired, actual, { directory, prune }) {
    const definitions = definitionsIn(directory);
    const wanted = (0,diff/* sortedByKey */.AN)(desired.map((entry) => [propertyKey(entry), entry]));
    const changes = wanted.flatMap(([key, entry]) => {
        const definition = definitions.get(key);
        if (!definition)
            return [];
        const value = actual.get(key) ?? null;
        // After a removal, GitHub shows the default if there is one.
        const isAsDesired = (entry.value === null && value === null) || sameValue(settled(entry, definition), value);
        return isAsDesired ? [] : [drift(entry, definition, actual.get(key))];
    });
    const own = (0,diff/* sortedByKey */.AN)(actual).filter(([key, value]) => !sameValue(value, definitions.get(key)?.fallback ?? null));
    const named = new Set(desired.map(propertyKey));
    const pruned = prune.has("custom_properties") && desired.length > 0 ? own.filter(([key]) => !named.has(key)) : [];
    const deletes = pruned.map(([key, value]) => ({
        action: "delete",
        target: key,
        before: value,
        ref: definitions.get(key)?.name ?? key,
    }));
    // A value that the config sets to null counts as deleted.
    const deleted = deletes.length + changes.filter((change) => (0,diff/* afterOf */.Wo)(change) === null).length;
    return { changes: [...changes, ...deletes], findings: [], entries: { read: own.length, deleted } };
}
/** Null in the request removes a value, even if a default replaces it. */
function drift(entry, definition, before) {
    const after = entry.value === null ? null : settled(entry, definition);
    const key = propertyKey(entry);
    const place = { target: key, path: [key], ref: definition.name };
    return before === undefined ? { action: "create", after, ...place } : { action: "update", before, after, ...place };
}
/** The order of several choices does not matter. */
function sameValue(a, b) {
    if (Array.isArray(a) && Array.isArray(b))
        return (0,diff/* sameSet */.XV)(a, b);
    return a === b;
}

;// CONCATENATED MODULE: ./lib/families/custom-properties/read.js



/**
 * Uses the values from the listing, or one request.
 * https://docs.github.com/en/rest/repos/custom-properties#get-all-custom-property-values-for-a-repository
 */
function readProperties(context) {
    const { properties } = context.repo;
    if (properties)
        return { kind: "known", value: actualOf(Object.entries(properties)) };
    return {
        kind: "more",
        requests: [{ request: onRepository("GET /repos/{owner}/{repo}/properties/values", context) }],
        next: ([answer]) => (0,read_steps/* andThen */.hg)((0,read_steps/* listOf */.c3)("custom properties", answer), (list) => ({
            kind: "known",
            value: actualOf(list.map(({ property_name, value }) => [String(property_name), value])),
        })),
    };
}
function actualOf(entries) {
    return new Map(entries.flatMap(([name, value]) => (isValue(value) ? [[name.toLowerCase(), value]] : [])));
}

;// CONCATENATED MODULE: ./lib/families/custom-properties/write.js

/**
 * https://docs.github.com/en/rest/orgs/custom-properties#create-or-update-custom-property-values-for-organization-repositories
 */
const REPOSITORIES_PER_REQUEST = 30;
/** Deletes have a request of their own, because the repository is read again before they are sent. */
function writeProperties(changes, context) {
    const deletes = changes.filter(({ action }) => action === "delete");
    const sets = changes.filter(({ action }) => action !== "delete");
    return [
        ...(sets.length > 0
            ? [
                {
                    ...custom_properties_write_requestFor(sets, context),
                    effect: "update",
                    join: { list: "repository_names", max: REPOSITORIES_PER_REQUEST },
                },
            ]
            : []),
        ...(deletes.length > 0 ? [{ ...custom_properties_write_requestFor(deletes, context), effect: "delete" }] : []),
    ];
}
function custom_properties_write_requestFor(changes, { repo }) {
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

;// CONCATENATED MODULE: ./lib/families/custom-properties/custom-properties.js
// Values of custom properties. The listing has them; one request sets a value for up to 30 repositories.






/** The family of `custom_properties:`. */
const customProperties = (0,family/* defineFamily */.u)({
    key: "custom_properties",
    config: {
        schema: propertiesSchema,
        merge: { kind: "collection", keyOf: propertyKey },
        prunable: ["custom_properties"],
        names: propertyNames,
        checkNamed: valueProblems,
    },
    docs: {
        summary: "Values of the organization's custom properties",
        url: "https://docs.github.com/en/rest/orgs/custom-properties",
        permission: { name: "Custom properties", read: "read", write: "write", level: "organization" },
        cost: { steady: "0", change: "1 for up to 30 repositories that get the same values" },
    },
    read: { kind: "endpoint", start: readProperties, usesProperties: true },
    plan: { diff: diffProperties, write: writeProperties },
});

;// CONCATENATED MODULE: ./lib/families/deploy-keys/diff.js
/** Each desired key with its match, and the existing keys that the config does not name. */
function compareKeys(desired, actual) {
    const materials = new Set(desired.map(({ key }) => key));
    const pairs = desired.map((wanted) => {
        const there = actual.find(({ key }) => key === wanted.key);
        if (there) {
            const isSame = wanted.title === there.title && (wanted.read_only ?? there.read_only) === there.read_only;
            return isSame ? { wanted, kind: "same", olds: [] } : { wanted, kind: "renamed", olds: [there] };
        }
        const olds = actual.filter(({ title, key }) => title === wanted.title && !materials.has(key));
        return { wanted, kind: olds.length > 0 ? "rotated" : "new", olds };
    });
    const replaced = new Set(pairs.flatMap(({ olds }) => olds));
    return { pairs, others: actual.filter((one) => !materials.has(one.key) && !replaced.has(one)) };
}
function diffKeys(desired, actual, { prune }) {
    const { pairs, others } = compareKeys(desired, actual.keys);
    const wanted = [...pairs].sort((a, b) => (a.wanted.title < b.wanted.title ? -1 : 1));
    const drifts = wanted.flatMap(driftOf);
    const refused = actual.isForbidden ? drifts.map(({ target }) => deploy_keys_diff_finding(target, FORBIDDEN)) : [];
    const changes = actual.isForbidden ? [] : drifts;
    const isPruned = prune.has("deploy_keys") && desired.length > 0;
    // A run that was killed in the middle of a rotation leaves both keys. It may also be the key of another program.
    const isLeft = ({ wanted: { title } }) => !isPruned && others.some((one) => one.title === title);
    const left = wanted.filter(isLeft).map(({ wanted: { title } }) => deploy_keys_diff_finding(title, LEFT));
    const findings = [...refused, ...left];
    if (!isPruned)
        return { changes, findings };
    const taken = [...desired, ...others].map(({ title }) => title);
    const gone = others.map((one) => {
        const isOnly = taken.indexOf(one.title) === taken.lastIndexOf(one.title);
        const target = isOnly ? one.title : `${one.title} (${one.id})`;
        return { action: "delete", target, before: shownOf(one), ref: { ids: idsOf([one]) } };
    });
    return {
        changes: [...changes, ...gone],
        findings,
        entries: { read: actual.keys.length, deleted: gone.length },
    };
}
function deploy_keys_diff_finding(target, message) {
    return { family: "deploy_keys", target, message };
}
const LEFT = "another key has this title too, and may be the old key of an interrupted rotation. " +
    "Delete it, or add `prune: [deploy_keys]`";
const FORBIDDEN = "the owner of the repository does not allow deploy keys, so it is left as it is";
function driftOf(pair) {
    const { title, key, read_only } = pair.wanted;
    const path = [title];
    if (pair.kind === "same")
        return [];
    const { olds } = pair;
    const [old] = olds;
    if (!old)
        return [{ action: "create", target: title, after: { title, key, read_only: read_only ?? true }, path }];
    const after = { title, key, read_only: read_only ?? old.read_only };
    const ref = { kind: pair.kind, ids: idsOf(olds) };
    return [{ action: "update", target: title, before: shownOf(old), after, path, ref }];
}
function idsOf(keys) {
    return keys.flatMap(({ id }) => id ?? []);
}
function shownOf({ title, key, read_only }) {
    return { title, key, read_only };
}

;// CONCATENATED MODULE: ./lib/families/deploy-keys/key.js
// SSH public keys. Type and base64 text identify a key; the comment does not matter.
const FORM = /^((?:ssh|ecdsa|sk-ssh|sk-ecdsa)-[\w.@-]+)\s+([A-Za-z0-9+/]+=*)(?:\s|$)/;
/** Type and base64 text without the comment; undefined if the text is not a public key in OpenSSH's format. */
function materialOf(text) {
    const [, type, base64] = FORM.exec(text.trim()) ?? [];
    return type === undefined || base64 === undefined ? undefined : `${type} ${base64}`;
}
/** True for a private key of any kind. */
function isPrivate(text) {
    return /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text);
}

;// CONCATENATED MODULE: ./lib/families/deploy-keys/read.js





/** https://docs.github.com/en/graphql/reference/objects#deploykey */
const KEYS = {
    name: "deploy_keys",
    field: "deployKeys",
    rows: "nodes { title key readOnly }",
    perPage: 100,
    things: "deploy keys",
};
const selectKeys = () => selectRows(KEYS);
const keysProbe = {
    selection: () => selectTotal(KEYS),
    decode: (node) => countsNothing(KEYS, node) ? { kind: "known", value: { keys: [], isForbidden: false } } : undefined,
};
function decodeKeys(node, context, { desired, prune }) {
    return (0,read_steps/* andThen */.hg)(allRows(KEYS, node, context), (rows) => {
        const isShown = rows.every((row) => ["title", "key", "readOnly"].every((field) => field in row));
        if (!isShown)
            return readList(context);
        const keys = rows.map((row) => read_decode({ ...row, read_only: row["readOnly"] ?? null }));
        const inSync = desired.every((one) => {
            const { pairs, others } = compareKeys(one, keys);
            return pairs.every(({ kind }) => kind === "same" || kind === "new") && (!prune || others.length === 0);
        });
        return inSync ? { kind: "known", value: { keys, isForbidden: false } } : readList(context);
    });
}
/** https://docs.github.com/en/rest/deploy-keys/deploy-keys#list-deploy-keys */
function read_listing(context) {
    return onRepository("GET /repos/{owner}/{repo}/keys", context, { per_page: 100 });
}
function readList(context) {
    return {
        kind: "more",
        requests: [{ request: read_listing(context), pages: "all" }],
        next: ([answer]) => (0,read_steps/* andThen */.hg)((0,read_steps/* listOf */.c3)("deploy keys", answer), (list) => ({
            kind: "known",
            value: { keys: list.map(read_decode), isForbidden: list.some(({ enabled }) => enabled === false) },
        })),
    };
}
function read_decode({ id, title, key, read_only }) {
    const material = materialOf(String(key)) ?? String(key);
    return {
        ...(typeof id === "number" && { id }),
        title: String(title ?? ""),
        key: material,
        read_only: read_only === true,
    };
}

;// CONCATENATED MODULE: ./lib/families/deploy-keys/schema.js
// Schema of `deploy_keys:`: a title, a public key, and read or write access.




const NOT_A_KEY = "must be a public key, such as ssh-ed25519 AAAA…";
const PRIVATE = "this is a private key. Make a new pair, and write the public key here (the file that ends with .pub)";
/** Type and base64 text, as GitHub stores them. */
const keySchema = schemas/* string */.YjP()
    .superRefine((text, { addIssue }) => {
    if (isPrivate(text))
        addIssue({ code: "custom", message: PRIVATE });
    else if (materialOf(text) === undefined)
        addIssue({ code: "custom", message: NOT_A_KEY });
})
    .transform((text) => materialOf(text) ?? "");
/** One layer's `deploy_keys:`. */
const deployKeysSchema = schemas/* array */.YOg(schemas/* strictObject */.rej({
    title: schemas/* string */.YjP()
        .trim()
        .min(1)
        .meta({ description: "Names the key; another key under the same title replaces it" }),
    key: keySchema.meta({
        description: "The public key; a comment at its end does not count",
        ...limits({
            text: "A public SSH key",
            source: "https://docs.github.com/en/rest/deploy-keys/deploy-keys#create-a-deploy-key",
        }, {
            text: "A key can be on one repository only",
            source: "https://docs.github.com/en/authentication/troubleshooting-ssh/error-key-already-in-use",
            isUnchecked: true,
        }),
    }),
    read_only: schemas/* exactOptional */.yqP(schemas/* boolean */.zMY().meta({ description: "A new key is read-only unless this is false" })),
}));
function titleOf(entry) {
    return (0,objects/* text */.Qq)(entry, "title");
}
/** GitHub accepts each key only once. */
function keyProblems(desired) {
    return desired.flatMap(({ title, key }, index) => {
        const other = desired.slice(0, index).find((one) => one.key === key);
        if (!other)
            return [];
        return [{ path: [title], message: `has the same key as ${other.title}: GitHub takes a key once` }];
    });
}

;// CONCATENATED MODULE: ./lib/families/deploy-keys/write.js





function writeKeys(changes, context) {
    return changes.flatMap((change) => {
        const { target } = change;
        const { kind, ids = [] } = (change.ref ?? {});
        if (change.action === "create")
            return [creation(target, change.after, context)];
        // https://docs.github.com/en/rest/deploy-keys/deploy-keys#delete-a-deploy-key
        const deletions = ids.map((id) => {
            const request = onRepository("DELETE /repos/{owner}/{repo}/keys/{key_id}", context, { key_id: id });
            return { request, phase: "entries", effect: "delete", targets: [target] };
        });
        if (change.action === "delete")
            return deletions;
        const added = creation(target, change.after, context);
        if (kind === "rotated")
            return [added, ...deletions];
        const undo = { request: creation(target, change.before, context).request, look: read_listing(context) };
        return [...deletions.map((one) => ({ ...one, undo })), added];
    });
}
/** https://docs.github.com/en/rest/deploy-keys/deploy-keys#create-a-deploy-key */
function creation(target, key, context) {
    const request = onRepository("POST /repos/{owner}/{repo}/keys", context, key);
    return { request, phase: "entries", effect: "create", targets: [target] };
}
/** True if the list has the key that the undo would restore. GitHub accepts a key once, whatever its title. */
function isKeyThere(answer, undone) {
    const wanted = materialOf(String(undone));
    if (!Array.isArray(answer) || wanted === undefined)
        return undefined;
    return answer.some((one) => materialOf((0,objects/* text */.Qq)(one, "key")) === wanted);
}
/** The new key in GitHub's answer, which leaves out the comment of the key. */
function storedKey(answer, change) {
    if (!(0,objects/* isObject */.Gv)(answer) || change.action === "delete" || !("key" in answer))
        return undefined;
    const { key = "", title = "", read_only = false } = answer;
    const asked = change.after["key"] ?? "";
    const isSame = materialOf(String(key)) === materialOf(String(asked));
    return { title, key: isSame ? asked : key, read_only };
}
/**
 * https://docs.github.com/en/authentication/troubleshooting-ssh/error-key-already-in-use
 * https://github.com/vitodeploy/vito/issues/949
 */
function keyObjection({ status, message }) {
    if (status !== 422)
        return undefined;
    if (/already in use/i.test(message))
        return ("the key is already in use on GitHub, and a deploy key can be on one repository only. " +
            "Make another pair for this one");
    return /deploy keys are disabled/i.test(message) ? FORBIDDEN : undefined;
}

;// CONCATENATED MODULE: ./lib/families/deploy-keys/deploy-keys.js
// Deploy keys: SSH keys that give access to one repository.





/** The family of `deploy_keys:`. */
const deployKeys = (0,family/* defineFamily */.u)({
    key: "deploy_keys",
    config: {
        schema: deployKeysSchema,
        merge: { kind: "collection", keyOf: titleOf },
        prunable: ["deploy_keys"],
        check: keyProblems,
    },
    docs: {
        summary: "SSH keys that give access to one repository",
        url: "https://docs.github.com/en/rest/deploy-keys/deploy-keys",
        permission: { name: "Administration", read: "read", write: "write", level: "repository" },
        cost: { steady: "0", change: "1 to list them, 1 per new or pruned key, 2 per changed one" },
    },
    read: {
        kind: "repository-query",
        size: "nested",
        selection: selectKeys,
        decode: decodeKeys,
        probe: keysProbe,
        // An older server is asked over REST.
        fields: { "DeployKey.title": [], "DeployKey.key": [], "DeployKey.readOnly": [] },
    },
    plan: { diff: diffKeys, write: writeKeys },
    guards: {
        isThere: (answer, _target, { undo }) => isKeyThere(answer, undo?.request.kind === "rest" ? undo.request.parameters["key"] : undefined),
        objection: keyObjection,
        stored: storedKey,
    },
});

;// CONCATENATED MODULE: ./lib/families/shared/variables.js
// Variables of a repository or an environment: their form in the config, and GitHub's lists of them.
// https://docs.github.com/en/rest/actions/variables



const variables_PAGE = "https://docs.github.com/en/actions/reference/workflows-and-actions/variables";
const NAMING = {
    variable: `${variables_PAGE}#naming-conventions-for-configuration-variables`,
    secret: "https://docs.github.com/en/actions/reference/security/secrets#naming-your-secrets",
};
/** The documentation of the limits for number and size. */
const VARIABLE_LIMITS = `${variables_PAGE}#limits-for-configuration-variables`;
/** GitHub stores names of variables and secrets in upper case. */
const nameSchema = (what) => schemas/* string */.YjP()
    .trim()
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, `a ${what}'s name has letters, digits and underscores, and no digit first`)
    .regex(/^(?!github_)/i, `GitHub does not allow names that begin with GITHUB_`)
    .transform((name) => name.toUpperCase())
    .meta(limits({
    text: "Letters, digits and underscores, no digit first, and not GITHUB_ at the beginning",
    source: NAMING[what],
}));
/** In bytes of UTF-8. */
const LARGEST = 48 * 1024;
/** A list of variables. */
const variablesSchema = () => schemas/* array */.YOg(schemas/* strictObject */.rej({
    name: nameSchema("variable").meta({ description: "GitHub writes it in upper case" }),
    value: schemas/* string */.YjP({ error: "a variable's value is text: put it in quotes" })
        .refine((value) => new TextEncoder().encode(value).length <= LARGEST, "GitHub takes at most 48 KB")
        .meta({
        description: "Text; visible to all users with read access to the repository's workflows",
        ...limits({ text: "At most 48 KB", source: VARIABLE_LIMITS }),
    }),
}));
/** The largest page that GitHub allows. https://docs.github.com/en/rest/actions/variables#list-repository-variables */
const VARIABLES_PER_PAGE = 30;
/** The identity of a variable, or of any other entry whose name GitHub stores in upper case. */
function upperName(entry) {
    return (typeof entry === "string" ? entry : (0,objects/* text */.Qq)(entry, "name")).toUpperCase();
}
/** The variables in GitHub's answer, by name. */
function variablesIn(answer) {
    if (!Array.isArray(answer) || !answer.every(isVariable))
        return { kind: "unknown", reason: "GitHub answered no list of variables" };
    const entries = answer.map(({ name, value }) => [upperName(name), { value: { name: upperName(name), value } }]);
    return { kind: "known", value: new Map(entries) };
}
function isVariable(entry) {
    return (0,objects/* isObject */.Gv)(entry) && typeof entry["name"] === "string" && typeof entry["value"] === "string";
}
/**
 * The names of the secrets in GitHub's answer. https://docs.github.com/en/rest/actions/secrets#list-repository-secrets
 */
function secretNamesIn(answer) {
    if (!Array.isArray(answer) || !answer.every((entry) => (0,objects/* isObject */.Gv)(entry) && typeof entry["name"] === "string"))
        return { kind: "unknown", reason: "GitHub answered no list of secrets" };
    return { kind: "known", value: answer.map((entry) => upperName(entry)) };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
// EXTERNAL MODULE: ./lib/text/path-part.js
var path_part = __webpack_require__(84092);
;// CONCATENATED MODULE: ./lib/families/environments/schema.js
// Schema of `environments:`: GitHub's requests with names in place of ids, and the spellings of other programs.





const environments_schema_flag = (description) => schemas/* exactOptional */.yqP(schemas/* boolean */.zMY().meta({ description }));
const schema_API = "https://docs.github.com/en/rest/deployments/environments#create-or-update-an-environment";
const RULES = "https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments";
/** Minutes: 30 days. */
const LONGEST_WAIT = 43_200;
const MOST_REVIEWERS = 6;
const MOST_RULES = 6;
const MOST_VARIABLES = 100;
const LIMITS = {
    name: limits({
        text: "At most 255 characters",
        source: "https://docs.github.com/en/actions/how-tos/deploy/configure-and-manage-deployments/manage-environments",
    }),
    wait: limits({ text: `0 to ${LONGEST_WAIT} minutes (30 days)`, source: schema_API }),
    reviewers: limits({ text: `At most ${MOST_REVIEWERS} users and teams`, source: schema_API }, { text: "They need read access to the repository", source: RULES, isUnchecked: true }, { text: "In private repositories with GitHub Enterprise only", source: RULES, isUnchecked: true }),
    branches: limits({ text: "Either protected branches or patterns, never both and never neither", source: schema_API }),
    rules: limits({ text: `At most ${MOST_RULES} Apps`, source: RULES }),
    variables: limits({ text: `At most ${MOST_VARIABLES} in an environment`, source: VARIABLE_LIMITS }),
};
const reviewerSchema = schemas/* strictObject */.rej({
    team: schemas/* exactOptional */.yqP(schemas/* string */.YjP().trim().min(1).meta({ description: "Name or slug of a team" })),
    user: schemas/* exactOptional */.yqP(schemas/* string */.YjP().trim().min(1).meta({ description: "Login of a user" })),
    type: schemas/* exactOptional */.yqP(schemas/* enum */.k5n(["User", "Team"]).meta({ description: "The kind of account that `id` belongs to" })),
    id: schemas/* exactOptional */.yqP(schemas/* int */.Whr().meta({ description: "GitHub's id; a name says more" })),
})
    .transform(({ team, user, type, id }, context) => {
    const forms = [team !== undefined, user !== undefined, type !== undefined || id !== undefined];
    if (forms.filter((isGiven) => isGiven).length === 1) {
        if (team !== undefined)
            return { team };
        if (user !== undefined)
            return { user };
        if (type !== undefined && id !== undefined)
            return { type, id };
    }
    context.issues.push({
        code: "custom",
        message: "a reviewer is { team: … }, { user: … } or { type: …, id: … }",
        input: "",
    });
    return core/* NEVER */.tm;
});
const patternSchema = schemas/* string */.YjP().trim().min(1);
const typeSchema = schemas/* exactOptional */.yqP(schemas/* enum */.k5n(["branch", "tag"]).meta({ description: "branch where it is left out" }));
const patternsSchema = schemas/* array */.YOg(schemas/* union */.KCZ([
    patternSchema.transform((name) => [{ name, type: "branch" }]),
    schemas/* strictObject */.rej({ name: patternSchema.meta({ description: "Pattern of a branch or tag" }), type: typeSchema })
        .transform(({ name, type = "branch" }) => [{ name, type }]),
    schemas/* strictObject */.rej({
        names: schemas/* array */.YOg(patternSchema).meta({ description: "Several patterns of one type" }),
        type: typeSchema,
    })
        .transform(({ names, type = "branch" }) => names.map((name) => ({ name, type }))),
]))
    .min(1, "an empty list would let nothing deploy. Name a branch, or write `deployment_branch_policy: null` for all")
    .transform((lists) => sortedPatterns(lists.flat()));
/** Sorted, without duplicates. */
function sortedPatterns(patterns) {
    const byText = new Map(patterns.map((one) => [`${one.type} ${one.name}`, one]));
    return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
const branchPolicySchema = schemas/* strictObject */.rej({
    protected_branches: environments_schema_flag("Only protected branches may deploy"),
    custom_branch_policies: schemas/* exactOptional */.yqP(schemas/* union */.KCZ([schemas/* boolean */.zMY(), patternsSchema]).meta({
        description: "The whole list of branches and tags that may deploy; true keeps the list that is there",
    })),
})
    .transform(({ protected_branches, custom_branch_policies }, context) => {
    const isCustom = custom_branch_policies !== undefined && custom_branch_policies !== false;
    const isProtected = protected_branches ?? !isCustom;
    if (isProtected !== isCustom)
        return { protected_branches: isProtected, custom_branch_policies: isCustom && custom_branch_policies };
    const message = "either protected_branches or custom_branch_policies; write `deployment_branch_policy: null` for all branches";
    context.issues.push({ code: "custom", message, input: "" });
    return core/* NEVER */.tm;
});
const appSchema = schemas/* union */.KCZ([schemas/* string */.YjP().trim().min(1), schemas/* int */.Whr().transform(String)]);
const environmentSchema = () => schemas/* strictObject */.rej({
    name: schemas/* string */.YjP()
        .trim()
        .min(1)
        .max(255)
        .refine(path_part/* isPathPart */.H, "GitHub's API cannot address an environment of that name")
        .meta({ description: "GitHub keeps its letters and ignores their case", ...LIMITS.name }),
    wait_timer: schemas/* exactOptional */.yqP(schemas/* int */.Whr()
        .min(0)
        .max(LONGEST_WAIT)
        .meta({ description: "Minutes that a job waits, up to 30 days", ...LIMITS.wait })),
    prevent_self_review: environments_schema_flag("The person who started a deployment cannot approve it"),
    can_admins_bypass: environments_schema_flag("Administrators may deploy without approval"),
    reviewers: schemas/* exactOptional */.yqP(schemas/* nullable */.mee(schemas/* array */.YOg(reviewerSchema))
        .transform((all) => all ?? [])
        .refine((all) => all.length <= MOST_REVIEWERS, `GitHub takes at most ${MOST_REVIEWERS} reviewers`)
        .meta({
        description: "All reviewers, users and teams; one must approve; null or [] means none",
        ...LIMITS.reviewers,
    })),
    deployment_branch_policy: schemas/* exactOptional */.yqP(schemas/* nullable */.mee(branchPolicySchema)
        .meta({ description: "Branches and tags that may deploy; null is all", ...LIMITS.branches })),
    protection_rules: schemas/* exactOptional */.yqP(schemas/* array */.YOg(appSchema)
        .max(MOST_RULES, `GitHub takes at most ${MOST_RULES} Apps`)
        .meta({ description: "The whole list of Apps whose rules must pass, by slug", ...LIMITS.rules })),
    deployment_protection_rules: schemas/* exactOptional */.yqP(schemas/* array */.YOg(schemas/* strictObject */.rej({ app_id: schemas/* int */.Whr().meta({ description: "Id of the App" }) }))
        .meta({ description: "Another spelling of protection_rules, with ids" })),
    variables: schemas/* exactOptional */.yqP(variablesSchema()
        .max(MOST_VARIABLES, `an environment has at most ${MOST_VARIABLES} variables`)
        .meta({ description: "Variables of the environment", ...LIMITS.variables })),
    required_secrets: schemas/* exactOptional */.yqP(schemas/* array */.YOg(nameSchema("secret")).meta({ description: "Names of secrets that the environment must have" })),
})
    .transform(({ deployment_protection_rules: byId, protection_rules: bySlug, ...rest }, context) => {
    if (byId && bySlug) {
        const message = "protection_rules and deployment_protection_rules are the same. Keep one";
        context.issues.push({ code: "custom", message, input: "" });
        return core/* NEVER */.tm;
    }
    const apps = bySlug ?? byId?.map(({ app_id }) => String(app_id));
    return {
        ...rest,
        ...(apps && { protection_rules: [...new Set(apps.map((slug) => slug.toLowerCase()))].sort() }),
    };
});
/** One layer's `environments:`. Built on first use. */
const environmentsSchema = schemas/* lazy */.RZV(() => schemas/* array */.YOg(environmentSchema()));
/** https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments */
function environmentKey(entry) {
    return (0,objects/* text */.Qq)(entry, "name").toLowerCase();
}
/**
 * GitHub treats self review as part of the reviewers.
 * https://github.com/github-community-projects/safe-settings/issues/628
 */
function environmentProblems(desired) {
    return desired.flatMap(({ name, prevent_self_review, reviewers }) => {
        if (prevent_self_review !== true || reviewers?.length !== 0)
            return [];
        const message = "prevent_self_review counts only where there are reviewers, and reviewers is empty";
        return [{ path: [name.toLowerCase(), "prevent_self_review"], message }];
    });
}
/** Reviewers and Apps by name. A list with an unknown name is left out, so that GitHub's list stays. */
function environmentNames(desired) {
    return desired.flatMap(({ name, reviewers = [], protection_rules = [] }) => {
        const key = name.toLowerCase();
        const part = (inner) => ({ path: [key, inner], leavesOutPart: true });
        const people = reviewers.flatMap((one) => {
            if ("team" in one)
                return [{ kind: "team", name: one.team, ...part("reviewers") }];
            return "user" in one ? [{ kind: "user", name: one.user, ...part("reviewers") }] : [];
        });
        return [
            ...people,
            ...protection_rules.map((slug) => ({ kind: "app", name: slug, ...part("protection_rules") })),
        ];
    });
}

;// CONCATENATED MODULE: ./lib/families/environments/reviewers.js


/** The existing reviewers as a set. A list with an unknown name was left out before. */
function reviewersFor(desired, directory) {
    return sortedReviewers(desired.flatMap((one) => reviewerFor(one, directory) ?? []));
}
function reviewerFor(desired, directory) {
    if ("team" in desired) {
        const team = teamNamed(desired.team, directory);
        return team && { type: "Team", id: team.id, name: team.slug };
    }
    if ("user" in desired) {
        const user = userNamed(desired.user, directory);
        return user && { type: "User", id: user.id, name: user.name };
    }
    return { ...desired, name: String(desired.id) };
}
/** Sorted by type and id, because the ids of users and teams overlap. */
function sortedReviewers(reviewers) {
    const byId = new Map(reviewers.map((one) => [`${one.type} ${one.id}`, one]));
    return [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
/** The reviewers in reports, such as `team release`. */
function shownReviewers(reviewers) {
    return reviewers.map(({ type, name }) => `${type.toLowerCase()} ${name}`);
}
const WHO_MAY_REVIEW = "they need read access to the repository, teams by a grant of their own";
/**
 * The reviewers without teams that certainly have no access, because GitHub would leave them out. Then the reviewers
 * that are there stay, so that no approval is lost on account of a name that GitHub does not store.
 */
function reviewers_storable(wanted, there, low) {
    const isLost = ({ type, id, name }) => type === "Team" &&
        !there.some((one) => one.type === type && one.id === id) &&
        low.some((one) => one.kind === "team" && one.role === "none" && one.name === name.toLowerCase());
    const lost = wanted.filter(isLost);
    if (lost.length === 0)
        return { kept: wanted, leftOut: [] };
    const leftOut = `GitHub does not store ${shownReviewers(lost).join(", ")} as reviewers: ${WHO_MAY_REVIEW}`;
    const together = sortedReviewers([...wanted.filter((one) => !isLost(one)), ...there]);
    return { kept: together.length > MOST_REVIEWERS ? there : together, leftOut: [leftOut] };
}

;// CONCATENATED MODULE: ./lib/families/environments/settings.js
// The settings of an environment that GitHub replaces as a whole, and their defaults.
// https://docs.github.com/en/rest/deployments/environments#create-or-update-an-environment

/** The settings of a new environment. */
const DEFAULTS = {
    wait_timer: 0,
    prevent_self_review: false,
    reviewers: [],
    can_admins_bypass: true,
    branches: "all",
};
/**
 * GitHub refuses these settings, even at their defaults, in private repositories below Enterprise.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments
 * https://github.com/alchemy-run/alchemy/pull/1373
 */
const LIMITED = new Set(["wait_timer", "prevent_self_review", "reviewers"]);
/** True if GitHub refuses because of the plan. https://github.com/backstage/backstage/issues/28977 */
const isPlanLimit = (message) => /billing plan/i.test(message);
function settingsOf({ wait_timer, prevent_self_review, reviewers, ...rest }) {
    const { can_admins_bypass, branches = "all" } = rest;
    return {
        wait_timer,
        prevent_self_review,
        reviewers,
        ...(0,objects/* given */.gI)({ can_admins_bypass }),
        branches,
    };
}
/**
 * The body of a write. A setting is sent unless it has its default before and after the write. GitHub does not document
 * that it keeps settings that are left out, so all others are sent. Older servers and smaller plans refuse some
 * settings even at their defaults.
 */
function bodyOf(after, before) {
    const reviewers = after.reviewers.map(({ type, id }) => ({ type, id }));
    const isSent = (isDefault) => !isDefault(after) || !isDefault(before);
    const hasReviewers = reviewers.length > 0;
    return {
        ...(isSent(({ wait_timer }) => wait_timer === 0) && { wait_timer: after.wait_timer }),
        ...(isSent((one) => one.reviewers.length === 0) && { reviewers }),
        // Without reviewers, self review has no effect, and GitHub refuses the setting.
        ...(hasReviewers &&
            isSent(({ prevent_self_review }) => !prevent_self_review) && { prevent_self_review: after.prevent_self_review }),
        // https://github.com/google/go-github/issues/2725
        ...(isSent(({ can_admins_bypass }) => can_admins_bypass !== false) && {
            can_admins_bypass: after.can_admins_bypass ?? true,
        }),
        deployment_branch_policy: after.branches === "all"
            ? null
            : { protected_branches: after.branches === "protected", custom_branch_policies: after.branches === "custom" },
    };
}

;// CONCATENATED MODULE: ./lib/families/environments/diff.js





/**
 * GitHub creates this environment for every Pages site.
 * https://docs.github.com/en/pages/getting-started-with-github-pages
 */
const OF_GITHUB = new Set(["github-pages"]);
function diffEnvironments(desired, actual, context) {
    const wanted = new Map(desired.map((one) => [one.name.toLowerCase(), one]));
    const parts = (0,diff/* sortedByKey */.AN)(wanted).map(([key, one]) => {
        const there = actual.get(key);
        return diffOne({ key, name: there?.name ?? one.name, wanted: one, there, context });
    });
    const changes = parts.flatMap((part) => part.changes);
    const findings = parts.flatMap((part) => part.findings);
    if (!context.prune.has("environments") || wanted.size === 0)
        return { changes, findings };
    const others = (0,diff/* sortedByKey */.AN)(actual).filter(([key]) => !OF_GITHUB.has(key));
    const gone = others.filter(([key]) => !wanted.has(key)).map(([key, there]) => deletion(key, there));
    return { changes: [...changes, ...gone], findings, entries: { read: others.length, deleted: gone.length } };
}
/** https://docs.github.com/en/rest/deployments/environments#delete-an-environment */
function deletion(key, there) {
    const { name, wait_timer, prevent_self_review, reviewers } = there;
    const ref = { key, name };
    const settings = { wait_timer, prevent_self_review, reviewers: shownReviewers(reviewers) };
    const before = { name, ...settings, deleted_with_it: "all secrets and variables of the environment" };
    return { action: "delete", target: key, before, ref: json(ref) };
}
function diffOne(place) {
    const { key, name, there } = place;
    const created = there
        ? []
        : [
            {
                action: "create",
                target: key,
                after: { name },
                path: [key],
                ref: json({ key, name, is: DEFAULTS, becomes: {} }),
            },
        ];
    const parts = [diffSettings(place), diffRules(place), diffVariables(place), findSecrets(place)];
    return {
        changes: [...created, ...parts.flatMap(({ changes }) => changes)],
        findings: parts.flatMap(({ findings }) => findings),
    };
}
/** The ref as plain JSON data. */
function json(ref) {
    return ref;
}
function environments_diff_finding({ key }, part, message) {
    return { family: "environments", target: `${key}: ${part}`, message };
}
function update({ key, name }, { part, before, after, lessens }, rest) {
    const ref = json({ key, name, ...rest });
    const drift = { action: "update", target: `${key}: ${part}`, before, after, path: [key, part], ref };
    return lessens ? { ...drift, lessensProtection: true } : drift;
}
function diffSettings(place) {
    const { wanted, there, context } = place;
    const is = there ? settingsOf(there) : DEFAULTS;
    const changes = [];
    const change = (part, becomes) => void changes.push(update(place, part, { is, becomes }));
    const { wait_timer } = wanted;
    if (wait_timer !== undefined && wait_timer !== is.wait_timer)
        change({ part: "wait_timer", before: is.wait_timer, after: wait_timer, lessens: wait_timer < is.wait_timer }, { wait_timer });
    const { kept: reviewers, leftOut } = wanted.reviewers
        ? reviewers_storable(reviewersFor(wanted.reviewers, context.directory), is.reviewers, context.lowAccess ?? [])
        : { kept: is.reviewers, leftOut: [] };
    const idsOf = (all) => all.map(({ type, id }) => `${type} ${id}`);
    if (!(0,diff/* sameJson */.Vk)(idsOf(reviewers), idsOf(is.reviewers))) {
        const [before, after] = [shownReviewers(is.reviewers), shownReviewers(reviewers)];
        change({ part: "reviewers", before, after, lessens: reviewers.length === 0 }, { reviewers });
    }
    const bypass = diffBypass(place, is);
    const review = diffSelfReview(place, is, reviewers);
    const branches = diff_diffBranches(place, is);
    return {
        changes: [...changes, ...review.changes, ...bypass.changes, ...branches],
        findings: [
            ...leftOut.map((message) => environments_diff_finding(place, "reviewers", message)),
            ...review.findings,
            ...bypass.findings,
        ],
    };
}
const diff_NOTHING = { changes: [], findings: [] };
/** https://github.com/github-community-projects/safe-settings/issues/628 */
function diffSelfReview(place, is, reviewers) {
    const { prevent_self_review } = place.wanted;
    if (prevent_self_review === undefined || prevent_self_review === is.prevent_self_review)
        return diff_NOTHING;
    if (reviewers.length === 0) {
        if (!prevent_self_review)
            return diff_NOTHING;
        const message = "GitHub prevents self review only where there are reviewers. Name at least one under `reviewers`";
        return { changes: [], findings: [environments_diff_finding(place, "prevent_self_review", message)] };
    }
    const part = { part: "prevent_self_review", before: is.prevent_self_review, after: prevent_self_review };
    return {
        changes: [update(place, { ...part, lessens: !prevent_self_review }, { is, becomes: { prevent_self_review } })],
        findings: [],
    };
}
function diffBypass(place, is) {
    const { can_admins_bypass } = place.wanted;
    if (can_admins_bypass === undefined || can_admins_bypass === is.can_admins_bypass)
        return diff_NOTHING;
    if (is.can_admins_bypass === undefined)
        return { changes: [], findings: [environments_diff_finding(place, "can_admins_bypass", "GitHub does not offer it here")] };
    const part = { part: "can_admins_bypass", before: is.can_admins_bypass, after: can_admins_bypass };
    return {
        changes: [update(place, { ...part, lessens: can_admins_bypass }, { is, becomes: { can_admins_bypass } })],
        findings: [],
    };
}
/** New patterns are created before old ones are deleted, so that no branch loses access in between. */
function diff_diffBranches(place, is) {
    const { deployment_branch_policy: policy } = place.wanted;
    if (policy === undefined)
        return [];
    const branches = policy === null ? "all" : policy.protected_branches ? "protected" : "custom";
    const there = place.there?.patterns ?? [];
    const list = Array.isArray(policy?.custom_branch_policies)
        ? policy.custom_branch_policies
        : undefined;
    const add = (list ?? []).filter((one) => !there.some((other) => isSamePattern(one, other)));
    const gone = list ? there.filter((one) => !list.some((other) => isSamePattern(one, other))) : [];
    if (branches === is.branches && add.length === 0 && gone.length === 0)
        return [];
    const before = shownPolicy(is.branches, place.there?.patterns);
    const after = shownPolicy(branches, list);
    const rest = {
        ...(branches !== is.branches && { is, becomes: { branches } }),
        add,
        remove: gone.map(({ id }) => id),
    };
    return [update(place, { part: "deployment_branch_policy", before, after, lessens: branches === "all" }, rest)];
}
function isSamePattern(a, b) {
    return a.name === b.name && a.type === b.type;
}
/** The policy for reports; null if every branch may deploy, so that the change counts as a reset. */
function shownPolicy(branches, patterns) {
    if (branches === "all")
        return null;
    if (branches === "protected")
        return "protected branches";
    return patterns ? patterns.map(({ name, type }) => `${type} ${name}`).sort() : "branches and tags by pattern";
}
function diffRules(place) {
    const { wanted, there, context } = place;
    if (!wanted.protection_rules)
        return diff_NOTHING;
    const apps = wanted.protection_rules.map((slug) => appNamed(slug, context.directory));
    if (!apps.every((app) => app !== undefined))
        return diff_NOTHING; // reported with the name that does not exist
    const rules = there?.rules ?? [];
    const add = apps.filter(({ id }) => !rules.some(({ app }) => app === id)).map(({ id }) => id);
    const gone = rules.filter(({ app }) => !apps.some(({ id }) => id === app));
    if (add.length === 0 && gone.length === 0)
        return diff_NOTHING;
    const before = rules.map(({ slug }) => slug).sort();
    const after = apps.map(({ name }) => name).sort();
    const part = { part: "protection_rules", before, after, lessens: gone.length > 0 };
    return { changes: [update(place, part, { add, remove: gone.map(({ id }) => id) })], findings: [] };
}
/** Variables that the config does not name are not changed. */
function diffVariables(place) {
    const { key, name, wanted, there } = place;
    if (!wanted.variables)
        return diff_NOTHING;
    const desired = (0,diff/* byKey */.dX)(wanted.variables, upperName);
    const drifts = (0,diff/* diffCollection */.II)({ desired, actual: there?.variables ?? new Map(), prune: false });
    const changes = drifts.map((drift) => {
        const target = `${key}: variables.${drift.target}`;
        return { ...drift, target, path: [key, "variables", drift.target], ref: json({ key, name }) };
    });
    return { changes, findings: [] };
}
function findSecrets(place) {
    const { name, wanted, there, context } = place;
    const missing = (wanted.required_secrets ?? []).filter((secret) => there?.secrets?.has(secret) !== true).sort();
    const { owner, name: repo } = context.repo;
    const findings = missing.map((secret) => {
        const command = `gh secret set ${secret} --env ${quoted(name)} --repo ${owner}/${repo}`;
        return environments_diff_finding(place, `required_secrets.${secret}`, `the secret is missing. Add it with \`${command}\``);
    });
    return { changes: [], findings };
}
/** Quotes the text for a shell if needed. */
function quoted(text) {
    return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./lib/families/environments/read.js








/**
 * An environment has at most one rule of each kind.
 * https://docs.github.com/en/graphql/reference/enums#deploymentprotectionruletype
 */
const read_RULES = 3;
const ENVIRONMENTS = {
    name: "environments",
    field: "environments",
    rows: `nodes { name protectionRules(first: ${read_RULES}) { totalCount nodes { type timeout preventSelfReview
    reviewers(first: 6) {
      nodes { __typename ... on User { databaseId login } ... on Team { databaseId slug } } } } } }`,
    perPage: 50,
    things: "environments",
};
/** Fields that an older server may lack. If it shows a rule only in part, the environments are read over REST. */
const FIELDS = {
    "Environment.protectionRules": [],
    "DeploymentProtectionRule.type": [],
    "DeploymentProtectionRule.timeout": [],
    "DeploymentProtectionRule.preventSelfReview": ["prevent_self_review"],
    "DeploymentProtectionRule.reviewers": [],
    "User.databaseId": [],
    "User.login": [],
    "Team.databaseId": [],
    "Team.slug": [],
};
/** Environments per repository in the bulk read. Further pages are read repository by repository. */
const AT_FIRST = 5;
const selectEnvironments = () => selectRows(ENVIRONMENTS, AT_FIRST);
const environmentsProbe = {
    selection: () => selectTotal(ENVIRONMENTS),
    decode: (node) => (countsNothing(ENVIRONMENTS, node) ? { kind: "known", value: new Map() } : undefined),
};
function decodeEnvironments(node, context, { desired }) {
    const wanted = desired.flat();
    return (0,read_steps/* andThen */.hg)(allRows(ENVIRONMENTS, node, context), (rows) => {
        const shown = rows.flatMap((row) => decodeNode(row) ?? []);
        const byName = new Map(shown.map((one) => [one.name.toLowerCase(), one]));
        const isWhole = shown.length === rows.length && !needsList(wanted, byName, context);
        const all = isWhole ? known(byName) : listAll(context);
        return (0,read_steps/* andThen */.hg)(all, (actual) => withDetails(actual, wanted, context));
    });
}
function known(value) {
    return { kind: "known", value };
}
/** Undefined if GitHub returns a rule in an unknown form. */
function decodeNode({ name, protectionRules }) {
    const rules = (0,objects/* isObject */.Gv)(protectionRules) ? protectionRules["nodes"] : undefined;
    if (!(0,objects/* isObject */.Gv)(protectionRules) || !Array.isArray(rules) || Number(protectionRules["totalCount"]) > rules.length)
        return undefined;
    const ofType = (type) => rules.filter(objects/* isObject */.Gv).find((rule) => rule["type"] === type) ?? {};
    const reviews = ofType("REQUIRED_REVIEWERS");
    const people = (0,objects/* isObject */.Gv)(reviews["reviewers"]) ? reviews["reviewers"]["nodes"] : [];
    if (!Array.isArray(people) || !people.every(objects/* isObject */.Gv))
        return undefined;
    const isShown = rules.filter(objects/* isObject */.Gv).every((rule) => "type" in rule && "timeout" in rule && "reviewers" in rule) &&
        people.every((one) => "databaseId" in one && ("login" in one || "slug" in one));
    if (!isShown)
        return undefined;
    return {
        name: String(name),
        wait_timer: Number(ofType("WAIT_TIMER")["timeout"] ?? 0),
        prevent_self_review: reviews["preventSelfReview"] === true,
        reviewers: sortedReviewers(people.map(({ __typename, databaseId, login, slug }) => ({
            type: __typename === "Team" ? "Team" : "User",
            id: Number(databaseId),
            name: String(login ?? slug),
        }))),
    };
}
/**
 * True if the environments must be read over REST. A write replaces the whole environment, and only REST returns all of
 * its settings. So REST is used if a setting differs, or if the config uses a setting that GraphQL lacks.
 */
function needsList(wanted, shown, { directory }) {
    return wanted.some((one) => {
        const there = shown.get(one.name.toLowerCase());
        if (!there)
            return false;
        if (one.deployment_branch_policy !== undefined || one.can_admins_bypass !== undefined)
            return true;
        const reviewers = one.reviewers && reviewersFor(one.reviewers, directory);
        return ((one.wait_timer ?? there.wait_timer) !== there.wait_timer ||
            (one.prevent_self_review ?? there.prevent_self_review) !== there.prevent_self_review ||
            !(0,diff/* sameJson */.Vk)((reviewers ?? there.reviewers).map(({ id }) => id), there.reviewers.map(({ id }) => id)));
    });
}
/** https://docs.github.com/en/rest/deployments/environments#list-environments */
function listAll(context) {
    const request = onRepository("GET /repos/{owner}/{repo}/environments", context);
    return {
        kind: "more",
        requests: [{ request, pages: "all", items: "environments" }],
        next: ([answer]) => (0,read_steps/* andThen */.hg)((0,read_steps/* listOf */.c3)("environments", answer), (list) => known(new Map(list.map((one) => [environmentKey(one), environments_read_decode(one)])))),
    };
}
/** Rules that are off are missing in the list. */
function environments_read_decode({ name, protection_rules, deployment_branch_policy: policy, can_admins_bypass, }) {
    const rules = Array.isArray(protection_rules) ? protection_rules.filter(objects/* isObject */.Gv) : [];
    const ofType = (type) => rules.find((rule) => rule["type"] === type) ?? {};
    const reviews = ofType("required_reviewers");
    const people = Array.isArray(reviews["reviewers"]) ? reviews["reviewers"].filter(objects/* isObject */.Gv) : [];
    const branches = !(0,objects/* isObject */.Gv)(policy) ? "all" : policy["protected_branches"] === true ? "protected" : "custom";
    return {
        name: String(name),
        wait_timer: Number(ofType("wait_timer")["wait_timer"] ?? 0),
        prevent_self_review: reviews["prevent_self_review"] === true,
        reviewers: sortedReviewers(people.map(({ type, reviewer }) => {
            const { id, login, slug } = (0,objects/* isObject */.Gv)(reviewer) ? reviewer : {};
            return { type: type === "Team" ? "Team" : "User", id: Number(id), name: String(login ?? slug) };
        })),
        ...(typeof can_admins_bypass === "boolean" && { can_admins_bypass }),
        branches,
    };
}
const ONE = "GET /repos/{owner}/{repo}/environments/{environment_name}";
/** Further parts of an environment, each with the request that reads it. */
const DETAILS = [
    {
        isUsed: ({ deployment_branch_policy: policy }) => Array.isArray(policy?.custom_branch_policies),
        route: `${ONE}/deployment-branch-policies`,
        items: "branch_policies",
        decode: (answer) => (0,read_steps/* andThen */.hg)((0,read_steps/* listOf */.c3)("branch policies", answer), (list) => known({
            patterns: list.map(({ id, name, type }) => ({
                id: Number(id),
                name: String(name),
                type: type === "tag" ? "tag" : "branch",
            })),
        })),
    },
    {
        isUsed: ({ protection_rules }) => protection_rules !== undefined,
        route: `${ONE}/deployment_protection_rules`,
        items: undefined,
        decode: (answer) => (0,read_steps/* andThen */.hg)((0,read_steps/* listOf */.c3)("protection rules", (0,objects/* isObject */.Gv)(answer) ? answer["custom_deployment_protection_rules"] : undefined), (list) => known({
            rules: list.map(({ id, app }) => {
                const { id: number, slug } = (0,objects/* isObject */.Gv)(app) ? app : {};
                return { id: Number(id), app: Number(number), slug: String(slug) };
            }),
        })),
    },
    {
        isUsed: ({ variables }) => variables !== undefined,
        route: `${ONE}/variables`,
        items: "variables",
        decode: (answer) => (0,read_steps/* andThen */.hg)(variablesIn(answer), (variables) => known({ variables })),
    },
    {
        isUsed: ({ required_secrets }) => required_secrets !== undefined,
        route: `${ONE}/secrets`,
        items: "secrets",
        decode: (answer) => (0,read_steps/* andThen */.hg)(secretNamesIn(answer), (names) => known({ secrets: new Set(names) })),
    },
];
/** Adds the parts that the config uses to the environments that exist. */
function withDetails(actual, wanted, context) {
    const asked = wanted.flatMap((one) => {
        const there = actual.get(one.name.toLowerCase());
        return there ? DETAILS.filter(({ isUsed }) => isUsed(one)).map((detail) => ({ there, detail })) : [];
    });
    if (asked.length === 0)
        return known(actual);
    return {
        kind: "more",
        requests: asked.map(({ there, detail }) => read_requestFor(detail, there, context)),
        next: (answers) => asked.reduce((step, { there, detail }, index) => (0,read_steps/* andThen */.hg)(step, (all) => (0,read_steps/* andThen */.hg)(detail.decode(answers[index]), (part) => {
            const key = there.name.toLowerCase();
            return known(new Map([...all, [key, { ...(all.get(key) ?? there), ...part }]]));
        })), known(actual)),
    };
}
function read_requestFor({ route, items }, { name }, context) {
    const perPage = items === "variables" ? { per_page: VARIABLES_PER_PAGE } : {};
    const request = onRepository(route, context, { environment_name: name, ...perPage });
    // This endpoint is not paginated: https://docs.github.com/en/rest/deployments/protection-rules
    return items === undefined ? { request } : { request, pages: "all", items };
}

;// CONCATENATED MODULE: ./lib/families/environments/stored.js
// Compares GitHub's answers with the request: settings, a pattern, a rule of an App.
// https://docs.github.com/en/rest/deployments/environments#create-or-update-an-environment


/** The change's own `after` if the answer agrees with it; otherwise the values that differ. */
function storedEnvironment(answer, change) {
    if (!(0,objects/* isObject */.Gv)(answer))
        return undefined;
    const { becomes = {}, add = [] } = change.ref;
    if ("protection_rules" in answer) {
        const shown = settingsIn(answer);
        // Patterns have an effect only with the policy `custom`.
        const patterns = add.some((one) => typeof one === "object") ? { branches: "custom" } : {};
        const asked = Object.entries({ ...becomes, ...patterns }).filter(([key]) => key in shown);
        const other = asked
            .filter(([key, value]) => !(0,diff/* sameJson */.Vk)(value, shown[key]))
            .map(([key]) => [key, shown[key] ?? null]);
        return other.length === 0 ? (0,diff/* afterOf */.Wo)(change) : inWords(Object.fromEntries(other));
    }
    // https://docs.github.com/en/rest/deployments/branch-policies#create-a-deployment-branch-policy
    if ("type" in answer && "name" in answer) {
        const isAsked = add.some((one) => (0,objects/* isObject */.Gv)(one) && one["name"] === answer["name"]);
        return isAsked ? (0,diff/* afterOf */.Wo)(change) : inWords({ name: answer["name"] ?? null });
    }
    // https://docs.github.com/en/rest/deployments/protection-rules#create-a-custom-deployment-protection-rule-on-an-environment
    if (typeof answer["enabled"] === "boolean")
        return answer["enabled"] ? (0,diff/* afterOf */.Wo)(change) : inWords({ enabled: false });
    return undefined;
}
function settingsIn(answer) {
    const rules = Array.isArray(answer["protection_rules"]) ? answer["protection_rules"].filter(objects/* isObject */.Gv) : [];
    const timer = rules.find(({ type }) => type === "wait_timer");
    const review = rules.find(({ type }) => type === "required_reviewers");
    const policy = answer["deployment_branch_policy"];
    return {
        wait_timer: timer?.["wait_timer"] ?? 0,
        ...(review && { prevent_self_review: review["prevent_self_review"] ?? false }),
        ...(answer["can_admins_bypass"] !== undefined && { can_admins_bypass: answer["can_admins_bypass"] }),
        branches: !(0,objects/* isObject */.Gv)(policy) ? "all" : policy["protected_branches"] === true ? "protected" : "custom",
    };
}
function inWords(shown) {
    return JSON.stringify(shown);
}

;// CONCATENATED MODULE: ./lib/families/environments/write.js





const write_ONE = "/repos/{owner}/{repo}/environments/{environment_name}";
const REPLACED = `PUT ${write_ONE}`;
/** The requests of one environment stay together, in the order of the changes. */
function writeEnvironments(changes, context) {
    const byEnvironment = Map.groupBy(changes, (change) => write_refOf(change).key);
    return [...byEnvironment.values()].flatMap((own) => {
        const writing = { own, context };
        return [...settingsRequests(writing), ...own.flatMap((change) => partRequests(change, writing))];
    });
}
function write_refOf({ ref }) {
    return ref;
}
/** The part of the environment that a change is about; empty for a new environment. */
function partOf({ target }, { key }) {
    return target.slice(key.length + 2);
}
/**
 * One write for all settings. Private repositories get two: below Enterprise, GitHub refuses a whole request that
 * contains a timer or reviewers, and the other settings should still be written.
 */
function settingsRequests({ own, context }) {
    const settings = own.filter((change) => write_refOf(change).becomes !== undefined);
    const limited = settings.filter((change) => LIMITED.has(partOf(change, write_refOf(change))));
    const others = settings.filter((change) => !limited.includes(change));
    const isSplit = context.repo.visibility === "private" && limited.length > 0 && others.length > 0;
    const steps = isSplit ? [others, limited] : [settings];
    let is = settings.map((change) => write_refOf(change).is)[0] ?? DEFAULTS;
    return steps.flatMap((step, index) => {
        const [first] = step;
        if (!first)
            return [];
        const before = is;
        is = Object.assign({}, is, ...step.map((change) => write_refOf(change).becomes));
        const isNew = step.some(({ action }) => action === "create");
        const body = bodyOf(is, before);
        return [
            {
                request: onRepository(REPLACED, context, { environment_name: write_refOf(first).name, ...body }),
                phase: "entries",
                effect: isNew ? "create" : "replace",
                targets: step.map(({ target }) => target),
                ...(index > 0 && { after: others.filter(({ action }) => action === "create").map(({ target }) => target) }),
            },
        ];
    });
}
function partRequests(change, { own, context }) {
    const { key, name, add = [], remove = [] } = write_refOf(change);
    const isNew = own.some(({ action, target }) => action === "create" && target === key);
    const send = (effect, route, parameters = {}) => ({
        request: onRepository(route, context, {
            environment_name: name,
            ...parameters,
        }),
        phase: "entries",
        effect,
        targets: [change.target],
        ...(isNew && change.target !== key && { after: [key] }),
    });
    // https://docs.github.com/en/rest/deployments/environments#delete-an-environment
    if (change.action === "delete")
        return [send("delete", `DELETE ${write_ONE}`)];
    const part = partOf(change, write_refOf(change));
    if (part === "deployment_branch_policy") {
        // https://docs.github.com/en/rest/deployments/branch-policies
        const policies = `${write_ONE}/deployment-branch-policies`;
        return [
            ...add.map((pattern) => send("create", `POST ${policies}`, { ...pattern })),
            ...remove.map((id) => send("delete", `DELETE ${policies}/{branch_policy_id}`, { branch_policy_id: id })),
        ];
    }
    if (part === "protection_rules") {
        // https://docs.github.com/en/rest/deployments/protection-rules
        const rules = `${write_ONE}/deployment_protection_rules`;
        return [
            ...add.map((id) => send("create", `POST ${rules}`, { integration_id: id })),
            ...remove.map((id) => send("delete", `DELETE ${rules}/{protection_rule_id}`, { protection_rule_id: id })),
        ];
    }
    if (!part.startsWith("variables."))
        return [];
    // https://docs.github.com/en/rest/actions/variables#create-an-environment-variable
    const route = change.action === "create" ? `POST ${write_ONE}/variables` : `PATCH ${write_ONE}/variables/{name}`;
    return [send(change.action, route, (0,diff/* afterOf */.Wo)(change))];
}
const PLAN = "the plan has no wait timer and no reviewers for environments of private repositories; " +
    "GitHub Enterprise has. Make the repository public, or take the settings out";
/** https://docs.github.com/en/rest/deployments/branch-policies#create-a-deployment-branch-policy */
const IS_THERE = 303;
/** The reason if GitHub's plan or the repository rules out the change. GitHub drops reviewers without an error. */
function environmentObjection({ status, message, data }, { request }) {
    if (status === IS_THERE)
        return "GitHub says that the pattern is there already; the next run checks it";
    if (status === 422 && isPlanLimit(message))
        return PLAN;
    if (request.kind !== "rest" || request.route !== REPLACED || status !== 200)
        return undefined;
    const asked = request.parameters["reviewers"];
    const reviewers = Array.isArray(asked) ? asked.filter(objects/* isObject */.Gv) : [];
    // By GitHub's id, such as `team 15`.
    const ids = reviewers.map(({ type, id }) => `${String(type).toLowerCase()} ${id}`);
    const lost = ids.filter((one) => !storedIn(data).includes(one));
    if (lost.length === 0)
        return undefined;
    return `GitHub did not store ${lost.join(", ")} as reviewers: ${WHO_MAY_REVIEW}`;
}
function storedIn(data) {
    const rules = (0,objects/* isObject */.Gv)(data) && Array.isArray(data["protection_rules"]) ? data["protection_rules"].filter(objects/* isObject */.Gv) : [];
    const people = rules.flatMap(({ reviewers }) => (Array.isArray(reviewers) ? reviewers.filter(objects/* isObject */.Gv) : []));
    return people.map(({ type, reviewer }) => {
        const id = (0,objects/* isObject */.Gv)(reviewer) ? reviewer["id"] : undefined;
        return `${String(type).toLowerCase()} ${id}`;
    });
}

;// CONCATENATED MODULE: ./lib/families/environments/environments.js
// Environments: protection rules, branches that may deploy, variables and required secrets.








/** The family of `environments:`. */
const environments = (0,family/* defineFamily */.u)({
    key: "environments",
    config: {
        schema: environmentsSchema,
        merge: {
            kind: "collection",
            keyOf: environmentKey,
            nested: { variables: upperName, required_secrets: upperName },
        },
        prunable: ["environments"],
        check: environmentProblems,
        names: environmentNames,
    },
    docs: {
        summary: "Timer, reviewers, branches and tags that may deploy, rules of Apps, variables, " +
            "secrets that must exist; `prune` deletes their secrets too, and never `github-pages`",
        url: "https://docs.github.com/en/rest/deployments/environments",
        permission: {
            name: "Administration",
            read: "read",
            write: "write",
            level: "repository",
            also: [
                { name: "Actions", access: "read", level: "repository" },
                { name: "Environments", access: "write", level: "repository", when: "where variables or secrets are named" },
                { ...MEMBERS, when: "where teams are named" },
                INSTALLATIONS,
            ],
        },
        cost: {
            steady: "0; 1 if `deployment_branch_policy` or `can_admins_bypass` is used; " +
                "1 per environment each for patterns, rules of Apps, variables and names of secrets",
            change: "1 to list environments, 1 per environment (2 in private repositories), 1 per pattern, rule and variable",
        },
    },
    read: {
        kind: "repository-query",
        size: "nested",
        selection: selectEnvironments,
        decode: decodeEnvironments,
        probe: environmentsProbe,
        fields: FIELDS,
    },
    plan: { diff: diffEnvironments, write: writeEnvironments },
    guards: { objection: environmentObjection, stored: storedEnvironment },
});

;// CONCATENATED MODULE: ./lib/families/labels.js
// Labels of issues and pull requests. A renamed label stays on its issues. GitHub ignores case in names.







const LABELS_PAGE = "https://docs.github.com/en/rest/issues/labels#create-a-label";
const MAX_DESCRIPTION = 100;
const NOT_A_COLOR = "a color has six hex digits, such as d73a4a; with # in front it needs quotes";
/** Without the `#`, in lower case. YAML reads six decimal digits as a number. */
const colorSchema = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()], { error: NOT_A_COLOR })
    .transform((value) => String(value).trim().replace(/^#/, "").toLowerCase())
    .refine((color) => /^[0-9a-f]{6}$/.test(color), { error: NOT_A_COLOR })
    .meta({
    description: "Six hex digits, with or without #",
    ...limits({ text: "Six hex digits", source: LABELS_PAGE }),
});
/** These limits are from GitHub's error messages, not from its documentation. */
const labels_MAX_NAME = 50;
const NAMES = limits({ text: `At most ${labels_MAX_NAME} characters, on one line`, source: "https://github.com/dwyl/labels/issues/146" }, { text: "Not emoji alone", source: "https://github.com/Financial-Times/github-label-sync/issues/171" });
const DESCRIPTIONS = limits({ text: `At most ${MAX_DESCRIPTION} characters`, source: LABELS_PAGE }, {
    text: "No characters of four bytes, such as most emoji",
    source: "https://github.com/github/safe-settings/issues/428",
});
const FOUR_BYTES = /[\u{10000}-\u{10FFFF}]/u;
const EMOJI = /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\s]|\u200D|\uFE0F/gu;
const EMOJI_ONLY = "GitHub takes no label whose name is nothing but emoji; add a letter or a digit";
const NO_EMOJI = "GitHub takes no emoji in a label's description; take it out, or write it as :bug:";
const labels_nameSchema = schemas/* string */.YjP()
    .trim()
    .min(1)
    .refine((name) => !/\p{Cc}/u.test(name), { error: "a label's name is one line, without control characters" })
    .refine((name) => name === "" || name.replaceAll(EMOJI, "") !== "", { error: EMOJI_ONLY })
    .refine((name) => lengthOf(name) <= labels_MAX_NAME, {
    error: ({ input }) => `a label's name has at most ${labels_MAX_NAME} characters; this one has ${lengthOf(String(input))}`,
});
const labelSchema = schemas/* strictObject */.rej({
    name: labels_nameSchema.meta({ description: `Name of the label, at most ${labels_MAX_NAME} characters`, ...NAMES }),
    new_name: schemas/* exactOptional */.yqP(labels_nameSchema.meta({ description: "Rename the label `name` to this", ...NAMES })),
    oldname: schemas/* exactOptional */.yqP(labels_nameSchema.meta({ description: "Rename the label of this name to `name`" })),
    color: schemas/* exactOptional */.yqP(colorSchema),
    description: schemas/* exactOptional */.yqP(schemas/* union */.KCZ([schemas/* string */.YjP().max(MAX_DESCRIPTION), schemas/* null */.chJ()])
        .transform((value) => (value ?? "").replace(/\s*\n\s*/g, " ").trim())
        .refine((text) => !FOUR_BYTES.test(text), { error: NO_EMOJI })
        .meta({ description: `At most ${MAX_DESCRIPTION} characters; null empties it`, ...DESCRIPTIONS })),
})
    .refine(({ new_name, oldname }) => new_name === undefined || oldname === undefined, {
    error: "new_name and oldname both say how the label was called before; keep one of them",
    path: ["oldname"],
})
    .transform(({ name, new_name, oldname, ...rest }) => {
    const formerName = new_name === undefined ? oldname : name;
    const presentName = new_name ?? name;
    const spelling = formerName !== undefined &&
        formerName.toLowerCase() === presentName.toLowerCase() && { respelled: true };
    const former = formerName !== undefined && !spelling && { formerName };
    return { name: presentName, ...former, ...spelling, ...rest };
});
function lengthOf(name) {
    return [...name].length;
}
function labelKey(entry) {
    return (0,objects/* text */.Qq)(entry, "name").toLowerCase();
}
const LABELS = {
    name: "labels",
    field: "labels",
    rows: "nodes { name color description }",
    perPage: 100,
    things: "labels",
};
/** The family of `labels:`. */
const labels = (0,family/* defineFamily */.u)({
    key: "labels",
    config: {
        schema: schemas/* array */.YOg(labelSchema),
        merge: { kind: "collection", keyOf: labelKey },
        prunable: ["labels"],
    },
    docs: {
        summary: "Labels with color and description, renamed without losing their issues",
        url: "https://docs.github.com/en/rest/issues/labels",
        permission: { name: "Issues", read: "read", write: "write", level: "repository" },
        cost: { steady: "0", change: "1 per label" },
    },
    read: {
        ...readConnection(LABELS, (rows) => new Map(rows.map(labels_decode).map((label) => [label.name.toLowerCase(), label]))),
        fields: { "Label.color": ["color"], "Label.description": ["description"] },
    },
    guards: { stored: (answer) => ((0,objects/* isObject */.Gv)(answer) && "name" in answer ? asJson(labels_decode(answer)) : undefined) },
    plan: {
        diff: labels_diff,
        /** https://docs.github.com/en/rest/issues/labels#update-a-label */
        write: keyedRequests({
            create: ({ after }) => ["POST /repos/{owner}/{repo}/labels", after],
            update: (change) => [
                "PATCH /repos/{owner}/{repo}/labels/{name}",
                { name: String(change.ref), ...withNewName((0,diff/* changedIn */.We)(change)) },
            ],
            delete: ({ ref }) => ["DELETE /repos/{owner}/{repo}/labels/{name}", { name: String(ref) }],
        }),
    },
});
function labels_decode({ name, color, description }) {
    return {
        name: String(name),
        ...(color !== undefined && { color: String(color).toLowerCase() }),
        ...(description !== undefined && { description: String(description ?? "") }),
    };
}
function labels_diff(desired, actual, { prune }) {
    const wanted = new Map(desired.map((label) => [labelKey(label), label]));
    const renamedKeys = new Set();
    const compared = (0,diff/* sortedByKey */.AN)(wanted).map(([key, label]) => diffLabel(key, label, { actual, wanted, renamedKeys }));
    const changes = compared.flatMap((one) => one.changes);
    const findings = compared.flatMap((one) => one.findings);
    if (!prune.has("labels") || wanted.size === 0)
        return { changes, findings };
    // The config also names the former name of a label: deleting that label would remove it from its issues.
    const named = new Set([
        ...wanted.keys(),
        ...desired.flatMap(({ formerName }) => (formerName === undefined ? [] : [formerName.toLowerCase()])),
    ]);
    const deleted = (0,diff/* sortedByKey */.AN)(actual).filter(([key]) => !named.has(key));
    const deletions = deleted.map(([key, label]) => ({ action: "delete", target: key, before: asJson(label), ref: label.name }));
    return { changes: [...changes, ...deletions], findings, entries: { read: actual.size, deleted: deletions.length } };
}
function diffLabel(key, { formerName, respelled, ...label }, { actual, wanted, renamedKeys }) {
    const there = actual.get(key);
    const oldKey = formerName?.toLowerCase();
    const old = oldKey === undefined || wanted.has(oldKey) || renamedKeys.has(oldKey) ? undefined : actual.get(oldKey);
    if (there) {
        const message = `should be called ${label.name}, but both exist: move its issues over and delete it by hand`;
        const findings = old && oldKey ? [{ family: "labels", target: oldKey, message }] : [];
        return { changes: updates(key, there, { ...label, name: respelled ? label.name : there.name }), findings };
    }
    if (!old || !oldKey)
        return { changes: [{ action: "create", target: key, after: asJson(label), path: [key] }], findings: [] };
    renamedKeys.add(oldKey);
    return { changes: updates(key, old, label), findings: [] };
}
/** No drift if the label has all desired values. */
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
/** The path of the PATCH has the old name, its body the new one. */
function withNewName({ name, ...rest }) {
    return name === undefined ? rest : { new_name: name, ...rest };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./lib/families/milestones.js
// Milestones of issues and pull requests. A due date is a day: GitHub drops the time and answers with midnight in
// California.








const milestones_PAGE = "https://docs.github.com/en/rest/issues/milestones#create-a-milestone";
const NOT_A_DAY = "write a day such as 2026-12-31";
const NO_REMOVAL = "GitHub has no request that removes a due date. Write a day such as 2026-12-31, or remove the line";
/** The day in the form that the config has. */
const daySchema = schemas/* union */.KCZ([iso/* date */.p6(), iso/* datetime */.w$({ offset: true })], {
    error: ({ input }) => (input === null ? NO_REMOVAL : NOT_A_DAY),
})
    .transform(dayOf)
    .meta({
    description: "The day, such as 2026-12-31; a time after it is dropped",
    ...limits({ text: "A day; GitHub drops the time, and has no request that removes the day", source: milestones_PAGE }),
});
const milestoneSchema = schemas/* strictObject */.rej({
    title: schemas/* string */.YjP().trim().min(1).meta({ description: "Title of the milestone" }),
    description: schemas/* exactOptional */.yqP(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* null */.chJ()])
        .transform((text) => text ?? "")
        .meta({ description: "null empties it" })),
    state: schemas/* exactOptional */.yqP(schemas/* enum */.k5n(["open", "closed"]).meta({ description: "GitHub creates it open where this is left out" })),
    due_on: schemas/* exactOptional */.yqP(daySchema),
});
const milestonesSchema = schemas/* array */.YOg(milestoneSchema).meta(limits({
    text: "Issues must be on",
    source: "https://github.com/googleapis/repo-automation-bots/issues/4513",
    isUnchecked: true,
}));
/**
 * Includes closed milestones, because their titles are taken too. Ordered by number, so that a milestone that is
 * created or changed between two pages does not shift them.
 * https://docs.github.com/en/graphql/reference/objects#milestone
 */
const MILESTONES = {
    name: "milestones",
    field: "milestones",
    filter: "states: [OPEN, CLOSED]",
    order: "orderBy: { field: NUMBER, direction: ASC }",
    rows: "nodes { number title description state dueOn }",
    perPage: 100,
    things: "milestones",
};
/** The family of `milestones:`. */
const milestones = (0,family/* defineFamily */.u)({
    key: "milestones",
    config: {
        schema: milestonesSchema,
        merge: { kind: "collection", keyOf: milestones_titleOf },
        prunable: ["milestones"],
    },
    docs: {
        summary: "Milestones with description, state and due date",
        url: "https://docs.github.com/en/rest/issues/milestones",
        permission: { name: "Issues", read: "read", write: "write", level: "repository" },
        cost: { steady: "0", change: "1 per milestone" },
    },
    read: {
        kind: "repository-query",
        size: "nested",
        selection: () => `${HAS_ISSUES} ${selectRows(MILESTONES)}`,
        decode: (node, context) => (0,read_steps/* andThen */.hg)(allRows(MILESTONES, node, context), (rows) => milestones_known(node, rows)),
        probe: {
            selection: () => `${HAS_ISSUES} ${selectTotal(MILESTONES)}`,
            decode: (node) => (countsNothing(MILESTONES, node) ? milestones_known(node, []) : undefined),
        },
        fields: {
            "Repository.hasIssuesEnabled": [],
            "Milestone.description": ["description"],
            "Milestone.state": ["state"],
            "Milestone.dueOn": ["due_on"],
        },
    },
    guards: { stored: (answer) => ((0,objects/* isObject */.Gv)(answer) && "title" in answer ? decodeRest(answer) : undefined) },
    plan: {
        diff: milestones_diff,
        /** https://docs.github.com/en/rest/issues/milestones#update-a-milestone */
        write: keyedRequests({
            create: ({ after }) => ["POST /repos/{owner}/{repo}/milestones", milestones_bodyOf(after)],
            update: (change) => [
                "PATCH /repos/{owner}/{repo}/milestones/{milestone_number}",
                { milestone_number: Number(change.ref), ...milestones_bodyOf((0,diff/* changedIn */.We)(change)) },
            ],
            delete: ({ ref }) => [
                "DELETE /repos/{owner}/{repo}/milestones/{milestone_number}",
                { milestone_number: Number(ref) },
            ],
        }),
    },
});
const HAS_ISSUES = "milestones_issues: hasIssuesEnabled";
function milestones_known(node, rows) {
    // An older server does not say it. If issues are off there, GitHub's answer to a write does.
    const { milestones_issues: hasIssues = true } = node;
    if (typeof hasIssues !== "boolean")
        return { kind: "unknown", reason: "GitHub did not say whether issues are on" };
    return { kind: "known", value: { entries: new Map(rows.map((one) => [milestones_titleOf(one), milestones_decode(one)])), hasIssues } };
}
/**
 * GitHub answers every write with 410 if issues are off. https://github.com/googleapis/repo-automation-bots/issues/4513
 */
function milestones_diff(desired, { entries, hasIssues }, context) {
    const compared = (0,diff/* compareEntries */.wD)("milestones", { desired: (0,diff/* byKey */.dX)(desired, milestones_titleOf), actual: entries }, context);
    if ((context.changed?.["has_issues"] ?? hasIssues) !== false)
        return compared;
    const findings = compared.changes.map(({ target }) => ({ family: "milestones", target, message: ISSUES_OFF }));
    return { changes: [], findings };
}
const ISSUES_OFF = "issues are switched off here, and GitHub takes no milestones then; " +
    "set repository.has_issues: true, or leave milestones out";
function milestones_titleOf(entry) {
    return (0,objects/* text */.Qq)(entry, "title");
}
function dayOf(timestamp) {
    return timestamp.slice(0, "YYYY-MM-DD".length);
}
/** Uses the names of REST, which writes milestones. Midnight in California is 07:00 or 08:00 UTC of the same day. */
function milestones_decode({ number, title, description, state, dueOn }) {
    const value = {
        title: String(title),
        ...(description !== undefined && { description: description ?? "" }),
        ...(state !== undefined && { state: String(state).toLowerCase() }),
        ...(dueOn !== undefined && { due_on: typeof dueOn === "string" ? dayOf(dueOn) : null }),
    };
    return { ref: Number(number), value };
}
/** The part of REST's answer to a write that the config can set. */
function decodeRest({ title, description, state, due_on }) {
    const day = typeof due_on === "string" ? dayOf(due_on) : null;
    return { title: title ?? "", description: description ?? "", state: state ?? "", due_on: day };
}
/** GitHub uses the calendar of California. Noon UTC is the same day there. */
function milestones_bodyOf({ due_on, ...rest }) {
    return typeof due_on === "string" ? { ...rest, due_on: `${due_on}T12:00:00Z` } : rest;
}

;// CONCATENATED MODULE: ./lib/families/releases.js
// Immutable releases: assets and tags of a published release cannot be changed. The organization may enforce them.





const schema = schemas/* strictObject */.rej({
    immutable: schemas/* exactOptional */.yqP(schemas/* boolean */.zMY().meta({ description: "Published releases cannot be changed or deleted" })),
});
/** The family of `releases:`. */
const releases = (0,family/* defineFamily */.u)({
    key: "releases",
    config: { schema, merge: { kind: "map" } },
    docs: {
        summary: "Immutability of published releases",
        url: "https://docs.github.com/en/rest/repos/repos#check-if-immutable-releases-are-enabled-for-a-repository",
        permission: { name: "Administration", read: "read", write: "write", level: "repository" },
        cost: {
            steady: "1; 0 where the organization enforces them and the token may read that (Administration of the organization)",
            change: "1",
        },
    },
    read: {
        kind: "organization",
        list: listEnforced,
        decode: (state, context) => isEnforced(state, context) ? { kind: "known", value: ENFORCED } : readRepository(context),
        confirm: readRepository,
    },
    plan: { diff: releases_diff, write: (changes, context) => changes.map((change) => releases_requestFor(change, context)) },
    guards: { objection: ({ status }) => (status === releases_CONFLICT ? BY_OWNER : undefined) },
});
const ENFORCED = { immutable: true, isEnforced: true };
const BY_OWNER = "the organization enforces immutable releases here; change it in the settings of the organization";
/** https://docs.github.com/en/rest/repos/repos#disable-immutable-releases */
const releases_CONFLICT = 409;
/**
 * Reads which repositories the organization enforces it for: `"all"`, or a list of ids. Without the permission for
 * that, the setting is read repository by repository.
 * https://docs.github.com/en/rest/orgs/orgs#get-immutable-releases-settings-for-an-organization
 */
function listEnforced(organization) {
    const route = "GET /orgs/{org}/settings/immutable-releases";
    return {
        kind: "more",
        requests: [{ request: { kind: "rest", route, parameters: { org: organization } }, absentOn: [403, 404] }],
        next: ([answer]) => {
            const which = (0,objects/* isObject */.Gv)(answer) ? answer["enforced_repositories"] : undefined;
            if (which === "all")
                return { kind: "known", value: "all" };
            return which === "selected" ? listSelected(organization) : { kind: "known", value: [] };
        },
    };
}
function listSelected(organization) {
    const request = {
        kind: "rest",
        route: "GET /orgs/{org}/settings/immutable-releases/repositories",
        parameters: { org: organization },
    };
    const keep = ({ id }) => id ?? null;
    return {
        kind: "more",
        requests: [{ request, pages: "all", items: "repositories", keep, absentOn: [403, 404] }],
        next: ([ids = []]) => ({ kind: "known", value: ids }),
    };
}
function isEnforced(state, { repo }) {
    return state === "all" || (Array.isArray(state) && state.includes(repo.id));
}
/**
 * 404 means "off". If the token cannot see the repository, an earlier read has failed; without admin access GitHub
 * answers 403.
 */
function readRepository(context) {
    return {
        kind: "more",
        requests: [{ request: onRepository("GET /repos/{owner}/{repo}/immutable-releases", context), absentOn: [404] }],
        next: ([answer]) => {
            if (answer === undefined)
                return { kind: "known", value: { immutable: false, isEnforced: false } };
            const { enabled, enforced_by_owner } = (0,objects/* isObject */.Gv)(answer) ? answer : {};
            if (typeof enabled !== "boolean")
                return { kind: "unknown", reason: "GitHub did not say whether releases are immutable" };
            return { kind: "known", value: { immutable: enabled, isEnforced: enforced_by_owner === true } };
        },
    };
}
function releases_diff({ immutable }, actual) {
    if (immutable === undefined || immutable === actual.immutable)
        return { changes: [], findings: [] };
    const target = "immutable";
    if (actual.isEnforced)
        return { changes: [], findings: [{ family: "releases", target, message: BY_OWNER }] };
    const change = { action: "update", target, before: actual.immutable, after: immutable, path: [target] };
    return { changes: [immutable ? change : { ...change, lessensProtection: true }], findings: [] };
}
/** https://docs.github.com/en/rest/repos/repos#enable-immutable-releases */
function releases_requestFor(change, context) {
    const method = (0,diff/* afterOf */.Wo)(change) === true ? "PUT" : "DELETE";
    const request = onRepository(`${method} /repos/{owner}/{repo}/immutable-releases`, context);
    return { request, phase: "details", effect: "update", targets: [change.target] };
}

;// CONCATENATED MODULE: ./lib/families/repository/fields.js
/** Every setting that is one GraphQL field. Topics are read separately; name and archived come with the repository. */
const fields_FIELDS = {
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
    /** Null in an empty repository; REST returns a branch name there. */
    default_branch: { select: "defaultBranchRef { name }", decode: branchName },
};
const FIELD_KEYS = Object.keys(fields_FIELDS);
/** Settings that are compared by value only, without further rules. */
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
/** GitHub answers null for a text that was never set. Null and "" mean the same. */
function fields_text(select) {
    return { select, decode: (value) => (value === null ? "" : typeof value === "string" ? value : undefined) };
}
/** An enum of GraphQL. REST has the same words, some in lower case. */
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
/** The pairs that GitHub's settings page offers. https://docs.github.com/en/rest/repos/repos#update-a-repository */
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
/** The merge methods. A repository must allow at least one. */
const MERGE_METHODS = ["allow_merge_commit", "allow_rebase_merge", "allow_squash_merge"];
/** Keys that must also be read if one of `keys` is used. */
function companionsOf(keys) {
    const pairs = PAIRS.filter(({ title, message }) => keys.has(title) || keys.has(message));
    const methods = MERGE_METHODS.some((method) => keys.has(method)) ? MERGE_METHODS : [];
    return [...pairs.flatMap(({ title, message, allowedBy }) => [title, message, allowedBy]), ...methods];
}
/** Pairs that GitHub would refuse in any repository. */
function messageProblems(desired) {
    return PAIRS.filter((pair) => desired[pair.title] !== undefined && desired[pair.message] !== undefined && !isValid(pair, desired)).map((pair) => ({
        path: [pair.message],
        message: `${pair.message} ${desired[pair.message]} does not go with ${pair.title} ${desired[pair.title]}; ` +
            `GitHub accepts ${validPairs(pair)}`,
    }));
}
/** All merge methods are off, which GitHub refuses. */
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
 * Compares the pairs that the desired state sets; missing halves come from the repository. Pairs of a merge method that
 * is off are skipped: GitHub refuses to set them, and they have no effect.
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
    const message = `${pair.title} ${after[pair.title]} does not go with ${pair.message} ${after[pair.message]}; ` +
        `GitHub accepts ${validPairs(pair)}: set both`;
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
// Topics of a repository: their spelling, and the whole list to write.



const MAX_TOPICS = 20;
const source = "https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/classifying-your-repository-with-topics";
const topics_LIMITS = limits({ text: `At most ${MAX_TOPICS} topics`, source }, { text: "At most 50 lower-case letters, digits and hyphens each", source });
const TOPIC = /^[a-z0-9][a-z0-9-]{0,49}$/;
/** A list, or one text with commas. GitHub stores topics in lower case. */
const topicsSchema = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())], { error: "topics are a list, or one text with commas between them" })
    .transform((value) => (typeof value === "string" ? value.split(",").filter((topic) => topic.trim() !== "") : value))
    .transform((topics) => topics.map((topic) => topic.trim().toLowerCase()))
    .superRefine((topics, context) => {
    for (const [index, topic] of topics.entries()) {
        if (TOPIC.test(topic))
            continue;
        const message = `"${topic}" cannot be a topic: topics have letters, digits and hyphens, ` +
            "start with a letter or a digit and have 50 characters at most";
        context.addIssue({ code: "custom", path: [index], message });
    }
})
    .meta({ description: "Topics; added to the topics that the repository has, unless `prune` names topics", ...topics_LIMITS });
/** The identity of a topic is the topic. */
function topicKey(topic) {
    return String(topic).toLowerCase();
}
/** Reports more topics than a repository can have. */
function topicProblems(desired) {
    const count = new Set(desired).size;
    return count > MAX_TOPICS
        ? [{ path: ["topics"], message: `${count} topics, and a repository has at most ${MAX_TOPICS}` }]
        : [];
}
/** Compares topics as sets. The change has the whole list, because GitHub only replaces the whole list. */
function diffTopics(desired, actual, prune) {
    // An empty list has no effect, so it never removes topics.
    if (desired.length === 0)
        return { changes: [], removed: 0 };
    const after = (0,diff/* mergedSet */.X6)(desired, actual, prune);
    if ((0,diff/* sameSet */.XV)(after, actual))
        return { changes: [], removed: 0 };
    if (after.length > MAX_TOPICS) {
        const finding = `with the topics that are there it would have ${after.length}, ` +
            `and a repository has at most ${MAX_TOPICS}; remove some, or prune topics`;
        return { changes: [], finding, removed: 0 };
    }
    const change = { action: "update", target: "topics", before: [...actual].sort(), after, path: ["topics"] };
    return { changes: [change], removed: actual.filter((topic) => !after.includes(topic)).length };
}

;// CONCATENATED MODULE: ./lib/families/repository/diff.js





const repository_diff_NOTHING = { changes: [] };
/** The drift of one repository. Changes that GitHub would refuse are findings. */
function diffRepository(desired, actual, context) {
    const wanted = diff_settingsOf(desired);
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
        return repository_diff_NOTHING;
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
        return repository_diff_NOTHING;
    if (is !== repo.visibility) {
        // The layers were chosen for the visibility in the listing, which changed since then. Hiding a public repository
        // costs its stars and forks, so a decision made in the meantime is not reverted.
        const message = `was ${repo.visibility} when it was listed and is ${is} now; the next run decides`;
        return { changes: [], findings: [{ target: "visibility", message }] };
    }
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
/** Null means that the repository does not have the setting, unless null is a valid value of the setting. */
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
/** Public repositories can always be forked, so GitHub has the setting only for other repositories. */
function diffForking(wanted, { settings }) {
    const changes = (0,diff/* diffSettings */.XI)(pick(wanted, ["allow_forking"]), settings);
    if (changes.length === 0 || (wanted["visibility"] ?? settings["visibility"]) !== "public")
        return { changes };
    return { changes: [], findings: [{ target: "allow_forking", message: "is public: forking cannot be switched off" }] };
}
function diffDefaultBranch(wanted, { settings, missingBranches }) {
    const changes = (0,diff/* diffSettings */.XI)(pick(wanted, ["default_branch"]), settings);
    const branch = (0,objects/* text */.Qq)(wanted, "default_branch");
    if (changes.length === 0)
        return repository_diff_NOTHING;
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
/** Every setting except the topics, which are a collection. */
function diff_settingsOf({ topics: _, ...settings }) {
    return settings;
}
function pick(values, keys) {
    return Object.fromEntries(keys.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]]])));
}

;// CONCATENATED MODULE: ./lib/families/repository/read.js




/**
 * Limit of default branch names that the bulk query looks up in every repository. For further names, GitHub refuses the
 * change if the branch does not exist.
 */
const read_MAX_BRANCHES = 5;
/** The fields that the bulk query requests for every repository. */
function selectRepository(use) {
    const fields = keysInUse(use).map((key) => `repository_${key}: ${fields_FIELDS[key].select}`);
    const topics = "repositoryTopics(first: 20) { totalCount nodes { topic { name } } }";
    const branches = branchesInUse(use).map((branch) => branchField(read_PREFIX, branch));
    return [...fields, ...(usesTopics(use) ? [`repository_topics: ${topics}`] : []), ...branches].join("\n");
}
/** Decodes the settings that this repository's desired state uses. One missing field makes the whole state unknown. */
function decodeRepository(node, context, use) {
    const settings = { name: context.repo.name, archived: context.repo.archived };
    for (const key of keysInUse(use)) {
        const value = fields_FIELDS[key].decode(node[`repository_${key}`]);
        if (value === undefined)
            return { kind: "unknown", reason: `GitHub did not say ${key}` };
        settings[key] = value;
    }
    const missingBranches = branchesInUse(use).filter((branch) => node[branchAlias(read_PREFIX, branch)] === null);
    if (!usesTopics(use))
        return { kind: "known", value: { settings, topics: [], missingBranches } };
    return decodeTopics(node["repository_topics"], { settings, missingBranches }, context);
}
function decodeTopics(value, rest, context) {
    const connection = value;
    if (!connection?.nodes)
        return { kind: "unknown", reason: "GitHub did not say topics" };
    const topics = connection.nodes.map(({ topic }) => topic.name);
    if (topics.length >= connection.totalCount)
        return { kind: "known", value: { ...rest, topics } };
    // More topics than the documented maximum: REST's list has all of them.
    const request = onRepository("GET /repos/{owner}/{repo}/topics", context);
    return {
        kind: "more",
        requests: [{ request, pages: "all", items: "names" }],
        next: ([names]) => ({
            kind: "known",
            value: { ...rest, topics: names ?? topics },
        }),
    };
}
/** The fields to request: the desired settings, and those needed to compare or write them. */
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
    return [...names].sort().slice(0, read_MAX_BRANCHES);
}
const read_PREFIX = "repository_branch";

;// CONCATENATED MODULE: ./lib/families/repository/schema.js
// Schema of `repository:`: the writable keys of a repository, normalized as GitHub normalizes them.




/** Keys that GitHub has removed or uses only when a repository is created. They are accepted, noted and dropped. */
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
/** `null` empties a text. Line breaks are removed: a folded YAML text ends with one. */
const oneLine = () => schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* null */.chJ()]).transform((value) => (value ?? "").replace(/\s*\n\s*/g, " ").trim());
const schema_MAX_NAME = 100;
const NAME = {
    text: `At most ${schema_MAX_NAME} characters: letters, digits, hyphens, underscores and periods`,
    source: "https://github.com/dead-claudia/github-limits#repository-names",
};
/** In characters, not in UTF-16 code units. */
const schema_MAX_DESCRIPTION = 350;
const DESCRIPTION = [
    { text: `At most ${schema_MAX_DESCRIPTION} characters`, source: "https://github.com/Ylianst/MeshCentral/issues/4724" },
    {
        text: "No control characters; line breaks become spaces",
        source: "https://github.com/github/VisualStudio/issues/1777",
    },
];
const descriptionSchema = () => oneLine()
    .refine((text) => !/\p{Cc}/u.test(text), { error: "GitHub takes no control characters in a description" })
    .refine((text) => [...text].length <= schema_MAX_DESCRIPTION, {
    error: `a description has at most ${schema_MAX_DESCRIPTION} characters`,
})
    .meta({ description: "One sentence about the repository; null empties it", ...limits(...DESCRIPTION) });
const BRANCH = {
    text: "The branch must exist; an empty repository has none",
    source: "https://docs.github.com/en/rest/repos/repos#update-a-repository",
    isUnchecked: true,
};
const schema_shape = () => ({
    name: schemas/* exactOptional */.yqP(schemas/* string */.YjP()
        .min(1)
        .max(schema_MAX_NAME)
        .regex(/^[A-Za-z0-9._-]+$/, "a repository's name has letters, digits, hyphens, underscores and periods")
        .meta({ description: "Compared, never written", ...limits(NAME) })),
    description: schemas/* exactOptional */.yqP(descriptionSchema()),
    homepage: schemas/* exactOptional */.yqP(oneLine().meta({ description: "URL with more about the repository; null empties it" })),
    private: schemas/* exactOptional */.yqP(schemas/* boolean */.zMY().meta({ description: "false is visibility public; true leaves private and internal as they are" })),
    visibility: schemas/* exactOptional */.yqP(schemas/* enum */.k5n(["public", "private", "internal"]).meta({ description: "The users that can see the repository" })),
    archived: repository_schema_flag("Read-only; false brings it back"),
    is_template: repository_schema_flag("Offered as a template for new repositories"),
    default_branch: schemas/* exactOptional */.yqP(schemas/* string */.YjP()
        .min(1)
        .meta({ description: "Name of the default branch; it must exist", ...limits(BRANCH) })),
    topics: schemas/* exactOptional */.yqP(topicsSchema),
    has_issues: repository_schema_flag("Issues are on"),
    has_projects: repository_schema_flag("Projects are on"),
    has_wiki: repository_schema_flag("The wiki is on"),
    has_discussions: repository_schema_flag("Discussions are on"),
    has_pull_requests: repository_schema_flag("Pull requests are on"),
    pull_request_creation_policy: schemas/* exactOptional */.yqP(schemas/* enum */.k5n(["all", "collaborators_only"]).meta({ description: "The users that can open pull requests" })),
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
 * `private: false` means public. `private: true` allows private and internal. `private` has no effect if `visibility`
 * is set.
 */
function withVisibility(value) {
    const { private: isPrivate, ...rest } = value;
    if (isPrivate === undefined || rest.visibility !== undefined)
        return rest;
    return isPrivate ? { ...rest, private: true } : { ...rest, visibility: "public" };
}

;// CONCATENATED MODULE: ./lib/families/repository/write.js




/**
 * The documented keys of the PATCH do not include discussions.
 * https://docs.github.com/en/graphql/reference/mutations#updaterepository
 */
const SET_DISCUSSIONS = "mutation SetDiscussions($repositoryId: ID!, $enabled: Boolean!) " +
    "{ updateRepository(input: { repositoryId: $repositoryId, hasDiscussionsEnabled: $enabled }) " +
    "{ repository { id hasDiscussionsEnabled } } }";
/**
 * Merge methods, titles and messages depend on each other, so one request sets them all. Each other key has its own
 * request; the plan joins these requests.
 */
const MERGE_TARGETS = [...MERGE_METHODS, "squash_merge_commit", "merge_commit"];
/** Settings use the PATCH, topics a PUT of their own, discussions a mutation. */
function writeRepository(changes, context) {
    const merging = changes.filter(({ target }) => MERGE_TARGETS.includes(target));
    const others = changes.filter(({ target }) => !MERGE_TARGETS.includes(target));
    const requests = others.map((change) => repository_write_requestFor(change, context));
    return merging.length === 0 ? requests : [patch(merging, "settings", context), ...requests];
}
function repository_write_requestFor(change, context) {
    if (change.target === "topics") {
        const request = onRepository("PUT /repos/{owner}/{repo}/topics", context, { names: (0,diff/* afterOf */.Wo)(change) });
        return { ...details(change, "replace"), request };
    }
    if (change.target === "has_discussions") {
        const variables = { repositoryId: context.repo.nodeId, enabled: (0,diff/* afterOf */.Wo)(change) };
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
function patch(changes, phase, context) {
    const values = changes.map((change) => {
        const after = (0,diff/* afterOf */.Wo)(change);
        // The change of a pair sets two keys: title and message.
        return MERGE_TARGETS.includes(change.target) && typeof after === "object"
            ? after
            : { [change.target]: after };
    });
    const parameters = Object.assign({}, ...values);
    return {
        request: onRepository("PATCH /repos/{owner}/{repo}", context, parameters),
        phase,
        effect: "update",
        targets: changes.map(({ target }) => target),
    };
}
/** The stored value in the answer to any of the three requests. */
function storedSetting(answer, { target, ...change }) {
    if (!(0,objects/* isObject */.Gv)(answer))
        return undefined;
    if (target === "topics")
        return Array.isArray(answer["names"]) ? [...answer["names"]].sort() : undefined;
    if (target === "has_discussions") {
        const updated = answer["updateRepository"];
        const repository = (0,objects/* isObject */.Gv)(updated) ? updated["repository"] : undefined;
        return (0,objects/* isObject */.Gv)(repository) ? repository["hasDiscussionsEnabled"] : undefined;
    }
    const after = change.action === "delete" ? null : change.after;
    if (!(0,objects/* isObject */.Gv)(after)) {
        // GitHub answers null for an empty text.
        const isText = target === "description" || target === "homepage";
        return isText ? (answer[target] ?? "") : answer[target];
    }
    const shown = Object.keys(after).flatMap((key) => (answer[key] === undefined ? [] : [[key, answer[key]]]));
    return Object.fromEntries(shown);
}
const write_OWNER = /\b(organi[sz]ation|enterprise)\b/i;
const POLICY = /enforce|restrict|disable|not allow|only .* can set/i;
/** A refusal by a policy of the organization or enterprise is a finding. Only the text of GitHub's message shows it. */
function repositoryObjection({ status, message }) {
    const isPolicy = status === 422 && write_OWNER.test(message) && POLICY.test(message);
    return isPolicy ? `decided above the repository: ${message}` : undefined;
}

;// CONCATENATED MODULE: ./lib/families/repository/repository.js
// Settings of the repository itself: features, merge options, metadata, topics, visibility, default branch, template,
// archived.







/** The family of `repository:`. */
const repository = (0,family/* defineFamily */.u)({
    key: "repository",
    config: {
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
            ...messageProblems(diff_settingsOf(desired)),
            ...methodProblems(diff_settingsOf(desired)),
            ...topicProblems(desired.topics ?? []),
        ],
    },
    docs: {
        summary: "Features, merge options, description, topics, visibility, default branch, template, archived",
        url: "https://docs.github.com/en/rest/repos/repos#update-a-repository",
        permission: { name: "Administration", read: "read", write: "write", level: "repository" },
        cost: { steady: "0", change: "1, and 1 each for topics, discussions, visibility and archived" },
    },
    read: { kind: "repository-query", size: "flat", selection: selectRepository, decode: decodeRepository },
    plan: {
        diff: diffRepository,
        write: writeRepository,
    },
    guards: {
        objection: repositoryObjection,
        stored: storedSetting,
    },
});

;// CONCATENATED MODULE: ./lib/families/required-secrets.js
// Secrets that a repository must have. Repo Cop reads only their names and never sees or sends a value.





const required_secrets_names = (description) => schemas/* exactOptional */.yqP(schemas/* array */.YOg(nameSchema("secret")).meta({ description }));
const required_secrets_schema = schemas/* strictObject */.rej({
    actions: required_secrets_names("Names of secrets for GitHub Actions, of the repository or shared by the organization"),
    dependabot: required_secrets_names("Names of the repository's own secrets for Dependabot"),
});
const required_secrets_KINDS = ["actions", "dependabot"];
/** The family of `required_secrets:`. It writes nothing. */
const requiredSecrets = (0,family/* defineFamily */.u)({
    key: "required_secrets",
    config: { schema: required_secrets_schema, merge: { kind: "map", collections: { actions: upperName, dependabot: upperName } } },
    docs: {
        summary: "Secrets that must exist, by name; a missing one is a finding that says how to add it",
        url: "https://docs.github.com/en/rest/actions/secrets",
        permission: {
            name: "Secrets",
            read: "read",
            write: "read",
            level: "repository",
            also: [{ name: "Dependabot secrets", access: "read", level: "repository", when: "where `dependabot` is given" }],
        },
        cost: { steady: "1 per kind, 1 more where a secret for Actions is missing", change: "0" },
    },
    read: { kind: "endpoint", start: readSecrets },
    plan: { diff: required_secrets_diff, write: () => [] },
});
const ROUTES = {
    actions: "GET /repos/{owner}/{repo}/actions/secrets",
    dependabot: "GET /repos/{owner}/{repo}/dependabot/secrets",
};
function readSecrets(context, { desired }) {
    const used = required_secrets_KINDS.filter((kind) => wantedIn(desired, kind).length > 0);
    if (used.length === 0)
        return { kind: "known", value: {} };
    return {
        kind: "more",
        requests: used.map((kind) => required_secrets_listing(ROUTES[kind], context)),
        next: (answers) => {
            const read = (kind) => secretNamesIn(answers[used.indexOf(kind)]);
            const actions = used.includes("actions")
                ? (0,read_steps/* andThen */.hg)(read("actions"), (own) => withShared(own, wantedIn(desired, "actions"), context))
                : required_secrets_NOTHING;
            const dependabot = used.includes("dependabot") ? read("dependabot") : required_secrets_NOTHING;
            return (0,read_steps/* andThen */.hg)(actions, (forActions) => (0,read_steps/* andThen */.hg)(dependabot, (forDependabot) => ({
                kind: "known",
                value: {
                    ...(used.includes("actions") && { actions: new Set(forActions) }),
                    ...(used.includes("dependabot") && { dependabot: new Set(forDependabot) }),
                },
            })));
        },
    };
}
const required_secrets_NOTHING = { kind: "known", value: [] };
function wantedIn(desired, kind) {
    return desired.flatMap((one) => one[kind] ?? []);
}
function required_secrets_listing(route, context) {
    return { request: onRepository(route, context), pages: "all", items: "secrets" };
}
/**
 * Adds secrets that the organization shares with the repository: workflows use them like its own. They are read only if
 * a name is still missing. https://docs.github.com/en/rest/actions/secrets#list-repository-organization-secrets
 */
function withShared(own, wanted, context) {
    if (wanted.every((name) => own.includes(name)))
        return { kind: "known", value: own };
    return {
        kind: "more",
        requests: [required_secrets_listing("GET /repos/{owner}/{repo}/actions/organization-secrets", context)],
        next: ([shared]) => (0,read_steps/* andThen */.hg)(secretNamesIn(shared), (all) => ({ kind: "known", value: [...own, ...all] })),
    };
}
function required_secrets_diff(desired, actual, { repo }) {
    const findings = required_secrets_KINDS.flatMap((kind) => [...(desired[kind] ?? [])]
        .filter((name) => actual[kind]?.has(name) === false)
        .sort()
        .map((name) => {
        const command = `gh secret set ${name} --app ${kind} --repo ${repo.owner}/${repo.name}`;
        const shared = kind === "actions" ? ", or give it access to an organization secret of that name" : "";
        return {
            family: "required_secrets",
            target: `${kind}.${name}`,
            message: `the secret is missing. Add it with \`${command}\`${shared}`,
        };
    }));
    return { changes: [], findings };
}

;// CONCATENATED MODULE: ./lib/families/rulesets/parameters.js
// Known parameters of rules: their schema in the config, and their fields in GraphQL.
// https://docs.github.com/en/rest/repos/rules#create-a-repository-ruleset


const parameters_API = "https://docs.github.com/en/rest/repos/rules#create-a-repository-ruleset";
const parameters_flag = (description) => schemas/* exactOptional */.yqP(schemas/* boolean */.zMY().meta({ description }));
const texts = (description) => schemas/* exactOptional */.yqP(schemas/* array */.YOg(schemas/* string */.YjP().min(1)).meta({ description }));
const word = (words, description) => schemas/* exactOptional */.yqP(schemas/* enum */.k5n(words).meta({ description }));
const number = (min, max, description) => schemas/* exactOptional */.yqP(schemas/* int */.Whr()
    .min(min)
    .max(max)
    .meta({ description, ...limits({ text: `${min} to ${max}`, source: parameters_API }) }));
const parameters_name = (description) => schemas/* exactOptional */.yqP(schemas/* string */.YjP().trim().min(1).meta({ description }));
const parameters_checkSchema = () => schemas/* looseObject */._H3({
    context: schemas/* string */.YjP().min(1).meta({ description: "Name of the check" }),
    app: parameters_name("Slug of the App that must report it; `any` is any App"),
    integration_id: schemas/* exactOptional */.yqP(schemas/* union */.KCZ([schemas/* int */.Whr(), schemas/* null */.chJ()]).meta({ description: "Id of that App" })),
})
    .refine(({ app, integration_id }) => app === undefined || integration_id === undefined, {
    error: "app and integration_id both say which App reports the check; keep one of them",
});
const parameters_reviewerSchema = () => schemas/* looseObject */._H3({
    team: parameters_name("Name or slug of the team that must approve"),
    reviewer: schemas/* exactOptional */.yqP(schemas/* looseObject */._H3({
        id: schemas/* int */.Whr().meta({ description: "Id of the team" }),
        type: schemas/* string */.YjP().meta({ description: "Team" }),
    })
        .meta({ description: "The team, as GitHub's API writes it" })),
    file_patterns: schemas/* array */.YOg(schemas/* string */.YjP().min(1))
        .meta({ description: "Paths that the team must approve, as in .gitignore" }),
    minimum_approvals: schemas/* int */.Whr()
        .min(0)
        .max(10)
        .meta({
        description: "Approvals that are needed; 0 asks for a review only",
        ...limits({ text: "0 to 10", source: parameters_API }),
    }),
})
    .refine(({ team, reviewer }) => (team === undefined) !== (reviewer === undefined), {
    error: "name the team that must approve, by team or by GitHub's reviewer",
});
const workflowSchema = () => schemas/* looseObject */._H3({
    path: schemas/* string */.YjP().min(1).meta({ description: "Path of the workflow file, such as .github/workflows/ci.yml" }),
    repository: schemas/* exactOptional */.yqP(schemas/* string */.YjP()
        .regex(/^(?:[\w-]+\/)?(?!\.{1,2}$)[\w.-]+$/, "the name of a repository, such as ci-workflows")
        .meta({
        description: "Name of the repository that has the workflow",
        ...limits({ text: "The name of a repository of the same owner", source: parameters_API }),
    })),
    repository_id: schemas/* exactOptional */.yqP(schemas/* int */.Whr().meta({ description: "Id of that repository" })),
    ref: parameters_name("Branch or tag of the workflow file"),
    sha: parameters_name("Commit of the workflow file"),
})
    .refine(({ repository, repository_id }) => (repository === undefined) !== (repository_id === undefined), {
    error: "say which repository has the workflow, by repository or by repository_id",
});
const scanningToolSchema = () => schemas/* looseObject */._H3({
    tool: schemas/* string */.YjP().min(1).meta({ description: "Name of the code scanning tool" }),
    alerts_threshold: schemas/* enum */.k5n(["none", "errors", "errors_and_warnings", "all"])
        .meta({ description: "Alerts that block a merge" }),
    security_alerts_threshold: schemas/* enum */.k5n(["none", "critical", "high_or_higher", "medium_or_higher", "all"])
        .meta({ description: "Security alerts that block a merge" }),
});
const dismissalSchema = () => schemas/* looseObject */._H3({
    enabled: schemas/* boolean */.zMY().meta({ description: "true restricts who can dismiss reviews" }),
    allowed_actors: schemas/* exactOptional */.yqP(schemas/* array */.YOg(schemas/* looseObject */._H3({
        team: parameters_name("Name or slug"),
        user: parameters_name("Login"),
        id: schemas/* exactOptional */.yqP(schemas/* int */.Whr().meta({ description: "Id of the account or team" })),
    })
        .refine(({ team, user, id }) => [team, user, id].filter((one) => one !== undefined).length === 1, {
        error: "name one of team, user, or GitHub's id and type for each actor",
    }))
        .meta({ description: "Users and teams that can dismiss reviews" })),
});
const knownSchema = () => schemas/* looseObject */._H3({
    allowed_merge_methods: schemas/* exactOptional */.yqP(schemas/* array */.YOg(schemas/* enum */.k5n(["merge", "squash", "rebase"]))
        .min(1)
        .meta({ description: "How pull requests may be merged" })),
    dismiss_stale_reviews_on_push: parameters_flag("New commits dismiss approvals"),
    dismissal_restriction: schemas/* exactOptional */.yqP(dismissalSchema().meta({ description: "Users, teams and Apps that can dismiss reviews" })),
    require_code_owner_review: parameters_flag("Code owners must approve"),
    require_last_push_approval: parameters_flag("Someone other than the last pusher must approve"),
    require_extra_approval_for_unattributed_changes: parameters_flag("Changes without an author need one more approval"),
    required_approving_review_count: number(0, 10, "Approvals that are needed, 0 to 10"),
    required_review_thread_resolution: parameters_flag("Conversations must be resolved"),
    required_reviewers: schemas/* exactOptional */.yqP(schemas/* array */.YOg(parameters_reviewerSchema()).meta({ description: "Teams that must approve, by path" })),
    required_status_checks: schemas/* exactOptional */.yqP(schemas/* array */.YOg(parameters_checkSchema()).meta({ description: "The checks that must pass" })),
    strict_required_status_checks_policy: parameters_flag("Branches must be up to date before merging"),
    do_not_enforce_on_create: parameters_flag("Branches may be created although a check would forbid it"),
    required_deployment_environments: texts("Environments that must be deployed to first"),
    update_allows_fetch_and_merge: parameters_flag("A branch may pull from its upstream repository"),
    check_response_timeout_minutes: number(1, 360, "Minutes after which a check has failed"),
    grouping_strategy: word(["ALLGREEN", "HEADGREEN"], "ALLGREEN: each commit of a group must pass; HEADGREEN: only its last one"),
    max_entries_to_build: number(0, 100, "Pull requests that are built at the same time"),
    max_entries_to_merge: number(0, 100, "Pull requests that are merged together at most"),
    merge_method: word(["MERGE", "SQUASH", "REBASE"], "How the merge queue merges"),
    min_entries_to_merge: number(0, 100, "Pull requests that are merged together at least"),
    min_entries_to_merge_wait_minutes: number(0, 360, "Minutes to wait for that many"),
    workflows: schemas/* exactOptional */.yqP(schemas/* array */.YOg(workflowSchema()).meta({ description: "The workflows that must pass" })),
    code_scanning_tools: schemas/* exactOptional */.yqP(schemas/* array */.YOg(scanningToolSchema()).meta({ description: "Code scanning tools that must report" })),
    severity: word(["all", "errors", "notes", "warnings"], "Code quality results that block a merge"),
    review_draft_pull_requests: parameters_flag("Copilot reviews drafts too"),
    review_on_push: parameters_flag("Copilot reviews each push"),
    name: schemas/* exactOptional */.yqP(schemas/* string */.YjP().meta({ description: "How the pattern appears to people" })),
    negate: parameters_flag("Refuses texts that match"),
    operator: word(["starts_with", "ends_with", "contains", "regex"], "How `pattern` is compared"),
    pattern: schemas/* exactOptional */.yqP(schemas/* string */.YjP().min(1).meta({ description: "The text or regular expression to compare with" })),
    restricted_file_paths: texts("Paths that cannot be pushed"),
    restricted_file_extensions: texts("Extensions that cannot be pushed"),
    max_file_path_length: number(1, 32_767, "Characters of a path"),
    max_file_size: number(1, 100, "Megabytes of a file"),
});
/** Every known parameter of all rules. Parameters of the same name have the same meaning in every rule. */
const parametersSchema = () => knownSchema()
    // GitHub replaced this parameter by a rule. https://docs.github.com/en/rest/repos/rules
    .transform(({ automatic_copilot_code_review_enabled: _, ...parameters }) => parameters);
/** The names of the above, and of the one that is accepted and dropped. */
const knownParameters = () => [
    ...Object.keys(knownSchema().shape),
    "automatic_copilot_code_review_enabled",
];
/** Names from classic protection that are not rule types, with their equivalent in a ruleset. */
const WRONG_TYPES = {
    required_conversation_resolution: "use required_review_thread_resolution among the parameters of pull_request",
    required_pull_request_reviews: "use pull_request",
    required_approving_review_count: "it is a parameter of pull_request",
    required_review_thread_resolution: "it is a parameter of pull_request",
    allow_force_pushes: "use non_fast_forward, which forbids them",
    allow_deletions: "use deletion, which forbids them",
    restrictions: "use update, and bypass_actors for the actors that can push",
    enforce_admins: "leave administrators out of bypass_actors",
    lock_branch: "use update without bypass_actors",
    block_creations: "use creation",
    merge_method: "it is a parameter of merge_queue; for pull requests use allowed_merge_methods of pull_request",
};
const pattern = (type) => ({
    type,
    fields: { name: "name", negate: "negate", operator: "operator", pattern: "pattern" },
});
const same = (type, ...names) => ({
    type,
    fields: Object.fromEntries(names.map((one) => [one, one.replace(/_(\w)/g, (_, letter) => letter.toUpperCase())])),
});
const bare = { fields: {} };
/** https://docs.github.com/en/graphql/reference/unions#ruleparameters */
const SHOWN_RULES = {
    creation: bare,
    deletion: bare,
    required_linear_history: bare,
    required_signatures: bare,
    non_fast_forward: bare,
    update: same("UpdateParameters", "update_allows_fetch_and_merge"),
    merge_queue: same("MergeQueueParameters", ...["check_response_timeout_minutes", "grouping_strategy", "max_entries_to_build", "max_entries_to_merge"], ...["merge_method", "min_entries_to_merge", "min_entries_to_merge_wait_minutes"]),
    required_deployments: same("RequiredDeploymentsParameters", "required_deployment_environments"),
    pull_request: {
        type: "PullRequestParameters",
        fields: {
            ...same("", ...["dismiss_stale_reviews_on_push", "require_code_owner_review", "require_last_push_approval"], ...["required_approving_review_count", "required_review_thread_resolution", "allowed_merge_methods"]).fields,
            required_reviewers: "requiredReviewers { filePatterns minimumApprovals reviewerId }",
        },
    },
    required_status_checks: {
        type: "RequiredStatusChecksParameters",
        fields: {
            ...same("", "strict_required_status_checks_policy", "do_not_enforce_on_create").fields,
            required_status_checks: "requiredStatusChecks { context integrationId }",
        },
    },
    commit_message_pattern: pattern("CommitMessagePatternParameters"),
    commit_author_email_pattern: pattern("CommitAuthorEmailPatternParameters"),
    committer_email_pattern: pattern("CommitterEmailPatternParameters"),
    branch_name_pattern: pattern("BranchNamePatternParameters"),
    tag_name_pattern: pattern("TagNamePatternParameters"),
    workflows: {
        type: "WorkflowsParameters",
        fields: { do_not_enforce_on_create: "doNotEnforceOnCreate", workflows: "workflows { path ref repositoryId sha }" },
    },
    code_scanning: {
        type: "CodeScanningParameters",
        fields: { code_scanning_tools: "codeScanningTools { tool alertsThreshold securityAlertsThreshold }" },
    },
    code_quality: same("CodeQualityParameters", "severity"),
    copilot_code_review: same("CopilotCodeReviewParameters", "review_draft_pull_requests", "review_on_push"),
    file_path_restriction: same("FilePathRestrictionParameters", "restricted_file_paths"),
    max_file_path_length: same("MaxFilePathLengthParameters", "max_file_path_length"),
    file_extension_restriction: same("FileExtensionRestrictionParameters", "restricted_file_extensions"),
    max_file_size: same("MaxFileSizeParameters", "max_file_size"),
};

;// CONCATENATED MODULE: ./lib/families/rulesets/schema.js
// Schema of `rulesets:`: GitHub's own form, with names in place of ids. Unknown types of rules and parameters are
// passed to GitHub.





const schema_textSchema = () => schemas/* string */.YjP().trim().min(1);
/** GitHub ignores the ids of these types, and returns null, 0 or 1. https://docs.github.com/en/rest/repos/rules */
const WITHOUT_ID = ["OrganizationAdmin", "EnterpriseOwner", "DeployKey"];
const ACTOR_TYPES = ["Integration", "RepositoryRole", "Team", "EnterpriseRole", "User", ...WITHOUT_ID];
const NAMED = ["team", "user", "app", "role"];
/** The roles that may bypass a ruleset: all roles with write access. */
const ROLE_IDS = { maintain: 2, write: 4, push: 4, admin: 5 };
const actorSchema = () => schemas/* strictObject */.rej({
    team: schemas/* exactOptional */.yqP(schema_textSchema().meta({ description: "Name or slug of a team" })),
    user: schemas/* exactOptional */.yqP(schema_textSchema().meta({ description: "Login" })),
    app: schemas/* exactOptional */.yqP(schema_textSchema().meta({ description: "Slug of a GitHub App" })),
    role: schemas/* exactOptional */.yqP(schema_textSchema()
        .refine((role) => !["read", "pull", "triage"].includes(role), {
        error: "only roles that can write may bypass: write, maintain, admin or a custom role",
    })
        .meta({
        description: "write, maintain, admin or a custom repository role",
        ...limits({ text: "Only roles that may write", source: ABOUT }),
    })),
    actor_type: schemas/* exactOptional */.yqP(schemas/* enum */.k5n(ACTOR_TYPES).meta({ description: "GitHub's own way to name an actor" })),
    actor_id: schemas/* exactOptional */.yqP(schemas/* union */.KCZ([schemas/* int */.Whr(), schemas/* null */.chJ()]).meta({ description: "Beside `actor_type`; left out where it has no id" })),
    bypass_mode: schemas/* exactOptional */.yqP(schemas/* enum */.k5n(["always", "pull_request", "exempt"]).meta({ description: "always where it is left out" })),
})
    .superRefine((actor, { addIssue }) => {
    const ways = [...NAMED, "actor_type"].filter((key) => actor[key] !== undefined);
    if (ways.length !== 1)
        addIssue({ code: "custom", message: "name one of team, user, app, role or actor_type for each actor" });
    if (actor.actor_type === undefined && actor.actor_id !== undefined)
        addIssue({ code: "custom", message: "actor_id needs actor_type next to it", path: ["actor_id"] });
    const needsId = actor.actor_type !== undefined && !WITHOUT_ID.includes(actor.actor_type);
    if (needsId && typeof actor.actor_id !== "number")
        addIssue({ code: "custom", message: `${actor.actor_type} needs its actor_id`, path: ["actor_type"] });
})
    .transform(({ bypass_mode = "always", actor_id, ...actor }) => {
    const isIgnored = WITHOUT_ID.includes(actor.actor_type ?? "");
    return { ...actor, ...(typeof actor_id === "number" && !isIgnored && { actor_id }), bypass_mode };
});
const refs = (description) => schemas/* array */.YOg(schema_textSchema()).meta({ description });
const conditionsSchema = () => schemas/* looseObject */._H3({
    ref_name: schemas/* exactOptional */.yqP(schemas/* strictObject */.rej({
        include: refs("Branches or tags, such as main, release/*, ~DEFAULT_BRANCH or ~ALL"),
        exclude: schemas/* exactOptional */.yqP(refs("Branches or tags that are left out")),
    })
        .transform(({ include, exclude = [] }) => ({ include, exclude }))
        .meta({ description: "Names and patterns of the branches or tags" })),
})
    .meta({ description: "Which branches or tags it is for" });
const ruleSchema = () => schemas/* strictObject */.rej({
    type: schema_textSchema().meta({
        description: "GitHub's name of the rule, such as pull_request",
        examples: [...RULE_TYPES],
    }),
    parameters: schemas/* exactOptional */.yqP(parametersSchema().meta({ description: "Parameters that are left out stay as they are" })),
})
    .superRefine(({ type }, { addIssue }) => {
    const hint = Object.hasOwn(WRONG_TYPES, type) ? WRONG_TYPES[type] : undefined;
    if (hint !== undefined)
        addIssue({ code: "custom", message: `\`${type}\` is not a type of rules: ${hint}`, path: ["type"] });
});
/** https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/available-rules-for-rulesets */
const RULE_TYPES = [
    ...["creation", "update", "deletion", "required_linear_history", "merge_queue", "required_deployments"],
    ...["required_signatures", "pull_request", "required_status_checks", "non_fast_forward", "workflows"],
    ...["code_scanning", "code_quality", "copilot_code_review", "license_compliance_scanning"],
    ...["commit_message_pattern", "commit_author_email_pattern", "committer_email_pattern", "branch_name_pattern"],
    ...["tag_name_pattern", "file_path_restriction", "max_file_path_length", "file_extension_restriction"],
    "max_file_size",
];
const rulesetSchema = () => schemas/* strictObject */.rej({
    name: schema_textSchema().meta({ description: "Name of the ruleset" }),
    target: schemas/* exactOptional */.yqP(schemas/* enum */.k5n(["branch", "tag", "push"]).meta({ description: "GitHub makes it for branches where this is left out" })),
    enforcement: schemas/* exactOptional */.yqP(schemas/* enum */.k5n(["active", "evaluate", "disabled"]).meta({
        description: "Made active where this is left out; evaluate needs GitHub Enterprise",
        ...limits({ text: "`evaluate` on GitHub Enterprise only", source: ABOUT, isUnchecked: true }),
    })),
    bypass_actors: schemas/* exactOptional */.yqP(schemas/* array */.YOg(actorSchema())
        .meta({ description: "The whole list of actors that can bypass the ruleset; [] means no actor" })),
    conditions: schemas/* exactOptional */.yqP(conditionsSchema()),
    rules: schemas/* exactOptional */.yqP(schemas/* array */.YOg(ruleSchema())
        .superRefine((rules, { addIssue }) => {
        const twice = rules.findIndex(({ type }, index) => rules.findIndex((one) => one.type === type) < index);
        if (twice >= 0)
            addIssue({
                code: "custom",
                message: `two rules of the type ${rules[twice]?.type}: join them`,
                path: [twice],
            });
    })
        .meta({ description: "All rules of the ruleset; those of layers merge by type" })),
});
const MOST_RULESETS = 75;
const ABOUT = "https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/about-rulesets";
/** One layer's `rulesets:`. Built on first use. */
const rulesetsSchema = schemas/* lazy */.RZV(() => schemas/* array */.YOg(rulesetSchema()).meta(limits({ text: `At most ${MOST_RULESETS} in a repository`, source: ABOUT })));
/** Reports more rulesets than a repository can have. */
function rulesetProblems(desired) {
    return desired.length > MOST_RULESETS
        ? [{ path: [], message: `${desired.length} rulesets, and a repository has at most ${MOST_RULESETS}` }]
        : [];
}
function rulesetKey(entry) {
    return (0,objects/* text */.Qq)(entry, "name");
}
function ruleKey(rule) {
    return (0,objects/* text */.Qq)(rule, "type");
}
const schema_KIND_OF = { team: "team", user: "user", app: "app", repository: "repository" };
/** Every team, user, App, custom role and repository. Only a list of bypass actors can be left out on its own. */
function rulesetNames(desired) {
    return desired.flatMap(({ name, bypass_actors = [], rules = [] }) => {
        const actors = bypass_actors.flatMap((actor) => namesIn(actor, [name, "bypass_actors"]));
        const inRules = rules.flatMap(({ type, parameters = {} }) => {
            const lists = ["required_reviewers", "required_status_checks", "workflows"].flatMap((key) => parameters[key] ?? []);
            const { allowed_actors = [] } = (parameters["dismissal_restriction"] ?? {});
            return [...lists, ...allowed_actors].flatMap((one) => namesIn(one, [name, "rules", type]));
        });
        return [...actors.map((ref) => ({ ...ref, leavesOutPart: true })), ...inRules];
    });
}
function namesIn(entry, path) {
    const named = Object.entries(schema_KIND_OF).flatMap(([key, kind]) => {
        const name = entry[key];
        return typeof name === "string" && name !== schema_ANY_APP ? [{ kind, name, path }] : [];
    });
    const { role } = entry;
    const isCustom = typeof role === "string" && !Object.hasOwn(ROLE_IDS, role.toLowerCase());
    return isCustom ? [...named, { kind: "role", name: role, path }] : named;
}
/** The value in the config for a check that any App may report. */
const schema_ANY_APP = "any";
/**
 * Probot Settings and safe-settings send a rule to GitHub as written, and GitHub resets parameters that are left out.
 * https://docs.github.com/en/rest/repos/rules#update-a-repository-ruleset
 */
const RESET = {
    pull_request: { allowed_merge_methods: ["merge", "squash", "rebase"], required_reviewers: [] },
    required_status_checks: { do_not_enforce_on_create: false },
    workflows: { do_not_enforce_on_create: false },
    copilot_code_review: { review_draft_pull_requests: false, review_on_push: false },
};
/** The word of safe-settings for checks that are managed elsewhere. */
const ELSEWHERE = "{{EXTERNALLY_DEFINED}}";
/** Sets parameters that a rule leaves out to GitHub's defaults. Checks that are managed elsewhere are not changed. */
function rulesetsFromDialect(rulesets, dialect) {
    return rulesets.map((ruleset) => {
        if (!ruleset.rules)
            return ruleset;
        const rules = ruleset.rules.map(({ type, parameters = {} }) => {
            const { required_status_checks: checks, ...rest } = parameters;
            const isElsewhere = dialect === "safe-settings" && checks?.some(({ context }) => context === ELSEWHERE);
            const whole = { ...(0,lookup/* own */.Z)(RESET, type), ...(isElsewhere ? rest : parameters) };
            return Object.keys(whole).length > 0 ? { type, parameters: whole } : { type };
        });
        return { ...ruleset, rules };
    });
}

;// CONCATENATED MODULE: ./lib/families/rulesets/compare.js




/** The compared top-level keys. A key that the config does not set is not compared. */
const compare_KEYS = ["target", "enforcement", "bypass_actors", "conditions", "rules"];
/** The keys whose values differ from the desired ones. */
function differences(wanted, actual) {
    return compare_KEYS.filter((key) => {
        if (wanted[key] === undefined)
            return false;
        if (key === "bypass_actors")
            return !(0,diff/* sameJson */.Vk)(actorKeys(wanted), actorKeys(actual));
        if (key === "rules")
            return !sameRules(wanted.rules ?? [], actual.rules ?? []);
        return !agrees(wanted[key], actual[key] ?? null);
    });
}
function actorKeys({ bypass_actors: actors = [] }) {
    return [...new Set(actors.map(actorKey))].sort();
}
/** The identity of an actor: kind, id and mode. Some kinds have no id. */
function actorKey({ actor_type, actor_id, bypass_mode }) {
    const id = WITHOUT_ID.includes(String(actor_type)) ? "" : String(actor_id);
    return `${actor_type} ${id} ${bypass_mode ?? "always"}`;
}
/** True if both have the same rule types, and each rule has the desired parameters. */
function sameRules(wanted, actual) {
    if (wanted.length !== actual.length)
        return false;
    return wanted.every(({ type, parameters = {} }) => {
        const there = actual.find((rule) => rule.type === type);
        return there !== undefined && agrees(parameters, there.parameters ?? {});
    });
}
/** True for a value without effect: missing, off, empty or null. */
function isNothing(value) {
    return (value === undefined ||
        value === null ||
        value === false ||
        value === "" ||
        (Array.isArray(value) && value.length === 0));
}
/** True if `actual` has all desired values. Objects are compared key by key, lists as sets. */
function agrees(wanted, actual) {
    if (wanted === undefined)
        return true;
    if (isNothing(wanted) && isNothing(actual))
        return true;
    if (Array.isArray(wanted))
        return Array.isArray(actual) && pairs(wanted, actual)?.length === actual.length;
    if ((0,objects/* isObject */.Gv)(wanted)) {
        const there = (0,objects/* isObject */.Gv)(actual) ? actual : {};
        return Object.entries(wanted).every(([key, value]) => agrees(value, (0,lookup/* own */.Z)(there, key)));
    }
    return (0,diff/* sameJson */.Vk)(wanted, actual);
}
/**
 * Pairs each desired entry with an actual entry that satisfies it, entries with most keys first; undefined if one has
 * no match.
 */
function pairs(wanted, actual) {
    const distinct = wanted.filter((one, index) => wanted.findIndex((other) => (0,diff/* sameJson */.Vk)(one, other)) === index);
    const left = [...actual];
    const found = [];
    for (const one of distinct.sort((a, b) => size(b) - size(a))) {
        const at = left.findIndex((candidate) => agrees(one, candidate));
        if (at < 0)
            return undefined;
        found.push([one, left.splice(at, 1)[0] ?? null]);
    }
    return found;
}
function size(value) {
    return (0,objects/* isObject */.Gv)(value) ? Object.keys(value).length : 0;
}
/** The ruleset to write: the values in the config, and the existing values for all other keys. */
function compare_completed(wanted, actual) {
    const { rules, conditions, ...rest } = wanted;
    return {
        ...actual,
        ...rest,
        ...(conditions && { conditions: { ...actual.conditions, ...conditions } }),
        ...(rules && { rules: rules.map((rule) => completedRule(rule, actual.rules ?? [])) }),
    };
}
function completedRule({ type, parameters }, actual) {
    const there = actual.find((rule) => rule.type === type)?.parameters;
    if (!parameters && !there)
        return { type };
    return { type, parameters: completedValue(parameters ?? {}, there ?? {}) };
}
/** In lists, existing entries keep keys that the config does not set, such as the App of a check. */
function completedValue(wanted, actual) {
    if (Array.isArray(wanted)) {
        const left = Array.isArray(actual) ? [...actual] : [];
        return wanted.map((one) => {
            const at = left.findIndex((candidate) => agrees(one, candidate));
            return at < 0 ? withoutNulls(one) : withoutNulls(completedValue(one, left.splice(at, 1)[0]));
        });
    }
    if (!(0,objects/* isObject */.Gv)(wanted))
        return wanted;
    const there = (0,objects/* isObject */.Gv)(actual) ? actual : {};
    const merged = Object.entries(wanted).map(([key, value]) => [key, completedValue(value, (0,lookup/* own */.Z)(there, key))]);
    return { ...there, ...Object.fromEntries(merged) };
}
/** GitHub refuses null in a list's entries, so a check for any App leaves out the App. */
function withoutNulls(value) {
    if (!(0,objects/* isObject */.Gv)(value))
        return value;
    return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== null));
}

;// CONCATENATED MODULE: ./lib/families/rulesets/inherited.js



/** One sentence for each contradiction. */
function contradictions(wanted, inherited) {
    const { enforcement = "active", rules = [] } = wanted;
    return inherited.flatMap(({ value, from }) => {
        if (value.enforcement !== "active")
            return [];
        const named = `"${value.name}" of ${from}`;
        if (enforcement !== "active")
            return value.name === wanted.name ? [`is ${enforcement} here, but ${named} is enforced; change it there`] : [];
        if (!isForSameRefs(wanted, value))
            return [];
        return rules.flatMap((rule) => {
            const other = (value.rules ?? []).find(({ type }) => type === rule.type);
            return other ? stricter(rule, other).map((what) => `${named} ${what}; change it there`) : [];
        });
    });
}
/** True only if both certainly apply to a common ref: one applies to all refs, or both name the same ref. */
function isForSameRefs(wanted, above) {
    if ((wanted.target ?? "branch") !== (above.target ?? "branch"))
        return false;
    const [own, others] = [includes(wanted), includes(above)];
    if (own.length === 0 || others.length === 0)
        return false;
    return own.includes("~ALL") || others.includes("~ALL") || own.some((ref) => others.includes(ref));
}
function includes({ conditions }) {
    const refs = (0,objects/* isObject */.Gv)(conditions?.["ref_name"]) ? conditions["ref_name"]["include"] : undefined;
    return Array.isArray(refs) ? refs : [];
}
/** The stricter requirements of the inherited rule, as the end of a sentence. */
function stricter({ type, parameters = {} }, above) {
    const found = above.parameters ?? {};
    return Object.entries(parameters).flatMap(([key, value]) => {
        const other = (0,lookup/* own */.Z)(found, key);
        if (key === "allowed_merge_methods")
            return leavesNoMethod(value, other) ? [LEAVES_NONE] : [];
        const isStricter = (typeof value === "number" && typeof other === "number" && type === "pull_request" && other > value) ||
            (value === false && other === true && !key.startsWith("do_not_"));
        return isStricter ? [`asks for ${key}: ${other}, which ${value} cannot lower`] : [];
    });
}
const LEAVES_NONE = "allows none of the allowed_merge_methods here, so nothing can be merged";
function leavesNoMethod(value, other) {
    if (!Array.isArray(value) || !Array.isArray(other) || other.length === 0)
        return false;
    return !value.some((one) => other.some((two) => (0,diff/* sameJson */.Vk)(one, two)));
}

;// CONCATENATED MODULE: ./lib/families/rulesets/lessens.js




const ENFORCEMENTS = ["disabled", "evaluate", "active"];
/** True if the ruleset enforces less, applies to fewer refs, or lets more actors bypass it; also true in doubt. */
function lessens(before, after) {
    const rank = ({ enforcement = "active" }) => ENFORCEMENTS.indexOf(enforcement);
    if (rank(after) < rank(before))
        return true;
    // A ruleset that was not enforced cannot be enforced less.
    if (before.enforcement !== "active" && after.enforcement !== "active")
        return false;
    const known = new Set((before.bypass_actors ?? []).map(actorKey));
    const mayMoreBypass = (after.bypass_actors ?? []).some((actor) => !known.has(actorKey(actor)));
    return mayMoreBypass || narrows(before, after) || loosens(before, after);
}
/** The ruleset applies to fewer branches or tags. */
function narrows(before, after) {
    const refs = ({ conditions }, key) => {
        const names = (0,objects/* isObject */.Gv)(conditions?.["ref_name"]) ? conditions["ref_name"][key] : undefined;
        return Array.isArray(names) ? names : [];
    };
    if (before.target !== after.target)
        return true;
    const lost = refs(before, "include").some((ref) => !refs(after, "include").includes(ref));
    return lost || refs(after, "exclude").some((ref) => !refs(before, "exclude").includes(ref));
}
/** A rule is removed or requires less. */
function loosens({ rules: before = [] }, { rules: after = [] }) {
    return before.some(({ type, parameters = {} }) => {
        const rule = after.find((one) => one.type === type);
        if (!rule)
            return true;
        const now = rule.parameters ?? {};
        return Object.keys({ ...parameters, ...now }).some((key) => asksForLess(key, (0,lookup/* own */.Z)(parameters, key), (0,lookup/* own */.Z)(now, key)));
    });
}
/** Parameters that protect less when they are on or larger. */
const WEAKER_WHEN_MORE = [
    ...["do_not_enforce_on_create", "update_allows_fetch_and_merge", "allowed_merge_methods"],
    ...["max_file_size", "max_file_path_length"],
];
function asksForLess(key, before, after) {
    if ((0,diff/* sameJson */.Vk)(before, after))
        return false;
    const isMore = grows(before, after);
    if (isMore === undefined)
        return true;
    return WEAKER_WHEN_MORE.includes(key) ? isMore : !isMore;
}
/**
 * True if the later value has more: on, a larger number, additional list entries. Undefined if they cannot be compared.
 */
function grows(before, after) {
    if (typeof before === "number" && typeof after === "number")
        return after > before;
    if (typeof after === "boolean")
        return after && before !== true;
    if (!Array.isArray(after))
        return undefined;
    const has = (list, one) => list.some((other) => (0,diff/* sameJson */.Vk)(one, other));
    const earlier = Array.isArray(before) ? before : [];
    if (earlier.every((one) => has(after, one)))
        return true;
    return after.every((one) => has(earlier, one)) ? false : undefined;
}

;// CONCATENATED MODULE: ./lib/families/rulesets/resolve.js



/** `target` is the target of the ruleset if the config does not set one. */
function resolveRuleset(desired, directory, target = "branch") {
    const unknown = [];
    const names = { directory, unknown };
    const { name, enforcement, bypass_actors, conditions, rules } = desired;
    const wanted = {
        name,
        ...(desired.target && { target: desired.target }),
        ...(0,objects/* given */.gI)({ enforcement }),
        ...(bypass_actors && { bypass_actors: bypass_actors.map((actor) => actorOf(actor, names)) }),
        ...(conditions && { conditions: conditionsOf(conditions, desired.target ?? target) }),
        // An empty list of rules has the same effect as no list.
        ...(rules && rules.length > 0 && { rules: rules.map((rule) => ruleOf(rule, names)) }),
    };
    return { wanted, unknown };
}
function idOf(found, name, names) {
    if (found)
        return found.id;
    names.unknown.push(String(name));
    return 0;
}
function actorOf({ team, user, app, role, bypass_mode = "always", ...rest }, names) {
    const { directory } = names;
    const actor = (actor_type, actor_id) => ({ actor_type, actor_id, bypass_mode });
    if (typeof team === "string")
        return actor("Team", idOf(teamNamed(team, directory), team, names));
    if (typeof user === "string")
        return actor("User", idOf(userNamed(user, directory), user, names));
    if (typeof app === "string")
        return actor("Integration", idOf(appNamed(app, directory), app, names));
    if (typeof role === "string")
        return actor("RepositoryRole", roleId(role, names));
    return { ...rest, bypass_mode };
}
function roleId(role, names) {
    const key = role.toLowerCase();
    const id = Object.hasOwn(ROLE_IDS, key)
        ? ROLE_IDS[key]
        : new Map(Object.entries(names.directory.roleIds ?? {})).get(key);
    return idOf(id === undefined ? undefined : { id }, role, names);
}
/**
 * Adds the prefix of a ref: `main` becomes `refs/heads/main`, the tag `v*` becomes `refs/tags/v*`. `~DEFAULT_BRANCH`
 * and `~ALL` do not change.
 */
function conditionsOf({ ref_name, ...rest }, target) {
    if (!(0,objects/* isObject */.Gv)(ref_name))
        return rest;
    const prefix = target === "tag" ? "refs/tags/" : "refs/heads/";
    const full = (list) => (list ?? []).map((ref) => (/^(~|refs\/)/.test(ref) ? ref : `${prefix}${ref}`));
    return { ...rest, ref_name: { include: full(ref_name["include"]), exclude: full(ref_name["exclude"]) } };
}
function ruleOf({ type, parameters }, names) {
    if (!parameters)
        return { type };
    const { required_status_checks, required_reviewers, workflows, dismissal_restriction: dismissal, ...rest } = parameters;
    const each = (list, change) => Array.isArray(list) ? list.map((one) => change(one, names)) : undefined;
    const lists = {
        required_status_checks: each(required_status_checks, checkOf),
        required_reviewers: each(required_reviewers, reviewerOf),
        workflows: each(workflows, workflowOf),
        dismissal_restriction: (0,objects/* isObject */.Gv)(dismissal) && dismissal["allowed_actors"]
            ? { ...dismissal, allowed_actors: each(dismissal["allowed_actors"], dismisserOf) ?? [] }
            : dismissal,
    };
    const given = Object.entries(lists).filter(([, value]) => value !== undefined);
    return { type, parameters: { ...rest, ...Object.fromEntries(given) } };
}
/** Without `app`, the existing App of the check stays; null means any App. */
function checkOf({ app, ...check }, names) {
    if (typeof app !== "string")
        return check;
    if (app === schema_ANY_APP)
        return { ...check, integration_id: null };
    return { ...check, integration_id: idOf(appNamed(app, names.directory), app, names) };
}
function reviewerOf({ team, ...rest }, names) {
    if (typeof team !== "string")
        return rest;
    return { ...rest, reviewer: { id: idOf(teamNamed(team, names.directory), team, names), type: "Team" } };
}
function workflowOf({ repository, ...rest }, names) {
    if (typeof repository !== "string")
        return rest;
    const known = new Map(Object.entries(names.directory.repositories ?? {}));
    return { ...rest, repository_id: idOf(known.get(repository.toLowerCase()) ?? undefined, repository, names) };
}
function dismisserOf({ team, user, ...rest }, names) {
    if (typeof team === "string")
        return { id: idOf(teamNamed(team, names.directory), team, names), type: "Team" };
    if (typeof user === "string")
        return { id: idOf(userNamed(user, names.directory), user, names), type: "User" };
    return rest;
}

;// CONCATENATED MODULE: ./lib/families/rulesets/diff.js





/** Compares rulesets by name. Rulesets that the config does not name matter only for pruning. */
function diffRulesets(desired, actual, context) {
    const compared = desired.map((one) => diffRuleset(one, actual, context));
    const named = new Set(desired.map(({ name }) => name));
    const isPruned = context.prune.has("rulesets") && desired.length > 0;
    const gone = isPruned ? actual.own.filter(({ value }) => !named.has(value.name)) : [];
    const changes = [...compared.flatMap((one) => one.changes), ...gone.map(diff_deletion)];
    return {
        changes: (0,diff/* sortedByKey */.AN)(changes.map((change) => [change.target, change])).map(([, change]) => change),
        findings: [...compared.flatMap((one) => one.findings), ...gone.flatMap((one) => stillInherited(one, actual))],
        ...(isPruned && { entries: { read: actual.own.length, deleted: (0,diff/* countDeletes */.U1)(changes) } }),
    };
}
function diff_deletion({ id, value: { name, target = "branch", enforcement = "active" } }) {
    return {
        action: "delete",
        target: name,
        before: { target, enforcement },
        ref: { id },
        ...(enforcement === "active" && { lessensProtection: true }),
    };
}
function stillInherited({ value: { name } }, { inherited }) {
    const above = inherited.find(({ value }) => value.name === name);
    return above
        ? [rulesets_diff_finding(name, `stays in force from ${above.from}, which has a ruleset of the same name; change it there`)]
        : [];
}
function diffRuleset(desired, { own, inherited }, context) {
    const { name } = desired;
    const [there, second] = own.filter(({ value }) => value.name === name);
    if (second)
        return found(name, "there is more than one ruleset of this name: rename or delete one of them by hand");
    const { wanted, unknown } = resolveRuleset(desired, context.directory, there?.value.target);
    if (unknown.length > 0) {
        const which = unknown.length === 1 ? "which does not exist" : "which do not exist";
        return found(name, `names ${unknown.join(", ")}, ${which}; left as it is`);
    }
    const above = contradictions(wanted, inherited).map((message) => rulesets_diff_finding(name, message));
    if (!there && cannotHave(wanted, context))
        return found(name, NO_PUSH_RULESETS);
    if (!there)
        return { changes: [diff_creation(wanted)], findings: above };
    const keys = differences(wanted, there.value);
    if (there.hidesActors)
        return { changes: [], findings: [...above, ...diff_hidden(wanted, keys)] };
    return { changes: keys.length > 0 ? [diff_update(wanted, there, keys)] : [], findings: above };
}
/**
 * Public repositories have no push rulesets. Forks may have those of their network, so GitHub's answer decides there.
 * https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/about-rulesets
 */
function cannotHave({ target }, { repo }) {
    return target === "push" && repo.visibility === "public" && !repo.fork;
}
const NO_PUSH_RULESETS = "GitHub has push rulesets only for private and internal repositories, and this one is public";
function diff_creation(wanted) {
    const body = diff_asJson({ target: "branch", enforcement: "active", ...wanted });
    const { name, ...after } = body;
    return { action: "create", target: wanted.name, after, path: [wanted.name], ref: { body } };
}
function diff_update(wanted, { id, value }, keys) {
    const whole = compare_completed(wanted, value);
    const pick = (ruleset) => Object.fromEntries(keys.map((key) => [key, shown(ruleset[key])]));
    return {
        action: "update",
        target: wanted.name,
        before: pick(value),
        after: pick(whole),
        path: [wanted.name, keys[0] ?? ""],
        ref: { id, body: diff_asJson(whole) },
        ...(lessens(value, whole) && { lessensProtection: true }),
    };
}
/** Sorted, so that reports show only real differences. */
function shown(value) {
    if (!Array.isArray(value))
        return value ?? null;
    return [...value].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
function diff_asJson(ruleset) {
    return { ...ruleset };
}
/** A token that cannot see the bypass actors cannot write the ruleset, and a PUT without them could delete them. */
function diff_hidden(wanted, keys) {
    const others = keys.filter((key) => key !== "bypass_actors");
    if (others.length === 0 && !wanted.bypass_actors)
        return [];
    const differ = others.length > 0 ? `differs in ${others.join(", ")}; nothing is written, since ` : "";
    return [rulesets_diff_finding(wanted.name, `${differ}GitHub shows bypass_actors only to tokens with Administration (write)`)];
}
function found(target, message) {
    return { changes: [], findings: [rulesets_diff_finding(target, message)] };
}
function rulesets_diff_finding(target, message) {
    return { family: "rulesets", target, message };
}

;// CONCATENATED MODULE: ./lib/families/rulesets/shown.js


/** Only the keys that the config sets. Undefined if GraphQL lacks one of them. */
function shownRuleset(row, wanted, directory) {
    const { name, target, enforcement, conditions } = row;
    const actors = wanted.bypass_actors && shownActors(row);
    const rules = wanted.rules && shownRules(row, directory);
    if ((wanted.bypass_actors && !actors) || (wanted.rules && !rules))
        return undefined;
    // GraphQL has no field for some rules and conditions.
    const { rules: wantedRules = [], conditions: wantedConditions } = wanted;
    const hasFields = wantedRules.every(isShown) && Object.keys(wantedConditions ?? {}).every((key) => key === "ref_name");
    if (!hasFields)
        return undefined;
    const refName = (0,objects/* isObject */.Gv)(conditions) ? conditions["refName"] : undefined;
    return {
        name: String(name),
        ...(typeof target === "string" && { target: target.toLowerCase() }),
        ...(typeof enforcement === "string" && { enforcement: enforcement.toLowerCase() }),
        ...(refName !== undefined && { conditions: (0,objects/* isObject */.Gv)(refName) ? { ref_name: refName } : null }),
        ...(actors && { bypass_actors: actors }),
        ...(0,objects/* given */.gI)({ rules }),
    };
}
function isShown({ type, parameters = {} }) {
    const fields = Object.hasOwn(SHOWN_RULES, type) ? SHOWN_RULES[type]?.fields : undefined;
    return fields !== undefined && Object.keys(parameters).every((name) => Object.hasOwn(fields, name));
}
/** Every row of a list; undefined if the list is incomplete. */
function wholeList(list) {
    if (!(0,objects/* isObject */.Gv)(list) || !Array.isArray(list["nodes"]))
        return undefined;
    const nodes = list["nodes"];
    const rows = nodes.filter((node) => node !== null);
    return rows.length === list["totalCount"] && rows.length === nodes.length ? rows : undefined;
}
function shownActors({ bypassActors }) {
    const actors = wholeList(bypassActors)?.map(shownActor);
    return actors?.every((actor) => actor !== undefined) ? actors : undefined;
}
const shown_ACTOR_TYPES = new Map([
    ["App", "Integration"],
    ["Team", "Team"],
    ["User", "User"],
]);
/** Undefined for an actor that the token cannot see, and for kinds that GraphQL does not distinguish. */
function shownActor(node) {
    const bypass_mode = (0,objects/* text */.Qq)(node, "bypassMode").toLowerCase();
    if (node["organizationAdmin"] === true)
        return { actor_type: "OrganizationAdmin", bypass_mode };
    if (node["enterpriseOwner"] === true)
        return { actor_type: "EnterpriseOwner", bypass_mode };
    if (node["deployKey"] === true)
        return { actor_type: "DeployKey", bypass_mode };
    const role = node["repositoryRoleDatabaseId"];
    if (typeof role === "number")
        return { actor_type: "RepositoryRole", actor_id: role, bypass_mode };
    const actor = node["actor"];
    const actor_type = (0,objects/* isObject */.Gv)(actor) ? shown_ACTOR_TYPES.get((0,objects/* text */.Qq)(actor, "__typename")) : undefined;
    const actor_id = (0,objects/* isObject */.Gv)(actor) ? actor["databaseId"] : undefined;
    return actor_type !== undefined && typeof actor_id === "number" ? { actor_type, actor_id, bypass_mode } : undefined;
}
/** Undefined if the list is incomplete. */
function shownRules({ rules }, directory) {
    return wholeList(rules)?.map(({ type, parameters }) => {
        const name = String(type).toLowerCase();
        return (0,objects/* isObject */.Gv)(parameters) ? { type: name, parameters: shownParameters(parameters, directory) } : { type: name };
    });
}
function shownParameters({ __typename: _, ...parameters }, directory) {
    const { required_reviewers: reviewers, severity, ...rest } = snake(parameters);
    const teams = new Map(Object.values(directory.teams).flatMap((team) => (team ? [[team.nodeId, team.id]] : [])));
    const reviewerOf = ({ reviewer_id, ...one }) => {
        const id = teams.get(String(reviewer_id));
        return { ...one, reviewer: id === undefined ? null : { id, type: "Team" } };
    };
    return {
        ...rest,
        ...(typeof severity === "string" && { severity: severity.toLowerCase() }),
        ...(Array.isArray(reviewers) && { required_reviewers: reviewers.map(reviewerOf) }),
    };
}
/** `requiredReviewers` → `required_reviewers`. REST leaves out keys that are null in GraphQL. */
function snake(value) {
    if (Array.isArray(value))
        return value.map(snake);
    if (!(0,objects/* isObject */.Gv)(value))
        return value;
    const entries = Object.entries(value).filter(([, item]) => item !== null);
    return Object.fromEntries(entries.map(([key, item]) => [key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), snake(item)]));
}

;// CONCATENATED MODULE: ./lib/families/rulesets/read.js








/** Rulesets per repository in the bulk read, and per page after it. GitHub allows 75. */
const RULESETS_AT_FIRST = 5;
const RULESETS_PER_PAGE = 20;
/** Limits of one ruleset in the bulk read. A larger ruleset is read over REST. */
const MAX_RULES = 30;
const read_MAX_ACTORS = 20;
/** Includes inherited rulesets, because they can contradict the config. */
function rulesetsWith(use) {
    return {
        name: "rulesets",
        field: "rulesets",
        rows: `nodes { ${read_fieldsFor(use)} }`,
        perPage: RULESETS_PER_PAGE,
        things: "rulesets",
    };
}
function read_fieldsFor({ desired }) {
    const wanted = desired.flat();
    const types = new Map();
    for (const { type, parameters = {} } of wanted.flatMap(({ rules = [] }) => rules)) {
        const known = types.get(type) ?? new Set();
        for (const name of Object.keys(parameters))
            known.add(name);
        types.set(type, known);
    }
    const parameters = [...types].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([type, names]) => fragment(type, names));
    const inside = parameters.length > 0 ? ` parameters { __typename ${parameters.join(" ")} }` : "";
    return [
        "databaseId name target enforcement source { __typename ... on Repository { id } }",
        ...(wanted.some(({ conditions }) => conditions) ? ["conditions { refName { include exclude } }"] : []),
        ...(wanted.some(({ bypass_actors }) => bypass_actors) ? [read_ACTORS] : []),
        ...(types.size > 0 ? [`rules(first: ${MAX_RULES}) { totalCount nodes { type${inside} } }`] : []),
    ].join(" ");
}
const read_ACTORS = `bypassActors(first: ${read_MAX_ACTORS}) { totalCount nodes {
  bypassMode deployKey organizationAdmin enterpriseOwner repositoryRoleDatabaseId
  actor { __typename ... on App { databaseId } ... on Team { databaseId } ... on User { databaseId } } } }`;
function fragment(type, names) {
    const shown = Object.hasOwn(SHOWN_RULES, type) ? SHOWN_RULES[type] : undefined;
    const fields = Object.entries(shown?.fields ?? {}).flatMap(([name, field]) => (names.has(name) ? [field] : []));
    return shown?.type === undefined || fields.length === 0 ? [] : [`... on ${shown.type} { ${fields.join(" ")} }`];
}
/** Fields that an older server may lack. A ruleset that is shown in part is read over REST. */
const SHOWN_FIELDS = Object.fromEntries([
    ...["target", "enforcement", "conditions", "bypassActors", "rules"].map((name) => `RepositoryRuleset.${name}`),
    ...["RepositoryRuleConditions.refName", "RefNameConditionTarget.include", "RefNameConditionTarget.exclude"],
    ...["bypassMode", "deployKey", "organizationAdmin", "enterpriseOwner", "repositoryRoleDatabaseId", "actor"].map((name) => `RepositoryRulesetBypassActor.${name}`),
    ...["App.databaseId", "Team.databaseId", "User.databaseId", "RepositoryRule.type", "RepositoryRule.parameters"],
].map((name) => [name, []]));
/** The path of each parameter that GraphQL shows. */
function parameterPaths(desired) {
    return desired.flatMap(({ name, rules = [] }) => rules.flatMap(({ type, parameters = {} }) => Object.keys(parameters).map((parameter) => [name, "rules", type, "parameters", parameter])));
}
const selectRulesets = (use) => selectRows(rulesetsWith(use), RULESETS_AT_FIRST);
/** The first pass. Without any rulesets, nothing else has to be read. */
const rulesetsProbe = {
    selection: (use) => selectTotal(rulesetsWith(use)),
    decode: (node, _, use) => countsNothing(rulesetsWith(use), node) ? { kind: "known", value: { own: [], inherited: [] } } : undefined,
};
/** Decodes the rulesets that this repository's desired state uses. */
function decodeRulesets(node, context, use) {
    return (0,read_steps/* andThen */.hg)(allRows(rulesetsWith(use), node, context), (rows) => {
        const own = rows.filter(({ source }) => source?.["id"] === context.repo.nodeId);
        const inherited = rows.filter((row) => !own.includes(row)).map((row) => inheritedIn(row, context.directory));
        return (0,read_steps/* andThen */.hg)(read_withDetails(own, context, use), (known) => ({ kind: "known", value: { own: known, inherited } }));
    });
}
function inheritedIn(row, directory) {
    const isEnterprise = row["source"]?.["__typename"] === "Enterprise";
    const rules = shownRules(row, directory);
    const value = { ...shownRuleset(row, { name: (0,objects/* text */.Qq)(row, "name") }, directory), ...(0,objects/* given */.gI)({ rules }) };
    return { value: { ...value, name: (0,objects/* text */.Qq)(row, "name") }, from: isEnterprise ? "the enterprise" : "the organization" };
}
/** Reads details over REST for named rulesets that GraphQL cannot show or that differ from the config. */
function read_withDetails(rows, context, { desired }) {
    const shown = rows.map((row) => {
        const id = Number(row["databaseId"]);
        const base = shownRuleset(row, { name: (0,objects/* text */.Qq)(row, "name") }, context.directory);
        const value = base ?? { name: (0,objects/* text */.Qq)(row, "name") };
        const wish = desired.flat().find(({ name }) => name === row["name"]);
        if (!wish)
            return { id, value, isDoubtful: false };
        const { wanted } = resolveRuleset(wish, context.directory, value.target);
        const found = shownRuleset(row, wanted, context.directory);
        const isDoubtful = found === undefined || differences(wanted, found).length > 0;
        return { id, value: found ?? value, isDoubtful };
    });
    const doubtful = shown.filter(({ isDoubtful }) => isDoubtful);
    const plain = ({ id, value }) => ({ id, value });
    if (doubtful.length === 0)
        return { kind: "known", value: shown.map(plain) };
    return {
        kind: "more",
        requests: doubtful.map(({ id }) => ({ request: oneRuleset(id, context), absentOn: [404] })),
        next: (answers) => {
            const whole = new Map(doubtful.map(({ id }, index) => [id, wholeRuleset(answers[index])]));
            const lost = doubtful.find(({ id }) => whole.get(id) === undefined);
            if (lost)
                return { kind: "unknown", reason: `the ruleset ${lost.value.name} cannot be read in full` };
            return { kind: "known", value: shown.map((one) => whole.get(one.id) ?? plain(one)) };
        },
    };
}
/** https://docs.github.com/en/rest/repos/rules#get-a-repository-ruleset */
function oneRuleset(ruleset_id, context) {
    return onRepository("GET /repos/{owner}/{repo}/rulesets/{ruleset_id}", context, {
        ruleset_id,
        includes_parents: false,
    });
}
/**
 * A ruleset in REST's answer; undefined if it is not one. GitHub shows `bypass_actors` only to tokens that may write
 * it.
 */
function wholeRuleset(answer) {
    const { id, name, target, enforcement, bypass_actors, conditions, rules } = (answer ?? {});
    if (typeof id !== "number" || typeof name !== "string" || !Array.isArray(rules))
        return undefined;
    const value = {
        name,
        ...(typeof target === "string" && { target }),
        ...(typeof enforcement === "string" && { enforcement }),
        ...(Array.isArray(bypass_actors) && { bypass_actors: bypass_actors }),
        conditions: (conditions ?? null),
        rules: rules,
    };
    return { id, value, ...(!Array.isArray(bypass_actors) && { hidesActors: true }) };
}

;// CONCATENATED MODULE: ./lib/families/shared/open-names.js
// Names of which GitHub adds new ones, such as types of rules: an unknown one is a warning, not a mistake.

/** The sentence for a name that is not among the known ones; undefined if it is, or if a placeholder makes it. */
function unknownName(name, { kind, known, source }) {
    if (typeof name !== "string" || name.includes("${") || known.includes(name.trim()))
        return undefined;
    const near = (0,suggest/* nearest */.pA)(name, known);
    const hint = near === undefined ? `Check it in ${source}` : `Did you mean \`${near}\`? GitHub's list is ${source}`;
    return `\`${name}\` is not a known ${kind}, and is passed on as written. ${hint}`;
}

;// CONCATENATED MODULE: ./lib/families/rulesets/warnings.js




const SOURCE = "https://docs.github.com/en/rest/repos/rules#create-a-repository-ruleset";
/** One warning for each type, and for each parameter of a known type. */
function rulesetWarnings(written) {
    const types = { kind: "type of rules", known: RULE_TYPES, source: SOURCE };
    const parameters = { kind: "parameter of rules", known: knownParameters(), source: SOURCE };
    return listIn(written).flatMap((ruleset, index) => listIn((0,objects/* isObject */.Gv)(ruleset) ? ruleset["rules"] : undefined).flatMap((rule, at) => {
        if (!(0,objects/* isObject */.Gv)(rule))
            return [];
        const path = [index, "rules", at];
        const message = unknownName(rule["type"], types);
        if (message !== undefined)
            return [{ path: [...path, "type"], message }];
        const given = (0,objects/* isObject */.Gv)(rule["parameters"]) ? Object.keys(rule["parameters"]) : [];
        return given.flatMap((name) => {
            const unknown = unknownName(name, parameters);
            return unknown === undefined ? [] : [{ path: [...path, "parameters", name], message: unknown }];
        });
    }));
}
function listIn(value) {
    return Array.isArray(value) ? value : [];
}

;// CONCATENATED MODULE: ./lib/families/rulesets/write.js



const CREATE = "POST /repos/{owner}/{repo}/rulesets";
const UPDATE = "PUT /repos/{owner}/{repo}/rulesets/{ruleset_id}";
const write_DELETE = "DELETE /repos/{owner}/{repo}/rulesets/{ruleset_id}";
const READ = "GET /repos/{owner}/{repo}/rulesets/{ruleset_id}";
/** https://docs.github.com/en/rest/repos/rules */
function writeRulesets(changes, context) {
    const isGain = (change) => change.action !== "delete" && !change.lessensProtection;
    const gains = [
        ...changes.filter((change) => change.action === "create"),
        ...changes.filter((change) => change.action === "update" && isGain(change)),
    ];
    const losses = [
        ...changes.filter((change) => change.action === "update" && !isGain(change)),
        ...changes.filter((change) => change.action === "delete"),
    ];
    const before = gains.map(({ target }) => target);
    return [
        ...gains.map((change) => rulesets_write_requestFor(change, context)),
        ...losses.map((change) => ({ ...rulesets_write_requestFor(change, context), ...(before.length > 0 && { after: before }) })),
    ];
}
function rulesets_write_requestFor(change, context) {
    const { id = 0, body = {} } = (change.ref ?? {});
    const common = { phase: "entries", targets: [change.target] };
    if (change.action === "delete")
        return { ...common, effect: "delete", request: onRepository(write_DELETE, context, { ruleset_id: id }) };
    const sent = sendable(body);
    if (change.action === "create")
        return { ...common, effect: "create", request: onRepository(CREATE, context, sent) };
    return { ...common, effect: "replace", request: onRepository(UPDATE, context, { ruleset_id: id, ...sent }) };
}
/** Leaves out empty keys, which GitHub refuses: push rulesets have no refs, and some actors have no id. */
function sendable({ conditions, bypass_actors, ...rest }) {
    const actors = Array.isArray(bypass_actors) ? bypass_actors : undefined;
    return {
        ...rest,
        ...(conditions !== null && conditions !== undefined && { conditions }),
        ...(actors && { bypass_actors: actors.map((actor) => ({ ...actor })) }),
    };
}
/** The ruleset in the request. */
function askedFor({ request }) {
    if (request.kind !== "rest" || (request.route !== CREATE && request.route !== UPDATE))
        return undefined;
    const { owner: _, repo: __, ruleset_id: ___, ...body } = request.parameters;
    return body;
}
/** Compares GitHub's answer with the request. Returns the keys that differ; undefined if none does. */
function difference(answer, asked) {
    const shown = wholeRuleset(answer);
    if (!shown)
        return "GitHub accepted it, and does not show it";
    const keys = differences(asked, shown.value).filter((key) => key !== "bypass_actors" || !shown.hidesActors);
    if (!agrees(asked.name, shown.value.name))
        keys.push("name");
    return keys.length === 0
        ? undefined
        : `GitHub accepted ${keys.join(", ")}, and shows something else; change it by hand`;
}
/**
 * GitHub sometimes answers a PUT with 200 without storing it.
 * https://github.com/integrations/terraform-provider-github/issues/2784
 */
function readBackRuleset(part, { data }) {
    const { request } = part;
    if (request.kind !== "rest")
        return undefined;
    const { owner = "", repo = "", ruleset_id } = request.parameters;
    const at = (id) => ({ kind: "rest", route: READ, parameters: { owner, repo, ruleset_id: id, includes_parents: false } });
    const asked = askedFor(part);
    if (!asked)
        return {
            read: { request: at(ruleset_id ?? 0), absentOn: [404] },
            differs: (answer) => (answer === undefined ? undefined : "GitHub accepted the deletion, and still shows it"),
        };
    const id = ruleset_id ?? data?.["id"];
    if (typeof id !== "number")
        return undefined;
    return { read: { request: at(id), absentOn: [404] }, differs: (answer) => difference(answer, asked) };
}
const UPGRADE = /\bupgrade to github\b/i;
/**
 * GitHub's message without a reason: `Invalid rule 'tag_name_pattern': `.
 * https://github.com/eclipse-csi/otterdog/issues/483
 */
const UNAVAILABLE = /invalid rule '(\w+)': *(?:\(|$)/i;
const EVALUATE = /\bevaluate\b/i;
const FOR_SOME = /^(commit_|committer_|branch_name_|tag_name_)|^(merge_queue|max_file_|file_|license_)/;
/**
 * The repository cannot repair limits of the plan, so they are findings.
 * https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/about-rulesets
 */
function rulesetObjection({ status, message, data }, part) {
    const asked = askedFor(part);
    if (status < 300)
        return asked && data !== null ? difference(data, asked) : undefined;
    if (UPGRADE.test(message))
        return `rulesets of private repositories need another plan (${message})`;
    if (status !== 422 || !asked)
        return undefined;
    const rule = UNAVAILABLE.exec(message)?.[1];
    if (rule !== undefined && FOR_SOME.test(rule))
        return `the plan, or the kind of repository, does not have the rule ${rule} (${message.trim()})`;
    if (asked.enforcement === "evaluate" && EVALUATE.test(message))
        return `enforcement: evaluate needs GitHub Enterprise (${message})`;
    return asked.target === "push" && /push rulesets?/i.test(message)
        ? `push rulesets need GitHub Team and a private repository (${message})`
        : undefined;
}

;// CONCATENATED MODULE: ./lib/families/rulesets/rulesets.js
// Rulesets of a repository: for branches, tags and pushes.







/** The family of `rulesets:`. */
const rulesets = (0,family/* defineFamily */.u)({
    key: "rulesets",
    config: {
        schema: rulesetsSchema,
        merge: { kind: "collection", keyOf: rulesetKey, nested: { rules: ruleKey } },
        fromDialect: rulesetsFromDialect,
        prunable: ["rulesets"],
        check: rulesetProblems,
        names: rulesetNames,
        warnings: rulesetWarnings,
    },
    docs: {
        summary: "Rulesets for branches, tags and pushes, with names in place of ids",
        url: "https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/about-rulesets",
        permission: {
            name: "Administration",
            read: "read",
            write: "write",
            level: "repository",
            also: [{ ...MEMBERS, when: "where people or teams are named" }, CUSTOM_ROLES],
        },
        cost: { steady: "0; 1 per ruleset that GraphQL cannot show", change: "1 per ruleset, and 2 reads" },
    },
    read: {
        kind: "repository-query",
        size: "nested",
        selection: selectRulesets,
        decode: decodeRulesets,
        probe: rulesetsProbe,
        parts: parameterPaths,
        fields: SHOWN_FIELDS,
    },
    plan: { diff: diffRulesets, write: writeRulesets },
    guards: { objection: rulesetObjection, readBack: readBackRuleset },
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
/** Switches with endpoints of their own. */
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
 * The switches in `security_and_analysis`; undefined if the block is missing. GitHub shows the block only to
 * administrators, so a missing block means "unknown", never "off".
 */
function decodeAnalysis(repository) {
    const block = repository["security_and_analysis"];
    if (typeof block !== "object" || block === null)
        return undefined;
    const fields = block;
    // Read from this block, but written with a request of its own.
    const fixes = [
        "automated_security_fixes",
        statusOf(fields["dependabot_security_updates"]),
    ];
    const shown = [...ANALYSIS_KEYS.map((key) => [key, statusOf(fields[key])]), fixes];
    return Object.fromEntries(shown.filter(([, on]) => on !== undefined));
}
function statusOf(field) {
    const status = field?.["status"];
    return status === "enabled" ? true : status === "disabled" ? false : undefined;
}

;// CONCATENATED MODULE: ./lib/families/security/diff.js

/** In the order in which the switches can be turned on. */
function diffSecurity(desired, actual, { repo, was }) {
    const next = { ...actual };
    const changes = [];
    const findings = [];
    const isPublic = repo.visibility === "public";
    const changesVisibility = was !== undefined && was.visibility !== repo.visibility;
    for (const key of [...SECURITY_KEYS].sort((a, b) => depthOf(a) - depthOf(b))) {
        const wanted = desired[key];
        if (wanted === undefined || wanted === actual[key])
            continue;
        const why = obstacle(key, wanted, { actual, next, isPublic, changesVisibility });
        if (why === undefined) {
            changes.push({ action: "update", target: key, before: actual[key] ?? null, after: wanted, path: [key] });
            next[key] = wanted;
        }
        else if (why !== "")
            findings.push({ family: "security", target: key, message: why });
    }
    return { changes, findings };
}
function depthOf(key) {
    const base = REQUIRES[key];
    return base === undefined ? 0 : 1 + depthOf(base);
}
/** The reason why a switch cannot be changed; empty if there is nothing to report. */
function obstacle(key, wanted, situation) {
    const missing = missingHere(key, situation);
    if (missing !== undefined)
        return wanted === missing.means ? "" : missing.why;
    const base = REQUIRES[key];
    if (!wanted || base === undefined || situation.next[base] !== false)
        return undefined;
    return `needs ${base}, which is off here; set ${base}: true next to it`;
}
/**
 * The fixed state of a switch that the repository does not have, with the reason; the reason is empty if no message is
 * needed.
 */
function missingHere(key, { actual, isPublic, changesVisibility }) {
    if (key === "private_vulnerability_reporting")
        return isPublic ? undefined : { means: false, why: "" };
    if (key === "advanced_security" && isPublic)
        return { means: true, why: "is public: such repositories always have it" };
    // GitHub leaves out switches that the plan or license does not include.
    const isShown = key === "vulnerability_alerts" || actual[key] !== undefined || changesVisibility;
    return isShown
        ? undefined
        : { means: false, why: "GitHub does not offer it here: the plan or the license does not include it" };
}

;// CONCATENATED MODULE: ./lib/families/security/read.js


const ALERTS = "security_vulnerability_alerts";
/**
 * REST answers 404 for both "off" and "no access"; this field is unambiguous.
 * https://docs.github.com/en/graphql/reference/objects#repository
 */
function selectSecurity({ desired }) {
    return desired.some(usesAlerts) ? `${ALERTS}: hasVulnerabilityAlertsEnabled` : "";
}
/** Security updates require alerts. */
function usesAlerts(desired) {
    return desired.vulnerability_alerts !== undefined || desired.automated_security_fixes !== undefined;
}
function usesAnalysis(desired) {
    return Object.keys(desired).some((key) => isAnalysisKey(key) || key === "automated_security_fixes");
}
/** The listing includes the block at no cost. If it is missing, one request reads it. */
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
function get(route, context) {
    return { request: onRepository(route, context) };
}

;// CONCATENATED MODULE: ./lib/families/security/schema.js
// Schema of `security:`: switches as booleans, and the spellings in files of other programs.



/** Also accepts GitHub's own form: `{ status: enabled }`. */
const schema_ALERTS = {
    text: "Dependabot alerts must be on",
    source: "https://docs.github.com/en/code-security/dependabot/dependabot-security-updates/about-dependabot-security-updates",
};
const PUBLIC = {
    text: "Public repositories only",
    source: "https://docs.github.com/en/rest/repos/repos#enable-private-vulnerability-reporting-for-a-repository",
    isUnchecked: true,
};
const SCANNING = {
    text: "Secret scanning must be on",
    source: "https://docs.github.com/en/rest/repos/repos#update-a-repository",
};
const LICENSED = {
    text: "In private repositories with a license only",
    source: "https://docs.github.com/en/get-started/learning-about-github/about-github-advanced-security",
    isUnchecked: true,
};
const security_schema_flag = (description, ...known) => schemas/* exactOptional */.yqP(schemas/* union */.KCZ([
    schemas/* boolean */.zMY(),
    schemas/* strictObject */.rej({ status: schemas/* enum */.k5n(["enabled", "disabled"]).meta({ description: "As GitHub's API writes it" }) }),
])
    .transform((value) => (typeof value === "boolean" ? value : value.status === "enabled"))
    .meta({ description, ...(known.length > 0 && limits(...known)) }));
const SHAPE = {
    vulnerability_alerts: security_schema_flag("Dependabot alerts, and with them the dependency graph"),
    automated_security_fixes: security_schema_flag("Dependabot security updates; they need vulnerability_alerts", schema_ALERTS),
    private_vulnerability_reporting: security_schema_flag("Any user can report a vulnerability in private; public repositories only", PUBLIC),
    advanced_security: security_schema_flag("GitHub Advanced Security, where it is licensed as one; public repositories always have it", LICENSED),
    code_security: security_schema_flag("GitHub Code Security", LICENSED),
    secret_scanning: security_schema_flag("Secret scanning", LICENSED),
    secret_scanning_push_protection: security_schema_flag("Pushes with secrets are stopped", SCANNING),
    secret_scanning_non_provider_patterns: security_schema_flag("Secrets of no known provider are found too", SCANNING),
    secret_scanning_validity_checks: security_schema_flag("GitHub checks with the provider whether a found secret is still active", SCANNING),
    secret_scanning_ai_detection: security_schema_flag("Passwords are found by a language model", SCANNING),
    secret_scanning_delegated_alert_dismissal: security_schema_flag("Dismissing an alert needs a second person", SCANNING),
    secret_scanning_delegated_bypass: security_schema_flag("Getting round push protection needs a second person"),
};
/** One layer's `security:`. */
const securitySchema = schemas/* strictObject */.rej(SHAPE);
/**
 * Probot Settings has two switches under `repository:`; safe-settings has a map there; GitHub has
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
/** Reports a switch that should be on while its prerequisite should be off. */
function securityProblems(desired) {
    return SECURITY_KEYS.flatMap((key) => {
        const base = REQUIRES[key];
        if (base === undefined || desired[key] !== true || desired[base] !== false)
            return [];
        return [{ path: [key], message: `${key}: true needs ${base}, which the config switches off` }];
    });
}

;// CONCATENATED MODULE: ./lib/families/security/write.js



/**
 * https://docs.github.com/en/rest/repos/repos#enable-vulnerability-alerts,
 * https://docs.github.com/en/rest/repos/repos#enable-dependabot-security-updates,
 * https://docs.github.com/en/rest/repos/repos#enable-private-vulnerability-reporting-for-a-repository
 */
const write_ROUTES = {
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
/** One request per switch. The plan joins those of `security_and_analysis` to the repository's PATCH. */
function writeSecurity(changes, context) {
    const analysis = changes.filter(({ target }) => isAnalysisKey(target));
    const own = changes.filter(({ target }) => !isAnalysisKey(target));
    // On: alerts, then the updates that stand on them. Off: the other way round.
    const ordered = [...own.filter((change) => !isOn(change)).reverse(), ...own.filter(isOn)];
    return [
        ...analysis.map((change) => write_patch(change, context)),
        ...ordered.map((change) => toggle(change, own, context)),
    ];
}
function isOn(change) {
    return change.action !== "delete" && change.after === true;
}
/** https://docs.github.com/en/rest/repos/repos#update-a-repository */
function write_patch(change, context) {
    const wanted = { [change.target]: { status: isOn(change) ? "enabled" : "disabled" } };
    const request = onRepository("PATCH /repos/{owner}/{repo}", context, { security_and_analysis: wanted });
    return { request, phase: "settings", effect: "update", targets: [change.target] };
}
function toggle(change, own, context) {
    const { target } = change;
    const { on, off } = write_ROUTES[target];
    const request = onRepository(isOn(change) ? on : off, context);
    // If alerts cannot be turned on, security updates are not tried.
    const dependent = target === "vulnerability_alerts" && isOn(change)
        ? own.filter((one) => isOn(one) && one.target === "automated_security_fixes")
        : [];
    return { request, phase: "details", effect: "update", targets: [target, ...dependent.map((one) => one.target)] };
}
/**
 * Recognize the reason in GitHub's message. https://docs.github.com/en/code-security/securing-your-organization,
 * https://docs.github.com/en/billing/concepts/product-billing/github-advanced-security
 */
const write_ENFORCED = /\benforced\b|\bsecurity configuration|\bpolic(?:y|ies)\b/i;
const UNLICENSED = /\blicen[cs]|\bpurchased\b|\bnot available\b|\bseats?\b|\bupgrade to\b/i;
/** The repository cannot change a switch that the organization enforces or has no license for. */
function securityObjection({ status, message }) {
    if (status < 400)
        return undefined;
    if (write_ENFORCED.test(message))
        return `enforced by the organization, so it cannot be changed here (${message})`;
    if (UNLICENSED.test(message))
        return `the organization has no license for it here (${message})`;
    return undefined;
}
/** The switch in the answer to the PATCH. */
function storedSwitch(answer, { target }) {
    const shown = (0,objects/* isObject */.Gv)(answer) ? answer["security_and_analysis"] : undefined;
    const field = (0,objects/* isObject */.Gv)(shown) && isAnalysisKey(target) ? shown[target] : undefined;
    const status = (0,objects/* isObject */.Gv)(field) ? field["status"] : undefined;
    return status === "enabled" ? true : status === "disabled" ? false : undefined;
}
/** GitHub sometimes answers 200 without changing anything. */
function whyUnstoredSwitch() {
    return ("GitHub took the request and left it as it was: " +
        "the organization's security configuration decides, or the plan does not include it");
}

;// CONCATENATED MODULE: ./lib/families/security/security.js
// Security switches of a repository: Dependabot, secret scanning, licenses, private vulnerability reporting.






/** The family of `security:`. */
const security = (0,family/* defineFamily */.u)({
    key: "security",
    config: {
        schema: securitySchema,
        merge: { kind: "map" },
        spellings: SECURITY_SPELLINGS,
        check: securityProblems,
    },
    docs: {
        summary: "Dependabot alerts and security updates, secret scanning with push protection, private vulnerability reporting",
        url: "https://docs.github.com/en/code-security/getting-started/github-security-features",
        permission: { name: "Administration", read: "read", write: "write", level: "repository" },
        cost: {
            steady: "0; 1 for private_vulnerability_reporting in public repositories",
            change: "1, joined with `repository`, and 1 each for alerts, updates and reporting",
        },
    },
    read: {
        kind: "repository-query",
        size: "flat",
        selection: selectSecurity,
        decode: decodeSecurity,
        listed: decodeAnalysis,
    },
    plan: {
        diff: diffSecurity,
        write: writeSecurity,
    },
    guards: {
        objection: securityObjection,
        stored: storedSwitch,
        whyUnstored: whyUnstoredSwitch,
    },
});

// EXTERNAL MODULE: ./lib/families/shared/slug.js
var slug = __webpack_require__(84353);
;// CONCATENATED MODULE: ./lib/families/teams/schema.js
// Schema of `teams:`: a team and its role.




/** safe-settings creates teams, so its files have settings of new teams. They are accepted and dropped. */
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
/** The key of an entry is a slug, so that name and slug of a team mean the same entry. */
function teamKey(entry) {
    return (0,slug/* slugOf */.t)((0,objects/* text */.Qq)(entry, "name"));
}
/** Every team, and every custom role. */
function teamNames(desired) {
    return desired.flatMap((entry) => {
        const path = [teamKey(entry)];
        const team = { kind: "team", name: entry.name, path };
        return (0,shared_roles/* isBuiltIn */.qi)(entry.permission)
            ? [team]
            : [team, { kind: "role", name: entry.permission, path: [...path, "permission"] }];
    });
}

;// CONCATENATED MODULE: ./lib/families/teams/diff.js




/** Compares teams by slug. A name that the organization does not have is a finding. */
function diffTeams(desired, actual, context) {
    const { wishes, findings } = resolve(desired, context);
    const wanted = [...wishes].map(([slug, wish]) => diffTeam(slug, wish, actual.grants.get(slug)));
    // A name without a team may be a misspelled team that would be pruned, so nothing is pruned.
    const isPruned = context.prune.has("teams") && actual.complete && wishes.size > 0 && findings.length === 0;
    const pruned = isPruned ? [...actual.grants].filter(([slug]) => !wishes.has(slug)) : [];
    const others = (0,diff/* sortedByKey */.AN)(pruned).map(([slug, grant]) => diffUnnamed(slug, grant));
    const changes = [...wanted, ...others].flatMap((one) => one.changes);
    const all = [...findings, ...[...wanted, ...others].flatMap((one) => one.findings)];
    if (!isPruned)
        return { changes, findings: all };
    return {
        changes,
        findings: all,
        entries: { read: actual.grants.size, deleted: (0,diff/* countDeletes */.U1)(changes) },
    };
}
/** Desired roles by slug, sorted. If two names mean the same team, the later layer's role is used. */
function resolve(desired, { directory }) {
    const found = [];
    const findings = [];
    for (const entry of desired) {
        const team = teamNamed(entry.name, directory);
        if (team)
            found.push([team.slug, { role: roleNamed(entry.permission, directory), path: [teamKey(entry)] }]);
        else
            findings.push(teams_diff_finding(entry.name, `the organization has no team ${entry.name}, or more than one of that name: give the slug`));
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
    // The team's own grant may be higher than its inherited role: then the own grant is lowered.
    const isOwnHigher = !(0,shared_roles/* sameRole */.lR)(grant.role, inherited.role);
    return { changes: isOwnHigher ? [update] : [], findings: [teams_diff_finding(slug, message)] };
}
/**
 * A team that the config does not name, if teams are pruned. Access inherited from a parent team is left to the parent.
 */
function diffUnnamed(slug, { role, inherited }) {
    if (!inherited || !(0,shared_roles/* sameRole */.lR)(role, inherited.role))
        return { changes: [{ action: "delete", target: slug, before: role }], findings: [] };
    if (inherited.from.startsWith("team "))
        return { changes: [], findings: [] };
    return { changes: [], findings: [teams_diff_finding(slug, `has ${role} from ${inherited.from}; change it there`)] };
}
/** Teams with admin access of their own, not inherited. */
function diff_administrators({ grants }, { directory }) {
    const own = [...grants].filter(([, { role, inherited }]) => role === "admin" && inherited?.role !== "admin");
    return own.map(([slug]) => {
        const parent = Object.values(directory.teams).find((team) => team?.slug === slug)?.parent;
        return { kind: "team", name: slug, ...(parent && { parent }) };
    });
}
/**
 * Teams whose role here is below push. A list may lack what a team inherits. So a team below another one counts only if
 * its inherited role is known, and a missing team only if the list is complete and has inherited access too.
 * https://docs.github.com/en/rest/repos/repos#list-repository-teams
 */
function diff_lowAccess({ grants, complete }, context) {
    const teams = Object.values(context.directory.teams).filter((team) => team !== null);
    const isWhole = complete && context.repo.visibility !== "public";
    return [...new Map(teams.map((team) => [team.slug, team])).values()].flatMap(({ slug, parent }) => {
        const account = { kind: "team", name: slug.toLowerCase() };
        const grant = grants.get(slug);
        if (!grant)
            return isWhole && parent === null ? [{ ...account, role: "none" }] : [];
        const { role, inherited } = grant;
        if (parent !== null && inherited === undefined)
            return [];
        return (0,shared_roles/* isBelowPush */.QI)(role) && (0,shared_roles/* isBelowPush */.QI)(inherited?.role ?? role) ? [{ ...account, role }] : [];
    });
}
function teams_diff_finding(target, message) {
    return { family: "teams", target, message };
}

;// CONCATENATED MODULE: ./lib/families/teams/read.js





/** Reads one list for each named team and for its parent, because a team inherits its parent's access. */
function listTeams(org, directory, use) {
    const slugs = listedTeams(directory, use);
    if (slugs.length === 0)
        return { kind: "known", value: {} };
    return {
        kind: "more",
        requests: slugs.map((team_slug) => ({
            request: { kind: "rest", route: "GET /orgs/{org}/teams/{team_slug}/repos", parameters: { org, team_slug } },
            pages: "all",
            keep: (repository) => [(0,objects/* text */.Qq)(repository, "id"), (0,shared_roles/* roleIn */.Ik)(repository) ?? null],
        })),
        next: (answers) => {
            const rows = answers.map((answer) => (answer ?? []));
            return {
                kind: "known",
                value: Object.fromEntries(slugs.map((slug, index) => [slug, Object.fromEntries(rows[index] ?? [])])),
            };
        },
    };
}
/** Slugs of the teams whose repositories are listed: the desired teams and their parents. */
function listedTeams(directory, use) {
    const teams = use.desired.flat().flatMap(({ name }) => teamNamed(name, directory) ?? []);
    return [...new Set(teams.flatMap(({ slug, parent }) => (parent === null ? [slug] : [slug, parent])))].sort();
}
/** The grants of one repository. Before pruning or lowering a role, the repository's own list of teams is read too. */
function decodeTeams(state, context, use) {
    const grants = new Map();
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
        grants.set(team.slug, grant);
        const isExplained = grant.inherited !== undefined && (0,shared_roles/* sameRole */.lR)(grant.role, grant.inherited.role);
        isDoubtful ||= !isExplained && !(0,shared_roles/* sameRole */.lR)(grant.role, permission) && !(0,shared_roles/* exceeds */.Or)(permission, grant.role);
    }
    return isDoubtful ? withOwnList(grants, context) : { kind: "known", value: { grants, complete: false } };
}
/** The grant; undefined if the team has no access; a text with the reason if the role is unknown. */
function grantIn(lists, { slug, parent }, id) {
    const list = (0,lookup/* own */.Z)(lists, slug);
    if (!list)
        return `the repositories of team ${slug} were not read`;
    const role = list[id];
    if (role === null)
        return `GitHub did not say which role team ${slug} has`;
    if (role === undefined)
        return undefined;
    const parentRole = parent === null ? undefined : (0,lookup/* own */.Z)(lists, parent)?.[id];
    return { role, ...(parentRole && { inherited: { role: parentRole, from: `team ${parent}` } }) };
}
/** Reads the desired teams one by one and the repository's own list, all again. */
function confirmTeams(context, use) {
    const slugs = desiredSlugs(context, use);
    return {
        kind: "more",
        requests: slugs.map((slug) => teamAccess(slug, context)),
        next: (answers) => {
            const roles = rolesIn(slugs, answers);
            return withOwnList(roles, context, asInherited(roles, context));
        },
    };
}
/**
 * Reads the repository's own list of teams. Desired teams that it does not settle are read one by one. The list of a
 * public repository lacks teams with inherited access. Every list shows a custom role as its base role.
 */
function readTeams(context, use) {
    return {
        kind: "more",
        requests: [ownList(context)],
        next: ([answer]) => {
            const { grants } = grantsOf(answer, new Map());
            const isSettled = ({ name, permission }) => {
                const grant = grants.get(teamNamed(name, context.directory)?.slug ?? "");
                return grant !== undefined && (0,shared_roles/* isBuiltIn */.qi)(permission) && (0,shared_roles/* sameRole */.lR)(grant.role, permission);
            };
            const open = { ...use, desired: [use.desired.flat().filter((entry) => !isSettled(entry))] };
            const slugs = desiredSlugs(context, open);
            return {
                kind: "more",
                requests: slugs.map((slug) => teamAccess(slug, context)),
                next: (answers) => {
                    const roles = rolesIn(slugs, answers);
                    return { kind: "known", value: grantsOf(answer, roles, asInherited(roles, context)) };
                },
            };
        },
    };
}
function desiredSlugs({ directory }, use) {
    const slugs = use.desired.flat().flatMap(({ name }) => teamNamed(name, directory)?.slug ?? []);
    return [...new Set(slugs)].sort();
}
/** The roles of the teams that have access, by slug. */
function rolesIn(slugs, answers) {
    const found = slugs.flatMap((slug, index) => {
        const role = answers[index] === undefined ? undefined : (0,shared_roles/* roleIn */.Ik)(answers[index]);
        return role === undefined ? [] : [[slug, { role }]];
    });
    return new Map(found);
}
/** The grants, marked as inherited. */
function asInherited(grants, { directory }) {
    const marked = [...grants].map(([slug, { role }]) => {
        const parent = teamNamed(slug, directory)?.parent ?? null;
        const from = parent === null ? "the organization" : `team ${parent}`;
        return [slug, { role, inherited: { role, from } }];
    });
    return new Map(marked);
}
/**
 * This media type makes GitHub return the role. 404 means "no access", because the read of the repository's own list
 * proves that the token may see teams.
 */
function teamAccess(team_slug, context) {
    const route = "GET /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}";
    const request = onRepository(route, context, { org: context.repo.owner, team_slug });
    return {
        request: { ...request, accept: "application/vnd.github.v3.repository+json" },
        absentOn: [404],
    };
}
/**
 * Adds the teams that have access now, and the source of it. For custom roles this list shows only the base role, so
 * the role in `known`, read earlier, is used. https://docs.github.com/en/rest/repos/repos#list-repository-teams
 */
function withOwnList(known, context, elsewhere) {
    return {
        kind: "more",
        requests: [ownList(context)],
        next: ([answer]) => ({ kind: "known", value: grantsOf(answer, known, elsewhere) }),
    };
}
function ownList(context) {
    return { request: onRepository("GET /repos/{owner}/{repo}/teams", context), pages: "all" };
}
/** Combines the repository's own list with earlier grants. The list of a public repository lacks inherited access. */
function grantsOf(answer, known, elsewhere = known) {
    const list = new Map((answer ?? []).map((team) => [(0,objects/* text */.Qq)(team, "slug"), team]));
    const listed = [...list].flatMap(([slug, team]) => {
        const role = newestRole((0,shared_roles/* roleIn */.Ik)(team), known.get(slug)?.role);
        if (role === undefined)
            return [];
        const inherited = inheritedBy(team, role, list) ?? known.get(slug)?.inherited;
        return [[slug, { role, ...(0,objects/* given */.gI)({ inherited }) }]];
    });
    const others = [...elsewhere].filter(([slug, { inherited }]) => inherited && !list.has(slug));
    return { grants: new Map([...listed, ...others]), complete: true };
}
/** Prefers a known custom role, unless the list shows admin: a custom role is never admin. */
function newestRole(listed, known) {
    const isCustom = known !== undefined && !(0,shared_roles/* isBuiltIn */.qi)(known) && listed !== "admin";
    return isCustom ? known : (listed ?? known);
}
function inheritedBy(team, role, list) {
    const source = team["access_source"];
    if (source === "organization" || source === "enterprise")
        return { role, from: `a role in the ${source === "organization" ? "organization" : source}` };
    const parent = team["parent"];
    const slug = parent ? (0,objects/* text */.Qq)(parent, "slug") : undefined;
    const above = slug === undefined ? undefined : list.get(slug);
    const parentRole = above && (0,shared_roles/* roleIn */.Ik)(above);
    return parentRole === undefined ? undefined : { role: parentRole, from: `team ${slug}` };
}

;// CONCATENATED MODULE: ./lib/families/teams/write.js

const ROUTE = "/orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}";
/** https://docs.github.com/en/rest/teams/teams#add-or-update-team-repository-permissions */
const writeTeams = keyedRequests({
    create: write_grant,
    update: write_grant,
    delete: ({ target }, { repo }) => [`DELETE ${ROUTE}`, { org: repo.owner, team_slug: target }],
});
function write_grant({ target, after }, { repo }) {
    return [`PUT ${ROUTE}`, { org: repo.owner, team_slug: target, permission: after }];
}

;// CONCATENATED MODULE: ./lib/families/teams/teams.js
// The roles of teams in a repository.






/** The family of `teams:`. */
const teams = (0,family/* defineFamily */.u)({
    key: "teams",
    config: {
        schema: teamsSchema,
        merge: { kind: "collection", keyOf: teamKey },
        retired: schema_RETIRED_KEYS,
        prunable: ["teams"],
        names: teamNames,
    },
    docs: {
        summary: "Roles of teams, built in and custom",
        url: "https://docs.github.com/en/rest/teams/teams#add-or-update-team-repository-permissions",
        permission: {
            name: "Administration",
            read: "read",
            write: "write",
            level: "repository",
            also: [MEMBERS, CUSTOM_ROLES],
        },
        cost: { steady: "0; 1 where teams are pruned", change: "1 per team" },
    },
    read: {
        kind: "organization",
        list: listTeams,
        decode: decodeTeams,
        confirm: confirmTeams,
        single: { teams: listedTeams, start: readTeams },
    },
    plan: { diff: diffTeams, write: writeTeams },
    guards: { administrators: diff_administrators, lowAccess: diff_lowAccess },
});

;// CONCATENATED MODULE: ./lib/families/variables.js





const MOST = 500;
const variables_schema = variablesSchema().meta(limits({ text: `At most ${MOST} in a repository`, source: VARIABLE_LIMITS }));
/** The family of `variables:`. */
const variables = (0,family/* defineFamily */.u)({
    key: "variables",
    config: {
        schema: variables_schema,
        merge: { kind: "collection", keyOf: upperName },
        prunable: ["variables"],
        check: (desired) => desired.length > MOST
            ? [{ path: [], message: `${desired.length} variables, and a repository has at most ${MOST}` }]
            : [],
    },
    docs: {
        summary: "Variables for GitHub Actions",
        url: "https://docs.github.com/en/rest/actions/variables",
        permission: { name: "Variables", read: "read", write: "write", level: "repository" },
        cost: { steady: "1 for every 30 variables", change: "1 per variable" },
    },
    read: { kind: "endpoint", start: readVariables },
    plan: {
        diff: (desired, actual, context) => (0,diff/* compareEntries */.wD)("variables", { desired: (0,diff/* byKey */.dX)(desired, upperName), actual }, context),
        /** https://docs.github.com/en/rest/actions/variables#create-a-repository-variable */
        write: keyedRequests({
            create: ({ after }) => ["POST /repos/{owner}/{repo}/actions/variables", after],
            update: ({ after }) => ["PATCH /repos/{owner}/{repo}/actions/variables/{name}", after],
            delete: ({ target }) => ["DELETE /repos/{owner}/{repo}/actions/variables/{name}", { name: target }],
        }),
    },
});
/** https://docs.github.com/en/rest/actions/variables#list-repository-variables */
function readVariables(context) {
    const route = "GET /repos/{owner}/{repo}/actions/variables";
    const request = onRepository(route, context, { per_page: VARIABLES_PER_PAGE });
    return { kind: "more", requests: [{ request, pages: "all", items: "variables" }], next: ([all]) => variablesIn(all) };
}

// EXTERNAL MODULE: ./lib/text/redact-urls.js
var redact_urls = __webpack_require__(78649);
;// CONCATENATED MODULE: ./lib/families/webhooks/schema.js
// Schema of `webhooks:`: GitHub's request, with the name of a variable in place of the secret.




/** Only environment variables with this prefix can be sent as a secret. */
const SECRET_PREFIX = "REPO_COP_SECRET_";
const REFERENCE = `{ env: ${SECRET_PREFIX}… }`;
const NO_SECRET = `a config must not contain the secret. Write ${REFERENCE} and set that variable in the workflow. ` +
    "Replace this secret, because the Git history keeps it";
const secretSchema = schemas/* strictObject */.rej({
    env: schemas/* string */.YjP()
        .regex(new RegExp(`^${SECRET_PREFIX}[A-Z0-9_]+$`), `the name begins with ${SECRET_PREFIX}, in capitals`)
        .meta({ description: "Name of the variable that holds the secret" }),
}, { error: ({ code }) => (code === "invalid_type" ? NO_SECRET : undefined) });
const configSchema = schemas/* strictObject */.rej({
    url: schemas/* string */.YjP()
        .trim()
        .regex(/^https?:\/\//i, "must be a whole URL, such as https://ci.example/hook")
        .refine((text) => URL.canParse(text), "is not a URL")
        .meta({
        description: "Tells webhooks apart; user, password and query are never shown",
        ...limits({
            text: "A whole URL",
            source: "https://docs.github.com/en/rest/repos/webhooks#create-a-repository-webhook",
        }),
    }),
    content_type: schemas/* exactOptional */.yqP(schemas/* enum */.k5n(["json", "form"]).meta({ description: "GitHub takes form where it is left out" })),
    insecure_ssl: schemas/* exactOptional */.yqP(schemas/* union */.KCZ([schemas/* literal */.euz(["0", "1"]), schemas/* literal */.euz([0, 1]), schemas/* boolean */.zMY()])
        .transform((value) => String(Number(value)))
        .meta({ description: "1 does not verify certificates" })),
    secret: schemas/* exactOptional */.yqP(secretSchema.meta({
        description: `The variable that holds it, ${REFERENCE}: sent to new webhooks, and to others with rewrite-secrets`,
    })),
});
/** The limit of GitHub Enterprise Server. That of github.com is 20. */
const MOST_PER_EVENT = 250;
const PER_EVENT = limits({
    text: `At most 20 webhooks for each event; on GitHub Enterprise Server ${MOST_PER_EVENT}, which alone is checked`,
    source: "https://docs.github.com/en/webhooks/types-of-webhooks#repository-webhooks",
});
/** Reports more webhooks for one event than any server accepts. */
function webhookProblems(desired) {
    const byEvent = Map.groupBy(desired.flatMap(({ events = ["push"] }) => events), (event) => event);
    return [...byEvent].flatMap(([event, { length }]) => length > MOST_PER_EVENT
        ? [{ path: [], message: `${length} webhooks for ${event}, and GitHub takes at most ${MOST_PER_EVENT}` }]
        : []);
}
/** One layer's `webhooks:`. */
const webhooksSchema = schemas/* array */.YOg(schemas/* strictObject */.rej({
    name: schemas/* exactOptional */.yqP(schemas/* literal */.euz("web").meta({ description: "GitHub's own constant" })),
    config: configSchema.meta({ description: "Address, format and secret of the webhook" }),
    events: schemas/* exactOptional */.yqP(schemas/* array */.YOg(schemas/* string */.YjP().trim().min(1))
        .min(1, "a webhook without events is never called")
        .transform((events) => [...new Set(events)].sort())
        .meta({ description: "The whole list; GitHub takes push where it is left out", ...PER_EVENT })),
    active: schemas/* exactOptional */.yqP(schemas/* boolean */.zMY().meta({ description: "false keeps it and sends nothing" })),
})
    .transform(({ name: _, ...rest }) => rest));
/** The URL without credentials: the identity of a webhook in reports and across layers. */
function webhookKey(entry) {
    const { config } = entry;
    return shownUrl((0,objects/* text */.Qq)(config, "url"));
}
function shownUrl(url) {
    return (0,redact_urls/* redactUrls */.s)(normalUrl(url));
}
/** The URL without differences that have no effect: the case of the host, and a default port. */
function normalUrl(url) {
    return URL.canParse(url) ? new URL(url).href : url;
}

;// CONCATENATED MODULE: ./lib/families/webhooks/diff.js



function diffWebhooks(desired, actual, context) {
    const wanted = [...desired].sort((a, b) => (shownUrl(a.config.url) < shownUrl(b.config.url) ? -1 : 1));
    const parts = wanted.map((one) => diff_diffOne(one, actual.filter((other) => isSame(one, other)), context));
    const changes = parts.flatMap((part) => part.changes);
    const findings = parts.flatMap((part) => part.findings);
    if (!context.prune.has("webhooks") || desired.length === 0)
        return { changes, findings };
    const others = actual.filter((other) => !desired.some((one) => isSame(one, other)));
    const gone = others.map((other) => {
        const ref = { id: other.id };
        return {
            action: "delete",
            target: targetOf(other, [...desired.map(({ config }) => config), ...others]),
            before: diff_shown(other),
            ref: ref,
        };
    });
    return { changes: [...changes, ...gone], findings, entries: { read: actual.length, deleted: gone.length } };
}
function isSame({ config }, { url }) {
    return normalUrl(config.url) === normalUrl(url);
}
/** Adds GitHub's id if two webhooks have the same URL when credentials are hidden. */
function targetOf({ id, url }, all) {
    const alike = all.filter((one) => shownUrl(one.url) === shownUrl(url));
    return alike.length > 1 ? `${shownUrl(url)} (${id})` : shownUrl(url);
}
function diff_diffOne(wanted, found, { rewriteSecrets }) {
    const target = shownUrl(wanted.config.url);
    const [there, ...more] = found;
    if (!there)
        return { changes: [webhooks_diff_creation(wanted, target)], findings: [] };
    if (more.length > 0)
        return problem(target, `there are ${found.length} webhooks with this URL, so none is changed. Delete all but one`);
    const { secret, content_type, insecure_ssl } = wanted.config;
    const config = {
        ...(content_type !== undefined && content_type !== there.content_type && { content_type }),
        ...(insecure_ssl !== undefined && insecure_ssl !== there.insecure_ssl && { insecure_ssl }),
        ...(secret && rewriteSecrets && { secret: { ...secret } }),
    };
    const hook = {
        ...(wanted.events && !(0,diff/* sameSet */.XV)(wanted.events, there.events) && { events: wanted.events }),
        ...(wanted.active !== undefined && wanted.active !== there.active && { active: wanted.active }),
    };
    const isBare = secret !== undefined && !there.hasSecret && !rewriteSecrets;
    const findings = isBare ? problem(target, BARE).findings : [];
    if (Object.keys(config).length + Object.keys(hook).length === 0)
        return { changes: [], findings };
    const before = diff_shown(there);
    const after = { ...before, ...config, ...hook };
    const ref = { id: there.id, config, hook };
    const change = { action: "update", target, before, after, path: [target], ref: ref };
    return {
        changes: [insecure_ssl === "1" && "insecure_ssl" in config ? { ...change, lessensProtection: true } : change],
        findings,
    };
}
const BARE = "has no secret, although the config names one. " +
    "Run once with `rewrite-secrets: true`, which sends the secrets of all webhooks again";
function problem(target, message) {
    const finding = { family: "webhooks", target, message };
    return { changes: [], findings: [finding] };
}
function webhooks_diff_creation({ config, events, active }, target) {
    const { url, secret, ...rest } = config;
    const hook = { ...(0,objects/* given */.gI)({ events, active }) };
    const ref = { url, config: { ...rest, ...(secret && { secret: { ...secret } }) }, hook };
    const after = { url: target, ...ref.config, ...hook };
    return { action: "create", target, after, path: [target], ref: ref };
}
function diff_shown({ url, content_type, insecure_ssl, events, active }) {
    return { url: shownUrl(url), content_type, insecure_ssl, events, active };
}

;// CONCATENATED MODULE: ./lib/families/webhooks/events.js


/** The events of all kinds of webhooks, from the source below. */
const EVENTS = {
    kind: "webhook event",
    source: "https://docs.github.com/en/webhooks/webhook-events-and-payloads",
    known: [
        ...["*", "branch_protection_configuration", "branch_protection_rule", "check_run", "check_suite"],
        ...["code_scanning_alert", "commit_comment", "create", "custom_property", "custom_property_values", "delete"],
        ...["dependabot_alert", "deploy_key", "deployment", "deployment_protection_rule", "deployment_review"],
        ...["deployment_status", "discussion", "discussion_comment", "fork", "github_app_authorization", "gollum"],
        ...["installation", "installation_repositories", "installation_target", "issue_comment", "issue_dependencies"],
        ...["issue_relates_to", "issues", "label", "marketplace_purchase", "member", "membership", "merge_group", "meta"],
        ...["milestone", "org_block", "organization", "package", "page_build", "personal_access_token_request", "ping"],
        ...["project", "project_card", "project_column", "projects_v2", "projects_v2_item", "projects_v2_status_update"],
        ...["public", "pull_request", "pull_request_review", "pull_request_review_comment", "pull_request_review_thread"],
        ...["push", "registry_package", "release", "repository", "repository_advisory", "repository_dispatch"],
        ...["repository_import", "repository_ruleset", "repository_vulnerability_alert", "secret_scanning_alert"],
        ...["secret_scanning_alert_location", "secret_scanning_scan", "security_advisory", "security_and_analysis"],
        ...["sponsorship", "star", "status", "sub_issues", "team", "team_add", "watch", "workflow_dispatch"],
        ...["workflow_job", "workflow_run"],
    ],
};
/** One warning for each event that is not known. */
function webhookWarnings(written) {
    return (Array.isArray(written) ? written : []).flatMap((hook, index) => {
        const events = (0,objects/* isObject */.Gv)(hook) && Array.isArray(hook["events"]) ? hook["events"] : [];
        return events.flatMap((event, at) => {
            const message = unknownName(event, EVENTS);
            return message === undefined ? [] : [{ path: [index, "events", at], message }];
        });
    });
}

;// CONCATENATED MODULE: ./lib/families/webhooks/read.js



/** https://docs.github.com/en/rest/repos/webhooks#list-repository-webhooks */
const readWebhooks = (0,read_steps/* readList */.LD)("webhooks", (context) => ({ request: onRepository("GET /repos/{owner}/{repo}/hooks", context), pages: "all" }), 
// Old service hooks have a `name` other than `web`.
(list) => list.filter(({ name }) => name === "web").map(webhooks_read_decode));
function webhooks_read_decode({ id, config, events, active }) {
    const { url, content_type, insecure_ssl, secret } = (0,objects/* isObject */.Gv)(config) ? config : {};
    return {
        id: Number(id),
        url: String(url ?? ""),
        content_type: String(content_type ?? "form"),
        insecure_ssl: String(insecure_ssl ?? "0"),
        events: Array.isArray(events) ? [...new Set(events.map(String))].sort() : [],
        active: active === true,
        hasSecret: typeof secret === "string" && secret !== "",
    };
}

;// CONCATENATED MODULE: ./lib/families/webhooks/write.js



const webhooks_write_ONE = "/repos/{owner}/{repo}/hooks/{hook_id}";
function writeWebhooks(changes, context) {
    return changes.flatMap((change) => {
        const { id = 0, url, config = {}, hook = {} } = change.ref;
        const send = (effect, route, parameters) => ({
            request: onRepository(route, context, parameters),
            phase: "entries",
            effect,
            targets: [change.target],
        });
        // https://docs.github.com/en/rest/repos/webhooks#create-a-repository-webhook
        if (change.action === "create") {
            const body = { name: "web", config: { url: url ?? "", ...config }, ...hook };
            return [send("create", "POST /repos/{owner}/{repo}/hooks", body)];
        }
        if (change.action === "delete")
            return [send("delete", `DELETE ${webhooks_write_ONE}`, { hook_id: id })];
        // The secret stays if `config` is left out: https://github.com/PyGithub/PyGithub/issues/2906
        const events = "events" in hook ? "replace" : "update";
        return [
            // https://docs.github.com/en/rest/repos/webhooks#update-a-webhook-configuration-for-a-repository
            ...(Object.keys(config).length > 0 ? [send("update", `PATCH ${webhooks_write_ONE}/config`, { hook_id: id, ...config })] : []),
            ...(Object.keys(hook).length > 0 ? [send(events, `PATCH ${webhooks_write_ONE}`, { hook_id: id, ...hook })] : []),
        ];
    });
}
/**
 * Compares GitHub's answer, a webhook or only its configuration, with the request; the secret is never returned.
 * Returns the change's `after` if they agree, otherwise the stored values of the keys that differ, as JSON text.
 */
function storedWebhook(answer, change) {
    if (!(0,objects/* isObject */.Gv)(answer))
        return undefined;
    const { config = {}, hook = {} } = change.ref;
    const isHook = "events" in answer;
    const shownConfig = isHook ? answer["config"] : "content_type" in answer ? answer : {};
    const asked = Object.entries({ ...(isHook && hook), ...config }).filter(([key]) => key !== "secret");
    const shown = { ...(isHook && answer), ...((0,objects/* isObject */.Gv)(shownConfig) ? shownConfig : {}) };
    const other = asked.filter(([key, value]) => shown[key] !== undefined && !write_isSame(value, shown[key]));
    if (other.length === 0)
        return (0,diff/* afterOf */.Wo)(change);
    return JSON.stringify(Object.fromEntries(other.map(([key]) => [key, shown[key]])));
}
/** The order of events does not matter, and GitHub returns the configuration's switches as text. */
function write_isSame(asked, shown) {
    if (Array.isArray(asked) && Array.isArray(shown))
        return (0,diff/* sameSet */.XV)(asked.map(String), shown.map(String));
    return String(asked) === String(shown);
}
/** https://docs.github.com/en/webhooks/about-webhooks#webhook-limits */
function webhookObjection({ status, message }) {
    if (status !== 422 || !/cannot have more than \d+ hooks/i.test(message))
        return undefined;
    return ("the repository has reached GitHub's limit of webhooks for one of the events. " + "Delete one, or name fewer events");
}

;// CONCATENATED MODULE: ./lib/families/webhooks/webhooks.js
// Webhooks of a repository. Secrets are sent, never read, compared, stored or shown.






/** The family of `webhooks:`. */
const webhooks = (0,family/* defineFamily */.u)({
    key: "webhooks",
    config: {
        schema: webhooksSchema,
        merge: { kind: "collection", keyOf: webhookKey },
        prunable: ["webhooks"],
        check: webhookProblems,
        warnings: webhookWarnings,
    },
    docs: {
        summary: "URLs that GitHub sends events to; secrets come from variables that begin with `REPO_COP_SECRET_`",
        url: "https://docs.github.com/en/rest/repos/webhooks",
        permission: { name: "Webhooks", read: "read", write: "write", level: "repository" },
        cost: { steady: "1", change: "1 per webhook; 2 where its configuration and its events change" },
    },
    read: readWebhooks,
    plan: { diff: diffWebhooks, write: writeWebhooks },
    guards: { objection: webhookObjection, stored: storedWebhook },
});

;// CONCATENATED MODULE: ./lib/families/index.js
// The registry of setting families: the order of reading, writing and of the documentation.

















/**
 * By key in the config. Families that give access come first: GitHub leaves users and teams without access out of
 * lists.
 */
const REGISTRY = {
    repository: repository,
    teams: teams,
    collaborators: collaborators,
    autolinks: autolinks,
    rulesets: rulesets,
    branches: branches,
    actions: actions,
    security: security,
    labels: labels,
    milestones: milestones,
    custom_properties: customProperties,
    environments: environments,
    variables: variables,
    required_secrets: requiredSecrets,
    webhooks: webhooks,
    deploy_keys: deployKeys,
    releases: releases,
};
/** Every family that a config can use. */
const FAMILIES = Object.values(REGISTRY);


/***/ }),

/***/ 69013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ sortedByKey),
/* harmony export */   Az: () => (/* binding */ disjointUnion),
/* harmony export */   II: () => (/* binding */ diffCollection),
/* harmony export */   U1: () => (/* binding */ countDeletes),
/* harmony export */   Vk: () => (/* binding */ sameJson),
/* harmony export */   We: () => (/* binding */ changedIn),
/* harmony export */   Wo: () => (/* binding */ afterOf),
/* harmony export */   X6: () => (/* binding */ mergedSet),
/* harmony export */   XI: () => (/* binding */ diffSettings),
/* harmony export */   XV: () => (/* binding */ sameSet),
/* harmony export */   dX: () => (/* binding */ byKey),
/* harmony export */   wD: () => (/* binding */ compareEntries)
/* harmony export */ });
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50315);
/* harmony import */ var _text_lookup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(601);


/** True if both are equal. The order of keys does not matter; the order of lists does. */
function sameJson(a, b) {
    if (a === b)
        return true;
    if (Array.isArray(a))
        return Array.isArray(b) && a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
    if (!(0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(a) || !(0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(b))
        return false;
    const keys = Object.keys(a);
    return (keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key])));
}
/** True if both have the same strings, ignoring order and duplicates. */
function sameSet(a, b) {
    const right = new Set(b);
    return new Set(a).size === right.size && a.every((item) => right.has(item));
}
/** One drift for each key of `desired` whose actual value differs, in the order of the keys. */
function diffSettings(desired, actual) {
    return Object.keys(desired)
        .sort()
        .filter((key) => !sameJson(desired[key], (0,_text_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .Z)(actual, key)))
        .map((key) => ({
        action: "update",
        target: key,
        before: (0,_text_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .Z)(actual, key) ?? null,
        after: desired[key] ?? null,
        path: [key],
    }));
}
/**
 * Creates, updates and (only with `prune`) deletes, each sorted by key. Keys that the config does not set are not
 * compared. The `after` of an update is the whole entry as it will be.
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
/** The entries of a list by key. If two have the same key, the later one is used. */
function byKey(entries, keyOf) {
    return new Map(entries.map((entry) => [keyOf(entry), entry]));
}
/**
 * Compares the entries in the config with the existing ones. `name` is the collection's name in `prune`. An empty list
 * prunes nothing.
 */
function compareEntries(name, { desired, actual, defaults }, { prune }) {
    const isPruned = prune.has(name) && desired.size > 0;
    const changes = diffCollection({ desired, actual, prune: isPruned, ...(0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .given */ .gI)({ defaults }) });
    const entries = isPruned && { entries: { read: actual.size, deleted: countDeletes(changes) } };
    return { changes, findings: [], ...entries };
}
function deletions(desired, actual) {
    return sortedByKey(actual)
        .filter(([key]) => !desired.has(key))
        .map(([key, there]) => ({ action: "delete", target: key, before: there.value, ...refOf(there) }));
}
function refOf({ ref }) {
    return ref === undefined ? {} : { ref };
}
/** Sorted by key. The order does not depend on the locale. */
function sortedByKey(entries) {
    return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}
/** The keys of an entry that an update changes, with their new values. */
function changedIn({ before, after }) {
    const changed = Object.entries(after).filter(([key, value]) => !sameJson(value, (0,_text_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .Z)(before, key)));
    return Object.fromEntries(changed);
}
/** The value after a change; null after a delete. */
function afterOf(change) {
    return change.action === "delete" ? null : change.after;
}
/** Number of changes that delete an entry; for `max-deletes`. */
function countDeletes(changes) {
    return changes.filter(({ action }) => action === "delete").length;
}
/**
 * The whole list to write for an additive set, sorted: existing and desired values, or only the desired ones with
 * `prune`.
 */
function mergedSet(desired, actual, prune) {
    return [...new Set(prune ? desired : [...actual, ...desired])].sort();
}
/** Merges two objects at every depth; undefined if both set the same key. */
function disjointUnion(a, b) {
    const sum = new Map(Object.entries(a));
    for (const [key, value] of Object.entries(b)) {
        const other = sum.get(key);
        const inner = other === undefined ? value : (0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(other) && (0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) ? disjointUnion(other, value) : undefined;
        if (inner === undefined)
            return undefined;
        sum.set(key, inner);
    }
    return Object.fromEntries(sum);
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
