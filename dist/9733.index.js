export const id = 9733;
export const ids = [9733];
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

/***/ 9733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/inputs/schema.js + 7 modules
var schema = __webpack_require__(1775);
// EXTERNAL MODULE: ./lib/adapters/node/cancellation.js
var cancellation = __webpack_require__(4986);
// EXTERNAL MODULE: ./lib/adapters/node/exec.js + 1 modules
var exec = __webpack_require__(818);
// EXTERNAL MODULE: ./lib/adapters/node/files.js
var node_files = __webpack_require__(7982);
// EXTERNAL MODULE: ./lib/adapters/with-authorities.js
var with_authorities = __webpack_require__(6098);
// EXTERNAL MODULE: ./lib/adapters/github/cleanup.js
var cleanup = __webpack_require__(2102);
// EXTERNAL MODULE: ./lib/adapters/github/context.js + 7 modules
var context = __webpack_require__(1401);
// EXTERNAL MODULE: ./lib/adapters/github/file-commands.js
var file_commands = __webpack_require__(9985);
// EXTERNAL MODULE: ./lib/inputs/switch.js
var inputs_switch = __webpack_require__(3345);
;// CONCATENATED MODULE: ./lib/adapters/github/inputs.js


/**
 * Inputs as the runner hands them over: `INPUT_<NAME>` in upper case, spaces as `_`. An input that is empty counts as
 * absent, and then a variable of the environment that means the same may stand in.
 */
function readInputs(command, env) {
    const values = (0,schema/* inputsOf */.Vc)(command).map(({ name, kind, variable }) => {
        const typed = env[`INPUT_${name.toUpperCase()}`];
        return [name, typed || (0,inputs_switch/* fromVariable */.X)(kind, (variable && env[variable]) || '')];
    });
    return Object.fromEntries(values);
}

// EXTERNAL MODULE: ./lib/report/neutralize.js
var neutralize = __webpack_require__(3079);
// EXTERNAL MODULE: ./lib/adapters/maskable.js
var maskable = __webpack_require__(6542);
// EXTERNAL MODULE: ./lib/adapters/silence.js
var adapters_silence = __webpack_require__(2687);
;// CONCATENATED MODULE: ./lib/adapters/github/commands.js
/** `::error file=Dockerfile,line=3::text`, an annotation. */
function annotation(severity, text, place) {
    const properties = Object.entries({
        title: place ? undefined : 'registry-publish',
        file: place?.file,
        line: place?.line,
        endLine: place?.endLine,
    })
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    return `::${severity} ${properties.join(',')}::${escapeData(text)}`;
}
function command(name, text = '') {
    return `::${name}::${escapeData(text)}`;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

;// CONCATENATED MODULE: ./lib/adapters/github/log.js




/**
 * The runner shows at most this much of an annotation, in UTF-16 units.
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs
 */
const MAX_ANNOTATION = 4096;
const SEE_LOG = '\n… The rest is in the log of this step.';
/** The log of a step: groups, annotations, and plain lines that can never be commands. */
function githubLog(write, now = () => performance.now()) {
    const silence = (0,adapters_silence/* watchSilence */.X)(now);
    const line = (text) => {
        write(`${text}\n`);
        silence.broken();
    };
    const plain = (text) => line((0,neutralize/* neutralizeText */.lS)(text));
    const annotate = (severity) => (text, place) => {
        const whole = (0,neutralize/* neutralizeText */.lS)(text);
        const isTooLong = whole.length > MAX_ANNOTATION;
        // Nothing is lost: what an annotation cannot hold stands in the log as it is.
        if (isTooLong)
            line(whole);
        line(annotation(severity, isTooLong ? shorten(whole) : whole, place));
    };
    return {
        info: plain,
        progress(text, details) {
            if (text !== '' && silence.isTooLong())
                plain((0,adapters_silence/* statusLine */.B)(text, details));
        },
        child: (text) => line((0,neutralize/* neutralize */.YI)(text)),
        debug: (text) => line(command('debug', (0,neutralize/* neutralizeText */.lS)(text))),
        notice: annotate('notice'),
        warning: annotate('warning'),
        error: annotate('error'),
        async group(title, work) {
            line(command('group', (0,neutralize/* neutralizeText */.lS)(title)));
            try {
                return await work();
            }
            finally {
                line(command('endgroup'));
            }
        },
    };
}
function shorten(text) {
    return text.slice(0, MAX_ANNOTATION - SEE_LOG.length).toWellFormed() + SEE_LOG;
}
/** Makes the runner hide a value from now on. */
function maskCommands(secret) {
    return (0,maskable/* maskable */.d)(secret).map((part) => command('add-mask', part));
}

// EXTERNAL MODULE: ./lib/adapters/git/checkout.js
var checkout = __webpack_require__(8755);
// EXTERNAL MODULE: ./lib/adapters/git/history.js
var git_history = __webpack_require__(9215);
// EXTERNAL MODULE: ./lib/adapters/node/clock.js
var clock = __webpack_require__(4643);
// EXTERNAL MODULE: ./lib/adapters/node/engine.js + 1 modules
var engine = __webpack_require__(1883);
// EXTERNAL MODULE: ./lib/adapters/node/fetch.js + 4 modules
var node_fetch = __webpack_require__(2133);
// EXTERNAL MODULE: ./lib/adapters/node/image-files.js
var image_files = __webpack_require__(7874);
// EXTERNAL MODULE: ./lib/adapters/node/local-answers.js
var local_answers = __webpack_require__(1180);
// EXTERNAL MODULE: ./lib/adapters/redact.js
var redact = __webpack_require__(1619);
// EXTERNAL MODULE: ./lib/adapters/without-inputs.js
var without_inputs = __webpack_require__(9520);
// EXTERNAL MODULE: ./lib/adapters/github/code-host.js
var code_host = __webpack_require__(6428);
// EXTERNAL MODULE: ./lib/adapters/github/json.js
var json = __webpack_require__(5378);
// EXTERNAL MODULE: ./lib/adapters/github/repository-api.js
var repository_api = __webpack_require__(3389);
;// CONCATENATED MODULE: ./lib/adapters/github/history.js


const TAGS = 'refs/tags/';
/** The history as GitHub knows it, for checkouts that are shallow: the usual ones. */
function githubHistory(access) {
    return {
        async tagNames() {
            const answer = await (0,repository_api/* repositoryApi */.R)(access)?.tagRefs();
            if (!answer || !('json' in answer) || !Array.isArray(answer.json))
                return undefined;
            const refs = answer.json.map((each) => (0,json/* textAt */.$6)(each, 'ref') ?? '');
            return refs.filter((ref) => ref.startsWith(TAGS)).map((ref) => ref.slice(TAGS.length));
        },
        async descends(commit, ancestor) {
            const answer = await (0,repository_api/* repositoryApi */.R)(access)?.compare(ancestor, commit);
            const status = answer && 'json' in answer ? (0,json/* textAt */.$6)(answer.json, 'status') : undefined;
            if (status === undefined)
                return undefined;
            return status === 'ahead' || status === 'identical';
        },
    };
}

// EXTERNAL MODULE: ./lib/adapters/github/id-token.js
var id_token = __webpack_require__(7521);
;// CONCATENATED MODULE: ./lib/adapters/github/ports.js
















/** The ports of a step on GitHub Actions. */
async function githubPorts(env, signal) {
    const write = (text) => void process.stdout.write(text);
    const fetch = (0,node_fetch/* nodeFetch */.v)(env);
    const files = (0,node_files/* nodeFiles */.k)((0,cleanup/* temporaryDirectory */.De)(env));
    const redactor = (0,redact/* createRedactor */.l)();
    const mask = (secret) => {
        redactor.add(secret);
        for (const line of maskCommands(secret))
            write(`${line}\n`);
    };
    const api = { env, fetch, token: env['INPUT_GITHUB-TOKEN'] ?? '' };
    const log = githubLog(write);
    const idToken = (0,id_token/* githubIdToken */.e)({ env, fetch, mask, clock: clock/* clock */.p, log, signal });
    const codeHost = (0,code_host/* githubCodeHost */.x)(api);
    return {
        exec: exec/* exec */.m,
        fetch,
        files,
        imageFiles: image_files/* imageFiles */.B,
        clock: clock/* clock */.p,
        log,
        engine: await (0,engine/* dockerEngine */.J)(env, files),
        history: (0,git_history/* firstKnown */.e)((0,git_history/* checkoutHistory */.B)(() => (0,checkout/* findCheckout */.I8)(process.cwd()), { exec: exec/* exec */.m, env, signal }), githubHistory(api)),
        env: (0,without_inputs/* withoutInputs */.i)(env),
        signal,
        mask,
        redact: redactor.apply,
        localAnswers: (0,local_answers/* localAnswers */.R)(),
        ...(idToken && { idToken }),
        ...(codeHost && { codeHost }),
        rememberForCleanup: (0,cleanup/* cleanupMemory */.sZ)(env),
        rememberCommand: (0,cleanup/* commandMemory */.Dh)(env),
    };
}

;// CONCATENATED MODULE: ./lib/adapters/github/main.js












/** State that tells the post step that the main one ran: both are the same program. */
const STARTED = 'started';
/** Runs the main or the post step; sets the exit code and never throws. */
async function runAction(action, env = process.env) {
    const signal = (0,cancellation/* listenForCancellation */.c)();
    try {
        if (env[`STATE_${STARTED}`])
            return await runPost(action, env, signal);
        (0,file_commands/* setValue */.KY)(env, 'GITHUB_STATE', [STARTED, 'true']);
        const raw = readInputs(action.command, env);
        const ports = await (0,with_authorities/* withAuthorities */.e)(raw, await githubPorts(env, signal));
        maskSecrets(action.command, raw, ports);
        const facts = await (0,context/* readGitHubFacts */.z)({ raw, ports });
        await action.main(raw, facts, ports);
    }
    catch (error) {
        const failure = (0,errors/* toPublishError */.tR)(error);
        report(failure, githubLog((text) => void process.stdout.write(text)));
        process.exitCode = failure.exitCode;
    }
}
async function runPost(action, env, signal) {
    const files = (0,node_files/* nodeFiles */.k)((0,cleanup/* temporaryDirectory */.De)(env));
    await (0,cleanup/* endLeftovers */.q9)(env, files);
    await (0,cleanup/* runLeftovers */.aL)(env, exec/* exec */.m);
    await (0,cleanup/* removeLeftovers */.DA)(env, files);
    if (action.post)
        await action.post(env, await githubPorts(env, signal));
}
function maskSecrets(command, raw, ports) {
    for (const { name, kind } of (0,schema/* inputsOf */.Vc)(command)) {
        const value = raw[name];
        if (kind === 'secret' && value)
            ports.mask(value);
    }
}
/** One annotation for each problem of a request, so that none is cut off. */
function report(failure, log) {
    if (failure instanceof errors/* BadRequest */.B) {
        for (const problem of failure.problems)
            log.error((0,errors/* renderProblem */.yM)(problem));
    }
    else {
        reportFailure(failure, log);
    }
}
/** One annotation with the cause and the fix; the details stand above it in the log. */
function reportFailure({ message, fix, detail, place, code, cause }, log) {
    for (const line of detail)
        log.info(line);
    const excerpt = place ? detail : [];
    log.error([message, ...excerpt, ...(fix ? [fix] : [])].join('\n'), place);
    if (code === 'INTERNAL' && cause instanceof Error)
        log.info(cause.stack ?? '');
}


/***/ }),

/***/ 3345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ fromVariable)
/* harmony export */ });
/** https://pkg.go.dev/strconv#ParseBool */
const SPELLINGS = new Map([
    ...['1', 't', 'T'].map((text) => [text, 'true']),
    ...['0', 'f', 'F'].map((text) => [text, 'false']),
]);
/** A variable's text as an input would be written: booleans in the environment may also have Go's short spellings. */
function fromVariable(kind, text) {
    return (kind === 'boolean' && SPELLINGS.get(text.trim())) || text;
}


/***/ })

};
