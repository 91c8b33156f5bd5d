export const id = 6078;
export const ids = [6078,3343];
export const modules = {

/***/ 4764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ indexAnnotations)
/* harmony export */ });
const LEVEL = 'index:';
/** The annotations of the level `index`, for an index that we make. */
function indexAnnotations({ leveledAnnotations, }) {
    const entries = leveledAnnotations
        .filter((line) => line.startsWith(LEVEL))
        .map((line) => {
        const [key = '', ...value] = line.slice(LEVEL.length).split('=');
        return [key, value.join('=')];
    });
    return Object.fromEntries(entries);
}


/***/ }),

/***/ 6078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   produceApart: () => (/* binding */ produceApart)
/* harmony export */ });
/* harmony import */ var _build_cache_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3341);
/* harmony import */ var _build_output_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1075);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6589);
/* harmony import */ var _plan_index_annotations_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4764);
/* harmony import */ var _reference_digest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9457);
/* harmony import */ var _settle_all_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9134);
/* harmony import */ var _build_once_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(521);
/* harmony import */ var _open_built_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3343);








/**
 * Builds each platform by itself, all at once, on whichever node of the builder is for it, and joins them to one image: for a builder
 * of several machines.
 */
async function produceApart(wanted, ports) {
    const { plan } = wanted;
    const parts = await ports.log.group('Build', () => buildAll(wanted, ports));
    const layouts = parts.flatMap(({ output }) => output.layout ?? []);
    if (layouts.length === 0)
        return nothing(parts);
    const sources = await (0,_settle_all_js__WEBPACK_IMPORTED_MODULE_4__/* .settleAll */ .j)(layouts, (layout) => (0,_open_built_js__WEBPACK_IMPORTED_MODULE_3__.openBuilt)(layout, wanted, ports));
    const annotations = plan.isAnnotated ? (0,_plan_index_annotations_js__WEBPACK_IMPORTED_MODULE_5__/* .indexAnnotations */ .n)(plan.tagging) : {};
    const source = await (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeImages */ .nV)(sources, { annotations });
    const { digest, mediaType, size } = source.root;
    const facts = {
        'containerimage.digest': digest,
        'containerimage.descriptor': { mediaType, digest, size },
    };
    const cache = (0,_build_cache_report_js__WEBPACK_IMPORTED_MODULE_6__/* .joinCacheReports */ .me)(parts.flatMap(({ built }) => built.cache ?? []));
    return (0,_open_built_js__WEBPACK_IMPORTED_MODULE_3__.producedFrom)(source, {
        ...((0,_reference_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .isDigest */ .B)(digest) && { digest }),
        imageId: digest,
        metadata: JSON.stringify(facts, undefined, 2),
        ...(cache && { cache }),
    });
}
/** A build that exports nothing. */
function nothing([first]) {
    const handedOver = { kind: 'pushed', digest: undefined, isTagged: false };
    return {
        handedOver,
        ...(first && { built: first.built }),
        [Symbol.asyncDispose]: async () => { },
    };
}
/** The first that fails stops the others: what they would build is of no use. */
async function buildAll(wanted, ports) {
    const stop = new AbortController();
    const signal = AbortSignal.any([stop.signal, ...(ports.signal ? [ports.signal] : [])]);
    const builds = wanted.plan.build.platforms.map(async (platform, at) => {
        try {
            return await buildPart({ wanted, platform, at }, { ...ports, signal });
        }
        catch (error) {
            stop.abort(error);
            throw error;
        }
    });
    await Promise.allSettled(builds);
    if (stop.signal.aborted)
        throw stop.signal.reason;
    return Promise.all(builds);
}
async function buildPart({ wanted, platform, at }, ports) {
    const { plan, prepared } = wanted;
    const directory = `${wanted.directory}/part-${at}`;
    await ports.files.makeDirectory(directory, 0o700);
    // Those of the index are for the one that joins the parts.
    const leveledAnnotations = plan.tagging.leveledAnnotations.filter((line) => !line.startsWith('index'));
    const own = {
        ...plan,
        tagging: { ...plan.tagging, leveledAnnotations },
        build: { ...plan.build, platforms: [platform] },
    };
    const output = (0,_build_output_js__WEBPACK_IMPORTED_MODULE_0__/* .outputOf */ .j)({
        ...{ plan: own, builder: prepared.builder, layout: `${directory}/layout` },
        believesMore: ports.authorities !== undefined,
        isPart: true,
    });
    const log = {
        ...ports.log,
        child: (line) => ports.log.child(`[${platform}] ${line}`),
        progress: (text) => ports.log.progress(text === '' ? '' : `[${platform}] ${text}`),
    };
    const built = await (0,_build_once_js__WEBPACK_IMPORTED_MODULE_2__/* .buildOnce */ .g)({ plan: own, prepared, directory }, output, { ...ports, log });
    return { platform, output, built };
}


/***/ }),

/***/ 3343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openBuilt: () => (/* binding */ openBuilt),
/* harmony export */   producedFrom: () => (/* binding */ producedFrom)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6589);

/** The image of a layout that the builder wrote. */
function openBuilt(layout, { session, directory }, { files, imageFiles }) {
    const registry = async (host) => session.registry(host);
    return (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .openSource */ .oD)(`oci-layout://${layout}`, { files, imageFiles, directory, registry });
}
/** An image that was built, and all that belongs to it. It is open as long as what is given. */
async function producedFrom(source, built) {
    const content = await (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .closure */ .Cx)(source);
    return {
        handedOver: { kind: 'image', image: { source, content } },
        ...(built && { built }),
        content,
        [Symbol.asyncDispose]: () => source[Symbol.asyncDispose](),
    };
}


/***/ }),

/***/ 9134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ settleAll)
/* harmony export */ });
/**
 * Runs the work for every item at once and waits for all of it, so that one failure does not hide another.
 * Throws the only failure as it is, or an `AggregateError` that holds them all.
 */
async function settleAll(items, work) {
    const settled = await Promise.allSettled(items.map(work));
    const failures = settled.filter((result) => result.status === 'rejected');
    // What several waited for in vain is one failure.
    const reasons = new Set(failures.map(({ reason }) => reason));
    if (reasons.size === 1)
        throw failures[0]?.reason;
    if (reasons.size > 1)
        throw new AggregateError(reasons);
    return settled.map((result) => result.value);
}


/***/ })

};
