export const id = 584;
export const ids = [584];
export const modules = {

/***/ 1075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ outputOf)
/* harmony export */ });
/* harmony import */ var _builder_needs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9910);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _login_loopback_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8988);



/**
 * How the image gets from the builder to the registries: it pushes by digest to the only one where its driver can; else it exports
 * an OCI layout, which is uploaded to all registries at once and has one digest in all of them. An engine with the classic image
 * store can do neither: it pushes under the first tag of each destination, the one that moves least. An archive is made of the
 * layout; throws `BadRequest` where there can be none, and where the builder would pull with a login that is for pushes alone.
 */
function outputOf(request) {
    const { plan, builder, layout, isPart = false } = request;
    // Nothing is made that could go anywhere.
    if (plan.build.call !== 'build')
        return { push: [], byDigest: false, load: [] };
    const destinations = plan.publish ? plan.destinations : [];
    const registries = new Set(destinations.map(({ registry }) => registry));
    const load = plan.build.load
        ? plan.destinations.flatMap(({ name, tags }) => tags.map((tag) => `${name}:${tag}`))
        : [];
    if (plan.archive !== '' && !builder.exportsLayout)
        throw noArchive();
    if (isPart)
        refuseWhole(plan.build);
    // What was made for this run may end before a long build does, and only our client makes it anew.
    const isLasting = destinations.every(({ auth }) => auth !== 'keyless');
    const isAlone = !isPart && plan.test === '' && plan.archive === '';
    const canPush = builder.pushesByDigest && isReached(request, destinations) && isLasting && isAlone;
    if (registries.size === 1 && canPush) {
        return { push: destinations.map(({ name }) => name), byDigest: true, load };
    }
    if (plan.test !== '' && !builder.exportsLayout)
        throw noTest();
    const isWanted = registries.size > 0 || plan.archive !== '' || plan.test !== '';
    if (isWanted && builder.exportsLayout) {
        return { push: [], byDigest: false, layout, load };
    }
    if (plan.digests !== '')
        throw noDigest();
    if (destinations.some(_builder_needs_js__WEBPACK_IMPORTED_MODULE_0__/* .isForPushesAlone */ .J))
        throw noSeparation();
    return {
        push: destinations.map(({ name, tags }) => `${name}:${tags[0]}`),
        byDigest: false,
        load,
    };
}
function noSeparation() {
    return classicStore('connection-id', 'this builder pulls base images with the login that it pushes with, and Docker Hub refuses that');
}
/** The builder has its own opinion about plain HTTP and certificates, and often its own loopback interface. */
function isReached({ plan, builder, believesMore }, destinations) {
    return (!believesMore &&
        destinations.every(({ registry }) => !plan.insecure.includes(registry) && (builder.sharesLoopback || !(0,_login_loopback_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U)(registry))));
}
/** What several builds cannot write together. */
function refuseWhole({ load, outputs }) {
    const inputs = [...(load ? ['load'] : []), ...(outputs.length > 0 ? ['outputs'] : [])];
    if (inputs.length === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BadRequest */ .B(inputs.map((input) => ({
        input,
        message: 'this builder has several nodes, and each holds only the image of its own platforms',
        fix: `Leave \`${input}\` out, build one platform, or use \`archive\`.`,
    })));
}
function noDigest() {
    return classicStore('digests', 'this builder can only push under a tag');
}
function noTest() {
    return classicStore('test', 'this builder can only publish at once, before any test');
}
function noArchive() {
    return classicStore('archive', 'this builder cannot export the image');
}
function classicStore(input, message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .BadRequest */ .B([
        {
            input,
            message: `${message}: the engine has the classic image store`,
            fix: 'Leave `builder` and `driver` out, so that one is made that can, or switch the engine to the containerd image store.',
        },
    ]);
}


/***/ }),

/***/ 3584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  makeImage: () => (/* binding */ makeImage)
});

// EXTERNAL MODULE: ./lib/build/dockerfile.js
var build_dockerfile = __webpack_require__(5168);
// EXTERNAL MODULE: ./lib/builder/prepare.js + 1 modules
var prepare = __webpack_require__(8368);
// EXTERNAL MODULE: ./lib/build/output.js
var build_output = __webpack_require__(1075);
// EXTERNAL MODULE: ./lib/build-once.js + 9 modules
var build_once = __webpack_require__(7008);
// EXTERNAL MODULE: ./lib/builder/builder.js
var builder = __webpack_require__(7060);
// EXTERNAL MODULE: ./lib/image/index.js + 37 modules
var lib_image = __webpack_require__(6589);
;// CONCATENATED MODULE: ./lib/produce.js




/** Builds the image, and opens it where the builder handed it over to us. */
async function produce(wanted, ports) {
    const { plan, prepared, directory } = wanted;
    if (plan.build.call === 'build' && (0,builder/* buildsApart */.Ay)(prepared.builder, plan.build.platforms)) {
        const { produceApart } = await __webpack_require__.e(/* import() */ 228).then(__webpack_require__.bind(__webpack_require__, 9228));
        return produceApart(wanted, ports);
    }
    const output = (0,build_output/* outputOf */.j)({
        ...{ plan, builder: prepared.builder, layout: `${directory}/layout` },
        believesMore: ports.authorities !== undefined,
    });
    const built = await ports.log.group('Build', () => (0,build_once/* buildOnce */.g)(wanted, output, ports));
    if (output.layout === undefined) {
        const handedOver = {
            kind: 'pushed',
            digest: built.digest,
            isTagged: !output.byDigest,
        };
        return { handedOver, built, [Symbol.asyncDispose]: async () => { } };
    }
    const source = await (0,build_once/* openBuilt */.V)(output.layout, wanted, ports);
    const content = await (0,lib_image/* closure */.Cx)(source);
    return {
        handedOver: { kind: 'image', image: { source, content } },
        built,
        content,
        [Symbol.asyncDispose]: () => source[Symbol.asyncDispose](),
    };
}

;// CONCATENATED MODULE: ./lib/make-image.js
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



/** Builds the image by what was chosen. A builder that was made for this run is gone afterwards. */
async function makeImage({ request, plan, choice, session, dockerConfig, directory }, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (!choice) {
            const { produceByEngine } = await __webpack_require__.e(/* import() */ 528).then(__webpack_require__.bind(__webpack_require__, 9528));
            return await produceByEngine({ plan, session, directory }, ports);
        }
        const dockerfile = await (0,build_dockerfile/* readDockerfile */.n)(plan.build, ports.files);
        const prepared = __addDisposableResource(env_1, await (0,prepare/* prepareBuilder */.B)({
            ...{ choice, plan, request: request.builder, env: session.env, directory },
            ...{ dockerfile, dockerConfig },
        }, ports), true);
        return await produce({ plan, prepared, session, directory }, ports);
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


/***/ })

};
