export const id = 2128;
export const ids = [2128];
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

/***/ 2128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aws: () => (/* binding */ aws)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oidc/answer.js
var oidc_answer = __webpack_require__(6771);
;// CONCATENATED MODULE: ./node_modules/aws4fetch/dist/aws4fetch.esm.mjs
/**
 * @license MIT <https://opensource.org/licenses/MIT>
 * @copyright Michael Hart 2024
 */
const encoder = new TextEncoder();
const HOST_SERVICES = {
  appstream2: 'appstream',
  cloudhsmv2: 'cloudhsm',
  email: 'ses',
  marketplace: 'aws-marketplace',
  mobile: 'AWSMobileHubService',
  pinpoint: 'mobiletargeting',
  queue: 'sqs',
  'git-codecommit': 'codecommit',
  'mturk-requester-sandbox': 'mturk-requester',
  'personalize-runtime': 'personalize',
};
const UNSIGNABLE_HEADERS = new Set([
  'authorization',
  'content-type',
  'content-length',
  'user-agent',
  'presigned-expires',
  'expect',
  'x-amzn-trace-id',
  'range',
  'connection',
]);
class AwsClient {
  constructor({ accessKeyId, secretAccessKey, sessionToken, service, region, cache, retries, initRetryMs }) {
    if (accessKeyId == null) throw new TypeError('accessKeyId is a required option')
    if (secretAccessKey == null) throw new TypeError('secretAccessKey is a required option')
    this.accessKeyId = accessKeyId;
    this.secretAccessKey = secretAccessKey;
    this.sessionToken = sessionToken;
    this.service = service;
    this.region = region;
    this.cache = cache || new Map();
    this.retries = retries != null ? retries : 10;
    this.initRetryMs = initRetryMs || 50;
  }
  async sign(input, init) {
    if (input instanceof Request) {
      const { method, url, headers, body } = input;
      init = Object.assign({ method, url, headers }, init);
      if (init.body == null && headers.has('Content-Type')) {
        init.body = body != null && headers.has('X-Amz-Content-Sha256') ? body : await input.clone().arrayBuffer();
      }
      input = url;
    }
    const signer = new AwsV4Signer(Object.assign({ url: input.toString() }, init, this, init && init.aws));
    const signed = Object.assign({}, init, await signer.sign());
    delete signed.aws;
    try {
      return new Request(signed.url.toString(), signed)
    } catch (e) {
      if (e instanceof TypeError) {
        return new Request(signed.url.toString(), Object.assign({ duplex: 'half' }, signed))
      }
      throw e
    }
  }
  async fetch(input, init) {
    for (let i = 0; i <= this.retries; i++) {
      const fetched = fetch(await this.sign(input, init));
      if (i === this.retries) {
        return fetched
      }
      const res = await fetched;
      if (res.status < 500 && res.status !== 429) {
        return res
      }
      await new Promise(resolve => setTimeout(resolve, Math.random() * this.initRetryMs * Math.pow(2, i)));
    }
    throw new Error('An unknown error occurred, ensure retries is not negative')
  }
}
class AwsV4Signer {
  constructor({ method, url, headers, body, accessKeyId, secretAccessKey, sessionToken, service, region, cache, datetime, signQuery, appendSessionToken, allHeaders, singleEncode }) {
    if (url == null) throw new TypeError('url is a required option')
    if (accessKeyId == null) throw new TypeError('accessKeyId is a required option')
    if (secretAccessKey == null) throw new TypeError('secretAccessKey is a required option')
    this.method = method || (body ? 'POST' : 'GET');
    this.url = new URL(url);
    this.headers = new Headers(headers || {});
    this.body = body;
    this.accessKeyId = accessKeyId;
    this.secretAccessKey = secretAccessKey;
    this.sessionToken = sessionToken;
    let guessedService, guessedRegion;
    if (!service || !region) {
[guessedService, guessedRegion] = guessServiceRegion(this.url, this.headers);
    }
    this.service = service || guessedService || '';
    this.region = region || guessedRegion || 'us-east-1';
    this.cache = cache || new Map();
    this.datetime = datetime || new Date().toISOString().replace(/[:-]|\.\d{3}/g, '');
    this.signQuery = signQuery;
    this.appendSessionToken = appendSessionToken || this.service === 'iotdevicegateway';
    this.headers.delete('Host');
    if (this.service === 's3' && !this.signQuery && !this.headers.has('X-Amz-Content-Sha256')) {
      this.headers.set('X-Amz-Content-Sha256', 'UNSIGNED-PAYLOAD');
    }
    const params = this.signQuery ? this.url.searchParams : this.headers;
    params.set('X-Amz-Date', this.datetime);
    if (this.sessionToken && !this.appendSessionToken) {
      params.set('X-Amz-Security-Token', this.sessionToken);
    }
    this.signableHeaders = ['host', ...this.headers.keys()]
      .filter(header => allHeaders || !UNSIGNABLE_HEADERS.has(header))
      .sort();
    this.signedHeaders = this.signableHeaders.join(';');
    this.canonicalHeaders = this.signableHeaders
      .map(header => header + ':' + (header === 'host' ? this.url.host : (this.headers.get(header) || '').replace(/\s+/g, ' ')))
      .join('\n');
    this.credentialString = [this.datetime.slice(0, 8), this.region, this.service, 'aws4_request'].join('/');
    if (this.signQuery) {
      if (this.service === 's3' && !params.has('X-Amz-Expires')) {
        params.set('X-Amz-Expires', '86400');
      }
      params.set('X-Amz-Algorithm', 'AWS4-HMAC-SHA256');
      params.set('X-Amz-Credential', this.accessKeyId + '/' + this.credentialString);
      params.set('X-Amz-SignedHeaders', this.signedHeaders);
    }
    if (this.service === 's3') {
      try {
        this.encodedPath = decodeURIComponent(this.url.pathname.replace(/\+/g, ' '));
      } catch (e) {
        this.encodedPath = this.url.pathname;
      }
    } else {
      this.encodedPath = this.url.pathname.replace(/\/+/g, '/');
    }
    if (!singleEncode) {
      this.encodedPath = encodeURIComponent(this.encodedPath).replace(/%2F/g, '/');
    }
    this.encodedPath = encodeRfc3986(this.encodedPath);
    const seenKeys = new Set();
    this.encodedSearch = [...this.url.searchParams]
      .filter(([k]) => {
        if (!k) return false
        if (this.service === 's3') {
          if (seenKeys.has(k)) return false
          seenKeys.add(k);
        }
        return true
      })
      .map(pair => pair.map(p => encodeRfc3986(encodeURIComponent(p))))
      .sort(([k1, v1], [k2, v2]) => k1 < k2 ? -1 : k1 > k2 ? 1 : v1 < v2 ? -1 : v1 > v2 ? 1 : 0)
      .map(pair => pair.join('='))
      .join('&');
  }
  async sign() {
    if (this.signQuery) {
      this.url.searchParams.set('X-Amz-Signature', await this.signature());
      if (this.sessionToken && this.appendSessionToken) {
        this.url.searchParams.set('X-Amz-Security-Token', this.sessionToken);
      }
    } else {
      this.headers.set('Authorization', await this.authHeader());
    }
    return {
      method: this.method,
      url: this.url,
      headers: this.headers,
      body: this.body,
    }
  }
  async authHeader() {
    return [
      'AWS4-HMAC-SHA256 Credential=' + this.accessKeyId + '/' + this.credentialString,
      'SignedHeaders=' + this.signedHeaders,
      'Signature=' + (await this.signature()),
    ].join(', ')
  }
  async signature() {
    const date = this.datetime.slice(0, 8);
    const cacheKey = [this.secretAccessKey, date, this.region, this.service].join();
    let kCredentials = this.cache.get(cacheKey);
    if (!kCredentials) {
      const kDate = await hmac('AWS4' + this.secretAccessKey, date);
      const kRegion = await hmac(kDate, this.region);
      const kService = await hmac(kRegion, this.service);
      kCredentials = await hmac(kService, 'aws4_request');
      this.cache.set(cacheKey, kCredentials);
    }
    return buf2hex(await hmac(kCredentials, await this.stringToSign()))
  }
  async stringToSign() {
    return [
      'AWS4-HMAC-SHA256',
      this.datetime,
      this.credentialString,
      buf2hex(await hash(await this.canonicalString())),
    ].join('\n')
  }
  async canonicalString() {
    return [
      this.method.toUpperCase(),
      this.encodedPath,
      this.encodedSearch,
      this.canonicalHeaders + '\n',
      this.signedHeaders,
      await this.hexBodyHash(),
    ].join('\n')
  }
  async hexBodyHash() {
    let hashHeader = this.headers.get('X-Amz-Content-Sha256') || (this.service === 's3' && this.signQuery ? 'UNSIGNED-PAYLOAD' : null);
    if (hashHeader == null) {
      if (this.body && typeof this.body !== 'string' && !('byteLength' in this.body)) {
        throw new Error('body must be a string, ArrayBuffer or ArrayBufferView, unless you include the X-Amz-Content-Sha256 header')
      }
      hashHeader = buf2hex(await hash(this.body || ''));
    }
    return hashHeader
  }
}
async function hmac(key, string) {
  const cryptoKey = await crypto.subtle.importKey(
    'raw',
    typeof key === 'string' ? encoder.encode(key) : key,
    { name: 'HMAC', hash: { name: 'SHA-256' } },
    false,
    ['sign'],
  );
  return crypto.subtle.sign('HMAC', cryptoKey, encoder.encode(string))
}
async function hash(content) {
  return crypto.subtle.digest('SHA-256', typeof content === 'string' ? encoder.encode(content) : content)
}
const HEX_CHARS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
function buf2hex(arrayBuffer) {
  const buffer = new Uint8Array(arrayBuffer);
  let out = '';
  for (let idx = 0; idx < buffer.length; idx++) {
    const n = buffer[idx];
    out += HEX_CHARS[(n >>> 4) & 0xF];
    out += HEX_CHARS[n & 0xF];
  }
  return out
}
function encodeRfc3986(urlEncodedStr) {
  return urlEncodedStr.replace(/[!'()*]/g, c => '%' + c.charCodeAt(0).toString(16).toUpperCase())
}
function guessServiceRegion(url, headers) {
  const { hostname, pathname } = url;
  if (hostname.endsWith('.on.aws')) {
    const match = hostname.match(/^[^.]{1,63}\.lambda-url\.([^.]{1,63})\.on\.aws$/);
    return match != null ? ['lambda', match[1] || ''] : ['', '']
  }
  if (hostname.endsWith('.r2.cloudflarestorage.com')) {
    return ['s3', 'auto']
  }
  if (hostname.endsWith('.backblazeb2.com')) {
    const match = hostname.match(/^(?:[^.]{1,63}\.)?s3\.([^.]{1,63})\.backblazeb2\.com$/);
    return match != null ? ['s3', match[1] || ''] : ['', '']
  }
  const match = hostname.replace('dualstack.', '').match(/([^.]{1,63})\.(?:([^.]{0,63})\.)?amazonaws\.com(?:\.cn)?$/);
  let service = (match && match[1]) || '';
  let region = match && match[2];
  if (region === 'us-gov') {
    region = 'us-gov-west-1';
  } else if (region === 's3' || region === 's3-accelerate') {
    region = 'us-east-1';
    service = 's3';
  } else if (service === 'iot') {
    if (hostname.startsWith('iot.')) {
      service = 'execute-api';
    } else if (hostname.startsWith('data.jobs.iot.')) {
      service = 'iot-jobs-data';
    } else {
      service = pathname === '/mqtt' ? 'iotdevicegateway' : 'iotdata';
    }
  } else if (service === 'autoscaling') {
    const targetPrefix = (headers.get('X-Amz-Target') || '').split('.')[0];
    if (targetPrefix === 'AnyScaleFrontendService') {
      service = 'application-autoscaling';
    } else if (targetPrefix === 'AnyScaleScalingPlannerFrontendService') {
      service = 'autoscaling-plans';
    }
  } else if (region == null && service.startsWith('s3-')) {
    region = service.slice(3).replace(/^fips-|^external-1/, '');
    service = 's3';
  } else if (service.endsWith('-fips')) {
    service = service.slice(0, -5);
  } else if (region && /-\d$/.test(service) && !/-\d$/.test(region)) {
[service, region] = [region, service];
  }
  return [HOST_SERVICES[service] || service, region || '']
}



;// CONCATENATED MODULE: ./lib/registries/aws/xml.js
/** The text of the first element of a name in AWS' XML, which has neither attributes there nor mixed content; `''` without one. */
function xmlText(xml, name) {
    const open = `<${name}>`;
    const start = xml.indexOf(open);
    if (start < 0)
        return '';
    const end = xml.indexOf(`</${name}>`, start);
    return end < 0 ? '' : unescapeXml(xml.slice(start + open.length, end)).trim();
}
const ENTITIES = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
};
/** https://www.w3.org/TR/xml/#sec-references */
function unescapeXml(text) {
    return text.replace(/&(#?\w{1,8});/g, (whole, name) => {
        if (!name.startsWith('#'))
            return ENTITIES[name] ?? whole;
        const code = Number(name.startsWith('#x') ? `0${name.slice(1)}` : name.slice(1));
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}

;// CONCATENATED MODULE: ./lib/registries/aws/failure.js



/** Codes that STS and ECR send with status 400, and that pass. */
const TEMPORARY = new Set([
    ...['Throttling', 'ThrottlingException', 'TooManyRequestsException', 'RequestLimitExceeded'],
    ...['IDPCommunicationError', 'IDPCommunicationErrorException', 'ServerException'],
]);
/**
 * Reads a failure of the query protocol (XML: STS) or of the JSON protocol (ECR).
 * https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html#operation-error-serialization
 */
function failureOf(answer) {
    const { status, text, headers } = answer;
    if (text.trimStart().startsWith('<')) {
        return { status, code: xmlText(text, 'Code'), message: xmlText(text, 'Message') };
    }
    const body = (0,oidc_answer/* jsonOf */.o_)(answer);
    const type = headers.get('x-amzn-errortype') ?? String(body.__type ?? body.code ?? '');
    return {
        status,
        code: type.replace(/^.*#/, '').replace(/:.*$/, ''),
        message: String(body.message ?? body.Message ?? ''),
    };
}
/** As `failureOf`; throws `SERVICE_UNREACHABLE` for words that are not AWS’. */
function refusalOf(name, answer) {
    const failure = failureOf(answer);
    if (failure.code !== '')
        return failure;
    throw new errors/* PublishError */.S1({
        code: 'SERVICE_UNREACHABLE',
        message: `In place of ${name}, something else answered ${failure.status}.`,
        fix: 'Check the proxy and the firewall before this runner, and AWS_ENDPOINT_URL and `sts-endpoint` if they are set.',
    });
}
/** For `ServiceCall.temporary`. */
function temporaryFailure(answer) {
    if (answer.status < 400)
        return undefined;
    const { code } = failureOf(answer);
    return TEMPORARY.has(code) ? code : undefined;
}

;// CONCATENATED MODULE: ./lib/registries/aws/call.js


/** Sends a request that says itself who asks. */
function call({ name, endpoint, headers, body }, { service }) {
    return service({
        ...{ service: name, url: endpoint.url, method: 'POST', headers, body },
        temporary: temporaryFailure,
    });
}
/**
 * Sends a request in the name of a key, by Signature Version 4.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html
 */
async function signedCall(request, { keys, service }, ports) {
    const { accessKeyId, secretAccessKey, sessionToken } = keys;
    const { url, region } = request.endpoint;
    const signed = await new AwsV4Signer({
        ...{ method: 'POST', url, headers: request.headers, body: request.body },
        ...{ accessKeyId, secretAccessKey, service, region },
        ...(sessionToken !== undefined && { sessionToken }),
        datetime: new Date(ports.clock.now()).toISOString().replace(/[:-]|\.\d{3}/g, ''),
    }).sign();
    return call({ ...request, headers: Object.fromEntries(signed.headers.entries()) }, ports);
}

;// CONCATENATED MODULE: ./lib/registries/aws/endpoint.js
/**
 * Where an API of the registry's region and partition is asked. The variables of AWS' own tools come first.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
function endpointOf(api, registry, env) {
    const { region, domain, isFips, isDualStack } = registry;
    const given = configured(api, env);
    if (given)
        return { url: given, region: regionIn(given) ?? region };
    // STS in GovCloud has no other address for FIPS there: all of them are.
    const isSame = api === 'sts' && region.startsWith('us-gov-') && !isDualStack;
    const fips = isFips && !isSame ? '-fips' : '';
    const prefix = isDualStack || api === 'sts' ? '' : 'api.';
    return { url: `https://${prefix}${api}${fips}.${region}.${domain}/`, region };
}
/** As `endpointOf`, where the address of STS may be typed. */
function stsEndpoint(typed, registry, env) {
    const found = endpointOf('sts', registry, env);
    return typed === '' ? found : { url: typed, region: regionIn(typed) ?? registry.region };
}
function configured(api, env) {
    if (env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === 'true')
        return undefined;
    const name = api.toUpperCase().replace('-', '_');
    return env[`AWS_ENDPOINT_URL_${name}`] || env.AWS_ENDPOINT_URL || undefined;
}
/** The region that an address of STS is in; the one without a region is in the first. */
function regionIn(url) {
    const host = URL.parse(url)?.hostname ?? '';
    if (host === 'sts.amazonaws.com')
        return 'us-east-1';
    return /(?:^|\.)sts(?:-fips)?\.([a-z]+(?:-[a-z]+)+-\d+)\./.exec(host)?.[1];
}

// EXTERNAL MODULE: ./lib/oidc/refusal.js
var refusal = __webpack_require__(5545);
;// CONCATENATED MODULE: ./lib/registries/aws/keys-refused.js

/** AWS knows the key, but it may not do this; or it does not take the key at all. */
function keysRefused(service, keys, failure) {
    const { status, code, message } = failure;
    const advice = missingAction(keys, message) ?? { fix: badKeys(keys, failure) };
    const words = [code, message].filter(Boolean).join(': ');
    return (0,refusal/* identityRefused */.X)({ service, status, words, ...advice });
}
/** The action that a policy has to allow stands in the message. */
function missingAction({ origin }, message) {
    const action = /not authorized to perform:? ([a-z-]+:[A-Za-z]+)/.exec(message)?.[1];
    if (!action)
        return undefined;
    const who = /User: (arn:\S+)/.exec(message)?.[1] ?? origin;
    const needed = LOGIN_TO_PUBLIC.includes(action) ? LOGIN_TO_PUBLIC : [action];
    const statement = { Effect: 'Allow', Action: needed, Resource: '*' };
    return {
        fix: `Allow ${needed.join(' and ')} to ${who}: attach a policy with this statement. What forbids it may also be a permissions boundary or a policy of the organization.`,
        paste: [JSON.stringify(statement)],
    };
}
/** ECR Public hands out a bearer token of STS, which is a right of its own. */
const LOGIN_TO_PUBLIC = [
    'ecr-public:GetAuthorizationToken',
    'sts:GetServiceBearerToken',
];
const CLOCK = /Signature (?:expired|not yet current)|RequestExpired|RequestTimeTooSkewed/;
function badKeys({ origin, sessionToken }, { code, message }) {
    const from = `The keys are those of ${origin}.`;
    if (CLOCK.test(`${code} ${message}`))
        return 'Set the clock of this runner: it is off by minutes.';
    if (code.startsWith('ExpiredToken') || /token .*expired/i.test(message)) {
        return `${from} They are expired: move the step that made them later, or use \`role-to-assume\` here, which makes new ones in time.`;
    }
    if (/^(UnrecognizedClient|InvalidClientTokenId|InvalidSignature|SignatureDoesNotMatch)/.test(code)) {
        return `${from} AWS does not know them${sessionToken ? ', or the session token is not theirs' : ''}: expired, deactivated, mistyped, or of another partition than the registry (China, GovCloud). Use new ones, or \`role-to-assume\`.`;
    }
    return `${from} Check them against what AWS says.`;
}

;// CONCATENATED MODULE: ./lib/registries/aws/authorization.js





/** The API of each kind of registry: its name for messages, and the name before an operation's. */
const APIS = {
    ecr: { name: 'Amazon ECR', target: 'AmazonEC2ContainerRegistry_V20150921' },
    'ecr-public': { name: 'Amazon ECR Public', target: 'SpencerFrontendService' },
};
/** Asks the API of a registry, in AWS' JSON protocol. https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html */
function askEcr(registry, { operation, body, keys }, ports) {
    const { service } = registry;
    const { name, target } = APIS[service];
    const headers = {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `${target}.${operation}`,
    };
    const endpoint = endpointOf(service, registry, ports.env);
    const request = { name, endpoint, headers, body: JSON.stringify(body) };
    return signedCall(request, { keys, service }, ports);
}
/**
 * A password for docker, good for 12 hours, for every registry of the region that the keys may use.
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetAuthorizationToken.html
 */
async function getPassword(registry, keys, ports) {
    const { name } = APIS[registry.service];
    const answer = await askEcr(registry, { operation: 'GetAuthorizationToken', body: {}, keys }, ports);
    if (answer.status !== 200)
        throw keysRefused(name, keys, refusalOf(name, answer));
    const { authorizationData } = (0,oidc_answer/* jsonOf */.o_)(answer);
    // A list for the private registries, one object for the public one.
    const data = (Array.isArray(authorizationData) ? authorizationData[0] : authorizationData) ?? {};
    const token = (0,oidc_answer/* requiredText */.$4)(name, data, 'authorizationToken');
    ports.mask(token);
    const login = Buffer.from(token, 'base64').toString('utf8');
    const colon = login.indexOf(':');
    const [username, password] = [login.slice(0, colon), login.slice(colon + 1)];
    ports.mask(password);
    const { expiresAt } = data;
    return {
        ...{ username, password },
        // Seconds, with a fraction.
        ...(typeof expiresAt === 'number' && { expiresAt: Math.floor(expiresAt * 1000) }),
    };
}

// EXTERNAL MODULE: ./lib/registries/aws/host.js
var host = __webpack_require__(9735);
;// CONCATENATED MODULE: ./lib/registries/aws/keys.js
/** Masks what is secret of them. An access key id is none: it is a name. */
function maskKeys({ secretAccessKey, sessionToken }, { mask }) {
    for (const secret of [secretAccessKey, sessionToken])
        if (secret)
            mask(secret);
}
/**
 * The keys in an answer or a file, masked; `undefined` where it holds none. Metadata services call the session token `Token`, the
 * AWS CLI and STS `SessionToken`.
 */
function keysIn(record, origin, ports) {
    const { AccessKeyId, SecretAccessKey, SessionToken = record.Token } = record;
    if (typeof AccessKeyId !== 'string' || typeof SecretAccessKey !== 'string')
        return undefined;
    if (AccessKeyId === '' || SecretAccessKey === '')
        return undefined;
    const keys = {
        ...{ accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, origin },
        ...(typeof SessionToken === 'string' && SessionToken !== '' && { sessionToken: SessionToken }),
    };
    maskKeys(keys, ports);
    return keys;
}

;// CONCATENATED MODULE: ./lib/registries/aws/container.js




const NAME = 'AWS’ container credentials';
/** The agent of ECS, beside every task. */
const ECS = 'http://169.254.170.2';
/**
 * The role of an ECS task, a CodeBuild project, or a pod with EKS Pod Identity, from the agent beside it.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html
 */
async function containerKeys(ports) {
    const { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: path, AWS_CONTAINER_CREDENTIALS_FULL_URI: whole, } = ports.env;
    const url = path ? `${ECS}${path}` : whole;
    if (!url)
        return undefined;
    const authorization = await authorizationOf(ports);
    const answer = await ports.service({
        ...{ service: NAME, url, headers: authorization === '' ? {} : { authorization } },
        patience: { attempts: 3, timeoutMs: 5000 },
    });
    const keys = answer.status === 200 && keysIn((0,oidc_answer/* jsonOf */.o_)(answer), `the container (${url})`, ports);
    if (keys)
        return keys;
    const { status, code, message } = failureOf(answer);
    throw new errors/* PublishError */.S1({
        code: 'LOGIN_FAILED',
        message: `${NAME} at ${url} gave no keys (answered ${[status, code, message].filter(Boolean).join(' ')}).`,
        fix: 'Give the task, or the pod’s service account, a role; EKS needs the Pod Identity agent on the node.',
    });
}
/** The file is renewed, so it comes first. */
async function authorizationOf({ env, files, mask }) {
    const path = env.AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE;
    const given = path ? await files.readText(path) : env.AWS_CONTAINER_AUTHORIZATION_TOKEN;
    const token = given?.trim() ?? '';
    if (token !== '')
        mask(token);
    return token;
}

;// CONCATENATED MODULE: ./lib/registries/aws/environment.js

/** Keys that an earlier step, or the user, has put into the environment. */
function environmentKeys(ports) {
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = ports.env;
    const record = {
        AccessKeyId: AWS_ACCESS_KEY_ID,
        SecretAccessKey: AWS_SECRET_ACCESS_KEY,
        SessionToken: AWS_SESSION_TOKEN,
    };
    return keysIn(record, 'the environment (AWS_ACCESS_KEY_ID)', ports);
}

// EXTERNAL MODULE: ./lib/oidc/metadata.js
var metadata = __webpack_require__(4604);
;// CONCATENATED MODULE: ./lib/registries/aws/instance.js



const instance_NAME = 'EC2’s instance metadata';
const ADDRESS = 'http://169.254.169.254';
const ROLES = '/latest/meta-data/iam/security-credentials/';
const TOKEN_SECONDS = '300';
/**
 * The role of an EC2 instance, by version 2 of its metadata service; `undefined` where there is none, or another cloud answers.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html
 */
async function instanceKeys(ports) {
    const { AWS_EC2_METADATA_DISABLED, AWS_EC2_METADATA_SERVICE_ENDPOINT } = ports.env;
    if (AWS_EC2_METADATA_DISABLED?.toLowerCase() === 'true')
        return undefined;
    const base = (AWS_EC2_METADATA_SERVICE_ENDPOINT || ADDRESS).replace(/\/$/, '');
    const token = await answerOf({ base, path: '/latest/api/token', method: 'PUT' }, { 'x-aws-ec2-metadata-token-ttl-seconds': TOKEN_SECONDS }, ports);
    if (!token)
        return undefined;
    ports.mask(token);
    const headers = { 'x-aws-ec2-metadata-token': token };
    const role = (await answerOf({ base, path: ROLES }, headers, ports))?.split('\n')[0]?.trim();
    if (!role)
        return undefined;
    const path = `${ROLES}${encodeURIComponent(role)}`;
    const text = await answerOf({ base, path }, headers, ports);
    return keysIn((0,oidc_answer/* jsonOf */.o_)({ text: text ?? '' }), `the instance’s role ${role}`, ports);
}
/** The text of a good answer; `undefined` for any other, and where nobody is there. */
async function answerOf({ base, path, method }, headers, { service }) {
    const call = { service: instance_NAME, url: `${base}${path}`, headers, ...(method && { method }) };
    const answer = await (0,metadata/* askMetadata */.b)(call, service);
    return answer?.status === 200 ? answer.text : undefined;
}

// EXTERNAL MODULE: ./lib/child-environment.js
var child_environment = __webpack_require__(193);
// EXTERNAL MODULE: ./lib/oci/index.js + 40 modules
var oci = __webpack_require__(2306);
;// CONCATENATED MODULE: ./lib/registries/aws/command.js





/**
 * Keys of a profile from the AWS CLI, which knows single sign-on and all the others: who has such a profile has the CLI.
 * https://docs.aws.amazon.com/cli/latest/reference/configure/export-credentials.html
 */
async function commandKeys(name, ports) {
    const args = ['configure', 'export-credentials', '--profile', name, '--format', 'process'];
    const [text, last] = await run(args, name, ports);
    const keys = keysIn((0,oidc_answer/* jsonOf */.o_)({ text }), `the profile "${name}"`, ports);
    if (keys)
        return keys;
    throw new errors/* PublishError */.S1({
        code: 'LOGIN_FAILED',
        message: `The AWS CLI gave no keys of the profile "${name}"${last && `: ${(0,oci/* cleanText */.X5)(last, 512)}`}`,
        fix: `Try \`aws ${args.slice(0, 4).join(' ')}\`. A session of single sign-on is begun with \`aws sso login --profile ${name}\`. The CLI must be 2.9 or later.`,
    });
}
async function run(args, name, { exec, env, signal }) {
    const lines = [];
    let last = '';
    const onLine = (line, stream) => {
        if (stream === 'stdout')
            lines.push(line);
        else if (line.trim() !== '')
            last = line.trim();
    };
    try {
        const { exitCode } = await exec('aws', args, {
            env: (0,child_environment/* withoutAnyCredentials */.V)(env),
            onLine,
            ...(signal && { signal }),
        });
        return [exitCode === 0 ? lines.join('\n') : '', last];
    }
    catch (error) {
        if (error.code !== 'ENOENT')
            throw error;
        throw new errors/* PublishError */.S1({
            code: 'LOGIN_FAILED',
            message: `The profile "${name}" needs the AWS CLI, and there is no program \`aws\` here.`,
            fix: 'Install the AWS CLI 2, use a profile with keys in it, or `role-to-assume`.',
            cause: error,
        });
    }
}

;// CONCATENATED MODULE: ./lib/registries/aws/ini.js
/**
 * The sections of `~/.aws/credentials` or `~/.aws/config` by name, without the word `profile` that the latter puts before it. Indented lines are
 * settings of a setting, and left out.
 * https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html
 */
function parseIni(text) {
    const sections = new Map();
    let section;
    for (const line of text.split(/\r?\n/)) {
        if (/^\s*(?:[#;]|$)/.test(line))
            continue;
        const title = /^\s*\[\s*(?:profile\s+)?(?<name>[^\]]+?)\s*\]/.exec(line)?.groups?.name;
        if (title !== undefined) {
            section = sections.get(title) ?? {};
            sections.set(title, section);
            continue;
        }
        const [, key, value] = /^([^\s=][^=]*?)\s*=\s*(.*?)(?:\s+[#;].*)?$/.exec(line) ?? [];
        if (section && key !== undefined)
            section[key.toLowerCase()] = value ?? '';
    }
    return sections;
}

;// CONCATENATED MODULE: ./lib/registries/aws/profile.js




/** Settings that say where keys come from, other than keys themselves. */
const INDIRECT = /^(?:sso_|role_arn$|source_profile$|credential_(?:process|source)$|web_identity_token_file$|login_session$)/;
/**
 * Keys of the profile in use: those that stand in AWS' files, or what the AWS CLI makes of it (single sign-on, roles, programs).
 * https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html
 */
async function profileKeys(ports) {
    const { AWS_PROFILE, AWS_SHARED_CREDENTIALS_FILE, AWS_CONFIG_FILE, HOME, USERPROFILE } = ports.env;
    const name = AWS_PROFILE || 'default';
    const folder = `${HOME || USERPROFILE}/.aws`;
    const config = await sectionOf(AWS_CONFIG_FILE || `${folder}/config`, name, ports);
    const own = await sectionOf(AWS_SHARED_CREDENTIALS_FILE || `${folder}/credentials`, name, ports);
    if (AWS_PROFILE && !config && !own)
        throw noSuchProfile(AWS_PROFILE);
    const settings = { ...config, ...own };
    const record = {
        AccessKeyId: settings.aws_access_key_id,
        SecretAccessKey: settings.aws_secret_access_key,
        SessionToken: settings.aws_session_token,
    };
    // Beside a role, they are what it is assumed with.
    const keys = settings.role_arn ? undefined : keysIn(record, `the profile "${name}"`, ports);
    if (keys)
        return keys;
    const isIndirect = Object.keys(settings).some((key) => INDIRECT.test(key));
    return isIndirect ? commandKeys(name, ports) : undefined;
}
async function sectionOf(path, name, { files }) {
    const text = await files.readText(path);
    return text === undefined ? undefined : parseIni(text).get(name);
}
function noSuchProfile(name) {
    return new errors/* PublishError */.S1({
        code: 'LOGIN_FAILED',
        message: `AWS_PROFILE names the profile "${name}", which is in neither of AWS’ files.`,
        fix: 'Correct or unset AWS_PROFILE; `aws configure list-profiles` shows what there is.',
    });
}

// EXTERNAL MODULE: ./lib/oidc/id-token.js
var id_token = __webpack_require__(9832);
// EXTERNAL MODULE: ./lib/oidc/shell-word.js
var shell_word = __webpack_require__(9151);
;// CONCATENATED MODULE: ./lib/registries/aws/trust.js

/** The parts of `arn:aws:iam::123456789012:role/name` that are needed. */
function arnOf(arn) {
    const [, partition = 'aws', , , account = '', ...resource] = arn.split(':');
    return { partition, account, resource: resource.join(':') };
}
/** Name of the identity provider in IAM: the issuer without scheme. */
function providerOf({ iss = '' }) {
    return iss.replace(/^https:\/\//, '').replace(/\/$/, '');
}
function providerArn(role, claims) {
    const { partition, account } = arnOf(role);
    return `arn:${partition}:iam::${account}:oidc-provider/${providerOf(claims)}`;
}
/**
 * What makes a role trust exactly this token: the line, and the statement around it. For GitHub's subjects with ids also a form that
 * takes those without, for who has both.
 * https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws
 */
function trustLines(role, claims) {
    const provider = providerOf(claims);
    const { sub = '', aud = '' } = claims;
    const statement = {
        Effect: 'Allow',
        Principal: { Federated: providerArn(role, claims) },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: { StringEquals: { [`${provider}:aud`]: aud, [`${provider}:sub`]: sub } },
    };
    const old = sub.replace(/^repo:([^/@]+)@\d+\/([^:@]+)@\d+:/, 'repo:$1/$2:');
    const any = sub.replace(/^repo:([^/@]+)@\d+\/([^:@]+)@\d+:/, 'repo:$1@*/$2@*:');
    return [
        `Trust policy of ${role}, the line:`,
        `"${provider}:sub": ${JSON.stringify(sub)}`,
        'or the whole statement:',
        JSON.stringify(statement),
        ...(old === sub
            ? []
            : [
                'For subjects with and without ids, under StringLike:',
                `"${provider}:sub": ${JSON.stringify([any, old])}`,
            ]),
    ];
}
/** Commands about the identity provider of a token in the role's account. */
function providerLines(role, claims) {
    const { iss = '', aud = '' } = claims;
    return {
        create: [
            `aws iam create-open-id-connect-provider --url ${(0,shell_word/* shellWord */.r)(iss)} --client-id-list ${(0,shell_word/* shellWord */.r)(aud)}`,
        ],
        addAudience: [
            `aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${(0,shell_word/* shellWord */.r)(providerArn(role, claims))} --client-id ${(0,shell_word/* shellWord */.r)(aud)}`,
        ],
    };
}

;// CONCATENATED MODULE: ./lib/registries/aws/role-refused.js



const SERVICE = 'AWS STS';
/** STS did not take an ID token. */
function roleRefused(role, claims, failure) {
    const { status, code, message } = failure;
    const words = wordsOf(failure);
    const advice = adviceFor(role, claims, { ...failure, message: `${code} ${message}` });
    return (0,refusal/* identityRefused */.X)({ service: SERVICE, status, words, claims, ...advice });
}
function adviceFor(role, claims, { code, message }) {
    const { account } = arnOf(role);
    if (/No OpenIDConnect provider/i.test(message)) {
        return {
            fix: `Create the IAM OIDC provider ${claims.iss} with audience ${claims.aud} in account ${account}.`,
            paste: providerLines(role, claims).create,
        };
    }
    if (/audience/i.test(message)) {
        return {
            fix: `The IAM OIDC provider in account ${account} does not know the audience ${claims.aud}. Add it there, or set \`oidc-audience\` to one that it knows.`,
            paste: providerLines(role, claims).addAudience,
        };
    }
    if (code === 'AccessDenied') {
        return {
            fix: `Check that the role ${role} exists (upper and lower case count), and let its trust policy accept this token.`,
            paste: trustLines(role, claims),
        };
    }
    if (code.startsWith('ExpiredToken')) {
        return {
            fix: 'The ID token was too old when it arrived. Check the clock of this runner; where the token is a file, check what renews it.',
        };
    }
    return durationAdvice(role, message) ?? regionAdvice(code) ?? { fix: GENERAL };
}
const GENERAL = 'Check `role-to-assume`, `role-session-name` and `role-duration-seconds` against what AWS STS says.';
/** Keys may not assume a role, or are no good themselves. */
function chainRefused({ role, externalId }, keys, failure) {
    const { status, code, message } = failure;
    if (code !== 'AccessDenied') {
        const advice = durationAdvice(role, message) ?? regionAdvice(code);
        if (!advice)
            return keysRefused(SERVICE, keys, failure);
        return (0,refusal/* identityRefused */.X)({ service: SERVICE, status, words: wordsOf(failure), ...advice });
    }
    const principal = /User: (arn:\S+)/.exec(message)?.[1] ?? '';
    const from = principalOf(principal);
    const condition = externalId === undefined ? {} : externalIdCondition(externalId);
    const trust = {
        ...{ Effect: 'Allow', Principal: { AWS: from }, Action: 'sts:AssumeRole', ...condition },
    };
    const permission = { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: role };
    return (0,refusal/* identityRefused */.X)({
        ...{ service: SERVICE, status, words: wordsOf(failure) },
        fix: `Let ${from || keys.origin} assume ${role}: both the trust policy of that role and the permissions of whoever assumes it must say so. If it asks for an external id, set \`role-external-id\`.`,
        paste: [
            `Trust policy of ${role}:`,
            JSON.stringify(trust),
            `Permissions of ${from || keys.origin}:`,
            JSON.stringify(permission),
        ],
    });
}
function externalIdCondition(id) {
    return { Condition: { StringEquals: { 'sts:ExternalId': id } } };
}
/** Policies name the role, not its sessions. */
function principalOf(arn) {
    return arn.replace(/^(arn:[^:]+):sts::(\d+):assumed-role\/([^/]+)\/.*$/, '$1:iam::$2:role/$3');
}
function durationAdvice(role, message) {
    if (!/DurationSeconds|MaxSessionDuration/.test(message))
        return undefined;
    const name = arnOf(role).resource.replace(/^.*\//, '');
    return {
        fix: 'Set `role-duration-seconds` lower, or allow longer sessions of the role.',
        paste: [`aws iam update-role --role-name ${name} --max-session-duration 43200`],
    };
}
function regionAdvice(code) {
    if (!code.startsWith('RegionDisabled'))
        return undefined;
    return {
        fix: 'AWS STS is switched off in this region of the account. Switch it on in IAM, "Account settings", or set `sts-endpoint: https://sts.amazonaws.com`.',
    };
}
function wordsOf({ code, message }) {
    return [code, message].filter(Boolean).join(': ');
}

;// CONCATENATED MODULE: ./lib/registries/aws/sts.js






const STS = 'AWS STS';
/** Of a chain of roles no session lasts longer, in seconds. */
const LONGEST_CHAINED = 3600;
/**
 * Assumes a role by an ID token, which is all the proof there is: the request is not signed, and may carry no session tags.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
async function assumeByToken(request, { jwt, claims }, ports) {
    const form = formOf('AssumeRoleWithWebIdentity', request, { WebIdentityToken: jwt });
    const answer = await call({ name: STS, endpoint: request.endpoint, ...form }, ports);
    if (answer.status === 200)
        return keysOf(answer, request, ports);
    throw roleRefused(request.role, claims, refusalOf(STS, answer));
}
/** Assumes a role by the keys of another identity. https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
async function assumeByKeys(request, keys, ports) {
    const { endpoint, externalId } = request;
    const duration = Math.min(request.duration, LONGEST_CHAINED);
    const extra = externalId === undefined ? {} : { ExternalId: externalId };
    const form = formOf('AssumeRole', { ...request, duration }, extra);
    const answer = await signedCall({ name: STS, endpoint, ...form }, { keys, service: 'sts' }, ports);
    if (answer.status === 200)
        return keysOf(answer, request, ports);
    throw chainRefused(request, keys, refusalOf(STS, answer));
}
function formOf(action, { role, session, duration }, extra) {
    const form = new URLSearchParams({
        ...{ Action: action, Version: '2011-06-15', RoleArn: role, RoleSessionName: session },
        ...{ DurationSeconds: String(duration), ...extra },
    });
    const type = 'application/x-www-form-urlencoded; charset=utf-8';
    return { headers: { 'content-type': type, accept: 'application/xml' }, body: form.toString() };
}
function keysOf({ text }, { role }, ports) {
    const fields = ['AccessKeyId', 'SecretAccessKey', 'SessionToken'];
    const found = Object.fromEntries(fields.map((field) => [field, xmlText(text, field)]));
    const keys = keysIn(found, `the role ${role}`, ports);
    if (keys?.sessionToken !== undefined)
        return keys;
    const missing = fields.find((field) => !found[field]) ?? '';
    throw new Error((0,oidc_answer/* requiredText */.$4)(STS, found, missing));
}

;// CONCATENATED MODULE: ./lib/registries/aws/web-identity.js




/**
 * The role of a pod's service account, by the token that Kubernetes keeps fresh in a file.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-assume-role-credentials.html
 */
async function webIdentityKeys(registry, ports) {
    const { AWS_ROLE_ARN: role, AWS_WEB_IDENTITY_TOKEN_FILE: path } = ports.env;
    if (!role || !path)
        return undefined;
    const jwt = (await ports.files.readText(path))?.trim();
    if (!jwt) {
        throw new errors/* PublishError */.S1({
            code: 'LOGIN_FAILED',
            message: `AWS_WEB_IDENTITY_TOKEN_FILE names ${path}, where there is no token.`,
            fix: 'Mount the token of the service account into this container, or unset that variable.',
        });
    }
    ports.mask(jwt);
    const session = ports.env.AWS_ROLE_SESSION_NAME || 'registry-publish';
    const endpoint = endpointOf('sts', registry, ports.env);
    const request = { endpoint, role, session, duration: 3600 };
    return assumeByToken(request, { jwt, claims: (0,id_token/* claimsOf */.ds)(jwt) }, ports);
}

;// CONCATENATED MODULE: ./lib/registries/aws/machine.js





/**
 * What the machine has, the nearest first; `undefined` where it has nothing. The network is asked last.
 * https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html
 */
async function machineKeys(registry, ports) {
    return (environmentKeys(ports) ??
        (await webIdentityKeys(registry, ports)) ??
        (await profileKeys(ports)) ??
        (await containerKeys(ports)) ??
        (await instanceKeys(ports)));
}

;// CONCATENATED MODULE: ./lib/registries/aws/repository.js



/**
 * Makes a repository, with the settings of the registry. One that is there already is a success: another job was first.
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html
 */
async function createRepository(registry, { repository, keys }, ports) {
    const { service } = registry;
    // ECR Public's names begin with the alias of the registry, which its API does not take.
    const repositoryName = service === 'ecr' ? repository : repository.replace(/^[^/]*\//, '');
    const request = { operation: 'CreateRepository', body: { repositoryName }, keys };
    const answer = await askEcr(registry, request, ports);
    if (answer.status === 200)
        return;
    const { name } = APIS[service];
    const failure = refusalOf(name, answer);
    if (failure.code === 'RepositoryAlreadyExistsException')
        return;
    throw keysRefused(name, keys, failure);
}

// EXTERNAL MODULE: ./lib/registries/aws/role-fields.js
var role_fields = __webpack_require__(4156);
;// CONCATENATED MODULE: ./lib/registries/aws/roles.js





const AUDIENCE = 'sts.amazonaws.com';
const USUAL_SECONDS = 3600;
const LONGEST_SESSION_NAME = 64;
/**
 * Keys of the last of the roles: the first is assumed by the job's ID token, each other one by the keys of the one before. Where the job has
 * no ID token, a runner on AWS assumes all of them by what it is itself.
 */
async function keysOfRoles({ fields }, registry, ports) {
    const { 'role-to-assume': typed = '', 'sts-endpoint': address = '' } = fields;
    const shared = {
        endpoint: stsEndpoint(address, registry, ports.env),
        session: sessionName(fields, ports),
        duration: Number(fields['role-duration-seconds'] ?? USUAL_SECONDS),
    };
    const requests = (0,role_fields/* rolesIn */.t)(typed).map((role) => ({ ...shared, role }));
    const [first, ...others] = requests;
    if (!first)
        throw new Error('a login by role without a role');
    const proof = await proofOf(fields, registry, ports);
    const isToken = 'jwt' in proof;
    const externalId = fields['role-external-id'];
    let keys = isToken ? await assumeByToken(first, proof, ports) : proof;
    for (const request of isToken ? others : requests) {
        keys = await assumeByKeys({ ...request, externalId }, keys, ports);
    }
    return keys;
}
async function proofOf({ 'oidc-audience': audience }, registry, ports) {
    try {
        return await ports.idToken(audience ?? AUDIENCE);
    }
    catch (error) {
        if (!(error instanceof errors/* PublishError */.S1) || error.code !== 'NO_ID_TOKEN')
            throw error;
        const keys = await machineKeys(registry, ports);
        if (!keys)
            throw error;
        return keys;
    }
}
/** What CloudTrail shows: which run of which repository. */
function sessionName(fields, { env }) {
    const { 'role-session-name': typed } = fields;
    if (typed !== undefined)
        return typed;
    const { GITHUB_REPOSITORY, GITHUB_RUN_ID } = env;
    const name = [GITHUB_REPOSITORY, GITHUB_RUN_ID].filter(Boolean).join('@');
    return name.replace(/[^\w+=,.@-]/g, '-').slice(-LONGEST_SESSION_NAME) || 'registry-publish';
}

;// CONCATENATED MODULE: ./lib/registries/aws/typed.js


/**
 * An access key that was typed as user name and password. The session token of a temporary one comes from the environment, as there is no
 * third field for it.
 */
function typedKeys({ username, password }, ports) {
    const { AWS_ACCESS_KEY_ID, AWS_SESSION_TOKEN = '' } = ports.env;
    const isSame = AWS_ACCESS_KEY_ID === username;
    const sessionToken = isSame ? AWS_SESSION_TOKEN : '';
    if (username.startsWith('ASIA') && sessionToken === '') {
        throw new errors/* PublishError */.S1({
            code: 'LOGIN_FAILED',
            message: `"${username}" is a temporary access key, which works with its session token only.`,
            fix: 'Leave out `username` and `password`, and set AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN in the environment of the step; or use `role-to-assume`.',
        });
    }
    const keys = {
        ...{ accessKeyId: username, secretAccessKey: password, origin: '`username` and `password`' },
        ...(sessionToken !== '' && { sessionToken }),
    };
    maskKeys(keys, ports);
    return keys;
}

;// CONCATENATED MODULE: ./lib/registries/aws/login.js







/** By the job's ID token, and roles that are assumed one from the other. */
const keyless = async (request, ports) => {
    const registry = ecrOf(request);
    return loginWith(await keysOfRoles(request, registry, ports), registry, ports);
};
/** By an access key in place of user name and password. */
const redeem = async (request, ports) => loginWith(typedKeys(request, ports), ecrOf(request), ports);
const ambient = async (request, ports) => {
    const registry = ecrOf(request);
    try {
        const keys = await machineKeys(registry, ports);
        return keys && (await loginWith(keys, registry, ports));
    }
    catch (error) {
        if (registry.service === 'ecr')
            throw error;
        return asStranger(error, ports);
    }
};
async function loginWith(keys, registry, ports) {
    return {
        ...(await getPassword(registry, keys, ports)),
        createRepository: (repository) => createRepository(registry, { repository, keys }, ports),
    };
}
/** What the machine has may be for something else, and everybody may pull from ECR Public. */
function asStranger(error, { log }) {
    if (!(error instanceof errors/* PublishError */.S1))
        throw error;
    log.warning(`This machine’s AWS keys do not log in to Amazon ECR Public, so it is used without a login, which is enough to pull. ${error.message} ${error.fix ?? ''}`);
}
function ecrOf({ registry }) {
    const found = (0,host/* privateEcr */.K)(registry) ?? host/* ECR_PUBLIC */.x[registry];
    if (found)
        return found;
    throw new errors/* PublishError */.S1({
        code: 'LOGIN_FAILED',
        message: `\`role-to-assume\` logs in to Amazon ECR, and ${registry} is none of its registries.`,
        fix: 'Correct `images`, or put the role into an entry of `registry-auth` that names its `registry`.',
    });
}
const aws = { keyless, redeem, ambient };


/***/ })

};
