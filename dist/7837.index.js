export const id = 7837;
export const ids = [7837];
export const modules = {

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ BadRequest),
/* harmony export */   Lt: () => (/* binding */ combineErrors),
/* harmony export */   S1: () => (/* binding */ PublishError),
/* harmony export */   XH: () => (/* binding */ changedTexts),
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
/** The same error, every text of it changed: what a registry or a build says may repeat a secret. */
function changedTexts(error, change) {
    // Those of the request quote what was typed, and no secret.
    if (error instanceof BadRequest)
        return error;
    const { code, message, fix, detail, place, exitCode, cause } = error;
    return new PublishError({
        ...{ code, message: change(message), detail: detail.map(change), exitCode, cause },
        ...(fix !== undefined && { fix: change(fix) }),
        ...(place && { place }),
    });
}


/***/ }),

/***/ 1775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mc: () => (/* binding */ INPUTS),
  _9: () => (/* binding */ buildInputs),
  Vc: () => (/* binding */ inputsOf)
});

;// CONCATENATED MODULE: ./lib/inputs/definition.js
/** Nothing but what a build needs: an image that exists contradicts it. */
const BUILDING = ['publish'];
/** The same for builds of several images. */
const BAKING = ['publish', 'bake'];
const NAMING = ['publish', 'plan', 'merge', 'bake'];
/** How names are passed on to later steps. */
const WIRING = ['publish', 'plan', 'merge'];
const TAGGING = ['publish', 'plan', 'promote', 'merge', 'bake'];
const PUBLISHING = ['publish'];
const PUSHING = ['publish', 'promote', 'merge', 'bake'];
const LOGGING_IN = [
    'publish',
    'login',
    'promote',
    'merge',
    'verify',
    'bake',
];

;// CONCATENATED MODULE: ./lib/inputs/build-schema.js

/** What is built, and how: inputs of docker/build-push-action under their names, and some of ours. */
const BUILD_INPUTS = [
    {
        name: 'context',
        kind: 'text',
        commands: BUILDING,
        default: '.',
        description: 'Build context: a path in the workspace, a URL, or `{{defaultContext}}`: the run’s commit, fetched by the builder.',
    },
    {
        name: 'file',
        kind: 'text',
        commands: BUILDING,
        description: 'Path of the Dockerfile. Default: `Dockerfile` in the context.',
    },
    {
        name: 'engine',
        kind: 'text',
        commands: BUILDING,
        default: 'docker',
        description: 'What builds: `docker` (by buildx), or `buildah` or `podman`, which need no daemon. What these cannot do is refused in the plan.',
    },
    {
        name: 'build-args',
        kind: 'lines',
        commands: BUILDING,
        description: 'Build arguments `KEY=value`, one per line; `KEY` alone takes the value of that variable.',
    },
    {
        name: 'build-contexts',
        kind: 'lines',
        commands: BUILDING,
        description: 'Further contexts, `name=path` per line; also `docker-image://…`, `oci-layout://…` and URLs.',
    },
    {
        name: 'secrets',
        kind: 'secret',
        commands: BUILDING,
        description: 'Secrets for `RUN --mount=type=secret`, `id=value` per line; a quoted entry may span lines. They get into no layer, history or provenance.',
    },
    {
        name: 'secret-envs',
        kind: 'comma',
        commands: BUILDING,
        description: 'The same from variables: `id=NAME_OF_VARIABLE`.',
    },
    {
        name: 'secret-files',
        kind: 'lines',
        commands: BUILDING,
        description: 'The same from files: `id=path`.',
    },
    {
        name: 'ssh',
        kind: 'comma',
        commands: BUILDING,
        description: 'Agents and keys for `RUN --mount=type=ssh`: `default`, or `id=path`.',
    },
    {
        name: 'cache-from',
        kind: 'lines',
        commands: BUILDING,
        description: 'Where the build looks for its cache, one per line: `type=gha`, `type=registry,ref=…`, or an image.',
    },
    {
        name: 'cache-to',
        kind: 'lines',
        commands: BUILDING,
        description: 'Where it leaves its cache: `type=gha,mode=max`. Runs of forks leave none.',
    },
    {
        name: 'cache',
        kind: 'text',
        commands: BUILDING,
        description: 'Where layers are kept for later runs. Empty: in GitHub’s cache, on runners of GitHub. `gha`: there on any runner. `auto`: there, else in tags beside the image. `registry`: in tags. `off`: only where the builder keeps them. It never fails the build.',
    },
    {
        name: 'cache-scope',
        kind: 'text',
        commands: BUILDING,
        description: 'Name of that cache, where several builds must not share one. Default: image, Dockerfile and `target`.',
    },
    {
        name: 'cache-mode',
        kind: 'text',
        commands: BUILDING,
        default: 'max',
        description: 'Layers in that cache: `max`, of all stages, or `min`, of the image alone.',
    },
    {
        name: 'no-cache-filters',
        kind: 'comma',
        commands: BUILDING,
        description: 'Stages to build anew.',
    },
    {
        name: 'allow',
        kind: 'comma',
        commands: BAKING,
        description: 'Entitlements: `network.host`, `security.insecure`, `device`.',
    },
    {
        name: 'add-hosts',
        kind: 'comma',
        commands: BUILDING,
        description: 'Names for `RUN`, `name:address`.',
    },
    {
        name: 'network',
        kind: 'text',
        commands: BUILDING,
        default: 'default',
        description: 'Network for `RUN`: `default`, `none` or `host` (which `allow` must name).',
    },
    {
        name: 'shm-size',
        kind: 'text',
        commands: BUILDING,
        description: 'Size of /dev/shm for `RUN`, for example `2g`.',
    },
    {
        name: 'ulimit',
        kind: 'lines',
        commands: BUILDING,
        description: 'Limits for `RUN`, for example `nofile=1024:1024`.',
    },
    {
        name: 'cgroup-parent',
        kind: 'text',
        commands: BUILDING,
        description: 'Parent cgroup for `RUN`.',
    },
    {
        name: 'provenance',
        kind: 'text',
        commands: BAKING,
        description: 'Provenance to attach: `true`, `false`, or attributes such as `mode=max` (which shows build arguments to everyone). Default: `mode=min` where the builder can.',
    },
    {
        name: 'sbom',
        kind: 'text',
        commands: BAKING,
        description: 'SBOM to attach: `true`, `false`, or `generator=IMAGE`. Default: none.',
    },
    {
        name: 'attests',
        kind: 'lines',
        commands: BUILDING,
        description: 'Attestations as buildx takes them, for example `type=provenance,mode=max`; the two inputs above win.',
    },
    {
        name: 'outputs',
        kind: 'lines',
        commands: BUILDING,
        description: 'What else the build gives, for example `type=local,dest=out`. What pushes is for `push: false`: publishing is done by this step.',
    },
    {
        name: 'call',
        kind: 'text',
        commands: BAKING,
        default: 'build',
        description: '`check`: only check the Dockerfile, `outline` or `targets`: only describe it. Nothing is built or published then.',
    },
    {
        name: 'checks-annotations',
        kind: 'boolean',
        commands: BUILDING,
        default: 'true',
        variable: 'DOCKER_BUILD_CHECKS_ANNOTATIONS',
        description: 'Show findings of build checks as annotations of the Dockerfile.',
    },
    {
        name: 'source-date-epoch',
        kind: 'text',
        commands: BUILDING,
        default: 'commit',
        description: 'When the image says it was created: `commit`, when its commit was (or SOURCE_DATE_EPOCH, where it is set), so that the same commit gives the same image; `none`, when it was built.',
    },
    {
        name: 'git-context-pr-head',
        kind: 'boolean',
        commands: BUILDING,
        default: 'false',
        variable: 'DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF',
        description: 'What `{{defaultContext}}` is on pull requests: their head. Default: the test merge.',
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
        commands: ['publish', 'plan', 'merge'],
        description: 'Platforms to build (of a merge: those that must be there), for example `linux/amd64,linux/arm64`. Default: the builder’s own.',
    },
    {
        name: 'runner',
        kind: 'lines',
        commands: ['plan'],
        description: 'Runners of a fan-out, for the output `matrix`: a label for all, or `platform=label` per line with `default=label`; several labels separated by commas. Default: GitHub’s own that run the platform natively, else by emulation.',
    },
    {
        name: 'distribute',
        kind: 'boolean',
        commands: ['plan'],
        default: 'true',
        description: 'Whether each platform of a fan-out is built by a job of its own.',
    },
    {
        name: 'pull',
        kind: 'boolean',
        commands: BAKING,
        default: 'false',
        description: 'Always look for newer base images.',
    },
    {
        name: 'no-cache',
        kind: 'boolean',
        commands: BAKING,
        default: 'false',
        description: 'Build without the cache.',
    },
    {
        name: 'builder',
        kind: 'text',
        commands: BAKING,
        description: 'Name of an existing buildx builder. Default: chosen by `driver`.',
    },
];

;// CONCATENATED MODULE: ./lib/inputs/builder-schema.js

/** Inputs about the builder, most of them as docker/setup-buildx-action and docker/setup-qemu-action have them. */
const BUILDER_INPUTS = [
    {
        name: 'driver',
        kind: 'text',
        commands: BUILDING,
        description: '`auto`: the cheapest builder that can do the plan, a new one only if none can. Or one driver: `docker`, `docker-container`, `remote`, `kubernetes`. Default: `auto`, and `docker-container` where another input describes a new builder. See docs/builders.md.',
    },
    {
        name: 'builder-name',
        kind: 'text',
        commands: BUILDING,
        description: 'Name of the builder to make; one that exists is used as it is.',
    },
    {
        name: 'name',
        kind: 'text',
        commands: BUILDING,
        description: 'The same as `builder-name`, as docker/setup-buildx-action calls it.',
    },
    {
        name: 'endpoint',
        kind: 'text',
        commands: BUILDING,
        description: 'Where a new builder runs: `tcp://host:port`, `unix://…`, `docker-container://…`, `kube-pod://…` for the driver `remote`; else a docker context or an address of an engine.',
    },
    {
        name: 'builder-platforms',
        kind: 'comma',
        commands: BUILDING,
        description: 'Platforms that a new builder’s first node is for. Default: what it says itself.',
    },
    {
        name: 'driver-opts',
        kind: 'lines',
        commands: BUILDING,
        description: 'Options of a new builder’s driver, `key=value` each: `network=host`, `cacert=ca.pem`.',
    },
    {
        name: 'buildkitd-flags',
        kind: 'text',
        commands: BUILDING,
        description: 'Flags of a new builder’s daemon.',
    },
    {
        name: 'buildkitd-config',
        kind: 'text',
        commands: BUILDING,
        description: 'Path of a configuration of a new builder’s daemon (TOML).',
    },
    {
        name: 'buildkitd-config-inline',
        kind: 'text',
        commands: BUILDING,
        description: 'The same as text; `buildkitd-config` wins.',
    },
    {
        name: 'append',
        kind: 'yaml',
        commands: BUILDING,
        description: 'More nodes of a new builder: a YAML list of `name`, `endpoint`, `driver-opts`, `buildkitd-flags`, `platforms`.',
    },
    {
        name: 'use',
        kind: 'boolean',
        commands: BUILDING,
        default: 'false',
        description: 'Leave a new builder to later steps, as the current one.',
    },
    {
        name: 'cleanup',
        kind: 'boolean',
        commands: BUILDING,
        default: 'true',
        description: 'Remove a new builder at the end of this step. `use: true` leaves it.',
    },
    {
        name: 'keep-state',
        kind: 'boolean',
        commands: BUILDING,
        default: 'false',
        description: 'Keep the cache of a new builder (`docker-container`) for the next one with the same `builder-name`.',
    },
    {
        name: 'buildx-version',
        kind: 'text',
        commands: BUILDING,
        description: 'Release of buildx to use, `v0.30.1` or `latest`; downloaded and checked unless it is installed. Default: the installed one, `latest` where there is none.',
    },
    {
        name: 'version',
        kind: 'text',
        commands: BUILDING,
        description: 'The same as `buildx-version`, as docker/setup-buildx-action calls it.',
    },
    {
        name: 'emulation',
        kind: 'text',
        commands: BUILDING,
        default: 'auto',
        description: '`auto`: emulators are installed for platforms that no node has, if the Dockerfile runs something there. `off`: never.',
    },
    {
        name: 'qemu-image',
        kind: 'text',
        commands: BUILDING,
        default: 'docker.io/tonistiigi/binfmt:latest',
        description: 'Image that installs emulators.',
    },
];

;// CONCATENATED MODULE: ./lib/inputs/connection-schema.js

/** How registries are spoken to. */
const CONNECTION_INPUTS = [
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
        name: 'ca',
        kind: 'text',
        commands: [...LOGGING_IN, 'plan'],
        description: 'Certificate authorities to believe beside the usual ones, of registries, services and proxies: PEM files, one per line or comma-separated, or PEM text.',
    },
];

;// CONCATENATED MODULE: ./lib/inputs/login-schema.js

/** How registries are logged in to. */
const LOGIN_INPUTS = [
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
        description: 'Credentials for several registries: a YAML list of `registry` with `username` and `password`, or with the inputs below. May stand beside the three inputs above.',
    },
    {
        name: 'registry-identities',
        kind: 'yaml',
        commands: LOGGING_IN,
        description: 'Logins by OIDC as docker/github-builder lists them: `type` (`dockerhub`, `aws-ecr`, `gcp-wif`) and its keys. `registry-auth` takes more.',
    },
    {
        name: 'role-to-assume',
        kind: 'comma',
        commands: LOGGING_IN,
        description: 'Amazon ECR without a stored key: ARN of the role that the job’s ID token assumes; further roles, comma-separated, are assumed one from the other.',
    },
    {
        name: 'role-session-name',
        kind: 'text',
        commands: LOGGING_IN,
        description: 'Name of that session in CloudTrail. Default: made of repository and run.',
    },
    {
        name: 'role-duration-seconds',
        kind: 'number',
        commands: LOGGING_IN,
        description: 'Seconds that the session lasts, 900 to 43200. Default: 3600.',
    },
    {
        name: 'role-external-id',
        kind: 'text',
        commands: LOGGING_IN,
        description: 'External id for the roles after the first.',
    },
    {
        name: 'sts-endpoint',
        kind: 'text',
        commands: LOGGING_IN,
        description: 'Address of AWS STS where it is not the public one of the region.',
    },
    {
        name: 'workload-identity-provider',
        kind: 'text',
        commands: LOGGING_IN,
        description: 'Google Artifact Registry without a stored key: `projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER`.',
    },
    {
        name: 'service-account',
        kind: 'text',
        commands: LOGGING_IN,
        description: 'Service account to act as there. Default: none, the pool’s principal itself has the role.',
    },
    {
        name: 'tenant-id',
        kind: 'text',
        commands: LOGGING_IN,
        description: 'Azure Container Registry without a stored secret: id of the Entra tenant.',
    },
    {
        name: 'client-id',
        kind: 'text',
        commands: LOGGING_IN,
        description: 'Client id of the app registration or managed identity there.',
    },
    {
        name: 'connection-id',
        kind: 'text',
        commands: LOGGING_IN,
        variable: 'DOCKERHUB_OIDC_CONNECTIONID',
        description: 'Docker Hub without a stored token: id of the OIDC connection. `username` is the organization. It counts for Docker Hub alone, and not beside a password.',
    },
    {
        name: 'token-lifetime',
        kind: 'number',
        commands: LOGGING_IN,
        variable: 'DOCKERHUB_OIDC_EXPIREIN',
        description: 'Seconds that Docker Hub’s token lasts, 300 to 21600. It is made anew in time.',
    },
    {
        name: 'robot',
        kind: 'text',
        commands: LOGGING_IN,
        description: 'Quay without a stored token: the robot account, `namespace+name`.',
    },
    {
        name: 'oidc-provider-name',
        kind: 'text',
        commands: LOGGING_IN,
        description: 'JFrog without a stored token: name of the OIDC integration.',
    },
    {
        name: 'oidc-namespace',
        kind: 'text',
        commands: LOGGING_IN,
        description: 'Cloudsmith without a stored key: the organization.',
    },
    {
        name: 'oidc-service-slug',
        kind: 'text',
        commands: LOGGING_IN,
        description: 'Cloudsmith: slug of the service account.',
    },
    {
        name: 'identity',
        kind: 'text',
        commands: LOGGING_IN,
        description: 'Chainguard without a stored token: id of the identity to assume.',
    },
    {
        name: 'oidc-audience',
        kind: 'text',
        commands: LOGGING_IN,
        description: 'Audience of the ID token where it is not the one that the cloud expects.',
    },
    {
        name: 'id-token',
        kind: 'secret',
        commands: LOGGING_IN,
        description: 'ID token of another CI than GitHub Actions, for the inputs above: GitLab’s `id_tokens`, CircleCI’s `CIRCLE_OIDC_TOKEN_V2`, `buildkite-agent oidc request-token`. Its audience is what that CI was told.',
    },
    {
        name: 'ecr',
        kind: 'text',
        commands: ['login'],
        default: 'auto',
        description: 'Whether the registry is Amazon ECR, where access keys and roles are exchanged for a password: `auto` (the host tells), `true` (it must be), `false` (user name and password are sent as they are).',
    },
    {
        name: 'aws-account-ids',
        kind: 'comma',
        commands: ['login'],
        variable: 'AWS_ACCOUNT_IDS',
        description: 'Further accounts of AWS, 12 digits each: the same login is made to their registries in the region of `registry`.',
    },
    {
        name: 'scope',
        kind: 'text',
        commands: ['login'],
        description: 'What buildx 0.31 and later may use the login for, as in docker/login-action: `acme/app`, `acme/app@push`, `@push`. Everything else goes on with the login that is there.',
    },
    {
        name: 'logout',
        kind: 'boolean',
        commands: ['login'],
        default: 'true',
        description: 'Log out at the end of the job, in GitHub Actions: what the docker config held before comes back.',
    },
];

;// CONCATENATED MODULE: ./lib/inputs/publishing-schema.js

/** What is published, under which conditions, and who is told. */
const PUBLISHING_INPUTS = [
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
        commands: BAKING,
        default: 'false',
        description: 'Also load the image into the local engine, under all its tags.',
    },
    {
        name: 'create-repository',
        kind: 'boolean',
        commands: PUSHING,
        default: 'false',
        description: 'Amazon ECR: make the repository where it is missing, with the registry’s settings. Needs a login by `role-to-assume`, an access key or the machine, with `ecr:CreateRepository`.',
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
        description: 'Publish, and hand `secrets` and `ssh` to the build, even though `pull_request_target` or `workflow_run` was triggered by a fork. Only for workflows that never check out the fork’s code.',
    },
];

;// CONCATENATED MODULE: ./lib/inputs/tagging-schema.js

/** How images are named and described, as docker/metadata-action has it. */
const TAGGING_INPUTS = [
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
        commands: ['publish', 'plan', 'promote', 'merge'],
        description: 'Separator of the outputs `tags` and `tag-names`. Default: a line end.',
    },
    {
        name: 'sep-labels',
        kind: 'text',
        commands: WIRING,
        description: 'Separator of the output `labels`. Default: a line end.',
    },
    {
        name: 'sep-annotations',
        kind: 'text',
        commands: WIRING,
        description: 'Separator of the output `annotations`. Default: a line end.',
    },
    {
        name: 'bake-target',
        kind: 'text',
        commands: WIRING,
        default: 'docker-metadata-action',
        description: 'Name of the target in the files for `docker buildx bake`.',
    },
    {
        name: 'set-output-env',
        kind: 'boolean',
        commands: WIRING,
        default: 'true',
        variable: 'DOCKER_METADATA_SET_OUTPUT_ENV',
        description: 'In GitHub Actions, also set the outputs as variables for later steps: `DOCKER_METADATA_OUTPUT_TAGS` and so on.',
    },
];

;// CONCATENATED MODULE: ./lib/inputs/schema.js







/**
 * Every input, once. action.yml, the command line's options, the README's tables and the parser all come from here.
 */
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
        name: 'files',
        kind: 'comma',
        commands: ['bake'],
        description: 'Files of the bake definition. Default: those that bake looks for.',
    },
    {
        name: 'targets',
        kind: 'comma',
        commands: ['bake'],
        description: 'Targets and groups to build. Default: the group `default`.',
    },
    {
        name: 'set',
        kind: 'lines',
        commands: ['bake'],
        description: 'What is changed in the definition, `target.key=value` per line.',
    },
    {
        name: 'vars',
        kind: 'lines',
        commands: ['bake'],
        description: 'Variables of the definition, `NAME=value` per line (buildx 0.31 or later).',
    },
    {
        name: 'source',
        kind: 'text',
        commands: ['bake'],
        description: 'URL of a definition elsewhere. Default: the workspace.',
    },
    {
        name: 'test',
        kind: 'lines',
        commands: BAKING,
        description: 'Script that must succeed before anything is published, run by `sh -e`; `IMAGE` names the built image: `docker run --rm "$IMAGE" --version`.',
    },
    {
        name: 'digests',
        kind: 'text',
        commands: ['publish', 'merge'],
        description: 'Folder by which jobs that build single platforms hand them to the job that merges. `publish` then pushes without tags and leaves a file there; `merge` reads them all.',
    },
    {
        name: 'from',
        kind: 'text',
        commands: ['publish', 'promote'],
        description: 'An image that exists, to be published as it is: `ghcr.io/acme/app@sha256:…`. `publish` builds nothing then, and also takes `oci-layout://DIRECTORY`, `oci-archive://FILE`, `docker-archive://FILE` and paths.',
    },
    {
        name: 'to',
        kind: 'lines',
        commands: ['promote'],
        description: 'Repositories to promote to, one per line or comma-separated, without a tag: `docker.io/acme/app`. Default: the repository of `from`.',
    },
    ...TAGGING_INPUTS,
    ...LOGIN_INPUTS,
    ...CONNECTION_INPUTS,
    ...BUILD_INPUTS,
    ...BUILDER_INPUTS,
    ...PUBLISHING_INPUTS,
    {
        name: 'github-token',
        kind: 'secret',
        commands: [...LOGGING_IN, 'plan'],
        actionDefault: '${{ github.token }}',
        variable: 'GITHUB_TOKEN',
        description: 'Token for GitHub’s container registry and for repository facts that the event does not carry.',
    },
    {
        name: 'github-server-url',
        kind: 'text',
        commands: [...LOGGING_IN, 'plan'],
        default: 'https://github.com',
        variable: 'GITHUB_SERVER_URL',
        description: 'GitHub server that the token belongs to. Only the container registry of that server gets it: ghcr.io, or `containers.HOST` of GitHub Enterprise.',
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
    return all.filter(({ name, commands }) => commands === BUILDING || commands === BAKING || name === 'platforms');
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
const HUB_ALIASES = new Set([
    ...['docker.io', 'index.docker.io', 'registry-1.docker.io'],
    // An older name of the same registry.
    'registry.hub.docker.com',
]);
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
