export const id = 750;
export const ids = [750];
export const modules = {

/***/ 7750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bakeImages: () => (/* binding */ bakeImages)
});

// EXTERNAL MODULE: ./lib/build/annotate-argv.js
var annotate_argv = __webpack_require__(8554);
// EXTERNAL MODULE: ./lib/builder/choose.js + 1 modules
var choose = __webpack_require__(3335);
// EXTERNAL MODULE: ./lib/builder/prepare.js + 1 modules
var prepare = __webpack_require__(8368);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/login/docker-paths.js
var docker_paths = __webpack_require__(8972);
// EXTERNAL MODULE: ./lib/inputs/csv.js
var csv = __webpack_require__(9145);
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
        ...each('file', files),
        ...each('set', set),
        ...each('var', vars),
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
    const { definition, images, builder, pull, noCache, allow, metadata } = bake;
    return [
        'bake',
        '--progress=plain',
        `--file=${definition}`,
        ...(builder === '' ? [] : [`--builder=${builder}`]),
        ...(pull ? ['--pull'] : []),
        ...(noCache ? ['--no-cache'] : []),
        ...each('allow', allow),
        ...each('allow', images.map(({ layout }) => `fs.write=${layout}`)),
        ...images.flatMap(overrides),
        `--metadata-file=${metadata}`,
        '--',
        ...images.map(({ target }) => target),
    ];
}
/** A value of `--set` is taken as it is: `${…}` in it is no template. */
function overrides(image) {
    const { target, layout, labels, annotations, attests } = image;
    const values = [
        `output=type=oci,tar=false,${(0,csv/* csvField */.XR)(`dest=${layout}`)}`,
        ...labels.map(([key, value]) => `labels.${key}=${value}`),
        ...annotations.map((annotation) => `annotations=${annotation}`),
        ...attests.map((attest) => `attest=${attest}`),
    ];
    return values.map((value) => `--set=${target}.${value}`);
}
function each(name, values) {
    return values.map((value) => `--${name}=${value}`);
}

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
    const names = namesIn('default', groups, new Set());
    return names.flatMap((name) => {
        const target = targets[name];
        return isObject(target) ? [imageOf(name, target)] : [];
    });
}
/** A group may hold itself: that of everything asked for is printed under the name of one that it may contain. */
function namesIn(name, groups, seen) {
    if (seen.has(name))
        return [];
    seen.add(name);
    const group = groups[name];
    if (!isObject(group))
        return [name];
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

// EXTERNAL MODULE: ./lib/build/errors.js + 3 modules
var build_errors = __webpack_require__(7902);
// EXTERNAL MODULE: ./lib/child-environment.js
var child_environment = __webpack_require__(193);
;// CONCATENATED MODULE: ./lib/run-bake.js





/** How much of the end of the output is kept to explain a failure. */
const KEPT_LINES = 300;
/** Has buildx resolve the definition. Throws `BadRequest` with buildx's own words where it cannot. */
async function printDefinition(request, { buildx, env }, { exec, signal }) {
    const printed = [];
    const said = [];
    const { exitCode } = await exec(buildx.file, [...buildx.prefix, ...printArgv(request)], {
        env: (0,child_environment/* withoutCredentials */.r)(env, () => false),
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
            input: request.targets.length > 0 && /find target/.test(words) ? 'targets' : 'files',
            message: words.replace(/^ERROR: /, '') || 'the definition holds no target',
            fix: 'See what `docker buildx bake --print` says in the same folder.',
        },
    ]);
}
/** Builds all images of a definition at once, each into its layout. */
async function runBake({ args, buildx, env, request }, ports) {
    const tail = [];
    const { exitCode, signal } = await ports.exec(buildx.file, [...buildx.prefix, ...bakeArgv(args)], {
        env: {
            BUILDX_METADATA_PROVENANCE: 'disabled',
            ...(0,child_environment/* withoutCredentials */.r)(env, () => false),
            // What may be read and written is decided by the arguments.
            BUILDX_BAKE_ENTITLEMENTS_FS: undefined,
        },
        onLine(line) {
            ports.log.child(line);
            if (tail.push(line) > KEPT_LINES)
                tail.shift();
        },
        ...(ports.signal && { signal: ports.signal }),
    });
    if (exitCode !== 0)
        throw (0,build_errors/* buildError */.d)({ exitCode, signal, tail, request });
}

;// CONCATENATED MODULE: ./lib/bake-build.js
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
/** Builds all targets at once, each into its layout. A builder that was made for this run is gone afterwards. */
async function buildAll({ definition, targets, first }, { session, directory }, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { request } = first;
        const paths = (0,docker_paths/* dockerPaths */.p)(ports.env);
        const plan = wholePlan(targets, first);
        const choice = await (0,choose/* chooseBuilder */.Z)({ plan, request: request.builder, folder: paths.buildx }, ports);
        if (!choice.builder.exportsLayout)
            throw classicStore();
        const prepared = __addDisposableResource(env_1, await (0,prepare/* prepareBuilder */.B)({
            ...{ choice, plan, request: request.builder, env: session.env, directory },
            ...{ dockerfile: await whatIsRun(definition, ports), dockerConfig: paths.config },
        }, ports), true);
        const file = `${directory}/bake.json`;
        await ports.files.writeText(file, definition.text);
        const images = targets.map((target) => bakedImage(target, directory));
        await Promise.all(images.map(({ layout }) => ports.files.makeDirectory(layout, 0o700)));
        const { pull, noCache, allow } = request.build;
        const { buildx, env, builder } = prepared;
        const args = {
            ...{ definition: file, images, builder: builder.name, pull, noCache, allow },
            metadata: `${directory}/metadata.json`,
        };
        await ports.log.group('Build', () => runBake({ args, buildx, env, request: request.build }, ports));
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
/** `undefined`: programs of other platforms may be run, so emulators are needed; otherwise a Dockerfile that runs nothing. */
async function whatIsRun({ text }, { files }) {
    const { target = {} } = JSON.parse(text);
    const texts = await Promise.all(Object.values(target).map(async (each) => {
        const { context = '.', dockerfile = 'Dockerfile', 'dockerfile-inline': inline } = each;
        return inline ?? (await files.readText(`${context}/${dockerfile}`));
    }));
    const isRunning = texts.some((each) => each === undefined || /^\s*RUN\b/im.test(each));
    return isRunning ? undefined : 'FROM scratch\n';
}
/** What the builder must be able to do for all of them. */
function wholePlan(targets, { plan }) {
    const platforms = [...new Set(targets.flatMap((each) => each.plan.build.platforms))];
    const destinations = targets.flatMap((each) => each.plan.destinations);
    return { ...plan, destinations, build: { ...plan.build, platforms } };
}
function bakedImage({ image, plan }, directory) {
    const { target, attests } = image;
    const layout = layoutOf(image, directory);
    const { provenance, sbom } = plan.build;
    const wishes = [
        ...attestOf('provenance', provenance || (attests.includes('provenance') ? '' : 'mode=min')),
        ...attestOf('sbom', sbom),
    ];
    const build = {
        request: plan.build,
        output: { layout, byDigest: false },
        attestsByDefault: true,
        runUrl: plan.runUrl,
        annotations: plan.isAnnotated ? plan.tagging.leveledAnnotations : [],
    };
    return {
        ...{ target, layout, labels: plan.tagging.labels },
        annotations: (0,annotate_argv/* fittingAnnotations */.K)(build),
        attests: wishes,
    };
}
function attestOf(type, wish) {
    if (wish === '')
        return [];
    if (wish === 'false')
        return [`type=${type},disabled=true`];
    return [wish === 'true' ? `type=${type}` : `type=${type},${wish}`];
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


/** In `images`: the name of the target. */
const TARGET = /\{\{\s*target\s*\}\}/g;
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
    const inputs = {
        ...step,
        images: images === '' ? repositories : images.replace(TARGET, target),
        tags: tags === '' ? ownTags(references, images === '') : tags,
        platforms: step.platforms?.trim() || image.platforms.join(','),
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
                message: `target ${(0,quote/* quote */.h)(target)}: its tag ${(0,quote/* quote */.h)(text)} is no name of an image`,
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

// EXTERNAL MODULE: ./lib/inputs/values.js
var values = __webpack_require__(7035);
// EXTERNAL MODULE: ./lib/notify/prepare.js
var notify_prepare = __webpack_require__(3266);
// EXTERNAL MODULE: ./lib/plan/checks.js
var checks = __webpack_require__(8078);
;// CONCATENATED MODULE: ./lib/bake-targets.js






/** Plans every target. All that is wrong with any of them is said at once, with its name. */
async function decideAll(images, { raw, facts, decide }, ports) {
    const found = (0,values/* collectProblems */.vX)();
    const targets = [];
    for (const image of images) {
        const own = targetInputs(image, raw);
        for (const problem of own.problems)
            found.add(problem);
        const problems = namedBy(image.target, found);
        const { request, plan } = await decide(own.inputs, facts, problems);
        if (own.problems.length === 0)
            (0,checks/* checkPublishable */._)({ plan, request, facts }, problems);
        (0,notify_prepare/* prepareNotifications */.a)(request, ports, problems);
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

// EXTERNAL MODULE: ./lib/build-once.js + 9 modules
var build_once = __webpack_require__(7008);
// EXTERNAL MODULE: ./lib/builder/find-buildx.js
var find_buildx = __webpack_require__(4361);
// EXTERNAL MODULE: ./lib/deliver.js + 25 modules
var deliver = __webpack_require__(1532);
// EXTERNAL MODULE: ./lib/image/index.js + 37 modules
var lib_image = __webpack_require__(6589);
// EXTERNAL MODULE: ./lib/inputs/lists.js
var lists = __webpack_require__(1720);
// EXTERNAL MODULE: ./lib/inputs/typed.js
var inputs_typed = __webpack_require__(9529);
// EXTERNAL MODULE: ./lib/login/session.js + 4 modules
var login_session = __webpack_require__(2076);
// EXTERNAL MODULE: ./lib/notify/with-notifications.js + 2 modules
var with_notifications = __webpack_require__(5706);
// EXTERNAL MODULE: ./lib/plan/auth.js
var auth = __webpack_require__(9037);
// EXTERNAL MODULE: ./lib/publish/preflight.js
var preflight = __webpack_require__(5560);
// EXTERNAL MODULE: ./lib/report/announce.js
var announce = __webpack_require__(2551);
// EXTERNAL MODULE: ./lib/report/report.js
var report = __webpack_require__(5650);
// EXTERNAL MODULE: ./lib/scratch.js
var lib_scratch = __webpack_require__(3301);
// EXTERNAL MODULE: ./lib/settle-all.js
var settle_all = __webpack_require__(9134);
// EXTERNAL MODULE: ./lib/stopwatch.js
var stopwatch = __webpack_require__(9592);
;// CONCATENATED MODULE: ./lib/bake-images.js
var bake_images_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var bake_images_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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



















/** Builds the images of a bake definition and publishes each as its own. Throws before anything is built if the request is wrong. */
async function bakeImages({ raw, facts, decide }, ports) {
    const paths = (0,docker_paths/* dockerPaths */.p)(ports.env);
    const buildx = (await (0,find_buildx/* findBuildx */.a)(paths.config, ports)) ?? find_buildx/* DOCKER_BUILDX */.k;
    const definition = await printDefinition(definitionOf(raw), { buildx, env: ports.env }, ports);
    const targets = await decideAll(definition.images, { raw, facts, decide }, ports);
    for (const { plan } of targets)
        (0,announce/* announce */.iP)(plan, ports.log);
    const [first] = targets;
    if (!first || first.request.dryRun) {
        return targets.map(({ image, plan }) => ({ target: image.target, report: (0,report/* planned */.l)(plan) }));
    }
    return bakeAll({ definition, targets, first }, facts, ports);
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
async function bakeAll(all, facts, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { targets, first } = all;
        const watch = (0,stopwatch/* startStopwatch */.Q)(ports.clock);
        const scratch = bake_images_addDisposableResource(env_1, await (0,lib_scratch/* openScratch */.j)(ports), true);
        const { directory } = scratch;
        const destinations = targets.flatMap(({ plan }) => (plan.publish ? plan.destinations : []));
        const session = bake_images_addDisposableResource(env_1, await (0,login_session/* openSession */.f)({
            registries: [...new Set(destinations.map(({ registry }) => registry))],
            loginFor: (registry) => (0,auth/* loginFor */.LD)(registry, first.request),
            asked: first.request,
            directory,
        }, ports), true);
        const ready = await watch.time('log in', () => (0,settle_all/* settleAll */.j)(targets, ({ plan }) => (0,preflight/* preflight */.M)(plan.publish ? plan.destinations : [], policyOf(plan, session))));
        await watch.time('build', () => buildAll(all, { session, directory }, ports));
        return await (0,settle_all/* settleAll */.j)(targets, async (target) => {
            const { plan, request, image } = target;
            const attempt = ready[targets.indexOf(target)];
            if (!attempt)
                throw new Error(`nothing is known of ${image.target}`);
            const report = await (0,with_notifications/* withNotifications */.v)({ request, facts, plan }, ports, async () => {
                const env_2 = { stack: [], error: void 0, hasError: false };
                try {
                    const source = await (0,build_once/* openBuilt */.V)(layoutOf(image, directory), { session, directory }, ports);
                    const _ = bake_images_addDisposableResource(env_2, source, true);
                    const content = await (0,lib_image/* closure */.Cx)(source);
                    const produced = {
                        handedOver: { kind: 'image', image: { source, content } },
                        built: { imageId: source.root.digest, metadata: '{}' },
                        content,
                        [Symbol.asyncDispose]: async () => { },
                    };
                    const policy = policyOf(plan, session);
                    return await (0,deliver.deliver)({ plan, preflight: attempt, policy, produced, watch }, ports);
                }
                catch (e_2) {
                    env_2.error = e_2;
                    env_2.hasError = true;
                }
                finally {
                    const result_2 = bake_images_disposeResources(env_2);
                    if (result_2)
                        await result_2;
                }
            });
            return { target: image.target, report };
        });
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = bake_images_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function policyOf(plan, session) {
    return { require: plan.require, primary: plan.destinations[0], session };
}


/***/ })

};
