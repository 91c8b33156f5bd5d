export const id = 9442;
export const ids = [9442];
export const modules = {

/***/ 1075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ outputOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _login_loopback_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8988);
/* harmony import */ var _plan_auth_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9037);



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
    if (plan.digests !== '' && registries.size > 0)
        throw noDigest();
    if (destinations.some(_plan_auth_js__WEBPACK_IMPORTED_MODULE_1__/* .isForPushesAlone */ .J7))
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BadRequest */ .B(inputs.map((input) => ({
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BadRequest */ .B([
        {
            input,
            message: `${message}: the engine has the classic image store`,
            fix: 'Leave `builder` and `driver` out, so that one is made that can, or switch the engine to the containerd image store.',
        },
    ]);
}


/***/ }),

/***/ 4753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ handSecrets)
/* harmony export */ });
/**
 * The secrets as buildx takes them. Values are written to files of mode 0600 in a directory that goes with the run: an argument
 * and a variable of a child can be read by other programs of the machine.
 */
function handSecrets(secrets, { directory, field = csvField }, { files, mask, env }) {
    return Promise.all(secrets.map(async ({ id, from }, at) => {
        if (from.kind === 'variable') {
            mask(env[from.name] ?? '');
            return `id=${id},env=${from.name}`;
        }
        if (from.kind === 'file')
            return `id=${id},${field(`src=${from.path}`)}`;
        const path = `${directory}/secret-${at}`;
        const value = from.value.reveal();
        mask(value);
        await files.writeText(path, value);
        return `id=${id},${field(`src=${path}`)}`;
    }));
}
function csvField(text) {
    return `"${text.replaceAll('"', '""')}"`;
}


/***/ }),

/***/ 521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ buildOnce)
});

// EXTERNAL MODULE: ./lib/child-environment.js
var child_environment = __webpack_require__(193);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/inputs/csv.js
var csv = __webpack_require__(9145);
// EXTERNAL MODULE: ./lib/options.js
var options = __webpack_require__(1097);
// EXTERNAL MODULE: ./lib/build/attestations.js
var attestations = __webpack_require__(1969);
// EXTERNAL MODULE: ./lib/build/fitting-annotations.js
var fitting_annotations = __webpack_require__(6484);
;// CONCATENATED MODULE: ./lib/build/argv.js




/**
 * The argument vector of `buildx build`. Values stand behind `=` in the same argument, so that none of them can be
 * read as an option.
 * https://docs.docker.com/reference/cli/docker/buildx/build/
 */
function buildArgv(build) {
    const { request, labels, output, files, secrets } = build;
    const { platforms, context, call } = request;
    const described = [
        ...(0,options/* options */.f)('build-arg', request.buildArgs),
        ...(0,options/* options */.f)('build-context', request.contexts),
        ...(0,options/* options */.f)('label', labels.map(([key, value]) => `${key}=${value}`)),
        ...(0,options/* options */.f)('secret', secrets),
        ...(0,options/* options */.f)('ssh', request.ssh),
    ];
    return [
        'build',
        '--progress=plain',
        ...(0,options/* option */.u)('builder', request.builder),
        ...(0,options/* option */.u)('file', request.file),
        ...(0,options/* option */.u)('target', request.target),
        ...(0,options/* option */.u)('platform', platforms.join(',')),
        ...described,
        ...surroundings(request),
        ...(request.pull ? ['--pull'] : []),
        ...(request.noCache ? ['--no-cache'] : []),
        ...(0,options/* options */.f)('no-cache-filter', request.noCacheFilters),
        ...(0,options/* options */.f)('cache-from', request.cacheFrom),
        ...(call === 'build'
            ? [
                ...(0,options/* options */.f)('cache-to', request.cacheTo),
                ...(0,options/* options */.f)('annotation', (0,fitting_annotations/* fittingAnnotations */.K)(build)),
                ...(0,options/* options */.f)('attest', (0,attestations/* attestations */.e)(build)),
                ...(0,options/* options */.f)('output', outputs(request, output)),
                `--metadata-file=${files.metadata}`,
                ...(request.outputs.some(isOfFiles) ? [] : [`--iidfile=${files.imageId}`]),
            ]
            : [`--call=${call}`]),
        '--',
        context,
    ];
}
/** Of every `RUN`. */
function surroundings(request) {
    return [
        ...(0,options/* options */.f)('allow', request.allow),
        ...(0,options/* options */.f)('add-host', request.addHosts),
        ...(0,options/* option */.u)('network', request.network),
        ...(0,options/* option */.u)('shm-size', request.shmSize),
        ...(0,options/* options */.f)('ulimit', request.ulimits),
        ...(0,options/* option */.u)('cgroup-parent', request.cgroupParent),
    ];
}
/** What is published comes last: where each has attestations of its own, of its own time, buildx names the digest of the last. */
function outputs(request, { push, byDigest, layout, load }) {
    const digestOnly = byDigest ? ',push-by-digest=true,name-canonical=true' : '';
    return [
        ...request.outputs,
        ...(load.length > 0 ? [`type=docker,${names(load)}`] : []),
        ...(layout === undefined ? [] : [`type=oci,tar=false,"dest=${layout}"`]),
        ...(push.length > 0 ? [`type=image,${names(push)},push=true${digestOnly}`] : []),
    ];
}
/** buildx refuses to write an image id beside such an output. https://docs.docker.com/build/exporters/local-tar/ */
function isOfFiles(output) {
    const type = (0,csv/* attributesOf */.Td)((0,csv/* parseCsv */.Wk)(output) ?? []).get('type') ?? 'local';
    return type === 'local' || type === 'tar';
}
/** One CSV field, quoted because it holds commas itself. References contain no quotes. */
function names(references) {
    return `"name=${references.join(',')}"`;
}

;// CONCATENATED MODULE: ./lib/build/cache-use.js
/** `#5 [2/3] RUN make`, `#5 [linux/arm64 build 2/3] COPY …`, but not `[internal] …`. */
const INSTRUCTION = /^#(?<step>\d+) \[(?:[^\]]+ )?\d+\/\d+\] (?<word>\S+)/;
const CACHED = /^#(?<step>\d+) CACHED$/;
const IMPORT = /^#(?<step>\d+) importing cache manifest from (?<source>.+)$/;
const EXPORT = /^#(?<step>\d+) exporting (?:cache to |to GitHub Actions Cache)/;
/** An instruction does not run where its layer is fetched: `#7 sha256:… 1.08MB / 2.4MB 5.0s`. */
const LAYER = /^#(?<step>\d+) (?<layer>sha256:[0-9a-f]{64}) (?<size>\S+ \/ \S+)/;
/** buildx’s own last words, whatever the step. */
const FAILED = /^ERROR: (?:failed to build: )?failed to solve: (?<failure>.+)/;
const ENDED = /^#(?<step>\d+) (?:DONE|CANCELED|ERROR: (?<error>.+))/;
/** https://github.com/moby/buildkit/blob/master/util/progress/progressui/printer.go */
function followCache() {
    const steps = new Map();
    const cached = new Set();
    const imports = new Map();
    const exports = new Set();
    const read = new Set();
    const problems = [];
    const awaited = new Map();
    let failure = '';
    let beginning = '';
    const onEnd = (step, error) => {
        for (const key of [...awaited.keys()])
            if (key.endsWith(`#${step}`))
                awaited.delete(key);
        const source = imports.get(step);
        if (source !== undefined && error === undefined)
            read.add(source);
        // That there is none yet is how every cache begins.
        const isAbsent = source !== undefined && /not found$/.test(error ?? '');
        if (error && (source !== undefined || exports.has(step)) && !isAbsent)
            problems.push(error);
    };
    const onLayer = (step, layer, size) => {
        const word = steps.get(step);
        if (word === undefined || word === 'FROM')
            return;
        cached.add(step);
        const [done, all] = size.split(' / ');
        if (done === all)
            awaited.delete(`read ${layer} #${step}`);
        else
            awaited.set(`read ${layer} #${step}`, size);
    };
    return {
        onLine(line) {
            const isWork = INSTRUCTION.test(line) || /^#\d+ exporting /.test(line);
            if (beginning !== undefined)
                beginning = isWork ? undefined : line;
            const [instruction, hit, source, target, layer, end] = [
                ...[INSTRUCTION, CACHED, IMPORT, EXPORT, LAYER, ENDED].map((each) => each.exec(line)),
            ].map((match) => match?.groups);
            if (instruction?.step)
                steps.set(instruction.step, instruction.word ?? '');
            if (hit?.step && steps.has(hit.step))
                cached.add(hit.step);
            if (source?.step) {
                imports.set(source.step, source.source ?? '');
                awaited.set(`read #${source.step}`, '');
            }
            if (target?.step)
                exports.add(target.step);
            const [, writing] = /^#(\d+) /.exec(line) ?? [];
            if (writing && exports.has(writing))
                awaited.set(`write #${writing}`, line);
            if (layer?.step)
                onLayer(layer.step, layer.layer ?? '', layer.size ?? '');
            if (end?.step)
                onEnd(end.step, end.error);
            failure = FAILED.exec(line)?.groups?.failure ?? failure;
        },
        use: () => ({
            ...{ steps: steps.size, cached: cached.size, read: [...read] },
            ...(problems[0] !== undefined && { problem: problems[0] }),
        }),
        beginning: () => beginning,
        failure: () => failure,
        awaited: () => awaited,
    };
}

;// CONCATENATED MODULE: ./lib/build/checks.js
/** Of an ordinary build, at its end: ` - FromAsCasing: 'as' and 'FROM' … (line 1)`. */
const LISTED = /^ - (?<rule>[A-Za-z]+): (?<words>.*) \(line (?<line>\d+)\)$/;
/** Of `--call=check`: the rule, then its words, then the place. */
const HEADED = /^WARNING: (?<rule>[A-Za-z]+)(?: - (?<url>https:\/\/\S+))?$/;
const PLACE = /^\S*[^/\s:]:(?<line>\d+)$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what a terminal's colours begin with
const COLOUR = /\u001b\[[0-9;]*m/g;
/** Reads the findings of build checks out of the builder's output, and annotates the Dockerfile with them. */
function followChecks(dockerfile, log) {
    const said = new Set();
    let open;
    const say = (text, line) => {
        if (said.has(`${line} ${text}`))
            return;
        said.add(`${line} ${text}`);
        const place = { file: dockerfile, line };
        log.warning(text, place);
    };
    return (printed) => {
        const line = printed.replace(COLOUR, '');
        const listed = LISTED.exec(line)?.groups;
        if (listed)
            return say(`${listed.rule}: ${listed.words}`, Number(listed.line));
        const headed = HEADED.exec(line)?.groups;
        if (headed) {
            open = { rule: headed.rule ?? '', url: headed.url ?? '', words: '' };
            return;
        }
        const place = PLACE.exec(line)?.groups;
        if (open && place) {
            const { rule, url, words } = open;
            open = undefined;
            return say([`${rule}: ${words}`, ...(url ? [url] : [])].join(' '), Number(place.line));
        }
        if (open && open.words === '')
            open.words = line.trim();
    };
}

// EXTERNAL MODULE: ./lib/build/dockerfile-path.js
var dockerfile_path = __webpack_require__(8978);
;// CONCATENATED MODULE: ./lib/build/environment.js
/** The whole environment of buildx, made of the run's. */
function buildEnvironment({ createdAt, isReproducible }, env) {
    return {
        // Provenance in the metadata would only grow it; we leave it out of the outputs anyway.
        BUILDX_METADATA_PROVENANCE: 'disabled',
        ...env,
        // buildx makes a build argument of it. https://docs.docker.com/build/ci/github-actions/reproducible-builds/
        ...(createdAt !== undefined && { SOURCE_DATE_EPOCH: String(createdAt) }),
        ...(!isReproducible && { SOURCE_DATE_EPOCH: undefined }),
    };
}

// EXTERNAL MODULE: ./lib/build/errors.js + 1 modules
var build_errors = __webpack_require__(2578);
// EXTERNAL MODULE: ./lib/build/known-failures.js + 2 modules
var known_failures = __webpack_require__(7523);
;// CONCATENATED MODULE: ./lib/build/lost-connection.js


/** How long buildx may take to end by itself, in milliseconds. */
const GRACE = 5_000;
/**
 * What the Kubernetes client in buildx says when the command ended that is its connection to a pod. BuildKit prints nothing that
 * looks like this at the start of a line. How the command ended is told when buildx ends.
 */
const LOST = /^E\d{4} .*"Unhandled Error" err=/;
const lost_connection_ENDED = /^ERROR: (?<how>command terminated with exit code \d+)/;
/**
 * buildx 0.29.1 does not end when its connection to a pod does: it would wait until the job is cancelled. Disposing ends the watch.
 * https://github.com/docker/buildx/blob/v0.29.1/driver/kubernetes/execconn/execconn.go
 */
function watchConnection(clock) {
    const givenUp = new AbortController();
    const ended = new AbortController();
    let lost;
    let how;
    return {
        onLine(line) {
            how = lost_connection_ENDED.exec(line)?.groups?.how ?? how;
            if (lost !== undefined || !LOST.test(line))
                return;
            lost = line;
            clock.sleep(GRACE, ended.signal).then(() => givenUp.abort(), () => { });
        },
        signal: givenUp.signal,
        error: () => (givenUp.signal.aborted ? lostError(how ?? lost ?? '') : undefined),
        [Symbol.dispose]: () => ended.abort(),
    };
}
function lostError(summary) {
    const { code, cause, fix } = (0,known_failures/* explainFailure */.S)({ summary, output: [] });
    return new errors/* PublishError */.S1({
        code,
        message: `The build was given up: ${cause}`,
        ...(fix !== undefined && { fix }),
    });
}

// EXTERNAL MODULE: ./lib/build/metadata.js
var build_metadata = __webpack_require__(9527);
;// CONCATENATED MODULE: ./lib/build/progress.js
/** A line of BuildKit's plain progress: the step's number, and what it says. */
const LINE = /^#(?<step>[0-9]+) (?<said>.*)$/;
/** What the step's own program printed, with the seconds since its start. */
const OUTPUT = /^[0-9]+\.[0-9]+ /;
const progress_ENDED = /^(?:DONE|CACHED|CANCELED|ERROR)\b/;
/**
 * Follows BuildKit's plain progress line by line: each call gives what is being done now, `[2/3] RUN make`, or
 * `exporting to image: pushing layers`. The first line of a step is its name; steps run at the same time.
 * https://github.com/moby/buildkit/blob/master/util/progress/progressui/printer.go
 */
function followProgress() {
    const running = new Map();
    let now = '';
    return (line) => {
        const { step, said } = LINE.exec(line)?.groups ?? {};
        if (step === undefined || said === undefined)
            return now;
        const name = running.get(step);
        if (progress_ENDED.test(said)) {
            running.delete(step);
            now = [...running.values()].at(-1) ?? now;
        }
        else if (name === undefined) {
            // Number 0 names the builder, and is never done.
            if (step !== '0')
                running.set(step, said);
            now = said;
        }
        else {
            now = OUTPUT.test(said) || said === name ? name : `${name}: ${said}`;
        }
        return now;
    };
}

// EXTERNAL MODULE: ./lib/build/secrets.js
var build_secrets = __webpack_require__(4753);
// EXTERNAL MODULE: ./lib/build/usual-attestations.js
var usual_attestations = __webpack_require__(5496);
;// CONCATENATED MODULE: ./lib/build/build.js
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













/** Two platforms write the same layer to a layout, and the second tries again; nothing has failed. */
const HARMLESS = /^ERROR: \(\*service\)\.Write failed: .* locked for /;
/** How much of the end of the output is kept to explain a failure. */
const KEPT_LINES = 300;
/** Runs `buildx build`, its output going to the log line by line. Throws what the output says went wrong. */
async function build(job, ports) {
    const files = {
        metadata: `${job.directory}/metadata.json`,
        imageId: `${job.directory}/image-id`,
    };
    const secrets = await (0,build_secrets/* handSecrets */.$)(job.request.secrets, job, ports);
    const { layout, byDigest } = job.output;
    // The classic image store, which can attest nothing, pushes under a tag.
    const isWhole = layout !== undefined || byDigest;
    const isUsual = isWhole && (await (0,usual_attestations/* attestsUsually */.S)(job.request, { ...ports, env: job.env }));
    const args = [...job.buildx.prefix, ...buildArgv({ ...job, files, secrets, isUsual })];
    const tail = [];
    const progress = followProgress();
    const { cache = followCache() } = job;
    const check = followChecks((0,dockerfile_path/* dockerfilePath */.S)(job.request), ports.log);
    const onLine = (line, _, continues) => {
        if (HARMLESS.test(line))
            return ports.log.debug(line);
        ports.log.child(line);
        // BuildKit's own lines never do, and a number stands before those of the build: there it could print what looks like them.
        if (continues)
            return;
        if (job.request.isAnnotating)
            check(line);
        cache.onLine(line);
        ports.log.progress(progress(line));
        if (tail.push(line) > KEPT_LINES)
            tail.shift();
    };
    const { exitCode, signal } = await run(job, { args, onLine }, ports);
    if (exitCode !== 0)
        throw (0,build_errors/* buildError */.d)({ exitCode, signal, tail, request: job.request });
    await checkExported(job.output, ports);
    const metadata = (0,build_metadata/* parseMetadata */.j)(await ports.files.readText(files.metadata));
    const used = cache.use();
    const imageId = (await ports.files.readText(files.imageId)) ?? metadata.digest ?? '';
    return {
        ...(metadata.digest && { digest: metadata.digest }),
        imageId: imageId.trim(),
        metadata: metadata.text,
        ...(used.steps > 0 && { cache: used }),
    };
}
/** A `docker` that does nothing may end well too. */
async function checkExported({ layout }, { files }) {
    if (layout === undefined || (await files.kind(layout)) === 'directory')
        return;
    throw new errors/* PublishError */.S1({
        code: 'BUILD_SILENT',
        message: 'The build ended well but exported no image; nothing was published.',
        fix: 'Run `docker buildx build` by hand on this machine to see whether docker works at all.',
    });
}
async function run({ buildx, env, request }, { args, onLine }, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const watch = __addDisposableResource(env_1, watchConnection(ports.clock), false);
        try {
            return await ports.exec(buildx.file, args, {
                env: buildEnvironment(request, (0,child_environment/* withoutCredentials */.r)(env, (name) => isNeeded(name, args))),
                onLine: (line, stream, continues = false) => {
                    if (!continues)
                        watch.onLine(line);
                    onLine(line, stream, continues);
                },
                signal: AbortSignal.any([watch.signal, ...(ports.signal ? [ports.signal] : [])]),
            });
        }
        catch (cause) {
            throw watch.error() ?? startError(buildx.file, cause) ?? cause;
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
/**
 * A build argument or a secret may be a variable of the environment; and the cache of GitHub Actions is reached with the runtime's token.
 * https://docs.docker.com/build/cache/backends/gha/
 */
function isNeeded(name, args) {
    const isCache = name === 'ACTIONS_RUNTIME_TOKEN';
    return args.some((arg) => arg.includes(name) || (isCache && arg.includes('type=gha')));
}
/** Why the program could not even be started, if it is that. */
function startError(file, cause) {
    switch (cause?.code) {
        case 'ENOENT':
            return new errors/* PublishError */.S1({
                code: 'NO_DOCKER',
                message: `There is no program "${file}" on this machine.`,
                fix: 'Install Docker (docker CLI and buildx), or run this step on a runner that has them, such as ubuntu-latest.',
                cause,
            });
        case 'EACCES':
            return new errors/* PublishError */.S1({
                code: 'NO_BUILDX',
                message: `The program "${file}" cannot be started: permission denied.`,
                fix: `Make it executable: \`chmod +x ${file}\`.`,
                cause,
            });
        case 'E2BIG':
            return new errors/* PublishError */.S1({
                code: 'BAD_INPUT',
                message: 'The build has a longer value than this system lets a program have.',
                fix: 'Shorten `build-args` and `labels`: one value may have 128 KiB on Linux. Put larger data into a file of the context.',
                exitCode: 2,
                cause,
            });
        default:
            return undefined;
    }
}

// EXTERNAL MODULE: ./lib/build/cache.js
var build_cache = __webpack_require__(902);
// EXTERNAL MODULE: ./lib/build/cache-report.js
var cache_report = __webpack_require__(3341);
;// CONCATENATED MODULE: ./lib/build/cache-watch.js
/**
 * How long the cache may stand still before the build goes on without it, in milliseconds. BuildKit waits for ever for a cache that does
 * not answer, and shows nothing while it writes a large layer.
 */
const PATIENCE = { read: 60_000, write: 180_000 };
const TEXTS = { read: 'it does not answer', write: 'it does not take anything' };
/** How often it is looked at, in milliseconds. */
const INTERVAL = 5_000;
function watchCache(follower, { clock, signal: outer }) {
    const stalled = new AbortController();
    const ended = new AbortController();
    let problem;
    const look = async () => {
        let before = new Map();
        for (;;) {
            await clock.sleep(INTERVAL, ended.signal);
            const now = clock.now();
            const seen = [...follower.awaited()].map(([key, state]) => {
                const known = before.get(key);
                return [key, known?.state === state ? known : { state, since: now }];
            });
            before = new Map(seen);
            const [late] = seen.filter(([key, { since }]) => now - since > PATIENCE[kindOf(key)]);
            if (!late)
                continue;
            const kind = kindOf(late[0]);
            problem = { kind, text: TEXTS[kind] };
            stalled.abort(new Error(`The cache cannot be used: ${problem.text}.`));
            return;
        }
    };
    look().catch(() => {
        // The build has ended.
    });
    return {
        signal: AbortSignal.any([stalled.signal, ...(outer ? [outer] : [])]),
        problem: () => problem,
        [Symbol.dispose]: () => ended.abort(),
    };
}
function kindOf(key) {
    return key.startsWith('write') ? 'write' : 'read';
}
/**
 * Ends a build that does not get to its first instruction, or waits for a layer: an earlier one left the daemon waiting for a cache that does
 * not answer.
 */
function watchStart(follower, ports) {
    const awaited = () => {
        const line = follower.beginning();
        return new Map([
            ...follower.awaited(),
            ...(line === undefined ? [] : [['read start', line]]),
        ]);
    };
    return watchCache({ awaited }, ports);
}

;// CONCATENATED MODULE: ./lib/produce/build-once.js
var build_once_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var build_once_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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






/** One run of buildx; another one without the cache that was chosen for it, where that is what the first one failed of. */
async function buildOnce(wanted, output, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const cache = (0,build_cache/* cacheOf */.w)(wanted.plan, wanted.prepared.builder);
        if (cache.words !== '')
            ports.log.info(`Cache: ${cache.words}`);
        const follower = followCache();
        const run = { wanted, output, follower };
        if (!cache.isChosen)
            return reported(await runBuildx(run, cache, ports), cache);
        const watch = build_once_addDisposableResource(env_1, watchCache(follower, ports), false);
        try {
            const built = await runBuildx(run, cache, { ...ports, signal: watch.signal });
            if (built.cache?.problem)
                ports.log.warning((0,cache_report/* cacheWarning */.lt)(built.cache.problem, AFTERWARDS));
            return reported(built, cache);
        }
        catch (error) {
            const { failure } = follower;
            const problem = watch.problem()?.text ?? ((0,cache_report/* blamesCache */.fh)(failure(), cache) ? failure() : undefined);
            if (problem === undefined || ports.signal?.aborted)
                throw error;
            ports.log.warning((0,cache_report/* cacheWarning */.lt)(problem, 'The image is built without it.'));
            // What the first one wrote there may be half of it.
            if (output.layout !== undefined)
                await ports.files.remove(output.layout);
            // The builder keeps what it reads, even what never arrives, as if it were there.
            const isAnew = watch.problem()?.kind === 'read';
            const built = await buildWithout(isAnew ? buildingAnew(run) : run, ports);
            return { ...built, cache: { ...(0,cache_report/* cacheReport */.VR)(NO_CACHE, built.cache), problem } };
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        build_once_disposeResources(env_1);
    }
}
/** The same, with nothing that was built before. */
function buildingAnew(run) {
    const { plan } = run.wanted;
    const anew = { ...plan, build: { ...plan.build, noCache: true } };
    return { ...run, wanted: { ...run.wanted, plan: anew } };
}
/** What waits in the daemon for a cache may keep this from beginning. */
async function buildWithout(run, ports) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const follower = followCache();
        const watch = build_once_addDisposableResource(env_2, watchStart(follower, ports), false);
        const patient = { ...run, follower };
        try {
            return await runBuildx(patient, { flags: NO_CACHE }, { ...ports, signal: watch.signal });
        }
        catch (error) {
            if (watch.problem() === undefined)
                throw error;
            throw new errors/* PublishError */.S1({
                code: 'BUILD_FAILED',
                message: 'The builder still waits for the cache, which does not answer, and builds nothing.',
                fix: 'Run the job again; with `cache: off` if it is no better then.',
                cause: error,
            });
        }
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        build_once_disposeResources(env_2);
    }
}
const NO_CACHE = { where: 'builder', from: [], to: [] };
const AFTERWARDS = 'The image is the same without it.';
function runBuildx({ wanted: { plan, prepared, directory }, output, follower }, { flags }, ports) {
    const { builder, buildx, env } = prepared;
    const { labels, leveledAnnotations } = plan.tagging;
    return build({
        request: {
            ...plan.build,
            builder: builder.name,
            cacheFrom: flags.from,
            cacheTo: flags.to,
        },
        annotations: plan.isAnnotated ? leveledAnnotations : [],
        cache: follower,
        ...{ labels, output, buildx, env, directory },
    }, ports);
}
function reported({ cache, ...built }, names) {
    const isNews = cache !== undefined || names.where !== 'builder';
    return { ...built, ...(isNews && { cache: (0,cache_report/* cacheReport */.VR)(names, cache) }) };
}


/***/ }),

/***/ 9442:
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
// EXTERNAL MODULE: ./lib/builder/builder.js
var builder = __webpack_require__(7060);
// EXTERNAL MODULE: ./lib/produce/build-once.js + 8 modules
var build_once = __webpack_require__(521);
;// CONCATENATED MODULE: ./lib/produce/by-buildx.js



/** Builds the image, and opens it where the builder handed it over to us. */
async function produce(wanted, ports) {
    const { plan, prepared, directory } = wanted;
    if (plan.build.call === 'build' && (0,builder/* buildsApart */.Ay)(prepared.builder, plan.build.platforms)) {
        const { produceApart } = await Promise.all(/* import() */[__webpack_require__.e(6589), __webpack_require__.e(6078)]).then(__webpack_require__.bind(__webpack_require__, 6078));
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
    // Of use only now, and loaded while the builder worked.
    const { openBuilt, producedFrom } = await Promise.all(/* import() */[__webpack_require__.e(6589), __webpack_require__.e(3343)]).then(__webpack_require__.bind(__webpack_require__, 3343));
    return producedFrom(await openBuilt(output.layout, wanted, ports), built);
}

;// CONCATENATED MODULE: ./lib/produce/image.js
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
            const { produceByEngine } = await Promise.all(/* import() */[__webpack_require__.e(6589), __webpack_require__.e(5964)]).then(__webpack_require__.bind(__webpack_require__, 5964));
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
