export const id = 4100;
export const ids = [4100];
export const modules = {

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
