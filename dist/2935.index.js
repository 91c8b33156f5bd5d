export const id = 2935;
export const ids = [2935];
export const modules = {

/***/ 2935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRegistryServer: () => (/* binding */ createRegistryServer)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./lib/serve/refusal.js
/** A request that is answered with an error. */
class Refusal extends Error {
    status;
    entries;
    headers;
    constructor(status, entries, headers = {}) {
        const list = [entries].flat();
        super(list.map(({ message }) => message).join('; '));
        this.name = 'Refusal';
        this.status = status;
        this.entries = list;
        this.headers = headers;
    }
}
function badDigest(message) {
    return new Refusal(400, { code: 'DIGEST_INVALID', message });
}
function badManifest(message) {
    return new Refusal(400, { code: 'MANIFEST_INVALID', message });
}
function unknownBlob(digest) {
    return new Refusal(404, {
        code: 'BLOB_UNKNOWN',
        message: 'the repository has no such blob',
        detail: { digest },
    });
}
function unknownManifest(reference) {
    return new Refusal(404, {
        code: 'MANIFEST_UNKNOWN',
        message: 'the repository has no such manifest',
        detail: { reference },
    });
}

;// CONCATENATED MODULE: ./lib/serve/answer.js


function jsonAnswer(value, headers = {}) {
    const body = Buffer.from(JSON.stringify(value));
    return {
        status: 200,
        headers: { 'content-type': 'application/json', 'content-length': body.length, ...headers },
        body,
    };
}
/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes */
function errorAnswer(error) {
    const refusal = error instanceof Refusal
        ? error
        : new Refusal(500, { code: 'UNKNOWN', message: 'the registry failed; see its output' });
    return {
        ...jsonAnswer({ errors: refusal.entries }, refusal.headers),
        status: refusal.status,
    };
}
/** Sends the answer; to `HEAD` without its body. */
async function send({ method }, response, { status, headers, body }) {
    response.writeHead(status, {
        'docker-distribution-api-version': 'registry/2.0',
        ...(body === undefined && status !== 204 && { 'content-length': 0 }),
        ...headers,
    });
    if (method === 'HEAD' || body === undefined)
        response.end();
    else if (typeof body === 'function')
        await (0,promises_.pipeline)(body(), response);
    else
        response.end(body);
}

// EXTERNAL MODULE: ./lib/oci/digest.js
var oci_digest = __webpack_require__(9501);
;// CONCATENATED MODULE: ./lib/serve/byte-range.js
/**
 * The part that a `Range` header asks for: `undefined` = all (no header, several parts, or another unit, which a server
 * may ignore), `unsatisfiable` = none of it exists. https://www.rfc-editor.org/rfc/rfc9110#name-range-requests
 */
function byteRangeOf(header, size) {
    const match = /^bytes=(?<first>[0-9]{0,15})-(?<last>[0-9]{0,15})$/.exec(header ?? '');
    const { first = '', last = '' } = match?.groups ?? {};
    if (first === '' && last === '')
        return undefined;
    if (first === '') {
        const length = Math.min(Number(last), size);
        return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
    }
    const start = Number(first);
    const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
    if (last !== '' && Number(last) < start)
        return undefined;
    return start >= size ? 'unsatisfiable' : { start, end };
}

;// CONCATENATED MODULE: ./lib/serve/blobs.js



/** `GET` and `HEAD` of a blob (end-2). */
async function getBlob({ request, storage, name, reference }) {
    const digest = checkedDigest(reference);
    const size = await storage.blobs.size(name, digest);
    if (size === undefined)
        throw unknownBlob(digest);
    const headers = {
        'content-type': 'application/octet-stream',
        'docker-content-digest': digest,
        'accept-ranges': 'bytes',
    };
    const range = request.method === 'GET' ? byteRangeOf(request.headers.range, size) : undefined;
    if (range === 'unsatisfiable') {
        const message = `the blob has ${size} bytes`;
        throw new Refusal(416, { code: 'SIZE_INVALID', message }, { 'content-range': `bytes */${size}` });
    }
    const body = () => storage.blobs.read(digest, range);
    if (!range)
        return { status: 200, headers: { ...headers, 'content-length': size }, body };
    const { start, end } = range;
    const part = {
        'content-length': end - start + 1,
        'content-range': `bytes ${start}-${end}/${size}`,
    };
    return { status: 206, headers: { ...headers, ...part }, body };
}
/** `DELETE` of a blob (end-10). Manifests that name it are left as they are. */
async function deleteBlob({ storage, name, reference }) {
    const digest = checkedDigest(reference);
    if (!(await storage.blobs.remove(name, digest)))
        throw unknownBlob(digest);
    return { status: 202 };
}
/** The text, if it is a digest that we can check content against. */
function checkedDigest(text) {
    if ((0,oci_digest/* isDigest */.Bc)(text))
        return text;
    throw badDigest('the digest must be sha256 or sha512, in small hexadecimal digits');
}

// EXTERNAL MODULE: ./lib/oci/media-types.js
var media_types = __webpack_require__(261);
;// CONCATENATED MODULE: ./lib/serve/page.js

/**
 * The part of a list that `n` and `last` ask for, in the order of the characters' codes.
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-tags
 */
function pageOf(all, query, path) {
    const limit = limitOf(query.get('n'));
    const last = query.get('last');
    const rest = all.toSorted(byCode).filter((entry) => last === null || entry > last);
    if (limit === undefined || limit >= rest.length)
        return { entries: rest, headers: {} };
    const entries = rest.slice(0, limit);
    const end = entries.at(-1);
    // Nothing was asked for: there is no place to go on from.
    if (end === undefined)
        return { entries, headers: {} };
    const next = new URLSearchParams({ n: String(limit), last: end });
    return { entries, headers: { link: `<${path}?${next}>; rel="next"` } };
}
function byCode(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function limitOf(text) {
    if (text === null)
        return undefined;
    if (/^[0-9]{1,9}$/.test(text))
        return Number(text);
    throw new Refusal(400, { code: 'UNSUPPORTED', message: '`n` is not a whole number' });
}

;// CONCATENATED MODULE: ./lib/serve/lists.js





/** `GET /v2/<name>/tags/list` (end-8). */
async function listTags({ storage, name, query }) {
    if (!(await storage.repositories.exists(name))) {
        const message = 'there is no such repository';
        throw new Refusal(404, { code: 'NAME_UNKNOWN', message, detail: { name } });
    }
    const tags = await storage.tags.list(name);
    const { entries, headers } = pageOf(tags, query, `/v2/${name}/tags/list`);
    return jsonAnswer({ name, tags: entries }, headers);
}
/** `GET /v2/_catalog`: not in the specification, asked for by many tools. */
async function listRepositories({ storage, query }) {
    const all = await storage.repositories.list();
    const { entries, headers } = pageOf(all, query, '/v2/_catalog');
    return jsonAnswer({ repositories: entries }, headers);
}
/** `GET /v2/<name>/referrers/<digest>` (end-12); a digest that nothing refers to has an empty list. */
async function listReferrers(call) {
    const { storage, name, reference, query } = call;
    const all = await storage.referrers.list(name, checkedDigest(reference));
    const asked = query.get('artifactType');
    const manifests = all.filter(({ artifactType }) => asked === null || artifactType === asked);
    return jsonAnswer({ schemaVersion: 2, mediaType: media_types/* OCI_INDEX */.$p, manifests }, {
        'content-type': media_types/* OCI_INDEX */.$p,
        ...(asked !== null && { 'oci-filters-applied': 'artifactType' }),
    });
}

// EXTERNAL MODULE: ./lib/oci/names.js
var names = __webpack_require__(9937);
;// CONCATENATED MODULE: ./lib/serve/body.js

/** The whole body of a request; one that is longer than `limit` bytes is refused with 413. */
async function readBody(request, limit) {
    const tooLarge = () => new Refusal(413, { code: 'SIZE_INVALID', message: `a manifest has at most ${limit} bytes` });
    if (Number(request.headers['content-length'] ?? 0) > limit)
        throw tooLarge();
    const chunks = [];
    let size = 0;
    // Left open, so that the refusal can still be sent.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
        size += chunk.length;
        if (size > limit)
            throw tooLarge();
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./lib/serve/parse-manifest.js



const IMAGES = new Set([media_types/* OCI_MANIFEST */.EG, media_types/* DOCKER_MANIFEST */.Vv]);
const INDEXES = new Set([media_types/* OCI_INDEX */.$p, media_types/* DOCKER_LIST */.Y2]);
/** Whether content of this type is pushed as a manifest, not as a blob. */
function isManifestType(mediaType) {
    return IMAGES.has(mediaType) || INDEXES.has(mediaType);
}
/**
 * Reads a manifest or an index; `contentType` is the header as it was sent. Throws a `Refusal` for what is none, or says to be
 * two things. https://github.com/opencontainers/image-spec/blob/main/manifest.md and image-index.md
 */
function parsePushed(bytes, contentType) {
    const mediaType = contentType ?? '';
    if (!isManifestType(mediaType)) {
        throw badManifest(`Content-Type must be one of ${[...IMAGES, ...INDEXES].join(', ')}`);
    }
    const json = parseJson(bytes);
    if (json.mediaType !== undefined && json.mediaType !== mediaType) {
        throw badManifest('the mediaType of the manifest is not its Content-Type');
    }
    if (json.schemaVersion !== 2)
        throw badManifest('schemaVersion must be 2');
    const isImage = IMAGES.has(mediaType);
    // Clients that go by the fields would see another image than those that go by the type.
    const foreign = isImage ? ['manifests'] : ['config', 'layers'];
    if (foreign.some((field) => json[field] !== undefined)) {
        throw badManifest('the manifest has the fields of an image and of an index');
    }
    const config = isImage ? [descriptorOf(json.config, 'config')] : [];
    const layers = isImage ? descriptorsOf(json.layers, 'layers') : [];
    const subject = json.subject === undefined ? undefined : descriptorOf(json.subject, 'subject');
    return {
        mediaType,
        blobs: [...config, ...layers.filter((layer) => !isElsewhere(layer))],
        members: isImage ? [] : descriptorsOf(json.manifests, 'manifests'),
        ...(subject && { subject: subject.digest }),
        ...facts(json, config[0]?.mediaType),
    };
}
function parseJson(bytes) {
    try {
        const json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        if (isObject(json))
            return json;
    }
    catch {
        // Said below.
    }
    throw badManifest('the manifest is not a JSON object');
}
/** What a list of referrers says. https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-referrers */
function facts(json, configType) {
    const artifactType = json.artifactType || configType;
    const { annotations } = json;
    return {
        ...(typeof artifactType === 'string' && { artifactType }),
        ...(isObject(annotations) && { annotations: annotations }),
    };
}
function descriptorsOf(value, field) {
    if (!Array.isArray(value))
        throw badManifest(`${field} must be a list`);
    return value.map((item, at) => descriptorOf(item, `${field}[${at}]`));
}
function descriptorOf(value, field) {
    if (!isObject(value))
        throw badManifest(`${field} must be a descriptor`);
    const { mediaType, digest, size } = value;
    if (typeof mediaType !== 'string')
        throw badManifest(`${field}.mediaType must be a text`);
    if (!(0,oci_digest/* isDigest */.Bc)(digest))
        throw badDigest(`${field}.digest must be a digest of sha256 or sha512`);
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
        throw badManifest(`${field}.size must be a number of bytes`);
    }
    return { ...value, mediaType, digest, size };
}
/** Layers that may not be given to others are never pushed; where they are is said in `urls`. */
function isElsewhere({ mediaType, urls }) {
    const isForeign = /\.nondistributable\.|\.foreign\./.test(mediaType);
    return isForeign || (Array.isArray(urls) && urls.length > 0);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./lib/serve/referenced.js


/**
 * Throws a `Refusal` that names everything a manifest refers to and the repository lacks, or has in another size. A subject
 * may come later. https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-manifests
 */
async function checkReferenced({ blobs, manifests }, name, pushed) {
    const sizeOfMember = async ({ digest, mediaType }) => {
        const manifest = await manifests.size(name, digest);
        // An index of a build cache has layers as its members.
        return manifest ?? (isManifestType(mediaType) ? undefined : blobs.size(name, digest));
    };
    const found = await Promise.all([
        ...pushed.blobs.map(async (blob) => problemOf(blob, await blobs.size(name, blob.digest))),
        ...pushed.members.map(async (member) => problemOf(member, await sizeOfMember(member))),
    ]);
    const problems = found.filter((problem) => problem !== undefined);
    if (problems.length === 0)
        return;
    const isMissing = problems.some(({ code }) => code === 'MANIFEST_BLOB_UNKNOWN');
    throw new Refusal(isMissing ? 404 : 400, problems);
}
function problemOf({ digest, size }, actual) {
    if (actual === undefined) {
        const message = 'the repository lacks what the manifest refers to';
        return { code: 'MANIFEST_BLOB_UNKNOWN', message, detail: { digest } };
    }
    if (actual === size)
        return undefined;
    const message = `the manifest says ${size} bytes, the content has ${actual}`;
    return { code: 'SIZE_INVALID', message, detail: { digest } };
}

;// CONCATENATED MODULE: ./lib/serve/manifests.js







/** What every registry takes, and none has to take more. */
const MAX_BYTES = 4 * 1024 * 1024;
/** `GET` and `HEAD` of a manifest (end-3), whatever `Accept` says: there is only what was pushed. */
async function getManifest({ storage, name, reference }) {
    const found = isReference(reference) ? await storage.manifests.read(name, reference) : undefined;
    if (!found)
        throw unknownManifest(reference);
    const { digest, mediaType, bytes } = found;
    const headers = {
        'content-type': mediaType,
        'content-length': bytes.length,
        'docker-content-digest': digest,
    };
    return { status: 200, headers, body: bytes };
}
/** `PUT` of a manifest (end-7a), by digest with any number of tags (end-7b). */
async function putManifest(call) {
    const { request, storage, name, reference } = call;
    const tags = tagsOf(call);
    const bytes = await readBody(request, MAX_BYTES);
    const pushed = parsePushed(bytes, request.headers['content-type']);
    const digest = (0,oci_digest/* isDigest */.Bc)(reference) ? reference : (0,oci_digest/* digestOf */.ol)(bytes);
    if (!(0,oci_digest/* matchesDigest */._j)(bytes, digest))
        throw badDigest(`the manifest’s digest is not ${digest}`);
    await checkReferenced(storage, name, pushed);
    const manifest = { digest, mediaType: pushed.mediaType, bytes };
    await storage.manifests.write(name, manifest);
    await addToReferrers(call, manifest, pushed);
    for (const tag of tags)
        await storage.tags.write(name, tag, digest);
    return {
        status: 201,
        headers: {
            location: `/v2/${name}/manifests/${digest}`,
            'docker-content-digest': digest,
            ...(pushed.subject && { 'oci-subject': pushed.subject }),
            ...((0,oci_digest/* isDigest */.Bc)(reference) && tags.length > 0 && { 'oci-tag': tags }),
        },
    };
}
/** `DELETE` (end-9): a tag alone, or a manifest with all that points at it. */
async function deleteManifest({ storage, name, reference }) {
    const isThere = isReference(reference) &&
        ((0,oci_digest/* isDigest */.Bc)(reference)
            ? await storage.manifests.remove(name, reference)
            : await storage.tags.remove(name, reference));
    if (!isThere)
        throw unknownManifest(reference);
    return { status: 202 };
}
async function addToReferrers({ storage, name }, { digest, mediaType, bytes }, { subject, artifactType, annotations }) {
    if (subject === undefined)
        return;
    await storage.referrers.add(name, subject, {
        mediaType,
        digest,
        size: bytes.length,
        ...(artifactType !== undefined && { artifactType }),
        ...(annotations && { annotations }),
    });
}
/** A digest that is none is an error of its own; a tag that is none is only unknown. */
function isReference(reference) {
    if (!reference.includes(':'))
        return (0,names/* isTag */.d)(reference);
    checkedDigest(reference);
    return true;
}
/** Tags that the request sets: all are well-formed, or none is set. */
function tagsOf({ reference, query }) {
    if (!isReference(reference))
        throw badManifest('the tag is malformed');
    if (!(0,oci_digest/* isDigest */.Bc)(reference))
        return [reference];
    const tags = [...new Set(query.getAll('tag'))];
    if (!tags.every(names/* isTag */.d))
        throw badManifest('a tag is malformed');
    return tags;
}

;// CONCATENATED MODULE: ./lib/serve/own-name.js

/** Names that nobody can register. https://www.iana.org/assignments/special-use-domain-names and `.internal` by ICANN */
const RESERVED = /(?:^|\.)(?:localhost|internal|local|test|home\.arpa)$/;
/**
 * Whether a request that came over this machine's loopback interface calls the registry by a name that a stranger cannot have led
 * there: an address, one without a dot, a reserved one, or the one that it listens on. A page of the internet may have a name of its own
 * answered with 127.0.0.1 and then read what is here (DNS rebinding). From other machines, any name will do.
 */
function isOwnName({ headers, socket }, listensOn) {
    if (!/^(?:::ffff:)?127\.|^::1$/.test(socket.localAddress ?? ''))
        return true;
    const { host = '' } = headers;
    const name = host
        .replace(/:\d*$/, '')
        .replace(/^\[(.*)\]$/, '$1')
        .replace(/\.$/, '')
        .toLowerCase();
    return ((0,external_node_net_.isIP)(name) !== 0 ||
        !name.includes('.') ||
        RESERVED.test(name) ||
        name === listensOn.toLowerCase());
}

;// CONCATENATED MODULE: ./lib/serve/route.js


/**
 * A component of a name may be `blobs` or `manifests` itself, so the name takes as much of the path as it can.
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#endpoints
 */
const PATTERNS = [
    ['base', /^\/v2\/?$/],
    ['catalog', /^\/v2\/_catalog$/],
    ['uploads', /^\/v2\/(?<name>.+)\/blobs\/uploads\/?$/],
    ['upload', /^\/v2\/(?<name>.+)\/blobs\/uploads\/(?<reference>[^/]+)$/],
    ['blob', /^\/v2\/(?<name>.+)\/blobs\/(?<reference>[^/]+)$/],
    ['manifest', /^\/v2\/(?<name>.+)\/manifests\/(?<reference>[^/]+)$/],
    ['tags', /^\/v2\/(?<name>.+)\/tags\/list$/],
    ['referrers', /^\/v2\/(?<name>.+)\/referrers\/(?<reference>[^/]+)$/],
];
/** What a request is about. Throws a {@link Refusal} for paths outside of the API and for malformed names. */
function routeOf(target) {
    const at = target.indexOf('?');
    const path = decode(at < 0 ? target : target.slice(0, at));
    const query = new URLSearchParams(at < 0 ? '' : target.slice(at));
    for (const [resource, pattern] of PATTERNS) {
        const match = pattern.exec(path);
        if (!match)
            continue;
        const { name = '', reference = '' } = match.groups ?? {};
        const isNamed = resource !== 'base' && resource !== 'catalog';
        if (isNamed && !(0,names/* isRepository */.Z)(name)) {
            const message = 'the repository name is malformed';
            throw new Refusal(400, { code: 'NAME_INVALID', message, detail: { name } });
        }
        return { resource, name, reference, query };
    }
    throw new Refusal(404, { code: 'UNSUPPORTED', message: 'there is no such endpoint' });
}
function decode(path) {
    try {
        return decodeURIComponent(path);
    }
    catch {
        throw new Refusal(400, { code: 'UNSUPPORTED', message: 'the path is not properly encoded' });
    }
}

;// CONCATENATED MODULE: ./lib/serve/upload-chunk.js

/**
 * Appends a request's body to an upload, and answers the new size. A chunk that does not start where the last one ended is
 * refused with 416 and where to go on; one whose length is not what it said leaves nothing behind.
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-a-blob-in-chunks
 */
async function takeChunk({ request, name, reference: id }, upload) {
    const range = request.headers['content-range'];
    if (range === undefined)
        return upload.append(request);
    const match = /^(?<first>[0-9]{1,15})-(?<last>[0-9]{1,15})$/.exec(range);
    const [first, last] = [Number(match?.groups?.first), Number(match?.groups?.last)];
    if (!match || first !== upload.size || last < first) {
        const message = `the next chunk starts at ${upload.size}`;
        const entry = { code: 'BLOB_UPLOAD_INVALID', message };
        throw new Refusal(416, entry, uploadHeaders({ name, id }, upload.size));
    }
    const length = last - first + 1;
    const announced = announcedLength(request);
    if (announced !== undefined && announced !== length)
        throw badLength(length);
    const size = await upload.append(request);
    if (size === upload.size + length)
        return size;
    await upload.cutTo(upload.size);
    throw badLength(length);
}
/** Where an upload goes on, and what is there; `0-0` is said for one byte and for none. */
function uploadHeaders({ name, id }, size) {
    return {
        location: `/v2/${name}/blobs/uploads/${id}`,
        range: `0-${Math.max(size - 1, 0)}`,
        'docker-upload-uuid': id,
    };
}
function announcedLength({ headers }) {
    const text = headers['content-length'];
    return text === undefined ? undefined : Number(text);
}
function badLength(length) {
    const message = `the body has another length than Content-Range says (${length} bytes)`;
    return new Refusal(400, { code: 'SIZE_INVALID', message });
}

;// CONCATENATED MODULE: ./lib/serve/uploads.js





/** `POST`: a mount (end-11), a whole blob (end-4b), or the start of an upload (end-4a, end-4c). */
async function startUpload(call) {
    const { storage, name, query } = call;
    const mount = query.get('mount');
    if (mount !== null && (await mounted(call, mount)))
        return created(name, mount);
    const digest = query.get('digest');
    const whole = digest === null ? undefined : checkedDigest(digest);
    const id = await storage.uploads.start(name, algorithmOf(query, whole));
    if (whole === undefined)
        return { status: 202, headers: uploadHeaders({ name, id }, 0) };
    return withUpload({ ...call, reference: id }, async (upload) => {
        try {
            await takeChunk({ ...call, reference: id }, upload);
        }
        catch (error) {
            // Nobody knows the upload's address, so nobody can go on with it.
            await upload.cancel();
            throw error;
        }
        return finish({ ...call, reference: id }, upload, whole);
    });
}
/** A mount that is impossible for whatever reason becomes an ordinary upload. */
async function mounted({ storage, name, query }, digest) {
    const from = query.get('from') ?? undefined;
    if (!(0,oci_digest/* isDigest */.Bc)(digest) || (from !== undefined && !(0,names/* isRepository */.Z)(from)))
        return false;
    return storage.blobs.mount(name, digest, from);
}
/** `GET` (end-13): where an interrupted upload stands. */
async function getUpload({ storage, name, reference: id }) {
    const size = await storage.uploads.size({ name, id });
    if (size === undefined)
        throw unknownUpload();
    return { status: 204, headers: uploadHeaders({ name, id }, size) };
}
/** `PATCH` (end-5): a chunk, or a stream without `Content-Range`. */
function patchUpload(call) {
    return withUpload(call, async (upload) => {
        const size = await takeChunk(call, upload);
        const { name, reference: id } = call;
        return { status: 202, headers: uploadHeaders({ name, id }, size) };
    });
}
/** `PUT` (end-6): the end of an upload, with the last chunk or the whole blob. */
async function putUpload(call) {
    const digest = checkedDigest(call.query.get('digest') ?? '');
    return withUpload(call, async (upload) => {
        await takeChunk(call, upload);
        return finish(call, upload, digest);
    });
}
/** `DELETE` (end-14). */
function deleteUpload(call) {
    return withUpload(call, async (upload) => {
        await upload.cancel();
        return { status: 204 };
    });
}
async function finish({ storage, name }, upload, digest) {
    if (!(await upload.finish(digest)))
        throw badDigest(`the blob’s digest is not ${digest}`);
    await storage.blobs.link(name, digest);
    return created(name, digest);
}
function created(name, digest) {
    const location = `/v2/${name}/blobs/${digest}`;
    return { status: 201, headers: { location, 'docker-content-digest': digest } };
}
async function withUpload({ storage, name, reference: id }, work) {
    const answer = await storage.uploads.use({ name, id }, work);
    if (!answer)
        throw unknownUpload();
    return answer;
}
function unknownUpload() {
    return new Refusal(404, { code: 'BLOB_UPLOAD_UNKNOWN', message: 'there is no such upload' });
}
function algorithmOf(query, digest) {
    const asked = digest?.slice(0, digest.indexOf(':')) ?? query.get('digest-algorithm') ?? 'sha256';
    if (asked === 'sha256' || asked === 'sha512')
        return asked;
    throw badDigest('the digest algorithm must be sha256 or sha512');
}

;// CONCATENATED MODULE: ./lib/serve/endpoints.js








/** What can be done with what. `HEAD` is `GET` without the body. */
const ENDPOINTS = {
    base: { GET: async () => jsonAnswer({}) },
    catalog: { GET: listRepositories },
    tags: { GET: listTags },
    referrers: { GET: listReferrers },
    manifest: { GET: getManifest, PUT: putManifest, DELETE: deleteManifest },
    blob: { GET: getBlob, DELETE: deleteBlob },
    uploads: { POST: startUpload },
    upload: { GET: getUpload, PATCH: patchUpload, PUT: putUpload, DELETE: deleteUpload },
};
/** Answers one request, or throws a `Refusal`. */
async function answer(request, { storage, host }) {
    // Only browsers send an origin: a page of the internet must neither write to a registry of this machine nor read it.
    if (request.headers.origin !== undefined || !isOwnName(request, host)) {
        throw new Refusal(403, { code: 'DENIED', message: 'this registry is not for web pages' });
    }
    const route = routeOf(request.url ?? '');
    const methods = ENDPOINTS[route.resource];
    const { method = '' } = request;
    const name = method === 'HEAD' ? 'GET' : method;
    const handler = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (!handler) {
        const allow = Object.keys(methods).flatMap((each) => (each === 'GET' ? ['GET', 'HEAD'] : each));
        const message = `${method} is not possible here`;
        throw new Refusal(405, { code: 'UNSUPPORTED', message }, { allow: allow.join(', ') });
    }
    return handler({ ...route, request, storage });
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/serve/storage/atomic-file.js



/** Writes a file under a temporary name and moves it into place: others see all of it or nothing. */
async function writeAtomically(path, content, temporary) {
    const fresh = (0,external_node_path_.join)(temporary, (0,external_node_crypto_.randomUUID)());
    try {
        await (0,external_node_fs_promises_.writeFile)(fresh, content, { flag: 'wx', mode: 0o644 });
        await moveInto(fresh, path);
    }
    catch (error) {
        await (0,external_node_fs_promises_.rm)(fresh, { force: true });
        throw error;
    }
}
/** Moves a whole file to its place. What was there is the same, or is to be replaced. */
async function moveInto(from, path) {
    await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    await (0,external_node_fs_promises_.rename)(from, path);
}
/** The text of a file; `undefined` where there is none. */
async function readTextIfAny(path) {
    return ifAny((0,external_node_fs_promises_.readFile)(path, 'utf8'));
}
/** The names in a folder; none where there is no folder. */
async function namesIn(folder) {
    return (await ifAny((0,external_node_fs_promises_.readdir)(folder))) ?? [];
}
/** What is there; `undefined` where nothing is. */
async function ifAny(found) {
    try {
        return await found;
    }
    catch (error) {
        const { code } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/serve/storage/blobs.js



function createBlobs(paths) {
    const contentSize = async (digest) => (await ifAny((0,external_node_fs_promises_.stat)(paths.content(digest))))?.size;
    const size = async (name, digest) => (await ifAny((0,external_node_fs_promises_.stat)(paths.blob(name, digest)))) && contentSize(digest);
    const link = (name, digest) => writeAtomically(paths.blob(name, digest), '', paths.uploads);
    return {
        size,
        read: (digest, range) => (0,external_node_fs_.createReadStream)(paths.content(digest), { ...range }),
        link,
        async mount(name, digest, from) {
            const found = await (from === undefined ? contentSize(digest) : size(from, digest));
            if (found === undefined)
                return false;
            await link(name, digest);
            return true;
        },
        async remove(name, digest) {
            return (await ifAny((0,external_node_fs_promises_.rm)(paths.blob(name, digest)).then(() => true))) ?? false;
        },
    };
}

;// CONCATENATED MODULE: ./lib/serve/storage/manifests.js


function createManifests(paths, tags, referrers) {
    return {
        async read(name, reference) {
            const digest = reference.includes(':') ? reference : await tags.read(name, reference);
            if (digest === undefined)
                return undefined;
            const mediaType = await readTextIfAny(paths.manifest(name, digest));
            if (mediaType === undefined)
                return undefined;
            const bytes = await ifAny((0,external_node_fs_promises_.readFile)(paths.content(digest)));
            return bytes && { digest, mediaType, bytes };
        },
        async size(name, digest) {
            if (!(await ifAny((0,external_node_fs_promises_.stat)(paths.manifest(name, digest)))))
                return undefined;
            return (await ifAny((0,external_node_fs_promises_.stat)(paths.content(digest))))?.size;
        },
        async write(name, { digest, mediaType, bytes }) {
            await writeAtomically(paths.content(digest), bytes, paths.uploads);
            await writeAtomically(paths.manifest(name, digest), mediaType, paths.uploads);
        },
        async remove(name, digest) {
            const removed = await ifAny((0,external_node_fs_promises_.rm)(paths.manifest(name, digest)).then(() => true));
            if (!removed)
                return false;
            await tags.removeAllOf(name, digest);
            await referrers.removeAllOf(name, digest);
            return true;
        },
    };
}

;// CONCATENATED MODULE: ./lib/serve/storage/tag-file.js
/**
 * The file name of a tag. `V1` and `v1` are two tags, but one file on the disks of macOS and Windows, so the name is in
 * small letters, and which of them are large is said behind a `~`, which no tag has.
 */
function tagFile(tag) {
    const large = [...tag].map((letter) => (/[A-Z]/.test(letter) ? '1' : '0')).join('');
    const small = tag.toLowerCase();
    return small === tag ? tag : `${small}~${BigInt(`0b${large}`).toString(16)}`;
}
/** The tag of a file name. */
function tagOfFile(file) {
    const [small = '', mask] = file.split('~');
    if (mask === undefined)
        return small;
    const large = BigInt(`0x${mask}`).toString(2).padStart(small.length, '0');
    return [...small]
        .map((letter, at) => (large[at] === '1' ? letter.toUpperCase() : letter))
        .join('');
}

;// CONCATENATED MODULE: ./lib/serve/storage/paths.js




/** Everything that becomes a path is checked here once more, so that no caller can lead outside of the folder. */
function pathsIn(root) {
    const repositories = (0,external_node_path_.join)(root, 'repositories');
    const repository = (name) => (0,external_node_path_.join)(repositories, checked(name, names/* isRepository */.Z));
    const subjects = (name) => (0,external_node_path_.join)(repository(name), '_referrers');
    const referrers = (name, subject) => (0,external_node_path_.join)(subjects(name), digestParts(subject).join('-'));
    return {
        uploads: (0,external_node_path_.join)(root, 'uploads'),
        repositories,
        content: (digest) => (0,external_node_path_.join)(root, 'blobs', ...digestParts(digest)),
        blob: (name, digest) => (0,external_node_path_.join)(repository(name), '_blobs', ...digestParts(digest)),
        manifest: (name, digest) => (0,external_node_path_.join)(repository(name), '_manifests', ...digestParts(digest)),
        tags: (name) => (0,external_node_path_.join)(repository(name), '_tags'),
        tag: (name, tag) => (0,external_node_path_.join)(repository(name), '_tags', tagFile(checked(tag, names/* isTag */.d))),
        subjects,
        referrers,
        referrer: (name, subject, digest) => (0,external_node_path_.join)(referrers(name, subject), digestParts(digest).join('-')),
        marks: (name) => [(0,external_node_path_.join)(repository(name), '_manifests'), (0,external_node_path_.join)(repository(name), '_blobs')],
    };
}
function digestParts(digest) {
    return checked(digest, oci_digest/* isDigest */.Bc).split(':');
}
function checked(text, isValid) {
    if (!isValid(text))
        throw new Error(`${JSON.stringify(text)} must not become a path`);
    return text;
}

;// CONCATENATED MODULE: ./lib/serve/storage/referrers.js



function createReferrers(paths) {
    return {
        async list(name, subject) {
            const folder = paths.referrers(name, subject);
            const files = [...(await namesIn(folder))].sort();
            const texts = await Promise.all(files.map((file) => readTextIfAny((0,external_node_path_.join)(folder, file))));
            return texts.flatMap((text) => (text === undefined ? [] : [JSON.parse(text)]));
        },
        add: (name, subject, descriptor) => writeAtomically(paths.referrer(name, subject, descriptor.digest), JSON.stringify(descriptor), paths.uploads),
        async removeAllOf(name, digest) {
            for (const subject of await namesIn(paths.subjects(name))) {
                await (0,external_node_fs_promises_.rm)(paths.referrer(name, subject.replace('-', ':'), digest), { force: true });
            }
        },
    };
}

;// CONCATENATED MODULE: ./lib/serve/storage/repositories.js



function createRepositories(paths) {
    const foldersIn = async (folder) => ((await ifAny((0,external_node_fs_promises_.readdir)(folder, { withFileTypes: true }))) ?? []).filter((entry) => entry.isDirectory());
    const below = async (folder, name) => {
        const folders = (await foldersIn(folder)).map((entry) => entry.name);
        const own = folders.includes('_manifests') ? [name] : [];
        const nested = folders
            .filter((part) => !part.startsWith('_'))
            .map((part) => below((0,external_node_path_.join)(folder, part), name === '' ? part : `${name}/${part}`));
        return [...own, ...(await Promise.all(nested)).flat()];
    };
    return {
        async exists(name) {
            const found = await Promise.all(paths.marks(name).map((mark) => ifAny((0,external_node_fs_promises_.stat)(mark))));
            return found.some((each) => each !== undefined);
        },
        list: () => below(paths.repositories, ''),
    };
}

;// CONCATENATED MODULE: ./lib/serve/storage/tags.js



function createTags(paths) {
    const list = async (name) => (await namesIn(paths.tags(name))).map(tagOfFile);
    const read = (name, tag) => readTextIfAny(paths.tag(name, tag));
    const remove = async (name, tag) => (await ifAny((0,external_node_fs_promises_.rm)(paths.tag(name, tag)).then(() => true))) ?? false;
    return {
        list,
        read,
        remove,
        write: (name, tag, digest) => writeAtomically(paths.tag(name, tag), digest, paths.uploads),
        async removeAllOf(name, digest) {
            for (const tag of await list(name)) {
                if ((await read(name, tag)) === digest)
                    await remove(name, tag);
            }
        },
    };
}

;// CONCATENATED MODULE: ./lib/serve/storage/hashed-file.js



/** Hash of nothing. */
function noProgress(algorithm) {
    return { algorithm, hash: (0,external_node_crypto_.createHash)(algorithm), size: 0 };
}
/** Hashes a file from its start. */
async function hashFile(path, algorithm = 'sha256') {
    const hash = (0,external_node_crypto_.createHash)(algorithm);
    let size = 0;
    for await (const chunk of (0,external_node_fs_.createReadStream)(path, { highWaterMark: CHUNK })) {
        hash.update(chunk);
        size += chunk.length;
    }
    return { algorithm, hash, size };
}
/** Large enough that the work is hashing, not calling. */
const CHUNK = 1024 * 1024;
/**
 * Appends a stream to the file that `progress` is about, and hashes it on its way; memory does not grow with it. A
 * stream that breaks off leaves what came of it, so that an upload can go on from there.
 */
async function appendHashing(path, progress, body) {
    const { algorithm, hash } = progress;
    let { size } = progress;
    const file = (0,external_node_fs_.createWriteStream)(path, { flags: 'r+', start: size, highWaterMark: CHUNK });
    const closed = new Promise((resolve) => file.once('close', resolve));
    try {
        await (0,promises_.pipeline)(async function* () {
            // A disk that is full must not end the connection on which that is to be said.
            for await (const chunk of body.iterator({ destroyOnReturn: false })) {
                hash.update(chunk);
                size += chunk.length;
                yield chunk;
            }
        }, file);
    }
    finally {
        // A write may still be under way after a failure, and the next request must not overtake it.
        await closed;
    }
    return { algorithm, hash, size };
}

;// CONCATENATED MODULE: ./lib/serve/storage/queues.js
function createQueues() {
    const tails = new Map();
    return async (key, work) => {
        const before = tails.get(key);
        const mine = (async () => {
            // Its failure is for whoever asked for it.
            await before?.catch(() => { });
            return work();
        })();
        tails.set(key, mine);
        try {
            return await mine;
        }
        finally {
            if (tails.get(key) === mine)
                tails.delete(key);
        }
    };
}

;// CONCATENATED MODULE: ./lib/serve/storage/uploads.js







const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DAY_MS = 24 * 60 * 60 * 1000;
function createUploads(paths) {
    const inTurn = createQueues();
    const hashed = new Map();
    /** The repository is in the file's name, so that another one does not find it. */
    const fileOf = ({ name, id }) => {
        if (!ID.test(id))
            return undefined;
        const repository = (0,external_node_crypto_.createHash)('sha256').update(name).digest('hex').slice(0, 16);
        return (0,external_node_path_.join)(paths.uploads, `${repository}.${id}`);
    };
    const size = async (key) => {
        const file = fileOf(key);
        return file === undefined ? undefined : (await ifAny((0,external_node_fs_promises_.stat)(file)))?.size;
    };
    return {
        async start(name, algorithm) {
            const id = (0,external_node_crypto_.randomUUID)();
            const file = fileOf({ name, id }) ?? '';
            await (0,external_node_fs_promises_.writeFile)(file, '', { flag: 'wx', mode: 0o644 });
            hashed.set(file, noProgress(algorithm));
            return id;
        },
        size,
        async use(key, work) {
            const file = fileOf(key);
            if (!file)
                return undefined;
            return inTurn(file, async () => {
                const bytes = await size(key);
                return bytes === undefined
                    ? undefined
                    : work(openUpload({ file, size: bytes, hashed, paths }));
            });
        },
        async sweep(now) {
            for (const name of await namesIn(paths.uploads)) {
                const file = (0,external_node_path_.join)(paths.uploads, name);
                const found = await ifAny((0,external_node_fs_promises_.stat)(file));
                if (found && now - found.mtimeMs > DAY_MS)
                    await (0,external_node_fs_promises_.rm)(file, { force: true });
            }
        },
    };
}
function openUpload({ file, size, hashed, paths }) {
    const remove = async () => {
        hashed.delete(file);
        await (0,external_node_fs_promises_.rm)(file, { force: true });
    };
    return {
        size,
        async append(body) {
            const known = hashed.get(file);
            // Until all of it is written the hash may be ahead of the file.
            hashed.delete(file);
            const before = known?.size === size ? known : await hashFile(file, known?.algorithm);
            const after = await appendHashing(file, before, body);
            hashed.set(file, after);
            return after.size;
        },
        async cutTo(length) {
            hashed.delete(file);
            await (0,external_node_fs_promises_.truncate)(file, length);
        },
        async finish(digest) {
            const algorithm = digest.slice(0, digest.indexOf(':'));
            const known = hashed.get(file);
            const isWhole = known?.algorithm === algorithm && known.size === (await (0,external_node_fs_promises_.stat)(file)).size;
            const { hash } = isWhole ? known : await hashFile(file, algorithm);
            const matches = hash.digest('hex') === (0,oci_digest/* hexOf */.ZD)(digest);
            if (matches)
                await moveInto(file, paths.content(digest));
            await remove();
            return matches;
        },
        cancel: remove,
    };
}

;// CONCATENATED MODULE: ./lib/serve/storage/storage.js








/** Opens a folder, which is made if there is none. `now` in milliseconds since the epoch. */
async function openStorage(folder, now) {
    const paths = pathsIn(folder);
    await (0,external_node_fs_promises_.mkdir)(paths.repositories, { recursive: true });
    await (0,external_node_fs_promises_.mkdir)(paths.uploads, { recursive: true, mode: 0o700 });
    const tags = createTags(paths);
    const referrers = createReferrers(paths);
    const uploads = createUploads(paths);
    await uploads.sweep(now);
    return {
        blobs: createBlobs(paths),
        manifests: createManifests(paths, tags, referrers),
        tags,
        referrers,
        repositories: createRepositories(paths),
        uploads,
    };
}

;// CONCATENATED MODULE: ./lib/serve/server.js






/** A silent connection is given up, a slow one never is. */
const IDLE_MS = 120_000;
/** Clients keep connections longer than Node does, and then send into a closed one. */
const KEEP_ALIVE_MS = 75_000;
const GRACE_MS = 500;
/**
 * Starts a registry of the OCI distribution specification 1.1 with `?tag=` (end-7b): no authentication, no TLS, everything
 * on disk. Rejects with the system's error when it cannot listen or write.
 */
async function createRegistryServer(options) {
    const { folder, host = '127.0.0.1', port = 0, onError = () => { } } = options;
    const storage = await openStorage(folder, Date.now());
    const server = (0,external_node_http_.createServer)(
    // The time that a whole request may take depends on its size.
    { requestTimeout: 0, keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => void serve({ request, response, storage, host, onError }));
    server.timeout = IDLE_MS;
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, resolve);
    });
    const close = () => new Promise((resolve) => {
        const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
        server.close(() => {
            clearTimeout(timer);
            resolve();
        });
    });
    const bound = server.address();
    return {
        address: `${(0,external_node_net_.isIPv6)(host) ? `[${host}]` : host}:${bound.port}`,
        close,
        [Symbol.asyncDispose]: close,
    };
}
async function serve({ request, response, onError, ...answering }) {
    const answered = await answer(request, answering).catch((error) => {
        if (!(error instanceof Refusal) && !request.errored)
            onError(error);
        return errorAnswer(error);
    });
    try {
        await send(request, response, answered);
    }
    catch (error) {
        // Nothing can be said any more but that this is not the whole answer.
        if (!response.destroyed)
            onError(error);
        response.destroy();
    }
    // What is left of a body that was refused would keep the connection from the next request.
    request.resume();
}


/***/ })

};
