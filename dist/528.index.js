export const id = 528;
export const ids = [528];
export const modules = {

/***/ 9528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  produceByEngine: () => (/* binding */ produceByEngine)
});

// EXTERNAL MODULE: ./lib/build-once.js + 9 modules
var build_once = __webpack_require__(7008);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/build/secrets.js
var build_secrets = __webpack_require__(4753);
// EXTERNAL MODULE: ./lib/child-environment.js
var child_environment = __webpack_require__(193);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/engine/argv.js
/**
 * The argument vector of `buildah build` and `podman build`. Values stand behind `=`, so that none can be read as an option.
 * https://github.com/containers/buildah/blob/main/docs/buildah-build.1.md
 */
function engineArgv(build) {
    const { request, labels, annotations, secrets, list, platform, timestamp } = build;
    return [
        'build',
        '--format=oci',
        `--manifest=${list}`,
        ...one('file', request.file),
        ...one('target', request.target),
        ...one('platform', platform),
        ...each('build-arg', request.buildArgs),
        ...each('build-context', request.contexts),
        ...labels.map(([key, value]) => `--label=${key}=${value}`),
        ...each('annotation', annotations.map(withoutLevel)),
        ...each('secret', secrets),
        ...each('ssh', request.ssh),
        ...each('add-host', request.addHosts),
        ...one('network', request.network),
        ...one('shm-size', request.shmSize),
        ...each('ulimit', request.ulimits),
        ...one('cgroup-parent', request.cgroupParent),
        ...cacheArgv(request),
        ...(request.pull ? ['--pull=always'] : []),
        ...(timestamp === undefined ? [] : [`--timestamp=${timestamp}`]),
        '--',
        request.context,
    ];
}
/** Layers are its cache. Buildah takes those of one platform for another's, so that several are built without. */
function cacheArgv({ noCache, platforms }) {
    return noCache || platforms.length > 1 ? ['--no-cache'] : ['--layers'];
}
/** Its annotations are those of the manifest. */
function withoutLevel(annotation) {
    return annotation.slice(annotation.indexOf(':') + 1);
}
function one(name, value) {
    return value === '' ? [] : [`--${name}=${value}`];
}
function each(name, values) {
    return values.map((value) => `--${name}=${value}`);
}

;// CONCATENATED MODULE: ./lib/engine/build.js





/** Lines of output that a failure shows. */
const SHOWN = 20;
/** Builds without Docker, into an OCI layout. What the engine keeps of it, apart from its cache, is removed again. */
async function buildWithEngine(job, ports) {
    const list = `localhost/registry-publish-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    const secrets = await (0,build_secrets/* handSecrets */.$)(job.request.secrets, job.directory, ports);
    const timestamp = secondsOf(job.env);
    const common = { ...job, secrets, list, ...(timestamp !== undefined && { timestamp }) };
    const { platforms } = job.request;
    try {
        // One after the other: at once they would stand in the list in the order in which they end.
        for (const platform of platforms.length > 0 ? platforms : ['']) {
            await run(job, engineArgv({ ...common, platform }), ports);
        }
        await run(job, ['manifest', 'push', '--all', list, `oci:${job.layout}:image`], ports);
    }
    finally {
        await forget(job, list, ports);
    }
}
/** https://reproducible-builds.org/specs/source-date-epoch/ */
function secondsOf({ SOURCE_DATE_EPOCH: text = '' }) {
    return /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}
async function run({ engine, env }, args, { exec, log, signal }) {
    const lines = [];
    const onLine = (line) => {
        log.child(line);
        if (lines.push(line) > SHOWN)
            lines.shift();
    };
    try {
        // A secret may be a variable of the environment.
        const own = (0,child_environment/* withoutCredentials */.r)(env, (name) => args.some((arg) => arg.includes(name)));
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
    return new errors/* PublishError */.S1({
        code: 'BUILD_FAILED',
        message: `The build with ${engine} failed (exit code ${exitCode})${cause ? `: ${cause}` : ''}.`,
        detail: lines,
    });
}
/** The list and its images have no other name; what they are made of stays as the cache of the next build. */
async function forget({ engine, env }, list, { exec }) {
    try {
        await exec(engine, ['manifest', 'rm', list], { env, onLine: () => { } });
    }
    catch {
        // Without the program there is nothing to remove.
    }
}

// EXTERNAL MODULE: ./lib/image/index.js + 37 modules
var lib_image = __webpack_require__(6589);
;// CONCATENATED MODULE: ./lib/produce-by-engine.js



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
        env: engineEnvironment(session, ports),
    };
    await ports.log.group('Build', () => buildWithEngine(job, ports));
    const source = await (0,build_once/* openBuilt */.V)(layout, { session, directory }, ports);
    const content = await (0,lib_image/* closure */.Cx)(source);
    return {
        handedOver: { kind: 'image', image: { source, content } },
        built: { imageId: source.root.digest, metadata: '{}' },
        content,
        [Symbol.asyncDispose]: () => source[Symbol.asyncDispose](),
    };
}
/** These engines read docker's configuration, too, unless another file is named. */
function engineEnvironment({ env }, { env: own }) {
    const isOurs = env.DOCKER_CONFIG !== own.DOCKER_CONFIG;
    return isOurs ? { ...env, REGISTRY_AUTH_FILE: `${env.DOCKER_CONFIG}/config.json` } : env;
}


/***/ })

};
