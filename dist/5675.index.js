export const id = 5675;
export const ids = [5675];
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

/***/ 5675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  acr: () => (/* binding */ acr)
});

// EXTERNAL MODULE: ./lib/oidc/id-token.js
var id_token = __webpack_require__(9832);
;// CONCATENATED MODULE: ./lib/registries/azure/cloud.js
/**
 * https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud,
 * https://learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity,
 * and for what tokens are https://github.com/ratify-project/ratify
 */
const CLOUDS = {
    io: {
        authority: 'https://login.microsoftonline.com',
        audience: 'api://AzureADTokenExchange',
        resource: 'https://containerregistry.azure.net',
    },
    us: {
        authority: 'https://login.microsoftonline.us',
        audience: 'api://AzureADTokenExchangeUSGov',
        resource: 'https://containerregistry.azure.us',
    },
    cn: {
        authority: 'https://login.chinacloudapi.cn',
        audience: 'api://AzureADTokenExchangeChina',
        resource: 'https://containerregistry.azure.cn',
    },
};
/** The cloud of a registry; Azure's own tools read the authority from the environment, too. */
function cloudOf(name, { AZURE_AUTHORITY_HOST: host }) {
    const cloud = CLOUDS[name];
    if (!host)
        return cloud;
    const authority = (host.includes('://') ? host : `https://${host}`).replace(/\/+$/, '');
    return { ...cloud, authority };
}

// EXTERNAL MODULE: ./lib/oidc/answer.js
var oidc_answer = __webpack_require__(6771);
;// CONCATENATED MODULE: ./lib/registries/azure/command-line.js

/**
 * A token of whom the command line `az` is logged in as; `undefined` where there is no such program, or nobody is.
 * https://learn.microsoft.com/cli/azure/account#az-account-get-access-token
 */
async function byCommandLine({ resource }, ports) {
    const { exec, env, log, mask, signal } = ports;
    const lines = [];
    const args = ['account', 'get-access-token', '--resource', resource, '--output', 'json'];
    const onLine = (line, stream) => stream === 'stdout' && lines.push(line);
    try {
        const { exitCode } = await exec('az', args, {
            env: forAz(env),
            onLine,
            ...(signal && { signal }),
        });
        if (exitCode !== 0)
            log.debug(`az has no login for ${resource} (exit code ${exitCode})`);
    }
    catch (error) {
        signal?.throwIfAborted();
        log.debug(`az cannot be asked: ${error.message}`);
    }
    const { accessToken, tenant } = (0,oidc_answer/* jsonOf */.o_)({ text: lines.join('\n') });
    if (typeof accessToken !== 'string')
        return undefined;
    mask(accessToken);
    return { token: accessToken, ...(typeof tenant === 'string' && { tenant }) };
}
/** It gets what it needs to find its login and the network, and no secret of ours. */
const NEEDED = /^(?:PATH|HOME|USER|LANG|LC_ALL|TMPDIR|AZURE_CONFIG_DIR|(?:https?|no)_proxy|REQUESTS_CA_BUNDLE|SSL_CERT_(?:FILE|DIR))$/i;
function forAz(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => NEEDED.test(name)));
}

// EXTERNAL MODULE: ./lib/oidc/refusal.js
var refusal = __webpack_require__(5545);
// EXTERNAL MODULE: ./lib/oidc/shell-word.js
var shell_word = __webpack_require__(9151);
;// CONCATENATED MODULE: ./lib/registries/azure/entra-refused.js


/** Why Microsoft Entra gives no token, and what makes it. https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
function entraRefused({ service, status, body, client, claims }) {
    const { error = '', error_description: description = '' } = body;
    // Ids of the request follow, which help nobody but Microsoft.
    const words = String(description || error)
        .split('Trace ID:')[0]
        ?.trim() ?? '';
    const [code = ''] = /AADSTS\d+/.exec(words) ?? [];
    const isUnknown = /No matching federated identity record|no configured federated identity/i;
    const advice = isUnknown.test(words)
        ? federationAdvice(code, client, claims)
        : { fix: FIXES[code]?.(client) ?? `Check \`tenant-id\` and \`client-id\`. ${MEANING}` };
    return (0,refusal/* identityRefused */.X)({ service, status, claims, words, ...advice });
}
const MEANING = 'The meaning of the code is at https://login.microsoftonline.com/error.';
/** By code, where Microsoft's own words do not say what to do. */
const FIXES = {
    AADSTS700016: ({ id, tenant }) => `There is no application with the client id ${id} in the tenant ${tenant}. Correct \`client-id\` (the client id, not the object id) or \`tenant-id\`.`,
    AADSTS90002: ({ tenant }) => `There is no tenant ${tenant}. Correct \`tenant-id\`: \`az account show --query tenantId\`. A tenant of another cloud is known to the authority of that cloud alone (\`AZURE_AUTHORITY_HOST\`).`,
    AADSTS7000215: ({ id }) => `The client secret is not one of ${id}. Use the secret's value, not its id.`,
    AADSTS7000222: ({ id }) => `The client secret of ${id} has ended. Make a new one (\`az ad app credential reset --id ${id}\`), or log in with \`tenant-id\` and \`client-id\` alone.`,
    AADSTS700024: () => 'The ID token is too old, or the clock of this machine is wrong. Run the job again; a token in `id-token` must be issued right before.',
    AADSTS500011: ({ tenant }) => `The tenant ${tenant} does not know Azure Container Registry: no subscription of it has one. Correct \`tenant-id\`.`,
};
const CASE_MISMATCH = 'AADSTS7002138';
function federationAdvice(code, { id }, { iss = '', sub = '', aud = '' }) {
    const parameters = JSON.stringify({
        name: 'github',
        issuer: iss,
        subject: sub,
        audiences: [aud],
    });
    const isCase = code === CASE_MISMATCH ? ' Only upper and lower case differ here.' : '';
    return {
        fix: `${id} has no federated credential for exactly this issuer, subject and audience.${isCase} Add one: the first line is for a managed identity, the second for an app registration. Each branch, tag or environment needs its own.`,
        paste: [
            `az identity federated-credential create --name github --identity-name NAME --resource-group GROUP --issuer ${(0,shell_word/* shellWord */.r)(iss)} --subject ${(0,shell_word/* shellWord */.r)(sub)} --audiences ${(0,shell_word/* shellWord */.r)(aud)}`,
            `az ad app federated-credential create --id ${id} --parameters ${(0,shell_word/* shellWord */.r)(parameters)}`,
        ],
    };
}

;// CONCATENATED MODULE: ./lib/registries/azure/entra.js


const SERVICE = 'Microsoft Entra';
/**
 * A token for the registries of a cloud, masked.
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
async function entraToken(client, { cloud, proof }, { service, mask }) {
    const form = new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: client.id,
        // For the registries alone: a registry may refuse tokens for Azure's management.
        scope: `${cloud.resource}/.default`,
        ...('secret' in proof
            ? { client_secret: proof.secret }
            : {
                client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
                client_assertion: proof.assertion,
            }),
    });
    const answer = await service({
        service: SERVICE,
        url: `${cloud.authority}/${encodeURIComponent(client.tenant)}/oauth2/v2.0/token`,
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: form.toString(),
    });
    const body = (0,oidc_answer/* jsonOf */.o_)(answer);
    if (answer.status !== 200) {
        const claims = 'claims' in proof ? proof.claims : {};
        throw entraRefused({ service: SERVICE, status: answer.status, body, client, claims });
    }
    const token = (0,oidc_answer/* requiredText */.$4)(SERVICE, body, 'access_token');
    mask(token);
    return token;
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/index.js + 40 modules
var oci = __webpack_require__(2306);
// EXTERNAL MODULE: ./lib/registries/azure/hint.js
var hint = __webpack_require__(4858);
// EXTERNAL MODULE: ./lib/registries/azure/host.js
var host = __webpack_require__(8445);
;// CONCATENATED MODULE: ./lib/registries/azure/challenge.js




/**
 * Asks a registry who gives its tokens. Throws `LOGIN_FAILED` where its firewall keeps us out, `REGISTRY_REFUSED` where it
 * names somebody else. https://github.com/Azure/acr/blob/main/docs/AAD-OAuth.md
 */
async function tokenServiceOf(registry, service) {
    const answer = await service({ service: registry, url: `https://${registry}/v2/` });
    if (answer.status === 403)
        throw keptOut(registry, answer.text);
    const { realm = '', service: name = registry } = (0,oci/* chooseChallenge */.hM)(answer.headers.get('www-authenticate'))?.parameters ?? {};
    const url = URL.parse(realm);
    // The token that is sent there would open all registries that its owner may use.
    const own = [registry, (0,host/* parseAcrHost */.cV)(registry)?.home];
    if (url?.protocol === 'https:' && own.includes(url.host)) {
        return { origin: url.origin, service: name };
    }
    throw new errors/* PublishError */.S1({
        code: 'REGISTRY_REFUSED',
        message: `${registry} answered ${answer.status}, and names a token service that is not its own: ${(0,oci/* cleanText */.X5)(realm, 256) || 'none'}`,
        fix: 'Something else may answer in its place: check the name of the registry, and the proxy.',
    });
}
function keptOut(registry, text) {
    return new errors/* PublishError */.S1({
        code: 'LOGIN_FAILED',
        message: `${registry} answered 403 before any login: ${(0,oci/* cleanText */.X5)(text)}`,
        fix: (0,hint/* firewallFix */.k7)(registry, text),
    });
}

;// CONCATENATED MODULE: ./lib/registries/azure/exchange.js




/** https://github.com/Azure/acr/blob/main/docs/AAD-OAuth.md */
const LIFETIME_MS = 3 * 60 * 60 * 1000;
/**
 * A token of the registry itself for one of Entra. As a password beside the null GUID it is what `az acr login` hands to
 * docker.
 */
async function registryLogin(registry, { token, tenant, client = 'CLIENT_ID', claims = {} }, ports) {
    const asked = ports.clock.now();
    const { origin, service: name } = await tokenServiceOf(registry, ports.service);
    const answer = await ports.service({
        service: registry,
        url: `${origin}/oauth2/exchange`,
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
            ...{ grant_type: 'access_token', service: name, access_token: token },
            ...(tenant !== undefined && { tenant }),
        }).toString(),
    });
    const body = (0,oidc_answer/* jsonOf */.o_)(answer);
    if (answer.status !== 200) {
        throw (0,refusal/* identityRefused */.X)({
            ...{ service: registry, status: answer.status, words: (0,oidc_answer/* wordsOf */.Z9)(body), claims },
            fix: `Entra knows this identity, the registry does not: check that \`tenant-id\` is the tenant of the registry's subscription, and give the identity a role there. ${hint/* ABAC */.sG}`,
            paste: [(0,hint/* roleLine */.d5)(registry, client)],
        });
    }
    const password = (0,oidc_answer/* requiredText */.$4)(registry, body, 'refresh_token');
    ports.mask(password);
    return { username: hint/* NULL_GUID */.m2, password, expiresAt: asked + LIFETIME_MS };
}

// EXTERNAL MODULE: ./lib/oidc/metadata.js
var metadata = __webpack_require__(4604);
;// CONCATENATED MODULE: ./lib/registries/azure/managed-identity.js


/** A token of the machine's own identity; `undefined` where it has none, or is not in Azure. */
async function byManagedIdentity({ resource }, { env, service, mask }) {
    const answer = await (0,metadata/* askMetadata */.b)(callFor(resource, env), service);
    const { access_token: token } = answer?.status === 200 ? (0,oidc_answer/* jsonOf */.o_)(answer) : {};
    if (typeof token !== 'string')
        return undefined;
    mask(token);
    return { token, tenant: tenantOf(token), client: env.AZURE_CLIENT_ID };
}
/**
 * Containers and apps have an endpoint of their own, machines one for all.
 * https://learn.microsoft.com/azure/container-apps/managed-identity#rest-endpoint-reference,
 * https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token#get-a-token-using-http
 */
function callFor(resource, env) {
    const { IDENTITY_ENDPOINT: endpoint, IDENTITY_HEADER: header, AZURE_CLIENT_ID: client } = env;
    const isApp = endpoint && header && URL.canParse(endpoint);
    const url = new URL(isApp ? endpoint : 'http://169.254.169.254/metadata/identity/oauth2/token');
    url.searchParams.set('api-version', isApp ? '2019-08-01' : '2018-02-01');
    url.searchParams.set('resource', resource);
    if (client)
        url.searchParams.set('client_id', client);
    const headers = isApp
        ? { 'x-identity-header': header }
        : { metadata: 'true' };
    return { service: 'Azure’s metadata service', url: url.href, headers };
}
/** The tenant that a token is of, which the registry verifies, not we. */
function tenantOf(token) {
    const text = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
    const { tid } = (0,oidc_answer/* jsonOf */.o_)({ text });
    return typeof tid === 'string' ? tid : undefined;
}

;// CONCATENATED MODULE: ./lib/registries/azure/ambient.js







/**
 * What the machine has, in the order of how much somebody meant it: variables of an app or of a workload identity
 * (Kubernetes), who is logged in to the command line `az`, the machine's own identity.
 * https://learn.microsoft.com/azure/developer/intro/azure-service-sdk-tool-sign-in-overview
 */
const ambient = async ({ registry }, ports) => {
    const cloud = cloudOf((0,host/* acrHost */.N1)(registry).cloud, ports.env);
    const found = (await byVariables(cloud, ports)) ??
        (await byCommandLine(cloud, ports)) ??
        (await byManagedIdentity(cloud, ports));
    return found && registryLogin(registry, found, ports);
};
/** https://learn.microsoft.com/dotnet/api/azure.identity.environmentcredential, https://azure.github.io/azure-workload-identity */
async function byVariables(cloud, ports) {
    const { AZURE_TENANT_ID: tenant, AZURE_CLIENT_ID: id } = ports.env;
    if (!tenant || !id)
        return undefined;
    const proof = await proofIn(ports);
    if (!proof)
        return undefined;
    const token = await entraToken({ tenant, id }, { cloud, proof }, ports);
    const claims = 'claims' in proof ? proof.claims : {};
    return { token, tenant, client: id, claims };
}
async function proofIn({ env, files, mask }) {
    const { AZURE_CLIENT_SECRET: secret, AZURE_FEDERATED_TOKEN_FILE: path } = env;
    if (secret) {
        mask(secret);
        return { secret };
    }
    const assertion = path && (await files.readText(path))?.trim();
    if (!assertion)
        return undefined;
    mask(assertion);
    return { assertion, claims: (0,id_token/* claimsOf */.ds)(assertion) };
}

;// CONCATENATED MODULE: ./lib/registries/azure/login.js





/**
 * The job's ID token for a token of Entra, and that for one of the registry; without the command line of Azure.
 * https://learn.microsoft.com/entra/workload-id/workload-identity-federation
 */
const keyless = async ({ registry, fields }, ports) => {
    const { 'tenant-id': tenant = '', 'client-id': id = '' } = fields;
    const cloud = cloudOf((0,host/* acrHost */.N1)(registry).cloud, ports.env);
    const { jwt, claims } = await ports.idToken(fields['oidc-audience'] ?? cloud.audience);
    const proof = { assertion: jwt, claims };
    const token = await entraToken({ tenant, id }, { cloud, proof }, ports);
    return registryLogin(registry, { token, tenant, client: id, claims }, ports);
};
const acr = { keyless, ambient: ambient };


/***/ })

};
