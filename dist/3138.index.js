export const id = 3138;
export const ids = [3138,8678];
export const modules = {

/***/ 2102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ removeLeftovers),
/* harmony export */   De: () => (/* binding */ temporaryDirectory),
/* harmony export */   Dh: () => (/* binding */ commandMemory),
/* harmony export */   aL: () => (/* binding */ runLeftovers),
/* harmony export */   ey: () => (/* binding */ isTemporary),
/* harmony export */   q9: () => (/* binding */ endLeftovers),
/* harmony export */   sZ: () => (/* binding */ cleanupMemory)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _child_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(193);
/* harmony import */ var _without_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9520);
/* harmony import */ var _file_commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9985);




const STATE = 'cleanup';
const COMMANDS = 'cleanup-commands';
/** Remembers paths for the post step, which runs when the step itself was cut off. */
function cleanupMemory(env) {
    const paths = [];
    return (path) => {
        paths.push(path);
        (0,_file_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .setValue */ .KY)(env, 'GITHUB_STATE', [STATE, JSON.stringify(paths)]);
    };
}
/** Remembers programs for the post step; the state has those that nobody has run yet. */
function commandMemory(env) {
    const commands = new Set();
    const write = () => (0,_file_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .setValue */ .KY)(env, 'GITHUB_STATE', [COMMANDS, JSON.stringify([...commands])]);
    return (command) => {
        commands.add(command);
        write();
        return () => {
            commands.delete(command);
            write();
        };
    };
}
/** Runs what an interrupted step could not; one that fails does not keep the others from it. */
async function runLeftovers(env, exec) {
    const remembered = JSON.parse(env[`STATE_${COMMANDS}`] || '[]');
    if (!Array.isArray(remembered))
        return;
    for (const command of remembered) {
        const { file, args } = command;
        const own = { ...(0,_child_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutAnyCredentials */ .V)((0,_without_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutInputs */ .i)(env)), ...command.env };
        await exec(file, args, { env: own, onLine: () => { } }).catch(() => undefined);
    }
}
/** Ends what an interrupted step left running: programs that work in one of its directories. */
async function endLeftovers(env, files) {
    for (const path of rememberedPaths(env)) {
        if ((await files.kind(path)) === undefined)
            continue;
        const { endProcessesNaming } = await __webpack_require__.e(/* import() */ 3128).then(__webpack_require__.bind(__webpack_require__, 3128));
        await endProcessesNaming(path);
    }
}
/** Removes what an interrupted step left; nothing outside the runner's temporary directory. */
async function removeLeftovers(env, files) {
    for (const path of rememberedPaths(env))
        await files.remove(path);
}
function rememberedPaths(env) {
    const remembered = JSON.parse(env[`STATE_${STATE}`] || '[]');
    if (!Array.isArray(remembered))
        return [];
    return remembered.filter((path) => typeof path === 'string' && isTemporary(path, env));
}
/** Whether a path is inside the runner's temporary directory, where everything that we remove is. */
function isTemporary(path, env) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(path).startsWith((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(temporaryDirectory(env)) + node_path__WEBPACK_IMPORTED_MODULE_0__.sep);
}
function temporaryDirectory(env) {
    return env.RUNNER_TEMP || env.TMPDIR || '/tmp';
}


/***/ }),

/***/ 9985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IT: () => (/* binding */ declareArtifacts),
/* harmony export */   KY: () => (/* binding */ setValue),
/* harmony export */   S0: () => (/* binding */ addSummary)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);


/**
 * Appends a value: of several lines in the heredoc form with a random delimiter, so that no value can start an entry of its own.
 * The runner makes the files; one that is missing is a fault of the environment, which is said and not repaired.
 */
function setValue(env, file, [name, value]) {
    const path = env[file];
    if (!path)
        throw new Error(`${file} is not set: this does not run as a step of GitHub Actions.`);
    append(path, /[\r\n]/.test(value) ? heredoc(name, value) : `${name}=${value}\n`);
}
function heredoc(name, value) {
    const delimiter = `ghadelimiter_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
/** The runner drops a whole summary that is longer, in bytes. */
const MAX_SUMMARY = 1024 * 1024;
/** Appends Markdown to the job summary; without such a file (old GitHub Enterprise servers) there is none. */
function addSummary(env, markdown) {
    if (Buffer.byteLength(markdown) > MAX_SUMMARY)
        return;
    tryToAppend(env.GITHUB_STEP_SUMMARY, markdown);
}
/** Declares what the step produced, one `oci://` subject per line, where the runner asks for it. */
function declareArtifacts(env, subjects) {
    // A line with `=` would fail the step; no reference has one.
    const safe = subjects.filter((subject) => !/[=\s]/.test(subject));
    if (safe.length > 0)
        tryToAppend(env.GITHUB_ARTIFACTS, `${safe.join('\n')}\n`);
}
/** What is published stays published: a report that cannot be written is no reason to fail. */
function tryToAppend(path, text) {
    if (!path)
        return;
    try {
        append(path, text);
    }
    catch {
        // Nobody to tell: the log says the same as the file would.
    }
}
function append(path, text) {
    // Unlike the flag `a`, this makes no file.
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_APPEND);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(file, text);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}


/***/ }),

/***/ 3138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loginAction: () => (/* binding */ loginAction)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/login/login.js + 4 modules
var login = __webpack_require__(8678);
// EXTERNAL MODULE: ./lib/login/receipt.js
var login_receipt = __webpack_require__(5257);
// EXTERNAL MODULE: ./lib/login/undo.js
var undo = __webpack_require__(9467);
;// CONCATENATED MODULE: ./lib/login/logout.js


/** Undoes the logins whose receipts are in the directory, and says what became of each. */
async function logOut(directory, ports) {
    for (const receipt of await (0,login_receipt/* loadReceipts */.oj)(directory, ports.files)) {
        for (const undone of await (0,undo/* undoLogins */.t)(receipt, ports))
            ports.log.info(renderUndone(undone));
    }
}
function renderUndone({ key, outcome }) {
    switch (outcome) {
        case 'removed':
            return `Logged out of ${key}.`;
        case 'restored':
            return `Logged out of ${key}: the login from before is back.`;
        case 'left':
            return `${key}: the login was replaced or removed since, and stays as it is.`;
    }
}

// EXTERNAL MODULE: ./lib/adapters/github/cleanup.js
var cleanup = __webpack_require__(2102);
// EXTERNAL MODULE: ./lib/adapters/github/file-commands.js
var file_commands = __webpack_require__(9985);
;// CONCATENATED MODULE: ./lib/adapters/github/login-action.js






/** State that leads the post step to what undoes the logins: only a path, since the runner keeps state in clear. */
const STATE = 'login';
/** `login/action.yml`: log in for later steps, log out in post. */
const loginAction = {
    command: 'login',
    async main(raw, { untrusted }, ports) {
        // What a fork triggers with the repository's own privileges does have secrets.
        const secretsAvailable = untrusted === undefined || untrusted.reason === 'fork-privileged';
        const keep = receiptKeeper(ports);
        const logins = await (0,login.logIn)(raw, { secretsAvailable, keep }, ports);
        for (const line of (0,login.renderLogins)(logins))
            ports.log.info(line);
    },
    async post(env, ports) {
        const directory = env[`STATE_${STATE}`];
        if (!directory || !(0,cleanup/* isTemporary */.ey)(directory, env))
            return;
        try {
            await logOut(directory, ports);
        }
        catch (error) {
            const { message, fix, detail } = (0,errors/* toPublishError */.tR)(error);
            // The job's work is done: what it is judged by should not depend on this.
            ports.log.warning(['Logging out failed.', message, ...detail, fix ?? ''].join('\n').trim());
        }
        finally {
            await ports.files.remove(directory);
        }
    },
};
/** Keeps receipts in one private directory, made when the first one comes. */
function receiptKeeper({ files, env }) {
    let directory;
    return async (receipts) => {
        if (directory === undefined) {
            directory = await files.makePrivateDirectory();
            (0,file_commands/* setValue */.KY)(env, 'GITHUB_STATE', [STATE, directory]);
        }
        await (0,login_receipt/* saveReceipts */.Jw)(directory, receipts, files);
    };
}


/***/ }),

/***/ 9520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ withoutInputs)
/* harmony export */ });
/** The environment for what a run starts: its inputs, some of them secrets, are for nobody else. */
function withoutInputs(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('INPUT_')));
}


/***/ }),

/***/ 471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ editConfigText)
/* harmony export */ });
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6804);

/** docker itself indents by a tab and ends without a line end. */
const DOCKER_INDENTATION = '\t';
/**
 * Changes the text of config.json and keeps how it is written: order of keys, indentation, line ends and what follows
 * the last brace. Throws as `parseDockerConfig`.
 */
function editConfigText(text, edit) {
    const config = (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDockerConfig */ .Cj)(text);
    const edited = edit(config);
    if (edited === config)
        return text;
    const lines = JSON.stringify(edited, undefined, indentationOf(text));
    const end = /\s*$/.exec(text)?.[0] ?? '';
    return (text.includes('\r\n') ? lines.replaceAll('\n', '\r\n') : lines) + end;
}
/** White space before the first key; none where everything stands on one line. */
function indentationOf(text) {
    const body = text.trim();
    if (/^(?:\{\s*\})?$/.test(body))
        return DOCKER_INDENTATION;
    return /^\{[ \t]*\r?\n([ \t]*)/.exec(body)?.[1] ?? '';
}


/***/ }),

/***/ 8678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  logIn: () => (/* binding */ logIn),
  renderLogins: () => (/* binding */ renderLogins),
  toLoginJson: () => (/* binding */ toLoginJson)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/inputs/values.js
var values = __webpack_require__(7035);
// EXTERNAL MODULE: ./lib/registries/explain.js
var explain = __webpack_require__(5372);
// EXTERNAL MODULE: ./lib/registries/index.js + 22 modules
var registries = __webpack_require__(4142);
// EXTERNAL MODULE: ./lib/settle-all.js
var settle_all = __webpack_require__(9134);
// EXTERNAL MODULE: ./lib/login/auth-environment.js
var auth_environment = __webpack_require__(2579);
// EXTERNAL MODULE: ./lib/login/client.js
var client = __webpack_require__(102);
// EXTERNAL MODULE: ./lib/login/credentials.js + 3 modules
var login_credentials = __webpack_require__(7122);
// EXTERNAL MODULE: ./lib/login/docker-config.js
var docker_config = __webpack_require__(6804);
// EXTERNAL MODULE: ./lib/login/docker-paths.js
var docker_paths = __webpack_require__(8972);
// EXTERNAL MODULE: ./lib/inputs/lists.js
var lists = __webpack_require__(1720);
// EXTERNAL MODULE: ./lib/inputs/quote.js
var quote = __webpack_require__(7933);
;// CONCATENATED MODULE: ./lib/inputs/aws-accounts.js



/**
 * Adds the registries of further accounts of AWS to logins, each in the region and form of one that is there: docker/login-action's
 * `AWS_ACCOUNT_IDS`. A registry that has a login of its own keeps it. The variable may be there for another step of the job, so
 * without a login to Amazon ECR it means nothing.
 */
function withAccounts(logins, text, problems) {
    const ids = (0,lists/* parseCommaList */.X)(text);
    const known = new Set(logins.map(({ registry }) => registry));
    const added = logins.filter(isOfAccount).flatMap((login) => ids.flatMap((id) => {
        const registry = login.registry.replace(/^\d+/, id);
        return known.has(registry) ? [] : [{ ...login, registry }];
    }));
    if (added.length > 0)
        checkIds(ids, problems);
    return [...logins, ...added];
}
/** Whether the login is to the registry of an account, and not with user name and password as they are. */
function isOfAccount(login) {
    const isFinal = login.how === 'password' && login.isFinal === true;
    return !isFinal && login.registry !== undefined && (0,registries/* providerOf */.lc)(login.registry).id === 'ecr';
}
function checkIds(ids, problems) {
    for (const id of ids) {
        if (/^\d{12}$/.test(id))
            continue;
        problems.add({
            input: 'aws-account-ids',
            message: `${(0,quote/* quote */.h)(id)} is no account of AWS`,
            fix: 'Write its 12 digits; several are separated by commas.',
        });
    }
}

// EXTERNAL MODULE: ./lib/inputs/connection.js
var connection = __webpack_require__(5813);
// EXTERNAL MODULE: ./lib/inputs/job-token.js
var job_token = __webpack_require__(9218);
// EXTERNAL MODULE: ./lib/inputs/logins.js + 5 modules
var inputs_logins = __webpack_require__(9679);
// EXTERNAL MODULE: ./lib/inputs/typed.js
var inputs_typed = __webpack_require__(9529);
// EXTERNAL MODULE: ./lib/reference/reference.js
var reference = __webpack_require__(2944);
;// CONCATENATED MODULE: ./lib/login/request.js








/**
 * Reads the inputs of a login. This CI has a login to `ownRegistry`. Without a registry it is Docker Hub, as for `docker login`; where the job's own token
 * does, it stands in for a password. Everything that is wrong goes into `problems`.
 */
async function readLoginInputs(raw, ownRegistry, problems) {
    const typed = (0,inputs_typed/* typedValues */.L)(raw);
    const options = { isRegistryEnough: true, ownRegistry, isScopable: true };
    const typedLogins = await (0,inputs_logins/* parseLogins */.wI)(typed, options, problems);
    const found = withAccounts(typedLogins, typed('aws-account-ids'), problems);
    for (const login of found)
        checkDefault(login, problems);
    const logins = found.map((login) => ({ registry: reference/* DOCKER_HUB */.Xb, ...login }));
    checkTargets(typed, logins, problems);
    return {
        logins,
        connection: (0,connection/* parseConnection */.C)(typed, problems),
        logout: (0,values/* parseBoolean */.yG)({ input: 'logout', text: typed('logout'), fallback: true }, problems),
        ...(0,job_token/* jobTokenOf */.k)(typed),
    };
}
/** Docker Hub is the default for a password, as for docker itself; inputs of another kind of login say where they belong. */
function checkDefault({ registry, input, ...login }, problems) {
    const isElsewhere = login.how === 'keyless' && (0,registries/* providerOf */.lc)(reference/* DOCKER_HUB */.Xb).id !== login.provider;
    if (registry !== undefined || !isElsewhere)
        return;
    problems.add({
        input: 'registry',
        message: `this is missing, though \`${input}\` is set`,
        fix: 'Name the registry to log in to, for example `quay.io`.',
    });
}
function checkTargets(typed, logins, problems) {
    const flat = (0,inputs_logins/* flatFields */.dl)(typed);
    const { registry = '' } = flat;
    const isBare = !(0,inputs_logins/* hasMeans */.Ps)(flat);
    const isFound = logins.some(({ input }) => input === 'password');
    if (isBare && registry !== '' && !isFound) {
        problems.add({
            input: 'password',
            message: `there is nothing to log in to ${(0,reference/* canonicalRegistry */.i7)(registry)} with`,
            fix: 'Set `username` and `password`, or the inputs of a login by OIDC. If they come from secrets, check the names of these.',
        });
    }
    else if (isBare && registry === '' && typed('registry-auth') === '') {
        problems.add({
            input: 'registry',
            message: 'there is nothing to log in to',
            fix: 'Set `registry`, `username` and `password`, or `registry-auth`. With `registry: ghcr.io` the job’s own token is the default.',
        });
    }
    const onHub = logins.filter((login) => login.registry === reference/* DOCKER_HUB */.Xb && !login.scope);
    if (onHub.length > 1 && registry === '') {
        problems.add({
            input: 'registry',
            message: 'without it, `username` and `password` are for Docker Hub, which `registry-auth` names too',
            fix: 'Keep one of them.',
        });
    }
}

;// CONCATENATED MODULE: ./lib/login/scope.js

/**
 * Where a login is kept that is for one scope alone: buildx looks there first; docker and older versions never do.
 * https://github.com/docker/buildx/blob/master/util/dockerutil/dockerconfig/configprovider.go
 */
function scopeDirectory({ config, buildx }, registry, scope) {
    if (!scope)
        return config;
    const host = registry === reference/* DOCKER_HUB */.Xb ? 'registry-1.docker.io' : registry;
    return `${buildx}/config/${host}${scope.startsWith('@') ? '' : '/'}${scope}`;
}

// EXTERNAL MODULE: ./lib/login/config-file.js + 1 modules
var config_file = __webpack_require__(4094);
// EXTERNAL MODULE: ./lib/login/config-text.js
var config_text = __webpack_require__(471);
// EXTERNAL MODULE: ./lib/login/helper.js
var login_helper = __webpack_require__(797);
// EXTERNAL MODULE: ./lib/login/receipt.js
var receipt = __webpack_require__(5257);
;// CONCATENATED MODULE: ./lib/login/store.js






/**
 * Puts logins where `docker login` would: the secret into the registry's credential helper if the user has one, else into
 * config.json; an entry in its `auths` in either case.
 * https://github.com/docker/cli/blob/master/cli/config/credentials/native_store.go
 */
async function storeLogins(logins, { paths, keep }, ports) {
    const path = await (0,config_file/* configPath */.eQ)(paths.config, ports);
    const config = await (0,config_file/* readDockerConfig */.TO)(path, ports);
    const placed = logins.map((login) => {
        const { registry } = login;
        return { login, key: (0,docker_config/* configKey */.ur)(registry), helper: (0,docker_config/* helperFor */.yW)(config, registry) };
    });
    const inHelpers = placed.filter(({ helper }) => helper !== '');
    const helpers = [];
    for (const entry of inHelpers)
        helpers.push(await toUndo(entry, ports));
    if (helpers.length > 0)
        await keep({ helpers });
    for (const entry of inHelpers)
        await (0,login_helper/* storeInHelper */.FM)(entry, entry.login.credentials, ports);
    await storeInFile(placed, { path, keep: (file) => keep({ helpers, file }) }, ports);
    return placed.map(({ login: { credentials, ...known }, helper }) => ({
        ...known,
        username: credentials.username,
        storedIn: helper === '' ? path : `docker-credential-${helper}`,
    }));
}
async function toUndo({ helper, key, login }, ports) {
    const before = await (0,login_helper/* getFromHelper */.b6)({ helper, key }, ports);
    if (before)
        (0,login_credentials/* maskCredentials */.B)(before, ports);
    return { helper, key, fingerprint: (0,receipt/* fingerprint */.Rj)(login.credentials), ...(before && { before }) };
}
async function storeInFile(placed, { path, keep }, ports) {
    const entries = placed.map(({ key, helper, login }) => {
        return [key, helper === '' ? (0,docker_config/* toEntry */.q0)(login.credentials) : {}];
    });
    await (0,config_file/* editConfigFile */.T3)(path, async (before) => {
        const text = (0,config_file/* parsed */.Yz)(path, () => (0,config_text/* editConfigText */.k)(before ?? '', (config) => entries.reduce((edited, [key, entry]) => (0,docker_config/* withEntry */.rM)(edited, key, entry), config)));
        await keep({
            path,
            ...(before !== undefined && { before }),
            after: (0,receipt/* fingerprint */.Rj)(text),
            entries: Object.fromEntries(entries.map(([key, entry]) => [key, (0,receipt/* fingerprint */.Rj)(entry)])),
        });
        return { text, result: undefined };
    }, ports);
}

// EXTERNAL MODULE: ./lib/login/undo.js
var undo = __webpack_require__(9467);
;// CONCATENATED MODULE: ./lib/login/login.js














/**
 * Logs in for later steps: every login is proven by our own client before any is written into the user's docker
 * configuration. Throws before anything is written if an input is wrong or a registry refuses, with all of them at once.
 */
async function logIn(raw, { secretsAvailable, keep }, ports) {
    const problems = (0,values/* collectProblems */.vX)();
    const own = (0,registries/* gitlabRegistry */.pU)(ports.env)?.registry;
    const inputs = await readLoginInputs(raw, own, problems);
    const wrong = new errors/* BadRequest */.B(problems.list);
    if (problems.list.length > 0 && secretsAvailable)
        throw wrong;
    if (problems.list.length > 0) {
        ports.log.notice(`GitHub gives runs from forks and of Dependabot no secrets, so this login is left out:\n${wrong.message}`);
    }
    if (inputs.logins.length === 0)
        return [];
    const proven = await prove(inputs, ports);
    warnOfEnvironment(proven, ports);
    return store(proven, inputs.logout ? keep : undefined, ports);
}
/** Asks every registry at once whether it takes the credentials. */
function prove({ logins, connection, githubToken }, ports) {
    return (0,settle_all/* settleAll */.j)(logins, async (login) => {
        const { registry } = login;
        const sources = { login, config: {}, githubToken };
        const { credentials, source, expiresAt } = await (0,login_credentials/* resolveCredentials */.z)(registry, sources, ports);
        if (!credentials)
            throw nothingThere(registry);
        const isForPushes = source === 'keyless' && (0,registries/* providerOf */.lc)(registry).keyless?.pushesOnly;
        if (isForPushes && !login.scope)
            warnOfPulls(registry, ports);
        try {
            await (0,client/* registryClient */.R)({ host: registry, credentials, connection }, ports).ping();
        }
        catch (error) {
            const { username } = credentials;
            throw (0,explain/* explain */.W)(error, `Logging in to ${registry} as ${username}`, { registry, username });
        }
        return {
            ...{ registry, credentials, source },
            ...(login.scope !== undefined && { scope: login.scope }),
            ...(expiresAt !== undefined && { expiresAt: new Date(expiresAt).toISOString() }),
        };
    });
}
function warnOfPulls(registry, { log }) {
    log.warning(`This login to ${registry} is good for the repositories of its ruleset alone. Later steps that pull other images from ${registry}, base images for example, may be refused, and it ends after \`token-lifetime\`. The action registry-publish itself keeps such a login away from builds.`);
}
/** Only where the machine was to have a login. */
function nothingThere(registry) {
    return new errors/* PublishError */.S1({
        code: 'LOGIN_FAILED',
        message: `There is nothing to log in to ${registry} with.`,
        fix: 'Set `username` and `password`, or the inputs of a login by OIDC. This machine has no login of its own there.',
    });
}
function warnOfEnvironment(logins, { env, log }) {
    const config = (0,auth_environment/* environmentConfig */.w)(env);
    for (const { registry } of logins) {
        if (!(0,docker_config/* storedCredentials */._2)(config, registry))
            continue;
        log.warning(`DOCKER_AUTH_CONFIG holds a login to ${registry} too, and docker 28.3 and later prefer that one. Take it out of that variable if later steps are to use this login.`);
    }
}
/** Stores all logins or none: what was stored when one fails is undone. */
async function store(logins, keep, ports) {
    const own = (0,docker_paths/* dockerPaths */.p)(ports.env);
    const places = Map.groupBy(logins, ({ registry, scope }) => scopeDirectory(own, registry, scope));
    const done = new Map();
    const stored = [];
    try {
        for (const [config, group] of places) {
            const remember = async (receipt) => {
                done.set(config, receipt);
                await keep?.([...done.values()]);
            };
            const paths = { ...own, config };
            stored.push(...(await storeLogins(group, { paths, keep: remember }, ports)));
        }
        return stored;
    }
    catch (error) {
        for (const receipt of done.values())
            await takeBack(receipt, ports);
        throw error;
    }
}
async function takeBack(receipt, { signal: _, ...ports }) {
    try {
        await (0,undo/* undoLogins */.t)(receipt, ports);
    }
    catch (error) {
        ports.log.warning(`Taking back a half-done login failed: ${(0,errors/* toPublishError */.tR)(error).message}`);
    }
}
const HOW = {
    'job-token': ', with the job’s own token',
    keyless: ', with the job’s ID token',
    ambient: ', with the login of this machine',
};
/** What was done, one line each. */
function renderLogins(logins) {
    return logins.map(({ registry, scope, username, source, storedIn, expiresAt }) => {
        const where = scope === undefined ? registry : `${registry} for ${scope}`;
        const how = HOW[source] ?? '';
        const end = expiresAt === undefined ? '' : `; it ends at ${expiresAt.slice(0, 16)}Z`;
        return `Logged in to ${where} as ${username}${how} (stored in ${storedIn})${end}`;
    });
}
function toLoginJson(logins) {
    return { schemaVersion: 1, logins };
}


/***/ }),

/***/ 5257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jw: () => (/* binding */ saveReceipts),
/* harmony export */   Rj: () => (/* binding */ fingerprint),
/* harmony export */   oj: () => (/* binding */ loadReceipts)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** Recognises a text, an entry or credentials again without holding them. */
function fingerprint(value) {
    const text = typeof value === 'string' ? value : canonical(value);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}
/** The same for the same members in any order. */
function canonical(value) {
    return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
/** Keeps receipts in a private directory (files of mode 0600). */
function saveReceipts(directory, receipts, files) {
    return files.writeText(`${directory}/receipt.json`, JSON.stringify(receipts));
}
/** The receipts kept there; none if the step ended before it changed anything. */
async function loadReceipts(directory, files) {
    const text = await files.readText(`${directory}/receipt.json`);
    return text === undefined ? [] : JSON.parse(text);
}


/***/ }),

/***/ 9467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ undoLogins)
/* harmony export */ });
/* harmony import */ var _config_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4094);
/* harmony import */ var _config_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(471);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7122);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6804);
/* harmony import */ var _helper_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(797);
/* harmony import */ var _receipt_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5257);






/**
 * Brings back what was there before our logins, and nothing else: where an entry is no longer ours, and in everything
 * around them, what others have written since stays.
 */
async function undoLogins({ helpers, file }, ports) {
    // The file first: a helper that fails must not keep it from being restored.
    const inFile = file ? await undoInFile(file, ports) : [];
    const inHelpers = [];
    for (const stored of helpers)
        inHelpers.push(await undoInHelper(stored, ports));
    const known = new Set(helpers.map(({ key }) => key));
    return [...inFile.filter(({ key }) => !known.has(key)), ...inHelpers];
}
async function undoInHelper(stored, ports) {
    const { key, before } = stored;
    const now = await (0,_helper_js__WEBPACK_IMPORTED_MODULE_4__/* .getFromHelper */ .b6)(stored, ports);
    if (!now || (0,_receipt_js__WEBPACK_IMPORTED_MODULE_5__/* .fingerprint */ .Rj)(now) !== stored.fingerprint)
        return { key, outcome: 'left' };
    if (!before) {
        await (0,_helper_js__WEBPACK_IMPORTED_MODULE_4__/* .eraseInHelper */ .Gv)(stored, ports);
        return { key, outcome: 'removed' };
    }
    (0,_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .maskCredentials */ .B)(before, ports);
    await (0,_helper_js__WEBPACK_IMPORTED_MODULE_4__/* .storeInHelper */ .FM)(stored, before, ports);
    return { key, outcome: 'restored' };
}
async function undoInFile(change, ports) {
    const { path, before, after, entries } = change;
    const previous = (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDockerConfig */ .Cj)(before ?? '');
    const keys = Object.keys(entries);
    const outcomeOf = (config, key) => {
        const now = (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_3__/* .authEntry */ .nn)(config, key);
        if (!now || (0,_receipt_js__WEBPACK_IMPORTED_MODULE_5__/* .fingerprint */ .Rj)(now) !== entries[key])
            return { key, outcome: 'left' };
        return { key, outcome: (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_3__/* .authEntry */ .nn)(previous, key) ? 'restored' : 'removed' };
    };
    return (0,_config_file_js__WEBPACK_IMPORTED_MODULE_0__/* .editConfigFile */ .T3)(path, async (text) => {
        if (text === undefined)
            return { text, result: keys.map((key) => ({ key, outcome: 'left' })) };
        const config = (0,_config_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)(path, () => (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDockerConfig */ .Cj)(text));
        const result = keys.map((key) => outcomeOf(config, key));
        if ((0,_receipt_js__WEBPACK_IMPORTED_MODULE_5__/* .fingerprint */ .Rj)(text) === after)
            return { text: before, result };
        const edited = (0,_config_text_js__WEBPACK_IMPORTED_MODULE_1__/* .editConfigText */ .k)(text, (now) => restore(now, previous, result));
        const isEmpty = Object.keys((0,_docker_config_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDockerConfig */ .Cj)(edited)).length === 0;
        return { text: before === undefined && isEmpty ? undefined : edited, result };
    }, ports);
}
function restore(config, previous, undone) {
    const ours = undone.filter(({ outcome }) => outcome !== 'left');
    if (ours.length === 0)
        return config;
    const restored = ours.reduce((edited, { key }) => {
        const entry = (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_3__/* .authEntry */ .nn)(previous, key);
        return entry ? (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_3__/* .withEntry */ .rM)(edited, key, entry) : (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutEntry */ .n$)(edited, key);
    }, config);
    if (previous.auths || Object.keys(restored.auths ?? {}).length > 0)
        return restored;
    const { auths: _, ...others } = restored;
    return others;
}


/***/ }),

/***/ 9134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ settleAll)
/* harmony export */ });
/**
 * Runs the work for every item at once and waits for all of it, so that one failure does not hide another.
 * Throws the only failure as it is, or an `AggregateError` that holds them all.
 */
async function settleAll(items, work) {
    const settled = await Promise.allSettled(items.map(work));
    const failures = settled.filter((result) => result.status === 'rejected');
    // What several waited for in vain is one failure.
    const reasons = new Set(failures.map(({ reason }) => reason));
    if (reasons.size === 1)
        throw failures[0]?.reason;
    if (reasons.size > 1)
        throw new AggregateError(reasons);
    return settled.map((result) => result.value);
}


/***/ })

};
