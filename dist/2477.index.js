export const id = 2477;
export const ids = [2477];
export const modules = {

/***/ 2477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   probeJobCache: () => (/* binding */ probeJobCache)
/* harmony export */ });
/** How long GitHub’s cache may take to answer, in milliseconds. */
const TIMEOUT = 10_000;
const PROCEDURE = 'twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL';
/** Nothing has this name. A version is a SHA-256, in hexadecimal. */
const QUESTION = { key: 'registry-publish-probe', restore_keys: [], version: '0'.repeat(64) };
/**
 * Why GitHub’s cache is of no use now; `undefined`: it answers. A daemon of BuildKit that waits for it builds nothing else, and does not
 * stop to wait when its client does (seen in BuildKit 0.25, solver/scheduler.go): so it is asked by us first.
 * https://github.com/actions/toolkit/blob/main/packages/cache/src/generated/results/api/v1/cache.twirp.ts
 */
async function probeJobCache({ env, fetch, signal, }) {
    const { ACTIONS_RESULTS_URL: base = '', ACTIONS_RUNTIME_TOKEN: token = '' } = env;
    // Of the older service, GitHub Enterprise Server’s, buildx uses another address.
    const isCurrent = /^(?:1|t|true)$/i.test(env.ACTIONS_CACHE_SERVICE_V2 ?? '');
    if (!isCurrent || !URL.canParse(base))
        return undefined;
    const timeout = AbortSignal.timeout(TIMEOUT);
    try {
        const response = await fetch(new URL(PROCEDURE, base), {
            method: 'POST',
            headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
            body: JSON.stringify(QUESTION),
            redirect: 'manual',
            signal: signal ? AbortSignal.any([timeout, signal]) : timeout,
        });
        // What is not read keeps the connection, and with it this process.
        const body = await response.text();
        return response.ok ? undefined : `it answers ${response.status}${messageIn(body)}`;
    }
    catch (error) {
        signal?.throwIfAborted();
        if (timeout.aborted)
            return `it does not answer within ${TIMEOUT / 1000} seconds`;
        return error.message;
    }
}
/** https://twitchtv.github.io/twirp/docs/errors.html */
function messageIn(body) {
    try {
        const { msg } = JSON.parse(body);
        return typeof msg === 'string' ? ` (${msg})` : '';
    }
    catch {
        return '';
    }
}


/***/ })

};
