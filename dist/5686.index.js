export const id = 5686;
export const ids = [5686];
export const modules = {

/***/ 5686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  downloadBuildx: () => (/* binding */ downloadBuildx)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/bytes.js
var bytes = __webpack_require__(240);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/oci/index.js + 40 modules
var oci = __webpack_require__(2306);
;// CONCATENATED MODULE: ./lib/builder/web.js

const MAX_HOPS = 5;
/** What is read of an answer whose status says enough, in bytes. */
const MAX_IGNORED = 64 * 1024;
/** Without a byte for so long, a connection is given up, in milliseconds. */
const PATIENCE = 30_000;
/** Somewhere on the way something failed that may not fail again. */
class Unlucky extends Error {
}
/** Asks for a file, over TLS only, through the environment's proxy, and goes where it is led. */
async function web_open(address, ports) {
    let at = address;
    for (let hops = 0; hops <= MAX_HOPS; hops += 1) {
        const opened = await get(at, ports);
        if (opened.answer.ok)
            return opened;
        await leave(opened);
        at = nextOf(opened.answer, at);
    }
    throw new Error(`${address} leads from one address to the next, more than ${MAX_HOPS} times`);
}
/** The address that another one leads to. */
async function redirection(address, ports) {
    const opened = await get(address, ports);
    await leave(opened);
    return nextOf(opened.answer, address);
}
/** Of an answer that nobody reads the connection would stay open. */
async function leave(opened) {
    await read(opened, MAX_IGNORED, async () => { }).catch(() => undefined);
}
async function get(address, { fetch, signal }) {
    const watchdog = (0,oci/* createWatchdog */.KN)(PATIENCE);
    watchdog.arm();
    const limits = [watchdog.signal, ...(signal ? [signal] : [])];
    try {
        return { answer: await fetch(address, { signal: AbortSignal.any(limits) }), watchdog };
    }
    catch (error) {
        watchdog.disarm();
        signal?.throwIfAborted();
        throw new Unlucky(`${new URL(address).host}: ${reasonOf(error)}`, { cause: error });
    }
}
/** Hands on the bytes of a file, at most `limit`, and answers how many there were. */
async function read({ answer: { body }, watchdog }, limit, take) {
    let size = 0;
    try {
        for await (const chunk of body ?? []) {
            watchdog.arm();
            size += chunk.length;
            if (size > limit)
                throw new RangeError(`more than ${limit} bytes`);
            await take(chunk);
        }
    }
    catch (error) {
        if (error instanceof RangeError)
            throw error;
        throw new Unlucky(reasonOf(error), { cause: error });
    }
    finally {
        watchdog.disarm();
    }
    return size;
}
/** Where an answer that is no file sends us. Throws with its status where it sends us nowhere. */
function nextOf({ status, headers }, address) {
    const { host, pathname } = new URL(address);
    const location = headers.get('location');
    if (status >= 300 && status < 400 && location !== null) {
        const next = new URL(location, address);
        if (next.protocol === 'https:')
            return next.href;
        throw new Error(`${host} leads to ${next.origin}, which is not protected by TLS`);
    }
    const what = `${host}${pathname} answered ${status}`;
    throw status === 429 || status >= 500 ? new Unlucky(what) : new Error(what);
}
function reasonOf(error) {
    const { code, message } = error;
    const text = String(message || error);
    return typeof code === 'string' && !text.includes(code) ? `${text} (${code})` : text;
}

;// CONCATENATED MODULE: ./lib/builder/download.js
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


const MAX_TEXT = 1024 * 1024;
const MAX_PROGRAM = 512 * 1024 * 1024;
/** Waits before another try, in milliseconds. */
const WAITS = [1000, 3000];
function downloads(ports) {
    const patiently = async (work) => {
        for (const wait of WAITS) {
            try {
                return await work();
            }
            catch (error) {
                if (!(error instanceof Unlucky))
                    throw error;
                await ports.clock.sleep(wait, ports.signal);
            }
        }
        return work();
    };
    return {
        redirect: (address) => patiently(() => redirection(address, ports)),
        text: (address) => patiently(() => download_text(address, ports)),
        program: (address, file) => patiently(() => program(address, file, ports)),
    };
}
async function download_text(address, ports) {
    const chunks = [];
    await read(await web_open(address, ports), MAX_TEXT, async (chunk) => void chunks.push(chunk));
    return Buffer.concat(chunks).toString();
}
async function program(address, { path, sha256 }, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const opened = await web_open(address, ports);
        const file = __addDisposableResource(env_1, await ports.imageFiles.create(path, 0o755), true);
        const hash = (0,external_node_crypto_.createHash)('sha256');
        const size = await read(opened, MAX_PROGRAM, async (chunk) => {
            hash.update(chunk);
            await file.write(chunk);
        });
        const found = hash.digest('hex');
        if (found !== sha256) {
            throw new Error(`${address} has the SHA-256 ${found}, but its release lists ${sha256}; it was not used`);
        }
        await file.commit();
        return size;
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

;// CONCATENATED MODULE: ./lib/builder/download-buildx.js




const RELEASES = 'https://github.com/docker/buildx/releases';
/** As buildx's releases call systems and architectures, by Node's names. */
const SYSTEMS = { win32: 'windows' };
const ARCHITECTURES = { x64: 'amd64', arm: 'arm-v7' };
/**
 * Downloads a release of buildx, checks it against the release's SHA-256 checksums, and gives the program's path: in the runner's tool
 * cache, where the next job finds it, else in the run's private directory. `undefined` if the installed one is the latest. Throws
 * `NO_BUILDX` with the way out.
 * https://github.com/docker/buildx/releases
 */
async function downloadBuildx({ version, installed, directory }, ports) {
    const from = downloads(ports);
    try {
        const release = version === 'latest' ? await latestRelease(from) : version;
        if (release === installed)
            return undefined;
        const cached = cacheFolder(release, ports.env);
        if (cached && (await isComplete(cached, ports)))
            return `${cached}/docker-buildx`;
        const folder = cached ? await usable(cached, ports) : undefined;
        const file = `${folder ?? directory}/docker-buildx`;
        await fetchProgram({ release, file, from }, ports);
        if (folder !== undefined)
            await ports.files.writeText(`${folder}.complete`, '', 0o644);
        return file;
    }
    catch (error) {
        throw explain(error, { version, installed });
    }
}
/** The page of the latest release answers with the address of that release. */
async function latestRelease(from) {
    const address = await from.redirect(`${RELEASES}/latest`);
    const tag = /\/releases\/tag\/(v\d+\.\d+\.\d+)$/.exec(address)?.[1];
    if (tag === undefined)
        throw new Error(`${RELEASES}/latest led to ${address}, which is no release`);
    return tag;
}
async function fetchProgram({ release, file, from }, { log, clock }) {
    const system = SYSTEMS[(0,external_node_os_.platform)()] ?? (0,external_node_os_.platform)();
    const architecture = ARCHITECTURES[(0,external_node_os_.arch)()] ?? (0,external_node_os_.arch)();
    const name = `buildx-${release}.${system}-${architecture}${system === 'windows' ? '.exe' : ''}`;
    const start = clock.now();
    const checksums = await from.text(`${RELEASES}/download/${release}/checksums.txt`);
    const sha256 = checksumOf(checksums, name);
    if (sha256 === undefined)
        throw new Error(`checksums.txt of ${release} does not list ${name}`);
    const size = await from.program(`${RELEASES}/download/${release}/${name}`, {
        path: file,
        sha256,
    });
    const seconds = ((clock.now() - start) / 1000).toFixed(1);
    log.info(`Downloaded buildx ${release} (${(0,bytes/* formatBytes */.z)(size)} in ${seconds} s, SHA-256 checked).`);
}
/** A line of `sha256sum`: the digest, and the name behind a space and a `*` or another space. */
function checksumOf(checksums, name) {
    const lines = checksums.split('\n').map((line) => /^([0-9a-f]{64}) [ *](.+)$/.exec(line.trim()));
    return lines.find((line) => line?.[2] === name)?.[1];
}
/** https://github.com/actions/toolkit/tree/main/packages/tool-cache: `<cache>/<tool>/<version>/<arch>`, and a mark beside it. */
function cacheFolder(release, { RUNNER_TOOL_CACHE }) {
    if (!RUNNER_TOOL_CACHE)
        return undefined;
    return `${RUNNER_TOOL_CACHE}/registry-publish-buildx/${release.slice(1)}/${(0,external_node_os_.arch)()}`;
}
async function isComplete(folder, { files }) {
    const marks = [`${folder}.complete`, `${folder}/docker-buildx`];
    const kinds = await Promise.all(marks.map((path) => files.kind(path)));
    return kinds.every((kind) => kind === 'file');
}
/** A cache that this user may not write to is none. */
async function usable(folder, { files }) {
    try {
        await files.makeDirectory(folder);
        return folder;
    }
    catch {
        return undefined;
    }
}
function explain(error, { version, installed }) {
    const known = (0,errors/* toPublishError */.tR)(error);
    if (known.code === 'CANCELLED')
        return known;
    const why = error instanceof Error ? error.message : String(error);
    return new errors/* PublishError */.S1({
        code: 'NO_BUILDX',
        message: installed === undefined
            ? `This machine has no buildx, and it could not be downloaded: ${why}`
            : `buildx ${version} could not be downloaded: ${why}`,
        fix: installed === undefined
            ? 'Install it on the runner (package docker-buildx-plugin or docker-buildx), or let the runner reach github.com and release-assets.githubusercontent.com: HTTPS_PROXY names a proxy, NODE_EXTRA_CA_CERTS its certificate authority.'
            : `Correct \`buildx-version\`, or leave it out to use ${installed || 'the installed one'}. The runner has to reach github.com and release-assets.githubusercontent.com; HTTPS_PROXY names a proxy.`,
        cause: error,
    });
}


/***/ }),

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


/***/ })

};
