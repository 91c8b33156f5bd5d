export const id = 6086;
export const ids = [6086];
export const modules = {

/***/ 6086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommandLine: () => (/* binding */ runCommandLine)
});

// UNUSED EXPORTS: isLive

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/inputs/schema.js + 7 modules
var schema = __webpack_require__(1775);
// EXTERNAL MODULE: ./lib/adapters/node/cancellation.js
var cancellation = __webpack_require__(4986);
// EXTERNAL MODULE: ./lib/adapters/redact.js
var redact = __webpack_require__(1619);
// EXTERNAL MODULE: ./lib/adapters/with-authorities.js
var with_authorities = __webpack_require__(6098);
// EXTERNAL MODULE: ./lib/decide.js + 16 modules
var decide = __webpack_require__(4433);
// EXTERNAL MODULE: ./lib/pipeline.js + 4 modules
var pipeline = __webpack_require__(4113);
// EXTERNAL MODULE: ./lib/plan/json.js
var plan_json = __webpack_require__(1433);
// EXTERNAL MODULE: ./lib/report/announce.js
var announce = __webpack_require__(2551);
// EXTERNAL MODULE: ./lib/report/neutralize.js
var neutralize = __webpack_require__(3079);
// EXTERNAL MODULE: ./lib/report/text.js
var report_text = __webpack_require__(4639);
// EXTERNAL MODULE: ./lib/tagging/index.js + 44 modules
var tagging = __webpack_require__(2226);
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
        const visibility = env.CI_PROJECT_VISIBILITY;
        return {
            event: env.CI_PIPELINE_SOURCE ?? '',
            on: onOf(env),
            sha: commitHash(env.CI_COMMIT_SHA),
            repository: {
                ...repositoryOf({
                    name: env.CI_PROJECT_NAME,
                    url: env.CI_PROJECT_URL,
                    description: env.CI_PROJECT_DESCRIPTION,
                    defaultBranch: env.CI_DEFAULT_BRANCH,
                }),
                ...(visibility && { isPublic: visibility === 'public' }),
            },
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

// EXTERNAL MODULE: ./lib/adapters/github/context.js + 7 modules
var context = __webpack_require__(1401);
;// CONCATENATED MODULE: ./lib/adapters/cli/facts.js


/** The facts of the run that a command is part of, whatever CI system it runs on, or of the checkout on a laptop. */
async function readFacts(raw, ports) {
    const isGitHub = ports.env.GITHUB_ACTIONS === 'true';
    return isGitHub ? (0,context/* readGitHubFacts */.z)({ raw, ports }) : readCiFacts({ raw, ports });
}

;// CONCATENATED MODULE: ./lib/adapters/cli/commands.js







/** Runs one command. Its result goes to standard output, everything else to the log. What comes last is loaded last. */
async function runCommand({ command, inputs, json }, ports) {
    // A job's runner reads standard output for workflow commands, whoever writes it.
    const write = (text) => void process.stdout.write(`${text}\n`);
    const print = (lines) => write((0,neutralize/* neutralizeText */.lS)(lines.join('\n')));
    const printJson = (value) => write((0,neutralize/* neutralizeJson */.GQ)(JSON.stringify(value, undefined, 2)));
    switch (command) {
        case 'plan': {
            const { plan } = await (0,decide/* decide */.LD)(inputs, await readFacts(inputs, ports));
            (0,announce/* announceFindings */.oJ)(plan, ports.log);
            return json ? printJson((0,plan_json/* toPlanJson */.x)(plan)) : print((0,report_text/* renderPlan */.E)(plan));
        }
        case 'publish':
        case 'promote':
        case 'merge': {
            const work = await workOf(command);
            const report = await work(inputs, await readFacts(inputs, ports), ports);
            const { finishReports, renderReport, toReportJson } = await Promise.all(/* import() */[__webpack_require__.e(4219), __webpack_require__.e(1338)]).then(__webpack_require__.bind(__webpack_require__, 4627));
            return finishReports([report], ports, () => json ? printJson(toReportJson(report)) : print(renderReport(report)));
        }
        case 'bake': {
            const { bake } = await Promise.all(/* import() */[__webpack_require__.e(6589), __webpack_require__.e(1532), __webpack_require__.e(3331), __webpack_require__.e(6268)]).then(__webpack_require__.bind(__webpack_require__, 6268));
            const reports = await bake(inputs, await readFacts(inputs, ports), ports);
            const { finishReports, renderTargets, toTargetsJson } = await Promise.all(/* import() */[__webpack_require__.e(4219), __webpack_require__.e(1338)]).then(__webpack_require__.bind(__webpack_require__, 4627));
            const all = reports.map(({ report }) => report);
            return finishReports(all, ports, () => json ? printJson(toTargetsJson(reports)) : print(renderTargets(reports)));
        }
        case 'verify': {
            const { renderVerified, toVerifiedJson, verifyImage } = await Promise.all(/* import() */[__webpack_require__.e(6589), __webpack_require__.e(7216)]).then(__webpack_require__.bind(__webpack_require__, 7216));
            const image = await verifyImage(inputs, ports);
            return json ? printJson(toVerifiedJson(image)) : print(renderVerified(image));
        }
        case 'login': {
            const { logIn, renderLogins, toLoginJson } = await __webpack_require__.e(/* import() */ 8678).then(__webpack_require__.bind(__webpack_require__, 8678));
            const logins = await logIn(inputs, { secretsAvailable: true }, ports);
            return json ? printJson(toLoginJson(logins)) : print(renderLogins(logins));
        }
        case 'serve': {
            const { serve } = await __webpack_require__.e(/* import() */ 2002).then(__webpack_require__.bind(__webpack_require__, 2002));
            return serve(inputs, ports, (address) => json ? write(JSON.stringify({ address })) : print([`Registry at ${address}`]));
        }
        default:
            // The compiler refuses a command without a case.
            command;
    }
}
/** Most runs publish; the rest is loaded by those that want it. */
async function workOf(command) {
    if (command === 'promote')
        return (await Promise.all(/* import() */[__webpack_require__.e(6589), __webpack_require__.e(1532), __webpack_require__.e(2049), __webpack_require__.e(189)]).then(__webpack_require__.bind(__webpack_require__, 189))).promote;
    if (command === 'merge')
        return (await Promise.all(/* import() */[__webpack_require__.e(6589), __webpack_require__.e(1532), __webpack_require__.e(2049), __webpack_require__.e(8804)]).then(__webpack_require__.bind(__webpack_require__, 8804))).merge;
    return pipeline/* publish */.m;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./lib/inputs/quote.js
var quote = __webpack_require__(7933);
// EXTERNAL MODULE: ./lib/nearest.js
var nearest = __webpack_require__(2037);
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
 * A boolean is `--push`, `--push=false`, `--push false` or `--no-push`; secrets have no option, since every user of the machine can
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
/**
 * `--no-push` is `--push=false`, but `--no-cache` is an input of its own. `--push false` is meant as it reads: the word is
 * no argument of its own.
 */
function normalizeBooleans(args, inputs) {
    const booleans = new Set(inputs.filter(({ kind }) => kind === 'boolean').map(({ name }) => name));
    const isSwitch = (arg = '') => arg.startsWith('--') && booleans.has(arg.slice(2));
    return args.flatMap((arg, at) => {
        if (BOOLEANS.has(arg) && isSwitch(args[at - 1]))
            return [];
        const next = args[at + 1] ?? '';
        if (isSwitch(arg) && BOOLEANS.has(next))
            return [`${arg}=${next}`];
        const name = /^--no-(?<name>[a-z-]+)$/.exec(arg)?.groups?.name;
        return [name && booleans.has(name) ? `--${name}=false` : arg];
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
    if (!input) {
        const meant = (0,nearest/* nearest */.p)(name, inputs.map((known) => known.name));
        const fix = meant === undefined ? SEE_HELP : `Did you mean \`--${meant}\`?`;
        return { input: rawName, message: 'unknown option', fix };
    }
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
// EXTERNAL MODULE: ./lib/child-environment.js
var child_environment = __webpack_require__(193);
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
// EXTERNAL MODULE: ./lib/adapters/node/fetch.js + 4 modules
var node_fetch = __webpack_require__(2133);
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
async function commandLinePorts(env, log, { signal, redactor }) {
    const mask = redactor.add;
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
        redact: redactor.apply,
        localAnswers: (0,local_answers/* localAnswers */.R)(),
        ...(idToken && { idToken }),
        ...(codeHost && { codeHost }),
        rememberCommand: ({ file, args, env: own }) => {
            const environment = { ...(0,child_environment/* withoutAnyCredentials */.V)((0,without_inputs/* withoutInputs */.i)(env)), ...own };
            const run = () => (0,external_node_child_process_.spawnSync)(file, args, { env: environment });
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
    const redactor = (0,redact/* createRedactor */.l)();
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
        await dispatch(args, { env, log, redactor });
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
async function dispatch(args, { env, log, redactor }) {
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
            redactor.add(value);
    }
    const ports = await commandLinePorts(env, log, { signal: (0,cancellation/* listenForCancellation */.c)(), redactor });
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

/***/ 3090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ toBakeParts)
/* harmony export */ });
/**
 * The plan as definitions for bake, in the shape of docker/metadata-action's. `tags` are the references to give, where they are
 * not all of the plan.
 */
function toBakeParts(plan, tags = plan.tagging.tags) {
    const { images, version, labels, leveledAnnotations } = plan.tagging;
    const define = (target) => ({ target: { [plan.bakeTarget]: target } });
    const tagged = {
        tags: tags.map(literal),
        args: { DOCKER_META_IMAGES: images.join(','), DOCKER_META_VERSION: version },
    };
    const labelled = {
        labels: Object.fromEntries(labels.map(([key, value]) => [literal(key), literal(value)])),
    };
    return {
        tags: define(tagged),
        labels: define(labelled),
        annotations: define({ annotations: leveledAnnotations.map(literal) }),
        all: define({ ...tagged, ...labelled }),
    };
}
/**
 * In JSON, too, bake reads `${…}` and `%{…}` as templates: a label that quotes a shell script would be evaluated.
 * https://github.com/hashicorp/hcl/blob/main/json/spec.md#strings
 */
function literal(text) {
    return text.replace(/([$%])\{/g, '$1$1{');
}


/***/ }),

/***/ 1433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ toPlanJson)
/* harmony export */ });
/* harmony import */ var _bake_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3090);
/* harmony import */ var _cache_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8336);


function toPlanJson(plan) {
    const { tagging } = plan;
    const cache = (0,_cache_names_js__WEBPACK_IMPORTED_MODULE_0__/* .plannedCache */ .FO)(plan);
    return {
        schemaVersion: 1,
        version: tagging.version,
        images: tagging.images,
        tags: tagging.tags,
        tagNames: tagging.tagNames,
        entries: tagging.entries.map(({ name, reason, floating, range, dropped }) => ({
            name,
            reason,
            floating,
            ...(range !== undefined && { range }),
            ...(dropped !== undefined && { dropped }),
        })),
        labels: tagging.labels.map(([key, value]) => `${key}=${value}`),
        annotations: tagging.leveledAnnotations,
        platforms: plan.build.platforms,
        destinations: plan.destinations.map(({ registry, repository, provider, auth }) => ({
            registry,
            repository,
            provider,
            auth,
        })),
        ...(cache && { cache }),
        bake: (0,_bake_js__WEBPACK_IMPORTED_MODULE_1__/* .toBakeParts */ .B)(plan).all,
        ...(plan.source && { from: plan.source }),
        publish: plan.publish,
        ...(plan.withheld !== undefined && { withheld: plan.withheld }),
        warnings: plan.warnings,
        notices: plan.notices,
    };
}


/***/ })

};
