export const id = 3331;
export const ids = [3331];
export const modules = {

/***/ 1969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isAttested),
/* harmony export */   e: () => (/* binding */ attestations)
/* harmony export */ });
/* harmony import */ var _inputs_csv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9145);

/**
 * What is attested, `type=…` each: as it was asked for, else provenance as docker/build-push-action has it, with the page of the run as
 * its builder. `provenance` and `sbom` win over an entry of `attests`.
 * https://docs.docker.com/build/metadata/attestations/
 */
function attestations({ request, isUsual }) {
    const { provenance, sbom, attests, usualProvenance, builderId } = request;
    const others = attests.filter((entry) => {
        const [, type] = /(?:^|,)type=([\w-]+)/.exec(entry) ?? [];
        return !(type === 'provenance' && provenance !== '') && !(type === 'sbom' && sbom !== '');
    });
    const isAsked = provenance !== '' || attests.some((entry) => entry.includes('type=provenance'));
    const wanted = isAsked || !isUsual ? provenance : usualProvenance;
    return [
        ...others,
        ...attestation('provenance', withBuilder(wanted, builderId)),
        ...attestation('sbom', sbom),
    ];
}
/** Whether anything is attested by these entries, so that the image is an index. */
function isAttested(entries) {
    return entries.some((entry) => !entry.endsWith(',disabled=true'));
}
/** `true`, `false` or attributes; nothing where nothing is wished. */
function attestation(type, wish) {
    if (wish === '')
        return [];
    if (wish === 'false')
        return [`type=${type},disabled=true`];
    return [wish === 'true' ? `type=${type}` : `type=${type},${wish}`];
}
function withBuilder(wish, builderId) {
    if (['', 'false'].includes(wish) || builderId === '' || /(?:^|,)builder-id=/.test(wish))
        return wish;
    // Addresses of other CIs hold names of branches, which may hold commas.
    const builder = (0,_inputs_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .csvField */ .XR)(`builder-id=${builderId}`);
    return wish === 'true' ? builder : `${wish},${builder}`;
}


/***/ }),

/***/ 2578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ buildError)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/build/dockerfile-path.js
var dockerfile_path = __webpack_require__(8978);
;// CONCATENATED MODULE: ./lib/build/failure.js
const ERROR_LINE = /^ERROR: (?:failed to build: )?(?:failed to solve: )?(.*)$/;
/** What follows from an error that an `ERROR:` line before it tells: a connection to a pod that was refused. */
const CONSEQUENCE = /failed to write client preface: io: read\/write on closed pipe/;
/** `Dockerfile:3` or `app.Dockerfile:3`, between the failing step's output and the excerpt. */
const PLACE_LINE = /^(?<file>[^\s:][^:]*):(?<line>[0-9]+)$/;
const STEP_LINE = /^ > (?<step>.*?):?$/;
/** Lines of the Dockerfile that belong to the instruction: `   3 | >>> RUN false`. */
const MARKED_LINE = /^\s*(?<line>[0-9]+) \| >>> /;
/** Seconds since the step's start, before each line it printed. */
const TIME = /^[0-9]+\.[0-9]+ /;
/**
 * Reads the end of BuildKit's plain progress output after a failure: the failing step with its last lines between
 * two rules, then `file:line`, an excerpt with `>>>` marks, and `ERROR: …`. Lines that a build prints stand behind a
 * number or a time there, so none of them can be one of these.
 * https://github.com/moby/buildkit/blob/master/util/progress/progressui/display.go
 */
function parseFailure(lines) {
    const text = lines.filter((line) => line.trim() !== '');
    const errors = text.flatMap((line) => ERROR_LINE.exec(line)?.[1] ?? []);
    const told = errors.findLast((line) => !CONSEQUENCE.test(line)) ?? errors.at(-1);
    const summary = told ?? text.at(-1)?.trim() ?? '';
    const start = text.findLastIndex((line) => STEP_LINE.test(line));
    const step = start < 0 ? undefined : STEP_LINE.exec(text[start] ?? '')?.groups?.step;
    const end = text.findIndex((line, at) => at > start && line === '------');
    const output = start < 0 ? [] : text.slice(start + 1, end < 0 ? undefined : end);
    const place = placeOf(text);
    return {
        summary,
        ...(step !== undefined && { step }),
        output: output.map((line) => line.replace(TIME, '')),
        ...(place && { place }),
    };
}
function placeOf(lines) {
    const at = lines.findLastIndex((line) => PLACE_LINE.test(line));
    const { file, line: first } = PLACE_LINE.exec(lines[at] ?? '')?.groups ?? {};
    if (file === undefined)
        return undefined;
    const marked = lines
        .slice(at)
        .map((line) => Number(MARKED_LINE.exec(line)?.groups?.line))
        .filter((line) => line > 0);
    const line = marked[0] ?? Number(first);
    return { file, line, endLine: marked.at(-1) ?? line };
}

// EXTERNAL MODULE: ./lib/build/known-failures.js + 2 modules
var known_failures = __webpack_require__(7523);
;// CONCATENATED MODULE: ./lib/build/errors.js




/** How many lines of the failing step go into the annotation. */
const SHOWN_LINES = 15;
/** An instruction may be a whole script. */
const LONGEST_STEP = 200;
/** Turns the end of a failed build's output into the error that names its cause. */
function buildError({ exitCode, signal, tail, request }) {
    const how = signal ? `was ended by ${signal}` : `exited with status ${exitCode}`;
    const failure = parseFailure(tail);
    const found = request.call === 'check' ? tail.find((line) => CHECKED.test(line)) : undefined;
    if (found !== undefined)
        return checkFailed(found, request);
    if (failure.summary === '') {
        return new errors/* PublishError */.S1({
            code: 'BUILD_SILENT',
            message: `The build ${how} and printed nothing; nothing was published.`,
            fix: 'Run `docker buildx build` by hand on this machine to see whether docker works at all.',
        });
    }
    if (tail.some((line) => NO_BUILDX.test(line)))
        return noBuildx();
    const { code, cause, fix } = (0,known_failures/* explainFailure */.S)(failure);
    const place = errors_placeOf(failure, request);
    return new errors/* PublishError */.S1({
        code,
        message: `The build ${failure.step ? `failed at ${shorten(failure.step)}` : how}: ${cause}`,
        ...(fix !== undefined && { fix }),
        detail: failure.output.slice(-SHOWN_LINES),
        ...(place && { place }),
    });
}
/** The headline of `--call=check`. */
const CHECKED = /^Check complete, \d+ warnings? ha/;
function checkFailed(headline, request) {
    const [count = ''] = /\d+ warnings?/.exec(headline) ?? [];
    return new errors/* PublishError */.S1({
        code: 'BUILD_FAILED',
        message: `The check of ${(0,dockerfile_path/* dockerfilePath */.S)(request)} ended with ${count}.`,
        fix: 'Each stands at its line. A rule that does not fit is left out by a comment in the Dockerfile: `# check=skip=RuleName`.',
    });
}
/** What a docker CLI without the plugin says, depending on its age. */
const NO_BUILDX = /^(?:docker: )?unknown command: docker buildx|'buildx' is not a docker command|^unknown flag: --progress/;
function noBuildx() {
    return new errors/* PublishError */.S1({
        code: 'NO_BUILDX',
        message: 'This docker has no buildx.',
        fix: 'Install the buildx plugin (package docker-buildx or docker-buildx-plugin), or use a runner that has it, such as ubuntu-latest.',
    });
}
/** BuildKit knows only the last part of the Dockerfile's path. */
function errors_placeOf({ place }, request) {
    const file = (0,dockerfile_path/* dockerfilePath */.S)(request);
    return place && (file === place.file || file.endsWith(`/${place.file}`))
        ? { ...place, file }
        : place;
}
function shorten(step) {
    const points = [...step.replace(/\s+/g, ' ')];
    return points.length > LONGEST_STEP
        ? `${points.slice(0, LONGEST_STEP).join('')}…`
        : points.join('');
}


/***/ }),

/***/ 6484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ fittingAnnotations)
/* harmony export */ });
/* harmony import */ var _attestations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1969);

/**
 * The annotations that the image can have: one of a single platform without attestations is no index, and BuildKit refuses
 * annotations of one.
 */
function fittingAnnotations(build) {
    const isIndex = build.request.platforms.length > 1 || (0,_attestations_js__WEBPACK_IMPORTED_MODULE_0__/* .isAttested */ .d)((0,_attestations_js__WEBPACK_IMPORTED_MODULE_0__/* .attestations */ .e)(build));
    return build.annotations.filter((entry) => isIndex || !entry.startsWith('index'));
}


/***/ }),

/***/ 7523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ explainFailure)
});

;// CONCATENATED MODULE: ./lib/build/cluster-failures.js
/** Before what the API server answered: what buildx wanted of it. */
const ASKED = String.raw `(?:error for bootstrap|error while calling \w+\.\w+ for) "[^"]*": `;
const ADDRESS = String.raw `\w+ "(?<address>https?://[^/"]+)[^"]*": `;
/** What a builder of the driver `kubernetes` fails with. Recorded from buildx 0.29.1: __tests__/builder/kubernetes. */
const CLUSTER_FAILURES = [
    {
        pattern: /is forbidden: User "(?<user>[^"]*)" cannot (?<verb>\w+) resource "(?<resource>[^"]*)" in API group "[^"]*" in the namespace "(?<namespace>[^"]*)"/,
        code: 'BUILDER_FAILED',
        cause: ({ user, verb, resource, namespace }) => `the cluster does not let ${user} ${verb} ${resource} in the namespace ${namespace}`,
        fix: ({ namespace }) => `Correct \`namespace=\` in \`driver-opts\`, or bind a Role in ${namespace} that allows it: docs/builders.md#kubernetes has all that is needed.`,
    },
    {
        pattern: /namespaces "(?<name>[^"]*)" not found/,
        code: 'BUILDER_FAILED',
        cause: ({ name }) => `the cluster has no namespace ${name}`,
        fix: ({ name }) => `Correct \`namespace=\` in \`driver-opts\` (without it the kubeconfig’s counts), or make it: \`kubectl create namespace ${name}\`.`,
    },
    {
        pattern: /expected (?<wanted>\d+) replicas to be ready, got (?<ready>\d+)/,
        code: 'BUILDER_FAILED',
        cause: ({ wanted, ready }) => `${ready} of ${wanted} pods of the builder were ready when the time was up`,
        fix: () => 'Look at why with `cleanup: false` and `kubectl describe pod`: an image that cannot be pulled (`image=` in `driver-opts`), no node that fits `nodeselector=`, `tolerations=` and `requests.cpu=`, a quota, or a policy against privileged pods (`rootless=true`). A node that starts on demand needs longer than two minutes: `timeout=10m`.',
    },
    {
        pattern: /command terminated with exit code (?<status>\d+)/,
        code: 'BUILDER_FAILED',
        cause: ({ status }) => `a pod of the builder went away while it built (exit code ${status})`,
        fix: () => 'Most likely it ran out of memory, or its node was needed for others: raise `requests.memory=` and `limits.memory=` in `driver-opts`. `kubectl get events` says why.',
    },
    {
        pattern: /"Unhandled Error" err="(?<words>[^"]*)|(?:unable to upgrade connection|error dialing backend): (?<words>.*)/,
        code: 'BUILDER_FAILED',
        cause: ({ words }) => `there is no connection to a pod of the builder: ${words}`,
        fix: () => 'Run again. If it happens again, look at what stands between this machine, the API server and the node: it has to let SPDY/3.1 through (`Upgrade: SPDY/3.1`), for as long as a build takes.',
    },
    {
        pattern: new RegExp(`${ASKED}Unauthorized`),
        code: 'BUILDER_FAILED',
        cause: () => 'the cluster does not take the login of the kubeconfig (Unauthorized)',
        fix: () => 'Most likely its token has expired: make the kubeconfig in a step right before this one, and check that KUBECONFIG names it.',
    },
    {
        pattern: new RegExp(`${ASKED}${ADDRESS}.*(?:x509|tls): (?<words>.*)`),
        code: 'BUILDER_FAILED',
        cause: ({ address, words }) => `the certificate of the cluster at ${address} is not believed: ${words}`,
        fix: () => 'Add the cluster’s authority to the kubeconfig: `certificate-authority-data`. Its `server` must be a name that the certificate has.',
    },
    {
        pattern: new RegExp(`${ASKED}${ADDRESS}(?<words>.*)`),
        code: 'BUILDER_FAILED',
        cause: ({ address, words }) => `the cluster at ${address} could not be reached: ${words}`,
        fix: () => 'Check `server` in the kubeconfig, and that this machine is let through to it (private endpoint, allowed addresses, VPN, `HTTPS_PROXY`).',
    },
];

;// CONCATENATED MODULE: ./lib/build/failure-table.js
const AS_IT_IS = () => '';
const FREE_SPACE = 'Free space, or use a runner with a larger disk: `docker system df` shows what the engine keeps, `docker buildx prune` removes what builds have left.';
const OTHER_BUILDER = 'Switch the engine to the containerd image store, or create a builder with `docker buildx create --use` and name it in `builder`.';
/** The first that matches is told. Recorded from BuildKit: __tests__/build/outputs. */
const FAILURES = [
    {
        pattern: /did not complete successfully: exit code/,
        output: /exec format error/,
        cause: () => 'it is for another processor than this one (exec format error)',
        fix: () => 'Build that `platform` natively (see "Each platform on its own runner", or `append` for a node of its own), or leave `emulation` on, where the builder is on this machine’s engine; check that the base image is for it.',
    },
    {
        pattern: /did not complete successfully: exit code/,
        output: /no space left on device/i,
        cause: () => 'the disk is full',
        fix: () => FREE_SPACE,
    },
    {
        pattern: /did not complete successfully: exit code/,
        output: /could not resolve host|temporary failure (?:in name resolution|resolving)|bad address|no such host/i,
        cause: () => 'a name could not be resolved, so the network of the build does not reach it',
        fix: () => 'Check the name. Behind a proxy set HTTPS_PROXY, which the build gets as an argument; for hosts of this network use `add-hosts` or `network: host`.',
    },
    {
        pattern: /did not complete successfully: exit code: 137\b/,
        cause: () => 'it was killed (exit code 137)',
        fix: () => 'Most likely it ran out of memory: use a larger runner, or fewer jobs in parallel.',
    },
    {
        pattern: /did not complete successfully: exit code: (?<status>[0-9]+)/,
        cause: ({ status }) => `exit code ${status}`,
        fix: () => '',
    },
    {
        pattern: /failed to calculate checksum of ref \S+: "(?<file>[^"]*)": not found/,
        cause: ({ file }) => `"${file}" is not in the build context`,
        fix: () => 'Check the path (it is relative to `context`), .dockerignore, and that the file exists before this step.',
    },
    {
        pattern: /target stage "(?<name>[^"]*)" could not be found/,
        cause: ({ name }) => `the Dockerfile has no stage "${name}"`,
        fix: () => 'Correct `target`, or name the stage: `FROM … AS name`.',
    },
    {
        pattern: /failed to read dockerfile: open (?<file>.*): no such file or directory/,
        code: 'DOCKERFILE_MISSING',
        cause: ({ file }) => `there is no Dockerfile "${file}" in the build context`,
        fix: () => 'Correct `file` or `context`.',
    },
    {
        pattern: /^context deadline exceeded$/,
        cause: () => 'the builder did not answer in time',
        fix: () => 'Check its `endpoint` from this machine. A daemon with TLS wants `cacert`, `cert` and `key` in `driver-opts`, for the very name in `endpoint`.',
    },
    {
        pattern: /no builder "(?<name>[^"]*)" found/,
        cause: ({ name }) => `there is no builder "${name}"`,
        fix: () => 'Correct `builder`, or leave it empty. `docker buildx ls` lists what there is.',
    },
    {
        pattern: /Cannot connect to the Docker daemon at (?<address>\S+)\. /,
        code: 'NO_ENGINE',
        cause: ({ address }) => `no Docker Engine answers at ${address}`,
        fix: () => 'Start the Docker Engine, or point DOCKER_HOST at one.',
    },
    {
        pattern: /(?<what>Multi-platform build|Attestation|OCI exporter) is not supported for the docker driver/,
        cause: ({ what }) => `this builder cannot do it (${what})`,
        fix: () => OTHER_BUILDER,
    },
    {
        pattern: /http: server gave HTTP response to HTTPS client/,
        cause: AS_IT_IS,
        fix: () => "The registry speaks plain HTTP: add it to the engine's `insecure-registries`, or to the builder's configuration.",
    },
    {
        pattern: /x509: certificate signed by unknown authority/,
        cause: AS_IT_IS,
        fix: () => "The registry's certificate is of a private CA: add the CA to the engine (/etc/docker/certs.d) or to the builder's configuration.",
    },
    {
        pattern: /(?:write|mkdir|open) (?<file>[^:]{1,1000}): no space left on device/,
        cause: ({ file }) => `the disk is full, writing ${file}`,
        fix: () => FREE_SPACE,
    },
    {
        pattern: /access token has insufficient scopes/,
        cause: AS_IT_IS,
        fix: () => "The login to Docker Hub in docker's configuration is good for some repositories alone: one by OIDC, or of an organization. Remove the login step before this one and set `connection-id` here, which is kept away from pulls; or add this image to the ruleset.",
    },
    {
        pattern: /failed to fetch anonymous token: .*ghcr\.io\/token.*403/,
        cause: AS_IT_IS,
        fix: () => 'No login to ghcr.io reached the builder, and the image is not public: add `permissions: packages: read`, or log in with `registry-auth`. On a self-hosted runner another job may have logged out meanwhile: give each runner a DOCKER_CONFIG of its own.',
    },
    {
        pattern: /no basic auth credentials|: 401 Unauthorized$/,
        cause: AS_IT_IS,
        fix: () => 'No login to that registry reached the builder, or one that it does not take. Name it in `registry-auth` with exactly the host of the image: another region or account is another registry.',
    },
    {
        pattern: /invalid character '<' looking for beginning of value/,
        cause: AS_IT_IS,
        fix: () => 'A web page came in place of the registry’s answer: from a proxy, a firewall or a login page between the builder and the registry. 413 there means that it takes no layer of this size.',
    },
    {
        pattern: /unexpected (?:HTTP )?status.*: 50\d /,
        cause: AS_IT_IS,
        fix: () => 'The registry has an outage: see its status page, and run again.',
    },
    {
        pattern: /push access denied, repository does not exist or may require authorization/,
        cause: AS_IT_IS,
        fix: () => 'Check the spelling of the repository, that it exists, and that the login may push to it: for Docker Hub an access token with Read & Write scope of a member of the namespace.',
    },
    {
        pattern: /toomanyrequests: |429 Too Many Requests/,
        cause: AS_IT_IS,
        fix: () => 'The registry limits how often images may be pulled: log in to it with `registry-auth`, or run again later.',
    },
    {
        pattern: /secret (?<id>\S+): not found/,
        cause: ({ id }) => `it wants the secret "${id}", which was not handed over`,
        fix: ({ id }) => `Add \`secrets: ${id}=…\` (or \`secret-files\`, \`secret-envs\`).`,
    },
    {
        pattern: /invalid empty ssh agent socket|unset ssh forward key (?<id>\S+)/,
        cause: () => 'it wants an SSH agent, and there is none',
        fix: () => 'Set `ssh: default` where an agent runs (SSH_AUTH_SOCK), or name a key: `ssh: id=path`.',
    },
    {
        pattern: /base name \((?<name>.*)\) should not be blank/,
        cause: ({ name }) => `${name} is empty, so there is no base image`,
        fix: () => 'Set it in `build-args`, or give the `ARG` before the first `FROM` a default.',
    },
    {
        pattern: /dockerfile parse error on line (?<line>\d+): (?<words>.*)/,
        cause: ({ line, words }) => `line ${line} of the Dockerfile cannot be read: ${words}`,
        fix: () => 'Correct that line. An instruction that newer Dockerfiles know needs `# syntax=docker/dockerfile:1` as the first one.',
    },
    {
        pattern: /circular dependency detected on stage: (?<name>\S+)/,
        cause: ({ name }) => `the stage "${name}" needs itself`,
        fix: () => 'Copy from another stage.',
    },
    {
        pattern: /granting entitlement (?<name>\S+) is not allowed|(?<name>network\.host|security\.insecure) is not allowed/,
        cause: ({ name }) => `it needs ${name}, which is not allowed`,
        fix: ({ name }) => `Add \`allow: ${name}\`; the builder must allow it as well (\`buildkitd-flags: --allow-insecure-entitlement ${name}\`).`,
    },
    {
        pattern: /no match for platform in manifest/,
        cause: AS_IT_IS,
        fix: () => 'The base image does not exist for one of the `platforms`: leave that out, or take a base image that has it.',
    },
    {
        pattern: /docker exporter does not (?:currently )?support exporting manifest lists/,
        cause: () => 'an image for several platforms cannot be loaded into this engine',
        fix: () => 'Leave out `load`, build one platform, or switch the engine to the containerd image store.',
    },
    {
        pattern: /error writing (?:layer blob|manifest blob)|failed to (?:export|reserve) cache|Cache export is not supported/,
        cause: AS_IT_IS,
        fix: () => 'The cache could not be written: add `,ignore-error=true` to `cache-to`, or use `cache: auto`, which never fails a build. The docker driver with the classic image store can only write `type=inline`.',
    },
    {
        pattern: /failed to load cache key: .*(?:dial tcp|no such host|status code|status 4|status 5|timeout)/,
        cause: AS_IT_IS,
        fix: () => 'An `ADD` of an address failed: check the address, and that the builder can reach it.',
    },
    {
        pattern: /permission denied while trying to connect to the Docker daemon socket/i,
        code: 'NO_ENGINE',
        cause: () => 'this user may not use the Docker Engine',
        fix: () => 'Add the user to the group `docker`, or run the step as another.',
    },
    {
        pattern: /rpc error: code = Unavailable|error reading from server: EOF|closing transport due to/,
        cause: () => 'the builder went away while it worked',
        fix: () => 'Most likely it ran out of memory, or somebody removed it: use a larger runner, or fewer platforms at a time.',
    },
    {
        pattern: /failed to resolve reference "(?<image>\S*buildkit\S*)": .*/,
        cause: ({ image }) => `the image of the builder, ${image}, could not be pulled`,
        fix: () => 'Check that the engine reaches its registry, or name a copy in `driver-opts`: `image=registry.corp.example/moby/buildkit:buildx-stable-1`. Without `driver` and `driver-opts` an engine with the containerd image store needs none.',
    },
    {
        pattern: /failed to resolve source metadata for (?<image>\S+): .*(?:no such host|connection refused|timeout|reset by peer|EOF|50[0-9])/,
        cause: AS_IT_IS,
        fix: ({ image }) => `The registry of the image ${image} could not be reached: check the name, and the proxy of the builder, then run again.`,
    },
    {
        pattern: /failed to resolve source metadata for (?<image>\S+): .*(?:401|403|denied|insufficient_scope|not found)/,
        cause: AS_IT_IS,
        fix: ({ image }) => `Check the name of the image ${image}; if it is private, log in to its registry with \`registry-auth\`.`,
    },
];

;// CONCATENATED MODULE: ./lib/build/known-failures.js


/** The first that matches is told. */
const KNOWN = [...CLUSTER_FAILURES, ...FAILURES];
/** What a failure means and what to do about it, as far as that is known. */
function explainFailure({ summary, output: printed }) {
    for (const { pattern, output, code = 'BUILD_FAILED', cause, fix } of KNOWN) {
        const match = pattern.exec(summary);
        if (!match || (output && !printed.some((line) => output.test(line))))
            continue;
        const groups = match.groups ?? {};
        const advice = fix(groups);
        return { code, cause: cause(groups) || summary, ...(advice !== '' && { fix: advice }) };
    }
    return { code: 'BUILD_FAILED', cause: summary };
}


/***/ }),

/***/ 9527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ parseMetadata),
/* harmony export */   w: () => (/* binding */ parseTargetMetadata)
/* harmony export */ });
/* harmony import */ var _reference_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9457);

const PROVENANCE = /^buildx\.build\.provenance(?:\/|$)/;
/** One argument or variable of a next step may have 128 KiB, and metadata is often passed on as one. */
const LARGEST_FACT = 16 * 1024;
/** Reads the file of `--metadata-file`. Text that is not a JSON object counts as an empty one. */
function parseMetadata(text) {
    const facts = parseObject(text ?? '{}');
    const digest = facts['containerimage.digest'];
    const kept = Object.entries(facts).filter(([key, value]) => !PROVENANCE.test(key) && JSON.stringify(value).length <= LARGEST_FACT);
    return {
        ...((0,_reference_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .B)(digest) && { digest }),
        text: JSON.stringify(Object.fromEntries(kept), undefined, 2),
    };
}
/** The same of a bake: what is said of each target. Each counts as above. */
function parseTargetMetadata(text) {
    const targets = Object.entries(parseObject(text ?? '{}'));
    return new Map(targets.map(([target, facts]) => [target, parseMetadata(JSON.stringify(facts)).text]));
}
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}


/***/ }),

/***/ 5496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ attestsUsually)
/* harmony export */ });
/* harmony import */ var _inputs_outputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3891);
/* harmony import */ var _check_load_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5473);


/**
 * Whether an image gets provenance where nobody asks for any. All outputs of a build get it or none, and so docker's own format and the
 * classic image store, which hold no index, decide for all. What is no boolean of Go is left to buildx, which refuses it.
 * https://docs.docker.com/build/building/variables/#buildx_no_default_attestations
 */
async function attestsUsually({ load, outputs }, { env: { BUILDX_NO_DEFAULT_ATTESTATIONS: off }, engine }) {
    if (off !== undefined && !['0', 'f', 'F', 'false', 'False', 'FALSE'].includes(off))
        return false;
    if (outputs.some(_inputs_outputs_js__WEBPACK_IMPORTED_MODULE_0__/* .isDockerArchive */ .p0))
        return false;
    const isLoaded = load || outputs.some(_inputs_outputs_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoading */ .VP);
    return !isLoaded || (await (0,_check_load_js__WEBPACK_IMPORTED_MODULE_1__/* .takesIndexes */ .p)(engine)) === true;
}


/***/ }),

/***/ 3235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M5: () => (/* binding */ withAbsolutePaths),
/* harmony export */   ZX: () => (/* binding */ withoutCertificates),
/* harmony export */   fN: () => (/* binding */ withCertificates)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/** Variables of docker/setup-buildx-action: `BUILDER_NODE_0_AUTH_TLS_KEY`, PEM text; 0 is the first node. */
const PARTS = { CACERT: 'cacert', CERT: 'cert', KEY: 'key' };
const VARIABLE = /^BUILDER_NODE_\d+_AUTH_TLS_(?:CACERT|CERT|KEY)$/;
/** The environment for children: the keys are for the builder alone, by file. */
function withoutCertificates(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !VARIABLE.test(name)));
}
/** https://docs.docker.com/build/builders/drivers/remote/ */
const FILE_OPTION = /^(?<option>cacert|cert|key)=(?<path>.+)$/;
/** Files in driver options: ours are relative to the working directory, buildx wants absolute ones. */
function withAbsolutePaths(nodes) {
    const [first, ...others] = nodes.map((node) => ({
        ...node,
        driverOpts: node.driverOpts.map((text) => {
            const { option, path } = FILE_OPTION.exec(text)?.groups ?? {};
            return option && path ? `${option}=${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(path)}` : text;
        }),
    }));
    return [first, ...others];
}
/**
 * Writes certificates and keys that were given as text to files of mode 0600 in a private directory, and names them in the nodes'
 * driver options.
 */
async function withCertificates(nodes, directory, { env, files, mask }) {
    const [first, ...others] = await Promise.all(nodes.map(async (node, at) => {
        const given = Object.entries(PARTS).flatMap(([part, option]) => {
            const text = env[`BUILDER_NODE_${at}_AUTH_TLS_${part}`];
            if (text && part === 'KEY')
                mask(text);
            return text ? [{ text, option, path: `${directory}/node-${at}-${option}.pem` }] : [];
        });
        await Promise.all(given.map(({ path, text }) => files.writeText(path, `${text.trim()}\n`)));
        const options = given.map(({ option, path }) => `${option}=${path}`);
        return { ...node, driverOpts: [...node.driverOpts, ...options] };
    }));
    return [first, ...others];
}


/***/ }),

/***/ 4361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ findBuildx),
/* harmony export */   k: () => (/* binding */ DOCKER_BUILDX)
/* harmony export */ });
/** For a plugin that only the docker CLI finds. */
const DOCKER_BUILDX = { file: 'docker', prefix: ['buildx'] };
/** Where the docker CLI looks for plugins, after the user's own folder. https://github.com/docker/cli/blob/master/cli-plugins/manager/manager_unix.go */
const SYSTEM_PLUGIN_FOLDERS = [
    '/usr/local/lib/docker/cli-plugins',
    '/usr/local/libexec/docker/cli-plugins',
    '/usr/lib/docker/cli-plugins',
    '/usr/libexec/docker/cli-plugins',
];
/**
 * The buildx that `docker buildx` would run. The plugin is started by itself where it is found, since the docker CLI
 * would only start it twice; `undefined` where only the docker CLI can find it, or nobody.
 */
async function findBuildx(dockerConfig, { files }) {
    // The CLI's versions differ in which folders come first; where the user named some, the CLI has to say.
    const config = (await files.readText(`${dockerConfig}/config.json`)) ?? '';
    const folders = config.includes('"cliPluginsExtraDirs"')
        ? []
        : [`${dockerConfig}/cli-plugins`, ...SYSTEM_PLUGIN_FOLDERS];
    for (const folder of folders) {
        const file = `${folder}/docker-buildx`;
        if ((await files.kind(file)) === 'file')
            return { file, prefix: [] };
    }
    return undefined;
}


/***/ }),

/***/ 8368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ prepareBuilder)
});

// EXTERNAL MODULE: ./lib/builder/certificates.js
var certificates = __webpack_require__(3235);
// EXTERNAL MODULE: ./lib/builder/describe.js
var describe = __webpack_require__(1314);
// EXTERNAL MODULE: ./lib/child-environment.js
var child_environment = __webpack_require__(193);
// EXTERNAL MODULE: ./lib/builder/find-buildx.js
var find_buildx = __webpack_require__(4361);
;// CONCATENATED MODULE: ./lib/builder/provide-buildx.js


/** The installed buildx where it will do; else one is downloaded. Throws `NO_BUILDX` where that fails. */
async function provideBuildx(request, ports) {
    const found = await (0,find_buildx/* findBuildx */.a)(request.dockerConfig, ports);
    if (found && request.version === '')
        return found;
    const installed = await versionOf(found ?? find_buildx/* DOCKER_BUILDX */.k, request.env, ports);
    if (installed !== undefined && (request.version === '' || request.version === installed)) {
        return found ?? find_buildx/* DOCKER_BUILDX */.k;
    }
    const { downloadBuildx } = await __webpack_require__.e(/* import() */ 5686).then(__webpack_require__.bind(__webpack_require__, 5686));
    const wanted = { ...request, version: request.version || 'latest', installed };
    const file = await downloadBuildx(wanted, ports);
    return file === undefined ? (found ?? find_buildx/* DOCKER_BUILDX */.k) : { file, prefix: [] };
}
/** `v1.2.3`; `''` if it does not say, and `undefined` if there is none. */
async function versionOf({ file, prefix }, env, { exec, signal }) {
    const lines = [];
    const options = {
        env: (0,child_environment/* withoutAnyCredentials */.V)(env),
        onLine: (line) => lines.push(line),
        ...(signal && { signal }),
    };
    try {
        const { exitCode } = await exec(file, [...prefix, 'version'], options);
        if (exitCode !== 0)
            return undefined;
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
    // github.com/docker/buildx v0.29.1 a32761aeb3debd39be1eca514af3693af0db334b
    const number = /\bv?(\d+\.\d+\.\d+(?:-(?:rc|beta|alpha)[0-9.]*)?)/.exec(lines.join('\n'))?.[1];
    return number === undefined ? '' : `v${number}`;
}

;// CONCATENATED MODULE: ./lib/builder/prepare.js



/** Makes ready what was chosen. On the common path nothing has to be, and no program is started. */
async function prepareBuilder({ choice, plan, request, dockerfile, dockerConfig, env, directory }, ports) {
    const { builder, isNew, engine } = choice;
    ports.log.info(`Builder: ${(0,describe/* builderInWords */.E)((0,describe/* builderReport */.K)(choice))}.`);
    const own = (0,certificates/* withoutCertificates */.ZX)(env);
    const version = request.buildxVersion;
    const buildx = await provideBuildx({ version, dockerConfig, env: own, directory }, ports);
    const { platforms, target } = plan.build;
    if (platforms.length > 0) {
        const { provideEmulators } = await __webpack_require__.e(/* import() */ 3911).then(__webpack_require__.bind(__webpack_require__, 3911));
        await provideEmulators({ builder, engine, request, dockerfile, platforms, target, env: own }, ports);
    }
    if (!isNew)
        return { builder, buildx, env: own, [Symbol.asyncDispose]: async () => { } };
    const { createBuilder } = await __webpack_require__.e(/* import() */ 1840).then(__webpack_require__.bind(__webpack_require__, 1840));
    const made = await createBuilder({ builder, plan, request, buildx, env: own, directory }, ports);
    return {
        builder: made.builder,
        buildx,
        env: made.env,
        [Symbol.asyncDispose]: () => made[Symbol.asyncDispose](),
    };
}


/***/ }),

/***/ 1097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ options),
/* harmony export */   u: () => (/* binding */ option)
/* harmony export */ });
/** An option of a command line, its value behind `=` in the same argument, so that no value can be read as an option; none for `''`. */
function option(name, value) {
    return value === '' ? [] : [`--${name}=${value}`];
}
/** The same option once for each value. */
function options(name, values) {
    return values.map((value) => `--${name}=${value}`);
}


/***/ })

};
