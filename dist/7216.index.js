export const id = 7216;
export const ids = [7216];
export const modules = {

/***/ 5737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ explainRead)
/* harmony export */ });
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2306);
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5372);


/** As `explain`, for an image that could not be read: advice about pushing would lead astray. */
function explainRead(error, doing, { registry, repository, input }) {
    const isLogin = error instanceof _oci_index_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryError */ .gl && (error.kind === 'denied' || error.kind === 'unauthorized');
    const target = { registry, ...(input !== undefined && { input }) };
    return (0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .W)(error, doing, isLogin ? target : { ...target, repository });
}


/***/ }),

/***/ 4632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $C: () => (/* binding */ howToPublish),
/* harmony export */   XK: () => (/* binding */ notPublic),
/* harmony export */   XT: () => (/* binding */ headAsStranger),
/* harmony export */   mh: () => (/* binding */ verifyAnonymously)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2306);
/* harmony import */ var _reference_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2944);
/* harmony import */ var _registries_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4142);
/* harmony import */ var _pull_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(190);





/** What registries answer to strangers about what is not public; some do not even admit that it is there. */
const HIDDEN = new Set([
    ...['unauthorized', 'denied', 'name-unknown', 'not-found'],
]);
/** The same as `verifyPull`, without credentials. Throws `NOT_PUBLIC` where a stranger is turned away. */
async function verifyAnonymously(image, stranger) {
    const { repository, digest } = image;
    const isSeen = await headAsStranger(stranger, repository, digest);
    if (!isSeen)
        throw notPublic(image, `${(0,_reference_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .familiarName */ .hG)(image)}@${digest}`);
    return (0,_pull_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyPull */ .p)(image, stranger);
}
/** What somebody without credentials finds under a tag or digest; `undefined` for nothing, or nothing that may be seen. */
async function headAsStranger(stranger, repository, reference) {
    try {
        return await stranger.headManifest(repository, reference);
    }
    catch (error) {
        if (error instanceof _oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryError */ .gl && HIDDEN.has(error.kind))
            return undefined;
        throw error;
    }
}
function notPublic(image, name) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1({
        code: 'NOT_PUBLIC',
        message: `Nobody can pull ${name} without a login: it is private, or does not exist.`,
        fix: howToPublish(image),
    });
}
/** How the owner makes it public. */
function howToPublish({ registry, repository }) {
    return ((0,_registries_index_js__WEBPACK_IMPORTED_MODULE_3__/* .providerOf */ .lc)(registry).publicHint?.({ registry, repository }) ??
        `Make the repository ${repository} public in the settings of ${registry}; or, if it is to stay private, do not verify anonymously.`);
}


/***/ }),

/***/ 9861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ platformsOf),
/* harmony export */   z: () => (/* binding */ missingPlatforms)
/* harmony export */ });
/* harmony import */ var _reference_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8270);

/** Configurations are small; anything larger is not one. */
const MAX_CONFIG_BYTES = 4 * 1024 * 1024;
/**
 * Platforms of an index from its descriptors, or of a single image from its configuration.
 * https://github.com/opencontainers/image-spec/blob/main/image-index.md
 */
async function platformsOf({ bytes }, repository, { registry, readConfig }) {
    const manifest = parse(bytes);
    if (manifest.manifests) {
        return manifest.manifests.flatMap(({ platform }) => renderPlatform(platform));
    }
    const digest = manifest.config?.digest;
    if (!readConfig || digest === undefined)
        return [];
    const config = await registry.getBlob(repository, digest, { maxBytes: MAX_CONFIG_BYTES });
    return renderPlatform(parse(config));
}
/** `unknown/unknown` marks attestations, which run nowhere. */
function renderPlatform(platform) {
    const { os, architecture, variant } = platform ?? {};
    if (!os || !architecture || os === 'unknown')
        return [];
    const written = [os, architecture, ...(variant ? [variant] : [])].join('/');
    return [(0,_reference_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalPlatform */ ._l)(written) ?? written];
}
/** Those that were asked for and are not there, as they were written. */
function missingPlatforms(asked, found) {
    return asked.filter((platform) => !found.includes((0,_reference_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalPlatform */ ._l)(platform) ?? platform));
}
function parse(bytes) {
    return JSON.parse(new TextDecoder().decode(bytes));
}


/***/ }),

/***/ 190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ verifyPull)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6589);
/* harmony import */ var _reference_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2944);



/** Asks for everything that a pull needs: manifests are read and hashed, configurations and layers looked for. */
async function verifyPull(image, registry) {
    const { repository, digest } = image;
    const content = await (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .closure */ .Cx)(await (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .openRegistryImage */ .Ff)(image, registry));
    const heads = await Promise.all(content.blobs.map((blob) => registry.headBlob(repository, blob.digest)));
    const missing = content.blobs.filter((_, at) => !heads[at]).map((blob) => blob.digest);
    if (missing.length === 0)
        return content;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1({
        code: 'VERIFY_MISMATCH',
        message: `${(0,_reference_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .familiarName */ .hG)(image)}@${digest} cannot be pulled: ${missing.length} of its ${content.blobs.length} blobs are not there.`,
        detail: missing,
        fix: 'Publish it again: what is missing is sent again. If it stays so, the registry loses what it has stored.',
    });
}


/***/ }),

/***/ 7216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderVerified: () => (/* binding */ renderVerified),
/* harmony export */   toVerifiedJson: () => (/* binding */ toVerifiedJson),
/* harmony export */   verifyImage: () => (/* binding */ verifyImage)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _inputs_connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5813);
/* harmony import */ var _inputs_job_token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9218);
/* harmony import */ var _inputs_lists_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(1720);
/* harmony import */ var _inputs_logins_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9679);
/* harmony import */ var _inputs_quote_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(7933);
/* harmony import */ var _inputs_typed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9529);
/* harmony import */ var _inputs_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7035);
/* harmony import */ var _login_session_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2076);
/* harmony import */ var _plan_auth_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9037);
/* harmony import */ var _reference_digest_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(9457);
/* harmony import */ var _reference_reference_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2944);
/* harmony import */ var _registries_explain_read_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5737);
/* harmony import */ var _scratch_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(3301);
/* harmony import */ var _anonymous_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4632);
/* harmony import */ var _platforms_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9861);
/* harmony import */ var _pull_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(190);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});

















/** Whether an image can be pulled, is the one that it should be, and has the platforms that it should have. Throws where not. */
async function verifyImage(raw, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const inputs = await readInputs(raw);
        const scratch = __addDisposableResource(env_1, await (0,_scratch_js__WEBPACK_IMPORTED_MODULE_13__/* .openScratch */ .j)(ports), true);
        const session = __addDisposableResource(env_1, await (0,_login_session_js__WEBPACK_IMPORTED_MODULE_6__/* .openSession */ .f)({
            registries: [inputs.image.registry],
            loginFor: (registry) => (0,_plan_auth_js__WEBPACK_IMPORTED_MODULE_7__/* .loginFor */ .LD)(registry, inputs),
            asked: inputs,
            directory: scratch.directory,
        }, ports), true);
        try {
            return await look(inputs, session);
        }
        catch (error) {
            const place = { ...inputs.image, input: 'image' };
            throw (0,_registries_explain_read_js__WEBPACK_IMPORTED_MODULE_9__/* .explainRead */ .y)(error, `Verifying ${nameOf(inputs.image)}`, place);
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function readInputs(raw) {
    const problems = (0,_inputs_values_js__WEBPACK_IMPORTED_MODULE_5__/* .collectProblems */ .vX)();
    const typed = (0,_inputs_typed_js__WEBPACK_IMPORTED_MODULE_4__/* .typedValues */ .L)(raw);
    const image = imageOf(typed('image'), problems);
    const digest = typed('digest');
    if (digest !== '' && !(0,_reference_digest_js__WEBPACK_IMPORTED_MODULE_14__/* .isDigest */ .B)(digest)) {
        problems.add({
            input: 'digest',
            message: `${(0,_inputs_quote_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .h)(digest)} is no digest`,
            fix: 'Write `sha256:` and 64 digits of 0-9 and a-f.',
        });
    }
    const anonymous = (0,_inputs_values_js__WEBPACK_IMPORTED_MODULE_5__/* .parseBoolean */ .yG)({ input: 'anonymous', text: typed('anonymous'), fallback: false }, problems);
    const platforms = (0,_inputs_values_js__WEBPACK_IMPORTED_MODULE_5__/* .parsePlatforms */ .qA)((0,_inputs_lists_js__WEBPACK_IMPORTED_MODULE_16__/* .parseCommaList */ .X)(typed('platform')), renamed(problems));
    const logins = await (0,_inputs_logins_js__WEBPACK_IMPORTED_MODULE_3__/* .parseLogins */ .wI)(typed, { isRegistryEnough: false }, problems);
    const connection = (0,_inputs_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .parseConnection */ .C)(typed, problems);
    if (problems.list.length > 0 || !image)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BadRequest */ .B(problems.list);
    return {
        ...{ image, digest, platforms, anonymous, logins, connection },
        ...(0,_inputs_job_token_js__WEBPACK_IMPORTED_MODULE_2__/* .jobTokenOf */ .k)(typed),
    };
}
/** What is asked of one image is `platform`; the parser knows `platforms`. */
function renamed(problems) {
    return { list: problems.list, add: (problem) => problems.add({ ...problem, input: 'platform' }) };
}
function imageOf(text, problems) {
    const image = (0,_reference_reference_js__WEBPACK_IMPORTED_MODULE_8__/* .parseReference */ .F2)(text);
    if (!image) {
        problems.add({
            input: 'image',
            message: text === '' ? 'there is nothing to verify' : `${(0,_inputs_quote_js__WEBPACK_IMPORTED_MODULE_15__/* .quote */ .h)(text)} names no image`,
            fix: 'Write the image of a registry, for example `ghcr.io/acme/app:1.2.3`.',
        });
    }
    return image;
}
async function look(inputs, session) {
    const { image, anonymous } = inputs;
    const { registry, repository } = image;
    const name = nameOf(image);
    const reference = image.digest ?? image.tag ?? 'latest';
    const client = anonymous ? session.stranger(registry) : session.registry(registry);
    const head = anonymous
        ? await (0,_anonymous_js__WEBPACK_IMPORTED_MODULE_10__/* .headAsStranger */ .XT)(client, repository, reference)
        : await client.headManifest(repository, reference);
    if (!head)
        throw anonymous ? (0,_anonymous_js__WEBPACK_IMPORTED_MODULE_10__/* .notPublic */ .XK)(image, name) : absent(name);
    checkDigest(head.digest, inputs.digest, name);
    const content = await (0,_pull_js__WEBPACK_IMPORTED_MODULE_12__/* .verifyPull */ .p)({ registry, repository, digest: head.digest }, client);
    checkPlatforms(content.platforms, inputs.platforms, name);
    const { platforms, size } = content;
    return { name, digest: head.digest, platforms, size, anonymous };
}
function nameOf({ tag = 'latest', digest, ...repository }) {
    return `${(0,_reference_reference_js__WEBPACK_IMPORTED_MODULE_8__/* .familiarName */ .hG)(repository)}${digest ? `@${digest}` : `:${tag}`}`;
}
function absent(name) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1({
        code: 'VERIFY_MISMATCH',
        message: `There is no ${name}.`,
        fix: 'Correct the name, or publish it.',
    });
}
function checkDigest(found, asked, name) {
    if (asked === '' || asked === found)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1({
        code: 'VERIFY_MISMATCH',
        message: `${name} is ${found}, not ${asked}.`,
        fix: 'Another run may have moved the tag. Ask for the digest itself if that is meant.',
    });
}
function checkPlatforms(found, asked, name) {
    const missing = (0,_platforms_js__WEBPACK_IMPORTED_MODULE_11__/* .missingPlatforms */ .z)(asked, found);
    if (missing.length === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1({
        code: 'VERIFY_MISMATCH',
        message: `${name} lacks ${missing.join(', ')}.`,
        detail: [`It has ${found.join(', ') || 'no platform at all'}.`],
        fix: 'Publish it for these platforms as well: `platforms`.',
    });
}
/** What was found, for people. */
function renderVerified(image) {
    const { name, digest, platforms, anonymous } = image;
    return [
        `${name} can be pulled${anonymous ? ' by anybody' : ''}: ${digest}`,
        ...(platforms.length > 0 ? [`Platforms: ${platforms.join(', ')}`] : []),
    ];
}
/** `registry-publish verify --json`, schema version 1. Fields are only ever added. */
function toVerifiedJson(image) {
    return { schemaVersion: 1, ...image };
}


/***/ })

};
