export const id = 2592;
export const ids = [2592,3343,6268];
export const modules = {

/***/ 2592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bakeAction: () => (/* binding */ bakeAction)
/* harmony export */ });
/* harmony import */ var _targets_bake_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6268);

/** `bake/action.yml`: the images of a bake definition, each published as its own. */
const bakeAction = {
    command: 'bake',
    async main(raw, facts, ports) {
        const reports = await (0,_targets_bake_js__WEBPACK_IMPORTED_MODULE_0__.bake)(raw, facts, ports);
        const { writeTargetReports } = await Promise.all(/* import() */[__webpack_require__.e(4219), __webpack_require__.e(8274)]).then(__webpack_require__.bind(__webpack_require__, 3680));
        await writeTargetReports(reports, ports);
    },
};


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


/***/ }),

/***/ 6268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bake: () => (/* binding */ bake)
});

// EXTERNAL MODULE: ./lib/inputs/csv.js
var csv = __webpack_require__(9145);
;// CONCATENATED MODULE: ./lib/bake/json.js
/** Whether the value is an object, and no list. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The texts of a list. */
function textsOf(value) {
    if (!Array.isArray(value))
        return [];
    return value.filter((each) => typeof each === 'string').map(unescaped);
}
/** Keys and values of an object, booleans and numbers as text. */
function mapOf(value) {
    if (!isObject(value))
        return [];
    return Object.entries(value)
        .filter(([, each]) => ['string', 'boolean', 'number'].includes(typeof each))
        .map(([key, each]) => [unescaped(key), unescaped(String(each))]);
}
/**
 * What the text means: bake prints what it can read again, and reads `${…}` and `%{…}` as templates unless their sign is doubled.
 * https://github.com/hashicorp/hcl/blob/main/json/spec.md#strings
 */
function unescaped(text) {
    return text.replace(/([$%])\1\{/g, '$1{');
}

;// CONCATENATED MODULE: ./lib/bake/definition.js


/**
 * The images of a definition: what was asked for, groups resolved, each target once, in the order printed. Targets
 * that others only build upon (`contexts` with `target:…`) are none of them. `undefined` if the text is no definition.
 * https://docs.docker.com/build/bake/reference/
 */
function readDefinition(printed) {
    const definition = parseDefinition(printed);
    if (!definition)
        return undefined;
    const { targets, groups } = definition;
    // Whatever was asked for is printed as the group of this name.
    const names = new Set(namesIn('default', groups, new Set()));
    return [...names].flatMap((name) => {
        const target = targets[name];
        return isObject(target) ? [imageOf(name, target)] : [];
    });
}
/** What a target could take away (secrets, keys), and what it could overwrite by a login that is on the machine. */
const POWERS = new Set(['cache-to', 'secret', 'ssh']);
/** The definition, as it was printed, for a run of strangers: no target has a power that their code may not have. */
function withoutPowers(printed) {
    const { target, ...rest } = JSON.parse(printed);
    const weak = Object.entries(target).map(([name, fields]) => {
        const kept = Object.entries(isObject(fields) ? fields : {}).filter(([key]) => !POWERS.has(key));
        return [name, Object.fromEntries(kept)];
    });
    return JSON.stringify({ ...rest, target: Object.fromEntries(weak) });
}
/** A group may hold a target of its own name: everything asked for is printed as a group that is called like the usual target. */
function namesIn(name, groups, seen) {
    const group = groups[name];
    if (!isObject(group) || seen.has(name))
        return [name];
    seen.add(name);
    return textsOf(group.targets).flatMap((each) => namesIn(each, groups, seen));
}
function imageOf(target, fields) {
    return {
        target,
        tags: textsOf(fields.tags),
        platforms: textsOf(fields.platforms),
        labels: mapOf(fields.labels),
        annotations: textsOf(fields.annotations),
        attests: typesOf(fields.attest),
        outputs: typesOf(fields.output),
        secretVariables: recordsOf(fields.secret).flatMap(variableOf),
    };
}
function typesOf(value) {
    return recordsOf(value).flatMap((record) => record.get('type') ?? []);
}
/** A secret with neither source is that of a variable or a file with the name of its id. */
function variableOf(secret) {
    const name = secret.get('env') ?? (secret.has('src') ? undefined : secret.get('id'));
    return name === undefined ? [] : [name];
}
/** Objects, or records of CSV, as buildx before 0.20 prints them. */
function recordsOf(value) {
    if (!Array.isArray(value))
        return [];
    return value.map((entry) => typeof entry === 'string'
        ? (0,csv/* attributesOf */.Td)((0,csv/* parseCsv */.Wk)(unescaped(entry)) ?? [])
        : new Map(mapOf(entry)));
}
function parseDefinition(printed) {
    try {
        const value = JSON.parse(printed);
        if (!isObject(value) || !isObject(value.target))
            return undefined;
        return { targets: value.target, groups: isObject(value.group) ? value.group : {} };
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/builder/find-buildx.js
var find_buildx = __webpack_require__(4361);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/inputs/lists.js
var lists = __webpack_require__(1720);
// EXTERNAL MODULE: ./lib/inputs/typed.js
var inputs_typed = __webpack_require__(9529);
// EXTERNAL MODULE: ./lib/inputs/values.js
var values = __webpack_require__(7035);
// EXTERNAL MODULE: ./lib/login/docker-paths.js
var docker_paths = __webpack_require__(8972);
// EXTERNAL MODULE: ./lib/plan/strangers.js
var strangers = __webpack_require__(8196);
// EXTERNAL MODULE: ./lib/report/announce.js
var announce = __webpack_require__(2551);
// EXTERNAL MODULE: ./lib/report/report.js
var report = __webpack_require__(5650);
// EXTERNAL MODULE: ./lib/inputs/quote.js
var quote = __webpack_require__(7933);
;// CONCATENATED MODULE: ./lib/bake/clashes.js

/** References that several targets would be published as: the last would win, which is nobody's wish. */
function findClashes(claims) {
    const owners = new Map();
    for (const { target, references } of claims) {
        for (const reference of references) {
            owners.set(reference, (owners.get(reference) ?? new Set()).add(target));
        }
    }
    return [...owners]
        .filter(([, targets]) => targets.size > 1)
        .map(([reference, targets]) => ({
        input: 'images',
        message: `${[...targets].map(quote/* quote */.h).join(' and ')} would all be ${reference}`,
        fix: 'Put `{{target}}` into `images`, or give the targets different `tags`.',
    }));
}

// EXTERNAL MODULE: ./lib/reference/reference.js
var reference_reference = __webpack_require__(2944);
;// CONCATENATED MODULE: ./lib/bake/target-inputs.js


/** In `images`, `tags`, `flavor`, `labels` and `annotations`: the name of the target. */
const TARGET = /\{\{\s*target\s*\}\}/g;
const NAMED = ['flavor', 'labels', 'annotations'];
/**
 * The inputs of a step as they are for one target. `images` names its repositories, by `{{target}}`; where it is empty, the target's
 * own tags do. Where `tags` is empty, the target's own tags are the tags; only where it has none, the default rules are.
 */
function targetInputs(image, step) {
    const { target } = image;
    const images = step.images?.trim() ?? '';
    const tags = step.tags?.trim() ?? '';
    const report = step.report?.trim() ?? '';
    const { references, problems } = ownReferences(image);
    if (images === '' && image.tags.length === 0)
        problems.push(noRepository(target));
    const repositories = [...new Set(references.map(reference_reference/* fullName */.fq))].join('\n');
    const named = Object.fromEntries(NAMED.flatMap((input) => {
        const text = step[input];
        return text === undefined ? [] : [[input, text.replace(TARGET, target)]];
    }));
    const inputs = {
        ...step,
        ...named,
        images: images === '' ? repositories : images.replace(TARGET, target),
        tags: tags === '' ? ownTags(references, images === '') : tags.replace(TARGET, target),
        platforms: step.platforms?.trim() || image.platforms.join(','),
        // A definition says itself what is cached where.
        cache: 'off',
        // Each has files of its own.
        ...(report !== '' && { report: `${report}/${target}` }),
    };
    return { inputs, problems };
}
/**
 * Of its own repositories, each has the tags that the target gives to it; of others, all have all. Names with their registry cannot be
 * taken for rules.
 */
function ownTags(references, isOwnRepository) {
    const tags = references.map((reference) => isOwnRepository ? `${(0,reference_reference/* fullName */.fq)(reference)}:${reference.tag}` : `type=raw,value=${reference.tag}`);
    return [...new Set(tags)].join('\n');
}
function ownReferences({ target, tags }) {
    const references = [];
    const problems = [];
    for (const text of tags) {
        const reference = (0,reference_reference/* parseReference */.F2)(text);
        // As the docker command line completes it.
        if (reference && !reference.digest) {
            references.push({ ...reference, tag: reference.tag ?? 'latest' });
        }
        else {
            problems.push({
                input: 'targets',
                message: `target ${(0,quote/* quote */.h)(target)}: its tag ${(0,quote/* quote */.h)(text)} is not the name of an image`,
                fix: 'Write it like `ghcr.io/acme/app:1.2.3` in the definition.',
            });
        }
    }
    return { references, problems };
}
function noRepository(target) {
    return {
        input: 'images',
        message: `target ${(0,quote/* quote */.h)(target)} has no repository`,
        fix: 'Set `images`, for example to `ghcr.io/acme/{{target}}`, or give the target `tags` in the definition.',
    };
}

// EXTERNAL MODULE: ./lib/build/check-load.js
var check_load = __webpack_require__(5473);
// EXTERNAL MODULE: ./lib/builder/check-files.js
var check_files = __webpack_require__(4041);
// EXTERNAL MODULE: ./lib/decide.js + 16 modules
var decide = __webpack_require__(4433);
// EXTERNAL MODULE: ./lib/notify/prepare.js
var prepare = __webpack_require__(3266);
// EXTERNAL MODULE: ./lib/plan/build-checks.js
var build_checks = __webpack_require__(845);
// EXTERNAL MODULE: ./lib/plan/checks.js
var checks = __webpack_require__(8078);
;// CONCATENATED MODULE: ./lib/targets/decide-all.js










/** Plans every target. All that is wrong with any of them is said at once, with its name. */
async function decideAll(images, { raw, facts }, ports) {
    const found = (0,values/* collectProblems */.vX)();
    const targets = [];
    for (const image of images) {
        const own = targetInputs(image, raw);
        for (const problem of own.problems)
            found.add(problem);
        const problems = namedBy(image.target, found);
        const { request, plan } = await (0,decide/* decideInto */.Fj)(problems, own.inputs, facts);
        if (own.problems.length === 0)
            (0,checks/* checkPublishable */._)({ plan, request, facts }, problems);
        (0,build_checks/* checkBuildWishes */.I)(request, problems);
        await (0,check_load/* checkLoad */.R)(plan.build, ports.engine, problems);
        await (0,check_files/* checkBuilderFiles */.j)(request.builder, ports.files, problems);
        (0,prepare/* prepareNotifications */.a)(request, ports, problems);
        targets.push({ image, request, plan });
    }
    const claims = targets.map(({ image: { target }, plan }) => ({
        target,
        references: plan.destinations.flatMap(({ name, tags }) => tags.map((tag) => `${name}:${tag}`)),
    }));
    for (const problem of findClashes(claims))
        found.add(problem);
    if (found.list.length > 0)
        throw new errors/* BadRequest */.B(found.list);
    return targets;
}
/** A mistake that all targets share is said once. */
function namedBy(target, found) {
    return {
        list: found.list,
        add(problem) {
            const isKnown = found.list.some(({ input, message }) => input === problem.input && message.endsWith(problem.message));
            if (!isKnown)
                found.add({ ...problem, message: `target "${target}": ${problem.message}` });
        },
    };
}

// EXTERNAL MODULE: ./lib/deliver.js + 25 modules
var deliver = __webpack_require__(1532);
// EXTERNAL MODULE: ./lib/login/session.js + 4 modules
var login_session = __webpack_require__(2076);
// EXTERNAL MODULE: ./lib/login/typed-registries.js
var typed_registries = __webpack_require__(8213);
// EXTERNAL MODULE: ./lib/notify/with-notifications.js + 2 modules
var with_notifications = __webpack_require__(5706);
// EXTERNAL MODULE: ./lib/plan/auth.js
var auth = __webpack_require__(9037);
// EXTERNAL MODULE: ./lib/produce/open-built.js
var open_built = __webpack_require__(3343);
// EXTERNAL MODULE: ./lib/publish/preflight.js
var preflight = __webpack_require__(5560);
// EXTERNAL MODULE: ./lib/scratch.js
var scratch = __webpack_require__(3301);
// EXTERNAL MODULE: ./lib/settle-all.js
var settle_all = __webpack_require__(9134);
// EXTERNAL MODULE: ./lib/stopwatch.js
var stopwatch = __webpack_require__(9592);
// EXTERNAL MODULE: ./lib/test-image.js
var test_image = __webpack_require__(2095);
// EXTERNAL MODULE: ./lib/build/attestations.js
var attestations = __webpack_require__(1969);
// EXTERNAL MODULE: ./lib/build/fitting-annotations.js
var fitting_annotations = __webpack_require__(6484);
// EXTERNAL MODULE: ./lib/build/metadata.js
var build_metadata = __webpack_require__(9527);
// EXTERNAL MODULE: ./lib/build/usual-attestations.js
var usual_attestations = __webpack_require__(5496);
// EXTERNAL MODULE: ./lib/builder/choose.js + 4 modules
var choose = __webpack_require__(6183);
// EXTERNAL MODULE: ./lib/builder/prepare.js + 1 modules
var builder_prepare = __webpack_require__(8368);
// EXTERNAL MODULE: ./lib/options.js
var options = __webpack_require__(1097);
;// CONCATENATED MODULE: ./lib/bake/argv.js


/**
 * The argument vector that prints a definition with everything resolved, and builds nothing.
 * https://docs.docker.com/reference/cli/docker/buildx/bake/#print
 */
function printArgv({ files, targets, set, vars, source, }) {
    return [
        'bake',
        '--print',
        '--progress=plain',
        ...(0,options/* options */.f)('file', files),
        ...(0,options/* options */.f)('set', set),
        ...(0,options/* options */.f)('var', vars),
        '--',
        ...(source === '' ? [] : [source]),
        ...targets,
    ];
}
/**
 * The argument vector that builds images of a printed definition into a directory each. What was planned is what is built: the
 * definition is not read a second time. buildx asks for permission to write outside the working directory; it gets that for the
 * layouts, and for nothing else unless it is asked for.
 * https://docs.docker.com/reference/cli/docker/buildx/bake/#allow
 */
function bakeArgv(bake) {
    const { definition, images, builder, pull, noCache, allow, metadata, call } = bake;
    return [
        'bake',
        '--progress=plain',
        `--file=${definition}`,
        ...(0,options/* option */.u)('builder', builder),
        ...(pull ? ['--pull'] : []),
        ...(noCache ? ['--no-cache'] : []),
        ...(0,options/* options */.f)('allow', allow),
        ...(call === 'build'
            ? [
                ...(0,options/* options */.f)('allow', images.map(({ layout }) => `fs.write=${layout}`)),
                ...images.flatMap(overrides),
                `--metadata-file=${metadata}`,
            ]
            : [`--call=${call}`]),
        '--',
        ...images.map(({ target }) => target),
    ];
}
/** A value of `--set` is taken as it is: `${…}` in it is no template. */
function overrides(image) {
    const { target, layout, labels, annotations, attests, load } = image;
    const values = [
        ...(load.length > 0 ? [`output=type=docker,${(0,csv/* csvField */.XR)(`name=${load.join(',')}`)}`] : []),
        // Comes last, as in a build: buildx names the digest of the last.
        `output=type=oci,tar=false,${(0,csv/* csvField */.XR)(`dest=${layout}`)}`,
        ...labels.map(([key, value]) => `labels.${key}=${value}`),
        ...annotations.map((annotation) => `annotations=${annotation}`),
        ...attests.map((attest) => `attest=${attest}`),
    ];
    return values.map((value) => `--set=${target}.${value}`);
}

// EXTERNAL MODULE: ./lib/build/errors.js + 1 modules
var build_errors = __webpack_require__(2578);
// EXTERNAL MODULE: ./lib/child-environment.js
var child_environment = __webpack_require__(193);
;// CONCATENATED MODULE: ./lib/targets/run-bake.js





/** How much of the end of the output is kept to explain a failure. */
const KEPT_LINES = 300;
/** Has buildx resolve the definition. Throws `BadRequest` with buildx's own words where it cannot. */
async function printDefinition(request, { buildx, env }, { exec, signal }) {
    const printed = [];
    const said = [];
    const { exitCode } = await exec(buildx.file, [...buildx.prefix, ...printArgv(request)], {
        env: (0,child_environment/* withoutAnyCredentials */.V)(env),
        onLine: (line, stream) => (stream === 'stdout' ? printed : said).push(line),
        ...(signal && { signal }),
    });
    const text = printed.join('\n');
    const images = exitCode === 0 ? readDefinition(text) : undefined;
    if (images && images.length > 0)
        return { text, images };
    const words = said.findLast((line) => line.startsWith('ERROR: ')) ?? said.at(-1) ?? '';
    throw new errors/* BadRequest */.B([
        {
            input: inputOf(words, request),
            message: words.replace(/^ERROR: /, '') || 'the definition holds no target',
            fix: 'See what `docker buildx bake --print` says in the same folder.',
        },
    ]);
}
/** What buildx complains about. */
function inputOf(words, { targets, set, vars }) {
    if (targets.length > 0 && /find target/.test(words))
        return 'targets';
    if (set.length > 0 && /override|unknown key/.test(words))
        return 'set';
    return vars.length > 0 && /variable|flag: --var/.test(words) ? 'vars' : 'files';
}
/** Builds all images of a definition at once, each into its layout. */
async function runBake({ args, buildx, env, request }, ports) {
    const tail = [];
    const { exitCode, signal } = await ports.exec(buildx.file, [...buildx.prefix, ...bakeArgv(args)], {
        env: {
            BUILDX_METADATA_PROVENANCE: 'disabled',
            ...(0,child_environment/* withoutAnyCredentials */.V)(env),
            // What may be read and written is decided by the arguments.
            BUILDX_BAKE_ENTITLEMENTS_FS: undefined,
        },
        onLine(line, _, continues) {
            ports.log.child(line);
            if (continues)
                return;
            if (tail.push(line) > KEPT_LINES)
                tail.shift();
        },
        ...(ports.signal && { signal: ports.signal }),
    });
    if (exitCode !== 0)
        throw (0,build_errors/* buildError */.d)({ exitCode, signal, tail, request });
}

;// CONCATENATED MODULE: ./lib/targets/build.js
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









/** Where the image of a target is built to. */
function layoutOf({ target }, directory) {
    return `${directory}/layout-${target}`;
}
/**
 * Builds all targets at once, each into its layout; gives what the builder says of each. A builder that was made for this run is
 * gone afterwards.
 */
async function buildAll({ definition, targets, first }, { session, directory }, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { request } = first;
        const paths = (0,docker_paths/* dockerPaths */.p)(ports.env);
        const plan = wholePlan(targets, first);
        const choice = await (0,choose/* chooseBuilder */.Z)({ plan, request: request.builder, folder: paths.buildx }, ports);
        if (request.build.call === 'build' && !choice.builder.exportsLayout)
            throw classicStore();
        const prepared = __addDisposableResource(env_1, await (0,builder_prepare/* prepareBuilder */.B)({
            ...{ choice, plan, request: request.builder, env: session.env, directory },
            ...{ dockerfile: await whatIsRun(definition, ports), dockerConfig: paths.config },
        }, ports), true);
        return await bakeWith(prepared, { definition, targets, first, session, directory }, ports);
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
async function bakeWith({ buildx, env, builder }, { definition, targets, first, session, directory }, ports) {
    const request = first.request.build;
    const { pull, noCache, allow, call } = request;
    const file = `${directory}/bake.json`;
    await ports.files.writeText(file, definition.text);
    const isUsual = await (0,usual_attestations/* attestsUsually */.S)(request, { ...ports, env: session.env });
    const images = targets.map((target) => bakedImage(target, directory, isUsual));
    await Promise.all(images.map(({ layout }) => ports.files.makeDirectory(layout, 0o700)));
    const metadata = `${directory}/metadata.json`;
    const args = {
        ...{ definition: file, images, builder: builder.name, pull, noCache, allow, metadata, call },
    };
    await ports.log.group('Build', () => runBake({ args, buildx, env, request }, ports));
    return (0,build_metadata/* parseTargetMetadata */.w)(await ports.files.readText(metadata));
}
/** `undefined`: programs of other platforms may be run, so emulators are needed; otherwise a Dockerfile that runs nothing. */
async function whatIsRun({ text }, { files }) {
    const { target = {} } = JSON.parse(text);
    const texts = await Promise.all(Object.values(target).map(async (each) => {
        const { context = '.', dockerfile = 'Dockerfile', 'dockerfile-inline': inline } = each;
        return inline ?? (await files.readText(`${context}/${dockerfile}`));
    }));
    const isRunning = texts.some((each) => each === undefined || /^[ \t]*RUN\b/im.test(each));
    return isRunning ? undefined : 'FROM scratch\n';
}
/** What the builder must be able to do for all of them. */
function wholePlan(targets, { plan }) {
    const platforms = [...new Set(targets.flatMap((each) => each.plan.build.platforms))];
    const destinations = targets.flatMap((each) => each.plan.destinations);
    return { ...plan, destinations, build: { ...plan.build, platforms } };
}
/** What the target says of its provenance stays where nobody asks for another. */
function bakedImage({ image, plan }, directory, attests) {
    const isUsual = attests && !image.attests.includes('provenance');
    const annotations = plan.isAnnotated ? plan.tagging.leveledAnnotations : [];
    const build = { request: plan.build, isUsual, annotations };
    return {
        target: image.target,
        layout: layoutOf(image, directory),
        labels: plan.tagging.labels,
        annotations: (0,fitting_annotations/* fittingAnnotations */.K)(build),
        attests: (0,attestations/* attestations */.e)(build),
        load: plan.build.load
            ? plan.destinations.flatMap(({ name, tags }) => tags.map((tag) => `${name}:${tag}`))
            : [],
    };
}
function classicStore() {
    return new errors/* BadRequest */.B([
        {
            input: 'builder',
            message: 'this builder cannot export images: the engine has the classic image store',
            fix: 'Add docker/setup-buildx-action before this step (`docker buildx create --use` elsewhere).',
        },
    ]);
}

;// CONCATENATED MODULE: ./lib/targets/publish-all.js
var publish_all_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var publish_all_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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












/** Builds and tests all targets, then publishes each as its own: nothing is published where one of them does not get that far. */
async function publishAll(all, facts, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const watch = (0,stopwatch/* startStopwatch */.Q)(ports.clock);
        const parts = publish_all_addDisposableResource(env_1, new AsyncDisposableStack(), true);
        const preparing = publish_all_prepare(all, { parts, watch }, ports);
        return await (0,settle_all/* settleAll */.j)(all.targets, async (target) => {
            const { image, request, plan } = target;
            // What fails for all of them is told about each.
            const report = await (0,with_notifications/* withNotifications */.v)({ request, facts, plan }, ports, async () => {
                const { session, attempts, produced } = await preparing;
                const policy = policyOf(plan, session);
                const own = { preflight: required(attempts, target), produced: required(produced, target) };
                return await (0,deliver.deliver)({ plan, policy, watch, ...own }, ports);
            });
            return { target: image.target, report };
        });
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = publish_all_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Everything that comes before the first image is sent. */
async function publish_all_prepare(all, { parts, watch }, ports) {
    const { targets, first } = all;
    const { directory } = parts.use(await (0,scratch/* openScratch */.j)(ports));
    const destinations = targets.flatMap(({ plan }) => (plan.publish ? plan.destinations : []));
    const registries = destinations.map(({ registry }) => registry);
    const session = parts.use(await (0,login_session/* openSession */.f)({
        registries: [...new Set([...registries, ...(0,typed_registries/* typedRegistries */.S)(first.request, ports)])],
        // The inputs of a login are the same for all.
        loginFor: (registry) => (0,auth/* loginFor */.LD)(registry, first.request),
        asked: first.request,
        directory,
    }, ports));
    const attempts = await watch.time('log in', () => forEach(targets, ({ plan }) => (0,preflight/* preflight */.M)(plan.publish ? plan.destinations : [], policyOf(plan, session))));
    const metadata = await watch.time('build', () => buildAll(all, { session, directory }, ports));
    const produced = await forEach(targets, (target) => openTarget(target, { session, directory, metadata }, ports));
    for (const each of produced.values())
        parts.use(each);
    if (targets.some(({ plan }) => plan.test !== '')) {
        await watch.time('test', () => testAll(produced, directory, ports));
    }
    return { session, attempts, produced };
}
async function openTarget({ image, plan }, { session, directory, metadata }, ports) {
    if (plan.build.call !== 'build') {
        const handedOver = { kind: 'pushed', digest: undefined, isTagged: false };
        return { handedOver, [Symbol.asyncDispose]: async () => { } };
    }
    const source = await (0,open_built.openBuilt)(layoutOf(image, directory), { session, directory }, ports);
    const { digest } = source.root;
    return (0,open_built.producedFrom)(source, {
        imageId: digest,
        metadata: metadata.get(image.target) ?? '{}',
    });
}
/** One after another: two tests may want the same port. */
async function testAll(produced, directory, ports) {
    for (const [{ image, plan, request }, { handedOver }] of produced) {
        if (handedOver.kind !== 'image')
            continue;
        const own = `${directory}/test-${image.target}`;
        await ports.files.makeDirectory(own, 0o700);
        const { connection } = request;
        const test = { script: plan.test, image: handedOver.image, connection, directory: own };
        await (0,test_image.testImage)({ ...test, target: image.target }, ports);
    }
}
function policyOf(plan, session) {
    return { require: plan.require, primary: plan.destinations[0], session };
}
/** What comes of each, all at once. */
async function forEach(targets, work) {
    return new Map(await (0,settle_all/* settleAll */.j)(targets, async (target) => [target, await work(target)]));
}
function required(found, target) {
    const value = found.get(target);
    if (value === undefined)
        throw new Error(`nothing is known of ${target.image.target}`);
    return value;
}

;// CONCATENATED MODULE: ./lib/targets/bake.js













/** Builds the images of a bake definition and publishes each as its own. Throws before anything is built if the request is wrong. */
async function bake(raw, facts, ports) {
    refuseStrangers(raw, facts);
    const paths = (0,docker_paths/* dockerPaths */.p)(ports.env);
    const buildx = (await (0,find_buildx/* findBuildx */.a)(paths.config, ports)) ?? find_buildx/* DOCKER_BUILDX */.k;
    const definition = await printDefinition(definitionOf(raw), { buildx, env: ports.env }, ports);
    const targets = await decideAll(definition.images, { raw, facts }, ports);
    for (const { image, plan } of targets) {
        ports.log.info(`Target ${image.target}`);
        (0,announce/* announce */.iP)(plan, ports.log);
    }
    const [first] = targets;
    if (!first || first.request.dryRun) {
        return targets.map(({ image, plan }) => ({ target: image.target, report: (0,report/* planned */.l)(plan) }));
    }
    const { text } = definition;
    const own = (0,strangers/* isStrangers */.yQ)(first.request, facts)
        ? { ...definition, text: withoutPowers(text) }
        : definition;
    return publishAll({ definition: own, targets, first }, facts, ports);
}
/** A definition reads the environment of the job, with whatever secrets are in it, before anything is built. */
function refuseStrangers(raw, facts) {
    const problems = (0,values/* collectProblems */.vX)();
    const typed = { input: 'allow-fork-push', text: raw['allow-fork-push'] ?? '', fallback: false };
    const allowForkPush = (0,values/* parseBoolean */.yG)(typed, problems);
    const { untrusted } = facts;
    if (untrusted?.reason === 'fork-privileged' && !allowForkPush) {
        problems.add({
            input: 'files',
            message: `${untrusted.explanation}, and a definition of theirs could read the secrets of this job`,
            fix: 'Bake on `push` or `pull_request`, or, if this workflow never checks out the fork’s code, set `allow-fork-push: true`.',
        });
    }
    if (problems.list.length > 0)
        throw new errors/* BadRequest */.B(problems.list);
}
function definitionOf(raw) {
    const typed = (0,inputs_typed/* typedValues */.L)(raw);
    return {
        files: (0,lists/* parseCommaList */.X)(typed('files')),
        targets: (0,lists/* parseCommaList */.X)(typed('targets')),
        set: (0,lists/* parseLines */.L)(typed('set')),
        vars: (0,lists/* parseLines */.L)(typed('vars')),
        source: typed('source'),
    };
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
