export const id = 9204;
export const ids = [9204];
export const modules = {

/***/ 4433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LD: () => (/* binding */ decide),
  Fj: () => (/* binding */ decideInto),
  "in": () => (/* binding */ readRequest)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/inputs/attestations.js
var attestations = __webpack_require__(8878);
// EXTERNAL MODULE: ./lib/inputs/build-args.js
var build_args = __webpack_require__(2279);
// EXTERNAL MODULE: ./lib/inputs/attribute-lists.js
var attribute_lists = __webpack_require__(9577);
// EXTERNAL MODULE: ./lib/inputs/csv.js
var csv = __webpack_require__(9145);
// EXTERNAL MODULE: ./lib/inputs/quote.js
var quote = __webpack_require__(7933);
;// CONCATENATED MODULE: ./lib/inputs/build-exports.js



const CACHE_FROM = { input: 'cache-from', example: 'type=gha', bare: 'an image' };
const CACHE_TO = { input: 'cache-to', example: 'type=gha,mode=max', bare: 'an image' };
const OUTPUTS = { input: 'outputs', example: 'type=local,dest=out', bare: 'a directory' };
/** Caches and outputs as they were typed. */
function parseExports(typed, problems) {
    const read = (list) => (0,attribute_lists/* parseAttributeList */.U)({ ...list, text: typed(list.input) }, problems);
    const outputs = read(OUTPUTS);
    for (const output of outputs.filter(isForStdout)) {
        problems.add({
            input: 'outputs',
            message: `${(0,quote/* quote */.h)(output)} goes to standard output, which is the log`,
            fix: 'Name a file: `type=tar,dest=out.tar`.',
        });
    }
    return { cacheFrom: read(CACHE_FROM), cacheTo: read(CACHE_TO), outputs };
}
/** https://docs.docker.com/reference/cli/docker/buildx/build/#output */
function isForStdout(output) {
    const attributes = (0,csv/* attributesOf */.Td)((0,csv/* parseCsv */.Wk)(output) ?? []);
    const dest = attributes.get('dest');
    const isFile = ['tar', 'oci'].includes(attributes.get('type') ?? '');
    return output === '-' || dest === '-' || (isFile && !dest);
}

// EXTERNAL MODULE: ./lib/secret.js
var secret = __webpack_require__(3251);
// EXTERNAL MODULE: ./lib/inputs/lists.js
var lists = __webpack_require__(1720);
;// CONCATENATED MODULE: ./lib/inputs/build-secrets.js



/** Reads `secrets`, `secret-envs` and `secret-files`. A run without secrets (of a fork) has none, and that is no mistake. */
function parseBuildSecrets(typed, { secretsAvailable }, problems) {
    if (!secretsAvailable)
        return [];
    const read = (input, entries, from) => entries.flatMap((entry) => readSecret({ input, entry, from }, problems) ?? []);
    const found = [
        ...read('secrets', (0,lists/* parseLines */.L)(typed('secrets')), (value) => ({
            kind: 'value',
            value: (0,secret/* secret */.r)(value),
        })),
        ...read('secret-envs', (0,lists/* parseCommaList */.X)(typed('secret-envs')), (name) => ({
            kind: 'variable',
            name,
        })),
        ...read('secret-files', (0,lists/* parseLines */.L)(typed('secret-files')), (path) => ({ kind: 'file', path })),
    ];
    const ids = found.map(({ id }) => id);
    for (const id of new Set(ids.filter((each, at) => ids.indexOf(each) !== at))) {
        problems.add({
            input: 'secrets',
            message: `there are two secrets with the id ${(0,quote/* quote */.h)(id)}`,
            fix: 'Keep one of them.',
        });
    }
    return found;
}
/** More is hardly a name, but may be a line of a key. */
const ID = /^[\w.-]{1,48}$/;
/** What stands behind the `=`, and an entry without one, may be secret: neither is shown, nor what is no id. */
function readSecret({ input, entry, from }, problems) {
    const at = entry.indexOf('=');
    const [id, text] = [entry.slice(0, Math.max(at, 0)), entry.slice(at + 1)];
    const fail = (message, fix) => problems.add({ input, message, fix });
    const write = `Write one \`${EXAMPLES[input] ?? 'id=value'}\` per line; put a value of several lines in double quotes, with its id.`;
    if (!ID.test(id))
        fail('an entry does not begin with an id and `=`', write);
    else if (text === '')
        fail(`the secret ${(0,quote/* quote */.h)(id)} is empty`, EMPTY);
    else if (isCutOff(text)) {
        fail(`the secret ${(0,quote/* quote */.h)(id)} ends after the first line of its value`, write);
    }
    else
        return { id, from: from(text) };
    return undefined;
}
const EMPTY = 'If it comes from a secret, check that the secret exists under that name and is available to this repository, environment and event.';
/** A key in PEM of which only the first line is there: the others would be entries of their own. */
function isCutOff(text) {
    return text.startsWith('-----BEGIN ') && !text.includes('\n');
}
const EXAMPLES = {
    'secret-envs': 'id=NAME_OF_VARIABLE',
    'secret-files': 'id=path/of/file',
};

;// CONCATENATED MODULE: ./lib/inputs/forms.js


/** Reads lists and says of each entry that has not its form how it should be. */
function formReader(typed, problems) {
    const check = (entries, { input, pattern, example }) => {
        for (const entry of entries.filter((each) => !pattern.test(each))) {
            problems.add({
                input,
                message: `${(0,quote/* quote */.h)(entry)} is not understood`,
                fix: `For example \`${example}\`.`,
            });
        }
        return entries;
    };
    return {
        lines: (form) => check((0,lists/* parseLines */.L)(typed(form.input)), form),
        comma: (form) => check((0,lists/* parseCommaList */.X)(typed(form.input)), form),
    };
}

// EXTERNAL MODULE: ./lib/inputs/values.js
var values = __webpack_require__(7035);
;// CONCATENATED MODULE: ./lib/inputs/build-surroundings.js


const ALLOW = {
    input: 'allow',
    pattern: /^(?:network\.host|security\.insecure|device(?:=.+)?)$/,
    example: 'network.host',
};
const HOSTS = { input: 'add-hosts', pattern: /^[^\s:=]+[:=]\S+$/, example: 'name:10.0.0.1' };
const ULIMIT = {
    input: 'ulimit',
    pattern: /^[a-z]+=-?\d+(?::-?\d+)?$/,
    example: 'nofile=1024:1024',
};
const SHM_SIZE = { input: 'shm-size', pattern: /^\d+(?:\.\d+)?[bkmg]?b?$/i, example: '2g' };
/** In what every `RUN` of the build runs. */
function parseSurroundings(typed, problems) {
    const read = formReader(typed, problems);
    const network = (0,values/* parseChoice */.HU)({ input: 'network', text: typed('network'), choices: ['default', 'none', 'host'] }, problems);
    const [shmSize = ''] = read.lines(SHM_SIZE);
    return {
        allow: read.comma(ALLOW),
        addHosts: read.comma(HOSTS),
        network: network === 'default' ? '' : network,
        shmSize,
        ulimits: read.lines(ULIMIT),
        cgroupParent: typed('cgroup-parent'),
    };
}

;// CONCATENATED MODULE: ./lib/inputs/cache.js


/** `cache`, `cache-scope` and `cache-mode`. `true` is the `auto` of docker/github-builder. */
function parseCache(typed, problems) {
    const text = typed('cache').toLowerCase();
    const choice = (0,values/* parseChoice */.HU)({ input: 'cache', text, choices: ['auto', 'gha', 'registry', 'off', 'true', 'false'] }, problems);
    const where = text === '' ? '' : WORDS[choice];
    const scope = typed('cache-scope');
    if (scope !== '' && !/^[A-Za-z0-9_][\w./-]*$/.test(scope)) {
        problems.add({
            input: 'cache-scope',
            message: `${(0,quote/* quote */.h)(scope)} is no name of a cache`,
            fix: 'Use letters, digits, `_`, `-`, `.` and `/`.',
        });
    }
    for (const input of ['cache-from', 'cache-to']) {
        if (where === '' || where === 'off' || typed(input) === '')
            continue;
        problems.add({
            input,
            message: `\`cache: ${where}\` chooses where the cache is`,
            fix: `Remove \`cache\`, or \`${input}\`.`,
        });
    }
    const mode = (0,values/* parseChoice */.HU)({ input: 'cache-mode', text: typed('cache-mode'), choices: ['max', 'min'] }, problems);
    return { where, scope, mode };
}
const WORDS = {
    auto: 'auto',
    gha: 'gha',
    registry: 'registry',
    off: 'off',
    true: 'auto',
    false: 'off',
};

;// CONCATENATED MODULE: ./lib/inputs/build.js










const CONTEXTS = {
    input: 'build-contexts',
    pattern: /^[\w./:@-]+=.+$/s,
    example: 'name=path/or/address',
};
const SSH = { input: 'ssh', pattern: /^[\w.-]+(?:=.+)?$/, example: 'default' };
/** What is to be built, and how: the inputs of docker/build-push-action under their names. */
function parseBuild(typed, options, problems) {
    const flag = (input) => (0,values/* parseBoolean */.yG)({ input, text: typed(input), fallback: false }, problems);
    const read = formReader(typed, problems);
    return {
        context: contextOf(typed('context'), problems),
        file: fileOf(typed('file'), problems),
        buildArgs: (0,build_args/* parseBuildArgs */.N)(typed('build-args'), problems),
        contexts: read.lines(CONTEXTS),
        target: typed('target'),
        platforms: (0,values/* parsePlatforms */.qA)((0,lists/* parseCommaList */.X)(typed('platforms')), problems),
        pull: flag('pull'),
        noCache: flag('no-cache'),
        noCacheFilters: (0,lists/* parseCommaList */.X)(typed('no-cache-filters')),
        secrets: parseBuildSecrets(typed, options, problems),
        ssh: read.comma(SSH),
        ...parseExports(typed, problems),
        ...parseSurroundings(typed, problems),
        ...(0,attestations/* parseAttestations */.n)(typed, problems),
        call: (0,values/* parseChoice */.HU)({
            input: 'call',
            text: typed('call'),
            choices: ['build', 'check', 'outline', 'targets'],
        }, problems),
        engine: (0,values/* parseChoice */.HU)({ input: 'engine', text: typed('engine'), choices: ['docker', 'buildah', 'podman'] }, problems),
        isReproducible: (0,values/* parseChoice */.HU)({
            input: 'source-date-epoch',
            text: typed('source-date-epoch'),
            choices: ['commit', 'none'],
        }, problems) === 'commit',
        isHeadWanted: flag('git-context-pr-head'),
        isAnnotating: (0,values/* parseBoolean */.yG)({ input: 'checks-annotations', text: typed('checks-annotations'), fallback: true }, problems),
        cache: parseCache(typed, problems),
        builder: typed('builder'),
        load: flag('load'),
    };
}
/** The context is the only positional argument of the build: it must not read as an option or as standard input. */
function contextOf(context, problems) {
    if (context.startsWith('-')) {
        problems.add({
            input: 'context',
            message: `${(0,quote/* quote */.h)(context)} is not a path`,
            fix: 'Write `./` before a directory whose name starts with `-`.',
        });
    }
    return context;
}
/** buildx reads a Dockerfile called `-` from standard input, which is empty here. */
function fileOf(file, problems) {
    if (file === '-') {
        problems.add({
            input: 'file',
            message: '"-" is standard input, and no Dockerfile stands there',
            fix: 'Write the path of the Dockerfile; `./-` is a file of that name.',
        });
    }
    return file;
}

// EXTERNAL MODULE: ./lib/inputs/yaml-list.js
var yaml_list = __webpack_require__(7367);
;// CONCATENATED MODULE: ./lib/inputs/builder-nodes.js




const KEYS = ['name', 'endpoint', 'driver-opts', 'buildkitd-flags', 'platforms'];
const EXAMPLE = 'Write a list, for example `- {name: arm, endpoint: "tcp://10.0.0.2:1234", platforms: linux/arm64}`.';
/** The node that the flat inputs describe, then those of `append`. */
async function parseNodes(typed, problems) {
    const first = toNode({
        fields: {
            name: '',
            endpoint: typed('endpoint'),
            'driver-opts': typed('driver-opts'),
            'buildkitd-flags': typed('buildkitd-flags'),
            platforms: typed('builder-platforms'),
        },
        inputOf: (key) => (key === 'platforms' ? 'builder-platforms' : key),
        isRemote: typed('driver') === 'remote' && typed('builder') === '',
    }, problems);
    const text = typed('append');
    if (text === '')
        return [first];
    const entries = await (0,yaml_list/* parseYamlList */.j)({ input: 'append', text, example: EXAMPLE }, problems);
    const isRemote = typed('driver') === 'remote';
    const others = entries.flatMap((entry, at) => {
        const path = `append[${at}]`;
        const fields = readFields(entry, path, problems);
        return fields
            ? [toNode({ fields, inputOf: (key) => `${path}.${key}`, isRemote }, problems)]
            : [];
    });
    const names = others.map(({ name }) => name).filter((name) => name !== '');
    for (const name of new Set(names.filter((each, at) => names.indexOf(each) < at))) {
        problems.add({
            input: 'append',
            message: `two nodes are called ${(0,quote/* quote */.h)(name)}`,
            fix: 'Give each a name of its own, or none.',
        });
    }
    return [first, ...others];
}
function toNode({ fields, inputOf, isRemote }, problems) {
    const named = {
        list: problems.list,
        add: (problem) => problems.add({ ...problem, input: inputOf('platforms') }),
    };
    checkName(fields.name, inputOf('name'), problems);
    checkEndpoint(fields.endpoint, { input: inputOf('endpoint'), isRemote }, problems);
    const driverOpts = optionsOf(fields['driver-opts']);
    for (const option of driverOpts) {
        if (/^"?[A-Za-z][A-Za-z0-9._-]*=/.test(option))
            continue;
        const fix = 'Write one `key=value` per line, for example `network=host`.';
        problems.add({ input: inputOf('driver-opts'), message: `${(0,quote/* quote */.h)(option)} has no value`, fix });
    }
    return {
        name: fields.name,
        endpoint: fields.endpoint,
        driverOpts,
        buildkitdFlags: fields['buildkitd-flags'],
        platforms: (0,values/* parsePlatforms */.qA)((0,lists/* parseCommaList */.X)(fields.platforms), named),
    };
}
/** Quotes stay: buildx reads each line as CSV, so that they keep a value with commas together. */
function optionsOf(text) {
    return text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
function checkName(name, input, problems) {
    if (name === '' || /^[A-Za-z][A-Za-z0-9._-]*$/.test(name))
        return;
    const fix = 'Use letters, digits, `.`, `_` and `-`, with a letter first.';
    problems.add({ input, message: `${(0,quote/* quote */.h)(name)} is not the name of a node`, fix });
}
const REMOTE = /^(?:tcp|unix|ssh|docker-container|kube-pod):\/\/./;
/** The only argument without a name: it must not read as an option. */
function checkEndpoint(endpoint, { input, isRemote }, problems) {
    if (isRemote ? REMOTE.test(endpoint) : !endpoint.startsWith('-'))
        return;
    problems.add({
        input,
        message: endpoint === ''
            ? 'the driver remote needs the address of a daemon'
            : `${(0,quote/* quote */.h)(endpoint)} is not an address of a builder`,
        fix: 'Write where BuildKit listens, for example `tcp://builder.corp.example:1234`.',
    });
}
function readFields(entry, path, problems) {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
        problems.add({ input: path, message: 'this is not a mapping', fix: EXAMPLE });
        return undefined;
    }
    const given = entry;
    for (const [key, value] of Object.entries(given)) {
        if (!KEYS.some((known) => known === key)) {
            const fix = `Known: ${KEYS.join(', ')}.`;
            problems.add({ input: `${path}.${key.slice(0, 40)}`, message: 'unknown key', fix });
        }
        else if (!isText(value) && !(Array.isArray(value) && value.every(isText))) {
            problems.add({ input: `${path}.${key}`, message: 'this is not text', fix: EXAMPLE });
        }
    }
    const text = (key) => textOf(given[key]);
    return Object.fromEntries(KEYS.map((key) => [key, text(key)]));
}
const isText = (value) => typeof value === 'string' || value === null;
/** A list may be written as one. */
function textOf(value) {
    if (Array.isArray(value))
        return value.join('\n');
    return typeof value === 'string' ? value.trim() : '';
}

;// CONCATENATED MODULE: ./lib/inputs/builder.js



const DRIVERS = ['auto', 'docker', 'docker-container', 'remote', 'kubernetes', 'cloud'];
/** Inputs that describe a builder which does not exist yet. */
const DESCRIBING = [
    ...['endpoint', 'builder-platforms', 'driver-opts', 'buildkitd-flags', 'append'],
    ...['buildkitd-config', 'buildkitd-config-inline'],
];
/** Reads everything about the builder; what contradicts itself goes into `problems`. */
async function parseBuilder(typed, problems) {
    const flag = (input, fallback) => (0,values/* parseBoolean */.yG)({ input, text: typed(input), fallback }, problems);
    const use = flag('use', false);
    const cleanup = flag('cleanup', true);
    const request = {
        existing: typed('builder'),
        driver: driverOf(typed, problems),
        name: nameOf(typed, problems),
        nodes: await parseNodes(typed, problems),
        configPath: typed('buildkitd-config'),
        config: typed('buildkitd-config-inline'),
        use,
        isKept: use || !cleanup,
        keepState: flag('keep-state', false),
        buildxVersion: versionOf(typed, problems),
        emulation: (0,values/* parseChoice */.HU)({ input: 'emulation', text: typed('emulation'), choices: ['auto', 'off'] }, problems),
        qemuImage: typed('qemu-image'),
    };
    // One that exists wins: what describes another has no effect, as in docker's own actions.
    if (request.existing === '')
        checkDriver(request, typed, problems);
    return request;
}
/** docker/setup-buildx-action makes a container unless told otherwise: what is written for it means the same here. */
function driverOf(typed, problems) {
    const text = typed('driver');
    if (text !== '')
        return (0,values/* parseChoice */.HU)({ input: 'driver', text, choices: DRIVERS }, problems);
    return DESCRIBING.some((input) => typed(input) !== '') ? 'docker-container' : 'auto';
}
/** https://github.com/docker/buildx/blob/master/store/util.go */
function nameOf(typed, problems) {
    const input = typed('builder-name') ? 'builder-name' : 'name';
    const name = typed(input);
    if (name === '' || /^[A-Za-z][A-Za-z0-9._+-]*$/.test(name))
        return name;
    problems.add({
        input,
        message: `${(0,quote/* quote */.h)(name)} is not the name of a builder`,
        fix: 'Use letters, digits, `.`, `_`, `+` and `-`, with a letter first.',
    });
    return '';
}
function versionOf(typed, problems) {
    const input = typed('buildx-version') ? 'buildx-version' : 'version';
    const text = typed(input);
    if (text === '' || text === 'latest')
        return text;
    const version = /^v?(?<number>\d+\.\d+\.\d+(?:-[0-9A-Za-z.]+)?)$/.exec(text)?.groups?.number;
    if (version !== undefined)
        return `v${version}`;
    problems.add({
        input,
        message: `${(0,quote/* quote */.h)(text)} is no release of buildx that can be downloaded and checked`,
        fix: 'Write a version such as `v0.30.1`, or `latest`. Other builds: docker/setup-buildx-action before this step.',
    });
    return '';
}
const OF_THE_ENGINE = 'The driver `docker` is the engine’s own builder: leave it out, or name another `driver`.';
const OF_THE_REMOTE = 'The driver `remote` uses a daemon that runs already: whoever runs it configures it.';
function checkDriver(request, typed, problems) {
    const { driver, keepState } = request;
    const refuse = (inputs, fix) => {
        for (const input of inputs.filter((each) => typed(each) !== '')) {
            problems.add({ input, message: `the driver ${driver} cannot take it`, fix });
        }
    };
    if (driver === 'docker')
        refuse([...DESCRIBING, 'builder-name', 'name'], OF_THE_ENGINE);
    if (driver === 'remote') {
        refuse(['buildkitd-flags', 'buildkitd-config', 'buildkitd-config-inline'], OF_THE_REMOTE);
    }
    if (driver === 'kubernetes')
        checkClusterNames(request, typed, problems);
    if (keepState && driver !== 'docker-container' && driver !== 'auto') {
        problems.add({
            input: 'keep-state',
            message: `the driver ${driver} has no state of its own to keep`,
            fix: 'Leave it out, or set `driver: docker-container`.',
        });
    }
}
/** A deployment is called by the builder and its node. https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ */
function checkClusterNames({ name, nodes }, typed, problems) {
    const fix = 'Use lower-case letters, digits and `-`, with a letter first; at most 30 characters.';
    const check = (input, text) => {
        if (text === '' || /^[a-z](?:[a-z0-9-]{0,28}[a-z0-9])?$/.test(text))
            return;
        problems.add({ input, message: `${(0,quote/* quote */.h)(text)} cannot be the name of a deployment`, fix });
    };
    check(typed('builder-name') ? 'builder-name' : 'name', name);
    nodes.forEach((node, at) => {
        check(`append[${at - 1}].name`, node.name);
    });
}

// EXTERNAL MODULE: ./lib/inputs/connection.js
var connection = __webpack_require__(5813);
// EXTERNAL MODULE: ./lib/inputs/existing.js
var existing = __webpack_require__(3628);
// EXTERNAL MODULE: ./lib/inputs/job-token.js
var job_token = __webpack_require__(9218);
// EXTERNAL MODULE: ./lib/inputs/logins.js + 5 modules
var logins = __webpack_require__(9679);
// EXTERNAL MODULE: ./lib/reference/platform.js
var platform = __webpack_require__(8270);
;// CONCATENATED MODULE: ./lib/inputs/runner.js



/**
 * Labels of runners: one for all, or `platform=label` per line, with `default=label` for the others. Several labels are separated
 * by commas.
 */
function parseRunner(text, problems) {
    return (0,lists/* parseLines */.L)(text).flatMap((line) => {
        const [, name = 'default', typed = ''] = /^(?:([^=]*)=)?(.*)$/.exec(line) ?? [];
        const labels = (0,lists/* parseCommaList */.X)(typed);
        const platform = platformOf(name.trim());
        if (platform !== undefined && labels.length > 0)
            return [{ platform, labels }];
        problems.add({
            input: 'runner',
            message: `${(0,quote/* quote */.h)(line)} names no platform and runner`,
            fix: 'Write `platform=label`, for example `linux/arm64=ubuntu-24.04-arm`, or one label for all.',
        });
        return [];
    });
}
function platformOf(name) {
    if (name === 'default')
        return '';
    // Whole families: `linux/arm` is all of them here, not the one that it means elsewhere.
    if (/^[a-z0-9]+(?:\/arm)?$/i.test(name))
        return name.toLowerCase();
    return (0,platform/* canonicalPlatform */._l)(name);
}

// EXTERNAL MODULE: ./lib/inputs/typed.js
var inputs_typed = __webpack_require__(9529);
;// CONCATENATED MODULE: ./lib/inputs/webhook-fields.js

/** A value as text, `''` where there is none. */
function readText({ path, values }, key, problems) {
    const value = values[key] ?? '';
    if (typeof value === 'string')
        return value.trim();
    problems.add({ input: `${path}.${key}`, message: 'this is not text', fix: 'Quote the value.' });
    return '';
}
/** A value, or a list of them. */
function readList(given, key, problems) {
    const value = given.values[key];
    if (!Array.isArray(value)) {
        const text = readText(given, key, problems);
        return text === '' ? [] : [text];
    }
    const at = { path: `${given.path}.${key}`, values: Object.fromEntries(value.entries()) };
    return value.map((_, index) => readText(at, String(index), problems));
}
/** https://www.rfc-editor.org/rfc/rfc9110#name-tokens */
const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** Visible characters, space and tab, and what HTTP calls opaque: more cannot stand in a header. */
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
/** They belong to the connection, or say what the body is and who sent it. */
const OURS = /^(?:host|connection|content-(?:length|type|encoding)|transfer-encoding|expect|upgrade|te|trailer|keep-alive|proxy-.*|webhook-(?:id|timestamp|signature)|x-hub-signature-256|x-signature|ce-.*)$/i;
/** Extra headers of a request. */
function readHeaders({ path, values }, { sendsToken }, problems) {
    const mapping = values.headers;
    if (mapping === undefined || mapping === null || mapping === '')
        return [];
    const input = `${path}.headers`;
    if (typeof mapping !== 'object' || Array.isArray(mapping)) {
        const fix = 'Write `headers: {X-Webhook-Secret: "…"}`.';
        problems.add({ input, message: 'this is not a mapping', fix });
        return [];
    }
    const names = new Set();
    return Object.entries(mapping).flatMap(([name, value]) => {
        const message = headerProblem(name, value) ??
            (names.has(name.toLowerCase()) ? 'this stands here twice' : undefined);
        const isTwoTokens = sendsToken && name.toLowerCase() === 'authorization';
        names.add(name.toLowerCase());
        if (message === undefined && !isTwoTokens)
            return [[name, (0,secret/* secret */.r)(String(value).trim())]];
        problems.add({
            // A name without a value, or one that cannot be one, may be a piece of a secret.
            input: NAME.test(name) && value !== '' && value !== null ? `${input}.${name}` : input,
            message: message ?? 'auth: oidc sends this header already',
            fix: isTwoTokens
                ? 'Leave out one of them.'
                : 'Write `Name: value`, one line each, and quote values that hold commas.',
        });
        return [];
    });
}
function headerProblem(name, value) {
    if (!NAME.test(name))
        return 'the name of a header has no spaces, line ends or colons';
    if (OURS.test(name))
        return 'this header is set by registry-publish';
    if (typeof value !== 'string' && value !== null)
        return 'this is not text';
    if (value === null || value.trim() === '')
        return 'a header has no value; if it comes from a secret, check that it exists';
    return VALUE.test(value.trim())
        ? undefined
        : 'this holds a line end or a character that no header can hold';
}

;// CONCATENATED MODULE: ./lib/inputs/webhook-request.js
/** What a webhook may be told about. */
const WEBHOOK_EVENTS = ['published', 'unchanged', 'failed'];
/** Bodies that imitate a registry's own have no word for a failure. */
const PUSHES = { events: ['published', 'unchanged'], default: ['published'] };
const CHAT = { events: WEBHOOK_EVENTS, default: ['published', 'failed'] };
/** Every format with what it is sent. */
const WEBHOOK_FORMATS = {
    generic: { events: WEBHOOK_EVENTS, default: WEBHOOK_EVENTS },
    cloudevents: { events: WEBHOOK_EVENTS, default: ['published'] },
    cdevents: PUSHES,
    'cdevents-0.5': PUSHES,
    dockerhub: PUSHES,
    quay: PUSHES,
    keel: PUSHES,
    slack: CHAT,
    teams: CHAT,
    discord: CHAT,
};

;// CONCATENATED MODULE: ./lib/inputs/webhook-secrets.js


/** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#symmetric */
const PREFIX = 'whsec_';
const FEWEST_BYTES = 24;
const MOST_SECRETS = 2;
/** The signing secrets of one entry: the current one, and an old one that some receivers still have. */
function readSecrets(given, problems) {
    const input = `${given.path}.secret`;
    if (given.values.secret === undefined)
        return { secrets: [], warnings: [] };
    const values = readList(given, 'secret', problems);
    const warnings = [];
    if (values.length === 0 || values.includes('')) {
        problems.add({
            input,
            message: 'this is empty',
            fix: 'If it comes from a secret, check that the secret exists under that name and is available to this repository, environment and event.',
        });
    }
    if (values.length > MOST_SECRETS) {
        const fix = 'Keep the current one and the one before it.';
        problems.add({ input, message: `${values.length} secrets are too many`, fix });
    }
    for (const value of values.filter((each) => each !== '')) {
        const size = keySize(value);
        if (size === undefined) {
            problems.add({
                input,
                message: `what follows \`${PREFIX}\` is not base64`,
                fix: `Make one with \`echo ${PREFIX}$(openssl rand -base64 32)\`.`,
            });
        }
        else if (size < FEWEST_BYTES) {
            warnings.push(`${input}: ${size} bytes are easy to guess. Use at least ${FEWEST_BYTES}, for example from \`echo ${PREFIX}$(openssl rand -base64 32)\`.`);
        }
    }
    return { secrets: values.map(secret/* secret */.r), warnings };
}
/** Bytes of the key, `undefined` where there is none to be had. */
function keySize(value) {
    if (!value.startsWith(PREFIX))
        return new TextEncoder().encode(value).length;
    const text = value.slice(PREFIX.length);
    const isBase64 = /^[A-Za-z0-9+/]+={0,2}$/.test(text) && text.length % 4 === 0;
    return isBase64 ? (text.replace(/=+$/, '').length * 3) >> 2 : undefined;
}

;// CONCATENATED MODULE: ./lib/inputs/webhook-url.js
/** Checks the address of a webhook. No message shows more of it than its host. */
function parseWebhookUrl(text, input, problems) {
    const refuse = (message, fix) => {
        problems.add({ input, message, fix });
        return undefined;
    };
    if (text === '') {
        return refuse('this is empty', 'If it comes from a secret, check that the secret exists under that name and is available to this repository, environment and event.');
    }
    if (/\s/.test(text) || !URL.canParse(text)) {
        return refuse('this is not a URL', 'Write a whole one, for example `https://example.com/hook`.');
    }
    const url = new URL(text);
    url.hash = '';
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
        return refuse(`${url.protocol} is not spoken here`, 'Use `https://`.');
    }
    if (url.username !== '' || url.password !== '') {
        const fix = 'Write `headers: {Authorization: "Basic …"}` instead.';
        return refuse(`the URL for ${url.host} has a user name or a password in it`, fix);
    }
    if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
        return refuse(`${url.host} would be called without encryption`, 'Use `https://`; only this machine itself is called by plain HTTP.');
    }
    return url;
}
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
/** Chat services refuse every body but their own. */
const FORMAT_BY_HOST = [
    [/^hooks\.slack(?:-gov)?\.com$/, 'slack'],
    [/^(?:(?:ptb|canary)\.)?discord(?:app)?\.com$/, 'discord'],
    [/\.(?:logic\.azure\.com|api\.powerplatform\.com|webhook\.office\.com)$/, 'teams'],
];
/** The format that an address alone tells, else `generic`. */
function formatFor({ hostname }) {
    return FORMAT_BY_HOST.find(([host]) => host.test(hostname))?.[1] ?? 'generic';
}

;// CONCATENATED MODULE: ./lib/inputs/webhook.js







const webhook_KEYS = [
    ...['url', 'format', 'secret', 'headers', 'auth', 'audience', 'events', 'when', 'required'],
];
const FORMATS = Object.keys(WEBHOOK_FORMATS);
/** What Flux's receivers expect. https://fluxcd.io/flux/components/notification/receivers/ */
const DEFAULT_AUDIENCE = 'notification-controller';
/** Reads one entry, a URL or a mapping. `undefined` after a problem that leaves nothing to go on with. */
function parseWebhook(entry, path, problems) {
    const given = toGiven(entry, path, problems);
    if (!given)
        return undefined;
    const text = (key) => readText(given, key, problems);
    const url = parseWebhookUrl(text('url'), `${path}.url`, problems);
    const format = (0,values/* parseChoice */.HU)({
        input: `${path}.format`,
        text: text('format') || (url ? formatFor(url) : 'generic'),
        choices: FORMATS,
    }, problems);
    const audience = readAudience(given, problems);
    const { secrets, warnings } = readSecrets(given, problems);
    const headers = readHeaders(given, { sendsToken: audience !== undefined }, problems);
    const events = readEvents(given, format, problems);
    const required = (0,values/* parseBoolean */.yG)({ input: `${path}.required`, text: text('required'), fallback: false }, problems);
    if (!url)
        return undefined;
    const webhook = {
        input: path,
        url: (0,secret/* secret */.r)(url.href),
        host: url.host,
        format,
        secrets,
        headers,
        ...(audience !== undefined && { audience }),
        events,
        required,
        warnings,
    };
    return { webhook, address: url.href };
}
function toGiven(entry, path, problems) {
    if (typeof entry === 'string')
        return { path, values: { url: entry } };
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
        const fix = 'Write a URL, or a mapping such as `{url: "https://…", format: slack}`.';
        problems.add({ input: path, message: 'this is no URL and no mapping', fix });
        return undefined;
    }
    for (const [key, value] of Object.entries(entry)) {
        if (webhook_KEYS.some((known) => known === key))
            continue;
        // The rest of an unquoted secret with a comma in it looks like a key without a value.
        const isRest = value === null || value === '';
        problems.add({
            input: isRest ? path : `${path}.${key.slice(0, 40)}`,
            message: isRest ? 'a key without a value' : 'unknown key',
            fix: `Known: ${webhook_KEYS.join(', ')}.${isRest ? ' Quote values that hold commas.' : ''}`,
        });
    }
    return { path, values: entry };
}
/** With `auth: oidc` the audience, else nothing. */
function readAudience(given, problems) {
    const auth = readText(given, 'auth', problems);
    const audience = readText(given, 'audience', problems);
    if (auth === '' || auth === 'none') {
        if (audience !== '') {
            problems.add({
                input: `${given.path}.audience`,
                message: 'an audience needs `auth: oidc`',
                fix: 'Add `auth: oidc`, or leave `audience` out.',
            });
        }
        return undefined;
    }
    if (auth === 'oidc')
        return audience || DEFAULT_AUDIENCE;
    problems.add({
        input: `${given.path}.auth`,
        message: `${(0,quote/* quote */.h)(auth)} is not one of its values`,
        fix: 'Use `oidc` or `none`; other credentials go into `headers`.',
    });
    return undefined;
}
function readEvents(given, format, problems) {
    const key = given.values.events === undefined && given.values.when !== undefined ? 'when' : 'events';
    const facts = WEBHOOK_FORMATS[format];
    const words = readList(given, key, problems).flatMap((word) => word.split(/[\s,]+/));
    const events = words
        .filter((word) => word !== '')
        .flatMap((word) => {
        const event = WEBHOOK_EVENTS.find((known) => known === word);
        const isSendable = event !== undefined && facts.events.includes(event);
        if (isSendable)
            return [event];
        problems.add({
            input: `${given.path}.${key}`,
            message: event
                ? `the format ${format} cannot say ${(0,quote/* quote */.h)(word)}`
                : `${(0,quote/* quote */.h)(word)} is no event`,
            fix: `Use ${facts.events.map((each) => `\`${each}\``).join(', ')}.`,
        });
        return [];
    });
    return events.length > 0 ? [...new Set(events)] : facts.default;
}

;// CONCATENATED MODULE: ./lib/inputs/webhooks.js



const INPUT = 'webhooks';
const webhooks_EXAMPLE = 'Write one URL per line, or a YAML list, for example `- {url: "https://…", format: slack}`.';
/**
 * Reads the input `webhooks`: URLs, one per line, or a YAML list of URLs and of mappings. URLs are secrets, so that no
 * message quotes one.
 */
async function parseWebhooks(text, problems) {
    if (text.trim() === '')
        return [];
    const isYaml = /^\s*(?:#[^\n]*\n\s*)*(?:-\s|\[|\{|[a-z]+:\s)/.test(text);
    const entries = isYaml
        ? await (0,yaml_list/* parseYamlList */.j)({ input: INPUT, text, example: webhooks_EXAMPLE }, problems)
        : (0,lists/* parseLines */.L)(text);
    const seen = new Map();
    return entries.flatMap((entry, index) => {
        const input = `${INPUT}[${index}]`;
        const parsed = parseWebhook(entry, input, problems);
        if (!parsed)
            return [];
        const earlier = seen.get(parsed.address);
        seen.set(parsed.address, earlier ?? input);
        if (earlier === undefined)
            return [parsed.webhook];
        problems.add({
            input: `${input}.url`,
            message: `this is the URL of ${earlier} again (${parsed.webhook.host})`,
            fix: 'Keep one of them.',
        });
        return [];
    });
}

;// CONCATENATED MODULE: ./lib/inputs/parse.js











/**
 * Turns what was typed into a request. Everything that is wrong goes into `problems`; the request is only to be
 * used when there are none.
 */
async function parseInputs(raw, { secretsAvailable }, problems) {
    const typed = (0,inputs_typed/* typedValues */.L)(raw);
    const flag = (input) => (0,values/* parseBoolean */.yG)({ input, text: typed(input), fallback: false }, problems);
    const choose = chooser(typed, problems);
    const from = typed('from');
    if (from !== '')
        (0,existing/* checkNothingBuilds */.v9)(raw, problems);
    const build = parseBuild(typed, { secretsAvailable }, problems);
    // What it means for the run's facts is decided where they are read.
    choose('meta-context', ['workflow', 'git']);
    return {
        tagging: taggingOf(typed, build.platforms, problems),
        build,
        builder: await parseBuilder(typed, problems),
        from,
        digests: typed('digests'),
        isAnnotated: isAnnotated(raw),
        test: typed('test'),
        fanOut: {
            runners: parseRunner(typed('runner'), problems),
            distribute: (0,values/* parseBoolean */.yG)({ input: 'distribute', text: typed('distribute'), fallback: true }, problems),
        },
        archive: (0,existing/* parseArchive */.cM)(typed('archive'), problems),
        reportDirectory: typed('report'),
        verify: choose('verify', ['digest', 'pull', 'anonymous']),
        connection: (0,connection/* parseConnection */.C)(typed, problems),
        createRepository: flag('create-repository'),
        logins: secretsAvailable ? await (0,logins/* parseLogins */.wI)(typed, { isRegistryEnough: false }, problems) : [],
        policy: {
            floatingTags: choose('floating-tags', ['forward-only', 'always']),
            onExists: choose('on-exists', ['fail', 'skip', 'overwrite']),
        },
        require: choose('require', ['all', 'any', 'primary']),
        push: (0,values/* parseBoolean */.yG)({ input: 'push', text: typed('push'), fallback: true }, problems),
        dryRun: flag('dry-run'),
        allowForkPush: flag('allow-fork-push'),
        separators: separatorsOf(raw),
        bakeTarget: bakeTargetOf(typed('bake-target'), problems),
        setOutputEnv: (0,values/* parseBoolean */.yG)({ input: 'set-output-env', text: typed('set-output-env'), fallback: true }, problems),
        ...(0,job_token/* jobTokenOf */.k)(typed),
        ...(await parseTelling(typed, { secretsAvailable }, problems)),
    };
}
function taggingOf(typed, platforms, problems) {
    const from = typed('from');
    return {
        images: typed('images'),
        tags: typed('tags'),
        flavor: typed('flavor'),
        labels: typed('labels'),
        annotations: typed('annotations'),
        annotationLevels: typed('annotation-levels'),
        shortShaLength: (0,values/* parseNumber */.$J)({ input: 'short-sha-length', text: typed('short-sha-length'), fallback: 7 }, problems),
        environment: typed('environment'),
        platforms,
        ...(from !== '' && !isMerge(from) && { isFinished: true }),
    };
}
/** Several images become one, whose index is ours to describe. */
function isMerge(from) {
    return from.includes('\n');
}
/** Who is told of the result. */
async function parseTelling(typed, { secretsAvailable }, problems) {
    return {
        webhooks: secretsAvailable ? await parseWebhooks(typed('webhooks'), problems) : [],
        deployment: typed('deployment'),
        commitStatus: (0,values/* parseBoolean */.yG)({ input: 'commit-status', text: typed('commit-status'), fallback: false }, problems),
    };
}
/** As in the chain, where annotations are only wired to the build if somebody wants them. */
function isAnnotated(raw) {
    const levels = raw['annotation-levels']?.trim() ?? '';
    // action.yml fills in the default.
    return (raw.annotations?.trim() ?? '') !== '' || (levels !== '' && levels !== 'manifest');
}
/** White space counts here, so they are taken as they were typed. */
function separatorsOf(raw) {
    return {
        tags: raw['sep-tags'] || '\n',
        labels: raw['sep-labels'] || '\n',
        annotations: raw['sep-annotations'] || '\n',
    };
}
/** https://docs.docker.com/build/bake/reference/#target */
function bakeTargetOf(name, problems) {
    if (!/^[A-Za-z0-9_-]+$/.test(name)) {
        problems.add({
            input: 'bake-target',
            message: `${(0,quote/* quote */.h)(name)} is not the name of a target`,
            fix: 'Use letters, digits, `_` and `-`.',
        });
    }
    return name;
}
function chooser(typed, problems) {
    return (input, choices) => (0,values/* parseChoice */.HU)({ input, text: typed(input), choices }, problems);
}

// EXTERNAL MODULE: ./lib/plan/plan.js + 3 modules
var plan = __webpack_require__(3467);
;// CONCATENATED MODULE: ./lib/decide.js




/** Reads the request and decides. Nothing is done; throws one error with everything that is wrong. */
async function decide(raw, facts) {
    const problems = (0,values/* collectProblems */.vX)();
    const decision = await decideInto(problems, raw, facts);
    if (problems.list.length > 0)
        throw new errors/* BadRequest */.B(problems.list);
    return decision;
}
/** The same for steps that look for more that is wrong, before they throw. */
async function decideInto(problems, raw, facts) {
    const request = await readRequest(raw, facts, problems);
    return { request, plan: (0,plan/* makePlan */.C)(request, facts, problems) };
}
/** A privileged run of a fork has its secrets; whether it may use them is checked before anything is done. */
function readRequest(raw, { untrusted }, problems) {
    const secretsAvailable = untrusted?.reason !== 'fork' && untrusted?.reason !== 'dependabot';
    return parseInputs(raw, { secretsAvailable }, problems);
}


/***/ }),

/***/ 8878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ asksForAttestations),
/* harmony export */   n: () => (/* binding */ parseAttestations)
/* harmony export */ });
/* harmony import */ var _attribute_lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9577);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7933);


const ATTRIBUTES = /^[\w-]+=[^,]*(?:,[\w-]+=[^,]*)*$/;
const SWITCHES = ['true', 'false'];
/** `provenance` and `sbom` (`true`, `false`, or attributes), and `attests` with a type in each entry. */
function parseAttestations(typed, problems) {
    const attests = (0,_attribute_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAttributeList */ .U)({ input: 'attests', text: typed('attests'), example: 'type=provenance,mode=max' }, problems);
    return {
        provenance: switchOf('provenance', typed, problems),
        sbom: switchOf('sbom', typed, problems),
        attests,
    };
}
/** Whether somebody wants any, beside what an image gets by itself. */
function asksForAttestations({ provenance, sbom, attests, }) {
    return attests.length > 0 || [provenance, sbom].some((text) => text !== '' && text !== 'false');
}
function switchOf(input, typed, problems) {
    const text = typed(input);
    const word = text.toLowerCase();
    if (text === '' || ATTRIBUTES.test(text))
        return text;
    if (SWITCHES.includes(word))
        return word;
    problems.add({
        input,
        message: `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(text)} is not understood`,
        fix: input === 'sbom'
            ? 'Use `true`, `false` or `generator=IMAGE`.'
            : 'Use `true`, `false` or `mode=max`.',
    });
    return '';
}


/***/ }),

/***/ 9577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ parseAttributeList)
/* harmony export */ });
/* harmony import */ var _csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9145);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1720);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7933);



/** The records as they were typed, for buildx to read. Whether a `type` is known, the builder decides: new ones come. */
function parseAttributeList({ input, text, example, bare }, problems) {
    const entries = (0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLines */ .L)(text);
    for (const entry of entries) {
        const message = mistakeIn(entry, bare !== undefined);
        if (message === undefined)
            continue;
        const or = bare === undefined ? '' : `, or ${bare}`;
        problems.add({ input, message, fix: `For example \`${example}\`${or}.` });
    }
    return entries;
}
function mistakeIn(entry, isBareAllowed) {
    const fields = (0,_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCsv */ .Wk)(entry);
    if (fields === undefined) {
        return `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(entry)} is malformed: a quote stands before and after a whole \`key=value\`, and is doubled inside`;
    }
    const [only = '', ...more] = fields;
    if (isBareAllowed && more.length === 0 && only !== '' && !only.includes('='))
        return undefined;
    const wrong = fields.find((field) => !/^\s*[\w.-]+(?:\[[^\]]*\])?[\w.-]*=/.test(field));
    if (wrong !== undefined)
        return `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(wrong)} in ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(entry)} is no \`key=value\``;
    return (0,_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .attributesOf */ .Td)(fields).get('type') ? undefined : `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(entry)} names no type`;
}


/***/ }),

/***/ 2279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseBuildArgs),
/* harmony export */   c: () => (/* binding */ secretiveArgs)
/* harmony export */ });
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1720);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7933);


/** `KEY=value`, or `KEY` for the variable of that name, one per line. */
function parseBuildArgs(text, problems) {
    const entries = (0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLines */ .L)(text);
    for (const entry of entries) {
        if (/^[A-Za-z_][A-Za-z0-9_.-]*(?:=|$)/.test(entry))
            continue;
        // What stands behind the `=` may be meant for no one's eyes.
        const [name = ''] = entry.split('=', 1);
        problems.add({
            input: 'build-args',
            message: `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(name)} is not the name of a build argument`,
            fix: 'Write one `KEY=value` per line.',
        });
    }
    return entries;
}
const SECRETIVE = /(?:^|_)(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|CREDENTIALS?)(?:$|_)/i;
/** Names of arguments that sound like secrets, though anyone who has the image can read arguments. */
function secretiveArgs(entries) {
    return entries
        .map((entry) => entry.split('=', 1)[0] ?? '')
        .filter((name) => SECRETIVE.test(name));
}


/***/ }),

/***/ 9145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Td: () => (/* binding */ attributesOf),
/* harmony export */   Wk: () => (/* binding */ parseCsv),
/* harmony export */   XR: () => (/* binding */ csvField)
/* harmony export */ });
/**
 * One record of CSV as buildx reads lists of attributes: a field that begins with `"` ends at the next one that is not doubled; elsewhere
 * a quote is a mistake. `undefined` where the text is malformed. https://pkg.go.dev/encoding/csv
 */
function parseCsv(text) {
    const fields = [];
    const field = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;
    for (;;) {
        const [, quoted, plain = '', end] = field.exec(text) ?? [];
        if (end === undefined)
            return undefined;
        fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
        if (end === '')
            return fields;
    }
}
/** One field, quoted where it has to be. */
function csvField(text) {
    return /[",\r\n]|^\s/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
/** The attributes of a record by their names in lower case; of fields without `=` the name alone, with `''`. */
function attributesOf(fields) {
    return new Map(fields.map((field) => {
        const [name = '', ...value] = field.split('=');
        return [name.trim().toLowerCase(), value.join('=')];
    }));
}


/***/ }),

/***/ 3628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VX: () => (/* binding */ promotionInputs),
/* harmony export */   cM: () => (/* binding */ parseArchive),
/* harmony export */   oI: () => (/* binding */ promotionProblems),
/* harmony export */   v9: () => (/* binding */ checkNothingBuilds)
/* harmony export */ });
/* harmony import */ var _reference_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2944);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7933);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1775);



/** An image that exists is published as it is: inputs for a build contradict it. */
function checkNothingBuilds(raw, problems) {
    for (const { name, default: preset } of (0,_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .buildInputs */ ._9)()) {
        const text = raw[name]?.trim() ?? '';
        // action.yml fills in the defaults.
        if (text === '' || text === preset)
            continue;
        problems.add({
            input: name,
            message: '`from` publishes an image that exists, so nothing is built',
            fix: `Leave out \`${name}\`, or \`from\`.`,
        });
    }
}
/** The path of an archive. */
function parseArchive(path, problems) {
    if (path !== '' && /(?:^|\/)\.{0,2}$/.test(path)) {
        problems.add({
            input: 'archive',
            message: `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(path)} names no file`,
            fix: 'Write the path of a file, for example `dist/app.tar`.',
        });
    }
    return path;
}
/**
 * The inputs of a promotion as those of publishing: `to` is `images`, or the repository of `from`. Its own problems and those
 * found later name the inputs of a promotion.
 */
function promotionInputs(raw, problems) {
    const typed = raw.from?.trim() ?? '';
    const name = typed.replace(/^docker:\/\//, '');
    const reference = (0,_reference_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(name);
    if (!reference) {
        problems.add({
            input: 'from',
            message: typed === '' ? 'there is nothing to promote' : `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(typed)} names no image`,
            fix: 'Write the image of a registry, best with its digest: `ghcr.io/acme/app@sha256:…`. Layouts and archives are published with `publish`.',
        });
        return { ...raw, from: '', images: raw.to ?? '' };
    }
    const { registry, repository } = reference;
    return {
        ...raw,
        // Never a file that happens to have the name.
        from: `docker://${name}`,
        images: raw.to?.trim() || `${registry}/${repository}`,
    };
}
/** Problems of `images` are those of `to`. */
function promotionProblems(problems) {
    return {
        list: problems.list,
        add: (problem) => problems.add({ ...problem, input: problem.input === 'images' ? 'to' : problem.input }),
    };
}


/***/ }),

/***/ 9037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ authMethod),
/* harmony export */   Gi: () => (/* binding */ isFor),
/* harmony export */   J7: () => (/* binding */ isForPushesAlone),
/* harmony export */   LD: () => (/* binding */ loginFor),
/* harmony export */   Vt: () => (/* binding */ isBound)
/* harmony export */ });
/* harmony import */ var _registries_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4142);

function authMethod(registry, asked) {
    const login = loginFor(registry, asked);
    if (login && login.how !== 'ambient')
        return login.how === 'keyless' ? 'keyless' : 'input';
    return asked.githubToken?.registry === registry ? 'job-token' : 'docker-config';
}
/**
 * The login that was typed for a registry; one without a registry belongs to the only registry there is, or to all those of the kind
 * that it is for.
 */
function loginFor(registry, { logins }) {
    return (logins.find((login) => login.registry === registry) ??
        logins.find((login) => login.registry === undefined && isFor(login, registry)));
}
/** Whether a login can be one to this host. */
function isFor(login, registry) {
    // Two kinds of registry may share one login.
    return !isBound(login) || (0,_registries_index_js__WEBPACK_IMPORTED_MODULE_0__/* .providerOf */ .lc)(registry).keyless === keylessOf(login);
}
/** Whether a login is told by its inputs to be for one kind of registry, and its hosts. */
function isBound(login) {
    const keyless = keylessOf(login);
    return keyless !== undefined && keyless.anyHost !== true;
}
function keylessOf(login) {
    return login.how === 'keyless' ? (0,_registries_index_js__WEBPACK_IMPORTED_MODULE_0__/* .providerById */ .ik)(login.provider)?.keyless : undefined;
}
/** buildx takes one login for what it pulls and what it pushes. */
function isForPushesAlone({ auth, registry, }) {
    return auth === 'keyless' && (0,_registries_index_js__WEBPACK_IMPORTED_MODULE_0__/* .providerOf */ .lc)(registry).keyless?.pushesOnly === true;
}


/***/ }),

/***/ 8336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ plannedCache),
/* harmony export */   Fg: () => (/* binding */ chosenNames),
/* harmony export */   wX: () => (/* binding */ namesIn)
/* harmony export */ });
/* unused harmony export typedNames */
/* harmony import */ var _inputs_csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9145);
/* harmony import */ var _tagging_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2226);


/** The chosen cache by the names that buildx takes: scopes of GitHub’s, references of a registry. */
function chosenNames({ build }, cache) {
    const { place, repository } = cache;
    const nameOf = (branch) => place === 'gha'
        ? cacheName(build, [kindOf(build, repository)])
        : `${repository}:buildcache-${cacheName(build, [build.target || 'build', branch])}`;
    return {
        from: [...new Set(cache.read.map(nameOf))],
        to: cache.write === undefined ? [] : [nameOf(cache.write)],
    };
}
/** The whole name: of the kind of build, the only platform of a build that has one, and the branch. */
function cacheName({ platforms, cache }, [kind = '', branch = '']) {
    const platform = platforms.length === 1 ? platforms : [];
    const parts = [cache.scope || kind, ...platform, branch].filter((part) => part !== '');
    return (0,_tagging_index_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitizeTag */ .iP)(parts.join('-'));
}
/** All builds of a repository on GitHub share one cache there: those of another image, Dockerfile or target are told apart. */
function kindOf({ file, target }, repository) {
    const image = repository.split('/').at(-1) ?? '';
    const dockerfile = file.split('/').filter((part) => !['', '.', 'Dockerfile'].includes(part));
    return [image, ...dockerfile, target].filter((part) => part !== '').join('-') || 'build';
}
/** Where the plan has layers from and leaves them, as far as it is known before the builder is. */
function plannedCache(plan) {
    const { build, cache } = plan;
    if (cache)
        return namesIn(cache.place, chosenNames(plan, cache));
    const { cacheFrom: from, cacheTo: to } = build;
    return from.length + to.length > 0 ? typedNames({ from, to }) : undefined;
}
/** What was typed, by its names: other attributes may hold keys. */
function typedNames({ from, to }) {
    return { where: 'inputs', from: from.map(entryName), to: to.map(entryName) };
}
/** Scopes as BuildKit names them. */
function namesIn(where, { from, to }) {
    const shown = (name) => (where === 'gha' ? `gha:${name}` : name);
    return { where, from: from.map(shown), to: to.map(shown) };
}
/** https://docs.docker.com/build/cache/backends/ */
function entryName(entry) {
    const attributes = (0,_inputs_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .attributesOf */ .Td)((0,_inputs_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCsv */ .Wk)(entry) ?? []);
    const type = attributes.get('type');
    if (type === undefined)
        return entry;
    const name = NAMING.map((attribute) => attributes.get(attribute)).find((value) => value);
    if (type === 'registry')
        return name ?? type;
    return name === undefined ? type : `${type}:${name}`;
}
const NAMING = ['scope', 'ref', 'src', 'dest', 'name', 'bucket'];


/***/ }),

/***/ 3467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ makePlan),
  N: () => (/* binding */ plannedEntries)
});

// EXTERNAL MODULE: ./lib/inputs/build-args.js
var build_args = __webpack_require__(2279);
// EXTERNAL MODULE: ./lib/reference/reference.js
var reference_reference = __webpack_require__(2944);
// EXTERNAL MODULE: ./lib/registries/index.js + 22 modules
var registries = __webpack_require__(4142);
// EXTERNAL MODULE: ./lib/tagging/index.js + 44 modules
var lib_tagging = __webpack_require__(2226);
// EXTERNAL MODULE: ./lib/plan/auth.js
var auth = __webpack_require__(9037);
// EXTERNAL MODULE: ./lib/plan/strangers.js
var strangers = __webpack_require__(8196);
;// CONCATENATED MODULE: ./lib/plan/cache.js


/**
 * Which caches a run reads and writes: its own, then those that it came from. Runs on tags only read: nothing would ever read what they
 * write. Nor do runs of strangers write, whose layers other runs would take over. What was typed wins over all of them.
 */
function planCache(question) {
    const { request, facts, destinations } = question;
    const { cache, cacheFrom, cacheTo, call, engine } = request.build;
    const isTyped = cacheFrom.length + cacheTo.length > 0;
    const isBuilt = request.from === '' && call === 'build' && engine === 'docker';
    if (cache.where === 'off' || isTyped || !isBuilt)
        return undefined;
    const isByDefault = cache.where === '';
    const place = destinations.find((destination) => !(0,auth/* isForPushesAlone */.J7)(destination));
    const repository = place ? `${place.registry}/${place.repository}` : '';
    const { jobCache } = facts;
    const isReached = jobCache !== undefined && (jobCache.isHosted || !isByDefault);
    if (isReached && cache.where !== 'registry') {
        // BuildKit itself asks for the branch’s own, its base’s and the default branch’s: the token of the job names them.
        const mayWrite = jobCache.mayWrite && ownName(facts) !== '' && !(0,strangers/* isStrangers */.yQ)(request, facts);
        return {
            ...{ place: 'gha', isByDefault, repository },
            read: jobCache.mayRead ? [''] : [],
            ...(mayWrite && { write: '' }),
        };
    }
    if (isByDefault || cache.where === 'gha')
        return undefined;
    return { place: 'registry', isByDefault, repository, ...branchesOf(question) };
}
function branchesOf(question) {
    const { on, baseRef, repository } = question.facts;
    const own = ownName(question.facts);
    const base = on.kind === 'pull-request' ? (on.base ?? baseRef) : baseRef;
    const names = [own, base, repository.defaultBranch ?? ''].filter((name) => name !== '');
    const mayWrite = own !== '' && question.publish && !(0,strangers/* isStrangers */.yQ)(question.request, question.facts);
    return { ...(mayWrite && { write: own }), read: [...new Set(names)] };
}
/** What a run leaves its cache as; `''`: it leaves none. */
function ownName({ on }) {
    switch (on.kind) {
        case 'branch':
            return on.name;
        case 'pull-request':
            return on.queue ? '' : `pr-${on.number}`;
        default:
            return '';
    }
}

;// CONCATENATED MODULE: ./lib/plan/matrix.js
/** What no label fits is emulated there. */
const DEFAULT_RUNNER = 'ubuntu-24.04';
/** https://docs.github.com/en/actions/reference/runners/github-hosted-runners */
const NATIVE = {
    'linux/amd64': DEFAULT_RUNNER,
    'linux/386': DEFAULT_RUNNER,
    'linux/arm64': 'ubuntu-24.04-arm',
    'linux/arm/v7': 'ubuntu-24.04-arm',
};
/**
 * A job for each platform, on the runner that was named for it (the longest name wins), else on one that runs it natively where
 * there is one.
 */
function matrixOf(platforms, { runners, distribute }) {
    const [first = 'linux/amd64', ...others] = platforms;
    if (!distribute && others.length > 0) {
        return [{ platform: platforms.join(','), runner: runnerFor(first, runners), name: 'all' }];
    }
    return [first, ...others].map((platform) => ({
        platform,
        runner: runnerFor(platform, runners),
        name: platform.replaceAll('/', '-'),
    }));
}
function runnerFor(platform, rules) {
    const fitting = rules
        .filter((rule) => rule.platform === '' || `${platform}/`.startsWith(`${rule.platform}/`))
        .toSorted((a, b) => b.platform.length - a.platform.length);
    const { labels } = fitting[0] ?? {};
    const native = NATIVE[platform] ?? DEFAULT_RUNNER;
    return labels && labels.length > 1 ? labels : (labels?.[0] ?? native);
}

;// CONCATENATED MODULE: ./lib/plan/planned-build.js


/** Puts the facts of the run into what was asked: its commit as a Git context, the commit's time, nothing for strangers. */
function plannedBuild(request, facts, problems) {
    const ofStrangers = (0,strangers/* isStrangers */.yQ)(request, facts);
    const build = ofStrangers ? (0,strangers/* forStrangers */.L6)(request.build, facts) : request.build;
    const git = gitContext(request, facts);
    const expand = (input, text) => {
        if (!DEFAULT_CONTEXT.test(text))
            return text;
        if (git === undefined)
            problems.add({ input, ...NO_COMMIT });
        return git === undefined ? text : text.replace(DEFAULT_CONTEXT, git);
    };
    const context = expand('context', build.context);
    const contexts = build.contexts.map((each) => expand('build-contexts', each));
    const isOwn = git !== undefined && [context, ...contexts].some((each) => each.includes(git));
    // The Dockerfile of somebody else's repository could read it.
    const isForOthers = /^(?:[a-z+]+:\/\/|git@)/i.test(context) && !context.startsWith(git ?? '\n');
    const token = isOwn && !isForOthers && !ofStrangers ? gitToken(request, facts) : [];
    const createdAt = creationOf(build, facts);
    return {
        ...build,
        context,
        contexts,
        secrets: [...build.secrets, ...token],
        ...(createdAt !== undefined && { createdAt }),
        usualProvenance: usualProvenance(facts),
        builderId: builderOf(facts),
    };
}
/**
 * All of it says every build argument, which only a public repository has shown already. What is not known to be public is private.
 * Without `inline-only`, which layouts would lose theirs by.
 * https://docs.docker.com/build/metadata/attestations/slsa-provenance/
 */
function usualProvenance({ repository }) {
    return repository.isPublic === true ? 'mode=max' : 'mode=min';
}
function builderOf({ ci, runUrl = '', runAttempt }) {
    const hasAttempts = ci === 'github' && runUrl !== '' && runAttempt !== '';
    return hasAttempts ? `${runUrl}/attempts/${runAttempt}` : runUrl;
}
/** As docker/build-push-action writes it. */
const DEFAULT_CONTEXT = /\{\{\s*defaultContext\s*\}\}/;
const NO_COMMIT = {
    message: 'this run has no commit of a repository, which `{{defaultContext}}` stands for',
    fix: 'Write the address of the repository, or a path in the workspace.',
};
/**
 * The run's commit for BuildKit to fetch; of a pull request on GitHub the test merge, or its head.
 * https://docs.docker.com/build/concepts/context/#git-repositories
 */
function gitContext({ build }, { ci, on, sha, repository }) {
    if (!repository.url || sha === '')
        return undefined;
    const isMerge = ci === 'github' && on.kind === 'pull-request' && on.queue === undefined;
    const ref = isMerge ? `refs/pull/${on.number}/${build.isHeadWanted ? 'head' : 'merge'}` : sha;
    return `${repository.url}.git#${ref}`;
}
/** The job's token for BuildKit's own fetch, bound to the server that it is of. */
function gitToken({ build, githubToken }, { repository: { url = '' } }) {
    const isTyped = build.secrets.some(({ id }) => id.startsWith('GIT_AUTH_TOKEN'));
    if (!githubToken || isTyped || !URL.canParse(url))
        return [];
    const { host, origin } = new URL(url);
    if ((0,registries/* registryOfGithub */.YB)(origin) !== githubToken.registry)
        return [];
    return [{ id: `GIT_AUTH_TOKEN.${host}`, from: { kind: 'value', value: githubToken.token } }];
}
/** https://reproducible-builds.org/specs/source-date-epoch/ */
function creationOf({ buildArgs, isReproducible }, { sourceDateEpoch, commitTime }) {
    const isTyped = buildArgs.some((entry) => /^SOURCE_DATE_EPOCH(?:=|$)/.test(entry));
    const time = sourceDateEpoch ?? commitTime;
    return isReproducible && !isTyped && time !== undefined ? Math.floor(time / 1000) : undefined;
}

;// CONCATENATED MODULE: ./lib/plan/plan.js









/** Decides what will happen. Pure; everything wrong with the request goes into `problems`. */
function makePlan(request, facts, problems) {
    const tagging = (0,lib_tagging/* computeTags */.$o)(request.tagging, facts);
    for (const problem of tagging.problems)
        problems.add(problem);
    const withheld = request.push ? whyWithheld(request, facts) : undefined;
    const destinations = destinationsOf(tagging, request);
    const publish = request.push && withheld === undefined && request.build.call === 'build';
    const cache = planCache({ request, facts, destinations, publish });
    return {
        tagging,
        destinations,
        build: plannedBuild(request, facts, problems),
        ...(cache && { cache }),
        archive: request.archive,
        insecure: request.connection.insecure,
        reportDirectory: request.reportDirectory,
        digests: request.digests,
        isAnnotated: request.isAnnotated,
        test: request.test,
        matrix: matrixOf(request.build.platforms, request.fanOut),
        verify: request.verify,
        separators: request.separators,
        bakeTarget: request.bakeTarget,
        setOutputEnv: request.setOutputEnv,
        ...(withheld !== undefined && { withheld }),
        publish,
        policy: request.policy,
        require: request.require,
        commit: facts.sha,
        warnings: [
            ...tagging.warnings,
            ...(0,build_args/* secretiveArgs */.c)(request.build.buildArgs).map(secretiveWarning),
            ...request.webhooks.flatMap(({ warnings }) => warnings),
        ],
        notices: [
            ...facts.notices,
            ...tagging.notices,
            ...((0,strangers/* isStrangers */.yQ)(request, facts) ? (0,strangers/* lackOf */.Zs)(request.build, facts) : []),
        ],
    };
}
function secretiveWarning(name) {
    return `build-args: ${name} sounds like a secret, and everyone who has the image can read arguments. Hand it over in \`secrets\`, and use it with \`RUN --mount=type=secret,id=…\`.`;
}
function whyWithheld(request, facts) {
    return (0,strangers/* isStrangers */.yQ)(request, facts) ? facts.untrusted?.explanation : undefined;
}
/** The entries of tags that may be written. A name that was dropped may be another entry's, with another guard. */
function plannedEntries({ entries }) {
    return entries.filter(({ dropped }) => dropped === undefined);
}
/** Each image with every computed name, then the complete references, grouped by repository. */
function destinationsOf(tagging, request) {
    const found = new Map();
    const images = tagging.images.map((image) => ({ text: image, tags: tagging.tagNames }));
    const references = tagging.references.map((text) => ({ text, tags: [] }));
    for (const { text, tags } of [...images, ...references]) {
        const reference = (0,reference_reference/* parseReference */.F2)(text);
        if (!reference)
            continue;
        const key = (0,reference_reference/* fullName */.fq)(reference);
        const known = found.get(key) ?? { repository: reference, tags: [] };
        known.tags.push(...tags, ...(reference.tag ? [reference.tag] : []));
        found.set(key, known);
    }
    return [...found.values()].map(({ repository: { registry, repository }, tags }) => ({
        registry,
        repository,
        name: (0,reference_reference/* familiarName */.hG)({ registry, repository }),
        provider: (0,registries/* providerOf */.lc)(registry).id,
        auth: (0,auth/* authMethod */.A8)(registry, request),
        // The merge tags what it is all for.
        tags: request.digests === '' ? mostSpecificFirst([...new Set(tags)], plannedEntries(tagging)) : [],
    }));
}
/**
 * Tags that never move before those that do: a builder that can only push under a tag then pushes under the one
 * that nobody else writes.
 */
function mostSpecificFirst(names, entries) {
    // Of a name that the user wrote as a complete reference, nobody knows whether it moves.
    const exact = new Set(entries.filter((entry) => !entry.floating).map((entry) => entry.name));
    return [...names].sort((a, b) => Number(exact.has(b)) - Number(exact.has(a)));
}


/***/ }),

/***/ 8196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L6: () => (/* binding */ forStrangers),
/* harmony export */   Zs: () => (/* binding */ lackOf),
/* harmony export */   lv: () => (/* binding */ isPushing),
/* harmony export */   yQ: () => (/* binding */ isStrangers)
/* harmony export */ });
/* harmony import */ var _inputs_csv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9145);

/** Whether a stranger may have written what is built, and nobody says that it is all the same. */
function isStrangers({ allowForkPush }, { untrusted }) {
    const overridden = untrusted?.reason === 'fork-privileged' && allowForkPush;
    return untrusted !== undefined && !overridden;
}
/**
 * The build without what a stranger could take away (secrets, keys), and without what it could overwrite by a login that is on the
 * machine (caches that other runs take layers from, images). Where the job has secrets, the build stays in its container, too.
 */
function forStrangers(build, facts) {
    const outputs = build.outputs.filter((output) => !isPushing(output));
    const weak = { ...build, secrets: [], ssh: [], cacheTo: [], outputs };
    const network = build.network === 'host' ? '' : build.network;
    return hasSecrets(facts) ? { ...weak, allow: [], network } : weak;
}
function hasSecrets({ untrusted }) {
    return untrusted?.reason === 'fork-privileged';
}
/** What is said of a build that goes without something; nothing where it lacks nothing. */
function lackOf(build, facts) {
    const lacking = [
        ['secrets', build.secrets.length > 0],
        ['ssh', build.ssh.length > 0],
        ['cache-to', build.cacheTo.length > 0],
        ['outputs', build.outputs.some(isPushing)],
        ['allow', build.allow.length > 0 && hasSecrets(facts)],
    ];
    const names = lacking.flatMap(([input, isAsked]) => (isAsked ? [`\`${input}\``] : []));
    if (names.length === 0)
        return [];
    return [`a stranger may have written what is built, so it is built without ${names.join(', ')}`];
}
/** Whether an entry of `outputs` makes the builder push. https://docs.docker.com/build/exporters/image-registry/ */
function isPushing(output) {
    const attributes = (0,_inputs_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .attributesOf */ .Td)((0,_inputs_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCsv */ .Wk)(output) ?? []);
    // BuildKit reads it as Go does, and an empty one as a yes.
    const push = attributes.get('push') ?? 'false';
    return attributes.get('type') === 'registry' || !/^(?:0|f|false)$/i.test(push);
}


/***/ }),

/***/ 5889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ isWritten),
/* harmony export */   c: () => (/* binding */ isAtDigest)
/* harmony export */ });
/** Whether a tag points at the published digest: those that stayed where they were do not. */
function isAtDigest({ state }) {
    return state !== 'kept' && state !== 'skipped';
}
/** Whether this run has changed what a tag points at. */
function isWritten({ state }) {
    return state === 'published' || state === 'moved';
}


/***/ }),

/***/ 2551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iP: () => (/* binding */ announce),
/* harmony export */   oJ: () => (/* binding */ announceFindings),
/* harmony export */   rd: () => (/* binding */ announceFailures)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4639);

/** Says what was found out, and what is odd about the request. */
function announceFindings(plan, log) {
    for (const notice of plan.notices)
        log.notice(notice);
    for (const warning of plan.warnings)
        log.warning(warning);
    if (plan.withheld !== undefined)
        log.notice(plan.withheld);
}
/** Says what will happen before anything does. */
function announce(plan, log) {
    announceFindings(plan, log);
    log.info('Plan:');
    for (const line of (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .renderPlan */ .E)(plan))
        log.info(line);
}
/** Warns of destinations that did not get the image, where the policy let the others go on. */
function announceFailures({ failures }, log) {
    for (const { error } of failures) {
        log.warning([error.message, ...(error.fix ? [error.fix] : [])].join('\n'));
    }
}


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   jD: () => (/* binding */ tableRow)
/* harmony export */ });
/** What Markdown gives a meaning; also the parts of an address that would make GitHub link it. */
const SPECIAL = /[\\`*_{}[\]<>#|~&$@]|:(?=\/\/)|(?<=www)\./gi;
/** Line ends, control characters, and those that turn the direction of the text around them. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu;
/** Text from outside as one line of Markdown that shows as it is, also inside a table. */
function escapeMarkdown(text) {
    return oneLine(text).replace(SPECIAL, (character) => `&#${character.charCodeAt(0)};`);
}
/** Text from outside as inline code, also inside a table. Markdown counts inside HTML's own `<code>`. */
function code(text) {
    return `<code>${escapeMarkdown(text)}</code>`;
}
/** At most so many characters of a text. */
function clip(text, length) {
    if (text.length <= length)
        return text;
    const end = text.slice(0, length - 1);
    // Half of a surrogate pair would not survive the way to UTF-8.
    return `${/[\ud800-\udbff]$/.test(end) ? end.slice(0, -1) : end}…`;
}
/** A row of a table; cells are Markdown already. */
function tableRow(cells) {
    return `| ${cells.join(' | ')} |`;
}
function oneLine(text) {
    return text.replace(UNSEEN, ' ');
}


/***/ }),

/***/ 3914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ planRows)
/* harmony export */ });
/* unused harmony export movesInWords */
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3467);
/* harmony import */ var _reference_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2944);


/** Every tag that may be written, in order. */
function planRows(plan) {
    const references = new Set(plan.tagging.references);
    const everywhere = listed(plan.tagging.images.map(familiar));
    return (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .plannedEntries */ .N)(plan.tagging).map((entry) => {
        const isReference = references.has(entry.name);
        return {
            tag: isReference ? ((0,_reference_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(entry.name)?.tag ?? entry.name) : entry.name,
            why: entry.reason,
            moves: movesInWords(entry, plan),
            where: isReference ? familiar(entry.name) : everywhere,
            ...(isReference && { only: familiar(entry.name) }),
        };
    });
}
/** When a tag moves, and what keeps it. */
function movesInWords(entry, { policy }) {
    const { floating, guard, range } = entry;
    if (!floating)
        return guard?.kind === 'exact' ? 'never: exact version' : 'never: one commit';
    if (!guard)
        return 'with every run';
    if (policy.floatingTags === 'always')
        return 'with every run (floating-tags: always)';
    return guardInWords(guard, range ?? '');
}
function guardInWords(guard, range) {
    switch (guard.kind) {
        case 'exact':
            return 'never: exact version';
        case 'lineage':
            return guard.onlyOn === undefined
                ? `only forward along ${guard.branch}`
                : `not from here: only runs on ${guard.onlyOn} move it`;
        case 'version': {
            if (guard.version === '')
                return 'only while no version is published';
            const { prefix, suffix } = guard;
            const among = prefix || suffix ? ` among ${prefix}*${suffix}` : '';
            return `only to the highest ${rangeInWords(range)}${among}`;
        }
    }
}
/** `*` is every stable version, `*-rc` a channel, `1.x` a line. */
function rangeInWords(range) {
    if (range === '*')
        return 'version';
    return range.startsWith('*-') ? range.slice(2) : `of ${range}`;
}
function familiar(text) {
    const reference = (0,_reference_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(text);
    return reference ? (0,_reference_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .familiarName */ .hG)(reference) : text;
}
/** More than a few names would make the table too wide; they are listed below it. */
function listed(names) {
    return names.length > 2 ? `all ${names.length} repositories` : names.join(', ');
}


/***/ }),

/***/ 5650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ planned),
/* harmony export */   s: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _publish_published_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5889);

/** The report of a run that only planned. */
function planned(plan, found = {}) {
    return {
        ...found,
        outcome: 'planned',
        plan,
        published: [],
        failures: [],
        digest: '',
        imageId: '',
        metadata: '',
        platforms: plan.build.platforms,
        images: [],
        evidence: [],
        timings: [],
    };
}
/** `unchanged` when no tag was written: each answered this digest before, or stays where it is. */
function outcomeOf(published) {
    if (published.length === 0)
        return 'built';
    const tags = published.flatMap((destination) => destination.tags);
    // By its digest alone, for a merge.
    if (tags.length === 0)
        return 'published';
    return tags.some(_publish_published_js__WEBPACK_IMPORTED_MODULE_0__/* .isWritten */ .Q) ? 'published' : 'unchanged';
}


/***/ }),

/***/ 4639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ renderReport),
/* harmony export */   E: () => (/* binding */ renderPlan)
/* harmony export */ });
/* harmony import */ var _plan_cache_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8336);
/* harmony import */ var _plan_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3914);


/** The plan as a table of plain text: each tag, why, when it moves and where it goes; then what was left out, and the logins. */
function renderPlan(plan) {
    const { tagging, destinations } = plan;
    const withheld = whyNothing(plan);
    const rows = (0,_plan_table_js__WEBPACK_IMPORTED_MODULE_1__/* .planRows */ .L)(plan).map(({ tag, why, moves, where }) => [tag, why, moves, where]);
    const head = ['Tag', 'Why', 'Moves', 'Where'];
    const left = tagging.entries.filter(({ dropped = '' }) => isNews(dropped));
    return [
        ...(rows.length > 0 ? inColumns([head, ...rows]) : ['  no tag']),
        ...left.map(({ name, dropped }) => `  left out: ${name}  (${dropped})`),
        ...destinations.map(({ name, auth }) => `  -> ${name}  (login: ${auth})`),
        ...cacheLines(plan),
        ...(withheld === undefined ? [] : [`  nothing will be published: ${withheld}`]),
    ];
}
/** Where the builder keeps its layers anyway is not worth a line. */
function cacheLines(plan) {
    const { from = [], to = [] } = (0,_plan_cache_names_js__WEBPACK_IMPORTED_MODULE_0__/* .plannedCache */ .FO)(plan) ?? {};
    const read = from.length > 0 ? [`  cache: reads ${from.join(', ')}`] : [];
    return [...read, ...(to.length > 0 ? [`  cache: writes ${to.join(', ')}`] : [])];
}
function whyNothing({ withheld, publish, build }) {
    if (publish || withheld !== undefined)
        return withheld;
    return build.call === 'build' ? '`push` is false' : `\`call\` is ${build.call}`;
}
/** A name that another rule gave first is there: nothing is missing. */
function isNews(dropped) {
    return dropped !== '' && !dropped.startsWith('already given');
}
/** A reason can be as long as a rule; beyond this, only its own line is out of step. */
const MAX_WIDTH = 72;
function inColumns(rows) {
    const widths = rows[0]?.map((_, column) => Math.min(MAX_WIDTH, Math.max(...rows.map((cells) => cells[column]?.length ?? 0))));
    return rows.map((cells) => {
        const padded = cells.map((cell, column) => cell.padEnd(widths?.[column] ?? 0));
        return `  ${padded.join('  ')}`.trimEnd();
    });
}
/** What was published, as lines of plain text. */
function renderReport({ published, failures, digest, outcome }) {
    if (published.length === 0)
        return [outcome === 'built' ? 'Built; nothing was published.' : 'Nothing was done.'];
    const lines = published.flatMap(({ destination: { name }, tags }) => tags.map((tag) => `  ${name}:${tag.name}  ${stateInWords(tag)}`));
    const failed = failures.map(({ destination: { name }, error }) => `  ${name}  failed: ${error.code}`);
    return [`${HEADLINES[outcome]}: ${digest}`, ...lines, ...failed];
}
const HEADLINES = {
    planned: 'Dry run: nothing was written. A real run would publish',
    built: 'Built',
    published: 'Published',
    unchanged: 'Nothing had to be published',
};
function stateInWords({ state, previous, previousVersion, why }) {
    if (why !== undefined)
        return why;
    if (previous === undefined)
        return state;
    return previousVersion
        ? `${state} from ${previousVersion} (${previous})`
        : `${state} from ${previous}`;
}


/***/ })

};
