export const id = 4113;
export const ids = [4113];
export const modules = {

/***/ 3341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VR: () => (/* binding */ cacheReport),
/* harmony export */   fh: () => (/* binding */ blamesCache),
/* harmony export */   lt: () => (/* binding */ cacheWarning),
/* harmony export */   me: () => (/* binding */ joinCacheReports)
/* harmony export */ });
/** Puts names in place of those that BuildKit shows: it calls GitHub’s by a number. */
function cacheReport({ where, from, to }, use) {
    const [only] = from.length === 1 && from[0]?.startsWith('gha:') ? from : [];
    const read = use?.read.map((name) => (/^gha:\d+$/.test(name) ? (only ?? name) : name));
    return { ...{ where, from, to }, ...use, ...(read && { read }) };
}
/** A failed build that says its cache is why. */
function blamesCache(failure, { where, from }) {
    if (where === 'gha')
        return GITHUB.test(failure);
    return from.some((ref) => {
        const [repository] = ref.split(':buildcache-');
        const path = repository?.slice(repository.indexOf('/')) ?? '';
        return failure.includes(`/v2${path}/blobs/`) || failure.includes(`${path}:buildcache-`);
    });
}
/** Addresses of GitHub’s cache, and what BuildKit’s client says of it. https://github.com/tonistiigi/go-actions-cache */
const GITHUB = /\/actions-cache\/|\/_apis\/artifactcache\/|\.CacheService\/|failed to parse error response|maximum timeout reached|cache token expired|blob (?:sha256:[0-9a-f]{64})?:? ?not found/;
/** One warning, in the words of who could not; an address may be signed. */
function cacheWarning(problem, consequence) {
    const said = problem.replaceAll(/\?\S+/g, '?…').slice(0, 300);
    return `The cache could not be used: ${said}. ${consequence} \`cache: off\` does without one from the start.`;
}
/** Of several builds of one image. */
function joinCacheReports(reports) {
    const [first] = reports;
    if (!first)
        return undefined;
    const all = (read) => [
        ...new Set(reports.flatMap(read)),
    ];
    const sum = (read) => reports.reduce((total, report) => total + read(report), 0);
    const problem = reports.find((report) => report.problem !== undefined)?.problem;
    return {
        where: first.where,
        from: all(({ from }) => from),
        to: all(({ to }) => to),
        steps: sum(({ steps = 0 }) => steps),
        cached: sum(({ cached = 0 }) => cached),
        read: all(({ read = [] }) => read),
        ...(problem !== undefined && { problem }),
    };
}


/***/ }),

/***/ 902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ cacheOf)
/* harmony export */ });
/* harmony import */ var _plan_cache_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8336);

/**
 * The cache that was planned, as far as this builder can: an engine with the classic image store exports none but the one in the image.
 * https://docs.docker.com/build/cache/backends/
 */
function cacheOf(plan, builder) {
    const { cache, build } = plan;
    if (!cache)
        return asTyped(plan);
    if (cache.isByDefault && (!builder.exportsLayout || KEEPING.has(builder.driver)))
        return NONE;
    if (cache.place === 'gha' && builder.exportsLayout)
        return inGithub(plan, cache);
    if (build.cache.where === 'gha')
        return { ...NONE, words: CLASSIC };
    if (cache.repository === '') {
        return { ...NONE, words: 'the builder’s own: there is no repository that it may write to' };
    }
    return builder.exportsLayout ? inRegistry(plan, cache) : inImage(plan);
}
/** They keep their layers from job to job by themselves. */
const KEEPING = new Set(['remote', 'kubernetes']);
const CLASSIC = 'the builder’s own: the engine’s classic image store exports none to GitHub. `driver: docker-container` makes a builder that does';
const NONE = {
    ...{ where: 'builder', from: [], to: [], words: '', isChosen: false },
    flags: { from: [], to: [] },
};
function asTyped(plan) {
    const { cacheFrom: from, cacheTo: to } = plan.build;
    return { ...NONE, ...(0,_plan_cache_names_js__WEBPACK_IMPORTED_MODULE_0__/* .plannedCache */ .FO)(plan), flags: { from, to } };
}
/**
 * Where GitHub limits the rate of requests, BuildKit would wait for ten minutes: a cache that takes longer than this saves nobody’s time.
 * https://docs.docker.com/build/cache/backends/gha/
 */
const PATIENCE = { read: 'timeout=30s', write: 'timeout=2m' };
function inGithub(plan, cache) {
    const names = (0,_plan_cache_names_js__WEBPACK_IMPORTED_MODULE_0__/* .chosenNames */ .Fg)(plan, cache);
    const { mode } = plan.build.cache;
    return chosen((0,_plan_cache_names_js__WEBPACK_IMPORTED_MODULE_0__/* .namesIn */ .wX)('gha', names), 'GitHub’s', {
        from: names.from.map((name) => `type=gha,scope=${name},${PATIENCE.read}`),
        to: names.to.map((name) => `type=gha,scope=${name},mode=${mode},${PATIENCE.write},ignore-error=true`),
    });
}
function inRegistry(plan, cache) {
    const names = (0,_plan_cache_names_js__WEBPACK_IMPORTED_MODULE_0__/* .chosenNames */ .Fg)(plan, cache);
    const { mode } = plan.build.cache;
    return chosen((0,_plan_cache_names_js__WEBPACK_IMPORTED_MODULE_0__/* .namesIn */ .wX)('registry', names), 'tags beside the image', {
        from: names.from.map((ref) => `type=registry,ref=${ref}`),
        // Some registries (Amazon ECR) take a cache only in the form of an image.
        to: names.to.map((ref) => `type=registry,ref=${ref},mode=${mode},image-manifest=true,oci-mediatypes=true,ignore-error=true`),
    });
}
/** The classic image store exports no other. Tags that move hold the images of the runs before. */
function inImage(plan) {
    const { repository } = plan.cache ?? { repository: '' };
    const from = plan.tagging.entries
        .filter(({ floating, dropped }) => floating && dropped === undefined)
        .map((entry) => `${repository}:${entry.name}`);
    const to = plan.publish ? ['inline'] : [];
    const words = 'in the image itself, of its last stage alone: the engine’s classic image store exports no other';
    return chosen({ where: 'inline', from, to }, words, {
        from: from.map((ref) => `type=registry,ref=${ref}`),
        to: to.map((type) => `type=${type}`),
    });
}
function chosen(names, where, flags) {
    const { from, to } = names;
    const reads = from.length > 0 ? `reads ${from.join(', ')}` : 'reads nothing';
    const writes = to.length > 0 ? `writes ${to.join(', ')}` : 'writes nothing';
    return { ...names, flags, isChosen: true, words: `${where}: ${reads}; ${writes}` };
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
    // One that could not be read, or that leads elsewhere, is not missing as well.
    if (problems.list.some(({ input }) => input === 'file' || input === 'context'))
        return;
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
/** `https://…`, `git@…:…`, `git://…`, `oci-layout://…`, `docker-image://…`: not a path of this machine. Nor is `{{defaultContext}}` that nothing is known for. */
const REMOTE = /^(?:\{\{\s*defaultContext|[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/i;
/** Whether a context or a Dockerfile is somewhere else. */
function isRemote(place) {
    return REMOTE.test(place);
}


/***/ }),

/***/ 3829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ instructionNames),
/* harmony export */   l: () => (/* binding */ parseStages)
/* harmony export */ });
/** A frontend of its own may do anything. https://docs.docker.com/build/buildkit/frontend/ */
const USUAL_SYNTAX = /^(?:docker\.io\/)?docker\/dockerfile(?:[:@]|-upstream|$)/;
/**
 * Reads the stages of a Dockerfile; `undefined` where its syntax is not docker's. What is no instruction is left to the builder,
 * which will complain.
 * https://docs.docker.com/reference/dockerfile/
 */
function parseStages(dockerfile) {
    const lines = linesOf(dockerfile);
    const { syntax, continuation } = directivesOf(lines);
    if (syntax !== undefined && !USUAL_SYNTAX.test(syntax))
        return undefined;
    const stages = [];
    for (const { keyword, rest } of instructionsOf(lines, continuation)) {
        const stage = stages.at(-1);
        if (keyword === 'FROM')
            stages.push(readFrom(rest));
        else if (stage)
            stages[stages.length - 1] = extend(stage, keyword, rest);
    }
    return stages;
}
/** The instructions that a Dockerfile has, in capitals. */
function instructionNames(dockerfile) {
    const lines = linesOf(dockerfile);
    const { continuation } = directivesOf(lines);
    return new Set([...instructionsOf(lines, continuation)].map(({ keyword }) => keyword));
}
function linesOf(dockerfile) {
    return dockerfile.replace(/^\uFEFF/, '').split(/\r?\n/);
}
/** Comments of the form `# key=value` at the very top. */
function directivesOf(lines) {
    const found = new Map();
    for (const line of lines) {
        const match = /^#\s*([A-Za-z]+)\s*=\s*(\S.*)$/.exec(line);
        if (!match)
            break;
        found.set((match[1] ?? '').toLowerCase(), (match[2] ?? '').trimEnd());
    }
    const syntax = found.get('syntax');
    return { ...(syntax !== undefined && { syntax }), continuation: found.get('escape') ?? '\\' };
}
/** `<<EOF`, `<<-EOF`, `<<"EOF"`: the lines until that word are no instructions. */
const HEREDOC = /<<-?\s*(["']?)([A-Za-z_][A-Za-z0-9_]*)\1/g;
const WITH_HEREDOC = new Set(['RUN', 'COPY', 'ADD']);
function* instructionsOf(lines, continuation) {
    for (let at = 0; at < lines.length; at += 1) {
        if (isComment(lines[at]))
            continue;
        let text = '';
        for (; at < lines.length; at += 1) {
            const line = (lines[at] ?? '').trimEnd();
            // Comments and empty lines may stand within an instruction.
            if (text !== '' && isComment(line))
                continue;
            if (!line.endsWith(continuation)) {
                text += line;
                break;
            }
            text += `${line.slice(0, -1)} `;
        }
        const [, keyword = '', rest = ''] = /^\s*([A-Za-z]+)\s+(.*)$/s.exec(text) ?? [];
        yield { keyword: keyword.toUpperCase(), rest };
        if (!WITH_HEREDOC.has(keyword.toUpperCase()))
            continue;
        for (const [, , word] of rest.matchAll(HEREDOC)) {
            do
                at += 1;
            while (at < lines.length && lines[at]?.trim() !== word);
        }
    }
}
function isComment(line) {
    return line === undefined || /^\s*(?:#|$)/.test(line);
}
function readFrom(rest) {
    const words = rest.trim().split(/\s+/);
    const flags = words.filter((word) => word.startsWith('--'));
    const [base = '', as = '', name = ''] = words.filter((word) => !word.startsWith('--'));
    const platform = flags
        .find((flag) => flag.startsWith('--platform='))
        ?.slice('--platform='.length);
    return {
        name: as.toUpperCase() === 'AS' ? name.toLowerCase() : '',
        base: base.toLowerCase(),
        platform: platform ?? '',
        runs: false,
        uses: [],
    };
}
function extend(stage, keyword, rest) {
    const isRun = keyword === 'RUN';
    if (!isRun && keyword !== 'COPY' && keyword !== 'ADD')
        return stage;
    const pattern = isRun ? /(?:^|\s)--mount=\S*\bfrom=([^,\s]+)/g : /(?:^|\s)--from=(\S+)/g;
    const uses = [...rest.matchAll(pattern)].map(([, from = '']) => from.toLowerCase());
    return { ...stage, runs: stage.runs || isRun, uses: [...stage.uses, ...uses] };
}


/***/ }),

/***/ 4442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ instructionsOf),
/* harmony export */   U: () => (/* binding */ checkInstructions)
/* harmony export */ });
/* harmony import */ var _build_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5168);
/* harmony import */ var _builder_dockerfile_stages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3829);


/** What only images of docker's own format can hold. https://github.com/opencontainers/image-spec/blob/main/config.md */
const DROPPED = ['HEALTHCHECK', 'ONBUILD'];
/** The instructions of the Dockerfile; none where it is not on this machine. */
async function instructionsOf(build, { files }) {
    return (0,_builder_dockerfile_stages_js__WEBPACK_IMPORTED_MODULE_1__/* .instructionNames */ .D)((await (0,_build_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .readDockerfile */ .n)(build, files)) ?? '');
}
/** Looks for what BuildKit does with a Dockerfile and these engines do not. */
async function checkInstructions({ build, isAnnotated, tagging }, ports, problems) {
    const { engine } = build;
    if (engine === 'docker')
        return;
    const names = await instructionsOf(build, ports);
    if (names.has('SHELL') && isAnnotated && tagging.leveledAnnotations.length > 0) {
        problems.add({
            input: 'annotations',
            message: `${engine} ignores SHELL of the Dockerfile where an image has annotations`,
            fix: 'Write the shell into each `RUN`, remove the annotations, or leave `engine` empty to build with Docker.',
        });
    }
    for (const name of DROPPED.filter((each) => names.has(each))) {
        ports.log.warning(`${engine} leaves ${name} out of the image: Docker keeps it.`);
    }
}


/***/ }),

/***/ 6317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ meanwhile)
/* harmony export */ });
/**
 * The same ports, with which `load` is called as soon as a program has been started: while it works there is time to load what is
 * needed after it. Whoever needs that imports it all the same, and hears of a failure then.
 */
function meanwhile(ports, load) {
    const exec = (...program) => {
        const running = ports.exec(...program);
        load().catch(() => undefined);
        return running;
    };
    return { ...ports, exec };
}


/***/ }),

/***/ 4113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ publish)
});

// EXTERNAL MODULE: ./lib/build/check-load.js
var check_load = __webpack_require__(5473);
// EXTERNAL MODULE: ./lib/build/dockerfile.js
var dockerfile = __webpack_require__(5168);
// EXTERNAL MODULE: ./lib/inputs/quote.js
var quote = __webpack_require__(7933);
// EXTERNAL MODULE: ./lib/build/dockerfile-path.js
var dockerfile_path = __webpack_require__(8978);
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




/** Whether what the build reads beside its context is there: files and variables of secrets, keys and the agent. */
async function checkSources(request, { files, env }, problems) {
    const { secrets } = request;
    await checkLinks(localPaths(request), files, problems);
    await checkContexts(request, files, problems);
    await checkKeys(request, { files, env }, problems);
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
    const path = (0,remote/* isRemote */.V)(file) ? '' : (0,dockerfile_path/* dockerfilePath */.S)({ context, file });
    const typed = [
        ...((0,remote/* isRemote */.V)(context)
            ? []
            : [
                { input: 'context', path: context },
                { input: 'file', path },
            ]),
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
/** `id` alone is the agent; `id=path` a key, or the socket of another agent. */
async function checkKeys({ ssh }, { files, env }, problems) {
    for (const entry of ssh) {
        const [id = '', path] = entry.split(/=(.*)/s);
        if (path === undefined && !env.SSH_AUTH_SOCK) {
            problems.add({
                input: 'ssh',
                message: `${(0,quote/* quote */.h)(id)} is the SSH agent, and none runs here (SSH_AUTH_SOCK is not set)`,
                fix: 'Start one in a step before this one, or name a key: `default=path`.',
            });
        }
        if (path !== undefined && (await files.kind(path)) === undefined) {
            problems.add({
                input: 'ssh',
                message: `there is no key and no socket of an agent at ${(0,quote/* quote */.h)(path)}`,
                fix: 'Correct the path, or write the file in a step before this one.',
            });
        }
    }
}
/** `name=path`; `''` where it is no path of this machine. */
function localContext(entry) {
    const [, place = ''] = entry.split(/=(.*)/s);
    return (0,remote/* isRemote */.V)(place) ? '' : place;
}

// EXTERNAL MODULE: ./lib/builder/check-files.js
var check_files = __webpack_require__(4041);
// EXTERNAL MODULE: ./lib/decide.js + 16 modules
var decide = __webpack_require__(4433);
// EXTERNAL MODULE: ./lib/engine/dockerfile.js
var engine_dockerfile = __webpack_require__(4442);
;// CONCATENATED MODULE: ./lib/engine/limits.js
/** What only BuildKit can do: said in the plan, and not when the build is half done. */
function checkEngineLimits({ plan, build: request, builder }, problems) {
    const { engine } = request;
    if (engine === 'docker')
        return;
    const annotations = plan.isAnnotated ? plan.tagging.leveledAnnotations : [];
    const asked = [
        ['builder', request.builder !== ''],
        ...builderWishes(builder),
        ['cache', !['', 'off'].includes(request.cache.where)],
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
/** There is no builder to choose or to make. */
function builderWishes({ driver, nodes, use, keepState, ...builder }) {
    const [first] = nodes;
    const described = [
        ['endpoint', first.endpoint !== ''],
        ['builder-platforms', first.platforms.length > 0],
        ['driver-opts', first.driverOpts.length > 0],
        ['buildkitd-flags', first.buildkitdFlags !== ''],
        ['append', nodes.length > 1],
        ['buildkitd-config', builder.configPath !== ''],
        ['buildkitd-config-inline', builder.config !== ''],
    ];
    // What describes a builder chooses the driver, too.
    const isNamed = driver !== 'auto' && described.every(([, isAsked]) => !isAsked);
    const others = [
        ['driver', isNamed],
        ['use', use],
        ['keep-state', keepState],
    ];
    return [...others, ...described];
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/inputs/values.js
var values = __webpack_require__(7035);
// EXTERNAL MODULE: ./lib/login/docker-paths.js
var docker_paths = __webpack_require__(8972);
// EXTERNAL MODULE: ./lib/login/session.js + 4 modules
var login_session = __webpack_require__(2076);
// EXTERNAL MODULE: ./lib/login/typed-registries.js
var typed_registries = __webpack_require__(8213);
// EXTERNAL MODULE: ./lib/meanwhile.js
var meanwhile = __webpack_require__(6317);
// EXTERNAL MODULE: ./lib/notify/prepare.js
var prepare = __webpack_require__(3266);
// EXTERNAL MODULE: ./lib/notify/with-notifications.js + 2 modules
var with_notifications = __webpack_require__(5706);
// EXTERNAL MODULE: ./lib/plan/auth.js
var auth = __webpack_require__(9037);
// EXTERNAL MODULE: ./lib/plan/build-checks.js
var build_checks = __webpack_require__(845);
// EXTERNAL MODULE: ./lib/plan/checks.js
var checks = __webpack_require__(8078);
// EXTERNAL MODULE: ./lib/build/cache.js
var cache = __webpack_require__(902);
// EXTERNAL MODULE: ./lib/build/cache-report.js
var cache_report = __webpack_require__(3341);
// EXTERNAL MODULE: ./lib/builder/choose.js + 4 modules
var choose = __webpack_require__(6183);
// EXTERNAL MODULE: ./lib/builder/describe.js
var describe = __webpack_require__(1314);
;// CONCATENATED MODULE: ./lib/produce/means.js





/** Chooses the builder, and sees whether GitHub’s cache answers, if it is to be used. Throws what `chooseBuilder` throws. */
async function chooseMeans({ request, plan }, ports) {
    if (plan.build.engine !== 'docker')
        return { plan };
    const { buildx: folder } = (0,docker_paths/* dockerPaths */.p)(ports.env);
    const choice = await (0,choose/* chooseBuilder */.Z)({ plan, request: request.builder, folder }, ports);
    if ((0,cache/* cacheOf */.w)(plan, choice.builder).where !== 'gha')
        return { plan, choice };
    const { probeJobCache } = await __webpack_require__.e(/* import() */ 2477).then(__webpack_require__.bind(__webpack_require__, 2477));
    const cacheProblem = await probeJobCache(ports);
    if (cacheProblem === undefined)
        return { plan, choice };
    ports.log.warning((0,cache_report/* cacheWarning */.lt)(cacheProblem, 'The image is built without it.'));
    const { cache: _, ...without } = plan;
    return { plan: without, choice, cacheProblem };
}
/** What a report says of the means. */
function withMeans(report, { choice, cacheProblem: problem }) {
    const none = { where: 'builder', from: [], to: [] };
    return {
        ...report,
        ...(choice && { builder: (0,describe/* builderReport */.K)(choice) }),
        ...(problem !== undefined && { cache: { ...none, ...report.cache, problem } }),
    };
}

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
























/** The whole step: plan, log in, build, publish, verify. Throws before anything is done if the request is wrong. */
async function publish(raw, facts, ports) {
    const problems = (0,values/* collectProblems */.vX)();
    const { request, plan } = await (0,decide/* decideInto */.Fj)(problems, raw, facts);
    (0,prepare/* prepareNotifications */.a)(request, ports, problems);
    if (request.from !== '') {
        const { publishExisting } = await Promise.all(/* import() */[__webpack_require__.e(6589), __webpack_require__.e(1532), __webpack_require__.e(2049)]).then(__webpack_require__.bind(__webpack_require__, 2049));
        return publishExisting({ request, facts, problems, isPromotion: false }, ports);
    }
    (0,checks/* checkPublishable */._)({ plan, request, facts }, problems);
    (0,build_checks/* checkBuildWishes */.I)(request, problems);
    checkEngineLimits({ plan, ...request }, problems);
    await Promise.all([
        (0,engine_dockerfile/* checkInstructions */.U)(plan, ports, problems),
        // What leads out of the workspace is not looked at as well.
        checkSources(plan.build, ports, problems).then(() => (0,dockerfile/* checkDockerfile */.v)(plan.build, ports.files, problems)),
        (0,check_load/* checkLoad */.R)(plan.build, ports.engine, problems),
        (0,check_files/* checkBuilderFiles */.j)(request.builder, ports.files, problems),
    ]);
    if (problems.list.length > 0)
        throw new errors/* BadRequest */.B(problems.list);
    (0,announce/* announce */.iP)(plan, ports.log);
    return (0,with_notifications/* withNotifications */.v)({ request, facts, plan }, ports, async () => request.dryRun ? foresee({ request, plan }, ports) : execute({ request, plan }, ports));
}
/** What a dry run can tell: nothing is started, and nobody but the engine is asked. */
async function foresee({ request, plan }, ports) {
    if (plan.build.engine !== 'docker')
        return (0,report/* planned */.l)(plan);
    const { foreseeBuild } = await __webpack_require__.e(/* import() */ 6257).then(__webpack_require__.bind(__webpack_require__, 6257));
    return (0,report/* planned */.l)(plan, await foreseeBuild({ request, plan }, ports));
}
async function execute({ request, plan: asked }, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const watch = (0,stopwatch/* startStopwatch */.Q)(ports.clock);
        const paths = (0,docker_paths/* dockerPaths */.p)(ports.env);
        const scratch = __addDisposableResource(env_1, await (0,lib_scratch/* openScratch */.j)(ports), true);
        const { directory } = scratch;
        const destinations = asked.publish ? asked.destinations : [];
        const targets = destinations.map(({ registry }) => registry);
        const session = __addDisposableResource(env_1, await (0,login_session/* openSession */.f)({
            registries: [...new Set([...targets, ...(0,typed_registries/* typedRegistries */.S)(request, ports)])],
            loginFor: (registry) => (0,auth/* loginFor */.LD)(registry, request),
            asked: request,
            directory,
        }, ports), true);
        const policy = { require: asked.require, primary: destinations[0], session };
        const [ready, means] = await watch.time('log in', () => Promise.all([(0,preflight/* preflight */.M)(destinations, policy), chooseMeans({ request, plan: asked }, ports)]));
        const { plan, choice } = means;
        // What comes after the first answers is loaded after them.
        const { makeImage } = await Promise.all(/* import() */[__webpack_require__.e(3331), __webpack_require__.e(9442)]).then(__webpack_require__.bind(__webpack_require__, 9442));
        const dockerConfig = paths.config;
        const produced = __addDisposableResource(env_1, await watch.time('build', () => makeImage({ request, plan, choice, session, dockerConfig, directory }, (0,meanwhile/* meanwhile */.R)(ports, loadTheRest))), true);
        await test({ request, plan, produced, directory, watch }, ports);
        const { deliver } = await Promise.all(/* import() */[__webpack_require__.e(6589), __webpack_require__.e(1532)]).then(__webpack_require__.bind(__webpack_require__, 1532));
        const delivered = await deliver({ plan, preflight: ready, policy, produced, watch }, ports);
        const report = withMeans(delivered, means);
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
/** What comes after the build. Node's own modules take longest. */
function loadTheRest() {
    return Promise.all([
        Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7598, 19)),
        Promise.all(/* import() */[__webpack_require__.e(6589), __webpack_require__.e(3343)]).then(__webpack_require__.bind(__webpack_require__, 3343)),
        Promise.all(/* import() */[__webpack_require__.e(6589), __webpack_require__.e(1532)]).then(__webpack_require__.bind(__webpack_require__, 1532)),
        __webpack_require__.e(/* import() */ 2788).then(__webpack_require__.bind(__webpack_require__, 2788)),
    ]);
}
async function test({ request, plan, produced: { handedOver }, directory, watch }, ports) {
    if (plan.test === '' || handedOver.kind !== 'image')
        return;
    const { testImage } = await __webpack_require__.e(/* import() */ 2095).then(__webpack_require__.bind(__webpack_require__, 2095));
    const { image } = handedOver;
    const { connection } = request;
    await watch.time('test', () => testImage({ script: plan.test, image, connection, directory }, ports));
}
async function leavePart(report, { files, log }) {
    const { writePart } = await __webpack_require__.e(/* import() */ 4100).then(__webpack_require__.bind(__webpack_require__, 4100));
    const path = await writePart(report, { directory: report.plan.digests, files });
    log.info(`For the merge: ${path}`);
}


/***/ })

};
