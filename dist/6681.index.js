export const id = 6681;
export const ids = [6681,4100,8804];
export const modules = {

/***/ 6681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mergeAction: () => (/* binding */ mergeAction)
/* harmony export */ });
/* harmony import */ var _existing_merge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8804);

/** `merge/action.yml`: what several jobs built for single platforms, as one image. */
const mergeAction = {
    command: 'merge',
    async main(raw, facts, ports) {
        const report = await (0,_existing_merge_js__WEBPACK_IMPORTED_MODULE_0__.merge)(raw, facts, ports);
        const { writeReport } = await Promise.all(/* import() */[__webpack_require__.e(4219), __webpack_require__.e(6434)]).then(__webpack_require__.bind(__webpack_require__, 4675));
        await writeReport(report, 'merge', ports);
    },
};


/***/ }),

/***/ 8804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  merge: () => (/* binding */ merge)
});

// EXTERNAL MODULE: ./lib/decide.js + 16 modules
var decide = __webpack_require__(4433);
// EXTERNAL MODULE: ./lib/inputs/values.js
var values = __webpack_require__(7035);
// EXTERNAL MODULE: ./lib/notify/prepare.js
var prepare = __webpack_require__(3266);
// EXTERNAL MODULE: ./lib/inputs/lists.js
var lists = __webpack_require__(1720);
// EXTERNAL MODULE: ./lib/reference/reference.js
var reference_reference = __webpack_require__(2944);
// EXTERNAL MODULE: ./lib/existing/part.js
var part = __webpack_require__(4100);
;// CONCATENATED MODULE: ./lib/existing/merge-inputs.js




/**
 * The inputs of a merge as those of publishing an image that exists: what the build jobs left in `digests` is `from`. All
 * platforms that are asked for must be there: a merge without one would publish half an image.
 */
async function mergeInputs(raw, files, problems) {
    const directory = raw.digests?.trim() || '.';
    const parts = await (0,part/* readParts */.f)(directory, files, problems);
    checkPlatforms(parts, raw.platforms ?? '', problems);
    const wanted = new Set((0,lists/* parseLines */.L)(raw.images ?? '').flatMap((line) => (0,lists/* parseCommaList */.X)(line).map((name) => nameOf(name) ?? name)));
    const from = parts.map((part) => sourceOf(part, wanted, problems));
    return { ...raw, platforms: '', digests: '', from: from.join('\n') };
}
function checkPlatforms(parts, text, problems) {
    const expected = (0,values/* parsePlatforms */.qA)((0,lists/* parseCommaList */.X)(text), problems);
    const there = new Set(parts.flatMap(({ platforms }) => platforms));
    const missing = expected.filter((platform) => !there.has(platform));
    if (parts.length === 0 || missing.length === 0)
        return;
    problems.add({
        input: 'platforms',
        message: `no job built ${missing.join(', ')}`,
        fix: 'See the build jobs: run the failed ones again, then this one. What the others built stays.',
    });
}
/** Where a part is read from: a repository of this run. What a file names besides is not asked for anything. */
function sourceOf({ references, platforms }, wanted, problems) {
    const found = references.find((each) => wanted.has(nameOf(each) ?? ''));
    if (found === undefined) {
        const [first = 'no repository'] = references;
        problems.add({
            input: 'images',
            message: `the image for ${platforms.join(', ')} is in ${first}, which is none of them`,
            fix: 'Give the build jobs and the merge the same `images`.',
        });
    }
    return `docker://${found ?? references[0] ?? ''}`;
}
function nameOf(text) {
    const reference = (0,reference_reference/* parseReference */.F2)(text);
    return reference && (0,reference_reference/* fullName */.fq)(reference);
}

// EXTERNAL MODULE: ./lib/existing/publish.js + 6 modules
var publish = __webpack_require__(2049);
;// CONCATENATED MODULE: ./lib/existing/merge.js





/** Joins what several jobs built, each for its platforms, and publishes it. Throws before anything is done if the request is wrong. */
async function merge(raw, facts, ports) {
    const problems = (0,values/* collectProblems */.vX)();
    const inputs = await mergeInputs(raw, ports.files, problems);
    const request = await (0,decide/* readRequest */["in"])(inputs, facts, problems);
    (0,prepare/* prepareNotifications */.a)(request, ports, problems);
    return (0,publish.publishExisting)({ request, facts, problems, isPromotion: false }, ports);
}


/***/ }),

/***/ 4100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ readParts),
/* harmony export */   writePart: () => (/* binding */ writePart)
/* harmony export */ });
/* harmony import */ var _inputs_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7933);
/* harmony import */ var _reference_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9457);
/* harmony import */ var _reference_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2944);



/** Leaves the file, and answers its path. Jobs that build other platforms leave others, so that one folder takes all. */
async function writePart({ digest, published, platforms }, { directory, files }) {
    const part = {
        schemaVersion: 1,
        digest,
        references: published.map(({ destination }) => {
            return `${destination.registry}/${destination.repository}@${digest}`;
        }),
        platforms,
    };
    const name = platforms.join('+').replaceAll('/', '-') || digest.replace(':', '-');
    const path = `${directory}/${name}.json`;
    await files.makeDirectory(directory);
    // An artifact is read by whoever downloads it, and it is no secret.
    await files.writeText(path, `${JSON.stringify(part, undefined, 2)}\n`, 0o644);
    return path;
}
/** All files of a folder, in the order of their names; whatever is wrong with them goes into `problems`. */
async function readParts(directory, files, problems) {
    const names = (await files.list(directory)) ?? [];
    const found = names.filter((name) => name.endsWith('.json')).toSorted();
    if (found.length === 0) {
        problems.add({
            input: 'digests',
            message: `there are no files of builds in ${(0,_inputs_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(directory)}`,
            fix: 'Download the artifacts of the build jobs into that folder (actions/download-artifact with `merge-multiple: true`).',
        });
    }
    const parts = await Promise.all(found.map(async (name) => {
        const part = parsePart((await files.readText(`${directory}/${name}`)) ?? '');
        if (part)
            return part;
        problems.add({
            input: 'digests',
            message: `${(0,_inputs_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(`${directory}/${name}`)} is not a file that a build left there`,
            fix: 'Use a folder of its own, and the same version of registry-publish in all jobs.',
        });
        return undefined;
    }));
    return parts.filter((part) => part !== undefined);
}
function parsePart(text) {
    let value;
    try {
        value = JSON.parse(text) ?? {};
    }
    catch {
        return undefined;
    }
    const { schemaVersion, digest, references, platforms } = value;
    const isPart = schemaVersion === 1 && (0,_reference_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .B)(digest) && isTexts(references) && isTexts(platforms);
    if (!isPart || references.some((each) => (0,_reference_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(each)?.digest !== digest)) {
        return undefined;
    }
    return { schemaVersion, digest, references, platforms };
}
function isTexts(value) {
    return Array.isArray(value) && value.every((each) => typeof each === 'string');
}


/***/ })

};
