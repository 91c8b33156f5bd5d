export const id = 437;
export const ids = [437];
export const modules = {

/***/ 7008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ buildOnce),
  V: () => (/* binding */ openBuilt)
});

// EXTERNAL MODULE: ./lib/child-environment.js
var child_environment = __webpack_require__(193);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/build/annotate-argv.js
var annotate_argv = __webpack_require__(8554);
// EXTERNAL MODULE: ./lib/build/attest-argv.js
var attest_argv = __webpack_require__(9062);
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
        ...each('build-arg', request.buildArgs),
        ...each('build-context', request.contexts),
        ...each('label', labels.map(([key, value]) => `${key}=${value}`)),
        ...each('secret', secrets),
        ...each('ssh', request.ssh),
    ];
    return [
        'build',
        '--progress=plain',
        ...one('builder', request.builder),
        ...one('file', request.file),
        ...one('target', request.target),
        ...one('platform', platforms.join(',')),
        ...described,
        ...surroundings(request),
        ...(request.pull ? ['--pull'] : []),
        ...(request.noCache ? ['--no-cache'] : []),
        ...each('no-cache-filter', request.noCacheFilters),
        ...each('cache-from', request.cacheFrom),
        ...(call === 'build'
            ? [
                ...each('cache-to', request.cacheTo),
                ...each('annotation', (0,annotate_argv/* fittingAnnotations */.K)(build)),
                ...(0,attest_argv/* attestArgv */.k)(build),
                ...outputArgv(output),
                ...each('output', request.outputs),
                `--metadata-file=${files.metadata}`,
                `--iidfile=${files.imageId}`,
            ]
            : [`--call=${call}`]),
        '--',
        context,
    ];
}
/** Of every `RUN`. */
function surroundings(request) {
    return [
        ...each('allow', request.allow),
        ...each('add-host', request.addHosts),
        ...one('network', request.network),
        ...one('shm-size', request.shmSize),
        ...each('ulimit', request.ulimits),
        ...one('cgroup-parent', request.cgroupParent),
    ];
}
function one(name, value) {
    return value === '' ? [] : [`--${name}=${value}`];
}
function each(name, values) {
    return values.map((value) => `--${name}=${value}`);
}
function outputArgv({ push, byDigest, layout, load }) {
    const digestOnly = byDigest ? ',push-by-digest=true,name-canonical=true' : '';
    return [
        ...(layout === undefined ? [] : [`--output=type=oci,tar=false,"dest=${layout}"`]),
        ...(push.length > 0 ? [`--output=type=image,${names(push)},push=true${digestOnly}`] : []),
        ...(load.length > 0 ? [`--output=type=docker,${names(load)}`] : []),
    ];
}
/** One CSV field, quoted because it holds commas itself. References contain no quotes. */
function names(references) {
    return `"name=${references.join(',')}"`;
}

;// CONCATENATED MODULE: ./lib/build/cache-use.js
/** `#5 [2/3] RUN make`, `#5 [linux/arm64 build 2/3] COPY …`, but not `[internal] …`. */
const INSTRUCTION = /^#(?<step>\d+) \[(?:[^\]]+ )?\d+\/\d+\] /;
const CACHED = /^#(?<step>\d+) CACHED$/;
const IMPORT = /^#(?<step>\d+) importing cache manifest from (?<source>.+)$/;
const DONE = /^#(?<step>\d+) DONE /;
/**
 * Counts what came from a cache in BuildKit's plain progress, line by line.
 * https://github.com/moby/buildkit/blob/master/util/progress/progressui/printer.go
 */
function followCache() {
    const steps = new Set();
    const cached = new Set();
    const imports = new Map();
    const read = new Set();
    return {
        onLine(line) {
            const [instruction, hit, source, done] = [INSTRUCTION, CACHED, IMPORT, DONE].map((pattern) => pattern.exec(line)?.groups);
            if (instruction?.step)
                steps.add(instruction.step);
            if (hit?.step && steps.has(hit.step))
                cached.add(hit.step);
            if (source?.step)
                imports.set(source.step, source.source ?? '');
            const imported = imports.get(done?.step ?? '');
            if (imported !== undefined)
                read.add(imported);
        },
        use: () => ({ steps: steps.size, cached: cached.size, read: [...read] }),
    };
}

;// CONCATENATED MODULE: ./lib/build/checks.js
/** Of an ordinary build, at its end: ` - FromAsCasing: 'as' and 'FROM' … (line 1)`. */
const LISTED = /^ - (?<rule>[A-Za-z]+): (?<words>.*) \(line (?<line>\d+)\)$/;
/** Of `--call=check`: the rule, then its words, then the place. */
const HEADED = /^WARNING: (?<rule>[A-Za-z]+)(?: - (?<url>https:\/\/\S+))?$/;
const PLACE = /^\S*?[^/\s:]+:(?<line>\d+)$/;
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

// EXTERNAL MODULE: ./lib/build/errors.js + 3 modules
var build_errors = __webpack_require__(7902);
// EXTERNAL MODULE: ./lib/reference/digest.js
var reference_digest = __webpack_require__(9457);
;// CONCATENATED MODULE: ./lib/build/metadata.js

const PROVENANCE = /^buildx\.build\.provenance(?:\/|$)/;
/** One argument or variable of a next step may have 128 KiB, and metadata is often passed on as one. */
const LARGEST_FACT = 16 * 1024;
/** Reads the file of `--metadata-file`. Text that is not a JSON object counts as an empty one. */
function parseMetadata(text) {
    const facts = parseObject(text ?? '{}');
    const digest = facts['containerimage.digest'];
    const kept = Object.entries(facts).filter(([key, value]) => !PROVENANCE.test(key) && JSON.stringify(value).length <= LARGEST_FACT);
    return {
        ...((0,reference_digest/* isDigest */.B)(digest) && { digest }),
        text: JSON.stringify(Object.fromEntries(kept), undefined, 2),
    };
}
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./lib/build/progress.js
/** A line of BuildKit's plain progress: the step's number, and what it says. */
const LINE = /^#(?<step>[0-9]+) (?<said>.*)$/;
/** What the step's own program printed, with the seconds since its start. */
const OUTPUT = /^[0-9]+\.[0-9]+ /;
const ENDED = /^(?:DONE|CACHED|CANCELED|ERROR)\b/;
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
        if (ENDED.test(said)) {
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
;// CONCATENATED MODULE: ./lib/build/build.js











/** How much of the end of the output is kept to explain a failure. */
const KEPT_LINES = 300;
/** Runs `buildx build`, its output going to the log line by line. Throws what the output says went wrong. */
async function build(job, ports) {
    const files = {
        metadata: `${job.directory}/metadata.json`,
        imageId: `${job.directory}/image-id`,
    };
    const secrets = await (0,build_secrets/* handSecrets */.$)(job.request.secrets, job.directory, ports);
    const attestsByDefault = attests(job.env);
    const args = [...job.buildx.prefix, ...buildArgv({ ...job, files, secrets, attestsByDefault })];
    const tail = [];
    const progress = followProgress();
    const cache = followCache();
    const check = followChecks((0,dockerfile_path/* dockerfilePath */.S)(job.request), ports.log);
    const onLine = (line) => {
        ports.log.child(line);
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
    const metadata = parseMetadata(await ports.files.readText(files.metadata));
    const used = cache.use();
    const imageId = ((await ports.files.readText(files.imageId)) ?? '').trim();
    return {
        ...(metadata.digest && { digest: metadata.digest }),
        imageId,
        metadata: metadata.text,
        ...(used.steps > 0 && { cache: used }),
    };
}
/**
 * Whether buildx attaches provenance by default. What is no boolean of Go is left to buildx, which refuses it.
 * https://docs.docker.com/build/building/variables/#buildx_no_default_attestations
 */
function attests({ BUILDX_NO_DEFAULT_ATTESTATIONS: off }) {
    return off === undefined || ['0', 'f', 'F', 'false', 'False', 'FALSE'].includes(off);
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
    try {
        return await ports.exec(buildx.file, args, {
            env: buildEnvironment(request, (0,child_environment/* withoutCredentials */.r)(env, (name) => isNeeded(name, args))),
            onLine,
            ...(ports.signal && { signal: ports.signal }),
        });
    }
    catch (cause) {
        throw startError(buildx.file, cause) ?? cause;
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

// EXTERNAL MODULE: ./lib/plan/cache.js
var cache = __webpack_require__(7537);
// EXTERNAL MODULE: ./lib/registries/index.js + 22 modules
var registries = __webpack_require__(4142);
;// CONCATENATED MODULE: ./lib/build/cache-token.js
/**
 * Whether buildx can use the cache of the job. It reads in the token which caches that is for, and fails the build over one of another
 * form, as runners of other servers hand out. https://docs.docker.com/build/cache/backends/gha/
 */
function hasJobCache({ ACTIONS_RUNTIME_TOKEN: token = '', ACTIONS_RESULTS_URL: results, ACTIONS_CACHE_URL: cache, }) {
    if (!results && !cache)
        return false;
    const { ac, exp, nbf } = claimsOf(token);
    return typeof ac === 'string' && typeof exp === 'number' && typeof nbf === 'number';
}
/** What a JSON Web Token says, unverified: RFC 7519, section 3. */
function claimsOf(token) {
    const [, payload = ''] = token.split('.');
    try {
        return JSON.parse(Buffer.from(payload, 'base64url').toString()) ?? {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./lib/build/cache.js



/**
 * Chooses where `cache: auto` is: the cache of the GitHub job, else a tag beside the image, else in the image itself, which is all
 * that an engine with the classic image store can do. None of them fails the build.
 * https://docs.docker.com/build/cache/backends/
 */
function cacheOf({ plan, builder, env }) {
    const { cacheFrom: from, cacheTo: to } = plan.build;
    const asTyped = { from, to, words: '' };
    if (!plan.cache || plan.build.call !== 'build')
        return asTyped;
    const { write, read } = plan.cache;
    const nameOf = (branch) => (0,cache/* cacheName */.U)(plan.build, branch);
    const { mode } = plan.build.cache;
    const written = write === undefined ? [] : [nameOf(write)];
    const names = [...new Set(read.map(nameOf))];
    if (builder.exportsLayout && hasJobCache(env)) {
        return {
            from: names.map((name) => `type=gha,scope=${name}`),
            to: written.map((name) => `type=gha,scope=${name},mode=${mode},ignore-error=true`),
            words: inWords('in the cache of GitHub Actions', names, written),
        };
    }
    const place = plan.destinations.find(isForBuilder);
    if (!place)
        return { ...asTyped, words: 'the builder’s own: there is no repository for it' };
    const repository = `${place.registry}/${place.repository}`;
    if (!builder.exportsLayout)
        return inlineCache(plan, place);
    const refOf = (name) => `type=registry,ref=${repository}:buildcache-${name}`;
    return {
        from: names.map(refOf),
        // Some registries (Amazon ECR) take a cache only in the form of an image.
        to: (plan.publish ? written : []).map((name) => `${refOf(name)},mode=${mode},image-manifest=true,oci-mediatypes=true,ignore-error=true`),
        words: inWords(`in ${place.name}:buildcache-…`, names, plan.publish ? written : []),
    };
}
/** The classic image store exports no other. Tags that move hold the images of the runs before. */
function inlineCache(plan, { registry, repository, name }) {
    const moving = plan.tagging.entries
        .filter(({ floating, dropped }) => floating && dropped === undefined)
        .map((entry) => entry.name);
    return {
        from: moving.map((tag) => `type=registry,ref=${registry}/${repository}:${tag}`),
        to: plan.publish ? ['type=inline'] : [],
        words: `in the image itself (${name}), of its last stage alone: the engine’s classic image store exports no other`,
    };
}
/** buildx would have to write there with a login that only our client has. */
function isForBuilder({ auth, registry }) {
    return !(auth === 'keyless' && (0,registries/* providerOf */.lc)(registry).keyless?.pushesOnly === true);
}
function inWords(where, read, written) {
    const reads = read.length > 0 ? `reads ${read.join(', ')}` : 'reads nothing';
    return `${where}: ${reads}; ${written.length > 0 ? `writes ${written.join(', ')}` : 'writes nothing'}`;
}

// EXTERNAL MODULE: ./lib/image/index.js + 37 modules
var lib_image = __webpack_require__(6589);
;// CONCATENATED MODULE: ./lib/build-once.js



/** One run of buildx. */
function buildOnce({ plan, prepared, directory }, output, ports) {
    const { builder, buildx, env } = prepared;
    const { labels, leveledAnnotations } = plan.tagging;
    const cache = cacheOf({ plan, builder, env: ports.env });
    if (cache.words !== '')
        ports.log.info(`Cache: ${cache.words}`);
    return build({
        request: {
            ...plan.build,
            builder: builder.name,
            cacheFrom: cache.from,
            cacheTo: cache.to,
        },
        annotations: plan.isAnnotated ? leveledAnnotations : [],
        runUrl: plan.runUrl,
        ...{ labels, output, buildx, env, directory },
    }, ports);
}
/** The image of a layout that the builder wrote. */
function openBuilt(layout, { session, directory }, { files, imageFiles }) {
    const registry = async (host) => session.registry(host);
    return (0,lib_image/* openSource */.oD)(`oci-layout://${layout}`, { files, imageFiles, directory, registry });
}


/***/ }),

/***/ 8554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ fittingAnnotations)
/* harmony export */ });
/* harmony import */ var _attest_argv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9062);

/**
 * The annotations that the image can have: one of a single platform without attestations is no index, and BuildKit refuses
 * annotations of one.
 */
function fittingAnnotations(build) {
    return build.annotations.filter((entry) => isIndex(build) || !entry.startsWith('index'));
}
function isIndex(build) {
    const { request, output, attestsByDefault } = build;
    const attests = (0,_attest_argv_js__WEBPACK_IMPORTED_MODULE_0__/* .attestArgv */ .k)(build);
    // buildx attaches provenance to what it pushes; the classic image store, which cannot, pushes under a tag.
    const isDefault = output.byDigest && attestsByDefault && request.provenance !== 'false';
    return (request.platforms.length > 1 || isDefault || attests.some((each) => !each.endsWith('=false')));
}


/***/ }),

/***/ 9062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ attestArgv)
/* harmony export */ });
/**
 * Attestations, with the page of the run as the builder's id, as docker/build-push-action sets it. Where nothing is asked, what
 * buildx attaches by itself only when it pushes.
 * https://docs.docker.com/build/metadata/attestations/
 */
function attestArgv({ request: { provenance, sbom, attests }, output, attestsByDefault, runUrl, }) {
    const others = attests.filter((entry) => {
        const [, type] = /(?:^|,)type=([\w-]+)/.exec(entry) ?? [];
        return !(type === 'provenance' && provenance !== '') && !(type === 'sbom' && sbom !== '');
    });
    const isAsked = provenance !== '' || attests.some((entry) => entry.includes('type=provenance'));
    const isDefault = !isAsked && output.layout !== undefined && attestsByDefault;
    return [
        ...others.map((entry) => `--attest=${entry}`),
        ...(provenance === '' ? [] : [`--provenance=${withBuilderId(provenance, runUrl)}`]),
        ...(isDefault ? [`--provenance=${withBuilderId('mode=min', runUrl)}`] : []),
        ...(sbom === '' ? [] : [`--sbom=${sbom}`]),
    ];
}
function withBuilderId(text, runUrl) {
    if (text === 'false' || runUrl === '' || /(?:^|,)builder-id=/.test(text))
        return text;
    return text === 'true' ? `builder-id=${runUrl}` : `${text},builder-id=${runUrl}`;
}


/***/ }),

/***/ 7902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ buildError)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/build/dockerfile-path.js
var dockerfile_path = __webpack_require__(8978);
;// CONCATENATED MODULE: ./lib/build/failure.js
const ERROR_LINE = /^ERROR: (?:failed to build: )?(?:failed to solve: )?(.*)$/;
/** `Dockerfile:3` or `app.Dockerfile:3`, between the failing step's output and the excerpt. */
const PLACE_LINE = /^(?<file>[^\s:][^:]*):(?<line>[0-9]+)$/;
const STEP_LINE = /^ > (?<step>.*?):?$/;
/** Lines of the Dockerfile that belong to the instruction: `   3 | >>> RUN false`. */
const MARKED_LINE = /^\s*(?<line>[0-9]+) \| >>> /;
/** Seconds since the step's start, before each line it printed. */
const TIME = /^[0-9]+\.[0-9]+ /;
/**
 * Reads the end of BuildKit's plain progress output after a failure: the failing step with its last lines between
 * two rules, then `file:line`, an excerpt with `>>>` marks, and `ERROR: …`. Lines that a build prints stand behind a
 * number or a time there, so none of them can be one of these.
 * https://github.com/moby/buildkit/blob/master/util/progress/progressui/display.go
 */
function parseFailure(lines) {
    const text = lines.filter((line) => line.trim() !== '');
    const summary = lastMatch(text, ERROR_LINE)?.[1] ?? text.at(-1)?.trim() ?? '';
    const start = text.findLastIndex((line) => STEP_LINE.test(line));
    const step = start < 0 ? undefined : STEP_LINE.exec(text[start] ?? '')?.groups?.step;
    const end = text.findIndex((line, at) => at > start && line === '------');
    const output = start < 0 ? [] : text.slice(start + 1, end < 0 ? undefined : end);
    const place = placeOf(text);
    return {
        summary,
        ...(step !== undefined && { step }),
        output: output.map((line) => line.replace(TIME, '')),
        ...(place && { place }),
    };
}
function placeOf(lines) {
    const at = lines.findLastIndex((line) => PLACE_LINE.test(line));
    const { file, line: first } = PLACE_LINE.exec(lines[at] ?? '')?.groups ?? {};
    if (file === undefined)
        return undefined;
    const marked = lines
        .slice(at)
        .map((line) => Number(MARKED_LINE.exec(line)?.groups?.line))
        .filter((line) => line > 0);
    const line = marked[0] ?? Number(first);
    return { file, line, endLine: marked.at(-1) ?? line };
}
function lastMatch(lines, pattern) {
    const line = lines.findLast((text) => pattern.test(text));
    return line === undefined ? undefined : (pattern.exec(line) ?? undefined);
}

;// CONCATENATED MODULE: ./lib/build/failure-table.js
const AS_IT_IS = () => '';
const FREE_SPACE = 'Free space, or use a runner with a larger disk: `docker system df` shows what the engine keeps, `docker buildx prune` removes what builds have left.';
const OTHER_BUILDER = 'Switch the engine to the containerd image store, or create a builder with `docker buildx create --use` and name it in `builder`.';
/** The first that matches is told. Recorded from BuildKit: __tests__/build/outputs. */
const FAILURES = [
    {
        pattern: /did not complete successfully: exit code/,
        output: /exec format error/,
        cause: () => 'it is for another processor than this one (exec format error)',
        fix: () => 'Build that `platform` natively (see "Each platform on its own runner", or `append` for a node of its own), or leave `emulation` on, where the builder is on this machine’s engine; check that the base image is for it.',
    },
    {
        pattern: /did not complete successfully: exit code/,
        output: /no space left on device/i,
        cause: () => 'the disk is full',
        fix: () => FREE_SPACE,
    },
    {
        pattern: /did not complete successfully: exit code/,
        output: /could not resolve host|temporary failure (?:in name resolution|resolving)|bad address|no such host/i,
        cause: () => 'a name could not be resolved, so the network of the build does not reach it',
        fix: () => 'Check the name. Behind a proxy set HTTPS_PROXY, which the build gets as an argument; for hosts of this network use `add-hosts` or `network: host`.',
    },
    {
        pattern: /did not complete successfully: exit code: 137\b/,
        cause: () => 'it was killed (exit code 137)',
        fix: () => 'Most likely it ran out of memory: use a larger runner, or fewer jobs in parallel.',
    },
    {
        pattern: /did not complete successfully: exit code: (?<status>[0-9]+)/,
        cause: ({ status }) => `exit code ${status}`,
        fix: () => '',
    },
    {
        pattern: /failed to calculate checksum of ref \S+: "(?<file>[^"]*)": not found/,
        cause: ({ file }) => `"${file}" is not in the build context`,
        fix: () => 'Check the path (it is relative to `context`), .dockerignore, and that the file exists before this step.',
    },
    {
        pattern: /target stage "(?<name>[^"]*)" could not be found/,
        cause: ({ name }) => `the Dockerfile has no stage "${name}"`,
        fix: () => 'Correct `target`, or name the stage: `FROM … AS name`.',
    },
    {
        pattern: /failed to read dockerfile: open (?<file>.*): no such file or directory/,
        code: 'DOCKERFILE_MISSING',
        cause: ({ file }) => `there is no Dockerfile "${file}" in the build context`,
        fix: () => 'Correct `file` or `context`.',
    },
    {
        pattern: /^context deadline exceeded$/,
        cause: () => 'the builder did not answer in time',
        fix: () => 'Check its `endpoint` from this machine. A daemon with TLS wants `cacert`, `cert` and `key` in `driver-opts`, for the very name in `endpoint`.',
    },
    {
        pattern: /no builder "(?<name>[^"]*)" found/,
        cause: ({ name }) => `there is no builder "${name}"`,
        fix: () => 'Correct `builder`, or leave it empty. `docker buildx ls` lists what there is.',
    },
    {
        pattern: /Cannot connect to the Docker daemon at (?<address>\S+)\. /,
        code: 'NO_ENGINE',
        cause: ({ address }) => `no Docker Engine answers at ${address}`,
        fix: () => 'Start the Docker Engine, or point DOCKER_HOST at one.',
    },
    {
        pattern: /(?<what>Multi-platform build|Attestation|OCI exporter) is not supported for the docker driver/,
        cause: ({ what }) => `this builder cannot do it (${what})`,
        fix: () => OTHER_BUILDER,
    },
    {
        pattern: /http: server gave HTTP response to HTTPS client/,
        cause: AS_IT_IS,
        fix: () => "The registry speaks plain HTTP: add it to the engine's `insecure-registries`, or to the builder's configuration.",
    },
    {
        pattern: /x509: certificate signed by unknown authority/,
        cause: AS_IT_IS,
        fix: () => "The registry's certificate is of a private CA: add the CA to the engine (/etc/docker/certs.d) or to the builder's configuration.",
    },
    {
        pattern: /(?:write|mkdir|open) (?<file>[^:]+): no space left on device/,
        cause: ({ file }) => `the disk is full, writing ${file}`,
        fix: () => FREE_SPACE,
    },
    {
        pattern: /access token has insufficient scopes/,
        cause: AS_IT_IS,
        fix: () => "The login to Docker Hub in docker's configuration is good for some repositories alone: one by OIDC, or of an organization. Remove the login step before this one and set `connection-id` here, which is kept away from pulls; or add this image to the ruleset.",
    },
    {
        pattern: /failed to fetch anonymous token: .*ghcr\.io\/token.*403/,
        cause: AS_IT_IS,
        fix: () => 'No login to ghcr.io reached the builder, and the image is not public: add `permissions: packages: read`, or log in with `registry-auth`. On a self-hosted runner another job may have logged out meanwhile: give each runner a DOCKER_CONFIG of its own.',
    },
    {
        pattern: /no basic auth credentials|: 401 Unauthorized$/,
        cause: AS_IT_IS,
        fix: () => 'No login to that registry reached the builder, or one that it does not take. Name it in `registry-auth` with exactly the host of the image: another region or account is another registry.',
    },
    {
        pattern: /invalid character '<' looking for beginning of value/,
        cause: AS_IT_IS,
        fix: () => 'A web page came in place of the registry’s answer: from a proxy, a firewall or a login page between the builder and the registry. 413 there means that it takes no layer of this size.',
    },
    {
        pattern: /unexpected (?:HTTP )?status.*: 50\d /,
        cause: AS_IT_IS,
        fix: () => 'The registry has an outage: see its status page, and run again.',
    },
    {
        pattern: /push access denied, repository does not exist or may require authorization/,
        cause: AS_IT_IS,
        fix: () => 'Check the spelling of the repository, that it exists, and that the login may push to it: for Docker Hub an access token with Read & Write scope of a member of the namespace.',
    },
    {
        pattern: /toomanyrequests: |429 Too Many Requests/,
        cause: AS_IT_IS,
        fix: () => 'The registry limits how often images may be pulled: log in to it with `registry-auth`, or run again later.',
    },
    {
        pattern: /secret (?<id>\S+): not found/,
        cause: ({ id }) => `it wants the secret "${id}", which was not handed over`,
        fix: ({ id }) => `Add \`secrets: ${id}=…\` (or \`secret-files\`, \`secret-envs\`).`,
    },
    {
        pattern: /invalid empty ssh agent socket|unset ssh forward key (?<id>\S+)/,
        cause: () => 'it wants an SSH agent, and there is none',
        fix: () => 'Add `ssh: default` and start an agent (SSH_AUTH_SOCK), or name a key: `ssh: id=path`.',
    },
    {
        pattern: /base name \((?<name>.*)\) should not be blank/,
        cause: ({ name }) => `${name} is empty, so there is no base image`,
        fix: () => 'Set it in `build-args`, or give the `ARG` before the first `FROM` a default.',
    },
    {
        pattern: /dockerfile parse error on line (?<line>\d+): (?<words>.*)/,
        cause: ({ line, words }) => `line ${line} of the Dockerfile cannot be read: ${words}`,
        fix: () => 'Correct that line. An instruction that newer Dockerfiles know needs `# syntax=docker/dockerfile:1` as the first one.',
    },
    {
        pattern: /circular dependency detected on stage: (?<name>\S+)/,
        cause: ({ name }) => `the stage "${name}" needs itself`,
        fix: () => 'Copy from another stage.',
    },
    {
        pattern: /granting entitlement (?<name>\S+) is not allowed|(?<name>network\.host|security\.insecure) is not allowed/,
        cause: ({ name }) => `it needs ${name}, which is not allowed`,
        fix: ({ name }) => `Add \`allow: ${name}\`; the builder must allow it as well (\`buildkitd-flags: --allow-insecure-entitlement ${name}\`).`,
    },
    {
        pattern: /no match for platform in manifest/,
        cause: AS_IT_IS,
        fix: () => 'The base image does not exist for one of the `platforms`: leave that out, or take a base image that has it.',
    },
    {
        pattern: /docker exporter does not (?:currently )?support exporting manifest lists/,
        cause: () => 'an image for several platforms cannot be loaded into this engine',
        fix: () => 'Leave out `load`, build one platform, or switch the engine to the containerd image store.',
    },
    {
        pattern: /error writing (?:layer blob|manifest blob)|failed to (?:export|reserve) cache|Cache export is not supported/,
        cause: AS_IT_IS,
        fix: () => 'The cache could not be written: add `,ignore-error=true` to `cache-to`, or use `cache: auto`, which never fails a build. The docker driver with the classic image store can only write `type=inline`.',
    },
    {
        pattern: /failed to load cache key: .*(?:dial tcp|no such host|status code|status 4|status 5|timeout)/,
        cause: AS_IT_IS,
        fix: () => 'An `ADD` of an address failed: check the address, and that the builder can reach it.',
    },
    {
        pattern: /permission denied while trying to connect to the Docker daemon socket/i,
        code: 'NO_ENGINE',
        cause: () => 'this user may not use the Docker Engine',
        fix: () => 'Add the user to the group `docker`, or run the step as another.',
    },
    {
        pattern: /rpc error: code = Unavailable|error reading from server: EOF|closing transport due to/,
        cause: () => 'the builder went away while it worked',
        fix: () => 'Most likely it ran out of memory, or somebody removed it: use a larger runner, or fewer platforms at a time.',
    },
    {
        pattern: /(?<image>\S+): failed to resolve source metadata for .*(?:no such host|connection refused|timeout|reset by peer|EOF|50[0-9])/,
        cause: AS_IT_IS,
        fix: ({ image }) => `The registry of the base image ${image} could not be reached: check the name, and the proxy of the builder, then run again.`,
    },
    {
        pattern: /(?<image>\S+): failed to resolve source metadata for .*(?:401|403|denied|insufficient_scope|not found)/,
        cause: AS_IT_IS,
        fix: ({ image }) => `Check the name of the base image ${image}; if it is private, log in to its registry with \`registry-auth\`.`,
    },
];

;// CONCATENATED MODULE: ./lib/build/known-failures.js

/** What a failure means and what to do about it, as far as that is known. */
function explainFailure({ summary, output: printed }) {
    for (const { pattern, output, code = 'BUILD_FAILED', cause, fix } of FAILURES) {
        const match = pattern.exec(summary);
        if (!match || (output && !printed.some((line) => output.test(line))))
            continue;
        const groups = match.groups ?? {};
        const advice = fix(groups);
        return { code, cause: cause(groups) || summary, ...(advice !== '' && { fix: advice }) };
    }
    return { code: 'BUILD_FAILED', cause: summary };
}

;// CONCATENATED MODULE: ./lib/build/errors.js




/** How many lines of the failing step go into the annotation. */
const SHOWN_LINES = 15;
/** An instruction may be a whole script. */
const LONGEST_STEP = 200;
/** Turns the end of a failed build's output into the error that names its cause. */
function buildError({ exitCode, signal, tail, request }) {
    const how = signal ? `was ended by ${signal}` : `exited with status ${exitCode}`;
    const failure = parseFailure(tail);
    const found = request.call === 'check' ? tail.find((line) => CHECKED.test(line)) : undefined;
    if (found !== undefined)
        return checkFailed(found, request);
    if (failure.summary === '') {
        return new errors/* PublishError */.S1({
            code: 'BUILD_SILENT',
            message: `The build ${how} and printed nothing; nothing was published.`,
            fix: 'Run `docker buildx build` by hand on this machine to see whether docker works at all.',
        });
    }
    if (tail.some((line) => NO_BUILDX.test(line)))
        return noBuildx();
    const { code, cause, fix } = explainFailure(failure);
    const place = errors_placeOf(failure, request);
    return new errors/* PublishError */.S1({
        code,
        message: `The build ${failure.step ? `failed at ${shorten(failure.step)}` : how}: ${cause}`,
        ...(fix !== undefined && { fix }),
        detail: failure.output.slice(-SHOWN_LINES),
        ...(place && { place }),
    });
}
/** The headline of `--call=check`. */
const CHECKED = /^Check complete, \d+ warnings? ha/;
function checkFailed(headline, request) {
    const [count = ''] = /\d+ warnings?/.exec(headline) ?? [];
    return new errors/* PublishError */.S1({
        code: 'BUILD_FAILED',
        message: `The check of ${(0,dockerfile_path/* dockerfilePath */.S)(request)} ended with ${count}.`,
        fix: 'Each stands at its line. A rule that does not fit is left out by a comment in the Dockerfile: `# check=skip=RuleName`.',
    });
}
/** What a docker CLI without the plugin says, depending on its age. */
const NO_BUILDX = /^(?:docker: )?unknown command: docker buildx|'buildx' is not a docker command|^unknown flag: --progress/;
function noBuildx() {
    return new errors/* PublishError */.S1({
        code: 'NO_BUILDX',
        message: 'This docker has no buildx.',
        fix: 'Install the buildx plugin (package docker-buildx or docker-buildx-plugin), or use a runner that has it, such as ubuntu-latest.',
    });
}
/** BuildKit knows only the last part of the Dockerfile's path. */
function errors_placeOf({ place }, request) {
    const file = (0,dockerfile_path/* dockerfilePath */.S)(request);
    return place && (file === place.file || file.endsWith(`/${place.file}`))
        ? { ...place, file }
        : place;
}
function shorten(step) {
    const points = [...step.replace(/\s+/g, ' ')];
    return points.length > LONGEST_STEP
        ? `${points.slice(0, LONGEST_STEP).join('')}…`
        : points.join('');
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
function handSecrets(secrets, directory, { files, mask, env }) {
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
/** One CSV field. */
function field(text) {
    return `"${text.replaceAll('"', '""')}"`;
}


/***/ }),

/***/ 3235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M5: () => (/* binding */ withAbsolutePaths),
/* harmony export */   ZX: () => (/* binding */ withoutCertificates),
/* harmony export */   fN: () => (/* binding */ withCertificates)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/** Variables of docker/setup-buildx-action: `BUILDER_NODE_0_AUTH_TLS_KEY`, PEM text; 0 is the first node. */
const PARTS = { CACERT: 'cacert', CERT: 'cert', KEY: 'key' };
const VARIABLE = /^BUILDER_NODE_\d+_AUTH_TLS_(?:CACERT|CERT|KEY)$/;
/** The environment for children: the keys are for the builder alone, by file. */
function withoutCertificates(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !VARIABLE.test(name)));
}
/** https://docs.docker.com/build/builders/drivers/remote/ */
const FILE_OPTION = /^(?<option>cacert|cert|key)=(?<path>.+)$/;
/** Files in driver options: ours are relative to the working directory, buildx wants absolute ones. */
function withAbsolutePaths(nodes) {
    const [first, ...others] = nodes.map((node) => ({
        ...node,
        driverOpts: node.driverOpts.map((text) => {
            const { option, path } = FILE_OPTION.exec(text)?.groups ?? {};
            return option && path ? `${option}=${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(path)}` : text;
        }),
    }));
    return [first, ...others];
}
/**
 * Writes certificates and keys that were given as text to files of mode 0600 in a private directory, and names them in the nodes'
 * driver options.
 */
async function withCertificates(nodes, directory, { env, files, mask }) {
    const [first, ...others] = await Promise.all(nodes.map(async (node, at) => {
        const given = Object.entries(PARTS).flatMap(([part, option]) => {
            const text = env[`BUILDER_NODE_${at}_AUTH_TLS_${part}`];
            if (text && part === 'KEY')
                mask(text);
            return text ? [{ text, option, path: `${directory}/node-${at}-${option}.pem` }] : [];
        });
        await Promise.all(given.map(({ path, text }) => files.writeText(path, `${text.trim()}\n`)));
        const options = given.map(({ option, path }) => `${option}=${path}`);
        return { ...node, driverOpts: [...node.driverOpts, ...options] };
    }));
    return [first, ...others];
}


/***/ }),

/***/ 4361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ findBuildx),
/* harmony export */   k: () => (/* binding */ DOCKER_BUILDX)
/* harmony export */ });
/** For a plugin that only the docker CLI finds. */
const DOCKER_BUILDX = { file: 'docker', prefix: ['buildx'] };
/** Where the docker CLI looks for plugins, after the user's own folder. https://github.com/docker/cli/blob/master/cli-plugins/manager/manager_unix.go */
const SYSTEM_PLUGIN_FOLDERS = [
    '/usr/local/lib/docker/cli-plugins',
    '/usr/local/libexec/docker/cli-plugins',
    '/usr/lib/docker/cli-plugins',
    '/usr/libexec/docker/cli-plugins',
];
/**
 * The buildx that `docker buildx` would run. The plugin is started by itself where it is found, since the docker CLI
 * would only start it twice; `undefined` where only the docker CLI can find it, or nobody.
 */
async function findBuildx(dockerConfig, { files }) {
    // The CLI's versions differ in which folders come first; where the user named some, the CLI has to say.
    const config = (await files.readText(`${dockerConfig}/config.json`)) ?? '';
    const folders = config.includes('"cliPluginsExtraDirs"')
        ? []
        : [`${dockerConfig}/cli-plugins`, ...SYSTEM_PLUGIN_FOLDERS];
    for (const folder of folders) {
        const file = `${folder}/docker-buildx`;
        if ((await files.kind(file)) === 'file')
            return { file, prefix: [] };
    }
    return undefined;
}


/***/ }),

/***/ 8368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ prepareBuilder)
});

// EXTERNAL MODULE: ./lib/builder/certificates.js
var certificates = __webpack_require__(3235);
// EXTERNAL MODULE: ./lib/builder/find-buildx.js
var find_buildx = __webpack_require__(4361);
;// CONCATENATED MODULE: ./lib/builder/provide-buildx.js

/** The installed buildx where it will do; else one is downloaded. Throws `NO_BUILDX` where that fails. */
async function provideBuildx(request, ports) {
    const found = await (0,find_buildx/* findBuildx */.a)(request.dockerConfig, ports);
    if (found && request.version === '')
        return found;
    const installed = await versionOf(found ?? find_buildx/* DOCKER_BUILDX */.k, request.env, ports);
    if (installed !== undefined && (request.version === '' || request.version === installed)) {
        return found ?? find_buildx/* DOCKER_BUILDX */.k;
    }
    const { downloadBuildx } = await __webpack_require__.e(/* import() */ 686).then(__webpack_require__.bind(__webpack_require__, 5686));
    const wanted = { ...request, version: request.version || 'latest', installed };
    const file = await downloadBuildx(wanted, ports);
    return file === undefined ? (found ?? find_buildx/* DOCKER_BUILDX */.k) : { file, prefix: [] };
}
/** `v1.2.3`; `''` if it does not say, and `undefined` if there is none. */
async function versionOf({ file, prefix }, env, { exec, signal }) {
    const lines = [];
    const options = { env, onLine: (line) => lines.push(line), ...(signal && { signal }) };
    try {
        const { exitCode } = await exec(file, [...prefix, 'version'], options);
        if (exitCode !== 0)
            return undefined;
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
    // github.com/docker/buildx v0.29.1 a32761aeb3debd39be1eca514af3693af0db334b
    const number = /\bv?(\d+\.\d+\.\d+(?:-(?:rc|beta|alpha)[0-9.]*)?)/.exec(lines.join('\n'))?.[1];
    return number === undefined ? '' : `v${number}`;
}

;// CONCATENATED MODULE: ./lib/builder/prepare.js


/** Makes ready what was chosen. On the common path nothing has to be, and no program is started. */
async function prepareBuilder({ choice, plan, request, dockerfile, dockerConfig, env, directory }, ports) {
    const { builder, isNew, why, engine } = choice;
    ports.log.info(`Builder: ${isNew ? 'a new one' : builder.name || 'the engine’s own'} (${builder.driver}): ${why}.`);
    const own = (0,certificates/* withoutCertificates */.ZX)(env);
    const version = request.buildxVersion;
    const buildx = await provideBuildx({ version, dockerConfig, env: own, directory }, ports);
    const { platforms, target } = plan.build;
    if (platforms.length > 0) {
        const { provideEmulators } = await __webpack_require__.e(/* import() */ 36).then(__webpack_require__.bind(__webpack_require__, 5036));
        await provideEmulators({ builder, engine, request, dockerfile, platforms, target, env: own }, ports);
    }
    if (!isNew)
        return { builder, buildx, env: own, [Symbol.asyncDispose]: async () => { } };
    const { createBuilder } = await __webpack_require__.e(/* import() */ 840).then(__webpack_require__.bind(__webpack_require__, 1840));
    const made = await createBuilder({ builder, plan, request, buildx, env: own, directory }, ports);
    return {
        builder: made.builder,
        buildx,
        env: made.env,
        [Symbol.asyncDispose]: () => made[Symbol.asyncDispose](),
    };
}


/***/ })

};
