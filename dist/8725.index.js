export const id = 8725;
export const ids = [8725];
export const modules = {

/***/ 2579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ withoutEnvironmentLogins),
/* harmony export */   w: () => (/* binding */ environmentConfig)
/* harmony export */ });
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6804);

/**
 * `DOCKER_AUTH_CONFIG`: logins that docker prefers to its file and its credential helpers since 28.3. It may hold
 * `auths` alone. Older versions do not know it, and a damaged one counts as none, as for docker.
 * https://github.com/docker/cli/blob/master/cli/config/configfile/file.go
 */
const VARIABLE = 'DOCKER_AUTH_CONFIG';
/** The logins of the environment. */
function environmentConfig(env) {
    try {
        const { auths } = (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDockerConfig */ .Cj)(env[VARIABLE] ?? '');
        return auths ? { auths } : {};
    }
    catch {
        return {};
    }
}
/** The environment without its logins for some registries, so that docker reads those in the file. */
function withoutEnvironmentLogins(env, registries) {
    const config = environmentConfig(env);
    const left = registries.map(_docker_config_js__WEBPACK_IMPORTED_MODULE_0__/* .configKey */ .ur).reduce(_docker_config_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutEntry */ .n$, config);
    const isSame = Object.keys(left.auths ?? {}).length === Object.keys(config.auths ?? {}).length;
    return isSame ? env : { ...env, [VARIABLE]: JSON.stringify(left) };
}


/***/ }),

/***/ 102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ registryClient)
/* harmony export */ });
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2306);
/* harmony import */ var _registries_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4142);
/* harmony import */ var _loopback_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8988);



/** GitLab gives the tokens of its own registry, wherever that is. */
function ownRealms(host, env) {
    const own = (0,_registries_index_js__WEBPACK_IMPORTED_MODULE_1__/* .gitlabRegistry */ .pU)(env);
    return own?.registry === host && own.realm !== '' ? [own.realm] : [];
}
/** Our own client for one registry, which says what it waits for. */
function registryClient({ host, credentials, current, connection }, { fetch, clock, log, signal, env }) {
    return (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_0__/* .createRegistry */ .Iq)({
        host,
        fetch,
        clock,
        credentials: current ?? (async () => credentials),
        plainHttp: (0,_loopback_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U)(host) || connection.insecure.includes(host),
        authRealms: [...connection.authRealms, ...ownRealms(host, env)],
        retryTimeoutMs: connection.retryTimeoutMs,
        onWait: ({ host: waitingFor, reason, delay, attempt }) => log.info(
        // A message that stands alone names the host itself.
        `${reason.startsWith(waitingFor) ? reason : `${waitingFor}: ${reason}`}; attempt ${attempt}, waiting ${Math.ceil(delay / 1000)} s`),
        onWarning: (text) => log.warning(`${host} says: ${text}`),
        ...(signal && { signal }),
    });
}


/***/ }),

/***/ 4094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eQ: () => (/* binding */ configPath),
  T3: () => (/* binding */ editConfigFile),
  Yz: () => (/* binding */ parsed),
  TO: () => (/* binding */ readDockerConfig)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/login/docker-config.js
var docker_config = __webpack_require__(6804);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/login/lock.js


/** A holder works for milliseconds; one that has had the lock for this long is dead. In milliseconds. */
const STALE = 10_000;
const GIVE_UP = 60_000;
const PAUSE = 10;
/**
 * Runs the work while no other process of ours does, on this machine or another that shares the directory. The lock is
 * a file that only one process can make; it holds a name of its own, so that the lock of a process that died can be
 * told from that of its successor.
 */
async function withLock(path, work, ports) {
    const name = (0,external_node_crypto_.randomUUID)();
    await acquire(path, name, ports);
    try {
        return await work();
    }
    finally {
        if ((await ports.files.readText(path)) === name)
            await ports.files.remove(path);
    }
}
async function acquire(path, name, ports) {
    const { files, clock, signal } = ports;
    const start = clock.now();
    let holder;
    let since = start;
    while (!(await files.createText(path, name))) {
        const now = clock.now();
        if (now - start > GIVE_UP)
            throw occupied(path);
        const found = await files.readText(path);
        if (found !== holder) {
            holder = found;
            since = now;
        }
        else if (found !== undefined && now - since > STALE) {
            await breakLock(path, found, ports);
        }
        await clock.sleep(PAUSE + Math.random() * PAUSE, signal);
    }
}
/** Of all that wait only one gets to remove a dead holder's lock, so that nobody removes its successor's. */
async function breakLock(path, holder, { files }) {
    const claim = `${path}.${holder.slice(0, 36)}`;
    if (!(await files.createText(claim, '')))
        return;
    try {
        if ((await files.readText(path)) === holder)
            await files.remove(path);
    }
    finally {
        await files.remove(claim);
    }
}
function occupied(path) {
    return new errors/* PublishError */.S1({
        code: 'DOCKER_CONFIG',
        message: `The lock ${path} is held by another process for more than ${GIVE_UP / 1000} s.`,
        fix: 'If no other job is running on this machine, remove that file.',
    });
}

;// CONCATENATED MODULE: ./lib/login/config-file.js




/** Where config.json of a directory really is: it may be a symbolic link. */
function configPath(directory, { files }) {
    return files.followLinks(`${directory}/config.json`);
}
/** Reads a config.json; none is an empty one. Throws an error that names the file if it cannot be understood. */
async function readDockerConfig(path, ports) {
    const text = await readConfigText(path, ports);
    return parsed(path, () => (0,docker_config/* parseDockerConfig */.Cj)(text ?? ''));
}
/**
 * Changes a config.json, one process at a time, atomically. `edit` gets the text as it is now, `undefined` where there
 * is no file; nothing is written if it gives the same back. Throws an error that names the file if it cannot be done.
 */
async function editConfigFile(path, edit, ports) {
    const { files } = ports;
    const change = async () => {
        const before = await readConfigText(path, ports);
        const { text, result } = await edit(before);
        if (text === undefined && before !== undefined)
            await files.remove(path);
        if (text !== undefined && text !== before)
            await files.writeText(path, text);
        return result;
    };
    return explained(path, 'written', async () => {
        await files.makeDirectory((0,external_node_path_.dirname)(path), 0o700);
        return withLock(`${path}.lock`, change, ports);
    });
}
async function readConfigText(path, { files }) {
    return explained(path, 'read', async () => {
        const kind = await files.kind(path);
        if (kind === 'directory' || kind === 'other') {
            throw new errors/* PublishError */.S1({
                code: 'DOCKER_CONFIG',
                message: `docker's configuration ${path} is not a file.`,
                fix: 'Remove what is there, or set DOCKER_CONFIG to another directory.',
            });
        }
        return files.readText(path);
    });
}
/** Runs what reads the text, and names the file in what it throws. */
function parsed(path, read) {
    try {
        return read();
    }
    catch (error) {
        throw new errors/* PublishError */.S1({
            code: 'DOCKER_CONFIG',
            message: `docker's configuration ${path} cannot be used: ${error.message}.`,
            fix: `Correct it (\`jq . ${path}\` shows where it is wrong), or remove it. It was not changed.`,
            cause: error,
        });
    }
}
async function explained(path, verb, work) {
    try {
        return await work();
    }
    catch (error) {
        const { code, syscall } = error;
        if (error instanceof errors/* PublishError */.S1 || code === undefined || syscall === undefined)
            throw error;
        throw new errors/* PublishError */.S1({
            code: 'DOCKER_CONFIG',
            message: `docker's configuration ${path} cannot be ${verb} (${code}).`,
            fix: 'Give the user of this process write access to it and its directory, or set DOCKER_CONFIG to a directory of its own.',
            cause: error,
        });
    }
}


/***/ }),

/***/ 7122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ maskCredentials),
  z: () => (/* binding */ resolveCredentials)
});

// EXTERNAL MODULE: ./lib/registries/index.js + 22 modules
var registries = __webpack_require__(4142);
// EXTERNAL MODULE: ./lib/login/docker-config.js
var docker_config = __webpack_require__(6804);
// EXTERNAL MODULE: ./lib/oidc/id-token.js
var id_token = __webpack_require__(9832);
;// CONCATENATED MODULE: ./lib/registries/exchanges.js
/**
 * How each kind of registry (by `Provider.id`) makes its logins. Apart from the facts in `index.ts`, which every run
 * loads and which pure code may know.
 */
const EXCHANGES = {
    dockerhub: async () => (await __webpack_require__.e(/* import() */ 938).then(__webpack_require__.bind(__webpack_require__, 938))).dockerhub,
    jfrog: async () => (await __webpack_require__.e(/* import() */ 3641).then(__webpack_require__.bind(__webpack_require__, 3641))).jfrog,
    cloudsmith: async () => (await __webpack_require__.e(/* import() */ 1857).then(__webpack_require__.bind(__webpack_require__, 1857))).cloudsmith,
    chainguard: async () => (await __webpack_require__.e(/* import() */ 1235).then(__webpack_require__.bind(__webpack_require__, 1235))).chainguard,
    ecr: async () => (await __webpack_require__.e(/* import() */ 2128).then(__webpack_require__.bind(__webpack_require__, 2128))).aws,
    'ecr-public': async () => (await __webpack_require__.e(/* import() */ 2128).then(__webpack_require__.bind(__webpack_require__, 2128))).aws,
    google: async () => (await __webpack_require__.e(/* import() */ 9126).then(__webpack_require__.bind(__webpack_require__, 9126))).google,
    acr: async () => (await __webpack_require__.e(/* import() */ 5675).then(__webpack_require__.bind(__webpack_require__, 5675))).acr,
    quay: async () => (await __webpack_require__.e(/* import() */ 533).then(__webpack_require__.bind(__webpack_require__, 533))).quay,
};

// EXTERNAL MODULE: ./lib/oidc/service.js
var service = __webpack_require__(3586);
;// CONCATENATED MODULE: ./lib/login/mint.js


/** Made anew so long before it ends, in milliseconds: a request that begins now must not outlive it. */
const MARGIN_MS = 60_000;
/** What a registry refuses right after it was made, it refuses again. */
const YOUNG_MS = 5_000;
/** Makes a login, and another one whenever that is about to end or is refused. */
async function mintLogin(exchange, request, ports) {
    const mint = () => exchange(request, exchangePorts(ports));
    let latest = { minted: await mint(), at: ports.clock.now() };
    let making;
    const { expiresAt, createRepository } = latest.minted;
    const isWanted = (rejected) => {
        const age = ports.clock.now() - latest.at;
        const life = (latest.minted.expiresAt ?? Number.POSITIVE_INFINITY) - latest.at;
        return age >= life - Math.min(MARGIN_MS, life / 4) || (rejected && age > YOUNG_MS);
    };
    return {
        credentials: toCredentials(latest.minted),
        ...(expiresAt !== undefined && { expiresAt }),
        ...(createRepository && { createRepository }),
        async current({ rejected }) {
            // Many requests find out at the same time; one of them makes it for all.
            if (isWanted(rejected))
                making ??= renew().finally(() => (making = undefined));
            await making?.catch((error) => {
                const { expiresAt = Number.POSITIVE_INFINITY } = latest.minted;
                // There was time left: whoever makes logins may be back before it is over.
                if (rejected || ports.clock.now() >= expiresAt)
                    throw error;
            });
            return toCredentials(latest.minted);
        },
    };
    async function renew() {
        const at = ports.clock.now();
        latest = { minted: await mint(), at };
    }
}
/** What an exchange may use of the world. */
function exchangePorts(ports) {
    const { clock, env, exec, files, log, mask, signal } = ports;
    return {
        ...{ clock, env, exec, files, log, mask },
        ...(signal && { signal }),
        service: (0,service/* createService */.s)(ports),
        idToken: (audience) => (0,id_token/* mintIdToken */.nT)(audience, ports),
    };
}
function toCredentials({ username, password, identityToken }) {
    return { username, password, ...(identityToken !== undefined && { identityToken }) };
}

;// CONCATENATED MODULE: ./lib/login/exchanges.js




/** The same world, with an ID token that another CI issued: for an audience that it was told, not we. */
function handedOver(jwt, ports) {
    ports.mask(jwt);
    return { ...ports, idToken: async () => (0,id_token/* checkedIdToken */.Ib)(jwt, ports.clock) };
}
/** Exchanges what was typed for what the registry takes; `undefined` where it takes that as it is. */
async function exchangeTyped(registry, login, ports) {
    if (login.how === 'keyless') {
        const { keyless } = await exchangesOf(login.provider);
        const { fields, username, idToken } = login;
        const request = { registry, fields, username, password: '' };
        return mintLogin(known(keyless), request, idToken ? handedOver(idToken.reveal(), ports) : ports);
    }
    if (login.how === 'ambient')
        return undefined;
    const provider = (0,registries/* providerOf */.lc)(registry);
    const { username, password } = login;
    if (login.isFinal || !provider.redeems?.(username))
        return undefined;
    const { redeem } = await exchangesOf(provider.id);
    const request = { registry, fields: {}, username, password: password.reveal() };
    return mintLogin(known(redeem), request, ports);
}
/** A login that the machine has by itself; `undefined` where it has none, or the registry knows no such thing. */
async function exchangeAmbient(registry, ports) {
    const provider = (0,registries/* providerOf */.lc)(registry);
    if (!provider.isAmbient)
        return undefined;
    const { ambient } = await exchangesOf(provider.id);
    const request = { registry, fields: {}, username: '', password: '' };
    const first = await ambient?.(request, exchangePorts(ports));
    if (!ambient || !first)
        return undefined;
    let next = first;
    const exchange = async (...args) => {
        // What was found while looking need not be made twice.
        const minted = next ?? (await ambient(...args));
        next = undefined;
        return minted ?? first;
    };
    return mintLogin(exchange, request, ports);
}
async function exchangesOf(id) {
    return (await EXCHANGES[id]?.()) ?? {};
}
function known(exchange) {
    if (!exchange)
        throw new Error('a registry says that it exchanges logins, and cannot');
    return exchange;
}

// EXTERNAL MODULE: ./lib/login/helper.js
var login_helper = __webpack_require__(797);
;// CONCATENATED MODULE: ./lib/login/credentials.js




/**
 * Chooses the credentials of a registry: what was typed here, else a login that the user's docker already has, else
 * the job's own token (of GitHub, of GitLab) where the registry takes it, else what the machine itself has. Everything found is masked before it is used.
 */
async function resolveCredentials(registry, { login, environment = {}, config, githubToken }, ports) {
    if (login && login.how !== 'ambient')
        return typed(registry, { login, githubToken }, ports);
    const given = (0,docker_config/* storedCredentials */._2)(environment, registry);
    if (given)
        return found('environment', given, ports);
    const stored = await credentials_known(registry, config, ports);
    if (stored)
        return found('docker-config', stored, ports);
    if (githubToken?.registry === registry) {
        const username = actorOf(ports);
        return found('job-token', { username, password: githubToken.token.reveal() }, ports);
    }
    const own = (0,registries/* gitlabRegistry */.pU)(ports.env);
    if (own?.registry === registry)
        return found('ambient', loginOf(own), ports);
    const minted = await exchangeAmbient(registry, ports);
    return minted ? made('ambient', minted, ports) : { source: 'none' };
}
/** What the user's docker knows: of the registry, else of the one whose login it uses there. */
async function credentials_known(registry, config, ports) {
    const { borrowsFrom } = (0,registries/* providerOf */.lc)(registry);
    for (const host of [registry, ...(borrowsFrom === undefined ? [] : [borrowsFrom])]) {
        const helper = (0,docker_config/* helperFor */.yW)(config, host);
        const stored = helper ? await (0,login_helper/* askHelper */.mH)(helper, host, ports) : (0,docker_config/* storedCredentials */._2)(config, host);
        if (stored)
            return stored;
    }
    return undefined;
}
function loginOf({ username, password }) {
    return { username, password };
}
async function typed(registry, { login, githubToken }, ports) {
    const minted = await exchangeTyped(registry, login, ports);
    if (minted)
        return made(login.how === 'keyless' ? 'keyless' : 'input', minted, ports);
    if (login.how === 'keyless')
        return { source: 'none' };
    const credentials = {
        username: login.username || actorOf(ports),
        password: login.password.reveal(),
    };
    const isJobToken = credentials.password === githubToken?.token.reveal();
    return found(isJobToken ? 'job-token' : 'input', credentials, ports);
}
/** ghcr.io takes any user name beside a token. */
function actorOf({ env }) {
    return env.GITHUB_ACTOR || 'token';
}
function made(source, minted, ports) {
    const { credentials, current, expiresAt, createRepository } = minted;
    return {
        ...found(source, credentials, ports),
        ...(createRepository && { createRepository }),
        ...(expiresAt !== undefined && { expiresAt }),
        async current(request) {
            const latest = await current(request);
            maskCredentials(latest, ports);
            return latest;
        },
    };
}
function found(source, credentials, ports) {
    maskCredentials(credentials, ports);
    return { source, credentials };
}
/** Makes sure that no form of the secret is ever printed. */
function maskCredentials({ username, password, identityToken }, { mask }) {
    // base64 of a user name alone is no secret, and masking it would hide it elsewhere.
    const basic = password && (0,docker_config/* encodeBasic */.rY)(username, password);
    for (const value of [password, identityToken, basic])
        if (value)
            mask(value);
}


/***/ }),

/***/ 6804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ parseDockerConfig),
/* harmony export */   E6: () => (/* binding */ withLogin),
/* harmony export */   _2: () => (/* binding */ storedCredentials),
/* harmony export */   n$: () => (/* binding */ withoutEntry),
/* harmony export */   nn: () => (/* binding */ authEntry),
/* harmony export */   q0: () => (/* binding */ toEntry),
/* harmony export */   rM: () => (/* binding */ withEntry),
/* harmony export */   rY: () => (/* binding */ encodeBasic),
/* harmony export */   ur: () => (/* binding */ configKey),
/* harmony export */   yW: () => (/* binding */ helperFor),
/* harmony export */   zl: () => (/* binding */ withHelper)
/* harmony export */ });
/* harmony import */ var _registries_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4142);

/**
 * Reads config.json; an empty file is an empty config, as for docker. Throws an `Error` that says what is wrong, and
 * never quotes the text, which holds passwords.
 */
function parseDockerConfig(text) {
    if (text.trim() === '')
        return {};
    const config = parseObject(text);
    for (const key of ['auths', 'credHelpers']) {
        if (!isObject(config[key] ?? {}))
            throw new Error(`its \`${key}\` is not an object`);
    }
    for (const [registry, entry] of Object.entries(config.auths ?? {})) {
        if (!isObject(entry))
            throw new Error(`the entry of ${registry} in \`auths\` is not an object`);
    }
    for (const helper of [config.credsStore ?? '', ...Object.values(config.credHelpers ?? {})]) {
        if (typeof helper !== 'string')
            throw new Error('the name of a credential helper is not text');
    }
    return config;
}
function parseObject(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw new Error('it is not JSON');
    }
    if (!isObject(value))
        throw new Error('it is not a JSON object');
    return value;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The key of a registry in `auths` and `credHelpers`. */
function configKey(registry) {
    return (0,_registries_index_js__WEBPACK_IMPORTED_MODULE_0__/* .providerOf */ .lc)(registry).configKey ?? registry;
}
/** The credential helper that answers for a registry, `''` if the file does. */
function helperFor({ credHelpers, credsStore }, registry) {
    return ownValue(credHelpers, configKey(registry)) ?? credsStore ?? '';
}
/** What the file itself holds for a registry: its entry, else one under an older spelling of the key, as docker does. */
function storedCredentials({ auths }, registry) {
    const key = configKey(registry);
    const spelled = Object.keys(auths ?? {}).find((name) => hostOf(name) === key);
    const entry = ownValue(auths, key) ?? ownValue(auths, spelled ?? '');
    if (!entry?.auth)
        return undefined;
    const decoded = Buffer.from(entry.auth, 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    if (colon < 1)
        return undefined;
    return {
        username: decoded.slice(0, colon),
        password: decoded.slice(colon + 1),
        ...(entry.identitytoken && { identityToken: entry.identitytoken }),
    };
}
/** `https://ghcr.io/v2/` -> `ghcr.io`. */
function hostOf(key) {
    return key.replace(/^https?:\/\//, '').replace(/\/.*$/s, '');
}
/** The entry of `auths` for a registry, if there is one. */
function authEntry({ auths }, key) {
    return ownValue(auths, key);
}
/** The config with one entry of `auths` replaced or added at the end, everything else as it was and where it was. */
function withEntry(config, key, entry) {
    return { ...config, auths: { ...config.auths, [key]: entry } };
}
/** The config without an entry of `auths`. */
function withoutEntry(config, key) {
    const others = Object.entries(config.auths ?? {}).filter(([name]) => name !== key);
    return { ...config, auths: Object.fromEntries(others) };
}
/** The config with one more login, in the file even where a credential helper would answer. */
function withLogin(config, registry, credentials) {
    const key = configKey(registry);
    return {
        ...withEntry(config, key, toEntry(credentials)),
        // An empty helper makes docker read the file for this registry alone, and leaves the keychain to the others.
        ...(helperFor(config, registry) !== '' && {
            credHelpers: { ...config.credHelpers, [key]: '' },
        }),
    };
}
/** The config with a credential helper for one registry, and nothing of it in the file. */
function withHelper(config, registry, helper) {
    const key = configKey(registry);
    const credHelpers = { ...config.credHelpers, [key]: helper };
    return { ...(config.auths ? withoutEntry(config, key) : config), credHelpers };
}
/** The entry that docker would write. */
function toEntry({ username, password, identityToken }) {
    const auth = encodeBasic(username, password);
    return identityToken ? { auth, identitytoken: identityToken } : { auth };
}
/** `base64(user:password)`, as config.json and Basic authentication hold it (RFC 7617). */
function encodeBasic(username, password) {
    return Buffer.from(`${username}:${password}`, 'utf8').toString('base64');
}
/** A registry could be called `constructor`. */
function ownValue(record, key) {
    return record && Object.hasOwn(record, key) ? record[key] : undefined;
}


/***/ }),

/***/ 797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ IDENTITY_TOKEN_USER),
/* harmony export */   FM: () => (/* binding */ storeInHelper),
/* harmony export */   Gv: () => (/* binding */ eraseInHelper),
/* harmony export */   b6: () => (/* binding */ getFromHelper),
/* harmony export */   mH: () => (/* binding */ askHelper),
/* harmony export */   p2: () => (/* binding */ NOT_FOUND)
/* harmony export */ });
/* harmony import */ var _child_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(193);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6804);



/** What helpers answer instead of a user name when the secret is an identity token. */
const IDENTITY_TOKEN_USER = '<token>';
/** What helpers say, with exit code 1, when they hold nothing for a registry. */
const NOT_FOUND = 'credentials not found in native keychain';
/**
 * Asks a credential helper, as docker does. No entry gives nothing; a helper that fails gives nothing either, since docker
 * then goes on without a login, but it is said.
 * https://github.com/docker/docker-credential-helpers#development
 */
async function askHelper(helper, registry, ports) {
    try {
        return await getFromHelper({ helper, key: (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_2__/* .configKey */ .ur)(registry) }, ports);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PublishError */ .S1) || error.code !== 'DOCKER_CONFIG')
            throw error;
        ports.log.warning([error.message, ...error.detail].join('\n'));
        return undefined;
    }
}
/** The helper's `get`: `undefined` if it has no entry; an error that names the helper if it fails. */
async function getFromHelper(entry, ports) {
    const { exitCode, output } = await runHelper(entry, { action: 'get', stdin: entry.key }, ports);
    if (exitCode === 0)
        return parseAnswer(output);
    if (output.includes(NOT_FOUND))
        return undefined;
    throw failure(entry, 'could not be asked', output);
}
/** The helper's `store`: replaces what it has for the registry. */
async function storeInHelper(entry, { username, password, identityToken }, ports) {
    const secret = identityToken
        ? { Username: IDENTITY_TOKEN_USER, Secret: identityToken }
        : { Username: username, Secret: password };
    const stdin = JSON.stringify({ ServerURL: entry.key, ...secret });
    const { exitCode, output } = await runHelper(entry, { action: 'store', stdin }, ports);
    if (exitCode !== 0)
        throw failure(entry, 'could not store the login', output);
}
/** The helper's `erase`. */
async function eraseInHelper(entry, ports) {
    const { exitCode, output } = await runHelper(entry, { action: 'erase', stdin: entry.key }, ports);
    if (exitCode !== 0)
        throw failure(entry, 'could not erase the login', output);
}
async function runHelper({ helper, key }, { action, stdin }, { exec, env, signal }) {
    const lines = [];
    try {
        const { exitCode } = await exec(`docker-credential-${helper}`, [action], {
            // Helpers for ghcr.io may answer with the job's token.
            env: (0,_child_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutCredentials */ .r)(env, (name) => name === 'GITHUB_TOKEN'),
            stdin,
            onLine: (line) => lines.push(line),
            ...(signal && { signal }),
        });
        return { exitCode, output: lines.join('\n') };
    }
    catch (error) {
        if (signal?.aborted)
            throw error;
        throw failure({ helper, key }, 'could not be started', error.message);
    }
}
function parseAnswer(text) {
    const { Username, Secret } = readAnswer(text);
    if (typeof Username !== 'string' || typeof Secret !== 'string' || Secret === '')
        return undefined;
    if (Username !== IDENTITY_TOKEN_USER)
        return { username: Username, password: Secret };
    return { username: Username, password: '', identityToken: Secret };
}
function readAnswer(text) {
    try {
        return JSON.parse(text) ?? {};
    }
    catch {
        // Its message would quote the answer, which holds a password.
        return {};
    }
}
/** How much of a helper's words is shown. */
const MAX_WORDS = 1000;
function failure({ helper, key }, what, words) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PublishError */ .S1({
        code: 'DOCKER_CONFIG',
        message: `The credential helper docker-credential-${helper}, which docker's configuration names for ${key}, ${what}.`,
        fix: `Repair it, or add \`"credHelpers": {"${key}": ""}\` to docker's config.json, so that this login is kept in the file.`,
        ...(words.trim() !== '' && { detail: [words.slice(0, MAX_WORDS)] }),
    });
}


/***/ }),

/***/ 8988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/**
 * Whether a registry is on this machine: the only hosts spoken to by plain HTTP, as docker does for 127.0.0.0/8.
 * `host` may carry a port.
 */
function isLoopback(host) {
    const name = host.startsWith('[') ? host.slice(0, host.indexOf(']') + 1) : host.split(':')[0];
    return name === 'localhost' || name === '[::1]' || /^127(?:\.[0-9]{1,3}){3}$/.test(name ?? '');
}


/***/ }),

/***/ 9832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ib: () => (/* binding */ checkedIdToken),
/* harmony export */   ds: () => (/* binding */ claimsOf),
/* harmony export */   nT: () => (/* binding */ mintIdToken),
/* harmony export */   p1: () => (/* binding */ expiryOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** What a trust policy can ask for; anything else in the token is nobody's business. */
const SHOWN = [
    ...['iss', 'sub', 'aud', 'repository', 'repository_id', 'repository_owner_id', 'ref'],
    ...['environment', 'event_name', 'job_workflow_ref', 'runner_environment', 'exp'],
];
/**
 * Mints an ID token for an audience; `''` leaves the audience to the issuer. Throws `NO_ID_TOKEN` with the permission
 * that is missing.
 * https://docs.github.com/en/actions/reference/security/oidc
 */
async function mintIdToken(audience, { idToken, env }) {
    if (!idToken)
        throw noIdToken(env);
    const jwt = await idToken(audience);
    return { jwt, claims: claimsOf(jwt) };
}
function noIdToken(env) {
    const isActions = env.GITHUB_ACTIONS === 'true';
    const isDependabot = env.GITHUB_ACTOR === 'dependabot[bot]';
    const isPullRequest = (env.GITHUB_EVENT_NAME ?? '').startsWith('pull_request');
    const never = 'Runs for pull requests of forks and of Dependabot never get one: set `push: false` for them.';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1({
        code: 'NO_ID_TOKEN',
        message: isActions
            ? 'This job may not ask GitHub for an ID token, so there is nothing to log in with.'
            : 'There is no ID token of a CI job here, so there is nothing to log in with.',
        fix: !isActions
            ? 'Set `id-token` to an ID token of your CI, or log in with a user name and a password.'
            : isDependabot || isPullRequest
                ? `${never} In your own pull requests, add \`permissions: id-token: write\` to this job.`
                : `Add \`permissions: id-token: write\` to this job, and to the job that calls it if this is a reusable workflow. ${never}`,
    });
}
/** An ID token that was handed over. Throws `NO_ID_TOKEN` where it has ended: nobody can make another one. */
function checkedIdToken(jwt, { now }) {
    const end = expiryOf(jwt);
    if (end === undefined || end > now())
        return jwt;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1({
        code: 'NO_ID_TOKEN',
        message: `The ID token in \`id-token\` ended at ${new Date(end).toISOString()}.`,
        fix: 'Have your CI issue it later, or for longer: it is needed when the run begins, and again whenever a login that was made of it ends.',
    });
}
/** When a JWT ends, in milliseconds since the epoch; `undefined` if it does not say, or is none. */
function expiryOf(jwt) {
    const { exp } = claimsOf(jwt);
    return Number(exp) > 0 ? Number(exp) * 1000 : undefined;
}
/** The claims of a token that was issued to us, which the receiver verifies, not we; `{}` if it is no JWT. */
function claimsOf(jwt) {
    try {
        const body = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8'));
        const known = SHOWN.filter((name) => ['string', 'number'].includes(typeof body[name]));
        const audience = Array.isArray(body.aud) ? { aud: body.aud.join(' ') } : {};
        return { ...Object.fromEntries(known.map((name) => [name, String(body[name])])), ...audience };
    }
    catch {
        return {};
    }
}


/***/ }),

/***/ 5372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ explain)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2306);
/* harmony import */ var _generic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1582);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4142);




const CODES = {
    unauthorized: 'LOGIN_FAILED',
    denied: 'PUSH_DENIED',
    'name-unknown': 'REPOSITORY_MISSING',
    immutable: 'TAG_IMMUTABLE',
    'rate-limited': 'REGISTRY_UNAVAILABLE',
    unavailable: 'REGISTRY_UNAVAILABLE',
    unreachable: 'REGISTRY_UNREACHABLE',
    'not-a-registry': 'NOT_A_REGISTRY',
};
/** A login is not about a repository: what is missing then is the registry itself. */
const LOGIN_CODES = {
    denied: 'LOGIN_FAILED',
    'name-unknown': 'NOT_A_REGISTRY',
    'not-found': 'NOT_A_REGISTRY',
};
/** What a user can do whatever the registry. */
const GENERAL_HINTS = {
    'rate-limited': 'Log in (limits are higher for accounts), or run again later.',
    unavailable: 'The registry has an outage; see its status page and run again. What is published stays.',
    immutable: 'The registry protects this tag. Publish under a new tag.',
    'too-large': 'A proxy in front of the registry may limit the size of requests (nginx: client_max_body_size).',
    'bad-answer': 'Run again: what is there is not sent again. If it stays so, the registry, or a proxy or cache before it, loses or changes what it stores: tell whoever runs it.',
    'blob-unknown': 'Run again: what is missing is sent again. If it stays so, the registry loses what it has stored: tell whoever runs it.',
    'not-found': 'Run again. If it stays so, another process removes images without tags there at once (a retention rule).',
    refused: 'Run again if the registry may have been busy. If it stays so, it does not accept this image or this request: its own words above say why.',
    untrusted: 'The registry, or what answers in its place, sends credentials where they do not belong. Check its address and its settings.',
};
/**
 * Turns a failed request into the error for the user: what we were doing, the registry's own words, and the fix that
 * fits this kind of registry. Anything else is passed through.
 */
function explain(error, doing, target) {
    if (error instanceof AggregateError)
        return explainAll(error.errors, doing, target);
    if (!(error instanceof _oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryError */ .gl))
        return error;
    const { kind } = error;
    const hint = [adviceFor(error, target), waitHint(error)].filter(Boolean).join(' ');
    const code = (target.repository === undefined && LOGIN_CODES[kind]) || CODES[kind];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1({
        code: code ?? 'REGISTRY_REFUSED',
        message: `${doing} failed: ${error.message}`,
        ...(hint !== '' && { fix: hint }),
        cause: error,
    });
}
function adviceFor(error, target) {
    return (addressHint(error, target) ??
        quotaHint(error, target) ??
        kindOf(error, target).hint(error, target) ??
        GENERAL_HINTS[error.kind] ??
        _generic_js__WEBPACK_IMPORTED_MODULE_2__/* .generic */ .M.hint(error, target));
}
/** The kind of registry by its host, else by its answer: much software is run under any name. */
function kindOf(error, { registry }) {
    const known = (0,_index_js__WEBPACK_IMPORTED_MODULE_3__/* .providerOf */ .lc)(registry);
    if (known !== _generic_js__WEBPACK_IMPORTED_MODULE_2__/* .generic */ .M)
        return known;
    return _index_js__WEBPACK_IMPORTED_MODULE_3__/* .PROVIDERS */ .xq.find(({ recognises }) => recognises?.(error)) ?? _generic_js__WEBPACK_IMPORTED_MODULE_2__/* .generic */ .M;
}
/** Quay and Harbor say so in a refusal like any other. */
function quotaHint({ kind, detail = '' }, { registry }) {
    const isFull = /quota has been exceeded|will exceed the configured upper limit/i.test(detail);
    if (!isFull || (kind !== 'denied' && kind !== 'refused'))
        return undefined;
    return `The quota for storage on ${registry} is used up. Delete images that nobody needs there (a retention rule does it by itself), or have the quota raised.`;
}
function waitHint({ kind, retryAfterMs, host }) {
    if (kind !== 'rate-limited' || retryAfterMs === undefined)
        return '';
    return `${host} asks to wait ${Math.ceil(retryAfterMs / 1000)} s.`;
}
/** What failed for the same reason in many requests at once is said once. */
function explainAll(errors, doing, target) {
    const reasons = new Map(errors.map((error) => {
        if (!(error instanceof _oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryError */ .gl))
            return [error, error];
        return [[error.kind, error.status, ...error.codes].join(' '), error];
    }));
    const explained = Array.from(reasons.values(), (error) => explain(error, doing, target));
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .combineErrors */ .Lt)(explained.map(_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .toPublishError */ .tR));
}
/** Users write the address of the web site, which answers too. */
const WEB_SITES = {
    'hub.docker.com': 'docker.io',
    'www.docker.com': 'docker.io',
    'docker.com': 'docker.io',
    'github.com': 'ghcr.io',
    'gitlab.com': 'registry.gitlab.com',
};
/** https://github.blog/changelog/2021-06-21-packages-container-registry-now-generally-available/ */
const RETIRED = 'docker.pkg.github.com';
/** For errors that the right address would cure. */
function addressHint({ kind }, target) {
    const { registry, repository } = target;
    const { input = repository === undefined ? 'registry' : 'images' } = target;
    const isElsewhere = kind === 'not-a-registry' || (repository === undefined && is404(kind));
    if (registry === RETIRED) {
        return `${registry} is GitHub’s retired registry. Its successor is \`ghcr.io\`, with names \`ghcr.io/OWNER/IMAGE\`: write that in \`${input}\`.`;
    }
    const site = WEB_SITES[registry];
    if (site !== undefined && (isElsewhere || kind === 'denied' || kind === 'unauthorized')) {
        return `${registry} is a web site. Its registry is \`${site}\`: write that in \`${input}\`.`;
    }
    if (isElsewhere) {
        return `Something else answers there: a proxy, a login page or a web server. Check the host in \`${input}\`.`;
    }
    if (kind !== 'unreachable')
        return undefined;
    return `Check the name of the registry in \`${input}\`, and that this runner can reach it (firewall, proxy, VPN).`;
}
function is404(kind) {
    return kind === 'not-found' || kind === 'name-unknown';
}


/***/ })

};
