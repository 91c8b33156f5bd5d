export const id = 1235;
export const ids = [1235];
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

/***/ 9151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
/**
 * A value as one word of a command that a person pastes into a POSIX shell: names of branches and environments may hold
 * anything.
 */
function shellWord(value) {
    return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 1235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   chainguard: () => (/* binding */ chainguard)
/* harmony export */ });
/* harmony import */ var _oidc_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6771);
/* harmony import */ var _oidc_id_token_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9832);
/* harmony import */ var _oidc_refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5545);
/* harmony import */ var _oidc_shell_word_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9151);




const SERVICE = 'Chainguard’s issuer';
const AUDIENCE = 'cgr.dev';
/** The job's ID token for a token of an assumable identity. https://github.com/docker/login-action/blob/master/src/chainguard.ts */
const keyless = async ({ fields }, { service, idToken, mask }) => {
    const { identity = '', 'oidc-audience': audience = AUDIENCE } = fields;
    const { jwt, claims } = await idToken(audience);
    const answer = await service({
        service: SERVICE,
        url: `https://issuer.enforce.dev/sts/exchange?${new URLSearchParams({ aud: AUDIENCE, identity })}`,
        headers: { authorization: `Bearer ${jwt}` },
    });
    const body = (0,_oidc_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonOf */ .o_)(answer);
    if (answer.status === 200) {
        const password = (0,_oidc_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredText */ .$4)(SERVICE, body, 'token');
        mask(password);
        const expiresAt = (0,_oidc_id_token_js__WEBPACK_IMPORTED_MODULE_1__/* .expiryOf */ .p1)(password);
        return { username: 'user', password, ...(expiresAt !== undefined && { expiresAt }) };
    }
    throw (0,_oidc_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .identityRefused */ .X)({
        service: SERVICE,
        status: answer.status,
        words: (0,_oidc_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(body),
        claims,
        fix: `Let the identity ${identity} be assumed by this issuer, subject and audience.`,
        paste: [
            `chainctl iam identities update ${(0,_oidc_shell_word_js__WEBPACK_IMPORTED_MODULE_3__/* .shellWord */ .r)(identity)} --identity-issuer=${(0,_oidc_shell_word_js__WEBPACK_IMPORTED_MODULE_3__/* .shellWord */ .r)(claims.iss ?? '')} --subject=${(0,_oidc_shell_word_js__WEBPACK_IMPORTED_MODULE_3__/* .shellWord */ .r)(claims.sub ?? '')} --audience=${(0,_oidc_shell_word_js__WEBPACK_IMPORTED_MODULE_3__/* .shellWord */ .r)(claims.aud ?? '')}`,
        ],
    });
};
const chainguard = { keyless };


/***/ })

};
