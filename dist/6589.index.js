export const id = 6589;
export const ids = [6589];
export const modules = {

/***/ 6589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  JW: () => (/* reexport */ NOWHERE),
  Cx: () => (/* reexport */ closure),
  X1: () => (/* reexport */ evidenceOf),
  dP: () => (/* reexport */ evidenceOfTag),
  Yh: () => (/* reexport */ isManifest),
  w: () => (/* reexport */ layersOf),
  nV: () => (/* reexport */ mergeImages),
  Ff: () => (/* reexport */ openRegistryImage),
  oD: () => (/* reexport */ openSource),
  PJ: () => (/* reexport */ parseSource),
  VQ: () => (/* reexport */ platformText),
  lO: () => (/* reexport */ readImageLabels),
  hI: () => (/* reexport */ rememberSmall),
  _d: () => (/* reexport */ writeArchive)
});

// UNUSED EXPORTS: imagesIn, readImageConfig

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/reference/reference.js
var reference_reference = __webpack_require__(2944);
;// CONCATENATED MODULE: ./lib/image/errors.js

/** More of a stranger's text would hide the message it is quoted in. */
const LONGEST = 120;
/** Text of a user or of an archive, for a message: in quotes, on one line, control characters escaped, cut if long. */
function quoted(text) {
    const points = [...text];
    return JSON.stringify(points.length > LONGEST ? `${points.slice(0, LONGEST).join('')}…` : text).replace(/[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '?');
}
/** What `from` names cannot be published; nothing has been done. */
function unusable(message, fix) {
    return new errors/* BadRequest */.B([{ input: 'from', message, fix }]);
}
/** The image was found, but what is in it is missing, damaged or refused. */
function broken(message, fix = 'Write the layout or archive again: it may have been cut off, or copied in part.') {
    return new errors/* PublishError */.S1({ code: 'SOURCE_BROKEN', message, fix });
}

// EXTERNAL MODULE: ./lib/reference/digest.js
var reference_digest = __webpack_require__(9457);
;// CONCATENATED MODULE: ./lib/image/descriptor.js


function asObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : undefined;
}
/** The JSON in the bytes; `undefined` if there is none. */
function parseJson(bytes) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        return undefined;
    }
}
/** The JSON object in the bytes, or `undefined`. */
function parseObject(bytes) {
    return asObject(parseJson(bytes));
}
/** The texts in an array; `undefined` if it is no array, or holds anything else. */
function readTextList(value) {
    const isList = Array.isArray(value) && value.every((each) => typeof each === 'string');
    return isList ? value : undefined;
}
/**
 * The three fields of a descriptor, or `undefined` if one is missing or impossible.
 * https://github.com/opencontainers/image-spec/blob/main/descriptor.md
 */
function readDescriptor(value) {
    const { mediaType, digest, size } = asObject(value) ?? {};
    const isSize = Number.isSafeInteger(size) && size >= 0;
    return typeof mediaType === 'string' && (0,reference_digest/* isDigest */.B)(digest) && isSize
        ? { mediaType, digest, size: size }
        : undefined;
}
/** The texts of an object of annotations or labels. */
function readTexts(value) {
    const texts = Object.entries(asObject(value) ?? {}).filter(([, text]) => {
        return typeof text === 'string';
    });
    return Object.fromEntries(texts);
}
/** The descriptor of these bytes. */
function describe(mediaType, bytes) {
    const digest = `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
    return { mediaType, digest, size: bytes.length };
}
/** Bytes of JSON that are the same for the same value. */
function encodeJson(value) {
    return new TextEncoder().encode(JSON.stringify(value));
}

;// CONCATENATED MODULE: ./lib/image/media-types.js
/** https://github.com/opencontainers/image-spec/blob/main/media-types.md */
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const OCI_CONFIG = 'application/vnd.oci.image.config.v1+json';
const OCI_LAYER = 'application/vnd.oci.image.layer.v1.tar';
/** https://distribution.github.io/distribution/spec/manifest-v2-2/ */
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const DOCKER_CONFIG = 'application/vnd.docker.container.image.v1+json';
const SCHEMA_1 = /^application\/vnd\.docker\.distribution\.manifest\.v1\+/;
const NONDISTRIBUTABLE = /^application\/vnd\.(?:oci\.image\.layer\.nondistributable\.|docker\.image\.rootfs\.foreign\.)/;
function isIndex(mediaType) {
    return mediaType === OCI_INDEX || mediaType === DOCKER_LIST;
}
/** Whether it is a manifest or an index that registries take. */
function isManifest(mediaType) {
    return isIndex(mediaType) || mediaType === OCI_MANIFEST || mediaType === DOCKER_MANIFEST;
}
/** Whether it is the configuration of an image that runs, as opposed to that of any other artifact. */
function isImageConfig(mediaType) {
    return mediaType === OCI_CONFIG || mediaType === DOCKER_CONFIG;
}
/** Docker's format before 2016, signed inside; no registry of today takes it. */
function isSchema1(mediaType) {
    return SCHEMA_1.test(mediaType);
}
/** Layers that are only named, to be fetched from their owner. */
function isNondistributable(mediaType) {
    return NONDISTRIBUTABLE.test(mediaType);
}

;// CONCATENATED MODULE: ./lib/image/source.js
/** The specification's floor for both sides; registries refuse more. Also the cap of configurations. */
const MAX_JSON_BYTES = 4 * 1024 * 1024;

;// CONCATENATED MODULE: ./lib/image/image-config.js




/**
 * The configuration of an image; `undefined` if the manifest is of something else: an index, a signature, a chart.
 * https://github.com/opencontainers/image-spec/blob/main/config.md
 */
async function readImageConfig({ config }, source) {
    if (!config || !isImageConfig(config.mediaType))
        return undefined;
    if (config.size > MAX_JSON_BYTES) {
        throw broken(`the configuration ${config.digest} has ${config.size} bytes`, 'At most 4 MiB are read of it. Is this an image?');
    }
    const chunks = [];
    for await (const chunk of await source.openBlob(config))
        chunks.push(Buffer.from(chunk));
    const json = parseObject(Buffer.concat(chunks));
    if (json)
        return json;
    throw broken(`the configuration ${config.digest} in ${quoted(source.name)} is no JSON object`);
}
/** The labels in a configuration. */
function labelsOf(config) {
    return readTexts(asObject(config.config)?.Labels);
}

// EXTERNAL MODULE: ./lib/reference/platform.js
var platform = __webpack_require__(8270);
;// CONCATENATED MODULE: ./lib/image/manifest-content.js




/** https://docs.docker.com/build/metadata/attestations/attestation-storage/ */
const NOWHERE = 'unknown/unknown';
const REBUILD = 'Build the image again, with a tool that writes OCI images.';
/**
 * Reads a manifest or an index, OCI's or docker's. Throws where it is none, contradicts its descriptor, or names what cannot be
 * published.
 * https://github.com/opencontainers/image-spec/blob/main/manifest.md
 * https://github.com/opencontainers/image-spec/blob/main/image-index.md
 */
function readContent(manifest) {
    const { descriptor, bytes } = manifest;
    const json = parseObject(bytes);
    const own = json?.mediaType ?? descriptor.mediaType;
    if (!json || own !== descriptor.mediaType) {
        throw broken(`the manifest ${descriptor.digest} is no ${quoted(descriptor.mediaType)}`, REBUILD);
    }
    refuseAmbiguous(json, descriptor);
    const annotations = readTexts(json.annotations);
    const subject = json.subject ? required(json.subject, descriptor) : undefined;
    if (isIndex(descriptor.mediaType)) {
        const children = listOf(json, 'manifests', descriptor).map((child) => readChild(child, descriptor));
        return { ...manifest, children, blobs: [], subject, annotations };
    }
    const config = required(json.config, descriptor);
    const layers = listOf(json, 'layers', descriptor).map((layer) => required(layer, descriptor));
    for (const layer of layers)
        refuseForeign(layer);
    return { ...manifest, children: [], blobs: [config, ...layers], config, subject, annotations };
}
/**
 * Whoever goes by the fields would see another image than whoever goes by the type, in the same bytes.
 * https://github.com/advisories/GHSA-77vh-xpmg-72qh
 */
function refuseAmbiguous(json, { mediaType, digest }) {
    const foreign = isIndex(mediaType) ? ['config', 'layers'] : ['manifests'];
    if (foreign.every((field) => json[field] === undefined))
        return;
    throw broken(`the manifest ${digest} has the fields of an image and of an index`, REBUILD);
}
function listOf(json, field, { digest }) {
    const list = json[field];
    if (Array.isArray(list))
        return list;
    throw broken(`the manifest ${digest} has no list of ${field}`, REBUILD);
}
function required(value, { digest }) {
    const descriptor = readDescriptor(value);
    if (descriptor)
        return descriptor;
    throw broken(`the manifest ${digest} names content by an impossible descriptor: ${quoted(JSON.stringify(value) ?? '')}`, 'A descriptor has a mediaType, a sha256 digest and a size in bytes.');
}
function readChild(value, index) {
    const child = required(value, index);
    if (isManifest(child.mediaType)) {
        return { ...child, platform: platformText(asObject(value)?.platform) };
    }
    throw isSchema1(child.mediaType)
        ? broken(`the manifest ${child.digest} is of Docker's schema 1`, REBUILD)
        : broken(`the index ${index.digest} names ${quoted(child.mediaType)}, which is not an image`, 'Name an image. A build cache (buildx --cache-to) cannot be published.');
}
function refuseForeign({ mediaType, digest }) {
    if (!isNondistributable(mediaType))
        return;
    throw broken(`the layer ${digest} may not be distributed (${mediaType})`, 'Rebuild on a base image without such layers: Windows base images have none since 2023.');
}
/** The platform in an index's entry, or in an image's configuration, canonical. */
function platformText(value) {
    const { os, architecture, variant } = asObject(value) ?? {};
    if (typeof os !== 'string' || typeof architecture !== 'string')
        return undefined;
    return (0,platform/* canonicalPlatform */._l)([os, architecture, ...(variant ? [variant] : [])].join('/'));
}

;// CONCATENATED MODULE: ./lib/image/push-order.js
/** Children before their index, subjects before what refers to them; else the order in which they were found. */
function inPushOrder(found) {
    const ordered = new Set();
    // No manifest can lead to itself: its digest would have to be known before its bytes.
    const add = (content) => {
        if (!content || ordered.has(content))
            return;
        if (content.subject)
            add(found.get(content.subject.digest));
        for (const child of content.children)
            add(found.get(child.digest));
        ordered.add(content);
    };
    for (const content of found.values())
        add(content);
    return [...ordered];
}

;// CONCATENATED MODULE: ./lib/image/walk.js


/** Indexes in indexes, and what refers to them; builders make two or three levels. */
const MAX_DEPTH = 10;
const MAX_MANIFESTS = 2000;
/** They are kept in memory. */
const MAX_TOTAL_BYTES = 64 * 1024 * 1024;
/** Hides the waits of a registry, without many open files. */
const READS_AT_A_TIME = 8;
/** Reads the roots and all manifests that they lead to, level by level; by digest. */
async function walk(source, roots) {
    const found = new Map();
    let level = roots.map((root) => ({ ...root, isSubject: false }));
    let bytes = 0;
    for (let depth = 0; level.length > 0; depth += 1) {
        if (depth > MAX_DEPTH)
            throw tooMuch(source, `indexes within indexes, more than ${MAX_DEPTH}`);
        const unread = new Map(level.filter((each) => isNew(each, found)).map((each) => [key(each), each]));
        const wanted = [...unread.values()];
        if (found.size + wanted.length > MAX_MANIFESTS) {
            throw tooMuch(source, `more than ${MAX_MANIFESTS} manifests`);
        }
        const next = [];
        for (let at = 0; at < wanted.length; at += READS_AT_A_TIME) {
            const batch = wanted.slice(at, at + READS_AT_A_TIME);
            for (const content of await Promise.all(batch.map((each) => read(source, each)))) {
                if (!content)
                    continue;
                isNew(content.descriptor, found);
                found.set(content.descriptor.digest, content);
                bytes += content.bytes.length;
                if (bytes > MAX_TOTAL_BYTES)
                    throw tooMuch(source, 'more than 64 MiB of manifests');
                next.push(...namedBy(content));
            }
        }
        level = next;
    }
    return found;
}
/** A required one is another one than the same as a subject, which may be missing. */
function key({ digest, size, mediaType, isSubject }) {
    return `${digest} ${size} ${mediaType} ${isSubject}`;
}
/** Whether a manifest has not been read; one that was must not be called something else now. */
function isNew({ digest, mediaType, size }, found) {
    const known = found.get(digest)?.descriptor;
    if (!known)
        return true;
    if (known.mediaType === mediaType && known.size === size)
        return false;
    throw broken(`the manifest ${digest} is named with two sizes or media types`, 'Build the image again, with a tool that writes OCI images.');
}
async function read(source, wanted) {
    const { digest, mediaType, size, isSubject } = wanted;
    const bytes = await source.readManifest({ mediaType, digest, size });
    if (bytes)
        return readContent({ descriptor: { mediaType, digest, size }, bytes });
    if (isSubject)
        return undefined;
    const platform = wanted.platform === NOWHERE ? undefined : wanted.platform;
    throw broken(`${quoted(source.name)} does not hold ${platform ? `its image for ${platform}` : 'the manifest'} ${digest}`, 'Write it with all that belongs to it. An engine that holds only one platform saves it alone: docker save --platform linux/amd64 …');
}
function namedBy({ children, subject }) {
    return [
        ...children.map((child) => ({ ...child, isSubject: false })),
        ...(subject ? [{ ...subject, isSubject: true }] : []),
    ];
}
function tooMuch({ name }, what) {
    return broken(`${quoted(name)} holds ${what}`, 'Is this an image? Publish it in parts.');
}

;// CONCATENATED MODULE: ./lib/image/closure.js






const MAX_BLOBS = 50_000;
/**
 * Walks from the root to all that it needs, and from `also`: manifests that refer to it, such as signatures. A `subject` is taken
 * along where the source has it. Throws `PublishError` if something is missing, damaged, too much, or cannot be published.
 */
async function closure(source, also = []) {
    const { root } = source;
    const manifests = inPushOrder(await walk(source, [root, ...also]));
    const blobs = distinct(manifests.flatMap((manifest) => manifest.blobs));
    const sizes = [...blobs, ...manifests.map(({ descriptor }) => descriptor)];
    const size = sizes.reduce((sum, each) => sum + each.size, 0);
    if (blobs.length > MAX_BLOBS || !Number.isSafeInteger(size)) {
        throw broken(`the image ${root.digest} has ${blobs.length} blobs of ${size} bytes`, 'Is this an image?');
    }
    return { root, blobs, manifests, platforms: await platformsOf(manifests, source), size };
}
/** The images that run somewhere: no attestations, signatures or charts. */
function imagesIn({ manifests }) {
    const children = manifests.flatMap((manifest) => manifest.children);
    const nowhere = new Set(children.filter(({ platform }) => platform === NOWHERE).map(({ digest }) => digest));
    return manifests.filter(({ descriptor, config }) => {
        return config && isImageConfig(config.mediaType) && !nowhere.has(descriptor.digest);
    });
}
function distinct(blobs) {
    const found = new Map();
    for (const blob of blobs) {
        const known = found.get(blob.digest);
        if (!known)
            found.set(blob.digest, blob);
        else if (known.size !== blob.size) {
            throw broken(`the blob ${blob.digest} is named with two sizes: ${known.size} and ${blob.size}`, 'Build the image again, with a tool that writes OCI images.');
        }
    }
    return [...found.values()];
}
/** As indexes say them; of an image that no index describes, as its configuration does. */
async function platformsOf(manifests, source) {
    const children = manifests.flatMap((manifest) => manifest.children);
    const described = new Set(children.filter(({ platform }) => platform !== undefined).map(({ digest }) => digest));
    const alone = manifests.filter(({ descriptor }) => !described.has(descriptor.digest));
    const configs = await Promise.all(alone.map((manifest) => readImageConfig(manifest, source)));
    const platforms = [...children.map(({ platform }) => platform), ...configs.map(platformText)];
    const known = platforms.filter((platform) => platform !== undefined && platform !== NOWHERE);
    return [...new Set(known)];
}

;// CONCATENATED MODULE: ./lib/image/file-stream.js


/** Large enough for few system calls, small enough for many streams at a time. */
const CHUNK_BYTES = 256 * 1024;
/** A file's bytes from an offset on. `name` is for messages. With `memory`, a chunk is overwritten as soon as the next one is asked for. */
async function* chunksOf(file, name, { offset = 0, memory, } = {}) {
    for (let position = offset; position < file.size;) {
        const length = Math.min(CHUNK_BYTES, file.size - position);
        const chunk = memory?.subarray(0, length) ?? new Uint8Array(length);
        if ((await file.read(chunk, position)) < chunk.length) {
            throw broken(`${quoted(name)} became shorter while it was read`);
        }
        position += chunk.length;
        yield chunk;
    }
}
/**
 * A blob's bytes as a stream, which closes the file at its end, when it fails, and when it is cancelled. A chunk is overwritten as
 * soon as the next one is asked for.
 */
function blobStream(file, blob) {
    const chunks = verifiedChunks(file, blob);
    const close = () => file[Symbol.asyncDispose]();
    return new ReadableStream({
        async pull(controller) {
            try {
                const { done, value } = await chunks.next();
                if (!done)
                    return controller.enqueue(value);
            }
            catch (error) {
                await close();
                throw error;
            }
            await close();
            controller.close();
        },
        cancel: close,
    }, { highWaterMark: 0 });
}
/** The last chunk is held back until the digest is known to be right. */
async function* verifiedChunks(file, blob) {
    const { descriptor, offset, place, verified } = blob;
    const isUnknown = offset === 0 && !verified.has(descriptor.digest);
    const hash = isUnknown ? (0,external_node_crypto_.createHash)('sha256') : undefined;
    let left = file.size - offset;
    const memory = new Uint8Array(Math.min(CHUNK_BYTES, left));
    for await (const chunk of chunksOf(file, place, { offset, memory })) {
        hash?.update(chunk);
        left -= chunk.length;
        if (left === 0 && hash)
            verify(hash, blob);
        yield chunk;
    }
    if (file.size === 0 && hash)
        verify(hash, blob);
}
function verify(hash, { descriptor: { digest }, place, verified }) {
    const actual = `sha256:${hash.digest('hex')}`;
    if (actual !== digest) {
        throw broken(`${quoted(place)} is damaged: its blob ${digest} has the digest ${actual}`);
    }
    verified.add(digest);
}

;// CONCATENATED MODULE: ./lib/image/file-tree.js
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

/** The whole of a small file. */
async function readWhole(tree, path, maxBytes) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_1, await tree.open(path), true);
        if (!file)
            return undefined;
        if (file.size > maxBytes) {
            throw broken(`${quoted(tree.name)} holds a ${path} of ${file.size} bytes`, `At most ${maxBytes} bytes are read of it. Is this an image?`);
        }
        const bytes = new Uint8Array(file.size);
        if ((await file.read(bytes, 0)) === bytes.length)
            return bytes;
        throw broken(`${quoted(tree.name)} became shorter while it was read`);
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
/** A part of a file, as a file; closing it leaves the whole open. */
function sectionOf(file, start, size) {
    return {
        size,
        read(buffer, position) {
            const left = Math.max(0, size - position);
            return file.read(buffer.subarray(0, Math.min(buffer.length, left)), start + position);
        },
        [Symbol.asyncDispose]: async () => { },
    };
}

;// CONCATENATED MODULE: ./lib/image/tree-source.js






/**
 * An image whose content lies at `blobs/sha256/<hex>` of a tree, which it closes in the end.
 * https://github.com/opencontainers/image-spec/blob/main/image-layout.md
 */
function treeSource(tree, image) {
    const verified = new Set();
    return {
        ...image,
        name: tree.name,
        readManifest: (descriptor) => readManifest(tree, descriptor),
        async openBlob(descriptor, offset = 0) {
            const file = await openBlob(tree, descriptor);
            return blobStream(file, { descriptor, offset, place: tree.name, verified });
        },
        [Symbol.asyncDispose]: () => tree[Symbol.asyncDispose](),
    };
}
/** Where a layout keeps the content of a digest. */
function blobPath(digest) {
    if (!(0,reference_digest/* isDigest */.B)(digest))
        throw broken(`${quoted(digest)} is not a sha256 digest`);
    return `blobs/sha256/${digest.slice('sha256:'.length)}`;
}
async function readManifest(tree, { mediaType, digest, size }) {
    const bytes = await readWhole(tree, blobPath(digest), MAX_JSON_BYTES);
    if (!bytes)
        return undefined;
    const actual = describe(mediaType, bytes);
    if (actual.size === size && actual.digest === digest)
        return bytes;
    throw broken(`${quoted(tree.name)} is damaged: its manifest ${digest} (${size} bytes) has the digest ${actual.digest} (${actual.size} bytes)`);
}
async function openBlob(tree, { digest, size }) {
    const file = await tree.open(blobPath(digest));
    if (!file)
        throw broken(`${quoted(tree.name)} does not hold the blob ${digest}`);
    if (file.size === size)
        return file;
    await file[Symbol.asyncDispose]();
    throw broken(`${quoted(tree.name)} is damaged: its blob ${digest} has ${file.size} bytes instead of ${size}`);
}

;// CONCATENATED MODULE: ./lib/image/archive-entries.js





/**
 * The entries of an OCI layout, sorted by path. skopeo and podman read it, and `docker load`: engines with the containerd store
 * its index.json, others its manifest.json, which can describe only one platform.
 */
async function* archiveEntries(content) {
    yield { path: 'blobs/', size: 0 };
    yield { path: 'blobs/sha256/', size: 0 };
    yield* contentEntries(content);
    yield fileEntry('index.json', layoutIndex(content));
    const list = dockerList(content);
    if (list)
        yield fileEntry('manifest.json', list);
    yield fileEntry('oci-layout', { imageLayoutVersion: '1.0.0' });
}
async function* contentEntries({ source, closure }) {
    const manifests = new Map(closure.manifests.map(({ descriptor, bytes }) => [descriptor.digest, bytes]));
    const descriptors = new Map([...closure.blobs, ...closure.manifests.map(({ descriptor }) => descriptor)].map((descriptor) => [descriptor.digest, descriptor]));
    for (const [digest, descriptor] of [...descriptors].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const bytes = manifests.get(digest);
        const blob = bytes ? [bytes] : await source.openBlob(descriptor);
        yield { path: blobPath(digest), size: descriptor.size, content: blob };
    }
}
function fileEntry(path, value) {
    const bytes = encodeJson(value);
    return { path, size: bytes.length, content: [bytes] };
}
/** One entry only: with several, skopeo would ask which of them. */
function layoutIndex({ closure: { root }, repository, tags: [tag] }) {
    const annotations = tag !== undefined && {
        'io.containerd.image.name': `${(0,reference_reference/* fullName */.fq)(repository)}:${tag}`,
        'org.opencontainers.image.ref.name': tag,
    };
    const entry = { ...root, ...(annotations && { annotations }) };
    return { schemaVersion: 2, mediaType: OCI_INDEX, manifests: [entry] };
}
/** https://github.com/moby/docker-image-spec/blob/main/spec.md#combined-image-json--filesystem-changeset-format */
function dockerList({ closure, repository, tags }) {
    const images = imagesIn(closure);
    const [image] = images;
    if (!image || images.length > 1)
        return undefined;
    const [Config = '', ...Layers] = image.blobs.map(({ digest }) => blobPath(digest));
    const RepoTags = tags.map((tag) => `${(0,reference_reference/* fullName */.fq)(repository)}:${tag}`);
    return [{ Config, RepoTags, Layers }];
}

;// CONCATENATED MODULE: ./lib/image/image-labels.js


/** What an image says about itself: the annotations of its root, and the labels of the first image in it where these are silent. */
async function readImageLabels(source, closure) {
    const { root, manifests } = closure;
    const [image] = imagesIn(closure);
    const config = image && (await readImageConfig(image, source));
    const content = manifests.find(({ descriptor }) => descriptor.digest === root.digest);
    return { ...(config && labelsOf(config)), ...content?.annotations };
}

;// CONCATENATED MODULE: ./lib/image/tar-header.js
/** Every header is one block, and content is filled up to whole blocks. */
const BLOCK_BYTES = 512;
/** An archive that is not read further; says why, without full stop. */
class TarError extends Error {
}
const decoder = new TextDecoder();
/**
 * Reads a header; `undefined` for a block of zeros, which ends an archive. ustar, and GNU's large numbers.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06
 */
function readHeader(block) {
    if (block.every((byte) => byte === 0))
        return undefined;
    if (readNumber(block, 148, 8) !== checksumOf(block)) {
        throw new TarError('a header has a wrong checksum');
    }
    const name = readText(block, 0, 100);
    // GNU's own format keeps other things where POSIX has the prefix.
    const prefix = readText(block, 257, 6) === 'ustar' ? readText(block, 345, 155) : '';
    return {
        path: prefix === '' ? name : `${prefix}/${name}`,
        type: String.fromCharCode(block[156] || 0x30),
        size: readNumber(block, 124, 12),
        target: readText(block, 157, 100),
    };
}
/** The sum of a header's bytes, its own field taken as blanks. */
function checksumOf(block) {
    return block.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0);
}
function readText(block, start, length) {
    const field = block.subarray(start, start + length);
    const end = field.indexOf(0);
    return decoder.decode(end < 0 ? field : field.subarray(0, end));
}
/** Octal digits, or with the first bit set a number of base 256. */
function readNumber(block, start, length) {
    const field = block.subarray(start, start + length);
    if ((field[0] ?? 0) < 0x80)
        return readOctal(field);
    if (field[0] !== 0x80)
        throw new TarError('a header holds a negative or impossible number');
    const number = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
    if (Number.isSafeInteger(number))
        return number;
    throw new TarError('a header holds a number that is too large');
}
function readOctal(field) {
    const digits = decoder
        .decode(field)
        .replace(/[\0 ]+$/, '')
        .trimStart();
    if (/^[0-7]*$/.test(digits))
        return Number.parseInt(digits || '0', 8);
    throw new TarError('a header holds a number that cannot be read');
}

;// CONCATENATED MODULE: ./lib/image/tar-writer.js

/** What does not fit into 11 octal digits is written as GNU does, which every reader of today knows. */
const MAX_OCTAL = 8 ** 11 - 1;
const encoder = new TextEncoder();
/**
 * An archive as chunks. Owner, group, mode and time are always the same, so that the same entries are the same bytes.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06
 */
async function* tarChunks(entries) {
    for await (const entry of entries) {
        yield headerOf(entry);
        if (entry.content)
            yield* entry.content;
        const rest = entry.size % BLOCK_BYTES;
        if (rest > 0)
            yield new Uint8Array(BLOCK_BYTES - rest);
    }
    yield new Uint8Array(2 * BLOCK_BYTES);
}
function headerOf({ path, size, content }) {
    const block = new Uint8Array(BLOCK_BYTES);
    const put = (at, text) => block.set(encoder.encode(text), at);
    put(0, path);
    put(100, content ? '0000644\0' : '0000755\0');
    put(108, '0000000\0');
    put(116, '0000000\0');
    if (size <= MAX_OCTAL)
        put(124, `${octal(size, 11)}\0`);
    else
        block.set(base256(size), 124);
    put(136, '00000000000\0');
    put(156, content ? '0' : '5');
    put(257, 'ustar\u000000');
    put(148, `${octal(checksumOf(block), 6)}\0 `);
    return block;
}
function octal(number, digits) {
    return number.toString(8).padStart(digits, '0');
}
function base256(number) {
    const field = new Uint8Array(12);
    new DataView(field.buffer).setBigUint64(4, BigInt(number));
    field[0] = 0x80;
    return field;
}

;// CONCATENATED MODULE: ./lib/image/archive.js
var archive_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var archive_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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








const CREATED = 'org.opencontainers.image.created';
/** Everybody may read what is for distribution. */
const MODE = 0o644;
/**
 * Writes an image as a tar archive of an OCI layout, with its checksum (`sha256sum --check`) and a JSON index beside it. The same
 * image under the same name and tags gives the same bytes. Each file appears when it is whole; throws `ARCHIVE_FAILED`.
 */
async function writeArchive(request, ports) {
    const { path, closure, repository, tags } = request;
    const { [CREATED]: created } = await readImageLabels(request.source, closure);
    const file = (0,external_node_path_.basename)(path);
    try {
        await ports.files.makeDirectory((0,external_node_path_.dirname)(path));
        const { size, sha256 } = await writeTar(request, ports.imageFiles);
        const index = {
            schemaVersion: 1,
            name: (0,reference_reference/* fullName */.fq)(repository),
            tags,
            digest: closure.root.digest,
            mediaType: closure.root.mediaType,
            platforms: closure.platforms,
            file,
            size,
            sha256,
            ...(created !== undefined && { created }),
        };
        await ports.files.writeText(`${path}.sha256`, `${sha256}  ${file}\n`, MODE);
        await ports.files.writeText(`${path}.json`, `${JSON.stringify(index, null, 2)}\n`, MODE);
        return index;
    }
    catch (error) {
        throw explain(error, path);
    }
}
async function writeTar(request, files) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        let size = 0;
        const out = archive_addDisposableResource(env_1, await files.create(request.path, MODE), true);
        for await (const chunk of tarChunks(archiveEntries(request))) {
            hash.update(chunk);
            size += chunk.length;
            await out.write(chunk);
        }
        await out.commit();
        return { size, sha256: hash.digest('hex') };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = archive_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
const CAUSES = {
    ENOSPC: ['the disk is full', 'Free space, or write to another disk.'],
    EDQUOT: ['the quota of the disk is used up', 'Free space, or write to another disk.'],
    EACCES: ['this user may not write there', 'Name another directory, or change its owner.'],
    EPERM: ['this user may not write there', 'Name another directory, or change its owner.'],
    EROFS: ['the file system is read-only', 'Name another directory.'],
    ENOTDIR: ['a part of the path is a file', 'Name another directory.'],
    EEXIST: ['a part of the path is a file', 'Name another directory.'],
    EISDIR: ['it is a directory', 'Name a file in it.'],
};
function explain(error, path) {
    const [cause, fix] = CAUSES[String(error.code)] ?? [];
    if (cause === undefined || fix === undefined)
        return error;
    return new errors/* PublishError */.S1({
        code: 'ARCHIVE_FAILED',
        message: `Could not write the archive ${quoted(path)}: ${cause}`,
        fix,
        cause: error,
    });
}

;// CONCATENATED MODULE: ./lib/image/evidence.js

/**
 * What the manifests of an image say about it: attestations in its index, as BuildKit writes them, and manifests that refer to it,
 * as OCI 1.1 knows them.
 * https://docs.docker.com/build/metadata/attestations/attestation-storage/
 */
function evidenceOf({ manifests }) {
    const parsed = new Map(manifests.map(({ descriptor, bytes }) => [descriptor.digest, parseObject(bytes) ?? {}]));
    const attested = [...parsed.values()].flatMap((index) => evidence_listOf(index, 'manifests').flatMap((entry) => {
        const subject = readTexts(entry.annotations)['vnd.docker.reference.digest'];
        if (subject === undefined)
            return [];
        const types = predicatesOf(parsed.get(String(entry.digest)) ?? {});
        return types.map((type) => ({ subject, type }));
    }));
    const referring = manifests.flatMap(({ subject, descriptor }) => {
        const manifest = parsed.get(descriptor.digest);
        return subject && manifest ? [{ subject: subject.digest, type: typeOfReferrer(manifest) }] : [];
    });
    return [...attested, ...referring];
}
/** Of a manifest that a tag of cosign's scheme names: `sha256-<hex>.sig`. https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md#storage */
function evidenceOfTag(tag, bytes) {
    const [first] = evidence_listOf(parseObject(bytes) ?? {}, 'layers');
    const [name = ''] = tag.split('.');
    return { subject: name.replace('-', ':'), type: String(first?.mediaType ?? '') };
}
function predicatesOf(manifest) {
    return evidence_listOf(manifest, 'layers').map((layer) => {
        return readTexts(layer.annotations)['in-toto.io/predicate-type'] ?? String(layer.mediaType);
    });
}
function typeOfReferrer(manifest) {
    const predicate = readTexts(manifest.annotations)['dev.sigstore.bundle.predicateType'];
    return predicate ?? String(manifest.artifactType ?? asObject(manifest.config)?.mediaType ?? '');
}
function evidence_listOf(json, key) {
    const list = json[key];
    return Array.isArray(list) ? list.map(asObject).filter((each) => each !== undefined) : [];
}

;// CONCATENATED MODULE: ./lib/image/image-layers.js

/** The layers of every image in it, without configurations, attestations and signatures. */
function layersOf(closure) {
    const children = closure.manifests.flatMap((manifest) => manifest.children);
    const images = imagesIn(closure);
    return images.map(({ descriptor: { digest }, config, blobs }) => {
        const described = children.find((child) => child.digest === digest)?.platform;
        // Without an index, the only platform is that of the only image.
        const platform = described ?? (images.length === 1 ? closure.platforms[0] : undefined) ?? '';
        return { digest, platform, layers: blobs.filter((blob) => blob.digest !== config?.digest) };
    });
}

;// CONCATENATED MODULE: ./lib/image/merge.js






/**
 * One index over images that were built apart, each for its platforms: every entry of theirs as it is, attestations included,
 * images first. Throws where two of them are for the same platform. The parts stay open as long as the whole.
 * https://github.com/opencontainers/image-spec/blob/main/image-index.md
 */
async function mergeImages(sources, { annotations }) {
    const parts = await Promise.all(sources.map(readPart));
    const entries = parts.flatMap((part) => part.entries);
    refuseDoubles(parts);
    const merged = Object.assign({}, ...parts.map((part) => part.annotations), annotations);
    const bytes = encodeJson({
        schemaVersion: 2,
        mediaType: OCI_INDEX,
        manifests: [...entries.filter(isImage), ...entries.filter((entry) => !isImage(entry))],
        ...(Object.keys(merged).length > 0 && { annotations: merged }),
    });
    if (bytes.length > MAX_JSON_BYTES)
        throw broken('the merged index is larger than 4 MiB');
    return mergedSource(parts, { root: describe(OCI_INDEX, bytes), bytes });
}
async function readPart(source) {
    const { root } = source;
    const bytes = await source.readManifest(root);
    if (!bytes)
        throw broken(`${quoted(source.name)} does not hold its own manifest ${root.digest}`);
    const content = readContent({ descriptor: root, bytes });
    if (isIndex(root.mediaType)) {
        const { manifests } = parseObject(bytes);
        return { source, entries: manifests, annotations: content.annotations };
    }
    const config = await readImageConfig(content, source);
    const platform = config && platformOf(config);
    return { source, entries: [{ ...root, ...(platform && { platform }) }], annotations: {} };
}
/** The fields of a configuration that tell where the image runs, under the names that an index has for them. */
function platformOf(config) {
    const { architecture, os, variant } = config;
    const { 'os.version': version, 'os.features': features } = config;
    return {
        ...{ architecture, os },
        ...(variant !== undefined && { variant }),
        ...(version !== undefined && { 'os.version': version }),
        ...(features !== undefined && { 'os.features': features }),
    };
}
function isImage({ platform }) {
    return platformText(platform) !== NOWHERE;
}
function refuseDoubles(parts) {
    const owners = new Map();
    for (const { source, entries } of parts) {
        for (const { platform } of entries.filter(isImage)) {
            const text = variantOf(platform);
            const other = owners.get(text);
            if (other) {
                throw unusable(`${quoted(other.name)} and ${quoted(source.name)} are both for ${text}`, 'Each image of a merge is for platforms of its own. Was one of them built twice?');
            }
            owners.set(text, source);
        }
    }
}
/** Images of one Windows release are as different as those of two architectures. */
function variantOf(platform) {
    const version = readTexts(platform)['os.version'];
    return [platformText(platform) ?? 'no platform', ...(version ? [version] : [])].join(' ');
}
function mergedSource(parts, { root, bytes }) {
    const owners = new Map();
    const own = (source, descriptors) => {
        for (const { digest } of descriptors)
            if (!owners.has(digest))
                owners.set(digest, source);
    };
    for (const { source, entries } of parts)
        own(source, entries);
    const ownerOf = (descriptor) => {
        const owner = owners.get(descriptor.digest) ?? parts[0]?.source;
        if (!owner)
            throw new Error('nothing was merged');
        return owner;
    };
    const [first, ...others] = parts.map(({ source }) => source.origin);
    const isOne = others.every((origin) => origin?.registry === first?.registry && origin?.repository === first?.repository);
    return {
        name: parts.map(({ source }) => source.name).join(' + '),
        root,
        names: [],
        ...(isOne && first && { origin: first }),
        async readManifest(descriptor) {
            if (descriptor.digest === root.digest)
                return bytes;
            const owner = ownerOf(descriptor);
            const read = await owner.readManifest(descriptor);
            if (!read)
                return undefined;
            const { children, blobs, subject } = readContent({ descriptor, bytes: read });
            own(owner, [...children, ...blobs, ...(subject ? [subject] : [])]);
            return read;
        },
        openBlob: (descriptor, offset) => ownerOf(descriptor).openBlob(descriptor, offset),
        async [Symbol.asyncDispose]() {
            await Promise.all(parts.map(({ source }) => source[Symbol.asyncDispose]()));
        },
    };
}

;// CONCATENATED MODULE: ./lib/image/find-path.js
const DIGEST = /@(sha256:[0-9a-f]{64})$/;
/**
 * Looks for `PATH[#NAME][@DIGEST]`, also `PATH:NAME` as buildx and skopeo write it. A path that is there as it was typed comes
 * first; `undefined` if none is.
 */
async function findPath(text, files) {
    for (const { path, selection } of readings(text)) {
        const kind = path === '' ? undefined : await files.kind(path);
        if (kind)
            return { path, kind, selection };
    }
    return undefined;
}
function readings(text) {
    const digest = DIGEST.exec(text)?.[1];
    const rest = digest === undefined ? text : text.slice(0, -digest.length - 1);
    const split = (separator, path = rest.slice(0, separator)) => ({
        path,
        selection: { name: rest.slice(separator + 1) || undefined, digest },
    });
    const hash = rest.indexOf('#');
    // A name may hold colons itself, or be a tag only; which it is, the disk says.
    const colons = [...rest.matchAll(/:/g)].map(({ index }) => split(index));
    return [
        { path: text, selection: {} },
        ...(digest === undefined ? [] : [{ path: rest, selection: { digest } }]),
        ...(hash < 0 ? [] : [split(hash)]),
        ...colons,
    ];
}

;// CONCATENATED MODULE: ./lib/image/directory-tree.js

/** The files of a directory. A symbolic link in it is an error: it could lead to any file of this machine. */
function directoryTree(directory, files) {
    return {
        name: directory,
        async open(path) {
            try {
                return await files.openWithin(directory, path);
            }
            catch (error) {
                if (error.code !== 'ELOOP')
                    throw error;
                throw broken(`${quoted(`${directory}/${path}`)} is a symbolic link, or lies behind one`, `Links in a layout are not followed. Copy it with its files: cp -rL ${quoted(directory)} copy`);
            }
        },
        [Symbol.asyncDispose]: async () => { },
    };
}

;// CONCATENATED MODULE: ./lib/image/choose.js


/** More would hide the first. */
const LISTED = 20;
/**
 * The one image that is meant; it may stand there under several names. `place` is what was named, and how the user writes it:
 * `oci-archive://image.tar`.
 */
function choose(candidates, { name, digest }, place) {
    if (candidates.length === 0) {
        throw unusable(`there is no image in ${quoted(place)}`, 'Write it again, with an image in it.');
    }
    const meant = candidates.filter((candidate) => {
        const isNamed = name === undefined || candidate.names.some((each) => isSameName(each, name));
        return isNamed && (digest === undefined || candidate.digest === digest);
    });
    const [first] = meant;
    const wanted = [name !== undefined && `#${name}`, digest !== undefined && `@${digest}`];
    const label = wanted.filter((part) => part !== false).join('');
    if (!first) {
        throw unusable(`there is no image ${quoted(label)} in ${quoted(place)}`, choose_listOf(candidates, place));
    }
    if (meant.every((each) => each.digest === first.digest))
        return first;
    throw unusable(label === ''
        ? `there are several images in ${quoted(place)}`
        : `${quoted(label)} is the name of several images in ${quoted(place)}`, choose_listOf(meant, place));
}
function choose_listOf(candidates, place) {
    const ways = candidates.flatMap(({ digest, names }) => {
        const own = names.filter((each) => {
            return candidates.every((other) => other.digest === digest || !other.names.includes(each));
        });
        return own.length > 0 ? own.slice(0, 1).map((each) => `#${each}`) : [`@${digest}`];
    });
    const listed = [...new Set(ways)].slice(0, LISTED).map((way) => quoted(`${place}${way}`));
    const more = ways.length > LISTED ? ` … (${candidates.length} in all)` : '';
    return `Write one of: ${listed.join(', ')}${more}`;
}
/** Names are compared as docker understands them: `app` is `docker.io/library/app:latest`. */
function isSameName(a, b) {
    if (a === b)
        return true;
    const [left, right] = [(0,reference_reference/* parseReference */.F2)(a), (0,reference_reference/* parseReference */.F2)(b)];
    return left !== undefined && right !== undefined && spell(left) === spell(right);
}
function spell({ registry, repository, tag, digest }) {
    return `${registry}/${repository}:${tag ?? (digest ? '' : 'latest')}@${digest ?? ''}`;
}

;// CONCATENATED MODULE: ./lib/image/docker-list.js




/** As many as anybody saves into one archive; the configuration of each is read to choose one. */
const MAX_IMAGES = 1000;
/** The images of a `docker save` archive. */
async function readDockerList(tree) {
    const bytes = await readWhole(tree, 'manifest.json', MAX_JSON_BYTES);
    const list = bytes && parseJson(bytes);
    const saved = Array.isArray(list) ? list.map(readSaved) : [undefined];
    if (saved.every((each) => each !== undefined) && saved.length <= MAX_IMAGES)
        return saved;
    throw unusable(`the manifest.json in ${quoted(tree.name)} is not what docker save writes`, 'Write the archive again: docker save --output image.tar NAME');
}
function readSaved(value) {
    const { Config: configPath, Layers, RepoTags } = asObject(value) ?? {};
    const layers = readTextList(Layers ?? []);
    const names = readTextList(RepoTags ?? []);
    return typeof configPath === 'string' && layers && names
        ? { configPath, layers, names }
        : undefined;
}

;// CONCATENATED MODULE: ./lib/image/layer.js
var layer_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var layer_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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




/** How compressed layers begin, and the suffix of their media type. */
const COMPRESSIONS = [
    ['+gzip', [0x1f, 0x8b]],
    ['+zstd', [0x28, 0xb5, 0x2f, 0xfd]],
];
/**
 * The descriptor of a layer that lies in a tree as a file. An uncompressed one has its diffID as digest, which is compared when
 * its bytes are read; only a compressed one must be read to know its digest.
 */
async function describeLayer(tree, path, diffId) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = layer_addDisposableResource(env_1, await tree.open(path), true);
        if (!file)
            throw broken(`${quoted(tree.name)} does not hold its ${quoted(path)}`);
        const start = new Uint8Array(4);
        await file.read(start, 0);
        const compression = COMPRESSIONS.find(([, bytes]) => bytes.every((byte, at) => start[at] === byte));
        if (!compression)
            return { mediaType: OCI_LAYER, digest: diffId, size: file.size };
        const hash = (0,external_node_crypto_.createHash)('sha256');
        for await (const chunk of chunksOf(file, tree.name))
            hash.update(chunk);
        const digest = `sha256:${hash.digest('hex')}`;
        return { mediaType: `${OCI_LAYER}${compression[0]}`, digest, size: file.size };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = layer_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

;// CONCATENATED MODULE: ./lib/image/virtual-tree.js
/** Shows the files of a tree, and some that are only in memory, under other paths. Closing it closes the tree. */
function virtualTree(tree, contents) {
    return {
        name: tree.name,
        async open(path) {
            const content = contents.get(path);
            return typeof content === 'string' ? tree.open(content) : content && memoryFile(content);
        },
        [Symbol.asyncDispose]: () => tree[Symbol.asyncDispose](),
    };
}
function memoryFile(bytes) {
    return {
        size: bytes.length,
        async read(buffer, position) {
            const part = bytes.subarray(position, position + buffer.length);
            buffer.set(part);
            return part.length;
        },
        [Symbol.asyncDispose]: async () => { },
    };
}

;// CONCATENATED MODULE: ./lib/image/docker-archive.js











/**
 * An image of a `docker save` archive without an OCI layout in it, as the OCI image that it is with its layers as they are;
 * the config's bytes are kept, and so is the image ID. skopeo, kaniko, jib, bazel and ko write such archives, too.
 * https://github.com/moby/docker-image-spec/blob/main/spec.md#combined-image-json--filesystem-changeset-format
 */
async function openDockerArchive(tree, selection, place) {
    const candidates = [];
    for (const saved of await readDockerList(tree)) {
        const { digest } = describe(OCI_CONFIG, await readConfig(tree, saved));
        candidates.push({ ...saved, digest });
    }
    const image = choose(candidates, selection, place);
    const same = candidates.filter(({ digest }) => digest === image.digest);
    const names = [...new Set(same.flatMap((each) => each.names))];
    const configBytes = await readConfig(tree, image);
    const diffIds = readDiffIds(tree, image, configBytes);
    const contents = new Map();
    const layers = [];
    for (const [number, path] of image.layers.entries()) {
        const file = tree.follow(path);
        if (file === undefined)
            throw broken(`${quoted(tree.name)} does not hold its ${quoted(path)}`);
        const layer = await describeLayer(tree, file, diffIds[number] ?? '');
        contents.set(blobPath(layer.digest), file);
        layers.push(layer);
    }
    const config = describe(OCI_CONFIG, configBytes);
    const json = { schemaVersion: 2, mediaType: OCI_MANIFEST, config, layers };
    const manifest = encodeJson(json);
    const root = describe(OCI_MANIFEST, manifest);
    contents.set(blobPath(config.digest), configBytes).set(blobPath(root.digest), manifest);
    return treeSource(virtualTree(tree, contents), { root, names });
}
async function readConfig(tree, { configPath }) {
    const file = tree.follow(configPath);
    const bytes = file && (await readWhole(tree, file, MAX_JSON_BYTES));
    if (bytes)
        return bytes;
    throw broken(`${quoted(tree.name)} does not hold its ${quoted(configPath)}`);
}
/** The digests of the layers when uncompressed. */
function readDiffIds(tree, image, config) {
    const diffIds = readTextList(asObject(parseObject(config)?.rootfs)?.diff_ids);
    if (diffIds?.every(reference_digest/* isDigest */.B) && diffIds.length === image.layers.length)
        return diffIds;
    throw broken(`${quoted(image.configPath)} in ${quoted(tree.name)} does not describe the ${image.layers.length} layers of its image`);
}

;// CONCATENATED MODULE: ./lib/image/gunzip.js
var gunzip_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var gunzip_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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



/** What a decompressed archive may need on the disk. */
const MAX_BYTES = 64 * 1024 ** 3;
/** Whether a file begins as gzip's do (RFC 1952). */
async function isGzip(file) {
    const start = new Uint8Array(2);
    await file.read(start, 0);
    return start[0] === 0x1f && start[1] === 0x8b;
}
/** Decompresses a file into a directory, since a compressed one cannot be read at any place. */
async function gunzip({ name, file, directory }, files) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const path = (0,external_node_path_.join)(directory, 'source.tar');
        const spool = gunzip_addDisposableResource(env_1, await files.create(path), true);
        let size = 0;
        for await (const chunk of decompressed(name, file)) {
            size += chunk.length;
            if (size > MAX_BYTES) {
                throw unusable(`${quoted(name)} is larger than 64 GiB when decompressed`, 'Name an archive that is not compressed.');
            }
            await spool.write(chunk);
        }
        await spool.commit();
        const opened = await files.open(path);
        if (!opened)
            throw new Error(`${path} is gone`);
        return opened;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = gunzip_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function* decompressed(name, file) {
    const gzip = new DecompressionStream('gzip');
    try {
        yield* ReadableStream.from(chunksOf(file, name)).pipeThrough(gzip);
    }
    catch (error) {
        // Of the decoder; what reading a file may fail with is something else.
        if (error.name !== 'TypeError')
            throw error;
        throw unusable(`${quoted(name)} is a damaged gzip file`, 'Write it again: it may be cut off.');
    }
}

;// CONCATENATED MODULE: ./lib/image/layout.js







/** How entries of a layout are named: the specification's annotation, and the one of containerd with the whole name. */
const NAMES = ['io.containerd.image.name', 'org.opencontainers.image.ref.name'];
/**
 * An image of an OCI layout, in a directory or in an archive. An index in the layout is the image itself.
 * https://github.com/opencontainers/image-spec/blob/main/image-layout.md
 */
async function openLayout(tree, selection, place) {
    await checkVersion(tree);
    const entries = await readEntries(tree);
    const { descriptor, digest } = choose(entries, selection, place);
    const names = entries.filter((entry) => entry.digest === digest).flatMap((entry) => entry.names);
    return treeSource(tree, { root: descriptor, names: [...new Set(names)] });
}
async function checkVersion(tree) {
    const bytes = await readWhole(tree, 'oci-layout', MAX_JSON_BYTES);
    // Some writers leave it out; what it would say is clear.
    if (!bytes)
        return;
    const version = parseObject(bytes)?.imageLayoutVersion;
    if (typeof version === 'string' && version.startsWith('1.'))
        return;
    throw unusable(`${quoted(tree.name)} is no OCI layout of version 1: its file oci-layout says ${quoted(String(version))}`, 'Write it again, with a tool that writes imageLayoutVersion 1.0.0.');
}
async function readEntries(tree) {
    const bytes = await readWhole(tree, 'index.json', MAX_JSON_BYTES);
    const manifests = bytes && parseObject(bytes)?.manifests;
    if (!Array.isArray(manifests)) {
        throw unusable(`the index.json of ${quoted(tree.name)} is not an image index`, 'Write it again.');
    }
    return manifests.map((value) => {
        const descriptor = readDescriptor(value);
        if (!descriptor || !isManifest(descriptor.mediaType)) {
            throw unusable(`the index.json of ${quoted(tree.name)} names what is not an image: ${quoted(JSON.stringify(value))}`, 'Its entries need a mediaType of a manifest or an index, a sha256 digest and a size.');
        }
        const annotations = readTexts(asObject(value)?.annotations);
        const names = NAMES.flatMap((key) => annotations[key] ?? []);
        return { descriptor, digest: descriptor.digest, names };
    });
}

;// CONCATENATED MODULE: ./lib/image/tar-records.js

/**
 * Reads records of `length keyword=value\n`; the length counts itself.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_03
 */
function readRecords(bytes) {
    const values = new Map();
    for (let at = 0; at < bytes.length;) {
        const record = recordAt(bytes, at);
        values.set(record.keyword, record.value);
        at += record.length;
    }
    if ([...values.keys()].some((keyword) => keyword.startsWith('GNU.sparse.'))) {
        throw new TarError('it holds a sparse file');
    }
    const [path, target, size] = ['path', 'linkpath', 'size'].map((key) => values.get(key));
    return {
        ...(path && { path }),
        ...(target && { target }),
        ...(size && { size: readSize(size) }),
    };
}
function recordAt(bytes, at) {
    const blank = bytes.indexOf(0x20, at);
    const digits = new TextDecoder().decode(bytes.subarray(at, Math.min(blank, at + 10)));
    const length = /^[1-9][0-9]*$/.test(digits) ? Number(digits) : 0;
    const end = at + length;
    const record = new TextDecoder().decode(bytes.subarray(blank + 1, end));
    const equals = record.indexOf('=');
    if (length === 0 || end > bytes.length || !record.endsWith('\n') || equals < 1) {
        throw new TarError('it holds a pax record that cannot be read');
    }
    return { length, keyword: record.slice(0, equals), value: record.slice(equals + 1, -1) };
}
function readSize(text) {
    const size = /^[0-9]{1,16}$/.test(text) ? Number(text) : Number.NaN;
    if (Number.isSafeInteger(size))
        return size;
    throw new TarError('it holds an entry of an impossible size');
}

;// CONCATENATED MODULE: ./lib/image/tar-entries.js



/** A path of 4096 bytes is the longest that Linux takes; records hold a few. */
const MAX_RECORD_BYTES = 64 * 1024;
const KINDS = {
    '0': 'file',
    '7': 'file',
    '1': 'hardlink',
    '2': 'symlink',
};
/** Links, devices, directories and pipes: a size in their headers means nothing. */
const WITHOUT_CONTENT = /[1-6]/;
/** Sparse files, continued volumes, and directories with a list of their files (all GNU). */
const REFUSED = /[SMD]/;
/** The entries in order. Only headers are read, so that it takes no longer for large files. Throws `TarError`. */
async function* tarEntries(file) {
    let records = {};
    for (let at = 0;;) {
        const header = await headerAt(file, at);
        if (!header)
            return;
        const size = WITHOUT_CONTENT.test(header.type) ? 0 : (records.size ?? header.size);
        const start = at + BLOCK_BYTES;
        if (start + size > file.size)
            throw new TarError('it is cut off');
        at = start + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
        if (REFUSED.test(header.type))
            throw new TarError(`it holds an entry of type ${header.type}`);
        const more = await recordsIn(file, header, { start, size });
        if (more) {
            records = { ...records, ...more };
            continue;
        }
        yield entryOf({ ...header, ...records, size }, start);
        records = {};
        // Some writers leave the end out.
        if (at >= file.size)
            return;
    }
}
async function headerAt(file, at) {
    try {
        return readHeader(await tar_entries_read(file, at, BLOCK_BYTES));
    }
    catch (error) {
        throw at === 0 ? new TarError('it does not begin like one') : error;
    }
}
/** What a header says about the next one; `undefined` if it is an entry itself. */
async function recordsIn(file, { type }, { start, size }) {
    // Records for the whole archive never hold what matters here.
    if (type === 'g')
        return {};
    if (type !== 'x' && type !== 'L' && type !== 'K')
        return undefined;
    if (size > MAX_RECORD_BYTES)
        throw new TarError('it holds a name that is too long');
    const bytes = await tar_entries_read(file, start, size);
    if (type === 'x')
        return readRecords(bytes);
    const text = new TextDecoder().decode(bytes).replace(/\0.*$/s, '');
    return type === 'L' ? { path: text } : { target: text };
}
async function tar_entries_read(file, at, size) {
    const bytes = new Uint8Array(size);
    if ((await file.read(bytes, at)) === size)
        return bytes;
    throw new TarError('it is cut off');
}
function entryOf({ path, type, size, target }, start) {
    return { path: cleanPath(path), kind: KINDS[type] ?? 'other', start, size, target };
}
function cleanPath(path) {
    const parts = path.split('/').filter((part) => part !== '' && part !== '.');
    if (path.startsWith('/') || parts.includes('..')) {
        throw new TarError(`its entry ${quoted(path)} leads out of the archive`);
    }
    return parts.join('/');
}

;// CONCATENATED MODULE: ./lib/image/tar-tree.js





/** An image has some hundred at most. */
const MAX_ENTRIES = 100_000;
/** Of one link to the next. */
const MAX_LINKS = 8;
/**
 * The files of a tar archive, each read where it stands; the archive is closed with the tree. Throws `TarError` where it is no
 * tar, or one that could mean different things to different readers.
 */
async function tarTree(name, archive) {
    const entries = new Map();
    const repeated = new Set();
    let count = 0;
    for await (const entry of tarEntries(archive)) {
        count += 1;
        if (count > MAX_ENTRIES)
            throw new TarError(`it holds more than ${MAX_ENTRIES} entries`);
        if (entry.kind === 'other')
            continue;
        if (entries.has(entry.path))
            repeated.add(entry.path);
        entries.set(entry.path, entry);
    }
    const find = (path) => {
        // Tools disagree about which of them counts.
        if (repeated.has(path))
            throw broken(`${quoted(name)} holds ${quoted(path)} twice`);
        return entries.get(path);
    };
    return {
        name,
        async open(path) {
            const entry = find(path);
            if (!entry)
                return undefined;
            if (entry.kind === 'file')
                return sectionOf(archive, entry.start, entry.size);
            throw broken(`${quoted(path)} in ${quoted(name)} is a link`);
        },
        follow: (path) => follow(path, find),
        [Symbol.asyncDispose]: () => archive[Symbol.asyncDispose](),
    };
}
function follow(path, find, left = MAX_LINKS) {
    const entry = find(path);
    if (!entry || entry.kind === 'file')
        return entry?.path;
    const folder = entry.kind === 'symlink' ? external_node_path_.posix.dirname(entry.path) : '';
    return left === 0 ? undefined : follow(external_node_path_.posix.join(folder, entry.target), find, left - 1);
}

;// CONCATENATED MODULE: ./lib/image/open-path.js
var open_path_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var open_path_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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







const NO_ACCESS = new Set(['EACCES', 'EPERM']);
/** Opens the image at a path; what it is is seen from its content, and must be what the user says that it is. */
async function openPath(found, said, ports) {
    const { path, kind } = found;
    try {
        if (kind === 'directory')
            return await openDirectory(found, said, ports);
        if (said === 'oci-layout') {
            throw unusable(`${quoted(path)} is no directory`, `Write ${quoted(`oci-archive://${path}`)}`);
        }
        return await openArchive(found, said, ports);
    }
    catch (error) {
        if (!NO_ACCESS.has(String(error.code)))
            throw error;
        throw unusable(`${quoted(path)} may not be read by this user`, 'Change its owner or its mode.');
    }
}
async function openDirectory({ path, selection }, said, { imageFiles }) {
    if (said !== 'any' && said !== 'oci-layout') {
        const fix = `Name an archive, or write ${quoted(`oci-layout://${path}`)}`;
        throw unusable(`${quoted(path)} is a directory`, fix);
    }
    const tree = directoryTree(path, imageFiles);
    if (await holds(tree, 'index.json'))
        return openLayout(tree, selection, `oci-layout://${path}`);
    throw unusable(`${quoted(path)} is a directory without an image: it has no index.json`, `Name an OCI layout. If an image of a registry is meant, write ${quoted(`docker://${path}`)}`);
}
async function openArchive(found, said, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const opened = open_path_addDisposableResource(env_1, new AsyncDisposableStack(), true);
        const tree = opened.use(await openTar(found.path, ports));
        const source = await openTarImage(tree, found, said);
        // From here on the source closes the archive.
        opened.move();
        return source;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = open_path_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function openTarImage(tree, { path, selection }, said) {
    const isLayout = await holds(tree, 'index.json');
    const isSaved = await holds(tree, 'manifest.json');
    if (said === 'oci-archive' && !isLayout && isSaved) {
        throw unusable(`${quoted(path)} is an archive of docker save without an OCI layout`, `Write ${quoted(`docker-archive://${path}`)}`);
    }
    if (isLayout)
        return openLayout(tree, selection, `oci-archive://${path}`);
    if (isSaved)
        return openDockerArchive(tree, selection, `docker-archive://${path}`);
    throw unusable(`${quoted(path)} is a tar archive without an image: it has neither index.json nor manifest.json at its top`, 'Name an archive that docker save, buildx (type=oci) or skopeo wrote.');
}
/** The tree of an archive, which may be compressed. */
async function openTar(path, ports) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const opened = open_path_addDisposableResource(env_2, new AsyncDisposableStack(), true);
        const file = await ports.imageFiles.open(path);
        if (!file)
            throw unusable(`${quoted(path)} is not a regular file`, 'Name a tar archive.');
        const archive = opened.use(await uncompressed(path, file, ports));
        try {
            const tree = await tarTree(path, archive);
            opened.move();
            return tree;
        }
        catch (error) {
            if (!(error instanceof TarError))
                throw error;
            throw unusable(`${quoted(path)} is not a readable tar archive: ${error.message}`, 'Write it again with docker save, buildx (type=oci) or skopeo; of compressions gzip is read.');
        }
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = open_path_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
async function uncompressed(path, file, ports) {
    const env_3 = { stack: [], error: void 0, hasError: false };
    try {
        const opened = open_path_addDisposableResource(env_3, new AsyncDisposableStack(), true);
        opened.use(file);
        if (await isGzip(file)) {
            return await gunzip({ name: path, file, directory: ports.directory }, ports.imageFiles);
        }
        opened.move();
        return file;
    }
    catch (e_3) {
        env_3.error = e_3;
        env_3.hasError = true;
    }
    finally {
        const result_3 = open_path_disposeResources(env_3);
        if (result_3)
            await result_3;
    }
}
async function holds(tree, path) {
    const env_4 = { stack: [], error: void 0, hasError: false };
    try {
        const file = open_path_addDisposableResource(env_4, await tree.open(path), true);
        return file !== undefined;
    }
    catch (e_4) {
        env_4.error = e_4;
        env_4.hasError = true;
    }
    finally {
        const result_4 = open_path_disposeResources(env_4);
        if (result_4)
            await result_4;
    }
}

;// CONCATENATED MODULE: ./lib/image/parse-source.js


const FORMS = 'Write oci-layout://DIRECTORY, oci-archive://FILE, docker-archive://FILE, docker://IMAGE, a path, or an image.';
const SCHEME = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/(.*)$/s;
/** How skopeo and podman write it, and where it says the same here. */
const SKOPEO = {
    oci: 'oci-layout',
    'oci-archive': 'oci-archive',
    'docker-archive': 'docker-archive',
};
const OTHER_TRANSPORTS = new Set(['docker-daemon', 'containers-storage', 'dir', 'ostree', 'sif']);
/** No image is meant by these, even if no such file is there. */
const PATH = /^(?:\.{0,2}\/|\.{1,2}$|~)|\.(?:tar|tar\.gz|tgz|oci)(?:$|[#:@])|[\\#]/;
/** Reads `from`. Throws `BadRequest` with the way to write it. */
function parseSource(text) {
    const typed = text.trim();
    if (typed === '')
        throw unusable('it is empty', FORMS);
    const [, scheme, rest = ''] = SCHEME.exec(typed) ?? [];
    if (scheme !== undefined)
        return withScheme(scheme, rest, typed);
    const transport = /^([a-z-]+):(?!\/\/)(.+)$/s.exec(typed);
    const [, name = '', path = ''] = transport ?? [];
    const ours = SKOPEO[name];
    if (ours)
        throw unusable(`${quoted(typed)} lacks slashes`, `Write ${quoted(`${ours}://${path}`)}`);
    if (OTHER_TRANSPORTS.has(name) && transport) {
        throw unusable(`${quoted(`${name}:`)} is a place that images are not read from`, `Copy it first: skopeo copy ${quoted(typed)} oci-archive:image.tar, then write oci-archive://image.tar`);
    }
    const reference = PATH.test(typed) ? undefined : (0,reference_reference/* parseReference */.F2)(typed);
    return { kind: 'any', path: typed, reference };
}
function withScheme(scheme, rest, typed) {
    if (scheme === 'docker') {
        const reference = (0,reference_reference/* parseReference */.F2)(rest);
        if (reference)
            return { kind: 'docker', reference };
        throw unusable(`${quoted(typed)} names no image`, 'Write docker://HOST/PATH:TAG or docker://HOST/PATH@sha256:…, the path in lower case.');
    }
    if (scheme !== 'oci-layout' && scheme !== 'oci-archive' && scheme !== 'docker-archive') {
        throw unusable(`${quoted(`${scheme}://`)} is a place that images are not read from`, FORMS);
    }
    if (rest === '')
        throw unusable(`${quoted(typed)} lacks a path`, FORMS);
    return { kind: scheme, path: rest };
}

;// CONCATENATED MODULE: ./lib/image/registry-source.js


/** An image in a registry; without tag and digest `latest`. A tag is resolved once, to its digest. */
async function openRegistryImage(reference, registry) {
    const { repository, tag, digest } = reference;
    const origin = { registry: reference.registry, repository };
    const version = digest ? `@${digest}` : `:${tag ?? 'latest'}`;
    const name = `${(0,reference_reference/* familiarName */.hG)(origin)}${version}`;
    const root = await registry.headManifest(repository, digest ?? tag ?? 'latest');
    if (!root) {
        throw unusable(`there is no image ${quoted(name)} in ${origin.registry}`, 'Correct the name, or push it first; some registries hide images from those who are not logged in.');
    }
    return {
        name,
        root,
        names: digest ? [] : [name],
        origin,
        async readManifest(descriptor) {
            const found = await registry.getManifest(repository, descriptor.digest);
            if (!found || found.bytes.length === descriptor.size)
                return found?.bytes;
            throw broken(`${quoted(name)}: the manifest ${descriptor.digest} has ${found.bytes.length} bytes instead of ${descriptor.size}`, 'Whoever wrote the index named a wrong size. Build and push the image again.');
        },
        openBlob: (descriptor, offset = 0) => registry.openBlob(repository, descriptor, { offset }),
        [Symbol.asyncDispose]: async () => { },
    };
}

;// CONCATENATED MODULE: ./lib/image/open-source.js





/**
 * Opens the image that `from` names: `oci-layout://PATH`, `oci-archive://PATH`, `docker-archive://PATH`, each with `#NAME` or
 * `@DIGEST` where there are several; `docker://IMAGE`; a path that is there; or an image's name. Throws `BadRequest` with the
 * fix where there is no such image.
 */
async function openSource(text, ports) {
    const source = parseSource(text);
    if (source.kind === 'docker')
        return openImage(source.reference, ports);
    const found = await findPath(source.path, ports.files);
    if (found)
        return openPath(found, source.kind, ports);
    if (source.kind === 'any' && source.reference)
        return openImage(source.reference, ports);
    throw unusable(`there is no file or directory ${quoted(source.path)}`, 'Paths are relative to the working directory: does a step before this one, in the same job, write it? Images of a registry are named in lower case.');
}
async function openImage(reference, { registry }) {
    return openRegistryImage(reference, await registry(reference.registry));
}

;// CONCATENATED MODULE: ./lib/image/remember.js

/** Configurations are not larger as a rule; in bytes. */
const SMALL_BYTES = 256 * 1024;
/**
 * The same source, which reads each manifest and each small configuration once: these are looked into several times, and sent.
 * Walks read at most 64 MiB of manifests.
 */
function rememberSmall(source) {
    const manifests = new Map();
    const configs = new Map();
    return {
        ...source,
        readManifest(descriptor) {
            const { digest, size } = descriptor;
            const key = `${digest} ${size}`;
            const known = manifests.get(key) ?? source.readManifest(descriptor);
            manifests.set(key, known);
            return known;
        },
        async openBlob(descriptor, offset = 0) {
            const { digest, mediaType, size } = descriptor;
            if (!isImageConfig(mediaType) || size > SMALL_BYTES) {
                return source.openBlob(descriptor, offset);
            }
            const key = `${digest} ${size}`;
            const known = configs.get(key) ?? source.openBlob(descriptor).then(remember_readWhole);
            configs.set(key, known);
            return ReadableStream.from([(await known).subarray(offset)]);
        },
    };
}
async function remember_readWhole(stream) {
    const chunks = [];
    for await (const chunk of stream)
        chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./lib/image/index.js















/***/ })

};
