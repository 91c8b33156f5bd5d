export const id = 303;
export const ids = [303];
export const modules = {

/***/ 2102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ removeLeftovers),
/* harmony export */   De: () => (/* binding */ temporaryDirectory),
/* harmony export */   ey: () => (/* binding */ isTemporary),
/* harmony export */   sZ: () => (/* binding */ cleanupMemory)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _file_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9985);


const STATE = 'cleanup';
/** Remembers paths for the post step, which runs when the step itself was cut off. */
function cleanupMemory(env) {
    const paths = [];
    return (path) => {
        paths.push(path);
        (0,_file_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .setValue */ .KY)(env, 'GITHUB_STATE', [STATE, JSON.stringify(paths)]);
    };
}
/** Removes what an interrupted step left; nothing outside the runner's temporary directory. */
async function removeLeftovers(env, files) {
    const remembered = JSON.parse(env[`STATE_${STATE}`] || '[]');
    if (!Array.isArray(remembered))
        return;
    for (const path of remembered) {
        if (typeof path === 'string' && isTemporary(path, env))
            await files.remove(path);
    }
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
 * Appends a value in the heredoc form with a random delimiter, so that no value can start an entry of its own. The
 * runner makes the files; one that is missing is a fault of the environment, which is said and not repaired.
 */
function setValue(env, file, [name, value]) {
    const path = env[file];
    if (!path)
        throw new Error(`${file} is not set: this does not run as a step of GitHub Actions.`);
    const delimiter = `ghadelimiter_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    append(path, `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
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
// EXTERNAL MODULE: ./lib/inputs/schema.js
var schema = __webpack_require__(6242);
// EXTERNAL MODULE: ./lib/adapters/node/cancellation.js
var cancellation = __webpack_require__(4986);
// EXTERNAL MODULE: ./lib/adapters/node/files.js
var node_files = __webpack_require__(7982);
// EXTERNAL MODULE: ./lib/adapters/github/cleanup.js
var cleanup = __webpack_require__(2102);
// EXTERNAL MODULE: ./lib/adapters/github/context.js + 6 modules
var context = __webpack_require__(7987);
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
// EXTERNAL MODULE: ./lib/adapters/node/exec.js + 1 modules
var exec = __webpack_require__(818);
// EXTERNAL MODULE: ./lib/adapters/node/fetch.js + 3 modules
var node_fetch = __webpack_require__(1552);
// EXTERNAL MODULE: ./lib/adapters/node/image-files.js
var image_files = __webpack_require__(7874);
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
    const mask = (secret) => {
        for (const line of maskCommands(secret))
            write(`${line}\n`);
    };
    const api = { env, fetch, token: env['INPUT_GITHUB-TOKEN'] ?? '' };
    const idToken = (0,id_token/* githubIdToken */.e)({ env, fetch, mask });
    const codeHost = (0,code_host/* githubCodeHost */.x)(api);
    return {
        exec: exec/* exec */.m,
        fetch,
        files,
        imageFiles: image_files/* imageFiles */.B,
        clock: clock/* clock */.p,
        log: githubLog(write),
        engine: await (0,engine/* dockerEngine */.J)(env, files),
        history: (0,git_history/* firstKnown */.e)((0,git_history/* checkoutHistory */.B)(() => (0,checkout/* findCheckout */.I8)(process.cwd()), { exec: exec/* exec */.m, env, signal }), githubHistory(api)),
        env: (0,without_inputs/* withoutInputs */.i)(env),
        signal,
        mask,
        ...(idToken && { idToken }),
        ...(codeHost && { codeHost }),
        rememberForCleanup: (0,cleanup/* cleanupMemory */.sZ)(env),
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
        const ports = await githubPorts(env, signal);
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
    await (0,cleanup/* removeLeftovers */.DA)(env, (0,node_files/* nodeFiles */.k)((0,cleanup/* temporaryDirectory */.De)(env)));
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

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ BadRequest),
/* harmony export */   Lt: () => (/* binding */ combineErrors),
/* harmony export */   S1: () => (/* binding */ PublishError),
/* harmony export */   tR: () => (/* binding */ toPublishError),
/* harmony export */   yM: () => (/* binding */ renderProblem)
/* harmony export */ });
/** An error a user can act on. Anything else that is thrown is a defect of ours. */
class PublishError extends Error {
    code;
    fix;
    detail;
    place;
    exitCode;
    constructor({ code, message, fix, detail = [], place, exitCode = 1, cause }) {
        super(message, { cause });
        this.name = 'PublishError';
        this.code = code;
        this.fix = fix;
        this.detail = detail;
        this.place = place;
        this.exitCode = exitCode;
    }
}
/** The request is wrong: all its problems at once. Nothing has been done. */
class BadRequest extends PublishError {
    problems;
    constructor(problems) {
        super({
            code: 'BAD_INPUT',
            message: problems.map(renderProblem).join('\n'),
            exitCode: 2,
        });
        this.name = 'BadRequest';
        this.problems = problems;
    }
}
/** `tags: unknown type "sem". Use one of …` */
function renderProblem({ input, message, fix }) {
    return fix ? `${input}: ${message}. ${fix}` : `${input}: ${message}`;
}
/** The error as an action or a command should report it; a defect of ours becomes `INTERNAL`. */
function toPublishError(error) {
    if (error instanceof PublishError)
        return error;
    if (error instanceof AggregateError)
        return combineErrors(error.errors.map(toPublishError));
    const message = error instanceof Error ? error.message : String(error);
    return new PublishError({
        code: 'INTERNAL',
        message: `Unexpected failure: ${message}`,
        fix: 'This is a defect of registry-publish. Please report it with the log of this step.',
        cause: error,
    });
}
/** One error that says everything that several say. */
function combineErrors(errors) {
    const [first] = errors;
    if (first && errors.length === 1)
        return first;
    const fixes = [...new Set(errors.map((error) => error.fix).filter((fix) => fix !== undefined))];
    return new PublishError({
        code: first?.code ?? 'INTERNAL',
        // One cause, such as a cancellation, may end all of them.
        message: [...new Set(errors.map((error) => error.message))].join('\n'),
        ...(fixes.length > 0 && { fix: fixes.join('\n') }),
        detail: errors.flatMap((error) => error.detail),
        cause: new AggregateError(errors),
    });
}


/***/ }),

/***/ 6242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vc: () => (/* binding */ inputsOf),
/* harmony export */   _9: () => (/* binding */ buildInputs),
/* harmony export */   mc: () => (/* binding */ INPUTS)
/* harmony export */ });
/**
 * Every input, once. action.yml, the command line's options, the README's tables and the parser all come from here.
 */
const NAMING = ['publish', 'plan'];
const TAGGING = ['publish', 'plan', 'promote'];
/** Nothing but what a build needs: an image that exists contradicts it. */
const BUILDING = ['publish'];
const PUBLISHING = ['publish'];
const PUSHING = ['publish', 'promote'];
const LOGGING_IN = ['publish', 'login', 'promote', 'verify'];
const VERIFYING = ['verify'];
const SERVING = ['serve'];
const INPUTS = [
    {
        name: 'images',
        kind: 'lines',
        commands: NAMING,
        description: 'Repositories to publish to, one per line or comma-separated, without a tag: `ghcr.io/acme/app`.',
    },
    {
        name: 'from',
        kind: 'text',
        commands: PUSHING,
        description: 'An image that exists, to be published as it is: `ghcr.io/acme/app@sha256:…`. `publish` builds nothing then, and also takes `oci-layout://DIRECTORY`, `oci-archive://FILE`, `docker-archive://FILE` and paths.',
    },
    {
        name: 'to',
        kind: 'lines',
        commands: ['promote'],
        description: 'Repositories to promote to, one per line or comma-separated, without a tag: `docker.io/acme/app`. Default: the repository of `from`.',
    },
    {
        name: 'tags',
        kind: 'lines',
        commands: TAGGING,
        description: 'Tag rules, one per line, as in docker/metadata-action: `type=semver,pattern={{version}}`. Empty: a rule set that fits the event.',
    },
    {
        name: 'flavor',
        kind: 'lines',
        commands: TAGGING,
        description: 'Applies to all tags: `latest=auto|true|false`, `prefix=…`, `suffix=…`, `onlatest=true`.',
    },
    {
        name: 'labels',
        kind: 'lines',
        commands: NAMING,
        description: 'Labels `key=value`, one per line, added to the generated OCI labels and winning over them.',
    },
    {
        name: 'annotations',
        kind: 'lines',
        commands: NAMING,
        description: 'Annotations `key=value`, one per line, added to the generated ones in the outputs `annotations` and `json`.',
    },
    {
        name: 'annotation-levels',
        kind: 'comma',
        commands: NAMING,
        default: 'manifest',
        variable: 'DOCKER_METADATA_ANNOTATIONS_LEVELS',
        description: 'Levels of the output `annotations`: `manifest`, `index`, `manifest-descriptor`, `index-descriptor`.',
    },
    {
        name: 'environment',
        kind: 'text',
        commands: TAGGING,
        description: 'Value of `{{env}}` in tag rules, for example `production`.',
    },
    {
        name: 'short-sha-length',
        kind: 'number',
        commands: TAGGING,
        default: '7',
        variable: 'DOCKER_METADATA_SHORT_SHA_LENGTH',
        description: 'Length of `{{sha}}` and of `type=sha`.',
    },
    {
        name: 'meta-context',
        kind: 'text',
        commands: NAMING,
        default: 'workflow',
        description: 'Where ref and commit come from: `workflow`, or `git` for the branch, tag and commit that are checked out.',
    },
    {
        name: 'pr-head-sha',
        kind: 'boolean',
        commands: NAMING,
        default: 'false',
        variable: 'DOCKER_METADATA_PR_HEAD_SHA',
        description: 'On pull requests, use the head commit instead of the test merge.',
    },
    {
        name: 'sep-tags',
        kind: 'text',
        commands: TAGGING,
        description: 'Separator of the outputs `tags` and `tag-names`. Default: a line end.',
    },
    {
        name: 'sep-labels',
        kind: 'text',
        commands: NAMING,
        description: 'Separator of the output `labels`. Default: a line end.',
    },
    {
        name: 'sep-annotations',
        kind: 'text',
        commands: NAMING,
        description: 'Separator of the output `annotations`. Default: a line end.',
    },
    {
        name: 'bake-target',
        kind: 'text',
        commands: NAMING,
        default: 'docker-metadata-action',
        description: 'Name of the target in the files for `docker buildx bake`.',
    },
    {
        name: 'set-output-env',
        kind: 'boolean',
        commands: NAMING,
        default: 'true',
        variable: 'DOCKER_METADATA_SET_OUTPUT_ENV',
        description: 'In GitHub Actions, also set the outputs as variables for later steps: `DOCKER_METADATA_OUTPUT_TAGS` and so on.',
    },
    {
        name: 'registry',
        kind: 'text',
        commands: LOGGING_IN,
        description: 'Registry that `username` and `password` belong to. Default: the registry of `images` (`to` for `promote`); where there are none, Docker Hub.',
    },
    {
        name: 'username',
        kind: 'text',
        commands: LOGGING_IN,
        description: 'User name for the registry.',
    },
    {
        name: 'password',
        kind: 'secret',
        commands: LOGGING_IN,
        description: 'Password or access token for the registry. For ghcr.io the default is the job’s own token.',
    },
    {
        name: 'registry-auth',
        kind: 'yaml',
        commands: LOGGING_IN,
        description: 'Credentials for several registries: a YAML list of `registry`, `username`, `password`. May stand beside the three inputs above.',
    },
    {
        name: 'retry-timeout',
        kind: 'number',
        commands: LOGGING_IN,
        default: '300',
        description: 'Seconds that a registry may fail without any progress before it is given up; what it answers (`Retry-After`) is respected.',
    },
    {
        name: 'insecure',
        kind: 'comma',
        commands: LOGGING_IN,
        description: 'Registries to speak to by plain HTTP, `host:port` each. Loopback hosts always are. Passwords cross the network in the clear.',
    },
    {
        name: 'auth-realms',
        kind: 'comma',
        commands: LOGGING_IN,
        description: 'Hosts of token services that may receive the credentials although they belong to no registry of this run: `auth.corp.example`.',
    },
    {
        name: 'logout',
        kind: 'boolean',
        commands: ['login'],
        default: 'true',
        description: 'Log out at the end of the job, in GitHub Actions: what the docker config held before comes back.',
    },
    {
        name: 'context',
        kind: 'text',
        commands: BUILDING,
        default: '.',
        description: 'Build context: a path in the workspace, or a URL.',
    },
    {
        name: 'file',
        kind: 'text',
        commands: BUILDING,
        description: 'Path of the Dockerfile. Default: `Dockerfile` in the context.',
    },
    {
        name: 'build-args',
        kind: 'lines',
        commands: BUILDING,
        description: 'Build arguments `KEY=value`, one per line; `KEY` alone takes the value of that variable.',
    },
    {
        name: 'target',
        kind: 'text',
        commands: BUILDING,
        description: 'Stage to build. Default: the last one.',
    },
    {
        name: 'platforms',
        kind: 'comma',
        commands: ['publish', 'plan'],
        description: 'Platforms to build, for example `linux/amd64,linux/arm64`. Default: the builder’s own.',
    },
    {
        name: 'pull',
        kind: 'boolean',
        commands: BUILDING,
        default: 'false',
        description: 'Always look for newer base images.',
    },
    {
        name: 'no-cache',
        kind: 'boolean',
        commands: BUILDING,
        default: 'false',
        description: 'Build without the cache.',
    },
    {
        name: 'builder',
        kind: 'text',
        commands: BUILDING,
        description: 'Name of an existing buildx builder. Default: the current one.',
    },
    {
        name: 'push',
        kind: 'boolean',
        commands: NAMING,
        default: 'true',
        description: 'Publish the image. `false`: build only. Runs of forks and of Dependabot only ever build.',
    },
    {
        name: 'archive',
        kind: 'text',
        commands: PUBLISHING,
        description: 'File to write the image to as well, as a tar archive of an OCI layout, with its checksum (`.sha256`) and an index (`.json`) beside it. `images` may be empty then.',
    },
    {
        name: 'report',
        kind: 'text',
        commands: PUSHING,
        description: 'Directory to write what happened to as well: `report.json`, `report.md` and `report.html`, a page that needs nothing else. It is made where it is missing.',
    },
    {
        name: 'load',
        kind: 'boolean',
        commands: BUILDING,
        default: 'false',
        description: 'Also load the image into the local engine, under all its tags.',
    },
    {
        name: 'floating-tags',
        kind: 'text',
        commands: PUSHING,
        default: 'forward-only',
        description: '`forward-only`: `latest`, `1`, `1.2`, branch tags and `edge` never move back. `always`: they point at what was published last.',
    },
    {
        name: 'on-exists',
        kind: 'text',
        commands: PUSHING,
        default: 'fail',
        description: 'When an exact version is published already, as another image: `fail` before any tag is written, `skip` the destination, or `overwrite`.',
    },
    {
        name: 'require',
        kind: 'text',
        commands: PUSHING,
        default: 'all',
        description: 'Which destinations must get the image before any tag is written: `all`, `any` (at least one), or `primary` (the first). The others are reported.',
    },
    {
        name: 'verify',
        kind: 'text',
        commands: PUSHING,
        default: 'digest',
        description: 'What the registry is asked after publishing: `digest` (every tag answers the digest, every platform is there), `pull` (everything that a pull needs is there, too), `anonymous` (a stranger can pull; fails where not).',
    },
    {
        name: 'dry-run',
        kind: 'boolean',
        commands: PUSHING,
        default: 'false',
        description: 'Show the plan and stop: nothing is built, and no registry is asked but the one of `from`. `promote` asks the registries what each tag would do, and writes nothing.',
    },
    {
        name: 'webhooks',
        kind: 'yaml',
        commands: PUSHING,
        description: 'Who is told afterwards: URLs, one per line, or a YAML list of `url`, `format`, `secret`, `headers`, `auth`, `audience`, `events`, `required`. See docs/notifications.md.',
    },
    {
        name: 'deployment',
        kind: 'text',
        commands: PUSHING,
        description: 'Environment to record a GitHub deployment for, with its status. Needs `deployments: write`; a failure is a warning.',
    },
    {
        name: 'commit-status',
        kind: 'boolean',
        commands: PUSHING,
        default: 'false',
        description: 'Show the digest as a status of the commit. Needs `statuses: write`; a failure is a warning.',
    },
    {
        name: 'allow-fork-push',
        kind: 'boolean',
        commands: PUSHING,
        default: 'false',
        description: 'Publish even though `pull_request_target` or `workflow_run` was triggered by a fork. Only for workflows that never run the fork’s code.',
    },
    {
        name: 'github-token',
        kind: 'secret',
        commands: ['publish', 'plan', 'login', 'promote', 'verify'],
        actionDefault: '${{ github.token }}',
        variable: 'GITHUB_TOKEN',
        description: 'Token for ghcr.io and for repository facts that the event does not carry.',
    },
    {
        name: 'image',
        kind: 'text',
        commands: VERIFYING,
        description: 'Image to look at: `ghcr.io/acme/app:1.2.3`.',
    },
    {
        name: 'digest',
        kind: 'text',
        commands: VERIFYING,
        description: 'Digest that it must have, `sha256:…`.',
    },
    {
        name: 'platform',
        kind: 'comma',
        commands: VERIFYING,
        description: 'Platforms that it must have, for example `linux/amd64,linux/arm64`.',
    },
    {
        name: 'anonymous',
        kind: 'boolean',
        commands: VERIFYING,
        default: 'false',
        description: 'Look as a stranger does: without any credentials.',
    },
    {
        name: 'port',
        kind: 'number',
        commands: SERVING,
        default: '5000',
        description: 'Port to listen on; `0`: any that is free.',
    },
    {
        name: 'dir',
        kind: 'text',
        commands: SERVING,
        description: 'Folder that keeps the images. Default: a temporary one, which is removed at the end.',
    },
    {
        name: 'host',
        kind: 'text',
        commands: SERVING,
        default: '127.0.0.1',
        description: 'Address to listen on. The registry asks for no password, so any other than the default opens it to everybody who can reach it.',
    },
];
/** The inputs of one entry point, in the order of the documentation. */
function inputsOf(command) {
    const all = INPUTS;
    return all.filter((input) => input.commands.includes(command));
}
/** Inputs that only a build looks at. */
function buildInputs() {
    const all = INPUTS;
    return all.filter(({ name, commands }) => commands === BUILDING || name === 'platforms');
}


/***/ }),

/***/ 8972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ dockerPaths)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** https://docs.docker.com/reference/cli/docker/#change-the-docker-directory and `BUILDX_CONFIG` of buildx. */
function dockerPaths(env) {
    const config = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(env.DOCKER_CONFIG || `${env.HOME || (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)()}/.docker`);
    return { config, buildx: env.BUILDX_CONFIG ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(env.BUILDX_CONFIG) : `${config}/buildx` };
}


/***/ }),

/***/ 9457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isDigest)
/* harmony export */ });
const GRAMMAR = /^sha256:[0-9a-f]{64}$/;
/** Whether the text is a sha256 digest. */
function isDigest(text) {
    return typeof text === 'string' && GRAMMAR.test(text);
}


/***/ }),

/***/ 2944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EV: () => (/* binding */ isRegistryHost),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   Xb: () => (/* binding */ DOCKER_HUB),
/* harmony export */   fq: () => (/* binding */ fullName),
/* harmony export */   hG: () => (/* binding */ familiarName),
/* harmony export */   i7: () => (/* binding */ canonicalRegistry)
/* harmony export */ });
/* unused harmony export isTag */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9457);

/** The registry of names that carry no host. */
const DOCKER_HUB = 'docker.io';
const PATH = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[0-9A-Fa-f:]+\])(?::[0-9]{1,5})?$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const HUB_ALIASES = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);
/** Host and path together; longer names are refused by many clients. https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests */
const MAX_NAME_LENGTH = 255;
/** Whether the text is a tag. */
function isTag(text) {
    return TAG.test(text);
}
/** Whether the text is a registry's `host[:port]`. */
function isRegistryHost(text) {
    return HOST.test(text);
}
/** The one spelling of a registry host: lower case, Docker Hub's aliases as `docker.io`. */
function canonicalRegistry(host) {
    const lower = host.toLowerCase();
    return HUB_ALIASES.has(lower) ? DOCKER_HUB : lower;
}
/**
 * Reads `[host[:port]/]path[:tag][@digest]`, or gives `undefined` if the text is no image reference.
 * The first component is a host if it contains `.` or `:`, or is `localhost`; the path must be lower case.
 */
function parseReference(text) {
    const [named = '', digest, ...rest] = text.split('@');
    if (rest.length > 0 || (digest !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .B)(digest)))
        return undefined;
    const colon = named.lastIndexOf(':');
    const hasTag = colon > named.lastIndexOf('/');
    const tag = hasTag ? named.slice(colon + 1) : undefined;
    if (tag !== undefined && !isTag(tag))
        return undefined;
    const repository = splitName(hasTag ? named.slice(0, colon) : named);
    if (!repository)
        return undefined;
    return {
        ...repository,
        ...(tag !== undefined && { tag }),
        ...(digest !== undefined && { digest: digest }),
    };
}
/** Reads `[host[:port]/]path`, without tag and digest. */
function parseRepository(text) {
    const reference = parseReference(text);
    return reference && !reference.tag && !reference.digest ? reference : undefined;
}
function splitName(name) {
    if (name.length > MAX_NAME_LENGTH)
        return undefined;
    const slash = name.indexOf('/');
    const first = slash < 0 ? '' : name.slice(0, slash);
    const hasHost = /[.:]/.test(first) || first === 'localhost';
    const registry = hasHost ? canonicalRegistry(first) : DOCKER_HUB;
    const path = hasHost ? name.slice(slash + 1) : name;
    if ((hasHost && !isRegistryHost(first)) || !PATH.test(path))
        return undefined;
    const repository = registry === DOCKER_HUB && !path.includes('/') ? `library/${path}` : path;
    return { registry, repository };
}
/** The name as users write it: Docker Hub without host and `library/`. */
function familiarName({ registry, repository }) {
    if (registry !== DOCKER_HUB)
        return `${registry}/${repository}`;
    return repository.startsWith('library/') ? repository.slice('library/'.length) : repository;
}
/** The name with its registry, always. */
function fullName({ registry, repository }) {
    return `${registry}/${repository}`;
}


/***/ })

};
