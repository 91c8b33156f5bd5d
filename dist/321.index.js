export const id = 321;
export const ids = [321];
export const modules = {

/***/ 240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
const UNITS = ['kB', 'MB', 'GB', 'TB'];
/** A number of bytes in decimal units, as registries and links count them: `855 B`, `12.3 MB`. */
function formatBytes(bytes) {
    if (bytes < 1_000)
        return `${Math.round(bytes)} B`;
    let value = bytes;
    let unit = '';
    for (const next of UNITS) {
        // 999.95 kB would round to 1000.0 kB.
        if (value < 999.95)
            break;
        value /= 1_000;
        unit = next;
    }
    return `${value.toFixed(1)} ${unit}`;
}


/***/ }),

/***/ 6158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cx: () => (/* reexport */ closure),
  Yh: () => (/* reexport */ isManifest),
  w: () => (/* reexport */ layersOf),
  Ff: () => (/* reexport */ openRegistryImage),
  oD: () => (/* reexport */ openSource),
  PJ: () => (/* reexport */ parseSource),
  lO: () => (/* reexport */ readImageLabels),
  Mh: () => (/* reexport */ rememberManifests),
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
        chunks.push(chunk);
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
        : broken(`the index ${index.digest} names ${quoted(child.mediaType)}, which is no image`, 'Name an image. A build cache (buildx --cache-to) cannot be published.');
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
    return (0,platform/* canonicalPlatform */._)([os, architecture, ...(variant ? [variant] : [])].join('/'));
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
/** A file's bytes from an offset on. `name` is for messages. */
async function* chunksOf(file, name, offset = 0) {
    for (let position = offset; position < file.size;) {
        const chunk = new Uint8Array(Math.min(CHUNK_BYTES, file.size - position));
        if ((await file.read(chunk, position)) < chunk.length) {
            throw broken(`${quoted(name)} became shorter while it was read`);
        }
        position += chunk.length;
        yield chunk;
    }
}
/** A blob's bytes as a stream, which closes the file at its end, when it fails, and when it is cancelled. */
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
    for await (const chunk of chunksOf(file, place, offset)) {
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
        throw broken(`${quoted(digest)} is no sha256 digest`);
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
        throw unusable(`the index.json of ${quoted(tree.name)} is no image index`, 'Write it again.');
    }
    return manifests.map((value) => {
        const descriptor = readDescriptor(value);
        if (!descriptor || !isManifest(descriptor.mediaType)) {
            throw unusable(`the index.json of ${quoted(tree.name)} names what is no image: ${quoted(JSON.stringify(value))}`, 'Its entries need a mediaType of a manifest or an index, a sha256 digest and a size.');
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
            throw unusable(`${quoted(path)} is no regular file`, 'Name a tar archive.');
        const archive = opened.use(await uncompressed(path, file, ports));
        try {
            const tree = await tarTree(path, archive);
            opened.move();
            return tree;
        }
        catch (error) {
            if (!(error instanceof TarError))
                throw error;
            throw unusable(`${quoted(path)} is no tar archive that can be read: ${error.message}`, 'Write it again with docker save, buildx (type=oci) or skopeo; of compressions gzip is read.');
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
/** The same source, which reads each manifest once; walks read at most 64 MiB of them. */
function rememberManifests(source) {
    const read = new Map();
    return {
        ...source,
        readManifest(descriptor) {
            const { digest, size } = descriptor;
            const key = `${digest} ${size}`;
            const known = read.get(key) ?? source.readManifest(descriptor);
            read.set(key, known);
            return known;
        },
    };
}

;// CONCATENATED MODULE: ./lib/image/index.js












/***/ }),

/***/ 9213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ openSession)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/login/auth-environment.js
var auth_environment = __webpack_require__(2579);
// EXTERNAL MODULE: ./lib/login/client.js
var client = __webpack_require__(102);
// EXTERNAL MODULE: ./lib/login/config-file.js + 1 modules
var config_file = __webpack_require__(4094);
// EXTERNAL MODULE: ./lib/login/credentials.js
var credentials = __webpack_require__(151);
// EXTERNAL MODULE: ./lib/login/docker-config.js
var docker_config = __webpack_require__(6804);
;// CONCATENATED MODULE: ./lib/login/private-config.js


/** What docker keeps beside config.json and looks for nowhere else; the PEM files are for `DOCKER_TLS_VERIFY`. */
const NEIGHBOURS = ['cli-plugins', 'contexts', 'trust', 'ca.pem', 'cert.pem', 'key.pem'];
/** Where docker finds its own logins. All others are ours to hand over. */
const KNOWN_TO_DOCKER = ['docker-config', 'none'];
/**
 * The environment in which docker and buildx know our logins: the user's own if there are none of ours, else one with a
 * private configuration. Only children get it: nothing has to be logged out of, and no other job sees it.
 */
async function privateEnvironment(logins, { config, paths, directory }, { env, files }) {
    let own = config;
    const ours = [];
    for (const [registry, { source, credentials }] of logins) {
        if (!credentials || KNOWN_TO_DOCKER.includes(source))
            continue;
        own = (0,docker_config/* withLogin */.E6)(own, registry, credentials);
        ours.push(registry);
    }
    if (ours.length === 0)
        return env;
    await files.writeText(`${directory}/config.json`, JSON.stringify(own));
    await Promise.all(NEIGHBOURS.map(async (name) => {
        const original = `${paths.config}/${name}`;
        if (await files.kind(original))
            await files.symlink(original, `${directory}/${name}`);
    }));
    return {
        ...(0,auth_environment/* withoutEnvironmentLogins */.s)(env, ours),
        DOCKER_CONFIG: directory,
        // buildx would keep its builders beside config.json: the user's must stay in sight.
        BUILDX_CONFIG: paths.buildx,
    };
}

;// CONCATENATED MODULE: ./lib/login/session.js






/**
 * Finds the credentials of each registry and hands them to docker in a private configuration: a copy of the user's
 * with our logins in it. The user's own stays as it is, and is used unchanged where we add nothing.
 */
async function openSession(request, ports) {
    const { registries, paths, directory, githubToken, connection } = request;
    const config = await usableConfig(paths, ports);
    const environment = (0,auth_environment/* environmentConfig */.w)(ports.env);
    const found = await Promise.all(registries.map(async (registry) => {
        const sources = { config, environment, login: request.loginFor(registry), githubToken };
        return [registry, await (0,credentials/* resolveCredentials */.z)(registry, sources, ports)];
    }));
    const resolved = new Map(found);
    const clients = new Map(found.map(([host, { credentials }]) => [
        host,
        (0,client/* registryClient */.R)({ host, credentials, connection }, ports),
    ]));
    return {
        registry: (host) => required(clients, host),
        stranger: (host) => (0,client/* registryClient */.R)({ host, credentials: undefined, connection }, ports),
        identity: (host) => {
            const { source, credentials } = required(resolved, host);
            return { source, ...(credentials && { username: credentials.username }) };
        },
        env: await privateEnvironment(resolved, { config, paths, directory }, ports),
    };
}
/** As docker does, a configuration that cannot be used is said and counts as empty: what is needed may stand in inputs. */
async function usableConfig(paths, ports) {
    try {
        return await (0,config_file/* readDockerConfig */.TO)(await (0,config_file/* configPath */.eQ)(paths.config, ports), ports);
    }
    catch (error) {
        const { message, code } = (0,errors/* toPublishError */.tR)(error);
        if (code !== 'DOCKER_CONFIG')
            throw error;
        ports.log.warning(`${message} It is ignored, and so are the logins in it.`);
        return {};
    }
}
function required(map, host) {
    const value = map.get(host);
    if (value === undefined)
        throw new Error(`no session for ${host}`);
    return value;
}


/***/ }),

/***/ 8963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LD: () => (/* binding */ decide),
  pt: () => (/* binding */ promote),
  mk: () => (/* binding */ publish)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/build/builder.js

/** Names of builders; files are named in lower case. https://github.com/docker/buildx/blob/master/store/util.go */
const NAME = /^[A-Za-z][A-Za-z0-9._+-]*$/;
/**
 * Finds out which builder buildx will use, from the files that buildx itself keeps: starting `docker buildx inspect`
 * would take as long as a small build.
 * https://github.com/docker/buildx/blob/master/store/store.go
 */
async function findBuilder(asked, buildxConfig, ports) {
    const store = { folder: buildxConfig, ports };
    const name = asked || ports.env.BUILDX_BUILDER;
    // A name without an instance is a docker context, whose driver is `docker`; buildx itself reports one that is neither.
    const builder = name
        ? { name, driver: (await driverOf(name, store)) ?? 'docker' }
        : ((await currentBuilder(store)) ?? { name: '', driver: 'docker' });
    if (builder.driver !== 'docker')
        return { ...builder, pushesByDigest: true, exportsLayout: true };
    return { ...builder, pushesByDigest: false, exportsLayout: await usesContainerdStore(ports) };
}
/** The builder of `docker buildx use`, if it still exists and was chosen for this docker context or for all. */
async function currentBuilder(store) {
    const current = await readJson('current', store);
    if (typeof current?.Name !== 'string' || current.Name === '')
        return undefined;
    const { engine } = store.ports;
    const applies = current.Global === true || current.Key === (engine.context ?? engine.address);
    const driver = applies ? await driverOf(current.Name, store) : undefined;
    return driver === undefined ? undefined : { name: current.Name, driver };
}
async function driverOf(name, store) {
    if (!NAME.test(name))
        return undefined;
    const instance = await readJson(`instances/${name.toLowerCase()}`, store);
    return typeof instance?.Driver === 'string' ? instance.Driver : undefined;
}
async function readJson(path, { folder, ports }) {
    const text = await ports.files.readText(`${folder}/${path}`);
    try {
        const value = JSON.parse(text ?? 'null');
        return typeof value === 'object' && value !== null
            ? value
            : undefined;
    }
    catch {
        return undefined;
    }
}
/** The engine says so in its status; one that we cannot ask (ssh, TLS) is taken for one that does not. */
async function usesContainerdStore({ engine }) {
    const info = await engine.get('/info');
    if (info === undefined) {
        throw new errors/* PublishError */.S1({
            code: 'NO_ENGINE',
            message: `No Docker Engine answers at ${engine.address}.`,
            fix: 'Start the Docker Engine, point DOCKER_HOST at one, or name a `builder` that does not need it.',
        });
    }
    const { DriverStatus } = info;
    return JSON.stringify(DriverStatus ?? []).includes('io.containerd.snapshotter');
}

;// CONCATENATED MODULE: ./lib/build/buildx.js
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
 * would only start it twice; else the docker CLI is left to find it.
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
    return DOCKER_BUILDX;
}

// EXTERNAL MODULE: ./lib/inputs/quote.js
var quote = __webpack_require__(7933);
;// CONCATENATED MODULE: ./lib/build/dockerfile-path.js
/** The Dockerfile as the user would name it, relative to the workspace. */
function dockerfilePath({ context, file }) {
    const path = file === '' ? `${context.replace(/\/+$/, '')}/Dockerfile` : file;
    return path.replace(/^(?:\.\/+)+/, '');
}

;// CONCATENATED MODULE: ./lib/build/dockerfile.js


/** `https://…`, `git@…:…`, `git://…`, `oci-layout://…`, `docker-image://…`: not a path of this machine. */
const REMOTE = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/i;
/** Looks for the context and the Dockerfile, so that a wrong path is known before anything is done. */
async function checkDockerfile(request, files, problems) {
    const { context, file } = request;
    if (REMOTE.test(context) || REMOTE.test(file))
        return;
    if ((await files.kind(context)) !== 'directory') {
        problems.add({
            input: 'context',
            message: `there is no directory ${(0,quote/* quote */.h)(context)}`,
            fix: CONTEXT_FIX[context] ?? 'Paths are relative to the workspace; is actions/checkout missing?',
        });
        return;
    }
    const path = dockerfilePath(request);
    if ((await files.kind(path)) === 'file')
        return;
    // BuildKit looks for the name in lower case, too, where nobody named one.
    const lower = path.replace(/Dockerfile$/, 'dockerfile');
    if (file === '' && (await files.kind(lower)) === 'file')
        return;
    problems.add({
        input: 'file',
        message: `there is no Dockerfile at ${(0,quote/* quote */.h)(path)}`,
        fix: 'Set `file` to its path in the workspace, or check out the repository first (actions/checkout).',
    });
}
/** docker/metadata-action has an input of the same name that means something else. */
const CONTEXT_FIX = {
    workflow: 'Here `context` is the build context; the run is always read from the workflow.',
    git: 'Here `context` is the build context, a path or URL.',
    '{{defaultContext}}': 'Leave `context` empty: the default is the workspace. Check out the repository first (actions/checkout).',
};

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/image/index.js + 35 modules
var lib_image = __webpack_require__(6158);
// EXTERNAL MODULE: ./lib/publish/published.js
var publish_published = __webpack_require__(5889);
// EXTERNAL MODULE: ./lib/reference/reference.js
var reference_reference = __webpack_require__(2944);
;// CONCATENATED MODULE: ./lib/archive-image.js




/** Writes what was published to the file `archive`; without destinations, what was produced. */
async function archiveImage(archiving, ports) {
    const { plan, published } = archiving;
    const { archive: path, tagging, destinations } = plan;
    const [first] = published;
    const { source, content } = await imageOf(archiving);
    const index = await (0,lib_image/* writeArchive */._d)({
        path,
        source,
        closure: content,
        repository: first?.destination ?? destinations[0] ?? namedAfter(path),
        tags: first ? first.tags.filter(publish_published/* isAtDigest */.c).map(({ name }) => name) : tagging.tagNames,
    }, ports);
    return { path, ...index };
}
/** What we have; if an earlier build of the same content stays published, that one, so that the digests are the same. */
async function imageOf({ published, produced, session }) {
    const { handedOver, content } = produced;
    if (handedOver.kind !== 'image' || !content)
        throw new Error('the builder kept the image');
    const { source } = handedOver.image;
    const [first] = published;
    if (!first || first.digest === content.root.digest)
        return { source, content };
    const { registry, repository } = first.destination;
    const reference = { registry, repository, digest: first.digest };
    const earlier = await (0,lib_image/* openRegistryImage */.Ff)(reference, session.registry(registry));
    return { source: earlier, content: await (0,lib_image/* closure */.Cx)(earlier) };
}
/** `dist/app.tar` is an archive of `app`. */
function namedAfter(path) {
    const name = (0,external_node_path_.basename)(path)
        .replace(/(?:\.oci)?\.(?:tar|oci)$/, '')
        .toLowerCase();
    return (0,reference_reference/* parseRepository */.SU)(name) ?? { registry: reference_reference/* DOCKER_HUB */.Xb, repository: 'library/image' };
}

// EXTERNAL MODULE: ./lib/plan/plan.js
var plan_plan = __webpack_require__(9164);
// EXTERNAL MODULE: ./lib/registries/explain.js
var explain = __webpack_require__(5372);
;// CONCATENATED MODULE: ./lib/publish/attempt.js


const DOING = 'Publishing to';
function nextStep(doing, remaining) {
    return { doing, remaining };
}
/** Destinations of which nothing is known yet. */
function firstStep(doing, destinations) {
    const done = new Map(destinations.map((destination) => [destination, undefined]));
    return { doing, remaining: { done, failures: [] } };
}
/**
 * Does one step for every destination at once. One that fails does not stop the others; the step as a whole fails where too few
 * are left for the policy, with all errors in one.
 */
async function attempt({ doing, remaining }, policy, work) {
    const done = new Map();
    const failures = [...remaining.failures];
    await Promise.all(Array.from(remaining.done, async ([destination, before]) => {
        try {
            done.set(destination, await work(destination, before));
        }
        catch (error) {
            failures.push({ destination, error: describe(error, { doing, destination }, policy) });
        }
    }));
    if (failures.length > 0 && !isEnough(policy, done, failures)) {
        throw (0,errors/* combineErrors */.Lt)(failures.map(({ error }) => error));
    }
    // In the order of the plan, whoever was first.
    const inOrder = Array.from(remaining.done.keys()).flatMap((destination) => done.has(destination) ? [[destination, done.get(destination)]] : []);
    return { done: new Map(inOrder), failures };
}
function describe(error, { doing, destination }, { session }) {
    const { registry, repository, name } = destination;
    const { username } = session.identity(registry);
    const target = { registry, repository, ...(username !== undefined && { username }) };
    return (0,errors/* toPublishError */.tR)((0,explain/* explain */.W)(error, `${doing} ${name}`, target));
}
function isEnough({ require, primary }, done, failed) {
    // A defect of ours or a cancellation is no matter of one destination.
    const isGeneral = failed.some(({ error }) => ['INTERNAL', 'CANCELLED'].includes(error.code));
    if (isGeneral || require === 'all' || done.size === 0)
        return false;
    return require === 'any' || failed.every(({ destination }) => destination !== primary);
}

;// CONCATENATED MODULE: ./lib/publish/check-staged.js

/**
 * Asks a destination for everything that was brought there, before any tag points at it: the root is read and hashed, every other
 * manifest answers its digest. A registry that says yes and keeps something else is found out here.
 */
async function checkStaged({ root, manifests }, { name, repository }, client) {
    const others = manifests.filter(({ descriptor }) => descriptor.digest !== root.digest);
    const [manifest, ...heads] = await Promise.all([
        client.getManifest(repository, root.digest),
        ...others.map(({ descriptor }) => client.headManifest(repository, descriptor.digest)),
    ]);
    const missing = [
        ...(manifest ? [] : [root.digest]),
        ...others.flatMap(({ descriptor: { digest } }, at) => {
            return heads[at]?.digest === digest ? [] : [digest];
        }),
    ];
    if (manifest && missing.length === 0)
        return manifest;
    throw new errors/* PublishError */.S1({
        code: 'VERIFY_MISMATCH',
        message: `${name} took the image and does not have all of it. No tag was written there.`,
        detail: missing.map((digest) => `${digest} is missing or answers another digest`),
        fix: 'Run again: what is there is not sent again. If it stays so, the registry loses data or removes untagged images at once.',
    });
}

// EXTERNAL MODULE: ./lib/oci/index.js + 40 modules
var oci = __webpack_require__(2306);
;// CONCATENATED MODULE: ./lib/publish/companion-tags.js

/**
 * Writes tags of signatures at a destination that has their content. Whoever signs there adds to the same tag: one that holds
 * what this one does not is kept, and said.
 */
async function writeCompanionTags(tags, { name, repository }, { client, log }) {
    await Promise.all(tags.map(async ({ tag, manifest }) => {
        const existing = await client.headManifest(repository, tag);
        if (existing?.digest === manifest.descriptor.digest)
            return;
        const isWritten = (!existing || (await isPartOf(existing.digest, manifest, { client, repository }))) &&
            (await write({ tag, manifest }, { client, repository }));
        if (isWritten)
            return;
        log.warning(`${name}:${tag} holds other signatures than the source: it stays as it is, and those of the source are not added`);
    }));
}
/** False where the registry protects the tag. */
async function write({ tag, manifest }, { client, repository }) {
    try {
        await client.putManifest(repository, tag, manifest);
        return true;
    }
    catch (error) {
        if (error instanceof oci/* RegistryError */.g && error.kind === 'immutable')
            return false;
        throw error;
    }
}
/** Whether everything that a tag holds is in the manifest, too: each signature is a layer. */
async function isPartOf(digest, manifest, { client, repository }) {
    const existing = await client.getManifest(repository, digest);
    const theirs = existing && signaturesIn(existing);
    const ours = new Set(signaturesIn(manifest));
    return theirs?.every((each) => ours.has(each)) === true;
}
/**
 * Each layer with its annotations, since these hold the signature: signers of one image sign the same bytes. `undefined` for what
 * has no layers, such as an index.
 * https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md#simple-signing
 */
function signaturesIn({ bytes }) {
    const { layers } = JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(layers) ? layers.map(identityOf) : undefined;
}
function identityOf(layer) {
    const annotations = Object.entries(layer?.annotations ?? {});
    return JSON.stringify([layer?.digest, annotations.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

// EXTERNAL MODULE: ./lib/settle-all.js
var settle_all = __webpack_require__(9134);
;// CONCATENATED MODULE: ./lib/publish/stage.js

/**
 * Phase one for one destination: everything is there by its digest afterwards, and nothing has a tag. What is there already is
 * not sent again. Blobs first, then what refers to them.
 */
async function stage({ source, content }, target) {
    const { client, repository } = target;
    const transfers = await (0,settle_all/* settleAll */.j)(content.blobs, (blob) => bring(blob, source, target));
    await putManifests(content, client, repository);
    return transfers;
}
/** Each as soon as all that it refers to is there, so that an index waits for one round trip however many images it has. */
async function putManifests({ manifests }, client, repository) {
    const stored = new Map();
    await (0,settle_all/* settleAll */.j)(manifests, async (manifest) => {
        const { descriptor, children, subject } = manifest;
        // Push order: what this one refers to has been started.
        const needed = [...children, ...(subject ? [subject] : [])];
        const done = Promise.all(needed.map(({ digest }) => stored.get(digest))).then(() => client.putManifest(repository, descriptor.digest, manifest));
        stored.set(descriptor.digest, done);
        await done;
    });
}
async function bring(blob, source, { client, repository, mountFrom, onBytes }) {
    let sent = 0;
    const outcome = await client.uploadBlob(repository, blob, {
        open: (offset) => source.openBlob(blob, offset),
        mountFrom,
        onBytes(count) {
            // What is sent again is no progress.
            const isNew = Math.min(count, blob.size - sent);
            sent += isNew;
            onBytes(isNew, 'sent');
        },
    });
    onBytes(blob.size - sent, 'found');
    return { ...blob, outcome };
}

;// CONCATENATED MODULE: ./lib/publish/land.js




/** Brings the image to destinations, each when it is asked for; those of one registry share what the first of them has. */
function landing(handedOver, { session, onBytes, log }) {
    const first = new Map();
    return async (destination) => {
        const client = session.registry(destination.registry);
        if (handedOver.kind === 'pushed') {
            return { manifest: await findPushed(handedOver.digest, destination, client), transfers: [] };
        }
        const { image } = handedOver;
        const earlier = first.get(destination.registry);
        const work = async () => {
            // A mount is one request; sending the same bytes at the same time would take as long twice.
            await earlier?.done.catch(() => undefined);
            const { repository } = destination;
            const origin = originIn(image, destination.registry);
            // Where it comes from, all of it is there.
            if (origin === repository) {
                return { manifest: await checkStaged(image.content, destination, client), transfers: [] };
            }
            const transfers = await stage(image, {
                client,
                repository,
                mountFrom: origin ?? earlier?.repository,
                onBytes: (count, how) => onBytes(destination, count, how),
            });
            const manifest = await checkStaged(image.content, destination, client);
            await writeCompanionTags(image.companionTags ?? [], destination, { client, log });
            return { manifest, transfers };
        };
        const done = work();
        if (!earlier)
            first.set(destination.registry, { repository: destination.repository, done });
        return done;
    };
}
/** The repository of this registry that the image is read from. */
function originIn({ source: { origin } }, registry) {
    return origin?.registry === registry ? origin.repository : undefined;
}
async function findPushed(digest, { name, repository }, client) {
    if (digest === undefined) {
        throw new errors/* PublishError */.S1({
            code: 'BUILD_SILENT',
            message: `The build ended well but reported no digest, so nothing is known to be in ${name}.`,
            fix: 'Update buildx (0.12 or later), or name another `builder`.',
        });
    }
    const manifest = await client.getManifest(repository, digest);
    if (manifest)
        return manifest;
    throw new errors/* PublishError */.S1({
        code: 'VERIFY_MISMATCH',
        message: `The builder reported ${digest}, but ${name} does not have it.`,
        fix: 'Run again. If it happens again, another process may be deleting untagged images there.',
    });
}

;// CONCATENATED MODULE: ./lib/publish/same-image.js
/** Children of an index that describe an image instead of being one. */
const ATTESTATION = 'vnd.docker.reference.type';
/**
 * Whether two manifests are the same image: equal, or indexes with the same platform manifests. Attestations do not
 * count, since they hold the time of the build and so differ each time.
 * https://docs.docker.com/build/metadata/attestations/attestation-storage/
 */
function isSameImage(a, b) {
    if (a.descriptor.digest === b.descriptor.digest)
        return true;
    const left = imagesOf(a);
    const right = imagesOf(b);
    return left.length > 0 && left.join() === right.join();
}
/** Digests of the images in an index, sorted; of an image, its own. */
function imagesOf({ descriptor, bytes }) {
    const children = childrenOf(bytes);
    if (!children)
        return [descriptor.digest];
    return children
        .filter((child) => !isAttestation(child))
        .map((child) => String(child.digest))
        .sort();
}
/** The entries of an index; `undefined` if this is none. */
function childrenOf(bytes) {
    const { manifests } = JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(manifests) ? manifests : undefined;
}
/** Whether an entry of an index describes an image instead of being one. */
function isAttestation({ annotations }) {
    return annotations?.[ATTESTATION] !== undefined;
}

;// CONCATENATED MODULE: ./lib/publish/image-facts.js

/** https://github.com/opencontainers/image-spec/blob/main/annotations.md#pre-defined-annotation-keys */
const KEYS = {
    revision: 'org.opencontainers.image.revision',
    version: 'org.opencontainers.image.version',
};
/** Configurations are small; anything larger is not one. */
const MAX_CONFIG_BYTES = 4 * 1024 * 1024;
/** Longer texts name no version: a tag has at most 128 characters. */
const MAX_VERSION = 128;
/**
 * Reads where an image comes from: annotations of the index or manifest, else the labels of the first image in it. What cannot
 * be read is unknown, never an error: the image may be anybody's.
 */
async function readImageFacts(registry, repository, digest) {
    try {
        const manifest = await registry.getManifest(repository, digest);
        return manifest ? await factsOf(manifest, { registry, repository }) : {};
    }
    catch {
        return {};
    }
}
async function factsOf(manifest, from) {
    const { annotations, config } = parse(manifest.bytes);
    const annotated = pick(annotations);
    if (annotated.revision)
        return annotated;
    const child = childrenOf(manifest.bytes)?.find((each) => !isAttestation(each));
    if (typeof child?.digest === 'string') {
        const image = await from.registry.getManifest(from.repository, child.digest);
        // An index within an index would be one more step; builders make none.
        return image && !childrenOf(image.bytes) ? factsOf(image, from) : annotated;
    }
    if (typeof config?.digest !== 'string')
        return annotated;
    const blob = await from.registry.getBlob(from.repository, config.digest, {
        maxBytes: MAX_CONFIG_BYTES,
    });
    const { config: settings } = parse(blob);
    return { ...annotated, ...pick(settings?.Labels) };
}
function pick(texts) {
    const found = Object.entries(KEYS).flatMap(([name, key]) => {
        const text = texts?.[key];
        return typeof text === 'string' && isSound(name, text) ? [[name, text]] : [];
    });
    return Object.fromEntries(found);
}
/** Anybody may have written it, and it is shown, and asked about elsewhere. */
function isSound(name, text) {
    return name === 'revision'
        ? /^[0-9a-f]{7,64}$/.test(text)
        : text !== '' && text.length <= MAX_VERSION;
}
function parse(bytes) {
    return JSON.parse(new TextDecoder().decode(bytes));
}

;// CONCATENATED MODULE: ./lib/publish/lane.js


/** More names than this are not read. */
const MAX_TAGS = 100_000;
/** Reads what the destination's tags point at, and all its tags where they decide; at the same time. */
async function openLane(request) {
    const { destination, client, manifest, overwritten, needsList } = request;
    const { repository, tags } = destination;
    const [heads, list] = await Promise.all([
        Promise.all(tags.map((tag) => client.headManifest(repository, tag))),
        needsList ? readTagList(client, repository) : undefined,
    ]);
    const now = new Map(tags.flatMap((tag, at) => {
        const head = heads[at];
        return head ? [[tag, head.digest]] : [];
    }));
    const facts = new Map();
    return {
        destination,
        client,
        manifest,
        now,
        before: new Map([...now, ...overwritten]),
        list,
        factsOf(digest) {
            const known = facts.get(digest) ?? readImageFacts(client, repository, digest);
            facts.set(digest, known);
            return known;
        },
    };
}
/** All tags of a repository; one that does not exist has none, and a list that cannot be read is unknown. */
async function readTagList(client, repository) {
    try {
        return await client.listTags(repository, { limit: MAX_TAGS });
    }
    catch (error) {
        if (!(error instanceof oci/* RegistryError */.g))
            throw error;
        const isAbsent = error.kind === 'name-unknown' || error.kind === 'not-found';
        return isAbsent ? { tags: [], complete: true } : undefined;
    }
}
/** Whether a tag moves along versions. */
function isRanged(entry) {
    return entry?.guard?.kind === 'version';
}

;// CONCATENATED MODULE: ./lib/publish/exact.js


/**
 * Exact versions of a destination that exist as another image than the one that is about to get their name; where the digest is
 * what counts, the same content under another one is another image, too.
 */
async function findConflicts(lane, { entries, keepsDigest, }) {
    const { destination, client, manifest, before } = lane;
    const found = await Promise.all(destination.tags.map(async (tag) => {
        const digest = before.get(tag);
        const isExact = entries.get(tag)?.guard?.kind === 'exact';
        if (!isExact || digest === undefined || digest === manifest.descriptor.digest)
            return [];
        if (keepsDigest)
            return [{ lane, tag, digest }];
        const existing = await client.getManifest(destination.repository, digest);
        return existing && isSameImage(existing, manifest) ? [] : [{ lane, tag, digest }];
    }));
    return found.flat();
}
/** The error for exact versions that exist. */
function versionExists(conflicts) {
    const names = conflicts.map(({ lane, tag }) => `${lane.destination.name}:${tag}`);
    return new errors/* PublishError */.S1({
        code: 'TAG_EXISTS',
        message: `${names.join(', ')} ${names.length > 1 ? 'exist' : 'exists'} already, as another image. No tag was written.`,
        detail: conflicts.map(({ lane, tag, digest }) => `${lane.destination.name}:${tag} is ${digest}`),
        fix: 'Publish under a new version. Or set `on-exists: skip` to leave what is published, `on-exists: overwrite` to replace it.',
    });
}

// EXTERNAL MODULE: ./lib/match-within.js
var match_within = __webpack_require__(2880);
// EXTERNAL MODULE: ./lib/tagging/index.js + 43 modules
var tagging = __webpack_require__(7176);
;// CONCATENATED MODULE: ./lib/publish/forward.js


/**
 * Judges whether this run's version is the highest of a tag's range. The destination's own list decides; where it says nothing,
 * git tags and the other destinations do. Nothing known anywhere: the tag moves.
 */
function judgeVersion(tag, knowledge) {
    const { range, guard } = tag;
    const { own } = knowledge;
    if (own && !own.complete) {
        return {
            moves: false,
            why: `kept because the repository has more tags than are read (${own.tags.length}): a higher version may be among them`,
        };
    }
    const keeper = (0,tagging/* highestIn */.i2)(range, versionsFor(tag, knowledge));
    if (!keeper)
        return { moves: true };
    if (guard.version === '') {
        return { moves: false, why: `kept for versions: ${keeper.name} is known`, keeper };
    }
    if ((0,tagging/* compareVersions */.Zy)(guard.version, keeper.version) >= 0)
        return { moves: true };
    return { moves: false, why: `kept at ${keeper.name}, higher than ${guard.version}`, keeper };
}
function versionsFor(tag, { own, others, gitTags }) {
    const { guard } = tag;
    const here = own ? (0,tagging/* versionsInRegistry */.aA)(own.tags, guard) : [];
    if (saysEnough(here, tag))
        return here;
    return [
        ...here,
        ...(0,tagging/* versionsInGit */.f1)(gitTags, guard, match_within/* matchEachWithin */.A),
        ...others.flatMap(({ tags }) => (0,tagging/* versionsInRegistry */.aA)(tags, guard)),
    ];
}
/** Whether a destination's own list decides alone, whatever git and the other destinations know. */
function isDecisive(own, tag) {
    return own !== undefined && saysEnough((0,tagging/* versionsInRegistry */.aA)(own.tags, tag.guard), tag);
}
/** Neither the version that is being published says anything about what is known elsewhere, nor does one that never counts. */
function saysEnough(here, { range, guard }) {
    return (0,tagging/* comparableIn */.g8)(range, here).some(({ version }) => (0,tagging/* compareVersions */.Zy)(version, guard.version) !== 0);
}

;// CONCATENATED MODULE: ./lib/publish/lineage.js
/** Judges whether this run's commit descends from the one that a tag points at. What is not known keeps the tag. */
async function judgeLineage({ guard, commit, current }, history) {
    if (guard.onlyOn !== undefined)
        return stays(`kept because only runs on ${guard.onlyOn} move it`);
    const { revision } = current;
    if (revision === undefined) {
        return stays('kept because the image it points at does not say which commit it was built from (floating-tags: always moves it)');
    }
    if (commit === '')
        return stays('kept because the commit of this run is unknown');
    const descends = revision === commit || (await history.descends(commit, revision));
    if (descends === true)
        return { moves: true };
    const [ours, theirs] = [lineage_short(commit), lineage_short(revision)];
    if (descends === undefined) {
        return stays(`kept at commit ${theirs}: whether ${ours} descends from it is unknown (fetch more history: actions/checkout with fetch-depth: 0)`);
    }
    return stays(`kept at commit ${theirs}, which ${ours} does not descend from`);
}
function stays(why) {
    return { moves: false, why };
}
function lineage_short(commit) {
    return commit.slice(0, 7);
}

;// CONCATENATED MODULE: ./lib/publish/judge.js


/** Whether a tag may be pointed at this run's image. Exact versions were judged before, all at once. */
async function judge({ tag, digest }, lane, evidence) {
    const entry = evidence.entries.get(tag);
    const guard = entry?.guard;
    if (guard?.kind === 'version' && entry?.range !== undefined) {
        return judgeVersion({ range: entry.range, guard }, evidence.knowledgeFor(lane));
    }
    if (guard?.kind !== 'lineage' || digest === lane.manifest.descriptor.digest) {
        return { moves: true };
    }
    if (digest === undefined && guard.onlyOn === undefined)
        return { moves: true };
    const current = digest === undefined ? {} : await lane.factsOf(digest);
    return judgeLineage({ guard, commit: evidence.commit, current }, evidence.history);
}

;// CONCATENATED MODULE: ./lib/publish/put-tag.js

/**
 * Points a tag at the lane's image. A registry that protects its tags refuses that too where the tag points there already: another
 * job has published the same image a moment ago.
 */
async function putTag(name, lane) {
    const { client, destination, manifest } = lane;
    try {
        await client.putManifest(destination.repository, name, manifest);
    }
    catch (error) {
        if (!isProtected(error))
            throw error;
        const head = await client.headManifest(destination.repository, name);
        if (head?.digest !== manifest.descriptor.digest)
            throw error;
    }
}
/** Whether a registry refused to change a tag. */
function isProtected(error) {
    return error instanceof oci/* RegistryError */.g && error.kind === 'immutable';
}

;// CONCATENATED MODULE: ./lib/publish/move-floating.js


/** A tag that changes each time it is looked at is left to the last of those who write it. */
const MAX_LOOKS = 5;
/** Points a floating tag at this run's image, if that is forward. */
async function moveFloating(name, { lane, evidence }, { clock }) {
    const { client, destination, manifest } = lane;
    let digest = lane.now.get(name);
    if (digest === manifest.descriptor.digest && lane.before.get(name) !== digest) {
        return { outcome: await judgeWritten(name, { lane, evidence }), gap: 0 };
    }
    for (let look = 1;; look++) {
        const verdict = await judge({ tag: name, digest }, lane, evidence);
        if (!verdict.moves)
            return { outcome: { name, state: 'kept', why: verdict.why }, gap: 0 };
        if (digest === manifest.descriptor.digest)
            break;
        const since = clock.now();
        const isLast = look === MAX_LOOKS || evidence.entries.get(name)?.guard?.kind !== 'lineage';
        // The verdict may have taken a while; what it was about must still be so.
        const now = isLast ? digest : (await client.headManifest(destination.repository, name))?.digest;
        if (now === digest) {
            await putTag(name, lane);
            return { outcome: await describeMove({ name, digest }, lane), gap: clock.now() - since };
        }
        digest = now;
    }
    return { outcome: { name, state: 'unchanged' }, gap: 0 };
}
/** The builder has pushed under this tag already, since it can push under a tag only: a tag that should have stayed is put back. */
async function judgeWritten(name, { lane, evidence }) {
    const { client, destination } = lane;
    const digest = lane.before.get(name);
    const verdict = await judge({ tag: name, digest }, lane, evidence);
    const home = verdict.moves ? undefined : (digest ?? verdict.keeper?.name);
    const manifest = home && (await client.getManifest(destination.repository, home));
    if (verdict.moves || !manifest)
        return describeMove({ name, digest }, lane);
    await client.putManifest(destination.repository, name, manifest);
    return { name, state: 'kept', why: verdict.why };
}
/** What writing a tag did, from what it pointed at before. */
async function describeMove({ name, digest }, lane) {
    if (digest === undefined)
        return { name, state: 'published' };
    if (digest === lane.manifest.descriptor.digest)
        return { name, state: 'unchanged' };
    const { version } = await lane.factsOf(digest);
    return {
        name,
        state: 'moved',
        previous: digest,
        ...(version !== undefined && { previousVersion: version }),
    };
}

;// CONCATENATED MODULE: ./lib/publish/recheck-lineage.js
/** How long to wait for the write of a run that read a tag before we wrote it, milliseconds. */
const SHORTEST_WAIT = 500;
const LONGEST_WAIT = 5_000;
/** Such a run's write is on its way for about as long as ours was. */
const WAIT_FACTOR = 3;
const MAX_ROUNDS = 5;
/**
 * Looks again, a moment after tags were moved along a branch's history. A slower run of an older commit may have read a tag before
 * this run wrote it and written after: nothing in the registry tells that run. This one can tell, since its commit descends from
 * what the tag points at now, and puts its image back. A tag that a newer run has moved on is that run's. The wait is paid only
 * where a tag was written.
 */
async function recheckLineage(outcomes, { lane, evidence, gap }, ports) {
    const { client, destination, manifest } = lane;
    const lost = new Map();
    let open = outcomes
        .filter(({ name, state }) => {
        const isWritten = state === 'moved' || state === 'published';
        return isWritten && evidence.entries.get(name)?.guard?.kind === 'lineage';
    })
        .map(({ name }) => name);
    for (let round = 0; open.length > 0 && round < MAX_ROUNDS; round++) {
        await ports.clock.sleep(Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, WAIT_FACTOR * gap)));
        const places = await Promise.all(open.map((tag) => placeOf(tag, { lane, evidence })));
        for (const [at, place] of places.entries()) {
            const tag = open[at];
            if (tag !== undefined && typeof place === 'object')
                lost.set(tag, place.why);
        }
        open = open.filter((_, at) => places[at] === 'back');
        for (const tag of open)
            ports.log.info(`${tag} was moved back by an older run: moved again`);
        await Promise.all(open.map((tag) => client.putManifest(destination.repository, tag, manifest)));
    }
    return outcomes.map((outcome) => {
        const why = lost.get(outcome.name);
        return why === undefined ? outcome : { name: outcome.name, state: 'kept', why };
    });
}
async function placeOf(tag, { lane, evidence }) {
    const { client, destination, manifest } = lane;
    const head = await client.headManifest(destination.repository, tag);
    if (!head || head.digest === manifest.descriptor.digest)
        return 'ours';
    const { revision } = await lane.factsOf(head.digest);
    const { commit, history } = evidence;
    const isOlder = revision !== undefined &&
        revision !== commit &&
        (await history.descends(commit, revision)) === true;
    if (isOlder)
        return 'back';
    const where = revision === undefined ? '' : ` to commit ${revision.slice(0, 7)}`;
    return { why: `kept because another run moved it on${where} at the same time` };
}

;// CONCATENATED MODULE: ./lib/publish/recheck-list.js



/** A list that a registry gives at once is read as a whole. */
const ONE_PAGE = 1000;
/**
 * Reads a repository's tags again for a version that has appeared meanwhile. Of a long list in lexical order only those parts are read
 * where a higher version can stand. That the order holds for new tags, and that the registry goes on behind a name as it should, the
 * run's own version proves, which it has just written: where it is not in its place, everything is read.
 */
async function rereadTags(recheck) {
    const { client, destination } = recheck.lane;
    const regions = regionsOf(recheck);
    const found = regions && (await readRegions(regions, recheck.lane));
    if (found && isOwnIn(found, recheck))
        return found;
    return (await readTagList(client, destination.repository))?.tags ?? [];
}
/** In order; `undefined` where the list is short, or its order is not that of its names. */
function regionsOf({ lane: { list }, guards }) {
    if (!list?.complete || list.tags.length <= ONE_PAGE)
        return undefined;
    const hasZeros = guards.some(({ prefix }) => list.tags.some((tag) => tag.startsWith(prefix) && /^[vV]?0\d/.test(tag.slice(prefix.length))));
    if (!isSorted(list.tags) || hasZeros)
        return undefined;
    const all = guards.flatMap(tagging/* nameRegions */.nA);
    return all.sort((one, other) => Number(one.from > other.from) - Number(one.from < other.from));
}
/** What stands in some regions, and around them; `undefined` where the registry does not keep to the order. */
async function readRegions(regions, { client, destination, list }) {
    const found = new Set();
    let last = '';
    try {
        for (const { from, to } of regions) {
            if (to <= last)
                continue;
            // A tag that is there: what a registry makes of another name is not specified.
            const after = last > from ? last : list?.tags.findLast((tag) => tag < from);
            const range = { limit: MAX_TAGS, after, until: to };
            const part = await client.listTags(destination.repository, range);
            if (!isSorted([after ?? '', ...part.tags]))
                return undefined;
            for (const tag of part.tags)
                found.add(tag);
            if (part.complete)
                break;
            last = part.tags.at(-1) ?? last;
        }
    }
    catch (error) {
        if (error instanceof oci/* RegistryError */.g)
            return undefined;
        throw error;
    }
    return [...found];
}
function isSorted(tags) {
    return tags.every((tag, at) => at === 0 || tag > (tags[at - 1] ?? ''));
}
/** Whether the run's own exact versions, at least one, are where they belong. */
function isOwnIn(found, { lane, entries, guards }) {
    const places = guards.flatMap(tagging/* nameRegions */.nA);
    const own = lane.destination.tags.filter((tag) => entries.get(tag)?.guard?.kind === 'exact' &&
        places.some(({ from, to }) => tag >= from && tag < to));
    return own.length > 0 && own.every((tag) => found.includes(tag));
}

;// CONCATENATED MODULE: ./lib/publish/recheck-versions.js



/** A run that is overtaken over and over again is not alone with one other. */
const recheck_versions_MAX_ROUNDS = 10;
/**
 * Reads the list again after floating tags were moved. Every run writes its version tag before its floating ones, so a run whose
 * floating tags this one may have overwritten is in the list by now; its tags are put back.
 */
async function recheckVersions(outcomes, lane, entries) {
    const holders = new Map();
    for (const { name, state } of outcomes) {
        const entry = entries.get(name);
        if (entry?.guard?.kind === 'version' && state !== 'kept')
            holders.set(name, entry.guard.version);
    }
    const guards = [...holders.keys()].flatMap((tag) => {
        const guard = entries.get(tag)?.guard;
        return guard?.kind === 'version' ? [guard] : [];
    });
    const lost = new Map();
    const gone = new Set();
    for (let round = 0; holders.size > 0; round++) {
        const tags = await rereadTags({ lane, entries, guards });
        const names = tags.filter((name) => !gone.has(name));
        const overtaken = findOvertaken(holders, names, entries);
        if (overtaken.length === 0)
            break;
        if (round === recheck_versions_MAX_ROUNDS)
            throw neverSettles(lane);
        const isBack = await Promise.all(overtaken.map((each) => giveBack(each, lane)));
        for (const [at, { tag, by }] of overtaken.entries()) {
            if (!isBack[at]) {
                gone.add(by.name);
                continue;
            }
            holders.set(tag, by.version);
            lost.set(tag, by);
        }
    }
    return outcomes.map((outcome) => {
        const by = lost.get(outcome.name);
        if (!by)
            return outcome;
        const why = `kept at ${by.name}, which was published at the same time`;
        return { name: outcome.name, state: 'kept', why };
    });
}
function findOvertaken(holders, names, entries) {
    return [...holders].flatMap(([tag, version]) => {
        const entry = entries.get(tag);
        if (entry?.guard?.kind !== 'version' || entry.range === undefined)
            return [];
        const by = (0,tagging/* highestIn */.i2)(entry.range, (0,tagging/* versionsInRegistry */.aA)(names, entry.guard));
        const isHigher = by && (version === '' || (0,tagging/* compareVersions */.Zy)(by.version, version) > 0);
        return isHigher ? [{ tag, by }] : [];
    });
}
/** Points a tag at the version that it belongs to; false where that has been deleted, though the list still has it. */
async function giveBack({ tag, by }, { client, destination }) {
    const manifest = await client.getManifest(destination.repository, by.name);
    if (!manifest)
        return false;
    await client.putManifest(destination.repository, tag, manifest);
    return true;
}
function neverSettles({ destination }) {
    return new errors/* PublishError */.S1({
        code: 'VERIFY_MISMATCH',
        message: `The floating tags of ${destination.name} are moved by several other runs at the same time.`,
        fix: 'Give the workflow a `concurrency` group, then run again.',
    });
}

;// CONCATENATED MODULE: ./lib/publish/move-tags.js








/**
 * Writes the tags: exact ones first, then those that float, and only forward. Registries have no compare-and-swap, so what a
 * concurrent run may have done meanwhile is looked for afterwards and repaired.
 */
async function moveTags(request, policy, ports) {
    const { tags } = request;
    const { done: lanes } = request.lanes;
    const judged = await attempt(nextStep(DOING, request.lanes), policy, (_, lane) => findConflicts(lane, request));
    const conflicts = [...judged.done.values()].flat();
    if (tags.onExists === 'fail' && conflicts.length > 0)
        throw versionExists(conflicts);
    const skipped = new Map(tags.onExists === 'skip' ? conflicts.map(({ lane, tag }) => [lane, tag]) : []);
    const evidence = await gatherEvidence([...lanes.values()], request, ports);
    return attempt(nextStep(DOING, judged), policy, async (destination) => {
        const lane = lanes.get(destination);
        if (!lane)
            throw new Error(`${destination.name} has no lane`);
        const skippedFor = skipped.get(lane);
        if (skippedFor !== undefined)
            return skipAll(lane, skippedFor);
        return moveTagsOf(lane, { evidence, policy: tags }, ports);
    });
}
function skipAll({ destination }, because) {
    return destination.tags.map((name) => skip(name, because));
}
function skip(name, because) {
    return { name, state: 'skipped', why: `${because} is published already (on-exists: skip)` };
}
async function moveTagsOf(lane, { evidence, policy }, ports) {
    const { tags } = lane.destination;
    const isGuarded = (tag) => policy.floatingTags === 'forward-only' && evidence.entries.get(tag)?.floating === true;
    // Exact versions first: a run that reads the list later must find this one in it.
    const plain = await (0,settle_all/* settleAll */.j)(tags.filter((tag) => !isGuarded(tag)), (tag) => writePlain(tag, lane, { evidence, policy }));
    const taken = plain.find(({ state }) => state === 'skipped');
    if (taken)
        return skipRest(lane, plain, taken);
    const moves = await (0,settle_all/* settleAll */.j)(tags.filter(isGuarded), (tag) => moveFloating(tag, { lane, evidence }, ports));
    const gap = Math.max(0, ...moves.map((move) => move.gap));
    const rechecked = await recheckVersions(moves.map(({ outcome }) => outcome), lane, evidence.entries);
    const floating = await recheckLineage(rechecked, { lane, evidence, gap }, ports);
    const outcomes = new Map([...plain, ...floating].map((outcome) => [outcome.name, outcome]));
    return tags.flatMap((tag) => outcomes.get(tag) ?? []);
}
/** A version that turned out to be taken when it was written: the tags that would follow it stay, as if it had been known. */
function skipRest({ destination }, written, { name: taken }) {
    const outcomes = new Map(written.map((outcome) => [outcome.name, outcome]));
    return destination.tags.map((name) => outcomes.get(name) ?? skip(name, taken));
}
async function writePlain(name, lane, { evidence, policy }) {
    const { manifest, now, before } = lane;
    try {
        if (now.get(name) !== manifest.descriptor.digest)
            await putTag(name, lane);
    }
    catch (error) {
        // Another job was faster, with another image, and the registry lets nobody replace it.
        const isExact = evidence.entries.get(name)?.guard?.kind === 'exact';
        if (isExact && policy.onExists === 'skip' && isProtected(error))
            return skip(name, name);
        throw error;
    }
    return describeMove({ name, digest: before.get(name) }, lane);
}
/** Git tags are looked at only if some destination's own list does not say enough. */
async function gatherEvidence(lanes, { entries, commit, tags }, { history }) {
    const needsGit = lanes.some(({ destination, list }) => destination.tags.some((tag) => {
        const { guard, range } = entries.get(tag) ?? {};
        const isJudged = guard?.kind === 'version' && range !== undefined;
        return isJudged && !isDecisive(list, { guard, range });
    }));
    const isAsked = needsGit && tags.floatingTags === 'forward-only';
    const gitTags = isAsked ? ((await history.tagNames()) ?? []) : [];
    return {
        entries,
        commit,
        history,
        knowledgeFor: (lane) => ({
            own: lane.list,
            others: lanes.flatMap((other) => (other !== lane && other.list ? [other.list] : [])),
            gitTags,
        }),
    };
}

// EXTERNAL MODULE: ./lib/bytes.js
var bytes = __webpack_require__(240);
// EXTERNAL MODULE: ./lib/publish/transfer-words.js
var transfer_words = __webpack_require__(9784);
;// CONCATENATED MODULE: ./lib/publish/transfer-progress.js


/** A status is not worth saying more often, in milliseconds. */
const INTERVAL = 500;
/**
 * Shows while `work` brings the image to its destinations how many bytes each of them has and how fast they arrive, and one line
 * for each that has them all. Where the builder pushed, it has said so itself.
 */
async function followTransfers(handedOver, { log, clock }, work) {
    if (handedOver.kind === 'pushed') {
        return work({ onBytes: () => { }, follow: (_, bring) => bring() });
    }
    const total = handedOver.image.content.blobs.reduce((sum, blob) => sum + blob.size, 0);
    const lanes = new Map();
    let said = clock.now();
    const transfers = {
        onBytes(destination, count, how) {
            const lane = lanes.get(destination);
            if (!lane)
                return;
            const now = clock.now();
            lane.start ??= now;
            lane.there += count;
            if (how === 'sent')
                lane.sent += count;
            if (now - said < INTERVAL)
                return;
            said = now;
            show({ lanes, total, now }, log);
        },
        async follow(destination, bring) {
            const lane = { sent: 0, there: 0, start: undefined, isDone: false };
            lanes.set(destination, lane);
            const landed = await bring();
            lane.isDone = true;
            const now = clock.now();
            const start = lane.start ?? now;
            const upload = { start, milliseconds: now - start };
            const words = (0,transfer_words/* transferInWords */.s)(landed.transfers, upload);
            if (words !== '')
                log.info(`${destination.name}: ${words}`);
            return { ...landed, upload };
        },
    };
    try {
        return await work(transfers);
    }
    finally {
        log.progress('');
    }
}
function show({ lanes, total, now }, log) {
    const busy = [...lanes].filter(([, { isDone }]) => !isDone);
    const width = Math.max(0, ...busy.map(([{ name }]) => name.length));
    log.progress(`uploading ${(0,bytes/* formatBytes */.z)(total)}`, busy.map(([{ name }, lane]) => `${name.padEnd(width)}  ${inWords(lane, { total, now })}`));
}
function inWords({ sent, there, start }, { total, now }) {
    // For another repository of its registry, from which it is mounted.
    if (start === undefined)
        return 'waiting';
    const seconds = (now - start) / 1_000;
    const rate = sent > 0 && seconds > 0 ? `  ${(0,bytes/* formatBytes */.z)(sent / seconds)}/s` : '';
    return `${(0,bytes/* formatBytes */.z)(there)} of ${(0,bytes/* formatBytes */.z)(total)}${rate}`;
}

;// CONCATENATED MODULE: ./lib/publish/publish.js







/**
 * Two phases: first every destination has the whole image by its digest, checked; only then tags are written, and only where the
 * policy about failed destinations is met. One digest everywhere.
 */
async function publishImage(request, ports) {
    const { plan, handedOver, policy } = request;
    const entries = new Map((0,plan_plan/* plannedEntries */.N)(plan.tagging).map((entry) => [entry.name, entry]));
    const landed = await followTransfers(handedOver, ports, ({ onBytes, follow }) => {
        const bring = landing(handedOver, { session: policy.session, onBytes, log: ports.log });
        return attempt(nextStep(DOING, request.preflight), policy, (destination) => follow(destination, () => bring(destination)));
    });
    const keepsDigest = handedOver.kind === 'image' && handedOver.keepsDigest === true;
    const chosen = keepsDigest ? freshImages(landed) : await chooseImage(landed, request);
    const lanes = await attempt(nextStep(DOING, chosen), policy, (destination, manifest) => openLane({
        destination,
        client: policy.session.registry(destination.registry),
        manifest,
        overwritten: overwrittenIn(destination, request),
        needsList: needsList(destination, plan, entries),
    }));
    const moved = await moveTags({ lanes, entries, commit: plan.commit, tags: plan.policy, keepsDigest }, policy, ports);
    const published = Array.from(moved.done, ([destination, tags]) => {
        const { digest, mediaType, size } = required(lanes, destination).manifest.descriptor;
        const { transfers, upload } = required(landed, destination);
        const known = { destination, digest, mediaType, size, tags, transfers };
        return upload ? { ...known, upload } : known;
    });
    return { published, failures: moved.failures };
}
/** What the tags are to point at: what was published before, if that is the same image everywhere, else the new one. */
async function chooseImage(landed, { preflight, policy }) {
    const before = await attempt(nextStep(DOING, landed), policy, (destination, { manifest }) => publishedBefore({ destination, fresh: manifest, preflight }, policy.session));
    const digests = new Set(Array.from(before.done.values(), (each) => each?.descriptor.digest));
    const isSettled = digests.size === 1 && !digests.has(undefined);
    const chosen = Array.from(before.done, ([destination, earlier]) => {
        const fresh = required(landed, destination).manifest;
        return [destination, isSettled && earlier ? earlier : fresh];
    });
    return { done: new Map(chosen), failures: before.failures };
}
function freshImages({ done, failures }) {
    const fresh = Array.from(done, ([destination, { manifest }]) => [destination, manifest]);
    return { done: new Map(fresh), failures };
}
/** What the first tag pointed at before, where that is the same image under another digest (or the same one). */
async function publishedBefore({ destination, fresh, preflight }, session) {
    const { registry, repository, tags } = destination;
    const digest = preflight.done.get(destination)?.get(tags[0] ?? '');
    if (digest === undefined || digest === fresh.descriptor.digest)
        return undefined;
    const before = await session.registry(registry).getManifest(repository, digest);
    return before && isSameImage(fresh, before) ? before : undefined;
}
/** The tag that the builder wrote because it could not push by digest, and what it pointed at before. */
function overwrittenIn(destination, { handedOver, preflight }) {
    const [name] = destination.tags;
    const isWritten = handedOver.kind === 'pushed' && handedOver.isTagged && name !== undefined;
    return new Map(isWritten ? [[name, preflight.done.get(destination)?.get(name)]] : []);
}
function needsList({ tags }, { policy }, entries) {
    return policy.floatingTags === 'forward-only' && tags.some((tag) => isRanged(entries.get(tag)));
}
function required({ done }, destination) {
    const value = done.get(destination);
    if (value === undefined)
        throw new Error(`nothing is known of ${destination.name}`);
    return value;
}

// EXTERNAL MODULE: ./lib/report/report.js
var report = __webpack_require__(5650);
// EXTERNAL MODULE: ./lib/registries/explain-read.js
var explain_read = __webpack_require__(5737);
// EXTERNAL MODULE: ./lib/registries/index.js + 2 modules
var registries = __webpack_require__(1977);
// EXTERNAL MODULE: ./lib/verify/anonymous.js
var anonymous = __webpack_require__(4632);
// EXTERNAL MODULE: ./lib/verify/pull.js
var pull = __webpack_require__(190);
// EXTERNAL MODULE: ./lib/verify/platforms.js
var platforms = __webpack_require__(9861);
;// CONCATENATED MODULE: ./lib/verify/verify.js


/**
 * Asks the registry again, as a stranger would, whatever publishing said: the first tag's manifest is read and hashed,
 * every other tag must answer the same digest, and every platform must be there. Where only floating tags answer something else,
 * `pause` waits for the runs that are moving them; it answers false when that has been long enough.
 */
async function verify(expected, registry, pause = async () => false) {
    const { repository, tags, digest } = expected;
    const [first = digest, ...others] = tags;
    const [manifest, ...heads] = await Promise.all([
        registry.getManifest(repository, first),
        ...others.map((tag) => registry.headManifest(repository, tag)),
    ]);
    const answers = [
        [first, manifest?.descriptor.digest],
        ...others.map((tag, at) => [tag, heads[at]?.digest]),
    ];
    const wrong = answers.filter(([, answer]) => answer !== digest);
    const { floating = [] } = expected;
    const isMoving = wrong.length > 0 && wrong.every(([tag]) => floating.includes(tag));
    if (isMoving && (await pause()))
        return verify(expected, registry, pause);
    if (wrong.length > 0 || !manifest)
        throw mismatch(expected, wrong);
    return { platforms: await checkPlatforms(expected, manifest, registry) };
}
function mismatch({ name, digest }, wrong) {
    return new errors/* PublishError */.S1({
        code: 'VERIFY_MISMATCH',
        message: `${name} does not answer what was published (${digest}).`,
        detail: wrong.map(([tag, answer]) => `${name}:${tag} answers ${answer ?? 'nothing'}`),
        fix: 'Another run may have moved these tags at the same time; give the workflow a `concurrency` group. Then run again.',
    });
}
async function checkPlatforms(expected, manifest, registry) {
    const found = await (0,platforms/* platformsOf */.W)(manifest, expected.repository, {
        registry,
        // A single image says its platform only in its configuration: one more request, made only if somebody asks.
        readConfig: expected.platforms.length > 0,
    });
    const missing = (0,platforms/* missingPlatforms */.z)(expected.platforms, found);
    if (missing.length === 0)
        return found;
    throw new errors/* PublishError */.S1({
        code: 'VERIFY_MISMATCH',
        message: `${expected.name}@${expected.digest} lacks ${missing.join(', ')}.`,
        detail: [`It has ${found.join(', ') || 'no platform at all'}.`],
        fix: 'Check the log of the build: the builder left a platform out.',
    });
}

;// CONCATENATED MODULE: ./lib/verify/verify-all.js








/** Verifies every destination at once, as thoroughly as the plan says; gives the platforms found, each once. */
async function verifyAll(published, request, { log, clock }) {
    const verified = await (0,settle_all/* settleAll */.j)(published, async (each) => {
        const { name } = each.destination;
        try {
            const platforms = await verifyOne(each, request, clock);
            await mentionPrivate(each, request, log);
            return platforms;
        }
        catch (error) {
            throw (0,explain_read/* explainRead */.y)(error, `Verifying ${name}`, each.destination);
        }
    });
    return [...new Set(verified.flat())];
}
async function verifyOne({ destination, digest, tags }, { plan, session }, clock) {
    const { name, registry, repository } = destination;
    const client = session.registry(registry);
    const written = tags.filter(publish_published/* isAtDigest */.c).map((tag) => tag.name);
    const floating = (0,plan_plan/* plannedEntries */.N)(plan.tagging)
        .filter((entry) => entry.floating)
        .map((entry) => entry.name);
    const { platforms } = await verify({ name, repository, digest, tags: written, floating, platforms: plan.build.platforms }, client, pauses(clock));
    const image = { registry, repository, digest: digest };
    if (plan.verify === 'pull')
        await (0,pull/* verifyPull */.p)(image, client);
    if (plan.verify === 'anonymous')
        await (0,anonymous/* verifyAnonymously */.mh)(image, session.stranger(registry));
    return platforms;
}
/** Another run that is put right, or puts right, is done in this time; in milliseconds. */
const PAUSES_MS = [250, 500, 1000, 1500, 2000];
function pauses(clock) {
    const left = [...PAUSES_MS];
    return async () => {
        const next = left.shift();
        if (next !== undefined)
            await clock.sleep(next);
        return next !== undefined;
    };
}
/** A registry whose first push makes a private package surprises everybody once: on that push, and only then, it is said. */
async function mentionPrivate({ destination, digest, tags }, { plan, session }, log) {
    const { name, registry, repository } = destination;
    const isFirst = tags.length > 0 && tags.every(({ state }) => state === 'published');
    if (plan.verify === 'anonymous' || !isFirst || !(0,registries/* providerOf */.lc)(registry).publicHint)
        return;
    const stranger = session.stranger(registry);
    const isSeen = await (0,anonymous/* headAsStranger */.XT)(stranger, repository, digest).catch(() => true);
    if (!isSeen)
        log.notice(`${name} is private. ${(0,anonymous/* howToPublish */.$C)(destination)}`);
}

;// CONCATENATED MODULE: ./lib/deliver.js





/** From an image to a report: publish, write the archive, verify. */
async function deliver(delivery, ports) {
    const { plan, preflight, policy, produced, watch, isRehearsal = false } = delivery;
    const { handedOver, built, content } = produced;
    const { published, failures } = await watch.time('publish', () => publishImage({ plan, preflight, handedOver, policy }, ports));
    const written = {
        plan,
        published,
        failures,
        digest: published[0]?.digest ?? '',
        imageId: built?.imageId ?? '',
        metadata: built?.metadata ?? '',
        images: content ? (0,lib_image/* layersOf */.w)(content) : [],
    };
    if (isRehearsal) {
        const { platforms } = plan.build;
        return { ...written, outcome: 'planned', platforms, timings: watch.timings };
    }
    const archive = plan.archive === ''
        ? undefined
        : await watch.time('archive', () => archiveImage({ plan, published, produced, session: policy.session }, ports));
    const platforms = await watch.time('verify', () => verifyAll(published, { plan, session: policy.session }, ports));
    return {
        ...written,
        outcome: (0,report/* outcomeOf */.s)(published),
        digest: written.digest || (archive?.digest ?? ''),
        platforms: published.length > 0 ? platforms : (archive?.platforms ?? platforms),
        ...(archive && { archive }),
        timings: watch.timings,
    };
}

// EXTERNAL MODULE: ./lib/inputs/schema.js
var schema = __webpack_require__(6242);
;// CONCATENATED MODULE: ./lib/inputs/existing.js



/** An image that exists is published as it is: inputs for a build contradict it. */
function checkNothingBuilds(raw, problems) {
    for (const { name, default: preset } of (0,schema/* buildInputs */._9)()) {
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
            message: `${(0,quote/* quote */.h)(path)} names no file`,
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
    const reference = (0,reference_reference/* parseReference */.F2)(name);
    if (!reference) {
        problems.add({
            input: 'from',
            message: typed === '' ? 'there is nothing to promote' : `${(0,quote/* quote */.h)(typed)} names no image`,
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

// EXTERNAL MODULE: ./lib/secret.js
var secret = __webpack_require__(3251);
// EXTERNAL MODULE: ./lib/inputs/connection.js
var connection = __webpack_require__(5813);
// EXTERNAL MODULE: ./lib/inputs/lists.js
var lists = __webpack_require__(1720);
// EXTERNAL MODULE: ./lib/inputs/logins.js + 1 modules
var logins = __webpack_require__(1397);
// EXTERNAL MODULE: ./lib/inputs/typed.js
var inputs_typed = __webpack_require__(9529);
// EXTERNAL MODULE: ./lib/inputs/values.js
var values = __webpack_require__(7035);
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
const webhook_fields_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
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
            input: webhook_fields_NAME.test(name) && value !== '' && value !== null ? `${input}.${name}` : input,
            message: message ?? 'auth: oidc sends this header already',
            fix: isTwoTokens
                ? 'Leave out one of them.'
                : 'Write `Name: value`, one line each, and quote values that hold commas.',
        });
        return [];
    });
}
function headerProblem(name, value) {
    if (!webhook_fields_NAME.test(name))
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

// EXTERNAL MODULE: ./lib/inputs/yaml-list.js
var yaml_list = __webpack_require__(7367);
;// CONCATENATED MODULE: ./lib/inputs/webhooks.js



const INPUT = 'webhooks';
const EXAMPLE = 'Write one URL per line, or a YAML list, for example `- {url: "https://…", format: slack}`.';
/**
 * Reads the input `webhooks`: URLs, one per line, or a YAML list of URLs and of mappings. URLs are secrets, so that no
 * message quotes one.
 */
async function parseWebhooks(text, problems) {
    if (text.trim() === '')
        return [];
    const isYaml = /^\s*(?:#[^\n]*\n\s*)*(?:-\s|\[|\{|[a-z]+:\s)/.test(text);
    const entries = isYaml
        ? await (0,yaml_list/* parseYamlList */.j)({ input: INPUT, text, example: EXAMPLE }, problems)
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
    const token = typed('github-token');
    const from = typed('from');
    if (from !== '')
        checkNothingBuilds(raw, problems);
    const build = parseBuild(typed, problems);
    // What it means for the run's facts is decided where they are read.
    choose('meta-context', ['workflow', 'git']);
    return {
        tagging: {
            images: typed('images'),
            tags: typed('tags'),
            flavor: typed('flavor'),
            labels: typed('labels'),
            annotations: typed('annotations'),
            annotationLevels: typed('annotation-levels'),
            shortShaLength: (0,values/* parseNumber */.$J)({ input: 'short-sha-length', text: typed('short-sha-length'), fallback: 7 }, problems),
            environment: typed('environment'),
            platforms: build.platforms,
            ...(from !== '' && { isFinished: true }),
        },
        build,
        from,
        archive: parseArchive(typed('archive'), problems),
        reportDirectory: typed('report'),
        verify: choose('verify', ['digest', 'pull', 'anonymous']),
        connection: (0,connection/* parseConnection */.C)(typed, problems),
        logins: secretsAvailable ? await (0,logins/* parseLogins */.w)(typed, { isRegistryEnough: false }, problems) : [],
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
        ...(token !== '' && { githubToken: (0,secret/* secret */.r)(token) }),
        ...(await parseTelling(typed, { secretsAvailable }, problems)),
    };
}
/** Who is told of the result. */
async function parseTelling(typed, { secretsAvailable }, problems) {
    return {
        webhooks: secretsAvailable ? await parseWebhooks(typed('webhooks'), problems) : [],
        deployment: typed('deployment'),
        commitStatus: (0,values/* parseBoolean */.yG)({ input: 'commit-status', text: typed('commit-status'), fallback: false }, problems),
    };
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
function parseBuild(typed, problems) {
    const flag = (input) => (0,values/* parseBoolean */.yG)({ input, text: typed(input), fallback: false }, problems);
    return {
        context: contextOf(typed('context'), problems),
        file: typed('file'),
        buildArgs: buildArgsOf(typed('build-args'), problems),
        target: typed('target'),
        platforms: (0,values/* parsePlatforms */.qA)((0,lists/* parseCommaList */.X)(typed('platforms')), problems),
        pull: flag('pull'),
        noCache: flag('no-cache'),
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
function buildArgsOf(text, problems) {
    const entries = (0,lists/* parseLines */.L)(text);
    for (const entry of entries) {
        if (/^[A-Za-z_][A-Za-z0-9_.-]*(?:=|$)/.test(entry))
            continue;
        // What stands behind the `=` may be meant for no one's eyes.
        const [name = ''] = entry.split('=', 1);
        problems.add({
            input: 'build-args',
            message: `${(0,quote/* quote */.h)(name)} is not the name of a build argument`,
            fix: 'Write one `KEY=value` per line.',
        });
    }
    return entries;
}

// EXTERNAL MODULE: ./lib/login/docker-paths.js
var docker_paths = __webpack_require__(8972);
// EXTERNAL MODULE: ./lib/login/session.js + 1 modules
var login_session = __webpack_require__(9213);
;// CONCATENATED MODULE: ./lib/notify/mask.js
/** Shorter parts of an address are words such as `services` or `webhook`. */
const SHORTEST_PART = 12;
/** Hides everything that a webhook's receiver knows its callers by: its address but for the host, its secrets, its headers. */
function maskWebhooks(webhooks, mask) {
    for (const webhook of webhooks)
        for (const value of secretsOf(webhook))
            mask(value);
}
/** Every text that must not show. */
function secretsOf({ url, secrets, headers }) {
    const address = url.reveal();
    const { pathname, search, searchParams } = new URL(address);
    const parts = [...pathname.split('/'), ...searchParams.values()];
    const path = `${pathname}${search}`;
    return [
        address,
        ...[path, ...parts].filter((part) => part.length >= SHORTEST_PART),
        ...[...secrets, ...headers.map(([, value]) => value)].flatMap((secret) => {
            const value = secret.reveal();
            // `Bearer …`, `whsec_…`: what follows is the secret.
            const rest = value.replace(/^(?:[A-Za-z]+ +|whsec_)/, '');
            return rest === value || rest === '' ? [value] : [value, rest];
        }),
    ];
}
/** Whether an answer has any of it: receivers like to repeat what they were asked for, and the path is often the secret. */
function repeatsSecret(text, webhook) {
    const { pathname } = new URL(webhook.url.reveal());
    const parts = pathname.split('/').filter((part) => part.length > 3);
    return [...secretsOf(webhook), ...parts].some((secret) => text.includes(secret));
}

;// CONCATENATED MODULE: ./lib/notify/prepare.js

/** Masks what webhooks are known by, before anything is printed; what this run cannot do goes into `problems`. */
function prepareNotifications({ webhooks, deployment, commitStatus }, { idToken, codeHost, mask }, problems) {
    maskWebhooks(webhooks, mask);
    for (const { input, audience } of webhooks) {
        if (audience === undefined || idToken)
            continue;
        problems.add({
            input: `${input}.auth`,
            message: 'this job cannot ask for an ID token',
            fix: 'On GitHub Actions, add `permissions: id-token: write` to the job. Elsewhere, write `headers: {Authorization: "Bearer …"}`.',
        });
    }
    const asked = [
        ...(deployment === '' ? [] : ['deployment']),
        ...(commitStatus ? ['commit-status'] : []),
    ];
    for (const input of codeHost ? [] : asked) {
        problems.add({
            input,
            message: 'this is known to GitHub alone, and the run is not there',
            fix: `Leave out \`${input}\`.`,
        });
    }
}

// EXTERNAL MODULE: ./lib/report/announce-notifications.js
var announce_notifications = __webpack_require__(1522);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/notify/event-id.js

/**
 * An id that is the same for the same event, so that receivers drop what they have had: it says nothing of attempts, neither of
 * the delivery's nor of the run's. Characters: `[A-Za-z0-9._-]`.
 */
function eventId({ run, kind, ...rest }) {
    const parts = [rest.ci, rest.repository, run, kind, rest.digest, [...rest.references].sort()];
    const name = run.replace(/[^A-Za-z0-9._-]+/g, '-').slice(0, 40);
    return `rp_${name}_${kind}_${hashOf(JSON.stringify(parts))}`;
}
/** The id of a part of an event, where a format needs one request for each. */
function partId(id, part) {
    return `${id}_${hashOf(part).slice(0, 12)}`;
}
function hashOf(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 32);
}

// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
;// CONCATENATED MODULE: ./lib/notify/plain.js

/** Line ends, control characters, and those that turn or hide the text around them (bidirectional, zero width). */
const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\u200b-\u200d\u2060\ufeff]+/gu;
/** Text from outside (names, messages) as one line that reads as it looks, at most so many characters long. */
function plain(text, length = 300) {
    return (0,markdown/* clip */.$Q)(text.toWellFormed().replace(INVISIBLE, ' ').trim(), length);
}

;// CONCATENATED MODULE: ./lib/notify/source.js

function sourceOf(facts) {
    const { repository, on, sha, runId, ci, runUrl = '', actor = '' } = facts;
    const repositoryUrl = httpUrl(repository.url);
    return {
        repository: plain(pathOf(repositoryUrl) || repository.name || ''),
        repositoryUrl,
        ...refOf(on),
        sha: plain(sha, 64),
        runId: plain(runId, 100),
        runUrl: httpUrl(runUrl),
        actor: plain(actor, 100),
        ci,
    };
}
function refOf(on) {
    switch (on.kind) {
        case 'branch':
            return { ref: plain(`refs/heads/${on.name}`), refName: plain(on.name) };
        case 'tag':
            return { ref: plain(`refs/tags/${on.name}`), refName: plain(on.name) };
        case 'pull-request':
            return { ref: plain(`refs/pull/${on.number}/merge`), refName: plain(`#${on.number}`) };
        case 'none':
            return { ref: '', refName: '' };
    }
}
/** Only web addresses become links. A URL parser has encoded what could end a line or a link. */
function httpUrl(text = '') {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
        return '';
    url.username = '';
    url.password = '';
    return url.href.length > LONGEST_URL ? '' : url.href.replace(/\/$/, '');
}
const LONGEST_URL = 1000;
function pathOf(url) {
    return url === '' ? '' : new URL(url).pathname.replace(/^\/|\.git$/g, '');
}

;// CONCATENATED MODULE: ./lib/notify/event.js





/** The event of a run that has published, or found everything published; `undefined` where it was not to publish. */
function publishedEvent(report, occasion) {
    const { outcome, plan, published, failures, digest } = report;
    if (outcome !== 'published' && outcome !== 'unchanged')
        return undefined;
    const failed = failures.map(({ destination, error }) => failedImage(destination, errorOf(error)));
    return {
        ...frameOf({ kind: outcome, plan, digest }, occasion),
        mediaType: published[0]?.mediaType ?? '',
        platforms: report.platforms,
        images: [...published.map(publishedImage), ...failed],
    };
}
/** The event of a run that was to publish and could not. */
function failedEvent(plan, error, occasion) {
    const images = plan.destinations.map((destination) => failedImage(destination));
    return {
        ...frameOf({ kind: 'failed', plan, digest: '' }, occasion),
        mediaType: '',
        platforms: plan.build.platforms,
        images,
        error: errorOf(error),
    };
}
function frameOf({ kind, plan, digest }, { facts, now }) {
    // An image that existed has a commit of its own, which is not the one that the run is on.
    const isOwn = plan.commit === facts.sha;
    const source = sourceOf(isOwn ? facts : { ...facts, sha: plan.commit, on: { kind: 'none' } });
    const references = plan.destinations.flatMap((destination) => destination.tags.map((tag) => `${(0,reference_reference/* fullName */.fq)(destination)}:${tag}`));
    const id = eventId({
        ci: facts.ci,
        repository: source.repositoryUrl || source.repository,
        // A laptop's run has no id; its clock tells two of them apart.
        run: facts.runId || `${facts.sha.slice(0, 12)}-${facts.now}`,
        kind,
        digest,
        references,
    });
    return { kind, id, time: now, source, version: plan.tagging.version, digest };
}
function publishedImage({ destination, digest, tags }) {
    const written = tags.filter(isWritten).map(({ name }) => name);
    return {
        ...nameOf(destination),
        digest,
        tags: tags.filter(publish_published/* isAtDigest */.c).map(({ name }) => name),
        written,
        result: written.length > 0 ? 'published' : 'unchanged',
    };
}
function failedImage(destination, error) {
    const { tags } = destination;
    const known = { digest: '', tags, written: [], result: 'failed' };
    return { ...nameOf(destination), ...known, ...(error && { error }) };
}
function isWritten({ state }) {
    return state === 'published' || state === 'moved';
}
function nameOf({ name, registry, repository }) {
    return { name, registry, repository };
}
function errorOf({ code, message, fix }) {
    const [first = ''] = message.split('\n', 1);
    return { code, message: plain(first), fix: plain(fix ?? '') };
}

;// CONCATENATED MODULE: ./lib/notify/reply.js

const TEMPORARY = new Set([408, 425, 429]);
const MEANINGS = {
    401: 'the secret, header or token is wrong there',
    403: 'the secret, header or token is wrong there',
    404: 'nothing is at this address; check the URL',
    410: 'the receiver wants no more notifications; remove it',
    413: 'the notification is too large for it',
};
/** What an answer means. https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#deliverability-and-reliability */
function replyTo({ status, retryAfter, text }, now) {
    if (status >= 200 && status < 300)
        return { delivered: true, status, reason: '', temporary: false };
    const isRedirect = status >= 300 && status < 400;
    const meaning = isRedirect
        ? 'redirects are not followed; use the address it leads to'
        : (MEANINGS[status] ?? plain(text, 200));
    const retryAfterMs = waitOf(retryAfter, now) ?? waitInBody(text);
    return {
        delivered: false,
        status,
        reason: `answered ${status}${meaning === '' ? '' : ` (${meaning})`}`,
        temporary: status >= 500 || TEMPORARY.has(status),
        ...(retryAfterMs !== undefined && { retryAfterMs }),
    };
}
/** https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function waitOf(value, now) {
    const text = value?.trim() ?? '';
    if (/^\d{1,9}(?:\.\d+)?$/.test(text))
        return Number(text) * 1000;
    const date = Date.parse(text);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
/** Discord says it in seconds. https://discord.com/developers/docs/topics/rate-limits */
function waitInBody(text) {
    const [, seconds] = /"retry_after":\s*(\d{1,6}(?:\.\d+)?)/.exec(text) ?? [];
    return seconds === undefined ? undefined : Number(seconds) * 1000;
}
/** A certificate does not get better by asking again. */
const CERTIFICATE = /^(?:CERT_|ERR_TLS_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH)/;
/** Not HTTP at all, or no TLS where there should be. */
const OTHER_PROTOCOL = /^(?:HPE_|ERR_SSL_|EPROTO)/;
/** What it means that no answer came. */
function replyAfter(error) {
    const { code, text } = causeOf(error);
    const isCertificate = CERTIFICATE.test(code);
    const isForeign = OTHER_PROTOCOL.test(code);
    const reason = isCertificate
        ? `has a certificate that is not trusted: ${code}; a private CA is named in NODE_EXTRA_CA_CERTS`
        : isForeign
            ? `does not speak the protocol of its URL: ${code}`
            : `could not be reached: ${code || text}`;
    return { delivered: false, reason: plain(reason, 200), temporary: !isCertificate && !isForeign };
}
/** The innermost reason: clients wrap it once or twice. */
function causeOf(error) {
    let code = '';
    let text = '';
    let current = error;
    for (let depth = 0; current && depth < 5; depth += 1) {
        if (typeof current.code === 'string')
            code = current.code;
        if (typeof current.message === 'string' && current.message)
            text = current.message;
        current = (current.errors?.[0] ?? current.cause);
    }
    return { code, text: text || 'unknown reason' };
}

;// CONCATENATED MODULE: ./lib/notify/sign.js

const sign_PREFIX = 'whsec_';
/**
 * Headers for three families of receivers from one secret. Standard Webhooks: `webhook-signature` over id, time and body, one
 * signature per secret. GitHub-like ones and Flux's `generic-hmac`: HMAC-SHA256 of the body alone, by the current secret.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 * https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries
 * https://fluxcd.io/flux/components/notification/receivers/#generic-hmac-receiver
 */
function signatureHeaders({ id, timestamp, body, secrets, }) {
    const identity = { 'webhook-id': id, 'webhook-timestamp': String(timestamp) };
    const [current] = secrets;
    if (current === undefined)
        return identity;
    const signatures = secrets.map((secret) => {
        const hmac = (0,external_node_crypto_.createHmac)('sha256', keyOf(secret)).update(`${id}.${timestamp}.`).update(body);
        return `v1,${hmac.digest('base64')}`;
    });
    // These receivers hold the secret as it stands in their configuration, prefix included.
    const hex = `sha256=${(0,external_node_crypto_.createHmac)('sha256', current).update(body).digest('hex')}`;
    return {
        ...identity,
        'webhook-signature': signatures.join(' '),
        'x-hub-signature-256': hex,
        'x-signature': hex,
    };
}
/** The bytes that follow the prefix in base64; a secret without it is taken as it is. */
function keyOf(secret) {
    return secret.startsWith(sign_PREFIX)
        ? Buffer.from(secret.slice(sign_PREFIX.length), 'base64')
        : Buffer.from(secret);
}

;// CONCATENATED MODULE: ./lib/notify/request.js

/** Signs a message for one attempt: a new one has a new time, and the same id. */
function toAttempt({ id, contentType, headers = {}, body }, webhook, { now, idToken }) {
    const bytes = new TextEncoder().encode(body);
    const own = webhook.headers.map(([name, value]) => [name.toLowerCase(), value.reveal()]);
    return {
        url: webhook.url.reveal(),
        headers: {
            'user-agent': 'registry-publish',
            ...Object.fromEntries(own),
            ...headers,
            'content-type': contentType,
            ...signatureHeaders({
                id,
                timestamp: Math.floor(now / 1000),
                body: bytes,
                secrets: webhook.secrets.map((secret) => secret.reveal()),
            }),
            ...(idToken !== undefined && { authorization: `Bearer ${idToken}` }),
        },
        body: bytes,
    };
}

;// CONCATENATED MODULE: ./lib/notify/send.js


/** So much of a refusal says enough. */
const MOST_BYTES = 2048;
/** Sends once and never throws. Redirects are not followed, and of an answer only its beginning is read. */
async function send({ url, headers, body }, { webhook, timeoutMs, signal }, { fetch, clock }) {
    const timeout = AbortSignal.timeout(timeoutMs);
    // Ends what is left of the answer once it is understood.
    const over = new AbortController();
    try {
        const response = await fetch(url, {
            method: 'POST',
            headers,
            body,
            redirect: 'manual',
            signal: AbortSignal.any([signal, timeout, over.signal]),
        });
        const { status } = response;
        const said = status >= 400 ? await beginningOf(response.body) : '';
        const text = repeatsSecret(said, webhook) ? '' : said;
        return replyTo({ status, retryAfter: response.headers.get('retry-after'), text }, clock.now());
    }
    catch (error) {
        if (timeout.aborted) {
            const reason = `did not answer within ${timeoutMs / 1000} s`;
            return { delivered: false, reason, temporary: true };
        }
        if (signal.aborted)
            return { delivered: false, reason: 'was given up', temporary: false };
        return replyAfter(error);
    }
    finally {
        over.abort();
    }
}
/** What arrives before the body breaks off, ends or gets too long. */
async function beginningOf(body) {
    const decoder = new TextDecoder();
    let text = '';
    try {
        for await (const chunk of body ?? []) {
            text += decoder.decode(chunk.subarray(0, MOST_BYTES), { stream: true });
            if (text.length >= MOST_BYTES)
                break;
        }
    }
    catch {
        // The status is known, and that is what counts.
    }
    return text;
}

;// CONCATENATED MODULE: ./lib/notify/deliver.js



const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 10_000;
const MOST_ATTEMPTS = 12;
/** Sends a message until it is taken, refused for good, or out of time. Never throws. */
async function deliver_deliver(message, delivery, ports) {
    const { turn, deadline, random } = delivery;
    const { clock } = ports;
    let last;
    for (let attempts = 1;; attempts += 1) {
        const reply = await deliver_attempt(message, delivery, ports);
        if (reply.delivered)
            return { reply, attempts };
        // What it was given up for says more than that it was.
        if (last && signalOf(delivery, ports).aborted)
            return { reply: last, attempts };
        last = reply;
        turn.failed();
        if (!reply.temporary || attempts === MOST_ATTEMPTS)
            return { reply, attempts };
        const told = reply.retryAfterMs || undefined;
        const delay = told ?? backoff(attempts, random());
        if (clock.now() + delay > deadline) {
            const asked = told === undefined ? '' : `; it asks to wait ${Math.ceil(told / 1000)} s`;
            return { reply: { ...reply, reason: `${reply.reason}${asked}` }, attempts };
        }
        try {
            await clock.sleep(delay, signalOf(delivery, ports));
        }
        catch {
            return { reply, attempts };
        }
    }
}
async function deliver_attempt(message, { webhook, turn, budget, deadline, idToken }, ports) {
    const signal = signalOf({ turn }, ports);
    const now = ports.clock.now();
    // A slow receiver may have nothing left; what is tried is tried for a second at least.
    const timeoutMs = Math.min(budget.attemptMs, Math.max(1000, deadline - now));
    try {
        const request = toAttempt(message, webhook, { now, idToken: await idToken() });
        return await send(request, { webhook, timeoutMs, signal }, ports);
    }
    catch (error) {
        return { ...replyAfter(error), reason: `got nothing: ${error.message}` };
    }
}
function signalOf({ turn }, { signal }) {
    return signal ? AbortSignal.any([signal, turn.signal]) : turn.signal;
}
/** Doubles up to the longest; the second half is random, so that runs do not come back together. */
function backoff(attempts, random) {
    const full = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempts - 1));
    return Math.round(full / 2 + (full / 2) * random);
}

;// CONCATENATED MODULE: ./lib/notify/message.js
const JSON_TYPE = 'application/json';

;// CONCATENATED MODULE: ./lib/notify/per-tag.js


/** Receivers are not to be flooded, and the run is not to wait for hundreds of answers. */
const MOST_REQUESTS = 50;
/**
 * One request for each tag that the run has written, or for each that it found in place where it wrote none: receivers of such
 * formats look at a single tag.
 */
function perTag(event, toRequest) {
    const all = event.images
        .filter(({ result }) => result !== 'failed')
        .flatMap((image) => (event.kind === 'published' ? image.written : image.tags).map((tag) => ({ image, tag })));
    const messages = all.slice(0, MOST_REQUESTS).map(({ image, tag }) => {
        const id = partId(event.id, `${image.registry}/${image.repository}:${tag}`);
        return { id, contentType: JSON_TYPE, ...toRequest({ id, image, tag }) };
    });
    return { messages, omitted: all.length - messages.length };
}
/** The path's first parts and its last: `acme/team` and `app`. */
function splitPath(repository) {
    const slash = repository.lastIndexOf('/');
    return { namespace: repository.slice(0, Math.max(0, slash)), name: repository.slice(slash + 1) };
}
/** RFC 3339 without fractions of a second. */
function rfc3339(milliseconds) {
    return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}

;// CONCATENATED MODULE: ./lib/notify/within-limit.js
/** From everything to next to nothing: tags first, since there are many of them and one is as good as another. */
const STEPS = [
    ...[Infinity, 200, 100, 50, 20, 10, 5, 1].map((tags) => ({ tags, images: Infinity })),
    ...[100, 50, 20, 10, 5, 1].map((images) => ({ tags: 1, images })),
];
/** The fullest body that has at most so many bytes. What is left out is for the body to say. */
function withinLimit(mostBytes, build) {
    let body = '';
    for (const room of STEPS) {
        body = JSON.stringify(build(room));
        if (new TextEncoder().encode(body).length <= mostBytes)
            return body;
    }
    throw new Error(`a notification has more than ${mostBytes} bytes whatever is left out`);
}

;// CONCATENATED MODULE: ./lib/notify/formats/generic.js



/** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#payload-size */
const generic_MOST_BYTES = 20_000 - 1;
const TYPES = {
    published: 'image.published',
    unchanged: 'image.unchanged',
    failed: 'image.publish_failed',
};
/** Our own body, one request per run. Its schema is docs/webhook.schema.json; fields are only ever added. */
const generic = (event) => {
    const body = withinLimit(generic_MOST_BYTES, (room) => toPayload(event, room));
    return { messages: [{ id: event.id, contentType: JSON_TYPE, body }], omitted: 0 };
};
function toPayload(event, room) {
    const { source, images } = event;
    const shown = images.slice(0, room.images);
    return {
        schemaVersion: 1,
        type: TYPES[event.kind],
        id: event.id,
        timestamp: rfc3339(event.time),
        data: {
            repository: source.repository,
            repository_url: source.repositoryUrl,
            ref: source.ref,
            sha: source.sha,
            run_id: source.runId,
            run_url: source.runUrl,
            actor: source.actor,
            ci: source.ci,
            version: event.version,
            digest: event.digest,
            media_type: event.mediaType,
            platforms: event.platforms,
            images: shown.map((image) => toImage(image, room)),
            ...(shown.length < images.length && { images_omitted: images.length - shown.length }),
            ...(event.error && { error: event.error }),
        },
    };
}
function toImage(image, room) {
    const { name, registry, repository, digest, result, error } = image;
    const tags = image.tags.slice(0, room.tags);
    return {
        name,
        registry,
        repository,
        tags,
        ...(tags.length < image.tags.length && { tags_omitted: image.tags.length - tags.length }),
        digest,
        ...(digest !== '' && { reference: `${registry}/${repository}@${digest}` }),
        result,
        ...(error && { error }),
    };
}

;// CONCATENATED MODULE: ./lib/notify/formats/cdevents.js




const DIALECTS = {
    /** https://github.com/cdevents/spec/blob/v0.4.1/continuous-integration.md#artifact-published */
    '0.4': {
        type: 'dev.cdevents.artifact.published.0.2.0',
        versionField: { version: '0.4.1' },
        subjectType: { type: 'artifact' },
    },
    /** https://github.com/cdevents/spec/blob/v0.5.1/continuous-integration.md#artifact-published */
    '0.5': {
        type: 'dev.cdevents.artifact.published.0.3.0',
        versionField: { specversion: '0.5.1' },
    },
};
/** Headers of CloudEvents' binary mode, and with them the body, stay as small as a webhook's. */
const cdevents_MOST_BYTES = 20_000;
/**
 * CDEvents `artifact.published`, one for each destination, in the binary mode of CloudEvents over HTTP: the body is the whole
 * CDEvent. Everything that the schema has no place for is in `customData`.
 */
function cdevents(version) {
    const dialect = DIALECTS[version];
    return (event) => {
        const images = event.images.filter(({ result }) => result !== 'failed');
        return { messages: images.map((image) => toMessage(event, image, dialect)), omitted: 0 };
    };
}
function toMessage(event, image, dialect) {
    const { registry, repository } = image;
    const id = partId(event.id, `${registry}/${repository}`);
    const source = event.source.runUrl || event.source.repositoryUrl || `https://${registry}/${repository}`;
    const subject = purlOf(image);
    const timestamp = rfc3339(event.time);
    const body = withinLimit(cdevents_MOST_BYTES, ({ tags }) => ({
        context: { ...dialect.versionField, id, source, type: dialect.type, timestamp },
        subject: {
            id: subject,
            source,
            ...dialect.subjectType,
            content: event.source.actor === '' ? {} : { user: event.source.actor },
        },
        customData: customData(event, image, tags),
        customDataContentType: JSON_TYPE,
    }));
    const headers = {
        'ce-specversion': '1.0',
        'ce-id': id,
        'ce-source': source,
        'ce-type': dialect.type,
        'ce-subject': encodeHeader(subject),
        'ce-time': timestamp,
    };
    return { id, contentType: JSON_TYPE, headers, body };
}
function customData(event, image, mostTags) {
    const tags = image.tags.slice(0, mostTags);
    return {
        result: image.result,
        registry: image.registry,
        repository: image.repository,
        digest: image.digest,
        tags,
        ...(tags.length < image.tags.length && { tags_omitted: image.tags.length - tags.length }),
        version: event.version,
        platforms: event.platforms,
        source_repository: event.source.repository,
        source_ref: event.source.ref,
        source_sha: event.source.sha,
        run_url: event.source.runUrl,
    };
}
/** https://github.com/package-url/purl-spec/blob/main/types-doc/oci-definition.md */
function purlOf({ registry, repository, digest, tags }) {
    const name = repository.slice(repository.lastIndexOf('/') + 1);
    const qualifiers = [
        ['repository_url', `${registry}/${repository}`],
        ...(tags[0] === undefined ? [] : [['tag', tags[0]]]),
    ];
    const query = qualifiers
        .map(([key, value = '']) => `${key}=${encodeURIComponent(value)}`)
        .join('&');
    return `pkg:oci/${name}@${encodeURIComponent(digest)}?${query}`;
}
/** https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/http-protocol-binding.md#3132-http-header-values */
function encodeHeader(value) {
    return value.replace(/[^\x21-\x24\x26-\x7e]|"/gu, (sign) => encodeURIComponent(sign));
}

;// CONCATENATED MODULE: ./lib/notify/formats/cloudevents.js


const CONTENT_TYPE = 'application/cloudevents+json';
/**
 * CloudEvents 1.0 in structured mode: one event for each tag; after a failure one for each destination, without a tag.
 * https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/http-protocol-binding.md#32-structured-content-mode
 */
const cloudevents = (event) => {
    if (event.kind === 'failed') {
        const messages = event.images.map((image) => {
            const id = partId(event.id, `${image.registry}/${image.repository}`);
            return {
                id,
                contentType: CONTENT_TYPE,
                body: JSON.stringify(envelope(event, { id, image })),
            };
        });
        return { messages, omitted: 0 };
    }
    return perTag(event, (part) => ({
        contentType: CONTENT_TYPE,
        body: JSON.stringify(envelope(event, part)),
    }));
};
function envelope(event, { id, image, tag }) {
    const { source, kind, error } = event;
    const { registry, repository, digest } = image;
    return {
        specversion: '1.0',
        id,
        source: source.runUrl || source.repositoryUrl || `https://${registry}/${repository}`,
        type: `io.registry-publish.image.${kind}`,
        subject: tag === undefined ? repository : `${repository}:${tag}`,
        time: rfc3339(event.time),
        datacontenttype: 'application/json',
        data: {
            registry,
            // Without the host: the sources have names of their own.
            repository,
            ...(tag !== undefined && { tag, digest, reference: `${registry}/${repository}@${digest}` }),
            version: event.version,
            platforms: event.platforms,
            source_repository: source.repository,
            source_ref: source.ref,
            source_sha: source.sha,
            run_url: source.runUrl,
            actor: source.actor,
            ...(error && { error }),
        },
    };
}

;// CONCATENATED MODULE: ./lib/notify/formats/chat.js

const VERBS = {
    published: 'Published',
    unchanged: 'Already published',
    failed: 'Could not publish',
};
const MOST_LINES = 4;
const LONGEST_LINE = 200;
const MOST_TAGS = 10;
/** What a chat message says of an event. */
function toChat(event) {
    const { kind, images, source, digest, platforms, error } = event;
    const [first] = images;
    const others = images.length > 1 ? ` and ${images.length - 1} more` : '';
    const name = [first?.name ?? 'an image', event.version].filter(Boolean).join(' ');
    const good = images.filter(({ result }) => result !== 'failed');
    const bad = kind === 'failed' ? [] : images.filter(({ result }) => result === 'failed');
    return {
        title: plain(`${VERBS[kind]} ${name}${others}`, 150),
        facts: [
            ...fact('Error', error ? [`${error.code}: ${error.message}`, error.fix] : []),
            ...fact('Images', few((kind === 'failed' ? images : good).map(chat_inWords))),
            ...fact('Not published', few(bad.map(({ name, error }) => `${name}: ${error?.message ?? ''}`))),
            ...fact('Digest', [digest]),
            ...fact('Platforms', [platforms.join(', ')]),
            ...fact('Source', [sourceInWords(source)]),
            ...fact('Started by', [source.actor]),
        ],
        url: source.runUrl || source.repositoryUrl,
    };
}
/** Nothing where there is nothing to say. */
function fact(name, texts) {
    const lines = texts.map((text) => plain(text, LONGEST_LINE)).filter((text) => text !== '');
    return lines.length > 0 ? [{ name, lines }] : [];
}
function few(lines) {
    if (lines.length <= MOST_LINES)
        return lines;
    const shown = lines.slice(0, MOST_LINES - 1);
    return [...shown, `and ${lines.length - shown.length} more`];
}
function chat_inWords({ name, tags }) {
    const shown = tags.slice(0, MOST_TAGS).join(', ');
    const left = tags.length > MOST_TAGS ? ` and ${tags.length - MOST_TAGS} more` : '';
    return shown === '' ? name : `${name}: ${shown}${left}`;
}
function sourceInWords({ repository, refName, sha }) {
    const commit = sha === '' ? '' : `(${sha.slice(0, 7)})`;
    return [repository, refName, commit].filter(Boolean).join(' ');
}

;// CONCATENATED MODULE: ./lib/notify/formats/discord.js



const COLORS = {
    published: 0x2da44e,
    unchanged: 0x6e7781,
    failed: 0xcf222e,
};
/**
 * Discord's webhooks, one request per run. No mention works, and foreign text stands in inline code, where Markdown counts for
 * nothing. https://discord.com/developers/docs/resources/webhook#execute-webhook
 */
const discord = (event) => {
    const { title, facts, url } = toChat(event);
    const fields = facts.map(({ name, lines }) => ({
        name,
        value: lines.map((line) => `\`${line.replaceAll('`', 'ˋ')}\``).join('\n'),
    }));
    const embed = {
        title,
        ...(url !== '' && { url }),
        color: COLORS[event.kind],
        timestamp: rfc3339(event.time),
        fields,
    };
    const body = JSON.stringify({ embeds: [embed], allowed_mentions: { parse: [] } });
    return { messages: [{ id: event.id, contentType: JSON_TYPE, body }], omitted: 0 };
};

;// CONCATENATED MODULE: ./lib/notify/formats/dockerhub.js



/**
 * Docker Hub's own webhook, one request per tag. It has no digest. For other registries `repo_name` carries the host.
 * https://docs.docker.com/docker-hub/repos/manage/webhooks/
 */
const dockerhub = (event) => perTag(event, ({ image, tag }) => {
    const isHub = image.registry === reference_reference/* DOCKER_HUB */.Xb;
    const { namespace, name } = splitPath(image.repository);
    const fullName = `${image.registry}/${image.repository}`;
    const body = {
        push_data: {
            pushed_at: Math.floor(event.time / 1000),
            pusher: event.source.actor || 'registry-publish',
            tag,
        },
        repository: {
            repo_name: isHub ? image.repository : fullName,
            namespace,
            name,
            repo_url: isHub ? `https://hub.docker.com/r/${image.repository}` : `https://${fullName}`,
            status: 'Active',
        },
    };
    return { contentType: JSON_TYPE, body: JSON.stringify(body) };
});

;// CONCATENATED MODULE: ./lib/notify/formats/keel.js

/** Keel's native webhook, one request per tag. https://keel.sh/docs/#webhooks */
const keel = (event) => perTag(event, ({ image: { name }, tag }) => ({ body: JSON.stringify({ name, tag }) }));

;// CONCATENATED MODULE: ./lib/notify/formats/quay.js

/**
 * Quay's `repo_push`, one request per tag: receivers read only the first of `updated_tags`.
 * https://docs.redhat.com/en/documentation/red_hat_quay/3/html/use_red_hat_quay/repository-notifications
 */
const quay = (event) => perTag(event, ({ image: { registry, repository }, tag }) => {
    const url = `${registry}/${repository}`;
    const body = {
        repository,
        ...splitPath(repository),
        docker_url: url,
        homepage: `https://${url}`,
        updated_tags: [tag],
    };
    return { body: JSON.stringify(body) };
});

;// CONCATENATED MODULE: ./lib/notify/formats/slack.js


/**
 * Slack's incoming webhooks, one request per run. Foreign text stands in inline code and is escaped, so that it is neither a
 * mention nor a link; `verbatim` keeps Slack from looking for names in it.
 * https://docs.slack.dev/messaging/formatting-message-text/#escaping
 */
const slack = (event) => {
    const { title, facts, url } = toChat(event);
    const body = JSON.stringify({
        text: escapeText(title),
        blocks: [
            { type: 'header', text: { type: 'plain_text', text: title, emoji: false } },
            { type: 'section', fields: facts.map((fact) => slack_markdown(toField(fact))) },
            ...(url === '' ? [] : [{ type: 'context', elements: [slack_markdown(slack_link(url))] }]),
        ],
    });
    return { messages: [{ id: event.id, contentType: JSON_TYPE, body }], omitted: 0 };
};
function slack_markdown(text) {
    return { type: 'mrkdwn', text, verbatim: true };
}
function toField({ name, lines }) {
    return [`*${name}*`, ...lines.map((line) => `\`${escapeText(line)}\``)].join('\n');
}
function slack_link(url) {
    return `<${escapeText(url).replaceAll('|', '%7C')}|Open>`;
}
/** Slack has no way to write a backtick inside of code. */
function escapeText(text) {
    return text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('`', 'ˋ');
}

;// CONCATENATED MODULE: ./lib/notify/formats/teams.js


/**
 * An Adaptive Card for a Workflows webhook of Microsoft Teams, one request per run. Runs of text know no Markdown, so that
 * foreign text shows as it is; mentions need an entity, and there is none.
 * https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook
 * https://adaptivecards.io/explorer/RichTextBlock.html
 */
const teams = (event) => {
    const { title, facts, url } = toChat(event);
    const color = event.kind === 'failed' ? 'Attention' : 'Good';
    const content = {
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        type: 'AdaptiveCard',
        version: '1.4',
        body: [
            richText([{ text: title, weight: 'Bolder', size: 'Medium', color }]),
            ...facts.flatMap(toBlocks),
        ],
        ...(url !== '' && { actions: [{ type: 'Action.OpenUrl', title: 'Open', url }] }),
    };
    const attachment = {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content,
    };
    const body = JSON.stringify({ type: 'message', attachments: [attachment] });
    return { messages: [{ id: event.id, contentType: JSON_TYPE, body }], omitted: 0 };
};
function toBlocks({ name, lines }) {
    return lines.map((line, index) => richText([
        ...(index === 0 ? [{ text: `${name}  `, weight: 'Bolder' }] : []),
        { text: line, fontType: 'Monospace' },
    ]));
}
function richText(runs) {
    return {
        type: 'RichTextBlock',
        inlines: runs.map((run) => ({ type: 'TextRun', ...run })),
    };
}

;// CONCATENATED MODULE: ./lib/notify/formats/index.js









const formats_FORMATS = {
    generic: generic,
    cloudevents: cloudevents,
    cdevents: cdevents('0.4'),
    'cdevents-0.5': cdevents('0.5'),
    dockerhub: dockerhub,
    quay: quay,
    keel: keel,
    slack: slack,
    teams: teams,
    discord: discord,
};

;// CONCATENATED MODULE: ./lib/notify/patience.js
const BUDGET = {
    attemptMs: 15_000,
    optionalMs: 30_000,
    requiredMs: 90_000,
    graceMs: 1_000,
};
function createPatience(graceMs, clock) {
    const end = new AbortController();
    const cut = new AbortController();
    const never = new AbortController();
    let waitedFor = 0;
    let delivered = 0;
    let isEnding = false;
    const check = () => {
        if (waitedFor > 0 || delivered === 0 || isEnding)
            return;
        isEnding = true;
        clock.sleep(graceMs, end.signal).then(() => cut.abort(),
        // Everything is settled already.
        () => { });
    };
    return {
        turn(required) {
            waitedFor += 1;
            let isWaitedFor = true;
            const leave = () => {
                if (isWaitedFor)
                    waitedFor -= 1;
                isWaitedFor = false;
                check();
            };
            return {
                get signal() {
                    return isWaitedFor ? never.signal : cut.signal;
                },
                failed() {
                    if (!required)
                        leave();
                },
                done(success) {
                    if (success)
                        delivered += 1;
                    leave();
                },
            };
        },
        [Symbol.dispose]: () => end.abort(),
    };
}

;// CONCATENATED MODULE: ./lib/notify/notify.js
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




/** Requests of one webhook at a time. */
const CONCURRENCY = 4;
/** Tells every webhook that wants to know, all at once. Never throws: each result says for itself what happened. */
async function notify({ event, webhooks, }, ports, { budget = BUDGET, random = Math.random } = {}) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const [own] = generic(event).messages;
        const wanted = webhooks
            .filter(({ events }) => events.includes(event.kind))
            .map((webhook) => ({ webhook, ...formats_FORMATS[webhook.format](event) }))
            .filter(({ messages }) => messages.length > 0);
        const patience = __addDisposableResource(env_1, createPatience(budget.graceMs, ports.clock), false);
        const context = { kind: event.kind, patience, budget, random };
        const deliveries = await Promise.all(wanted.map((each) => notifyOne(each, context, ports)));
        return { payload: own?.body ?? '', deliveries };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
async function notifyOne({ webhook, messages, omitted }, { kind, patience, budget, random }, ports) {
    const { clock } = ports;
    const { host, format, required } = webhook;
    const start = clock.now();
    const turn = patience.turn(required);
    const deadline = start + (required ? budget.requiredMs : budget.optionalMs);
    const idToken = tokenFor(webhook, ports);
    const delivery = { webhook, budget, random, turn, deadline, idToken };
    const results = [];
    const queue = [...messages];
    const work = async () => {
        for (let message = queue.shift(); message; message = queue.shift()) {
            const result = await deliver_deliver(message, delivery, ports);
            results.push(result);
            if (isAboutReceiver(result))
                queue.length = 0;
        }
    };
    await Promise.all(Array.from({ length: Math.min(CONCURRENCY, queue.length) }, work));
    const failed = results.find(({ reply }) => !reply.delivered)?.reply;
    turn.done(!failed);
    const status = (failed ?? results.at(-1)?.reply)?.status;
    return {
        host,
        format,
        event: kind,
        outcome: failed ? 'failed' : 'delivered',
        requests: messages.length,
        delivered: results.filter(({ reply }) => reply.delivered).length,
        attempts: results.reduce((sum, { attempts }) => sum + attempts, 0),
        omitted,
        ...(status !== undefined && { status }),
        ...(failed && { reason: failed.reason }),
        required,
        milliseconds: clock.now() - start,
    };
}
/** Statuses that are about one message; whoever refuses for another reason, or is gone, refuses the next one as well. */
const ABOUT_MESSAGE = new Set([400, 413, 415, 422]);
function isAboutReceiver({ reply }) {
    return !reply.delivered && !ABOUT_MESSAGE.has(reply.status ?? 0);
}
/** Asks once for all requests; a token outlives the budget. After a failure the next attempt asks again. */
function tokenFor({ audience }, { idToken }) {
    let token;
    return async () => {
        if (audience === undefined)
            return undefined;
        if (!idToken)
            throw new Error('this job has no ID token');
        token ??= idToken(audience);
        try {
            return await token;
        }
        catch (error) {
            token = undefined;
            throw error;
        }
    };
}

;// CONCATENATED MODULE: ./lib/notify/statement.js

/** https://docs.github.com/en/rest/deployments/statuses#create-a-deployment-status */
const LONGEST_DESCRIPTION = 140;
/** What an event means for its commit; `undefined` where that is not known. */
function toStatement(event) {
    const { kind, source, digest, images, error } = event;
    if (source.sha === '')
        return undefined;
    const description = {
        published: `Published ${digest}`,
        unchanged: `Already published: ${digest}`,
        failed: `Not published: ${error?.code ?? ''}`,
    }[kind];
    return {
        sha: source.sha,
        state: kind === 'failed' ? 'failure' : 'success',
        description: (0,markdown/* clip */.$Q)(description, LONGEST_DESCRIPTION),
        context: (0,markdown/* clip */.$Q)(`registry-publish: ${images[0]?.name ?? ''}`, LONGEST_DESCRIPTION),
        url: source.runUrl,
        digest,
        references: images
            .filter((image) => image.digest !== '')
            .map((image) => `${image.registry}/${image.repository}@${image.digest}`),
    };
}

;// CONCATENATED MODULE: ./lib/notify/with-notifications.js





/** Does the work; then tells how it ended everyone who wants to know. Only what `work` throws is thrown. */
async function withNotifications({ request, facts, plan }, ports, work) {
    let known = plan;
    const tell = (event) => tellEveryone(event, request, ports);
    try {
        const report = await work((better) => {
            known = better;
        });
        const start = ports.clock.now();
        const event = request.dryRun ? undefined : publishedEvent(report, { facts, now: start });
        if (!event)
            return report;
        const notifications = await tell(event);
        const milliseconds = ports.clock.now() - start;
        const isWorthNaming = notifications.deliveries.length > 0;
        return {
            ...report,
            notifications,
            timings: isWorthNaming
                ? [...report.timings, { step: 'notify', start, milliseconds }]
                : report.timings,
        };
    }
    catch (error) {
        const failure = (0,errors/* toPublishError */.tR)(error);
        const isTold = !request.dryRun && known.publish && known.destinations.length > 0 && failure.exitCode !== 2;
        // Whoever cancels a run knows it, and waits for its end.
        if (isTold && !ports.signal?.aborted) {
            await tell(failedEvent(known, failure, { facts, now: ports.clock.now() }));
        }
        throw error;
    }
}
async function tellEveryone(event, request, ports) {
    const [notifications] = await Promise.all([
        notify({ event, webhooks: request.webhooks }, ports),
        showBesideCommit(event, request, ports),
    ]);
    (0,announce_notifications/* announceNotifications */.ST)(notifications, ports.log);
    return notifications;
}
/** Best effort: what cannot be shown there is a warning. */
async function showBesideCommit(event, { deployment, commitStatus }, { codeHost, log }) {
    const statement = toStatement(event);
    if (!statement || !codeHost)
        return;
    const problems = await Promise.all([
        deployment === '' ? undefined : codeHost.deploy(deployment, statement),
        commitStatus ? codeHost.setStatus(statement) : undefined,
    ]);
    for (const problem of problems)
        if (problem !== undefined)
            log.warning(problem);
}

// EXTERNAL MODULE: ./lib/plan/auth.js
var auth = __webpack_require__(9037);
;// CONCATENATED MODULE: ./lib/plan/checks.js
/** What is needed to publish, beyond what a plan alone needs. Everything missing goes into `problems`. */
function checkPublishable({ plan, request, facts }, problems) {
    if (!request.push)
        return;
    checkFork(request, facts, problems);
    if (!plan.publish)
        return;
    checkRegistries(plan, request, problems);
    // An input that could not be read is not missing as well.
    if (problems.list.some(({ input }) => NAMING.has(input)))
        return;
    if (plan.destinations.length === 0) {
        if (plan.archive !== '')
            return;
        problems.add({
            input: 'images',
            message: 'there is nothing to publish to',
            fix: 'Name at least one repository, for example `ghcr.io/acme/app`, set `archive` to write a file, or `push: false` to build only.',
        });
    }
    else if (plan.destinations.some((destination) => destination.tags.length === 0)) {
        problems.add({
            input: 'tags',
            message: 'no tag for this run',
            fix: 'Add a rule that fits it (the warnings say why each rule gave none), for example `type=sha`.',
        });
    }
}
const NAMING = new Set(['images', 'tags', 'flavor']);
function checkFork(request, { untrusted }, problems) {
    if (untrusted?.reason !== 'fork-privileged' || request.allowForkPush)
        return;
    problems.add({
        input: 'push',
        message: untrusted.explanation,
        fix: 'Publish from a workflow on `push`, set `push: false`, or, if this workflow never runs the fork’s code, `allow-fork-push: true`.',
    });
}
/** A login without a registry must not be sent to registries that nobody meant, nor lie idle. */
function checkRegistries(plan, { logins }, problems) {
    const registries = [...new Set(plan.destinations.map((destination) => destination.registry))];
    const [only = '', ...others] = registries;
    if (registries.length === 0 || !logins.some(({ registry }) => registry === undefined))
        return;
    if (others.length > 0) {
        problems.add({
            input: 'registry',
            message: `\`username\` and \`password\` could belong to any of ${registries.join(', ')}`,
            fix: 'Name the registry they belong to; use `registry-auth` for several.',
        });
    }
    else if (logins.some(({ registry }) => registry === only)) {
        problems.add({
            input: 'registry-auth',
            message: `${only} has two logins`,
            fix: 'Keep one of them: `username` and `password`, or the entry in `registry-auth`.',
        });
    }
}

;// CONCATENATED MODULE: ./lib/build/argv.js
/**
 * The argument vector of `buildx build`. Values stand behind `=` in the same argument, so that none of them can be
 * read as an option.
 * https://docs.docker.com/reference/cli/docker/buildx/build/
 */
function buildArgv({ request, labels, output, files }) {
    const { file, buildArgs, target, platforms, pull, noCache, builder, context } = request;
    return [
        'build',
        '--progress=plain',
        ...(builder ? [`--builder=${builder}`] : []),
        ...(file ? [`--file=${file}`] : []),
        ...(target ? [`--target=${target}`] : []),
        ...(platforms.length > 0 ? [`--platform=${platforms.join(',')}`] : []),
        ...buildArgs.map((entry) => `--build-arg=${entry}`),
        ...labels.map(([key, value]) => `--label=${key}=${value}`),
        ...(pull ? ['--pull'] : []),
        ...(noCache ? ['--no-cache'] : []),
        ...outputArgv(output),
        `--metadata-file=${files.metadata}`,
        `--iidfile=${files.imageId}`,
        '--',
        context,
    ];
}
function outputArgv({ push, byDigest, layout, load }) {
    const digestOnly = byDigest ? ',push-by-digest=true,name-canonical=true' : '';
    return [
        // What buildx attaches by default when it pushes itself.
        ...(layout === undefined ? [] : ['--provenance=mode=min']),
        ...(layout === undefined ? [] : [`--output=type=oci,tar=false,"dest=${layout}"`]),
        ...(push.length > 0 ? [`--output=type=image,${names(push)},push=true${digestOnly}`] : []),
        ...(load.length > 0 ? [`--output=type=docker,${names(load)}`] : []),
    ];
}
/** One CSV field, quoted because it holds commas itself. References contain no quotes. */
function names(references) {
    return `"name=${references.join(',')}"`;
}

;// CONCATENATED MODULE: ./lib/build/failure.js
const ERROR_LINE = /^ERROR: (?:failed to build: )?(?:failed to solve: )?(.*)$/;
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
    const summary = lastMatch(text, ERROR_LINE)?.[1] ?? text.at(-1)?.trim() ?? '';
    const start = text.findLastIndex((line) => STEP_LINE.test(line));
    const step = start < 0 ? undefined : STEP_LINE.exec(text[start] ?? '')?.groups?.step;
    const end = text.findIndex((line, at) => at > start && line === '------');
    const output = start < 0 ? [] : text.slice(start + 1, end < 0 ? undefined : end);
    const place = failure_placeOf(text);
    return {
        summary,
        ...(step !== undefined && { step }),
        output: output.map((line) => line.replace(TIME, '')),
        ...(place && { place }),
    };
}
function failure_placeOf(lines) {
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
function lastMatch(lines, pattern) {
    const line = lines.findLast((text) => pattern.test(text));
    return line === undefined ? undefined : (pattern.exec(line) ?? undefined);
}

;// CONCATENATED MODULE: ./lib/build/known-failures.js
const AS_IT_IS = () => '';
const OTHER_BUILDER = 'Switch the engine to the containerd image store, or create a builder with `docker buildx create --use` and name it in `builder`.';
/** The first that matches is told. Recorded from BuildKit: __tests__/build/outputs. */
const FAILURES = [
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
        pattern: /(?:write|mkdir|open) (?<file>[^:]+): no space left on device/,
        cause: ({ file }) => `the disk is full, writing ${file}`,
        fix: () => 'Free space, or use a runner with a larger disk: `docker system df` shows what the engine keeps, `docker buildx prune` removes what builds have left.',
    },
    {
        pattern: /toomanyrequests: |429 Too Many Requests/,
        cause: AS_IT_IS,
        fix: () => 'The registry limits how often images may be pulled: log in to it with `registry-auth`, or run again later.',
    },
    {
        pattern: /(?<image>\S+): failed to resolve source metadata for .*(?:401|403|denied|insufficient_scope|not found)/,
        cause: AS_IT_IS,
        fix: ({ image }) => `Check the name of the base image ${image}; if it is private, log in to its registry with \`registry-auth\`.`,
    },
];
/** What a failure means and what to do about it, as far as that is known. */
function explainFailure({ summary }) {
    for (const { pattern, code = 'BUILD_FAILED', cause, fix } of FAILURES) {
        const match = pattern.exec(summary);
        if (!match)
            continue;
        const groups = match.groups ?? {};
        const advice = fix(groups);
        return { code, cause: cause(groups) || summary, ...(advice !== '' && { fix: advice }) };
    }
    return { code: 'BUILD_FAILED', cause: summary };
}

;// CONCATENATED MODULE: ./lib/build/errors.js




/** How many lines of the failing step go into the annotation. */
const SHOWN_LINES = 15;
/** An instruction may be a whole script. */
const LONGEST_STEP = 200;
/** Turns the end of a failed build's output into the error that names its cause. */
function buildError({ exitCode, signal, tail, request }) {
    const how = signal ? `was ended by ${signal}` : `exited with status ${exitCode}`;
    const failure = parseFailure(tail);
    if (failure.summary === '') {
        return new errors/* PublishError */.S1({
            code: 'BUILD_SILENT',
            message: `The build ${how} and printed nothing; nothing was published.`,
            fix: 'Run `docker buildx build` by hand on this machine to see whether docker works at all.',
        });
    }
    if (tail.some((line) => NO_BUILDX.test(line)))
        return noBuildx();
    const { code, cause, fix } = explainFailure(failure);
    const place = errors_placeOf(failure, request);
    return new errors/* PublishError */.S1({
        code,
        message: `The build ${failure.step ? `failed at ${shorten(failure.step)}` : how}: ${cause}`,
        ...(fix !== undefined && { fix }),
        detail: failure.output.slice(-SHOWN_LINES),
        ...(place && { place }),
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
    const file = dockerfilePath(request);
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

// EXTERNAL MODULE: ./lib/reference/digest.js
var reference_digest = __webpack_require__(9457);
;// CONCATENATED MODULE: ./lib/build/metadata.js

const PROVENANCE = /^buildx\.build\.provenance(?:\/|$)/;
/** One argument or variable of a next step may have 128 KiB, and metadata is often passed on as one. */
const LARGEST_FACT = 16 * 1024;
/** Reads the file of `--metadata-file`. Text that is not a JSON object counts as an empty one. */
function parseMetadata(text) {
    const facts = parseObject(text ?? '{}');
    const digest = facts['containerimage.digest'];
    const kept = Object.entries(facts).filter(([key, value]) => !PROVENANCE.test(key) && JSON.stringify(value).length <= LARGEST_FACT);
    return {
        ...((0,reference_digest/* isDigest */.B)(digest) && { digest }),
        text: JSON.stringify(Object.fromEntries(kept), undefined, 2),
    };
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

;// CONCATENATED MODULE: ./lib/build/progress.js
/** A line of BuildKit's plain progress: the step's number, and what it says. */
const LINE = /^#(?<step>[0-9]+) (?<said>.*)$/;
/** What the step's own program printed, with the seconds since its start. */
const OUTPUT = /^[0-9]+\.[0-9]+ /;
const ENDED = /^(?:DONE|CACHED|CANCELED|ERROR)\b/;
/**
 * Follows BuildKit's plain progress line by line: each call gives what is being done now, `[2/3] RUN make`, or
 * `exporting to image: pushing layers`. The first line of a step is its name; steps run at the same time.
 * https://github.com/moby/buildkit/blob/master/util/progress/progressui/printer.go
 */
function followProgress() {
    const running = new Map();
    let now = '';
    return (line) => {
        const { step, said } = LINE.exec(line)?.groups ?? {};
        if (step === undefined || said === undefined)
            return now;
        const name = running.get(step);
        if (ENDED.test(said)) {
            running.delete(step);
            now = [...running.values()].at(-1) ?? now;
        }
        else if (name === undefined) {
            // Number 0 names the builder, and is never done.
            if (step !== '0')
                running.set(step, said);
            now = said;
        }
        else {
            now = OUTPUT.test(said) || said === name ? name : `${name}: ${said}`;
        }
        return now;
    };
}

;// CONCATENATED MODULE: ./lib/build/build.js





/** How much of the end of the output is kept to explain a failure. */
const KEPT_LINES = 300;
/** Runs `buildx build`, its output going to the log line by line. Throws what the output says went wrong. */
async function build(job, ports) {
    const files = {
        metadata: `${job.directory}/metadata.json`,
        imageId: `${job.directory}/image-id`,
    };
    const args = [...job.buildx.prefix, ...buildArgv({ ...job, files })];
    const tail = [];
    const progress = followProgress();
    const onLine = (line) => {
        ports.log.child(line);
        ports.log.progress(progress(line));
        if (tail.push(line) > KEPT_LINES)
            tail.shift();
    };
    const { exitCode, signal } = await run(job, { args, onLine }, ports);
    if (exitCode !== 0)
        throw buildError({ exitCode, signal, tail, request: job.request });
    await checkExported(job.output, ports);
    const metadata = parseMetadata(await ports.files.readText(files.metadata));
    const imageId = ((await ports.files.readText(files.imageId)) ?? '').trim();
    return {
        ...(metadata.digest && { digest: metadata.digest }),
        imageId,
        metadata: metadata.text,
    };
}
/** A `docker` that does nothing may end well too. */
async function checkExported({ layout }, { files }) {
    if (layout === undefined || (await files.kind(layout)) === 'directory')
        return;
    throw new errors/* PublishError */.S1({
        code: 'BUILD_SILENT',
        message: 'The build ended well but exported no image; nothing was published.',
        fix: 'Run `docker buildx build` by hand on this machine to see whether docker works at all.',
    });
}
async function run({ buildx, env }, { args, onLine }, ports) {
    try {
        return await ports.exec(buildx.file, args, {
            // Provenance in the metadata would only grow it; we leave it out of the outputs anyway.
            env: { BUILDX_METADATA_PROVENANCE: 'disabled', ...env },
            onLine,
            ...(ports.signal && { signal: ports.signal }),
        });
    }
    catch (cause) {
        throw startError(buildx.file, cause) ?? cause;
    }
}
/** Why the program could not even be started, if it is that. */
function startError(file, cause) {
    switch (cause?.code) {
        case 'ENOENT':
            return new errors/* PublishError */.S1({
                code: 'NO_DOCKER',
                message: `There is no program "${file}" on this machine.`,
                fix: 'Install Docker (docker CLI and buildx), or run this step on a runner that has them, such as ubuntu-latest.',
                cause,
            });
        case 'EACCES':
            return new errors/* PublishError */.S1({
                code: 'NO_BUILDX',
                message: `The program "${file}" cannot be started: permission denied.`,
                fix: `Make it executable: \`chmod +x ${file}\`.`,
                cause,
            });
        case 'E2BIG':
            return new errors/* PublishError */.S1({
                code: 'BAD_INPUT',
                message: 'The build has a longer value than this system lets a program have.',
                fix: 'Shorten `build-args` and `labels`: one value may have 128 KiB on Linux. Put larger data into a file of the context.',
                exitCode: 2,
                cause,
            });
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/build/output.js

/**
 * How the image gets from the builder to the registries: it pushes by digest to the only one where its driver can; else it exports
 * an OCI layout, which is uploaded to all registries at once and has one digest in all of them. An engine with the classic image
 * store can do neither: it pushes under the first tag of each destination, the one that moves least. An archive is made of the
 * layout; throws `BadRequest` where there can be none.
 */
function outputOf({ plan, builder, layout }) {
    const destinations = plan.publish ? plan.destinations : [];
    const registries = new Set(destinations.map(({ registry }) => registry));
    const load = plan.build.load
        ? plan.destinations.flatMap(({ name, tags }) => tags.map((tag) => `${name}:${tag}`))
        : [];
    if (plan.archive !== '' && !builder.exportsLayout)
        throw noArchive();
    // The builder has its own opinion about plain HTTP; our client knows what was allowed.
    const isReached = destinations.every(({ registry }) => !plan.insecure.includes(registry));
    if (registries.size === 1 && builder.pushesByDigest && isReached && plan.archive === '') {
        return { push: destinations.map(({ name }) => name), byDigest: true, load };
    }
    if ((registries.size > 0 || plan.archive !== '') && builder.exportsLayout) {
        return { push: [], byDigest: false, layout, load };
    }
    return {
        push: destinations.map(({ name, tags }) => `${name}:${tags[0]}`),
        byDigest: false,
        load,
    };
}
function noArchive() {
    return new errors/* BadRequest */.B([
        {
            input: 'archive',
            message: 'this builder cannot export the image: the engine has the classic image store',
            fix: 'Add docker/setup-buildx-action before this step (`docker buildx create --use` elsewhere).',
        },
    ]);
}

;// CONCATENATED MODULE: ./lib/produce.js



/** Builds the image, and opens it where the builder handed it over to us. */
async function produce({ plan, builder, buildx, session, directory }, ports) {
    const output = outputOf({ plan, builder, layout: `${directory}/layout` });
    const built = await ports.log.group('Build', () => build({
        request: plan.build,
        labels: plan.tagging.labels,
        output,
        buildx,
        env: session.env,
        directory,
    }, ports));
    if (output.layout === undefined) {
        const handedOver = {
            kind: 'pushed',
            digest: built.digest,
            isTagged: !output.byDigest,
        };
        return { handedOver, built, [Symbol.asyncDispose]: async () => { } };
    }
    const source = await (0,lib_image/* openSource */.oD)(`oci-layout://${output.layout}`, {
        files: ports.files,
        imageFiles: ports.imageFiles,
        directory,
        registry: async (host) => session.registry(host),
    });
    const content = await (0,lib_image/* closure */.Cx)(source);
    return {
        handedOver: { kind: 'image', image: { source, content } },
        built,
        content,
        [Symbol.asyncDispose]: () => source[Symbol.asyncDispose](),
    };
}

;// CONCATENATED MODULE: ./lib/publish/preflight.js

/**
 * Proves for every destination, before anything is built, that we may push there, and reads what its tags point at. All
 * destinations at once; every one that fails is reported.
 */
function preflight(destinations, policy) {
    return attempt(firstStep('Logging in to push to', destinations), policy, (destination) => proveAndRead(destination, policy.session));
}
async function proveAndRead({ registry, repository, tags }, session) {
    const client = session.registry(registry);
    await client.canPush(repository);
    const heads = await Promise.all(tags.map((tag) => client.headManifest(repository, tag)));
    return new Map(tags.flatMap((tag, at) => {
        const head = heads[at];
        return head ? [[tag, head.digest]] : [];
    }));
}

;// CONCATENATED MODULE: ./lib/existing/image-facts.js

/** https://github.com/opencontainers/image-spec/blob/main/annotations.md#pre-defined-annotation-keys */
const VERSION = 'org.opencontainers.image.version';
const REVISION = 'org.opencontainers.image.revision';
/** The version that an image says it has, if it is one; builds of branches call themselves `main` or `edge`. */
function versionOf({ [VERSION]: version = '' }) {
    return version.length <= 128 && (0,tagging/* denotedVersion */.Kl)(version) ? version : undefined;
}
/**
 * The facts for an image that is promoted. Tags are about the image, not about the workflow that moves it: its own version stands
 * where a git tag would, and its own commit is what branch tags are compared by.
 */
function factsOfPromoted(labels, facts) {
    const { [REVISION]: revision = '' } = labels;
    const version = versionOf(labels);
    const sha = /^[0-9a-f]{7,64}$/.test(revision) ? revision : '';
    const { commitTime, ...rest } = facts;
    const common = {
        ...rest,
        sha,
        ...(commitTime !== undefined && sha === facts.sha && { commitTime }),
    };
    if (version === undefined)
        return common;
    const { on } = facts;
    const gitTag = on.kind === 'tag' ? on.name : '';
    return {
        ...common,
        on: { kind: 'tag', name: version, ofImage: { gitTag } },
        releaseIsPrerelease: false,
    };
}
/** The facts for an image that this run publishes: its own, and the image's version where a rule looks for one in vain. */
function factsOfPublished(labels, facts) {
    const imageVersion = versionOf(labels);
    return imageVersion === undefined ? facts : { ...facts, imageVersion };
}

;// CONCATENATED MODULE: ./lib/existing/companions.js


/** https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md#storage */
const SUFFIXES = ['sig', 'att', 'sbom'];
/** A signature of an SBOM of an image is the third. */
const MAX_DEPTH = 5;
const MAX_SUBJECTS = 2000;
/** Hides the waits of a registry, without many connections. */
const SUBJECTS_AT_A_TIME = 8;
/** Looks for what refers to the digests, then for what refers to that. Throws where it never ends. */
async function findCompanions(digests, place) {
    const referrers = new Map();
    const tagged = [];
    const left = [];
    const asked = new Set();
    let level = digests;
    for (let depth = 0; level.length > 0; depth += 1) {
        for (const digest of level)
            asked.add(digest);
        if (depth > MAX_DEPTH || asked.size > MAX_SUBJECTS)
            throw tooMany(place);
        const next = [];
        for (let at = 0; at < level.length; at += SUBJECTS_AT_A_TIME) {
            const batch = level.slice(at, at + SUBJECTS_AT_A_TIME);
            for (const found of await Promise.all(batch.map((each) => companionsOf(each, place)))) {
                for (const each of found.referrers)
                    referrers.set(each.digest, each);
                tagged.push(...found.tagged);
                left.push(...found.left);
                next.push(...found.referrers.map(({ digest }) => digest), ...found.tagged.map(digestOf));
            }
        }
        level = [...new Set(next)].filter((digest) => !asked.has(digest));
    }
    return { referrers: [...referrers.values()], tagged, left };
}
async function companionsOf(digest, place) {
    const { repository, registry } = place;
    const tags = SUFFIXES.map((suffix) => `${digest.replace(':', '-')}.${suffix}`);
    const [listed, manifests] = await Promise.all([
        registry.referrers(repository, digest),
        Promise.all(tags.map((tag) => registry.getManifest(repository, tag))),
    ]);
    const heads = await Promise.all(listed.map((each) => resolve(each, place)));
    return {
        referrers: heads.filter((head) => head !== undefined),
        left: listed.flatMap(({ digest: lost, mediaType }, at) => heads[at] ? [] : [`${lost} (${mediaType}), which refers to ${digest}`]),
        tagged: tags.flatMap((tag, at) => {
            const manifest = manifests[at];
            return manifest ? [{ tag, manifest }] : [];
        }),
    };
}
/** Lists of referrers outlive what they list, and their sizes are wrong in some registries: the manifest itself is asked. */
async function resolve({ digest, mediaType }, { repository, registry }) {
    return (0,lib_image/* isManifest */.Yh)(mediaType) ? registry.headManifest(repository, digest) : undefined;
}
function digestOf({ manifest }) {
    return manifest.descriptor.digest;
}
function tooMany({ repository }) {
    return new errors/* PublishError */.S1({
        code: 'SOURCE_BROKEN',
        message: `The image in ${repository} has signatures and attestations without end: more than ${MAX_SUBJECTS}, or ${MAX_DEPTH} on top of each other.`,
        fix: 'Remove those that nobody needs, or copy the image alone: publish with from: oci-archive://….',
    });
}

;// CONCATENATED MODULE: ./lib/existing/open-existing.js
var open_existing_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var open_existing_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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



/** Opens an image and finds all that belongs to it. Nothing is written. */
async function openExisting({ from, session, directory }, { files, imageFiles }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const opened = open_existing_addDisposableResource(env_1, new AsyncDisposableStack(), true);
        const source = opened.use(await (0,lib_image/* openSource */.oD)(from, {
            files,
            imageFiles,
            directory,
            registry: (host) => reader(host, session),
        }));
        const existing = await explained(source.origin, source.name, () => readExisting(source, session));
        const kept = opened.move();
        return { ...existing, [Symbol.asyncDispose]: () => kept.disposeAsync() };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = open_existing_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function readExisting(opened, session) {
    const source = (0,lib_image/* rememberManifests */.Mh)(opened);
    const content = await (0,lib_image/* closure */.Cx)(source);
    const labels = await (0,lib_image/* readImageLabels */.lO)(source, content);
    const { referrers, tagged, left } = await open_existing_companionsOf(content, source, session);
    const also = [...referrers, ...tagged.map(({ manifest }) => manifest.descriptor)];
    const whole = also.length === 0 ? content : await (0,lib_image/* closure */.Cx)(source, also);
    return { image: { source, content: whole, companionTags: tagged }, content, labels, left };
}
async function open_existing_companionsOf({ manifests }, { origin }, session) {
    if (!origin)
        return { referrers: [], tagged: [], left: [] };
    const { registry, repository } = origin;
    const digests = manifests.map(({ descriptor }) => descriptor.digest);
    return findCompanions(digests, { repository, registry: session.registry(registry) });
}
/** Opening reads too, and says what it was about. */
async function reader(host, session) {
    const client = session.registry(host);
    return {
        ...client,
        headManifest: (repository, reference) => explained({ registry: host, repository }, `${host}/${repository}`, () => client.headManifest(repository, reference)),
    };
}
async function explained(origin, name, work) {
    try {
        return await work();
    }
    catch (error) {
        throw origin ? (0,explain_read/* explainRead */.y)(error, `Reading ${name}`, origin) : error;
    }
}

;// CONCATENATED MODULE: ./lib/existing/rehearse.js
/**
 * A session whose registries take nothing: what is written to them is only remembered, and read back from there. So a dry run goes
 * the way of a real one, and ends with what that would do.
 */
function rehearsed(session) {
    const registries = new Map();
    return {
        ...session,
        registry(host) {
            const known = registries.get(host) ?? rehearse(session.registry(host));
            registries.set(host, known);
            return known;
        },
    };
}
function rehearse(registry) {
    const manifests = new Map();
    const tags = new Map();
    const written = (repository, reference) => {
        const digest = tags.get(`${repository}:${reference}`) ?? reference;
        return manifests.get(`${repository}@${digest}`);
    };
    const write = (repository, reference, manifest) => {
        const { digest } = manifest.descriptor;
        manifests.set(`${repository}@${digest}`, manifest);
        if (reference !== digest)
            tags.set(`${repository}:${reference}`, digest);
    };
    return {
        ...registry,
        // Asking for more would begin an upload.
        canPush: () => registry.ping(),
        headManifest: async (repository, reference) => written(repository, reference)?.descriptor ?? registry.headManifest(repository, reference),
        getManifest: async (repository, reference) => written(repository, reference) ?? registry.getManifest(repository, reference),
        async putManifest(repository, reference, manifest) {
            write(repository, reference, manifest);
        },
        async putTags(repository, manifest, names) {
            for (const name of names)
                write(repository, name, manifest);
            return names.map((tag) => ({ tag }));
        },
        deleteManifest: async () => refuse('delete'),
        mountBlob: async () => refuse('mount'),
        async uploadBlob(repository, descriptor, { mountFrom }) {
            if (await registry.headBlob(repository, descriptor.digest))
                return 'existed';
            return mountFrom === undefined ? 'uploaded' : 'mounted';
        },
        async listTags(repository, options) {
            const list = await registry.listTags(repository, options);
            const prefix = `${repository}:`;
            const own = [...tags.keys()].filter((key) => key.startsWith(prefix));
            const names = [...list.tags, ...own.map((key) => key.slice(prefix.length))];
            return { ...list, tags: [...new Set(names)] };
        },
    };
}
function refuse(what) {
    throw new Error(`publishing does not ${what}, so a rehearsal cannot`);
}

// EXTERNAL MODULE: ./lib/report/announce.js
var announce = __webpack_require__(2551);
// EXTERNAL MODULE: ./lib/scratch.js
var lib_scratch = __webpack_require__(3301);
;// CONCATENATED MODULE: ./lib/stopwatch.js
function startStopwatch(clock) {
    const timings = [];
    return {
        timings,
        async time(step, work) {
            const start = clock.now();
            const result = await work();
            timings.push({ step, start, milliseconds: clock.now() - start });
            return result;
        },
    };
}

;// CONCATENATED MODULE: ./lib/publish-existing.js
var publish_existing_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var publish_existing_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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


















/** Reads the image, plans for it, and publishes it as it is: the same digest everywhere, with its signatures and attestations. */
async function publishExisting(work, ports) {
    const { request, facts, problems } = work;
    const preliminary = planBeforeReading(work);
    failIf(problems);
    const watched = { request, facts, plan: withoutTags(preliminary) };
    return withNotifications(watched, ports, (know) => readAndSend({ ...work, preliminary, know }, ports));
}
async function readAndSend(work, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { request, preliminary, isPromotion } = work;
        const watch = startStopwatch(ports.clock);
        const scratch = publish_existing_addDisposableResource(env_1, await (0,lib_scratch/* openScratch */.j)(ports), true);
        const { directory } = scratch;
        const session = await watch.time('log in', () => (0,login_session/* openSession */.f)(sessionFor(request, preliminary, { ports, directory }), ports));
        const existing = publish_existing_addDisposableResource(env_1, await watch.time('read', () => openExisting({ from: request.from, session, directory }, ports)), true);
        const plan = planFor(existing, work);
        work.know(plan);
        (0,announce/* announce */.iP)(plan, ports.log);
        const sending = { existing, plan, session, watch, isRehearsal: request.dryRun };
        return request.dryRun && !isPromotion ? (0,report/* planned */.l)(plan) : await publish_existing_send(sending, ports);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = publish_existing_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function publish_existing_send(sending, ports) {
    const { existing, plan, session, watch, isRehearsal } = sending;
    const destinations = plan.publish ? plan.destinations : [];
    const policy = {
        require: plan.require,
        primary: destinations[0],
        session: isRehearsal ? rehearsed(session) : session,
    };
    const ready = await watch.time('preflight', () => preflight(destinations, policy));
    const produced = producedFrom(existing);
    const delivery = { plan, preflight: ready, policy, produced, watch, isRehearsal };
    return deliver(delivery, isRehearsal ? rehearsing(ports) : ports);
}
/** What can be said before the image is read: its tags may depend on it, and its commit is its own. */
function withoutTags(plan) {
    const destinations = plan.destinations.map((each) => ({ ...each, tags: [] }));
    return { ...plan, destinations, tagging: { ...plan.tagging, version: '' }, commit: '' };
}
/** What is known without the image: everything but its tags. Whatever is wrong with it is said before anything is read. */
function planBeforeReading({ request, facts, problems, isPromotion }) {
    // What publishes was planned once, as if it built: its problems are in the list.
    const plan = (0,plan_plan/* makePlan */.C)(request, facts, isPromotion ? problems : (0,values/* collectProblems */.vX)());
    // A promotion without repositories has no `from` either, and that has been said.
    const later = new Set(['tags', ...(isPromotion ? ['images'] : [])]);
    const add = (problem) => {
        if (!later.has(problem.input))
            problems.add(problem);
    };
    checkPublishable({ plan, request, facts }, { list: problems.list, add });
    return plan;
}
function failIf({ list }) {
    if (list.length > 0)
        throw new errors/* BadRequest */.B(list);
}
/** The session for the source and the destinations. */
function sessionFor(request, { destinations, publish }, { ports, directory }) {
    const origin = originOf(request.from);
    const targets = new Set(publish ? destinations.map(({ registry }) => registry) : []);
    return {
        registries: [...new Set([...(origin === undefined ? [] : [origin]), ...targets])],
        // A login without a registry is for where the image goes, not for where it comes from.
        loginFor: (registry) => targets.has(registry)
            ? (0,auth/* loginFor */.L)(registry, request)
            : request.logins.find((login) => login.registry === registry),
        connection: request.connection,
        githubToken: request.githubToken,
        paths: (0,docker_paths/* dockerPaths */.p)(ports.env),
        directory,
    };
}
/** The registry that the image may come from. */
function originOf(from) {
    const source = (0,lib_image/* parseSource */.PJ)(from);
    return 'reference' in source ? source.reference?.registry : undefined;
}
/** The plan, now that the image is known. Throws with everything that is wrong. */
function planFor(existing, { request, facts, problems, isPromotion }) {
    const { content, labels, image, left } = existing;
    const imageFacts = (isPromotion ? factsOfPromoted : factsOfPublished)(labels, facts);
    const { platforms } = content;
    const build = { ...request.build, platforms };
    const tagging = { ...request.tagging, platforms };
    const plan = (0,plan_plan/* makePlan */.C)({ ...request, build, tagging }, imageFacts, problems);
    if (isPromotion && request.tagging.tags === '' && imageFacts.on.kind !== 'tag') {
        const version = versionOf(labels) ?? 'none';
        problems.add({
            input: 'tags',
            message: `the image names no version to make tags of (org.opencontainers.image.version: ${version})`,
            fix: 'Name the tags, for example `type=raw,value=stable`.',
        });
    }
    else {
        checkPublishable({ plan, request, facts }, problems);
    }
    failIf(problems);
    return {
        ...plan,
        source: { name: image.source.name, digest: content.root.digest },
        warnings: [...plan.warnings, ...left.map((each) => `left behind: ${each}`)],
        notices: [...plan.notices, ...labelNotice(request)],
    };
}
function labelNotice({ tagging }) {
    const typed = ['labels', 'annotations'].filter((name) => tagging[name] !== '');
    return typed.map((name) => `${name}: the image exists and is published as it is, so it does not get them`);
}
function producedFrom({ image, content }) {
    return {
        handedOver: { kind: 'image', image, keepsDigest: true },
        content,
        // Whoever opened it closes it.
        [Symbol.asyncDispose]: async () => { },
    };
}
/** Nobody else can be in the way of what is only rehearsed, and nothing is sent that could be told. */
function rehearsing(ports) {
    const { clock, log } = ports;
    return { ...ports, clock: { ...clock, sleep: async () => { } }, log: { ...log, info: () => { } } };
}

;// CONCATENATED MODULE: ./lib/pipeline.js
var pipeline_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var pipeline_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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






















/** Reads the request and decides. Nothing is done; throws one error with everything that is wrong. */
async function decide(raw, facts) {
    const problems = (0,values/* collectProblems */.vX)();
    const decision = await decideInto(problems, raw, facts);
    if (problems.list.length > 0)
        throw new errors/* BadRequest */.B(problems.list);
    return decision;
}
async function decideInto(problems, raw, facts) {
    const request = await parseInputs(raw, { secretsAvailable: hasSecrets(facts) }, problems);
    return { request, plan: (0,plan_plan/* makePlan */.C)(request, facts, problems) };
}
/** A privileged run of a fork has its secrets; whether it may use them is checked before anything is done. */
function hasSecrets({ untrusted }) {
    return untrusted?.reason !== 'fork' && untrusted?.reason !== 'dependabot';
}
/** Publishes an image of a registry under more tags, in more places. Throws before anything is done if the request is wrong. */
async function promote(raw, facts, ports) {
    const found = (0,values/* collectProblems */.vX)();
    const problems = promotionProblems(found);
    const inputs = promotionInputs(raw, found);
    const request = await parseInputs(inputs, { secretsAvailable: hasSecrets(facts) }, problems);
    prepareNotifications(request, ports, problems);
    return publishExisting({ request, facts, problems, isPromotion: true }, ports);
}
/** The whole step: plan, log in, build, publish, verify. Throws before anything is done if the request is wrong. */
async function publish(raw, facts, ports) {
    const problems = (0,values/* collectProblems */.vX)();
    const { request, plan } = await decideInto(problems, raw, facts);
    prepareNotifications(request, ports, problems);
    if (request.from !== '') {
        return publishExisting({ request, facts, problems, isPromotion: false }, ports);
    }
    checkPublishable({ plan, request, facts }, problems);
    await checkDockerfile(request.build, ports.files, problems);
    if (problems.list.length > 0)
        throw new errors/* BadRequest */.B(problems.list);
    (0,announce/* announce */.iP)(plan, ports.log);
    return withNotifications({ request, facts, plan }, ports, async () => request.dryRun ? (0,report/* planned */.l)(plan) : execute({ request, plan }, ports));
}
async function execute({ request, plan }, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const watch = startStopwatch(ports.clock);
        const paths = (0,docker_paths/* dockerPaths */.p)(ports.env);
        const scratch = pipeline_addDisposableResource(env_1, await (0,lib_scratch/* openScratch */.j)(ports), true);
        const { directory } = scratch;
        const destinations = plan.publish ? plan.destinations : [];
        const session = await (0,login_session/* openSession */.f)(pipeline_sessionFor(request, { destinations, paths, directory }), ports);
        const policy = { require: plan.require, primary: destinations[0], session };
        const [ready, builder, buildx] = await watch.time('log in', () => Promise.all([
            preflight(destinations, policy),
            findBuilder(request.build.builder, paths.buildx, ports),
            findBuildx(paths.config, ports),
        ]));
        const produced = pipeline_addDisposableResource(env_1, await watch.time('build', () => produce({ plan, builder, buildx, session, directory }, ports)), true);
        return await deliver({ plan, preflight: ready, policy, produced, watch }, ports);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = pipeline_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function pipeline_sessionFor(request, { destinations, paths, directory }) {
    return {
        registries: [...new Set(destinations.map(({ registry }) => registry))],
        loginFor: (registry) => (0,auth/* loginFor */.L)(registry, request),
        connection: request.connection,
        githubToken: request.githubToken,
        paths,
        directory,
    };
}


/***/ }),

/***/ 9037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ authMethod),
/* harmony export */   L: () => (/* binding */ loginFor)
/* harmony export */ });
/* harmony import */ var _registries_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1977);

function authMethod(registry, asked) {
    if (loginFor(registry, asked))
        return 'input';
    return asked.githubToken && (0,_registries_index_js__WEBPACK_IMPORTED_MODULE_0__/* .takesJobToken */ .V$)(registry) ? 'job-token' : 'docker-config';
}
/** The login that was typed for a registry; one without a registry belongs to the only registry there is. */
function loginFor(registry, { logins }) {
    return (logins.find((login) => login.registry === registry) ??
        logins.find((login) => login.registry === undefined));
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
/* harmony import */ var _bake_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3090);

function toPlanJson(plan) {
    const { tagging } = plan;
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
        bake: (0,_bake_js__WEBPACK_IMPORTED_MODULE_0__/* .toBakeParts */ .B)(plan).all,
        ...(plan.source && { from: plan.source }),
        publish: plan.publish,
        ...(plan.withheld !== undefined && { withheld: plan.withheld }),
        warnings: plan.warnings,
        notices: plan.notices,
    };
}


/***/ }),

/***/ 9164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ makePlan),
/* harmony export */   N: () => (/* binding */ plannedEntries)
/* harmony export */ });
/* harmony import */ var _reference_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2944);
/* harmony import */ var _registries_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1977);
/* harmony import */ var _tagging_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7176);
/* harmony import */ var _auth_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9037);




/** Decides what will happen. Pure; everything wrong with the request goes into `problems`. */
function makePlan(request, facts, problems) {
    const tagging = (0,_tagging_index_js__WEBPACK_IMPORTED_MODULE_2__/* .computeTags */ .$o)(request.tagging, facts);
    for (const problem of tagging.problems)
        problems.add(problem);
    const withheld = request.push ? whyWithheld(request, facts) : undefined;
    return {
        tagging,
        destinations: destinationsOf(tagging, request),
        build: request.build,
        archive: request.archive,
        insecure: request.connection.insecure,
        reportDirectory: request.reportDirectory,
        verify: request.verify,
        separators: request.separators,
        bakeTarget: request.bakeTarget,
        setOutputEnv: request.setOutputEnv,
        ...(withheld !== undefined && { withheld }),
        publish: request.push && withheld === undefined,
        policy: request.policy,
        require: request.require,
        commit: facts.sha,
        warnings: [...tagging.warnings, ...request.webhooks.flatMap(({ warnings }) => warnings)],
        notices: [...facts.notices, ...tagging.notices],
    };
}
function whyWithheld({ allowForkPush }, { untrusted }) {
    const overridden = untrusted?.reason === 'fork-privileged' && allowForkPush;
    return overridden ? undefined : untrusted?.explanation;
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
        const reference = (0,_reference_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(text);
        if (!reference)
            continue;
        const key = (0,_reference_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .fullName */ .fq)(reference);
        const known = found.get(key) ?? { repository: reference, tags: [] };
        known.tags.push(...tags, ...(reference.tag ? [reference.tag] : []));
        found.set(key, known);
    }
    return [...found.values()].map(({ repository: { registry, repository }, tags }) => ({
        registry,
        repository,
        name: (0,_reference_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .familiarName */ .hG)({ registry, repository }),
        provider: (0,_registries_index_js__WEBPACK_IMPORTED_MODULE_1__/* .providerOf */ .lc)(registry).id,
        auth: (0,_auth_js__WEBPACK_IMPORTED_MODULE_3__/* .authMethod */ .A)(registry, request),
        tags: mostSpecificFirst([...new Set(tags)], plannedEntries(tagging)),
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

/***/ 5889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isAtDigest)
/* harmony export */ });
/** Whether a tag points at the published digest: those that stayed where they were do not. */
function isAtDigest({ state }) {
    return state !== 'kept' && state !== 'skipped';
}


/***/ }),

/***/ 9784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ transferInWords)
/* harmony export */ });
/* unused harmony export sumTransfers */
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(240);

function sumTransfers(transfers) {
    const sum = { uploaded: 0, mounted: 0, existed: 0 };
    for (const { outcome, size } of transfers)
        sum[outcome] += size;
    return sum;
}
/** `uploaded 12.3 MB in 3.2 s (3.8 MB/s), 33.3 MB there already`; `''` where nothing was brought. */
function transferInWords(transfers, span) {
    if (transfers.length === 0)
        return '';
    const { uploaded, mounted, existed } = sumTransfers(transfers);
    if (uploaded + mounted === 0)
        return `all ${(0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(existed)} there already`;
    return [
        ...(uploaded > 0
            ? [`uploaded ${(0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(uploaded)}${span ? speed(uploaded, span) : ''}`]
            : []),
        ...(mounted > 0 ? [`${(0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(mounted)} mounted from another repository`] : []),
        ...(existed > 0 ? [`${(0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(existed)} there already`] : []),
    ].join(', ');
}
/** Of less than this, the rate says more about the number of requests than about the link. In bytes. */
const WORTH_A_RATE = 1_000_000;
function speed(bytes, { milliseconds }) {
    const seconds = milliseconds / 1_000;
    const hasRate = bytes >= WORTH_A_RATE && milliseconds > 0;
    return ` in ${seconds.toFixed(1)} s${hasRate ? ` (${(0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(bytes / seconds)}/s)` : ''}`;
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
function explainRead(error, doing, { registry, repository }) {
    const isLogin = error instanceof _oci_index_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryError */ .g && (error.kind === 'denied' || error.kind === 'unauthorized');
    return (0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .W)(error, doing, isLogin ? { registry } : { registry, repository });
}


/***/ }),

/***/ 1522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IZ: () => (/* binding */ requireDelivered),
/* harmony export */   ST: () => (/* binding */ announceNotifications),
/* harmony export */   WU: () => (/* binding */ resultInWords)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** Says what became of each webhook; of its URL only the host. */
function announceNotifications({ deliveries }, log) {
    for (const delivery of deliveries) {
        const line = `Notification of ${nameOf(delivery)}: ${resultInWords(delivery)}`;
        if (delivery.outcome === 'delivered')
            log.info(line);
        else
            log.warning(`${line}.\nWhat is in the registries does not depend on it.`);
        if (delivery.omitted > 0) {
            log.warning(`${nameOf(delivery)} was not told of ${delivery.omitted} tags: the format ${delivery.format} needs a request for each, and they are too many. Use the format generic.`);
        }
    }
}
/** `delivered`, `failed: answered 503, after 4 attempts`. */
function resultInWords(delivery) {
    const { outcome, requests, delivered, attempts, reason } = delivery;
    const tries = attempts > requests ? `, after ${attempts} attempts` : '';
    if (outcome === 'delivered')
        return `delivered${tries}`;
    const part = delivered > 0 ? ` (${delivered} of ${requests} were delivered)` : '';
    return `failed: it ${reason ?? ''}${tries}${part}`;
}
/** Throws where a webhook that is `required` was not told of what was published. */
function requireDelivered({ notifications }) {
    const missed = (notifications?.deliveries ?? []).filter(({ outcome, required }) => required && outcome === 'failed');
    if (missed.length === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1({
        code: 'NOTIFY_FAILED',
        message: `The image is published, but ${missed.map(nameOf).join(', ')} could not be told, and that is required.`,
        fix: 'Run the job again: what is published stays, and the notification has the same id. Or leave out `required: true`.',
        detail: missed.map((each) => `${nameOf(each)}: ${resultInWords(each)}`),
    });
}
function nameOf({ host, format }) {
    return `${host} (${format})`;
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

/***/ 1569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ describeReport)
});

// EXTERNAL MODULE: ./lib/publish/published.js
var published = __webpack_require__(5889);
// EXTERNAL MODULE: ./lib/publish/transfer-words.js
var transfer_words = __webpack_require__(9784);
;// CONCATENATED MODULE: ./lib/report/document.js
/** More rows nobody reads; they are counted and left out. */
const MAX_ROWS = 100;
/** The same of lines of an alert. */
const MAX_LINES = 50;
/** Nothing where there are no rows. */
function table(head, rows, cells) {
    if (rows.length === 0)
        return [];
    const shown = rows.slice(0, MAX_ROWS).map((row) => cells(row).map(toCell));
    return [{ kind: 'table', head, rows: shown, left: rows.length - shown.length }];
}
/** Nothing where there are no lines. */
function document_alert(level, all) {
    if (all.length === 0)
        return [];
    const lines = all.slice(0, MAX_LINES).map((line) => (typeof line === 'string' ? [line] : line));
    return [{ kind: 'alert', level, lines, left: all.length - lines.length }];
}
function toCell(content) {
    if (typeof content === 'string')
        return [[content]];
    return content.every((each) => Array.isArray(each)) ? content : [content];
}

;// CONCATENATED MODULE: ./lib/report/destination-table.js



/** Every destination: what it has now, and how that got there. */
function destinationTable({ published, failures, plan }) {
    if (published.length + failures.length === 0) {
        return table(['Destination', 'Registry', 'Login'], plan.destinations, (destination) => [
            [{ code: destination.name }],
            destination.provider,
            destination.auth,
        ]);
    }
    const rows = [
        ...published.map((each) => ({
            ...each.destination,
            tags: tagsInWords(each),
            result: result(each),
        })),
        ...failures.map(({ destination, error }) => ({
            ...destination,
            tags: 'none',
            result: `failed: ${error.code}`,
        })),
    ];
    return table(['Destination', 'Registry', 'Tags', 'Image'], rows, (row) => [
        [{ code: row.name }],
        row.provider,
        row.tags,
        row.result,
    ]);
}
function tagsInWords({ tags }) {
    const pointing = tags.filter(published/* isAtDigest */.c).length;
    return pointing === tags.length ? String(tags.length) : `${pointing} of ${tags.length}`;
}
/** Where the builder pushed, it does not say what it found there. */
function result({ transfers, upload }) {
    if (!upload)
        return 'pushed by the builder';
    return (0,transfer_words/* transferInWords */.s)(transfers, upload) || 'there already';
}

// EXTERNAL MODULE: ./lib/bytes.js
var bytes = __webpack_require__(240);
// EXTERNAL MODULE: ./lib/report/plan-table.js
var plan_table = __webpack_require__(3914);
;// CONCATENATED MODULE: ./lib/report/tag-table.js


/** Different results of one tag that are shown, one per line. */
const MAX_RESULTS = 4;
/** Every tag: why it is there, when it moves, and what became of it. */
function tagTable({ plan, published }) {
    const isResult = published.length > 0;
    const head = ['Tag', 'Why', 'Moves', isResult ? 'Result' : 'Where'];
    return table(head, (0,plan_table/* planRows */.L)(plan), (row) => [
        [{ code: row.tag }],
        row.why,
        row.moves,
        isResult ? resultOf(row, published) : row.where,
    ]);
}
/** One line where all destinations agree; else one for each result, with the destinations that have it. */
function resultOf({ tag, only }, published) {
    const results = new Map();
    for (const { destination, tags } of published) {
        const found = tags.find(({ name }) => name === tag);
        if (!found || (only !== undefined && only !== destination.name))
            continue;
        const line = tagInWords(found);
        const key = JSON.stringify(line);
        const known = results.get(key) ?? { line, names: [] };
        known.names.push(destination.name);
        results.set(key, known);
    }
    const all = [...results.values()];
    const [first] = all;
    if (!first)
        return [['']];
    if (all.length === 1)
        return [first.line];
    const shown = all
        .slice(0, MAX_RESULTS)
        .map(({ line, names }) => [...line, `: ${few(names)}`]);
    return all.length > shown.length
        ? [...shown, [`… and ${all.length - shown.length} more`]]
        : shown;
}
function few(names) {
    return names.length > 3
        ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`
        : names.join(', ');
}
/** `moved from 1.2.2 (sha256:…)`, `kept at 2.0.0, higher than 1.2.3`, `unchanged`. */
function tagInWords({ state, previous, previousVersion, why }) {
    if (why !== undefined)
        return [why];
    if (previous === undefined)
        return [state];
    const digest = { code: shortDigest(previous) };
    return previousVersion
        ? ['moved from ', { strong: previousVersion }, ' (', digest, ')']
        : ['moved from ', digest];
}
/** As much of a digest as people compare. */
function shortDigest(digest) {
    return digest.slice(0, digest.indexOf(':') + 13);
}

;// CONCATENATED MODULE: ./lib/report/layer-table.js



/** More columns are not readable. */
const MAX_COLUMNS = 6;
/** The size of each image, and each layer with what it took to have it at each destination; nothing where it is not known. */
function layerTable({ images, published }) {
    const rows = images.flatMap(({ platform, layers }) => layers.map((layer) => ({ platform, ...layer })));
    const columns = published.filter(({ transfers }) => transfers.length > 0).slice(0, MAX_COLUMNS);
    const outcomes = columns.map(({ transfers }) => {
        return new Map(transfers.map(({ digest, outcome }) => [digest, outcome]));
    });
    const head = ['Platform', 'Layer', 'Size', ...namesOf(columns)];
    const [layers] = table(head, rows, ({ platform, digest, size }) => [
        platform,
        [{ code: shortDigest(digest) }],
        (0,bytes/* formatBytes */.z)(size),
        ...outcomes.map((outcome) => outcome.get(digest) ?? ''),
    ]);
    if (!layers)
        return [];
    const sizes = images.map(({ platform, layers: own }) => {
        const size = own.reduce((sum, layer) => sum + layer.size, 0);
        return `${platform || 'image'} ${(0,bytes/* formatBytes */.z)(size)}`;
    });
    const shown = sizes.slice(0, 8);
    const more = sizes.length > shown.length ? `, … and ${sizes.length - shown.length} more` : '';
    const summary = [{ strong: `Layers: ${rows.length}` }, ` · ${shown.join(', ')}${more}`];
    return [{ kind: 'folded', summary, table: layers }];
}
/** The registries, or the whole names where one of them is there twice. */
function namesOf(columns) {
    const registries = columns.map(({ destination }) => destination.registry);
    return new Set(registries).size === columns.length
        ? registries
        : columns.map(({ destination }) => destination.name);
}

// EXTERNAL MODULE: ./lib/report/announce-notifications.js
var announce_notifications = __webpack_require__(1522);
;// CONCATENATED MODULE: ./lib/report/notification-table.js


/** Every webhook that was to be told, and whether it was. */
function notificationTable({ notifications }) {
    return table(['Notification', 'Format', 'Event', 'Result'], notifications?.deliveries ?? [], (each) => [[{ code: each.host }], each.format, each.event, (0,announce_notifications/* resultInWords */.WU)(each)]);
}

// EXTERNAL MODULE: ./lib/report/timeline.js
var timeline = __webpack_require__(1451);
;// CONCATENATED MODULE: ./lib/report/describe.js






const HEADLINES = {
    planned: 'Plan: nothing was built or published',
    built: 'Built, not published',
    published: 'Published',
    unchanged: 'Already published: nothing changed',
};
/** The report as a document: what is where, how to pull it, the tags with their reasons, layers, warnings and the timeline. */
function describeReport(report) {
    const { plan, published, failures, digest, outcome } = report;
    const [first] = published;
    const bars = (0,timeline/* timelineOf */.hf)(report);
    const { version } = plan.tagging;
    return [
        { kind: 'title', text: `${HEADLINES[outcome]}${version ? `: ${version}` : ''}` },
        ...document_alert('caution', failures.flatMap(failureLines)),
        ...document_alert('note', plan.withheld === undefined ? [] : [plan.withheld]),
        ...line(keyFacts(report)),
        ...line(digest ? ['Digest ', { code: digest }] : []),
        ...(first
            ? [{ kind: 'command', text: `docker pull ${first.destination.name}@${digest}` }]
            : []),
        ...destinationTable(report),
        ...tagTable(report),
        ...layerTable(report),
        ...notificationTable(report),
        ...document_alert('warning', plan.warnings),
        ...(bars.length > 0 ? [{ kind: 'timeline', bars }] : []),
    ];
}
function line(phrases) {
    return phrases.length > 0 ? [{ kind: 'line', line: phrases }] : [];
}
/** The few things that everybody wants to know: platforms, where it comes from, the archive, the time. */
function keyFacts(report) {
    const { platforms, plan, archive } = report;
    const length = (0,timeline/* lengthOf */.Y5)((0,timeline/* timelineOf */.hf)(report));
    const facts = [
        ...(platforms.length > 0 ? [[platforms.join(', ')]] : []),
        ...(plan.source ? [['from ', { code: plan.source.name }]] : []),
        ...(archive ? [['archive ', { code: archive.path }]] : []),
        ...(length > 0 ? [[(0,timeline/* duration */.p0)(length)]] : []),
    ];
    return facts.flatMap((fact, at) => (at === 0 ? fact : [' · ', ...fact]));
}
function failureLines({ destination, error }) {
    return [
        [{ strong: destination.name }, ` did not get the image. ${error.message}`],
        ...(error.fix ? [[error.fix]] : []),
    ];
}


/***/ }),

/***/ 4219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ writeReportFiles)
});

// UNUSED EXPORTS: renderReportFiles

// EXTERNAL MODULE: ./lib/report/describe.js + 5 modules
var describe = __webpack_require__(1569);
;// CONCATENATED MODULE: ./lib/report/escape-html.js
/** What is not shown, or turns the direction of what stands around it. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu;
/** Text from outside as text or as a quoted attribute of HTML or SVG. */
function escapeHtml(text) {
    return text
        .toWellFormed()
        .replace(UNSEEN, ' ')
        .replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

;// CONCATENATED MODULE: ./lib/report/html-style.js
/** The style of the page, which follows the light or dark theme of whoever looks. */
const STYLE = `
:root { color-scheme: light dark; --text: #1f2328; --soft: #59636e; --line: #d1d9e0; --paper: #ffffff; --panel: #f6f8fa; --step: #0969da; --part: #8250df; --warn: #9a6700; --bad: #d1242f; }
@media (prefers-color-scheme: dark) { :root { --text: #f0f6fc; --soft: #9198a1; --line: #3d444d; --paper: #0d1117; --panel: #151b23; --step: #4493f8; --part: #ab7df8; --warn: #d29922; --bad: #f85149; } }
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; background: var(--paper); color: var(--text); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.6rem; border-bottom: 1px solid var(--line); padding-bottom: .3rem; }
code, pre { font: 85%/1.45 ui-monospace, monospace; background: var(--panel); border-radius: 4px; padding: .15em .35em; }
pre { padding: .8em 1em; overflow-x: auto; border: 1px solid var(--line); }
.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; font-size: 90%; }
th, td { border: 1px solid var(--line); padding: .35em .7em; text-align: left; vertical-align: top; }
th { background: var(--panel); }
summary { cursor: pointer; margin: 1rem 0 .5rem; }
.left { color: var(--soft); }
.alert { border-left: 4px solid var(--step); padding: .2rem 1rem; margin: 1rem 0; }
.alert p { margin: .4rem 0; }
.warning { border-color: var(--warn); }
.caution { border-color: var(--bad); }
.timeline { width: 100%; height: auto; margin-top: 1rem; font: 13px system-ui, sans-serif; }
.timeline text { fill: var(--text); }
.timeline .time, .timeline text.tick { fill: var(--soft); }
.timeline text.tick { font-size: 11px; text-anchor: middle; }
.timeline line.tick { stroke: var(--line); }
.timeline .step rect { fill: var(--step); }
.timeline .part rect { fill: var(--part); }
`;
/** What the page allows itself: this style, by its SHA-256, and nothing else. A test compares it with the style. */
const STYLE_HASH = 'sha256-TSG0HCMX+xLdLCK543qzI275qGcNFWmDhRGsmHgWpkU=';

// EXTERNAL MODULE: ./lib/report/timeline.js
var timeline = __webpack_require__(1451);
;// CONCATENATED MODULE: ./lib/report/timeline-svg.js


/** In the picture's own units, which are pixels unless it is scaled down. */
const WIDTH = 900;
const LABELS = 300;
/** For the duration behind the longest bar. */
const MARGIN = 90;
const ROW = 26;
const BAR = 16;
const MAX_LABEL = 42;
/** The timeline as a picture within an HTML page: colours come from the page's style, by class. */
function renderTimelineSvg(bars) {
    const total = Math.max(1, (0,timeline/* lengthOf */.Y5)(bars));
    const scale = (WIDTH - LABELS - MARGIN) / total;
    const height = bars.length * ROW + ROW;
    const name = `Timeline, ${(0,timeline/* duration */.p0)(total)}`;
    return [
        `<svg class="timeline" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeHtml(name)}" xmlns="http://www.w3.org/2000/svg">`,
        ...ticks(total).map((at) => renderTick(at, { x: LABELS + at * scale, height })),
        ...bars.map((bar, row) => renderBar(bar, { y: row * ROW, scale })),
        '</svg>',
    ].join('\n');
}
function renderBar(bar, { y, scale }) {
    const { label, level, start, milliseconds } = bar;
    const x = LABELS + start * scale;
    const width = Math.max(2, milliseconds * scale);
    const baseline = y + BAR - 3;
    const indent = level === 'part' ? 16 : 0;
    const shown = label.length > MAX_LABEL ? `…${label.slice(1 - MAX_LABEL)}` : label;
    return [
        `<g class="${level}"><title>${escapeHtml(label)}</title>`,
        `<text x="${indent}" y="${baseline}">${escapeHtml(shown)}</text>`,
        `<rect x="${round(x)}" y="${y}" width="${round(width)}" height="${BAR}" rx="2"/>`,
        `<text class="time" x="${round(x + width + 6)}" y="${baseline}">${(0,timeline/* duration */.p0)(milliseconds)}</text></g>`,
    ].join('');
}
function renderTick(at, { x, height }) {
    const bottom = height - ROW + 4;
    return [
        `<line class="tick" x1="${round(x)}" y1="0" x2="${round(x)}" y2="${bottom}"/>`,
        `<text class="tick" x="${round(x)}" y="${bottom + 14}">${Number((at / 1_000).toPrecision(6))} s</text>`,
    ].join('');
}
/** Three to seven round times. */
function ticks(total) {
    const magnitude = 10 ** Math.floor(Math.log10(total));
    const fitting = [5, 2, 1, 0.5, 0.2].map((each) => each * magnitude);
    const step = fitting.find((each) => total / each >= 2.5) ?? magnitude / 5;
    const count = Math.floor(total / step);
    return Array.from({ length: count + 1 }, (_, index) => index * step);
}
function round(value) {
    return Math.round(value * 10) / 10;
}

;// CONCATENATED MODULE: ./lib/report/html.js




/** Nothing is loaded from anywhere, no script runs, and nothing is sent, whatever text the page shows. */
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
/** The report as one page that needs nothing else: style and picture are in it. */
function renderHtml(report) {
    const document = (0,describe/* describeReport */.A)(report);
    const title = document.find((block) => block.kind === 'title')?.text ?? '';
    return [
        '<!doctype html>',
        '<html lang="en">',
        '<head>',
        '<meta charset="utf-8">',
        `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        `<title>${escapeHtml(title)}</title>`,
        `<style>${STYLE}</style>`,
        '</head>',
        '<body>',
        ...document.map(renderBlock),
        '</body>',
        '</html>',
        '',
    ].join('\n');
}
function renderBlock(block) {
    switch (block.kind) {
        case 'title':
            return `<h1>${escapeHtml(block.text)}</h1>`;
        case 'line':
            return `<p>${renderLine(block.line)}</p>`;
        case 'command':
            return `<pre>${escapeHtml(block.text)}</pre>`;
        case 'alert': {
            const lines = block.lines.map((line) => `<p>${renderLine(line)}</p>`);
            return `<div class="alert ${block.level}">${lines.join('')}${more(block.left)}</div>`;
        }
        case 'table':
            return renderTable(block);
        case 'folded':
            return `<details open><summary>${renderLine(block.summary)}</summary>${renderTable(block.table)}</details>`;
        case 'timeline':
            return renderTimelineSvg(block.bars);
    }
}
function renderTable({ head, rows, left }) {
    const heads = head.map((cell) => `<th>${escapeHtml(cell)}</th>`).join('');
    const body = rows.map((cells) => {
        const columns = cells.map((cell) => `<td>${cell.map(renderLine).join('<br>')}</td>`);
        return `<tr>${columns.join('')}</tr>`;
    });
    const table = `<table><thead><tr>${heads}</tr></thead><tbody>${body.join('\n')}</tbody></table>`;
    return `<div class="scroll">${table}</div>${more(left)}`;
}
function renderLine(line) {
    return line
        .map((phrase) => {
        if (typeof phrase === 'string')
            return escapeHtml(phrase);
        return 'code' in phrase
            ? `<code>${escapeHtml(phrase.code)}</code>`
            : `<strong>${escapeHtml(phrase.strong)}</strong>`;
    })
        .join('');
}
function more(left) {
    return left > 0 ? `<p class="left">… and ${left} more.</p>` : '';
}

// EXTERNAL MODULE: ./lib/report/json.js
var json = __webpack_require__(7406);
// EXTERNAL MODULE: ./lib/report/summary.js + 2 modules
var summary = __webpack_require__(4660);
;// CONCATENATED MODULE: ./lib/report/files.js



/** Readable by everybody: they are made to be kept, and hold nothing that the log does not show. */
const MODE = 0o644;
/** The report as files for artifacts and other CIs, by their names. */
function renderReportFiles(report) {
    return {
        'report.json': `${JSON.stringify((0,json/* toReportJson */.s)(report), undefined, 2)}\n`,
        'report.md': (0,summary/* renderSummary */.B)(report),
        'report.html': renderHtml(report),
    };
}
/** Writes them where the plan says. What is published stays published: a file that cannot be written is a warning. */
async function writeReportFiles(report, { files, log, }) {
    const { reportDirectory: directory } = report.plan;
    if (directory === '')
        return;
    try {
        await files.makeDirectory(directory);
        for (const [name, text] of Object.entries(renderReportFiles(report))) {
            await files.writeText(`${directory}/${name}`, text, MODE);
        }
    }
    catch (error) {
        log.warning(`report: the directory "${directory}" cannot be written (${error instanceof Error ? error.message : error}). Name one that this user may write to.`);
    }
}


/***/ }),

/***/ 7406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ toReportJson)
/* harmony export */ });
/* harmony import */ var _plan_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1433);

function toReportJson(report) {
    const { plan, outcome, digest, imageId, platforms, published, archive, timings } = report;
    const failures = report.failures.map(({ destination: { name }, error }) => {
        const { code, message, fix } = error;
        return { name, code, message, ...(fix && { fix }) };
    });
    return {
        ...(0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .toPlanJson */ .x)(plan),
        outcome,
        digest,
        imageId,
        platforms,
        published: published.map(({ destination, ...rest }) => ({ name: destination.name, ...rest })),
        failures,
        contents: report.images,
        ...(archive && { archive }),
        timings,
        notifications: report.notifications?.deliveries ?? [],
    };
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
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9164);
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
/** The report of a run that only planned. */
function planned(plan) {
    return {
        outcome: 'planned',
        plan,
        published: [],
        failures: [],
        digest: '',
        imageId: '',
        metadata: '',
        platforms: plan.build.platforms,
        images: [],
        timings: [],
    };
}
/** `unchanged` when no tag was written: each answered this digest before, or stays where it is. */
function outcomeOf(published) {
    if (published.length === 0)
        return 'built';
    const tags = published.flatMap((destination) => destination.tags);
    return tags.some(({ state }) => WRITTEN.has(state)) ? 'published' : 'unchanged';
}
const WRITTEN = new Set(['published', 'moved']);


/***/ }),

/***/ 4660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ renderSummary)
});

// EXTERNAL MODULE: ./lib/report/describe.js + 5 modules
var describe = __webpack_require__(1569);
// EXTERNAL MODULE: ./lib/report/timeline.js
var timeline = __webpack_require__(1451);
;// CONCATENATED MODULE: ./lib/report/gantt.js

/**
 * The timeline in Mermaid's language, which GitHub draws. Times of day instead of times since the epoch, because those
 * would be shown in the time zone of whoever looks.
 * https://mermaid.js.org/syntax/gantt.html
 */
function renderGantt(bars) {
    return [
        'gantt',
        '  dateFormat HH:mm:ss.SSS',
        `  axisFormat ${(0,timeline/* lengthOf */.Y5)(bars) < SHORT ? '%S.%L' : '%M:%S'}`,
        '  todayMarker off',
        ...bars.map(({ label, level, start, milliseconds }) => {
            const status = level === 'step' ? '' : 'done, ';
            const text = `${label} ${(0,timeline/* duration */.p0)(milliseconds)}`.replace(SYNTAX, '-').replaceAll(':', '∶');
            // A bar without width is not drawn.
            return `  ${text} :${status}${timeOfDay(start)}, ${Math.max(1, Math.round(milliseconds))}ms`;
        }),
    ].join('\n');
}
/** Milliseconds; less has several ticks in a second. */
const SHORT = 15_000;
/** All but letters, digits and what names of images are made of. A colon would end the text; the ratio sign looks like one. */
const SYNTAX = /[^\p{L}\p{N} ./:_-]/gu;
function timeOfDay(milliseconds) {
    const pad = (value, length) => String(Math.floor(value)).padStart(length, '0');
    const rest = Math.round(milliseconds);
    const hours = pad((rest / 3_600_000) % 24, 2);
    const minutes = pad((rest / 60_000) % 60, 2);
    return `${hours}:${minutes}:${pad((rest / 1_000) % 60, 2)}.${pad(rest % 1_000, 3)}`;
}

// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
;// CONCATENATED MODULE: ./lib/report/markdown-document.js


/** Of one phrase, in UTF-16 units. */
const MAX_TEXT = 400;
/** Of one table or alert; a document has at most five and three of them, and GitHub drops one of more than 1 MiB as a whole. */
const MAX_BYTES = 100_000;
/** A table that is not longer is open from the start. */
const FEW_ROWS = 12;
const ALERTS = { note: 'NOTE', warning: 'WARNING', caution: 'CAUTION' };
/** A document in GitHub's Markdown. Whatever its text holds shows as it is, and links to nowhere. */
function toMarkdown(document) {
    return document.map(renderBlock).join('\n\n').concat('\n');
}
function renderBlock(block) {
    switch (block.kind) {
        case 'title':
            return `### ${markdown_document_text(block.text)}`;
        case 'line':
            return renderLine(block.line);
        case 'command':
            // Inside, nothing could be escaped: such a command consists of a checked reference.
            return ['```sh', block.text.replace(/[`\n\r]/g, ''), '```'].join('\n');
        case 'alert':
            return [`> [!${ALERTS[block.level]}]`, renderLines(block)].join('\n');
        case 'table':
            return renderTable(block);
        case 'folded': {
            const open = block.table.rows.length <= FEW_ROWS ? ' open' : '';
            const summary = `<summary>${renderLine(block.summary)}</summary>`;
            return [`<details${open}>${summary}`, renderTable(block.table), '</details>'].join('\n\n');
        }
        case 'timeline':
            return ['```mermaid', renderGantt(block.bars), '```'].join('\n');
    }
}
function renderLines({ lines, left }) {
    const shown = fitting(lines.map(renderLine));
    const all = [...shown, ...more(left + lines.length - shown.length)];
    return all.map((each) => `> ${each}`).join('\n>\n');
}
function renderTable({ head, rows, left }) {
    const shown = fitting(rows.map((cells) => (0,markdown/* tableRow */.jD)(cells.map(renderCell))));
    const lines = [(0,markdown/* tableRow */.jD)(head.map(markdown_document_text)), (0,markdown/* tableRow */.jD)(head.map(() => '---')), ...shown];
    return [lines.join('\n'), ...more(left + rows.length - shown.length)].join('\n\n');
}
/** As many of the lines as there is room for. */
function fitting(lines) {
    const encoder = new TextEncoder();
    let room = MAX_BYTES;
    return lines.filter((each) => {
        room -= encoder.encode(each).length;
        return room >= 0;
    });
}
function renderCell(cell) {
    return cell.map(renderLine).join('<br>');
}
function renderLine(line) {
    return line
        .map((phrase) => {
        if (typeof phrase === 'string')
            return markdown_document_text(phrase);
        // In HTML, so that it also holds inside of a `<summary>`.
        return 'code' in phrase
            ? (0,markdown/* code */.aY)((0,markdown/* clip */.$Q)(phrase.code, MAX_TEXT))
            : `<strong>${markdown_document_text(phrase.strong)}</strong>`;
    })
        .join('');
}
function more(left) {
    return left > 0 ? [`… and ${left} more.`] : [];
}
function markdown_document_text(foreign) {
    return (0,markdown/* escapeMarkdown */.FV)((0,markdown/* clip */.$Q)(foreign, MAX_TEXT));
}

;// CONCATENATED MODULE: ./lib/report/summary.js


/** The job summary: Markdown, below the 1 MiB over which GitHub drops it. */
function renderSummary(report) {
    return toMarkdown((0,describe/* describeReport */.A)(report));
}


/***/ }),

/***/ 4639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ renderReport),
/* harmony export */   E: () => (/* binding */ renderPlan)
/* harmony export */ });
/* harmony import */ var _plan_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3914);

/** The plan as a table of plain text: each tag, why, when it moves and where it goes; then what was left out, and the logins. */
function renderPlan(plan) {
    const { tagging, destinations, withheld } = plan;
    const rows = (0,_plan_table_js__WEBPACK_IMPORTED_MODULE_0__/* .planRows */ .L)(plan).map(({ tag, why, moves, where }) => [tag, why, moves, where]);
    const head = ['Tag', 'Why', 'Moves', 'Where'];
    const left = tagging.entries.filter(({ dropped = '' }) => isNews(dropped));
    return [
        ...(rows.length > 0 ? inColumns([head, ...rows]) : ['  no tag']),
        ...left.map(({ name, dropped }) => `  left out: ${name}  (${dropped})`),
        ...destinations.map(({ name, auth }) => `  -> ${name}  (login: ${auth})`),
        ...(withheld === undefined ? [] : [`  nothing will be published: ${withheld}`]),
    ];
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


/***/ }),

/***/ 1451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y5: () => (/* binding */ lengthOf),
/* harmony export */   hf: () => (/* binding */ timelineOf),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/** More would be no picture any more. */
const MAX_PARTS = 20;
const MAX_BARS = 40;
/** The steps of the run in order, and the uploads to each destination below the step that made them. */
function timelineOf({ timings, published }) {
    const uploads = published
        .flatMap(({ destination: { name }, upload }) => upload ? [{ label: `upload to ${name}`, level: 'part', ...upload }] : [])
        .slice(0, MAX_PARTS);
    const steps = timings
        .slice(0, MAX_BARS - MAX_PARTS)
        .flatMap(({ step, start, milliseconds }) => [
        { label: step, level: 'step', start, milliseconds },
        ...(step === 'publish' ? uploads : []),
    ]);
    const origin = Math.min(...steps.map(({ start }) => start));
    return steps.map((bar) => ({ ...bar, start: bar.start - origin }));
}
/** From the beginning of the first to the end of the last, in milliseconds. */
function lengthOf(bars) {
    return Math.max(0, ...bars.map(({ start, milliseconds }) => start + milliseconds));
}
/** `0.1 s`, `2 min 5 s`. */
function duration(milliseconds) {
    const seconds = milliseconds / 1_000;
    if (seconds < 60)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}


/***/ }),

/***/ 3301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ openScratch)
/* harmony export */ });
/** Makes it, and remembers it for the clean-up of a run that is cut off before the scope ends. */
async function openScratch({ files, rememberForCleanup }) {
    const directory = await files.makePrivateDirectory();
    rememberForCleanup(directory);
    return { directory, [Symbol.asyncDispose]: () => files.remove(directory) };
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
/* harmony import */ var _registries_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1977);
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
        if (error instanceof _oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryError */ .g && HIDDEN.has(error.kind))
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
    return ((0,_registries_index_js__WEBPACK_IMPORTED_MODULE_3__/* .providerOf */ .lc)(registry).publicHint?.(repository) ??
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
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6158);
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
