export const id = 482;
export const ids = [482];
export const modules = {

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


/***/ })

};
