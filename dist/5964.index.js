export const id = 5964;
export const ids = [5964,3343];
export const modules = {

/***/ 5964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  produceByEngine: () => (/* binding */ produceByEngine)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/child-environment.js
var child_environment = __webpack_require__(193);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/build/dockerfile-path.js
var dockerfile_path = __webpack_require__(8978);
// EXTERNAL MODULE: ./lib/build/remote.js
var remote = __webpack_require__(4064);
// EXTERNAL MODULE: ./lib/options.js
var options = __webpack_require__(1097);
;// CONCATENATED MODULE: ./lib/engine/argv.js



/**
 * The argument vector of `buildah build` and `podman build`. Values stand behind `=`, so that none can be read as an option.
 * https://github.com/containers/buildah/blob/main/docs/buildah-build.1.md
 */
function engineArgv(build) {
    const { request, labels, annotations, secrets, list, platform, timestamp } = build;
    return [
        'build',
        // The image is handed over as OCI in any case; what is built as such takes annotations, and ignores SHELL.
        `--format=${build.hasShell ? 'docker' : 'oci'}`,
        // A label with the version of the engine.
        '--identity-label=false',
        `--manifest=${list}`,
        ...(0,options/* option */.u)('file', (0,remote/* isRemote */.V)(request.context) ? request.file : (0,dockerfile_path/* dockerfilePath */.S)(request)),
        ...(0,options/* option */.u)('target', request.target),
        `--platform=${platform}`,
        // As buildx gives it; of two with a name the later counts.
        ...(0,options/* options */.f)('build-arg', timestamp === undefined ? [] : [`SOURCE_DATE_EPOCH=${timestamp}`]),
        ...(0,options/* options */.f)('build-arg', request.buildArgs),
        ...(0,options/* options */.f)('build-context', request.contexts),
        ...labels.map(([key, value]) => `--label=${key}=${value}`),
        ...(0,options/* options */.f)('annotation', annotations.map(withoutLevel)),
        ...(0,options/* options */.f)('secret', secrets),
        ...(0,options/* options */.f)('ssh', request.ssh),
        ...(0,options/* options */.f)('add-host', request.addHosts),
        ...(0,options/* option */.u)('network', request.network),
        ...(0,options/* option */.u)('shm-size', request.shmSize),
        ...(0,options/* options */.f)('ulimit', request.ulimits),
        ...(0,options/* option */.u)('cgroup-parent', request.cgroupParent),
        ...cacheArgv(build),
        ...(request.pull ? ['--pull=always'] : []),
        ...(timestamp === undefined ? [] : [`--timestamp=${timestamp}`]),
        '--',
        request.context,
    ];
}
/**
 * Layers are its cache. Buildah takes those of one platform for another's, so that several are built without. In docker's format
 * each has a random name, which stands in the history of the next: the same sources would not be the same image.
 */
function cacheArgv({ request, hasShell }) {
    const isKept = !request.noCache && request.platforms.length <= 1 && !hasShell;
    return isKept ? ['--layers'] : ['--no-cache', '--layers=false'];
}
/** Its annotations are those of the manifest. */
function withoutLevel(annotation) {
    return annotation.slice(annotation.indexOf(':') + 1);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/build/secrets.js
var build_secrets = __webpack_require__(4753);
;// CONCATENATED MODULE: ./lib/engine/secrets.js


/**
 * The secrets as these engines take them, which split at each comma and know no quotes: a path with a comma gets another name in
 * this directory of the run.
 */
async function handToEngine(secrets, directory, ports) {
    const named = secrets.map(async (secret, at) => {
        if (secret.from.kind !== 'file' || !secret.from.path.includes(','))
            return secret;
        const path = `${directory}/secret-file-${at}`;
        await ports.files.symlink((0,external_node_path_.resolve)(secret.from.path), path);
        return { ...secret, from: { kind: 'file', path } };
    });
    return (0,build_secrets/* handSecrets */.$)(await Promise.all(named), { directory, field: (text) => text }, ports);
}

;// CONCATENATED MODULE: ./lib/engine/build.js





/** Lines of output that a failure shows. */
const SHOWN = 20;
/** Builds without Docker, into an OCI layout: a list of images, also where it is one. What the engine keeps of it, apart from its cache, is removed again. */
async function buildWithEngine(job, ports) {
    const list = `localhost/registry-publish-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    const secrets = await handToEngine(job.request.secrets, job.directory, ports);
    const common = { ...job, secrets, list };
    const { platforms } = job.request;
    try {
        // One after the other: at once they would stand in the list in the order in which they end.
        // Without a platform they would not say in TARGETARCH and the like which it is.
        for (const platform of platforms.length > 0 ? platforms : ['local']) {
            await run(job, engineArgv({ ...common, platform }), ports);
        }
        const target = `oci:${job.layout}:image`;
        await run(job, ['manifest', 'push', '--all', '--format=oci', list, target], ports);
    }
    finally {
        await forget(job, list, ports);
    }
}
async function run({ engine, env }, args, { exec, log, signal }) {
    const lines = [];
    const onLine = (line) => {
        log.child(line);
        if (lines.push(line) > SHOWN)
            lines.shift();
    };
    try {
        // A secret may be a variable of the environment. Since buildah 1.41 the epoch contradicts `--timestamp`.
        const { SOURCE_DATE_EPOCH: _, ...rest } = env;
        const own = (0,child_environment/* withoutCredentials */.r)(rest, (name) => args.some((arg) => arg.includes(name)));
        const { exitCode } = await exec(engine, args, { env: own, onLine, ...(signal && { signal }) });
        if (exitCode !== 0)
            throw failed(engine, exitCode, lines);
    }
    catch (error) {
        if (error.code !== 'ENOENT')
            throw error;
        throw new errors/* PublishError */.S1({
            code: 'NO_ENGINE',
            message: `There is no program "${engine}" on this machine.`,
            fix: `Install it (package ${engine}), or leave \`engine\` empty to build with Docker.`,
            cause: error,
        });
    }
}
function failed(engine, exitCode, lines) {
    const cause = lines.findLast((line) => /^Error: /.test(line))?.replace(/^Error: /, '');
    const isForeign = lines.some((line) => /exec format error/i.test(line));
    return new errors/* PublishError */.S1({
        code: 'BUILD_FAILED',
        message: `The build with ${engine} failed (exit code ${exitCode})${cause ? `: ${cause}` : ''}.`,
        ...(isForeign && {
            fix: `The program is for another processor, and ${engine} installs no emulators: install them on this machine (package qemu-user-static or qemu-user-binfmt), build that \`platform\` natively, or leave \`engine\` empty.`,
        }),
        detail: lines,
    });
}
/** The list and its images have no other name; what they are made of stays as the cache of the next build. */
async function forget({ engine, env }, list, { exec }) {
    try {
        await exec(engine, ['manifest', 'rm', list], {
            env: (0,child_environment/* withoutAnyCredentials */.V)(env),
            onLine: () => { },
        });
    }
    catch {
        // Without the program there is nothing to remove.
    }
}

// EXTERNAL MODULE: ./lib/engine/dockerfile.js
var dockerfile = __webpack_require__(4442);
// EXTERNAL MODULE: ./lib/image/index.js + 37 modules
var lib_image = __webpack_require__(6589);
// EXTERNAL MODULE: ./lib/produce/open-built.js
var open_built = __webpack_require__(3343);
;// CONCATENATED MODULE: ./lib/produce/by-engine.js




/** Builds without Docker, and opens what was built. */
async function produceByEngine({ plan, session, directory }, ports) {
    const { build, tagging, isAnnotated } = plan;
    if (build.engine === 'docker')
        throw new Error('Docker builds by buildx');
    const layout = `${directory}/layout`;
    const job = {
        ...{ engine: build.engine, request: build, layout, directory },
        labels: tagging.labels,
        annotations: isAnnotated ? tagging.leveledAnnotations : [],
        timestamp: timestampOf(build),
        hasShell: (await (0,dockerfile/* instructionsOf */.J)(build, ports)).has('SHELL'),
        env: engineEnvironment(session, ports),
    };
    await ports.log.group('Build', () => buildWithEngine(job, ports));
    const source = await onlyImage(await (0,open_built.openBuilt)(layout, { session, directory }, ports));
    return (0,open_built.producedFrom)(source, { imageId: source.root.digest, metadata: metadataOf(source) });
}
/** https://reproducible-builds.org/specs/source-date-epoch/: an argument wins, as with buildx. */
function timestampOf({ buildArgs, createdAt }) {
    const typed = buildArgs.map((entry) => /^SOURCE_DATE_EPOCH=(\d+)$/.exec(entry)?.[1]);
    const last = typed.findLast((value) => value !== undefined);
    return last === undefined ? createdAt : Number(last);
}
/** Of a list of one the image itself, as Docker makes it: not every service takes lists. */
async function onlyImage(source) {
    const { manifests } = await (0,lib_image/* closure */.Cx)(source);
    const list = manifests.find(({ descriptor }) => descriptor.digest === source.root.digest);
    const [first, ...others] = list?.children ?? [];
    if (!first || others.length > 0)
        return source;
    const { mediaType, digest, size } = first;
    return { ...source, root: { mediaType, digest, size } };
}
/** As buildx names what it exports to a layout. */
function metadataOf({ root }) {
    const { mediaType, digest, size } = root;
    const facts = {
        'containerimage.descriptor': { mediaType, digest, size },
        'containerimage.digest': digest,
    };
    return JSON.stringify(facts, undefined, 2);
}
/** These engines read docker's configuration, too, unless another file is named. */
function engineEnvironment({ env }, { env: own }) {
    const isOurs = env.DOCKER_CONFIG !== own.DOCKER_CONFIG;
    return isOurs ? { ...env, REGISTRY_AUTH_FILE: `${env.DOCKER_CONFIG}/config.json` } : env;
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


/***/ })

};
