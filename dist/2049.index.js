export const id = 2049;
export const ids = [2049];
export const modules = {

/***/ 2049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishExisting: () => (/* binding */ publishExisting)
});

// EXTERNAL MODULE: ./lib/deliver.js + 25 modules
var deliver = __webpack_require__(1532);
// EXTERNAL MODULE: ./lib/notify/with-notifications.js + 2 modules
var with_notifications = __webpack_require__(5706);
// EXTERNAL MODULE: ./lib/plan/index-annotations.js
var index_annotations = __webpack_require__(4764);
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
// EXTERNAL MODULE: ./lib/image/index.js + 37 modules
var lib_image = __webpack_require__(6589);
// EXTERNAL MODULE: ./lib/login/session.js + 4 modules
var session = __webpack_require__(2076);
// EXTERNAL MODULE: ./lib/plan/auth.js
var auth = __webpack_require__(9037);
;// CONCATENATED MODULE: ./lib/existing/open-both-ways.js



/** The session for where the image comes from and where it goes. */
function openBothWays({ request, plan, directory }, ports) {
    const targets = new Set(plan.publish ? plan.destinations.map(({ registry }) => registry) : []);
    return (0,session/* openSession */.f)({
        registries: [...new Set([...originsOf(request.from), ...targets])],
        // A login without a registry is for where the image goes, not for where it comes from.
        loginFor: (registry) => targets.has(registry)
            ? (0,auth/* loginFor */.LD)(registry, request)
            : request.logins.find((login) => login.registry === registry),
        asked: request,
        directory,
    }, ports);
}
/** The registries that the image may come from. */
function originsOf(from) {
    return from.split('\n').flatMap((each) => {
        const source = (0,lib_image/* parseSource */.PJ)(each);
        const registry = 'reference' in source ? source.reference?.registry : undefined;
        return registry === undefined ? [] : [registry];
    });
}

// EXTERNAL MODULE: ./lib/registries/explain-read.js
var explain_read = __webpack_require__(5737);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/existing/companions.js


/** https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md#storage */
const SUFFIXES = ['sig', 'att', 'sbom'];
/** A signature of an SBOM of an image is the third. */
const MAX_DEPTH = 5;
const MAX_SUBJECTS = 2000;
/** Hides the waits of a registry, without many connections. */
const SUBJECTS_AT_A_TIME = 8;
/** Looks for what refers to the digests, then for what refers to that. Throws where it never ends. */
async function findCompanions(digests, place) {
    const referrers = new Map();
    const tagged = [];
    const left = [];
    const asked = new Set();
    let level = digests;
    for (let depth = 0; level.length > 0; depth += 1) {
        for (const digest of level)
            asked.add(digest);
        if (depth > MAX_DEPTH || asked.size > MAX_SUBJECTS)
            throw tooMany(place);
        const next = [];
        for (let at = 0; at < level.length; at += SUBJECTS_AT_A_TIME) {
            const batch = level.slice(at, at + SUBJECTS_AT_A_TIME);
            for (const found of await Promise.all(batch.map((each) => companionsOf(each, place)))) {
                for (const each of found.referrers)
                    referrers.set(each.digest, each);
                tagged.push(...found.tagged);
                left.push(...found.left);
                next.push(...found.referrers.map(({ digest }) => digest), ...found.tagged.map(digestOf));
            }
        }
        level = [...new Set(next)].filter((digest) => !asked.has(digest));
    }
    return { referrers: [...referrers.values()], tagged, left };
}
async function companionsOf(digest, place) {
    const { repository, registry } = place;
    const tags = SUFFIXES.map((suffix) => `${digest.replace(':', '-')}.${suffix}`);
    const [listed, manifests] = await Promise.all([
        registry.referrers(repository, digest),
        Promise.all(tags.map((tag) => registry.getManifest(repository, tag))),
    ]);
    const heads = await Promise.all(listed.map((each) => resolve(each, place)));
    return {
        referrers: heads.filter((head) => head !== undefined),
        left: listed.flatMap(({ digest: lost, mediaType }, at) => heads[at] ? [] : [`${lost} (${mediaType}), which refers to ${digest}`]),
        tagged: tags.flatMap((tag, at) => {
            const manifest = manifests[at];
            return manifest ? [{ tag, manifest }] : [];
        }),
    };
}
/** Lists of referrers outlive what they list, and their sizes are wrong in some registries: the manifest itself is asked. */
async function resolve({ digest, mediaType }, { repository, registry }) {
    return (0,lib_image/* isManifest */.Yh)(mediaType) ? registry.headManifest(repository, digest) : undefined;
}
function digestOf({ manifest }) {
    return manifest.descriptor.digest;
}
function tooMany({ repository }) {
    return new errors/* PublishError */.S1({
        code: 'SOURCE_BROKEN',
        message: `The image in ${repository} has signatures and attestations without end: more than ${MAX_SUBJECTS}, or ${MAX_DEPTH} on top of each other.`,
        fix: 'Remove those that nobody needs, or copy the image alone: publish with from: oci-archive://….',
    });
}

;// CONCATENATED MODULE: ./lib/existing/open-existing.js
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



/** Opens an image and finds all that belongs to it. Nothing is written. */
async function openExisting(request, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { session } = request;
        const opened = __addDisposableResource(env_1, new AsyncDisposableStack(), true);
        const source = opened.use(await openWhole(request, ports));
        const existing = await explained(source.origin, source.name, () => readExisting(source, session));
        const kept = opened.move();
        const isMerged = request.from.includes('\n');
        return { ...existing, isMerged, [Symbol.asyncDispose]: () => kept.disposeAsync() };
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
/** One image, or one that is made of several. */
async function openWhole({ from, annotations, session, directory }, { files, imageFiles }) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const opened = __addDisposableResource(env_2, new AsyncDisposableStack(), true);
        const registry = (host) => reader(host, session);
        const sources = [];
        for (const each of from.split('\n')) {
            const source = await (0,lib_image/* openSource */.oD)(each, { files, imageFiles, directory, registry });
            sources.push(opened.use(source));
        }
        const [only] = sources;
        const whole = sources.length === 1 && only ? only : await (0,lib_image/* mergeImages */.nV)(sources, { annotations });
        // Whoever disposes of the whole disposes of its parts.
        opened.move();
        return whole;
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
async function readExisting(opened, session) {
    const source = (0,lib_image/* rememberSmall */.hI)(opened);
    const content = await (0,lib_image/* closure */.Cx)(source);
    const labels = await (0,lib_image/* readImageLabels */.lO)(source, content);
    const { referrers, tagged, left } = await open_existing_companionsOf(content, source, session);
    const also = [...referrers, ...tagged.map(({ manifest }) => manifest.descriptor)];
    const whole = also.length === 0 ? content : await (0,lib_image/* closure */.Cx)(source, also);
    return { image: { source, content: whole, companionTags: tagged }, content, labels, left };
}
async function open_existing_companionsOf({ manifests }, { origin }, session) {
    if (!origin)
        return { referrers: [], tagged: [], left: [] };
    const { registry, repository } = origin;
    const digests = manifests.map(({ descriptor }) => descriptor.digest);
    return findCompanions(digests, { repository, registry: session.registry(registry) });
}
/** Opening reads too, and says what it was about. */
async function reader(host, session) {
    const client = session.registry(host);
    return {
        ...client,
        headManifest: (repository, reference) => explained({ registry: host, repository }, `${host}/${repository}`, () => client.headManifest(repository, reference)),
    };
}
async function explained(origin, name, work) {
    try {
        return await work();
    }
    catch (error) {
        throw origin ? (0,explain_read/* explainRead */.y)(error, `Reading ${name}`, { ...origin, input: 'from' }) : error;
    }
}

// EXTERNAL MODULE: ./lib/inputs/values.js
var values = __webpack_require__(7035);
// EXTERNAL MODULE: ./lib/plan/checks.js
var checks = __webpack_require__(8078);
// EXTERNAL MODULE: ./lib/plan/plan.js + 3 modules
var plan_plan = __webpack_require__(3467);
// EXTERNAL MODULE: ./lib/tagging/index.js + 44 modules
var tagging = __webpack_require__(2226);
;// CONCATENATED MODULE: ./lib/existing/image-facts.js

/** https://github.com/opencontainers/image-spec/blob/main/annotations.md#pre-defined-annotation-keys */
const VERSION = 'org.opencontainers.image.version';
const REVISION = 'org.opencontainers.image.revision';
/** The version that an image says it has, if it is one; builds of branches call themselves `main` or `edge`. */
function versionOf({ [VERSION]: version = '' }) {
    return version.length <= 128 && (0,tagging/* denotedVersion */.Kl)(version) ? version : undefined;
}
/**
 * The facts for an image that is promoted. Tags are about the image, not about the workflow that moves it: its own version stands
 * where a git tag would, and its own commit is what branch tags are compared by.
 */
function factsOfPromoted(labels, facts) {
    const { [REVISION]: revision = '' } = labels;
    const version = versionOf(labels);
    const sha = /^[0-9a-f]{7,64}$/.test(revision) ? revision : '';
    const { commitTime, ...rest } = facts;
    const common = {
        ...rest,
        sha,
        // What is not known of the run does not matter.
        notices: [],
        ...(commitTime !== undefined && sha === facts.sha && { commitTime }),
    };
    if (version === undefined)
        return common;
    const { on } = facts;
    const gitTag = on.kind === 'tag' ? on.name : '';
    return {
        ...common,
        on: { kind: 'tag', name: version, ofImage: { gitTag } },
        releaseIsPrerelease: false,
    };
}
/** The facts for an image that this run publishes: its own, and the image's version where a rule looks for one in vain. */
function factsOfPublished(labels, facts) {
    const imageVersion = versionOf(labels);
    return imageVersion === undefined ? facts : { ...facts, imageVersion };
}

;// CONCATENATED MODULE: ./lib/existing/plan-existing.js





/** What is known without the image: everything but its tags. Throws with whatever is wrong before anything is read. */
function planBeforeReading({ request, facts, problems, isPromotion, }) {
    // What publishes was planned once, as if it built: its problems are in the list.
    const plan = (0,plan_plan/* makePlan */.C)(request, facts, isPromotion ? problems : (0,values/* collectProblems */.vX)());
    // A promotion without repositories has no `from` either, and that has been said.
    const later = new Set(['tags', ...(isPromotion ? ['images'] : [])]);
    const add = (problem) => {
        if (!later.has(problem.input))
            problems.add(problem);
    };
    (0,checks/* checkPublishable */._)({ plan, request, facts }, { list: problems.list, add });
    failIf(problems);
    return plan;
}
/** What can be said before the image is read: its tags may depend on it, and its commit is its own. */
function withoutTags(plan) {
    const destinations = plan.destinations.map((each) => ({ ...each, tags: [] }));
    return { ...plan, destinations, tagging: { ...plan.tagging, version: '' }, commit: '' };
}
/** The plan, now that the image is known. Throws with everything that is wrong. */
function planFor(existing, { request, facts, problems, isPromotion }) {
    const { content, labels, image, left } = existing;
    const imageFacts = (isPromotion ? factsOfPromoted : factsOfPublished)(labels, facts);
    const { platforms } = content;
    const build = { ...request.build, platforms };
    const tagging = { ...request.tagging, platforms };
    const plan = (0,plan_plan/* makePlan */.C)({ ...request, build, tagging }, imageFacts, problems);
    if (isPromotion && request.tagging.tags === '' && imageFacts.on.kind !== 'tag') {
        const version = versionOf(labels) ?? 'none';
        problems.add({
            input: 'tags',
            message: `the image names no version to make tags of (org.opencontainers.image.version: ${version})`,
            fix: 'Name the tags, for example `type=raw,value=stable`.',
        });
    }
    else {
        (0,checks/* checkPublishable */._)({ plan, request, facts }, problems);
    }
    failIf(problems);
    return {
        ...plan,
        source: { name: image.source.name, digest: content.root.digest },
        warnings: [...plan.warnings, ...left.map((each) => `left behind: ${each}`)],
        notices: [...plan.notices, ...labelNotice(request)],
    };
}
function labelNotice({ tagging }) {
    if (!tagging.isFinished)
        return [];
    const typed = ['labels', 'annotations'].filter((name) => tagging[name] !== '');
    return typed.map((name) => `${name}: the image exists and is published as it is, so it does not get them`);
}
function failIf({ list }) {
    if (list.length > 0)
        throw new errors/* BadRequest */.B(list);
}

;// CONCATENATED MODULE: ./lib/existing/rehearse.js
/**
 * A session whose registries take nothing: what is written to them is only remembered, and read back from there. So a dry run goes
 * the way of a real one, and ends with what that would do.
 */
function rehearsed(session) {
    const registries = new Map();
    return {
        ...session,
        registry(host) {
            const known = registries.get(host) ?? rehearse(session.registry(host));
            registries.set(host, known);
            return known;
        },
    };
}
function rehearse(registry) {
    const manifests = new Map();
    const tags = new Map();
    const written = (repository, reference) => {
        const digest = tags.get(`${repository}:${reference}`) ?? reference;
        return manifests.get(`${repository}@${digest}`);
    };
    const write = (repository, reference, manifest) => {
        const { digest } = manifest.descriptor;
        manifests.set(`${repository}@${digest}`, manifest);
        if (reference !== digest)
            tags.set(`${repository}:${reference}`, digest);
    };
    return {
        ...registry,
        // Asking for more would begin an upload.
        canPush: () => registry.ping(),
        headManifest: async (repository, reference) => written(repository, reference)?.descriptor ?? registry.headManifest(repository, reference),
        getManifest: async (repository, reference) => written(repository, reference) ?? registry.getManifest(repository, reference),
        async putManifest(repository, reference, manifest) {
            write(repository, reference, manifest);
        },
        async putTags(repository, manifest, names) {
            for (const name of names)
                write(repository, name, manifest);
            return names.map((tag) => ({ tag }));
        },
        deleteManifest: async () => refuse('delete'),
        mountBlob: async () => refuse('mount'),
        async uploadBlob(repository, descriptor, { mountFrom }) {
            if (await registry.headBlob(repository, descriptor.digest))
                return 'existed';
            return mountFrom === undefined ? 'uploaded' : 'mounted';
        },
        async listTags(repository, options) {
            const list = await registry.listTags(repository, options);
            const prefix = `${repository}:`;
            const own = [...tags.keys()].filter((key) => key.startsWith(prefix));
            const names = [...list.tags, ...own.map((key) => key.slice(prefix.length))];
            return { ...list, tags: [...new Set(names)] };
        },
    };
}
function refuse(what) {
    throw new Error(`publishing does not ${what}, so a rehearsal cannot`);
}

;// CONCATENATED MODULE: ./lib/existing/publish.js
var publish_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var publish_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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












/** Reads the image, plans for it, and publishes it as it is: the same digest everywhere, with its signatures and attestations. */
async function publishExisting(work, ports) {
    const { request, facts } = work;
    const preliminary = planBeforeReading(work);
    const watched = { request, facts, plan: withoutTags(preliminary) };
    return (0,with_notifications/* withNotifications */.v)(watched, ports, (know) => readAndSend({ ...work, preliminary, know }, ports));
}
async function readAndSend(work, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { request, preliminary, isPromotion } = work;
        const watch = (0,stopwatch/* startStopwatch */.Q)(ports.clock);
        const annotations = (0,index_annotations/* indexAnnotations */.n)(preliminary.tagging);
        const scratch = publish_addDisposableResource(env_1, await (0,lib_scratch/* openScratch */.j)(ports), true);
        const { directory } = scratch;
        const session = publish_addDisposableResource(env_1, await watch.time('log in', () => openBothWays({ request, plan: preliminary, directory }, ports)), true);
        const existing = publish_addDisposableResource(env_1, await watch.time('read', () => openExisting({ from: request.from, annotations, session, directory }, ports)), true);
        const plan = planFor(existing, work);
        work.know(plan);
        (0,announce/* announce */.iP)(plan, ports.log);
        const sending = { existing, plan, session, watch, isRehearsal: request.dryRun };
        return request.dryRun && !isPromotion ? (0,report/* planned */.l)(plan) : await send(sending, ports);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = publish_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function send(sending, ports) {
    const { existing, plan, session, watch, isRehearsal } = sending;
    const destinations = plan.publish ? plan.destinations : [];
    const policy = {
        require: plan.require,
        primary: destinations[0],
        session: isRehearsal ? rehearsed(session) : session,
    };
    const ready = await watch.time('preflight', () => (0,preflight/* preflight */.M)(destinations, policy));
    const produced = producedFrom(existing);
    const delivery = { plan, preflight: ready, policy, produced, watch, isRehearsal };
    return (0,deliver.deliver)(delivery, isRehearsal ? rehearsing(ports) : ports);
}
function producedFrom({ image, content, isMerged }) {
    return {
        // The index of a merge is new each time, though what it lists may be published already.
        handedOver: { kind: 'image', image, keepsDigest: !isMerged },
        content,
        // Whoever opened it closes it.
        [Symbol.asyncDispose]: async () => { },
    };
}
/** Nobody else can be in the way of what is only rehearsed, and nothing is sent that could be told. */
function rehearsing(ports) {
    const { clock, log } = ports;
    return { ...ports, clock: { ...clock, sleep: async () => { } }, log: { ...log, info: () => { } } };
}


/***/ }),

/***/ 4764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ indexAnnotations)
/* harmony export */ });
const LEVEL = 'index:';
/** The annotations of the level `index`, for an index that we make. */
function indexAnnotations({ leveledAnnotations, }) {
    const entries = leveledAnnotations
        .filter((line) => line.startsWith(LEVEL))
        .map((line) => {
        const [key = '', ...value] = line.slice(LEVEL.length).split('=');
        return [key, value.join('=')];
    });
    return Object.fromEntries(entries);
}


/***/ })

};
