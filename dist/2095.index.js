export const id = 2095;
export const ids = [2095];
export const modules = {

/***/ 6173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ stage)
/* harmony export */ });
/* harmony import */ var _settle_all_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9134);

/**
 * Phase one for one destination: everything is there by its digest afterwards, and nothing has a tag. What is there already is
 * not sent again. Blobs first, then what refers to them.
 */
async function stage({ source, content }, target) {
    const { client, repository } = target;
    const transfers = await (0,_settle_all_js__WEBPACK_IMPORTED_MODULE_0__/* .settleAll */ .j)(content.blobs, (blob) => bring(blob, source, target));
    await putManifests(content, client, repository);
    return transfers;
}
/** Each as soon as all that it refers to is there, so that an index waits for one round trip however many images it has. */
async function putManifests({ manifests }, client, repository) {
    const stored = new Map();
    await (0,_settle_all_js__WEBPACK_IMPORTED_MODULE_0__/* .settleAll */ .j)(manifests, async (manifest) => {
        const { descriptor, children, subject } = manifest;
        // Push order: what this one refers to has been started.
        const needed = [...children, ...(subject ? [subject] : [])];
        const done = Promise.all(needed.map(({ digest }) => stored.get(digest))).then(() => client.putManifest(repository, descriptor.digest, manifest));
        stored.set(descriptor.digest, done);
        await done;
    });
}
async function bring(blob, source, { client, repository, mountFrom, onBytes }) {
    let sent = 0;
    const outcome = await client.uploadBlob(repository, blob, {
        open: (offset) => source.openBlob(blob, offset),
        mountFrom,
        onBytes(count) {
            // What is sent again is no progress.
            const isNew = Math.min(count, blob.size - sent);
            sent += isNew;
            onBytes(isNew, 'sent');
        },
    });
    onBytes(blob.size - sent, 'found');
    return { ...blob, outcome };
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


/***/ }),

/***/ 2095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   testImage: () => (/* binding */ testImage)
/* harmony export */ });
/* harmony import */ var _child_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(193);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _login_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(102);
/* harmony import */ var _publish_stage_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6173);
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




const REPOSITORY = 'test/image';
/** Lines of output that a failure shows. */
const SHOWN = 20;
/**
 * Runs the user's test with the very image that is about to be published: it is served, by its digest, from a registry on this
 * machine that lives as long as the test, and `IMAGE` names it. The test gets the environment of the step without our logins.
 * Throws `TEST_FAILED`; then nothing has been published.
 */
async function testImage({ script, image, connection, directory, target }, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { createRegistryServer } = await __webpack_require__.e(/* import() */ 2935).then(__webpack_require__.bind(__webpack_require__, 2935));
        const { files, log } = ports;
        const registry = __addDisposableResource(env_1, await createRegistryServer({
            folder: `${directory}/test-registry`,
            onError: (error) => log.debug(`the registry of the test: ${error}`),
        }), true);
        const client = (0,_login_client_js__WEBPACK_IMPORTED_MODULE_2__/* .registryClient */ .R)({ host: registry.address, credentials: undefined, connection }, ports);
        await (0,_publish_stage_js__WEBPACK_IMPORTED_MODULE_3__/* .stage */ .d)(image, { client, repository: REPOSITORY, onBytes: () => { } });
        const name = `${registry.address}/${REPOSITORY}@${image.content.root.digest}`;
        const path = `${directory}/test.sh`;
        await files.writeText(path, `${script}\n`);
        try {
            const variables = { IMAGE: name, ...(target !== undefined && { TARGET: target }) };
            const title = target === undefined ? 'Test' : `Test ${target}`;
            await log.group(title, () => runScript(path, variables, ports));
        }
        finally {
            await forget(name, ports);
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
async function runScript(path, variables, { exec, env, log, signal }) {
    const lines = [];
    const { exitCode, signal: endedBy } = await exec('sh', ['-e', path], {
        // A token that the step was given is the user's to use; those of the run itself are not.
        env: { ...(0,_child_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutCredentials */ .r)(env, (each) => each === 'GITHUB_TOKEN'), ...variables },
        onLine(line) {
            lines.push(line);
            if (lines.length > SHOWN)
                lines.shift();
            log.child(line);
        },
        ...(signal && { signal }),
    });
    if (exitCode === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PublishError */ .S1({
        code: 'TEST_FAILED',
        message: `The test of ${variables.TARGET === undefined ? 'the image' : `target "${variables.TARGET}"`} failed (${endedBy ? `ended by ${endedBy}` : `exit code ${exitCode}`}), so nothing is published.`,
        fix: 'These are its last lines. It runs with `sh -e`, and `IMAGE` names the image: `docker run --rm "$IMAGE" --version`.',
        detail: lines,
    });
}
/** The engine keeps what it pulled for the test; where there is none, or nothing was pulled, there is nothing to remove. */
async function forget(name, { exec, env }) {
    try {
        const own = (0,_child_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAnyCredentials */ .V)(env);
        await exec('docker', ['image', 'rm', '--force', name], { env: own, onLine: () => { } });
    }
    catch {
        // Without docker the test used something else.
    }
}


/***/ })

};
