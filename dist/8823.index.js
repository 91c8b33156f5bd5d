export const id = 8823;
export const ids = [8823];
export const modules = {

/***/ 5813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ parseConnection)
/* harmony export */ });
/* harmony import */ var _reference_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2944);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1720);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7933);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7035);




function parseConnection(typed, problems) {
    const seconds = (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseNumber */ .$J)({ input: 'retry-timeout', text: typed('retry-timeout'), fallback: 300 }, problems);
    return {
        insecure: hostsOf('insecure', typed, problems),
        authRealms: hostsOf('auth-realms', typed, problems),
        retryTimeoutMs: seconds * 1000,
    };
}
function hostsOf(input, typed, problems) {
    return (0,_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCommaList */ .X)(typed(input)).map((host) => {
        if (!(0,_reference_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isRegistryHost */ .EV)(host)) {
            problems.add({
                input,
                message: `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h)(host)} is not a host`,
                fix: 'Write hosts alone, with their port if they have one: `registry.corp.example:5000`.',
            });
        }
        return host.toLowerCase();
    });
}


/***/ }),

/***/ 9218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ jobTokenOf)
/* harmony export */ });
/* harmony import */ var _registries_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4142);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3251);


/** The token that was handed over, if any. */
function jobTokenOf(typed) {
    const token = typed('github-token');
    if (token === '')
        return {};
    const registry = (0,_registries_index_js__WEBPACK_IMPORTED_MODULE_0__/* .registryOfGithub */ .YB)(typed('github-server-url'));
    return { githubToken: { token: (0,_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .r)(token), registry } };
}


/***/ }),

/***/ 1720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ parseLines),
/* harmony export */   X: () => (/* binding */ parseCommaList)
/* harmony export */ });
/**
 * A line that is quoted as a whole, or several: from a quote at its start to the first one that is not doubled and
 * ends a line.
 */
const QUOTED_ENTRY = /[^\S\n]*"([^"]*(?:""[^"]*)*)"[^\S\n]*(?:\n|$)/y;
const LINE = /([^\n]*)(?:\n|$)/y;
/**
 * Entries of a list with one entry per line, each taken as it is: commas, quotes, `#` and `=` belong to the value. A line
 * quoted as a whole is unquoted, and a quoted entry may span lines (inside it `""` is one quote). Blank lines and lines
 * that start with `#` are dropped.
 */
function parseLines(text) {
    const source = text.replace(/\r\n?/g, '\n');
    const entries = [];
    for (let at = 0; at < source.length;) {
        const quoted = matchAt(QUOTED_ENTRY, source, at);
        const [whole, body] = quoted ?? matchAt(LINE, source, at) ?? ['', ''];
        const entry = quoted ? body.replaceAll('""', '"') : body.trim();
        if (entry !== '' && (quoted || !entry.startsWith('#')))
            entries.push(entry);
        at += whole.length;
    }
    return entries;
}
function matchAt(pattern, source, at) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    return match ? [match[0], match[1] ?? ''] : undefined;
}
/** Entries separated by commas or line ends; white space around them is dropped. */
function parseCommaList(text) {
    return text
        .split(/[,\r\n]/)
        .map((entry) => entry.trim())
        .filter((entry) => entry !== '');
}


/***/ }),

/***/ 9679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dl: () => (/* binding */ flatFields),
  Ps: () => (/* binding */ hasMeans),
  wI: () => (/* binding */ parseLogins)
});

// EXTERNAL MODULE: ./lib/reference/reference.js
var reference = __webpack_require__(2944);
// EXTERNAL MODULE: ./lib/registries/index.js + 22 modules
var registries = __webpack_require__(4142);
// EXTERNAL MODULE: ./lib/secret.js
var secret = __webpack_require__(3251);
// EXTERNAL MODULE: ./lib/inputs/yaml-list.js
var yaml_list = __webpack_require__(7367);
;// CONCATENATED MODULE: ./lib/inputs/registry-auth.js


const BASIC_KEYS = ['registry', 'username', 'password'];
const KEYS = [...BASIC_KEYS, ...registries/* IDENTITY_KEYS */.UF, 'id-token', 'ecr', 'scope'];
/** Nobody quotes these. */
const NUMBERS = new Set(['role-duration-seconds', 'token-lifetime']);
const EXAMPLE = 'Write a list, for example `- {registry: quay.io, username: robot, password: "…"}`.';
/** Reads `- {registry, username, password}` each, or the inputs of a login by OIDC in their place; anything else is a problem that names its path. */
async function parseRegistryAuth(text, problems) {
    const entries = await (0,yaml_list/* parseYamlList */.j)({ input: 'registry-auth', text, example: EXAMPLE }, problems);
    return entries.flatMap((entry, index) => {
        const path = `registry-auth[${index}]`;
        const fields = toFields(entry, path, problems);
        return fields ? [{ fields, path }] : [];
    });
}
function toFields(entry, path, problems) {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
        problems.add({ input: path, message: 'this is not a mapping', fix: EXAMPLE });
        return undefined;
    }
    const fields = {};
    for (const [key, value] of Object.entries(entry)) {
        const known = KEYS.find((name) => name === key);
        if (!known) {
            problems.add(unknownKey(key, value, path));
        }
        else if (typeof value === 'string' || value === null) {
            fields[known] = value ?? '';
        }
        else if (typeof value === 'number' && NUMBERS.has(known)) {
            fields[known] = String(value);
        }
        else {
            problems.add({
                input: `${path}.${key}`,
                message: 'this is not text',
                fix: 'Quote the value.',
            });
        }
    }
    return fields;
}
/** A key without a value is most likely the rest of an unquoted password with a comma in it, so it is not shown. */
function unknownKey(key, value, path) {
    const isRest = value === null || value === '';
    return {
        input: isRest ? path : `${path}.${key}`,
        message: isRest ? 'a key without a value' : 'unknown key',
        fix: `Known: ${BASIC_KEYS.join(', ')}, and the inputs of logins by OIDC.${isRest ? ' Quote values that hold commas.' : ''}`,
    };
}

;// CONCATENATED MODULE: ./lib/inputs/auth-entries.js

/** Logins of the inputs that are lists, in the order of the inputs. */
async function parseAuthEntries(typed, problems) {
    const auth = typed('registry-auth');
    const entries = auth === '' ? [] : await parseRegistryAuth(auth, problems);
    const identities = typed('registry-identities');
    if (identities === '')
        return entries;
    // Few lists are of that form.
    const { parseRegistryIdentities } = await __webpack_require__.e(/* import() */ 8781).then(__webpack_require__.bind(__webpack_require__, 8781));
    return [...entries, ...(await parseRegistryIdentities(identities, problems))];
}

// EXTERNAL MODULE: ./lib/inputs/quote.js
var quote = __webpack_require__(7933);
;// CONCATENATED MODULE: ./lib/inputs/ecr.js


/**
 * docker/login-action's `ecr`: whether the registry is one of Amazon's. The host tells (`auto`); `true` is checked against it, and
 * `false` sends user name and password as they are typed. `undefined` after a problem.
 */
function parseEcr(text, { host, input }, problems) {
    const value = text.toLowerCase() || 'auto';
    if (value === 'false')
        return 'never';
    if (value === 'auto')
        return 'auto';
    if (value !== 'true') {
        const message = `${(0,quote/* quote */.h)(text)} is none of \`auto\`, \`true\` and \`false\``;
        problems.add({ input, message, fix: 'Leave it out: the host tells.' });
    }
    else if (!(0,registries/* providerOf */.lc)(host).id.startsWith('ecr')) {
        problems.add({
            input,
            message: `${host === '' ? 'no registry is named, and so Docker Hub' : (0,quote/* quote */.h)(host)} is no registry of Amazon`,
            fix: 'Set `registry` to its host, `123456789012.dkr.ecr.eu-central-1.amazonaws.com` or `public.ecr.aws`, or leave `ecr` out.',
        });
    }
    else
        return 'auto';
    return undefined;
}

;// CONCATENATED MODULE: ./lib/inputs/identity.js




/** Those of the values that are set. */
function identityFields(value) {
    const typed = registries/* IDENTITY_KEYS */.UF.map((key) => [key, value(key) ?? '']);
    return Object.fromEntries(typed.filter(([, text]) => text !== ''));
}
/** A login by the job's ID token; `undefined` after a problem. At least one field is set. */
function parseIdentity(fields, origin, problems) {
    const before = problems.list.length;
    const provider = (0,registries/* keylessProviderOf */.lA)(fields, origin.registry);
    if (!provider) {
        reportIncomplete(fields, origin, problems);
        return undefined;
    }
    checkKeys(provider, { fields, origin }, problems);
    checkOthers(provider, origin, problems);
    checkIdToken(origin, problems);
    for (const { key, message, fix } of provider.keyless?.check?.(fields) ?? []) {
        problems.add({ input: origin.at(key), message, fix });
    }
    if (problems.list.length > before)
        return undefined;
    const { username, idToken } = origin;
    return {
        ...{ how: 'keyless', provider: provider.id, fields, username },
        ...(idToken !== '' && { idToken: (0,secret/* secret */.r)(idToken) }),
    };
}
/**
 * docker/login-action takes a connection of Docker Hub from variables, which are there for all steps of a job: those that log
 * in elsewhere, or with a password, do not mean it.
 */
function withoutIdleVariables(fields) {
    const { 'connection-id': connection, 'token-lifetime': lifetime, ...others } = fields;
    if (!connection && !lifetime)
        return fields;
    const { registry = '', username = '', password = '' } = others;
    const host = (0,reference/* canonicalRegistry */.i7)(registry);
    const isElsewhere = host !== '' && host !== reference/* DOCKER_HUB */.Xb;
    const rest = others;
    const isAnother = (0,registries/* keylessProviderOf */.lA)(identityFields((key) => rest[key]), host) !== undefined;
    const isNamed = username !== '' || host !== '';
    const isMeant = connection && !isElsewhere && !isAnother && password === '' && isNamed;
    return isMeant ? fields : others;
}
/** https://www.rfc-editor.org/rfc/rfc7519#section-3 */
function checkIdToken({ idToken, at }, problems) {
    if (idToken === '' || /^[\w-]+\.[\w-]+\.[\w-]+$/.test(idToken))
        return;
    problems.add({
        input: at('id-token'),
        message: 'this is no JSON Web Token',
        fix: 'Hand over the token itself, three parts joined by dots, as the CI puts it into the variable.',
    });
}
function reportIncomplete(fields, { at }, problems) {
    for (const key of Object.keys(fields)) {
        const needed = (0,registries/* ownerOf */.bf)(key)?.keyless?.required ?? [];
        problems.add({
            input: at(key),
            message: 'this does nothing by itself',
            fix: needed.length > 0
                ? `It goes with ${needed.map((name) => `\`${name}\``).join(' and ')}.`
                : 'It goes with the inputs of a login by OIDC, such as `role-to-assume`.',
        });
    }
}
function checkKeys({ id, keyless }, { fields, origin: { at } }, problems) {
    const { required = [], optional = [] } = keyless ?? {};
    for (const key of required) {
        if (fields[key] !== undefined)
            continue;
        const typed = required.filter((name) => fields[name] !== undefined);
        problems.add({
            input: at(key),
            message: `this is missing, though \`${typed.join('`, `')}\` is set`,
            fix: 'Set both. If it comes from a secret or a variable, check its name.',
        });
    }
    for (const key of Object.keys(fields)) {
        if ([...required, ...optional, 'oidc-audience'].includes(key))
            continue;
        problems.add({
            input: at(key),
            message: `this belongs to another kind of login than \`${required[0]}\` (${id})`,
            fix: 'One login is for one registry. For several, use `registry-auth` with an entry for each.',
        });
    }
}
function checkOthers({ keyless, matches }, { registry, username, password, at }, problems) {
    const [key = 'identity'] = keyless?.required ?? [];
    if (password !== '') {
        problems.add({
            input: at('password'),
            message: `there is a password beside \`${key}\`, which needs none`,
            fix: 'Keep one of them.',
        });
    }
    if (keyless?.needsUsername && username === '') {
        problems.add({
            input: at('username'),
            message: `this is missing, though \`${key}\` is set`,
            fix: 'Set it to the name of the organization.',
        });
    }
    if (registry !== '' && !keyless?.anyHost && !matches(registry)) {
        problems.add({
            input: at('registry'),
            message: `\`${key}\` does not log in to ${(0,quote/* quote */.h)(registry)}`,
            fix: 'Correct the host, or remove that input.',
        });
    }
}

// EXTERNAL MODULE: ./lib/inputs/job-token.js
var job_token = __webpack_require__(9218);
;// CONCATENATED MODULE: ./lib/inputs/scope.js

/** It becomes the name of a directory. https://github.com/docker/buildx/blob/master/util/dockerutil/dockerconfig/configprovider.go */
const SCOPE = /^(?:[a-z0-9]+(?:[._/-]+[a-z0-9]+)*)?(?:@[a-z]+)?$/;
/** Whether a login may have this scope; `''` is none. What is wrong goes into `problems`. */
function isScope(scope, { input, isScopable }, problems) {
    if (scope === '')
        return true;
    if (!isScopable) {
        problems.add({
            input,
            message: 'this is only for a login for later steps',
            fix: 'Remove it: here a login is used for its own registry alone.',
        });
        return false;
    }
    if (SCOPE.test(scope) && !scope.includes('..'))
        return true;
    problems.add({
        input,
        message: `${(0,quote/* quote */.h)(scope)} is no scope`,
        fix: 'Write a repository without its registry, `@push`, or both: `acme/app@push`.',
    });
    return false;
}

;// CONCATENATED MODULE: ./lib/inputs/logins.js









/** The flat inputs of a login, as they are typed. */
function flatFields(typed) {
    return withoutIdleVariables({
        registry: typed('registry'),
        username: typed('username'),
        password: typed('password'),
        'id-token': typed('id-token'),
        ecr: typed('ecr'),
        scope: typed('scope'),
        ...identityFields(typed),
    });
}
/** Whether there is anything to log in with, besides where and how. */
function hasMeans({ registry: _, ecr: __, scope: ___, ...means }) {
    return Object.values(means).some(Boolean);
}
/**
 * Logins of the flat inputs and of `registry-auth`, in that order. Where a registry takes the job's own token, that stands in for a
 * password that is not there.
 */
async function parseLogins(typed, { isRegistryEnough, ownRegistry, isScopable = false }, problems) {
    const origin = { jobToken: (0,job_token/* jobTokenOf */.k)(typed).githubToken, ownRegistry, isScopable };
    const flat = flatFields(typed);
    const { registry = '' } = flat;
    const isAsked = isRegistryEnough && needsNothing(registry, origin);
    const logins = [];
    if (hasMeans(flat) || isAsked) {
        logins.push(toLogin(flat, { path: '', ...origin }, problems));
    }
    else if (registry)
        checkHost(registry, 'registry', problems);
    const entries = await parseAuthEntries(typed, problems);
    logins.push(...entries.map(({ fields, path }) => toLogin(fields, { path, ...origin }, problems)));
    const found = logins.filter((login) => login !== undefined);
    reportDoubles(found, problems);
    return found;
}
/** Whether the name of a registry is enough to log in to it. */
function needsNothing(registry, { jobToken, ownRegistry }) {
    const host = (0,reference/* canonicalRegistry */.i7)(registry);
    if (host === '')
        return false;
    return (0,registries/* isAmbient */.ze)(host) || host === ownRegistry || host === jobToken?.registry;
}
function toLogin(fields, { path, isScopable, ...possessions }, problems) {
    const { registry = '', scope = '' } = fields;
    const at = (key) => (path === '' ? key : `${path}.${key}`);
    let valid = registry === '' ? path === '' : checkHost(registry, at('registry'), problems);
    if (path !== '' && registry === '') {
        problems.add({ input: at('registry'), message: 'this is missing', fix: 'Name the registry.' });
    }
    const means = meansOf(fields, { at, ...possessions }, problems);
    valid &&= means !== undefined && isScope(scope, { input: at('scope'), isScopable }, problems);
    if (!valid || !means)
        return undefined;
    return {
        ...(registry !== '' && { registry: (0,reference/* canonicalRegistry */.i7)(registry) }),
        ...(scope !== '' && { scope }),
        ...means,
        input: path === '' ? (means.how === 'keyless' ? (firstKey(fields) ?? '') : 'password') : path,
    };
}
function firstKey(fields) {
    return registries/* IDENTITY_KEYS */.UF.find((key) => fields[key]);
}
function meansOf(fields, { at, jobToken, ownRegistry }, problems) {
    const { registry = '', username = '', password = '', 'id-token': idToken = '' } = fields;
    const host = (0,reference/* canonicalRegistry */.i7)(registry);
    const identity = identityFields((key) => fields[key]);
    if (username.includes(':')) {
        problems.add({ input: at('username'), message: 'a user name cannot contain a colon' });
        return undefined;
    }
    if (Object.keys(identity).length > 0) {
        return parseIdentity(identity, { registry: host, username, password, idToken, at }, problems);
    }
    if (idToken !== '') {
        problems.add({
            input: at('id-token'),
            message: 'this does nothing by itself',
            fix: 'It goes with the inputs of a login by OIDC, such as `role-to-assume`.',
        });
        return undefined;
    }
    const ecr = parseEcr(fields.ecr ?? '', { host, input: at('ecr') }, problems);
    if (ecr === undefined)
        return undefined;
    if (password === '' && jobToken?.registry === host && host !== '') {
        return { how: 'password', username, password: jobToken.token };
    }
    const hasOwn = ecr === 'auto' && host !== '' && ((0,registries/* isAmbient */.ze)(host) || host === ownRegistry);
    if (username === '' && password === '' && hasOwn)
        return { how: 'ambient' };
    const named = username || ((0,registries/* usernameFor */.eq)(registry, password) ?? '');
    const missing = Object.entries({ username: named, password }).filter(([, text]) => text === '');
    for (const [key] of missing) {
        const name = key;
        problems.add({ input: at(name), message: EMPTY[name], fix: EMPTY_FIX });
    }
    if (missing.length > 0)
        return undefined;
    const asTyped = ecr === 'never' && { isFinal: true };
    return { how: 'password', username: named, password: (0,secret/* secret */.r)(password), ...asTyped };
}
const EMPTY = {
    username: 'this is empty, though a password is given',
    password: 'this is empty, though a user name is given',
};
const EMPTY_FIX = 'If it comes from a secret, check that the secret exists under that name and is available to this repository, environment and event.';
function checkHost(registry, input, problems) {
    const meant = (0,registries/* registryMeantBy */.uK)((0,reference/* canonicalRegistry */.i7)(registry));
    if (meant !== undefined) {
        const message = `${(0,quote/* quote */.h)(registry)} is not a registry: layers alone are fetched there`;
        problems.add({ input, message, fix: `Write \`${meant}\`.` });
        return false;
    }
    if ((0,reference/* isRegistryHost */.EV)(registry))
        return true;
    const host = registry.replace(/^[a-z]+:\/\//i, '').replace(/\/.*$/, '');
    problems.add({
        input,
        message: `${(0,quote/* quote */.h)(registry)} is not a registry's host`,
        fix: (0,reference/* isRegistryHost */.EV)(host)
            ? `Write the host alone: \`${(0,reference/* canonicalRegistry */.i7)(host)}\`.`
            : 'Write the host alone, for example `ghcr.io` or `localhost:5000`.',
    });
    return false;
}
function reportDoubles(logins, problems) {
    const seen = new Set();
    for (const { registry, scope = '', input } of logins) {
        if (registry === undefined)
            continue;
        const target = `${registry} ${scope}`;
        if (seen.has(target)) {
            problems.add({ input, message: `${registry} has two logins`, fix: 'Keep one of them.' });
        }
        seen.add(target);
    }
}


/***/ }),

/***/ 7933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ quote)
/* harmony export */ });
/** More of what was typed would hide the message it is quoted in. */
const LONGEST = 80;
/** What was typed, for a message: in quotes, on one line, cut if long. */
function quote(typed) {
    const line = typed.replace(/\s+/g, ' ').trim();
    const points = [...line];
    return `"${points.length > LONGEST ? `${points.slice(0, LONGEST).join('')}…` : line}"`;
}


/***/ }),

/***/ 9529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ typedValues)
/* harmony export */ });
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1775);

/** What was typed, with white space around it dropped, else the input's default. */
function typedValues(raw) {
    const defaults = new Map();
    for (const input of _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .mc)
        if ('default' in input)
            defaults.set(input.name, input.default);
    return (name) => raw[name]?.trim() || (defaults.get(name) ?? '');
}


/***/ }),

/***/ 7035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ parseNumber),
/* harmony export */   HU: () => (/* binding */ parseChoice),
/* harmony export */   qA: () => (/* binding */ parsePlatforms),
/* harmony export */   vX: () => (/* binding */ collectProblems),
/* harmony export */   yG: () => (/* binding */ parseBoolean)
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2037);
/* harmony import */ var _reference_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8270);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7933);



const TRUE = new Set(['true', 'True', 'TRUE']);
const FALSE = new Set(['false', 'False', 'FALSE']);
function collectProblems() {
    const list = [];
    return { list, add: (problem) => list.push(problem) };
}
/** The six spellings of YAML 1.2's core schema, as @actions/core reads them; empty gives the fallback. */
function parseBoolean({ input, text, fallback }, problems) {
    const word = text.trim();
    if (word === '')
        return fallback;
    if (TRUE.has(word))
        return true;
    if (FALSE.has(word))
        return false;
    problems.add({
        input,
        message: `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(word)} is not a boolean`,
        fix: 'Use `true` or `false`.',
    });
    return fallback;
}
/** A whole number, zero or more; empty gives the fallback. */
function parseNumber({ input, text, fallback }, problems) {
    const word = text.trim();
    if (word === '')
        return fallback;
    if (/^[0-9]{1,9}$/.test(word))
        return Number(word);
    problems.add({
        input,
        message: `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(word)} ${/^[0-9]+$/.test(word) ? 'is too large' : 'is not a whole number'}`,
        fix: `For example \`${fallback}\`.`,
    });
    return fallback;
}
/** `os/arch[/variant]`, in the one spelling that registries use, each once. */
function parsePlatforms(entries, problems) {
    const platforms = entries.map((entry) => {
        const platform = ARCHITECTURE.test(entry) ? undefined : (0,_reference_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalPlatform */ ._l)(entry);
        if (platform === undefined)
            problems.add(badPlatform(entry));
        else
            checkWords(platform, problems);
        return platform ?? entry;
    });
    return [...new Set(platforms)];
}
/** Written alone in many a workflow, where the operating system is meant to be the machine's. */
const ARCHITECTURE = /^(?:amd64|x86[_-]64|arm64|aarch64|arm|armhf|386|ppc64le|riscv64|s390x)(?:\/|$)/i;
/** A builder takes any word for a processor, and makes an image that no machine pulls. */
function checkWords(platform, problems) {
    const [os = '', architecture = '', ...variant] = platform.split('/');
    const system = _reference_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .SYSTEMS */ .LB.has(os) ? os : (0,_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(os, [..._reference_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .SYSTEMS */ .LB]);
    const processor = _reference_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .ARCHITECTURES */ .Xe.has(architecture)
        ? architecture
        : (0,_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(architecture, [..._reference_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .ARCHITECTURES */ .Xe]);
    const meant = [system, processor, ...variant].join('/');
    if (meant === platform || system === undefined || processor === undefined)
        return;
    problems.add({
        input: 'platforms',
        message: `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(platform)} is not a platform`,
        fix: `Did you mean \`${meant}\`?`,
    });
}
function badPlatform(entry) {
    const isBare = ARCHITECTURE.test(entry);
    const forLinux = isBare ? (0,_reference_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalPlatform */ ._l)(`linux/${entry}`) : undefined;
    return {
        input: 'platforms',
        message: `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(entry)} is not a platform`,
        fix: forLinux
            ? `Write \`${forLinux}\`.`
            : 'Write `os/arch[/variant]`, for example `linux/amd64`.',
    };
}
/** One of a few words; empty gives the first. */
function parseChoice({ input, text, choices }, problems) {
    const word = text.trim();
    const found = word === '' ? choices[0] : choices.find((choice) => choice === word);
    if (found !== undefined)
        return found;
    const words = choices.map((choice) => `\`${choice}\``).join(', ');
    problems.add({ input, message: `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .h)(word)} is not one of its values`, fix: `Use ${words}.` });
    return choices[0];
}


/***/ }),

/***/ 7367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ parseYamlList)
/* harmony export */ });
/**
 * Reads a YAML list whose values are all text; anything else is a problem. The parser's own messages quote the text,
 * which holds secrets: only the line is told.
 */
async function parseYamlList({ input, text, example }, problems) {
    // Few runs use it, so YAML is loaded only for those that do.
    const { parse } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    try {
        // Failsafe: every value is text, so that `0123` keeps its zero and `1e5` its letter.
        const list = parse(text, { schema: 'failsafe', maxAliasCount: 0, logLevel: 'error' });
        if (Array.isArray(list))
            return list;
        problems.add({ input, message: 'this is not a list', fix: example });
    }
    catch (error) {
        const line = lineOf(error);
        const where = line === undefined ? '' : ` (line ${line})`;
        const fix = `${example} Quote values that hold \`: \`, \`#\`, \`,\` or start with another sign.`;
        problems.add({ input, message: `this is not YAML${where}`, fix });
    }
    return [];
}
/** https://eemeli.org/yaml/#errors */
function lineOf(error) {
    const { linePos } = error;
    return linePos?.[0]?.line;
}


/***/ }),

/***/ 2037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** How many letters may be wrong, missing or too many. */
const MOST_EDITS = 2;
/** The word that was meant by one with a typing error; `undefined` if none is near. */
function nearest(typed, words) {
    const [best] = words
        .map((word) => ({ word, edits: editsBetween(typed, word) }))
        .filter(({ word, edits }) => edits <= MOST_EDITS && edits < word.length / 2)
        .sort((one, other) => one.edits - other.edits);
    return best?.word;
}
/** Levenshtein's distance, row by row. */
function editsBetween(from, to) {
    let row = Array.from({ length: to.length + 1 }, (_, at) => at);
    for (const [line, letter] of Array.from(from).entries()) {
        const above = row;
        row = [line + 1];
        for (let at = 1; at <= to.length; at += 1) {
            const changed = (above[at - 1] ?? 0) + (to[at - 1] === letter ? 0 : 1);
            row.push(Math.min(changed, (above[at] ?? 0) + 1, (row[at - 1] ?? 0) + 1));
        }
    }
    return row.at(-1) ?? 0;
}


/***/ }),

/***/ 8270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LB: () => (/* binding */ SYSTEMS),
/* harmony export */   Xe: () => (/* binding */ ARCHITECTURES),
/* harmony export */   _l: () => (/* binding */ canonicalPlatform)
/* harmony export */ });
/** Other spellings of an architecture, as `arch[/variant]`. */
const ALIASES = {
    aarch64: 'arm64',
    armel: 'arm/v6',
    armhf: 'arm/v7',
    i386: '386',
    'x86-64': 'amd64',
    x86_64: 'amd64',
};
/** Variants that go without saying: `arch[/variant]` as written -> as canonical. */
const DEFAULT_VARIANTS = {
    'amd64/v1': 'amd64',
    arm: 'arm/v7',
    'arm64/v8': 'arm64',
};
/** What Go knows, which the image specification refers to, and `wasi`: https://github.com/opencontainers/image-spec/blob/main/image-index.md */
const SYSTEMS = new Set('aix android darwin dragonfly freebsd illumos ios js linux netbsd openbsd plan9 solaris wasi wasip1 windows zos'.split(' '));
const ARCHITECTURES = new Set('386 amd64 arm arm64 loong64 mips mipsle mips64 mips64le ppc64 ppc64le riscv64 s390x sparc64 wasm wasm32 wasm64'.split(' '));
const OS = /^[a-z0-9]+$/;
const ARCHITECTURE = /^[a-z0-9]+$/;
const VARIANT = /^v?[0-9]+(?:\.[0-9]+)?$/;
/**
 * Reads `os/arch[/variant]`, in any case and with the usual aliases (`linux/x86_64`), and gives the one spelling that
 * registries and builders use; `undefined` if the text is no platform.
 * https://github.com/containerd/platforms/blob/main/database.go
 */
function canonicalPlatform(text) {
    const [os = '', architecture = '', variant, ...rest] = text.toLowerCase().split('/');
    const [arch = '', implied] = (ALIASES[architecture] ?? architecture).split('/');
    if (rest.length > 0 || !OS.test(os) || !ARCHITECTURE.test(arch))
        return undefined;
    if (variant !== undefined && !VARIANT.test(variant))
        return undefined;
    const number = variant?.replace(/^v?/, 'v') ?? implied;
    const written = number === undefined ? arch : `${arch}/${number}`;
    return `${os}/${DEFAULT_VARIANTS[written] ?? written}`;
}


/***/ }),

/***/ 9735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ privateEcr),
/* harmony export */   x: () => (/* binding */ ECR_PUBLIC)
/* harmony export */ });
/**
 * `ACCOUNT.dkr.ecr.REGION.amazonaws.com`, and its forms for FIPS, for two stacks and for other partitions.
 * https://github.com/awslabs/amazon-ecr-credential-helper/blob/main/ecr-login/api/client.go
 */
const PRIVATE = /^\d{12}\.dkr[.-]ecr(?<fips>-fips)?\.(?<region>[a-z0-9][a-z0-9_-]*)\.(?:(?<classic>amazonaws\.(?:com|com\.cn|eu)|sc2s\.sgov\.gov|c2s\.ic\.gov|cloud\.adc-e\.uk|csp\.hci\.ic\.gov)|on\.(?<dual>aws|amazonwebservices\.com\.cn|amazonwebservices\.eu))$/;
/** Its API is in one region, whoever asks. https://docs.aws.amazon.com/general/latest/gr/ecr-public.html */
const PUBLIC = { service: 'ecr-public', region: 'us-east-1', isFips: false };
/** Both addresses of Amazon ECR Public. */
const ECR_PUBLIC = {
    'public.ecr.aws': { ...PUBLIC, isDualStack: false, domain: 'amazonaws.com' },
    'ecr-public.aws.com': { ...PUBLIC, isDualStack: true, domain: 'api.aws' },
};
/** A private registry; `undefined` for any other host. */
function privateEcr(registry) {
    const { fips, region, classic, dual } = PRIVATE.exec(registry)?.groups ?? {};
    if (region === undefined)
        return undefined;
    return {
        ...{ service: 'ecr', region },
        isFips: fips !== undefined,
        isDualStack: classic === undefined,
        domain: classic ?? `api.${dual}`,
    };
}


/***/ }),

/***/ 4156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ checkRoleFields),
/* harmony export */   t: () => (/* binding */ rolesIn)
/* harmony export */ });
/** The roles of `role-to-assume`, in the order in which they are assumed. */
function rolesIn(typed) {
    return typed
        .split(/[\s,]+/)
        .map((role) => role.trim())
        .filter(Boolean);
}
const ROLE = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/;
const SESSION = /^[\w+=,.@-]{2,64}$/;
/** What is wrong with the inputs of a login by role. https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
function checkRoleFields(fields) {
    const wrong = rolesIn(fields['role-to-assume'] ?? '').filter((role) => !ROLE.test(role));
    return [
        ...wrong.map((role) => notARole(role)),
        ...checkSession(fields),
        ...checkDuration(fields),
        ...checkEndpoint(fields),
    ];
}
function notARole(role) {
    return {
        key: 'role-to-assume',
        message: `"${role}" is not the ARN of a role`,
        fix: 'Write it as IAM shows it: `arn:aws:iam::123456789012:role/name`.',
    };
}
function checkSession({ 'role-session-name': name }) {
    if (name === undefined || SESSION.test(name))
        return [];
    const message = 'the name of a session has 2 to 64 letters, digits and `_ + = , . @ -`';
    return [{ key: 'role-session-name', message, fix: 'Change it, or leave it out.' }];
}
function checkDuration({ 'role-duration-seconds': text }) {
    const seconds = Number(text ?? 3600);
    if (Number.isInteger(seconds) && seconds >= 900 && seconds <= 43_200)
        return [];
    const message = `"${text}" is not a whole number of seconds from 900 to 43200`;
    return [{ key: 'role-duration-seconds', message, fix: 'Leave it out for 3600.' }];
}
function checkEndpoint({ 'sts-endpoint': url }) {
    if (url === undefined || URL.parse(url)?.protocol === 'https:')
        return [];
    const message = `"${url}" is not an https address`;
    const fix = 'Write the whole address: `https://sts.eu-central-1.amazonaws.com`.';
    return [{ key: 'sts-endpoint', message, fix }];
}


/***/ }),

/***/ 4858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ hintOf),
/* harmony export */   W_: () => (/* binding */ isGuid),
/* harmony export */   d5: () => (/* binding */ roleLine),
/* harmony export */   k7: () => (/* binding */ firewallFix),
/* harmony export */   m2: () => (/* binding */ NULL_GUID),
/* harmony export */   sG: () => (/* binding */ ABAC)
/* harmony export */ });
/* unused harmony export isFirewall */
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8445);

/** The user name beside a token that Azure Container Registry itself has given. */
const NULL_GUID = '00000000-0000-0000-0000-000000000000';
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
function isGuid(text) {
    return GUID.test(text);
}
/** Without a login it answers 401 to everybody; 403 at the door means the network. */
function isFirewall(text) {
    return /is not allowed access|aka\.ms\/acr\/firewall/i.test(text);
}
/** What opens it. `text` is the registry's answer, which names the address. */
function firewallFix(registry, text) {
    const name = (0,_host_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAcrHost */ .cV)(registry)?.name ?? registry;
    const [, address = 'ADDRESS'] = /client with IP\W*([0-9a-f.:]+)/i.exec(text) ?? [];
    return `The firewall of ${registry} keeps this runner out, before any login. Let its address in (\`az acr network-rule add --name ${name} --ip-address ${address}\`), or use a runner inside the network of its private endpoint. Hosted runners change their address with every job.`;
}
/** The line that lets an identity push. */
function roleLine(registry, assignee) {
    const name = (0,_host_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAcrHost */ .cV)(registry)?.name ?? registry;
    return `az role assignment create --assignee ${assignee} --role AcrPush --scope "$(az acr show --name ${name} --query id --output tsv)"`;
}
/** A registry with conditions on its repositories does not look at the usual role. */
const ABAC = 'A registry in the mode "RBAC Registry + ABAC Repository Permissions" wants the role "Container Registry Repository Writer" in its place.';
/** The fix for what Azure Container Registry refused. */
function hintOf({ kind, detail = '' }, target) {
    const { registry, repository, username } = target;
    if (isFirewall(detail))
        return firewallFix(registry, detail);
    if (/client id must be guid|not registered with AAD/i.test(detail)) {
        return `"${username ?? ''}" is not the client id of a service principal. Set \`username\` to its application (client) id, not to its name or object id; or use \`tenant-id\` and \`client-id\` without a password.`;
    }
    if (kind === 'unauthorized')
        return loginHint(target);
    if (kind !== 'denied' || repository === undefined)
        return undefined;
    if (username !== undefined && !isGuid(username)) {
        return `"${username}" may not push to ${repository}. Give the scope map of this token the actions content/write and content/read for it: \`az acr scope-map update\`.`;
    }
    const assignee = username === undefined || username === NULL_GUID ? 'CLIENT_ID' : username;
    return `Who logged in lacks a role: \`${roleLine(registry, assignee)}\`. ${ABAC} It takes effect after some minutes.`;
}
function loginHint({ registry, username }) {
    if (username === undefined) {
        return `Set \`tenant-id\` and \`client-id\` for a login by the job's ID token, or \`username\` and \`password\` of a service principal or a token of ${registry}.`;
    }
    if (username === NULL_GUID) {
        return 'The registry did not accept this token; it ends after 3 hours. Make it in the same job (`az acr login --expose-token`), or set `tenant-id` and `client-id`, and it is made anew in time.';
    }
    return isGuid(username)
        ? `The registry rejected the service principal ${username}. Its secret may have ended (\`az ad app credential reset --id ${username}\`), or it has no role there: \`${roleLine(registry, username)}\`.`
        : `The registry rejected "${username}". The admin account is called like the registry and must be enabled; a token may be disabled, or its password at an end; the user name of a service principal is its client id.`;
}


/***/ }),

/***/ 8445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N1: () => (/* binding */ acrHost),
/* harmony export */   XB: () => (/* binding */ registryOfDataHost),
/* harmony export */   cV: () => (/* binding */ parseAcrHost)
/* harmony export */ });
const HOST = /^([a-z0-9][a-z0-9-]*)(?:\.[a-z0-9]+\.geo)?\.azurecr\.(io|us|cn|de)$/;
const DATA_HOST = /^([a-z0-9][a-z0-9-]*)\.[a-z0-9]+\.data\.(azurecr\.(?:io|us|cn|de))$/;
/**
 * Reads a registry's host, with or without region; `undefined` if it is none.
 * https://learn.microsoft.com/azure/container-registry/container-registry-geo-replication
 */
function parseAcrHost(registry) {
    const [, name, cloud] = HOST.exec(registry) ?? [];
    if (name === undefined)
        return undefined;
    // Germany's own cloud was closed in 2021; its names are the public cloud's now.
    const known = cloud === 'us' || cloud === 'cn' ? cloud : 'io';
    return { name, home: `${name}.azurecr.${cloud}`, cloud: known };
}
/** The registry that a data endpoint belongs to, which serves layers and nothing else. */
function registryOfDataHost(host) {
    const [, name, domain] = DATA_HOST.exec(host) ?? [];
    return name === undefined ? undefined : `${name}.${domain}`;
}
/** As `parseAcrHost`, for a host that was found to be one. */
function acrHost(registry) {
    const found = parseAcrHost(registry);
    if (!found)
        throw new Error(`${registry} is not in Azure`);
    return found;
}


/***/ }),

/***/ 1582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ generic)
/* harmony export */ });
/** Any registry that speaks the distribution spec. */
const generic = {
    id: 'generic',
    matches: () => true,
    hint({ kind }, { registry, repository, username }) {
        const who = username === undefined ? 'Nobody' : `"${username}"`;
        switch (kind) {
            case 'unauthorized':
                return username === undefined
                    ? `${registry} wants a login. Set \`username\` and \`password\`.`
                    : `${registry} rejected the user name "${username}" with this password. Check both; a secret may have been rotated.`;
            case 'denied':
                return repository === undefined
                    ? `${registry} knows ${who}, but lets it do nothing. Check the scopes of the token, the state of the account, and whether this runner's address is allowed.`
                    : `${who} may not push to ${repository} on ${registry}. Give that account write access to the repository.`;
            case 'name-unknown':
                return repository === undefined
                    ? undefined
                    : `Create the repository ${repository} on ${registry} first, or correct the name in \`images\`.`;
            default:
                return undefined;
        }
    },
};


/***/ }),

/***/ 3401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ parsePoolProvider)
/* harmony export */ });
/** `//` in a token exchange, `https://` as the audience of an ID token: both name the same. */
const PREFIX = /^(?:https:)?\/\/iam\.googleapis\.com\//;
const NAME = /^projects\/([^/]+)\/locations\/global\/workloadIdentityPools\/([^/]+)(?:\/providers\/([^/]+))?$/;
/**
 * Reads the resource name of a provider, with or without the prefix of its audience; `undefined` if it is no such name.
 * That of a pool has an empty `provider`. https://cloud.google.com/iam/docs/workload-identity-federation-with-deployment-pipelines
 */
function parsePoolProvider(text) {
    const name = text.trim().replace(PREFIX, '');
    const [, project = '', pool = '', provider = ''] = NAME.exec(name) ?? [];
    return project === '' ? undefined : { name, project, pool, provider };
}


/***/ }),

/***/ 4142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  UF: () => (/* reexport */ IDENTITY_KEYS),
  xq: () => (/* binding */ PROVIDERS),
  pU: () => (/* reexport */ gitlabRegistry),
  ze: () => (/* binding */ isAmbient),
  lA: () => (/* binding */ keylessProviderOf),
  bf: () => (/* binding */ ownerOf),
  ik: () => (/* binding */ providerById),
  lc: () => (/* binding */ providerOf),
  uK: () => (/* binding */ registryMeantBy),
  YB: () => (/* reexport */ registryOfGithub),
  eq: () => (/* binding */ usernameFor)
});

// EXTERNAL MODULE: ./lib/reference/reference.js
var reference = __webpack_require__(2944);
// EXTERNAL MODULE: ./lib/registries/aws/host.js
var host = __webpack_require__(9735);
// EXTERNAL MODULE: ./lib/registries/aws/role-fields.js
var role_fields = __webpack_require__(4156);
;// CONCATENATED MODULE: ./lib/registries/aws/ecr.js


/** One role logs in to both kinds of Amazon's registries. */
const BY_ROLE = {
    required: ['role-to-assume'],
    optional: ['role-session-name', 'role-duration-seconds', 'role-external-id', 'sts-endpoint'],
    check: role_fields/* checkRoleFields */.g,
};
/** An access key of a user or of a session, which is no password. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
function isAccessKey(username) {
    return /^A[KS]IA[A-Z0-9]{12,124}$/.test(username);
}
/** Passwords of ECR are longer by far than a secret key, and always of this user. */
function userOfPassword(password) {
    return password.length > 200 ? 'AWS' : undefined;
}
const WRITING = [
    ...['BatchCheckLayerAvailability', 'BatchGetImage', 'CompleteLayerUpload'],
    ...['GetDownloadUrlForLayer', 'InitiateLayerUpload', 'PutImage', 'UploadLayerPart'],
].map((action) => `ecr:${action}`);
/** https://docs.aws.amazon.com/AmazonECR/latest/userguide/ */
const ecr = {
    id: 'ecr',
    matches: (registry) => (0,host/* privateEcr */.K)(registry) !== undefined,
    keyless: BY_ROLE,
    redeems: isAccessKey,
    isAmbient: true,
    usernameFor: userOfPassword,
    hint({ kind }, { registry, repository = '', username }) {
        switch (kind) {
            case 'unauthorized':
                return username === undefined
                    ? `Set \`role-to-assume\`, or an access key as \`username\` and \`password\`. A login to another account, region or form of the host (FIPS, two stacks) is none to ${registry}.`
                    : `${registry} did not take the password of "${username}": it is good for 12 hours, and only in its region. Leave \`username\` and \`password\` out and set \`role-to-assume\`, which makes new ones in time.`;
            case 'denied':
                return repository === ''
                    ? undefined
                    : `Allow ${WRITING.join(', ')} on the repository ${repository}, in the policy of whoever pushes; across accounts, also in the repository’s own policy.`;
            case 'name-unknown':
                return missing(registry, repository);
            case 'immutable':
                return 'The repository’s tags are immutable. Publish under a new tag, or exclude floating ones (`latest*`) from the rule: "IMMUTABLE_WITH_EXCLUSION" in the settings of the repository.';
            default:
                return undefined;
        }
    },
};
function missing(registry, repository) {
    if (repository === '')
        return undefined;
    if (/amazonaws\.|\.on\.aws\//.test(repository)) {
        return `The name of the repository begins with a host. Write it once: \`${registry}/${repository.replace(/^.*?\//, '')}\`.`;
    }
    const region = (0,host/* privateEcr */.K)(registry)?.region;
    return `Create it: \`aws ecr create-repository --repository-name ${repository} --region ${region}\`, or set \`create-repository: true\` (with a login by \`role-to-assume\` or an access key, and \`ecr:CreateRepository\`).`;
}

;// CONCATENATED MODULE: ./lib/registries/aws/ecr-public.js


/** https://docs.aws.amazon.com/AmazonECR/latest/public/ */
const ecrPublic = {
    id: 'ecr-public',
    matches: (registry) => Object.hasOwn(host/* ECR_PUBLIC */.x, registry),
    keyless: BY_ROLE,
    redeems: isAccessKey,
    isAmbient: true,
    usernameFor: userOfPassword,
    hint({ kind }, { repository = '', username }) {
        switch (kind) {
            case 'unauthorized':
                return username === undefined
                    ? 'Set `role-to-assume`, or an access key as `username` and `password`. Pulling needs no login, pushing does.'
                    : `ECR Public did not take the password of "${username}": it is good for 12 hours. Leave \`username\` and \`password\` out and set \`role-to-assume\`, which makes new ones in time.`;
            case 'denied':
                return repository === ''
                    ? undefined
                    : `Check that the alias "${repository.split('/')[0]}" is that of your account’s public registry, and allow the ecr-public actions for pushing on the repository: BatchCheckLayerAvailability, CompleteLayerUpload, InitiateLayerUpload, PutImage, UploadLayerPart.`;
            case 'name-unknown':
                return repository === ''
                    ? undefined
                    : `Create it: \`aws ecr-public create-repository --repository-name ${repository.replace(/^[^/]*\//, '')} --region us-east-1\`, or set \`create-repository: true\` (with \`ecr-public:CreateRepository\`).`;
            default:
                return undefined;
        }
    },
};

// EXTERNAL MODULE: ./lib/registries/azure/hint.js
var hint = __webpack_require__(4858);
// EXTERNAL MODULE: ./lib/registries/azure/host.js
var azure_host = __webpack_require__(8445);
;// CONCATENATED MODULE: ./lib/registries/azure/acr.js


/** Azure Container Registry. https://learn.microsoft.com/azure/container-registry/container-registry-authentication */
const acr = {
    id: 'acr',
    matches: (registry) => (0,azure_host/* parseAcrHost */.cV)(registry) !== undefined,
    insteadOf: azure_host/* registryOfDataHost */.XB,
    keyless: { required: ['tenant-id', 'client-id'], check },
    isAmbient: true,
    // Only its own tokens tell what they are.
    usernameFor: (password) => (/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/.test(password) ? hint/* NULL_GUID */.m2 : undefined),
    hint: hint/* hintOf */.$z,
};
function check(fields) {
    const { 'tenant-id': tenant, 'client-id': client } = fields;
    const problems = [];
    if (tenant !== undefined && !(0,hint/* isGuid */.W_)(tenant) && !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(tenant)) {
        problems.push({
            key: 'tenant-id',
            message: `"${tenant}" is not the id of a tenant`,
            fix: '`az account show --query tenantId` says it.',
        });
    }
    if (client !== undefined && !(0,hint/* isGuid */.W_)(client)) {
        problems.push({
            key: 'client-id',
            message: `"${client}" is not a client id`,
            fix: 'It is the "Application (client) ID" of the app registration, or the "Client ID" of the managed identity, neither a name nor an object id.',
        });
    }
    return problems;
}

;// CONCATENATED MODULE: ./lib/registries/chainguard.js
/** https://edu.chainguard.dev/chainguard/chainguard-images/chainguard-registry/authenticating/ */
const chainguard = {
    id: 'chainguard',
    matches: (registry) => registry === 'cgr.dev',
    keyless: {
        required: ['identity'],
        check: ({ identity = '' }) => /^[0-9a-z]+(?:\/[0-9a-z]+)*$/i.test(identity)
            ? []
            : [
                {
                    key: 'identity',
                    message: `"${identity}" is not the id of an identity`,
                    fix: 'Copy it from `chainctl iam identities list`.',
                },
            ],
    },
    hint({ kind }, { repository = '', username }) {
        switch (kind) {
            case 'unauthorized':
                return username === undefined
                    ? 'Set `identity` for a login by OIDC, or `username` and `password` to a pull token of `chainctl auth configure-docker`.'
                    : 'Pull tokens end; make a new one with `chainctl`, or log in by OIDC with `identity`.';
            case 'denied':
                return repository === ''
                    ? undefined
                    : `Bind the identity to the role registry.push in the organization ${repository.split('/')[0]}: \`chainctl iam role-bindings create\`.`;
            default:
                return undefined;
        }
    },
};

;// CONCATENATED MODULE: ./lib/registries/cloudsmith.js
/** https://docs.cloudsmith.com/formats/docker-registry, https://docs.cloudsmith.com/authentication/openid-connect */
const cloudsmith = {
    id: 'cloudsmith',
    matches: (registry) => registry === 'docker.cloudsmith.io',
    // Organizations have domains of their own.
    keyless: { required: ['oidc-namespace', 'oidc-service-slug'], anyHost: true },
    hint({ kind }, { registry, repository = '', username }) {
        const [owner = '', name = ''] = repository.split('/');
        switch (kind) {
            case 'unauthorized':
                return username === undefined
                    ? 'Set `username` and `password` to a service account’s slug and its API key, or `oidc-namespace` and `oidc-service-slug` for a login by OIDC.'
                    : `Cloudsmith rejected "${username}". Use the slug of the user or service account with its API key; \`token\` is the user name of an entitlement token, which only pulls.`;
            case 'denied':
            case 'name-unknown':
                return repository === ''
                    ? undefined
                    : `Check that the repository ${owner}/${name} exists on ${registry} (names are OWNER/REPOSITORY/IMAGE), and give "${username ?? 'nobody'}" the privilege Write there.`;
            default:
                return undefined;
        }
    },
};

;// CONCATENATED MODULE: ./lib/registries/digitalocean.js
/** https://docs.digitalocean.com/products/container-registry/how-to/use-registry-docker-kubernetes/ */
const digitalocean = {
    id: 'digitalocean',
    matches: (registry) => registry === 'registry.digitalocean.com',
    // An API token is both.
    usernameFor: (password) => password,
    hint: ({ kind }, { repository }) => kind === 'unauthorized' || (kind === 'denied' && repository !== undefined)
        ? 'DigitalOcean takes an API token with the scopes registry:read and registry:update as `password`, and the same token as `username`. Names begin with the name of the registry.'
        : undefined,
};

;// CONCATENATED MODULE: ./lib/registries/docker-kin.js

/**
 * Docker's other registries, hardened images and Scout, which take a login to Docker Hub as buildx knows.
 * https://github.com/docker/buildx/blob/master/util/dockerutil/dockerconfig/configprovider.go
 */
const dockerKin = {
    id: 'docker-kin',
    matches: (registry) => registry === 'dhi.io' || registry === 'registry.scout.docker.com',
    borrowsFrom: reference/* DOCKER_HUB */.Xb,
    hint({ kind }, { registry, repository }) {
        switch (kind) {
            case 'unauthorized':
                return `${registry} takes the Docker ID and an access token of Docker Hub. A login to docker.io does for both.`;
            case 'denied':
                return repository === undefined
                    ? undefined
                    : `Nobody pushes to ${registry}; it hands out Docker’s own images. Publish to a repository of yours on docker.io. To pull, the subscription must cover it.`;
            default:
                return undefined;
        }
    },
};

;// CONCATENATED MODULE: ./lib/registries/dockerhub.js

/** Seconds that a token can be asked for. https://docs.docker.com/enterprise/security/oidc-connections/ */
const LIFETIME = { least: 300, most: 21_600 };
/** https://docs.docker.com/security/access-tokens/ */
const dockerhub = {
    id: 'dockerhub',
    matches: (registry) => registry === reference/* DOCKER_HUB */.Xb,
    // The docker CLI has kept Docker Hub's credentials under this key since its first registry protocol.
    configKey: 'https://index.docker.io/v1/',
    keyless: {
        required: ['connection-id'],
        optional: ['token-lifetime'],
        needsUsername: true,
        pushesOnly: true,
        check: checkFields,
    },
    hint({ kind, detail = '' }, target) {
        switch (kind) {
            case 'unauthorized':
                return /insufficient scopes/.test(detail) ? scopesHint(target) : loginHint(target);
            case 'denied':
                return deniedHint(target);
            case 'rate-limited':
                return 'Docker Hub counts pulls, and requests of all kinds. Log in, for higher limits, or run again later; on GitHub’s own runners leave the login that is there already in place, which lifts the limit.';
            case 'immutable':
                return 'The repository’s settings protect this tag ("Immutable tags"). Publish under a new tag, or leave tags that move out of that rule.';
            default:
                return undefined;
        }
    },
};
function checkFields({ 'connection-id': id = '', 'token-lifetime': lifetime }) {
    const problems = [];
    if (!/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(id)) {
        problems.push({
            key: 'connection-id',
            message: `"${id}" is not the id of a connection`,
            fix: 'Copy it from Docker Home, "OIDC connections": a UUID such as `0f8fad5b-d9cb-469f-a165-70867728950e`.',
        });
    }
    const seconds = Number(lifetime ?? LIFETIME.least);
    if (!Number.isInteger(seconds) || seconds < LIFETIME.least || seconds > LIFETIME.most) {
        problems.push({
            key: 'token-lifetime',
            message: `"${lifetime}" is not a lifetime that Docker Hub grants`,
            fix: `Write seconds, ${LIFETIME.least} to ${LIFETIME.most}.`,
        });
    }
    return problems;
}
function loginHint({ username }) {
    if (username === undefined) {
        return 'Set `username` to your Docker ID and `password` to an access token with Read & Write scope; or without a stored token, `username` to the organization and `connection-id` to its OIDC connection.';
    }
    const isMail = username.includes('@');
    return `Docker Hub rejected "${username}"${isMail ? ', which is an e-mail address' : ''}. Use the Docker ID (not an e-mail address) and an access token; for a token that starts with dckr_oat_ the user name is the organization.`;
}
/** Tokens of organizations and of OIDC connections name the repositories that they are good for. */
function scopesHint({ repository }) {
    return `This token is good for some repositories alone, and ${repository ?? 'what was asked for'} is not one of them. Add it, with the right to push, to a ruleset of the OIDC connection (or to the organization access token).`;
}
function deniedHint({ repository, username }) {
    if (repository === undefined)
        return undefined;
    return `"${username ?? 'Nobody'}" may not push to ${repository}. Check the spelling of the namespace, that the access token has Read & Write scope (one of an organization or of an OIDC connection: for this repository), and the membership in the organization.`;
}

// EXTERNAL MODULE: ./lib/registries/generic.js
var generic = __webpack_require__(1582);
;// CONCATENATED MODULE: ./lib/registries/ghcr.js
/** The registry that takes the job tokens of a GitHub server; `''` where the address is none. */
function registryOfGithub(server) {
    const host = URL.parse(server)?.host ?? '';
    if (host === '' || host === 'github.com')
        return host && 'ghcr.io';
    return `containers.${host}`;
}
const LOGIN = 'Use the job’s own token (leave `password` empty and add `permissions: packages: write`), or a classic personal access token with write:packages, authorized for the organization’s single sign-on; fine-grained tokens do not work with ghcr.io.';
/**
 * GitHub's container registry, of github.com, of a subdomain of ghe.com, and of an Enterprise Server.
 * https://docs.github.com/packages/working-with-a-github-packages-registry/working-with-the-container-registry
 */
const ghcr = {
    id: 'ghcr',
    matches: (registry) => registry === 'ghcr.io' || /^containers\.[a-z0-9-]+\.ghe\.com$/.test(registry),
    recognises: ({ detail = '' }) => /^permission_denied: |^installation not allowed to (?:create|write) organization package|User cannot be authenticated with the token provided/i.test(detail),
    publicHint({ registry, repository }) {
        const { organization, user } = settingsOf({ registry, repository });
        return `The first push to ${registry} makes a private package. To make it public, open ${organization} (of a user: ${user}), "Change visibility".`;
    },
    hint({ kind, detail = '' }, target) {
        switch (kind) {
            case 'unauthorized':
                return LOGIN;
            case 'denied':
                return target.repository === undefined || /cannot be authenticated|^denied$/i.test(detail)
                    ? `Add \`permissions: packages: write\` to the job (\`packages: read\` is enough to pull). ${LOGIN}`
                    : ghcr_deniedHint(detail, target.registry, target.repository);
            default:
                return undefined;
        }
    },
};
function ghcr_deniedHint(detail, registry, repository) {
    const { organization } = settingsOf({ registry, repository });
    const access = `open ${organization}, "Manage Actions access", and give this repository the role Write`;
    if (/not allowed to create/i.test(detail)) {
        return `Add \`permissions: packages: write\` to the job. If it is there, the organization may not let its members create packages (its settings, "Packages"), or the package exists and knows another repository: ${access}.`;
    }
    return `Add \`permissions: packages: write\` to the job. If it is there, ${access}; or build with the label \`org.opencontainers.image.source\`, which links the package to its repository.`;
}
function settingsOf({ registry, repository }) {
    const [owner = '', ...rest] = repository.split('/');
    const site = registry === 'ghcr.io' ? 'github.com' : registry.replace(/^containers\./, '');
    const path = `${owner}/packages/container/${encodeURIComponent(rest.join('/'))}/settings`;
    return { organization: `https://${site}/orgs/${path}`, user: `https://${site}/users/${path}` };
}

;// CONCATENATED MODULE: ./lib/registries/gitlab.js
/** https://docs.gitlab.com/user/packages/container_registry/authenticate_with_container_registry/ */
const gitlab = {
    id: 'gitlab',
    matches: (registry) => registry === 'registry.gitlab.com',
    recognises: ({ url = '' }) => URL.parse(url)?.pathname === '/jwt/auth',
    usernameFor(password) {
        // https://docs.gitlab.com/security/tokens/#token-prefixes
        if (password.startsWith('glcbt-'))
            return 'gitlab-ci-token';
        // Personal, project and group tokens go with any name; a deploy token has one of its own.
        return password.startsWith('glpat-') ? 'token' : undefined;
    },
    hint({ kind }, { registry, repository, username }) {
        switch (kind) {
            case 'unauthorized':
                return username === undefined
                    ? 'Set `username` and `password` to a deploy token, or to an access token with the scopes read_registry and write_registry. A job of GitLab CI needs neither: it has a login for its own registry.'
                    : `GitLab rejected "${username}". The token may have expired, or lacks the scopes read_registry and write_registry; a deploy token goes with its own user name (gitlab+deploy-token-N).`;
            case 'denied':
            case 'name-unknown':
                return repository === undefined
                    ? undefined
                    : `"${username ?? 'Nobody'}" may not push to ${repository} on ${registry}. It must begin with the path of a project that exists and has its container registry switched on; the token needs the scope write_registry and the role Developer there.`;
            default:
                return undefined;
        }
    },
};

;// CONCATENATED MODULE: ./lib/registries/google/place.js
const DOCKER_HOST = /^(?:([a-z0-9-]+)-docker|docker\.([a-z0-9-]+)\.rep)\.pkg\.dev$/;
/**
 * Names of Container Registry, which Artifact Registry serves from repositories of the same names in these places.
 * https://cloud.google.com/artifact-registry/docs/transition/gcr-repositories
 */
const GCR = {
    'gcr.io': 'us',
    'us.gcr.io': 'us',
    'eu.gcr.io': 'europe',
    'asia.gcr.io': 'asia',
};
/** The location that a host serves: `europe-west1`; `undefined` if it is none of Google's. */
function locationOf(registry) {
    const [, location, regional] = DOCKER_HOST.exec(registry) ?? [];
    return location ?? regional ?? (Object.hasOwn(GCR, registry) ? GCR[registry] : undefined);
}
/** The repository that an image belongs to; `undefined` where its name is too short for one. */
function placeOf(registry, image) {
    const location = locationOf(registry);
    const [first = '', ...rest] = image.split('/');
    const isDomain = first.includes('.');
    const project = isDomain ? `${first}:${rest.shift() ?? ''}` : first;
    // Of Container Registry's names the repository is no part.
    const [name, ...names] = Object.hasOwn(GCR, registry) ? [registry, ...rest] : rest;
    if (location === undefined || name === undefined || names.length === 0)
        return undefined;
    return { project, location, repository: name };
}

;// CONCATENATED MODULE: ./lib/registries/google/hint.js

/** The fix for what Artifact Registry refused. */
function hintOf(error, target) {
    const { kind, detail = '' } = error;
    const isAnonymous = /Unauthenticated request/i.test(detail);
    if (isAnonymous || kind === 'unauthorized')
        return hint_loginHint(target);
    if (kind !== 'denied' && kind !== 'name-unknown')
        return undefined;
    const place = namedIn(detail) ?? placeOf(target.registry, target.repository ?? '');
    if (place)
        return roleHint(error, place);
    if (target.repository === undefined)
        return undefined;
    return `Names on ${target.registry} have at least a project, a repository and an image: \`${target.registry}/PROJECT/REPOSITORY/IMAGE\`. Correct the name in \`images\`.`;
}
function hint_loginHint({ registry, username }) {
    if (username === undefined) {
        return `Nobody is logged in to ${registry}; a login to another location's host, or to gcr.io, does not count there. Set \`workload-identity-provider\`, or \`password\` to a service account's key or to an access token.`;
    }
    if (username === 'oauth2accesstoken') {
        return `${registry} did not accept the access token. Those of a federated identity end after 5 minutes, others after an hour: set \`workload-identity-provider\` here, with \`service-account\` if you have one, and the token is made anew in time.`;
    }
    return `${registry} rejected "${username}" with this password. The user name is \`_json_key\` for a service account's key in JSON, \`_json_key_base64\` for one in base64, \`oauth2accesstoken\` for an access token; beside \`registry\` it may be left out, and the right one is taken. A key may have been deleted, or its service account disabled.`;
}
function roleHint({ detail = '', kind }, { project, location, repository }) {
    const role = detail.includes('downloadArtifacts') ? 'reader' : 'writer';
    const at = `--location=${location} --project=${project}`;
    const create = `gcloud artifacts repositories create ${repository} --repository-format=docker ${at}`;
    const grant = `gcloud artifacts repositories add-iam-policy-binding ${repository} ${at} --role=roles/artifactregistry.${role} --member=PRINCIPAL`;
    const missing = `If the repository ${repository} is missing in ${project}, ${location}: \`${create}\`.`;
    if (kind === 'name-unknown')
        return missing;
    const who = 'PRINCIPAL is `serviceAccount:EMAIL`, or the `principal://…` of a federated identity without one, which the debug log of this step names';
    return `${missing} If it is there, who logged in lacks a role: \`${grant}\`. ${who}. It takes effect after up to 5 minutes.`;
}
/** `"projects/P/locations/L/repositories/R"`, in Google's own words. */
function namedIn(detail) {
    const [, project, location, repository] = /projects\/([\w.:-]+)\/locations\/([\w-]+)\/repositories\/([\w.-]+)/.exec(detail) ?? [];
    return project && location && repository ? { project, location, repository } : undefined;
}

;// CONCATENATED MODULE: ./lib/registries/google/key.js
/** The user name that goes with a password, told by what it is. */
function usernameOf(password) {
    if (isKey(password))
        return '_json_key';
    return isKey(Buffer.from(password, 'base64').toString('utf8'))
        ? '_json_key_base64'
        : 'oauth2accesstoken';
}
/** Whether it is the key of a service account, as Google's console lets it be downloaded. */
function isKey(text) {
    if (!text.trimStart().startsWith('{'))
        return false;
    try {
        return JSON.parse(text).type === 'service_account';
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./lib/registries/google/pool.js
var google_pool = __webpack_require__(3401);
;// CONCATENATED MODULE: ./lib/registries/google/artifact-registry.js




/**
 * Artifact Registry, which also serves the names of Container Registry.
 * https://cloud.google.com/artifact-registry/docs/docker/authentication
 */
const google = {
    id: 'google',
    matches: (registry) => locationOf(registry) !== undefined,
    keyless: {
        required: ['workload-identity-provider'],
        optional: ['service-account'],
        check: (fields) => [...checkProvider(fields), ...checkAccount(fields)],
    },
    isAmbient: true,
    usernameFor: (password) => (password === '' ? undefined : usernameOf(password)),
    hint: hintOf,
};
const EXAMPLE = 'projects/123456789012/locations/global/workloadIdentityPools/POOL/providers/NAME';
function checkProvider({ 'workload-identity-provider': text = '', }) {
    const key = 'workload-identity-provider';
    const found = (0,google_pool/* parsePoolProvider */.v)(text);
    if (!found) {
        const message = `"${text}" is not the name of a provider`;
        return [{ key, message, fix: `Write it like \`${EXAMPLE}\`.` }];
    }
    const { project, pool, provider } = found;
    if (provider === '') {
        const message = `"${text}" is the name of a pool, and a provider in it is needed`;
        const list = `gcloud iam workload-identity-pools providers list --workload-identity-pool=${pool} --location=global --project=${project} --format='value(name)'`;
        return [{ key, message, fix: `Its providers are listed by \`${list}\`.` }];
    }
    if (/^\d+$/.test(project))
        return [];
    return [
        {
            key,
            message: `"${project}" is the id of a project, and its number is needed`,
            fix: `\`gcloud projects describe ${project} --format='value(projectNumber)'\` says it.`,
        },
    ];
}
function checkAccount({ 'service-account': text }) {
    if (text === undefined || /^[^@\s/]+@[^@\s/]+\.gserviceaccount\.com$/.test(text))
        return [];
    return [
        {
            key: 'service-account',
            message: `"${text}" is not the e-mail address of a service account`,
            fix: 'Write it like `publisher@PROJECT.iam.gserviceaccount.com`.',
        },
    ];
}

;// CONCATENATED MODULE: ./lib/registries/harbor.js
/** Harbor, which runs under any name. https://goharbor.io/docs/latest/working-with-projects/project-configuration/create-robot-accounts/ */
const harbor = {
    id: 'harbor',
    matches: (registry) => registry === 'demo.goharbor.io',
    recognises: ({ url = '', detail = '' }) => URL.parse(url)?.pathname === '/service/token' ||
        /unauthorized to access repository: |^project .+ not found|configured as immutable|will exceed the configured upper limit/.test(detail),
    hint({ kind, detail = '' }, target) {
        switch (kind) {
            case 'unauthorized':
                return harbor_loginHint(target);
            case 'denied':
            case 'name-unknown':
                return target.repository === undefined
                    ? undefined
                    : pushHint(kind === 'name-unknown' || /project .+ not found/.test(detail), target);
            case 'immutable':
                return 'A rule of the project protects this tag ("Policy", "Tag immutability"). Publish under a new tag, or leave tags that move out of the rule.';
            default:
                return undefined;
        }
    },
};
function harbor_loginHint({ username }) {
    if (username === undefined) {
        return 'Set `username` to a robot account (`robot$project+name`) and `password` to its secret.';
    }
    const isEaten = /^robot(?:\+|$)/.test(username);
    return isEaten
        ? `Harbor rejected "${username}": a shell took the \`$\` out of the name of the robot. Write it in single quotes: 'robot$project+name'.`
        : `Harbor rejected "${username}". A robot account is called \`robot$project+name\`, with its prefix; who logs in to Harbor by OIDC uses the CLI secret of the profile. Robots expire.`;
}
function pushHint(isMissing, { registry, repository = '', username }) {
    const [project = ''] = repository.split('/');
    return isMissing
        ? `Create the project ${project} on ${registry}, or correct the name in \`images\`.`
        : `Check that the project ${project} exists on ${registry}, and that "${username ?? 'nobody'}" may pull as well as push there: a push needs both.`;
}

;// CONCATENATED MODULE: ./lib/registries/ibm.js
/** https://cloud.ibm.com/docs/Registry?topic=Registry-registry_access */
const ibm = {
    id: 'ibm',
    matches: (registry) => /^(?:[a-z0-9-]+\.){0,2}icr\.io$/.test(registry),
    usernameFor: () => 'iamapikey',
    hint({ kind }, { repository, username }) {
        switch (kind) {
            case 'unauthorized':
                return username === 'iamapikey'
                    ? 'IBM rejected the API key. It may be deleted, locked, or of another account.'
                    : 'IBM wants `iamapikey` as the user name and an IAM API key as the password.';
            case 'denied':
                return repository === undefined
                    ? undefined
                    : `Create the namespace ${repository.split('/')[0]} in this region first, and give the key’s identity the roles Reader and Writer on it.`;
            default:
                return undefined;
        }
    },
};

;// CONCATENATED MODULE: ./lib/registries/jfrog.js
/** https://jfrog.com/help/r/jfrog-platform-administration-documentation/openid-connect-integration */
const jfrog = {
    id: 'jfrog',
    matches: (registry) => /^[a-z0-9-]+\.jfrog\.io$/.test(registry),
    recognises: ({ url = '' }) => /^\/(?:artifactory\/)?api\/docker\//.test(URL.parse(url)?.pathname ?? ''),
    // Artifactory is run under any name.
    keyless: { required: ['oidc-provider-name'], anyHost: true },
    hint({ kind }, { registry, repository = '', username }) {
        const [key = ''] = repository.split('/');
        switch (kind) {
            case 'unauthorized':
                return username === undefined
                    ? 'Set `username` and `password` to a user and an identity token of the JFrog platform, or `oidc-provider-name` alone for a login by OIDC.'
                    : `JFrog rejected "${username}". The token may have expired, or be another user’s.`;
            case 'denied':
                return repository === ''
                    ? undefined
                    : `Give "${username ?? 'nobody'}" the permissions Read, Annotate and Deploy/Cache on the repository ${key} of ${registry}.`;
            case 'name-unknown':
            case 'not-found':
                return repository === ''
                    ? undefined
                    : `Create a local Docker repository ${key} on ${registry}, or correct the name: the first part of it is the repository’s key.`;
            default:
                return undefined;
        }
    },
};

;// CONCATENATED MODULE: ./lib/registries/oracle.js
/** https://docs.oracle.com/iaas/Content/Registry/Tasks/registrypushingimagesusingthedockercli.htm */
const oracle = {
    id: 'oracle',
    matches: (registry) => /^[a-z0-9-]+\.ocir\.io$/.test(registry) ||
        /^ocir\.[a-z0-9-]+\.oci\.oraclecloud\.com$/.test(registry),
    hint({ kind }, { repository, username }) {
        switch (kind) {
            case 'unauthorized':
                return `Oracle wants \`namespace/user\` as the user name${username === undefined ? '' : `, not "${username}"`} (\`namespace/oracleidentitycloudservice/user\` for federated users; the namespace is the tenancy’s object storage namespace), and an auth token of that user as the password.`;
            case 'denied':
                return repository === undefined
                    ? undefined
                    : `Allow the user’s group to manage repos in the compartment of ${repository}: a policy \`Allow group G to manage repos in compartment C\`. Names begin with the tenancy’s namespace.`;
            default:
                return undefined;
        }
    },
};

;// CONCATENATED MODULE: ./lib/registries/quay.js
/** https://docs.quay.io, https://github.com/quay/quay */
const quay = {
    id: 'quay',
    matches: (registry) => registry === 'quay.io',
    recognises: ({ url = '', detail = '' }) => URL.parse(url)?.pathname === '/v2/auth' ||
        /^Quota has been exceeded on namespace|^tag is immutable and cannot be overwritten/.test(detail),
    keyless: {
        required: ['robot'],
        // Red Hat Quay is run under any name.
        anyHost: true,
        check: ({ robot = '' }) => /^[a-z0-9][a-z0-9_.-]*\+[a-z0-9_.-]+$/i.test(robot)
            ? []
            : [
                {
                    key: 'robot',
                    message: `"${robot}" is not the name of a robot account`,
                    fix: 'Write it as Quay shows it: `namespace+name`.',
                },
            ],
    },
    hint({ kind }, { registry, repository, username }) {
        switch (kind) {
            case 'unauthorized':
                return username === undefined
                    ? 'Set `username` to a robot account (`namespace+name`) and `password` to its token, or `robot` alone for a login by OIDC.'
                    : `Quay rejected "${username}". The user name of a robot is \`namespace+name\`; of an OAuth token \`$oauthtoken\`, of an application token \`$app\`.`;
            case 'denied':
                return repository === undefined
                    ? undefined
                    : `Give the robot write access: https://${registry}/repository/${repository}?tab=settings; a repository that does not exist yet also needs the right to create in its namespace.`;
            default:
                return undefined;
        }
    },
};

;// CONCATENATED MODULE: ./lib/registries/scaleway.js
/** https://www.scaleway.com/en/docs/container-registry/how-to/connect-docker-cli/ */
const scaleway = {
    id: 'scaleway',
    matches: (registry) => /^rg\.[a-z]{2}-[a-z]{3}\.scw\.cloud$/.test(registry),
    // Any name does.
    usernameFor: () => 'nologin',
    hint({ kind }, { repository }) {
        switch (kind) {
            case 'unauthorized':
                return 'Scaleway takes the secret key of an API key as the password, with any user name (`nologin`).';
            case 'denied':
                return repository === undefined
                    ? undefined
                    : `Create the namespace ${repository.split('/')[0]} in this region first, and give the key’s owner the permission set ContainerRegistryFullAccess.`;
            default:
                return undefined;
        }
    },
};

;// CONCATENATED MODULE: ./lib/registries/gitlab/ci.js

/**
 * What a job of GitLab CI is told; `undefined` elsewhere, and where GitLab has no registry.
 * https://docs.gitlab.com/ci/variables/predefined_variables/
 */
function gitlabRegistry(env) {
    const { CI_REGISTRY: host = '', CI_JOB_TOKEN, CI_SERVER_URL = '' } = env;
    if (env.GITLAB_CI !== 'true' || !(0,reference/* isRegistryHost */.EV)(host))
        return undefined;
    const password = env.CI_REGISTRY_PASSWORD || CI_JOB_TOKEN;
    if (!password)
        return undefined;
    return {
        registry: (0,reference/* canonicalRegistry */.i7)(host),
        username: (env.CI_REGISTRY_PASSWORD && env.CI_REGISTRY_USER) || 'gitlab-ci-token',
        password,
        realm: URL.parse(CI_SERVER_URL)?.host ?? '',
    };
}

;// CONCATENATED MODULE: ./lib/registries/identity.js
/**
 * Inputs that log in without a stored secret, by the job's ID token. Each belongs to one kind of registry, but for the
 * audience.
 */
const IDENTITY_KEYS = [
    'role-to-assume',
    'role-session-name',
    'role-duration-seconds',
    'role-external-id',
    'sts-endpoint',
    'workload-identity-provider',
    'service-account',
    'tenant-id',
    'client-id',
    'connection-id',
    'token-lifetime',
    'robot',
    'oidc-provider-name',
    'oidc-namespace',
    'oidc-service-slug',
    'identity',
    'oidc-audience',
];

;// CONCATENATED MODULE: ./lib/registries/index.js






















/** In order; the first that matches wins, and the last matches everything. */
const PROVIDERS = [
    ...[
        dockerhub,
        dockerKin,
        ghcr,
        ecr,
        ecrPublic,
        quay,
        gitlab,
        jfrog,
        cloudsmith,
        chainguard,
        harbor,
        google,
        acr,
    ],
    ...[oracle, digitalocean, ibm, scaleway],
    generic/* generic */.M,
];
function providerOf(registry) {
    return PROVIDERS.find((provider) => provider.matches(registry)) ?? generic/* generic */.M;
}
function providerById(id) {
    return PROVIDERS.find((provider) => provider.id === id);
}
/** The registry that is meant by a host that is no registry itself; `undefined` for all others. */
function registryMeantBy(host) {
    return PROVIDERS.map(({ insteadOf }) => insteadOf?.(host)).find((meant) => meant !== undefined);
}
/** Whether the machine itself may have a login to a registry. */
function isAmbient(registry) {
    return providerOf((0,reference/* canonicalRegistry */.i7)(registry)).isAmbient === true;
}
/** The user name that goes with a password where none was typed. */
function usernameFor(registry, password) {
    return providerOf((0,reference/* canonicalRegistry */.i7)(registry)).usernameFor?.(password);
}
/**
 * Whose login the inputs ask for, told by those that only this kind of registry has. Where several have the same, the host decides; `''`
 * is the registry of `images`.
 */
function keylessProviderOf(fields, registry) {
    const typed = Object.keys(fields);
    const found = PROVIDERS.filter(({ keyless }) => keyless?.required.some((key) => typed.includes(key)));
    return found.find(({ matches }) => matches(registry)) ?? found[0];
}
/** The kind of registry that an input belongs to, if to one alone. */
function ownerOf(key) {
    const owners = PROVIDERS.filter(({ keyless }) => [...(keyless?.required ?? []), ...(keyless?.optional ?? [])].includes(key));
    return owners.length === 1 ? owners[0] : undefined;
}


/***/ }),

/***/ 3251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ secret)
/* harmony export */ });
const REDACTED = '***';
const INSPECT = Symbol.for('nodejs.util.inspect.custom');
function secret(value) {
    const hidden = {
        reveal: () => value,
        toString: () => REDACTED,
        toJSON: () => REDACTED,
        [INSPECT]: () => REDACTED,
    };
    return Object.freeze(hidden);
}


/***/ })

};
