export const id = 7775;
export const ids = [7775];
export const modules = {

/***/ 5473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ checkLoad),
/* harmony export */   p: () => (/* binding */ takesIndexes)
/* harmony export */ });
/* harmony import */ var _inputs_attestations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8878);

/**
 * Only an engine with the containerd image store takes an image of several platforms, or with attestations. One that does not answer is
 * asked no more.
 */
async function checkLoad(build, engine, problems) {
    const { load, platforms, call } = build;
    const isOfSeveral = platforms.length > 1;
    if (!load || call !== 'build' || !(isOfSeveral || (0,_inputs_attestations_js__WEBPACK_IMPORTED_MODULE_0__/* .asksForAttestations */ .X)(build)))
        return;
    if ((await takesIndexes(engine)) !== false)
        return;
    const what = isOfSeveral ? 'takes an image of one platform only' : 'keeps no attestations';
    const less = isOfSeveral ? 'ask for one of the `platforms`' : 'ask for no attestations';
    problems.add({
        input: 'load',
        message: `this engine’s classic image store ${what}`,
        fix: `Leave out \`load\`, ${less}, or switch the engine to the containerd image store.`,
    });
}
/** Whether an image that is loaded may be an index; `undefined` where the engine does not tell. */
async function takesIndexes(engine) {
    const info = (await engine.get('/info'));
    if (!info)
        return undefined;
    return JSON.stringify(info.DriverStatus ?? []).includes('io.containerd.snapshotter');
}


/***/ }),

/***/ 8978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ dockerfilePath)
/* harmony export */ });
/** The Dockerfile as the user would name it, relative to the workspace. */
function dockerfilePath({ context, file }) {
    const path = file === '' ? `${context.replace(/\/+$/, '')}/Dockerfile` : file;
    return path.replace(/^(?:\.\/+)+/, '');
}


/***/ }),

/***/ 7060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ay: () => (/* binding */ buildsApart),
/* harmony export */   St: () => (/* binding */ engineBuilder),
/* harmony export */   y$: () => (/* binding */ ownBuilder)
/* harmony export */ });
/** A builder of the engine itself. */
function engineBuilder(name, hasContainerdStore) {
    return {
        name,
        driver: 'docker',
        nodes: [],
        pushesByDigest: false,
        exportsLayout: hasContainerdStore,
        sharesLoopback: true,
    };
}
/** A builder of any other driver. `driverOpts` are those of its nodes. */
function ownBuilder({ name, driver, nodes }, driverOpts) {
    return {
        name,
        driver,
        nodes,
        pushesByDigest: true,
        exportsLayout: true,
        sharesLoopback: driver === 'docker-container' && driverOpts.includes('network=host'),
    };
}
/**
 * Whether each platform has to be built by itself. Over several nodes buildx exports no layout, and what it pushes by digest it gives
 * the tag `latest` as well.
 */
function buildsApart({ nodes }, platforms) {
    return nodes.length > 1 && platforms.length > 1;
}


/***/ }),

/***/ 4041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ checkBuilderFiles)
/* harmony export */ });
/* harmony import */ var _inputs_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7933);

/** Driver options that name files. https://docs.docker.com/build/builders/drivers/remote/ */
const FILE_OPTION = /^(?:cacert|cert|key)=(?<path>.+)$/;
/** Looks for the files that a new builder is described with, so that a wrong path is known before anything is done. */
async function checkBuilderFiles({ existing, nodes, configPath }, files, problems) {
    if (existing !== '')
        return;
    const certificates = nodes.flatMap((node, at) => node.driverOpts.flatMap((option) => {
        const path = FILE_OPTION.exec(option)?.groups?.path;
        return path
            ? [{ input: at === 0 ? 'driver-opts' : `append[${at - 1}].driver-opts`, path }]
            : [];
    }));
    const config = configPath === '' ? [] : [{ input: 'buildkitd-config', path: configPath }];
    for (const { input, path } of [...config, ...certificates]) {
        if ((await files.kind(path)) === 'file')
            continue;
        problems.add({
            input,
            message: `there is no file ${(0,_inputs_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(path)}`,
            fix: 'Paths are relative to the working directory: does a step before this one write it?',
        });
    }
}


/***/ }),

/***/ 6183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ chooseBuilder)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/builder/builder.js
var builder_builder = __webpack_require__(7060);
// EXTERNAL MODULE: ./lib/builder/engine-facts.js
var engine_facts = __webpack_require__(8267);
// EXTERNAL MODULE: ./lib/reference/platform.js
var platform = __webpack_require__(8270);
;// CONCATENATED MODULE: ./lib/builder/find.js


/** Names of builders; files are named in lower case. https://github.com/docker/buildx/blob/master/store/util.go */
const NAME = /^[A-Za-z][A-Za-z0-9._+-]*$/;
/**
 * The builder of this name, from the files that buildx itself keeps: starting `docker buildx inspect` would take as long as a small
 * build. `undefined` where there is none; a name without a file may be a docker context’s, whose driver is `docker`.
 * https://github.com/docker/buildx/blob/master/store/store.go
 */
async function namedBuilder(name, store) {
    if (!NAME.test(name))
        return undefined;
    const instance = await readJson(`instances/${name.toLowerCase()}`, store);
    if (typeof instance?.Driver !== 'string')
        return undefined;
    const found = Array.isArray(instance.Nodes) ? instance.Nodes.map(asObject) : [];
    const nodes = found.map(nodeOf);
    const driverOpts = found.flatMap(({ DriverOpts }) => Object.entries(asObject(DriverOpts)).map(([key, value]) => `${key}=${value}`));
    return (0,builder_builder/* ownBuilder */.y$)({ name, driver: instance.Driver, nodes }, driverOpts);
}
/** The builder of `docker buildx use`, if it still exists and was chosen for this docker context or for all. */
async function currentBuilder(store) {
    const current = await readJson('current', store);
    if (typeof current?.Name !== 'string' || current.Name === '')
        return undefined;
    const { engine } = store.ports;
    const applies = current.Global === true || current.Key === (engine.context ?? engine.address);
    return applies ? namedBuilder(current.Name, store) : undefined;
}
function nodeOf({ Name, Endpoint, Platforms }) {
    const platforms = (Array.isArray(Platforms) ? Platforms : []).map(asObject);
    return {
        name: String(Name ?? ''),
        endpoint: String(Endpoint ?? ''),
        platforms: platforms.flatMap(({ os, architecture, variant }) => {
            const text = [os, architecture, ...(variant ? [variant] : [])].join('/');
            return (0,platform/* canonicalPlatform */._l)(text) ?? [];
        }),
    };
}
async function readJson(path, { folder, ports }) {
    const text = await ports.files.readText(`${folder}/${path}`);
    try {
        return asObject(JSON.parse(text ?? 'null'));
    }
    catch {
        return undefined;
    }
}
function asObject(value) {
    return typeof value === 'object' && value !== null ? value : {};
}

// EXTERNAL MODULE: ./lib/inputs/attestations.js
var attestations = __webpack_require__(8878);
// EXTERNAL MODULE: ./lib/plan/auth.js
var auth = __webpack_require__(9037);
// EXTERNAL MODULE: ./lib/inputs/csv.js
var csv = __webpack_require__(9145);
// EXTERNAL MODULE: ./lib/inputs/outputs.js
var inputs_outputs = __webpack_require__(3891);
// EXTERNAL MODULE: ./lib/plan/strangers.js
var strangers = __webpack_require__(8196);
;// CONCATENATED MODULE: ./lib/builder/need.js
/** On the classic image store the driver `docker` can nothing of this; on containerd's it can. */
const isModern = ({ exportsLayout }) => exportsLayout;
/** A daemon of BuildKit that is not part of an engine. */
const isOwn = ({ driver }) => driver !== 'docker';
/** What can be done where `isMetBy` says so, if it is needed at all. */
function when(isNeeded, what, isMetBy = isModern) {
    return isNeeded ? [{ what, isMetBy }] : [];
}

;// CONCATENATED MODULE: ./lib/builder/export-needs.js




/**
 * What `outputs` ask of a builder. Every other type (`local`, `tar`, `image`, `registry`, `docker` without a file, `cacheonly`) can be
 * had from all of them, and types that are not known are for the builder to refuse.
 * https://docs.docker.com/build/exporters/
 */
function outputNeeds(outputs) {
    const images = outputs.filter(isImage);
    const special = images.flatMap((output) => [...(0,csv/* attributesOf */.Td)((0,csv/* parseCsv */.Wk)(output) ?? []).keys()].filter((key) => SPECIAL.test(key)));
    return [
        ...when(outputs.some((output) => (0,inputs_outputs/* isDockerArchive */.p0)(output) || typeOf(output) === 'oci'), 'export an OCI layout or archive, for `outputs`'),
        ...[...new Set(special)].flatMap((key) => when(true, `do what \`${key}\` in \`outputs\` asks`)),
        ...when(images.some(pushesByDigest), 'push by digest, for `outputs`', isOwn),
        // An engine unpacks what goes into its own store, and BuildKit does not rewrite what it unpacks.
        ...when(images.some((output) => (0,inputs_outputs/* isOn */.Mp)(output, 'rewrite-timestamp')), 'rewrite the times of files in an image, for `outputs`', isOwn),
    ];
}
/** The classic image store leaves these out without a word. */
const SPECIAL = /^(?:compression|compression-level|force-compression|oci-.*|annotation.*)$/;
function isImage(output) {
    const type = typeOf(output);
    return type === 'image' || type === 'registry' || (type === 'docker' && !(0,inputs_outputs/* isDockerArchive */.p0)(output));
}
function pushesByDigest(output) {
    return (0,strangers/* isPushing */.lv)(output) && (0,inputs_outputs/* isOn */.Mp)(output, 'push-by-digest');
}
/** What `cache-to` asks of a builder, and what `cache-from` would like: a cache that cannot be read fails no build. */
function cacheNeeds(from, to) {
    return [
        ...cacheTypes(to)
            .filter((type) => type !== 'inline')
            .map((type) => ({
            what: `write a cache of the type ${type}`,
            isMetBy: WITH_CONTAINERD.has(type) ? isModern : isOwn,
        })),
        ...cacheTypes(from)
            .filter((type) => !WITH_ANY_STORE.has(type))
            .map((type) => ({
            what: `read a cache of the type ${type}`,
            isMetBy: WITH_CONTAINERD.has(type) ? isModern : isOwn,
            isWish: true,
        })),
    ];
}
/** Backends that an engine with the containerd image store reads and writes. */
const WITH_CONTAINERD = new Set(['gha', 'registry', 'local']);
/** Those that it reads with the classic store, too; the cache in an image is read as that of a registry. */
const WITH_ANY_STORE = new Set(['registry', 'local', 'inline']);
/** An entry without a type is a registry's reference. https://docs.docker.com/build/cache/backends/ */
function cacheTypes(entries) {
    return [...new Set(entries.map((entry) => typeOf(entry) ?? 'registry'))];
}
function typeOf(entry) {
    return (0,csv/* attributesOf */.Td)((0,csv/* parseCsv */.Wk)(entry) ?? []).get('type');
}

;// CONCATENATED MODULE: ./lib/builder/needs.js




/**
 * What a plan asks of its builder, beyond one platform that is pushed under a tag.
 * https://docs.docker.com/build/builders/drivers/
 */
function needsOf(plan) {
    const { platforms } = plan.build;
    const destinations = plan.publish ? plan.destinations : [];
    const registries = new Set(destinations.map(({ registry }) => registry));
    const plain = [...registries].filter((registry) => plan.insecure.includes(registry));
    return [
        ...when(platforms.length > 1, 'build several platforms at once'),
        ...when(registries.size > 1, 'export an image for several registries'),
        ...when(plan.archive !== '', 'export the image for `archive`'),
        ...when(plan.test !== '', 'export the image for `test` before it is pushed'),
        ...when(plan.digests !== '', 'push by digest, for `digests`'),
        ...when(destinations.some(auth/* isForPushesAlone */.J7), 'keep the login for pushes away from pulls'),
        ...buildNeeds(plan),
        ...plain.map((host) => ({
            what: `push to ${host} by plain HTTP, which its settings do not allow`,
            isMetBy: (builder, engine) => isModern(builder) || engine?.insecure.has(host) === true,
        })),
    ];
}
function buildNeeds({ build, isAnnotated }) {
    if (build.call !== 'build')
        return [];
    return [
        ...when((0,attestations/* asksForAttestations */.X)(build), 'attach attestations'),
        ...when(isAnnotated, 'attach annotations'),
        ...outputNeeds(build.outputs),
        ...cacheNeeds(build.cacheFrom, build.cacheTo),
    ];
}

;// CONCATENATED MODULE: ./lib/builder/choose.js





/**
 * The cheapest builder that can do the plan: the one that was named, the current one, the engine's own, else a new container. Throws
 * `BadRequest` where the one that was named cannot, and `NO_ENGINE` where one is needed.
 */
async function chooseBuilder({ plan, request, folder }, ports) {
    const store = { folder, ports };
    const needs = needsOf(plan);
    const asked = request.existing || ports.env.BUILDX_BUILDER || '';
    if (asked !== '')
        return chooseNamed(asked, { needs, store }, ports);
    if (request.name !== '' && request.driver !== 'docker') {
        const known = await namedBuilder(request.name, store);
        if (known)
            return { builder: known, isNew: false, why: 'it has the name that was given' };
    }
    switch (request.driver) {
        case 'auto':
            return chooseFreely(request, { needs, store }, ports);
        case 'docker': {
            const engine = await (0,engine_facts/* askEngine */.s)(ports);
            const builder = (0,builder_builder/* engineBuilder */.St)(ports.engine.context ?? 'default', engine.hasContainerdStore);
            refuseLacking(lackingOf(needs.filter(isHard), builder, engine), 'driver', engine);
            return { builder, isNew: false, why: 'the driver docker was asked for', engine };
        }
        default:
            return planned(request, request.driver, `the driver ${request.driver} was asked for`);
    }
}
async function chooseNamed(name, { needs, store }, ports) {
    const why = 'it was named';
    const own = await namedBuilder(name, store);
    if (own && own.driver !== 'docker')
        return { builder: own, isNew: false, why };
    // A name without a file is a docker context; buildx itself reports one that is neither.
    const engine = await (0,engine_facts/* askEngine */.s)(ports);
    const builder = (0,builder_builder/* engineBuilder */.St)(name, engine.hasContainerdStore);
    refuseLacking(lackingOf(needs.filter(isHard), builder, engine), 'builder', engine);
    return { builder, isNew: false, why, engine };
}
async function chooseFreely(request, { needs, store }, ports) {
    const current = await currentBuilder(store);
    if (current && current.driver !== 'docker') {
        return { builder: current, isNew: false, why: 'it is the current one' };
    }
    const engine = await (0,engine_facts/* askEngine */.s)(ports);
    const builder = (0,builder_builder/* engineBuilder */.St)('', engine.hasContainerdStore);
    const lacking = lackingOf(needs, builder, engine);
    const kind = engine.hasContainerdStore ? 'containerd' : 'classic';
    if (lacking.length === 0) {
        const why = `its ${kind} image store can do all of this, and nothing has to be started`;
        return { builder, isNew: false, why, engine };
    }
    const why = `the engine’s ${kind} image store cannot ${lacking.join(', nor ')}`;
    return { ...planned(request, 'docker-container', why), engine };
}
/** A builder that is yet to be made. buildx gives nodes without a name the builder's and a number. */
function planned(request, driver, why) {
    const { name, nodes } = request;
    const driverOpts = nodes.flatMap((node) => node.driverOpts);
    return { builder: (0,builder_builder/* ownBuilder */.y$)({ name, driver, nodes }, driverOpts), isNew: true, why };
}
function lackingOf(needs, builder, engine) {
    return needs.filter((need) => !need.isMetBy(builder, engine)).map(({ what }) => what);
}
function isHard({ isWish = false }) {
    return !isWish;
}
function refuseLacking(lacking, input, { hasContainerdStore }) {
    if (lacking.length === 0)
        return;
    const or = hasContainerdStore ? '' : ', or switch the engine to the containerd image store';
    throw new errors/* BadRequest */.B(lacking.map((what) => ({
        input,
        message: `this builder is the engine’s own: it cannot ${what}`,
        fix: `Leave \`${input}\` out, so that one is made that can${or}.`,
    })));
}


/***/ }),

/***/ 1314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ builderInWords),
/* harmony export */   K: () => (/* binding */ builderReport)
/* harmony export */ });
function builderReport({ builder: { name, driver }, isNew, why }) {
    return { name, driver, isNew, why };
}
/** `the engine’s own (docker): it was named`. */
function builderInWords({ name, driver, isNew, why }) {
    return `${isNew ? 'a new one' : name || 'the engine’s own'} (${driver}): ${why}`;
}


/***/ }),

/***/ 8267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ askEngine)
/* harmony export */ });
/* harmony import */ var _child_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(193);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _reference_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8270);



/** Engines of desktops. https://docs.docker.com/desktop/, https://docs.orbstack.dev/ */
const DESKTOPS = /docker desktop|orbstack/i;
/**
 * Asks the engine over its socket; where we cannot (ssh, TLS), the docker command does. Throws `NO_ENGINE` where none answers.
 * https://docs.docker.com/reference/api/engine/ (SystemInfo)
 */
async function askEngine(ports) {
    const info = await ports.engine.get('/info');
    if (info === undefined)
        throw noEngine(ports.engine.address);
    const isTold = Object.keys(asObject(info)).length > 0;
    return readInfo(isTold ? info : await askByCommand(ports));
}
async function askByCommand(ports) {
    const lines = [];
    const { exitCode } = await ports
        .exec('docker', ['info', '--format={{json .}}'], {
        env: (0,_child_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutAnyCredentials */ .V)(ports.env),
        onLine: (line, stream) => {
            if (stream === 'stdout')
                lines.push(line);
        },
        ...(ports.signal && { signal: ports.signal }),
    })
        .catch((error) => {
        if (error.code === 'ENOENT')
            return { exitCode: 127 };
        throw error;
    });
    if (exitCode !== 0)
        return {};
    try {
        return JSON.parse(lines.join('\n'));
    }
    catch {
        return {};
    }
}
function readInfo(info) {
    const { DriverStatus, OSType, Architecture, OperatingSystem, RegistryConfig } = asObject(info);
    const indexes = Object.entries(asObject(asObject(RegistryConfig).IndexConfigs));
    return {
        hasContainerdStore: JSON.stringify(DriverStatus ?? []).includes('io.containerd.snapshotter'),
        platform: (0,_reference_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalPlatform */ ._l)(`${OSType ?? ''}/${Architecture ?? ''}`) ?? '',
        emulates: DESKTOPS.test(String(OperatingSystem ?? '')),
        insecure: new Set(indexes.filter(([, index]) => asObject(index).Secure === false).map(([host]) => host)),
    };
}
function asObject(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function noEngine(address) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PublishError */ .S1({
        code: 'NO_ENGINE',
        message: `No Docker Engine answers at ${address}.`,
        fix: 'Start the Docker Engine, point DOCKER_HOST at one, or use a `builder` or a `driver` (`remote`, `kubernetes`) that does not need it.',
    });
}


/***/ }),

/***/ 3891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mp: () => (/* binding */ isOn),
/* harmony export */   VP: () => (/* binding */ isLoading),
/* harmony export */   p0: () => (/* binding */ isDockerArchive)
/* harmony export */ });
/* harmony import */ var _csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9145);
/* harmony import */ var _switch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3345);


/** Whether an entry of `outputs` is a file in docker's own format, which holds one platform and no attestations. */
function isDockerArchive(output) {
    const attributes = (0,_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .attributesOf */ .Td)((0,_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCsv */ .Wk)(output) ?? []);
    return attributes.get('type') === 'docker' && attributes.has('dest');
}
/** Whether it loads the image into an engine. */
function isLoading(output) {
    const attributes = (0,_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .attributesOf */ .Td)((0,_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCsv */ .Wk)(output) ?? []);
    return attributes.get('type') === 'docker' && !attributes.has('dest');
}
/** Whether an attribute is switched on, as buildx reads booleans. */
function isOn(output, key) {
    const text = (0,_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .attributesOf */ .Td)((0,_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCsv */ .Wk)(output) ?? []).get(key) ?? '';
    return (0,_switch_js__WEBPACK_IMPORTED_MODULE_0__/* .fromVariable */ .X)('boolean', text).toLowerCase() === 'true';
}


/***/ }),

/***/ 3345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ fromVariable)
/* harmony export */ });
/** https://pkg.go.dev/strconv#ParseBool */
const SPELLINGS = new Map([
    ...['1', 't', 'T'].map((text) => [text, 'true']),
    ...['0', 'f', 'F'].map((text) => [text, 'false']),
]);
/** A variable's text as an input would be written: booleans in the environment may also have Go's short spellings. */
function fromVariable(kind, text) {
    return (kind === 'boolean' && SPELLINGS.get(text.trim())) || text;
}


/***/ }),

/***/ 8213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ typedRegistries)
/* harmony export */ });
/**
 * Registries of logins that were typed for the builder alone: base images, caches. A run that may have no ID token (of a fork)
 * builds without those that need one.
 */
function typedRegistries({ logins }, { idToken }) {
    return logins.flatMap((login) => {
        const isIssued = login.how !== 'keyless' || login.idToken || idToken;
        return login.registry !== undefined && isIssued ? [login.registry] : [];
    });
}


/***/ }),

/***/ 845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ checkBuildWishes)
/* harmony export */ });
/* harmony import */ var _inputs_attestations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8878);
/* harmony import */ var _inputs_outputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3891);
/* harmony import */ var _strangers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8196);



/** Wishes for the build that contradict each other, or what this step does by itself. */
function checkBuildWishes(request, problems) {
    checkOutputs(request, problems);
    checkCall(request, problems);
    const { build, push } = request;
    if (build.network === 'host' && !build.allow.includes('network.host')) {
        problems.add({
            input: 'network',
            message: '`host` lets the build reach this machine, so it must be allowed',
            fix: 'Add `allow: network.host`.',
        });
    }
    if (!push && request.require !== 'all') {
        problems.add({
            input: 'require',
            message: 'this is about destinations, and `push: false` has none',
            fix: "Remove one of them. Where `push` is an expression, give both the same: `require: ${{ github.event_name != 'pull_request' && 'any' || '' }}`.",
        });
    }
}
/** BuildKit would push under names of its own, unverified, beside ours. */
function checkOutputs({ build, push }, problems) {
    for (const output of build.outputs) {
        if (push && (0,_strangers_js__WEBPACK_IMPORTED_MODULE_1__/* .isPushing */ .lv)(output)) {
            problems.add({
                input: 'outputs',
                message: `"${output}" pushes, which this step does by itself`,
                fix: 'Remove it; `images` and `tags` say what is pushed. To leave pushing to the builder, set `push: false`.',
            });
        }
        if ((0,_inputs_outputs_js__WEBPACK_IMPORTED_MODULE_0__/* .isDockerArchive */ .p0)(output) && (build.platforms.length > 1 || (0,_inputs_attestations_js__WEBPACK_IMPORTED_MODULE_2__/* .asksForAttestations */ .X)(build))) {
            problems.add({
                input: 'outputs',
                message: `"${output}" is in docker’s own format, which holds one platform and no attestations`,
                fix: 'Write `type=oci` in its place, or ask for one platform and no attestations.',
            });
        }
        if (build.load && (0,_inputs_outputs_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoading */ .VP)(output)) {
            problems.add({
                input: 'outputs',
                message: `"${output}" loads the image, and so does \`load\``,
                fix: 'Remove one of them.',
            });
        }
    }
}
function checkCall(request, problems) {
    const { build } = request;
    if (build.call === 'build')
        return;
    const wishes = [
        ['load', build.load],
        ['outputs', build.outputs.length > 0],
        ['archive', request.archive !== ''],
        ['test', request.test !== ''],
        ['digests', request.digests !== ''],
    ];
    for (const [input, isSet] of wishes) {
        if (!isSet)
            continue;
        problems.add({
            input,
            message: `\`call: ${build.call}\` makes no image`,
            fix: 'Remove one of them.',
        });
    }
}


/***/ })

};
