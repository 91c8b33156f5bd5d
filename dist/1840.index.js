export const id = 1840;
export const ids = [1840];
export const modules = {

/***/ 1840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createBuilder: () => (/* binding */ createBuilder)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/child-environment.js
var child_environment = __webpack_require__(193);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/builder/buildkitd-config.js
/**
 * The user's configuration of the daemon, and below it what we know of registries that it does not mention; `''` if that is nothing.
 * https://docs.docker.com/build/buildkit/toml-configuration/
 */
function buildkitdConfig(own, registries) {
    const tables = registries
        .filter(({ host }) => !mentions(own, host))
        .map(tableOf)
        .filter((table) => table !== '');
    const parts = [own.trimEnd(), ...tables].filter((part) => part !== '');
    return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}
/** A table may not stand there twice; the user's wins. */
function mentions(toml, host) {
    return [`"${host}"`, `'${host}'`].some((key) => toml.includes(key));
}
function tableOf({ host, isPlainHttp, ca }) {
    const lines = [
        ...(isPlainHttp ? ['  http = true'] : []),
        // A basic string of TOML escapes as JSON does.
        ...(ca !== undefined && !isPlainHttp ? [`  ca = [${JSON.stringify(ca)}]`] : []),
    ];
    return lines.length === 0 ? '' : [`[registry.${JSON.stringify(host)}]`, ...lines].join('\n');
}

// EXTERNAL MODULE: ./lib/builder/certificates.js
var certificates = __webpack_require__(3235);
;// CONCATENATED MODULE: ./lib/builder/create-argv.js
/** Drivers whose daemon we start, and so may configure. */
const STARTED = new Set(['docker-container', 'kubernetes']);
/**
 * The argument vectors of `buildx create`, one for each node. Values stand behind `=` in the same argument, so that none of them can
 * be read as an option. A container and a deployment are called by their node alone: each node has the builder's name before its own,
 * or two runs would share one.
 * https://docs.docker.com/reference/cli/docker/buildx/create/
 */
function createArgv(creation) {
    const { name, driver, request } = creation;
    return request.nodes.map((node, at) => [
        'create',
        `--name=${name}`,
        `--driver=${driver}`,
        ...(at > 0 ? ['--append'] : []),
        ...(at === 0 && request.use ? ['--use'] : []),
        ...nodeArgv(node, creation),
        ...(node.endpoint === '' ? [] : ['--', node.endpoint]),
    ]);
}
function nodeArgv({ name, driverOpts, buildkitdFlags, platforms }, { name: builder, driver, configFile, allow }) {
    const flags = buildkitdFlags || allow.map((each) => `--allow-insecure-entitlement ${each}`).join(' ');
    return [
        ...(name === '' ? [] : [`--node=${STARTED.has(driver) ? `${builder}-` : ''}${name}`]),
        ...driverOpts.map((option) => `--driver-opt=${option}`),
        ...(STARTED.has(driver) && flags !== '' ? [`--buildkitd-flags=${flags}`] : []),
        ...(STARTED.has(driver) && configFile !== undefined
            ? [`--buildkitd-config=${configFile}`]
            : []),
        ...(platforms.length === 0 ? [] : [`--platform=${platforms.join(',')}`]),
    ];
}
/** The arguments of `buildx rm`. https://docs.docker.com/reference/cli/docker/buildx/rm/ */
function removeArgv(name, keepState) {
    return ['rm', '--force', ...(keepState ? ['--keep-state'] : []), '--', name];
}

;// CONCATENATED MODULE: ./lib/builder/create.js






/**
 * Makes a builder. Unless it is to be kept, buildx remembers it in a folder of this run, out of the user's sight, and it is removed
 * when it is disposed of, whether the run was cancelled or not. Throws `BUILDER_FAILED` with what buildx says.
 */
async function createBuilder(creation, ports) {
    const { request, buildx, directory, plan } = creation;
    const driver = creation.builder.driver;
    const name = request.name || `registry-publish-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
    const own = (0,certificates/* withoutCertificates */.ZX)(creation.env);
    const env = request.isKept ? own : { ...own, BUILDX_CONFIG: `${directory}/buildx` };
    const nodes = await (0,certificates/* withCertificates */.fN)((0,certificates/* withAbsolutePaths */.M5)(request.nodes), directory, ports);
    const configFile = await writeConfig({ request, plan, directory }, ports);
    const remove = removal({ name, driver, env, creation }, ports);
    const builder = { ...creation.builder, name };
    try {
        const named = { name, driver, request: { ...request, nodes }, allow: allowed(plan) };
        const vectors = createArgv({ ...named, ...(configFile !== undefined && { configFile }) });
        // One after the other: each changes the same file.
        for (const args of vectors)
            await run([...buildx.prefix, ...args], { file: buildx.file, env }, ports);
        return { builder, env, [Symbol.asyncDispose]: remove };
    }
    catch (error) {
        await remove();
        throw error;
    }
}
/** Entitlements that the build asks for; the daemon has to allow them as well. */
function allowed({ build }) {
    return build.allow.filter((each) => each === 'network.host' || each === 'security.insecure');
}
async function writeConfig({ request, plan, directory }, { env, files, authorities }) {
    const own = (request.configPath && (await files.readText(request.configPath))) || request.config;
    const destinations = plan.publish ? plan.destinations : [];
    const hosts = new Set([...plan.insecure, ...destinations.map(({ registry }) => registry)]);
    // Who believes another authority here has to be told there as well.
    let ca = env.NODE_EXTRA_CA_CERTS || undefined;
    if (authorities !== undefined) {
        ca = `${directory}/buildkitd-ca.pem`;
        await files.writeText(ca, authorities);
    }
    const registries = [...hosts].map((host) => {
        return { host, isPlainHttp: plan.insecure.includes(host), ca };
    });
    const config = buildkitdConfig(own, registries);
    if (config === '')
        return undefined;
    await files.writeText(`${directory}/buildkitd.toml`, config);
    return `${directory}/buildkitd.toml`;
}
/** A daemon that runs elsewhere is not ours: only the folder knows of it, and that goes with this run. */
function removal({ name, driver, env, creation: { request, buildx } }, ports) {
    if (request.isKept || driver === 'remote')
        return async () => { };
    const args = [...buildx.prefix, ...removeArgv(name, request.keepState)];
    const forget = ports.rememberCommand({
        file: buildx.file,
        args,
        env: { BUILDX_CONFIG: env.BUILDX_CONFIG ?? '' },
    });
    return async () => {
        // Not with the run's signal: a cancelled run has to remove it, too.
        const own = (0,child_environment/* withoutAnyCredentials */.V)(env);
        const { exitCode } = await ports.exec(buildx.file, args, { env: own, onLine: ports.log.debug });
        if (exitCode === 0)
            forget();
        else
            ports.log.warning(`The builder ${name} could not be removed: ${byHand(name, driver)}.`);
    };
}
/** What removes it without us. A cluster has no builders, only what they are made of. */
function byHand(name, driver) {
    return driver === 'kubernetes'
        ? `delete the deployments and configmaps of the cluster that start with ${name}`
        : `\`docker buildx rm ${name}\``;
}
async function run(args, { file, env }, ports) {
    const lines = [];
    const { exitCode } = await ports.exec(file, args, {
        env: (0,child_environment/* withoutAnyCredentials */.V)(env),
        onLine: (line) => lines.push(line),
        ...(ports.signal && { signal: ports.signal }),
    });
    if (exitCode === 0)
        return;
    const reason = lines.findLast((line) => line.trim() !== '')?.replace(/^ERROR: /, '') ?? '';
    throw new errors/* PublishError */.S1({
        code: 'BUILDER_FAILED',
        message: `The builder could not be made: ${reason || `buildx exited with status ${exitCode}`}`,
        fix: adviceFor(reason),
        detail: lines,
        exitCode: 2,
    });
}
function adviceFor(reason) {
    if (/failed to find driver/.test(reason)) {
        return 'This buildx has no such driver. `cloud` is in Docker’s own build alone: set that up with docker/setup-buildx-action before this step, and name its builder in `builder`.';
    }
    if (/cannot determine Kubernetes namespace/.test(reason)) {
        return 'No kubeconfig was found: let KUBECONFIG name one file, or write `~/.kube/config`, in a step before this one.';
    }
    if (/TLS data loaded from environment/i.test(reason)) {
        return 'Run `docker context create builder` before this step and set `endpoint: builder`; the context keeps what DOCKER_TLS_VERIFY and DOCKER_CERT_PATH say.';
    }
    return 'Correct `driver`, `driver-opts`, `endpoint` or `append`; `docker buildx create` takes the same values.';
}


/***/ })

};
