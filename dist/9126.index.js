export const id = 9126;
export const ids = [9126];
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

/***/ 4604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ askMetadata)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** Whoever is there answers at once; elsewhere nobody does, and no run is to wait for that. */
const PATIENCE = { attempts: 1, timeoutMs: 1000 };
/** Asks what a cloud tells its own machines about themselves; `undefined` where nobody answers, so on all others. */
async function askMetadata(call, service) {
    try {
        return await service({ ...call, patience: PATIENCE });
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1 && error.code === 'SERVICE_UNREACHABLE')
            return undefined;
        throw error;
    }
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

/***/ 9126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  google: () => (/* binding */ google)
});

;// CONCATENATED MODULE: ./lib/registries/google/access-token.js
/** What may be done with it is what its principal may do: roles decide, not scopes. */
const SCOPE = 'https://www.googleapis.com/auth/cloud-platform';
/** Where a service does not say how long a token lasts, in seconds. */
const SHORTEST_S = 300;
/** `asked` is when it was asked for, in milliseconds since the epoch; `lifetime` is in seconds. */
function accessToken({ token, lifetime, asked }, { mask }) {
    mask(token);
    const seconds = Number(lifetime) > 0 ? Number(lifetime) : SHORTEST_S;
    return { token, expiresAt: asked + seconds * 1000 };
}
/** https://cloud.google.com/artifact-registry/docs/docker/authentication#token */
function loginBy({ token, expiresAt }) {
    return { username: 'oauth2accesstoken', password: token, expiresAt };
}

// EXTERNAL MODULE: ./lib/oidc/answer.js
var oidc_answer = __webpack_require__(6771);
// EXTERNAL MODULE: ./lib/oidc/metadata.js
var metadata = __webpack_require__(4604);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/index.js + 40 modules
var oci = __webpack_require__(2306);
;// CONCATENATED MODULE: ./lib/registries/google/unusable.js


/** A file of credentials that nothing can be done with. `what` goes on from its path, and holds no secret. */
function unusable(path, what) {
    return new errors/* PublishError */.S1({
        code: 'LOGIN_FAILED',
        message: `The file of Google credentials ${(0,oci/* cleanText */.X5)(path, 256)} ${(0,oci/* cleanText */.X5)(what, 256)}.`,
        fix: 'Set `GOOGLE_APPLICATION_CREDENTIALS` to the key of a service account or to the configuration of a workload identity, take that variable away, or set `workload-identity-provider` or `password` here.',
    });
}

;// CONCATENATED MODULE: ./lib/registries/google/credentials-file.js

/**
 * The file that the environment names, which must be there, else the one that `gcloud auth application-default login`
 * wrote. https://cloud.google.com/docs/authentication/application-default-credentials
 */
async function credentialsFile({ env, files, }) {
    const named = env.GOOGLE_APPLICATION_CREDENTIALS;
    const folder = env.CLOUDSDK_CONFIG || (env.HOME && `${env.HOME}/.config/gcloud`);
    const path = named || (folder && `${folder}/application_default_credentials.json`);
    if (!path)
        return undefined;
    const text = await files.readText(path);
    if (text !== undefined)
        return { path, content: parse(text, path) };
    if (!named)
        return undefined;
    throw unusable(path, 'is not there, though `GOOGLE_APPLICATION_CREDENTIALS` names it');
}
function parse(text, path) {
    try {
        const value = JSON.parse(text);
        if (typeof value === 'object' && value !== null)
            return value;
    }
    catch {
        // Its message would quote the file, which holds a key.
    }
    throw unusable(path, 'is not JSON');
}
/** A field that must be text. */
function textIn(record, field, { path }) {
    const value = record?.[field];
    if (typeof value === 'string' && value !== '')
        return value;
    throw unusable(path, `has no \`${field}\``);
}

// EXTERNAL MODULE: ./lib/oidc/id-token.js
var id_token = __webpack_require__(9832);
// EXTERNAL MODULE: ./lib/oidc/refusal.js
var refusal = __webpack_require__(5545);
// EXTERNAL MODULE: ./lib/oidc/shell-word.js
var shell_word = __webpack_require__(9151);
// EXTERNAL MODULE: ./lib/registries/google/pool.js
var pool = __webpack_require__(3401);
;// CONCATENATED MODULE: ./lib/registries/google/federation-refused.js



/** Why Google STS does not believe a token, and what makes it. https://cloud.google.com/iam/docs/troubleshooting-workload-identity-federation */
function federationRefused(refused) {
    const { service, status, body, claims, audience } = refused;
    const { error = '', error_description: description = '' } = body;
    const words = [error, description].filter((text) => typeof text === 'string' && text !== '');
    const provider = (0,pool/* parsePoolProvider */.v)(audience);
    return (0,refusal/* identityRefused */.X)({
        ...{ service, status, claims, words: words.join(': ') },
        ...(provider
            ? adviceOn(words.join(' '), provider, claims)
            : { fix: `Check the audience in the file of credentials: ${audience}` }),
    });
}
function adviceOn(words, provider, claims) {
    const command = commandsOn(provider);
    if (/attribute condition/i.test(words)) {
        const conditions = [
            `assertion.sub==${celText(claims.sub)}`,
            ...(claims.repository ? [`assertion.repository==${celText(claims.repository)}`] : []),
        ];
        return {
            fix: 'The attribute condition of the provider does not let this token through. It is compared to the letter, upper and lower case included. Look at it, and replace it by one of the two that follow.',
            paste: [
                command.describe,
                ...conditions.map((condition) => command.update(`--attribute-condition=${(0,shell_word/* shellWord */.r)(condition)}`)),
            ],
        };
    }
    if (/issuer/i.test(words)) {
        return {
            fix: 'The provider was made for another issuer; GitHub Enterprise has one of its own.',
            paste: [command.update(`--issuer-uri=${(0,shell_word/* shellWord */.r)(claims.iss ?? '')}`)],
        };
    }
    if (/127 bytes/.test(words)) {
        return {
            fix: 'The subject of this token is too long for Google. Map a shorter claim to `google.subject`, and keep the other attributes of your mapping; roles for `attribute.repository` are not touched by that.',
            paste: [
                command.update(`--attribute-mapping=${(0,shell_word/* shellWord */.r)('google.subject=assertion.repository_id,attribute.repository=assertion.repository')}`),
            ],
        };
    }
    if (/audience in ID Token/i.test(words)) {
        return {
            fix: 'The provider wants another audience. Leave out `oidc-audience`, or allow it.',
            paste: [command.update(`--allowed-audiences=${(0,shell_word/* shellWord */.r)(claims.aud ?? '')}`)],
        };
    }
    return {
        fix: 'Check `workload-identity-provider`: the provider and its pool must exist and be enabled, and the project is named by its number. This lists the providers of the pool.',
        paste: [command.list],
    };
}
/**
 * A value as text of Google's condition language: one that could end it would let other tokens through.
 * https://github.com/google/cel-spec/blob/master/doc/langdef.md#string-and-bytes-values
 */
function celText(value = '') {
    return JSON.stringify(value);
}
function commandsOn({ project, pool, provider }) {
    const providers = 'gcloud iam workload-identity-pools providers';
    const at = `--workload-identity-pool=${(0,shell_word/* shellWord */.r)(pool)} --location=global --project=${(0,shell_word/* shellWord */.r)(project)}`;
    return {
        list: `${providers} list ${at} --format='table(name,state,disabled)'`,
        describe: `${providers} describe ${(0,shell_word/* shellWord */.r)(provider)} ${at} --format='value(attributeCondition)'`,
        update: (option) => `${providers} update-oidc ${(0,shell_word/* shellWord */.r)(provider)} ${at} ${option}`,
    };
}

;// CONCATENATED MODULE: ./lib/registries/google/federate.js




const STS = 'Google STS';
const STS_URL = 'https://sts.googleapis.com/v1/token';
const JWT_TYPE = 'urn:ietf:params:oauth:token-type:jwt';
/**
 * Exchanges it for an access token of the pool's principal.
 * https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token
 */
async function federate({ token, type, audience, claims = (0,id_token/* claimsOf */.ds)(token) }, url, ports) {
    const asked = ports.clock.now();
    const answer = await ports.service({
        service: STS,
        url,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
            audience,
            grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
            requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
            scope: SCOPE,
            subjectTokenType: type,
            subjectToken: token,
        }),
    });
    const body = (0,oidc_answer/* jsonOf */.o_)(answer);
    if (answer.status !== 200) {
        const { status } = answer;
        throw federationRefused({ service: STS, status, body, claims, audience });
    }
    const found = { token: (0,oidc_answer/* requiredText */.$4)(STS, body, 'access_token'), lifetime: body.expires_in };
    const made = accessToken({ ...found, asked }, ports);
    // It ends with the token that it was made of, whatever it says.
    const end = (0,id_token/* expiryOf */.p1)(token) ?? Number.POSITIVE_INFINITY;
    return { ...made, expiresAt: Math.min(made.expiresAt, end) };
}

;// CONCATENATED MODULE: ./lib/registries/google/principal.js
/**
 * Who a federated token stands for, the exact one first: by its subject, then all of a repository, where the provider
 * maps `attribute.repository`. https://cloud.google.com/iam/docs/principal-identifiers
 */
function principalsOf({ project, pool }, { sub = 'SUBJECT', repository }) {
    const path = `iam.googleapis.com/projects/${project}/locations/global/workloadIdentityPools/${pool}`;
    return [
        `principal://${path}/subject/${sub}`,
        ...(repository === undefined
            ? []
            : [`principalSet://${path}/attribute.repository/${repository}`]),
    ];
}

;// CONCATENATED MODULE: ./lib/registries/google/impersonation-refused.js



/** Why nobody may act as the service account, and the binding that lets them. */
function impersonationRefused({ service, status, body, url, by }) {
    const { message, status: state } = (body.error ?? {});
    const words = [state, message].filter((text) => typeof text === 'string').join(': ');
    const [, encoded = ''] = /serviceAccounts\/([^/]+):generateAccessToken$/.exec(url) ?? [];
    const email = decodeURIComponent(encoded);
    return (0,refusal/* identityRefused */.X)({
        ...{ service, status, words, claims: by.claims ?? {} },
        ...impersonation_refused_adviceOn({ words, status, email }, by),
    });
}
function impersonation_refused_adviceOn({ words, status, email }, { claims = {}, provider }) {
    const account = (0,shell_word/* shellWord */.r)(email);
    const [, project = ''] = /@([^.]+)\.iam\.gserviceaccount\.com$/.exec(email) ?? [];
    const at = project === '' ? '' : ` --project=${(0,shell_word/* shellWord */.r)(project)}`;
    if (/has not been used in project|is disabled|SERVICE_DISABLED/.test(words)) {
        return {
            fix: 'Enable the API in that project; it takes a few minutes.',
            paste: [`gcloud services enable iamcredentials.googleapis.com${at}`],
        };
    }
    if (status === 404) {
        return {
            fix: `There is no service account ${email}. Correct \`service-account\`; these exist.`,
            paste: [`gcloud iam service-accounts list${at} --format='value(email)'`],
        };
    }
    const bind = `gcloud iam service-accounts add-iam-policy-binding ${account}${at}`;
    const members = provider ? principalsOf(provider, claims) : ['PRINCIPAL'];
    const role = provider ? 'roles/iam.workloadIdentityUser' : 'roles/iam.serviceAccountTokenCreator';
    const which = provider
        ? ' The first line is for exactly this subject, the second for all runs of the repository, if the provider maps `attribute.repository=assertion.repository`.'
        : '';
    return {
        fix: `Check that the service account ${email} exists, and let this identity act as it.${which} It takes effect after up to 5 minutes.`,
        paste: members.map((member) => `${bind} --role=${role} --member=${(0,shell_word/* shellWord */.r)(member)}`),
    };
}

;// CONCATENATED MODULE: ./lib/registries/google/impersonate.js



const SERVICE = 'Google IAM Credentials';
const LIFETIME_S = 3600;
/** `-` stands for whatever project the account is in. */
function impersonationUrl(email) {
    return `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${encodeURIComponent(email)}:generateAccessToken`;
}
/**
 * An access token of a service account, for somebody who may act as it.
 * https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateAccessToken
 */
async function impersonate({ url, lifetime = LIFETIME_S, by }, { token }, ports) {
    const asked = ports.clock.now();
    const answer = await ports.service({
        service: SERVICE,
        url,
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ scope: [SCOPE], lifetime: `${lifetime}s`, delegates: [] }),
    });
    const body = (0,oidc_answer/* jsonOf */.o_)(answer);
    if (answer.status !== 200) {
        throw impersonationRefused({ service: SERVICE, status: answer.status, body, url, by });
    }
    const made = accessToken({ token: (0,oidc_answer/* requiredText */.$4)(SERVICE, body, 'accessToken'), lifetime, asked }, ports);
    const end = Date.parse(String(body.expireTime));
    return Number.isNaN(end) ? made : { ...made, expiresAt: end };
}

;// CONCATENATED MODULE: ./lib/registries/google/external-account.js








const SOURCE = 'The source of the federated token';
/**
 * An access token by a configuration of workload identity, such as the action google-github-actions/auth writes: where to
 * get the token of the other issuer (an address, a file), where to exchange it, and whom to act as.
 * https://google.aip.dev/auth/4117
 */
async function byExternalAccount(file, ports) {
    const { content } = file;
    const token = await subjectToken(file, ports);
    ports.mask(token);
    const audience = textIn(content, 'audience', file);
    const type = textIn(content, 'subject_token_type', file);
    const federated = await federate({ token, type, audience }, textIn(content, 'token_url', file), ports);
    const url = content.service_account_impersonation_url;
    if (typeof url !== 'string')
        return federated;
    const { token_lifetime_seconds: lifetime } = (content.service_account_impersonation ??
        {});
    const by = { claims: (0,id_token/* claimsOf */.ds)(token), provider: (0,pool/* parsePoolProvider */.v)(audience) };
    return impersonate({ url, by, ...(typeof lifetime === 'number' && { lifetime }) }, federated, ports);
}
async function subjectToken(file, ports) {
    const source = (file.content.credential_source ?? {});
    const format = (source.format ?? {});
    const text = typeof source.url === 'string'
        ? await fetched(source, ports)
        : typeof source.file === 'string'
            ? await ports.files.readText(source.file)
            : undefined;
    if (text === undefined) {
        throw unusable(file.path, 'has a `credential_source` that is neither a file nor an address');
    }
    if (format.type !== 'json')
        return text.trim();
    const field = textIn(format, 'subject_token_field_name', file);
    return (0,oidc_answer/* requiredText */.$4)(SOURCE, (0,oidc_answer/* jsonOf */.o_)({ text }), field);
}
async function fetched(source, ports) {
    const answer = await ports.service({
        service: SOURCE,
        url: String(source.url),
        headers: (source.headers ?? {}),
    });
    if (answer.status === 200)
        return answer.text;
    throw new errors/* PublishError */.S1({
        code: 'NO_ID_TOKEN',
        message: `${SOURCE} answered ${answer.status}, so there is nothing to log in with.`,
        fix: 'The file of Google credentials may be of another job, or of a step long ago. Run google-github-actions/auth in this job, or set `workload-identity-provider` here instead.',
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/registries/google/oauth2.js






const oauth2_SERVICE = 'Google OAuth2';
const TOKEN_URL = 'https://oauth2.googleapis.com/token';
const oauth2_LIFETIME_S = 3600;
/**
 * An access token by the key of a service account, so that the key itself is sent nowhere.
 * https://developers.google.com/identity/protocols/oauth2/service-account#httprest
 */
async function byServiceAccount(file, ports) {
    const email = textIn(file.content, 'client_email', file);
    const url = addressIn(file);
    const issued = Math.floor(ports.clock.now() / 1000);
    const assertion = signed(file, {
        ...{ iss: email, sub: email, aud: url, scope: SCOPE },
        ...{ iat: issued, exp: issued + oauth2_LIFETIME_S },
    });
    ports.mask(assertion);
    const grant = { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion };
    return granted({ url, grant }, `The key of ${email} may be deleted, or its account disabled or deleted, or the clock of this machine wrong. Make a new key, or set \`workload-identity-provider\` instead of one.`, ports);
}
/** An access token by what `gcloud auth application-default login` left. https://www.rfc-editor.org/rfc/rfc6749#section-6 */
function byUser(file, ports) {
    const fields = ['client_id', 'client_secret', 'refresh_token'];
    const values = fields.map((field) => [field, textIn(file.content, field, file)]);
    const grant = { grant_type: 'refresh_token', ...Object.fromEntries(values) };
    const fix = 'Log in again: `gcloud auth application-default login`.';
    return granted({ url: addressIn(file), grant }, fix, ports);
}
function addressIn({ content }) {
    return typeof content.token_uri === 'string' ? content.token_uri : TOKEN_URL;
}
/** https://www.rfc-editor.org/rfc/rfc7515 */
function signed(file, claims) {
    const key = privateKey(file);
    const header = { alg: 'RS256', typ: 'JWT', kid: file.content.private_key_id };
    const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const text = `${encode(header)}.${encode(claims)}`;
    return `${text}.${(0,external_node_crypto_.sign)('sha256', Buffer.from(text), key).toString('base64url')}`;
}
function privateKey(file) {
    const pem = textIn(file.content, 'private_key', file);
    try {
        return (0,external_node_crypto_.createPrivateKey)(pem);
    }
    catch {
        throw unusable(file.path, 'has a `private_key` that is none; it may have been cut off');
    }
}
async function granted({ url, grant }, fix, ports) {
    const asked = ports.clock.now();
    const answer = await ports.service({
        service: oauth2_SERVICE,
        url,
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(grant).toString(),
    });
    const body = (0,oidc_answer/* jsonOf */.o_)(answer);
    if (answer.status !== 200) {
        const { status } = answer;
        throw (0,refusal/* identityRefused */.X)({ service: oauth2_SERVICE, status, words: (0,oidc_answer/* wordsOf */.Z9)(body), fix });
    }
    const found = { token: (0,oidc_answer/* requiredText */.$4)(oauth2_SERVICE, body, 'access_token'), lifetime: body.expires_in };
    return accessToken({ ...found, asked }, ports);
}

;// CONCATENATED MODULE: ./lib/registries/google/ambient.js







/**
 * What the machine has: the file of credentials that Google's own tools read, else the service account of a machine of
 * Google's. https://cloud.google.com/docs/authentication/application-default-credentials
 */
const ambient = async (_, ports) => {
    const file = await credentialsFile(ports);
    return file ? byFile(file, ports) : byMachine(ports);
};
async function byFile(file, ports) {
    switch (file.content.type) {
        case 'service_account':
            return loginBy(await byServiceAccount(file, ports));
        case 'external_account':
            return loginBy(await byExternalAccount(file, ports));
        case 'authorized_user':
            return loginBy(await byUser(file, ports));
        default:
            throw unusable(file.path, `has credentials of the type "${file.content.type}"`);
    }
}
const METADATA = 'http://metadata.google.internal/computeMetadata/v1';
const FLAVOR = 'metadata-flavor';
/** https://cloud.google.com/compute/docs/access/authenticate-workloads#applications */
async function byMachine(ports) {
    const service = 'Google’s metadata server';
    const asked = ports.clock.now();
    const answer = await (0,metadata/* askMetadata */.b)({
        service,
        url: `${METADATA}/instance/service-accounts/default/token`,
        headers: { [FLAVOR]: 'Google' },
    }, ports.service);
    // Somebody else may answer to every name; a machine may have no service account.
    if (answer?.status !== 200 || answer.headers.get(FLAVOR) !== 'Google')
        return undefined;
    const body = (0,oidc_answer/* jsonOf */.o_)(answer);
    const token = (0,oidc_answer/* requiredText */.$4)(service, body, 'access_token');
    return loginBy(accessToken({ token, lifetime: body.expires_in, asked }, ports));
}

;// CONCATENATED MODULE: ./lib/registries/google/login.js






/**
 * The job's ID token for an access token: of the pool's principal itself, for 5 minutes, or of a service account that it
 * may act as, for an hour.
 * https://cloud.google.com/iam/docs/workload-identity-federation-with-deployment-pipelines
 */
const keyless = async ({ fields }, ports) => {
    const { 'workload-identity-provider': text = '', 'service-account': account } = fields;
    const provider = (0,pool/* parsePoolProvider */.v)(text);
    if (!provider)
        throw new Error('checked with the inputs');
    const audience = fields['oidc-audience'] ?? `https://iam.googleapis.com/${provider.name}`;
    const { jwt, claims } = await ports.idToken(audience);
    const [principal = ''] = principalsOf(provider, claims);
    ports.log.debug(`Logging in as ${account ? `serviceAccount:${account}` : principal}`);
    const subject = { token: jwt, type: JWT_TYPE, claims };
    const federated = await federate({ ...subject, audience: `//iam.googleapis.com/${provider.name}` }, STS_URL, ports);
    if (account === undefined)
        return loginBy(federated);
    const by = { claims, provider };
    return loginBy(await impersonate({ url: impersonationUrl(account), by }, federated, ports));
};
const google = { keyless, ambient: ambient };


/***/ })

};
