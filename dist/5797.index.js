export const id = 5797;
export const ids = [5797];
export const modules = {

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


/**
 * Does the work; then tells how it ended everyone who wants to know. Only what `work` throws is thrown. Of neither a secret is left: what
 * is told here, and a report that is kept, are read by others than those of the log.
 */
async function withNotifications({ request, facts, plan }, ports, work) {
    let known = plan;
    // Loaded when there is something to tell: a run ends with it.
    const tell = async (event) => {
        const { tellEveryone } = await __webpack_require__.e(/* import() */ 2788).then(__webpack_require__.bind(__webpack_require__, 2788));
        return tellEveryone(event, request, ports);
    };
    try {
        const report = withoutSecrets(await work((better) => {
            known = better;
        }), ports);
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
        const failure = (0,errors/* changedTexts */.XH)((0,errors/* toPublishError */.tR)(error), ports.redact);
        const isTold = !request.dryRun && known.publish && known.destinations.length > 0 && failure.exitCode !== 2;
        // Whoever cancels a run knows it, and waits for its end.
        if (isTold && !ports.signal?.aborted) {
            await tell(failedEvent(known, failure, { facts, now: ports.clock.now() }));
        }
        throw failure;
    }
}
/** What registries said when they refused. */
function withoutSecrets(report, { redact }) {
    const failures = report.failures.map(({ destination, error }) => {
        return { destination, error: (0,errors/* changedTexts */.XH)(error, redact) };
    });
    return { ...report, failures };
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
            message: ['no tag for this run', ...reasons(plan)].join('; '),
            fix: 'Add a rule that fits it, for example `type=sha`.',
        });
    }
}
/** Why each rule gave none, and what is odd about them: a plan that is refused does not get to say its warnings. */
function reasons({ tagging }) {
    return tagging.warnings.map((warning) => warning.replace(/^no tag: /, ''));
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
            message: `${registry} is not a registry: layers alone are fetched there`,
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
