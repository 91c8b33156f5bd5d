export const id = 7384;
export const ids = [7384];
export const modules = {

/***/ 7384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   trustAuthorities: () => (/* binding */ trustAuthorities)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1692);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _inputs_lists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1720);




const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
const INPUT = 'ca';
/**
 * From now on this process believes what `input` names (PEM files, or PEM text) beside what it believes already; gives these
 * certificates as PEM. Throws `BadRequest` where they cannot be read. To be called before the first connection:
 * NODE_EXTRA_CA_CERTS is read when a process starts, so it cannot be set from within.
 * https://nodejs.org/docs/latest-v24.x/api/tls.html#tlssetdefaultcacertificatescerts
 */
async function trustAuthorities(input, files) {
    const problems = [];
    const found = [];
    for (const { name, text } of await textsOf(input, files)) {
        const certificates = text?.match(CERTIFICATE) ?? [];
        found.push(...certificates);
        const message = wrongWith(text, certificates);
        if (message !== undefined)
            problems.push({ input: INPUT, message: `${name} ${message}`, fix: FIX });
    }
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .BadRequest */ .B(problems);
    node_tls__WEBPACK_IMPORTED_MODULE_1__.setDefaultCACertificates([...node_tls__WEBPACK_IMPORTED_MODULE_1__.getCACertificates('default'), ...found]);
    return `${found.join('\n')}\n`;
}
const FIX = 'Name PEM files (`-----BEGIN CERTIFICATE-----`) that are on this machine before this step, or give their text.';
async function textsOf(input, { readText }) {
    if (input.includes('-----BEGIN'))
        return [{ name: 'the text', text: input }];
    return Promise.all((0,_inputs_lists_js__WEBPACK_IMPORTED_MODULE_3__/* .parseCommaList */ .X)(input).map(async (path) => ({
        name: JSON.stringify(path),
        text: await readText(path).catch(() => undefined),
    })));
}
function wrongWith(text, certificates) {
    if (text === undefined)
        return 'is no file that can be read';
    if (certificates.length === 0)
        return 'has no certificate in PEM';
    const isBroken = certificates.some((pem) => {
        try {
            return !new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(pem).raw;
        }
        catch {
            return true;
        }
    });
    return isBroken ? 'has a damaged certificate' : undefined;
}


/***/ }),

/***/ 1720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ parseLines),
/* harmony export */   X: () => (/* binding */ parseCommaList)
/* harmony export */ });
/**
 * A line that is quoted as a whole, or several: from a quote at its start to the first one that is not doubled and
 * ends a line.
 */
const QUOTED_ENTRY = /[^\S\n]*"([^"]*(?:""[^"]*)*)"[^\S\n]*(?:\n|$)/y;
const LINE = /([^\n]*)(?:\n|$)/y;
/**
 * Entries of a list with one entry per line, each taken as it is: commas, quotes, `#` and `=` belong to the value. A line
 * quoted as a whole is unquoted, and a quoted entry may span lines (inside it `""` is one quote). Blank lines and lines
 * that start with `#` are dropped.
 */
function parseLines(text) {
    const source = text.replace(/\r\n?/g, '\n');
    const entries = [];
    for (let at = 0; at < source.length;) {
        const quoted = matchAt(QUOTED_ENTRY, source, at);
        const [whole, body] = quoted ?? matchAt(LINE, source, at) ?? ['', ''];
        const entry = quoted ? body.replaceAll('""', '"') : body.trim();
        if (entry !== '' && (quoted || !entry.startsWith('#')))
            entries.push(entry);
        at += whole.length;
    }
    return entries;
}
function matchAt(pattern, source, at) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    return match ? [match[0], match[1] ?? ''] : undefined;
}
/** Entries separated by commas or line ends; white space around them is dropped. */
function parseCommaList(text) {
    return text
        .split(/[,\r\n]/)
        .map((entry) => entry.trim())
        .filter((entry) => entry !== '');
}


/***/ })

};
