export const id = 949;
export const ids = [949];
export const modules = {

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

/***/ 5168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readDockerfile),
/* harmony export */   v: () => (/* binding */ checkDockerfile)
/* harmony export */ });
/* harmony import */ var _inputs_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7933);
/* harmony import */ var _dockerfile_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8978);
/* harmony import */ var _remote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4064);



/** Looks for the context and the Dockerfile, so that a wrong path is known before anything is done. */
async function checkDockerfile(request, files, problems) {
    const { context, file } = request;
    if ((0,_remote_js__WEBPACK_IMPORTED_MODULE_0__/* .isRemote */ .V)(context) || (0,_remote_js__WEBPACK_IMPORTED_MODULE_0__/* .isRemote */ .V)(file))
        return;
    if ((await files.kind(context)) !== 'directory') {
        problems.add({
            input: 'context',
            message: `there is no directory ${(0,_inputs_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(context)}`,
            fix: CONTEXT_FIX[context] ?? 'Paths are relative to the workspace; is actions/checkout missing?',
        });
        return;
    }
    const path = (0,_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerfilePath */ .S)(request);
    if ((await files.kind(path)) === 'file')
        return;
    // BuildKit looks for the name in lower case, too, where nobody named one.
    const lower = path.replace(/Dockerfile$/, 'dockerfile');
    if (file === '' && (await files.kind(lower)) === 'file')
        return;
    problems.add({
        input: 'file',
        message: `there is no Dockerfile at ${(0,_inputs_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(path)}`,
        fix: 'Set `file` to its path in the workspace, or check out the repository first (actions/checkout).',
    });
}
/** The text of the Dockerfile; `undefined` where it is not a file of this machine. */
async function readDockerfile(request, files) {
    if ((0,_remote_js__WEBPACK_IMPORTED_MODULE_0__/* .isRemote */ .V)(request.context) || (0,_remote_js__WEBPACK_IMPORTED_MODULE_0__/* .isRemote */ .V)(request.file))
        return undefined;
    const path = (0,_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerfilePath */ .S)(request);
    return (await files.readText(path)) ?? files.readText(path.replace(/Dockerfile$/, 'dockerfile'));
}
/** docker/metadata-action has an input of the same name that means something else. */
const CONTEXT_FIX = {
    workflow: 'Here `context` is the build context; the run is always read from the workflow.',
    git: 'Here `context` is the build context, a path or URL.',
};


/***/ }),

/***/ 4064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ isRemote)
/* harmony export */ });
/** `https://…`, `git@…:…`, `git://…`, `oci-layout://…`, `docker-image://…`: not a path of this machine. */
const REMOTE = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/i;
/** Whether a context or a Dockerfile is somewhere else. */
function isRemote(place) {
    return REMOTE.test(place);
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

/***/ 3335:
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
            return (0,platform/* canonicalPlatform */._)(text) ?? [];
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

// EXTERNAL MODULE: ./lib/builder/needs.js
var builder_needs = __webpack_require__(9910);
;// CONCATENATED MODULE: ./lib/builder/choose.js





/**
 * The cheapest builder that can do the plan: the one that was named, the current one, the engine's own, else a new container. Throws
 * `BadRequest` where the one that was named cannot, and `NO_ENGINE` where one is needed.
 */
async function chooseBuilder({ plan, request, folder }, ports) {
    const store = { folder, ports };
    const needs = (0,builder_needs/* needsOf */.h)(plan);
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
            refuseLacking(lackingOf(needs, builder, engine), 'driver');
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
    refuseLacking(lackingOf(needs, builder, engine), 'builder');
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
function refuseLacking(lacking, input) {
    if (lacking.length === 0)
        return;
    throw new errors/* BadRequest */.B(lacking.map((what) => ({
        input,
        message: `this builder is the engine’s own: it cannot ${what}`,
        fix: `Leave \`${input}\` out, so that one is made that can, or switch the engine to the containerd image store.`,
    })));
}


/***/ }),

/***/ 8267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ askEngine)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _reference_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8270);


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
        env: ports.env,
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
        platform: (0,_reference_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalPlatform */ ._)(`${OSType ?? ''}/${Architecture ?? ''}`) ?? '',
        emulates: DESKTOPS.test(String(OperatingSystem ?? '')),
        insecure: new Set(indexes.filter(([, index]) => asObject(index).Secure === false).map(([host]) => host)),
    };
}
function asObject(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function noEngine(address) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1({
        code: 'NO_ENGINE',
        message: `No Docker Engine answers at ${address}.`,
        fix: 'Start the Docker Engine, point DOCKER_HOST at one, or use a `builder` or a `driver` (`remote`, `kubernetes`) that does not need it.',
    });
}


/***/ }),

/***/ 9910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ isForPushesAlone),
/* harmony export */   h: () => (/* binding */ needsOf)
/* harmony export */ });
/* harmony import */ var _registries_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4142);

/** On the classic image store the driver `docker` can nothing of this; on containerd's it can. */
const isModern = ({ exportsLayout }) => exportsLayout;
/** A daemon of BuildKit that is not part of an engine. */
const isOwn = ({ driver }) => driver !== 'docker';
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
        ...when(destinations.some(isForPushesAlone), 'keep the login for pushes away from pulls'),
        ...buildNeeds(plan),
        ...plain.map((host) => ({
            what: `push to ${host} by plain HTTP, which its settings do not allow`,
            isMetBy: (builder, engine) => isModern(builder) || engine?.insecure.has(host) === true,
        })),
    ];
}
/** buildx takes one login for what it pulls and what it pushes. */
function isForPushesAlone({ auth, registry }) {
    return auth === 'keyless' && (0,_registries_index_js__WEBPACK_IMPORTED_MODULE_0__/* .providerOf */ .lc)(registry).keyless?.pushesOnly === true;
}
function buildNeeds({ build, isAnnotated }) {
    const { provenance, sbom, attests, outputs, cacheTo } = build;
    const attested = [provenance, sbom].some((text) => text !== '' && text !== 'false');
    const caches = [...new Set(cacheTo.map(cacheType))];
    return [
        ...when(attested || attests.length > 0, 'attach attestations'),
        ...when(isAnnotated, 'attach annotations'),
        ...when(outputs.some(isArchive), 'export an OCI layout or archive, for `outputs`'),
        ...caches
            .filter((type) => type !== 'inline')
            .map((type) => ({
            what: `write a cache of the type ${type}`,
            isMetBy: CLOUD_CACHES.has(type) ? isOwn : isModern,
        })),
    ];
}
/** Backends that engines were built without. */
const CLOUD_CACHES = new Set(['s3', 'azblob']);
/** An entry without a type is a registry's reference. https://docs.docker.com/build/cache/backends/ */
function cacheType(entry) {
    return /(?:^|,)"?type=([a-z0-9]+)/.exec(entry)?.[1] ?? 'registry';
}
function isArchive(entry) {
    return (/(?:^|,)"?type=oci(?:,|"|$)/.test(entry) ||
        (/(?:^|,)"?type=docker(?:,|"|$)/.test(entry) && /(?:^|,)"?dest=/.test(entry)));
}
function when(isNeeded, what) {
    return isNeeded ? [{ what, isMetBy: isModern }] : [];
}


/***/ }),

/***/ 2279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseBuildArgs),
/* harmony export */   c: () => (/* binding */ secretiveArgs)
/* harmony export */ });
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1720);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7933);


/** `KEY=value`, or `KEY` for the variable of that name, one per line. */
function parseBuildArgs(text, problems) {
    const entries = (0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLines */ .L)(text);
    for (const entry of entries) {
        if (/^[A-Za-z_][A-Za-z0-9_.-]*(?:=|$)/.test(entry))
            continue;
        // What stands behind the `=` may be meant for no one's eyes.
        const [name = ''] = entry.split('=', 1);
        problems.add({
            input: 'build-args',
            message: `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(name)} is not the name of a build argument`,
            fix: 'Write one `KEY=value` per line.',
        });
    }
    return entries;
}
const SECRETIVE = /(?:^|_)(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|CREDENTIALS?)(?:$|_)/i;
/** Names of arguments that sound like secrets, though anyone who has the image can read arguments. */
function secretiveArgs(entries) {
    return entries
        .map((entry) => entry.split('=', 1)[0] ?? '')
        .filter((name) => SECRETIVE.test(name));
}


/***/ }),

/***/ 9145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Td: () => (/* binding */ attributesOf),
/* harmony export */   Wk: () => (/* binding */ parseCsv),
/* harmony export */   XR: () => (/* binding */ csvField)
/* harmony export */ });
/**
 * One record of CSV as buildx reads lists of attributes: a field that begins with `"` ends at the next one that is not doubled; elsewhere
 * a quote is a mistake. `undefined` where the text is malformed. https://pkg.go.dev/encoding/csv
 */
function parseCsv(text) {
    const fields = [];
    const field = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;
    for (;;) {
        const [, quoted, plain = '', end] = field.exec(text) ?? [];
        if (end === undefined)
            return undefined;
        fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
        if (end === '')
            return fields;
    }
}
/** One field, quoted where it has to be. */
function csvField(text) {
    return /[",\r\n]|^\s/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
/** The attributes of a record by their names in lower case; of fields without `=` the name alone, with `''`. */
function attributesOf(fields) {
    return new Map(fields.map((field) => {
        const [name = '', ...value] = field.split('=');
        return [name.trim().toLowerCase(), value.join('=')];
    }));
}


/***/ }),

/***/ 2076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ openSession)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/login/auth-environment.js
var auth_environment = __webpack_require__(2579);
// EXTERNAL MODULE: ./lib/login/client.js
var login_client = __webpack_require__(102);
// EXTERNAL MODULE: ./lib/login/config-file.js + 1 modules
var config_file = __webpack_require__(4094);
// EXTERNAL MODULE: ./lib/oci/index.js + 40 modules
var oci = __webpack_require__(2306);
;// CONCATENATED MODULE: ./lib/login/create-repository.js

/** The same registry, where a repository that is missed is made before anything is pushed to it. */
function makingRepositories(registry, { createRepository }, log) {
    if (!createRepository)
        return registry;
    return {
        ...registry,
        async canPush(repository) {
            try {
                await registry.canPush(repository);
            }
            catch (error) {
                if (!(error instanceof oci/* RegistryError */.gl) || error.kind !== 'name-unknown')
                    throw error;
                await createRepository(repository);
                log.info(`Created the repository ${registry.host}/${repository}`);
                await registry.canPush(repository);
            }
        },
    };
}

// EXTERNAL MODULE: ./lib/login/credentials.js + 3 modules
var credentials = __webpack_require__(7122);
;// CONCATENATED MODULE: ./lib/login/docker-authorities.js
/** Where Go looks for single certificates unless told otherwise. https://go.dev/src/crypto/x509/root_linux.go */
const USUAL = '/etc/ssl/certs:/etc/pki/tls/certs';
/**
 * Makes docker and buildx believe the user's authorities, in their own requests: tokens, logins. What the engine or a builder
 * asks by itself needs its own configuration (`/etc/docker/certs.d`, buildkitd.toml).
 */
async function withAuthorities(env, directory, { authorities, files }) {
    if (authorities === undefined)
        return env;
    const folder = `${directory}/authorities`;
    await files.makeDirectory(folder, 0o700);
    await files.writeText(`${folder}/ca.pem`, authorities);
    return { ...env, SSL_CERT_DIR: `${folder}:${env.SSL_CERT_DIR || USUAL}` };
}

// EXTERNAL MODULE: ./lib/login/docker-paths.js
var docker_paths = __webpack_require__(8972);
// EXTERNAL MODULE: ./lib/registries/index.js + 22 modules
var registries = __webpack_require__(4142);
// EXTERNAL MODULE: ./lib/login/docker-config.js
var docker_config = __webpack_require__(6804);
// EXTERNAL MODULE: ./lib/login/helper.js
var helper = __webpack_require__(797);
;// CONCATENATED MODULE: ./lib/login/served-logins.js



/** The helper's name in docker's configuration. */
const SERVED_BY = 'registry-publish';
/** Paths and names come by variables, so that nothing has to be quoted. */
const PROGRAM = '#!/bin/sh\nexec "$REGISTRY_PUBLISH_RUNTIME" "$REGISTRY_PUBLISH_SCRIPT" "$@"\n';
/**
 * Serves logins that end before a build may, from the memory of this process, which makes them anew. `undefined` where docker
 * could not ask: it then has to be content with what there is now.
 */
async function serveLogins(logins, directory, ports) {
    const { localAnswers, files, log, env } = ports;
    if (!localAnswers || logins.size === 0)
        return undefined;
    const socket = `${directory}/logins.sock`;
    const byKey = new Map([...logins].map(([registry, login]) => [(0,docker_config/* configKey */.ur)(registry), login]));
    try {
        const listening = await localAnswers.listen(socket, async (key) => JSON.stringify(await answerFor(key, byKey, log)));
        await files.writeText(`${directory}/docker-credential-${SERVED_BY}`, PROGRAM, 0o700);
        const { runtime, script } = listening;
        return {
            env: {
                PATH: env.PATH ? `${directory}:${env.PATH}` : directory,
                REGISTRY_PUBLISH_RUNTIME: runtime,
                REGISTRY_PUBLISH_SCRIPT: script,
                REGISTRY_PUBLISH_SOCKET: socket,
            },
            [Symbol.asyncDispose]: () => listening[Symbol.asyncDispose](),
        };
    }
    catch (error) {
        log.debug(`docker gets logins that are not renewed: ${error.message}`);
        return undefined;
    }
}
async function answerFor(key, logins, log) {
    try {
        const credentials = await logins.get(key)?.current?.({ rejected: false });
        return credentials ? toAnswer(key, credentials) : { error: helper/* NOT_FOUND */.p2 };
    }
    catch (error) {
        const { message, fix, detail } = (0,errors/* toPublishError */.tR)(error);
        log.warning([`The login to ${key} could not be renewed. ${message}`, ...detail].join('\n'));
        return { error: fix ? `${message} ${fix}` : message };
    }
}
function toAnswer(key, { username, password, identityToken }) {
    return identityToken
        ? { ServerURL: key, Username: helper/* IDENTITY_TOKEN_USER */.Bo, Secret: identityToken }
        : { ServerURL: key, Username: username, Secret: password };
}

;// CONCATENATED MODULE: ./lib/login/private-config.js




/** What docker keeps beside config.json and looks for nowhere else; the PEM files are for `DOCKER_TLS_VERIFY`. */
const NEIGHBOURS = ['cli-plugins', 'contexts', 'trust', 'ca.pem', 'cert.pem', 'key.pem'];
/** Where docker finds its own logins. All others are ours to hand over. */
const KNOWN_TO_DOCKER = ['docker-config', 'none'];
/**
 * The environment in which docker and buildx know our logins: the user's own if there are none of ours, else one with a
 * private configuration. Only children get it: nothing has to be logged out of, and no other job sees it. Logins that end
 * are made anew for docker as long as it lasts.
 */
async function privateEnvironment(logins, { config, paths, directory }, ports) {
    const { env, files } = ports;
    const ours = new Map([...logins].filter(([registry, login]) => isOurs(registry, login)));
    if (ours.size === 0)
        return { env, [Symbol.asyncDispose]: async () => { } };
    const ending = new Map([...ours].filter(([, login]) => login.expiresAt !== undefined));
    const served = await serveLogins(ending, directory, ports);
    const own = [...ours].reduce((edited, [registry, { credentials }]) => {
        if (served && ending.has(registry))
            return (0,docker_config/* withHelper */.zl)(edited, registry, SERVED_BY);
        return credentials ? (0,docker_config/* withLogin */.E6)(edited, registry, credentials) : edited;
    }, config);
    await files.writeText(`${directory}/config.json`, JSON.stringify(own));
    await Promise.all(NEIGHBOURS.map(async (name) => {
        const original = `${paths.config}/${name}`;
        if (await files.kind(original))
            await files.symlink(original, `${directory}/${name}`);
    }));
    return {
        env: {
            ...(0,auth_environment/* withoutEnvironmentLogins */.s)(env, [...ours.keys()]),
            ...served?.env,
            DOCKER_CONFIG: directory,
            // buildx would keep its builders beside config.json: the user's must stay in sight.
            BUILDX_CONFIG: paths.buildx,
        },
        [Symbol.asyncDispose]: async () => served?.[Symbol.asyncDispose](),
    };
}
function isOurs(registry, { source, credentials }) {
    // It would take the place of a login that can pull: the user's, or the one that hosted runners come with.
    const isForPushes = source === 'keyless' && (0,registries/* providerOf */.lc)(registry).keyless?.pushesOnly === true;
    return credentials !== undefined && !isForPushes && !KNOWN_TO_DOCKER.includes(source);
}

;// CONCATENATED MODULE: ./lib/login/session.js









/**
 * Finds the credentials of each registry and hands them to docker in a private configuration: a copy of the user's
 * with our logins in it. The user's own stays as it is, and is used unchanged where we add nothing.
 */
async function openSession(request, ports) {
    const { registries, directory } = request;
    const { githubToken, connection } = request.asked;
    const paths = (0,docker_paths/* dockerPaths */.p)(ports.env);
    const config = await usableConfig(paths, ports);
    const environment = (0,auth_environment/* environmentConfig */.w)(ports.env);
    const found = await Promise.all(registries.map(async (registry) => {
        const sources = { config, environment, login: request.loginFor(registry), githubToken };
        return [registry, await (0,credentials/* resolveCredentials */.z)(registry, sources, ports)];
    }));
    const resolved = new Map(found);
    const clients = new Map(found.map(([host, login]) => {
        const { credentials, current } = login;
        const client = (0,login_client/* registryClient */.R)({ host, credentials, current, connection }, ports);
        const isMaking = request.asked.createRepository === true;
        return [host, isMaking ? makingRepositories(client, login, ports.log) : client];
    }));
    const docker = await privateEnvironment(resolved, { config, paths, directory }, ports);
    const env = await withAuthorities(docker.env, directory, ports);
    return {
        registry: (host) => required(clients, host),
        stranger: (host) => (0,login_client/* registryClient */.R)({ host, credentials: undefined, connection }, ports),
        identity: (host) => {
            const { source, credentials } = required(resolved, host);
            return { source, ...(credentials && { username: credentials.username }) };
        },
        env,
        [Symbol.asyncDispose]: () => docker[Symbol.asyncDispose](),
    };
}
/** As docker does, a configuration that cannot be used is said and counts as empty: what is needed may stand in inputs. */
async function usableConfig(paths, ports) {
    try {
        return await (0,config_file/* readDockerConfig */.TO)(await (0,config_file/* configPath */.eQ)(paths.config, ports), ports);
    }
    catch (error) {
        const { message, code } = (0,errors/* toPublishError */.tR)(error);
        if (code !== 'DOCKER_CONFIG')
            throw error;
        ports.log.warning(`${message} It is ignored, and so are the logins in it.`);
        return {};
    }
}
function required(map, host) {
    const value = map.get(host);
    if (value === undefined)
        throw new Error(`no session for ${host}`);
    return value;
}


/***/ }),

/***/ 9699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ eventId),
/* harmony export */   V: () => (/* binding */ partId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/**
 * An id that is the same for the same event, so that receivers drop what they have had: it says nothing of attempts, neither of
 * the delivery's nor of the run's. Characters: `[A-Za-z0-9._-]`.
 */
function eventId({ run, kind, ...rest }) {
    const parts = [rest.ci, rest.repository, run, kind, rest.digest, [...rest.references].sort()];
    const name = run.replace(/[^A-Za-z0-9._-]+/g, '-').slice(0, 40);
    return `rp_${name}_${kind}_${hashOf(JSON.stringify(parts))}`;
}
/** The id of a part of an event, where a format needs one request for each. */
function partId(id, part) {
    return `${id}_${hashOf(part).slice(0, 12)}`;
}
function hashOf(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 32);
}


/***/ }),

/***/ 5069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ repeatsSecret),
/* harmony export */   b: () => (/* binding */ maskWebhooks)
/* harmony export */ });
/** Shorter parts of an address are words such as `services` or `webhook`. */
const SHORTEST_PART = 12;
/** Hides everything that a webhook's receiver knows its callers by: its address but for the host, its secrets, its headers. */
function maskWebhooks(webhooks, mask) {
    for (const webhook of webhooks)
        for (const value of secretsOf(webhook))
            mask(value);
}
/** Every text that must not show. */
function secretsOf({ url, secrets, headers }) {
    const address = url.reveal();
    const { pathname, search, searchParams } = new URL(address);
    const parts = [...pathname.split('/'), ...searchParams.values()];
    const path = `${pathname}${search}`;
    return [
        address,
        ...[path, ...parts].filter((part) => part.length >= SHORTEST_PART),
        ...[...secrets, ...headers.map(([, value]) => value)].flatMap((secret) => {
            const value = secret.reveal();
            // `Bearer …`, `whsec_…`: what follows is the secret.
            const rest = value.replace(/^(?:[A-Za-z]+ +|whsec_)/, '');
            return rest === value || rest === '' ? [value] : [value, rest];
        }),
    ];
}
/** Whether an answer has any of it: receivers like to repeat what they were asked for, and the path is often the secret. */
function repeatsSecret(text, webhook) {
    const { pathname } = new URL(webhook.url.reveal());
    const parts = pathname.split('/').filter((part) => part.length > 3);
    return [...secretsOf(webhook), ...parts].some((secret) => text.includes(secret));
}


/***/ }),

/***/ 7377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ plain)
/* harmony export */ });
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3021);

/** Line ends, control characters, and those that turn or hide the text around them (bidirectional, zero width). */
const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\u200b-\u200d\u2060\ufeff]+/gu;
/** Text from outside (names, messages) as one line that reads as it looks, at most so many characters long. */
function plain(text, length = 300) {
    return (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(text.toWellFormed().replace(INVISIBLE, ' ').trim(), length);
}


/***/ }),

/***/ 3266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ prepareNotifications)
/* harmony export */ });
/* harmony import */ var _mask_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5069);

/** Masks what webhooks are known by, before anything is printed; what this run cannot do goes into `problems`. */
function prepareNotifications({ webhooks, deployment, commitStatus }, { idToken, codeHost, mask }, problems) {
    (0,_mask_js__WEBPACK_IMPORTED_MODULE_0__/* .maskWebhooks */ .b)(webhooks, mask);
    for (const { input, audience } of webhooks) {
        if (audience === undefined || idToken)
            continue;
        problems.add({
            input: `${input}.auth`,
            message: 'this job cannot ask for an ID token',
            fix: 'On GitHub Actions, add `permissions: id-token: write` to the job. Elsewhere, write `headers: {Authorization: "Bearer …"}`.',
        });
    }
    const asked = [
        ...(deployment === '' ? [] : ['deployment']),
        ...(commitStatus ? ['commit-status'] : []),
    ];
    for (const input of codeHost ? [] : asked) {
        problems.add({
            input,
            message: 'this is known to GitHub alone, and the run is not there',
            fix: `Leave out \`${input}\`.`,
        });
    }
}


/***/ }),

/***/ 5706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ withNotifications)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/publish/published.js
var published = __webpack_require__(5889);
// EXTERNAL MODULE: ./lib/reference/reference.js
var reference = __webpack_require__(2944);
// EXTERNAL MODULE: ./lib/notify/event-id.js
var event_id = __webpack_require__(9699);
// EXTERNAL MODULE: ./lib/notify/plain.js
var plain = __webpack_require__(7377);
;// CONCATENATED MODULE: ./lib/notify/source.js

function sourceOf(facts) {
    const { repository, on, sha, runId, ci, runUrl = '', actor = '' } = facts;
    const repositoryUrl = httpUrl(repository.url);
    return {
        repository: (0,plain/* plain */.p)(pathOf(repositoryUrl) || repository.name || ''),
        repositoryUrl,
        ...refOf(on),
        sha: (0,plain/* plain */.p)(sha, 64),
        runId: (0,plain/* plain */.p)(runId, 100),
        runUrl: httpUrl(runUrl),
        actor: (0,plain/* plain */.p)(actor, 100),
        ci,
    };
}
function refOf(on) {
    switch (on.kind) {
        case 'branch':
            return { ref: (0,plain/* plain */.p)(`refs/heads/${on.name}`), refName: (0,plain/* plain */.p)(on.name) };
        case 'tag':
            return { ref: (0,plain/* plain */.p)(`refs/tags/${on.name}`), refName: (0,plain/* plain */.p)(on.name) };
        case 'pull-request':
            return { ref: (0,plain/* plain */.p)(`refs/pull/${on.number}/merge`), refName: (0,plain/* plain */.p)(`#${on.number}`) };
        case 'none':
            return { ref: '', refName: '' };
    }
}
/** Only web addresses become links. A URL parser has encoded what could end a line or a link. */
function httpUrl(text = '') {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
        return '';
    url.username = '';
    url.password = '';
    return url.href.length > LONGEST_URL ? '' : url.href.replace(/\/$/, '');
}
const LONGEST_URL = 1000;
function pathOf(url) {
    return url === '' ? '' : new URL(url).pathname.replace(/^\/|\.git$/g, '');
}

;// CONCATENATED MODULE: ./lib/notify/event.js





/** The event of a run that has published, or found everything published; `undefined` where it was not to publish. */
function publishedEvent(report, occasion) {
    const { outcome, plan, published, failures, digest } = report;
    if (outcome !== 'published' && outcome !== 'unchanged')
        return undefined;
    const failed = failures.map(({ destination, error }) => failedImage(destination, errorOf(error)));
    return {
        ...frameOf({ kind: outcome, plan, digest }, occasion),
        mediaType: published[0]?.mediaType ?? '',
        platforms: report.platforms,
        images: [...published.map(publishedImage), ...failed],
    };
}
/** The event of a run that was to publish and could not. */
function failedEvent(plan, error, occasion) {
    const images = plan.destinations.map((destination) => failedImage(destination));
    return {
        ...frameOf({ kind: 'failed', plan, digest: '' }, occasion),
        mediaType: '',
        platforms: plan.build.platforms,
        images,
        error: errorOf(error),
    };
}
function frameOf({ kind, plan, digest }, { facts, now }) {
    // An image that existed has a commit of its own, which is not the one that the run is on.
    const isOwn = plan.commit === facts.sha;
    const source = sourceOf(isOwn ? facts : { ...facts, sha: plan.commit, on: { kind: 'none' } });
    const references = plan.destinations.flatMap((destination) => destination.tags.map((tag) => `${(0,reference/* fullName */.fq)(destination)}:${tag}`));
    const id = (0,event_id/* eventId */.Q)({
        ci: facts.ci,
        repository: source.repositoryUrl || source.repository,
        // A laptop's run has no id; its clock tells two of them apart.
        run: facts.runId || `${facts.sha.slice(0, 12)}-${facts.now}`,
        kind,
        digest,
        references,
    });
    return { kind, id, time: now, source, version: plan.tagging.version, digest };
}
function publishedImage({ destination, digest, tags }) {
    const written = tags.filter(isWritten).map(({ name }) => name);
    return {
        ...nameOf(destination),
        digest,
        tags: tags.filter(published/* isAtDigest */.c).map(({ name }) => name),
        written,
        result: written.length > 0 ? 'published' : 'unchanged',
    };
}
function failedImage(destination, error) {
    const { tags } = destination;
    const known = { digest: '', tags, written: [], result: 'failed' };
    return { ...nameOf(destination), ...known, ...(error && { error }) };
}
function isWritten({ state }) {
    return state === 'published' || state === 'moved';
}
function nameOf({ name, registry, repository }) {
    return { name, registry, repository };
}
function errorOf({ code, message, fix }) {
    const [first = ''] = message.split('\n', 1);
    return { code, message: (0,plain/* plain */.p)(first), fix: (0,plain/* plain */.p)(fix ?? '') };
}

;// CONCATENATED MODULE: ./lib/notify/with-notifications.js


/** Does the work; then tells how it ended everyone who wants to know. Only what `work` throws is thrown. */
async function withNotifications({ request, facts, plan }, ports, work) {
    let known = plan;
    // Loaded when there is something to tell: a run ends with it.
    const tell = async (event) => {
        const { tellEveryone } = await __webpack_require__.e(/* import() */ 788).then(__webpack_require__.bind(__webpack_require__, 2788));
        return tellEveryone(event, request, ports);
    };
    try {
        const report = await work((better) => {
            known = better;
        });
        const start = ports.clock.now();
        const event = request.dryRun ? undefined : publishedEvent(report, { facts, now: start });
        if (!event)
            return report;
        const notifications = await tell(event);
        const milliseconds = ports.clock.now() - start;
        const isWorthNaming = notifications.deliveries.length > 0;
        return {
            ...report,
            notifications,
            timings: isWorthNaming
                ? [...report.timings, { step: 'notify', start, milliseconds }]
                : report.timings,
        };
    }
    catch (error) {
        const failure = (0,errors/* toPublishError */.tR)(error);
        const isTold = !request.dryRun && known.publish && known.destinations.length > 0 && failure.exitCode !== 2;
        // Whoever cancels a run knows it, and waits for its end.
        if (isTold && !ports.signal?.aborted) {
            await tell(failedEvent(known, failure, { facts, now: ports.clock.now() }));
        }
        throw error;
    }
}


/***/ }),

/***/ 6949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Wq: () => (/* binding */ bake),
  LD: () => (/* binding */ decide),
  h1: () => (/* binding */ merge),
  pt: () => (/* binding */ promote),
  mk: () => (/* binding */ publish)
});

;// CONCATENATED MODULE: ./lib/build/check-load.js
/** Only an engine with the containerd image store takes an image of several platforms; one that does not answer is asked no more. */
async function checkLoad({ load, platforms, call }, engine, problems) {
    if (!load || platforms.length < 2 || call !== 'build')
        return;
    const info = (await engine.get('/info'));
    if (!info || JSON.stringify(info.DriverStatus ?? []).includes('io.containerd.snapshotter'))
        return;
    problems.add({
        input: 'load',
        message: 'this engine’s classic image store takes an image of one platform only',
        fix: 'Leave out `load`, ask for one of the `platforms`, or switch the engine to the containerd image store.',
    });
}

// EXTERNAL MODULE: ./lib/build/dockerfile.js
var dockerfile = __webpack_require__(5168);
// EXTERNAL MODULE: ./lib/inputs/quote.js
var quote = __webpack_require__(7933);
;// CONCATENATED MODULE: ./lib/build/links.js

/**
 * Refuses paths in the workspace that lead out of it through a symbolic link: whoever can commit a link could have any file of this
 * machine built into the image. What is typed as a path outside (`../app`, `/srv/app`) is meant so.
 */
async function checkLinks(paths, files, problems) {
    const root = await files.followLinks('.');
    await Promise.all(paths.map(async ({ input, path }) => {
        const isInside = path.startsWith('/')
            ? path.startsWith(`${root}/`)
            : !path.split('/').includes('..');
        if (!isInside)
            return;
        const end = await files.followLinks(path);
        if (end === root || end.startsWith(root === '/' ? '/' : `${root}/`))
            return;
        problems.add({
            input,
            message: `${(0,quote/* quote */.h)(path)} leads out of the workspace through a link, to ${(0,quote/* quote */.h)(end)}`,
            fix: 'Write that path itself, if it is meant.',
        });
    }));
}

// EXTERNAL MODULE: ./lib/build/remote.js
var remote = __webpack_require__(4064);
;// CONCATENATED MODULE: ./lib/build/sources.js



/** Whether what the build reads beside its context is there: files and variables of secrets. */
async function checkSources(request, { files, env }, problems) {
    const { secrets } = request;
    await checkLinks(localPaths(request), files, problems);
    await checkContexts(request, files, problems);
    await Promise.all(secrets.map(async ({ id, from }) => {
        if (from.kind === 'file' && (await files.kind(from.path)) !== 'file') {
            problems.add({
                input: 'secret-files',
                message: `there is no file ${(0,quote/* quote */.h)(from.path)} for the secret ${(0,quote/* quote */.h)(id)}`,
                fix: 'Correct the path, or write the file in a step before this one.',
            });
        }
        if (from.kind === 'variable' && !env[from.name]) {
            problems.add({
                input: 'secret-envs',
                message: `the variable ${(0,quote/* quote */.h)(from.name)} for the secret ${(0,quote/* quote */.h)(id)} is not set`,
                fix: 'Set it in `env` of this step; check the name of the secret that it comes from.',
            });
        }
    }));
}
function localPaths({ context, file, contexts, secrets }) {
    if ((0,remote/* isRemote */.V)(context))
        return [];
    const typed = [
        { input: 'context', path: context },
        { input: 'file', path: (0,remote/* isRemote */.V)(file) ? '' : file },
        ...contexts.map((entry) => ({ input: 'build-contexts', path: localContext(entry) })),
        ...secrets.flatMap(({ from }) => from.kind === 'file' ? [{ input: 'secret-files', path: from.path }] : []),
    ];
    return typed.filter(({ path }) => path !== '');
}
async function checkContexts({ contexts }, files, problems) {
    for (const path of contexts.map(localContext)) {
        if (path === '' || (await files.kind(path)) === 'directory')
            continue;
        problems.add({
            input: 'build-contexts',
            message: `there is no directory ${(0,quote/* quote */.h)(path)}`,
            fix: 'Paths are relative to the workspace. For an image write `name=docker-image://…`.',
        });
    }
}
/** `name=path`; `''` where it is no path of this machine. */
function localContext(entry) {
    const place = entry.slice(entry.indexOf('=') + 1);
    return (0,remote/* isRemote */.V)(place) ? '' : place;
}

;// CONCATENATED MODULE: ./lib/builder/check-files.js

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
            message: `there is no file ${(0,quote/* quote */.h)(path)}`,
            fix: 'Paths are relative to the working directory: does a step before this one write it?',
        });
    }
}

// EXTERNAL MODULE: ./lib/builder/choose.js + 1 modules
var choose = __webpack_require__(3335);
;// CONCATENATED MODULE: ./lib/engine/limits.js
/** What only BuildKit can do: said in the plan, and not when the build is half done. */
function checkEngineLimits({ plan, request }, problems) {
    const { engine } = request;
    if (engine === 'docker')
        return;
    const annotations = plan.isAnnotated ? plan.tagging.leveledAnnotations : [];
    const asked = [
        ['builder', request.builder !== ''],
        ['cache-from', request.cacheFrom.length > 0],
        ['cache-to', request.cacheTo.length > 0],
        ['no-cache-filters', request.noCacheFilters.length > 0],
        ['allow', request.allow.length > 0],
        ['provenance', !['', 'false'].includes(request.provenance)],
        ['sbom', !['', 'false'].includes(request.sbom)],
        ['attests', request.attests.length > 0],
        ['outputs', request.outputs.length > 0],
        ['load', request.load],
        ['call', request.call !== 'build'],
        ['annotation-levels', annotations.some((each) => !each.startsWith('manifest:'))],
    ];
    for (const [input, isAsked] of asked) {
        if (!isAsked)
            continue;
        problems.add({
            input,
            message: `${engine} cannot do this`,
            fix: `Remove it, or leave \`engine\` empty to build with Docker.`,
        });
    }
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/reference/reference.js
var reference_reference = __webpack_require__(2944);
// EXTERNAL MODULE: ./lib/inputs/schema.js + 6 modules
var schema = __webpack_require__(3387);
;// CONCATENATED MODULE: ./lib/inputs/existing.js



/** An image that exists is published as it is: inputs for a build contradict it. */
function checkNothingBuilds(raw, problems) {
    for (const { name, default: preset } of (0,schema/* buildInputs */._9)()) {
        const text = raw[name]?.trim() ?? '';
        // action.yml fills in the defaults.
        if (text === '' || text === preset)
            continue;
        problems.add({
            input: name,
            message: '`from` publishes an image that exists, so nothing is built',
            fix: `Leave out \`${name}\`, or \`from\`.`,
        });
    }
}
/** The path of an archive. */
function parseArchive(path, problems) {
    if (path !== '' && /(?:^|\/)\.{0,2}$/.test(path)) {
        problems.add({
            input: 'archive',
            message: `${(0,quote/* quote */.h)(path)} names no file`,
            fix: 'Write the path of a file, for example `dist/app.tar`.',
        });
    }
    return path;
}
/**
 * The inputs of a promotion as those of publishing: `to` is `images`, or the repository of `from`. Its own problems and those
 * found later name the inputs of a promotion.
 */
function promotionInputs(raw, problems) {
    const typed = raw.from?.trim() ?? '';
    const name = typed.replace(/^docker:\/\//, '');
    const reference = (0,reference_reference/* parseReference */.F2)(name);
    if (!reference) {
        problems.add({
            input: 'from',
            message: typed === '' ? 'there is nothing to promote' : `${(0,quote/* quote */.h)(typed)} names no image`,
            fix: 'Write the image of a registry, best with its digest: `ghcr.io/acme/app@sha256:…`. Layouts and archives are published with `publish`.',
        });
        return { ...raw, from: '', images: raw.to ?? '' };
    }
    const { registry, repository } = reference;
    return {
        ...raw,
        // Never a file that happens to have the name.
        from: `docker://${name}`,
        images: raw.to?.trim() || `${registry}/${repository}`,
    };
}
/** Problems of `images` are those of `to`. */
function promotionProblems(problems) {
    return {
        list: problems.list,
        add: (problem) => problems.add({ ...problem, input: problem.input === 'images' ? 'to' : problem.input }),
    };
}

// EXTERNAL MODULE: ./lib/inputs/csv.js
var csv = __webpack_require__(9145);
// EXTERNAL MODULE: ./lib/inputs/lists.js
var lists = __webpack_require__(1720);
;// CONCATENATED MODULE: ./lib/inputs/attribute-lists.js



/** The records as they were typed, for buildx to read. Whether a `type` is known, the builder decides: new ones come. */
function parseAttributeList({ input, text, example, bare }, problems) {
    const entries = (0,lists/* parseLines */.L)(text);
    for (const entry of entries) {
        const message = mistakeIn(entry, bare !== undefined);
        if (message === undefined)
            continue;
        const or = bare === undefined ? '' : `, or ${bare}`;
        problems.add({ input, message, fix: `For example \`${example}\`${or}.` });
    }
    return entries;
}
function mistakeIn(entry, isBareAllowed) {
    const fields = (0,csv/* parseCsv */.Wk)(entry);
    if (fields === undefined) {
        return `${(0,quote/* quote */.h)(entry)} is malformed: a quote stands before and after a whole \`key=value\`, and is doubled inside`;
    }
    const [only = '', ...more] = fields;
    if (isBareAllowed && more.length === 0 && only !== '' && !only.includes('='))
        return undefined;
    const wrong = fields.find((field) => !/^\s*[\w.-]+(?:\[[^\]]*\])?[\w.-]*=/.test(field));
    if (wrong !== undefined)
        return `${(0,quote/* quote */.h)(wrong)} in ${(0,quote/* quote */.h)(entry)} is no \`key=value\``;
    return (0,csv/* attributesOf */.Td)(fields).get('type') ? undefined : `${(0,quote/* quote */.h)(entry)} names no type`;
}

;// CONCATENATED MODULE: ./lib/inputs/attestations.js


const ATTRIBUTES = /^[\w-]+=[^,]*(?:,[\w-]+=[^,]*)*$/;
const SWITCHES = ['true', 'false'];
/** `provenance` and `sbom` (`true`, `false`, or attributes), and `attests` with a type in each entry. */
function parseAttestations(typed, problems) {
    const attests = parseAttributeList({ input: 'attests', text: typed('attests'), example: 'type=provenance,mode=max' }, problems);
    return {
        provenance: switchOf('provenance', typed, problems),
        sbom: switchOf('sbom', typed, problems),
        attests,
    };
}
function switchOf(input, typed, problems) {
    const text = typed(input);
    const word = text.toLowerCase();
    if (text === '' || ATTRIBUTES.test(text))
        return text;
    if (SWITCHES.includes(word))
        return word;
    problems.add({
        input,
        message: `${(0,quote/* quote */.h)(text)} is not understood`,
        fix: input === 'sbom'
            ? 'Use `true`, `false` or `generator=IMAGE`.'
            : 'Use `true`, `false` or `mode=max`.',
    });
    return '';
}

// EXTERNAL MODULE: ./lib/inputs/build-args.js
var build_args = __webpack_require__(2279);
;// CONCATENATED MODULE: ./lib/inputs/build-exports.js



const CACHE_FROM = { input: 'cache-from', example: 'type=gha', bare: 'an image' };
const CACHE_TO = { input: 'cache-to', example: 'type=gha,mode=max', bare: 'an image' };
const OUTPUTS = { input: 'outputs', example: 'type=local,dest=out', bare: 'a directory' };
/** Caches and outputs as they were typed. */
function parseExports(typed, problems) {
    const read = (list) => parseAttributeList({ ...list, text: typed(list.input) }, problems);
    const outputs = read(OUTPUTS);
    for (const output of outputs.filter(isForStdout)) {
        problems.add({
            input: 'outputs',
            message: `${(0,quote/* quote */.h)(output)} goes to standard output, which is the log`,
            fix: 'Name a file: `type=tar,dest=out.tar`.',
        });
    }
    return { cacheFrom: read(CACHE_FROM), cacheTo: read(CACHE_TO), outputs };
}
/** https://docs.docker.com/reference/cli/docker/buildx/build/#output */
function isForStdout(output) {
    const attributes = (0,csv/* attributesOf */.Td)((0,csv/* parseCsv */.Wk)(output) ?? []);
    const dest = attributes.get('dest');
    const isFile = ['tar', 'oci'].includes(attributes.get('type') ?? '');
    return output === '-' || dest === '-' || (isFile && !dest);
}

// EXTERNAL MODULE: ./lib/secret.js
var secret = __webpack_require__(3251);
;// CONCATENATED MODULE: ./lib/inputs/build-secrets.js



/** Reads `secrets`, `secret-envs` and `secret-files`. A run without secrets (of a fork) has none, and that is no mistake. */
function parseBuildSecrets(typed, { secretsAvailable }, problems) {
    if (!secretsAvailable)
        return [];
    const read = (input, entries, from) => entries.flatMap((entry) => readSecret({ input, entry, from }, problems) ?? []);
    const found = [
        ...read('secrets', (0,lists/* parseLines */.L)(typed('secrets')), (value) => ({
            kind: 'value',
            value: (0,secret/* secret */.r)(value),
        })),
        ...read('secret-envs', (0,lists/* parseCommaList */.X)(typed('secret-envs')), (name) => ({
            kind: 'variable',
            name,
        })),
        ...read('secret-files', (0,lists/* parseLines */.L)(typed('secret-files')), (path) => ({ kind: 'file', path })),
    ];
    const ids = found.map(({ id }) => id);
    for (const id of new Set(ids.filter((each, at) => ids.indexOf(each) !== at))) {
        problems.add({
            input: 'secrets',
            message: `there are two secrets with the id ${(0,quote/* quote */.h)(id)}`,
            fix: 'Keep one of them.',
        });
    }
    return found;
}
/** More is hardly a name, but may be a line of a key. */
const ID = /^[\w.-]{1,48}$/;
/** What stands behind the `=`, and an entry without one, may be secret: neither is shown, nor what is no id. */
function readSecret({ input, entry, from }, problems) {
    const at = entry.indexOf('=');
    const [id, text] = [entry.slice(0, Math.max(at, 0)), entry.slice(at + 1)];
    const fail = (message, fix) => problems.add({ input, message, fix });
    const write = `Write one \`${EXAMPLES[input] ?? 'id=value'}\` per line; put a value of several lines in double quotes, with its id.`;
    if (!ID.test(id))
        fail('an entry does not begin with an id and `=`', write);
    else if (text === '')
        fail(`the secret ${(0,quote/* quote */.h)(id)} is empty`, EMPTY);
    else if (isCutOff(text)) {
        fail(`the secret ${(0,quote/* quote */.h)(id)} ends after the first line of its value`, write);
    }
    else
        return { id, from: from(text) };
    return undefined;
}
const EMPTY = 'If it comes from a secret, check that the secret exists under that name and is available to this repository, environment and event.';
/** A key in PEM of which only the first line is there: the others would be entries of their own. */
function isCutOff(text) {
    return text.startsWith('-----BEGIN ') && !text.includes('\n');
}
const EXAMPLES = {
    'secret-envs': 'id=NAME_OF_VARIABLE',
    'secret-files': 'id=path/of/file',
};

;// CONCATENATED MODULE: ./lib/inputs/forms.js


/** Reads lists and says of each entry that has not its form how it should be. */
function formReader(typed, problems) {
    const check = (entries, { input, pattern, example }) => {
        for (const entry of entries.filter((each) => !pattern.test(each))) {
            problems.add({
                input,
                message: `${(0,quote/* quote */.h)(entry)} is not understood`,
                fix: `For example \`${example}\`.`,
            });
        }
        return entries;
    };
    return {
        lines: (form) => check((0,lists/* parseLines */.L)(typed(form.input)), form),
        comma: (form) => check((0,lists/* parseCommaList */.X)(typed(form.input)), form),
    };
}

// EXTERNAL MODULE: ./lib/inputs/values.js
var values = __webpack_require__(7035);
;// CONCATENATED MODULE: ./lib/inputs/build-surroundings.js


const ALLOW = {
    input: 'allow',
    pattern: /^(?:network\.host|security\.insecure|device(?:=.+)?)$/,
    example: 'network.host',
};
const HOSTS = { input: 'add-hosts', pattern: /^[^\s:=]+[:=]\S+$/, example: 'name:10.0.0.1' };
const ULIMIT = {
    input: 'ulimit',
    pattern: /^[a-z]+=-?\d+(?::-?\d+)?$/,
    example: 'nofile=1024:1024',
};
const SHM_SIZE = { input: 'shm-size', pattern: /^\d+(?:\.\d+)?[bkmg]?b?$/i, example: '2g' };
/** In what every `RUN` of the build runs. */
function parseSurroundings(typed, problems) {
    const read = formReader(typed, problems);
    const network = (0,values/* parseChoice */.HU)({ input: 'network', text: typed('network'), choices: ['default', 'none', 'host'] }, problems);
    const [shmSize = ''] = read.lines(SHM_SIZE);
    return {
        allow: read.comma(ALLOW),
        addHosts: read.comma(HOSTS),
        network: network === 'default' ? '' : network,
        shmSize,
        ulimits: read.lines(ULIMIT),
        cgroupParent: typed('cgroup-parent'),
    };
}

;// CONCATENATED MODULE: ./lib/inputs/cache.js


/** `cache`, `cache-scope` and `cache-mode`. `true` is the `auto` of docker/github-builder. */
function parseCache(typed, problems) {
    const text = typed('cache').toLowerCase();
    const choice = (0,values/* parseChoice */.HU)({ input: 'cache', text, choices: ['off', 'auto', 'true', 'false'] }, problems);
    const isWanted = choice === 'auto' || choice === 'true';
    const scope = typed('cache-scope');
    if (scope !== '' && !/^[A-Za-z0-9_][\w./-]*$/.test(scope)) {
        problems.add({
            input: 'cache-scope',
            message: `${(0,quote/* quote */.h)(scope)} is no name of a cache`,
            fix: 'Use letters, digits, `_`, `-`, `.` and `/`.',
        });
    }
    for (const input of ['cache-from', 'cache-to']) {
        if (!isWanted || typed(input) === '')
            continue;
        problems.add({
            input,
            message: '`cache: auto` chooses where the cache is',
            fix: `Remove \`cache\`, or \`${input}\`.`,
        });
    }
    const mode = (0,values/* parseChoice */.HU)({ input: 'cache-mode', text: typed('cache-mode'), choices: ['max', 'min'] }, problems);
    return { isWanted, scope, mode };
}

;// CONCATENATED MODULE: ./lib/inputs/build.js










const CONTEXTS = {
    input: 'build-contexts',
    pattern: /^[\w./:@-]+=.+$/s,
    example: 'name=path/or/address',
};
const SSH = { input: 'ssh', pattern: /^[\w.-]+(?:=.+)?$/, example: 'default' };
/** What is to be built, and how: the inputs of docker/build-push-action under their names. */
function parseBuild(typed, options, problems) {
    const flag = (input) => (0,values/* parseBoolean */.yG)({ input, text: typed(input), fallback: false }, problems);
    const read = formReader(typed, problems);
    return {
        context: contextOf(typed('context'), problems),
        file: fileOf(typed('file'), problems),
        buildArgs: (0,build_args/* parseBuildArgs */.N)(typed('build-args'), problems),
        contexts: read.lines(CONTEXTS),
        target: typed('target'),
        platforms: (0,values/* parsePlatforms */.qA)((0,lists/* parseCommaList */.X)(typed('platforms')), problems),
        pull: flag('pull'),
        noCache: flag('no-cache'),
        noCacheFilters: (0,lists/* parseCommaList */.X)(typed('no-cache-filters')),
        secrets: parseBuildSecrets(typed, options, problems),
        ssh: read.comma(SSH),
        ...parseExports(typed, problems),
        ...parseSurroundings(typed, problems),
        ...parseAttestations(typed, problems),
        call: (0,values/* parseChoice */.HU)({
            input: 'call',
            text: typed('call'),
            choices: ['build', 'check', 'outline', 'targets'],
        }, problems),
        engine: (0,values/* parseChoice */.HU)({ input: 'engine', text: typed('engine'), choices: ['docker', 'buildah', 'podman'] }, problems),
        isReproducible: (0,values/* parseChoice */.HU)({
            input: 'source-date-epoch',
            text: typed('source-date-epoch'),
            choices: ['commit', 'none'],
        }, problems) === 'commit',
        isHeadWanted: flag('git-context-pr-head'),
        isAnnotating: (0,values/* parseBoolean */.yG)({ input: 'checks-annotations', text: typed('checks-annotations'), fallback: true }, problems),
        cache: parseCache(typed, problems),
        builder: typed('builder'),
        load: flag('load'),
    };
}
/** The context is the only positional argument of the build: it must not read as an option or as standard input. */
function contextOf(context, problems) {
    if (context.startsWith('-')) {
        problems.add({
            input: 'context',
            message: `${(0,quote/* quote */.h)(context)} is not a path`,
            fix: 'Write `./` before a directory whose name starts with `-`.',
        });
    }
    return context;
}
/** buildx reads a Dockerfile called `-` from standard input, which is empty here. */
function fileOf(file, problems) {
    if (file === '-') {
        problems.add({
            input: 'file',
            message: '"-" is standard input, and no Dockerfile stands there',
            fix: 'Write the path of the Dockerfile; `./-` is a file of that name.',
        });
    }
    return file;
}

// EXTERNAL MODULE: ./lib/inputs/yaml-list.js
var yaml_list = __webpack_require__(7367);
;// CONCATENATED MODULE: ./lib/inputs/builder-nodes.js




const KEYS = ['name', 'endpoint', 'driver-opts', 'buildkitd-flags', 'platforms'];
const EXAMPLE = 'Write a list, for example `- {name: arm, endpoint: "tcp://10.0.0.2:1234", platforms: linux/arm64}`.';
/** The node that the flat inputs describe, then those of `append`. */
async function parseNodes(typed, problems) {
    const first = toNode({
        fields: {
            name: '',
            endpoint: typed('endpoint'),
            'driver-opts': typed('driver-opts'),
            'buildkitd-flags': typed('buildkitd-flags'),
            platforms: typed('builder-platforms'),
        },
        inputOf: (key) => (key === 'platforms' ? 'builder-platforms' : key),
        isRemote: typed('driver') === 'remote' && typed('builder') === '',
    }, problems);
    const text = typed('append');
    if (text === '')
        return [first];
    const entries = await (0,yaml_list/* parseYamlList */.j)({ input: 'append', text, example: EXAMPLE }, problems);
    const isRemote = typed('driver') === 'remote';
    const others = entries.flatMap((entry, at) => {
        const path = `append[${at}]`;
        const fields = readFields(entry, path, problems);
        return fields
            ? [toNode({ fields, inputOf: (key) => `${path}.${key}`, isRemote }, problems)]
            : [];
    });
    const names = others.map(({ name }) => name).filter((name) => name !== '');
    for (const name of new Set(names.filter((each, at) => names.indexOf(each) < at))) {
        problems.add({
            input: 'append',
            message: `two nodes are called ${(0,quote/* quote */.h)(name)}`,
            fix: 'Give each a name of its own, or none.',
        });
    }
    return [first, ...others];
}
function toNode({ fields, inputOf, isRemote }, problems) {
    const named = {
        list: problems.list,
        add: (problem) => problems.add({ ...problem, input: inputOf('platforms') }),
    };
    checkName(fields.name, inputOf('name'), problems);
    checkEndpoint(fields.endpoint, { input: inputOf('endpoint'), isRemote }, problems);
    const driverOpts = optionsOf(fields['driver-opts']);
    for (const option of driverOpts) {
        if (/^"?[A-Za-z][A-Za-z0-9._-]*=/.test(option))
            continue;
        const fix = 'Write one `key=value` per line, for example `network=host`.';
        problems.add({ input: inputOf('driver-opts'), message: `${(0,quote/* quote */.h)(option)} has no value`, fix });
    }
    return {
        name: fields.name,
        endpoint: fields.endpoint,
        driverOpts,
        buildkitdFlags: fields['buildkitd-flags'],
        platforms: (0,values/* parsePlatforms */.qA)((0,lists/* parseCommaList */.X)(fields.platforms), named),
    };
}
/** Quotes stay: buildx reads each line as CSV, so that they keep a value with commas together. */
function optionsOf(text) {
    return text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
function checkName(name, input, problems) {
    if (name === '' || /^[A-Za-z][A-Za-z0-9._-]*$/.test(name))
        return;
    const fix = 'Use letters, digits, `.`, `_` and `-`, with a letter first.';
    problems.add({ input, message: `${(0,quote/* quote */.h)(name)} is not the name of a node`, fix });
}
const REMOTE = /^(?:tcp|unix|ssh|docker-container|kube-pod):\/\/./;
/** The only argument without a name: it must not read as an option. */
function checkEndpoint(endpoint, { input, isRemote }, problems) {
    if (isRemote ? REMOTE.test(endpoint) : !endpoint.startsWith('-'))
        return;
    problems.add({
        input,
        message: endpoint === ''
            ? 'the driver remote needs the address of a daemon'
            : `${(0,quote/* quote */.h)(endpoint)} is not an address of a builder`,
        fix: 'Write where BuildKit listens, for example `tcp://builder.corp.example:1234`.',
    });
}
function readFields(entry, path, problems) {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
        problems.add({ input: path, message: 'this is not a mapping', fix: EXAMPLE });
        return undefined;
    }
    const given = entry;
    for (const [key, value] of Object.entries(given)) {
        if (!KEYS.some((known) => known === key)) {
            const fix = `Known: ${KEYS.join(', ')}.`;
            problems.add({ input: `${path}.${key.slice(0, 40)}`, message: 'unknown key', fix });
        }
        else if (!isText(value) && !(Array.isArray(value) && value.every(isText))) {
            problems.add({ input: `${path}.${key}`, message: 'this is not text', fix: EXAMPLE });
        }
    }
    const text = (key) => textOf(given[key]);
    return Object.fromEntries(KEYS.map((key) => [key, text(key)]));
}
const isText = (value) => typeof value === 'string' || value === null;
/** A list may be written as one. */
function textOf(value) {
    if (Array.isArray(value))
        return value.join('\n');
    return typeof value === 'string' ? value.trim() : '';
}

;// CONCATENATED MODULE: ./lib/inputs/builder.js



const DRIVERS = ['auto', 'docker', 'docker-container', 'remote', 'kubernetes', 'cloud'];
/** Inputs that describe a builder which does not exist yet. */
const DESCRIBING = [
    ...['endpoint', 'builder-platforms', 'driver-opts', 'buildkitd-flags', 'append'],
    ...['buildkitd-config', 'buildkitd-config-inline'],
];
/** Reads everything about the builder; what contradicts itself goes into `problems`. */
async function parseBuilder(typed, problems) {
    const flag = (input, fallback) => (0,values/* parseBoolean */.yG)({ input, text: typed(input), fallback }, problems);
    const use = flag('use', false);
    const cleanup = flag('cleanup', true);
    const request = {
        existing: typed('builder'),
        driver: driverOf(typed, problems),
        name: nameOf(typed, problems),
        nodes: await parseNodes(typed, problems),
        configPath: typed('buildkitd-config'),
        config: typed('buildkitd-config-inline'),
        use,
        isKept: use || !cleanup,
        keepState: flag('keep-state', false),
        buildxVersion: versionOf(typed, problems),
        emulation: (0,values/* parseChoice */.HU)({ input: 'emulation', text: typed('emulation'), choices: ['auto', 'off'] }, problems),
        qemuImage: typed('qemu-image'),
    };
    // One that exists wins: what describes another has no effect, as in docker's own actions.
    if (request.existing === '')
        checkDriver(request, typed, problems);
    return request;
}
/** docker/setup-buildx-action makes a container unless told otherwise: what is written for it means the same here. */
function driverOf(typed, problems) {
    const text = typed('driver');
    if (text !== '')
        return (0,values/* parseChoice */.HU)({ input: 'driver', text, choices: DRIVERS }, problems);
    return DESCRIBING.some((input) => typed(input) !== '') ? 'docker-container' : 'auto';
}
/** https://github.com/docker/buildx/blob/master/store/util.go */
function nameOf(typed, problems) {
    const input = typed('builder-name') ? 'builder-name' : 'name';
    const name = typed(input);
    if (name === '' || /^[A-Za-z][A-Za-z0-9._+-]*$/.test(name))
        return name;
    problems.add({
        input,
        message: `${(0,quote/* quote */.h)(name)} is not the name of a builder`,
        fix: 'Use letters, digits, `.`, `_`, `+` and `-`, with a letter first.',
    });
    return '';
}
function versionOf(typed, problems) {
    const input = typed('buildx-version') ? 'buildx-version' : 'version';
    const text = typed(input);
    if (text === '' || text === 'latest')
        return text;
    const version = /^v?(?<number>\d+\.\d+\.\d+(?:-[0-9A-Za-z.]+)?)$/.exec(text)?.groups?.number;
    if (version !== undefined)
        return `v${version}`;
    problems.add({
        input,
        message: `${(0,quote/* quote */.h)(text)} is no release of buildx that can be downloaded and checked`,
        fix: 'Write a version such as `v0.30.1`, or `latest`. Other builds: docker/setup-buildx-action before this step.',
    });
    return '';
}
const OF_THE_ENGINE = 'The driver `docker` is the engine’s own builder: leave it out, or name another `driver`.';
const OF_THE_REMOTE = 'The driver `remote` uses a daemon that runs already: whoever runs it configures it.';
function checkDriver(request, typed, problems) {
    const { driver, keepState } = request;
    const refuse = (inputs, fix) => {
        for (const input of inputs.filter((each) => typed(each) !== '')) {
            problems.add({ input, message: `the driver ${driver} cannot take it`, fix });
        }
    };
    if (driver === 'docker')
        refuse([...DESCRIBING, 'builder-name', 'name'], OF_THE_ENGINE);
    if (driver === 'remote') {
        refuse(['buildkitd-flags', 'buildkitd-config', 'buildkitd-config-inline'], OF_THE_REMOTE);
    }
    if (keepState && driver !== 'docker-container' && driver !== 'auto') {
        problems.add({
            input: 'keep-state',
            message: `the driver ${driver} has no state of its own to keep`,
            fix: 'Leave it out, or set `driver: docker-container`.',
        });
    }
}

// EXTERNAL MODULE: ./lib/inputs/connection.js
var connection = __webpack_require__(5813);
// EXTERNAL MODULE: ./lib/inputs/job-token.js
var job_token = __webpack_require__(9218);
// EXTERNAL MODULE: ./lib/inputs/logins.js + 4 modules
var logins = __webpack_require__(1875);
// EXTERNAL MODULE: ./lib/reference/platform.js
var reference_platform = __webpack_require__(8270);
;// CONCATENATED MODULE: ./lib/inputs/runners.js



/** `platform=runner` per line: which runner builds which platform. */
function parseRunners(text, problems) {
    const found = new Map();
    for (const line of (0,lists/* parseLines */.L)(text)) {
        const [, name = '', runner = ''] = /^([^=]+)=(.+)$/.exec(line) ?? [];
        const platform = (0,reference_platform/* canonicalPlatform */._)(name.trim());
        if (platform === undefined || runner.trim() === '') {
            problems.add({
                input: 'runners',
                message: `${(0,quote/* quote */.h)(line)} names no platform and runner`,
                fix: 'Write `platform=runner`, for example `linux/arm64=ubuntu-24.04-arm`.',
            });
        }
        else
            found.set(platform, runner.trim());
    }
    return found;
}

// EXTERNAL MODULE: ./lib/inputs/typed.js
var inputs_typed = __webpack_require__(9529);
;// CONCATENATED MODULE: ./lib/inputs/webhook-fields.js

/** A value as text, `''` where there is none. */
function readText({ path, values }, key, problems) {
    const value = values[key] ?? '';
    if (typeof value === 'string')
        return value.trim();
    problems.add({ input: `${path}.${key}`, message: 'this is not text', fix: 'Quote the value.' });
    return '';
}
/** A value, or a list of them. */
function readList(given, key, problems) {
    const value = given.values[key];
    if (!Array.isArray(value)) {
        const text = readText(given, key, problems);
        return text === '' ? [] : [text];
    }
    const at = { path: `${given.path}.${key}`, values: Object.fromEntries(value.entries()) };
    return value.map((_, index) => readText(at, String(index), problems));
}
/** https://www.rfc-editor.org/rfc/rfc9110#name-tokens */
const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** Visible characters, space and tab, and what HTTP calls opaque: more cannot stand in a header. */
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
/** They belong to the connection, or say what the body is and who sent it. */
const OURS = /^(?:host|connection|content-(?:length|type|encoding)|transfer-encoding|expect|upgrade|te|trailer|keep-alive|proxy-.*|webhook-(?:id|timestamp|signature)|x-hub-signature-256|x-signature|ce-.*)$/i;
/** Extra headers of a request. */
function readHeaders({ path, values }, { sendsToken }, problems) {
    const mapping = values.headers;
    if (mapping === undefined || mapping === null || mapping === '')
        return [];
    const input = `${path}.headers`;
    if (typeof mapping !== 'object' || Array.isArray(mapping)) {
        const fix = 'Write `headers: {X-Webhook-Secret: "…"}`.';
        problems.add({ input, message: 'this is not a mapping', fix });
        return [];
    }
    const names = new Set();
    return Object.entries(mapping).flatMap(([name, value]) => {
        const message = headerProblem(name, value) ??
            (names.has(name.toLowerCase()) ? 'this stands here twice' : undefined);
        const isTwoTokens = sendsToken && name.toLowerCase() === 'authorization';
        names.add(name.toLowerCase());
        if (message === undefined && !isTwoTokens)
            return [[name, (0,secret/* secret */.r)(String(value).trim())]];
        problems.add({
            // A name without a value, or one that cannot be one, may be a piece of a secret.
            input: NAME.test(name) && value !== '' && value !== null ? `${input}.${name}` : input,
            message: message ?? 'auth: oidc sends this header already',
            fix: isTwoTokens
                ? 'Leave out one of them.'
                : 'Write `Name: value`, one line each, and quote values that hold commas.',
        });
        return [];
    });
}
function headerProblem(name, value) {
    if (!NAME.test(name))
        return 'the name of a header has no spaces, line ends or colons';
    if (OURS.test(name))
        return 'this header is set by registry-publish';
    if (typeof value !== 'string' && value !== null)
        return 'this is not text';
    if (value === null || value.trim() === '')
        return 'a header has no value; if it comes from a secret, check that it exists';
    return VALUE.test(value.trim())
        ? undefined
        : 'this holds a line end or a character that no header can hold';
}

;// CONCATENATED MODULE: ./lib/inputs/webhook-request.js
/** What a webhook may be told about. */
const WEBHOOK_EVENTS = ['published', 'unchanged', 'failed'];
/** Bodies that imitate a registry's own have no word for a failure. */
const PUSHES = { events: ['published', 'unchanged'], default: ['published'] };
const CHAT = { events: WEBHOOK_EVENTS, default: ['published', 'failed'] };
/** Every format with what it is sent. */
const WEBHOOK_FORMATS = {
    generic: { events: WEBHOOK_EVENTS, default: WEBHOOK_EVENTS },
    cloudevents: { events: WEBHOOK_EVENTS, default: ['published'] },
    cdevents: PUSHES,
    'cdevents-0.5': PUSHES,
    dockerhub: PUSHES,
    quay: PUSHES,
    keel: PUSHES,
    slack: CHAT,
    teams: CHAT,
    discord: CHAT,
};

;// CONCATENATED MODULE: ./lib/inputs/webhook-secrets.js


/** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#symmetric */
const PREFIX = 'whsec_';
const FEWEST_BYTES = 24;
const MOST_SECRETS = 2;
/** The signing secrets of one entry: the current one, and an old one that some receivers still have. */
function readSecrets(given, problems) {
    const input = `${given.path}.secret`;
    if (given.values.secret === undefined)
        return { secrets: [], warnings: [] };
    const values = readList(given, 'secret', problems);
    const warnings = [];
    if (values.length === 0 || values.includes('')) {
        problems.add({
            input,
            message: 'this is empty',
            fix: 'If it comes from a secret, check that the secret exists under that name and is available to this repository, environment and event.',
        });
    }
    if (values.length > MOST_SECRETS) {
        const fix = 'Keep the current one and the one before it.';
        problems.add({ input, message: `${values.length} secrets are too many`, fix });
    }
    for (const value of values.filter((each) => each !== '')) {
        const size = keySize(value);
        if (size === undefined) {
            problems.add({
                input,
                message: `what follows \`${PREFIX}\` is not base64`,
                fix: `Make one with \`echo ${PREFIX}$(openssl rand -base64 32)\`.`,
            });
        }
        else if (size < FEWEST_BYTES) {
            warnings.push(`${input}: ${size} bytes are easy to guess. Use at least ${FEWEST_BYTES}, for example from \`echo ${PREFIX}$(openssl rand -base64 32)\`.`);
        }
    }
    return { secrets: values.map(secret/* secret */.r), warnings };
}
/** Bytes of the key, `undefined` where there is none to be had. */
function keySize(value) {
    if (!value.startsWith(PREFIX))
        return new TextEncoder().encode(value).length;
    const text = value.slice(PREFIX.length);
    const isBase64 = /^[A-Za-z0-9+/]+={0,2}$/.test(text) && text.length % 4 === 0;
    return isBase64 ? (text.replace(/=+$/, '').length * 3) >> 2 : undefined;
}

;// CONCATENATED MODULE: ./lib/inputs/webhook-url.js
/** Checks the address of a webhook. No message shows more of it than its host. */
function parseWebhookUrl(text, input, problems) {
    const refuse = (message, fix) => {
        problems.add({ input, message, fix });
        return undefined;
    };
    if (text === '') {
        return refuse('this is empty', 'If it comes from a secret, check that the secret exists under that name and is available to this repository, environment and event.');
    }
    if (/\s/.test(text) || !URL.canParse(text)) {
        return refuse('this is not a URL', 'Write a whole one, for example `https://example.com/hook`.');
    }
    const url = new URL(text);
    url.hash = '';
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
        return refuse(`${url.protocol} is not spoken here`, 'Use `https://`.');
    }
    if (url.username !== '' || url.password !== '') {
        const fix = 'Write `headers: {Authorization: "Basic …"}` instead.';
        return refuse(`the URL for ${url.host} has a user name or a password in it`, fix);
    }
    if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
        return refuse(`${url.host} would be called without encryption`, 'Use `https://`; only this machine itself is called by plain HTTP.');
    }
    return url;
}
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
/** Chat services refuse every body but their own. */
const FORMAT_BY_HOST = [
    [/^hooks\.slack(?:-gov)?\.com$/, 'slack'],
    [/^(?:(?:ptb|canary)\.)?discord(?:app)?\.com$/, 'discord'],
    [/\.(?:logic\.azure\.com|api\.powerplatform\.com|webhook\.office\.com)$/, 'teams'],
];
/** The format that an address alone tells, else `generic`. */
function formatFor({ hostname }) {
    return FORMAT_BY_HOST.find(([host]) => host.test(hostname))?.[1] ?? 'generic';
}

;// CONCATENATED MODULE: ./lib/inputs/webhook.js







const webhook_KEYS = [
    ...['url', 'format', 'secret', 'headers', 'auth', 'audience', 'events', 'when', 'required'],
];
const FORMATS = Object.keys(WEBHOOK_FORMATS);
/** What Flux's receivers expect. https://fluxcd.io/flux/components/notification/receivers/ */
const DEFAULT_AUDIENCE = 'notification-controller';
/** Reads one entry, a URL or a mapping. `undefined` after a problem that leaves nothing to go on with. */
function parseWebhook(entry, path, problems) {
    const given = toGiven(entry, path, problems);
    if (!given)
        return undefined;
    const text = (key) => readText(given, key, problems);
    const url = parseWebhookUrl(text('url'), `${path}.url`, problems);
    const format = (0,values/* parseChoice */.HU)({
        input: `${path}.format`,
        text: text('format') || (url ? formatFor(url) : 'generic'),
        choices: FORMATS,
    }, problems);
    const audience = readAudience(given, problems);
    const { secrets, warnings } = readSecrets(given, problems);
    const headers = readHeaders(given, { sendsToken: audience !== undefined }, problems);
    const events = readEvents(given, format, problems);
    const required = (0,values/* parseBoolean */.yG)({ input: `${path}.required`, text: text('required'), fallback: false }, problems);
    if (!url)
        return undefined;
    const webhook = {
        input: path,
        url: (0,secret/* secret */.r)(url.href),
        host: url.host,
        format,
        secrets,
        headers,
        ...(audience !== undefined && { audience }),
        events,
        required,
        warnings,
    };
    return { webhook, address: url.href };
}
function toGiven(entry, path, problems) {
    if (typeof entry === 'string')
        return { path, values: { url: entry } };
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
        const fix = 'Write a URL, or a mapping such as `{url: "https://…", format: slack}`.';
        problems.add({ input: path, message: 'this is no URL and no mapping', fix });
        return undefined;
    }
    for (const [key, value] of Object.entries(entry)) {
        if (webhook_KEYS.some((known) => known === key))
            continue;
        // The rest of an unquoted secret with a comma in it looks like a key without a value.
        const isRest = value === null || value === '';
        problems.add({
            input: isRest ? path : `${path}.${key.slice(0, 40)}`,
            message: isRest ? 'a key without a value' : 'unknown key',
            fix: `Known: ${webhook_KEYS.join(', ')}.${isRest ? ' Quote values that hold commas.' : ''}`,
        });
    }
    return { path, values: entry };
}
/** With `auth: oidc` the audience, else nothing. */
function readAudience(given, problems) {
    const auth = readText(given, 'auth', problems);
    const audience = readText(given, 'audience', problems);
    if (auth === '' || auth === 'none') {
        if (audience !== '') {
            problems.add({
                input: `${given.path}.audience`,
                message: 'an audience needs `auth: oidc`',
                fix: 'Add `auth: oidc`, or leave `audience` out.',
            });
        }
        return undefined;
    }
    if (auth === 'oidc')
        return audience || DEFAULT_AUDIENCE;
    problems.add({
        input: `${given.path}.auth`,
        message: `${(0,quote/* quote */.h)(auth)} is not one of its values`,
        fix: 'Use `oidc` or `none`; other credentials go into `headers`.',
    });
    return undefined;
}
function readEvents(given, format, problems) {
    const key = given.values.events === undefined && given.values.when !== undefined ? 'when' : 'events';
    const facts = WEBHOOK_FORMATS[format];
    const words = readList(given, key, problems).flatMap((word) => word.split(/[\s,]+/));
    const events = words
        .filter((word) => word !== '')
        .flatMap((word) => {
        const event = WEBHOOK_EVENTS.find((known) => known === word);
        const isSendable = event !== undefined && facts.events.includes(event);
        if (isSendable)
            return [event];
        problems.add({
            input: `${given.path}.${key}`,
            message: event
                ? `the format ${format} cannot say ${(0,quote/* quote */.h)(word)}`
                : `${(0,quote/* quote */.h)(word)} is no event`,
            fix: `Use ${facts.events.map((each) => `\`${each}\``).join(', ')}.`,
        });
        return [];
    });
    return events.length > 0 ? [...new Set(events)] : facts.default;
}

;// CONCATENATED MODULE: ./lib/inputs/webhooks.js



const INPUT = 'webhooks';
const webhooks_EXAMPLE = 'Write one URL per line, or a YAML list, for example `- {url: "https://…", format: slack}`.';
/**
 * Reads the input `webhooks`: URLs, one per line, or a YAML list of URLs and of mappings. URLs are secrets, so that no
 * message quotes one.
 */
async function parseWebhooks(text, problems) {
    if (text.trim() === '')
        return [];
    const isYaml = /^\s*(?:#[^\n]*\n\s*)*(?:-\s|\[|\{|[a-z]+:\s)/.test(text);
    const entries = isYaml
        ? await (0,yaml_list/* parseYamlList */.j)({ input: INPUT, text, example: webhooks_EXAMPLE }, problems)
        : (0,lists/* parseLines */.L)(text);
    const seen = new Map();
    return entries.flatMap((entry, index) => {
        const input = `${INPUT}[${index}]`;
        const parsed = parseWebhook(entry, input, problems);
        if (!parsed)
            return [];
        const earlier = seen.get(parsed.address);
        seen.set(parsed.address, earlier ?? input);
        if (earlier === undefined)
            return [parsed.webhook];
        problems.add({
            input: `${input}.url`,
            message: `this is the URL of ${earlier} again (${parsed.webhook.host})`,
            fix: 'Keep one of them.',
        });
        return [];
    });
}

;// CONCATENATED MODULE: ./lib/inputs/parse.js











/**
 * Turns what was typed into a request. Everything that is wrong goes into `problems`; the request is only to be
 * used when there are none.
 */
async function parseInputs(raw, { secretsAvailable }, problems) {
    const typed = (0,inputs_typed/* typedValues */.L)(raw);
    const flag = (input) => (0,values/* parseBoolean */.yG)({ input, text: typed(input), fallback: false }, problems);
    const choose = chooser(typed, problems);
    const from = typed('from');
    if (from !== '')
        checkNothingBuilds(raw, problems);
    const build = parseBuild(typed, { secretsAvailable }, problems);
    // What it means for the run's facts is decided where they are read.
    choose('meta-context', ['workflow', 'git']);
    return {
        tagging: taggingOf(typed, build.platforms, problems),
        build,
        builder: await parseBuilder(typed, problems),
        from,
        digests: typed('digests'),
        isAnnotated: isAnnotated(raw),
        test: typed('test'),
        runners: parseRunners(typed('runners'), problems),
        archive: parseArchive(typed('archive'), problems),
        reportDirectory: typed('report'),
        verify: choose('verify', ['digest', 'pull', 'anonymous']),
        connection: (0,connection/* parseConnection */.C)(typed, problems),
        createRepository: flag('create-repository'),
        logins: secretsAvailable ? await (0,logins/* parseLogins */.wI)(typed, { isRegistryEnough: false }, problems) : [],
        policy: {
            floatingTags: choose('floating-tags', ['forward-only', 'always']),
            onExists: choose('on-exists', ['fail', 'skip', 'overwrite']),
        },
        require: choose('require', ['all', 'any', 'primary']),
        push: (0,values/* parseBoolean */.yG)({ input: 'push', text: typed('push'), fallback: true }, problems),
        dryRun: flag('dry-run'),
        allowForkPush: flag('allow-fork-push'),
        separators: separatorsOf(raw),
        bakeTarget: bakeTargetOf(typed('bake-target'), problems),
        setOutputEnv: (0,values/* parseBoolean */.yG)({ input: 'set-output-env', text: typed('set-output-env'), fallback: true }, problems),
        ...(0,job_token/* jobTokenOf */.k)(typed),
        ...(await parseTelling(typed, { secretsAvailable }, problems)),
    };
}
function taggingOf(typed, platforms, problems) {
    const from = typed('from');
    return {
        images: typed('images'),
        tags: typed('tags'),
        flavor: typed('flavor'),
        labels: typed('labels'),
        annotations: typed('annotations'),
        annotationLevels: typed('annotation-levels'),
        shortShaLength: (0,values/* parseNumber */.$J)({ input: 'short-sha-length', text: typed('short-sha-length'), fallback: 7 }, problems),
        environment: typed('environment'),
        platforms,
        ...(from !== '' && !isMerge(from) && { isFinished: true }),
    };
}
/** Several images become one, whose index is ours to describe. */
function isMerge(from) {
    return from.includes('\n');
}
/** Who is told of the result. */
async function parseTelling(typed, { secretsAvailable }, problems) {
    return {
        webhooks: secretsAvailable ? await parseWebhooks(typed('webhooks'), problems) : [],
        deployment: typed('deployment'),
        commitStatus: (0,values/* parseBoolean */.yG)({ input: 'commit-status', text: typed('commit-status'), fallback: false }, problems),
    };
}
/** As in the chain, where annotations are only wired to the build if somebody wants them. */
function isAnnotated(raw) {
    const levels = raw['annotation-levels']?.trim() ?? '';
    // action.yml fills in the default.
    return (raw.annotations?.trim() ?? '') !== '' || (levels !== '' && levels !== 'manifest');
}
/** White space counts here, so they are taken as they were typed. */
function separatorsOf(raw) {
    return {
        tags: raw['sep-tags'] || '\n',
        labels: raw['sep-labels'] || '\n',
        annotations: raw['sep-annotations'] || '\n',
    };
}
/** https://docs.docker.com/build/bake/reference/#target */
function bakeTargetOf(name, problems) {
    if (!/^[A-Za-z0-9_-]+$/.test(name)) {
        problems.add({
            input: 'bake-target',
            message: `${(0,quote/* quote */.h)(name)} is not the name of a target`,
            fix: 'Use letters, digits, `_` and `-`.',
        });
    }
    return name;
}
function chooser(typed, problems) {
    return (input, choices) => (0,values/* parseChoice */.HU)({ input, text: typed(input), choices }, problems);
}

// EXTERNAL MODULE: ./lib/login/docker-paths.js
var docker_paths = __webpack_require__(8972);
// EXTERNAL MODULE: ./lib/login/session.js + 4 modules
var login_session = __webpack_require__(2076);
// EXTERNAL MODULE: ./lib/notify/prepare.js
var prepare = __webpack_require__(3266);
// EXTERNAL MODULE: ./lib/notify/with-notifications.js + 2 modules
var with_notifications = __webpack_require__(5706);
// EXTERNAL MODULE: ./lib/plan/auth.js
var auth = __webpack_require__(9037);
;// CONCATENATED MODULE: ./lib/plan/build-checks.js

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
            fix: 'Remove one of them.',
        });
    }
}
/** BuildKit would push under names of its own, unverified, beside ours. */
function checkOutputs({ build: { outputs, load }, push }, problems) {
    for (const output of outputs) {
        const attributes = (0,csv/* attributesOf */.Td)((0,csv/* parseCsv */.Wk)(output) ?? []);
        const type = attributes.get('type');
        if (push && (type === 'registry' || attributes.get('push')?.toLowerCase() === 'true')) {
            problems.add({
                input: 'outputs',
                message: `"${output}" pushes, which this step does by itself`,
                fix: 'Remove it; `images` and `tags` say what is pushed. To leave pushing to the builder, set `push: false`.',
            });
        }
        if (load && type === 'docker' && !attributes.has('dest')) {
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

// EXTERNAL MODULE: ./lib/plan/checks.js
var checks = __webpack_require__(8078);
// EXTERNAL MODULE: ./lib/plan/plan.js + 2 modules
var plan = __webpack_require__(7242);
// EXTERNAL MODULE: ./lib/publish/preflight.js
var preflight = __webpack_require__(5560);
// EXTERNAL MODULE: ./lib/report/announce.js
var announce = __webpack_require__(2551);
// EXTERNAL MODULE: ./lib/report/report.js
var report = __webpack_require__(5650);
// EXTERNAL MODULE: ./lib/scratch.js
var lib_scratch = __webpack_require__(3301);
// EXTERNAL MODULE: ./lib/stopwatch.js
var stopwatch = __webpack_require__(9592);
;// CONCATENATED MODULE: ./lib/pipeline.js
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























/** Reads the request and decides. Nothing is done; throws one error with everything that is wrong. */
async function decide(raw, facts) {
    const problems = (0,values/* collectProblems */.vX)();
    const decision = await decideInto(problems, raw, facts);
    if (problems.list.length > 0)
        throw new errors/* BadRequest */.B(problems.list);
    return decision;
}
async function decideInto(problems, raw, facts) {
    const request = await parseInputs(raw, { secretsAvailable: hasSecrets(facts) }, problems);
    return { request, plan: (0,plan/* makePlan */.C)(request, facts, problems) };
}
/** A privileged run of a fork has its secrets; whether it may use them is checked before anything is done. */
function hasSecrets({ untrusted }) {
    return untrusted?.reason !== 'fork' && untrusted?.reason !== 'dependabot';
}
/** Publishes an image of a registry under more tags, in more places. Throws before anything is done if the request is wrong. */
async function promote(raw, facts, ports) {
    const found = (0,values/* collectProblems */.vX)();
    const problems = promotionProblems(found);
    const inputs = promotionInputs(raw, found);
    const request = await parseInputs(inputs, { secretsAvailable: hasSecrets(facts) }, problems);
    (0,prepare/* prepareNotifications */.a)(request, ports, problems);
    const { publishExisting } = await Promise.all(/* import() */[__webpack_require__.e(589), __webpack_require__.e(532), __webpack_require__.e(120)]).then(__webpack_require__.bind(__webpack_require__, 5120));
    return publishExisting({ request, facts, problems, isPromotion: true }, ports);
}
/** Builds the images of a bake definition and publishes each as its own. Throws before anything is built if the request is wrong. */
async function bake(raw, facts, ports) {
    const { bakeImages } = await Promise.all(/* import() */[__webpack_require__.e(589), __webpack_require__.e(532), __webpack_require__.e(437), __webpack_require__.e(750)]).then(__webpack_require__.bind(__webpack_require__, 7750));
    const decideTarget = (inputs, own, problems) => decideInto(problems, inputs, own);
    return bakeImages({ raw, facts, decide: decideTarget }, ports);
}
/** Joins what several jobs built, each for its platforms, and publishes it. Throws before anything is done if the request is wrong. */
async function merge(raw, facts, ports) {
    const problems = (0,values/* collectProblems */.vX)();
    const [{ mergeInputs }, { publishExisting }] = await Promise.all([
        __webpack_require__.e(/* import() */ 435).then(__webpack_require__.bind(__webpack_require__, 6435)),
        Promise.all(/* import() */[__webpack_require__.e(589), __webpack_require__.e(532), __webpack_require__.e(120)]).then(__webpack_require__.bind(__webpack_require__, 5120)),
    ]);
    const inputs = await mergeInputs(raw, ports.files, problems);
    const request = await parseInputs(inputs, { secretsAvailable: hasSecrets(facts) }, problems);
    (0,prepare/* prepareNotifications */.a)(request, ports, problems);
    return publishExisting({ request, facts, problems, isPromotion: false }, ports);
}
/** The whole step: plan, log in, build, publish, verify. Throws before anything is done if the request is wrong. */
async function publish(raw, facts, ports) {
    const problems = (0,values/* collectProblems */.vX)();
    const { request, plan } = await decideInto(problems, raw, facts);
    (0,prepare/* prepareNotifications */.a)(request, ports, problems);
    if (request.from !== '') {
        const { publishExisting } = await Promise.all(/* import() */[__webpack_require__.e(589), __webpack_require__.e(532), __webpack_require__.e(120)]).then(__webpack_require__.bind(__webpack_require__, 5120));
        return publishExisting({ request, facts, problems, isPromotion: false }, ports);
    }
    (0,checks/* checkPublishable */._)({ plan, request, facts }, problems);
    checkBuildWishes(request, problems);
    checkEngineLimits({ plan, request: request.build }, problems);
    await Promise.all([
        (0,dockerfile/* checkDockerfile */.v)(plan.build, ports.files, problems),
        checkSources(plan.build, ports, problems),
        checkLoad(plan.build, ports.engine, problems),
        checkBuilderFiles(request.builder, ports.files, problems),
    ]);
    if (problems.list.length > 0)
        throw new errors/* BadRequest */.B(problems.list);
    (0,announce/* announce */.iP)(plan, ports.log);
    return (0,with_notifications/* withNotifications */.v)({ request, facts, plan }, ports, async () => request.dryRun ? (0,report/* planned */.l)(plan) : execute({ request, plan }, ports));
}
async function execute({ request, plan }, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const watch = (0,stopwatch/* startStopwatch */.Q)(ports.clock);
        const paths = (0,docker_paths/* dockerPaths */.p)(ports.env);
        const scratch = __addDisposableResource(env_1, await (0,lib_scratch/* openScratch */.j)(ports), true);
        const { directory } = scratch;
        const destinations = plan.publish ? plan.destinations : [];
        const targets = destinations.map(({ registry }) => registry);
        const session = __addDisposableResource(env_1, await (0,login_session/* openSession */.f)({
            registries: [...new Set([...targets, ...sourcesOf(request, ports)])],
            loginFor: (registry) => (0,auth/* loginFor */.LD)(registry, request),
            asked: request,
            directory,
        }, ports), true);
        const policy = { require: plan.require, primary: destinations[0], session };
        const [ready, choice] = await watch.time('log in', () => Promise.all([
            (0,preflight/* preflight */.M)(destinations, policy),
            plan.build.engine === 'docker'
                ? (0,choose/* chooseBuilder */.Z)({ plan, request: request.builder, folder: paths.buildx }, ports)
                : undefined,
        ]));
        // What comes after the first answers is loaded after them.
        const { makeImage } = await Promise.all(/* import() */[__webpack_require__.e(589), __webpack_require__.e(437), __webpack_require__.e(584)]).then(__webpack_require__.bind(__webpack_require__, 3584));
        const dockerConfig = paths.config;
        const produced = __addDisposableResource(env_1, await watch.time('build', () => makeImage({ request, plan, choice, session, dockerConfig, directory }, ports)), true);
        await test({ request, plan, produced, directory, watch }, ports);
        const { deliver } = await Promise.all(/* import() */[__webpack_require__.e(589), __webpack_require__.e(532)]).then(__webpack_require__.bind(__webpack_require__, 1532));
        const report = await deliver({ plan, preflight: ready, policy, produced, watch }, ports);
        if (plan.digests !== '' && plan.publish)
            await leavePart(report, ports);
        return report;
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
async function test({ request, plan, produced: { handedOver }, directory, watch }, ports) {
    if (plan.test === '' || handedOver.kind !== 'image')
        return;
    const { testImage } = await __webpack_require__.e(/* import() */ 95).then(__webpack_require__.bind(__webpack_require__, 2095));
    const { image } = handedOver;
    const { connection } = request;
    await watch.time('test', () => testImage({ script: plan.test, image, connection, directory }, ports));
}
async function leavePart(report, { files, log }) {
    const { writePart } = await __webpack_require__.e(/* import() */ 100).then(__webpack_require__.bind(__webpack_require__, 4100));
    const path = await writePart(report, { directory: report.plan.digests, files });
    log.info(`For the merge: ${path}`);
}
/**
 * Registries of logins that were typed for the builder alone: base images, caches. A run that may have no ID token (of a fork)
 * builds without those that need one.
 */
function sourcesOf({ logins }, { idToken }) {
    return logins.flatMap((login) => {
        const isIssued = login.how !== 'keyless' || login.idToken || idToken;
        return login.registry !== undefined && isIssued ? [login.registry] : [];
    });
}


/***/ }),

/***/ 9037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ authMethod),
/* harmony export */   Gi: () => (/* binding */ isFor),
/* harmony export */   LD: () => (/* binding */ loginFor),
/* harmony export */   Vt: () => (/* binding */ isBound)
/* harmony export */ });
/* harmony import */ var _registries_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4142);

function authMethod(registry, asked) {
    const login = loginFor(registry, asked);
    if (login && login.how !== 'ambient')
        return login.how === 'keyless' ? 'keyless' : 'input';
    return asked.githubToken?.registry === registry ? 'job-token' : 'docker-config';
}
/**
 * The login that was typed for a registry; one without a registry belongs to the only registry there is, or to all those of the kind
 * that it is for.
 */
function loginFor(registry, { logins }) {
    return (logins.find((login) => login.registry === registry) ??
        logins.find((login) => login.registry === undefined && isFor(login, registry)));
}
/** Whether a login can be one to this host. */
function isFor(login, registry) {
    // Two kinds of registry may share one login.
    return !isBound(login) || (0,_registries_index_js__WEBPACK_IMPORTED_MODULE_0__/* .providerOf */ .lc)(registry).keyless === keylessOf(login);
}
/** Whether a login is told by its inputs to be for one kind of registry, and its hosts. */
function isBound(login) {
    const keyless = keylessOf(login);
    return keyless !== undefined && keyless.anyHost !== true;
}
function keylessOf(login) {
    return login.how === 'keyless' ? (0,_registries_index_js__WEBPACK_IMPORTED_MODULE_0__/* .providerById */ .ik)(login.provider)?.keyless : undefined;
}


/***/ }),

/***/ 7537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ cacheName),
/* harmony export */   _: () => (/* binding */ planCache)
/* harmony export */ });
/* harmony import */ var _tagging_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7176);

/**
 * Which caches a run reads and writes, wherever they are: its own branch's, then those that it came from. Runs on tags only
 * read: nothing would ever read what they write. Nor do runs of strangers write, whose layers other runs would take over.
 */
function planCache({ build, allowForkPush }, facts) {
    if (!build.cache.isWanted)
        return undefined;
    const { on, baseRef, repository, untrusted } = facts;
    const own = ownName(facts);
    const isStrangers = untrusted !== undefined && !allowForkPush;
    const base = on.kind === 'pull-request' ? (on.base ?? baseRef) : baseRef;
    const names = [own, base, repository.defaultBranch ?? ''].filter((name) => name !== '');
    const mayWrite = own !== '' && !isStrangers;
    return { ...(mayWrite && { write: own }), read: [...new Set(names)] };
}
/** What a run leaves its cache as; `''`: it leaves none. */
function ownName({ on }) {
    switch (on.kind) {
        case 'branch':
            return on.name;
        case 'pull-request':
            return on.queue ? '' : `pr-${on.number}`;
        default:
            return '';
    }
}
/** The whole name of a cache: of the kind of build, the only platform of a build that has one, and the branch. */
function cacheName({ target, platforms, cache }, branch) {
    const platform = platforms.length === 1 ? platforms : [];
    const parts = [cache.scope || target || 'build', ...platform, branch];
    return (0,_tagging_index_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitizeTag */ .iP)(parts.join('-'));
}


/***/ }),

/***/ 8078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ checkPublishable)
/* harmony export */ });
/* harmony import */ var _registries_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4142);
/* harmony import */ var _auth_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9037);


/** What is needed to publish, beyond what a plan alone needs. Everything missing goes into `problems`. */
function checkPublishable({ plan, request, facts }, problems) {
    if (!request.push)
        return;
    checkFork(request, facts, problems);
    if (!plan.publish)
        return;
    checkHosts(plan, problems);
    checkRegistries(plan, request, problems);
    // An input that could not be read is not missing as well.
    if (problems.list.some(({ input }) => NAMING.has(input)))
        return;
    if (plan.destinations.length === 0) {
        if (plan.archive !== '')
            return;
        problems.add({
            input: 'images',
            message: 'there is nothing to publish to',
            fix: 'Name at least one repository, for example `ghcr.io/acme/app`, set `archive` to write a file, or `push: false` to build only.',
        });
    }
    else if (plan.digests === '' &&
        plan.destinations.some((destination) => destination.tags.length === 0)) {
        problems.add({
            input: 'tags',
            message: 'no tag for this run',
            fix: 'Add a rule that fits it (the warnings say why each rule gave none), for example `type=sha`.',
        });
    }
}
const NAMING = new Set(['images', 'tags', 'flavor']);
function checkFork(request, { untrusted }, problems) {
    if (untrusted?.reason !== 'fork-privileged' || request.allowForkPush)
        return;
    problems.add({
        input: 'push',
        message: untrusted.explanation,
        fix: 'Publish from a workflow on `push`, set `push: false`, or, if this workflow never runs the fork’s code, `allow-fork-push: true`.',
    });
}
/** Hosts of a vendor that are beside its registries. */
function checkHosts({ destinations }, problems) {
    for (const { registry, repository } of destinations) {
        const meant = (0,_registries_index_js__WEBPACK_IMPORTED_MODULE_0__/* .registryMeantBy */ .uK)(registry);
        if (meant === undefined)
            continue;
        problems.add({
            input: 'images',
            message: `${registry} is no registry: layers alone are fetched there`,
            fix: `Write \`${meant}/${repository}\`.`,
        });
    }
}
/** A login without a registry must not be sent to registries that nobody meant, nor lie idle. */
function checkRegistries(plan, { logins }, problems) {
    const registries = [...new Set(plan.destinations.map((destination) => destination.registry))];
    const login = logins.find(({ registry }) => registry === undefined);
    if (registries.length === 0 || !login)
        return;
    const meant = registries.filter((registry) => (0,_auth_js__WEBPACK_IMPORTED_MODULE_1__/* .isFor */ .Gi)(login, registry));
    const named = meant.filter((host) => logins.some(({ registry }) => registry === host));
    if (meant.length === 0) {
        problems.add({
            input: 'images',
            message: `the login by OIDC that is set does not log in to ${registries.join(', ')}`,
            fix: 'Correct the host in `images`, or remove the inputs of that login. For several registries, use `registry-auth`.',
        });
    }
    else if (meant.length > 1 && !(0,_auth_js__WEBPACK_IMPORTED_MODULE_1__/* .isBound */ .Vt)(login)) {
        const what = login.how === 'keyless' ? `\`${login.input}\`` : '`username` and `password`';
        problems.add({
            input: 'registry',
            message: `${what} could belong to any of ${meant.join(', ')}`,
            fix: 'Name the registry they belong to; use `registry-auth` for several.',
        });
    }
    else if (named.length === meant.length) {
        problems.add({
            input: 'registry-auth',
            message: `${named.join(', ')} has two logins`,
            fix: 'Keep one of them: `username` and `password`, or the entry in `registry-auth`.',
        });
    }
}


/***/ }),

/***/ 7242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ makePlan),
  N: () => (/* binding */ plannedEntries)
});

// EXTERNAL MODULE: ./lib/inputs/build-args.js
var build_args = __webpack_require__(2279);
// EXTERNAL MODULE: ./lib/reference/reference.js
var reference_reference = __webpack_require__(2944);
// EXTERNAL MODULE: ./lib/registries/index.js + 22 modules
var registries = __webpack_require__(4142);
// EXTERNAL MODULE: ./lib/tagging/index.js + 43 modules
var lib_tagging = __webpack_require__(7176);
// EXTERNAL MODULE: ./lib/plan/auth.js
var auth = __webpack_require__(9037);
// EXTERNAL MODULE: ./lib/plan/cache.js
var plan_cache = __webpack_require__(7537);
;// CONCATENATED MODULE: ./lib/plan/matrix.js
/** What no label fits is emulated there. */
const DEFAULT_RUNNER = 'ubuntu-24.04';
/** https://docs.github.com/en/actions/reference/runners/github-hosted-runners */
const NATIVE = {
    'linux/amd64': DEFAULT_RUNNER,
    'linux/386': DEFAULT_RUNNER,
    'linux/arm64': 'ubuntu-24.04-arm',
    'linux/arm/v7': 'ubuntu-24.04-arm',
};
/** A job for each platform, on the runner that was named for it, else on one that runs it natively where there is one. */
function matrixOf(platforms, runners) {
    const wanted = platforms.length > 0 ? platforms : ['linux/amd64'];
    return wanted.map((platform) => ({
        platform,
        runner: runners.get(platform) ?? NATIVE[platform] ?? DEFAULT_RUNNER,
        name: platform.replaceAll('/', '-'),
    }));
}

;// CONCATENATED MODULE: ./lib/plan/planned-build.js

/** Puts the facts of the run into what was asked: its commit as a Git context, the commit's time, no cache from strangers. */
function plannedBuild(request, facts, problems) {
    const { build, allowForkPush } = request;
    const git = gitContext(request, facts);
    const expand = (input, text) => {
        if (!DEFAULT_CONTEXT.test(text))
            return text;
        if (git === undefined)
            problems.add({ input, ...NO_COMMIT });
        return text.replace(DEFAULT_CONTEXT, git ?? '');
    };
    const context = expand('context', build.context);
    const contexts = build.contexts.map((each) => expand('build-contexts', each));
    const isStrangers = facts.untrusted !== undefined && !allowForkPush;
    const isOwn = git !== undefined && [context, ...contexts].some((each) => each.includes(git));
    // The Dockerfile of somebody else's repository could read it.
    const isForOthers = /^(?:[a-z+]+:\/\/|git@)/i.test(context) && !context.startsWith(git ?? '\n');
    const token = isOwn && !isForOthers && !isStrangers ? gitToken(request, facts) : [];
    const createdAt = creationOf(build, facts);
    return {
        ...build,
        context,
        contexts,
        secrets: [...build.secrets, ...token],
        cacheTo: isStrangers ? [] : build.cacheTo,
        ...(createdAt !== undefined && { createdAt }),
    };
}
/** As docker/build-push-action writes it. */
const DEFAULT_CONTEXT = /\{\{\s*defaultContext\s*\}\}/;
const NO_COMMIT = {
    message: 'this run has no commit of a repository, which `{{defaultContext}}` stands for',
    fix: 'Write the address of the repository, or a path in the workspace.',
};
/**
 * The run's commit for BuildKit to fetch; of a pull request on GitHub the test merge, or its head.
 * https://docs.docker.com/build/concepts/context/#git-repositories
 */
function gitContext({ build }, { ci, on, sha, repository }) {
    if (!repository.url || sha === '')
        return undefined;
    const isMerge = ci === 'github' && on.kind === 'pull-request' && on.queue === undefined;
    const ref = isMerge ? `refs/pull/${on.number}/${build.isHeadWanted ? 'head' : 'merge'}` : sha;
    return `${repository.url}.git#${ref}`;
}
/** The job's token for BuildKit's own fetch, bound to the server that it is of. */
function gitToken({ build, githubToken }, { repository: { url = '' } }) {
    const isTyped = build.secrets.some(({ id }) => id.startsWith('GIT_AUTH_TOKEN'));
    if (!githubToken || isTyped || !URL.canParse(url))
        return [];
    const { host, origin } = new URL(url);
    if ((0,registries/* registryOfGithub */.YB)(origin) !== githubToken.registry)
        return [];
    return [{ id: `GIT_AUTH_TOKEN.${host}`, from: { kind: 'value', value: githubToken.token } }];
}
/** https://reproducible-builds.org/specs/source-date-epoch/ */
function creationOf({ buildArgs, isReproducible }, { sourceDateEpoch, commitTime }) {
    const isTyped = buildArgs.some((entry) => /^SOURCE_DATE_EPOCH(?:=|$)/.test(entry));
    const time = sourceDateEpoch ?? commitTime;
    return isReproducible && !isTyped && time !== undefined ? Math.floor(time / 1000) : undefined;
}

;// CONCATENATED MODULE: ./lib/plan/plan.js








/** Decides what will happen. Pure; everything wrong with the request goes into `problems`. */
function makePlan(request, facts, problems) {
    const cache = (0,plan_cache/* planCache */._)(request, facts);
    const tagging = (0,lib_tagging/* computeTags */.$o)(request.tagging, facts);
    for (const problem of tagging.problems)
        problems.add(problem);
    const withheld = request.push ? whyWithheld(request, facts) : undefined;
    return {
        tagging,
        destinations: destinationsOf(tagging, request),
        build: plannedBuild(request, facts, problems),
        ...(cache && { cache }),
        archive: request.archive,
        insecure: request.connection.insecure,
        reportDirectory: request.reportDirectory,
        digests: request.digests,
        isAnnotated: request.isAnnotated,
        runUrl: facts.runUrl ?? '',
        test: request.test,
        matrix: matrixOf(request.build.platforms, request.runners),
        verify: request.verify,
        separators: request.separators,
        bakeTarget: request.bakeTarget,
        setOutputEnv: request.setOutputEnv,
        ...(withheld !== undefined && { withheld }),
        publish: request.push && withheld === undefined && request.build.call === 'build',
        policy: request.policy,
        require: request.require,
        commit: facts.sha,
        warnings: [
            ...tagging.warnings,
            ...(0,build_args/* secretiveArgs */.c)(request.build.buildArgs).map(secretiveWarning),
            ...request.webhooks.flatMap(({ warnings }) => warnings),
        ],
        notices: [...facts.notices, ...tagging.notices],
    };
}
function secretiveWarning(name) {
    return `build-args: ${name} sounds like a secret, and everyone who has the image can read arguments. Hand it over in \`secrets\`, and use it with \`RUN --mount=type=secret,id=…\`.`;
}
function whyWithheld({ allowForkPush }, { untrusted }) {
    const overridden = untrusted?.reason === 'fork-privileged' && allowForkPush;
    return overridden ? undefined : untrusted?.explanation;
}
/** The entries of tags that may be written. A name that was dropped may be another entry's, with another guard. */
function plannedEntries({ entries }) {
    return entries.filter(({ dropped }) => dropped === undefined);
}
/** Each image with every computed name, then the complete references, grouped by repository. */
function destinationsOf(tagging, request) {
    const found = new Map();
    const images = tagging.images.map((image) => ({ text: image, tags: tagging.tagNames }));
    const references = tagging.references.map((text) => ({ text, tags: [] }));
    for (const { text, tags } of [...images, ...references]) {
        const reference = (0,reference_reference/* parseReference */.F2)(text);
        if (!reference)
            continue;
        const key = (0,reference_reference/* fullName */.fq)(reference);
        const known = found.get(key) ?? { repository: reference, tags: [] };
        known.tags.push(...tags, ...(reference.tag ? [reference.tag] : []));
        found.set(key, known);
    }
    return [...found.values()].map(({ repository: { registry, repository }, tags }) => ({
        registry,
        repository,
        name: (0,reference_reference/* familiarName */.hG)({ registry, repository }),
        provider: (0,registries/* providerOf */.lc)(registry).id,
        auth: (0,auth/* authMethod */.A8)(registry, request),
        // The merge tags what it is all for.
        tags: request.digests === '' ? mostSpecificFirst([...new Set(tags)], plannedEntries(tagging)) : [],
    }));
}
/**
 * Tags that never move before those that do: a builder that can only push under a tag then pushes under the one
 * that nobody else writes.
 */
function mostSpecificFirst(names, entries) {
    // Of a name that the user wrote as a complete reference, nobody knows whether it moves.
    const exact = new Set(entries.filter((entry) => !entry.floating).map((entry) => entry.name));
    return [...names].sort((a, b) => Number(exact.has(b)) - Number(exact.has(a)));
}


/***/ }),

/***/ 5494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ attempt),
/* harmony export */   VB: () => (/* binding */ firstStep),
/* harmony export */   WY: () => (/* binding */ DOING),
/* harmony export */   sk: () => (/* binding */ nextStep)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _registries_explain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5372);


const DOING = 'Publishing to';
function nextStep(doing, remaining) {
    return { doing, remaining };
}
/** Destinations of which nothing is known yet. */
function firstStep(doing, destinations) {
    const done = new Map(destinations.map((destination) => [destination, undefined]));
    return { doing, remaining: { done, failures: [] } };
}
/**
 * Does one step for every destination at once. One that fails does not stop the others; the step as a whole fails where too few
 * are left for the policy, with all errors in one.
 */
async function attempt({ doing, remaining }, policy, work) {
    const done = new Map();
    const failures = [...remaining.failures];
    await Promise.all(Array.from(remaining.done, async ([destination, before]) => {
        try {
            done.set(destination, await work(destination, before));
        }
        catch (error) {
            failures.push({ destination, error: describe(error, { doing, destination }, policy) });
        }
    }));
    if (failures.length > 0 && !isEnough(policy, done, failures)) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .combineErrors */ .Lt)(failures.map(({ error }) => error));
    }
    // In the order of the plan, whoever was first.
    const inOrder = Array.from(remaining.done.keys()).flatMap((destination) => done.has(destination) ? [[destination, done.get(destination)]] : []);
    return { done: new Map(inOrder), failures };
}
function describe(error, { doing, destination }, { session }) {
    const { registry, repository, name } = destination;
    const { username } = session.identity(registry);
    const target = { registry, repository, ...(username !== undefined && { username }) };
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .toPublishError */ .tR)((0,_registries_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .W)(error, `${doing} ${name}`, target));
}
function isEnough({ require, primary }, done, failed) {
    // A defect of ours or a cancellation is no matter of one destination.
    const isGeneral = failed.some(({ error }) => ['INTERNAL', 'CANCELLED'].includes(error.code));
    if (isGeneral || require === 'all' || done.size === 0)
        return false;
    return require === 'any' || failed.every(({ destination }) => destination !== primary);
}


/***/ }),

/***/ 5560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ preflight)
/* harmony export */ });
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5494);

/**
 * Proves for every destination, before anything is built, that we may push there, and reads what its tags point at. All
 * destinations at once; every one that fails is reported.
 */
function preflight(destinations, policy) {
    return (0,_attempt_js__WEBPACK_IMPORTED_MODULE_0__/* .attempt */ .CD)((0,_attempt_js__WEBPACK_IMPORTED_MODULE_0__/* .firstStep */ .VB)('Logging in to push to', destinations), policy, (destination) => proveAndRead(destination, policy.session));
}
async function proveAndRead({ registry, repository, tags }, session) {
    const client = session.registry(registry);
    await client.canPush(repository);
    const heads = await Promise.all(tags.map((tag) => client.headManifest(repository, tag)));
    return new Map(tags.flatMap((tag, at) => {
        const head = heads[at];
        return head ? [[tag, head.digest]] : [];
    }));
}


/***/ }),

/***/ 5889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ isWritten),
/* harmony export */   c: () => (/* binding */ isAtDigest)
/* harmony export */ });
/** Whether a tag points at the published digest: those that stayed where they were do not. */
function isAtDigest({ state }) {
    return state !== 'kept' && state !== 'skipped';
}
/** Whether this run has changed what a tag points at. */
function isWritten({ state }) {
    return state === 'published' || state === 'moved';
}


/***/ }),

/***/ 2551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iP: () => (/* binding */ announce),
/* harmony export */   oJ: () => (/* binding */ announceFindings),
/* harmony export */   rd: () => (/* binding */ announceFailures)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4639);

/** Says what was found out, and what is odd about the request. */
function announceFindings(plan, log) {
    for (const notice of plan.notices)
        log.notice(notice);
    for (const warning of plan.warnings)
        log.warning(warning);
    if (plan.withheld !== undefined)
        log.notice(plan.withheld);
}
/** Says what will happen before anything does. */
function announce(plan, log) {
    announceFindings(plan, log);
    log.info('Plan:');
    for (const line of (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .renderPlan */ .E)(plan))
        log.info(line);
}
/** Warns of destinations that did not get the image, where the policy let the others go on. */
function announceFailures({ failures }, log) {
    for (const { error } of failures) {
        log.warning([error.message, ...(error.fix ? [error.fix] : [])].join('\n'));
    }
}


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   jD: () => (/* binding */ tableRow)
/* harmony export */ });
/** What Markdown gives a meaning; also the parts of an address that would make GitHub link it. */
const SPECIAL = /[\\`*_{}[\]<>#|~&$@]|:(?=\/\/)|(?<=www)\./gi;
/** Line ends, control characters, and those that turn the direction of the text around them. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu;
/** Text from outside as one line of Markdown that shows as it is, also inside a table. */
function escapeMarkdown(text) {
    return oneLine(text).replace(SPECIAL, (character) => `&#${character.charCodeAt(0)};`);
}
/** Text from outside as inline code, also inside a table. Markdown counts inside HTML's own `<code>`. */
function code(text) {
    return `<code>${escapeMarkdown(text)}</code>`;
}
/** At most so many characters of a text. */
function clip(text, length) {
    if (text.length <= length)
        return text;
    const end = text.slice(0, length - 1);
    // Half of a surrogate pair would not survive the way to UTF-8.
    return `${/[\ud800-\udbff]$/.test(end) ? end.slice(0, -1) : end}…`;
}
/** A row of a table; cells are Markdown already. */
function tableRow(cells) {
    return `| ${cells.join(' | ')} |`;
}
function oneLine(text) {
    return text.replace(UNSEEN, ' ');
}


/***/ }),

/***/ 3914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ planRows)
/* harmony export */ });
/* unused harmony export movesInWords */
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7242);
/* harmony import */ var _reference_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2944);


/** Every tag that may be written, in order. */
function planRows(plan) {
    const references = new Set(plan.tagging.references);
    const everywhere = listed(plan.tagging.images.map(familiar));
    return (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .plannedEntries */ .N)(plan.tagging).map((entry) => {
        const isReference = references.has(entry.name);
        return {
            tag: isReference ? ((0,_reference_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(entry.name)?.tag ?? entry.name) : entry.name,
            why: entry.reason,
            moves: movesInWords(entry, plan),
            where: isReference ? familiar(entry.name) : everywhere,
            ...(isReference && { only: familiar(entry.name) }),
        };
    });
}
/** When a tag moves, and what keeps it. */
function movesInWords(entry, { policy }) {
    const { floating, guard, range } = entry;
    if (!floating)
        return guard?.kind === 'exact' ? 'never: exact version' : 'never: one commit';
    if (!guard)
        return 'with every run';
    if (policy.floatingTags === 'always')
        return 'with every run (floating-tags: always)';
    return guardInWords(guard, range ?? '');
}
function guardInWords(guard, range) {
    switch (guard.kind) {
        case 'exact':
            return 'never: exact version';
        case 'lineage':
            return guard.onlyOn === undefined
                ? `only forward along ${guard.branch}`
                : `not from here: only runs on ${guard.onlyOn} move it`;
        case 'version': {
            if (guard.version === '')
                return 'only while no version is published';
            const { prefix, suffix } = guard;
            const among = prefix || suffix ? ` among ${prefix}*${suffix}` : '';
            return `only to the highest ${rangeInWords(range)}${among}`;
        }
    }
}
/** `*` is every stable version, `*-rc` a channel, `1.x` a line. */
function rangeInWords(range) {
    if (range === '*')
        return 'version';
    return range.startsWith('*-') ? range.slice(2) : `of ${range}`;
}
function familiar(text) {
    const reference = (0,_reference_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(text);
    return reference ? (0,_reference_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .familiarName */ .hG)(reference) : text;
}
/** More than a few names would make the table too wide; they are listed below it. */
function listed(names) {
    return names.length > 2 ? `all ${names.length} repositories` : names.join(', ');
}


/***/ }),

/***/ 5650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ planned),
/* harmony export */   s: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _publish_published_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5889);

/** The report of a run that only planned. */
function planned(plan) {
    return {
        outcome: 'planned',
        plan,
        published: [],
        failures: [],
        digest: '',
        imageId: '',
        metadata: '',
        platforms: plan.build.platforms,
        images: [],
        evidence: [],
        timings: [],
    };
}
/** `unchanged` when no tag was written: each answered this digest before, or stays where it is. */
function outcomeOf(published) {
    if (published.length === 0)
        return 'built';
    const tags = published.flatMap((destination) => destination.tags);
    // By its digest alone, for a merge.
    if (tags.length === 0)
        return 'published';
    return tags.some(_publish_published_js__WEBPACK_IMPORTED_MODULE_0__/* .isWritten */ .Q) ? 'published' : 'unchanged';
}


/***/ }),

/***/ 4639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ renderReport),
/* harmony export */   E: () => (/* binding */ renderPlan)
/* harmony export */ });
/* harmony import */ var _plan_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3914);

/** The plan as a table of plain text: each tag, why, when it moves and where it goes; then what was left out, and the logins. */
function renderPlan(plan) {
    const { tagging, destinations, withheld } = plan;
    const rows = (0,_plan_table_js__WEBPACK_IMPORTED_MODULE_0__/* .planRows */ .L)(plan).map(({ tag, why, moves, where }) => [tag, why, moves, where]);
    const head = ['Tag', 'Why', 'Moves', 'Where'];
    const left = tagging.entries.filter(({ dropped = '' }) => isNews(dropped));
    return [
        ...(rows.length > 0 ? inColumns([head, ...rows]) : ['  no tag']),
        ...left.map(({ name, dropped }) => `  left out: ${name}  (${dropped})`),
        ...destinations.map(({ name, auth }) => `  -> ${name}  (login: ${auth})`),
        ...(withheld === undefined ? [] : [`  nothing will be published: ${withheld}`]),
    ];
}
/** A name that another rule gave first is there: nothing is missing. */
function isNews(dropped) {
    return dropped !== '' && !dropped.startsWith('already given');
}
/** A reason can be as long as a rule; beyond this, only its own line is out of step. */
const MAX_WIDTH = 72;
function inColumns(rows) {
    const widths = rows[0]?.map((_, column) => Math.min(MAX_WIDTH, Math.max(...rows.map((cells) => cells[column]?.length ?? 0))));
    return rows.map((cells) => {
        const padded = cells.map((cell, column) => cell.padEnd(widths?.[column] ?? 0));
        return `  ${padded.join('  ')}`.trimEnd();
    });
}
/** What was published, as lines of plain text. */
function renderReport({ published, failures, digest, outcome }) {
    if (published.length === 0)
        return [outcome === 'built' ? 'Built; nothing was published.' : 'Nothing was done.'];
    const lines = published.flatMap(({ destination: { name }, tags }) => tags.map((tag) => `  ${name}:${tag.name}  ${stateInWords(tag)}`));
    const failed = failures.map(({ destination: { name }, error }) => `  ${name}  failed: ${error.code}`);
    return [`${HEADLINES[outcome]}: ${digest}`, ...lines, ...failed];
}
const HEADLINES = {
    planned: 'Dry run: nothing was written. A real run would publish',
    built: 'Built',
    published: 'Published',
    unchanged: 'Nothing had to be published',
};
function stateInWords({ state, previous, previousVersion, why }) {
    if (why !== undefined)
        return why;
    if (previous === undefined)
        return state;
    return previousVersion
        ? `${state} from ${previousVersion} (${previous})`
        : `${state} from ${previous}`;
}


/***/ }),

/***/ 3301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ openScratch)
/* harmony export */ });
/** Makes it, and remembers it for the clean-up of a run that is cut off before the scope ends. */
async function openScratch({ files, rememberForCleanup }) {
    const directory = await files.makePrivateDirectory();
    rememberForCleanup(directory);
    return { directory, [Symbol.asyncDispose]: () => files.remove(directory) };
}


/***/ }),

/***/ 9592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ startStopwatch)
/* harmony export */ });
function startStopwatch(clock) {
    const timings = [];
    return {
        timings,
        async time(step, work) {
            const start = clock.now();
            const result = await work();
            timings.push({ step, start, milliseconds: clock.now() - start });
            return result;
        },
    };
}


/***/ })

};
