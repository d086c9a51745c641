export const id = 432;
export const ids = [432,376];
export const modules = {

/***/ 37376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadBase: () => (/* binding */ loadBase),
  loadConfig: () => (/* binding */ loadConfig)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/config/build-config.js + 13 modules
var build_config = __webpack_require__(94855);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
var promises_namespaceObject = /*#__PURE__*/__webpack_require__.t(promises_, 2);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/config/source/file-scope.js
// Decides by its folders if a config file is for all repositories or for a single one.
const FOR_ALL = { kind: "all" };
/**
 * A file below a folder `repositories`, at any depth and in any case, is for one repository. A file below a folder that
 * other programs use for such files is refused, because it would be read as settings of every repository. The deepest
 * folder counts. A file that the input `config` names directly is always read.
 */
function scopeOf(name, isNamed = false) {
    const folders = name.split("/");
    const file = folders.pop() ?? name;
    const folder = folders.findLast((each) => isRepositories(each) || MISLEADING.has(each.toLowerCase()));
    if (folder === undefined)
        return FOR_ALL;
    if (isRepositories(folder))
        return { kind: "repository", repository: file.replace(/(?<=.)\.[^.]*$/, "") };
    if (isNamed)
        return FOR_ALL;
    const home = [...folders.slice(0, folders.lastIndexOf(folder)).filter((each) => each !== "."), "repositories", file];
    const message = MISLEADING.get(folder.toLowerCase()) === "policy"
        ? `a file below a folder \`${folder}\` is not read, because it would apply to every repository. ` +
            `Make it an entry of \`policies\` with a \`match\`, in a file outside of \`${folder}\`.`
        : `a file below a folder \`${folder}\` is not read, because it would apply to every repository. ` +
            `Settings of one repository are in a folder \`repositories\`: move it to ${home.join("/")}.`;
    return { kind: "refused", message };
}
function isRepositories(folder) {
    return folder.toLowerCase() === "repositories";
}
/** Folders of other programs, and what the files in them are for there. */
const MISLEADING = new Map([
    ["repos", "repository"],
    ["repository", "repository"],
    ["suborgs", "policy"],
]);

// EXTERNAL MODULE: ./lib/config/source/scalars.js
var scalars = __webpack_require__(38435);
// EXTERNAL MODULE: ./lib/config/source/tree.js
var tree = __webpack_require__(48716);
// EXTERNAL MODULE: ./lib/text/globs.js
var globs = __webpack_require__(93912);
;// CONCATENATED MODULE: ./lib/config/source/walk-glob.js



/**
 * Absolute paths that the glob matches, as `glob` of `node:fs/promises` finds them, which Node has since 22.0.0
 * (https://nodejs.org/api/fs.html#fspromisesglobpattern-options). Differences: case does not matter, and `{a,b}` holds
 * no `/`. A last `**` does not match its own folder.
 */
async function walkGlob(pattern, { cwd }) {
    const isFromRoot = pattern.startsWith("/");
    const steps = pattern.split("/").filter((step) => step !== "");
    return [...new Set(await walk(isFromRoot ? "/" : cwd, steps))];
}
async function walk(folder, [step, ...rest]) {
    if (step === undefined)
        return (await isThere(folder)) ? [folder] : [];
    if (step === "**")
        return walkDeep(folder, rest.length > 0 ? rest : ["*"]);
    if (!/[*?[{(]/.test(step))
        return walk((0,external_node_path_.resolve)(folder, step), rest);
    const matches = (0,globs/* compileGlob */.S)(step);
    const names = (await entriesOf(folder, step.startsWith("."))).map(({ name }) => name).filter((name) => matches(name));
    return (await Promise.all(names.map((name) => walk((0,external_node_path_.resolve)(folder, name), rest)))).flat();
}
/** In the folder itself, and in each below it. */
async function walkDeep(folder, steps) {
    const folders = (await entriesOf(folder, false)).filter((entry) => entry.isDirectory());
    const below = await Promise.all(folders.map(({ name }) => walkDeep((0,external_node_path_.resolve)(folder, name), steps)));
    return [...(await walk(folder, steps)), ...below.flat()];
}
async function entriesOf(folder, isWithHidden) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
    return entries.filter(({ name }) => isWithHidden || !name.startsWith("."));
}
async function isThere(path) {
    return (await (0,promises_.stat)(path).catch(() => undefined)) !== undefined;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./lib/config/source/yaml-messages.js
const WORDS = {
    TAB_AS_INDENT: "this line is indented with a tab. YAML wants spaces.",
    BLOCK_AS_IMPLICIT_KEY: "two keys in one line, or a value with `: ` in it. " +
        "Put quotes round the value, or the second key on a line of its own.",
    MULTILINE_IMPLICIT_KEY: "a key runs over several lines, or the `:` after it is missing.",
    MULTIPLE_DOCS: "a second document starts here (`---`). A file holds one: remove the line, or make it a file of its own.",
    BAD_ALIAS: "a value that begins with * or & needs quotes.",
    BAD_DQ_ESCAPE: 'inside "…" a backslash starts an escape, and this one is not valid. ' +
        "Use '…' for text with backslashes, e.g. a pattern.",
    KEY_OVER_1024_CHARS: "a key of more than 1,024 characters: is a quote missing before it?",
    RESOURCE_EXHAUSTION: "the values are nested too deeply.",
};
/** One sentence about one complaint. */
function plainWords({ code, message }) {
    const words = WORDS[code];
    if (words)
        return words;
    if (code === "BAD_INDENT")
        return indentation(message);
    if (code === "MISSING_CHAR")
        return missing(message);
    if (code === "BAD_SCALAR_START")
        return `a value cannot begin with ${message.slice(-1)}. Put quotes round it.`;
    if (code === "TAG_RESOLVE_FAILED")
        return (`${message.replace("Unresolved tag:", "unknown type").trim()}. ` +
            'A value that begins with ! needs quotes, e.g. "!*-archive".');
    if (code === "UNEXPECTED_TOKEN")
        return ("this does not belong here. Look at the indentation and for " +
            "a missing `:` , `-` or quote in this line or the one before.");
    return `not valid YAML: ${message.split("\n")[0]}.`;
}
function indentation(message) {
    if (message.startsWith("Flow"))
        return ("a list in [ ] or keys in { } are not closed, or their next line is not indented. " +
            "A # after a blank begins a comment.");
    return "the indentation does not fit: keys of one level, and entries of one list, start in the same column.";
}
function missing(message) {
    if (message.includes("map keys need"))
        return "the `:` after this key is missing.";
    if (message.includes("quote"))
        return "a quote that was opened is not closed.";
    return `something is missing: ${message}.`;
}

;// CONCATENATED MODULE: ./lib/config/source/yaml.js
// Parses the bytes of one YAML file into a source tree, or reports the problems with their places.



/** Far more than a config that people maintain. */
const MAX_BYTES = 10 * 1024 * 1024;
/** Limit of values that all aliases of a file may expand to. */
const MAX_ALIASED = 100_000;
/** Parses one file. Never throws because of its content. */
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
    return root && !(0,tree/* isEmpty */.Im)(root) ? { root, problems: [] } : { problems: [] };
}
function decode(file, bytes) {
    const whole = { file, line: 1, column: 1 };
    if (bytes.byteLength > MAX_BYTES) {
        return {
            ...whole,
            message: `the file has ${bytes.byteLength} bytes; ` +
                `at most ${MAX_BYTES} (10 MiB) are read. Split it into several files.`,
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
    const before = text.slice(0, zero);
    const place = { line: before.split("\n").length, column: zero - before.lastIndexOf("\n") };
    return { file, ...place, message: "the file holds a NUL byte: it is binary, not YAML text." };
}
/** One mistake causes several errors in a line. Only the first is reported. */
function onePerLine(problems) {
    const seen = new Set();
    return problems.filter(({ line }) => !seen.has(line) && seen.add(line));
}
/** Converts the parser's nodes: resolves aliases and merge keys, and refuses values that JSON does not have. */
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
            (0,tree/* report */.z8)(this.problems, at, "binary data and other special YAML types are not settings. Write plain text.");
            return this.#sized({ kind: "scalar", value: null, written: true, at }, 1);
        }
        // `006b75`, `5319e7` and `1.10` are texts, although YAML reads them as numbers.
        const kept = typeof value === "number" && String(value) !== source ? source : value;
        return this.#sized({ kind: "scalar", value: kept, written: true, at }, 1);
    }
    /** Refuses half of a surrogate pair: it cannot be encoded. */
    #refuseHalves(text, at) {
        const [half] = /\p{Surrogate}/u.exec(text) ?? [];
        if (half === undefined)
            return;
        const written = `\\u${half.charCodeAt(0).toString(16)}`;
        (0,tree/* report */.z8)(this.problems, at, `\`${written}\` is half of a surrogate pair. Write the character itself.`);
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
            const before = this.problems.length;
            const value = pair.value
                ? this.node(pair.value)
                : this.#sized({ kind: "scalar", value: null, written: false, at: key.at }, 1);
            if (!key.merge)
                own.push({ key: key.text, at: key.at, value });
            else if (this.problems.length === before)
                for (const entry of this.#merged(value, key.at))
                    merged.push(entry);
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
            (0,tree/* report */.z8)(this.problems, at, "a key must be plain text.");
            return undefined;
        }
        const text = node.type === "PLAIN" ? (node.source ?? String(node.value)) : String(node.value);
        this.#refuseHalves(text, at);
        return { text, at, merge: text === "<<" && node.type === "PLAIN" };
    }
    /** The entries that `<<:` brings in; the first of several maps wins. */
    #merged(value, at) {
        const maps = value.kind === "list" ? value.items : [value];
        if (maps.every((item) => item.kind === "map")) {
            const entries = maps.flatMap((item) => item.entries);
            if (entries.length <= MAX_ALIASED)
                return entries;
            (0,tree/* report */.z8)(this.problems, at, `this merge key \`<<:\` brings in ${entries.length} keys; ${MAX_ALIASED} at most. Use fewer.`);
            return [];
        }
        (0,tree/* report */.z8)(this.problems, value.at, "after the merge key `<<:` stands an alias of keys and values, e.g. `<<: *common`, or a list of such aliases.");
        return [];
    }
    #refuseTwice(entries) {
        const first = new Map();
        for (const entry of entries) {
            const earlier = first.get(entry.key);
            if (earlier)
                (0,tree/* report */.z8)(this.problems, entry.at, `\`${entry.key}\` stands twice here: first in line ${earlier.at.line}. Join the two.`);
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
            (0,tree/* report */.z8)(this.problems, at, `the aliases of this file stand for more than ${MAX_ALIASED} values. Use fewer.`);
            this.#aliased = Number.NEGATIVE_INFINITY;
        }
        else {
            const why = this.#anchors.has(name) ? `stands inside \`&${name}\` itself` : `has no \`&${name}\` before it`;
            (0,tree/* report */.z8)(this.problems, at, `the alias \`*${name}\` ${why}. A value that begins with * needs quotes.`);
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
// Finds and reads the files of a config: one file, a folder or a glob, and included files. Layers of later files win.








/**
 * Reads the config at `path`; files of a folder or glob in the order of their names, included files before the file
 * that includes them.
 */
async function readFiles(path, root) {
    const workspace = (0,external_node_path_.resolve)(root);
    const base = (0,external_node_path_.resolve)(root, path);
    // The input may name a config outside of the workspace. Its includes must then be in the same folder.
    const own = (await isFolder(base)) ? base : (0,external_node_path_.dirname)(base);
    const folder = isInside(base, workspace) ? workspace : own;
    const reader = {
        root: workspace,
        base,
        folder,
        home: await (0,promises_.realpath)(folder).catch(() => folder),
        files: [],
        seen: new Set(),
        open: [],
        problems: [],
    };
    const found = await findFiles(path, workspace);
    if (found.length === 0) {
        const around = await (0,promises_.readdir)(reader.root).catch(() => []);
        if (around.length === 0)
            return { files: [], problems: [NO_CHECKOUT] };
        return { files: [], problems: [{ message: await lackOf(path, reader) }], isMissing: true };
    }
    for (const file of found)
        await readOne(reader, file, { ...(isGlob(path) && { glob: path }) });
    return reader;
}
/**
 * Absolute paths: the file itself, all YAML files of a folder, or the matches of a glob. Only the written path is a
 * glob: special characters in the name of the folder have no meaning.
 */
async function findFiles(written, folder) {
    const path = (0,external_node_path_.resolve)(folder, written);
    const found = await (0,promises_.stat)(path).catch((error) => error);
    if (found instanceof Error && isGlob(written))
        return byName(await matching(written, folder));
    // Other problems are reported when the file is read.
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
/** Only files: `**` already matches the content of folders. */
async function matching(pattern, folder) {
    const isInFolder = (0,external_node_path_.isAbsolute)(pattern) && isInside(pattern, folder);
    const paths = [];
    const written = isInFolder ? (0,external_node_path_.relative)(folder, pattern) : pattern;
    const found = "glob" in promises_namespaceObject ? promises_.glob(written, { cwd: folder }) : await walkGlob(written, { cwd: folder });
    for await (const match of found) {
        const path = (0,external_node_path_.resolve)(folder, match);
        if (!(await isFolder(path)))
            paths.push(path);
    }
    return paths;
}
async function isFolder(path) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    return found?.isDirectory() === true;
}
function isYaml(name) {
    return /\.ya?ml$/i.test(name);
}
/** Sorts by code unit, not by locale, so that the order is the same on every machine. */
function byName(paths) {
    return [...paths].sort((a, b) => (a < b ? -1 : 1));
}
/** Reads a file that `glob`, as written, matches, or that the line `at` includes. */
async function readOne(reader, path, { glob, at }) {
    if (reader.open.includes(path) && at)
        return (0,tree/* report */.z8)(reader.problems, at, `${display(reader, path)} includes itself. Remove this line.`);
    if (reader.seen.has(path))
        return;
    reader.seen.add(path);
    const name = display(reader, path);
    const bytes = (await leadsOut(path, reader.home)) ? LEADS_OUT : await readBytes(path);
    if (typeof bytes === "string") {
        reader.problems.push({ file: name, message: bytes });
        return;
    }
    const { root, problems } = parseYaml(name, bytes);
    if (glob !== undefined && root?.kind !== "map" && !isYaml(path) && (0,external_node_path_.extname)(path) !== ".json") {
        reader.problems.push({ file: name, message: strayIn(glob) });
        return;
    }
    for (const problem of problems)
        reader.problems.push(problem);
    if (!root && problems.length === 0)
        reader.problems.push({ file: name, line: 1, column: 1, message: `the file is empty. ${EXAMPLE}` });
    reader.open.push(path);
    if (root?.kind === "map")
        await readIncludes(reader, root, path);
    reader.open.pop();
    addFile(reader, path, { name, bytes, ...(root && { root }) });
}
function addFile(reader, path, { name, ...file }) {
    // Relative to the config's folder, because folders above it have no meaning.
    const inside = (0,external_node_path_.relative)(reader.folder, path).replaceAll(external_node_path_.sep, "/");
    const scope = scopeOf(inside, path === reader.base);
    if (scope.kind === "refused")
        reader.problems.push({ file: name, line: 1, column: 1, message: scope.message });
    const repository = scope.kind === "repository" ? { repository: scope.repository } : {};
    reader.files.push({ name, ...file, ...repository });
}
/** The message for a file that is not YAML; a syntax error would not help. */
function strayIn(glob) {
    return (`this is not YAML with keys and values; the glob ${glob} matches it too. ` +
        "Write a glob that matches YAML files only: it ends in *.yml, for example.");
}
/** A link out of the folder is refused: messages could quote a file that is not a config. */
async function leadsOut(path, home) {
    const real = await (0,promises_.realpath)(path).catch(() => path);
    return real !== path && !isInside(real, home);
}
const LEADS_OUT = "this is a link that leads out of the workspace. Config files are files of this repository.";
async function readBytes(path) {
    try {
        const found = await (0,promises_.stat)(path);
        if (found.isDirectory())
            return "this leads to a folder, and a folder is read only where `config` or `include` names it.";
        if (!found.isFile())
            return "this is not a regular file. Devices, pipes and sockets are not read.";
        const { size } = found;
        // A file that is too large is not read: for the parser's refusal, its size is enough.
        return size > MAX_BYTES ? new Uint8Array(size) : await (0,promises_.readFile)(path);
    }
    catch (error) {
        return `the file cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
    }
}
/**
 * Included paths are relative to the file that names them, and must be in the workspace. If the config is outside of
 * the workspace, they must be in the config's folder.
 */
async function readIncludes(reader, root, path) {
    const entry = (0,tree/* entryOf */.Ms)(root, "include");
    if (!entry)
        return;
    for (const { text, at } of (0,scalars/* readTexts */.Z7)(entry, { wanted: "a path or a list of paths" }, reader)) {
        const target = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), text);
        if (!isInside(target, reader.folder)) {
            (0,tree/* report */.z8)(reader.problems, at, `"${text}" leads out of the workspace. Include files of this repository.`);
            continue;
        }
        const found = (await findFiles(text, (0,external_node_path_.dirname)(path))).filter((file) => file !== path || !isGlob(text));
        if (found.length === 0)
            (0,tree/* report */.z8)(reader.problems, at, `there is no file ${display(reader, target)}. Paths in \`include\` start from the folder of this file.`);
        for (const file of found)
            await readOne(reader, file, { at, ...(isGlob(text) && { glob: text }) });
    }
}
function isInside(path, folder) {
    return path === folder || path.startsWith(folder + external_node_path_.sep);
}
/** The name of a file in messages: relative to the workspace if it is in there. */
function display({ root }, path) {
    return isInside(path, root) ? (0,external_node_path_.relative)(root, path).replaceAll(external_node_path_.sep, "/") : path;
}
const EXAMPLE = "The shortest config that does something:\n\nrepository:\n  delete_branch_on_merge: true\n";
const NO_CHECKOUT = {
    message: "there is nothing in the workspace, so no config either. " +
        "Check the repository out in a step before this one (`actions/checkout`).",
};
async function lackOf(path, reader) {
    const place = display(reader, reader.base);
    const what = isGlob(path)
        ? `no file matches ${path}`
        : (await isFolder(reader.base))
            ? `there is no YAML file (*.yml or *.yaml) in the folder ${place}`
            : `there is no config at ${place}`;
    return `${what}. Create it, or name another with the input \`config\`. ${EXAMPLE}`;
}

;// CONCATENATED MODULE: ./lib/config/load.js
// Reads the config files and checks them. Reports all mistakes at once, each with its place.




/**
 * Reads and checks the config at `path`, relative to `root`, the workspace.
 * @throws MissingConfig if there is none, ConfigError with all problems
 */
async function loadConfig(path, families, root) {
    const files = await readFiles(path, root);
    if (files.isMissing)
        throw new errors/* MissingConfig */.X9(files.problems);
    const config = (0,build_config/* buildConfig */.f)(files, families);
    if ("problems" in config)
        throw new errors/* ConfigError */.xL(config.problems);
    return { ...config, digest: digestOf(files.files) };
}
/** Reads the config of the base branch. A mistake in it does not fail the run: then all repositories are planned. */
async function loadBase(path, families, root) {
    try {
        return { kind: "config", config: await loadConfig(path, families, root) };
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigError */.xL))
            throw error;
        const [first] = error.problems;
        return { kind: "unusable", reason: first ? (0,errors/* formatProblem */.Vw)(first) : error.message };
    }
}
/** Different for any change of the content, the names or the number of the files. */
function digestOf(files) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    for (const { name, bytes } of files) {
        hash.update(JSON.stringify([name, bytes.byteLength]));
        hash.update(bytes);
    }
    return hash.digest("hex");
}


/***/ }),

/***/ 4432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runValidate: () => (/* binding */ runValidate)
/* harmony export */ });
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37376);
/* harmony import */ var _families_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53913);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77179);
// `mode: validate`: checks only the config, without a token or requests.



/** Annotates each warning on its line. @throws ConfigError with every mistake and its line */
async function runValidate({ config: path }, { workspace }, { host, log, operator }) {
    const config = await (0,_config_load_js__WEBPACK_IMPORTED_MODULE_0__.loadConfig)(path, _families_index_js__WEBPACK_IMPORTED_MODULE_1__.FAMILIES, workspace);
    (0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .annotateProblems */ .$)(config.warnings, "warning", host);
    operator?.showConfig(config);
    log.info("The config is valid.", { config: path, warnings: config.warnings.length });
    return 0;
}


/***/ })

};
