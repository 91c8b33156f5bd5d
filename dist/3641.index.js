export const id = 3641;
export const ids = [3641];
export const modules = {

/***/ 6771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ requiredText),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   o_: () => (/* binding */ jsonOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2306);


/** The answer as a JSON object, `{}` if it is none: a proxy's page, or nothing. */
function jsonOf({ text }) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value)
            ? value
            : {};
    }
    catch {
        return {};
    }
}
/** A field that must be text for the exchange to go on; a success without it is an answer of somebody else. */
function requiredText(service, record, field) {
    const value = record[field];
    if (typeof value === 'string' && value !== '')
        return value;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1({
        code: 'SERVICE_UNREACHABLE',
        message: `${service} answered without ${(0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanText */ .X5)(field)}.`,
        fix: 'Something else may answer in its place: a proxy, or a wrong address in an input. Check these, and run again.',
    });
}
/** What a refusal says, in the ways that services have. */
function wordsOf(record) {
    const { error, error_description, message, detail, errors } = record;
    const first = Array.isArray(errors) ? errors[0] : undefined;
    const words = [message, detail, error_description, error, first?.message, first];
    return words.find((text) => typeof text === 'string' && text !== '') ?? '';
}


/***/ }),

/***/ 5545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ identityRefused)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2306);


/** The error for the user: the service's words, the claims that were presented, and what would make it accept them. */
function identityRefused({ service, words, status, claims = {}, fix, paste = [], }) {
    const { exp: _, ...presented } = claims;
    const shown = Object.entries(presented).map(([name, value]) => `  ${name}: ${(0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanText */ .X5)(value)}`);
    const isImmutable = /^repo:[^:]*@\d+\//.test(presented.sub ?? '');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1({
        code: 'IDENTITY_REFUSED',
        message: `${service} refused this job's identity: ${(0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanText */ .X5)(words) || 'no reason given'} (${status})`,
        fix: isImmutable ? `${fix} ${IMMUTABLE}` : fix,
        detail: [
            ...(shown.length > 0 ? ['The ID token says:', ...shown] : []),
            ...paste.map((line) => (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanText */ .X5)(line)),
        ],
    });
}
/** https://github.blog/changelog/2026-04-23-immutable-subject-claims-for-github-actions-oidc-tokens/ */
const IMMUTABLE = 'The subject holds the ids of owner and repository, as for all repositories that were made, renamed or moved after 2026-07-15; a policy in the old form without ids does not fit it.';


/***/ }),

/***/ 3641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jfrog: () => (/* binding */ jfrog)
/* harmony export */ });
/* harmony import */ var _oidc_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6771);
/* harmony import */ var _oidc_id_token_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9832);
/* harmony import */ var _oidc_refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5545);



const SERVICE = 'JFrog Access';
/**
 * The job's ID token for an access token of the platform, which is at the registry's own host unless `JF_URL` says
 * otherwise (a repository may have a subdomain of its own).
 * https://github.com/jfrog/setup-jfrog-cli/blob/master/src/oidc-utils.ts
 */
const keyless = async ({ registry, fields }, { service, idToken, clock, env, mask }) => {
    const { 'oidc-provider-name': provider = '', 'oidc-audience': audience = '' } = fields;
    const platform = (env.JF_URL || `https://${registry}`).replace(/\/+$/, '');
    const { jwt, claims } = await idToken(audience);
    const asked = clock.now();
    const answer = await service({
        service: SERVICE,
        url: `${platform}/access/api/v1/oidc/token`,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
            grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
            subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
            subject_token: jwt,
            provider_name: provider,
            project_key: env.JF_PROJECT ?? '',
        }),
    });
    const body = (0,_oidc_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonOf */ .o_)(answer);
    if (answer.status === 200 && body.errors === undefined) {
        const password = (0,_oidc_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredText */ .$4)(SERVICE, body, 'access_token');
        mask(password);
        const expiresAt = Number(body.expires_in) > 0 ? asked + Number(body.expires_in) * 1000 : (0,_oidc_id_token_js__WEBPACK_IMPORTED_MODULE_1__/* .expiryOf */ .p1)(password);
        const username = userOf((0,_oidc_id_token_js__WEBPACK_IMPORTED_MODULE_1__/* .claimsOf */ .ds)(password).sub ?? '');
        return { username, password, ...(expiresAt !== undefined && { expiresAt }) };
    }
    throw (0,_oidc_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .identityRefused */ .X)({
        service: SERVICE,
        status: answer.status,
        words: (0,_oidc_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(body),
        claims,
        fix: `In the JFrog platform (${platform}), "Administration", "General Management", "Manage Integrations", check the OIDC integration "${provider}" (its name, provider URL ${claims.iss} and audience ${claims.aud}), and add an identity mapping for these claims.`,
        paste: [`claims JSON: ${mappingOf(claims)}`],
    });
};
function mappingOf({ sub, iss }) {
    return JSON.stringify({ sub, iss });
}
/** `jfrt@…/users/NAME` -> `NAME`. */
function userOf(subject) {
    const isPath = subject.startsWith('jfrt@') || subject.includes('/users/');
    return (isPath ? subject.split('/').at(-1) : subject) || 'token';
}
const jfrog = { keyless };


/***/ })

};
