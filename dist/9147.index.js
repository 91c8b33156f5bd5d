export const id = 9147;
export const ids = [9147];
export const modules = {

/***/ 8755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I8: () => (/* binding */ findCheckout),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   fE: () => (/* binding */ isShallow)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** The checkout that a directory lies in, or `undefined`. https://git-scm.com/docs/gitrepository-layout */
async function findCheckout(directory) {
    const gitDirectory = await gitDirectoryOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, '.git'));
    if (gitDirectory !== undefined) {
        const common = (await textOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDirectory, 'commondir')))?.trim();
        return { gitDirectory, commonDirectory: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(gitDirectory, common || '.') };
    }
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory));
    return parent === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory) ? undefined : findCheckout(parent);
}
/** `.git` is a directory, or in worktrees and submodules a file that names one. */
async function gitDirectoryOf(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined);
    if (found?.isDirectory())
        return path;
    const [, target] = /^gitdir: (.+)/.exec((found?.isFile() && (await textOf(path))) || '') ?? [];
    return target === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), target.trim());
}
/** The text of a file; `undefined` where it cannot be read: a damaged checkout is as good as none. */
async function textOf(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch(() => undefined);
}
/** Whether a checkout holds only a part of the history, and then often only some of the tags. */
async function isShallow({ commonDirectory }) {
    return (await textOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(commonDirectory, 'shallow'))) !== undefined;
}


/***/ }),

/***/ 58:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ readCommitTime)
/* harmony export */ });
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7863);

/** When a commit was committed, milliseconds since the epoch; `undefined` if the checkout does not have it. */
async function readCommitTime(checkout, sha, git) {
    if (!/^[0-9a-f]{40,64}$/.test(sha))
        return undefined;
    // Unlike log and show, cat-file runs no filter, pager or hook that the checkout's configuration names.
    const lines = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .askGit */ .g)(checkout, ['cat-file', 'commit', sha], git);
    return lines && committerTime(lines);
}
/** https://git-scm.com/docs/git-cat-file: headers, an empty line, then the message, which is foreign text. */
function committerTime(lines) {
    for (const line of lines) {
        if (line === '')
            return undefined;
        const [, seconds] = /^committer .*> (\d{1,11}) [+-]\d{4}$/.exec(line) ?? [];
        if (seconds !== undefined)
            return Number(seconds) * 1000;
    }
    return undefined;
}


/***/ }),

/***/ 7863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ runGit),
/* harmony export */   g: () => (/* binding */ askGit)
/* harmony export */ });
/** The lines that git prints, or `undefined` where git is missing or fails. */
async function askGit(checkout, args, git) {
    const { exitCode, lines } = await runGit(checkout, args, git);
    return exitCode === 0 ? lines : undefined;
}
/**
 * What git prints, and how it ended; -1 where it is missing.
 *
 * The directory is given, so git neither searches nor refuses one that belongs to another user (as in containers). A checkout is
 * foreign data: nothing may make git fetch or ask.
 */
async function runGit({ gitDirectory }, args, { exec, env, signal }) {
    const lines = [];
    try {
        const { exitCode } = await exec('git', [`--git-dir=${gitDirectory}`, ...args], {
            env: {
                PATH: env.PATH,
                HOME: env.HOME,
                GIT_NO_LAZY_FETCH: '1',
                GIT_TERMINAL_PROMPT: '0',
                LC_ALL: 'C',
            },
            onLine: (line, stream) => {
                if (stream === 'stdout')
                    lines.push(line);
            },
            ...(signal && { signal }),
        });
        return { exitCode, lines };
    }
    catch {
        return { exitCode: -1, lines };
    }
}


/***/ }),

/***/ 9589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ readHead)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _checkout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8755);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7863);
/* harmony import */ var _refs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7949);




/** The branch that is checked out, or else a tag of the commit that is. */
async function readHead(checkout, git) {
    const text = (await (0,_checkout_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(checkout.gitDirectory, 'HEAD')))?.trim() ?? '';
    const [, ref] = /^ref: (.+)$/.exec(text) ?? [];
    if (ref === undefined)
        return { on: await tagAt(checkout, text, git), sha: text };
    const branch = ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : '';
    // With reftable this file is a stub, `ref: refs/heads/.invalid`: only git can tell.
    if (branch === '.invalid')
        return headFromGit(checkout, git);
    const sha = (await (0,_refs_js__WEBPACK_IMPORTED_MODULE_2__/* .readRef */ .sg)(checkout, ref)) ?? '';
    return { on: branch ? { kind: 'branch', name: branch } : { kind: 'none' }, sha };
}
async function headFromGit(checkout, git) {
    const [sha = ''] = (await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .askGit */ .g)(checkout, ['rev-parse', '--verify', '--quiet', 'HEAD'], git)) ?? [];
    const [name] = (await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .askGit */ .g)(checkout, ['symbolic-ref', '--short', '--quiet', 'HEAD'], git)) ?? [];
    return { on: name ? { kind: 'branch', name } : await tagAt(checkout, sha, git), sha };
}
/** The highest tag that points at the commit, also through a tag object, which only git can follow. */
async function tagAt(checkout, sha, git) {
    if (!/^[0-9a-f]{40,64}$/.test(sha))
        return { kind: 'none' };
    const format = '--format=%(refname:lstrip=2)';
    const args = [
        'for-each-ref',
        `--points-at=${sha}`,
        '--sort=-version:refname',
        format,
        'refs/tags/',
    ];
    const [name] = (await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .askGit */ .g)(checkout, args, git)) ?? [];
    return name ? { kind: 'tag', name } : { kind: 'none' };
}


/***/ }),

/***/ 9215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ checkoutHistory),
/* harmony export */   e: () => (/* binding */ firstKnown)
/* harmony export */ });
/* harmony import */ var _checkout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8755);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7863);
/* harmony import */ var _refs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7949);



const COMMIT = /^[0-9a-f]{40,64}$/;
/** The history that a checkout holds; a shallow one holds little, and then the answer is that it is not known. */
function checkoutHistory(findCheckout, git) {
    return {
        async tagNames() {
            const checkout = await findCheckout();
            return checkout && !(await (0,_checkout_js__WEBPACK_IMPORTED_MODULE_0__/* .isShallow */ .fE)(checkout)) ? (0,_refs_js__WEBPACK_IMPORTED_MODULE_1__/* .readTagNames */ .vT)(checkout, git) : undefined;
        },
        async descends(commit, ancestor) {
            const checkout = await findCheckout();
            if (!checkout || !COMMIT.test(commit) || !COMMIT.test(ancestor))
                return undefined;
            // 0 = yes, 1 = no; 128 = one of the two is not here. https://git-scm.com/docs/git-merge-base
            const args = ['merge-base', '--is-ancestor', ancestor, commit];
            const { exitCode } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .runGit */ .E)(checkout, args, git);
            if (exitCode === 0)
                return true;
            // Where history is cut off, no path from one commit to another proves nothing.
            return exitCode === 1 && !(await (0,_checkout_js__WEBPACK_IMPORTED_MODULE_0__/* .isShallow */ .fE)(checkout)) ? false : undefined;
        },
    };
}
/** The first history that knows. */
function firstKnown(...histories) {
    return {
        tagNames: () => firstAnswer(histories, (history) => history.tagNames()),
        descends: (commit, ancestor) => firstAnswer(histories, (history) => history.descends(commit, ancestor)),
    };
}
async function firstAnswer(histories, ask) {
    for (const history of histories) {
        const answer = await ask(history);
        if (answer !== undefined)
            return answer;
    }
    return undefined;
}


/***/ }),

/***/ 7949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sg: () => (/* binding */ readRef),
/* harmony export */   vT: () => (/* binding */ readTagNames),
/* harmony export */   yt: () => (/* binding */ readDefaultBranch)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _checkout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8755);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7863);




const TAGS = 'refs/tags/';
const REMOTE_BRANCHES = 'refs/remotes/origin/';
/**
 * The names of all tags. Read from the files themselves: with 50,000 tags that takes a tenth of what git takes to start and
 * print them. Only the reftable format, which has no such files, is left to git. `undefined` if they cannot be read.
 */
async function readTagNames(checkout, git) {
    if (await usesReftable(checkout)) {
        const lines = await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .askGit */ .g)(checkout, ['for-each-ref', '--format=%(refname)', TAGS], git);
        return lines?.map((line) => line.slice(TAGS.length));
    }
    const [packed, loose] = await Promise.all([
        packedTags(checkout),
        looseTags((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(checkout.commonDirectory, TAGS)),
    ]);
    return [...new Set([...packed, ...loose])];
}
/** The remote's default branch, as `git clone` notes it; actions/checkout does not. */
async function readDefaultBranch(checkout, git) {
    const name = `${REMOTE_BRANCHES}HEAD`;
    const target = (await usesReftable(checkout))
        ? (await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .askGit */ .g)(checkout, ['symbolic-ref', '--quiet', name], git))?.[0]
        : /^ref: (.+)/.exec((await (0,_checkout_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(checkout.commonDirectory, name))) ?? '')?.[1];
    return target?.startsWith(REMOTE_BRANCHES)
        ? target.slice(REMOTE_BRANCHES.length).trim()
        : undefined;
}
/** The commit (or tag object) that a ref names, from its file or from its line in packed-refs. */
async function readRef(checkout, name) {
    const loose = (await (0,_checkout_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(checkout.commonDirectory, name)))?.trim();
    if (loose !== undefined)
        return loose;
    const packed = await packedRefs(checkout);
    const end = packed.indexOf(` ${name}\n`);
    return end < 0 ? undefined : packed.slice(packed.lastIndexOf('\n', end) + 1, end);
}
async function usesReftable({ commonDirectory }) {
    return (await (0,_checkout_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(commonDirectory, 'reftable', 'tables.list'))) !== undefined;
}
async function packedTags(checkout) {
    const lines = (await packedRefs(checkout)).matchAll(/^[0-9a-f]+ refs\/tags\/(.+)$/gm);
    return Array.from(lines, ([, name = '']) => name);
}
/** `<hash> <ref>` per line, besides comments and the targets of annotated tags (`^<hash>`). */
async function packedRefs({ commonDirectory }) {
    return (await (0,_checkout_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(commonDirectory, 'packed-refs'))) ?? '';
}
/** The names of the files in a directory and below it. */
async function looseTags(directory, prefix = '') {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory, { withFileTypes: true }).catch(() => []);
    const folders = entries.filter((entry) => entry.isDirectory());
    const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.lock'));
    const below = await Promise.all(folders.map(({ name }) => looseTags((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name), `${prefix}${name}/`)));
    return [...files.map(({ name }) => `${prefix}${name}`), ...below.flat()];
}


/***/ }),

/***/ 6428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ githubCodeHost)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5378);
/* harmony import */ var _repository_api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3389);


/** Deployments and commit statuses of the run's repository; `undefined` outside of GitHub Actions. */
function githubCodeHost(access) {
    if (access.env.GITHUB_ACTIONS !== 'true')
        return undefined;
    const api = () => (0,_repository_api_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryApi */ .R)(access);
    return {
        async deploy(environment, { sha, state, description, url, digest, references }) {
            const deployment = await api()?.createDeployment({
                ref: sha,
                environment,
                description,
                // The image exists: nothing is to be merged into the commit, and no check is to be waited for.
                auto_merge: false,
                required_contexts: [],
                payload: { digest, references },
            });
            const id = deployment && 'json' in deployment ? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(deployment.json, 'id') : undefined;
            const status = typeof id === 'number'
                ? await api()?.createDeploymentStatus(id, { state, description, log_url: url })
                : deployment;
            return problemOf(status, 'deployment', 'deployments');
        },
        async setStatus({ sha, state, description, context, url }) {
            const status = { state, description, context, ...(url !== '' && { target_url: url }) };
            return problemOf(await api()?.createCommitStatus(sha, status), 'commit-status', 'statuses');
        },
    };
}
/** Why it did not work, with the permission that is most likely missing. */
function problemOf(answer, input, permission) {
    if (answer && 'json' in answer)
        return undefined;
    const failure = answer?.failure ?? 'the repository is unknown';
    return `${input}: not recorded: ${failure}. The job needs \`permissions: ${permission}: write\`.`;
}


/***/ }),

/***/ 1401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ readGitHubFacts)
});

// EXTERNAL MODULE: ./lib/tagging/index.js + 44 modules
var tagging = __webpack_require__(2226);
// EXTERNAL MODULE: ./lib/adapters/git/checkout.js
var git_checkout = __webpack_require__(8755);
// EXTERNAL MODULE: ./lib/adapters/git/head.js
var git_head = __webpack_require__(9589);
// EXTERNAL MODULE: ./lib/adapters/git/refs.js
var refs = __webpack_require__(7949);
// EXTERNAL MODULE: ./lib/adapters/source-date-epoch.js
var source_date_epoch = __webpack_require__(9844);
;// CONCATENATED MODULE: ./lib/adapters/github/event.js
/** GitHub cuts payloads off at 25 MB: https://docs.github.com/en/webhooks/webhook-events-and-payloads#payload-cap */
const MAX_LENGTH = 32 * 1024 * 1024;
/** Reads the file that GITHUB_EVENT_PATH names. What cannot be read is a notice: the environment says enough to go on. */
async function readEvent(env, files) {
    const path = env.GITHUB_EVENT_PATH;
    if (!path)
        return { payload: undefined };
    try {
        const text = await files.readText(path);
        if (text === undefined)
            return ignored(path, 'it does not exist');
        if (text.length > MAX_LENGTH)
            return ignored(path, 'it is larger than any event of GitHub');
        const payload = JSON.parse(text);
        return typeof payload === 'object' && payload !== null && !Array.isArray(payload)
            ? { payload }
            : ignored(path, 'it holds no JSON object');
    }
    catch (error) {
        return ignored(path, error instanceof SyntaxError ? 'it is not JSON' : 'it cannot be read');
    }
}
function ignored(path, why) {
    return { payload: undefined, notice: `the event file ${path} is ignored: ${why}` };
}

;// CONCATENATED MODULE: ./lib/adapters/github/job-cache.js
const READ = 1;
const WRITE = 2;
/**
 * What this job may do with GitHub’s cache; `undefined`: it cannot be reached. The token names the caches that it is for, and buildx reads
 * that itself: one of another form, as runners of other servers hand out, would fail the build.
 * https://docs.docker.com/build/cache/backends/gha/
 */
function jobCacheOf(env) {
    const { ACTIONS_RUNTIME_TOKEN: token = '', ACTIONS_RESULTS_URL, ACTIONS_CACHE_URL } = env;
    if (!ACTIONS_RESULTS_URL && !ACTIONS_CACHE_URL)
        return undefined;
    const { ac, exp, nbf } = claimsOf(token);
    const scopes = typeof ac === 'string' ? scopesIn(ac) : undefined;
    if (!scopes || typeof exp !== 'number' || typeof nbf !== 'number')
        return undefined;
    const allows = (right) => scopes.some(({ Permission }) => (Permission & right) !== 0);
    const mode = env.ACTIONS_CACHE_MODE ?? '';
    const mayRead = allows(READ) && !['none', 'write-only'].includes(mode);
    const mayWrite = allows(WRITE) && !['none', 'read'].includes(mode);
    if (!mayRead && !mayWrite)
        return undefined;
    return { mayRead, mayWrite, isHosted: env.RUNNER_ENVIRONMENT === 'github-hosted' };
}
/** What a JSON Web Token says, unverified: RFC 7519, section 3. */
function claimsOf(token) {
    const [, payload = ''] = token.split('.');
    return parsed(Buffer.from(payload, 'base64url').toString()) ?? {};
}
function scopesIn(ac) {
    const scopes = parsed(ac);
    return Array.isArray(scopes) ? scopes : undefined;
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/adapters/github/json.js
var github_json = __webpack_require__(5378);
// EXTERNAL MODULE: ./lib/adapters/git/commit-time.js
var commit_time = __webpack_require__(58);
;// CONCATENATED MODULE: ./lib/adapters/github/commit-time.js

/** Looks the time up in the event, the checkout and the API, and stops where it is found. */
async function readCommitTime(sha, sources) {
    if (sha === '')
        return {};
    const known = timeInPayload(sha, sources.payload) ?? (await sources.timeInCheckout());
    if (known !== undefined)
        return { time: known };
    const answer = await sources.api?.commit(sha);
    if (!answer)
        return {};
    if ('failure' in answer)
        return { notice: `the time of the commit is unknown: ${answer.failure}` };
    const time = toTime((0,github_json/* textAt */.$6)(answer.json, 'commit', 'committer', 'date'));
    return time === undefined ? {} : { time };
}
function timeInPayload(sha, payload) {
    const listed = (0,github_json/* valueAt */.fK)(payload, 'commits');
    const commits = [...(Array.isArray(listed) ? listed : []), (0,github_json/* valueAt */.fK)(payload, 'head_commit')];
    const commit = commits.find((each) => (0,github_json/* textAt */.$6)(each, 'id') === sha);
    return toTime((0,github_json/* textAt */.$6)(commit, 'timestamp'));
}
function toTime(text) {
    const time = Date.parse(text ?? '');
    return Number.isNaN(time) ? undefined : time;
}

// EXTERNAL MODULE: ./lib/adapters/github/repository-api.js
var repository_api = __webpack_require__(3389);
;// CONCATENATED MODULE: ./lib/adapters/github/repository-facts.js

/** Puts the facts together; the API is asked only if one that is needed is still missing. */
async function readRepositoryFacts(sources) {
    const { payload, env, api, needsDefaultBranch } = sources;
    const known = { ...fromEnvironment(env), ...fromJson(factsOf(payload)) };
    const wanted = [
        'name',
        'url',
        'description',
        'license',
        ...(needsDefaultBranch ? ['defaultBranch'] : []),
    ];
    if (wanted.every((fact) => Object.hasOwn(known, fact)))
        return { repository: known, notices: [] };
    const answer = await api?.repository();
    const answered = answer && 'json' in answer ? { ...fromJson(answer.json), ...known } : known;
    const notices = answer && 'failure' in answer ? [noticeOf(answer.failure)] : [];
    if (!needsDefaultBranch || answered.defaultBranch !== undefined)
        return { repository: answered, notices };
    const defaultBranch = await sources.defaultBranchOfCheckout();
    return {
        repository: { ...answered, ...(defaultBranch !== undefined && { defaultBranch }) },
        notices,
    };
}
function factsOf(payload) {
    return typeof payload === 'object' && payload !== null && 'repository' in payload
        ? payload.repository
        : undefined;
}
function fromEnvironment(env) {
    const repository = env.GITHUB_REPOSITORY;
    if (!repository)
        return {};
    const server = (env.GITHUB_SERVER_URL || 'https://github.com').replace(/\/+$/, '');
    return {
        name: repository.slice(repository.lastIndexOf('/') + 1),
        url: `${server}/${repository}`,
    };
}
/** A repository as events and the API describe it. */
function fromJson(json) {
    const facts = {
        name: (0,github_json/* factAt */.iP)(json, 'name'),
        url: (0,github_json/* factAt */.iP)(json, 'html_url'),
        description: (0,github_json/* factAt */.iP)(json, 'description'),
        license: (0,github_json/* factAt */.iP)(json, 'license', 'spdx_id'),
        defaultBranch: (0,github_json/* factAt */.iP)(json, 'default_branch'),
        isPublic: isPublic(json),
    };
    return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
/** An internal one is private, too. */
function isPublic(json) {
    const isPrivate = (0,github_json/* valueAt */.fK)(json, 'private');
    return typeof isPrivate === 'boolean' ? !isPrivate : undefined;
}
function noticeOf(failure) {
    return `some facts of the repository (description, licence, default branch) may be missing: ${failure}`;
}

;// CONCATENATED MODULE: ./lib/adapters/github/missing-facts.js





/** Facts that may take a request or a process: both kinds at the same time, and only where the event does not have them. */
async function readMissingFacts(missing) {
    const { payload, sha, ports, token, apiTimeoutMs } = missing;
    const api = (0,repository_api/* repositoryApi */.R)({ ...ports, token, apiTimeoutMs });
    const [{ repository, notices }, commit] = await Promise.all([
        readRepositoryFacts({
            payload,
            env: ports.env,
            api,
            needsDefaultBranch: missing.needsDefaultBranch,
            async defaultBranchOfCheckout() {
                const checkout = await missing.findCheckout();
                return checkout && (0,refs/* readDefaultBranch */.yt)(checkout, ports);
            },
        }),
        missing.needsCommitTime
            ? readCommitTime(sha, {
                payload,
                api,
                async timeInCheckout() {
                    const checkout = await missing.findCheckout();
                    return checkout && (0,commit_time/* readCommitTime */.d)(checkout, sha, ports);
                },
            })
            : undefined,
    ]);
    return {
        repository,
        commitTime: commit?.time,
        notices: [...notices, ...(commit?.notice ? [commit.notice] : [])],
    };
}

// EXTERNAL MODULE: ./lib/adapters/github/merge-queue.js
var merge_queue = __webpack_require__(7592);
;// CONCATENATED MODULE: ./lib/adapters/github/run-on.js


/**
 * Tells from ref and event what a run is on. The ref decides, except where GitHub's is about something else.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
function locateRun(env, payload) {
    const event = env.GITHUB_EVENT_NAME ?? '';
    const ref = env.GITHUB_REF ?? '';
    if (event === 'pull_request_target')
        return onPullRequestTarget(env, payload);
    if (event === 'merge_group')
        return onMergeQueue((0,github_json/* textAt */.$6)(payload, 'merge_group', 'head_ref') ?? ref);
    return { on: onRef(ref, env, payload) };
}
/** Branch a tag was pushed from, base of a pull request or of a merge queue; else empty. */
function baseRefOf(on, payload) {
    if (on.kind === 'pull-request')
        return on.base ?? '';
    if (on.kind !== 'tag')
        return '';
    return ((0,github_json/* textAt */.$6)(payload, 'base_ref') ?? '').replace(/^refs\/heads\//, '');
}
function onRef(ref, env, payload) {
    const [, kind, name = ''] = /^refs\/(heads|tags|pull)\/(.+)$/s.exec(ref) ?? [];
    if (kind === 'heads')
        return { kind: 'branch', name };
    if (kind === 'tags')
        return { kind: 'tag', name };
    const [, number] = /^(\d+)\//.exec(name) ?? [];
    return kind === 'pull' && number !== undefined
        ? pullRequest(number, env, payload)
        : { kind: 'none' };
}
/** The ref is the base branch. Without a number, reading it as a push to that branch would move the branch's tags. */
function onPullRequestTarget(env, payload) {
    const number = (0,github_json/* valueAt */.fK)(payload, 'number') ?? (0,github_json/* valueAt */.fK)(payload, 'pull_request', 'number');
    if (typeof number === 'number' && Number.isSafeInteger(number) && number > 0) {
        return { on: pullRequest(String(number), env, payload) };
    }
    const warning = 'the event pull_request_target has no number of a pull request, so no tag is made from it';
    return { on: { kind: 'none' }, warning };
}
function pullRequest(number, env, payload) {
    const base = (0,github_json/* textAt */.$6)(payload, 'pull_request', 'base', 'ref') ?? env.GITHUB_BASE_REF;
    return { kind: 'pull-request', number, ...(base && { base }) };
}
function onMergeQueue(ref) {
    const on = (0,merge_queue/* mergeQueueOf */.Z)(ref);
    if (on)
        return { on };
    const warning = `"${ref}" is no ref of a merge queue (gh-readonly-queue/<base>/pr-<number>-<commit>), so no tag is made from it`;
    return { on: { kind: 'none' }, warning };
}

;// CONCATENATED MODULE: ./lib/adapters/github/untrusted.js

/** Events that run without secrets when they come from a fork. */
const PULL_REQUEST_EVENTS = new Set([
    'pull_request',
    'pull_request_review',
    'pull_request_review_comment',
]);
/** https://docs.github.com/en/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions */
const DEPENDABOT_EVENTS = new Set([
    ...PULL_REQUEST_EVENTS,
    'pull_request_target',
    'push',
    'create',
    'deployment',
    'deployment_status',
]);
/** Whether a run has no secrets, or has them although its code may be a stranger's; `undefined` for all others. */
function findUntrusted(env, payload) {
    const event = env.GITHUB_EVENT_NAME ?? '';
    const own = (0,github_json/* textAt */.$6)(payload, 'repository', 'full_name') ?? env.GITHUB_REPOSITORY ?? '';
    if (event === 'pull_request_target') {
        const base = (0,github_json/* textAt */.$6)(payload, 'pull_request', 'base', 'repo', 'full_name') ?? own;
        const head = (0,github_json/* valueAt */.fK)(payload, 'pull_request', 'head', 'repo');
        return isSame((0,github_json/* textAt */.$6)(head, 'full_name'), base)
            ? dependabot(event, env)
            : privileged(event, head);
    }
    if (event === 'workflow_run') {
        const head = (0,github_json/* valueAt */.fK)(payload, 'workflow_run', 'head_repository');
        return isSame((0,github_json/* textAt */.$6)(head, 'full_name'), own) ? undefined : privileged(event, head);
    }
    return ((PULL_REQUEST_EVENTS.has(event) ? fork(own, payload) : undefined) ?? dependabot(event, env));
}
function fork(own, payload) {
    const base = (0,github_json/* textAt */.$6)(payload, 'pull_request', 'base', 'repo', 'full_name') ?? own;
    const head = (0,github_json/* valueAt */.fK)(payload, 'pull_request', 'head', 'repo');
    // Only GitHub's null means a deleted fork. Without secrets, a wrong guess here could publish nothing anyway.
    if (head === undefined || isSame((0,github_json/* textAt */.$6)(head, 'full_name'), base))
        return undefined;
    const name = (0,github_json/* textAt */.$6)(head, 'full_name') ?? 'a deleted fork';
    return {
        reason: 'fork',
        explanation: `the pull request comes from ${name}, and GitHub gives such runs no secrets: the image is built and not published`,
    };
}
function dependabot(event, env) {
    if (env.GITHUB_ACTOR !== 'dependabot[bot]' || !DEPENDABOT_EVENTS.has(event))
        return undefined;
    return {
        reason: 'dependabot',
        explanation: 'Dependabot started this run, and GitHub gives such runs a read-only token and no secrets: the image is built and not published',
    };
}
/** These events hold secrets and a token that may write. Where the code comes from must be shown, not assumed. */
function privileged(event, head) {
    const name = (0,github_json/* textAt */.$6)(head, 'full_name') ?? (head === null ? 'a deleted fork' : 'an unknown repository');
    return {
        reason: 'fork-privileged',
        explanation: `the event ${event} comes from ${name}, but runs with this repository's secrets: publishing what strangers wrote is refused; build with the event pull_request instead`,
    };
}
function isSame(one, other) {
    return one !== undefined && one.toLowerCase() === other.toLowerCase();
}

;// CONCATENATED MODULE: ./lib/adapters/github/context.js











/**
 * The facts of a run on GitHub Actions. Starts no process and sends no request if the event says everything that is needed;
 * whatever fails makes a fact unknown and is never an error.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
async function readGitHubFacts(request) {
    const { raw, ports, directory = process.cwd(), apiTimeoutMs } = request;
    const { env } = ports;
    const { payload, notice } = await readEvent(env, ports.files);
    const checkout = once(() => (0,git_checkout/* findCheckout */.I8)(directory));
    const { on, sha, warning } = await locate(request, payload, checkout);
    const epoch = (0,source_date_epoch/* sourceDateEpoch */.p)(env);
    const needs = (0,tagging/* factNeeds */.m_)(raw);
    const { repository, commitTime, notices } = await readMissingFacts({
        payload,
        sha,
        needsDefaultBranch: needs.defaultBranch && on.kind === 'branch',
        needsCommitTime: needs.commitTime || epoch.time === undefined,
        findCheckout: checkout,
        ports,
        token: raw['github-token'] ?? '',
        apiTimeoutMs,
    });
    const onDefaultBranch = on.kind === 'branch' && on.name === repository.defaultBranch;
    const gitTags = needs.gitTags && onDefaultBranch ? await readTags(checkout, ports) : undefined;
    const untrusted = findUntrusted(env, payload);
    const jobCache = jobCacheOf(env);
    const event = env.GITHUB_EVENT_NAME ?? '';
    return {
        ci: 'github',
        event,
        on,
        sha,
        baseRef: baseRefOf(on, payload),
        repository,
        ...(commitTime !== undefined && { commitTime }),
        ...(epoch.time !== undefined && { sourceDateEpoch: epoch.time }),
        now: ports.clock.now(),
        releaseIsPrerelease: event === 'release' && (0,github_json/* valueAt */.fK)(payload, 'release', 'prerelease') === true,
        buildNumber: env.GITHUB_RUN_NUMBER ?? '',
        runId: env.GITHUB_RUN_ID ?? '',
        runAttempt: env.GITHUB_RUN_ATTEMPT ?? '',
        ...runBy(env),
        ...(gitTags && { gitTags }),
        notices: [...(notice ? [notice] : []), ...notices],
        warnings: [warning, epoch.warning].filter((each) => each !== undefined),
        ...(untrusted && { untrusted }),
        ...(jobCache && { jobCache }),
    };
}
/** Page of the run, the same for all its attempts, and who started this one. */
function runBy(env) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = env;
    const actor = env.GITHUB_TRIGGERING_ACTOR || env.GITHUB_ACTOR;
    return {
        ...(server && repository && id && { runUrl: `${server}/${repository}/actions/runs/${id}` }),
        ...(actor && { actor }),
    };
}
/** Ref and commit, from the workflow's environment or from the checkout. */
async function locate({ raw, ports }, payload, checkout) {
    const { env } = ports;
    if (raw['meta-context']?.trim() === 'git') {
        const found = await checkout();
        if (found)
            return (0,git_head/* readHead */.z)(found, ports);
        const warning = 'meta-context is git, but there is no git checkout here: add actions/checkout before this step';
        return { on: { kind: 'none' }, sha: '', warning };
    }
    const asksForHead = /^true$/i.test(raw['pr-head-sha']?.trim() ?? '');
    const isPullRequest = env.GITHUB_EVENT_NAME?.startsWith('pull_request') === true;
    const head = (0,github_json/* textAt */.$6)(payload, 'pull_request', 'head', 'sha');
    const sha = (asksForHead && isPullRequest ? head : undefined) ?? env.GITHUB_SHA ?? '';
    return { ...locateRun(env, payload), sha };
}
async function readTags(checkout, ports) {
    const found = await checkout();
    return found && (0,refs/* readTagNames */.vT)(found, ports);
}
function once(read) {
    let result;
    return () => {
        result ??= read();
        return result;
    };
}


/***/ }),

/***/ 7521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ githubIdToken)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oidc_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6771);
/* harmony import */ var _oidc_service_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3586);



const SERVICE = 'GitHub’s ID token service';
/**
 * Asks GitHub for the job's ID token, and masks it; `undefined` where the job may not have one.
 * https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token
 */
function githubIdToken(ports) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: base, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = ports.env;
    if (!base || !token || !URL.canParse(base))
        return undefined;
    return async (audience) => {
        const url = new URL(base);
        // Without one the audience is the owner of the repository.
        if (audience !== '')
            url.searchParams.set('audience', audience);
        const answer = await (0,_oidc_service_js__WEBPACK_IMPORTED_MODULE_2__/* .createService */ .s)(ports)({
            service: SERVICE,
            url: url.href,
            headers: { authorization: `Bearer ${token}` },
        });
        if (answer.status !== 200) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1({
                code: 'NO_ID_TOKEN',
                message: `GitHub gave this job no ID token (answered ${answer.status}).`,
                fix: 'Run the job again. If it stays so, check `permissions: id-token: write` of this job and of the one that calls it.',
            });
        }
        const jwt = (0,_oidc_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .requiredText */ .$4)(SERVICE, (0,_oidc_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonOf */ .o_)(answer), 'value');
        ports.mask(jwt);
        return jwt;
    };
}


/***/ }),

/***/ 5378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   iP: () => (/* binding */ factAt)
/* harmony export */ });
/** The value at a path, `undefined` where there is none. Own properties only. */
function valueAt(json, ...path) {
    let value = json;
    for (const key of path) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
            return undefined;
        value = value[key];
    }
    return value;
}
/** The text at a path that is not empty. */
function textAt(json, ...path) {
    const value = valueAt(json, ...path);
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** A fact: `null`, there or on the way there, is known and empty; what is missing or no text is unknown. */
function factAt(json, ...path) {
    for (const length of path.keys()) {
        if (valueAt(json, ...path.slice(0, length + 1)) === null)
            return '';
    }
    const value = valueAt(json, ...path);
    return typeof value === 'string' ? value : undefined;
}


/***/ }),

/***/ 7592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ mergeQueueOf)
/* harmony export */ });
/**
 * The pull request that a branch of GitHub's merge queue stands for; the base may contain slashes.
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads#merge_group
 */
function mergeQueueOf(ref) {
    const pattern = /^(?:refs\/heads\/)?gh-readonly-queue\/(.+)\/pr-(\d+)-[0-9a-f]{40,64}$/;
    const [, base, number] = pattern.exec(ref) ?? [];
    return base !== undefined && number !== undefined
        ? { kind: 'pull-request', number, base, queue: true }
        : undefined;
}


/***/ }),

/***/ 3389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ repositoryApi)
/* harmony export */ });
const TIMEOUT_MS = 5000;
/**
 * Asks GitHub's API, once per question and without retries: everything it knows is nice to have. The time limit starts with
 * the first question and holds for all. `undefined` where there is no repository to ask about.
 */
function repositoryApi(access) {
    const repository = access.env.GITHUB_REPOSITORY ?? '';
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
        return undefined;
    let signal;
    const ask = (path, body) => {
        signal ??= AbortSignal.timeout(access.apiTimeoutMs ?? TIMEOUT_MS);
        return send({ path: `/repos/${repository}${path}`, body, signal }, access);
    };
    return {
        repository: () => ask(''),
        commit: (sha) => ask(`/commits/${encodeURIComponent(sha)}`),
        compare: (base, head) => ask(`/compare/${encodeURIComponent(base)}...${encodeURIComponent(head)}?per_page=1`),
        tagRefs: () => ask('/git/matching-refs/tags/'),
        createDeployment: (body) => ask('/deployments', body),
        createDeploymentStatus: (deployment, body) => ask(`/deployments/${deployment}/statuses`, body),
        createCommitStatus: (sha, body) => ask(`/statuses/${encodeURIComponent(sha)}`, body),
    };
}
async function send({ path, body, signal }, { env, fetch, token }) {
    const base = (env.GITHUB_API_URL || 'https://api.github.com').replace(/\/+$/, '');
    if (!isSafe(base))
        return { failure: `GITHUB_API_URL is ${base}, and only https is used` };
    try {
        const response = await fetch(`${base}${path}`, {
            ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
            headers: {
                accept: 'application/vnd.github+json',
                'user-agent': 'registry-publish',
                'x-github-api-version': '2022-11-28',
                ...(token && { authorization: `Bearer ${token}` }),
            },
            signal,
        });
        const text = await response.text();
        if (!response.ok)
            return { failure: `${base}${path} answered ${response.status}` };
        return { json: JSON.parse(text) };
    }
    catch {
        return { failure: `${base}${path} gave no usable answer` };
    }
}
/** The token must not cross a network in the clear. */
function isSafe(base) {
    if (!URL.canParse(base))
        return false;
    const { protocol, hostname } = new URL(base);
    const isLoopback = hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
    return protocol === 'https:' || (protocol === 'http:' && isLoopback);
}


/***/ }),

/***/ 6542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ maskable)
/* harmony export */ });
/* harmony import */ var _report_neutralize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3079);

/** Hiding very short values would blank out the whole log. */
const SHORTEST = 4;
/** Words that logs are full of. */
const COMMON = new Set(['true', 'false', 'null', 'none']);
/**
 * What to hide so that a secret never shows: the whole, each line of one that has several (logs are printed line by
 * line), and each as the log would show it.
 */
function maskable(secret) {
    const parts = [secret, ...secret.split(/\r\n|\n|\r/)].map((part) => part.trim());
    const forms = parts.flatMap((part) => [part, (0,_report_neutralize_js__WEBPACK_IMPORTED_MODULE_0__/* .neutralizeText */ .lS)(part)]);
    return [...new Set(forms)].filter((form) => form.length >= SHORTEST && !COMMON.has(form));
}


/***/ }),

/***/ 4986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ listenForCancellation)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


/**
 * A signal that aborts when the run is cancelled: GitHub's runner sends SIGINT, 7.5 s later SIGTERM, and kills 2.5 s
 * after that. Handling them leaves time to stop the builder and to remove credentials. A second signal means that this
 * took too long: the process ends, with its children.
 */
function listenForCancellation() {
    const controller = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM']) {
        process.on(name, () => {
            if (controller.signal.aborted)
                process.exit(128 + node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals[name]);
            controller.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PublishError */ .S1({
                code: 'CANCELLED',
                message: `Cancelled (${name}); no further tag was moved.`,
            }));
        });
    }
    return controller.signal;
}


/***/ }),

/***/ 4643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ clock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);

/** The machine's clock. */
const clock = {
    now: () => Date.now(),
    async sleep(ms, signal) {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal ? { signal } : {});
    },
};


/***/ }),

/***/ 1883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ dockerEngine)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/login/docker-paths.js
var docker_paths = __webpack_require__(8972);
;// CONCATENATED MODULE: ./lib/adapters/node/engine-address.js


const DEFAULT = 'unix:///var/run/docker.sock';
/**
 * Where docker's CLI would find the engine: DOCKER_HOST, else the context of DOCKER_CONTEXT or of config.json, else the
 * default socket. A context's address stands in a file named by the hash of its name.
 * https://github.com/docker/cli/blob/master/cli/context/store/doc.go
 */
async function engineAddress(env, files) {
    if (env.DOCKER_HOST)
        return { address: env.DOCKER_HOST };
    const { config } = (0,docker_paths/* dockerPaths */.p)(env);
    const name = env.DOCKER_CONTEXT || (await currentContext(config, files));
    if (!name || name === 'default')
        return { address: DEFAULT };
    const id = (0,external_node_crypto_.createHash)('sha256').update(name).digest('hex');
    const meta = parse(await files.readText(`${config}/contexts/meta/${id}/meta.json`));
    const host = meta.Endpoints?.docker?.Host;
    return { address: typeof host === 'string' ? host : DEFAULT, context: name };
}
async function currentContext(config, files) {
    const { currentContext: name } = parse(await files.readText(`${config}/config.json`));
    return typeof name === 'string' ? name : '';
}
function parse(text) {
    try {
        const value = JSON.parse(text ?? '{}');
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./lib/adapters/node/engine.js



/** How long an engine may take to answer, in milliseconds. */
const TIMEOUT = 5_000;
const MAX_ANSWER = 1024 * 1024;
/**
 * Asks the Docker Engine over its own HTTP API: a few milliseconds, where the docker CLI takes a process each.
 * https://docs.docker.com/reference/api/engine/
 */
async function dockerEngine(env, files) {
    const found = await engineAddress(env, files);
    return { ...found, get: (path) => get(found.address, path) };
}
function get(address, path) {
    const target = targetOf(address);
    // ssh:// and TLS endpoints are left to docker itself.
    if (!target)
        return Promise.resolve({});
    return new Promise((resolve) => {
        // Not through an agent: it would match the engine's name against a pattern of addresses, which takes longer to compile
        // than the engine to answer.
        const createConnection = () => (0,external_node_net_.connect)({ ...target, timeout: TIMEOUT });
        const asking = (0,external_node_http_.request)({ path, createConnection }, (answer) => {
            let text = '';
            answer.setEncoding('utf8');
            answer.on('data', (chunk) => {
                text += chunk;
                if (text.length > MAX_ANSWER)
                    answer.destroy(new Error('the answer is too long'));
            });
            answer.on('error', () => resolve(undefined));
            answer.on('close', () => resolve(answer.statusCode === 200 ? engine_parse(text) : undefined));
        });
        asking.on('timeout', () => asking.destroy());
        asking.on('error', () => resolve(undefined));
        asking.end();
    });
}
function targetOf(address) {
    if (address.startsWith('unix://'))
        return { path: address.slice('unix://'.length) };
    const tcp = /^tcp:\/\/(?<host>[^:/]+):(?<port>2375)\/?$/.exec(address)?.groups;
    return tcp?.host && tcp.port ? { host: tcp.host, port: Number(tcp.port) } : undefined;
}
function engine_parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ exec)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./lib/adapters/node/lines.js

/** A line no longer than this goes on as a whole; longer ones are cut into pieces. In UTF-16 units. */
const LONGEST_LINE = 64 * 1024;
/**
 * Calls back for each line of UTF-8 text, ended by LF, CR or CRLF as GitHub's runner reads them, and tells whether it continues one:
 * behind a CR, or behind a piece. What comes after the last line end is a line, too.
 */
function eachLine(stream, onLine) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let rest = '';
    let continues = false;
    const say = (line, end) => {
        onLine(line, continues);
        continues = end === '' || end === '\r';
    };
    const take = (text) => {
        // A CR at the very end may be half of a CRLF: it waits for the next chunk.
        const parts = (rest + text).split(/(\r\n|\n|\r(?!$))/);
        rest = parts.pop() ?? '';
        for (let at = 0; at < parts.length; at += 2)
            say(parts[at] ?? '', parts[at + 1] ?? '');
        if (rest.length <= LONGEST_LINE)
            return;
        const keep = rest.endsWith('\r') ? '\r' : '';
        say(keep ? rest.slice(0, -1) : rest, '');
        rest = keep;
    };
    stream.on('data', (chunk) => take(decoder.write(chunk)));
    stream.on('end', () => {
        const last = rest + decoder.end();
        if (last !== '')
            say(last.replace(/\r$/, ''), '');
    });
}

;// CONCATENATED MODULE: ./lib/adapters/node/exec.js


/** How long a cancelled child may take to end by itself, in milliseconds. */
const GRACE = 5_000;
/**
 * Starts programs by `child_process.spawn` with an argument vector: never a shell, nothing inherited. Each becomes the
 * leader of a process group, so that cancelling reaches whatever it started itself.
 */
const exec = (file, args, { cwd, env, onLine, stdin, signal }) => new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = (0,external_node_child_process_.spawn)(file, args, {
        cwd,
        env: { ...env },
        stdio: ['pipe', 'pipe', 'pipe'],
        detached: true,
    });
    const release = stopOnAbort(child, signal);
    child.once('error', (error) => {
        release();
        reject(error);
    });
    child.once('close', (exitCode, endedBy) => {
        release();
        if (signal?.aborted)
            reject(signal.reason);
        else
            resolve({ exitCode: exitCode ?? 1, ...(endedBy && { signal: endedBy }) });
    });
    eachLine(child.stdout, (line, continues) => onLine(line, 'stdout', continues));
    eachLine(child.stderr, (line, continues) => onLine(line, 'stderr', continues));
    // A child that ends without reading its input closes the pipe: no failure of ours.
    child.stdin.on('error', () => { });
    child.stdin.end(stdin ?? '');
});
/** Ends the child's whole group when the run is cancelled or this process exits; gives the end of watching. */
function stopOnAbort(child, signal) {
    let killTimer;
    const kill = () => signalGroup(child, 'SIGKILL');
    const stop = () => {
        signalGroup(child, 'SIGINT');
        killTimer = setTimeout(kill, GRACE);
    };
    signal?.addEventListener('abort', stop, { once: true });
    process.once('exit', kill);
    return () => {
        signal?.removeEventListener('abort', stop);
        process.removeListener('exit', kill);
        clearTimeout(killTimer);
        // The child is gone; what it left behind in its group must not outlive a cancelled run.
        if (signal?.aborted)
            kill();
    };
}
function signalGroup({ pid }, name) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, name);
    }
    catch (error) {
        // Everybody in the group has ended already.
        if (error.code !== 'ESRCH')
            throw error;
    }
}


/***/ }),

/***/ 2133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ nodeFetch)
});

;// CONCATENATED MODULE: ./lib/adapters/node/proxy-environment.js
/** Never behind a proxy: this machine, and what the clouds tell their own machines about themselves. */
const DIRECT = [
    ...['localhost', '::1', '[::1]', '127.0.0.1-127.255.255.255'],
    ...['169.254.169.254', '169.254.170.2', '169.254.170.23', 'fd00:ec2::23', '[fd00:ec2::23]'],
    'metadata.google.internal',
].join(',');
/**
 * The proxy variables for Node's agents, or `undefined` where there are none. The lower-case name wins, as for curl.
 * https://nodejs.org/docs/latest-v24.x/api/http.html#built-in-proxy-support
 */
function proxyEnvironment(env) {
    const http = env.http_proxy || env.HTTP_PROXY;
    const https = env.https_proxy || env.HTTPS_PROXY;
    if (!http && !https)
        return undefined;
    const without = env.no_proxy || env.NO_PROXY;
    return {
        ...(http && { http_proxy: http }),
        ...(https && { https_proxy: https }),
        no_proxy: without ? `${without},${DIRECT}` : DIRECT,
    };
}

;// CONCATENATED MODULE: ./lib/adapters/node/connections.js

/** Servers close connections that nobody uses, most of them after 5 s; whoever closes first is not surprised. */
const IDLE_MS = 4000;
/**
 * Connections that are kept for the next request, through the environment's proxy where the runtime can (Node 24.5). Each kind is
 * made when it is first needed: TLS takes a while to load.
 */
function createConnections(env) {
    const made = new Map();
    return ({ protocol }) => {
        const connection = made.get(protocol) ?? connect(protocol, env);
        made.set(protocol, connection);
        return connection;
    };
}
async function connect(protocol, env) {
    if (protocol !== 'https:' && protocol !== 'http:') {
        throw new TypeError(`not an address of the web: ${protocol}`);
    }
    const { Agent, request } = await (protocol === 'https:'
        ? Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19))
        : Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19)));
    const proxyEnv = proxyEnvironment(env);
    const options = proxyEnv && { proxyEnv };
    const kept = new Agent({ keepAlive: true, ...options });
    // As the agent's own `timeout` it would also end a proxy that takes longer to connect.
    kept.on('free', (socket) => socket.setTimeout(IDLE_MS));
    return { request, kept, single: new Agent({ keepAlive: false, ...options }) };
}

;// CONCATENATED MODULE: ./lib/adapters/node/direct-body.js
/** What one read takes; more at a time is no faster. */
const READ_BYTES = 128 * 1024;
/** What is read while the last chunk is in use. */
const AHEAD_BYTES = 256 * 1024;
/**
 * Node's parser copies a body into fresh memory, 64 KiB at a time: a third of what copying an image costs. Here it is given the
 * bytes up to the head of the answer. It gets all of them where the body is no success or has no length, and where a proxy is spoken
 * to, whose connections Node makes without `onread`.
 * https://nodejs.org/docs/latest-v24.x/api/net.html#socketconnectoptions-connectlistener
 */
function requestDirectly(start) {
    let isDirect = false;
    // False stops reading until the socket is resumed.
    let deliver = (bytes) => {
        isDirect = true;
        return outgoing.socket?.push(Buffer.from(bytes)) ?? false;
    };
    const outgoing = start({
        buffer: new Uint8Array(READ_BYTES),
        callback: (count, buffer) => deliver(buffer.subarray(0, count)),
    });
    return {
        outgoing,
        bodyOf(incoming) {
            const length = lengthOf(incoming);
            if (!isDirect || length === undefined)
                return incoming;
            const arrivals = collectArrivals(incoming);
            deliver = arrivals.add;
            return read(incoming, length, arrivals.take);
        },
    };
}
/** Of the body of a success, if it is known; the parser has checked what the header says. */
function lengthOf({ statusCode, headers }) {
    const length = headers['transfer-encoding'] ? undefined : headers['content-length'];
    const isSuccess = statusCode === 200 || statusCode === 206;
    return isSuccess && length !== undefined ? Number(length) : undefined;
}
async function* read(incoming, length, next) {
    try {
        let left = length;
        // What came with the head went through the parser.
        for (let chunk = incoming.read() ?? new Uint8Array();; chunk = await next()) {
            const wanted = chunk.subarray(0, left);
            left -= wanted.length;
            if (wanted.length > 0)
                yield wanted;
            if (left === 0)
                return;
        }
    }
    finally {
        incoming.destroy();
    }
}
/** Takes what arrives into one memory while the other is in use. */
function collectArrivals(incoming) {
    const { socket } = incoming;
    let filling = new Uint8Array(AHEAD_BYTES);
    let used = new Uint8Array(AHEAD_BYTES);
    let filled = 0;
    let wake = () => { };
    // The parser never sees the end of the body, and takes that for a failure.
    incoming.on('error', () => { }).once('close', () => wake());
    return {
        add(bytes) {
            // TLS does not stop before it has given all that one read brought.
            if (filled + bytes.length > filling.length)
                filling = larger(filling);
            filling.set(bytes, filled);
            filled += bytes.length;
            wake();
            return filled + READ_BYTES <= filling.length;
        },
        async take() {
            while (filled === 0) {
                if (incoming.destroyed)
                    throw incoming.errored ?? brokenOff();
                const { promise, resolve } = Promise.withResolvers();
                wake = resolve;
                await promise;
            }
            [filling, used] = [used, filling];
            const chunk = used.subarray(0, filled);
            filled = 0;
            socket.resume();
            return chunk;
        },
    };
}
function larger(memory) {
    const twice = new Uint8Array(2 * memory.length);
    twice.set(memory);
    return twice;
}
function brokenOff() {
    return Object.assign(new Error('the answer broke off'), { code: 'ECONNRESET' });
}

;// CONCATENATED MODULE: ./lib/adapters/node/send-stream.js
/**
 * Sends a stream as the body of a request, no faster than it is taken, and lets go of it as soon as nobody wants more: the
 * connection is closed, or the server refuses before it has read everything. Throws what the stream throws, and `RangeError` where it
 * has another length than was announced.
 */
async function sendStream(outgoing, { chunks, length }) {
    let refused = false;
    outgoing.once('response', ({ statusCode = 0 }) => {
        refused = statusCode >= 300;
    });
    const isOver = () => refused || outgoing.destroyed;
    let left = length;
    for await (const chunk of chunks) {
        if (isOver())
            return;
        left -= chunk.length;
        if (left < 0)
            throw new RangeError(`a body has more than the ${length} bytes announced`);
        if (outgoing.writableEnded)
            continue;
        await isSent(outgoing, { chunk, isLast: left === 0, isOver });
    }
    if (isOver())
        return;
    if (left > 0)
        throw new RangeError(`a body lacks ${left} of the ${length} bytes announced`);
    if (!outgoing.writableEnded)
        outgoing.end();
}
/** Resolves when the kernel has the bytes, for their memory may be used for the next ones; or when nobody needs them. */
function isSent(outgoing, { chunk, isLast, isOver }) {
    return new Promise((resolve) => {
        const done = () => {
            outgoing.off('response', mayBeOver).off('close', done);
            resolve();
        };
        const mayBeOver = () => {
            if (isOver())
                done();
        };
        outgoing.on('response', mayBeOver).on('close', done);
        // With the last byte and not after it: the server may answer before the stream says that it has ended.
        if (isLast)
            outgoing.end(chunk, done);
        else
            outgoing.write(chunk, done);
    });
}

;// CONCATENATED MODULE: ./lib/adapters/node/fetch.js



/** Twice what the longest headers need that were seen; Node's own limit of 16 KiB is too little for Google's registry. */
const MAX_HEADER_BYTES = 64 * 1024;
/**
 * `fetch` on Node's own HTTP client, which starts in a third of the time of the global one and streams a body without a copy of it.
 * Nothing is followed, decoded, cached or repeated. Rejects with what broke the connection (an error with `code`), with the signal's
 * reason, with what the body throws, or with `TypeError` for a request that cannot be sent.
 */
function nodeFetch(env) {
    const connections = createConnections(env);
    return async (address, request = {}) => {
        request.signal?.throwIfAborted();
        const url = new URL(address);
        if (url.username || url.password)
            throw new TypeError('an address must not hold a password');
        const body = bodyOf(request);
        const started = await start(url, request, connections);
        return exchange(started, { body, signal: request.signal });
    };
}
function bodyOf({ body, headers = {} }) {
    if (body === undefined || typeof body === 'string' || body instanceof Uint8Array)
        return body;
    const name = Object.keys(headers).find((each) => each.toLowerCase() === 'content-length');
    const length = headers[name ?? ''] ?? '';
    // Node would send it in chunked encoding, which several registries refuse.
    if (!/^\d+$/.test(length))
        throw new TypeError('a body that is a stream needs a content-length');
    return { chunks: body, length: Number(length) };
}
async function start(url, { method = 'GET', headers = {}, reusesMemory = false }, connections) {
    const { request, kept, single } = await connections(url);
    // Some refuse a client without a name.
    const named = { 'user-agent': 'registry-publish', ...headers };
    const options = { method, headers: named, maxHeaderSize: MAX_HEADER_BYTES };
    return reusesMemory
        ? requestDirectly((onread) => request(url, { ...options, agent: single, ...{ onread } }))
        : { outgoing: request(url, { ...options, agent: kept }) };
}
function exchange({ outgoing, bodyOf = (incoming) => incoming }, { body, signal }) {
    return new Promise((resolve, reject) => {
        let incoming;
        const abort = () => {
            reject(signal?.reason);
            (incoming ?? outgoing).destroy(signal?.reason);
        };
        // Also after the answer has begun: a connection that breaks then fails whoever reads the answer.
        outgoing.on('error', reject);
        outgoing.once('close', () => signal?.removeEventListener('abort', abort));
        outgoing.once('response', (response) => {
            incoming = response;
            // Who answers early wants no more of the body, and the connection is of no use without the rest of it.
            response.once('end', () => {
                if (!outgoing.writableEnded)
                    outgoing.destroy();
            });
            resolve(responseOf(response, bodyOf(response)));
        });
        if (signal?.aborted)
            return abort();
        signal?.addEventListener('abort', abort, { once: true });
        if (typeof body === 'object' && 'chunks' in body) {
            sendStream(outgoing, body).catch((error) => outgoing.destroy(error));
        }
        else {
            outgoing.end(body);
        }
    });
}
function responseOf(incoming, body) {
    const { statusCode: status = 0 } = incoming;
    return {
        status,
        ok: status >= 200 && status < 300,
        headers: { get: (name) => incoming.headersDistinct[name.toLowerCase()]?.join(', ') ?? null },
        body,
        async text() {
            const chunks = [];
            for await (const chunk of body)
                chunks.push(Buffer.from(chunk));
            return Buffer.concat(chunks).toString();
        },
    };
}


/***/ }),

/***/ 7982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ nodeFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);



/** File operations under one temporary directory of the run. */
function nodeFiles(temporary) {
    return {
        async readText(path) {
            return absentAsUndefined((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8'));
        },
        writeText,
        async createText(path, text) {
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(path, text, { mode: 0o600, flag: 'wx' });
                return true;
            }
            catch (error) {
                if (codeOf(error) === 'EEXIST')
                    return false;
                throw error;
            }
        },
        followLinks: (path) => followLinks((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path), MAX_LINKS),
        async kind(path) {
            const found = await absentAsUndefined((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path));
            if (!found)
                return undefined;
            return found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other';
        },
        makePrivateDirectory: () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temporary, 'registry-publish-')),
        list: (path) => absentAsUndefined((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(path)),
        symlink: node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink,
        async makeDirectory(path, mode = 0o777) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path, { recursive: true, mode });
        },
        remove: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true }),
    };
}
async function writeText(path, text, mode) {
    const fresh = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(fresh, text, { mode: mode ?? 0o600, flag: 'wx' });
        if (mode === undefined)
            await copyPermissions(path, fresh);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(fresh, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(fresh, { force: true });
        throw error;
    }
}
async function copyPermissions(from, to) {
    const [old, fresh] = await Promise.all([absentAsUndefined((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(from)), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(to)]);
    if (!old)
        return;
    // Root, above all, should not take a user's file away; others may not be allowed to keep the owner.
    if (old.uid !== fresh.uid || old.gid !== fresh.gid) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chown)(to, old.uid, old.gid).catch(() => { });
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(to, old.mode & 0o777);
}
/** As many as Linux follows (path_resolution(7)). */
const MAX_LINKS = 40;
/** `realpath` gives up where the last link leads to nothing, so that one is followed by hand. */
async function followLinks(path, left) {
    const folder = await absentAsUndefined((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path)));
    const here = folder === undefined ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path));
    const found = await absentAsUndefined((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(here));
    if (!found?.isSymbolicLink() || left === 0)
        return here;
    return followLinks((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(here), await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(here)), left - 1);
}
const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);
async function absentAsUndefined(result) {
    try {
        return await result;
    }
    catch (error) {
        if (ABSENT.has(codeOf(error)))
            return undefined;
        throw error;
    }
}
function codeOf(error) {
    return error.code ?? '';
}


/***/ }),

/***/ 7874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ imageFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);



/** Files of the disk, read at any place and written in one go. */
const imageFiles = {
    open: (path) => openRegular(path, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY),
    async openWithin(directory, path) {
        const full = await absentAsUndefined((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(directory).then((real) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(real, path)));
        if (full === undefined)
            return undefined;
        const real = await absentAsUndefined((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(full));
        if (real === undefined)
            return undefined;
        if (real !== full)
            throw Object.assign(new Error(`${path} is a link`), { code: 'ELOOP' });
        return openRegular(full, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW);
    },
    create,
};
async function openRegular(path, flags) {
    // Without O_NONBLOCK a named pipe would wait for somebody to write to it.
    const handle = await absentAsUndefined((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, flags | node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK));
    if (!handle)
        return undefined;
    try {
        const found = await handle.stat();
        if (found.isFile())
            return openFile(handle, found.size);
    }
    catch (error) {
        await handle.close();
        throw error;
    }
    await handle.close();
    return undefined;
}
function openFile(handle, size) {
    return {
        size,
        async read(buffer, position) {
            let filled = 0;
            while (filled < buffer.length) {
                const rest = { offset: filled, position: position + filled };
                const { bytesRead } = await handle.read(buffer, rest);
                if (bytesRead === 0)
                    break;
                filled += bytesRead;
            }
            return filled;
        },
        [Symbol.asyncDispose]: () => handle.close(),
    };
}
async function create(path, mode = 0o600) {
    const fresh = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(fresh, 'wx', mode);
    let committed = false;
    return {
        async write(chunk) {
            for (let written = 0; written < chunk.length;) {
                written += (await handle.write(chunk, written)).bytesWritten;
            }
        },
        async commit() {
            await handle.close();
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(fresh, path);
            committed = true;
        },
        async [Symbol.asyncDispose]() {
            if (committed)
                return;
            await handle.close();
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(fresh, { force: true });
        },
    };
}
const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENXIO']);
async function absentAsUndefined(result) {
    try {
        return await result;
    }
    catch (error) {
        if (ABSENT.has(error.code ?? ''))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 1180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ localAnswers)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);



/** What the shortest `sun_path` holds, that of macOS, in bytes with its end (unix(7): 108 on Linux). */
const MAX_PATH_BYTES = 104;
/** A registry's name is shorter. */
const MAX_QUESTION = 1024;
/**
 * Questions by a Unix socket, and the script `helper` beside the one that this process runs. Not on Windows, where docker starts
 * only `.exe` files.
 */
function localAnswers(launcher = process.argv[1] ?? '') {
    return {
        async listen(path, answer) {
            if (process.platform === 'win32')
                throw new Error('there is no program for Windows');
            // npm starts the command line by a symbolic link.
            const own = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(launcher);
            const script = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(own), `helper${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.extname)(own)}`);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(script, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK);
            if (Buffer.byteLength(path) >= MAX_PATH_BYTES)
                throw new Error(`${path} is too long a name`);
            const { createServer } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7030, 19));
            const server = createServer({ allowHalfOpen: true }, (socket) => converse(socket, answer));
            await new Promise((resolve, reject) => {
                server.once('error', reject).listen(path, resolve);
            });
            // Nobody waits for questions: the process ends when its work is done.
            server.unref();
            return {
                runtime: process.execPath,
                script,
                [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
            };
        },
    };
}
/** One question, ended by the end of the stream; one answer. */
function converse(socket, answer) {
    let question = '';
    socket.setEncoding('utf8');
    socket.on('error', () => socket.destroy());
    socket.on('data', (text) => {
        question += text;
        if (question.length > MAX_QUESTION)
            socket.destroy();
    });
    socket.once('end', async () => socket.end(await answer(question)));
}


/***/ }),

/***/ 1619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ createRedactor)
/* harmony export */ });
/* harmony import */ var _maskable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6542);

function createRedactor() {
    let secrets = [];
    return {
        add(secret) {
            const all = new Set([...secrets, ...(0,_maskable_js__WEBPACK_IMPORTED_MODULE_0__/* .maskable */ .d)(secret).flatMap(encodings)]);
            // The longest first: what is left of one must not show because another is its beginning.
            secrets = [...all].sort((one, other) => other.length - one.length);
        },
        apply(text) {
            let clean = text;
            for (const value of secrets)
                clean = clean.replaceAll(value, '***');
            return clean;
        },
    };
}
/** As it stands in JSON and in URLs. */
function encodings(secret) {
    return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret.toWellFormed())];
}


/***/ }),

/***/ 2687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ statusLine),
/* harmony export */   X: () => (/* binding */ watchSilence)
/* harmony export */ });
/** Longer than this without a line, and people wonder whether anything still happens. In milliseconds. */
const TOO_LONG = 10_000;
function watchSilence(now) {
    let since = now();
    return {
        broken() {
            since = now();
        },
        isTooLong: () => now() - since >= TOO_LONG,
    };
}
/** A status and its details as one line. */
function statusLine(text, details = []) {
    const all = [text, details.map((detail) => detail.replace(/ {2,}/g, ' ')).join(', ')];
    return all.filter((part) => part !== '').join(': ');
}


/***/ }),

/***/ 9844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ sourceDateEpoch)
/* harmony export */ });
/** Whole seconds since the epoch: https://reproducible-builds.org/specs/source-date-epoch/ */
function sourceDateEpoch(env) {
    const text = env.SOURCE_DATE_EPOCH?.trim();
    if (!text)
        return {};
    // Twelve digits end in the year 33658; dates end in 275760.
    if (/^\d{1,12}$/.test(text))
        return { time: Number(text) * 1000 };
    return {
        warning: `SOURCE_DATE_EPOCH is "${text}", which is not a number of seconds, and is ignored`,
    };
}


/***/ }),

/***/ 6098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ withAuthorities)
/* harmony export */ });
/** The ports of a run that believes the authorities of its input `ca` too. Throws `BadRequest` as `trustAuthorities`. */
async function withAuthorities({ ca = '' }, ports) {
    if (ca === '')
        return ports;
    const { trustAuthorities } = await __webpack_require__.e(/* import() */ 7384).then(__webpack_require__.bind(__webpack_require__, 7384));
    return { ...ports, authorities: await trustAuthorities(ca, ports.files) };
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

/***/ 6771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ requiredText),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   o_: () => (/* binding */ jsonOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2306);


/** The answer as a JSON object, `{}` if it is none: a proxy's page, or nothing. */
function jsonOf({ text }) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value)
            ? value
            : {};
    }
    catch {
        return {};
    }
}
/** A field that must be text for the exchange to go on; a success without it is an answer of somebody else. */
function requiredText(service, record, field) {
    const value = record[field];
    if (typeof value === 'string' && value !== '')
        return value;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1({
        code: 'SERVICE_UNREACHABLE',
        message: `${service} answered without ${(0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanText */ .X5)(field)}.`,
        fix: 'Something else may answer in its place: a proxy, or a wrong address in an input. Check these, and run again.',
    });
}
/** What a refusal says, in the ways that services have. */
function wordsOf(record) {
    const { error, error_description, message, detail, errors } = record;
    const first = Array.isArray(errors) ? errors[0] : undefined;
    const words = [message, detail, error_description, error, first?.message, first];
    return words.find((text) => typeof text === 'string' && text !== '') ?? '';
}


/***/ }),

/***/ 3079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GQ: () => (/* binding */ neutralizeJson),
/* harmony export */   YI: () => (/* binding */ neutralize),
/* harmony export */   lS: () => (/* binding */ neutralizeText)
/* harmony export */ });
/**
 * Lines that GitHub's runner cannot take for workflow commands. It reads `::name::` at the start of a line, after white
 * space, and the older `##[name]` anywhere in it, on both streams; neither may come from a build, a registry or a
 * branch name.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 *
 * This is done line by line and not by `::stop-commands::`: while commands are stopped our own are dead too, so a
 * credential found meanwhile could not be masked, and a step that is killed would never resume. It also protects
 * commands that run in a job without being an action.
 */
/** The runner trims .NET's white space: what `\s` means, and U+0085, which is a control character below. */
const COMMAND = /(?<![^\r\n])([^\S\r\n]*):(?=:)/gu;
/** Control characters except tab and line ends, and except the colours (ECMA-48 SGR) that builds print. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
const CONTROL = /\u001b\[[0-9;:]*m|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/** A line of a child's output. Its colours stay; whatever else could move the cursor becomes visible. */
function neutralize(line) {
    const visible = line.replace(CONTROL, (found) => (found.length > 1 ? found : asHex(found)));
    return disarm(visible);
}
/** Every line of a text that quotes others, each neutralised; no control character gets through. */
function neutralizeText(text) {
    return text
        .split(/\r\n|\n|\r|\u2028|\u2029/)
        .map((line) => disarm(line.replace(CONTROL, (found) => [...found].map(asHex).join(''))))
        .join('\n');
}
/** JSON that means the same and holds no command: its lines start with white space, a quote or a bracket. */
function neutralizeJson(json) {
    return json.replaceAll('##[', '#\\u0023[');
}
function disarm(line) {
    return line.replaceAll('##[', '## [').replace(COMMAND, '$1: ');
}
function asHex(character) {
    const code = character.charCodeAt(0);
    return code >= 0x20 && code < 0x7f ? character : `\\x${code.toString(16).padStart(2, '0')}`;
}


/***/ })

};
