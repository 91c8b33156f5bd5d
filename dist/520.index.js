export const id = 520;
export const ids = [520];
export const modules = {

/***/ 4520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommandLine: () => (/* binding */ runCommandLine)
});

// UNUSED EXPORTS: isLive

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/inputs/schema.js + 6 modules
var schema = __webpack_require__(3387);
// EXTERNAL MODULE: ./lib/adapters/node/cancellation.js
var cancellation = __webpack_require__(4986);
// EXTERNAL MODULE: ./lib/adapters/with-authorities.js
var with_authorities = __webpack_require__(6098);
// EXTERNAL MODULE: ./lib/login/login.js + 3 modules
var login = __webpack_require__(4006);
// EXTERNAL MODULE: ./lib/pipeline.js + 25 modules
var pipeline = __webpack_require__(6949);
// EXTERNAL MODULE: ./lib/plan/json.js
var plan_json = __webpack_require__(1433);
// EXTERNAL MODULE: ./lib/report/announce.js
var announce = __webpack_require__(2551);
// EXTERNAL MODULE: ./lib/report/announce-notifications.js
var announce_notifications = __webpack_require__(1522);
// EXTERNAL MODULE: ./lib/report/files.js + 4 modules
var files = __webpack_require__(4219);
// EXTERNAL MODULE: ./lib/report/json.js
var report_json = __webpack_require__(7406);
// EXTERNAL MODULE: ./lib/report/neutralize.js
var neutralize = __webpack_require__(3079);
// EXTERNAL MODULE: ./lib/report/text.js
var report_text = __webpack_require__(4639);
// EXTERNAL MODULE: ./lib/inputs/connection.js
var inputs_connection = __webpack_require__(5813);
// EXTERNAL MODULE: ./lib/inputs/job-token.js
var job_token = __webpack_require__(9218);
// EXTERNAL MODULE: ./lib/inputs/lists.js
var lists = __webpack_require__(1720);
// EXTERNAL MODULE: ./lib/inputs/logins.js + 4 modules
var inputs_logins = __webpack_require__(1875);
// EXTERNAL MODULE: ./lib/inputs/quote.js
var quote = __webpack_require__(7933);
// EXTERNAL MODULE: ./lib/inputs/typed.js
var inputs_typed = __webpack_require__(9529);
// EXTERNAL MODULE: ./lib/inputs/values.js
var values = __webpack_require__(7035);
// EXTERNAL MODULE: ./lib/login/session.js + 4 modules
var login_session = __webpack_require__(2076);
// EXTERNAL MODULE: ./lib/plan/auth.js
var auth = __webpack_require__(9037);
// EXTERNAL MODULE: ./lib/reference/digest.js
var reference_digest = __webpack_require__(9457);
// EXTERNAL MODULE: ./lib/reference/reference.js
var reference = __webpack_require__(2944);
// EXTERNAL MODULE: ./lib/registries/explain-read.js
var explain_read = __webpack_require__(5737);
// EXTERNAL MODULE: ./lib/scratch.js
var lib_scratch = __webpack_require__(3301);
// EXTERNAL MODULE: ./lib/verify/anonymous.js
var verify_anonymous = __webpack_require__(4632);
// EXTERNAL MODULE: ./lib/verify/platforms.js
var platforms = __webpack_require__(9861);
// EXTERNAL MODULE: ./lib/verify/pull.js
var pull = __webpack_require__(190);
;// CONCATENATED MODULE: ./lib/verify/verify-image.js
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

















/** Whether an image can be pulled, is the one that it should be, and has the platforms that it should have. Throws where not. */
async function verifyImage(raw, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const inputs = await readInputs(raw);
        const scratch = __addDisposableResource(env_1, await (0,lib_scratch/* openScratch */.j)(ports), true);
        const session = __addDisposableResource(env_1, await (0,login_session/* openSession */.f)({
            registries: [inputs.image.registry],
            loginFor: (registry) => (0,auth/* loginFor */.LD)(registry, inputs),
            asked: inputs,
            directory: scratch.directory,
        }, ports), true);
        try {
            return await look(inputs, session);
        }
        catch (error) {
            const place = { ...inputs.image, input: 'image' };
            throw (0,explain_read/* explainRead */.y)(error, `Verifying ${nameOf(inputs.image)}`, place);
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
async function readInputs(raw) {
    const problems = (0,values/* collectProblems */.vX)();
    const typed = (0,inputs_typed/* typedValues */.L)(raw);
    const image = imageOf(typed('image'), problems);
    const digest = typed('digest');
    if (digest !== '' && !(0,reference_digest/* isDigest */.B)(digest)) {
        problems.add({
            input: 'digest',
            message: `${(0,quote/* quote */.h)(digest)} is no digest`,
            fix: 'Write `sha256:` and 64 digits of 0-9 and a-f.',
        });
    }
    const anonymous = (0,values/* parseBoolean */.yG)({ input: 'anonymous', text: typed('anonymous'), fallback: false }, problems);
    const platforms = (0,values/* parsePlatforms */.qA)((0,lists/* parseCommaList */.X)(typed('platform')), renamed(problems));
    const logins = await (0,inputs_logins/* parseLogins */.wI)(typed, { isRegistryEnough: false }, problems);
    const connection = (0,inputs_connection/* parseConnection */.C)(typed, problems);
    if (problems.list.length > 0 || !image)
        throw new errors/* BadRequest */.B(problems.list);
    return {
        ...{ image, digest, platforms, anonymous, logins, connection },
        ...(0,job_token/* jobTokenOf */.k)(typed),
    };
}
/** What is asked of one image is `platform`; the parser knows `platforms`. */
function renamed(problems) {
    return { list: problems.list, add: (problem) => problems.add({ ...problem, input: 'platform' }) };
}
function imageOf(text, problems) {
    const image = (0,reference/* parseReference */.F2)(text);
    if (!image) {
        problems.add({
            input: 'image',
            message: text === '' ? 'there is nothing to verify' : `${(0,quote/* quote */.h)(text)} names no image`,
            fix: 'Write the image of a registry, for example `ghcr.io/acme/app:1.2.3`.',
        });
    }
    return image;
}
async function look(inputs, session) {
    const { image, anonymous } = inputs;
    const { registry, repository } = image;
    const name = nameOf(image);
    const reference = image.digest ?? image.tag ?? 'latest';
    const client = anonymous ? session.stranger(registry) : session.registry(registry);
    const head = anonymous
        ? await (0,verify_anonymous/* headAsStranger */.XT)(client, repository, reference)
        : await client.headManifest(repository, reference);
    if (!head)
        throw anonymous ? (0,verify_anonymous/* notPublic */.XK)(image, name) : absent(name);
    checkDigest(head.digest, inputs.digest, name);
    const content = await (0,pull/* verifyPull */.p)({ registry, repository, digest: head.digest }, client);
    checkPlatforms(content.platforms, inputs.platforms, name);
    const { platforms, size } = content;
    return { name, digest: head.digest, platforms, size, anonymous };
}
function nameOf({ tag = 'latest', digest, ...repository }) {
    return `${(0,reference/* familiarName */.hG)(repository)}${digest ? `@${digest}` : `:${tag}`}`;
}
function absent(name) {
    return new errors/* PublishError */.S1({
        code: 'VERIFY_MISMATCH',
        message: `There is no ${name}.`,
        fix: 'Correct the name, or publish it.',
    });
}
function checkDigest(found, asked, name) {
    if (asked === '' || asked === found)
        return;
    throw new errors/* PublishError */.S1({
        code: 'VERIFY_MISMATCH',
        message: `${name} is ${found}, not ${asked}.`,
        fix: 'Another run may have moved the tag. Ask for the digest itself if that is meant.',
    });
}
function checkPlatforms(found, asked, name) {
    const missing = (0,platforms/* missingPlatforms */.z)(asked, found);
    if (missing.length === 0)
        return;
    throw new errors/* PublishError */.S1({
        code: 'VERIFY_MISMATCH',
        message: `${name} lacks ${missing.join(', ')}.`,
        detail: [`It has ${found.join(', ') || 'no platform at all'}.`],
        fix: 'Publish it for these platforms as well: `platforms`.',
    });
}
/** What was found, for people. */
function renderVerified(image) {
    const { name, digest, platforms, anonymous } = image;
    return [
        `${name} can be pulled${anonymous ? ' by anybody' : ''}: ${digest}`,
        ...(platforms.length > 0 ? [`Platforms: ${platforms.join(', ')}`] : []),
    ];
}
/** `registry-publish verify --json`, schema version 1. Fields are only ever added. */
function toVerifiedJson(image) {
    return { schemaVersion: 1, ...image };
}

// EXTERNAL MODULE: ./lib/tagging/index.js + 43 modules
var tagging = __webpack_require__(7176);
// EXTERNAL MODULE: ./lib/adapters/git/checkout.js
var git_checkout = __webpack_require__(8755);
// EXTERNAL MODULE: ./lib/adapters/git/refs.js
var refs = __webpack_require__(7949);
// EXTERNAL MODULE: ./lib/adapters/source-date-epoch.js
var source_date_epoch = __webpack_require__(9844);
// EXTERNAL MODULE: ./lib/adapters/git/commit-time.js
var commit_time = __webpack_require__(58);
// EXTERNAL MODULE: ./lib/adapters/git/head.js
var git_head = __webpack_require__(9589);
// EXTERNAL MODULE: ./lib/adapters/git/git.js
var git_git = __webpack_require__(7863);
;// CONCATENATED MODULE: ./lib/adapters/git/remote-url.js
/**
 * Name and web address of the repository that git clones from: `git@github.com:acme/app.git` is
 * `https://github.com/acme/app`. Credentials never get through: the address goes into labels. A path on this machine
 * has a name alone. https://git-scm.com/docs/git-clone#_git_urls
 */
function repositoryOfRemote(remote) {
    const url = webAddress(remote.trim());
    const path = (url ?? remote.trim()).replace(/[/\\]+$/, '').replace(/\.git$/, '');
    const name = path.split(/[/\\]/).at(-1);
    return { ...(name && { name }), ...(url !== undefined && { url }) };
}
function webAddress(remote) {
    const [, host, path = ''] = /^(?:[^@/:\s]+@)?([^@/:\s]+\.[^@/:\s]+):(?!\/\/)(.+)$/.exec(remote) ?? [];
    if (host !== undefined)
        return address('https:', host, path);
    if (!URL.canParse(remote))
        return undefined;
    const { protocol, host: hostAndPort, hostname, pathname } = new URL(remote);
    if (/^https?:$/.test(protocol))
        return address(protocol, hostAndPort, pathname);
    // The port is that of ssh or of git's own protocol.
    return /^(?:ssh|git|git\+ssh):$/.test(protocol)
        ? address('https:', hostname, pathname)
        : undefined;
}
function address(protocol, host, path) {
    const clean = path.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
    return `${protocol}//${host}/${clean}`;
}

;// CONCATENATED MODULE: ./lib/adapters/git/remote.js


/** Name and address of the repository that `origin` is; nothing where there is no such remote. */
async function readRemoteRepository(checkout, git) {
    const [remote] = (await (0,git_git/* askGit */.g)(checkout, ['config', '--get', 'remote.origin.url'], git)) ?? [];
    return remote ? repositoryOfRemote(remote) : {};
}

;// CONCATENATED MODULE: ./lib/adapters/ci/complete.js




/** Adds what the environment did not say; what it said stays, if only because checkouts in CI are detached and shallow. */
async function completeFromCheckout(said, { checkout, git, needsCommitTime }) {
    const located = await locate(said, checkout, git);
    const [repository, commitTime] = await Promise.all([
        completeRepository(said.repository, checkout, git),
        said.commitTime ?? (needsCommitTime ? (0,commit_time/* readCommitTime */.d)(checkout, located.sha, git) : undefined),
    ]);
    return {
        ...said,
        ...located,
        repository,
        ...(commitTime !== undefined && { commitTime }),
        ...(isBranchAfterAll(said, repository) && {
            on: { kind: 'branch', name: repository.defaultBranch },
        }),
    };
}
/** The checkout's branch or tag says something of this run only if the checkout is at its commit. */
async function locate({ on, sha }, checkout, git) {
    if (on.kind !== 'none' && sha !== '')
        return { on, sha };
    const head = await (0,git_head/* readHead */.z)(checkout, git);
    const isHere = sha === '' || sha === head.sha;
    return { on: on.kind === 'none' && isHere ? head.on : on, sha: sha || head.sha };
}
async function completeRepository(said, checkout, git) {
    const [remote, defaultBranch] = await Promise.all([
        said.name && said.url ? {} : readRemoteRepository(checkout, git),
        said.defaultBranch ?? (0,refs/* readDefaultBranch */.yt)(checkout, git),
    ]);
    return { ...remote, ...said, ...(defaultBranch !== undefined && { defaultBranch }) };
}
/**
 * A push to the default branch is that, even if a pull request leads from there to another branch: else an open
 * `main` -> `production` would keep `latest` from moving.
 */
function isBranchAfterAll({ headBranch }, repository) {
    return headBranch !== undefined && headBranch === repository.defaultBranch;
}

;// CONCATENATED MODULE: ./lib/adapters/ci/fork.js
/** A pull request of a fork on a system that gives it no secrets. */
function forkWithoutSecrets(system, source) {
    return {
        reason: 'fork',
        explanation: `the pull request comes from ${source}, and ${system} gives such runs no secrets: the image is built and not published`,
    };
}
/** A pull request of a fork on a system that runs it with this repository's credentials. */
function forkWithSecrets(system, source) {
    return {
        reason: 'fork-privileged',
        explanation: `the pull request comes from ${source}, but ${system} runs it with this repository's credentials: publishing what strangers wrote is refused`,
    };
}

// EXTERNAL MODULE: ./lib/adapters/github/merge-queue.js
var merge_queue = __webpack_require__(7592);
;// CONCATENATED MODULE: ./lib/adapters/ci/run-on.js

/** A pull request before a tag before a branch: systems that name several mean the most specific one. */
function runOn({ pullRequest, base, tag, branch }) {
    if (pullRequest && /^\d+$/.test(pullRequest)) {
        return { kind: 'pull-request', number: pullRequest, ...(base && { base }) };
    }
    if (tag)
        return { kind: 'tag', name: tag };
    // Other systems build the branches of GitHub's merge queue like any other.
    if (branch)
        return (0,merge_queue/* mergeQueueOf */.Z)(branch) ?? { kind: 'branch', name: branch };
    return { kind: 'none' };
}
/** What a whole ref names: `refs/heads/main`, `refs/tags/v1`, `refs/pull/7/merge`, `refs/merge-requests/7/head`. */
function namesOf(ref) {
    const [, kind, name = ''] = /^refs\/(heads|tags|pull|pull-requests|merge-requests)\/(.+)$/s.exec(ref ?? '') ?? [];
    if (kind === undefined)
        return {};
    if (kind === 'heads')
        return { branch: name };
    if (kind === 'tags')
        return { tag: name };
    return { pullRequest: name.split('/', 1)[0] };
}

;// CONCATENATED MODULE: ./lib/adapters/ci/values.js

function repositoryOf(variables) {
    return Object.fromEntries(Object.entries(variables).filter(([, value]) => value));
}
/** Name and URL from whatever git clones from, and what else is known. */
function repositoryAt(remote, others = {}) {
    return { ...(remote ? repositoryOfRemote(remote) : {}), ...repositoryOf(others) };
}
/** Page of the run and who started it, where the system says so. */
function runBy(said) {
    return { ...(said.url && { runUrl: said.url }), ...(said.actor && { actor: said.actor }) };
}
/** A whole commit hash, or `''`: some systems say `HEAD`. */
function commitHash(text) {
    return text && /^[0-9a-f]{40,64}$/.test(text) ? text : '';
}
/** The first attempt is 1, as on GitHub, where a system counts repetitions from 0. */
function attemptAfter(repetitions) {
    return /^\d{1,6}$/.test(repetitions ?? '') ? String(Number(repetitions) + 1) : '';
}
/** Whether both are known and differ in more than case. */
function differ(one, other) {
    return Boolean(one && other && one.toLowerCase() !== other.toLowerCase());
}

;// CONCATENATED MODULE: ./lib/adapters/ci/azure.js



/**
 * Azure Pipelines. It does not say which branch is the default one.
 * https://learn.microsoft.com/azure/devops/pipelines/build/variables
 */
const azure = {
    id: 'azure',
    isHere: (env) => /^true$/i.test(env.TF_BUILD ?? ''),
    read(env) {
        const names = namesOf(env.BUILD_SOURCEBRANCH);
        const isFork = /^true$/i.test(env.SYSTEM_PULLREQUEST_ISFORK ?? '');
        return {
            event: env.BUILD_REASON === 'Schedule' ? 'schedule' : (env.BUILD_REASON ?? ''),
            on: runOn({
                ...names,
                pullRequest: pullRequestOf(env) || names.pullRequest,
                base: env.SYSTEM_PULLREQUEST_TARGETBRANCH?.replace(/^refs\/heads\//, ''),
            }),
            sha: commitHash(env.BUILD_SOURCEVERSION),
            repository: repositoryAt(env.BUILD_REPOSITORY_URI),
            buildNumber: env.BUILD_BUILDID ?? '',
            runId: env.BUILD_BUILDID ?? '',
            runAttempt: env.SYSTEM_JOBATTEMPT ?? '',
            ...runBy({ url: pageOf(env), actor: env.BUILD_REQUESTEDFOR }),
            ...(isFork && { untrusted: forkWithoutSecrets('Azure Pipelines', sourceOf(env)) }),
        };
    },
};
/** GitHub's number of it, where the code is there: the id is then another one. */
function pullRequestOf(env) {
    return env.SYSTEM_PULLREQUEST_PULLREQUESTNUMBER || env.SYSTEM_PULLREQUEST_PULLREQUESTID;
}
function sourceOf(env) {
    return repositoryAt(env.SYSTEM_PULLREQUEST_SOURCEREPOSITORYURI).url ?? 'a fork';
}
/** It is not given as a whole. */
function pageOf(env) {
    const { SYSTEM_COLLECTIONURI: server, SYSTEM_TEAMPROJECT: project, BUILD_BUILDID: id } = env;
    return server && project && id
        ? `${server.replace(/\/+$/, '')}/${encodeURIComponent(project)}/_build/results?buildId=${id}`
        : undefined;
}

;// CONCATENATED MODULE: ./lib/adapters/ci/bitbucket.js


/**
 * Bitbucket Pipelines. It runs no pull requests of forks, and says neither what started a run nor which branch is the
 * default one.
 * https://support.atlassian.com/bitbucket-cloud/docs/variables-and-secrets/
 */
const bitbucket = {
    id: 'bitbucket',
    isHere: (env) => Boolean(env.BITBUCKET_BUILD_NUMBER),
    read(env) {
        const { BITBUCKET_REPO_FULL_NAME: repository, BITBUCKET_BUILD_NUMBER: number } = env;
        return {
            event: '',
            on: runOn({
                pullRequest: env.BITBUCKET_PR_ID,
                base: env.BITBUCKET_PR_DESTINATION_BRANCH,
                tag: env.BITBUCKET_TAG,
                branch: env.BITBUCKET_BRANCH,
            }),
            sha: commitHash(env.BITBUCKET_COMMIT),
            repository: repositoryOf({
                name: env.BITBUCKET_REPO_SLUG,
                url: repository && `https://bitbucket.org/${repository}`,
            }),
            buildNumber: number ?? '',
            runId: env.BITBUCKET_PIPELINE_UUID?.replace(/^\{|\}$/g, '') ?? '',
            runAttempt: env.BITBUCKET_STEP_RUN_NUMBER ?? '',
            ...runBy({
                url: repository && number && `https://bitbucket.org/${repository}/pipelines/results/${number}`,
            }),
        };
    },
};

;// CONCATENATED MODULE: ./lib/adapters/ci/buildkite.js




/** Buildkite. https://buildkite.com/docs/pipelines/configure/environment-variables */
const buildkite = {
    id: 'buildkite',
    isHere: (env) => env.BUILDKITE === 'true',
    read(env) {
        const fork = forkOf(env);
        return {
            event: env.BUILDKITE_SOURCE ?? '',
            on: runOn({
                pullRequest: env.BUILDKITE_PULL_REQUEST,
                base: env.BUILDKITE_PULL_REQUEST_BASE_BRANCH,
                tag: env.BUILDKITE_TAG,
                branch: env.BUILDKITE_BRANCH,
            }),
            sha: commitHash(env.BUILDKITE_COMMIT),
            repository: repositoryAt(env.BUILDKITE_REPO, {
                defaultBranch: env.BUILDKITE_PIPELINE_DEFAULT_BRANCH,
            }),
            buildNumber: env.BUILDKITE_BUILD_NUMBER ?? '',
            runId: env.BUILDKITE_BUILD_ID ?? '',
            runAttempt: attemptAfter(env.BUILDKITE_RETRY_COUNT),
            ...runBy({ url: env.BUILDKITE_BUILD_URL, actor: env.BUILDKITE_BUILD_CREATOR }),
            ...(fork && { untrusted: forkWithSecrets('Buildkite', fork) }),
        };
    },
};
/** Where a pull request comes from, if that is another repository; both are addresses to clone from. */
function forkOf(env) {
    const source = repositoryOfRemote(env.BUILDKITE_PULL_REQUEST_REPO ?? '').url;
    const own = repositoryOfRemote(env.BUILDKITE_REPO ?? '').url;
    return differ(source, own) ? source : undefined;
}

;// CONCATENATED MODULE: ./lib/adapters/ci/circleci.js



/**
 * CircleCI. It does not say what started a run, nor which branch is the default one.
 * https://circleci.com/docs/reference/variables/#built-in-environment-variables
 */
const circleci = {
    id: 'circleci',
    isHere: (env) => env.CIRCLECI === 'true',
    read(env) {
        const on = runOn({
            pullRequest: env.CIRCLE_TAG ? undefined : circleci_pullRequestOf(env),
            tag: env.CIRCLE_TAG,
            branch: env.CIRCLE_BRANCH,
        });
        // Set for pull requests of forks alone.
        const fork = env.CIRCLE_PR_USERNAME;
        const source = [fork, env.CIRCLE_PR_REPONAME].filter(Boolean).join('/');
        return {
            event: '',
            on,
            sha: commitHash(env.CIRCLE_SHA1),
            repository: repositoryAt(env.CIRCLE_REPOSITORY_URL, { name: env.CIRCLE_PROJECT_REPONAME }),
            buildNumber: env.CIRCLE_BUILD_NUM ?? '',
            runId: env.CIRCLE_WORKFLOW_ID ?? '',
            runAttempt: '',
            ...runBy({ url: env.CIRCLE_BUILD_URL, actor: env.CIRCLE_USERNAME }),
            ...(fork && { untrusted: forkWithoutSecrets('CircleCI', source) }),
            ...(on.kind === 'pull-request' &&
                !fork &&
                env.CIRCLE_BRANCH && { headBranch: env.CIRCLE_BRANCH }),
        };
    },
};
/** The number is given for forks alone; else the address of a pull request of this branch ends in it. */
function circleci_pullRequestOf(env) {
    const [, number] = /\/(\d+)\/?$/.exec(env.CIRCLE_PULL_REQUEST ?? '') ?? [];
    return env.CIRCLE_PR_NUMBER || number;
}

;// CONCATENATED MODULE: ./lib/adapters/ci/drone.js


/**
 * Drone. It does not say whether a pull request comes from a fork.
 * https://docs.drone.io/pipeline/environment/reference/
 */
const drone = {
    id: 'drone',
    isHere: (env) => env.DRONE === 'true',
    read(env) {
        const names = namesOf(env.DRONE_COMMIT_REF);
        return {
            event: env.DRONE_BUILD_EVENT === 'cron' ? 'schedule' : (env.DRONE_BUILD_EVENT ?? ''),
            on: runOn({
                pullRequest: env.DRONE_PULL_REQUEST || names.pullRequest,
                base: env.DRONE_TARGET_BRANCH,
                tag: env.DRONE_TAG || names.tag,
                branch: names.branch || env.DRONE_BRANCH,
            }),
            sha: commitHash(env.DRONE_COMMIT_SHA),
            repository: repositoryOf({
                name: env.DRONE_REPO_NAME,
                url: env.DRONE_REPO_LINK,
                defaultBranch: env.DRONE_REPO_BRANCH,
            }),
            buildNumber: env.DRONE_BUILD_NUMBER ?? '',
            runId: env.DRONE_BUILD_NUMBER ?? '',
            runAttempt: '',
            ...runBy({ url: env.DRONE_BUILD_LINK, actor: env.DRONE_BUILD_TRIGGER }),
        };
    },
};

;// CONCATENATED MODULE: ./lib/adapters/ci/gitlab.js



/** GitLab CI. https://docs.gitlab.com/ci/variables/predefined_variables/ */
const gitlab = {
    id: 'gitlab',
    isHere: (env) => env.GITLAB_CI === 'true',
    read(env) {
        const commitTime = Date.parse(env.CI_COMMIT_TIMESTAMP ?? '');
        const untrusted = untrustedOf(env);
        return {
            event: env.CI_PIPELINE_SOURCE ?? '',
            on: onOf(env),
            sha: commitHash(env.CI_COMMIT_SHA),
            repository: repositoryOf({
                name: env.CI_PROJECT_NAME,
                url: env.CI_PROJECT_URL,
                description: env.CI_PROJECT_DESCRIPTION,
                defaultBranch: env.CI_DEFAULT_BRANCH,
            }),
            ...(!Number.isNaN(commitTime) && { commitTime }),
            buildNumber: env.CI_PIPELINE_IID ?? '',
            runId: env.CI_PIPELINE_ID ?? '',
            runAttempt: '',
            ...runBy({ url: env.CI_PIPELINE_URL, actor: env.GITLAB_USER_LOGIN }),
            ...(untrusted && { untrusted }),
        };
    },
};
function onOf(env) {
    const on = runOn({
        pullRequest: env.CI_MERGE_REQUEST_IID || env.CI_EXTERNAL_PULL_REQUEST_IID,
        base: env.CI_MERGE_REQUEST_TARGET_BRANCH_NAME || env.CI_EXTERNAL_PULL_REQUEST_TARGET_BRANCH_NAME,
        tag: env.CI_COMMIT_TAG,
        branch: env.CI_COMMIT_BRANCH,
    });
    const isTrain = env.CI_MERGE_REQUEST_EVENT_TYPE === 'merge_train';
    return on.kind === 'pull-request' && isTrain ? { ...on, queue: true } : on;
}
/**
 * A fork's pipelines run in the fork, with its own variables, unless a member starts them in the parent project.
 * https://docs.gitlab.com/ci/pipelines/merge_request_pipelines/#use-with-forked-projects
 */
function untrustedOf(env) {
    const source = env.CI_MERGE_REQUEST_SOURCE_PROJECT_PATH;
    const target = env.CI_MERGE_REQUEST_PROJECT_PATH;
    if (differ(source, target)) {
        const runsInFork = differ(env.CI_PROJECT_PATH, target);
        return (runsInFork ? forkWithoutSecrets : forkWithSecrets)('GitLab', source ?? '');
    }
    const repository = env.CI_EXTERNAL_PULL_REQUEST_SOURCE_REPOSITORY;
    return differ(repository, env.CI_EXTERNAL_PULL_REQUEST_TARGET_REPOSITORY)
        ? forkWithSecrets('GitLab', repository ?? '')
        : undefined;
}

;// CONCATENATED MODULE: ./lib/adapters/ci/jenkins.js



/**
 * Jenkins: a multibranch project (GitHub, GitLab, Bitbucket or Gitea branch source), else what the git plugin says. A
 * Pipeline hands the git plugin's variables on only where its checkout step's result is put into the environment; the
 * checkout itself stands in for them.
 * https://www.jenkins.io/doc/book/pipeline/jenkinsfile/#using-environment-variables
 * https://plugins.jenkins.io/build-user-vars-plugin/ (who started it, where that plugin is)
 * https://plugins.jenkins.io/branch-api/ https://plugins.jenkins.io/git/#plugin-content-environment-variables
 * https://plugins.jenkins.io/gitlab-branch-source/#plugin-content-environment-variables
 */
const jenkins = {
    id: 'jenkins',
    isHere: (env) => Boolean(env.BUILD_NUMBER && (env.JENKINS_URL || env.JENKINS_HOME)),
    read(env) {
        const fork = env.CHANGE_ID && env.CHANGE_FORK;
        return {
            event: '',
            on: runOn(isMultibranch(env) ? multibranch(env) : gitPlugin(env)),
            sha: commitHash(env.GIT_COMMIT),
            repository: repositoryAt(env.GIT_URL || env.GIT_URL_1, {
                url: env.GITLAB_PROJECT_WEB_URL,
                description: env.GITLAB_PROJECT_DESCRIPTION,
                defaultBranch: defaultBranchOf(env),
            }),
            buildNumber: env.BUILD_NUMBER ?? '',
            runId: env.BUILD_TAG || env.BUILD_ID || '',
            runAttempt: '',
            ...runBy({ url: env.BUILD_URL, actor: env.BUILD_USER_ID }),
            ...(fork && { untrusted: forkWithSecrets('Jenkins', `the fork ${fork}`) }),
        };
    },
};
function isMultibranch(env) {
    return Boolean(env.BRANCH_NAME || env.TAG_NAME || env.CHANGE_ID);
}
/** `BRANCH_NAME` is `PR-7` or `MR-7` on a change, and the tag's name on a tag. */
function multibranch(env) {
    return {
        pullRequest: env.CHANGE_ID,
        base: env.CHANGE_TARGET,
        tag: env.TAG_NAME,
        branch: env.BRANCH_NAME,
    };
}
/** `origin/main`, `origin/tags/v1`, `refs/tags/v1`, or `detached`. */
function gitPlugin(env) {
    if (env.GIT_LOCAL_BRANCH)
        return { branch: env.GIT_LOCAL_BRANCH };
    const name = env.GIT_BRANCH ?? '';
    if (name.startsWith('refs/'))
        return namesOf(name);
    const short = name.replace(/^origin\//, '');
    if (short.startsWith('tags/'))
        return { tag: short.slice('tags/'.length) };
    return short === 'detached' ? {} : { branch: short };
}
/** Branch sources say of a branch whether it is the primary one, and of any other branch nothing. */
function defaultBranchOf(env) {
    return env.BRANCH_IS_PRIMARY === 'true' ? env.BRANCH_NAME : env.GITLAB_PROJECT_DEFAULT_BRANCH;
}

;// CONCATENATED MODULE: ./lib/adapters/ci/travis.js



/**
 * Travis CI. It says neither where the repository is hosted nor which branch is the default one.
 * https://docs.travis-ci.com/user/environment-variables/#default-environment-variables
 */
const travis = {
    id: 'travis',
    isHere: (env) => env.TRAVIS === 'true',
    read(env) {
        const source = env.TRAVIS_PULL_REQUEST_SLUG;
        return {
            event: env.TRAVIS_EVENT_TYPE === 'cron' ? 'schedule' : (env.TRAVIS_EVENT_TYPE ?? ''),
            on: runOn({
                pullRequest: env.TRAVIS_PULL_REQUEST,
                // The branch of a push, the base of a pull request, the tag again on a tag.
                base: env.TRAVIS_BRANCH,
                tag: env.TRAVIS_TAG,
                branch: env.TRAVIS_BRANCH,
            }),
            sha: commitHash(env.TRAVIS_COMMIT),
            repository: repositoryOf({ name: env.TRAVIS_REPO_SLUG?.split('/').at(-1) }),
            buildNumber: env.TRAVIS_BUILD_NUMBER ?? '',
            runId: env.TRAVIS_BUILD_ID ?? '',
            runAttempt: '',
            ...runBy({ url: env.TRAVIS_BUILD_WEB_URL }),
            ...(differ(source, env.TRAVIS_REPO_SLUG) && {
                untrusted: forkWithoutSecrets('Travis CI', source ?? ''),
            }),
        };
    },
};

;// CONCATENATED MODULE: ./lib/adapters/ci/woodpecker.js


/**
 * Woodpecker. It does not say whether a pull request comes from a fork.
 * https://woodpecker-ci.org/docs/usage/environment#built-in-environment-variables
 */
const woodpecker = {
    id: 'woodpecker',
    isHere: (env) => env.CI === 'woodpecker',
    read(env) {
        const names = namesOf(env.CI_COMMIT_REF);
        const event = env.CI_PIPELINE_EVENT ?? '';
        const [seconds] = /^[1-9]\d{0,10}$/.exec(env.CI_COMMIT_TIMESTAMP ?? '') ?? [];
        return {
            event: event === 'cron' ? 'schedule' : event,
            on: runOn({
                pullRequest: env.CI_COMMIT_PULL_REQUEST || names.pullRequest,
                base: env.CI_COMMIT_TARGET_BRANCH,
                tag: env.CI_COMMIT_TAG || names.tag,
                branch: names.branch || env.CI_COMMIT_BRANCH,
            }),
            sha: commitHash(env.CI_COMMIT_SHA),
            repository: repositoryOf({
                name: env.CI_REPO_NAME,
                url: env.CI_REPO_URL,
                defaultBranch: env.CI_REPO_DEFAULT_BRANCH,
            }),
            ...(seconds !== undefined && { commitTime: Number(seconds) * 1000 }),
            releaseIsPrerelease: event === 'release' && (env.CI_PIPELINE_RELEASE_PRE || env.CI_COMMIT_PRERELEASE) === 'true',
            buildNumber: env.CI_PIPELINE_NUMBER ?? '',
            runId: env.CI_PIPELINE_NUMBER ?? '',
            runAttempt: attemptAfter(env.CI_PIPELINE_RERUNS || '0'),
            ...runBy({ url: env.CI_PIPELINE_URL, actor: env.CI_PIPELINE_AUTHOR }),
        };
    },
};

;// CONCATENATED MODULE: ./lib/adapters/ci/detect.js









/** Jenkins last: its variables have common names, and agents of others run on its machines. */
const SYSTEMS = [
    gitlab,
    circleci,
    buildkite,
    azure,
    bitbucket,
    woodpecker,
    drone,
    travis,
    jenkins,
];
/** The CI system that set this environment, GitHub Actions apart; `undefined` on a laptop. */
function detectCi(env) {
    return SYSTEMS.find((system) => system.isHere(env));
}

;// CONCATENATED MODULE: ./lib/adapters/ci/facts.js






/** A laptop's environment. */
const NOTHING = {
    event: '',
    on: { kind: 'none' },
    sha: '',
    repository: {},
    buildNumber: '',
    runId: '',
    runAttempt: '',
};
/**
 * The facts of a run on any CI system but GitHub Actions, or on a laptop: from the environment, then from the checkout.
 * Sends no request; whatever fails makes a fact unknown and is never an error.
 */
async function readCiFacts({ raw, ports, directory }) {
    const system = detectCi(ports.env);
    const asksForGit = raw['meta-context']?.trim() === 'git';
    const environment = system?.read(ports.env) ?? NOTHING;
    const said = asksForGit ? withoutPlace(environment) : environment;
    const epoch = (0,source_date_epoch/* sourceDateEpoch */.p)(ports.env);
    const needs = (0,tagging/* factNeeds */.m_)(raw);
    const checkout = await (0,git_checkout/* findCheckout */.I8)(directory ?? process.cwd());
    const run = checkout
        ? await completeFromCheckout(said, {
            checkout,
            git: ports,
            needsCommitTime: needs.commitTime || epoch.time === undefined,
        })
        : said;
    const { on, repository, headBranch, ...facts } = run;
    const isOnDefaultBranch = on.kind === 'branch' && on.name === repository.defaultBranch;
    const gitTags = checkout && needs.gitTags && isOnDefaultBranch
        ? await (0,refs/* readTagNames */.vT)(checkout, ports)
        : undefined;
    const noCheckout = asksForGit && !checkout ? NO_CHECKOUT : undefined;
    return {
        ...facts,
        ci: system?.id ?? 'git',
        on,
        repository,
        baseRef: on.kind === 'pull-request' ? (on.base ?? '') : '',
        ...(epoch.time !== undefined && { sourceDateEpoch: epoch.time }),
        now: ports.clock.now(),
        releaseIsPrerelease: run.releaseIsPrerelease ?? false,
        ...(gitTags && { gitTags }),
        notices: system || checkout ? [] : [NOWHERE],
        warnings: [epoch.warning, noCheckout].filter((each) => each !== undefined),
    };
}
/** Of a run that is to be described by the checkout alone. */
function withoutPlace({ headBranch, ...said }) {
    return { ...said, on: NOTHING.on, sha: NOTHING.sha };
}
const NOWHERE = 'no CI system is recognised and no git checkout is here, so branch, tag and commit are unknown';
const NO_CHECKOUT = 'meta-context is git, but there is no git checkout here';

// EXTERNAL MODULE: ./lib/adapters/github/context.js + 6 modules
var context = __webpack_require__(7987);
;// CONCATENATED MODULE: ./lib/adapters/cli/facts.js


/** The facts of the run that a command is part of, whatever CI system it runs on, or of the checkout on a laptop. */
async function readFacts(raw, ports) {
    const isGitHub = ports.env.GITHUB_ACTIONS === 'true';
    return isGitHub ? (0,context/* readGitHubFacts */.z)({ raw, ports }) : readCiFacts({ raw, ports });
}

;// CONCATENATED MODULE: ./lib/adapters/cli/commands.js











/** Runs one command. Its result goes to standard output, everything else to the log. */
async function runCommand({ command, inputs, json }, ports) {
    // A job's runner reads standard output for workflow commands, whoever writes it.
    const write = (text) => void process.stdout.write(`${text}\n`);
    const print = (lines) => write((0,neutralize/* neutralizeText */.lS)(lines.join('\n')));
    const printJson = (value) => write((0,neutralize/* neutralizeJson */.GQ)(JSON.stringify(value, undefined, 2)));
    switch (command) {
        case 'plan': {
            const { plan } = await (0,pipeline/* decide */.LD)(inputs, await readFacts(inputs, ports));
            (0,announce/* announceFindings */.oJ)(plan, ports.log);
            return json ? printJson((0,plan_json/* toPlanJson */.x)(plan)) : print((0,report_text/* renderPlan */.E)(plan));
        }
        case 'publish':
        case 'promote':
        case 'merge': {
            const report = await { publish: pipeline/* publish */.mk, promote: pipeline/* promote */.pt, merge: pipeline/* merge */.h1 }[command](inputs, await readFacts(inputs, ports), ports);
            await (0,files/* writeReportFiles */.t)(report, ports);
            (0,announce/* announceFailures */.rd)(report, ports.log);
            if (json)
                printJson((0,report_json/* toReportJson */.s)(report));
            else
                print((0,report_text/* renderReport */.B)(report));
            return (0,announce_notifications/* requireDelivered */.IZ)(report);
        }
        case 'bake': {
            const reports = await (0,pipeline/* bake */.Wq)(inputs, await readFacts(inputs, ports), ports);
            for (const { report } of reports)
                await (0,files/* writeReportFiles */.t)(report, ports);
            for (const { report } of reports)
                (0,announce/* announceFailures */.rd)(report, ports.log);
            if (json)
                printJson((0,report_json/* toTargetsJson */.a)(reports));
            else
                for (const { target, report } of reports)
                    print([`${target}:`, ...(0,report_text/* renderReport */.B)(report)]);
            for (const { report } of reports)
                (0,announce_notifications/* requireDelivered */.IZ)(report);
            return;
        }
        case 'verify': {
            const image = await verifyImage(inputs, ports);
            return json ? printJson(toVerifiedJson(image)) : print(renderVerified(image));
        }
        case 'login': {
            const logins = await (0,login/* logIn */.E8)(inputs, { secretsAvailable: true }, ports);
            return json ? printJson((0,login/* toLoginJson */.pP)(logins)) : print((0,login/* renderLogins */.hp)(logins));
        }
        case 'serve': {
            const { serve } = await __webpack_require__.e(/* import() */ 2).then(__webpack_require__.bind(__webpack_require__, 2002));
            return serve(inputs, ports, (address) => json ? write(JSON.stringify({ address })) : print([`Registry at ${address}`]));
        }
        default:
            // The compiler refuses a command without a case.
            command;
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./lib/adapters/cli/options.js




/** Options that are not inputs. */
const OWN = {
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
    'password-stdin': { type: 'boolean' },
};
/** The input that the argument without a name is. */
const POSITIONAL = {
    publish: 'context',
    login: 'registry',
    verify: 'image',
};
/**
 * Reads the options of a command: the inputs under their names, a list's option repeated or with several lines.
 * A boolean is `--push`, `--push=false` or `--no-push`; secrets have no option, since every user of the machine can
 * read a command line.
 */
function parseOptions(command, args) {
    const inputs = (0,schema/* inputsOf */.Vc)(command);
    const { tokens } = (0,external_node_util_.parseArgs)({
        args: normalizeBooleans(args, inputs),
        options: optionsOf(inputs),
        allowPositionals: true,
        strict: false,
        tokens: true,
    });
    if (tokens.some((token) => token.kind === 'option' && token.name === 'help'))
        return HELP;
    const problems = [];
    const values = new Map();
    const { [command]: positional } = POSITIONAL;
    for (const token of tokens) {
        if (token.kind === 'option') {
            const problem = checkOption(token, inputs);
            if (problem)
                problems.push(problem);
            else
                values.set(token.name, [...(values.get(token.name) ?? []), token.value ?? 'true']);
        }
        else if (token.kind === 'positional') {
            if (positional && !values.has(positional))
                values.set(positional, [token.value]);
            else
                problems.push({ input: token.value, message: 'unexpected argument', fix: SEE_HELP });
        }
    }
    if (problems.length > 0)
        throw new errors/* BadRequest */.B(problems);
    const has = (name) => values.get(name)?.at(-1) === 'true';
    return {
        inputs: toRawInputs(values, inputs),
        json: has('json'),
        help: false,
        passwordFromStdin: has('password-stdin'),
    };
}
const HELP = { inputs: {}, json: false, help: true, passwordFromStdin: false };
const SEE_HELP = 'See --help.';
/** `--no-push` is `--push=false`, but `--no-cache` is an input of its own. */
function normalizeBooleans(args, inputs) {
    const booleans = new Set(inputs.filter(({ kind }) => kind === 'boolean').map(({ name }) => name));
    return args.map((arg) => {
        const name = /^--no-(?<name>[a-z-]+)$/.exec(arg)?.groups?.name;
        return name && booleans.has(name) ? `--${name}=false` : arg;
    });
}
function optionsOf(inputs) {
    const own = { ...OWN };
    // Secrets, too, so that what was meant as one is not taken for an argument, and shown.
    for (const { name, kind } of inputs) {
        own[name] = { type: kind === 'boolean' ? 'boolean' : 'string', multiple: true };
    }
    return own;
}
const BOOLEANS = new Set(['true', 'false']);
function checkOption({ name, rawName, value, inlineValue }, inputs) {
    if (Object.hasOwn(OWN, name)) {
        return value === undefined || BOOLEANS.has(value)
            ? undefined
            : { input: rawName, message: `${(0,quote/* quote */.h)(value)} is not a boolean`, fix: SEE_HELP };
    }
    const input = inputs.find((known) => known.name === name);
    if (!input)
        return { input: rawName, message: 'unknown option', fix: SEE_HELP };
    if (input.kind === 'secret' || input.kind === 'yaml') {
        const variable = `INPUT_${name.toUpperCase().replaceAll('-', '_')}`;
        return {
            input: rawName,
            message: 'secrets on a command line can be read by every user of the machine',
            fix: name === 'password'
                ? `Use --password-stdin, or the variable ${variable}.`
                : `Use the variable ${variable}.`,
        };
    }
    if (input.kind === 'boolean')
        return undefined;
    if (value === undefined)
        return { input: rawName, message: 'a value is missing', fix: SEE_HELP };
    // The next option, taken for the value of this one.
    if (!inlineValue && value.startsWith('-')) {
        const fix = `If ${(0,quote/* quote */.h)(value)} is the value, write ${rawName}=${value}.`;
        return { input: rawName, message: 'a value is missing', fix };
    }
    return undefined;
}
function toRawInputs(values, inputs) {
    const entries = inputs.flatMap(({ name, kind }) => {
        const given = values.get(name);
        if (!given)
            return [];
        const isList = kind === 'lines' || kind === 'comma';
        return [[name, isList ? given.join('\n') : (given.at(-1) ?? '')]];
    });
    return Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ./lib/adapters/cli/help.js


const COMMANDS = {
    publish: 'Build, tag, push and verify an image.',
    plan: 'Show the tags, labels and destinations; do nothing.',
    login: 'Log in to registries for later commands of docker.',
    promote: 'Put an image that exists under more tags, in more repositories and registries.',
    merge: 'Join images that were built apart, each for its platforms, and publish them as one.',
    bake: 'Build the images of a bake definition, and publish each as its own.',
    verify: 'Ask a registry whether an image can be pulled, and is what it should be.',
    serve: 'Run a small registry on this machine, for trials and tests.',
};
/** What `registry-publish --help` prints. */
function renderUsage() {
    const commands = Object.entries(COMMANDS).map(([name, what]) => `  ${name.padEnd(10)}${what}`);
    return [
        'Usage: registry-publish <command> [options]',
        '',
        'Publishes container images: logs in, builds, tags, pushes, verifies and reports.',
        '',
        'Commands:',
        ...commands,
        '',
        'registry-publish <command> --help lists the options of a command.',
        '',
    ].join('\n');
}
/** What `registry-publish <command> --help` prints. */
function renderHelp(command) {
    const { [command]: positional } = POSITIONAL;
    const argument = positional ? ` [${positional}]` : '';
    const options = (0,schema/* inputsOf */.Vc)(command).filter(({ kind }) => kind !== 'secret' && kind !== 'yaml');
    const variables = (0,schema/* inputsOf */.Vc)(command).filter(({ kind }) => kind === 'secret' || kind === 'yaml');
    const passwordStdin = variables.some(({ name }) => name === 'password');
    return [
        `Usage: registry-publish ${command}${argument} [options]`,
        '',
        COMMANDS[command],
        '',
        'Options:',
        ...options.flatMap(renderOption),
        ...(passwordStdin ? entry('--password-stdin', 'Read the password from standard input.') : []),
        ...entry('--json', 'Print the result as JSON.'),
        '',
        ...(variables.length > 0 ? ['Variables:', ...variables.flatMap(renderVariable), ''] : []),
        'Exit status: 0 done or unchanged, 1 publishing failed, 2 the request is wrong and nothing was done.',
        '',
    ].join('\n');
}
function renderOption({ name, kind, description, default: preset, }) {
    const value = kind === 'boolean' ? '' : ` <${kind === 'lines' || kind === 'comma' ? 'list' : kind}>`;
    return entry(`--${name}${value}`, preset ? `${description} Default: ${preset}.` : description);
}
function renderVariable({ name, description }) {
    return entry(`INPUT_${name.toUpperCase().replaceAll('-', '_')}`, description);
}
function entry(left, description) {
    return [`  ${left}`, `      ${description.replaceAll('`', '')}`];
}

// EXTERNAL MODULE: ./lib/inputs/switch.js
var inputs_switch = __webpack_require__(3345);
;// CONCATENATED MODULE: ./lib/adapters/cli/inputs.js


/**
 * Inputs from the environment, for everything that has no option on the command line: `INPUT_<NAME>` as GitHub's
 * runner sets it, or with `_` for `-` since most shells allow no other; then the variable that means the same.
 */
function inputsFromEnvironment(command, env) {
    const entries = (0,schema/* inputsOf */.Vc)(command).flatMap(({ name, kind, variable }) => {
        const upper = `INPUT_${name.toUpperCase()}`;
        const value = env[upper] ||
            env[upper.replaceAll('-', '_')] ||
            (0,inputs_switch/* fromVariable */.X)(kind, (variable && env[variable]) || '');
        return value ? [[name, value]] : [];
    });
    return Object.fromEntries(entries);
}

// EXTERNAL MODULE: ./lib/adapters/silence.js
var adapters_silence = __webpack_require__(2687);
;// CONCATENATED MODULE: ./lib/adapters/cli/status.js

/** Back to the first column, and erase to the end of the line (ECMA-48 EL). */
const ERASE_LINE = '\r\u001b[2K';
/** One line up (ECMA-48 CUU). */
const UP = '\u001b[1A';
const WIDTH_OF_OLD_TERMINALS = 80;
const HEIGHT_OF_OLD_TERMINALS = 24;
function liveStatus(terminal, { now, eachSecond }) {
    let text = '';
    let details = [];
    let since = 0;
    let drawn = 0;
    let stop;
    const erase = () => {
        if (drawn > 0)
            terminal.write(`${ERASE_LINE}${`${UP}${ERASE_LINE}`.repeat(drawn - 1)}`);
        drawn = 0;
    };
    const draw = () => {
        if (text === '')
            return;
        const width = terminal.columns || WIDTH_OF_OLD_TERMINALS;
        const lines = [
            cutToFit(text, `  ${elapsed(now() - since)}`, width),
            ...fitting(details, terminal).map((line) => cutToFit(`  ${line}`, '', width)),
        ];
        erase();
        const painted = lines.map((line) => (0,external_node_util_.styleText)('cyan', line, { validateStream: false }));
        terminal.write(`${ERASE_LINE}${painted.join('\n')}`);
        drawn = lines.length;
    };
    const end = () => {
        erase();
        text = '';
        stop?.();
        stop = undefined;
    };
    return {
        erase,
        draw,
        show(next, nextDetails = []) {
            const line = visible(next);
            if (line === '')
                return end();
            if (line === text && nextDetails.length + details.length === 0)
                return;
            if (line !== text)
                since = now();
            text = line;
            details = nextDetails.map(visible);
            stop ??= eachSecond(draw);
            draw();
        },
        end,
    };
}
/** On one line; spaces may stand for columns. */
function visible(text) {
    return (0,external_node_util_.stripVTControlCharacters)(text).replace(/\s/g, ' ').trim();
}
/** A line above the top of the screen could not be erased. */
function fitting(details, { rows }) {
    const room = Math.max(0, (rows || HEIGHT_OF_OLD_TERMINALS) - 3);
    if (details.length <= room)
        return details;
    return [...details.slice(0, room), `… and ${details.length - room} more`];
}
/** A line that wraps could not be erased, so the text gives way. Wide characters count as two columns at most. */
function cutToFit(text, suffix, width) {
    const room = width - 1 - suffix.length;
    let used = 0;
    let shown = '';
    for (const point of text) {
        used += (point.codePointAt(0) ?? 0) < 0x1100 ? 1 : 2;
        if (used > room)
            return `${shown}${suffix}`;
        shown += point;
    }
    return `${shown}${suffix}`;
}
function elapsed(milliseconds) {
    const seconds = Math.floor(milliseconds / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

;// CONCATENATED MODULE: ./lib/adapters/cli/log.js




/** The log of a command: colour and a live status line on a terminal, plain lines in a pipe. */
function commandLineLog(terminal, options) {
    const { debug, live, redact } = options;
    const status = live ? liveStatus(terminal, options) : undefined;
    const paint = (style, text) => live ? (0,external_node_util_.styleText)(style, text, { validateStream: false }) : text;
    const silence = (0,adapters_silence/* watchSilence */.X)(options.now);
    const line = (text) => {
        status?.erase();
        terminal.write(`${text}\n`);
        status?.draw();
        silence.broken();
    };
    // Redacted before anything else is changed in it, and after, for what the change may have joined.
    const clean = (text) => redact((0,neutralize/* neutralizeText */.lS)(redact(text)));
    const say = (style, label) => (text, place) => {
        const where = place ? `${place.file}${place.line ? `:${place.line}` : ''}: ` : '';
        line(`${paint(style, label)} ${clean(`${where}${text}`)}`);
    };
    return {
        info: (text) => line(clean(text)),
        child: (text) => line(paint('dim', redact((0,neutralize/* neutralize */.YI)(redact(text))))),
        notice: say('blue', 'note:'),
        warning: say('yellow', 'warning:'),
        error: say('red', 'error:'),
        debug: (text) => debug && line(clean(text)),
        progress(text, details = []) {
            if (status)
                return status.show(clean(text), details.map(clean));
            if (text !== '' && silence.isTooLong())
                line(clean((0,adapters_silence/* statusLine */.B)(text, details)));
        },
        async group(title, work) {
            line(paint('bold', clean(title)));
            try {
                return await work();
            }
            finally {
                status?.end();
            }
        },
    };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/adapters/git/history.js
var git_history = __webpack_require__(9215);
// EXTERNAL MODULE: ./lib/adapters/github/code-host.js
var code_host = __webpack_require__(6428);
// EXTERNAL MODULE: ./lib/adapters/github/id-token.js
var id_token = __webpack_require__(7521);
// EXTERNAL MODULE: ./lib/adapters/node/clock.js
var clock = __webpack_require__(4643);
// EXTERNAL MODULE: ./lib/adapters/node/engine.js + 1 modules
var engine = __webpack_require__(1883);
// EXTERNAL MODULE: ./lib/adapters/node/exec.js + 1 modules
var exec = __webpack_require__(818);
// EXTERNAL MODULE: ./lib/adapters/node/fetch.js + 3 modules
var node_fetch = __webpack_require__(1552);
// EXTERNAL MODULE: ./lib/adapters/node/files.js
var node_files = __webpack_require__(7982);
// EXTERNAL MODULE: ./lib/adapters/node/image-files.js
var image_files = __webpack_require__(7874);
// EXTERNAL MODULE: ./lib/adapters/node/local-answers.js
var local_answers = __webpack_require__(1180);
// EXTERNAL MODULE: ./lib/adapters/without-inputs.js
var without_inputs = __webpack_require__(9520);
;// CONCATENATED MODULE: ./lib/adapters/cli/ports.js















/** The ports of a command on a terminal or in any CI. */
async function commandLinePorts(env, log, { signal, mask }) {
    const fetch = (0,node_fetch/* nodeFetch */.v)(env);
    const files = (0,node_files/* nodeFiles */.k)(env.RUNNER_TEMP || (0,external_node_os_.tmpdir)());
    const token = env.INPUT_GITHUB_TOKEN || env['INPUT_GITHUB-TOKEN'] || env.GITHUB_TOKEN || '';
    const idToken = (0,id_token/* githubIdToken */.e)({ env, fetch, mask, clock: clock/* clock */.p, log, signal });
    const codeHost = (0,code_host/* githubCodeHost */.x)({ env, fetch, token });
    return {
        exec: exec/* exec */.m,
        fetch,
        files,
        imageFiles: image_files/* imageFiles */.B,
        clock: clock/* clock */.p,
        log,
        engine: await (0,engine/* dockerEngine */.J)(env, files),
        history: (0,git_history/* checkoutHistory */.B)(() => (0,git_checkout/* findCheckout */.I8)(process.cwd()), { exec: exec/* exec */.m, env, signal }),
        env: (0,without_inputs/* withoutInputs */.i)(env),
        signal,
        mask,
        localAnswers: (0,local_answers/* localAnswers */.R)(),
        ...(idToken && { idToken }),
        ...(codeHost && { codeHost }),
        rememberCommand: ({ file, args, env: own }) => {
            const run = () => (0,external_node_child_process_.spawnSync)(file, args, { env: { ...(0,without_inputs/* withoutInputs */.i)(env), ...own } });
            // Before paths are removed, which it may need.
            process.prependOnceListener('exit', run);
            return () => void process.removeListener('exit', run);
        },
        rememberForCleanup: (path) => {
            // A command has no post step: the last chance is the end of the process.
            process.once('exit', () => (0,external_node_fs_.rmSync)(path, { recursive: true, force: true }));
        },
    };
}

// EXTERNAL MODULE: ./lib/adapters/maskable.js
var maskable = __webpack_require__(6542);
;// CONCATENATED MODULE: ./lib/adapters/cli/redact.js

function createRedactor() {
    let secrets = [];
    return {
        add(secret) {
            const all = new Set([...secrets, ...(0,maskable/* maskable */.d)(secret).flatMap(encodings)]);
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

;// CONCATENATED MODULE: ./lib/adapters/cli/stdin.js
/** Everything on standard input, without the line end that `echo` adds. */
async function readStdin() {
    const chunks = [];
    for await (const chunk of process.stdin)
        chunks.push(chunk);
    return Buffer.concat(chunks)
        .toString('utf8')
        .replace(/\r?\n$/, '');
}

;// CONCATENATED MODULE: ./lib/adapters/cli/main.js












/** Runs `registry-publish` with the process's own arguments; sets the exit code and never throws. */
async function runCommandLine(args = process.argv.slice(2), env = process.env) {
    const redactor = createRedactor();
    const log = commandLineLog(process.stderr, {
        debug: env.RUNNER_DEBUG === '1',
        live: isLive(process.stderr, env),
        redact: redactor.apply,
        now: () => performance.now(),
        eachSecond(work) {
            const timer = setInterval(work, 1000).unref();
            return () => clearInterval(timer);
        },
    });
    try {
        await dispatch(args, { env, log, mask: redactor.add });
    }
    catch (error) {
        const failure = (0,errors/* toPublishError */.tR)(error);
        report(failure, log);
        process.exitCode = failure.exitCode;
    }
}
/** https://no-color.org/ and terminals that know no control sequences. */
function isLive({ isTTY }, { NO_COLOR, TERM }) {
    return isTTY === true && !NO_COLOR && TERM !== 'dumb';
}
async function dispatch(args, { env, log, mask }) {
    const [name = '--help', ...rest] = args;
    if (!isCommand(name)) {
        const asked = name === '--help' || name === '-h' || name === 'help';
        if (asked)
            return void process.stdout.write(renderUsage());
        process.stderr.write(renderUsage());
        log.error(`unknown command "${name}"`);
        process.exitCode = 2;
        return;
    }
    const line = parseOptions(name, rest);
    if (line.help)
        return void process.stdout.write(renderHelp(name));
    const inputs = {
        ...inputsFromEnvironment(name, env),
        ...line.inputs,
        ...(line.passwordFromStdin && { password: await readStdin() }),
    };
    for (const { name: input, kind } of (0,schema/* inputsOf */.Vc)(name)) {
        const value = inputs[input];
        if (kind === 'secret' && value)
            mask(value);
    }
    const ports = await commandLinePorts(env, log, { signal: (0,cancellation/* listenForCancellation */.c)(), mask });
    const believing = await (0,with_authorities/* withAuthorities */.e)(inputs, ports);
    await runCommand({ command: name, inputs, json: line.json }, believing);
}
function isCommand(name) {
    return Object.hasOwn(COMMANDS, name);
}
function report({ message, fix, detail, place, code, cause }, log) {
    log.error(message, place);
    for (const line of detail)
        log.info(`  ${line}`);
    if (fix)
        log.info(fix);
    if (code === 'INTERNAL' && cause instanceof Error)
        log.info(cause.stack ?? '');
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

/***/ 4006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E8: () => (/* binding */ logIn),
  hp: () => (/* binding */ renderLogins),
  pP: () => (/* binding */ toLoginJson)
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
// EXTERNAL MODULE: ./lib/inputs/connection.js
var connection = __webpack_require__(5813);
// EXTERNAL MODULE: ./lib/inputs/job-token.js
var job_token = __webpack_require__(9218);
// EXTERNAL MODULE: ./lib/inputs/logins.js + 4 modules
var inputs_logins = __webpack_require__(1875);
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
    const found = await (0,inputs_logins/* parseLogins */.wI)(typed, options, problems);
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

/***/ 5737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ explainRead)
/* harmony export */ });
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2306);
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5372);


/** As `explain`, for an image that could not be read: advice about pushing would lead astray. */
function explainRead(error, doing, { registry, repository, input }) {
    const isLogin = error instanceof _oci_index_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryError */ .gl && (error.kind === 'denied' || error.kind === 'unauthorized');
    const target = { registry, ...(input !== undefined && { input }) };
    return (0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .W)(error, doing, isLogin ? target : { ...target, repository });
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
    const [first] = failures;
    if (failures.length === 1 && first)
        throw first.reason;
    if (first)
        throw new AggregateError(failures.map(({ reason }) => reason));
    return settled.map((result) => result.value);
}


/***/ }),

/***/ 4632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $C: () => (/* binding */ howToPublish),
/* harmony export */   XK: () => (/* binding */ notPublic),
/* harmony export */   XT: () => (/* binding */ headAsStranger),
/* harmony export */   mh: () => (/* binding */ verifyAnonymously)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2306);
/* harmony import */ var _reference_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2944);
/* harmony import */ var _registries_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4142);
/* harmony import */ var _pull_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(190);





/** What registries answer to strangers about what is not public; some do not even admit that it is there. */
const HIDDEN = new Set([
    ...['unauthorized', 'denied', 'name-unknown', 'not-found'],
]);
/** The same as `verifyPull`, without credentials. Throws `NOT_PUBLIC` where a stranger is turned away. */
async function verifyAnonymously(image, stranger) {
    const { repository, digest } = image;
    const isSeen = await headAsStranger(stranger, repository, digest);
    if (!isSeen)
        throw notPublic(image, `${(0,_reference_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .familiarName */ .hG)(image)}@${digest}`);
    return (0,_pull_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyPull */ .p)(image, stranger);
}
/** What somebody without credentials finds under a tag or digest; `undefined` for nothing, or nothing that may be seen. */
async function headAsStranger(stranger, repository, reference) {
    try {
        return await stranger.headManifest(repository, reference);
    }
    catch (error) {
        if (error instanceof _oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryError */ .gl && HIDDEN.has(error.kind))
            return undefined;
        throw error;
    }
}
function notPublic(image, name) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1({
        code: 'NOT_PUBLIC',
        message: `Nobody can pull ${name} without a login: it is private, or does not exist.`,
        fix: howToPublish(image),
    });
}
/** How the owner makes it public. */
function howToPublish({ registry, repository }) {
    return ((0,_registries_index_js__WEBPACK_IMPORTED_MODULE_3__/* .providerOf */ .lc)(registry).publicHint?.({ registry, repository }) ??
        `Make the repository ${repository} public in the settings of ${registry}; or, if it is to stay private, do not verify anonymously.`);
}


/***/ }),

/***/ 9861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ platformsOf),
/* harmony export */   z: () => (/* binding */ missingPlatforms)
/* harmony export */ });
/* harmony import */ var _reference_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8270);

/** Configurations are small; anything larger is not one. */
const MAX_CONFIG_BYTES = 4 * 1024 * 1024;
/**
 * Platforms of an index from its descriptors, or of a single image from its configuration.
 * https://github.com/opencontainers/image-spec/blob/main/image-index.md
 */
async function platformsOf({ bytes }, repository, { registry, readConfig }) {
    const manifest = parse(bytes);
    if (manifest.manifests) {
        return manifest.manifests.flatMap(({ platform }) => renderPlatform(platform));
    }
    const digest = manifest.config?.digest;
    if (!readConfig || digest === undefined)
        return [];
    const config = await registry.getBlob(repository, digest, { maxBytes: MAX_CONFIG_BYTES });
    return renderPlatform(parse(config));
}
/** `unknown/unknown` marks attestations, which run nowhere. */
function renderPlatform(platform) {
    const { os, architecture, variant } = platform ?? {};
    if (!os || !architecture || os === 'unknown')
        return [];
    const written = [os, architecture, ...(variant ? [variant] : [])].join('/');
    return [(0,_reference_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalPlatform */ ._)(written) ?? written];
}
/** Those that were asked for and are not there, as they were written. */
function missingPlatforms(asked, found) {
    return asked.filter((platform) => !found.includes((0,_reference_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalPlatform */ ._)(platform) ?? platform));
}
function parse(bytes) {
    return JSON.parse(new TextDecoder().decode(bytes));
}


/***/ }),

/***/ 190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ verifyPull)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6589);
/* harmony import */ var _reference_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2944);



/** Asks for everything that a pull needs: manifests are read and hashed, configurations and layers looked for. */
async function verifyPull(image, registry) {
    const { repository, digest } = image;
    const content = await (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .closure */ .Cx)(await (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .openRegistryImage */ .Ff)(image, registry));
    const heads = await Promise.all(content.blobs.map((blob) => registry.headBlob(repository, blob.digest)));
    const missing = content.blobs.filter((_, at) => !heads[at]).map((blob) => blob.digest);
    if (missing.length === 0)
        return content;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1({
        code: 'VERIFY_MISMATCH',
        message: `${(0,_reference_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .familiarName */ .hG)(image)}@${digest} cannot be pulled: ${missing.length} of its ${content.blobs.length} blobs are not there.`,
        detail: missing,
        fix: 'Publish it again: what is missing is sent again. If it stays so, the registry loses what it has stored.',
    });
}


/***/ })

};
