export const id = 8259;
export const ids = [8259];
export const modules = {

/***/ 193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ withoutAnyCredentials),
/* harmony export */   r: () => (/* binding */ withoutCredentials)
/* harmony export */ });
/** Credentials of a CI run that stand in its environment, whoever is started there. */
const CREDENTIALS = new Set([
    'GITHUB_TOKEN',
    // https://docs.github.com/en/actions/reference/security/oidc
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    // Cache and artifacts of the run.
    'ACTIONS_RUNTIME_TOKEN',
]);
/** The environment for a child, with those of the run's credentials alone that it needs. */
function withoutCredentials(env, needs) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !CREDENTIALS.has(name) || needs(name)));
}
/** The environment for a child that needs none of the run's credentials. */
function withoutAnyCredentials(env) {
    return withoutCredentials(env, () => false);
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

/***/ 9501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Og: () => (/* binding */ hashFor),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   _j: () => (/* binding */ matchesDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** https://github.com/opencontainers/image-spec/blob/main/descriptor.md#registered-algorithms */
const GRAMMAR = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
function isDigest(text) {
    return typeof text === 'string' && GRAMMAR.test(text);
}
/** The sha256 digest of the bytes. */
function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** Whether the bytes have this digest. */
function matchesDigest(bytes, digest) {
    return isDigest(digest) && hashFor(digest).update(bytes).digest('hex') === hexOf(digest);
}
/** The hash of a digest's algorithm. */
function hashFor(digest) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(digest.slice(0, digest.indexOf(':')));
}
function hexOf(digest) {
    return digest.slice(digest.indexOf(':') + 1);
}


/***/ }),

/***/ 2306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gl: () => (/* reexport */ RegistryError),
  VP: () => (/* reexport */ certificateProblem),
  hM: () => (/* reexport */ chooseChallenge),
  X5: () => (/* reexport */ cleanText),
  Iq: () => (/* reexport */ createRegistry),
  KN: () => (/* reexport */ createWatchdog),
  P9: () => (/* reexport */ retryAfter)
});

;// CONCATENATED MODULE: ./lib/oci/challenge.js
/** A scheme, or a parameter whose value is a token or a quoted string, with what may stand between. */
const PART = /[\s,]*(?:([!#$%&'*+.^_`|~\w-]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))|([!#$%&'*+.^_`|~\w-]+))/y;
/**
 * Reads a `WWW-Authenticate` header, which may hold several challenges and commas inside quotes.
 * https://www.rfc-editor.org/rfc/rfc9110#field.www-authenticate
 */
function parseChallenges(header) {
    const found = [];
    for (const [, name, quoted, plain, scheme] of header.matchAll(new RegExp(PART, 'gy'))) {
        if (scheme !== undefined)
            found.push({ scheme: scheme.toLowerCase(), parameters: {} });
        else if (name !== undefined) {
            const parameters = found.at(-1)?.parameters;
            if (parameters)
                parameters[name.toLowerCase()] ??= quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '';
        }
    }
    return found.filter((challenge) => /^(?:basic|bearer)$/.test(challenge.scheme));
}
/** The best of the challenges: a token is better than sending the password each time. */
function chooseChallenge(header) {
    const challenges = parseChallenges(header ?? '');
    const bearer = challenges.find(({ scheme, parameters }) => scheme === 'bearer' && parameters.realm);
    return bearer ?? challenges.find(({ scheme }) => scheme === 'basic');
}

;// CONCATENATED MODULE: ./lib/oci/error.js
/** A request to a registry that failed. */
class RegistryError extends Error {
    kind;
    host;
    method;
    url;
    status;
    codes;
    detail;
    temporary;
    fewAttempts;
    retryAfterMs;
    constructor(failure) {
        super(failure.message, { cause: failure.cause });
        this.name = 'RegistryError';
        this.kind = failure.kind;
        this.host = failure.host;
        this.method = failure.method;
        this.url = failure.url;
        this.status = failure.status;
        this.codes = failure.codes ?? [];
        this.detail = failure.detail;
        this.temporary = failure.temporary ?? false;
        this.fewAttempts = failure.fewAttempts ?? false;
        this.retryAfterMs = failure.retryAfterMs;
    }
}

// EXTERNAL MODULE: ./lib/oci/digest.js
var oci_digest = __webpack_require__(9501);
;// CONCATENATED MODULE: ./lib/oci/scope.js
const toPull = (repository) => ({ repository, actions: ['pull'] });
const toPush = (repository) => ({ repository, actions: ['pull', 'push'] });
const toDelete = (repository) => ({
    repository,
    actions: ['pull', 'push', 'delete'],
});
function renderScope({ repository, actions }) {
    return `repository:${repository}:${actions.join(',')}`;
}
/** A token to pull is soon followed by one to push; asking for both at once saves a request. */
function widened(scope) {
    return scope.actions.join() === 'pull' ? toPush(scope.repository) : scope;
}

;// CONCATENATED MODULE: ./lib/oci/blobs.js



const ABSENT = 404;
/** `HEAD` is not implemented, or refused without a word. */
const ASK_BY_GET = [403, 405];
/** `HEAD` of a blob (end-2): its size in bytes as far as the registry says it, or `undefined` if it is not there. */
async function headBlob(transport, repository, digest) {
    const ask = (method, accept) => transport.send({
        method,
        url: transport.url(repository, `blobs/${digest}`),
        scopes: [toPull(repository)],
        accept: [200, ABSENT, ...accept],
    }, async ({ status, headers }) => ({ status, length: headers.get('content-length') }));
    const head = await ask('HEAD', ASK_BY_GET);
    // Only the headers of a GET are of interest; its body is dropped.
    const { status, length } = ASK_BY_GET.includes(head.status) ? await ask('GET', []) : head;
    if (status === ABSENT)
        return undefined;
    return length === null ? {} : { size: Number(length) };
}
/** A small blob as bytes, verified. More than `maxBytes` is an error of kind `too-large`. */
async function getBlob(transport, { repository, digest, maxBytes }) {
    const { host } = transport.settings;
    return transport.send({
        method: 'GET',
        url: transport.url(repository, `blobs/${digest}`),
        scopes: [toPull(repository)],
        accept: [200],
    }, async (answer) => {
        const bytes = await answer.bytes(maxBytes);
        if ((0,oci_digest/* matchesDigest */._j)(bytes, digest))
            return bytes;
        throw new RegistryError({
            kind: 'bad-answer',
            host,
            // Seen at real registries: 200 without a body, for a moment.
            temporary: bytes.length === 0,
            message: `${host} sent bytes for the blob ${digest} of ${repository} that do not have this digest`,
        });
    });
}

;// CONCATENATED MODULE: ./lib/oci/download.js



/** From here on, reading fast is worth a connection of its own, which has to be made, and to become fast. */
const LARGE_BYTES = 32 * 1024 * 1024;
/**
 * A blob as a stream (end-2). It fails at its end if size or digest are wrong, and at once if there is more than there should
 * be. A connection that breaks is taken up where it broke. A chunk may be overwritten as soon as the next one is asked for.
 */
async function openBlob(transport, download) {
    const patience = transport.patience();
    for (;;) {
        try {
            const answer = await openAt(transport, download, download.offset);
            return ReadableStream.from(verified(transport, download, answer));
        }
        catch (error) {
            await patience.wait(error);
        }
    }
}
function openAt(transport, { repository, descriptor }, offset) {
    return transport.open({
        method: 'GET',
        url: transport.url(repository, `blobs/${descriptor.digest}`),
        scopes: [toPull(repository)],
        headers: offset > 0 ? { range: `bytes=${offset}-` } : {},
        reusesMemory: descriptor.size - offset >= LARGE_BYTES,
        accept: offset > 0 ? [200, 206] : [200],
    });
}
async function* verified(transport, download, first) {
    const { descriptor, offset } = download;
    const hash = offset === 0 ? (0,oci_digest/* hashFor */.Og)(descriptor.digest) : undefined;
    let position = offset;
    for await (const chunk of resumed(transport, download, first)) {
        position += chunk.length;
        if (position > descriptor.size)
            throw wrong(transport, download, 'more bytes than it has');
        hash?.update(chunk);
        if (position === descriptor.size)
            checkDigest(transport, download, hash);
        yield chunk;
    }
    if (descriptor.size === 0)
        checkDigest(transport, download, hash);
}
function checkDigest(transport, download, hash) {
    if (!hash || hash.digest('hex') === (0,oci_digest/* hexOf */.ZD)(download.descriptor.digest))
        return;
    throw wrong(transport, download, 'bytes that do not have this digest');
}
/** So many bytes are worth another round of patience. */
const PROGRESS_BYTES = 1024 * 1024;
/** The bytes from the offset on, through as many connections as it takes. */
async function* resumed(transport, download, first) {
    const patience = transport.patience();
    let answer = first;
    let position = download.offset;
    let mark = position;
    do {
        try {
            answer ??= await openAt(transport, download, position);
            for await (const chunk of from(answer, position)) {
                position += chunk.length;
                yield chunk;
            }
            // Ended as if it were whole: some proxies and caches do.
            if (position < download.descriptor.size)
                throw download_short(transport, download);
        }
        catch (error) {
            answer = undefined;
            if (position - mark >= PROGRESS_BYTES)
                patience.progress();
            mark = position;
            await patience.wait(error);
        }
    } while (position < download.descriptor.size);
}
/** The bytes of an answer from a position on; a server that ignores `Range` begins at 0. */
async function* from(answer, position) {
    const range = answer.headers.get('content-range')?.match(/^bytes (\d+)-/)?.[1];
    let skip = position - (answer.status === 206 ? Number(range ?? position) : 0);
    for await (const chunk of answer.chunks()) {
        const rest = skip > 0 ? chunk.subarray(skip) : chunk;
        skip -= chunk.length - rest.length;
        if (rest.length > 0)
            yield rest;
    }
}
function download_short(transport, download) {
    const { message, ...error } = wrong(transport, download, 'fewer bytes than it has');
    return new RegistryError({ ...error, message, temporary: true });
}
function wrong({ settings }, { repository, descriptor }, what) {
    return new RegistryError({
        kind: 'bad-answer',
        host: settings.host,
        message: `${settings.host} sent ${what} for the blob ${descriptor.digest} of ${repository}`,
    });
}

// EXTERNAL MODULE: ./lib/oci/media-types.js
var media_types = __webpack_require__(261);
;// CONCATENATED MODULE: ./lib/oci/manifests.js




/** The specification's floor for both sides. */
const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
const manifests_ABSENT = 404;
/** `HEAD` is not implemented, or refused without a word: `GET` says more. */
const manifests_ASK_BY_GET = [400, 403, 405, 501];
function badManifest(transport, place, { what, temporary = false }) {
    const { host } = transport.settings;
    return new RegistryError({
        kind: 'bad-answer',
        host,
        temporary,
        message: `${host} ${what} for ${place.repository} ${place.reference}`,
    });
}
/** `HEAD` of a manifest (end-3): its descriptor, or `undefined` if it is not there. */
async function headManifest(transport, repository, reference) {
    const head = await transport.send({
        method: 'HEAD',
        url: transport.url(repository, `manifests/${reference}`),
        scopes: [toPull(repository)],
        headers: { accept: media_types/* ACCEPT_MANIFESTS */.qO },
        isAboutTag: !(0,oci_digest/* isDigest */.Bc)(reference),
        accept: [200, manifests_ABSENT, ...manifests_ASK_BY_GET],
    }, async ({ status, headers }) => ({ status, headers }));
    if (head.status === manifests_ABSENT)
        return undefined;
    const digest = head.headers.get('docker-content-digest') ?? reference;
    const size = Number(head.headers.get('content-length'));
    const mediaType = (0,media_types/* mediaTypeOf */.c0)(head.headers);
    const isComplete = head.status === 200 && (0,oci_digest/* isDigest */.Bc)(digest) && size > 0 && mediaType !== '';
    if (!isComplete)
        return (await getManifest(transport, repository, reference))?.descriptor;
    if ((0,oci_digest/* isDigest */.Bc)(reference) && digest !== reference) {
        throw badManifest(transport, { repository, reference }, { what: `answered another digest (${digest})` });
    }
    return { mediaType, digest, size };
}
/** A manifest with its bytes (end-3), its digest recomputed; `undefined` if it is not there. */
async function getManifest(transport, repository, reference) {
    return (await getVersion(transport, repository, reference))?.manifest;
}
/** As `getManifest`. */
async function getVersion(transport, repository, reference) {
    return transport.send({
        method: 'GET',
        url: transport.url(repository, `manifests/${reference}`),
        scopes: [toPull(repository)],
        headers: { accept: media_types/* ACCEPT_MANIFESTS */.qO },
        accept: [200, manifests_ABSENT],
    }, async (answer) => {
        if (answer.status === manifests_ABSENT)
            return undefined;
        const manifest = await readManifest(transport, { repository, reference }, answer);
        return { manifest, etag: answer.headers.get('etag') ?? undefined };
    });
}
async function readManifest(transport, place, answer) {
    const bytes = await answer.bytes(MAX_MANIFEST_BYTES);
    // Seen at real registries: 200 without a body, for a moment.
    if (bytes.length === 0)
        throw badManifest(transport, place, { what: 'sent an empty body', temporary: true });
    const claimed = answer.headers.get('docker-content-digest') ?? undefined;
    const expected = (0,oci_digest/* isDigest */.Bc)(place.reference) ? place.reference : claimed;
    const digest = expected ?? (0,oci_digest/* digestOf */.ol)(bytes);
    if (claimed !== undefined && claimed !== digest) {
        throw badManifest(transport, place, { what: 'answered another digest' });
    }
    if (!(0,oci_digest/* matchesDigest */._j)(bytes, digest)) {
        throw badManifest(transport, place, { what: 'sent bytes that do not have the digest' });
    }
    const mediaType = readMediaType(bytes, (0,media_types/* mediaTypeOf */.c0)(answer.headers));
    if (mediaType === undefined)
        throw badManifest(transport, place, { what: 'sent no valid manifest' });
    return { descriptor: { mediaType, digest, size: bytes.length }, bytes };
}
/** The manifest's own word, which must not contradict the header; `undefined` if it is no manifest. */
function readMediaType(bytes, header) {
    const parsed = parseManifest(bytes);
    if (!parsed)
        return undefined;
    const own = typeof parsed.mediaType === 'string' ? parsed.mediaType : undefined;
    if (own !== undefined && header && own !== header)
        return undefined;
    return own ?? (header || (Array.isArray(parsed.manifests) ? media_types/* OCI_INDEX */.$p : media_types/* OCI_MANIFEST */.EG));
}
/** The JSON object in the bytes, or `undefined`. */
function parseManifest(bytes) {
    try {
        const parsed = JSON.parse(new TextDecoder().decode(bytes));
        return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
            ? parsed
            : undefined;
    }
    catch {
        return undefined;
    }
}
/** Removes a manifest, or a tag (end-9). By digest all its tags go with it. Nothing there is no error. */
async function deleteManifest(transport, repository, reference) {
    await transport.send({
        method: 'DELETE',
        url: transport.url(repository, `manifests/${reference}`),
        scopes: [toDelete(repository)],
        accept: [200, 202, 204, manifests_ABSENT],
    }, async () => undefined);
}

;// CONCATENATED MODULE: ./lib/oci/missing-blobs.js



/** Digests that a manifest names and the registry does not have: blobs of an image, manifests of an index. */
async function missingBlobs(transport, repository, { bytes }) {
    const parsed = parseManifest(bytes) ?? {};
    const blobs = digestsIn([parsed.config, parsed.layers]);
    const manifests = digestsIn([parsed.manifests]);
    const found = await Promise.all([
        ...blobs.map((digest) => headBlob(transport, repository, digest)),
        ...manifests.map((digest) => headManifest(transport, repository, digest)),
    ]);
    return [...blobs, ...manifests].filter((_, at) => found[at] === undefined);
}
function digestsIn(descriptors) {
    const digests = descriptors
        .flat()
        .map((descriptor) => descriptor?.digest);
    return [...new Set(digests.filter(oci_digest/* isDigest */.Bc))];
}

;// CONCATENATED MODULE: ./lib/oci/push-manifest.js




/**
 * `PUT` of a manifest (end-7a, end-7b), byte for byte. If the registry does not find a blob that it has (its replicas may be
 * behind), it is asked again until it does; if the blob is missing indeed, the error is of kind `blob-unknown`.
 */
async function writeManifest(transport, write) {
    const patience = transport.patience();
    for (;;) {
        try {
            return await writeOnce(transport, write);
        }
        catch (error) {
            await patience.wait(await judged(transport, write, error));
        }
    }
}
async function writeOnce(transport, write) {
    const { repository, reference, manifest, tags = [], ifMatch } = write;
    const { bytes, descriptor } = manifest;
    const query = tags.map((tag) => ['tag', tag]);
    return transport.sendOnce({
        method: 'PUT',
        url: transport.url(repository, `manifests/${reference}`, query),
        scopes: [toPush(repository)],
        headers: {
            'content-type': descriptor.mediaType,
            ...(ifMatch !== undefined && { 'if-match': ifMatch }),
        },
        body: { length: bytes.length, open: () => bytes },
        isAboutTag: !(0,oci_digest/* isDigest */.Bc)(reference),
        accept: [200, 201, 202, 204],
    }, async ({ headers }) => {
        const digest = headers.get('docker-content-digest');
        if (digest !== null && digest !== descriptor.digest) {
            throw new RegistryError({
                kind: 'bad-answer',
                host: transport.settings.host,
                message: `${transport.settings.host} stored ${repository} ${reference} under another digest than ${descriptor.digest}`,
            });
        }
        return {
            tags: (headers.get('oci-tag') ?? '')
                .split(',')
                .map((tag) => tag.trim())
                .filter(Boolean),
            subject: headers.get('oci-subject') ?? undefined,
        };
    });
}
/** The error, made temporary if the registry misses only what it has. */
async function judged(transport, { repository, manifest }, error) {
    if (!(error instanceof RegistryError) || error.kind !== 'blob-unknown')
        return error;
    const missing = await missingBlobs(transport, repository, manifest);
    const message = missing.length > 0 ? `${error.message} (missing: ${missing.join(', ')})` : error.message;
    return new RegistryError({ ...error, message, temporary: missing.length === 0, cause: error });
}

;// CONCATENATED MODULE: ./lib/oci/link.js

/**
 * The next page of a list, from its `Link` header; it must be at the registry itself.
 * https://www.rfc-editor.org/rfc/rfc8288
 */
function nextPage({ headers, url }, { host, origin }) {
    for (const [, target = '', parameters = ''] of (headers.get('link') ?? '').matchAll(LINK)) {
        if (!/;\s*rel\s*=\s*"?next"?/i.test(parameters))
            continue;
        const next = URL.parse(target, url.href);
        if (next && next.protocol === 'http:' && origin === `https://${next.host}`)
            next.protocol = 'https:';
        if (next?.origin === origin && !next.username && !next.password)
            return next;
        throw new RegistryError({
            kind: 'untrusted',
            host,
            message: `${host} sends us elsewhere for the next page of a list`,
        });
    }
    return undefined;
}
const LINK = /<([^<>]*)>((?:\s*;\s*[\w*-]+(?:\s*=\s*(?:"[^"]*"|[^",;\s]*))?)*)/g;

;// CONCATENATED MODULE: ./lib/oci/referrers.js






const MAX_PAGES = 100;
const MAX_INDEX_BYTES = 4 * 1024 * 1024;
/** The referrers API does not exist: 404 by the specification, the others at older registries. */
const NO_API = [400, 404, 405, 501];
/** What refers to a manifest: from the referrers API (end-12), or from the fallback tag where there is none. */
async function listReferrers(transport, repository, digest) {
    const found = [];
    const seen = new Set();
    let url = transport.url(repository, `referrers/${digest}`);
    while (url && seen.size < MAX_PAGES && !seen.has(url.href)) {
        seen.add(url.href);
        const page = await readPage(transport, repository, url);
        if (!page)
            return (await readFallback(transport, repository, digest)).referrers;
        found.push(...page.referrers);
        url = page.next;
    }
    return found;
}
async function readPage(transport, repository, url) {
    return transport.send({
        method: 'GET',
        url,
        scopes: [toPull(repository)],
        headers: { accept: media_types/* OCI_INDEX */.$p },
        accept: [200, ...NO_API],
    }, async (answer) => {
        if (answer.status !== 200)
            return undefined;
        const bytes = await answer.bytes(MAX_INDEX_BYTES);
        const referrers = readReferrers(bytes, (0,media_types/* mediaTypeOf */.c0)(answer.headers));
        return referrers && { referrers, next: nextPage(answer, transport.settings) };
    });
}
/** The tag that stands for the referrers API: `sha256-<hex>`. */
function fallbackTag(digest) {
    return `${digest.slice(0, digest.indexOf(':'))}-${(0,oci_digest/* hexOf */.ZD)(digest)}`.slice(0, 128);
}
/** A tag that resolves to the subject itself (GitLab) or to anything but an index is no list of referrers. */
async function readFallback(transport, repository, digest) {
    const version = await getVersion(transport, repository, fallbackTag(digest));
    if (!version || version.manifest.descriptor.digest === digest)
        return { referrers: [] };
    const { bytes, descriptor } = version.manifest;
    const referrers = readReferrers(bytes, descriptor.mediaType);
    return referrers ? { referrers, etag: version.etag } : { referrers: [] };
}
function readReferrers(bytes, mediaType) {
    const parsed = parseManifest(bytes);
    const isIndex = (parsed?.mediaType ?? (mediaType || media_types/* OCI_INDEX */.$p)) === media_types/* OCI_INDEX */.$p;
    if (!parsed || !isIndex || !Array.isArray(parsed.manifests))
        return undefined;
    return parsed.manifests.filter((item) => {
        return (0,oci_digest/* isDigest */.Bc)(item?.digest) && typeof item.mediaType === 'string';
    });
}
/** An index of referrers, as a manifest. */
function referrersIndex(referrers) {
    const json = { schemaVersion: 2, mediaType: media_types/* OCI_INDEX */.$p, manifests: referrers };
    const bytes = new TextEncoder().encode(JSON.stringify(json));
    return {
        descriptor: { mediaType: media_types/* OCI_INDEX */.$p, digest: (0,oci_digest/* digestOf */.ol)(bytes), size: bytes.length },
        bytes,
    };
}
/** The digest that a manifest refers to, and how a list of referrers describes the manifest. */
function asReferrer({ bytes, descriptor, }) {
    const parsed = parseManifest(bytes);
    const subject = parsed?.subject?.digest;
    if (!parsed || !(0,oci_digest/* isDigest */.Bc)(subject))
        return undefined;
    const config = parsed.config;
    const artifactType = parsed.artifactType || config?.mediaType;
    const annotations = parsed.annotations;
    const referrer = {
        mediaType: descriptor.mediaType,
        digest: descriptor.digest,
        size: descriptor.size,
        ...(typeof artifactType === 'string' && { artifactType }),
        ...(annotations && { annotations }),
    };
    return { subject, referrer };
}
/** For a list that cannot be kept. */
function lostReferrer({ settings }, repository) {
    return new RegistryError({
        kind: 'bad-answer',
        host: settings.host,
        message: `${settings.host} does not keep the list of referrers of ${repository}: others write it at the same time`,
    });
}

;// CONCATENATED MODULE: ./lib/oci/fallback.js



const MAX_ROUNDS = 5;
/**
 * Writes manifests, and for those with a `subject` keeps the fallback tag of the subject where the registry has no
 * referrers API (it answers without `OCI-Subject`). Our own writes to one such tag come one after another.
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-manifests-with-subject
 */
function createManifestWriter(transport) {
    const queues = new Map();
    const inTurn = (key, work) => {
        const turn = (queues.get(key) ?? Promise.resolve()).then(work, work);
        queues.set(key, turn);
        const leave = () => {
            if (queues.get(key) === turn)
                queues.delete(key);
        };
        turn.then(leave, leave);
        return turn;
    };
    return async (write) => {
        const stored = await writeManifest(transport, write);
        const found = asReferrer(write.manifest);
        if (!found || stored.subject !== undefined)
            return stored;
        const { subject, referrer } = found;
        const { repository } = write;
        await inTurn(`${repository}@${subject}`, () => addReferrer(transport, { repository, subject, referrer }));
        return stored;
    };
}
/** There is no compare-and-swap: look again after writing, and repeat if somebody else has overwritten it. */
async function addReferrer(transport, addition) {
    const { repository, subject, referrer } = addition;
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
        const { referrers, etag } = await readFallback(transport, repository, subject);
        if (referrers.some((other) => isSame(other, referrer)))
            return;
        const others = referrers.filter(({ digest }) => digest !== referrer.digest);
        const manifest = referrersIndex([...others, referrer]);
        await writeIfUnchanged(transport, {
            repository,
            reference: fallbackTag(subject),
            manifest,
            ...(etag !== undefined && { ifMatch: etag }),
        });
    }
    const { referrers } = await readFallback(transport, repository, subject);
    if (!referrers.some((other) => isSame(other, referrer)))
        throw lostReferrer(transport, repository);
}
/** 412 says that the list has changed since it was read: the next round reads it again. */
async function writeIfUnchanged(transport, write) {
    try {
        await writeManifest(transport, write);
    }
    catch (error) {
        if (!(error instanceof RegistryError) || error.status !== 412)
            throw error;
    }
}
/** The descriptor of ours that others will find: the type and the annotations count too. */
function isSame(a, b) {
    const sorted = (annotations) => JSON.stringify(Object.entries(annotations ?? {}).sort());
    return (a.digest === b.digest &&
        a.artifactType === b.artifactType &&
        sorted(a.annotations) === sorted(b.annotations));
}

;// CONCATENATED MODULE: ./lib/oci/limiter.js
function createLimiter(limit) {
    let free = Math.max(1, limit);
    const waiting = [];
    const enter = () => {
        if (free === 0)
            return new Promise((resolve) => waiting.push(resolve));
        free -= 1;
        return undefined;
    };
    const leave = () => {
        const next = waiting.shift();
        if (next)
            next();
        else
            free += 1;
    };
    return async (work) => {
        await enter();
        try {
            return await work();
        }
        finally {
            leave();
        }
    };
}

;// CONCATENATED MODULE: ./lib/oci/options.js
/** Image names say `docker.io`, where no registry answers. */
const API_HOSTS = { 'docker.io': 'registry-1.docker.io' };
/** Token services that are known to belong to a registry of another name. */
const KNOWN_REALMS = {
    'docker.io': ['auth.docker.io'],
};
function settingsFrom(options) {
    const { host, plainHttp, signal } = options;
    const { origin } = new URL(`${plainHttp ? 'http' : 'https'}://${API_HOSTS[host] ?? host}`);
    return {
        retryTimeoutMs: 300_000,
        concurrency: 4,
        responseTimeoutMs: 60_000,
        random: Math.random,
        ...options,
        authRealms: [...(KNOWN_REALMS[host] ?? []), ...(options.authRealms ?? [])],
        signal,
        origin,
    };
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./lib/oci/addresses.js

/** From where an address can be reached, from wide to narrow. */
const REACHES = ['public', 'private', 'loopback', 'link-local'];
/** The cloud's metadata services live in here; they hand credentials to whoever asks. */
const LINK_LOCAL = [
    ['169.254.0.0', 16],
    ['fe80::', 10, 'ipv6'],
    ['fd00:ec2::', 32, 'ipv6'],
    ['192.0.0.192', 32],
    ['100.100.100.200', 32],
];
const LOOPBACK = [
    ['127.0.0.0', 8],
    ['0.0.0.0', 8],
    ['::', 127, 'ipv6'],
];
/** https://www.iana.org/assignments/iana-ipv4-special-registry and its twin for IPv6 */
const PRIVATE = [
    ['10.0.0.0', 8],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
    ['100.64.0.0', 10],
    ['192.0.0.0', 24],
    ['198.18.0.0', 15],
    ['224.0.0.0', 3],
    ['fc00::', 7, 'ipv6'],
    ['fec0::', 10, 'ipv6'],
    ['ff00::', 8, 'ipv6'],
    // These hold an IPv4 address that may be any of the above.
    ['::', 96, 'ipv6'],
    ['64:ff9b::', 96, 'ipv6'],
    ['2002::', 16, 'ipv6'],
];
const METADATA_NAMES = new Set(['metadata.google.internal', 'metadata.goog', 'metadata']);
function listOf(subnets) {
    const list = new external_node_net_.BlockList();
    for (const [address, prefix, family = 'ipv4'] of subnets)
        list.addSubnet(address, prefix, family);
    return list;
}
function makeLists() {
    return [
        ['link-local', listOf(LINK_LOCAL)],
        ['loopback', listOf(LOOPBACK)],
        ['private', listOf(PRIVATE)],
    ];
}
/**
 * From where the host of a URL can be reached, judged by its text (as `URL.hostname` gives it, so that all spellings of
 * an IPv4 address are one). A name that resolves to a private address cannot be seen through `fetch`.
 */
function reachOf(hostname) {
    const name = hostname
        .replace(/^\[|\]$/g, '')
        .replace(/\.$/, '')
        .toLowerCase();
    const version = (0,external_node_net_.isIP)(name);
    if (version === 0)
        return reachOfName(name);
    const family = version === 6 ? 'ipv6' : 'ipv4';
    // BlockList knows IPv4-mapped IPv6 addresses.
    return makeLists().find(([, list]) => list.check(name, family))?.[0] ?? 'public';
}
function reachOfName(name) {
    if (METADATA_NAMES.has(name))
        return 'link-local';
    return name === 'localhost' || name.endsWith('.localhost') ? 'loopback' : 'public';
}
/** Whether one may be sent from a host of the first reach to one of the second: never further inside. */
function mayLead(from, to) {
    return to !== 'link-local' && REACHES.indexOf(to) <= REACHES.indexOf(from);
}

;// CONCATENATED MODULE: ./lib/oci/text.js
/** As much of a registry's words as anybody will read. */
const MAX_BYTES = 4096;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;
/**
 * Text of a stranger, fit for a log: one line, control characters (and those that turn the writing direction) as
 * `\xNN`, at most `maxBytes` bytes of UTF-8.
 */
function cleanText(text, maxBytes = MAX_BYTES) {
    const visible = text
        .slice(0, maxBytes)
        .trim()
        .replace(/\s*[\r\n]+\s*/g, ' ')
        .replace(UNPRINTABLE, (character) => {
        const code = character.charCodeAt(0).toString(16);
        return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
    });
    const bytes = new TextEncoder().encode(visible);
    if (bytes.length <= maxBytes)
        return visible;
    return new TextDecoder().decode(bytes.subarray(0, maxBytes)).replace(/\ufffd$/, '');
}
/** Parameters that cannot hold a secret; upload sessions and storage links carry signatures in others. */
const HARMLESS = new Set(['scope', 'service', 'mount', 'from', 'digest', 'n', 'last', 'tag']);
/** The address without what may be secret in it: user information and unknown parameters. */
function redactUrl(url) {
    const shown = new URL(url);
    shown.username = '';
    shown.password = '';
    shown.hash = '';
    for (const name of new Set(shown.searchParams.keys())) {
        if (!HARMLESS.has(name))
            shown.searchParams.set(name, 'REDACTED');
    }
    return cleanText(shown.href, 1024);
}

;// CONCATENATED MODULE: ./lib/oci/unreachable.js


/** A certificate does not get better by asking again. */
const CERTIFICATE = /^(?:CERT_|ERR_TLS_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH)/;
/** Not HTTP at all, or no TLS where there should be. */
const OTHER_PROTOCOL = /^(?:HTTPParserError|HPE_|ERR_SSL_|EPROTO)/;
/** The path, for messages. */
function pathFor(url) {
    return cleanText(url.pathname, 512);
}
/** Turns what `fetch` throws into an error that says what happened, and whether to try again. */
function unreachable(error, { host, method, url, timedOut }) {
    if (error instanceof RegistryError)
        return error;
    const { code, text, status, hostname } = causeOf(error);
    const at = url.host === host ? host : `${host} (${cleanText(url.host, 255)})`;
    const failure = (kind, said, more = {}) => new RegistryError({
        kind,
        host,
        message: `${at} ${said} (${method} ${pathFor(url)})`,
        method,
        url: redactUrl(url),
        cause: error,
        ...more,
    });
    if (timedOut)
        return failure('unreachable', 'did not answer in time', { temporary: true });
    if (CERTIFICATE.test(code)) {
        const said = `has a certificate that is not trusted: ${code}; a private CA is named in the input ca, or in NODE_EXTRA_CA_CERTS`;
        return failure('unreachable', said);
    }
    if (code === 'HPE_HEADER_OVERFLOW' || code === 'UND_ERR_HEADERS_OVERFLOW') {
        return failure('bad-answer', 'sent longer headers than we accept');
    }
    if (OTHER_PROTOCOL.test(code)) {
        // Once, it may be the end of a broken answer.
        const said = `does not speak ${url.protocol.slice(0, -1)}: ${code}`;
        return failure('not-a-registry', said, { temporary: true });
    }
    if (code === 'ERR_PROXY_TUNNEL') {
        // What the proxy forbids, it forbids the next time, too.
        const temporary = status === undefined || status >= 500 || status === 408 || status === 429;
        return failure('unreachable', `could not be reached: ${proxyWords(text)}`, { temporary });
    }
    if (code === 'ENOTFOUND') {
        const isProxy = hostname !== undefined && hostname !== url.hostname;
        const said = isProxy ? `the proxy ${cleanText(hostname, 255)} does not exist` : 'no such host';
        const more = { temporary: true, fewAttempts: true };
        return failure('unreachable', `could not be reached: ${said} (${code})`, more);
    }
    return failure('unreachable', `could not be reached: ${code || text}`, { temporary: true });
}
/** The code of a certificate that is not trusted, if that is what `fetch` threw. */
function certificateProblem(error) {
    const { code } = causeOf(error);
    return CERTIFICATE.test(code) ? code : undefined;
}
/** Node names the proxy and how its answer began: `… via http://proxy:3128/: HTTP/1.1 403 Forbidden`. */
function proxyWords(text) {
    const [, proxy = '', answer = ''] = / via (\S+): (?:HTTP\/\S+ )?(.*)$/s.exec(text) ?? [];
    const address = URL.canParse(proxy) ? redactUrl(new URL(proxy)) : '';
    return address === '' ? text : `the proxy ${address} answered ${answer || 'nothing'}`;
}
/** The innermost reason: `fetch` wraps it once or twice. */
function causeOf(error) {
    let code = '';
    let text = '';
    let status;
    let hostname;
    let current = error;
    for (let depth = 0; current && depth < 5; depth += 1) {
        if (current.name === 'HTTPParserError')
            code = current.name;
        if (typeof current.code === 'string')
            code = current.code;
        if (typeof current.message === 'string' && current.message)
            text = current.message;
        if (typeof current.statusCode === 'number')
            status = current.statusCode;
        if (typeof current.hostname === 'string')
            hostname = current.hostname;
        current = (current.errors?.[0] ?? current.cause);
    }
    const words = cleanText(text || 'unknown reason', 512);
    return { code: cleanText(code, 64), text: words, status, hostname };
}

;// CONCATENATED MODULE: ./lib/oci/answer.js


/** Of an answer that does not matter; reading a little is cheaper than a new connection. */
const WORTH_READING_BYTES = 64 * 1024;
/** A body that is read as a whole may take so many times longer than one piece: who sends a byte a minute would never end. */
const SMALL_TIMES = 5;
function answerOf(response, origin) {
    const { method, url, host } = origin;
    const chunks = () => chunksOf(response, origin);
    const small = () => chunksOf(response, origin, origin.watch.usualMs * SMALL_TIMES);
    return {
        method,
        url,
        status: response.status,
        headers: response.headers,
        chunks,
        async bytes(cap) {
            const claimed = Number(response.headers.get('content-length') ?? 0);
            const isTooMuch = claimed > cap;
            const body = await collect(small(), isTooMuch ? 0 : cap);
            if (body.isWhole && !isTooMuch)
                return body.bytes;
            throw new RegistryError({
                kind: 'too-large',
                host,
                message: `${host} sent more than ${cap} bytes in answer to ${method} ${pathFor(url)}`,
            });
        },
        async beginning() {
            const { bytes } = await collect(small(), WORTH_READING_BYTES);
            return new TextDecoder().decode(bytes);
        },
        async discard() {
            await collect(small(), WORTH_READING_BYTES).catch(() => { });
        },
    };
}
/**
 * Counts the time in which nothing arrives, and not the time that the reader needs; or the time until all is there, `wholeMs`. A reader
 * who leaves early ends the connection.
 */
async function* chunksOf({ body }, { watch, fail }, wholeMs) {
    const source = body?.[Symbol.asyncIterator]();
    if (!source)
        return;
    try {
        watch.arm(wholeMs);
        for (;;) {
            if (wholeMs === undefined)
                watch.arm();
            const { done, value } = await source.next().catch(fail);
            if (wholeMs === undefined)
                watch.disarm();
            if (done)
                return;
            yield value;
        }
    }
    finally {
        watch.disarm();
        await source.return?.().catch(() => { });
    }
}
/** All bytes, or at most `cap` of them. */
async function collect(chunks, cap) {
    const parts = [];
    let length = 0;
    for await (const chunk of chunks) {
        length += chunk.length;
        parts.push(chunk);
        if (length > cap)
            return { bytes: Buffer.concat(parts, cap), isWhole: false };
    }
    return { bytes: Buffer.concat(parts, length), isWhole: true };
}

;// CONCATENATED MODULE: ./lib/oci/watchdog.js
/** Uses the real clock: a silent peer is noticed in real time, whatever time the caller pretends. */
function createWatchdog(usualMs) {
    const controller = new AbortController();
    let timer;
    let timerMs = 0;
    let expired = false;
    const disarm = () => {
        clearTimeout(timer);
        timer = undefined;
    };
    const expire = () => {
        expired = true;
        controller.abort(new Error('timeout'));
    };
    return {
        signal: controller.signal,
        usualMs,
        disarm,
        arm(ms = usualMs) {
            if (timer && ms === timerMs) {
                timer.refresh();
                return;
            }
            disarm();
            timerMs = ms;
            timer = setTimeout(expire, ms);
        },
        get expired() {
            return expired;
        },
    };
}

;// CONCATENATED MODULE: ./lib/oci/call.js



/** What a registry may take to check and store an upload after its last byte, in bytes per millisecond. */
const STORING_RATE = 10_000;
/** One HTTP request: no retry, no redirect, no credentials of its own. */
async function call({ method, url, headers, body, reusesMemory = false }, settings) {
    const watch = createWatchdog(settings.responseTimeoutMs);
    const signal = settings.signal ? AbortSignal.any([settings.signal, watch.signal]) : watch.signal;
    const source = {};
    const fail = (error) => {
        source.isAnswered = true;
        watch.disarm();
        settings.signal?.throwIfAborted();
        if ('error' in source)
            throw source.error;
        throw unreachable(error, { host: settings.host, method, url, timedOut: watch.expired });
    };
    watch.arm();
    try {
        const response = await settings.fetch(url, {
            method,
            redirect: 'manual',
            signal,
            reusesMemory,
            // Content is verified as it is stored; a decoder in between would change it.
            headers: { 'accept-encoding': 'identity', ...headers, ...lengthOf(method, body) },
            ...(body && (await payload(body, { watch, source, settings }))),
        });
        source.isAnswered = true;
        watch.disarm();
        return answerOf(response, { method, url, host: settings.host, watch, fail });
    }
    catch (error) {
        return fail(error);
    }
}
/** Always a length, never chunked encoding, which several registries refuse. */
function lengthOf(method, body) {
    const hasBody = method === 'POST' || method === 'PUT' || method === 'PATCH';
    return hasBody ? { 'content-length': String(body?.length ?? 0) } : {};
}
async function payload(body, sending) {
    const { watch, source, settings } = sending;
    watch.disarm();
    try {
        const opened = await body.open();
        if (opened instanceof Uint8Array)
            return { body: opened };
        const storingMs = settings.responseTimeoutMs + Math.ceil(body.length / STORING_RATE);
        return { body: paced(opened, { watch, source, storingMs }), duplex: 'half' };
    }
    catch (error) {
        source.error = error;
        throw error;
    }
    finally {
        watch.arm();
    }
}
/** Counts the time in which the registry takes nothing, and not the time our own source needs. */
async function* paced(opened, { watch, source, storingMs }) {
    watch.disarm();
    try {
        for await (const chunk of opened) {
            if (!source.isAnswered)
                watch.arm();
            yield chunk;
            watch.disarm();
        }
        if (!source.isAnswered)
            watch.arm(storingMs);
    }
    catch (error) {
        source.error = error;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/oci/follow.js




const MAX_REDIRECTS = 10;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/**
 * One request with its redirects, each checked: never from https to http, never further inside a network, and the
 * credentials stay with the origin they belong to; once left, they do not come back.
 */
async function follow(request, settings) {
    const { authorization, ...rest } = request;
    let url = request.url;
    let isOwn = url.origin === settings.origin;
    for (let hops = 0;; hops += 1) {
        const headers = {
            ...rest.headers,
            ...(isOwn && authorization !== undefined && { authorization }),
        };
        const answer = await call({ ...rest, url, headers }, settings);
        const location = answer.headers.get('location');
        if (!REDIRECTS.has(answer.status) || location === null)
            return answer;
        if (!keepsMethod(answer))
            return answer;
        await answer.discard();
        if (hops === MAX_REDIRECTS)
            throw unsafe('redirected too often', answer, settings);
        url = checkedLocation(location, answer, settings);
        isOwn &&= url.origin === settings.origin;
    }
}
/** 301 to 303 turn a request with a body into a GET, which is never what an upload means. */
function keepsMethod({ method, status }) {
    return method === 'GET' || method === 'HEAD' || status === 307 || status === 308;
}
/** Where an answer sends us (redirect or upload session), if it is safe to go there. */
function checkedLocation(location, from, settings) {
    const base = URL.parse(location, from.url.href);
    const url = base && secured(base, settings);
    if (!url || !/^https?:$/.test(url.protocol))
        throw unsafe('sent a location that is no web address', from, settings);
    if (url.username || url.password)
        throw unsafe('sent a location with a password', from, settings);
    if (url.origin === settings.origin)
        return url;
    if (from.url.protocol === 'https:' && url.protocol === 'http:') {
        throw unsafe(`wanted to go on without encryption at ${url.host}`, from, settings);
    }
    if (!mayLead(reachOf(from.url.hostname), reachOf(url.hostname))) {
        throw unsafe(`wanted to go on at ${url.host}, an internal address`, from, settings);
    }
    return url;
}
/** A registry behind a proxy that ends TLS often calls itself by http. */
function secured(url, settings) {
    const own = new URL(settings.origin);
    const isSameHost = url.hostname === own.hostname && (url.port === '' || url.port === own.port);
    return isSameHost && own.protocol === 'https:' && url.protocol === 'http:'
        ? new URL(`${own.origin}${url.pathname}${url.search}`)
        : url;
}
function unsafe(what, { method, url }, { host }) {
    return new RegistryError({
        kind: 'untrusted',
        host,
        message: `${host} ${what}, in answer to ${method} ${pathFor(url)}`,
        method,
    });
}

;// CONCATENATED MODULE: ./lib/oci/retry-after.js
/**
 * How long the answer tells us to wait, in milliseconds: seconds or an HTTP date.
 * https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
function retryAfter(headers, now) {
    const value = headers.get('retry-after')?.trim();
    if (!value)
        return undefined;
    if (/^\d{1,9}(?:\.\d+)?$/.test(value))
        return Number(value) * 1000;
    const date = Date.parse(value);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

;// CONCATENATED MODULE: ./lib/oci/refusal.js



const TEMPORARY = new Set([408, 429, 499, 500, 502, 503, 504, 522]);
const FINAL = new Set([400, 401, 403, 404, 405, 409, 412, 413]);
const TEMPORARY_CODES = new Set(['TOOMANYREQUESTS', 'UNAVAILABLE', 'UNKNOWN']);
const IMMUTABLE = /immutab|cannot be overwritten|write[ -]?disabled|is locked|TAG_IMMUTABLE/i;
const HTML = /^\s*<(?:!doctype|html|head|body|\?xml)/i;
/** Turns an answer into an error. Decides by status first: the body may come from anybody on the way. */
function refusalError(refusal) {
    const { host, method, url, status, headers, body, now } = refusal;
    const { codes, words } = readErrors(body);
    const kind = kindOf(refusal, codes, `${codes.join(' ')} ${words}`);
    const temporary = TEMPORARY.has(status) ||
        (!FINAL.has(status) && codes.some((code) => TEMPORARY_CODES.has(code)));
    const isHtml = HTML.test(body);
    const said = isHtml
        ? `an intermediary answered instead of the registry: ${cleanText(body, 200)}`
        : words;
    const what = [status, ...codes].join(' ');
    return new RegistryError({
        kind,
        host,
        message: `${host} answered ${what} to ${method} ${pathOf(url)}${said && `: ${said}`}`,
        method,
        url: redactUrl(url),
        status,
        codes,
        detail: said,
        temporary,
        retryAfterMs: temporary ? retryAfter(headers, now) : undefined,
    });
}
function pathOf(url) {
    return cleanText(url.pathname, 512);
}
function kindOf(refusal, codes, text) {
    const { status, method, url } = refusal;
    const has = (code) => codes.includes(code);
    const isTagWrite = method === 'PUT' && url.pathname.includes('/manifests/');
    if (isTagWrite && isImmutable(status, text))
        return 'immutable';
    if (status === 429 || has('TOOMANYREQUESTS'))
        return 'rate-limited';
    if (has('MANIFEST_BLOB_UNKNOWN'))
        return 'blob-unknown';
    if (status === 401)
        return refusal.identified ? 'denied' : 'unauthorized';
    if (status === 403)
        return 'denied';
    if (has('NAME_UNKNOWN'))
        return 'name-unknown';
    if (status === 404) {
        const startsUpload = method === 'POST' && url.pathname.endsWith('/blobs/uploads/');
        return startsUpload ? 'name-unknown' : 'not-found';
    }
    if (status === 413)
        return 'too-large';
    if (TEMPORARY.has(status))
        return 'unavailable';
    return has('DENIED') ? 'denied' : 'refused';
}
/**
 * Every registry says it differently: ECR 400 TAG_INVALID, Docker Hub 403, Quay 409 TAG_IMMUTABLE, Harbor 412,
 * ACR 405 or 403 for a locked image. 412 alone is enough, since no condition was sent with a tag.
 */
function isImmutable(status, text) {
    if (status === 412)
        return true;
    return [400, 403, 405, 409].includes(status) && IMMUTABLE.test(text);
}
/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes */
function readErrors(body) {
    const errors = parseErrors(body);
    if (!errors)
        return { codes: [], words: HTML.test(body) ? '' : cleanText(body) };
    const codes = errors.map(({ code }) => code).filter((code) => typeof code === 'string');
    const words = errors.map(({ message, detail }) => wordsOf(message, detail)).filter(Boolean);
    return {
        codes: [...new Set(codes)].slice(0, 5).map((code) => cleanText(code, 64)),
        words: cleanText([...new Set(words)].join('; ')),
    };
}
function parseErrors(body) {
    try {
        const parsed = JSON.parse(body);
        if (Array.isArray(parsed?.errors)) {
            return parsed.errors.filter((error) => typeof error === 'object' && error !== null);
        }
        // Token services say `{"details": …}` or OAuth2's `{"error", "error_description"}`.
        const message = parsed?.details ?? parsed?.error_description ?? parsed?.message ?? parsed?.error;
        return message === undefined ? undefined : [{ message }];
    }
    catch {
        return undefined;
    }
}
function wordsOf(message, detail) {
    if (typeof message === 'string' && message)
        return message;
    return typeof detail === 'string' ? detail : '';
}

;// CONCATENATED MODULE: ./lib/oci/ask.js



/**
 * `GET /v2/`, end-1 of the specification, with or without authorization. Anything that does not look like a registry is an
 * error of kind `not-a-registry`; captive portals answer 200 to everything.
 */
async function ask(settings, retry, authorization) {
    const patience = retry.patience();
    for (;;) {
        try {
            await retry.ready();
            return await askOnce(settings, retry, authorization);
        }
        catch (error) {
            await patience.wait(error);
        }
    }
}
async function askOnce(settings, retry, authorization) {
    const url = new URL('/v2/', settings.origin);
    const answer = await follow({ method: 'GET', url, headers: {}, authorization }, settings);
    retry.answered();
    const body = await answer.beginning();
    const { status, headers } = answer;
    const isOwn = answer.url.origin === settings.origin;
    if (status === 401 && isOwn)
        return { status, challenge: headers.get('www-authenticate') };
    if (status === 200 && isOwn && looksLikeRegistry(answer, body))
        return { status, challenge: null };
    const isElsewhere = status === 200 || status === 404 || status === 401 || status < 400;
    if (!isElsewhere) {
        throw refusalError({ ...answer, host: settings.host, body, now: settings.clock.now() });
    }
    throw new RegistryError({
        kind: 'not-a-registry',
        host: settings.host,
        status,
        message: `${settings.host} is not a container registry: ${answer.url.host} answered ${status} to GET /v2/, and not as a registry does`,
    });
}
/** The body is not specified; real ones are empty, a JSON object, or a word. */
function looksLikeRegistry({ headers }, body) {
    if (headers.get('docker-distribution-api-version') !== null)
        return true;
    const isHtml = /\bhtml\b/i.test(headers.get('content-type') ?? '');
    return !isHtml && !body.trimStart().startsWith('<');
}

;// CONCATENATED MODULE: ./lib/oci/realm.js



/**
 * Checks where a registry wants tokens to be fetched. A registry can name any address there, so: https (http only where
 * the registry itself is spoken to by http), nothing inside a network, and the password goes only to the registry
 * itself, its parent domain (`gitlab.com` for `registry.gitlab.com`), or a host that is known to belong to it.
 */
function checkRealm(realm, settings) {
    const { host, plainHttp, authRealms } = settings;
    const url = URL.parse(realm);
    const refuse = (why) => new RegistryError({
        kind: 'untrusted',
        host,
        message: `${host} names a token service that ${why}: ${cleanText(realm, 256)}`,
    });
    if (!url)
        throw refuse('is no address');
    const own = new URL(settings.origin);
    const isOwn = url.host === own.host;
    const isListed = authRealms.includes(url.host);
    if (url.username || url.password)
        throw refuse('has a password in its address');
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && plainHttp)) {
        throw refuse('is not reached by https');
    }
    if (!isOwn && !isListed && reachOf(url.hostname) !== 'public') {
        throw refuse('is at an internal address');
    }
    return { url, isTrusted: isOwn || isListed || isParent(url, own) };
}
function isParent(realm, registry) {
    return (realm.protocol === 'https:' &&
        realm.port === '' &&
        realm.hostname.includes('.') &&
        registry.hostname.endsWith(`.${realm.hostname}`));
}

;// CONCATENATED MODULE: ./lib/oci/token.js




const MAX_TOKEN_BYTES = 64 * 1024;
const DEFAULT_LIFE_S = 60;
const LONGEST_LIFE_S = 24 * 3600;
/** Identifies us to OAuth2 services, which require some name. */
const CLIENT_ID = 'registry-publish';
/** How services say that they do not know this way of asking; after GET, 401 can only mean a wrong password. */
const TRY_OTHERWISE = {
    GET: [404, 405, 501],
    POST: [400, 401, 404, 405, 501],
};
/**
 * Fetches a token. https://distribution.github.io/distribution/spec/auth/token/ (GET with Basic), and for identity
 * tokens https://distribution.github.io/distribution/spec/auth/oauth/ (POST). No redirect is followed.
 */
async function fetchToken(request, settings, retry) {
    const realm = checkRealm(request.challenge.parameters.realm ?? '', settings);
    if (request.credentials && !realm.isTrusted)
        throw foreignRealm(realm, settings);
    const patience = retry.patience();
    for (;;) {
        try {
            await retry.ready();
            return await exchange(realm, request, settings);
        }
        catch (error) {
            await patience.wait(error);
        }
    }
}
function foreignRealm({ url }, { host }) {
    return new RegistryError({
        kind: 'untrusted',
        host,
        message: `${host} wants the password to be sent to ${url.host}, which is not known to belong to it`,
    });
}
async function exchange(realm, request, settings) {
    const asked = settings.clock.now();
    const [first, second] = waysToAsk(realm.url, request);
    let answer = await call(first, settings);
    if (second && TRY_OTHERWISE[first.method]?.includes(answer.status)) {
        await answer.discard();
        answer = await call(second, settings);
    }
    if (answer.status !== 200)
        throw refused(answer, await answer.beginning(), settings);
    const body = new TextDecoder().decode(await answer.bytes(MAX_TOKEN_BYTES));
    return readToken(body, asked, settings.host);
}
/** The usual way, and another one for services that know only that. */
function waysToAsk(realm, request) {
    const { credentials } = request;
    if (!credentials)
        return [asGet(realm, request)];
    const { username, password, identityToken } = credentials;
    if (identityToken) {
        const refresh = asPost(realm, request, {
            grant_type: 'refresh_token',
            refresh_token: identityToken,
        });
        return password ? [refresh, asGet(realm, request)] : [refresh];
    }
    const grant = { grant_type: 'password', username, password };
    return [asGet(realm, request), asPost(realm, request, grant)];
}
function asGet(realm, { challenge, scopes, credentials }) {
    const url = new URL(realm);
    const { service } = challenge.parameters;
    if (service !== undefined)
        url.searchParams.set('service', service);
    for (const scope of scopes)
        url.searchParams.append('scope', scope);
    if (credentials)
        url.searchParams.set('account', credentials.username);
    return {
        method: 'GET',
        url,
        headers: credentials ? { authorization: basicAuthorization(credentials) } : {},
    };
}
function asPost(url, { challenge, scopes }, grant) {
    const { service = '' } = challenge.parameters;
    const form = new URLSearchParams({ ...grant, service, client_id: CLIENT_ID });
    if (scopes.length > 0)
        form.set('scope', scopes.join(' '));
    const body = new TextEncoder().encode(form.toString());
    return {
        method: 'POST',
        url,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: { length: body.length, open: () => body },
    };
}
/** https://www.rfc-editor.org/rfc/rfc7617 */
function basicAuthorization({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
function refused(answer, body, { host, clock }) {
    const { status, method, url } = answer;
    if (status >= 300 && status < 400) {
        return new RegistryError({
            kind: 'untrusted',
            host,
            status,
            message: `${host}'s token service ${url.host} wanted to send us elsewhere`,
        });
    }
    const error = refusalError({ ...answer, host, body, now: clock.now() });
    // 400 is what OAuth2 says to a wrong password or refresh token.
    const kind = status === 400 ? 'unauthorized' : error.kind;
    const who = url.host === host ? 'the token service' : `the token service ${url.host}`;
    const said = error.detail ? `: ${error.detail}` : '';
    return new RegistryError({
        ...error,
        kind,
        message: `${host} did not accept the login: ${who} answered ${status} to ${method}${said}`,
    });
}
function readToken(body, asked, host) {
    const { value, expiresIn } = parseToken(body);
    // Anything else could not be a header.
    if (typeof value !== 'string' || !/^[\x21-\x7e]+$/.test(value)) {
        throw new RegistryError({
            kind: 'bad-answer',
            host,
            message: `${host}'s token service answered without a token`,
        });
    }
    const stated = Number(expiresIn);
    const life = stated > 0 ? Math.min(stated, LONGEST_LIFE_S) : DEFAULT_LIFE_S;
    const margin = Math.min(30, life / 5);
    return { value, renewAt: asked + (life - margin) * 1000 };
}
function parseToken(body) {
    try {
        const parsed = JSON.parse(body);
        return { value: parsed?.token || parsed?.access_token, expiresIn: parsed?.expires_in };
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./lib/oci/upload-session.js



/** Begins an upload (end-4a). */
async function startUpload(transport, repository) {
    return transport.send({
        method: 'POST',
        url: transport.url(repository, 'blobs/uploads/'),
        scopes: [toPush(repository)],
        accept: [202],
    }, async (answer) => sessionOf(answer, transport));
}
/**
 * Asks the registry to take a blob from another of its repositories (end-11). Where it cannot, it begins an upload instead,
 * or refuses, which is no failure: the blob can still be sent.
 */
async function tryMount(transport, { repository, digest, from }) {
    const scopes = [toPush(repository), toPull(from)];
    const query = [
        ['mount', digest],
        ['from', from],
    ];
    const url = transport.url(repository, 'blobs/uploads/', query);
    try {
        return await transport.send({ method: 'POST', url, scopes, accept: [201, 202] }, async (answer) => {
            if (answer.status === 202)
                return sessionOf(answer, transport);
            const mounted = answer.headers.get('docker-content-digest') ?? digest;
            return mounted === digest ? 'mounted' : undefined;
        });
    }
    catch (error) {
        if (!(error instanceof RegistryError) || error.temporary)
            throw error;
        return undefined;
    }
}
/** Ends an upload that nobody needs (end-14). Registries that cannot will forget it themselves. */
async function cancelUpload(transport, repository, { url }) {
    const accept = [200, 202, 204, 404];
    const request = { method: 'DELETE', url, scopes: [toPush(repository)], accept };
    await transport.sendOnce(request, async () => undefined).catch(() => { });
}
/**
 * How many bytes of an interrupted upload the registry has (end-13), and where to go on; `undefined` if it does not say.
 */
async function uploadStatus(transport, repository, session) {
    const accept = [200, 202, 204];
    const request = { method: 'GET', url: session.url, scopes: [toPush(repository)], accept };
    try {
        return await transport.sendOnce(request, async (answer) => {
            const received = receivedBytes(answer);
            // `0-0` is said for one byte and for none.
            if (received === undefined || received <= 1)
                return undefined;
            return { session: movedSession(answer, session, transport), received };
        });
    }
    catch {
        return undefined;
    }
}
/** Where to send the next part: a registry that does not say so means the same place. */
function movedSession(answer, session, { settings }) {
    const location = answer.headers.get('location');
    return location === null
        ? session
        : { ...session, url: checkedLocation(location, answer, settings) };
}
/** What `Range: 0-<last>` says, which here has no unit. */
function receivedBytes({ headers }) {
    const last = headers.get('range')?.match(/^(?:bytes[= ])?0-(\d{1,15})$/)?.[1];
    return last === undefined ? undefined : Number(last) + 1;
}
function sessionOf(answer, { settings }) {
    const location = answer.headers.get('location');
    if (location === null) {
        throw new RegistryError({
            kind: 'bad-answer',
            host: settings.host,
            temporary: true,
            message: `${settings.host} began an upload and did not say where`,
        });
    }
    const minChunk = Number(answer.headers.get('oci-chunk-min-length') ?? 0) || 0;
    return { url: checkedLocation(location, answer, settings), minChunk };
}

;// CONCATENATED MODULE: ./lib/oci/permission.js





/**
 * Proves that the credentials are accepted, for a login. Where everybody may read, the registry is shown them all the same, so
 * that it can refuse a wrong password.
 */
async function ping({ auth, settings, retry }) {
    const [offered, credentials] = [await auth.challenge(), await auth.credentials()];
    let authorization = credentials && basicAuthorization(credentials);
    if (offered?.scheme === 'bearer') {
        authorization = `Bearer ${(await loggedIn(() => auth.token(offered, []))).value}`;
    }
    if (!authorization && !offered)
        return;
    const { status } = await loggedIn(() => ask(settings, retry, authorization));
    if (status === 200)
        return;
    throw new RegistryError({
        kind: 'unauthorized',
        host: settings.host,
        status,
        message: credentials
            ? `${settings.host} did not accept the user name ${JSON.stringify(credentials.username)} with this password`
            : `${settings.host} wants a login`,
    });
}
/** ghcr.io says 403 to a wrong password; without a repository it cannot mean anything else. */
async function loggedIn(work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof RegistryError) || error.kind !== 'denied')
            throw error;
        throw new RegistryError({
            ...error,
            kind: 'unauthorized',
            message: error.message,
            cause: error,
        });
    }
}
/**
 * Proves that we may push to a repository: from the token if it says so, else by beginning an upload, which is cancelled at
 * once. Nothing stays behind. Throws `denied`, `unauthorized` or `name-unknown` otherwise.
 */
async function canPush(transport, repository) {
    const { auth, settings } = transport;
    const offered = await auth.challenge();
    if (offered?.scheme === 'bearer') {
        const { value } = await auth.token(offered, [toPush(repository)]);
        const granted = grantedActions(value, repository);
        const allows = (action) => granted?.some((name) => name === action || name === '*');
        // Before a layer is sent, the registry is asked whether it is there.
        if (allows('push') && allows('pull'))
            return;
        if (granted) {
            const isNamed = (await auth.credentials()) !== undefined;
            throw new RegistryError({
                kind: isNamed ? 'denied' : 'unauthorized',
                host: settings.host,
                url: offered.parameters.realm,
                message: `${settings.host} does not allow to push to ${repository}: its token allows ${granted.length > 0 ? `only ${granted.join(', ')}` : 'nothing'}`,
            });
        }
    }
    await cancelUpload(transport, repository, await startUpload(transport, repository));
}
/** What a token says that it allows, if it is one that we can read. */
function grantedActions(token, repository) {
    const payload = token.split('.')[1];
    if (!payload)
        return undefined;
    try {
        const { access } = JSON.parse(Buffer.from(payload, 'base64url').toString());
        if (!Array.isArray(access))
            return undefined;
        const own = access.filter(({ type, name }) => type === 'repository' && name === repository);
        return own.flatMap(({ actions }) => actions);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/oci/put-tags.js

/** A request line of 8 KiB, which every server takes, holds this many of the longest tags. */
const TAGS_PER_REQUEST = 50;
const TOO_MANY = [414, 431];
function createPutTags(transport, write) {
    let takesMany;
    let perRequest = TAGS_PER_REQUEST;
    const putOne = async ({ repository, manifest }, tag) => {
        try {
            await write({ repository, reference: tag, manifest });
            return { tag };
        }
        catch (error) {
            if (error instanceof RegistryError)
                return { tag, error };
            throw error;
        }
    };
    /** The tags that one request has set (end-7b); after a refusal, none: it says nothing about the single tags. */
    const putMany = async (request, tags) => {
        const { repository, manifest } = request;
        const reference = manifest.descriptor.digest;
        try {
            const stored = await write({ repository, reference, manifest, tags });
            takesMany = stored.tags.length > 0;
            return stored.tags;
        }
        catch (error) {
            if (!(error instanceof RegistryError) || error.temporary)
                throw error;
            if (!TOO_MANY.includes(error.status ?? 0) || tags.length === 1)
                return [];
            perRequest = Math.ceil(tags.length / 2);
            const halves = [tags.slice(0, perRequest), tags.slice(perRequest)];
            const set = [];
            for (const half of halves)
                set.push(...(await putMany(request, half)));
            return set;
        }
    };
    const putTogether = async (request) => {
        const { tags } = request;
        const set = new Set();
        // Where nobody knows yet, trying costs a round trip, which as many single requests as may run at once do not.
        const isWorthTrying = takesMany ?? tags.length > transport.settings.concurrency;
        for (let at = 0; isWorthTrying && takesMany !== false && at < tags.length; at += perRequest) {
            const some = tags.slice(at, at + perRequest);
            for (const tag of some.length > 1 ? await putMany(request, some) : [])
                set.add(tag);
        }
        return set;
    };
    return async (request) => {
        const set = await putTogether(request);
        const put = (tag) => (set.has(tag) ? { tag } : putOne(request, tag));
        return Promise.all(request.tags.map(put));
    };
}

// EXTERNAL MODULE: ./lib/oci/names.js
var names = __webpack_require__(9937);
;// CONCATENATED MODULE: ./lib/oci/tags.js




/** ECR takes no larger page. */
const PAGE_SIZE = 1000;
const tags_MAX_PAGES = 1000;
const TAG_LIMIT = 100_000;
/** Old registries ignore the page size and send everything. */
const MAX_PAGE_BYTES = 16 * 1024 * 1024;
/** The tags of a repository (end-8), page by page; none where there is no repository. */
async function listTags(transport, repository, { limit = TAG_LIMIT, after, until }) {
    const found = new Set();
    const seen = new Set();
    const first = (last) => transport.url(repository, 'tags/list', [
        ['n', String(PAGE_SIZE)],
        ...(last === undefined ? [] : [['last', last]]),
    ]);
    let url = first(after);
    let isLinked = false;
    for (let pages = 0; url; pages += 1) {
        if (pages === tags_MAX_PAGES || found.size >= limit)
            break;
        seen.add(url.href);
        const before = found.size;
        const { tags, next } = await tags_readPage(transport, repository, url);
        for (const tag of tags.filter(names/* isTag */.d))
            found.add(tag);
        // Some registries fill the page and do not say that there is another one.
        isLinked ||= next !== undefined;
        const isFull = !isLinked && tags.length === PAGE_SIZE && found.size > before;
        url = next ?? (isFull ? first(String(tags.at(-1))) : undefined);
        if (url && seen.has(url.href))
            throw loop(transport, repository);
        if (until !== undefined && String(tags.at(-1) ?? '') >= until)
            break;
    }
    const complete = url === undefined && found.size <= limit;
    return { tags: [...found].slice(0, limit), complete };
}
async function tags_readPage(transport, repository, url) {
    return transport.send({ method: 'GET', url, scopes: [toPull(repository)], accept: [200, 404] }, async (answer) => {
        if (answer.status === 404)
            return { tags: [], next: undefined };
        const bytes = await answer.bytes(MAX_PAGE_BYTES);
        return { tags: readTags(bytes, transport), next: nextPage(answer, transport.settings) };
    });
}
function readTags(bytes, { settings }) {
    try {
        const { tags } = JSON.parse(new TextDecoder().decode(bytes));
        // distribution says null for an empty repository.
        if (tags === null || tags === undefined)
            return [];
        if (Array.isArray(tags))
            return tags;
    }
    catch {
        // Said below.
    }
    throw new RegistryError({
        kind: 'bad-answer',
        host: settings.host,
        message: `${settings.host} answered the list of tags with something else`,
    });
}
function loop({ settings }, repository) {
    return new RegistryError({
        kind: 'bad-answer',
        host: settings.host,
        message: `${settings.host} sends the list of tags of ${repository} in a circle`,
    });
}

;// CONCATENATED MODULE: ./lib/oci/token-cache.js



function createTokens(settings, retry) {
    const tokens = new Map();
    const onlyToPull = new Set();
    const cached = async (offered, scopes, rejected) => {
        const key = scopes.map(renderScope).sort().join(' ');
        const known = tokens.get(key);
        const token = await known?.catch(() => undefined);
        const isGood = token && token.renewAt > settings.clock.now() && bearer(token) !== rejected;
        if (isGood)
            return token;
        // Somebody else may have noticed first.
        const current = tokens.get(key);
        if (current && current !== known)
            return current;
        const fetched = fetchFor({ offered, scopes }, settings, retry);
        tokens.set(key, fetched);
        fetched.catch(() => tokens.get(key) === fetched && tokens.delete(key));
        return fetched;
    };
    return async (offered, scopes, rejected) => {
        const isNamed = (await settings.credentials({ rejected: false })) !== undefined;
        const mayWiden = ({ repository }) => isNamed && !onlyToPull.has(repository);
        const wide = scopes.map((scope) => (mayWiden(scope) ? widened(scope) : scope));
        try {
            return await cached(offered, wide, rejected);
        }
        catch (error) {
            const extra = wide.filter((scope, at) => scope !== scopes[at]);
            if (extra.length === 0 || !isRefusedLogin(error))
                throw error;
            // Some services refuse the whole request instead of leaving out what is not allowed.
            const token = await cached(offered, scopes, rejected);
            for (const { repository } of extra)
                onlyToPull.add(repository);
            return token;
        }
    };
}
/** Credentials with a short life may have ended meanwhile: where they are refused, others are asked for, once. */
async function fetchFor({ offered, scopes }, settings, retry) {
    const request = { challenge: offered, scopes: scopes.map(renderScope) };
    const credentials = await settings.credentials({ rejected: false });
    try {
        return await fetchToken({ ...request, credentials }, settings, retry);
    }
    catch (error) {
        if (!isRefusedLogin(error))
            throw error;
        const anew = await settings.credentials({ rejected: true });
        if (!anew || isEqual(credentials, anew))
            throw error;
        return fetchToken({ ...request, credentials: anew }, settings, retry);
    }
}
function isRefusedLogin(error) {
    return (error instanceof RegistryError && (error.kind === 'unauthorized' || error.kind === 'denied'));
}
function isEqual(a, b) {
    return (a?.username === b.username && a.password === b.password && a.identityToken === b.identityToken);
}
/** The `Authorization` of a token. */
function bearer({ value }) {
    return `Bearer ${value}`;
}

;// CONCATENATED MODULE: ./lib/oci/auth.js




function createAuth(settings, retry) {
    const token = createTokens(settings, retry);
    let learned;
    const credentials = () => settings.credentials({ rejected: false });
    /** One request tells for all others; a failure is not remembered. */
    const challenge = () => {
        learned ??= learnChallenge(settings, retry).catch((error) => {
            learned = undefined;
            throw error;
        });
        return learned;
    };
    return {
        challenge,
        credentials,
        token,
        async authorize(scopes) {
            const offered = await challenge();
            if (offered?.scheme === 'bearer')
                return bearer(await token(offered, scopes));
            const known = offered && (await credentials());
            return known && basicAuthorization(known);
        },
        async renew({ challenge: header, authorization }, scopes) {
            const offered = chooseChallenge(header);
            if (!offered)
                return undefined;
            learned = Promise.resolve(offered);
            if (offered.scheme === 'bearer') {
                return unless(authorization, bearer(await token(offered, scopes, authorization)));
            }
            const known = await settings.credentials({ rejected: authorization !== undefined });
            return known && unless(authorization, basicAuthorization(known));
        },
    };
}
/** Asks the registry how it wants to be authenticated to, and whether it is one. */
async function learnChallenge(settings, retry) {
    const answer = await ask(settings, retry);
    return answer.status === 401 ? chooseChallenge(answer.challenge) : undefined;
}
function unless(rejected, header) {
    return header === rejected ? undefined : header;
}

;// CONCATENATED MODULE: ./lib/oci/warnings.js

/** At most so many distinct texts are remembered, and shown. */
const MAX_DISTINCT = 50;
/**
 * Passes on the registry's warnings, each text once.
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#warnings
 */
function createWarnings(onWarning) {
    const seen = new Set();
    return (headers) => {
        const header = headers.get('warning')?.slice(0, 4096);
        for (const [, quoted = ''] of header?.matchAll(/\b299 \S+ "((?:[^"\\]|\\.)*)"/g) ?? []) {
            const text = cleanText(quoted.replace(/\\(.)/g, '$1'));
            if (!text || seen.has(text) || seen.size >= MAX_DISTINCT)
                continue;
            seen.add(text);
            onWarning(text);
        }
    };
}

;// CONCATENATED MODULE: ./lib/oci/exchange.js



/**
 * One request with its authorization. A 401 is answered once with a fresh one, if there is another; any status that the request
 * does not accept becomes an error.
 */
function createExchange({ settings, auth, retry, }) {
    const warn = createWarnings(settings.onWarning);
    const refused = async (answer, body, authorization) => {
        const isNamed = (await auth.credentials()) !== undefined;
        const identified = isNamed && authorization?.startsWith('Bearer ') === true;
        const { host, clock } = settings;
        return refusalError({ ...answer, host, body, now: clock.now(), identified });
    };
    return async (request) => {
        await retry.ready();
        const { url, scopes, accept } = request;
        const send = async (authorization) => {
            const answer = await follow({ headers: {}, ...request, authorization }, settings);
            retry.answered();
            warn(answer.headers);
            return answer;
        };
        let authorization = url.origin === settings.origin ? await auth.authorize(scopes) : undefined;
        let answer = await send(authorization);
        // Nobody else may ask for credentials.
        if (answer.status === 401 && answer.url.origin === settings.origin) {
            const body = await answer.beginning();
            const challenge = answer.headers.get('www-authenticate');
            const renewed = await auth.renew({ challenge, authorization }, scopes);
            if (renewed === undefined)
                throw await refused(answer, body, authorization);
            authorization = renewed;
            answer = await send(authorization);
        }
        if (accept.includes(answer.status))
            return answer;
        throw await refused(answer, await answer.beginning(), authorization);
    };
}

;// CONCATENATED MODULE: ./lib/oci/retry.js

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 30_000;
/** A host that has not answered once is probably misspelled or blocked; nobody wants to wait minutes to hear that. */
const FIRST_CONTACT_MS = 60_000;
/** A transfer may be longer than the whole time for retries; it gets another chance all the same. */
const FEWEST_ATTEMPTS = 3;
function createRetry(settings) {
    const { clock, signal, host, random, onWait } = settings;
    let pausedUntil = 0;
    let hasAnswered = false;
    /** One operation may be part of another, which has no more patience for the same failure. */
    const givenUp = new WeakSet();
    const ready = async () => {
        for (let rest = pausedUntil - clock.now(); rest > 0; rest = pausedUntil - clock.now()) {
            await clock.sleep(rest, signal);
        }
    };
    const limitFor = ({ kind, fewAttempts }) => {
        if (hasAnswered)
            return settings.retryTimeoutMs;
        if (kind === 'not-a-registry' || fewAttempts)
            return 0;
        const isUnknown = kind === 'unreachable';
        return Math.min(settings.retryTimeoutMs, isUnknown ? FIRST_CONTACT_MS : Infinity);
    };
    const patience = () => {
        let failures = 0;
        let since;
        return {
            progress() {
                failures = 0;
                since = undefined;
            },
            async wait(error) {
                signal?.throwIfAborted();
                if (!(error instanceof RegistryError) || !error.temporary || givenUp.has(error))
                    throw error;
                const now = clock.now();
                since ??= now;
                failures += 1;
                const remaining = since + limitFor(error) - now;
                const isEarly = error.kind === 'unreachable' && failures < FEWEST_ATTEMPTS;
                if (remaining <= 0 && !isEarly) {
                    givenUp.add(error);
                    throw error;
                }
                // Zero would be a loop without a pause.
                const told = error.retryAfterMs || undefined;
                const delay = Math.max(0, told ? Math.min(told, remaining) : backoff(failures, random()));
                // A registry that counts requests must hear none from the others either.
                if (told !== undefined || error.kind === 'rate-limited') {
                    pausedUntil = Math.max(pausedUntil, now + delay);
                }
                onWait({ host, reason: reasonOf(error), delay, attempt: failures + 1 });
                if (delay > 0)
                    await clock.sleep(delay, signal);
            },
        };
    };
    return {
        ready,
        patience,
        answered() {
            hasAnswered = true;
        },
    };
}
/** Doubles up to the longest; the second half of each delay is random, so that clients do not come back together. */
function backoff(failures, random) {
    const full = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (failures - 1));
    return Math.round(full / 2 + (full / 2) * random);
}
function reasonOf({ status, codes, message, kind }) {
    if (kind === 'rate-limited')
        return `rate limited (${[status, ...codes].join(' ')})`;
    return status === undefined ? message : `answered ${[status, ...codes].join(' ')}`;
}

;// CONCATENATED MODULE: ./lib/oci/transport.js






/** So many times more than other requests. */
const TAGS_AT_ONCE = 6;
function createTransport(settings) {
    const retry = createRetry(settings);
    const auth = createAuth(settings, retry);
    const exchange = createExchange({ settings, auth, retry });
    const requests = createLimiter(settings.concurrency);
    // Little work for either side, and twenty of them should not take five rounds.
    const tags = createLimiter(settings.concurrency * TAGS_AT_ONCE);
    // Apart from the others: an upload that holds its place may wait for a download to begin.
    const downloads = createLimiter(settings.concurrency);
    const sendOnce = (request, read) => (request.isAboutTag ? tags : requests)(async () => {
        const answer = await exchange(request);
        try {
            refuseHtml(answer, settings);
            return await read(answer);
        }
        finally {
            await answer.discard();
        }
    });
    return {
        settings,
        auth,
        retry,
        sendOnce,
        patience: () => retry.patience(),
        open: (request) => downloads(() => exchange(request)),
        url(repository, path, query = []) {
            // A name is part of a path: `..` or `?` in it would ask for something else.
            if (!(0,names/* isRepository */.Z)(repository))
                throw new TypeError(`not a repository: ${repository}`);
            const url = new URL(`/v2/${repository}/${path}`, settings.origin);
            for (const [name, value] of query)
                url.searchParams.append(name, value);
            return url;
        },
        async send(request, read) {
            const patience = retry.patience();
            for (;;) {
                try {
                    return await sendOnce(request, read);
                }
                catch (error) {
                    await patience.wait(error);
                }
            }
        },
    };
}
/** No success of a registry is a web page; storage elsewhere may call a blob anything. */
function refuseHtml({ status, headers, method, url }, { host, origin }) {
    if (url.origin !== origin || status >= 400)
        return;
    if (!/^text\/html\b/i.test(headers.get('content-type') ?? ''))
        return;
    throw new RegistryError({
        kind: 'not-a-registry',
        host,
        status,
        message: `${host} answered ${method} ${url.pathname} with a web page: a proxy or login page answers in its place`,
    });
}

;// CONCATENATED MODULE: ./lib/oci/upload-whole.js


/** Sends all that is missing in one `PUT` (end-6), which also closes the upload. */
async function sendWhole(transport, { repository, descriptor, open, onBytes }, { session, offset }) {
    const { digest, size } = descriptor;
    return transport.sendOnce({
        method: 'PUT',
        url: closingUrl(session.url, digest),
        scopes: [toPush(repository)],
        headers: {
            'content-type': 'application/octet-stream',
            ...(offset > 0 && size > offset && { 'content-range': `${offset}-${size - 1}` }),
        },
        body: {
            length: size - offset,
            open: async () => counted(await open(offset), onBytes),
        },
        accept: [200, 201, 204],
    }, async (answer) => upload_whole_closed(answer, digest, transport));
}
/** What a registry says after the last byte. */
function upload_whole_closed({ status, headers }, digest, transport) {
    const stored = headers.get('docker-content-digest');
    if (stored === null || stored === digest) {
        return { isConfirmed: status === 201 && stored === digest };
    }
    throw new RegistryError({
        kind: 'bad-answer',
        host: transport.settings.host,
        message: `${transport.settings.host} stored a blob under another digest than ${digest}`,
    });
}
/** Appended by hand: the query of a session may be signed, and parsing it would change how it is written. */
function closingUrl(session, digest) {
    const separator = session.search === '' ? '?' : '&';
    return new URL(`${session.href}${separator}digest=${encodeURIComponent(digest)}`);
}
async function* counted(source, onBytes) {
    for await (const chunk of source) {
        yield chunk;
        onBytes?.(chunk.length);
    }
}

;// CONCATENATED MODULE: ./lib/oci/upload-chunks.js




/** ghcr.io takes no larger one. */
const CHUNK_BYTES = 4 * 1024 * 1024;
/** A chunk is held in memory. */
const MAX_CHUNK_BYTES = 64 * 1024 * 1024;
/** How much to send at once, in bytes. */
function chunkSizeFor({ settings }, { minChunk }) {
    if (minChunk <= MAX_CHUNK_BYTES)
        return Math.max(CHUNK_BYTES, minChunk);
    throw new RegistryError({
        kind: 'refused',
        host: settings.host,
        message: `${settings.host} takes a blob neither whole nor in chunks of less than ${minChunk} bytes`,
    });
}
/** Sends what is missing in chunks (end-5), one after another, and closes the upload (end-6). */
async function sendChunks(transport, upload, state) {
    const { descriptor, open, onBytes, repository } = upload;
    for await (const chunk of pieces(await open(state.offset), state.chunkSize ?? CHUNK_BYTES)) {
        const end = state.offset + chunk.length;
        while (state.offset < end) {
            const rest = chunk.subarray(chunk.length - (end - state.offset));
            await sendChunk(transport, { repository, chunk: rest, state });
            onBytes?.(rest.length);
        }
    }
    return transport.sendOnce({
        method: 'PUT',
        url: closingUrl(state.session.url, descriptor.digest),
        scopes: [toPush(repository)],
        accept: [200, 201, 204],
    }, async (answer) => upload_whole_closed(answer, descriptor.digest, transport));
}
async function sendChunk(transport, { repository, chunk, state }) {
    const { session, offset } = state;
    const sent = offset + chunk.length;
    await transport.sendOnce({
        method: 'PATCH',
        url: session.url,
        scopes: [toPush(repository)],
        headers: {
            'content-type': 'application/octet-stream',
            'content-range': `${offset}-${sent - 1}`,
        },
        body: { length: chunk.length, open: () => chunk },
        accept: [200, 201, 202, 204],
    }, async (answer) => {
        const received = (state.trustsRange && receivedBytes(answer)) || sent;
        // No progress, or more than there was: nothing to go on from.
        if (received <= offset || received > sent)
            throw impossible(transport, received, sent);
        state.session = movedSession(answer, session, transport);
        state.offset = received;
    });
}
function impossible({ settings }, received, sent) {
    return new RegistryError({
        kind: 'bad-answer',
        host: settings.host,
        status: 416,
        message: `${settings.host} says that it has ${received} bytes of an upload after ${sent} were sent`,
    });
}
/** The bytes in pieces of one size; the last one is what is left. A piece may be sent again: each has memory of its own. */
async function* pieces(source, size) {
    let piece = new Uint8Array(size);
    let length = 0;
    for await (let chunk of source) {
        while (chunk.length > 0) {
            const part = chunk.subarray(0, size - length);
            piece.set(part, length);
            length += part.length;
            chunk = chunk.subarray(part.length);
            if (length < size)
                continue;
            yield piece;
            piece = new Uint8Array(size);
            length = 0;
        }
    }
    if (length > 0)
        yield piece.subarray(0, length);
}

;// CONCATENATED MODULE: ./lib/oci/upload-source.js
/** The blob could not be read where it comes from, which may be another registry: no reason to try here again. */
class SourceError extends Error {
    constructor(cause) {
        super('the source of a blob failed', { cause });
        this.name = 'SourceError';
    }
}
/** The source with its failures marked as such; too many bytes or too few are one. */
function checkedSource({ open, descriptor }) {
    return async (offset) => {
        try {
            return checked(await open(offset), offset, descriptor);
        }
        catch (error) {
            throw new SourceError(error);
        }
    };
}
async function* checked(source, offset, { digest, size }) {
    let position = offset;
    try {
        for await (const chunk of source) {
            position += chunk.length;
            if (position > size)
                break;
            yield chunk;
        }
    }
    catch (error) {
        throw new SourceError(error);
    }
    if (position === size)
        return;
    const what = position > size ? 'more' : 'fewer';
    throw new SourceError(new RangeError(`the source of blob ${digest} has ${what} bytes than ${size}`));
}

;// CONCATENATED MODULE: ./lib/oci/upload.js






const MAX_LOSSES = 5;
/** Less than this is sent again sooner than it is asked for. */
const WORTH_RESUMING_BYTES = 4 * 1024 * 1024;
/** Brings a blob into a repository: finds it there, mounts it from another one, or sends it. */
async function uploadBlob(transport, upload) {
    if (await isThere(transport, upload))
        return 'existed';
    const { repository, descriptor, mountFrom } = upload;
    const begun = mountFrom
        ? await tryMount(transport, { repository, digest: descriptor.digest, from: mountFrom })
        : undefined;
    if (begun === 'mounted')
        return 'mounted';
    const session = begun ?? (await startUpload(transport, repository));
    await transfer(transport, { ...upload, open: checkedSource(upload) }, session);
    return 'uploaded';
}
async function isThere(transport, { repository, descriptor }) {
    const found = await headBlob(transport, repository, descriptor.digest);
    return found !== undefined && (found.size ?? descriptor.size) === descriptor.size;
}
async function transfer(transport, upload, session) {
    const patience = transport.patience();
    const state = {
        session,
        offset: 0,
        chunkSize: undefined,
        trustsRange: true,
        losses: 0,
    };
    for (;;) {
        try {
            const send = state.chunkSize === undefined ? sendWhole : sendChunks;
            const { isConfirmed } = await send(transport, upload, state);
            if (isConfirmed || (await isThere(transport, upload)))
                return;
            throw notStored(transport, upload);
        }
        catch (error) {
            if (await recover(error, { transport, upload, state, patience }))
                return;
        }
    }
}
/** Sets the state for another try, or throws. True if the blob has arrived in spite of the error. */
async function recover(error, recovery) {
    const { transport, upload, state, patience } = recovery;
    const abandon = () => cancelUpload(transport, upload.repository, state.session);
    if (!(error instanceof RegistryError)) {
        await abandon();
        throw error instanceof SourceError ? error.cause : error;
    }
    if (error.kind === 'too-large' && state.chunkSize === undefined) {
        await abandon();
        state.chunkSize = chunkSizeFor(transport, state.session);
        return restart(recovery);
    }
    if (isLostUpload(error, state) && state.losses < MAX_LOSSES) {
        await abandon();
        state.losses += 1;
        if (error.status === 416)
            makeCareful(state);
        const { message } = error;
        await patience.wait(new RegistryError({ ...error, message, temporary: true, cause: error }));
        return restart(recovery);
    }
    try {
        await patience.wait(error);
    }
    catch (final) {
        await abandon();
        throw final;
    }
    if (await resume(recovery))
        return false;
    await abandon();
    return restart(recovery);
}
/** Goes on where the registry says that it stands. */
async function resume({ transport, upload, state, patience }) {
    const { repository, descriptor } = upload;
    if (!state.trustsRange || descriptor.size < WORTH_RESUMING_BYTES)
        return false;
    const status = await uploadStatus(transport, repository, state.session);
    if (!status || status.received > descriptor.size)
        return false;
    if (status.received > state.offset)
        patience.progress();
    state.session = status.session;
    state.offset = status.received;
    return true;
}
/** Begins the upload anew, unless the blob is there: the answer may be all that was lost. */
async function restart({ transport, upload, state }) {
    if (await isThere(transport, upload))
        return true;
    state.session = await startUpload(transport, upload.repository);
    // What the registry said it had may have been wrong.
    if (state.offset > 0)
        state.trustsRange = false;
    state.offset = 0;
    return false;
}
/** The range was not what the registry expected: smaller pieces, and no belief in what it says it has. */
function makeCareful(state) {
    state.trustsRange = false;
    if (state.chunkSize !== undefined) {
        state.chunkSize = Math.max(state.session.minChunk, Math.ceil(state.chunkSize / 2));
    }
}
const LOST_CODES = new Set(['BLOB_UPLOAD_UNKNOWN', 'BLOB_UPLOAD_INVALID', 'RANGE_INVALID']);
/** The registry does not know the upload any more, or not as we do. */
function isLostUpload({ status, codes }, { offset }) {
    // Not the upload is unknown then, but the repository.
    if (codes.includes('NAME_UNKNOWN'))
        return false;
    if (status === 404 || status === 416 || codes.some((code) => LOST_CODES.has(code)))
        return true;
    return offset > 0 && codes.some((code) => code === 'DIGEST_INVALID' || code === 'SIZE_INVALID');
}
function notStored({ settings }, { repository, descriptor }) {
    return new RegistryError({
        kind: 'bad-answer',
        host: settings.host,
        temporary: true,
        message: `${settings.host} took the blob ${descriptor.digest} for ${repository} and does not have it`,
    });
}

;// CONCATENATED MODULE: ./lib/oci/registry.js













function createRegistry(options) {
    const transport = createTransport(settingsFrom(options));
    const write = createManifestWriter(transport);
    const putTags = createPutTags(transport, write);
    const uploads = createLimiter(transport.settings.concurrency);
    return {
        host: options.host,
        ping: () => ping(transport),
        canPush: (repository) => canPush(transport, repository),
        headManifest: (repository, reference) => headManifest(transport, repository, reference),
        getManifest: (repository, reference) => getManifest(transport, repository, reference),
        async putManifest(repository, reference, manifest) {
            await write({ repository, reference, manifest });
        },
        putTags: (repository, manifest, tags) => putTags({ repository, manifest, tags }),
        deleteManifest: (repository, reference) => deleteManifest(transport, repository, reference),
        headBlob: (repository, digest) => headBlob(transport, repository, digest),
        getBlob: (repository, digest, { maxBytes }) => getBlob(transport, { repository, digest, maxBytes }),
        openBlob: (repository, descriptor, { offset = 0 } = {}) => openBlob(transport, { repository, descriptor, offset }),
        async mountBlob(repository, digest, from) {
            const begun = await tryMount(transport, { repository, digest, from });
            if (begun === 'mounted')
                return true;
            if (begun)
                await cancelUpload(transport, repository, begun);
            return false;
        },
        uploadBlob: (repository, descriptor, source) => uploads(() => uploadBlob(transport, { ...source, repository, descriptor })),
        listTags: (repository, range = {}) => listTags(transport, repository, range),
        referrers: (repository, digest) => listReferrers(transport, repository, digest),
    };
}

;// CONCATENATED MODULE: ./lib/oci/index.js









/***/ }),

/***/ 261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ OCI_INDEX),
/* harmony export */   EG: () => (/* binding */ OCI_MANIFEST),
/* harmony export */   Vv: () => (/* binding */ DOCKER_MANIFEST),
/* harmony export */   Y2: () => (/* binding */ DOCKER_LIST),
/* harmony export */   c0: () => (/* binding */ mediaTypeOf),
/* harmony export */   qO: () => (/* binding */ ACCEPT_MANIFESTS)
/* harmony export */ });
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
/** What we understand, as an `Accept` header. */
const ACCEPT_MANIFESTS = [OCI_INDEX, OCI_MANIFEST, DOCKER_LIST, DOCKER_MANIFEST].join(', ');
/** Said by registries and proxies that do not know what they hand on. */
const UNSPECIFIC = new Set(['', 'application/json', 'application/octet-stream', 'text/plain']);
/** The type of a `Content-Type` header without parameters; empty if it says nothing. */
function mediaTypeOf(headers) {
    const type = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    return UNSPECIFIC.has(type) ? '' : type;
}


/***/ }),

/***/ 9937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ isRepository),
/* harmony export */   d: () => (/* binding */ isTag)
/* harmony export */ });
/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests */
const REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
function isTag(text) {
    return typeof text === 'string' && TAG.test(text);
}
function isRepository(text) {
    return text.length <= 255 && REPOSITORY.test(text);
}


/***/ }),

/***/ 3586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ createService)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2306);


const ATTEMPTS = 5;
const TIMEOUT_MS = 20_000;
const FIRST_DELAY_MS = 500;
/** Who asks for a longer pause than this gets none: the job would stand still without a word. */
const LONGEST_DELAY_MS = 60_000;
const MAX_ANSWER_BYTES = 1024 * 1024;
/** Worth another attempt; a refusal (400, 401, 403) never is. */
const TEMPORARY = new Set([408, 429, 500, 502, 503, 504]);
/** Speaks to vendors' APIs by https: nothing is followed, little is read, and what is only temporary is tried again. */
function createService(ports) {
    return async (call) => {
        const { service } = call;
        const { host } = checkAddress(call);
        for (let attempt = 1;; attempt += 1) {
            const result = await attemptOnce(call, ports);
            if ('answer' in result)
                return result.answer;
            ports.signal?.throwIfAborted();
            const delay = result.retryAfterMs || FIRST_DELAY_MS * 2 ** (attempt - 1);
            if (attempt >= (call.patience?.attempts ?? ATTEMPTS) ||
                delay > LONGEST_DELAY_MS ||
                !result.temporary) {
                throw unreachable(call, host, result);
            }
            ports.log.info(`${service} (${host}) ${result.reason}; attempt ${attempt + 1}, waiting ${Math.ceil(delay / 1000)} s`);
            await ports.clock.sleep(delay, ports.signal);
        }
    };
}
/** Tokens cross the network, so only a service on this machine may be spoken to in the clear. */
function checkAddress({ url, service }) {
    const parsed = URL.parse(url);
    const isLocal = parsed !== null && LOCAL.has(parsed.hostname);
    if (parsed && (parsed.protocol === 'https:' || (parsed.protocol === 'http:' && isLocal))) {
        return parsed;
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1({
        code: 'SERVICE_UNREACHABLE',
        message: `The address of ${service} is not an https address: ${(0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanText */ .X5)(url, 256)}`,
        fix: 'Correct the input or the variable that sets it.',
    });
}
/** This machine, and what the clouds tell their own machines about themselves. */
const LOCAL = new Set([
    ...['localhost', '127.0.0.1', '[::1]'],
    ...['169.254.169.254', '169.254.170.2', '169.254.170.23', '[fd00:ec2::23]', '[fd00:ec2::254]'],
    'metadata.google.internal',
]);
async function attemptOnce(call, { fetch, clock, signal }) {
    const { url, method = 'GET', headers = {}, body, patience } = call;
    const timeoutMs = patience?.timeoutMs ?? TIMEOUT_MS;
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
        const response = await fetch(url, {
            method,
            headers: { accept: 'application/json', ...headers },
            ...(body !== undefined && { body }),
            redirect: 'manual',
            signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
        });
        const { status } = response;
        const text = await readCapped(response);
        if (text === undefined)
            return { reason: 'sent an answer without end', temporary: false };
        if (TEMPORARY.has(status)) {
            const retryAfterMs = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .retryAfter */ .P9)(response.headers, clock.now());
            return { reason: `answered ${status}`, temporary: true, retryAfterMs };
        }
        if (status >= 300 && status < 400) {
            return {
                reason: `answered ${status}, which would send the token elsewhere`,
                temporary: false,
            };
        }
        const answer = { status, headers: response.headers, text };
        const words = call.temporary?.(answer);
        return words === undefined
            ? { answer }
            : { reason: `answered ${status} ${words}`, temporary: true };
    }
    catch (error) {
        signal?.throwIfAborted();
        const reason = timeout.aborted ? `did not answer in ${timeoutMs / 1000} s` : wordsOf(error);
        const certificate = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .certificateProblem */ .VP)(error);
        if (certificate === undefined)
            return { reason, temporary: true, cause: error };
        return {
            reason: `has a certificate that is not trusted: ${certificate}`,
            temporary: false,
            cause: error,
            fix: 'If it is of a private authority, or of a proxy that looks into TLS, name its PEM file in `ca`, or in NODE_EXTRA_CA_CERTS of the runner. If there should be neither, somebody is listening in.',
        };
    }
}
async function readCapped({ body }) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body ?? []) {
        size += chunk.length;
        if (size > MAX_ANSWER_BYTES)
            return undefined;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
function wordsOf(error) {
    const { code, message } = error;
    return `could not be reached (${code ?? message})`;
}
function unreachable({ service }, host, failure) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1({
        code: 'SERVICE_UNREACHABLE',
        message: `${service} (${host}) ${failure.reason}.`,
        fix: failure.fix ??
            'Run again; if it stays so, check that this runner can reach that host (firewall, proxy, private certificate authority), and the status page of the service.',
        cause: failure.cause,
    });
}


/***/ })

};
